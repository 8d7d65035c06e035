#[mapi_core::mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {}

fn main() {
    assert_eq!(IFoo::DESCRIPTION.slot_count(), 3);
}
