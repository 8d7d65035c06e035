//! What is passed as a pointer to anything goes with numbers of the same call.
#![deny(unsafe_code)]

use mapi_core::abi::flags::TransportNotifyFlags;
use mapi_core::abi::*;
use mapi_core::{IMAPISupport, IXPLogon};

fn other_flags(logon: &IXPLogon, data: &TransportData) {
    let mut flags = TransportNotifyFlags::NOTIFY_ABORT_DEFERRED;
    let _ = logon.transport_notify(&mut flags, Some(data));
}

fn read(data: &TransportData) -> MessageRef {
    data.message_ref()
}

fn swapped(data: &TransportData, other: &mut TransportData) {
    std::mem::swap(data, other);
}

fn more_slots(support: &IMAPISupport, doomed: DoomedObject) {
    let _ = support.make_invalid(doomed, 1, 1_000);
}

fn a_dll(support: &IMAPISupport) {
    let _ = support.register_preprocessor(None, None, c"any.dll", None, None);
}

fn main() {}
