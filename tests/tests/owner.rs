//! What methods hand over that is not in MAPI memory: `#[owner]`, arrays of interfaces in the
//! caller's room, and methods that answer a code of their own where they are left out.

use mapi_core::abi::codes::{
    E_POINTER, MAPI_E_CALL_FAILED, MAPI_E_INVALID_PARAMETER, S_FALSE, S_OK,
};
use mapi_core::boundary::{Asked, Owner};
use mapi_core::{Success, mapi_interface};
use std::cell::Cell;
use std::ptr;
use std::sync::atomic::{AtomicUsize, Ordering};
use windows_core::{HRESULT, IUnknown, Interface, Result, implement};

const E_NOTIMPL: HRESULT = HRESULT(0x8000_4001_u32 as i32);

static LIVE: AtomicUsize = AtomicUsize::new(0);

/// An array of numbers in Rust's memory, with an element more than it counts as its header.
#[derive(Debug)]
struct Numbers(Box<[u32]>);

impl Numbers {
    fn new(numbers: &[u32]) -> Self {
        LIVE.fetch_add(1, Ordering::SeqCst);
        Self(numbers.into())
    }
}

impl Drop for Numbers {
    fn drop(&mut self) {
        LIVE.fetch_sub(1, Ordering::SeqCst);
    }
}

// SAFETY: what is handed over is a boxed slice of `count` elements.
unsafe impl<I> Owner<I> for Numbers {
    type Raw = *mut u32;
    type Ready = Self;

    unsafe fn take(_object: &I, raw: *mut u32, count: usize) -> Result<Self> {
        if raw.is_null() {
            return Err(E_POINTER.into());
        }
        // SAFETY: as `hand_over` made it.
        Ok(Self(unsafe {
            Box::from_raw(ptr::slice_from_raw_parts_mut(raw, count))
        }))
    }

    fn ready(self) -> Result<Self> {
        Ok(self)
    }

    fn count(ready: &Self) -> usize {
        ready.0.len()
    }

    fn hand_over(mut ready: Self) -> *mut u32 {
        let numbers = Box::into_raw(std::mem::take(&mut ready.0)).cast();
        std::mem::forget(ready);
        numbers
    }
}

/// What C has in place of a [`Thing`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[allow(clippy::upper_case_acronyms)]
struct THING {
    number: u32,
}

// SAFETY: a number.
unsafe impl mapi_core::Abi for THING {}

/// Something to own.
#[derive(Debug, PartialEq)]
struct Thing(u32);

// SAFETY: a number is handed over as itself.
unsafe impl<I> Owner<I> for Thing {
    type Raw = THING;
    type Ready = THING;

    unsafe fn take(_object: &I, raw: THING, _count: usize) -> Result<Self> {
        Ok(Self(raw.number))
    }

    fn ready(self) -> Result<THING> {
        if self.0 == 13 {
            return Err(MAPI_E_INVALID_PARAMETER.into());
        }
        Ok(THING { number: self.0 })
    }

    fn count(_ready: &THING) -> usize {
        1
    }

    fn hand_over(ready: THING) -> THING {
        ready
    }
}

// SAFETY: a number is nothing to free.
unsafe impl<I> Asked<I> for Thing {
    type Request = u32;

    fn ask(request: u32) -> THING {
        THING { number: request }
    }

    unsafe fn asked(raw: &THING) -> u32 {
        raw.number
    }
}

