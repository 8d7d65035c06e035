//! Interfaces that are declared in functions.

/// An interface and what continues it, known to nobody else; says what its line is.
#[must_use]
pub fn declared_in_a_function() -> [&'static str; 2] {
    use ::core::iter::Iterator;

    /// Known here only.
    #[::mapi::mapi_interface(iid = "b0a7da7e-2101-4000-8000-000000000001", crate = ::mapi)]
    unsafe trait ILocal: ::mapi::windows_core::IUnknown {
        /// Does something.
        fn Do(&self, #[out] number: *mut u32) -> ::mapi::windows_core::HRESULT;
    }

    /// And what continues it.
    #[::mapi::mapi_interface(iid = "b0a7da7e-2101-4000-8000-000000000002", crate = ::mapi)]
    unsafe trait INext: ILocal {
        /// Does more.
        fn More(&self) -> u32;
    }

    let mut line = INext::DESCRIPTION.ancestors().map(|a| a.name);
    [line.next().unwrap_or(""), line.next().unwrap_or("")]
}

/// In a block of a constant.
pub const IN_A_CONST: &::core::primitive::str = {
    /// Known here only.
    #[::mapi::mapi_interface(iid = none, crate = ::mapi)]
    unsafe trait IConst: ::mapi::windows_core::IUnknown {}
    IConst::DESCRIPTION.name
};
