//! The entry function of a message service.

use crate::abi::{
    HINSTANCE, MAPIERROR, SPropValue, ServiceContext, UiParam,
    codes::{MAPI_E_INVALID_PARAMETER, S_OK},
    flags::ConfigureServiceFlags,
};
use crate::boundary::{UnicodeFlag, Views};
use crate::interfaces::{IMAPISupport, IProviderAdmin};
use crate::memory::MapiView;
use crate::memory::{Allocator, adopt};
use crate::private::entry;
use core::ffi::c_void;
use windows_core::{HRESULT, IUnknown, Interface, Result};

/// What MAPI asks of a message service: a function of the type MSGSERVICEENTRY.
#[derive(Clone, Copy, Debug)]
pub struct ServiceCall<'a> {
    /// The DLL of the service.
    pub instance: HINSTANCE,
    /// COM's allocator, an IMalloc.
    pub malloc: Option<&'a IUnknown>,
    /// What MAPI does for the service. A service that is installed or uninstalled may have none.
    pub support: Option<&'a IMAPISupport>,
    /// The parent of dialogs.
    pub ui_param: UiParam,
    /// Which dialogs are wanted; strings in `props` and in the error are UTF-16 if MAPI_UNICODE is
    /// set.
    pub flags: ConfigureServiceFlags,
    /// Why MAPI calls.
    pub context: ServiceContext,
    /// Settings, with MSG_SERVICE_CONFIGURE.
    pub props: Views<'a, SPropValue>,
    /// The providers of the service in the profile.
    pub provider_admin: Option<&'a IProviderAdmin>,
}

/// What MAPI passes to the entry function of a service (`MAPISPI.h`: MSGSERVICEENTRY).
#[derive(Clone, Copy, Debug)]
pub struct ServiceArguments {
    /// `hInstance`.
    pub instance: HINSTANCE,
    /// `lpMalloc`.
    pub malloc: *mut c_void,
    /// `lpMAPISup`.
    pub support: *mut c_void,
    /// `ulUIParam`.
    pub ui_param: UiParam,
    /// `ulFlags`.
    pub flags: ConfigureServiceFlags,
    /// `ulContext`.
    pub context: ServiceContext,
    /// `cValues`.
    pub prop_count: u32,
    /// `lpProps`.
    pub props: *const SPropValue,
    /// `lpProviderAdmin`.
    pub provider_admin: *mut c_void,
    /// `lppMapiError`.
    pub mapi_error: *mut *mut MAPIERROR,
}

/// The body of the entry function of a message service.
///
/// It clears the error that MAPI wants to have, adopts MAPI's allocator, which it has from the
/// support object, and calls `service`. What `service` puts into the error goes to MAPI whether it
/// succeeds or not.
///
/// # Errors
///
/// - MAPI_E_INVALID_PARAMETER: the place for the error is null, or settings are counted and not
///   there, or the process has another allocator already.
/// - MAPI_E_CALL_FAILED: `service` panicked.
///
/// The others are those of `service`: MAPI_E_UNCONFIGURED, MAPI_E_USER_CANCEL, and
/// MAPI_E_NO_SUPPORT for contexts that it does not know.
///
/// # Safety
///
/// The arguments are as `MAPISPI.h` declares them, null or not. The support object is MAPI's: the
/// functions that its GetMemAllocRoutines returns are those of one allocator.
pub unsafe fn call_service(
    arguments: ServiceArguments,
    service: impl FnOnce(ServiceCall<'_>, &mut Option<MapiView<MAPIERROR>>) -> Result<()>,
) -> HRESULT {
    // SAFETY: the caller vouches that what is not null is a place for a pointer.
    let cleared = unsafe { entry::clear(arguments.mapi_error) };
    if !cleared {
        return entry::invalid();
    }
    entry::guard(|| {
        // SAFETY: as above, and it has been cleared.
        let mut error = unsafe { entry::Borrowed::<MAPIERROR, _>::new(arguments.mapi_error) }?
            .of_width(arguments.flags.is_unicode());
        // SAFETY: null or an object, as the caller vouches, and only borrowed.
        let support: Option<&IMAPISupport> =
            unsafe { Interface::from_raw_borrowed(&arguments.support) };
        if let Some(support) = support {
            let routines = entry::answer(support.get_mem_alloc_routines())?;
            let allocator = Allocator::from_routines(routines).ok_or(MAPI_E_INVALID_PARAMETER)?;
            // SAFETY: the caller vouches for what the support object returns.
            entry::answer(unsafe { adopt(allocator) })?;
        }
        let count = arguments.prop_count as usize;
        // SAFETY: the caller vouches for the settings where they are there.
        let props =
            unsafe { entry::views(arguments.props, count) }.ok_or_else(|| entry::invalid())?;
        let call = ServiceCall {
            instance: arguments.instance,
            // SAFETY: null or an object, as the caller vouches, and only borrowed.
            malloc: unsafe { Interface::from_raw_borrowed(&arguments.malloc) },
            support,
            ui_param: arguments.ui_param,
            flags: arguments.flags,
            context: arguments.context,
            props,
            // SAFETY: as above.
            provider_admin: unsafe { Interface::from_raw_borrowed(&arguments.provider_admin) },
        };
        entry::answer(service(call, &mut error.value))?;
        Ok(S_OK)
    })
}
