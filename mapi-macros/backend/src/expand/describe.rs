//! The const description of an interface.

use super::Context;
use crate::items::role;
use crate::model::{Interface, Method, Ret};
use crate::types::tokens_text;
use proc_macro2::{Ident, Literal, TokenStream};
use quote::{ToTokens, quote};
use syn::ext::IdentExt;
use syn::{Attribute, Meta};

/// The inherent constant.
pub fn description(cx: &Context) -> TokenStream {
    let Context {
        krate, rt, name, ..
    } = cx;
    let doc = format!(" What `{name}` is, as a constant.");
    quote! {
        #[doc = #doc]
        pub const DESCRIPTION: &'static #krate::boundary::describe::InterfaceDescription =
            #rt::description_of::<#name>();
    }
}

/// What `MapiInterface` asks for: what is said about the interface, and what is made of it.
pub fn constants(cx: &Context) -> TokenStream {
    let Context {
        spec,
        krate,
        rt,
        windows,
        name,
        imp,
        base,
        ..
    } = cx;
    let name_text = name.to_string();
    let iid = match spec.iid {
        Some(_) => quote!(::core::option::Option::Some(<#name as #windows::Interface>::IID)),
        None => quote!(::core::option::Option::None),
    };
    let base = if spec.base.is_unknown {
        quote!(#rt::description_of_unknown())
    } else {
        quote!(<#base as #rt::Continued>::DESCRIPTION)
    };
    let implemented_by = optional(spec.implemented_by.as_ref());
    let called_by = optional(spec.called_by.as_ref());
    let methods = methods(spec);
    let counts = counts(spec);
    let dyn_imp = super::forward::dyn_impl(imp);
    quote! {
        const DESCRIPTION: &'static #krate::boundary::describe::InterfaceDescription =
            #rt::Described::<#name, #({ #counts }),*>::description();
        const ABOUT: #rt::About = #rt::About {
            name: #name_text,
            iid: #iid,
            base: #base,
            implemented_by: #implemented_by,
            called_by: #called_by,
            methods: #methods,
            types: <#dyn_imp as #rt::Signature>::TYPES,
        };
    }
}

/// The numbers of methods and of their parameters.
fn counts(spec: &Interface) -> [TokenStream; 2] {
    let counted = |count: fn(&Method) -> usize| {
        let (always, sometimes): (Vec<_>, Vec<_>) =
            spec.methods.iter().partition(|m| m.attrs.cfg.is_empty());
        let always: usize = always.into_iter().map(count).sum();
        let sometimes = sometimes.into_iter().map(|method| {
            let count = count(method);
            let conditions = method.attrs.cfg.iter().map(condition);
            quote!(+ #count * ::core::cfg!(all(#(#conditions),*)) as ::core::primitive::usize)
        });
        quote!(#always #(#sometimes)*)
    };
    [counted(|_| 1), counted(|method| method.params.len())]
}

/// What `#[cfg(…)]` asks for.
fn condition(cfg: &Attribute) -> TokenStream {
    match &cfg.meta {
        Meta::List(list) => list.tokens.clone(),
        _ => TokenStream::new(),
    }
}

/// The methods as `mapi_core::boundary::AboutMethod` has them.
fn methods(spec: &Interface) -> TokenStream {
    let methods = spec.methods.iter().map(|method| {
        let cfg = &method.attrs.cfg;
        let mut marks = vec![u8::from(method.optional)];
        let mut texts = head(method);
        for (param, related) in method.params.iter().zip(method.related()) {
            let related = related.into_iter().take(u8::MAX.into());
            let related: Vec<String> = related.map(|i| text(&method.params[i].name)).collect();
            marks.push(role(param) | u8::from(param.opt) << 4);
            marks.push(related.len() as u8);
            texts.push(text(&param.name));
            texts.push(tokens_text(param.ty.to_token_stream()));
            texts.extend(related);
        }
        let marks = Literal::byte_string(&marks);
        quote!(#(#cfg)* (#marks, &[#(#texts),*]))
    });
    quote!(&[#(#methods),*])
}

/// The texts of the method itself.
fn head(method: &Method) -> Vec<String> {
    let rust_name = if method.reserved {
        String::new()
    } else {
        text(&method.rust_name)
    };
    let ret = match &method.ret {
        Ret::HResult(ty) | Ret::Value(ty) => tokens_text(ty.to_token_stream()),
        Ret::Void if method.reserved => "HRESULT".into(),
        Ret::Void => String::new(),
    };
    vec![text(&method.c_name), rust_name, ret]
}

fn optional<T: ToTokens>(value: Option<&T>) -> TokenStream {
    match value {
        Some(value) => quote!(::core::option::Option::Some(#value)),
        None => quote!(::core::option::Option::None),
    }
}

/// An identifier without the mark of a raw one.
fn text(ident: &Ident) -> String {
    ident.unraw().to_string()
}
