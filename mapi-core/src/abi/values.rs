//! Property values.

use super::{
    CURRENCY, FILETIME, LARGE_INTEGER, NameKind, PropTag, TCHAR, flags::PropertyAttributes,
};
use core::ffi::c_void;
use core::fmt;
use windows_core::{GUID, HRESULT};

/// Property tags, as many as the count says: which properties, or which columns.
///
/// C: `_SPropTagArray` of `MAPIDefS.h`.
#[repr(C)]
#[derive(Debug)]
pub struct SPropTagArray {
    /// The number of tags.
    pub cValues: u32,
    /// The first of `cValues` tags.
    pub aulPropTag: [PropTag; 1],
}

layout!(SPropTagArray {
    size 8/8, align 4/4, cValues 0/0, aulPropTag 4/4
});

/// Bytes: the value of a property of type PT_BINARY.
///
/// C: `_SBinary` of `MAPIDefS.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct SBinary {
    /// The number of bytes.
    pub cb: u32,
    /// The bytes, `cb` of them.
    pub lpb: *mut u8,
}

layout!(SBinary {
    size 16/8, align 8/4, cb 0/0, lpb 8/4
});

/// Many 16-bit numbers: the value of a property of type PT_MV_I2.
///
/// C: `_SShortArray` of `MAPIDefS.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct SShortArray {
    /// The number of values.
    pub cValues: u32,
    /// The values, `cValues` of them.
    pub lpi: *mut i16,
}

layout!(SShortArray {
    size 16/8, align 8/4, cValues 0/0, lpi 8/4
});

/// Many GUIDs: the value of a property of type PT_MV_CLSID.
///
/// C: `_SGuidArray` of `MAPIDefS.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct SGuidArray {
    /// The number of values.
    pub cValues: u32,
    /// The values, `cValues` of them.
    pub lpguid: *mut GUID,
}

layout!(SGuidArray {
    size 16/8, align 8/4, cValues 0/0, lpguid 8/4
});

/// Many 32-bit floating point numbers: the value of a property of type PT_MV_R4.
///
/// C: `_SRealArray` of `MAPIDefS.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct SRealArray {
    /// The number of values.
    pub cValues: u32,
    /// The values, `cValues` of them.
    pub lpflt: *mut f32,
}

layout!(SRealArray {
    size 16/8, align 8/4, cValues 0/0, lpflt 8/4
});

/// Many 32-bit numbers: the value of a property of type PT_MV_LONG.
///
/// C: `_SLongArray` of `MAPIDefS.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct SLongArray {
    /// The number of values.
    pub cValues: u32,
    /// The values, `cValues` of them.
    pub lpl: *mut i32,
}

layout!(SLongArray {
    size 16/8, align 8/4, cValues 0/0, lpl 8/4
});

/// Many 64-bit numbers: the value of a property of type PT_MV_I8.
///
/// C: `_SLargeIntegerArray` of `MAPIDefS.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct SLargeIntegerArray {
    /// The number of values.
    pub cValues: u32,
    /// The values, `cValues` of them.
    pub lpli: *mut LARGE_INTEGER,
}

layout!(SLargeIntegerArray {
    size 16/8, align 8/4, cValues 0/0, lpli 8/4
});

/// Many times: the value of a property of type PT_MV_SYSTIME.
///
/// C: `_SDateTimeArray` of `MAPIDefS.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct SDateTimeArray {
    /// The number of values.
    pub cValues: u32,
    /// The values, `cValues` of them.
    pub lpft: *mut FILETIME,
}

layout!(SDateTimeArray {
    size 16/8, align 8/4, cValues 0/0, lpft 8/4
});

/// Many times as days since 30 December 1899: the value of a property of type PT_MV_APPTIME.
///
/// C: `_SAppTimeArray` of `MAPIDefS.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct SAppTimeArray {
    /// The number of values.
    pub cValues: u32,
    /// The values, `cValues` of them.
    pub lpat: *mut f64,
}

layout!(SAppTimeArray {
    size 16/8, align 8/4, cValues 0/0, lpat 8/4
});

/// Many sums of money: the value of a property of type PT_MV_CURRENCY.
///
/// C: `_SCurrencyArray` of `MAPIDefS.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct SCurrencyArray {
    /// The number of values.
    pub cValues: u32,
    /// The values, `cValues` of them.
    pub lpcur: *mut CURRENCY,
}

layout!(SCurrencyArray {
    size 16/8, align 8/4, cValues 0/0, lpcur 8/4
});

