//! A property object.

use super::stream::property_stream;
use crate::abi::*;
use crate::value::Value;
use crate::{
    Fill, IMAPIProgress, IMAPIProp, IMAPIProp_Impl, IPropData, IPropData_Impl, IStream, MapiArray,
    MapiPointers, MapiView, MapiViews, OwnedPropName, OwnedPropValue, Props, Success, ViewRefs,
    Views,
};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use widestring::U16CString;
use windows_core::{GUID, HRESULT, IUnknown, IUnknownImpl, Interface, Result, implement};

/// A property object with some properties. Later ones of the same identifier win.
///
/// It is not transacted: changes last at once, and SaveChanges succeeds. Any property of any type
/// can be set; text keeps its width, and is of that width only where a type is asked for. A binary
/// property or text can be opened as an [`IStream`] (text without its terminator), which writes
/// back when it is committed. Names get identifiers from 0x8000 on.
pub fn property_object(values: impl IntoIterator<Item = OwnedPropValue>) -> IPropData {
    let mut state = State::default();
    for value in values {
        state.put(value);
    }
    for property in state.props.values_mut() {
        property.dirty = false;
    }
    PropertyObject {
        state: Arc::new(Mutex::new(state)),
    }
    .into()
}

#[implement(IPropData)]
struct PropertyObject {
    state: Arc<Mutex<State>>,
}

#[derive(Default)]
struct State {
    read_only: bool,
    props: BTreeMap<u16, Property>,
    /// Those that were deleted, until they are set again.
    deleted: BTreeMap<u16, PropTag>,
    /// The names of the identifiers from 0x8000 on, in order.
    names: Vec<OwnedPropName>,
}

struct Property {
    value: OwnedPropValue,
    read_only: bool,
    dirty: bool,
}

type Tags<'a> = &'a [PropTag];
type Problems = Option<MapiView<SPropProblemArray>>;

/// The first identifier of those with names.
const FIRST_NAMED: u16 = 0x8000;

impl State {
    fn put(&mut self, value: OwnedPropValue) {
        let id = value.tag().id();
        self.deleted.remove(&id);
        let property = Property {
            value,
            read_only: false,
            dirty: true,
        };
        self.props.insert(id, property);
    }

    fn changeable(&self) -> Result<()> {
        if self.read_only {
            return Err(MAPI_E_NO_ACCESS.into());
        }
        Ok(())
    }

    fn locked(&self, tag: PropTag) -> bool {
        self.props.get(&tag.id()).is_some_and(|p| p.read_only)
    }

    /// The value, or a PT_ERROR.
    fn value(&self, tag: PropTag) -> OwnedPropValue {
        let wanted = tag.prop_type();
        match self.props.get(&tag.id()) {
            Some(property)
                if wanted == PropType::PT_UNSPECIFIED
                    || wanted == property.value.tag().prop_type() =>
            {
                property.value.clone()
            }
            _ => OwnedPropValue::new(tag, MAPI_E_NOT_FOUND),
        }
    }

    fn name(&self, tag: PropTag) -> Option<&OwnedPropName> {
        let index = tag.id().checked_sub(FIRST_NAMED)?;
        self.names.get(usize::from(index))
    }
}

fn named(index: usize) -> PropTag {
    // `get_ids_from_names` keeps the number of names below the identifiers that there are.
    PropTag::new(FIRST_NAMED + index as u16, PropType::PT_UNSPECIFIED)
}

fn lock(state: &Mutex<State>) -> MutexGuard<'_, State> {
    // Nothing panics between changes that belong together.
    state.lock().unwrap_or_else(PoisonError::into_inner)
}

fn problems(found: Vec<SPropProblem>) -> Result<Problems> {
    if found.is_empty() {
        return Ok(None);
    }
    MapiView::<SPropProblemArray>::new(&found).map(Some)
}

fn problem(index: usize, tag: PropTag, scode: HRESULT) -> SPropProblem {
    SPropProblem {
        // What is counted comes from arrays that C counts in 32 bits.
        ulIndex: index as u32,
        ulPropTag: tag,
        scode,
    }
}

fn errors_returned(failed: bool) -> HRESULT {
    if failed { MAPI_W_ERRORS_RETURNED } else { S_OK }
}

