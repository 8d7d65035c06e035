//! Structs with a counted tail, through `#[view]`, in every form.

#![allow(missing_docs, non_snake_case, clippy::undocumented_unsafe_blocks)]

use core::mem::offset_of;
use mapi_core::rt::{LaidOut, View, tail};
use mapi_core::{
    Abi, MapiArray, MapiBox, MapiPointers, MapiView, MapiViews, Views, mapi_interface,
};
use windows_core::{GUID, HRESULT, IUnknown, Interface, Result, implement};

/// A count and as many numbers.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct Numbers {
    count: u32,
    numbers: [u32; 1],
}

unsafe impl Abi for Numbers {}

unsafe impl View for Numbers {
    type Borrowed<'a> = &'a [u32];

    unsafe fn view<'a>(ptr: *const Self) -> core::result::Result<&'a [u32], HRESULT> {
        unsafe { tail(ptr, offset_of!(Self, numbers), (*ptr).count) }
    }

    fn lay_out(view: Self::Borrowed<'_>) -> LaidOut<'_, Self> {
        let count = u32::try_from(view.len()).unwrap();
        LaidOut::with_tail(count, offset_of!(Self, numbers), view)
    }
}

fn owned(numbers: &[u32]) -> MapiView<Numbers> {
    let mut words = vec![numbers.len() as u32];
    words.extend(numbers);
    let block = MapiArray::new(&words).unwrap().into_raw().cast::<Numbers>();
    unsafe { MapiView::from_box(MapiBox::from_raw(core::ptr::NonNull::new(block).unwrap())) }
}

/// Every form.
#[mapi_interface(iid = "11111111-0000-0000-c000-000000000001")]
pub unsafe trait IViews: IUnknown {
    fn Sum(&self, #[view] numbers: *const Numbers, #[out] sum: *mut u32) -> HRESULT;
    fn MaybeSum(&self, #[opt] #[view] numbers: *const Numbers, #[out] sum: *mut u32) -> HRESULT;
    fn Each(
        &self,
        count: u32,
        #[view]
        #[len_param(count)]
        numbers: *const Numbers,
        #[out] sum: *mut u32,
    ) -> HRESULT;
    fn Up(&self, to: u32, #[out] #[view] numbers: *mut *mut Numbers) -> HRESULT;
    fn MaybeUp(&self, to: u32, #[out] #[view] #[nullable] numbers: *mut *mut Numbers) -> HRESULT;
    fn Ones(
        &self,
        #[out] count: *mut u32,
        #[out]
        #[view]
        #[len_param(count)]
        numbers: *mut *mut Numbers,
    ) -> HRESULT;
    fn Pointers(
        &self,
        #[out] count: *mut u32,
        #[out]
        #[view]
        #[len_param(count)]
        numbers: *mut *mut *mut Numbers,
    ) -> HRESULT;
    fn Replace(&self, #[inout] #[view] numbers: *mut *mut Numbers) -> HRESULT;
    fn Double(&self, #[inout] #[view] numbers: *mut Numbers) -> HRESULT;
    fn Asked(
        &self,
        #[shown] iid: *const GUID,
        #[out] is_own: *mut u32,
        #[out]
        #[iid_is(iid)]
        object: *mut Option<IUnknown>,
    ) -> HRESULT;
}

#[implement(IViews)]
struct Object;

impl IViews_Impl for Object_Impl {
    fn sum(&self, numbers: &[u32]) -> Result<u32> {
        Ok(numbers.iter().sum())
    }

    fn maybe_sum(&self, numbers: Option<&[u32]>) -> Result<u32> {
        Ok(numbers.map_or(7, |n| n.iter().sum()))
    }

    fn each(&self, numbers: Views<'_, Numbers>) -> Result<u32> {
        Ok(numbers.iter().flatten().flatten().sum())
    }

    fn up(&self, to: u32) -> Result<MapiView<Numbers>> {
        Ok(owned(&(1..=to).collect::<Vec<_>>()))
    }

    fn maybe_up(&self, to: u32) -> Result<Option<MapiView<Numbers>>> {
        Ok((to != 0).then(|| owned(&[to])))
    }

    fn ones(&self) -> Result<MapiViews<Numbers>> {
        let one = Numbers {
            count: 1,
            numbers: [1],
        };
        Ok(unsafe { MapiViews::from_array(MapiArray::new(&[one, one])?) })
    }

    fn pointers(&self) -> Result<MapiPointers<Numbers>> {
        let mut pointers = MapiArray::new(&[core::ptr::null_mut(), core::ptr::null_mut()])?;
        let one = Numbers {
            count: 1,
            numbers: [5],
        };
        pointers[1] = pointers.attach(&[one])?.as_ptr();
        Ok(unsafe { MapiPointers::from_array(pointers) })
    }

    fn replace(&self, numbers: &mut Option<MapiView<Numbers>>) -> Result<()> {
        let old = numbers.as_ref().map_or(0, |n| n.get().unwrap().len() as u32);
        *numbers = Some(owned(&[old]));
        Ok(())
    }

    fn double(&self, numbers: &mut MapiView<Numbers>) -> Result<()> {
        unsafe { numbers.as_box_mut().numbers[0] *= 2 };
        Ok(())
    }

    fn asked(&self, iid: &GUID) -> Result<(u32, IUnknown)> {
        Ok((u32::from(*iid == IViews::IID), IViews::from(Object).into()))
    }
}

#[test]
fn views_arrive_on_both_sides() {
    let object = IViews::from(Object);
    assert_eq!(object.sum(&[1, 2, 3]).unwrap(), 6);
    assert_eq!(object.sum(&[]).unwrap(), 0);
    assert_eq!(object.maybe_sum(None).unwrap(), 7);
    assert_eq!(object.maybe_sum(Some(&[4, 5])).unwrap(), 9);
    let one = Numbers {
        count: 1,
        numbers: [20],
    };
    let pair = [one, one];
    assert_eq!(object.each(unsafe { Views::new(&pair) }).unwrap(), 40);
    assert_eq!(object.up(4).unwrap().get().unwrap(), [1, 2, 3, 4]);
    assert!(object.maybe_up(0).unwrap().is_none());
    assert_eq!(object.maybe_up(3).unwrap().unwrap().get().unwrap(), [3]);
    let ones = object.ones().unwrap();
    assert_eq!(ones.len(), 2);
    assert_eq!(ones.get().get(1).unwrap().unwrap(), [1]);
    let pointers = object.pointers().unwrap();
    let seen: Vec<_> = pointers.iter().map(|p| p.map(|n| n.unwrap().to_vec())).collect();
    assert_eq!(seen, [None, Some(vec![5])]);
    let mut slot = None;
    object.replace(&mut slot).unwrap();
    assert_eq!(slot.as_ref().unwrap().get().unwrap(), [0]);
    object.replace(&mut slot).unwrap();
    assert_eq!(slot.as_ref().unwrap().get().unwrap(), [1]);
    let mut view = owned(&[21]);
    object.double(&mut view).unwrap();
    assert_eq!(view.get().unwrap(), [42]);
    let (own, _) = object.asked::<IViews>().unwrap();
    assert_eq!(own, 1);
    let (own, _) = object.asked::<IUnknown>().unwrap();
    assert_eq!(own, 0);
}

#[test]
fn null_is_refused_where_it_may_not_be() {
    let object = IViews::from(Object);
    let mut sum = 1;
    let code = unsafe { object.Sum(core::ptr::null(), &mut sum) };
    assert_eq!(code, mapi_core::abi::MAPI_E_INVALID_PARAMETER);
    assert_eq!(sum, 0);
    let code = unsafe { object.Each(1, core::ptr::null(), &mut sum) };
    assert_eq!(code, mapi_core::abi::MAPI_E_INVALID_PARAMETER);
    let code = unsafe { object.Replace(core::ptr::null_mut()) };
    assert_eq!(code, mapi_core::abi::MAPI_E_INVALID_PARAMETER);
    let code = unsafe { object.Double(core::ptr::null_mut()) };
    assert_eq!(code, mapi_core::abi::MAPI_E_INVALID_PARAMETER);
}
