//! Documentation: the reference page of an interface, and a word on each generated item.

use super::{Context, links};
use crate::model::{Interface, Method};
use crate::tokens::{ToTokens, Tokens, quote, quote_spanned};
use crate::types::tokens_text;
use proc_macro2::TokenTree;
use std::collections::BTreeSet;
use syn::ext::IdentExt;
use syn::{Attribute, Expr, ExprLit, Lit, LitStr, Meta, MetaNameValue};

/// The page of an interface.
pub fn interface(cx: &Context) -> Tokens {
    let spec = cx.spec;
    let user = linked(cx, None, &spec.attrs.docs.iter().collect::<Vec<_>>());
    let page = page(spec).join("\n");
    let summary = spec
        .attrs
        .docs
        .is_empty()
        .then(|| doc(&format!(" The interface `{}`.", spec.name)));
    quote! {
        #user
        #summary
        #[doc = #page]
    }
}

fn page(spec: &Interface) -> Vec<String> {
    let name = spec.name.to_string();
    let iid = match spec.iid {
        Some(iid) => format!("`{}`", hyphenated(iid)),
        None => "never published".into(),
    };
    let text = |text: &Option<syn::LitStr>| text.as_ref().map(syn::LitStr::value);
    let mut lines = vec![
        String::new(),
        format!(" | Interface identifier | {iid} |"),
        " |---|---|".into(),
        format!(" | Continues | {} |", base_link(spec)),
    ];
    for (title, text) in [
        ("Implemented by", text(&spec.implemented_by)),
        ("Called by", text(&spec.called_by)),
    ] {
        if let Some(text) = text {
            lines.push(format!(" | {title} | {} |", cell(&text)));
        }
    }
    lines.extend([
        String::new(),
        " # Vtable order".into(),
        String::new(),
        " | Slot | Method | Declared by |".into(),
        " |---:|---|---|".into(),
    ]);
    for (slot, method) in ["QueryInterface", "AddRef", "Release"].iter().enumerate() {
        lines.push(format!(" | {slot} | {method} | IUnknown |"));
    }
    if !spec.base.is_unknown {
        lines.push(format!(" | … | the slots of {0} | {0} |", base_link(spec)));
    }
    let methods = spec.methods.iter().filter(|m| is_unconditional(m));
    for (i, method) in methods.enumerate() {
        let slot = match spec.base.is_unknown {
            true => (i + 3).to_string(),
            false => "next".into(),
        };
        lines.push(format!(" | {slot} | {} | {name} |", row(method)));
    }
    lines.push(String::new());
    lines
}

/// Slots under `cfg` are only there in some builds, so the page cannot number them; the const
/// description does.
fn is_unconditional(method: &Method) -> bool {
    method.attrs.cfg.is_empty()
}

