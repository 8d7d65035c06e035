//! Pointers that a C caller should not pass.

use crate::interfaces::*;
use crate::object::*;
use crate::raw::{Misaligned, dirty};
use core::ffi::c_void;
use core::ptr;
use mapi_core::abi::codes::*;
use mapi_core::memory::text::u16cstr;
use windows_core::{GUID, HRESULT, IUnknown, Interface, Ref};

/// The arguments of a C caller of `IInputs::All` and `Optional`.
struct Arguments {
    object: IInputs,
    partner: IScalars,
    point: *const Point,
    lent: bool,
    wide: *const u16,
    narrow: *const u8,
    change: *mut Point,
    count: u32,
    items: *const u32,
    pointers: *const *const Point,
    size: u32,
    bytes: *const c_void,
    room: u32,
    places: *mut u32,
    counters: *mut u32,
    flags: Flags,
    text: *const u8,
    iid: *const GUID,
    target: bool,
    summary: *mut Summary,
}

const POINT: &Point = &Point { x: 1, y: 1 };

/// Calls with arguments of which `spoil` made one wrong. Says what was answered, and whether the
/// caller's buffer was cleared.
fn call(
    fixture: &Fixture,
    opt: bool,
    spoil: impl FnOnce(&mut Arguments),
) -> (HRESULT, Summary, [u32; 2]) {
    let mut change = Point::default();
    let mut places = [dirty(); 2];
    let mut counters = [1, 2];
    let mut summary = dirty();
    let pointers = [ptr::from_ref(POINT); 2];
    let mut a = Arguments {
        object: fixture.as_interface(),
        partner: fixture.partner().clone(),
        point: POINT,
        lent: true,
        wide: u16cstr!("wide").as_ptr(),
        narrow: c"narrow".as_ptr().cast(),
        change: &mut change,
        count: 2,
        items: [1, 2].as_ptr(),
        pointers: pointers.as_ptr(),
        size: 3,
        bytes: b"abc".as_ptr().cast(),
        room: 2,
        places: places.as_mut_ptr(),
        counters: counters.as_mut_ptr(),
        flags: Flags(0x8000_0000),
        text: u16cstr!("text").as_ptr().cast(),
        iid: &IUnknown::IID,
        target: true,
        summary: &mut summary,
    };
    spoil(&mut a);
    let partner = IUnknown::from(a.partner.clone());
    macro_rules! all {
        ($slot:ident) => {
            raw!(
                a.object,
                $slot,
                a.point,
                Ref::<IScalars>::from(a.lent.then_some(&a.partner)),
                a.wide,
                a.narrow,
                a.change,
                a.count,
                a.items,
                a.pointers,
                a.size,
                a.bytes,
                a.room,
                a.places,
                a.counters,
                a.flags,
                a.text,
                a.iid,
                Ref::<IUnknown>::from(a.target.then_some(&partner)),
                a.summary,
            )
        };
    }
    let code = if opt { all!(Optional) } else { all!(All) };
    assert_eq!(
        counters == [1, 2],
        code.is_err() || a.counters.is_null(),
        "the caller's counters"
    );
    (code, summary, places)
}

#[test]
fn right_arguments_are_accepted() {
    for opt in [false, true] {
        let fixture = Fixture::new(Behaviour::Work);
        let (code, summary, places) = call(&fixture, opt, |_| {});
        assert_eq!((code, places), (S_OK, [0, 1]));
        assert_eq!(
            (summary.text, summary.items, summary.pointers),
            (104, 3, 2002)
        );
    }
}

type Spoil = fn(&mut Arguments);

/// What makes each pointer of the call null.
const NULLS: [(&str, Spoil); 14] = [
    ("point", |a| a.point = ptr::null()),
    ("object", |a| a.lent = false),
    ("wide", |a| a.wide = ptr::null()),
    ("narrow", |a| a.narrow = ptr::null()),
    ("change", |a| a.change = ptr::null_mut()),
    ("items", |a| a.items = ptr::null()),
    ("pointers", |a| a.pointers = ptr::null()),
    ("bytes", |a| a.bytes = ptr::null()),
    ("places", |a| a.places = ptr::null_mut()),
    ("counters", |a| a.counters = ptr::null_mut()),
    ("text", |a| a.text = ptr::null()),
    ("iid", |a| a.iid = ptr::null()),
    ("target", |a| a.target = false),
    ("summary", |a| a.summary = ptr::null_mut()),
];

#[test]
fn null_is_refused() {
    let fixture = Fixture::new(Behaviour::Work);
    for (name, spoil) in NULLS {
        let (code, summary, places) = call(&fixture, false, spoil);
        assert_eq!(code, MAPI_E_INVALID_PARAMETER, "{name}");
        assert_eq!(summary == Summary::default(), name != "summary", "{name}");
        assert_eq!(places == [0, 0], name != "places", "{name}");
    }
    assert_eq!(fixture.object.calls.get(), 0);
}

