//! What a spec must satisfy. Every fault is collected; what comes out is what has none.

pub(crate) mod attrs;
mod layout;
mod links;
mod marks;
mod method;
mod named;
mod param;

pub use named::named;

use crate::diag::{Faults, nearest};
use crate::model::{Asked, Base, Interface};
use crate::names;
use crate::parse::{Syntax, Trait};
use crate::types::is_rust_trait;
use method::Outcome;
use std::collections::HashMap;
use syn::{TraitItem, TypeParamBound, parse_quote};

/// What was found sound.
pub struct Checked {
    /// The whole of it where there are no faults, else with those methods that have none.
    pub interface: Interface,
    /// What there is to ask the compiler about its types.
    pub asked: Vec<Asked>,
}

pub fn check(syntax: &Syntax, faults: &Faults) -> Checked {
    let item = &syntax.item;
    let args = attrs::arguments(&syntax.args, syntax.args_span, faults);
    let carried = attrs::carried(
        &item.attrs,
        "an interface",
        &["doc", "cfg", "deprecated", "must_use"],
        faults,
    );
    if item.unsafety.is_none() {
        faults.at(
            item.trait_token,
            "an interface spec is an `unsafe trait`, which vouches that the declaration is that of \
             the interface that others implement: write `unsafe trait`",
        );
    }
    if let Some(auto) = &item.auto {
        faults.at(
            auto,
            "an interface is implemented by objects that say so: remove `auto`",
        );
    }
    if !item.generics.params.is_empty() {
        faults.at(
            &item.generics,
            "an interface has one vtable and so no generics: remove them",
        );
    }
    if let Some(clause) = &item.where_clause {
        faults.at(clause, "an interface has no where clause: remove it");
    }
    let base = base(syntax, faults);
    let outcomes = methods(syntax, args.raw, faults);
    let mut methods = Vec::new();
    let mut asked = Vec::new();
    if item.generics.params.is_empty() {
        for outcome in outcomes {
            methods.extend(outcome.method);
            asked.push(outcome.asked);
        }
    }
    let interface = Interface {
        krate: args.krate,
        attrs: carried,
        vis: item.vis.clone(),
        name: item.name.clone(),
        iid: args.iid,
        raw: args.raw,
        base: base.unwrap_or_else(|| Base {
            path: parse_quote!(IUnknown),
            is_unknown: true,
        }),
        implemented_by: args.implemented_by,
        called_by: args.called_by,
        methods,
    };
    Checked { interface, asked }
}

fn base(syntax: &Syntax, faults: &Faults) -> Option<Base> {
    let item = &syntax.item;
    let mut bases = item.bases.as_ref()?.iter();
    let Some(first) = bases.next() else {
        faults.at(
            &item.name,
            format!(
                "an interface has a base: write `{}: IUnknown` or the interface that it continues",
                item.name
            ),
        );
        return None;
    };
    for more in bases {
        match foreign(more, item) {
            Some(what) => faults.at(more, format!("{what} is not an interface: remove it")),
            None => faults.at(
                more,
                "an interface has one base, because its vtable continues one other: remove this. \
                 An object can implement several interfaces",
            ),
        }
    }
    let instead = format!(
        "write `IUnknown` or the interface that `{}` continues",
        item.name
    );
    if let Some(what) = foreign(first, item) {
        faults.at(first, format!("{what} is not an interface: {instead}"));
        return None;
    }
    let TypeParamBound::Trait(bound) = first else {
        return None;
    };
    let last = bound.path.segments.last()?;
    if last.ident == item.name && bound.path.segments.len() == 1 {
        faults.at(
            first,
            format!("an interface cannot continue itself: {instead}"),
        );
        return None;
    }
    let name = last.ident.to_string();
    if name != "IUnknown" && nearest(&name, &["IUnknown"]).is_some() {
        faults.at(
            first,
            format!("`{name}` is not an interface: did you mean `IUnknown`?"),
        );
        return None;
    }
    Some(Base {
        path: bound.path.clone(),
        is_unknown: name == "IUnknown",
    })
}

