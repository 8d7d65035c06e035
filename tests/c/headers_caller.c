/* Drives an IMAPIProp and an IPropData through the vtables of MinGW's headers. */
#define INITGUID
#define USES_IID_IMAPIProp
#define USES_IID_IMAPIPropData
#define USES_IID_IMAPITable
#define USES_IID_IMAPITableData
#define USES_IID_IMAPIAdviseSink
#include <guiddef.h>
#include "headers.h"
#include <mapiguid.h>

#define PR_TEST_MANY PROP_TAG(PT_MV_LONG, 0x6605)
#define PR_TEST_TEXTS PROP_TAG(PT_MV_UNICODE, 0x6606)
#define PR_TEST_BINARIES PROP_TAG(PT_MV_BINARY, 0x6607)
#define PR_TEST_DOUBLE PROP_TAG(PT_DOUBLE, 0x6608)
#define PR_TEST_I8 PROP_TAG(PT_I8, 0x6609)
#define PR_TEST_CLSID PROP_TAG(PT_CLSID, 0x660A)
#define PR_TEST_CURRENCY PROP_TAG(PT_CURRENCY, 0x660B)
#define PR_TEST_I2 PROP_TAG(PT_I2, 0x660C)
#define PR_TEST_R4 PROP_TAG(PT_R4, 0x660D)
#define PR_TEST_NARROW PROP_TAG(PT_STRING8, 0x660E)

static const GUID TEST_GUID = {
    0x01020304, 0x0506, 0x0708, {0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x0e, 0x0f, 0x10}};

/* QueryInterface with the identifiers of the header, and counting. */
static int identity(IMAPIProp *object) {
    IUnknown *unknown = NULL, *other = NULL;
    IMAPIProp *prop = NULL;
    IPropData *data = NULL;
    void *table = &table;
    ULONG references;
    CHECK(object->lpVtbl->QueryInterface(object, &IID_IUnknown, (void **)&unknown) == S_OK);
    CHECK(object->lpVtbl->QueryInterface(object, &IID_IMAPIProp, (void **)&prop) == S_OK);
    CHECK(object->lpVtbl->QueryInterface(object, &IID_IMAPIPropData, (void **)&data) == S_OK);
    CHECK(data->lpVtbl->QueryInterface(data, &IID_IUnknown, (void **)&other) == S_OK);
    CHECK(unknown == other);
    CHECK(object->lpVtbl->QueryInterface(object, &IID_IMAPITable, &table) ==
          MAPI_E_INTERFACE_NOT_SUPPORTED);
    CHECK(table == NULL);
    references = object->lpVtbl->AddRef(object);
    CHECK(object->lpVtbl->Release(object) == references - 1);
    CHECK(unknown->lpVtbl->Release(unknown) == references - 2);
    CHECK(other->lpVtbl->Release(other) == references - 3);
    CHECK(data->lpVtbl->Release(data) == references - 4);
    CHECK(prop->lpVtbl->Release(prop) == references - 5);
    return 0;
}

