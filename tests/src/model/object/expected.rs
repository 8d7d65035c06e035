//! A property object as Rust has it.

use mapi_core::abi::{codes::*, flags::*, *};
use mapi_core::{OwnedPropName, OwnedPropValue, OwnedValue};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ffi::CString;
use std::rc::Rc;
use widestring::U16CString;
use windows_core::HRESULT;

/// Shared by all that were opened on it.
pub type Shared = Rc<RefCell<Expected>>;

#[derive(Clone, Debug)]
pub enum Content {
    Value(OwnedValue),
    Object(Shared),
}

#[derive(Debug)]
pub struct Property {
    pub tag: PropTag,
    pub content: Content,
    pub read_only: bool,
    pub dirty: bool,
}

#[derive(Debug, Default)]
pub struct Expected {
    pub read_only: bool,
    pub props: BTreeMap<u16, Property>,
    pub deleted: BTreeMap<u16, PropTag>,
    /// Those of the identifiers from 0x8000 on.
    pub names: Vec<OwnedPropName>,
}

/// Text in the other width: UTF-8 becomes UTF-16, only ASCII becomes 8 bits.
fn convert(value: &OwnedValue, wide: bool) -> Option<OwnedValue> {
    let widen =
        |text: &CString| -> Option<U16CString> { U16CString::from_str(text.to_str().ok()?).ok() };
    let narrow = |text: &U16CString| -> Option<CString> {
        let text = text.to_string().ok().filter(|text| text.is_ascii())?;
        CString::new(text).ok()
    };
    Some(match (value, wide) {
        (OwnedValue::String8(text), true) => OwnedValue::Unicode(widen(text)?),
        (OwnedValue::Unicode(text), false) => OwnedValue::String8(narrow(text)?),
        (OwnedValue::MvString8(all), true) => {
            OwnedValue::MvUnicode(all.iter().map(widen).collect::<Option<_>>()?)
        }
        (OwnedValue::MvUnicode(all), false) => {
            OwnedValue::MvString8(all.iter().map(narrow).collect::<Option<_>>()?)
        }
        (other, _) => other.clone(),
    })
}

/// The type that it has in a width.
fn in_width(kind: PropType, wide: bool) -> PropType {
    match (kind, wide) {
        (PropType::PT_STRING8 | PropType::PT_UNICODE, true) => PropType::PT_UNICODE,
        (PropType::PT_STRING8 | PropType::PT_UNICODE, false) => PropType::PT_STRING8,
        (PropType::PT_MV_STRING8 | PropType::PT_MV_UNICODE, true) => PropType::PT_MV_UNICODE,
        (PropType::PT_MV_STRING8 | PropType::PT_MV_UNICODE, false) => PropType::PT_MV_STRING8,
        (other, _) => other,
    }
}

/// A multivalue without values, which no object has.
pub fn is_empty_multivalue(value: &OwnedPropValue) -> bool {
    // The tag of one value of many has a type like that of many. Empty blocks of bytes have no
    // size either.
    let many = value.value().prop_type().is_multivalued();
    let blocks = matches!(value.value(), OwnedValue::MvBinary(all) if !all.is_empty());
    many && !blocks && value.value().borrow().size() == 0
}

impl Expected {
    pub fn put(&mut self, value: OwnedPropValue) {
        // The tag says what the value is, and not that it was a column of one value of many.
        let tag = value.tag().with_type(value.value().prop_type());
        let content = match value.into_value() {
            OwnedValue::Object(_) => Content::Object(Shared::default()),
            other => Content::Value(other),
        };
        self.deleted.remove(&tag.id());
        let property = Property {
            tag,
            content,
            read_only: false,
            dirty: true,
        };
        self.props.insert(tag.id(), property);
    }

    pub fn locked(&self, id: u16) -> bool {
        self.props
            .get(&id)
            .is_some_and(|property| property.read_only)
    }

    pub fn delete(&mut self, id: u16) -> Result<(), HRESULT> {
        if self.locked(id) {
            return Err(MAPI_E_NO_ACCESS);
        }
        if let Some(property) = self.props.remove(&id) {
            self.deleted.insert(id, property.tag);
        }
        Ok(())
    }

    pub fn clean(&mut self) {
        self.deleted.clear();
        self.props
            .values_mut()
            .for_each(|property| property.dirty = false);
    }

    fn shown(property: &Property, wide: bool) -> OwnedPropValue {
        let value = match &property.content {
            Content::Object(_) => Some(OwnedValue::Object(0)),
            Content::Value(value) => convert(value, wide),
        };
        match value {
            Some(value) => OwnedPropValue::new(property.tag, value),
            None => OwnedPropValue::new(property.tag, MAPI_E_BAD_CHARWIDTH),
        }
    }

