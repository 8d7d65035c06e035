//! Single values that are passed in, and views of them.

use super::arrays::array_len;
use super::part::Part;
use crate::expand::local;
use crate::expand::parameter::Parameter;
use crate::expand::vtable::last_name;
use crate::spec::{Ret, Role};
use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::Type;

pub fn pointee(p: Parameter) -> Part {
    let Parameter { rt, name, opt, .. } = p;
    if opt {
        Part::passing(quote!(#rt::call::optional(#name)))
    } else {
        Part::as_is(p)
    }
}

/// The count of an array, or something else to read and write.
pub fn in_out(p: Parameter, ty: &Type) -> Part {
    let Parameter { rt, name, opt, .. } = p;
    if opt {
        return Part::passing(quote!(#rt::call::optional_mut(#name)));
    }
    let set = Parameter::all(p.cx, p.method).find_map(|array| match array.role {
        Role::Slice { count, .. } | Role::Buffer { count, .. } if *count == p.index => {
            let len = array_len(array);
            Some(quote! {
                *#name = #rt::call::fitting(<#ty as #rt::Count>::from_usize(
                    #rt::call::shared_len(&[#len])?,
                ))?;
            })
        }
        _ => None,
    });
    Part::as_is(p).after(set.unwrap_or_default())
}

pub fn string(p: Parameter, unit: &Type) -> Part {
    let Parameter { rt, name, opt, .. } = p;
    Part::passing(if opt {
        quote! {
            #name.map_or(
                ::core::ptr::null(),
                |text| <#unit as #rt::StringUnit>::units(text).as_ptr(),
            )
        }
    } else {
        quote!(<#unit as #rt::StringUnit>::units(#name).as_ptr())
    })
}

pub fn view(p: Parameter, ty: &Type) -> Part {
    let Parameter { rt, name, opt, .. } = p;
    let lay_out = quote!(<#ty as #rt::View>::lay_out);
    let (laid_out, pointer) = if opt {
        (quote!(#name.map(#lay_out)), quote!(optional_laid_out))
    } else {
        (quote!(#lay_out(#name)), quote!(laid_out))
    };
    let there = laid_out_at(p.index);
    let pointer = or_return(p, quote!(#rt::#pointer(&#name)));
    Part::passing(quote!(#there)).after(quote! {
        let #name = #laid_out;
        let #there = #pointer;
    })
}

/// Where a struct is that was laid out.
pub fn laid_out_at(index: usize) -> Ident {
    local(&format!("there_{index}"))
}

/// The value of a `Result`. Where it is an error, the call is not made: that is the caller's error,
/// or zeros if the method has no way to say it.
pub fn or_return(p: Parameter, result: TokenStream) -> TokenStream {
    let rt = p.rt;
    let zeros = match &p.method.ret {
        Ret::HResult(_) => return quote!(#result?),
        Ret::Void => quote!(return),
        // SAFETY: zeros are a value of every ABI type.
        Ret::Value(ty) => quote!(return unsafe { #rt::call::zeroed::<#ty>() }),
    };
    let value = local("value");
    quote! {
        match #result {
            ::core::result::Result::Ok(#value) => #value,
            ::core::result::Result::Err(_) => #zeros,
        }
    }
}

pub fn in_out_view(p: Parameter) -> Part {
    let Parameter { name, opt, .. } = p;
    Part::passing(if opt {
        quote! {
            #name.map_or(::core::ptr::null_mut(), |view| view.as_ptr())
        }
    } else {
        quote!(#name.as_ptr())
    })
}

pub fn given_view(p: Parameter) -> Part {
    let name = p.name;
    Part::passing(quote!(#name.as_ptr())).done(quote!(let _ = #name.into_raw();))
}

pub fn reserved(p: Parameter) -> Part {
    let Parameter { rt, ty, .. } = p;
    Part::passing(if last_name(ty).as_deref() == Some("Ref") {
        // SAFETY: null is a borrowed interface.
        quote!(#rt::call::zeroed())
    } else {
        // SAFETY: zeros are a value of every ABI type.
        quote!(#rt::call::zeroed::<#ty>())
    })
}
