//! Exchange: rules and permissions of folders, mailboxes of a server, and what moves messages.
//!
//! Most of these interfaces have no page in the reference, only a declaration in `EdkMdb.h`. What
//! is said about them comes from there and from what Microsoft published about Exchange's
//! development kit.

mod manage_store;

pub use manage_store::*;

use super::{IMAPITable, IStream};
use crate::abi::PropTag;
use crate::abi::{
    ACTION, ENTRYLIST, MAPIERROR, MSCAP_SELECTOR, ROWLIST, SPropTagArray, SPropValue,
    TransferMethod,
    codes::S_OK,
    flags::{
        FastTransferFlags, GetTableFlags, MSCapabilities, ModifyTableFlags, NoFlags, UnicodeFlags,
    },
};
use crate::data::RowChanges;
use crate::data::value::Binaries;
use crate::mapi_interface;
use windows_core::{BOOL, GUID, HRESULT};

/// The permissions or rules of a folder, as a table that can be changed.
///
/// [`IMAPIProp::open_property`](crate::IMAPIProp::open_property) of a folder hands it out for
/// PR_ACL_TABLE and PR_RULES_TABLE. Changes are transacted.
///
/// Vtable order: `EdkMdb.h`, with which the reference agrees. Reference: IExchangeModifyTable :
/// IUnknown.
#[mapi_interface(
    iid = "2d734cb0-53fd-101b-b19d-08002b3056e3",
    implemented_by = "Server table objects",
    called_by = "MAPI and client applications"
)]
pub unsafe trait IExchangeModifyTable: IUnknown {
    /// Tells more about the last error of the table.
    ///
    /// `result` is what the failed method returned. There is no result where there is nothing to
    /// add.
    ///
    /// Reference: IExchangeModifyTable::GetLastError.
    // The page does not say that there may be nothing; every other GetLastError may have nothing.
    // It says that the flags are not used and zero, so the strings are 8-bit.
    #[optional(S_OK)]
    fn GetLastError(
        &self,
        result: HRESULT,
        #[reserved] flags: NoFlags,
        #[out]
        #[nullable]
        #[view]
        #[encoding(flags)]
        mapi_error: *mut *mut MAPIERROR,
    ) -> HRESULT;

    /// Returns the rows to be read, which are rules or the rights of users.
    ///
    /// ACLTABLE_FREEBUSY in `flags` shows the rights to free and busy times too.
    ///
    /// Reference: IExchangeModifyTable::GetTable.
    // The page calls the flags reserved and lists some all the same.
    fn GetTable(&self, flags: GetTableFlags, #[out] table: *mut Option<IMAPITable>) -> HRESULT;

    /// Adds, changes and removes rows, as each of `rows` says.
    ///
    /// ROWLIST_REPLACE in `flags` replaces all rows instead.
    ///
    /// Reference: IExchangeModifyTable::ModifyTable.
    fn ModifyTable(
        &self,
        flags: ModifyTableFlags,
        #[view(RowChanges<'_>)] rows: *const ROWLIST,
    ) -> HRESULT;
}

/// What a client has to do for the rules that the server deferred to it.
///
/// [`IMAPIProp::open_property`](crate::IMAPIProp::open_property) of a deferred action message
/// hands it out for PR_CLIENT_ACTIONS; asked of another message, it only warns.
///
/// Vtable order: `EdkMdb.h`; the reference has no page.
#[mapi_interface(
    iid = "74bba840-c93a-11ce-9581-00aa005742f7",
    implemented_by = "Message objects of Exchange",
    called_by = "Client applications"
)]
pub unsafe trait IExchangeRuleAction: IUnknown {
    /// Returns how many actions there are.
    fn ActionCount(&self, #[out] count: *mut u32) -> HRESULT;

    /// Returns an action, with the identifier of its rule (PR_RULE_ID) before it.
    // The header does not say that the identifier is a result; nothing else could be behind a
    // pointer there. LARGE_INTEGER is a union with the layout of a 64-bit number.
    fn GetAction(
        &self,
        action_number: u32,
        #[out] rule_id: *mut i64,
        #[out]
        #[view]
        action: *mut *mut ACTION,
    ) -> HRESULT;
}

/// Pulls articles from a news server.
///
/// Vtable order: `EdkMdb.h`; the reference has no page, and nothing else was published about it.
#[mapi_interface(iid = "380f41c0-3cdc-11d0-9792-00c04fd6551d")]
pub unsafe trait IExchangeNntpNewsfeed: IUnknown {
    /// Sets the newsfeed of a distinguished name up with properties of Internet mail.
    fn Configure(
        &self,
        #[string] newsfeed_dn: *const u8,
        property_count: u32,
        #[view]
        #[len_param(property_count)]
        properties: *const SPropValue,
    ) -> HRESULT;

    /// Says which of the message identifiers in a text are wanted: a flag for each.
    // How the identifiers are separated is not published; that the flags are in memory of MAPI
    // is what holds for every other array that a method hands over.
    fn CheckMsgIds(
        &self,
        #[string] message_ids: *const u8,
        #[out] wanted_count: *mut u32,
        #[out]
        #[len_param(wanted_count)]
        wanted: *mut *mut u8,
    ) -> HRESULT;

