//! Interfaces, and objects whose interface an IID names.

use super::generics::Generics;
use super::part::Part;
use crate::expand::parameter::Parameter;
use crate::spec::Role;
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::Type;

pub fn lent(p: Parameter) -> Part {
    let Parameter { rt, name, opt, .. } = p;
    Part::passing(if opt {
        quote!(#rt::call::lend_optional(#name))
    } else {
        quote!(#rt::call::lend(#name))
    })
}

pub fn given(p: Parameter) -> Part {
    let Parameter { rt, name, .. } = p;
    Part::passing(quote!(#rt::call::lend(&#name))).done(quote!(::core::mem::forget(#name);))
}

pub fn queried(p: Parameter, interface: &Type) -> Part {
    let Parameter { rt, name, opt, .. } = p;
    let object = if opt {
        quote!(#name)
    } else {
        quote!(::core::option::Option::Some(#name))
    };
    // The interface is named, because no generation of windows-core infers it from a `Ref`.
    // SAFETY: the IID of the same call is that of the object's type.
    Part::passing(quote!(#rt::call::lend_as::<_, #interface>(#object)))
}

pub fn iid(p: Parameter, of: usize, generics: &Generics) -> Part {
    let (rt, windows) = (p.rt, &p.cx.windows);
    let generic = generics.of_param(of);
    if let Role::Queried { interface, .. } | Role::OutQueried { interface, .. } = p.other(of).role
        && p.opt
    {
        return Part::passing(quote!(#rt::call::iid_unless::<#generic, #interface>()));
    }
    Part::passing(quote!(&<#generic as #windows::Interface>::IID))
}

pub fn out(p: Parameter, interface: &Type, nullable: bool) -> Part {
    received(p, interface.to_token_stream(), nullable)
}

pub fn out_queried(
    p: Parameter,
    interface: &Type,
    iid: usize,
    nullable: bool,
    generics: &Generics,
) -> Part {
    let (rt, windows) = (p.rt, &p.cx.windows);
    let wanted = generics.of_param(p.index);
    if !p.other(iid).opt {
        return received(p, wanted, nullable);
    }
    // SAFETY: the callee hands an `interface` over where none was named, as for its own.
    let queried = quote!(unsafe { #rt::call::queried::<#wanted, #interface>(object) });
    let part = received(p, quote!(#windows::IUnknown), nullable);
    let taken = part.taken.as_ref().map(|taken| &taken.value);
    let value = if nullable {
        quote!(#taken.map(|object| #queried).transpose())
    } else {
        quote!(#taken.and_then(|object| #queried))
    };
    part.trying(value)
}

/// An interface that the callee gives no reference to.
pub fn shown(p: Parameter, interface: &Type) -> Part {
    let name = p.name;
    // SAFETY: the callee has succeeded and keeps the interface alive.
    place(p, interface.to_token_stream()).trying(quote!(unsafe { #name.borrow() }))
}

fn received(p: Parameter, interface: TokenStream, nullable: bool) -> Part {
    let name = p.name;
    let part = place(p, interface);
    // SAFETY: the callee has succeeded.
    if nullable {
        part.taking(quote!(unsafe { #name.take_nullable() }))
    } else {
        part.trying(quote!(unsafe { #name.take() }))
    }
}

/// A place for an interface.
fn place(p: Parameter, interface: TokenStream) -> Part {
    let Parameter { rt, name, .. } = p;
    Part::passing(quote!(#name.place()))
        .after(quote!(let mut #name = #rt::call::Received::<#interface>::new();))
}