/* The values that the object was made with, in the order in which they are asked for. */
static int values(IMAPIProp *object, const Allocator *allocator) {
    SizedSPropTagArray(16, tags) = {
        16,
        {PR_IMPORTANCE, PR_SUBJECT_W, PR_RECORD_KEY, PR_HASATTACH, PR_CREATION_TIME, PR_TEST_MANY,
         PR_TEST_TEXTS, PR_TEST_BINARIES, PR_TEST_DOUBLE, PR_TEST_I8, PR_TEST_CLSID,
         PR_TEST_CURRENCY, PR_TEST_I2, PR_TEST_R4, PR_TEST_NARROW, PR_BODY_W}};
    SPropValue *v = NULL;
    ULONG count = 0, i;
    CHECK(object->lpVtbl->GetProps(object, (LPSPropTagArray)&tags, MAPI_UNICODE, &count, &v) ==
          MAPI_W_ERRORS_RETURNED);
    CHECK(count == 16 && v != NULL);
    for (i = 0; i < 15; i++)
        CHECK(v[i].ulPropTag == tags.aulPropTag[i]);
    CHECK(v[0].Value.l == 2);
    CHECK(wcscmp(v[1].Value.lpszW, L"Minutes") == 0);
    CHECK(v[2].Value.bin.cb == 3 && memcmp(v[2].Value.bin.lpb, "\x01\x02\x03", 3) == 0);
    CHECK(v[3].Value.b == TRUE);
    CHECK(v[4].Value.ft.dwLowDateTime == 0x3c4d5e6f && v[4].Value.ft.dwHighDateTime == 0x01d91b2a);
    CHECK(v[5].Value.MVl.cValues == 3 && v[5].Value.MVl.lpl[0] == 7);
    CHECK(v[5].Value.MVl.lpl[1] == -8 && v[5].Value.MVl.lpl[2] == 9);
    CHECK(v[6].Value.MVszW.cValues == 2);
    CHECK(wcscmp(v[6].Value.MVszW.lppszW[0], L"") == 0);
    CHECK(wcscmp(v[6].Value.MVszW.lppszW[1], L"two") == 0);
    CHECK(v[7].Value.MVbin.cValues == 2 && v[7].Value.MVbin.lpbin[0].cb == 0);
    CHECK(v[7].Value.MVbin.lpbin[1].cb == 2 && v[7].Value.MVbin.lpbin[1].lpb[1] == 5);
    CHECK(v[8].Value.dbl == 0.25);
    CHECK(v[9].Value.li.QuadPart == -5000000000LL);
    CHECK(IsEqualGUID(v[10].Value.lpguid, &TEST_GUID));
    CHECK(v[11].Value.cur.int64 == 12345);
    CHECK(v[12].Value.i == -2);
    CHECK(v[13].Value.flt == 1.5f);
    CHECK(strcmp(v[14].Value.lpszA, "narrow") == 0);
    CHECK(v[15].ulPropTag == CHANGE_PROP_TYPE(PR_BODY_W, PT_ERROR));
    CHECK(v[15].Value.err == MAPI_E_NOT_FOUND);
    CHECK(allocator->free_buffer(v) == 0);

    CHECK(object->lpVtbl->GetProps(object, NULL, MAPI_UNICODE, &count, &v) == S_OK);
    CHECK(count == 15);
    CHECK(allocator->free_buffer(v) == 0);
    return 0;
}

/* Whether the list of properties has so many, this one among them or not. */
static int listed(IMAPIProp *object, const Allocator *allocator, ULONG count, ULONG tag, int is) {
    SPropTagArray *tags = NULL;
    ULONG i;
    int found = 0;
    CHECK(object->lpVtbl->GetPropList(object, MAPI_UNICODE, &tags) == S_OK);
    CHECK(tags->cValues == count);
    for (i = 0; i < count; i++)
        found |= tags->aulPropTag[i] == tag;
    CHECK(found == is);
    CHECK(allocator->free_buffer(tags) == 0);
    return 0;
}

