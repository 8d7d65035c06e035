//! Outlook's account management: the mail accounts of a profile.
//!
//! `CoCreateInstance` of [`CLSID_OlkAccountManager`](crate::abi::CLSID_OlkAccountManager) makes
//! the account manager. It and the accounts hand over memory that their own FreeMemory frees; see
//! [`owners::account`](crate::outlook::account).

use crate::abi::{
    ACCT_VARIANT, AccountNotification, HWND, PropTag,
    codes::{E_NOTIMPL, S_FALSE},
    flags::{AccountInitFlags, AccountUiFlags, NoFlags},
};
use crate::mapi_interface;
use crate::outlook::AccountValueRef;
use crate::outlook::{AccountMemory, AccountValue};
use core::ffi::c_void;
use widestring::U16CString;
use windows_core::{GUID, HRESULT, IUnknown, Ref};

/// Tells what an error of account management means.
///
/// Vtable order: `actMgmt.h`, with which the reference agrees. Auxiliary reference: IOlkErrorUnknown.
#[mapi_interface(
    iid = "9240a6c0-af41-11d2-8c3b-00104b2a6676",
    implemented_by = "Outlook and clients",
    called_by = "Clients and Outlook"
)]
pub unsafe trait IOlkErrorUnknown: IUnknown {
    /// Returns a message for the code `error`.
    ///
    /// # Errors
    ///
    /// - MAPI_E_INVALID_PARAMETER (E_INVALIDARG): an argument is not valid.
    ///
    /// Auxiliary reference: IOlkErrorUnknown::GetLastError.
    // The page does not say who frees the message, and this interface has no FreeMemory, so the
    // caller copies it and leaves it alone: a leak is safe, freeing it the wrong way is not.
    fn GetLastError(
        &self,
        error: HRESULT,
        #[out]
        #[owner(U16CString)]
        message: *mut *mut u16,
    ) -> HRESULT;
}

/// An account: what it is, and its properties.
///
/// [`IOlkAccountManager::find_account`] finds one, [`IOlkEnum::get_next`] goes through them.
///
/// Vtable order: `actMgmt.h`, with which the reference agrees; it names GetPropW and SetPropW
/// without the W, which the header gives them on Windows. Auxiliary reference: IOlkAccount.
// `actMgmt.h` writes GetProp and SetProp. With windows.h in front of it, which every C program
// has, macros of that file turn them into GetPropW and SetPropW: the slots are the same.
#[mapi_interface(
    iid = "9240a6d2-af41-11d2-8c3b-00104b2a6676",
    implemented_by = "Outlook",
    called_by = "Clients"
)]
pub unsafe trait IOlkAccount: IOlkErrorUnknown {
    /// Not documented.
    #[reserved]
    fn PlaceHolder1(&self);
    /// Not documented.
    #[reserved]
    fn PlaceHolder2(&self);
    /// Not documented.
    #[reserved]
    fn PlaceHolder3(&self);
    /// Not documented.
    #[reserved]
    fn PlaceHolder4(&self);
    /// Not documented.
    #[reserved]
    fn PlaceHolder5(&self);
    /// Not documented.
    #[reserved]
    fn PlaceHolder6(&self);

    /// Returns the type of the account (CLSID_OlkPOP3Account, CLSID_OlkIMAP4Account,
    /// CLSID_OlkMAPIAccount, CLSID_OlkHotmailAccount or CLSID_OlkLDAPAccount) and the categories
    /// that it belongs to (CLSID_OlkMail, CLSID_OlkAddressBook and CLSID_OlkStore).
    ///
    /// An Exchange account (CLSID_OlkMAPIAccount) never names CLSID_OlkAddressBook, although it
    /// has an address book.
    ///
    /// Auxiliary reference: IOlkAccount::GetAccountInfo.
    fn GetAccountInfo(
        &self,
        #[out] account_type: *mut GUID,
        #[out] category_count: *mut u32,
        #[out]
        #[len_param(category_count)]
        #[owner(Vec<GUID>)]
        categories: *mut *mut GUID,
    ) -> HRESULT;