/// The base by its name, linked.
fn base_link(spec: &Interface) -> String {
    let path = &spec.base.path;
    let (name, target) = if spec.base.is_unknown {
        let krate = &spec.krate;
        ("IUnknown".into(), quote!(#krate::windows_core::IUnknown))
    } else {
        let last = path.segments.last().map(|segment| plain(&segment.ident));
        (last.unwrap_or_default(), quote!(#path))
    };
    let target = tokens_text(target);
    // A target that says no more than the name is a lint of rustdoc's.
    if target == name {
        return format!("[`{name}`]");
    }
    format!("[`{name}`]({target})")
}

fn row(method: &Method) -> String {
    if method.reserved {
        format!("{} (reserved)", method.c_name)
    } else {
        format!("[{}](#method.{})", method.c_name, plain(&method.rust_name))
    }
}

fn plain(ident: &syn::Ident) -> String {
    ident.unraw().to_string()
}

fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace('\n', " ")
}

/// The canonical form of an IID.
fn hyphenated(iid: u128) -> String {
    let hex = format!("{iid:032x}");
    [
        &hex[..8],
        &hex[8..12],
        &hex[12..16],
        &hex[16..20],
        &hex[20..],
    ]
    .join("-")
}

/// The C call.
pub fn raw_method(cx: &Context, method: &Method) -> Tokens {
    let declaration = super::declaration::declaration(cx.name, method);
    let (c_name, rust_name) = (&method.c_name, plain(&method.rust_name));
    let text = format!(
        " The C call of `{c_name}`, untouched; [`{rust_name}`](Self::{rust_name}) is the checked \
         one.\n\n ```c\n {declaration}\n ```\n\n # Safety\n\n Every argument is what the C declaration asks for."
    );
    quote!(#[doc = #text])
}

/// The checked call.
pub fn checked_method(cx: &Context, method: &Method) -> Tokens {
    let user = &method.attrs.docs;
    let docs = linked(cx, Some(method), &user.iter().collect::<Vec<_>>());
    let summary = user
        .is_empty()
        .then(|| doc(&format!(" Calls `{}`.", method.c_name)));
    let codes = success_codes(cx, method);
    let is_silent = || user.len() == without_safety(user).len();
    let safety = (method.is_unsafe && is_silent()).then(|| {
        quote! {
            ///
            /// # Safety
            ///
            /// What the reference asks of the caller beyond the types of the arguments.
        }
    });
    quote! {
        #docs
        #summary
        #codes
        #safety
    }
}

/// The same that takes an IID as a value.
pub fn any_method(method: &Method) -> Tokens {
    let rust_name = plain(&method.rust_name);
    let text = format!(
        " [`{rust_name}`](Self::{rust_name}) with the interface named by its IID, for an object \
         that stands in front of another one."
    );
    quote!(#[doc = #text])
}

/// The method to implement.
pub fn required_method(cx: &Context, method: &Method) -> Tokens {
    let user = without_safety(&method.attrs.docs);
    let docs = linked(cx, Some(method), &user);
    let summary = user
        .is_empty()
        .then(|| doc(&format!(" Answers `{}`.", method.c_name)));
    let codes = success_codes(cx, method);
    let optional = method.optional.then(|| {
        let code = match &method.left_out {
            Some(path) => path.segments.last().map(|s| s.ident.to_string()),
            None => None,
        };
        let code = code.as_deref().unwrap_or("MAPI_E_NO_SUPPORT");
        let text = format!(" May be left out; it then answers {code}.");
        let text = names_linked(cx, &text, &BTreeSet::new());
        quote! {
            ///
            #[doc = #text]
        }
    });
    quote! {
        #docs
        #summary
        #codes
        #optional
    }
}

fn doc(text: &str) -> Tokens {
    quote!(#[doc = #text])
}

/// The text of a doc comment; `None` where it is anything but a literal.
fn literal(doc: &Attribute) -> Option<&LitStr> {
    match &doc.meta {
        Meta::NameValue(MetaNameValue {
            value:
                Expr::Lit(ExprLit {
                    lit: Lit::Str(text),
                    ..
                }),
            ..
        }) => Some(text),
        _ => None,
    }
}

/// What users wrote, in one piece, with links for what it names of MAPI: codes, flags, tags, and
/// pages of the reference.
fn linked(cx: &Context, method: Option<&Method>, docs: &[&Attribute]) -> Tokens {
    let lines: Option<Vec<&LitStr>> = docs.iter().map(|doc| literal(doc)).collect();
    let Some((lines, first)) = lines.and_then(|lines| Some((lines.clone(), *lines.first()?)))
    else {
        return quote!(#(#docs)*);
    };
    let text: Vec<String> = lines.iter().map(|line| line.value()).collect();
    let text = text.join("\n");
    let text = if links::may_have_links(&text) {
        let mut types = BTreeSet::new();
        for param in method.iter().flat_map(|method| &method.params) {
            collect_names(param.ty.to_token_stream(), &mut types);
        }
        names_linked(cx, &text, &types)
    } else {
        text
    };
    quote_spanned!(first.span()=> #[doc = #text])
}

fn names_linked(cx: &Context, text: &str, types: &BTreeSet<String>) -> String {
    links::linked(text, &tokens_text(cx.krate.to_token_stream()), types)
}

/// The names in a type.
fn collect_names(tokens: impl IntoIterator<Item = TokenTree>, names: &mut BTreeSet<String>) {
    for tree in tokens {
        match tree {
            TokenTree::Ident(ident) => _ = names.insert(ident.to_string()),
            TokenTree::Group(group) => collect_names(group.stream(), names),
            _ => {}
        }
    }
}

/// The documentation without what callers have to vouch for.
fn without_safety(docs: &[Attribute]) -> Vec<&Attribute> {
    let mut in_section = false;
    docs.iter()
        .filter(|doc| {
            let Some(line) = literal(doc).map(LitStr::value) else {
                return true;
            };
            if let Some(title) = line.trim_start().strip_prefix("# ") {
                in_section = title.trim() == "Safety";
            }
            !in_section
        })
        .collect()
}

fn success_codes(cx: &Context, method: &Method) -> Option<Tokens> {
    if method.success.is_empty() {
        return None;
    }
    let codes: Vec<String> = method
        .success
        .iter()
        .filter_map(|path| path.segments.last())
        .map(|segment| segment.ident.to_string())
        .collect();
    let line = format!(" Success codes that mean something: {}.", codes.join(", "));
    let line = names_linked(cx, &line, &BTreeSet::new());
    Some(quote!(#[doc = ""] #[doc = #line]))
}