/* Sets values that are on C's stack, and reads and deletes them. */
static int changes(IMAPIProp *object, const Allocator *allocator) {
    SPropValue set[3], *v = NULL;
    SPropProblemArray *problems = (SPropProblemArray *)object;
    SizedSPropTagArray(3, tags) = {3, {PR_BODY_W, PR_IMPORTANCE, PR_TEST_TEXTS}};
    LPWSTR texts[] = {(LPWSTR)L"one", (LPWSTR)L"\x263a"};
    ULONG count = 0;
    memset(set, 0x5a, sizeof set);
    set[0].ulPropTag = PR_BODY_W;
    set[0].Value.lpszW = (LPWSTR)L"The body";
    set[1].ulPropTag = PR_IMPORTANCE;
    set[1].Value.l = -1;
    set[2].ulPropTag = PR_TEST_TEXTS;
    set[2].Value.MVszW.cValues = 2;
    set[2].Value.MVszW.lppszW = texts;
    CHECK(object->lpVtbl->SetProps(object, 3, set, &problems) == S_OK);
    CHECK(problems == NULL);
    PART(listed(object, allocator, 16, PR_BODY_W, 1));
    /* The values were copied: what they were made of may change. */
    memset(set, 0, sizeof set);
    memset(texts, 0, sizeof texts);
    CHECK(object->lpVtbl->GetProps(object, (LPSPropTagArray)&tags, 0, &count, &v) == S_OK);
    CHECK(count == 3);
    CHECK(wcscmp(v[0].Value.lpszW, L"The body") == 0);
    CHECK(v[1].Value.l == -1);
    CHECK(v[2].Value.MVszW.cValues == 2);
    CHECK(wcscmp(v[2].Value.MVszW.lppszW[1], L"\x263a") == 0);
    CHECK(allocator->free_buffer(v) == 0);
    /* Nobody has to ask for problems. */
    set[0].ulPropTag = PR_IMPORTANCE;
    set[0].Value.l = 2;
    CHECK(object->lpVtbl->SetProps(object, 1, set, NULL) == S_OK);
    tags.cValues = 1;
    CHECK(object->lpVtbl->DeleteProps(object, (LPSPropTagArray)&tags, &problems) == S_OK);
    CHECK(problems == NULL);
    PART(listed(object, allocator, 15, PR_BODY_W, 0));
    CHECK(object->lpVtbl->DeleteProps(object, (LPSPropTagArray)&tags, NULL) == S_OK);
    set[0].ulPropTag = PROP_TAG(PT_OBJECT, 0x6611);
    CHECK(object->lpVtbl->SetProps(object, 1, set, &problems) == MAPI_E_INVALID_PARAMETER);
    CHECK(object->lpVtbl->SaveChanges(object, KEEP_OPEN_READWRITE) == S_OK);
    return 0;
}

/* A binary property as the IStream of the system's headers. */
static int stream(IMAPIProp *object, const Allocator *allocator) {
    SizedSPropTagArray(1, tags) = {1, {PR_RECORD_KEY}};
    IStream *stream = NULL;
    IUnknown *none = (IUnknown *)object;
    SPropValue *v = NULL;
    STATSTG stat;
    LARGE_INTEGER offset;
    ULARGE_INTEGER position;
    ULONG count = 0;
    char bytes[8];
    CHECK(object->lpVtbl->OpenProperty(object, PR_RECORD_KEY, &IID_IMAPITable, 0, 0, &none) ==
          MAPI_E_INTERFACE_NOT_SUPPORTED);
    CHECK(object->lpVtbl->OpenProperty(object, PR_BODY_W, &IID_IStream, 0, 0, &none) ==
          MAPI_E_NOT_FOUND);
    CHECK(object->lpVtbl->OpenProperty(object, PR_RECORD_KEY, &IID_IStream, 0, MAPI_MODIFY,
                                       (LPUNKNOWN *)&stream) == S_OK);
    memset(&stat, 0x5a, sizeof stat);
    CHECK(stream->lpVtbl->Stat(stream, &stat, STATFLAG_NONAME) == S_OK);
    CHECK(stat.cbSize.QuadPart == 3 && stat.type == STGTY_STREAM);
    CHECK(stream->lpVtbl->Read(stream, bytes, sizeof bytes, &count) == S_OK ||
          count == 3);
    CHECK(count == 3 && memcmp(bytes, "\x01\x02\x03", 3) == 0);
    offset.QuadPart = -1;
    CHECK(stream->lpVtbl->Seek(stream, offset, STREAM_SEEK_END, &position) == S_OK);
    CHECK(position.QuadPart == 2);
    CHECK(stream->lpVtbl->Write(stream, "abc", 3, &count) == S_OK);
    CHECK(count == 3);
    CHECK(stream->lpVtbl->Commit(stream, STGC_DEFAULT) == S_OK);
    CHECK(stream->lpVtbl->Release(stream) == 0);
    CHECK(object->lpVtbl->GetProps(object, (LPSPropTagArray)&tags, 0, &count, &v) == S_OK);
    CHECK(v[0].Value.bin.cb == 5 && memcmp(v[0].Value.bin.lpb, "\x01\x02" "abc", 5) == 0);
    CHECK(allocator->free_buffer(v) == 0);
    return 0;
}

