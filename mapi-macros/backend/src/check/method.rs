//! What a method must satisfy as a whole.

use super::param::Params;
use super::{attrs, layout, param};
use crate::diag::Faults;
use crate::model::{Asked, Method, Param, Part, Question, Ret};
use crate::names;
use crate::types::{Known, generic, is_primitive, known, ungroup};
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::punctuated::Punctuated;
use syn::{Attribute, FnArg, Ident, LitStr, Path, ReturnType, Token, TraitItemFn, Type};

const KNOWN: &[&str] = &[
    "cfg",
    "deprecated",
    "doc",
    "must_use",
    "optional",
    "reserved",
    "rust_name",
    "success",
    "unsafe_call",
];

/// What became of a method.
pub struct Outcome {
    pub c_name: Ident,
    pub rust_name: Ident,
    pub reserved: bool,
    /// `None` where it has a fault.
    pub method: Option<Method>,
    pub asked: Asked,
}

impl Outcome {
    /// Whether an IID names an interface in it.
    pub fn has_iid(&self) -> bool {
        let iid = |param: &Param| matches!(param.part, Part::Iid { .. });
        self.method
            .as_ref()
            .is_some_and(|method| method.params.iter().any(iid))
    }
}

pub fn method(function: &TraitItemFn, raw: bool, faults: &Faults) -> Option<Outcome> {
    let before = faults.count();
    let sig = &function.sig;
    modifiers(function, faults);
    let own = OwnAttributes::read(&function.attrs, faults);
    let attrs = attrs::carried(
        function.attrs.iter().filter(|a| !OwnAttributes::is_own(a)),
        "a method",
        KNOWN,
        faults,
    );
    let name = sig.ident.unraw().to_string();
    if matches!(name.as_str(), "QueryInterface" | "AddRef" | "Release") {
        faults.at(
            &sig.ident,
            format!("`{name}` comes from IUnknown, the base of every interface: leave it out"),
        );
        return None;
    }
    if name == "base__" {
        faults.at(
            &sig.ident,
            "`base__` is the vtable's field for the base, and no method of C: leave it out",
        );
        return None;
    }
    receiver(function, faults);
    let (ret, can_fail) = match ret(&sig.output, faults) {
        Some(ret) => {
            let can_fail = matches!(ret, Ret::HResult(_));
            (ret, can_fail)
        }
        // What it is meant to be is not known, so nothing is said against it.
        None => (Ret::Void, true),
    };
    let typed: Vec<_> = sig
        .inputs
        .iter()
        .filter_map(|input| match input {
            FnArg::Typed(typed) => Some(typed),
            FnArg::Receiver(_) => None,
        })
        .skip_while(|typed| sig.receiver().is_none() && is_this(typed))
        .collect();
    let mut params = if own.reserved.is_some() {
        Params::default()
    } else {
        param::params(&typed, can_fail, faults)
    };
    own.agree(&sig.ident, &ret, can_fail, &typed, faults);
    if !sig.generics.params.is_empty() {
        // Their types mean nothing outside of the method.
        params.questions.clear();
    } else if let Ret::Value(ty) = &ret
        && !is_primitive(ty)
    {
        params.questions.push(Question {
            ty: (**ty).clone(),
            strong: true,
            plain: true,
        });
    }
    let named = own.rust_name.as_ref();
    let rust_name = named
        .and_then(|text| self::rust_name(text, faults))
        .unwrap_or_else(|| names::method(&sig.ident, raw));
    let method = |params| Method {
        attrs,
        c_name: sig.ident.clone(),
        rust_name: rust_name.clone(),
        reserved: own.reserved.is_some(),
        is_unsafe: own.unsafe_call.is_some(),
        optional: own.optional.is_some(),
        left_out: own.left_out.clone(),
        success: own.success.clone(),
        ret,
        params,
    };
    let cfg = function
        .attrs
        .iter()
        .filter(|attr| attr.path().is_ident("cfg"));
    Some(Outcome {
        asked: Asked {
            cfg: cfg.cloned().collect(),
            questions: params.questions,
            codes: own.success.clone(),
        },
        method: params.all.filter(|_| faults.count() == before).map(method),
        c_name: sig.ident.clone(),
        reserved: own.reserved.is_some(),
        rust_name,
    })
}

