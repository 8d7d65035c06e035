//! A property object.

mod copy;
mod data;
pub(crate) mod names;
pub(crate) mod state;
pub(crate) mod steps;

use super::property_stream::property_stream;
use super::width::tag_with_width;
use crate::abi::{codes::*, flags::*, *};
use crate::boundary::{Success, ViewRefs, Views};
use crate::data::OwnedPropValue;
use crate::data::value::OwnedValue;
use crate::interfaces::{
    IMAPIProgress, IMAPIProp, IMAPIProp_Impl, IPropData, ISequentialStream, IStream,
};
use crate::memory::{Fill, MapiPointers, MapiView, MapiViews};
use copy::Copy;
use state::{
    Content, Problems, Shared, State, Tags, is_empty_multivalue, is_nothing, problem, problems,
    some,
};
use std::sync::MutexGuard;
use steps::{from_bytes, to_bytes};
use windows_core::{GUID, IUnknown, Interface, Result, implement};

/// A property object with some properties. Later ones of the same identifier win; PR_NULL, errors
/// and multivalues without values are none.
///
/// It is not transacted: changes last at once. SaveChanges makes all properties clean, and the
/// object read-only if KEEP_OPEN_READONLY asks for that; on a read-only object, KEEP_OPEN_READWRITE
/// and FORCE_SAVE are MAPI_E_NO_ACCESS.
///
/// Any property of any type can be set, and text is returned in the width that is asked for.
/// 8-bit text is UTF-8 where it is read, and only ASCII is made; other text in 8 bits is
/// MAPI_E_BAD_CHARWIDTH. A property of another type than the one asked for is MAPI_E_NOT_FOUND.
///
/// A binary property or text (without its terminator) can be opened as an [`IStream`], which
/// writes the property when it is committed and not before. A property of type PT_OBJECT can be
/// opened as another such object. Opened twice, it is the same one; opened without MAPI_MODIFY, it
/// stays read-only.
///
/// Names get identifiers from 0x8000 on, other ones in each object, and stay when their property
/// is deleted. The name of an identifier below is the number that it is, in PS_MAPI; that set has
/// no other names.
///
/// Copies go to any [`IMAPIProp`], which is asked for the identifiers of names and opens objects
/// with MAPI_CREATE. It copies by itself, so MAPI_DECLINE_OK makes no difference. Without a
/// progress object, MAPI_DIALOG shows nothing. An error of the progress object ends the copy.
/// Objects more than 64 deep inside each other are not copied: MAPI_E_TOO_COMPLEX.
///
/// ```
/// use mapi_core::abi::{flags::UnicodeFlags, tags::{PR_SUBJECT_A, PR_SUBJECT_W}};
/// use mapi_core::in_memory::property_object;
/// use mapi_core::memory::text::u16cstr;
/// use mapi_core::{OwnedPropValue, PropValue};
///
/// let subject = PropValue::new(PR_SUBJECT_W, u16cstr!("Minutes"));
/// let object = property_object([OwnedPropValue::from(subject)]);
/// let narrow = object.get_props(Some(&[PR_SUBJECT_A]), UnicodeFlags::empty())?;
/// assert_eq!(narrow.props().get::<&core::ffi::CStr>(PR_SUBJECT_A)?, c"Minutes");
/// # mapi_core::windows_core::Result::Ok(())
/// ```
pub fn property_object(values: impl IntoIterator<Item = OwnedPropValue>) -> IPropData {
    let mut state = State::default();
    for value in values {
        if !is_nothing(&value) && !is_empty_multivalue(&value) {
            state.put(value);
        }
    }
    state.clean();
    PropertyObject {
        props: Shared::new(state),
        for_reading: false,
    }
    .into()
}

#[implement(IPropData, Agile = false)]
struct PropertyObject {
    props: Shared,
    /// Whether it was opened without MAPI_MODIFY.
    for_reading: bool,
}

