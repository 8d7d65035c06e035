//! Providers in DLLs, called as MAPI calls them. This is where `unsafe` is: what a DLL exports is
//! not ours to check.

use crate::abi::{codes::*, flags::*, *};
use crate::interfaces::{
    IABProvider, IAddrBook, IMAPIFolder, IMAPISession, IMSProvider, IMessage, IXPProvider,
};
use crate::memory::lock;
use crate::memory::{self, MapiBox, MapiView, task};
use crate::provider::{ProviderInitFunction, ServiceCall, ServiceEntryFunction, make_provider};
use core::ffi::{CStr, c_void};
use core::ptr::{self, NonNull};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use windows_core::{HRESULT, IUnknown, Interface, Result};

#[cfg(unix)]
use libloading::os::unix::Library;
#[cfg(windows)]
use libloading::os::windows::Library;

/// The file of a DLL for which somebody vouches in `unsafe` code: it can be loaded, and exports MAPI's
/// functions, and those that it is registered with, as their names say.
#[derive(Clone)]
pub(super) struct Vouched(PathBuf);

impl Vouched {
    /// Keeps what was said of a file.
    ///
    /// # Safety
    ///
    /// It is as the type says.
    pub(super) unsafe fn new(path: impl Into<PathBuf>) -> Self {
        Self(path.into())
    }

    pub(super) fn path(&self) -> &Path {
        &self.0
    }
}

/// A DLL of a provider. It stays loaded until the process ends: objects of it may be alive.
#[derive(Clone, Copy)]
pub(super) struct Dll {
    library: &'static Library,
    /// The number of its handle, which any thread may use.
    module: usize,
}

static LOADED: Mutex<BTreeMap<PathBuf, Dll>> = Mutex::new(BTreeMap::new());

/// COM's allocator, as providers are told it.
fn malloc() -> Option<IUnknown> {
    let malloc = NonNull::new(task::malloc())?;
    // SAFETY: an interface with a reference that is ours.
    Some(unsafe { IUnknown::from_raw(malloc.as_ptr()) })
}

impl Dll {
    /// Loads a DLL, once. What it needs itself is looked for beside it, too. Fails with
    /// MAPI_E_NOT_FOUND.
    pub(super) fn load(file: &Vouched) -> Result<Self> {
        let path = file.path();
        let mut loaded = lock(&LOADED);
        if let Some(dll) = loaded.get(path) {
            return Ok(*dll);
        }
        // SAFETY: whoever made a `Vouched` vouches that it can be loaded.
        #[cfg(unix)]
        let library = unsafe { Library::new(path) };
        // SAFETY: as above.
        #[cfg(windows)]
        let library = unsafe {
            use libloading::os::windows::LOAD_WITH_ALTERED_SEARCH_PATH;
            Library::load_with_flags(path, LOAD_WITH_ALTERED_SEARCH_PATH)
        };
        let handle = library.map_err(|_| MAPI_E_NOT_FOUND)?.into_raw();
        // SAFETY: it was just taken out of a library, and goes back into one, which never ends.
        let library: &'static _ = Box::leak(Box::new(unsafe { Library::from_raw(handle) }));
        let module = handle as usize;
        let dll = Self { library, module };
        loaded.insert(path.to_owned(), dll);
        Ok(dll)
    }

    fn instance(self) -> HINSTANCE {
        // SAFETY: the DLL stays loaded.
        unsafe { HINSTANCE::new(ptr::with_exposed_provenance_mut(self.module)) }
    }

    fn init<P: Interface>(self, name: &str) -> Result<P> {
        // SAFETY: only a `Vouched` is loaded, so it exports the function under its name.
        let init = unsafe { self.library.get::<ProviderInitFunction<P>>(name.as_bytes()) };
        let init = init.map_err(|_| MAPI_E_NOT_FOUND)?;
        let flags = ProviderInitFlags::empty();
        // SAFETY: as above, and it is the function of just this DLL.
        Ok(unsafe { make_provider(*init, self.instance(), malloc().as_ref(), flags) }?)
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
        let entry = unsafe { self.library.get::<ServiceEntryFunction>(name.as_bytes()) };
        let entry = entry.map_err(|_| MAPI_E_NOT_FOUND)?;
        let props = crate::data::Props::from(call.props).to_owned()?;
        let props = crate::memory::MapiViews::<SPropValue>::new(&props)?;
        let count = u32::try_from(props.len()).map_err(|_| MAPI_E_TOO_BIG)?;
        let malloc = malloc();
        let mut told = ptr::null_mut();
        // SAFETY: borrowed interfaces or null, as many values as are counted, and a place for a
        // pointer.
        let code = unsafe {
            entry(
                self.instance(),
                malloc.as_ref().map_or(ptr::null_mut(), Interface::as_raw),
                call.support.map_or(ptr::null_mut(), Interface::as_raw),
                call.ui_param,
                call.flags,
                call.context,
                count,
                props.as_ptr(),
                call.provider_admin
                    .map_or(ptr::null_mut(), Interface::as_raw),
                &mut told,
            )
        };
        // SAFETY: null, or a struct in MAPI memory that is the caller's to free.
        *error =
            NonNull::new(told).map(|told| unsafe { MapiView::from_box(MapiBox::from_raw(told)) });
        code.ok()
    }
}

