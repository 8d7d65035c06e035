//! Numbers, flags, structs: by value, behind a pointer, in MAPI memory, and arrays of them.

use super::{Caller, Code, Entry, Parameter, Sides, count, element};
use crate::model::{Data, Direction, Many, Memory};
use crate::table::Counter;
use crate::tokens::{ToTokens, quote};
use crate::types::Pointer;

pub fn code(p: &Parameter, data: &Data) -> Code {
    match (data.many, data.direction(), data.memory()) {
        (Some(many), Direction::In, _) => slice(p, data, many),
        (Some(many), _, Memory::Caller) => buffer(p, data, many),
        (Some(many), Direction::InOut, Memory::Mapi) => replaced_array(p, data, many),
        (Some(many), _, Memory::Mapi) => array(p, data, many),
        (None, Direction::In, _) if data.depth() == 0 => by_value(p),
        (None, Direction::In, _) => pointee(p, data),
        (None, Direction::InOut, Memory::Caller) => in_out(p, data),
        (None, Direction::InOut, Memory::Mapi) => replaced(p, data),
        (None, Direction::Out, Memory::Caller) => out(p, data),
        (None, Direction::Out, Memory::Mapi) => block(p, data),
    }
}

fn by_value(p: &Parameter) -> Code {
    Code::argument(
        Sides::same(p.ty.to_token_stream()),
        Caller::passing(p.name),
        Entry::handing(p.name),
    )
}

