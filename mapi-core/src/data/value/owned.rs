//! Values that own what they hold.

use super::get::Long;
use super::{FromValue, OwnedValue, PropValue};
use crate::abi::flags::FlagSet;
use crate::abi::{CURRENCY, Choice, FILETIME, PropTag, PropType};
use crate::boundary::MapiError;
use crate::data::nested::{self, Owned};
use crate::data::restriction::Restriction;
use crate::data::rules::OwnedAction;
use core::fmt;
use std::ffi::CString;
use std::time::SystemTime;
use widestring::U16CString;
use windows_core::{GUID, HRESULT};

/// A property with its value, owned by Rust. The type in the tag is that of the value.
///
/// ```
/// use mapi_core::abi::tags::PR_SUBJECT_W;
/// use mapi_core::OwnedPropValue;
///
/// let subject = OwnedPropValue::new(PR_SUBJECT_W, "Minutes");
/// assert_eq!(subject.get::<String>()?, "Minutes");
/// assert_eq!(subject.to_string(), "PR_SUBJECT: \"Minutes\"");
/// # Ok::<(), mapi_core::MapiError>(())
/// ```
#[derive(Clone)]
pub struct OwnedPropValue {
    tag: PropTag,
    value: OwnedValue,
    /// The type that the tag had when it met the value.
    wanted: PropType,
}

impl OwnedPropValue {
    /// A property with a value of the type that the tag has; a tag of PT_UNSPECIFIED takes that
    /// of the value. Where it is of another type, setting the property fails
    /// ([`check`](Self::check)); [`retyped`](Self::retyped) asks for that.
    pub fn new(tag: PropTag, value: impl Into<OwnedValue>) -> Self {
        let mut made = Self::retyped(tag, value);
        made.wanted = tag.prop_type();
        made
    }

    /// A property whose tag takes the type of the value, whatever type it had.
    pub fn retyped(tag: PropTag, value: impl Into<OwnedValue>) -> Self {
        let value = value.into();
        let tag = super::typed(tag, value.borrow().prop_type());
        Self {
            tag,
            value,
            wanted: tag.prop_type(),
        }
    }

    /// Fails with MAPI_E_UNEXPECTED_TYPE where the value is of another type than the tag that it
    /// was [made](Self::new) with.
    pub fn check(&self) -> Result<(), MapiError> {
        if self.wanted == self.tag.prop_type() || self.wanted == PropType::PT_UNSPECIFIED {
            return Ok(());
        }
        let asked = self.tag.with_type(self.wanted);
        Err(MapiError::unexpected(
            asked,
            self.wanted,
            self.tag.prop_type(),
        ))
    }

    /// The property, and the type of the value.
    pub const fn tag(&self) -> PropTag {
        self.tag
    }

    /// The value.
    pub const fn value(&self) -> &OwnedValue {
        &self.value
    }

    /// The value alone.
    pub fn into_value(mut self) -> OwnedValue {
        core::mem::replace(&mut self.value, OwnedValue::Null)
    }

    /// The value, borrowed.
    #[inline]
    pub fn borrow(&self) -> PropValue<'_> {
        PropValue {
            tag: self.tag,
            value: self.value.borrow(),
        }
    }

    /// The value as a `T`; as [`PropValue::get`].
    pub fn get<'a, T: FromValue<'a>>(&'a self) -> Result<T, MapiError> {
        self.borrow().get()
    }
}

impl OwnedPropValue {
    /// Moves what is nested in the value to things that are to be freed.
    pub(in crate::data) fn take_nested(&mut self, open: &mut Vec<Owned>) {
        match core::mem::replace(&mut self.value, OwnedValue::Null) {
            OwnedValue::Restriction(restriction) => open.push(Owned::Restriction(restriction)),
            OwnedValue::Actions(actions) => open.push(Owned::Actions(actions)),
            plain => self.value = plain,
        }
    }

    /// A copy without the actions in it.
    pub(in crate::data) fn copy_without(&self) -> Self {
        Self {
            tag: self.tag,
            value: match &self.value {
                OwnedValue::Actions(_) => OwnedValue::Actions(vec![]),
                plain => plain.clone(),
            },
            wanted: self.wanted,
        }
    }

    pub(in crate::data) fn actions(&self) -> Option<&[OwnedAction]> {
        match &self.value {
            OwnedValue::Actions(actions) => Some(actions),
            _ => None,
        }
    }

    pub(in crate::data) const fn actions_mut(&mut self) -> Option<&mut Vec<OwnedAction>> {
        match &mut self.value {
            OwnedValue::Actions(actions) => Some(actions),
            _ => None,
        }
    }
}

