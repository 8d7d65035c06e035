//! Strings whose width flags tell.

use super::{Caller, Code, Entry, Parameter, Sides, count, flags};
use crate::model::{Data, Direction, Many};
use crate::tokens::{Tokens, quote};

pub fn code(p: &Parameter, data: &Data) -> Code {
    let told = data.flags.expect("flags tell the width of every text");
    match (data.direction(), data.many) {
        (Direction::Out, Some(many)) => array(p, data, told, many),
        (Direction::Out, None) => out(p, data, told),
        _ => input(p, told),
    }
}

fn input(p: &Parameter, told: usize) -> Code {
    let Parameter { rt, name, opt, .. } = p;
    let wide = flags::entry_is_wide(p, told);
    let (passed, check) = if *opt {
        (quote!(MaybeText), quote!(optional_text(#name, #wide)))
    } else {
        (quote!(AsText), quote!(text(#name, #wide)))
    };
    let sides = Sides {
        caller: quote!(impl #rt::#passed),
        ..Sides::same(quote!(#rt::TStr<'_>)).optional(*opt)
    };
    let wide = flags::caller_is_wide(p, told);
    Code::argument(
        sides,
        passing(p, wide),
        Entry::checked(p, check).guarded(true),
    )
}

/// Text that lives until the call is over.
pub fn passing(p: &Parameter, wide: Tokens) -> Caller {
    let Parameter { rt, name, .. } = p;
    let text = p.or_return(quote!(#rt::call::pass(#rt::Source::text(&#name), #wide)));
    Caller::passing(quote!((#text).as_ptr()))
}

fn out(p: &Parameter, data: &Data, told: usize) -> Code {
    let Parameter { rt, name, .. } = p;
    let unit = &data.inner;
    let wide = flags::caller_is_wide(p, told);
    // SAFETY: the callee has succeeded and hands the block over.
    let value = quote!(#rt::call::take_text(#name, #wide));
    let wide = flags::entry_is_wide(p, told);
    Code::result(
        Sides::same(quote!(#rt::MapiText)).optional(p.nullable()),
        Caller::receiving(p, quote!(*mut #unit)).promising(p, value),
        Entry::place(p)
            .result(quote!(#rt::entry::Wide(#rt::entry::give(#name), #wide)))
            .guarded(true),
    )
}

fn array(p: &Parameter, data: &Data, told: usize, many: Many) -> Code {
    let Parameter { rt, name, .. } = p;
    let unit = &data.inner;
    let (wide, len) = (flags::caller_is_wide(p, told), count::taken_len(p, many));
    // SAFETY: the callee has succeeded and hands the block over.
    let value = quote!(#rt::call::take_texts(#name, #len, #wide));
    let (wide, give) = (flags::entry_is_wide(p, told), count::give(p, many));
    Code::result(
        Sides::same(quote!(#rt::MapiTexts)),
        Caller::receiving(p, quote!(*mut *mut #unit)).trying(value),
        Entry::place(p)
            .result(quote!(#rt::entry::Wide(#give, #wide)))
            .guarded(true),
    )
}
