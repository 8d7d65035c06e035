//! The runs of one method: it works, each pointer in turn is null, it fails, it panics, and it is
//! called by its checked name.

use super::{LEN, Param, RETURNED, Seen, bytes_of, dummy, exceptions, give, sample};
use crate::allocator::balanced;
use core::cell::{Cell, RefCell};
use mapi_core::abi::codes::{MAPI_E_CALL_FAILED, MAPI_E_INVALID_PARAMETER, MAPI_E_NO_SUPPORT};
use mapi_core::abi::{MAPIUID, OPTIONDATA};
use mapi_core::boundary::Views;
use mapi_core::boundary::describe::{InterfaceDescription, Role};
use mapi_core::data::{AddressTypes, NoRef, Options, Uids};
use mapi_core::{MapiTexts, Success};
use std::collections::BTreeMap;
use windows_core::{Error, HRESULT, IUnknown, Interface, Result};

/// What a failing method answers.
const FAILURE: HRESULT = mapi_core::abi::codes::MAPI_E_NOT_FOUND;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mode {
    Work,
    Fail,
    Panic,
}

/// The state of the object that is called.
#[derive(Debug)]
pub struct Probe {
    mode: Cell<Mode>,
    seen: RefCell<Vec<Vec<Seen>>>,
    /// What stays the object's.
    lent: IUnknown,
    texts: MapiTexts,
    zeros: Box<[u64; 64]>,
    pointers: Box<[*const u64; LEN]>,
}

impl Probe {
    pub fn new() -> Self {
        let zeros = Box::new([0; 64]);
        Self {
            mode: Cell::new(Mode::Work),
            seen: RefCell::default(),
            lent: dummy(),
            texts: give::texts(true),
            pointers: Box::new([zeros.as_ptr(); LEN]),
            zeros,
        }
    }

    /// Records a call.
    pub fn saw(&self, arguments: Vec<Seen>) {
        self.seen.borrow_mut().push(arguments);
    }

    /// Does what the run wants.
    pub fn act(&self) -> Result<()> {
        match self.mode.get() {
            Mode::Work => Ok(()),
            Mode::Fail => Err(Error::from_hresult(FAILURE)),
            Mode::Panic => panic!("as the test wants"),
        }
    }

    /// The same in a method that cannot report failure.
    pub fn act_value(&self) {
        let _ = self.act();
    }
}

/// An owner that shows what stays the object's.
pub trait Lends<'a> {
    fn lend(probe: &'a Probe) -> Self;
}

impl<'a, I: Interface> Lends<'a> for NoRef<'a, I> {
    fn lend(probe: &'a Probe) -> Self {
        // SAFETY: both are transparent over one pointer, and the object is of every interface.
        unsafe { &*core::ptr::from_ref(&probe.lent).cast::<I>() }.into()
    }
}

impl<'a> Lends<'a> for AddressTypes<'a> {
    fn lend(probe: &'a Probe) -> Self {
        (&probe.texts).into()
    }
}

impl<'a> Lends<'a> for Options<'a> {
    fn lend(probe: &'a Probe) -> Self {
        let first = probe.zeros.as_ptr().cast();
        const { assert!(size_of::<OPTIONDATA>() * LEN <= size_of::<[u64; 64]>()) };
        // SAFETY: there is room for so many, and zeros count nothing and point nowhere.
        unsafe { Options::new(Views::new(core::slice::from_raw_parts(first, LEN)), true) }
    }
}

impl<'a> Lends<'a> for Uids<'a> {
    fn lend(probe: &'a Probe) -> Self {
        let pointers = probe.pointers.as_ptr().cast::<&MAPIUID>();
        // SAFETY: each pointer is to room for an identifier, of which zeros are a value.
        unsafe { core::slice::from_raw_parts(pointers, LEN) }.into()
    }
}

/// What null in the place of a parameter means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Null {
    /// Nothing: it is no pointer, or another parameter decides.
    Never,
    /// An error.
    Refused,
    /// That there is nothing.
    Absent,
    /// The same, if that many are counted in the parameter of that index.
    AbsentWithCount(usize),
    /// That the C caller does not want the result.
    Unwanted,
}

pub struct Slot<'a> {
    pub param: &'a dyn Param,
    pub null: Null,
}

/// What a slot returned.
#[derive(Debug, PartialEq, Eq)]
pub enum Returned {
    Code(HRESULT),
    Bytes(Vec<u8>),
    Nothing,
}

impl Returned {
    pub fn value<T>(value: T) -> Self {
        Self::Bytes(bytes_of(&value))
    }

    /// What this kind of method returns where it works.
    fn success(&self, code: HRESULT) -> Self {
        match self {
            Self::Code(_) => Self::Code(code),
            Self::Nothing => Self::Nothing,
            Self::Bytes(bytes) => {
                let expected: [u8; 16] = sample(RETURNED);
                Self::Bytes(expected[..bytes.len()].to_vec())
            }
        }
    }

