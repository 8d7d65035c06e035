//! Functions on arrays of values: what they copy, count, move and find, read with mapi-core.

use super::mapi;
use super::values::{properties, table};
use mapi_core::abi::{codes::*, tags::*, *};
use mapi_core::in_memory::property_object;
use mapi_core::memory;
use mapi_core::{IMAPIProp, MapiArray, MapiViews, OwnedPropValue, OwnedValue, Value};
use std::ffi::c_void;
use std::ptr::null_mut;
use windows_core::{GUID, Interface};

/// A value of each type but PT_NULL, which Wine 8 refuses to count, each with another identifier,
/// as C has them. Those whose size is no multiple of 8 come last.
fn one_of_each() -> (Vec<OwnedPropValue>, MapiViews<SPropValue>) {
    let mut values: Vec<_> = table()
        .into_iter()
        .filter_map(|mut group| group.pop())
        .filter(|value| *value != OwnedValue::Null)
        .zip(0x6600..)
        .map(|(value, id)| OwnedPropValue::new(PropTag::new(id, PropType::PT_UNSPECIFIED), value))
        .collect();
    values.sort_by_key(|value| match value.value() {
        OwnedValue::Binary(_) => 2,
        OwnedValue::MvI2(_) => 1,
        _ => 0,
    });
    let views = MapiViews::<SPropValue>::new(&values).unwrap();
    (values, views)
}

#[test]
fn copies_have_the_same_values() {
    let mapi = mapi();
    let (values, views) = one_of_each();
    let copy = mapi.sc_copy_props(views.get()).unwrap();
    assert_eq!(copy.props().to_owned().unwrap(), values);
    let duplicate = mapi.sc_dup_propset(views.get()).unwrap();
    assert_eq!(duplicate.props().to_owned().unwrap(), values);
    drop(views);
    assert_eq!(copy.props().to_owned().unwrap(), values);
    assert_eq!(duplicate.props().to_owned().unwrap(), values);
    assert_eq!(values.len(), 27);
}

/// Wine 8 puts what values point to one behind the other, with nothing between them to align it.
/// Rust may not look at such an array.
#[test]
fn an_array_behind_an_odd_byte_is_refused() {
    let mapi = mapi();
    let values = [vec![1], vec![2, 3]].map(OwnedValue::Binary);
    let numbers = OwnedValue::MvLong(vec![4]);
    let values: Vec<_> = values
        .into_iter()
        .chain([numbers])
        .map(|value| OwnedPropValue::new(PR_NULL, value))
        .collect();
    let views = MapiViews::<SPropValue>::new(&values).unwrap();
    assert_eq!(views.props().to_owned().unwrap(), values);
    let copy = mapi.sc_copy_props(views.get()).unwrap();
    let copy: Vec<_> = copy
        .props()
        .iter()
        .map(|value| value.map(OwnedPropValue::from))
        .collect();
    let expected = [
        Ok(values[0].clone()),
        Ok(values[1].clone()),
        Err(MAPI_E_INVALID_PARAMETER.into()),
    ];
    assert_eq!(copy, expected);
}

#[test]
fn each_value_is_copied_by_itself() {
    let mapi = mapi();
    for value in properties().iter().flatten() {
        let views = MapiViews::<SPropValue>::new(std::slice::from_ref(value)).unwrap();
        let raw = views.get().as_raw();
        let target = mapi_tests::raw::array(&[SPropValue::default()]).unwrap();
        let place = target.as_ptr();
        // SAFETY: a place for a value that is freed with its own block, and a value that describes
        // itself.
        let code = unsafe {
            mapi.exports().PropCopyMore(
                place,
                raw.as_ptr(),
                memory::allocator().routines().1,
                place.cast(),
            )
        };
        assert_eq!(code.unwrap(), S_OK, "{value:?}");
        let raw = target.into_raw();
        // SAFETY: one value, in a block with what it points to.
        let copy = unsafe { MapiViews::<SPropValue>::from_array(MapiArray::from_raw(raw, 1)) };
        assert_eq!(copy.props().to_owned().unwrap(), [value.clone()]);
    }
}

