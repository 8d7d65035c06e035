//! Typed access to values.

use super::{Binaries, Strings, Value};
use crate::abi::flags::FlagSet;
use crate::abi::{CURRENCY, Choice, FILETIME, PropType, SPropValue};
use crate::boundary::read::{Read, slice, string};
use crate::data::restriction::RestrictionView;
use crate::data::rules::Actions;
use crate::memory::text::TStr;
use core::ffi::CStr;
use std::ffi::CString;
use std::time::SystemTime;
use widestring::{U16CStr, U16CString};
use windows_core::{GUID, HRESULT};

/// A type that a property value can be got as.
pub trait FromValue<'a>: Sized {
    /// The property type of such values; where several fit, the first to name.
    const TYPE: PropType;

    /// The value; `None` where it is of another type.
    fn from_value(value: Value<'a>) -> Option<Self>;

    /// The value in C memory where it is of just the type that is read directly; `None` for all
    /// others, which are not looked at.
    ///
    /// # Safety
    ///
    /// As for [`PropValue::from_raw`](super::PropValue::from_raw).
    #[doc(hidden)]
    #[inline]
    unsafe fn from_raw(raw: &'a SPropValue) -> Option<Read<Self>> {
        let _ = raw;
        None
    }
}

macro_rules! from_value {
    ($(
        $type:ty, $prop_type:ident, $($pattern:pat => $value:expr),+ $(; @$raw:ident: $read:expr)?;
    )*) => {$(
        impl<'a> FromValue<'a> for $type {
            const TYPE: PropType = PropType::$prop_type;

            #[inline]
            fn from_value(value: Value<'a>) -> Option<Self> {
                match value {
                    $($pattern => Some($value),)+
                    _ => None,
                }
            }

            $(
                #[inline]
                unsafe fn from_raw(raw: &'a SPropValue) -> Option<Read<Self>> {
                    if raw.ulPropTag.prop_type() != PropType::$prop_type {
                        return None;
                    }
                    let $raw = &raw.Value;
                    // SAFETY: the caller vouches for the member that the type names.
                    Some(unsafe { $read })
                }
            )?
        }
    )*};
}