impl PropertyObject {
    /// The properties, to be changed.
    fn changeable(&self) -> Result<MutexGuard<'_, State>> {
        let state = self.props.lock();
        if self.for_reading {
            return Err(MAPI_E_NO_ACCESS.into());
        }
        state.changeable()?;
        Ok(state)
    }

    fn copy(
        &self,
        tags: Tags<'_>,
        progress: Option<&IMAPIProgress>,
        iid: &GUID,
        destination: &IUnknown,
        flags: CopyFlags,
    ) -> Result<Problems> {
        let copy = Copy::new(&self.props, destination, iid, progress, flags)?;
        if flags.contains(CopyFlags::MAPI_MOVE) {
            drop(self.changeable()?);
        }
        copy.run(tags)
    }
}

impl IMAPIProp_Impl for PropertyObject_Impl {
    fn save_changes(&self, flags: SaveFlags) -> Result<()> {
        let writing = SaveFlags::KEEP_OPEN_READWRITE | SaveFlags::FORCE_SAVE;
        let keep = SaveFlags::KEEP_OPEN_READWRITE | SaveFlags::KEEP_OPEN_READONLY;
        if flags.contains(keep) {
            return Err(MAPI_E_INVALID_PARAMETER.into());
        }
        let mut state = match self.changeable() {
            Ok(state) => state,
            Err(error) if flags.intersects(writing) => return Err(error),
            // There is nothing to save.
            Err(_) => return Ok(()),
        };
        state.clean();
        if flags.contains(SaveFlags::KEEP_OPEN_READONLY) {
            state.read_only = true;
        }
        Ok(())
    }

    fn get_props(
        &self,
        prop_tags: Option<Tags<'_>>,
        flags: UnicodeFlags,
    ) -> Result<Success<MapiViews<SPropValue>>> {
        let wide = flags.contains(UnicodeFlags::MAPI_UNICODE);
        let values: Vec<OwnedPropValue> = {
            let state = self.props.lock();
            match prop_tags {
                Some(tags) => some(tags)?.iter().map(|t| state.value(*t, wide)).collect(),
                None => state.values(wide),
            }
        };
        steps::returned(&values)
    }

    fn get_prop_list(&self, flags: UnicodeFlags) -> Result<MapiView<SPropTagArray>> {
        let wide = flags.contains(UnicodeFlags::MAPI_UNICODE);
        let state = self.props.lock();
        let tags: Vec<_> = state.tags().map(|tag| tag_with_width(tag, wide)).collect();
        MapiView::<SPropTagArray>::new(&tags)
    }

    fn open_property(
        &self,
        prop_tag: PropTag,
        iid: &GUID,
        _interface_options: u32,
        flags: OpenPropertyFlags,
    ) -> Result<IUnknown> {
        let modify = flags.contains(OpenPropertyFlags::MAPI_MODIFY);
        let create = flags.contains(OpenPropertyFlags::MAPI_CREATE);
        let kind = prop_tag.prop_type();
        let nothing = prop_tag.id() == 0 || kind == PropType::PT_UNSPECIFIED;
        if nothing || (create && !modify) {
            return Err(MAPI_E_INVALID_PARAMETER.into());
        }
        let known = match kind {
            PropType::PT_OBJECT => [IPropData::IID, IMAPIProp::IID, IUnknown::IID],
            PropType::PT_BINARY | PropType::PT_UNICODE | PropType::PT_STRING8 => {
                [IStream::IID, ISequentialStream::IID, IUnknown::IID]
            }
            _ => return Err(MAPI_E_NO_SUPPORT.into()),
        };
        if !known.contains(iid) {
            return Err(MAPI_E_INTERFACE_NOT_SUPPORTED.into());
        }
        let mut state = if modify {
            let state = self.changeable()?;
            if state.locked(prop_tag) {
                return Err(MAPI_E_NO_ACCESS.into());
            }
            state
        } else {
            self.props.lock()
        };
        if create {
            state.put(match kind {
                PropType::PT_OBJECT => OwnedPropValue::new(prop_tag, OwnedValue::Object(0)),
                _ => from_bytes(prop_tag, vec![])?,
            });
        }
        if kind == PropType::PT_OBJECT {
            let Some((_, Content::Object(props))) = state.content(prop_tag) else {
                return Err(MAPI_E_NOT_FOUND.into());
            };
            let for_reading = !modify;
            return Ok(IPropData::from(PropertyObject { props, for_reading }).into());
        }
        let bytes = to_bytes(&state.value(prop_tag, false))?;
        let target = self.props.clone();
        let keep = move |bytes| {
            let value = from_bytes(prop_tag, bytes)?;
            let mut state = target.lock();
            state.changeable()?;
            if state.locked(prop_tag) {
                return Err(MAPI_E_NO_ACCESS.into());
            }
            state.put(value);
            Ok(())
        };
        let stream = property_stream(bytes, modify.then(|| Box::new(keep) as _));
        Ok(stream.into())
    }