/// Everything about a function in Rust that a slot of a vtable has not.
fn modifiers(function: &TraitItemFn, faults: &Faults) {
    let sig = &function.sig;
    if let Some(token) = &sig.constness {
        faults.at(
            token,
            "a call through a vtable is not const: remove `const`",
        );
    }
    if let Some(token) = &sig.asyncness {
        faults.at(token, "a COM call returns when it is done: remove `async`");
    }
    if let Some(token) = &sig.unsafety {
        faults.at(
            token,
            "the trait says `unsafe` once for all of its methods: remove it here",
        );
    }
    if let Some(abi) = &sig.abi {
        faults.at(
            abi,
            "every slot has the calling convention of COM, `extern \"system\"`: leave it out",
        );
    }
    if !sig.generics.params.is_empty() {
        let only_lifetimes = sig.generics.lifetimes().count() == sig.generics.params.len();
        faults.at(
            &sig.generics,
            if only_lifetimes {
                "what is handed in is borrowed for the call, so a method has no lifetimes: remove \
                 them"
            } else {
                "a slot holds one function, so a method has no generics: remove them. Where an \
                 IID names the type, write `#[iid_is(iid)]`"
            },
        );
    }
    if let Some(clause) = &sig.generics.where_clause {
        faults.at(clause, "a method has no where clause: remove it");
    }
    if let Some(variadic) = &sig.variadic {
        faults.at(
            variadic,
            "a variadic function cannot be implemented: write the parameters that it takes",
        );
    }
    if let Some(body) = &function.default {
        faults.at(
            body,
            "a method of a spec has no body: end it with `;`. For one that an implementer may \
             leave out, write `#[optional]`",
        );
    }
}

/// Whether the parameter is the object, as a C declaration has it.
fn is_this(param: &syn::PatType) -> bool {
    matches!(&*param.pat, syn::Pat::Ident(pat) if pat.ident == "this" || pat.ident == "This")
        && matches!(ungroup(&param.ty), Type::Ptr(_) | Type::Reference(_))
}

fn receiver(function: &TraitItemFn, faults: &Faults) {
    let sig = &function.sig;
    let Some(receiver) = sig.receiver() else {
        match sig.inputs.first() {
            Some(FnArg::Typed(first)) if is_this(first) => faults.at(
                first,
                "the object is not written as in C: write `&self` instead of this",
            ),
            _ => faults.at(
                &sig.ident,
                format!(
                    "a method is called on an object: write `fn {}(&self{})`",
                    sig.ident,
                    if sig.inputs.is_empty() { "" } else { ", …" }
                ),
            ),
        }
        return;
    };
    let plain = receiver.attrs.is_empty()
        && receiver.mutability.is_none()
        && receiver.colon_token.is_none()
        && matches!(&receiver.reference, Some((_, None)));
    if plain {
        return;
    }
    let why = if receiver.mutability.is_some() && receiver.reference.is_some() {
        "an object has many references, so nobody has it alone: write `&self`"
    } else {
        "an object is called by reference: write `&self`"
    };
    faults.at(receiver, why);
}

/// What a method returns; `None` if that has a fault.
fn ret(output: &ReturnType, faults: &Faults) -> Option<Ret> {
    let ReturnType::Type(_, ty) = output else {
        return Some(Ret::Void);
    };
    let bare = ungroup(ty);
    if matches!(bare, Type::Tuple(tuple) if tuple.elems.is_empty()) {
        return Some(Ret::Void);
    }
    if !layout::check(bare, faults) {
        return None;
    }
    if let Type::Ptr(_) = bare {
        faults.at(
            bare,
            "a returned pointer says neither who owns it nor whether it may be null: write `#[out] \
             name: *mut *mut T` for memory that is handed over",
        );
        return None;
    }
    if generic(bare, "Ref").is_some() {
        faults.at(
            bare,
            "a method returns no interface: write `#[out] name: *mut Option<IFoo>`",
        );
        return None;
    }
    Some(match known(bare) {
        Known::HResult => Ret::HResult(Box::new(bare.clone())),
        _ => Ret::Value(Box::new(bare.clone())),
    })
}

/// Paths of constants, which have no generics.
fn code_list(input: ParseStream) -> syn::Result<Punctuated<Path, Token![,]>> {
    Punctuated::parse_terminated_with(input, Path::parse_mod_style)
}

/// The codes in `#[success(…)]` and `#[optional(…)]`, right or wrong.
pub fn codes(attrs: &[Attribute]) -> Vec<Path> {
    let own = attrs.iter().filter(|attr| {
        ["success", "optional"]
            .iter()
            .any(|own| attr.path().is_ident(own))
    });
    own.filter_map(|attr| attr.parse_args_with(code_list).ok())
        .flatten()
        .collect()
}

/// Whether the code is one that a method may succeed with besides S_OK, as far as its name tells.
fn is_success(code: &Path, faults: &Faults) -> bool {
    let name = attrs::path_text(code);
    let last = name.rsplit("::").next().unwrap_or_default();
    if last == "S_OK" || last == "SUCCESS_SUCCESS" {
        faults.at(
            code,
            "every method may succeed with S_OK: write only the success codes besides it",
        );
    } else if last.starts_with("MAPI_E_") || last.starts_with("E_") {
        faults.at(
            code,
            format!("`{last}` is a failure, which every method may answer: remove it"),
        );
    } else {
        return true;
    }
    false
}

fn rust_name(text: &LitStr, faults: &Faults) -> Option<syn::Ident> {
    let name = text.value();
    if !names::is_identifier(&name) {
        faults.at(
            text,
            format!(
                "{} is not a valid identifier: write letters, digits and underscores, as in `open_entry`",
                if name.is_empty() {
                    "an empty text".into()
                } else {
                    format!("`{name}`")
                }
            ),
        );
        return None;
    }
    if names::is_taken(&name) {
        faults.at(
            text,
            format!("`{name}` means something else on every interface: write another name"),
        );
        return None;
    }
    Some(names::ident(&name, text.span()))
}

