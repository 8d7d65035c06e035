/* An object written in C, with its vtable written by hand, for Rust to call. */
#include "interop.h"
#include <stdlib.h>
#include <string.h>

typedef struct {
    IInterop interface;
    ULONG references;
    int mode;
    ULONG ticks;
    Allocator allocator;
} Object;

static int alive;

static Object *self(IInterop *this) { return (Object *)this; }

static int is(const GUID *a, const GUID *b) { return memcmp(a, b, sizeof *a) == 0; }

/* A failing method may leave anything behind; this is what nobody must look at. */
#define FAIL_WITH_GARBAGE(this, place)                                                             \
    do {                                                                                           \
        if (self(this)->mode == FAIL) {                                                            \
            memset(place, 0x5a, sizeof *place);                                                    \
            return MAPI_E_NOT_FOUND;                                                               \
        }                                                                                          \
    } while (0)

static HRESULT METHOD QueryInterface(IInterop *this, const GUID *iid, void **object) {
    if (!is(iid, &IID_IUnknown) && !is(iid, &IID_IMAPIGetSession) && !is(iid, &IID_IInterop)) {
        *object = NULL;
        return E_NOINTERFACE;
    }
    self(this)->references++;
    *object = this;
    return S_OK;
}

static ULONG METHOD AddRef(IInterop *this) { return ++self(this)->references; }

static ULONG METHOD Release(IInterop *this) {
    ULONG left = --self(this)->references;
    if (left == 0) {
        alive--;
        free(this);
    }
    return left;
}

static HRESULT METHOD GetMAPISession(IInterop *this, IUnknown **session) {
    FAIL_WITH_GARBAGE(this, session);
    AddRef(this);
    *session = (IUnknown *)this;
    return S_OK;
}

static HRESULT METHOD Scalars(IInterop *this, uint8_t small, int64_t wide, uint16_t medium, GUID id,
                              ULONG number, double real, uint64_t *sum) {
    FAIL_WITH_GARBAGE(this, sum);
    *sum = small + (uint64_t)wide + medium + id.data1 + id.data4[7] + number + (uint64_t)real;
    return S_OK;
}

static HRESULT METHOD Points(IInterop *this, const Point *point, const Point *other, Point *total) {
    if (self(this)->mode == FAIL)
        return MAPI_E_NOT_FOUND;
    total->x += point->x + (other ? other->x : 0);
    total->y += point->y + (other ? other->y : 0);
    return S_OK;
}

static HRESULT METHOD Reserved1(IInterop *this) {
    (void)this;
    return MAPI_E_NO_SUPPORT;
}

static HRESULT METHOD Arrays(IInterop *this, ULONG count, const uint32_t *items, ULONG size,
                             const void *bytes, ULONG room, uint32_t *places) {
    if (self(this)->mode == FAIL)
        return MAPI_E_NOT_FOUND;
    if ((count == 0) != (items == NULL) || (size == 0) != (bytes == NULL))
        return MAPI_E_CALL_FAILED;
    uint32_t sum = 0;
    for (ULONG i = 0; i < count; i++)
        sum += items[i];
    for (ULONG i = 0; i < size; i++)
        sum += ((const uint8_t *)bytes)[i];
    for (ULONG i = 0; i < room; i++)
        places[i] = sum + i;
    return S_OK;
}

static ULONG length16(const uint16_t *text) {
    ULONG length = 0;
    while (text[length])
        length++;
    return length;
}

static HRESULT METHOD Strings(IInterop *this, const uint16_t *wide, const char *narrow, ULONG flags,
                              const void *text, ULONG *length) {
    FAIL_WITH_GARBAGE(this, length);
    ULONG of_text = 0;
    if (text)
        of_text = flags & MAPI_UNICODE ? 100 * length16(text) : 10000 * (ULONG)strlen(text);
    *length = length16(wide) + 10 * (ULONG)strlen(narrow) + of_text;
    return S_OK;
}

static HRESULT METHOD Allocate(IInterop *this, ULONG flags, Point **point, ULONG *count,
                               uint32_t **numbers, void **name) {
    static const uint16_t WIDE[] = {'n', 'a', 'm', 'e', 0};
    const Allocator *allocator = &self(this)->allocator;
    void *block, *more;
    if (self(this)->mode == FAIL) {
        memset(point, 0x5a, sizeof *point);
        memset(count, 0x5a, sizeof *count);
        memset(numbers, 0x5a, sizeof *numbers);
        memset(name, 0x5a, sizeof *name);
        return MAPI_E_NOT_FOUND;
    }
    allocator->allocate_buffer(sizeof **point, &block);
    *point = block;
    (*point)->x = 3;
    (*point)->y = 4;
    /* Freed with its parent, of which the caller knows nothing. */
    allocator->allocate_more(40, block, &more);
    memset(more, 1, 40);
    allocator->allocate_buffer(3 * sizeof **numbers, &block);
    *numbers = block;
    *count = 3;
    for (uint32_t i = 0; i < 3; i++)
        (*numbers)[i] = 7 + i;
    ULONG size = flags & MAPI_UNICODE ? sizeof WIDE : sizeof "name";
    allocator->allocate_buffer(size, name);
    memcpy(*name, flags & MAPI_UNICODE ? (const void *)WIDE : "name", size);
    return S_OK;
}

static HRESULT METHOD Objects(IInterop *this, IMAPIGetSession *sink, IUnknown *other,
                              IUnknown **given) {
    FAIL_WITH_GARBAGE(this, given);
    /* Without `other`, what the sink says is the session. */
    if (!other)
        return sink->vtable->GetMAPISession(sink, given);
    other->vtable->AddRef(other);
    *given = other;
    return S_OK;
}

static HRESULT METHOD Open(IInterop *this, const GUID *iid, IUnknown **object) {
    FAIL_WITH_GARBAGE(this, object);
    return QueryInterface(this, iid ? iid : &IID_IUnknown, (void **)object);
}

static HRESULT METHOD Replace(IInterop *this, Point **point) {
    const Allocator *allocator = &self(this)->allocator;
    if (self(this)->mode == FAIL)
        return MAPI_E_NOT_FOUND;
    if (*point && (*point)->x < 0) {
        allocator->free_buffer(*point);
        *point = NULL;
    } else if (*point) {
        (*point)->x++;
    } else {
        void *block;
        allocator->allocate_buffer(sizeof **point, &block);
        *point = block;
        (*point)->x = 1;
        (*point)->y = 2;
    }
    return S_OK;
}

static HRESULT METHOD Next(IInterop *this, ULONG *number) {
    FAIL_WITH_GARBAGE(this, number);
    *number = 9;
    return S_FALSE;
}

static ULONG METHOD Tick(IInterop *this, ULONG seconds) {
    return self(this)->ticks += seconds;
}

static void METHOD Touch(IInterop *this) { self(this)->ticks += 1000; }

static const IInteropVtbl VTABLE = {
    QueryInterface, AddRef,   Release, GetMAPISession, Scalars, Points, Reserved1, Arrays,
    Strings,        Allocate, Objects, Open,           Replace, Next,   Tick,      Touch,
};

IInterop *interop_new(const Allocator *allocator) {
    Object *object = calloc(1, sizeof *object);
    object->interface.vtable = &VTABLE;
    object->references = 1;
    object->allocator = *allocator;
    alive++;
    return &object->interface;
}

void interop_set_mode(IInterop *object, int mode) { self(object)->mode = mode; }

int interop_alive(void) { return alive; }
