//! IMAPIProp over a bag of properties, once for all objects of the embedded MAPI.

use super::bag::{Bag, is_stored, size};
use super::copy;
use crate::abi::{codes::*, flags::*, *};
use crate::data::value::{OwnedValue, Value};
use crate::in_memory::names::{self, Names};
use crate::in_memory::property_stream;
use crate::in_memory::state::{errors_returned, is_empty_multivalue, problem, problems};
use crate::in_memory::width::{tag_with_width, value_with_width, with_width};
use crate::{
    Fill, IMAPIProgress, IMAPIProp, ISequentialStream, IStream, MapiPointers, MapiView, MapiViews,
    OwnedPropName, OwnedPropValue, Props, Success, ViewRefs, Views,
};
use std::ffi::CString;
use std::sync::{Arc, Mutex, PoisonError};
use widestring::U16CString;
use windows_core::{GUID, IUnknown, Interface, Result};

pub(super) type Tags<'a> = &'a [PropTag];
pub(super) type Problems = Option<MapiView<SPropProblemArray>>;
pub(super) type SharedNames = Arc<Mutex<Names>>;

/// What writes a stream back: any thread may commit.
type Put = Box<dyn Fn(OwnedPropValue) -> Result<()> + Send + Sync>;

/// An object with properties.
pub(super) trait PropObject {
    /// Fails where the object is not there any more, or its session is not.
    fn check(&self) -> Result<()>;

    /// Reads what is stored. Nothing else is called while it is locked.
    fn read<T>(&self, read: impl FnOnce(&Bag) -> T) -> Result<T>;

    /// Changes what is stored. Fails with MAPI_E_NO_ACCESS where the object is for reading.
    fn write<T>(&self, write: impl FnOnce(&mut Bag) -> Result<T>) -> Result<T>;

    /// What a stream of the object puts into it.
    fn put_later(&self) -> Result<Put>;

    /// The names of its properties; `None` where it has none.
    fn names(&self) -> Option<SharedNames> {
        None
    }

    /// Properties that are not stored, by their tags as GetPropList tells them.
    fn computed_tags(&self) -> &'static [PropTag] {
        &[]
    }

    /// One of those; `None` where the object has not got it now.
    fn computed(&self, _tag: PropTag) -> Option<OwnedPropValue> {
        None
    }

    /// Whether it is told only to those who ask for it by its tag.
    fn is_secret(&self, _tag: PropTag) -> bool {
        false
    }

    /// From which size on GetProps does not return a value, which can be read through a stream.
    fn large(&self) -> usize {
        usize::MAX
    }

    /// SaveChanges.
    fn save(&self, _flags: SaveFlags) -> Result<()> {
        Ok(())
    }

    /// OpenProperty of what is not a stream over the bytes of a value.
    fn open_object(
        &self,
        _tag: PropTag,
        _iid: &GUID,
        _flags: OpenPropertyFlags,
    ) -> Result<IUnknown> {
        Err(MAPI_E_INTERFACE_NOT_SUPPORTED.into())
    }
}

fn wanted_width(tag: PropTag, wide: bool) -> bool {
    match tag.prop_type() {
        PropType::PT_STRING8 | PropType::PT_MV_STRING8 => false,
        PropType::PT_UNICODE | PropType::PT_MV_UNICODE => true,
        _ => wide,
    }
}

/// The value in the type that the tag asks for, or a PT_ERROR.
pub(super) fn as_asked(value: &OwnedPropValue, tag: PropTag, wide: bool) -> OwnedPropValue {
    let wide = wanted_width(tag, wide);
    let (asked, stored) = (tag.prop_type(), value.tag().prop_type());
    if asked != PropType::PT_UNSPECIFIED && asked != with_width(stored, wide) {
        return OwnedPropValue::new(tag, MAPI_E_NOT_FOUND);
    }
    match value_with_width(value.value(), wide) {
        Ok(value) => OwnedPropValue::new(tag, value),
        Err(code) => OwnedPropValue::new(tag, code),
    }
}

/// A property, stored or computed.
pub(super) fn one(object: &impl PropObject, tag: PropTag) -> Result<Option<OwnedPropValue>> {
    let computed = object
        .computed_tags()
        .iter()
        .any(|own| own.id() == tag.id());
    if computed && let Some(value) = object.computed(tag) {
        return Ok(Some(value));
    }
    object.read(|bag| bag.get(tag).cloned())
}

