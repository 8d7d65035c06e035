//! What methods return: HRESULT codes, their names and what they mean.

pub use super::mime::codes::*;

use core::fmt;
use windows_core::HRESULT;

codes! {
    static CODES, ".";

    S_OK = 0x00000000, "success";
    S_FALSE = 0x00000001, "success, and the answer is no";
    OLEOBJ_S_CANNOT_DOVERB_NOW = 0x00040181, "the verb is valid, but cannot be done now";

    MAPI_E_CALL_FAILED = 0x80004005, "the call failed for a reason that no other code names";
    MAPI_E_NOT_ENOUGH_MEMORY = 0x8007000E, "memory ran out";
    MAPI_E_INVALID_PARAMETER = 0x80070057, "a parameter is not one that the method takes";
    MAPI_E_INTERFACE_NOT_SUPPORTED = 0x80004002, "the object has no such interface";
    MAPI_E_NO_ACCESS = 0x80070005, "the caller has no right to do this, or the object is open for reading only";
    MAPI_E_NO_SUPPORT = 0x80040102, "the object does not do this";
    MAPI_E_BAD_CHARWIDTH = 0x80040103, "strings of this width, 8-bit or UTF-16, are not supported";
    MAPI_E_STRING_TOO_LONG = 0x80040105, "a string is longer than allowed";
    MAPI_E_UNKNOWN_FLAGS = 0x80040106, "a flag is not one that the method takes";
    MAPI_E_INVALID_ENTRYID = 0x80040107, "the bytes are not an entry identifier of this provider";
    MAPI_E_INVALID_OBJECT = 0x80040108, "the object is not valid any more, or never was";
    MAPI_E_OBJECT_CHANGED = 0x80040109, "someone else changed the object since it was opened";
    MAPI_E_OBJECT_DELETED = 0x8004010A, "someone else deleted the object since it was opened";
    MAPI_E_BUSY = 0x8004010B, "something else is under way that has to end first";
    MAPI_E_NOT_ENOUGH_DISK = 0x8004010D, "the disk is full";
    MAPI_E_NOT_ENOUGH_RESOURCES = 0x8004010E, "a resource of the system ran out";
    MAPI_E_NOT_FOUND = 0x8004010F, "what was asked for does not exist";
    MAPI_E_VERSION = 0x80040110, "the versions of two components do not fit";
    MAPI_E_LOGON_FAILED = 0x80040111, "logging on failed";
    MAPI_E_SESSION_LIMIT = 0x80040112, "there are as many sessions as there can be";
    MAPI_E_USER_CANCEL = 0x80040113, "the user cancelled a dialog";
    MAPI_E_UNABLE_TO_ABORT = 0x80040114, "the operation cannot be stopped any more";
    MAPI_E_NETWORK_ERROR = 0x80040115, "the network or a server on it failed";
    MAPI_E_DISK_ERROR = 0x80040116, "reading or writing a disk failed";
    MAPI_E_TOO_COMPLEX = 0x80040117, "the restriction, sort order or request is more than the provider can evaluate";
    MAPI_E_BAD_COLUMN = 0x80040118, "the table has no such column, or cannot use it for this";
    MAPI_E_EXTENDED_ERROR = 0x80040119, "the provider failed in a way of its own, which GetLastError tells";
    MAPI_E_COMPUTED = 0x8004011A, "the provider computes the property, so it cannot be set or deleted";
    MAPI_E_CORRUPT_DATA = 0x8004011B, "the data is damaged";
    MAPI_E_UNCONFIGURED = 0x8004011C, "the profile lacks settings that the provider needs";
    MAPI_E_FAILONEPROVIDER = 0x8004011D, "this provider cannot work, the others of its service can";
    MAPI_E_UNKNOWN_CPID = 0x8004011E, "the code page is unknown";
    MAPI_E_UNKNOWN_LCID = 0x8004011F, "the locale is unknown";
    MAPI_E_PASSWORD_CHANGE_REQUIRED = 0x80040120, "the password has to be changed before logging on";
    MAPI_E_PASSWORD_EXPIRED = 0x80040121, "the password has expired";
    MAPI_E_INVALID_WORKSTATION_ACCOUNT = 0x80040122, "the account may not log on from this computer";
    MAPI_E_INVALID_ACCESS_TIME = 0x80040123, "the account may not log on at this time";
    MAPI_E_ACCOUNT_DISABLED = 0x80040124, "the account is disabled";
    MAPI_E_RECONNECTED = 0x80040125, "the connection to the server is a new one, so the transaction is lost";
    MAPI_E_OFFLINE = 0x80040126, "there is no connection to the server";
    MAPI_E_END_OF_SESSION = 0x80040200, "the session is ending";
    MAPI_E_UNKNOWN_ENTRYID = 0x80040201, "the provider does not recognise the entry identifier";
    MAPI_E_MISSING_REQUIRED_COLUMN = 0x80040202, "a row lacks a property that it must have";
    MAPI_W_NO_SERVICE = 0x00040203, "success, but a message service could not be reached";
    MAPI_E_BAD_VALUE = 0x80040301, "the value is not one that the property can have";
    MAPI_E_INVALID_TYPE = 0x80040302, "the property type is not a valid one";
    MAPI_E_TYPE_NO_SUPPORT = 0x80040303, "the provider does not keep values of this type";
    MAPI_E_UNEXPECTED_TYPE = 0x80040304, "the property is of another type";
    MAPI_E_TOO_BIG = 0x80040305, "the value or table is more than one call returns";
    MAPI_E_DECLINE_COPY = 0x80040306, "the provider leaves this copy to its caller, as MAPI_DECLINE_OK allows";
    MAPI_E_UNEXPECTED_ID = 0x80040307, "the property identifier is not one that can stand here";
    MAPI_W_ERRORS_RETURNED = 0x00040380, "success, but some properties could not be had; each tells why in its place";
    MAPI_E_UNABLE_TO_COMPLETE = 0x80040400, "the operation could not be carried through to its end";
    MAPI_E_TIMEOUT = 0x80040401, "the time allowed was over first";
    MAPI_E_TABLE_EMPTY = 0x80040402, "the table has no rows";
    MAPI_E_TABLE_TOO_BIG = 0x80040403, "the table has too many rows for this";
    MAPI_E_INVALID_BOOKMARK = 0x80040405, "the bookmark is not one of this table, or its row is gone";
    MAPI_W_POSITION_CHANGED = 0x00040481, "success, but the row of the bookmark has moved";
    MAPI_W_APPROX_COUNT = 0x00040482, "success, and the count is an estimate";
    MAPI_E_WAIT = 0x80040500, "the caller is to wait and call again";
    MAPI_E_CANCEL = 0x80040501, "the operation was cancelled";
    MAPI_E_NOT_ME = 0x80040502, "this transport does not take the message";
    MAPI_W_CANCEL_MESSAGE = 0x00040580, "success, and the message is not to be sent";
    MAPI_E_CORRUPT_STORE = 0x80040600, "the message store is damaged";
    MAPI_E_NOT_IN_QUEUE = 0x80040601, "the message is not in the outgoing queue any more";
    MAPI_E_NO_SUPPRESS = 0x80040602, "the store cannot suppress the report";
    MAPI_E_COLLISION = 0x80040604, "there is one of that name already";
    MAPI_E_NOT_INITIALIZED = 0x80040605, "MAPI or the component has not been initialized";
    MAPI_E_NON_STANDARD = 0x80040606, "the message would have to be sent in a way that is not standard";
    MAPI_E_NO_RECIPIENTS = 0x80040607, "the message has no recipients";
    MAPI_E_SUBMITTED = 0x80040608, "the message has been submitted, so it cannot be changed";
    MAPI_E_HAS_FOLDERS = 0x80040609, "the folder has subfolders and was not to be deleted with them";
    MAPI_E_HAS_MESSAGES = 0x8004060A, "the folder has messages and was not to be deleted with them";
    MAPI_E_FOLDER_CYCLE = 0x8004060B, "the folder would end up inside itself";
    MAPI_W_PARTIAL_COMPLETION = 0x00040680, "success for some of the entries only";
    MAPI_E_AMBIGUOUS_RECIP = 0x80040700, "a name fits more than one recipient";

    SYNC_E_UNKNOWN_FLAGS = 0x80040106, "a flag is not one that the synchronizer takes";
    SYNC_E_INVALID_PARAMETER = 0x80070057, "a parameter is not one that the synchronizer takes";
    SYNC_E_ERROR = 0x80004005, "the synchronization failed";
    SYNC_E_OBJECT_DELETED = 0x80040800, "the object to change has been deleted at the destination";
    SYNC_E_IGNORE = 0x80040801, "the change is to be left out, the synchronization goes on";
    SYNC_E_CONFLICT = 0x80040802, "the change conflicts with one at the destination";
    SYNC_E_NO_PARENT = 0x80040803, "the destination lacks the parent folder";
    SYNC_E_CYCLE = 0x80040804, "the change would put a folder inside itself";
    SYNC_E_UNSYNCHRONIZED = 0x80040805, "not everything could be synchronized; a later run takes it up again";
    SYNC_W_PROGRESS = 0x00040820, "success so far, there is more to synchronize";
    SYNC_W_CLIENT_CHANGE_NEWER = 0x00040821, "success, and the change at the client was the newer one";

    E_ACCT_NOT_FOUND = 0x800C8101, "there is no such account";
    E_ACCT_UI_BUSY = 0x800C8102, "the dialog of accounts cannot be shown";
    E_ACCT_WRONG_SORT_ORDER = 0x800C8105, "the order does not list the accounts of that category";
    E_OLK_ALREADY_INITIALIZED = 0x800C8002, "the account manager has been initialized before";
    // The number in `actMgmt.h`; the reference has 0x800c8001, and E_OLK_ALREADY_INITIALIZED has this one too.
    E_OLK_REGISTRY = 0x800C8002, "reading or writing the registry failed";
    E_OLK_PARAM_NOT_SUPPORTED = 0x800C8003, "a parameter is not supported";
    E_OLK_NOT_INITIALIZED = 0x800C8005, "the account manager has not been initialized";
    E_OLK_PROP_READ_ONLY = 0x800C800D, "the property of the account cannot be changed";

    E_NOTIMPL = 0x80004001, "the method is not implemented";
    E_NOINTERFACE = 0x80004002, "the object has no such interface";
    E_POINTER = 0x80004003, "a pointer is null or does not point where it should";
    E_ABORT = 0x80004004, "the operation was stopped";
    E_FAIL = 0x80004005, "the call failed for a reason that no other code names";
    E_UNEXPECTED = 0x8000FFFF, "something failed that cannot fail";
    E_PENDING = 0x8000000A, "a change is still under way";
    E_ACCESSDENIED = 0x80070005, "access is denied";
    E_HANDLE = 0x80070006, "a handle is not valid";
    E_OUTOFMEMORY = 0x8007000E, "memory ran out";
    E_INVALIDARG = 0x80070057, "a parameter is not one that the method takes";

    STG_E_INVALIDFUNCTION = 0x80030001, "the stream or storage does not do this, or not from here";
    STG_E_FILENOTFOUND = 0x80030002, "the storage has no such element";
    STG_E_PATHNOTFOUND = 0x80030003, "there is no such path";
    STG_E_TOOMANYOPENFILES = 0x80030004, "there are as many open files as there can be";
    STG_E_ACCESSDENIED = 0x80030005, "the stream or storage is not open for this";
    STG_E_INVALIDHANDLE = 0x80030006, "the handle of a file is not valid";
    STG_E_INSUFFICIENTMEMORY = 0x80030008, "memory ran out";
    STG_E_INVALIDPOINTER = 0x80030009, "a pointer is not valid";
    STG_E_NOMOREFILES = 0x80030012, "there are no more files";
    STG_E_DISKISWRITEPROTECTED = 0x80030013, "the disk is for reading only";
    STG_E_SEEKERROR = 0x80030019, "seeking failed";
    STG_E_WRITEFAULT = 0x8003001D, "writing a disk failed";
    STG_E_READFAULT = 0x8003001E, "reading a disk failed";
    STG_E_SHAREVIOLATION = 0x80030020, "someone else has the file open";
    STG_E_LOCKVIOLATION = 0x80030021, "someone else has a lock on these bytes";
    STG_E_FILEALREADYEXISTS = 0x80030050, "the storage has an element of that name already";
    STG_E_INVALIDPARAMETER = 0x80030057, "a parameter is not one that the method takes";
    STG_E_MEDIUMFULL = 0x80030070, "the disk is full";
    STG_E_ABNORMALAPIEXIT = 0x800300FA, "a call ended out of order";
    STG_E_INVALIDHEADER = 0x800300FB, "the bytes are no compound file, or a damaged one";
    STG_E_INVALIDNAME = 0x800300FC, "an element cannot have this name";
    STG_E_UNKNOWN = 0x800300FD, "the storage failed for a reason that no other code names";
    STG_E_UNIMPLEMENTEDFUNCTION = 0x800300FE, "the storage does not do this";
    STG_E_INVALIDFLAG = 0x800300FF, "a flag is not one that the method takes";
    STG_E_INUSE = 0x80030100, "the element is in use";
    STG_E_NOTCURRENT = 0x80030101, "someone else has committed since";
    STG_E_REVERTED = 0x80030102, "the object was reverted or deleted under its user";
    STG_E_CANTSAVE = 0x80030103, "it cannot be saved";
    STG_E_OLDFORMAT = 0x80030104, "the format is too old";
    STG_E_OLDDLL = 0x80030105, "the DLL is too old for the format";
    STG_E_SHAREREQUIRED = 0x80030106, "SHARE.EXE is needed";
}

