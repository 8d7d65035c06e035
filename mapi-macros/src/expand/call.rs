//! The caller's side: the C call under its C name, and the checked call under its Rust name.

use super::results::{self, Side, element, is_references};
use super::vtable::{is_flags, last_name, signature};
use super::{Context, braces, docs, local, public};
use crate::spec::{Method, Param, Ret, Role, Unit};
use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};
use syn::ext::IdentExt;

pub fn expand(cx: &Context) -> TokenStream {
    let (cfg, name) = (&cx.spec.attrs.cfg, cx.name);
    let allow = cx.allow();
    let description = super::describe::description(cx);
    let methods = cx.methods().map(|method| {
        let raw = raw(cx, method);
        let checked = checked(cx, method);
        quote!(#raw #checked)
    });
    quote! {
        #(#cfg)*
        #allow
        impl #name {
            #description
            #(#methods)*
        }
    }
}

fn raw(cx: &Context, method: &Method) -> TokenStream {
    let windows = &cx.windows;
    let (cfg, c_name) = (&method.attrs.cfg, &method.c_name);
    let (params, ret) = signature(cx, method);
    let names = method.params.iter().map(|p| &p.name);
    let doc = docs::raw_method(method);
    let usage = &method.attrs.usage;
    let public = public(c_name);
    let body = quote! {
        // SAFETY: the vtable is that of this interface, and the caller vouches for the rest.
        unsafe {
            (#windows::Interface::vtable(self).#c_name)(
                #windows::Interface::as_raw(self),
                #(#names),*
            )
        }
    };
    let body = braces(c_name, body);
    quote! {
        #(#cfg)*
        #doc
        #(#usage)*
        #[inline]
        #public unsafe fn #c_name(&self, #params) #ret #body
    }
}

