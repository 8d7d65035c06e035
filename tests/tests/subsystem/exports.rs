//! Which of the functions that mapi-core declares a DLL has, and which only say that they are not
//! supported.

use mapi_core::abi::*;
use mapi_core::subsystem::{Exports, Mapi};
use std::collections::BTreeSet;

/// What Wine 8's DLL does not export. That of Outlook has them.
const GAPS: &[&str] = &[
    "GetInstance",
    "WrapCompressedRTFStreamEx",
    "OpenStreamOnFileW",
    "HrOpenABEntryWithExchangeContext",
    "HrDoABDetailsWithExchangeContext",
    "HrDoABDetailsWithProviderUID",
    "HrOpenABEntryUsingDefaultContext",
    "HrOpenABEntryWithProviderUID",
    "HrOpenABEntryWithProviderUIDSupport",
    "HrOpenABEntryWithResolvedRow",
    "HrCompareABEntryIDsWithExchangeContext",
    "HrOpenABEntryWithSupport",
    "HrGetGALFromEmsmdbUID",
];

#[test]
fn the_dll_has_all_but_these() {
    let mapi = Mapi::load().expect("Windows has a mapi32.dll");
    let exports = mapi.exports();
    let missing: Vec<&str> = Exports::NAMES
        .iter()
        .filter(|(name, arguments)| !exports.has(name, *arguments))
        .map(|(name, _)| *name)
        .collect();
    assert_eq!(missing, GAPS);
    assert_eq!((Exports::NAMES.len(), missing.len()), (96, 13));
    let names: BTreeSet<_> = Exports::NAMES.iter().map(|(name, _)| name).collect();
    assert_eq!(names.len(), Exports::NAMES.len(), "a name is there once");
    // A wrong size is not found where the plain name is not there either.
    assert!(exports.has("UlPropSize", 4) && !exports.has("UlPropSize", 8));
    assert_eq!(exports.address("no such function", 0), None);
    assert_eq!(exports.address("UlPropSize\0", 4), None);
}
