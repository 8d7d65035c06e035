//! What a C caller finds in its variables, whatever it passed and whatever happened.

use crate::allocator::balanced;
use crate::interfaces::*;
use crate::object::*;
use crate::raw::{DirtyPlace, Misaligned, dirty};
use core::ffi::c_void;
use core::ptr;
use mapi_core::abi::codes::*;
use mapi_core::memory;
use windows_core::{GUID, HRESULT, IUnknown, Interface};

/// The variables of a C caller of `IOutputs::All` and `Unwanted`, dirty from the start.
pub struct Variables {
    pub number: u32,
    pub point: Point,
    pub object: DirtyPlace,
    pub queried: DirtyPlace,
    pub block: *mut Point,
    pub wide: *mut u16,
    pub narrow: *mut u8,
    pub count: u32,
    pub items: *mut Point,
    pub size: u32,
    pub bytes: *mut c_void,
    pub text: *mut u8,
    pub text_count: u32,
    pub texts: *mut *mut u8,
}

/// The parameters of `IOutputs::All` that are results, in order.
pub const RESULTS: usize = 14;
/// Those that count another one, which a C caller cannot do without.
const COUNTS: [usize; 3] = [7, 9, 12];

const WIDE: Flags = Flags(0x8000_0000);

impl Variables {
    pub fn new() -> Self {
        Self {
            number: dirty(),
            point: dirty(),
            object: DirtyPlace::new(),
            queried: DirtyPlace::new(),
            block: dirty(),
            wide: dirty(),
            narrow: dirty(),
            count: dirty(),
            items: dirty(),
            size: dirty(),
            bytes: dirty(),
            text: dirty(),
            text_count: dirty(),
            texts: dirty(),
        }
    }

    /// Which of them hold no zeros.
    fn set(&self) -> Vec<usize> {
        let set = [
            self.number != 0,
            self.point != Point::default(),
            self.object.0 != 0,
            self.queried.0 != 0,
            !self.block.is_null(),
            !self.wide.is_null(),
            !self.narrow.is_null(),
            self.count != 0,
            !self.items.is_null(),
            self.size != 0,
            !self.bytes.is_null(),
            !self.text.is_null(),
            self.text_count != 0,
            !self.texts.is_null(),
        ];
        (0..RESULTS).filter(|i| set[*i]).collect()
    }

    /// Frees and releases what a callee that succeeded handed over, except where it was not
    /// asked.
    fn free(mut self, not_asked: Option<usize>) {
        let blocks: [(usize, *mut c_void); 6] = [
            (4, self.block.cast()),
            (5, self.wide.cast()),
            (6, self.narrow.cast()),
            (8, self.items.cast()),
            (10, self.bytes),
            (11, self.text.cast()),
        ];
        for (index, block) in blocks.into_iter().chain([(13, self.texts.cast())]) {
            if Some(index) != not_asked {
                assert!(!block.is_null(), "result {index}");
                // SAFETY: the callee handed the block over.
                unsafe { memory::free(block) };
            }
        }
        if not_asked != Some(2) {
            assert!(self.object.take::<IScalars>().is_some());
        }
        if not_asked != Some(3) {
            assert!(self.queried.take::<IUnknown>().is_some());
        }
    }

    /// `IOutputs::All`, or `Unwanted`, with null instead of one result.
    fn call(
        &mut self,
        object: &IOutputs,
        opt: bool,
        iid: *const GUID,
        flags: Flags,
        null: Option<usize>,
    ) -> HRESULT {
        fn or_null<T>(place: *mut T, index: usize, null: Option<usize>) -> *mut T {
            if null == Some(index) {
                ptr::null_mut()
            } else {
                place
            }
        }
        macro_rules! all {
            ($slot:ident) => {
                raw!(
                    *object,
                    $slot,
                    iid,
                    flags,
                    or_null(&mut self.number, 0, null),
                    or_null(&mut self.point, 1, null),
                    or_null(self.object.place(), 2, null),
                    or_null(self.queried.place(), 3, null),
                    or_null(&mut self.block, 4, null),
                    or_null(&mut self.wide, 5, null),
                    or_null(&mut self.narrow, 6, null),
                    or_null(&mut self.count, 7, null),
                    or_null(&mut self.items, 8, null),
                    or_null(&mut self.size, 9, null),
                    or_null(&mut self.bytes, 10, null),
                    or_null(&mut self.text, 11, null),
                    or_null(&mut self.text_count, 12, null),
                    or_null(&mut self.texts, 13, null),
                )
            };
        }
        if opt { all!(Unwanted) } else { all!(All) }
    }
}

