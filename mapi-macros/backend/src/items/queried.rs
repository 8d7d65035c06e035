//! Objects whose interface an IID names, and the IIDs.

use super::interface::received;
use super::{Caller, Code, Entry, Parameter, Sides};
use crate::expand::Context;
use crate::model::{Data, Direction, Item, Method};
use crate::tokens::{Tokens, quote};
use proc_macro2::{Ident, TokenTree};
use quote::format_ident;
use syn::Type;
use syn::ext::IdentExt;

pub fn code(p: &Parameter, data: &Data) -> Code {
    let iid = data.iid.expect("an IID names what is queried");
    match data.direction() {
        Direction::Out => out(p, data, iid),
        _ => input(p, data, iid),
    }
}

/// An object that is lent for the call.
fn input(p: &Parameter, data: &Data, iid: usize) -> Code {
    let Parameter { rt, name, opt, .. } = p;
    let (interface, windows) = (&data.inner, &p.cx.windows);
    let object = match opt {
        true => quote!(#name),
        false => quote!(::core::option::Option::Some(#name)),
    };
    let unknown = quote!(&#windows::IUnknown);
    let (ty, caller) = match p.call.of_param(p.index) {
        // SAFETY: the IID of the same call is that of the object's type.
        Some(generic) => (
            quote!(&#generic),
            Caller::passing(quote!(#rt::call::lend_as::<_, #interface>(#object))),
        ),
        None => {
            let Parameter { name: iid, opt, .. } = p.other(iid);
            let iid = match opt {
                true => quote!(#iid),
                false => quote!(::core::option::Option::Some(#iid)),
            };
            let found = p.or_return(quote!(#rt::call::of_iid::<#interface>(#object, #iid)));
            // SAFETY: the object was queried for the interface.
            let pass = quote!(#rt::call::lend_as::<_, #interface>(#name.as_ref()));
            (
                unknown.clone(),
                Caller::passing(pass).after(quote!(let #name = #found;)),
            )
        }
    };
    let entry = if *opt {
        Entry::handing(quote!(#rt::entry::optional_object(&#name)))
    } else {
        Entry::checked(p, quote!(object(&#name)))
    };
    let sides = Sides {
        caller: ty,
        implementer: unknown,
    };
    Code::argument(sides.optional(*opt), caller, entry)
}

fn out(p: &Parameter, data: &Data, iid: usize) -> Code {
    let Parameter { rt, name, .. } = p;
    let (interface, windows) = (&data.inner, &p.cx.windows);
    let unknown = quote!(#windows::IUnknown);
    let iid = p.other(iid);
    let (ty, caller) = match p.call.of_param(p.index) {
        None => (unknown.clone(), received(p, unknown.clone())),
        Some(wanted) if !iid.opt => (quote!(#wanted), received(p, quote!(#wanted))),
        Some(wanted) => {
            // SAFETY: the callee hands an `interface` over where none was named, as for its own.
            let queried = quote!(#rt::call::queried::<#wanted, #interface>(object));
            let received = received(p, unknown.clone());
            let taken = received.taken.as_ref().map(|taken| &taken.value);
            let value = if p.nullable() {
                quote!(#taken.map(|object| #queried).transpose())
            } else {
                quote!(#taken.and_then(|object| #queried))
            };
            (quote!(#wanted), received.trying(value))
        }
    };
    let iid_name = iid.name;
    let place = match iid.opt {
        true => quote!(#rt::entry::QueryOr(#name, #iid_name)),
        false => quote!(#rt::entry::Query(#name, #iid_name)),
    };
    let place = match p.nullable() {
        true => quote!(#rt::entry::Maybe(#place)),
        false => place,
    };
    let sides = Sides {
        caller: ty,
        implementer: unknown,
    };
    Code::result(
        sides.optional(p.nullable()),
        caller,
        Entry::place(p).result(place),
    )
}

/// The IID itself.
pub fn iid(p: &Parameter, of: usize, standard: &Type) -> Code {
    let Parameter { rt, name, opt, .. } = p;
    let windows = &p.cx.windows;
    let ty = Sides::same(quote!(&#windows::GUID)).optional(*opt);
    let entry = Entry::checked(
        p,
        match opt {
            true => quote!(optional(#name)),
            false => quote!(pointee(#name)),
        },
    );
    if let Some(generic) = p.call.of_param(of) {
        let pass = match opt {
            true => quote!(#rt::call::iid_unless::<#generic, #standard>()),
            false => quote!(&<#generic as #windows::Interface>::IID),
        };
        let sides = Sides {
            caller: Tokens::new(),
            ..ty
        };
        return Code::argument(sides, Caller::passing(pass), entry);
    }
    let caller = match (opt, p.call.is_forwarded()) {
        (true, false) => Caller::passing(quote!(#rt::call::optional(#name))).after(quote! {
            let #name: ::core::option::Option<&#windows::GUID> = ::core::convert::Into::into(#name);
        }),
        (true, true) => Caller::passing(quote!(#rt::call::optional(#name))),
        (false, _) => Caller::passing(name),
    };
    let ty = match (opt, p.call.is_forwarded()) {
        (true, false) => Sides {
            caller: quote! {
                impl ::core::convert::Into<::core::option::Option<&'iid #windows::GUID>>
            },
            ..ty
        },
        _ => ty,
    };
    Code::argument(ty, caller, entry)
}

/// The type parameters of a checked call: one for each interface that an IID names.
pub struct Generics(Vec<(usize, Ident)>);

impl Generics {
    pub fn of(cx: &Context, method: &Method) -> Self {
        let queried: Vec<usize> = method
            .params
            .iter()
            .enumerate()
            .filter(|(_, param)| param.data().is_some_and(|data| data.item == Item::Queried))
            .map(|(i, _)| i)
            .collect();
        if queried.is_empty() {
            return Self(Vec::new());
        }
        let taken = |name: &str| {
            let named = method.params.iter().any(|param| {
                let named = param.data().and_then(|data| data.named.as_ref());
                let ty = &param.ty;
                mentions(quote!(#ty #named), name)
            });
            let success = &method.success;
            named || cx.name == name || mentions(quote!(#(#success)*), name)
        };
        let stem = ["T", "I", "Queried"]
            .into_iter()
            .find(|stem| !taken(stem))
            .unwrap_or("__MapiQueried");
        let one = queried.len() == 1;
        let names = queried.into_iter().enumerate().map(|(n, index)| {
            let name = if one {
                format_ident!("{stem}")
            } else {
                format_ident!("{stem}{}", n + 1)
            };
            (index, name)
        });
        Self(names.collect())
    }

    pub fn of_param(&self, index: usize) -> Option<&Ident> {
        let mut all = self.0.iter();
        all.find(|(i, _)| *i == index).map(|(_, name)| name)
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn declaration(&self, cx: &Context) -> Option<Tokens> {
        let windows = &cx.windows;
        let names = self.0.iter().map(|(_, name)| name);
        (!self.0.is_empty()).then(|| quote!(<#(#names: #windows::Interface),*>))
    }
}

fn mentions(tokens: impl IntoIterator<Item = TokenTree>, name: &str) -> bool {
    tokens.into_iter().any(|tree| match tree {
        TokenTree::Ident(ident) => ident.unraw() == name,
        TokenTree::Group(group) => mentions(group.stream(), name),
        _ => false,
    })
}