/// The attributes of a method that belong to the spec language.
#[derive(Default)]
struct OwnAttributes<'a> {
    reserved: Option<&'a Attribute>,
    optional: Option<&'a Attribute>,
    left_out: Option<Path>,
    success_attr: Option<&'a Attribute>,
    success: Vec<Path>,
    rust_name: Option<LitStr>,
    unsafe_call: Option<&'a Attribute>,
}

impl<'a> OwnAttributes<'a> {
    fn is_own(attr: &Attribute) -> bool {
        [
            "reserved",
            "optional",
            "success",
            "rust_name",
            "unsafe_call",
        ]
        .iter()
        .any(|name| attr.path().is_ident(name))
    }

    fn read(attrs: &'a [Attribute], faults: &Faults) -> Self {
        let mut out = Self::default();
        let mut seen = std::collections::HashSet::new();
        for attr in attrs.iter().filter(|a| Self::is_own(a)) {
            let name = attrs::path_text(attr.path());
            if !seen.insert(name.clone()) {
                faults.at(attr, format!("`#[{name}]` is given twice: keep one"));
                continue;
            }
            match name.as_str() {
                "reserved" if attrs::bare(attr, &name, faults) => out.reserved = Some(attr),
                "optional" => out.read_optional(attr, faults),
                "success" => out.read_success(attr, faults),
                "rust_name" => out.read_rust_name(attr, faults),
                "unsafe_call" if attrs::bare(attr, &name, faults) => out.unsafe_call = Some(attr),
                _ => {}
            }
        }
        out
    }

    fn read_optional(&mut self, attr: &'a Attribute, faults: &Faults) {
        if !matches!(attr.meta, syn::Meta::Path(_)) {
            let Ok(code) = attr.parse_args_with(Path::parse_mod_style) else {
                return faults.at(
                    attr,
                    "`optional` takes nothing or a code: write `#[optional]`, or `#[optional(E_NOTIMPL)]` \
                     with the code that the method answers where it is left out",
                );
            };
            self.left_out = Some(code);
        }
        self.optional = Some(attr);
    }

    fn read_success(&mut self, attr: &'a Attribute, faults: &Faults) {
        match attr.parse_args_with(code_list) {
            Ok(codes) if !codes.is_empty() => {
                self.success_attr = Some(attr);
                let mut seen = std::collections::HashSet::new();
                for code in codes {
                    if !seen.insert(attrs::path_text(&code)) {
                        faults.at(&code, "this code is listed twice: keep one");
                    } else if is_success(&code, faults) {
                        self.success.push(code);
                    }
                }
            }
            _ => faults.at(
                attr,
                "`success` takes the success codes that the method documents beside S_OK: write \
                 `#[success(MAPI_W_ERRORS_RETURNED)]`",
            ),
        }
    }

    fn read_rust_name(&mut self, attr: &Attribute, faults: &Faults) {
        let text = attr.meta.require_name_value().ok().and_then(|meta| {
            if let syn::Expr::Lit(syn::ExprLit {
                lit: syn::Lit::Str(text),
                ..
            }) = &meta.value
            {
                Some(text.clone())
            } else {
                None
            }
        });
        match text {
            Some(text) => self.rust_name = Some(text),
            None => faults.at(
                attr,
                "`rust_name` takes a name in quotes: write `#[rust_name = \"open_entry\"]`",
            ),
        }
    }

    /// Reports what does not go together.
    fn agree(
        &self,
        name: &syn::Ident,
        ret: &Ret,
        can_fail: bool,
        params: &[&syn::PatType],
        faults: &Faults,
    ) {
        if self.reserved.is_some() {
            let form = format!("write `#[reserved] fn {name}(&self);`");
            if !params.is_empty() {
                faults.at(
                    quote::quote!(#(#params),*),
                    format!("nobody documented the parameters of a reserved slot: {form}"),
                );
            }
            if let Ret::Value(ty) = ret {
                faults.at(
                    ty,
                    format!("a reserved slot answers MAPI_E_NO_SUPPORT: {form}"),
                );
            }
            for (attr, what) in [
                (self.optional, "optional"),
                (self.success_attr, "success"),
                (self.unsafe_call, "unsafe_call"),
            ] {
                if let Some(attr) = attr {
                    attrs::contradiction(attr, what, &["reserved"], faults);
                }
            }
            if let Some(text) = &self.rust_name {
                faults.at(
                    text,
                    "a reserved slot is not called and has no Rust name: remove it",
                );
            }
        } else if !can_fail {
            if let Some(attr) = self.optional {
                faults.at(
                    attr,
                    "a method that cannot report failure cannot answer MAPI_E_NO_SUPPORT: remove \
                     `#[optional]`, or return HRESULT",
                );
            }
            if let Some(attr) = self.success_attr {
                faults.at(
                    attr,
                    "only a method that returns HRESULT has success codes: remove `#[success]`, \
                     or return HRESULT",
                );
            }
        }
    }
}