/// Without recursion, however deep actions are in each other's values. A restriction does so
/// itself.
impl Drop for OwnedPropValue {
    #[inline]
    fn drop(&mut self) {
        if let OwnedValue::Actions(actions) = &mut self.value {
            nested::free(vec![Owned::Actions(core::mem::take(actions))]);
        }
    }
}

impl<'a> From<PropValue<'a>> for OwnedPropValue {
    fn from(value: PropValue<'a>) -> Self {
        Self {
            tag: value.tag,
            value: value.value.into(),
            wanted: value.tag.prop_type(),
        }
    }
}

/// As [`OwnedPropValue::new`].
///
/// ```
/// use mapi_core::OwnedPropValue;
/// use mapi_core::abi::tags::{PR_IMPORTANCE, PR_SUBJECT_W};
///
/// let values: [OwnedPropValue; 2] = [(PR_SUBJECT_W, "Minutes").into(), (PR_IMPORTANCE, 2).into()];
/// assert!(values.iter().all(|value| value.check().is_ok()));
/// assert!(OwnedPropValue::from((PR_SUBJECT_W, 2)).check().is_err());
/// ```
impl<T: Into<OwnedValue>> From<(PropTag, T)> for OwnedPropValue {
    fn from((tag, value): (PropTag, T)) -> Self {
        Self::new(tag, value)
    }
}

impl<'a> From<&'a OwnedPropValue> for PropValue<'a> {
    fn from(value: &'a OwnedPropValue) -> Self {
        value.borrow()
    }
}

impl fmt::Debug for OwnedPropValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.borrow(), f)
    }
}

impl fmt::Display for OwnedPropValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.borrow(), f)
    }
}

/// Without recursion, however deep values are nested.
impl Clone for OwnedValue {
    fn clone(&self) -> Self {
        self.borrow().into()
    }
}

/// As [`Value`](super::Value).
impl PartialEq for OwnedValue {
    fn eq(&self, other: &Self) -> bool {
        self.borrow() == other.borrow()
    }
}

impl fmt::Debug for OwnedValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.borrow(), f)
    }
}

impl fmt::Display for OwnedValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.borrow(), f)
    }
}

macro_rules! from {
    ($($from:ty => $variant:ident $(($convert:expr))?;)*) => {$(
        impl From<$from> for OwnedValue {
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
    CString => String8;
    U16CString => Unicode;
    &str => Unicode (U16CString::from_str_truncate);
    String => Unicode (U16CString::from_str_truncate);
    FILETIME => SysTime;
    GUID => Clsid;
    Vec<u8> => Binary;
    &[u8] => Binary (<[u8]>::to_vec);
    Restriction => Restriction;
    Vec<OwnedAction> => Actions;
    Vec<i16> => MvI2;
    Vec<i32> => MvLong;
    Vec<f32> => MvR4;
    Vec<f64> => MvDouble;
    Vec<CURRENCY> => MvCurrency;
    Vec<i64> => MvI8;
    Vec<CString> => MvString8;
    Vec<U16CString> => MvUnicode;
    Vec<FILETIME> => MvSysTime;
    Vec<GUID> => MvClsid;
    Vec<Vec<u8>> => MvBinary;
}

from! {
    &String => Unicode (U16CString::from_str_truncate);
    Vec<String> => MvUnicode (texts);
    Vec<&str> => MvUnicode (texts);
    &[String] => MvUnicode (texts);
    &[&str] => MvUnicode (texts);
    Vec<u32> => MvLong (|v: Vec<u32>| v.into_iter().map(u32::cast_signed).collect());
    Vec<SystemTime> => MvSysTime (|v: Vec<SystemTime>| v.into_iter().map(FILETIME::from).collect());
    SystemTime => SysTime (FILETIME::from);
}

fn texts<S: AsRef<str>>(texts: impl IntoIterator<Item = S>) -> Vec<U16CString> {
    texts
        .into_iter()
        .map(|text| U16CString::from_str_truncate(text))
        .collect()
}

impl<const N: usize> From<[&str; N]> for OwnedValue {
    fn from(values: [&str; N]) -> Self {
        Self::MvUnicode(texts(values))
    }
}

impl<const N: usize> From<&[u8; N]> for OwnedValue {
    fn from(bytes: &[u8; N]) -> Self {
        Self::Binary(bytes.to_vec())
    }
}

impl<K> From<FlagSet<K>> for OwnedValue {
    fn from(flags: FlagSet<K>) -> Self {
        Self::Long(flags.bits().cast_signed())
    }
}

impl<T: Choice<Number: Long>> From<T> for OwnedValue {
    fn from(choice: T) -> Self {
        Self::Long(choice.into().to_long())
    }
}

/// The same value of the same property.
impl PartialEq for OwnedPropValue {
    fn eq(&self, other: &Self) -> bool {
        self.tag == other.tag && self.value == other.value
    }
}
