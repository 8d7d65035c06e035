//! Values of properties, as the MIME engine has them.

#![expect(non_snake_case, reason = "the members of the union are named as in C")]

use super::blob::{ReadyBlob, blob_of, bytes};
use crate::abi::names::Quoted;
use crate::abi::{
    COUNTED_ARRAY, FILETIME, LARGE_INTEGER, PROPVARIANT, PROPVARIANT_u, VARTYPE,
    codes::{MAPI_E_INVALID_PARAMETER, MIME_E_UNSUPPORTED_VARTYPE},
};
use crate::boundary::{Asked, LaidOut, Owner, StringUnit, View};
use crate::boundary::{count, read};
use crate::interfaces::IStream;
use crate::memory::task::{self, HandsOverTaskMemory, TaskArray};
use core::ffi::{CStr, c_void};
use core::fmt;
use core::{mem, ptr};
use std::ffi::CString;
use widestring::{U16CStr, U16CString};
use windows_core::{HRESULT, Interface, Result};

/// VT_VECTOR with VT_UI4.
const VT_UI4S: VARTYPE = VARTYPE(VARTYPE::VT_VECTOR.0 | VARTYPE::VT_UI4.0);

/// The types of values, once: each with what holds it, owned and borrowed, and how one is made of
/// the other.
macro_rules! values {
    ($(
        $(#[$doc:meta])*
        $variant:ident $(($v:ident: $owned:ty => $borrow:expr, $borrowed:ty => $own:expr $(, $shown:expr)?))?;
    )*) => {
        /// A value with its type.
        ///
        /// These are the types that the MIME engine has values of. A value of another type is
        /// MIME_E_UNSUPPORTED_VARTYPE.
        #[derive(Clone, Default, PartialEq)]
        pub enum MimeValue {
            $($(#[$doc])* $variant $(($owned))?,)*
        }

        /// The same, borrowed.
        #[derive(Clone, Copy, Default, PartialEq)]
        pub enum MimeValueRef<'a> {
            $($(#[$doc])* $variant $(($borrowed))?,)*
        }

        impl MimeValue {
            /// The value, borrowed.
            pub fn as_ref(&self) -> MimeValueRef<'_> {
                match self {
                    $(Self::$variant $(($v))? => MimeValueRef::$variant $(($borrow))?,)*
                }
            }
        }

        impl MimeValueRef<'_> {
            /// A copy of the value; of a stream, another reference to it.
            pub fn to_owned(self) -> MimeValue {
                match self {
                    $(Self::$variant $(($v))? => MimeValue::$variant $(($own))?,)*
                }
            }
        }

        impl fmt::Debug for MimeValueRef<'_> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                match self {
                    $(Self::$variant $(($v))? => {
                        let mut shown = f.debug_tuple(stringify!($variant));
                        $($(let $v = &$shown;)? shown.field($v);)?
                        shown.finish()
                    })*
                }
            }
        }
    };
}

