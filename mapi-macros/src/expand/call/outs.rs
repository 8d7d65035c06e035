//! Single values that are handed out.

use super::arrays::out_len;
use super::part::Part;
use super::texts;
use crate::expand::parameter::Parameter;
use quote::quote;
use syn::Type;

pub fn value(p: Parameter, ty: &Type) -> Part {
    let name = p.name;
    Part::zeroed(p, ty).taking(quote!(#name))
}

/// A block of MAPI memory.
pub fn memory(p: Parameter, pointee: &Type, nullable: bool) -> Part {
    let Parameter { rt, name, .. } = p;
    // SAFETY: the callee has succeeded and hands the block over.
    let value = quote! {
        unsafe { #rt::call::take_box(#name) }
    };
    Part::receiving(p, quote!(*mut #pointee)).promising(value, nullable, rt)
}

pub fn string(p: Parameter, pointee: &Type, nullable: bool) -> Part {
    let Parameter { rt, name, .. } = p;
    // SAFETY: the callee has succeeded and hands the block over.
    let value = quote!(unsafe { #rt::call::take_string(#name) });
    Part::receiving(p, quote!(*mut #pointee)).promising(value, nullable, rt)
}

pub fn view(p: Parameter, pointee: &Type, nullable: bool, flags: Option<usize>) -> Part {
    let Parameter { rt, name, .. } = p;
    let told = flags.map(|flags| {
        let wide = texts::is_wide(p, flags);
        quote!(.map(|view| view.of_width(#wide)))
    });
    // SAFETY: the callee has succeeded and hands over a block that is as C says.
    let value = quote! {
        unsafe { #rt::call::take_view(#name) #told }
    };
    Part::receiving(p, quote!(*mut #pointee)).promising(value, nullable, rt)
}

/// Something whose owner `owner` knows.
pub fn owned(
    p: Parameter,
    pointee: &Type,
    owner: &Type,
    count: Option<usize>,
    asked: bool,
) -> Part {
    let Parameter { rt, name, .. } = p;
    let (interface, object) = (p.cx.name, &p.cx.object);
    let len = count.map_or(quote!(1), |count| out_len(p, count));
    // SAFETY: the callee has succeeded and hands over what is there.
    let value = quote! {
        unsafe { <#owner as #rt::Owner<#interface>>::take(#object, #name, #len) }
    };
    let part = if asked {
        let place =
            quote!(let mut #name: #pointee = <#owner as #rt::Asked<#interface>>::ask(#name););
        Part::passing(quote!(&mut #name)).after(place)
    } else {
        Part::zeroed(p, pointee)
    };
    part.trying(value)
}
