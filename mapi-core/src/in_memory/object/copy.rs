//! Copies to other objects, of this kind or any.

use super::PropertyObject;
use super::state::{Content, Problems, Shared, Tags, problem, problems};
use crate::abi::{codes::*, flags::*, *};
use crate::boundary::LaidOutRefs;
use crate::data::{OwnedPropName, OwnedPropValue};
use crate::interfaces::{IMAPIProgress, IMAPIProp};
use crate::memory::MapiViews;
use core::ptr;
use windows_core::{GUID, HRESULT, IUnknown, Interface, Result};

/// What became of one property.
type One = core::result::Result<(), HRESULT>;

/// A copy of some properties.
pub(super) struct Copy<'a> {
    source: &'a Shared,
    destination: IMAPIProp,
    progress: Option<&'a IMAPIProgress>,
    flags: CopyFlags,
    /// How far inside what is to be copied this is.
    depth: usize,
}

/// How deep objects inside objects are copied. The destination may be inside the source without
/// looking like it, behind an object of another kind.
const DEPTH: usize = 64;

impl<'a> Copy<'a> {
    /// Fails where the destination has not the interface, is the source, or is inside it.
    pub(super) fn new(
        source: &'a Shared,
        destination: &IUnknown,
        iid: &GUID,
        progress: Option<&'a IMAPIProgress>,
        flags: CopyFlags,
    ) -> Result<Self> {
        let mut asked = ptr::null_mut();
        // SAFETY: the place for the interface is there.
        unsafe { destination.query(iid, &mut asked) }
            .ok()
            .map_err(|_| MAPI_E_INTERFACE_NOT_SUPPORTED)?;
        if !asked.is_null() {
            // SAFETY: QueryInterface succeeded, so this is a reference that is ours.
            drop(unsafe { IUnknown::from_raw(asked) });
        }
        let destination: IMAPIProp = destination
            .cast()
            .map_err(|_| MAPI_E_INTERFACE_NOT_SUPPORTED)?;
        if let Ok(one) = destination.cast_object_ref::<PropertyObject>() {
            if one.props.is(source) {
                return Err(MAPI_E_NO_ACCESS.into());
            }
            if source.contains(&one.props) {
                return Err(MAPI_E_FOLDER_CYCLE.into());
            }
        }
        Ok(Self {
            source,
            destination,
            progress: progress.filter(|_| flags.contains(CopyFlags::MAPI_DIALOG)),
            flags,
            depth: 0,
        })
    }

    /// Copies the properties, and tells which were not copied, or not deleted where they are to
    /// be moved.
    pub(super) fn run(&self, tags: Tags<'_>) -> Result<Problems> {
        problems(self.all(tags)?)
    }

    fn all(&self, tags: Tags<'_>) -> Result<Vec<SPropProblem>> {
        let kept = self.kept()?;
        let steps = self.progress.map(|to| Steps::new(to, tags.len()));
        let steps = steps.transpose()?;
        let mut found = vec![];
        for (index, tag) in tags.iter().enumerate() {
            if let Err(code) = self.one(*tag, &kept, index, steps.as_ref())? {
                found.push(problem(index, *tag, code));
            }
            if let Some(steps) = &steps {
                steps.done(index)?;
            }
        }
        Ok(found)
    }

    /// The identifiers of what the destination is to keep.
    fn kept(&self) -> Result<Vec<u16>> {
        if !self.flags.contains(CopyFlags::MAPI_NOREPLACE) {
            return Ok(vec![]);
        }
        let list = |flags| self.destination.get_prop_list(flags);
        // Only the identifiers count, so the width is one that the destination has.
        let list = list(UnicodeFlags::MAPI_UNICODE).or_else(|_| list(UnicodeFlags::empty()))?;
        Ok(list.get()?.iter().map(|tag| tag.id()).collect())
    }

    fn one(
        &self,
        tag: PropTag,
        kept: &[u16],
        index: usize,
        steps: Option<&Steps<'_>>,
    ) -> Result<One> {
        let (content, name) = {
            let state = self.source.lock();
            (state.content(tag), state.names.given(tag).cloned())
        };
        let Some((own, content)) = content else {
            return Ok(Err(MAPI_E_NOT_FOUND));
        };
        let there = match self.tag_there(own, name) {
            Ok(there) => there,
            Err(code) => return Ok(Err(code)),
        };
        if kept.contains(&there.id()) {
            return Ok(Ok(()));
        }
        let copied = match content {
            Content::Value(value) => self.value(OwnedPropValue::new(there, value))?,
            Content::Object(inner) => {
                if let Some(steps) = steps {
                    steps.part(index)?;
                }
                let copied = self.object(there, &inner);
                if let Some(steps) = steps {
                    steps.whole()?;
                }
                copied?
            }
        };
        if copied.is_ok() && self.flags.contains(CopyFlags::MAPI_MOVE) {
            return Ok(self.source.lock().delete(tag));
        }
        Ok(copied)
    }

