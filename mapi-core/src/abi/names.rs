//! Names of properties: the property sets, and what the reference has in them.
//!
//! A constant is a [`NamedProp`], which makes a [`PropName`](crate::PropName), and the tag as soon
//! as the object has given the name an identifier:
//!
//! ```
//! use mapi_core::PropName;
//! use mapi_core::abi::names::{self, PidLidAppointmentStartWhole, PidNameKeywords};
//! use mapi_core::abi::tags::PT_SYSTIME;
//!
//! let name = PropName::from(PidLidAppointmentStartWhole);
//! assert_eq!(name.to_string(), "{00062002-0000-0000-C000-000000000046} 0x820d");
//! // GetIDsFromNames answered with 0x8007.
//! let tag = PidLidAppointmentStartWhole.tag(0x8007);
//! assert_eq!((tag.id(), tag.prop_type()), (0x8007, PT_SYSTIME));
//! let known = names::find(PidNameKeywords.set, PidNameKeywords.kind);
//! assert_eq!(known.map(|(name, _)| name), Some("PidNameKeywords"));
//! ```
//!
//! Names, numbers and types are those of the reference's pages and of the protocols it refers to.

use super::proptag::{PropTag, PropType};
use core::fmt;
use widestring::{U16CStr, u16cstr};
use windows_core::GUID;

/// A property that has a name: its set, what it is in the set, and the type of its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NamedProp {
    /// The property set.
    pub set: &'static GUID,
    /// What it is in the set.
    pub kind: PropNameKind<'static>,
    /// The type of its value.
    pub prop_type: PropType,
}

impl NamedProp {
    /// The tag of the property on an object that gave its name this identifier.
    pub const fn tag(self, id: u16) -> PropTag {
        PropTag::new(id, self.prop_type)
    }
}

/// What a property is in its set.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PropNameKind<'a> {
    /// A number (MNID_ID).
    Id(i32),
    /// A string (MNID_STRING).
    String(&'a U16CStr),
}

impl fmt::Debug for PropNameKind<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Id(id) => f.debug_tuple("Id").field(id).finish(),
            Self::String(name) => f.debug_tuple("String").field(&Quoted(name)).finish(),
        }
    }
}

/// Text where a value is shown: without the terminator, which widestring shows.
pub(crate) struct Quoted<'a>(pub(crate) &'a U16CStr);

impl fmt::Debug for Quoted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0.to_string_lossy(), f)
    }
}

