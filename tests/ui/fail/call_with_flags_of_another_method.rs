use mapi_core::abi::flags::{CreateFolderFlags, SetColumnsFlags};
use mapi_core::mapi_interface;
use windows_core::{HRESULT, Result};

#[mapi_interface(iid = none)]
unsafe trait IFoo: windows_core::IUnknown {
    fn Open(&self, flags: CreateFolderFlags) -> HRESULT;
}

fn call(foo: &IFoo) -> Result<()> {
    foo.open(SetColumnsFlags::TBL_BATCH)
}

fn main() {}
