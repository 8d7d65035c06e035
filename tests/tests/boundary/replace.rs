//! Memory that the callee may replace, as C sees it.

use crate::allocator::balanced;
use crate::interfaces::*;
use crate::object::*;
use crate::raw::Misaligned;
use core::ptr;
use mapi_core::MapiBox;
use mapi_core::abi::codes::*;
use mapi_core::memory;

fn block(x: i32) -> *mut Point {
    MapiBox::new(Point { x, y: 0 }).unwrap().into_raw()
}

fn free(block: *mut Point) {
    // SAFETY: null, or a block that the test has back.
    unsafe { memory::free(block.cast()) };
}

#[test]
fn c_finds_what_the_method_left() {
    balanced(|| {
        let fixture = Fixture::new(Behaviour::Work);
        let object: IReplace = fixture.as_interface();
        let (first, second) = (block(1), block(2));
        let (mut one, mut two, mut number) = (first, second, 0);
        let mut call = |how, one: &mut *mut Point, two: &mut *mut Point| {
            assert_eq!(raw!(object, Replace, how, one, two, &mut number), S_OK);
        };
        call(CHANGE, &mut one, &mut two);
        assert_eq!((one, two), (first, second));
        // SAFETY: both blocks are alive.
        assert_eq!(unsafe { ((*one).x, (*two).x) }, (2, 3));
        call(PUT, &mut one, &mut two);
        // SAFETY: both are blocks that the method put there.
        assert_eq!(unsafe { ((*one).x, (*two).y) }, (30, 40));
        call(TAKE, &mut one, &mut two);
        assert!(one.is_null() && two.is_null());
        call(CHANGE, &mut one, &mut two);
        assert!(one.is_null() && two.is_null());
    });
}

#[test]
fn memory_goes_home_whatever_happens() {
    balanced(|| {
        for behaviour in [
            Behaviour::Fail(E_POINTER),
            Behaviour::Panic,
            Behaviour::PanicTwice,
        ] {
            let fixture = Fixture::new(behaviour);
            let object: IReplace = fixture.as_interface();
            for how in [LEAVE, CHANGE, TAKE, PUT] {
                let (mut one, mut number) = (block(1), 9);
                let code = raw!(object, Replace, how, &mut one, ptr::null_mut(), &mut number);
                assert!(code.is_err());
                assert_eq!(number, 0);
                assert_eq!(one.is_null(), how == TAKE);
                free(one);
                let mut one = Some(MapiBox::new(Point::default()).unwrap());
                assert!(object.replace(how, &mut one, None).is_err());
                assert_eq!(one.is_none(), how == TAKE);
            }
        }
    });
}

#[test]
fn memory_goes_home_where_something_else_is_wrong() {
    balanced(|| {
        let fixture = Fixture::new(Behaviour::Work);
        let object: IReplace = fixture.as_interface();
        let first = block(1);
        let (mut one, mut number) = (first, 9);
        let mut place = Misaligned::new();
        assert_eq!(
            raw!(object, Replace, TAKE, &mut one, place.at(), &mut number),
            MAPI_E_INVALID_PARAMETER
        );
        assert_eq!(
            raw!(
                object,
                Replace,
                TAKE,
                &mut one,
                ptr::null_mut(),
                ptr::null_mut()
            ),
            MAPI_E_INVALID_PARAMETER
        );
        assert_eq!(
            raw!(
                object,
                Replace,
                TAKE,
                ptr::null_mut(),
                &mut one,
                &mut number
            ),
            MAPI_E_INVALID_PARAMETER
        );
        // What is no place for a `Point` is not seen as one.
        let mut wrong = place.at::<Point>();
        assert_eq!(
            raw!(
                object,
                Replace,
                CHANGE,
                &mut wrong,
                ptr::null_mut(),
                &mut number
            ),
            MAPI_E_INVALID_PARAMETER
        );
        assert_eq!(wrong, place.at());
        assert!(place.is_untouched());
        assert_eq!((one, number), (first, 0));
        assert_eq!(fixture.object.calls.get(), 0);
        free(one);
    });
}
