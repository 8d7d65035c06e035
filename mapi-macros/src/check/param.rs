//! From a parameter's type and attributes to its role.

use super::links::{self, Targets};
use super::marks::{KNOWN, Marks};
use super::shape::{Shape, shape, type_text, ungroup};
use super::{attrs, layout};
use crate::diag::Faults;
use crate::spec::{Param, Role};
use proc_macro2::Span;
use syn::{Ident, Pat, PatType, Type, parse_quote};

/// The parameters with their roles. One with a fault is there in name only: as a reserved number.
pub fn params(typed: &[&PatType], can_fail: bool, faults: &Faults) -> Vec<Param> {
    let names: Vec<Option<Ident>> = typed.iter().map(|t| name(t, faults)).collect();
    repeated(&names, faults);
    let marks: Vec<Marks> = typed
        .iter()
        .map(|t| Marks::read(&t.attrs, faults))
        .collect();
    if !can_fail && let Some(attr) = marks.iter().find_map(|m| m.attr("out").or(m.attr("fill"))) {
        faults.at(
            attr,
            "this method cannot report failure, so it could not say that it wrote nothing: \
             return HRESULT, or write `#[inout]`",
        );
    }
    let targets: Vec<Targets> = (0..typed.len())
        .map(|i| links::targets(i, &names, &marks, faults))
        .collect();
    let resolver = Resolver {
        targets: &targets,
        typed,
        marks: &marks,
        faults,
        can_fail,
    };
    let mut roles: Vec<Option<Role>> = (0..typed.len())
        .map(|i| {
            let fine = layout::check(&typed[i].ty, faults) & resolver.agree(i);
            if fine { resolver.role(i) } else { None }
        })
        .collect();
    resolver.linked(&mut roles);
    let parts = names
        .into_iter()
        .zip(typed)
        .zip(roles.into_iter().zip(&marks));
    parts
        .map(|((name, typed), (role, marks))| match (name, role) {
            (Some(name), Some(role)) => Param {
                name,
                ty: ungroup(&typed.ty).clone(),
                opt: marks.has("opt"),
                role,
            },
            (name, _) => Param {
                name: name.unwrap_or_else(|| Ident::new("unnamed", Span::call_site())),
                ty: parse_quote!(u32),
                opt: false,
                role: Role::Reserved,
            },
        })
        .collect()
}

fn name(typed: &PatType, faults: &Faults) -> Option<Ident> {
    match &*typed.pat {
        Pat::Ident(pat)
            if pat.by_ref.is_none() && pat.mutability.is_none() && pat.subpat.is_none() =>
        {
            Some(pat.ident.clone())
        }
        Pat::Wild(wild) => {
            let ty = type_text(&typed.ty);
            faults.at(
                wild,
                format!(
                    "a parameter needs a name, which callers and implementers will see: write \
                     `name: {ty}`"
                ),
            );
            None
        }
        other => {
            let name = match other {
                Pat::Ident(pat) => pat.ident.to_string(),
                _ => "name".into(),
            };
            faults.at(
                other,
                format!(
                    "a parameter is a plain name with a type: write `{name}: {}`",
                    type_text(&typed.ty)
                ),
            );
            None
        }
    }
}

fn repeated(names: &[Option<Ident>], faults: &Faults) {
    let mut seen = std::collections::HashSet::new();
    for name in names.iter().flatten() {
        if !seen.insert(name.to_string()) {
            faults.at(
                name,
                format!("parameter `{name}` is declared twice: rename one"),
            );
        }
    }
}

pub(super) struct Resolver<'a> {
    pub(super) targets: &'a [Targets],
    pub(super) typed: &'a [&'a PatType],
    pub(super) marks: &'a [Marks<'a>],
    pub(super) faults: &'a Faults,
    /// Whether the method returns HRESULT.
    pub(super) can_fail: bool,
}

