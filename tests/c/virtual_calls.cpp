// What a C++ MAPI client does: virtual calls through an abstract class, which has the vtable of
// the interface `IShapes` of the benchmark `boundary`.

#include <stdint.h>

#if defined(_WIN32)
#define CALL __stdcall
#else
#define CALL
#endif

// Not an anonymous namespace: there the optimiser would know that nobody implements the classes.
namespace boundary {

struct Guid {
    uint32_t data1;
    uint16_t data2, data3;
    uint8_t data4[8];
};

const Guid IID_IUnknown = {0, 0, 0, {0xc0, 0, 0, 0, 0, 0, 0, 0x46}};

struct Unknown {
    virtual int32_t CALL QueryInterface(const Guid *iid, void **object) = 0;
    virtual uint32_t CALL AddRef() = 0;
    virtual uint32_t CALL Release() = 0;
};

struct Shapes : Unknown {
    virtual int32_t CALL Scale(uint32_t factor, uint32_t *scaled) = 0;
    virtual int32_t CALL GetObject(Unknown **object) = 0;
    virtual int32_t CALL Sum(uint32_t count, const uint32_t *values, uint32_t *sum) = 0;
    virtual int32_t CALL OpenObject(const Guid *iid, Unknown **object) = 0;
};

// Hides from the optimiser which object it is.
template <typename T> T *hidden(T *pointer) {
#if defined(__GNUC__)
    __asm__ volatile("" : "+r"(pointer) : : "memory");
    return pointer;
#else
    T *volatile copy = pointer;
    return copy;
#endif
}

const uint64_t FAILED = UINT64_MAX;

} // namespace boundary

using namespace boundary;

extern "C" uint64_t virtual_scale(Shapes *shapes, uint64_t calls) {
    shapes = hidden(shapes);
    uint64_t total = 0;
    for (uint64_t i = 0; i < calls; i++) {
        uint32_t scaled = 0;
        if (shapes->Scale((uint32_t)i, &scaled) < 0) return FAILED;
        total += scaled;
    }
    return total;
}

extern "C" uint64_t virtual_get_object(Shapes *shapes, uint64_t calls) {
    shapes = hidden(shapes);
    uint64_t total = 0;
    for (uint64_t i = 0; i < calls; i++) {
        Unknown *object = nullptr;
        if (shapes->GetObject(&object) < 0 || !object) return FAILED;
        total += 1;
        object->Release();
    }
    return total;
}

extern "C" uint64_t virtual_sum(Shapes *shapes, uint64_t calls, const uint32_t *values,
                                uint64_t count) {
    shapes = hidden(shapes);
    uint64_t total = 0;
    for (uint64_t i = 0; i < calls; i++) {
        uint32_t sum = 0;
        if (shapes->Sum((uint32_t)count, values, &sum) < 0) return FAILED;
        total += sum;
    }
    return total;
}

extern "C" uint64_t virtual_open_object(Shapes *shapes, uint64_t calls) {
    shapes = hidden(shapes);
    uint64_t total = 0;
    for (uint64_t i = 0; i < calls; i++) {
        Unknown *object = nullptr;
        if (shapes->OpenObject(&IID_IUnknown, &object) < 0 || !object) return FAILED;
        total += 1;
        object->Release();
    }
    return total;
}
