//! The attribute's own arguments, and the attributes of the spec that are carried over.

use crate::diag::{Faults, list, nearest, suggestion};
use crate::model::Carried;
use crate::parse::{Arg, ArgValue};
use proc_macro2::Span;
use std::collections::HashSet;
use syn::{Attribute, Expr, ExprLit, Lit, LitStr, Path, parse_quote};

/// The checked arguments of `#[mapi_interface(…)]`.
pub struct Arguments {
    pub iid: Option<u128>,
    pub raw: bool,
    pub implemented_by: Option<LitStr>,
    pub called_by: Option<LitStr>,
    pub krate: Path,
}

const KEYS: &[&str] = &["iid", "implemented_by", "called_by", "raw", "crate"];
const IID_FORM: &str = "`iid = \"614ab435-491d-4f5b-a8b4-60eb031030c6\"`, or `iid = none` where \
                        none was ever published";
const IUNKNOWN: u128 = 0x00000000_0000_0000_c000_000000000046;

pub fn arguments(args: &[Arg], span: Span, faults: &Faults) -> Arguments {
    let mut out = Arguments {
        iid: None,
        raw: false,
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
            if let Some("iid") = nearest(&key, KEYS) {
                seen.insert("iid".into());
            }
            continue;
        }
        if !seen.insert(key.clone()) {
            faults.at(&arg.key, format!("`{key}` is given twice: keep one"));
            continue;
        }
        match (key.as_str(), &arg.value) {
            (_, Some(ArgValue::Broken)) => {}
            ("crate", Some(ArgValue::Path(path))) => out.krate = path.clone(),
            ("crate", _) => faults.at(
                &arg.key,
                "missing value of `crate`: write `crate = ::path::to::mapi_core`",
            ),
            ("raw", None) => out.raw = true,
            ("raw", Some(_)) => faults.at(&arg.key, "`raw` takes no value: write `raw` alone"),
            ("iid", Some(ArgValue::Expr(value))) => out.iid = iid(value, faults),
            ("iid", _) => faults.at(
                &arg.key,
                format!("missing value of `iid`: write {IID_FORM}"),
            ),
            ("implemented_by", value) => out.implemented_by = text(arg, value.as_ref(), faults),
            (_, value) => out.called_by = text(arg, value.as_ref(), faults),
        }
    }
    if !seen.contains("iid") {
        faults.span(span, format!("missing key `iid`: write {IID_FORM}"));
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
            format!(
                "expected a string literal as the value of `{}`: write it in quotes",
                arg.key
            ),
        );
    } else {
        faults.at(
            &arg.key,
            format!("missing value of `{0}`: write `{0} = \"…\"`", arg.key),
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
    const NONE: &str =
        "not an IID: write `iid = none` for an interface whose IID was never published";
    if let Expr::Path(path) = value
        && path.path.is_ident("None")
    {
        faults.at(value, NONE);
        return None;
    }
    let Some(text) = string(value) else {
        faults.at(
            value,
            format!("expected a string literal: write {IID_FORM}"),
        );
        return None;
    };
    if text.value().eq_ignore_ascii_case("none") {
        faults.at(text, NONE);
        return None;
    }
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
            match repaired(&text.value()) {
                Some(right) => faults.at(text, format!("{what}: write `iid = \"{right}\"`")),
                None => faults.at(text, format!("{what}: write {IID_FORM}")),
            }
            None
        }
    }
}

/// The IID as it is written here, where it is only written in another way.
fn repaired(text: &str) -> Option<String> {
    let digits: String = text.chars().filter(|c| !"{}()- ".contains(*c)).collect();
    let digits = digits.strip_prefix("0x").unwrap_or(&digits);
    let hexadecimal = digits.len() == 32 && digits.chars().all(|c| c.is_ascii_hexdigit());
    hexadecimal.then(|| {
        let [a, b, c, d, e] = [0..8, 8..12, 12..16, 16..20, 20..32].map(|group| &digits[group]);
        format!("{a}-{b}-{c}-{d}-{e}").to_lowercase()
    })
}

fn parse_iid(text: &str) -> Result<u128, String> {
    if text.starts_with('{') || text.ends_with('}') {
        return Err("omit the braces".into());
    }
    let groups: Vec<&str> = text.split('-').collect();
    let lengths: Vec<usize> = groups.iter().map(|g| g.chars().count()).collect();
    if lengths != [8, 4, 4, 4, 12] {
        return Err(format!(
            "an IID has 5 groups of 8, 4, 4, 4 and 12 hexadecimal digits, this has {}",
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
                let hint = match written.as_str() {
                    "opt" if known.contains(&"optional") => "write `#[optional]`".to_string(),
                    _ => suggestion(&written, known),
                };
                faults.at(
                    attr.path(),
                    format!("`#[{written}]` means nothing on {what}: {hint}"),
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
                format!(
                    "`{name}` takes the name of a parameter of the method: write `#[{name}(parameter)]`"
                ),
            );
            None
        }
    }
}

/// The types of `#[name(Type, …)]`; none where it is something else.
pub fn types(attr: &Attribute) -> Vec<syn::Type> {
    type List = syn::punctuated::Punctuated<syn::Type, syn::Token![,]>;
    let list = attr.parse_args_with(List::parse_terminated);
    list.map_or_else(|_| Vec::new(), |list| list.into_iter().collect())
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
