//! Interfaces that continue one another, across crates: four levels behind IUnknown.

use mapi_core::abi::codes::MAPI_E_NO_SUPPORT;
use mapi_core::boundary::{Inherits, MapiInterface};
use mapi_core::mapi_interface;
use mapi_tests_base::{IFirst, IFirst_Impl, ISecond, ISecond_Impl, ISecond_Vtbl};
use mapi_tests_derived::{IThird, IThird_Impl, IThird_Vtbl};
use std::cell::Cell;
use std::mem::offset_of;
use std::sync::Arc;
use windows_core::imp::CanInto;
use windows_core::{
    ComObject, GUID, HRESULT, IUnknown, IUnknown_Vtbl, Interface, Param, Result, implement,
};

/// The last of the line.
#[mapi_interface(iid = "b0a7da7e-1004-4000-8000-000000000001")]
unsafe trait IFourth: IThird {
    fn Four(&self, #[out] number: *mut u32) -> HRESULT;
    fn Sum(&self, a: u64, b: u64) -> u64;
}

/// Another one behind the second, beside the line.
#[mapi_interface(iid = "b0a7da7e-1005-4000-8000-000000000001")]
unsafe trait IOther: ISecond {
    fn Five(&self, #[out] number: *mut u32) -> HRESULT;
}

const SLOT: usize = size_of::<usize>();

#[test]
fn each_vtable_starts_with_that_of_its_base() {
    assert_eq!(offset_of!(mapi_tests_base::IFirst_Vtbl, base__), 0);
    assert_eq!(offset_of!(mapi_tests_base::IFirst_Vtbl, One), 3 * SLOT);
    assert_eq!(offset_of!(mapi_tests_base::IFirst_Vtbl, Unknown1), 4 * SLOT);
    assert_eq!(offset_of!(ISecond_Vtbl, Two), 5 * SLOT);
    assert_eq!(offset_of!(IThird_Vtbl, Three), 6 * SLOT);
    assert_eq!(offset_of!(IThird_Vtbl, ThreeAndAHalf), 7 * SLOT);
    assert_eq!(offset_of!(IFourth_Vtbl, base__), 0);
    assert_eq!(offset_of!(IFourth_Vtbl, Four), 8 * SLOT);
    assert_eq!(offset_of!(IFourth_Vtbl, Sum), 9 * SLOT);
    assert_eq!(size_of::<IFourth_Vtbl>(), 10 * SLOT);
    assert_eq!(size_of::<IUnknown_Vtbl>(), 3 * SLOT);
    assert_eq!(size_of::<Option<IFourth>>(), SLOT);
}

#[test]
fn the_description_knows_the_whole_line() {
    let names = |d: &'static mapi_core::boundary::describe::InterfaceDescription| {
        d.ancestors().map(|a| a.name).collect::<Vec<_>>()
    };
    assert_eq!(
        names(IFourth::DESCRIPTION),
        ["IThird", "ISecond", "IFirst", "IUnknown"]
    );
    assert_eq!(
        names(IOther::DESCRIPTION),
        ["ISecond", "IFirst", "IUnknown"]
    );
    let slots: Vec<_> = IFourth::DESCRIPTION
        .slots()
        .map(|(interface, method)| (method.slot, interface.name, method.name))
        .collect();
    assert_eq!(
        slots[3..],
        [
            (3, "IFirst", "One"),
            (4, "IFirst", "Unknown1"),
            (5, "ISecond", "Two"),
            (6, "IThird", "Three"),
            (7, "IThird", "ThreeAndAHalf"),
            (8, "IFourth", "Four"),
            (9, "IFourth", "Sum"),
        ]
    );
    assert_eq!(IFourth::DESCRIPTION.slot_count(), 10);
    assert_eq!(ISecond::DESCRIPTION.iid, None);
    assert_eq!(IThird::DESCRIPTION.iid, Some(IThird::IID));
    assert!(std::ptr::eq(
        <IFourth as MapiInterface>::DESCRIPTION.base().unwrap(),
        IThird::DESCRIPTION
    ));
}

#[implement(IFourth, IOther)]
struct Line<T>
where
    T: Into<u32> + Copy + 'static,
{
    number: T,
    asked: Cell<u32>,
    _alive: Arc<()>,
}

impl<T: Into<u32> + Copy + 'static> IFirst_Impl for Line_Impl<T> {
    fn one(&self, other: Option<&IFirst>) -> Result<u32> {
        self.asked.set(self.asked.get() + 1);
        Ok(other.map_or(1, |other| 1 + other.one(None).unwrap()))
    }
}

