//! Every role of the spec language, plain, with `#[opt]`, and with `#[nullable]`.
//!
//! What MAPI's own interfaces do not have is driven here.

use core::ffi::c_void;
use mapi_core::abi::{ENTRYID, MAPI_W_ERRORS_RETURNED, S_FALSE, SPropTagArray, SPropValue, TCHAR};
use mapi_core::mapi_interface;
use windows_core::{BOOL, GUID, HRESULT, IUnknown, Ref};

/// What is handed in.
#[mapi_interface(iid = "b0a7da7e-7001-4000-8000-000000000001")]
pub unsafe trait IGiven: IUnknown {
    fn Values(&self, byte: u8, wide: i64, real: f64, id: GUID, code: HRESULT) -> HRESULT;
    fn Pointers(&self, id: *const GUID, #[opt] other: *const u64) -> HRESULT;
    fn Changed(
        &self,
        #[inout] id: *mut GUID,
        #[opt]
        #[inout]
        other: *mut u64,
    ) -> HRESULT;
    fn Interfaces(&self, object: Ref<IUnknown>, #[opt] other: Ref<IGiven>) -> HRESULT;
    fn GivenAway(&self, #[given] object: Ref<IGiven>) -> HRESULT;
    fn ViewGivenAway(
        &self,
        #[given]
        #[view]
        tags: *mut SPropTagArray,
    ) -> HRESULT;
    fn Queried(&self, iid: *const GUID, #[iid_is(iid)] object: Ref<IUnknown>) -> HRESULT;
    fn QueriedOr(
        &self,
        #[opt]
        iid: *const GUID,
        #[opt]
        #[iid_is(iid)]
        object: Ref<IGiven>,
    ) -> HRESULT;
    fn Strings(
        &self,
        #[string] wide: *const u16,
        #[opt]
        #[string]
        narrow: *const u8,
    ) -> HRESULT;
    fn Texts(
        &self,
        flags: u32,
        #[encoding(flags)] text: *const TCHAR,
        #[opt]
        #[encoding(flags)]
        other: *const TCHAR,
    ) -> HRESULT;
    fn FlagsBehind(
        &self,
        #[inout] flags: *mut u32,
        #[encoding(flags)] text: *const TCHAR,
    ) -> HRESULT;
    fn Views(
        &self,
        #[view] tags: *const SPropTagArray,
        #[opt]
        #[view]
        other: *const SPropTagArray,
        #[inout]
        #[view]
        changed: *mut SPropTagArray,
        #[opt]
        #[inout]
        #[view]
        more: *mut SPropTagArray,
    ) -> HRESULT;
    fn Nothing(
        &self,
        #[reserved] zero: u32,
        #[reserved] pointer: *mut c_void,
        #[reserved] object: Ref<IUnknown>,
    ) -> HRESULT;
    #[reserved]
    fn Undocumented(&self);
    #[optional]
    fn LeftOut(&self, id: *const GUID) -> HRESULT;
}

/// Arrays of the caller's.
#[mapi_interface(iid = "b0a7da7e-7002-4000-8000-000000000001")]
pub unsafe trait IArrays: IGiven {
    fn Read(
        &self,
        count: u32,
        #[len_param(count)] items: *const u32,
        size: u16,
        #[opt]
        #[size_param(size)]
        entry_id: *const ENTRYID,
    ) -> HRESULT;
    fn Shared(
        &self,
        count: i32,
        #[len_param(count)] items: *const u64,
        #[opt]
        #[len_param(count)]
        pointers: *const *const GUID,
    ) -> HRESULT;
    fn ViewArrays(
        &self,
        count: u32,
        #[view]
        #[len_param(count)]
        values: *const SPropValue,
        more: u32,
        #[opt]
        #[view]
        #[len_param(more)]
        pointers: *const *const SPropTagArray,
    ) -> HRESULT;
    fn Written(
        &self,
        count: u32,
        #[out]
        #[len_param(count)]
        items: *mut u32,
        size: u32,
        #[opt]
        #[inout]
        #[size_param(size)]
        bytes: *mut c_void,
    ) -> HRESULT;
    fn CountBehind(
        &self,
        #[inout] count: *mut u32,
        #[inout]
        #[len_param(count)]
        items: *mut u32,
    ) -> HRESULT;
    fn CountOfMoreBehind(
        &self,
        #[inout] count: *mut u32,
        #[len_param(count)] items: *const u32,
    ) -> HRESULT;
    fn Replaced(
        &self,
        #[inout] count: *mut u32,
        #[inout]
        #[len_param(count)]
        items: *mut *mut u32,
        #[inout] size: *mut u32,
        #[inout]
        #[size_param(size)]
        bytes: *mut *mut u8,
    ) -> HRESULT;
    fn CountedByStruct(
        &self,
        #[view] tags: *const SPropTagArray,
        #[len_param(tags)] items: *const u32,
        #[inout]
        #[fill]
        #[view]
        wanted: *mut *mut SPropTagArray,
        #[out]
        #[len_param(wanted)]
        results: *mut *mut u32,
    ) -> HRESULT;
}

/// What is handed over.
#[mapi_interface(iid = "b0a7da7e-7003-4000-8000-000000000001")]
pub unsafe trait IResults: IUnknown {
    fn Values(
        &self,
        #[out] id: *mut GUID,
        #[opt]
        #[out]
        number: *mut u32,
    ) -> HRESULT;
    fn Interfaces(
        &self,
        #[out] object: *mut Option<IUnknown>,
        #[opt]
        #[out]
        other: *mut Option<IGiven>,
        #[nullable]
        #[out]
        perhaps: *mut Option<IGiven>,
        #[out]
        #[lent]
        kept: *mut Option<IGiven>,
    ) -> HRESULT;
    fn Queried(
        &self,
        iid: *const GUID,
        #[out]
        #[iid_is(iid)]
        object: *mut Option<IUnknown>,
    ) -> HRESULT;
    fn QueriedOr(
        &self,
        #[opt] iid: *const GUID,
        #[opt]
        #[nullable]
        #[out]
        #[iid_is(iid)]
        object: *mut Option<IGiven>,
    ) -> HRESULT;
    fn Blocks(
        &self,
        #[out] id: *mut *mut GUID,
        #[opt]
        #[out]
        other: *mut *mut GUID,
        #[nullable]
        #[out]
        perhaps: *mut *mut GUID,
    ) -> HRESULT;
    fn Views(
        &self,
        #[out]
        #[view]
        tags: *mut *mut SPropTagArray,
        #[opt]
        #[nullable]
        #[out]
        #[view]
        other: *mut *mut SPropTagArray,
    ) -> HRESULT;
    fn Replaced(
        &self,
        #[inout] id: *mut *mut GUID,
        #[opt]
        #[inout]
        #[view]
        tags: *mut *mut SPropTagArray,
        #[inout] object: *mut Option<IGiven>,
    ) -> HRESULT;
    fn Always(
        &self,
        #[out]
        #[always]
        id: *mut *mut GUID,
        #[out] number: *mut u32,
    ) -> HRESULT;
    fn Strings(
        &self,
        flags: u32,
        #[out]
        #[string]
        wide: *mut *mut u16,
        #[opt]
        #[out]
        #[string]
        narrow: *mut *mut u8,
        #[out]
        #[encoding(flags)]
        text: *mut *mut TCHAR,
        #[nullable]
        #[out]
        #[encoding(flags)]
        perhaps: *mut *mut TCHAR,
        #[out] count: *mut u32,
        #[opt]
        #[out]
        #[encoding(flags)]
        #[len_param(count)]
        texts: *mut *mut *mut TCHAR,
    ) -> HRESULT;
    fn Arrays(
        &self,
        #[out] count: *mut u32,
        #[out]
        #[len_param(count)]
        items: *mut *mut u64,
        #[out] size: *mut u16,
        #[opt]
        #[out]
        #[size_param(size)]
        bytes: *mut *mut c_void,
    ) -> HRESULT;
    fn ViewArrays(
        &self,
        #[out] count: *mut u32,
        #[out]
        #[view]
        #[len_param(count)]
        values: *mut *mut SPropValue,
        #[out] more: *mut u32,
        #[out]
        #[view]
        #[len_param(more)]
        pointers: *mut *mut *mut SPropTagArray,
    ) -> HRESULT;
    fn Filled(
        &self,
        count: u32,
        #[out]
        #[len_param(count)]
        objects: *mut Option<IGiven>,
    ) -> HRESULT;
    fn Lent(
        &self,
        #[out] count: *mut u32,
        #[out]
        #[lent]
        #[view]
        #[len_param(count)]
        values: *mut *mut SPropValue,
        #[out] more: *mut u32,
        #[out]
        #[lent]
        #[len_param(more)]
        pointers: *mut *mut *mut GUID,
    ) -> HRESULT;
    fn LentTexts(
        &self,
        #[out] count: *mut u32,
        #[out] flags: *mut u32,
        #[out]
        #[lent]
        #[encoding(flags)]
        #[len_param(count)]
        texts: *mut *mut *mut TCHAR,
    ) -> HRESULT;
    #[success(MAPI_W_ERRORS_RETURNED)]
    fn Partly(&self, #[out] number: *mut u32) -> HRESULT;
    #[success(S_FALSE)]
    fn Status(&self) -> HRESULT;
    fn Number(&self, id: *const GUID) -> u32;
    fn Word(&self) -> BOOL;
    fn Act(&self, number: u32);
}
