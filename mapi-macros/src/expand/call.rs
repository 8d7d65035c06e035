//! The caller's side: the C call under its C name, and the checked call under its Rust name. What
//! a parameter adds to a checked call stands in one file for each family of roles.

mod arrays;
pub mod generics;
mod interfaces;
mod outs;
mod part;
mod replaced;
mod texts;
mod values;

use super::parameter::Parameter;
use super::results::{self, Side};
use super::vtable::signature;
use super::{Context, braces, docs, local, public};
use crate::names;
use crate::spec::{Method, Ret, Role};
use generics::Form;
use part::{Part, Taken, part};
use proc_macro2::{Ident, TokenStream};
use quote::quote;

pub fn expand(cx: &Context) -> TokenStream {
    let (cfg, name) = (&cx.spec.attrs.cfg, cx.name);
    let allow = cx.allow();
    let description = super::describe::description(cx);
    let methods = cx.methods().map(|method| {
        let raw = raw(cx, method);
        let (checked, any) = checked(cx, method);
        quote!(#raw #checked #any)
    });
    quote! {
        #(#cfg)*
        #allow
        impl #name {
            #description
            #(#methods)*
        }
    }
}

fn raw(cx: &Context, method: &Method) -> TokenStream {
    let windows = &cx.windows;
    let (cfg, c_name) = (&method.attrs.cfg, &method.c_name);
    let (params, ret) = signature(cx, method);
    let names = method.params.iter().map(|p| &p.name);
    let doc = docs::raw_method(method);
    let usage = &method.attrs.usage;
    let public = public(c_name);
    let body = quote! {
        // SAFETY: the vtable is that of this interface, and the caller vouches for the rest.
        unsafe {
            (#windows::Interface::vtable(self).#c_name)(
                #windows::Interface::as_raw(self),
                #(#names),*
            )
        }
    };
    let body = braces(c_name, body);
    quote! {
        #(#cfg)*
        #doc
        #(#usage)*
        #[inline]
        #public unsafe fn #c_name(&self, #params) #ret #body
    }
}

/// The checked call, and where an IID names an interface, the one that takes the IID as a value.
fn checked(cx: &Context, method: &Method) -> (TokenStream, Option<TokenStream>) {
    let form = Form::typed(method);
    let Form::Typed(generics) = &form else {
        return Default::default();
    };
    let side = Side::Caller(&|index| generics.of_param(index));
    let docs = docs::checked_method(cx, method);
    let rust_name = &method.rust_name;
    let typed = function(cx, method, &form, &side, rust_name, docs);
    let any = (!generics.is_empty()).then(|| {
        let name = names::of_any(rust_name);
        let docs = docs::any_method(method);
        function(cx, method, &Form::Any, &Side::CallerOfAny, &name, docs)
    });
    (typed, any)
}

fn function(
    cx: &Context,
    method: &Method,
    form: &Form,
    side: &Side,
    rust_name: &Ident,
    doc: TokenStream,
) -> TokenStream {
    let attrs = &method.attrs;
    let (cfg, usage, lints) = (&attrs.cfg, &attrs.usage, super::lints(attrs));
    let (iids, others): (Vec<_>, Vec<_>) = (method.params.iter().enumerate())
        .partition(|(_, param)| matches!(param.role, Role::Iid { .. }));
    let args = iids.into_iter().chain(others).filter_map(|(i, param)| {
        let ty = results::argument(cx, i, param, side)?;
        let name = &param.name;
        Some(quote!(#name: #ty,))
    });
    let ret = results::returned(cx, method, side);
    let public = public(rust_name);
    let unsafety = method.is_unsafe.then(|| quote!(unsafe));
    let body = braces(rust_name, body(cx, method, form));
    let generics = match form {
        Form::Typed(generics) => generics.declaration(cx),
        Form::Any if method.has_optional_iid() => Some(quote!(<'iid>)),
        Form::Any | Form::Forwarded => None,
    };
    quote! {
        #(#cfg)*
        #doc
        #(#usage)*
        #(#lints)*
        #[inline]
        #public #unsafety fn #rust_name #generics(&self, #(#args)*) #ret #body
    }
}

/// From the arguments of the form to its results.
pub fn body(cx: &Context, method: &Method, form: &Form) -> TokenStream {
    let c_name = &method.c_name;
    let parts: Vec<Part> = Parameter::all(cx, method).map(|p| part(p, form)).collect();
    // What an IID rules asks for it.
    let (iids, others): (Vec<_>, Vec<_>) = parts
        .iter()
        .zip(&method.params)
        .partition(|(_, param)| matches!(param.role, Role::Iid { .. }));
    let before = iids.iter().chain(&others).map(|(part, _)| &part.before);
    let pass = parts.iter().map(|p| &p.pass);
    let object = &cx.object;
    let call = if form.is_forwarded() {
        let windows = &cx.windows;
        quote! {
            (#windows::Interface::vtable(#object).#c_name)(
                #windows::Interface::as_raw(#object),
                #(#pass),*
            )
        }
    } else {
        quote!(Self::#c_name(#object, #(#pass),*))
    };
    let call = quote! {
        // SAFETY: each pointer comes from a reference that lives through the call, or is null where
        // the spec says that it may be; each count is that of its array.
        unsafe { #call }
    };
    let finish = finish(cx, method, &parts, call);
    quote!(#(#before)* #finish)
}

/// The call, the check of its code, and the value made of what the callee wrote.
fn finish(cx: &Context, method: &Method, parts: &[Part], call: TokenStream) -> TokenStream {
    let Context { rt, krate, .. } = cx;
    if !matches!(method.ret, Ret::HResult(_)) {
        return call;
    }
    let code = local("code");
    let taken: Vec<(Ident, &Taken)> = parts
        .iter()
        .enumerate()
        .filter_map(|(i, part)| Some((local(&format!("result_{i}")), part.taken.as_ref()?)))
        .collect();
    let takes = taken.iter().map(|(name, taken)| {
        let value = &taken.value;
        quote!(let #name = #value;)
    });
    let values: Vec<TokenStream> = taken
        .iter()
        .map(|(name, taken)| {
            if taken.fallible {
                quote!(#name?)
            } else {
                quote!(#name)
            }
        })
        .collect();
    let value = results::tuple(&values);
    let done: TokenStream = parts.iter().map(|part| part.done.clone()).collect();
    // Not with `?`, which is two calls and a `match` for the compiler to work through.
    let c_call = call;
    let call = quote! {
        let #code = #c_call;
        if #code.is_err() {
            return #rt::call::failed(#code);
        }
    };
    if !method.success.is_empty() {
        return quote! {
            #call
            #done
            #(#takes)*
            ::core::result::Result::Ok(#krate::boundary::success::Success::new(#value, #code))
        };
    }
    match &taken[..] {
        [] if done.is_empty() => quote!(#c_call.ok()),
        [
            (
                _,
                Taken {
                    value,
                    fallible: true,
                },
            ),
        ] => quote!(#call #done #value),
        _ => quote! {
            #call
            #done
            #(#takes)*
            ::core::result::Result::Ok(#value)
        },
    }
}
