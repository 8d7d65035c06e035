//! Single values that are handed out.

use super::arrays::fitting;
use super::part::{Part, Written, mapped, result_name};
use super::texts;
use crate::expand::local;
use crate::expand::parameter::Parameter;
use crate::spec::Role;
use proc_macro2::TokenStream;
use quote::quote;
use syn::Type;

pub fn value(p: Parameter) -> Part {
    let Parameter { rt, name, .. } = p;
    let value = result_name(p.index);
    Part::place(p).written(Written {
        at_once: Some(quote!(#rt::entry::Place(#name))),
        ..Written::as_is(quote!(#rt::entry::write(#name, #value);))
    })
}

/// A block of MAPI memory.
pub fn memory(p: Parameter) -> Part {
    Part::place(p).written(Written::as_is(give(p)))
}

/// A viewed struct whose texts are as wide as the caller asked for.
pub fn view_of_width(p: Parameter, flags: usize, nullable: bool) -> Part {
    let rt = p.rt;
    let wide = texts::is_wide(p, flags);
    let convert = mapped(
        &result_name(p.index),
        nullable,
        |view| quote!(#rt::entry::view_of_width(#view, #wide)),
    );
    Part::place(p).written(Written::new(convert, give(p)))
}

/// Hands a block of MAPI memory over.
pub fn give(p: Parameter) -> TokenStream {
    let Parameter { rt, name, .. } = p;
    let value = result_name(p.index);
    quote!(#rt::entry::give(#name, #value);)
}

/// Something whose owner `owner` knows.
pub fn owned(p: Parameter, owner: &Type, count: Option<usize>, asked: bool) -> Part {
    let Parameter { rt, name, .. } = p;
    let interface = p.cx.name;
    let value = result_name(p.index);
    let part = if asked {
        // What the caller asked for is no memory of its own, so it is written over.
        let request = local(&format!("request_{}", p.index));
        let check = quote! {
            let #name = #rt::entry::aligned(#name)?.cast_mut();
            let #request = <#owner as #rt::Asked<#interface>>::asked(&*#name);
        };
        Part::checking(check, quote!(#request))
    } else {
        Part::place(p)
    };
    let owner = quote!(<#owner as #rt::Owner<#interface>>);
    let (counted, write_count) = match count.map(|count| p.other(count)) {
        Some(Parameter {
            name: count,
            role: Role::OutCount { pointee },
            ..
        }) => {
            let len = local("len");
            (
                fitting(p, &len, pointee, quote!(#owner::count(&#value))),
                quote!(#rt::entry::write(#count, #len);),
            )
        }
        _ => Default::default(),
    };
    part.written(Written::new(
        quote! {
            let #value = #rt::entry::answer(#owner::ready(#value))?;
            #counted
        },
        quote! {
            #write_count
            #rt::entry::give_owned(#name, #value, #owner::hand_over);
        },
    ))
}