/// Many blocks of bytes: the value of a property of type PT_MV_BINARY.
///
/// C: `_SBinaryArray` of `MAPIDefS.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct SBinaryArray {
    /// The number of values.
    pub cValues: u32,
    /// The values, `cValues` of them.
    pub lpbin: *mut SBinary,
}

layout!(SBinaryArray {
    size 16/8, align 8/4, cValues 0/0, lpbin 8/4
});

/// Many 64-bit floating point numbers: the value of a property of type PT_MV_DOUBLE.
///
/// C: `_SDoubleArray` of `MAPIDefS.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct SDoubleArray {
    /// The number of values.
    pub cValues: u32,
    /// The values, `cValues` of them.
    pub lpdbl: *mut f64,
}

layout!(SDoubleArray {
    size 16/8, align 8/4, cValues 0/0, lpdbl 8/4
});

/// Many UTF-16 strings: the value of a property of type PT_MV_UNICODE.
///
/// C: `_SWStringArray` of `MAPIDefS.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct SWStringArray {
    /// The number of values.
    pub cValues: u32,
    /// The values, `cValues` of them.
    pub lppszW: *mut *mut u16,
}

layout!(SWStringArray {
    size 16/8, align 8/4, cValues 0/0, lppszW 8/4
});

/// Many 8-bit strings: the value of a property of type PT_MV_STRING8.
///
/// C: `_SLPSTRArray` of `MAPIDefS.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct SLPSTRArray {
    /// The number of values.
    pub cValues: u32,
    /// The values, `cValues` of them.
    pub lppszA: *mut *mut u8,
}

layout!(SLPSTRArray {
    size 16/8, align 8/4, cValues 0/0, lppszA 8/4
});

/// Entry identifiers, one in each block of bytes (`MAPIDefS.h`).
pub type ENTRYLIST = SBinaryArray;

/// The value of a property. The type in the tag of its [`SPropValue`] tells which member it is.
///
/// C: `_PV` of `MAPIDefS.h`.
#[repr(C)]
#[derive(Clone, Copy)]
pub union __UPV {
    /// PT_I2.
    pub i: i16,
    /// PT_LONG.
    pub l: i32,
    /// PT_LONG without a sign.
    pub ul: u32,
    /// PT_PTR, or the object of a type from `EdkMdb.h`.
    pub lpv: *mut c_void,
    /// PT_R4.
    pub flt: f32,
    /// PT_DOUBLE.
    pub dbl: f64,
    /// PT_BOOLEAN: zero is false.
    pub b: u16,
    /// PT_CURRENCY.
    pub cur: CURRENCY,
    /// PT_APPTIME: days since 30 December 1899.
    pub at: f64,
    /// PT_SYSTIME, in UTC.
    pub ft: FILETIME,
    /// PT_STRING8.
    pub lpszA: *mut u8,
    /// PT_BINARY.
    pub bin: SBinary,
    /// PT_UNICODE.
    pub lpszW: *mut u16,
    /// PT_CLSID.
    pub lpguid: *mut GUID,
    /// PT_I8.
    pub li: LARGE_INTEGER,
    /// PT_MV_I2.
    pub MVi: SShortArray,
    /// PT_MV_LONG.
    pub MVl: SLongArray,
    /// PT_MV_R4.
    pub MVflt: SRealArray,
    /// PT_MV_DOUBLE.
    pub MVdbl: SDoubleArray,
    /// PT_MV_CURRENCY.
    pub MVcur: SCurrencyArray,
    /// PT_MV_APPTIME.
    pub MVat: SAppTimeArray,
    /// PT_MV_SYSTIME.
    pub MVft: SDateTimeArray,
    /// PT_MV_BINARY.
    pub MVbin: SBinaryArray,
    /// PT_MV_STRING8.
    pub MVszA: SLPSTRArray,
    /// PT_MV_UNICODE.
    pub MVszW: SWStringArray,
    /// PT_MV_CLSID.
    pub MVguid: SGuidArray,
    /// PT_MV_I8.
    pub MVli: SLargeIntegerArray,
    /// PT_ERROR: why the property has no value.
    pub err: HRESULT,
    /// Zero, for PT_NULL and PT_OBJECT.
    pub x: i32,
}

impl fmt::Debug for __UPV {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("__UPV").finish_non_exhaustive()
    }
}

layout!(__UPV {
    size 16/8, align 8/8
});