values! {
    /// VT_EMPTY.
    #[default]
    Empty;
    /// VT_NULL.
    Null;
    /// VT_I2.
    I2(v: i16 => *v, i16 => v);
    /// VT_BOOL.
    Bool(v: bool => *v, bool => v);
    /// VT_I4.
    I4(v: i32 => *v, i32 => v);
    /// VT_UI4.
    U4(v: u32 => *v, u32 => v);
    /// VT_I8.
    I8(v: i64 => *v, i64 => v);
    /// VT_FILETIME.
    Time(v: FILETIME => *v, FILETIME => v);
    /// VT_LPSTR.
    String(v: CString => v, &'a CStr => v.to_owned());
    /// VT_LPWSTR.
    Unicode(v: U16CString => v, &'a U16CStr => v.to_owned(), Quoted(v));
    /// VT_BLOB.
    Blob(v: Vec<u8> => v, &'a [u8] => v.to_vec());
    /// VT_STREAM.
    Stream(v: IStream => v, &'a IStream => v.clone());
    /// VT_VECTOR with VT_UI4.
    U4s(v: Vec<u32> => v, &'a [u32] => v.to_vec());
}

impl fmt::Debug for MimeValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.as_ref(), f)
    }
}

fn raw(vt: VARTYPE, u: PROPVARIANT_u) -> PROPVARIANT {
    PROPVARIANT {
        vt,
        u,
        ..PROPVARIANT::default()
    }
}

/// A value that has no memory, as C has it.
fn plain(view: MimeValueRef<'_>) -> Option<PROPVARIANT> {
    Some(match view {
        MimeValueRef::Empty => PROPVARIANT::default(),
        MimeValueRef::Null => raw(VARTYPE::VT_NULL, PROPVARIANT_u::default()),
        MimeValueRef::I2(iVal) => raw(VARTYPE::VT_I2, PROPVARIANT_u { iVal }),
        MimeValueRef::Bool(truth) => {
            let boolVal = -i16::from(truth);
            raw(VARTYPE::VT_BOOL, PROPVARIANT_u { boolVal })
        }
        MimeValueRef::I4(lVal) => raw(VARTYPE::VT_I4, PROPVARIANT_u { lVal }),
        MimeValueRef::U4(ulVal) => raw(VARTYPE::VT_UI4, PROPVARIANT_u { ulVal }),
        MimeValueRef::I8(QuadPart) => {
            let hVal = LARGE_INTEGER { QuadPart };
            raw(VARTYPE::VT_I8, PROPVARIANT_u { hVal })
        }
        MimeValueRef::Time(filetime) => raw(VARTYPE::VT_FILETIME, PROPVARIANT_u { filetime }),
        _ => return None,
    })
}

fn vector<T>(elements: *mut T, len: usize) -> core::result::Result<COUNTED_ARRAY, HRESULT> {
    Ok(COUNTED_ARRAY {
        cElems: count(len)?,
        pElems: elements.cast(),
    })
}

/// A null pointer where something should be is a contradiction.
fn there<T>(ptr: *mut T) -> core::result::Result<*mut T, HRESULT> {
    if ptr.is_null() || !ptr.is_aligned() {
        Err(MAPI_E_INVALID_PARAMETER)
    } else {
        Ok(ptr)
    }
}

// SAFETY: what is laid out points to what the view borrows; the type tells which member is read.
unsafe impl View for PROPVARIANT {
    type Borrowed<'a> = MimeValueRef<'a>;

    unsafe fn view<'a>(ptr: *const Self) -> core::result::Result<MimeValueRef<'a>, HRESULT> {
        // SAFETY: the caller vouches for the struct.
        let value = unsafe { &*ptr };
        // SAFETY: all members are plain bytes, and the type says which of them has a value.
        unsafe {
            Ok(match value.vt {
                VARTYPE::VT_EMPTY => MimeValueRef::Empty,
                VARTYPE::VT_NULL => MimeValueRef::Null,
                VARTYPE::VT_I2 => MimeValueRef::I2(value.u.iVal),
                VARTYPE::VT_BOOL => MimeValueRef::Bool(value.u.boolVal != 0),
                VARTYPE::VT_I4 => MimeValueRef::I4(value.u.lVal),
                VARTYPE::VT_UI4 => MimeValueRef::U4(value.u.ulVal),
                VARTYPE::VT_I8 => MimeValueRef::I8(value.u.hVal.QuadPart),
                VARTYPE::VT_FILETIME => MimeValueRef::Time(value.u.filetime),
                VARTYPE::VT_LPSTR => {
                    MimeValueRef::String(CStr::from_ptr(there(value.u.pszVal)?.cast()))
                }
                VARTYPE::VT_LPWSTR => {
                    MimeValueRef::Unicode(u16::str_from_ptr(there(value.u.pwszVal)?))
                }
                VARTYPE::VT_BLOB => MimeValueRef::Blob(bytes(value.u.blob)?),
                VARTYPE::VT_STREAM => {
                    there(value.u.pStream)?;
                    // An interface is one pointer that is not null.
                    MimeValueRef::Stream(&*(&raw const (*ptr).u.pStream).cast::<IStream>())
                }
                VT_UI4S => {
                    let elements = value.u.ca.pElems.cast::<u32>();
                    MimeValueRef::U4s(read::slice(elements, value.u.ca.cElems)?)
                }
                _ => return Err(MIME_E_UNSUPPORTED_VARTYPE),
            })
        }
    }

    fn lay_out(view: Self::Borrowed<'_>) -> core::result::Result<LaidOut<'_, Self>, HRESULT> {
        LaidOut::made(match view {
            MimeValueRef::String(text) => {
                let pszVal = text.as_ptr().cast_mut().cast();
                raw(VARTYPE::VT_LPSTR, PROPVARIANT_u { pszVal })
            }
            MimeValueRef::Unicode(text) => {
                let pwszVal = text.as_ptr().cast_mut();
                raw(VARTYPE::VT_LPWSTR, PROPVARIANT_u { pwszVal })
            }
            MimeValueRef::Blob(bytes) => {
                let blob = blob_of(bytes)?;
                raw(VARTYPE::VT_BLOB, PROPVARIANT_u { blob })
            }
            MimeValueRef::Stream(stream) => {
                let pStream = stream.as_raw();
                raw(VARTYPE::VT_STREAM, PROPVARIANT_u { pStream })
            }
            MimeValueRef::U4s(numbers) => {
                let ca = vector(numbers.as_ptr().cast_mut(), numbers.len())?;
                raw(VT_UI4S, PROPVARIANT_u { ca })
            }
            // The others have no memory.
            other => plain(other).unwrap_or_default(),
        })
    }
}

/// Frees what a value has: task memory, or a reference.
///
/// # Safety
///
/// The value is well-formed, and nobody else uses its memory.
unsafe fn clear(value: &PROPVARIANT) {
    // SAFETY: the type says which member has a value, and the caller vouches for it.
    unsafe {
        match value.vt {
            VARTYPE::VT_LPSTR => task::free(value.u.pszVal),
            VARTYPE::VT_LPWSTR => task::free(value.u.pwszVal),
            VARTYPE::VT_BLOB => task::free(value.u.blob.pBlobData),
            VARTYPE::VT_STREAM => {
                let stream: *mut c_void = value.u.pStream;
                if !stream.is_null() {
                    drop(IStream::from_raw(stream));
                }
            }
            VT_UI4S => task::free(value.u.ca.pElems),
            // The others have no memory, or are of a type that nobody here knows how to free.
            _ => {}
        }
    }
}

/// A [`MimeValue`] in task memory.
#[derive(Debug)]
pub struct ReadyValue(PROPVARIANT);

impl Drop for ReadyValue {
    fn drop(&mut self) {
        // SAFETY: the value was made for this alone.
        unsafe { clear(&self.0) }
    }
}

// SAFETY: the type says what memory the value has; there is nothing to count.
unsafe impl<I: HandsOverTaskMemory> Owner<I> for MimeValue {
    type Raw = PROPVARIANT;
    type Ready = ReadyValue;

    unsafe fn take(_object: &I, raw: PROPVARIANT, _count: usize) -> Result<Self> {
        // SAFETY: the method has succeeded, so the value is well-formed.
        let copy = unsafe { PROPVARIANT::view(&raw) }.map(MimeValueRef::to_owned);
        // A value of a type that is not known here is left alone: a leak is safe, freeing it the
        // wrong way is not.
        // SAFETY: the value is the caller's, and the copy has been made.
        unsafe { clear(&raw) };
        copy.map_err(Into::into)
    }

    fn ready(self) -> Result<ReadyValue> {
        if let Some(plain) = plain(self.as_ref()) {
            return Ok(ReadyValue(plain));
        }
        Ok(ReadyValue(match self {
            Self::String(text) => {
                let pszVal = task::string(text)?.into_raw();
                raw(VARTYPE::VT_LPSTR, PROPVARIANT_u { pszVal })
            }
            Self::Unicode(text) => {
                let pwszVal = TaskArray::of(text.into_vec_with_nul())?.into_raw();
                raw(VARTYPE::VT_LPWSTR, PROPVARIANT_u { pwszVal })
            }
            Self::Blob(bytes) => {
                let blob = ReadyBlob::new(bytes)?.into_raw();
                raw(VARTYPE::VT_BLOB, PROPVARIANT_u { blob })
            }
            Self::Stream(stream) => {
                let pStream = stream.into_raw();
                raw(VARTYPE::VT_STREAM, PROPVARIANT_u { pStream })
            }
            Self::U4s(numbers) => {
                let mut ca = vector(ptr::null_mut::<u32>(), numbers.len())?;
                ca.pElems = TaskArray::of(numbers)?.into_raw().cast();
                raw(VT_UI4S, PROPVARIANT_u { ca })
            }
            // The others have no memory and were made above.
            _ => PROPVARIANT::default(),
        }))
    }

    fn count(_ready: &ReadyValue) -> usize {
        1
    }

    fn hand_over(ready: ReadyValue) -> PROPVARIANT {
        let ready = mem::ManuallyDrop::new(ready);
        // SAFETY: the original is not dropped.
        unsafe { ptr::read(&ready.0) }
    }
}

// SAFETY: what is asked for has no memory.
unsafe impl<I: HandsOverTaskMemory> Asked<I> for MimeValue {
    /// The type that is wanted; VT_EMPTY for the one that the value has.
    type Request = VARTYPE;

    fn ask(request: VARTYPE) -> PROPVARIANT {
        raw(request, PROPVARIANT_u::default())
    }

    unsafe fn asked(raw: &PROPVARIANT) -> VARTYPE {
        raw.vt
    }
}
