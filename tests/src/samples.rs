//! Values to test with.

use mapi_core::abi::{CURRENCY, FILETIME, PropTag, PropType};
use mapi_core::{OwnedPropValue, OwnedValue};
use std::ffi::CString;
use windows_core::{GUID, HRESULT};

/// A value of each type with one value, made of a small number.
///
/// # Panics
///
/// Never.
pub fn ones(number: u8) -> Vec<OwnedPropValue> {
    let text = number.to_string();
    let values: Vec<OwnedValue> = vec![
        i16::from(number).into(),
        i32::from(number).into(),
        f32::from(number).into(),
        f64::from(number).into(),
        CURRENCY {
            int64: number.into(),
        }
        .into(),
        OwnedValue::AppTime(number.into()),
        FILETIME::from_intervals(number.into()).into(),
        HRESULT(number.into()).into(),
        (number != 0).into(),
        i64::from(number).into(),
        GUID::from_u128(number.into()).into(),
        CString::new(text.clone()).expect("no zero").into(),
        vec![number].into(),
        text.into(),
    ];
    let prop = |value| OwnedPropValue::new(PropTag::new(0x6601, PropType::PT_NULL), value);
    values.into_iter().map(prop).collect()
}
