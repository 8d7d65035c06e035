//! The const description of an interface.

use super::Context;
use crate::items::role;
use crate::model::{Interface, Method, Ret};
use crate::tokens::{ToTokens, Tokens, quote};
use crate::types::type_text;
use proc_macro2::Ident;
use syn::ext::IdentExt;
use syn::{Attribute, Meta};

/// The inherent constant.
pub fn description(cx: &Context) -> Tokens {
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
pub fn constants(cx: &Context) -> Tokens {
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
            #rt::Described::<#name, #(#counts),*>::description();
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

/// The numbers of methods, of their parameters, and of those that are related to these.
fn counts(spec: &Interface) -> [Tokens; 3] {
    let counted = |count: fn(&Method) -> usize| {
        let (always, sometimes): (Vec<_>, Vec<_>) =
            spec.methods.iter().partition(|m| m.attrs.cfg.is_empty());
        let always: usize = always.into_iter().map(count).sum();
        let sometimes = sometimes.into_iter().map(|method| {
            let count = count(method);
            let conditions = method.attrs.cfg.iter().map(condition);
            quote!(+ #count * ::core::cfg!(all(#(#conditions),*)) as ::core::primitive::usize)
        });
        quote!({ #always #(#sometimes)* })
    };
    [
        counted(|_| 1),
        counted(|method| method.params.len()),
        counted(|method| method.related().iter().map(Vec::len).sum()),
    ]
}

/// What `#[cfg(…)]` asks for.
fn condition(cfg: &Attribute) -> Tokens {
    match &cfg.meta {
        Meta::List(list) => list.tokens.to_token_stream(),
        _ => Tokens::new(),
    }
}

/// The methods as `mapi_core::boundary::AboutMethod` has them.
fn methods(spec: &Interface) -> Tokens {
    let methods = spec.methods.iter().map(|method| {
        let cfg = &method.attrs.cfg;
        let mut about = head(method);
        for (param, related) in method.params.iter().zip(method.related()) {
            about += &part(mark(role(param), param.opt), &text(&param.name));
            about += &part(PLAIN, &type_text(&param.ty));
            for related in related {
                about += &part(' ', &text(&method.params[related].name));
            }
        }
        quote!(#(#cfg)* #about)
    });
    quote!(&[#(#methods),*])
}

/// The parts of the method itself.
fn head(method: &Method) -> String {
    let rust_name = if method.reserved {
        String::new()
    } else {
        text(&method.rust_name)
    };
    let ret = match &method.ret {
        Ret::HResult(ty) | Ret::Value(ty) => type_text(ty),
        Ret::Void if method.reserved => "HRESULT".into(),
        Ret::Void => String::new(),
    };
    let name = part(mark(0, method.optional), &text(&method.c_name));
    name + &part(PLAIN, &rust_name) + &part(PLAIN, &ret)
}

/// The mark of a part of which there is no more to say.
const PLAIN: char = '@';

/// What there is to say of a name.
fn mark(role: u8, optional: bool) -> char {
    (b'@' + role + (u8::from(optional) << 4)).into()
}

/// A part of a method's text.
fn part(mark: char, text: &str) -> String {
    format!("{mark}{}:{text}", text.len())
}

fn optional<T: ToTokens>(value: Option<&T>) -> Tokens {
    match value {
        Some(value) => quote!(::core::option::Option::Some(#value)),
        None => quote!(::core::option::Option::None),
    }
}

/// An identifier without the mark of a raw one.
fn text(ident: &Ident) -> String {
    ident.unraw().to_string()
}
