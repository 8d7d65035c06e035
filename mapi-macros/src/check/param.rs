//! From a parameter's type and attributes to its role.

use super::links::{self, Targets};
use super::marks::{KNOWN, Marks};
use super::shape::{Shape, generic, shape, type_text, ungroup};
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
    if !can_fail && let Some(attr) = marks.iter().find_map(|m| m.attr("out")) {
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
}

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
        marks.excludes("inout", &["out"], faults)
            & marks.excludes("size_param", &["len_param"], faults)
            & marks.excludes(
                "string",
                &["len_param", "size_param", "iid_is", "encoding", "inout"],
                faults,
            )
            & marks.excludes(
                "iid_is",
                &["len_param", "size_param", "encoding", "inout"],
                faults,
            )
            & marks.excludes("encoding", &["size_param", "inout"], faults)
            & marks.excludes("nullable", &["inout", "len_param", "size_param"], faults)
            & marks.excludes(
                "view",
                &["size_param", "string", "encoding", "iid_is"],
                faults,
            )
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
    fn misplaced(
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
            "opt" => "only a pointer can be null",
            "nullable" => "only a result that is a pointer can be null",
            "len_param" | "size_param" => "it stands on the array and names its count, `*const T`",
            "iid_is" => "it stands on the interface and names its IID, `#[out] *mut Option<IFoo>`",
            "encoding" => "it stands on the string and names the flags, `*const TCHAR`",
            "view" => "a struct that is viewed is behind a pointer, `*const T`",
            "shown" => "it stands on the IID that `#[iid_is]` names, `*const GUID`",
            _ => "a string is behind a pointer, `*const u16`",
        })
        .then_some(Role::Value)
    }

    fn interface(&self, i: usize, interface: &Type) -> Option<Role> {
        let fine = self.misplaced(
            i,
            &["out", "inout", "nullable", "len_param", "size_param", "encoding", "string", "view", "shown"],
            &|name| match name {
                "out" => "write `*mut Option<IFoo>` for an interface that is handed over",
                "inout" => "an interface is either handed in, `Ref<IFoo>`, or handed over, `#[out] *mut Option<IFoo>`",
                "nullable" => "write `#[opt]` for an interface that may be absent",
                "view" => "an interface is seen as itself",
                "shown" => "it stands on the IID that `#[iid_is]` names, `*const GUID`",
                "len_param" | "size_param" => "an array of interfaces is `*const Option<IFoo>`",
                _ => "an interface is not a string",
            },
        );
        if !fine {
            return None;
        }
        match self.target(i, "iid_is")? {
            Some(iid) => Some(Role::Queried { iid }),
            None => Some(Role::Interface(interface.clone())),
        }
    }

    fn input(&self, i: usize, pointee: &Type) -> Option<Role> {
        let fine = self.misplaced(i, &["out", "inout", "iid_is"], &|name| match name {
            "iid_is" => "write `Ref<IFoo>`, or `#[out] *mut Option<IFoo>` where it is handed over",
            _ => "what is written is behind `*mut T`",
        });
        if !fine {
            return None;
        }
        let pointee = pointee.clone();
        if let Some(flags) = self.target(i, "encoding")? {
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
            return self.viewed(i, &pointee).then_some(match self.count(i)? {
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

    fn output(&self, i: usize, pointee: &Type) -> Option<Role> {
        let marks = &self.marks[i];
        let out = marks.has("out");
        if !out && !marks.has("inout") {
            self.faults.at(&self.typed[i].ty, self.roles(i, pointee));
            return None;
        }
        let pointee = pointee.clone();
        if !out {
            return self.inout(i, pointee);
        }
        let nullable = marks.has("nullable");
        let option = generic(&pointee, "Option").filter(|t| !matches!(t, Type::BareFn(_)));
        if let Some(iid) = self.target(i, "iid_is")? {
            let Some(interface) = option else {
                self.faults.at(
                    marks.attr("iid_is"),
                    format!(
                        "`#[iid_is]` does not go with `{}`: write `*mut Option<IUnknown>`, or the \
                         interface that a null IID asks for",
                        type_text(&self.typed[i].ty)
                    ),
                );
                return None;
            };
            return Some(Role::OutQueried {
                interface: interface.clone(),
                iid,
                nullable,
            });
        }
        let inner = match shape(&pointee) {
            Shape::Mut(inner) => Some(inner.clone()),
            Shape::Const(_) => {
                self.faults.at(
                    &self.typed[i].ty,
                    "what the method allocates belongs to the caller: write `*mut *mut T`",
                );
                return None;
            }
            _ => None,
        };
        if let Some(flags) = self.target(i, "encoding")? {
            return self.out_text(i, inner, flags, nullable);
        }
        if marks.has("view") {
            return self.out_view(i, inner, nullable);
        }
        if let Some((count, unit)) = self.count(i)? {
            return match inner {
                Some(pointee) => self.sized(i, &pointee, unit).then_some(Role::OutArray {
                    pointee,
                    count,
                    unit,
                }),
                None => self.sized(i, &pointee, unit).then_some(Role::Buffer {
                    pointee,
                    count,
                    unit,
                    clear: true,
                }),
            };
        }
        if let Some(interface) = option {
            if let Some(attr) = marks.attr("string") {
                self.faults
                    .at(attr, "an interface is not a string: remove `#[string]`");
                return None;
            }
            return Some(Role::OutInterface {
                interface: interface.clone(),
                nullable,
            });
        }
        match inner {
            Some(pointee) if marks.has("string") => self
                .unit(i, &pointee)
                .then_some(Role::OutStr { pointee, nullable }),
            Some(pointee) => self
                .one(i, &pointee)
                .then_some(Role::OutBox { pointee, nullable }),
            None if marks.has("string") => {
                self.faults.at(
                    marks.attr("string"),
                    "a string that is handed over is behind two pointers: `*mut *mut u16`",
                );
                None
            }
            None => self.one(i, &pointee).then_some(Role::Out(pointee)),
        }
    }

    /// What the roles of a pointer without one may be.
    fn roles(&self, i: usize, pointee: &Type) -> String {
        let what = "the role of this pointer is not said: write `#[out]`";
        if generic(pointee, "Option").is_some() {
            return format!(
                "{what} if the method hands an interface over, `Ref<IFoo>` if it is handed one"
            );
        }
        match shape(pointee) {
            Shape::Mut(_) => format!(
                "{what} if the method allocates what is behind it, `#[inout]` if it may replace \
                 what is there"
            ),
            _ => format!(
                "{what} if the method writes what is behind it, `#[inout]` if it reads and writes \
                 it, `{}` if it only reads it",
                type_text(&self.typed[i].ty).replacen("*mut", "*const", 1)
            ),
        }
    }

    fn inout(&self, i: usize, pointee: Type) -> Option<Role> {
        if generic(&pointee, "Option").is_some_and(|t| !matches!(t, Type::BareFn(_))) {
            self.faults.at(
                self.marks[i].attr("inout"),
                "an interface is either handed in, `Ref<IFoo>`, or handed over, `#[out] *mut Option<IFoo>`",
            );
            return None;
        }
        if let Some((count, unit)) = self.count(i)? {
            return self.sized(i, &pointee, unit).then_some(Role::Buffer {
                pointee,
                count,
                unit,
                clear: false,
            });
        }
        let view = self.marks[i].has("view");
        match shape(&pointee) {
            Shape::Mut(inner) if view => self.viewed(i, inner).then(|| Role::InOutBox {
                pointee: inner.clone(),
                view,
            }),
            Shape::Mut(inner) => self.one(i, inner).then(|| Role::InOutBox {
                pointee: inner.clone(),
                view,
            }),
            _ if view => self.viewed(i, &pointee).then_some(Role::InOutView(pointee)),
            _ => self.one(i, &pointee).then_some(Role::InOut(pointee)),
        }
    }

    fn out_text(
        &self,
        i: usize,
        inner: Option<Type>,
        flags: usize,
        nullable: bool,
    ) -> Option<Role> {
        let deeper = inner.as_ref().and_then(|t| match shape(t) {
            Shape::Mut(deeper) => Some(deeper.clone()),
            _ => None,
        });
        let counted = self.count(i)?;
        match (inner, deeper, counted) {
            (Some(_), Some(pointee), Some((count, _))) => {
                self.tchar(i, &pointee).then_some(Role::OutTextArray {
                    pointee,
                    flags,
                    count,
                })
            }
            (Some(pointee), None, None) => self.tchar(i, &pointee).then_some(Role::OutText {
                pointee,
                flags,
                nullable,
            }),
            _ => {
                self.faults.at(
                    self.marks[i].attr("encoding"),
                    "a string that is handed over is `*mut *mut TCHAR`; an array of them is `*mut \
                     *mut *mut TCHAR` with `#[len_param(count)]`",
                );
                None
            }
        }
    }

    fn out_view(&self, i: usize, inner: Option<Type>, nullable: bool) -> Option<Role> {
        let deeper = inner.as_ref().and_then(|t| match shape(t) {
            Shape::Mut(deeper) => Some(deeper.clone()),
            _ => None,
        });
        match (inner, deeper, self.count(i)?) {
            (Some(_), Some(pointee), Some((count, _))) => self
                .viewed(i, &pointee)
                .then_some(Role::OutPointers { pointee, count }),
            (Some(pointee), None, Some((count, _))) => self
                .viewed(i, &pointee)
                .then_some(Role::OutViews { pointee, count }),
            (Some(pointee), None, None) => self
                .viewed(i, &pointee)
                .then_some(Role::OutView { pointee, nullable }),
            _ => {
                self.faults.at(
                    self.marks[i].attr("view"),
                    "a viewed struct that is handed over is `*mut *mut T`, an array of them has \
                     `#[len_param(count)]` as well, and an array of pointers to them is `*mut \
                     *mut *mut T`",
                );
                None
            }
        }
    }
}
