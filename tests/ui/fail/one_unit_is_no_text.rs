use mapi_core::mapi_interface;
use windows_core::HRESULT;

#[mapi_interface(iid = none)]
unsafe trait IUnits: windows_core::IUnknown {
    fn Text(&self, name: *const u16) -> HRESULT;
    fn MaybeText(&self, #[opt] name: *const u8) -> HRESULT;
    fn HandedOver(&self, #[out] name: *mut *mut u16) -> HRESULT;
    fn Changed(&self, #[inout] name: *mut *mut i8) -> HRESULT;
    fn Numbers(
        &self,
        one: *const [u16; 1],
        #[inout] another: *mut u16,
        #[out] result: *mut u8,
    ) -> HRESULT;
}

fn main() {}
