//! The attribute macro behind `mapi_core::mapi_interface`; use it from there.

use mapi_macros_backend::TokenStream as Tokens;
use proc_macro::TokenStream;

#[doc = include_str!("language.md")]
#[proc_macro_attribute]
pub fn mapi_interface(args: TokenStream, item: TokenStream) -> TokenStream {
    within("mapi_interface", args, |args| {
        mapi_macros_backend::mapi_interface(args, item.into())
    })
}

/// The expansion, with a fault of its own where the crate calls mapi-core by another name.
fn within(
    attribute: &str,
    args: TokenStream,
    expand: impl FnOnce(Tokens) -> Tokens,
) -> TokenStream {
    let manifest = std::env::var_os("CARGO_MANIFEST_DIR")
        .map(|folder| std::path::Path::new(&folder).join("Cargo.toml"))
        .and_then(|path| std::fs::read_to_string(path).ok());
    let (args, fault) =
        mapi_macros_backend::renamed::named(args.into(), attribute, manifest.as_deref());
    let mut expansion = expand(args);
    expansion.extend(fault);
    expansion.into()
}

#[doc = include_str!("forward.md")]
#[proc_macro_attribute]
pub fn forward(args: TokenStream, item: TokenStream) -> TokenStream {
    within("mapi_core::forward", args, |args| {
        mapi_macros_backend::expand::forward::forward(args, item.into())
    })
}

/// Methods that are not written answer MAPI_E_NO_SUPPORT; one that cannot report failure does nothing
/// and answers zero. Otherwise as [`macro@forward`], with the keys `bases` and `crate`.
///
/// ```
/// use mapi_core::{IMAPISupport, IMAPISupport_Impl, abi::MAPIUID};
/// use windows_core::{Result, implement};
///
/// #[implement(IMAPISupport)]
/// struct Support;
///
/// #[mapi_core::unsupported]
/// impl IMAPISupport_Impl for Support_Impl {
///     fn new_uid(&self) -> Result<MAPIUID> {
///         Ok(MAPIUID { ab: [7; 16] })
///     }
/// }
///
/// let support = IMAPISupport::from(Support);
/// assert_eq!(support.new_uid()?.ab, [7; 16]);
/// assert_eq!(support.spooler_yield().unwrap_err().code(), mapi_core::abi::codes::MAPI_E_NO_SUPPORT);
/// # Result::Ok(())
/// ```
#[proc_macro_attribute]
pub fn unsupported(args: TokenStream, item: TokenStream) -> TokenStream {
    within("mapi_core::unsupported", args, |args| {
        mapi_macros_backend::expand::forward::unsupported(args, item.into())
    })
}

/// What the macro that an interface exports calls back.
#[doc(hidden)]
#[proc_macro]
pub fn forwarded(input: TokenStream) -> TokenStream {
    mapi_macros_backend::expand::forward::forwarded(input.into()).into()
}

/// Exports the macro of an interface with methods under `cfg`.
#[doc(hidden)]
#[proc_macro_derive(MapiForward, attributes(spec))]
pub fn forward_of_conditional(item: TokenStream) -> TokenStream {
    mapi_macros_backend::expand::forward::derive(item.into()).into()
}