/// What does not go together on one parameter.
const EXCLUDES: &[(&str, &[&str])] = &[
    ("inout", &["out"]),
    ("size_param", &["len_param"]),
    (
        "string",
        &["len_param", "size_param", "iid_is", "encoding", "inout"],
    ),
    ("iid_is", &["len_param", "size_param", "encoding", "inout"]),
    ("encoding", &["size_param", "inout"]),
    (
        "owner",
        &[
            "size_param",
            "string",
            "iid_is",
            "encoding",
            "nullable",
            "view",
            "lent",
            "always",
        ],
    ),
    ("nullable", &["inout", "len_param", "size_param"]),
    (
        "fill",
        &[
            "out",
            "nullable",
            "len_param",
            "size_param",
            "string",
            "encoding",
            "iid_is",
        ],
    ),
    (
        "given",
        &[
            "always",
            "encoding",
            "iid_is",
            "inout",
            "len_param",
            "lent",
            "nullable",
            "opt",
            "out",
            "size_param",
            "string",
        ],
    ),
    (
        "lent",
        &[
            "always",
            "iid_is",
            "inout",
            "nullable",
            "size_param",
            "string",
        ],
    ),
    (
        "always",
        &[
            "iid_is",
            "inout",
            "len_param",
            "nullable",
            "size_param",
            "string",
        ],
    ),
    ("view", &["size_param", "string", "iid_is"]),
];