/// GetProps, without the memory of MAPI.
pub(super) fn values(
    object: &impl PropObject,
    tags: Option<Tags<'_>>,
    wide: bool,
) -> Result<Vec<OwnedPropValue>> {
    let small = |tag: PropTag, value: OwnedPropValue| {
        if size(value.value()) >= object.large() {
            OwnedPropValue::new(tag, MAPI_E_NOT_ENOUGH_MEMORY)
        } else {
            value
        }
    };
    if let Some(tags) = tags {
        let values = tags.iter().map(|tag| {
            let missing = || OwnedPropValue::new(*tag, MAPI_E_NOT_FOUND);
            let value = one(object, *tag)?.map(|value| as_asked(&value, *tag, wide));
            Ok(value.map_or_else(missing, |value| small(*tag, value)))
        });
        return values.collect();
    }
    let mut all: Bag = object.read(|bag| {
        let open = bag.iter().filter(|value| !object.is_secret(value.tag()));
        open.cloned().collect()
    })?;
    for tag in object.computed_tags() {
        all.extend(object.computed(*tag));
    }
    let any = |value: &OwnedPropValue| {
        let tag = value.tag().with_type(PropType::PT_UNSPECIFIED);
        small(value.tag(), as_asked(value, tag, wide))
    };
    Ok(all.iter().map(any).collect())
}

pub(super) fn get_props(
    object: &impl PropObject,
    tags: Option<Tags<'_>>,
    flags: UnicodeFlags,
) -> Result<Success<MapiViews<SPropValue>>> {
    object.check()?;
    if tags.is_some_and(<[PropTag]>::is_empty) {
        return Err(MAPI_E_INVALID_PARAMETER.into());
    }
    let values = values(object, tags, flags.contains(UnicodeFlags::MAPI_UNICODE))?;
    let failed = values.iter().any(|value| value.borrow().error().is_some());
    let values = MapiViews::<SPropValue>::new(&values)?;
    Ok(Success::new(values, errors_returned(failed)))
}

pub(super) fn list(object: &impl PropObject, wide: bool) -> Result<Vec<PropTag>> {
    let mut tags: Vec<PropTag> = object.read(|bag| {
        let open = bag.tags().filter(|tag| !object.is_secret(*tag));
        open.collect()
    })?;
    for tag in object.computed_tags() {
        let there = tags.iter().any(|other| other.id() == tag.id());
        if !there && let Some(value) = object.computed(*tag) {
            tags.push(value.tag());
        }
    }
    tags.sort_unstable_by_key(|tag| tag.id());
    Ok(tags.iter().map(|tag| tag_with_width(*tag, wide)).collect())
}

pub(super) fn get_prop_list(
    object: &impl PropObject,
    flags: UnicodeFlags,
) -> Result<MapiView<SPropTagArray>> {
    object.check()?;
    let tags = list(object, flags.contains(UnicodeFlags::MAPI_UNICODE))?;
    MapiView::<SPropTagArray>::new(&tags)
}

pub(super) fn set_props(
    object: &impl PropObject,
    values: Views<'_, SPropValue>,
) -> Result<Problems> {
    object.check()?;
    let values = Props::from(values).to_owned()?;
    let refused = |value: &OwnedPropValue| {
        value.tag().prop_type() == PropType::PT_OBJECT || is_empty_multivalue(value)
    };
    if values.is_empty() || values.iter().any(refused) {
        return Err(MAPI_E_INVALID_PARAMETER.into());
    }
    let computed = object.computed_tags();
    let names = object.names();
    object.write(|bag| {
        let mut found = vec![];
        for (index, value) in values.into_iter().enumerate() {
            let tag = value.tag();
            if !is_stored(&value) {
                continue;
            }
            let unnamed = || match &names {
                // A name comes first.
                Some(names) => lock_names(names).given(tag).is_none(),
                None => false,
            };
            if computed.iter().any(|own| own.id() == tag.id()) {
                found.push(problem(index, tag, MAPI_E_COMPUTED));
            } else if tag.id() >= 0x8000 && unnamed() {
                found.push(problem(index, tag, MAPI_E_INVALID_PARAMETER));
            } else {
                bag.put(value);
            }
        }
        problems(found)
    })
}

pub(super) fn delete_props(object: &impl PropObject, tags: Tags<'_>) -> Result<Problems> {
    object.check()?;
    if tags.is_empty() {
        return Err(MAPI_E_INVALID_PARAMETER.into());
    }
    let computed = object.computed_tags();
    object.write(|bag| {
        let mut found = vec![];
        for (index, tag) in tags.iter().enumerate() {
            if computed.iter().any(|own| own.id() == tag.id()) {
                found.push(problem(index, *tag, MAPI_E_COMPUTED));
            } else {
                bag.remove(*tag);
            }
        }
        problems(found)
    })
}

