//! IMAPIProp over a bag of properties, once for all objects of the embedded MAPI.

use super::bag::{Attributes, Bag, is_stored, size};
use super::code_page::CodePages;
pub(super) use super::copy::{Problems, Tags};
use crate::abi::{codes::*, flags::*, *};
use crate::boundary::{Success, ViewRefs, Views};
use crate::data::OwnedPropValue;
use crate::in_memory::names::Names;
use crate::in_memory::property_stream;
use crate::in_memory::state::{problem, problems};
use crate::in_memory::steps::{self, from_bytes, to_bytes};
use crate::in_memory::width::{asked_width, tag_with_width};
use crate::interfaces::*;
use crate::memory::lock;
use crate::memory::{Fill, MapiPointers, MapiView, MapiViews};
use std::sync::{Arc, Mutex};
use windows_core::{GUID, IUnknown, Interface, Result};

pub(super) type SharedNames = Arc<Mutex<Names>>;

/// What writes a stream back: any thread may commit.
type Put = Box<dyn Fn(OwnedPropValue) -> Result<()> + Send + Sync>;

/// An object with properties.
pub(super) trait PropObject {
    /// Fails where the object is not there any more, or its session is not.
    fn check(&self) -> Result<()>;

    /// Reads what is stored. Nothing else is called while it is locked.
    fn read<T>(&self, read: impl FnOnce(&Bag) -> T) -> Result<T>;

    /// Changes what is stored. Fails with MAPI_E_NO_ACCESS where the object is for reading, as it is
    /// where this is not written.
    fn write<T>(&self, _write: impl FnOnce(&mut Bag) -> Result<T>) -> Result<T> {
        Err(MAPI_E_NO_ACCESS.into())
    }

    /// What a stream of the object puts into it.
    fn put_later(&self) -> Result<Put> {
        Err(MAPI_E_NO_ACCESS.into())
    }

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

    /// Whether a computed property can be set all the same.
    fn is_settable(&self, _tag: PropTag) -> bool {
        false
    }

    /// Whether it is told only to those who ask for it by its tag.
    fn is_secret(&self, _tag: PropTag) -> bool {
        false
    }

    /// The code pages of its 8-bit text.
    fn code_pages(&self) -> CodePages {
        CodePages::default()
    }

    /// What a file says of the properties beside their values.
    fn attributes(&self) -> Attributes {
        Attributes::default()
    }

    /// From which size on GetProps does not return a value, which can be read through a stream.
    fn large(&self) -> usize {
        usize::MAX
    }

    /// SaveChanges.
    fn save(&self, _flags: SaveFlags) -> Result<()> {
        Ok(())
    }

    /// OpenProperty of what is not a stream over the bytes of a value; a table has text in the width
    /// that the options of the interface tell.
    fn open_object(
        &self,
        tag: PropTag,
        iid: &GUID,
        wide: bool,
        _flags: OpenPropertyFlags,
    ) -> Result<IUnknown> {
        if !wants_table(iid) {
            return Err(MAPI_E_INTERFACE_NOT_SUPPORTED.into());
        }
        Ok(self.open_table(tag, wide)?.into())
    }

    /// The table that is its property.
    fn open_table(&self, _tag: PropTag, _wide: bool) -> Result<IMAPITable> {
        Err(MAPI_E_INTERFACE_NOT_SUPPORTED.into())
    }
}

/// Whether who asks for this interface takes a table.
pub(super) fn wants_table(iid: &GUID) -> bool {
    [IMAPITable::IID, IUnknown::IID].contains(iid)
}

/// The value in the type that the tag asks for, or a PT_ERROR.
pub(super) fn as_asked(value: &OwnedPropValue, tag: PropTag, wide: bool) -> OwnedPropValue {
    as_asked_in(&CodePages::default(), value, tag, wide)
}

/// The same, where 8-bit text is in these code pages.
fn as_asked_in(
    pages: &CodePages,
    value: &OwnedPropValue,
    tag: PropTag,
    wide: bool,
) -> OwnedPropValue {
    let read = match asked_width(tag, value.tag().prop_type(), wide) {
        Some(wide) => pages.with_width(value.value(), wide),
        None => Err(MAPI_E_NOT_FOUND),
    };
    match read {
        Ok(value) => OwnedPropValue::new(tag, value),
        Err(code) => OwnedPropValue::new(tag, code),
    }
}

fn is_computed(object: &impl PropObject, tag: PropTag) -> bool {
    let mut own = object.computed_tags().iter();
    own.any(|own| own.id() == tag.id())
}

/// Whether nobody but the object says what it is.
fn is_its_own(object: &impl PropObject, tag: PropTag) -> bool {
    is_computed(object, tag) && !object.is_settable(tag)
}

