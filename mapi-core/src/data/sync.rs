//! Messages whose read state changed.

use crate::abi::{READSTATE, flags::MessageFlags};
use crate::boundary::read;
use crate::boundary::{LaidOut, View, Views};
use core::marker::PhantomData;
use windows_core::HRESULT;

/// A message whose read state changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReadState<'a> {
    /// The source key of the message (PR_SOURCE_KEY).
    pub source_key: &'a [u8],
    /// MSGFLAG_READ if it has been read.
    pub flags: MessageFlags,
}

impl ReadState<'_> {
    fn raw(self) -> READSTATE {
        READSTATE {
            // Longer keys than a count has bits for are cut.
            cbSourceKey: u32::try_from(self.source_key.len()).unwrap_or(u32::MAX),
            pbSourceKey: self.source_key.as_ptr().cast_mut(),
            ulFlags: self.flags,
        }
    }
}

// SAFETY: what is laid out points to what the view borrows; as much is read as the struct counts.
unsafe impl View for READSTATE {
    type Borrowed<'a> = ReadState<'a>;

    unsafe fn view<'a>(ptr: *const Self) -> Result<ReadState<'a>, HRESULT> {
        // SAFETY: the caller vouches for the struct.
        let state = unsafe { &*ptr };
        // SAFETY: as the caller vouches.
        let source_key = unsafe { read::slice(state.pbSourceKey, state.cbSourceKey) }?;
        let flags = state.ulFlags;
        Ok(ReadState { source_key, flags })
    }

    fn lay_out(view: Self::Borrowed<'_>) -> LaidOut<'_, Self> {
        LaidOut::made(view.raw())
    }
}

/// Messages whose read state changed, for
/// [`IExchangeImportContentsChanges::import_per_user_read_state_change`](crate::IExchangeImportContentsChanges::import_per_user_read_state_change).
#[derive(Debug, Default)]
pub struct ReadStates<'a> {
    states: Vec<READSTATE>,
    source_keys: PhantomData<&'a [u8]>,
}

impl ReadStates<'_> {
    /// The messages as a method takes them.
    pub fn views(&self) -> Views<'_, READSTATE> {
        // SAFETY: each was made of a slice that is borrowed longer than `self` lives.
        unsafe { Views::new(&self.states) }
    }
}

impl<'a> FromIterator<ReadState<'a>> for ReadStates<'a> {
    fn from_iter<T: IntoIterator<Item = ReadState<'a>>>(states: T) -> Self {
        Self {
            states: states.into_iter().map(ReadState::raw).collect(),
            source_keys: PhantomData,
        }
    }
}
