//! The implementer's side: the safe trait, and the entry points between C callers and it.

use super::results::{self, Side, is_references};
use super::vtable::signature;
use super::{Context, braces, docs, local, semicolon};
use crate::spec::{Method, Param, Ret, Role, Unit};
use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::{ToTokens, quote, quote_spanned};

pub fn item(cx: &Context) -> TokenStream {
    let Context {
        spec, name, imp, ..
    } = cx;
    let (cfg, vis) = (&spec.attrs.cfg, &spec.vis);
    let allow = cx.allow();
    let base = cx.base_path("_Impl").map(|path| quote!(: #path));
    let methods = cx.methods().map(|method| required(cx, method));
    let methods = braces(name, quote!(#(#methods)*));
    let deprecated = super::deprecated(&spec.attrs);
    let doc = format!(
        " What an object has to do to be an [`{name}`]. Implement it for `Foo_Impl`, which \
         `#[windows_core::implement({name})]` makes of `Foo`."
    );
    quote! {
        #(#cfg)*
        #[doc = #doc]
        #(#deprecated)*
        #allow
        #vis trait #imp #base #methods
    }
}

/// The method of the trait.
fn required(cx: &Context, method: &Method) -> TokenStream {
    let rt = &cx.rt;
    let (attrs, rust_name) = (&method.attrs, &method.rust_name);
    let (cfg, usage) = (&attrs.cfg, &attrs.usage);
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
        let no_results = (0..method.params.len())
            .all(|i| results::result(cx, i, &method.params[i], &Side::Implementer).is_none());
        let answer = match &method.left_out {
            Some(code) if no_results && method.success.is_empty() => {
                quote!(#rt::entry::left_out(#code))
            }
            Some(code) => quote!(::core::result::Result::Err(#rt::entry::failing(#code))),
            None => quote!(::core::result::Result::Err(#rt::entry::no_support())),
        };
        let body = quote! {
            let _ = (#(#names,)*);
            #answer
        };
        braces(rust_name, body)
    } else {
        semicolon(rust_name)
    };
    let keyword = quote_spanned!(rust_name.span()=> fn);
    quote! {
        #(#cfg)*
        #doc
        #(#usage)*
        #keyword #rust_name(&self, #(#declared),*) #ret #body
    }
}

/// The function in the slot.
pub fn entry(cx: &Context, method: &Method) -> TokenStream {
    let Context { rt, imp, .. } = cx;
    let (cfg, c_name, rust_name) = (&method.attrs.cfg, &method.c_name, &method.rust_name);
    let (params, ret) = signature(cx, method);
    let this = local("this");
    let parts: Vec<Part> = (0..method.params.len())
        .map(|i| part(cx, method, i))
        .collect();
    let clear = parts.iter().map(|p| &p.clear);
    let cleared = places(&parts);
    let check = parts.iter().map(|p| &p.check);
    let pass = parts.iter().filter_map(|p| p.pass.as_ref());
    let call = quote! {
        <__MapiIdentity as #imp>::#rust_name(
            #rt::entry::this::<__MapiIdentity>(#this, __MAPI_OFFSET),
            #(#pass),*
        )
    };
    let body = match &method.ret {
        Ret::HResult(_) => {
            let finish = finish(cx, method, &parts, call);
            quote! {
                #(#clear)*
                #rt::entry::guard(#cleared, || { #(#check)* #finish })
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
            __MapiIdentity: #imp,
            const __MAPI_OFFSET: ::core::primitive::isize,
        >(#this: *mut ::core::ffi::c_void, #params) #ret {
            // SAFETY: the slot is reached through a vtable that `new` made for the identity
            // and offset, so the object is there. What the C caller passed is checked for null and
            // alignment; that it points to what the C declaration says is the C caller's
            // contract.
            unsafe { #body }
        }
    }
}

/// The clearing of all places for results, and whether they are there. One answer for all of them
/// costs no test of its own.
fn places(parts: &[Part]) -> TokenStream {
    let places: Vec<&TokenStream> = parts.iter().filter_map(|p| p.place.as_ref()).collect();
    if places.is_empty() {
        quote!(true)
    } else {
        quote!(#(#places)&*)
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
    let done: TokenStream = parts.iter().map(|part| part.done.clone()).collect();
    if method.success.is_empty() && done.is_empty() {
        match &written[..] {
            [] => return quote!(#rt::entry::answer_done(#call)),
            [
                (
                    _,
                    Written {
                        at_once: Some(written),
                        ..
                    },
                ),
            ] => {
                return quote!(#rt::entry::answer_written(#call, #written));
            }
            _ => {}
        }
    }
    let convert = written.iter().map(|(_, written)| &written.convert);
    let write = written.iter().map(|(_, written)| &written.write);
    let (answer, code) = if method.success.is_empty() {
        (
            bind(pattern, quote!(#rt::entry::answer(#call)?)),
            quote!(#rt::entry::OK),
        )
    } else {
        (
            bind(
                quote!((#pattern, #code)),
                quote!(#rt::entry::answer_with_code(#call)?),
            ),
            quote!(#code),
        )
    };
    quote! {
        #answer
        #(#convert)*
        #(#write)*
        #done
        ::core::result::Result::Ok(#code)
    }
}

/// `let pattern = step;`, where a `?` at the end of the step is written out: as a `match` it is less
/// for the compiler to work through, and there are many.
fn bind(pattern: TokenStream, step: TokenStream) -> TokenStream {
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
fn result_name(index: usize) -> Ident {
    local(&format!("result_{index}"))
}

/// How much a struct counts by which the parameter is counted.
fn counted_len(index: usize) -> Ident {
    local(&format!("len_{index}"))
}

/// Whether an array has as many elements as the struct at `index` counts.
fn counts(method: &Method, index: usize) -> bool {
    method
        .params
        .iter()
        .any(|p| matches!(p.role, Role::Slice { count, .. } if count == index))
}

/// What one parameter adds to an entry point.
#[derive(Default)]
struct Part {
    /// Before anything else: an array of results is cleared.
    clear: TokenStream,
    /// Before anything else: a result is cleared, and whether there is a place for it.
    place: Option<TokenStream>,
    /// Before the call; can fail with `?`.
    check: TokenStream,
    /// What the method is handed.
    pass: Option<TokenStream>,
    /// What becomes of the result.
    written: Option<Written>,
    /// After the method has succeeded; cannot fail.
    done: TokenStream,
}

struct Written {
    /// Can fail with `?`.
    convert: TokenStream,
    /// Cannot fail.
    write: TokenStream,
    /// A place that does both, where it is the only one.
    at_once: Option<TokenStream>,
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
        let check = bind(quote!(#name), quote!(#rt::entry::#function));
        Part::checking(check, quote!(#name))
    };
    match &param.role {
        Role::Value => Part::passing(quote!(#name)),
        Role::Pointee(_) if *opt => checked(quote!(optional(#name)?)),
        Role::Pointee(_) => checked(quote!(pointee(#name)?)),
        Role::InOut(_) if *opt => checked(quote!(optional_mut(#name)?)),
        Role::InOut(_) => checked(quote!(pointee_mut(#name)?)),
        Role::Interface(_) if *opt => checked(quote!(optional_interface(&#name))),
        Role::Interface(_) => checked(quote!(interface(&#name)?)),
        Role::Given(_) => {
            let mut part = checked(quote!(interface(&#name)?));
            part.done = quote!(#rt::entry::take_given(#name););
            part
        }
        Role::GivenView(ty) => {
            let given = local(&format!("given_{index}"));
            let view = quote!(<#ty as #rt::View>::view);
            Part {
                check: quote! {
                    let #given = #name;
                    let #name = #rt::entry::aligned(#name).and_then(|ptr| #view(ptr))?;
                },
                pass: Some(quote!(#name)),
                done: quote!(<#ty as #rt::Abi>::free(#given);),
                ..Part::default()
            }
        }
        Role::InOutInterface(_) => checked(quote!(pointee_mut(#name)?)),
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
        Role::InOutBox { pointee, clear, .. } => {
            let free = quote!(<#pointee as #rt::Abi>::free);
            let mut part = if *opt {
                Part::checking(
                    quote!(let mut #name = #rt::entry::Borrowed::optional(#name, #free)?;),
                    quote!(#name.as_mut().map(|lent| &mut lent.value)),
                )
            } else {
                Part::checking(
                    quote!(let mut #name = #rt::entry::Borrowed::new(#name, #free)?;),
                    quote!(&mut #name.value),
                )
            };
            if *clear {
                part.clear = quote!(let _ = #rt::entry::clear(#name););
            }
            part
        }
        Role::Fill(_) => Part {
            check: if *opt {
                quote!(let mut #name = #rt::entry::Filling::optional(#name)?;)
            } else {
                quote!(let mut #name = #rt::entry::Filling::new(#name)?;)
            },
            pass: Some(quote!(#name.lend())),
            done: quote!(#name.commit();),
            ..Part::default()
        },
        Role::View(ty) => {
            let view = quote!(<#ty as #rt::View>::view);
            let mut part = if *opt {
                checked(quote!(optional_aligned(#name)?.map(|ptr| #view(ptr)).transpose()?))
            } else {
                checked(quote!(aligned(#name).and_then(|ptr| #view(ptr))?))
            };
            if counts(method, index) {
                let len = counted_len(index);
                let check = part.check;
                part.check = quote! {
                    let #len =
                        <#ty as #rt::Counted>::count(#rt::entry::aligned(#name)?);
                    #check
                };
            }
            part
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
        Role::ViewRefs { count, .. } => {
            let len = len(cx, method, *count);
            let shared = is_shared(method, *count);
            if *opt {
                checked(quote! {
                    optional_slice(#name, #len, #shared)?.map(#rt::entry::view_refs).transpose()?
                })
            } else {
                checked(quote!(slice(#name, #len).and_then(#rt::entry::view_refs)?))
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
        Role::OutFilled { count, .. } => {
            let len = len(cx, method, *count);
            let check = if *opt {
                let shared = is_shared(method, *count);
                quote!(#rt::entry::optional_slice_mut(#name, #len, #shared)?;)
            } else {
                quote!(#rt::entry::slice_mut(#name, #len)?;)
            };
            Part {
                clear: quote!(#rt::entry::clear_array(#name, #len);),
                check,
                pass: None,
                written: written(cx, method, index),
                ..Part::default()
            }
        }
        Role::InOutArray { count, unit, .. } => {
            let cast = bytes(*unit);
            let count = &method.params[*count].name;
            Part::checking(
                quote! {
                    let mut #name = #rt::entry::BorrowedArray::new(#name #cast, #count)?;
                },
                quote!(&mut #name.value),
            )
        }
        Role::Count { .. } | Role::InOutCount { .. } | Role::Reserved => Part::default(),
        Role::OutOwned {
            owner, asked: true, ..
        } => {
            let interface = cx.name;
            let request = local(&format!("request_{index}"));
            Part {
                check: quote! {
                    let #name = #rt::entry::aligned(#name)?.cast_mut();
                    let #request = <#owner as #rt::Asked<#interface>>::asked(&*#name);
                },
                pass: Some(quote!(#request)),
                written: written(cx, method, index),
                ..Part::default()
            }
        }
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
        | Role::OutPointers { .. }
        | Role::OutOwned { .. }
        | Role::LentInterface(_)
        | Role::LentViews { .. }
        | Role::LentRefs { .. }
        | Role::LentTexts { .. }
        | Role::OutFlags(_) => {
            let clear = if *opt {
                quote!(clear_optional)
            } else {
                quote!(clear)
            };
            Part {
                place: Some(quote!(#rt::entry::#clear(#name))),
                written: written(cx, method, index),
                ..Part::default()
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
        Role::OutOwned { owner, count, .. } => {
            // What the caller asked for is no memory of its own, so it is written over.
            let interface = cx.name;
            let owner = quote!(<#owner as #rt::Owner<#interface>>);
            let (counted, write_count) = match count.map(|count| &method.params[count]) {
                Some(Param {
                    name: count,
                    role: Role::OutCount { pointee },
                    ..
                }) => {
                    let len = local("len");
                    (
                        quote! {
                            let #len = #rt::entry::fitting(
                                <#pointee as #rt::Count>::from_usize(#owner::count(&#value)),
                            )?;
                        },
                        quote!(#rt::entry::write(#count, #len);),
                    )
                }
                _ => Default::default(),
            };
            (
                quote! {
                    let #value = #rt::entry::answer(#owner::ready(#value))?;
                    #counted
                },
                quote! {
                    #write_count
                    #rt::entry::give_owned(#name, #value, #owner::hand_over);
                },
            )
        }
        Role::OutFilled { owner, count, .. } => {
            let interface = cx.name;
            let len = len(cx, method, *count);
            match owner {
                Some(owner) => {
                    let owner = quote!(<#owner as #rt::Owner<#interface>>);
                    (
                        quote!(let #value = #rt::entry::filling(#value, #len, #owner::ready)?;),
                        quote!(#rt::entry::fill(#name, #value, #owner::hand_over);),
                    )
                }
                None => (
                    quote! {
                        let #value = #rt::entry::filling(
                            #value, #len, ::core::result::Result::Ok,
                        )?;
                    },
                    quote!(#rt::entry::fill(#name, #value, ::core::convert::identity);),
                ),
            }
        }
        Role::LentInterface(_) => (same, quote!(#rt::entry::lend_interface(#name, #value);)),
        Role::LentViews { count, .. } => {
            let lend = quote!(#rt::entry::lend_array(#name, #value.as_raw()););
            counted(cx, method, *count, &value, lend)
        }
        Role::LentRefs { count, .. } => {
            let lend = quote!(#rt::entry::lend_array(#name, #value););
            counted(cx, method, *count, &value, lend)
        }
        Role::LentTexts { count, flags, .. } => {
            let lend = quote!(#rt::entry::write(#name, #value.as_ptr().cast()););
            let (convert, write) = counted(cx, method, *count, &value, lend);
            let Param {
                name: flags, role, ..
            } = &method.params[*flags];
            let Role::OutFlags(ty) = role else {
                return None;
            };
            let wide = quote! {
                #rt::entry::write(
                    #flags,
                    <#ty as #rt::UnicodeFlag>::with_unicode(
                        #rt::call::zeroed::<#ty>(),
                        #value.is_wide(),
                    ),
                );
            };
            (convert, quote!(#wide #write))
        }
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
    let at_once = match &param.role {
        Role::Out(_) | Role::OutInterface { nullable: true, .. } => {
            Some(quote!(#rt::entry::Place(#name)))
        }
        Role::OutInterface { .. } => Some(quote!(#rt::entry::PlaceOfSome(#name))),
        _ => None,
    };
    Some(Written {
        convert,
        write,
        at_once,
    })
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
    if let Role::Fill(_) = role {
        return (
            quote!(#rt::entry::same_len(#name.count(), #value.len())?;),
            give,
        );
    }
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

/// Whether the flags ask for UTF-16.
fn is_wide(cx: &Context, method: &Method, flags: usize) -> TokenStream {
    let rt = &cx.rt;
    let Param { name, ty, role, .. } = &method.params[flags];
    match role {
        // Before or after it has become a reference.
        Role::InOut(ty) => quote!(#rt::entry::is_unicode::<#ty>(&raw const *#name)?),
        _ => quote!(<#ty as #rt::UnicodeFlag>::is_unicode(#name)),
    }
}

/// The cast of a pointer to what is counted in bytes.
fn bytes(unit: Unit) -> Option<TokenStream> {
    (unit == Unit::Bytes).then(|| quote!(.cast::<*mut ::core::primitive::u8>()))
}

/// The length that the C caller counted.
fn len(cx: &Context, method: &Method, count: usize) -> TokenStream {
    let rt = &cx.rt;
    let Param { name, ty, role, .. } = &method.params[count];
    match role {
        Role::InOut(ty) => quote!(<#ty as #rt::Count>::to_usize(#rt::entry::behind(#name)?)),
        Role::View(_) => counted_len(count).to_token_stream(),
        _ => quote!(<#ty as #rt::Count>::to_usize(#name)),
    }
}

/// Whether the count is that of several arrays.
fn is_shared(method: &Method, count: usize) -> bool {
    matches!(&method.params[count].role, Role::Count { of } if of.len() > 1)
}
