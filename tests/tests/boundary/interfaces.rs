//! Every role of the language, with and without `#[opt]` and `#[nullable]`.

#![allow(
    clippy::too_many_arguments,
    reason = "the point is to have them all in one call"
)]

use core::ffi::c_void;
use mapi_core::abi::codes::{MAPI_W_ERRORS_RETURNED, S_FALSE};
use mapi_core::boundary::UnicodeFlag;
use mapi_core::{Abi, mapi_interface};
use windows_core::{GUID, HRESULT, IUnknown, Ref};

/// A struct of C.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[repr(C)]
pub struct Point {
    pub x: i32,
    pub y: i64,
}

// SAFETY: `repr(C)`, and any bits are numbers.
unsafe impl Abi for Point {}

/// Flags of the test's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(transparent)]
pub struct Flags(pub u32);

// SAFETY: transparent over a number.
unsafe impl Abi for Flags {}

// SAFETY: one bit of the number.
unsafe impl UnicodeFlag for Flags {
    fn is_unicode(self) -> bool {
        self.0.is_unicode()
    }

    fn with_unicode(self, on: bool) -> Self {
        Self(self.0.with_unicode(on))
    }
}

/// What an implementer saw of scalars.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(C)]
pub struct Scalars {
    pub number: u32,
    pub wide: i64,
    pub flags: Flags,
    pub code: HRESULT,
    pub id: GUID,
}

// SAFETY: `repr(C)`, and any bits are numbers.
unsafe impl Abi for Scalars {}

/// What an implementer saw of everything that can be handed in; `ABSENT` for nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[repr(C)]
pub struct Summary {
    pub point: i64,
    pub object: i64,
    pub wide: i64,
    pub narrow: i64,
    pub items: i64,
    pub pointers: i64,
    pub bytes: i64,
    pub room: i64,
    pub text: i64,
    pub target: i64,
}

// SAFETY: `repr(C)`, and any bits are numbers.
unsafe impl Abi for Summary {}

pub const ABSENT: i64 = -1;

/// Values, success codes, slots without an implementation.
#[mapi_interface(iid = "b0a7da7e-0001-4000-8000-000000000001")]
pub unsafe trait IScalars: IUnknown {
    fn Values(
        &self,
        number: u32,
        wide: i64,
        flags: Flags,
        code: HRESULT,
        id: GUID,
        #[out] seen: *mut Scalars,
    ) -> HRESULT;

