//! The functions that the DLL of a provider exports, called by their pointers as MAPI does.

use crate::store::Provider;
use crate::support::Support;
use crate::{error, fake, references};
use mapi_core::abi::{codes::*, flags::*, *};
use mapi_core::memory::Allocator;
use mapi_core::provider::{HookInit, ProviderInit, ServiceCall};
use mapi_core::*;
use std::ffi::c_void;
use std::ptr;
use windows_core::{HRESULT, Interface, Result, implement};

fn store_provider(init: ProviderInit<'_>) -> Result<IMSProvider> {
    assert!(init.mapi_version >= CURRENT_SPI_VERSION);
    match init.instance.as_ptr().addr() {
        1 => Ok(Provider::default().into()),
        2 => Err(MAPI_E_NOT_ENOUGH_RESOURCES.into()),
        _ => panic!("as asked"),
    }
}

#[implement(ISpoolerHook)]
struct Hook;

impl ISpoolerHook_Impl for Hook_Impl {
    fn inbound_msg_hook(
        &self,
        _message: &IMessage,
        _folder: &IMAPIFolder,
        _store: &IMsgStore,
        flags: &mut HookFlags,
        entry_id: &mut MapiArray<u8>,
    ) -> Result<()> {
        *flags |= HookFlags::HOOK_CANCEL;
        *entry_id = MapiArray::new(&[entry_id.len() as u8, 9])?;
        Ok(())
    }

    fn outbound_msg_hook(
        &self,
        _message: &IMessage,
        _folder: &IMAPIFolder,
        _store: &IMsgStore,
        _flags: &mut HookFlags,
        _entry_id: &mut MapiArray<u8>,
    ) -> Result<()> {
        Err(MAPI_E_NO_SUPPORT.into())
    }
}

fn hook(init: HookInit<'_>) -> Result<ISpoolerHook> {
    assert_eq!(init.flags, HookFlags::HOOK_INBOUND);
    assert_eq!(init.section.ab, [4; 16]);
    assert_eq!(references(init.session), 1);
    Ok(Hook.into())
}

fn service(call: ServiceCall<'_>, problem: &mut Option<MapiView<MAPIERROR>>) -> Result<()> {
    assert!(call.provider_admin.is_none());
    match call.context {
        ServiceContext::MSG_SERVICE_CONFIGURE => {
            *problem = Some(error(call.props.len() as u32));
            Err(MAPI_E_UNCONFIGURED.into())
        }
        ServiceContext::MSG_SERVICE_INSTALL if call.support.is_none() => Ok(()),
        _ => panic!("as asked"),
    }
}

provider_entry!(MSProviderInit = store_provider);
provider_entry!(ABProviderInit = |_| Err(MAPI_E_NO_SUPPORT.into()));
provider_entry!(XPProviderInit = |_| Ok(fake()));
provider_entry!(HPProviderInit = hook);
provider_entry!(ServiceEntry as OtherServiceEntry = service);

type Init = unsafe extern "C" fn(
    HINSTANCE,
    *mut c_void,
    LPALLOCATEBUFFER,
    LPALLOCATEMORE,
    LPFREEBUFFER,
    ProviderInitFlags,
    u32,
    *mut u32,
    *mut Option<IMSProvider>,
) -> HRESULT;

fn init(
    instance: usize,
    routines: Allocator,
    mapi_version: u32,
) -> (HRESULT, u32, Option<IMSProvider>) {
    let entry: Init = MSProviderInit;
    let (allocate, more, free) = routines.routines();
    // SAFETY: nobody looks there.
    let instance = unsafe { HINSTANCE::new(ptr::without_provenance_mut(instance)) };
    let (mut version, mut provider) = (77, None);
    // SAFETY: the arguments are as C declares them.
    let code = unsafe {
        let flags = ProviderInitFlags::MAPI_NT_SERVICE;
        let malloc = ptr::null_mut();
        entry(
            instance,
            malloc,
            allocate,
            more,
            free,
            flags,
            mapi_version,
            &mut version,
            &mut provider,
        )
    };
    (code, version, provider)
}

const MAPI: Allocator = Allocator::BUILT_IN;