impl Resolver<'_> {
    /// Whether the attributes of a parameter go together, whatever its type is.
    fn agree(&self, i: usize) -> bool {
        let marks = &self.marks[i];
        let faults = self.faults;
        if let Some(attr) = marks.attr("reserved") {
            let others: Vec<&'static str> = KNOWN
                .iter()
                .copied()
                .filter(|k| *k != "reserved" && marks.has(k))
                .collect();
            if !others.is_empty() {
                attrs::contradiction(attr, "reserved", &others, faults);
            }
            return others.is_empty();
        }
        let contradictions = EXCLUDES
            .iter()
            .filter(|(name, others)| !marks.excludes(name, others, faults));
        contradictions.count() == 0
    }

    fn role(&self, i: usize) -> Option<Role> {
        let marks = &self.marks[i];
        if marks.broken {
            return None;
        }
        let ty = ungroup(&self.typed[i].ty);
        let faults = self.faults;
        if marks.has("reserved") {
            return Some(Role::Reserved);
        }
        let role = match shape(ty) {
            Shape::Value => self.value(i),
            Shape::Ref(interface) => self.interface(i, interface),
            Shape::Const(pointee) => self.input(i, pointee),
            Shape::Mut(pointee) => self.output(i, pointee),
        }?;
        if let Some(attr) = marks.attr("fill")
            && !matches!(role, Role::Fill(_))
        {
            faults.at(
                attr,
                "`#[fill]` says that the callee allocates what is not there yet: write `#[inout] \
                 #[fill] #[view] *mut *mut T`",
            );
            return None;
        }
        if let Some(attr) = marks.attr("given")
            && !self.can_fail
        {
            faults.at(
                attr,
                "this method cannot report failure, so it could not say that it did not take it: \
                 return HRESULT",
            );
            return None;
        }
        if matches!(role, Role::InOutArray { .. }) && !self.can_fail {
            faults.at(
                marks.attr("inout"),
                "this method cannot report failure, so it could not say that an array is too long \
                 to be counted: return HRESULT",
            );
            return None;
        }
        if let Some(attr) = marks.attr("nullable")
            && !matches!(
                role,
                Role::OutInterface { .. }
                    | Role::OutBox { .. }
                    | Role::OutView { .. }
                    | Role::OutStr { .. }
                    | Role::OutQueried { .. }
                    | Role::OutText { .. }
            )
        {
            faults.at(
                attr,
                "`#[nullable]` says that a result may be null, which only `#[out] *mut \
                 Option<IFoo>` and `#[out] *mut *mut T` can",
            );
            return None;
        }
        Some(role)
    }

    /// Reports each of `names` that stands on the parameter, because it needs another type.
    pub(super) fn misplaced(
        &self,
        i: usize,
        names: &[&'static str],
        needs: &dyn Fn(&str) -> &'static str,
    ) -> bool {
        let mut fine = true;
        for &name in names {
            if let Some(attr) = self.marks[i].attr(name) {
                self.faults.at(
                    attr,
                    format!(
                        "`#[{name}]` does not go with `{}`: {}",
                        type_text(&self.typed[i].ty),
                        needs(name)
                    ),
                );
                fine = false;
            }
        }
        fine
    }

    fn value(&self, i: usize) -> Option<Role> {
        self.misplaced(i, KNOWN, &|name| match name {
            "out" => "a result is written through a pointer, `*mut T`",
            "inout" => "what is read and written is behind a pointer, `*mut T`",
            "fill" => "what the callee fills in is behind two pointers, `*mut *mut T`",
            "opt" => "only a pointer can be null",
            "nullable" => "only a result that is a pointer can be null",
            "always" => "it stands on memory that is handed over, `#[out] *mut *mut T`",
            "given" => "what the callee gets is `Ref<IFoo>`, or `#[view] *mut T` in MAPI memory",
            "lent" => "what the callee keeps is behind `#[out] *mut Option<IFoo>` or an array",
            "owner" => "what is handed over is written through a pointer, `#[out] *mut T`",
            "len_param" | "size_param" => "it stands on the array and names its count, `*const T`",
            "iid_is" => "it stands on the interface and names its IID, `#[out] *mut Option<IFoo>`",
            "encoding" => "it stands on the string and names the flags, `*const TCHAR`",
            "view" => "a struct that is viewed is behind a pointer, `*const T`",
            _ => "a string is behind a pointer, `*const u16`",
        })
        .then_some(Role::Value)
    }

    fn interface(&self, i: usize, interface: &Type) -> Option<Role> {
        let fine = self.misplaced(
            i,
            &["out", "inout", "fill", "always", "lent", "nullable", "len_param", "size_param", "encoding", "string", "view", "owner"],
            &|name| match name {
                "out" => "write `*mut Option<IFoo>` for an interface that is handed over",
                "inout" => "an interface is either handed in, `Ref<IFoo>`, or handed over, `#[out] *mut Option<IFoo>`",
                "nullable" => "write `#[opt]` for an interface that may be absent",
                "owner" => "an interface counts its references itself",
                "always" | "fill" => "it stands on memory that is handed over, `*mut *mut T`",
                "lent" => "an interface that is handed in is borrowed for the call anyway",
                "view" => "an interface is seen as itself",
                "len_param" | "size_param" => "an array of interfaces is `*const Option<IFoo>`",
                _ => "an interface is not a string",
            },
        );
        if !fine {
            return None;
        }
        if self.marks[i].has("given") {
            return Some(Role::Given(interface.clone()));
        }
        match self.target(i, "iid_is")? {
            Some(iid) => Some(Role::Queried {
                interface: interface.clone(),
                iid,
            }),
            None => Some(Role::Interface(interface.clone())),
        }
    }

    fn input(&self, i: usize, pointee: &Type) -> Option<Role> {
        let names = [
            "out", "inout", "fill", "iid_is", "always", "lent", "given", "owner",
        ];
        let fine = self.misplaced(i, &names, &|name| match name {
            "iid_is" => "write `Ref<IFoo>`, or `#[out] *mut Option<IFoo>` where it is handed over",
            _ => "what is written is behind `*mut T`",
        });
        if !fine {
            return None;
        }
        let pointee = pointee.clone();
        if let Some(flags) = self.target(i, "encoding")? {
            if let Some(attr) = self.marks[i].attr("view") {
                self.faults.at(attr, super::output::TEXTS_IN_VIEW);
                return None;
            }
            if let Some(attr) = self.marks[i].attr("len_param") {
                self.faults.at(
                    attr,
                    "an array of such strings can only be a result: `#[out] *mut *mut *mut TCHAR`",
                );
                return None;
            }
            return self.tchar(i, &pointee).then_some(Role::Text { flags });
        }
        if self.marks[i].has("view") {
            let count = self.count(i)?;
            if let (Shape::Const(pointee), Some((count, _))) = (shape(&pointee), count) {
                let pointee = pointee.clone();
                return self
                    .viewed(i, &pointee)
                    .then_some(Role::ViewRefs { pointee, count });
            }
            return self.viewed(i, &pointee).then_some(match count {
                Some((count, _)) => Role::Views { pointee, count },
                None => Role::View(pointee),
            });
        }
        if let Some((count, unit)) = self.count(i)? {
            return self.sized(i, &pointee, unit).then_some(Role::Slice {
                pointee,
                count,
                unit,
            });
        }
        if self.marks[i].has("string") {
            return self.unit(i, &pointee).then_some(Role::Str(pointee));
        }
        self.one(i, &pointee).then_some(Role::Pointee(pointee))
    }
}