    /// Succeeds with `code`.
    #[success(S_FALSE, MAPI_W_ERRORS_RETURNED)]
    fn Partly(&self, code: HRESULT, #[out] block: *mut *mut Point) -> HRESULT;

    /// Has a code to tell and nothing else.
    #[success(S_FALSE)]
    fn Status(&self, code: HRESULT) -> HRESULT;

    #[reserved]
    fn Reserved1(&self);

    #[optional]
    fn LeftOut(&self, #[out] number: *mut u32, #[inout] more: *mut u32) -> HRESULT;

    fn Touch(&self, number: u32);

    fn Double(&self, number: u32) -> u32;

    fn Total(&self, count: u8, #[len_param(count)] items: *const u32) -> u32;

    fn Lengths(&self, #[string] text: *const u16, #[opt] point: *const Point) -> u32;

    fn Beside(
        &self,
        #[reserved] zero: u32,
        number: u32,
        #[reserved] pointer: *mut c_void,
        #[reserved] object: Ref<IUnknown>,
        #[out] seen: *mut u32,
    ) -> HRESULT;
}

/// Everything that can be handed in.
#[mapi_interface(iid = "b0a7da7e-0002-4000-8000-000000000001")]
pub unsafe trait IInputs: IUnknown {
    fn All(
        &self,
        point: *const Point,
        object: Ref<IScalars>,
        #[string] wide: *const u16,
        #[string] narrow: *const u8,
        #[inout] change: *mut Point,
        count: u32,
        #[len_param(count)] items: *const u32,
        #[len_param(count)] pointers: *const *const Point,
        size: u32,
        #[size_param(size)] bytes: *const c_void,
        room: u32,
        #[out]
        #[len_param(room)]
        places: *mut u32,
        #[inout]
        #[len_param(room)]
        counters: *mut u32,
        flags: Flags,
        #[encoding(flags)] text: *const u8,
        iid: *const GUID,
        #[iid_is(iid)] target: Ref<IUnknown>,
        #[out] summary: *mut Summary,
    ) -> HRESULT;

    fn Optional(
        &self,
        #[opt] point: *const Point,
        #[opt] object: Ref<IScalars>,
        #[opt]
        #[string]
        wide: *const u16,
        #[opt]
        #[string]
        narrow: *const u8,
        #[opt]
        #[inout]
        change: *mut Point,
        count: u32,
        #[opt]
        #[len_param(count)]
        items: *const u32,
        #[opt]
        #[len_param(count)]
        pointers: *const *const Point,
        size: u32,
        #[opt]
        #[size_param(size)]
        bytes: *const c_void,
        room: u32,
        #[opt]
        #[out]
        #[len_param(room)]
        places: *mut u32,
        #[opt]
        #[inout]
        #[len_param(room)]
        counters: *mut u32,
        flags: Flags,
        #[opt]
        #[encoding(flags)]
        text: *const u8,
        #[opt] iid: *const GUID,
        #[opt]
        #[iid_is(iid)]
        target: Ref<IUnknown>,
        #[out] summary: *mut Summary,
    ) -> HRESULT;

    /// Counts that a C caller can get wrong.
    fn Counts(
        &self,
        count: usize,
        #[len_param(count)] items: *const u64,
        signed: i32,
        #[opt]
        #[len_param(signed)]
        more: *const u16,
        #[out] sum: *mut u64,
    ) -> HRESULT;
}

/// Everything that can be handed over.
#[mapi_interface(iid = "b0a7da7e-0003-4000-8000-000000000001")]
pub unsafe trait IOutputs: IUnknown {
    fn All(
        &self,
        iid: *const GUID,
        flags: Flags,
        #[out] number: *mut u32,
        #[out] point: *mut Point,
        #[out] object: *mut Option<IScalars>,
        #[out]
        #[iid_is(iid)]
        queried: *mut Option<IUnknown>,
        #[out] block: *mut *mut Point,
        #[out]
        #[string]
        wide: *mut *mut u16,
        #[out]
        #[string]
        narrow: *mut *mut u8,
        #[out] count: *mut u32,
        #[out]
        #[len_param(count)]
        items: *mut *mut Point,
        #[out] size: *mut u32,
        #[out]
        #[size_param(size)]
        bytes: *mut *mut c_void,
        #[out]
        #[encoding(flags)]
        text: *mut *mut u8,
        #[out] text_count: *mut u32,
        #[out]
        #[encoding(flags)]
        #[len_param(text_count)]
        texts: *mut *mut *mut u8,
    ) -> HRESULT;

    fn Unwanted(
        &self,
        #[opt] iid: *const GUID,
        flags: Flags,
        #[opt]
        #[out]
        number: *mut u32,
        #[opt]
        #[out]
        point: *mut Point,
        #[opt]
        #[out]
        object: *mut Option<IScalars>,
        #[opt]
        #[out]
        #[iid_is(iid)]
        queried: *mut Option<IScalars>,
        #[opt]
        #[out]
        block: *mut *mut Point,
        #[opt]
        #[out]
        #[string]
        wide: *mut *mut u16,
        #[opt]
        #[out]
        #[string]
        narrow: *mut *mut u8,
        #[out] count: *mut u32,
        #[opt]
        #[out]
        #[len_param(count)]
        items: *mut *mut Point,
        #[out] size: *mut u32,
        #[opt]
        #[out]
        #[size_param(size)]
        bytes: *mut *mut c_void,
        #[opt]
        #[out]
        #[encoding(flags)]
        text: *mut *mut u8,
        #[out] text_count: *mut u32,
        #[opt]
        #[out]
        #[encoding(flags)]
        #[len_param(text_count)]
        texts: *mut *mut *mut u8,
    ) -> HRESULT;

    /// Gives everything or nothing.
    fn Perhaps(
        &self,
        there: u32,
        #[opt] iid: *const GUID,
        flags: Flags,
        #[nullable]
        #[out]
        object: *mut Option<IScalars>,
        #[nullable]
        #[out]
        #[iid_is(iid)]
        queried: *mut Option<IUnknown>,
        #[nullable]
        #[out]
        block: *mut *mut Point,
        #[nullable]
        #[out]
        #[string]
        wide: *mut *mut u16,
        #[nullable]
        #[out]
        #[encoding(flags)]
        text: *mut *mut u8,
    ) -> HRESULT;

    /// Makes that many items, counted in 8 bits.
    fn Many(
        &self,
        number: u32,
        #[out] count: *mut u8,
        #[out]
        #[len_param(count)]
        items: *mut *mut u32,
    ) -> HRESULT;
}

/// Memory and interfaces that move back and forth.
#[mapi_interface(iid = "b0a7da7e-0004-4000-8000-000000000001")]
pub unsafe trait IReplace: IUnknown {
    fn Replace(
        &self,
        how: u32,
        #[inout] block: *mut *mut Point,
        #[opt]
        #[inout]
        more: *mut *mut Point,
        #[out] number: *mut u32,
    ) -> HRESULT;

    /// Keeps the objects until the next call.
    fn Keep(&self, object: Ref<IUnknown>, #[opt] more: Ref<IScalars>) -> HRESULT;
}
