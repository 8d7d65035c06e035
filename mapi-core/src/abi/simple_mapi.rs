//! Flags and results of Simple MAPI that MAPI does not have (`MAPI.h`).
//!
//! Simple MAPI returns small numbers, not HRESULTs.

numbers! {
    MAPI_OLE = 0x1, "in MapiFileDesc, the attachment is an OLE object";
    MAPI_OLE_STATIC = 0x2, "in MapiFileDesc, the attachment is a picture of an OLE object";
    MAPI_UNREAD = 0x1, "in MapiMessage, the message has not been read";
    MAPI_RECEIPT_REQUESTED = 0x2, "in MapiMessage, a receipt is asked for";
    MAPI_SENT = 0x4, "in MapiMessage, the message has been sent";
    MAPI_UNREAD_ONLY = 0x20, "MAPIFindNext, messages that have not been read only";
    MAPI_GUARANTEE_FIFO = 0x100, "MAPIFindNext, in the order of arrival";
    MAPI_LONG_MSGID = 0x4000, "MAPIFindNext and MAPISaveMail, message identifiers of up to 512 characters";
    MAPI_PEEK = 0x80, "MAPIReadMail, the message stays unread";
    MAPI_SUPPRESS_ATTACH = 0x800, "MAPIReadMail, header and text without attachments";
    MAPI_BODY_AS_FILE = 0x200, "MAPIReadMail, the text in a file, as the first attachment";
    MAPI_AB_NOMODIFY = 0x400, "MAPIDetails and MAPIResolveName, entries cannot be changed";
    lhSessionNull = 0, "no session";
    MAPI_ENVELOPE_ONLY = 0x40, "MAPIReadMail, the header only";
    MAPI_USER_ABORT = 1, "the user cancelled";
    MAPI_E_USER_ABORT = 1, "the user cancelled";
    MAPI_E_FAILURE = 2, "the call failed for a reason that no other code names";
    MAPI_E_LOGON_FAILURE = 3, "logging on failed";
    MAPI_E_LOGIN_FAILURE = 3, "logging on failed";
    MAPI_E_DISK_FULL = 4, "the disk is full";
    MAPI_E_INSUFFICIENT_MEMORY = 5, "memory ran out";
    MAPI_E_ACCESS_DENIED = 6, "access is denied";
    MAPI_E_TOO_MANY_SESSIONS = 8, "there are as many sessions as there can be";
    MAPI_E_TOO_MANY_FILES = 9, "there are too many attachments";
    MAPI_E_TOO_MANY_RECIPIENTS = 10, "there are too many recipients";
    MAPI_E_ATTACHMENT_NOT_FOUND = 11, "the file of an attachment does not exist";
    MAPI_E_ATTACHMENT_OPEN_FAILURE = 12, "the file of an attachment cannot be opened";
    MAPI_E_ATTACHMENT_WRITE_FAILURE = 13, "the file of an attachment cannot be written";
    MAPI_E_UNKNOWN_RECIPIENT = 14, "a recipient is not in the address book";
    MAPI_E_BAD_RECIPTYPE = 15, "the type of a recipient is not MAPI_TO, MAPI_CC or MAPI_BCC";
    MAPI_E_NO_MESSAGES = 16, "there is no such message";
    MAPI_E_INVALID_MESSAGE = 17, "the message identifier is not valid";
    MAPI_E_TEXT_TOO_LARGE = 18, "the text is too large";
    MAPI_E_INVALID_SESSION = 19, "the session is not valid";
    MAPI_E_TYPE_NOT_SUPPORTED = 20, "the message type is not supported";
    MAPI_E_AMBIGUOUS_RECIPIENT = 21, "more than one entry fits a recipient";
    MAPI_E_AMBIG_RECIP = 21, "more than one entry fits a recipient";
    MAPI_E_MESSAGE_IN_USE = 22, "the message is in use";
    MAPI_E_NETWORK_FAILURE = 23, "the network failed";
    MAPI_E_INVALID_EDITFIELDS = 24, "the number of edit fields is not 0 to 4";
    MAPI_E_INVALID_RECIPS = 25, "a recipient is not valid";
    MAPI_E_NOT_SUPPORTED = 26, "the call is not supported";
}