/// A property with its value. Strings, bytes and arrays lie behind pointers of the value.
///
/// C: `_SPropValue` of `MAPIDefS.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct SPropValue {
    /// The property, and the type of the value.
    pub ulPropTag: PropTag,
    /// Padding.
    pub dwAlignPad: u32,
    /// The value.
    pub Value: __UPV,
}

layout!(SPropValue {
    size 24/16, align 8/8, ulPropTag 0/0, dwAlignPad 4/4, Value 8/8
});

/// Why one property of a call could not be had, set, copied or deleted.
///
/// C: `_SPropProblem` of `MAPIDefS.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct SPropProblem {
    /// The index of the property in the array of the call.
    pub ulIndex: u32,
    /// The property.
    pub ulPropTag: PropTag,
    /// The reason.
    pub scode: HRESULT,
}

layout!(SPropProblem {
    size 12/12, align 4/4, ulIndex 0/0, ulPropTag 4/4, scode 8/8
});

/// The properties of a call that failed, as many as the count says.
///
/// C: `_SPropProblemArray` of `MAPIDefS.h`.
#[repr(C)]
#[derive(Debug)]
pub struct SPropProblemArray {
    /// The number of problems.
    pub cProblem: u32,
    /// The first of `cProblem` problems.
    pub aProblem: [SPropProblem; 1],
}

layout!(SPropProblemArray {
    size 16/16, align 4/4, cProblem 0/0, aProblem 4/4
});

/// The name of a property: a GUID together with a number or a string.
///
/// C: `_MAPINAMEID` of `MAPIDefS.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct MAPINAMEID {
    /// The property set.
    pub lpguid: *mut GUID,
    /// Whether the name is a number or a string.
    pub ulKind: NameKind,
    /// The number or the string.
    pub Kind: MAPINAMEID_Kind,
}

layout!(MAPINAMEID {
    size 24/12, align 8/4, lpguid 0/0, ulKind 8/4, Kind 16/8
});

/// The second part of a [`MAPINAMEID`], which its `ulKind` tells.
#[repr(C)]
#[derive(Clone, Copy)]
pub union MAPINAMEID_Kind {
    /// The number, for MNID_ID.
    pub lID: i32,
    /// The string, for MNID_STRING. Names differ if their case does.
    pub lpwstrName: *mut u16,
}

impl fmt::Debug for MAPINAMEID_Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MAPINAMEID_Kind").finish_non_exhaustive()
    }
}

layout!(MAPINAMEID_Kind {
    size 8/4, align 8/4
});

/// Attributes of properties of a message in a storage, as many as the count says.
///
/// C: `_SPropAttrArray` of `IMessage.h`.
#[repr(C)]
#[derive(Debug)]
pub struct SPropAttrArray {
    /// The number of attributes.
    pub cValues: u32,
    /// The first of `cValues` attributes.
    pub aPropAttr: [PropertyAttributes; 1],
}

layout!(SPropAttrArray {
    size 8/8, align 4/4, cValues 0/0, aPropAttr 4/4
});

/// More about an error: what GetLastError returns. One block of memory holds it all.
///
/// C: `_MAPIERROR` of `MAPIDefS.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct MAPIERROR {
    /// The version of the struct: MAPI_ERROR_VERSION.
    pub ulVersion: u32,
    /// What went wrong, for the user; null where there is nothing to say.
    pub lpszError: *mut TCHAR,
    /// The component that the context is for; null where there is none.
    pub lpszComponent: *mut TCHAR,
    /// A number of the component below the provider; zero where there is none.
    pub ulLowLevelError: u32,
    /// The page of help, in the help file that `lpszComponent` stands for.
    pub ulContext: u32,
}

layout!(MAPIERROR {
    size 32/20, align 8/4,
    ulVersion 0/0,
    lpszError 8/4,
    lpszComponent 16/8,
    ulLowLevelError 24/12,
    ulContext 28/16
});

with_pointers_zeroed!(
    SPropTagArray,
    SBinary,
    SShortArray,
    SGuidArray,
    SRealArray,
    SLongArray,
    SLargeIntegerArray,
    SDateTimeArray,
    SAppTimeArray,
    SCurrencyArray,
    SBinaryArray,
    SDoubleArray,
    SWStringArray,
    SLPSTRArray,
    __UPV,
    SPropValue,
    SPropProblemArray,
    MAPINAMEID,
    SPropAttrArray,
    MAPIERROR,
    MAPINAMEID_Kind
);
plain_zeroed!(SPropProblem);