#[test]
fn null_is_accepted_where_it_may_be() {
    let fixture = Fixture::new(Behaviour::Work);
    for (name, spoil) in NULLS {
        let (code, summary, _) = call(&fixture, true, spoil);
        let seen = match name {
            "point" => summary.point,
            "object" => summary.object,
            "wide" => summary.wide,
            "narrow" => summary.narrow,
            "items" => summary.items,
            "pointers" => summary.pointers,
            "text" => summary.text,
            "target" => summary.target,
            "change" | "places" | "counters" | "iid" => ABSENT,
            // Nothing else shares the count of the bytes, so they are missing.
            "bytes" | "summary" => {
                assert_eq!(code, MAPI_E_INVALID_PARAMETER, "{name}");
                continue;
            }
            _ => unreachable!(),
        };
        assert_eq!((code, seen), (S_OK, ABSENT), "{name}");
    }
    let (code, summary, _) = call(&fixture, true, |a| {
        a.bytes = ptr::null();
        a.size = 0;
    });
    assert_eq!((code, summary.bytes), (S_OK, ABSENT));
}

#[test]
fn misaligned_pointers_are_refused() {
    let fixture = Fixture::new(Behaviour::Work);
    let mut place = Misaligned::new();
    let place = &raw mut place;
    /// The address in it.
    fn at<T>(place: *mut Misaligned) -> *mut T {
        // SAFETY: the test's own variable.
        unsafe { (*place).at() }
    }
    let wrong = [at::<Point>(place).cast_const(); 2];
    for opt in [false, true] {
        let refused = |name: &str, spoil: &dyn Fn(&mut Arguments)| {
            let (code, summary, _) = call(&fixture, opt, spoil);
            assert_eq!(code, MAPI_E_INVALID_PARAMETER, "{name}");
            assert_eq!(summary == Summary::default(), name != "summary", "{name}");
        };
        refused("point", &|a| a.point = at(place));
        refused("wide", &|a| a.wide = at(place));
        refused("change", &|a| a.change = at(place));
        refused("items", &|a| a.items = at(place));
        refused("pointers", &|a| a.pointers = at(place));
        refused("an element of pointers", &|a| a.pointers = wrong.as_ptr());
        refused("places", &|a| a.places = at(place));
        refused("counters", &|a| a.counters = at(place));
        refused("text", &|a| a.text = at::<u16>(place).cast());
        refused("iid", &|a| a.iid = at(place));
        refused("summary", &|a| a.summary = at(place));
    }
    assert_eq!(fixture.object.calls.get(), 0);
    // SAFETY: the test's own variable.
    assert!(unsafe { (*place).is_untouched() });
}

#[test]
fn a_null_among_pointers_is_refused() {
    let fixture = Fixture::new(Behaviour::Work);
    let pointers = [ptr::from_ref(POINT), ptr::null()];
    for opt in [false, true] {
        let (code, ..) = call(&fixture, opt, |a| a.pointers = pointers.as_ptr());
        assert_eq!(code, MAPI_E_INVALID_PARAMETER);
        let (code, summary, _) = call(&fixture, opt, |a| {
            a.pointers = pointers.as_ptr();
            a.count = 1;
        });
        assert_eq!((code, summary.pointers), (S_OK, of_point(POINT)));
    }
}

#[test]
fn narrow_text_may_stand_anywhere() {
    let fixture = Fixture::new(Behaviour::Work);
    let (code, summary, _) = call(&fixture, false, |a| {
        a.flags = Flags(0);
        a.text = c"xtext".to_bytes_with_nul()[1..].as_ptr();
    });
    assert_eq!((code, summary.text), (S_OK, 4));
}

#[test]
fn an_array_of_nothing_may_be_null() {
    let fixture = Fixture::new(Behaviour::Work);
    let (code, summary, places) = call(&fixture, false, |a| {
        (a.count, a.size, a.room) = (0, 0, 0);
        (a.items, a.pointers, a.bytes) = (ptr::null(), ptr::null(), ptr::null());
        (a.places, a.counters) = (ptr::null_mut(), ptr::null_mut());
    });
    assert_eq!(code, S_OK);
    assert_eq!(
        (summary.items, summary.pointers, summary.bytes, summary.room),
        (0, 0, 0, 0)
    );
    assert_eq!(places, [dirty(); 2]);
}

#[test]
fn counts_that_no_array_has_are_refused() {
    let fixture = Fixture::new(Behaviour::Work);
    let object: IInputs = fixture.as_interface();
    let (items, more) = ([1u64, 2], [5u16]);
    let mut sum = dirty::<u64>();
    let mut call = |count: usize, items: *const u64, signed: i32, more: *const u16| {
        sum = dirty();
        let code = raw!(object, Counts, count, items, signed, more, &mut sum);
        assert!(code.is_ok() || sum == 0);
        (code, sum)
    };
    let (there, more_there) = (items.as_ptr(), more.as_ptr());
    assert_eq!(call(2, there, 1, more_there), (S_OK, 8));
    assert_eq!(call(2, there, 0, ptr::null()), (S_OK, 3));
    for (count, signed) in [
        (usize::MAX, 0),
        (usize::MAX / 8, 0),
        (isize::MAX as usize / 8 + 1, 0),
        (0, -1),
        (0, i32::MIN),
    ] {
        let answer = call(count, there, signed, more_there);
        assert_eq!(answer, (MAPI_E_INVALID_PARAMETER, 0), "{count} {signed}");
    }
    for (count, signed) in [(1, 0), (0, 1), (0, -1)] {
        let answer = call(count, ptr::null(), signed, ptr::null());
        assert_eq!(
            answer,
            (MAPI_E_INVALID_PARAMETER, 0),
            "{count} {signed} of nothing"
        );
    }
    assert_eq!(fixture.object.calls.get(), 2);
}
