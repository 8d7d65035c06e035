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
    let syntax = parse::parse(args, item.clone(), &faults);
    let spec = syntax.as_ref().map(|syntax| check::check(syntax, &faults));
    let faults = faults.into_compile_errors();
    match (syntax, spec) {
        (Some(_), Some(spec)) if faults.is_empty() => expand::expand(&spec),
        (Some(syntax), Some(spec)) => expand::stub(&syntax, &spec, &check::named(&syntax), &faults),
        // Whatever it is that the attribute stands on, its name stays.
        _ => quote::quote!(#(#faults)* #item),
    }
}

#[cfg(test)]
mod broken;
#[cfg(test)]
mod tests;
