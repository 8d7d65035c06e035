//! Strings whose width flags tell, and those flags.

use super::arrays::out_len;
use super::generics::Form;
use super::part::Part;
use crate::expand::parameter::Parameter;
use crate::spec::{Ret, Role};
use proc_macro2::TokenStream;
use quote::quote;
use syn::Type;

pub fn text(p: Parameter) -> Part {
    let rt = p.rt;
    let text = as_optional(p);
    Part::passing(quote!(#rt::call::text(#text)))
}

/// A string of the caller's that may be absent.
fn as_optional(p: Parameter) -> TokenStream {
    let name = p.name;
    if p.opt {
        quote!(#name)
    } else {
        quote!(::core::option::Option::Some(#name))
    }
}

pub fn flags(p: Parameter, form: &Form) -> Part {
    let Parameter { rt, name, ty, .. } = p;
    if form.is_forwarded() {
        return Part::as_is(p).after(same_width(p, quote!(#name)));
    }
    let width = width(p);
    Part::as_is(p)
        .after(quote!(let #name = <#ty as #rt::UnicodeFlag>::with_unicode(#name, #width);))
}

pub fn in_out_flags(p: Parameter, flags: &Type, form: &Form) -> Part {
    let Parameter { rt, name, .. } = p;
    if form.is_forwarded() {
        return Part::as_is(p).after(same_width(p, quote!(*#name)));
    }
    let width = width(p);
    Part::as_is(p).after(quote! {
        *#name = <#flags as #rt::UnicodeFlag>::with_unicode(*#name, #width);
    })
}

/// Sees to it that the strings are of the width that flags tell which are passed on as they are.
fn same_width(p: Parameter, flags: TokenStream) -> TokenStream {
    let rt = p.rt;
    let texts: Vec<TokenStream> = texts(p).collect();
    if texts.is_empty() {
        return TokenStream::new();
    }
    let same = p.or_return(quote! {
        #rt::call::same_width(&[#(#texts),*], #rt::UnicodeFlag::is_unicode(#flags))
    });
    quote!(#same;)
}

/// The strings whose width the flags tell.
fn texts<'a>(p: Parameter<'a>) -> impl Iterator<Item = TokenStream> + use<'a> {
    Parameter::all(p.cx, p.method)
        .filter(move |text| matches!(text.role, Role::Text { flags } if *flags == p.index))
        .map(as_optional)
}

/// Whether the strings whose width the flags tell are UTF-16.
fn width(p: Parameter) -> TokenStream {
    let rt = p.rt;
    let texts = texts(p);
    let width = quote!(#rt::call::width(&[#(#texts),*]));
    if matches!(p.method.ret, Ret::HResult(_)) {
        quote!(#width?)
    } else {
        // Such a method has one string, and one string agrees with itself.
        quote!(#width.unwrap_or(true))
    }
}

/// Whether the flags ask for UTF-16.
pub fn is_wide(p: Parameter, flags: usize) -> TokenStream {
    let Parameter {
        rt, name, ty, role, ..
    } = p.other(flags);
    match role {
        Role::InOut(ty) => quote!(<#ty as #rt::UnicodeFlag>::is_unicode(*#name)),
        Role::OutFlags(ty) => quote!(<#ty as #rt::UnicodeFlag>::is_unicode(#name)),
        Role::Reserved => quote!(false),
        _ => quote!(<#ty as #rt::UnicodeFlag>::is_unicode(#name)),
    }
}

pub fn out(p: Parameter, pointee: &Type, flags: usize, nullable: bool) -> Part {
    let Parameter { rt, name, .. } = p;
    let wide = is_wide(p, flags);
    // SAFETY: the callee has succeeded and hands the block over.
    let value = quote!(unsafe { #rt::call::take_text(#name, #wide) });
    Part::receiving(p, quote!(*mut #pointee)).promising(value, nullable, rt)
}

pub fn out_array(p: Parameter, pointee: &Type, count: usize, flags: usize) -> Part {
    let Parameter { rt, name, .. } = p;
    let wide = is_wide(p, flags);
    let len = out_len(p, count);
    // SAFETY: the callee has succeeded and hands the block over.
    let value = quote!(unsafe { #rt::call::take_texts(#name, #len, #wide) });
    Part::receiving(p, quote!(*mut *mut #pointee)).trying(value)
}

pub fn lent(p: Parameter, pointee: &Type, count: usize, flags: usize) -> Part {
    let Parameter { rt, name, .. } = p;
    let wide = is_wide(p, flags);
    let len = out_len(p, count);
    // SAFETY: the callee has succeeded and keeps an array of strings of that width.
    let value = quote!(unsafe { #rt::call::copy_texts(#name, #len, #wide) });
    Part::receiving(p, quote!(*mut *mut #pointee)).trying(value)
}
