//! The specs of what Outlook adds, one file a family.

mod account;
mod freebusy;
mod offline;
mod outlook;
mod pst;

pub use account::*;
pub use freebusy::*;
pub use offline::*;
pub use outlook::*;
pub use pst::*;

crate::interfaces::last_error!(8-bit: IOSTX, IPSTX);

/// Its GetLastError has a message for any code, and no more.
impl<I: windows_core::Interface + crate::boundary::Is<IOlkErrorUnknown>>
    crate::interfaces::LastError<IOlkErrorUnknown> for I
{
    fn last_error(&self, code: windows_core::HRESULT) -> Option<crate::boundary::MapiError> {
        // SAFETY: `Is` says that the vtable of `I` starts with that of the interface, and both are
        // transparent over one pointer.
        let object = unsafe { &*core::ptr::from_ref(self).cast::<IOlkErrorUnknown>() };
        let message = object.get_last_error(code).ok()?;
        let said = crate::boundary::error::Said {
            message: Some(message.to_string_lossy()),
            ..Default::default()
        };
        Some(crate::boundary::MapiError::said(code, said))
    }
}
