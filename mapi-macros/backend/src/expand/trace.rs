//! Calls as events: feature `tracing`. Without it nothing is generated here, so that nothing can cost
//! anything.

use super::{Context, local};
use crate::tokens::{Tokens, quote};
use proc_macro2::Ident;
use syn::ext::IdentExt;

/// The body of an entry point, which returns what the slot does.
pub fn entry(cx: &Context, method: &Ident, ret: &Tokens, has_code: bool, body: Tokens) -> Tokens {
    if !cfg!(feature = "tracing") {
        return body;
    }
    // A closure, because the body returns from where it is.
    traced(
        cx,
        quote!(Entry),
        method,
        has_code,
        quote!((move || #ret { #body })()),
    )
}

/// The call of a slot.
pub fn call(cx: &Context, method: &Ident, has_code: bool, call: Tokens) -> Tokens {
    if !cfg!(feature = "tracing") {
        return call;
    }
    traced(cx, quote!(Call), method, has_code, call)
}

fn traced(cx: &Context, side: Tokens, method: &Ident, has_code: bool, call: Tokens) -> Tokens {
    let Context { rt, name, .. } = cx;
    let method = method.unraw().to_string();
    let (traced, value) = (local("traced"), local("answered"));
    let code = if has_code {
        quote!(::core::option::Option::Some(#value))
    } else {
        quote!(::core::option::Option::None)
    };
    quote! {{
        let #traced = #rt::trace::begin::<#name>(#rt::trace::Side::#side, #method);
        let #value = #call;
        #traced.end(#code);
        #value
    }}
}
