#[mapi_core::mapi_interface(iid = none)]
unsafe trait IFoo: mapi_core::IMAPIProp {
    fn Refresh(&self) -> windows_core::HRESULT;
}

fn main() {
    let base = IFoo::DESCRIPTION.base().unwrap();
    assert_eq!(base.name, "IMAPIProp");
    assert_eq!(IFoo::DESCRIPTION.slot_count(), base.slot_count() + 1);
}
