//! The icons of messages.

choices! {
    /// The icon of a message, as in PR_ICON_INDEX (`MAPIDefS.h`).
    pub struct IconIndex: i32 {
        /// New mail.
        const ICON_INDEX_NEW_MAIL = -1;
        /// Post.
        const ICON_INDEX_POST = 1;
        /// Other.
        const ICON_INDEX_OTHER = 3;
        /// Read mail.
        const ICON_INDEX_READ_MAIL = 256;
        /// Unread mail.
        const ICON_INDEX_UNREAD_MAIL = 257;
        /// Submitted mail.
        const ICON_INDEX_SUBMITTED_MAIL = 258;
        /// Unsent mail.
        const ICON_INDEX_UNSENT_MAIL = 259;
        /// Receipt mail.
        const ICON_INDEX_RECEIPT_MAIL = 260;
        /// Replied mail.
        const ICON_INDEX_REPLIED_MAIL = 261;
        /// Forwarded mail.
        const ICON_INDEX_FORWARDED_MAIL = 262;
        /// Remote mail.
        const ICON_INDEX_REMOTE_MAIL = 263;
        /// Delivery mail.
        const ICON_INDEX_DELIVERY_MAIL = 264;
        /// Read receipt mail.
        const ICON_INDEX_READ_RECEIPT_MAIL = 265;
        /// Nondelivery mail.
        const ICON_INDEX_NONDELIVERY_MAIL = 266;
        /// Nonread mail.
        const ICON_INDEX_NONREAD_MAIL = 267;
        /// Recall s mail.
        const ICON_INDEX_RECALL_S_MAIL = 268;
        /// Recall f mail.
        const ICON_INDEX_RECALL_F_MAIL = 269;
        /// Tracking mail.
        const ICON_INDEX_TRACKING_MAIL = 270;
        /// Mail signed.
        const ICON_INDEX_MAIL_SIGNED = 271;
        /// Mail encrypted.
        const ICON_INDEX_MAIL_ENCRYPTED = 272;
        /// Mail smime signed.
        const ICON_INDEX_MAIL_SMIME_SIGNED = 273;
        /// Mail smime receipt.
        const ICON_INDEX_MAIL_SMIME_RECEIPT = 274;
        /// Mail encrypted replied.
        const ICON_INDEX_MAIL_ENCRYPTED_REPLIED = 275;
        /// Mail smime signed replied.
        const ICON_INDEX_MAIL_SMIME_SIGNED_REPLIED = 276;
        /// Mail encrypted forwarded.
        const ICON_INDEX_MAIL_ENCRYPTED_FORWARDED = 277;
        /// Mail smime signed forwarded.
        const ICON_INDEX_MAIL_SMIME_SIGNED_FORWARDED = 278;
        /// Mail encrypted read.
        const ICON_INDEX_MAIL_ENCRYPTED_READ = 279;
        /// Mail smime signed read.
        const ICON_INDEX_MAIL_SMIME_SIGNED_READ = 280;
        /// Out of office mail.
        const ICON_INDEX_OUT_OF_OFFICE_MAIL = 283;
        /// Recall mail.
        const ICON_INDEX_RECALL_MAIL = 284;
        /// Tracked mail.
        const ICON_INDEX_TRACKED_MAIL = 304;
        /// Irm read mail.
        const ICON_INDEX_IRM_READ_MAIL = 305;
        /// Irm unread mail.
        const ICON_INDEX_IRM_UNREAD_MAIL = 306;
        /// Irm forwarded mail.
        const ICON_INDEX_IRM_FORWARDED_MAIL = 307;
        /// Irm replied mail.
        const ICON_INDEX_IRM_REPLIED_MAIL = 308;
        /// Irm compose mail.
        const ICON_INDEX_IRM_COMPOSE_MAIL = 309;
        /// Contact.
        const ICON_INDEX_CONTACT = 512;
        /// Distribution list.
        const ICON_INDEX_DISTRIBUTION_LIST = 514;
        /// Sticky note blue.
        const ICON_INDEX_STICKY_NOTE_BLUE = 768;
        /// Sticky note green.
        const ICON_INDEX_STICKY_NOTE_GREEN = 769;
        /// Sticky note pink.
        const ICON_INDEX_STICKY_NOTE_PINK = 770;
        /// Sticky note yellow.
        const ICON_INDEX_STICKY_NOTE_YELLOW = 771;
        /// Sticky note white.
        const ICON_INDEX_STICKY_NOTE_WHITE = 772;
        /// Single instance appointment.
        const ICON_INDEX_SINGLE_INSTANCE_APPOINTMENT = 1024;
        /// Recurring appointment.
        const ICON_INDEX_RECURRING_APPOINTMENT = 1025;
        /// Single instance meeting.
        const ICON_INDEX_SINGLE_INSTANCE_MEETING = 1026;
        /// Recurring meeting.
        const ICON_INDEX_RECURRING_MEETING = 1027;
        /// Meeting request.
        const ICON_INDEX_MEETING_REQUEST = 1028;
        /// Accept.
        const ICON_INDEX_ACCEPT = 1029;
        /// Decline.
        const ICON_INDEX_DECLINE = 1030;
        /// Tentative.
        const ICON_INDEX_TENTATIVE = 1031;
        /// Cancelation.
        const ICON_INDEX_CANCELATION = 1032;
        /// Informational update.
        const ICON_INDEX_INFORMATIONAL_UPDATE = 1033;
        /// Task.
        const ICON_INDEX_TASK = 1280;
        /// Unassigned recurring task.
        const ICON_INDEX_UNASSIGNED_RECURRING_TASK = 1281;
        /// Assignee task.
        const ICON_INDEX_ASSIGNEE_TASK = 1282;
        /// Assigner task.
        const ICON_INDEX_ASSIGNER_TASK = 1283;
        /// Task request.
        const ICON_INDEX_TASK_REQUEST = 1284;
        /// Task acceptance.
        const ICON_INDEX_TASK_ACCEPTANCE = 1285;
        /// Task rejection.
        const ICON_INDEX_TASK_REJECTION = 1286;
        /// Journal conversation.
        const ICON_INDEX_JOURNAL_CONVERSATION = 1537;
        /// Journal email message.
        const ICON_INDEX_JOURNAL_EMAIL_MESSAGE = 1538;
        /// Journal meeting request.
        const ICON_INDEX_JOURNAL_MEETING_REQUEST = 1539;
        /// Journal meeting response.
        const ICON_INDEX_JOURNAL_MEETING_RESPONSE = 1540;
        /// Journal task request.
        const ICON_INDEX_JOURNAL_TASK_REQUEST = 1542;
        /// Journal task response.
        const ICON_INDEX_JOURNAL_TASK_RESPONSE = 1543;
        /// Journal note.
        const ICON_INDEX_JOURNAL_NOTE = 1544;
        /// Journal fax.
        const ICON_INDEX_JOURNAL_FAX = 1545;
        /// Journal phone call.
        const ICON_INDEX_JOURNAL_PHONE_CALL = 1546;
        /// Journal letter.
        const ICON_INDEX_JOURNAL_LETTER = 1548;
        /// Journal microsoft office word.
        const ICON_INDEX_JOURNAL_MICROSOFT_OFFICE_WORD = 1549;
        /// Journal microsoft office excel.
        const ICON_INDEX_JOURNAL_MICROSOFT_OFFICE_EXCEL = 1550;
        /// Journal microsoft office power point.
        const ICON_INDEX_JOURNAL_MICROSOFT_OFFICE_POWER_POINT = 1551;
        /// Journal microsoft office access.
        const ICON_INDEX_JOURNAL_MICROSOFT_OFFICE_ACCESS = 1552;
        /// Journal document.
        const ICON_INDEX_JOURNAL_DOCUMENT = 1554;
        /// Journal meeting.
        const ICON_INDEX_JOURNAL_MEETING = 1555;
        /// Journal meeting cancellation.
        const ICON_INDEX_JOURNAL_MEETING_CANCELLATION = 1556;
        /// Journal remote session.
        const ICON_INDEX_JOURNAL_REMOTE_SESSION = 1557;
    }
}
