//! Strings of COM with their length in front.

use crate::abi::OLECHAR;
use crate::abi::codes::{MAPI_E_INVALID_PARAMETER, MAPI_E_NOT_ENOUGH_MEMORY};
use crate::abi::names::Quoted;
use crate::boundary::{LaidOut, Owner, StringUnit, View};
use crate::mime::interfaces::IMimeEditTag;
use core::mem;
use widestring::{U16CStr, U16CString};
use windows_core::{HRESULT, Result};

/// A text that is handed over as a BSTR: null is the empty one.
///
/// A NUL in it ends it, although C could have more behind.
#[derive(Clone, Default, PartialEq, Eq, Hash)]
pub struct Bstr(pub U16CString);

impl core::fmt::Debug for Bstr {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_tuple("Bstr").field(&Quoted(&self.0)).finish()
    }
}

/// A [`Bstr`] as C has it; null is the empty one.
#[derive(Debug)]
pub struct ReadyBstr(*mut OLECHAR);

impl ReadyBstr {
    fn new(text: &U16CStr) -> Result<Self> {
        let raw = os::allocate(text.as_slice())?;
        Ok(Self(raw))
    }
}

impl Drop for ReadyBstr {
    fn drop(&mut self) {
        // SAFETY: made by `new`, and nobody else has it.
        unsafe { free_bstr(self.0) }
    }
}

/// Frees a BSTR (SysFreeString); null is nothing to free.
///
/// # Safety
///
/// `text` is null or a BSTR of COM's that nobody uses any more.
pub unsafe fn free_bstr(text: *mut OLECHAR) {
    // SAFETY: the caller vouches for the text.
    unsafe { os::free(text) }
}

/// The text of a BSTR.
///
/// # Safety
///
/// It is null or terminated, and stays unchanged for `'a`.
unsafe fn text<'a>(raw: *const OLECHAR) -> core::result::Result<&'a U16CStr, HRESULT> {
    if raw.is_null() {
        Ok(U16CStr::from_slice(&[0]).unwrap_or_default())
    } else if raw.is_aligned() {
        // SAFETY: neither null nor misaligned, and as the caller vouches.
        Ok(unsafe { u16::str_from_ptr(raw.cast()) })
    } else {
        Err(MAPI_E_INVALID_PARAMETER)
    }
}

// SAFETY: a BSTR has its length in front and a terminator; only up to this it is read.
unsafe impl View for OLECHAR {
    type Borrowed<'a> = &'a U16CStr;

    unsafe fn view<'a>(ptr: *const Self) -> core::result::Result<&'a U16CStr, HRESULT> {
        // SAFETY: as the caller vouches.
        unsafe { text(ptr) }
    }

    fn lay_out(view: Self::Borrowed<'_>) -> core::result::Result<LaidOut<'_, Self>, HRESULT> {
        LaidOut::behind(front(view.as_slice())?, view.as_slice_with_nul())
    }
}

// SAFETY: a BSTR of COM's; there is nothing to count.
unsafe impl Owner<IMimeEditTag> for Bstr {
    type Raw = *mut OLECHAR;
    type Ready = ReadyBstr;

    unsafe fn take(_object: &IMimeEditTag, raw: *mut OLECHAR, _count: usize) -> Result<Self> {
        let owner = ReadyBstr(raw);
        // SAFETY: the method has succeeded, so what it left is a BSTR, and it is the caller's.
        let text = unsafe { text(owner.0) }?;
        Ok(Self(text.to_owned()))
    }

    fn ready(self) -> Result<ReadyBstr> {
        ReadyBstr::new(&self.0)
    }

    fn count(_ready: &ReadyBstr) -> usize {
        1
    }

