//! IPropData: which properties may be changed, and which were.

use super::PropertyObject_Impl;
use super::state::{Problems, Tags, problem, problems};
use crate::abi::{codes::*, flags::*, *};
use crate::boundary::Success;
use crate::data::{OwnedPropValue, OwnedValue};
use crate::interfaces::IPropData_Impl;
use crate::memory::{Fill, MapiArray, MapiView};
use windows_core::Result;

impl IPropData_Impl for PropertyObject_Impl {
    fn hr_set_obj_access(&self, access: PropAccessFlags) -> Result<()> {
        let read_only = match access {
            PropAccessFlags::IPROP_READONLY => true,
            PropAccessFlags::IPROP_READWRITE => false,
            _ => return Err(MAPI_E_INVALID_PARAMETER.into()),
        };
        if self.for_reading {
            return if read_only {
                Ok(())
            } else {
                Err(MAPI_E_NO_ACCESS.into())
            };
        }
        self.props.lock().read_only = read_only;
        Ok(())
    }

    fn hr_set_prop_access(&self, prop_tags: Tags<'_>, access: &[PropAccessFlags]) -> Result<()> {
        let mut state = self.changeable()?;
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
        let state = self.props.lock();
        if let Fill::Wanted(place) = &mut prop_tags {
            let deleted = state.deleted.values().copied();
            let tags: Vec<_> = state.tags().chain(deleted).collect();
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
                None if state.deleted.contains_key(&tag.id()) => PropAccessFlags::IPROP_DIRTY,
                None => PropAccessFlags::empty(),
            })
            .collect();
        change(&mut prop_tags, |tag| {
            let deleted = state.deleted.contains_key(&tag.id());
            deleted.then_some(PropTag(0))
        });
        MapiArray::new(&access)
    }

    fn hr_add_obj_props(&self, prop_tags: Tags<'_>) -> Result<Success<Problems>> {
        let mut state = self.changeable()?;
        let other = |tag: &PropTag| tag.prop_type() != PropType::PT_OBJECT;
        if prop_tags.iter().any(other) {
            return Err(MAPI_E_INVALID_TYPE.into());
        }
        let mut found = vec![];
        for (index, tag) in prop_tags.iter().enumerate() {
            let known = state.content(*tag).map(|(known, _)| known);
            if tag.id() == 0 {
                found.push(problem(index, *tag, MAPI_E_INVALID_PARAMETER));
            } else if state.locked(*tag) {
                found.push(problem(index, *tag, MAPI_E_NO_ACCESS));
            } else if known != Some(*tag) {
                state.put(OwnedPropValue::new(*tag, OwnedValue::Object(0)));
            }
        }
        let code = if found.is_empty() {
            S_OK
        } else {
            MAPI_W_PARTIAL_COMPLETION
        };
        Ok(Success::new(problems(found)?, code))
    }
}

/// Changes tags of the caller's array, where there is one.
pub(super) fn change(
    prop_tags: &mut Fill<'_, SPropTagArray>,
    to: impl Fn(PropTag) -> Option<PropTag>,
) {
    let Fill::There(there) = prop_tags else {
        return;
    };
    let count = there.get().map_or(0, <[PropTag]>::len);
    // SAFETY: only the tag array's address is taken.
    let first = unsafe { &raw mut (*there.as_ptr()).aulPropTag }.cast::<PropTag>();
    for index in 0..count {
        // SAFETY: the array has as many tags as were viewed, and nobody else uses it during the
        // call.
        unsafe {
            let tag = first.add(index);
            if let Some(other) = to(tag.read()) {
                tag.write(other);
            }
        }
    }
}