/// What a bound is that cannot be an interface, as far as its name tells. Interfaces of COM are
/// called `IFoo`, so what stands behind such a name and is called otherwise is a trait, struct or
/// number.
fn foreign(bound: &TypeParamBound, item: &Trait) -> Option<String> {
    let TypeParamBound::Trait(bound) = bound else {
        return Some("a lifetime".into());
    };
    if bound.lifetimes.is_some() || !matches!(bound.modifier, syn::TraitBoundModifier::None) {
        return Some("this".into());
    }
    let last = bound.path.segments.last()?;
    if !last.arguments.is_none() {
        return Some("a generic type".into());
    }
    let name = last.ident.to_string();
    if name == "IInspectable" {
        return Some("`IInspectable`, the base of WinRT,".into());
    }
    let is_interface = |name: &str| {
        let mut letters = name.trim_start_matches('_').chars();
        letters.next() == Some('I') && letters.next().is_some_and(|c| !c.is_lowercase())
    };
    let otherwise = is_interface(&item.name.to_string()) && !is_interface(&name);
    let number = name.starts_with(|c: char| c.is_lowercase());
    (otherwise || number || is_rust_trait(&name)).then(|| format!("`{name}`"))
}

fn methods(syntax: &Syntax, raw: bool, faults: &Faults) -> Vec<Outcome> {
    let mut methods = Vec::new();
    for item in &syntax.item.items {
        match item {
            TraitItem::Fn(function) => methods.extend(method::method(function, raw, faults)),
            TraitItem::Const(item) => faults.at(
                item,
                "an interface has methods only: write the constant outside of it",
            ),
            TraitItem::Type(item) => faults.at(
                item,
                "an interface has methods only: write the type in each signature",
            ),
            TraitItem::Macro(item) => faults.at(
                item,
                "a macro call hides which slots it makes: write the methods themselves",
            ),
            other => faults.at(
                other,
                "an interface has methods only, written like `fn GetCount(&self, #[out] count: \
                 *mut u32) -> HRESULT;`",
            ),
        }
    }
    collisions(&methods, raw, faults);
    methods
}

/// Names that would be the same.
fn collisions(methods: &[Outcome], raw: bool, faults: &Faults) {
    let mut c_names = HashMap::new();
    let mut rust_names: HashMap<String, &Outcome> = HashMap::new();
    for method in methods {
        // Alternatives under `cfg` share a name and exclude each other.
        let conditional = !method.asked.cfg.is_empty();
        let c_name = method.c_name.to_string();
        if c_names.insert(c_name.clone(), ()).is_some() && !conditional {
            faults.at(
                &method.c_name,
                format!("method `{c_name}` is declared twice: each slot has a name of its own"),
            );
            continue;
        }
        let rust_name = method.rust_name.to_string();
        if method.reserved {
            continue;
        }
        if let Some(first) = rust_names.insert(rust_name.clone(), method)
            && first.c_name != method.c_name
        {
            faults.at(
                &method.c_name,
                format!(
                    "`{}` and `{c_name}` are both `{rust_name}` in Rust: name one of them with \
                     `#[rust_name = \"…\"]`",
                    first.c_name
                ),
            );
        }
    }
    for method in methods.iter().filter(|m| m.has_iid()) {
        let of_any = names::of_any(&method.rust_name).to_string();
        if let Some(other) = rust_names.get(&of_any) {
            faults.at(
                &other.c_name,
                format!(
                    "`{}` is `{of_any}` in Rust, which is also the call of `{}` that takes an IID \
                     as a value: give it another name with `#[rust_name = \"…\"]`",
                    other.c_name, method.c_name
                ),
            );
        }
    }
    if !raw {
        return;
    }
    for method in methods.iter().filter(|m| !m.reserved) {
        let c_name = method.c_name.to_string();
        if matches!(c_name.as_str(), "DESCRIPTION" | "__raw" | "__vtbl") {
            faults.at(
                &method.c_name,
                format!("`{c_name}` is an item of every interface: remove `raw`"),
            );
        }
        let rust_name = method.rust_name.to_string();
        if c_names.contains_key(&rust_name) {
            faults.at(
                &method.c_name,
                format!(
                    "`{}` is `{rust_name}` in Rust, which is also the C name of a method: give it \
                     another with `#[rust_name = \"…\"]`",
                    method.c_name
                ),
            );
        }
    }
}
