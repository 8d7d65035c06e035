use mapi_core::abi::{LPFNDISMISS, MAPIERROR, PropTag, SBinary, SPropValue, SRowSet, STATSTG};
use mapi_core::mapi_interface;
use windows_core::HRESULT;

#[repr(C)]
struct Name {
    text: *const u16,
}

// SAFETY: `repr(C)`, and any bits are a raw pointer.
unsafe impl mapi_core::CLayout for Name {}

type Bytes = *mut u8;

#[mapi_interface(iid = none)]
unsafe trait IPlain: windows_core::IUnknown {
    fn ByValue(&self, bytes: SBinary) -> HRESULT;
    fn ByName(&self, bytes: Bytes) -> HRESULT;
    fn Behind(&self, value: *const SPropValue, tag: *const PropTag) -> HRESULT;
    fn Changed(&self, #[inout] value: *mut SPropValue) -> HRESULT;
    fn Returned(&self, #[out] stat: *mut STATSTG) -> HRESULT;
    fn HandedOver(&self, #[out] rows: *mut *mut SRowSet) -> HRESULT;
    fn Replaced(&self, #[inout] error: *mut *mut MAPIERROR) -> HRESULT;
    fn Many(&self, count: u32, #[len_param(count)] values: *const SPropValue) -> HRESULT;
    fn Filled(&self, count: u32, #[inout] #[len_param(count)] values: *mut SBinary) -> HRESULT;
    fn Own(&self, name: *const Name) -> HRESULT;
    fn Answer(&self) -> Bytes;
}

fn main() {
    let _ = LPFNDISMISS(None);
}