fn checked(cx: &Context, method: &Method) -> TokenStream {
    let (attrs, c_name, rust_name) = (&method.attrs, &method.c_name, &method.rust_name);
    let (cfg, usage, lints) = (&attrs.cfg, &attrs.usage, super::lints(attrs));
    let generics = Generics::of(method);
    let side = Side::Caller(&|index| generics.of_param(index));
    let args = method.params.iter().enumerate().filter_map(|(i, param)| {
        let ty = results::argument(cx, i, param, &side)?;
        let name = &param.name;
        Some(quote!(#name: #ty,))
    });
    let ret = results::returned(cx, method, &side);
    let parts: Vec<Part> = (0..method.params.len())
        .map(|i| part(cx, method, i, &generics))
        .collect();
    let before = parts.iter().map(|p| &p.before);
    let pass = parts.iter().map(|p| &p.pass);
    let call = quote! {
        // SAFETY: each pointer comes from a reference that lives through the call, or is null where
        // the spec says that it may be; each count is that of its array.
        unsafe { Self::#c_name(self, #(#pass),*) }
    };
    let finish = finish(cx, method, &parts, call);
    let public = public(rust_name);
    let body = braces(rust_name, quote!(#(#before)* #finish));
    let generics = generics.declaration(cx);
    let doc = docs::checked_method(cx, method);
    quote! {
        #(#cfg)*
        #doc
        #(#usage)*
        #(#lints)*
        #[inline]
        #public fn #rust_name #generics(&self, #(#args)*) #ret #body
    }
}

/// The call, the check of its code, and the value made of what the callee wrote.
fn finish(cx: &Context, method: &Method, parts: &[Part], call: TokenStream) -> TokenStream {
    let Context { rt, krate, .. } = cx;
    if !matches!(method.ret, Ret::HResult(_)) {
        return call;
    }
    let code = local("code");
    let taken: Vec<(Ident, &Taken)> = parts
        .iter()
        .enumerate()
        .filter_map(|(i, part)| Some((local(&format!("result_{i}")), part.taken.as_ref()?)))
        .collect();
    let takes = taken.iter().map(|(name, taken)| {
        let value = &taken.value;
        quote!(let #name = #value;)
    });
    let values: Vec<TokenStream> = taken
        .iter()
        .map(|(name, taken)| {
            if taken.fallible {
                quote!(#name?)
            } else {
                quote!(#name)
            }
        })
        .collect();
    let value = results::tuple(&values);
    let done: TokenStream = parts.iter().map(|part| part.done.clone()).collect();
    // Not with `?`, which is two calls and a `match` for the compiler to work through.
    let c_call = call;
    let call = quote! {
        let #code = #c_call;
        if #code.is_err() {
            return #rt::call::failed(#code);
        }
    };
    if !method.success.is_empty() {
        return quote! {
            #call
            #done
            #(#takes)*
            ::core::result::Result::Ok(#krate::success::Success::new(#value, #code))
        };
    }
    match &taken[..] {
        [] if done.is_empty() => quote!(#c_call.ok()),
        [
            (
                _,
                Taken {
                    value,
                    fallible: true,
                },
            ),
        ] => quote!(#call #done #value),
        _ => quote! {
            #call
            #done
            #(#takes)*
            ::core::result::Result::Ok(#value)
        },
    }
}

/// What one parameter adds to a checked call.
struct Part {
    /// Statements before the call.
    before: TokenStream,
    /// What the slot is handed.
    pass: TokenStream,
    /// What the callee wrote, as the caller gets it.
    taken: Option<Taken>,
    /// Statements after the call has succeeded.
    done: TokenStream,
}

struct Taken {
    value: TokenStream,
    /// Whether the value is a `Result` still.
    fallible: bool,
}

impl Part {
    fn passing(pass: TokenStream) -> Self {
        Self {
            before: TokenStream::new(),
            pass,
            taken: None,
            done: TokenStream::new(),
        }
    }

    fn after(mut self, before: TokenStream) -> Self {
        self.before = before;
        self
    }

    fn done(mut self, done: TokenStream) -> Self {
        self.done = done;
        self
    }

    fn taking(mut self, value: TokenStream) -> Self {
        self.taken = Some(Taken {
            value,
            fallible: false,
        });
        self
    }

    fn trying(mut self, value: TokenStream) -> Self {
        self.taken = Some(Taken {
            value,
            fallible: true,
        });
        self
    }

    /// A result that is there, or may be null.
    fn promising(self, value: TokenStream, nullable: bool, rt: &TokenStream) -> Self {
        if nullable {
            self.taking(value)
        } else {
            self.trying(quote!(#rt::call::promised(#value)))
        }
    }
}

fn part(cx: &Context, method: &Method, index: usize, generics: &Generics) -> Part {
    let Context { rt, windows, .. } = cx;
    let param = &method.params[index];
    let Param { name, ty, opt, .. } = param;
    // Places for what the callee writes: a pointer, or a value.
    let receiving = |pointer: TokenStream| {
        Part::passing(quote!(&mut #name))
            .after(quote!(let mut #name: #pointer = ::core::ptr::null_mut();))
    };
    let zeroed = |value: TokenStream| {
        // SAFETY: zeros are a value of every ABI type.
        Part::passing(quote!(&mut #name))
            .after(quote!(let mut #name = unsafe { #rt::call::zeroed::<#value>() };))
    };
    match &param.role {
        Role::Value if is_flags(method, index) => flags(cx, method, index),
        Role::Value => Part::passing(quote!(#name)),
        Role::Pointee(_) if *opt => Part::passing(quote!(#rt::call::optional(#name))),
        Role::InOut(_) if *opt => Part::passing(quote!(#rt::call::optional_mut(#name))),
        Role::InOut(flags) if is_flags(method, index) => {
            let width = width(cx, method, index);
            Part::passing(quote!(#name)).after(quote! {
                *#name = <#flags as #rt::UnicodeFlag>::with_unicode(*#name, #width);
            })
        }
        Role::InOut(ty) => {
            // The count of an array, or something else to read and write.
            let set = method.params.iter().find_map(|array| match &array.role {
                Role::Slice { count, .. } | Role::Buffer { count, .. } if *count == index => {
                    let len = array_len(array);
                    Some(quote! {
                        *#name = #rt::call::fitting(<#ty as #rt::Count>::from_usize(
                            #rt::call::shared_len(&[#len])?,
                        ))?;
                    })
                }
                _ => None,
            });
            Part::passing(quote!(#name)).after(set.unwrap_or_default())
        }
        Role::Pointee(_) => Part::passing(quote!(#name)),
        Role::Interface(_) if *opt => Part::passing(quote!(#rt::call::lend_optional(#name))),
        Role::Interface(_) => Part::passing(quote!(#rt::call::lend(#name))),
        Role::Given(_) => {
            Part::passing(quote!(#rt::call::lend(&#name))).done(quote!(::core::mem::forget(#name);))
        }
        Role::GivenView(_) => {
            Part::passing(quote!(#name.as_ptr())).done(quote!(let _ = #name.into_raw();))
        }
        Role::InOutInterface(_) => Part::passing(quote!(#name)),
        Role::Queried { .. } => {
            let object = if *opt {
                quote!(#name)
            } else {
                quote!(::core::option::Option::Some(#name))
            };
            // SAFETY: the IID of the same call is that of the object's type.
            Part::passing(quote!(#rt::call::lend_as(#object)))
        }
        Role::Str(unit) if *opt => Part::passing(quote! {
            #name.map_or(
                ::core::ptr::null(),
                |text| <#unit as #rt::StringUnit>::units(text).as_ptr(),
            )
        }),
        Role::Str(unit) => Part::passing(quote!(<#unit as #rt::StringUnit>::units(#name).as_ptr())),
        Role::Out(ty) => zeroed(quote!(#ty)).taking(quote!(#name)),
        Role::OutInterface {
            interface,
            nullable,
        } => received(cx, name, quote!(#interface), *nullable),
        Role::OutQueried {
            interface,
            iid,
            nullable,
        } if method.params[*iid].opt => {
            // SAFETY: the callee hands an `interface` over where none was named, as for its own.
            let wanted = generics.of_param(index);
            let queried = quote!(unsafe { #rt::call::queried::<#wanted, #interface>(object) });
            let part = received(cx, name, quote!(#windows::IUnknown), *nullable);
            let taken = part.taken.as_ref().map(|taken| &taken.value);
            let value = if *nullable {
                quote!(#taken.map(|object| #queried).transpose())
            } else {
                quote!(#taken.and_then(|object| #queried))
            };
            part.trying(value)
        }
        Role::OutQueried { nullable, .. } => {
            received(cx, name, generics.of_param(index), *nullable)
        }
        Role::OutBox { pointee, nullable } => {
            // SAFETY: the callee has succeeded and hands the block over.
            let value = quote! {
                unsafe { #rt::call::take_box(#name, <#pointee as #rt::Abi>::free) }
            };
            receiving(quote!(*mut #pointee)).promising(value, *nullable, rt)
        }
        Role::OutStr { pointee, nullable } => {
            // SAFETY: the callee has succeeded and hands the block over.
            let value = quote!(unsafe { #rt::call::take_string(#name) });
            receiving(quote!(*mut #pointee)).promising(value, *nullable, rt)
        }
        Role::InOutBox { pointee, clear, .. } => {
            let free = quote!(<#pointee as #rt::Abi>::free);
            let drop = clear.then(|| quote!(*home = ::core::option::Option::None;));
            // SAFETY: `free` frees a block with a `T`.
            let lend = quote!({ #drop unsafe { #rt::call::Loan::new(home, #free) } });
            if *opt {
                Part::passing(quote!(#rt::call::optional_place(&mut #name)))
                    .after(quote!(let mut #name = #name.map(|home| #lend);))
            } else {
                Part::passing(quote!(#name.place())).after(quote! {
                    let mut #name = {
                        let home = #name;
                        #lend
                    };
                })
            }
        }
        Role::Fill(ty) => {
            let free = quote!(<#ty as #rt::Abi>::free);
            // SAFETY: `free` frees a block with a `T`.
            Part::passing(quote!(#name.place()))
                .after(quote!(let mut #name = unsafe { #rt::call::Loan::new(#name, #free) };))
        }
        Role::InOutArray { pointee, count, .. } => {
            let counts = match &method.params[*count].role {
                Role::InOutCount { pointee, .. } => quote!(#pointee),
                _ => quote!(_),
            };
            Part::passing(quote!(#name.place().cast::<*mut #pointee>())).after(quote! {
                let mut #name = #rt::call::LoanArray::<_, #counts>::new(#name)?;
            })
        }
        Role::InOutCount { of, .. } => {
            let array = &method.params[*of].name;
            Part::passing(quote!(#array.count_place()))
        }
        Role::View(ty) => {
            let lay_out = quote!(<#ty as #rt::View>::lay_out);
            if *opt {
                Part::passing(quote!(#rt::optional_laid_out(&#name)))
                    .after(quote!(let #name = #name.map(#lay_out);))
            } else {
                Part::passing(quote!(#name.as_ptr())).after(quote!(let #name = #lay_out(#name);))
            }
        }
        Role::Views { .. } | Role::ViewRefs { .. } if *opt => Part::passing(quote! {
            #name.map_or(::core::ptr::null(), |views| #rt::call::array(views.as_raw()))
        }),
        Role::Views { .. } | Role::ViewRefs { .. } => {
            Part::passing(quote!(#rt::call::array(#name.as_raw())))
        }
        Role::InOutView(_) if *opt => Part::passing(quote! {
            #name.map_or(::core::ptr::null_mut(), |view| view.as_ptr())
        }),
        Role::InOutView(_) => Part::passing(quote!(#name.as_ptr())),
        Role::OutView { pointee, nullable } => {
            // SAFETY: the callee has succeeded and hands over a block that is as C says.
            let value = quote! {
                unsafe {
                    #rt::call::take_box(#name, <#pointee as #rt::Abi>::free)
                        .map(|block| #rt::MapiView::from_box(block))
                }
            };
            receiving(quote!(*mut #pointee)).promising(value, *nullable, rt)
        }
        Role::OutViews { pointee, count } => {
            let len = out_len(cx, method, *count);
            // SAFETY: the callee has succeeded and hands over a block that is as C says.
            let value = quote! {
                unsafe {
                    #rt::call::take_array(#name, #len)
                        .map(|block| #rt::MapiViews::from_array(block))
                }
            };
            receiving(quote!(*mut #pointee)).trying(value)
        }
        Role::OutPointers { pointee, count } => {
            let len = out_len(cx, method, *count);
            // SAFETY: the callee has succeeded and hands over a block that is as C says.
            let value = quote! {
                unsafe {
                    #rt::call::take_array(#name, #len)
                        .map(|block| #rt::MapiPointers::from_array(block))
                }
            };
            receiving(quote!(*mut *mut #pointee)).trying(value)
        }
        Role::LentInterface(interface) => {
            // SAFETY: the callee has succeeded and keeps the interface alive.
            Part::passing(quote!(#name.place()))
                .after(quote!(let mut #name = #rt::call::Received::<#interface>::new();))
                .trying(quote!(unsafe { #name.borrow() }))
        }
        Role::LentViews { pointee, count } => {
            let len = out_len(cx, method, *count);
            // SAFETY: the callee has succeeded and keeps an array that is as C says.
            let value = quote! {
                unsafe {
                    #rt::call::lent_array(#name, #len).map(|array| #rt::Views::new(array))
                }
            };
            receiving(quote!(*mut #pointee)).trying(value)
        }
        Role::LentRefs { pointee, count } => {
            let len = out_len(cx, method, *count);
            // SAFETY: the callee has succeeded and keeps an array of pointers to such values.
            let value = quote!(unsafe { #rt::call::copy_refs(#name, #len) });
            receiving(quote!(*mut *mut #pointee)).trying(value)
        }
        Role::LentTexts {
            pointee,
            flags,
            count,
        } => {
            let wide = is_wide(cx, method, *flags);
            let len = out_len(cx, method, *count);
            // SAFETY: the callee has succeeded and keeps an array of strings of that width.
            let value = quote!(unsafe { #rt::call::copy_texts(#name, #len, #wide) });
            receiving(quote!(*mut *mut #pointee)).trying(value)
        }
        Role::OutFlags(ty) => zeroed(quote!(#ty)),
        Role::Slice {
            pointee,
            count,
            unit,
        } => {
            let array = quote!(#rt::call::array::<_>);
            let cast = is_references(pointee, *unit) || *unit == Unit::Bytes;
            let cast = cast.then(|| quote!(.cast::<#pointee>()));
            let part = Part::passing(if *opt {
                quote!(#name.map_or(::core::ptr::null(), #array)#cast)
            } else {
                quote!(#array(#name)#cast)
            });
            match &method.params[*count] {
                Param {
                    name: counted,
                    role: Role::View(ty),
                    ..
                } => {
                    // SAFETY: the struct was laid out for this call.
                    let len = quote!(unsafe { <#ty as #rt::Counted>::count(#counted.as_ptr()) });
                    part.after(quote!(#rt::call::same_len(#len, #name.len())?;))
                }
                _ => part,
            }
        }
        Role::Buffer { pointee, unit, .. } => {
            let array = quote!(#rt::call::array_mut::<_>);
            let cast = (*unit == Unit::Bytes).then(|| quote!(.cast::<#pointee>()));
            Part::passing(if *opt {
                quote!(#name.map_or(::core::ptr::null_mut(), #array)#cast)
            } else {
                quote!(#array(#name)#cast)
            })
        }
        Role::OutArray {
            pointee,
            count,
            unit,
        } => {
            let len = out_len(cx, method, *count);
            let element = element(pointee, *unit);
            let element = match unit {
                Unit::Bytes => element,
                Unit::Elements => quote!(#pointee),
            };
            // SAFETY: the callee has succeeded and hands the block over.
            let value = quote!(unsafe { #rt::call::take_array::<#element>(#name.cast(), #len) });
            receiving(quote!(*mut #pointee)).trying(value)
        }
        Role::Count { of } => count(cx, method, index, of),
        Role::OutCount { pointee, .. } => zeroed(quote!(#pointee)),
        Role::Iid { of, .. } => {
            let generic = generics.of_param(*of);
            if let Role::Queried { interface, .. } | Role::OutQueried { interface, .. } =
                &method.params[*of].role
                && *opt
            {
                return Part::passing(quote!(#rt::call::iid_unless::<#generic, #interface>()));
            }
            Part::passing(quote!(&<#generic as #windows::Interface>::IID))
        }
        Role::Text { .. } if *opt => Part::passing(quote!(#rt::call::text(#name))),
        Role::Text { .. } => {
            Part::passing(quote!(#rt::call::text(::core::option::Option::Some(#name))))
        }
        Role::OutText {
            pointee,
            flags,
            nullable,
        } => {
            let wide = is_wide(cx, method, *flags);
            // SAFETY: the callee has succeeded and hands the block over.
            let value = quote!(unsafe { #rt::call::take_text(#name, #wide) });
            receiving(quote!(*mut #pointee)).promising(value, *nullable, rt)
        }
        Role::OutTextArray {
            pointee,
            flags,
            count,
        } => {
            let wide = is_wide(cx, method, *flags);
            let len = out_len(cx, method, *count);
            // SAFETY: the callee has succeeded and hands the block over.
            let value = quote!(unsafe { #rt::call::take_texts(#name, #len, #wide) });
            receiving(quote!(*mut *mut #pointee)).trying(value)
        }
        Role::OutOwned {
            pointee,
            owner,
            count,
            asked,
        } => {
            let len = count.map_or(quote!(1), |count| out_len(cx, method, count));
            // SAFETY: zeros are a value of every ABI type; the callee has succeeded and hands
            // over what is there.
            let value = quote! {
                unsafe { <#owner as #rt::Owner<Self>>::take(self, #name, #len) }
            };
            let place = if *asked {
                quote!(let mut #name: #pointee = <#owner as #rt::Asked<Self>>::ask(#name);)
            } else {
                quote!(let mut #name = unsafe { #rt::call::zeroed::<#pointee>() };)
            };
            Part::passing(quote!(&mut #name)).after(place).trying(value)
        }
        Role::OutFilled { owner, count, .. } => {
            let Param { name: len, ty, .. } = &method.params[*count];
            // SAFETY: the callee has succeeded and hands over what is there.
            let value = match owner {
                Some(owner) => quote!(unsafe { #name.take_owned::<Self, #owner>(self) }),
                None => quote!(unsafe { #name.take_interfaces() }),
            };
            Part::passing(quote!(#name.place()))
                .after(quote! {
                    let mut #name = #rt::call::Room::new(<#ty as #rt::Count>::to_usize(#len))?;
                })
                .trying(value)
        }
        Role::Reserved if last_name(ty).as_deref() == Some("Ref") => {
            Part::passing(quote!(#rt::call::lend_optional(::core::option::Option::None)))
        }
        Role::Reserved => {
            // SAFETY: zeros are a value of every ABI type.
            Part::passing(quote!(#rt::call::zeroed::<#ty>()))
        }
    }
}

/// A place for an interface.
fn received(cx: &Context, name: &Ident, interface: TokenStream, nullable: bool) -> Part {
    let rt = &cx.rt;
    let part = Part::passing(quote!(#name.place()))
        .after(quote!(let mut #name = #rt::call::Received::<#interface>::new();));
    // SAFETY: the callee has succeeded.
    if nullable {
        part.taking(quote!(unsafe { #name.take_nullable() }))
    } else {
        part.trying(quote!(unsafe { #name.take() }))
    }
}

/// The length that the callee counted.
fn out_len(cx: &Context, method: &Method, count: usize) -> TokenStream {
    let rt = &cx.rt;
    let Param { name, role, .. } = &method.params[count];
    match role {
        Role::OutCount { pointee, .. } => quote!(<#pointee as #rt::Count>::to_usize(#name)),
        Role::Fill(_) => quote!(#name.count()),
        _ => quote!(#name),
    }
}

/// Whether the flags ask for UTF-16.
fn is_wide(cx: &Context, method: &Method, flags: usize) -> TokenStream {
    let rt = &cx.rt;
    let Param { name, ty, role, .. } = &method.params[flags];
    match role {
        Role::InOut(ty) => quote!(<#ty as #rt::UnicodeFlag>::is_unicode(*#name)),
        Role::OutFlags(ty) => quote!(<#ty as #rt::UnicodeFlag>::is_unicode(#name)),
        _ => quote!(<#ty as #rt::UnicodeFlag>::is_unicode(#name)),
    }
}

fn flags(cx: &Context, method: &Method, index: usize) -> Part {
    let rt = &cx.rt;
    let Param { name, ty, .. } = &method.params[index];
    let width = width(cx, method, index);
    Part::passing(quote!(#name))
        .after(quote!(let #name = <#ty as #rt::UnicodeFlag>::with_unicode(#name, #width);))
}

/// Whether the strings whose width the flags tell are UTF-16.
fn width(cx: &Context, method: &Method, index: usize) -> TokenStream {
    let rt = &cx.rt;
    let texts = method.params.iter().filter_map(|p| match &p.role {
        Role::Text { flags, .. } if *flags == index => {
            let text = &p.name;
            Some(if p.opt {
                quote!(#text)
            } else {
                quote!(::core::option::Option::Some(#text))
            })
        }
        _ => None,
    });
    let width = quote!(#rt::call::width(&[#(#texts),*]));
    if matches!(method.ret, Ret::HResult(_)) {
        quote!(#width?)
    } else {
        // Such a method has one string, and one string agrees with itself.
        quote!(#width.unwrap_or(true))
    }
}

fn count(cx: &Context, method: &Method, index: usize, of: &[usize]) -> Part {
    let rt = &cx.rt;
    let Param { name, ty, .. } = &method.params[index];
    let lens: Vec<TokenStream> = of
        .iter()
        .map(|&array| array_len(&method.params[array]))
        .collect();
    let from_usize = quote!(<#ty as #rt::Count>::from_usize);
    let before = if !matches!(method.ret, Ret::HResult(_)) {
        quote!(let #name: #ty = #rt::call::saturated(&[#(#lens),*], #from_usize);)
    } else if let [array] = of
        && !method.params[*array].opt
    {
        let array = &method.params[*array].name;
        quote!(let #name = #rt::call::fitting(#from_usize(#array.len()))?;)
    } else {
        quote! {
            let #name =
                #rt::call::fitting(#from_usize(#rt::call::shared_len(&[#(#lens),*])?))?;
        }
    };
    Part::passing(quote!(#name)).after(before)
}

/// The length of an array that the caller has, if it is there.
fn array_len(array: &Param) -> TokenStream {
    let Param {
        name, opt, role, ..
    } = array;
    let by_ref = if matches!(role, Role::Buffer { .. }) {
        quote!(.as_deref())
    } else {
        TokenStream::new()
    };
    if *opt {
        quote!(#name #by_ref.map(|elements| elements.len()))
    } else {
        quote!(::core::option::Option::Some(#name.len()))
    }
}

/// The type parameters of a checked call: one for each interface that an IID names.
struct Generics(Vec<(usize, Ident)>);

impl Generics {
    fn of(method: &Method) -> Self {
        let queried: Vec<usize> = method
            .params
            .iter()
            .enumerate()
            .filter(|(_, p)| matches!(p.role, Role::Queried { .. } | Role::OutQueried { .. }))
            .map(|(i, _)| i)
            .collect();
        let taken = |name: &str| {
            method.params.iter().any(|p| {
                let ty = &p.ty;
                mentions(quote!(#ty), name)
            })
        };
        let stem = ["T", "I", "Queried"]
            .into_iter()
            .find(|stem| !taken(stem))
            .unwrap_or("__MapiQueried");
        let one = queried.len() == 1;
        let names = queried.into_iter().enumerate().map(|(n, index)| {
            let name = if one {
                format_ident!("{stem}")
            } else {
                format_ident!("{stem}{}", n + 1)
            };
            (index, name)
        });
        Self(names.collect())
    }

    fn of_param(&self, index: usize) -> TokenStream {
        self.0
            .iter()
            .find(|(i, _)| *i == index)
            .map(|(_, name)| quote!(#name))
            .unwrap_or_default()
    }

    fn declaration(&self, cx: &Context) -> Option<TokenStream> {
        let windows = &cx.windows;
        let names = self.0.iter().map(|(_, name)| name);
        (!self.0.is_empty()).then(|| quote!(<#(#names: #windows::Interface),*>))
    }
}

fn mentions(tokens: TokenStream, name: &str) -> bool {
    tokens.into_iter().any(|tree| match tree {
        proc_macro2::TokenTree::Ident(ident) => ident.unraw() == name,
        proc_macro2::TokenTree::Group(group) => mentions(group.stream(), name),
        _ => false,
    })
}
