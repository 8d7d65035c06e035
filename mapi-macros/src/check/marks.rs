//! The attributes of a parameter, as written.

use super::attrs;
use super::links::LINKS;
use crate::diag::{Faults, suggestion};
use std::collections::HashMap;
use syn::{Attribute, Ident};

/// Every attribute that a parameter can have.
pub const KNOWN: &[&str] = &[
    "always",
    "encoding",
    "fill",
    "given",
    "iid_is",
    "inout",
    "len_param",
    "lent",
    "nullable",
    "opt",
    "out",
    "owner",
    "reserved",
    "size_param",
    "string",
    "view",
];

/// A parameter's attributes as written: the attribute, and the parameter that it names.
#[derive(Default)]
pub struct Marks<'a> {
    found: HashMap<&'static str, (&'a Attribute, Option<Ident>)>,
    /// Whether one of them could not be read, so that what is missing here may be there.
    pub broken: bool,
}

impl<'a> Marks<'a> {
    pub fn read(attrs: &'a [Attribute], faults: &Faults) -> Self {
        let mut marks = Self::default();
        for attr in attrs {
            let written = attrs::path_text(attr.path());
            let Some(&name) = KNOWN.iter().find(|k| **k == written) else {
                marks.broken = true;
                let hint = match written.strip_prefix("r#").unwrap_or(&written) {
                    "in" => "it is the default, remove it".to_string(),
                    "retval" => "write `#[out]` alone, every result is returned".into(),
                    "doc" => "describe it in the documentation of the method".into(),
                    "size_is" | "length_is" => "write `#[len_param(count)]` for a count of elements, `#[size_param(count)]` for one of bytes".into(),
                    "optional" => "write `#[opt]`".into(),
                    "shown" => "the implementer is told every IID, remove it".into(),
                    _ => suggestion(&written, KNOWN),
                };
                faults.at(
                    attr.path(),
                    format!("`#[{written}]` means nothing on a parameter: {hint}"),
                );
                continue;
            };
            if marks.found.contains_key(name) {
                faults.at(attr, format!("`#[{name}]` is given twice: keep one"));
                continue;
            }
            let linked = LINKS.contains(&name);
            let argument = if name == "owner" {
                None
            } else if linked {
                match attrs::argument(attr, name, faults) {
                    Some(argument) => Some(argument),
                    None => {
                        marks.broken = true;
                        continue;
                    }
                }
            } else if attrs::bare(attr, name, faults) {
                None
            } else {
                marks.broken = true;
                continue;
            };
            marks.found.insert(name, (attr, argument));
        }
        marks
    }

    pub fn has(&self, name: &str) -> bool {
        self.found.contains_key(name)
    }

    pub fn attr(&self, name: &str) -> Option<&'a Attribute> {
        self.found.get(name).map(|(attr, _)| *attr)
    }

    pub fn link(&self, name: &str) -> Option<&Ident> {
        self.found.get(name).and_then(|(_, link)| link.as_ref())
    }

    /// Reports `name` where one of `others` is there as well.
    pub fn excludes(&self, name: &'static str, others: &[&'static str], faults: &Faults) -> bool {
        let Some(attr) = self.attr(name) else {
            return true;
        };
        let present: Vec<&str> = others.iter().copied().filter(|o| self.has(o)).collect();
        if present.is_empty() {
            return true;
        }
        attrs::contradiction(attr, name, &present, faults);
        false
    }
}