fn without_null(tags: Tags<'_>) -> Result<Tags<'_>> {
    if tags.is_empty() {
        return Err(MAPI_E_INVALID_PARAMETER.into());
    }
    Ok(tags)
}

impl PropertyObject_Impl {
    fn state(&self) -> MutexGuard<'_, State> {
        lock(&self.state)
    }

    /// Copies values to another object, with names where the other object has to give them
    /// identifiers of its own.
    fn copy(&self, tags: Tags<'_>, destination: &IUnknown, flags: CopyFlags) -> Result<Problems> {
        let destination: IMAPIProp = destination
            .cast()
            .map_err(|_| MAPI_E_INTERFACE_NOT_SUPPORTED)?;
        let own: IUnknown = self.to_object().to_interface();
        if own == destination.cast::<IUnknown>()? {
            return Err(MAPI_E_NO_ACCESS.into());
        }
        if flags.contains(CopyFlags::MAPI_MOVE) {
            self.state().changeable()?;
        }
        let kept: Vec<u16> = if flags.contains(CopyFlags::MAPI_NOREPLACE) {
            let list = destination.get_prop_list(UnicodeFlags::MAPI_UNICODE)?;
            list.get()?.iter().map(|tag| tag.id()).collect()
        } else {
            vec![]
        };
        let mut found = vec![];
        for (index, tag) in tags.iter().enumerate() {
            let (value, name) = {
                let state = self.state();
                (
                    state.value(tag.with_type(PropType::PT_UNSPECIFIED)),
                    state.name(*tag).cloned(),
                )
            };
            if let Some(code) = value.borrow().error() {
                found.push(problem(index, *tag, code));
                continue;
            }
            let value = match name {
                Some(name) => {
                    let names = crate::LaidOutRefs::names([name.borrow()]);
                    let ids = destination
                        .get_ids_from_names(Some(names.get()), GetIdsFlags::MAPI_CREATE)?;
                    let there = ids.get()?.first().copied().ok_or(MAPI_E_CALL_FAILED)?;
                    OwnedPropValue::new(there, value.into_value())
                }
                None => value,
            };
            if kept.contains(&value.tag().id()) {
                continue;
            }
            let values = MapiViews::<SPropValue>::new(&[value])?;
            if let Some(failed) = destination.set_props(values.get())? {
                for one in failed.get()? {
                    found.push(problem(index, *tag, one.scode));
                }
            } else if flags.contains(CopyFlags::MAPI_MOVE) {
                let mut state = self.state();
                if let Some(property) = state.props.remove(&tag.id()) {
                    state.deleted.insert(tag.id(), property.value.tag());
                }
            }
        }
        problems(found)
    }
}

impl IMAPIProp_Impl for PropertyObject_Impl {
    fn get_last_error(
        &self,
        _result: HRESULT,
        _flags: UnicodeFlags,
    ) -> Result<Option<MapiView<MAPIERROR>>> {
        Ok(None)
    }

    fn save_changes(&self, _flags: SaveFlags) -> Result<()> {
        Ok(())
    }

    fn get_props(
        &self,
        prop_tags: Option<Tags<'_>>,
        _flags: UnicodeFlags,
    ) -> Result<Success<MapiViews<SPropValue>>> {
        let state = self.state();
        let values: Vec<OwnedPropValue> = match prop_tags {
            Some([]) => return Err(MAPI_E_INVALID_PARAMETER.into()),
            Some(tags) => tags.iter().map(|tag| state.value(*tag)).collect(),
            None => state.props.values().map(|p| p.value.clone()).collect(),
        };
        let failed = values.iter().any(|value| value.borrow().error().is_some());
        let values = MapiViews::<SPropValue>::new(&values)?;
        Ok(Success::new(values, errors_returned(failed)))
    }

    fn get_prop_list(&self, _flags: UnicodeFlags) -> Result<MapiView<SPropTagArray>> {
        let tags: Vec<_> = self.state().props.values().map(|p| p.value.tag()).collect();
        MapiView::<SPropTagArray>::new(&tags)
    }