    fn set_props(&self, values: Views<'_, SPropValue>) -> Result<Problems> {
        let values = steps::to_set(values)?;
        let mut state = self.changeable()?;
        let mut found = vec![];
        for (index, value) in values.into_iter().enumerate() {
            if is_nothing(&value) {
                continue;
            }
            if state.locked(value.tag()) {
                found.push(problem(index, value.tag(), MAPI_E_NO_ACCESS));
            } else {
                state.put(value);
            }
        }
        problems(found)
    }

    fn delete_props(&self, prop_tags: Tags<'_>) -> Result<Problems> {
        let tags = some(prop_tags)?;
        let mut state = self.changeable()?;
        let mut found = vec![];
        for (index, tag) in tags.iter().enumerate() {
            if let Err(code) = state.delete(*tag) {
                found.push(problem(index, *tag, code));
            }
        }
        problems(found)
    }

    fn copy_to(
        &self,
        exclude_iids: &[GUID],
        exclude_props: Option<Tags<'_>>,
        _ui_param: UiParam,
        progress: Option<&IMAPIProgress>,
        iid: &GUID,
        dest_object: &IUnknown,
        flags: CopyFlags,
    ) -> Result<Problems> {
        // What continues an interface is excluded with it. Without IPropData, there is still
        // IMAPIProp to copy with.
        let needed = [IUnknown::IID, IMAPIProp::IID];
        if exclude_iids.iter().any(|iid| needed.contains(iid)) {
            return Err(MAPI_E_INTERFACE_NOT_SUPPORTED.into());
        }
        let excluded = exclude_props.map(without_null).transpose()?;
        let excluded = excluded.unwrap_or_default();
        let left_out = |tag: &PropTag| excluded.iter().any(|other| other.id() == tag.id());
        let mut tags: Vec<_> = self.props.lock().tags().collect();
        tags.retain(|tag| !left_out(tag));
        self.copy(&tags, progress, iid, dest_object, flags)
    }

    fn copy_props(
        &self,
        include_props: Tags<'_>,
        _ui_param: UiParam,
        progress: Option<&IMAPIProgress>,
        iid: &GUID,
        dest_object: &IUnknown,
        flags: CopyFlags,
    ) -> Result<Problems> {
        let tags = without_null(include_props)?;
        self.copy(tags, progress, iid, dest_object, flags)
    }

    fn get_names_from_ids(
        &self,
        prop_tags: Option<Fill<'_, SPropTagArray>>,
        prop_set_guid: Option<&GUID>,
        flags: GetNamesFlags,
    ) -> Result<Success<MapiPointers<MAPINAMEID>>> {
        steps::names_from_ids(&self.props.lock().names, prop_tags, prop_set_guid, flags)
    }

    fn get_ids_from_names(
        &self,
        names: Option<ViewRefs<'_, MAPINAMEID>>,
        flags: GetIdsFlags,
    ) -> Result<Success<MapiView<SPropTagArray>>> {
        steps::ids_from_names(&mut self.props.lock().names, names, flags)
    }
}

/// The tags of an array that must have some, and not PR_NULL.
fn without_null(tags: Tags<'_>) -> Result<Tags<'_>> {
    if tags.iter().any(|tag| tag.id() == 0) {
        return Err(MAPI_E_INVALID_PARAMETER.into());
    }
    some(tags)
}