    /// Returns the value of a property: [`PROP_ACCT_NAME`](crate::abi::tags::PROP_ACCT_NAME) and so on.
    ///
    /// # Errors
    ///
    /// - E_ACCT_NOT_FOUND: the account does not have the property.
    /// - MAPI_E_INVALID_PARAMETER (E_INVALIDARG): it is no property of accounts.
    ///
    /// Auxiliary reference: IOlkAccount::GetProp.
    fn GetPropW(
        &self,
        prop: PropTag,
        #[out]
        #[owner(AccountValue)]
        value: *mut ACCT_VARIANT,
    ) -> HRESULT;

    /// Changes the value of a property. [`save_changes`](Self::save_changes) makes it last.
    ///
    /// # Errors
    ///
    /// - MAPI_E_INVALID_PARAMETER (E_INVALIDARG): it is no property of accounts.
    ///
    /// Auxiliary reference: IOlkAccount::SetProp.
    fn SetPropW(
        &self,
        prop: PropTag,
        #[view(AccountValueRef<'_>)] value: *const ACCT_VARIANT,
    ) -> HRESULT;

    /// Not documented.
    #[reserved]
    fn PlaceHolder7(&self);
    /// Not documented.
    #[reserved]
    fn PlaceHolder8(&self);
    /// Not documented.
    #[reserved]
    fn PlaceHolder9(&self);

    /// Frees what [`get_account_info`](Self::get_account_info) and
    /// [`get_prop_w`](Self::get_prop_w) handed over.
    ///
    /// Callers do not need it: the memory is freed for them. An implementer calls
    /// [`AccountMemory::free`].
    ///
    /// # Safety
    ///
    /// This object handed `memory` over, and nobody uses it any more.
    ///
    /// Auxiliary reference: IOlkAccount::FreeMemory.
    #[unsafe_call]
    fn FreeMemory(&self, memory: AccountMemory) -> HRESULT;

    /// Not documented.
    #[reserved]
    fn PlaceHolder10(&self);

