//! One interface, declared with our macro and with `windows_core`'s, and three objects that have
//! it: written by hand, implemented with our macro, and implemented with `windows_core`'s.

use core::ffi::c_void;
use core::ptr;
use mapi_core::mapi_interface;
use windows_core::{
    Error, GUID, HRESULT, IUnknown, IUnknown_Vtbl, Interface, OutRef, Result, implement, interface,
};

/// The shapes of methods that are compared.
#[mapi_interface(iid = "6f1f4b1e-6ab7-4c0f-9d5a-1f6f0a0c7a11")]
pub unsafe trait IShapes: IUnknown {
    /// Scalars in and out.
    fn Scale(&self, factor: u32, #[out] scaled: *mut u32) -> HRESULT;
    /// An interface out.
    fn GetObject(&self, #[out] object: *mut Option<IUnknown>) -> HRESULT;
    /// A slice in.
    fn Sum(
        &self,
        count: u32,
        #[len_param(count)] values: *const u32,
        #[out] sum: *mut u32,
    ) -> HRESULT;
    /// An interface out that an IID names.
    fn OpenObject(
        &self,
        iid: *const GUID,
        #[out]
        #[iid_is(iid)]
        object: *mut Option<IUnknown>,
    ) -> HRESULT;
}

pub use theirs::IShapes as ITheirShapes;

/// The same vtable under the same IID, as `windows_core` declares one.
pub mod theirs {
    #![allow(missing_docs, non_snake_case, clippy::missing_safety_doc)]
    use super::*;

    #[interface("6f1f4b1e-6ab7-4c0f-9d5a-1f6f0a0c7a11")]
    pub unsafe trait IShapes: IUnknown {
        pub fn Scale(&self, factor: u32, scaled: *mut u32) -> Result<()>;
        pub fn GetObject(&self, object: OutRef<'_, IUnknown>) -> Result<()>;
        pub fn Sum(&self, count: u32, values: *const u32, sum: *mut u32) -> Result<()>;
        pub fn OpenObject(&self, iid: *const GUID, object: *mut *mut c_void) -> HRESULT;
    }
}

pub const FACTOR: u32 = 3;

/// An object as C has it, which hands itself out and is not counted. Callers are compared on it.
#[repr(C)]
#[derive(Debug)]
struct ByHand {
    vtable: *const IShapes_Vtbl,
}

// SAFETY: nothing of it changes.
unsafe impl Sync for ByHand {}

static BY_HAND: ByHand = ByHand {
    vtable: &IShapes_Vtbl {
        base__: IUnknown_Vtbl {
            QueryInterface: query_interface,
            AddRef: add_ref,
            Release: release,
        },
        Scale: scale,
        GetObject: get_object,
        Sum: sum,
        OpenObject: open_object,
    },
};

unsafe extern "system" fn query_interface(
    this: *mut c_void,
    _iid: *const GUID,
    object: *mut *mut c_void,
) -> HRESULT {
    // SAFETY: the callers in this benchmark pass a place for a pointer.
    unsafe { *object = this };
    HRESULT(0)
}

unsafe extern "system" fn add_ref(_this: *mut c_void) -> u32 {
    2
}

unsafe extern "system" fn release(_this: *mut c_void) -> u32 {
    1
}

unsafe extern "system" fn scale(_this: *mut c_void, factor: u32, scaled: *mut u32) -> HRESULT {
    // SAFETY: the callers in this benchmark pass a place for a number.
    unsafe { *scaled = factor.wrapping_mul(FACTOR) };
    HRESULT(0)
}

unsafe extern "system" fn get_object(this: *mut c_void, object: *mut Option<IUnknown>) -> HRESULT {
    // SAFETY: the callers in this benchmark pass a place for a pointer.
    unsafe { *object.cast() = this };
    HRESULT(0)
}

unsafe extern "system" fn sum(
    _this: *mut c_void,
    count: u32,
    values: *const u32,
    sum: *mut u32,
) -> HRESULT {
    // SAFETY: the callers in this benchmark pass an array and a place for a number.
    unsafe { *sum = first_and_last(core::slice::from_raw_parts(values, count as usize)) };
    HRESULT(0)
}

unsafe extern "system" fn open_object(
    this: *mut c_void,
    iid: *const GUID,
    object: *mut Option<IUnknown>,
) -> HRESULT {
    // SAFETY: as for `query_interface`.
    unsafe { query_interface(this, iid, object.cast()) }
}

/// Little enough work for the boundary to show.
fn first_and_last(values: &[u32]) -> u32 {
    match values {
        [first, .., last] => first.wrapping_add(*last),
        _ => 0,
    }
}

/// What the implementers give out; what it is does not matter, it is the same for both.
#[implement(IShapes)]
struct Given;

impl IShapes_Impl for Given_Impl {
    fn scale(&self, _factor: u32) -> Result<u32> {
        Err(Error::empty())
    }

    fn get_object(&self) -> Result<IUnknown> {
        Err(Error::empty())
    }

    fn sum(&self, _values: &[u32]) -> Result<u32> {
        Err(Error::empty())
    }

    fn open_object(&self, _iid: &GUID) -> Result<IUnknown> {
        Err(Error::empty())
    }
}

fn given() -> IUnknown {
    IShapes::from(Given).into()
}

#[implement(IShapes)]
struct Ours {
    factor: u32,
    object: IUnknown,
}

impl IShapes_Impl for Ours_Impl {
    fn scale(&self, factor: u32) -> Result<u32> {
        Ok(factor.wrapping_mul(self.factor))
    }

    fn get_object(&self) -> Result<IUnknown> {
        Ok(self.object.clone())
    }

    fn sum(&self, values: &[u32]) -> Result<u32> {
        Ok(first_and_last(values))
    }

    fn open_object(&self, _iid: &GUID) -> Result<IUnknown> {
        Ok(self.object.clone())
    }
}

#[implement(theirs::IShapes)]
struct Theirs {
    factor: u32,
    object: IUnknown,
}

impl theirs::IShapes_Impl for Theirs_Impl {
    unsafe fn Scale(&self, factor: u32, scaled: *mut u32) -> Result<()> {
        // SAFETY: the C caller passes a place for a number.
        unsafe { *scaled = factor.wrapping_mul(self.factor) };
        Ok(())
    }

    unsafe fn GetObject(&self, object: OutRef<'_, IUnknown>) -> Result<()> {
        object.write(Some(self.object.clone()))
    }

    unsafe fn Sum(&self, count: u32, values: *const u32, sum: *mut u32) -> Result<()> {
        // SAFETY: the C caller passes an array of as many numbers and a place for one.
        unsafe { *sum = first_and_last(core::slice::from_raw_parts(values, count as usize)) };
        Ok(())
    }

    unsafe fn OpenObject(&self, iid: *const GUID, object: *mut *mut c_void) -> HRESULT {
        // As for an object that was made for this call: handed out if it is what is asked for.
        let made = self.object.clone();
        // SAFETY: the C caller passes an IID and a place for a pointer.
        unsafe { made.query(iid, object) }
    }
}

/// An object with the vtable of [`IShapes`], alive as long as this is.
#[derive(Debug)]
pub struct Object {
    pointer: *mut c_void,
    _owner: Option<IUnknown>,
}

impl Object {
    pub fn by_hand() -> Self {
        Self {
            pointer: ptr::from_ref(&BY_HAND).cast_mut().cast(),
            _owner: None,
        }
    }

    pub fn ours() -> Self {
        let object = given();
        Self::owned(IShapes::from(Ours {
            factor: FACTOR,
            object,
        }))
    }

    pub fn theirs() -> Self {
        let object = given();
        Self::owned(ITheirShapes::from(Theirs {
            factor: FACTOR,
            object,
        }))
    }

    fn owned(object: impl Interface + Into<IUnknown>) -> Self {
        Self {
            pointer: object.as_raw(),
            _owner: Some(object.into()),
        }
    }

    /// The interface pointer, of which the optimiser knows nothing.
    pub fn pointer(&self) -> *mut c_void {
        core::hint::black_box(self.pointer)
    }
}
