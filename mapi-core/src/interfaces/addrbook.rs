//! The address book, and what is in it: containers and distribution lists.

mod container;

pub use container::*;

use super::{IMAPIAdviseSink, IMAPIContainer, IMAPIContainer_Impl, IMAPIProp, IMAPIProp_Impl};
use crate::abi::PropTag;
use crate::abi::{
    ADRENTRY, ADRLIST, ADRPARM, CallbackContext, Connection, ENTRYID, LPFNBUTTON, LPFNDISMISS,
    ObjectType, SPropTagArray, SPropValue, SRowSet, TCHAR, UiParam,
    codes::S_FALSE,
    flags::{
        DetailsFlags, EventMask, NoFlags, OneOffFlags, OpenEntryFlags, PrepareRecipsFlags,
        ResolveFlags, UnicodeFlags,
    },
};
use crate::data::Rows;
use crate::mapi_interface;
use crate::memory::MapiView;
use windows_core::{BOOL, GUID, HRESULT, IUnknown, Ref};

/// The address book of a session: the containers of all address book providers as one.
///
/// [`IMAPISession::open_address_book`](crate::IMAPISession::open_address_book) opens it. Its
/// properties cannot be changed; settings that are made here are kept in the profile.
///
/// Vtable order: `MAPIX.h`, with which the reference agrees. Reference: IAddrBook : IMAPIProp.
#[mapi_interface(
    iid = "00020309-0000-0000-c000-000000000046",
    implemented_by = "MAPI",
    called_by = "Client applications, service providers"
)]
pub unsafe trait IAddrBook: IMAPIProp {
    /// Opens an entry and says what it is; with `None` the container at the top.
    ///
    /// Entries are for reading only unless MAPI_MODIFY or MAPI_BEST_ACCESS is set in `flags`; what
    /// was granted, PR_ACCESS_LEVEL of the entry tells. MAPI_CACHE_ONLY, MAPI_NO_CACHE and
    /// MAPI_GAL_ONLY are for Exchange's provider.
    ///
    /// The entry is returned as the interface that the caller asks for. Asked for IUnknown, or by a
    /// C caller for none, it is the standard one of its type, IMailUser, IDistList or IABContainer:
    /// the implementer is told, and converts it with `into`, since what a query for IUnknown gives
    /// is another pointer.
    ///
    /// # Errors
    ///
    /// - MAPI_E_NO_ACCESS: the user has no right to open it, or not this way.
    /// - MAPI_E_NOT_FOUND: there is no such entry.
    /// - MAPI_E_UNKNOWN_ENTRYID: no provider that is open knows the identifier.
    ///
    /// Reference: IAddrBook::OpenEntry.
    // The page does not say that the identifier may be null. That of IMAPIContainer::OpenEntry
    // does, for the top container, and clients open the root of the address book that way.
    fn OpenEntry(
        &self,
        entry_id_size: u32,
        #[opt]
        #[size_param(entry_id_size)]
        entry_id: *const ENTRYID,
        #[opt] iid: *const GUID,
        flags: OpenEntryFlags,
        #[out] object_type: *mut ObjectType,
        #[out]
        #[iid_is(iid)]
        object: *mut Option<IUnknown>,
    ) -> HRESULT;

    /// Says whether two entry identifiers of one provider stand for the same entry. They need not
    /// be the same bytes for that.
    ///
    /// If this fails, nothing is known.
    ///
    /// # Errors
    ///
    /// - MAPI_E_UNKNOWN_ENTRYID: no provider knows one of them.
    ///
    /// Reference: IAddrBook::CompareEntryIDs.
    // C has ULONG for the answer; the page says that it is TRUE or FALSE, as wide as a BOOL.
    fn CompareEntryIDs(
        &self,
        entry_id_1_size: u32,
        #[size_param(entry_id_1_size)] entry_id_1: *const ENTRYID,
        entry_id_2_size: u32,
        #[size_param(entry_id_2_size)] entry_id_2: *const ENTRYID,
        #[reserved] flags: NoFlags,
        #[out] same: *mut BOOL,
    ) -> HRESULT;

