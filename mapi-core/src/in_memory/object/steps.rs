//! The steps of IMAPIProp that are the same whatever has the properties.

use super::data::change;
use super::names::{Names, wanted};
use super::state::{errors_returned, is_empty_multivalue, some};
use crate::abi::{codes::*, flags::*, *};
use crate::boundary::{Success, ViewRefs, Views};
use crate::data::value::{OwnedValue, Value};
use crate::data::{OwnedPropName, OwnedPropValue, Props};
use crate::memory::{Fill, MapiPointers, MapiView, MapiViews};
use std::ffi::CString;
use widestring::U16CString;
use windows_core::{GUID, Result};

/// What GetProps returns.
pub(crate) fn returned(values: &[OwnedPropValue]) -> Result<Success<MapiViews<SPropValue>>> {
    let failed = values.iter().any(|value| value.borrow().error().is_some());
    let values = MapiViews::<SPropValue>::new(values)?;
    Ok(Success::new(values, errors_returned(failed)))
}

/// What SetProps is to set. Fails with MAPI_E_INVALID_PARAMETER where there is nothing, or what
/// cannot be set: objects, and multivalues without values.
pub(crate) fn to_set(values: Views<'_, SPropValue>) -> Result<Vec<OwnedPropValue>> {
    let values = Props::from(values).to_owned()?;
    let refused = |value: &OwnedPropValue| {
        matches!(value.value(), OwnedValue::Object(_)) || is_empty_multivalue(value)
    };
    if values.is_empty() || values.iter().any(refused) {
        return Err(MAPI_E_INVALID_PARAMETER.into());
    }
    Ok(values)
}

/// GetNamesFromIDs.
pub(crate) fn names_from_ids(
    known: &Names,
    tags: Option<Fill<'_, SPropTagArray>>,
    set: Option<&GUID>,
    flags: GetNamesFlags,
) -> Result<Success<MapiPointers<MAPINAMEID>>> {
    let mut unwanted = None;
    let mut tags = tags.unwrap_or(Fill::Wanted(&mut unwanted));
    let name = |tag: PropTag| known.name(tag).filter(|name| wanted(name, flags));
    if let Fill::Wanted(place) = &mut tags {
        let asked = |tag: &PropTag| {
            let name = name(*tag);
            name.is_some_and(|name| set.is_none_or(|set| *set == name.set))
        };
        let all: Vec<_> = known.tags().filter(asked).collect();
        **place = Some(MapiView::<SPropTagArray>::new(&all)?);
    } else {
        some(tags.get()?.unwrap_or_default())?;
    }
    let asked = tags.get()?.unwrap_or_default().iter();
    let found: Vec<_> = asked.map(|tag| name(*tag)).collect();
    let failed = found.iter().any(Option::is_none);
    change(&mut tags, |tag| match name(tag) {
        Some(_) => None,
        None => Some(tag.with_type(PropType::PT_ERROR)),
    });
    let views: Vec<_> = found
        .iter()
        .map(|name| name.as_ref().map(OwnedPropName::borrow))
        .collect();
    let views = MapiPointers::<MAPINAMEID>::new(&views)?;
    Ok(Success::new(views, errors_returned(failed)))
}

/// GetIDsFromNames.
pub(crate) fn ids_from_names(
    known: &mut Names,
    asked: Option<ViewRefs<'_, MAPINAMEID>>,
    flags: GetIdsFlags,
) -> Result<Success<MapiView<SPropTagArray>>> {
    let create = flags.contains(GetIdsFlags::MAPI_CREATE);
    let Some(asked) = asked else {
        if create {
            return Err(MAPI_E_INVALID_PARAMETER.into());
        }
        let tags: Vec<_> = known.tags().collect();
        return Ok(MapiView::<SPropTagArray>::new(&tags)?.into());
    };
    let asked = asked
        .iter()
        .map(|name| name.map(|name| name.to_owned()))
        .collect::<core::result::Result<Vec<_>, _>>()?;
    if create {
        known.room(&asked)?;
    }
    let tags = asked.into_iter().map(|name| {
        let tag = if create {
            known.create(name)
        } else {
            known.tag(&name)
        };
        tag.unwrap_or(PropTag::new(0, PropType::PT_ERROR))
    });
    let tags: Vec<_> = tags.collect();
    let failed = tags.iter().any(|tag| tag.id() == 0);
    let tags = MapiView::<SPropTagArray>::new(&tags)?;
    Ok(Success::new(tags, errors_returned(failed)))
}

/// What a stream reads of a value.
pub(crate) fn to_bytes(value: &OwnedPropValue) -> Result<Vec<u8>> {
    match value.borrow().value() {
        Value::Binary(bytes) => Ok(bytes.to_vec()),
        Value::String8(text) => Ok(text.to_bytes().to_vec()),
        Value::Unicode(text) => {
            let units = text.as_slice().iter();
            Ok(units.flat_map(|unit| unit.to_le_bytes()).collect())
        }
        Value::Error(code) => Err(code.into()),
        _ => Err(MAPI_E_NOT_FOUND.into()),
    }
}

/// What a stream wrote, as a value of the tag's type: text up to a terminator.
pub(crate) fn from_bytes(tag: PropTag, bytes: Vec<u8>) -> Result<OwnedPropValue> {
    let value = match tag.prop_type() {
        PropType::PT_UNICODE => {
            let units = bytes
                .chunks_exact(2)
                .map(|unit| u16::from_le_bytes([unit[0], unit[1]]));
            OwnedValue::Unicode(U16CString::from_vec_truncate(units.collect::<Vec<_>>()))
        }
        PropType::PT_STRING8 => {
            let text = bytes.split(|byte| *byte == 0).next().unwrap_or_default();
            let text = CString::new(text).map_err(|_| MAPI_E_INVALID_PARAMETER)?;
            OwnedValue::String8(text)
        }
        _ => OwnedValue::Binary(bytes),
    };
    Ok(OwnedPropValue::new(tag, value))
}
