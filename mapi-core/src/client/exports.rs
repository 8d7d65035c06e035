//! The functions that a MAPI DLL exports, under their C names.

use super::declared::mapi_functions;
#[cfg(feature = "embedded")]
use super::functions::Functions;
use super::library::Library;
use crate::abi::{flags::*, *};
use crate::boundary::MapiError;
use crate::interfaces::*;
use crate::memory::{AllocateBuffer, AllocateMore, FreeBuffer};
use core::ffi::{CStr, c_void};
use core::ptr::NonNull;
use std::ffi::CString;
use std::path::Path;
use windows_core::{BOOL, GUID, HRESULT, IUnknown, Ref};

/// The functions of a DLL, or of the embedded MAPI. Each is `unsafe` and does what C does; each is
/// looked for when it is called, and one that the DLL lacks is MAPI_E_NOT_FOUND, in an error that
/// names it ([`MapiError::function`]).
///
/// The number behind the name in C's decorated names (`CreateIProp@24`) is the size of the
/// arguments on 32-bit Windows. DLLs use such names on 64-bit Windows too, some for all functions
/// and some for a few, so both are looked for.
#[derive(Debug)]
pub struct Exports(Source);

#[derive(Debug)]
enum Source {
    Library(Library),
    #[cfg(feature = "embedded")]
    Embedded(Functions),
}

impl Exports {
    pub(super) fn new(library: Library) -> Self {
        Self(Source::Library(library))
    }

    /// Those of the embedded MAPI over these profiles.
    #[cfg(feature = "embedded")]
    pub(super) fn embedded(profiles: crate::embedded::Profiles) -> Self {
        Self(Source::Embedded(Functions::of(profiles)))
    }

    pub(super) fn path(&self) -> &Path {
        match &self.0 {
            Source::Library(library) => library.path(),
            #[cfg(feature = "embedded")]
            Source::Embedded(_) => Path::new("the embedded MAPI"),
        }
    }

    fn find(&self, names: [&'static CStr; 2]) -> Result<NonNull<c_void>, MapiError> {
        let found = match &self.0 {
            Source::Library(library) => names.iter().find_map(|name| library.find(name)),
            #[cfg(feature = "embedded")]
            Source::Embedded(_) => None,
        };
        found
            .ok_or_else(|| MapiError::no_export(self.path(), names[0].to_str().unwrap_or_default()))
    }

    /// The address of a function, also of one that is not declared here, for those who know its
    /// signature. `arguments` is the size of its arguments on 32-bit Windows, in bytes; `None`
    /// where the DLL exports it neither under its plain name nor under its decorated one, and
    /// where there is no DLL: what the embedded MAPI has is told by [`has`](Self::has).
    ///
    /// ```
    /// use mapi_core::client::Mapi;
    ///
    /// if let Ok(mapi) = Mapi::load() {
    ///     assert!(mapi.exports().address("MAPIFreeBuffer", 4).is_some());
    /// }
    /// ```
    pub fn address(&self, name: &str, arguments: usize) -> Option<NonNull<c_void>> {
        match &self.0 {
            Source::Library(library) => [name.to_owned(), format!("{name}@{arguments}")]
                .into_iter()
                .find_map(|name| library.find(&CString::new(name).ok()?)),
            #[cfg(feature = "embedded")]
            Source::Embedded(_) => None,
        }
    }

    /// Whether there is a function; see [`NAMES`](Self::NAMES). It may still be one that only
    /// answers that it is not supported.
    pub fn has(&self, name: &str, arguments: usize) -> bool {
        match &self.0 {
            Source::Library(_) => self.address(name, arguments).is_some(),
            #[cfg(feature = "embedded")]
            Source::Embedded(_) => Self::EMBEDDED.contains(&(name, arguments)),
        }
    }

    /// The address of MAPIAllocateBuffer.
    pub(super) fn allocate_buffer(&self) -> Result<AllocateBuffer, MapiError> {
        let address = self.find([c"MAPIAllocateBuffer", c"MAPIAllocateBuffer@8"])?;
        // SAFETY: that is the signature of what a MAPI DLL exports under this name.
        Ok(unsafe { core::mem::transmute::<NonNull<c_void>, AllocateBuffer>(address) })
    }

    /// The address of MAPIAllocateMore.
    pub(super) fn allocate_more(&self) -> Result<AllocateMore, MapiError> {
        let address = self.find([c"MAPIAllocateMore", c"MAPIAllocateMore@12"])?;
        // SAFETY: that is the signature of what a MAPI DLL exports under this name.
        Ok(unsafe { core::mem::transmute::<NonNull<c_void>, AllocateMore>(address) })
    }

    /// The address of MAPIFreeBuffer.
    pub(super) fn free_buffer(&self) -> Result<FreeBuffer, MapiError> {
        let address = self.find([c"MAPIFreeBuffer", c"MAPIFreeBuffer@4"])?;
        // SAFETY: that is the signature of what a MAPI DLL exports under this name.
        Ok(unsafe { core::mem::transmute::<NonNull<c_void>, FreeBuffer>(address) })
    }
}

/// Declares the functions, each with the size of its arguments on 32-bit Windows, and the names of
/// them all. Those of `embedded` are there without a DLL.
macro_rules! exports {
    ({ $kind:ident $all:ident } $(
        $(#[$meta:meta])*
        fn $name:ident @ $size:literal ($($param:ident: $ty:ty),* $(,)?) $(-> $ret:ty)?;
    )*) => {
        #[expect(
            non_snake_case,
            clippy::missing_safety_doc,
            clippy::too_many_arguments,
            reason = "named and called as in C, whose reference says what each asks for"
        )]
        impl Exports {
            $(
                $(#[$meta])*
                pub unsafe fn $name(&self, $($param: $ty),*) -> Result<exports!(@ret $($ret)?), MapiError> {
                    exports!(@$kind self $name $($param)*);
                    const PLAIN: &CStr = exports!(@name concat!(stringify!($name), "\0"));
                    const DECORATED: &CStr =
                        exports!(@name concat!(stringify!($name), "@", stringify!($size), "\0"));
                    let address = self.find([PLAIN, DECORATED])?;
                    // SAFETY: that is the signature of what a MAPI DLL exports under this name,
                    // and what the arguments have to be is the caller's contract.
                    unsafe {
                        let function = core::mem::transmute::<
                            NonNull<c_void>,
                            unsafe extern "system" fn($($ty),*) $(-> $ret)?,
                        >(address);
                        Ok(function($($param),*))
                    }
                }
            )*

            const $all: &'static [(&'static str, usize)] = &[$((stringify!($name), $size)),*];
        }
    };
    (@embedded $self:ident $name:ident $($param:ident)*) => {
        #[cfg(feature = "embedded")]
        if let Source::Embedded(functions) = &$self.0 {
            // SAFETY: what the arguments have to be is the caller's contract.
            return Ok(unsafe { functions.$name($($param),*) });
        }
    };
    (@dll $self:ident $name:ident $($param:ident)*) => {};
    (@ret $ret:ty) => { $ret };
    (@ret) => { () };
    (@name $name:expr) => {
        match CStr::from_bytes_with_nul($name.as_bytes()) {
            Ok(name) => name,
            Err(_) => panic!("a name has one NUL, at its end"),
        }
    };
}