    /// What GetProps has for a tag.
    pub fn value(&self, tag: PropTag, wide: bool) -> OwnedPropValue {
        let asked = tag.prop_type();
        let wide = match asked {
            PropType::PT_STRING8 | PropType::PT_MV_STRING8 => false,
            PropType::PT_UNICODE | PropType::PT_MV_UNICODE => true,
            _ => wide,
        };
        match self.props.get(&tag.id()) {
            Some(property)
                if asked == PropType::PT_UNSPECIFIED
                    || asked == in_width(property.tag.prop_type(), wide) =>
            {
                Self::shown(property, wide)
            }
            _ => OwnedPropValue::new(tag, MAPI_E_NOT_FOUND),
        }
    }

    pub fn values(&self, wide: bool) -> Vec<OwnedPropValue> {
        let all = self.props.values();
        all.map(|property| Self::shown(property, wide)).collect()
    }

    pub fn tags(&self, wide: bool) -> Vec<PropTag> {
        let all = self.props.values().map(|property| property.tag);
        all.map(|tag| tag.with_type(in_width(tag.prop_type(), wide)))
            .collect()
    }

    /// The identifier of a name, which it gets if it has none.
    pub fn identifier(&mut self, name: &OwnedPropName) -> u16 {
        let known = self.names.iter().position(|other| other == name);
        let index = known.unwrap_or_else(|| {
            self.names.push(name.clone());
            self.names.len() - 1
        });
        0x8000 + index as u16
    }
}

/// Whether one is inside another, at any depth.
pub fn contains(outer: &Shared, inner: &Shared) -> bool {
    outer
        .borrow()
        .props
        .values()
        .any(|property| match &property.content {
            Content::Object(object) => Rc::ptr_eq(object, inner) || contains(object, inner),
            Content::Value(_) => false,
        })
}

/// Copies properties: which were not, and why. Fails where the copy ends before.
pub fn copy(
    from: &Shared,
    to: &Shared,
    to_is_for_reading: bool,
    tags: &[PropTag],
    flags: CopyFlags,
    depth: usize,
) -> Result<Vec<(u32, PropTag, HRESULT)>, HRESULT> {
    let kept: Vec<u16> = match flags.contains(CopyFlags::MAPI_NOREPLACE) {
        true => to.borrow().props.keys().copied().collect(),
        false => vec![],
    };
    let mut problems = vec![];
    for (index, tag) in tags.iter().enumerate() {
        let id = tag.id();
        let mut problem = |code| problems.push((index as u32, *tag, code));
        let found = from
            .borrow()
            .props
            .get(&id)
            .map(|p| (p.tag, p.content.clone()));
        let Some((own, content)) = found else {
            problem(MAPI_E_NOT_FOUND);
            continue;
        };
        let name = id.checked_sub(0x8000).map(usize::from);
        let name = name.and_then(|index| from.borrow().names.get(index).cloned());
        let there = match &name {
            Some(name) => PropTag::new(to.borrow_mut().identifier(name), own.prop_type()),
            None => own,
        };
        if kept.contains(&there.id()) {
            continue;
        }
        let no_access = to_is_for_reading || to.borrow().read_only;
        let locked = to.borrow().locked(there.id());
        match content {
            Content::Value(_) if no_access => return Err(MAPI_E_NO_ACCESS),
            Content::Value(_) if locked => {
                problem(MAPI_E_NO_ACCESS);
                continue;
            }
            Content::Value(value) => {
                // What SetProps passes over or refuses stays where it is.
                to.borrow_mut().put(OwnedPropValue::new(there, value));
            }
            Content::Object(_) if depth == 64 => {
                problem(MAPI_E_TOO_COMPLEX);
                continue;
            }
            Content::Object(_) if no_access || locked => {
                problem(MAPI_E_NO_ACCESS);
                continue;
            }
            Content::Object(inner) => {
                to.borrow_mut()
                    .put(OwnedPropValue::new(there, OwnedValue::Object(0)));
                let made = match &to.borrow().props[&there.id()].content {
                    Content::Object(made) => Rc::clone(made),
                    Content::Value(_) => unreachable!("it was just made"),
                };
                let all = inner.borrow().tags_as_kept();
                let not = copy(&inner, &made, false, &all, CopyFlags::empty(), depth + 1)?;
                if let Some((_, _, code)) = not.first() {
                    problem(*code);
                    continue;
                }
                made.borrow_mut().clean();
            }
        }
        if flags.contains(CopyFlags::MAPI_MOVE)
            && let Err(code) = from.borrow_mut().delete(id)
        {
            problem(code);
        }
    }
    Ok(problems)
}

impl Expected {
    /// The tags, each as it was set.
    pub fn tags_as_kept(&self) -> Vec<PropTag> {
        self.props.values().map(|property| property.tag).collect()
    }
}
