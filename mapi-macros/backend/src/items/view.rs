//! Structs with counts or pointers inside, seen as their `View` says.

use super::{Caller, Code, Entry, Parameter, Sides, count, flags};
use crate::expand::local;
use crate::model::{Data, Direction, Item, Many, Memory};
use crate::tokens::{ToTokens, Tokens, quote};
use crate::types::Pointer;
use syn::Type;

pub fn code(p: &Parameter, data: &Data) -> Code {
    let ty = &data.inner;
    match (data.many, data.direction(), data.memory()) {
        (None, Direction::In, _) => one(p, data),
        (None, Direction::InOut, Memory::Caller) => changed(p, ty),
        (None, Direction::InOut, Memory::Mapi) => placed(p, data),
        (None, Direction::Out, _) => block(p, data),
        (Some(many), Direction::Out, _) => array(p, data, many),
        (Some(many), _, _) => several(p, data, many),
    }
}

/// The view as signatures show it: as the spec says, or as the compiler finds it.
fn shown(data: &Data, found: Tokens) -> Sides {
    Sides::same(match &data.named {
        Some(named) => named.to_token_stream(),
        None => found,
    })
}

/// A struct to read.
fn one(p: &Parameter, data: &Data) -> Code {
    let Parameter { rt, name, opt, .. } = p;
    let ty = &data.inner;
    let lay_out = quote!(<#ty as #rt::View>::lay_out);
    let (before, laid_out, step) = if *opt {
        (
            quote!(let #name = #name.map(#lay_out);),
            quote!(optional_laid_out),
            quote!(optional_view),
        )
    } else {
        (
            quote!(let #name = #lay_out(#name);),
            quote!(laid_out),
            quote!(view),
        )
    };
    let pass = p.or_return(quote!(#rt::#laid_out(&#name)));
    let counted = (!data.counts.is_empty()).then(|| {
        let len = count::struct_len_name(p.index);
        quote!(let #len = #rt::entry::count_of::<#ty>(#name)?;)
    });
    Code::argument(
        shown(data, quote!(<#ty as #rt::View>::Borrowed<'_>)).optional(*opt),
        Caller::passing(pass).after(before),
        Entry::stepping(
            name,
            quote!(#counted let #name = #rt::entry::#step::<#ty>(#name)?;),
        ),
    )
}

/// A struct that is changed in place.
fn changed(p: &Parameter, ty: &Type) -> Code {
    let Parameter { rt, name, opt, .. } = p;
    let (pass, check) = if *opt {
        (
            quote!(#name.map_or(::core::ptr::null_mut(), |view| view.as_ptr())),
            quote!(optional_lent(#name)),
        )
    } else {
        (quote!(#name.as_ptr()), quote!(lent(#name)))
    };
    Code::argument(
        Sides::same(quote!(#rt::ViewMut<'_, #ty>)).optional(*opt),
        Caller::passing(pass),
        Entry::checked(p, check),
    )
}

/// A struct in MAPI memory that may be replaced, filled, or handed over in any case: as the type
/// says.
fn placed(p: &Parameter, data: &Data) -> Code {
    let Parameter { rt, name, opt, .. } = p;
    let ty = &data.inner;
    let how = quote!(<#ty as #rt::InPlace>::How);
    let place = quote!(<#how as #rt::How<#ty>>::Place<'_>);
    let wide = |wide: Option<Tokens>| match wide {
        Some(wide) => quote!(::core::option::Option::Some(#wide)),
        None => quote!(::core::option::Option::None),
    };
    let told = wide(data.flags.map(|flags| flags::caller_is_wide(p, flags)));
    let send = quote!(<#how as #rt::How<#ty>>::send);
    let pointer = quote!(<#how as #rt::How<#ty>>::pointer);
    let caller = if *opt {
        let pass = quote!(#name.as_mut().map_or(::core::ptr::null_mut(), #pointer));
        Caller::passing(pass).after(quote!(let mut #name = #name.map(|place| #send(place, #told));))
    } else {
        Caller::passing(quote!(#pointer(&mut #name)))
            .after(quote!(let mut #name = #send(#name, #told);))
    };
    let told = wide(data.flags.map(|flags| flags::entry_is_wide(p, flags)));
    let home = local(&format!("home_{}", p.index));
    let lend = quote!(<#how as #rt::How<#ty>>::lend);
    let (receive, hand) = if *opt {
        (quote!(receive_optional), quote!(#home.as_mut().map(#lend)))
    } else {
        (quote!(receive), quote!(#lend(&mut #home)))
    };
    let done = if *opt {
        quote!(if let ::core::option::Option::Some(home) = &mut #home { <#how as #rt::How<#ty>>::succeed(home); })
    } else {
        quote!(<#how as #rt::How<#ty>>::succeed(&mut #home);)
    };
    let entry = Entry {
        clear: quote!(#rt::entry::arrive::<#ty>(#name);),
        done,
        ..Entry::stepping(
            hand,
            quote!(let mut #home = #rt::entry::#receive::<#ty>(#name, #told)?;),
        )
    };
    Code::argument(shown(data, place).optional(*opt), caller, entry)
}

/// A block of MAPI memory that is handed over.
fn block(p: &Parameter, data: &Data) -> Code {
    let Parameter { rt, name, .. } = p;
    let ty = &data.inner;
    let give = quote!(#rt::entry::give(#name));
    // SAFETY: the callee has succeeded and hands over a block that is as C says.
    let (value, place) = match data.flags {
        None => (quote!(#rt::call::take_view(#name)), give),
        Some(told) => {
            let wide = flags::caller_is_wide(p, told);
            let value = quote!(#rt::call::take_view_of_width(#name, #wide));
            let wide = flags::entry_is_wide(p, told);
            (value, quote!(#rt::entry::Wide(#give, #wide)))
        }
    };
    Code::result(
        Sides::same(quote!(#rt::MapiView<#ty>)).optional(p.nullable()),
        Caller::receiving(p, quote!(*mut #ty)).promising(p, value),
        Entry::place(p).result(place).guarded(data.flags.is_some()),
    )
}

/// Whether it is an array of structs, which a caller may have in Rust.
pub fn is_laid_out(data: &Data) -> bool {
    data.item == Item::View
        && data.many.is_some()
        && data.direction() == Direction::In
        && data.form.pointers == [Pointer::Const]
}

/// An array to read: of structs, or of pointers to structs.
fn several(p: &Parameter, data: &Data, many: Many) -> Code {
    let Parameter { rt, name, opt, .. } = p;
    let ty = &data.inner;
    let pointers = data.form.pointers == [Pointer::Const, Pointer::Const];
    let (seen, one, may_be) = if pointers {
        (
            quote!(#rt::ViewRefs<'_, #ty>),
            quote!(view_refs),
            quote!(optional_view_refs),
        )
    } else {
        (
            quote!(#rt::Views<'_, #ty>),
            quote!(views),
            quote!(optional_views),
        )
    };
    let (len, shared) = (count::len(p, many), many.shared);
    let check = if *opt {
        quote!(#may_be(#name, #len, #shared))
    } else {
        quote!(#one(#name, #len))
    };
    let sides = Sides::same(seen).optional(*opt);
    let (sides, caller) = if !pointers {
        let passed = if *opt {
            quote!(MaybeViews)
        } else {
            quote!(AsViews)
        };
        let laid_out = p.or_return(quote!(#rt::ViewsSource::<#ty>::lay_out(&#name)));
        (
            Sides {
                caller: quote!(impl #rt::#passed<#ty>),
                ..sides
            },
            Caller::passing(quote!(#name.as_ptr())).after(quote!(let #name = #laid_out;)),
        )
    } else if *opt {
        let pass =
            quote!(#name.map_or(::core::ptr::null(), |views| #rt::call::array(views.as_raw())));
        (sides, Caller::passing(pass))
    } else {
        (
            sides,
            Caller::passing(quote!(#rt::call::array(#name.as_raw()))),
        )
    };
    Code::argument(
        sides,
        caller,
        Entry::checked(p, check).guarded(count::is_foreign(p, many)),
    )
}

/// An array that is handed over: of structs, or of pointers to structs.
fn array(p: &Parameter, data: &Data, many: Many) -> Code {
    let Parameter { rt, name, .. } = p;
    let ty = &data.inner;
    let (owner, pointer) = if data.depth() == 3 {
        (quote!(MapiPointers), quote!(*mut *mut #ty))
    } else {
        (quote!(MapiViews), quote!(*mut #ty))
    };
    let len = count::taken_len(p, many);
    // SAFETY: the callee has succeeded and hands over a block that is as C says.
    let value = quote! {
        #rt::call::take_array(#name, #len).map(|block| #rt::#owner::from_array(block))
    };
    Code::result(
        Sides::same(quote!(#rt::#owner<#ty>)),
        Caller::receiving(p, pointer).trying(value),
        Entry::place(p).result(count::give(p, many)),
    )
}