/// `MAPISPI.h`: PREPROCESSMESSAGE and REMOVEPREPROCESSINFO.
type PreprocessMessage = unsafe extern "system" fn(
    session: *mut c_void,
    message: *mut c_void,
    book: *mut c_void,
    folder: *mut c_void,
    allocate_buffer: LPALLOCATEBUFFER,
    allocate_more: LPALLOCATEMORE,
    free_buffer: LPFREEBUFFER,
    count: *mut u32,
    messages: *mut *mut *mut c_void,
    recipients: *mut *mut ADRLIST,
) -> HRESULT;
type RemovePreprocessInfo = unsafe extern "system" fn(message: *mut c_void) -> HRESULT;

/// What a preprocessor returns: other messages to be sent, and recipients who will not get this one.
pub(super) type Preprocessed = (Vec<IMessage>, Option<MapiView<ADRLIST>>);

impl Dll {
    /// Fails with MAPI_E_NOT_FOUND where it does not export a function.
    pub(super) fn check(self, name: &CStr) -> Result<()> {
        let name = name.to_bytes_with_nul();
        // SAFETY: it is not called.
        let found = unsafe { self.library.get::<RemovePreprocessInfo>(name) };
        found.map(drop).map_err(|_| MAPI_E_NOT_FOUND.into())
    }

    /// Calls a function that preprocesses messages.
    pub(super) fn preprocess(
        self,
        name: &CStr,
        session: &IMAPISession,
        message: &IMessage,
        book: &IAddrBook,
        folder: &IMAPIFolder,
    ) -> Result<Preprocessed> {
        let name = name.to_bytes_with_nul();
        // SAFETY: whoever called RegisterPreprocessor vouches for the function of this name.
        let call = unsafe { self.library.get::<PreprocessMessage>(name) };
        let call = call.map_err(|_| MAPI_E_NOT_FOUND)?;
        let (allocate, more, free) = memory::allocator().routines();
        let (mut count, mut messages, mut recipients) = (0, ptr::null_mut(), ptr::null_mut());
        // SAFETY: interfaces that are borrowed, the allocator's functions, and places for results.
        let code = unsafe {
            call(
                session.as_raw(),
                message.as_raw(),
                book.as_raw(),
                folder.as_raw(),
                allocate,
                more,
                free,
                &mut count,
                &mut messages,
                &mut recipients,
            )
        };
        let mut all = vec![];
        if let Some(array) = NonNull::new(messages) {
            for index in 0..count as usize {
                // SAFETY: an array of as many interfaces.
                let one = NonNull::new(unsafe { array.add(index).read() });
                // SAFETY: an interface with a reference for us.
                let one = one.map(|one| unsafe { IUnknown::from_raw(one.as_ptr()) });
                all.extend(one.and_then(|one| one.cast().ok()));
            }
            // SAFETY: a block of MAPI memory that is ours to free, and not used any more.
            unsafe { memory::free(array.as_ptr().cast()) };
        }
        let recipients = NonNull::new(recipients)
            // SAFETY: a list in MAPI memory that is ours to free.
            .map(|list| unsafe { MapiView::from_box(MapiBox::from_raw(list)) });
        code.ok()?;
        Ok((all, recipients))
    }

    /// Calls a function that takes back what one of those wrote.
    pub(super) fn remove_info(self, name: &CStr, message: &IMessage) -> Result<()> {
        let name = name.to_bytes_with_nul();
        // SAFETY: as for `preprocess`.
        let call = unsafe { self.library.get::<RemovePreprocessInfo>(name) };
        let call = call.map_err(|_| MAPI_E_NOT_FOUND)?;
        // SAFETY: an interface that is borrowed.
        unsafe { call(message.as_raw()) }.ok()
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
        folder.join(format!("{stem}{suffix}")),
        folder.join(format!("{prefix}{stem}{suffix}")),
    ];
    if own.exists() {
        return own;
    }
    let there = others.into_iter().find(|path| path.exists());
    there.unwrap_or(own)
}