impl<T: Into<u32> + Copy + 'static> ISecond_Impl for Line_Impl<T> {
    fn two(&self) -> Result<u32> {
        Ok(2)
    }
}

impl<T: Into<u32> + Copy + 'static> IThird_Impl for Line_Impl<T> {
    fn three(&self, power: u32) -> Result<u32> {
        Ok(3u32.pow(power))
    }
}

impl<T: Into<u32> + Copy + 'static> IFourth_Impl for Line_Impl<T> {
    fn four(&self) -> Result<u32> {
        Ok(self.number.into())
    }

    fn sum(&self, a: u64, b: u64) -> u64 {
        a + b
    }
}

impl<T: Into<u32> + Copy + 'static> IOther_Impl for Line_Impl<T> {
    fn five(&self) -> Result<u32> {
        Ok(5)
    }
}

fn line(alive: &Arc<()>) -> ComObject<Line<u8>> {
    ComObject::new(Line {
        number: 4,
        asked: Cell::new(0),
        _alive: alive.clone(),
    })
}

/// The references to an object.
fn references<I: Interface>(interface: &I) -> u32 {
    let raw = interface.as_raw();
    // SAFETY: every vtable starts with that of IUnknown, and both calls cancel out.
    unsafe {
        let vtable = interface.assume_vtable::<IUnknown>();
        (vtable.AddRef)(raw);
        (vtable.Release)(raw)
    }
}

#[test]
fn methods_of_every_level_are_called() {
    let alive = Arc::new(());
    let object = line(&alive);
    let fourth: IFourth = object.to_interface();
    assert_eq!(fourth.one(None), Ok(1));
    assert_eq!(fourth.two(), Ok(2));
    assert_eq!(fourth.three(4), Ok(81));
    assert_eq!(
        fourth.three_and_a_half().unwrap_err().code(),
        MAPI_E_NO_SUPPORT
    );
    assert_eq!(fourth.four(), Ok(4));
    assert_eq!(fourth.sum(u64::MAX - 1, 1), u64::MAX);
    // The slots of both chains lead to one object, from different distances.
    let other: IOther = object.to_interface();
    assert_ne!(other.as_raw(), fourth.as_raw());
    assert_eq!((other.one(None), other.five()), (Ok(1), Ok(5)));
    assert_eq!(object.asked.get(), 2);
    drop((fourth, other, object));
    assert_eq!(Arc::strong_count(&alive), 1);
}

#[test]
fn a_generic_implementer_knows_its_own_type() {
    let alive = Arc::new(());
    let wide: IFourth = Line {
        number: 70_000u32,
        asked: Cell::new(0),
        _alive: alive.clone(),
    }
    .into();
    assert_eq!(wide.four(), Ok(70_000));
    assert!(wide.is_object::<Line<u32>>() && !wide.is_object::<Line<u8>>());
}

#[test]
fn deref_leads_up_the_line() {
    let alive = Arc::new(());
    let fourth: IFourth = line(&alive).to_interface();
    let third: &IThird = &fourth;
    let second: &ISecond = third;
    let first: &IFirst = second;
    let unknown: &IUnknown = first;
    assert_eq!(unknown.as_raw(), fourth.as_raw());
    let short: &IUnknown = &fourth;
    assert_eq!(short, unknown);
    assert_eq!(references(&fourth), 1);
}

