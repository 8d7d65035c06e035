//! The object that records what arrives, and answers.

use crate::object_name;
use crate::source::{Interface, Line, beside};
use mapi_macros_backend::model::{
    Counter, Data, Direction, Flags, Item, Memory, Method, Param, Part, Ret,
};
use mapi_macros_backend::types::{Inner, outline};
use proc_macro2::TokenStream;
use quote::{format_ident, quote};

pub fn object(interface: &Interface) -> TokenStream {
    let name = &interface.spec.name;
    let object = object_name(name);
    quote! {
        #[::windows_core::implement(#name)]
        pub struct #object {
            pub probe: roles::run::Probe,
        }
    }
}

/// The methods of `base` on the object of `derived`.
pub fn implementation(base: &Interface, derived: &Interface, line: &Line<'_>) -> TokenStream {
    let name = &base.spec.name;
    let imp = format_ident!("{}_Impl", name);
    let object = format_ident!("{}_Impl", object_name(&derived.spec.name));
    let object = beside(line, derived, &object);
    let methods = base
        .spec
        .methods
        .iter()
        .filter(|m| !m.reserved)
        .map(|method| {
            let Some(declared) = base.methods.get(&method.rust_name.to_string()) else {
                return quote!(compile_error!("the trait has no such method"););
            };
            let (cfg, signature) = (&method.attrs.cfg, &declared.sig);
            let body = body(method);
            quote!(#(#cfg)* #signature { #body })
        });
    quote!(impl #imp for #object { #(#methods)* })
}

fn body(method: &Method) -> TokenStream {
    let seen = method.params.iter().filter_map(see);
    let record = quote!(self.probe.saw(::std::vec![#(#seen),*]));
    match &method.ret {
        Ret::Void => quote!(#record; self.probe.act_value();),
        Ret::Value(ty) => quote! {
            #record;
            self.probe.act_value();
            roles::give::value::<#ty>(roles::RETURNED)
        },
        Ret::HResult(_) => {
            let given: Vec<TokenStream> = (0..method.params.len())
                .filter_map(|i| give(method, i))
                .collect();
            let value = match &given[..] {
                [one] => one.clone(),
                given => quote!((#(#given),*)),
            };
            let value = match method.success.first() {
                Some(code) => quote!(::mapi_core::Success::new(#value, #code)),
                None => value,
            };
            quote! {
                #record;
                self.probe.act()?;
                ::core::result::Result::Ok(#value)
            }
        }
    }
}

/// What the object saw of a parameter.
fn see(param: &Param) -> Option<TokenStream> {
    let name = &param.name;
    let function = match &param.part {
        Part::Data(data) => see_data(param, data)?,
        Part::Flags(Flags {
            direction: Direction::In,
            ty,
            ..
        }) => return Some(quote!(roles::see::value::<#ty>(&#name))),
        Part::Flags(Flags {
            direction: Direction::InOut,
            ..
        }) => quote!(pointee_mut),
        Part::Iid { .. } => quote!(iid),
        Part::Count(_) | Part::Flags(_) | Part::Reserved => return None,
    };
    Some(match &param.part {
        Part::Data(data) if data.item == Item::Value && data.depth() == 0 => {
            quote!(roles::see::#function(&#name))
        }
        _ if param.opt => quote!(#name.map_or(roles::Seen::Absent, roles::see::#function)),
        _ => quote!(roles::see::#function(#name)),
    })
}

fn see_data(param: &Param, data: &Data) -> Option<TokenStream> {
    let (ty, inner) = (&param.ty, &data.inner);
    let many = data.many.is_some();
    Some(match (data.item, data.direction(), data.memory(), many) {
        (Item::Value, Direction::In, _, false) if data.depth() == 0 => quote!(value::<#ty>),
        (Item::Value, Direction::In, _, false) => quote!(pointee),
        (Item::Value, Direction::InOut, Memory::Caller, false) => quote!(pointee_mut),
        (Item::Value, Direction::InOut, Memory::Mapi, false) => quote!(place_of_box),
        (Item::Value, Direction::In, _, true) => quote!(slice),
        (Item::Value, _, Memory::Caller, true) => quote!(slice_mut),
        (Item::Value, Direction::InOut, Memory::Mapi, true) => quote!(place_of_array),
        (Item::Interface, Direction::In, _, false) | (Item::Queried, Direction::In, ..) => {
            quote!(interface)
        }
        (Item::Interface, Direction::InOut, ..) => quote!(place_of_interface),
        (Item::Interface, Direction::In, _, true) => quote!(slice),
        (Item::String, Direction::In, ..) => quote!(string::<#inner>),
        (Item::Text, Direction::In, ..) => quote!(text),
        (Item::View, Direction::In, _, false) => quote!(view::<#inner>),
        (Item::View, Direction::InOut, Memory::Caller, _) => quote!(lent),
        (Item::View, Direction::InOut, Memory::Mapi, _) => quote!(placed),
        (Item::View, Direction::In, _, true) if data.depth() == 2 => quote!(view_refs),
        (Item::View, Direction::In, _, true) => quote!(views),
        (Item::Owner, Direction::In, ..) if is_ref(ty) => quote!(interface),
        (Item::Owner, Direction::In, ..) => quote!(given_view),
        (_, Direction::InOut | Direction::Out, ..) => return None,
    })
}

/// What the object hands over for a parameter.
fn give(method: &Method, index: usize) -> Option<TokenStream> {
    let seed = index as u8;
    let data = method.params[index].data()?;
    let inner = &data.inner;
    let asked = data.item == Item::Owner && data.direction() == Direction::InOut;
    if data.direction() != Direction::Out && !asked {
        return None;
    }
    let value = match (data.item, data.memory(), &data.many) {
        (Item::Value, Memory::Caller, None) => quote!(roles::give::value::<#inner>(#seed)),
        (Item::Value, Memory::Mapi, None) => quote!(roles::give::block::<#inner>()),
        (Item::Value, Memory::Caller, Some(_)) => return None,
        (Item::Value, Memory::Mapi, Some(many)) => {
            let len = match many.counter {
                Counter::Struct => quote!(roles::COUNTED),
                _ => quote!(roles::LEN),
            };
            quote!(roles::give::array(#len))
        }
        (Item::Interface, _, None) => quote!(roles::dummy::<#inner>()),
        (Item::Interface, _, Some(_)) => quote!(roles::give::interfaces(roles::LEN)),
        (Item::Queried, ..) => quote!(roles::dummy::<::windows_core::IUnknown>()),
        (Item::String, ..) => quote!(roles::give::string::<#inner>()),
        (Item::Text, _, many) => {
            let wide = wide(method, data.flags);
            match many {
                None => quote!(roles::give::text(#wide)),
                Some(_) => quote!(roles::give::texts(#wide)),
            }
        }
        (Item::View, _, None) => quote!(roles::give::view::<#inner>()),
        (Item::View, _, Some(_)) if data.depth() == 3 => quote!(roles::give::pointers()),
        (Item::View, _, Some(_)) => quote!(roles::give::views()),
        (Item::Owner, Memory::Caller, Some(_)) => {
            let owner = &data.named;
            quote!((0..roles::LEN).map(|_| <#owner as roles::Sample>::sample()).collect())
        }
        (Item::Owner, ..) => {
            let owner = &data.named;
            if lends(data) {
                quote!(roles::Lends::lend(&self.probe))
            } else {
                quote!(<#owner as roles::Sample>::sample())
            }
        }
    };
    Some(if data.nullable {
        quote!(::core::option::Option::Some(#value))
    } else {
        value
    })
}

/// Whether the type is the pointer of an interface.
pub fn is_ref(ty: &syn::Type) -> bool {
    matches!(outline(ty).inner, Inner::Ref(_))
}

/// Whether an owner shows what stays the object's.
pub fn lends(data: &Data) -> bool {
    let named = &data.named;
    quote!(#named).to_string().contains("'_")
}

/// Whether the flags that arrived ask for UTF-16.
fn wide(method: &Method, flags: Option<usize>) -> TokenStream {
    let Param { name, part, .. } = &method.params[flags.expect("flags tell it")];
    match part {
        Part::Flags(Flags {
            direction: Direction::InOut,
            ..
        }) => quote!(::mapi_core::boundary::UnicodeFlag::is_unicode(*#name)),
        _ => quote!(::mapi_core::boundary::UnicodeFlag::is_unicode(#name)),
    }
}
