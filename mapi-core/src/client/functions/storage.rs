//! Messages on storages.

use super::{Functions, needed, one};
use crate::abi::{codes::*, flags::MessageSessionFlags, *};
use crate::boundary::read::usable;
use crate::embedded::msg::{self, MessageSession, Released};
use crate::interfaces::*;
use crate::private::entry;
use core::cell::Cell;
use core::ffi::c_void;
use core::ptr;
use std::rc::Rc;
use windows_core::{HRESULT, Interface, Ref};

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
}
