/*
 * What client.c needs of MAPI's headers where there are none: the vtables are those of the header that
 * the example `header` prints (`mapi_core.h`), structs and numbers are declared here.
 */
#include <dlfcn.h>
#include "mapi_core.h"

#define WINAPI STDMETHODCALLTYPE

#define S_OK 0
#define E_NOINTERFACE ((HRESULT)0x80004002)

typedef void *LPVOID;
typedef char *LPTSTR;
typedef const GUID *REFIID;

struct SPropTagArray {
    ULONG cValues;
    ULONG aulPropTag[1];
};

typedef struct SBinary {
    ULONG cb;
    BYTE *lpb;
} SBinary;

/* The union has as many bytes and the alignment of its members here. */
struct SPropValue {
    ULONG ulPropTag;
    ULONG dwAlignPad;
    union {
        LONG l;
        USHORT b;
        LONGLONG li;
        char *lpszA;
        SBinary bin;
    } Value;
};

typedef struct SRow {
    ULONG ulAdrEntryPad;
    ULONG cValues;
    SPropValue *lpProps;
} SRow;

struct SRowSet {
    ULONG cRows;
    SRow aRow[1];
};

typedef struct ADRENTRY {
    ULONG ulReserved1;
    ULONG cValues;
    SPropValue *rgPropVals;
} ADRENTRY;

struct ADRLIST {
    ULONG cEntries;
    ADRENTRY aEntries[1];
};

struct NOTIFICATION {
    ULONG ulEventType;
    ULONG ulAlignPad;
    union {
        struct {
            ULONG cbEntryID;
            void *lpEntryID;
            ULONG cbParentID;
            void *lpParentID;
            ULONG ulFlags;
            char *lpszMessageClass;
            ULONG ulMessageFlags;
        } newmail;
    } info;
};

typedef struct {
    ULONG ulVersion;
    ULONG ulFlags;
} MAPIINIT;

enum {
    MAPI_INIT_VERSION = 0,
    MAPI_NEW_SESSION = 0x2,
    MAPI_EXTENDED = 0x20,
    MAPI_USE_DEFAULT = 0x40,
    MDB_WRITE = 0x4,
    AB_NO_DIALOG = 0x1,
    MAPI_MODIFY = 0x1,
    MAPI_CREATE = 0x2,
    MODRECIP_ADD = 0x2,
    FOLDER_GENERIC = 1,
    ATTACH_BY_VALUE = 1,
    LOGOFF_NO_WAIT = 0x1,
    MAPI_FOLDER = 3,
    MAPI_MESSAGE = 5,
    MAPI_TO = 1,
    fnevNewMail = 0x2,
};

#define PR_ENTRYID 0x0FFF0102
#define PR_DISPLAY_NAME_A 0x3001001E
#define PR_DEFAULT_STORE 0x3400000B
#define PR_RECIPIENT_TYPE 0x0C150003
#define PR_ATTACH_FILENAME_A 0x3704001E
#define PR_ATTACH_METHOD 0x37050003
#define PR_ATTACH_DATA_BIN 0x37010102
#define PR_RENDERING_POSITION 0x370B0003
#define PR_IPM_SUBTREE_ENTRYID 0x35E00102
#define PR_IPM_OUTBOX_ENTRYID 0x35E20102
#define PR_IPM_SENTMAIL_ENTRYID 0x35E40102
#define PR_SUBJECT_A 0x0037001E
#define PR_BODY_A 0x1000001E
#define PR_MESSAGE_CLASS_A 0x001A001E
#define PR_HASATTACH 0x0E1B000B