    /// Writes changed properties to the registry.
    ///
    /// # Errors
    ///
    /// - E_ACCT_NOT_FOUND: the account does not exist any more.
    /// - E_OLK_NOT_INITIALIZED: the account manager has not been initialized.
    ///
    /// Auxiliary reference: IOlkAccount::SaveChanges.
    // OLK_ACCOUNT_NO_FLAGS, zero, is all that may be passed.
    fn SaveChanges(&self, #[reserved] flags: NoFlags) -> HRESULT;
}

/// What the account manager asks its client for: the profile and the session.
///
/// Vtable order: `actMgmt.h`, with which the reference agrees. Auxiliary reference: IOlkAccountHelper.
#[mapi_interface(
    iid = "9240a6cb-af41-11d2-8c3b-00104b2a6676",
    implemented_by = "Clients",
    called_by = "Outlook"
)]
pub unsafe trait IOlkAccountHelper: IUnknown {
    /// Has to answer E_NOTIMPL.
    ///
    /// Auxiliary reference: IOlkAccountHelper::Placeholder1.
    #[optional(E_NOTIMPL)]
    fn PlaceHolder1(&self, #[reserved] reserved: *const c_void) -> HRESULT;

    /// Returns the name of the profile (PR_PROFILE_NAME).
    ///
    /// `size` comes with the length of `identity` in characters, and leaves with that of the name,
    /// its terminator included. Without an `identity`, only the size is asked for.
    ///
    /// # Errors
    ///
    /// - MAPI_E_NOT_ENOUGH_MEMORY (E_OUTOFMEMORY): the name is longer than `identity`, which stays
    ///   as it is; `size` says how long it has to be.
    ///
    /// Auxiliary reference: IOlkAccountHelper::GetIdentity.
    // That `identity` may be null follows from the page: where it is too short, nothing is
    // written to it. The facts call the size "in", the page itself "in, out".
    fn GetIdentity(
        &self,
        #[inout]
        #[opt]
        #[len_param(size)]
        identity: *mut u16,
        #[inout] size: *mut u32,
    ) -> HRESULT;

    /// Returns the MAPI session, an [`IMAPISession`](crate::IMAPISession), and keeps a reference to it, which the account
    /// manager cannot, since the session keeps one to the manager.
    ///
    /// Auxiliary reference: IOlkAccountHelper::GetMapiSession.
    fn GetMapiSession(&self, #[out] session: *mut Option<IUnknown>) -> HRESULT;

    /// Releases the session of [`get_mapi_session`](Self::get_mapi_session), if the helper made it
    /// itself.
    ///
    /// # Errors
    ///
    /// - E_NOTIMPL: it did not. There is nothing else to answer then.
    ///
    /// Auxiliary reference: IOlkAccountHelper::HandsOffSession.
    #[optional(E_NOTIMPL)]
    fn HandsOffSession(&self) -> HRESULT;
}

/// Goes through the accounts that [`IOlkAccountManager::enumerate_accounts`] found.
///
/// Vtable order: `actMgmt.h`, with which the reference agrees. Auxiliary reference: IOlkEnum.
// IID: `actMgmt.h` writes IOlkErrorUnknown's in the macro and this one in the comment above it;
// the reference (Constants, account management API) has this one in both places. With the other,
// a query of any account for IOlkEnum would succeed and hand over the wrong vtable.
#[mapi_interface(
    iid = "9240a6c1-af41-11d2-8c3b-00104b2a6676",
    implemented_by = "Outlook",
    called_by = "Clients"
)]
pub unsafe trait IOlkEnum: IUnknown {
    /// Returns the number of accounts.
    ///
    /// Auxiliary reference: IOlkEnum::GetCount.
    fn GetCount(&self, #[out] count: *mut u32) -> HRESULT;

    /// Starts again with the first account.
    ///
    /// Auxiliary reference: IOlkEnum::Reset.
    fn Reset(&self) -> HRESULT;

    /// Returns the next account, which a query for [`IOlkAccount`] makes usable; S_FALSE and none
    /// behind the last.
    ///
    /// Auxiliary reference: IOlkEnum::GetNext.
    // The page calls the parameter "in"; it is where the account is returned.
    #[success(S_FALSE)]
    fn GetNext(
        &self,
        #[out]
        #[nullable]
        account: *mut Option<IUnknown>,
    ) -> HRESULT;

    /// Leaves out so many accounts.
    ///
    /// Auxiliary reference: IOlkEnum::Skip.
    fn Skip(&self, count: u32) -> HRESULT;
}

/// The account manager: finds, orders and deletes accounts, and tells of changes.
///
/// Vtable order: `actMgmt.h`, with which the reference agrees. Auxiliary reference: IOlkAccountManager.
#[mapi_interface(
    iid = "9240a6cd-af41-11d2-8c3b-00104b2a6676",
    implemented_by = "Outlook",
    called_by = "Clients"
)]
pub unsafe trait IOlkAccountManager: IOlkErrorUnknown {
    /// Initializes the manager, before anything else is called.
    ///
    /// Without flags, the accounts are first brought in line with the services of the profile,
    /// which Outlook does when it starts: ACCT_INIT_NOSYNCH_MAPI_ACCTS leaves that out.
    ///
    /// # Errors
    ///
    /// - E_OLK_ALREADY_INITIALIZED: this has been called before.
    /// - E_OLK_REGISTRY: the registry cannot be read.
    ///
    /// Auxiliary reference: IOlkAccountManager::Init.
    fn Init(&self, helper: Ref<IOlkAccountHelper>, flags: AccountInitFlags) -> HRESULT;

