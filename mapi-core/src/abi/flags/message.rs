//! Flags of messages.

flags! {
    /// The state of a message, as in PR_MESSAGE_FLAGS.
    pub struct MessageFlags {
        /// It is marked as read.
        const MSGFLAG_READ = 0x00000001;
        /// It has not been changed since it was first saved or delivered.
        const MSGFLAG_UNMODIFIED = 0x00000002;
        /// It has been submitted.
        const MSGFLAG_SUBMIT = 0x00000004;
        /// It is being written.
        const MSGFLAG_UNSENT = 0x00000008;
        /// It has attachments.
        const MSGFLAG_HASATTACH = 0x00000010;
        /// The one who sent it is the one who received it.
        const MSGFLAG_FROMME = 0x00000020;
        /// It is an associated message.
        const MSGFLAG_ASSOCIATED = 0x00000040;
        /// A request to send it again, with a non-delivery report.
        const MSGFLAG_RESEND = 0x00000080;
        /// A report that it was read has to be sent.
        const MSGFLAG_RN_PENDING = 0x00000100;
        /// A report that it was not read has to be sent.
        const MSGFLAG_NRN_PENDING = 0x00000200;
        /// It came by X.400, from outside or from a source that is not trusted.
        const MSGFLAG_ORIGIN_X400 = 0x00001000;
        /// It came by the Internet, from outside or from a source that is not trusted.
        const MSGFLAG_ORIGIN_INTERNET = 0x00002000;
        /// It came by another link, from outside or from a source that is not trusted.
        const MSGFLAG_ORIGIN_MISC_EXT = 0x00008000;
    }

    /// SetReadFlag and SetReadFlags: how to mark messages as read, and which reports to send.
    pub struct ReadFlags {
        /// Send no report that it was read, if the call marks it as read.
        const SUPPRESS_RECEIPT = 0x00000001;
        /// Show the progress; IMAPIFolder only.
        const MESSAGE_DIALOG = 0x00000002;
        /// Mark as not read, and send no report.
        const CLEAR_READ_FLAG = 0x00000004;
        /// The call may succeed before the work is done; a later call then reports the error.
        const MAPI_DEFERRED_ERRORS = 0x00000008;
        /// Send the report, leave the mark as it is.
        const GENERATE_RECEIPT_ONLY = 0x00000010;
        /// Clear MSGFLAG_RN_PENDING, and send no report that it was read.
        const CLEAR_RN_PENDING = 0x00000020;
        /// Clear MSGFLAG_NRN_PENDING, and send no report that it was not read.
        const CLEAR_NRN_PENDING = 0x00000040;
    }

    /// In which renderings of its message an attachment does not show, as in PR_ATTACH_FLAGS.
    pub struct AttachFlags {
        /// Not in HTML, and not in MIME.
        const ATT_INVISIBLE_IN_HTML = 0x00000001;
        /// Not in RTF.
        const ATT_INVISIBLE_IN_RTF = 0x00000002;
    }

    /// IMessage::CreateAttach: when to report errors.
    pub struct CreateAttachFlags {
        /// The call may succeed before the work is done; a later call then reports the error.
        const MAPI_DEFERRED_ERRORS = 0x00000008;
    }

    /// IMessage::DeleteAttach: what the user sees.
    pub struct DeleteAttachFlags {
        /// Show the progress.
        const ATTACH_DIALOG = 0x00000001;
    }

    /// IMessage::ModifyRecipients: what to do with the list. Without a flag it replaces all recipients.
    pub struct ModifyRecipientsFlags {
        /// Add the recipients of the list.
        const MODRECIP_ADD = 0x00000002;
        /// Replace recipients, all of their properties, by those of the list with the same
        /// PR_ROWID.
        const MODRECIP_MODIFY = 0x00000004;
        /// Remove the recipients with the PR_ROWID of those in the list.
        const MODRECIP_REMOVE = 0x00000008;
    }

    /// SubmitMessage: how to submit.
    pub struct SubmitFlags {
        /// Submit although it may not be sent at once; IMAPIMessageSite. For IMessage it is not in
        /// use.
        const FORCE_SUBMIT = 0x00000001;
    }

    /// How far a message in the outgoing queue is, as in PR_SUBMIT_FLAGS.
    pub struct SubmitState {
        /// The spooler holds it.
        const SUBMITFLAG_LOCKED = 0x00000001;
        /// It has to be preprocessed; the spooler submits it again when that is done.
        const SUBMITFLAG_PREPROCESS = 0x00000002;
    }

    /// IMAPISupport::ReadReceipt: which report to make.
    pub struct ReceiptFlags {
        /// That the message was not read.
        const MAPI_NON_READ = 0x00000001;
    }

    /// IMAPISupport::ExpandRecips: what a message still needs.
    pub struct ExpandRecipsFlags {
        /// It has to be preprocessed.
        const NEEDS_PREPROCESSING = 0x00000001;
        /// The spooler has to send it.
        const NEEDS_SPOOLER = 0x00000002;
    }
}
