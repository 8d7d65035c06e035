//! In which form a method is called, and the type parameters of that.

use crate::expand::Context;
use crate::spec::{Method, Role};
use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::{format_ident, quote};
use syn::ext::IdentExt;

/// In which form a method is called.
pub enum Form {
    /// Where an IID names an interface, by a type.
    Typed(Generics),
    /// Where an IID names an interface, by the IID, and the object is any.
    Any,
    /// With what an implementer gets, unchanged, for what an implementer returns.
    Forwarded,
}

impl Form {
    pub fn typed(method: &Method) -> Self {
        Self::Typed(Generics::of(method))
    }

    /// The type of the object that an IID names; `None` where that is any.
    pub fn of_param(&self, index: usize) -> Option<TokenStream> {
        match self {
            Self::Typed(generics) => Some(generics.of_param(index)),
            Self::Any | Self::Forwarded => None,
        }
    }

    pub fn is_forwarded(&self) -> bool {
        matches!(self, Self::Forwarded)
    }
}

/// One for each interface that an IID names.
pub struct Generics(Vec<(usize, Ident)>);

impl Generics {
    fn of(method: &Method) -> Self {
        let queried: Vec<usize> = method
            .params
            .iter()
            .enumerate()
            .filter(|(_, p)| matches!(p.role, Role::Queried { .. } | Role::OutQueried { .. }))
            .map(|(i, _)| i)
            .collect();
        let taken = |name: &str| {
            method.params.iter().any(|p| {
                let ty = &p.ty;
                let owner = match &p.role {
                    Role::OutOwned { owner, .. } => Some(owner),
                    Role::OutFilled { owner, .. } => owner.as_ref(),
                    _ => None,
                };
                mentions(quote!(#ty #owner), name)
            })
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

    pub fn of_param(&self, index: usize) -> TokenStream {
        self.0
            .iter()
            .find(|(i, _)| *i == index)
            .map(|(_, name)| quote!(#name))
            .unwrap_or_default()
    }

    pub fn declaration(&self, cx: &Context) -> Option<TokenStream> {
        let windows = &cx.windows;
        let names = self.0.iter().map(|(_, name)| name);
        (!self.0.is_empty()).then(|| quote!(<#(#names: #windows::Interface),*>))
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

fn mentions(tokens: TokenStream, name: &str) -> bool {
    tokens.into_iter().any(|tree| match tree {
        TokenTree::Ident(ident) => ident.unraw() == name,
        TokenTree::Group(group) => mentions(group.stream(), name),
        _ => false,
    })
}
