//! Methods and parameters with names that generated code uses too.

use ::core::ffi::c_void;
use ::core::option::Option;
use ::mapi::windows_core::{GUID, HRESULT};

/// The names of generated variables as parameters of every role.
#[::mapi::mapi_interface(iid = "b0a7da7e-2301-4000-8000-000000000001", crate = ::mapi)]
pub unsafe trait INames: ::mapi::windows_core::IUnknown {
    /// Values.
    fn Values(&self, this: u32, code: u32, identity: u32, r#type: u32, r#move: u32) -> u32;
    /// Results.
    fn Results(
        &self,
        #[out] this: *mut u32,
        #[out] code: *mut u32,
        #[out] result_0: *mut u32,
        #[out] result_1: *mut u32,
        #[out] each: *mut u32,
        #[out] found: *mut u32,
    ) -> HRESULT;
    /// Everything that binds a name of its own on the way.
    #[success(::mapi::abi::codes::S_FALSE)]
    fn All(
        &self,
        #[opt]
        #[string]
        text: *const u16,
        elements: u32,
        #[opt]
        #[len_param(elements)]
        views: *const u32,
        #[opt]
        #[inout]
        #[len_param(elements)]
        home: *mut u32,
        #[opt]
        #[inout]
        lent: *mut *mut u32,
        #[opt] block: ::mapi::windows_core::Ref<::mapi::windows_core::IUnknown>,
        ptr: *const GUID,
        #[out]
        #[iid_is(ptr)]
        object: *mut Option<::mapi::windows_core::IUnknown>,
        #[reserved] view: *mut c_void,
    ) -> HRESULT;
    /// A method whose Rust name is a keyword.
    fn Match(&self, #[string] r#in: *const u8) -> HRESULT;
    /// A method whose Rust name is that of something else on every interface.
    fn Clone(&self) -> HRESULT;
    /// A method with the name of a function that generated code has.
    fn New(&self) -> HRESULT;
    /// The same.
    fn Matches(&self, iid: *const GUID) -> HRESULT;
    /// In small letters already.
    fn guard(&self) -> HRESULT;
    /// Under another name.
    #[rust_name = "otherwise"]
    fn Otherwise_(&self) -> HRESULT;
}

/// The object, which is declared with what `implement` of windows-core writes without a path.
#[allow(
    unused_imports,
    trivial_casts,
    clippy::pedantic,
    reason = "of `implement`"
)]
mod object {
    use super::{INames, INames_Impl};
    use ::core;
    use ::core::convert::{From, Into};
    use ::core::debug_assert;
    use ::core::ffi::CStr;
    use ::core::option::Option;
    use ::mapi::windows_core::{GUID, HRESULT};

    /// Does what its methods say.
    #[derive(Debug)]
    #[::mapi::windows_core::implement(INames)]
    pub(super) struct Names;

    impl INames_Impl for Names_Impl {
        fn values(&self, this: u32, code: u32, identity: u32, r#type: u32, r#move: u32) -> u32 {
            this + 10 * code + 100 * identity + 1000 * r#type + 10_000 * r#move
        }

        fn results(&self) -> ::mapi::windows_core::Result<(u32, u32, u32, u32, u32, u32)> {
            ::core::result::Result::Ok((1, 2, 3, 4, 5, 6))
        }

        fn all(
            &self,
            _text: Option<&<u16 as ::mapi::boundary::StringUnit>::Str>,
            _views: Option<&[u32]>,
            _home: Option<&mut [u32]>,
            _lent: Option<&mut Option<::mapi::MapiBox<u32>>>,
            block: Option<&::mapi::windows_core::IUnknown>,
            _ptr: &GUID,
        ) -> ::mapi::windows_core::Result<::mapi::Success<::mapi::windows_core::IUnknown>> {
            let object = block.cloned();
            let object = object
                .ok_or_else(|| ::mapi::windows_core::Error::from(::mapi::abi::codes::E_POINTER))?;
            ::core::result::Result::Ok(::mapi::Success::new(object, ::mapi::abi::codes::S_FALSE))
        }

        fn r#match(&self, r#in: &CStr) -> ::mapi::windows_core::Result<()> {
            let there = r#in.count_bytes() != 0;
            HRESULT(i32::from(there) - 1).ok()
        }

        fn clone_(&self) -> ::mapi::windows_core::Result<()> {
            ::core::result::Result::Ok(())
        }

        fn new(&self) -> ::mapi::windows_core::Result<()> {
            ::core::result::Result::Ok(())
        }

        fn matches(&self, _iid: &GUID) -> ::mapi::windows_core::Result<()> {
            ::core::result::Result::Ok(())
        }

        fn guard(&self) -> ::mapi::windows_core::Result<()> {
            ::core::result::Result::Ok(())
        }

        fn otherwise(&self) -> ::mapi::windows_core::Result<()> {
            ::core::result::Result::Ok(())
        }
    }
}

/// The object again, behind one that has no method of its own.
#[allow(trivial_casts, clippy::pedantic, reason = "of `implement`")]
mod relay {
    use super::{INames, INames_Impl};
    use ::core;
    // What `implement` of windows-core expands to wants it from 0.100 on.
    #[allow(unused_imports)]
    use ::core::convert::Into;
    use ::core::debug_assert;

    /// Hands on whatever comes.
    #[derive(Debug)]
    #[::mapi::windows_core::implement(INames)]
    pub(super) struct Relay {
        pub(super) object: INames,
    }

    #[::mapi::forward(to = self.object, crate = ::mapi)]
    impl INames_Impl for Relay_Impl {}

    /// Refuses whatever comes.
    #[derive(Debug)]
    #[::mapi::windows_core::implement(INames)]
    pub(super) struct Nothing;

    #[::mapi::unsupported(crate = ::mapi)]
    impl INames_Impl for Nothing_Impl {}
}

/// An object that hands on what is asked of it.
#[must_use]
pub fn relay(object: INames) -> INames {
    ::core::convert::Into::into(relay::Relay { object })
}

/// An object that refuses everything.
#[must_use]
pub fn nothing() -> INames {
    ::core::convert::Into::into(relay::Nothing)
}

/// An object that does what its methods say.
#[must_use]
pub fn names() -> INames {
    ::core::convert::Into::into(object::Names)
}
