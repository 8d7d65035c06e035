//! GetLastError, asked where it is wanted.
//!
//! ```
//! use mapi_core::abi::flags::SaveFlags;
//! use mapi_core::{Explain, IMessage, MapiError};
//!
//! fn save(message: &IMessage) -> Result<(), MapiError> {
//!     message.save_changes(SaveFlags::empty()).explained_by(message)
//! }
//! ```

use crate::abi::{MAPIERROR, codes::MAPI_E_BAD_CHARWIDTH, flags::UnicodeFlags};
use crate::boundary::MapiError;
use crate::interfaces::*;
use crate::memory::MapiView;
use windows_core::{HRESULT, Result};

/// An object that can be asked about its last failure: the interfaces with a GetLastError of the
/// usual kind, which are the `By`s, and all that continue one of them. `By` is never named: the
/// compiler finds the one that an interface continues.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no GetLastError",
    label = "it neither has GetLastError nor continues an interface that has it"
)]
pub trait LastError<By> {
    /// Asks about the failure with this code, which has to be the last one of this object.
    /// `None` where it has nothing to say.
    fn last_error(&self, code: HRESULT) -> Option<MapiError>;
}

/// Declares that interfaces have a GetLastError of their own.
macro_rules! last_error {
    // Those whose flags are reserved have 8-bit text.
    (8-bit: $($interface:ident),* $(,)?) => {
        $crate::interfaces::last_error!(@ (code, flags) (code) $($interface),*);
    };
    (@ ($code:ident, $flags:ident) $arguments:tt $($interface:ident),*) => {$(
        impl<I: windows_core::Interface + $crate::boundary::Is<$interface>>
            $crate::interfaces::LastError<$interface> for I
        {
            fn last_error(
                &self,
                $code: windows_core::HRESULT,
            ) -> Option<$crate::boundary::MapiError> {
                // SAFETY: `Is` says that the vtable of `I` starts with that of the interface, and
                // both are transparent over one pointer.
                let object = unsafe { &*core::ptr::from_ref(self).cast::<$interface>() };
                $crate::interfaces::ask_last_error($code, |$flags| {
                    let _ = $flags;
                    object.get_last_error $arguments
                })
            }
        }
    )*};
    ($($interface:ident),* $(,)?) => {
        $crate::interfaces::last_error!(@ (code, flags) (code, flags) $($interface),*);
    };
}
pub(crate) use last_error;

last_error!(
    IABLogon,
    IExchangeChangeAdvisor,
    IExchangeExportChanges,
    IExchangeFavorites,
    IExchangeImportContentsChanges,
    IExchangeImportHierarchyChanges,
    IMAPIControl,
    IMAPIForm,
    IMAPIFormContainer,
    IMAPIFormFactory,
    IMAPIFormMgr,
    IMAPIMessageSite,
    IMAPIProp,
    IMAPISession,
    IMAPISupport,
    IMAPITable,
    IMAPIViewContext,
    IMSLogon,
    IMsgServiceAdmin,
    IMsgServiceAdmin2,
    IPersistMessage,
    IProfAdmin,
    IProviderAdmin,
);
last_error!(8-bit: IExchangeModifyTable);

/// Asks for UTF-16, and for 8-bit text where the object has no other.
pub(crate) fn ask_last_error(
    code: HRESULT,
    get_last_error: impl Fn(UnicodeFlags) -> Result<Option<MapiView<MAPIERROR>>>,
) -> Option<MapiError> {
    let try_with = |flags| -> Result<Option<MapiError>> {
        let Some(info) = get_last_error(flags)? else {
            return Ok(None);
        };
        Ok(Some(MapiError::with_info(code, info.get()?.get()?)))
    };
    match try_with(UnicodeFlags::MAPI_UNICODE) {
        Err(error) if error.code() == MAPI_E_BAD_CHARWIDTH => try_with(UnicodeFlags::empty()),
        answer => answer,
    }
    .ok()
    .flatten()
}

/// Says more of a failure than its code.
pub trait Explain<T> {
    /// The same result; on failure with the name of what was called, as the documentation has it
    /// ([`MapiError::function`]):
    ///
    /// ```
    /// use mapi_core::abi::flags::SaveFlags;
    /// use mapi_core::{Explain, IMessage};
    ///
    /// fn save(message: &IMessage) -> Result<(), Box<dyn std::error::Error>> {
    ///     let saved = message.save_changes(SaveFlags::empty());
    ///     Ok(saved.in_call("IMAPIProp::SaveChanges")?) // IMAPIProp::SaveChanges failed: …
    /// }
    /// ```
    fn in_call(self, name: &'static str) -> core::result::Result<T, MapiError>;

    /// The same result; on failure `object`, whose method it was, is asked about it
    /// ([`LastError::last_error`]).
    fn explained_by<By>(self, object: &impl LastError<By>) -> core::result::Result<T, MapiError>;
}

impl<T, E: Into<MapiError>> Explain<T> for core::result::Result<T, E> {
    fn in_call(self, name: &'static str) -> core::result::Result<T, MapiError> {
        self.map_err(|error| MapiError::of_function(error.into().code(), name))
    }

    fn explained_by<By>(self, object: &impl LastError<By>) -> core::result::Result<T, MapiError> {
        self.map_err(|error| {
            let error = error.into();
            object.last_error(error.code()).unwrap_or(error)
        })
    }
}
