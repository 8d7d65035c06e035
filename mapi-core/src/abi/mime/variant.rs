//! Values of properties of messages and bodies.

use super::BLOB;
use crate::abi::{FILETIME, LARGE_INTEGER};
use core::ffi::c_void;
use core::fmt;

choices! {
    /// The type of a value in a [`PROPVARIANT`] (`wtypes.h`: VARENUM). VT_VECTOR is a bit: the
    /// value is a counted array of the type in the other bits.
    pub struct VARTYPE: u16 {
        /// Nothing. Asked for, it means the type that the property has.
        const VT_EMPTY = 0;
        /// A null.
        const VT_NULL = 1;
        /// A number of 16 bits.
        const VT_I2 = 2;
        /// A number of 32 bits.
        const VT_I4 = 3;
        /// A truth.
        const VT_BOOL = 11;
        /// A value with a type of its own, in a vector.
        const VT_VARIANT = 12;
        /// A number of 32 bits, not negative.
        const VT_UI4 = 19;
        /// A number of 64 bits.
        const VT_I8 = 20;
        /// 8-bit text.
        const VT_LPSTR = 30;
        /// UTF-16 text.
        const VT_LPWSTR = 31;
        /// A time.
        const VT_FILETIME = 64;
        /// Bytes.
        const VT_BLOB = 65;
        /// A stream.
        const VT_STREAM = 66;
        /// The bit of arrays.
        const VT_VECTOR = 0x1000;
    }
}

/// A counted array in a [`PROPVARIANT`].
///
/// C: `tagCAUL` and its like of `propidlbase.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct COUNTED_ARRAY {
    /// The number of elements.
    pub cElems: u32,
    /// The elements.
    pub pElems: *mut c_void,
}

/// A value with its type.
///
/// C: `tagPROPVARIANT` of `propidlbase.h`, with those members that the MIME engine uses. Layout: see
/// the structs beside it.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct PROPVARIANT {
    /// The type, which tells the member of `u`.
    pub vt: VARTYPE,
    /// Reserved.
    pub wReserved1: u16,
    /// Reserved.
    pub wReserved2: u16,
    /// Reserved.
    pub wReserved3: u16,
    /// The value. C has no name for this member.
    pub u: PROPVARIANT_u,
}

impl fmt::Debug for PROPVARIANT {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PROPVARIANT")
            .field("vt", &self.vt)
            .finish_non_exhaustive()
    }
}

/// The value of a [`PROPVARIANT`], which its `vt` tells.
#[repr(C)]
#[derive(Clone, Copy)]
pub union PROPVARIANT_u {
    /// VT_I2.
    pub iVal: i16,
    /// VT_BOOL: 0 is false, -1 is true.
    pub boolVal: i16,
    /// VT_I4.
    pub lVal: i32,
    /// VT_UI4.
    pub ulVal: u32,
    /// VT_I8.
    pub hVal: LARGE_INTEGER,
    /// VT_FILETIME.
    pub filetime: FILETIME,
    /// VT_LPSTR.
    pub pszVal: *mut u8,
    /// VT_LPWSTR.
    pub pwszVal: *mut u16,
    /// VT_BLOB.
    pub blob: BLOB,
    /// VT_STREAM, an IStream.
    pub pStream: *mut c_void,
    /// VT_VECTOR with any type.
    pub ca: COUNTED_ARRAY,
}

impl fmt::Debug for PROPVARIANT_u {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PROPVARIANT_u").finish_non_exhaustive()
    }
}

layout!(
    COUNTED_ARRAY { size 16/8, align 8/4, cElems 0/0, pElems 8/4 }
    PROPVARIANT {
        size 24/16, align 8/8, vt 0/0, wReserved1 2/2, wReserved2 4/4, wReserved3 6/6
    }
    PROPVARIANT_u { size 16/8, align 8/8 }
);

// C has no name for the member, so its headers cannot be asked about it.
const _: () = assert!(core::mem::offset_of!(PROPVARIANT, u) == 8);

with_pointers_zeroed!(COUNTED_ARRAY, PROPVARIANT, PROPVARIANT_u);
