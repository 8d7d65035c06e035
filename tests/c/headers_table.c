/* Drives an IMAPITable and its ITableData through the vtables of MinGW's headers, with an advise
 * sink written in C. */
#include <guiddef.h>
#include "headers.h"
#include <mapiguid.h>

/* The rows, whatever their order: PR_ROWID, PR_DISPLAY_NAME_W, PR_IMPORTANCE.
 * 1 delta 1, 2 alpha 2, 3 charlie 1, 4 bravo 2, 5 echo 0. */

/* The rows that come next, of which the first column is PR_ROWID. */
static int next(IMAPITable *table, const Allocator *allocator, LONG count, ULONG flags,
                const char *ids) {
    SRowSet *rows = NULL;
    ULONG i;
    CHECK(table->lpVtbl->QueryRows(table, count, flags, &rows) == S_OK);
    CHECK(rows->cRows == strlen(ids));
    for (i = 0; i < rows->cRows; i++) {
        SPropValue *v = rows->aRow[i].lpProps;
        CHECK(rows->aRow[i].cValues >= 1 && v[0].ulPropTag == PR_ROWID);
        CHECK(v[0].Value.l == ids[i] - '0');
        CHECK(allocator->free_buffer(v) == 0);
    }
    CHECK(allocator->free_buffer(rows) == 0);
    return 0;
}

/* The next row. */
static ULONG position(IMAPITable *table) {
    ULONG row = 0, numerator = 0, denominator = 0;
    if (table->lpVtbl->QueryPosition(table, &row, &numerator, &denominator) != S_OK)
        return 1000;
    if (denominator == 0 || numerator > denominator)
        return 1001;
    return row;
}

static int columns(IMAPITable *table, const Allocator *allocator) {
    SizedSPropTagArray(3, set) = {3, {PR_ROWID, PR_BODY_W, PR_DISPLAY_NAME_W}};
    SPropTagArray *there = NULL;
    SRowSet *rows = NULL;
    ULONG status = 0, type = 0, i;
    int found = 0;
    CHECK(table->lpVtbl->GetStatus(table, &status, &type) == S_OK);
    CHECK(status == TBLSTAT_COMPLETE && type == TBLTYPE_DYNAMIC);
    CHECK(table->lpVtbl->QueryColumns(table, TBL_ALL_COLUMNS, &there) == S_OK);
    for (i = 0; i < there->cValues; i++)
        found |= there->aulPropTag[i] == PR_IMPORTANCE;
    CHECK(found && there->cValues >= 3);
    CHECK(allocator->free_buffer(there) == 0);
    CHECK(table->lpVtbl->SetColumns(table, (LPSPropTagArray)&set, 0) == S_OK);
    CHECK(table->lpVtbl->QueryColumns(table, 0, &there) == S_OK);
    CHECK(there->cValues == 3 && memcmp(there->aulPropTag, set.aulPropTag, 12) == 0);
    CHECK(allocator->free_buffer(there) == 0);
    /* A column that no row has is a PT_ERROR. */
    CHECK(table->lpVtbl->SeekRow(table, BOOKMARK_BEGINNING, 0, NULL) == S_OK);
    CHECK(table->lpVtbl->QueryRows(table, 1, TBL_NOADVANCE, &rows) == S_OK);
    CHECK(rows->cRows == 1 && rows->aRow[0].cValues == 3);
    CHECK(rows->aRow[0].lpProps[1].ulPropTag == CHANGE_PROP_TYPE(PR_BODY_W, PT_ERROR));
    CHECK(rows->aRow[0].lpProps[1].Value.err == MAPI_E_NOT_FOUND);
    CHECK(rows->aRow[0].lpProps[2].ulPropTag == PR_DISPLAY_NAME_W);
    CHECK(allocator->free_buffer(rows->aRow[0].lpProps) == 0);
    CHECK(allocator->free_buffer(rows) == 0);
    CHECK(position(table) == 0);
    return 0;
}

