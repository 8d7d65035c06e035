//! What messages and their deliveries are, as properties of them say.

choices! {
    /// Why a message was not delivered, in detail, as in PR_NDR_DIAG_CODE (`MAPIDefS.h`).
    pub struct NdrDiagnostic: i32 {
        /// No diagnostic.
        const MAPI_DIAG_NO_DIAGNOSTIC = -1;
        /// Or name unrecognized.
        const MAPI_DIAG_OR_NAME_UNRECOGNIZED = 0;
        /// Or name ambiguous.
        const MAPI_DIAG_OR_NAME_AMBIGUOUS = 1;
        /// Mts congested.
        const MAPI_DIAG_MTS_CONGESTED = 2;
        /// Loop detected.
        const MAPI_DIAG_LOOP_DETECTED = 3;
        /// Recipient unavailable.
        const MAPI_DIAG_RECIPIENT_UNAVAILABLE = 4;
        /// Maximum time expired.
        const MAPI_DIAG_MAXIMUM_TIME_EXPIRED = 5;
        /// Eits unsupported.
        const MAPI_DIAG_EITS_UNSUPPORTED = 6;
        /// Content too long.
        const MAPI_DIAG_CONTENT_TOO_LONG = 7;
        /// Impractical to convert.
        const MAPI_DIAG_IMPRACTICAL_TO_CONVERT = 8;
        /// Prohibited to convert.
        const MAPI_DIAG_PROHIBITED_TO_CONVERT = 9;
        /// Conversion unsubscribed.
        const MAPI_DIAG_CONVERSION_UNSUBSCRIBED = 10;
        /// Parameters invalid.
        const MAPI_DIAG_PARAMETERS_INVALID = 11;
        /// Content syntax in error.
        const MAPI_DIAG_CONTENT_SYNTAX_IN_ERROR = 12;
        /// A limit of length is violated.
        const MAPI_DIAG_LENGTH_CONSTRAINT_VIOLATD = 13;
        /// A limit of number is violated.
        const MAPI_DIAG_NUMBER_CONSTRAINT_VIOLATD = 14;
        /// Content type unsupported.
        const MAPI_DIAG_CONTENT_TYPE_UNSUPPORTED = 15;
        /// Too many recipients.
        const MAPI_DIAG_TOO_MANY_RECIPIENTS = 16;
        /// No bilateral agreement.
        const MAPI_DIAG_NO_BILATERAL_AGREEMENT = 17;
        /// A critical function is not supported.
        const MAPI_DIAG_CRITICAL_FUNC_UNSUPPORTED = 18;
        /// Converting would lose something, which is prohibited.
        const MAPI_DIAG_CONVERSION_LOSS_PROHIB = 19;
        /// Line too long.
        const MAPI_DIAG_LINE_TOO_LONG = 20;
        /// Page too long.
        const MAPI_DIAG_PAGE_TOO_LONG = 21;
        /// Pictorial symbol lost.
        const MAPI_DIAG_PICTORIAL_SYMBOL_LOST = 22;
        /// Punctuation symbol lost.
        const MAPI_DIAG_PUNCTUATION_SYMBOL_LOST = 23;
        /// Alphabetic character lost.
        const MAPI_DIAG_ALPHABETIC_CHARACTER_LOST = 24;
        /// Multiple info losses.
        const MAPI_DIAG_MULTIPLE_INFO_LOSSES = 25;
        /// Reassignment prohibited.
        const MAPI_DIAG_REASSIGNMENT_PROHIBITED = 26;
        /// Redirection loop detected.
        const MAPI_DIAG_REDIRECTION_LOOP_DETECTED = 27;
        /// Expansion prohibited.
        const MAPI_DIAG_EXPANSION_PROHIBITED = 28;
        /// Submission prohibited.
        const MAPI_DIAG_SUBMISSION_PROHIBITED = 29;
        /// Expansion failed.
        const MAPI_DIAG_EXPANSION_FAILED = 30;
        /// Rendition unsupported.
        const MAPI_DIAG_RENDITION_UNSUPPORTED = 31;
        /// Mail address incorrect.
        const MAPI_DIAG_MAIL_ADDRESS_INCORRECT = 32;
        /// The post office is incorrect or invalid.
        const MAPI_DIAG_MAIL_OFFICE_INCOR_OR_INVD = 33;
        /// Mail address incomplete.
        const MAPI_DIAG_MAIL_ADDRESS_INCOMPLETE = 34;
        /// Mail recipient unknown.
        const MAPI_DIAG_MAIL_RECIPIENT_UNKNOWN = 35;
        /// Mail recipient deceased.
        const MAPI_DIAG_MAIL_RECIPIENT_DECEASED = 36;
        /// Mail organization expired.
        const MAPI_DIAG_MAIL_ORGANIZATION_EXPIRED = 37;
        /// Mail refused.
        const MAPI_DIAG_MAIL_REFUSED = 38;
        /// Mail unclaimed.
        const MAPI_DIAG_MAIL_UNCLAIMED = 39;
        /// Mail recipient moved.
        const MAPI_DIAG_MAIL_RECIPIENT_MOVED = 40;
        /// Mail recipient travelling.
        const MAPI_DIAG_MAIL_RECIPIENT_TRAVELLING = 41;
        /// Mail recipient departed.
        const MAPI_DIAG_MAIL_RECIPIENT_DEPARTED = 42;
        /// Mail new address unknown.
        const MAPI_DIAG_MAIL_NEW_ADDRESS_UNKNOWN = 43;
        /// Mail forwarding unwanted.
        const MAPI_DIAG_MAIL_FORWARDING_UNWANTED = 44;
        /// Mail forwarding is prohibited.
        const MAPI_DIAG_MAIL_FORWARDING_PROHIB = 45;
        /// Secure messaging error.
        const MAPI_DIAG_SECURE_MESSAGING_ERROR = 46;
        /// Downgrading impossible.
        const MAPI_DIAG_DOWNGRADING_IMPOSSIBLE = 47;
    }

    /// What delivered a message, as in PR_DELIVERY_POINT (`MAPIDefS.h`).
    pub struct DeliveryPoint: u32 {
        /// A public user agent.
        const MAPI_MH_DP_PUBLIC_UA = 0;
        /// A private user agent.
        const MAPI_MH_DP_PRIVATE_UA = 1;
        /// A message store.
        const MAPI_MH_DP_MS = 2;
        /// A distribution list.
        const MAPI_MH_DP_ML = 3;
        /// Physical delivery.
        const MAPI_MH_DP_PDAU = 4;
        /// A patron of physical delivery.
        const MAPI_MH_DP_PDS_PATRON = 5;
        /// Another access unit.
        const MAPI_MH_DP_OTHER_AU = 6;
    }

    /// How urgent a message is, as in PR_PRIORITY (`MAPIDefS.h`).
    pub struct Priority: i32 {
        /// Urgent.
        const PRIO_URGENT = 1;
        /// Normal.
        const PRIO_NORMAL = 0;
        /// Nonurgent.
        const PRIO_NONURGENT = -1;
    }

    /// Whom a message is for, as in PR_SENSITIVITY (`MAPIDefS.h`).
    pub struct Sensitivity: u32 {
        /// None.
        const SENSITIVITY_NONE = 0;
        /// Personal.
        const SENSITIVITY_PERSONAL = 1;
        /// Private.
        const SENSITIVITY_PRIVATE = 2;
        /// Company confidential.
        const SENSITIVITY_COMPANY_CONFIDENTIAL = 3;
    }

    /// How important a message is, as in PR_IMPORTANCE (`MAPIDefS.h`).
    pub struct Importance: u32 {
        /// Low.
        const IMPORTANCE_LOW = 0;
        /// Normal.
        const IMPORTANCE_NORMAL = 1;
        /// High.
        const IMPORTANCE_HIGH = 2;
    }

    /// How a message behaves (`MAPIForm.h`).
    pub struct MessageBehavior: u32 {
        /// Ipm.
        const MAPI_MESSAGE_BEHAVIOR_IPM = 0;
        /// Folder.
        const MAPI_MESSAGE_BEHAVIOR_FOLDER = 1;
    }

    /// The format that a message is edited in, as in PR_MSG_EDITOR_FORMAT (`EdkMdb.h`).
    pub struct EditorFormat: u32 {
        /// Dontknow.
        const EDITOR_FORMAT_DONTKNOW = 0;
        /// Plaintext.
        const EDITOR_FORMAT_PLAINTEXT = 1;
        /// Html.
        const EDITOR_FORMAT_HTML = 2;
        /// Rtf.
        const EDITOR_FORMAT_RTF = 3;
    }

    /// The unit in which messages age (`MAPIAux.h`).
    pub struct AgingUnit: u32 {
        /// Months.
        const AG_MONTHS = 0;
        /// Weeks.
        const AG_WEEKS = 1;
        /// Days.
        const AG_DAYS = 2;
        /// The number of units.
        const NUM_AG_TYPES = 3;
    }

    /// What a scan for viruses found (`EdkMdb.h`).
    pub struct AntivirusScan: u32 {
        /// No virus.
        const ANTIVIRUS_SCAN_NO_VIRUS = 0;
        /// Virus present.
        const ANTIVIRUS_SCAN_VIRUS_PRESENT = 1;
        /// Virus cleaned.
        const ANTIVIRUS_SCAN_VIRUS_CLEANED = 2;
        /// Virus deleted.
        const ANTIVIRUS_SCAN_VIRUS_DELETED = 3;
    }

    /// Whether the sender of a message is trusted, as in PR_TRUST_SENDER (`MAPITags.h`).
    pub struct TrustSender: u32 {
        /// No.
        const PR_TRUST_SENDER_NO = 0;
        /// Yes.
        const PR_TRUST_SENDER_YES = 1;
    }
}