    fn open_property(
        &self,
        prop_tag: PropTag,
        iid: &GUID,
        _interface_options: u32,
        flags: OpenPropertyFlags,
    ) -> Result<IUnknown> {
        if *iid != IStream::IID {
            return Err(MAPI_E_INTERFACE_NOT_SUPPORTED.into());
        }
        let kind = prop_tag.prop_type();
        match kind {
            PropType::PT_UNSPECIFIED => return Err(MAPI_E_INVALID_PARAMETER.into()),
            PropType::PT_BINARY | PropType::PT_UNICODE | PropType::PT_STRING8 => {}
            _ => return Err(MAPI_E_NO_SUPPORT.into()),
        }
        let modify = flags.contains(OpenPropertyFlags::MAPI_MODIFY);
        let create = flags.contains(OpenPropertyFlags::MAPI_CREATE);
        if create && !modify {
            return Err(MAPI_E_INVALID_PARAMETER.into());
        }
        let mut state = self.state();
        if modify {
            state.changeable()?;
            if state.locked(prop_tag) {
                return Err(MAPI_E_NO_ACCESS.into());
            }
        }
        if create {
            state.put(from_bytes(prop_tag, vec![])?);
        }
        let value = state.value(prop_tag);
        let bytes = match value.borrow().value() {
            Value::Binary(bytes) => bytes.to_vec(),
            Value::String8(text) => text.to_bytes().to_vec(),
            Value::Unicode(text) => text
                .as_slice()
                .iter()
                .flat_map(|u| u.to_le_bytes())
                .collect(),
            _ => return Err(MAPI_E_NOT_FOUND.into()),
        };
        let target = Arc::clone(&self.state);
        let keep = move |bytes| {
            let value = from_bytes(prop_tag, bytes)?;
            let mut state = lock(&target);
            state.changeable()?;
            state.put(value);
            Ok(())
        };
        let stream = property_stream(bytes, modify.then(|| Box::new(keep) as _));
        Ok(stream.into())
    }

    fn set_props(&self, values: Views<'_, SPropValue>) -> Result<Problems> {
        let values = Props::from(values).to_owned()?;
        let refused = |value: &OwnedPropValue| value.tag().prop_type() == PropType::PT_OBJECT;
        if values.is_empty() || values.iter().any(refused) {
            return Err(MAPI_E_INVALID_PARAMETER.into());
        }
        let mut state = self.state();
        state.changeable()?;
        let mut found = vec![];
        for (index, value) in values.into_iter().enumerate() {
            let tag = value.tag();
            if tag.id() == 0 || tag.prop_type() == PropType::PT_ERROR {
                continue;
            }
            if state.locked(tag) {
                found.push(problem(index, tag, MAPI_E_NO_ACCESS));
            } else {
                state.put(value);
            }
        }
        problems(found)
    }

    fn delete_props(&self, prop_tags: Tags<'_>) -> Result<Problems> {
        let tags = without_null(prop_tags)?;
        let mut state = self.state();
        state.changeable()?;
        let mut found = vec![];
        for (index, tag) in tags.iter().enumerate() {
            if state.locked(*tag) {
                found.push(problem(index, *tag, MAPI_E_NO_ACCESS));
            } else if let Some(property) = state.props.remove(&tag.id()) {
                state.deleted.insert(tag.id(), property.value.tag());
            }
        }
        problems(found)
    }

    fn copy_to(
        &self,
        exclude_iids: &[GUID],
        exclude_props: Option<Tags<'_>>,
        _ui_param: UiParam,
        _progress: Option<&IMAPIProgress>,
        _iid: &GUID,
        dest_object: &IUnknown,
        flags: CopyFlags,
    ) -> Result<Problems> {
        if exclude_iids.contains(&IMAPIProp::IID) {
            return Err(MAPI_E_INTERFACE_NOT_SUPPORTED.into());
        }
        let excluded = exclude_props
            .map(without_null)
            .transpose()?
            .unwrap_or_default();
        let left_out = |tag: &PropTag| {
            tag.prop_type() == PropType::PT_OBJECT
                || excluded.iter().any(|other| other.id() == tag.id())
        };
        let mut tags: Vec<_> = self.state().props.values().map(|p| p.value.tag()).collect();
        tags.retain(|tag| !left_out(tag));
        self.copy(&tags, dest_object, flags)
    }

