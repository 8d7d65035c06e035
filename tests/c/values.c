/* The loops that benches/values compares with, as two C programs write them. One trusts its caller:
   pointers are not looked at before they are followed, types that are not known are passed over,
   and so is a column that is missing. The other takes the same care as Rust: it looks at every
   pointer that it follows, in rows also at those that it does not follow, at the types, at the room
   that is left, and says what is missing. */

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

struct binary {
    uint32_t cb;
    uint8_t *lpb;
};

struct longs {
    uint32_t count;
    int32_t *values;
};

struct prop_value {
    uint32_t tag;
    uint32_t pad;
    union {
        int16_t i;
        int32_t l;
        int64_t li;
        uint16_t b;
        double dbl;
        char *lpszA;
        uint16_t *lpszW;
        struct binary bin;
        struct longs MVl;
    } value;
};

struct row {
    uint32_t pad;
    uint32_t count;
    struct prop_value *props;
};

struct row_set {
    uint32_t count;
    struct row rows[1];
};

typedef int32_t (*allocate_buffer)(uint32_t size, void **block);

enum {
    PT_I2 = 2,
    PT_LONG = 3,
    PT_DOUBLE = 5,
    PT_BOOLEAN = 11,
    PT_I8 = 20,
    PT_STRING8 = 30,
    PT_UNICODE = 31,
    PT_SYSTIME = 64,
    PT_BINARY = 0x102,
    PT_MV_LONG = 0x1003,

    PR_ROWID = 0x30000003,
    PR_DISPLAY_NAME_W = 0x3001001F
};

/* Where the terminator of a text of two-byte units is. What strlen is for bytes: no C library but
   that of Windows has it for these, so both sides have the same loop, eight units at a time. */
static size_t wide_len(const uint16_t *text)
{
    size_t len = 0;
    for (;;) {
        if (text[len] == 0)
            return len;
        if (text[len + 1] == 0)
            return len + 1;
        if (text[len + 2] == 0)
            return len + 2;
        if (text[len + 3] == 0)
            return len + 3;
        if (text[len + 4] == 0)
            return len + 4;
        if (text[len + 5] == 0)
            return len + 5;
        if (text[len + 6] == 0)
            return len + 6;
        if (text[len + 7] == 0)
            return len + 7;
        len += 8;
    }
}

/* What each program has its own of, with only what it needs in it. */
#define ONE_OF_EACH static inline __attribute__((always_inline))

enum {
    SUCCESS = 0,
    INVALID_PARAMETER = (int32_t)0x80070057,
    NOT_ENOUGH_MEMORY = (int32_t)0x8007000E
};

/* Whether so many bytes can be behind a pointer. */
static inline bool there(const void *pointer, size_t align, size_t bytes)
{
    uintptr_t at = (uintptr_t)pointer;
    return at != 0 && at % align == 0 && bytes <= PTRDIFF_MAX && at <= UINTPTR_MAX - bytes;
}

/* Where nothing is counted there need not be a pointer. */
static inline bool counted(const void *pointer, size_t align, uint32_t count, size_t size)
{
    return count == 0 || there(pointer, align, count * size);
}

/* Whether what a value of one type points to can be where it says. */
static inline bool good_narrow(const struct prop_value *prop)
{
    return there(prop->value.lpszA, 1, 1);
}

static inline bool good_wide(const struct prop_value *prop)
{
    return there(prop->value.lpszW, sizeof(uint16_t), sizeof(uint16_t));
}

static inline bool good_binary(const struct prop_value *prop)
{
    return counted(prop->value.bin.lpb, 1, prop->value.bin.cb, 1);
}

static inline bool good_longs(const struct prop_value *prop)
{
    return counted(prop->value.MVl.values, sizeof(int32_t), prop->value.MVl.count, sizeof(int32_t));
}

