/* A C caller of an object written in Rust. */
#include "interop.h"
#include <string.h>

#define CHECK(condition)                                                                           \
    do {                                                                                           \
        if (!(condition))                                                                          \
            return __LINE__;                                                                       \
    } while (0)

#define CALL(object, method, ...) ((object)->vtable->method((object), ##__VA_ARGS__))
#define DIRT(variable) memset(&(variable), 0xa5, sizeof(variable))
#define IS_CLEAR(variable) is_clear(&(variable), sizeof(variable))

static int is_clear(const void *place, size_t size) {
    const unsigned char *bytes = place;
    for (size_t i = 0; i < size; i++)
        if (bytes[i])
            return 0;
    return 1;
}

static const uint16_t WIDE[] = {'w', 'i', 'd', 'e', 0};
static const GUID ID = {1000, 2, 3, {4, 5, 6, 7, 8, 9, 10, 11}};

int drive_working(IInterop *object, const Allocator *allocator) {
    uint64_t sum;
    DIRT(sum);
    CHECK(CALL(object, Scalars, 200, -5, 60000, ID, 4000000000u, 2.5, &sum) == S_OK);
    CHECK(sum == 200 - 5 + 60000 + 1000 + 11 + 4000000000u + 2);

    Point one = {1, 2}, two = {10, 20}, total = {100, 200};
    CHECK(CALL(object, Points, &one, NULL, &total) == S_OK);
    CHECK(total.x == 101 && total.y == 202);
    CHECK(CALL(object, Points, &one, &two, &total) == S_OK);
    CHECK(total.x == 112 && total.y == 224);

    CHECK(CALL(object, Reserved1) == MAPI_E_NO_SUPPORT);

    uint32_t items[] = {1, 2, 3}, places[2];
    DIRT(places);
    CHECK(CALL(object, Arrays, 3, items, 2, "\x05\x06", 2, places) == S_OK);
    CHECK(places[0] == 17 && places[1] == 18);
    CHECK(CALL(object, Arrays, 0, NULL, 0, NULL, 0, NULL) == S_OK);

    ULONG length;
    CHECK(CALL(object, Strings, WIDE, "abc", 0, "xy", &length) == S_OK);
    CHECK(length == 4 + 30 + 20000);
    CHECK(CALL(object, Strings, WIDE, "abc", MAPI_UNICODE, WIDE, &length) == S_OK);
    CHECK(length == 4 + 30 + 400);
    CHECK(CALL(object, Strings, WIDE, "", 0, NULL, &length) == S_OK);
    CHECK(length == 4);

    for (int wide = 0; wide < 2; wide++) {
        Point *point;
        ULONG count;
        uint32_t *numbers;
        void *name;
        DIRT(point);
        DIRT(count);
        DIRT(numbers);
        DIRT(name);
        CHECK(CALL(object, Allocate, wide ? MAPI_UNICODE : 0, &point, &count, &numbers, &name) ==
              S_OK);
        CHECK(point->x == 3 && point->y == 4);
        CHECK(count == 3 && numbers[0] == 7 && numbers[2] == 9);
        CHECK(wide ? ((uint16_t *)name)[3] == 'e' && ((uint16_t *)name)[4] == 0
                   : strcmp(name, "name") == 0);
        allocator->free_buffer(point);
        allocator->free_buffer(numbers);
        allocator->free_buffer(name);
    }

    IUnknown *unknown = (IUnknown *)object, *given;
    DIRT(given);
    CHECK(CALL(object, Objects, (IMAPIGetSession *)object, unknown, &given) == S_OK);
    CHECK(given == unknown);
    CALL(given, Release);
    DIRT(given);
    CHECK(CALL(object, Objects, (IMAPIGetSession *)object, NULL, &given) == S_OK);
    CHECK(given != NULL);
    CALL(given, Release);

    IUnknown *opened;
    DIRT(opened);
    CHECK(CALL(object, Open, &IID_IMAPIGetSession, &opened) == S_OK);
    IUnknown *session;
    IMAPIGetSession *get = (IMAPIGetSession *)opened;
    CHECK(CALL(get, GetMAPISession, &session) == S_OK);
    CALL(session, Release);
    CALL(get, Release);
    DIRT(opened);
    CHECK(CALL(object, Open, NULL, &opened) == S_OK);
    CALL(opened, Release);
    DIRT(opened);
    CHECK(CALL(object, Open, &IID_NOBODY, &opened) == MAPI_E_INTERFACE_NOT_SUPPORTED);
    CHECK(IS_CLEAR(opened));

    Point *point = NULL;
    CHECK(CALL(object, Replace, &point) == S_OK);
    CHECK(point && point->x == 1);
    Point *same = point;
    CHECK(CALL(object, Replace, &point) == S_OK);
    CHECK(point == same && point->x == 2);
    point->x = -1;
    CHECK(CALL(object, Replace, &point) == S_OK);
    CHECK(point == NULL);

    ULONG number;
    DIRT(number);
    CHECK(CALL(object, Next, &number) == S_FALSE);
    CHECK(number == 9);

    ULONG ticks = CALL(object, Tick, 0);
    CALL(object, Touch);
    CHECK(CALL(object, Tick, 5) == ticks + 1005);
    return 0;
}

/* One call, in which one pointer is null; what else there is to write is cleared. */
#define REFUSES(call) CHECK((call) == MAPI_E_INVALID_PARAMETER)

