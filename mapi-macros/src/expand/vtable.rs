//! The vtable: its layout, the functions in it, and which IIDs it answers for.

use super::{Context, implement};
use crate::spec::{Interface, Method, Param, Ret, Role, Unit};
use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::Type;
use syn::spanned::Spanned;

pub fn expand(cx: &Context) -> TokenStream {
    let Context {
        spec,
        windows,
        name,
        vtbl,
        imp,
        ..
    } = cx;
    let (cfg, vis) = (&spec.attrs.cfg, &spec.vis);
    let allow = cx.allow();
    let base_vtable = cx.base_vtable();
    let fields = spec.methods.iter().map(|method| field(cx, method));
    let fields = quote! {
        /// The slots of the base.
        pub base__: #base_vtable,
        #(#fields)*
    };
    let fields = super::braces(name, fields);
    let (names, inside) = (cx.short_names(), cx.inside());
    let entries = cx.methods().map(|method| implement::entry(&inside, method));
    let slots = spec.methods.iter().map(|method| slot(&inside, method));
    let layouts = layouts(cx);
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
        #allow
        impl #vtbl {
            /// The vtable of an object, for an interface pointer that stands `-__MAPI_OFFSET`
            /// pointers behind the object's start.
            pub const fn new<
                __MapiIdentity: #windows::IUnknownImpl + #imp,
                const __MAPI_OFFSET: ::core::primitive::isize,
            >() -> Self {
                #names
                #(#entries)*
                Self {
                    base__: <#base_vtable>::new::<__MapiIdentity, __MAPI_OFFSET>(),
                    #(#slots)*
                }
            }

            /// Whether an object with this vtable answers to the IID, that of an ancestor
            /// included.
            #[inline]
            pub fn matches(iid: &#windows::GUID) -> ::core::primitive::bool {
                #matches
            }
        }

        #layouts
    }
}

