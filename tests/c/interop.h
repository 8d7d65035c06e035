/* The interfaces of the interop test, transcribed as a C header would have them. */
#ifndef INTEROP_H
#define INTEROP_H

#include "com.h"

typedef struct IMAPIGetSession IMAPIGetSession;

typedef struct {
    HRESULT(METHOD *QueryInterface)(IMAPIGetSession *this, const GUID *iid, void **object);
    ULONG(METHOD *AddRef)(IMAPIGetSession *this);
    ULONG(METHOD *Release)(IMAPIGetSession *this);
    HRESULT(METHOD *GetMAPISession)(IMAPIGetSession *this, IUnknown **session);
} IMAPIGetSessionVtbl;

struct IMAPIGetSession {
    const IMAPIGetSessionVtbl *vtable;
};

typedef struct {
    int32_t x;
    int64_t y;
} Point;

/* Continues IMAPIGetSession; its methods use most roles of the spec language. */
typedef struct IInterop IInterop;

typedef struct {
    HRESULT(METHOD *QueryInterface)(IInterop *this, const GUID *iid, void **object);
    ULONG(METHOD *AddRef)(IInterop *this);
    ULONG(METHOD *Release)(IInterop *this);
    HRESULT(METHOD *GetMAPISession)(IInterop *this, IUnknown **session);
    /* 64 bits in the middle and a struct by value: where the stack and the registers differ. */
    HRESULT(METHOD *Scalars)(IInterop *this, uint8_t small, int64_t wide, uint16_t medium, GUID id,
                             ULONG number, double real, uint64_t *sum);
    HRESULT(METHOD *Points)(IInterop *this, const Point *point, const Point *other, Point *total);
    HRESULT(METHOD *Reserved1)(IInterop *this);
    HRESULT(METHOD *Arrays)(IInterop *this, ULONG count, const uint32_t *items, ULONG size,
                            const void *bytes, ULONG room, uint32_t *places);
    HRESULT(METHOD *Strings)(IInterop *this, const uint16_t *wide, const char *narrow, ULONG flags,
                             const void *text, ULONG *length);
    HRESULT(METHOD *Allocate)(IInterop *this, ULONG flags, Point **point, ULONG *count,
                              uint32_t **numbers, void **name);
    HRESULT(METHOD *Objects)(IInterop *this, IMAPIGetSession *sink, IUnknown *other,
                             IUnknown **given);
    HRESULT(METHOD *Open)(IInterop *this, const GUID *iid, IUnknown **object);
    HRESULT(METHOD *Replace)(IInterop *this, Point **point);
    HRESULT(METHOD *Next)(IInterop *this, ULONG *number);
    ULONG(METHOD *Tick)(IInterop *this, ULONG seconds);
    void(METHOD *Touch)(IInterop *this);
} IInteropVtbl;

struct IInterop {
    const IInteropVtbl *vtable;
};

static const GUID IID_IUnknown = {0, 0, 0, {0xC0, 0, 0, 0, 0, 0, 0, 0x46}};
static const GUID IID_IMAPIGetSession = {
    0x614ab435, 0x491d, 0x4f5b, {0xa8, 0xb4, 0x60, 0xeb, 0x03, 0x10, 0x30, 0xc6}};
static const GUID IID_IInterop = {
    0xb0a7da7e, 0x6001, 0x4000, {0x80, 0, 0, 0, 0, 0, 0, 0x01}};
static const GUID IID_NOBODY = {
    0xb0a7da7e, 0x6fff, 0x4000, {0x80, 0, 0, 0, 0, 0, 0, 0x01}};

/* What an object does in its methods, in C and in Rust. */
enum { WORK = 0, FAIL = 1, PANIC = 2 };

/* object.c: an object with one reference, whose session is itself. */
IInterop *interop_new(const Allocator *allocator);
void interop_set_mode(IInterop *object, int mode);
/* How many of them are alive. */
int interop_alive(void);

/* caller.c: each drives an object that somebody else implements, and answers zero or the line of
 * the first thing that is not as it should be. */
int drive_working(IInterop *object, const Allocator *allocator);
int drive_nulls(IInterop *object);
int drive_failing(IInterop *object, HRESULT code, ULONG value);
int drive_identity(IInterop *object, ULONG references);

#endif
