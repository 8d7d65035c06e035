//! Attributes that are carried over.

use ::mapi::windows_core::HRESULT;

/// Exists in some builds.
#[cfg(target_os = "uefi")]
#[::mapi::mapi_interface(iid = "b0a7da7e-2401-4000-8000-000000000001", crate = ::mapi)]
pub unsafe trait INever: ::mapi::windows_core::IUnknown {
    /// Its type does not exist.
    fn Do(&self, what: *const NoSuchType) -> HRESULT;
}

/// Has slots that exist in some builds.
#[::mapi::mapi_interface(iid = "b0a7da7e-2402-4000-8000-000000000001", crate = ::mapi)]
pub unsafe trait ISometimes: ::mapi::windows_core::IUnknown {
    /// Always there.
    fn Before(&self) -> HRESULT;
    /// Never there.
    #[cfg(target_os = "uefi")]
    fn Never(&self, what: *const NoSuchType, #[out] number: *mut u32) -> HRESULT;
    /// There for pointers of 16 bits, which no platform of MAPI has.
    #[cfg(target_pointer_width = "16")]
    fn Alternative(&self, number: u16) -> HRESULT;
    /// There for all others.
    #[cfg(not(target_pointer_width = "16"))]
    fn Alternative(&self, number: u64) -> HRESULT;
    /// Never there, and nobody knows what it was.
    #[cfg(target_os = "uefi")]
    #[reserved]
    fn Reserved1(&self);
    /// Always there.
    #[cfg(not(target_os = "uefi"))]
    #[cfg(not(target_pointer_width = "16"))]
    fn After(&self, #[out] number: *mut u32) -> HRESULT;
}

/// Is on its way out.
#[deprecated(note = "use the other one")]
#[must_use]
#[::mapi::mapi_interface(iid = "b0a7da7e-2403-4000-8000-000000000001", crate = ::mapi)]
pub unsafe trait IOld: ::mapi::windows_core::IUnknown {
    /// On its way out too.
    #[deprecated]
    fn Old(&self) -> HRESULT;
    /// Worth a look.
    #[must_use = "it says how many there are"]
    fn Count(&self) -> u32;
    /// Named against the rules, which is said to be fine.
    #[allow(non_snake_case, clippy::too_many_arguments)]
    #[rust_name = "NotSnakeCase"]
    fn Unusual(&self, a: u32, b: u32, c: u32, d: u32, e: u32, f: u32, g: u32, h: u32) -> HRESULT;
}

/// Continues what is on its way out.
#[allow(deprecated)]
#[::mapi::mapi_interface(iid = "b0a7da7e-2404-4000-8000-000000000001", crate = ::mapi)]
pub unsafe trait IOlder: IOld {
    /// Does nothing.
    fn Nothing(&self);
}

/// Says what it expects of the lints.
#[expect(non_upper_case_globals, reason = "nothing here is named so")]
#[::mapi::mapi_interface(iid = "b0a7da7e-2405-4000-8000-000000000001", crate = ::mapi)]
pub unsafe trait IExpects: ::mapi::windows_core::IUnknown {
    /// Does nothing.
    fn Nothing(&self);
}

/// The slot of each method of `ISometimes` that is there.
pub fn slots() -> impl ::core::iter::Iterator<Item = (&'static ::core::primitive::str, usize)> {
    let methods = ISometimes::DESCRIPTION.methods.iter();
    ::core::iter::Iterator::map(methods, |method| (method.name, method.slot))
}