#[test]
fn mapi_loads_a_provider() {
    let (code, version, provider) = init(1, MAPI, CURRENT_SPI_VERSION);
    assert_eq!((code, version), (S_OK, CURRENT_SPI_VERSION));
    let provider = provider.unwrap();
    assert_eq!(references(&provider), 1);
    assert_eq!(memory::allocator(), MAPI);
    let (_, _, another) = init(1, MAPI, CURRENT_SPI_VERSION + 0x0100_0000);
    assert_ne!(another.unwrap(), provider, "a new one for each call");
}

#[test]
fn failures_leave_nothing() {
    for (instance, version, expected) in [
        (1, CURRENT_SPI_VERSION - 1, MAPI_E_VERSION),
        (2, CURRENT_SPI_VERSION, MAPI_E_NOT_ENOUGH_RESOURCES),
        (3, CURRENT_SPI_VERSION, MAPI_E_CALL_FAILED),
    ] {
        let (code, version, provider) = init(instance, MAPI, version);
        assert_eq!((code, version), (expected, CURRENT_SPI_VERSION));
        assert!(provider.is_none());
    }
}

#[test]
fn pointers_are_checked() {
    let entry: Init = MSProviderInit;
    let (allocate, more, free) = MAPI.routines();
    let flags = ProviderInitFlags::empty();
    let (instance, malloc) = (HINSTANCE::NONE, ptr::null_mut());
    let current = CURRENT_SPI_VERSION;
    let (mut version, mut provider) = (77, None);
    let init = |more, version: *mut u32, provider: *mut Option<IMSProvider>| {
        // SAFETY: null is checked for.
        unsafe {
            entry(
                instance, malloc, allocate, more, free, flags, current, version, provider,
            )
        }
    };
    let code = init(LPALLOCATEMORE(None), &mut version, &mut provider);
    assert_eq!((code, version), (MAPI_E_INVALID_PARAMETER, 0));
    let code = init(more, ptr::null_mut(), &mut provider);
    assert_eq!(code, MAPI_E_INVALID_PARAMETER);
    let code = init(more, &mut version, ptr::null_mut());
    assert_eq!(code, MAPI_E_INVALID_PARAMETER);
}

unsafe extern "system" fn another_free(_block: *mut c_void) -> u32 {
    0
}

#[test]
fn a_second_allocator_is_refused() {
    assert_eq!(init(1, MAPI, CURRENT_SPI_VERSION).0, S_OK);
    // SAFETY: nobody calls it.
    let another =
        unsafe { Allocator::new(MAPI.allocate_buffer(), MAPI.allocate_more(), another_free) };
    let (code, _, provider) = init(1, another, CURRENT_SPI_VERSION);
    assert_eq!(code, MAPI_E_INVALID_PARAMETER);
    assert!(provider.is_none());
    assert_eq!(memory::allocator(), MAPI);
}

#[test]
fn the_others_are_alike() {
    let (allocate, more, free) = MAPI.routines();
    let flags = ProviderInitFlags::empty();
    let (instance, malloc) = (HINSTANCE::default(), ptr::null_mut());
    let (mut version, current) = (0, CURRENT_SPI_VERSION);
    let (mut book, mut transport) = (None, None);
    // SAFETY: the arguments are as C declares them.
    unsafe {
        let code = ABProviderInit(
            instance,
            malloc,
            allocate,
            more,
            free,
            flags,
            current,
            &mut version,
            &mut book,
        );
        assert_eq!(code, MAPI_E_NO_SUPPORT);
        assert!(book.is_none());
        let code = XPProviderInit(
            instance,
            malloc,
            allocate,
            more,
            free,
            flags,
            current,
            &mut version,
            &mut transport,
        );
        assert_eq!(code, S_OK);
    }
    assert_eq!(references(&transport.unwrap()), 1);
}

