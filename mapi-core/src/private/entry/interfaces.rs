//! Interfaces, and objects whose interface an IID names.

use super::Step;
use crate::abi::codes::MAPI_E_INTERFACE_NOT_SUPPORTED;
use crate::boundary::read::{cold_path, separate_cold_path};
use core::ptr;
use windows_core::{GUID, IUnknown, Interface};

/// An interface that is lent for the call.
#[inline(always)]
pub fn interface<I: Interface>(interface: &Option<I>) -> Option<&I> {
    interface.as_ref()
}

/// An interface that is lent for the call, or nothing.
#[inline(always)]
pub fn optional_interface<I: Interface>(interface: &Option<I>) -> Option<&I> {
    interface.as_ref()
}

/// An object whose interface an IID in the same call names; whoever gets it knows no more of it
/// than that it is one.
#[inline(always)]
pub fn object<I: Interface>(object: &Option<I>) -> Option<&IUnknown> {
    optional_object(object)
}

/// The same where there may be none.
#[inline(always)]
pub fn optional_object<I: Interface>(object: &Option<I>) -> Option<&IUnknown> {
    // SAFETY: both are transparent over one pointer, and the vtable of every interface that an
    // IID can name starts with that of IUnknown.
    object
        .as_ref()
        .map(|object| unsafe { &*ptr::from_ref(object).cast::<IUnknown>() })
}

/// The interface that the IID names of an object that the method returned.
#[inline]
pub fn query(object: IUnknown, iid: &GUID) -> Step<IUnknown> {
    let mut found = None;
    // SAFETY: a place for a pointer, which is clear.
    unsafe { query_to(object, iid, &mut found)? };
    found.ok_or(MAPI_E_INTERFACE_NOT_SUPPORTED)
}

/// The same, written where it goes; on failure that place is clear.
///
/// # Safety
///
/// `found` is a place for a pointer, which is clear.
#[inline(always)]
pub(super) unsafe fn query_to(
    object: IUnknown,
    iid: &GUID,
    found: *mut Option<IUnknown>,
) -> Step<()> {
    // What windows-core answers to this one is no interface: it is two pointers wide, of which
    // there is place for one, and it is not counted.
    const DYNAMIC_CAST: GUID = windows_core::DYNAMIC_CAST_IID;
    if iid.data1 == DYNAMIC_CAST.data1 {
        cold_path();
        if *iid == DYNAMIC_CAST {
            return Err(MAPI_E_INTERFACE_NOT_SUPPORTED);
        }
    }
    // SAFETY: the place is as the caller vouches, and an object writes a reference or null there.
    let code = unsafe { object.query(iid, found.cast()) };
    if code.is_err() {
        cold_path();
        // What an object wrote although it failed is no reference.
        // SAFETY: as the caller vouches.
        unsafe { found.write(None) };
        return Err(MAPI_E_INTERFACE_NOT_SUPPORTED);
    }
    // SAFETY: as the caller vouches.
    match unsafe { &*found } {
        Some(_) => Ok(()),
        None => {
            separate_cold_path();
            Err(MAPI_E_INTERFACE_NOT_SUPPORTED)
        }
    }
}

/// The same where the caller may name no IID and then gets an `I`.
pub fn query_or<I: Interface>(object: IUnknown, iid: Option<&GUID>) -> Step<IUnknown> {
    match iid {
        Some(iid) => query(object, iid),
        None if I::IID == IUnknown::IID => Ok(object),
        None => query(object, &I::IID),
    }
}
