//! The tags of the Exchange directory's attributes (`EMSABTAG.H`).
//!
//! They hold for objects of the provider of Exchange's address book alone. Their identifiers are
//! mostly from 0x8000 up, and on any other object such an identifier is that of a named property.

use super::{PropTag, PropType};

tags! {
    /// Every tag with its name, by identifier.
    pub(super) static NAMES;
    0x0807 "how many people the room holds": PR_EMS_AB_ROOM_CAPACITY PT_LONG;
    0x0809 "what the room is like":
        PR_EMS_AB_ROOM_DESCRIPTION_A PT_STRING8,
        PR_EMS_AB_ROOM_DESCRIPTION PT_UNICODE,
        PR_EMS_AB_ROOM_DESCRIPTION_W PT_UNICODE;
    0x39FF "the display name in printable characters":
        PR_EMS_AB_DISPLAY_NAME_PRINTABLE_A PT_STRING8,
        PR_EMS_AB_DISPLAY_NAME_PRINTABLE PT_UNICODE,
        PR_EMS_AB_DISPLAY_NAME_PRINTABLE_W PT_UNICODE;
    0x8001 "whether the display name was written by hand":
        PR_EMS_AB_DISPLAY_NAME_OVERRIDE PT_BOOLEAN;
    0x8003 "certificates of a certification authority": PR_EMS_AB_CA_CERTIFICATE PT_MV_BINARY;
    0x8004 "the path of the public folder":
        PR_EMS_AB_FOLDER_PATHNAME_A PT_STRING8,
        PR_EMS_AB_FOLDER_PATHNAME PT_UNICODE,
        PR_EMS_AB_FOLDER_PATHNAME_W PT_UNICODE;
    0x8005 "the manager":
        PR_EMS_AB_MANAGER PT_OBJECT, PR_EMS_AB_MANAGER_A PT_STRING8, PR_EMS_AB_MANAGER_W PT_UNICODE;
    0x8005 "the manager, as objects": PR_EMS_AB_MANAGER_O PT_OBJECT;
    0x8005 "the manager, as distinguished names": PR_EMS_AB_MANAGER_T PT_UNICODE;
    0x8006 "the store with the mailbox, as objects": PR_EMS_AB_HOME_MDB_O PT_OBJECT;
    0x8006 "the store with the mailbox":
        PR_EMS_AB_HOME_MDB_A PT_STRING8,
        PR_EMS_AB_HOME_MDB PT_UNICODE,
        PR_EMS_AB_HOME_MDB_W PT_UNICODE;
    0x8006 "the store with the mailbox, as distinguished names": PR_EMS_AB_HOME_MDB_T PT_UNICODE;
    0x8007 "the message transfer agent of the mailbox, as objects": PR_EMS_AB_HOME_MTA_O PT_OBJECT;
    0x8007 "the message transfer agent of the mailbox":
        PR_EMS_AB_HOME_MTA_A PT_STRING8,
        PR_EMS_AB_HOME_MTA PT_UNICODE,
        PR_EMS_AB_HOME_MTA_W PT_UNICODE;
    0x8007 "the message transfer agent of the mailbox, as distinguished names":
        PR_EMS_AB_HOME_MTA_T PT_UNICODE;
    0x8008 "the distribution lists that the entry is in":
        PR_EMS_AB_IS_MEMBER_OF_DL PT_OBJECT,
        PR_EMS_AB_IS_MEMBER_OF_DL_A PT_MV_STRING8,
        PR_EMS_AB_IS_MEMBER_OF_DL_W PT_MV_UNICODE;
    0x8008 "the distribution lists that the entry is in, as objects":
        PR_EMS_AB_IS_MEMBER_OF_DL_O PT_OBJECT;
    0x8008 "the distribution lists that the entry is in, as distinguished names":
        PR_EMS_AB_IS_MEMBER_OF_DL_T PT_MV_UNICODE;
    0x8009 "the members of the distribution list":
        PR_EMS_AB_MEMBER PT_OBJECT,
        PR_EMS_AB_MEMBER_A PT_MV_STRING8,
        PR_EMS_AB_MEMBER_W PT_MV_UNICODE;
    0x8009 "the members of the distribution list, as objects": PR_EMS_AB_MEMBER_O PT_OBJECT;
    0x8009 "the members of the distribution list, as distinguished names":
        PR_EMS_AB_MEMBER_T PT_MV_UNICODE;
    0x800A "what the mailbox answers by itself":
        PR_EMS_AB_AUTOREPLY_MESSAGE_A PT_STRING8,
        PR_EMS_AB_AUTOREPLY_MESSAGE PT_UNICODE,
        PR_EMS_AB_AUTOREPLY_MESSAGE_W PT_UNICODE;
    0x800B "whether the mailbox answers by itself": PR_EMS_AB_AUTOREPLY PT_BOOLEAN;
    0x800C "the owner of the distribution list, as objects": PR_EMS_AB_OWNER_O PT_OBJECT;
    0x800C "the owner of the distribution list":
        PR_EMS_AB_OWNER_A PT_STRING8, PR_EMS_AB_OWNER PT_UNICODE, PR_EMS_AB_OWNER_W PT_UNICODE;
    0x800C "the owner of the distribution list, as distinguished names":
        PR_EMS_AB_OWNER_T PT_UNICODE;
    0x800D "the server with the keys, as objects": PR_EMS_AB_KM_SERVER_O PT_OBJECT;
    0x800D "the server with the keys":
        PR_EMS_AB_KM_SERVER_A PT_STRING8,
        PR_EMS_AB_KM_SERVER PT_UNICODE,
        PR_EMS_AB_KM_SERVER_W PT_UNICODE;
    0x800D "the server with the keys, as distinguished names": PR_EMS_AB_KM_SERVER_T PT_UNICODE;
    0x800E "those who report to this one":
        PR_EMS_AB_REPORTS PT_OBJECT,
        PR_EMS_AB_REPORTS_A PT_MV_STRING8,
        PR_EMS_AB_REPORTS_W PT_MV_UNICODE;
    0x800E "those who report to this one, as objects": PR_EMS_AB_REPORTS_O PT_OBJECT;
    0x800E "those who report to this one, as distinguished names":
        PR_EMS_AB_REPORTS_T PT_MV_UNICODE;
    0x800F "all addresses of the entry, each with its type":
        PR_EMS_AB_PROXY_ADDRESSES_A PT_MV_STRING8,
        PR_EMS_AB_PROXY_ADDRESSES PT_MV_UNICODE,
        PR_EMS_AB_PROXY_ADDRESSES_W PT_MV_UNICODE;
    0x8010 "the help of the template for 32-bit Windows": PR_EMS_AB_HELP_DATA32 PT_BINARY;
    0x8011 "where messages to the entry go":
        PR_EMS_AB_TARGET_ADDRESS_A PT_STRING8,
        PR_EMS_AB_TARGET_ADDRESS PT_UNICODE,
        PR_EMS_AB_TARGET_ADDRESS_W PT_UNICODE;
    0x8012 "telephone numbers":
        PR_EMS_AB_TELEPHONE_NUMBER_A PT_MV_STRING8,
        PR_EMS_AB_TELEPHONE_NUMBER PT_MV_UNICODE,
        PR_EMS_AB_TELEPHONE_NUMBER_W PT_MV_UNICODE;
    0x8013 "the security descriptor": PR_EMS_AB_NT_SECURITY_DESCRIPTOR PT_BINARY;
    0x8014 "the mailboxes in the store, as objects": PR_EMS_AB_HOME_MDB_BL_O PT_OBJECT;
    0x8014 "the mailboxes in the store":
        PR_EMS_AB_HOME_MDB_BL_A PT_MV_STRING8,
        PR_EMS_AB_HOME_MDB_BL PT_MV_UNICODE,
        PR_EMS_AB_HOME_MDB_BL_W PT_MV_UNICODE;
    0x8014 "the mailboxes in the store, as distinguished names":
        PR_EMS_AB_HOME_MDB_BL_T PT_MV_UNICODE;
    0x8015 "those who may send in the entry's name":
        PR_EMS_AB_PUBLIC_DELEGATES PT_OBJECT,
        PR_EMS_AB_PUBLIC_DELEGATES_A PT_MV_STRING8,
        PR_EMS_AB_PUBLIC_DELEGATES_W PT_MV_UNICODE;
    0x8015 "those who may send in the entry's name, as objects":
        PR_EMS_AB_PUBLIC_DELEGATES_O PT_OBJECT;
    0x8015 "those who may send in the entry's name, as distinguished names":
        PR_EMS_AB_PUBLIC_DELEGATES_T PT_MV_UNICODE;
    0x8016 "certificates that are revoked": PR_EMS_AB_CERTIFICATE_REVOCATION_LIST PT_BINARY;
    0x8017 "the display table in which addresses are entered":
        PR_EMS_AB_ADDRESS_ENTRY_DISPLAY_TABLE PT_BINARY;
    0x8018 "how addresses are made of what the user enters": PR_EMS_AB_ADDRESS_SYNTAX PT_BINARY;
    0x8023 "the roles of the entry in the organization": PR_EMS_AB_BUSINESS_ROLES PT_BINARY;
    0x8024 "the distribution lists that the entry owns, as objects": PR_EMS_AB_OWNER_BL_O PT_OBJECT;
    0x8024 "the distribution lists that the entry owns":
        PR_EMS_AB_OWNER_BL_A PT_MV_STRING8,
        PR_EMS_AB_OWNER_BL PT_MV_UNICODE,
        PR_EMS_AB_OWNER_BL_W PT_MV_UNICODE;
    0x8024 "the distribution lists that the entry owns, as distinguished names":
        PR_EMS_AB_OWNER_BL_T PT_MV_UNICODE;
    0x8025 "certificates that authorities gave each other":
        PR_EMS_AB_CROSS_CERTIFICATE_PAIR PT_MV_BINARY;
    0x8026 "authorities whose certificates are revoked":
        PR_EMS_AB_AUTHORITY_REVOCATION_LIST PT_MV_BINARY;
    0x8027 "the Windows account": PR_EMS_AB_ASSOC_NT_ACCOUNT PT_BINARY;
    0x8028 "when the entry expires": PR_EMS_AB_EXPIRATION_TIME PT_SYSTIME;
    0x8029 "the number of the last change": PR_EMS_AB_USN_CHANGED PT_LONG;
    0x802D "custom attribute 1":
        PR_EMS_AB_EXTENSION_ATTRIBUTE_1_A PT_STRING8,
        PR_EMS_AB_EXTENSION_ATTRIBUTE_1 PT_UNICODE,
        PR_EMS_AB_EXTENSION_ATTRIBUTE_1_W PT_UNICODE;
    0x802E "custom attribute 2":
        PR_EMS_AB_EXTENSION_ATTRIBUTE_2_A PT_STRING8,
        PR_EMS_AB_EXTENSION_ATTRIBUTE_2 PT_UNICODE,
        PR_EMS_AB_EXTENSION_ATTRIBUTE_2_W PT_UNICODE;
    0x802F "custom attribute 3":
        PR_EMS_AB_EXTENSION_ATTRIBUTE_3_A PT_STRING8,
        PR_EMS_AB_EXTENSION_ATTRIBUTE_3 PT_UNICODE,
        PR_EMS_AB_EXTENSION_ATTRIBUTE_3_W PT_UNICODE;
    0x8030 "custom attribute 4":
        PR_EMS_AB_EXTENSION_ATTRIBUTE_4_A PT_STRING8,
        PR_EMS_AB_EXTENSION_ATTRIBUTE_4 PT_UNICODE,
        PR_EMS_AB_EXTENSION_ATTRIBUTE_4_W PT_UNICODE;
    0x8031 "custom attribute 5":
        PR_EMS_AB_EXTENSION_ATTRIBUTE_5_A PT_STRING8,
        PR_EMS_AB_EXTENSION_ATTRIBUTE_5 PT_UNICODE,
        PR_EMS_AB_EXTENSION_ATTRIBUTE_5_W PT_UNICODE;
    0x8032 "custom attribute 6":
        PR_EMS_AB_EXTENSION_ATTRIBUTE_6_A PT_STRING8,
        PR_EMS_AB_EXTENSION_ATTRIBUTE_6 PT_UNICODE,
        PR_EMS_AB_EXTENSION_ATTRIBUTE_6_W PT_UNICODE;
    0x8033 "custom attribute 7":
        PR_EMS_AB_EXTENSION_ATTRIBUTE_7_A PT_STRING8,
        PR_EMS_AB_EXTENSION_ATTRIBUTE_7 PT_UNICODE,
        PR_EMS_AB_EXTENSION_ATTRIBUTE_7_W PT_UNICODE;
    0x8034 "custom attribute 8":
        PR_EMS_AB_EXTENSION_ATTRIBUTE_8_A PT_STRING8,
        PR_EMS_AB_EXTENSION_ATTRIBUTE_8 PT_UNICODE,
        PR_EMS_AB_EXTENSION_ATTRIBUTE_8_W PT_UNICODE;
    0x8035 "custom attribute 9":
        PR_EMS_AB_EXTENSION_ATTRIBUTE_9_A PT_STRING8,
        PR_EMS_AB_EXTENSION_ATTRIBUTE_9 PT_UNICODE,
        PR_EMS_AB_EXTENSION_ATTRIBUTE_9_W PT_UNICODE;
    0x8036 "custom attribute 10":
        PR_EMS_AB_EXTENSION_ATTRIBUTE_10_A PT_STRING8,
        PR_EMS_AB_EXTENSION_ATTRIBUTE_10 PT_UNICODE,
        PR_EMS_AB_EXTENSION_ATTRIBUTE_10_W PT_UNICODE;
    0x8037 "the security protocols of the entry": PR_EMS_AB_SECURITY_PROTOCOL PT_MV_BINARY;
    0x8038 "whom to ask about the public folder, as objects": PR_EMS_AB_PF_CONTACTS_O PT_OBJECT;
    0x8038 "whom to ask about the public folder":
        PR_EMS_AB_PF_CONTACTS_A PT_MV_STRING8,
        PR_EMS_AB_PF_CONTACTS PT_MV_UNICODE,
        PR_EMS_AB_PF_CONTACTS_W PT_MV_UNICODE;
    0x8038 "whom to ask about the public folder, as distinguished names":
        PR_EMS_AB_PF_CONTACTS_T PT_MV_UNICODE;
    0x803A "`Help-Data16` in the directory": PR_EMS_AB_HELP_DATA16 PT_BINARY;
    0x803B "`Help-File-Name` in the directory":
        PR_EMS_AB_HELP_FILE_NAME_A PT_STRING8,
        PR_EMS_AB_HELP_FILE_NAME PT_UNICODE,
        PR_EMS_AB_HELP_FILE_NAME_W PT_UNICODE;
    0x803C "the distinguished name of the entry, as objects": PR_EMS_AB_OBJ_DIST_NAME_O PT_OBJECT;
    0x803C "the distinguished name of the entry":
        PR_EMS_AB_OBJ_DIST_NAME_A PT_STRING8,
        PR_EMS_AB_OBJ_DIST_NAME PT_UNICODE,
        PR_EMS_AB_OBJ_DIST_NAME_W PT_UNICODE;
    0x803C "the distinguished name of the entry, as distinguished names":
        PR_EMS_AB_OBJ_DIST_NAME_T PT_UNICODE;
    0x803D "`Encrypt-Alg-Selected-Other` in the directory":
        PR_EMS_AB_ENCRYPT_ALG_SELECTED_OTHER_A PT_STRING8,
        PR_EMS_AB_ENCRYPT_ALG_SELECTED_OTHER PT_UNICODE,
        PR_EMS_AB_ENCRYPT_ALG_SELECTED_OTHER_W PT_UNICODE;
    0x803E "the subject of what the mailbox answers by itself":
        PR_EMS_AB_AUTOREPLY_SUBJECT_A PT_STRING8,
        PR_EMS_AB_AUTOREPLY_SUBJECT PT_UNICODE,
        PR_EMS_AB_AUTOREPLY_SUBJECT_W PT_UNICODE;
    0x803F "the server with the public folders, as objects":
        PR_EMS_AB_HOME_PUBLIC_SERVER_O PT_OBJECT;
    0x803F "the server with the public folders":
        PR_EMS_AB_HOME_PUBLIC_SERVER_A PT_STRING8,
        PR_EMS_AB_HOME_PUBLIC_SERVER PT_UNICODE,
        PR_EMS_AB_HOME_PUBLIC_SERVER_W PT_UNICODE;
    0x803F "the server with the public folders, as distinguished names":
        PR_EMS_AB_HOME_PUBLIC_SERVER_T PT_UNICODE;
    0x8040 "`Encrypt-Alg-List-Na` in the directory":
        PR_EMS_AB_ENCRYPT_ALG_LIST_NA_A PT_MV_STRING8,
        PR_EMS_AB_ENCRYPT_ALG_LIST_NA PT_MV_UNICODE,
        PR_EMS_AB_ENCRYPT_ALG_LIST_NA_W PT_MV_UNICODE;
    0x8041 "`Encrypt-Alg-List-Other` in the directory":
        PR_EMS_AB_ENCRYPT_ALG_LIST_OTHER_A PT_MV_STRING8,
        PR_EMS_AB_ENCRYPT_ALG_LIST_OTHER PT_MV_UNICODE,
        PR_EMS_AB_ENCRYPT_ALG_LIST_OTHER_W PT_MV_UNICODE;
    0x8042 "`Imported-From` in the directory":
        PR_EMS_AB_IMPORTED_FROM_A PT_STRING8,
        PR_EMS_AB_IMPORTED_FROM PT_UNICODE,
        PR_EMS_AB_IMPORTED_FROM_W PT_UNICODE;
    0x8043 "`Encrypt-Alg-Selected-Na` in the directory":
        PR_EMS_AB_ENCRYPT_ALG_SELECTED_NA_A PT_STRING8,
        PR_EMS_AB_ENCRYPT_ALG_SELECTED_NA PT_UNICODE,
        PR_EMS_AB_ENCRYPT_ALG_SELECTED_NA_W PT_UNICODE;
    0x8044 "`Access-Category` in the directory": PR_EMS_AB_ACCESS_CATEGORY PT_LONG;
    0x8045 "`Activation-Schedule` in the directory": PR_EMS_AB_ACTIVATION_SCHEDULE PT_BINARY;
    0x8046 "`Activation-Style` in the directory": PR_EMS_AB_ACTIVATION_STYLE PT_LONG;
    0x8047 "`Address-Entry-Display-Table-MSDOS` in the directory":
        PR_EMS_AB_ADDRESS_ENTRY_DISPLAY_TABLE_MSDOS PT_BINARY;
    0x8048 "the type of address that a gateway carries":
        PR_EMS_AB_ADDRESS_TYPE_A PT_STRING8,
        PR_EMS_AB_ADDRESS_TYPE PT_UNICODE,
        PR_EMS_AB_ADDRESS_TYPE_W PT_UNICODE;
    0x8049 "`ADMD` in the directory":
        PR_EMS_AB_ADMD_A PT_STRING8, PR_EMS_AB_ADMD PT_UNICODE, PR_EMS_AB_ADMD_W PT_UNICODE;
    0x804A "`Admin-Description` in the directory":
        PR_EMS_AB_ADMIN_DESCRIPTION_A PT_STRING8,
        PR_EMS_AB_ADMIN_DESCRIPTION PT_UNICODE,
        PR_EMS_AB_ADMIN_DESCRIPTION_W PT_UNICODE;
    0x804B "`Admin-Display-Name` in the directory":
        PR_EMS_AB_ADMIN_DISPLAY_NAME_A PT_STRING8,
        PR_EMS_AB_ADMIN_DISPLAY_NAME PT_UNICODE,
        PR_EMS_AB_ADMIN_DISPLAY_NAME_W PT_UNICODE;
    0x804C "`Admin-Extension-DLL` in the directory":
        PR_EMS_AB_ADMIN_EXTENSION_DLL_A PT_STRING8,
        PR_EMS_AB_ADMIN_EXTENSION_DLL PT_UNICODE,
        PR_EMS_AB_ADMIN_EXTENSION_DLL_W PT_UNICODE;
    0x804D "`Aliased-Object-Name` in the directory, as objects":
        PR_EMS_AB_ALIASED_OBJECT_NAME_O PT_OBJECT;
    0x804D "`Aliased-Object-Name` in the directory":
        PR_EMS_AB_ALIASED_OBJECT_NAME_A PT_STRING8,
        PR_EMS_AB_ALIASED_OBJECT_NAME PT_UNICODE,
        PR_EMS_AB_ALIASED_OBJECT_NAME_W PT_UNICODE;
    0x804D "`Aliased-Object-Name` in the directory, as distinguished names":
        PR_EMS_AB_ALIASED_OBJECT_NAME_T PT_UNICODE;
    0x804E "who gets messages in the entry's place, as objects":
        PR_EMS_AB_ALT_RECIPIENT_O PT_OBJECT;
    0x804E "who gets messages in the entry's place":
        PR_EMS_AB_ALT_RECIPIENT_A PT_STRING8,
        PR_EMS_AB_ALT_RECIPIENT PT_UNICODE,
        PR_EMS_AB_ALT_RECIPIENT_W PT_UNICODE;
    0x804E "who gets messages in the entry's place, as distinguished names":
        PR_EMS_AB_ALT_RECIPIENT_T PT_UNICODE;
    0x804F "those in whose place the entry gets messages, as objects":
        PR_EMS_AB_ALT_RECIPIENT_BL_O PT_OBJECT;
    0x804F "those in whose place the entry gets messages":
        PR_EMS_AB_ALT_RECIPIENT_BL_A PT_MV_STRING8,
        PR_EMS_AB_ALT_RECIPIENT_BL PT_MV_UNICODE,
        PR_EMS_AB_ALT_RECIPIENT_BL_W PT_MV_UNICODE;
    0x804F "those in whose place the entry gets messages, as distinguished names":
        PR_EMS_AB_ALT_RECIPIENT_BL_T PT_MV_UNICODE;
    0x8050 "`Ancestor-ID` in the directory": PR_EMS_AB_ANCESTOR_ID PT_BINARY;
    0x8051 "`Assoc-Remote-DXA` in the directory, as objects":
        PR_EMS_AB_ASSOC_REMOTE_DXA_O PT_OBJECT;
    0x8051 "`Assoc-Remote-DXA` in the directory":
        PR_EMS_AB_ASSOC_REMOTE_DXA_A PT_MV_STRING8,
        PR_EMS_AB_ASSOC_REMOTE_DXA PT_MV_UNICODE,
        PR_EMS_AB_ASSOC_REMOTE_DXA_W PT_MV_UNICODE;
    0x8051 "`Assoc-Remote-DXA` in the directory, as distinguished names":
        PR_EMS_AB_ASSOC_REMOTE_DXA_T PT_MV_UNICODE;
    0x8052 "`Association-Lifetime` in the directory": PR_EMS_AB_ASSOCIATION_LIFETIME PT_LONG;
    0x8053 "the entries whose `Auth-Orig` this one is, as objects":
        PR_EMS_AB_AUTH_ORIG_BL_O PT_OBJECT;
    0x8053 "the entries whose `Auth-Orig` this one is":
        PR_EMS_AB_AUTH_ORIG_BL_A PT_MV_STRING8,
        PR_EMS_AB_AUTH_ORIG_BL PT_MV_UNICODE,
        PR_EMS_AB_AUTH_ORIG_BL_W PT_MV_UNICODE;
    0x8053 "the entries whose `Auth-Orig` this one is, as distinguished names":
        PR_EMS_AB_AUTH_ORIG_BL_T PT_MV_UNICODE;
    0x8054 "`Authorized-Domain` in the directory":
        PR_EMS_AB_AUTHORIZED_DOMAIN_A PT_STRING8,
        PR_EMS_AB_AUTHORIZED_DOMAIN PT_UNICODE,
        PR_EMS_AB_AUTHORIZED_DOMAIN_W PT_UNICODE;
    0x8055 "`Authorized-Password` in the directory": PR_EMS_AB_AUTHORIZED_PASSWORD PT_BINARY;
    0x8056 "`Authorized-User` in the directory":
        PR_EMS_AB_AUTHORIZED_USER_A PT_STRING8,
        PR_EMS_AB_AUTHORIZED_USER PT_UNICODE,
        PR_EMS_AB_AUTHORIZED_USER_W PT_UNICODE;
    0x8057 "`Business-Category` in the directory":
        PR_EMS_AB_BUSINESS_CATEGORY_A PT_MV_STRING8,
        PR_EMS_AB_BUSINESS_CATEGORY PT_MV_UNICODE,
        PR_EMS_AB_BUSINESS_CATEGORY_W PT_MV_UNICODE;
    0x8058 "`Can-Create-PF` in the directory, as objects": PR_EMS_AB_CAN_CREATE_PF_O PT_OBJECT;
    0x8058 "`Can-Create-PF` in the directory":
        PR_EMS_AB_CAN_CREATE_PF_A PT_MV_STRING8,
        PR_EMS_AB_CAN_CREATE_PF PT_MV_UNICODE,
        PR_EMS_AB_CAN_CREATE_PF_W PT_MV_UNICODE;
    0x8058 "`Can-Create-PF` in the directory, as distinguished names":
        PR_EMS_AB_CAN_CREATE_PF_T PT_MV_UNICODE;
    0x8059 "the entries whose `Can-Create-PF` this one is, as objects":
        PR_EMS_AB_CAN_CREATE_PF_BL_O PT_OBJECT;
    0x8059 "the entries whose `Can-Create-PF` this one is":
        PR_EMS_AB_CAN_CREATE_PF_BL_A PT_MV_STRING8,
        PR_EMS_AB_CAN_CREATE_PF_BL PT_MV_UNICODE,
        PR_EMS_AB_CAN_CREATE_PF_BL_W PT_MV_UNICODE;
    0x8059 "the entries whose `Can-Create-PF` this one is, as distinguished names":
        PR_EMS_AB_CAN_CREATE_PF_BL_T PT_MV_UNICODE;
    0x805A "`Can-Create-PF-DL` in the directory, as objects":
        PR_EMS_AB_CAN_CREATE_PF_DL_O PT_OBJECT;
    0x805A "`Can-Create-PF-DL` in the directory":
        PR_EMS_AB_CAN_CREATE_PF_DL_A PT_MV_STRING8,
        PR_EMS_AB_CAN_CREATE_PF_DL PT_MV_UNICODE,
        PR_EMS_AB_CAN_CREATE_PF_DL_W PT_MV_UNICODE;
    0x805A "`Can-Create-PF-DL` in the directory, as distinguished names":
        PR_EMS_AB_CAN_CREATE_PF_DL_T PT_MV_UNICODE;
    0x805B "the entries whose `Can-Create-PF-DL` this one is, as objects":
        PR_EMS_AB_CAN_CREATE_PF_DL_BL_O PT_OBJECT;
    0x805B "the entries whose `Can-Create-PF-DL` this one is":
        PR_EMS_AB_CAN_CREATE_PF_DL_BL_A PT_MV_STRING8,
        PR_EMS_AB_CAN_CREATE_PF_DL_BL PT_MV_UNICODE,
        PR_EMS_AB_CAN_CREATE_PF_DL_BL_W PT_MV_UNICODE;
    0x805B "the entries whose `Can-Create-PF-DL` this one is, as distinguished names":
        PR_EMS_AB_CAN_CREATE_PF_DL_BL_T PT_MV_UNICODE;
    0x805C "`Can-Not-Create-PF` in the directory, as objects":
        PR_EMS_AB_CAN_NOT_CREATE_PF_O PT_OBJECT;
    0x805C "`Can-Not-Create-PF` in the directory":
        PR_EMS_AB_CAN_NOT_CREATE_PF_A PT_MV_STRING8,
        PR_EMS_AB_CAN_NOT_CREATE_PF PT_MV_UNICODE,
        PR_EMS_AB_CAN_NOT_CREATE_PF_W PT_MV_UNICODE;
    0x805C "`Can-Not-Create-PF` in the directory, as distinguished names":
        PR_EMS_AB_CAN_NOT_CREATE_PF_T PT_MV_UNICODE;
    0x805D "the entries whose `Can-Not-Create-PF` this one is, as objects":
        PR_EMS_AB_CAN_NOT_CREATE_PF_BL_O PT_OBJECT;
    0x805D "the entries whose `Can-Not-Create-PF` this one is":
        PR_EMS_AB_CAN_NOT_CREATE_PF_BL_A PT_MV_STRING8,
        PR_EMS_AB_CAN_NOT_CREATE_PF_BL PT_MV_UNICODE,
        PR_EMS_AB_CAN_NOT_CREATE_PF_BL_W PT_MV_UNICODE;
    0x805D "the entries whose `Can-Not-Create-PF` this one is, as distinguished names":
        PR_EMS_AB_CAN_NOT_CREATE_PF_BL_T PT_MV_UNICODE;
    0x805E "`Can-Not-Create-PF-DL` in the directory, as objects":
        PR_EMS_AB_CAN_NOT_CREATE_PF_DL_O PT_OBJECT;
    0x805E "`Can-Not-Create-PF-DL` in the directory":
        PR_EMS_AB_CAN_NOT_CREATE_PF_DL_A PT_MV_STRING8,
        PR_EMS_AB_CAN_NOT_CREATE_PF_DL PT_MV_UNICODE,
        PR_EMS_AB_CAN_NOT_CREATE_PF_DL_W PT_MV_UNICODE;
    0x805E "`Can-Not-Create-PF-DL` in the directory, as distinguished names":
        PR_EMS_AB_CAN_NOT_CREATE_PF_DL_T PT_MV_UNICODE;
    0x805F "the entries whose `Can-Not-Create-PF-DL` this one is, as objects":
        PR_EMS_AB_CAN_NOT_CREATE_PF_DL_BL_O PT_OBJECT;
    0x805F "the entries whose `Can-Not-Create-PF-DL` this one is":
        PR_EMS_AB_CAN_NOT_CREATE_PF_DL_BL_A PT_MV_STRING8,
        PR_EMS_AB_CAN_NOT_CREATE_PF_DL_BL PT_MV_UNICODE,
        PR_EMS_AB_CAN_NOT_CREATE_PF_DL_BL_W PT_MV_UNICODE;
    0x805F "the entries whose `Can-Not-Create-PF-DL` this one is, as distinguished names":
        PR_EMS_AB_CAN_NOT_CREATE_PF_DL_BL_T PT_MV_UNICODE;
    0x8060 "`Can-Preserve-DNS` in the directory": PR_EMS_AB_CAN_PRESERVE_DNS PT_BOOLEAN;
    0x8061 "`Clock-Alert-Offset` in the directory": PR_EMS_AB_CLOCK_ALERT_OFFSET PT_LONG;
    0x8062 "`Clock-Alert-Repair` in the directory": PR_EMS_AB_CLOCK_ALERT_REPAIR PT_BOOLEAN;
    0x8063 "`Clock-Warning-Offset` in the directory": PR_EMS_AB_CLOCK_WARNING_OFFSET PT_LONG;
    0x8064 "`Clock-Warning-Repair` in the directory": PR_EMS_AB_CLOCK_WARNING_REPAIR PT_BOOLEAN;
    0x8065 "`Computer-Name` in the directory":
        PR_EMS_AB_COMPUTER_NAME_A PT_STRING8,
        PR_EMS_AB_COMPUTER_NAME PT_UNICODE,
        PR_EMS_AB_COMPUTER_NAME_W PT_UNICODE;
    0x8066 "`Connected-Domains` in the directory":
        PR_EMS_AB_CONNECTED_DOMAINS_A PT_MV_STRING8,
        PR_EMS_AB_CONNECTED_DOMAINS PT_MV_UNICODE,
        PR_EMS_AB_CONNECTED_DOMAINS_W PT_MV_UNICODE;
    0x8067 "`Container-Info` in the directory": PR_EMS_AB_CONTAINER_INFO PT_LONG;
    0x8068 "`Cost` in the directory": PR_EMS_AB_COST PT_LONG;
    0x8069 "`Country-Name` in the directory":
        PR_EMS_AB_COUNTRY_NAME_A PT_STRING8,
        PR_EMS_AB_COUNTRY_NAME PT_UNICODE,
        PR_EMS_AB_COUNTRY_NAME_W PT_UNICODE;
    0x806A "how large a message may be that is delivered, in kilobytes":
        PR_EMS_AB_DELIV_CONT_LENGTH PT_LONG;
    0x806B "`Deliv-EITS` in the directory": PR_EMS_AB_DELIV_EITS PT_MV_BINARY;
    0x806C "`Deliv-Ext-Cont-Types` in the directory": PR_EMS_AB_DELIV_EXT_CONT_TYPES PT_MV_BINARY;
    0x806D "whether messages go to the mailbox and on": PR_EMS_AB_DELIVER_AND_REDIRECT PT_BOOLEAN;
    0x806E "`Delivery-Mechanism` in the directory": PR_EMS_AB_DELIVERY_MECHANISM PT_LONG;
    0x806F "`Description` in the directory":
        PR_EMS_AB_DESCRIPTION_A PT_MV_STRING8,
        PR_EMS_AB_DESCRIPTION PT_MV_UNICODE,
        PR_EMS_AB_DESCRIPTION_W PT_MV_UNICODE;
    0x8070 "`Destination-Indicator` in the directory":
        PR_EMS_AB_DESTINATION_INDICATOR_A PT_MV_STRING8,
        PR_EMS_AB_DESTINATION_INDICATOR PT_MV_UNICODE,
        PR_EMS_AB_DESTINATION_INDICATOR_W PT_MV_UNICODE;
    0x8071 "`Diagnostic-Reg-Key` in the directory":
        PR_EMS_AB_DIAGNOSTIC_REG_KEY_A PT_STRING8,
        PR_EMS_AB_DIAGNOSTIC_REG_KEY PT_UNICODE,
        PR_EMS_AB_DIAGNOSTIC_REG_KEY_W PT_UNICODE;
    0x8072 "the entries whose `DL-Mem-Reject-Perms` this one is, as objects":
        PR_EMS_AB_DL_MEM_REJECT_PERMS_BL_O PT_OBJECT;
    0x8072 "the entries whose `DL-Mem-Reject-Perms` this one is":
        PR_EMS_AB_DL_MEM_REJECT_PERMS_BL_A PT_MV_STRING8,
        PR_EMS_AB_DL_MEM_REJECT_PERMS_BL PT_MV_UNICODE,
        PR_EMS_AB_DL_MEM_REJECT_PERMS_BL_W PT_MV_UNICODE;
    0x8072 "the entries whose `DL-Mem-Reject-Perms` this one is, as distinguished names":
        PR_EMS_AB_DL_MEM_REJECT_PERMS_BL_T PT_MV_UNICODE;
    0x8073 "the entries whose `DL-Mem-Submit-Perms` this one is, as objects":
        PR_EMS_AB_DL_MEM_SUBMIT_PERMS_BL_O PT_OBJECT;
    0x8073 "the entries whose `DL-Mem-Submit-Perms` this one is":
        PR_EMS_AB_DL_MEM_SUBMIT_PERMS_BL_A PT_MV_STRING8,
        PR_EMS_AB_DL_MEM_SUBMIT_PERMS_BL PT_MV_UNICODE,
        PR_EMS_AB_DL_MEM_SUBMIT_PERMS_BL_W PT_MV_UNICODE;
    0x8073 "the entries whose `DL-Mem-Submit-Perms` this one is, as distinguished names":
        PR_EMS_AB_DL_MEM_SUBMIT_PERMS_BL_T PT_MV_UNICODE;
    0x8074 "`DL-Member-Rule` in the directory": PR_EMS_AB_DL_MEMBER_RULE PT_MV_BINARY;
    0x8075 "`Domain-Def-Alt-Recip` in the directory, as objects":
        PR_EMS_AB_DOMAIN_DEF_ALT_RECIP_O PT_OBJECT;
    0x8075 "`Domain-Def-Alt-Recip` in the directory":
        PR_EMS_AB_DOMAIN_DEF_ALT_RECIP_A PT_STRING8,
        PR_EMS_AB_DOMAIN_DEF_ALT_RECIP PT_UNICODE,
        PR_EMS_AB_DOMAIN_DEF_ALT_RECIP_W PT_UNICODE;
    0x8075 "`Domain-Def-Alt-Recip` in the directory, as distinguished names":
        PR_EMS_AB_DOMAIN_DEF_ALT_RECIP_T PT_UNICODE;
    0x8076 "`Domain-Name` in the directory":
        PR_EMS_AB_DOMAIN_NAME_A PT_STRING8,
        PR_EMS_AB_DOMAIN_NAME PT_UNICODE,
        PR_EMS_AB_DOMAIN_NAME_W PT_UNICODE;
    0x8077 "`DSA-Signature` in the directory": PR_EMS_AB_DSA_SIGNATURE PT_BINARY;
    0x8078 "`DXA-Admin-Copy` in the directory": PR_EMS_AB_DXA_ADMIN_COPY PT_BOOLEAN;
    0x8079 "`DXA-Admin-Forward` in the directory": PR_EMS_AB_DXA_ADMIN_FORWARD PT_BOOLEAN;
    0x807A "`DXA-Admin-Update` in the directory": PR_EMS_AB_DXA_ADMIN_UPDATE PT_LONG;
    0x807B "`DXA-Append-Reqcn` in the directory": PR_EMS_AB_DXA_APPEND_REQCN PT_BOOLEAN;
    0x807C "`DXA-Conf-Container-List` in the directory, as objects":
        PR_EMS_AB_DXA_CONF_CONTAINER_LIST_O PT_OBJECT;
    0x807C "`DXA-Conf-Container-List` in the directory":
        PR_EMS_AB_DXA_CONF_CONTAINER_LIST_A PT_MV_STRING8,
        PR_EMS_AB_DXA_CONF_CONTAINER_LIST PT_MV_UNICODE,
        PR_EMS_AB_DXA_CONF_CONTAINER_LIST_W PT_MV_UNICODE;
    0x807C "`DXA-Conf-Container-List` in the directory, as distinguished names":
        PR_EMS_AB_DXA_CONF_CONTAINER_LIST_T PT_MV_UNICODE;
    0x807D "`DXA-Conf-Req-Time` in the directory": PR_EMS_AB_DXA_CONF_REQ_TIME PT_SYSTIME;
    0x807E "`DXA-Conf-Seq` in the directory":
        PR_EMS_AB_DXA_CONF_SEQ_A PT_STRING8,
        PR_EMS_AB_DXA_CONF_SEQ PT_UNICODE,
        PR_EMS_AB_DXA_CONF_SEQ_W PT_UNICODE;
    0x807F "`DXA-Conf-Seq-USN` in the directory": PR_EMS_AB_DXA_CONF_SEQ_USN PT_LONG;
    0x8080 "`DXA-Exchange-Options` in the directory": PR_EMS_AB_DXA_EXCHANGE_OPTIONS PT_LONG;
    0x8081 "`DXA-Export-Now` in the directory": PR_EMS_AB_DXA_EXPORT_NOW PT_BOOLEAN;
    0x8082 "`DXA-Flags` in the directory": PR_EMS_AB_DXA_FLAGS PT_LONG;
    0x8083 "`DXA-IMP-Seq` in the directory":
        PR_EMS_AB_DXA_IMP_SEQ_A PT_STRING8,
        PR_EMS_AB_DXA_IMP_SEQ PT_UNICODE,
        PR_EMS_AB_DXA_IMP_SEQ_W PT_UNICODE;
    0x8084 "`DXA-IMP-Seq-Time` in the directory": PR_EMS_AB_DXA_IMP_SEQ_TIME PT_SYSTIME;
    0x8085 "`DXA-IMP-Seq-USN` in the directory": PR_EMS_AB_DXA_IMP_SEQ_USN PT_LONG;
    0x8086 "`DXA-Import-Now` in the directory": PR_EMS_AB_DXA_IMPORT_NOW PT_BOOLEAN;
    0x8087 "`DXA-In-Template-Map` in the directory":
        PR_EMS_AB_DXA_IN_TEMPLATE_MAP_A PT_MV_STRING8,
        PR_EMS_AB_DXA_IN_TEMPLATE_MAP PT_MV_UNICODE,
        PR_EMS_AB_DXA_IN_TEMPLATE_MAP_W PT_MV_UNICODE;
    0x8088 "`DXA-Local-Admin` in the directory, as objects": PR_EMS_AB_DXA_LOCAL_ADMIN_O PT_OBJECT;
    0x8088 "`DXA-Local-Admin` in the directory":
        PR_EMS_AB_DXA_LOCAL_ADMIN_A PT_STRING8,
        PR_EMS_AB_DXA_LOCAL_ADMIN PT_UNICODE,
        PR_EMS_AB_DXA_LOCAL_ADMIN_W PT_UNICODE;
    0x8088 "`DXA-Local-Admin` in the directory, as distinguished names":
        PR_EMS_AB_DXA_LOCAL_ADMIN_T PT_UNICODE;
    0x8089 "`DXA-Logging-Level` in the directory": PR_EMS_AB_DXA_LOGGING_LEVEL PT_LONG;
    0x808A "`DXA-Native-Address-Type` in the directory":
        PR_EMS_AB_DXA_NATIVE_ADDRESS_TYPE_A PT_STRING8,
        PR_EMS_AB_DXA_NATIVE_ADDRESS_TYPE PT_UNICODE,
        PR_EMS_AB_DXA_NATIVE_ADDRESS_TYPE_W PT_UNICODE;
    0x808B "`DXA-Out-Template-Map` in the directory":
        PR_EMS_AB_DXA_OUT_TEMPLATE_MAP_A PT_MV_STRING8,
        PR_EMS_AB_DXA_OUT_TEMPLATE_MAP PT_MV_UNICODE,
        PR_EMS_AB_DXA_OUT_TEMPLATE_MAP_W PT_MV_UNICODE;
    0x808C "`DXA-Password` in the directory":
        PR_EMS_AB_DXA_PASSWORD_A PT_STRING8,
        PR_EMS_AB_DXA_PASSWORD PT_UNICODE,
        PR_EMS_AB_DXA_PASSWORD_W PT_UNICODE;
    0x808D "`DXA-Prev-Exchange-Options` in the directory":
        PR_EMS_AB_DXA_PREV_EXCHANGE_OPTIONS PT_LONG;
    0x808E "`DXA-Prev-Export-Native-Only` in the directory":
        PR_EMS_AB_DXA_PREV_EXPORT_NATIVE_ONLY PT_BOOLEAN;
    0x808F "`DXA-Prev-In-Exchange-Sensitivity` in the directory":
        PR_EMS_AB_DXA_PREV_IN_EXCHANGE_SENSITIVITY PT_LONG;
    0x8090 "`DXA-Prev-Remote-Entries` in the directory, as objects":
        PR_EMS_AB_DXA_PREV_REMOTE_ENTRIES_O PT_OBJECT;
    0x8090 "`DXA-Prev-Remote-Entries` in the directory":
        PR_EMS_AB_DXA_PREV_REMOTE_ENTRIES_A PT_STRING8,
        PR_EMS_AB_DXA_PREV_REMOTE_ENTRIES PT_UNICODE,
        PR_EMS_AB_DXA_PREV_REMOTE_ENTRIES_W PT_UNICODE;
    0x8090 "`DXA-Prev-Remote-Entries` in the directory, as distinguished names":
        PR_EMS_AB_DXA_PREV_REMOTE_ENTRIES_T PT_UNICODE;
    0x8091 "`DXA-Prev-Replication-Sensitivity` in the directory":
        PR_EMS_AB_DXA_PREV_REPLICATION_SENSITIVITY PT_LONG;
    0x8092 "`DXA-Prev-Template-Options` in the directory":
        PR_EMS_AB_DXA_PREV_TEMPLATE_OPTIONS PT_LONG;
    0x8093 "`DXA-Prev-Types` in the directory": PR_EMS_AB_DXA_PREV_TYPES PT_LONG;
    0x8094 "`DXA-Recipient-CP` in the directory":
        PR_EMS_AB_DXA_RECIPIENT_CP_A PT_STRING8,
        PR_EMS_AB_DXA_RECIPIENT_CP PT_UNICODE,
        PR_EMS_AB_DXA_RECIPIENT_CP_W PT_UNICODE;
    0x8095 "`DXA-Remote-Client` in the directory, as objects":
        PR_EMS_AB_DXA_REMOTE_CLIENT_O PT_OBJECT;
    0x8095 "`DXA-Remote-Client` in the directory":
        PR_EMS_AB_DXA_REMOTE_CLIENT_A PT_STRING8,
        PR_EMS_AB_DXA_REMOTE_CLIENT PT_UNICODE,
        PR_EMS_AB_DXA_REMOTE_CLIENT_W PT_UNICODE;
    0x8095 "`DXA-Remote-Client` in the directory, as distinguished names":
        PR_EMS_AB_DXA_REMOTE_CLIENT_T PT_UNICODE;
    0x8096 "`DXA-Req-Seq` in the directory":
        PR_EMS_AB_DXA_REQ_SEQ_A PT_STRING8,
        PR_EMS_AB_DXA_REQ_SEQ PT_UNICODE,
        PR_EMS_AB_DXA_REQ_SEQ_W PT_UNICODE;
    0x8097 "`DXA-Req-Seq-Time` in the directory": PR_EMS_AB_DXA_REQ_SEQ_TIME PT_SYSTIME;
    0x8098 "`DXA-Req-Seq-USN` in the directory": PR_EMS_AB_DXA_REQ_SEQ_USN PT_LONG;
    0x8099 "`DXA-Reqname` in the directory":
        PR_EMS_AB_DXA_REQNAME_A PT_STRING8,
        PR_EMS_AB_DXA_REQNAME PT_UNICODE,
        PR_EMS_AB_DXA_REQNAME_W PT_UNICODE;
    0x809A "`DXA-Svr-Seq` in the directory":
        PR_EMS_AB_DXA_SVR_SEQ_A PT_STRING8,
        PR_EMS_AB_DXA_SVR_SEQ PT_UNICODE,
        PR_EMS_AB_DXA_SVR_SEQ_W PT_UNICODE;
    0x809B "`DXA-Svr-Seq-Time` in the directory": PR_EMS_AB_DXA_SVR_SEQ_TIME PT_SYSTIME;
    0x809C "`DXA-Svr-Seq-USN` in the directory": PR_EMS_AB_DXA_SVR_SEQ_USN PT_LONG;
    0x809D "`DXA-Task` in the directory": PR_EMS_AB_DXA_TASK PT_LONG;
    0x809E "`DXA-Template-Options` in the directory": PR_EMS_AB_DXA_TEMPLATE_OPTIONS PT_LONG;
    0x809F "`DXA-Template-Timestamp` in the directory": PR_EMS_AB_DXA_TEMPLATE_TIMESTAMP PT_SYSTIME;
    0x80A0 "`DXA-Types` in the directory": PR_EMS_AB_DXA_TYPES PT_LONG;
    0x80A1 "`DXA-Unconf-Container-List` in the directory, as objects":
        PR_EMS_AB_DXA_UNCONF_CONTAINER_LIST_O PT_OBJECT;
    0x80A1 "`DXA-Unconf-Container-List` in the directory":
        PR_EMS_AB_DXA_UNCONF_CONTAINER_LIST_A PT_MV_STRING8,
        PR_EMS_AB_DXA_UNCONF_CONTAINER_LIST PT_MV_UNICODE,
        PR_EMS_AB_DXA_UNCONF_CONTAINER_LIST_W PT_MV_UNICODE;
    0x80A1 "`DXA-Unconf-Container-List` in the directory, as distinguished names":
        PR_EMS_AB_DXA_UNCONF_CONTAINER_LIST_T PT_MV_UNICODE;
    0x80A2 "`Encapsulation-Method` in the directory": PR_EMS_AB_ENCAPSULATION_METHOD PT_LONG;
    0x80A3 "`Encrypt` in the directory": PR_EMS_AB_ENCRYPT PT_BOOLEAN;
    0x80A4 "`Expand-DLS-Locally` in the directory": PR_EMS_AB_EXPAND_DLS_LOCALLY PT_BOOLEAN;
    0x80A5 "`Export-Containers` in the directory, as objects":
        PR_EMS_AB_EXPORT_CONTAINERS_O PT_OBJECT;
    0x80A5 "`Export-Containers` in the directory":
        PR_EMS_AB_EXPORT_CONTAINERS_A PT_MV_STRING8,
        PR_EMS_AB_EXPORT_CONTAINERS PT_MV_UNICODE,
        PR_EMS_AB_EXPORT_CONTAINERS_W PT_MV_UNICODE;
    0x80A5 "`Export-Containers` in the directory, as distinguished names":
        PR_EMS_AB_EXPORT_CONTAINERS_T PT_MV_UNICODE;
    0x80A6 "`Export-Custom-Recipients` in the directory":
        PR_EMS_AB_EXPORT_CUSTOM_RECIPIENTS PT_BOOLEAN;
    0x80A7 "`Extended-Chars-Allowed` in the directory": PR_EMS_AB_EXTENDED_CHARS_ALLOWED PT_BOOLEAN;
    0x80A8 "data of an extension": PR_EMS_AB_EXTENSION_DATA PT_MV_BINARY;
    0x80A9 "`Extension-Name` in the directory":
        PR_EMS_AB_EXTENSION_NAME_A PT_MV_STRING8,
        PR_EMS_AB_EXTENSION_NAME PT_MV_UNICODE,
        PR_EMS_AB_EXTENSION_NAME_W PT_MV_UNICODE;
    0x80AA "`Extension-Name-Inherited` in the directory":
        PR_EMS_AB_EXTENSION_NAME_INHERITED_A PT_MV_STRING8,
        PR_EMS_AB_EXTENSION_NAME_INHERITED PT_MV_UNICODE,
        PR_EMS_AB_EXTENSION_NAME_INHERITED_W PT_MV_UNICODE;
    0x80AB "`Facsimile-Telephone-Number` in the directory":
        PR_EMS_AB_FACSIMILE_TELEPHONE_NUMBER PT_MV_BINARY;
    0x80AC "`File-Version` in the directory": PR_EMS_AB_FILE_VERSION PT_BINARY;
    0x80AD "`Filter-Local-Addresses` in the directory": PR_EMS_AB_FILTER_LOCAL_ADDRESSES PT_BOOLEAN;
    0x80AE "`Folders-Container` in the directory, as objects":
        PR_EMS_AB_FOLDERS_CONTAINER_O PT_OBJECT;
    0x80AE "`Folders-Container` in the directory":
        PR_EMS_AB_FOLDERS_CONTAINER_A PT_STRING8,
        PR_EMS_AB_FOLDERS_CONTAINER PT_UNICODE,
        PR_EMS_AB_FOLDERS_CONTAINER_W PT_UNICODE;
    0x80AE "`Folders-Container` in the directory, as distinguished names":
        PR_EMS_AB_FOLDERS_CONTAINER_T PT_UNICODE;
    0x80AF "`Garbage-Coll-Period` in the directory": PR_EMS_AB_GARBAGE_COLL_PERIOD PT_LONG;
    0x80B0 "`Gateway-Local-Cred` in the directory":
        PR_EMS_AB_GATEWAY_LOCAL_CRED_A PT_STRING8,
        PR_EMS_AB_GATEWAY_LOCAL_CRED PT_UNICODE,
        PR_EMS_AB_GATEWAY_LOCAL_CRED_W PT_UNICODE;
    0x80B1 "`Gateway-Local-Desig` in the directory":
        PR_EMS_AB_GATEWAY_LOCAL_DESIG_A PT_STRING8,
        PR_EMS_AB_GATEWAY_LOCAL_DESIG PT_UNICODE,
        PR_EMS_AB_GATEWAY_LOCAL_DESIG_W PT_UNICODE;
    0x80B2 "`Gateway-Proxy` in the directory":
        PR_EMS_AB_GATEWAY_PROXY_A PT_MV_STRING8,
        PR_EMS_AB_GATEWAY_PROXY PT_MV_UNICODE,
        PR_EMS_AB_GATEWAY_PROXY_W PT_MV_UNICODE;
    0x80B3 "`Gateway-Routing-Tree` in the directory": PR_EMS_AB_GATEWAY_ROUTING_TREE PT_BINARY;
    0x80B4 "`Gwart-Last-Modified` in the directory": PR_EMS_AB_GWART_LAST_MODIFIED PT_SYSTIME;
    0x80B5 "`Has-Full-Replica-NCS` in the directory, as objects":
        PR_EMS_AB_HAS_FULL_REPLICA_NCS_O PT_OBJECT;
    0x80B5 "`Has-Full-Replica-NCS` in the directory":
        PR_EMS_AB_HAS_FULL_REPLICA_NCS_A PT_MV_STRING8,
        PR_EMS_AB_HAS_FULL_REPLICA_NCS PT_MV_UNICODE,
        PR_EMS_AB_HAS_FULL_REPLICA_NCS_W PT_MV_UNICODE;
    0x80B5 "`Has-Full-Replica-NCS` in the directory, as distinguished names":
        PR_EMS_AB_HAS_FULL_REPLICA_NCS_T PT_MV_UNICODE;
    0x80B6 "`Has-Master-NCS` in the directory, as objects": PR_EMS_AB_HAS_MASTER_NCS_O PT_OBJECT;
    0x80B6 "`Has-Master-NCS` in the directory":
        PR_EMS_AB_HAS_MASTER_NCS_A PT_MV_STRING8,
        PR_EMS_AB_HAS_MASTER_NCS PT_MV_UNICODE,
        PR_EMS_AB_HAS_MASTER_NCS_W PT_MV_UNICODE;
    0x80B6 "`Has-Master-NCS` in the directory, as distinguished names":
        PR_EMS_AB_HAS_MASTER_NCS_T PT_MV_UNICODE;
    0x80B7 "`Heuristics` in the directory": PR_EMS_AB_HEURISTICS PT_LONG;
    0x80B8 "whether the members of the distribution list are hidden":
        PR_EMS_AB_HIDE_DL_MEMBERSHIP PT_BOOLEAN;
    0x80B9 "whether the entry is hidden": PR_EMS_AB_HIDE_FROM_ADDRESS_BOOK PT_BOOLEAN;
    0x80BA "`Import-Container` in the directory, as objects":
        PR_EMS_AB_IMPORT_CONTAINER_O PT_OBJECT;
    0x80BA "`Import-Container` in the directory":
        PR_EMS_AB_IMPORT_CONTAINER_A PT_STRING8,
        PR_EMS_AB_IMPORT_CONTAINER PT_UNICODE,
        PR_EMS_AB_IMPORT_CONTAINER_W PT_UNICODE;
    0x80BA "`Import-Container` in the directory, as distinguished names":
        PR_EMS_AB_IMPORT_CONTAINER_T PT_UNICODE;
    0x80BB "`Import-Sensitivity` in the directory": PR_EMS_AB_IMPORT_SENSITIVITY PT_LONG;
    0x80BC "`Inbound-Sites` in the directory, as objects": PR_EMS_AB_INBOUND_SITES_O PT_OBJECT;
    0x80BC "`Inbound-Sites` in the directory":
        PR_EMS_AB_INBOUND_SITES_A PT_MV_STRING8,
        PR_EMS_AB_INBOUND_SITES PT_MV_UNICODE,
        PR_EMS_AB_INBOUND_SITES_W PT_MV_UNICODE;
    0x80BC "`Inbound-Sites` in the directory, as distinguished names":
        PR_EMS_AB_INBOUND_SITES_T PT_MV_UNICODE;
    0x80BD "`Instance-Type` in the directory": PR_EMS_AB_INSTANCE_TYPE PT_LONG;
    0x80BE "`International-ISDN-Number` in the directory":
        PR_EMS_AB_INTERNATIONAL_ISDN_NUMBER_A PT_MV_STRING8,
        PR_EMS_AB_INTERNATIONAL_ISDN_NUMBER PT_MV_UNICODE,
        PR_EMS_AB_INTERNATIONAL_ISDN_NUMBER_W PT_MV_UNICODE;
    0x80BF "`Invocation-ID` in the directory": PR_EMS_AB_INVOCATION_ID PT_BINARY;
    0x80C0 "whether the entry has been deleted": PR_EMS_AB_IS_DELETED PT_BOOLEAN;
    0x80C1 "`Is-Single-Valued` in the directory": PR_EMS_AB_IS_SINGLE_VALUED PT_BOOLEAN;
    0x80C2 "`KCC-Status` in the directory": PR_EMS_AB_KCC_STATUS PT_MV_BINARY;
    0x80C3 "`Knowledge-Information` in the directory":
        PR_EMS_AB_KNOWLEDGE_INFORMATION_A PT_MV_STRING8,
        PR_EMS_AB_KNOWLEDGE_INFORMATION PT_MV_UNICODE,
        PR_EMS_AB_KNOWLEDGE_INFORMATION_W PT_MV_UNICODE;
    0x80C4 "`Line-Wrap` in the directory": PR_EMS_AB_LINE_WRAP PT_LONG;
    0x80C5 "`Link-ID` in the directory": PR_EMS_AB_LINK_ID PT_LONG;
    0x80C6 "`Local-Bridge-Head` in the directory":
        PR_EMS_AB_LOCAL_BRIDGE_HEAD_A PT_STRING8,
        PR_EMS_AB_LOCAL_BRIDGE_HEAD PT_UNICODE,
        PR_EMS_AB_LOCAL_BRIDGE_HEAD_W PT_UNICODE;
    0x80C7 "`Local-Bridge-Head-Address` in the directory":
        PR_EMS_AB_LOCAL_BRIDGE_HEAD_ADDRESS_A PT_STRING8,
        PR_EMS_AB_LOCAL_BRIDGE_HEAD_ADDRESS PT_UNICODE,
        PR_EMS_AB_LOCAL_BRIDGE_HEAD_ADDRESS_W PT_UNICODE;
    0x80C8 "`Local-Initial-Turn` in the directory": PR_EMS_AB_LOCAL_INITIAL_TURN PT_BOOLEAN;
    0x80C9 "`Local-Scope` in the directory, as objects": PR_EMS_AB_LOCAL_SCOPE_O PT_OBJECT;
    0x80C9 "`Local-Scope` in the directory":
        PR_EMS_AB_LOCAL_SCOPE_A PT_MV_STRING8,
        PR_EMS_AB_LOCAL_SCOPE PT_MV_UNICODE,
        PR_EMS_AB_LOCAL_SCOPE_W PT_MV_UNICODE;
    0x80C9 "`Local-Scope` in the directory, as distinguished names":
        PR_EMS_AB_LOCAL_SCOPE_T PT_MV_UNICODE;
    0x80CA "`Log-Filename` in the directory":
        PR_EMS_AB_LOG_FILENAME_A PT_STRING8,
        PR_EMS_AB_LOG_FILENAME PT_UNICODE,
        PR_EMS_AB_LOG_FILENAME_W PT_UNICODE;
    0x80CB "`Log-Rollover-Interval` in the directory": PR_EMS_AB_LOG_ROLLOVER_INTERVAL PT_LONG;
    0x80CC "`Maintain-Autoreply-History` in the directory":
        PR_EMS_AB_MAINTAIN_AUTOREPLY_HISTORY PT_BOOLEAN;
    0x80CD "`MAPI-Display-Type` in the directory": PR_EMS_AB_MAPI_DISPLAY_TYPE PT_LONG;
    0x80CE "`MAPI-ID` in the directory": PR_EMS_AB_MAPI_ID PT_LONG;
    0x80CF "`MDB-Backoff-Interval` in the directory": PR_EMS_AB_MDB_BACKOFF_INTERVAL PT_LONG;
    0x80D0 "`MDB-Msg-Time-Out-Period` in the directory": PR_EMS_AB_MDB_MSG_TIME_OUT_PERIOD PT_LONG;
    0x80D1 "`MDB-Over-Quota-Limit` in the directory": PR_EMS_AB_MDB_OVER_QUOTA_LIMIT PT_LONG;
    0x80D2 "`MDB-Storage-Quota` in the directory": PR_EMS_AB_MDB_STORAGE_QUOTA PT_LONG;
    0x80D3 "`MDB-Unread-Limit` in the directory": PR_EMS_AB_MDB_UNREAD_LIMIT PT_LONG;
    0x80D4 "`MDB-Use-Defaults` in the directory": PR_EMS_AB_MDB_USE_DEFAULTS PT_BOOLEAN;
    0x80D5 "`Message-Tracking-Enabled` in the directory":
        PR_EMS_AB_MESSAGE_TRACKING_ENABLED PT_BOOLEAN;
    0x80D6 "`Monitor-Clock` in the directory": PR_EMS_AB_MONITOR_CLOCK PT_BOOLEAN;
    0x80D7 "`Monitor-Servers` in the directory": PR_EMS_AB_MONITOR_SERVERS PT_BOOLEAN;
    0x80D8 "`Monitor-Services` in the directory": PR_EMS_AB_MONITOR_SERVICES PT_BOOLEAN;
    0x80D9 "`Monitored-Configurations` in the directory, as objects":
        PR_EMS_AB_MONITORED_CONFIGURATIONS_O PT_OBJECT;
    0x80D9 "`Monitored-Configurations` in the directory":
        PR_EMS_AB_MONITORED_CONFIGURATIONS_A PT_MV_STRING8,
        PR_EMS_AB_MONITORED_CONFIGURATIONS PT_MV_UNICODE,
        PR_EMS_AB_MONITORED_CONFIGURATIONS_W PT_MV_UNICODE;
    0x80D9 "`Monitored-Configurations` in the directory, as distinguished names":
        PR_EMS_AB_MONITORED_CONFIGURATIONS_T PT_MV_UNICODE;
    0x80DA "`Monitored-Servers` in the directory, as objects":
        PR_EMS_AB_MONITORED_SERVERS_O PT_OBJECT;
    0x80DA "`Monitored-Servers` in the directory":
        PR_EMS_AB_MONITORED_SERVERS_A PT_MV_STRING8,
        PR_EMS_AB_MONITORED_SERVERS PT_MV_UNICODE,
        PR_EMS_AB_MONITORED_SERVERS_W PT_MV_UNICODE;
    0x80DA "`Monitored-Servers` in the directory, as distinguished names":
        PR_EMS_AB_MONITORED_SERVERS_T PT_MV_UNICODE;
    0x80DB "`Monitored-Services` in the directory":
        PR_EMS_AB_MONITORED_SERVICES_A PT_MV_STRING8,
        PR_EMS_AB_MONITORED_SERVICES PT_MV_UNICODE,
        PR_EMS_AB_MONITORED_SERVICES_W PT_MV_UNICODE;
    0x80DC "`Monitoring-Alert-Delay` in the directory": PR_EMS_AB_MONITORING_ALERT_DELAY PT_LONG;
    0x80DD "`Monitoring-Alert-Units` in the directory": PR_EMS_AB_MONITORING_ALERT_UNITS PT_LONG;
    0x80DE "`Monitoring-Availability-Style` in the directory":
        PR_EMS_AB_MONITORING_AVAILABILITY_STYLE PT_LONG;
    0x80DF "`Monitoring-Availability-Window` in the directory":
        PR_EMS_AB_MONITORING_AVAILABILITY_WINDOW PT_BINARY;
    0x80E0 "`Monitoring-Cached-Via-Mail` in the directory, as objects":
        PR_EMS_AB_MONITORING_CACHED_VIA_MAIL_O PT_OBJECT;
    0x80E0 "`Monitoring-Cached-Via-Mail` in the directory":
        PR_EMS_AB_MONITORING_CACHED_VIA_MAIL_A PT_MV_STRING8,
        PR_EMS_AB_MONITORING_CACHED_VIA_MAIL PT_MV_UNICODE,
        PR_EMS_AB_MONITORING_CACHED_VIA_MAIL_W PT_MV_UNICODE;
    0x80E0 "`Monitoring-Cached-Via-Mail` in the directory, as distinguished names":
        PR_EMS_AB_MONITORING_CACHED_VIA_MAIL_T PT_MV_UNICODE;
    0x80E1 "`Monitoring-Cached-Via-RPC` in the directory, as objects":
        PR_EMS_AB_MONITORING_CACHED_VIA_RPC_O PT_OBJECT;
    0x80E1 "`Monitoring-Cached-Via-RPC` in the directory":
        PR_EMS_AB_MONITORING_CACHED_VIA_RPC_A PT_MV_STRING8,
        PR_EMS_AB_MONITORING_CACHED_VIA_RPC PT_MV_UNICODE,
        PR_EMS_AB_MONITORING_CACHED_VIA_RPC_W PT_MV_UNICODE;
    0x80E1 "`Monitoring-Cached-Via-RPC` in the directory, as distinguished names":
        PR_EMS_AB_MONITORING_CACHED_VIA_RPC_T PT_MV_UNICODE;
    0x80E2 "`Monitoring-Escalation-Procedure` in the directory":
        PR_EMS_AB_MONITORING_ESCALATION_PROCEDURE PT_MV_BINARY;
    0x80E3 "`Monitoring-Hotsite-Poll-Interval` in the directory":
        PR_EMS_AB_MONITORING_HOTSITE_POLL_INTERVAL PT_LONG;
    0x80E4 "`Monitoring-Hotsite-Poll-Units` in the directory":
        PR_EMS_AB_MONITORING_HOTSITE_POLL_UNITS PT_LONG;
    0x80E5 "`Monitoring-Mail-Update-Interval` in the directory":
        PR_EMS_AB_MONITORING_MAIL_UPDATE_INTERVAL PT_LONG;
    0x80E6 "`Monitoring-Mail-Update-Units` in the directory":
        PR_EMS_AB_MONITORING_MAIL_UPDATE_UNITS PT_LONG;
    0x80E7 "`Monitoring-Normal-Poll-Interval` in the directory":
        PR_EMS_AB_MONITORING_NORMAL_POLL_INTERVAL PT_LONG;
    0x80E8 "`Monitoring-Normal-Poll-Units` in the directory":
        PR_EMS_AB_MONITORING_NORMAL_POLL_UNITS PT_LONG;
    0x80E9 "`Monitoring-Recipients` in the directory, as objects":
        PR_EMS_AB_MONITORING_RECIPIENTS_O PT_OBJECT;
    0x80E9 "`Monitoring-Recipients` in the directory":
        PR_EMS_AB_MONITORING_RECIPIENTS_A PT_MV_STRING8,
        PR_EMS_AB_MONITORING_RECIPIENTS PT_MV_UNICODE,
        PR_EMS_AB_MONITORING_RECIPIENTS_W PT_MV_UNICODE;
    0x80E9 "`Monitoring-Recipients` in the directory, as distinguished names":
        PR_EMS_AB_MONITORING_RECIPIENTS_T PT_MV_UNICODE;
    0x80EA "`Monitoring-Recipients-NDR` in the directory, as objects":
        PR_EMS_AB_MONITORING_RECIPIENTS_NDR_O PT_OBJECT;
    0x80EA "`Monitoring-Recipients-NDR` in the directory":
        PR_EMS_AB_MONITORING_RECIPIENTS_NDR_A PT_MV_STRING8,
        PR_EMS_AB_MONITORING_RECIPIENTS_NDR PT_MV_UNICODE,
        PR_EMS_AB_MONITORING_RECIPIENTS_NDR_W PT_MV_UNICODE;
    0x80EA "`Monitoring-Recipients-NDR` in the directory, as distinguished names":
        PR_EMS_AB_MONITORING_RECIPIENTS_NDR_T PT_MV_UNICODE;
    0x80EB "`Monitoring-RPC-Update-Interval` in the directory":
        PR_EMS_AB_MONITORING_RPC_UPDATE_INTERVAL PT_LONG;
    0x80EC "`Monitoring-RPC-Update-Units` in the directory":
        PR_EMS_AB_MONITORING_RPC_UPDATE_UNITS PT_LONG;
    0x80ED "`Monitoring-Warning-Delay` in the directory":
        PR_EMS_AB_MONITORING_WARNING_DELAY PT_LONG;
    0x80EE "`Monitoring-Warning-Units` in the directory":
        PR_EMS_AB_MONITORING_WARNING_UNITS PT_LONG;
    0x80EF "`MTA-Local-Cred` in the directory":
        PR_EMS_AB_MTA_LOCAL_CRED_A PT_STRING8,
        PR_EMS_AB_MTA_LOCAL_CRED PT_UNICODE,
        PR_EMS_AB_MTA_LOCAL_CRED_W PT_UNICODE;
    0x80F0 "`MTA-Local-Desig` in the directory":
        PR_EMS_AB_MTA_LOCAL_DESIG_A PT_STRING8,
        PR_EMS_AB_MTA_LOCAL_DESIG PT_UNICODE,
        PR_EMS_AB_MTA_LOCAL_DESIG_W PT_UNICODE;
    0x80F1 "`N-Address` in the directory": PR_EMS_AB_N_ADDRESS PT_BINARY;
    0x80F2 "`N-Address-Type` in the directory": PR_EMS_AB_N_ADDRESS_TYPE PT_LONG;
    0x80F3 "`NT-Machine-Name` in the directory":
        PR_EMS_AB_NT_MACHINE_NAME_A PT_STRING8,
        PR_EMS_AB_NT_MACHINE_NAME PT_UNICODE,
        PR_EMS_AB_NT_MACHINE_NAME_W PT_UNICODE;
    0x80F4 "`Num-Of-Open-Retries` in the directory": PR_EMS_AB_NUM_OF_OPEN_RETRIES PT_LONG;
    0x80F5 "`Num-Of-Transfer-Retries` in the directory": PR_EMS_AB_NUM_OF_TRANSFER_RETRIES PT_LONG;
    0x80F6 "`Object-Class-Category` in the directory": PR_EMS_AB_OBJECT_CLASS_CATEGORY PT_LONG;
    0x80F7 "`Object-Version` in the directory": PR_EMS_AB_OBJECT_VERSION PT_LONG;
    0x80F8 "`Off-Line-AB-Containers` in the directory, as objects":
        PR_EMS_AB_OFF_LINE_AB_CONTAINERS_O PT_OBJECT;
    0x80F8 "`Off-Line-AB-Containers` in the directory":
        PR_EMS_AB_OFF_LINE_AB_CONTAINERS_A PT_MV_STRING8,
        PR_EMS_AB_OFF_LINE_AB_CONTAINERS PT_MV_UNICODE,
        PR_EMS_AB_OFF_LINE_AB_CONTAINERS_W PT_MV_UNICODE;
    0x80F8 "`Off-Line-AB-Containers` in the directory, as distinguished names":
        PR_EMS_AB_OFF_LINE_AB_CONTAINERS_T PT_MV_UNICODE;
    0x80F9 "`Off-Line-AB-Schedule` in the directory": PR_EMS_AB_OFF_LINE_AB_SCHEDULE PT_BINARY;
    0x80FA "`Off-Line-AB-Server` in the directory, as objects":
        PR_EMS_AB_OFF_LINE_AB_SERVER_O PT_OBJECT;
    0x80FA "`Off-Line-AB-Server` in the directory":
        PR_EMS_AB_OFF_LINE_AB_SERVER_A PT_STRING8,
        PR_EMS_AB_OFF_LINE_AB_SERVER PT_UNICODE,
        PR_EMS_AB_OFF_LINE_AB_SERVER_W PT_UNICODE;
    0x80FA "`Off-Line-AB-Server` in the directory, as distinguished names":
        PR_EMS_AB_OFF_LINE_AB_SERVER_T PT_UNICODE;
    0x80FB "`Off-Line-AB-Style` in the directory": PR_EMS_AB_OFF_LINE_AB_STYLE PT_LONG;
    0x80FC "`OID-Type` in the directory": PR_EMS_AB_OID_TYPE PT_LONG;
    0x80FD "`OM-Object-Class` in the directory": PR_EMS_AB_OM_OBJECT_CLASS PT_BINARY;
    0x80FE "`OM-Syntax` in the directory": PR_EMS_AB_OM_SYNTAX PT_LONG;
    0x80FF "`OOF-Reply-To-Originator` in the directory":
        PR_EMS_AB_OOF_REPLY_TO_ORIGINATOR PT_BOOLEAN;
    0x8100 "`Open-Retry-Interval` in the directory": PR_EMS_AB_OPEN_RETRY_INTERVAL PT_LONG;
    0x8101 "`Organization-Name` in the directory":
        PR_EMS_AB_ORGANIZATION_NAME_A PT_MV_STRING8,
        PR_EMS_AB_ORGANIZATION_NAME PT_MV_UNICODE,
        PR_EMS_AB_ORGANIZATION_NAME_W PT_MV_UNICODE;
    0x8102 "`Organizational-Unit-Name` in the directory":
        PR_EMS_AB_ORGANIZATIONAL_UNIT_NAME_A PT_MV_STRING8,
        PR_EMS_AB_ORGANIZATIONAL_UNIT_NAME PT_MV_UNICODE,
        PR_EMS_AB_ORGANIZATIONAL_UNIT_NAME_W PT_MV_UNICODE;
    0x8103 "`Original-Display-Table` in the directory": PR_EMS_AB_ORIGINAL_DISPLAY_TABLE PT_BINARY;
    0x8104 "`Original-Display-Table-MSDOS` in the directory":
        PR_EMS_AB_ORIGINAL_DISPLAY_TABLE_MSDOS PT_BINARY;
    0x8105 "`Outbound-Sites` in the directory, as objects": PR_EMS_AB_OUTBOUND_SITES_O PT_OBJECT;
    0x8105 "`Outbound-Sites` in the directory":
        PR_EMS_AB_OUTBOUND_SITES_A PT_MV_STRING8,
        PR_EMS_AB_OUTBOUND_SITES PT_MV_UNICODE,
        PR_EMS_AB_OUTBOUND_SITES_W PT_MV_UNICODE;
    0x8105 "`Outbound-Sites` in the directory, as distinguished names":
        PR_EMS_AB_OUTBOUND_SITES_T PT_MV_UNICODE;
    0x8106 "`P-Selector` in the directory": PR_EMS_AB_P_SELECTOR PT_BINARY;
    0x8107 "`P-Selector-Inbound` in the directory": PR_EMS_AB_P_SELECTOR_INBOUND PT_BINARY;
    0x8108 "`Per-Msg-Dialog-Display-Table` in the directory":
        PR_EMS_AB_PER_MSG_DIALOG_DISPLAY_TABLE PT_BINARY;
    0x8109 "`Per-Recip-Dialog-Display-Table` in the directory":
        PR_EMS_AB_PER_RECIP_DIALOG_DISPLAY_TABLE PT_BINARY;
    0x810A "`Period-Rep-Sync-Times` in the directory": PR_EMS_AB_PERIOD_REP_SYNC_TIMES PT_BINARY;
    0x810B "`Period-Repl-Stagger` in the directory": PR_EMS_AB_PERIOD_REPL_STAGGER PT_LONG;
    0x810C "`Postal-Address` in the directory": PR_EMS_AB_POSTAL_ADDRESS PT_MV_BINARY;
    0x810D "`Preferred-Delivery-Method` in the directory":
        PR_EMS_AB_PREFERRED_DELIVERY_METHOD PT_MV_LONG;
    0x810E "`PRMD` in the directory":
        PR_EMS_AB_PRMD_A PT_STRING8, PR_EMS_AB_PRMD PT_UNICODE, PR_EMS_AB_PRMD_W PT_UNICODE;
    0x810F "`Proxy-Generator-DLL` in the directory":
        PR_EMS_AB_PROXY_GENERATOR_DLL_A PT_STRING8,
        PR_EMS_AB_PROXY_GENERATOR_DLL PT_UNICODE,
        PR_EMS_AB_PROXY_GENERATOR_DLL_W PT_UNICODE;
    0x8110 "those in whose name the entry may send, as objects":
        PR_EMS_AB_PUBLIC_DELEGATES_BL_O PT_OBJECT;
    0x8110 "those in whose name the entry may send":
        PR_EMS_AB_PUBLIC_DELEGATES_BL_A PT_MV_STRING8,
        PR_EMS_AB_PUBLIC_DELEGATES_BL PT_MV_UNICODE,
        PR_EMS_AB_PUBLIC_DELEGATES_BL_W PT_MV_UNICODE;
    0x8110 "those in whose name the entry may send, as distinguished names":
        PR_EMS_AB_PUBLIC_DELEGATES_BL_T PT_MV_UNICODE;
    0x8111 "`Quota-Notification-Schedule` in the directory":
        PR_EMS_AB_QUOTA_NOTIFICATION_SCHEDULE PT_BINARY;
    0x8112 "`Quota-Notification-Style` in the directory":
        PR_EMS_AB_QUOTA_NOTIFICATION_STYLE PT_LONG;
    0x8113 "`Range-Lower` in the directory": PR_EMS_AB_RANGE_LOWER PT_LONG;
    0x8114 "`Range-Upper` in the directory": PR_EMS_AB_RANGE_UPPER PT_LONG;
    0x8115 "`RAS-Callback-Number` in the directory":
        PR_EMS_AB_RAS_CALLBACK_NUMBER_A PT_STRING8,
        PR_EMS_AB_RAS_CALLBACK_NUMBER PT_UNICODE,
        PR_EMS_AB_RAS_CALLBACK_NUMBER_W PT_UNICODE;
    0x8116 "`RAS-Phone-Number` in the directory":
        PR_EMS_AB_RAS_PHONE_NUMBER_A PT_STRING8,
        PR_EMS_AB_RAS_PHONE_NUMBER PT_UNICODE,
        PR_EMS_AB_RAS_PHONE_NUMBER_W PT_UNICODE;
    0x8117 "`RAS-Phonebook-Entry-Name` in the directory":
        PR_EMS_AB_RAS_PHONEBOOK_ENTRY_NAME_A PT_STRING8,
        PR_EMS_AB_RAS_PHONEBOOK_ENTRY_NAME PT_UNICODE,
        PR_EMS_AB_RAS_PHONEBOOK_ENTRY_NAME_W PT_UNICODE;
    0x8118 "`RAS-Remote-Srvr-Name` in the directory":
        PR_EMS_AB_RAS_REMOTE_SRVR_NAME_A PT_STRING8,
        PR_EMS_AB_RAS_REMOTE_SRVR_NAME PT_UNICODE,
        PR_EMS_AB_RAS_REMOTE_SRVR_NAME_W PT_UNICODE;
    0x8119 "`Registered-Address` in the directory": PR_EMS_AB_REGISTERED_ADDRESS PT_MV_BINARY;
    0x811A "`Remote-Bridge-Head` in the directory":
        PR_EMS_AB_REMOTE_BRIDGE_HEAD_A PT_STRING8,
        PR_EMS_AB_REMOTE_BRIDGE_HEAD PT_UNICODE,
        PR_EMS_AB_REMOTE_BRIDGE_HEAD_W PT_UNICODE;
    0x811B "`Remote-Bridge-Head-Address` in the directory":
        PR_EMS_AB_REMOTE_BRIDGE_HEAD_ADDRESS_A PT_STRING8,
        PR_EMS_AB_REMOTE_BRIDGE_HEAD_ADDRESS PT_UNICODE,
        PR_EMS_AB_REMOTE_BRIDGE_HEAD_ADDRESS_W PT_UNICODE;
    0x811C "`Remote-Out-Bh-Server` in the directory, as objects":
        PR_EMS_AB_REMOTE_OUT_BH_SERVER_O PT_OBJECT;
    0x811C "`Remote-Out-Bh-Server` in the directory":
        PR_EMS_AB_REMOTE_OUT_BH_SERVER_A PT_STRING8,
        PR_EMS_AB_REMOTE_OUT_BH_SERVER PT_UNICODE,
        PR_EMS_AB_REMOTE_OUT_BH_SERVER_W PT_UNICODE;
    0x811C "`Remote-Out-Bh-Server` in the directory, as distinguished names":
        PR_EMS_AB_REMOTE_OUT_BH_SERVER_T PT_UNICODE;
    0x811D "`Remote-Site` in the directory, as objects": PR_EMS_AB_REMOTE_SITE_O PT_OBJECT;
    0x811D "`Remote-Site` in the directory":
        PR_EMS_AB_REMOTE_SITE_A PT_STRING8,
        PR_EMS_AB_REMOTE_SITE PT_UNICODE,
        PR_EMS_AB_REMOTE_SITE_W PT_UNICODE;
    0x811D "`Remote-Site` in the directory, as distinguished names":
        PR_EMS_AB_REMOTE_SITE_T PT_UNICODE;
    0x811E "`Replication-Sensitivity` in the directory": PR_EMS_AB_REPLICATION_SENSITIVITY PT_LONG;
    0x811F "`Replication-Stagger` in the directory": PR_EMS_AB_REPLICATION_STAGGER PT_LONG;
    0x8120 "`Report-To-Originator` in the directory": PR_EMS_AB_REPORT_TO_ORIGINATOR PT_BOOLEAN;
    0x8121 "`Report-To-Owner` in the directory": PR_EMS_AB_REPORT_TO_OWNER PT_BOOLEAN;
    0x8122 "`Req-Seq` in the directory": PR_EMS_AB_REQ_SEQ PT_LONG;
    0x8123 "`Responsible-Local-DXA` in the directory, as objects":
        PR_EMS_AB_RESPONSIBLE_LOCAL_DXA_O PT_OBJECT;
    0x8123 "`Responsible-Local-DXA` in the directory":
        PR_EMS_AB_RESPONSIBLE_LOCAL_DXA_A PT_STRING8,
        PR_EMS_AB_RESPONSIBLE_LOCAL_DXA PT_UNICODE,
        PR_EMS_AB_RESPONSIBLE_LOCAL_DXA_W PT_UNICODE;
    0x8123 "`Responsible-Local-DXA` in the directory, as distinguished names":
        PR_EMS_AB_RESPONSIBLE_LOCAL_DXA_T PT_UNICODE;
    0x8124 "`RID-Server` in the directory, as objects": PR_EMS_AB_RID_SERVER_O PT_OBJECT;
    0x8124 "`RID-Server` in the directory":
        PR_EMS_AB_RID_SERVER_A PT_STRING8,
        PR_EMS_AB_RID_SERVER PT_UNICODE,
        PR_EMS_AB_RID_SERVER_W PT_UNICODE;
    0x8124 "`RID-Server` in the directory, as distinguished names":
        PR_EMS_AB_RID_SERVER_T PT_UNICODE;
    0x8125 "`Role-Occupant` in the directory, as objects": PR_EMS_AB_ROLE_OCCUPANT_O PT_OBJECT;
    0x8125 "`Role-Occupant` in the directory":
        PR_EMS_AB_ROLE_OCCUPANT_A PT_MV_STRING8,
        PR_EMS_AB_ROLE_OCCUPANT PT_MV_UNICODE,
        PR_EMS_AB_ROLE_OCCUPANT_W PT_MV_UNICODE;
    0x8125 "`Role-Occupant` in the directory, as distinguished names":
        PR_EMS_AB_ROLE_OCCUPANT_T PT_MV_UNICODE;
    0x8126 "`Routing-List` in the directory":
        PR_EMS_AB_ROUTING_LIST_A PT_MV_STRING8,
        PR_EMS_AB_ROUTING_LIST PT_MV_UNICODE,
        PR_EMS_AB_ROUTING_LIST_W PT_MV_UNICODE;
    0x8127 "`RTS-Checkpoint-Size` in the directory": PR_EMS_AB_RTS_CHECKPOINT_SIZE PT_LONG;
    0x8128 "`RTS-Recovery-Timeout` in the directory": PR_EMS_AB_RTS_RECOVERY_TIMEOUT PT_LONG;
    0x8129 "`RTS-Window-Size` in the directory": PR_EMS_AB_RTS_WINDOW_SIZE PT_LONG;
    0x812A "`Runs-On` in the directory, as objects": PR_EMS_AB_RUNS_ON_O PT_OBJECT;
    0x812A "`Runs-On` in the directory":
        PR_EMS_AB_RUNS_ON_A PT_MV_STRING8,
        PR_EMS_AB_RUNS_ON PT_MV_UNICODE,
        PR_EMS_AB_RUNS_ON_W PT_MV_UNICODE;
    0x812A "`Runs-On` in the directory, as distinguished names": PR_EMS_AB_RUNS_ON_T PT_MV_UNICODE;
    0x812B "`S-Selector` in the directory": PR_EMS_AB_S_SELECTOR PT_BINARY;
    0x812C "`S-Selector-Inbound` in the directory": PR_EMS_AB_S_SELECTOR_INBOUND PT_BINARY;
    0x812D "`Search-Flags` in the directory": PR_EMS_AB_SEARCH_FLAGS PT_LONG;
    0x812E "`Search-Guide` in the directory": PR_EMS_AB_SEARCH_GUIDE PT_MV_BINARY;
    0x812F "`See-Also` in the directory, as objects": PR_EMS_AB_SEE_ALSO_O PT_OBJECT;
    0x812F "`See-Also` in the directory":
        PR_EMS_AB_SEE_ALSO_A PT_MV_STRING8,
        PR_EMS_AB_SEE_ALSO PT_MV_UNICODE,
        PR_EMS_AB_SEE_ALSO_W PT_MV_UNICODE;
    0x812F "`See-Also` in the directory, as distinguished names":
        PR_EMS_AB_SEE_ALSO_T PT_MV_UNICODE;
    0x8130 "`Serial-Number` in the directory":
        PR_EMS_AB_SERIAL_NUMBER_A PT_MV_STRING8,
        PR_EMS_AB_SERIAL_NUMBER PT_MV_UNICODE,
        PR_EMS_AB_SERIAL_NUMBER_W PT_MV_UNICODE;
    0x8131 "`Service-Action-First` in the directory": PR_EMS_AB_SERVICE_ACTION_FIRST PT_LONG;
    0x8132 "`Service-Action-Other` in the directory": PR_EMS_AB_SERVICE_ACTION_OTHER PT_LONG;
    0x8133 "`Service-Action-Second` in the directory": PR_EMS_AB_SERVICE_ACTION_SECOND PT_LONG;
    0x8134 "`Service-Restart-Delay` in the directory": PR_EMS_AB_SERVICE_RESTART_DELAY PT_LONG;
    0x8135 "`Service-Restart-Message` in the directory":
        PR_EMS_AB_SERVICE_RESTART_MESSAGE_A PT_STRING8,
        PR_EMS_AB_SERVICE_RESTART_MESSAGE PT_UNICODE,
        PR_EMS_AB_SERVICE_RESTART_MESSAGE_W PT_UNICODE;
    0x8136 "`Session-Disconnect-Timer` in the directory":
        PR_EMS_AB_SESSION_DISCONNECT_TIMER PT_LONG;
    0x8137 "`Site-Affinity` in the directory":
        PR_EMS_AB_SITE_AFFINITY_A PT_MV_STRING8,
        PR_EMS_AB_SITE_AFFINITY PT_MV_UNICODE,
        PR_EMS_AB_SITE_AFFINITY_W PT_MV_UNICODE;
    0x8138 "`Site-Proxy-Space` in the directory":
        PR_EMS_AB_SITE_PROXY_SPACE_A PT_MV_STRING8,
        PR_EMS_AB_SITE_PROXY_SPACE PT_MV_UNICODE,
        PR_EMS_AB_SITE_PROXY_SPACE_W PT_MV_UNICODE;
    0x8139 "`Space-Last-Computed` in the directory": PR_EMS_AB_SPACE_LAST_COMPUTED PT_SYSTIME;
    0x813A "`Street-Address` in the directory":
        PR_EMS_AB_STREET_ADDRESS_A PT_STRING8,
        PR_EMS_AB_STREET_ADDRESS PT_UNICODE,
        PR_EMS_AB_STREET_ADDRESS_W PT_UNICODE;
    0x813B "`Sub-Refs` in the directory, as objects": PR_EMS_AB_SUB_REFS_O PT_OBJECT;
    0x813B "`Sub-Refs` in the directory":
        PR_EMS_AB_SUB_REFS_A PT_MV_STRING8,
        PR_EMS_AB_SUB_REFS PT_MV_UNICODE,
        PR_EMS_AB_SUB_REFS_W PT_MV_UNICODE;
    0x813B "`Sub-Refs` in the directory, as distinguished names":
        PR_EMS_AB_SUB_REFS_T PT_MV_UNICODE;
    0x813C "how large a message may be that is submitted, in kilobytes":
        PR_EMS_AB_SUBMISSION_CONT_LENGTH PT_LONG;
    0x813D "`Supported-Application-Context` in the directory":
        PR_EMS_AB_SUPPORTED_APPLICATION_CONTEXT PT_MV_BINARY;
    0x813E "`Supporting-Stack` in the directory, as objects":
        PR_EMS_AB_SUPPORTING_STACK_O PT_OBJECT;
    0x813E "`Supporting-Stack` in the directory":
        PR_EMS_AB_SUPPORTING_STACK_A PT_MV_STRING8,
        PR_EMS_AB_SUPPORTING_STACK PT_MV_UNICODE,
        PR_EMS_AB_SUPPORTING_STACK_W PT_MV_UNICODE;
    0x813E "`Supporting-Stack` in the directory, as distinguished names":
        PR_EMS_AB_SUPPORTING_STACK_T PT_MV_UNICODE;
    0x813F "the entries whose `Supporting-Stack` this one is, as objects":
        PR_EMS_AB_SUPPORTING_STACK_BL_O PT_OBJECT;
    0x813F "the entries whose `Supporting-Stack` this one is":
        PR_EMS_AB_SUPPORTING_STACK_BL_A PT_MV_STRING8,
        PR_EMS_AB_SUPPORTING_STACK_BL PT_MV_UNICODE,
        PR_EMS_AB_SUPPORTING_STACK_BL_W PT_MV_UNICODE;
    0x813F "the entries whose `Supporting-Stack` this one is, as distinguished names":
        PR_EMS_AB_SUPPORTING_STACK_BL_T PT_MV_UNICODE;
    0x8140 "`T-Selector` in the directory": PR_EMS_AB_T_SELECTOR PT_BINARY;
    0x8141 "`T-Selector-Inbound` in the directory": PR_EMS_AB_T_SELECTOR_INBOUND PT_BINARY;
    0x8142 "`Target-MTAS` in the directory":
        PR_EMS_AB_TARGET_MTAS_A PT_MV_STRING8,
        PR_EMS_AB_TARGET_MTAS PT_MV_UNICODE,
        PR_EMS_AB_TARGET_MTAS_W PT_MV_UNICODE;
    0x8143 "`Teletex-Terminal-Identifier` in the directory":
        PR_EMS_AB_TELETEX_TERMINAL_IDENTIFIER PT_MV_BINARY;
    0x8144 "`Temp-Assoc-Threshold` in the directory": PR_EMS_AB_TEMP_ASSOC_THRESHOLD PT_LONG;
    0x8145 "`Tombstone-Lifetime` in the directory": PR_EMS_AB_TOMBSTONE_LIFETIME PT_LONG;
    0x8146 "`Tracking-Log-Path-Name` in the directory":
        PR_EMS_AB_TRACKING_LOG_PATH_NAME_A PT_STRING8,
        PR_EMS_AB_TRACKING_LOG_PATH_NAME PT_UNICODE,
        PR_EMS_AB_TRACKING_LOG_PATH_NAME_W PT_UNICODE;
    0x8147 "`Trans-Retry-Mins` in the directory": PR_EMS_AB_TRANS_RETRY_MINS PT_LONG;
    0x8148 "`Trans-Timeout-Mins` in the directory": PR_EMS_AB_TRANS_TIMEOUT_MINS PT_LONG;
    0x8149 "`Transfer-Retry-Interval` in the directory": PR_EMS_AB_TRANSFER_RETRY_INTERVAL PT_LONG;
    0x814A "`Transfer-Timeout-Non-Urgent` in the directory":
        PR_EMS_AB_TRANSFER_TIMEOUT_NON_URGENT PT_LONG;
    0x814B "`Transfer-Timeout-Normal` in the directory": PR_EMS_AB_TRANSFER_TIMEOUT_NORMAL PT_LONG;
    0x814C "`Transfer-Timeout-Urgent` in the directory": PR_EMS_AB_TRANSFER_TIMEOUT_URGENT PT_LONG;
    0x814D "`Translation-Table-Used` in the directory": PR_EMS_AB_TRANSLATION_TABLE_USED PT_LONG;
    0x814E "`Transport-Expedited-Data` in the directory":
        PR_EMS_AB_TRANSPORT_EXPEDITED_DATA PT_BOOLEAN;
    0x814F "`Trust-Level` in the directory": PR_EMS_AB_TRUST_LEVEL PT_LONG;
    0x8150 "`Turn-Request-Threshold` in the directory": PR_EMS_AB_TURN_REQUEST_THRESHOLD PT_LONG;
    0x8151 "`Two-Way-Alternate-Facility` in the directory":
        PR_EMS_AB_TWO_WAY_ALTERNATE_FACILITY PT_BOOLEAN;
    0x8152 "the entries whose `Unauth-Orig` this one is, as objects":
        PR_EMS_AB_UNAUTH_ORIG_BL_O PT_OBJECT;
    0x8152 "the entries whose `Unauth-Orig` this one is":
        PR_EMS_AB_UNAUTH_ORIG_BL_A PT_MV_STRING8,
        PR_EMS_AB_UNAUTH_ORIG_BL PT_MV_UNICODE,
        PR_EMS_AB_UNAUTH_ORIG_BL_W PT_MV_UNICODE;
    0x8152 "the entries whose `Unauth-Orig` this one is, as distinguished names":
        PR_EMS_AB_UNAUTH_ORIG_BL_T PT_MV_UNICODE;
    0x8153 "`User-Password` in the directory": PR_EMS_AB_USER_PASSWORD PT_MV_BINARY;
    0x8154 "`USN-Created` in the directory": PR_EMS_AB_USN_CREATED PT_LONG;
    0x8155 "`USN-DSA-Last-Obj-Removed` in the directory":
        PR_EMS_AB_USN_DSA_LAST_OBJ_REMOVED PT_LONG;
    0x8156 "`USN-Last-Obj-Rem` in the directory": PR_EMS_AB_USN_LAST_OBJ_REM PT_LONG;
    0x8157 "`USN-Source` in the directory": PR_EMS_AB_USN_SOURCE PT_LONG;
    0x8158 "`X121-Address` in the directory":
        PR_EMS_AB_X121_ADDRESS_A PT_MV_STRING8,
        PR_EMS_AB_X121_ADDRESS PT_MV_UNICODE,
        PR_EMS_AB_X121_ADDRESS_W PT_MV_UNICODE;
    0x8159 "`X25-Call-User-Data-Incoming` in the directory":
        PR_EMS_AB_X25_CALL_USER_DATA_INCOMING PT_BINARY;
    0x815A "`X25-Call-User-Data-Outgoing` in the directory":
        PR_EMS_AB_X25_CALL_USER_DATA_OUTGOING PT_BINARY;
    0x815B "`X25-Facilities-Data-Incoming` in the directory":
        PR_EMS_AB_X25_FACILITIES_DATA_INCOMING PT_BINARY;
    0x815C "`X25-Facilities-Data-Outgoing` in the directory":
        PR_EMS_AB_X25_FACILITIES_DATA_OUTGOING PT_BINARY;
    0x815D "`X25-Leased-Line-Port` in the directory": PR_EMS_AB_X25_LEASED_LINE_PORT PT_BINARY;
    0x815E "`X25-Leased-Or-Switched` in the directory": PR_EMS_AB_X25_LEASED_OR_SWITCHED PT_BOOLEAN;
    0x815F "`X25-Remote-MTA-Phone` in the directory":
        PR_EMS_AB_X25_REMOTE_MTA_PHONE_A PT_STRING8,
        PR_EMS_AB_X25_REMOTE_MTA_PHONE PT_UNICODE,
        PR_EMS_AB_X25_REMOTE_MTA_PHONE_W PT_UNICODE;
    0x8160 "`X400-Attachment-Type` in the directory": PR_EMS_AB_X400_ATTACHMENT_TYPE PT_BINARY;
    0x8161 "`X400-Selector-Syntax` in the directory": PR_EMS_AB_X400_SELECTOR_SYNTAX PT_LONG;
    0x8162 "`X500-Access-Control-List` in the directory":
        PR_EMS_AB_X500_ACCESS_CONTROL_LIST PT_BINARY;
    0x8163 "`Xmit-Timeout-Non-Urgent` in the directory": PR_EMS_AB_XMIT_TIMEOUT_NON_URGENT PT_LONG;
    0x8164 "`Xmit-Timeout-Normal` in the directory": PR_EMS_AB_XMIT_TIMEOUT_NORMAL PT_LONG;
    0x8165 "`Xmit-Timeout-Urgent` in the directory": PR_EMS_AB_XMIT_TIMEOUT_URGENT PT_LONG;
    0x8166 "`Site-Folder-GUID` in the directory": PR_EMS_AB_SITE_FOLDER_GUID PT_BINARY;
    0x8167 "`Site-Folder-Server` in the directory, as objects":
        PR_EMS_AB_SITE_FOLDER_SERVER_O PT_OBJECT;
    0x8167 "`Site-Folder-Server` in the directory":
        PR_EMS_AB_SITE_FOLDER_SERVER_A PT_STRING8,
        PR_EMS_AB_SITE_FOLDER_SERVER PT_UNICODE,
        PR_EMS_AB_SITE_FOLDER_SERVER_W PT_UNICODE;
    0x8167 "`Site-Folder-Server` in the directory, as distinguished names":
        PR_EMS_AB_SITE_FOLDER_SERVER_T PT_UNICODE;
    0x8168 "`Replication-Mail-Msg-Size` in the directory":
        PR_EMS_AB_REPLICATION_MAIL_MSG_SIZE PT_LONG;
    0x8169 "`Maximum-Object-ID` in the directory": PR_EMS_AB_MAXIMUM_OBJECT_ID PT_BINARY;
    0x8170 "`Network-Address` in the directory":
        PR_EMS_AB_NETWORK_ADDRESS_A PT_MV_STRING8,
        PR_EMS_AB_NETWORK_ADDRESS PT_MV_UNICODE,
        PR_EMS_AB_NETWORK_ADDRESS_W PT_MV_UNICODE;
    0x8171 "`LDAP-Display-Name` in the directory":
        PR_EMS_AB_LDAP_DISPLAY_NAME_A PT_MV_STRING8,
        PR_EMS_AB_LDAP_DISPLAY_NAME PT_MV_UNICODE,
        PR_EMS_AB_LDAP_DISPLAY_NAME_W PT_MV_UNICODE;
    0x8173 "`Schema-Flags` in the directory": PR_EMS_AB_SCHEMA_FLAGS PT_LONG;
    0x8174 "`Bridgehead-Servers` in the directory, as objects":
        PR_EMS_AB_BRIDGEHEAD_SERVERS_O PT_OBJECT;
    0x8174 "`Bridgehead-Servers` in the directory":
        PR_EMS_AB_BRIDGEHEAD_SERVERS_A PT_MV_STRING8,
        PR_EMS_AB_BRIDGEHEAD_SERVERS PT_MV_UNICODE,
        PR_EMS_AB_BRIDGEHEAD_SERVERS_W PT_MV_UNICODE;
    0x8174 "`Bridgehead-Servers` in the directory, as distinguished names":
        PR_EMS_AB_BRIDGEHEAD_SERVERS_T PT_MV_UNICODE;
    0x8175 "the home page":
        PR_EMS_AB_WWW_HOME_PAGE_A PT_STRING8,
        PR_EMS_AB_WWW_HOME_PAGE PT_UNICODE,
        PR_EMS_AB_WWW_HOME_PAGE_W PT_UNICODE;
    0x8176 "`NNTP-Content-Format` in the directory":
        PR_EMS_AB_NNTP_CONTENT_FORMAT_A PT_STRING8,
        PR_EMS_AB_NNTP_CONTENT_FORMAT PT_UNICODE,
        PR_EMS_AB_NNTP_CONTENT_FORMAT_W PT_UNICODE;
    0x8177 "`POP-Content-Format` in the directory":
        PR_EMS_AB_POP_CONTENT_FORMAT_A PT_STRING8,
        PR_EMS_AB_POP_CONTENT_FORMAT PT_UNICODE,
        PR_EMS_AB_POP_CONTENT_FORMAT_W PT_UNICODE;
    0x8178 "the language": PR_EMS_AB_LANGUAGE PT_LONG;
    0x8179 "`POP-Character-Set` in the directory":
        PR_EMS_AB_POP_CHARACTER_SET_A PT_STRING8,
        PR_EMS_AB_POP_CHARACTER_SET PT_UNICODE,
        PR_EMS_AB_POP_CHARACTER_SET_W PT_UNICODE;
    0x817A "`USN-Intersite` in the directory": PR_EMS_AB_USN_INTERSITE PT_LONG;
    0x817B "`Sub-Site` in the directory":
        PR_EMS_AB_SUB_SITE_A PT_STRING8,
        PR_EMS_AB_SUB_SITE PT_UNICODE,
        PR_EMS_AB_SUB_SITE_W PT_UNICODE;
    0x817C "`Schema-Version` in the directory": PR_EMS_AB_SCHEMA_VERSION PT_MV_LONG;
    0x817D "`NNTP-Character-Set` in the directory":
        PR_EMS_AB_NNTP_CHARACTER_SET_A PT_STRING8,
        PR_EMS_AB_NNTP_CHARACTER_SET PT_UNICODE,
        PR_EMS_AB_NNTP_CHARACTER_SET_W PT_UNICODE;
    0x817E "`Use-Server-Values` in the directory": PR_EMS_AB_USE_SERVER_VALUES PT_BOOLEAN;
    0x817F "`Enabled-Protocols` in the directory": PR_EMS_AB_ENABLED_PROTOCOLS PT_LONG;
    0x8180 "`Connection-List-Filter` in the directory": PR_EMS_AB_CONNECTION_LIST_FILTER PT_BINARY;
    0x8181 "`Available-Authorization-Packages` in the directory":
        PR_EMS_AB_AVAILABLE_AUTHORIZATION_PACKAGES_A PT_MV_STRING8,
        PR_EMS_AB_AVAILABLE_AUTHORIZATION_PACKAGES PT_MV_UNICODE,
        PR_EMS_AB_AVAILABLE_AUTHORIZATION_PACKAGES_W PT_MV_UNICODE;
    0x8182 "`Character-Set-List` in the directory":
        PR_EMS_AB_CHARACTER_SET_LIST_A PT_MV_STRING8,
        PR_EMS_AB_CHARACTER_SET_LIST PT_MV_UNICODE,
        PR_EMS_AB_CHARACTER_SET_LIST_W PT_MV_UNICODE;
    0x8183 "`Use-Site-Values` in the directory": PR_EMS_AB_USE_SITE_VALUES PT_BOOLEAN;
    0x8184 "`Enabled-Authorization-Packages` in the directory":
        PR_EMS_AB_ENABLED_AUTHORIZATION_PACKAGES_A PT_MV_STRING8,
        PR_EMS_AB_ENABLED_AUTHORIZATION_PACKAGES PT_MV_UNICODE,
        PR_EMS_AB_ENABLED_AUTHORIZATION_PACKAGES_W PT_MV_UNICODE;
    0x8185 "`Character-Set` in the directory":
        PR_EMS_AB_CHARACTER_SET_A PT_STRING8,
        PR_EMS_AB_CHARACTER_SET PT_UNICODE,
        PR_EMS_AB_CHARACTER_SET_W PT_UNICODE;
    0x8186 "`Content-Type` in the directory": PR_EMS_AB_CONTENT_TYPE PT_LONG;
    0x8187 "`Anonymous-Access` in the directory": PR_EMS_AB_ANONYMOUS_ACCESS PT_BOOLEAN;
    0x8188 "`Control-Msg-Folder-ID` in the directory": PR_EMS_AB_CONTROL_MSG_FOLDER_ID PT_BINARY;
    0x8189 "`Usenet-Site-Name` in the directory":
        PR_EMS_AB_USENET_SITE_NAME_A PT_STRING8,
        PR_EMS_AB_USENET_SITE_NAME PT_UNICODE,
        PR_EMS_AB_USENET_SITE_NAME_W PT_UNICODE;
    0x818A "`Control-Msg-Rules` in the directory": PR_EMS_AB_CONTROL_MSG_RULES PT_BINARY;
    0x818B "`Available-Distributions` in the directory":
        PR_EMS_AB_AVAILABLE_DISTRIBUTIONS_A PT_STRING8,
        PR_EMS_AB_AVAILABLE_DISTRIBUTIONS PT_UNICODE,
        PR_EMS_AB_AVAILABLE_DISTRIBUTIONS_W PT_UNICODE;
    0x818D "`Outbound-Host` in the directory": PR_EMS_AB_OUTBOUND_HOST PT_BINARY;
    0x818E "`Inbound-Host` in the directory":
        PR_EMS_AB_INBOUND_HOST_A PT_MV_STRING8,
        PR_EMS_AB_INBOUND_HOST PT_MV_UNICODE,
        PR_EMS_AB_INBOUND_HOST_W PT_MV_UNICODE;
    0x818F "`Outgoing-Msg-Size-Limit` in the directory": PR_EMS_AB_OUTGOING_MSG_SIZE_LIMIT PT_LONG;
    0x8190 "`Incoming-Msg-Size-Limit` in the directory": PR_EMS_AB_INCOMING_MSG_SIZE_LIMIT PT_LONG;
    0x8191 "`Send-TNEF` in the directory": PR_EMS_AB_SEND_TNEF PT_BOOLEAN;
    0x8192 "`Authorized-Password-Confirm` in the directory":
        PR_EMS_AB_AUTHORIZED_PASSWORD_CONFIRM PT_BINARY;
    0x8193 "`Inbound-Newsfeed` in the directory":
        PR_EMS_AB_INBOUND_NEWSFEED_A PT_STRING8,
        PR_EMS_AB_INBOUND_NEWSFEED PT_UNICODE,
        PR_EMS_AB_INBOUND_NEWSFEED_W PT_UNICODE;
    0x8194 "`Newsfeed-Type` in the directory": PR_EMS_AB_NEWSFEED_TYPE PT_LONG;
    0x8195 "`Outbound-Newsfeed` in the directory":
        PR_EMS_AB_OUTBOUND_NEWSFEED_A PT_STRING8,
        PR_EMS_AB_OUTBOUND_NEWSFEED PT_UNICODE,
        PR_EMS_AB_OUTBOUND_NEWSFEED_W PT_UNICODE;
    0x8196 "`Newsgroup-List` in the directory": PR_EMS_AB_NEWSGROUP_LIST PT_BINARY;
    0x8197 "`NNTP-Distributions` in the directory":
        PR_EMS_AB_NNTP_DISTRIBUTIONS_A PT_MV_STRING8,
        PR_EMS_AB_NNTP_DISTRIBUTIONS PT_MV_UNICODE,
        PR_EMS_AB_NNTP_DISTRIBUTIONS_W PT_MV_UNICODE;
    0x8198 "`Newsgroup` in the directory":
        PR_EMS_AB_NEWSGROUP_A PT_STRING8,
        PR_EMS_AB_NEWSGROUP PT_UNICODE,
        PR_EMS_AB_NEWSGROUP_W PT_UNICODE;
    0x8199 "`Moderator` in the directory":
        PR_EMS_AB_MODERATOR_A PT_STRING8,
        PR_EMS_AB_MODERATOR PT_UNICODE,
        PR_EMS_AB_MODERATOR_W PT_UNICODE;
    0x819A "`Authentication-To-Use` in the directory":
        PR_EMS_AB_AUTHENTICATION_TO_USE_A PT_STRING8,
        PR_EMS_AB_AUTHENTICATION_TO_USE PT_UNICODE,
        PR_EMS_AB_AUTHENTICATION_TO_USE_W PT_UNICODE;
    0x819B "`HTTP-Pub-GAL` in the directory": PR_EMS_AB_HTTP_PUB_GAL PT_BOOLEAN;
    0x819C "`HTTP-Pub-GAL-Limit` in the directory": PR_EMS_AB_HTTP_PUB_GAL_LIMIT PT_LONG;
    0x819E "`HTTP-Pub-PF` in the directory": PR_EMS_AB_HTTP_PUB_PF PT_MV_BINARY;
    0x81A1 "`X500-RDN` in the directory":
        PR_EMS_AB_X500_RDN_A PT_STRING8,
        PR_EMS_AB_X500_RDN PT_UNICODE,
        PR_EMS_AB_X500_RDN_W PT_UNICODE;
    0x81A2 "`X500-NC` in the directory":
        PR_EMS_AB_X500_NC_A PT_STRING8,
        PR_EMS_AB_X500_NC PT_UNICODE,
        PR_EMS_AB_X500_NC_W PT_UNICODE;
    0x81A3 "`Referral-List` in the directory":
        PR_EMS_AB_REFERRAL_LIST_A PT_MV_STRING8,
        PR_EMS_AB_REFERRAL_LIST PT_MV_UNICODE,
        PR_EMS_AB_REFERRAL_LIST_W PT_MV_UNICODE;
    0x81A4 "`NNTP-Distributions-Flag` in the directory":
        PR_EMS_AB_NNTP_DISTRIBUTIONS_FLAG PT_BOOLEAN;
    0x81A5 "`Assoc-Protocol-Cfg-NNTP` in the directory, as objects":
        PR_EMS_AB_ASSOC_PROTOCOL_CFG_NNTP_O PT_OBJECT;
    0x81A5 "`Assoc-Protocol-Cfg-NNTP` in the directory":
        PR_EMS_AB_ASSOC_PROTOCOL_CFG_NNTP_A PT_STRING8,
        PR_EMS_AB_ASSOC_PROTOCOL_CFG_NNTP PT_UNICODE,
        PR_EMS_AB_ASSOC_PROTOCOL_CFG_NNTP_W PT_UNICODE;
    0x81A5 "`Assoc-Protocol-Cfg-NNTP` in the directory, as distinguished names":
        PR_EMS_AB_ASSOC_PROTOCOL_CFG_NNTP_T PT_UNICODE;
    0x81A6 "`NNTP-Newsfeeds` in the directory, as objects": PR_EMS_AB_NNTP_NEWSFEEDS_O PT_OBJECT;
    0x81A6 "`NNTP-Newsfeeds` in the directory":
        PR_EMS_AB_NNTP_NEWSFEEDS_A PT_MV_STRING8,
        PR_EMS_AB_NNTP_NEWSFEEDS PT_MV_UNICODE,
        PR_EMS_AB_NNTP_NEWSFEEDS_W PT_MV_UNICODE;
    0x81A6 "`NNTP-Newsfeeds` in the directory, as distinguished names":
        PR_EMS_AB_NNTP_NEWSFEEDS_T PT_MV_UNICODE;
    0x81A8 "`Enabled-Protocol-Cfg` in the directory": PR_EMS_AB_ENABLED_PROTOCOL_CFG PT_BOOLEAN;
    0x81A9 "`HTTP-Pub-AB-Attributes` in the directory":
        PR_EMS_AB_HTTP_PUB_AB_ATTRIBUTES_A PT_MV_STRING8,
        PR_EMS_AB_HTTP_PUB_AB_ATTRIBUTES PT_MV_UNICODE,
        PR_EMS_AB_HTTP_PUB_AB_ATTRIBUTES_W PT_MV_UNICODE;
    0x81AB "`HTTP-Servers` in the directory":
        PR_EMS_AB_HTTP_SERVERS_A PT_MV_STRING8,
        PR_EMS_AB_HTTP_SERVERS PT_MV_UNICODE,
        PR_EMS_AB_HTTP_SERVERS_W PT_MV_UNICODE;
    0x81AC "`Moderated` in the directory": PR_EMS_AB_MODERATED PT_BOOLEAN;
    0x81AD "`RAS-Account` in the directory":
        PR_EMS_AB_RAS_ACCOUNT_A PT_STRING8,
        PR_EMS_AB_RAS_ACCOUNT PT_UNICODE,
        PR_EMS_AB_RAS_ACCOUNT_W PT_UNICODE;
    0x81AE "`RAS-Password` in the directory": PR_EMS_AB_RAS_PASSWORD PT_BINARY;
    0x81AF "`Incoming-Password` in the directory": PR_EMS_AB_INCOMING_PASSWORD PT_BINARY;
    0x81B0 "`Outbound-Host-Type` in the directory": PR_EMS_AB_OUTBOUND_HOST_TYPE PT_BOOLEAN;
    0x81B1 "`Proxy-Generation-Enabled` in the directory":
        PR_EMS_AB_PROXY_GENERATION_ENABLED PT_BOOLEAN;
    0x81B2 "`Root-Newsgroups-Folder-ID` in the directory":
        PR_EMS_AB_ROOT_NEWSGROUPS_FOLDER_ID PT_BINARY;
    0x81B3 "`Connection-Type` in the directory": PR_EMS_AB_CONNECTION_TYPE PT_BOOLEAN;
    0x81B4 "`Connection-List-Filter-Type` in the directory":
        PR_EMS_AB_CONNECTION_LIST_FILTER_TYPE PT_LONG;
    0x81B5 "`Port-Number` in the directory": PR_EMS_AB_PORT_NUMBER PT_LONG;
    0x81B6 "`Protocol-Settings` in the directory":
        PR_EMS_AB_PROTOCOL_SETTINGS_A PT_MV_STRING8,
        PR_EMS_AB_PROTOCOL_SETTINGS PT_MV_UNICODE,
        PR_EMS_AB_PROTOCOL_SETTINGS_W PT_MV_UNICODE;
    0x81B7 "`Group-By-Attr-1` in the directory":
        PR_EMS_AB_GROUP_BY_ATTR_1_A PT_STRING8,
        PR_EMS_AB_GROUP_BY_ATTR_1 PT_UNICODE,
        PR_EMS_AB_GROUP_BY_ATTR_1_W PT_UNICODE;
    0x81B8 "`Group-By-Attr-2` in the directory":
        PR_EMS_AB_GROUP_BY_ATTR_2_A PT_STRING8,
        PR_EMS_AB_GROUP_BY_ATTR_2 PT_UNICODE,
        PR_EMS_AB_GROUP_BY_ATTR_2_W PT_UNICODE;
    0x81B9 "`Group-By-Attr-3` in the directory":
        PR_EMS_AB_GROUP_BY_ATTR_3_A PT_STRING8,
        PR_EMS_AB_GROUP_BY_ATTR_3 PT_UNICODE,
        PR_EMS_AB_GROUP_BY_ATTR_3_W PT_UNICODE;
    0x81BA "`Group-By-Attr-4` in the directory":
        PR_EMS_AB_GROUP_BY_ATTR_4_A PT_STRING8,
        PR_EMS_AB_GROUP_BY_ATTR_4 PT_UNICODE,
        PR_EMS_AB_GROUP_BY_ATTR_4_W PT_UNICODE;
    0x81BE "`View-Site` in the directory":
        PR_EMS_AB_VIEW_SITE_A PT_STRING8,
        PR_EMS_AB_VIEW_SITE PT_UNICODE,
        PR_EMS_AB_VIEW_SITE_W PT_UNICODE;
    0x81BF "`View-Container-1` in the directory":
        PR_EMS_AB_VIEW_CONTAINER_1_A PT_STRING8,
        PR_EMS_AB_VIEW_CONTAINER_1 PT_UNICODE,
        PR_EMS_AB_VIEW_CONTAINER_1_W PT_UNICODE;
    0x81C0 "`View-Container-2` in the directory":
        PR_EMS_AB_VIEW_CONTAINER_2_A PT_STRING8,
        PR_EMS_AB_VIEW_CONTAINER_2 PT_UNICODE,
        PR_EMS_AB_VIEW_CONTAINER_2_W PT_UNICODE;
    0x81C1 "`View-Container-3` in the directory":
        PR_EMS_AB_VIEW_CONTAINER_3_A PT_STRING8,
        PR_EMS_AB_VIEW_CONTAINER_3 PT_UNICODE,
        PR_EMS_AB_VIEW_CONTAINER_3_W PT_UNICODE;
    0x81C2 "`Promo-Expiration` in the directory": PR_EMS_AB_PROMO_EXPIRATION PT_SYSTIME;
    0x81C3 "`Disabled-Gateway-Proxy` in the directory":
        PR_EMS_AB_DISABLED_GATEWAY_PROXY_A PT_MV_STRING8,
        PR_EMS_AB_DISABLED_GATEWAY_PROXY PT_MV_UNICODE,
        PR_EMS_AB_DISABLED_GATEWAY_PROXY_W PT_MV_UNICODE;
    0x81C4 "`Compromised-Key-List` in the directory": PR_EMS_AB_COMPROMISED_KEY_LIST PT_BINARY;
    0x81C5 "`Insadmin` in the directory, as objects": PR_EMS_AB_INSADMIN_O PT_OBJECT;
    0x81C5 "`Insadmin` in the directory":
        PR_EMS_AB_INSADMIN_A PT_STRING8,
        PR_EMS_AB_INSADMIN PT_UNICODE,
        PR_EMS_AB_INSADMIN_W PT_UNICODE;
    0x81C5 "`Insadmin` in the directory, as distinguished names": PR_EMS_AB_INSADMIN_T PT_UNICODE;
    0x81C6 "`Override-NNTP-Content-Format` in the directory":
        PR_EMS_AB_OVERRIDE_NNTP_CONTENT_FORMAT PT_BOOLEAN;
    0x81C7 "`Obj-View-Containers` in the directory, as objects":
        PR_EMS_AB_OBJ_VIEW_CONTAINERS_O PT_OBJECT;
    0x81C7 "`Obj-View-Containers` in the directory":
        PR_EMS_AB_OBJ_VIEW_CONTAINERS_A PT_MV_STRING8,
        PR_EMS_AB_OBJ_VIEW_CONTAINERS PT_MV_UNICODE,
        PR_EMS_AB_OBJ_VIEW_CONTAINERS_W PT_MV_UNICODE;
    0x81C7 "`Obj-View-Containers` in the directory, as distinguished names":
        PR_EMS_AB_OBJ_VIEW_CONTAINERS_T PT_MV_UNICODE;
    0x8C18 "`View-Flags` in the directory": PR_EMS_AB_VIEW_FLAGS PT_LONG;
    0x8C19 "`Group-By-Attr-Value-Str` in the directory":
        PR_EMS_AB_GROUP_BY_ATTR_VALUE_STR_A PT_STRING8,
        PR_EMS_AB_GROUP_BY_ATTR_VALUE_STR PT_UNICODE,
        PR_EMS_AB_GROUP_BY_ATTR_VALUE_STR_W PT_UNICODE;
    0x8C1A "`Group-By-Attr-Value-DN` in the directory, as objects":
        PR_EMS_AB_GROUP_BY_ATTR_VALUE_DN_O PT_OBJECT;
    0x8C1A "`Group-By-Attr-Value-DN` in the directory":
        PR_EMS_AB_GROUP_BY_ATTR_VALUE_DN_A PT_STRING8,
        PR_EMS_AB_GROUP_BY_ATTR_VALUE_DN PT_UNICODE,
        PR_EMS_AB_GROUP_BY_ATTR_VALUE_DN_W PT_UNICODE;
    0x8C1A "`Group-By-Attr-Value-DN` in the directory, as distinguished names":
        PR_EMS_AB_GROUP_BY_ATTR_VALUE_DN_T PT_UNICODE;
    0x8C1B "`View-Definition` in the directory": PR_EMS_AB_VIEW_DEFINITION PT_MV_BINARY;
    0x8C1C "`MIME-Types` in the directory": PR_EMS_AB_MIME_TYPES PT_BINARY;
    0x8C1D "`LDAP-Search-Cfg` in the directory": PR_EMS_AB_LDAP_SEARCH_CFG PT_LONG;
    0x8C1E "`Inbound-DN` in the directory, as objects": PR_EMS_AB_INBOUND_DN_O PT_OBJECT;
    0x8C1E "`Inbound-DN` in the directory":
        PR_EMS_AB_INBOUND_DN_A PT_STRING8,
        PR_EMS_AB_INBOUND_DN PT_UNICODE,
        PR_EMS_AB_INBOUND_DN_W PT_UNICODE;
    0x8C1E "`Inbound-DN` in the directory, as distinguished names":
        PR_EMS_AB_INBOUND_DN_T PT_UNICODE;
    0x8C1F "`Inbound-Newsfeed-Type` in the directory": PR_EMS_AB_INBOUND_NEWSFEED_TYPE PT_BOOLEAN;
    0x8C20 "`Inbound-Accept-All` in the directory": PR_EMS_AB_INBOUND_ACCEPT_ALL PT_BOOLEAN;
    0x8C21 "`Enabled` in the directory": PR_EMS_AB_ENABLED PT_BOOLEAN;
    0x8C22 "`Preserve-Internet-Content` in the directory":
        PR_EMS_AB_PRESERVE_INTERNET_CONTENT PT_BOOLEAN;
    0x8C23 "`Disable-Deferred-Commit` in the directory":
        PR_EMS_AB_DISABLE_DEFERRED_COMMIT PT_BOOLEAN;
    0x8C24 "`Client-Access-Enabled` in the directory": PR_EMS_AB_CLIENT_ACCESS_ENABLED PT_BOOLEAN;
    0x8C25 "`Require-SSL` in the directory": PR_EMS_AB_REQUIRE_SSL PT_BOOLEAN;
    0x8C26 "`Anonymous-Account` in the directory":
        PR_EMS_AB_ANONYMOUS_ACCOUNT_A PT_STRING8,
        PR_EMS_AB_ANONYMOUS_ACCOUNT PT_UNICODE,
        PR_EMS_AB_ANONYMOUS_ACCOUNT_W PT_UNICODE;
    0x8C27 "`Certificate-Chain-V3` in the directory": PR_EMS_AB_CERTIFICATE_CHAIN_V3 PT_BINARY;
    0x8C28 "`Certificate-Revocation-List-V3` in the directory":
        PR_EMS_AB_CERTIFICATE_REVOCATION_LIST_V3 PT_BINARY;
    0x8C29 "`Certificate-Revocation-List-V1` in the directory":
        PR_EMS_AB_CERTIFICATE_REVOCATION_LIST_V1 PT_BINARY;
    0x8C30 "`Cross-Certificate-CRL` in the directory": PR_EMS_AB_CROSS_CERTIFICATE_CRL PT_MV_BINARY;
    0x8C31 "`Send-Email-Message` in the directory": PR_EMS_AB_SEND_EMAIL_MESSAGE PT_BOOLEAN;
    0x8C32 "`Enable-Compatibility` in the directory": PR_EMS_AB_ENABLE_COMPATIBILITY PT_BOOLEAN;
    0x8C33 "`SMIME-Alg-List-Na` in the directory":
        PR_EMS_AB_SMIME_ALG_LIST_NA_A PT_MV_STRING8,
        PR_EMS_AB_SMIME_ALG_LIST_NA PT_MV_UNICODE,
        PR_EMS_AB_SMIME_ALG_LIST_NA_W PT_MV_UNICODE;
    0x8C34 "`SMIME-Alg-List-Other` in the directory":
        PR_EMS_AB_SMIME_ALG_LIST_OTHER_A PT_MV_STRING8,
        PR_EMS_AB_SMIME_ALG_LIST_OTHER PT_MV_UNICODE,
        PR_EMS_AB_SMIME_ALG_LIST_OTHER_W PT_MV_UNICODE;
    0x8C35 "`SMIME-Alg-Selected-Na` in the directory":
        PR_EMS_AB_SMIME_ALG_SELECTED_NA_A PT_STRING8,
        PR_EMS_AB_SMIME_ALG_SELECTED_NA PT_UNICODE,
        PR_EMS_AB_SMIME_ALG_SELECTED_NA_W PT_UNICODE;
    0x8C36 "`SMIME-Alg-Selected-Other` in the directory":
        PR_EMS_AB_SMIME_ALG_SELECTED_OTHER_A PT_STRING8,
        PR_EMS_AB_SMIME_ALG_SELECTED_OTHER PT_UNICODE,
        PR_EMS_AB_SMIME_ALG_SELECTED_OTHER_W PT_UNICODE;
    0x8C37 "`Default-Message-Format` in the directory": PR_EMS_AB_DEFAULT_MESSAGE_FORMAT PT_BOOLEAN;
    0x8C38 "`Type` in the directory":
        PR_EMS_AB_TYPE_A PT_STRING8, PR_EMS_AB_TYPE PT_UNICODE, PR_EMS_AB_TYPE_W PT_UNICODE;
    0x8C3A "`Do-Oab-Version` in the directory": PR_EMS_AB_DO_OAB_VERSION PT_LONG;
    0x8C3B "the GUID of the voice mail system": PR_EMS_AB_VOICE_MAIL_SYSTEM_GUID PT_BINARY;
    0x8C3C "`Voice-Mail-User-ID` in the directory":
        PR_EMS_AB_VOICE_MAIL_USER_ID_A PT_STRING8,
        PR_EMS_AB_VOICE_MAIL_USER_ID PT_UNICODE,
        PR_EMS_AB_VOICE_MAIL_USER_ID_W PT_UNICODE;
    0x8C3D "`Voice-Mail-Password` in the directory":
        PR_EMS_AB_VOICE_MAIL_PASSWORD_A PT_STRING8,
        PR_EMS_AB_VOICE_MAIL_PASSWORD PT_UNICODE,
        PR_EMS_AB_VOICE_MAIL_PASSWORD_W PT_UNICODE;
    0x8C3E "`Voice-Mail-Recorded-Name` in the directory":
        PR_EMS_AB_VOICE_MAIL_RECORDED_NAME PT_BINARY;
    0x8C3F "`Voice-Mail-Greetings` in the directory":
        PR_EMS_AB_VOICE_MAIL_GREETINGS_A PT_MV_STRING8,
        PR_EMS_AB_VOICE_MAIL_GREETINGS PT_MV_UNICODE,
        PR_EMS_AB_VOICE_MAIL_GREETINGS_W PT_MV_UNICODE;
    0x8C40 "`Voice-Mail-Flags` in the directory": PR_EMS_AB_VOICE_MAIL_FLAGS PT_MV_BINARY;
    0x8C41 "`Voice-Mail-Volume` in the directory": PR_EMS_AB_VOICE_MAIL_VOLUME PT_LONG;
    0x8C42 "`Voice-Mail-Speed` in the directory": PR_EMS_AB_VOICE_MAIL_SPEED PT_LONG;
    0x8C43 "`Voice-Mail-Recording-Length` in the directory":
        PR_EMS_AB_VOICE_MAIL_RECORDING_LENGTH PT_MV_LONG;
    0x8C44 "`Display-Name-Suffix` in the directory":
        PR_EMS_AB_DISPLAY_NAME_SUFFIX_A PT_STRING8,
        PR_EMS_AB_DISPLAY_NAME_SUFFIX PT_UNICODE,
        PR_EMS_AB_DISPLAY_NAME_SUFFIX_W PT_UNICODE;
    0x8C45 "`Attribute-Certificate` in the directory": PR_EMS_AB_ATTRIBUTE_CERTIFICATE PT_MV_BINARY;
    0x8C46 "`Delta-Revocation-List` in the directory": PR_EMS_AB_DELTA_REVOCATION_LIST PT_MV_BINARY;
    0x8C47 "`Security-Policy` in the directory": PR_EMS_AB_SECURITY_POLICY PT_MV_BINARY;
    0x8C48 "`Support-SMIME-Signatures` in the directory":
        PR_EMS_AB_SUPPORT_SMIME_SIGNATURES PT_BOOLEAN;
    0x8C49 "`Delegate-User` in the directory": PR_EMS_AB_DELEGATE_USER PT_BOOLEAN;
    0x8C50 "`List-Public-Folders` in the directory": PR_EMS_AB_LIST_PUBLIC_FOLDERS PT_BOOLEAN;
    0x8C51 "`Labeleduri` in the directory":
        PR_EMS_AB_LABELEDURI_A PT_STRING8,
        PR_EMS_AB_LABELEDURI PT_UNICODE,
        PR_EMS_AB_LABELEDURI_W PT_UNICODE;
    0x8C52 "`Return-Exact-Msg-Size` in the directory": PR_EMS_AB_RETURN_EXACT_MSG_SIZE PT_BOOLEAN;
    0x8C53 "`Generation-Qualifier` in the directory":
        PR_EMS_AB_GENERATION_QUALIFIER_A PT_STRING8,
        PR_EMS_AB_GENERATION_QUALIFIER PT_UNICODE,
        PR_EMS_AB_GENERATION_QUALIFIER_W PT_UNICODE;
    0x8C54 "`House-Identifier` in the directory":
        PR_EMS_AB_HOUSE_IDENTIFIER_A PT_STRING8,
        PR_EMS_AB_HOUSE_IDENTIFIER PT_UNICODE,
        PR_EMS_AB_HOUSE_IDENTIFIER_W PT_UNICODE;
    0x8C55 "`Supported-Algorithms` in the directory": PR_EMS_AB_SUPPORTED_ALGORITHMS PT_BINARY;
    0x8C56 "`Dmd-Name` in the directory":
        PR_EMS_AB_DMD_NAME_A PT_STRING8,
        PR_EMS_AB_DMD_NAME PT_UNICODE,
        PR_EMS_AB_DMD_NAME_W PT_UNICODE;
    0x8C57 "custom attribute 11":
        PR_EMS_AB_EXTENSION_ATTRIBUTE_11_A PT_STRING8,
        PR_EMS_AB_EXTENSION_ATTRIBUTE_11 PT_UNICODE,
        PR_EMS_AB_EXTENSION_ATTRIBUTE_11_W PT_UNICODE;
    0x8C58 "custom attribute 12":
        PR_EMS_AB_EXTENSION_ATTRIBUTE_12_A PT_STRING8,
        PR_EMS_AB_EXTENSION_ATTRIBUTE_12 PT_UNICODE,
        PR_EMS_AB_EXTENSION_ATTRIBUTE_12_W PT_UNICODE;
    0x8C59 "custom attribute 13":
        PR_EMS_AB_EXTENSION_ATTRIBUTE_13_A PT_STRING8,
        PR_EMS_AB_EXTENSION_ATTRIBUTE_13 PT_UNICODE,
        PR_EMS_AB_EXTENSION_ATTRIBUTE_13_W PT_UNICODE;
    0x8C60 "custom attribute 14":
        PR_EMS_AB_EXTENSION_ATTRIBUTE_14_A PT_STRING8,
        PR_EMS_AB_EXTENSION_ATTRIBUTE_14 PT_UNICODE,
        PR_EMS_AB_EXTENSION_ATTRIBUTE_14_W PT_UNICODE;
    0x8C61 "custom attribute 15":
        PR_EMS_AB_EXTENSION_ATTRIBUTE_15_A PT_STRING8,
        PR_EMS_AB_EXTENSION_ATTRIBUTE_15 PT_UNICODE,
        PR_EMS_AB_EXTENSION_ATTRIBUTE_15_W PT_UNICODE;
    0x8C62 "`Replicated-Object-Version` in the directory":
        PR_EMS_AB_REPLICATED_OBJECT_VERSION PT_LONG;
    0x8C63 "`Mail-Drop` in the directory":
        PR_EMS_AB_MAIL_DROP_A PT_STRING8,
        PR_EMS_AB_MAIL_DROP PT_UNICODE,
        PR_EMS_AB_MAIL_DROP_W PT_UNICODE;
    0x8C64 "`Forwarding-Address` in the directory":
        PR_EMS_AB_FORWARDING_ADDRESS_A PT_STRING8,
        PR_EMS_AB_FORWARDING_ADDRESS PT_UNICODE,
        PR_EMS_AB_FORWARDING_ADDRESS_W PT_UNICODE;
    0x8C65 "`Form-Data` in the directory": PR_EMS_AB_FORM_DATA PT_BINARY;
    0x8C66 "`OWA-Server` in the directory":
        PR_EMS_AB_OWA_SERVER_A PT_STRING8,
        PR_EMS_AB_OWA_SERVER PT_UNICODE,
        PR_EMS_AB_OWA_SERVER_W PT_UNICODE;
    0x8C67 "the number of the employee":
        PR_EMS_AB_EMPLOYEE_NUMBER_A PT_STRING8,
        PR_EMS_AB_EMPLOYEE_NUMBER PT_UNICODE,
        PR_EMS_AB_EMPLOYEE_NUMBER_W PT_UNICODE;
    0x8C68 "`Telephone-Personal-Pager` in the directory":
        PR_EMS_AB_TELEPHONE_PERSONAL_PAGER_A PT_STRING8,
        PR_EMS_AB_TELEPHONE_PERSONAL_PAGER PT_UNICODE,
        PR_EMS_AB_TELEPHONE_PERSONAL_PAGER_W PT_UNICODE;
    0x8C69 "what kind of employee it is":
        PR_EMS_AB_EMPLOYEE_TYPE_A PT_STRING8,
        PR_EMS_AB_EMPLOYEE_TYPE PT_UNICODE,
        PR_EMS_AB_EMPLOYEE_TYPE_W PT_UNICODE;
    0x8C6A "X.509 certificates": PR_EMS_AB_X509_CERT PT_MV_BINARY;
    0x8C6B "the personal title":
        PR_EMS_AB_PERSONAL_TITLE_A PT_STRING8,
        PR_EMS_AB_PERSONAL_TITLE PT_UNICODE,
        PR_EMS_AB_PERSONAL_TITLE_W PT_UNICODE;
    0x8C6C "`Language-ISO639` in the directory":
        PR_EMS_AB_LANGUAGE_ISO639_A PT_STRING8,
        PR_EMS_AB_LANGUAGE_ISO639 PT_UNICODE,
        PR_EMS_AB_LANGUAGE_ISO639_W PT_UNICODE;
    0x8C6D "the GUID of the entry": PR_EMS_AB_OBJECT_GUID PT_BINARY;
    0x8C6E "`Replication-Signature` in the directory": PR_EMS_AB_REPLICATION_SIGNATURE PT_BINARY;
    0x8C6F "`Unmerged-Attributes` in the directory": PR_EMS_AB_UNMERGED_ATTRIBUTES PT_MV_BINARY;
    0x8C70 "`ADC-Global-Names` in the directory":
        PR_EMS_AB_ADC_GLOBAL_NAMES_A PT_MV_STRING8,
        PR_EMS_AB_ADC_GLOBAL_NAMES PT_MV_UNICODE,
        PR_EMS_AB_ADC_GLOBAL_NAMES_W PT_MV_UNICODE;
    0x8C71 "`DXA-Conf-Container-List-Linked` in the directory, as objects":
        PR_EMS_AB_DXA_CONF_CONTAINER_LIST_LINKED_O PT_OBJECT;
    0x8C71 "`DXA-Conf-Container-List-Linked` in the directory":
        PR_EMS_AB_DXA_CONF_CONTAINER_LIST_LINKED_A PT_MV_STRING8,
        PR_EMS_AB_DXA_CONF_CONTAINER_LIST_LINKED PT_MV_UNICODE,
        PR_EMS_AB_DXA_CONF_CONTAINER_LIST_LINKED_W PT_MV_UNICODE;
    0x8C71 "`DXA-Conf-Container-List-Linked` in the directory, as distinguished names":
        PR_EMS_AB_DXA_CONF_CONTAINER_LIST_LINKED_T PT_MV_UNICODE;
    0x8C72 "`DXA-Unconf-Container-List-Linked` in the directory, as objects":
        PR_EMS_AB_DXA_UNCONF_CONTAINER_LIST_LINKED_O PT_OBJECT;
    0x8C72 "`DXA-Unconf-Container-List-Linked` in the directory":
        PR_EMS_AB_DXA_UNCONF_CONTAINER_LIST_LINKED_A PT_MV_STRING8,
        PR_EMS_AB_DXA_UNCONF_CONTAINER_LIST_LINKED PT_MV_UNICODE,
        PR_EMS_AB_DXA_UNCONF_CONTAINER_LIST_LINKED_W PT_MV_UNICODE;
    0x8C72 "`DXA-Unconf-Container-List-Linked` in the directory, as distinguished names":
        PR_EMS_AB_DXA_UNCONF_CONTAINER_LIST_LINKED_T PT_MV_UNICODE;
    0x8C76 "the entries whose `DXA-Conf-Container-List` this one is, as objects":
        PR_EMS_AB_DXA_CONF_CONTAINER_LIST_BL_O PT_OBJECT;
    0x8C76 "the entries whose `DXA-Conf-Container-List` this one is":
        PR_EMS_AB_DXA_CONF_CONTAINER_LIST_BL_A PT_MV_STRING8,
        PR_EMS_AB_DXA_CONF_CONTAINER_LIST_BL PT_MV_UNICODE,
        PR_EMS_AB_DXA_CONF_CONTAINER_LIST_BL_W PT_MV_UNICODE;
    0x8C76 "the entries whose `DXA-Conf-Container-List` this one is, as distinguished names":
        PR_EMS_AB_DXA_CONF_CONTAINER_LIST_BL_T PT_MV_UNICODE;
    0x8C77 "the entries whose `DXA-Unconf-Container-List` this one is, as objects":
        PR_EMS_AB_DXA_UNCONF_CONTAINER_LIST_BL_O PT_OBJECT;
    0x8C77 "the entries whose `DXA-Unconf-Container-List` this one is":
        PR_EMS_AB_DXA_UNCONF_CONTAINER_LIST_BL_A PT_MV_STRING8,
        PR_EMS_AB_DXA_UNCONF_CONTAINER_LIST_BL PT_MV_UNICODE,
        PR_EMS_AB_DXA_UNCONF_CONTAINER_LIST_BL_W PT_MV_UNICODE;
    0x8C77 "the entries whose `DXA-Unconf-Container-List` this one is, as distinguished names":
        PR_EMS_AB_DXA_UNCONF_CONTAINER_LIST_BL_T PT_MV_UNICODE;
    0x8C8E "how the first name is pronounced":
        PR_EMS_AB_PHONETIC_GIVEN_NAME_A PT_STRING8,
        PR_EMS_AB_PHONETIC_GIVEN_NAME PT_UNICODE,
        PR_EMS_AB_PHONETIC_GIVEN_NAME_W PT_UNICODE;
    0x8C8F "how the last name is pronounced":
        PR_EMS_AB_PHONETIC_SURNAME_A PT_STRING8,
        PR_EMS_AB_PHONETIC_SURNAME PT_UNICODE,
        PR_EMS_AB_PHONETIC_SURNAME_W PT_UNICODE;
    0x8C90 "how the department is pronounced":
        PR_EMS_AB_PHONETIC_DEPARTMENT_NAME_A PT_STRING8,
        PR_EMS_AB_PHONETIC_DEPARTMENT_NAME PT_UNICODE,
        PR_EMS_AB_PHONETIC_DEPARTMENT_NAME_W PT_UNICODE;
    0x8C91 "how the company is pronounced":
        PR_EMS_AB_PHONETIC_COMPANY_NAME_A PT_STRING8,
        PR_EMS_AB_PHONETIC_COMPANY_NAME PT_UNICODE,
        PR_EMS_AB_PHONETIC_COMPANY_NAME_W PT_UNICODE;
    0x8C92 "how the display name is pronounced":
        PR_EMS_AB_PHONETIC_DISPLAY_NAME_A PT_STRING8,
        PR_EMS_AB_PHONETIC_DISPLAY_NAME PT_UNICODE,
        PR_EMS_AB_PHONETIC_DISPLAY_NAME_W PT_UNICODE;
    0x8C94 "the departments that show the entry": PR_EMS_AB_HAB_SHOW_IN_DEPARTMENTS PT_OBJECT;
    0x8C96 "the containers of rooms":
        PR_EMS_AB_ROOM_CONTAINERS_A PT_MV_STRING8,
        PR_EMS_AB_ROOM_CONTAINERS PT_MV_UNICODE,
        PR_EMS_AB_ROOM_CONTAINERS_W PT_MV_UNICODE;
    0x8C97 "the members of the department": PR_EMS_AB_HAB_DEPARTMENT_MEMBERS PT_OBJECT;
    0x8C98 "the root of the hierarchical address book": PR_EMS_AB_HAB_ROOT_DEPARTMENT PT_OBJECT;
    0x8C99 "the departments above": PR_EMS_AB_HAB_PARENT_DEPARTMENT PT_OBJECT;
    0x8C9A "the departments below": PR_EMS_AB_HAB_CHILD_DEPARTMENTS PT_OBJECT;
    0x8CA0 "where the entry is sorted among others of its department":
        PR_EMS_AB_SENIORITY_INDEX PT_LONG;
    0x8CA8 "the distinguished name of the organizational unit":
        PR_EMS_AB_ORG_UNIT_ROOT_DN PT_STRING8;
    0x8CDD "whether the distribution list is a department":
        PR_EMS_AB_HAB_IS_HIERARCHICAL_GROUP PT_BOOLEAN;
    0x8CE3 "how many members of the distribution list are outside":
        PR_EMS_AB_DL_EXTERNAL_MEMBER_COUNT PT_LONG;
    0xF000 "other recipients": PR_EMS_AB_OTHER_RECIPS PT_OBJECT;
    0xFFF8 "the relative names of the entries below": PR_EMS_AB_CHILD_RDNS PT_MV_STRING8;
    0xFFF9 "the path of the container":
        PR_EMS_AB_HIERARCHY_PATH_A PT_STRING8,
        PR_EMS_AB_HIERARCHY_PATH PT_UNICODE,
        PR_EMS_AB_HIERARCHY_PATH_W PT_UNICODE;
    0xFFFA "the class of the entry, as an object identifier": PR_EMS_AB_OBJECT_OID PT_BINARY;
    0xFFFB "whether the container is the master": PR_EMS_AB_IS_MASTER PT_BOOLEAN;
    0xFFFC "the entry identifier of the container above": PR_EMS_AB_PARENT_ENTRYID PT_BINARY;
    0xFFFD "the number of the container": PR_EMS_AB_CONTAINERID PT_LONG;
    0xFFFD "the number of the container": PR_EMS_AB_DOS_ENTRYID PT_LONG;
    0xFFFE "the server of the container, or its path when offline":
        PR_EMS_AB_SERVER_A PT_STRING8, PR_EMS_AB_SERVER PT_UNICODE, PR_EMS_AB_SERVER_W PT_UNICODE;
}

/// The first identifier of those that the provider makes up itself.
pub const MIN_EMS_AB_CONSTRUCTED_PROP_ID: u16 = 0xFFF8;
