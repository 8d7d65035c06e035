/* What the callers that are compiled against MinGW's MAPI headers share. */
#ifndef HEADERS_H
#define HEADERS_H

#define CINTERFACE
#define COBJMACROS
#define WIN32_LEAN_AND_MEAN
#include <windows.h>
#include <objbase.h>
#include <string.h>

#include <mapidefs.h>
#include <mapicode.h>
#include <mapitags.h>
#include <mapix.h>
#include <mapiutil.h>

/* The allocator of the objects that are driven. */
typedef struct {
    LPALLOCATEBUFFER allocate_buffer;
    LPALLOCATEMORE allocate_more;
    LPFREEBUFFER free_buffer;
} Allocator;

/* A caller answers the line of the first check that fails, 0 where none does. */
#define CHECK(condition)                                                                           \
    do {                                                                                           \
        if (!(condition))                                                                          \
            return __LINE__;                                                                       \
    } while (0)

/* The same for a part of it. */
#define PART(call)                                                                                 \
    do {                                                                                           \
        int line = (call);                                                                         \
        if (line)                                                                                  \
            return line;                                                                           \
    } while (0)

#endif
