use mapi_core::{MapiArray, MapiBox};

#[repr(C, align(64))]
#[derive(Clone, Copy)]
struct Line([u8; 64]);

// SAFETY: `repr(C)`, and any bits are bytes.
unsafe impl mapi_core::Abi for Line {}

fn main() {
    let _ = MapiArray::new(&[Line([0; 64])]);
    let _ = MapiBox::new(Line([0; 64]));
}