/// A property, stored or computed.
pub(super) fn one(object: &impl PropObject, tag: PropTag) -> Result<Option<OwnedPropValue>> {
    if is_computed(object, tag)
        && let Some(value) = object.computed(tag)
    {
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
    let pages = object.code_pages();
    if let Some(tags) = tags {
        let values = tags.iter().map(|tag| {
            let missing = || OwnedPropValue::new(*tag, MAPI_E_NOT_FOUND);
            let value = one(object, *tag)?.map(|value| as_asked_in(&pages, &value, *tag, wide));
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
        small(value.tag(), as_asked_in(&pages, value, tag, wide))
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
    let wide = flags.contains(UnicodeFlags::MAPI_UNICODE);
    steps::returned(&values(object, tags, wide)?)
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

/// Whether a property of a file is for reading.
fn is_fixed(attributes: &Attributes, tag: PropTag) -> bool {
    attributes.get(&tag.id()).is_some_and(|own| {
        own.contains(PropertyAttributes::PROPATTR_READABLE)
            && !own.contains(PropertyAttributes::PROPATTR_WRITEABLE)
    })
}

pub(super) fn set_props(
    object: &impl PropObject,
    values: Views<'_, SPropValue>,
) -> Result<Problems> {
    object.check()?;
    let values = steps::to_set(values)?;
    let own: Vec<_> = values
        .iter()
        .map(|value| is_its_own(object, value.tag()))
        .collect();
    let attributes = object.attributes();
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
            if own[index] {
                found.push(problem(index, tag, MAPI_E_COMPUTED));
            } else if is_fixed(&attributes, tag) {
                found.push(problem(index, tag, MAPI_E_NO_ACCESS));
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
    let own: Vec<_> = tags.iter().map(|tag| is_its_own(object, *tag)).collect();
    let attributes = object.attributes();
    object.write(|bag| {
        let mut found = vec![];
        for (index, tag) in tags.iter().enumerate() {
            if own[index] {
                found.push(problem(index, *tag, MAPI_E_COMPUTED));
            } else if is_fixed(&attributes, *tag) {
                found.push(problem(index, *tag, MAPI_E_NO_ACCESS));
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
    options: u32,
    flags: OpenPropertyFlags,
) -> Result<IUnknown> {
    object.check()?;
    let modify = flags.contains(OpenPropertyFlags::MAPI_MODIFY);
    let create = flags.contains(OpenPropertyFlags::MAPI_CREATE);
    let kind = tag.prop_type();
    if tag.id() == 0 || kind == PropType::PT_UNSPECIFIED || (create && !modify) {
        return Err(MAPI_E_INVALID_PARAMETER.into());
    }
    let text = matches!(
        kind,
        PropType::PT_BINARY | PropType::PT_UNICODE | PropType::PT_STRING8
    );
    let streams = [IStream::IID, ISequentialStream::IID, IUnknown::IID];
    if !text || !streams.contains(iid) {
        let wide = UnicodeFlags::from_bits_retain(options).contains(UnicodeFlags::MAPI_UNICODE);
        return object.open_object(tag, iid, wide, flags);
    }
    if modify && is_its_own(object, tag) {
        return Err(MAPI_E_COMPUTED.into());
    }
    if modify && is_fixed(&object.attributes(), tag) {
        return Err(MAPI_E_NO_ACCESS.into());
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
    let bytes = to_bytes(&as_asked_in(&object.code_pages(), &value, tag, false))?;
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
    let known = object.names().ok_or(MAPI_E_NO_SUPPORT)?;
    steps::names_from_ids(&lock_names(&known), tags, set, flags)
}

pub(super) fn get_ids_from_names(
    object: &impl PropObject,
    asked: Option<ViewRefs<'_, MAPINAMEID>>,
    flags: GetIdsFlags,
) -> Result<Success<MapiView<SPropTagArray>>> {
    object.check()?;
    let known = object.names().ok_or(MAPI_E_NO_SUPPORT)?;
    steps::ids_from_names(&mut lock_names(&known), asked, flags)
}

pub(super) fn lock_names(names: &SharedNames) -> std::sync::MutexGuard<'_, Names> {
    lock(names)
}

/// An object as the standard interface of its kind: what C callers get who name none.
pub(super) fn standard(kind: ObjectType, object: IUnknown) -> Result<IUnknown> {
    Ok(match kind {
        ObjectType::MAPI_STORE => object.cast::<IMsgStore>()?.into(),
        ObjectType::MAPI_FOLDER => object.cast::<IMAPIFolder>()?.into(),
        ObjectType::MAPI_MESSAGE => object.cast::<IMessage>()?.into(),
        ObjectType::MAPI_ATTACH => object.cast::<IAttach>()?.into(),
        ObjectType::MAPI_ADDRBOOK => object.cast::<IAddrBook>()?.into(),
        ObjectType::MAPI_ABCONT => object.cast::<IABContainer>()?.into(),
        ObjectType::MAPI_MAILUSER => object.cast::<IMailUser>()?.into(),
        ObjectType::MAPI_DISTLIST => object.cast::<IDistList>()?.into(),
        ObjectType::MAPI_STATUS => object.cast::<IMAPIStatus>()?.into(),
        _ => object,
    })
}

/// What [`prop_object!`] names.
pub(super) mod used {
    pub(in crate::embedded) use crate::abi::{flags::*, *};
    pub(in crate::embedded) use crate::boundary::{Success, ViewRefs, Views};
    pub(in crate::embedded) use crate::embedded::copy;
    pub(in crate::embedded) use crate::embedded::events::then_dispatch;
    pub(in crate::embedded) use crate::embedded::props::{self, Problems, PropObject};
    pub(in crate::embedded) use crate::interfaces::{IMAPIProgress, IMAPIProp_Impl};
    pub(in crate::embedded) use crate::memory::{Fill, MapiPointers, MapiView, MapiViews};
    pub(in crate::embedded) use windows_core::{
        GUID, HRESULT, IUnknown, IUnknownImpl, Interface, Result,
    };
}

/// Implements IMAPIProp for an object that is a [`PropObject`].
macro_rules! prop_object {
    ($object:ident as $interface:ident) => {
        const _: () = {
            use $crate::embedded::props::used::*;

            impl IMAPIProp_Impl for $object {
                fn get_last_error(
                    &self,
                    _result: HRESULT,
                    _flags: UnicodeFlags,
                ) -> Result<Option<MapiView<MAPIERROR>>> {
                    Ok(None)
                }

                fn save_changes(&self, flags: SaveFlags) -> Result<()> {
                    self.check()?;
                    then_dispatch(self.save(flags))
                }

                fn get_props(
                    &self,
                    tags: Option<&[PropTag]>,
                    flags: UnicodeFlags,
                ) -> Result<Success<MapiViews<SPropValue>>> {
                    props::get_props(&**self, tags, flags)
                }

                fn get_prop_list(&self, flags: UnicodeFlags) -> Result<MapiView<SPropTagArray>> {
                    props::get_prop_list(&**self, flags)
                }

                fn open_property(
                    &self,
                    tag: PropTag,
                    iid: &GUID,
                    interface_options: u32,
                    flags: OpenPropertyFlags,
                ) -> Result<IUnknown> {
                    props::open_property(&**self, tag, iid, interface_options, flags)
                }

                fn set_props(&self, values: Views<'_, SPropValue>) -> Result<Problems> {
                    then_dispatch(props::set_props(&**self, values))
                }

                fn delete_props(&self, tags: &[PropTag]) -> Result<Problems> {
                    then_dispatch(props::delete_props(&**self, tags))
                }

                fn copy_to(
                    &self,
                    exclude_iids: &[GUID],
                    exclude: Option<&[PropTag]>,
                    _ui_param: UiParam,
                    progress: Option<&IMAPIProgress>,
                    iid: &GUID,
                    to: &IUnknown,
                    flags: CopyFlags,
                ) -> Result<Problems> {
                    let own: crate::interfaces::$interface = self.to_object().into_interface();
                    let own = own.cast()?;
                    then_dispatch(copy::copy_to(
                        &own,
                        exclude_iids,
                        exclude,
                        progress,
                        iid,
                        to,
                        flags,
                    ))
                }

                fn copy_props(
                    &self,
                    include: &[PropTag],
                    _ui_param: UiParam,
                    progress: Option<&IMAPIProgress>,
                    iid: &GUID,
                    to: &IUnknown,
                    flags: CopyFlags,
                ) -> Result<Problems> {
                    let own: crate::interfaces::$interface = self.to_object().into_interface();
                    let own = own.cast()?;
                    then_dispatch(copy::copy_props(&own, include, progress, iid, to, flags))
                }

                fn get_names_from_ids(
                    &self,
                    tags: Option<Fill<'_, SPropTagArray>>,
                    set: Option<&GUID>,
                    flags: GetNamesFlags,
                ) -> Result<Success<MapiPointers<MAPINAMEID>>> {
                    props::get_names_from_ids(&**self, tags, set, flags)
                }

                fn get_ids_from_names(
                    &self,
                    names: Option<ViewRefs<'_, MAPINAMEID>>,
                    flags: GetIdsFlags,
                ) -> Result<Success<MapiView<SPropTagArray>>> {
                    props::get_ids_from_names(&**self, names, flags)
                }
            }
        };
    };
}

pub(super) use prop_object;
