//! What `#[mapi_interface]` does, as a library, so that tests can read specs as the macro does.
//!
//! Data flows one way: tokens, [`parse`], [`check`], [`model`], [`expand`], tokens. [`table`] says
//! what is legal.

#![recursion_limit = "512"]
#![allow(
    missing_docs,
    missing_debug_implementations,
    reason = "for the macro and its tests, and may change with any release"
)]

pub mod check;
pub mod diag;
pub mod expand;
pub mod items;
pub mod model;
pub mod names;
pub mod parse;
pub mod renamed;
pub mod table;
pub mod tokens;
pub mod types;

pub use proc_macro2::TokenStream;

/// The attribute with its arguments on an item.
pub fn mapi_interface(args: TokenStream, item: TokenStream) -> TokenStream {
    let faults = diag::Faults::new();
    let Some(syntax) = parse::parse(args, item.clone(), &faults) else {
        // Whatever it is that the attribute stands on, its name stays.
        let faults = faults.into_compile_errors();
        return quote::quote!(#(#faults)* #item);
    };
    let spec = check::check(&syntax, &faults);
    let faults = faults.into_compile_errors();
    if faults.is_empty() {
        let mut items = TokenStream::from(expand::expand(&spec));
        items.extend(expand::forward::export(&syntax, &spec.interface));
        items
    } else {
        expand::stub(&syntax, &spec, &faults)
    }
}

#[cfg(test)]
mod broken;
#[cfg(test)]
mod tests;
