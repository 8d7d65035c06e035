//! The types of values, once: each with what holds it, borrowed and owned.

use super::{Binaries, Strings};
use crate::abi::names::Quoted;
use crate::abi::{CURRENCY, FILETIME, OpaquePtr, PropType};
use crate::data::restriction::{Restriction, RestrictionView};
use crate::data::rules::{Actions, OwnedAction};
use core::ffi::CStr;
use core::fmt;
use std::ffi::CString;
use widestring::{U16CStr, U16CString};
use windows_core::{GUID, HRESULT};

/// How an owned value is borrowed.
macro_rules! borrow {
    (copy $v:ident) => {
        *$v
    };
    (restriction $v:ident) => {
        $v.borrow()
    };
    (actions $v:ident) => {
        $v.as_slice().into()
    };
    (list $v:ident) => {
        From::from($v.as_slice())
    };
    ($same:ident $v:ident) => {
        $v
    };
}

/// How a borrowed value is copied.
macro_rules! own {
    (copy $v:ident) => {
        $v
    };
    (reference $v:ident) => {
        *$v
    };
    (text $v:ident) => {
        $v.into()
    };
    (slice $v:ident) => {
        $v.to_vec()
    };
    ($list:ident $v:ident) => {
        $v.to_owned()
    };
}

/// How a value of many is one.
macro_rules! element {
    (copies $v:ident) => {
        *$v
    };
    (references $v:ident) => {
        $v
    };
}

/// How a value is shown.
macro_rules! shown {
    (text $v:ident) => {
        &Quoted($v)
    };
    ($same:ident $v:ident) => {
        $v
    };
}

macro_rules! types {
    ($(
        $(#[$doc:meta])*
        $variant:ident $(($v:ident: $borrowed:ty | $owned:ty, $how:ident))? = $prop_type:ident
            $(, $each:ident of $one:ident)?;
    )*) => {
        /// A property value, borrowed: one variant for each property type. Types with two names,
        /// such as PT_LONG and PT_I4, are one.
        #[derive(Clone, Copy)]
        #[non_exhaustive]
        pub enum Value<'a> {
            $($(#[$doc])* $variant $(($borrowed))?,)*
        }

        /// A property value, owned by Rust: one variant for each property type, as in [`Value`].
        ///
        /// What a PT_PTR points to is not Rust's.
        #[non_exhaustive]
        pub enum OwnedValue {
            $($(#[$doc])* $variant $(($owned))?,)*
        }

        impl fmt::Debug for Value<'_> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                match self {
                    $(Self::$variant $(($v))? => {
                        let mut shown = f.debug_tuple(stringify!($variant));
                        $(shown.field(shown!($how $v));)?
                        shown.finish()
                    })*
                }
            }
        }

        impl Value<'_> {
            /// The type.
            pub const fn prop_type(&self) -> PropType {
                match self {
                    $(types!(@any $variant $($v)?) => PropType::$prop_type,)*
                }
            }
        }

        impl<'a> Value<'a> {
            /// Whether the value, or one of many, is so.
            pub(in crate::data) fn any(self, mut is: impl FnMut(Self) -> bool) -> bool {
                match self {
                    $($(Self::$variant(all) => {
                        all.iter().any(|one| is(Self::$one(element!($each one))))
                    })?)*
                    one => is(one),
                }
            }

            /// How many values there are where the type is one of many.
            pub(crate) const fn count(self) -> Option<usize> {
                match self {
                    $($(Self::$variant(all) => {
                        // It is named for `$each`.
                        let _ = stringify!($each);
                        Some(all.len())
                    })?)*
                    _ => None,
                }
            }
        }

        impl OwnedValue {
            /// The value, borrowed.
            #[inline]
            pub fn borrow(&self) -> Value<'_> {
                match self {
                    $(Self::$variant $(($v))? => Value::$variant $((borrow!($how $v)))?,)*
                }
            }

            /// The type.
            pub const fn prop_type(&self) -> PropType {
                match self {
                    $(types!(@any $variant $($v)?) => PropType::$prop_type,)*
                }
            }
        }

        impl<'a> From<Value<'a>> for OwnedValue {
            fn from(value: Value<'a>) -> Self {
                match value {
                    $(Value::$variant $(($v))? => Self::$variant $((own!($how $v)))?,)*
                }
            }
        }
    };
    (@any $variant:ident) => { Self::$variant };
    (@any $variant:ident $v:ident) => { Self::$variant(_) };
}