    /// Registers an advise sink for events of an entry, until [`unadvise`](Self::unadvise).
    ///
    /// `entry_id` is the container, user or list to watch. The events of `event_mask` can be
    /// fnevCriticalError, those of objects, and fnevTableModified.
    /// The provider keeps `advise_sink`, or may release it earlier, so the caller need not.
    /// Notifications come on any thread at any time. The connection that is returned is not zero.
    ///
    /// # Errors
    ///
    /// - MAPI_E_INVALID_ENTRYID: the provider of the entry could not register.
    /// - MAPI_E_NO_SUPPORT: the provider of the entry does not notify.
    /// - MAPI_E_UNKNOWN_ENTRYID: no provider knows the identifier.
    ///
    /// Reference: IAddrBook::Advise.
    // The page writes ULONG_PTR for the connection where the header has a pointer to one.
    #[optional]
    fn Advise(
        &self,
        entry_id_size: u32,
        #[size_param(entry_id_size)] entry_id: *const ENTRYID,
        event_mask: EventMask,
        advise_sink: Ref<IMAPIAdviseSink>,
        #[out] connection: *mut Connection,
    ) -> HRESULT;

    /// Ends a registration. The provider releases the advise sink, at the latest when a
    /// notification that is under way has returned.
    ///
    /// Reference: IAddrBook::Unadvise.
    fn Unadvise(&self, connection: Connection) -> HRESULT;

    /// Makes an entry identifier for someone who is in no container, from a name, an address type
    /// such as SMTP, and an address.
    ///
    /// All three are of one width. MAPI_SEND_NO_RICH_INFO in `flags` says that the recipient cannot
    /// handle formatted text, so that messages go without; it is set for addresses of the Internet
    /// in any case. The identifier belongs to the caller.
    ///
    /// Reference: IAddrBook::CreateOneOff.
    fn CreateOneOff(
        &self,
        #[opt]
        #[encoding(flags)]
        name: *const TCHAR,
        #[encoding(flags)] address_type: *const TCHAR,
        #[encoding(flags)] address: *const TCHAR,
        flags: OneOffFlags,
        #[out] entry_id_size: *mut u32,
        #[out]
        #[size_param(entry_id_size)]
        entry_id: *mut *mut ENTRYID,
    ) -> HRESULT;

    /// Has the user enter someone new, and returns the entry identifier, which belongs to the
    /// caller.
    ///
    /// `container` is the entry identifier of the container that gets the entry; with `None` it is
    /// in none, and made as by [`create_one_off`](Self::create_one_off). `template` is that of a
    /// template of a one-off table; with `None` the user chooses. `ui_param` is the parent of the
    /// dialog.
    ///
    /// Reference: IAddrBook::NewEntry.
    // MAPI_UNICODE tells the width of strings that are passed, says the page; none are. It also
    // has the caller pass pointers for the result only "to retain" it, so both may be unwanted;
    // a count has to go with its array, so they are asked for here.
    fn NewEntry(
        &self,
        ui_param: UiParam,
        flags: UnicodeFlags,
        container_size: u32,
        #[opt]
        #[size_param(container_size)]
        container: *const ENTRYID,
        template_size: u32,
        #[opt]
        #[size_param(template_size)]
        template: *const ENTRYID,
        #[out] entry_id_size: *mut u32,
        #[out]
        #[size_param(entry_id_size)]
        entry_id: *mut *mut ENTRYID,
    ) -> HRESULT;

