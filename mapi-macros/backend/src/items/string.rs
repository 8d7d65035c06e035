//! Terminated strings of known width.

use super::{Caller, Code, Entry, Parameter, Sides};
use crate::model::{Data, Direction};
use crate::types::string_of;
use proc_macro2::TokenStream;
use quote::quote;
use syn::Type;

pub fn code(p: &Parameter, data: &Data) -> Code {
    let unit = &data.inner;
    match data.direction() {
        Direction::Out => out(p, unit),
        _ => input(p, unit),
    }
}

fn input(p: &Parameter, unit: &Type) -> Code {
    let Parameter { rt, name, opt, .. } = p;
    let known = string_of(unit);
    let units = quote!(<#unit as #rt::StringUnit>::units);
    let pass = if *opt {
        quote!(#name.map_or(::core::ptr::null(), |text| #units(text).as_ptr()))
    } else {
        quote!(#units(#name).as_ptr())
    };
    let check = if *opt {
        quote!(optional_string::<#unit>(#name))
    } else {
        quote!(string::<#unit>(#name))
    };
    let ty = match known {
        Some(_) => safe(p, unit),
        None => quote!(<#unit as #rt::StringUnit>::Str),
    };
    Code::argument(
        Sides::same(quote!(&#ty)).optional(*opt),
        Caller::passing(pass),
        Entry::checked(p, check).guarded(known.is_none()),
    )
}

/// The type of the string, by the name that people write where that is known.
fn safe(p: &Parameter, unit: &Type) -> TokenStream {
    let rt = p.rt;
    match string_of(unit) {
        Some("U16CStr") => quote!(#rt::U16CStr),
        _ => quote!(::core::ffi::CStr),
    }
}

fn out(p: &Parameter, unit: &Type) -> Code {
    let Parameter { rt, name, .. } = p;
    // SAFETY: the callee has succeeded and hands the block over.
    let value = quote!(unsafe { #rt::call::take_string(#name) });
    Code::result(
        Sides::same(quote!(#rt::MapiStr<#unit>)).optional(p.nullable()),
        Caller::receiving(p, quote!(*mut #unit)).promising(p, value),
        Entry::place(p).result(quote!(#rt::entry::give(#name))),
    )
}
