//! Property values: borrowed from C memory, owned, typed, and for people to read.
//!
//! A [`PropValue`] is a property tag and a [`Value`]. Read from C, it borrows: strings, bytes and
//! arrays stay where they are, and nothing is copied or allocated. Everything in it has been
//! checked when it is there: an array that was counted is not null, a tag has a type that is
//! known.
//!
//! ```
//! use mapi_core::abi::{SPropValue, tags::{PR_IMPORTANCE, PR_SUBJECT_W}};
//! use mapi_core::memory::text::u16cstr;
//! use mapi_core::{MapiViews, PropValue};
//!
//! // Into MAPI memory: one block, however many values.
//! let values = MapiViews::<SPropValue>::new(&[
//!     PropValue::new(PR_SUBJECT_W, u16cstr!("Minutes")),
//!     PropValue::new(PR_IMPORTANCE, 2),
//! ])?;
//!
//! // And out of it.
//! let values = values.props();
//! assert_eq!(values.get::<i32>(PR_IMPORTANCE)?, 2);
//! assert_eq!(values.get::<String>(PR_SUBJECT_W)?, "Minutes");
//! assert_eq!(values.to_string(), "PR_SUBJECT: \"Minutes\", PR_IMPORTANCE: 2");
//!
//! let wrong = values.get::<bool>(PR_IMPORTANCE).unwrap_err();
//! assert_eq!(
//!     wrong.to_string(),
//!     "PR_IMPORTANCE is of type PT_LONG, not PT_BOOLEAN: MAPI_E_UNEXPECTED_TYPE (0x80040304)"
//! );
//! # mapi_core::windows_core::Result::Ok(())
//! ```

mod compare;
mod copy;
mod get;
mod multi;
mod owned;
mod read;
mod show;
mod types;
mod write;

pub(crate) use copy::{encode_raw, is_movable, move_raw};
pub use get::FromValue;
use get::Long;
pub use multi::{Binaries, Strings, TextUnit};
pub use owned::OwnedPropValue;
pub(crate) use show::hex;
pub use types::{OwnedValue, Value};
pub use write::AsPropValue;
pub(crate) use write::props_block_of;

use crate::abi::flags::FlagSet;
use crate::abi::{CURRENCY, Choice, FILETIME, PropTag, PropType};
use crate::boundary::MapiError;
use crate::data::restriction::RestrictionView;
use crate::data::rules::Actions;
use crate::memory::text::TStr;
use core::ffi::CStr;
use widestring::U16CStr;
use windows_core::{GUID, HRESULT};

/// A property with its value, borrowed. The type in the tag is that of the value.
#[derive(Clone, Copy, Debug)]
pub struct PropValue<'a> {
    tag: PropTag,
    value: Value<'a>,
}

impl<'a> PropValue<'a> {
    /// A property with a value. The tag takes the type of the value, so PR_SUBJECT with 8-bit
    /// text becomes PR_SUBJECT_A, and any property with an `HRESULT` becomes a PT_ERROR.
    pub fn new(tag: PropTag, value: impl Into<Value<'a>>) -> Self {
        let value = value.into();
        Self {
            tag: typed(tag, value.prop_type()),
            value,
        }
    }

    /// A property with a value of just the type that the tag has. Fails with
    /// MAPI_E_UNEXPECTED_TYPE.
    pub fn checked(tag: PropTag, value: impl Into<Value<'a>>) -> Result<Self, MapiError> {
        let value = value.into();
        let typed = typed(tag, value.prop_type());
        if typed == tag {
            Ok(Self { tag, value })
        } else {
            Err(MapiError::unexpected(
                tag,
                tag.prop_type(),
                value.prop_type(),
            ))
        }
    }

    /// The property, and the type of the value.
    pub const fn tag(self) -> PropTag {
        self.tag
    }

    /// The value.
    pub const fn value(self) -> Value<'a> {
        self.value
    }

    /// Whether it is of a type that MAPI's functions know, who copy what they do not know with the
    /// pointers that it has: neither a rule nor a column of one value of many.
    pub(crate) fn is_known(self) -> bool {
        let of_rules = matches!(self.value, Value::Restriction(_) | Value::Actions(_));
        !of_rules && self.tag.prop_type() == self.value.prop_type()
    }

    /// The value as a `T`.
    ///
    /// Fails with the code in the value where that is a PT_ERROR, and with
    /// MAPI_E_UNEXPECTED_TYPE where a `T` cannot hold it.
    pub fn get<T: FromValue<'a>>(self) -> Result<T, MapiError> {
        match (T::from_value(self.value), self.value) {
            (Some(value), _) => Ok(value),
            (None, Value::Error(code)) => Err(MapiError::error(self.tag, code)),
            (None, _) => Err(MapiError::unexpected(
                self.tag,
                self.tag.prop_type(),
                T::TYPE,
            )),
        }
    }

    /// The reason, where there is no value but one (PT_ERROR).
    pub const fn error(self) -> Option<HRESULT> {
        match self.value {
            Value::Error(code) => Some(code),
            _ => None,
        }
    }
}

/// The tag with the type of a value. The column of one value of many stays one.
fn typed(tag: PropTag, value: PropType) -> PropTag {
    let now = tag.prop_type();
    if now.stored() == value {
        tag
    } else {
        tag.with_type(value)
    }
}

macro_rules! from {
    ($($from:ty => $variant:ident $(($convert:expr))?;)*) => {$(
        impl<'a> From<$from> for Value<'a> {
            fn from(value: $from) -> Self {
                $(let value = ($convert)(value);)?
                Self::$variant(value)
            }
        }
    )*};
}

from! {
    i16 => I2;
    i32 => Long;
    u32 => Long (u32::cast_signed);
    f32 => R4;
    f64 => Double;
    CURRENCY => Currency;
    HRESULT => Error;
    bool => Boolean;
    i64 => I8;
    &'a CStr => String8;
    &'a U16CStr => Unicode;
    FILETIME => SysTime;
    &'a GUID => Clsid;
    &'a [u8] => Binary;
    RestrictionView<'a> => Restriction;
    Actions<'a> => Actions;
    &'a [i16] => MvI2;
    &'a [i32] => MvLong;
    &'a [f32] => MvR4;
    &'a [f64] => MvDouble;
    &'a [CURRENCY] => MvCurrency;
    &'a [i64] => MvI8;
    Strings<'a, u8> => MvString8;
    Strings<'a, u16> => MvUnicode;
    &'a [FILETIME] => MvSysTime;
    &'a [GUID] => MvClsid;
    Binaries<'a> => MvBinary;
}

impl<'a, const N: usize> From<&'a [u8; N]> for Value<'a> {
    fn from(bytes: &'a [u8; N]) -> Self {
        Self::Binary(bytes)
    }
}

impl<'a> From<TStr<'a>> for Value<'a> {
    fn from(text: TStr<'a>) -> Self {
        match text {
            TStr::Wide(text) => Self::Unicode(text),
            TStr::Narrow(text) => Self::String8(text),
        }
    }
}

impl<K> From<FlagSet<K>> for Value<'_> {
    fn from(flags: FlagSet<K>) -> Self {
        Self::Long(flags.bits().cast_signed())
    }
}

impl<T: Choice<Number: Long>> From<T> for Value<'_> {
    fn from(choice: T) -> Self {
        Self::Long(choice.into().to_long())
    }
}

impl From<std::time::SystemTime> for Value<'_> {
    fn from(time: std::time::SystemTime) -> Self {
        Self::SysTime(time.into())
    }
}
