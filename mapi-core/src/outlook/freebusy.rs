//! The users whose free and busy times are asked for, and appointments that are moved to another
//! time zone.

use crate::abi::{FBUser, MAPIERROR, PFNREBASETASKCOMPLETE, PFNREBASETASKPROGRESS, SRowSet};
use crate::boundary::{LaidOut, View, Views};
use crate::boundary::{count, read};
use crate::data::row::Rows;
use crate::memory::MapiView;
use crate::outlook::interfaces::IOlkApptRebaser;
use core::marker::PhantomData;
use windows_core::{HRESULT, Result};

// SAFETY: what is laid out points to what the view borrows; as much is read as the struct counts.
unsafe impl View for FBUser {
    /// The entry identifier of the user.
    type Borrowed<'a> = &'a [u8];

    unsafe fn view<'a>(ptr: *const Self) -> core::result::Result<&'a [u8], HRESULT> {
        // SAFETY: the caller vouches for the struct.
        let (size, bytes) = unsafe { ((*ptr).m_cbEid, (*ptr).m_lpEid) };
        // SAFETY: as the caller vouches.
        unsafe { read::slice(bytes.cast(), size) }
    }

    fn lay_out(view: Self::Borrowed<'_>) -> core::result::Result<LaidOut<'_, Self>, HRESULT> {
        LaidOut::made(user(view)?)
    }
}

fn user(entry_id: &[u8]) -> core::result::Result<FBUser, HRESULT> {
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
    pub fn new(entry_ids: impl IntoIterator<Item = &'a [u8]>) -> Result<Self> {
        Ok(Self {
            users: entry_ids
                .into_iter()
                .map(user)
                .collect::<core::result::Result<_, _>>()?,
            entry_ids: PhantomData,
        })
    }

    /// The users as a method takes them.
    pub fn views(&self) -> Views<'_, FBUser> {
        // SAFETY: each was made of a slice that is borrowed longer than `self` lives.
        unsafe { Views::new(&self.users) }
    }
}

/// What [`IOlkApptRebaser::enumerate_appointments`] found.
#[derive(Debug)]
pub struct FoundAppointments {
    /// What became of the search.
    pub result: HRESULT,
    /// More about a failure. How wide its texts are, nobody says.
    pub error: Option<MapiView<MAPIERROR>>,
    /// The appointments.
    pub appointments: Option<MapiView<SRowSet>>,
}

impl IOlkApptRebaser {
    /// Looks for appointments that have to be moved, and waits for the end of the search:
    /// [`begin_enumerate_appointments`](Self::begin_enumerate_appointments) and its end.
    pub fn enumerate_appointments(
        &self,
        progress: PFNREBASETASKPROGRESS,
    ) -> Result<FoundAppointments> {
        let task = self.begin_enumerate_appointments(progress)?;
        // SAFETY: the task is of this object, and has not ended yet.
        let (result, error, appointments) = unsafe { self.end_enumerate_appointments(task) }?;
        Ok(FoundAppointments {
            result,
            error,
            appointments,
        })
    }

    /// Moves appointments, waits until they have been moved, and returns the result:
    /// [`begin_rebase_appointments`](Self::begin_rebase_appointments) and its end.
    pub fn rebase_appointments(
        &self,
        appointments: Rows<'_>,
        progress: PFNREBASETASKPROGRESS,
        complete: PFNREBASETASKCOMPLETE,
    ) -> Result<HRESULT> {
        let task = self.begin_rebase_appointments(appointments, progress, complete)?;
        // SAFETY: the task is of this object, and has not ended yet.
        unsafe { self.end_rebase_appointments(task) }
    }
}
