//! Terminated strings of known width.

use super::{Caller, Code, Entry, Parameter, Sides, text};
use crate::model::{Data, Direction};
use crate::tokens::quote;
use crate::types::string_of;
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
    let check = if *opt {
        quote!(optional_string::<#unit>(#name))
    } else {
        quote!(string::<#unit>(#name))
    };
    let Some(known) = string_of(unit) else {
        let units = quote!(<#unit as #rt::StringUnit>::units);
        let pass = if *opt {
            quote!(#name.map_or(::core::ptr::null(), |text| #units(text).as_ptr()))
        } else {
            quote!(#units(#name).as_ptr())
        };
        return Code::argument(
            Sides::same(quote!(&<#unit as #rt::StringUnit>::Str)).optional(*opt),
            Caller::passing(pass),
            Entry::checked(p, check).guarded(true),
        );
    };
    let wide = known == "U16CStr";
    // By the name that people write.
    let ty = if wide {
        quote!(&#rt::U16CStr)
    } else {
        quote!(&::core::ffi::CStr)
    };
    let passed = if *opt {
        quote!(MaybeText)
    } else {
        quote!(AsText)
    };
    let sides = Sides {
        caller: quote!(impl #rt::#passed<#unit>),
        ..Sides::same(ty).optional(*opt)
    };
    Code::argument(
        sides,
        text::passing(p, quote!(#wide)),
        Entry::checked(p, check),
    )
}

fn out(p: &Parameter, unit: &Type) -> Code {
    let Parameter { rt, name, .. } = p;
    // SAFETY: the callee has succeeded and hands the block over.
    let value = quote!(#rt::call::take_string(#name));
    Code::result(
        Sides::same(quote!(#rt::MapiStr<#unit>)).optional(p.nullable()),
        Caller::receiving(p, quote!(*mut #unit)).promising(p, value),
        Entry::place(p).result(quote!(#rt::entry::give(#name))),
    )
}
