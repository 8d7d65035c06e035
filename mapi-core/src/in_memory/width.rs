//! Text in the width that is asked for.

use crate::abi::{PropTag, PropType, codes::MAPI_E_BAD_CHARWIDTH};
use crate::data::value::OwnedValue;
use std::ffi::CString;
use widestring::{U16CStr, U16CString};
use windows_core::HRESULT;

/// The type with text in the width asked for; others as they are.
pub(crate) fn with_width(kind: PropType, wide: bool) -> PropType {
    match (kind, wide) {
        (PropType::PT_UNICODE, false) => PropType::PT_STRING8,
        (PropType::PT_MV_UNICODE, false) => PropType::PT_MV_STRING8,
        (_, true) => kind.wide(),
        _ => kind,
    }
}

/// The tag with text in the width asked for.
pub(crate) fn tag_with_width(tag: PropTag, wide: bool) -> PropTag {
    tag.with_type(with_width(tag.prop_type(), wide))
}

/// The value with text in the width asked for.
///
/// Nothing is lost: what has no such text is MAPI_E_BAD_CHARWIDTH.
pub(crate) fn value_with_width(value: &OwnedValue, wide: bool) -> Result<OwnedValue, HRESULT> {
    Ok(match (value, wide) {
        (OwnedValue::String8(text), true) => OwnedValue::Unicode(widen(text)?),
        (OwnedValue::Unicode(text), false) => OwnedValue::String8(narrow(text)?),
        (OwnedValue::MvString8(texts), true) => {
            OwnedValue::MvUnicode(texts.iter().map(widen).collect::<Result<_, _>>()?)
        }
        (OwnedValue::MvUnicode(texts), false) => OwnedValue::MvString8(
            texts
                .iter()
                .map(|text| narrow(text))
                .collect::<Result<_, _>>()?,
        ),
        _ => value.clone(),
    })
}

/// 8-bit text is UTF-8 here, as everywhere in this crate.
fn widen(text: &CString) -> Result<U16CString, HRESULT> {
    let text = text.to_str().map_err(|_| MAPI_E_BAD_CHARWIDTH)?;
    U16CString::from_str(text).map_err(|_| MAPI_E_BAD_CHARWIDTH)
}

/// What a caller makes of 8 bits depends on its code page, so there is ASCII alone.
fn narrow(text: &U16CStr) -> Result<CString, HRESULT> {
    let bytes = text
        .as_slice()
        .iter()
        .map(|unit| match u8::try_from(*unit) {
            Ok(byte) if byte.is_ascii() => Ok(byte),
            _ => Err(MAPI_E_BAD_CHARWIDTH),
        });
    let bytes = bytes.collect::<Result<Vec<_>, _>>()?;
    CString::new(bytes).map_err(|_| MAPI_E_BAD_CHARWIDTH)
}

/// The width in which a value of a type is read by a tag: that of the tag, or else `wide`. `None`
/// where the tag asks for another type.
pub(crate) fn asked_width(tag: PropTag, stored: PropType, wide: bool) -> Option<bool> {
    let wide = match tag.prop_type() {
        PropType::PT_STRING8 | PropType::PT_MV_STRING8 => false,
        PropType::PT_UNICODE | PropType::PT_MV_UNICODE => true,
        _ => wide,
    };
    let asked = tag.prop_type();
    (asked == PropType::PT_UNSPECIFIED || asked == with_width(stored, wide)).then_some(wide)
}
