//! The object that records what arrives, and answers.

use crate::source::{Interface, Line, beside};
use crate::{items, object_name};
use mapi_macros_backend::model::{Direction, Flags, Method, Param, Part, Ret};
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
                .filter_map(|i| items::give(method, i))
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
        Part::Data(data) => items::see(param, data)?,
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
        Part::Data(data) if items::by_value(data) => {
            quote!(roles::see::#function(&#name))
        }
        _ if param.opt => quote!(#name.map_or(roles::Seen::Absent, roles::see::#function)),
        _ => quote!(roles::see::#function(#name)),
    })
}