    /// What it returns where it does not.
    fn failure(&self, code: HRESULT) -> Self {
        match self {
            Self::Code(_) => Self::Code(code),
            Self::Nothing => Self::Nothing,
            Self::Bytes(bytes) => Self::Bytes(vec![0; bytes.len()]),
        }
    }
}

/// What was done with a method.
#[derive(Debug, Default)]
struct Done {
    raw: Vec<Mode>,
    checked: Vec<Mode>,
    /// The parameters that were null.
    null: Vec<usize>,
}

pub struct Run<'a> {
    probe: &'a Probe,
    done: RefCell<BTreeMap<String, Done>>,
}

type Call<'a> = &'a dyn Fn() -> Returned;

impl<'a> Run<'a> {
    pub fn new(probe: &'a Probe) -> Self {
        Self {
            probe,
            done: RefCell::default(),
        }
    }

    fn did(&self, method: &str, what: impl FnOnce(&mut Done)) {
        what(self.done.borrow_mut().entry(method.to_owned()).or_default());
    }

    /// A slot that nobody documented.
    pub fn reserved(&self, method: &str, code: HRESULT) {
        assert_eq!(code, MAPI_E_NO_SUPPORT, "{method}");
        self.did(method, |done| done.raw.push(Mode::Work));
    }

