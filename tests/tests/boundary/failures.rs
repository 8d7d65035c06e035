//! Methods that fail and panic, beside those of `outputs`.

use crate::allocator::balanced;
use crate::interfaces::*;
use crate::object::*;
use crate::raw::dirty;
use mapi_core::Success;
use mapi_core::abi::codes::*;
use mapi_core::memory::text::u16cstr;
use std::ptr;

#[test]
fn a_panic_stays_inside() {
    for behaviour in [Behaviour::Panic, Behaviour::PanicTwice] {
        let fixture = Fixture::new(behaviour);
        let object: IScalars = fixture.as_interface();
        object.touch(1);
        assert_eq!(object.double(21), 0);
        assert_eq!(object.total(&[1, 2]), 0);
        assert_eq!(object.lengths(u16cstr!("four"), None), 0);
        assert_eq!(
            object.status(S_FALSE).unwrap_err().code(),
            MAPI_E_CALL_FAILED
        );
        assert_eq!(
            object.partly(S_FALSE).unwrap_err().code(),
            MAPI_E_CALL_FAILED
        );
        assert_eq!(fixture.object.calls.get(), 6);
        // The object is as good as before.
        fixture.object.behaviour.set(Behaviour::Work);
        assert_eq!(object.double(21), 42);
    }
}

#[test]
fn a_method_that_cannot_fail_answers_zero_to_what_is_wrong() {
    let fixture = Fixture::new(Behaviour::Work);
    let object: IScalars = fixture.as_interface();
    assert_eq!(raw!(object, Total, 3, ptr::null()), 0);
    assert_eq!(raw!(object, Lengths, ptr::null(), ptr::null()), 0);
    let mut place = crate::raw::Misaligned::new();
    assert_eq!(
        raw!(object, Lengths, u16cstr!("four").as_ptr(), place.at()),
        0
    );
    assert_eq!(fixture.object.calls.get(), 0);
    assert_eq!(
        raw!(object, Lengths, u16cstr!("four").as_ptr(), ptr::null()),
        4
    );
}

#[test]
fn a_success_that_says_failure_is_one() {
    balanced(|| {
        let fixture = Fixture::new(Behaviour::Work);
        let object: IScalars = fixture.as_interface();
        let mut block = dirty::<*mut Point>();
        assert_eq!(
            raw!(object, Partly, MAPI_E_NO_SUPPORT, &mut block),
            MAPI_E_NO_SUPPORT
        );
        assert!(block.is_null());
        assert_eq!(raw!(object, Status, MAPI_E_NO_SUPPORT), MAPI_E_NO_SUPPORT);
        assert_eq!(object.partly(E_POINTER).unwrap_err().code(), E_POINTER);
        assert_eq!(object.status(S_OK), Ok(Success::from(())));
    });
}

#[test]
fn an_error_that_says_success_is_a_failure() {
    for code in [S_OK, S_FALSE, MAPI_W_ERRORS_RETURNED] {
        let fixture = Fixture::new(Behaviour::Fail(code));
        let object: IScalars = fixture.as_interface();
        assert_eq!(raw!(object, Status, S_OK), MAPI_E_CALL_FAILED);
        let mut seen = dirty::<u32>();
        let call = raw!(
            object,
            Beside,
            0,
            1,
            ptr::null_mut(),
            Default::default(),
            &mut seen
        );
        assert_eq!((call, seen), (MAPI_E_CALL_FAILED, 0));
    }
}

#[test]
fn buffers_of_the_caller_survive_a_panic() {
    let fixture = Fixture::new(Behaviour::Panic);
    let object: IInputs = fixture.as_interface();
    let (mut places, mut counters) = ([7; 2], [7; 2]);
    let result = object.optional::<IScalars>(
        None,
        Some(fixture.partner()),
        None,
        None,
        None,
        None,
        None,
        None,
        Some(&mut places),
        Some(&mut counters),
        Flags(0),
        None,
        Some(fixture.partner()),
    );
    assert_eq!(result.unwrap_err().code(), MAPI_E_CALL_FAILED);
    assert_eq!((places, counters), ([0; 2], [7; 2]));
}
