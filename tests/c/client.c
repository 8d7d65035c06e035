/*
 * A client in C: it logs on, lists, writes a message with a recipient and an attachment, sends it,
 * hears of its arrival and reads it; then what else a client does every day, in text of both widths:
 * names of properties, tables restricted and sorted, messages in messages, copies, searches, ambiguous
 * names, profiles. All of it through vtables, and the functions of a MAPI DLL.
 *
 * On Windows it is compiled against the MAPI headers of MinGW and linked with mapi32. Elsewhere it
 * loads the DLL that its argument names, and the header that the example `header` prints has the
 * vtables.
 */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#ifdef _WIN32
#define INITGUID
#include <windows.h>
#include <mapix.h>
#include <mapiutil.h>
#include <mapiguid.h>
#define WIDE(text) ((LPWSTR)L##text)
#else
#include "client_posix.h"
#endif

#ifndef PR_SENTMAIL_ENTRYID
#define PR_SENTMAIL_ENTRYID 0x0E0A0102
#endif

static void fail(int line, const char *what, long code) {
    fprintf(stderr, "client.c:%d: %s: 0x%08lx\n", line, what, (unsigned long)code & 0xffffffff);
    exit(1);
}

/* A call that has to succeed, and a fact that has to hold. */
#define OK(call)                                    \
    do {                                            \
        HRESULT code_ = (call);                     \
        if (code_ < 0) fail(__LINE__, #call, code_); \
    } while (0)
#define HOLDS(fact)                             \
    do {                                        \
        if (!(fact)) fail(__LINE__, #fact, 0);  \
    } while (0)

#define RELEASE(object) HOLDS(((object)->lpVtbl->Release(object), 1))

/* The functions, whichever way they are found. */
static struct {
    HRESULT(WINAPI *Initialize)(LPVOID);
    void(WINAPI *Uninitialize)(void);
    HRESULT(WINAPI *LogonEx)(ULONG_PTR, LPTSTR, LPTSTR, ULONG, IMAPISession **);
    HRESULT(WINAPI *AdminProfiles)(ULONG, IProfAdmin **);
    HRESULT(WINAPI *AllocateBuffer)(ULONG, LPVOID *);
    HRESULT(WINAPI *AllocateMore)(ULONG, LPVOID, LPVOID *);
    ULONG(WINAPI *FreeBuffer)(LPVOID);
    HRESULT(WINAPI *QueryAllRows)(IMAPITable *, SPropTagArray *, SRestriction *, SSortOrderSet *,
                                  LONG, SRowSet **);
    HRESULT(WINAPI *ThisThreadAdviseSink)(IMAPIAdviseSink *, IMAPIAdviseSink **);
    void(WINAPI *FreeRows)(SRowSet *);
} mapi;

static void find_functions(const char *path) {
#ifdef _WIN32
    (void)path;
    /* These are linked; the others are exported under decorated names only, or not at all. */
    HMODULE dll = GetModuleHandleA("mapi32.dll");
    HOLDS(dll);
#define LINKED(field, name) mapi.field = (void *)name
#define FOUND(field, name, size) mapi.field = (void *)GetProcAddress(dll, name "@" #size)
#else
    void *dll = dlopen(path, RTLD_NOW | RTLD_LOCAL);
    if (!dll) {
        fprintf(stderr, "%s\n", dlerror());
        exit(1);
    }
#define LINKED(field, name) *(void **)&mapi.field = dlsym(dll, #name)
#define FOUND(field, name, size) *(void **)&mapi.field = dlsym(dll, name)
#endif
    LINKED(Initialize, MAPIInitialize);
    LINKED(Uninitialize, MAPIUninitialize);
    LINKED(LogonEx, MAPILogonEx);
    LINKED(AdminProfiles, MAPIAdminProfiles);
    LINKED(AllocateBuffer, MAPIAllocateBuffer);
    LINKED(AllocateMore, MAPIAllocateMore);
    LINKED(FreeBuffer, MAPIFreeBuffer);
    FOUND(QueryAllRows, "HrQueryAllRows", 24);
    FOUND(ThisThreadAdviseSink, "HrThisThreadAdviseSink", 8);
    FOUND(FreeRows, "FreeProws", 4);
    HOLDS(mapi.Initialize && mapi.Uninitialize && mapi.LogonEx && mapi.AllocateBuffer);
    HOLDS(mapi.AdminProfiles);
    HOLDS(mapi.AllocateMore && mapi.FreeBuffer && mapi.QueryAllRows);
    HOLDS(mapi.ThisThreadAdviseSink && mapi.FreeRows);
}

/* What a sink is told, and some headers say of it that it may change. */
#ifdef _WIN32
typedef NOTIFICATION EVENTS;
#else
typedef const NOTIFICATION EVENTS;
#endif

/* A sink of this program's own. */
typedef struct {
    IMAPIAdviseSink object;
    long references;
    int heard;
    char message[256];
    ULONG size;
} Sink;

static HRESULT STDMETHODCALLTYPE sink_query(IMAPIAdviseSink *this, REFIID iid, void **object) {
    /* IUnknown and IMAPIAdviseSink. */
    static const unsigned char tail[8] = {0xc0, 0, 0, 0, 0, 0, 0, 0x46};
    int known = (iid->Data1 == 0 || iid->Data1 == 0x00020302) && !memcmp(iid->Data4, tail, 8);
    *object = known ? this : NULL;
    if (!known) return E_NOINTERFACE;
    this->lpVtbl->AddRef(this);
    return S_OK;
}

static ULONG STDMETHODCALLTYPE sink_add(IMAPIAdviseSink *this) {
    return (ULONG) ++((Sink *)this)->references;
}

static ULONG STDMETHODCALLTYPE sink_release(IMAPIAdviseSink *this) {
    return (ULONG) --((Sink *)this)->references;
}

static ULONG STDMETHODCALLTYPE sink_notify(IMAPIAdviseSink *this, ULONG count, EVENTS *events) {
    Sink *sink = (Sink *)this;
    for (ULONG index = 0; index < count; index++) {
        if (events[index].ulEventType != fnevNewMail) continue;
        sink->heard++;
        sink->size = events[index].info.newmail.cbEntryID;
        HOLDS(sink->size <= sizeof sink->message);
        memcpy(sink->message, events[index].info.newmail.lpEntryID, sink->size);
    }
    return 0;
}

static IMAPIAdviseSinkVtbl sink_vtable;

/* One property of an object, in a block of its own. */
static SPropValue *get(IMAPIProp *object, ULONG tag) {
    SPropTagArray tags = {1, {tag}};
    SPropValue *value;
    ULONG count;
    HRESULT code = object->lpVtbl->GetProps(object, &tags, 0, &count, &value);
    if (code != S_OK || count != 1 || value->ulPropTag != tag) fail(__LINE__, "GetProps", (long)tag);
    return value;
}

static void set(IMAPIProp *object, ULONG count, SPropValue *values) {
    SPropProblemArray *problems = NULL;
    OK(object->lpVtbl->SetProps(object, count, values, (void *)&problems));
    HOLDS(!problems);
}

#define TEXT_VALUE(tag, text) {.ulPropTag = (tag), .Value.lpszA = (char *)(text)}
#define LONG_VALUE(tag, number) {.ulPropTag = (tag), .Value.l = (number)}

static void *open_entry(IMsgStore *store, ULONG size, void *id, ULONG flags, ULONG expected) {
    ULONG type = 0;
    IUnknown *object = NULL;
    OK(store->lpVtbl->OpenEntry(store, size, id, NULL, flags, &type, (void *)&object));
    HOLDS(object && type == expected);
    return object;
}

static IMAPIFolder *open_folder(IMsgStore *store, ULONG tag) {
    SPropValue *id = get((IMAPIProp *)store, tag);
    IMAPIFolder *folder =
        open_entry(store, id->Value.bin.cb, id->Value.bin.lpb, MAPI_MODIFY, MAPI_FOLDER);
    mapi.FreeBuffer(id);
    return folder;
}

static IMsgStore *open_default_store(IMAPISession *session) {
    struct {
        ULONG count;
        ULONG tags[3];
    } columns = {3, {PR_ENTRYID, PR_DISPLAY_NAME_A, PR_DEFAULT_STORE}};
    IMAPITable *table;
    SRowSet *rows;
    OK(session->lpVtbl->GetMsgStoresTable(session, 0, (void *)&table));
    OK(mapi.QueryAllRows(table, (SPropTagArray *)&columns, NULL, NULL, 0, &rows));
    RELEASE(table);
    HOLDS(rows->cRows >= 1);
    IMsgStore *store = NULL;
    for (ULONG row = 0; row < rows->cRows; row++) {
        SPropValue *values = rows->aRow[row].lpProps;
        printf("store: %s\n", values[1].Value.lpszA);
        if (values[2].ulPropTag != PR_DEFAULT_STORE || !values[2].Value.b) continue;
        SBinary id = values[0].Value.bin;
        OK(session->lpVtbl->OpenMsgStore(session, 0, id.cb, (ENTRYID *)id.lpb, NULL, MDB_WRITE,
                                         (void *)&store));
    }
    mapi.FreeRows(rows);
    HOLDS(store);
    return store;
}

/* The list of one recipient, as the address book completes it where it answers with a code. */
static ADRLIST *resolve(IMAPISession *session, const char *name, HRESULT expected) {
    IAddrBook *book;
    ADRLIST *list;
    SPropValue *values;
    OK(mapi.AllocateBuffer(sizeof(ADRLIST), (void **)&list));
    OK(mapi.AllocateBuffer(2 * sizeof(SPropValue), (void **)&values));
    memset(list, 0, sizeof *list);
    memset(values, 0, 2 * sizeof *values);
    values[0].ulPropTag = PR_DISPLAY_NAME_A;
    OK(mapi.AllocateMore((ULONG)strlen(name) + 1, values, (void **)&values[0].Value.lpszA));
    strcpy(values[0].Value.lpszA, name);
    values[1].ulPropTag = PR_RECIPIENT_TYPE;
    values[1].Value.l = MAPI_TO;
    list->cEntries = 1;
    list->aEntries[0].cValues = 2;
    list->aEntries[0].rgPropVals = values;
    OK(session->lpVtbl->OpenAddressBook(session, 0, NULL, AB_NO_DIALOG, (void *)&book));
    HOLDS(book->lpVtbl->ResolveName(book, 0, 0, NULL, list) == expected);
    RELEASE(book);
    HOLDS((list->aEntries[0].cValues > 2) == (expected == S_OK));
    return list;
}

static ADRLIST *recipient(IMAPISession *session, const char *name) {
    return resolve(session, name, S_OK);
}

static void free_list(ADRLIST *list) {
    for (ULONG entry = 0; entry < list->cEntries; entry++)
        mapi.FreeBuffer(list->aEntries[entry].rgPropVals);
    mapi.FreeBuffer(list);
}

static const char CONTENT[] = "What is attached.";

static void attach(IMessage *message) {
    static const GUID stream_iid = {0xc, 0, 0, {0xc0, 0, 0, 0, 0, 0, 0, 0x46}};
    IAttach *attachment;
    IStream *stream;
    ULONG number, written;
    OK(message->lpVtbl->CreateAttach(message, NULL, 0, &number, (void *)&attachment));
    SPropValue values[] = {TEXT_VALUE(PR_ATTACH_FILENAME_A, "notes.txt"),
                           LONG_VALUE(PR_ATTACH_METHOD, ATTACH_BY_VALUE),
                           LONG_VALUE(PR_RENDERING_POSITION, -1)};
    set((IMAPIProp *)attachment, 3, values);
    OK(attachment->lpVtbl->OpenProperty(attachment, PR_ATTACH_DATA_BIN, (void *)&stream_iid, 0,
                                        MAPI_CREATE | MAPI_MODIFY, (void *)&stream));
    OK(stream->lpVtbl->Write(stream, (void *)CONTENT, sizeof CONTENT, &written));
    HOLDS(written == sizeof CONTENT);
    OK(stream->lpVtbl->Commit(stream, 0));
    RELEASE(stream);
    OK(attachment->lpVtbl->SaveChanges(attachment, 0));
    RELEASE(attachment);
}

static ULONG count_rows(IMAPITable *table) {
    ULONG count;
    OK(table->lpVtbl->GetRowCount(table, 0, &count));
    RELEASE(table);
    return count;
}

static ULONG count_messages(IMAPIFolder *folder) {
    IMAPITable *table;
    OK(folder->lpVtbl->GetContentsTable(folder, 0, (void *)&table));
    return count_rows(table);
}

static void write_and_send(IMAPISession *session, IMsgStore *store) {
    IMAPIFolder *outbox = open_folder(store, PR_IPM_OUTBOX_ENTRYID);
    SPropValue *sent = get((IMAPIProp *)store, PR_IPM_SENTMAIL_ENTRYID);
    IMessage *message;
    OK(outbox->lpVtbl->CreateMessage(outbox, NULL, 0, (void *)&message));
    SPropValue values[] = {TEXT_VALUE(PR_SUBJECT_A, "From C"), TEXT_VALUE(PR_BODY_A, "Hello."),
                           TEXT_VALUE(PR_MESSAGE_CLASS_A, "IPM.Note"), *sent};
    values[3].ulPropTag = PR_SENTMAIL_ENTRYID;
    set((IMAPIProp *)message, 4, values);
    mapi.FreeBuffer(sent);
    ADRLIST *list = recipient(session, "user@example.com");
    OK(message->lpVtbl->ModifyRecipients(message, MODRECIP_ADD, list));
    free_list(list);
    attach(message);
    HOLDS(count_messages(outbox) == 0);
    OK(message->lpVtbl->SubmitMessage(message, 0));
    RELEASE(message);
    RELEASE(outbox);
}

static void receive(IMsgStore *store, const Sink *sink) {
    IMessage *message =
        open_entry(store, sink->size, (void *)sink->message, MAPI_MODIFY, MAPI_MESSAGE);
    SPropValue *value = get((IMAPIProp *)message, PR_SUBJECT_A);
    HOLDS(!strcmp(value->Value.lpszA, "From C"));
    mapi.FreeBuffer(value);
    value = get((IMAPIProp *)message, PR_BODY_A);
    HOLDS(!strcmp(value->Value.lpszA, "Hello."));
    mapi.FreeBuffer(value);
    value = get((IMAPIProp *)message, PR_HASATTACH);
    HOLDS(value->Value.b);
    mapi.FreeBuffer(value);
    IMAPITable *table;
    OK(message->lpVtbl->GetRecipientTable(message, 0, (void *)&table));
    HOLDS(count_rows(table) == 1);
    OK(message->lpVtbl->GetAttachmentTable(message, 0, (void *)&table));
    HOLDS(count_rows(table) == 1);
    IAttach *attachment;
    OK(message->lpVtbl->OpenAttach(message, 0, NULL, 0, (void *)&attachment));
    value = get((IMAPIProp *)attachment, PR_ATTACH_DATA_BIN);
    HOLDS(value->Value.bin.cb == sizeof CONTENT);
    HOLDS(!memcmp(value->Value.bin.lpb, CONTENT, sizeof CONTENT));
    mapi.FreeBuffer(value);
    RELEASE(attachment);
    OK(message->lpVtbl->SetReadFlag(message, 0));
    RELEASE(message);
}

static void list_folders(IMsgStore *store) {
    struct {
        ULONG count;
        ULONG tags[2];
    } columns = {2, {PR_DISPLAY_NAME_A, PR_ENTRYID}};
    IMAPIFolder *subtree = open_folder(store, PR_IPM_SUBTREE_ENTRYID), *created;
    IMAPITable *table;
    SRowSet *rows;
    OK(subtree->lpVtbl->CreateFolder(subtree, FOLDER_GENERIC, (LPTSTR) "Made in C", NULL, NULL, 0,
                                     (void *)&created));
    RELEASE(created);
    OK(subtree->lpVtbl->GetHierarchyTable(subtree, 0, (void *)&table));
    OK(mapi.QueryAllRows(table, (SPropTagArray *)&columns, NULL, NULL, 0, &rows));
    RELEASE(table);
    int found = 0;
    for (ULONG row = 0; row < rows->cRows; row++) {
        const char *name = rows->aRow[row].lpProps[0].Value.lpszA;
        printf("folder: %s\n", name);
        found += !strcmp(name, "Made in C");
    }
    mapi.FreeRows(rows);
    HOLDS(found == 1);
    RELEASE(subtree);
}

static IMAPIFolder *make_folder(IMAPIFolder *parent, ULONG type, const char *name) {
    IMAPIFolder *made;
    OK(parent->lpVtbl->CreateFolder(parent, type, (LPTSTR)name, NULL, NULL, 0, (void *)&made));
    return made;
}

static void find_names(IMAPISession *session) {
    /* The user of the profile, by a part of the name; and somebody whom nobody knows. */
    free_list(resolve(session, "Embedded", S_OK));
    free_list(resolve(session, "Nobody of that name", MAPI_E_NOT_FOUND));
}

static const GUID PUBLIC_STRINGS = {0x00020329, 0, 0, {0xc0, 0, 0, 0, 0, 0, 0, 0x46}};

/* The tag of a property with a name. */
static ULONG name_tag(IMAPIProp *object) {
    MAPINAMEID name, *names = &name;
    SPropTagArray *tags;
    name.lpguid = (GUID *)&PUBLIC_STRINGS;
    name.ulKind = MNID_STRING;
    name.Kind.lpwstrName = WIDE("From C");
    OK(object->lpVtbl->GetIDsFromNames(object, 1, (void *)&names, MAPI_CREATE, (void *)&tags));
    ULONG tag = tags->aulPropTag[0];
    HOLDS(tags->cValues == 1 && tag >> 16 >= 0x8000);
    mapi.FreeBuffer(tags);

    SPropTagArray asked = {1, {tag}}, *known = &asked;
    MAPINAMEID **found;
    ULONG count;
    OK(object->lpVtbl->GetNamesFromIDs(object, (void *)&known, NULL, 0, &count, (void *)&found));
    HOLDS(count == 1 && found[0]->ulKind == MNID_STRING);
    HOLDS(!memcmp(found[0]->Kind.lpwstrName, WIDE("From C"), 14));
    mapi.FreeBuffer(found);
    return tag;
}

#define COUNT 6

/* Messages with a subject of their own, a few importances and a named property, in a folder. */
static void fill(IMAPIFolder *folder) {
    for (int number = 0; number < COUNT; number++) {
        IMessage *message;
        char subject[] = "message 0";
        subject[8] += (char)number;
        OK(folder->lpVtbl->CreateMessage(folder, NULL, 0, (void *)&message));
        ULONG named = name_tag((IMAPIProp *)message) | PT_LONG;
        SPropValue values[] = {TEXT_VALUE(PR_SUBJECT_A, subject), LONG_VALUE(PR_IMPORTANCE, number % 3),
                               LONG_VALUE(named, number * number)};
        set((IMAPIProp *)message, 3, values);
        OK(message->lpVtbl->SaveChanges(message, 0));
        RELEASE(message);
    }
}

/* Those that are more than of low importance, the last ones first. */
static void restrict_and_sort(IMAPIFolder *folder) {
    struct {
        ULONG count;
        ULONG tags[3];
    } columns = {3, {PR_SUBJECT_A, PR_IMPORTANCE, name_tag((IMAPIProp *)folder) | PT_LONG}};
    struct {
        ULONG count, categories, expanded;
        ULONG order[4];
    } order = {2, 0, 0, {PR_IMPORTANCE, TABLE_SORT_DESCEND, PR_SUBJECT_A, TABLE_SORT_DESCEND}};
    SPropValue low = LONG_VALUE(PR_IMPORTANCE, 0), begins = TEXT_VALUE(PR_SUBJECT_A, "MESSAGE");
    SRestriction parts[2], all;
    parts[0].rt = RES_PROPERTY;
    parts[0].res.resProperty.relop = RELOP_GT;
    parts[0].res.resProperty.ulPropTag = PR_IMPORTANCE;
    parts[0].res.resProperty.lpProp = &low;
    parts[1].rt = RES_CONTENT;
    parts[1].res.resContent.ulFuzzyLevel = FL_PREFIX | FL_IGNORECASE;
    parts[1].res.resContent.ulPropTag = PR_SUBJECT_A;
    parts[1].res.resContent.lpProp = &begins;
    all.rt = RES_AND;
    all.res.resAnd.cRes = 2;
    all.res.resAnd.lpRes = parts;
    IMAPITable *table;
    OK(folder->lpVtbl->GetContentsTable(folder, 0, (void *)&table));
    OK(table->lpVtbl->SetColumns(table, (void *)&columns, 0));
    OK(table->lpVtbl->Restrict(table, &all, 0));
    OK(table->lpVtbl->SortTable(table, (void *)&order, 0));
    static const char *expected[] = {"message 5", "message 2", "message 4", "message 1"};
    SRowSet *rows;
    OK(table->lpVtbl->QueryRows(table, 10, TBL_NOADVANCE, &rows));
    HOLDS(rows->cRows == 4);
    for (ULONG row = 0; row < 4; row++) {
        SPropValue *values = rows->aRow[row].lpProps;
        HOLDS(rows->aRow[row].cValues == 3 && values[0].ulPropTag == PR_SUBJECT_A);
        HOLDS(!strcmp(values[0].Value.lpszA, expected[row]));
        LONG number = expected[row][8] - '0';
        HOLDS(values[1].Value.l == number % 3 && values[2].Value.l == number * number);
    }
    mapi.FreeRows(rows);
    /* The position, by a bookmark and by what is looked for. */
    ULONG row, numerator, denominator;
    /* As for the numbers of registrations, some headers have 32 bits for it. */
    ULONG_PTR bookmark = 0;
    LONG sought;
    OK(table->lpVtbl->SeekRow(table, BOOKMARK_BEGINNING, 3, &sought));
    HOLDS(sought == 3);
    OK(table->lpVtbl->CreateBookmark(table, (void *)&bookmark));
    low.Value.l = 2;
    parts[0].res.resProperty.relop = RELOP_EQ;
    OK(table->lpVtbl->FindRow(table, parts, BOOKMARK_BEGINNING, 0));
    OK(table->lpVtbl->QueryPosition(table, &row, &numerator, &denominator));
    HOLDS(row == 0 && denominator == 4);
    OK(table->lpVtbl->SeekRow(table, (ULONG)bookmark, 0, NULL));
    OK(table->lpVtbl->QueryPosition(table, &row, &numerator, &denominator));
    HOLDS(row == 3);
    OK(table->lpVtbl->FreeBookmark(table, (ULONG)bookmark));
    RELEASE(table);
}

/* A search folder shows what is in another one. */
static void search(IMAPIFolder *parent, IMAPIFolder *folder) {
    IMAPIFolder *found = make_folder(parent, FOLDER_SEARCH, "Found in C");
    SPropValue *id = get((IMAPIProp *)folder, PR_ENTRYID);
    SPropValue high = LONG_VALUE(PR_IMPORTANCE, 2);
    SRestriction wanted, *known;
    wanted.rt = RES_PROPERTY;
    wanted.res.resProperty.relop = RELOP_EQ;
    wanted.res.resProperty.ulPropTag = PR_IMPORTANCE;
    wanted.res.resProperty.lpProp = &high;
    SBinaryArray where = {1, &id->Value.bin}, *containers;
    OK(found->lpVtbl->SetSearchCriteria(found, &wanted, (void *)&where, RESTART_SEARCH | SHALLOW_SEARCH));
    HOLDS(count_messages(found) == COUNT / 3);
    ULONG state;
    OK(found->lpVtbl->GetSearchCriteria(found, 0, (void *)&known, (void *)&containers, &state));
    HOLDS(known->rt == RES_PROPERTY && known->res.resProperty.lpProp->Value.l == 2);
    HOLDS(containers->cValues == 1 && containers->lpbin[0].cb == id->Value.bin.cb);
    HOLDS(!(state & SEARCH_RECURSIVE));
    mapi.FreeBuffer(known);
    mapi.FreeBuffer(containers);
    mapi.FreeBuffer(id);
    RELEASE(found);
}

/* Copies, moves and deletes messages, and the folder that they were in. */
static void copy_and_delete(IMAPIFolder *parent, IMAPIFolder *folder) {
    struct {
        ULONG count;
        ULONG tags[1];
    } columns = {1, {PR_ENTRYID}};
    IMAPIFolder *other = make_folder(parent, FOLDER_GENERIC, "Other in C");
    IMAPITable *table;
    SRowSet *rows;
    OK(folder->lpVtbl->GetContentsTable(folder, 0, (void *)&table));
    OK(mapi.QueryAllRows(table, (SPropTagArray *)&columns, NULL, NULL, 0, &rows));
    RELEASE(table);
    HOLDS(rows->cRows == COUNT);
    SBinary ids[COUNT];
    for (ULONG row = 0; row < COUNT; row++) ids[row] = rows->aRow[row].lpProps[0].Value.bin;
    SBinaryArray some = {2, ids}, all = {COUNT, ids};
    OK(folder->lpVtbl->CopyMessages(folder, (void *)&some, NULL, other, 0, NULL, 0));
    HOLDS(count_messages(folder) == COUNT && count_messages(other) == 2);
    OK(folder->lpVtbl->CopyMessages(folder, (void *)&some, NULL, other, 0, NULL, MESSAGE_MOVE));
    HOLDS(count_messages(folder) == COUNT - 2 && count_messages(other) == 4);
    /* The two that are elsewhere by now are not deleted. */
    HRESULT code = folder->lpVtbl->DeleteMessages(folder, (void *)&all, 0, NULL, 0);
    HOLDS(code == MAPI_W_PARTIAL_COMPLETION && count_messages(folder) == 0);
    mapi.FreeRows(rows);
    SPropValue *id = get((IMAPIProp *)other, PR_ENTRYID);
    RELEASE(other);
    code = parent->lpVtbl->DeleteFolder(parent, id->Value.bin.cb, (void *)id->Value.bin.lpb, 0, NULL, 0);
    HOLDS(code == MAPI_E_HAS_MESSAGES);
    OK(parent->lpVtbl->DeleteFolder(parent, id->Value.bin.cb, (void *)id->Value.bin.lpb, 0, NULL,
                                    DEL_MESSAGES | DEL_FOLDERS));
    mapi.FreeBuffer(id);
}

/* A message in a message, and text in both widths. */
static void embed(IMAPIFolder *folder) {
    static const GUID message_iid = {0x00020307, 0, 0, {0xc0, 0, 0, 0, 0, 0, 0, 0x46}};
    IMessage *outer, *inner;
    IAttach *attachment;
    ULONG number;
    OK(folder->lpVtbl->CreateMessage(folder, NULL, 0, (void *)&outer));
    OK(outer->lpVtbl->CreateAttach(outer, NULL, 0, &number, (void *)&attachment));
    SPropValue method = LONG_VALUE(PR_ATTACH_METHOD, ATTACH_EMBEDDED_MSG);
    set((IMAPIProp *)attachment, 1, &method);
    OK(attachment->lpVtbl->OpenProperty(attachment, PR_ATTACH_DATA_OBJ, (void *)&message_iid, 0,
                                        MAPI_CREATE | MAPI_MODIFY, (void *)&inner));
    SPropValue subject = {.ulPropTag = PR_SUBJECT_W, .Value.lpszW = WIDE("Inside")};
    set((IMAPIProp *)inner, 1, &subject);
    OK(inner->lpVtbl->SaveChanges(inner, 0));
    RELEASE(inner);
    OK(attachment->lpVtbl->SaveChanges(attachment, 0));
    RELEASE(attachment);
    OK(outer->lpVtbl->SaveChanges(outer, KEEP_OPEN_READWRITE));
    OK(outer->lpVtbl->OpenAttach(outer, number, NULL, 0, (void *)&attachment));
    OK(attachment->lpVtbl->OpenProperty(attachment, PR_ATTACH_DATA_OBJ, (void *)&message_iid, 0, 0,
                                        (void *)&inner));
    SPropValue *value = get((IMAPIProp *)inner, PR_SUBJECT_A);
    HOLDS(!strcmp(value->Value.lpszA, "Inside"));
    mapi.FreeBuffer(value);
    value = get((IMAPIProp *)inner, PR_SUBJECT_W);
    HOLDS(!memcmp(value->Value.lpszW, WIDE("Inside"), 14));
    mapi.FreeBuffer(value);
    /* Where the tag says nothing of the width, the flags do. */
    for (ULONG flags = 0; flags <= 1; flags++) {
        SPropTagArray tags = {1, {PR_SUBJECT_A & 0xFFFF0000}};
        ULONG count, expected = flags ? PR_SUBJECT_W : PR_SUBJECT_A;
        OK(inner->lpVtbl->GetProps(inner, (void *)&tags, flags ? MAPI_UNICODE : 0, &count, &value));
        HOLDS(count == 1 && value->ulPropTag == expected);
        mapi.FreeBuffer(value);
    }
    RELEASE(inner);
    RELEASE(attachment);
    RELEASE(outer);
}

static ULONG count_profiles(IProfAdmin *admin) {
    IMAPITable *table;
    OK(admin->lpVtbl->GetProfileTable(admin, 0, (void *)&table));
    return count_rows(table);
}

/* Makes a profile with a service, and takes it away; asks the profile of the session who it is. */
static void administer(IMAPISession *session) {
    IProfAdmin *admin;
    IMsgServiceAdmin *services;
    IMAPITable *table;
    IProfSect *section;
    OK(mapi.AdminProfiles(0, &admin));
    ULONG before = count_profiles(admin);
    OK(admin->lpVtbl->CreateProfile(admin, (LPTSTR) "From C", NULL, 0, 0));
    HOLDS(admin->lpVtbl->CreateProfile(admin, (LPTSTR) "From C", NULL, 0, 0) == MAPI_E_NO_ACCESS);
    HOLDS(count_profiles(admin) == before + 1);
    OK(admin->lpVtbl->AdminServices(admin, (LPTSTR) "From C", NULL, 0, 0, (void *)&services));
    OK(services->lpVtbl->CreateMsgService(services, (LPTSTR) "EMBEDDED", (LPTSTR) "Mail", 0, 0));
    OK(services->lpVtbl->GetMsgServiceTable(services, 0, (void *)&table));
    HOLDS(count_rows(table) == 1);
    OK(services->lpVtbl->GetProviderTable(services, 0, (void *)&table));
    HOLDS(count_rows(table) == 3);
    RELEASE(services);
    OK(admin->lpVtbl->DeleteProfile(admin, (LPTSTR) "From C", 0));
    HOLDS(count_profiles(admin) == before);
    RELEASE(admin);
    /* MUID_PROFILE_INSTANCE. */
    static const GUID instance = {0x00020385, 0, 0, {0xc0, 0, 0, 0, 0, 0, 0, 0x46}};
    OK(session->lpVtbl->OpenProfileSection(session, (void *)&instance, NULL, 0, (void *)&section));
    SPropValue *key = get((IMAPIProp *)section, PR_SEARCH_KEY);
    HOLDS(key->Value.bin.cb == 16);
    mapi.FreeBuffer(key);
    SPropValue *name = get((IMAPIProp *)section, PR_PROFILE_NAME_A);
    printf("profile: %s\n", name->Value.lpszA);
    mapi.FreeBuffer(name);
    RELEASE(section);
}

static void every_day(IMAPISession *session, IMsgStore *store) {
    find_names(session);
    IMAPIFolder *subtree = open_folder(store, PR_IPM_SUBTREE_ENTRYID);
    IMAPIFolder *folder = make_folder(subtree, FOLDER_GENERIC, "Everyday in C");
    fill(folder);
    restrict_and_sort(folder);
    search(subtree, folder);
    copy_and_delete(subtree, folder);
    embed(folder);
    RELEASE(folder);
    RELEASE(subtree);
    administer(session);
}

int main(int argc, char **argv) {
    find_functions(argc > 1 ? argv[1] : NULL);
    sink_vtable.QueryInterface = sink_query;
    sink_vtable.AddRef = sink_add;
    sink_vtable.Release = sink_release;
    sink_vtable.OnNotify = sink_notify;

    MAPIINIT init = {MAPI_INIT_VERSION, 0};
    OK(mapi.Initialize(&init));
    IMAPISession *session;
    /* The upper half of a window may be anything where a header has 32 bits for it. */
    ULONG_PTR window = (ULONG_PTR)0xdeadbeefull << (sizeof(ULONG_PTR) * 4);
    OK(mapi.LogonEx(window, NULL, NULL, MAPI_EXTENDED | MAPI_NEW_SESSION | MAPI_USE_DEFAULT,
                    &session));
    IMsgStore *store = open_default_store(session);
    list_folders(store);

    /* Some headers have 32 bits for the number of a registration, which has those of a pointer. */
    ULONG_PTR connection = 0;
    Sink sink = {{&sink_vtable}, 1, 0, "", 0};
    IMAPIAdviseSink *here;
    OK(mapi.ThisThreadAdviseSink(&sink.object, &here));
    OK(store->lpVtbl->Advise(store, 0, NULL, fnevNewMail, here, (void *)&connection));
    RELEASE(here);
    write_and_send(session, store);
    printf("events: %d\n", sink.heard);
    HOLDS(sink.heard == 1);
    receive(store, &sink);
    IMAPIFolder *sent = open_folder(store, PR_IPM_SENTMAIL_ENTRYID);
    HOLDS(count_messages(sent) == 1);
    RELEASE(sent);
    OK(store->lpVtbl->Unadvise(store, (ULONG)connection));
    every_day(session, store);

    ULONG store_flags = LOGOFF_NO_WAIT;
    OK(store->lpVtbl->StoreLogoff(store, &store_flags));
    RELEASE(store);
    OK(session->lpVtbl->Logoff(session, 0, 0, 0));
    HOLDS(session->lpVtbl->Release(session) == 0);
    mapi.Uninitialize();
    HOLDS(sink.references == 1);
    puts("done");
    return 0;
}
