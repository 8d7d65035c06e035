//! Values arrive unchanged, from the caller to the implementer and back.

use crate::allocator::balanced;
use crate::interfaces::*;
use crate::object::*;
use core::ffi::c_void;
use core::ptr;
use mapi_core::abi::codes::{MAPI_E_NO_SUPPORT, MAPI_W_ERRORS_RETURNED, S_FALSE, S_OK};
use mapi_core::memory::text::u16cstr;
use mapi_core::{MapiBox, Success};
use windows_core::{GUID, HRESULT, IUnknown, Interface, Ref};

const ID: GUID = GUID::from_u128(0x00112233_4455_6677_8899_aabbccddeeff);

fn works() -> Fixture {
    Fixture::new(Behaviour::Work)
}

#[test]
fn scalars_go_there_and_back() {
    let fixture = works();
    let object: IScalars = fixture.as_interface();
    let sent = Scalars {
        number: u32::MAX - 1,
        wide: i64::MIN + 1,
        flags: Flags(0x8000_0001),
        code: HRESULT(-5),
        id: ID,
    };
    let seen = object.values(sent.number, sent.wide, sent.flags, sent.code, sent.id);
    assert_eq!(seen, Ok(sent));
    object.touch(1);
    assert_eq!(fixture.object.calls.get(), 2);
    assert_eq!(object.double(21), 42);
    assert_eq!(object.total(&[1, 2, 3]), 6);
    assert_eq!(object.total(&[]), 0);
    assert_eq!(object.lengths(u16cstr!("four"), None), 4);
    assert_eq!(object.lengths(u16cstr!(""), Some(&Point::default())), 100);
    assert_eq!(object.beside(9), Ok(9));
}

#[test]
fn what_cannot_be_counted_is_not_passed_where_failure_cannot_be_said() {
    let fixture = works();
    let object: IScalars = fixture.as_interface();
    assert_eq!(object.total(&[1; 255]), 255);
    // 300 items do not fit in 8 bits, and no part of them is passed for the whole.
    assert_eq!(object.total(&[1; 300]), 0);
}

#[test]
fn reserved_parameters_are_zero_from_us_and_ignored_from_others() {
    let fixture = works();
    let object: IScalars = fixture.as_interface();
    let partner: IUnknown = fixture.partner().clone().into();
    let mut seen = 0;
    let lent = Ref::<IUnknown>::from(&partner);
    let code = raw!(
        object,
        Beside,
        5,
        6,
        ptr::without_provenance_mut::<c_void>(3),
        lent,
        &mut seen
    );
    assert_eq!((code, seen), (S_OK, 6));
}

#[test]
fn success_codes_are_handed_over() {
    balanced(|| {
        let fixture = works();
        let object: IScalars = fixture.as_interface();
        for code in [S_OK, S_FALSE, MAPI_W_ERRORS_RETURNED] {
            let block = object.partly(code).unwrap();
            assert_eq!(block.code, code);
            assert_eq!(*block.value, Point { x: 7, y: 8 });
            assert_eq!(object.status(code), Ok(Success::new((), code)));
        }
    });
}

#[test]
fn slots_without_an_implementation_say_so() {
    let fixture = works();
    let object: IScalars = fixture.as_interface();
    let mut more = 5;
    let code = object.left_out(&mut more).unwrap_err().code();
    assert_eq!((code, more), (MAPI_E_NO_SUPPORT, 5));
    let mut number = 5;
    assert_eq!(
        raw!(object, LeftOut, &mut number, &mut more),
        MAPI_E_NO_SUPPORT
    );
    assert_eq!(number, 0, "an out-parameter is cleared");
    assert_eq!(raw!(object, Reserved1), MAPI_E_NO_SUPPORT);
    assert_eq!(fixture.object.calls.get(), 0);
}

fn inputs(fixture: &Fixture, absent: bool) {
    let object: IInputs = fixture.as_interface();
    let partner = fixture.partner();
    let point = Point { x: -1, y: 2 };
    let mut change = Point { x: 10, y: 20 };
    let mut places = [77; 3];
    let mut counters = [10, 20, 30];
    let flags = Flags(1);
    let seen = if absent {
        let seen = object
            .optional::<IScalars>(
                None, None, None, None, None, None, None, None, None, None, flags, None, None,
            )
            .unwrap();
        assert_eq!(
            (change, places, counters),
            (Point { x: 10, y: 20 }, [77; 3], [10, 20, 30])
        );
        seen
    } else {
        let seen = object
            .all(
                &point,
                partner,
                u16cstr!("wide"),
                c"narrow",
                &mut change,
                &[1, 2],
                &[&point, &Point { x: 5, y: 0 }],
                b"\x01\x02\x03",
                &mut places,
                &mut counters,
                flags,
                u16cstr!("text"),
                partner,
            )
            .unwrap();
        assert_eq!(change, Point { x: 11, y: 19 });
        assert_eq!(places, [0, 1, 2]);
        assert_eq!(counters, [11, 21, 31]);
        seen
    };
    let present = Summary {
        point: of_point(&point),
        object: of_object(partner),
        wide: 4,
        narrow: 6,
        items: 3,
        pointers: of_point(&point) + 5,
        bytes: 6,
        room: 3,
        text: 104,
        target: of_object(partner),
    };
    let nothing = Summary {
        point: ABSENT,
        object: ABSENT,
        wide: ABSENT,
        narrow: ABSENT,
        items: ABSENT,
        pointers: ABSENT,
        bytes: ABSENT,
        room: ABSENT,
        text: ABSENT,
        target: ABSENT,
    };
    assert_eq!(seen, if absent { nothing } else { present });
}

#[test]
fn everything_that_is_handed_in_arrives() {
    let fixture = works();
    inputs(&fixture, false);
    inputs(&fixture, true);
}

