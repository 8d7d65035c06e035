//! The tags of MAPI's headers and of the reference's pages, of objects of any provider.

use super::{PropTag, PropType};

tags! {
    /// Every tag with its name, by identifier.
    pub(super) static NAMES;
    0x0000 "no property: it keeps a place in an array": PR_NULL PT_NULL;
    0x0001 "how receipt is acknowledged, automatically or by the user":
        PR_ACKNOWLEDGEMENT_MODE PT_LONG;
    0x0002 "whether the sender lets others than the recipient get the message":
        PR_ALTERNATE_RECIPIENT_ALLOWED PT_BOOLEAN;
    0x0003 "entry identifiers of those who authorized that the message is sent":
        PR_AUTHORIZING_USERS PT_BINARY;
    0x0004 "what the agent that forwarded the message says of it":
        PR_AUTO_FORWARD_COMMENT_A PT_STRING8,
        PR_AUTO_FORWARD_COMMENT PT_UNICODE,
        PR_AUTO_FORWARD_COMMENT_W PT_UNICODE;
    0x0005 "whether an agent, not a user, forwarded the message": PR_AUTO_FORWARDED PT_BOOLEAN;
    0x0006 "the algorithm that keeps the content confidential":
        PR_CONTENT_CONFIDENTIALITY_ALGORITHM_ID PT_BINARY;
    0x0007 "what the sender tells a report's original by": PR_CONTENT_CORRELATOR PT_BINARY;
    0x0008 "what the recipient tells the content by":
        PR_CONTENT_IDENTIFIER_A PT_STRING8,
        PR_CONTENT_IDENTIFIER PT_UNICODE,
        PR_CONTENT_IDENTIFIER_W PT_UNICODE;
    0x0009 "the length of the message in bytes, to tell whether it can be delivered":
        PR_CONTENT_LENGTH PT_LONG;
    0x000A "whether the content comes back with a non-delivery report":
        PR_CONTENT_RETURN_REQUESTED PT_BOOLEAN;
    0x000B "the key of the conversation, of messages that keep state of a client":
        PR_CONVERSATION_KEY PT_BINARY;
    0x000C "types of encoded information that conversions on the way made of the text":
        PR_CONVERSION_EITS PT_BINARY;
    0x000D "whether conversions that lose something are forbidden":
        PR_CONVERSION_WITH_LOSS_PROHIBITED PT_BOOLEAN;
    0x000E "types of encoded information in the message after conversion":
        PR_CONVERTED_EITS PT_BINARY;
    0x000F "when the sender wants the message to be delivered":
        PR_DEFERRED_DELIVERY_TIME PT_SYSTIME;
    0x0010 "when the original message was delivered, in a report": PR_DELIVER_TIME PT_SYSTIME;
    0x0011 "why a message transfer agent dropped the message": PR_DISCARD_REASON PT_LONG;
    0x0012 "whether recipients may know of each other": PR_DISCLOSURE_OF_RECIPIENTS PT_BOOLEAN;
    0x0013 "which distribution lists were expanded on the way": PR_DL_EXPANSION_HISTORY PT_BINARY;
    0x0014 "whether expanding distribution lists is forbidden":
        PR_DL_EXPANSION_PROHIBITED PT_BOOLEAN;
    0x0015 "when the content is no longer valid": PR_EXPIRY_TIME PT_SYSTIME;
    0x0016 "whether conversions that nobody asked for are forbidden":
        PR_IMPLICIT_CONVERSION_PROHIBITED PT_BOOLEAN;
    0x0017 "how important the sender holds the message: 0 low, 1 normal, 2 high":
        PR_IMPORTANCE PT_LONG;
    0x0018 "the identifier of an interpersonal message": PR_IPM_ID PT_BINARY;
    0x0019 "the latest time at which the message is delivered": PR_LATEST_DELIVERY_TIME PT_SYSTIME;
    0x001A "what kind of message it is, such as `IPM.Note`":
        PR_MESSAGE_CLASS_A PT_STRING8, PR_MESSAGE_CLASS PT_UNICODE, PR_MESSAGE_CLASS_W PT_UNICODE;
    0x001B "the transfer system's identifier of a delivered message":
        PR_MESSAGE_DELIVERY_ID PT_BINARY;
    0x001E "the security label of the message": PR_MESSAGE_SECURITY_LABEL PT_BINARY;
    0x001F "identifiers of the messages that this one replaces": PR_OBSOLETED_IPMS PT_BINARY;
    0x0020 "who was to get the message that an agent forwarded, encoded":
        PR_ORIGINALLY_INTENDED_RECIPIENT_NAME PT_BINARY;
    0x0021 "types of encoded information in the original text": PR_ORIGINAL_EITS PT_BINARY;
    0x0022 "the ASN.1 certificate of the originator": PR_ORIGINATOR_CERTIFICATE PT_BINARY;
    0x0023 "whether the sender asks for a delivery report":
        PR_ORIGINATOR_DELIVERY_REPORT_REQUESTED PT_BOOLEAN;
    0x0024 "the address of the originator, encoded": PR_ORIGINATOR_RETURN_ADDRESS PT_BINARY;
    0x0025 "the search key of the message that this one answers": PR_PARENT_KEY PT_BINARY;
    0x0026 "how urgent the message is: -1 not, 0 normal, 1 urgent": PR_PRIORITY PT_LONG;
    0x0027 "proof for the reader of a report of where the original came from":
        PR_ORIGIN_CHECK PT_BINARY;
    0x0028 "whether the sender asks for proof that the message was submitted":
        PR_PROOF_OF_SUBMISSION_REQUESTED PT_BOOLEAN;
    0x0029 "whether the sender asks for a report when the message is read":
        PR_READ_RECEIPT_REQUESTED PT_BOOLEAN;
    0x002A "when a report was made": PR_RECEIPT_TIME PT_SYSTIME;
    0x002B "whether passing the message on to others is forbidden":
        PR_RECIPIENT_REASSIGNMENT_PROHIBITED PT_BOOLEAN;
    0x002C "which way a message took that was redirected": PR_REDIRECTION_HISTORY PT_BINARY;
    0x002D "identifiers of messages to which this one is related": PR_RELATED_IPMS PT_BINARY;
    0x002E "how confidential the sender of the original held it": PR_ORIGINAL_SENSITIVITY PT_LONG;
    0x002F "the languages of the text":
        PR_LANGUAGES_A PT_STRING8, PR_LANGUAGES PT_UNICODE, PR_LANGUAGES_W PT_UNICODE;
    0x0030 "when a reply is due": PR_REPLY_TIME PT_SYSTIME;
    0x0031 "what reports about the message copy from it": PR_REPORT_TAG PT_BINARY;
    0x0032 "when the report was made": PR_REPORT_TIME PT_SYSTIME;
    0x0033 "whether the original comes back with the report": PR_RETURNED_IPM PT_BOOLEAN;
    0x0034 "how the message is secured: signed, encrypted": PR_SECURITY PT_LONG;
    0x0035 "whether the message is an incomplete copy of another": PR_INCOMPLETE_COPY PT_BOOLEAN;
    0x0036 "how confidential the sender holds the message: 0 not, 1 personal, 2 private, 3 confidential":
        PR_SENSITIVITY PT_LONG;
    0x0037 "the whole subject":
        PR_SUBJECT_A PT_STRING8, PR_SUBJECT PT_UNICODE, PR_SUBJECT_W PT_UNICODE;
    0x0038 "the identifier of the message that a report is about": PR_SUBJECT_IPM PT_BINARY;
    0x0039 "when the sender submitted the message": PR_CLIENT_SUBMIT_TIME PT_SYSTIME;
    0x003A "the display name of the one who gets reports":
        PR_REPORT_NAME_A PT_STRING8, PR_REPORT_NAME PT_UNICODE, PR_REPORT_NAME_W PT_UNICODE;
    0x003B "the search key of the one for whom the message was sent":
        PR_SENT_REPRESENTING_SEARCH_KEY PT_BINARY;
    0x003C "the X.400 type of the content": PR_X400_CONTENT_TYPE PT_BINARY;
    0x003D "the prefix of the subject, such as `FW: `":
        PR_SUBJECT_PREFIX_A PT_STRING8,
        PR_SUBJECT_PREFIX PT_UNICODE,
        PR_SUBJECT_PREFIX_W PT_UNICODE;
    0x003E "why the message was not received": PR_NON_RECEIPT_REASON PT_LONG;
    0x003F "the entry identifier of the one who received the message":
        PR_RECEIVED_BY_ENTRYID PT_BINARY;
    0x0040 "the display name of the one who received the message":
        PR_RECEIVED_BY_NAME_A PT_STRING8,
        PR_RECEIVED_BY_NAME PT_UNICODE,
        PR_RECEIVED_BY_NAME_W PT_UNICODE;
    0x0041 "the entry identifier of the one for whom the message was sent":
        PR_SENT_REPRESENTING_ENTRYID PT_BINARY;
    0x0042 "the display name of the one for whom the message was sent":
        PR_SENT_REPRESENTING_NAME_A PT_STRING8,
        PR_SENT_REPRESENTING_NAME PT_UNICODE,
        PR_SENT_REPRESENTING_NAME_W PT_UNICODE;
    0x0043 "the entry identifier of the one for whom the message was received":
        PR_RCVD_REPRESENTING_ENTRYID PT_BINARY;
    0x0044 "the display name of the one for whom the message was received":
        PR_RCVD_REPRESENTING_NAME_A PT_STRING8,
        PR_RCVD_REPRESENTING_NAME PT_UNICODE,
        PR_RCVD_REPRESENTING_NAME_W PT_UNICODE;
    0x0045 "the entry identifier of the one who gets reports": PR_REPORT_ENTRYID PT_BINARY;
    0x0046 "the entry identifier of the one who gets the report that the message was read":
        PR_READ_RECEIPT_ENTRYID PT_BINARY;
    0x0047 "the transfer system's identifier of a submitted message":
        PR_MESSAGE_SUBMISSION_ID PT_BINARY;
    0x0047 "the transfer system's identifier of the message": PR_MTS_ID PT_BINARY;
    0x0047 "the transfer system's identifier of the message, in a report":
        PR_MTS_REPORT_ID PT_BINARY;
    0x0048 "when the transport handed the message to the messaging system":
        PR_PROVIDER_SUBMIT_TIME PT_SYSTIME;
    0x0049 "the subject of the original, in a report":
        PR_ORIGINAL_SUBJECT_A PT_STRING8,
        PR_ORIGINAL_SUBJECT PT_UNICODE,
        PR_ORIGINAL_SUBJECT_W PT_UNICODE;
    0x004A "whether the report is about single members of a distribution list":
        PR_DISC_VAL PT_BOOLEAN;
    0x004B "the message class of the original, in a report":
        PR_ORIG_MESSAGE_CLASS_A PT_STRING8,
        PR_ORIG_MESSAGE_CLASS PT_UNICODE,
        PR_ORIG_MESSAGE_CLASS_W PT_UNICODE;
    0x004C "the entry identifier of the author of the first version":
        PR_ORIGINAL_AUTHOR_ENTRYID PT_BINARY;
    0x004D "the display name of the author of the first version":
        PR_ORIGINAL_AUTHOR_NAME_A PT_STRING8,
        PR_ORIGINAL_AUTHOR_NAME PT_UNICODE,
        PR_ORIGINAL_AUTHOR_NAME_W PT_UNICODE;
    0x004E "when the original was submitted, in a report": PR_ORIGINAL_SUBMIT_TIME PT_SYSTIME;
    0x004F "who gets replies: entry identifiers, a FLATENTRYLIST":
        PR_REPLY_RECIPIENT_ENTRIES PT_BINARY;
    0x0050 "who gets replies: display names":
        PR_REPLY_RECIPIENT_NAMES_A PT_STRING8,
        PR_REPLY_RECIPIENT_NAMES PT_UNICODE,
        PR_REPLY_RECIPIENT_NAMES_W PT_UNICODE;
    0x0051 "the search key of the one who received the message":
        PR_RECEIVED_BY_SEARCH_KEY PT_BINARY;
    0x0052 "the search key of the one for whom the message was received":
        PR_RCVD_REPRESENTING_SEARCH_KEY PT_BINARY;
    0x0053 "the search key of the one who gets the report that the message was read":
        PR_READ_RECEIPT_SEARCH_KEY PT_BINARY;
    0x0054 "the search key of the one who gets reports": PR_REPORT_SEARCH_KEY PT_BINARY;
    0x0055 "when the original was delivered": PR_ORIGINAL_DELIVERY_TIME PT_SYSTIME;
    0x0056 "the search key of the author of the first version":
        PR_ORIGINAL_AUTHOR_SEARCH_KEY PT_BINARY;
    0x0057 "whether the user is named among the primary recipients": PR_MESSAGE_TO_ME PT_BOOLEAN;
    0x0058 "whether the user is named among those who get a copy": PR_MESSAGE_CC_ME PT_BOOLEAN;
    0x0059 "whether the user is named among the recipients": PR_MESSAGE_RECIP_ME PT_BOOLEAN;
    0x005A "the display name of who sent the first version":
        PR_ORIGINAL_SENDER_NAME_A PT_STRING8,
        PR_ORIGINAL_SENDER_NAME PT_UNICODE,
        PR_ORIGINAL_SENDER_NAME_W PT_UNICODE;
    0x005B "the entry identifier of who sent the first version":
        PR_ORIGINAL_SENDER_ENTRYID PT_BINARY;
    0x005C "the search key of who sent the first version": PR_ORIGINAL_SENDER_SEARCH_KEY PT_BINARY;
    0x005D "the display name of the one for whom the first version was sent":
        PR_ORIGINAL_SENT_REPRESENTING_NAME_A PT_STRING8,
        PR_ORIGINAL_SENT_REPRESENTING_NAME PT_UNICODE,
        PR_ORIGINAL_SENT_REPRESENTING_NAME_W PT_UNICODE;
    0x005E "the entry identifier of the one for whom the first version was sent":
        PR_ORIGINAL_SENT_REPRESENTING_ENTRYID PT_BINARY;
    0x005F "the search key of the one for whom the first version was sent":
        PR_ORIGINAL_SENT_REPRESENTING_SEARCH_KEY PT_BINARY;
    0x0060 "when an appointment starts": PR_START_DATE PT_SYSTIME;
    0x0061 "when an appointment ends": PR_END_DATE PT_SYSTIME;
    0x0062 "the identifier of an appointment in its owner's calendar": PR_OWNER_APPT_ID PT_LONG;
    0x0063 "whether the sender of a meeting request asks for an answer":
        PR_RESPONSE_REQUESTED PT_BOOLEAN;
    0x0064 "the address type of the one for whom the message was sent":
        PR_SENT_REPRESENTING_ADDRTYPE_A PT_STRING8,
        PR_SENT_REPRESENTING_ADDRTYPE PT_UNICODE,
        PR_SENT_REPRESENTING_ADDRTYPE_W PT_UNICODE;
    0x0065 "the e-mail address of the one for whom the message was sent":
        PR_SENT_REPRESENTING_EMAIL_ADDRESS_A PT_STRING8,
        PR_SENT_REPRESENTING_EMAIL_ADDRESS PT_UNICODE,
        PR_SENT_REPRESENTING_EMAIL_ADDRESS_W PT_UNICODE;
    0x0066 "the address type of who sent the first version":
        PR_ORIGINAL_SENDER_ADDRTYPE_A PT_STRING8,
        PR_ORIGINAL_SENDER_ADDRTYPE PT_UNICODE,
        PR_ORIGINAL_SENDER_ADDRTYPE_W PT_UNICODE;
    0x0067 "the e-mail address of who sent the first version":
        PR_ORIGINAL_SENDER_EMAIL_ADDRESS_A PT_STRING8,
        PR_ORIGINAL_SENDER_EMAIL_ADDRESS PT_UNICODE,
        PR_ORIGINAL_SENDER_EMAIL_ADDRESS_W PT_UNICODE;
    0x0068 "the address type of the one for whom the first version was sent":
        PR_ORIGINAL_SENT_REPRESENTING_ADDRTYPE_A PT_STRING8,
        PR_ORIGINAL_SENT_REPRESENTING_ADDRTYPE PT_UNICODE,
        PR_ORIGINAL_SENT_REPRESENTING_ADDRTYPE_W PT_UNICODE;
    0x0069 "the e-mail address of the one for whom the first version was sent":
        PR_ORIGINAL_SENT_REPRESENTING_EMAIL_ADDRESS_A PT_STRING8,
        PR_ORIGINAL_SENT_REPRESENTING_EMAIL_ADDRESS PT_UNICODE,
        PR_ORIGINAL_SENT_REPRESENTING_EMAIL_ADDRESS_W PT_UNICODE;
    0x0070 "the topic of the conversation, the subject of its first message":
        PR_CONVERSATION_TOPIC_A PT_STRING8,
        PR_CONVERSATION_TOPIC PT_UNICODE,
        PR_CONVERSATION_TOPIC_W PT_UNICODE;
    0x0071 "where the message stands in its conversation": PR_CONVERSATION_INDEX PT_BINARY;
    0x0072 "who got a hidden copy of the original: display names":
        PR_ORIGINAL_DISPLAY_BCC_A PT_STRING8,
        PR_ORIGINAL_DISPLAY_BCC PT_UNICODE,
        PR_ORIGINAL_DISPLAY_BCC_W PT_UNICODE;
    0x0073 "who got a copy of the original: display names":
        PR_ORIGINAL_DISPLAY_CC_A PT_STRING8,
        PR_ORIGINAL_DISPLAY_CC PT_UNICODE,
        PR_ORIGINAL_DISPLAY_CC_W PT_UNICODE;
    0x0074 "for whom the original was: display names":
        PR_ORIGINAL_DISPLAY_TO_A PT_STRING8,
        PR_ORIGINAL_DISPLAY_TO PT_UNICODE,
        PR_ORIGINAL_DISPLAY_TO_W PT_UNICODE;
    0x0075 "the address type of the one who received the message":
        PR_RECEIVED_BY_ADDRTYPE_A PT_STRING8,
        PR_RECEIVED_BY_ADDRTYPE PT_UNICODE,
        PR_RECEIVED_BY_ADDRTYPE_W PT_UNICODE;
    0x0076 "the e-mail address of the one who received the message":
        PR_RECEIVED_BY_EMAIL_ADDRESS_A PT_STRING8,
        PR_RECEIVED_BY_EMAIL_ADDRESS PT_UNICODE,
        PR_RECEIVED_BY_EMAIL_ADDRESS_W PT_UNICODE;
    0x0077 "the address type of the one for whom the message was received":
        PR_RCVD_REPRESENTING_ADDRTYPE_A PT_STRING8,
        PR_RCVD_REPRESENTING_ADDRTYPE PT_UNICODE,
        PR_RCVD_REPRESENTING_ADDRTYPE_W PT_UNICODE;
    0x0078 "the e-mail address of the one for whom the message was received":
        PR_RCVD_REPRESENTING_EMAIL_ADDRESS_A PT_STRING8,
        PR_RCVD_REPRESENTING_EMAIL_ADDRESS PT_UNICODE,
        PR_RCVD_REPRESENTING_EMAIL_ADDRESS_W PT_UNICODE;
    0x0079 "the address type of the author of the first version":
        PR_ORIGINAL_AUTHOR_ADDRTYPE_A PT_STRING8,
        PR_ORIGINAL_AUTHOR_ADDRTYPE PT_UNICODE,
        PR_ORIGINAL_AUTHOR_ADDRTYPE_W PT_UNICODE;
    0x007A "the e-mail address of the author of the first version":
        PR_ORIGINAL_AUTHOR_EMAIL_ADDRESS_A PT_STRING8,
        PR_ORIGINAL_AUTHOR_EMAIL_ADDRESS PT_UNICODE,
        PR_ORIGINAL_AUTHOR_EMAIL_ADDRESS_W PT_UNICODE;
    0x007B "the address type of the one who was to get the message that an agent forwarded":
        PR_ORIGINALLY_INTENDED_RECIP_ADDRTYPE_A PT_STRING8,
        PR_ORIGINALLY_INTENDED_RECIP_ADDRTYPE PT_UNICODE,
        PR_ORIGINALLY_INTENDED_RECIP_ADDRTYPE_W PT_UNICODE;
    0x007C "the e-mail address of the one who was to get the message that an agent forwarded":
        PR_ORIGINALLY_INTENDED_RECIP_EMAIL_ADDRESS_A PT_STRING8,
        PR_ORIGINALLY_INTENDED_RECIP_EMAIL_ADDRESS PT_UNICODE,
        PR_ORIGINALLY_INTENDED_RECIP_EMAIL_ADDRESS_W PT_UNICODE;
    0x007D "the headers with which the message came":
        PR_TRANSPORT_MESSAGE_HEADERS_A PT_STRING8,
        PR_TRANSPORT_MESSAGE_HEADERS PT_UNICODE,
        PR_TRANSPORT_MESSAGE_HEADERS_W PT_UNICODE;
    0x007E "delegation, of X.400": PR_DELEGATION PT_BINARY;
    0x007F "what tells which message a TNEF attachment belongs to":
        PR_TNEF_CORRELATION_KEY PT_BINARY;
    0x0080 "what became of the message, in a report of the Internet":
        PR_REPORT_DISPOSITION_A PT_STRING8,
        PR_REPORT_DISPOSITION PT_UNICODE,
        PR_REPORT_DISPOSITION_W PT_UNICODE;
    0x0081 "whether a user or a program disposed of the message":
        PR_REPORT_DISPOSITION_MODE_A PT_STRING8,
        PR_REPORT_DISPOSITION_MODE PT_UNICODE,
        PR_REPORT_DISPOSITION_MODE_W PT_UNICODE;
    0x0082 "who sent the message that a report is about":
        PR_REPORT_ORIGINAL_SENDER_A PT_STRING8,
        PR_REPORT_ORIGINAL_SENDER PT_UNICODE,
        PR_REPORT_ORIGINAL_SENDER_W PT_UNICODE;
    0x0083 "who gets the report that was asked for: names":
        PR_REPORT_DISPOSITION_TO_NAMES_A PT_MV_STRING8,
        PR_REPORT_DISPOSITION_TO_NAMES PT_MV_UNICODE,
        PR_REPORT_DISPOSITION_TO_NAMES_W PT_MV_UNICODE;
    0x0084 "who gets the report that was asked for: e-mail addresses":
        PR_REPORT_DISPOSITION_TO_EMAIL_ADDRESSES_A PT_MV_STRING8,
        PR_REPORT_DISPOSITION_TO_EMAIL_ADDRESSES PT_MV_UNICODE,
        PR_REPORT_DISPOSITION_TO_EMAIL_ADDRESSES_W PT_MV_UNICODE;
    0x0085 "the header `Disposition-Options`, an empty string":
        PR_REPORT_DISPOSITION_OPTIONS_A PT_STRING8,
        PR_REPORT_DISPOSITION_OPTIONS PT_UNICODE,
        PR_REPORT_DISPOSITION_OPTIONS_W PT_UNICODE;
    0x0418 "addresses and domains of trusted senders, between semicolons":
        PR_SPAM_TRUSTED_SENDERS_W PT_UNICODE;
    0x0419 "addresses and domains of trusted recipients, between semicolons":
        PR_SPAM_TRUSTED_RECIPIENTS_W PT_UNICODE;
    0x041A "addresses and domains of blocked senders, between semicolons":
        PR_SPAM_JUNK_SENDERS_W PT_UNICODE;
    0x041B "how strictly spam is filtered": PR_SPAM_THRESHOLD PT_LONG;
    0x0C00 "an ASN.1 check of the content's integrity": PR_CONTENT_INTEGRITY_CHECK PT_BINARY;
    0x0C01 "the conversion that the sender asks for": PR_EXPLICIT_CONVERSION PT_LONG;
    0x0C02 "whether the message comes back with a report": PR_IPM_RETURN_REQUESTED PT_BOOLEAN;
    0x0C03 "the ASN.1 security token of the message": PR_MESSAGE_TOKEN PT_BINARY;
    0x0C04 "why the message was not delivered": PR_NDR_REASON_CODE PT_LONG;
    0x0C05 "the diagnosis of why the message was not delivered": PR_NDR_DIAG_CODE PT_LONG;
    0x0C06 "whether the sender asks for a report of non-receipt":
        PR_NON_RECEIPT_NOTIFICATION_REQUESTED PT_BOOLEAN;
    0x0C07 "what kind of thing the message was delivered by": PR_DELIVERY_POINT PT_LONG;
    0x0C08 "whether the sender asks for a non-delivery report":
        PR_ORIGINATOR_NON_DELIVERY_REPORT_REQUESTED PT_BOOLEAN;
    0x0C09 "whom the sender names in the recipient's place: an entry identifier":
        PR_ORIGINATOR_REQUESTED_ALTERNATE_RECIPIENT PT_BINARY;
    0x0C0A "whether a bureau's fax delivers the message":
        PR_PHYSICAL_DELIVERY_BUREAU_FAX_DELIVERY PT_BOOLEAN;
    0x0C0B "how the message is delivered on paper": PR_PHYSICAL_DELIVERY_MODE PT_LONG;
    0x0C0C "the report that is asked for of delivery on paper":
        PR_PHYSICAL_DELIVERY_REPORT_REQUEST PT_LONG;
    0x0C0D "where the recipient's paper mail is forwarded to, in reports":
        PR_PHYSICAL_FORWARDING_ADDRESS PT_BINARY;
    0x0C0E "whether the sender asks for the address that paper mail is forwarded to":
        PR_PHYSICAL_FORWARDING_ADDRESS_REQUESTED PT_BOOLEAN;
    0x0C0F "whether forwarding on paper is forbidden": PR_PHYSICAL_FORWARDING_PROHIBITED PT_BOOLEAN;
    0x0C10 "how attachments are rendered on paper, an ASN.1 object identifier":
        PR_PHYSICAL_RENDITION_ATTRIBUTES PT_BINARY;
    0x0C11 "the ASN.1 proof of delivery": PR_PROOF_OF_DELIVERY PT_BINARY;
    0x0C12 "whether the sender asks for proof of delivery":
        PR_PROOF_OF_DELIVERY_REQUESTED PT_BOOLEAN;
    0x0C13 "the recipient's ASN.1 certificate, in a report": PR_RECIPIENT_CERTIFICATE PT_BINARY;
    0x0C14 "the telephone number at which the recipient hears of delivery on paper":
        PR_RECIPIENT_NUMBER_FOR_ADVICE_A PT_STRING8,
        PR_RECIPIENT_NUMBER_FOR_ADVICE PT_UNICODE,
        PR_RECIPIENT_NUMBER_FOR_ADVICE_W PT_UNICODE;
    0x0C15 "why the recipient gets the message, a `RecipientType`": PR_RECIPIENT_TYPE PT_LONG;
    0x0C16 "how paper mail is registered": PR_REGISTERED_MAIL_TYPE PT_LONG;
    0x0C17 "whether the sender asks for a reply": PR_REPLY_REQUESTED PT_BOOLEAN;
    0x0C18 "how the sender wants the message to be delivered, in order of preference":
        PR_REQUESTED_DELIVERY_METHOD PT_LONG;
    0x0C19 "the sender's entry identifier": PR_SENDER_ENTRYID PT_BINARY;
    0x0C1A "the sender's display name":
        PR_SENDER_NAME_A PT_STRING8, PR_SENDER_NAME PT_UNICODE, PR_SENDER_NAME_W PT_UNICODE;
    0x0C1B "what else a report says":
        PR_SUPPLEMENTARY_INFO_A PT_STRING8,
        PR_SUPPLEMENTARY_INFO PT_UNICODE,
        PR_SUPPLEMENTARY_INFO_W PT_UNICODE;
    0x0C1C "the type of the recipient, in a report": PR_TYPE_OF_MTS_USER PT_LONG;
    0x0C1D "the sender's search key": PR_SENDER_SEARCH_KEY PT_BINARY;
    0x0C1E "the sender's address type":
        PR_SENDER_ADDRTYPE_A PT_STRING8,
        PR_SENDER_ADDRTYPE PT_UNICODE,
        PR_SENDER_ADDRTYPE_W PT_UNICODE;
    0x0C1F "the sender's e-mail address":
        PR_SENDER_EMAIL_ADDRESS_A PT_STRING8,
        PR_SENDER_EMAIL_ADDRESS PT_UNICODE,
        PR_SENDER_EMAIL_ADDRESS_W PT_UNICODE;
    0x0E00 "the version of the message on the server": PR_CURRENT_VERSION PT_I8;
    0x0E01 "whether the message is deleted when it has been submitted":
        PR_DELETE_AFTER_SUBMIT PT_BOOLEAN;
    0x0E02 "who gets a hidden copy: display names, between semicolons":
        PR_DISPLAY_BCC_A PT_STRING8, PR_DISPLAY_BCC PT_UNICODE, PR_DISPLAY_BCC_W PT_UNICODE;
    0x0E03 "who gets a copy: display names, between semicolons":
        PR_DISPLAY_CC_A PT_STRING8, PR_DISPLAY_CC PT_UNICODE, PR_DISPLAY_CC_W PT_UNICODE;
    0x0E04 "the primary recipients: display names, between semicolons":
        PR_DISPLAY_TO_A PT_STRING8, PR_DISPLAY_TO PT_UNICODE, PR_DISPLAY_TO_W PT_UNICODE;
    0x0E05 "the display name of the folder in which a search found the message":
        PR_PARENT_DISPLAY_A PT_STRING8,
        PR_PARENT_DISPLAY PT_UNICODE,
        PR_PARENT_DISPLAY_W PT_UNICODE;
    0x0E06 "when the message was delivered": PR_MESSAGE_DELIVERY_TIME PT_SYSTIME;
    0x0E07 "where the message comes from and what state it is in, `MessageFlags`":
        PR_MESSAGE_FLAGS PT_LONG;
    0x0E08 "the sizes of all properties of the message together, in bytes": PR_MESSAGE_SIZE PT_LONG;
    0x0E08 "the same as PR_MESSAGE_SIZE, in 64 bits": PR_MESSAGE_SIZE_EXTENDED PT_I8;
    0x0E09 "the entry identifier of the folder that holds the object": PR_PARENT_ENTRYID PT_BINARY;
    0x0E0A "the entry identifier of the folder to which the message goes when it has been sent":
        PR_SENTMAIL_ENTRYID PT_BINARY;
    0x0E0C "whether the sender asks the messaging system to match reports and messages":
        PR_CORRELATE PT_BOOLEAN;
    0x0E0D "the identifier by which reports and messages are matched": PR_CORRELATE_MTSID PT_BINARY;
    0x0E0E "whether a non-delivery report is about single members of a distribution list":
        PR_DISCRETE_VALUES PT_BOOLEAN;
    0x0E0F "whether a transport has taken on the delivery to this recipient":
        PR_RESPONSIBILITY PT_BOOLEAN;
    0x0E10 "what the spooler knows of the message": PR_SPOOLER_STATUS PT_LONG;
    0x0E11 "what the transport knows of the message": PR_TRANSPORT_STATUS PT_LONG;
    0x0E12 "the recipients of the message, for an SSubRestriction": PR_MESSAGE_RECIPIENTS PT_OBJECT;
    0x0E13 "the attachments of the message, for an SSubRestriction":
        PR_MESSAGE_ATTACHMENTS PT_OBJECT;
    0x0E14 "how far the submission is, `SubmitState`": PR_SUBMIT_FLAGS PT_LONG;
    0x0E15 "what the spooler keeps to share recipients out among transports":
        PR_RECIPIENT_STATUS PT_LONG;
    0x0E16 "what the spooler keeps to follow a message through the transports":
        PR_TRANSPORT_KEY PT_LONG;
    0x0E17 "the status of the message in a contents table, `MessageStatus`": PR_MSG_STATUS PT_LONG;
    0x0E18 "how long it takes to fetch the message, in seconds": PR_MESSAGE_DOWNLOAD_TIME PT_LONG;
    0x0E19 "the version that the message was created with": PR_CREATION_VERSION PT_I8;
    0x0E1A "the version that the message was changed with": PR_MODIFY_VERSION PT_I8;
    0x0E1B "whether the message has an attachment": PR_HASATTACH PT_BOOLEAN;
    0x0E1C "a checksum of the text": PR_BODY_CRC PT_LONG;
    0x0E1D "the subject without its prefix":
        PR_NORMALIZED_SUBJECT_A PT_STRING8,
        PR_NORMALIZED_SUBJECT PT_UNICODE,
        PR_NORMALIZED_SUBJECT_W PT_UNICODE;
    0x0E1F "whether PR_RTF_COMPRESSED has the text of PR_BODY": PR_RTF_IN_SYNC PT_BOOLEAN;
    0x0E20 "the sizes of all properties of the attachment together, in bytes":
        PR_ATTACH_SIZE PT_LONG;
    0x0E21 "the number of the attachment in its message": PR_ATTACH_NUM PT_LONG;
    0x0E22 "whether the message has to be preprocessed": PR_PREPROCESS PT_BOOLEAN;
    0x0E23 "the number of an item in its folder": PR_INTERNET_ARTICLE_NUMBER PT_LONG;
    0x0E25 "the certificate of the message transfer agent that the message started from":
        PR_ORIGINATING_MTA_CERTIFICATE PT_BINARY;
    0x0E26 "the ASN.1 proof of submission": PR_PROOF_OF_SUBMISSION PT_BINARY;
    0x0E28 "the account that sends the message first": PR_PRIMARY_SEND_ACCT PT_UNICODE;
    0x0E28 "the account that sends the message first": PR_PRIMARY_SEND_ACCOUNT PT_UNICODE;
    0x0E29 "the account that sends the message now": PR_NEXT_SEND_ACCT PT_UNICODE;
    0x0E2B "how the item is flagged as something to do": PR_TODO_ITEM_FLAGS PT_LONG;
    0x0E2C "the store of the flags that are kept while a message is sent":
        PR_SWAPPED_TODO_STORE PT_BINARY;
    0x0E2D "the flags that are kept while a message is sent": PR_SWAPPED_TODO_DATA PT_BINARY;
    0x0E4D "the sender's security identifier": PR_SENDER_SID PT_BINARY;
    0x0E4E "the security identifier of the one for whom the message was sent":
        PR_SENT_REPRESENTING_SID PT_BINARY;
    0x0E4F "the security identifier of who sent the first version":
        PR_ORIGINAL_SENDER_SID PT_BINARY;
    0x0E50 "the security identifier of the one for whom the first version was sent":
        PR_ORIGINAL_SENT_REPRESENTING_SID PT_BINARY;
    0x0E51 "the security identifier of the one who gets the report that the message was read":
        PR_READ_RECEIPT_SID PT_BINARY;
    0x0E52 "the security identifier of the one who gets reports": PR_REPORT_SID PT_BINARY;
    0x0E53 "the originator's security identifier": PR_ORIGINATOR_SID PT_BINARY;
    0x0E54 "the security identifier of where reports go": PR_REPORT_DESTINATION_SID PT_BINARY;
    0x0E55 "the security identifier of the author of the first version":
        PR_ORIGINAL_AUTHOR_SID PT_BINARY;
    0x0E56 "the security identifier of the one who received the message":
        PR_RECEIVED_BY_SID PT_BINARY;
    0x0E57 "the security identifier of the one for whom the message was received":
        PR_RCVD_REPRESENTING_SID PT_BINARY;
    0x0E58 "the security identifier of who created the object": PR_CREATOR_SID PT_BINARY;
    0x0E59 "the security identifier of who changed the object last": PR_LAST_MODIFIER_SID PT_BINARY;
    0x0E5B "the catalogue of the content index": PR_CATALOG PT_BINARY;
    0x0E5C "whether searches use the content index": PR_CI_SEARCH_ENABLED PT_BOOLEAN;
    0x0E5D "whether the content index is notified": PR_CI_NOTIFICATION_ENABLED PT_BOOLEAN;
    0x0E5E "how many indexes there may be": PR_MAX_INDICES PT_LONG;
    0x0E5F "the identifier of the source folder": PR_SOURCE_FID PT_I8;
    0x0E68 "how many views are kept": PR_MAX_CACHED_VIEWS PT_LONG;
    0x0E69 "whether the item of a row has been read": PR_READ PT_BOOLEAN;
    0x0E6A "PR_NT_SECURITY_DESCRIPTOR, as XML":
        PR_NT_SECURITY_DESCRIPTOR_AS_XML_A PT_STRING8,
        PR_NT_SECURITY_DESCRIPTOR_AS_XML PT_UNICODE,
        PR_NT_SECURITY_DESCRIPTOR_AS_XML_W PT_UNICODE;
    0x0E6B "PR_ADMIN_SECURITY_DESCRIPTOR, as XML":
        PR_ADMIN_SECURITY_DESCRIPTOR_AS_XML_A PT_STRING8,
        PR_ADMIN_SECURITY_DESCRIPTOR_AS_XML PT_UNICODE,
        PR_ADMIN_SECURITY_DESCRIPTOR_AS_XML_W PT_UNICODE;
    0x0E6C "PR_CREATOR_SID, as XML": PR_CREATOR_SID_AS_XML PT_UNICODE;
    0x0E6D "PR_LAST_MODIFIER_SID, as XML": PR_LAST_MODIFIER_SID_AS_XML PT_UNICODE;
    0x0E6E "PR_SENDER_SID, as XML": PR_SENDER_SID_AS_XML PT_UNICODE;
    0x0E6F "PR_SENT_REPRESENTING_SID, as XML": PR_SENT_REPRESENTING_SID_AS_XML PT_UNICODE;
    0x0E70 "PR_ORIGINAL_SENDER_SID, as XML": PR_ORIGINAL_SENDER_SID_AS_XML PT_UNICODE;
    0x0E71 "PR_ORIGINAL_SENT_REPRESENTING_SID, as XML":
        PR_ORIGINAL_SENT_REPRESENTING_SID_AS_XML PT_UNICODE;
    0x0E72 "PR_READ_RECEIPT_SID, as XML": PR_READ_RECEIPT_SID_AS_XML PT_UNICODE;
    0x0E73 "PR_REPORT_SID, as XML": PR_REPORT_SID_AS_XML PT_UNICODE;
    0x0E74 "PR_ORIGINATOR_SID, as XML": PR_ORIGINATOR_SID_AS_XML PT_UNICODE;
    0x0E75 "PR_REPORT_DESTINATION_SID, as XML": PR_REPORT_DESTINATION_SID_AS_XML PT_UNICODE;
    0x0E76 "PR_ORIGINAL_AUTHOR_SID, as XML": PR_ORIGINAL_AUTHOR_SID_AS_XML PT_UNICODE;
    0x0E77 "PR_RECEIVED_BY_SID, as XML": PR_RECEIVED_BY_SID_AS_XML PT_UNICODE;
    0x0E78 "PR_RCVD_REPRESENTING_SID, as XML": PR_RCVD_REPRESENTING_SID_AS_XML PT_UNICODE;
    0x0E79 "whether the server vouches for the sender": PR_TRUST_SENDER PT_LONG;
    0x0E7A "identifiers of deleted messages that are merged, between servers":
        PR_MERGE_MIDSET_DELETED PT_BINARY;
    0x0E7B "a range of identifiers that is reserved, between servers":
        PR_RESERVE_RANGE_OF_IDS PT_BINARY;
    0x0E7C "PR_NON_XMT_SECURITY_ROLE_1, as XML": PR_NON_XMT_SECURITY_ROLE_1_AS_XML PT_UNICODE;
    0x0E7C "members of security role 1 that are not handed on":
        PR_NON_XMT_SECURITY_ROLE_1 PT_BINARY;
    0x0E7D "PR_NON_XMT_SECURITY_ROLE_2, as XML": PR_NON_XMT_SECURITY_ROLE_2_AS_XML PT_UNICODE;
    0x0E7D "members of security role 2 that are not handed on":
        PR_NON_XMT_SECURITY_ROLE_2 PT_BINARY;
    0x0E7E "PR_NON_XMT_SECURITY_ROLE_3, as XML": PR_NON_XMT_SECURITY_ROLE_3_AS_XML PT_UNICODE;
    0x0E7E "members of security role 3 that are not handed on":
        PR_NON_XMT_SECURITY_ROLE_3 PT_BINARY;
    0x0E7F "PR_NON_XMT_SECURITY_ROLE_4, as XML": PR_NON_XMT_SECURITY_ROLE_4_AS_XML PT_UNICODE;
    0x0E7F "members of security role 4 that are not handed on":
        PR_NON_XMT_SECURITY_ROLE_4 PT_BINARY;
    0x0E80 "PR_NON_XMT_SECURITY_ROLE_5, as XML": PR_NON_XMT_SECURITY_ROLE_5_AS_XML PT_UNICODE;
    0x0E80 "members of security role 5 that are not handed on":
        PR_NON_XMT_SECURITY_ROLE_5 PT_BINARY;
    0x0E81 "PR_NON_XMT_SECURITY_ROLE_6, as XML": PR_NON_XMT_SECURITY_ROLE_6_AS_XML PT_UNICODE;
    0x0E81 "members of security role 6 that are not handed on":
        PR_NON_XMT_SECURITY_ROLE_6 PT_BINARY;
    0x0E82 "PR_NON_XMT_SECURITY_ROLE_7, as XML": PR_NON_XMT_SECURITY_ROLE_7_AS_XML PT_UNICODE;
    0x0E82 "members of security role 7 that are not handed on":
        PR_NON_XMT_SECURITY_ROLE_7 PT_BINARY;
    0x0E83 "PR_NON_XMT_SECURITY_ROLE_8, as XML": PR_NON_XMT_SECURITY_ROLE_8_AS_XML PT_UNICODE;
    0x0E83 "members of security role 8 that are not handed on":
        PR_NON_XMT_SECURITY_ROLE_8 PT_BINARY;
    0x0E84 "the security descriptor that WebDAV transfers":
        PR_DAV_TRANSFER_SECURITY_DESCRIPTOR PT_BINARY;
    0x0E85 "who made the virus scanner": PR_ANTIVIRUS_VENDOR PT_STRING8;
    0x0E86 "the version of the virus scanner": PR_ANTIVIRUS_VERSION PT_LONG;
    0x0E87 "what the virus scanner found": PR_ANTIVIRUS_SCAN_STATUS PT_LONG;
    0x0E88 "what the virus scanner says": PR_ANTIVIRUS_SCAN_INFO PT_STRING8;
    0x0E97 "the primary recipients: addresses": PR_ADDR_TO PT_UNICODE;
    0x0E98 "who gets a copy: addresses":
        PR_ADDR_CC_A PT_STRING8, PR_ADDR_CC PT_UNICODE, PR_ADDR_CC_W PT_UNICODE;
    0x0E99 "the actions of an extended rule, with its named properties":
        PR_EXTENDED_RULE_ACTIONS PT_BINARY;
    0x0E99 "the actions of an extended rule, with its named properties":
        PR_EXTENDED_RULE_MSG_ACTIONS PT_BINARY;
    0x0E9A "the condition of an extended rule, with its named properties":
        PR_EXTENDED_RULE_CONDITION PT_BINARY;
    0x0E9A "the condition of an extended rule, with its named properties":
        PR_EXTENDED_RULE_MSG_CONDITION PT_BINARY;
    0x0E9B "how large an extended rule of the user may be, in bytes":
        PR_EXTENDED_RULE_SIZE_LIMIT PT_LONG;
    0x0E9C "properties that a filter of TNEF left, serialized": PR_TNEF_UNPROCESSED_PROPS PT_BINARY;
    0x0EA0 "the sharing provider of a personal store": PR_ASSOCIATED_SHARING_PROVIDER PT_CLSID;
    0x0EA3 "the provider's identifier of a folder or item": PR_PROVIDER_ITEMID PT_BINARY;
    0x0EA4 "the provider's identifier of the parent of a folder or item":
        PR_PROVIDER_PARENT_ITEMID PT_BINARY;
    0x0EA5 "text that is searched for in attachments": PR_SEARCH_ATTACHMENTS_W PT_UNICODE;
    0x0EA6 "text that is searched for among the primary recipients":
        PR_SEARCH_RECIP_EMAIL_TO_W PT_UNICODE;
    0x0EA7 "text that is searched for among those who get a copy":
        PR_SEARCH_RECIP_EMAIL_CC_W PT_UNICODE;
    0x0EA8 "text that is searched for among those who get a hidden copy":
        PR_SEARCH_RECIP_EMAIL_BCC_W PT_UNICODE;
    0x0FF4 "what the client may do with the object, `Access`": PR_ACCESS PT_LONG;
    0x0FF5 "what kind of row it is: leaf or category": PR_ROW_TYPE PT_LONG;
    0x0FF6 "what tells the row from all others of its table": PR_INSTANCE_KEY PT_BINARY;
    0x0FF7 "whether the object can be changed: 0 no, MAPI_MODIFY yes": PR_ACCESS_LEVEL PT_LONG;
    0x0FF8 "what objects have in common whose named properties have the same numbers":
        PR_MAPPING_SIGNATURE PT_BINARY;
    0x0FF9 "what tells the object from others of its store, byte by byte": PR_RECORD_KEY PT_BINARY;
    0x0FFA "the record key of the store that holds the object": PR_STORE_RECORD_KEY PT_BINARY;
    0x0FFB "the entry identifier of the store that holds the object": PR_STORE_ENTRYID PT_BINARY;
    0x0FFC "the small icon of a form": PR_MINI_ICON PT_BINARY;
    0x0FFD "the icon of a form": PR_ICON PT_BINARY;
    0x0FFE "what the object is, an `ObjectType`": PR_OBJECT_TYPE PT_LONG;
    0x0FFF "the entry identifier, by which the object is opened": PR_ENTRYID PT_BINARY;
    0x0FFF "the entry identifier of the member of an access control list":
        PR_MEMBER_ENTRYID PT_BINARY;
    0x1000 "the text of the message":
        PR_BODY_A PT_STRING8, PR_BODY PT_UNICODE, PR_BODY_W PT_UNICODE;
    0x1001 "the text of a report":
        PR_REPORT_TEXT_A PT_STRING8, PR_REPORT_TEXT PT_UNICODE, PR_REPORT_TEXT_W PT_UNICODE;
    0x1002 "the originator, and which distribution lists were expanded":
        PR_ORIGINATOR_AND_DL_EXPANSION_HISTORY PT_BINARY;
    0x1003 "the distribution list to which the report goes": PR_REPORTING_DL_NAME PT_BINARY;
    0x1004 "the certificate of the message transfer agent that made the report":
        PR_REPORTING_MTA_CERTIFICATE PT_BINARY;
    0x1006 "a checksum of the text, to tell whether it is that of the RTF":
        PR_RTF_SYNC_BODY_CRC PT_LONG;
    0x1007 "how many characters of the text count for the comparison with the RTF":
        PR_RTF_SYNC_BODY_COUNT PT_LONG;
    0x1008 "the first characters that count for the comparison with the RTF":
        PR_RTF_SYNC_BODY_TAG_A PT_STRING8,
        PR_RTF_SYNC_BODY_TAG PT_UNICODE,
        PR_RTF_SYNC_BODY_TAG_W PT_UNICODE;
    0x1009 "the text as RTF, compressed": PR_RTF_COMPRESSED PT_BINARY;
    0x1010 "how many characters before the text do not count for the comparison with the RTF":
        PR_RTF_SYNC_PREFIX_COUNT PT_LONG;
    0x1011 "how many characters after the text do not count for the comparison with the RTF":
        PR_RTF_SYNC_TRAILING_COUNT PT_LONG;
    0x1012 "the entry identifier of the one who was to get the message that an agent forwarded":
        PR_ORIGINALLY_INTENDED_RECIP_ENTRYID PT_BINARY;
    0x1013 "the text as HTML":
        PR_BODY_HTML_A PT_STRING8, PR_BODY_HTML PT_UNICODE, PR_BODY_HTML_W PT_UNICODE;
    0x1013 "the text as HTML, in the code page of PR_INTERNET_CPID": PR_HTML PT_BINARY;
    0x1014 "the header `Content-Location` of the text":
        PR_BODY_CONTENT_LOCATION_A PT_STRING8,
        PR_BODY_CONTENT_LOCATION PT_UNICODE,
        PR_BODY_CONTENT_LOCATION_W PT_UNICODE;
    0x1016 "which of text, RTF and HTML the message was written in": PR_NATIVE_BODY_INFO PT_LONG;
    0x1030 "the header `Approved`":
        PR_INTERNET_APPROVED_A PT_STRING8,
        PR_INTERNET_APPROVED PT_UNICODE,
        PR_INTERNET_APPROVED_W PT_UNICODE;
    0x1031 "the header `Control`":
        PR_INTERNET_CONTROL_A PT_STRING8,
        PR_INTERNET_CONTROL PT_UNICODE,
        PR_INTERNET_CONTROL_W PT_UNICODE;
    0x1032 "the header `Distribution`":
        PR_INTERNET_DISTRIBUTION_A PT_STRING8,
        PR_INTERNET_DISTRIBUTION PT_UNICODE,
        PR_INTERNET_DISTRIBUTION_W PT_UNICODE;
    0x1033 "the header `Followup-To`":
        PR_INTERNET_FOLLOWUP_TO_A PT_STRING8,
        PR_INTERNET_FOLLOWUP_TO PT_UNICODE,
        PR_INTERNET_FOLLOWUP_TO_W PT_UNICODE;
    0x1034 "the header `Lines`": PR_INTERNET_LINES PT_LONG;
    0x1035 "the header `Message-ID`":
        PR_INTERNET_MESSAGE_ID_A PT_STRING8,
        PR_INTERNET_MESSAGE_ID PT_UNICODE,
        PR_INTERNET_MESSAGE_ID_W PT_UNICODE;
    0x1037 "the header `Organization`":
        PR_INTERNET_ORGANIZATION_A PT_STRING8,
        PR_INTERNET_ORGANIZATION PT_UNICODE,
        PR_INTERNET_ORGANIZATION_W PT_UNICODE;
    0x1038 "the header `Path`":
        PR_INTERNET_NNTP_PATH_A PT_STRING8,
        PR_INTERNET_NNTP_PATH PT_UNICODE,
        PR_INTERNET_NNTP_PATH_W PT_UNICODE;
    0x1039 "the header `References`":
        PR_INTERNET_REFERENCES_A PT_STRING8,
        PR_INTERNET_REFERENCES PT_UNICODE,
        PR_INTERNET_REFERENCES_W PT_UNICODE;
    0x1042 "the entry identifier of the message that this one answers":
        PR_IN_REPLY_TO_A PT_STRING8, PR_IN_REPLY_TO PT_UNICODE, PR_IN_REPLY_TO_W PT_UNICODE;
    0x1042 "the header `In-Reply-To`: the `Message-ID` of the message that this one answers":
        PR_IN_REPLY_TO_ID_A PT_STRING8,
        PR_IN_REPLY_TO_ID PT_UNICODE,
        PR_IN_REPLY_TO_ID_W PT_UNICODE;
    0x1043 "the header `List-Help`":
        PR_LIST_HELP_A PT_STRING8, PR_LIST_HELP PT_UNICODE, PR_LIST_HELP_W PT_UNICODE;
    0x1044 "the header `List-Subscribe`":
        PR_LIST_SUBSCRIBE_A PT_STRING8,
        PR_LIST_SUBSCRIBE PT_UNICODE,
        PR_LIST_SUBSCRIBE_W PT_UNICODE;
    0x1045 "the header `List-Unsubscribe`":
        PR_LIST_UNSUBSCRIBE_A PT_STRING8,
        PR_LIST_UNSUBSCRIBE PT_UNICODE,
        PR_LIST_UNSUBSCRIBE_W PT_UNICODE;
    0x1046 "the header `Return-Path`":
        PR_INTERNET_RETURN_PATH_A PT_STRING8,
        PR_INTERNET_RETURN_PATH PT_UNICODE,
        PR_INTERNET_RETURN_PATH_W PT_UNICODE;
    0x1080 "which icon the item is shown with, an `IconIndex`": PR_ICON_INDEX PT_LONG;
    0x1081 "what was done with the message last, such as 102 for a reply":
        PR_LAST_VERB_EXECUTED PT_LONG;
    0x1082 "when something was done with the message last": PR_LAST_VERB_EXECUTION_TIME PT_SYSTIME;
    0x1090 "whether the message is flagged: 1 for completed, 2 for flagged": PR_FLAG_STATUS PT_LONG;
    0x1091 "when the flagged message was completed": PR_FLAG_COMPLETE_TIME PT_SYSTIME;
    0x1095 "the colour of the flag": PR_FOLLOWUP_ICON PT_LONG;
    0x1096 "whether content from outside is blocked": PR_BLOCK_STATUS PT_LONG;
    0x1097 "whether the message was read and is not marked so": PR_ITEM_TMPFLAGS PT_LONG;
    0x1098 "entry identifiers of items that a conflict was resolved among":
        PR_CONFLICT_ITEMS PT_MV_BINARY;
    0x10F1 "the address of the item in Outlook Web Access": PR_OWA_URL PT_STRING8;
    0x10F2 "whether the message is kept as it came from the Internet":
        PR_DISABLE_FULL_FIDELITY PT_BOOLEAN;
    0x10F3 "the part of a URL that names the item":
        PR_URL_COMP_NAME_A PT_STRING8, PR_URL_COMP_NAME PT_UNICODE, PR_URL_COMP_NAME_W PT_UNICODE;
    0x10F4 "whether the item is hidden": PR_ATTR_HIDDEN PT_BOOLEAN;
    0x10F5 "whether the item is the system's": PR_ATTR_SYSTEM PT_BOOLEAN;
    0x10F6 "whether the item can only be read": PR_ATTR_READONLY PT_BOOLEAN;
    0x1100 "the content of the X.400 envelope": PR_P1_CONTENT PT_BINARY;
    0x1101 "the type of the content of the X.400 envelope": PR_P1_CONTENT_TYPE PT_BINARY;
    0x3000 "the number of the row in its table, for as long as the table is open": PR_ROWID PT_LONG;
    0x3001 "the display name":
        PR_DISPLAY_NAME_A PT_STRING8, PR_DISPLAY_NAME PT_UNICODE, PR_DISPLAY_NAME_W PT_UNICODE;
    0x3002 "the type of the e-mail address, such as `SMTP`":
        PR_ADDRTYPE_A PT_STRING8, PR_ADDRTYPE PT_UNICODE, PR_ADDRTYPE_W PT_UNICODE;
    0x3003 "the e-mail address":
        PR_EMAIL_ADDRESS_A PT_STRING8, PR_EMAIL_ADDRESS PT_UNICODE, PR_EMAIL_ADDRESS_W PT_UNICODE;
    0x3004 "what the object is for":
        PR_COMMENT_A PT_STRING8, PR_COMMENT PT_UNICODE, PR_COMMENT_W PT_UNICODE;
    0x3005 "how deep the row stands in a hierarchy or among categories": PR_DEPTH PT_LONG;
    0x3006 "the display name of a provider":
        PR_PROVIDER_DISPLAY_A PT_STRING8,
        PR_PROVIDER_DISPLAY PT_UNICODE,
        PR_PROVIDER_DISPLAY_W PT_UNICODE;
    0x3007 "when the object was created": PR_CREATION_TIME PT_SYSTIME;
    0x3008 "when the object was changed last": PR_LAST_MODIFICATION_TIME PT_SYSTIME;
    0x3009 "what the message service or provider is to the profile": PR_RESOURCE_FLAGS PT_LONG;
    0x300A "the DLL of the provider, without suffix":
        PR_PROVIDER_DLL_NAME_A PT_STRING8,
        PR_PROVIDER_DLL_NAME PT_UNICODE,
        PR_PROVIDER_DLL_NAME_W PT_UNICODE;
    0x300B "what tells objects that belong together by, byte by byte": PR_SEARCH_KEY PT_BINARY;
    0x300C "the MAPIUID of the provider": PR_PROVIDER_UID PT_BINARY;
    0x300D "where the provider stands in the table of providers, from 0":
        PR_PROVIDER_ORDINAL PT_LONG;
    0x3013 "the identifier of the conversation": PR_CONVERSATION_ID PT_BINARY;
    0x3018 "the tag that says when the item is archived": PR_ARCHIVE_TAG PT_BINARY;
    0x3019 "the tag that says how long the item is kept": PR_POLICY_TAG PT_BINARY;
    0x301A "how many days the item is kept": PR_RETENTION_PERIOD PT_LONG;
    0x301B "when keeping the item starts, and for how many days": PR_START_DATE_ETC PT_BINARY;
    0x301C "until when the item is kept": PR_RETENTION_DATE PT_SYSTIME;
    0x301D "where the tags of keeping and archiving come from": PR_RETENTION_FLAGS PT_LONG;
    0x301E "after how many days the item is archived": PR_ARCHIVE_PERIOD PT_LONG;
    0x301F "when the item is archived": PR_ARCHIVE_DATE PT_SYSTIME;
    0x3020 "where the folder stands among its siblings": PR_SORT_POSITION PT_BINARY;
    0x3021 "the parent under which the folder is sorted": PR_SORT_PARENTID PT_BINARY;
    0x3301 "the version of a form":
        PR_FORM_VERSION_A PT_STRING8, PR_FORM_VERSION PT_UNICODE, PR_FORM_VERSION_W PT_UNICODE;
    0x3302 "the class identifier of a form": PR_FORM_CLSID PT_CLSID;
    0x3303 "whom to ask about a form":
        PR_FORM_CONTACT_NAME_A PT_STRING8,
        PR_FORM_CONTACT_NAME PT_UNICODE,
        PR_FORM_CONTACT_NAME_W PT_UNICODE;
    0x3304 "the category of a form":
        PR_FORM_CATEGORY_A PT_STRING8, PR_FORM_CATEGORY PT_UNICODE, PR_FORM_CATEGORY_W PT_UNICODE;
    0x3305 "the category of a form, below PR_FORM_CATEGORY":
        PR_FORM_CATEGORY_SUB_A PT_STRING8,
        PR_FORM_CATEGORY_SUB PT_UNICODE,
        PR_FORM_CATEGORY_SUB_W PT_UNICODE;
    0x3306 "the platforms that a form runs on": PR_FORM_HOST_MAP PT_MV_LONG;
    0x3307 "whether a form is left out of menus and dialogs": PR_FORM_HIDDEN PT_BOOLEAN;
    0x3308 "what the form was designed with":
        PR_FORM_DESIGNER_NAME_A PT_STRING8,
        PR_FORM_DESIGNER_NAME PT_UNICODE,
        PR_FORM_DESIGNER_NAME_W PT_UNICODE;
    0x3309 "the identifier of what the form was designed with": PR_FORM_DESIGNER_GUID PT_CLSID;
    0x330A "whether a message is composed in the folder it is in": PR_FORM_MESSAGE_BEHAVIOR PT_LONG;
    0x3400 "whether the store is the default one": PR_DEFAULT_STORE PT_BOOLEAN;
    0x340D "what the store can do, `StoreSupport`": PR_STORE_SUPPORT_MASK PT_LONG;
    0x340E "the state of the store": PR_STORE_STATE PT_LONG;
    0x340F "what the store can do with UTF-16 text": PR_STORE_UNICODE_MASK PT_LONG;
    0x3410 "the search key of the root of the user's folders": PR_IPM_SUBTREE_SEARCH_KEY PT_BINARY;
    0x3411 "the search key of the Outbox": PR_IPM_OUTBOX_SEARCH_KEY PT_BINARY;
    0x3412 "the search key of Deleted Items": PR_IPM_WASTEBASKET_SEARCH_KEY PT_BINARY;
    0x3413 "the search key of Sent Items": PR_IPM_SENTMAIL_SEARCH_KEY PT_BINARY;
    0x3414 "the kind of the store, a MAPIUID of its provider": PR_MDB_PROVIDER PT_BINARY;
    0x3415 "the table of the receive folders of the store": PR_RECEIVE_FOLDER_SETTINGS PT_OBJECT;
    0x3417 "the icons of the provider in the status bar, online and offline":
        PR_PROVIDER_ICON_A PT_STRING8, PR_PROVIDER_ICON PT_UNICODE, PR_PROVIDER_ICON_W PT_UNICODE;
    0x3418 "the display name of the provider":
        PR_PROVIDER_DISPLAY_NAME_A PT_STRING8,
        PR_PROVIDER_DISPLAY_NAME PT_UNICODE,
        PR_PROVIDER_DISPLAY_NAME_W PT_UNICODE;
    0x3419 "the process that tells the indexer what can be indexed": PR_SEARCH_OWNER_ID PT_LONG;
    0x341D "what the status bar calls the kind of server": PR_SERVER_TYPE_DISPLAY_NAME PT_UNICODE;
    0x341E "the icon in the status bar": PR_SERVER_CONNECTED_ICON PT_BINARY;
    0x341F "the icon where accounts are chosen": PR_SERVER_ACCOUNT_ICON PT_BINARY;
    0x35DF "which folders of the store exist": PR_VALID_FOLDER_MASK PT_LONG;
    0x35E0 "the entry identifier of the root of the user's folders":
        PR_IPM_SUBTREE_ENTRYID PT_BINARY;
    0x35E2 "the entry identifier of the Outbox": PR_IPM_OUTBOX_ENTRYID PT_BINARY;
    0x35E3 "the entry identifier of Deleted Items": PR_IPM_WASTEBASKET_ENTRYID PT_BINARY;
    0x35E4 "the entry identifier of Sent Items": PR_IPM_SENTMAIL_ENTRYID PT_BINARY;
    0x35E5 "the entry identifier of the user's views": PR_VIEWS_ENTRYID PT_BINARY;
    0x35E6 "the entry identifier of the views that all have in common":
        PR_COMMON_VIEWS_ENTRYID PT_BINARY;
    0x35E7 "the entry identifier of the folder for results of searches":
        PR_FINDER_ENTRYID PT_BINARY;
    0x35FF "the entry identifier of the archive": PR_IPM_ARCHIVE_ENTRYID PT_BINARY;
    0x3600 "what an address book container can do, `ContainerFlags`": PR_CONTAINER_FLAGS PT_LONG;
    0x3601 "what kind of folder it is, a `FolderType`": PR_FOLDER_TYPE PT_LONG;
    0x3602 "how many messages the folder has": PR_CONTENT_COUNT PT_LONG;
    0x3603 "how many messages of the folder are not read": PR_CONTENT_UNREAD PT_LONG;
    0x3604 "the table of templates for new entries": PR_CREATE_TEMPLATES PT_OBJECT;
    0x3605 "the display table of the entry": PR_DETAILS_TABLE PT_OBJECT;
    0x3607 "the object by which a container is searched": PR_SEARCH PT_OBJECT;
    0x3609 "whether the template can be chosen": PR_SELECTABLE PT_BOOLEAN;
    0x360A "whether the folder has folders in it": PR_SUBFOLDERS PT_BOOLEAN;
    0x360B "the status of the folder, `FolderStatus`": PR_STATUS PT_LONG;
    0x360C "in a restriction of an address book container: the name that is looked for":
        PR_ANR_A PT_STRING8, PR_ANR PT_UNICODE, PR_ANR_W PT_UNICODE;
    0x360D "the sort order of the contents": PR_CONTENTS_SORT_ORDER PT_MV_LONG;
    0x360E "the table of the containers in this one": PR_CONTAINER_HIERARCHY PT_OBJECT;
    0x360F "the table of what the container has": PR_CONTAINER_CONTENTS PT_OBJECT;
    0x3610 "the table of the associated messages of the folder":
        PR_FOLDER_ASSOCIATED_CONTENTS PT_OBJECT;
    0x3611 "the template of new distribution lists": PR_DEF_CREATE_DL PT_BINARY;
    0x3612 "the template of new users": PR_DEF_CREATE_MAILUSER PT_BINARY;
    0x3613 "what kind of items the folder is for, such as `IPF.Note`":
        PR_CONTAINER_CLASS_A PT_STRING8,
        PR_CONTAINER_CLASS PT_UNICODE,
        PR_CONTAINER_CLASS_W PT_UNICODE;
    0x3614 "the version that the folder was changed with": PR_CONTAINER_MODIFY_VERSION PT_I8;
    0x3615 "the MAPIUID of the address book provider": PR_AB_PROVIDER_ID PT_BINARY;
    0x3616 "the entry identifier of the default view of the folder":
        PR_DEFAULT_VIEW_ENTRYID PT_BINARY;
    0x3617 "how many associated messages the folder has": PR_ASSOC_CONTENT_COUNT PT_LONG;
    0x36D0 "the entry identifier of the Calendar": PR_IPM_APPOINTMENT_ENTRYID PT_BINARY;
    0x36D1 "the entry identifier of Contacts": PR_IPM_CONTACT_ENTRYID PT_BINARY;
    0x36D2 "the entry identifier of the Journal": PR_IPM_JOURNAL_ENTRYID PT_BINARY;
    0x36D3 "the entry identifier of Notes": PR_IPM_NOTE_ENTRYID PT_BINARY;
    0x36D4 "the entry identifier of Tasks": PR_IPM_TASK_ENTRYID PT_BINARY;
    0x36D5 "the entry identifier of the search folder of reminders":
        PR_REM_ONLINE_ENTRYID PT_BINARY;
    0x36D7 "the entry identifier of Drafts": PR_IPM_DRAFTS_ENTRYID PT_BINARY;
    0x36D8 "entry identifiers of Conflicts, Sync Issues, Local Failures, Server Failures and Junk E-mail, in this order":
        PR_ADDITIONAL_REN_ENTRYIDS PT_MV_BINARY;
    0x36D9 "entry identifiers of more special folders, each with its kind":
        PR_ADDITIONAL_REN_ENTRYIDS_EX PT_BINARY;
    0x36DA "how the folder is shown, in blocks of kind, size and data":
        PR_EXTENDED_FOLDER_FLAGS PT_BINARY;
    0x36DF "the home page of the folder": PR_FOLDER_WEBVIEWINFO PT_BINARY;
    0x36E2 "the bound of the ordinals of tasks": PR_ORDINAL_MOST PT_LONG;
    0x36E3 "the fields that users defined in the folder": PR_USERFIELDS PT_BINARY;
    0x36E4 "entry identifiers of the delegate information, the free/busy message and Freebusy Data":
        PR_FREEBUSY_ENTRYIDS PT_MV_BINARY;
    0x36E5 "the message class of new posts in the folder": PR_DEF_POST_MSGCLASS PT_UNICODE;
    0x36EC "after how many units an item of the folder is archived": PR_AGING_PERIOD PT_LONG;
    0x36EE "the unit of PR_AGING_PERIOD: months, weeks or days": PR_AGING_GRANULARITY PT_LONG;
    0x3700 "the X.400 parameters of the attachment": PR_ATTACHMENT_X400_PARAMETERS PT_BINARY;
    0x3701 "the attachment as an object: a message or an OLE object": PR_ATTACH_DATA_OBJ PT_OBJECT;
    0x3701 "the bytes of the attachment": PR_ATTACH_DATA_BIN PT_BINARY;
    0x3702 "the encoding of the attachment, an ASN.1 object identifier":
        PR_ATTACH_ENCODING PT_BINARY;
    0x3703 "the suffix of the file name, such as `.txt`":
        PR_ATTACH_EXTENSION_A PT_STRING8,
        PR_ATTACH_EXTENSION PT_UNICODE,
        PR_ATTACH_EXTENSION_W PT_UNICODE;
    0x3704 "the file name in 8.3 form":
        PR_ATTACH_FILENAME_A PT_STRING8,
        PR_ATTACH_FILENAME PT_UNICODE,
        PR_ATTACH_FILENAME_W PT_UNICODE;
    0x3705 "where the contents of the attachment are, an `AttachMethod`": PR_ATTACH_METHOD PT_LONG;
    0x3707 "the file name":
        PR_ATTACH_LONG_FILENAME_A PT_STRING8,
        PR_ATTACH_LONG_FILENAME PT_UNICODE,
        PR_ATTACH_LONG_FILENAME_W PT_UNICODE;
    0x3708 "the path of the file, in 8.3 form":
        PR_ATTACH_PATHNAME_A PT_STRING8,
        PR_ATTACH_PATHNAME PT_UNICODE,
        PR_ATTACH_PATHNAME_W PT_UNICODE;
    0x3709 "a metafile that shows the attachment": PR_ATTACH_RENDERING PT_BINARY;
    0x370A "what the attachment was made with, an ASN.1 object identifier": PR_ATTACH_TAG PT_BINARY;
    0x370B "where the attachment stands in the text, in characters; -1 for nowhere":
        PR_RENDERING_POSITION PT_LONG;
    0x370C "the file name that a transport gave the attachment for TNEF":
        PR_ATTACH_TRANSPORT_NAME_A PT_STRING8,
        PR_ATTACH_TRANSPORT_NAME PT_UNICODE,
        PR_ATTACH_TRANSPORT_NAME_W PT_UNICODE;
    0x370D "the path of the file":
        PR_ATTACH_LONG_PATHNAME_A PT_STRING8,
        PR_ATTACH_LONG_PATHNAME PT_UNICODE,
        PR_ATTACH_LONG_PATHNAME_W PT_UNICODE;
    0x370E "the header `Content-Type` of the attachment":
        PR_ATTACH_MIME_TAG_A PT_STRING8,
        PR_ATTACH_MIME_TAG PT_UNICODE,
        PR_ATTACH_MIME_TAG_W PT_UNICODE;
    0x370F "the type of a file that is not of Windows": PR_ATTACH_ADDITIONAL_INFO PT_BINARY;
    0x3710 "the number of the attachment among the parts": PR_ATTACH_MIME_SEQUENCE PT_LONG;
    0x3711 "the header `Content-Base` of the attachment":
        PR_ATTACH_CONTENT_BASE_A PT_STRING8,
        PR_ATTACH_CONTENT_BASE PT_UNICODE,
        PR_ATTACH_CONTENT_BASE_W PT_UNICODE;
    0x3712 "the header `Content-ID` of the attachment":
        PR_ATTACH_CONTENT_ID_A PT_STRING8,
        PR_ATTACH_CONTENT_ID PT_UNICODE,
        PR_ATTACH_CONTENT_ID_W PT_UNICODE;
    0x3713 "the header `Content-Location` of the attachment":
        PR_ATTACH_CONTENT_LOCATION_A PT_STRING8,
        PR_ATTACH_CONTENT_LOCATION PT_UNICODE,
        PR_ATTACH_CONTENT_LOCATION_W PT_UNICODE;
    0x3714 "in which texts the attachment does not show, `AttachFlags`": PR_ATTACH_FLAGS PT_LONG;
    0x3719 "the header `X-Payload-Provider-Guid` of the attachment":
        PR_ATTACH_PAYLOAD_PROV_GUID_STR_A PT_STRING8,
        PR_ATTACH_PAYLOAD_PROV_GUID_STR PT_UNICODE,
        PR_ATTACH_PAYLOAD_PROV_GUID_STR_W PT_UNICODE;
    0x371A "the header `X-Payload-Class` of the attachment":
        PR_ATTACH_PAYLOAD_CLASS_A PT_STRING8,
        PR_ATTACH_PAYLOAD_CLASS PT_UNICODE,
        PR_ATTACH_PAYLOAD_CLASS_W PT_UNICODE;
    0x3800 "the branch that is locked": PR_LOCK_BRANCH_ID PT_I8;
    0x3801 "the folder of the resource that is locked": PR_LOCK_RESOURCE_FID PT_I8;
    0x3802 "the document of the resource that is locked": PR_LOCK_RESOURCE_DID PT_I8;
    0x3803 "the version of the resource that is locked": PR_LOCK_RESOURCE_VID PT_I8;
    0x3804 "the transaction of the lock": PR_LOCK_ENLISTMENT_CONTEXT PT_BINARY;
    0x3805 "the type of the lock": PR_LOCK_TYPE PT_I2;
    0x3806 "whether the lock is shared": PR_LOCK_SCOPE PT_I2;
    0x3807 "the identifier of the lock for as long as it lasts": PR_LOCK_TRANSIENT_ID PT_BINARY;
    0x3808 "how deep the lock reaches": PR_LOCK_DEPTH PT_LONG;
    0x3809 "how long the lock lasts": PR_LOCK_TIMEOUT PT_LONG;
    0x380A "when the lock ends": PR_LOCK_EXPIRY_TIME PT_SYSTIME;
    0x380B "the global identifier of the lock": PR_LOCK_GLID PT_BINARY;
    0x380C "the URL of a lock on something that does not exist": PR_LOCK_NULL_URL_W PT_UNICODE;
    0x3880 "which synchronous events are suppressed": PR_SYNCEVENT_SUPPRESS_GUID PT_BINARY;
    0x3900 "how the entry is shown, a `DisplayType`": PR_DISPLAY_TYPE PT_LONG;
    0x3902 "the entry identifier of the template that the entry was made from":
        PR_TEMPLATEID PT_BINARY;
    0x3904 "what the entry can do best": PR_PRIMARY_CAPABILITY PT_BINARY;
    0x3905 "how the entry is shown, in this forest and where it comes from":
        PR_DISPLAY_TYPE_EX PT_LONG;
    0x39FE "the SMTP address":
        PR_SMTP_ADDRESS_A PT_STRING8, PR_SMTP_ADDRESS PT_UNICODE, PR_SMTP_ADDRESS_W PT_UNICODE;
    0x39FF "the display name in ASCII":
        PR_7BIT_DISPLAY_NAME PT_STRING8,
        PR_7BIT_DISPLAY_NAME_A PT_STRING8,
        PR_7BIT_DISPLAY_NAME_W PT_UNICODE;
    0x3A00 "the name of the user's account":
        PR_ACCOUNT_A PT_STRING8, PR_ACCOUNT PT_UNICODE, PR_ACCOUNT_W PT_UNICODE;
    0x3A01 "who else may get the user's messages: entry identifiers":
        PR_ALTERNATE_RECIPIENT PT_BINARY;
    0x3A02 "the telephone number to call back":
        PR_CALLBACK_TELEPHONE_NUMBER_A PT_STRING8,
        PR_CALLBACK_TELEPHONE_NUMBER PT_UNICODE,
        PR_CALLBACK_TELEPHONE_NUMBER_W PT_UNICODE;
    0x3A03 "whether conversions are forbidden for this user": PR_CONVERSION_PROHIBITED PT_BOOLEAN;
    0x3A04 "whether others may know of this recipient": PR_DISCLOSE_RECIPIENTS PT_BOOLEAN;
    0x3A05 "what follows the name, such as `Jr.`":
        PR_GENERATION_A PT_STRING8, PR_GENERATION PT_UNICODE, PR_GENERATION_W PT_UNICODE;
    0x3A06 "the first name":
        PR_GIVEN_NAME_A PT_STRING8, PR_GIVEN_NAME PT_UNICODE, PR_GIVEN_NAME_W PT_UNICODE;
    0x3A07 "the number that a government gave the user":
        PR_GOVERNMENT_ID_NUMBER_A PT_STRING8,
        PR_GOVERNMENT_ID_NUMBER PT_UNICODE,
        PR_GOVERNMENT_ID_NUMBER_W PT_UNICODE;
    0x3A08 "the telephone number at work":
        PR_BUSINESS_TELEPHONE_NUMBER_A PT_STRING8,
        PR_BUSINESS_TELEPHONE_NUMBER PT_UNICODE,
        PR_BUSINESS_TELEPHONE_NUMBER_W PT_UNICODE;
    0x3A08 "the telephone number at work":
        PR_OFFICE_TELEPHONE_NUMBER_A PT_STRING8,
        PR_OFFICE_TELEPHONE_NUMBER PT_UNICODE,
        PR_OFFICE_TELEPHONE_NUMBER_W PT_UNICODE;
    0x3A09 "the telephone number at home":
        PR_HOME_TELEPHONE_NUMBER_A PT_STRING8,
        PR_HOME_TELEPHONE_NUMBER PT_UNICODE,
        PR_HOME_TELEPHONE_NUMBER_W PT_UNICODE;
    0x3A0A "the initials":
        PR_INITIALS_A PT_STRING8, PR_INITIALS PT_UNICODE, PR_INITIALS_W PT_UNICODE;
    0x3A0B "a word by which the administrator tells the user":
        PR_KEYWORD_A PT_STRING8, PR_KEYWORD PT_UNICODE, PR_KEYWORD_W PT_UNICODE;
    0x3A0C "the language that the user writes in":
        PR_LANGUAGE_A PT_STRING8, PR_LANGUAGE PT_UNICODE, PR_LANGUAGE_W PT_UNICODE;
    0x3A0D "where the user is, as the organization says it":
        PR_LOCATION_A PT_STRING8, PR_LOCATION PT_UNICODE, PR_LOCATION_W PT_UNICODE;
    0x3A0E "whether the user may send and receive": PR_MAIL_PERMISSION PT_BOOLEAN;
    0x3A0F "the common name in the message handling system":
        PR_MHS_COMMON_NAME_A PT_STRING8,
        PR_MHS_COMMON_NAME PT_UNICODE,
        PR_MHS_COMMON_NAME_W PT_UNICODE;
    0x3A10 "the number that the organization gave the user":
        PR_ORGANIZATIONAL_ID_NUMBER_A PT_STRING8,
        PR_ORGANIZATIONAL_ID_NUMBER PT_UNICODE,
        PR_ORGANIZATIONAL_ID_NUMBER_W PT_UNICODE;
    0x3A11 "the last name": PR_SURNAME_A PT_STRING8, PR_SURNAME PT_UNICODE, PR_SURNAME_W PT_UNICODE;
    0x3A12 "the entry identifier of the entry that this one was copied from":
        PR_ORIGINAL_ENTRYID PT_BINARY;
    0x3A13 "the display name of the entry that this one was copied from":
        PR_ORIGINAL_DISPLAY_NAME_A PT_STRING8,
        PR_ORIGINAL_DISPLAY_NAME PT_UNICODE,
        PR_ORIGINAL_DISPLAY_NAME_W PT_UNICODE;
    0x3A14 "the search key of the entry that this one was copied from":
        PR_ORIGINAL_SEARCH_KEY PT_BINARY;
    0x3A15 "the postal address":
        PR_POSTAL_ADDRESS_A PT_STRING8,
        PR_POSTAL_ADDRESS PT_UNICODE,
        PR_POSTAL_ADDRESS_W PT_UNICODE;
    0x3A16 "the company":
        PR_COMPANY_NAME_A PT_STRING8, PR_COMPANY_NAME PT_UNICODE, PR_COMPANY_NAME_W PT_UNICODE;
    0x3A17 "the job title": PR_TITLE_A PT_STRING8, PR_TITLE PT_UNICODE, PR_TITLE_W PT_UNICODE;
    0x3A18 "the department":
        PR_DEPARTMENT_NAME_A PT_STRING8,
        PR_DEPARTMENT_NAME PT_UNICODE,
        PR_DEPARTMENT_NAME_W PT_UNICODE;
    0x3A19 "where the office is":
        PR_OFFICE_LOCATION_A PT_STRING8,
        PR_OFFICE_LOCATION PT_UNICODE,
        PR_OFFICE_LOCATION_W PT_UNICODE;
    0x3A1A "the first telephone number":
        PR_PRIMARY_TELEPHONE_NUMBER_A PT_STRING8,
        PR_PRIMARY_TELEPHONE_NUMBER PT_UNICODE,
        PR_PRIMARY_TELEPHONE_NUMBER_W PT_UNICODE;
    0x3A1B "the second telephone number at work":
        PR_BUSINESS2_TELEPHONE_NUMBER_A PT_STRING8,
        PR_BUSINESS2_TELEPHONE_NUMBER PT_UNICODE,
        PR_BUSINESS2_TELEPHONE_NUMBER_W PT_UNICODE;
    0x3A1B "the second telephone number at work":
        PR_OFFICE2_TELEPHONE_NUMBER_A PT_STRING8,
        PR_OFFICE2_TELEPHONE_NUMBER PT_UNICODE,
        PR_OFFICE2_TELEPHONE_NUMBER_W PT_UNICODE;
    0x3A1B "more telephone numbers at work": PR_BUSINESS2_TELEPHONE_NUMBER_A_MV PT_MV_STRING8;
    0x3A1C "the number of the mobile telephone":
        PR_MOBILE_TELEPHONE_NUMBER_A PT_STRING8,
        PR_MOBILE_TELEPHONE_NUMBER PT_UNICODE,
        PR_MOBILE_TELEPHONE_NUMBER_W PT_UNICODE;
    0x3A1C "the number of the mobile telephone":
        PR_CELLULAR_TELEPHONE_NUMBER_A PT_STRING8,
        PR_CELLULAR_TELEPHONE_NUMBER PT_UNICODE,
        PR_CELLULAR_TELEPHONE_NUMBER_W PT_UNICODE;
    0x3A1D "the number of the radio telephone":
        PR_RADIO_TELEPHONE_NUMBER_A PT_STRING8,
        PR_RADIO_TELEPHONE_NUMBER PT_UNICODE,
        PR_RADIO_TELEPHONE_NUMBER_W PT_UNICODE;
    0x3A1E "the telephone number in the car":
        PR_CAR_TELEPHONE_NUMBER_A PT_STRING8,
        PR_CAR_TELEPHONE_NUMBER PT_UNICODE,
        PR_CAR_TELEPHONE_NUMBER_W PT_UNICODE;
    0x3A1F "another telephone number":
        PR_OTHER_TELEPHONE_NUMBER_A PT_STRING8,
        PR_OTHER_TELEPHONE_NUMBER PT_UNICODE,
        PR_OTHER_TELEPHONE_NUMBER_W PT_UNICODE;
    0x3A20 "the display name that messages carry and users cannot change":
        PR_TRANSMITABLE_DISPLAY_NAME_A PT_STRING8,
        PR_TRANSMITABLE_DISPLAY_NAME PT_UNICODE,
        PR_TRANSMITABLE_DISPLAY_NAME_W PT_UNICODE;
    0x3A21 "the number of the pager":
        PR_PAGER_TELEPHONE_NUMBER_A PT_STRING8,
        PR_PAGER_TELEPHONE_NUMBER PT_UNICODE,
        PR_PAGER_TELEPHONE_NUMBER_W PT_UNICODE;
    0x3A21 "the number of the pager":
        PR_BEEPER_TELEPHONE_NUMBER_A PT_STRING8,
        PR_BEEPER_TELEPHONE_NUMBER PT_UNICODE,
        PR_BEEPER_TELEPHONE_NUMBER_W PT_UNICODE;
    0x3A22 "the ASN.1 certificate of the user": PR_USER_CERTIFICATE PT_BINARY;
    0x3A23 "the first fax number":
        PR_PRIMARY_FAX_NUMBER_A PT_STRING8,
        PR_PRIMARY_FAX_NUMBER PT_UNICODE,
        PR_PRIMARY_FAX_NUMBER_W PT_UNICODE;
    0x3A24 "the fax number at work":
        PR_BUSINESS_FAX_NUMBER_A PT_STRING8,
        PR_BUSINESS_FAX_NUMBER PT_UNICODE,
        PR_BUSINESS_FAX_NUMBER_W PT_UNICODE;
    0x3A25 "the fax number at home":
        PR_HOME_FAX_NUMBER_A PT_STRING8,
        PR_HOME_FAX_NUMBER PT_UNICODE,
        PR_HOME_FAX_NUMBER_W PT_UNICODE;
    0x3A26 "the country of the postal address":
        PR_COUNTRY_A PT_STRING8, PR_COUNTRY PT_UNICODE, PR_COUNTRY_W PT_UNICODE;
    0x3A26 "the country of the postal address":
        PR_BUSINESS_ADDRESS_COUNTRY_A PT_STRING8,
        PR_BUSINESS_ADDRESS_COUNTRY PT_UNICODE,
        PR_BUSINESS_ADDRESS_COUNTRY_W PT_UNICODE;
    0x3A27 "the town of the postal address":
        PR_LOCALITY_A PT_STRING8, PR_LOCALITY PT_UNICODE, PR_LOCALITY_W PT_UNICODE;
    0x3A27 "the town of the postal address":
        PR_BUSINESS_ADDRESS_CITY_A PT_STRING8,
        PR_BUSINESS_ADDRESS_CITY PT_UNICODE,
        PR_BUSINESS_ADDRESS_CITY_W PT_UNICODE;
    0x3A27 "the town of the postal address":
        PR_BUSINESS_ADDRESS_LOCALITY_A PT_STRING8,
        PR_BUSINESS_ADDRESS_LOCALITY PT_UNICODE,
        PR_BUSINESS_ADDRESS_LOCALITY_W PT_UNICODE;
    0x3A28 "the state or province of the postal address":
        PR_STATE_OR_PROVINCE_A PT_STRING8,
        PR_STATE_OR_PROVINCE PT_UNICODE,
        PR_STATE_OR_PROVINCE_W PT_UNICODE;
    0x3A28 "the state or province of the postal address":
        PR_BUSINESS_ADDRESS_STATE_OR_PROVINCE_A PT_STRING8,
        PR_BUSINESS_ADDRESS_STATE_OR_PROVINCE PT_UNICODE,
        PR_BUSINESS_ADDRESS_STATE_OR_PROVINCE_W PT_UNICODE;
    0x3A29 "the street of the postal address":
        PR_STREET_ADDRESS_A PT_STRING8,
        PR_STREET_ADDRESS PT_UNICODE,
        PR_STREET_ADDRESS_W PT_UNICODE;
    0x3A29 "the street of the postal address":
        PR_BUSINESS_ADDRESS_STREET_A PT_STRING8,
        PR_BUSINESS_ADDRESS_STREET PT_UNICODE,
        PR_BUSINESS_ADDRESS_STREET_W PT_UNICODE;
    0x3A2A "the code of the postal address":
        PR_POSTAL_CODE_A PT_STRING8, PR_POSTAL_CODE PT_UNICODE, PR_POSTAL_CODE_W PT_UNICODE;
    0x3A2A "the code of the postal address":
        PR_BUSINESS_ADDRESS_POSTAL_CODE_A PT_STRING8,
        PR_BUSINESS_ADDRESS_POSTAL_CODE PT_UNICODE,
        PR_BUSINESS_ADDRESS_POSTAL_CODE_W PT_UNICODE;
    0x3A2B "the post office box":
        PR_POST_OFFICE_BOX_A PT_STRING8,
        PR_POST_OFFICE_BOX PT_UNICODE,
        PR_POST_OFFICE_BOX_W PT_UNICODE;
    0x3A2B "the post office box":
        PR_BUSINESS_ADDRESS_POST_OFFICE_BOX_A PT_STRING8,
        PR_BUSINESS_ADDRESS_POST_OFFICE_BOX PT_UNICODE,
        PR_BUSINESS_ADDRESS_POST_OFFICE_BOX_W PT_UNICODE;
    0x3A2C "the telex number":
        PR_TELEX_NUMBER_A PT_STRING8, PR_TELEX_NUMBER PT_UNICODE, PR_TELEX_NUMBER_W PT_UNICODE;
    0x3A2D "the ISDN number":
        PR_ISDN_NUMBER_A PT_STRING8, PR_ISDN_NUMBER PT_UNICODE, PR_ISDN_NUMBER_W PT_UNICODE;
    0x3A2E "the assistant's telephone number":
        PR_ASSISTANT_TELEPHONE_NUMBER_A PT_STRING8,
        PR_ASSISTANT_TELEPHONE_NUMBER PT_UNICODE,
        PR_ASSISTANT_TELEPHONE_NUMBER_W PT_UNICODE;
    0x3A2F "the second telephone number at home":
        PR_HOME2_TELEPHONE_NUMBER_A PT_STRING8,
        PR_HOME2_TELEPHONE_NUMBER PT_UNICODE,
        PR_HOME2_TELEPHONE_NUMBER_W PT_UNICODE;
    0x3A2F "more telephone numbers at home": PR_HOME2_TELEPHONE_NUMBER_A_MV PT_MV_STRING8;
    0x3A30 "the assistant's name":
        PR_ASSISTANT_A PT_STRING8, PR_ASSISTANT PT_UNICODE, PR_ASSISTANT_W PT_UNICODE;
    0x3A40 "whether the recipient can take RTF and OLE objects": PR_SEND_RICH_INFO PT_BOOLEAN;
    0x3A41 "the wedding anniversary": PR_WEDDING_ANNIVERSARY PT_SYSTIME;
    0x3A42 "the birthday": PR_BIRTHDAY PT_SYSTIME;
    0x3A43 "the hobbies": PR_HOBBIES_A PT_STRING8, PR_HOBBIES PT_UNICODE, PR_HOBBIES_W PT_UNICODE;
    0x3A44 "the middle name":
        PR_MIDDLE_NAME_A PT_STRING8, PR_MIDDLE_NAME PT_UNICODE, PR_MIDDLE_NAME_W PT_UNICODE;
    0x3A45 "what precedes the name, such as `Mrs.`":
        PR_DISPLAY_NAME_PREFIX_A PT_STRING8,
        PR_DISPLAY_NAME_PREFIX PT_UNICODE,
        PR_DISPLAY_NAME_PREFIX_W PT_UNICODE;
    0x3A46 "the profession":
        PR_PROFESSION_A PT_STRING8, PR_PROFESSION PT_UNICODE, PR_PROFESSION_W PT_UNICODE;
    0x3A47 "what the user prefers to be called":
        PR_PREFERRED_BY_NAME_A PT_STRING8,
        PR_PREFERRED_BY_NAME PT_UNICODE,
        PR_PREFERRED_BY_NAME_W PT_UNICODE;
    0x3A47 "who referred the user":
        PR_REFERRED_BY_NAME_A PT_STRING8,
        PR_REFERRED_BY_NAME PT_UNICODE,
        PR_REFERRED_BY_NAME_W PT_UNICODE;
    0x3A48 "the spouse's name":
        PR_SPOUSE_NAME_A PT_STRING8, PR_SPOUSE_NAME PT_UNICODE, PR_SPOUSE_NAME_W PT_UNICODE;
    0x3A49 "the name of the network":
        PR_COMPUTER_NETWORK_NAME_A PT_STRING8,
        PR_COMPUTER_NETWORK_NAME PT_UNICODE,
        PR_COMPUTER_NETWORK_NAME_W PT_UNICODE;
    0x3A4A "the customer number":
        PR_CUSTOMER_ID_A PT_STRING8, PR_CUSTOMER_ID PT_UNICODE, PR_CUSTOMER_ID_W PT_UNICODE;
    0x3A4B "the number of the telephone for the deaf":
        PR_TTYTDD_PHONE_NUMBER_A PT_STRING8,
        PR_TTYTDD_PHONE_NUMBER PT_UNICODE,
        PR_TTYTDD_PHONE_NUMBER_W PT_UNICODE;
    0x3A4C "the FTP address":
        PR_FTP_SITE_A PT_STRING8, PR_FTP_SITE PT_UNICODE, PR_FTP_SITE_W PT_UNICODE;
    0x3A4D "the gender: 0 unspecified, 1 female, 2 male": PR_GENDER PT_I2;
    0x3A4E "the manager's name":
        PR_MANAGER_NAME_A PT_STRING8, PR_MANAGER_NAME PT_UNICODE, PR_MANAGER_NAME_W PT_UNICODE;
    0x3A4F "the nickname":
        PR_NICKNAME_A PT_STRING8, PR_NICKNAME PT_UNICODE, PR_NICKNAME_W PT_UNICODE;
    0x3A50 "the personal home page":
        PR_PERSONAL_HOME_PAGE_A PT_STRING8,
        PR_PERSONAL_HOME_PAGE PT_UNICODE,
        PR_PERSONAL_HOME_PAGE_W PT_UNICODE;
    0x3A51 "the home page of the company":
        PR_BUSINESS_HOME_PAGE_A PT_STRING8,
        PR_BUSINESS_HOME_PAGE PT_UNICODE,
        PR_BUSINESS_HOME_PAGE_W PT_UNICODE;
    0x3A52 "the version of the contact": PR_CONTACT_VERSION PT_CLSID;
    0x3A53 "entry identifiers of the contact's addresses": PR_CONTACT_ENTRYIDS PT_MV_BINARY;
    0x3A54 "types of the contact's addresses":
        PR_CONTACT_ADDRTYPES_A PT_MV_STRING8,
        PR_CONTACT_ADDRTYPES PT_MV_UNICODE,
        PR_CONTACT_ADDRTYPES_W PT_MV_UNICODE;
    0x3A55 "which of the contact's addresses is the default":
        PR_CONTACT_DEFAULT_ADDRESS_INDEX PT_LONG;
    0x3A56 "the contact's e-mail addresses":
        PR_CONTACT_EMAIL_ADDRESSES_A PT_MV_STRING8,
        PR_CONTACT_EMAIL_ADDRESSES PT_MV_UNICODE,
        PR_CONTACT_EMAIL_ADDRESSES_W PT_MV_UNICODE;
    0x3A57 "the main telephone number of the company":
        PR_COMPANY_MAIN_PHONE_NUMBER_A PT_STRING8,
        PR_COMPANY_MAIN_PHONE_NUMBER PT_UNICODE,
        PR_COMPANY_MAIN_PHONE_NUMBER_W PT_UNICODE;
    0x3A58 "the children's names":
        PR_CHILDRENS_NAMES_A PT_MV_STRING8,
        PR_CHILDRENS_NAMES PT_MV_UNICODE,
        PR_CHILDRENS_NAMES_W PT_MV_UNICODE;
    0x3A59 "the town at home":
        PR_HOME_ADDRESS_CITY_A PT_STRING8,
        PR_HOME_ADDRESS_CITY PT_UNICODE,
        PR_HOME_ADDRESS_CITY_W PT_UNICODE;
    0x3A5A "the country at home":
        PR_HOME_ADDRESS_COUNTRY_A PT_STRING8,
        PR_HOME_ADDRESS_COUNTRY PT_UNICODE,
        PR_HOME_ADDRESS_COUNTRY_W PT_UNICODE;
    0x3A5B "the postal code at home":
        PR_HOME_ADDRESS_POSTAL_CODE_A PT_STRING8,
        PR_HOME_ADDRESS_POSTAL_CODE PT_UNICODE,
        PR_HOME_ADDRESS_POSTAL_CODE_W PT_UNICODE;
    0x3A5C "the state or province at home":
        PR_HOME_ADDRESS_STATE_OR_PROVINCE_A PT_STRING8,
        PR_HOME_ADDRESS_STATE_OR_PROVINCE PT_UNICODE,
        PR_HOME_ADDRESS_STATE_OR_PROVINCE_W PT_UNICODE;
    0x3A5D "the street at home":
        PR_HOME_ADDRESS_STREET_A PT_STRING8,
        PR_HOME_ADDRESS_STREET PT_UNICODE,
        PR_HOME_ADDRESS_STREET_W PT_UNICODE;
    0x3A5E "the post office box at home":
        PR_HOME_ADDRESS_POST_OFFICE_BOX_A PT_STRING8,
        PR_HOME_ADDRESS_POST_OFFICE_BOX PT_UNICODE,
        PR_HOME_ADDRESS_POST_OFFICE_BOX_W PT_UNICODE;
    0x3A5F "the town of another address":
        PR_OTHER_ADDRESS_CITY_A PT_STRING8,
        PR_OTHER_ADDRESS_CITY PT_UNICODE,
        PR_OTHER_ADDRESS_CITY_W PT_UNICODE;
    0x3A60 "the country of another address":
        PR_OTHER_ADDRESS_COUNTRY_A PT_STRING8,
        PR_OTHER_ADDRESS_COUNTRY PT_UNICODE,
        PR_OTHER_ADDRESS_COUNTRY_W PT_UNICODE;
    0x3A61 "the postal code of another address":
        PR_OTHER_ADDRESS_POSTAL_CODE_A PT_STRING8,
        PR_OTHER_ADDRESS_POSTAL_CODE PT_UNICODE,
        PR_OTHER_ADDRESS_POSTAL_CODE_W PT_UNICODE;
    0x3A62 "the state or province of another address":
        PR_OTHER_ADDRESS_STATE_OR_PROVINCE_A PT_STRING8,
        PR_OTHER_ADDRESS_STATE_OR_PROVINCE PT_UNICODE,
        PR_OTHER_ADDRESS_STATE_OR_PROVINCE_W PT_UNICODE;
    0x3A63 "the street of another address":
        PR_OTHER_ADDRESS_STREET_A PT_STRING8,
        PR_OTHER_ADDRESS_STREET PT_UNICODE,
        PR_OTHER_ADDRESS_STREET_W PT_UNICODE;
    0x3A64 "the post office box of another address":
        PR_OTHER_ADDRESS_POST_OFFICE_BOX_A PT_STRING8,
        PR_OTHER_ADDRESS_POST_OFFICE_BOX PT_UNICODE,
        PR_OTHER_ADDRESS_POST_OFFICE_BOX_W PT_UNICODE;
    0x3A70 "X.509 certificates of the user": PR_USER_X509_CERTIFICATE PT_MV_BINARY;
    0x3A71 "how messages to the recipient are encoded": PR_SEND_INTERNET_ENCODING PT_LONG;
    0x3D00 "the store providers of the profile, MAPIUIDs": PR_STORE_PROVIDERS PT_BINARY;
    0x3D01 "the address book providers of the profile, MAPIUIDs": PR_AB_PROVIDERS PT_BINARY;
    0x3D02 "the transports of the profile, MAPIUIDs": PR_TRANSPORT_PROVIDERS PT_BINARY;
    0x3D04 "whether the profile is the default one": PR_DEFAULT_PROFILE PT_BOOLEAN;
    0x3D05 "the containers in which names are looked for: entry identifiers":
        PR_AB_SEARCH_PATH PT_MV_BINARY;
    0x3D06 "the container that the address book shows first": PR_AB_DEFAULT_DIR PT_BINARY;
    0x3D07 "the container that is the personal address book": PR_AB_DEFAULT_PAB PT_BINARY;
    0x3D08 "the hooks of the spooler": PR_FILTERING_HOOKS PT_BINARY;
    0x3D09 "the name of the message service in MapiSvc.inf":
        PR_SERVICE_NAME_A PT_STRING8, PR_SERVICE_NAME PT_UNICODE, PR_SERVICE_NAME_W PT_UNICODE;
    0x3D0A "the DLL with the entry function of the message service":
        PR_SERVICE_DLL_NAME_A PT_STRING8,
        PR_SERVICE_DLL_NAME PT_UNICODE,
        PR_SERVICE_DLL_NAME_W PT_UNICODE;
    0x3D0B "the name of the entry function of the message service":
        PR_SERVICE_ENTRY_NAME PT_STRING8;
    0x3D0C "the MAPIUID of the message service": PR_SERVICE_UID PT_BINARY;
    0x3D0D "more profile sections of the message service, MAPIUIDs":
        PR_SERVICE_EXTRA_UIDS PT_BINARY;
    0x3D0E "the message services of the profile, MAPIUIDs": PR_SERVICES PT_BINARY;
    0x3D0F "the files of the message service":
        PR_SERVICE_SUPPORT_FILES_A PT_MV_STRING8,
        PR_SERVICE_SUPPORT_FILES PT_MV_UNICODE,
        PR_SERVICE_SUPPORT_FILES_W PT_MV_UNICODE;
    0x3D10 "the files to delete with the message service":
        PR_SERVICE_DELETE_FILES_A PT_MV_STRING8,
        PR_SERVICE_DELETE_FILES PT_MV_UNICODE,
        PR_SERVICE_DELETE_FILES_W PT_MV_UNICODE;
    0x3D11 "the containers that the user chose to look for names in":
        PR_AB_SEARCH_PATH_UPDATE PT_BINARY;
    0x3D12 "the name of the profile":
        PR_PROFILE_NAME_A PT_STRING8, PR_PROFILE_NAME PT_UNICODE, PR_PROFILE_NAME_W PT_UNICODE;
    0x3D13 "the identifier by which the provider is installed":
        PR_SERVICE_INSTALL_ID_A PT_STRING8,
        PR_SERVICE_INSTALL_ID PT_UNICODE,
        PR_SERVICE_INSTALL_ID_W PT_UNICODE;
    0x3D1C "whether the client chooses the container to show first":
        PR_AB_CHOOSE_DIRECTORY_AUTOMATICALLY PT_BOOLEAN;
    0x3D21 "the security descriptor for administrators": PR_ADMIN_SECURITY_DESCRIPTOR PT_BINARY;
    0x3D22 "the security descriptor as Windows has it": PR_WIN32_SECURITY_DESCRIPTOR PT_BINARY;
    0x3D23 "whether the access control list is not one of Windows": PR_NON_WIN32_ACL PT_BOOLEAN;
    0x3D24 "whether the item has an access control list of its own": PR_ITEM_LEVEL_ACL PT_BOOLEAN;
    0x3D25 "PR_XMT_SECURITY_ROLE_1, as XML": PR_XMT_SECURITY_ROLE_1_AS_XML PT_UNICODE;
    0x3D25 "members of security role 1 that are handed on": PR_XMT_SECURITY_ROLE_1 PT_BINARY;
    0x3D26 "PR_XMT_SECURITY_ROLE_2, as XML": PR_XMT_SECURITY_ROLE_2_AS_XML PT_UNICODE;
    0x3D26 "members of security role 2 that are handed on": PR_XMT_SECURITY_ROLE_2 PT_BINARY;
    0x3D27 "PR_XMT_SECURITY_ROLE_3, as XML": PR_XMT_SECURITY_ROLE_3_AS_XML PT_UNICODE;
    0x3D27 "members of security role 3 that are handed on": PR_XMT_SECURITY_ROLE_3 PT_BINARY;
    0x3D28 "PR_XMT_SECURITY_ROLE_4, as XML": PR_XMT_SECURITY_ROLE_4_AS_XML PT_UNICODE;
    0x3D28 "members of security role 4 that are handed on": PR_XMT_SECURITY_ROLE_4 PT_BINARY;
    0x3D29 "PR_XMT_SECURITY_ROLE_5, as XML": PR_XMT_SECURITY_ROLE_5_AS_XML PT_UNICODE;
    0x3D29 "members of security role 5 that are handed on": PR_XMT_SECURITY_ROLE_5 PT_BINARY;
    0x3D2A "PR_XMT_SECURITY_ROLE_6, as XML": PR_XMT_SECURITY_ROLE_6_AS_XML PT_UNICODE;
    0x3D2A "members of security role 6 that are handed on": PR_XMT_SECURITY_ROLE_6 PT_BINARY;
    0x3D2B "PR_XMT_SECURITY_ROLE_7, as XML": PR_XMT_SECURITY_ROLE_7_AS_XML PT_UNICODE;
    0x3D2B "members of security role 7 that are handed on": PR_XMT_SECURITY_ROLE_7 PT_BINARY;
    0x3D2C "PR_XMT_SECURITY_ROLE_8, as XML": PR_XMT_SECURITY_ROLE_8_AS_XML PT_UNICODE;
    0x3D2C "members of security role 8 that are handed on": PR_XMT_SECURITY_ROLE_8 PT_BINARY;
    0x3E00 "the display name that the provider knows the user by":
        PR_IDENTITY_DISPLAY_A PT_STRING8,
        PR_IDENTITY_DISPLAY PT_UNICODE,
        PR_IDENTITY_DISPLAY_W PT_UNICODE;
    0x3E01 "the entry identifier that the provider knows the user by":
        PR_IDENTITY_ENTRYID PT_BINARY;
    0x3E02 "which methods the status object has, `StatusMethods`": PR_RESOURCE_METHODS PT_LONG;
    0x3E03 "what the resource is, a `ResourceType`": PR_RESOURCE_TYPE PT_LONG;
    0x3E04 "the state of the resource, `StatusCode`": PR_STATUS_CODE PT_LONG;
    0x3E05 "the search key that the provider knows the user by": PR_IDENTITY_SEARCH_KEY PT_BINARY;
    0x3E06 "the entry identifier of the store that belongs to the transport":
        PR_OWN_STORE_ENTRYID PT_BINARY;
    0x3E07 "the path to the provider's server":
        PR_RESOURCE_PATH_A PT_STRING8, PR_RESOURCE_PATH PT_UNICODE, PR_RESOURCE_PATH_W PT_UNICODE;
    0x3E08 "the state of the resource in words":
        PR_STATUS_STRING_A PT_STRING8, PR_STATUS_STRING PT_UNICODE, PR_STATUS_STRING_W PT_UNICODE;
    0x3E09 "whether a deferred delivery can be cancelled":
        PR_X400_DEFERRED_DELIVERY_CANCEL PT_BOOLEAN;
    0x3E0A "the entry identifier of the folder of headers": PR_HEADER_FOLDER_ENTRYID PT_BINARY;
    0x3E0B "how far a remote transfer is, in percent": PR_REMOTE_PROGRESS PT_LONG;
    0x3E0C "how far a remote transfer is, in words":
        PR_REMOTE_PROGRESS_TEXT_A PT_STRING8,
        PR_REMOTE_PROGRESS_TEXT PT_UNICODE,
        PR_REMOTE_PROGRESS_TEXT_W PT_UNICODE;
    0x3E0D "whether the viewer may call IMAPIStatus::ValidateState":
        PR_REMOTE_VALIDATE_OK PT_BOOLEAN;
    0x3F00 "how a control of a dialog behaves": PR_CONTROL_FLAGS PT_LONG;
    0x3F01 "the structure of a control of a dialog": PR_CONTROL_STRUCTURE PT_BINARY;
    0x3F02 "what a control of a dialog is, a `ControlType`": PR_CONTROL_TYPE PT_LONG;
    0x3F03 "the width of a control, in dialog units": PR_DELTAX PT_LONG;
    0x3F04 "the height of a control, in dialog units": PR_DELTAY PT_LONG;
    0x3F05 "where a control starts from the left, in dialog units": PR_XPOS PT_LONG;
    0x3F06 "where a control starts from the top, in dialog units": PR_YPOS PT_LONG;
    0x3F07 "what tells a control from all others": PR_CONTROL_ID PT_BINARY;
    0x3F08 "which page is shown first": PR_INITIAL_DETAILS_PANE PT_LONG;
    0x3FD8 "the start of the text of a message that is not read":
        PR_PREVIEW_UNREAD_A PT_STRING8,
        PR_PREVIEW_UNREAD PT_UNICODE,
        PR_PREVIEW_UNREAD_W PT_UNICODE;
    0x3FD9 "the start of the text":
        PR_PREVIEW_A PT_STRING8, PR_PREVIEW PT_UNICODE, PR_PREVIEW_W PT_UNICODE;
    0x3FDA "a summary of the text":
        PR_ABSTRACT_A PT_STRING8, PR_ABSTRACT PT_UNICODE, PR_ABSTRACT_W PT_UNICODE;
    0x3FDB "who gets reports of a distribution list": PR_DL_REPORT_FLAGS PT_LONG;
    0x3FDC "what two domains agreed on": PR_BILATERAL_INFO PT_BINARY;
    0x3FDD "the number of the message's text": PR_MSG_BODY_ID PT_LONG;
    0x3FDE "the code page of the text": PR_INTERNET_CPID PT_LONG;
    0x3FDF "which automatic answers are not wanted": PR_AUTO_RESPONSE_SUPPRESS PT_LONG;
    0x3FE0 "the access control lists of the folder, an IExchangeModifyTable":
        PR_ACL_TABLE PT_OBJECT;
    0x3FE0 "the access control lists of the folder": PR_ACL_DATA PT_BINARY;
    0x3FE1 "the rules of the folder, an IExchangeModifyTable": PR_RULES_TABLE PT_OBJECT;
    0x3FE1 "the rules of the folder": PR_RULES_DATA PT_BINARY;
    0x3FE2 "how the folder is designed": PR_FOLDER_DESIGN_FLAGS PT_LONG;
    0x3FE3 "whether a rule delegated the message": PR_DELEGATED_BY_RULE PT_BOOLEAN;
    0x3FE4 "whether the folder is being designed": PR_DESIGN_IN_PROGRESS PT_BOOLEAN;
    0x3FE5 "whether the origin of messages is verified": PR_SECURE_ORIGINATION PT_BOOLEAN;
    0x3FE6 "whether the folder shows in the address book": PR_PUBLISH_IN_ADDRESS_BOOK PT_BOOLEAN;
    0x3FE7 "how conflicts in the folder are resolved": PR_RESOLVE_METHOD PT_LONG;
    0x3FE8 "the display name of the folder in the address book":
        PR_ADDRESS_BOOK_DISPLAY_NAME PT_UNICODE;
    0x3FE9 "the locale of a library of forms": PR_EFORMS_LOCALE_ID PT_LONG;
    0x3FEA "whether the folder has deferred action messages": PR_HAS_DAMS PT_BOOLEAN;
    0x3FEB "after how many units the message is sent": PR_DEFERRED_SEND_NUMBER PT_LONG;
    0x3FEC "the unit of PR_DEFERRED_SEND_NUMBER": PR_DEFERRED_SEND_UNITS PT_LONG;
    0x3FED "after how many units the message expires": PR_EXPIRY_NUMBER PT_LONG;
    0x3FEE "the unit of PR_EXPIRY_NUMBER": PR_EXPIRY_UNITS PT_LONG;
    0x3FEF "when the client wants the message to be sent": PR_DEFERRED_SEND_TIME PT_SYSTIME;
    0x3FF0 "the entry identifier of the message about the conflict": PR_CONFLICT_ENTRYID PT_BINARY;
    0x3FF1 "the locale of who wrote the message": PR_MESSAGE_LOCALE_ID PT_LONG;
    0x3FF2 "which rules the message has set off": PR_RULE_TRIGGER_HISTORY PT_BINARY;
    0x3FF3 "the entry identifier of the store to which a rule moves":
        PR_MOVE_TO_STORE_ENTRYID PT_BINARY;
    0x3FF4 "the entry identifier of the folder to which a rule moves":
        PR_MOVE_TO_FOLDER_ENTRYID PT_BINARY;
    0x3FF5 "how large the mailbox may be, in kilobytes": PR_STORAGE_QUOTA_LIMIT PT_LONG;
    0x3FF6 "by how much the mailbox is too large, in kilobytes": PR_EXCESS_STORAGE_USED PT_LONG;
    0x3FF7 "the server that says that the mailbox is too large":
        PR_SVR_GENERATING_QUOTA_MSG PT_UNICODE;
    0x3FF8 "who created the message": PR_CREATOR_NAME PT_UNICODE;
    0x3FF9 "the entry identifier of who created the message": PR_CREATOR_ENTRYID PT_BINARY;
    0x3FFA "who changed the message last":
        PR_LAST_MODIFIER_NAME_A PT_STRING8,
        PR_LAST_MODIFIER_NAME PT_UNICODE,
        PR_LAST_MODIFIER_NAME_W PT_UNICODE;
    0x3FFB "the entry identifier of who changed the message last":
        PR_LAST_MODIFIER_ENTRYID PT_BINARY;
    0x3FFC "who gets replies: SMTP addresses": PR_REPLY_RECIPIENT_SMTP_PROXIES PT_UNICODE;
    0x3FFD "the code page of 8-bit text of the message": PR_MESSAGE_CODEPAGE PT_LONG;
    0x3FFE "the access control lists of the folder, extended": PR_EXTENDED_ACL_DATA PT_BINARY;
    0x403E "the address of the account that the message came by":
        PR_ORG_EMAIL_ADDRESS_A PT_STRING8,
        PR_ORG_EMAIL_ADDRESS PT_UNICODE,
        PR_ORG_EMAIL_ADDRESS_W PT_UNICODE;
    0x5902 "how the message is encoded for the Internet": PR_INETMAIL_OVERRIDE_FORMAT PT_LONG;
    0x5909 "the format that an editor shows: 1 text, 2 HTML, 3 RTF": PR_MSG_EDITOR_FORMAT PT_LONG;
    0x5D01 "the sender's SMTP address":
        PR_SENDER_SMTP_ADDRESS_A PT_STRING8,
        PR_SENDER_SMTP_ADDRESS PT_UNICODE,
        PR_SENDER_SMTP_ADDRESS_W PT_UNICODE;
    0x5D02 "the SMTP address of the one for whom the message was sent":
        PR_SENT_REPRESENTING_SMTP_ADDRESS_A PT_STRING8,
        PR_SENT_REPRESENTING_SMTP_ADDRESS PT_UNICODE,
        PR_SENT_REPRESENTING_SMTP_ADDRESS_W PT_UNICODE;
    0x5D07 "the SMTP address of the one who received the message":
        PR_RECEIVED_BY_SMTP_ADDRESS_A PT_STRING8,
        PR_RECEIVED_BY_SMTP_ADDRESS PT_UNICODE,
        PR_RECEIVED_BY_SMTP_ADDRESS_W PT_UNICODE;
    0x5D08 "the SMTP address of the one for whom the message was received":
        PR_RCVD_REPRESENTING_SMTP_ADDRESS_A PT_STRING8,
        PR_RCVD_REPRESENTING_SMTP_ADDRESS PT_UNICODE,
        PR_RCVD_REPRESENTING_SMTP_ADDRESS_W PT_UNICODE;
    0x5FE1 "whether an attendee proposed another time": PR_RECIPIENT_PROPOSED PT_BOOLEAN;
    0x5FE3 "when the meeting starts that an attendee proposed":
        PR_RECIPIENT_PROPOSEDSTARTTIME PT_SYSTIME;
    0x5FE4 "when the meeting ends that an attendee proposed":
        PR_RECIPIENT_PROPOSEDENDTIME PT_SYSTIME;
    0x5FF6 "the display name of the recipient":
        PR_RECIPIENT_DISPLAY_NAME_A PT_STRING8,
        PR_RECIPIENT_DISPLAY_NAME PT_UNICODE,
        PR_RECIPIENT_DISPLAY_NAME_W PT_UNICODE;
    0x5FF7 "the entry identifier of the recipient": PR_RECIPIENT_ENTRYID PT_BINARY;
    0x5FFB "when the attendee answered": PR_RECIPIENT_TRACKSTATUS_TIME PT_SYSTIME;
    0x5FFD "what the recipient is to the meeting": PR_RECIPIENT_FLAGS PT_LONG;
    0x5FFF "what the attendee answered": PR_RECIPIENT_TRACKSTATUS PT_LONG;
    0x6100 "whether contacts are trusted senders": PR_JUNK_INCLUDE_CONTACTS PT_LONG;
    0x6101 "how strictly junk mail is filtered": PR_JUNK_THRESHOLD PT_LONG;
    0x6102 "whether junk mail is deleted at once": PR_JUNK_PERMANENTLY_DELETE PT_LONG;
    0x6103 "whether those whom the user writes to become trusted senders":
        PR_JUNK_ADD_RECIPS_TO_SSL PT_LONG;
    0x6107 "whether links work although the message is taken for phishing":
        PR_JUNK_PHISHING_ENABLE_LINKS PT_BOOLEAN;
    0x65A0 "the server's identifier of a rule": PR_RULE_SERVER_RULE_ID PT_I8;
    0x65A1 "whether the client has to read the folder again": PR_FORCE_CLIENT_REFRESH PT_BOOLEAN;
    0x65C2 "the GUID of the template of a reply": PR_REPLY_TEMPLATE_ID PT_BINARY;
    0x65D0 "what kind of another user's store the profile has":
        PR_PROFILE_ALTERNATE_STORE_TYPE_W PT_UNICODE;
    0x65E0 "what replication tells the object by": PR_SOURCE_KEY PT_BINARY;
    0x65E1 "what replication tells the folder of the object by": PR_PARENT_SOURCE_KEY PT_BINARY;
    0x65E2 "the last change of the object": PR_CHANGE_KEY PT_BINARY;
    0x65E3 "the changes of the object that this version has": PR_PREDECESSOR_CHANGE_LIST PT_BINARY;
    0x65E4 "how the folder is synchronized": PR_SYNCHRONIZE_FLAGS PT_LONG;
    0x65E5 "whether new folders below become favourites": PR_AUTO_ADD_NEW_SUBS PT_BOOLEAN;
    0x65E6 "whether new folders below take PR_AUTO_ADD_NEW_SUBS over":
        PR_NEW_SUBS_GET_AUTO_ADD PT_BOOLEAN;
    0x65E7 "the site of the message":
        PR_MESSAGE_SITE_NAME_A PT_STRING8,
        PR_MESSAGE_SITE_NAME PT_UNICODE,
        PR_MESSAGE_SITE_NAME_W PT_UNICODE;
    0x65E8 "whether the message has been processed": PR_MESSAGE_PROCESSED PT_BOOLEAN;
    0x65E9 "the state of an extended rule": PR_RULE_MSG_STATE PT_LONG;
    0x65EA "what the client keeps with an extended rule": PR_RULE_MSG_USER_FLAGS PT_LONG;
    0x65EB "the client that owns an extended rule":
        PR_RULE_MSG_PROVIDER_A PT_STRING8,
        PR_RULE_MSG_PROVIDER_W PT_UNICODE,
        PR_RULE_MSG_PROVIDER PT_UNICODE;
    0x65EC "the name of an extended rule":
        PR_RULE_MSG_NAME_A PT_STRING8, PR_RULE_MSG_NAME_W PT_UNICODE, PR_RULE_MSG_NAME PT_UNICODE;
    0x65ED "0, of an extended rule": PR_RULE_MSG_LEVEL PT_LONG;
    0x65EE "what the client keeps with an extended rule, bytes":
        PR_RULE_MSG_PROVIDER_DATA PT_BINARY;
    0x65F3 "where an extended rule stands among all": PR_RULE_MSG_SEQUENCE PT_LONG;
    0x65F4 "whether no message can be created in the folder": PR_PREVENT_MSG_CREATE PT_BOOLEAN;
    0x65F5 "when the message came, for IMAP": PR_IMAP_INTERNAL_DATE PT_SYSTIME;
    0x65F6 "the entry identifier of the store as Outlook 2002 wrote it":
        PR_STORE_ENTRYID_EMSMDB_V1 PT_BINARY;
    0x6600 "the version of the profile section": PR_PROFILE_VERSION PT_LONG;
    0x6601 "how the service is configured, `ProfileConfigFlags`": PR_PROFILE_CONFIG_FLAGS PT_LONG;
    0x6601 "what tells this session of the contact address book by": PR_CONTAB_UID PT_BINARY;
    0x6602 "whether contacts are sorted by File As, not by display name":
        PR_CONTAB_SORT_FLAG PT_BOOLEAN;
    0x6602 "the home server": PR_PROFILE_HOME_SERVER PT_STRING8;
    0x6603 "the user's distinguished name": PR_PROFILE_USER PT_STRING8;
    0x6604 "how the client connects, `ProfileConnectFlags`": PR_PROFILE_CONNECT_FLAGS PT_LONG;
    0x6605 "how the transport works, `ProfileTransportFlags`": PR_PROFILE_TRANSPORT_FLAGS PT_LONG;
    0x6606 "what the user is asked, `ProfileUiState`": PR_PROFILE_UI_STATE PT_LONG;
    0x6607 "the user's name before it is resolved":
        PR_PROFILE_UNRESOLVED_NAME PT_STRING8,
        PR_PROFILE_UNRESOLVED_NAME_A PT_STRING8,
        PR_PROFILE_UNRESOLVED_NAME_W PT_UNICODE;
    0x6608 "the server's name before it is resolved": PR_PROFILE_UNRESOLVED_SERVER PT_STRING8;
    0x6609 "how the store is opened": PR_PROFILE_OPEN_FLAGS PT_LONG;
    0x6609 "the order in which protocols are tried": PR_PROFILE_BINDING_ORDER PT_STRING8;
    0x660A "what kind of store it is": PR_PROFILE_TYPE PT_LONG;
    0x660B "the distinguished name of the mailbox": PR_PROFILE_MAILBOX PT_STRING8;
    0x660C "the server of the store": PR_PROFILE_SERVER PT_STRING8;
    0x660D "how large a restriction may be": PR_PROFILE_MAX_RESTRICT PT_LONG;
    0x660E "where the files of the offline address book are":
        PR_PROFILE_AB_FILES_PATH PT_STRING8, PR_PROFILE_AB_FILES_PATH_W PT_UNICODE;
    0x660F "the display name of the favourites":
        PR_PROFILE_FAVFLD_DISPLAY_NAME PT_STRING8, PR_PROFILE_FAVFLD_DISPLAY_NAME_W PT_UNICODE;
    0x6610 "the file of the offline store":
        PR_PROFILE_OFFLINE_STORE_PATH PT_STRING8, PR_PROFILE_OFFLINE_STORE_PATH_W PT_UNICODE;
    0x6610 "the entry identifier of the folder of contacts": PR_CONTAB_FOLDER_ENTRYID PT_BINARY;
    0x6611 "PR_STORE_SUPPORT_MASK of the store of contacts": PR_CONTAB_STORE_SUPPORT_MASK PT_LONG;
    0x6611 "what the profile keeps of the offline store": PR_PROFILE_OFFLINE_INFO PT_BINARY;
    0x6612 "the distinguished name of the home server": PR_PROFILE_HOME_SERVER_DN PT_STRING8;
    0x6612 "the display name of the store of contacts":
        PR_CONTAB_STORE_NAME PT_STRING8,
        PR_CONTAB_STORE_NAME_A PT_STRING8,
        PR_CONTAB_STORE_NAME_W PT_UNICODE;
    0x6613 "the name of the folder of contacts":
        PR_CONTAB_FOLDER_NAME PT_STRING8,
        PR_CONTAB_FOLDER_NAME_A PT_STRING8,
        PR_CONTAB_FOLDER_NAME_W PT_UNICODE;
    0x6613 "the addresses of the home server": PR_PROFILE_HOME_SERVER_ADDRS PT_MV_STRING8;
    0x6614 "whether a contact may have more than one address": PR_CONTAB_MULTI_ADDR_FLAG PT_BOOLEAN;
    0x6614 "the distinguished name of the server": PR_PROFILE_SERVER_DN PT_STRING8;
    0x6615 "the comment of the favourites":
        PR_PROFILE_FAVFLD_COMMENT PT_STRING8, PR_PROFILE_FAVFLD_COMMENT_W PT_UNICODE;
    0x6616 "the display name of all public folders":
        PR_PROFILE_ALLPUB_DISPLAY_NAME PT_STRING8, PR_PROFILE_ALLPUB_DISPLAY_NAME_W PT_UNICODE;
    0x6617 "the comment of all public folders":
        PR_PROFILE_ALLPUB_COMMENT PT_STRING8, PR_PROFILE_ALLPUB_COMMENT_W PT_UNICODE;
    0x6618 "whether the client does without Windows Sockets": PR_DISABLE_WINSOCK PT_LONG;
    0x6618 "whether the mailbox is being moved": PR_IN_TRANSIT PT_BOOLEAN;
    0x6619 "how the client authenticates": PR_PROFILE_AUTH_PACKAGE PT_LONG;
    0x6619 "the entry identifier of the user": PR_USER_ENTRYID PT_BINARY;
    0x661A "how often the client tries to connect again": PR_PROFILE_RECONNECT_INTERVAL PT_LONG;
    0x661A "the name of the user": PR_USER_NAME PT_STRING8;
    0x661B "the version of the server": PR_PROFILE_SERVER_VERSION PT_LONG;
    0x661B "the entry identifier of the mailbox's owner": PR_MAILBOX_OWNER_ENTRYID PT_BINARY;
    0x661C "the name of the mailbox's owner":
        PR_MAILBOX_OWNER_NAME_A PT_STRING8,
        PR_MAILBOX_OWNER_NAME PT_UNICODE,
        PR_MAILBOX_OWNER_NAME_W PT_UNICODE;
    0x661D "whether the user is out of office": PR_OOF_STATE PT_BOOLEAN;
    0x661E "the entry identifier of the schedule": PR_SCHEDULE_FOLDER_ENTRYID PT_BINARY;
    0x661F "the entry identifier of Deferred Action": PR_IPM_DAF_ENTRYID PT_BINARY;
    0x6620 "the entry identifier of the root of the folders that users do not see":
        PR_NON_IPM_SUBTREE_ENTRYID PT_BINARY;
    0x6620 "entry identifiers of the folders of contacts": PR_CONTAB_FOLDER_ENTRYIDS PT_MV_BINARY;
    0x6621 "the entry identifier of the libraries of forms": PR_EFORMS_REGISTRY_ENTRYID PT_BINARY;
    0x6621 "PR_STORE_SUPPORT_MASK of the stores of contacts":
        PR_CONTAB_STORE_SUPPORT_MASKS PT_MV_LONG;
    0x6622 "the proxy for RPC over HTTP": PR_ROH_PROXY_SERVER PT_UNICODE;
    0x6622 "the entry identifier of the folder of free/busy messages":
        PR_SPLUS_FREE_BUSY_ENTRYID PT_BINARY;
    0x6622 "display names of the stores of contacts":
        PR_CONTAB_STORE_NAMES PT_MV_STRING8,
        PR_CONTAB_STORE_NAMES_A PT_MV_STRING8,
        PR_CONTAB_STORE_NAMES_W PT_MV_UNICODE;
    0x6623 "how the profile uses RPC over HTTP": PR_ROH_FLAGS PT_LONG;
    0x6623 "the entry identifier of the offline address book":
        PR_OFFLINE_ADDRBOOK_ENTRYID PT_BINARY;
    0x6623 "names of the folders of contacts":
        PR_CONTAB_FOLDER_NAMES PT_MV_STRING8,
        PR_CONTAB_FOLDER_NAMES_A PT_MV_STRING8,
        PR_CONTAB_FOLDER_NAMES_W PT_MV_UNICODE;
    0x6624 "the entry identifier of the library of forms of the locale":
        PR_EFORMS_FOR_LOCALE_ENTRYID PT_BINARY;
    0x6624 "display names in the contact address book":
        PR_CONTAB_DISPLAY_NAMES PT_MV_STRING8, PR_CONTAB_DISPLAY_NAMES_A PT_MV_STRING8;
    0x6625 "the principal name of the proxy for RPC over HTTP":
        PR_ROH_PROXY_PRINCIPAL_NAME PT_UNICODE;
    0x6625 "the entry identifier of the site's free/busy messages":
        PR_FREE_BUSY_FOR_LOCAL_SITE_ENTRYID PT_BINARY;
    0x6625 "whether contacts may have more than one address, one number a folder":
        PR_CONTAB_MULTI_ADDR_FLAGS PT_MV_LONG;
    0x6626 "the entry identifier of the site's offline address book":
        PR_ADDRBOOK_FOR_LOCAL_SITE_ENTRYID PT_BINARY;
    0x6626 "entry identifiers of the stores of contacts": PR_CONTAB_STORE_ENTRYIDS PT_MV_BINARY;
    0x6627 "how the client authenticates to the proxy for RPC over HTTP":
        PR_ROH_PROXY_AUTH_SCHEME PT_LONG;
    0x6627 "the entry identifier of offline messages": PR_OFFLINE_MESSAGE_ENTRYID PT_BINARY;
    0x6628 "the entry identifier of a gateway's messages that come in":
        PR_GW_MTSIN_ENTRYID PT_BINARY;
    0x6629 "the entry identifier of a gateway's messages that go out":
        PR_GW_MTSOUT_ENTRYID PT_BINARY;
    0x662A "whether the store may be transferred": PR_TRANSFER_ENABLED PT_BOOLEAN;
    0x662A "the full domain name of the home server, for Kerberos":
        PR_PROFILE_HOME_SERVER_FQDN PT_UNICODE;
    0x662B "bytes to test how fast the line is": PR_TEST_LINE_SPEED PT_BINARY;
    0x662C "how folders are synchronized, an IExchangeExportChanges":
        PR_HIERARCHY_SYNCHRONIZER PT_OBJECT;
    0x662D "how messages are synchronized, an IExchangeExportChanges":
        PR_CONTENTS_SYNCHRONIZER PT_OBJECT;
    0x662E "what takes changes in, an IExchangeImportHierarchyChanges or IExchangeImportContentsChanges":
        PR_COLLECTOR PT_OBJECT;
    0x662F "what transfers the object, an IExchangeFastTransfer": PR_FAST_TRANSFER PT_OBJECT;
    0x6630 "the entry identifier of the favourites": PR_IPM_FAVORITES_ENTRYID PT_BINARY;
    0x6631 "the entry identifier of all public folders": PR_IPM_PUBLIC_FOLDERS_ENTRYID PT_BINARY;
    0x6632 "whether the store is offline": PR_STORE_OFFLINE PT_BOOLEAN;
    0x6633 "the server with the public folders": PR_HIERARCHY_SERVER PT_UNICODE;
    0x6634 "what tells of changes, an IExchangeChangeAdvisor": PR_CHANGE_ADVISOR PT_OBJECT;
    0x6635 "the name of a folder among the favourites":
        PR_FAVORITES_DEFAULT_NAME PT_STRING8, PR_FAVORITES_DEFAULT_NAME_W PT_UNICODE;
    0x6636 "the entry identifier of the system's configuration":
        PR_SYS_CONFIG_FOLDER_ENTRYID PT_BINARY;
    0x6637 "what tells change notifications by": PR_CHANGE_NOTIFICATION_GUID PT_CLSID;
    0x6638 "how many folders the folder has": PR_FOLDER_CHILD_COUNT PT_LONG;
    0x6639 "whether the address book may connect again": PR_PROFILE_ABP_ALLOW_RECONNECT PT_LONG;
    0x6639 "what the user may do in the folder": PR_RIGHTS PT_LONG;
    0x663A "how long the address book waits for its thread, in seconds":
        PR_PROFILE_ABP_MTHREAD_TIMEOUT_SECS PT_LONG;
    0x663A "whether the folder has rules": PR_HAS_RULES PT_BOOLEAN;
    0x663B "the whole version of the server": PR_PROFILE_SERVER_FULL_VERSION PT_BINARY;
    0x663B "the entry identifier of the folder's entry in the address book":
        PR_ADDRESS_BOOK_ENTRYID PT_BINARY;
    0x663C "the entry identifier of the public folder": PR_PUBLIC_FOLDER_ENTRYID PT_BINARY;
    0x663D "how the folder is kept offline": PR_OFFLINE_FLAGS PT_LONG;
    0x663E "how often the folders below changed": PR_HIERARCHY_CHANGE_NUM PT_LONG;
    0x663F "whether the folder has rules of a moderator": PR_HAS_MODERATOR_RULES PT_BOOLEAN;
    0x6640 "how many deleted messages the folder keeps": PR_DELETED_MSG_COUNT PT_LONG;
    0x6641 "how many deleted folders the folder keeps": PR_DELETED_FOLDER_COUNT PT_LONG;
    0x6641 "the user's SMTP address":
        PR_PROFILE_USER_SMTP_EMAIL_ADDRESS_A PT_STRING8,
        PR_PROFILE_USER_SMTP_EMAIL_ADDRESS PT_UNICODE,
        PR_PROFILE_USER_SMTP_EMAIL_ADDRESS_W PT_UNICODE;
    0x6642 "when the oldest deleted item was deleted": PR_OLDEST_DELETED_ON PT_SYSTIME;
    0x6643 "how many deleted associated messages the folder keeps":
        PR_DELETED_ASSOC_MSG_COUNT PT_LONG;
    0x6644 "the server that a replica was read from":
        PR_REPLICA_SERVER PT_UNICODE, PR_REPLICA_SERVER_W PT_UNICODE;
    0x6645 "the actions that a rule leaves to the client": PR_CLIENT_ACTIONS PT_BINARY;
    0x6646 "the entry identifier of the message that set off the rule":
        PR_DAM_ORIGINAL_ENTRYID PT_BINARY;
    0x6647 "whether a deferred action message knows its message": PR_DAM_BACK_PATCHED PT_BOOLEAN;
    0x6648 "what went wrong with a rule": PR_RULE_ERROR PT_LONG;
    0x6649 "the type of the action that went wrong": PR_RULE_ACTION_TYPE PT_LONG;
    0x664A "whether the object has named properties": PR_HAS_NAMED_PROPERTIES PT_BOOLEAN;
    0x664B "the version of a replica": PR_REPLICA_VERSION PT_I8;
    0x664C "a folder and its version, between servers": PR_FID_VID PT_BINARY;
    0x664C "a folder and a message, between servers": PR_FID_MID PT_BINARY;
    0x664D "where a change comes from, between servers": PR_ORIGIN_ID PT_BINARY;
    0x664F "whether synchronous events were called": PR_SYNCEVENT_FIRED PT_BOOLEAN;
    0x6650 "which action of a rule went wrong": PR_RULE_ACTION_NUMBER PT_LONG;
    0x6651 "the entry identifier of the folder of a rule": PR_RULE_FOLDER_ENTRYID PT_BINARY;
    0x6652 "the entry identifier of the user who is active": PR_ACTIVE_USER_ENTRYID PT_BINARY;
    0x6653 "the type of the X.400 envelope": PR_X400_ENVELOPE_TYPE PT_LONG;
    0x6654 "how long the message is folded into one": PR_MSG_FOLD_TIME PT_SYSTIME;
    0x6655 "the change that replication knows": PR_ICS_CHANGE_KEY PT_BINARY;
    0x6658 "what administrators do with a gateway's messages": PR_GW_ADMIN_OPERATIONS PT_LONG;
    0x6659 "the message as it came from the Internet": PR_INTERNET_CONTENT PT_BINARY;
    0x6659 "a handle of the message as it came from the Internet":
        PR_INTERNET_CONTENT_HANDLE PT_PTR;
    0x6659 "extended attributes of the message as it came from the Internet":
        PR_INTERNET_CONTENT_EA PT_FILE_EA;
    0x665B "the originator's display name": PR_ORIGINATOR_NAME PT_UNICODE;
    0x665C "the originator's e-mail address": PR_ORIGINATOR_ADDR PT_UNICODE;
    0x665D "the originator's address type": PR_ORIGINATOR_ADDRTYPE PT_UNICODE;
    0x665E "the originator's entry identifier": PR_ORIGINATOR_ENTRYID PT_BINARY;
    0x665F "when the message arrived": PR_ARRIVAL_TIME PT_SYSTIME;
    0x6660 "the domains that the message passed, a TRACEINFO": PR_TRACE_INFO PT_BINARY;
    0x6661 "the domains that the subject of a report passed, a TRACEINFO":
        PR_SUBJECT_TRACE_INFO PT_BINARY;
    0x6662 "the number of the recipient in the message": PR_RECIPIENT_NUMBER PT_LONG;
    0x6663 "the transfer system's identifier of the subject of a report":
        PR_MTS_SUBJECT_ID PT_BINARY;
    0x6664 "where reports go: a display name": PR_REPORT_DESTINATION_NAME PT_UNICODE;
    0x6665 "where reports go: an entry identifier": PR_REPORT_DESTINATION_ENTRYID PT_BINARY;
    0x6666 "the search key of the content": PR_CONTENT_SEARCH_KEY PT_BINARY;
    0x6667 "the identifier that a foreign system gave the message": PR_FOREIGN_ID PT_BINARY;
    0x6668 "the identifier that a foreign system gave the report": PR_FOREIGN_REPORT_ID PT_BINARY;
    0x6669 "the identifier that a foreign system gave the subject of a report":
        PR_FOREIGN_SUBJECT_ID PT_BINARY;
    0x666A "from which size on the mailbox gets no messages, in kilobytes":
        PR_PROHIBIT_RECEIVE_QUOTA PT_LONG;
    0x666A "the agents that the message passed, an INTTRACEINFO": PR_INTERNAL_TRACE_INFO PT_BINARY;
    0x666B "identifiers of properties that the store keeps at hand":
        PR_PROMOTE_PROP_ID_LIST PT_BINARY;
    0x666C "whether the attachment is another version of its message": PR_IN_CONFLICT PT_BOOLEAN;
    0x666D "how large a message may be that is submitted, in kilobytes":
        PR_MAX_SUBMIT_MESSAGE_SIZE PT_LONG;
    0x666E "from which size on the mailbox sends no messages, in kilobytes":
        PR_PROHIBIT_SEND_QUOTA PT_LONG;
    0x6670 "the long-term entry identifier, as a column": PR_LONGTERM_ENTRYID_FROM_TABLE PT_BINARY;
    0x6671 "the number of the member of an access control list": PR_MEMBER_ID PT_I8;
    0x6671 "the short-term entry identifier of the parent, of an object":
        PR_SHORTTERM_PARENT_ENTRYID_FROM_OBJECT PT_BINARY;
    0x6672 "the display name of the member of an access control list":
        PR_MEMBER_NAME_A PT_STRING8, PR_MEMBER_NAME PT_UNICODE, PR_MEMBER_NAME_W PT_UNICODE;
    0x6672 "the short-term entry identifier, of an object":
        PR_SHORTTERM_ENTRYID_FROM_OBJECT PT_BINARY;
    0x6673 "what the member of an access control list may do": PR_MEMBER_RIGHTS PT_LONG;
    0x6674 "the server's identifier of the rule": PR_RULE_ID PT_I8;
    0x6675 "identifiers of the rules that a deferred action is of": PR_RULE_IDS PT_BINARY;
    0x6676 "where the rule stands among all": PR_RULE_SEQUENCE PT_LONG;
    0x6677 "the state of the rule, `RuleState`": PR_RULE_STATE PT_LONG;
    0x6678 "what the client keeps with the rule": PR_RULE_USER_FLAGS PT_LONG;
    0x6679 "the restriction that a message has to meet": PR_RULE_CONDITION PT_SRESTRICTION;
    0x667A "the entry identifier of the root of event scripts":
        PR_EVENTS_ROOT_FOLDER_ENTRYID PT_BINARY;
    0x667B "the mailbox's own address book":
        PR_PROFILE_MOAB PT_STRING8, PR_PROFILE_MOAB_W PT_UNICODE;
    0x667C "the identifier of the mailbox's own address book": PR_PROFILE_MOAB_GUID PT_STRING8;
    0x667D "the version of the mailbox's own address book": PR_PROFILE_MOAB_SEQ PT_LONG;
    0x667E "identifiers of properties that GetProps leaves out":
        PR_GET_PROPS_EXCLUDE_PROP_ID_LIST PT_BINARY;
    0x667F "restrictions that hold without being asked for": PR_IMPLIED_RESTRICTIONS PT_MV_BINARY;
    0x6680 "what the rule does": PR_RULE_ACTIONS PT_ACTIONS;
    0x6681 "the client that owns the rule":
        PR_RULE_PROVIDER PT_STRING8, PR_RULE_PROVIDER_A PT_STRING8, PR_RULE_PROVIDER_W PT_UNICODE;
    0x6682 "the name of the rule": PR_RULE_NAME PT_UNICODE;
    0x6683 "0, of a rule": PR_RULE_LEVEL PT_LONG;
    0x6684 "what the client keeps with the rule, bytes": PR_RULE_PROVIDER_DATA PT_BINARY;
    0x6685 "when the store was saved whole": PR_LAST_FULL_BACKUP PT_SYSTIME;
    0x6687 "what the address book keeps in the profile": PR_PROFILE_ADDR_INFO PT_BINARY;
    0x6689 "the options of the profile": PR_PROFILE_OPTIONS_DATA PT_BINARY;
    0x668A "the entry identifier of the folder of news articles":
        PR_NNTP_ARTICLE_FOLDER_ENTRYID PT_BINARY;
    0x668B "the entry identifier of the folder of control messages of news":
        PR_NNTP_CONTROL_FOLDER_ENTRYID PT_BINARY;
    0x668C "the entry identifier of the root of newsgroups":
        PR_NEWSGROUP_ROOT_FOLDER_ENTRYID PT_BINARY;
    0x668D "the distinguished name of the feed that news come from":
        PR_INBOUND_NEWSFEED_DN PT_STRING8;
    0x668E "the distinguished name of the feed that news go to": PR_OUTBOUND_NEWSFEED_DN PT_STRING8;
    0x668F "when the item was deleted": PR_DELETED_ON PT_SYSTIME;
    0x6690 "how the folder is replicated": PR_REPLICATION_STYLE PT_LONG;
    0x6691 "when the folder is replicated": PR_REPLICATION_SCHEDULE PT_BINARY;
    0x6692 "how urgent messages of replication are": PR_REPLICATION_MESSAGE_PRIORITY PT_LONG;
    0x6693 "how old a message of the folder may become on any server":
        PR_OVERALL_MSG_AGE_LIMIT PT_LONG;
    0x6694 "how often the folder is replicated with STYLE_ALWAYS, in minutes":
        PR_REPLICATION_ALWAYS_INTERVAL PT_LONG;
    0x6695 "how large a message of replication may be, in kilobytes":
        PR_REPLICATION_MSG_SIZE PT_LONG;
    0x6696 "whether newsgroups are below the folder": PR_IS_NEWSGROUP_ANCHOR PT_BOOLEAN;
    0x6697 "whether the folder is a newsgroup": PR_IS_NEWSGROUP PT_BOOLEAN;
    0x6698 "the servers with a replica of the folder": PR_REPLICA_LIST PT_BINARY;
    0x6699 "how old an item of the folder may become on any server": PR_OVERALL_AGE_LIMIT PT_LONG;
    0x669A "the character set of the message on the Internet": PR_INTERNET_CHARSET PT_UNICODE;
    0x669B "how large deleted items are, in 64 bits": PR_DELETED_MESSAGE_SIZE_EXTENDED PT_I8;
    0x669C "how large deleted messages are, in 64 bits":
        PR_DELETED_NORMAL_MESSAGE_SIZE_EXTENDED PT_I8;
    0x669D "how large deleted associated messages are, in 64 bits":
        PR_DELETED_ASSOC_MESSAGE_SIZE_EXTENDED PT_I8;
    0x669E "whether the folder stays in its site": PR_SECURE_IN_SITE PT_BOOLEAN;
    0x66A0 "the Windows account of the user": PR_NT_USER_NAME PT_UNICODE;
    0x66A1 "the locale of messages that the system writes": PR_LOCALE_ID PT_LONG;
    0x66A2 "when the user logged on last": PR_LAST_LOGON_TIME PT_SYSTIME;
    0x66A3 "when the user logged off last": PR_LAST_LOGOFF_TIME PT_SYSTIME;
    0x66A4 "which limits of size the mailbox is over": PR_STORAGE_LIMIT_INFORMATION PT_LONG;
    0x66A5 "whether reports of the Internet are sent": PR_INTERNET_MDNS PT_BOOLEAN;
    0x66A5 "the folder's part of the name of a newsgroup": PR_NEWSGROUP_COMPONENT PT_STRING8;
    0x66A6 "where the news come from": PR_NEWSFEED_INFO PT_BINARY;
    0x66A7 "the name of the newsgroup":
        PR_INTERNET_NEWSGROUP_NAME_A PT_STRING8,
        PR_INTERNET_NEWSGROUP_NAME PT_UNICODE,
        PR_INTERNET_NEWSGROUP_NAME_W PT_UNICODE;
    0x66A8 "what kind of folder it is on the server": PR_FOLDER_FLAGS PT_LONG;
    0x66A9 "when the folder was used last": PR_LAST_ACCESS_TIME PT_SYSTIME;
    0x66AA "how many restrictions the server keeps for the folder": PR_RESTRICTION_COUNT PT_LONG;
    0x66AB "how many categorized views the server keeps for the folder": PR_CATEG_COUNT PT_LONG;
    0x66AC "how many columns the server keeps for the folder": PR_CACHED_COLUMN_COUNT PT_LONG;
    0x66AD "how many messages have attachments": PR_NORMAL_MSG_W_ATTACH_COUNT PT_LONG;
    0x66AE "how many associated messages have attachments": PR_ASSOC_MSG_W_ATTACH_COUNT PT_LONG;
    0x66AF "how many recipients the messages have": PR_RECIPIENT_ON_NORMAL_MSG_COUNT PT_LONG;
    0x66B0 "how many recipients the associated messages have":
        PR_RECIPIENT_ON_ASSOC_MSG_COUNT PT_LONG;
    0x66B1 "how many attachments the messages have": PR_ATTACH_ON_NORMAL_MSG_COUNT PT_LONG;
    0x66B2 "how many attachments the associated messages have":
        PR_ATTACH_ON_ASSOC_MSG_COUNT PT_LONG;
    0x66B3 "how large the messages are together": PR_NORMAL_MESSAGE_SIZE PT_LONG;
    0x66B3 "how large the messages are together, in 64 bits": PR_NORMAL_MESSAGE_SIZE_EXTENDED PT_I8;
    0x66B4 "how large the associated messages are together": PR_ASSOC_MESSAGE_SIZE PT_LONG;
    0x66B4 "how large the associated messages are together, in 64 bits":
        PR_ASSOC_MESSAGE_SIZE_EXTENDED PT_I8;
    0x66B5 "the path of the folder":
        PR_FOLDER_PATHNAME_A PT_STRING8,
        PR_FOLDER_PATHNAME PT_UNICODE,
        PR_FOLDER_PATHNAME_W PT_UNICODE;
    0x66B6 "how many owners the folder has": PR_OWNER_COUNT PT_LONG;
    0x66B7 "how many contacts the folder has": PR_CONTACT_COUNT PT_LONG;
    0x66C3 "the code page of the client": PR_CODE_PAGE_ID PT_LONG;
    0x66C4 "how long deleted items are kept, in seconds": PR_RETENTION_AGE_LIMIT PT_LONG;
    0x66C5 "whether all users share which messages are read": PR_DISABLE_PERUSER_READ PT_BOOLEAN;
    0x6700 "whether the wizard leaves out the page of personal folders":
        PR_WIZARD_NO_PST_PAGE PT_BOOLEAN;
    0x6700 "the file of the personal store":
        PR_PST_PATH PT_STRING8, PR_PST_PATH_A PT_STRING8, PR_PST_PATH_W PT_UNICODE;
    0x6701 "whether the profile remembers the password": PR_PST_REMEMBER_PW PT_BOOLEAN;
    0x6701 "whether the wizard leaves out the page of the personal address book":
        PR_WIZARD_NO_PAB_PAGE PT_BOOLEAN;
    0x6702 "how the offline store is encrypted": PR_OST_ENCRYPTION PT_LONG;
    0x6702 "how the personal store is encrypted": PR_PST_ENCRYPTION PT_LONG;
    0x6703 "the password of the personal store":
        PR_PST_PW_SZ_OLD PT_STRING8, PR_PST_PW_SZ_OLD_A PT_STRING8, PR_PST_PW_SZ_OLD_W PT_UNICODE;
    0x6704 "the new password of the personal store":
        PR_PST_PW_SZ_NEW PT_STRING8, PR_PST_PW_SZ_NEW_A PT_STRING8, PR_PST_PW_SZ_NEW_W PT_UNICODE;
    0x6705 "the locale by which rows are sorted": PR_SORT_LOCALE_ID PT_LONG;
    0x6707 "the URL of the item":
        PR_URL_NAME_A PT_STRING8, PR_URL_NAME PT_UNICODE, PR_URL_NAME_W PT_UNICODE;
    0x6708 "whether the object is a folder": PR_SUBFOLDER PT_BOOLEAN;
    0x6709 "when the item was changed on this server": PR_LOCAL_COMMIT_TIME PT_SYSTIME;
    0x670A "when an item of the folder was changed last on this server":
        PR_LOCAL_COMMIT_TIME_MAX PT_SYSTIME;
    0x670B "how many items were ever deleted in the folder": PR_DELETED_COUNT_TOTAL PT_LONG;
    0x670C "what makes the folder start again when it changes": PR_AUTO_RESET PT_MV_CLSID;
    0x670D "the URL of the folder of the item":
        PR_PARENT_URL_NAME_A PT_STRING8,
        PR_PARENT_URL_NAME PT_UNICODE,
        PR_PARENT_URL_NAME_W PT_UNICODE;
    0x670E "the URL of the item by its identifier":
        PR_FLAT_URL_NAME_A PT_STRING8, PR_FLAT_URL_NAME PT_UNICODE, PR_FLAT_URL_NAME_W PT_UNICODE;
    0x670F "the URL that the item came from":
        PR_SRC_URL_NAME_A PT_STRING8, PR_SRC_URL_NAME PT_UNICODE, PR_SRC_URL_NAME_W PT_UNICODE;
    0x6712 "how well the item fits a search": PR_RANK PT_LONG;
    0x6721 "from which size on the user is warned, in kilobytes":
        PR_QUOTA_WARNING_THRESHOLD PT_LONG;
    0x6721 "from which size on the public folder takes no items": PR_PF_OVER_HARD_QUOTA_LIMIT PT_I8;
    0x6722 "from which size on the user cannot send, in kilobytes": PR_QUOTA_SEND_THRESHOLD PT_LONG;
    0x6722 "how large an item of the public folder may be": PR_PF_MSG_SIZE_LIMIT PT_I8;
    0x6723 "from which size on the user cannot receive, in kilobytes":
        PR_QUOTA_RECEIVE_THRESHOLD PT_LONG;
    0x6723 "whether the server's limit of age is not the public folder's":
        PR_PF_DISALLOW_MDB_WIDE_EXPIRY PT_BOOLEAN;
    0x6746 "the size of the message as MIME": PR_MIME_SIZE PT_LONG;
    0x6746 "the size of the message as MIME, in 64 bits": PR_MIME_SIZE_EXTENDED PT_I8;
    0x6747 "the size of the file": PR_FILE_SIZE PT_LONG;
    0x6747 "the size of the file, in 64 bits": PR_FILE_SIZE_EXTENDED PT_I8;
    0x6770 "how the personal store is configured": PR_PST_CONFIG_FLAGS PT_LONG;
    0x6771 "the file that the dialog of personal stores proposes":
        PR_PST_PATH_HINT_A PT_STRING8, PR_PST_PATH_HINT PT_UNICODE, PR_PST_PATH_HINT_W PT_UNICODE;
    0x67F0 "the encrypted identity of the mailbox": PR_PROFILE_SECURE_MAILBOX PT_BINARY;
    0x67FC "the user's password, for configuration by itself":
        PR_AUTOCFG_USER_PASSWORD_W PT_UNICODE;
    0x67FD "the user's e-mail address, for configuration by itself":
        PR_AUTOCFG_USER_EMAIL_W PT_UNICODE;
    0x67FE "the user's name, for configuration by itself": PR_AUTOCFG_USER_NAME_W PT_UNICODE;
    0x6834 "when the search folder was used last, in minutes since 1601":
        PR_WB_SF_LAST_USED PT_LONG;
    0x683A "when the search folder has to be made again, in minutes since 1601":
        PR_WB_SF_EXPIRATION PT_LONG;
    0x6841 "0, of the message of free/busy": PR_SCHDINFO_RESOURCE_TYPE PT_LONG;
    0x6841 "the template of the search folder": PR_WB_SF_TEMPLATE_ID PT_LONG;
    0x6842 "whether the delegator gets copies of what goes to delegates":
        PR_SCHDINFO_BOSS_WANTS_COPY PT_BOOLEAN;
    0x6842 "the GUID of the search folder": PR_WB_SF_ID PT_BINARY;
    0x6843 "whether delegates get no updates": PR_SCHDINFO_DONT_MAIL_DELEGATES PT_BOOLEAN;
    0x6844 "the names of the delegates":
        PR_SCHDINFO_DELEGATE_NAMES_A PT_MV_STRING8, PR_SCHDINFO_DELEGATE_NAMES PT_MV_UNICODE;
    0x6845 "what the search folder searches for": PR_WB_SF_DEFINITION PT_BINARY;
    0x6845 "the entry identifiers of the delegates": PR_SCHDINFO_DELEGATE_ENTRYIDS PT_MV_BINARY;
    0x6846 "what PR_WB_SF_DEFINITION has in it": PR_WB_SF_STORAGE_TYPE PT_LONG;
    0x6847 "from when on free/busy is published, in minutes since 1601":
        PR_FREEBUSY_PUBLISH_START PT_LONG;
    0x6847 "what tells the search folder that belongs to the definition": PR_WB_SF_TAG PT_LONG;
    0x6848 "until when free/busy is published, in minutes since 1601":
        PR_FREEBUSY_PUBLISH_END PT_LONG;
    0x6848 "how the search folder is shown": PR_WB_SF_EFP_FLAGS PT_LONG;
    0x684A "the names of the delegates": PR_SCHDINFO_DELEGATE_NAMES_W PT_MV_UNICODE;
    0x684B "whether the delegator gets updates for information":
        PR_SCHDINFO_BOSS_WANTS_INFO PT_BOOLEAN;
    0x684F "the months of PR_SCHDINFO_FREEBUSY_MERGED": PR_SCHDINFO_MONTHS_MERGED PT_MV_LONG;
    0x6850 "the times when the user is busy or out of office":
        PR_SCHDINFO_FREEBUSY_MERGED PT_MV_BINARY;
    0x6851 "the months of PR_SCHDINFO_FREEBUSY_TENTATIVE": PR_SCHDINFO_MONTHS_TENTATIVE PT_MV_LONG;
    0x6852 "the times when the user is perhaps busy": PR_SCHDINFO_FREEBUSY_TENTATIVE PT_MV_BINARY;
    0x6853 "the months of PR_SCHDINFO_FREEBUSY_BUSY": PR_SCHDINFO_MONTHS_BUSY PT_MV_LONG;
    0x6854 "the times when the user is busy": PR_SCHDINFO_FREEBUSY_BUSY PT_MV_BINARY;
    0x6855 "the months of PR_SCHDINFO_FREEBUSY_OOF": PR_SCHDINFO_MONTHS_OOF PT_MV_LONG;
    0x6856 "the times when the user is out of office": PR_SCHDINFO_FREEBUSY_OOF PT_MV_BINARY;
    0x6868 "when free/busy was published": PR_FREEBUSY_RANGE_TIMESTAMP PT_SYSTIME;
    0x6869 "how many months of free/busy are published": PR_FREEBUSY_COUNT_MONTHS PT_LONG;
    0x686A "the meetings that were declined": PR_SCHDINFO_APPT_TOMBSTONE PT_BINARY;
    0x686B "whether the delegates see private items": PR_DELEGATE_FLAGS PT_MV_LONG;
    0x686C "no longer in use": PR_SCHDINFO_FREEBUSY PT_BINARY;
    0x686D "whether meeting requests are answered by themselves":
        PR_SCHDINFO_AUTO_ACCEPT_APPTS PT_BOOLEAN;
    0x686E "whether recurring meetings are declined by themselves":
        PR_SCHDINFO_DISALLOW_RECURRING_APPTS PT_BOOLEAN;
    0x686F "whether meetings that overlap are declined by themselves":
        PR_SCHDINFO_DISALLOW_OVERLAPPING_APPTS PT_BOOLEAN;
    0x6904 "the entry identifier of the one in whose name sending failed":
        PR_NDR_FROM_ENTRYID PT_BINARY;
    0x6905 "the name of the one in whose name sending failed": PR_NDR_FROM_NAME PT_UNICODE;
    0x6906 "the search key of the one in whose name sending failed":
        PR_NDR_FROM_SEARCH_KEY PT_BINARY;
    0x7006 "the name of a view":
        PR_VD_NAME_A PT_STRING8, PR_VD_NAME PT_UNICODE, PR_VD_NAME_W PT_UNICODE;
    0x7007 "the version of a view": PR_VD_VERSION PT_LONG;
    0x7C06 "which of the roaming streams the message has": PR_ROAMING_DATATYPES PT_LONG;
    0x7C07 "settings as an XML dictionary": PR_ROAMING_DICTIONARY PT_BINARY;
    0x7C08 "settings as XML": PR_ROAMING_XMLSTREAM PT_BINARY;
    0x7C09 "settings as bytes": PR_ROAMING_BINARYSTREAM PT_BINARY;
    0x7C0A "whether the line to the store is slow": PR_STORE_SLOWLINK PT_BOOLEAN;
    0x7D01 "whether the meeting request has been processed": PR_PROCESSED PT_BOOLEAN;
    0x7FF9 "when the instance that an exception replaces was to be":
        PR_EXCEPTION_REPLACETIME PT_SYSTIME;
    0x7FFA "what the attachment is linked to": PR_ATTACHMENT_LINKID PT_LONG;
    0x7FFB "when the exception starts, in local time": PR_EXCEPTION_STARTTIME PT_SYSTIME;
    0x7FFC "when the exception ends, in local time": PR_EXCEPTION_ENDTIME PT_SYSTIME;
    0x7FFD "how the attachment is treated: 2 for an exception of an appointment":
        PR_ATTACHMENT_FLAGS PT_LONG;
    0x7FFE "whether the user does not see the attachment": PR_ATTACHMENT_HIDDEN PT_BOOLEAN;
    0x7FFF "whether the attachment is the photograph of a contact":
        PR_ATTACHMENT_CONTACTPHOTO PT_BOOLEAN;
}
