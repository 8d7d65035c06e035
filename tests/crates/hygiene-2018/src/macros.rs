//! Interfaces that a `macro_rules!` declares, with every kind of fragment.

use ::mapi::windows_core::{GUID, HRESULT};

macro_rules! interface {
    (
        $(#[$attribute:meta])*
        $vis:vis $name:ident: $base:path = $iid:literal, $by:expr;
        $($method:ident($($ty:ty),*) -> $ret:ty;)*
    ) => {
        $(#[$attribute])*
        #[::mapi::mapi_interface(iid = $iid, implemented_by = $by, crate = ::mapi)]
        $vis unsafe trait $name: $base {
            $(
                /// A method.
                fn $method(&self, $(#[out] result: $ty),*) -> $ret;
            )*
        }
    };
}

interface! {
    /// The first.
    #[must_use]
    pub IFromMacro: ::mapi::windows_core::IUnknown = "b0a7da7e-2201-4000-8000-000000000001", "a macro";
    One(*mut u32) -> HRESULT;
    Object(*mut ::core::option::Option<::mapi::windows_core::IUnknown>) -> HRESULT;
    Block(*mut *mut u64) -> HRESULT;
    Nothing() -> u32;
}

interface! {
    /// The second.
    pub(crate) IFromMacroToo: IFromMacro = "b0a7da7e-2201-4000-8000-000000000002", "a macro";
    Two(*mut i64) -> HRESULT;
}

/// A parameter whose type, count and name come from outside.
macro_rules! arrays {
    ($name:ident, $iid:literal, $element:ty, $count:ident: $count_ty:ty, $interface:ty, $pointer:ty) => {
        /// Arrays.
        #[::mapi::mapi_interface(iid = $iid, crate = ::mapi)]
        pub unsafe trait $name: ::mapi::windows_core::IUnknown {
            /// Takes some.
            fn Take(
                &self,
                $count: $count_ty,
                #[len_param($count)] items: *const $element,
                #[len_param($count)] pointers: *const *const $element,
                object: ::mapi::windows_core::Ref<$interface>,
                #[string] text: $pointer,
            ) -> HRESULT;
            /// Gives some.
            fn Give(
                &self,
                #[out] $count: *mut $count_ty,
                #[out]
                #[len_param($count)]
                items: *mut *mut $element,
                iid: *const GUID,
                #[out]
                #[iid_is(iid)]
                object: *mut ::core::option::Option<$interface>,
            ) -> HRESULT;
        }
    };
}

arrays!(
    IMacroArrays,
    "b0a7da7e-2202-4000-8000-000000000001",
    u16,
    count: u32,
    ::mapi::windows_core::IUnknown,
    *const u16
);

/// The name of the line's end, which nothing else of this crate reaches.
#[must_use]
pub const fn last() -> &'static ::core::primitive::str {
    IFromMacroToo::DESCRIPTION.name
}
