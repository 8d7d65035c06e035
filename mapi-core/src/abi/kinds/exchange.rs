//! What profiles, rules and folders of Exchange are.

choices! {
    /// How to log on to a proxy (`MAPIAux.h`).
    pub struct RohAuth: u32 {
        /// With a password.
        const ROHAUTH_BASIC = 1;
        /// With NTLM.
        const ROHAUTH_NTLM = 2;
    }

    /// What the store of a profile section is (`EdkMdb.h`).
    pub struct ProfileUserType: u32 {
        /// Primary user.
        const PROFILE_PRIMARY_USER = 1;
        /// Delegate.
        const PROFILE_DELEGATE = 2;
        /// Public store.
        const PROFILE_PUBLIC_STORE = 3;
        /// Subscription.
        const PROFILE_SUBSCRIPTION = 4;
    }

    /// When a folder is replicated (`EdkMdb.h`).
    pub struct ReplicationStyle: i32 {
        /// Never.
        const STYLE_NEVER = 0;
        /// Normal.
        const STYLE_NORMAL = 1;
        /// Always.
        const STYLE_ALWAYS = 2;
        /// As the server has it.
        const STYLE_DEFAULT = -1;
    }

    /// What a role is for (`EdkMdb.h`).
    pub struct ROLESCOPE: u32 {
        /// Object.
        const ROLESCOPE_OBJECT = 0;
        /// Folder.
        const ROLESCOPE_FOLDER = 1;
        /// Max.
        const ROLESCOPE_MAX = 1;
    }

    /// Why a rule failed, as in PR_RULE_ERROR (`EdkMdb.h`).
    pub struct RuleError: u32 {
        /// Unknown.
        const RULE_ERR_UNKNOWN = 1;
        /// Load.
        const RULE_ERR_LOAD = 2;
        /// Delivery.
        const RULE_ERR_DELIVERY = 3;
        /// Parsing.
        const RULE_ERR_PARSING = 4;
        /// The deferred action entry cannot be created.
        const RULE_ERR_CREATE_DAE = 5;
        /// No folder.
        const RULE_ERR_NO_FOLDER = 6;
        /// No rights.
        const RULE_ERR_NO_RIGHTS = 7;
        /// The deferred action message cannot be created.
        const RULE_ERR_CREATE_DAM = 8;
        /// There is no right to send as the user.
        const RULE_ERR_NO_SENDAS = 9;
        /// No template.
        const RULE_ERR_NO_TEMPLATE = 10;
        /// Execution.
        const RULE_ERR_EXECUTION = 11;
        /// Quota exceeded.
        const RULE_ERR_QUOTA_EXCEEDED = 12;
        /// Too many recips.
        const RULE_ERR_TOO_MANY_RECIPS = 13;
        /// The first number.
        const RULE_ERR_FIRST = 1;
        /// The last number.
        const RULE_ERR_LAST = 13;
    }

    /// Why a rule returns a message (`EdkMdb.h`).
    pub struct BounceCode: u32 {
        /// Message size too large.
        const BOUNCE_MESSAGE_SIZE_TOO_LARGE = 13;
        /// Forms mismatch.
        const BOUNCE_FORMS_MISMATCH = 31;
        /// Access denied.
        const BOUNCE_ACCESS_DENIED = 38;
    }

    /// Whether a profile has an offline store (`EdkMdb.h`).
    pub struct OfflineStoreUse: u32 {
        /// Allowed.
        const NO_OST_FLAG_ALLOWED = 0;
        /// Cache only.
        const NO_OST_FLAG_CACHE_ONLY = 1;
        /// Not allowed.
        const NO_OST_FLAG_NOT_ALLOWED = 2;
        /// No cache.
        const NO_OST_FLAG_NO_CACHE = 3;
        /// Default.
        const NO_OST_DEFAULT = 0;
    }

    /// Whether a folder keeps versions (`EdkMdb.h`).
    pub struct FolderVersioning: u16 {
        /// Non versioned folder.
        const wNonVersionedFolder = 0;
        /// Versioned folder simple.
        const wVersionedFolderSimple = 1;
        /// Versioned folder auto.
        const wVersionedFolderAuto = 2;
    }
}