#[test]
fn moved_values_are_relocated() {
    let mapi = mapi();
    let (values, views) = one_of_each();
    let size = mapi.sc_count_props(views.get()).unwrap();
    let copy = mapi.sc_copy_props(views.get()).unwrap();
    let old = copy.get().as_raw().as_ptr();
    let new = memory::allocate(size as usize).unwrap();
    let bytes = new.cast::<u8>().as_ptr();
    // SAFETY: two blocks of that size, of which one was filled by ScCopyProps.
    unsafe { bytes.copy_from_nonoverlapping(old.cast(), size as usize) };
    let mut moved = 0;
    // SAFETY: so many values whose pointers lead into the old block, and the two blocks.
    let code = unsafe {
        mapi.exports().ScRelocProps(
            values.len() as i32,
            bytes.cast(),
            old.cast_mut().cast::<c_void>(),
            bytes.cast(),
            &mut moved,
        )
    };
    // Wine 8 leaves the arrays of pointers, or of counts and pointers, out of what it says.
    let arrays: usize = values.iter().map(arrays).sum();
    assert_eq!(
        (code.unwrap(), moved as usize),
        (S_OK, size as usize - arrays)
    );
    // SAFETY: a block with so many values and what they point to, there or in the old block, which
    // is alive.
    let there = unsafe {
        MapiViews::<SPropValue>::from_array(MapiArray::from_raw(bytes.cast(), values.len()))
    };
    assert_eq!(there.props().to_owned().unwrap(), values);
    let block = bytes as usize..bytes as usize + size as usize;
    let old: Vec<PropType> = there
        .props()
        .iter()
        .map(|value| value.expect("valid"))
        .filter(|value| {
            !addresses(value.value())
                .iter()
                .all(|address| block.contains(address))
        })
        .map(|value| value.tag().prop_type())
        .collect();
    // Wine 8 moves the arrays of these and leaves what is in them.
    let left = [
        PropType::PT_MV_STRING8,
        PropType::PT_MV_UNICODE,
        PropType::PT_MV_BINARY,
    ];
    assert_eq!(old, left);
    drop(copy);
}

/// Where the parts of a value lie.
fn addresses(value: Value<'_>) -> Vec<usize> {
    match value {
        Value::String8(text) => vec![text.as_ptr() as usize],
        Value::Unicode(text) => vec![text.as_ptr() as usize],
        Value::Binary(bytes) => vec![bytes.as_ptr() as usize],
        Value::Clsid(guid) => vec![&raw const *guid as usize],
        Value::MvI2(all) => vec![all.as_ptr() as usize],
        Value::MvLong(all) => vec![all.as_ptr() as usize],
        Value::MvR4(all) => vec![all.as_ptr() as usize],
        Value::MvDouble(all) | Value::MvAppTime(all) => vec![all.as_ptr() as usize],
        Value::MvCurrency(all) => vec![all.as_ptr() as usize],
        Value::MvI8(all) => vec![all.as_ptr() as usize],
        Value::MvSysTime(all) => vec![all.as_ptr() as usize],
        Value::MvClsid(all) => vec![all.as_ptr() as usize],
        Value::MvString8(all) => all.iter().map(|text| text.as_ptr() as usize).collect(),
        Value::MvUnicode(all) => all.iter().map(|text| text.as_ptr() as usize).collect(),
        Value::MvBinary(all) => {
            let parts = all.iter().filter(|bytes| !bytes.is_empty());
            parts.map(|bytes| bytes.as_ptr() as usize).collect()
        }
        _ => vec![],
    }
}

/// The bytes of the pointers, or counts and pointers, that Wine 8 sees in an array of a value.
fn arrays(value: &OwnedPropValue) -> usize {
    match value.value() {
        OwnedValue::MvString8(all) => all.len() * size_of::<*const u8>(),
        OwnedValue::MvUnicode(all) => all.len() * size_of::<*const u16>(),
        OwnedValue::MvBinary(all) => all.len() * size_of::<SBinary>(),
        // The GUIDs are in the array itself; Wine counts pointers to them too.
        OwnedValue::MvClsid(all) => all.len() * size_of::<*const GUID>(),
        _ => 0,
    }
}

/// Whether the value is in the struct itself.
fn is_inside(value: &OwnedPropValue) -> bool {
    let prop_type = value.tag().prop_type();
    !prop_type.is_multivalued()
        && !matches!(
            prop_type,
            PropType::PT_STRING8 | PropType::PT_UNICODE | PropType::PT_BINARY | PropType::PT_CLSID
        )
}

