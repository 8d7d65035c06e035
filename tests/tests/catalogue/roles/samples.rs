//! Values that the roles cannot make of nothing but their type.

use super::{LEN, give};
use core::any::TypeId;
use core::ffi::c_void;
use mapi_core::IStream;
use mapi_core::abi::{
    ACCT_VARIANT, MAPINAMEID, MAPIOFFLINE_ADVISEINFO, MAPISIB, PropTag, PropType, SPropTagArray,
    SPropValue,
};
use mapi_core::client::stream::memory_stream;
use mapi_core::memory;
use mapi_core::mime::MIMEPROPNAMEPTR;
use mapi_core::outlook::AccountValue;
use widestring::{U16CString, u16cstr};
use windows_core::{GUID, Interface};

/// How much a viewed struct counts that counts the elements of an array.
pub const COUNTED: usize = 1;

/// Makes a viewed struct of zeros one that says something, where it can without memory behind it,
/// and one that its view accepts.
pub fn complete<T: 'static>(zeros: *mut T) {
    fill(zeros, |tags: &mut SPropTagArray| {
        tags.cValues = COUNTED as u32;
        tags.aulPropTag = [PropTag::new(0x37, PropType::PT_UNICODE)];
    });
    fill(zeros, |value: &mut SPropValue| {
        value.ulPropTag = PropTag::new(0xffe, PropType::PT_LONG);
        value.Value.l = 17;
    });
    fill(zeros, |name: &mut MAPINAMEID| {
        static PROPERTY_SET: GUID = GUID::from_u128(17);
        name.lpguid = (&raw const PROPERTY_SET).cast_mut();
        name.Kind.lID = 17;
    });
    fill(zeros, |name: &mut MIMEPROPNAMEPTR| {
        name.0 = core::ptr::without_provenance(17);
    });
    fill(zeros, |request: &mut MAPISIB| {
        request.ulSize = size_of::<MAPISIB>() as u32;
    });
    fill(zeros, |info: &mut MAPIOFFLINE_ADVISEINFO| {
        info.ulSize = size_of::<MAPIOFFLINE_ADVISEINFO>() as u32;
        info.pCallback = lasting_object();
    });
    fill(zeros, |value: &mut ACCT_VARIANT| {
        value.dwType = u32::from(PropType::PT_LONG.0);
        value.Val.dw = 17;
    });
}

/// An object that lives as long as the thread.
fn lasting_object() -> *mut c_void {
    thread_local! {
        static OBJECT: IStream = memory_stream(Vec::new());
    }
    OBJECT.with(Interface::as_raw)
}

/// Changes a struct if it is a `U`.
fn fill<T: 'static, U: 'static>(zeros: *mut T, change: impl FnOnce(&mut U)) {
    if TypeId::of::<T>() == TypeId::of::<U>() {
        // SAFETY: the types are the same, and zeros are a value of the struct.
        change(unsafe { &mut *zeros.cast::<U>() });
    }
}

/// What has an owner of its own.
pub trait Sample: Sized {
    /// Whether a caller leaves the memory alone, because nothing says who frees it.
    const STAYS: bool = false;

    /// Something to hand over.
    fn sample() -> Self;

    /// Frees what stands in a result after it was handed over to C.
    fn free(place: *mut c_void) {
        // SAFETY: the place is a pointer to a block that was handed over.
        unsafe { memory::free(place.cast::<*mut c_void>().read()) }
    }
}

impl Sample for U16CString {
    const STAYS: bool = true;

    fn sample() -> Self {
        u16cstr!("probe").to_owned()
    }
}

impl Sample for Vec<GUID> {
    fn sample() -> Self {
        (0..LEN).map(|i| give::value(i as u8)).collect()
    }
}

impl Sample for Vec<u32> {
    fn sample() -> Self {
        (0..LEN).map(|i| give::value(i as u8)).collect()
    }
}

impl Sample for AccountValue {
    fn sample() -> Self {
        Self::Binary(b"probe".to_vec())
    }

    fn free(place: *mut c_void) {
        // SAFETY: the place is a variant with the memory that was handed over.
        unsafe { memory::free((*place.cast::<ACCT_VARIANT>()).Val.bin.pb.cast()) }
    }
}
