//! The users whose free and busy times are asked for.

use crate::abi::FBUser;
use crate::boundary::{LaidOut, View, Views};
use crate::boundary::{count, read};
use core::marker::PhantomData;
use windows_core::HRESULT;

// SAFETY: what is laid out points to what the view borrows; as much is read as the struct counts.
unsafe impl View for FBUser {
    /// The entry identifier of the user.
    type Borrowed<'a> = &'a [u8];

    unsafe fn view<'a>(ptr: *const Self) -> Result<&'a [u8], HRESULT> {
        // SAFETY: the caller vouches for the struct.
        let (size, bytes) = unsafe { ((*ptr).m_cbEid, (*ptr).m_lpEid) };
        // SAFETY: as the caller vouches.
        unsafe { read::slice(bytes.cast(), size) }
    }

    fn lay_out(view: Self::Borrowed<'_>) -> Result<LaidOut<'_, Self>, HRESULT> {
        LaidOut::made(user(view)?)
    }
}

fn user(entry_id: &[u8]) -> Result<FBUser, HRESULT> {
    Ok(FBUser {
        m_cbEid: count(entry_id.len())?,
        m_lpEid: entry_id.as_ptr().cast_mut().cast(),
        ..FBUser::default()
    })
}

/// Users, named by their entry identifiers, for
/// [`IFreeBusySupport::load_free_busy_data`](crate::IFreeBusySupport::load_free_busy_data).
#[derive(Debug, Default)]
pub struct FreeBusyUsers<'a> {
    users: Vec<FBUser>,
    entry_ids: PhantomData<&'a [u8]>,
}

impl<'a> FreeBusyUsers<'a> {
    /// Users by their entry identifiers.
    ///
    /// # Errors
    ///
    /// MAPI_E_INVALID_PARAMETER where 32 bits do not count the bytes of one.
    pub fn new(entry_ids: impl IntoIterator<Item = &'a [u8]>) -> Result<Self, HRESULT> {
        Ok(Self {
            users: entry_ids.into_iter().map(user).collect::<Result<_, _>>()?,
            entry_ids: PhantomData,
        })
    }

    /// The users as a method takes them.
    pub fn views(&self) -> Views<'_, FBUser> {
        // SAFETY: each was made of a slice that is borrowed longer than `self` lives.
        unsafe { Views::new(&self.users) }
    }
}
