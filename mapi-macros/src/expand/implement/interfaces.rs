//! Interfaces, and objects whose interface an IID names.

use super::part::{Part, Written, mapped, result_name};
use crate::expand::parameter::Parameter;
use quote::quote;
use syn::Type;

pub fn lent(p: Parameter) -> Part {
    let Parameter { name, opt, .. } = p;
    Part::checked(
        p,
        if opt {
            quote!(optional_interface(&#name))
        } else {
            quote!(interface(&#name)?)
        },
    )
}

pub fn given(p: Parameter) -> Part {
    let Parameter { rt, name, .. } = p;
    Part {
        done: quote!(#rt::entry::take_given(#name);),
        ..Part::checked(p, quote!(interface(&#name)?))
    }
}

pub fn in_out(p: Parameter) -> Part {
    let name = p.name;
    Part::checked(p, quote!(pointee_mut(#name)?))
}

pub fn queried(p: Parameter) -> Part {
    let Parameter { name, opt, .. } = p;
    Part::checked(
        p,
        if opt {
            quote!(optional_object(&#name))
        } else {
            quote!(object(&#name)?)
        },
    )
}

pub fn iid(p: Parameter) -> Part {
    let Parameter { name, opt, .. } = p;
    Part::checked(
        p,
        if opt {
            quote!(optional(#name)?)
        } else {
            quote!(pointee(#name)?)
        },
    )
}

pub fn out(p: Parameter, nullable: bool) -> Part {
    let Parameter { rt, name, .. } = p;
    if nullable {
        return super::outs::value(p);
    }
    let value = result_name(p.index);
    Part::place(p).written(Written {
        at_once: Some(quote!(#rt::entry::PlaceOfSome(#name))),
        ..Written::as_is(quote!(#rt::entry::write(#name, ::core::option::Option::Some(#value));))
    })
}

pub fn out_queried(p: Parameter, interface: &Type, iid: usize, nullable: bool) -> Part {
    let Parameter { rt, name, .. } = p;
    let value = result_name(p.index);
    let Parameter {
        name: iid,
        opt: no_iid,
        ..
    } = p.other(iid);
    let convert = mapped(&value, nullable, |object| {
        if no_iid {
            quote!(#rt::entry::query_or::<#interface>(#object, #iid))
        } else {
            quote!(#rt::entry::query(#object, #iid))
        }
    });
    let value = if nullable {
        quote!(#value)
    } else {
        quote!(::core::option::Option::Some(#value))
    };
    let write = quote!(#rt::entry::give_queried(#name, #value););
    Part::place(p).written(Written::new(convert, write))
}

/// An interface that the caller gets no reference to.
pub fn shown(p: Parameter) -> Part {
    let Parameter { rt, name, .. } = p;
    let value = result_name(p.index);
    Part::place(p).written(Written::as_is(
        quote!(#rt::entry::lend_interface(#name, #value);),
    ))
}
