//! What goes through rows, properties, addresses and parts.
//!
//! All enumerators have the same methods.

// `mimeole.h` has no public page; the order and types are its own. It calls the arrays "in, out";
// Next is that of OLE's enumerators, which writes them only.

use super::IMimeMessage;
use crate::abi::{ADDRESSPROPS, ENUMHEADERROW, ENUMPROPERTY, codes::S_FALSE};
use crate::mapi_interface;
use crate::mime::{Address, HeaderRow, MimeProperty};
use windows_core::HRESULT;

/// Enumerates rows of headers: [`IMimeHeaderTable::enum_rows`](crate::IMimeHeaderTable::enum_rows).
///
/// Vtable order: `mimeole.h`; the reference has no page.
#[mapi_interface(
    iid = "c558834d-7f86-11d0-8252-00c04fd85ab4",
    implemented_by = "The MIME engine",
    called_by = "Client applications"
)]
pub unsafe trait IMimeEnumHeaderRows: IUnknown {
    /// Returns the next `count` rows, and how many these were: what is behind them is empty.
    /// S_FALSE says that there were fewer. Where only handles were asked for,
    /// the rows have no text. A C caller that asks for one may not want the
    /// number.
    #[success(S_FALSE)]
    fn Next(
        &self,
        count: u32,
        #[out]
        #[len_param(count)]
        #[owner(HeaderRow)]
        rows: *mut ENUMHEADERROW,
        #[out]
        #[opt]
        fetched: *mut u32,
    ) -> HRESULT;

    /// Leaves out the next ones. S_FALSE says that there were fewer.
    #[success(S_FALSE)]
    fn Skip(&self, count: u32) -> HRESULT;

    /// Starts again.
    fn Reset(&self) -> HRESULT;

    /// Returns a second enumerator, which is where this one is.
    fn Clone(&self, #[out] copy: *mut Option<IMimeEnumHeaderRows>) -> HRESULT;

    /// Returns the number of rows in all.
    fn Count(&self, #[out] total: *mut u32) -> HRESULT;
}

/// Enumerates properties: [`IMimePropertySet::enum_props`](crate::IMimePropertySet::enum_props).
///
/// Vtable order: `mimeole.h`; the reference has no page.
#[mapi_interface(
    iid = "fd853cee-7f86-11d0-8252-00c04fd85ab4",
    implemented_by = "The MIME engine",
    called_by = "Client applications"
)]
pub unsafe trait IMimeEnumProperties: IUnknown {
    /// Returns the next `count` properties, and how many these were: what is behind them is empty.
    /// S_FALSE says that there were fewer. A C caller that asks for one may not want the
    /// number.
    #[success(S_FALSE)]
    fn Next(
        &self,
        count: u32,
        #[out]
        #[len_param(count)]
        #[owner(MimeProperty)]
        properties: *mut ENUMPROPERTY,
        #[out]
        #[opt]
        fetched: *mut u32,
    ) -> HRESULT;

    /// Leaves out the next ones. S_FALSE says that there were fewer.
    #[success(S_FALSE)]
    fn Skip(&self, count: u32) -> HRESULT;

    /// Starts again.
    fn Reset(&self) -> HRESULT;

    /// Returns a second enumerator, which is where this one is.
    fn Clone(&self, #[out] copy: *mut Option<IMimeEnumProperties>) -> HRESULT;

    /// Returns the number of properties in all.
    fn Count(&self, #[out] total: *mut u32) -> HRESULT;
}

/// Enumerates addresses: [`IMimeAddressTable::enum_types`](crate::IMimeAddressTable::enum_types).
///
/// Vtable order: `mimeole.h`; the reference has no page.
#[mapi_interface(
    iid = "c5588354-7f86-11d0-8252-00c04fd85ab4",
    implemented_by = "The MIME engine",
    called_by = "Client applications"
)]
pub unsafe trait IMimeEnumAddressTypes: IUnknown {
    /// Returns the next `count` addresses, and how many these were: what is behind them is empty.
    /// S_FALSE says that there were fewer. A C caller that asks for one may not want the
    /// number.
    #[success(S_FALSE)]
    fn Next(
        &self,
        count: u32,
        #[out]
        #[len_param(count)]
        #[owner(Address)]
        addresses: *mut ADDRESSPROPS,
        #[out]
        #[opt]
        fetched: *mut u32,
    ) -> HRESULT;

    /// Leaves out the next ones. S_FALSE says that there were fewer.
    #[success(S_FALSE)]
    fn Skip(&self, count: u32) -> HRESULT;

    /// Starts again.
    fn Reset(&self) -> HRESULT;

    /// Returns a second enumerator, which is where this one is.
    fn Clone(&self, #[out] copy: *mut Option<IMimeEnumAddressTypes>) -> HRESULT;

    /// Returns the number of addresses in all.
    fn Count(&self, #[out] total: *mut u32) -> HRESULT;
}

/// Enumerates the parts of a message that was split:
/// [`IMimeMessageParts::enum_parts`](crate::IMimeMessageParts::enum_parts).
///
/// Vtable order: `mimeole.h`; the reference has no page.
#[mapi_interface(
    iid = "c5588350-7f86-11d0-8252-00c04fd85ab4",
    implemented_by = "The MIME engine",
    called_by = "Client applications"
)]
pub unsafe trait IMimeEnumMessageParts: IUnknown {
    /// Returns the next `count` parts, and how many these were: what is behind them is empty.
    /// S_FALSE says that there were fewer. A C caller that asks for one may not want the
    /// number.
    #[success(S_FALSE)]
    fn Next(
        &self,
        count: u32,
        #[out]
        #[len_param(count)]
        parts: *mut Option<IMimeMessage>,
        #[out]
        #[opt]
        fetched: *mut u32,
    ) -> HRESULT;

    /// Leaves out the next ones. S_FALSE says that there were fewer.
    #[success(S_FALSE)]
    fn Skip(&self, count: u32) -> HRESULT;

    /// Starts again.
    fn Reset(&self) -> HRESULT;

    /// Returns a second enumerator, which is where this one is.
    fn Clone(&self, #[out] copy: *mut Option<IMimeEnumMessageParts>) -> HRESULT;

    /// Returns the number of parts in all.
    fn Count(&self, #[out] total: *mut u32) -> HRESULT;
}
