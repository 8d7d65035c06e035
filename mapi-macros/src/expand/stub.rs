//! What a faulty spec leaves behind: enough for the names to exist, so that the rest of the
//! crate does not complain about them too.

use crate::parse::{ArgValue, Syntax};
use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{Path, parse_quote};

pub fn stub(syntax: &Syntax) -> TokenStream {
    let (vis, name) = (&syntax.item.vis, &syntax.item.name);
    let (vtbl, imp) = (
        format_ident!("{}_Vtbl", name),
        format_ident!("{}_Impl", name),
    );
    let krate: Path = syntax
        .args
        .iter()
        .find_map(|arg| match &arg.value {
            Some(ArgValue::Path(path)) => Some(path.clone()),
            _ => None,
        })
        .unwrap_or_else(|| parse_quote!(::mapi_core));
    let cfg = syntax
        .item
        .attrs
        .iter()
        .filter(|a| a.path().is_ident("cfg"));
    let cfg: Vec<_> = cfg.collect();
    let allow = quote! {
        #(#cfg)*
        #[allow(dead_code, missing_docs, non_camel_case_types, clippy::all)]
    };
    quote! {
        #allow
        #[derive(::core::clone::Clone, ::core::cmp::PartialEq, ::core::cmp::Eq, ::core::fmt::Debug)]
        #[repr(transparent)]
        #vis struct #name(#krate::windows_core::IUnknown);

        // SAFETY: transparent over IUnknown, with its vtable.
        #allow
        unsafe impl #krate::windows_core::Interface for #name {
            type Vtable = #vtbl;
            const IID: #krate::windows_core::GUID = #krate::windows_core::GUID::zeroed();
        }

        #allow
        #[repr(C)]
        #vis struct #vtbl {
            base__: #krate::windows_core::IUnknown_Vtbl,
        }

        #allow
        impl #vtbl {
            #vis const fn new<
                __MapiIdentity: #krate::windows_core::IUnknownImpl,
                const __MAPI_OFFSET: ::core::primitive::isize,
            >() -> Self {
                Self { base__: #krate::windows_core::IUnknown_Vtbl::new::<__MapiIdentity, __MAPI_OFFSET>() }
            }

            #vis fn matches(_iid: &#krate::windows_core::GUID) -> ::core::primitive::bool {
                false
            }
        }

        #allow
        #vis trait #imp {}
    }
}
