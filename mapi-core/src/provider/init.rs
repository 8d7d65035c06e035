//! The functions that a provider DLL exports, from the pointers that MAPI passes to a safe
//! constructor.

use crate::abi::{
    CURRENT_SPI_VERSION, HINSTANCE, LPALLOCATEBUFFER, LPALLOCATEMORE, LPFREEBUFFER, MAPIERROR,
    MAPIUID, SPropValue, ServiceContext, UiParam,
    codes::{E_POINTER, MAPI_E_INVALID_PARAMETER, MAPI_E_VERSION, S_OK},
    flags::{ConfigureServiceFlags, HookFlags, ProviderInitFlags},
};
use crate::boundary::MapiError;
use crate::interfaces::{IMAPISession, ISpoolerHook};
use crate::memory::{Allocator, adopt, allocator};
use crate::private::entry;
use core::ffi::c_void;
use windows_core::{HRESULT, IUnknown, Interface, Result};

/// What MSProviderInit, ABProviderInit and XPProviderInit tell the constructor of a provider.
#[derive(Clone, Copy, Debug)]
pub struct ProviderInit<'a> {
    /// The DLL of the provider.
    pub instance: HINSTANCE,
    /// COM's allocator, an IMalloc, for interfaces such as IStream; whoever needs it for longer
    /// keeps a reference.
    pub malloc: Option<&'a IUnknown>,
    /// Where the provider is loaded.
    pub flags: ProviderInitFlags,
    /// The version of the interface that MAPI has: [`CURRENT_SPI_VERSION`] or a later one.
    pub mapi_version: u32,
}

/// What MAPI passes to MSProviderInit, ABProviderInit and XPProviderInit (`MAPISPI.h`).
#[derive(Clone, Copy, Debug)]
pub struct InitArguments<P> {
    /// `hInstance`.
    pub instance: HINSTANCE,
    /// `lpMalloc`.
    pub malloc: *mut c_void,
    /// `lpAllocateBuffer`, `lpAllocateMore` and `lpFreeBuffer`.
    pub routines: (LPALLOCATEBUFFER, LPALLOCATEMORE, LPFREEBUFFER),
    /// `ulFlags`.
    pub flags: ProviderInitFlags,
    /// `ulMAPIVer`.
    pub mapi_version: u32,
    /// `lpulProviderVer`.
    pub provider_version: *mut u32,
    /// `lppMSProvider`, `lppABProvider` or `lppXPProvider`.
    pub provider: *mut Option<P>,
}

