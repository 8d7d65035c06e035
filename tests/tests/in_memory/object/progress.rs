//! The progress of a copy.

use super::*;
use mapi_core::in_memory::property_object;
use mapi_core::{IMAPIProgress, IMAPIProgress_Impl};
use std::cell::{Cell, RefCell};
use windows_core::{ComObject, implement};

#[derive(Debug, PartialEq)]
enum Call {
    Limits(u32, u32, ProgressFlags),
    Progress(u32, u32, u32),
}

use Call::{Limits, Progress};

const TOP: ProgressFlags = ProgressFlags::MAPI_TOP_LEVEL;
const PART: ProgressFlags = ProgressFlags::empty();

/// A progress object that keeps what it is told, and may fail after so many steps.
#[implement(IMAPIProgress)]
struct Indicator {
    limits: Cell<(u32, u32, ProgressFlags)>,
    calls: RefCell<Vec<Call>>,
    steps_left: Cell<usize>,
}

impl Indicator {
    fn new(min: u32, max: u32, flags: ProgressFlags, steps: usize) -> ComObject<Self> {
        ComObject::new(Self {
            limits: Cell::new((min, max, flags)),
            calls: RefCell::default(),
            steps_left: Cell::new(steps),
        })
    }
}

impl IMAPIProgress_Impl for Indicator_Impl {
    fn progress(&self, value: u32, count: u32, total: u32) -> Result<()> {
        let left = self.steps_left.get().checked_sub(1);
        self.steps_left.set(left.ok_or(MAPI_E_USER_CANCEL)?);
        self.calls.borrow_mut().push(Progress(value, count, total));
        Ok(())
    }

    fn get_flags(&self) -> Result<ProgressFlags> {
        Ok(self.limits.get().2)
    }

    fn get_max(&self) -> Result<u32> {
        Ok(self.limits.get().1)
    }

    fn get_min(&self) -> Result<u32> {
        Ok(self.limits.get().0)
    }

    fn set_limits(
        &self,
        min: Option<&u32>,
        max: Option<&u32>,
        flags: Option<&ProgressFlags>,
    ) -> Result<()> {
        let old = self.limits.get();
        let new = (
            min.copied().unwrap_or(old.0),
            max.copied().unwrap_or(old.1),
            flags.copied().unwrap_or(old.2),
        );
        self.limits.set(new);
        self.calls.borrow_mut().push(Limits(new.0, new.1, new.2));
        Ok(())
    }
}

fn three() -> IMAPIProp {
    as_prop(&property_object([
        long(PR_IMPORTANCE, 2),
        long(PR_PRIORITY, 1),
        long(PR_ACCESS, 1),
    ]))
}

fn copy(
    source: &IMAPIProp,
    indicator: &ComObject<Indicator>,
    flags: CopyFlags,
) -> Result<IMAPIProp> {
    let target = as_prop(&property_object([]));
    let progress: IMAPIProgress = indicator.to_interface();
    let problems = source.copy_to(
        &[],
        None,
        UiParam::default(),
        Some(&progress),
        &target,
        flags,
    )?;
    assert!(problems.is_none());
    Ok(target)
}

#[test]
fn it_is_told_in_items_of_the_whole() -> Result<()> {
    let indicator = Indicator::new(1, 1000, TOP, usize::MAX);
    copy(&three(), &indicator, CopyFlags::MAPI_DIALOG)?;
    assert_eq!(
        *indicator.calls.borrow(),
        [
            Limits(0, 1000, TOP),
            Progress(333, 1, 3),
            Progress(666, 2, 3),
            Progress(1000, 3, 3),
        ]
    );
    Ok(())
}

#[test]
fn it_moves_within_the_limits_of_a_part() -> Result<()> {
    let indicator = Indicator::new(200, 400, PART, usize::MAX);
    copy(&three(), &indicator, CopyFlags::MAPI_DIALOG)?;
    assert_eq!(
        *indicator.calls.borrow(),
        [
            Progress(266, 0, 0),
            Progress(333, 0, 0),
            Progress(400, 0, 0),
        ]
    );
    // No more values than numbers between the limits.
    let indicator = Indicator::new(u32::MAX - 1, u32::MAX, PART, usize::MAX);
    copy(&three(), &indicator, CopyFlags::MAPI_DIALOG)?;
    let last = indicator.calls.borrow_mut().pop();
    assert_eq!(last, Some(Progress(u32::MAX, 0, 0)));
    // Limits that are none do not move it.
    let indicator = Indicator::new(10, 5, PART, usize::MAX);
    copy(&three(), &indicator, CopyFlags::MAPI_DIALOG)?;
    let last = indicator.calls.borrow_mut().pop();
    assert_eq!(last, Some(Progress(10, 0, 0)));
    Ok(())
}

#[test]
fn what_is_inside_moves_within_its_share() -> Result<()> {
    let source = as_prop(&property_object([
        long(PR_IMPORTANCE, 2),
        OwnedPropValue::new(INNER, OwnedValue::Object(0)),
    ]));
    let modify = OpenPropertyFlags::MAPI_MODIFY;
    let inner: IMAPIProp = source.open_property(INNER, 0, modify)?;
    set(&inner, &[long(PR_IMPORTANCE, 3), long(PR_PRIORITY, 1)])?;
    let indicator = Indicator::new(1, 1000, TOP, usize::MAX);
    copy(&source, &indicator, CopyFlags::MAPI_DIALOG)?;
    assert_eq!(
        *indicator.calls.borrow(),
        [
            Limits(0, 1000, TOP),
            Progress(500, 1, 2),
            Limits(500, 1000, PART),
            Progress(750, 0, 0),
            Progress(1000, 0, 0),
            Limits(0, 1000, TOP),
            Progress(1000, 2, 2),
        ]
    );
    Ok(())
}

#[test]
fn without_a_dialog_it_is_not_told() -> Result<()> {
    let indicator = Indicator::new(1, 1000, TOP, 0);
    let target = copy(&three(), &indicator, CopyFlags::empty())?;
    assert!(indicator.calls.borrow().is_empty());
    assert_eq!(all(&target)?, all(&three())?);
    Ok(())
}

#[test]
fn an_error_of_it_ends_the_copy() -> Result<()> {
    let indicator = Indicator::new(1, 1000, TOP, 1);
    let source = three();
    let flags = CopyFlags::MAPI_DIALOG | CopyFlags::MAPI_MOVE;
    assert_eq!(code(copy(&source, &indicator, flags)), MAPI_E_USER_CANCEL);
    // Two were moved, and one was left.
    assert_eq!(all(&source)?, "PR_ACCESS: 1");
    Ok(())
}
