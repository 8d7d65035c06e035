//! The vtable: its layout, the functions in it, and which IIDs it answers for.

use super::call::signature;
use super::{Context, entry};
use crate::model::{Asked, Interface, Method};
use crate::tokens::{Tokens, quote, quote_spanned};
use proc_macro2::Span;
use syn::spanned::Spanned;

pub fn item(cx: &Context) -> Tokens {
    let Context {
        spec,
        windows,
        name,
        vtbl,
        imp,
        ..
    } = cx;
    let (cfg, vis) = (&spec.attrs.cfg, &spec.vis);
    let allow = cx.allow(&[
        "dead_code",
        "elided_lifetimes_in_paths",
        "missing_debug_implementations",
        "non_camel_case_types",
        "non_snake_case",
        "unreachable_pub",
    ]);
    let allow_entries = cx.allow(&[
        "dead_code",
        "elided_lifetimes_in_paths",
        "non_snake_case",
        "unused_imports",
        "unused_variables",
    ]);
    let base_vtable = cx.base_vtable();
    let fields = spec.methods.iter().map(|method| field(cx, method));
    let fields = quote! {
        /// The slots of the base.
        pub base__: #base_vtable,
        #(#fields)*
    };
    let fields = super::braces(name, fields);
    let (names, inside) = (cx.short_names(), cx.inside());
    let rt = &inside.rt;
    let base = match spec.base.is_unknown {
        true => quote!(#rt::entry::unknown),
        false => quote!(<#base_vtable>::new),
    };
    let entries = cx.methods().map(|method| entry::entry(&inside, method));
    let slots = spec.methods.iter().map(|method| slot(&inside, method));
    let matches = matches(spec, windows, name, &base_vtable);
    let deprecated = super::deprecated(&spec.attrs);
    let title = format!(" The vtable of [`{name}`]: that of its base, then one field a slot.");
    quote! {
        #(#cfg)*
        #[doc = #title]
        #(#deprecated)*
        #allow
        #[repr(C)]
        #vis struct #vtbl #fields

        #(#cfg)*
        #allow_entries
        impl #vtbl {
            #[doc(hidden)]
            /// The vtable of an object, for an interface pointer that stands `-OFFSET` pointers
            /// behind the object's start.
            pub const fn new<
                __MapiIdentity: #windows::IUnknownImpl + #imp,
                const __MAPI_OFFSET: ::core::primitive::isize,
            >() -> Self {
                #names
                use ::core::{ffi::c_void as __c_void, primitive::isize as __isize};
                #(#entries)*
                Self {
                    base__: #base::<__MapiIdentity, __MAPI_OFFSET>(),
                    #(#slots)*
                }
            }

            /// Whether an object with this vtable answers to the IID, that of an ancestor
            /// included.
            #[doc(hidden)]
            #[inline]
            pub fn matches(iid: &#windows::GUID) -> ::core::primitive::bool {
                #matches
            }
        }
    }
}

fn matches(spec: &Interface, windows: &Tokens, name: &syn::Ident, base_vtable: &Tokens) -> Tokens {
    let own = spec
        .iid
        .map(|_| quote!(*iid == <#name as #windows::Interface>::IID));
    let inherited = (!spec.base.is_unknown).then(|| quote!(<#base_vtable>::matches(iid)));
    match (own, inherited) {
        (Some(own), Some(inherited)) => quote!(#own || #inherited),
        (Some(one), None) | (None, Some(one)) => one,
        // `implement` knows IUnknown itself.
        (None, None) => quote!(false),
    }
}

fn field(cx: &Context, method: &Method) -> Tokens {
    let (cfg, c_name) = (&method.attrs.cfg, &method.c_name);
    let (params, ret) = signature(cx, method);
    let doc = format!(" The slot of `{c_name}`.");
    let deprecated = super::deprecated(&method.attrs);
    let public = super::public(c_name);
    quote! {
        #(#cfg)*
        #[doc = #doc]
        #(#deprecated)*
        #public #c_name: unsafe extern "system" fn(this: *mut ::core::ffi::c_void, #params) #ret,
    }
}

fn slot(cx: &Context, method: &Method) -> Tokens {
    let (cfg, c_name, rt) = (&method.attrs.cfg, &method.c_name, &cx.rt);
    let function = if method.reserved {
        quote!(#rt::entry::reserved_slot)
    } else {
        quote!(#c_name::<__MapiIdentity, __MAPI_OFFSET>)
    };
    quote!(#(#cfg)* #c_name: #function,)
}

/// Asks the compiler what only it knows of the types and codes in a spec; it answers under them.
pub fn questions(cx: &Context, asked: &[Asked]) -> Tokens {
    let (rt, windows) = (&cx.rt, &cx.windows);
    let all = asked.iter().map(|asked| {
        let Asked {
            cfg,
            questions,
            codes,
        } = asked;
        if questions.is_empty() && codes.is_empty() {
            return Tokens::new();
        }
        let types = questions.iter().map(|question| {
            let ty = &question.ty;
            let span = ty.span();
            let rt = respan(rt, span);
            let kind = if question.strong {
                quote_spanned!(span=> Abi>::IS_ABI)
            } else {
                quote_spanned!(span=> CLayout>::IS_LAID_OUT)
            };
            let plain = question
                .plain
                .then(|| quote_spanned!(span=> #rt::assert_plain::<#ty>();));
            quote_spanned!(span=> let () = <#ty as #rt::#kind; #plain)
        });
        let codes = codes.iter().map(|code| {
            let span = code.span();
            let (rt, windows) = (respan(rt, span), respan(windows, span));
            quote_spanned!(span=> {
                const CODE: #windows::HRESULT = #code;
                #rt::assert_success(CODE);
            })
        });
        quote!(#(#cfg)* { #(#types)* #(#codes)* })
    });
    quote!(#(#all)*)
}

fn respan(tokens: &Tokens, span: Span) -> Tokens {
    tokens.clone().each_at(|own| span.resolved_at(own))
}