/// The body of MSProviderInit, ABProviderInit and XPProviderInit.
///
/// It clears what MAPI wants to have, adopts MAPI's allocator
/// ([`memory::adopt`](crate::memory::adopt)), and calls `construct`.
///
/// # Errors
///
/// - MAPI_E_INVALID_PARAMETER: a function or a place for a result is null, or the process has
///   another allocator already.
/// - MAPI_E_VERSION: MAPI is older than [`CURRENT_SPI_VERSION`]. It is told that version anyway.
/// - MAPI_E_CALL_FAILED: `construct` panicked.
///
/// The others are those of `construct`.
///
/// # Safety
///
/// The arguments are as `MAPISPI.h` declares them, null or not.
pub unsafe fn init_provider<P: Interface>(
    arguments: InitArguments<P>,
    construct: impl FnOnce(ProviderInit<'_>) -> Result<P>,
) -> HRESULT {
    // SAFETY: the caller vouches that what is not null is a place for the result.
    let cleared =
        unsafe { entry::clear(arguments.provider_version) & entry::clear(arguments.provider) };
    if !cleared {
        return entry::invalid();
    }
    entry::guard(|| {
        let allocator =
            Allocator::from_routines(arguments.routines).ok_or(MAPI_E_INVALID_PARAMETER)?;
        // SAFETY: there, as was just checked.
        unsafe { entry::put(arguments.provider_version, CURRENT_SPI_VERSION) };
        if arguments.mapi_version < CURRENT_SPI_VERSION {
            return Err(MAPI_E_VERSION);
        }
        // SAFETY: the caller vouches for the functions.
        entry::answer(unsafe { adopt(allocator) })?;
        let provider = entry::answer(construct(ProviderInit {
            instance: arguments.instance,
            // SAFETY: null or an object, as the caller vouches, and only borrowed.
            malloc: unsafe { Interface::from_raw_borrowed(&arguments.malloc) },
            flags: arguments.flags,
            mapi_version: arguments.mapi_version,
        }))?;
        // SAFETY: there, as was checked.
        unsafe { entry::put(arguments.provider, Some(provider)) };
        Ok(S_OK)
    })
}

/// MSProviderInit, ABProviderInit or XPProviderInit of a provider DLL, by which a host makes its
/// provider (`MAPISPI.h`: MSPROVIDERINIT and so on). The arguments are those of [`InitArguments`].
pub type ProviderInitFunction<P> = unsafe extern "C" fn(
    instance: HINSTANCE,
    malloc: *mut c_void,
    allocate_buffer: LPALLOCATEBUFFER,
    allocate_more: LPALLOCATEMORE,
    free_buffer: LPFREEBUFFER,
    flags: ProviderInitFlags,
    mapi_version: u32,
    provider_version: *mut u32,
    provider: *mut Option<P>,
) -> HRESULT;

/// Makes a provider as MAPI does: calls its init function with the allocator of the process and
/// with [`CURRENT_SPI_VERSION`].
///
/// # Errors
///
/// Those of the function, and MAPI_E_VERSION where the provider is of another version.
///
/// # Safety
///
/// The function is the init function of a provider DLL for a `P`, and `instance` that DLL.
pub unsafe fn make_provider<P: Interface>(
    init: ProviderInitFunction<P>,
    instance: HINSTANCE,
    malloc: Option<&IUnknown>,
    flags: ProviderInitFlags,
) -> core::result::Result<P, MapiError> {
    let (allocate_buffer, allocate_more, free_buffer) = allocator().routines();
    let mut version = 0;
    let mut provider = None;
    // SAFETY: the function is what it says, as the caller vouches; the allocator is that of the
    // process, and there is a place for each result.
    unsafe {
        init(
            instance,
            malloc.map_or(core::ptr::null_mut(), Interface::as_raw),
            allocate_buffer,
            allocate_more,
            free_buffer,
            flags,
            CURRENT_SPI_VERSION,
            &mut version,
            &mut provider,
        )
    }
    .ok()?;
    if version != CURRENT_SPI_VERSION {
        return Err(MAPI_E_VERSION.into());
    }
    provider.ok_or_else(|| E_POINTER.into())
}

/// Whether a function may be exported under the name for MAPI to configure a service. Any name
/// could be that of a function which others call.
#[doc(hidden)]
pub const fn is_service_entry(name: &str) -> bool {
    const PART: &[u8] = b"ServiceEntry";
    let name = name.as_bytes();
    let mut at = 0;
    while at + PART.len() <= name.len() {
        let mut same = 0;
        while same < PART.len() && name[at + same] == PART[same] {
            same += 1;
        }
        if same == PART.len() {
            return true;
        }
        at += 1;
    }
    false
}

/// HPProviderInit of a DLL with a spooler hook (`MAPIHook.h`: HPPROVIDERINIT). The arguments are
/// those of [`HookArguments`].
pub type HookInitFunction = unsafe extern "C" fn(
    session: *mut c_void,
    instance: HINSTANCE,
    allocate_buffer: LPALLOCATEBUFFER,
    allocate_more: LPALLOCATEMORE,
    free_buffer: LPFREEBUFFER,
    section: *const MAPIUID,
    flags: HookFlags,
    hook: *mut Option<ISpoolerHook>,
) -> HRESULT;

/// The entry function of a message service, by which a host configures it (`MAPISPI.h`:
/// MSGSERVICEENTRY). The arguments are those of [`ServiceArguments`](super::ServiceArguments).
pub type ServiceEntryFunction = unsafe extern "system" fn(
    instance: HINSTANCE,
    malloc: *mut c_void,
    support: *mut c_void,
    ui_param: UiParam,
    flags: ConfigureServiceFlags,
    context: ServiceContext,
    prop_count: u32,
    props: *const SPropValue,
    provider_admin: *mut c_void,
    mapi_error: *mut *mut MAPIERROR,
) -> HRESULT;

/// What HPProviderInit tells the constructor of a hook.
#[derive(Clone, Copy, Debug)]
pub struct HookInit<'a> {
    /// The session. A hook that needs it for longer keeps a reference.
    pub session: &'a IMAPISession,
    /// The DLL of the hook.
    pub instance: HINSTANCE,
    /// The hook's section of the profile.
    pub section: &'a MAPIUID,
    /// Which messages the hook is for.
    pub flags: HookFlags,
}