fn fixture(behaviour: Behaviour) -> (Fixture, IOutputs) {
    let fixture = Fixture::new(behaviour);
    let object = fixture.as_interface();
    (fixture, object)
}

#[test]
fn a_c_caller_gets_everything() {
    balanced(|| {
        let (_fixture, object) = fixture(Behaviour::Work);
        for opt in [false, true] {
            let mut variables = Variables::new();
            let code = variables.call(&object, opt, &IScalars::IID, WIDE, None);
            assert_eq!(code, S_OK);
            assert_eq!(
                (variables.number, variables.point),
                (1, Point { x: 1, y: 2 })
            );
            assert_eq!(
                (variables.count, variables.size, variables.text_count),
                (2, 5, 2)
            );
            // SAFETY: the callee has succeeded, so each is what the declaration says.
            unsafe {
                assert_eq!(*variables.block, Point { x: 3, y: 4 });
                assert_eq!(*variables.wide.add(3), u16::from(b'e'));
                assert_eq!(*variables.wide.add(4), 0);
                assert_eq!(*variables.narrow.add(6), 0);
                assert_eq!(*variables.items.add(1), Point { x: 5, y: 6 });
                assert_eq!(*variables.bytes.cast::<u8>().add(4), b's');
                assert_eq!(*variables.text.cast::<u16>(), u16::from(b't'));
                assert_eq!(
                    *(*variables.texts.add(1)).cast::<u16>().add(2),
                    u16::from(b'o')
                );
            }
            variables.free(None);
        }
    });
}

#[test]
fn a_c_caller_without_the_flag_gets_8_bit_text() {
    balanced(|| {
        let (_fixture, object) = fixture(Behaviour::Work);
        let mut variables = Variables::new();
        let code = variables.call(&object, false, &IScalars::IID, Flags(1), None);
        assert_eq!(code, S_OK);
        // SAFETY: the callee has succeeded.
        unsafe {
            assert_eq!(core::ffi::CStr::from_ptr(variables.text.cast()), c"text");
            assert_eq!(core::ffi::CStr::from_ptr((*variables.texts).cast()), c"one");
        }
        variables.free(None);
    });
}

#[test]
fn a_result_without_a_place_is_refused_and_the_others_are_cleared() {
    balanced(|| {
        let (fixture, object) = fixture(Behaviour::Work);
        for null in 0..RESULTS {
            let mut variables = Variables::new();
            let code = variables.call(&object, false, &IScalars::IID, WIDE, Some(null));
            assert_eq!(code, MAPI_E_INVALID_PARAMETER, "result {null}");
            assert_eq!(
                variables.set(),
                [null],
                "only the variable nobody was told of is dirty"
            );
        }
        let mut variables = Variables::new();
        let code = variables.call(&object, false, ptr::null(), WIDE, None);
        assert_eq!(code, MAPI_E_INVALID_PARAMETER, "no IID");
        assert_eq!(variables.set(), []);
        assert_eq!(fixture.object.calls.get(), 0, "the method was not called");
    });
}

#[test]
fn a_result_that_is_not_wanted_is_dropped() {
    balanced(|| {
        let (_fixture, object) = fixture(Behaviour::Work);
        for null in 0..RESULTS {
            let mut variables = Variables::new();
            let code = variables.call(&object, true, &IScalars::IID, WIDE, Some(null));
            if COUNTS.contains(&null) {
                assert_eq!(code, MAPI_E_INVALID_PARAMETER, "count {null}");
                assert_eq!(variables.set(), [null]);
            } else {
                assert_eq!(code, S_OK, "result {null}");
                variables.free(Some(null));
            }
        }
    });
}

#[test]
fn a_method_that_fails_leaves_nothing_behind() {
    balanced(|| {
        for (behaviour, answer) in [
            (Behaviour::Fail(MAPI_E_NO_SUPPORT), MAPI_E_NO_SUPPORT),
            (Behaviour::Fail(S_OK), MAPI_E_CALL_FAILED),
            (Behaviour::Fail(S_FALSE), MAPI_E_CALL_FAILED),
            (Behaviour::Panic, MAPI_E_CALL_FAILED),
            (Behaviour::PanicTwice, MAPI_E_CALL_FAILED),
            (Behaviour::WrongWidth, MAPI_E_BAD_CHARWIDTH),
        ] {
            let (_fixture, object) = fixture(behaviour);
            for opt in [false, true] {
                let mut variables = Variables::new();
                let code = variables.call(&object, opt, &IScalars::IID, WIDE, None);
                assert_eq!(code, answer, "{behaviour:?}");
                assert_eq!(variables.set(), [], "{behaviour:?}");
            }
            assert_eq!(object.all::<IScalars>(WIDE).unwrap_err().code(), answer);
        }
    });
}

