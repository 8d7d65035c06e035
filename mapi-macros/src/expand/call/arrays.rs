//! Arrays beside their counts.

use super::part::Part;
use super::values::{laid_out_at, or_return};
use crate::expand::parameter::Parameter;
use crate::expand::results::{allocated_element, is_references};
use crate::spec::{Ret, Role, Unit};
use proc_macro2::TokenStream;
use quote::quote;
use syn::Type;

pub fn slice(p: Parameter, pointee: &Type, count: usize, unit: Unit) -> Part {
    let Parameter { rt, name, opt, .. } = p;
    let array = quote!(#rt::call::array::<_>);
    let cast = is_references(pointee, unit) || unit == Unit::Bytes;
    let cast = cast.then(|| quote!(.cast::<#pointee>()));
    let part = Part::passing(if opt {
        quote!(#name.map_or(::core::ptr::null(), #array)#cast)
    } else {
        quote!(#array(#name)#cast)
    });
    match p.other(count) {
        Parameter {
            role: Role::View(ty),
            ..
        } => {
            let counted = laid_out_at(count);
            // SAFETY: the struct was laid out for this call.
            let len = quote!(unsafe { <#ty as #rt::Counted>::count(#counted) });
            part.after(quote!(#rt::call::same_len(#len, #name.len())?;))
        }
        _ => part,
    }
}

pub fn buffer(p: Parameter, pointee: &Type, unit: Unit) -> Part {
    let Parameter { rt, name, opt, .. } = p;
    let array = quote!(#rt::call::array_mut::<_>);
    let cast = (unit == Unit::Bytes).then(|| quote!(.cast::<#pointee>()));
    Part::passing(if opt {
        quote!(#name.map_or(::core::ptr::null_mut(), #array)#cast)
    } else {
        quote!(#array(#name)#cast)
    })
}

/// Structs, or pointers to such, that are seen through views.
pub fn views(p: Parameter) -> Part {
    let Parameter { rt, name, opt, .. } = p;
    Part::passing(if opt {
        quote! {
            #name.map_or(::core::ptr::null(), |views| #rt::call::array(views.as_raw()))
        }
    } else {
        quote!(#rt::call::array(#name.as_raw()))
    })
}

pub fn count(p: Parameter, of: &[usize]) -> Part {
    let Parameter { rt, name, ty, .. } = p;
    let lens: Vec<TokenStream> = of.iter().map(|&array| array_len(p.other(array))).collect();
    let from_usize = quote!(<#ty as #rt::Count>::from_usize);
    let before = if !matches!(p.method.ret, Ret::HResult(_)) {
        let count = quote! {
            #rt::call::shared_len(&[#(#lens),*])
                .and_then(|len| #rt::call::fitting(#from_usize(len)))
        };
        let count = or_return(p, count);
        quote!(let #name: #ty = #count;)
    } else if let [array] = of
        && let Parameter {
            name: array,
            opt: false,
            ..
        } = p.other(*array)
    {
        quote!(let #name = #rt::call::fitting(#from_usize(#array.len()))?;)
    } else {
        quote! {
            let #name =
                #rt::call::fitting(#from_usize(#rt::call::shared_len(&[#(#lens),*])?))?;
        }
    };
    Part::as_is(p).after(before)
}

/// The length of an array that the caller has, if it is there.
pub fn array_len(array: Parameter) -> TokenStream {
    let Parameter {
        name, opt, role, ..
    } = array;
    let by_ref = matches!(role, Role::Buffer { .. }).then(|| quote!(.as_deref()));
    if opt {
        quote!(#name #by_ref.map(|elements| elements.len()))
    } else {
        quote!(::core::option::Option::Some(#name.len()))
    }
}

/// The length that the callee counted.
pub fn out_len(p: Parameter, count: usize) -> TokenStream {
    let Parameter { rt, name, role, .. } = p.other(count);
    match role {
        Role::OutCount { pointee } => quote!(<#pointee as #rt::Count>::to_usize(#name)),
        Role::Fill(_) => quote!(#name.count()),
        _ => quote!(#name),
    }
}

pub fn out(p: Parameter, pointee: &Type, count: usize, unit: Unit) -> Part {
    let Parameter { rt, name, .. } = p;
    let len = out_len(p, count);
    let element = allocated_element(pointee, unit);
    // SAFETY: the callee has succeeded and hands the block over.
    let value = quote!(unsafe { #rt::call::take_array::<#element>(#name.cast(), #len) });
    Part::receiving(p, quote!(*mut #pointee)).trying(value)
}

pub fn out_views(p: Parameter, pointee: &Type, count: usize) -> Part {
    let rt = p.rt;
    let value = taken(p, count, quote!(#rt::MapiViews::from_array));
    Part::receiving(p, quote!(*mut #pointee)).trying(value)
}

pub fn out_pointers(p: Parameter, pointee: &Type, count: usize) -> Part {
    let rt = p.rt;
    let value = taken(p, count, quote!(#rt::MapiPointers::from_array));
    Part::receiving(p, quote!(*mut *mut #pointee)).trying(value)
}

/// An array that was handed over, as what `from_array` makes of it.
fn taken(p: Parameter, count: usize, from_array: TokenStream) -> TokenStream {
    let Parameter { rt, name, .. } = p;
    let len = out_len(p, count);
    // SAFETY: the callee has succeeded and hands over a block that is as C says.
    quote! {
        unsafe {
            #rt::call::take_array(#name, #len)
                .map(|block| #from_array(block))
        }
    }
}

pub fn out_filled(p: Parameter, owner: Option<&Type>, count: usize) -> Part {
    let Parameter { rt, name, .. } = p;
    let (interface, object) = (p.cx.name, &p.cx.object);
    let Parameter { name: len, ty, .. } = p.other(count);
    // SAFETY: the callee has succeeded and hands over what is there.
    let value = match owner {
        Some(owner) => quote!(unsafe { #name.take_owned::<#interface, #owner>(#object) }),
        None => quote!(unsafe { #name.take_interfaces() }),
    };
    Part::passing(quote!(#name.place()))
        .after(quote! {
            let mut #name = #rt::call::Room::new(<#ty as #rt::Count>::to_usize(#len))?;
        })
        .trying(value)
}

pub fn lent_views(p: Parameter, pointee: &Type, count: usize) -> Part {
    let Parameter { rt, name, .. } = p;
    let len = out_len(p, count);
    // SAFETY: the callee has succeeded and keeps an array that is as C says.
    let value = quote! {
        unsafe {
            #rt::call::lent_array(#name, #len).map(|array| #rt::Views::new(array))
        }
    };
    Part::receiving(p, quote!(*mut #pointee)).trying(value)
}

pub fn lent_refs(p: Parameter, pointee: &Type, count: usize) -> Part {
    let Parameter { rt, name, .. } = p;
    let len = out_len(p, count);
    // SAFETY: the callee has succeeded and keeps an array of pointers to such values.
    let value = quote!(unsafe { #rt::call::copy_refs(#name, #len) });
    Part::receiving(p, quote!(*mut *mut #pointee)).trying(value)
}
