//! The caller's side: the checked call under its Rust name and, where it is asked for, the C call
//! under its own.

use super::{Context, braces, docs, local, public, tuple};
use crate::items::{Call, Caller, Code, Generics, Parameter, Taken};
use crate::model::{Direction, Method, Param, Part, Ret};
use crate::names;
use crate::tokens::{Tokens, quote};
use proc_macro2::{Ident, Span};

pub fn item(cx: &Context, methods: &[(&Method, Vec<Code>)]) -> Tokens {
    let Context {
        spec,
        windows,
        name,
        vtbl,
        ..
    } = cx;
    let cfg = &spec.attrs.cfg;
    let allow = cx.allow(&[
        "dead_code",
        "elided_lifetimes_in_paths",
        "non_snake_case",
        "unreachable_pub",
        "unsafe_code",
    ]);
    let description = super::describe::description(cx);
    let methods = methods.iter().map(|(method, codes)| {
        let raw = spec.raw.then(|| raw(cx, method));
        let checked = checked(cx, method, codes);
        quote!(#raw #checked)
    });
    quote! {
        #(#cfg)*
        #allow
        impl #name {
            #description

            #[inline(always)]
            fn __vtbl(&self) -> &#vtbl {
                #windows::Interface::vtable(self)
            }

            #[inline(always)]
            fn __raw(&self) -> *mut ::core::ffi::c_void {
                #windows::Interface::as_raw(self)
            }

            #(#methods)*
        }
    }
}