fn find(code: HRESULT) -> Option<&'static (HRESULT, &'static str, &'static str)> {
    let codes = CODES.iter().chain(MIME_CODES);
    codes.into_iter().find(|(number, ..)| *number == code)
}

/// The name of a code: `MAPI_E_NOT_FOUND`, say. Where several names share the number, MAPI's own
/// comes first, so 0x80004005 is `MAPI_E_CALL_FAILED`.
pub fn name(code: HRESULT) -> Option<&'static str> {
    find(code).map(|(_, name, _)| *name)
}

/// What a code means, in a few words that start with a small letter.
pub fn meaning(code: HRESULT) -> Option<&'static str> {
    find(code).map(|(.., meaning)| *meaning)
}

/// A code for people to read: name, number and meaning, or the number alone where it is unknown.
///
/// ```
/// use mapi_core::abi::{codes, codes::MAPI_E_NOT_FOUND};
///
/// assert_eq!(
///     codes::describe(MAPI_E_NOT_FOUND).to_string(),
///     "MAPI_E_NOT_FOUND (0x8004010F): what was asked for does not exist"
/// );
/// ```
pub fn describe(code: HRESULT) -> impl fmt::Display {
    Described(code)
}

struct Described(HRESULT);

impl fmt::Display for Described {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match find(self.0) {
            Some((_, name, meaning)) => write!(f, "{name} (0x{:08X}): {meaning}", self.0.0),
            None => write!(f, "0x{:08X}", self.0.0),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mapi_names_win() {
        assert_eq!(name(E_FAIL), Some("MAPI_E_CALL_FAILED"));
        assert_eq!(name(E_ACCESSDENIED), Some("MAPI_E_NO_ACCESS"));
        assert_eq!(name(E_INVALIDARG), Some("MAPI_E_INVALID_PARAMETER"));
        assert_eq!(name(SYNC_E_UNKNOWN_FLAGS), Some("MAPI_E_UNKNOWN_FLAGS"));
        assert_eq!(name(E_POINTER), Some("E_POINTER"));
        assert_eq!(name(S_OK), Some("S_OK"));
    }

    #[test]
    fn unknown_codes_are_numbers() {
        let unknown = HRESULT(0x8123_4567_u32 as i32);
        assert_eq!(name(unknown), None);
        assert_eq!(meaning(unknown), None);
        assert_eq!(describe(unknown).to_string(), "0x81234567");
        assert_eq!(
            describe(MAPI_W_ERRORS_RETURNED).to_string(),
            "MAPI_W_ERRORS_RETURNED (0x00040380): success, but some properties could not be had; \
             each tells why in its place"
        );
    }
}
