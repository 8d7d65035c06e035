//! What a type of its own knows how to hand over.

use super::{Caller, Code, Entry, Parameter, Sides, count, flags, interface};
use crate::expand::local;
use crate::model::{Data, Direction, Many, Memory, Part};
use crate::tokens::{ToTokens, quote};
use syn::Type;

pub fn code(p: &Parameter, data: &Data) -> Code {
    let owner = data.named.as_ref().expect("an owner is named");
    match (data.direction(), data.many) {
        (Direction::In, _) => given(p, owner),
        (Direction::InOut, _) => asked(p, data, owner),
        (Direction::Out, Some(many)) if data.memory() == Memory::Caller => {
            filled(p, data, owner, many)
        }
        (Direction::Out, many) => out(p, data, owner, many),
    }
}

/// What the callee gets, if it succeeds.
fn given(p: &Parameter, owner: &Type) -> Code {
    let Parameter { rt, name, ty, .. } = p;
    let caller = Caller {
        after: quote!(::core::mem::forget(#name);),
        // What came in is released by whom it was given to.
        before: match p.call.is_forwarded() {
            true => quote!(let #name = #rt::Given::another(#name)?;),
            false => quote!(),
        },
        ..Caller::passing(quote!(#rt::call::given::<#owner, #ty>(&#name)))
    };
    let taken = local(&format!("given_{}", p.index));
    let entry = Entry {
        done: quote!(#taken.take();),
        ..Entry::stepping(
            quote!(#taken.get()),
            quote!(let mut #taken = #rt::entry::Taken::<#owner>::new(#name)?;),
        )
    };
    let sides = Sides {
        caller: owner.to_token_stream(),
        implementer: quote!(&#owner),
    };
    Code::argument(sides, caller, entry)
}

/// What is asked for, where then the result stands.
fn asked(p: &Parameter, data: &Data, owner: &Type) -> Code {
    let Parameter { rt, name, .. } = p;
    let (interface, object, raw) = (p.cx.name, &p.cx.object, &data.inner);
    let request = local(&format!("request_{}", p.index));
    // SAFETY: the callee has succeeded and hands over what is there.
    let value = quote!(<#owner as #rt::Owner<#interface>>::take(#object, #name, 1));
    let caller = Caller::passing(quote!(&mut #name))
        .after(quote! {
            let mut #name: #raw = <#owner as #rt::Asked<#interface>>::ask(#name);
        })
        .trying(value);
    let entry = Entry::stepping(
        request.to_token_stream(),
        quote! {
            let #request = #rt::entry::asked::<#interface, #owner>(#name)?;
        },
    )
    .result(quote!(#rt::entry::own::<#interface, #owner>(#name)));
    Code {
        argument: Some(Sides::same(match &data.request {
            Some(request) => request.to_token_stream(),
            None => quote!(<#owner as #rt::Asked<#interface>>::Request),
        })),
        result: Some(Sides::same(owner.to_token_stream())),
        caller,
        entry,
    }
}

fn out(p: &Parameter, data: &Data, owner: &Type, many: Option<Many>) -> Code {
    let Parameter { rt, name, .. } = p;
    let (interface, object) = (p.cx.name, &p.cx.object);
    let ty = crate::types::behind(p.ty, 1);
    let len = match many {
        Some(many) => count::taken_len(p, many),
        None => quote!(1),
    };
    let owned = quote!(<#owner as #rt::Owner<#interface>>);
    let mut place = quote!(#rt::entry::own::<#interface, #owner>(#name));
    if let Some(many) = many {
        let (count, _) = count::place(p, many);
        place = quote!(#place.counted(#count));
    }
    // SAFETY: the callee has succeeded and hands over what is there.
    let value = match data.flags {
        None => quote!(#owned::take(#object, #name, #len)),
        Some(told) => {
            let wide = flags::caller_is_wide(p, told);
            place = match p.other(told).part {
                Part::Flags(out) if out.direction == Direction::Out => {
                    let flags = p.other(told).name;
                    quote!(#place.telling(#flags))
                }
                _ => {
                    let wide = flags::entry_is_wide(p, told);
                    quote!(#place.told(#wide))
                }
            };
            quote!(#owned::take_wide(#object, #name, #len, #wide))
        }
    };
    Code::result(
        Sides::same(owner.to_token_stream()),
        Caller::zeroed(p, ty).trying(value),
        Entry::place(p).result(place).guarded(data.flags.is_some()),
    )
}

/// An array of the caller's for several.
fn filled(p: &Parameter, data: &Data, owner: &Type, many: Many) -> Code {
    let Parameter { rt, name, .. } = p;
    let (interface, object, raw) = (p.cx.name, &p.cx.object, &data.inner);
    let len = count::len(p, many);
    // SAFETY: the callee has succeeded and hands over what is there.
    let value = quote!(#name.take_owned::<#interface, #owner>(#object));
    let place = quote!(#rt::entry::fill_owned::<#interface, #owner>(#name, #len));
    let (caller, entry) = interface::room(p, many, value, place);
    let caller = Caller {
        before: quote!(let mut #name = #rt::call::Room::<#raw>::new(#len)?;),
        ..caller
    };
    Code::result(Sides::same(quote!(#rt::Vec<#owner>)), caller, entry)
}
