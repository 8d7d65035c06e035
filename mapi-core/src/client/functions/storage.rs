//! Storages, and messages on them.

use super::{Functions, needed, one};
use crate::abi::{codes::*, flags::*, *};
use crate::boundary::read::usable;
use crate::embedded::msg::{self, MessageSession, Released};
use crate::interfaces::*;
use crate::memory::{MapiArray, MapiView};
use crate::private::entry::{self, Step};
use core::cell::Cell;
use core::ffi::c_void;
use core::ptr;
use std::rc::Rc;
use windows_core::{GUID, HRESULT, IUnknown, Interface, Ref};

/// A property object that C has as any pointer.
///
/// # Safety
///
/// Null, or an object that lives as long as the reference to the pointer.
unsafe fn object(object: &*mut c_void) -> Step<&IMAPIProp> {
    if !usable(object.cast::<*mut c_void>(), 1) {
        return Err(entry::invalid());
    }
    // SAFETY: as the caller vouches.
    needed(unsafe { IMAPIProp::from_raw_borrowed(object) })
}

#[expect(
    non_snake_case,
    clippy::too_many_arguments,
    reason = "named and called as in C, whose reference says what each asks for"
)]
impl Functions {
    pub unsafe fn OpenIMsgSession(
        &self,
        _malloc: *mut c_void,
        _flags: u32,
        session: *mut *mut c_void,
    ) -> HRESULT {
        let run = || Ok(Box::into_raw(Box::new(MessageSession::new())).cast());
        // SAFETY: as the caller vouches.
        unsafe { one(session, run) }
    }

    pub unsafe fn CloseIMsgSession(&self, session: *mut c_void) {
        let session = session.cast::<MessageSession>();
        if usable(session, 1) {
            // SAFETY: what OpenIMsgSession returned, which is closed once, as the caller vouches.
            unsafe { Box::from_raw(session) }.close();
        }
    }

    /// Memory is that of this MAPI, whatever is passed, and nothing is asked of a support object.
    pub unsafe fn OpenIMsgOnIStg(
        &self,
        session: *mut c_void,
        _allocate_buffer: LPALLOCATEBUFFER,
        _allocate_more: LPALLOCATEMORE,
        _free_buffer: LPFREEBUFFER,
        _malloc: *mut c_void,
        _support: *mut c_void,
        storage: Ref<'_, IStorage>,
        on_release: MSGCALLRELEASE,
        caller_data: u32,
        flags: u32,
        message: *mut Option<IMessage>,
    ) -> HRESULT {
        let run = || {
            let storage = needed(storage.as_ref())?;
            let session = session.cast::<MessageSession>();
            if !session.is_null() && !usable(session, 1) {
                return Err(MAPI_E_INVALID_PARAMETER);
            }
            // SAFETY: null, or what OpenIMsgSession returned and nobody closed, as the caller
            // vouches.
            let session = unsafe { session.as_ref() };
            // Told apart by its address, when it is gone.
            let gone = Rc::new(Cell::new(ptr::null_mut()));
            let address = Rc::clone(&gone);
            let released: Option<Released> = on_release.0.map(|call| {
                // SAFETY: the caller vouches for the function, which takes what it passed with it.
                Box::new(move || unsafe { call(caller_data, address.get()) }) as _
            });
            let flags = MessageSessionFlags::from_bits_retain(flags);
            let opened = msg::on_storage(storage, session, flags, released);
            let opened = entry::answer(opened)?;
            gone.set(opened.as_raw());
            Ok(Some(opened))
        };
        // SAFETY: as the caller vouches.
        unsafe { one(message, run) }
    }

    pub unsafe fn HrIStorageFromStream(
        &self,
        stream: Ref<'_, IUnknown>,
        interface: *const GUID,
        flags: u32,
        storage: *mut Option<IStorage>,
    ) -> HRESULT {
        let run = || {
            let stream = needed(stream.as_ref())?;
            // SAFETY: null or an IID, as the caller vouches.
            let iid = needed(unsafe { entry::optional(interface) })?;
            if iid.is_some_and(|iid| *iid != IStream::IID && *iid != ILockBytes::IID) {
                return Err(MAPI_E_INTERFACE_NOT_SUPPORTED);
            }
            entry::answer(msg::storage_on(stream, StorageFlags::from(flags))).map(Some)
        };
        // SAFETY: as the caller vouches.
        unsafe { one(storage, run) }
    }

    pub unsafe fn GetAttribIMsgOnIStg(
        &self,
        message: *mut c_void,
        tags: *const SPropTagArray,
        attributes: *mut *mut SPropAttrArray,
    ) -> HRESULT {
        let run = || {
            // SAFETY: null or an object, and null or tags, as the caller vouches.
            let (message, tags) = unsafe { (object(&message)?, entry::optional_view(tags)?) };
            let found = entry::answer(msg::attributes(message, tags))?;
            let count = u32::try_from(found.len()).map_err(|_| MAPI_E_TOO_BIG)?;
            let bits = found.iter().map(|attributes| attributes.bits());
            let all: Vec<u32> = [count].into_iter().chain(bits).collect();
            Ok(entry::answer(MapiArray::new(&all))?.into_raw().cast())
        };
        // SAFETY: as the caller vouches.
        unsafe { one(attributes, run) }
    }

    pub unsafe fn SetAttribIMsgOnIStg(
        &self,
        message: *mut c_void,
        tags: *const SPropTagArray,
        attributes: *const SPropAttrArray,
        problems: *mut *mut SPropProblemArray,
    ) -> HRESULT {
        // SAFETY: null or a place for a pointer, as the caller vouches.
        if !unsafe { entry::clear_optional(problems) } {
            return entry::invalid();
        }
        entry::guard(|| {
            // SAFETY: null or an object, null or tags, and null or as many attributes as they count,
            // as the caller vouches.
            let (message, tags, attributes) = unsafe {
                let count = *needed(entry::pointee(attributes.cast::<u32>()))?;
                let all = attributes.cast::<PropertyAttributes>().wrapping_add(1);
                let attributes = needed(entry::slice(all, count as usize))?;
                (object(&message)?, entry::view(tags)?, attributes)
            };
            match entry::answer(msg::set_attributes(message, tags, attributes))? {
                None => Ok(S_OK),
                Some(found) => {
                    if !problems.is_null() {
                        // SAFETY: a place, as was just seen.
                        unsafe { problems.write(MapiView::into_raw(found)) };
                    }
                    Ok(MAPI_W_ERRORS_RETURNED)
                }
            }
        })
    }
}
