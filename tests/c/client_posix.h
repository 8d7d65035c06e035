/*
 * What client.c needs of MAPI's headers where there are none: the vtables are those of the header that
 * the example `header` prints (`mapi_core.h`), structs and numbers are declared here.
 */
#include <dlfcn.h>
#include <uchar.h>
#include "mapi_core.h"

#define WINAPI STDMETHODCALLTYPE

#define S_OK 0
#define E_NOINTERFACE ((HRESULT)0x80004002)

typedef void *LPVOID;
typedef char *LPTSTR;
typedef char16_t *LPWSTR;
#define WIDE(text) ((LPWSTR)u##text)
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
        LPWSTR lpszW;
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

typedef struct SBinaryArray {
    ULONG cValues;
    SBinary *lpbin;
} SBinaryArray;

typedef struct MAPINAMEID {
    GUID *lpguid;
    ULONG ulKind;
    union {
        LONG lID;
        LPWSTR lpwstrName;
    } Kind;
} MAPINAMEID;

/* Of the kinds of restrictions, those that the program makes, and the one that takes most room. */
struct SRestriction {
    ULONG rt;
    union {
        struct {
            ULONG cRes;
            SRestriction *lpRes;
        } resAnd;
        struct {
            ULONG ulFuzzyLevel;
            ULONG ulPropTag;
            SPropValue *lpProp;
        } resContent;
        struct {
            ULONG relop;
            ULONG ulPropTag;
            SPropValue *lpProp;
        } resProperty;
        struct {
            ULONG cValues;
            SRestriction *lpRes;
            SPropValue *lpProp;
        } resComment;
    } res;
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
    MESSAGE_MOVE = 0x1,
    DEL_MESSAGES = 0x1,
    DEL_FOLDERS = 0x4,
    FOLDER_SEARCH = 2,
    ATTACH_EMBEDDED_MSG = 5,
    KEEP_OPEN_READWRITE = 0x2,
    MNID_STRING = 1,
    RES_AND = 0,
    RES_CONTENT = 3,
    RES_PROPERTY = 4,
    RELOP_GT = 2,
    RELOP_EQ = 4,
    FL_PREFIX = 0x2,
    FL_IGNORECASE = 0x10000,
    TABLE_SORT_DESCEND = 1,
    TBL_NOADVANCE = 1,
    BOOKMARK_BEGINNING = 0,
    RESTART_SEARCH = 0x2,
    SHALLOW_SEARCH = 0x8,
    SEARCH_RECURSIVE = 0x4,
    PT_LONG = 3,
};

#define MAPI_UNICODE 0x80000000u
#define MAPI_E_NO_ACCESS ((HRESULT)0x80070005)
#define MAPI_E_NOT_FOUND ((HRESULT)0x8004010F)
#define MAPI_E_HAS_MESSAGES ((HRESULT)0x8004060A)
#define MAPI_W_PARTIAL_COMPLETION ((HRESULT)0x00040680)

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
#define PR_SUBJECT_W 0x0037001F
#define PR_IMPORTANCE 0x00170003
#define PR_ATTACH_DATA_OBJ 0x3701000D
#define PR_PROFILE_NAME_A 0x3D12001E
#define PR_SEARCH_KEY 0x300B0102
#define PR_BODY_A 0x1000001E
#define PR_MESSAGE_CLASS_A 0x001A001E
#define PR_HASATTACH 0x0E1B000B