/// Asks the compiler what only it knows of the types in the spec.
pub fn layouts(cx: &Context) -> TokenStream {
    let checks = cx.spec.methods.iter().map(|method| layouts_of(cx, method));
    let checks: TokenStream = checks.collect();
    if checks.is_empty() {
        return checks;
    }
    let (cfg, allow) = (&cx.spec.attrs.cfg, cx.allow());
    quote! {
        #(#cfg)*
        #allow
        const _: () = { #checks };
    }
}

fn matches(
    spec: &Interface,
    windows: &TokenStream,
    name: &syn::Ident,
    base_vtable: &TokenStream,
) -> TokenStream {
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

/// The C function type of a slot, and its parameters.
pub fn signature(cx: &Context, method: &Method) -> (TokenStream, TokenStream) {
    let params = method
        .params
        .iter()
        .map(|Param { name, ty, .. }| quote!(#name: #ty,));
    let ret = match &method.ret {
        Ret::HResult(ty) | Ret::Value(ty) => quote!(-> #ty),
        Ret::Void if method.reserved => {
            let windows = &cx.windows;
            quote!(-> #windows::HRESULT)
        }
        Ret::Void => TokenStream::new(),
    };
    (quote!(#(#params)*), ret)
}

fn field(cx: &Context, method: &Method) -> TokenStream {
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

fn slot(cx: &Context, method: &Method) -> TokenStream {
    let (cfg, c_name, rt) = (&method.attrs.cfg, &method.c_name, &cx.rt);
    let function = if method.reserved {
        quote!(#rt::entry::reserved_slot)
    } else {
        quote!(#c_name::<__MapiIdentity, __MAPI_OFFSET>)
    };
    quote!(#(#cfg)* #c_name: #function,)
}

/// Asks the compiler whether the types of a method have a C layout, and whether its success codes
/// are codes; it answers under the type or code.
fn layouts_of(cx: &Context, method: &Method) -> TokenStream {
    let (rt, windows) = (&cx.rt, &cx.windows);
    let cfg = &method.attrs.cfg;
    let params = method.params.iter().filter_map(|param| {
        let ty = layout_of(param, method)?;
        Some((ty, is_written(param), is_safe(param)))
    });
    let ret = match &method.ret {
        Ret::Value(ty) => Some((&**ty, true, true)),
        _ => None,
    };
    let types = params.chain(ret).filter(|(ty, ..)| !is_number(ty));
    let types: Vec<(&Type, bool, bool)> = types.collect();
    if types.is_empty() && method.success.is_empty() {
        return TokenStream::new();
    }
    let checks = types.iter().map(|(ty, written, safe)| {
        let span = ty.span();
        let rt = respan(rt, span);
        let plain = written.then(|| quote_spanned!(span=> #rt::assert_plain::<#ty>();));
        let is = if *safe {
            quote_spanned!(span=> <#ty as #rt::Abi>::IS_ABI)
        } else {
            quote_spanned!(span=> <#ty as #rt::CLayout>::IS_LAID_OUT)
        };
        quote_spanned!(span=> let () = #is; #plain)
    });
    let codes = method.success.iter().map(|code| {
        let span = code.span();
        let (rt, windows) = (respan(rt, span), respan(windows, span));
        quote_spanned! {span=>
            const CODE: #windows::HRESULT = #code;
            #rt::assert_success(CODE);
        }
    });
    quote!(#(#cfg)* { #(#checks)* #({ #codes })* })
}

/// Whether the type is a number of Rust's own, about which there is no need to ask.
fn is_number(ty: &Type) -> bool {
    const NUMBERS: &[&str] = &[
        "u8", "i8", "u16", "i16", "u32", "i32", "u64", "i64", "usize", "isize", "f32", "f64",
    ];
    match ty {
        Type::Path(path) => path
            .path
            .get_ident()
            .is_some_and(|ident| NUMBERS.iter().any(|number| ident == number)),
        _ => false,
    }
}

/// Whether C moves values of the type to where Rust would drop them.
fn is_written(param: &Param) -> bool {
    matches!(
        param.role,
        Role::Value | Role::InOut(_) | Role::Out(_) | Role::OutFlags(_) | Role::Buffer { .. }
    )
}

/// Whether safe code makes values of the type; what has an owner, its owner alone makes.
fn is_safe(param: &Param) -> bool {
    !matches!(
        param.role,
        Role::OutOwned { .. } | Role::OutFilled { .. } | Role::Reserved
    )
}

/// The type of a parameter whose layout nothing else in the expansion asks for.
fn layout_of<'a>(param: &'a Param, method: &Method) -> Option<&'a Type> {
    match &param.role {
        Role::Slice {
            pointee: Type::Ptr(pointer),
            unit: Unit::Elements,
            ..
        } if pointer.mutability.is_none() => Some(&pointer.elem),
        Role::OutOwned { pointee, .. } | Role::OutFilled { pointee, .. } => Some(pointee),
        Role::Value => {
            let index = method.params.iter().position(|p| p.name == param.name)?;
            (!is_flags(method, index)).then_some(&param.ty)
        }
        Role::Pointee(ty)
        | Role::InOut(ty)
        | Role::Out(ty)
        | Role::LentRefs { pointee: ty, .. } => Some(ty),
        Role::Slice {
            pointee,
            unit: Unit::Elements,
            ..
        }
        | Role::Buffer {
            pointee,
            unit: Unit::Elements,
            ..
        }
        | Role::OutArray {
            pointee,
            unit: Unit::Elements,
            ..
        }
        | Role::InOutArray {
            pointee,
            unit: Unit::Elements,
            ..
        } => Some(pointee),
        Role::Reserved if !matches!(last_name(&param.ty).as_deref(), Some("Ref")) => {
            Some(&param.ty)
        }
        _ => None,
    }
}

/// Whether other parameters are strings whose width this one tells.
pub fn is_flags(method: &Method, index: usize) -> bool {
    method.params.iter().any(|p| match &p.role {
        Role::Text { flags, .. }
        | Role::OutText { flags, .. }
        | Role::OutTextArray { flags, .. }
        | Role::LentTexts { flags, .. } => *flags == index,
        _ => false,
    })
}

pub fn last_name(ty: &Type) -> Option<String> {
    match ty {
        Type::Path(path) => Some(path.path.segments.last()?.ident.to_string()),
        _ => None,
    }
}

fn respan(tokens: &TokenStream, span: Span) -> TokenStream {
    tokens
        .to_token_stream()
        .into_iter()
        .map(|mut tree| {
            tree.set_span(span.resolved_at(tree.span()));
            tree
        })
        .collect()
}