    /// Finds the entries of the address book that names stand for: each entry of `recipients`
    /// without a PR_ENTRYID gets the properties of the entry that its PR_DISPLAY_NAME fits.
    ///
    /// With MAPI_DIALOG in `flags` the user chooses where more than one fits, in a dialog with the
    /// parent `ui_param` and the label `new_entry_title`, whose width AB_UNICODEUI tells.
    /// MAPI_UNICODE asks for properties in UTF-16.
    ///
    /// The list stays the caller's, but the properties of its entries are replaced. So the list and
    /// the properties of each entry are blocks of MAPI memory. What was found is there even if this
    /// fails.
    ///
    /// # Errors
    ///
    /// - MAPI_E_AMBIGUOUS_RECIP: a name fits more than one entry.
    /// - MAPI_E_NOT_FOUND: a name fits none.
    ///
    /// Reference: IAddrBook::ResolveName.
    // The page has these two codes with MAPI_DIALOG set "prohibiting" the dialog; without it, it
    // has to be. The title is LPSTR there; the header has LPTSTR.
    fn ResolveName(
        &self,
        ui_param: UiParam,
        flags: ResolveFlags,
        #[opt]
        #[encoding(flags)]
        new_entry_title: *const TCHAR,
        #[inout]
        #[view]
        recipients: *mut ADRLIST,
    ) -> HRESULT;

    /// Shows the address book, for the user to look or to choose recipients.
    ///
    /// `ui_param` is the parent window; with DIALOG_SDI among the flags of `params` it is the window
    /// of the dialog afterwards, and `params` has the function for its accelerators. Outlook alone
    /// knows that dialog, and others wait for the user. `recipients` are those chosen before and
    /// after. MAPI may replace them; they belong to the caller, who frees them as FreePadrlist does.
    /// An entry without properties is one that the user removed.
    ///
    /// Reference: IAddrBook::Address.
    // The page says that the list can be null; both the pointer and what it points to are meant,
    // since a dialog that only shows has none.
    fn Address(
        &self,
        #[inout] ui_param: *mut UiParam,
        #[inout]
        #[view]
        params: *mut ADRPARM,
        #[opt]
        #[inout]
        #[view(&mut Option<MapiView<ADRLIST>>)]
        recipients: *mut *mut ADRLIST,
    ) -> HRESULT;

    /// Shows the user an entry.
    ///
    /// `ui_param` is the parent window. `dismiss` is called with `dismiss_context` when a dialog
    /// with DIALOG_SDI in `flags` closes; Outlook alone knows that dialog. A button with
    /// `button_text` calls `button_callback` with `button_context`. Null calls nothing;
    /// [`show_details`](IAddrBook::show_details) has neither.
    ///
    /// S_FALSE is what AB_TELL_DETAILS_CHANGE asks for where the user changed nothing.
    ///
    /// # Safety
    ///
    /// The functions can be called with the contexts beside them as long as the dialog is there.
    ///
    /// Reference: IAddrBook::Details.
    // AB_TELL_DETAILS_CHANGE is in no header. The page calls the window in; that of
    // IMAPISupport::Details, which is the same, calls it out, as it is for DIALOG_SDI.
    #[success(S_FALSE)]
    #[unsafe_call]
    fn Details(
        &self,
        #[inout] ui_param: *mut UiParam,
        dismiss: LPFNDISMISS,
        dismiss_context: CallbackContext,
        entry_id_size: u32,
        #[size_param(entry_id_size)] entry_id: *const ENTRYID,
        button_callback: LPFNBUTTON,
        button_context: CallbackContext,
        #[opt]
        #[encoding(flags)]
        button_text: *const TCHAR,
        flags: DetailsFlags,
    ) -> HRESULT;

    /// Shows the user the options of a recipient, and puts them among its properties.
    ///
    /// The recipient stays the caller's, but its properties, a block of MAPI memory, are replaced.
    ///
    /// There is no page. Reference: IAddrBook : IMAPIProp, which calls it not supported.
    // The header has the parameters. That the entry is changed in place is what its type allows,
    // and how every other method treats one.
    #[optional]
    fn RecipOptions(
        &self,
        ui_param: UiParam,
        flags: UnicodeFlags,
        #[inout]
        #[view]
        recipient: *mut ADRENTRY,
    ) -> HRESULT;