#[test]
fn conversions_move_and_borrow_without_counting() {
    fn owned<A: Interface + From<IFourth>>(alive: &Arc<()>) {
        let fourth: IFourth = line(alive).to_interface();
        let raw = fourth.as_raw();
        let ancestor = A::from(fourth);
        assert_eq!(ancestor.as_raw(), raw, "nothing was queried");
        assert_eq!(references(&ancestor), 1, "nothing was counted");
        drop(ancestor);
        assert_eq!(Arc::strong_count(alive), 1);
    }
    fn borrowed<'a, A: Interface + 'a>(fourth: &'a IFourth)
    where
        &'a A: From<&'a IFourth>,
    {
        let ancestor: &A = fourth.into();
        assert_eq!(ancestor.as_raw(), fourth.as_raw());
        assert_eq!(references(ancestor), 1);
    }
    let alive = Arc::new(());
    owned::<IThird>(&alive);
    owned::<ISecond>(&alive);
    owned::<IFirst>(&alive);
    owned::<IUnknown>(&alive);
    let fourth: IFourth = line(&alive).to_interface();
    borrowed::<IThird>(&fourth);
    borrowed::<ISecond>(&fourth);
    borrowed::<IFirst>(&fourth);
    borrowed::<IUnknown>(&fourth);
}

#[test]
fn an_object_answers_for_every_ancestor_of_every_chain() {
    let alive = Arc::new(());
    let object = line(&alive);
    let fourth: IFourth = object.to_interface();
    let other: IOther = object.to_interface();
    let unknown: IUnknown = fourth.cast().unwrap();
    for iid in [
        IFourth::IID,
        IThird::IID,
        IFirst::IID,
        IOther::IID,
        IUnknown::IID,
    ] {
        let mut found = std::ptr::null_mut();
        // SAFETY: a place for a pointer.
        let code = unsafe { unknown.query(&iid, &mut found) };
        assert!(code.is_ok(), "{iid:?}");
        // SAFETY: the query succeeded, so this is a reference to some interface.
        drop(unsafe { IUnknown::from_raw(found) });
    }
    let mut found = std::ptr::null_mut();
    // SAFETY: a place for a pointer.
    let code = unsafe { unknown.query(&GUID::from_u128(7), &mut found) };
    assert!(code.is_err() && found.is_null());
    // Of two chains with one ancestor, the first answers.
    assert_eq!(unknown.cast::<IFirst>().unwrap().as_raw(), fourth.as_raw());
    assert_eq!(other.cast::<IFourth>().unwrap(), fourth);
    assert_eq!(other.cast::<IFourth>().unwrap().as_raw(), fourth.as_raw());
    drop((fourth, other, unknown));
    assert_eq!(references(&object.to_interface::<IOther>()), 2);
}

#[test]
fn an_interface_without_an_iid_is_reached_from_what_continues_it() {
    assert!(!ISecond_Vtbl::matches(&GUID::zeroed()));
    assert!(ISecond_Vtbl::matches(&IFirst::IID));
    assert!(!ISecond_Vtbl::matches(&IThird::IID));
    let alive = Arc::new(());
    let second = ISecond::from(IOther::from(Line {
        number: 1u16,
        asked: Cell::new(0),
        _alive: alive.clone(),
    }));
    assert_eq!(second.two(), Ok(2));
}

#[test]
fn a_derived_interface_is_passed_where_a_base_is_asked_for() {
    /// As functions of windows-rs take interfaces.
    fn raw_of<P: Param<IFirst>>(interface: P) -> *mut core::ffi::c_void {
        // SAFETY: the parameter outlives its use.
        unsafe { interface.param().abi() }
    }
    let alive = Arc::new(());
    let fourth: IFourth = line(&alive).to_interface();
    assert_eq!(raw_of(&fourth), fourth.as_raw());
    let third: &IThird = &fourth;
    assert_eq!(raw_of(third), fourth.as_raw());
    assert_eq!(raw_of(None::<&IFirst>), std::ptr::null_mut());
    assert_eq!(references(&fourth), 1);
    const { assert!(!<IFourth as CanInto<IFirst>>::QUERY) };
    // And ours take them too.
    assert_eq!(fourth.one(Some(&fourth)), Ok(2));
    fn is_inherited<D: Inherits<A>, A>() {}
    is_inherited::<IFourth, IUnknown>();
    is_inherited::<IFourth, IFirst>();
    is_inherited::<IOther, ISecond>();
}

#[test]
fn interfaces_are_compared_by_object() {
    let alive = Arc::new(());
    let (one, two) = (line(&alive), line(&alive));
    let (a, b): (IFourth, IFourth) = (one.to_interface(), two.to_interface());
    assert_eq!(a, one.to_interface::<IFourth>());
    assert_ne!(a, b);
    assert_eq!(a.clone(), a);
    assert_eq!(
        references(&a),
        2,
        "the clone is gone: the object and `a` remain"
    );
    assert_eq!(format!("{a:?}"), format!("IFourth({:p})", a.as_raw()));
}