#[test]
fn an_interface_that_the_object_lacks_is_refused() {
    balanced(|| {
        let (_fixture, object) = fixture(Behaviour::Work);
        for opt in [false, true] {
            let mut variables = Variables::new();
            // The partner is no `IReplace`.
            let code = variables.call(&object, opt, &IReplace::IID, WIDE, None);
            assert_eq!(code, MAPI_E_INTERFACE_NOT_SUPPORTED);
            assert_eq!(variables.set(), []);
        }
        let error = object.all::<IReplace>(WIDE).unwrap_err();
        assert_eq!(error.code(), MAPI_E_INTERFACE_NOT_SUPPORTED);
    });
}

#[test]
fn a_misaligned_place_is_refused_and_not_touched() {
    balanced(|| {
        let (fixture, object) = fixture(Behaviour::Work);
        let scalars: IScalars = fixture.as_interface();
        let mut place = Misaligned::new();
        let mut more = 3;
        assert_eq!(
            raw!(
                scalars,
                Beside,
                0,
                1,
                ptr::null_mut(),
                Default::default(),
                place.at()
            ),
            MAPI_E_INVALID_PARAMETER
        );
        assert_eq!(
            raw!(scalars, LeftOut, place.at(), &mut more),
            MAPI_E_INVALID_PARAMETER
        );
        assert_eq!(
            raw!(scalars, Partly, S_OK, place.at()),
            MAPI_E_INVALID_PARAMETER
        );
        let mut count = 1u8;
        assert_eq!(
            raw!(object, Many, 1, &mut count, place.at()),
            MAPI_E_INVALID_PARAMETER
        );
        assert_eq!(count, 0);
        // An optional result may be null, but not misaligned.
        let mut v = Variables::new();
        let code = raw!(
            object,
            Unwanted,
            &IScalars::IID,
            WIDE,
            place.at(),
            place.at(),
            place.at(),
            place.at(),
            place.at(),
            place.at(),
            place.at(),
            &mut v.count,
            place.at(),
            &mut v.size,
            place.at(),
            place.at(),
            &mut v.text_count,
            place.at(),
        );
        assert_eq!(code, MAPI_E_INVALID_PARAMETER);
        assert_eq!((v.count, v.size, v.text_count), (0, 0, 0));
        assert!(place.is_untouched());
        assert_eq!(fixture.object.calls.get(), 0);
    });
}

#[test]
fn a_count_that_does_not_fit_is_a_failure() {
    balanced(|| {
        let (_fixture, object) = fixture(Behaviour::Work);
        assert_eq!(object.many(255).unwrap().len(), 255);
        assert_eq!(object.many(256).unwrap_err().code(), MAPI_E_CALL_FAILED);
        let (mut count, mut items) = (dirty::<u8>(), dirty::<*mut u32>());
        assert_eq!(
            raw!(object, Many, 256, &mut count, &mut items),
            MAPI_E_CALL_FAILED
        );
        assert_eq!((count, items.is_null()), (0, true));
    });
}

#[test]
fn what_may_be_null_is_null_for_c() {
    balanced(|| {
        let (_fixture, object) = fixture(Behaviour::Work);
        let mut v = Variables::new();
        let code = raw!(
            object,
            Perhaps,
            0,
            &IScalars::IID,
            WIDE,
            v.object.place(),
            v.queried.place(),
            &mut v.block,
            &mut v.wide,
            &mut v.text,
        );
        assert_eq!(code, S_OK);
        let places = (v.object.take::<IUnknown>(), v.queried.take::<IUnknown>());
        assert_eq!(places, (None, None));
        assert!(v.block.is_null() && v.wide.is_null() && v.text.is_null());
        // A result that may be null has a place all the same.
        let code = raw!(
            object,
            Perhaps,
            0,
            &IScalars::IID,
            WIDE,
            v.object.place(),
            v.queried.place(),
            &mut v.block,
            &mut v.wide,
            ptr::null_mut(),
        );
        assert_eq!(code, MAPI_E_INVALID_PARAMETER);
    });
}
