//! Interfaces.

use super::{Caller, Code, Entry, Parameter, Sides, count};
use crate::model::{Data, Direction, Many};
use crate::tokens::{ToTokens, Tokens, quote};
use syn::Type;

pub fn code(p: &Parameter, data: &Data) -> Code {
    let interface = &data.inner;
    match (data.many, data.direction()) {
        (None, Direction::In) => lent(p, interface),
        (None, Direction::InOut) => replaced(p, interface),
        (None, Direction::Out) => out(p, interface),
        (Some(many), Direction::In) => several(p, interface, many),
        (Some(many), _) => filled(p, interface, many),
    }
}

fn lent(p: &Parameter, interface: &Type) -> Code {
    let Parameter { rt, name, opt, .. } = p;
    let (pass, entry) = if *opt {
        (
            quote!(#rt::call::lend_optional(#name)),
            Entry::handing(quote!(#rt::entry::optional_interface(&#name))),
        )
    } else {
        (
            quote!(#rt::call::lend(#name)),
            Entry::checked(p, quote!(interface(&#name))),
        )
    };
    Code::argument(
        Sides::same(quote!(&#interface)).optional(*opt),
        Caller::passing(pass),
        entry,
    )
}

/// One that the callee may replace.
fn replaced(p: &Parameter, interface: &Type) -> Code {
    let name = p.name;
    Code::argument(
        Sides::same(quote!(&mut ::core::option::Option<#interface>)),
        Caller::passing(name),
        Entry::checked(p, quote!(pointee_mut(#name))),
    )
}

/// A reference that is handed over.
fn out(p: &Parameter, interface: &Type) -> Code {
    let Parameter { rt, name, .. } = p;
    let entry = if p.nullable() {
        Entry::place(p).put(p)
    } else {
        Entry {
            put: (!p.opt).then_some("put_some"),
            ..Entry::place(p).result(quote!(#rt::entry::PutSome(#name)))
        }
    };
    Code::result(
        Sides::same(interface.to_token_stream()).optional(p.nullable()),
        received(p, interface.to_token_stream()),
        entry,
    )
}

/// A place for an interface that the callee hands over.
pub fn received(p: &Parameter, interface: Tokens) -> Caller {
    let Parameter { rt, name, .. } = p;
    let place = Caller::passing(quote!(#rt::call::place(&mut #name)))
        .after(quote!(let mut #name = #rt::call::nothing::<#interface>();));
    // SAFETY: the callee has succeeded.
    if p.nullable() {
        place.taking(quote!(#name.take_nullable()))
    } else {
        place.trying(quote!(#name.take())).with("received")
    }
}

/// An array to read.
fn several(p: &Parameter, interface: &Type, many: Many) -> Code {
    let Parameter { rt, name, opt, .. } = p;
    let array = quote!(#rt::call::array::<_>);
    let (len, shared) = (count::len(p, many), many.shared);
    let (pass, check) = if *opt {
        (
            quote!(#name.map_or(::core::ptr::null(), #array)),
            quote!(optional_slice(#name, #len, #shared)),
        )
    } else {
        (quote!(#array(#name)), quote!(slice(#name, #len)))
    };
    Code::argument(
        Sides::same(quote!(&[::core::option::Option<#interface>])).optional(*opt),
        Caller::passing(pass),
        Entry::checked(p, check).guarded(count::is_foreign(p, many)),
    )
}

/// An array of the caller's for references that are handed over.
fn filled(p: &Parameter, interface: &Type, many: Many) -> Code {
    let Parameter { rt, name, .. } = p;
    let len = count::len(p, many);
    let place = quote!(#rt::entry::fill(#name, #len));
    // SAFETY: the callee has succeeded and hands over what is there.
    let value = quote!(#name.take_interfaces());
    let (caller, entry) = room(p, many, value, place);
    Code::result(
        Sides::same(quote!(#rt::Vec<::core::option::Option<#interface>>)),
        caller,
        entry,
    )
}

/// Room for what the callee hands over in the caller's array.
pub fn room(p: &Parameter, many: Many, value: Tokens, place: Tokens) -> (Caller, Entry) {
    let Parameter { rt, name, opt, .. } = p;
    let (len, shared) = (count::len(p, many), many.shared);
    let caller = Caller::passing(quote!(#name.place()))
        .after(quote!(let mut #name = #rt::call::Room::new(#len)?;))
        .trying(value);
    let check = if *opt {
        quote!(is_optional_array(#name, #len, #shared))
    } else {
        quote!(is_array(#name, #len))
    };
    let entry = Entry {
        clear: quote!(#rt::entry::clear_array(#name, #len);),
        place: Some(quote!(#rt::entry::#check)),
        result: Some(place),
        guarded: count::is_foreign(p, many),
        ..Entry::default()
    };
    (caller, entry)
}
