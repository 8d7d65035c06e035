//! Parameters that name others: counts, IIDs, and flags that tell the width of a string.

use super::marks::Marks;
use super::param::Resolver;
use super::shape::{last_ident, type_text};
use crate::diag::{Faults, suggestion};
use crate::spec::{Role, Unit};
use std::collections::HashMap;
use syn::{Ident, Type};

/// The attributes that name a parameter.
pub const LINKS: &[&str] = &["len_param", "size_param", "iid_is", "encoding"];

/// The parameters that the attributes of one parameter name; `None` where there is no such one.
pub type Targets = HashMap<&'static str, Option<usize>>;

/// Finds the parameters that the one at `i` names.
pub fn targets(i: usize, names: &[Option<Ident>], marks: &[Marks], faults: &Faults) -> Targets {
    let linked = LINKS.iter().filter_map(|a| Some((*a, marks[i].link(a)?)));
    linked
        .map(|(attribute, link)| {
            let is_link = |name: &Option<Ident>| name.as_ref().is_some_and(|n| n == link);
            let found = names.iter().position(is_link);
            if found == Some(i) {
                faults.at(
                    link,
                    format!("`{link}` is the parameter itself: name another"),
                );
                return (attribute, None);
            }
            if found.is_none() {
                let others = names.iter().enumerate().filter(|(j, _)| *j != i);
                let others: Vec<String> = others
                    .filter_map(|(_, n)| Some(n.as_ref()?.to_string()))
                    .collect();
                let others: Vec<&str> = others.iter().map(String::as_str).collect();
                let hint = match (others.is_empty(), attribute) {
                    (false, _) => suggestion(&link.to_string(), &others),
                    (true, "iid_is") => "declare one, `iid: *const GUID`".into(),
                    (true, "encoding") => "declare one, `flags: u32`".into(),
                    (true, _) => "declare one, `count: u32`".into(),
                };
                faults.at(link, format!("no parameter is called `{link}`: {hint}"));
            }
            (attribute, found)
        })
        .collect()
}

