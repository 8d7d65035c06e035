//! What of the tests' roles stands for an item, on either side.

use mapi_macros_backend::model::{
    Counter, Data, Direction, Flags, Item, Many, Memory, Method, Param, Part,
};
use mapi_macros_backend::types::{Inner, outline};
use proc_macro2::TokenStream;
use quote::quote;

/// Whether it is in no memory and so never null.
pub fn by_value(data: &Data) -> bool {
    data.item == Item::Value && data.direction() == Direction::In && data.depth() == 0
}

/// What C passes.
pub fn made(method: &Method, index: usize, data: &Data) -> TokenStream {
    let param = &method.params[index];
    let (ty, inner, seed) = (&param.ty, &data.inner, index as u8);
    let is_room = method.params.iter().any(|p| {
        p.data()
            .and_then(|data| data.many)
            .is_some_and(|many| many.count == index && many.counter == Counter::Room)
    });
    match (data.item, data.direction(), data.memory(), data.many) {
        (Item::Value, Direction::In, _, None) if data.depth() > 0 => {
            quote!(roles::Pointee::<#inner>::new(#seed))
        }
        (Item::Value, Direction::In, _, None) if is_room => quote!(roles::Room::<#ty>::new()),
        (Item::Value, Direction::In, _, None) => quote!(roles::Value::<#ty>::new(#seed)),
        (Item::Value, Direction::InOut, Memory::Caller, None) if !data.counts.is_empty() => {
            quote!(roles::CountBehind::<#inner>::new())
        }
        (Item::Value, Direction::InOut, Memory::Caller, None) => {
            quote!(roles::InOut::<#inner>::new(#seed))
        }
        (Item::Value, Direction::InOut, Memory::Mapi, None) => {
            quote!(roles::InOutBox::<#inner>::new())
        }
        (Item::Value, Direction::Out, Memory::Caller, None) => {
            quote!(roles::Out::<#inner>::new(#seed))
        }
        (Item::Value, Direction::Out, Memory::Mapi, None) => {
            quote!(roles::OutBlock::<#inner>::new())
        }
        (Item::Value, _, _, Some(many)) => array(data, many),
        (Item::Interface, Direction::In, _, None) => quote!(roles::Interface::<#inner>::new()),
        (Item::Interface, Direction::InOut, ..) => quote!(roles::InOutInterface::<#inner>::new()),
        (Item::Interface, Direction::Out, _, None) => {
            quote!(roles::OutInterface::<#inner>::new())
        }
        (Item::Interface, Direction::In, _, Some(_)) => {
            quote!(roles::Interfaces::<#inner>::new())
        }
        (Item::Interface, Direction::Out, _, Some(_)) => {
            quote!(roles::OutInterfaces::<::core::option::Option<#inner>>::new())
        }
        (Item::Queried, Direction::Out, ..) => quote!(roles::OutQueried::<#inner>::new()),
        (Item::Queried, ..) => quote!(roles::Queried::<#inner>::new()),
        (Item::String, Direction::Out, ..) => quote!(roles::OutStr::<#inner>::new()),
        (Item::String, ..) => quote!(roles::Str::<#inner>::new()),
        (Item::Text, Direction::Out, _, Some(_)) => quote!(roles::OutTexts::<#inner>::new()),
        (Item::Text, Direction::Out, _, None) => quote!(roles::OutText::<#inner>::new()),
        (Item::Text, ..) => quote!(roles::Text::<#ty>::new()),
        (Item::View, Direction::In, _, None) => quote!(roles::View::<#inner>::new()),
        (Item::View, Direction::In, _, Some(_)) if data.depth() == 2 => {
            quote!(roles::ViewRefs::<#inner>::new())
        }
        (Item::View, Direction::In, _, Some(_)) => quote!(roles::Views::<#inner>::new()),
        (Item::View, Direction::InOut, Memory::Caller, _) => {
            quote!(roles::InOutView::<#inner>::new())
        }
        (Item::View, Direction::InOut, Memory::Mapi, _) => {
            quote!(roles::Placed::<#inner, <#inner as ::mapi_core::InPlace>::How>::new())
        }
        (Item::View, Direction::Out, _, None) => quote!(roles::OutView::<#inner>::new()),
        (Item::View, Direction::Out, _, Some(_)) if data.depth() == 3 => {
            quote!(roles::OutPointers::<#inner>::new())
        }
        (Item::View, Direction::Out, _, Some(_)) => quote!(roles::OutViews::<#inner>::new()),
        (Item::Owner, direction, memory, many) => {
            let owner = &data.named;
            let raw = behind(ty);
            match (direction, memory, many) {
                (Direction::In, ..) if is_ref(ty) => quote!(roles::Given::<#owner>::new()),
                (Direction::In, ..) => quote!(roles::GivenView::<#raw>::new()),
                (Direction::InOut, ..) => quote!(roles::AskedOwned::<#inner, #owner>::new()),
                (Direction::Out, Memory::Caller, Some(_)) => {
                    quote!(roles::OutFilled::<#inner, #owner>::new())
                }
                (Direction::Out, ..) if lends(data) => {
                    quote!(roles::OutLent::<#raw>::new())
                }
                (Direction::Out, ..) => quote!(roles::OutOwned::<#raw, #owner>::new()),
            }
        }
    }
}

/// What the object saw of it.
pub fn see(param: &Param, data: &Data) -> Option<TokenStream> {
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

/// What the object hands over.
pub fn give(method: &Method, index: usize) -> Option<TokenStream> {
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

/// What null in its place means.
pub fn null(method: &Method, index: usize, data: &Data) -> TokenStream {
    let param = &method.params[index];
    let is_array = data.many.is_some() && data.memory() == Memory::Caller;
    if let (Some(many), true) = (data.many, is_array) {
        // With a count that another parameter decides, what null means depends on it.
        return match many.counter {
            Counter::In if !param.opt => quote!(Refused),
            Counter::In if data.item != Item::Value && data.direction() == Direction::Out => {
                quote!(Unwanted)
            }
            Counter::In if many.shared => quote!(Absent),
            Counter::In => {
                let count = many.count;
                quote!(AbsentWithCount(#count))
            }
            Counter::Room if !param.opt => quote!(Refused),
            _ => quote!(Never),
        };
    }
    match (data.item, data.direction()) {
        _ if by_value(data) => quote!(Never),
        // A count behind it decides.
        (Item::Value, Direction::InOut) if data.counts.is_empty() || !param.opt => {
            if param.opt {
                quote!(Absent)
            } else {
                quote!(Refused)
            }
        }
        (Item::Value, Direction::InOut) => quote!(Never),
        (Item::Owner, Direction::InOut) => quote!(Refused),
        (_, Direction::Out) if param.opt => {
            let _ = method;
            quote!(Unwanted)
        }
        (_, Direction::In | Direction::InOut) if param.opt => quote!(Absent),
        _ => quote!(Refused),
    }
}

fn array(data: &Data, many: Many) -> TokenStream {
    let inner = &data.inner;
    let len = match many.counter {
        Counter::Struct => quote!(roles::COUNTED),
        _ => quote!(roles::LEN),
    };
    let clear = data.direction() == Direction::Out;
    match (data.direction(), data.memory(), many.bytes) {
        (Direction::In, ..) if data.depth() == 2 => quote!(roles::Refs::<#inner>::new(#len)),
        (Direction::In, _, true) => quote!(roles::Bytes::<#inner>::new(#len)),
        (Direction::In, _, false) => quote!(roles::Slice::<#inner>::new(#len)),
        (_, Memory::Caller, true) => quote!(roles::ByteBuffer::<#inner>::new(#len, #clear)),
        (_, Memory::Caller, false) => quote!(roles::Buffer::<#inner>::new(#len, #clear)),
        (Direction::InOut, Memory::Mapi, bytes) => {
            quote!(roles::InOutArray::<#inner, #bytes>::new())
        }
        (Direction::Out, Memory::Mapi, bytes) => {
            quote!(roles::OutArray::<#inner, #bytes>::new(#len))
        }
    }
}

/// What a pointer points to.
fn behind(ty: &syn::Type) -> &syn::Type {
    match ty {
        syn::Type::Ptr(pointer) => &pointer.elem,
        other => other,
    }
}

/// Whether the type is the pointer of an interface.
fn is_ref(ty: &syn::Type) -> bool {
    matches!(outline(ty).inner, Inner::Ref(_))
}

/// Whether an owner shows what stays the object's.
fn lends(data: &Data) -> bool {
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
