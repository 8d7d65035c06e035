//! Counts of arrays, and how long an array is.

use super::{Caller, Code, Entry, Parameter, view};
use crate::expand::local;
use crate::model::{Count, Direction, Many, Part};
use crate::table::Counter;
use crate::tokens::{ToTokens, Tokens, quote};
use crate::types::is_primitive;
use proc_macro2::Ident;
use syn::Type;

pub fn code(p: &Parameter, count: &Count) -> Code {
    match count.counter {
        Counter::Out => Code::silent(Caller::zeroed(p, &count.ty), Entry::place(p)),
        Counter::Replaced => {
            let array = p.other(count.of[0]).name;
            Code::silent(
                Caller::passing(quote!(#array.count_place())),
                Entry::default(),
            )
        }
        _ => Code::silent(input(p, &count.of), Entry::default()),
    }
}

/// The length of the arrays, which have to agree; an array that is missing has none.
fn input(p: &Parameter, of: &[usize]) -> Caller {
    let Parameter { rt, name, ty, .. } = p;
    let arrays: Vec<Parameter> = of.iter().map(|array| p.other(*array)).collect();
    let from_usize = quote!(<#ty as #rt::Count>::from_usize);
    let len = if let [
        Parameter {
            name, opt: false, ..
        },
    ] = arrays[..]
    {
        quote!(#name.len())
    } else {
        let lens = arrays.iter().map(given_len);
        p.or_return(quote!(#rt::call::shared_len(&[#(#lens),*])))
    };
    let fitting = p.or_return(quote!(#rt::call::fitting(#from_usize(#len))));
    Caller::passing(name).after(quote!(let #name = #fitting;))
}

pub fn role(count: &Count) -> u8 {
    match count.counter {
        Counter::Out => 4,
        Counter::Replaced => 1,
        _ => 3,
    }
}

/// The length of an array that the caller has, if it is there.
pub fn given_len(array: &Parameter) -> Tokens {
    let name = array.name;
    if matches!(array.part, Part::Data(data) if view::is_laid_out(data)) {
        return quote!(#name.given_len());
    }
    if !array.opt {
        return quote!(::core::option::Option::Some(#name.len()));
    }
    let written = matches!(array.part, Part::Data(data) if data.direction() != Direction::In);
    let by_ref = written.then(|| quote!(.as_deref()));
    quote!(#name #by_ref.map(|elements| elements.len()))
}

/// The length that the C caller counted.
pub fn len(p: &Parameter, many: Many) -> Tokens {
    let rt = p.rt;
    let count = p.other(many.count);
    let (name, ty) = (count.name, number(&count));
    match many.counter {
        Counter::Behind => quote!(#rt::entry::count_behind::<#ty>(#name)),
        Counter::Struct => struct_len_name(many.count).into_token_stream(),
        _ => quote!(<#ty as #rt::Count>::to_usize(#name)),
    }
}

/// Whether counting calls another crate.
pub fn is_foreign(p: &Parameter, many: Many) -> bool {
    !is_primitive(number(&p.other(many.count)))
}

/// The length that the callee counted.
pub fn taken_len(p: &Parameter, many: Many) -> Tokens {
    let rt = p.rt;
    let count = p.other(many.count);
    let (name, ty) = (count.name, number(&count));
    match many.counter {
        Counter::Struct => quote!(#name.count()),
        _ => quote!(<#ty as #rt::Count>::to_usize(#name)),
    }
}

/// How much the struct counts that the caller lays out for the call.
pub fn struct_len(p: &Parameter, many: Many) -> Tokens {
    let rt = p.rt;
    let count = p.other(many.count);
    let (name, ty) = (count.name, number(&count));
    // SAFETY: the struct was laid out for this call.
    quote!(<#ty as #rt::Counted>::count(#rt::laid_out(&#name)?))
}

/// Where an array goes that the callee hands over, and its length.
pub fn give(p: &Parameter, many: Many) -> Tokens {
    let Parameter { rt, name, .. } = p;
    let count = p.other(many.count).name;
    match many.counter {
        Counter::Struct => {
            let home = local(&format!("home_{}", many.count));
            quote!(#rt::entry::give_as_many(#name, || #home.count()))
        }
        _ => quote!(#rt::entry::give_counted(#name, #count)),
    }
}

/// Where the count of an array stands, and its type.
pub fn place<'a>(p: &Parameter<'a>, many: Many) -> (Tokens, &'a Type) {
    let count = p.other(many.count);
    (count.name.to_token_stream(), number(&count))
}

/// The type that counts.
fn number<'a>(count: &Parameter<'a>) -> &'a Type {
    match count.part {
        Part::Count(count) => &count.ty,
        Part::Data(data) => &data.inner,
        Part::Flags(flags) => &flags.ty,
        Part::Iid { .. } | Part::Reserved => count.ty,
    }
}

/// How much a struct counts by which other parameters are counted.
pub fn struct_len_name(index: usize) -> Ident {
    local(&format!("len_{index}"))
}