/// What MAPI passes to HPProviderInit (`MAPIHook.h`).
#[derive(Clone, Copy, Debug)]
pub struct HookArguments {
    /// `lpSession`.
    pub session: *mut c_void,
    /// `hInstance`.
    pub instance: HINSTANCE,
    /// `lpAllocateBuffer`, `lpAllocateMore` and `lpFreeBuffer`.
    pub routines: (LPALLOCATEBUFFER, LPALLOCATEMORE, LPFREEBUFFER),
    /// `lpSectionUID`.
    pub section: *const MAPIUID,
    /// `ulFlags`.
    pub flags: HookFlags,
    /// `lppSpoolerHook`.
    pub hook: *mut Option<ISpoolerHook>,
}

/// The body of HPProviderInit, as [`init_provider`] is that of the others. There are no versions.
///
/// # Safety
///
/// The arguments are as `MAPIHook.h` declares them, null or not.
pub unsafe fn init_hook(
    arguments: HookArguments,
    construct: impl FnOnce(HookInit<'_>) -> Result<ISpoolerHook>,
) -> HRESULT {
    // SAFETY: the caller vouches that what is not null is a place for the result.
    let cleared = unsafe { entry::clear(arguments.hook) };
    if !cleared {
        return entry::invalid();
    }
    entry::guard(|| {
        let allocator =
            Allocator::from_routines(arguments.routines).ok_or(MAPI_E_INVALID_PARAMETER)?;
        // SAFETY: null or a session, as the caller vouches, and only borrowed.
        let session = unsafe { Interface::from_raw_borrowed(&arguments.session) }
            .ok_or(MAPI_E_INVALID_PARAMETER)?;
        // SAFETY: null or an identifier, as the caller vouches.
        let section =
            unsafe { entry::pointee(arguments.section) }.ok_or_else(|| entry::invalid())?;
        // SAFETY: the caller vouches for the functions.
        entry::answer(unsafe { adopt(allocator) })?;
        let hook = entry::answer(construct(HookInit {
            session,
            instance: arguments.instance,
            section,
            flags: arguments.flags,
        }))?;
        // SAFETY: there, as was checked.
        unsafe { entry::put(arguments.hook, Some(hook)) };
        Ok(S_OK)
    })
}

/// Writes a function that the DLL of a provider exports, around a safe one.
///
/// | entry function | the safe function |
/// |---|---|
/// | `MSProviderInit` | `fn(ProviderInit<'_>) -> Result<IMSProvider>` |
/// | `ABProviderInit` | `fn(ProviderInit<'_>) -> Result<IABProvider>` |
/// | `XPProviderInit` | `fn(ProviderInit<'_>) -> Result<IXPProvider>` |
/// | `HPProviderInit` | `fn(HookInit<'_>) -> Result<ISpoolerHook>` |
/// | `ServiceEntry`, or `ServiceEntry as OtherServiceEntry` | `fn(ServiceCall<'_>, &mut Option<MapiView<MAPIERROR>>) -> Result<()>` |
///
/// The function is exported under its name, without mangling; a DLL of several services tells their
/// entry functions apart by names that contain `ServiceEntry`. On 32-bit Windows, too: C would
/// decorate `ServiceEntry` there (`_ServiceEntry@40`), but MAPI looks for the plain name, and rustc
/// exports it so.
///
/// What the functions do is [`init_provider`](crate::provider::init_provider),
/// [`init_hook`](crate::provider::init_hook) and
/// [`call_service`](crate::provider::call_service). See [`provider`](crate::provider) for an
/// example.
#[macro_export]
macro_rules! provider_entry {
    (MSProviderInit = $construct:expr) => {
        $crate::provider_entry!(@init MSProviderInit IMSProvider $construct);
    };
    (ABProviderInit = $construct:expr) => {
        $crate::provider_entry!(@init ABProviderInit IABProvider $construct);
    };
    (XPProviderInit = $construct:expr) => {
        $crate::provider_entry!(@init XPProviderInit IXPProvider $construct);
    };
    (@init $name:ident $provider:ident $construct:expr) => {
        #[doc = concat!("Makes an ", stringify!($provider), " for MAPI.\n\n# Safety\n\nThe arguments are as `MAPISPI.h` declares them.")]
        #[unsafe(no_mangle)]
        #[allow(non_snake_case, clippy::too_many_arguments)]
        // STDMAPIINITCALLTYPE is `__cdecl`, not COM's calling convention.
        pub unsafe extern "C" fn $name(
            instance: $crate::abi::HINSTANCE,
            malloc: *mut ::core::ffi::c_void,
            allocate_buffer: $crate::abi::LPALLOCATEBUFFER,
            allocate_more: $crate::abi::LPALLOCATEMORE,
            free_buffer: $crate::abi::LPFREEBUFFER,
            flags: $crate::abi::flags::ProviderInitFlags,
            mapi_version: ::core::primitive::u32,
            provider_version: *mut ::core::primitive::u32,
            provider: *mut ::core::option::Option<$crate::interfaces::$provider>,
        ) -> $crate::windows_core::HRESULT {
            // An item of its own, which is not as `unsafe` as what is around it.
            const __CONSTRUCT: fn(
                $crate::provider::ProviderInit<'_>,
            ) -> $crate::windows_core::Result<$crate::interfaces::$provider> = $construct;
            let arguments = $crate::provider::InitArguments {
                instance,
                malloc,
                routines: (allocate_buffer, allocate_more, free_buffer),
                flags,
                mapi_version,
                provider_version,
                provider,
            };
            // SAFETY: the caller vouches for the arguments.
            unsafe { $crate::provider::init_provider(arguments, __CONSTRUCT) }
        }
    };
    (HPProviderInit = $construct:expr) => {
        /// Makes an ISpoolerHook for MAPI.
        ///
        /// # Safety
        ///
        /// The arguments are as `MAPIHook.h` declares them.
        #[unsafe(no_mangle)]
        #[allow(non_snake_case, clippy::too_many_arguments)]
        pub unsafe extern "C" fn HPProviderInit(
            session: *mut ::core::ffi::c_void,
            instance: $crate::abi::HINSTANCE,
            allocate_buffer: $crate::abi::LPALLOCATEBUFFER,
            allocate_more: $crate::abi::LPALLOCATEMORE,
            free_buffer: $crate::abi::LPFREEBUFFER,
            section: *const $crate::abi::MAPIUID,
            flags: $crate::abi::flags::HookFlags,
            hook: *mut ::core::option::Option<$crate::interfaces::ISpoolerHook>,
        ) -> $crate::windows_core::HRESULT {
            const __CONSTRUCT: fn(
                $crate::provider::HookInit<'_>,
            ) -> $crate::windows_core::Result<$crate::interfaces::ISpoolerHook> = $construct;
            let arguments = $crate::provider::HookArguments {
                session,
                instance,
                routines: (allocate_buffer, allocate_more, free_buffer),
                section,
                flags,
                hook,
            };
            // SAFETY: the caller vouches for the arguments.
            unsafe { $crate::provider::init_hook(arguments, __CONSTRUCT) }
        }
    };
    (ServiceEntry = $entry:expr) => {
        $crate::provider_entry!(ServiceEntry as ServiceEntry = $entry);
    };
    (ServiceEntry as $name:ident = $entry:expr) => {
        const _: () = ::core::assert!(
            $crate::provider::is_service_entry(::core::stringify!($name)),
            "the name of an entry function contains `ServiceEntry`, so that it takes the place of no other"
        );
        /// Configures the message service for MAPI.
        ///
        /// # Safety
        ///
        /// The arguments are as `MAPISPI.h` declares them.
        #[unsafe(no_mangle)]
        #[allow(non_snake_case, clippy::too_many_arguments)]
        // STDAPICALLTYPE, unlike the init functions.
        pub unsafe extern "system" fn $name(
            instance: $crate::abi::HINSTANCE,
            malloc: *mut ::core::ffi::c_void,
            support: *mut ::core::ffi::c_void,
            ui_param: $crate::abi::UiParam,
            flags: $crate::abi::flags::ConfigureServiceFlags,
            context: $crate::abi::ServiceContext,
            prop_count: ::core::primitive::u32,
            props: *const $crate::abi::SPropValue,
            provider_admin: *mut ::core::ffi::c_void,
            mapi_error: *mut *mut $crate::abi::MAPIERROR,
        ) -> $crate::windows_core::HRESULT {
            const __SERVICE: fn(
                $crate::provider::ServiceCall<'_>,
                &mut ::core::option::Option<$crate::memory::MapiView<$crate::abi::MAPIERROR>>,
            ) -> $crate::windows_core::Result<()> = $entry;
            let arguments = $crate::provider::ServiceArguments {
                instance,
                malloc,
                support,
                ui_param,
                flags,
                context,
                prop_count,
                props,
                provider_admin,
                mapi_error,
            };
            // SAFETY: the caller vouches for the arguments.
            unsafe { $crate::provider::call_service(arguments, __SERVICE) }
        }
    };
}
