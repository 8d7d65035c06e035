//! The calls: through the raw slot as C makes them, and through the checked method.

use crate::source::Interface;
use crate::{drive, items};
use mapi_macros_backend::model::{
    Counter, Data, Direction, Item, Memory, Method, Param, Part, Ret,
};
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
        None => quote!(::mapi_core::abi::codes::S_OK),
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
    let args = method
        .params
        .iter()
        .zip(names)
        .filter_map(|(param, p)| argument(param, p));
    let call = quote!(object.#rust_name(#(#args),*));
    let call = match method.is_unsafe {
        true => quote!(unsafe { #call }),
        false => call,
    };
    if !method.ret.can_fail() {
        return quote!({ run.value(#call); ::core::result::Result::Ok(()) });
    }
    let results: Vec<_> = method
        .params
        .iter()
        .zip(names)
        .filter_map(|(param, p)| Some((p, result(param)?)))
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

/// What the caller of the checked method passes.
fn argument(param: &Param, p: &syn::Ident) -> Option<TokenStream> {
    let by_value = match &param.part {
        Part::Data(data) => match (data.item, data.direction()) {
            // What is asked for; its type follows from the method.
            (Item::Owner, Direction::InOut) => return Some(quote!(roles::sample(0))),
            (Item::Value, Direction::Out) if is_buffer(data) => false,
            (_, Direction::Out) => return None,
            _ => items::by_value(data),
        },
        Part::Flags(flags) if flags.direction == Direction::Out => return None,
        Part::Flags(_) => true,
        Part::Count(_) | Part::Iid { .. } | Part::Reserved => return None,
    };
    Some(if param.opt && !by_value {
        quote!(::core::option::Option::Some(#p.arg()))
    } else {
        quote!(#p.arg())
    })
}

fn is_buffer(data: &Data) -> bool {
    data.item == Item::Value && data.memory() == Memory::Caller && data.many.is_some()
}

/// Whether the checked method returns it, and whether it may be missing then.
fn result(param: &Param) -> Option<bool> {
    let data = param.data()?;
    let asked = data.item == Item::Owner && data.direction() == Direction::InOut;
    let handed_over = data.direction() == Direction::Out && !is_buffer(data);
    (asked || handed_over).then_some(data.nullable)
}

/// How a parameter is made.
fn param(method: &Method, index: usize) -> TokenStream {
    let param = &method.params[index];
    let ty = &param.ty;
    match &param.part {
        Part::Data(data) => items::made(method, index, data),
        Part::Iid { .. } => quote!(roles::Iid::new()),
        Part::Reserved => quote!(roles::Reserved::<#ty>::new()),
        Part::Count(count) => {
            let number = &count.ty;
            match count.counter {
                Counter::Out => quote!(roles::OutCount::<#number>::new()),
                Counter::Replaced => quote!(roles::InOutCount::<#number>::new()),
                _ => quote!(roles::Count::<#number>::new()),
            }
        }
        Part::Flags(flags) => {
            let flag_set = &flags.ty;
            match flags.direction {
                Direction::In => quote!(roles::Flags::<#flag_set>::new()),
                Direction::InOut => quote!(roles::InOutFlags::<#flag_set>::new()),
                Direction::Out => quote!(roles::OutFlags::<#flag_set>::new()),
            }
        }
    }
}

/// What null in the place of a parameter means.
fn null(method: &Method, index: usize) -> TokenStream {
    let param = &method.params[index];
    match &param.part {
        Part::Reserved => quote!(Never),
        Part::Count(count) => match count.counter {
            Counter::Out | Counter::Replaced if !param.opt => quote!(Refused),
            _ => quote!(Never),
        },
        Part::Flags(flags) => match flags.direction {
            Direction::In => quote!(Never),
            _ => quote!(Refused),
        },
        Part::Iid { .. } if param.opt => quote!(Absent),
        Part::Iid { .. } => quote!(Refused),
        Part::Data(data) => items::null(method, index, data),
    }
}
