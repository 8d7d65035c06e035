fn main() {
    use windows_core::HRESULT;

    #[mapi_core::mapi_interface(iid = none)]
    unsafe trait IFoo: windows_core::IUnknown {
        fn Refresh(&self) -> HRESULT;
    }

    #[mapi_core::mapi_interface(iid = none)]
    unsafe trait IBar: IFoo {
        fn Update(&self) -> HRESULT;
    }

    assert_eq!(IBar::DESCRIPTION.slot_count(), 5);
}
