//! Memory that the method may replace, or make where there is none.

use super::part::Part;
use super::texts;
use crate::expand::parameter::Parameter;
use crate::spec::Unit;
use quote::quote;
use syn::Type;

pub fn memory(p: Parameter, pointee: &Type, clear: bool, flags: Option<usize>) -> Part {
    let Parameter { rt, name, opt, .. } = p;
    let wide = flags.map(|flags| texts::is_wide(p, flags));
    let mut part = if opt {
        Part::checking(
            {
                let told = wide.map(|wide| quote!(.map(|lent| lent.of_width(#wide))));
                quote! {
                    let mut #name = #rt::entry::Borrowed::<#pointee, _>::optional(#name)? #told;
                }
            },
            quote!(#name.as_mut().map(|lent| &mut lent.value)),
        )
    } else {
        Part::checking(
            {
                let told = wide.map(|wide| quote!(.of_width(#wide)));
                quote!(let mut #name = #rt::entry::Borrowed::<#pointee, _>::new(#name)? #told;)
            },
            quote!(&mut #name.value),
        )
    };
    if clear {
        part.clear = quote!(let _ = #rt::entry::clear(#name););
    }
    part
}

pub fn filled(p: Parameter) -> Part {
    let Parameter { rt, name, opt, .. } = p;
    let check = if opt {
        quote!(let mut #name = #rt::entry::Filling::optional(#name)?;)
    } else {
        quote!(let mut #name = #rt::entry::Filling::new(#name)?;)
    };
    Part {
        done: quote!(#name.commit();),
        ..Part::checking(check, quote!(#name.lend()))
    }
}

pub fn array(p: Parameter, count: usize, unit: Unit) -> Part {
    let Parameter { rt, name, .. } = p;
    let bytes = (unit == Unit::Bytes).then(|| quote!(.cast::<*mut ::core::primitive::u8>()));
    let count = p.other(count).name;
    Part::checking(
        quote! {
            let mut #name = #rt::entry::BorrowedArray::new(#name #bytes, #count)?;
        },
        quote!(&mut #name.value),
    )
}
