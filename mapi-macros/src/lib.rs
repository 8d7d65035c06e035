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

/// The whole pipeline on `proc_macro2` tokens, so that unit tests can run it.
fn generate(
    args: proc_macro2::TokenStream,
    item: proc_macro2::TokenStream,
) -> proc_macro2::TokenStream {
    let faults = diag::Faults::new();
    let syntax = parse::parse(args, item, &faults);
    let spec = syntax
        .as_ref()
        .and_then(|syntax| check::check(syntax, &faults));
    match (faults.into_compile_errors(), spec) {
        (None, Some(spec)) => expand::expand(&spec),
        (errors, _) => {
            let stub = syntax.as_ref().map(expand::stub);
            quote::quote!(#errors #stub)
        }
    }
}

#[cfg(test)]
mod tests;