static int order(IMAPITable *table, const Allocator *allocator) {
    SizedSSortOrderSet(2, by_importance) = {
        2, 0, 0, {{PR_IMPORTANCE, TABLE_SORT_DESCEND}, {PR_DISPLAY_NAME_W, TABLE_SORT_ASCEND}}};
    SSortOrderSet *there = NULL;
    CHECK(table->lpVtbl->SortTable(table, (LPSSortOrderSet)&by_importance, 0) == S_OK);
    CHECK(table->lpVtbl->QuerySortOrder(table, &there) == S_OK);
    CHECK(there->cSorts == 2 && there->cCategories == 0);
    CHECK(there->aSort[0].ulPropTag == PR_IMPORTANCE);
    CHECK(there->aSort[0].ulOrder == TABLE_SORT_DESCEND);
    CHECK(there->aSort[1].ulPropTag == PR_DISPLAY_NAME_W);
    CHECK(allocator->free_buffer(there) == 0);
    PART(next(table, allocator, 10, 0, "24315"));
    by_importance.cSorts = 1;
    by_importance.aSort[0] = by_importance.aSort[1];
    CHECK(table->lpVtbl->SortTable(table, (LPSSortOrderSet)&by_importance, TBL_BATCH) == S_OK);
    CHECK(table->lpVtbl->SeekRow(table, BOOKMARK_BEGINNING, 0, NULL) == S_OK);
    PART(next(table, allocator, 10, 0, "24315"));
    return 0;
}

/* By name: 2 4 3 1 5. */
static int positions(IMAPITable *table, const Allocator *allocator) {
    BOOKMARK mark = 0, other = 0;
    LONG sought = 0;
    ULONG count = 0;
    CHECK(table->lpVtbl->GetRowCount(table, 0, &count) == S_OK);
    CHECK(count == 5);
    CHECK(table->lpVtbl->SeekRow(table, BOOKMARK_BEGINNING, 0, NULL) == S_OK);
    PART(next(table, allocator, 2, 0, "24"));
    CHECK(position(table) == 2);
    CHECK(table->lpVtbl->CreateBookmark(table, &mark) == S_OK);
    CHECK(mark != BOOKMARK_BEGINNING && mark != BOOKMARK_CURRENT && mark != BOOKMARK_END);
    PART(next(table, allocator, 10, 0, "315"));
    PART(next(table, allocator, 10, 0, ""));
    /* Backwards: the rows before the position, in the order of the table. The position is behind
     * what was read, or stays before it. */
    PART(next(table, allocator, -2, 0, "15"));
    CHECK(position(table) == 5);
    PART(next(table, allocator, -2, TBL_NOADVANCE, "15"));
    CHECK(position(table) == 3);
    PART(next(table, allocator, -2, TBL_NOADVANCE, "43"));
    CHECK(position(table) == 1);
    PART(next(table, allocator, -2, 0, "2"));
    CHECK(table->lpVtbl->SeekRow(table, mark, 1, &sought) == S_OK);
    CHECK(sought == 1 && position(table) == 3);
    CHECK(table->lpVtbl->SeekRow(table, mark, -10, &sought) == S_OK);
    CHECK(sought == -2 && position(table) == 0);
    CHECK(table->lpVtbl->SeekRow(table, BOOKMARK_END, -1, &sought) == S_OK);
    CHECK(sought == -1);
    PART(next(table, allocator, 1, 0, "5"));
    CHECK(table->lpVtbl->SeekRow(table, BOOKMARK_END, 5, &sought) == S_OK);
    CHECK(sought == 0 && position(table) == 5);
    CHECK(table->lpVtbl->SeekRowApprox(table, 1, 5) == S_OK);
    CHECK(position(table) == 1);
    CHECK(table->lpVtbl->CreateBookmark(table, &other) == S_OK);
    CHECK(other != mark);
    CHECK(table->lpVtbl->FreeBookmark(table, mark) == S_OK);
    CHECK(table->lpVtbl->SeekRow(table, mark, 0, NULL) == MAPI_E_INVALID_BOOKMARK);
    CHECK(table->lpVtbl->SeekRow(table, other, 0, NULL) == S_OK);
    CHECK(table->lpVtbl->FreeBookmark(table, other) == S_OK);
    return 0;
}

