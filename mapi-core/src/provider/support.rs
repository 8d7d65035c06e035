//! Safe ways to methods that take a pointer to anything, or a function with its context.

use crate::abi::{
    CallbackContext, LPFNBUTTON, LPFNDISMISS, MessageRef, SBinary, SpoolerData, TransportData,
    UiParam,
    codes::MAPI_E_INVALID_PARAMETER,
    flags::{DetailsFlags, SpoolerNotifyFlags, TransportNotifyFlags},
};
use crate::boundary::{Success, count};
use crate::interfaces::{IAddrBook, IMAPISupport, IXPLogon};
use windows_core::Result;

/// The bytes, for as long as they are borrowed.
fn binary(bytes: &[u8]) -> Result<SBinary> {
    Ok(SBinary {
        cb: count(bytes.len())?,
        lpb: bytes.as_ptr().cast_mut(),
    })
}

impl IMAPISupport {
    /// Tells the spooler something that has no data with it: see
    /// [`spooler_notify`](Self::spooler_notify).
    ///
    /// Fails with MAPI_E_INVALID_PARAMETER for flags that need data, NOTIFY_SENTDEFERRED and
    /// NOTIFY_NEWMAIL_RECEIVED.
    pub fn spooler_notify_flags(&self, flags: SpoolerNotifyFlags) -> Result<()> {
        let with_data =
            SpoolerNotifyFlags::NOTIFY_SENTDEFERRED | SpoolerNotifyFlags::NOTIFY_NEWMAIL_RECEIVED;
        if flags.intersects(with_data) {
            return Err(MAPI_E_INVALID_PARAMETER.into());
        }
        // SAFETY: these flags have no data.
        unsafe { self.spooler_notify(flags, SpoolerData::NONE) }
    }

    /// Asks the spooler to submit a message again that the transport has put off. It does so with
    /// BEGIN_DEFERRED.
    ///
    /// Fails with MAPI_E_INVALID_PARAMETER where the identifier is too long to be counted.
    pub fn spooler_notify_sent_deferred(&self, entry_id: &[u8]) -> Result<()> {
        let entry_id = binary(entry_id)?;
        // SAFETY: it is what the flag asks for, and lives until the call has returned.
        unsafe {
            let data = SpoolerData::sent_deferred(&entry_id);
            self.spooler_notify(SpoolerNotifyFlags::NOTIFY_SENTDEFERRED, data)
        }
    }

    /// Shows an entry of the address book, without a function to be called: see
    /// [`details`](Self::details).
    pub fn show_details(
        &self,
        ui_param: &mut UiParam,
        entry_id: &[u8],
        flags: DetailsFlags,
    ) -> Result<()> {
        let (nobody, none) = (LPFNDISMISS(None), CallbackContext::default());
        let (nothing, never) = (LPFNBUTTON(None), CallbackContext::default());
        // SAFETY: there is nothing to call.
        unsafe {
            self.details(
                ui_param, nobody, none, entry_id, nothing, never, None, flags,
            )
        }
    }
}

impl IAddrBook {
    /// Shows the user an entry, without a function to be called: see [`details`](Self::details).
    pub fn show_details(
        &self,
        ui_param: &mut UiParam,
        entry_id: &[u8],
        flags: DetailsFlags,
    ) -> Result<Success<()>> {
        let (nobody, none) = (LPFNDISMISS(None), CallbackContext::default());
        let (nothing, never) = (LPFNBUTTON(None), CallbackContext::default());
        // SAFETY: there is nothing to call.
        unsafe {
            self.details(
                ui_param, nobody, none, entry_id, nothing, never, None, flags,
            )
        }
    }
}

impl IXPLogon {
    /// Tells the transport something that has no data with it: see
    /// [`transport_notify`](Self::transport_notify).
    ///
    /// Fails with MAPI_E_INVALID_PARAMETER for flags that need data, NOTIFY_CANCEL_MESSAGE and
    /// NOTIFY_ABORT_DEFERRED.
    pub fn transport_notify_flags(&self, mut flags: TransportNotifyFlags) -> Result<()> {
        let with_data = TransportNotifyFlags::NOTIFY_CANCEL_MESSAGE
            | TransportNotifyFlags::NOTIFY_ABORT_DEFERRED;
        if flags.intersects(with_data) {
            return Err(MAPI_E_INVALID_PARAMETER.into());
        }
        // SAFETY: these flags have no data.
        unsafe { self.transport_notify(&mut flags, None) }
    }

    /// Tells the transport to stop with the message that it calls `message`.
    pub fn transport_notify_cancel(&self, message: MessageRef) -> Result<()> {
        let mut flags = TransportNotifyFlags::NOTIFY_CANCEL_MESSAGE;
        // SAFETY: it is what the flag asks for, and lives until the call has returned.
        unsafe {
            let data = TransportData::cancel(&message);
            self.transport_notify(&mut flags, Some(&data))
        }
    }

    /// Tells the transport not to send a message that it has put off.
    ///
    /// Fails with MAPI_E_INVALID_PARAMETER where the identifier is too long to be counted.
    pub fn transport_notify_abort_deferred(&self, entry_id: &[u8]) -> Result<()> {
        let mut flags = TransportNotifyFlags::NOTIFY_ABORT_DEFERRED;
        let entry_id = binary(entry_id)?;
        // SAFETY: it is what the flag asks for, and lives until the call has returned.
        unsafe {
            let data = TransportData::abort_deferred(&entry_id);
            self.transport_notify(&mut flags, Some(&data))
        }
    }
}
