//! The same calls through four kinds of callers. A function calls a given number of times and
//! returns what the results add up to; the call is inlined in its loop, as at a user's call site.

use super::shapes::{IShapes, IShapes_Vtbl, ITheirShapes, Object};
use core::ffi::c_void;
use windows_core::{Error, HRESULT, IUnknown, Interface, Result};

pub const VALUES: &[u32] = &[1, 2, 3, 4, 5, 6, 7, 8];

const E_POINTER: HRESULT = HRESULT(0x8000_4003_u32 as i32);

/// Calls a method of an object a number of times.
pub type Caller = fn(&Object, u64) -> Result<u64>;

fn is_ok(code: HRESULT) -> Result<()> {
    if code.0 < 0 {
        return Err(Error::from_hresult(code));
    }
    Ok(())
}

/// The functions in the slots, called as C does.
pub mod raw {
    use super::*;

    fn vtable(this: *mut c_void) -> &'static IShapes_Vtbl {
        // SAFETY: `Object` points to such a vtable pointer, and no vtable is ever freed.
        unsafe { &**this.cast::<*const IShapes_Vtbl>() }
    }

    pub fn scale(object: &Object, calls: u64) -> Result<u64> {
        let this = object.pointer();
        let mut total = 0;
        for i in 0..calls {
            let mut scaled = 0;
            // SAFETY: the object is there, and `scaled` is a place for a number.
            is_ok(unsafe { (vtable(this).Scale)(this, i as u32, &mut scaled) })?;
            total += u64::from(scaled);
        }
        Ok(total)
    }

    pub fn get_object(object: &Object, calls: u64) -> Result<u64> {
        let this = object.pointer();
        let mut total = 0;
        for _ in 0..calls {
            let mut object: Option<IUnknown> = None;
            // SAFETY: the object is there, and `object` is a place for a pointer.
            is_ok(unsafe { (vtable(this).GetObject)(this, &mut object) })?;
            if object.is_none() {
                return Err(Error::from_hresult(E_POINTER));
            }
            total += 1;
        }
        Ok(total)
    }

    pub fn sum(object: &Object, calls: u64) -> Result<u64> {
        let this = object.pointer();
        let values = core::hint::black_box(VALUES);
        let mut total = 0;
        for _ in 0..calls {
            let mut sum = 0;
            // SAFETY: the object is there, as are the values and a place for a number.
            is_ok(unsafe {
                (vtable(this).Sum)(this, values.len() as u32, values.as_ptr(), &mut sum)
            })?;
            total += u64::from(sum);
        }
        Ok(total)
    }

    pub fn open_object(object: &Object, calls: u64) -> Result<u64> {
        let this = object.pointer();
        let mut total = 0;
        for _ in 0..calls {
            let mut object: Option<IUnknown> = None;
            // SAFETY: the object is there, and `object` is a place for a pointer.
            is_ok(unsafe { (vtable(this).OpenObject)(this, &IUnknown::IID, &mut object) })?;
            if object.is_none() {
                return Err(Error::from_hresult(E_POINTER));
            }
            total += 1;
        }
        Ok(total)
    }
}

/// Our checked calls.
pub mod ours {
    use super::*;

    fn shapes(pointer: &*mut c_void) -> Result<&IShapes> {
        // SAFETY: `Object` has the vtable of `IShapes`.
        unsafe { IShapes::from_raw_borrowed(pointer) }.ok_or_else(Error::empty)
    }

    pub fn scale(object: &Object, calls: u64) -> Result<u64> {
        let pointer = object.pointer();
        let shapes = shapes(&pointer)?;
        let mut total = 0;
        for i in 0..calls {
            total += u64::from(shapes.scale(i as u32)?);
        }
        Ok(total)
    }

    pub fn get_object(object: &Object, calls: u64) -> Result<u64> {
        let pointer = object.pointer();
        let shapes = shapes(&pointer)?;
        let mut total = 0;
        for _ in 0..calls {
            drop(shapes.get_object()?);
            total += 1;
        }
        Ok(total)
    }

    pub fn sum(object: &Object, calls: u64) -> Result<u64> {
        let pointer = object.pointer();
        let shapes = shapes(&pointer)?;
        let values = core::hint::black_box(VALUES);
        let mut total = 0;
        for _ in 0..calls {
            total += u64::from(shapes.sum(values)?);
        }
        Ok(total)
    }

