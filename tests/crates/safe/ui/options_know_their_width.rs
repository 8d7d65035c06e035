//! The width of options is that of their texts, and nobody says another.
#![deny(unsafe_code)]

use mapi_core::abi::OPTIONDATA;
use mapi_core::data::Options;
use mapi_core::data::dialog::RawText;
use mapi_core::boundary::Views;

fn told<'a>(there: Views<'a, OPTIONDATA>) -> Options<'a> {
    there.into()
}

fn vouched<'a>(there: Views<'a, OPTIONDATA>) -> Options<'a> {
    Options::new(there, true)
}

fn wide(text: RawText<'_>) -> RawText<'_> {
    text.of_width(0x8000_0000)
}

fn main() {}
