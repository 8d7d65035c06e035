/* The loops that benches/values compares with, as a C program writes them that trusts its caller:
   pointers are not looked at before they are followed, and a column that is missing is passed
   over. The other side looks at every pointer that it follows, in rows also at those that it does
   not follow, and says what is missing. */

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
    PT_MV_LONG = 0x1003
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

/* Looks at every value: its number, the length of its text, or its size. */
uint64_t c_decode(const struct prop_value *props, size_t count)
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
            sum += strlen(prop->value.lpszA);
            break;
        case PT_UNICODE:
            sum += wide_len(prop->value.lpszW);
            break;
        case PT_BINARY:
            sum += prop->value.bin.cb;
            break;
        case PT_MV_LONG:
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
   Either the lengths of the texts are known, as they are in Rust, or they are looked for. */
static inline int32_t encode(const struct prop_value *props, const size_t *units, size_t count,
                             allocate_buffer allocate, struct prop_value **copy)
{
    size_t size = count * sizeof(*props);
    size_t i;
    void *block;
    int32_t code;
    struct prop_value *to;
    uint8_t *rest;
    for (i = 0; i < count; i++) {
        const struct prop_value *prop = &props[i];
        switch (prop->tag & 0xffff) {
        case PT_STRING8:
            size += align8(narrow_bytes(prop, units ? &units[i] : NULL));
            break;
        case PT_UNICODE:
            size += align8(wide_bytes(prop, units ? &units[i] : NULL));
            break;
        case PT_BINARY:
            size += align8(prop->value.bin.cb);
            break;
        case PT_MV_LONG:
            size += align8(prop->value.MVl.count * sizeof(int32_t));
            break;
        }
    }
    code = allocate((uint32_t)size, &block);
    if (code < 0)
        return code;
    to = block;
    rest = (uint8_t *)(to + count);
    for (i = 0; i < count; i++) {
        const struct prop_value *prop = &props[i];
        size_t bytes = 0;
        to[i] = *prop;
        switch (prop->tag & 0xffff) {
        case PT_STRING8:
            bytes = narrow_bytes(prop, units ? &units[i] : NULL);
            memcpy(rest, prop->value.lpszA, bytes);
            to[i].value.lpszA = (char *)rest;
            break;
        case PT_UNICODE:
            bytes = wide_bytes(prop, units ? &units[i] : NULL);
            memcpy(rest, prop->value.lpszW, bytes);
            to[i].value.lpszW = (uint16_t *)rest;
            break;
        case PT_BINARY:
            bytes = prop->value.bin.cb;
            memcpy(rest, prop->value.bin.lpb, bytes);
            to[i].value.bin.lpb = rest;
            break;
        case PT_MV_LONG:
            bytes = prop->value.MVl.count * sizeof(int32_t);
            memcpy(rest, prop->value.MVl.values, bytes);
            to[i].value.MVl.values = (int32_t *)rest;
            break;
        }
        rest += align8(bytes);
    }
    *copy = to;
    return 0;
}

int32_t c_copy(const struct prop_value *props, size_t count, allocate_buffer allocate,
               struct prop_value **copy)
{
    return encode(props, NULL, count, allocate, copy);
}

int32_t c_encode(const struct prop_value *props, const size_t *units, size_t count,
                 allocate_buffer allocate, struct prop_value **copy)
{
    return encode(props, units, count, allocate, copy);
}

/* Finds two columns in every row: a number, and a text whose length counts. */
uint64_t c_rows(const struct row_set *set, uint32_t number, uint32_t text)
{
    uint64_t sum = 0;
    uint32_t i, j;
    for (i = 0; i < set->count; i++) {
        const struct row *row = &set->rows[i];
        for (j = 0; j < row->count; j++)
            if (row->props[j].tag == number) {
                sum += (uint64_t)(int64_t)row->props[j].value.l;
                break;
            }
        for (j = 0; j < row->count; j++)
            if (row->props[j].tag == text) {
                sum += wide_len(row->props[j].value.lpszW);
                break;
            }
    }
    return sum;
}
