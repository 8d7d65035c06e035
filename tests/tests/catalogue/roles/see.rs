//! What an implementer sees of a parameter.

use super::{Seen, bytes_of};
use core::fmt::Debug;
use mapi_core::Fill;
use mapi_core::boundary::{StringUnit, View, ViewMut, ViewRefs, Views};
use mapi_core::{MapiArray, MapiBox, MapiView, TStr};
use windows_core::{GUID, Interface};

pub fn value<T>(value: &T) -> Seen {
    Seen::Bytes(bytes_of(value))
}

pub fn pointee<T>(value: &T) -> Seen {
    Seen::At(core::ptr::from_ref(value).addr())
}

pub fn pointee_mut<T>(value: &mut T) -> Seen {
    pointee(value)
}

pub fn iid(iid: &GUID) -> Seen {
    value(iid)
}

pub fn interface<I: Interface>(interface: &I) -> Seen {
    Seen::At(interface.as_raw().addr())
}

pub fn place_of_interface<I: Interface>(place: &mut Option<I>) -> Seen {
    Seen::At(place.as_ref().map_or(0, |i| i.as_raw().addr()))
}

pub fn string<T: StringUnit>(text: &T::Str) -> Seen {
    Seen::At(T::units(text).as_ptr().addr())
}

pub fn place_of_box<T>(place: &mut Option<MapiBox<T>>) -> Seen {
    Seen::At(place.as_ref().map_or(0, |block| block.as_ptr().addr()))
}

/// What stands in the place of a viewed struct.
pub trait Placed {
    fn at(self) -> usize;
}

impl<T> Placed for &mut Option<MapiView<T>> {
    fn at(self) -> usize {
        self.as_ref().map_or(0, |block| block.as_ptr().addr())
    }
}

impl<T> Placed for Fill<'_, T> {
    fn at(self) -> usize {
        match self {
            Fill::There(there) => there.as_ptr().addr(),
            Fill::Wanted(made) => made.at(),
        }
    }
}

pub fn placed(place: impl Placed) -> Seen {
    Seen::At(place.at())
}

pub fn given_view<T: View>(given: &MapiView<T>) -> Seen
where
    for<'a> T::Borrowed<'a>: Debug,
{
    view::<T>(given.get().expect("a view"))
}

pub fn place_of_array<T>(array: &mut MapiArray<T>) -> Seen {
    Seen::array(array.as_ptr(), array.len())
}

pub fn lent<T>(lent: ViewMut<'_, T>) -> Seen {
    Seen::At(lent.as_ptr().addr())
}

pub fn view<'a, T: View>(view: T::Borrowed<'a>) -> Seen
where
    T::Borrowed<'a>: Debug,
{
    Seen::View(format!("{view:?}"))
}

pub fn views<T>(views: Views<'_, T>) -> Seen {
    Seen::array(views.as_raw().as_ptr(), views.len())
}

pub fn view_refs<T>(views: ViewRefs<'_, T>) -> Seen {
    Seen::array(views.as_raw().as_ptr(), views.len())
}

pub fn slice<T>(slice: &[T]) -> Seen {
    Seen::array(slice.as_ptr(), slice.len())
}

pub fn slice_mut<T>(slice: &mut [T]) -> Seen {
    self::slice(slice)
}

pub fn text(text: TStr<'_>) -> Seen {
    Seen::Text(text.as_ptr().addr(), text.is_wide())
}