macro_rules! sets {
    ($($(#[doc = $doc:literal])* $name:ident = $guid:literal;)*) => {$(
        $(#[doc = $doc])*
        pub const $name: GUID = GUID::from_u128($guid);
    )*};
}

sets! {
    /// Properties below 0x8000, which have tags and no names of their own: a name in it is its identifier.
    PS_MAPI = 0x00020328_0000_0000_c000_000000000046;
    /// Strings that all applications share.
    PS_PUBLIC_STRINGS = 0x00020329_0000_0000_c000_000000000046;
    /// E-mail addresses that gateways convert.
    PS_ROUTING_EMAIL_ADDRESSES = 0x00020380_0000_0000_c000_000000000046;
    /// Address types that gateways convert.
    PS_ROUTING_ADDRTYPE = 0x00020381_0000_0000_c000_000000000046;
    /// Display names that belong to the other routing properties.
    PS_ROUTING_DISPLAY_NAME = 0x00020382_0000_0000_c000_000000000046;
    /// Entry identifiers that gateways convert.
    PS_ROUTING_ENTRYID = 0x00020383_0000_0000_c000_000000000046;
    /// Search keys that gateways convert.
    PS_ROUTING_SEARCH_KEY = 0x00020384_0000_0000_c000_000000000046;
    /// Headers of Internet messages: a name is that of the header.
    PS_INTERNET_HEADERS = 0x00020386_0000_0000_c000_000000000046;
    /// Forms of Exchange (`ExchForm.h`).
    PS_EXCHFORM = 0x00020d0c_0000_0000_c000_000000000046;
    /// Appointments and meetings.
    PSETID_Appointment = 0x00062002_0000_0000_c000_000000000046;
    /// Tasks.
    PSETID_Task = 0x00062003_0000_0000_c000_000000000046;
    /// Contacts and personal distribution lists.
    PSETID_Address = 0x00062004_0000_0000_c000_000000000046;
    /// Items of any kind.
    PSETID_Common = 0x00062008_0000_0000_c000_000000000046;
    /// Entries of the journal.
    PSETID_Log = 0x0006200a_0000_0000_c000_000000000046;
    /// Notes.
    PSETID_Note = 0x0006200e_0000_0000_c000_000000000046;
    /// Reports.
    PSETID_Report = 0x00062013_0000_0000_c000_000000000046;
    /// Headers of messages that have not been fetched.
    PSETID_Remote = 0x00062014_0000_0000_c000_000000000046;
    /// Invitations to share folders.
    PSETID_Sharing = 0x00062040_0000_0000_c000_000000000046;
    /// Items of RSS feeds.
    PSETID_PostRss = 0x00062041_0000_0000_c000_000000000046;
    /// What a server does with meetings by itself.
    PSETID_CalendarAssistant = 0x11000e07_b51b_40d6_af21_caa85edab1d0;
    /// What was found in the text of a message.
    PSETID_XmlExtractedEntities = 0x23239608_685d_4732_9c55_4c95cb4e8e33;
    /// Messages of telephones.
    PSETID_Messaging = 0x41f28f13_83f4_4114_a584_eedb5a6b0bff;
    /// Voice mail and fax.
    PSETID_UnifiedMessaging = 0x4442858e_a9e3_4e80_b900_317a210cc15b;
    /// Meeting requests and answers.
    PSETID_Meeting = 0x6ed8da90_450b_101b_98da_00aa003f1305;
    /// Synchronization with telephones.
    PSETID_AirSync = 0x71035549_0739_4dcb_9163_00f0580dbbdf;
    /// Attachments.
    PSETID_Attachment = 0x96357f7f_59e1_47d0_99a7_46515c183b54;
}

/// Declares the properties of sets, and the table of their names: sets by GUID, numbers before
/// strings, each in their order.
macro_rules! names {
    ($($set:ident { $($id:literal $name:ident $type:ident $($alias:literal)?;)* } [$($string:literal $string_name:ident $string_type:ident;)*])*) => {
        $(
            $(
                #[doc = concat!("`", stringify!($id), "` of [`", stringify!($set), "`], [`", stringify!($type), "`](crate::abi::PropType::", stringify!($type), ")", $(": `", $alias, "`",)? ".")]
                $(#[doc(alias = $alias)])?
                pub const $name: NamedProp = NamedProp {
                    set: &$set,
                    kind: PropNameKind::Id($id),
                    prop_type: PropType::$type,
                };
            )*
            $(
                #[doc = concat!("`", $string, "` of [`", stringify!($set), "`], [`", stringify!($string_type), "`](crate::abi::PropType::", stringify!($string_type), ").")]
                pub const $string_name: NamedProp = NamedProp {
                    set: &$set,
                    kind: PropNameKind::String(u16cstr!($string)),
                    prop_type: PropType::$string_type,
                };
            )*
        )*

        static NAMES: &[(&str, NamedProp)] = &[$(
            $((stringify!($name), $name),)*
            $((stringify!($string_name), $string_name),)*
        )*];
    };
}

names! {
    PS_PUBLIC_STRINGS {
        0x2328 PidLidCategories PT_MV_UNICODE "dispidCategories";
    } [
        "AppName" PidNameApplicationName PT_UNICODE;
        "Author" PidNameAuthor PT_UNICODE;
        "ByteCount" PidNameByteCount PT_LONG;
        "Category" PidNameCategory PT_UNICODE;
        "CharCount" PidNameCharacterCount PT_LONG;
        "Comments" PidNameComments PT_UNICODE;
        "Company" PidNameCompany PT_UNICODE;
        "CreateDtmRo" PidNameCreateDateTimeReadOnly PT_SYSTIME;
        "DRMLicense" PidNameRightsManagementLicense PT_MV_BINARY;
        "EditTime" PidNameEditTime PT_UNICODE;
        "HiddenCount" PidNameHiddenCount PT_LONG;
        "Keywords" PidNameKeywords PT_MV_UNICODE;
        "LastAuthor" PidNameLastAuthor PT_UNICODE;
        "LastPrinted" PidNameLastPrinted PT_SYSTIME;
        "LastSaveDtm" PidNameLastSaveDateTime PT_SYSTIME;
        "LineCount" PidNameLineCount PT_LONG;
        "MMClipCount" PidNameMultimediaClipCount PT_LONG;
        "Manager" PidNameManager PT_UNICODE;
        "NoteCount" PidNameNoteCount PT_LONG;
        "PageCount" PidNamePageCount PT_LONG;
        "ParCount" PidNameParagraphCount PT_LONG;
        "PresFormat" PidNamePresentationFormat PT_UNICODE;
        "RevNumber" PidNameRevisionNumber PT_UNICODE;
        "Security" PidNameSecurity PT_LONG;
        "SlideCount" PidNameSlideCount PT_LONG;
        "Subject" PidNameSubject PT_UNICODE;
        "Template" PidNameTemplate PT_UNICODE;
        "Title" PidNameTitle PT_UNICODE;
        "WordCount" PidNameWordCount PT_LONG;
        "http://schemas.microsoft.com/exchange/junkemailmovestamp" PidNameExchangeJunkEmailMoveStamp PT_LONG;
        "http://schemas.microsoft.com/outlook/phishingstamp" PidNamePhishingStamp PT_LONG;
    ]
    PS_INTERNET_HEADERS {
    } [
        "Accept-Language" PidNameAcceptLanguage PT_UNICODE;
        "Content-Base" PidNameContentBase PT_UNICODE;
        "Content-Class" PidNameContentClass PT_UNICODE;
        "Content-Transfer-Encoding" PidNameContentTransferEncoding PT_UNICODE;
        "Content-Type" PidNameContentType PT_UNICODE;
        "X-Sharing-Capabilities" PidNameXSharingCapabilities PT_UNICODE;
        "X-Sharing-Config-Url" PidNameXSharingConfigUrl PT_UNICODE;
        "X-Sharing-Flavor" PidNameXSharingFlavor PT_UNICODE;
        "X-Sharing-Local-Type" PidNameXSharingLocalType PT_UNICODE;
        "X-Sharing-Provider-Guid" PidNameXSharingProviderGuid PT_UNICODE;
        "X-Sharing-Provider-Name" PidNameXSharingProviderName PT_UNICODE;
        "X-Sharing-Provider-Url" PidNameXSharingProviderUrl PT_UNICODE;
        "X-Sharing-Remote-Name" PidNameXSharingRemoteName PT_UNICODE;
        "X-Sharing-Remote-Store-Uid" PidNameXSharingRemoteStoreUid PT_UNICODE;
        "X-Sharing-Remote-Type" PidNameXSharingRemoteType PT_UNICODE;
        "X-Sharing-Remote-Uid" PidNameXSharingRemoteUid PT_UNICODE;
        "Xref" PidNameCrossReference PT_UNICODE;
    ]
    PSETID_Appointment {
        0x8200 PidLidSendMeetingAsIcal PT_BOOLEAN "dispidSendMtgAsICAL";
        0x8201 PidLidAppointmentSequence PT_LONG "dispidApptSequence";
        0x8202 PidLidAppointmentSequenceTime PT_SYSTIME "dispidApptSeqTime";
        0x8203 PidLidAppointmentLastSequence PT_LONG "dispidApptLastSequence";
        0x8204 PidLidChangeHighlight PT_LONG "dispidChangeHighlight";
        0x8205 PidLidBusyStatus PT_LONG "dispidBusyStatus";
        0x8206 PidLidFExceptionalBody PT_BOOLEAN "dispidFExceptionalBody";
        0x8207 PidLidAppointmentAuxiliaryFlags PT_LONG "dispidApptAuxFlags";
        0x8208 PidLidLocation PT_UNICODE "dispidLocation";
        0x8209 PidLidMeetingWorkspaceUrl PT_UNICODE "dispidMWSURL";
        0x820A PidLidForwardInstance PT_BOOLEAN "dispidFwrdInstance";
        0x820C PidLidLinkedTaskItems PT_MV_BINARY "dispidLinkedTaskItems";
        0x820D PidLidAppointmentStartWhole PT_SYSTIME "dispidApptStartWhole";
        0x820E PidLidAppointmentEndWhole PT_SYSTIME "dispidApptEndWhole";
        0x820F PidLidAppointmentStartTime PT_SYSTIME;
        0x8210 PidLidAppointmentEndTime PT_SYSTIME;
        0x8211 PidLidAppointmentEndDate PT_SYSTIME;
        0x8212 PidLidAppointmentStartDate PT_SYSTIME;
        0x8213 PidLidAppointmentDuration PT_LONG "dispidApptDuration";
        0x8214 PidLidAppointmentColor PT_LONG "dispidApptColor";
        0x8215 PidLidAppointmentSubType PT_BOOLEAN "dispidApptSubType";
        0x8216 PidLidAppointmentRecur PT_BINARY "dispidApptRecur";
        0x8217 PidLidAppointmentStateFlags PT_LONG "dispidApptStateFlags";
        0x8218 PidLidResponseStatus PT_LONG "dispidResponseStatus";
        0x8220 PidLidAppointmentReplyTime PT_SYSTIME "dispidApptReplyTime";
        0x8223 PidLidRecurring PT_BOOLEAN "dispidRecurring";
        0x8224 PidLidIntendedBusyStatus PT_LONG "dispidIntendedBusyStatus";
        0x8226 PidLidAppointmentUpdateTime PT_SYSTIME;
        0x8228 PidLidExceptionReplaceTime PT_SYSTIME "dispidExceptionReplaceTime";
        0x8229 PidLidFInvited PT_BOOLEAN "dispidFInvited";
        0x822B PidLidFExceptionalAttendees PT_BOOLEAN "dispidFExceptionalAttendees";
        0x822E PidLidOwnerName PT_UNICODE;
        0x822F PidLidFOthersAppointment PT_BOOLEAN;
        0x8230 PidLidAppointmentReplyName PT_UNICODE "dispidApptReplyName";
        0x8231 PidLidRecurrenceType PT_LONG "dispidRecurType";
        0x8232 PidLidRecurrencePattern PT_UNICODE "dispidRecurPattern";
        0x8233 PidLidTimeZoneStruct PT_BINARY "dispidTimeZoneStruct";
        0x8234 PidLidTimeZoneDescription PT_UNICODE "dispidTimeZoneDesc";
        0x8235 PidLidClipStart PT_SYSTIME "dispidClipStart";
        0x8236 PidLidClipEnd PT_SYSTIME "dispidClipEnd";
        0x8237 PidLidOriginalStoreEntryId PT_BINARY "dispidOrigStoreEid";
        0x8238 PidLidAllAttendeesString PT_UNICODE "dispidAllAttendeesString";
        0x823A PidLidAutoFillLocation PT_BOOLEAN "dispidAutoFillLocation";
        0x823B PidLidToAttendeesString PT_UNICODE "dispidToAttendeesString";
        0x823C PidLidCcAttendeesString PT_UNICODE "dispidCCAttendeesString";
        0x8240 PidLidConferencingCheck PT_BOOLEAN;
        0x8241 PidLidConferencingType PT_LONG;
        0x8242 PidLidDirectory PT_UNICODE;
        0x8243 PidLidOrganizerAlias PT_UNICODE;
        0x8244 PidLidAutoStartCheck PT_BOOLEAN;
        0x8245 PidLidAutoStartWhen PT_LONG;
        0x8246 PidLidAllowExternalCheck PT_BOOLEAN;
        0x8247 PidLidCollaborateDoc PT_UNICODE;
        0x8248 PidLidNetShowUrl PT_UNICODE;
        0x8249 PidLidOnlinePassword PT_UNICODE;
        0x8250 PidLidAppointmentProposedStartWhole PT_SYSTIME "dispidApptProposedStartWhole";
        0x8251 PidLidAppointmentProposedEndWhole PT_SYSTIME "dispidApptProposedEndWhole";
        0x8256 PidLidAppointmentProposedDuration PT_LONG "dispidApptProposedDuration";
        0x8257 PidLidAppointmentCounterProposal PT_BOOLEAN "dispidApptCounterProposal";
        0x8259 PidLidAppointmentProposalNumber PT_LONG "dispidApptProposalNum";
        0x825A PidLidAppointmentNotAllowPropose PT_BOOLEAN "dispidApptNotAllowPropose";
        0x825D PidLidAppointmentUnsendableRecipients PT_BINARY "dispidApptUnsendableRecips";
        0x825E PidLidAppointmentTimeZoneDefinitionStartDisplay PT_BINARY "dispidApptTZDefStartDisplay";
        0x825F PidLidAppointmentTimeZoneDefinitionEndDisplay PT_BINARY "dispidApptTZDefEndDisplay";
        0x8260 PidLidAppointmentTimeZoneDefinitionRecur PT_BINARY "dispidApptTZDefRecur";
        0x8261 PidLidForwardNotificationRecipients PT_BINARY;
        0x827A PidLidInboundICalStream PT_BINARY;
        0x827B PidLidSingleBodyICal PT_BOOLEAN;
    } []
    PSETID_Task {
        0x8101 PidLidTaskStatus PT_LONG "dispidTaskStatus";
        0x8102 PidLidPercentComplete PT_DOUBLE "dispidPercentComplete";
        0x8103 PidLidTeamTask PT_BOOLEAN;
        0x8104 PidLidTaskStartDate PT_SYSTIME "dispidTaskStartDate";
        0x8105 PidLidTaskDueDate PT_SYSTIME "dispidTaskDueDate";
        0x8107 PidLidTaskResetReminder PT_BOOLEAN "dispidTaskResetReminder";
        0x8108 PidLidTaskAccepted PT_BOOLEAN "dispidTaskAccepted";
        0x8109 PidLidTaskDeadOccurrence PT_BOOLEAN "dispidTaskDeadOccur";
        0x810F PidLidTaskDateCompleted PT_SYSTIME "dispidTaskDateCompleted";
        0x8110 PidLidTaskActualEffort PT_LONG "dispidTaskActualEffort";
        0x8111 PidLidTaskEstimatedEffort PT_LONG "dispidTaskEstimatedEffort";
        0x8112 PidLidTaskVersion PT_LONG "dispidTaskVersion";
        0x8113 PidLidTaskState PT_LONG "dispidTaskState";
        0x8115 PidLidTaskLastUpdate PT_SYSTIME "dispidTaskLastUpdate";
        0x8116 PidLidTaskRecurrence PT_BINARY "dispidTaskRecur";
        0x8117 PidLidTaskAssigners PT_BINARY "dispidTaskMyDelegators";
        0x8119 PidLidTaskStatusOnComplete PT_BOOLEAN "dispidTaskSOC";
        0x811A PidLidTaskHistory PT_LONG "dispidTaskHistory";
        0x811B PidLidTaskUpdates PT_BOOLEAN "dispidTaskUpdates";
        0x811C PidLidTaskComplete PT_BOOLEAN "dispidTaskComplete";
        0x811E PidLidTaskFCreator PT_BOOLEAN "dispidTaskFCreator";
        0x811F PidLidTaskOwner PT_UNICODE "dispidTaskOwner";
        0x8120 PidLidTaskMultipleRecipients PT_LONG "dispidTaskMultRecips";
        0x8121 PidLidTaskAssigner PT_UNICODE "dispidTaskDelegator";
        0x8122 PidLidTaskLastUser PT_UNICODE "dispidTaskLastUser";
        0x8123 PidLidTaskOrdinal PT_LONG "dispidTaskOrdinal";
        0x8124 PidLidTaskNoCompute PT_BOOLEAN;
        0x8125 PidLidTaskLastDelegate PT_UNICODE "dispidTaskLastDelegate";
        0x8126 PidLidTaskFRecurring PT_BOOLEAN "dispidTaskFRecur";
        0x8127 PidLidTaskRole PT_UNICODE;
        0x8129 PidLidTaskOwnership PT_LONG "dispidTaskOwnership";
        0x812A PidLidTaskAcceptanceState PT_LONG "dispidTaskDelegValue";
        0x812C PidLidTaskFFixOffline PT_BOOLEAN "dispidTaskFFixOffline";
        0x8139 PidLidTaskCustomFlags PT_LONG;
    } []
    PSETID_Address {
        0x8005 PidLidFileUnder PT_UNICODE "dispidFileUnder";
        0x8006 PidLidFileUnderId PT_LONG "dispidFileUnderId";
        0x8007 PidLidContactItemData PT_MV_LONG "dispidContactItemData";
        0x8010 PidLidDepartment PT_UNICODE;
        0x8015 PidLidHasPicture PT_BOOLEAN "dispidHasPicture";
        0x801A PidLidHomeAddress PT_UNICODE "dispidHomeAddress";
        0x801B PidLidWorkAddress PT_UNICODE "dispidWorkAddress";
        0x801C PidLidOtherAddress PT_UNICODE "dispidOtherAddress";
        0x8022 PidLidPostalAddressId PT_LONG "dispidPostalAddressId";
        0x8023 PidLidContactCharacterSet PT_LONG "dispidContactCharSet";
        0x8025 PidLidAutoLog PT_BOOLEAN "dispidAutoLog";
        0x8026 PidLidFileUnderList PT_MV_LONG "dispidFileUnderList";
        0x8028 PidLidAddressBookProviderEmailList PT_MV_LONG "dispidABPEmailList";
        0x8029 PidLidAddressBookProviderArrayType PT_LONG "dispidABPArrayType";
        0x802B PidLidHtml PT_UNICODE "dispidHTML";
        0x802C PidLidYomiFirstName PT_UNICODE "dispidYomiFirstName";
        0x802D PidLidYomiLastName PT_UNICODE "dispidYomiLastName";
        0x802E PidLidYomiCompanyName PT_UNICODE "dispidYomiCompanyName";
        0x8040 PidLidBusinessCardDisplayDefinition PT_BINARY "dispidBCDisplayDefinition";
        0x8041 PidLidBusinessCardCardPicture PT_BINARY "dispidBCCardPicture";
        0x8045 PidLidWorkAddressStreet PT_UNICODE "dispidWorkAddressStreet";
        0x8046 PidLidWorkAddressCity PT_UNICODE "dispidWorkAddressCity";
        0x8047 PidLidWorkAddressState PT_UNICODE "dispidWorkAddressState";
        0x8048 PidLidWorkAddressPostalCode PT_UNICODE "dispidWorkAddressPostalCode";
        0x8049 PidLidWorkAddressCountry PT_UNICODE "dispidWorkAddressCountry";
        0x804A PidLidWorkAddressPostOfficeBox PT_UNICODE "dispidWorkAddressPostOfficeBox";
        0x804C PidLidDistributionListChecksum PT_LONG "dispidDLChecksum";
        0x804D PidLidBirthdayEventEntryId PT_BINARY "dispidBirthdayEventEID";
        0x804E PidLidAnniversaryEventEntryId PT_BINARY "dispidAnniversaryEventEID";
        0x804F PidLidContactUserField1 PT_UNICODE "dispidContactUserField1";
        0x8050 PidLidContactUserField2 PT_UNICODE "dispidContactUserField2";
        0x8051 PidLidContactUserField3 PT_UNICODE "dispidContactUserField3";
        0x8052 PidLidContactUserField4 PT_UNICODE "dispidContactUserField4";
        0x8053 PidLidDistributionListName PT_UNICODE "dispidDLName";
        0x8054 PidLidDistributionListOneOffMembers PT_MV_BINARY "dispidDLOneOffMembers";
        0x8055 PidLidDistributionListMembers PT_MV_BINARY "dispidDLMembers";
        0x8062 PidLidInstantMessagingAddress PT_UNICODE "dispidInstMsg";
        0x8064 PidLidDistributionListStream PT_BINARY;
        0x8080 PidLidEmail1DisplayName PT_UNICODE "dispidEmail1DisplayName";
        0x8082 PidLidEmail1AddressType PT_UNICODE "dispidEmail1AddrType";
        0x8083 PidLidEmail1EmailAddress PT_UNICODE "dispidEmail1EmailAddress";
        0x8084 PidLidEmail1OriginalDisplayName PT_UNICODE "dispidEmail1OriginalDisplayName";
        0x8085 PidLidEmail1OriginalEntryId PT_BINARY "dispidEmail1OriginalEntryID";
        0x8087 PidLidEmail1EmailType PT_UNICODE;
        0x8090 PidLidEmail2DisplayName PT_UNICODE "dispidEmail2DisplayName";
        0x8092 PidLidEmail2AddressType PT_UNICODE "dispidEmail2AddrType";
        0x8093 PidLidEmail2EmailAddress PT_UNICODE "dispidEmail2EmailAddress";
        0x8094 PidLidEmail2OriginalDisplayName PT_UNICODE "dispidEmail2OriginalDisplayName";
        0x8095 PidLidEmail2OriginalEntryId PT_BINARY "dispidEmail2OriginalEntryID";
        0x8097 PidLidEmail2EmailType PT_UNICODE;
        0x80A0 PidLidEmail3DisplayName PT_UNICODE "dispidEmail3DisplayName";
        0x80A2 PidLidEmail3AddressType PT_UNICODE "dispidEmail3AddrType";
        0x80A3 PidLidEmail3EmailAddress PT_UNICODE "dispidEmail3EmailAddress";
        0x80A4 PidLidEmail3OriginalDisplayName PT_UNICODE "dispidEmail3OriginalDisplayName";
        0x80A5 PidLidEmail3OriginalEntryId PT_BINARY "dispidEmail3OriginalEntryID";
        0x80A7 PidLidEmail3EmailType PT_UNICODE;
        0x80B0 PidLidFax1DisplayName PT_UNICODE "dispidFax1DisplayName";
        0x80B1 PidLidFax1EntryId PT_BINARY "dispidFax1EntryID";
        0x80B2 PidLidFax1AddressType PT_UNICODE "dispidFax1AddrType";
        0x80B3 PidLidFax1EmailAddress PT_UNICODE "dispidFax1EmailAddress";
        0x80B4 PidLidFax1OriginalDisplayName PT_UNICODE "dispidFax1OriginalDisplayName";
        0x80B5 PidLidFax1OriginalEntryId PT_BINARY "dispidFax1OriginalEntryID";
        0x80B6 PidLidFax1RichTextFormat PT_BOOLEAN "dispidFax1RTF";
        0x80B7 PidLidFax1EmailType PT_UNICODE "dispidFax1EmailType";
        0x80C0 PidLidFax2DisplayName PT_UNICODE "dispidFax2DisplayName";
        0x80C1 PidLidFax2EntryId PT_BINARY "dispidFax2EntryID";
        0x80C2 PidLidFax2AddressType PT_UNICODE "dispidFax2AddrType";
        0x80C3 PidLidFax2EmailAddress PT_UNICODE "dispidFax2EmailAddress";
        0x80C4 PidLidFax2OriginalDisplayName PT_UNICODE "dispidFax2OriginalDisplayName";
        0x80C5 PidLidFax2OriginalEntryId PT_BINARY "dispidFax2OriginalEntryID";
        0x80C6 PidLidFax2RichTextFormat PT_BOOLEAN "dispidFax2RTF";
        0x80C7 PidLidFax2EmailType PT_UNICODE "dispidFax2EmailType";
        0x80D0 PidLidFax3DisplayName PT_UNICODE "dispidFax3DisplayName";
        0x80D1 PidLidFax3EntryId PT_BINARY "dispidFax3EntryID";
        0x80D2 PidLidFax3AddressType PT_UNICODE "dispidFax3AddrType";
        0x80D3 PidLidFax3EmailAddress PT_UNICODE "dispidFax3EmailAddress";
        0x80D4 PidLidFax3OriginalDisplayName PT_UNICODE "dispidFax3OriginalDisplayName";
        0x80D5 PidLidFax3OriginalEntryId PT_BINARY "dispidFax3OriginalEntryID";
        0x80D6 PidLidFax3RichTextFormat PT_BOOLEAN "dispidFax3RTF";
        0x80D7 PidLidFax3EmailType PT_UNICODE "dispidFax3EmailType";
        0x80D8 PidLidFreeBusyLocation PT_UNICODE "dispidFreeBusyLocation";
        0x80D9 PidLidUserX509Certificate PT_MV_BINARY "dispidEMSAbX509Cert";
        0x80DA PidLidHomeAddressCountryCode PT_UNICODE "dispidHomeAddressCountryCode";
        0x80DB PidLidWorkAddressCountryCode PT_UNICODE "dispidWorkAddressCountryCode";
        0x80DC PidLidOtherAddressCountryCode PT_UNICODE "dispidOtherAddressCountryCode";
        0x80DD PidLidAddressCountryCode PT_UNICODE "dispidAddressCountryCode";
        0x80DE PidLidBirthdayLocal PT_SYSTIME;
        0x80DF PidLidWeddingAnniversaryLocal PT_SYSTIME;
        0x80E0 PidLidIsContactLinked PT_BOOLEAN;
        0x80E2 PidLidContactLinkedGlobalAddressListEntryId PT_BINARY;
        0x80E3 PidLidContactLinkSMTPAddressCache PT_MV_UNICODE;
        0x80E5 PidLidContactLinkLinkRejectHistory PT_MV_BINARY;
        0x80E6 PidLidContactLinkGlobalAddressListLinkState PT_LONG;
        0x80E8 PidLidContactLinkGlobalAddressListLinkId PT_CLSID;
    } []
    PSETID_Common {
        0x1000 PidLidDayOfMonth PT_LONG;
        0x1001 PidLidICalendarDayOfWeekMask PT_LONG;
        0x1005 PidLidOccurrences PT_LONG;
        0x1006 PidLidMonthOfYear PT_LONG;
        0x100B PidLidNoEndDateFlag PT_BOOLEAN;
        0x100D PidLidRecurrenceDuration PT_LONG;
        0x8045 PidLidPromptSendUpdate PT_BOOLEAN;
        0x8251 PidLidCustomFlag PT_LONG "dispidCustomFlag";
        0x8501 PidLidReminderDelta PT_LONG "dispidReminderDelta";
        0x8502 PidLidReminderTime PT_SYSTIME "dispidReminderTime";
        0x8503 PidLidReminderSet PT_BOOLEAN "dispidReminderSet";
        0x8504 PidLidReminderTimeTime PT_SYSTIME;
        0x8505 PidLidReminderTimeDate PT_SYSTIME;
        0x8506 PidLidPrivate PT_BOOLEAN "dispidPrivate";
        0x850E PidLidAgingDontAgeMe PT_BOOLEAN "dispidAgingDontAgeMe";
        0x850F PidLidFormStorage PT_BINARY "dispidFormStorage";
        0x8510 PidLidSideEffects PT_LONG "dispidSideEffects";
        0x8511 PidLidRemoteStatus PT_LONG;
        0x8513 PidLidPageDirStream PT_BINARY "dispidPageDirStream";
        0x8514 PidLidSmartNoAttach PT_BOOLEAN "dispidSmartNoAttach";
        0x8516 PidLidCommonStart PT_SYSTIME "dispidCommonStart";
        0x8517 PidLidCommonEnd PT_SYSTIME "dispidCommonEnd";
        0x8518 PidLidTaskMode PT_LONG "dispidTaskMode";
        0x8519 PidLidTaskGlobalId PT_BINARY "dispidTaskGlobalObjId";
        0x851A PidLidAutoProcessState PT_LONG "dispidSniffState";
        0x851B PidLidFormPropStream PT_BINARY "dispidFormPropStream";
        0x851C PidLidReminderOverride PT_BOOLEAN "dispidReminderOverride";
        0x851D PidLidReminderType PT_LONG;
        0x851E PidLidReminderPlaySound PT_BOOLEAN "dispidReminderPlaySound";
        0x851F PidLidReminderFileParameter PT_UNICODE "dispidReminderFileParam";
        0x8520 PidLidVerbStream PT_BINARY "dispidVerbStream";
        0x8524 PidLidVerbResponse PT_UNICODE "dispidVerbResponse";
        0x8530 PidLidFlagRequest PT_UNICODE "dispidRequest";
        0x8534 PidLidMileage PT_UNICODE "dispidMileage";
        0x8535 PidLidBilling PT_UNICODE "dispidBilling";
        0x8536 PidLidNonSendableTo PT_UNICODE "dispidNonSendableTo";
        0x8537 PidLidNonSendableCc PT_UNICODE "dispidNonSendableCC";
        0x8538 PidLidNonSendableBcc PT_UNICODE "dispidNonSendableBCC";
        0x8539 PidLidCompanies PT_MV_UNICODE "dispidCompanies";
        0x853A PidLidContacts PT_MV_UNICODE "dispidContacts";
        0x8540 PidLidPropertyDefinitionStream PT_BINARY "dispidPropDefStream";
        0x8541 PidLidScriptStream PT_BINARY "dispidScriptStream";
        0x8543 PidLidNonSendToTrackStatus PT_MV_LONG "dispidNonSendToTrackStatus";
        0x8544 PidLidNonSendCcTrackStatus PT_MV_LONG "dispidNonSendCcTrackStatus";
        0x8545 PidLidNonSendBccTrackStatus PT_MV_LONG "dispidNonSendBccTrackStatus";
        0x8549 PidLidRecallTime PT_SYSTIME "dispidRecallTime";
        0x8552 PidLidCurrentVersion PT_LONG "dispidCurrentVersion";
        0x8554 PidLidCurrentVersionName PT_UNICODE "dispidCurrentVersionName";
        0x8560 PidLidReminderSignalTime PT_SYSTIME "dispidReminderNextTime";
        0x8570 PidLidImapDeleted PT_LONG "dispidImapDeleted";
        0x8578 PidLidHeaderItem PT_LONG "dispidHeaderItem";
        0x8580 PidLidInternetAccountName PT_UNICODE "dispidInetAcctName";
        0x8581 PidLidInternetAccountStamp PT_UNICODE "dispidInetAcctStamp";
        0x8582 PidLidUseTnef PT_BOOLEAN "dispidUseTNEF";
        0x8584 PidLidContactLinkSearchKey PT_BINARY "dispidContactLinkSearchKey";
        0x8585 PidLidContactLinkEntry PT_BINARY "dispidContactLinkEntry";
        0x8586 PidLidContactLinkName PT_UNICODE "dispidContactLinkName";
        0x8593 PidLidImageAttachmentsCompressionLevel PT_LONG "dispidImgAttchmtsCompressLevel";
        0x859B PidLidIsInterpersonalFax PT_BOOLEAN "dispidIsIPFax";
        0x859C PidLidSpamOriginalFolder PT_BINARY "dispidSpamOriginalFolder";
        0x85A0 PidLidToDoOrdinalDate PT_SYSTIME "dispidToDoOrdinalDate";
        0x85A1 PidLidToDoSubOrdinal PT_UNICODE "dispidToDoSubOrdinal";
        0x85A4 PidLidToDoTitle PT_UNICODE "dispidToDoTitle";
        0x85A5 PidLidFShouldTNEF PT_BOOLEAN "dispidFShouldTNEF";
        0x85B1 PidLidInfoPathFormName PT_UNICODE;
        0x85B5 PidLidClassified PT_BOOLEAN "dispidClassified";
        0x85B6 PidLidClassification PT_UNICODE "dispidClassification";
        0x85B7 PidLidClassificationDescription PT_UNICODE "dispidClassDesc";
        0x85B8 PidLidClassificationGuid PT_UNICODE "dispidClassGuid";
        0x85B9 PidLidOfflineStatus PT_LONG "dispidOfflineStatus";
        0x85BA PidLidClassificationKeep PT_BOOLEAN "dispidClassKeep";
        0x85BD PidLidReferenceEntryId PT_BINARY "dispidReferenceEID";
        0x85BF PidLidValidFlagStringProof PT_SYSTIME "dispidValidFlagStringProof";
        0x85C0 PidLidFlagString PT_LONG "dispidFlagStringEnum";
        0x85C6 PidLidConversationActionMoveFolderEid PT_BINARY;
        0x85C7 PidLidConversationActionMoveStoreEid PT_BINARY;
        0x85C8 PidLidConversationActionMaxDeliveryTime PT_SYSTIME;
        0x85C9 PidLidConversationProcessed PT_LONG;
        0x85CA PidLidConversationActionLastAppliedTime PT_SYSTIME;
        0x85CB PidLidConversationActionVersion PT_LONG;
        0x85E0 PidLidPendingStateForSiteMailboxDocument PT_LONG;
    } []
    PSETID_Log {
        0x8700 PidLidLogType PT_UNICODE "dispidLogType";
        0x8706 PidLidLogStart PT_SYSTIME "dispidLogStart";
        0x8707 PidLidLogDuration PT_LONG "dispidLogDuration";
        0x8708 PidLidLogEnd PT_SYSTIME "dispidLogEnd";
        0x870C PidLidLogFlags PT_LONG "dispidLogFlags";
        0x870E PidLidLogDocumentPrinted PT_BOOLEAN "dispidLogDocPrinted";
        0x870F PidLidLogDocumentSaved PT_BOOLEAN "dispidLogDocSaved";
        0x8710 PidLidLogDocumentRouted PT_BOOLEAN "dispidLogDocRouted";
        0x8711 PidLidLogDocumentPosted PT_BOOLEAN "dispidLogDocPosted";
        0x8712 PidLidLogTypeDesc PT_UNICODE "dispidLogTypeDesc";
    } []
    PSETID_Note {
        0x8B00 PidLidNoteColor PT_LONG "dispidNoteColor";
        0x8B02 PidLidNoteWidth PT_LONG "dispidNoteWidth";
        0x8B03 PidLidNoteHeight PT_LONG "dispidNoteHeight";
        0x8B04 PidLidNoteX PT_LONG "dispidNoteX";
        0x8B05 PidLidNoteY PT_LONG "dispidNoteY";
    } []
    PSETID_Report {
        0x8D00 PidLidResendTime PT_SYSTIME "dispidResendTime";
    } []
    PSETID_Remote {
        0x8F01 PidLidRemoteEntryId PT_BINARY "dispidRemoteEID";
        0x8F02 PidLidRemoteMessageClass PT_UNICODE "dispidRemoteMsgClass";
        0x8F03 PidLidRemoteTransport PT_UNICODE "dispidRemoteXP";
        0x8F04 PidLidRemoteTransferTime PT_LONG "dispidRemoteXferTime";
        0x8F05 PidLidRemoteTransferSize PT_LONG "dispidRemoteXferSize";
        0x8F06 PidLidRemoteSearchKey PT_BINARY "dispidRemoteSearchKey";
        0x8F07 PidLidRemoteAttachment PT_BOOLEAN "dispidRemoteAttachment";
    } []
    PSETID_Sharing {
        0x8A00 PidLidSharingStatus PT_LONG;
        0x8A01 PidLidSharingProviderGuid PT_CLSID "dispidSharingProviderGuid";
        0x8A02 PidLidSharingProviderName PT_UNICODE "dispidSharingProviderName";
        0x8A03 PidLidSharingProviderUrl PT_UNICODE "dispidSharingProviderUrl";
        0x8A04 PidLidSharingRemotePath PT_UNICODE;
        0x8A05 PidLidSharingRemoteName PT_UNICODE "dispidSharingRemoteName";
        0x8A06 PidLidSharingRemoteUid PT_UNICODE "dispidSharingRemoteUid";
        0x8A07 PidLidSharingInitiatorName PT_UNICODE "dispidSharingInitiatorName";
        0x8A08 PidLidSharingInitiatorSmtp PT_UNICODE "dispidSharingInitiatorSmtp";
        0x8A09 PidLidSharingInitiatorEntryId PT_BINARY "dispidSharingInitiatorEid";
        0x8A0A PidLidSharingFlags PT_LONG;
        0x8A0B PidLidSharingProviderExtension PT_UNICODE;
        0x8A0C PidLidSharingRemoteUser PT_UNICODE;
        0x8A0D PidLidSharingRemotePass PT_UNICODE;
        0x8A0E PidLidSharingLocalPath PT_UNICODE;
        0x8A0F PidLidSharingLocalName PT_UNICODE;
        0x8A10 PidLidSharingLocalUid PT_UNICODE;
        0x8A13 PidLidSharingFilter PT_BINARY;
        0x8A14 PidLidSharingLocalType PT_UNICODE "dispidSharingLocalType";
        0x8A15 PidLidSharingFolderEntryId PT_BINARY;
        0x8A17 PidLidSharingCapabilities PT_LONG "dispidSharingCaps";
        0x8A18 PidLidSharingFlavor PT_LONG "dispidSharingFlavor";
        0x8A19 PidLidSharingAnonymity PT_LONG;
        0x8A1A PidLidSharingReciprocation PT_LONG;
        0x8A1B PidLidSharingPermissions PT_LONG;
        0x8A1C PidLidSharingInstanceGuid PT_CLSID;
        0x8A1D PidLidSharingRemoteType PT_UNICODE "dispidSharingRemoteType";
        0x8A1E PidLidSharingParticipants PT_UNICODE;
        0x8A1F PidLidSharingLastSyncTime PT_SYSTIME;
        0x8A21 PidLidSharingExtensionXml PT_UNICODE;
        0x8A22 PidLidSharingRemoteLastModificationTime PT_SYSTIME;
        0x8A23 PidLidSharingLocalLastModificationTime PT_SYSTIME;
        0x8A24 PidLidSharingConfigurationUrl PT_UNICODE "dispidSharingConfigUrl";
        0x8A25 PidLidSharingStart PT_SYSTIME;
        0x8A26 PidLidSharingStop PT_SYSTIME;
        0x8A27 PidLidSharingResponseType PT_LONG "dispidSharingResponseType";
        0x8A28 PidLidSharingResponseTime PT_SYSTIME "dispidSharingResponseTime";
        0x8A29 PidLidSharingOriginalMessageEntryId PT_BINARY;
        0x8A2A PidLidSharingSyncInterval PT_LONG;
        0x8A2B PidLidSharingDetail PT_LONG;
        0x8A2C PidLidSharingTimeToLive PT_LONG;
        0x8A2D PidLidSharingBindingEntryId PT_BINARY;
        0x8A2E PidLidSharingIndexEntryId PT_BINARY;
        0x8A2F PidLidSharingRemoteComment PT_UNICODE;
        0x8A40 PidLidSharingWorkingHoursStart PT_SYSTIME;
        0x8A41 PidLidSharingWorkingHoursEnd PT_SYSTIME;
        0x8A42 PidLidSharingWorkingHoursDays PT_LONG;
        0x8A43 PidLidSharingWorkingHoursTimeZone PT_BINARY;
        0x8A44 PidLidSharingDataRangeStart PT_SYSTIME;
        0x8A45 PidLidSharingDataRangeEnd PT_SYSTIME;
        0x8A46 PidLidSharingRangeStart PT_LONG;
        0x8A47 PidLidSharingRangeEnd PT_LONG;
        0x8A48 PidLidSharingRemoteStoreUid PT_UNICODE "dispidSharingRemoteStoreUid";
        0x8A49 PidLidSharingLocalStoreUid PT_UNICODE;
        0x8A4B PidLidSharingRemoteByteSize PT_LONG;
        0x8A4C PidLidSharingRemoteCrc PT_LONG;
        0x8A4D PidLidSharingLocalComment PT_UNICODE;
        0x8A4E PidLidSharingRoamLog PT_LONG;
        0x8A4F PidLidSharingRemoteMessageCount PT_LONG;
        0x8A51 PidLidSharingBrowseUrl PT_UNICODE;
        0x8A55 PidLidSharingLastAutoSyncTime PT_SYSTIME;
        0x8A56 PidLidSharingTimeToLiveAuto PT_LONG;
        0x8A5B PidLidSharingRemoteVersion PT_UNICODE;
        0x8A5C PidLidSharingParentBindingEntryId PT_BINARY;
        0x8A60 PidLidSharingSyncFlags PT_LONG;
    } []
    PSETID_PostRss {
        0x8900 PidLidPostRssChannelLink PT_UNICODE "dispidPostRssChannelLink";
        0x8901 PidLidPostRssItemLink PT_UNICODE;
        0x8902 PidLidPostRssItemHash PT_LONG;
        0x8903 PidLidPostRssItemGuid PT_UNICODE;
        0x8904 PidLidPostRssChannel PT_UNICODE "dispidPostRssChannel";
        0x8905 PidLidPostRssItemXml PT_UNICODE;
        0x8906 PidLidPostRssSubscription PT_UNICODE;
    } []
    PSETID_CalendarAssistant {
        0x0015 PidLidClientIntent PT_LONG;
        0x85CC PidLidServerProcessed PT_BOOLEAN;
        0x85CD PidLidServerProcessingActions PT_LONG;
    } []
    PSETID_UnifiedMessaging {
    } [
        "UMAudioNotes" PidNameAudioNotes PT_UNICODE;
    ]
    PSETID_Meeting {
        0x0001 PidLidAttendeeCriticalChange PT_SYSTIME "LID_ATTENDEE_CRITICAL_CHANGE";
        0x0002 PidLidWhere PT_UNICODE "LID_WHERE";
        0x0003 PidLidGlobalObjectId PT_BINARY "LID_GLOBAL_OBJID";
        0x0004 PidLidIsSilent PT_BOOLEAN "LID_IS_SILENT";
        0x0005 PidLidIsRecurring PT_BOOLEAN "LID_IS_RECURRING";
        0x0006 PidLidRequiredAttendees PT_UNICODE;
        0x0007 PidLidOptionalAttendees PT_UNICODE;
        0x0008 PidLidResourceAttendees PT_UNICODE;
        0x0009 PidLidDelegateMail PT_BOOLEAN;
        0x000A PidLidIsException PT_BOOLEAN "LID_IS_EXCEPTION";
        0x000B PidLidSingleInvite PT_BOOLEAN;
        0x000C PidLidTimeZone PT_LONG "LID_TIME_ZONE";
        0x000D PidLidStartRecurrenceDate PT_LONG;
        0x000E PidLidStartRecurrenceTime PT_LONG;
        0x000F PidLidEndRecurrenceDate PT_LONG;
        0x0010 PidLidEndRecurrenceTime PT_LONG;
        0x0011 PidLidDayInterval PT_I2;
        0x0012 PidLidWeekInterval PT_I2;
        0x0013 PidLidMonthInterval PT_I2;
        0x0014 PidLidYearInterval PT_I2;
        0x0017 PidLidMonthOfYearMask PT_LONG;
        0x0018 PidLidOldRecurrenceType PT_I2;
        0x001A PidLidOwnerCriticalChange PT_SYSTIME "LID_OWNER_CRITICAL_CHANGE";
        0x001C PidLidCalendarType PT_LONG "LID_CALENDAR_TYPE";
        0x001D PidLidAllAttendeesList PT_UNICODE;
        0x0023 PidLidCleanGlobalObjectId PT_BINARY "dispidCleanGlobalObjId";
        0x0024 PidLidAppointmentMessageClass PT_UNICODE "dispidApptMessageClass";
        0x0026 PidLidMeetingType PT_LONG "dispidMeetingType";
        0x0028 PidLidOldLocation PT_UNICODE "dispidOldLocation";
        0x0029 PidLidOldWhenStartWhole PT_SYSTIME "dispidOldWhenStartWhole";
        0x002A PidLidOldWhenEndWhole PT_SYSTIME "dispidOldWhenEndWhole";
    } []
    PSETID_Attachment {
    } [
        "AttachmentMacContentType" PidNameAttachmentMacContentType PT_UNICODE;
        "AttachmentMacInfo" PidNameAttachmentMacInfo PT_BINARY;
    ]
}

/// The constant for a name: what it is called here, which is what the reference calls it, and it.
pub fn find(set: &GUID, kind: PropNameKind<'_>) -> Option<(&'static str, NamedProp)> {
    let key = (set.to_u128(), kind);
    let found = NAMES.binary_search_by(|(_, known)| (known.set.to_u128(), known.kind).cmp(&key));
    found.ok().map(|index| NAMES[index])
}

#[cfg(test)]
mod tests {
    use super::super::tags::PT_BOOLEAN;
    use super::*;

    #[test]
    fn every_name_is_found() {
        assert!(NAMES.is_sorted_by_key(|(_, known)| (known.set.to_u128(), known.kind)));
        for (name, known) in NAMES {
            assert_eq!(find(known.set, known.kind), Some((*name, *known)));
        }
        assert_eq!(find(&PSETID_Task, PropNameKind::Id(1)), None);
        assert_eq!(find(&PS_MAPI, PropNameKind::Id(0)), None);
    }

    #[test]
    fn names_have_the_numbers_of_the_reference() {
        let common = GUID::from_u128(0x00062008_0000_0000_c000_000000000046);
        assert_eq!(PidLidReminderSet.set, &common);
        assert_eq!(PidLidReminderSet.kind, PropNameKind::Id(0x8503));
        assert_eq!(PidLidReminderSet.prop_type, PT_BOOLEAN);
        assert_eq!(
            PidNameContentType.kind,
            PropNameKind::String(u16cstr!("Content-Type"))
        );
        assert_eq!(PidNameContentType.set, &PS_INTERNET_HEADERS);
        assert!(NAMES.len() >= 458);
    }
}
