/* COM and MAPI as C sees them, written by hand: no header of a vendor takes part, and nothing
 * that the macro generated. */
#ifndef COM_H
#define COM_H

#include <stddef.h>
#include <stdint.h>

#if defined(_WIN32)
#define METHOD __stdcall
#else
#define METHOD
#endif

typedef int32_t HRESULT;
typedef uint32_t ULONG;

#define S_OK ((HRESULT)0)
#define S_FALSE ((HRESULT)1)
#define E_NOINTERFACE ((HRESULT)0x80004002)
#define MAPI_E_INVALID_PARAMETER ((HRESULT)0x80070057)
#define MAPI_E_INTERFACE_NOT_SUPPORTED ((HRESULT)0x80004002)
#define MAPI_E_NO_SUPPORT ((HRESULT)0x80040102)
#define MAPI_E_CALL_FAILED ((HRESULT)0x80004005)
#define MAPI_E_NOT_FOUND ((HRESULT)0x8004010F)
#define MAPI_UNICODE ((ULONG)0x80000000)

typedef struct {
    uint32_t data1;
    uint16_t data2;
    uint16_t data3;
    uint8_t data4[8];
} GUID;

/* The three functions that a provider's init function is handed. */
typedef struct {
    HRESULT(METHOD *allocate_buffer)(ULONG size, void **block);
    HRESULT(METHOD *allocate_more)(ULONG size, void *parent, void **block);
    ULONG(METHOD *free_buffer)(void *block);
} Allocator;

typedef struct IUnknown IUnknown;

typedef struct {
    HRESULT(METHOD *QueryInterface)(void *this, const GUID *iid, void **object);
    ULONG(METHOD *AddRef)(void *this);
    ULONG(METHOD *Release)(void *this);
} IUnknownVtbl;

struct IUnknown {
    const IUnknownVtbl *vtable;
};

#endif
