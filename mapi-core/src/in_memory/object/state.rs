//! What a property object has.

use super::names::Names;
use crate::abi::{codes::*, *};
use crate::data::OwnedPropValue;
use crate::data::value::OwnedValue;
use crate::in_memory::width::{asked_width, value_with_width};
use crate::memory::MapiView;
use crate::memory::lock;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use windows_core::{HRESULT, Result};

pub(super) type Tags<'a> = &'a [PropTag];
pub(crate) type Problems = Option<MapiView<SPropProblemArray>>;

/// The properties, which all objects and streams share that were opened on them.
#[derive(Clone, Default)]
pub(super) struct Shared(Arc<Mutex<State>>);

impl Shared {
    pub(super) fn new(state: State) -> Self {
        Self(Arc::new(Mutex::new(state)))
    }

    /// Nothing of others is called while this is locked.
    pub(super) fn lock(&self) -> MutexGuard<'_, State> {
        lock(&self.0)
    }

    pub(super) fn is(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }

    /// Whether the other one is inside this one, at any depth.
    pub(super) fn contains(&self, other: &Self) -> bool {
        let mut left = vec![self.clone()];
        while let Some(one) = left.pop() {
            for property in one.lock().props.values() {
                if let Content::Object(inner) = &property.content {
                    if inner.is(other) {
                        return true;
                    }
                    left.push(inner.clone());
                }
            }
        }
        false
    }
}

#[derive(Default)]
pub(super) struct State {
    pub(super) read_only: bool,
    pub(super) props: BTreeMap<u16, Property>,
    /// Those that were deleted, until they are set again.
    pub(super) deleted: BTreeMap<u16, PropTag>,
    pub(super) names: Names,
}

/// Takes down what is inside without recursion, however deep it is.
impl Drop for State {
    fn drop(&mut self) {
        let mut open = self.take_inner();
        while let Some(Shared(next)) = open.pop() {
            // Whoever else has it open keeps it, with what is inside.
            if let Some(state) = Arc::into_inner(next) {
                let mut state = state.into_inner().unwrap_or_else(PoisonError::into_inner);
                open.append(&mut state.take_inner());
            }
        }
    }
}

pub(super) struct Property {
    pub(super) tag: PropTag,
    pub(super) content: Content,
    pub(super) read_only: bool,
    pub(super) dirty: bool,
}

#[derive(Clone)]
pub(super) enum Content {
    Value(OwnedValue),
    /// That of a PT_OBJECT.
    Object(Shared),
}

impl Property {
    /// The value with text in the width asked for, or a PT_ERROR.
    fn value(&self, wide: bool) -> OwnedPropValue {
        let value = match &self.content {
            Content::Object(_) => Ok(OwnedValue::Object(0)),
            Content::Value(value) => value_with_width(value, wide),
        };
        match value {
            Ok(value) => OwnedPropValue::new(self.tag, value),
            Err(code) => OwnedPropValue::new(self.tag, code),
        }
    }
}

impl State {
    /// Takes all properties away, and returns the objects among them.
    fn take_inner(&mut self) -> Vec<Shared> {
        let props = core::mem::take(&mut self.props).into_values();
        let objects = props.filter_map(|property| match property.content {
            Content::Object(inner) => Some(inner),
            Content::Value(_) => None,
        });
        objects.collect()
    }

    /// Sets a property, under the type of its value: that of a column of one value of many is no
    /// property's. A PT_OBJECT starts with nothing in it.
    pub(super) fn put(&mut self, value: OwnedPropValue) {
        let tag = value.tag();
        let tag = tag.with_type(tag.prop_type().stored());
        let content = match value.into_value() {
            OwnedValue::Object(_) => Content::Object(Shared::default()),
            value => Content::Value(value),
        };
        let property = Property {
            tag,
            content,
            read_only: false,
            dirty: true,
        };
        self.deleted.remove(&tag.id());
        self.props.insert(tag.id(), property);
    }

    /// Forgets what was changed.
    pub(super) fn clean(&mut self) {
        self.deleted.clear();
        for property in self.props.values_mut() {
            property.dirty = false;
        }
    }

    pub(super) fn changeable(&self) -> Result<()> {
        if self.read_only {
            return Err(MAPI_E_NO_ACCESS.into());
        }
        Ok(())
    }

    pub(super) fn locked(&self, tag: PropTag) -> bool {
        self.props.get(&tag.id()).is_some_and(|p| p.read_only)
    }

    /// Deletes a property where there is one. Fails where it is read-only.
    pub(super) fn delete(&mut self, tag: PropTag) -> core::result::Result<(), HRESULT> {
        if self.locked(tag) {
            return Err(MAPI_E_NO_ACCESS);
        }
        if let Some(property) = self.props.remove(&tag.id()) {
            self.deleted.insert(tag.id(), property.tag);
        }
        Ok(())
    }

    /// The value of the type asked for, or a PT_ERROR. Where none is, text is of that width.
    pub(super) fn value(&self, tag: PropTag, wide: bool) -> OwnedPropValue {
        let found = self.props.get(&tag.id()).and_then(|property| {
            let wide = asked_width(tag, property.tag.prop_type(), wide)?;
            Some(property.value(wide))
        });
        found.unwrap_or_else(|| OwnedPropValue::new(tag, MAPI_E_NOT_FOUND))
    }

    /// All values, with text of that width.
    pub(super) fn values(&self, wide: bool) -> Vec<OwnedPropValue> {
        self.props.values().map(|p| p.value(wide)).collect()
    }

    /// What a property is, as it is kept.
    pub(super) fn content(&self, tag: PropTag) -> Option<(PropTag, Content)> {
        let property = self.props.get(&tag.id())?;
        Some((property.tag, property.content.clone()))
    }

    /// The tags, as they are kept.
    pub(super) fn tags(&self) -> impl Iterator<Item = PropTag> {
        self.props.values().map(|property| property.tag)
    }
}

/// Whether it is a multivalue without values, which no object has.
pub(crate) fn is_empty_multivalue(value: &OwnedPropValue) -> bool {
    value.value().borrow().count() == Some(0)
}

/// Whether SetProps passes it over: PR_NULL, and errors.
pub(super) fn is_nothing(value: &OwnedPropValue) -> bool {
    value.tag().id() == 0 || matches!(value.value(), OwnedValue::Error(_))
}

pub(crate) fn problems(found: Vec<SPropProblem>) -> Result<Problems> {
    if found.is_empty() {
        return Ok(None);
    }
    MapiView::<SPropProblemArray>::new(&found).map(Some)
}

pub(crate) fn problem(index: usize, tag: PropTag, scode: HRESULT) -> SPropProblem {
    SPropProblem {
        // What is counted comes from arrays that C counts in 32 bits.
        ulIndex: index as u32,
        ulPropTag: tag,
        scode,
    }
}

pub(crate) fn errors_returned(failed: bool) -> HRESULT {
    if failed { MAPI_W_ERRORS_RETURNED } else { S_OK }
}

/// The tags of an array that must have some.
pub(super) fn some(tags: Tags<'_>) -> Result<Tags<'_>> {
    if tags.is_empty() {
        return Err(MAPI_E_INVALID_PARAMETER.into());
    }
    Ok(tags)
}
