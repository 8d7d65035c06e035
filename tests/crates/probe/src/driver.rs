//! The calls: through the raw slot as C makes them, and through the checked method.

use crate::drive;
use crate::kind::Kind;
use crate::source::Interface;
use crate::spec::{Method, Ret, Role, Unit};
use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::ext::IdentExt;

pub fn driver(interface: &Interface) -> TokenStream {
    let name = &interface.spec.name;
    let drive = drive(interface);
    let methods = interface.spec.methods.iter().map(|m| {
        let cfg = &m.attrs.cfg;
        let one = method(interface, m);
        let slot = &m.c_name;
        let text = slot.unraw().to_string();
        quote! {
            #(#cfg)*
            {
                let field = (&raw const vtable.#slot).cast::<::core::primitive::u8>();
                roles::run::in_its_slot(#name::DESCRIPTION, #text, start, field);
                #one
            }
        }
    });
    quote! {
        pub fn #drive(object: &#name, run: &roles::run::Run<'_>) {
            let vtable = ::windows_core::Interface::vtable(object);
            let this = ::windows_core::Interface::as_raw(object);
            let start = ::core::ptr::from_ref(vtable).cast::<::core::primitive::u8>();
            #(#methods)*
        }
    }
}

fn method(interface: &Interface, method: &Method) -> TokenStream {
    let slot = &method.c_name;
    let title = format!("{}::{slot}", interface.spec.name);
    if method.reserved {
        return quote!(run.reserved(#title, unsafe { (vtable.#slot)(this) }););
    }
    let names: Vec<_> = (0..method.params.len())
        .map(|i| format_ident!("p{i}"))
        .collect();
    let params = (0..method.params.len()).map(|i| param(method, i));
    let shown = (0..method.params.len()).map(|i| {
        let p = &names[i];
        let null = null(method, i);
        quote!(roles::run::Slot { param: &#p, null: roles::run::Null::#null })
    });
    let raw = quote!(unsafe { (vtable.#slot)(this, #(#names.raw()),*) });
    let returned = match &method.ret {
        Ret::HResult(_) => quote!(roles::run::Returned::Code(#raw)),
        Ret::Void => quote!({ #raw; roles::run::Returned::Nothing }),
        Ret::Value(_) => quote!(roles::run::Returned::value(#raw)),
    };
    let code = match method.success.first() {
        Some(code) => quote!(#code),
        None => quote!(::mapi_core::abi::S_OK),
    };
    let checked = checked(method, &names);
    let fails = matches!(method.ret, Ret::HResult(_));
    quote! {
        #(let #names = #params;)*
        let slots = [#(#shown),*];
        run.drive(#title, &slots, #code, &|| #returned);
        run.call(#title, &slots, #fails, &|| #checked);
    }
}

/// The checked call, its results looked at.
fn checked(method: &Method, names: &[syn::Ident]) -> TokenStream {
    let rust_name = &method.rust_name;
    let args = method.params.iter().zip(names).filter_map(|(param, p)| {
        let is_argument = Kind::of(&param.role).is_argument;
        let no_option = matches!(param.role, Role::Value | Role::Fill(_));
        is_argument.then(|| {
            if matches!(param.role, Role::OutOwned { .. }) {
                // What is asked for; its type follows from the method.
                quote!(roles::sample(0))
            } else if param.opt && !no_option {
                quote!(::core::option::Option::Some(#p.arg()))
            } else {
                quote!(#p.arg())
            }
        })
    });
    let call = quote!(object.#rust_name(#(#args),*));
    if !matches!(method.ret, Ret::HResult(_)) {
        return quote!({ run.value(#call); ::core::result::Result::Ok(()) });
    }
    let results: Vec<_> = method
        .params
        .iter()
        .zip(names)
        .filter_map(|(param, p)| {
            let kind = Kind::of(&param.role);
            let result = kind.is_result.then_some(kind.nullable)?;
            Some((p, result))
        })
        .collect();
    let bound = results.iter().map(|(p, _)| format_ident!("got_{p}"));
    let pattern: Vec<_> = bound.collect();
    let looks = results.iter().zip(&pattern).map(|((p, nullable), got)| {
        if *nullable {
            quote!(#p.got(#got.expect("it is there"));)
        } else {
            quote!(#p.got(#got);)
        }
    });
    let value = match method.success.first() {
        None => quote!(value),
        Some(code) => quote!(roles::run::with_code(value, #code)),
    };
    let pattern = match &pattern[..] {
        [one] => quote!(#one),
        many => quote!((#(#many),*)),
    };
    quote!({
        let value = #call?;
        let #pattern = #value;
        #(#looks)*
        ::core::result::Result::Ok(())
    })
}

/// How a parameter is made.
fn param(method: &Method, index: usize) -> TokenStream {
    let param = &method.params[index];
    let ty = &param.ty;
    let seed = index as u8;
    let bytes = |unit: &Unit| *unit == Unit::Bytes;
    let is_flags = method.params.iter().any(|p| match &p.role {
        Role::Text { flags, .. }
        | Role::OutText { flags, .. }
        | Role::OutTextArray { flags, .. }
        | Role::LentTexts { flags, .. } => *flags == index,
        _ => false,
    });
    let is_room = method
        .params
        .iter()
        .any(|p| matches!(&p.role, Role::OutFilled { count, .. } if *count == index));
    let len = |count: &usize| match method.params[*count].role {
        Role::Count { .. } | Role::InOut(_) | Role::OutCount { .. } | Role::InOutCount { .. } => {
            quote!(roles::LEN)
        }
        // A struct counts.
        _ => quote!(roles::COUNTED),
    };
    let counts = method.params.iter().position(|p| match &p.role {
        Role::Slice { count, .. }
        | Role::Buffer { count, .. }
        | Role::Views { count, .. }
        | Role::ViewRefs { count, .. } => *count == index,
        _ => false,
    });
    match &param.role {
        Role::Value if is_room => quote!(roles::Room::<#ty>::new()),
        Role::Value if is_flags => quote!(roles::Flags::<#ty>::new()),
        Role::Value => quote!(roles::Value::<#ty>::new(#seed)),
        Role::Pointee(ty) => quote!(roles::Pointee::<#ty>::new(#seed)),
        Role::InOut(ty) if is_flags => quote!(roles::InOutFlags::<#ty>::new()),
        Role::InOut(ty) if counts.is_some() => quote!(roles::CountBehind::<#ty>::new()),
        Role::InOut(ty) => quote!(roles::InOut::<#ty>::new(#seed)),
        Role::Interface(ty) => quote!(roles::Interface::<#ty>::new()),
        Role::Queried { interface, .. } => quote!(roles::Queried::<#interface>::new()),
        Role::Given(ty) => quote!(roles::Given::<#ty>::new()),
        Role::GivenView(ty) => quote!(roles::GivenView::<#ty>::new()),
        Role::InOutInterface(ty) => quote!(roles::InOutInterface::<#ty>::new()),
        Role::Str(ty) => quote!(roles::Str::<#ty>::new()),
        Role::View(ty) => quote!(roles::View::<#ty>::new()),
        Role::Views { pointee, .. } => quote!(roles::Views::<#pointee>::new()),
        Role::ViewRefs { pointee, .. } => quote!(roles::ViewRefs::<#pointee>::new()),
        Role::InOutView(ty) => quote!(roles::InOutView::<#ty>::new()),
        Role::InOutBox {
            pointee,
            view,
            clear,
            ..
        } => quote!(roles::InOutBox::<#pointee, #view>::new(#clear)),
        Role::InOutArray { pointee, unit, .. } => {
            let bytes = bytes(unit);
            quote!(roles::InOutArray::<#pointee, #bytes>::new())
        }
        Role::InOutCount { pointee, .. } => quote!(roles::InOutCount::<#pointee>::new()),
        Role::Fill(ty) => quote!(roles::Fill::<#ty>::new()),
        Role::Slice {
            pointee,
            unit,
            count,
        } => {
            let len = len(count);
            match pointee {
                syn::Type::Ptr(pointer)
                    if *unit == Unit::Elements && pointer.mutability.is_none() =>
                {
                    let elem = &pointer.elem;
                    quote!(roles::Refs::<#elem>::new(#len))
                }
                _ if bytes(unit) => quote!(roles::Bytes::<#pointee>::new(#len)),
                _ => quote!(roles::Slice::<#pointee>::new(#len)),
            }
        }
        Role::Buffer {
            pointee,
            unit,
            clear,
            count,
        } => {
            let len = len(count);
            if bytes(unit) {
                quote!(roles::ByteBuffer::<#pointee>::new(#len, #clear))
            } else {
                quote!(roles::Buffer::<#pointee>::new(#len, #clear))
            }
        }
        Role::Text { .. } => quote!(roles::Text::<#ty>::new()),
        Role::Iid { shown, .. } => quote!(roles::Iid::new(#shown)),
        Role::Count { .. } => quote!(roles::Count::<#ty>::new()),
        Role::Reserved => quote!(roles::Reserved::<#ty>::new()),
        Role::Out(ty) => quote!(roles::Out::<#ty>::new(#seed)),
        Role::OutCount { pointee } => quote!(roles::OutCount::<#pointee>::new()),
        Role::OutInterface { interface, .. } => quote!(roles::OutInterface::<#interface>::new()),
        Role::OutQueried { interface, .. } => quote!(roles::OutQueried::<#interface>::new()),
        Role::LentInterface(interface) => quote!(roles::LentInterface::<#interface>::new()),
        Role::OutBox { pointee, .. } => quote!(roles::OutBlock::<#pointee>::new()),
        Role::OutView { pointee, .. } => quote!(roles::OutView::<#pointee>::new()),
        Role::OutStr { pointee, .. } => quote!(roles::OutStr::<#pointee>::new()),
        Role::OutText { pointee, .. } => quote!(roles::OutText::<#pointee>::new()),
        Role::OutTextArray { pointee, .. } => quote!(roles::OutTexts::<#pointee>::new()),
        Role::OutArray {
            pointee,
            unit,
            count,
        } => {
            let bytes = bytes(unit);
            let len = len(count);
            quote!(roles::OutArray::<#pointee, #bytes>::new(#len))
        }
        Role::OutViews { pointee, .. } => quote!(roles::OutViews::<#pointee>::new()),
        Role::OutPointers { pointee, .. } => quote!(roles::OutPointers::<#pointee>::new()),
        Role::OutOwned {
            pointee,
            owner,
            asked: true,
            ..
        } => quote!(roles::AskedOwned::<#pointee, #owner>::new()),
        Role::OutOwned { pointee, owner, .. } => {
            quote!(roles::OutOwned::<#pointee, #owner>::new())
        }
        Role::OutFilled {
            pointee,
            owner: None,
            ..
        } => quote!(roles::OutInterfaces::<#pointee>::new()),
        Role::OutFilled {
            pointee,
            owner: Some(owner),
            ..
        } => quote!(roles::OutFilled::<#pointee, #owner>::new()),
        Role::LentViews { pointee, .. } => quote!(roles::LentViews::<#pointee>::new()),
        Role::LentRefs { pointee, .. } => quote!(roles::LentRefs::<#pointee>::new()),
        Role::LentTexts { pointee, .. } => quote!(roles::LentTexts::<#pointee>::new()),
        Role::OutFlags(ty) => quote!(roles::OutFlags::<#ty>::new()),
    }
}

/// What null in the place of a parameter means.
fn null(method: &Method, index: usize) -> TokenStream {
    let param = &method.params[index];
    let shares = |count: &usize| match &method.params[*count].role {
        Role::Count { of } => of.len() > 1,
        _ => true,
    };
    match &param.role {
        Role::Value | Role::Count { .. } | Role::Reserved => quote!(Never),
        // With a count that another parameter decides, what null means depends on it.
        Role::Slice { count, .. } | Role::Buffer { count, .. } => {
            match &method.params[*count].role {
                Role::Count { .. } if !param.opt => quote!(Refused),
                Role::Count { .. } if shares(count) => quote!(Absent),
                Role::Count { .. } => quote!(AbsentWithCount(#count)),
                _ => quote!(Never),
            }
        }
        Role::Views { count, .. } | Role::ViewRefs { count, .. } => {
            if !param.opt {
                quote!(Refused)
            } else if shares(count) {
                quote!(Absent)
            } else {
                quote!(AbsentWithCount(#count))
            }
        }
        Role::Pointee(_)
        | Role::Interface(_)
        | Role::Given(_)
        | Role::GivenView(_)
        | Role::Queried { .. }
        | Role::Str(_)
        | Role::View(_)
        | Role::InOutView(_)
        | Role::InOutBox { .. }
        | Role::InOutInterface(_)
        | Role::InOut(_)
        | Role::Text { .. } => {
            let counts_or_tells = method.related(index).next().is_some();
            if param.opt && counts_or_tells && matches!(param.role, Role::InOut(_)) {
                quote!(Never)
            } else if param.opt {
                quote!(Absent)
            } else {
                quote!(Refused)
            }
        }
        Role::Iid { shown, .. } => {
            if !param.opt {
                quote!(Refused)
            } else if *shown {
                quote!(Absent)
            } else {
                quote!(Unwanted)
            }
        }
        Role::Fill(_) | Role::OutCount { .. } | Role::InOutCount { .. } | Role::OutFlags(_)
            if param.opt =>
        {
            quote!(Never)
        }
        Role::OutArray { .. } | Role::InOutArray { .. } if param.opt => quote!(Unwanted),
        _ if param.opt => quote!(Unwanted),
        _ => quote!(Refused),
    }
}