    fn copy_props(
        &self,
        include_props: Tags<'_>,
        _ui_param: UiParam,
        _progress: Option<&IMAPIProgress>,
        _iid: &GUID,
        dest_object: &IUnknown,
        flags: CopyFlags,
    ) -> Result<Problems> {
        self.copy(without_null(include_props)?, dest_object, flags)
    }

    fn get_names_from_ids(
        &self,
        mut prop_tags: Fill<'_, SPropTagArray>,
        prop_set_guid: Option<&GUID>,
        flags: GetNamesFlags,
    ) -> Result<Success<MapiPointers<MAPINAMEID>>> {
        let state = self.state();
        if let Fill::Wanted(place) = &mut prop_tags {
            let wanted = |name: &OwnedPropName| {
                let number = matches!(name.kind, crate::named::OwnedPropNameKind::Id(_));
                prop_set_guid.is_none_or(|set| *set == name.set)
                    && !(number && flags.contains(GetNamesFlags::MAPI_NO_IDS))
                    && !(!number && flags.contains(GetNamesFlags::MAPI_NO_STRINGS))
            };
            let all = state.names.iter().enumerate();
            let tags: Vec<_> = all
                .filter(|(_, name)| wanted(name))
                .map(|(index, _)| named(index))
                .collect();
            **place = Some(MapiView::<SPropTagArray>::new(&tags)?);
        } else if prop_tags.get()?.is_none_or(<[PropTag]>::is_empty) {
            return Err(MAPI_E_INVALID_PARAMETER.into());
        }
        let tags = prop_tags.get()?.unwrap_or_default().to_vec();
        let names: Vec<_> = tags
            .iter()
            .map(|tag| state.name(*tag).map(OwnedPropName::borrow))
            .collect();
        let failed = names.iter().any(Option::is_none);
        let names = MapiPointers::<MAPINAMEID>::new(&names)?;
        if let Fill::There(there) = &mut prop_tags {
            let there = there.as_ptr();
            for (index, tag) in tags.iter().enumerate() {
                if state.name(*tag).is_none() {
                    let error = tag.with_type(PropType::PT_ERROR);
                    // SAFETY: the array counts as many tags as were read from it, and nobody else
                    // uses it during the call.
                    unsafe {
                        (&raw mut (*there).aulPropTag)
                            .cast::<PropTag>()
                            .add(index)
                            .write(error);
                    }
                }
            }
        }
        Ok(Success::new(names, errors_returned(failed)))
    }

    fn get_ids_from_names(
        &self,
        names: Option<ViewRefs<'_, MAPINAMEID>>,
        flags: GetIdsFlags,
    ) -> Result<Success<MapiView<SPropTagArray>>> {
        let mut state = self.state();
        let create = flags.contains(GetIdsFlags::MAPI_CREATE);
        let Some(names) = names else {
            if create {
                return Err(MAPI_E_INVALID_PARAMETER.into());
            }
            let tags: Vec<_> = (0..state.names.len()).map(named).collect();
            return Ok(MapiView::<SPropTagArray>::new(&tags)?.into());
        };
        let names = names
            .iter()
            .map(|name| name.map(|name| name.to_owned()))
            .collect::<core::result::Result<Vec<_>, _>>()?;
        let mut tags = vec![];
        for name in names {
            let known = state.names.iter().position(|other| *other == name);
            let index = match known {
                None if create => {
                    if state.names.len() >= usize::from(0xFFFF - FIRST_NAMED) {
                        return Err(MAPI_E_NOT_ENOUGH_MEMORY.into());
                    }
                    state.names.push(name);
                    Some(state.names.len() - 1)
                }
                known => known,
            };
            tags.push(index.map_or(PropTag::new(0, PropType::PT_ERROR), named));
        }
        let failed = tags.iter().any(|tag| tag.id() == 0);
        let tags = MapiView::<SPropTagArray>::new(&tags)?;
        Ok(Success::new(tags, errors_returned(failed)))
    }
}

