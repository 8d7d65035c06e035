//! The implementer's side: the safe trait, and the entry points between C callers and it.

use super::call::{returned, signature};
use super::{Context, braces, docs, local, semicolon, tuple};
use crate::items::{Call, Code, Entry, Parameter};
use crate::model::Method;
use crate::tokens::{Tokens, quote, quote_spanned};
use proc_macro2::Ident;
use quote::format_ident;

/// With more arguments a method is called from a closure.
const MOST_ARGUMENTS: usize = 12;

pub fn item(cx: &Context, methods: &[(&Method, Vec<Code>)]) -> Tokens {
    let Context {
        spec, name, imp, ..
    } = cx;
    let (cfg, vis) = (&spec.attrs.cfg, &spec.vis);
    let allow = cx.allow(&[
        "dead_code",
        "elided_lifetimes_in_paths",
        "non_camel_case_types",
        "non_snake_case",
        "unreachable_pub",
    ]);
    let base = cx.base_path("_Impl").map(|path| quote!(: #path));
    let methods = methods
        .iter()
        .map(|(method, codes)| required(cx, method, codes));
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
fn required(cx: &Context, method: &Method, codes: &[Code]) -> Tokens {
    let rt = &cx.rt;
    let (attrs, rust_name) = (&method.attrs, &method.rust_name);
    let (cfg, usage) = (&attrs.cfg, &attrs.usage);
    let head = signature_of(cx, method, codes, &Ident::new("self", rust_name.span()));
    let doc = docs::required_method(cx, method);
    let body = if method.optional {
        let names = arguments(method, codes).map(|(name, _)| name);
        // Success without results, as far as each may be missing.
        let none: Option<Vec<Tokens>> = codes
            .iter()
            .zip(&method.params)
            .filter(|(code, _)| code.result.is_some())
            .map(|(_, param)| {
                let nullable = param.data().is_some_and(|data| data.nullable);
                nullable.then(|| quote!(::core::option::Option::None))
            })
            .collect();
        let answer = match (&method.left_out, none) {
            (Some(code), Some(none)) if method.success.is_empty() => {
                let none = tuple(&none);
                quote!(#rt::entry::left_out(#code).map(|()| #none))
            }
            (Some(code), _) => {
                quote!(::core::result::Result::Err(#rt::entry::failing(#code)))
            }
            (None, _) => quote!(::core::result::Result::Err(#rt::entry::no_support())),
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

/// What each parameter adds; who calls does not matter here.
fn codes(cx: &Context, method: &Method) -> Vec<Code> {
    Parameter::all(cx, method, &Call::Any)
        .map(|p| p.code())
        .collect()
}

/// What the implementer gets.
fn arguments<'a>(
    method: &'a Method,
    codes: &'a [Code],
) -> impl Iterator<Item = (&'a Ident, &'a Tokens)> {
    let all = method.params.iter().zip(codes);
    all.filter_map(|(param, code)| Some((&param.name, &code.argument.as_ref()?.implementer)))
}

/// The names of what the implementer gets.
pub fn argument_names(cx: &Context, method: &Method) -> Vec<Ident> {
    let codes = codes(cx, method);
    arguments(method, &codes)
        .map(|(name, _)| name.clone())
        .collect()
}

/// The signature of the method of the trait.
pub fn head(cx: &Context, method: &Method, this: &Ident) -> Tokens {
    signature_of(cx, method, &codes(cx, method), this)
}

fn signature_of(cx: &Context, method: &Method, codes: &[Code], this: &Ident) -> Tokens {
    let rust_name = &method.rust_name;
    let declared = arguments(method, codes).map(|(name, ty)| quote!(#name: #ty));
    let ret = returned(cx, method, codes, |code| {
        Some(&code.result.as_ref()?.implementer)
    });
    let keyword = quote_spanned!(rust_name.span()=> fn);
    quote!(#keyword #rust_name(&#this, #(#declared),*) #ret)
}

/// The function in the slot, with the short names of the function around it.
pub fn entry(cx: &Context, method: &Method) -> Tokens {
    let (cfg, c_name, imp) = (&method.attrs.cfg, &method.c_name, &cx.imp);
    let (params, ret) = signature(cx, method);
    let this = local("this");
    let entries: Vec<Entry> = codes(cx, method)
        .into_iter()
        .map(|code| code.entry)
        .collect();
    let body = body(cx, method, &entries, &this);
    // SAFETY: the slot is reached through a vtable that `new` made for the identity and offset, so
    // the object is there. What the C caller passed is checked for null and alignment; that it
    // points to what the C declaration says is the C caller's contract.
    let body = quote!(unsafe { #body });
    let body = super::trace::entry(cx, c_name, &ret, method.ret.can_fail(), body);
    quote! {
        #(#cfg)*
        unsafe extern "system" fn #c_name<
            __MapiIdentity: #imp,
            const __MAPI_OFFSET: __isize,
        >(#this: *mut __c_void, #params) #ret {
            #body
        }
    }
}

fn body(cx: &Context, method: &Method, entries: &[Entry], this: &Ident) -> Tokens {
    let Context { rt, imp, .. } = cx;
    let rust_name = &method.rust_name;
    let clear = entries.iter().map(|e| &e.clear);
    let clear = quote!(#(#clear)*);
    let hands: Vec<&Tokens> = entries.iter().filter_map(|e| e.hand.as_ref()).collect();
    let function = quote!(<__MapiIdentity as #imp>::#rust_name);
    let places: Vec<&Tokens> = entries.iter().filter_map(|e| e.place.as_ref()).collect();
    let checks: Vec<(&Ident, &Tokens)> = method
        .params
        .iter()
        .zip(entries)
        .filter_map(|(param, entry)| Some((&param.name, entry.check.as_ref()?)))
        .collect();
    let done: Tokens = entries.iter().map(|e| e.done.clone()).collect();
    let results: Vec<Tokens> = entries.iter().filter_map(|e| e.result.clone()).collect();
    let place = match &results[..] {
        [] => quote!(#rt::entry::Nothing),
        results => tuple(results),
    };
    let place = match method.success.is_empty() {
        true => place,
        false => quote!(#rt::entry::WithCode(#place)),
    };
    let guarded = entries.iter().any(|e| e.guarded)
        || !done.is_empty()
        || hands.len() > MOST_ARGUMENTS
        || !method.ret.can_fail();
    if !guarded {
        let mut params = method.params.iter().zip(entries);
        let put = params.find_map(|(param, entry)| Some((entry.put?, &param.name)));
        // Without a place or with one, which is cleared only where the call fails.
        let whole = match (places.len(), results.len(), put) {
            _ if !method.success.is_empty() => None,
            (0, 0, _) => Some(("done", None)),
            (1, 1, Some((put, out))) => Some((put, Some(out))),
            _ => None,
        };
        if let Some((run, out)) = whole {
            let run = format_ident!("{run}{}", hands.len());
            let arguments = entries.iter().filter_map(|entry| match &entry.check {
                Some(check) => Some(check.clone()),
                None => entry.hand.as_ref().map(|hand| quote!(#rt::Some(#hand))),
            });
            return quote! {
                #clear
                #rt::entry::#run(#function, #this, __MAPI_OFFSET, #(#arguments,)* #out)
            };
        }
        let check = condition(&places, &checks, quote!(return #rt::entry::invalid()));
        let call = format_ident!("call{}", hands.len());
        return quote! {
            #clear
            #check
            #rt::entry::#call(#function, #this, __MAPI_OFFSET, #(#hands,)* #place)
        };
    }
    let this = quote!(#rt::entry::this::<__MapiIdentity>(#this, __MAPI_OFFSET));
    let steps = method.params.iter().zip(entries).map(|(param, entry)| {
        let check = entry.check.as_ref().map(|check| (&param.name, check));
        let fail = quote!(return ::core::result::Result::Err(#rt::entry::invalid()));
        let check = condition(&[], &Vec::from_iter(check), fail);
        let steps = &entry.steps;
        quote!(#check #steps)
    });
    let call = quote!(#function(#this, #(#hands),*));
    if !method.ret.can_fail() {
        return quote! {
            #clear
            #rt::entry::guard_value(|| {
                #(#steps)*
                ::core::result::Result::Ok(#call)
            })
        };
    }
    let here = condition(&places, &[], quote!(return #rt::entry::invalid()));
    let code = local("code");
    let finish = if done.is_empty() {
        quote!(#rt::entry::finish(#call, #place))
    } else {
        quote! {
            let #code = #rt::entry::finish(#call, #place)?;
            #done
            ::core::result::Result::Ok(#code)
        }
    };
    quote! {
        #clear
        #here
        #rt::entry::guard(|| {
            #(#steps)*
            #finish
        })
    }
}

/// One condition for everything that has to be there.
fn condition(places: &[&Tokens], checks: &[(&Ident, &Tokens)], fail: Tokens) -> Tokens {
    let names = checks
        .iter()
        .map(|(name, _)| quote!(::core::option::Option::Some(#name)));
    let values = checks.iter().map(|(_, check)| check);
    match (places, checks) {
        ([], []) => Tokens::new(),
        ([], [(name, check)]) => quote! {
            let ::core::option::Option::Some(#name) = #check else { #fail };
        },
        ([], _) => quote! {
            let (#(#names,)*) = (#(#values,)*) else { #fail };
        },
        (_, []) => quote! {
            if !(#(#places)&*) { #fail }
        },
        _ => quote! {
            let (true, #(#names,)*) =
                (#(#places)&*, #(#values,)*) else { #fail };
        },
    }
}
