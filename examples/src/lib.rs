//! A downstream crate: an interface of its own, declared as those of MAPI are.
//!
//! The example `downstream` calls it and implements it.

pub mod address_book;
pub mod documented_order;
pub mod plain_text;

use mapi_core::abi::TCHAR;
use mapi_core::{Abi, mapi_interface};
use windows_core::{GUID, HRESULT, IUnknown, Ref};

/// How urgent a ticket is. A type of this crate, which specs may use once it says that it has a C
/// layout.
#[repr(transparent)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Urgency(pub u32);

impl Urgency {
    /// It can wait.
    pub const LOW: Self = Self(0);
    /// It cannot.
    pub const HIGH: Self = Self(1);
}

// SAFETY: transparent over a number, and any bits are a number.
unsafe impl Abi for Urgency {}

/// Files tickets, in an add-in that others call.
#[mapi_interface(
    iid = "8f6bd4a9-70c3-4e0e-9d2c-6a7a0a3e5f10",
    implemented_by = "The help desk add-in",
    called_by = "Other add-ins"
)]
pub unsafe trait ITicketDesk: IUnknown {
    /// Files a ticket and returns its number. The title comes in the width that MAPI_UNICODE in
    /// `flags` tells; the attachment may be absent.
    fn FileTicket(
        &self,
        flags: u32,
        #[encoding(flags)] title: *const TCHAR,
        urgency: Urgency,
        attachment_size: u32,
        #[opt]
        #[size_param(attachment_size)]
        attachment: *const u8,
        #[out] number: *mut u32,
    ) -> HRESULT;

    /// Opens a ticket as the interface that `iid` names.
    fn OpenTicket(
        &self,
        number: u32,
        iid: *const GUID,
        #[out]
        #[iid_is(iid)]
        ticket: *mut Option<IUnknown>,
    ) -> HRESULT;

    /// Calls back when a ticket is done. An implementer may leave it out.
    #[optional]
    fn Watch(&self, number: u32, watcher: Ref<IUnknown>) -> HRESULT;
}

/// The second edition of the interface, with one more slot.
#[mapi_interface(
    iid = "8f6bd4a9-70c3-4e0e-9d2c-6a7a0a3e5f11",
    implemented_by = "The help desk add-in",
    called_by = "Other add-ins"
)]
pub unsafe trait ITicketDesk2: ITicketDesk {
    /// Returns the numbers of the tickets of that urgency.
    fn List(
        &self,
        urgency: Urgency,
        #[out] count: *mut u32,
        #[out]
        #[len_param(count)]
        numbers: *mut *mut u32,
    ) -> HRESULT;
}