    /// Returns the options that recipients of an address type have by themselves. They belong to
    /// the caller, in one block.
    ///
    /// There is no page. Reference: IAddrBook : IMAPIProp, which calls it not supported.
    // The header has the parameters; they are those of IMAPISession::QueryDefaultMessageOpt, which
    // has a page.
    #[optional]
    fn QueryDefaultRecipOpt(
        &self,
        #[encoding(flags)] address_type: *const TCHAR,
        flags: UnicodeFlags,
        #[out] option_count: *mut u32,
        #[out]
        #[view]
        #[len_param(option_count)]
        options: *mut *mut SPropValue,
    ) -> HRESULT;

    /// Returns the entry identifier of the personal address book, the container that takes the
    /// entries of the user. It is empty if there is none, and belongs to the caller.
    ///
    /// Reference: IAddrBook::GetPAB.
    fn GetPAB(
        &self,
        #[out] entry_id_size: *mut u32,
        #[out]
        #[size_param(entry_id_size)]
        entry_id: *mut *mut ENTRYID,
    ) -> HRESULT;

    /// Makes a container the personal address book.
    ///
    /// Reference: IAddrBook::SetPAB.
    fn SetPAB(
        &self,
        entry_id_size: u32,
        #[size_param(entry_id_size)] entry_id: *const ENTRYID,
    ) -> HRESULT;

    /// Returns the entry identifier of the container that the address book shows first. It belongs
    /// to the caller.
    ///
    /// Reference: IAddrBook::GetDefaultDir.
    fn GetDefaultDir(
        &self,
        #[out] entry_id_size: *mut u32,
        #[out]
        #[size_param(entry_id_size)]
        entry_id: *mut *mut ENTRYID,
    ) -> HRESULT;

    /// Makes a container the one that the address book shows first.
    ///
    /// Reference: IAddrBook::SetDefaultDir.
    fn SetDefaultDir(
        &self,
        entry_id_size: u32,
        #[size_param(entry_id_size)] entry_id: *const ENTRYID,
    ) -> HRESULT;

    /// Returns the containers in which names are looked up, in that order: a row with a PR_ENTRYID
    /// for each.
    ///
    /// Strings are UTF-16 if MAPI_UNICODE is set in `flags`. The caller frees the rows as FreeProws
    /// does.
    ///
    /// Reference: IAddrBook::GetSearchPath.
    fn GetSearchPath(
        &self,
        flags: UnicodeFlags,
        #[out]
        #[view]
        search_path: *mut *mut SRowSet,
    ) -> HRESULT;

    /// Sets the containers in which names are looked up. The first property of each row is its
    /// PR_ENTRYID.
    ///
    /// # Errors
    ///
    /// - MAPI_E_MISSING_REQUIRED_COLUMN: a row has no PR_ENTRYID.
    ///
    /// Reference: IAddrBook::SetSearchPath.
    fn SetSearchPath(
        &self,
        #[reserved] flags: NoFlags,
        #[view(Rows<'_>)] search_path: *const SRowSet,
    ) -> HRESULT;

    /// Sees to it that every recipient has an entry identifier that lasts, and the properties of
    /// `prop_tags` before all others.
    ///
    /// A property that cannot be had is PT_ERROR with the reason. The list stays the caller's, but
    /// the properties of its entries are replaced. So the list and the properties of each entry are
    /// blocks of MAPI memory.
    ///
    /// Reference: IAddrBook::PrepareRecips.
    // The page calls the list in, and says how it is changed.
    fn PrepareRecips(
        &self,
        flags: PrepareRecipsFlags,
        #[opt]
        #[view(&[PropTag])]
        prop_tags: *const SPropTagArray,
        #[inout]
        #[view]
        recipients: *mut ADRLIST,
    ) -> HRESULT;
}