#[mapi_interface(iid = "b0a7da7e-2001-4000-8000-000000000001")]
unsafe trait IOwning: IUnknown {
    fn GetNumbers(
        &self,
        #[out] count: *mut u32,
        #[out]
        #[opt]
        #[len_param(count)]
        #[owner(Numbers)]
        numbers: *mut *mut u32,
    ) -> HRESULT;
    fn GetOne(
        &self,
        #[out]
        #[owner(Numbers)]
        number: *mut *mut u32,
    ) -> HRESULT;
    #[success(S_FALSE)]
    fn Next(
        &self,
        room: u32,
        #[out]
        #[len_param(room)]
        objects: *mut Option<IUnknown>,
        #[out]
        #[opt]
        fetched: *mut u32,
    ) -> HRESULT;
    fn Fill(
        &self,
        room: u32,
        #[out]
        #[len_param(room)]
        #[owner(Thing)]
        things: *mut THING,
    ) -> HRESULT;
    fn Ask(
        &self,
        #[inout]
        #[owner(Thing)]
        thing: *mut THING,
    ) -> HRESULT;
    fn Spell(
        &self,
        #[inout]
        #[opt]
        #[len_param(size)]
        text: *mut u16,
        #[inout] size: *mut u32,
    ) -> HRESULT;
    #[optional(E_NOTIMPL)]
    fn Later(&self, #[reserved] argument: *const u8) -> HRESULT;
    #[optional(S_OK)]
    fn Ignored(&self, #[reserved] argument: u32) -> HRESULT;
    #[optional(E_NOTIMPL)]
    fn Count(&self, #[out] count: *mut u32) -> HRESULT;
}

#[implement(IOwning)]
struct Object {
    numbers: Vec<u32>,
    given: Cell<u32>,
}

impl IOwning_Impl for Object_Impl {
    fn get_numbers(&self) -> Result<Numbers> {
        Ok(Numbers::new(&self.numbers))
    }

    fn get_one(&self) -> Result<Numbers> {
        Ok(Numbers::new(&self.numbers[..1]))
    }

    fn next(&self, room: u32) -> Result<Success<(Vec<Option<IUnknown>>, u32)>> {
        let some = self.given.get().min(room);
        let this: IUnknown =
            windows_core::ComObjectInterface::<IUnknown>::as_interface_ref(self).to_owned();
        let objects = vec![Some(this); some as usize];
        let code = if some < room { S_FALSE } else { S_OK };
        Ok(Success::new((objects, some), code))
    }

    fn ask(&self, thing: u32) -> Result<Thing> {
        if thing == 0 {
            return Err(E_NOTIMPL.into());
        }
        Ok(Thing(thing + 1))
    }

    fn spell(&self, text: Option<&mut [u16]>, size: &mut u32) -> Result<()> {
        let text = text.unwrap_or(&mut []);
        assert_eq!(*size as usize, text.len());
        *size = 3;
        let room = text
            .get_mut(..3)
            .ok_or(mapi_core::abi::codes::MAPI_E_NOT_ENOUGH_MEMORY)?;
        room.copy_from_slice(&[65, 66, 0]);
        Ok(())
    }

    fn fill(&self, room: u32) -> Result<Vec<Thing>> {
        Ok(self
            .numbers
            .iter()
            .take(room as usize + 1)
            .map(|n| Thing(*n))
            .collect())
    }
}

fn object(numbers: &[u32]) -> IOwning {
    Object {
        numbers: numbers.to_vec(),
        given: Cell::new(2),
    }
    .into()
}

#[test]
fn what_has_an_owner_is_handed_over_and_counted() -> Result<()> {
    let object = object(&[7, 8, 9]);
    let numbers = object.get_numbers()?;
    assert_eq!(&*numbers.0, [7, 8, 9]);
    assert_eq!(&*object.get_one()?.0, [7]);
    drop(numbers);
    // A C caller that does not want them gets their number.
    let mut count = 0;
    // SAFETY: a place for the count, and null where null may be.
    unsafe { (object.vtable().GetNumbers)(object.as_raw(), &mut count, ptr::null_mut()) }.ok()?;
    assert_eq!((count, LIVE.load(Ordering::SeqCst)), (3, 0));
    Ok(())
}

#[test]
fn room_is_filled_from_its_start() -> Result<()> {
    let object = object(&[1, 2]);
    let next = object.next(3)?;
    assert_eq!((next.code, next.value.1), (S_FALSE, 2));
    let same: IUnknown = object.cast()?;
    assert_eq!(next.value.0, [Some(same.clone()), Some(same), None]);
    assert!(object.next(2)?.is_ok());
    assert_eq!(object.next(0)?.value, (Vec::new(), 0));
    // More than there is room for is the implementer's fault.
    let error = object.fill(1).unwrap_err();
    assert_eq!(error.code(), MAPI_E_CALL_FAILED);
    assert_eq!(object.fill(3)?, [Thing(1), Thing(2), Thing(0)]);
    Ok(())
}

#[test]
fn room_is_cleared_where_nothing_can_be_handed_over() {
    let object = object(&[1, 13]);
    let mut room = [THING { number: 5 }; 3];
    // SAFETY: there is room for three.
    let code = unsafe { (object.vtable().Fill)(object.as_raw(), 3, room.as_mut_ptr()) };
    assert_eq!(code, MAPI_E_INVALID_PARAMETER);
    assert!(room.iter().all(|thing| thing.number == 0));
    // SAFETY: null where something is counted is refused.
    let code = unsafe { (object.vtable().Fill)(object.as_raw(), 3, ptr::null_mut()) };
    assert_eq!(code, MAPI_E_INVALID_PARAMETER);
}

#[test]
fn what_is_left_out_answers_what_the_spec_says() -> Result<()> {
    let object = object(&[]);
    assert_eq!(object.later().unwrap_err().code(), E_NOTIMPL);
    object.ignored()?;
    assert_eq!(object.count().unwrap_err().code(), E_NOTIMPL);
    Ok(())
}

#[test]
fn a_count_behind_a_pointer_says_how_much_room_is_wanted() -> Result<()> {
    let object = object(&[]);
    let mut size = 77;
    assert!(object.spell(None, &mut size).is_err());
    assert_eq!(size, 3);
    let mut text = [9; 5];
    object.spell(Some(&mut text), &mut size)?;
    assert_eq!((text, size), ([65, 66, 0, 9, 9], 3));
    // SAFETY: a null count is refused before anything is read.
    let code =
        unsafe { (object.vtable().Spell)(object.as_raw(), text.as_mut_ptr(), ptr::null_mut()) };
    assert_eq!(code, MAPI_E_INVALID_PARAMETER);
    // SAFETY: so is a count without an array.
    let code = unsafe { (object.vtable().Spell)(object.as_raw(), ptr::null_mut(), &mut size) };
    assert_eq!(code, MAPI_E_INVALID_PARAMETER);
    Ok(())
}

#[test]
fn a_request_stands_where_the_result_comes() -> Result<()> {
    let object = object(&[]);
    assert_eq!(object.ask(4)?, Thing(5));
    let mut thing = THING { number: 0 };
    // SAFETY: a place with a request.
    let code = unsafe { (object.vtable().Ask)(object.as_raw(), &mut thing) };
    assert_eq!(code, E_NOTIMPL);
    thing.number = 12;
    // SAFETY: as before; 13 cannot be handed over.
    let code = unsafe { (object.vtable().Ask)(object.as_raw(), &mut thing) };
    assert_eq!(code, MAPI_E_INVALID_PARAMETER);
    assert_eq!(thing.number, 12);
    Ok(())
}
