//! Flags that tell the width of strings.

use super::{Caller, Code, Entry, Parameter, Sides};
use crate::model::{Direction, Flags, Item, Part};
use crate::tokens::{ToTokens, Tokens, quote};

pub fn code(p: &Parameter, flags: &Flags) -> Code {
    let Parameter { rt, name, .. } = p;
    let ty = &flags.ty;
    match flags.direction {
        Direction::Out => Code::silent(Caller::zeroed(p, ty), Entry::place(p)),
        Direction::In => Code::argument(
            Sides::same(ty.to_token_stream()),
            Caller::passing(name).after(agreeing(
                p,
                flags,
                quote!(#name),
                |width| quote!(let #name = <#ty as #rt::UnicodeFlag>::with_unicode(#name, #width);),
            )),
            Entry::handing(name),
        ),
        Direction::InOut => Code::argument(
            Sides::same(quote!(&mut #ty)),
            Caller::passing(name).after(agreeing(
                p,
                flags,
                quote!(*#name),
                |width| quote!(*#name = <#ty as #rt::UnicodeFlag>::with_unicode(*#name, #width);),
            )),
            Entry::checked(p, quote!(pointee_mut(#name))),
        ),
    }
}

/// Sets the flag to the width of the strings that are passed. Where flags are passed on as they
/// are, the strings have to be of the width that they tell.
fn agreeing(
    p: &Parameter,
    flags: &Flags,
    given: Tokens,
    set: impl FnOnce(Tokens) -> Tokens,
) -> Tokens {
    let rt = p.rt;
    let is_text =
        |text: &usize| matches!(p.other(*text).part, Part::Data(data) if data.item == Item::Text);
    if !flags.texts.iter().any(is_text) {
        // A struct whose texts they tell the width of knows that width, whichever was asked for.
        return Tokens::new();
    }
    let texts: Vec<Tokens> = flags
        .texts
        .iter()
        .map(|text| p.other(*text))
        .filter(|text| {
            matches!(text.part, Part::Data(data)
                if data.item == Item::Text && data.direction() == Direction::In)
        })
        .map(|text| {
            let name = text.name;
            quote!(#rt::Source::text(&#name))
        })
        .collect();
    let texts = quote!(&[#(#texts),*]);
    if !p.call.is_forwarded() {
        return set(p.or_return(quote!(#rt::call::width(#texts))));
    }
    let same = p.or_return(quote! {
        #rt::call::same_width(#texts, #rt::UnicodeFlag::is_unicode(#given))
    });
    quote!(#same;)
}

/// Whether the caller's flags ask for UTF-16, after they have been set.
pub fn caller_is_wide(p: &Parameter, flags: usize) -> Tokens {
    let flags = p.other(flags);
    let (rt, name) = (p.rt, flags.name);
    match flags.part {
        Part::Flags(told) => {
            let ty = &told.ty;
            let behind = (told.direction == Direction::InOut).then(|| quote!(*));
            quote!(<#ty as #rt::UnicodeFlag>::is_unicode(#behind #name))
        }
        // Flags that are always 0 tell that texts are 8-bit.
        _ => quote!(false),
    }
}

/// Whether the C caller's flags ask for UTF-16; what is behind a pointer is looked at before or
/// after it has become a reference.
pub fn entry_is_wide(p: &Parameter, flags: usize) -> Tokens {
    let flags = p.other(flags);
    let (rt, name) = (p.rt, flags.name);
    match flags.part {
        Part::Flags(told) if told.direction == Direction::InOut => {
            let ty = &told.ty;
            quote!(#rt::entry::is_unicode::<#ty>(&raw const *#name))
        }
        Part::Flags(told) => {
            let ty = &told.ty;
            quote!(<#ty as #rt::UnicodeFlag>::is_unicode(#name))
        }
        _ => quote!(false),
    }
}
