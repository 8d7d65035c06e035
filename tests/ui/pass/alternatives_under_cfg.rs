use mapi_core::mapi_interface;
use windows_core::HRESULT;

#[mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    #[cfg(windows)]
    fn GetWindow(&self, #[out] window: *mut isize) -> HRESULT;
    #[cfg(not(windows))]
    fn GetWindow(&self, #[out] window: *mut u64) -> HRESULT;
}

fn main() {
    assert_eq!(IFoo::DESCRIPTION.slot_count(), 4);
}
