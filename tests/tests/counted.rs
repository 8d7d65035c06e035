//! Arrays that a viewed struct counts, structs that the callee fills in, and arrays of pointers to
//! viewed structs: through the checked callers, and through the raw vtable as C would.

use mapi_core::abi::codes::{MAPI_E_CALL_FAILED, MAPI_E_INVALID_PARAMETER, MAPI_E_NOT_FOUND, S_OK};
use mapi_core::boundary::{CLayout, Counted, LaidOut, View, count, tail};
use mapi_core::mapi_interface;
use mapi_core::{Fill, LaidOutRefs, MapiArray, MapiBox, MapiView, ViewRefs};
use std::mem::offset_of;
use std::ptr::{null, null_mut};
use windows_core::{HRESULT, Interface, Result, implement};

/// Numbers, as many as the count says.
#[repr(C)]
struct Numbers<const N: usize = 1> {
    count: u32,
    first: [u32; N],
}

// SAFETY: `repr(C)`, of numbers.
unsafe impl CLayout for Numbers {}

// SAFETY: reads the numbers that the count says are there.
unsafe impl View for Numbers {
    type Borrowed<'a> = &'a [u32];

    unsafe fn view<'a>(ptr: *const Self) -> std::result::Result<&'a [u32], HRESULT> {
        // SAFETY: as the caller vouches.
        unsafe { tail(ptr, offset_of!(Self, first), (*ptr).count) }
    }

    fn lay_out(view: Self::Borrowed<'_>) -> std::result::Result<LaidOut<'_, Self>, HRESULT> {
        LaidOut::with_tail(count(view.len())?, offset_of!(Self, first), view)
    }
}

// SAFETY: reads the count.
unsafe impl Counted for Numbers {
    unsafe fn count(ptr: *const Self) -> usize {
        // SAFETY: as the caller vouches.
        unsafe { (*ptr).count as usize }
    }
}

/// One number in MAPI memory.
fn one(number: u32) -> Result<MapiView<Numbers>> {
    let numbers = mapi_tests::raw::block(Numbers {
        count: 1,
        first: [number],
    })?;
    // SAFETY: it counts one number, which is there.
    Ok(unsafe { MapiView::from_box(numbers) })
}

impl mapi_core::InPlace for Numbers {
    type How = mapi_core::Filled;
}

/// Counts in ways that plain counts cannot say.
#[mapi_interface(iid = "b0a7da7e-2001-4000-8000-000000000001")]
unsafe trait ICounted: windows_core::IUnknown {
    /// Adds up products of numbers and weights.
    fn Weigh(
        &self,
        #[view] numbers: *const Numbers,
        #[len_param(numbers)] weights: *const u32,
        #[out] sum: *mut u32,
    ) -> HRESULT;
    /// Doubles numbers; the numbers are those of the caller, or those of the object.
    fn Double(
        &self,
        #[inout]
        #[view]
        numbers: *mut *mut Numbers,
        how: u32,
        #[out]
        #[len_param(numbers)]
        doubles: *mut *mut u32,
    ) -> HRESULT;
    /// Makes a number, which the caller need not want.
    fn Make(
        &self,
        #[opt]
        #[inout]
        #[view]
        numbers: *mut *mut Numbers,
    ) -> HRESULT;
    /// Adds up all numbers behind pointers.
    fn Sum(
        &self,
        count: u32,
        #[opt]
        #[view]
        #[len_param(count)]
        numbers: *const *const Numbers,
        #[out] sum: *mut u32,
    ) -> HRESULT;
}

#[implement(ICounted)]
struct Object;

const FAIL: u32 = 1;
const COUNT_WRONG: u32 = 2;
const NOTHING: u32 = 3;

impl ICounted_Impl for Object_Impl {
    fn weigh(&self, numbers: &[u32], weights: &[u32]) -> Result<u32> {
        assert_eq!(numbers.len(), weights.len());
        Ok(numbers.iter().zip(weights).map(|(n, w)| n * w).sum())
    }