/* Restrictions that are trees on C's stack. */
static int restrictions(IMAPITable *table, const Allocator *allocator) {
    SRestriction parts[2], both, any[2], either, not_it;
    SPropValue one, text;
    ULONG count = 0;
    memset(parts, 0x5a, sizeof parts);
    one.ulPropTag = PR_IMPORTANCE;
    one.Value.l = 1;
    parts[0].rt = RES_PROPERTY;
    parts[0].res.resProperty.relop = RELOP_GE;
    parts[0].res.resProperty.ulPropTag = PR_IMPORTANCE;
    parts[0].res.resProperty.lpProp = &one;
    text.ulPropTag = PR_DISPLAY_NAME_W;
    text.Value.lpszW = (LPWSTR)L"L";
    parts[1].rt = RES_CONTENT;
    parts[1].res.resContent.ulFuzzyLevel = FL_SUBSTRING | FL_IGNORECASE;
    parts[1].res.resContent.ulPropTag = PR_DISPLAY_NAME_W;
    parts[1].res.resContent.lpProp = &text;
    both.rt = RES_AND;
    both.res.resAnd.cRes = 2;
    both.res.resAnd.lpRes = parts;
    /* delta, alpha and charlie have an l. */
    CHECK(table->lpVtbl->Restrict(table, &both, 0) == S_OK);
    CHECK(table->lpVtbl->GetRowCount(table, 0, &count) == S_OK);
    CHECK(count == 3);
    PART(next(table, allocator, 10, 0, "231"));
    not_it.rt = RES_NOT;
    not_it.res.resNot.ulReserved = 0;
    not_it.res.resNot.lpRes = &both;
    CHECK(table->lpVtbl->Restrict(table, &not_it, TBL_BATCH) == S_OK);
    PART(next(table, allocator, 10, 0, "45"));
    any[0].rt = RES_EXIST;
    any[0].res.resExist.ulReserved1 = any[0].res.resExist.ulReserved2 = 0;
    any[0].res.resExist.ulPropTag = PR_BODY_W;
    any[1].rt = RES_BITMASK;
    any[1].res.resBitMask.relBMR = BMR_NEZ;
    any[1].res.resBitMask.ulPropTag = PR_IMPORTANCE;
    any[1].res.resBitMask.ulMask = 2;
    either.rt = RES_OR;
    either.res.resOr.cRes = 2;
    either.res.resOr.lpRes = any;
    CHECK(table->lpVtbl->Restrict(table, &either, 0) == S_OK);
    PART(next(table, allocator, 10, 0, "24"));
    CHECK(table->lpVtbl->Restrict(table, NULL, 0) == S_OK);
    PART(next(table, allocator, 10, 0, "24315"));

    CHECK(table->lpVtbl->FindRow(table, &parts[1], BOOKMARK_BEGINNING, 0) == S_OK);
    PART(next(table, allocator, 1, 0, "2"));
    CHECK(table->lpVtbl->FindRow(table, &parts[1], BOOKMARK_CURRENT, 0) == S_OK);
    PART(next(table, allocator, 1, TBL_NOADVANCE, "3"));
    CHECK(table->lpVtbl->FindRow(table, &parts[1], BOOKMARK_END, DIR_BACKWARD) == S_OK);
    PART(next(table, allocator, 1, TBL_NOADVANCE, "1"));
    one.Value.l = 77;
    CHECK(table->lpVtbl->FindRow(table, parts, BOOKMARK_BEGINNING, 0) == MAPI_E_NOT_FOUND);
    return 0;
}

/* An advise sink of C's: the vtable is the header's. */
typedef struct {
    IMAPIAdviseSink base;
    ULONG references;
    ULONG told;
    ULONG event;
    LONG row;
    /* The first failing line. */
    int line;
} Sink;

static HRESULT STDMETHODCALLTYPE sink_query(IMAPIAdviseSink *this, REFIID iid, void **object) {
    *object = NULL;
    if (!IsEqualGUID(iid, &IID_IUnknown) && !IsEqualGUID(iid, &IID_IMAPIAdviseSink))
        return E_NOINTERFACE;
    this->lpVtbl->AddRef(this);
    *object = this;
    return S_OK;
}

static ULONG STDMETHODCALLTYPE sink_add_ref(IMAPIAdviseSink *this) {
    return ++((Sink *)this)->references;
}

static ULONG STDMETHODCALLTYPE sink_release(IMAPIAdviseSink *this) {
    return --((Sink *)this)->references;
}