/// The MAPISVC.INF that there is for a DLL: beside it, or in the folder of the system. `inside` is
/// anything in the DLL.
pub(super) fn installed_inf(inside: &'static ()) -> Option<PathBuf> {
    let beside = place::file_of(ptr::from_ref(inside).cast());
    let beside = beside.and_then(|file| file.parent().map(Path::to_owned));
    let folders = [beside, place::system_folder()];
    let there = folders.into_iter().flatten().filter_map(|folder| {
        // Files have no case on Windows.
        let names = ["MAPISVC.INF", "mapisvc.inf"];
        let mut paths = names.into_iter().map(|name| folder.join(name));
        paths.find(|path| path.is_file())
    });
    there.into_iter().next()
}

#[cfg(windows)]
mod place {
    use core::ffi::c_void;
    use std::ffi::OsString;
    use std::os::windows::ffi::OsStringExt;
    use std::path::PathBuf;
    use windows_core::BOOL;

    windows_core::link!("kernel32.dll" "system" fn GetModuleHandleExW(flags: u32, address: *const c_void, module: *mut *mut c_void) -> BOOL);
    windows_core::link!("kernel32.dll" "system" fn GetModuleFileNameW(module: *mut c_void, name: *mut u16, size: u32) -> u32);
    windows_core::link!("kernel32.dll" "system" fn GetSystemDirectoryW(name: *mut u16, size: u32) -> u32);

    /// GET_MODULE_HANDLE_EX_FLAG_FROM_ADDRESS and ..._UNCHANGED_REFCOUNT.
    const FROM_ADDRESS: u32 = 0x4 | 0x2;

    /// What a function writes to a buffer of which it gets the start and the size.
    fn path(write: impl FnOnce(*mut u16, u32) -> u32) -> Option<PathBuf> {
        let mut buffer = [0; 1024];
        let length = write(buffer.as_mut_ptr(), buffer.len() as u32) as usize;
        // A path that does not fit is as long as the buffer, or longer.
        let path = buffer[..buffer.len() - 1].get(..length)?;
        (!path.is_empty()).then(|| OsString::from_wide(path).into())
    }

    /// The file of the module in which an address is.
    pub fn file_of(inside: *const c_void) -> Option<PathBuf> {
        let mut module = core::ptr::null_mut();
        // SAFETY: any address, and a place for a handle.
        if !unsafe { GetModuleHandleExW(FROM_ADDRESS, inside, &mut module) }.as_bool() {
            return None;
        }
        // SAFETY: a module that is loaded, and a buffer with its size.
        path(|name, size| unsafe { GetModuleFileNameW(module, name, size) })
    }

    pub fn system_folder() -> Option<PathBuf> {
        // SAFETY: a buffer with its size.
        path(|name, size| unsafe { GetSystemDirectoryW(name, size) })
    }
}

#[cfg(unix)]
mod place {
    use core::ffi::{CStr, c_char, c_int, c_void};
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    use std::path::PathBuf;

    /// `dlfcn.h`.
    #[repr(C)]
    struct DlInfo {
        file_name: *const c_char,
        file_base: *mut c_void,
        symbol_name: *const c_char,
        symbol: *mut c_void,
    }

    unsafe extern "C" {
        fn dladdr(address: *const c_void, info: *mut DlInfo) -> c_int;
    }

    /// The file of the library in which an address is.
    pub fn file_of(inside: *const c_void) -> Option<PathBuf> {
        let mut info = DlInfo {
            file_name: core::ptr::null(),
            file_base: core::ptr::null_mut(),
            symbol_name: core::ptr::null(),
            symbol: core::ptr::null_mut(),
        };
        // SAFETY: any address, and a place for what is known.
        if unsafe { dladdr(inside, &mut info) } == 0 || info.file_name.is_null() {
            return None;
        }
        // SAFETY: not null, so a terminated text that lives as long as the library.
        let name = unsafe { CStr::from_ptr(info.file_name) };
        // It was loaded by a path that may be relative.
        std::fs::canonicalize(OsStr::from_bytes(name.to_bytes())).ok()
    }

    pub fn system_folder() -> Option<PathBuf> {
        None
    }
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