#[test]
fn optional_inputs_arrive_where_they_are_there() {
    let fixture = works();
    let object: IInputs = fixture.as_interface();
    let mut change = Point::default();
    let mut counters = [1, 2];
    let seen = object
        .optional(
            Some(&Point { x: 1, y: 0 }),
            Some(fixture.partner()),
            Some(u16cstr!("w")),
            Some(c"na"),
            Some(&mut change),
            None,
            Some(&[&Point { x: 2, y: 0 }]),
            Some(b"\x05"),
            None,
            Some(&mut counters),
            Flags(0x8000_0000),
            Some(c"narrow".into()),
            Some(fixture.partner()),
        )
        .unwrap();
    assert_eq!((seen.point, seen.wide, seen.narrow), (1, 1, 2));
    assert_eq!((seen.items, seen.pointers, seen.bytes), (ABSENT, 2, 5));
    // The flag follows the string, whatever the caller's flags said.
    assert_eq!((seen.room, seen.text), (2, 6));
    assert_eq!(seen.target, of_object(fixture.partner()));
    assert_eq!((change, counters), (Point { x: 1, y: -1 }, [2, 3]));
}

#[test]
fn arrays_of_one_count_have_one_length() {
    use mapi_core::abi::codes::MAPI_E_INVALID_PARAMETER;
    let fixture = works();
    let object: IInputs = fixture.as_interface();
    let result = object.optional::<IUnknown>(
        None,
        None,
        None,
        None,
        None,
        Some(&[1, 2]),
        Some(&[&Point::default()]),
        None,
        None,
        None,
        Flags(0),
        None,
        None,
    );
    assert_eq!(result.unwrap_err().code(), MAPI_E_INVALID_PARAMETER);
    assert_eq!(fixture.object.calls.get(), 0);
}

#[test]
fn everything_that_is_handed_over_arrives() {
    balanced(|| {
        let fixture = works();
        let object: IOutputs = fixture.as_interface();
        for results in [
            object.all::<IScalars>(Flags(0)).unwrap(),
            object.unwanted::<IScalars>(Flags(0)).unwrap(),
        ] {
            let (number, point, given, queried, block, wide, narrow, items, bytes, text, texts) =
                results;
            assert_eq!((number, point), (1, Point { x: 1, y: 2 }));
            assert_eq!(given.as_raw(), fixture.partner().as_raw());
            assert_eq!(queried.double(4), 8);
            assert_eq!(*block, Point { x: 3, y: 4 });
            assert_eq!(&*wide, u16cstr!("wide"));
            assert_eq!(&*narrow, c"narrow");
            assert_eq!(*items, [Point { x: 5, y: 6 }; 2]);
            assert_eq!(&*bytes, b"bytes");
            // No string is handed in that decides, so UTF-16 is asked for.
            assert!(text.is_wide());
            assert_eq!(text.to_string(), "text");
            let texts: Vec<_> = texts.iter().map(|t| t.unwrap().to_string()).collect();
            assert_eq!(texts, ["one", "two"]);
        }
    });
}

#[test]
fn what_may_be_null_is_there_or_not() {
    balanced(|| {
        let fixture = works();
        let object: IOutputs = fixture.as_interface();
        let (object_, queried, block, wide, text) =
            object.perhaps::<IScalars>(0, Flags(0)).unwrap();
        assert!(object_.is_none() && queried.is_none() && block.is_none());
        assert!(wide.is_none() && text.is_none());
        let (object_, queried, block, wide, text) =
            object.perhaps::<IScalars>(1, Flags(0)).unwrap();
        assert_eq!(object_.as_ref(), queried.as_ref());
        assert_eq!(*block.unwrap(), Point { x: 3, y: 4 });
        assert_eq!(wide.unwrap().len() + text.unwrap().to_string().len(), 8);
    });
}

#[test]
fn an_array_of_no_elements_needs_no_memory() {
    balanced(|| {
        let fixture = works();
        let object: IOutputs = fixture.as_interface();
        assert_eq!(object.many(0).unwrap().len(), 0);
        assert_eq!(*object.many(3).unwrap(), [0, 1, 2]);
    });
}

#[test]
fn memory_that_may_be_replaced_stays_the_callers() {
    balanced(|| {
        let fixture = works();
        let object: IReplace = fixture.as_interface();
        let mut block = Some(MapiBox::new(Point { x: 1, y: 2 }).unwrap());
        let mut more = None;
        object.replace(LEAVE, &mut block, None).unwrap();
        assert_eq!(block.as_deref(), Some(&Point { x: 1, y: 2 }));
        object.replace(CHANGE, &mut block, Some(&mut more)).unwrap();
        assert_eq!(block.as_deref(), Some(&Point { x: 2, y: 2 }));
        assert!(more.is_none());
        object.replace(PUT, &mut block, Some(&mut more)).unwrap();
        assert_eq!(block.as_deref(), Some(&Point { x: 30, y: 40 }));
        assert_eq!(more.as_deref(), Some(&Point { x: 30, y: 40 }));
        object.replace(TAKE, &mut block, Some(&mut more)).unwrap();
        assert!(block.is_none() && more.is_none());
    });
}

#[test]
fn a_lent_object_can_be_kept() {
    let fixture = works();
    let object: IReplace = fixture.as_interface();
    let partner: IUnknown = fixture.partner().cast().unwrap();
    let before = references(&partner);
    object.keep(&partner, None).unwrap();
    assert_eq!(references(&partner), before + 1);
    object.keep(&partner, Some(fixture.partner())).unwrap();
    assert_eq!(references(&partner), before + 2);
    assert_eq!(fixture.object.forget(), 2);
    assert_eq!(references(&partner), before);
}
