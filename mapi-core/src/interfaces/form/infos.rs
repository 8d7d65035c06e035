//! Arrays of forms, which have interfaces in them.

use super::IMAPIFormInfo;
use crate::abi::SMAPIFormInfoArray;
use crate::boundary::arena::{Arena, Slots};
use crate::boundary::read::{self, tail};
use crate::boundary::{LaidOut, View, count};
use crate::memory::MapiView;
use core::ffi::c_void;
use core::mem::offset_of;
use core::ptr;
use windows_core::{HRESULT, Interface, Result};

// SAFETY: `view` reads the forms that are counted; what is laid out counts those it copies, whose
// references are those of the view.
unsafe impl View for SMAPIFormInfoArray {
    type Borrowed<'a> = &'a [Option<IMAPIFormInfo>];

    unsafe fn view<'a>(
        ptr: *const Self,
    ) -> core::result::Result<&'a [Option<IMAPIFormInfo>], HRESULT> {
        // SAFETY: as the caller vouches; only the header is read before the count is known. An
        // interface that may be absent is a pointer that may be null.
        unsafe {
            let count = (&raw const (*read::start(ptr)?).cForms).read();
            tail(ptr, offset_of!(Self, aFormInfo), count)
        }
    }

    fn lay_out(view: Self::Borrowed<'_>) -> core::result::Result<LaidOut<'_, Self>, HRESULT> {
        // SAFETY: as in `view`, the other way round.
        let pointers: &[*mut c_void] =
            unsafe { core::slice::from_raw_parts(view.as_ptr().cast(), view.len()) };
        LaidOut::with_tail(count(view.len())?, offset_of!(Self, aFormInfo), pointers)
    }

    /// Releases the forms.
    unsafe fn release(forms: *mut Self, _free: unsafe fn(*mut c_void)) {
        // SAFETY: the caller vouches for an array that nobody uses any more, with a reference or
        // null for each form that is counted.
        unsafe {
            let first = (&raw mut (*forms).aFormInfo).cast::<Option<IMAPIFormInfo>>();
            for index in 0..(*forms).cForms as usize {
                drop(first.add(index).read());
            }
        }
    }
}

impl MapiView<SMAPIFormInfoArray> {
    /// An array of forms in MAPI memory, which keeps their references. Fails with
    /// MAPI_E_NOT_ENOUGH_MEMORY.
    pub fn new(forms: impl IntoIterator<Item = Option<IMAPIFormInfo>>) -> Result<Self> {
        let forms: Vec<_> = forms.into_iter().collect();
        let block = Arena::block(|arena| {
            let at = offset_of!(SMAPIFormInfoArray, aFormInfo);
            let list = Slots::with_tail::<*mut c_void>(arena, at, forms.len());
            list.write(arena.count(forms.len()));
            for (index, form) in forms.iter().enumerate() {
                let form = form.as_ref().map_or(ptr::null_mut(), Interface::as_raw);
                // SAFETY: the tail was made for as many pointers.
                unsafe { list.tail.set(index, form) };
            }
            list.header
        })?;
        forms.into_iter().for_each(core::mem::forget);
        // SAFETY: a new block with the references, which are no one else's now.
        Ok(unsafe { Self::from_raw(block) })
    }
}
