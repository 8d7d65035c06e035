//! Messages.

use super::{IMAPIProp, IMAPIProp_Impl};
use crate::abi::{
    ADRLIST, UiParam,
    flags::{
        CreateAttachFlags, DeleteAttachFlags, ModifyRecipientsFlags, OpenEntryFlags, ReadFlags,
        SubmitFlags, TableFlags,
    },
};
use crate::interfaces::{IAttach, IMAPIProgress, IMAPITable};
use crate::mapi_interface;
use windows_core::{GUID, HRESULT, Ref};

/// A message, with its recipients and attachments. Changes last when it is saved.
///
/// Vtable order: `MAPIDefS.h`, with which the reference agrees. Reference: IMessage : IMAPIProp.
#[mapi_interface(
    iid = "00020307-0000-0000-c000-000000000046",
    implemented_by = "Message store providers",
    called_by = "Client applications"
)]
pub unsafe trait IMessage: IMAPIProp {
    /// Returns a table with a row for each attachment, whose PR_ATTACH_NUM the other methods take.
    ///
    /// An attachment is there when it and the message have been saved; the table follows. String
    /// columns and their tags in the sort order are UTF-16 if MAPI_UNICODE is set in `flags` and the
    /// store can.
    ///
    /// Reference: IMessage::GetAttachmentTable.
    fn GetAttachmentTable(
        &self,
        flags: TableFlags,
        #[out] table: *mut Option<IMAPITable>,
    ) -> HRESULT;

    /// Opens an attachment, which should not be open already.
    ///
    /// It is for reading only unless MAPI_MODIFY or MAPI_BEST_ACCESS is set in `flags`; what was
    /// granted, its PR_ACCESS_LEVEL tells. It is returned as the interface that the caller asks for,
    /// IAttach if a C caller names none.
    ///
    /// Reference: IMessage::OpenAttach.
    fn OpenAttach(
        &self,
        attachment_number: u32,
        #[opt] iid: *const GUID,
        flags: OpenEntryFlags,
        #[out]
        #[iid_is(iid)]
        attach: *mut Option<IAttach>,
    ) -> HRESULT;

    /// Creates an attachment, and returns its number and the attachment.
    ///
    /// It lasts when it has been saved and then the message. The number is one for this message
    /// while it is open. The attachment is returned as the interface that the caller asks for,
    /// IAttach if a C caller names none.
    ///
    /// Reference: IMessage::CreateAttach.
    // The page says that null stands for the message's interface; what is returned is LPATTACH.
    fn CreateAttach(
        &self,
        #[opt] iid: *const GUID,
        flags: CreateAttachFlags,
        #[out] attachment_number: *mut u32,
        #[out]
        #[iid_is(iid)]
        attach: *mut Option<IAttach>,
    ) -> HRESULT;

    /// Deletes an attachment, for good when the message is saved. It and its streams have been
    /// released before.
    ///
    /// `ui_param` and `progress` are used with ATTACH_DIALOG in `flags` only; without `progress`
    /// MAPI shows its own.
    ///
    /// Reference: IMessage::DeleteAttach.
    fn DeleteAttach(
        &self,
        attachment_number: u32,
        ui_param: UiParam,
        #[opt] progress: Ref<IMAPIProgress>,
        flags: DeleteAttachFlags,
    ) -> HRESULT;

    /// Returns a table with a row for each recipient. It can be open while recipients change.
    ///
    /// String columns and their tags in the sort order are UTF-16 if MAPI_UNICODE is set in `flags`
    /// and the store can.
    ///
    /// Reference: IMessage::GetRecipientTable.
    fn GetRecipientTable(
        &self,
        flags: TableFlags,
        #[out] table: *mut Option<IMAPITable>,
    ) -> HRESULT;

    /// Changes the recipients: without a flag they are replaced; MODRECIP_ADD adds those of the
    /// list, MODRECIP_MODIFY replaces and MODRECIP_REMOVE removes the ones with their PR_ROWID.
    ///
    /// An entry has all properties that the recipient is to have, PR_ROWID with MODRECIP_MODIFY and
    /// MODRECIP_REMOVE only. An entry without properties is passed over. When the message is
    /// submitted, every recipient has to be resolved.
    ///
    /// The list stays the caller's, but a store may replace the properties of an entry. So the list
    /// and the properties of each entry are blocks of MAPI memory, and both can be other ones
    /// afterwards.
    ///
    /// Reference: IMessage::ModifyRecipients.
    // The page calls the list in and says that the method may free and replace properties in it.
    fn ModifyRecipients(
        &self,
        flags: ModifyRecipientsFlags,
        #[inout]
        #[view]
        recipients: *mut ADRLIST,
    ) -> HRESULT;

    /// Saves the message and queues it to be sent.
    ///
    /// Afterwards nothing may be done with the message and what was opened from it but to release
    /// them, unless this failed. Its PR_ENTRYID, read before, is what
    /// [`IMsgStore::abort_submit`](crate::IMsgStore::abort_submit) takes.
    ///
    /// # Errors
    ///
    /// - MAPI_E_NO_RECIPIENTS: the message has no recipients.
    ///
    /// Reference: IMessage::SubmitMessage.
    fn SubmitMessage(&self, flags: SubmitFlags) -> HRESULT;

    /// Marks the message as read, or with CLEAR_READ_FLAG in `flags` as not read, saves it, and
    /// sends the reports that are due.
    ///
    /// SUPPRESS_RECEIPT marks it and drops the report, GENERATE_RECEIPT_ONLY sends the report and
    /// marks nothing, and both together drop the report and mark nothing. A message that is open for
    /// writing or submitted stays as it is.
    ///
    /// # Errors
    ///
    /// - MAPI_E_INVALID_PARAMETER: CLEAR_READ_FLAG is set with one of the two.
    /// - MAPI_E_NO_SUPPRESS: the store cannot drop reports.
    ///
    /// Reference: IMessage::SetReadFlag.
    fn SetReadFlag(&self, flags: ReadFlags) -> HRESULT;
}