/* Copies to an object that has another value already. */
static int copies(IMAPIProp *object, IMAPIProp *target, const Allocator *allocator) {
    SizedSPropTagArray(2, tags) = {2, {PR_IMPORTANCE, PR_SUBJECT_W}};
    SPropProblemArray *problems = (SPropProblemArray *)object;
    SPropValue set, *v = NULL;
    ULONG count = 0;
    set.ulPropTag = PR_IMPORTANCE;
    set.Value.l = 77;
    CHECK(target->lpVtbl->SetProps(target, 1, &set, NULL) == S_OK);
    CHECK(object->lpVtbl->CopyProps(object, (LPSPropTagArray)&tags, 0, NULL, &IID_IMAPIProp, target,
                                    MAPI_NOREPLACE, &problems) == S_OK);
    CHECK(problems == NULL);
    PART(listed(target, allocator, 2, PR_SUBJECT_W, 1));
    CHECK(target->lpVtbl->GetProps(target, (LPSPropTagArray)&tags, 0, &count, &v) == S_OK);
    CHECK(v[0].Value.l == 77 && wcscmp(v[1].Value.lpszW, L"Minutes") == 0);
    CHECK(allocator->free_buffer(v) == 0);
    /* All but the subject. */
    tags.cValues = 1;
    tags.aulPropTag[0] = PR_SUBJECT_W;
    CHECK(target->lpVtbl->DeleteProps(target, (LPSPropTagArray)&tags, NULL) == S_OK);
    CHECK(object->lpVtbl->CopyTo(object, 0, NULL, (LPSPropTagArray)&tags, 0, NULL, &IID_IMAPIProp,
                                 target, 0, NULL) == S_OK);
    PART(listed(target, allocator, 14, PR_SUBJECT_W, 0));
    CHECK(object->lpVtbl->CopyTo(object, 1, &IID_IMAPIProp, NULL, 0, NULL, &IID_IMAPIProp, target,
                                 0, NULL) == MAPI_E_INTERFACE_NOT_SUPPORTED);
    CHECK(object->lpVtbl->CopyTo(object, 0, NULL, NULL, 0, NULL, &IID_IMAPIProp, object, 0,
                                 NULL) == MAPI_E_NO_ACCESS);
    return 0;
}

/* Names get identifiers, and identifiers give names. */
static int names(IMAPIProp *object, const Allocator *allocator) {
    MAPINAMEID name, number, *both[2], **found = NULL;
    SPropTagArray *tags = NULL;
    ULONG count = 0, first;
    name.lpguid = number.lpguid = (LPGUID)&TEST_GUID;
    name.ulKind = MNID_STRING;
    name.Kind.lpwstrName = (LPWSTR)L"Colour";
    number.ulKind = MNID_ID;
    number.Kind.lID = 0x8005;
    both[0] = &name;
    both[1] = &number;
    CHECK(object->lpVtbl->GetIDsFromNames(object, 2, both, 0, &tags) == MAPI_W_ERRORS_RETURNED);
    CHECK(tags->cValues == 2 && PROP_TYPE(tags->aulPropTag[0]) == PT_ERROR);
    CHECK(allocator->free_buffer(tags) == 0);
    CHECK(object->lpVtbl->GetIDsFromNames(object, 2, both, MAPI_CREATE, &tags) == S_OK);
    first = tags->aulPropTag[0];
    CHECK(tags->cValues == 2 && PROP_ID(first) >= 0x8000 && first != tags->aulPropTag[1]);
    CHECK(object->lpVtbl->GetNamesFromIDs(object, &tags, NULL, 0, &count, &found) == S_OK);
    CHECK(count == 2 && IsEqualGUID(found[0]->lpguid, &TEST_GUID));
    CHECK(found[0]->ulKind == MNID_STRING && wcscmp(found[0]->Kind.lpwstrName, L"Colour") == 0);
    CHECK(found[1]->ulKind == MNID_ID && found[1]->Kind.lID == 0x8005);
    CHECK(allocator->free_buffer(found) == 0);
    CHECK(allocator->free_buffer(tags) == 0);
    return 0;
}

