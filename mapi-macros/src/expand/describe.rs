//! The const description of an interface.

use super::Context;
use crate::spec::{Interface, Method, Param, Ret, Role, tokens_text};
use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote};
use syn::{Attribute, Meta};

/// The inherent constant.
pub fn description(cx: &Context) -> TokenStream {
    let Context {
        krate, rt, name, ..
    } = cx;
    let doc = format!(" What `{name}` is, as a constant.");
    quote! {
        #[doc = #doc]
        pub const DESCRIPTION: &'static #krate::describe::InterfaceDescription =
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
    let methods = texts(spec);
    let counts = counts(spec);
    quote! {
        const DESCRIPTION: &'static #krate::describe::InterfaceDescription =
            #rt::Described::<#name, #({ #counts }),*>::description();
        const ABOUT: #rt::About = #rt::About {
            name: #name_text,
            iid: #iid,
            base: #base,
            implemented_by: #implemented_by,
            called_by: #called_by,
            methods: #methods,
        };
    }
}

/// The numbers of methods, of their parameters, of related parameters, and of pieces of text.
fn counts(spec: &Interface) -> [TokenStream; 4] {
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
    [
        counted(|_| 1),
        counted(|method| method.params.len()),
        counted(related),
        counted(|method| 4 + 3 * method.params.len() + related(method)),
    ]
}

fn related(method: &Method) -> usize {
    let params = 0..method.params.len();
    params.map(|index| method.related(index).count()).sum()
}

/// What `#[cfg(…)]` asks for.
fn condition(cfg: &Attribute) -> TokenStream {
    match &cfg.meta {
        Meta::List(list) => list.tokens.clone(),
        _ => TokenStream::new(),
    }
}

/// The texts of the methods, as `mapi_core::rt::Described` takes them apart.
fn texts(spec: &Interface) -> TokenStream {
    let methods = spec.methods.iter().map(|method| {
        let cfg = &method.attrs.cfg;
        let mut text = method_text(method);
        for index in 0..method.params.len() {
            text.push('\n');
            text.push_str(&param_text(method, index));
        }
        quote!(#(#cfg)* #text)
    });
    quote!(&[#(#methods),*])
}

fn optional<T: ToTokens>(value: Option<&T>) -> TokenStream {
    match value {
        Some(value) => quote!(::core::option::Option::Some(#value)),
        None => quote!(::core::option::Option::None),
    }
}

fn method_text(method: &Method) -> String {
    let name = text(&method.c_name);
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
    let optional = if method.optional { '?' } else { '-' };
    format!("{name}\t{rust_name}\t{ret}\t{optional}")
}

fn param_text(method: &Method, index: usize) -> String {
    let Param {
        name,
        ty,
        opt,
        role,
    } = &method.params[index];
    let name = text(name);
    let ty = tokens_text(ty.to_token_stream());
    let role = match role {
        Role::Value
        | Role::Pointee(_)
        | Role::Interface(_)
        | Role::Str(_)
        | Role::Slice { .. }
        | Role::View(_)
        | Role::Views { .. }
        | Role::ViewRefs { .. }
        | Role::Queried { .. }
        | Role::Given(_)
        | Role::GivenView(_)
        | Role::Text { .. } => 'i',
        Role::InOut(_)
        | Role::InOutBox { clear: false, .. }
        | Role::InOutArray { .. }
        | Role::InOutCount { .. }
        | Role::InOutInterface(_)
        | Role::Fill(_)
        | Role::InOutView(_)
        | Role::OutOwned { asked: true, .. }
        | Role::Buffer { clear: false, .. } => 'b',
        Role::Out(_)
        | Role::InOutBox { .. }
        | Role::OutInterface { .. }
        | Role::OutBox { .. }
        | Role::OutStr { .. }
        | Role::Buffer { .. }
        | Role::OutArray { .. }
        | Role::OutQueried { .. }
        | Role::OutText { .. }
        | Role::OutTextArray { .. }
        | Role::OutView { .. }
        | Role::OutViews { .. }
        | Role::OutPointers { .. }
        | Role::OutOwned { .. }
        | Role::OutFilled { .. }
        | Role::LentInterface(_)
        | Role::LentViews { .. }
        | Role::LentRefs { .. }
        | Role::LentTexts { .. }
        | Role::OutFlags(_) => 'o',
        Role::Count { .. } => 'c',
        Role::OutCount { .. } => 'n',
        Role::Iid { .. } => 'q',
        Role::Reserved => 'r',
    };
    let mut line = format!("{name}\t{ty}\t{role}");
    if *opt {
        line.push('?');
    }
    for related in method.related(index) {
        line.push('\t');
        line.push_str(&text(related));
    }
    line
}

/// An identifier without the mark of a raw one.
fn text(ident: &Ident) -> String {
    let text = ident.to_string();
    text.strip_prefix("r#").map(str::to_string).unwrap_or(text)
}