    /// Shows the account settings, or with ACCTUI_SHOW_ACCTWIZARD the dialog that adds an account.
    ///
    /// `window` is the owner of the dialog; it may be null.
    ///
    /// # Errors
    ///
    /// - E_ACCT_UI_BUSY: the dialog cannot be shown.
    /// - E_OLK_NOT_INITIALIZED: [`init`](Self::init) has not been called.
    /// - MAPI_E_CALL_FAILED: adding the account failed.
    /// - MAPI_E_USER_CANCEL: the account settings failed.
    ///
    /// Auxiliary reference: IOlkAccountManager::DisplayAccountList.
    fn DisplayAccountList(
        &self,
        window: HWND,
        flags: AccountUiFlags,
        #[reserved] title: *const u16,
        #[reserved] category_count: u32,
        #[reserved] categories: *const GUID,
        #[reserved] account_type: *const GUID,
    ) -> HRESULT;

    /// Not documented.
    #[reserved]
    fn PlaceHolder1(&self);
    /// Not documented.
    #[reserved]
    fn PlaceHolder2(&self);
    /// Not documented.
    #[reserved]
    fn PlaceHolder3(&self);
    /// Not documented.
    #[reserved]
    fn PlaceHolder4(&self);
    /// Not documented.
    #[reserved]
    fn PlaceHolder5(&self);

    /// Finds the account whose property `prop`, PROP_ACCT_ID or PROP_ACCT_IS_EXCH, has a value.
    ///
    /// # Errors
    ///
    /// - E_ACCT_NOT_FOUND: there is none.
    /// - E_OLK_NOT_INITIALIZED: [`init`](Self::init) has not been called.
    /// - E_OLK_PARAM_NOT_SUPPORTED: nothing can be found by this property.
    ///
    /// Auxiliary reference: IOlkAccountManager::FindAccount.
    fn FindAccount(
        &self,
        prop: PropTag,
        #[view(AccountValueRef<'_>)] value: *const ACCT_VARIANT,
        #[out] account: *mut Option<IOlkAccount>,
    ) -> HRESULT;

    /// Not documented.
    #[reserved]
    fn PlaceHolder6(&self);
    /// Not documented.
    #[reserved]
    fn PlaceHolder7(&self);
    /// Not documented.
    #[reserved]
    fn PlaceHolder8(&self);

    /// Deletes the account with this identifier (PROP_ACCT_ID).
    ///
    /// # Errors
    ///
    /// - E_ACCT_NOT_FOUND: there is none.
    /// - E_OLK_NOT_INITIALIZED: [`init`](Self::init) has not been called.
    ///
    /// Auxiliary reference: IOlkAccountManager::DeleteAccount.
    fn DeleteAccount(&self, account_id: u32) -> HRESULT;

    /// Not documented.
    #[reserved]
    fn PlaceHolder9(&self);