/* Looks at every value: its number, the length of its text, or its size. */
ONE_OF_EACH uint64_t decode(const struct prop_value *props, size_t count, bool careful)
{
    uint64_t sum = 0;
    size_t i;
    for (i = 0; i < count; i++) {
        const struct prop_value *prop = &props[i];
        switch (prop->tag & 0xffff) {
        case PT_I2:
            sum += (uint64_t)prop->value.i;
            break;
        case PT_LONG:
            sum += (uint64_t)(int64_t)prop->value.l;
            break;
        case PT_BOOLEAN:
            sum += prop->value.b != 0;
            break;
        case PT_I8:
        case PT_SYSTIME:
            sum += (uint64_t)prop->value.li;
            break;
        case PT_STRING8:
            if (careful && !good_narrow(prop))
                return 0;
            sum += strlen(prop->value.lpszA);
            break;
        case PT_UNICODE:
            if (careful && !good_wide(prop))
                return 0;
            sum += wide_len(prop->value.lpszW);
            break;
        case PT_BINARY:
            if (careful && !good_binary(prop))
                return 0;
            sum += prop->value.bin.cb;
            break;
        case PT_MV_LONG:
            if (careful && !good_longs(prop))
                return 0;
            sum += prop->value.MVl.count;
            break;
        default:
            return 0;
        }
    }
    return sum;
}

static size_t align8(size_t size)
{
    return (size + 7) & ~(size_t)7;
}

/* The bytes of a text, which are looked for where it is not known how many there are. */
static size_t narrow_bytes(const struct prop_value *prop, const size_t *units)
{
    return (units ? *units : strlen(prop->value.lpszA)) + 1;
}

static size_t wide_bytes(const struct prop_value *prop, const size_t *units)
{
    return ((units ? *units : wide_len(prop->value.lpszW)) + 1) * 2;
}

/* Copies values to one block: first the size, then the values, as ScCountProps and ScCopyProps.
   Either the lengths of the texts are known, as they are in Rust where there are no pointers to
   look at, or they are looked for. What `copy` is then has to be freed, whatever is returned. */
ONE_OF_EACH int32_t encode(const struct prop_value *props, const size_t *units, size_t count,
                           allocate_buffer allocate, struct prop_value **copy, bool careful)
{
    size_t size = count * sizeof(*props);
    size_t i;
    void *block;
    int32_t code;
    struct prop_value *to;
    uint8_t *rest, *end;
    for (i = 0; i < count; i++) {
        const struct prop_value *prop = &props[i];
        switch (prop->tag & 0xffff) {
        case PT_STRING8:
            if (careful && !units && !good_narrow(prop))
                return INVALID_PARAMETER;
            size += align8(narrow_bytes(prop, units ? &units[i] : NULL));
            break;
        case PT_UNICODE:
            if (careful && !units && !good_wide(prop))
                return INVALID_PARAMETER;
            size += align8(wide_bytes(prop, units ? &units[i] : NULL));
            break;
        case PT_BINARY:
            if (careful && !units && !good_binary(prop))
                return INVALID_PARAMETER;
            size += align8(prop->value.bin.cb);
            break;
        case PT_MV_LONG:
            if (careful && !units && !good_longs(prop))
                return INVALID_PARAMETER;
            size += align8(prop->value.MVl.count * sizeof(int32_t));
            break;
        case PT_I2:
        case PT_LONG:
        case PT_DOUBLE:
        case PT_BOOLEAN:
        case PT_I8:
        case PT_SYSTIME:
            break;
        default:
            if (careful && !units)
                return INVALID_PARAMETER;
        }
    }
    if (careful && size > UINT32_MAX)
        return NOT_ENOUGH_MEMORY;
    code = allocate((uint32_t)size, &block);
    if (code < 0)
        return code;
    *copy = to = block;
    rest = (uint8_t *)(to + count);
    end = (uint8_t *)block + size;
    for (i = 0; i < count; i++) {
        const struct prop_value *prop = &props[i];
        size_t bytes = 0;
        to[i] = *prop;
        switch (prop->tag & 0xffff) {
        case PT_STRING8:
            bytes = narrow_bytes(prop, units ? &units[i] : NULL);
            if (careful && bytes > (size_t)(end - rest))
                return NOT_ENOUGH_MEMORY;
            memcpy(rest, prop->value.lpszA, bytes);
            to[i].value.lpszA = (char *)rest;
            break;
        case PT_UNICODE:
            bytes = wide_bytes(prop, units ? &units[i] : NULL);
            if (careful && bytes > (size_t)(end - rest))
                return NOT_ENOUGH_MEMORY;
            memcpy(rest, prop->value.lpszW, bytes);
            to[i].value.lpszW = (uint16_t *)rest;
            break;
        case PT_BINARY:
            bytes = prop->value.bin.cb;
            if (careful && bytes > (size_t)(end - rest))
                return NOT_ENOUGH_MEMORY;
            memcpy(rest, prop->value.bin.lpb, bytes);
            to[i].value.bin.lpb = rest;
            break;
        case PT_MV_LONG:
            bytes = prop->value.MVl.count * sizeof(int32_t);
            if (careful && bytes > (size_t)(end - rest))
                return NOT_ENOUGH_MEMORY;
            memcpy(rest, prop->value.MVl.values, bytes);
            to[i].value.MVl.values = (int32_t *)rest;
            break;
        }
        rest += align8(bytes);
    }
    return SUCCESS;
}

