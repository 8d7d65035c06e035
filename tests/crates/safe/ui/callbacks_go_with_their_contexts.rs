//! A function and its context that came together are not torn apart.
#![deny(unsafe_code)]

use mapi_core::abi::flags::DetailsFlags;
use mapi_core::abi::*;
use mapi_core::boundary::ViewMut;
use mapi_core::{IAddrBook, IMAPISupport, IMAPITable, ITableData};

fn another_number(data: &ITableData, release: CALLERRELEASE, number: usize) -> Option<IMAPITable> {
    data.hr_get_view(None, release, number + 1).ok()
}

fn another_context(book: &IAddrBook, dismiss: LPFNDISMISS, of_another: CallbackContext) {
    let (nothing, none) = (LPFNBUTTON(None), CallbackContext::default());
    let mut window = UiParam(0);
    let flags = DetailsFlags::DIALOG_MODAL;
    let _ = book.details(&mut window, dismiss, of_another, &[1], nothing, none, None, flags);
}

fn of_a_provider(support: &IMAPISupport, button: LPFNBUTTON, of_another: CallbackContext) {
    let (nobody, none) = (LPFNDISMISS(None), CallbackContext::default());
    let mut window = UiParam(0);
    let flags = DetailsFlags::DIALOG_MODAL;
    let _ = support.details(&mut window, nobody, none, &[1], button, of_another, None, flags);
}

fn main() {}