pub(super) fn open_property(
    object: &impl PropObject,
    tag: PropTag,
    iid: &GUID,
    flags: OpenPropertyFlags,
) -> Result<IUnknown> {
    object.check()?;
    let modify = flags.contains(OpenPropertyFlags::MAPI_MODIFY);
    let create = flags.contains(OpenPropertyFlags::MAPI_CREATE);
    let kind = tag.prop_type();
    if tag.id() == 0 || (create && !modify) {
        return Err(MAPI_E_INVALID_PARAMETER.into());
    }
    let text = matches!(
        kind,
        PropType::PT_BINARY | PropType::PT_UNICODE | PropType::PT_STRING8
    );
    let streams = [IStream::IID, ISequentialStream::IID, IUnknown::IID];
    if !text || !streams.contains(iid) {
        return object.open_object(tag, iid, flags);
    }
    if object
        .computed_tags()
        .iter()
        .any(|own| own.id() == tag.id())
        && modify
    {
        return Err(MAPI_E_COMPUTED.into());
    }
    if create {
        object.write(|bag| {
            bag.put(from_bytes(tag, vec![])?);
            Ok(())
        })?;
    } else if modify {
        object.write(|_| Ok(()))?;
    }
    let value = one(object, tag)?.ok_or(MAPI_E_NOT_FOUND)?;
    let bytes = to_bytes(&as_asked(&value, tag, false))?;
    let keep = if modify {
        let put = object.put_later()?;
        let keep = move |bytes| put(from_bytes(tag, bytes)?);
        Some(Box::new(keep) as _)
    } else {
        None
    };
    Ok(property_stream(bytes, keep).into())
}

pub(super) fn get_names_from_ids(
    object: &impl PropObject,
    tags: Option<Fill<'_, SPropTagArray>>,
    set: Option<&GUID>,
    flags: GetNamesFlags,
) -> Result<Success<MapiPointers<MAPINAMEID>>> {
    object.check()?;
    let mut unwanted = None;
    let mut tags = tags.unwrap_or(Fill::Wanted(&mut unwanted));
    let shared = object.names().ok_or(MAPI_E_NO_SUPPORT)?;
    let known = lock_names(&shared);
    let name = |tag: PropTag| known.name(tag).filter(|name| names::wanted(name, flags));
    if let Fill::Wanted(place) = &mut tags {
        let asked = |tag: &PropTag| {
            let name = name(*tag);
            name.is_some_and(|name| set.is_none_or(|set| *set == name.set))
        };
        let all: Vec<_> = known.tags().filter(asked).collect();
        **place = Some(MapiView::<SPropTagArray>::new(&all)?);
    } else if tags.get()?.unwrap_or_default().is_empty() {
        return Err(MAPI_E_INVALID_PARAMETER.into());
    }
    let asked = tags.get()?.unwrap_or_default().iter();
    let found: Vec<_> = asked.map(|tag| name(*tag)).collect();
    let failed = found.iter().any(Option::is_none);
    let views: Vec<_> = found
        .iter()
        .map(|name| name.as_ref().map(OwnedPropName::borrow))
        .collect();
    let views = MapiPointers::<MAPINAMEID>::new(&views)?;
    Ok(Success::new(views, errors_returned(failed)))
}

pub(super) fn get_ids_from_names(
    object: &impl PropObject,
    asked: Option<ViewRefs<'_, MAPINAMEID>>,
    flags: GetIdsFlags,
) -> Result<Success<MapiView<SPropTagArray>>> {
    object.check()?;
    let shared = object.names().ok_or(MAPI_E_NO_SUPPORT)?;
    let create = flags.contains(GetIdsFlags::MAPI_CREATE);
    let Some(asked) = asked else {
        if create {
            return Err(MAPI_E_INVALID_PARAMETER.into());
        }
        let tags: Vec<_> = lock_names(&shared).tags().collect();
        return Ok(MapiView::<SPropTagArray>::new(&tags)?.into());
    };
    let asked = asked
        .iter()
        .map(|name| name.map(|name| name.to_owned()))
        .collect::<core::result::Result<Vec<_>, _>>()?;
    let mut known = lock_names(&shared);
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

pub(super) fn copy_to(
    source: IMAPIProp,
    exclude_iids: &[GUID],
    exclude_props: Option<Tags<'_>>,
    progress: Option<&IMAPIProgress>,
    iid: &GUID,
    destination: &IUnknown,
    flags: CopyFlags,
) -> Result<Problems> {
    copy::copy_to(
        &source,
        exclude_iids,
        exclude_props,
        progress,
        iid,
        destination,
        flags,
    )
}

pub(super) fn lock_names(names: &SharedNames) -> std::sync::MutexGuard<'_, Names> {
    // Nothing panics between changes that belong together.
    names.lock().unwrap_or_else(PoisonError::into_inner)
}

