//! The object that records what arrives, and answers.

use crate::kind::Kind;
use crate::object_name;
use crate::source::{Interface, Line, beside};
use crate::spec::{Method, Param, Ret, Role};
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
    let function = match &param.role {
        Role::Value => {
            let ty = &param.ty;
            return Some(quote!(roles::see::value::<#ty>(&#name)));
        }
        Role::Pointee(_) => quote!(pointee),
        Role::InOut(_) => quote!(pointee_mut),
        Role::Interface(_) | Role::Given(_) | Role::Queried { .. } => quote!(interface),
        Role::InOutInterface(_) => quote!(place_of_interface),
        Role::Str(ty) => quote!(string::<#ty>),
        Role::InOutBox { view: false, .. } => quote!(place_of_box),
        Role::InOutBox { view: true, .. } => quote!(place_of_view),
        Role::Fill(_) => return Some(quote!(roles::see::fill(&#name))),
        Role::InOutArray { .. } => quote!(place_of_array),
        Role::InOutView(_) => quote!(lent),
        Role::View(ty) | Role::GivenView(ty) => quote!(view::<#ty>),
        Role::Views { .. } => quote!(views),
        Role::ViewRefs { .. } => quote!(view_refs),
        Role::Slice { .. } => quote!(slice),
        Role::Buffer { .. } => quote!(slice_mut),
        Role::Text { .. } => quote!(text),
        Role::Iid { shown: true, .. } => quote!(iid),
        role => {
            let kind = Kind::of(role);
            assert!(!kind.is_argument || kind.is_result, "nobody sees it arrive");
            return None;
        }
    };
    Some(if param.opt {
        quote!(#name.map_or(roles::Seen::Absent, roles::see::#function))
    } else {
        quote!(roles::see::#function(#name))
    })
}

/// What the object hands over for a parameter.
fn give(method: &Method, index: usize) -> Option<TokenStream> {
    let seed = index as u8;
    let (value, nullable) = match &method.params[index].role {
        Role::Out(ty) => (quote!(roles::give::value::<#ty>(#seed)), false),
        Role::OutInterface {
            interface,
            nullable,
        } => (quote!(roles::dummy::<#interface>()), *nullable),
        Role::OutQueried { nullable, .. } => (
            quote!(roles::dummy::<::windows_core::IUnknown>()),
            *nullable,
        ),
        Role::OutBox { pointee, nullable } => (quote!(roles::give::block::<#pointee>()), *nullable),
        Role::OutView {
            pointee, nullable, ..
        } => (quote!(roles::give::view::<#pointee>()), *nullable),
        Role::OutStr { pointee, nullable } => {
            (quote!(roles::give::string::<#pointee>()), *nullable)
        }
        Role::OutText {
            flags, nullable, ..
        } => {
            let wide = wide(method, *flags);
            (quote!(roles::give::text(#wide)), *nullable)
        }
        Role::OutTextArray { flags, .. } => {
            let wide = wide(method, *flags);
            (quote!(roles::give::texts(#wide)), false)
        }
        Role::OutArray { count, .. } => {
            let len = if matches!(method.params[*count].role, Role::OutCount { .. }) {
                quote!(roles::LEN)
            } else {
                quote!(roles::COUNTED)
            };
            (quote!(roles::give::array(#len)), false)
        }
        Role::OutViews { .. } => (quote!(roles::give::views()), false),
        Role::OutPointers { .. } => (quote!(roles::give::pointers()), false),
        Role::OutOwned { owner, .. } => (quote!(<#owner as roles::Sample>::sample()), false),
        Role::OutFilled { owner: None, .. } => (quote!(roles::give::interfaces(roles::LEN)), false),
        Role::OutFilled {
            owner: Some(owner), ..
        } => (
            quote!((0..roles::LEN).map(|_| <#owner as roles::Sample>::sample()).collect()),
            false,
        ),
        Role::LentInterface(interface) => {
            (quote!(self.probe.lent_interface::<#interface>()), false)
        }
        Role::LentViews { pointee, .. } => (quote!(self.probe.lent_views::<#pointee>()), false),
        Role::LentRefs { pointee, .. } => (quote!(self.probe.lent_refs::<#pointee>()), false),
        Role::LentTexts { .. } => (quote!(self.probe.lent_texts()), false),
        role => {
            assert!(
                !Kind::of(role).is_result,
                "the object does not hand it over"
            );
            return None;
        }
    };
    Some(if nullable {
        quote!(::core::option::Option::Some(#value))
    } else {
        value
    })
}

/// Whether the flags that arrived ask for UTF-16.
fn wide(method: &Method, flags: usize) -> TokenStream {
    let Param { name, role, .. } = &method.params[flags];
    match role {
        Role::InOut(_) => quote!(::mapi_core::boundary::UnicodeFlag::is_unicode(*#name)),
        _ => quote!(::mapi_core::boundary::UnicodeFlag::is_unicode(#name)),
    }
}
