//! Interfaces, and objects whose interface an IID names.

use super::generics::Form;
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

pub fn given(p: Parameter, form: &Form) -> Part {
    let Parameter { rt, name, .. } = p;
    let part =
        Part::passing(quote!(#rt::call::lend(&#name))).done(quote!(::core::mem::forget(#name);));
    if form.is_forwarded() {
        // The reference that came in is released by whom it was given to.
        part.after(quote!(let #name = ::core::clone::Clone::clone(#name);))
    } else {
        part
    }
}

pub fn queried(p: Parameter, interface: &Type, iid: usize, form: &Form) -> Part {
    let Parameter { rt, name, opt, .. } = p;
    let object = if opt {
        quote!(#name)
    } else {
        quote!(::core::option::Option::Some(#name))
    };
    // The interface is named, because no generation of windows-core infers it from a `Ref`.
    if form.of_param(p.index).is_some() {
        // SAFETY: the IID of the same call is that of the object's type.
        return Part::passing(quote!(#rt::call::lend_as::<_, #interface>(#object)));
    }
    let Parameter { name: iid, opt, .. } = p.other(iid);
    let iid = if opt {
        quote!(#iid)
    } else {
        quote!(::core::option::Option::Some(#iid))
    };
    let found = p.or_return(quote!(#rt::call::of_iid::<#interface>(#object, #iid)));
    // SAFETY: the object was queried for the interface.
    Part::passing(quote!(#rt::call::lend_as::<_, #interface>(#name.as_ref())))
        .after(quote!(let #name = #found;))
}

pub fn iid(p: Parameter, of: usize, form: &Form) -> Part {
    let Parameter { rt, name, .. } = p;
    let windows = &p.cx.windows;
    let Some(generic) = form.of_param(of) else {
        return match (p.opt, form.is_forwarded()) {
            (true, false) => Part::passing(quote!(#rt::call::optional(#name))).after(quote! {
                let #name: ::core::option::Option<&#windows::GUID> =
                    ::core::convert::Into::into(#name);
            }),
            (true, true) => Part::passing(quote!(#rt::call::optional(#name))),
            (false, _) => Part::as_is(p),
        };
    };
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
    form: &Form,
) -> Part {
    let (rt, windows) = (p.rt, &p.cx.windows);
    let Some(wanted) = form.of_param(p.index) else {
        return received(p, quote!(#windows::IUnknown), nullable);
    };
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