    fn start(&self, slots: &[Slot<'_>], mode: Mode, null: Option<usize>) {
        self.probe.mode.set(mode);
        self.probe.seen.borrow_mut().clear();
        for (i, slot) in slots.iter().enumerate() {
            let counted = null.is_some_and(|n| slots[n].null == Null::AbsentWithCount(i));
            slot.param.set(null == Some(i) || counted);
        }
    }

    /// What the object saw, against what was passed.
    fn compare(&self, method: &str, slots: &[Slot<'_>], null: Option<usize>, checked: bool) {
        let seen = self.probe.seen.borrow();
        let first = seen
            .first()
            .unwrap_or_else(|| panic!("{method} did not arrive"));
        let passed = slots.iter().enumerate().filter_map(|(i, slot)| {
            let seen = slot.param.seen()?;
            Some((i, if null == Some(i) { Seen::Absent } else { seen }))
        });
        let passed: Vec<_> = passed.collect();
        assert_eq!(first.len(), passed.len(), "arguments of {method}");
        for (seen, (i, passed)) in first.iter().zip(&passed) {
            if !checked || slots[*i].param.is_same_when_checked() {
                assert_eq!(seen, passed, "{method}, parameter {i}, null: {null:?}");
            }
        }
    }

    pub fn drive(&self, method: &str, slots: &[Slot<'_>], code: HRESULT, call: Call<'_>) {
        self.start(slots, Mode::Work, None);
        let returned = call();
        assert_eq!(returned, returned.success(code), "{method}");
        self.compare(method, slots, None, false);
        slots.iter().for_each(|slot| slot.param.good());
        self.did(method, |done| done.raw.push(Mode::Work));
        for (i, slot) in slots.iter().enumerate() {
            self.null(method, slots, i, slot.null, code, call);
        }
        for (mode, code) in [(Mode::Fail, FAILURE), (Mode::Panic, MAPI_E_CALL_FAILED)] {
            if mode == Mode::Fail && !matches!(returned, Returned::Code(_)) {
                continue;
            }
            self.start(slots, mode, None);
            let returned = call();
            assert_eq!(returned, returned.failure(code), "{method}, {mode:?}");
            self.compare(method, slots, None, false);
            slots.iter().for_each(|slot| slot.param.bad());
            self.did(method, |done| done.raw.push(mode));
        }
    }

    fn null(
        &self,
        method: &str,
        slots: &[Slot<'_>],
        index: usize,
        null: Null,
        code: HRESULT,
        call: Call<'_>,
    ) {
        if null == Null::Never {
            return;
        }
        self.start(slots, Mode::Work, Some(index));
        let returned = call();
        let title = format!("{method}, parameter {index} null: {null:?}");
        if null == Null::Refused {
            assert_eq!(
                returned,
                returned.failure(MAPI_E_INVALID_PARAMETER),
                "{title}"
            );
            assert!(self.probe.seen.borrow().is_empty(), "{title}: it arrived");
            slots.iter().for_each(|slot| slot.param.bad());
        } else {
            assert_eq!(returned, returned.success(code), "{title}");
            let absent = (null != Null::Unwanted).then_some(index);
            self.compare(method, slots, absent, false);
            slots.iter().for_each(|slot| slot.param.good());
        }
        self.did(method, |done| done.null.push(index));
    }

    /// Behind the call itself, the wrapper may have called a method that frees what the first one
    /// handed over; an object of this test only records what.
    fn free_as_asked(&self) {
        for asked in &self.probe.seen.borrow()[1..] {
            let [Seen::Bytes(bytes)] = &asked[..] else {
                panic!("a second call that does not free: {asked:?}");
            };
            let bytes = bytes[..].try_into().expect("a pointer");
            let block = core::ptr::with_exposed_provenance_mut(usize::from_ne_bytes(bytes));
            // SAFETY: a block that the object handed over.
            unsafe { mapi_core::memory::free(block) };
        }
    }

    /// The value of a method that cannot report failure.
    pub fn value<T>(&self, value: T) {
        let returned = Returned::value(value);
        let expected = match self.probe.mode.get() {
            Mode::Panic => returned.failure(FAILURE),
            Mode::Work | Mode::Fail => returned.success(FAILURE),
        };
        assert_eq!(returned, expected);
    }

    /// The checked call, of a method that can report failure or not.
    pub fn call(
        &self,
        method: &str,
        slots: &[Slot<'_>],
        fails: bool,
        call: &dyn Fn() -> Result<()>,
    ) {
        if slots.iter().any(|slot| slot.param.stays_when_checked()) {
            return;
        }
        self.start(slots, Mode::Work, None);
        let result = call();
        assert_eq!(result, Ok(()), "{method}, checked");
        self.compare(method, slots, None, true);
        self.free_as_asked();
        self.did(method, |done| done.checked.push(Mode::Work));
        for (mode, code) in [(Mode::Fail, FAILURE), (Mode::Panic, MAPI_E_CALL_FAILED)] {
            if mode == Mode::Fail && !fails {
                continue;
            }
            self.start(slots, mode, None);
            let result = call().map_err(|error| error.code());
            let expected = if fails { Err(code) } else { Ok(()) };
            assert_eq!(result, expected, "{method}, checked, {mode:?}");
            self.did(method, |done| done.checked.push(mode));
        }
        self.start(slots, Mode::Work, None);
        slots.iter().for_each(|slot| slot.param.end());
    }

    /// That every method of the interface and of its ancestors was driven in every way, but for what
    /// `exceptions` has.
    pub fn is_complete(&self, interface: &'static InterfaceDescription) {
        let done = self.done.borrow();
        let ancestors = interface.ancestors();
        for interface in ancestors.chain([interface]).filter(|i| i.base().is_some()) {
            for method in interface.methods {
                let title = format!("{}::{}", interface.name, method.name);
                let done = done.get(&title).unwrap_or_else(|| panic!("{title}"));
                if method.rust_name.is_none() {
                    assert_eq!(done.raw, [Mode::Work], "{title}");
                    continue;
                }
                let modes: &[Mode] = match method.ret {
                    "HRESULT" => &[Mode::Work, Mode::Fail, Mode::Panic],
                    _ => &[Mode::Work, Mode::Panic],
                };
                assert_eq!(done.raw, modes, "{title}");
                let checked = if exceptions::UNCHECKED.contains(&&*title) {
                    &[]
                } else {
                    modes
                };
                assert_eq!(done.checked, checked, "{title}, checked");
                let left_out = method.params.iter().enumerate().filter(|(i, param)| {
                    let pointer = param.ty.starts_with('*') || param.ty.starts_with("Ref");
                    let matters = pointer && param.role != Role::Reserved;
                    matters && !done.null.contains(i)
                });
                let left_out: Vec<_> = left_out.map(|(_, param)| param.name).collect();
                if title.starts_with("IForms") {
                    // Every form is there, those whose null another parameter decides included.
                    continue;
                }
                let known = exceptions::NOT_NULL.iter().find(|(name, _)| *name == title);
                assert_eq!(
                    left_out,
                    known.map_or(&[][..], |(_, params)| params),
                    "{title}, null"
                );
            }
        }
    }
}

/// The value of a method that says more than that it succeeded.
pub fn with_code<T>(success: Success<T>, code: HRESULT) -> T {
    assert_eq!(success.code, code, "the success code");
    success.into_value()
}

/// Runs a test and sees that no block and no object remains.
pub fn with_leak_check(test: impl FnOnce()) {
    std::panic::set_hook(Box::new(|info| {
        if info.payload().downcast_ref() != Some(&"as the test wants") {
            eprintln!("{info}");
        }
    }));
    let before = super::alive();
    balanced(test);
    assert_eq!(super::alive(), before, "references were not released");
}

/// Whether the field of a vtable is where the description has the slot.
pub fn in_its_slot(
    description: &InterfaceDescription,
    method: &str,
    vtable: *const u8,
    field: *const u8,
) {
    let found = description
        .methods
        .iter()
        .find(|known| known.name == method);
    let slot = found.expect("each method is described").slot;
    let offset = field.addr() - vtable.addr();
    assert_eq!(
        offset,
        slot * size_of::<usize>(),
        "{}::{method}",
        description.name
    );
}
