//! What the MIME engine has besides: tables of its own, fonts, monikers.

// `mimeole.h` has no public page; the order and types are its own.

use crate::abi::{FNTSYSTYPE, HCHARSET, HFONT, HKEY, codes::S_FALSE, flags::HashTableFlags};
use crate::mapi_interface;
use windows_core::{BOOL, GUID, HRESULT, IUnknown, Ref};

/// A table from strings to values, which mean something to whoever put them in only.
///
/// Vtable order: `mimeole.h`; the reference has no page.
// C has void* for a value. The table does not look behind it, so a number is passed.
#[mapi_interface(
    iid = "64577981-86d7-11d1-bdfc-00c04fa31009",
    implemented_by = "The MIME engine",
    called_by = "Client applications"
)]
pub unsafe trait IHashTable: IUnknown {
    /// Readies the table for about `size` keys. With `duplicate_keys` it copies those that are
    /// put in.
    // `fDupeKeys`: whether keys are copied. Where they are not, the caller's string has to outlive
    // the table, which a safe signature cannot say: pass true.
    fn Init(&self, size: u32, duplicate_keys: BOOL) -> HRESULT;

    /// Puts a value in.
    fn Insert(&self, #[string] key: *const u8, value: usize, flags: HashTableFlags) -> HRESULT;

    /// Replaces the value of a key.
    fn Replace(&self, #[string] key: *const u8, value: usize) -> HRESULT;

    /// Returns the value of a key, and with `remove` takes it out.
    fn Find(&self, #[string] key: *const u8, remove: BOOL, #[out] value: *mut usize) -> HRESULT;

    /// Makes [`next`](Self::next) start again.
    fn Reset(&self) -> HRESULT;

    /// Returns the next `count` values, or as many as there are.
    // C allocates the array, as its three pointers say; nothing else says so.
    #[success(S_FALSE)]
    fn Next(
        &self,
        count: u32,
        #[out]
        #[len_param(fetched)]
        #[owner(Vec<usize>)]
        values: *mut *mut usize,
        #[out] fetched: *mut u32,
    ) -> HRESULT;
}

/// Finds the MIME object behind a moniker.
///
/// Vtable order: `mimeole.h`; the reference has no page.
#[mapi_interface(
    iid = "feceaffd-c441-11d1-960e-00c04fbd7c09",
    implemented_by = "The MIME engine",
    called_by = "Client applications"
)]
pub unsafe trait IMimeObjResolver: IUnknown {
    /// Returns the object that a moniker (IMoniker) names in a context (IBindCtx), and another
    /// moniker for it.
    ///
    /// `bind_flags` are those of URL monikers (BINDF).
    // Nothing here needs more of monikers and contexts than that they are objects.
    fn MimeOleObjectFromMoniker(
        &self,
        bind_flags: u32,
        moniker: Ref<IUnknown>,
        #[opt] context: Ref<IUnknown>,
        iid: *const GUID,
        #[out]
        #[iid_is(iid)]
        object: *mut Option<IUnknown>,
        #[out]
        #[opt]
        #[nullable]
        new_moniker: *mut Option<IUnknown>,
    ) -> HRESULT;
}

/// The fonts in which messages are listed, by character set.
///
/// Vtable order: `mimeole.h`; the reference has no page.
// The header declares the interface with b0d17fc2-…, which is also its CLSID_IFontCache, and
// defines IID_IFontCache as b0d17fc4-…. Objects compare with the constant.
#[mapi_interface(
    iid = "b0d17fc4-7bc4-11d1-bdfa-00c04fa31009",
    implemented_by = "The MIME engine",
    called_by = "Client applications"
)]
pub unsafe trait IFontCache: IUnknown {
    /// Readies the cache, with a key of the registry and the path below it that says which fonts
    /// there are.
    // The header names no flags.
    fn Init(&self, key: HKEY, #[string] path: *const u8, flags: u32) -> HRESULT;

    /// Returns a font, which stays the cache's.
    fn GetFont(&self, font_type: FNTSYSTYPE, charset: HCHARSET, #[out] font: *mut HFONT)
    -> HRESULT;

    /// Tells the cache that the user chose other fonts.
    fn OnOptionChange(&self) -> HRESULT;

    /// Tells whether Japanese mail uses shifts (SI and SO) for half-width characters.
    #[rust_name = "get_jp_iso_control"]
    fn GetJP_ISOControl(&self, #[out] uses_shifts: *mut BOOL) -> HRESULT;
}

/// What is told of a change of fonts.
///
/// Vtable order: `mimeole.h`; the reference has no page.
#[mapi_interface(
    iid = "b0d17fc5-7bc4-11d1-bdfa-00c04fa31009",
    implemented_by = "Client applications",
    called_by = "The MIME engine"
)]
pub unsafe trait IFontCacheNotify: IUnknown {
    /// The fonts are about to change: those in use have to be given up.
    fn OnPreFontChange(&self) -> HRESULT;

    /// The fonts have changed.
    fn OnPostFontChange(&self) -> HRESULT;
}