#[test]
fn mapi_loads_a_hook() {
    let (allocate, more, free) = MAPI.routines();
    let session: IMAPISession = fake();
    let section = MAPIUID { ab: [4; 16] };
    let (flags, instance) = (HookFlags::HOOK_INBOUND, HINSTANCE::default());
    let mut made = None;
    // SAFETY: the arguments are as C declares them, and null is checked for.
    unsafe {
        let raw = session.as_raw();
        let code = HPProviderInit(
            raw, instance, allocate, more, free, &section, flags, &mut made,
        );
        assert_eq!(code, S_OK);
        let mut none = None;
        for (session, section) in [
            (ptr::null_mut(), ptr::from_ref(&section)),
            (raw, ptr::null()),
        ] {
            let code = HPProviderInit(
                session, instance, allocate, more, free, section, flags, &mut none,
            );
            assert_eq!(code, MAPI_E_INVALID_PARAMETER);
        }
    }
    assert_eq!(references(&session), 1);
    let (hook, mut flags) = (made.unwrap(), HookFlags::empty());
    let mut entry_id = MapiArray::new(b"inbox").unwrap();
    let (message, folder, store) = (fake(), fake(), fake());
    hook.inbound_msg_hook(&message, &folder, &store, &mut flags, &mut entry_id)
        .unwrap();
    assert_eq!((flags, &*entry_id), (HookFlags::HOOK_CANCEL, &[5, 9][..]));
    let result = hook.outbound_msg_hook(&message, &folder, &store, &mut flags, &mut entry_id);
    assert_eq!(result.unwrap_err().code(), MAPI_E_NO_SUPPORT);
    assert_eq!(*entry_id, [5, 9]);
}

#[test]
fn mapi_configures_a_service() {
    let support: IMAPISupport = Support::default().into();
    let props = [SPropValue::default(), SPropValue::default()];
    let call = |support: *mut c_void, context, count, error: *mut *mut MAPIERROR| {
        // SAFETY: the arguments are as C declares them, and null is checked for.
        unsafe {
            OtherServiceEntry(
                HINSTANCE::default(),
                ptr::null_mut(),
                support,
                UiParam(0),
                ConfigureServiceFlags::empty(),
                context,
                count,
                if count == 9 {
                    ptr::null()
                } else {
                    props.as_ptr()
                },
                ptr::null_mut(),
                error,
            )
        }
    };
    let raw = support.as_raw();
    let mut problem = ptr::without_provenance_mut(0xdead_0000);
    let code = call(raw, ServiceContext::MSG_SERVICE_CONFIGURE, 2, &mut problem);
    assert_eq!(code, MAPI_E_UNCONFIGURED);
    // SAFETY: the block was handed over although the service failed.
    unsafe {
        assert_eq!((*problem).ulVersion, 2);
        memory::free(problem.cast());
    }
    let install = ServiceContext::MSG_SERVICE_INSTALL;
    assert_eq!(call(ptr::null_mut(), install, 0, &mut problem), S_OK);
    assert!(problem.is_null());
    let delete = ServiceContext::MSG_SERVICE_DELETE;
    assert_eq!(call(raw, delete, 0, &mut problem), MAPI_E_CALL_FAILED);
    assert_eq!(call(raw, delete, 9, &mut problem), MAPI_E_INVALID_PARAMETER);
    assert_eq!(
        call(raw, delete, 0, ptr::null_mut()),
        MAPI_E_INVALID_PARAMETER
    );
    assert_eq!(references(&support), 1);
}

/// One that says the version, and makes a provider or not.
unsafe extern "C" fn strange<const VERSION: u32, const MADE: bool>(
    _: HINSTANCE,
    _: *mut c_void,
    _: LPALLOCATEBUFFER,
    _: LPALLOCATEMORE,
    _: LPFREEBUFFER,
    _: ProviderInitFlags,
    _: u32,
    version: *mut u32,
    provider: *mut Option<IMSProvider>,
) -> HRESULT {
    // SAFETY: places for both.
    unsafe {
        version.write(VERSION);
        provider.write(MADE.then(|| Provider::default().into()));
    }
    S_OK
}

#[test]
fn a_host_makes_a_provider_of_its_version_or_none() {
    let make = |init| {
        // SAFETY: each is such a function, and looks at no DLL.
        let made = unsafe {
            let flags = ProviderInitFlags::empty();
            mapi_core::provider::make_provider::<IMSProvider>(init, HINSTANCE::NONE, None, flags)
        };
        made.map_or_else(|error| error.code(), |_| S_OK)
    };
    assert_eq!(make(strange::<CURRENT_SPI_VERSION, true>), S_OK);
    assert_eq!(make(strange::<1, true>), MAPI_E_VERSION);
    assert_eq!(make(strange::<CURRENT_SPI_VERSION, false>), E_POINTER);
    assert_eq!(make(MSProviderInit), MAPI_E_CALL_FAILED);
}
