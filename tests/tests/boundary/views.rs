//! Structs that are seen through views, lent and handed over.

use crate::allocator::balanced;
use crate::raw::Misaligned;
use core::cell::Cell;
use core::ptr;
use mapi_core::abi::codes::{MAPI_E_CALL_FAILED, MAPI_E_INVALID_PARAMETER, S_OK};
use mapi_core::boundary::{CLayout, LaidOut, View, ViewMut, count, tail};
use mapi_core::memory::{MapiArray, MapiBox};
use mapi_core::{MapiPointers, MapiView, MapiViews, Views, mapi_interface};
use windows_core::{HRESULT, Result, implement};

/// A count, and that many numbers behind it.
#[repr(C)]
#[derive(Debug)]
struct Numbers {
    count: u32,
    first: [u32; 1],
}

// SAFETY: `repr(C)`, and any bits are numbers.
unsafe impl CLayout for Numbers {}

// SAFETY: the tail starts at `first` and has the length that `count` says.
unsafe impl View for Numbers {
    type Borrowed<'a> = &'a [u32];

    unsafe fn view<'a>(ptr: *const Self) -> core::result::Result<&'a [u32], HRESULT> {
        // SAFETY: the caller vouches for the struct.
        unsafe { tail(ptr, core::mem::offset_of!(Self, first), (*ptr).count) }
    }

    fn lay_out(view: Self::Borrowed<'_>) -> std::result::Result<LaidOut<'_, Self>, HRESULT> {
        LaidOut::with_tail(count(view.len())?, core::mem::offset_of!(Self, first), view)
    }
}

/// The struct in MAPI memory.
fn numbers(view: &[u32]) -> *mut Numbers {
    let mut units = vec![view.len() as u32];
    units.extend_from_slice(view);
    units.push(0);
    MapiArray::new(&units).unwrap().into_raw().cast()
}

fn owned(view: &[u32]) -> MapiView<Numbers> {
    let block = ptr::NonNull::new(numbers(view)).unwrap();
    // SAFETY: the block is new and is well-formed.
    unsafe { MapiView::from_box(MapiBox::from_raw(block)) }
}

impl mapi_core::InPlace for Numbers {
    type How = mapi_core::Replaced;
}

#[mapi_interface(iid = "b0a7da7e-0007-4000-8000-000000000001")]
unsafe trait INumbers: IUnknown {
    fn Sum(
        &self,
        #[view] numbers: *const Numbers,
        #[opt]
        #[view]
        more: *const Numbers,
        #[out] sum: *mut u32,
    ) -> HRESULT;
    fn SumAll(
        &self,
        count: u32,
        #[view]
        #[len_param(count)]
        all: *const Numbers,
        #[out] sum: *mut u32,
    ) -> HRESULT;
    fn Get(
        &self,
        #[out]
        #[view]
        numbers: *mut *mut Numbers,
        #[out]
        #[view]
        #[nullable]
        #[opt]
        more: *mut *mut Numbers,
    ) -> HRESULT;
    fn GetAll(
        &self,
        #[out] count: *mut u32,
        #[out]
        #[view]
        #[len_param(count)]
        all: *mut *mut Numbers,
        #[out] pointer_count: *mut u32,
        #[out]
        #[view]
        #[len_param(pointer_count)]
        pointers: *mut *mut *mut Numbers,
    ) -> HRESULT;
    fn Double(
        &self,
        #[inout]
        #[view]
        numbers: *mut Numbers,
        #[opt]
        #[inout]
        #[view]
        more: *mut Numbers,
    ) -> HRESULT;
    fn Replace(
        &self,
        #[inout]
        #[view]
        numbers: *mut *mut Numbers,
    ) -> HRESULT;
}

#[implement(INumbers)]
struct Object {
    panics: Cell<bool>,
}

impl Object {
    fn act(&self) {
        assert!(!self.panics.get(), "as the test wants");
    }
}

fn double(numbers: &ViewMut<'_, Numbers>) {
    let len = numbers.get().unwrap().len();
    for i in 0..len {
        // SAFETY: the view says that so many numbers are there, and they are lent to be changed.
        unsafe { *(&raw mut (*numbers.as_ptr()).first).cast::<u32>().add(i) *= 2 };
    }
}

impl INumbers_Impl for Object_Impl {
    fn sum(&self, numbers: &[u32], more: Option<&[u32]>) -> Result<u32> {
        self.act();
        Ok(numbers.iter().chain(more.unwrap_or_default()).sum())
    }

    fn sum_all(&self, all: Views<'_, Numbers>) -> Result<u32> {
        self.act();
        Ok(all.iter().flat_map(|view| view.unwrap()).sum())
    }

    fn get(&self) -> Result<(MapiView<Numbers>, Option<MapiView<Numbers>>)> {
        self.act();
        Ok((owned(&[1, 2, 3]), Some(owned(&[]))))
    }

    fn get_all(&self) -> Result<(MapiViews<Numbers>, MapiPointers<Numbers>)> {
        self.act();
        let all = MapiArray::new(&[1u32, 7, 1, 8])?;
        let one = mapi_tests::raw::array(&[ptr::null_mut::<Numbers>(); 2])?;
        let chained = one.attach(&[2u32, 4, 5])?;
        // SAFETY: two structs of one number each; a null pointer, and one to a chained struct.
        unsafe {
            one.as_ptr().add(1).write(chained.as_ptr().cast());
            let all = MapiArray::from_raw(all.into_raw().cast(), 2);
            Ok((MapiViews::from_array(all), MapiPointers::from_array(one)))
        }
    }

