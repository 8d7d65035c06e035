//! The implementer's side: the safe trait, and the entry points between C callers and it.

use super::call::is_wide;
use super::results::{self, Side, is_references};
use super::vtable::signature;
use super::{Context, docs, local};
use crate::spec::{Method, Param, Ret, Role, Unit};
use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};

pub fn expand(cx: &Context) -> TokenStream {
    let Context {
        spec, name, imp, ..
    } = cx;
    let (cfg, vis) = (&spec.attrs.cfg, &spec.vis);
    let allow = cx.allow();
    let base = cx.base_path("_Impl").map(|path| quote!(: #path));
    let methods = cx.methods().map(|method| required(cx, method));
    let doc = format!(
        " What an object has to do to be an [`{name}`]. Implement it for `Foo_Impl`, which \
         `#[windows_core::implement({name})]` makes of `Foo`."
    );
    quote! {
        #(#cfg)*
        #[doc = #doc]
        #allow
        #vis trait #imp #base { #(#methods)* }
    }
}

/// The method of the trait.
fn required(cx: &Context, method: &Method) -> TokenStream {
    let rt = &cx.rt;
    let (attrs, rust_name) = (&method.attrs, &method.rust_name);
    let cfg = &attrs.cfg;
    let args: Vec<(&Ident, TokenStream)> = method
        .params
        .iter()
        .enumerate()
        .filter_map(|(i, p)| Some((&p.name, results::argument(cx, i, p, &Side::Implementer)?)))
        .collect();
    let declared = args.iter().map(|(name, ty)| quote!(#name: #ty));
    let ret = results::returned(cx, method, &Side::Implementer);
    let doc = docs::required_method(method);
    let body = if method.optional {
        let names = args.iter().map(|(name, _)| name);
        quote! {
            {
                let _ = (#(#names,)*);
                ::core::result::Result::Err(#rt::entry::no_support())
            }
        }
    } else {
        quote_spanned!(Span::call_site().located_at(method.c_name.span())=> ;)
    };
    // Where the compiler says what an implementer missed, it shows the declaration in the spec.
    let span = Span::call_site().located_at(method.c_name.span());
    let declaration = quote_spanned!(span=> fn #rust_name(&self, #(#declared),*) #ret #body);
    quote! {
        #(#cfg)*
        #doc
        #declaration
    }
}

/// The function in the slot.
pub fn entry(cx: &Context, method: &Method) -> TokenStream {
    let Context {
        rt, windows, imp, ..
    } = cx;
    let (cfg, c_name, rust_name) = (&method.attrs.cfg, &method.c_name, &method.rust_name);
    let (params, ret) = signature(cx, method);
    let this = local("this");
    let parts: Vec<Part> = (0..method.params.len())
        .map(|i| part(cx, method, i))
        .collect();
    let clear = parts.iter().map(|p| &p.clear);
    let check = parts.iter().map(|p| &p.check);
    let pass = parts.iter().filter_map(|p| p.pass.as_ref());
    let call = quote! {
        <Identity as #imp>::#rust_name(#rt::entry::this::<Identity>(#this, OFFSET), #(#pass),*)
    };
    let body = match &method.ret {
        Ret::HResult(_) => {
            let finish = finish(cx, method, &parts, call);
            quote! {
                #(#clear)*
                #rt::entry::guard(|| { #(#check)* #finish })
            }
        }
        Ret::Void | Ret::Value(_) => quote! {
            #(#clear)*
            #rt::entry::guard_value(|| {
                #(#check)*
                ::core::result::Result::Ok(#call)
            })
        },
    };
    quote! {
        #(#cfg)*
        unsafe extern "system" fn #c_name<
            Identity: #windows::IUnknownImpl + #imp,
            const OFFSET: ::core::primitive::isize,
        >(#this: *mut ::core::ffi::c_void, #params) #ret {
            // SAFETY: the slot is reached through a vtable that `new` made for `Identity` and
            // `OFFSET`, so the object is there. What the C caller passed is checked for null and
            // alignment; that it points to what the C declaration says is the C caller's
            // contract.
            unsafe { #body }
        }
    }
}

/// The call, the conversion of what it returned, and, once nothing can fail any more, the
/// writing of the results.
fn finish(cx: &Context, method: &Method, parts: &[Part], call: TokenStream) -> TokenStream {
    let rt = &cx.rt;
    let code = local("code");
    let written: Vec<(Ident, &Written)> = parts
        .iter()
        .enumerate()
        .filter_map(|(i, part)| Some((result_name(i), part.written.as_ref()?)))
        .collect();
    let names: Vec<TokenStream> = written.iter().map(|(name, _)| quote!(#name)).collect();
    let pattern = results::tuple(&names);
    let convert = written.iter().map(|(_, written)| &written.convert);
    let write = written.iter().map(|(_, written)| &written.write);
    let (answer, code) = if method.success.is_empty() {
        (
            quote!(let #pattern = #rt::entry::answer(#call)?;),
            quote!(#rt::entry::OK),
        )
    } else {
        (
            quote!(let (#pattern, #code) = #rt::entry::answer_with_code(#call)?;),
            quote!(#code),
        )
    };
    quote! {
        #answer
        #(#convert)*
        #(#write)*
        ::core::result::Result::Ok(#code)
    }
}

/// What the method returned for the parameter.
fn result_name(index: usize) -> Ident {
    local(&format!("result_{index}"))
}

/// What one parameter adds to an entry point.
#[derive(Default)]
struct Part {
    /// Before anything else: the result is cleared.
    clear: TokenStream,
    /// Before the call; can fail with `?`.
    check: TokenStream,
    /// What the method is handed.
    pass: Option<TokenStream>,
    /// What becomes of the result.
    written: Option<Written>,
}

struct Written {
    /// Can fail with `?`.
    convert: TokenStream,
    /// Cannot fail.
    write: TokenStream,
}

impl Part {
    fn passing(pass: TokenStream) -> Self {
        Self {
            pass: Some(pass),
            ..Self::default()
        }
    }

    fn checking(check: TokenStream, pass: TokenStream) -> Self {
        Self {
            check,
            pass: Some(pass),
            ..Self::default()
        }
    }
}

fn part(cx: &Context, method: &Method, index: usize) -> Part {
    let rt = &cx.rt;
    let param = &method.params[index];
    let Param { name, opt, .. } = param;
    let checked = |function: TokenStream| {
        Part::checking(quote!(let #name = #rt::entry::#function;), quote!(#name))
    };
    match &param.role {
        Role::Value => Part::passing(quote!(#name)),
        Role::Pointee(_) if *opt => checked(quote!(optional(#name)?)),
        Role::Pointee(_) => checked(quote!(pointee(#name)?)),
        Role::InOut(_) if *opt => checked(quote!(optional_mut(#name)?)),
        Role::InOut(_) => checked(quote!(pointee_mut(#name)?)),
        Role::Interface(_) if *opt => checked(quote!(optional_interface(&#name))),
        Role::Interface(_) => checked(quote!(interface(&#name)?)),
        Role::Queried { .. } if *opt => checked(quote!(optional_object(&#name))),
        Role::Queried { .. } => checked(quote!(object(&#name)?)),
        Role::Str(unit) => {
            // SAFETY of `str_from_ptr`: not null, aligned, and terminated by the C caller.
            let text = quote!(|text| <#unit as #rt::StringUnit>::str_from_ptr(text));
            if *opt {
                checked(quote!(optional_aligned(#name)?.map(#text)))
            } else {
                checked(quote!(aligned(#name).map(#text)?))
            }
        }
        Role::InOutBox { pointee, .. } => {
            let free = quote!(<#pointee as #rt::Abi>::free);
            if *opt {
                Part::checking(
                    quote!(let mut #name = #rt::entry::Borrowed::optional(#name, #free)?;),
                    quote!(#name.as_mut().map(|lent| &mut lent.value)),
                )
            } else {
                Part::checking(
                    quote!(let mut #name = #rt::entry::Borrowed::new(#name, #free)?;),
                    quote!(&mut #name.value),
                )
            }
        }
        Role::View(ty) => {
            let view = quote!(<#ty as #rt::View>::view);
            if *opt {
                checked(quote!(optional_aligned(#name)?.map(|ptr| #view(ptr)).transpose()?))
            } else {
                checked(quote!(aligned(#name).and_then(|ptr| #view(ptr))?))
            }
        }
        Role::Views { count, .. } => {
            let len = len(cx, method, *count);
            let shared = is_shared(method, *count);
            let views = quote!(|elements| #rt::Views::new(elements));
            if *opt {
                checked(quote!(optional_slice(#name, #len, #shared)?.map(#views)))
            } else {
                checked(quote!(slice(#name, #len).map(#views)?))
            }
        }
        Role::InOutView(_) if *opt => checked(quote!(optional_lent(#name)?)),
        Role::InOutView(_) => checked(quote!(lent(#name)?)),
        Role::Slice {
            pointee,
            count,
            unit,
        } => {
            let cast = (*unit == Unit::Bytes).then(|| quote!(.cast::<::core::primitive::u8>()));
            let len = len(cx, method, *count);
            let shared = is_shared(method, *count);
            let references = is_references(pointee, *unit);
            if *opt {
                let each = references.then(|| quote!(.map(#rt::entry::references).transpose()?));
                checked(quote!(optional_slice(#name #cast, #len, #shared)? #each))
            } else if references {
                checked(quote!(slice(#name, #len).and_then(#rt::entry::references)?))
            } else {
                checked(quote!(slice(#name #cast, #len)?))
            }
        }
        Role::Buffer {
            count, unit, clear, ..
        } => {
            let cast = (*unit == Unit::Bytes).then(|| quote!(.cast::<::core::primitive::u8>()));
            let len = len(cx, method, *count);
            let shared = is_shared(method, *count);
            let mut part = if *opt {
                checked(quote!(optional_slice_mut(#name #cast, #len, #shared)?))
            } else {
                checked(quote!(slice_mut(#name #cast, #len)?))
            };
            if *clear {
                part.clear = quote!(#rt::entry::clear_array(#name #cast, #len););
            }
            part
        }
        Role::Iid { shown, .. } => {
            let function = if *opt {
                quote!(optional(#name)?)
            } else {
                quote!(pointee(#name)?)
            };
            Part {
                check: quote!(let #name = #rt::entry::#function;),
                pass: shown.then(|| quote!(#name)),
                ..Part::default()
            }
        }
        Role::Text { flags, .. } => {
            let wide = is_wide(cx, method, *flags);
            if *opt {
                checked(quote!(optional_text(#name, #wide)?))
            } else {
                checked(quote!(text(#name, #wide)?))
            }
        }
        Role::Count { .. } | Role::Reserved => Part::default(),
        Role::Out(_)
        | Role::OutInterface { .. }
        | Role::OutBox { .. }
        | Role::OutStr { .. }
        | Role::OutArray { .. }
        | Role::OutCount { .. }
        | Role::OutQueried { .. }
        | Role::OutText { .. }
        | Role::OutTextArray { .. }
        | Role::OutView { .. }
        | Role::OutViews { .. }
        | Role::OutPointers { .. } => {
            let out = if *opt {
                quote!(optional_out)
            } else {
                quote!(out)
            };
            Part {
                clear: quote!(#rt::entry::clear(#name);),
                check: quote!(#rt::entry::#out(#name)?;),
                pass: None,
                written: written(cx, method, index),
            }
        }
    }
}

/// From what the method returned to what the C caller finds.
fn written(cx: &Context, method: &Method, index: usize) -> Option<Written> {
    let rt = &cx.rt;
    let param = &method.params[index];
    let name = &param.name;
    let value = result_name(index);
    let give = quote!(#rt::entry::give(#name, #value););
    let same = TokenStream::new();
    let (convert, write) = match &param.role {
        Role::Out(_) | Role::OutInterface { nullable: true, .. } => {
            (same, quote!(#rt::entry::write(#name, #value);))
        }
        Role::OutInterface { .. } => (
            same,
            quote!(#rt::entry::write(#name, ::core::option::Option::Some(#value));),
        ),
        Role::OutBox { .. } | Role::OutStr { .. } | Role::OutView { .. } => (same, give),
        Role::OutArray { count, .. }
        | Role::OutViews { count, .. }
        | Role::OutPointers { count, .. } => counted(cx, method, *count, &value, give),
        Role::OutTextArray { count, flags, .. } => {
            let wide = is_wide(cx, method, *flags);
            let (convert, write) = counted(cx, method, *count, &value, give);
            (
                quote! {
                    let #value = #rt::entry::texts_of_width(#value, #wide)?;
                    #convert
                },
                write,
            )
        }
        Role::OutText {
            flags, nullable, ..
        } => {
            let wide = is_wide(cx, method, *flags);
            let convert = mapped(
                &value,
                *nullable,
                |text| quote!(#rt::entry::text_of_width(#text, #wide)),
            );
            (convert, give)
        }
        Role::OutQueried {
            interface,
            iid,
            nullable,
        } => {
            let Param {
                name: iid,
                opt: no_iid,
                ..
            } = &method.params[*iid];
            let convert = mapped(&value, *nullable, |object| {
                if *no_iid {
                    quote!(#rt::entry::query_or::<#interface>(#object, #iid))
                } else {
                    quote!(#rt::entry::query(#object, #iid))
                }
            });
            let value = if *nullable {
                quote!(#value)
            } else {
                quote!(::core::option::Option::Some(#value))
            };
            (convert, quote!(#rt::entry::give_queried(#name, #value);))
        }
        _ => return None,
    };
    Some(Written { convert, write })
}

/// A conversion that can fail, of a value that may be absent.
fn mapped(
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

/// An array that the method allocated, and its count.
fn counted(
    cx: &Context,
    method: &Method,
    count: usize,
    value: &Ident,
    give: TokenStream,
) -> (TokenStream, TokenStream) {
    let rt = &cx.rt;
    let Param { name, role, .. } = &method.params[count];
    let Role::OutCount { pointee, .. } = role else {
        return (TokenStream::new(), give);
    };
    let len = result_name(count);
    (
        quote! {
            let #len = #rt::entry::fitting(<#pointee as #rt::Count>::from_usize(#value.len()))?;
        },
        quote!(#rt::entry::write(#name, #len); #give),
    )
}

/// The length that the C caller counted.
fn len(cx: &Context, method: &Method, count: usize) -> TokenStream {
    let rt = &cx.rt;
    let Param { name, ty, .. } = &method.params[count];
    quote!(<#ty as #rt::Count>::to_usize(#name))
}

/// Whether the count is that of several arrays.
fn is_shared(method: &Method, count: usize) -> bool {
    matches!(&method.params[count].role, Role::Count { of } if of.len() > 1)
}
