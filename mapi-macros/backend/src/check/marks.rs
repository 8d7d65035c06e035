//! The attributes of a parameter, as written.

use super::attrs;
use crate::diag::{Faults, list, suggestion};
use crate::table::{ATTRIBUTES, AXES, Direction, Item, ROWS};
use syn::ext::IdentExt;
use syn::{Attribute, Ident, Type};

/// The attributes that name a parameter.
pub const LINKS: &[&str] = &["len_param", "size_param", "iid_is", "encoding"];

/// A parameter's attributes.
#[derive(Default)]
pub struct Marks<'a> {
    // Few, and mostly none: a map would hash each name that is asked for.
    found: Vec<(&'static str, &'a Attribute)>,
    links: Vec<(&'static str, Ident)>,
    /// The type of `#[owner(X)]` or `#[view(R)]`.
    pub named: Option<Type>,
    /// `R` of `#[owner(X, R)]`, which is asked for.
    pub request: Option<Type>,
    /// Whether one of them could not be read, so that what is missing here may be there.
    pub broken: bool,
}

impl<'a> Marks<'a> {
    pub fn read(attrs: &'a [Attribute], faults: &Faults) -> Self {
        let mut marks = Self::default();
        for attr in attrs {
            let written = attrs::path_text(attr.path());
            let Some(&name) = ATTRIBUTES.iter().find(|k| **k == written) else {
                marks.broken = true;
                let name = attr.path().get_ident().map(|name| name.unraw().to_string());
                faults.at(
                    attr.path(),
                    format!(
                        "`#[{written}]` means nothing on a parameter: {}",
                        hint(name.as_deref().unwrap_or(&written))
                    ),
                );
                continue;
            };
            if marks.has(name) {
                marks.broken = true;
                faults.at(attr, format!("`#[{name}]` is given twice: keep one"));
                continue;
            }
            marks.found.push((name, attr));
            if !marks.argument(attr, name, faults) {
                marks.broken = true;
            }
        }
        if let (Some(request), false) = (&marks.request, marks.has("inout")) {
            marks.broken = true;
            faults.at(
                request,
                "only what is `#[inout]` is asked for: write `#[owner(Type)]`",
            );
        }
        marks
    }

    /// Reads what stands in an attribute's parentheses.
    fn argument(&mut self, attr: &Attribute, name: &'static str, faults: &Faults) -> bool {
        if LINKS.contains(&name) {
            let link = attrs::argument(attr, name, faults);
            let there = link.is_some();
            self.links.extend(link.map(|link| (name, link)));
            return there;
        }
        match (name, &attr.meta) {
            ("owner", _) | ("view", syn::Meta::List(_) | syn::Meta::NameValue(_)) => {
                let mut types = attrs::types(attr).into_iter();
                (self.named, self.request) = (types.next(), types.next());
                let most = if name == "owner" { 2 } else { 1 };
                let good = (1..=most).contains(&attrs::types(attr).len());
                if !good {
                    faults.at(
                        attr,
                        if name == "owner" {
                            "`owner` takes the type that frees what is handed over: write \
                             `#[owner(Type)]`, or `#[owner(Type, Request)]` where it is asked for"
                        } else {
                            "`view` takes nothing or a type: write `#[view]`, or `#[view(Type)]` with the view as \
                             signatures show it"
                        },
                    );
                }
                good
            }
            _ => attrs::bare(attr, name, faults),
        }
    }

    pub fn has(&self, name: &str) -> bool {
        self.found.iter().any(|(found, _)| *found == name)
    }

    pub fn attr(&self, name: &str) -> Option<&'a Attribute> {
        let found = self.found.iter().find(|(found, _)| *found == name);
        found.map(|(_, attr)| *attr)
    }

    pub fn link(&self, name: &str) -> Option<&Ident> {
        let link = self.links.iter().find(|(link, _)| *link == name);
        link.map(|(_, target)| target)
    }

    /// Reports every attribute that contradicts another one. Returns whether there was none.
    pub fn agree(&self, faults: &Faults) -> bool {
        if let Some(attr) = self.attr("reserved") {
            let mut others: Vec<&str> = self.found.iter().map(|(name, _)| *name).collect();
            others.retain(|name| *name != "reserved");
            others.sort_unstable();
            if !others.is_empty() {
                attrs::contradiction(attr, "reserved", &others, faults);
            }
            return others.is_empty();
        }
        let mut fine = true;
        for axis in AXES {
            let mut there = axis.iter().copied().filter(|name| self.has(name));
            if let Some(first) = there.next()
                && let Some(second) = there.next()
                && fine
            {
                let attr = self.attr(second).expect("it is there");
                attrs::contradiction(attr, second, &[first], faults);
                fine = false;
            }
        }
        fine
    }

    pub fn direction(&self) -> Direction {
        if self.has("out") {
            Direction::Out
        } else if self.has("inout") {
            Direction::InOut
        } else {
            Direction::In
        }
    }

    /// What an attribute says that it is.
    pub fn item(&self) -> Option<Item> {
        let items = || {
            let all = ROWS.iter().map(|row| row.item);
            all.filter(|item| item.attribute().is_some_and(|name| self.has(name)))
        };
        // `#[encoding]` stands beside others too.
        items()
            .find(|item| *item != Item::Text)
            .or_else(|| items().next())
    }

    /// The attribute that says of how many.
    pub fn many(&self) -> Option<&'static str> {
        ["len_param", "size_param"]
            .into_iter()
            .find(|name| self.has(name))
    }
}

/// What to write instead of an attribute that there is not.
fn hint(name: &str) -> String {
    match name {
        "in" => "it is the default, remove it".into(),
        "retval" => "write `#[out]` alone, every result is returned".into(),
        "doc" => "describe it in the documentation of the method".into(),
        "size_is" | "length_is" => {
            "write `#[len_param(count)]` for a count of elements, `#[size_param(count)]` for one \
             of bytes"
                .into()
        }
        "optional" => "write `#[opt]`".into(),
        _ => match suggestion(name, ATTRIBUTES) {
            near if near.starts_with("did") => near,
            _ => format!("known are {}", list(ATTRIBUTES)),
        },
    }
}