/* Finds two columns in every row: a number, and a text whose length counts. Returns 0 where one is
   missing, or a pointer is wrong. */
ONE_OF_EACH uint64_t rows(const struct row_set *set, bool viewed, bool careful)
{
    uint64_t sum = 0;
    uint32_t i, j;
    if (careful && !viewed)
        for (i = 0; i < set->count; i++)
            if (!counted(set->rows[i].props, sizeof(void *), set->rows[i].count,
                         sizeof(struct prop_value)))
                return 0;
    for (i = 0; i < set->count; i++) {
        const struct row *row = &set->rows[i];
        for (j = 0; j < row->count; j++)
            if (row->props[j].tag == PR_ROWID) {
                sum += (uint64_t)(int64_t)row->props[j].value.l;
                break;
            }
        if (careful && j == row->count)
            return 0;
        for (j = 0; j < row->count; j++)
            if (row->props[j].tag == PR_DISPLAY_NAME_W) {
                if (careful && !good_wide(&row->props[j]))
                    return 0;
                sum += wide_len(row->props[j].value.lpszW);
                break;
            }
        if (careful && j == row->count)
            return 0;
    }
    return sum;
}

/* A program. */
struct loops {
    uint64_t (*decode)(const struct prop_value *props, size_t count);
    int32_t (*encode)(const struct prop_value *props, const size_t *units, size_t count,
                      allocate_buffer allocate, struct prop_value **copy);
    int32_t (*copy)(const struct prop_value *props, size_t count, allocate_buffer allocate,
                    struct prop_value **copy);
    uint64_t (*rows)(const struct row_set *set, bool viewed);
};

#define PROGRAM(name, careful)                                                                     \
    static uint64_t decode_##name(const struct prop_value *props, size_t count)                    \
    {                                                                                              \
        return decode(props, count, careful);                                                      \
    }                                                                                              \
    static int32_t encode_##name(const struct prop_value *props, const size_t *units,              \
                                 size_t count, allocate_buffer allocate, struct prop_value **copy) \
    {                                                                                              \
        return encode(props, units, count, allocate, copy, careful);                               \
    }                                                                                              \
    static int32_t copy_##name(const struct prop_value *props, size_t count,                       \
                               allocate_buffer allocate, struct prop_value **copy)                 \
    {                                                                                              \
        return encode(props, NULL, count, allocate, copy, careful);                                \
    }                                                                                              \
    static uint64_t rows_##name(const struct row_set *set, bool viewed)                            \
    {                                                                                              \
        return rows(set, viewed, careful);                                                         \
    }                                                                                              \
    const struct loops c_##name = {decode_##name, encode_##name, copy_##name, rows_##name};

PROGRAM(careful, true)
PROGRAM(trusting, false)
