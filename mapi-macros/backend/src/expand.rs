//! What comes out of a spec: one file for each thing.

pub mod call;
mod declaration;
mod describe;
mod docs;
pub mod entry;
pub mod forward;
mod interface;
mod links;
mod stub;
mod trace;
mod vtable;

pub use stub::stub;

use crate::check::Checked;
use crate::items::Call;
use crate::model::{Carried, Interface, Method};
use crate::tokens::{ToTokens, Tokens, quote, quote_spanned};
use proc_macro2::{Ident, Span};
use quote::format_ident;
use syn::spanned::Spanned;
use syn::{Attribute, Meta, Path};

/// Everything that is generated from a checked spec. Trait impls are in a block where `mapi_core`
/// has short names; inherent ones are not, because the compiler would say so of each function.
pub fn expand(checked: &Checked) -> Tokens {
    let spec = &checked.interface;
    let cx = Context::new(spec);
    // Who calls does not matter to most.
    let methods: Vec<_> = cx
        .methods()
        .map(|method| (method, call::codes(&cx, method, &Call::Any)))
        .collect();
    let items = [
        interface::item(&cx),
        vtable::item(&cx),
        call::item(&cx, &methods),
        entry::item(&cx, &methods),
    ];
    let as_written = interface::base_as_written(&cx);
    let (cfg, allow, names) = (
        &spec.attrs.cfg,
        cx.allow(&["unused_imports"]),
        cx.short_names(),
    );
    let inside = cx.inside();
    let questions = vtable::questions(&inside, &checked.asked);
    let impls = interface::impls(&inside);
    quote! {
        #(#items)*

        #(#cfg)*
        #allow
        const _: () = {
            #names
            #as_written
            #questions
            #impls
        };
    }
}

/// A name that no user has.
fn short(name: &str) -> Ident {
    Ident::new(name, Span::call_site())
}

/// The names that generated code uses.
pub struct Context<'a> {
    pub spec: &'a Interface,
    pub krate: &'a Path,
    /// `::mapi_core::private`
    pub rt: Tokens,
    /// `::mapi_core::windows_core`
    pub windows: Tokens,
    pub name: &'a Ident,
    pub vtbl: Ident,
    pub imp: Ident,
    pub base: Tokens,
    /// What is called.
    pub object: Ident,
}

impl<'a> Context<'a> {
    pub fn new(spec: &'a Interface) -> Self {
        let krate = &spec.krate;
        let name = &spec.name;
        let windows = quote!(#krate::windows_core);
        let base = if spec.base.is_unknown {
            // By absolute path: the user need not have imported what the spec calls `IUnknown`.
            quote!(#windows::IUnknown)
        } else {
            spec.base.path.to_token_stream()
        };
        Self {
            spec,
            krate,
            rt: quote!(#krate::private),
            windows,
            name,
            vtbl: format_ident!("{}_Vtbl", name),
            imp: format_ident!("{}_Impl", name),
            base,
            object: Ident::new("self", Span::call_site()),
        }
    }

    /// Short names for where [`inside`](Self::inside) is used.
    fn short_names(&self) -> Tokens {
        let krate = self.krate;
        let (rt, windows) = (short("__mapi"), short("__windows"));
        quote!(use #krate::{private as #rt, windows_core as #windows};)
    }

    /// The same for a block that begins with [`short_names`](Self::short_names): what is written
    /// often has few tokens then.
    fn inside(&self) -> Self {
        let (rt, windows) = (short("__mapi"), short("__windows"));
        Self {
            rt: quote!(#rt),
            windows: quote!(#windows),
            vtbl: self.vtbl.clone(),
            imp: self.imp.clone(),
            base: self.base.clone(),
            object: self.object.clone(),
            ..*self
        }
    }

    /// Lints that the user's settings must not raise in what the user did not write: those that look
    /// at where a token comes from, and these, each of which costs the compiler something.
    fn allow(&self, lints: &[&str]) -> Tokens {
        let lints = lints.iter().map(|lint| Ident::new(lint, Span::call_site()));
        let user = self::lints(&self.spec.attrs);
        quote! {
            #[allow(
                clippy::all, clippy::pedantic, clippy::nursery, clippy::restriction,
                deprecated, unused_qualifications, #(#lints),*
            )]
            #(#user)*
        }
    }

    /// The path of something of the base that has a suffix: `IBase_Impl`.
    fn base_path(&self, suffix: &str) -> Option<Path> {
        if self.spec.base.is_unknown {
            return None;
        }
        let mut path = self.spec.base.path.clone();
        let last = path.segments.last_mut()?;
        last.ident = Ident::new(&format!("{}{suffix}", last.ident), last.ident.span());
        Some(path)
    }

    /// The vtable type of the base.
    fn base_vtable(&self) -> Tokens {
        let (windows, base) = (&self.windows, &self.base);
        quote!(<#base as #windows::Interface>::Vtable)
    }

    /// The methods that have a safe name; a reserved slot has none.
    pub fn methods(&self) -> impl Iterator<Item = &'a Method> {
        self.spec.methods.iter().filter(|m| !m.reserved)
    }
}

/// `deprecated`, where `must_use` has no meaning.
fn deprecated(attrs: &Carried) -> impl Iterator<Item = &Attribute> {
    let usage = attrs.usage.iter();
    usage.filter(|attr| attr.path().is_ident("deprecated"))
}

/// The user's lint levels. What the user expects is of the spec, of which there is more than one
/// image here: none is complained about for not living up to it.
fn lints(attrs: &Carried) -> impl Iterator<Item = Attribute> {
    attrs.lints.iter().cloned().map(|mut attr| {
        if let Meta::List(list) = &mut attr.meta
            && list.path.is_ident("expect")
        {
            list.path = Ident::new("allow", list.path.span()).into();
        }
        attr
    })
}

/// `pub`, as the first token of an item. Compiler and rustdoc say that an item stands where it
/// starts and ends; those that are made of a name of the spec do so at the name.
fn public(name: &Ident) -> Tokens {
    quote_spanned!(name.span()=> pub)
}

/// The braces that end such an item.
fn braces(name: &Ident, inner: Tokens) -> Tokens {
    quote_spanned!(name.span()=> { #inner })
}

/// The semicolon that ends such an item.
fn semicolon(name: &Ident) -> Tokens {
    quote_spanned!(name.span()=> ;)
}

/// A local variable that no parameter of the user's can be confused with.
pub fn local(name: &str) -> Ident {
    Ident::new(name, Span::mixed_site())
}

/// Nothing, one thing, or a tuple of several.
pub fn tuple(parts: &[Tokens]) -> Tokens {
    match parts {
        [one] => one.clone(),
        parts => quote!((#(#parts),*)),
    }
}