    pub fn open_object(object: &Object, calls: u64) -> Result<u64> {
        let pointer = object.pointer();
        let shapes = shapes(&pointer)?;
        let mut total = 0;
        for _ in 0..calls {
            drop(shapes.open_object::<IUnknown>()?);
            total += 1;
        }
        Ok(total)
    }
}

/// The calls that `windows_core::interface` makes, with what their callers have to do themselves.
pub mod theirs {
    use super::*;

    fn shapes(pointer: &*mut c_void) -> Result<&ITheirShapes> {
        // SAFETY: `Object` has the vtable of `IShapes`, which is that of `ITheirShapes`.
        unsafe { ITheirShapes::from_raw_borrowed(pointer) }.ok_or_else(Error::empty)
    }

    pub fn scale(object: &Object, calls: u64) -> Result<u64> {
        let pointer = object.pointer();
        let shapes = shapes(&pointer)?;
        let mut total = 0;
        for i in 0..calls {
            let mut scaled = 0;
            // SAFETY: `scaled` is a place for a number.
            unsafe { shapes.Scale(i as u32, &mut scaled) }?;
            total += u64::from(scaled);
        }
        Ok(total)
    }

    pub fn get_object(object: &Object, calls: u64) -> Result<u64> {
        let pointer = object.pointer();
        let shapes = shapes(&pointer)?;
        let mut total = 0;
        for _ in 0..calls {
            let mut object: Option<IUnknown> = None;
            // SAFETY: `object` is a place for a pointer.
            unsafe { shapes.GetObject((&mut object).into()) }?;
            drop(object.ok_or_else(|| Error::from_hresult(E_POINTER))?);
            total += 1;
        }
        Ok(total)
    }

    pub fn sum(object: &Object, calls: u64) -> Result<u64> {
        let pointer = object.pointer();
        let shapes = shapes(&pointer)?;
        let values = core::hint::black_box(VALUES);
        let mut total = 0;
        for _ in 0..calls {
            let mut sum = 0;
            // SAFETY: the values are there, and `sum` is a place for a number.
            unsafe { shapes.Sum(values.len() as u32, values.as_ptr(), &mut sum) }?;
            total += u64::from(sum);
        }
        Ok(total)
    }

    pub fn open_object(object: &Object, calls: u64) -> Result<u64> {
        let pointer = object.pointer();
        let shapes = shapes(&pointer)?;
        let mut total = 0;
        for _ in 0..calls {
            let mut object: Option<IUnknown> = None;
            // SAFETY: `object` is a place for a pointer to what the IID names.
            unsafe { shapes.OpenObject(&IUnknown::IID, (&raw mut object).cast()) }.ok()?;
            drop(object.ok_or_else(|| Error::from_hresult(E_POINTER))?);
            total += 1;
        }
        Ok(total)
    }
}

/// Virtual calls of C++.
#[cfg(cxx)]
pub mod cpp {
    use super::*;

    #[link(name = "virtual_calls", kind = "static")]
    unsafe extern "C" {
        fn virtual_scale(shapes: *mut c_void, calls: u64) -> u64;
        fn virtual_get_object(shapes: *mut c_void, calls: u64) -> u64;
        fn virtual_sum(shapes: *mut c_void, calls: u64, values: *const u32, count: u64) -> u64;
        fn virtual_open_object(shapes: *mut c_void, calls: u64) -> u64;
    }

    fn total(total: u64) -> Result<u64> {
        if total == u64::MAX {
            return Err(Error::empty());
        }
        Ok(total)
    }

    pub fn scale(object: &Object, calls: u64) -> Result<u64> {
        // SAFETY: `Object` has the vtable of the C++ class.
        total(unsafe { virtual_scale(object.pointer(), calls) })
    }

    pub fn get_object(object: &Object, calls: u64) -> Result<u64> {
        // SAFETY: `Object` has the vtable of the C++ class.
        total(unsafe { virtual_get_object(object.pointer(), calls) })
    }

    pub fn sum(object: &Object, calls: u64) -> Result<u64> {
        let (values, count) = (VALUES.as_ptr(), VALUES.len() as u64);
        // SAFETY: `Object` has the vtable of the C++ class, and there are as many values.
        total(unsafe { virtual_sum(object.pointer(), calls, values, count) })
    }

    pub fn open_object(object: &Object, calls: u64) -> Result<u64> {
        // SAFETY: `Object` has the vtable of the C++ class.
        total(unsafe { virtual_open_object(object.pointer(), calls) })
    }
}
