//! What Outlook's own objects have besides MAPI's interfaces. No header has these.

use crate::abi::{ENTRYID, flags::FolderSupportFlags};
use crate::interfaces::IMessage;
use crate::mapi_interface;
use windows_core::{BOOL, HRESULT};

/// Tells which attachments Outlook takes for unsafe.
///
/// What is blocked depends on Outlook's settings and on the policies of an administrator.
///
/// Vtable order: the reference; no header declares this interface. Reference: IAttachmentSecurity :
/// IUnknown.
// The page names no implementer. It says that solutions query for it, and that it is Outlook that
// blocks.
#[mapi_interface(
    iid = "b2533636-c3f3-416f-bf04-aefe41abaae2",
    implemented_by = "Outlook",
    called_by = "Solutions for Outlook"
)]
pub unsafe trait IAttachmentSecurity: IUnknown {
    /// Whether Outlook keeps an attachment with this file name from being shown and indexed.
    ///
    /// Reference: IAttachmentSecurity::IsAttachmentBlocked.
    fn IsAttachmentBlocked(
        &self,
        #[string] file_name: *const u16,
        #[out] blocked: *mut BOOL,
    ) -> HRESULT;
}

/// Takes folders of contacts out of the address book.
///
/// The container of Outlook's contacts in the address book answers to a query for it.
///
/// Vtable order: the reference; no published header declares this interface. Reference:
/// IContabAdmin : IUnknown.
#[mapi_interface(
    iid = "cc6a3ba9-e7f5-4769-887b-34e190817bfc",
    implemented_by = "IABContainer : IMAPIContainer",
    called_by = "CRM"
)]
pub unsafe trait IContabAdmin: IUnknown {
    /// Removes what `entry_id` stands for from the hierarchy of the address book.
    ///
    /// Reference: IContabAdmin::RemoveStore.
    // The page says both an address book of contacts and the object to open.
    fn RemoveStore(
        &self,
        entry_id_size: u32,
        #[size_param(entry_id_size)] entry_id: *const ENTRYID,
    ) -> HRESULT;
}

/// Says whether a folder can be shared. Outlook shares folders of a store only if they have it;
/// those of Exchange need not.
///
/// A folder answers to a query for it.
///
/// Vtable order: the reference; no header declares this interface. Reference: IFolderSupport :
/// IUnknown.
// The page says "provided by" for what others call implemented by.
#[mapi_interface(
    iid = "00375ac3-ecaf-4ef8-a527-34f452fa9c67",
    implemented_by = "Message store provider",
    called_by = "Outlook and other clients"
)]
pub unsafe trait IFolderSupport: IUnknown {
    /// Returns what the folder can do: FS_SUPPORTS_SHARING, or nothing (FS_NONE).
    ///
    /// Reference: IFolderSupport::GetSupportMask.
    fn GetSupportMask(&self, #[out] support_mask: *mut FolderSupportFlags) -> HRESULT;
}

/// A signed or encrypted message, around the message that it protects. Its IID was never published.
///
/// Only one of its eight methods is documented.
///
/// Vtable order: the reference; the header that it names, `ExchSec.h`, was never published.
/// Reference: IMAPISecureMessage : IUnknown.
#[mapi_interface(
    iid = none,
    implemented_by = "Microsoft Outlook 2010 and Microsoft Outlook 2013",
    called_by = "Client"
)]
pub unsafe trait IMAPISecureMessage: IUnknown {
    /// Nobody documented it.
    #[reserved]
    fn Placeholder1(&self);

    /// Nobody documented it.
    #[reserved]
    fn Placeholder2(&self);

    /// Nobody documented it.
    #[reserved]
    fn Placeholder3(&self);

    /// Nobody documented it.
    #[reserved]
    fn Placeholder4(&self);

    /// Returns the message inside.
    ///
    /// Reference: IMAPISecureMessage::GetBaseMessage.
    // The page writes LPMMESSAGE, a type that nobody declared, and calls the result a secure
    // message; its first sentence says that it is the IMessage inside.
    fn GetBaseMessage(&self, #[out] message: *mut Option<IMessage>) -> HRESULT;

    /// Nobody documented it.
    #[reserved]
    fn Placeholder6(&self);

    /// Nobody documented it.
    #[reserved]
    fn Placeholder7(&self);

    /// Nobody documented it.
    #[reserved]
    fn Placeholder8(&self);
}