    fn hand_over(ready: ReadyBstr) -> *mut OLECHAR {
        let raw = ready.0;
        mem::forget(ready);
        raw
    }
}

/// What stands in front of a text: its length in bytes, without the terminator, in the last four
/// of eight, after which a text is aligned as a block is.
fn front(text: &[u16]) -> core::result::Result<[u8; 8], HRESULT> {
    let size = u32::try_from(mem::size_of_val(text)).map_err(|_| MAPI_E_NOT_ENOUGH_MEMORY)?;
    let mut front = [0; 8];
    front[4..].copy_from_slice(&size.to_ne_bytes());
    Ok(front)
}

/// SysAllocStringLen and SysFreeString of oleaut32.dll.
#[cfg(windows)]
mod os {
    use super::{MAPI_E_NOT_ENOUGH_MEMORY, OLECHAR, Result, front};

    #[cfg_attr(
        target_arch = "x86",
        link(
            name = "oleaut32",
            kind = "raw-dylib",
            import_name_type = "undecorated"
        )
    )]
    #[cfg_attr(not(target_arch = "x86"), link(name = "oleaut32", kind = "raw-dylib"))]
    unsafe extern "system" {
        fn SysAllocStringLen(text: *const u16, len: u32) -> *mut OLECHAR;
        #[link_name = "SysFreeString"]
        pub fn free(text: *mut OLECHAR);
    }

    pub fn allocate(text: &[u16]) -> Result<*mut OLECHAR> {
        // As many bytes as 32 bits count, and so as many characters.
        front(text)?;
        // SAFETY: there are as many characters.
        let raw = unsafe { SysAllocStringLen(text.as_ptr(), text.len() as u32) };
        if raw.is_null() {
            return Err(MAPI_E_NOT_ENOUGH_MEMORY.into());
        }
        Ok(raw)
    }
}

/// The same in task memory, where there is no COM.
#[cfg(not(windows))]
mod os {
    use super::{OLECHAR, Result, front};
    use crate::memory::task::{self, TaskArray};

    /// The front, in characters.
    const FRONT: usize = 4;

    pub fn allocate(text: &[u16]) -> Result<*mut OLECHAR> {
        let mut block = vec![0; FRONT + text.len() + 1];
        for (unit, bytes) in block.iter_mut().zip(front(text)?.chunks_exact(2)) {
            *unit = u16::from_ne_bytes([bytes[0], bytes[1]]);
        }
        block[FRONT..FRONT + text.len()].copy_from_slice(text);
        // SAFETY: the block has as many characters and one more.
        Ok(unsafe { TaskArray::of(block)?.into_raw().add(FRONT) }.cast())
    }

    /// # Safety
    ///
    /// `text` is null or what `allocate` returned, and nobody uses it any more.
    pub unsafe fn free(text: *mut OLECHAR) {
        if !text.is_null() {
            // SAFETY: as the caller vouches, the block starts with the front.
            unsafe { task::free(text.cast::<u16>().sub(FRONT)) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use widestring::u16cstr;

    /// The length in bytes that stands in front.
    fn size(raw: *const OLECHAR) -> u32 {
        // SAFETY: the texts below have it there, and it is aligned.
        unsafe { raw.cast::<u32>().sub(1).read() }
    }

    #[test]
    fn the_length_stands_in_front() {
        for sample in [
            u16cstr!(""),
            u16cstr!("a"),
            u16cstr!("cid:somebody@example.com"),
        ] {
            let bytes = u32::try_from(2 * sample.len()).unwrap();

            let lent = OLECHAR::lay_out(sample).unwrap();
            assert_eq!(size(lent.as_ptr()), bytes);
            // SAFETY: laid out above.
            assert_eq!(unsafe { OLECHAR::view(lent.as_ptr()) }, Ok(sample));

            let owned = ReadyBstr::new(sample).unwrap();
            assert_eq!(size(owned.0), bytes);
            // SAFETY: made above.
            assert_eq!(unsafe { text(owned.0) }, Ok(sample));
        }
        // SAFETY: null is the empty text.
        assert_eq!(unsafe { text(core::ptr::null()) }, Ok(u16cstr!("")));
    }
}
