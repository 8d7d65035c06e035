//! Strings whose width flags tell.

use super::arrays::counted;
use super::outs::give;
use super::part::{Part, Written, mapped, result_name};
use crate::expand::parameter::Parameter;
use crate::spec::Role;
use proc_macro2::TokenStream;
use quote::quote;

pub fn text(p: Parameter, flags: usize) -> Part {
    let Parameter { name, opt, .. } = p;
    let wide = is_wide(p, flags);
    Part::checked(
        p,
        if opt {
            quote!(optional_text(#name, #wide)?)
        } else {
            quote!(text(#name, #wide)?)
        },
    )
}

pub fn out(p: Parameter, flags: usize, nullable: bool) -> Part {
    let rt = p.rt;
    let wide = is_wide(p, flags);
    let convert = mapped(
        &result_name(p.index),
        nullable,
        |text| quote!(#rt::entry::text_of_width(#text, #wide)),
    );
    Part::place(p).written(Written::new(convert, give(p)))
}

pub fn out_array(p: Parameter, count: usize, flags: usize) -> Part {
    let rt = p.rt;
    let value = result_name(p.index);
    let wide = is_wide(p, flags);
    let Written { convert, write, .. } = counted(p, count, give(p));
    let convert = quote! {
        let #value = #rt::entry::texts_of_width(#value, #wide)?;
        #convert
    };
    Part::place(p).written(Written::new(convert, write))
}

pub fn lent(p: Parameter, count: usize, flags: usize) -> Part {
    let Parameter { rt, name, .. } = p;
    let value = result_name(p.index);
    let lend = quote!(#rt::entry::write(#name, #value.as_ptr().cast()););
    let Written { convert, write, .. } = counted(p, count, lend);
    let Parameter {
        name: flags, role, ..
    } = p.other(flags);
    let Role::OutFlags(ty) = role else {
        return Part::place(p);
    };
    let wide = quote! {
        #rt::entry::write(
            #flags,
            <#ty as #rt::UnicodeFlag>::with_unicode(
                #rt::call::zeroed::<#ty>(),
                #value.is_wide(),
            ),
        );
    };
    Part::place(p).written(Written::new(convert, quote!(#wide #write)))
}

/// Whether the flags ask for UTF-16.
pub fn is_wide(p: Parameter, flags: usize) -> TokenStream {
    let Parameter {
        rt, name, ty, role, ..
    } = p.other(flags);
    match role {
        Role::Reserved => quote!(false),
        // Before or after it has become a reference.
        Role::InOut(ty) => quote!(#rt::entry::is_unicode::<#ty>(&raw const *#name)?),
        _ => quote!(<#ty as #rt::UnicodeFlag>::is_unicode(#name)),
    }
}