    /// The tag that the destination has for it: another one where it has a name.
    fn tag_there(
        &self,
        own: PropTag,
        name: Option<OwnedPropName>,
    ) -> core::result::Result<PropTag, HRESULT> {
        let Some(name) = name else { return Ok(own) };
        let names = LaidOutRefs::names([name.borrow()])?;
        let tags = self
            .destination
            .get_ids_from_names(Some(names.get()), GetIdsFlags::MAPI_CREATE)
            .map_err(|error| error.code())?;
        match tags.get()?.first() {
            Some(there) if there.id() != 0 => Ok(there.with_type(own.prop_type())),
            _ => Err(MAPI_E_NOT_FOUND),
        }
    }

    fn value(&self, value: OwnedPropValue) -> Result<One> {
        let values = MapiViews::<SPropValue>::new(&[value])?;
        let failed = self.destination.set_props(values.get())?;
        let failed = failed.as_ref().map(|failed| failed.get()).transpose()?;
        Ok(match failed.unwrap_or_default().first() {
            Some(problem) => Err(problem.scode),
            None => Ok(()),
        })
    }

    /// Copies what is inside a PT_OBJECT to a new one. It stays where it is if not all could be
    /// copied.
    fn object(&self, there: PropTag, inner: &Shared) -> Result<One> {
        if self.depth == DEPTH {
            return Ok(Err(MAPI_E_TOO_COMPLEX));
        }
        let flags = OpenPropertyFlags::MAPI_CREATE | OpenPropertyFlags::MAPI_MODIFY;
        let made: IMAPIProp = match self.destination.open_property(there, 0, flags) {
            Ok(made) => made,
            Err(error) => return Ok(Err(error.code())),
        };
        let copy = Copy {
            source: inner,
            destination: made,
            progress: self.progress,
            // What is new is filled, and what is moved is moved as a whole.
            flags: CopyFlags::empty(),
            depth: self.depth + 1,
        };
        let tags: Vec<_> = inner.lock().tags().collect();
        if let Some(problem) = copy.all(&tags)?.first() {
            return Ok(Err(problem.scode));
        }
        let saved = copy.destination.save_changes(SaveFlags::empty());
        Ok(saved.map_err(|error| error.code()))
    }
}

/// Where a copy is, told to a progress object.
struct Steps<'a> {
    to: &'a IMAPIProgress,
    flags: ProgressFlags,
    min: u32,
    max: u32,
    total: u32,
}

impl<'a> Steps<'a> {
    fn new(to: &'a IMAPIProgress, total: usize) -> Result<Self> {
        let flags = to.get_flags()? & ProgressFlags::MAPI_TOP_LEVEL;
        let (min, max) = if flags.contains(ProgressFlags::MAPI_TOP_LEVEL) {
            (0, 1000)
        } else {
            (to.get_min()?, to.get_max()?)
        };
        let total = u32::try_from(total).map_err(|_| MAPI_E_TOO_BIG)?;
        let steps = Self {
            to,
            flags,
            min,
            max,
            total,
        };
        if steps.is_top() {
            steps.whole()?;
        }
        Ok(steps)
    }

    fn is_top(&self) -> bool {
        self.flags.contains(ProgressFlags::MAPI_TOP_LEVEL)
    }

    /// The value after so many items, which is the upper limit only after the last one.
    fn after(&self, count: usize) -> u32 {
        let range = u64::from(self.max.saturating_sub(self.min));
        let moved = range * count as u64 / u64::from(self.total.max(1));
        // No more than the range, which has 32 bits.
        self.min + moved as u32
    }

    /// The limits of the whole copy.
    fn whole(&self) -> Result<()> {
        let (min, max) = (&self.min, &self.max);
        self.to.set_limits(Some(min), Some(max), Some(&self.flags))
    }

    /// The limits of the item with this index.
    fn part(&self, index: usize) -> Result<()> {
        let (min, max) = (self.after(index), self.after(index + 1));
        let part = ProgressFlags::empty();
        self.to.set_limits(Some(&min), Some(&max), Some(&part))
    }

    /// The item with this index is done.
    fn done(&self, index: usize) -> Result<()> {
        let value = self.after(index + 1);
        if self.is_top() {
            // One of those that `total` counts.
            self.to.progress(value, index as u32 + 1, self.total)
        } else {
            self.to.progress(value, 0, 0)
        }
    }
}