fn pointee(p: &Parameter, data: &Data) -> Code {
    let Parameter { rt, name, opt, .. } = p;
    let ty = &data.inner;
    let (pass, check) = if *opt {
        (quote!(#rt::call::optional(#name)), quote!(optional(#name)))
    } else {
        (quote!(#name), quote!(pointee(#name)))
    };
    Code::argument(
        Sides::same(quote!(&#ty)).optional(*opt),
        Caller::passing(pass),
        Entry::checked(p, check),
    )
}

/// Something to read and write; if it is the count of an array, it is set to that.
fn in_out(p: &Parameter, data: &Data) -> Code {
    let Parameter { rt, name, opt, .. } = p;
    let ty = &data.inner;
    let (pass, check) = if *opt {
        (
            quote!(#rt::call::optional_mut(#name)),
            quote!(optional_mut(#name)),
        )
    } else {
        (quote!(#name), quote!(pointee_mut(#name)))
    };
    let set = data.counts.first().map(|array| {
        let len = count::given_len(&p.other(*array));
        quote! {
            *#name = #rt::call::fitting(<#ty as #rt::Count>::from_usize(
                #rt::call::shared_len(&[#len])?,
            ))?;
        }
    });
    Code::argument(
        Sides::same(quote!(&mut #ty)).optional(*opt),
        Caller::passing(pass).after(set.unwrap_or_default()),
        Entry::checked(p, check),
    )
}

fn out(p: &Parameter, data: &Data) -> Code {
    let name = p.name;
    let ty = &data.inner;
    Code::result(
        Sides::same(ty.to_token_stream()),
        Caller::zeroed(p, ty).taking(quote!(#name)).with("out"),
        Entry::place(p).put(p),
    )
}

/// A block of MAPI memory that is handed over.
fn block(p: &Parameter, data: &Data) -> Code {
    let Parameter { rt, name, .. } = p;
    let ty = &data.inner;
    // SAFETY: the callee has succeeded and hands the block over.
    let value = quote!(#rt::call::take_box(#name));
    Code::result(
        Sides::same(quote!(#rt::MapiBox<#ty>)).optional(p.nullable()),
        Caller::receiving(p, quote!(*mut #ty)).promising(p, value),
        Entry::place(p).result(quote!(#rt::entry::give(#name))),
    )
}

/// A block that the callee may replace.
fn replaced(p: &Parameter, data: &Data) -> Code {
    let Parameter { rt, name, opt, .. } = p;
    let ty = &data.inner;
    let home = quote!(&mut ::core::option::Option<#rt::MapiBox<#ty>>);
    let (caller, entry) = if *opt {
        (
            Caller::passing(quote!(#rt::call::optional_place(&mut #name)))
                .after(quote!(let mut #name = #name.map(|home| #rt::call::Loan::new(home));)),
            Entry::stepping(
                quote!(#name.as_mut().map(|lent| &mut lent.value)),
                quote!(let mut #name = #rt::entry::Borrowed::optional(#name)?;),
            ),
        )
    } else {
        (
            Caller::passing(quote!(#name.place()))
                .after(quote!(let mut #name = #rt::call::Loan::new(#name);)),
            Entry::stepping(
                quote!(&mut #name.value),
                quote!(let mut #name = #rt::entry::Borrowed::new(#name)?;),
            ),
        )
    };
    Code::argument(Sides::same(home).optional(*opt), caller, entry)
}

/// An array to read: of values, or of pointers to values.
fn slice(p: &Parameter, data: &Data, many: Many) -> Code {
    let Parameter { rt, name, opt, .. } = p;
    let ty = &data.inner;
    let references = data.form.pointers == [Pointer::Const, Pointer::Const];
    let element = if references {
        quote!(&#ty)
    } else {
        element(data)
    };
    let cast = if references {
        quote!(.cast::<*const #ty>())
    } else if many.bytes {
        quote!(.cast::<#ty>())
    } else {
        quote!()
    };
    let array = quote!(#rt::call::array::<_>);
    let mut caller = Caller::passing(if *opt {
        quote!(#name.map_or(::core::ptr::null(), #array)#cast)
    } else {
        quote!(#array(#name)#cast)
    });
    if many.counter == Counter::Struct {
        let len = count::struct_len(p, many);
        caller.before = quote!(#rt::call::same_len(#len, #name.len())?;);
    }
    let bytes = many.bytes.then(|| quote!(.cast::<::core::primitive::u8>()));
    let len = count::len(p, many);
    let shared = many.shared;
    let check = match (opt, references) {
        (false, false) => quote!(slice(#name #bytes, #len)),
        (false, true) => quote!(references(#name, #len)),
        (true, false) => quote!(optional_slice(#name #bytes, #len, #shared)),
        (true, true) => quote!(optional_references(#name, #len, #shared)),
    };
    Code::argument(
        Sides::same(quote!(&[#element])).optional(*opt),
        caller,
        Entry::checked(p, check).guarded(count::is_foreign(p, many)),
    )
}

/// An array of the caller's to write.
fn buffer(p: &Parameter, data: &Data, many: Many) -> Code {
    let Parameter { rt, name, opt, .. } = p;
    let (ty, element) = (&data.inner, element(data));
    let cast = many.bytes.then(|| quote!(.cast::<#ty>()));
    let array = quote!(#rt::call::array_mut::<_>);
    let pass = if *opt {
        quote!(#name.map_or(::core::ptr::null_mut(), #array)#cast)
    } else {
        quote!(#array(#name)#cast)
    };
    let bytes = many.bytes.then(|| quote!(.cast::<::core::primitive::u8>()));
    let (len, shared) = (count::len(p, many), many.shared);
    let check = if *opt {
        quote!(optional_slice_mut(#name #bytes, #len, #shared))
    } else {
        quote!(slice_mut(#name #bytes, #len))
    };
    let mut entry = Entry::checked(p, check).guarded(count::is_foreign(p, many));
    if data.direction() == Direction::Out {
        entry.clear = quote!(#rt::entry::clear_array(#name #bytes, #len););
    }
    Code::argument(
        Sides::same(quote!(&mut [#element])).optional(*opt),
        Caller::passing(pass),
        entry,
    )
}

/// An array in MAPI memory that is handed over.
fn array(p: &Parameter, data: &Data, many: Many) -> Code {
    let Parameter { rt, name, .. } = p;
    let (ty, element) = (&data.inner, element(data));
    let len = count::taken_len(p, many);
    // SAFETY: the callee has succeeded and hands the block over.
    let value = quote!(#rt::call::take_array::<#element>(#name.cast(), #len));
    Code::result(
        Sides::same(quote!(#rt::MapiArray<#element>)),
        Caller::receiving(p, quote!(*mut #ty)).trying(value),
        Entry::place(p).result(count::give(p, many)),
    )
}

/// An array in MAPI memory that the callee may replace.
fn replaced_array(p: &Parameter, data: &Data, many: Many) -> Code {
    let Parameter { rt, name, .. } = p;
    let (ty, element) = (&data.inner, element(data));
    let (count, count_ty) = count::place(p, many);
    let bytes = many
        .bytes
        .then(|| quote!(.cast::<*mut ::core::primitive::u8>()));
    Code::argument(
        Sides::same(quote!(&mut #rt::MapiArray<#element>)),
        Caller::passing(quote!(#name.place().cast::<*mut #ty>())).after(quote! {
            let mut #name = #rt::call::LoanArray::<_, #count_ty>::new(#name)?;
        }),
        Entry::stepping(
            quote!(&mut #name.value),
            quote!(let mut #name = #rt::entry::BorrowedArray::new(#name #bytes, #count)?;),
        ),
    )
}