/// What a stream reads of a value.
pub(super) fn to_bytes(value: &OwnedPropValue) -> Result<Vec<u8>> {
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
pub(super) fn from_bytes(tag: PropTag, bytes: Vec<u8>) -> Result<OwnedPropValue> {
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

/// Implements IMAPIProp for an object that is a [`PropObject`].
macro_rules! prop_object {
    ($object:ident as $interface:ty) => {
        impl crate::IMAPIProp_Impl for $object {
            fn get_last_error(
                &self,
                _result: windows_core::HRESULT,
                _flags: crate::abi::flags::UnicodeFlags,
            ) -> windows_core::Result<Option<crate::MapiView<crate::abi::MAPIERROR>>> {
                Ok(None)
            }

            fn save_changes(
                &self,
                flags: crate::abi::flags::SaveFlags,
            ) -> windows_core::Result<()> {
                use $crate::embedded::props::PropObject;
                self.check()?;
                let done = self.save(flags);
                $crate::embedded::events::dispatch();
                done
            }

            fn get_props(
                &self,
                prop_tags: Option<&[crate::abi::PropTag]>,
                flags: crate::abi::flags::UnicodeFlags,
            ) -> windows_core::Result<crate::Success<crate::MapiViews<crate::abi::SPropValue>>>
            {
                $crate::embedded::props::get_props(&**self, prop_tags, flags)
            }

            fn get_prop_list(
                &self,
                flags: crate::abi::flags::UnicodeFlags,
            ) -> windows_core::Result<crate::MapiView<crate::abi::SPropTagArray>> {
                $crate::embedded::props::get_prop_list(&**self, flags)
            }

            fn open_property(
                &self,
                prop_tag: crate::abi::PropTag,
                iid: &windows_core::GUID,
                _interface_options: u32,
                flags: crate::abi::flags::OpenPropertyFlags,
            ) -> windows_core::Result<windows_core::IUnknown> {
                $crate::embedded::props::open_property(&**self, prop_tag, iid, flags)
            }

            fn set_props(
                &self,
                values: crate::Views<'_, crate::abi::SPropValue>,
            ) -> windows_core::Result<$crate::embedded::props::Problems> {
                let done = $crate::embedded::props::set_props(&**self, values);
                $crate::embedded::events::dispatch();
                done
            }

            fn delete_props(
                &self,
                prop_tags: &[crate::abi::PropTag],
            ) -> windows_core::Result<$crate::embedded::props::Problems> {
                let done = $crate::embedded::props::delete_props(&**self, prop_tags);
                $crate::embedded::events::dispatch();
                done
            }

            fn copy_to(
                &self,
                exclude_iids: &[windows_core::GUID],
                exclude_props: Option<&[crate::abi::PropTag]>,
                _ui_param: crate::abi::UiParam,
                progress: Option<&crate::IMAPIProgress>,
                iid: &windows_core::GUID,
                dest_object: &windows_core::IUnknown,
                flags: crate::abi::flags::CopyFlags,
            ) -> windows_core::Result<$crate::embedded::props::Problems> {
                use windows_core::IUnknownImpl;
                let own: $interface = self.to_object().into_interface();
                let done = $crate::embedded::props::copy_to(
                    windows_core::Interface::cast(&own)?,
                    exclude_iids,
                    exclude_props,
                    progress,
                    iid,
                    dest_object,
                    flags,
                );
                $crate::embedded::events::dispatch();
                done
            }

            fn copy_props(
                &self,
                include_props: &[crate::abi::PropTag],
                _ui_param: crate::abi::UiParam,
                progress: Option<&crate::IMAPIProgress>,
                iid: &windows_core::GUID,
                dest_object: &windows_core::IUnknown,
                flags: crate::abi::flags::CopyFlags,
            ) -> windows_core::Result<$crate::embedded::props::Problems> {
                use windows_core::IUnknownImpl;
                let own: $interface = self.to_object().into_interface();
                let done = $crate::embedded::copy::copy_props(
                    &windows_core::Interface::cast(&own)?,
                    include_props,
                    progress,
                    iid,
                    dest_object,
                    flags,
                );
                $crate::embedded::events::dispatch();
                done
            }

            fn get_names_from_ids(
                &self,
                prop_tags: Option<crate::Fill<'_, crate::abi::SPropTagArray>>,
                prop_set_guid: Option<&windows_core::GUID>,
                flags: crate::abi::flags::GetNamesFlags,
            ) -> windows_core::Result<crate::Success<crate::MapiPointers<crate::abi::MAPINAMEID>>>
            {
                $crate::embedded::props::get_names_from_ids(
                    &**self,
                    prop_tags,
                    prop_set_guid,
                    flags,
                )
            }

            fn get_ids_from_names(
                &self,
                names: Option<crate::ViewRefs<'_, crate::abi::MAPINAMEID>>,
                flags: crate::abi::flags::GetIdsFlags,
            ) -> windows_core::Result<crate::Success<crate::MapiView<crate::abi::SPropTagArray>>>
            {
                $crate::embedded::props::get_ids_from_names(&**self, names, flags)
            }
        }
    };
}

pub(super) use prop_object;