impl Resolver<'_> {
    pub(super) fn count(&self, i: usize) -> Option<Option<(usize, Unit)>> {
        Some(match self.target(i, "len_param")? {
            Some(count) => Some((count, Unit::Elements)),
            None => self
                .target(i, "size_param")?
                .map(|count| (count, Unit::Bytes)),
        })
    }

    /// The parameter that `#[attribute(…)]` names: `Some(None)` without such an attribute,
    /// `None` if there is no such parameter.
    pub(super) fn target(&self, i: usize, attribute: &str) -> Option<Option<usize>> {
        match self.targets[i].get(attribute) {
            None => Some(None),
            Some(found) => found.map(Some),
        }
    }

    /// Gives the parameters that others name their roles.
    pub(super) fn linked(&self, roles: &mut [Option<Role>]) {
        // Who names what, in order of declaration.
        let mut links: Vec<(usize, usize, &'static str)> = Vec::new();
        for (i, role) in roles.iter().enumerate() {
            match role {
                Some(
                    Role::Slice { count, unit, .. }
                    | Role::Buffer { count, unit, .. }
                    | Role::OutArray { count, unit, .. }
                    | Role::InOutArray { count, unit, .. },
                ) => {
                    let name = if *unit == Unit::Elements {
                        "len_param"
                    } else {
                        "size_param"
                    };
                    links.push((i, *count, name));
                }
                Some(
                    Role::Views { count, .. }
                    | Role::ViewRefs { count, .. }
                    | Role::OutViews { count, .. }
                    | Role::OutPointers { count, .. }
                    | Role::LentViews { count, .. }
                    | Role::LentRefs { count, .. }
                    | Role::OutFilled { count, .. }
                    | Role::OutOwned {
                        count: Some(count), ..
                    },
                ) => links.push((i, *count, "len_param")),
                Some(
                    Role::OutTextArray { count, flags, .. } | Role::LentTexts { count, flags, .. },
                ) => {
                    links.push((i, *count, "len_param"));
                    links.push((i, *flags, "encoding"));
                }
                Some(Role::Queried { iid, .. } | Role::OutQueried { iid, .. }) => {
                    links.push((i, *iid, "iid_is"));
                }
                Some(Role::Text { flags, .. } | Role::OutText { flags, .. }) => {
                    links.push((i, *flags, "encoding"));
                }
                Some(
                    Role::OutView {
                        flags: Some(flags), ..
                    }
                    | Role::InOutBox {
                        flags: Some(flags), ..
                    },
                ) => links.push((i, *flags, "encoding")),
                _ => {}
            }
        }
        for (from, to, attribute) in links {
            self.link(from, to, attribute, roles);
        }
    }

    /// Whether a parameter in front of `from` names `to` in one of the ways.
    fn names_before(&self, from: usize, to: usize, attributes: &[&str]) -> bool {
        self.targets[..from]
            .iter()
            .any(|targets| attributes.iter().any(|a| targets.get(a) == Some(&Some(to))))
    }

    fn link(&self, from: usize, to: usize, attribute: &'static str, roles: &mut [Option<Role>]) {
        let Some(link) = self.marks[from].link(attribute) else {
            return;
        };
        let target_ty = type_text(&self.typed[to].ty);
        // A parameter with a fault of its own has been reported already.
        let Some(role) = &roles[to] else { return };
        let allocates = matches!(
            roles[from],
            Some(
                Role::OutArray { .. }
                    | Role::OutTextArray { .. }
                    | Role::OutViews { .. }
                    | Role::OutPointers { .. }
                    | Role::OutOwned { .. }
                    | Role::LentViews { .. }
                    | Role::LentRefs { .. }
                    | Role::LentTexts { .. }
            )
        );
        let lent_texts = matches!(roles[from], Some(Role::LentTexts { .. }));
        let filled = matches!(roles[from], Some(Role::OutFilled { .. }));
        let target = last_ident(&self.typed[to].ty).map(ToString::to_string);
        let not_a_number = matches!(
            target.as_deref(),
            Some("f32" | "f64" | "GUID" | "HRESULT" | "BOOL")
        );
        let in_view = matches!(
            roles[from],
            Some(Role::OutView { .. } | Role::InOutBox { .. })
        );
        let wrong = match attribute {
            // Flags that are always 0 tell that texts are 8-bit.
            "encoding" if in_view && matches!(role, Role::Reserved) => return,
            "encoding" if matches!(roles[from], Some(Role::InOutBox { .. })) && to > from => {
                "the flags that tell the width of texts stand in front of them"
            }
            _ if matches!(role, Role::Reserved) => {
                "a reserved parameter is always 0 and says nothing of others: remove `#[reserved]`"
            }
            "encoding" if lent_texts => match role {
                Role::Out(ty) if !self.marks[to].has("opt") => {
                    roles[to] = Some(Role::OutFlags(ty.clone()));
                    return;
                }
                _ => "the width of strings that the callee keeps is a result, `#[out] *mut` flags",
            },
            "encoding"
                if !self.can_fail
                    && matches!(roles[from], Some(Role::Text { .. }))
                    && self.names_before(from, to, &["encoding"]) =>
            {
                "this method cannot report failure, so it could not say that two strings are of \
                 different width: return HRESULT"
            }
            "encoding" => match role {
                Role::Value if !not_a_number => return,
                Role::InOut(_) if !self.marks[to].has("opt") => return,
                Role::Count { .. } => "it counts an array, so it is no flags",
                _ => {
                    "flags are a value with MAPI_UNICODE among them, or `#[inout] *mut` such flags"
                }
            },
            "iid_is" => match role {
                Role::Pointee(ty) if last_ident(ty).is_some_and(|i| i == "GUID" || i == "IID") => {
                    roles[to] = Some(Role::Iid { of: from });
                    return;
                }
                Role::Iid { .. } => {
                    return self.faults.at(
                        link,
                        format!(
                            "`{link}` names the interface of another parameter already: each has \
                             an IID of its own"
                        ),
                    );
                }
                _ => "an IID is `*const GUID`",
            },
            _ if filled => match role {
                // The caller says how many there is room for.
                Role::Count { .. } | Role::Value if !not_a_number && to < from => return,
                Role::Count { .. } | Role::Value if !not_a_number => {
                    "the room in an array is counted in front of it"
                }
                _ => "the room in an array of the caller's is an integer by value, `u32`",
            },
            _ if matches!(roles[from], Some(Role::InOutArray { .. })) => match role {
                Role::InOut(ty) if !self.marks[to].has("opt") && !is_no_count(ty) => {
                    roles[to] = Some(Role::InOutCount {
                        pointee: ty.clone(),
                        of: from,
                    });
                    return;
                }
                Role::InOutCount { .. } => "it counts another array already",
                _ => "the count of an array that the callee may replace is `#[inout] *mut u32`",
            },
            _ if allocates => match role {
                // Who does not want the array need not want its count.
                Role::Out(ty)
                    if (!self.marks[to].has("opt") || self.marks[from].has("opt"))
                        && !is_no_count(ty) =>
                {
                    roles[to] = Some(Role::OutCount {
                        pointee: ty.clone(),
                    });
                    return;
                }
                Role::Fill(_) if matches!(roles[from], Some(Role::OutArray { .. })) => return,
                Role::Out(_) if self.marks[to].has("opt") => {
                    "the caller cannot do without the count of an array that it is handed: remove `#[opt]`, or write it on the array as well"
                }
                Role::OutCount { .. } => {
                    "it counts another array already, and each array has a count of its own"
                }
                _ => {
                    "the count of an array that the method allocates is itself a result, `#[out] *mut u32`"
                }
            },
            _ if self
                .targets
                .iter()
                .any(|t| t.get("encoding") == Some(&Some(to))) =>
            {
                "it is the flags of a string, so it counts nothing"
            }
            _ => match role {
                // The caller leaves the count behind a pointer, and the method another one.
                Role::InOut(ty)
                    if matches!(
                        roles[from],
                        Some(Role::Slice { .. } | Role::Buffer { clear: false, .. })
                    ) && !self.marks[to].has("opt")
                        && !is_no_count(ty) =>
                {
                    if !self.can_fail {
                        "this method cannot report failure, so it could not say that an array is \
                         too long to be counted: return HRESULT"
                    } else if self.names_before(from, to, &["len_param", "size_param"]) {
                        "it counts another array already, and a count behind a pointer is that of \
                         one array"
                    } else {
                        return;
                    }
                }
                Role::View(_)
                    if to < from
                        && self.can_fail
                        && attribute == "len_param"
                        && !self.marks[to].has("opt")
                        && !self.marks[from].has("opt")
                        && matches!(roles[from], Some(Role::Slice { .. })) =>
                {
                    return;
                }
                Role::Count { .. } | Role::Value if !not_a_number => {
                    match &mut roles[to] {
                        Some(Role::Count { of }) => of.push(from),
                        role => *role = Some(Role::Count { of: vec![from] }),
                    }
                    return;
                }
                _ => "the count of an array that the caller has is an integer by value, `u32`",
            },
        };
        self.faults
            .at(link, format!("`{link}` is `{target_ty}`: {wrong}"));
    }
}

/// Whether the type is known not to be an integer.
fn is_no_count(ty: &Type) -> bool {
    last_ident(ty).is_some_and(|i| {
        ["f32", "f64", "GUID", "HRESULT", "BOOL"]
            .iter()
            .any(|known| i == known)
    })
}