int drive_nulls(IInterop *object) {
    Point one = {1, 2}, total = {0, 0}, *point;
    uint32_t item = 1, place, *numbers;
    ULONG count, length;
    void *name;
    IUnknown *given;
    IMAPIGetSession *sink = (IMAPIGetSession *)object;

    REFUSES(CALL(object, GetMAPISession, NULL));
    REFUSES(CALL(object, Scalars, 0, 0, 0, ID, 0, 0, NULL));
    REFUSES(CALL(object, Points, NULL, &one, &total));
    REFUSES(CALL(object, Points, &one, NULL, NULL));
    CHECK(total.x == 0 && total.y == 0);
    DIRT(place);
    REFUSES(CALL(object, Arrays, 1, NULL, 0, NULL, 1, &place));
    CHECK(place == 0);
    REFUSES(CALL(object, Arrays, 1, &item, 1, NULL, 1, &place));
    REFUSES(CALL(object, Arrays, 1, &item, 0, NULL, 1, NULL));
    DIRT(length);
    REFUSES(CALL(object, Strings, NULL, "", 0, "", &length));
    CHECK(length == 0);
    REFUSES(CALL(object, Strings, WIDE, NULL, 0, "", &length));
    REFUSES(CALL(object, Strings, WIDE, "", 0, "", NULL));
    for (int null = 0; null < 4; null++) {
        DIRT(point);
        DIRT(count);
        DIRT(numbers);
        DIRT(name);
        REFUSES(CALL(object, Allocate, 0, null == 0 ? NULL : &point, null == 1 ? NULL : &count,
                     null == 2 ? NULL : &numbers, null == 3 ? NULL : &name));
        CHECK(IS_CLEAR(point) == (null != 0) && IS_CLEAR(count) == (null != 1));
        CHECK(IS_CLEAR(numbers) == (null != 2) && IS_CLEAR(name) == (null != 3));
    }
    DIRT(given);
    REFUSES(CALL(object, Objects, NULL, NULL, &given));
    CHECK(IS_CLEAR(given));
    REFUSES(CALL(object, Objects, sink, NULL, NULL));
    REFUSES(CALL(object, Open, &IID_IUnknown, NULL));
    REFUSES(CALL(object, Replace, NULL));
    REFUSES(CALL(object, Next, NULL));
    return 0;
}

int drive_failing(IInterop *object, HRESULT code, ULONG value) {
    Point one = {1, 2}, total = {1, 2}, *point;
    uint32_t item = 1, place, *numbers;
    ULONG count, length, number;
    uint64_t sum;
    void *name;
    IUnknown *given;
    IMAPIGetSession *sink = (IMAPIGetSession *)object;

    DIRT(given);
    CHECK(CALL(object, GetMAPISession, &given) == code && IS_CLEAR(given));
    DIRT(sum);
    CHECK(CALL(object, Scalars, 0, 0, 0, ID, 0, 0, &sum) == code && IS_CLEAR(sum));
    CHECK(CALL(object, Points, &one, NULL, &total) == code && total.x == 1 && total.y == 2);
    DIRT(place);
    CHECK(CALL(object, Arrays, 1, &item, 0, NULL, 1, &place) == code && IS_CLEAR(place));
    DIRT(length);
    CHECK(CALL(object, Strings, WIDE, "", 0, "", &length) == code && IS_CLEAR(length));
    DIRT(point);
    DIRT(count);
    DIRT(numbers);
    DIRT(name);
    CHECK(CALL(object, Allocate, 0, &point, &count, &numbers, &name) == code);
    CHECK(IS_CLEAR(point) && IS_CLEAR(count) && IS_CLEAR(numbers) && IS_CLEAR(name));
    DIRT(given);
    CHECK(CALL(object, Objects, sink, NULL, &given) == code && IS_CLEAR(given));
    DIRT(given);
    CHECK(CALL(object, Open, &IID_IUnknown, &given) == code && IS_CLEAR(given));
    point = NULL;
    CHECK(CALL(object, Replace, &point) == code && point == NULL);
    DIRT(number);
    CHECK(CALL(object, Next, &number) == code && IS_CLEAR(number));
    CHECK(CALL(object, Tick, 1) == value);
    CALL(object, Touch);
    return 0;
}

int drive_identity(IInterop *object, ULONG references) {
    static const GUID *const KNOWN[] = {&IID_IUnknown, &IID_IMAPIGetSession, &IID_IInterop};
    for (int i = 0; i < 3; i++) {
        IUnknown *found;
        DIRT(found);
        CHECK(CALL(object, QueryInterface, KNOWN[i], (void **)&found) == S_OK);
        CHECK(CALL(found, AddRef) == references + 2);
        CHECK(CALL(found, Release) == references + 1);
        IUnknown *identity, *again;
        CHECK(CALL(object, QueryInterface, &IID_IUnknown, (void **)&identity) == S_OK);
        CHECK(CALL(found, QueryInterface, &IID_IUnknown, (void **)&again) == S_OK);
        CHECK(identity == again);
        CALL(again, Release);
        CALL(identity, Release);
        CHECK(CALL(found, Release) == references);
    }
    void *found;
    DIRT(found);
    CHECK(CALL(object, QueryInterface, &IID_NOBODY, &found) == E_NOINTERFACE);
    CHECK(IS_CLEAR(found));
    return 0;
}
