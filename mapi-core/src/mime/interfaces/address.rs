//! The addresses of a message.

// `mimeole.h` has no public page; the order and types are its own.

use super::IMimeEnumAddressTypes;
use crate::abi::{
    ADDRESSFORMAT, ADDRESSLIST, ADDRESSPROPS, ENCODINGTYPE, HADDRESS,
    flags::{AddressPropFlags, MimeAddressTypes},
};
use crate::mapi_interface;
use crate::mime::AddressRef;
use crate::mime::{Address, Addresses};
use std::ffi::CString;
use windows_core::{GUID, HRESULT, IUnknown};

/// The addresses in the headers of a message: senders, recipients and so on.
///
/// Wherever an address is returned, only those of its members have a value that are asked for.
///
/// Vtable order: `mimeole.h`; the reference has no page.
#[mapi_interface(
    iid = "c558834a-7f86-11d0-8252-00c04fd85ab4",
    implemented_by = "The MIME engine",
    called_by = "Client applications"
)]
pub unsafe trait IMimeAddressTable: IUnknown {
    /// Adds an address with its name, which is encoded as `friendly_encoding` says.
    // That name and address may be null is not documented: an address without a name is common,
    // and so is one whose address is not known yet.
    fn Append(
        &self,
        address_type: MimeAddressTypes,
        friendly_encoding: ENCODINGTYPE,
        #[opt]
        #[string]
        friendly: *const u8,
        #[opt]
        #[string]
        email: *const u8,
        #[out]
        #[opt]
        address: *mut HADDRESS,
    ) -> HRESULT;

    /// Adds an address with everything that is known of it.
    fn Insert(
        &self,
        #[view(AddressRef<'_>)] props: *const ADDRESSPROPS,
        #[out]
        #[opt]
        address: *mut HADDRESS,
    ) -> HRESULT;

    /// Changes those members of an address that `props` has.
    fn SetProps(
        &self,
        address: HADDRESS,
        #[view(AddressRef<'_>)] props: *const ADDRESSPROPS,
    ) -> HRESULT;

    /// Returns those members of an address that are asked for.
    // The header calls the struct "in". It is what the method fills, as in GetSender.
    fn GetProps(
        &self,
        address: HADDRESS,
        #[inout]
        #[owner(Address, AddressPropFlags)]
        props: *mut ADDRESSPROPS,
    ) -> HRESULT;

    /// Returns those members of the sender's address that are asked for.
    ///
    /// # Errors
    ///
    /// - MIME_E_NOT_FOUND: there is none.
    fn GetSender(
        &self,
        #[inout]
        #[owner(Address, AddressPropFlags)]
        props: *mut ADDRESSPROPS,
    ) -> HRESULT;

    /// Returns the number of addresses of these types.
    fn CountTypes(
        &self,
        address_types: MimeAddressTypes,
        #[out] address_count: *mut u32,
    ) -> HRESULT;

    /// Returns the addresses of these types, with the members that `props` names.
    // The header calls the list "in, out". Nothing in it is read.
    fn GetTypes(
        &self,
        address_types: MimeAddressTypes,
        props: AddressPropFlags,
        #[out]
        #[owner(Addresses)]
        addresses: *mut ADDRESSLIST,
    ) -> HRESULT;

    /// Returns what enumerates the addresses of these types, with the members that `props` names.
    fn EnumTypes(
        &self,
        address_types: MimeAddressTypes,
        props: AddressPropFlags,
        #[out] addresses: *mut Option<IMimeEnumAddressTypes>,
    ) -> HRESULT;

    /// Deletes an address.
    fn Delete(&self, address: HADDRESS) -> HRESULT;

    /// Deletes all addresses of these types.
    fn DeleteTypes(&self, address_types: MimeAddressTypes) -> HRESULT;

    /// Returns the addresses of a type as text.
    fn GetFormat(
        &self,
        address_type: MimeAddressTypes,
        format: ADDRESSFORMAT,
        #[out]
        #[owner(CString)]
        text: *mut *mut u8,
    ) -> HRESULT;

    /// Adds the addresses that a text has, as RFC 822 writes them.
    fn AppendRfc822(
        &self,
        address_type: MimeAddressTypes,
        encoding: ENCODINGTYPE,
        #[string] text: *const u8,
    ) -> HRESULT;

    /// Returns the addresses that a text has, as RFC 822 writes them. The table stays as it is.
    fn ParseRfc822(
        &self,
        address_type: MimeAddressTypes,
        encoding: ENCODINGTYPE,
        #[string] text: *const u8,
        #[out]
        #[owner(Addresses)]
        addresses: *mut ADDRESSLIST,
    ) -> HRESULT;

    /// Returns a copy of the table.
    fn Clone(&self, #[out] copy: *mut Option<IMimeAddressTable>) -> HRESULT;

    /// Returns another interface of the same headers.
    fn BindToObject(
        &self,
        iid: *const GUID,
        #[out]
        #[iid_is(iid)]
        object: *mut Option<IUnknown>,
    ) -> HRESULT;
}