types! {
    /// PT_UNSPECIFIED: no type, no value.
    Unspecified = PT_UNSPECIFIED;
    /// PT_NULL: no value.
    Null = PT_NULL;
    /// PT_I2.
    I2(v: i16 | i16, copy) = PT_I2;
    /// PT_LONG. Flags and other numbers without a sign are the same bits.
    Long(v: i32 | i32, copy) = PT_LONG;
    /// PT_R4.
    R4(v: f32 | f32, copy) = PT_R4;
    /// PT_DOUBLE.
    Double(v: f64 | f64, copy) = PT_DOUBLE;
    /// PT_CURRENCY: ten-thousandths.
    Currency(v: CURRENCY | CURRENCY, copy) = PT_CURRENCY;
    /// PT_APPTIME: days since 30 December 1899.
    AppTime(v: f64 | f64, copy) = PT_APPTIME;
    /// PT_ERROR: why there is no value.
    Error(v: HRESULT | HRESULT, copy) = PT_ERROR;
    /// PT_BOOLEAN.
    Boolean(v: bool | bool, copy) = PT_BOOLEAN;
    /// PT_OBJECT: something that OpenProperty opens. What C has in the value is reserved, and is
    /// kept.
    Object(v: i32 | i32, copy) = PT_OBJECT;
    /// PT_I8.
    I8(v: i64 | i64, copy) = PT_I8;
    /// PT_STRING8: text in a code page.
    String8(v: &'a CStr | CString, string) = PT_STRING8;
    /// PT_UNICODE: UTF-16.
    Unicode(v: &'a U16CStr | U16CString, text) = PT_UNICODE;
    /// PT_SYSTIME: UTC.
    SysTime(v: FILETIME | FILETIME, copy) = PT_SYSTIME;
    /// PT_CLSID.
    Clsid(v: &'a GUID | GUID, reference) = PT_CLSID;
    /// PT_BINARY.
    Binary(v: &'a [u8] | Vec<u8>, slice) = PT_BINARY;
    /// PT_PTR: a pointer that means something to those who agreed on it, and nothing here.
    Pointer(v: OpaquePtr | OpaquePtr, copy) = PT_PTR;
    /// PT_SRESTRICTION: the condition of a rule.
    Restriction(v: RestrictionView<'a> | Restriction, restriction) = PT_SRESTRICTION;
    /// PT_ACTIONS: what a rule does.
    Actions(v: Actions<'a> | Vec<OwnedAction>, actions) = PT_ACTIONS;
    /// PT_MV_I2.
    MvI2(v: &'a [i16] | Vec<i16>, slice) = PT_MV_I2, copies of I2;
    /// PT_MV_LONG.
    MvLong(v: &'a [i32] | Vec<i32>, slice) = PT_MV_LONG, copies of Long;
    /// PT_MV_R4.
    MvR4(v: &'a [f32] | Vec<f32>, slice) = PT_MV_R4, copies of R4;
    /// PT_MV_DOUBLE.
    MvDouble(v: &'a [f64] | Vec<f64>, slice) = PT_MV_DOUBLE, copies of Double;
    /// PT_MV_CURRENCY.
    MvCurrency(v: &'a [CURRENCY] | Vec<CURRENCY>, slice) = PT_MV_CURRENCY, copies of Currency;
    /// PT_MV_APPTIME.
    MvAppTime(v: &'a [f64] | Vec<f64>, slice) = PT_MV_APPTIME, copies of AppTime;
    /// PT_MV_I8.
    MvI8(v: &'a [i64] | Vec<i64>, slice) = PT_MV_I8, copies of I8;
    /// PT_MV_STRING8.
    MvString8(v: Strings<'a, u8> | Vec<CString>, list) = PT_MV_STRING8, references of String8;
    /// PT_MV_UNICODE.
    MvUnicode(v: Strings<'a, u16> | Vec<U16CString>, list) = PT_MV_UNICODE, references of Unicode;
    /// PT_MV_SYSTIME.
    MvSysTime(v: &'a [FILETIME] | Vec<FILETIME>, slice) = PT_MV_SYSTIME, copies of SysTime;
    /// PT_MV_CLSID.
    MvClsid(v: &'a [GUID] | Vec<GUID>, slice) = PT_MV_CLSID, references of Clsid;
    /// PT_MV_BINARY.
    MvBinary(v: Binaries<'a> | Vec<Vec<u8>>, list) = PT_MV_BINARY, references of Binary;
}
