//! Pointers that live for one call, or until another one.
#![deny(unsafe_code)]

use mapi_core::abi::flags::*;
use mapi_core::abi::*;
use mapi_core::{IMAPISupport, ITnef};

fn kept(tnef: &ITnef, props: KeptProps) {
    let _ = tnef.set_props(Default::default(), 0, 1, props);
}

fn tags(tnef: &ITnef, tags: KeptPropTags) {
    let _ = tnef.add_props(Default::default(), 0, TnefData::NONE, tags);
}

fn spooler(support: &IMAPISupport, data: SpoolerData) {
    let _ = support.spooler_notify(SpoolerNotifyFlags::empty(), data);
}

fn copied(data: &TransportData, doomed: &DoomedObject, block: &SyncBlock) {
    let _: (TransportData, DoomedObject, SyncBlock) = (data.clone(), doomed.clone(), block.clone());
}

fn twice(support: &IMAPISupport, doomed: DoomedObject) {
    let _ = support.make_invalid(doomed, 1, 3);
    let _ = support.make_invalid(doomed, 1, 3);
}

fn made() -> (KeptProps, SpoolerData, TransportData, DoomedObject) {
    let null = std::ptr::null_mut();
    (
        KeptProps::new(std::ptr::null()),
        SpoolerData::new(std::ptr::null()),
        TransportData::new(null),
        DoomedObject::new(null),
    )
}

fn main() {}
