//! Messages whose read state changed.

use crate::abi::{READSTATE, flags::MessageFlags};
use crate::boundary::{LaidOut, MapiError, View, Views};
use crate::boundary::{count, read};
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
    fn raw(self) -> Result<READSTATE, HRESULT> {
        Ok(READSTATE {
            cbSourceKey: count(self.source_key.len())?,
            pbSourceKey: self.source_key.as_ptr().cast_mut(),
            ulFlags: self.flags,
        })
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

    fn lay_out(view: Self::Borrowed<'_>) -> Result<LaidOut<'_, Self>, HRESULT> {
        LaidOut::made(view.raw()?)
    }
}

/// Messages whose read state changed, for
/// [`IExchangeImportContentsChanges::import_per_user_read_state_change`](crate::IExchangeImportContentsChanges::import_per_user_read_state_change).
#[derive(Debug, Default)]
pub struct ReadStates<'a> {
    states: Vec<READSTATE>,
    source_keys: PhantomData<&'a [u8]>,
}

impl<'a> ReadStates<'a> {
    /// Messages with their read states.
    ///
    /// # Errors
    ///
    /// MAPI_E_INVALID_PARAMETER where 32 bits do not count the bytes of a source key.
    pub fn new(states: impl IntoIterator<Item = ReadState<'a>>) -> Result<Self, MapiError> {
        Ok(Self {
            states: states
                .into_iter()
                .map(ReadState::raw)
                .collect::<Result<_, HRESULT>>()?,
            source_keys: PhantomData,
        })
    }

    /// The messages as a method takes them.
    pub fn views(&self) -> Views<'_, READSTATE> {
        // SAFETY: each was made of a slice that is borrowed longer than `self` lives.
        unsafe { Views::new(&self.states) }
    }
}