mapi_functions! { exports { embedded EMBEDDED } }

impl Exports {
    /// The C names of the functions, each with the size of its arguments on 32-bit Windows: what
    /// to give to [`has`](Self::has).
    pub const NAMES: &'static [(&'static str, usize)] = {
        const ALL: [(&str, usize); Exports::EMBEDDED.len() + Exports::OF_DLLS.len()] = {
            let mut all = [("", 0); Exports::EMBEDDED.len() + Exports::OF_DLLS.len()];
            let mut index = 0;
            while index < all.len() {
                all[index] = match index.checked_sub(Exports::EMBEDDED.len()) {
                    None => Exports::EMBEDDED[index],
                    Some(rest) => Exports::OF_DLLS[rest],
                };
                index += 1;
            }
            all
        };
        &ALL
    };
}

// What needs Outlook, its profile or its forms, and what nobody has asked of the embedded MAPI.
exports! {
    { dll OF_DLLS }

    /// Starts the idle engine. (`MAPIUtil.h`)
    fn MAPIInitIdle @ 4 (reserved: *mut c_void) -> i32;

    /// Stops the idle engine. (`MAPIUtil.h`)
    fn MAPIDeinitIdle @ 0 ();

    /// Registers a routine to be called when nothing else is to be done; returns its handle. (`MAPIUtil.h`)
    fn FtgRegisterIdleRoutine @ 20 (idle: PFNIDLE, context: *mut c_void, priority: i16, hundredths: u32, options: u16) -> *mut c_void;

    /// Takes an idle routine out. (`MAPIUtil.h`)
    fn DeregisterIdleRoutine @ 4 (routine: *mut c_void);

    /// Lets an idle routine be called, or not. (`MAPIUtil.h`)
    fn EnableIdleRoutine @ 8 (routine: *mut c_void, enable: BOOL);

    /// Changes an idle routine. (`MAPIUtil.h`)
    fn ChangeIdleRoutine @ 28 (routine: *mut c_void, idle: PFNIDLE, context: *mut c_void, priority: i16, hundredths: u32, options: u16, changes: u16);

    /// Makes a display table of dialog pages. (`MAPIUtil.h`)
    fn BuildDisplayTable @ 40 (allocate_buffer: LPALLOCATEBUFFER, allocate_more: LPALLOCATEMORE, free_buffer: LPFREEBUFFER, malloc: *mut c_void, h_instance: HINSTANCE, pages: u32, page: *const DTPAGE, flags: u32, table: *mut Option<IMAPITable>, tbl_data: *mut Option<ITableData>) -> HRESULT;

    /// Opens the form manager of a session. (`MAPIForm.h`)
    fn MAPIOpenFormMgr @ 8 (session: Ref<'_, IMAPISession>, manager: *mut Option<IMAPIFormMgr>) -> HRESULT;

    /// Opens the form library of this computer. (`MAPIForm.h`)
    fn MAPIOpenLocalFormContainer @ 4 (container: *mut Option<IMAPIFormContainer>) -> HRESULT;

    /// Returns the entry identifier of the global address list of one Exchange account. (`abhelp.h`)
    fn HrGetGALFromEmsmdbUID @ 20 (session: Ref<'_, IMAPISession>, adr_book: Ref<'_, IAddrBook>, emsmdb_uid: *const MAPIUID, entry_id_size: *mut u32, entry_id: *mut *mut ENTRYID) -> HRESULT;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_whole() {
        let names = Exports::NAMES;
        assert!(names.len() > 90, "{}", names.len());
        assert!(names.contains(&("CreateIProp", 24)) && names.contains(&("OpenIMsgOnIStg", 44)));
    }

    #[test]
    #[cfg(not(windows))]
    fn nothing_is_loaded_where_there_is_no_windows() {
        let error = super::super::Mapi::load().unwrap_err();
        assert_eq!(error.to_string(), "there is no MAPI DLL on this platform");
    }
}
