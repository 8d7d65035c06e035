//! Arrays beside their counts.

use super::outs::give;
use super::part::{Part, Written, result_name};
use crate::expand::local;
use crate::expand::parameter::Parameter;
use crate::expand::results::is_references;
use crate::spec::{Role, Unit};
use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote};
use syn::Type;

pub fn slice(p: Parameter, pointee: &Type, count: usize, unit: Unit) -> Part {
    let Parameter { rt, name, opt, .. } = p;
    let cast = bytes(unit);
    let len = len(p, count);
    let shared = is_shared(p, count);
    let references = is_references(pointee, unit);
    Part::checked(
        p,
        if opt {
            let each = references
                .then(|| quote!(.map(|array| #rt::entry::references(array)).transpose()?));
            quote!(optional_slice(#name #cast, #len, #shared)? #each)
        } else if references {
            quote!(slice(#name, #len).and_then(|array| #rt::entry::references(array))?)
        } else {
            quote!(slice(#name #cast, #len)?)
        },
    )
}

pub fn buffer(p: Parameter, count: usize, unit: Unit, clear: bool) -> Part {
    let Parameter { rt, name, .. } = p;
    let cast = bytes(unit);
    let len = len(p, count);
    let mut part = Part::checked(p, slice_mut(p, count, &cast));
    if clear {
        part.clear = quote!(#rt::entry::clear_array(#name #cast, #len););
    }
    part
}

/// The array of the caller's to write.
fn slice_mut(p: Parameter, count: usize, cast: &Option<TokenStream>) -> TokenStream {
    let name = p.name;
    let len = len(p, count);
    if p.opt {
        let shared = is_shared(p, count);
        quote!(optional_slice_mut(#name #cast, #len, #shared)?)
    } else {
        quote!(slice_mut(#name #cast, #len)?)
    }
}

pub fn views(p: Parameter, count: usize) -> Part {
    let Parameter { rt, name, opt, .. } = p;
    let len = len(p, count);
    let shared = is_shared(p, count);
    let views = quote!(|elements| #rt::Views::new(elements));
    Part::checked(
        p,
        if opt {
            quote!(optional_slice(#name, #len, #shared)?.map(#views))
        } else {
            quote!(slice(#name, #len).map(#views)?)
        },
    )
}

pub fn view_refs(p: Parameter, count: usize) -> Part {
    let Parameter { rt, name, opt, .. } = p;
    let len = len(p, count);
    let shared = is_shared(p, count);
    Part::checked(
        p,
        if opt {
            quote! {
                optional_slice(#name, #len, #shared)?
                    .map(|array| #rt::entry::view_refs(array))
                    .transpose()?
            }
        } else {
            quote!(slice(#name, #len).and_then(|array| #rt::entry::view_refs(array))?)
        },
    )
}

pub fn out(p: Parameter, count: usize) -> Part {
    Part::place(p).written(counted(p, count, give(p)))
}

pub fn out_filled(p: Parameter, owner: Option<&Type>, count: usize) -> Part {
    let Parameter { rt, name, .. } = p;
    let value = result_name(p.index);
    let len = len(p, count);
    let written = match owner {
        Some(owner) => {
            let interface = p.cx.name;
            let owner = quote!(<#owner as #rt::Owner<#interface>>);
            Written::new(
                quote!(let #value = #rt::entry::filling(#value, #len, #owner::ready)?;),
                quote!(#rt::entry::fill(#name, #value, #owner::hand_over);),
            )
        }
        None => Written::new(
            quote! {
                let #value = #rt::entry::filling(
                    #value, #len, ::core::result::Result::Ok,
                )?;
            },
            quote!(#rt::entry::fill(#name, #value, ::core::convert::identity);),
        ),
    };
    let check = slice_mut(p, count, &None);
    Part {
        clear: quote!(#rt::entry::clear_array(#name, #len);),
        check: quote!(#rt::entry::#check;),
        written: Some(written),
        ..Part::default()
    }
}

pub fn lent_views(p: Parameter, count: usize) -> Part {
    let Parameter { rt, name, .. } = p;
    let value = result_name(p.index);
    let lend = quote!(#rt::entry::lend_array(#name, #value.as_raw()););
    Part::place(p).written(counted(p, count, lend))
}

pub fn lent_refs(p: Parameter, count: usize) -> Part {
    let Parameter { rt, name, .. } = p;
    let value = result_name(p.index);
    let lend = quote!(#rt::entry::lend_array(#name, #value););
    Part::place(p).written(counted(p, count, lend))
}

/// An array that the method returned, and its count.
pub fn counted(p: Parameter, count: usize, give: TokenStream) -> Written {
    let rt = p.rt;
    let value = result_name(p.index);
    let Parameter { name, role, .. } = p.other(count);
    match role {
        Role::Fill(_) => Written::new(
            quote!(#rt::entry::same_len(#name.count(), #value.len())?;),
            give,
        ),
        Role::OutCount { pointee } => {
            let len = result_name(count);
            Written::new(
                fitting(p, &len, pointee, quote!(#value.len())),
                quote!(#rt::entry::write(#name, #len); #give),
            )
        }
        _ => Written::as_is(give),
    }
}

/// A length as the type of the count has it.
pub fn fitting(p: Parameter, len: &Ident, pointee: &Type, counted: TokenStream) -> TokenStream {
    let rt = p.rt;
    quote! {
        let #len = #rt::entry::fitting(<#pointee as #rt::Count>::from_usize(#counted))?;
    }
}

/// The cast of a pointer to what is counted in bytes.
fn bytes(unit: Unit) -> Option<TokenStream> {
    (unit == Unit::Bytes).then(|| quote!(.cast::<::core::primitive::u8>()))
}

/// The length that the C caller counted.
fn len(p: Parameter, count: usize) -> TokenStream {
    let Parameter {
        rt, name, ty, role, ..
    } = p.other(count);
    match role {
        Role::InOut(ty) => quote!(<#ty as #rt::Count>::to_usize(#rt::entry::behind(#name)?)),
        Role::View(_) => counted_len(count).to_token_stream(),
        _ => quote!(<#ty as #rt::Count>::to_usize(#name)),
    }
}

/// How much a struct counts by which the parameter is counted.
pub fn counted_len(index: usize) -> Ident {
    local(&format!("len_{index}"))
}

/// Whether the count is that of several arrays.
fn is_shared(p: Parameter, count: usize) -> bool {
    matches!(p.other(count).role, Role::Count { of } if of.len() > 1)
}
