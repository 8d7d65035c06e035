//! Table data that hands a callback on twice, or calls it.
#![deny(unsafe_code)]

use mapi_core::abi::CALLERRELEASE;
use mapi_core::{IMAPITable, ITableData};

fn twice(data: &ITableData, release: CALLERRELEASE, number: usize) -> Option<IMAPITable> {
    let _first = data.hr_get_view(None, release, number);
    data.hr_get_view(None, release, number).ok()
}

fn copied(release: &CALLERRELEASE) -> CALLERRELEASE {
    release.clone()
}

fn called(release: CALLERRELEASE, number: usize) {
    let function = release.0.unwrap();
    function(number, std::ptr::null_mut(), std::ptr::null_mut());
}

fn main() {}