/// What a stream wrote, as a value of the tag's type.
fn from_bytes(tag: PropTag, bytes: Vec<u8>) -> Result<OwnedPropValue> {
    Ok(match tag.prop_type() {
        PropType::PT_UNICODE => {
            let units = bytes
                .chunks_exact(2)
                .map(|u| u16::from_le_bytes([u[0], u[1]]));
            let text = U16CString::from_vec_truncate(units.collect::<Vec<_>>());
            OwnedPropValue::new(tag, crate::OwnedValue::Unicode(text))
        }
        PropType::PT_STRING8 => {
            let text = bytes.split(|byte| *byte == 0).next().unwrap_or_default();
            let text = std::ffi::CString::new(text).map_err(|_| MAPI_E_INVALID_PARAMETER)?;
            OwnedPropValue::new(tag, crate::OwnedValue::String8(text))
        }
        _ => OwnedPropValue::new(tag, crate::OwnedValue::Binary(bytes)),
    })
}

impl IPropData_Impl for PropertyObject_Impl {
    fn hr_set_obj_access(&self, access: PropAccessFlags) -> Result<()> {
        self.state().read_only = match access {
            PropAccessFlags::IPROP_READONLY => true,
            PropAccessFlags::IPROP_READWRITE => false,
            _ => return Err(MAPI_E_INVALID_PARAMETER.into()),
        };
        Ok(())
    }

    fn hr_set_prop_access(&self, prop_tags: Tags<'_>, access: &[PropAccessFlags]) -> Result<()> {
        let mut state = self.state();
        state.changeable()?;
        let one = |access: &PropAccessFlags, a, b| access.contains(a) != access.contains(b);
        let good = |access: &PropAccessFlags| {
            one(
                access,
                PropAccessFlags::IPROP_READONLY,
                PropAccessFlags::IPROP_READWRITE,
            ) && one(
                access,
                PropAccessFlags::IPROP_CLEAN,
                PropAccessFlags::IPROP_DIRTY,
            )
        };
        if prop_tags.len() != access.len() || !access.iter().all(good) {
            return Err(MAPI_E_INVALID_PARAMETER.into());
        }
        for (tag, access) in prop_tags.iter().zip(access) {
            if let Some(property) = state.props.get_mut(&tag.id()) {
                property.read_only = access.contains(PropAccessFlags::IPROP_READONLY);
                property.dirty = access.contains(PropAccessFlags::IPROP_DIRTY);
            }
        }
        Ok(())
    }

    fn hr_get_prop_access(
        &self,
        mut prop_tags: Fill<'_, SPropTagArray>,
    ) -> Result<MapiArray<PropAccessFlags>> {
        let state = self.state();
        if let Fill::Wanted(place) = &mut prop_tags {
            let there = state.props.values().map(|p| p.value.tag());
            let tags: Vec<_> = there.chain(state.deleted.values().copied()).collect();
            **place = Some(MapiView::<SPropTagArray>::new(&tags)?);
        }
        let tags = prop_tags.get()?.unwrap_or_default().to_vec();
        let access: Vec<_> = tags
            .iter()
            .map(|tag| match state.props.get(&tag.id()) {
                Some(property) if property.dirty => PropAccessFlags::IPROP_DIRTY,
                Some(property) if property.read_only => {
                    PropAccessFlags::IPROP_READONLY | PropAccessFlags::IPROP_CLEAN
                }
                Some(_) => PropAccessFlags::IPROP_READWRITE | PropAccessFlags::IPROP_CLEAN,
                None => PropAccessFlags::IPROP_DIRTY,
            })
            .collect();
        if let Fill::There(there) = &mut prop_tags {
            let there = there.as_ptr();
            for (index, tag) in tags.iter().enumerate() {
                if state.deleted.contains_key(&tag.id()) {
                    // SAFETY: the array counts as many tags as were read from it, and nobody else
                    // uses it during the call.
                    unsafe {
                        (&raw mut (*there).aulPropTag)
                            .cast::<PropTag>()
                            .add(index)
                            .write(PropTag(0));
                    }
                }
            }
        }
        MapiArray::new(&access)
    }

    fn hr_add_obj_props(&self, prop_tags: Tags<'_>) -> Result<Success<Problems>> {
        let mut state = self.state();
        state.changeable()?;
        if prop_tags
            .iter()
            .any(|tag| tag.prop_type() != PropType::PT_OBJECT)
        {
            return Err(MAPI_E_INVALID_TYPE.into());
        }
        for tag in prop_tags {
            state.put(OwnedPropValue::new(*tag, crate::OwnedValue::Object(0)));
        }
        Ok(None.into())
    }
}
