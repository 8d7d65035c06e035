//! What a spec must satisfy. Every fault is collected; a spec comes out only if there is none.

mod attrs;
mod layout;
mod method;
mod param;

use crate::diag::Faults;
use crate::parse::Syntax;
use crate::spec::{Base, Interface};
use std::collections::HashMap;
use syn::{TraitItem, TypeParamBound};

/// Turns syntax into a spec, or reports why it is none.
pub fn check(syntax: &Syntax, faults: &Faults) -> Option<Interface> {
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
            "an interface spec is an `unsafe trait`: it vouches that the declaration matches the \
             interface that others implement",
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
    let methods = methods(syntax, faults);
    Some(Interface {
        krate: args.krate,
        attrs: carried,
        vis: item.vis.clone(),
        name: item.name.clone(),
        iid: args.iid,
        base: base?,
        implemented_by: args.implemented_by,
        called_by: args.called_by,
        methods,
    })
}

fn base(syntax: &Syntax, faults: &Faults) -> Option<Base> {
    let item = &syntax.item;
    let mut bases = item.bases.iter();
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
        faults.at(
            more,
            "an interface has one base: its vtable continues that of one other interface. Declare \
             a second interface and let the object implement both",
        );
    }
    let not_an_interface = |what: &str| {
        faults.at(
            first,
            format!(
                "{what} is not an interface: write `IUnknown` or the interface that `{}` continues",
                item.name
            ),
        );
        None
    };
    let TypeParamBound::Trait(bound) = first else {
        return not_an_interface("a lifetime");
    };
    if bound.lifetimes.is_some() || !matches!(bound.modifier, syn::TraitBoundModifier::None) {
        return not_an_interface("this");
    }
    let last = bound.path.segments.last()?;
    if !last.arguments.is_none() {
        return not_an_interface("a generic type");
    }
    const RUST_TRAITS: &[&str] = &[
        "Any",
        "Clone",
        "Copy",
        "Debug",
        "Default",
        "Display",
        "Drop",
        "Eq",
        "Hash",
        "Ord",
        "PartialEq",
        "PartialOrd",
        "Send",
        "Sized",
        "Sync",
        "Unpin",
    ];
    let name = last.ident.to_string();
    if RUST_TRAITS.contains(&name.as_str()) {
        return not_an_interface(&format!("`{name}`, a trait of Rust,"));
    }
    if last.ident == item.name && bound.path.segments.len() == 1 {
        faults.at(first, "an interface cannot be its own base: write `IUnknown` or the interface that it continues");
        return None;
    }
    Some(Base {
        path: bound.path.clone(),
        is_unknown: name == "IUnknown",
    })
}

fn methods(syntax: &Syntax, faults: &Faults) -> Vec<crate::spec::Method> {
    let mut methods = Vec::new();
    for item in &syntax.item.items {
        match item {
            TraitItem::Fn(function) => methods.extend(method::method(function, faults)),
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
    collisions(&methods, faults);
    methods
}

/// Names that would be the same.
fn collisions(methods: &[crate::spec::Method], faults: &Faults) {
    let mut c_names = HashMap::new();
    let mut rust_names: HashMap<String, &crate::spec::Method> = HashMap::new();
    for method in methods {
        // Alternatives under `cfg` share a name and exclude each other.
        let conditional = !method.attrs.cfg.is_empty();
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
    for method in methods.iter().filter(|m| !m.reserved) {
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
