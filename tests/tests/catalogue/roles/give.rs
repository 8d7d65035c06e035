//! What an implementer hands over.

use super::{LEN, dummy, sample};
use core::ptr::NonNull;
use mapi_core::boundary::{StringUnit, View};
use mapi_core::memory::text::u16cstr;
use mapi_core::{
    MapiArray, MapiBox, MapiPointers, MapiStr, MapiText, MapiTexts, MapiView, MapiViews, memory,
};
use windows_core::Interface;

pub fn value<T>(seed: u8) -> T {
    sample(seed)
}

/// A block of zeros with room for `len` elements.
pub fn zeros<T>(len: usize) -> NonNull<T> {
    let size = (size_of::<T>() * len).max(1);
    let block = memory::allocate(size).expect("there is memory");
    // SAFETY: the block is new and has that size.
    unsafe { block.cast::<u8>().write_bytes(0, size) };
    block.cast()
}

pub fn block<T>() -> MapiBox<T> {
    // SAFETY: the block has a `T`, of which zeros are a value.
    unsafe { MapiBox::from_raw(zeros(1)) }
}

pub fn view<T: View>() -> MapiView<T> {
    let block = block::<T>();
    super::samples::complete(block.as_ptr());
    // SAFETY: zeros count nothing and point nowhere.
    unsafe { MapiView::from_box(block) }
}

pub fn string<T: StringUnit>() -> MapiStr<T> {
    let block = zeros::<T>(4);
    // SAFETY: a block with a terminated string of no units.
    unsafe { MapiStr::from_raw(block) }
}

pub fn text(wide: bool) -> MapiText {
    MapiText::with_width("probe", wide).expect("there is memory")
}

pub fn texts(wide: bool) -> MapiTexts {
    let texts = if wide {
        MapiTexts::new(&[u16cstr!("one").into(), u16cstr!("two").into()])
    } else {
        MapiTexts::new(&[c"one".into(), c"two".into()])
    };
    texts.expect("there is memory")
}

pub fn array<T>(len: usize) -> MapiArray<T> {
    // SAFETY: the block has so many elements, and the types of specs have zeros as values.
    unsafe { MapiArray::from_raw(zeros(len).as_ptr(), len) }
}

pub fn views<T>() -> MapiViews<T> {
    // SAFETY: zeros count nothing and point nowhere.
    unsafe { MapiViews::from_array(array(LEN)) }
}

pub fn pointers<T>() -> MapiPointers<T> {
    // SAFETY: every pointer is null.
    unsafe { MapiPointers::from_array(array(LEN)) }
}

pub fn interfaces<I: Interface>(len: usize) -> Vec<Option<I>> {
    (0..len).map(|_| Some(dummy())).collect()
}
