//! MAPIInitialize and logging on, balanced by ownership.

use super::calls::promised;
use super::{Called, Mapi};
use crate::abi::{
    MAPI_INIT_VERSION, MAPIINIT, UiParam,
    flags::{InitFlags, LogonFlags, SessionLogoffFlags},
};
use crate::boundary::MapiError;
use crate::boundary::Source;
use crate::boundary::UnicodeFlag;
use crate::interfaces::IMAPISession;
use crate::memory::text::TStr;
use crate::private::call;
use core::ops::Deref;
use std::rc::Rc;

/// A count of MAPIInitialize. The last clone, and the last [`Session`] that was made with it,
/// calls MAPIUninitialize when it is dropped. It stays in its thread, because MAPI counts for each
/// thread, and so does COM, which it initializes: another thread begins with [`Mapi::initialize`].
#[derive(Clone, Debug)]
pub struct Initialized(Rc<Count>);

#[derive(Debug)]
struct Count(Mapi);

impl Drop for Count {
    fn drop(&mut self) {
        // SAFETY: the call takes nothing, and balances the one that made the count.
        let result = unsafe { self.0.exports().MAPIUninitialize() };
        debug_assert!(result.is_ok(), "{result:?}");
    }
}

impl Mapi {
    /// MAPIInitialize. With MAPI_MULTITHREAD_NOTIFICATIONS in `flags`, notifications come on a thread
    /// of MAPI's own; without it, they come to the thread that initialized MAPI first, while it
    /// handles window messages.
    ///
    /// # Errors
    ///
    /// Those of MAPIInitialize, and MAPI_E_NOT_FOUND where the DLL lacks it.
    pub fn initialize(&self, flags: InitFlags) -> Result<Initialized, MapiError> {
        let mut init = MAPIINIT {
            ulVersion: MAPI_INIT_VERSION,
            ulFlags: flags,
        };
        // SAFETY: a MAPIINIT that lives through the call.
        unsafe { self.exports().MAPIInitialize((&raw mut init).cast()) }?
            .in_function("MAPIInitialize")?;
        Ok(Initialized(Rc::new(Count(self.clone()))))
    }
}

/// How to log on.
#[derive(Clone, Copy, Debug, Default)]
pub struct LogonOptions<'a> {
    /// The profile; the default one, or a dialog, without it.
    pub profile: Option<TStr<'a>>,
    /// Its password, on systems that have some.
    pub password: Option<TStr<'a>>,
    /// The window for dialogs.
    pub ui: UiParam,
    /// How; MAPI_UNICODE is set as the strings are.
    pub flags: LogonFlags,
}

impl Initialized {
    /// The DLL.
    pub fn mapi(&self) -> &Mapi {
        &self.0.0
    }

    /// MAPILogonEx.
    ///
    /// # Errors
    ///
    /// Those of MAPILogonEx (MAPI_E_LOGON_FAILED, MAPI_E_USER_CANCEL, MAPI_E_UNCONFIGURED, ...),
    /// MAPI_E_BAD_CHARWIDTH where the strings are of two widths, and
    /// MAPI_E_NOT_FOUND where the DLL lacks it.
    pub fn logon(&self, options: &LogonOptions<'_>) -> Result<Session, MapiError> {
        let texts = [options.profile.text(), options.password.text()];
        let wide = call::width(&texts)?;
        let flags = options.flags.with_unicode(wide);
        let (profile, password) = (call::pass(texts[0], wide)?, call::pass(texts[1], wide)?);
        let mut session = None;
        // SAFETY: terminated strings of the width that the flags tell, or null, and a place for an
        // interface.
        unsafe {
            self.mapi().exports().MAPILogonEx(
                options.ui,
                profile.as_ptr(),
                password.as_ptr(),
                flags,
                &mut session,
            )
        }?
        .in_function("MAPILogonEx")?;
        Ok(Session {
            session: promised(session)?,
            initialized: self.clone(),
        })
    }
}

/// A session that logs off when it is dropped, and keeps MAPI initialized until then. It derefs to
/// [`IMAPISession`].
///
/// Objects that the session opened are not to be used after it has logged off, which Rust does not
/// see: drop them first.
#[derive(Debug)]
pub struct Session {
    // Dropped in this order: what keeps MAPI initialized goes last.
    session: IMAPISession,
    initialized: Initialized,
}

impl Session {
    /// What the session keeps initialized.
    pub fn initialized(&self) -> &Initialized {
        &self.initialized
    }
}

impl Deref for Session {
    type Target = IMAPISession;

    fn deref(&self) -> &IMAPISession {
        &self.session
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        // A session that cannot log off is released all the same, and nobody is left to tell.
        let _ = self.session.logoff(UiParam(0), SessionLogoffFlags::empty());
    }
}