    fn double(&self, mut numbers: Fill<'_, Numbers>, how: u32) -> Result<MapiArray<u32>> {
        if how == NOTHING {
            return MapiArray::new(&[]);
        }
        if let Fill::Wanted(place) = &mut numbers {
            **place = Some(one(21)?);
        }
        let there = numbers.get()?.expect("numbers are there");
        let doubles: Vec<u32> = there.iter().map(|n| n * 2).collect();
        match how {
            FAIL => Err(MAPI_E_NOT_FOUND.into()),
            COUNT_WRONG => MapiArray::new(&[doubles, vec![0]].concat()),
            _ => MapiArray::new(&doubles),
        }
    }

    fn make(&self, numbers: Option<Fill<'_, Numbers>>) -> Result<()> {
        if let Some(Fill::Wanted(place)) = numbers {
            *place = Some(one(7)?);
        }
        Ok(())
    }

    fn sum(&self, numbers: Option<ViewRefs<'_, Numbers>>) -> Result<u32> {
        let Some(numbers) = numbers else {
            return Ok(u32::MAX);
        };
        numbers.iter().map(|n| Ok(n?.iter().sum::<u32>())).sum()
    }
}

fn object() -> ICounted {
    Object.into()
}

#[test]
fn an_array_has_as_many_elements_as_the_struct_before_it_counts() -> Result<()> {
    let object = object();
    assert_eq!(object.weigh(&[1, 2, 3], &[4, 5, 6])?, 32);
    assert_eq!(object.weigh(&[], &[])?, 0);
    for weights in [&[4, 5][..], &[4, 5, 6, 7]] {
        let error = object.weigh(&[1, 2, 3], weights).unwrap_err();
        assert_eq!(error.code(), MAPI_E_INVALID_PARAMETER);
    }
    Ok(())
}

#[test]
fn c_passes_a_struct_and_an_array_of_its_length() {
    let object = object();
    let numbers = Numbers {
        count: 3,
        first: [1, 2, 3],
    };
    let numbers = (&raw const numbers).cast();
    let weights = [4, 5, 6];
    let mut sum = 77;
    // SAFETY: there are as many weights as numbers, and pointers that are null.
    unsafe {
        assert_eq!(
            (object.vtable().Weigh)(object.as_raw(), numbers, weights.as_ptr(), &mut sum),
            S_OK
        );
        assert_eq!(sum, 32);
        let refused = MAPI_E_INVALID_PARAMETER;
        assert_eq!(
            (object.vtable().Weigh)(object.as_raw(), null(), weights.as_ptr(), &mut sum),
            refused
        );
        assert_eq!(sum, 0);
        assert_eq!(
            (object.vtable().Weigh)(object.as_raw(), numbers, null(), &mut sum),
            refused
        );
        assert_eq!(
            (object.vtable().Weigh)(object.as_raw(), numbers, weights.as_ptr(), null_mut()),
            refused
        );
    }
}

#[test]
fn a_struct_of_the_caller_stays_and_a_missing_one_is_made() -> Result<()> {
    let object = object();
    let mut numbers = Some(one(4)?);
    let before = numbers.as_ref().map(|n| n.as_ptr());
    assert_eq!(&*object.double(Fill::Wanted(&mut numbers), 0)?, [8]);
    assert_eq!(numbers.as_ref().map(|n| n.as_ptr()), before);

    let mut numbers = None;
    assert_eq!(&*object.double(Fill::Wanted(&mut numbers), 0)?, [42]);
    assert_eq!(numbers.expect("the callee made it").get()?, [21]);

    let mut numbers = None;
    let error = object.double(Fill::Wanted(&mut numbers), FAIL).unwrap_err();
    assert_eq!(error.code(), MAPI_E_NOT_FOUND);
    assert!(numbers.is_none());

    assert!(
        object
            .double(Fill::Wanted(&mut numbers), NOTHING)?
            .is_empty()
    );
    assert!(numbers.is_none());
    Ok(())
}

#[test]
fn c_passes_a_struct_on_the_stack_or_a_place() {
    let object = object();
    let mut own = Numbers {
        count: 2,
        first: [4, 5],
    };
    let own: *mut Numbers = (&raw mut own).cast();
    // SAFETY: each place is there; what is taken over is a block of MAPI memory of that length.
    unsafe {
        let (mut numbers, mut doubles) = (own, null_mut());
        assert_eq!(
            (object.vtable().Double)(object.as_raw(), &mut numbers, 0, &mut doubles),
            S_OK
        );
        assert_eq!(numbers, own);
        assert_eq!(&*MapiArray::from_raw(doubles, 2), [8, 10]);

        let (mut numbers, mut doubles) = (null_mut(), null_mut());
        assert_eq!(
            (object.vtable().Double)(object.as_raw(), &mut numbers, 0, &mut doubles),
            S_OK
        );
        assert_eq!(&*MapiArray::from_raw(doubles, 1), [42]);
        let made = std::ptr::NonNull::new(numbers).expect("the object made it");
        let made = MapiView::from_box(MapiBox::from_raw(made));
        assert_eq!(made.get(), Ok(&[21][..]));

        // Where the method fails, and where it contradicts itself, what it made is freed.
        for (how, code) in [(FAIL, MAPI_E_NOT_FOUND), (COUNT_WRONG, MAPI_E_CALL_FAILED)] {
            let (mut numbers, mut doubles) = (null_mut(), null_mut());
            assert_eq!(
                (object.vtable().Double)(object.as_raw(), &mut numbers, how, &mut doubles),
                code
            );
            assert!(numbers.is_null() && doubles.is_null());
            let (mut numbers, mut doubles) = (own, null_mut());
            assert_eq!(
                (object.vtable().Double)(object.as_raw(), &mut numbers, how, &mut doubles),
                code
            );
            assert!(numbers == own && doubles.is_null());
        }

        let mut doubles = null_mut();
        let code = (object.vtable().Double)(object.as_raw(), null_mut(), 0, &mut doubles);
        assert_eq!(code, MAPI_E_INVALID_PARAMETER);
    }
}

#[test]
fn what_is_made_need_not_be_wanted() -> Result<()> {
    let object = object();
    let mut numbers = None;
    object.make(Some(Fill::Wanted(&mut numbers)))?;
    assert_eq!(numbers.expect("it was made").get()?, [7]);
    // SAFETY: null is no place.
    let code = unsafe { (object.vtable().Make)(object.as_raw(), null_mut()) };
    assert_eq!(code, S_OK);
    Ok(())
}

#[test]
fn pointers_to_viewed_structs_come_in_as_views() -> Result<()> {
    let object = object();
    let rows: [&[u32]; 3] = [&[1, 2], &[], &[3]];
    let laid_out = LaidOutRefs::<Numbers>::new(rows)?;
    assert_eq!(laid_out.get().len(), 3);
    assert_eq!(laid_out.get().get(0), Some(Ok(&[1, 2][..])));
    assert_eq!(laid_out.get().get(3), None);
    assert_eq!(
        format!("{:?}", laid_out.get()),
        "[Ok([1, 2]), Ok([]), Ok([3])]"
    );
    assert_eq!(object.sum(Some(laid_out.get()))?, 6);
    assert_eq!(object.sum(Some(ViewRefs::default()))?, u32::MAX);
    assert_eq!(object.sum(None)?, u32::MAX);
    Ok(())
}

#[test]
fn c_passes_pointers_none_of_them_null() {
    let object = object();
    let two = Numbers {
        count: 2,
        first: [1, 2],
    };
    let two: *const Numbers = (&raw const two).cast();
    let mut sum = 0;
    // SAFETY: what is not null points to numbers.
    unsafe {
        assert_eq!(
            (object.vtable().Sum)(object.as_raw(), 2, [two, two].as_ptr(), &mut sum),
            S_OK
        );
        assert_eq!(sum, 6);
        assert_eq!(
            (object.vtable().Sum)(object.as_raw(), 0, null(), &mut sum),
            S_OK
        );
        assert_eq!(sum, u32::MAX);
        let refused = MAPI_E_INVALID_PARAMETER;
        assert_eq!(
            (object.vtable().Sum)(object.as_raw(), 2, [two, null()].as_ptr(), &mut sum),
            refused
        );
        assert_eq!(
            (object.vtable().Sum)(object.as_raw(), 2, null(), &mut sum),
            refused
        );
    }
}

#[test]
fn the_description_says_what_counts_what() {
    let methods = ICounted::DESCRIPTION.methods;
    assert_eq!(methods[0].params[1].related, ["numbers"]);
    assert_eq!(methods[1].params[2].related, ["numbers"]);
    assert_eq!(methods[3].params[1].related, ["count"]);
    assert_eq!(ICounted::DESCRIPTION.iid, Some(ICounted::IID));
}
