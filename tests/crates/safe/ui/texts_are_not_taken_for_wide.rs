//! The width of a text is what the struct was made with, not what somebody says.
#![deny(unsafe_code)]

use mapi_core::MapiView;
use mapi_core::abi::MAPIERROR;
use mapi_core::abi::flags::UnicodeFlags;
use mapi_core::data::dialog::RawText;

fn read(error: &MapiView<MAPIERROR>) {
    let info = error.get().unwrap();
    let _ = info.read(UnicodeFlags::MAPI_UNICODE);
}

fn raw(text: RawText<'_>) {
    let _ = text.of_width(UnicodeFlags::MAPI_UNICODE);
}

fn main() {}