#[test]
fn a_count_is_that_of_structs_and_what_they_point_to() {
    let mapi = mapi();
    let mut refused = vec![];
    for value in properties().iter().flatten() {
        let views = MapiViews::<SPropValue>::new(std::slice::from_ref(value)).unwrap();
        match mapi.sc_count_props(views.get()) {
            Ok(count) => {
                let size = value.borrow().value().size();
                let more = if is_inside(value) { 0 } else { size };
                let expected = size_of::<SPropValue>() + more + arrays(value);
                assert_eq!(count as usize, expected, "{value:?}");
            }
            Err(error) => {
                assert_eq!(error.code(), MAPI_E_INVALID_PARAMETER);
                refused.push(value.value().clone());
            }
        }
    }
    // Wine 8 takes what has no size for a fault.
    assert_eq!(refused, [OwnedValue::Null, OwnedValue::Binary(vec![])]);
}

#[test]
fn values_are_found() {
    let mapi = mapi();
    let (values, views) = one_of_each();
    let raw = views.get().as_raw();
    let count = raw.len() as u32;
    let at = |found: *mut SPropValue| {
        (!found.is_null()).then(|| {
            // SAFETY: what is found is one of these.
            unsafe { found.cast_const().offset_from(raw.as_ptr()) as usize }
        })
    };
    let props = views.props();
    let kinds = [
        PropType::PT_UNSPECIFIED,
        PropType::PT_LONG,
        PropType::PT_UNICODE,
    ];
    for id in 0x65ff..=0x6600 + count as u16 {
        for tag in kinds.map(|kind| PropTag::new(id, kind)) {
            // SAFETY: that many values that are well-formed.
            let (by_tag, by_id) = unsafe {
                (
                    mapi.exports()
                        .PpropFindProp(raw.as_ptr().cast_mut(), count, tag),
                    mapi.exports().LpValFindProp(tag, count, raw.as_ptr()),
                )
            };
            let position = |is: &dyn Fn(PropTag) -> bool| props.tags().position(is);
            let any_type = tag.prop_type() == PropType::PT_UNSPECIFIED;
            let expected = position(&|there| there == tag || any_type && there.id() == tag.id());
            assert_eq!(at(by_tag.unwrap()), expected, "{tag:?}");
            // The type makes no difference to ours either.
            assert_eq!(
                at(by_id.unwrap()),
                position(&|there| there.id() == tag.id()),
                "{tag:?}"
            );
            let ours = props.value(tag).ok().map(OwnedPropValue::from);
            assert_eq!(
                ours,
                values.iter().find(|v| v.tag().id() == tag.id()).cloned()
            );
        }
    }
}

/// Wine's functions on one property call an object of ours.
#[test]
fn one_property_of_an_object() {
    let mapi = mapi();
    let (values, views) = one_of_each();
    let object: IMAPIProp = property_object([]).cast().unwrap();
    let exports = mapi.exports();
    for (value, raw) in values.iter().zip(views.get().as_raw()) {
        let tag = value.tag();
        // SAFETY: a borrowed object, values that are well-formed, a place for a pointer.
        let (before, set, after) = unsafe {
            (
                exports.FPropExists((&object).into(), tag).unwrap(),
                exports.HrSetOneProp((&object).into(), raw).unwrap(),
                exports.FPropExists((&object).into(), tag).unwrap(),
            )
        };
        if tag.prop_type() == PropType::PT_OBJECT {
            // An object is added, not set.
            assert_eq!((set, after.as_bool()), (MAPI_E_INVALID_PARAMETER, false));
            continue;
        }
        assert_eq!(set, S_OK, "{value:?}");
        if tag.prop_type() == PropType::PT_ERROR {
            // It is no value, and is passed over.
            assert!(!after.as_bool());
            continue;
        }
        // Wine 8 looks through GetPropList without MAPI_UNICODE, in which text is PT_STRING8.
        let found = tag.prop_type().single() != PropType::PT_UNICODE;
        assert_eq!(
            (before.as_bool(), after.as_bool()),
            (false, found),
            "{value:?}"
        );
        let mut found = null_mut();
        // SAFETY: a borrowed object and a place for a pointer.
        let code = unsafe { exports.HrGetOneProp((&object).into(), tag, &mut found) };
        assert_eq!(code.unwrap(), S_OK);
        // SAFETY: a block with a value that is the caller's to free.
        let found = unsafe { MapiViews::<SPropValue>::from_array(MapiArray::from_raw(found, 1)) };
        assert_eq!(found.props().to_owned().unwrap(), [value.clone()]);
    }
    let mut found = null_mut();
    // SAFETY: a borrowed object and a place for a pointer.
    let code = unsafe { exports.HrGetOneProp((&object).into(), PR_SUBJECT_W, &mut found) };
    assert_eq!((code.unwrap(), found), (MAPI_E_NOT_FOUND, null_mut()));
}