/// The C function type of a slot, and its parameters.
pub fn signature(cx: &Context, method: &Method) -> (Tokens, Tokens) {
    let params = method.params.iter().map(|param| {
        let (name, ty) = (&param.name, &param.ty);
        quote!(#name: #ty,)
    });
    let ret = match &method.ret {
        Ret::HResult(ty) | Ret::Value(ty) => quote!(-> #ty),
        Ret::Void if method.reserved => {
            let windows = &cx.windows;
            quote!(-> #windows::HRESULT)
        }
        Ret::Void => Tokens::new(),
    };
    (quote!(#(#params)*), ret)
}

fn raw(cx: &Context, method: &Method) -> Tokens {
    let (cfg, c_name) = (&method.attrs.cfg, &method.c_name);
    let (params, ret) = signature(cx, method);
    let names = method.params.iter().map(|p| &p.name);
    let doc = docs::raw_method(cx, method);
    let usage = &method.attrs.usage;
    let public = public(c_name);
    let body = quote! {
        // SAFETY: the vtable is that of this interface, and the caller vouches for the rest.
        unsafe { (self.__vtbl().#c_name)(self.__raw(), #(#names),*) }
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
fn checked(cx: &Context, method: &Method, codes: &[Code]) -> Tokens {
    let generics = Generics::of(cx, method);
    let has_iid = !generics.is_empty();
    let call = Call::Typed(generics);
    let of_type = has_iid.then(|| self::codes(cx, method, &call));
    let typed = function(
        cx,
        method,
        &call,
        of_type.as_deref().unwrap_or(codes),
        &method.rust_name,
        docs::checked_method(cx, method),
    );
    let any = has_iid.then(|| {
        let name = names::of_any(&method.rust_name);
        function(
            cx,
            method,
            &Call::Any,
            codes,
            &name,
            docs::any_method(method),
        )
    });
    quote!(#typed #any)
}

fn function(
    cx: &Context,
    method: &Method,
    call: &Call,
    codes: &[Code],
    name: &Ident,
    doc: Tokens,
) -> Tokens {
    let attrs = &method.attrs;
    let (cfg, usage, lints) = (&attrs.cfg, &attrs.usage, super::lints(attrs));
    let is_iid = |i: usize| matches!(method.params[i].part, Part::Iid { .. });
    // An IID comes first, as a type parameter does.
    let (iids, others): (Vec<usize>, Vec<usize>) = (0..codes.len()).partition(|i| is_iid(*i));
    let args = iids.into_iter().chain(others).filter_map(|i| {
        let ty = &codes[i].argument.as_ref()?.caller;
        let name = &method.params[i].name;
        (!ty.is_empty()).then(|| quote!(#name: #ty,))
    });
    let ret = returned(cx, method, codes, |code| {
        Some(&code.result.as_ref()?.caller)
    });
    let generics = match call {
        Call::Typed(generics) => generics.declaration(cx),
        Call::Any => {
            let optional = |(_, param): (_, &crate::model::Param)| {
                matches!(param.part, Part::Iid { .. }) && param.opt
            };
            let named = method.params.iter().enumerate().any(optional);
            named.then(|| quote!(<'iid>))
        }
        Call::Forwarded => None,
    };
    let unsafety = method.is_unsafe.then(|| quote!(unsafe));
    let public = public(name);
    let args = quote!(#(#args)*);
    let body = braces(name, around(cx, method, codes));
    quote! {
        #(#cfg)*
        #doc
        #(#usage)*
        #(#lints)*
        #[inline]
        #public #unsafety fn #name #generics(&self, #args) #ret #body
    }
}

/// What each parameter adds.
pub fn codes(cx: &Context, method: &Method, call: &Call) -> Vec<Code> {
    Parameter::all(cx, method, call).map(|p| p.code()).collect()
}

/// From the arguments to the results.
pub fn body(cx: &Context, method: &Method, call: &Call) -> Tokens {
    around(cx, method, &codes(cx, method, call))
}

fn around(cx: &Context, method: &Method, codes: &[Code]) -> Tokens {
    let Context {
        windows, object, ..
    } = cx;
    let c_name = &method.c_name;
    let parts: Vec<&Caller> = codes.iter().map(|code| &code.caller).collect();
    // What an IID rules asks for it, a count asks for arrays, and room is made of a count.
    let mut order: Vec<(&Caller, &Param)> = parts.iter().copied().zip(&method.params).collect();
    order.sort_by_key(|(_, param)| match &param.part {
        Part::Iid { .. } => 0,
        Part::Count(_) => 2,
        Part::Data(data) if data.direction() == Direction::Out => 3,
        _ => 1,
    });
    let before = order.iter().map(|(part, _)| &part.before);
    let pass = parts.iter().map(|part| &part.pass);
    let (vtable, this) = if *object == "self" {
        (quote!(self.__vtbl()), quote!(self.__raw()))
    } else {
        let of = quote!(#windows::Interface);
        (quote!(#of::vtable(#object)), quote!(#of::as_raw(#object)))
    };
    let call = quote! {
        // SAFETY: each pointer comes from a reference that lives through the call, or is null where
        // the spec says that it may be; each count is that of its array.
        (#vtable.#c_name)(#this, #(#pass),*)
    };
    let call = super::trace::call(cx, c_name, method.ret.can_fail(), call);
    let finish = finish(cx, method, &parts, call);
    quote!(unsafe { #(#before)* #finish })
}

/// The call, the check of its code, and the value made of what the callee wrote.
fn finish(cx: &Context, method: &Method, parts: &[&Caller], call: Tokens) -> Tokens {
    let rt = &cx.rt;
    if !method.ret.can_fail() {
        return call;
    }
    let code = local("code");
    let taken: Vec<(usize, &Taken)> = parts
        .iter()
        .enumerate()
        .filter_map(|(i, part)| Some((i, part.taken.as_ref()?)))
        .collect();
    let after: Tokens = parts.iter().map(|part| part.after.clone()).collect();
    let success = !method.success.is_empty();
    if taken.is_empty() && after.is_empty() && !success {
        return quote!(#call.ok());
    }
    if let (
        [
            (
                i,
                Taken {
                    with: Some(with), ..
                },
            ),
        ],
        true,
        false,
    ) = (&taken[..], after.is_empty(), success)
    {
        let (with, name) = (Ident::new(with, Span::call_site()), &method.params[*i].name);
        return quote!(#rt::call::#with(#call, #name));
    }
    // Not with `?`, which is two calls and a `match` for the compiler to work through.
    let call = quote! {
        let #code = #call;
        if #code.is_err() {
            return #rt::call::failed(#code);
        }
        #after
    };
    if let ([(_, taken)], false) = (&taken[..], success) {
        let value = &taken.value;
        return if taken.fallible {
            quote!(#call #value)
        } else {
            quote!(#call ::core::result::Result::Ok(#value))
        };
    }
    // Each is taken before an error is looked at, so that none is lost.
    let name = |i: &usize| local(&format!("result_{i}"));
    let takes = taken.iter().map(|(i, taken)| {
        let (name, value) = (name(i), &taken.value);
        quote!(let #name = #value;)
    });
    let values: Vec<Tokens> = taken
        .iter()
        .map(|(i, taken)| {
            let name = name(i);
            let ask = taken.fallible.then(|| quote!(?));
            quote!(#name #ask)
        })
        .collect();
    let value = tuple(&values);
    let value = if success {
        quote!(#rt::Success::new(#value, #code))
    } else {
        value
    };
    quote!(#call #(#takes)* ::core::result::Result::Ok(#value))
}

/// The return type of the safe method.
pub fn returned<'a>(
    cx: &Context,
    method: &Method,
    codes: &'a [Code],
    side: impl Fn(&'a Code) -> Option<&'a Tokens>,
) -> Tokens {
    let Context { rt, windows, .. } = cx;
    match &method.ret {
        Ret::Void => Tokens::new(),
        Ret::Value(ty) => quote!(-> #ty),
        Ret::HResult(_) => {
            let results: Vec<Tokens> = codes.iter().filter_map(side).cloned().collect();
            let value = tuple(&results);
            let value = if method.success.is_empty() {
                value
            } else {
                quote!(#rt::Success<#value>)
            };
            quote!(-> #windows::Result<#value>)
        }
    }
}