from_value! {
    i16, PT_I2, Value::I2(v) => v; @raw: Ok(raw.i);
    i32, PT_LONG, Value::Long(v) => v; @raw: Ok(raw.l);
    u32, PT_LONG, Value::Long(v) => v.cast_unsigned(); @raw: Ok(raw.ul);
    f32, PT_R4, Value::R4(v) => v;
    f64, PT_DOUBLE, Value::Double(v) | Value::AppTime(v) => v;
    CURRENCY, PT_CURRENCY, Value::Currency(v) => v;
    HRESULT, PT_ERROR, Value::Error(v) => v;
    bool, PT_BOOLEAN, Value::Boolean(v) => v; @raw: Ok(raw.b != 0);
    i64, PT_I8, Value::I8(v) => v; @raw: Ok(raw.li.QuadPart);
    &'a CStr, PT_STRING8, Value::String8(v) => v; @raw: string(raw.lpszA);
    &'a U16CStr, PT_UNICODE, Value::Unicode(v) => v; @raw: string(raw.lpszW);
    U16CString, PT_UNICODE, Value::Unicode(v) => v.into();
    TStr<'a>, PT_UNICODE, Value::Unicode(v) => TStr::Wide(v), Value::String8(v) => TStr::Narrow(v);
    String, PT_UNICODE,
        Value::Unicode(v) => v.to_string_lossy(),
        Value::String8(v) => v.to_string_lossy().into_owned();
    FILETIME, PT_SYSTIME, Value::SysTime(v) => v; @raw: Ok(raw.ft);
    GUID, PT_CLSID, Value::Clsid(v) => *v;
    &'a GUID, PT_CLSID, Value::Clsid(v) => v;
    &'a [u8], PT_BINARY, Value::Binary(v) => v; @raw: slice(raw.bin.lpb, raw.bin.cb);
    Vec<u8>, PT_BINARY, Value::Binary(v) => v.to_vec();
    RestrictionView<'a>, PT_SRESTRICTION, Value::Restriction(v) => v;
    Actions<'a>, PT_ACTIONS, Value::Actions(v) => v;
    CString, PT_STRING8, Value::String8(v) => v.into();
    Vec<i16>, PT_MV_I2, Value::MvI2(v) => v.to_vec();
    Vec<i32>, PT_MV_LONG, Value::MvLong(v) => v.to_vec();
    Vec<f64>, PT_MV_DOUBLE, Value::MvDouble(v) | Value::MvAppTime(v) => v.to_vec();
    Vec<i64>, PT_MV_I8, Value::MvI8(v) => v.to_vec();
    Vec<FILETIME>, PT_MV_SYSTIME, Value::MvSysTime(v) => v.to_vec();
    Vec<GUID>, PT_MV_CLSID, Value::MvClsid(v) => v.to_vec();
    Vec<Vec<u8>>, PT_MV_BINARY, Value::MvBinary(v) => v.to_owned();
    &'a [i16], PT_MV_I2, Value::MvI2(v) => v;
    &'a [i32], PT_MV_LONG, Value::MvLong(v) => v;
    &'a [f32], PT_MV_R4, Value::MvR4(v) => v;
    &'a [f64], PT_MV_DOUBLE, Value::MvDouble(v) | Value::MvAppTime(v) => v;
    &'a [CURRENCY], PT_MV_CURRENCY, Value::MvCurrency(v) => v;
    &'a [i64], PT_MV_I8, Value::MvI8(v) => v;
    Strings<'a, u8>, PT_MV_STRING8, Value::MvString8(v) => v;
    Strings<'a, u16>, PT_MV_UNICODE, Value::MvUnicode(v) => v;
    Vec<String>, PT_MV_UNICODE,
        Value::MvUnicode(v) => v.iter().map(U16CStr::to_string_lossy).collect(),
        Value::MvString8(v) => v.iter().map(|s| s.to_string_lossy().into_owned()).collect();
    &'a [FILETIME], PT_MV_SYSTIME, Value::MvSysTime(v) => v;
    &'a [GUID], PT_MV_CLSID, Value::MvClsid(v) => v;
    Binaries<'a>, PT_MV_BINARY, Value::MvBinary(v) => v;
}

/// Any value is itself, a PT_ERROR too.
impl<'a> FromValue<'a> for Value<'a> {
    const TYPE: PropType = PropType::PT_UNSPECIFIED;

    fn from_value(value: Value<'a>) -> Option<Self> {
        Some(value)
    }
}

/// A 32-bit number, which PT_LONG is, with a sign or without.
pub trait Long: Sized {
    #[doc(hidden)]
    fn to_long(self) -> i32;
    #[doc(hidden)]
    fn from_long(number: i32) -> Self;
}

impl Long for i32 {
    fn to_long(self) -> i32 {
        self
    }

    fn from_long(number: i32) -> Self {
        number
    }
}

impl Long for u32 {
    fn to_long(self) -> i32 {
        self.cast_signed()
    }

    fn from_long(number: i32) -> Self {
        number.cast_unsigned()
    }
}

impl<K> FromValue<'_> for FlagSet<K> {
    const TYPE: PropType = PropType::PT_LONG;

    fn from_value(value: Value<'_>) -> Option<Self> {
        u32::from_value(value).map(Self::from)
    }
}

impl<T: Choice<Number: Long>> FromValue<'_> for T {
    const TYPE: PropType = PropType::PT_LONG;

    fn from_value(value: Value<'_>) -> Option<Self> {
        i32::from_value(value).map(|number| T::from(T::Number::from_long(number)))
    }
}

impl FromValue<'_> for SystemTime {
    const TYPE: PropType = PropType::PT_SYSTIME;

    fn from_value(value: Value<'_>) -> Option<Self> {
        FILETIME::from_value(value).map(Self::from)
    }
}
