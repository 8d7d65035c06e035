//! Implementations that leave methods to another object, or unsupported.

use mapi_core::abi::*;
use mapi_core::{
    IMAPIProp, IMAPIProp_Impl, IMAPISupport, IMAPISupport_Impl, IMailUser, IMailUser_Impl, MapiView,
};
use windows_core::{GUID, IUnknown, Interface, Result, implement};

#[implement(IMAPISupport)]
struct Support;

#[mapi_core::unsupported]
impl IMAPISupport_Impl for Support_Impl {
    fn new_uid(&self) -> Result<MAPIUID> {
        Ok(MAPIUID { ab: [7; 16] })
    }
}

#[implement(IMAPISupport)]
struct Logged {
    inner: IMAPISupport,
}

#[mapi_core::forward(to = self.inner)]
impl IMAPISupport_Impl for Logged_Impl {
    fn get_mem_alloc_routines(&self) -> Result<(LPALLOCATEBUFFER, LPALLOCATEMORE, LPFREEBUFFER)> {
        Ok(mapi_core::memory::allocator().routines())
    }
}

#[test]
fn unsupported() {
    let support = IMAPISupport::from(Support);
    assert_eq!(support.new_uid().unwrap().ab, [7; 16]);
    let logged = IMAPISupport::from(Logged { inner: support });
    assert_eq!(logged.new_uid().unwrap().ab, [7; 16]);
}