/* The methods that IPropData adds. */
static int access(IMAPIProp *object, const Allocator *allocator) {
    SizedSPropTagArray(1, tags) = {1, {PR_IMPORTANCE}};
    ULONG flags[1] = {IPROP_READONLY | IPROP_CLEAN}, *there = NULL;
    SPropTagArray *asked = (LPSPropTagArray)&tags;
    SPropProblemArray *problems = NULL;
    SPropValue set;
    IPropData *data = NULL;
    CHECK(object->lpVtbl->QueryInterface(object, &IID_IMAPIPropData, (void **)&data) == S_OK);
    CHECK(data->lpVtbl->HrSetPropAccess(data, asked, flags) == S_OK);
    set.ulPropTag = PR_IMPORTANCE;
    set.Value.l = 3;
    CHECK(data->lpVtbl->SetProps(data, 1, &set, &problems) == S_OK);
    CHECK(problems != NULL && problems->cProblem == 1);
    CHECK(problems->aProblem[0].ulIndex == 0 && problems->aProblem[0].ulPropTag == PR_IMPORTANCE);
    CHECK(problems->aProblem[0].scode == MAPI_E_NO_ACCESS);
    CHECK(allocator->free_buffer(problems) == 0);
    CHECK(data->lpVtbl->HrGetPropAccess(data, &asked, &there) == S_OK);
    CHECK(asked == (LPSPropTagArray)&tags && there[0] == (IPROP_READONLY | IPROP_CLEAN));
    CHECK(allocator->free_buffer(there) == 0);
    asked = NULL;
    CHECK(data->lpVtbl->HrGetPropAccess(data, &asked, &there) == S_OK);
    CHECK(asked != NULL && asked->cValues >= 15);
    CHECK(allocator->free_buffer(there) == 0 && allocator->free_buffer(asked) == 0);
    tags.aulPropTag[0] = PROP_TAG(PT_OBJECT, 0x6610);
    CHECK(data->lpVtbl->HrAddObjProps(data, (LPSPropTagArray)&tags, &problems) == S_OK);
    PART(listed(object, allocator, 16, PROP_TAG(PT_OBJECT, 0x6610), 1));
    CHECK(data->lpVtbl->HrSetObjAccess(data, IPROP_READONLY) == S_OK);
    CHECK(data->lpVtbl->SetProps(data, 1, &set, &problems) == MAPI_E_NO_ACCESS);
    CHECK(data->lpVtbl->HrSetObjAccess(data, IPROP_READWRITE) == S_OK);
    data->lpVtbl->Release(data);
    return 0;
}

/* All of it. The target has no properties. */
int headers_drive_props(IMAPIProp *object, IMAPIProp *target, const Allocator *allocator) {
    MAPIERROR *error = (MAPIERROR *)object;
    PART(identity(object));
    PART(values(object, allocator));
    PART(changes(object, allocator));
    PART(stream(object, allocator));
    PART(copies(object, target, allocator));
    PART(names(object, allocator));
    PART(access(object, allocator));
    CHECK(object->lpVtbl->GetLastError(object, MAPI_E_NO_ACCESS, 0, &error) == S_OK);
    CHECK(error == NULL);
    return 0;
}
