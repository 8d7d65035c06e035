//! Safe ways to methods of the support object that take a pointer to anything.

use crate::abi::{
    SBinary, SpoolerData, codes::MAPI_E_INVALID_PARAMETER, flags::SpoolerNotifyFlags,
};
use crate::interfaces::IMAPISupport;
use windows_core::Result;

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
        let cb = u32::try_from(entry_id.len()).map_err(|_| MAPI_E_INVALID_PARAMETER)?;
        let entry_id = SBinary {
            cb,
            lpb: entry_id.as_ptr().cast_mut(),
        };
        // SAFETY: it is what the flag asks for, and lives until the call has returned.
        unsafe {
            let data = SpoolerData::sent_deferred(&entry_id);
            self.spooler_notify(SpoolerNotifyFlags::NOTIFY_SENTDEFERRED, data)
        }
    }
}
