mod inner {
    #[::mapi_core::mapi_interface(iid = "614ab435-491d-4f5b-a8b4-60eb031030c6",)]
    pub(crate) unsafe trait IFoo: ::windows_core::IUnknown {
        fn GetCount(&self, #[out] count: *mut u32) -> ::windows_core::HRESULT;
        fn GetParent(&self, #[out] parent: *mut Option<::windows_core::IUnknown>) -> windows_core::HRESULT;
    }
}

fn main() {
    assert_eq!(inner::IFoo::DESCRIPTION.slot_count(), 5);
}
