//! The implementer's side: the safe trait, and the entry points between C callers and it. What a
//! parameter adds to an entry point stands in one file for each family of roles.

mod arrays;
mod interfaces;
mod outs;
mod part;
mod replaced;
mod texts;
mod values;

use super::parameter::Parameter;
use super::results::{self, Side};
use super::vtable::signature;
use super::{Context, braces, docs, local, semicolon};
use crate::spec::{Method, Ret};
use part::{Part, Written, bind, part, result_name};
use proc_macro2::{Ident, TokenStream};
use quote::{quote, quote_spanned};

pub fn item(cx: &Context) -> TokenStream {
    let Context {
        spec, name, imp, ..
    } = cx;
    let (cfg, vis) = (&spec.attrs.cfg, &spec.vis);
    let allow = cx.allow();
    let base = cx.base_path("_Impl").map(|path| quote!(: #path));
    let methods = cx.methods().map(|method| required(cx, method));
    let methods = braces(name, quote!(#(#methods)*));
    let deprecated = super::deprecated(&spec.attrs);
    let doc = format!(
        " What an object has to do to be an [`{name}`]. Implement it for `Foo_Impl`, which \
         `#[windows_core::implement({name})]` makes of `Foo`."
    );
    quote! {
        #(#cfg)*
        #[doc = #doc]
        #(#deprecated)*
        #allow
        #vis trait #imp #base #methods
    }
}

/// The method of the trait.
fn required(cx: &Context, method: &Method) -> TokenStream {
    let rt = &cx.rt;
    let (attrs, rust_name) = (&method.attrs, &method.rust_name);
    let (cfg, usage) = (&attrs.cfg, &attrs.usage);
    let head = head(cx, method, &Ident::new("self", rust_name.span()));
    let doc = docs::required_method(method);
    let body = if method.optional {
        let names = arguments(cx, method).map(|(name, _)| name);
        let none: Option<Vec<TokenStream>> = (0..method.params.len())
            .filter(|i| results::result(cx, *i, &method.params[*i], &Side::Implementer).is_some())
            .map(|i| {
                let nullable = results::is_nullable(&method.params[i]);
                nullable.then(|| quote!(::core::option::Option::None))
            })
            .collect();
        let answer = match &method.left_out {
            Some(code) if method.success.is_empty() && none.is_some() => {
                let none = results::tuple(&none.unwrap_or_default());
                quote!(#rt::entry::left_out(#code).map(|()| #none))
            }
            Some(code) => quote!(::core::result::Result::Err(#rt::entry::failing(#code))),
            None => quote!(::core::result::Result::Err(#rt::entry::no_support())),
        };
        let body = quote! {
            let _ = (#(#names,)*);
            #answer
        };
        braces(rust_name, body)
    } else {
        semicolon(rust_name)
    };
    quote! {
        #(#cfg)*
        #doc
        #(#usage)*
        #head #body
    }
}

/// What the implementer gets.
fn arguments<'a>(
    cx: &'a Context,
    method: &'a Method,
) -> impl Iterator<Item = (&'a Ident, TokenStream)> {
    let params = method.params.iter().enumerate();
    params.filter_map(|(i, p)| Some((&p.name, results::argument(cx, i, p, &Side::Implementer)?)))
}

/// The signature of the method of the trait.
pub fn head(cx: &Context, method: &Method, this: &Ident) -> TokenStream {
    let rust_name = &method.rust_name;
    let declared = arguments(cx, method).map(|(name, ty)| quote!(#name: #ty));
    let ret = results::returned(cx, method, &Side::Implementer);
    let keyword = quote_spanned!(rust_name.span()=> fn);
    quote!(#keyword #rust_name(&#this, #(#declared),*) #ret)
}

/// The function in the slot.
pub fn entry(cx: &Context, method: &Method) -> TokenStream {
    let Context { rt, imp, .. } = cx;
    let (cfg, c_name, rust_name) = (&method.attrs.cfg, &method.c_name, &method.rust_name);
    let (params, ret) = signature(cx, method);
    let this = local("this");
    let parts: Vec<Part> = Parameter::all(cx, method).map(part).collect();
    let clear = parts.iter().map(|p| &p.clear);
    let cleared = places(&parts);
    let check = parts.iter().map(|p| &p.check);
    let pass = parts.iter().filter_map(|p| p.pass.as_ref());
    let call = quote! {
        <__MapiIdentity as #imp>::#rust_name(
            #rt::entry::this::<__MapiIdentity>(#this, __MAPI_OFFSET),
            #(#pass),*
        )
    };
    let body = match &method.ret {
        Ret::HResult(_) => {
            let finish = finish(cx, method, &parts, call);
            quote! {
                #(#clear)*
                #rt::entry::guard(#cleared, || { #(#check)* #finish })
            }
        }
        Ret::Void | Ret::Value(_) => quote! {
            #(#clear)*
            #rt::entry::guard_value(|| {
                #(#check)*
                ::core::result::Result::Ok(#call)
            })
        },
    };
    quote! {
        #(#cfg)*
        unsafe extern "system" fn #c_name<
            __MapiIdentity: #imp,
            const __MAPI_OFFSET: ::core::primitive::isize,
        >(#this: *mut ::core::ffi::c_void, #params) #ret {
            // SAFETY: the slot is reached through a vtable that `new` made for the identity
            // and offset, so the object is there. What the C caller passed is checked for null and
            // alignment; that it points to what the C declaration says is the C caller's
            // contract.
            unsafe { #body }
        }
    }
}

/// The clearing of all places for results, and whether they are there. One answer for all of them
/// costs no test of its own.
fn places(parts: &[Part]) -> TokenStream {
    let places: Vec<&TokenStream> = parts.iter().filter_map(|p| p.place.as_ref()).collect();
    if places.is_empty() {
        quote!(true)
    } else {
        quote!(#(#places)&*)
    }
}

/// The call, the conversion of what it returned, and, once nothing can fail any more, the
/// writing of the results.
fn finish(cx: &Context, method: &Method, parts: &[Part], call: TokenStream) -> TokenStream {
    let rt = &cx.rt;
    let code = local("code");
    let written: Vec<(Ident, &Written)> = parts
        .iter()
        .enumerate()
        .filter_map(|(i, part)| Some((result_name(i), part.written.as_ref()?)))
        .collect();
    let names: Vec<TokenStream> = written.iter().map(|(name, _)| quote!(#name)).collect();
    let pattern = results::tuple(&names);
    let done: TokenStream = parts.iter().map(|part| part.done.clone()).collect();
    if method.success.is_empty() && done.is_empty() {
        match &written[..] {
            [] => return quote!(#rt::entry::answer_done(#call)),
            [
                (
                    _,
                    Written {
                        at_once: Some(written),
                        ..
                    },
                ),
            ] => {
                return quote!(#rt::entry::answer_written(#call, #written));
            }
            _ => {}
        }
    }
    let convert = written.iter().map(|(_, written)| &written.convert);
    let write = written.iter().map(|(_, written)| &written.write);
    let (answer, code) = if method.success.is_empty() {
        (
            bind(pattern, quote!(#rt::entry::answer(#call)?)),
            quote!(#rt::entry::OK),
        )
    } else {
        (
            bind(
                quote!((#pattern, #code)),
                quote!(#rt::entry::answer_with_code(#call)?),
            ),
            quote!(#code),
        )
    };
    quote! {
        #answer
        #(#convert)*
        #(#write)*
        #done
        ::core::result::Result::Ok(#code)
    }
}
