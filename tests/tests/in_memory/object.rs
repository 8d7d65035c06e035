//! Property objects.

mod access;
mod copy;
mod foreign;
mod names;
mod open;
mod progress;
mod values;

use mapi_core::abi::{codes::*, flags::*, tags::*, *};
use mapi_core::{
    IMAPIProp, IPropData, MapiViews, OwnedPropName, OwnedPropValue, OwnedValue, PropName,
};
use mapi_core::{LaidOutRefs, memory::text::u16cstr};
use mapi_tests::code;
use windows_core::{GUID, HRESULT, Interface, Result};

const BYTES: PropTag = PropTag::new(0x6602, PropType::PT_BINARY);
const INNER: PropTag = PropTag::new(0x6603, PropType::PT_OBJECT);
const SET: GUID = GUID::from_u128(0xb0a7da7e_2003_4000_8000_000000000001);

fn long(tag: PropTag, value: i32) -> OwnedPropValue {
    OwnedPropValue::new(tag, value)
}

/// Sets properties, and returns the problems: index, tag, code.
fn set(object: &IMAPIProp, values: &[OwnedPropValue]) -> Result<Vec<(u32, PropTag, HRESULT)>> {
    let values = MapiViews::<SPropValue>::new(values)?;
    list(object.set_props(values.get())?)
}

fn list(
    problems: Option<mapi_core::MapiView<SPropProblemArray>>,
) -> Result<Vec<(u32, PropTag, HRESULT)>> {
    let Some(problems) = problems else {
        return Ok(vec![]);
    };
    let problems = problems.get()?.iter();
    Ok(problems
        .map(|p| (p.ulIndex, p.ulPropTag, p.scode))
        .collect())
}

/// The value with this tag, which may be an error.
fn get(object: &IMAPIProp, tag: PropTag, flags: UnicodeFlags) -> Result<OwnedPropValue> {
    let got = object.get_props(Some(&[tag]), flags)?;
    let value = OwnedPropValue::from(got.props().at(0).expect("one value")?);
    let expected = if value.borrow().error().is_some() {
        MAPI_W_ERRORS_RETURNED
    } else {
        S_OK
    };
    assert_eq!(got.code, expected);
    Ok(value)
}

/// All that the object has, in the order of the identifiers.
fn all(object: &IMAPIProp) -> Result<String> {
    let got = object.get_props(None, UnicodeFlags::MAPI_UNICODE)?;
    let mut shown = vec![];
    for value in got.props().iter() {
        shown.push(value?.to_string());
    }
    Ok(shown.join("; "))
}

fn colour() -> OwnedPropName {
    OwnedPropName::from(PropName::string(&SET, u16cstr!("Colour")))
}

/// The tags of names, and whether there is an error among them.
fn ids(
    object: &IMAPIProp,
    names: &[OwnedPropName],
    flags: GetIdsFlags,
) -> Result<(Vec<PropTag>, HRESULT)> {
    let names = LaidOutRefs::names(names).unwrap();
    let tags = object.get_ids_from_names(Some(names.get()), flags)?;
    let found = tags.get()?.to_vec();
    Ok((found, tags.code))
}

fn as_prop(object: &IPropData) -> IMAPIProp {
    object.cast().expect("a property object")
}
