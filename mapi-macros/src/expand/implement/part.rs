//! What each parameter adds to an entry point.

use super::{arrays, interfaces, outs, replaced, texts, values};
use crate::expand::local;
use crate::expand::parameter::Parameter;
use crate::spec::Role;
use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::{ToTokens, quote};

/// What one parameter adds to an entry point.
#[derive(Default)]
pub struct Part {
    /// Before anything else: an array of results is cleared.
    pub clear: TokenStream,
    /// Before anything else: a result is cleared, and whether there is a place for it.
    pub place: Option<TokenStream>,
    /// Before the call; can fail with `?`.
    pub check: TokenStream,
    /// What the method is handed.
    pub pass: Option<TokenStream>,
    /// What becomes of the result.
    pub written: Option<Written>,
    /// After the method has succeeded; cannot fail.
    pub done: TokenStream,
}

/// From what the method returned to what the C caller finds.
pub struct Written {
    /// Can fail with `?`.
    pub convert: TokenStream,
    /// Cannot fail.
    pub write: TokenStream,
    /// A place that does both, where it is the only one.
    pub at_once: Option<TokenStream>,
}

impl Part {
    pub fn passing(pass: TokenStream) -> Self {
        Self {
            pass: Some(pass),
            ..Self::default()
        }
    }

    pub fn checking(check: TokenStream, pass: TokenStream) -> Self {
        Self {
            check,
            ..Self::passing(pass)
        }
    }

    /// The method is handed what a function of `mapi_core::private::entry` makes of the parameter.
    pub fn checked(p: Parameter, function: TokenStream) -> Self {
        let Parameter { rt, name, .. } = p;
        let check = bind(quote!(#name), quote!(#rt::entry::#function));
        Self::checking(check, quote!(#name))
    }

    /// A place for a result.
    pub fn place(p: Parameter) -> Self {
        let Parameter { rt, name, .. } = p;
        let clear = if p.opt {
            quote!(clear_optional)
        } else {
            quote!(clear)
        };
        Self {
            place: Some(quote!(#rt::entry::#clear(#name))),
            ..Self::default()
        }
    }

    pub fn written(self, written: Written) -> Self {
        Self {
            written: Some(written),
            ..self
        }
    }
}

impl Written {
    pub fn new(convert: TokenStream, write: TokenStream) -> Self {
        Self {
            convert,
            write,
            at_once: None,
        }
    }

    pub fn as_is(write: TokenStream) -> Self {
        Self::new(TokenStream::new(), write)
    }
}

pub fn part(p: Parameter) -> Part {
    match p.role {
        Role::Value => Part::passing(p.name.to_token_stream()),
        Role::Pointee(_) => values::pointee(p),
        Role::InOut(_) => values::in_out(p),
        Role::Str(unit) => values::string(p, unit),
        Role::View(ty) => values::view(p, ty),
        Role::InOutView(_) => values::in_out_view(p),
        Role::GivenView(ty) => values::given_view(p, ty),
        Role::Count { .. } | Role::InOutCount { .. } | Role::Reserved => Part::default(),
        Role::Interface(_) => interfaces::lent(p),
        Role::Given(_) => interfaces::given(p),
        Role::InOutInterface(_) => interfaces::in_out(p),
        Role::Queried { .. } => interfaces::queried(p),
        Role::Iid { .. } => interfaces::iid(p),
        Role::OutInterface { nullable, .. } => interfaces::out(p, *nullable),
        Role::OutQueried {
            interface,
            iid,
            nullable,
        } => interfaces::out_queried(p, interface, *iid, *nullable),
        Role::LentInterface(_) => interfaces::shown(p),
        Role::Slice {
            pointee,
            count,
            unit,
        } => arrays::slice(p, pointee, *count, *unit),
        Role::Buffer {
            count, unit, clear, ..
        } => arrays::buffer(p, *count, *unit, *clear),
        Role::Views { count, .. } => arrays::views(p, *count),
        Role::ViewRefs { count, .. } => arrays::view_refs(p, *count),
        Role::OutArray { count, .. }
        | Role::OutViews { count, .. }
        | Role::OutPointers { count, .. } => arrays::out(p, *count),
        Role::OutFilled { owner, count, .. } => arrays::out_filled(p, owner.as_ref(), *count),
        Role::LentViews { count, .. } => arrays::lent_views(p, *count),
        Role::LentRefs { count, .. } => arrays::lent_refs(p, *count),
        Role::Text { flags } => texts::text(p, *flags),
        Role::OutText {
            flags, nullable, ..
        } => texts::out(p, *flags, *nullable),
        Role::OutTextArray { count, flags, .. } => texts::out_array(p, *count, *flags),
        Role::LentTexts { count, flags, .. } => texts::lent(p, *count, *flags),
        Role::Out(_) => outs::value(p),
        Role::OutView {
            flags: Some(flags),
            nullable,
            ..
        } => outs::view_of_width(p, *flags, *nullable),
        Role::OutBox { .. } | Role::OutStr { .. } | Role::OutView { .. } => outs::memory(p),
        Role::OutOwned {
            owner,
            count,
            asked,
            ..
        } => outs::owned(p, owner, *count, *asked),
        // What they count, or tell the width of, writes them.
        Role::OutCount { .. } | Role::OutFlags(_) => Part::place(p),
        Role::InOutBox {
            pointee,
            clear,
            flags,
            ..
        } => replaced::memory(p, pointee, *clear, *flags),
        Role::Fill(_) => replaced::filled(p),
        Role::InOutArray { count, unit, .. } => replaced::array(p, *count, *unit),
    }
}

/// `let pattern = step;`, where a `?` at the end of the step is written out: as a `match` it is less
/// for the compiler to work through, and there are many.
pub fn bind(pattern: TokenStream, step: TokenStream) -> TokenStream {
    let mut tokens: Vec<TokenTree> = step.into_iter().collect();
    let fallible = matches!(tokens.last(), Some(TokenTree::Punct(mark)) if mark.as_char() == '?');
    if !fallible {
        return quote!(let #pattern = #(#tokens)*;);
    }
    tokens.pop();
    let (value, code) = (local("value"), local("code"));
    quote! {
        let #pattern = match #(#tokens)* {
            ::core::result::Result::Ok(#value) => #value,
            ::core::result::Result::Err(#code) => return ::core::result::Result::Err(#code),
        };
    }
}

/// What the method returned for the parameter.
pub fn result_name(index: usize) -> Ident {
    local(&format!("result_{index}"))
}

/// A conversion that can fail, of a value that may be absent.
pub fn mapped(
    value: &Ident,
    nullable: bool,
    convert: impl Fn(TokenStream) -> TokenStream,
) -> TokenStream {
    if nullable {
        let each = local("each");
        let convert = convert(quote!(#each));
        quote!(let #value = #value.map(|#each| #convert).transpose()?;)
    } else {
        let convert = convert(quote!(#value));
        quote!(let #value = #convert?;)
    }
}
