//! Providers in DLLs, called as MAPI calls them. This is where `unsafe` is: what a DLL exports is
//! not ours to check.

use crate::abi::{codes::*, flags::*, *};
use crate::interfaces::{IABProvider, IMSProvider, IXPProvider};
use crate::memory;
use crate::memory::{MapiBox, MapiView};
use crate::provider::ServiceCall;
use core::ffi::c_void;
use core::ptr::{self, NonNull};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use windows_core::{HRESULT, Interface, Result};

/// A DLL of a provider. It stays loaded until the process ends: objects of it may be alive.
#[derive(Clone, Copy)]
pub(super) struct Dll(&'static libloading::Library);

/// MSProviderInit and its like.
type InitFunction = unsafe extern "C" fn(
    HINSTANCE,
    *mut c_void,
    LPALLOCATEBUFFER,
    LPALLOCATEMORE,
    LPFREEBUFFER,
    ProviderInitFlags,
    u32,
    *mut u32,
    *mut *mut c_void,
) -> HRESULT;

/// MSGSERVICEENTRY.
type EntryFunction = unsafe extern "system" fn(
    HINSTANCE,
    *mut c_void,
    *mut c_void,
    UiParam,
    ConfigureServiceFlags,
    ServiceContext,
    u32,
    *const SPropValue,
    *mut c_void,
    *mut *mut MAPIERROR,
) -> HRESULT;

static LOADED: Mutex<BTreeMap<PathBuf, &'static libloading::Library>> = Mutex::new(BTreeMap::new());

impl Dll {
    /// Loads a DLL, once. Fails with MAPI_E_NOT_FOUND.
    pub(super) fn load(path: &Path) -> Result<Self> {
        let mut loaded = LOADED.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(library) = loaded.get(path) {
            return Ok(Self(library));
        }
        // SAFETY: whoever registered the DLL vouches that it can be loaded.
        let library = unsafe { libloading::Library::new(path) }.map_err(|_| MAPI_E_NOT_FOUND)?;
        let library: &'static _ = Box::leak(Box::new(library));
        loaded.insert(path.to_owned(), library);
        Ok(Self(library))
    }

    fn init<P: Interface>(self, name: &str) -> Result<P> {
        // SAFETY: whoever registered the DLL vouches that it exports the function under its name.
        let init = unsafe { self.0.get::<InitFunction>(name.as_bytes()) };
        let init = init.map_err(|_| MAPI_E_NOT_FOUND)?;
        let (allocate_buffer, allocate_more, free_buffer) = memory::allocator().routines();
        let mut version = 0;
        let mut provider = ptr::null_mut();
        // SAFETY: the allocator of the process, and places for a number and an interface; the DLL
        // is not told its handle, nor a heap.
        unsafe {
            init(
                HINSTANCE::default(),
                ptr::null_mut(),
                allocate_buffer,
                allocate_more,
                free_buffer,
                ProviderInitFlags::empty(),
                CURRENT_SPI_VERSION,
                &mut version,
                &mut provider,
            )
        }
        .ok()?;
        let provider = NonNull::new(provider).ok_or(MAPI_E_CALL_FAILED)?;
        // SAFETY: the function succeeded, so it handed over a reference to its provider.
        let provider = unsafe { P::from_raw(provider.as_ptr()) };
        // An older provider than MAPI's first is none that MAPI knows.
        if version < 0x0001_0000 {
            return Err(MAPI_E_VERSION.into());
        }
        Ok(provider)
    }

    pub(super) fn store_provider(self) -> Result<IMSProvider> {
        self.init("MSProviderInit")
    }

    pub(super) fn address_book_provider(self) -> Result<IABProvider> {
        self.init("ABProviderInit")
    }

    pub(super) fn transport_provider(self) -> Result<IXPProvider> {
        self.init("XPProviderInit")
    }

    pub(super) fn service_entry(
        self,
        name: &str,
        call: ServiceCall<'_>,
        error: &mut Option<MapiView<MAPIERROR>>,
    ) -> Result<()> {
        // SAFETY: as for `init`.
        let entry = unsafe { self.0.get::<EntryFunction>(name.as_bytes()) };
        let entry = entry.map_err(|_| MAPI_E_NOT_FOUND)?;
        let props = crate::data::Props::from(call.props).to_owned()?;
        let props = crate::memory::MapiViews::<SPropValue>::new(&props)?;
        let count = u32::try_from(props.len()).map_err(|_| MAPI_E_TOO_BIG)?;
        let block = props.into_raw();
        let mut told = ptr::null_mut();
        // SAFETY: borrowed interfaces or null, as many values as are counted, and a place for a
        // pointer.
        let code = unsafe {
            let code = entry(
                call.instance,
                call.malloc.map_or(ptr::null_mut(), Interface::as_raw),
                call.support.map_or(ptr::null_mut(), Interface::as_raw),
                call.ui_param,
                call.flags,
                call.context,
                count,
                block,
                call.provider_admin
                    .map_or(ptr::null_mut(), Interface::as_raw),
                &mut told,
            );
            memory::free(block.cast());
            code
        };
        // SAFETY: null, or a struct in MAPI memory that is the caller's to free.
        *error =
            NonNull::new(told).map(|told| unsafe { MapiView::from_box(MapiBox::from_raw(told)) });
        code.ok()
    }
}

/// The file of a DLL that MAPISVC.INF names: as it is, with the 32 that Windows wants in front of
/// its extension, or as other systems name it.
pub(super) fn path_of(folder: &Path, name: &str) -> PathBuf {
    let own = folder.join(name);
    let stem = name
        .strip_suffix(".dll")
        .or_else(|| name.strip_suffix(".DLL"));
    let stem = stem.unwrap_or(name);
    let (prefix, suffix) = (std::env::consts::DLL_PREFIX, std::env::consts::DLL_SUFFIX);
    let others = [
        folder.join(format!("{stem}32.dll")),
        folder.join(format!("{prefix}{stem}{suffix}")),
    ];
    if own.exists() {
        return own;
    }
    let there = others.into_iter().find(|path| path.exists());
    there.unwrap_or(own)
}

/// How many slots a vtable of dead objects has.
const SLOTS: usize = 128;

/// The vtable of a dead object, with AddRef and Release in their places.
static DEAD: [unsafe extern "system" fn(*mut Dead) -> u32; SLOTS] = {
    let mut slots: [unsafe extern "system" fn(*mut Dead) -> u32; SLOTS] = [invalid; SLOTS];
    slots[1] = add_ref;
    slots[2] = release;
    slots
};

#[repr(C)]
struct Dead {
    vtable: *const unsafe extern "system" fn(*mut Dead) -> u32,
    count: core::sync::atomic::AtomicU32,
}

unsafe extern "system" fn invalid(_this: *mut Dead) -> u32 {
    MAPI_E_INVALID_OBJECT.0.cast_unsigned()
}

unsafe extern "system" fn add_ref(this: *mut Dead) -> u32 {
    // SAFETY: `make_invalid` put it there, and who calls has a reference.
    unsafe { &*this }
        .count
        .fetch_add(1, core::sync::atomic::Ordering::Relaxed)
        + 1
}

unsafe extern "system" fn release(this: *mut Dead) -> u32 {
    // SAFETY: as for `add_ref`.
    let left = unsafe { &*this }
        .count
        .fetch_sub(1, core::sync::atomic::Ordering::AcqRel)
        - 1;
    if left == 0 {
        // SAFETY: the last reference is gone, and the block is MAPI's to free.
        unsafe { memory::free(this.cast()) };
    }
    left
}

/// IMAPISupport::MakeInvalid. On 32-bit Windows, where a method takes its parameters off the stack,
/// nobody knows how many a method of the object had: MAPI_E_NO_SUPPORT.
pub(super) fn make_invalid(object: DoomedObject, ref_count: u32, method_count: u32) -> Result<()> {
    if object.is_none() || ref_count == 0 || method_count < 3 {
        return Err(MAPI_E_INVALID_PARAMETER.into());
    }
    if cfg!(target_arch = "x86") || method_count as usize > SLOTS {
        return Err(MAPI_E_NO_SUPPORT.into());
    }
    let dead = Dead {
        vtable: DEAD.as_ptr(),
        count: ref_count.into(),
    };
    // SAFETY: whoever made the value vouches that it is a block of MAPI memory of 16 bytes, which
    // is aligned for pointers, and that nobody else uses it now.
    unsafe { object.as_ptr().cast::<Dead>().write(dead) };
    Ok(())
}
