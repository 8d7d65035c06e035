//! How a parameter looks from Rust, on both sides: what is passed in, and what comes back.

use super::Context;
use crate::spec::{Method, Param, Ret, Role, Unit};
use proc_macro2::TokenStream;
use quote::quote;
use syn::Type;

/// The side from which a method is looked at. They differ where an IID names the interface: the
/// caller names a type, the implementer deals in any object.
pub enum Side<'a> {
    /// With the generic parameter of each parameter that an IID names.
    Caller(&'a dyn Fn(usize) -> TokenStream),
    /// A caller who names IIDs as values.
    CallerOfAny,
    Implementer,
}

/// The type of an argument; `None` where the parameter is no argument.
pub fn argument(cx: &Context, index: usize, param: &Param, side: &Side) -> Option<TokenStream> {
    let Context {
        rt, krate, windows, ..
    } = cx;
    let ty = match &param.role {
        Role::Value => {
            let ty = &param.ty;
            return Some(quote!(#ty));
        }
        Role::Pointee(ty) | Role::Interface(ty) => quote!(&#ty),
        Role::Given(interface) => match side {
            Side::Caller(_) | Side::CallerOfAny => quote!(#interface),
            Side::Implementer => quote!(&#interface),
        },
        Role::GivenView(ty) => match side {
            Side::Caller(_) | Side::CallerOfAny => quote!(#rt::MapiView<#ty>),
            Side::Implementer => quote!(<#ty as #rt::View>::Borrowed<'_>),
        },
        Role::InOutInterface(interface) => quote!(&mut ::core::option::Option<#interface>),
        Role::Queried { .. } => match side {
            Side::Caller(generic) => {
                let generic = generic(index);
                quote!(&#generic)
            }
            Side::CallerOfAny | Side::Implementer => quote!(&#windows::IUnknown),
        },
        Role::Str(ty) => quote!(&<#ty as #rt::StringUnit>::Str),
        Role::InOut(ty) => quote!(&mut #ty),
        Role::InOutBox {
            pointee,
            view: false,
            ..
        } => {
            quote!(&mut ::core::option::Option<#krate::memory::MapiBox<#pointee>>)
        }
        Role::InOutBox {
            pointee,
            view: true,
            ..
        } => {
            quote!(&mut ::core::option::Option<#rt::MapiView<#pointee>>)
        }
        Role::Fill(ty) => {
            return Some(match side {
                Side::Caller(_) | Side::CallerOfAny => {
                    quote!(&mut ::core::option::Option<#rt::MapiView<#ty>>)
                }
                Side::Implementer => quote!(#rt::Fill<'_, #ty>),
            });
        }
        Role::InOutArray { pointee, unit, .. } => {
            let element = element(pointee, *unit);
            quote!(&mut #krate::memory::MapiArray<#element>)
        }
        Role::InOutView(ty) => quote!(#rt::ViewMut<'_, #ty>),
        Role::View(ty) => quote!(<#ty as #rt::View>::Borrowed<'_>),
        Role::Views { pointee, .. } => quote!(#rt::Views<'_, #pointee>),
        Role::ViewRefs { pointee, .. } => quote!(#rt::ViewRefs<'_, #pointee>),
        Role::Slice { pointee, unit, .. } => {
            let element = element(pointee, *unit);
            quote!(&[#element])
        }
        Role::Buffer { pointee, unit, .. } => {
            let element = element(pointee, *unit);
            quote!(&mut [#element])
        }
        Role::Text { .. } => quote!(#krate::memory::text::TStr<'_>),
        Role::Iid { .. } => match side {
            Side::Caller(_) => return None,
            Side::CallerOfAny if param.opt => {
                return Some(quote! {
                    impl ::core::convert::Into<::core::option::Option<&'iid #windows::GUID>>
                });
            }
            Side::CallerOfAny | Side::Implementer => quote!(&#windows::GUID),
        },
        Role::Count { .. } | Role::OutCount { .. } | Role::InOutCount { .. } | Role::Reserved => {
            return None;
        }
        Role::Out(_)
        | Role::OutInterface { .. }
        | Role::OutBox { .. }
        | Role::OutStr { .. }
        | Role::OutArray { .. }
        | Role::OutQueried { .. }
        | Role::OutText { .. }
        | Role::OutTextArray { .. }
        | Role::OutView { .. }
        | Role::OutViews { .. }
        | Role::OutPointers { .. }
        | Role::OutOwned { asked: false, .. }
        | Role::OutFilled { .. }
        | Role::LentInterface(_)
        | Role::LentViews { .. }
        | Role::LentRefs { .. }
        | Role::LentTexts { .. }
        | Role::OutFlags(_) => return None,
        Role::OutOwned { owner, .. } => {
            let interface = cx.name;
            quote!(<#owner as #rt::Asked<#interface>>::Request)
        }
    };
    Some(if param.opt {
        quote!(::core::option::Option<#ty>)
    } else {
        ty
    })
}

/// The element of an array as Rust sees it: bytes where bytes are counted, references for
/// pointers that are only read.
pub fn element(pointee: &Type, unit: Unit) -> TokenStream {
    match (unit, pointee) {
        (Unit::Elements, Type::Ptr(pointer)) if pointer.mutability.is_none() => {
            let elem = &pointer.elem;
            quote!(&#elem)
        }
        _ => allocated_element(pointee, unit),
    }
}

/// The element of an array in MAPI memory, whose pointers are no references.
pub fn allocated_element(pointee: &Type, unit: Unit) -> TokenStream {
    match unit {
        Unit::Bytes => quote!(::core::primitive::u8),
        Unit::Elements => quote!(#pointee),
    }
}

/// Whether the elements of the array are pointers that Rust sees as references.
pub fn is_references(pointee: &Type, unit: Unit) -> bool {
    unit == Unit::Elements && matches!(pointee, Type::Ptr(p) if p.mutability.is_none())
}

/// The type of a result; `None` where the parameter is none.
pub fn result(cx: &Context, index: usize, param: &Param, side: &Side) -> Option<TokenStream> {
    let Context {
        krate, rt, windows, ..
    } = cx;
    let (ty, nullable) = match &param.role {
        Role::Out(ty) => (quote!(#ty), false),
        Role::OutInterface {
            interface,
            nullable,
        } => (quote!(#interface), *nullable),
        Role::OutBox { pointee, nullable } => {
            (quote!(#krate::memory::MapiBox<#pointee>), *nullable)
        }
        Role::OutStr { pointee, nullable } => {
            (quote!(#krate::memory::text::MapiStr<#pointee>), *nullable)
        }
        Role::OutArray { pointee, unit, .. } => {
            let element = allocated_element(pointee, *unit);
            (quote!(#krate::memory::MapiArray<#element>), false)
        }
        Role::OutQueried { nullable, .. } => {
            let ty = match side {
                Side::Caller(generic) => generic(index),
                Side::CallerOfAny | Side::Implementer => quote!(#windows::IUnknown),
            };
            (ty, *nullable)
        }
        Role::OutText { nullable, .. } => (quote!(#krate::memory::text::MapiText), *nullable),
        Role::OutTextArray { .. } => (quote!(#krate::memory::text::MapiTexts), false),
        Role::OutView {
            pointee, nullable, ..
        } => (quote!(#rt::MapiView<#pointee>), *nullable),
        Role::OutViews { pointee, .. } => (quote!(#rt::MapiViews<#pointee>), false),
        Role::OutPointers { pointee, .. } => (quote!(#rt::MapiPointers<#pointee>), false),
        Role::OutOwned { owner, .. } => (quote!(#owner), false),
        Role::OutFilled { pointee, owner, .. } => {
            let element = owner.as_ref().unwrap_or(pointee);
            (quote!(#rt::Vec<#element>), false)
        }
        Role::LentInterface(interface) => (lent(side, quote!(#interface)), false),
        Role::LentViews { pointee, .. } => (quote!(#rt::Views<'_, #pointee>), false),
        Role::LentRefs { pointee, .. } => match side {
            Side::Caller(_) | Side::CallerOfAny => (quote!(#rt::Vec<#pointee>), false),
            Side::Implementer => (quote!(&[&#pointee]), false),
        },
        Role::LentTexts { .. } => (lent(side, quote!(#krate::memory::text::MapiTexts)), false),
        _ => return None,
    };
    Some(if nullable {
        quote!(::core::option::Option<#ty>)
    } else {
        ty
    })
}

/// Whether a result may be absent although the method succeeds.
pub fn is_nullable(param: &Param) -> bool {
    matches!(
        param.role,
        Role::OutInterface { nullable: true, .. }
            | Role::OutBox { nullable: true, .. }
            | Role::OutStr { nullable: true, .. }
            | Role::OutQueried { nullable: true, .. }
            | Role::OutText { nullable: true, .. }
            | Role::OutView { nullable: true, .. }
    )
}

/// What the callee keeps: the caller gets its own, the implementer shows what it has.
fn lent(side: &Side, ty: TokenStream) -> TokenStream {
    match side {
        Side::Caller(_) | Side::CallerOfAny => ty,
        Side::Implementer => quote!(&#ty),
    }
}

/// The return type of the safe method.
pub fn returned(cx: &Context, method: &Method, side: &Side) -> TokenStream {
    let Context { krate, windows, .. } = cx;
    match &method.ret {
        Ret::Void => TokenStream::new(),
        Ret::Value(ty) => quote!(-> #ty),
        Ret::HResult(_) => {
            let results: Vec<_> = method
                .params
                .iter()
                .enumerate()
                .filter_map(|(i, p)| result(cx, i, p, side))
                .collect();
            let value = tuple(&results);
            let value = if method.success.is_empty() {
                value
            } else {
                quote!(#krate::boundary::success::Success<#value>)
            };
            quote!(-> #windows::Result<#value>)
        }
    }
}

/// Nothing, one thing, or a tuple of several.
pub fn tuple(parts: &[TokenStream]) -> TokenStream {
    match parts {
        [one] => one.clone(),
        parts => quote!((#(#parts),*)),
    }
}
