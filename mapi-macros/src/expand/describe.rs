//! The const description of an interface.

use super::Context;
use crate::spec::{Method, Param, Ret, Role, tokens_text};
use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote};

pub fn expand(cx: &Context) -> TokenStream {
    let Context {
        spec,
        krate,
        rt,
        name,
        base,
        ..
    } = cx;
    let cfg = &spec.attrs.cfg;
    let allow = cx.allow();
    let name_text = name.to_string();
    let windows = &cx.windows;
    let iid = match spec.iid {
        Some(_) => quote!(::core::option::Option::Some(<#name as #windows::Interface>::IID)),
        None => quote!(::core::option::Option::None),
    };
    let base = if spec.base.is_unknown {
        quote!(#krate::describe::IUNKNOWN)
    } else {
        quote!(<#base as #rt::Continued>::DESCRIPTION)
    };
    let implemented_by = optional(spec.implemented_by.as_ref());
    let called_by = optional(spec.called_by.as_ref());
    let methods = spec.methods.iter().map(|m| method(cx, m));
    let doc = format!(" What `{name}` is, as a constant.");
    quote! {
        #(#cfg)*
        #allow
        impl #name {
            #[doc = #doc]
            pub const DESCRIPTION: &'static #krate::describe::InterfaceDescription =
                &#krate::describe::InterfaceDescription {
                    name: #name_text,
                    iid: #iid,
                    base: ::core::option::Option::Some(#base),
                    implemented_by: #implemented_by,
                    called_by: #called_by,
                    methods: &#rt::numbered(#base.slot_count(), {
                        // Nothing of the user's is named in this block, so that these names
                        // cannot hide it.
                        use #krate::describe::{
                            MethodDescription as Method, ParamDescription as Param, Role,
                        };
                        [#(#methods),*]
                    }),
                };
        }
    }
}

fn optional<T: ToTokens>(value: Option<&T>) -> TokenStream {
    match value {
        Some(value) => quote!(::core::option::Option::Some(#value)),
        None => quote!(::core::option::Option::None),
    }
}

fn method(cx: &Context, method: &Method) -> TokenStream {
    let cfg = &method.attrs.cfg;
    let name = text(&method.c_name);
    let rust_name = (!method.reserved).then(|| text(&method.rust_name));
    let rust_name = optional(rust_name.as_ref());
    let ret = match &method.ret {
        Ret::HResult(ty) | Ret::Value(ty) => tokens_text(ty.to_token_stream()),
        Ret::Void if method.reserved => "HRESULT".into(),
        Ret::Void => String::new(),
    };
    let optional = method.optional;
    let params = (0..method.params.len()).map(|i| param(cx, method, i));
    quote! {
        #(#cfg)*
        Method {
            name: #name,
            slot: 0,
            rust_name: #rust_name,
            ret: #ret,
            optional: #optional,
            params: &[#(#params),*],
        }
    }
}

fn param(_cx: &Context, method: &Method, index: usize) -> TokenStream {
    let Param {
        name,
        ty,
        opt,
        role,
    } = &method.params[index];
    let name = text(name);
    let ty = tokens_text(ty.to_token_stream());
    let related = method.related(index).map(text);
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
        | Role::Text { .. } => quote!(In),
        Role::InOut(_)
        | Role::InOutBox { clear: false, .. }
        | Role::InOutArray { .. }
        | Role::InOutCount { .. }
        | Role::InOutInterface(_)
        | Role::Fill(_)
        | Role::InOutView(_)
        | Role::Buffer { clear: false, .. } => quote!(InOut),
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
        | Role::OutFlags(_) => quote!(Out),
        Role::Count { .. } => quote!(Count),
        Role::OutCount { .. } => quote!(OutCount),
        Role::Iid { .. } => quote!(Iid),
        Role::Reserved => quote!(Reserved),
    };
    quote! {
        Param {
            name: #name,
            ty: #ty,
            role: Role::#role,
            optional: #opt,
            related: &[#(#related),*],
        }
    }
}

/// An identifier without the mark of a raw one.
fn text(ident: &Ident) -> String {
    let text = ident.to_string();
    text.strip_prefix("r#").map(str::to_string).unwrap_or(text)
}
