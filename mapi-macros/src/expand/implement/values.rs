//! Single values that come in, and views of them.

use super::arrays::counted_len;
use super::part::Part;
use crate::expand::local;
use crate::expand::parameter::Parameter;
use crate::spec::Role;
use quote::quote;
use syn::Type;

pub fn pointee(p: Parameter) -> Part {
    let Parameter { name, opt, .. } = p;
    Part::checked(
        p,
        if opt {
            quote!(optional(#name)?)
        } else {
            quote!(pointee(#name)?)
        },
    )
}

pub fn in_out(p: Parameter) -> Part {
    let Parameter { name, opt, .. } = p;
    Part::checked(
        p,
        if opt {
            quote!(optional_mut(#name)?)
        } else {
            quote!(pointee_mut(#name)?)
        },
    )
}

pub fn string(p: Parameter, unit: &Type) -> Part {
    let Parameter { rt, name, opt, .. } = p;
    // SAFETY of `str_from_ptr`: not null, aligned, and terminated by the C caller.
    let text = quote!(|text| <#unit as #rt::StringUnit>::str_from_ptr(text));
    Part::checked(
        p,
        if opt {
            quote!(optional_aligned(#name)?.map(#text))
        } else {
            quote!(aligned(#name).map(#text)?)
        },
    )
}

pub fn view(p: Parameter, ty: &Type) -> Part {
    let Parameter { rt, name, opt, .. } = p;
    let view = quote!(<#ty as #rt::View>::view);
    let mut part = Part::checked(
        p,
        if opt {
            quote!(optional_aligned(#name)?.map(|ptr| #view(ptr)).transpose()?)
        } else {
            quote!(aligned(#name).and_then(|ptr| #view(ptr))?)
        },
    );
    if counts(p) {
        let len = counted_len(p.index);
        let check = part.check;
        part.check = quote! {
            let #len =
                <#ty as #rt::Counted>::count(#rt::entry::aligned(#name)?);
            #check
        };
    }
    part
}

/// Whether an array has as many elements as the struct counts.
fn counts(p: Parameter) -> bool {
    p.method
        .params
        .iter()
        .any(|array| matches!(array.role, Role::Slice { count, .. } if count == p.index))
}

pub fn in_out_view(p: Parameter) -> Part {
    let Parameter { name, opt, .. } = p;
    Part::checked(
        p,
        if opt {
            quote!(optional_lent(#name)?)
        } else {
            quote!(lent(#name)?)
        },
    )
}

pub fn given_view(p: Parameter, ty: &Type) -> Part {
    let Parameter { rt, name, .. } = p;
    let given = local(&format!("given_{}", p.index));
    let view = quote!(<#ty as #rt::View>::view);
    let check = quote! {
        let #given = #name;
        let #name = #rt::entry::aligned(#name).and_then(|ptr| #view(ptr))?;
    };
    Part {
        done: quote!(#rt::entry::free_given::<#ty>(#given);),
        ..Part::checking(check, quote!(#name))
    }
}