    /// Writes changed properties of the account with this identifier, as
    /// [`IOlkAccount::save_changes`] does.
    ///
    /// # Errors
    ///
    /// - E_ACCT_NOT_FOUND: there is none.
    /// - E_OLK_NOT_INITIALIZED: [`init`](Self::init) has not been called.
    ///
    /// Auxiliary reference: IOlkAccountManager::SaveChanges.
    fn SaveChanges(&self, account_id: u32, #[reserved] flags: NoFlags) -> HRESULT;

    /// Returns the identifiers of the accounts of a category (CLSID_OlkMail, CLSID_OlkAddressBook
    /// or CLSID_OlkStore) in their order.
    ///
    /// # Errors
    ///
    /// - MAPI_E_INVALID_PARAMETER (E_INVALIDARG): there is no such category.
    /// - E_OLK_NOT_INITIALIZED: [`init`](Self::init) has not been called.
    ///
    /// Auxiliary reference: IOlkAccountManager::GetOrder.
    fn GetOrder(
        &self,
        category: *const GUID,
        #[out] account_count: *mut u32,
        #[out]
        #[len_param(account_count)]
        #[owner(Vec<u32>)]
        account_ids: *mut *mut u32,
    ) -> HRESULT;

    /// Puts the accounts of a category (CLSID_OlkAddressBook or CLSID_OlkStore) in order.
    ///
    /// # Errors
    ///
    /// - E_ACCT_WRONG_SORT_ORDER: there are more or fewer accounts than before.
    /// - MAPI_E_INVALID_PARAMETER (E_INVALIDARG): the category cannot be put in order.
    /// - E_OLK_NOT_INITIALIZED: [`init`](Self::init) has not been called.
    ///
    /// Auxiliary reference: IOlkAccountManager::SetOrder.
    // `actMgmt.h` repeats the parameters of GetOrder, pointers to the count and to the array. The
    // page says that the count and the array themselves are passed, and so it is declared here;
    // where page and header disagree about these interfaces, the page has the later correction.
    fn SetOrder(
        &self,
        category: *const GUID,
        account_count: u32,
        #[len_param(account_count)] account_ids: *const u32,
    ) -> HRESULT;

    /// Finds the accounts of a category, of a type, or of both; `None` stands for any.
    ///
    /// The accounts are those of [`IOlkAccount::get_account_info`]: an Exchange account is not
    /// found in the category CLSID_OlkAddressBook.
    ///
    /// # Errors
    ///
    /// - E_OLK_NOT_INITIALIZED: [`init`](Self::init) has not been called.
    ///
    /// Auxiliary reference: IOlkAccountManager::EnumerateAccounts.
    fn EnumerateAccounts(
        &self,
        #[opt] category: *const GUID,
        #[opt] account_type: *const GUID,
        #[reserved] flags: NoFlags,
        #[out] accounts: *mut Option<IOlkEnum>,
    ) -> HRESULT;

    /// Not documented.
    #[reserved]
    fn PlaceHolder10(&self);
    /// Not documented.
    #[reserved]
    fn PlaceHolder11(&self);

    /// Frees what [`get_order`](Self::get_order) handed over; see [`IOlkAccount::free_memory`].
    ///
    /// # Safety
    ///
    /// This object handed `memory` over, and nobody uses it any more.
    ///
    /// Auxiliary reference: IOlkAccountManager::FreeMemory.
    #[unsafe_call]
    fn FreeMemory(&self, memory: AccountMemory) -> HRESULT;

    /// Has `sink` told of changes, until [`unadvise`](Self::unadvise) gets the cookie that is
    /// returned.
    ///
    /// # Errors
    ///
    /// - E_OLK_NOT_INITIALIZED: [`init`](Self::init) has not been called.
    ///
    /// Auxiliary reference: IOlkAccountManager::Advise.
    fn Advise(&self, sink: Ref<IOlkAccountNotify>, #[out] cookie: *mut u32) -> HRESULT;

    /// Ends what [`advise`](Self::advise) began.
    ///
    /// # Errors
    ///
    /// - MAPI_E_INVALID_PARAMETER (E_INVALIDARG): the cookie is none.
    /// - E_OLK_NOT_INITIALIZED: [`init`](Self::init) has not been called.
    ///
    /// Auxiliary reference: IOlkAccountManager::Unadvise.
    // `actMgmt.h` has a pointer to the cookie, the page the cookie; see `SetOrder`.
    fn Unadvise(&self, cookie: u32) -> HRESULT;

    /// Not documented.
    #[reserved]
    fn PlaceHolder12(&self);
    /// Not documented.
    #[reserved]
    fn PlaceHolder13(&self);
    /// Not documented.
    #[reserved]
    fn PlaceHolder14(&self);
}

/// Is told of changes of accounts.
///
/// Vtable order: the reference; `actMgmt.h` does not declare the method virtual, so its C++ has no
/// slot for it. Auxiliary reference: IOlkAccountNotify.
#[mapi_interface(
    iid = "9240a6c3-af41-11d2-8c3b-00104b2a6676",
    implemented_by = "Clients",
    called_by = "Outlook"
)]
pub unsafe trait IOlkAccountNotify: IOlkErrorUnknown {
    /// The account with this identifier has been created, changed or deleted, is about to be
    /// deleted, or the order of accounts has changed.
    ///
    /// Auxiliary reference: IOlkAccountNotify::Notify.
    // The flags are not used; OLK_ACCOUNT_NO_FLAGS is all that may be passed.
    fn Notify(
        &self,
        notification: AccountNotification,
        account_id: u32,
        #[reserved] flags: NoFlags,
    ) -> HRESULT;
}
