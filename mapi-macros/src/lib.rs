//! The attribute macro behind `mapi_core::mapi_interface`; use it from there.
//!
//! Data flows one way: tokens, `parse`, `spec` and `check`, `expand`, tokens.

mod check;
mod diag;
mod expand;
mod names;
mod parse;
mod spec;

use proc_macro::TokenStream;

#[doc = include_str!("language.md")]
#[proc_macro_attribute]
pub fn mapi_interface(args: TokenStream, item: TokenStream) -> TokenStream {
    generate(args.into(), item.into()).into()
}

#[doc = include_str!("forward.md")]
#[proc_macro_attribute]
pub fn forward(args: TokenStream, item: TokenStream) -> TokenStream {
    expand::forward::forward(args.into(), item.into()).into()
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
    expand::forward::unsupported(args.into(), item.into()).into()
}

/// What the macro that an interface exports calls back.
#[doc(hidden)]
#[proc_macro]
pub fn forwarded(input: TokenStream) -> TokenStream {
    expand::forward::forwarded(input.into()).into()
}

/// Exports the macro of an interface with methods under `cfg`.
#[doc(hidden)]
#[proc_macro_derive(MapiForward, attributes(spec))]
pub fn forward_of_conditional(item: TokenStream) -> TokenStream {
    expand::forward::derive(item.into()).into()
}

/// The whole pipeline on `proc_macro2` tokens, so that unit tests can run it.
fn generate(
    args: proc_macro2::TokenStream,
    item: proc_macro2::TokenStream,
) -> proc_macro2::TokenStream {
    let faults = diag::Faults::new();
    let syntax = parse::parse(args, item.clone(), &faults);
    let spec = syntax.as_ref().map(|syntax| check::check(syntax, &faults));
    let faults = faults.into_compile_errors();
    match (syntax, spec) {
        (Some(syntax), Some(spec)) if faults.is_empty() => {
            let exported = expand::forward::export(&syntax, &spec);
            let items = expand::expand(&spec);
            quote::quote!(#items #exported)
        }
        (Some(syntax), Some(spec)) => expand::stub(&syntax, &spec, &check::named(&syntax), &faults),
        // Whatever it is that the attribute stands on, its name stays.
        _ => quote::quote!(#(#faults)* #item),
    }
}

#[cfg(test)]
mod broken;
#[cfg(test)]
mod tests;