    /// Returns the stream that takes the articles.
    fn OpenArticleStream(&self, #[out] stream: *mut Option<IStream>) -> HRESULT;
}

/// Takes what another object copies to this one, all at once instead of property by property.
///
/// The source of a CopyTo, CopyProps, CopyMessages or CopyFolder calls it on the destination, whose
/// PR_FAST_TRANSFER it is.
///
/// Vtable order: `EdkMdb.h`; the reference has no page.
#[mapi_interface(
    iid = "ff7db070-a88a-11cd-9bc8-00aa002fc45a",
    implemented_by = "Message stores of Exchange",
    called_by = "Message stores of Exchange"
)]
pub unsafe trait IExchangeFastTransfer: IUnknown {
    /// Says what is about to be transferred. MAPI_MOVE in `flags` says that the source will be
    /// deleted.
    fn Config(&self, flags: FastTransferFlags, method: TransferMethod) -> HRESULT;

    /// Takes a part of the transfer and returns how many bytes of it were used.
    // The header does not say which way the bytes go. In the protocol behind it (MS-OXCFXICS,
    // RopFastTransferDestinationPutBuffer) they go in, and the number used comes back.
    fn TransferBuffer(
        &self,
        size: u32,
        #[size_param(size)] data: *const u8,
        #[out] processed_size: *mut u32,
    ) -> HRESULT;

    /// Says whether this object can take such a transfer from a source that is an `iid`;
    /// `prop_tags` are the properties that the call names.
    // Calls without properties have none to name, hence `#[opt]`; the header is silent.
    fn IsInterfaceOk(
        &self,
        method: TransferMethod,
        iid: *const GUID,
        #[opt]
        #[view(&[PropTag])]
        prop_tags: *const SPropTagArray,
        flags: FastTransferFlags,
    ) -> BOOL;
}

/// Is told how far the move of a mailbox is. The progress object of the move hands it out.
///
/// Vtable order: `EdkMdb.h`; the reference has no page. No flags were published.
#[mapi_interface(
    iid = "ef2fb44a-8dac-4e4e-b1e3-a3b926355617",
    implemented_by = "Client applications",
    called_by = "Message stores of Exchange"
)]
pub unsafe trait IExchangeMoveUserProgress: IUnknown {
    /// The next folder is being moved.
    fn NextFolder(&self, flags: NoFlags, #[string] folder_name: *const u16) -> HRESULT;

    /// `count` of `total` items of the folder have been moved.
    fn Progress(&self, flags: NoFlags, count: u32, total: u32) -> HRESULT;

    /// The move starts again.
    fn Restart(&self, flags: NoFlags) -> HRESULT;
}

/// Adds public folders to the favorites of a user.
///
/// The folder whose entry identifier is the PR_IPM_FAVORITES_ENTRYID of the public store answers to
/// a query for it.
///
/// Vtable order: `EdkMdb.h`; the reference has no page.
#[mapi_interface(
    iid = "cf4f3bc0-ec66-11ce-b31c-00aa00574cc6",
    implemented_by = "The favorites folder of Exchange",
    called_by = "Client applications"
)]
pub unsafe trait IExchangeFavorites: IUnknown {
    /// Tells more about the last error of the folder.
    ///
    /// `result` is what the failed method returned. There is no result where there is nothing to
    /// add. The strings are UTF-16 if MAPI_UNICODE is set in `flags`.
    #[optional(S_OK)]
    fn GetLastError(
        &self,
        result: HRESULT,
        flags: UnicodeFlags,
        #[out]
        #[nullable]
        #[view]
        #[encoding(flags)]
        mapi_error: *mut *mut MAPIERROR,
    ) -> HRESULT;

    /// Adds folders, named by the entry identifiers that they have in the public store.
    fn AddFavorites(&self, #[view(Binaries<'_>)] entry_ids: *const ENTRYLIST) -> HRESULT;

    /// Removes folders, named by the entry identifiers that they have among the favorites.
    ///
    /// # Errors
    ///
    /// - MAPI_E_INVALID_PARAMETER (SYNC_E_INVALID_PARAMETER): a folder cannot be removed; those
    ///   behind it in the list are left.
    fn DelFavorites(&self, #[view(Binaries<'_>)] entry_ids: *const ENTRYLIST) -> HRESULT;
}

/// Opens streams that convert messages.
///
/// Vtable order: `EdkMdb.h`; the reference has no page, and nothing else was published about it.
#[mapi_interface(iid = "3532b360-d114-11cf-a83b-00c04fd65597")]
pub unsafe trait IExchangeMessageConversion: IUnknown {
    /// Returns a stream that converts as `properties` say.
    fn OpenStream(
        &self,
        property_count: u32,
        #[view]
        #[len_param(property_count)]
        properties: *const SPropValue,
        #[out] stream: *mut Option<IStream>,
    ) -> HRESULT;
}

/// Tells what a message store can do beyond PR_STORE_SUPPORT_MASK. Not every store has it.
///
/// Vtable order: `IMSCapabilities.h`, with which the reference agrees. Reference: IMSCapabilities :
/// IUnknown.
#[mapi_interface(
    iid = "00020393-0000-0000-c000-000000000046",
    implemented_by = "Message store providers"
)]
pub unsafe trait IMSCapabilities: IUnknown {
    /// Returns what the store can do of what `selector` asks for.
    ///
    /// MSCAP_SEL_FOLDER asks for MSCAP_SECURE_FOLDER_HOMEPAGES, MSCAP_SEL_RESTRICTION for
    /// MSCAP_RES_ANNOTATION; both are the same bit.
    ///
    /// Reference: IMSCapabilities::GetCapabilities.
    fn GetCapabilities(&self, selector: MSCAP_SELECTOR) -> MSCapabilities;
}
