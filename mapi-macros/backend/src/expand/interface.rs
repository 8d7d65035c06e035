//! The interface type, and what makes it one: `Interface`, `Deref`, conversions.

use super::Context;
use crate::tokens::{ToTokens, Tokens, quote};
use crate::types::{Inner, outline};
use proc_macro2::{Ident, Span};
use syn::Path;

pub fn item(cx: &Context) -> Tokens {
    let Context {
        spec, name, base, ..
    } = cx;
    let attrs = &spec.attrs;
    let (cfg, usage, vis) = (&attrs.cfg, &attrs.usage, &spec.vis);
    let docs = super::docs::interface(cx);
    let allow = cx.allow(&["dead_code", "non_camel_case_types", "unreachable_pub"]);
    let end = super::semicolon(name);
    quote! {
        #(#cfg)*
        #docs
        #(#usage)*
        #allow
        #[repr(transparent)]
        #vis struct #name(#base) #end
    }
}

pub fn impls(cx: &Context) -> Tokens {
    let Context {
        spec,
        rt,
        windows,
        name,
        vtbl,
        base,
        ..
    } = cx;
    let constants = super::describe::constants(cx);
    let other = other(cx);
    let name_text = name.to_string();
    let iid = match spec.iid {
        Some(iid) => {
            let iid: proc_macro2::Literal = format!("0x{iid:032x}")
                .parse()
                .expect("hexadecimal is a number");
            quote!(#windows::GUID::from_u128(#iid))
        }
        None => {
            let message =
                format!("{name} has no published IID: an object cannot be queried for it");
            quote!(::core::panic!(#message))
        }
    };
    quote! {
        // SAFETY: transparent over its base and so one pointer to an object whose vtable is
        // `Vtable`: that is what the author of the spec vouches for with `unsafe trait`.
        unsafe impl #windows::Interface for #name {
            type Vtable = #vtbl;
            const IID: #windows::GUID = #iid;
        }

        // `implement` asks for it where it makes an object's identity.
        impl #windows::RuntimeName for #name {}

        // SAFETY: the first field of the vtable is that of the base.
        unsafe impl #rt::MapiInterface for #name {
            type Base = #base;
            #constants
        }

        // SAFETY: a vtable starts with itself.
        unsafe impl #rt::Is<#name> for #name {}

        // SAFETY: the vtable starts with that of the base, which starts with that of
        // the ancestor.
        unsafe impl<#other> #rt::Is<#other> for #name
        where
            #base: #rt::Is<#other>,
        {}

        impl<#other> #windows::imp::CanInto<#other> for #name
        where
            #name: #rt::Inherits<#other>,
        {}

        impl ::core::clone::Clone for #name {
            #[inline]
            fn clone(&self) -> Self {
                Self(::core::clone::Clone::clone(&self.0))
            }
        }

        impl ::core::cmp::PartialEq for #name {
            #[inline]
            fn eq(&self, other: &Self) -> bool {
                self.0 == other.0
            }
        }

        impl ::core::cmp::Eq for #name {}

        impl ::core::fmt::Debug for #name {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                #rt::debug(#name_text, #windows::Interface::as_raw(self), f)
            }
        }

        impl ::core::ops::Deref for #name {
            type Target = #base;

            #[inline(always)]
            fn deref(&self) -> &#base {
                &self.0
            }
        }

        impl<#other> ::core::convert::From<#other> for #name
        where
            #other: #rt::Inherits<#name>,
        {
            #[inline]
            fn from(derived: #other) -> Self {
                // SAFETY: an interface is one owned pointer, and by `Inherits` the vtable
                // behind it starts with that of `Self`.
                unsafe { #rt::upcast(derived) }
            }
        }

        impl<'a, #other> ::core::convert::From<&'a #other> for &'a #name
        where
            #other: #rt::Inherits<#name>,
        {
            #[inline]
            fn from(derived: &'a #other) -> Self {
                // SAFETY: both are transparent over one pointer, and by `Inherits` the
                // vtable behind it starts with that of the target.
                unsafe { #rt::upcast_ref(derived) }
            }
        }

        impl ::core::convert::From<#name> for #windows::IUnknown {
            #[inline]
            fn from(interface: #name) -> Self {
                // SAFETY: an interface is one owned pointer, and every vtable starts with
                // that of IUnknown.
                unsafe { #rt::upcast(interface) }
            }
        }

        impl ::core::convert::From<&#name> for #windows::IUnknown {
            #[inline]
            fn from(interface: &#name) -> Self {
                // SAFETY: an interface is one owned pointer, and every vtable starts with that of
                // IUnknown. Another `From` would be looked for among those of all interfaces.
                unsafe { #rt::upcast(::core::clone::Clone::clone(interface)) }
            }
        }

        impl<'a> ::core::convert::From<&'a #name> for &'a #windows::IUnknown {
            #[inline]
            fn from(interface: &'a #name) -> Self {
                // SAFETY: both are transparent over one pointer, and every vtable starts
                // with that of IUnknown.
                unsafe { #rt::upcast_ref(interface) }
            }
        }
    }
}

/// The name of a type parameter, unlike all that stands beside it.
fn other(cx: &Context) -> Ident {
    let (name, base) = (cx.name, &cx.base);
    let beside = quote!(#name #base).to_string();
    let taken = |stem: &str| beside.split(' ').any(|word| word == stem);
    let stem = ["T", "Other"].into_iter().find(|stem| !taken(stem));
    Ident::new(stem.unwrap_or("Another"), Span::call_site())
}

/// Uses the `IUnknown` of the spec as it is written, so that an import which is there for nothing
/// else is used. Generated code needs none: where the name means nothing in the user's module,
/// the outer import of the module below gives it its meaning, and a glob import that is nearer
/// takes precedence where there is one.
pub fn base_as_written(cx: &Context) -> Option<Tokens> {
    let path = &cx.spec.base.path;
    if !cx.spec.base.is_unknown || path.get_ident().is_none() || !is_absolute(cx.krate) {
        return None;
    }
    // The vtable has it where a method names it, and to look at all of a module costs something.
    let is_named = |ty: &syn::Type| match outline(ty).inner {
        Inner::Ref(syn::Type::Path(path)) | Inner::Option(syn::Type::Path(path)) => {
            path.path.is_ident("IUnknown")
        }
        _ => false,
    };
    let methods = cx.spec.methods.iter().filter(|m| m.attrs.cfg.is_empty());
    if methods.flat_map(|m| &m.params).any(|p| is_named(&p.ty)) {
        return None;
    }
    let windows = &cx.windows;
    Some(quote! {
        mod __mapi_base {
            use #windows::IUnknown;

            const _: () = {
                use super::*;
                type Base = #path;
            };
        }
    })
}

/// Whether the path means the same in every module.
fn is_absolute(path: &Path) -> bool {
    let first = path
        .segments
        .first()
        .map(|segment| segment.to_token_stream().to_string());
    path.leading_colon.is_some() || matches!(first.as_deref(), Some("crate" | "$crate"))
}
