//! Every method of every interface, through the raw vtable and through the checked call, against
//! an object that records what arrives: each pointer in turn is null, each method fails and
//! panics once, and nothing is left behind.
//!
//! The tests are generated from the specs; what is done with each role stands in `roles`.

#[path = "../boundary/allocator.rs"]
mod allocator;
#[allow(
    dead_code,
    reason = "the forms, which share it, have more than the catalogue"
)]
mod roles;

/// MAPI's interfaces.
mod mapi {
    mapi_tests_probe::probe!("../mapi-core/src", mapi_core, mapi_core, crate::roles,);
}

#[test]
fn no_interface_is_left_out() {
    let mut specs = mapi::DRIVEN.to_vec();
    specs.sort_unstable();
    let all = mapi_core::INTERFACES.iter();
    let all: Vec<_> = all.map(|d| (d.name, d.methods.len())).collect();
    assert_eq!(specs, all);
    let slots: usize = specs.iter().map(|(_, slots)| slots).sum();
    println!("{} interfaces with {slots} methods", specs.len());
}

#[test]
fn each_has_an_iid_of_its_own() {
    use mapi_core::INTERFACES;
    let mut iids: Vec<_> = INTERFACES
        .iter()
        .filter_map(|interface| interface.iid)
        .collect();
    let published = iids.len();
    iids.sort_by_key(|iid| iid.to_u128());
    iids.dedup();
    assert_eq!(iids.len(), published, "two interfaces have the same IID");
    let without: Vec<_> = INTERFACES
        .iter()
        .filter(|i| i.iid.is_none())
        .map(|i| i.name)
        .collect();
    assert_eq!(
        without,
        [
            "IExchangeChangeAdviseSink",
            "IMAPIInitMonitor",
            "IMAPISecureMessage",
            "IMAPIWaitResult",
            "IOlkApptRebaser",
            "IProxyStoreObject",
            "ITnef",
        ],
        "the IIDs of these were never published"
    );
}
