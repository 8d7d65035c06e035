//! The attribute's own arguments, and the attributes of the spec that are carried over.

use crate::diag::{Faults, list, suggestion};
use crate::parse::{Arg, ArgValue};
use crate::spec::Carried;
use proc_macro2::Span;
use std::collections::HashSet;
use syn::{Attribute, Expr, ExprLit, Lit, LitStr, Path, parse_quote};

/// The checked arguments of `#[mapi_interface(…)]`.
pub struct Arguments {
    pub iid: Option<u128>,
    pub implemented_by: Option<LitStr>,
    pub called_by: Option<LitStr>,
    pub krate: Path,
}

const KEYS: &[&str] = &["iid", "implemented_by", "called_by", "crate"];
const IID_FORM: &str = "write `iid = \"614ab435-491d-4f5b-a8b4-60eb031030c6\"`, or `iid = none` \
                        where none was ever published";
const IUNKNOWN: u128 = 0x00000000_0000_0000_c000_000000000046;

pub fn arguments(args: &[Arg], span: Span, faults: &Faults) -> Arguments {
    let mut out = Arguments {
        iid: None,
        implemented_by: None,
        called_by: None,
        krate: parse_quote!(::mapi_core),
    };
    let mut seen = HashSet::new();
    for arg in args {
        let key = arg.key.to_string();
        if !KEYS.contains(&key.as_str()) {
            faults.at(
                &arg.key,
                format!("unknown key `{key}`: {}", suggestion(&key, KEYS)),
            );
            continue;
        }
        if !seen.insert(key.clone()) {
            faults.at(&arg.key, format!("`{key}` is given twice: keep one"));
            continue;
        }
        match (key.as_str(), &arg.value) {
            ("crate", Some(ArgValue::Path(path))) => out.krate = path.clone(),
            ("crate", _) => faults.at(&arg.key, "write `crate = ::path::to::mapi_core`"),
            ("iid", Some(ArgValue::Expr(value))) => out.iid = iid(value, faults),
            ("iid", _) => faults.at(&arg.key, format!("`iid` has no value: {IID_FORM}")),
            ("implemented_by", value) => out.implemented_by = text(arg, value.as_ref(), faults),
            (_, value) => out.called_by = text(arg, value.as_ref(), faults),
        }
    }
    if !seen.contains("iid") {
        faults.span(span, format!("`iid` is missing: {IID_FORM}"));
    }
    out
}

fn text(arg: &Arg, value: Option<&ArgValue>, faults: &Faults) -> Option<LitStr> {
    if let Some(ArgValue::Expr(value)) = value {
        if let Some(text) = string(value) {
            return Some(text);
        }
        faults.at(
            value,
            format!("`{}` is a text: write it in quotes", arg.key),
        );
    } else {
        faults.at(
            &arg.key,
            format!("`{0}` has no value: write `{0} = \"…\"`", arg.key),
        );
    }
    None
}

fn string(value: &Expr) -> Option<LitStr> {
    match value {
        Expr::Lit(ExprLit {
            lit: Lit::Str(text),
            ..
        }) => Some(text.clone()),
        // What a `macro_rules!` fragment hands over is wrapped in an invisible group.
        Expr::Group(group) => string(&group.expr),
        _ => None,
    }
}

fn iid(value: &Expr, faults: &Faults) -> Option<u128> {
    if let Expr::Path(path) = value
        && path.path.is_ident("none")
    {
        return None;
    }
    let Some(text) = string(value) else {
        faults.at(value, format!("an IID is a text: {IID_FORM}"));
        return None;
    };
    match parse_iid(&text.value()) {
        Ok(0) => {
            faults.at(
                text,
                "the zero GUID names no interface: write `iid = none` where none was ever published",
            );
            None
        }
        Ok(IUNKNOWN) => {
            faults.at(
                text,
                "this is the IID of IUnknown: every object would answer to it. Write the \
                 interface's own, or `iid = none` where none was ever published",
            );
            None
        }
        Ok(iid) => Some(iid),
        Err(what) => {
            faults.at(text, format!("not an IID: {what}. {IID_FORM}"));
            None
        }
    }
}

fn parse_iid(text: &str) -> Result<u128, String> {
    if text.starts_with('{') || text.ends_with('}') {
        return Err("it stands without braces".into());
    }
    let groups: Vec<&str> = text.split('-').collect();
    let lengths: Vec<usize> = groups.iter().map(|g| g.chars().count()).collect();
    if lengths != [8, 4, 4, 4, 12] {
        return Err(format!(
            "it has 5 groups of 8, 4, 4, 4 and 12 hexadecimal digits, this has {}",
            lengths
                .iter()
                .map(usize::to_string)
                .collect::<Vec<_>>()
                .join("-")
        ));
    }
    if let Some(c) = text.chars().find(|c| *c != '-' && !c.is_ascii_hexdigit()) {
        return Err(format!("`{c}` is not a hexadecimal digit"));
    }
    u128::from_str_radix(&groups.concat(), 16).map_err(|e| e.to_string())
}

/// Sorts the attributes that stand on `what` by where they are repeated. Those that the caller
/// knows itself are not passed in.
pub fn carried<'a>(
    attrs: impl IntoIterator<Item = &'a Attribute>,
    what: &str,
    known: &[&str],
    faults: &Faults,
) -> Carried {
    let mut out = Carried::default();
    for attr in attrs {
        let name = attr
            .path()
            .get_ident()
            .map(ToString::to_string)
            .unwrap_or_default();
        let list = match name.as_str() {
            "doc" => &mut out.docs,
            "cfg" => &mut out.cfg,
            "allow" | "expect" | "warn" | "deny" => &mut out.lints,
            "deprecated" | "must_use" => &mut out.usage,
            _ => {
                let written = path_text(attr.path());
                faults.at(
                    attr.path(),
                    format!(
                        "`#[{written}]` means nothing on {what}: {}",
                        suggestion(&written, known)
                    ),
                );
                continue;
            }
        };
        list.push(attr.clone());
    }
    out
}

pub fn path_text(path: &Path) -> String {
    let segments: Vec<_> = path.segments.iter().map(|s| s.ident.to_string()).collect();
    segments.join("::")
}

/// The one identifier of `#[name(identifier)]`.
pub fn argument(attr: &Attribute, name: &str, faults: &Faults) -> Option<syn::Ident> {
    use syn::ext::IdentExt;
    match attr.parse_args_with(syn::Ident::parse_any) {
        Ok(ident) => Some(ident),
        Err(_) => {
            faults.at(
                attr,
                format!("write `#[{name}(parameter)]` with the name of a parameter of the method"),
            );
            None
        }
    }
}

/// Whether the attribute is a bare word, as it must be.
pub fn bare(attr: &Attribute, name: &str, faults: &Faults) -> bool {
    let bare = matches!(attr.meta, syn::Meta::Path(_));
    if !bare {
        faults.at(attr, format!("`{name}` takes nothing: write `#[{name}]`"));
    }
    bare
}

/// Reports an attribute that contradicts others.
pub fn contradiction(attr: &Attribute, name: &str, others: &[&str], faults: &Faults) {
    let others: Vec<String> = others.iter().map(|o| format!("#[{o}]")).collect();
    let others: Vec<&str> = others.iter().map(String::as_str).collect();
    faults.at(
        attr,
        format!("`#[{name}]` contradicts {}: keep one", list(&others)),
    );
}
