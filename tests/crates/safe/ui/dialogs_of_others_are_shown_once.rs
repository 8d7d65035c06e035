//! C vouches for the functions of one dialog.
#![deny(unsafe_code)]

use mapi_core::IAddrBook;
use mapi_core::abi::{ADRPARM, UiParam};
use mapi_core::boundary::ViewMut;

fn twice(book: &IAddrBook, mut dialog: ViewMut<'_, ADRPARM>) {
    let _ = book.address(&mut UiParam(0), dialog.reborrow(), None);
    let _ = book.address(&mut UiParam(0), dialog, None);
}

fn main() {
    let _ = twice;
}
