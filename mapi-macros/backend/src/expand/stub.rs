//! What a faulty spec leaves behind: its faults, and names that make the compiler keep silent
//! about everything else in the crate that depends on it.
//!
//! The compiler reports nothing about a type that is an error already. So the interface becomes
//! an alias of such a type: the faults themselves are what makes it an error. What is called on
//! it, cast to it, converted from it, or continues it is then not reported again.

use super::{Context, interface, vtable};
use crate::check::{self, Checked};
use crate::model::Interface;
use crate::names;
use crate::parse::Syntax;
use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote};
use std::collections::HashSet;
use syn::TraitItem;
use syn::ext::IdentExt;

/// The names of the interface, and the faults of the types in what is left of its spec.
pub fn stub(syntax: &Syntax, checked: &Checked, faults: &[TokenStream]) -> TokenStream {
    let spec = &checked.interface;
    let named = check::named(syntax);
    let item = &syntax.item;
    let (vis, name) = (&item.vis, &item.name);
    let (vtbl, imp) = (format_ident!("{name}_Vtbl"), format_ident!("{name}_Impl"));
    let fault = format_ident!("{name}_Fault");
    let base = (!spec.base.is_unknown).then_some(&spec.base.path);
    let base = base.into_iter();
    let (types, items) = (&named.types, &named.items);
    let cfg: Vec<_> = item
        .attrs
        .iter()
        .filter(|attr| attr.path().is_ident("cfg"))
        .collect();
    let allow = quote! {
        #(#cfg)*
        #[allow(dead_code, missing_docs, non_camel_case_types, unused, clippy::all)]
    };
    let methods = rust_names(syntax, spec);
    let cx = Context::new(spec);
    let questions = vtable::questions(&cx, &checked.asked);
    let anything = cx.allow(&[]);
    let base_as_written = interface::base_as_written(&cx);
    quote! {
        #(#cfg)*
        #anything
        #[allow(unused)]
        const _: () = {
            #base_as_written
            #questions
            #(let _: [*const #base; 0] = [];)*
            #(let _: [*const #types; 0] = [];)*
            #(use #items as _;)*
        };

        // Of this crate, so that it is certain that nothing implements it.
        #[doc(hidden)]
        #allow
        #vis trait #fault {
            type Interface;
        }

        #allow
        #vis type #name = <[(); { #(#faults)* 0 }] as #fault>::Interface;

        #allow
        #vis type #vtbl = #name;

        #allow
        #vis trait #imp<Fault = #name> {
            #(fn #methods(&self) {})*
        }

        // Two implementations for a type that is an error overlap, which is not reported, but
        // the compiler then takes the trait as faulty: it does not compare the implementations
        // that users wrote with a signature that nobody knows.
        #allow
        impl #imp<()> for #name {}
        #allow
        impl #imp<()> for #name {}
    }
}

/// What implementers may have called the methods, faulty ones included.
fn rust_names(syntax: &Syntax, spec: &Interface) -> Vec<Ident> {
    let mut seen = HashSet::new();
    syntax
        .item
        .items
        .iter()
        .filter_map(|item| match item {
            TraitItem::Fn(function) => Some(function),
            _ => None,
        })
        .map(|function| {
            named(&function.attrs).unwrap_or_else(|| names::method(&function.sig.ident, spec.raw))
        })
        .chain(
            syntax
                .item
                .skipped
                .iter()
                .map(|name| names::method(name, spec.raw)),
        )
        .map(|name| {
            // Nobody should be led here, nor should a name be reported that is called twice.
            Ident::new(&name.unraw().to_string(), Span::call_site())
        })
        .filter(|name| seen.insert(name.to_string()))
        .map(|name| names::ident(&name.to_string(), name.span()))
        .collect()
}

/// The name that `#[rust_name]` gives, if it is one.
fn named(attrs: &[syn::Attribute]) -> Option<Ident> {
    attrs.iter().find_map(|attr| {
        let meta = attr.path().is_ident("rust_name").then_some(&attr.meta)?;
        match &meta.require_name_value().ok()?.value {
            syn::Expr::Lit(syn::ExprLit {
                lit: syn::Lit::Str(text),
                ..
            }) => {
                let name: Ident = syn::parse_str(&text.value())
                    .or_else(|_| syn::parse_str(&format!("r#{}", text.value())))
                    .ok()?;
                Some(name)
            }
            _ => None,
        }
    })
}