    fn double(
        &self,
        numbers: ViewMut<'_, Numbers>,
        more: Option<ViewMut<'_, Numbers>>,
    ) -> Result<()> {
        self.act();
        double(&numbers);
        if let Some(more) = more {
            double(&more);
        }
        Ok(())
    }

    fn replace(&self, numbers: &mut Option<MapiView<Numbers>>) -> Result<()> {
        let len = numbers
            .as_ref()
            .map_or(0, |numbers| numbers.get().unwrap().len());
        *numbers = Some(owned(&vec![9; len + 1]));
        self.act();
        Ok(())
    }
}

fn object(panics: bool) -> INumbers {
    Object {
        panics: Cell::new(panics),
    }
    .into()
}

#[test]
fn views_go_there_and_back() {
    balanced(|| {
        let object = object(false);
        assert_eq!(object.sum(&[1, 2, 3], None), Ok(6));
        assert_eq!(object.sum(&[], Some(&[1; 1000])), Ok(1000));
        let one_each = [
            Numbers {
                count: 1,
                first: [5],
            },
            Numbers {
                count: 1,
                first: [6],
            },
        ];
        // SAFETY: each element has its only number in itself.
        assert_eq!(object.sum_all(unsafe { Views::new(&one_each) }), Ok(11));
        assert_eq!(object.sum_all(Views::default()), Ok(0));
        let (numbers, more) = object.get().unwrap();
        assert_eq!(numbers.get(), Ok(&[1, 2, 3][..]));
        assert_eq!(more.unwrap().get(), Ok(&[][..]));
        let (all, pointers) = object.get_all().unwrap();
        let all: Vec<_> = all.get().iter().map(|view| view.unwrap()[0]).collect();
        assert_eq!(all, [7, 8]);
        let pointers: Vec<_> = pointers.iter().collect();
        assert_eq!(pointers, [None, Some(Ok(&[4, 5][..]))]);
    });
}

#[test]
fn what_is_lent_is_changed_in_place_and_stays_the_callers() {
    balanced(|| {
        let object = object(false);
        let (mut one, mut two) = (owned(&[1, 2]), owned(&[3]));
        let before = one.as_ptr();
        object.double(one.lend(), None).unwrap();
        object.double(one.lend(), Some(two.lend())).unwrap();
        assert_eq!((one.get(), two.get()), (Ok(&[4, 8][..]), Ok(&[6][..])));
        assert_eq!(one.as_ptr(), before);
        // C's own struct, which is no MAPI memory at all.
        let mut here = Numbers {
            count: 1,
            first: [21],
        };
        assert_eq!(raw!(object, Double, &mut here, ptr::null_mut()), S_OK);
        assert_eq!(here.first, [42]);
    });
}

#[test]
fn memory_is_replaced_and_goes_home() {
    balanced(|| {
        for panics in [false, true] {
            let object = object(panics);
            let mut numbers = None;
            for len in 1..4 {
                assert_eq!(object.replace(&mut numbers).is_ok(), !panics);
                assert_eq!(numbers.as_ref().unwrap().get().unwrap().len(), len);
            }
        }
    });
}

#[test]
fn null_and_misaligned_structs_are_refused() {
    balanced(|| {
        let object = object(false);
        let mut place = Misaligned::new();
        let mut sum = 9;
        let good = Numbers {
            count: 1,
            first: [1],
        };
        let mut refused = |numbers: *const Numbers, more: *const Numbers| {
            sum = 9;
            (raw!(object, Sum, numbers, more, &mut sum), sum)
        };
        let answer = (MAPI_E_INVALID_PARAMETER, 0);
        assert_eq!(refused(ptr::null(), ptr::null()), answer);
        assert_eq!(refused(place.at(), ptr::null()), answer);
        assert_eq!(refused(&good, place.at()), answer);
        assert_eq!(refused(&good, ptr::null()), (S_OK, 1));
        assert_eq!(
            raw!(object, SumAll, 1, ptr::null(), &mut sum),
            MAPI_E_INVALID_PARAMETER
        );
        assert_eq!(
            raw!(object, SumAll, 1, place.at(), &mut sum),
            MAPI_E_INVALID_PARAMETER
        );
        let null = ptr::null_mut();
        assert_eq!(raw!(object, Double, null, null), MAPI_E_INVALID_PARAMETER);
        assert_eq!(
            raw!(object, Double, place.at(), null),
            MAPI_E_INVALID_PARAMETER
        );
        assert_eq!(
            raw!(object, Replace, ptr::null_mut()),
            MAPI_E_INVALID_PARAMETER
        );
        assert!(place.is_untouched());
    });
}

#[test]
fn a_method_that_panics_hands_nothing_over() {
    balanced(|| {
        let object = object(true);
        let mut place = ptr::without_provenance_mut(8);
        assert_eq!(
            raw!(object, Get, &mut place, ptr::null_mut()),
            MAPI_E_CALL_FAILED
        );
        assert!(place.is_null());
        assert_eq!(
            object.get_all().map(drop).unwrap_err().code(),
            MAPI_E_CALL_FAILED
        );
        // What a caller does not want is dropped.
        let object = self::object(false);
        assert_eq!(raw!(object, Get, &mut place, ptr::null_mut()), S_OK);
        // SAFETY: the callee handed the block over.
        unsafe { mapi_core::memory::free(place.cast()) };
    });
}