static int see(Sink *sink, ULONG count, const NOTIFICATION *events) {
    const TABLE_NOTIFICATION *change = &events->info.tab;
    CHECK(count == 1 && events->ulEventType == fnevTableModified);
    sink->told++;
    sink->event = change->ulTableEvent;
    CHECK(change->hResult == S_OK);
    CHECK(change->propIndex.ulPropTag == PR_ROWID);
    sink->row = change->propIndex.Value.l;
    if (sink->event != TABLE_ROW_DELETED) {
        CHECK(change->row.cValues == 3 && change->row.lpProps[0].ulPropTag == PR_ROWID);
        CHECK(change->row.lpProps[0].Value.l == sink->row);
        CHECK(change->row.lpProps[2].ulPropTag == PR_DISPLAY_NAME_W);
        CHECK(wcscmp(change->row.lpProps[2].Value.lpszW, L"beta") == 0);
    }
    return 0;
}

static ULONG STDMETHODCALLTYPE sink_on_notify(IMAPIAdviseSink *this, ULONG count,
                                              LPNOTIFICATION events) {
    Sink *sink = (Sink *)this;
    int line = see(sink, count, events);
    if (!sink->line)
        sink->line = line;
    return S_OK;
}

static IMAPIAdviseSinkVtbl sink_methods = {
    .QueryInterface = sink_query,
    .AddRef = sink_add_ref,
    .Release = sink_release,
    .OnNotify = sink_on_notify,
};

/* Changes rows through ITableData and is told of it. */
static int changes(IMAPITable *table, ITableData *data, const Allocator *allocator) {
    Sink sink = {{&sink_methods}, 1, 0, 0, 0, 0};
    SPropValue row[3];
    SRow changed = {0, 3, row}, *there = NULL;
    ULONG connection = 0, index = 0;
    CHECK(table->lpVtbl->Advise(table, fnevTableModified, &sink.base, &connection) == S_OK);
    CHECK(connection != 0 && sink.references > 1);
    memset(row, 0x5a, sizeof row);
    row[0].ulPropTag = PR_ROWID;
    row[0].Value.l = 6;
    row[1].ulPropTag = PR_IMPORTANCE;
    row[1].Value.l = 0;
    row[2].ulPropTag = PR_DISPLAY_NAME_W;
    row[2].Value.lpszW = (LPWSTR)L"beta";
    CHECK(data->lpVtbl->HrModifyRow(data, &changed) == S_OK);
    PART(sink.line);
    CHECK(sink.told == 1 && sink.event == TABLE_ROW_ADDED && sink.row == 6);
    row[1].Value.l = 5;
    CHECK(data->lpVtbl->HrModifyRow(data, &changed) == S_OK);
    CHECK(sink.told == 2 && sink.event == TABLE_ROW_MODIFIED && sink.row == 6);
    CHECK(data->lpVtbl->HrQueryRow(data, row, &there, &index) == S_OK);
    CHECK(there->cValues == 3 && index == 5);
    CHECK(allocator->free_buffer(there) == 0);
    CHECK(table->lpVtbl->SeekRow(table, BOOKMARK_BEGINNING, 0, NULL) == S_OK);
    PART(next(table, allocator, 10, 0, "264315"));
    CHECK(data->lpVtbl->HrDeleteRow(data, row) == S_OK);
    CHECK(sink.told == 3 && sink.event == TABLE_ROW_DELETED && sink.row == 6);
    CHECK(data->lpVtbl->HrDeleteRow(data, row) == MAPI_E_NOT_FOUND);
    CHECK(table->lpVtbl->Unadvise(table, connection) == S_OK);
    CHECK(data->lpVtbl->HrModifyRow(data, &changed) == S_OK);
    CHECK(sink.told == 3 && sink.references == 1);
    CHECK(data->lpVtbl->HrDeleteRow(data, row) == S_OK);
    return sink.line;
}

/* All of it; the data is that of the table. */
int headers_drive_table(IMAPITable *table, ITableData *data, const Allocator *allocator) {
    MAPIERROR *error = (MAPIERROR *)table;
    IMAPITable *same = NULL;
    CHECK(table->lpVtbl->QueryInterface(table, &IID_IMAPITable, (void **)&same) == S_OK);
    CHECK(same == table);
    CHECK(same->lpVtbl->Release(same) >= 1);
    PART(columns(table, allocator));
    PART(order(table, allocator));
    PART(positions(table, allocator));
    PART(restrictions(table, allocator));
    PART(changes(table, data, allocator));
    /* Nothing is under way. */
    CHECK(table->lpVtbl->Abort(table) == MAPI_E_UNABLE_TO_ABORT);
    CHECK(table->lpVtbl->GetLastError(table, MAPI_E_NOT_FOUND, 0, &error) == S_OK);
    CHECK(error == NULL);
    return 0;
}
