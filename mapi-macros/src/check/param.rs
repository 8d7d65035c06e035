//! From a parameter's type and attributes to its role.

use super::{attrs, layout};
use crate::diag::{Faults, suggestion};
use crate::spec::{Param, Role, Unit};
use std::collections::HashMap;
use syn::{Attribute, GenericArgument, Ident, Pat, PatType, PathArguments, Type};

const KNOWN: &[&str] = &[
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
    "shown",
    "size_param",
    "string",
    "view",
];

/// A parameter's attributes as written: the attribute, and the parameter that it names.
#[derive(Default)]
struct Marks<'a> {
    found: HashMap<&'static str, (&'a Attribute, Option<Ident>)>,
}

impl<'a> Marks<'a> {
    fn read(attrs: &'a [Attribute], faults: &Faults) -> Self {
        let mut marks = Self::default();
        for attr in attrs {
            let written = attrs::path_text(attr.path());
            let Some(&name) = KNOWN.iter().find(|k| **k == written) else {
                let hint = match written.as_str() {
                    "in" => "it is the default, remove it".to_string(),
                    "size_is" | "length_is" => "write `#[len_param(count)]` for a count of elements, `#[size_param(count)]` for one of bytes".into(),
                    "optional" => "write `#[opt]`".into(),
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
            let linked = matches!(name, "len_param" | "size_param" | "iid_is" | "encoding");
            let argument = if name == "owner" {
                None
            } else if linked {
                match attrs::argument(attr, name, faults) {
                    Some(argument) => Some(argument),
                    None => continue,
                }
            } else if attrs::bare(attr, name, faults) {
                None
            } else {
                continue;
            };
            marks.found.insert(name, (attr, argument));
        }
        marks
    }

    fn has(&self, name: &str) -> bool {
        self.found.contains_key(name)
    }

    fn attr(&self, name: &str) -> Option<&'a Attribute> {
        self.found.get(name).map(|(attr, _)| *attr)
    }

    fn link(&self, name: &str) -> Option<&Ident> {
        self.found.get(name).and_then(|(_, link)| link.as_ref())
    }

    /// Reports `name` where one of `others` is there as well.
    fn excludes(&self, name: &'static str, others: &[&'static str], faults: &Faults) -> bool {
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

/// The outline of a type: its pointers, and what C cannot say in Rust's words.
enum Shape<'a> {
    Value,
    Ref(&'a Type),
    Const(&'a Type),
    Mut(&'a Type),
}

fn shape(ty: &Type) -> Shape<'_> {
    match ungroup(ty) {
        Type::Ptr(p) if p.mutability.is_some() => Shape::Mut(ungroup(&p.elem)),
        Type::Ptr(p) => Shape::Const(ungroup(&p.elem)),
        other => match generic(other, "Ref") {
            Some(inner) => Shape::Ref(inner),
            None => Shape::Value,
        },
    }
}

/// What a `macro_rules!` fragment hands over is wrapped in an invisible group.
pub fn ungroup(ty: &Type) -> &Type {
    match ty {
        Type::Group(group) => ungroup(&group.elem),
        Type::Paren(paren) => ungroup(&paren.elem),
        other => other,
    }
}

/// The `T` of `Name<T>`.
fn generic<'a>(ty: &'a Type, name: &str) -> Option<&'a Type> {
    let Type::Path(path) = ty else { return None };
    let last = path.path.segments.last()?;
    if last.ident != name {
        return None;
    }
    match &last.arguments {
        PathArguments::AngleBracketed(arguments) => arguments.args.iter().find_map(|a| match a {
            GenericArgument::Type(ty) => Some(ungroup(ty)),
            _ => None,
        }),
        _ => None,
    }
}

pub fn last_ident(ty: &Type) -> Option<&Ident> {
    match ungroup(ty) {
        Type::Path(path) => path.path.segments.last().map(|s| &s.ident),
        _ => None,
    }
}

/// A type as the user wrote it, up to spaces.
pub fn type_text(ty: &Type) -> String {
    crate::spec::tokens_text(quote::ToTokens::to_token_stream(ty))
}

fn is_void(ty: &Type) -> bool {
    last_ident(ty).is_some_and(|i| i == "c_void")
}

/// The parameters with their roles; `None` if one of them has none.
pub fn params(typed: &[&PatType], can_fail: bool, faults: &Faults) -> Option<Vec<Param>> {
    let before = faults.len();
    let names: Vec<Option<Ident>> = typed.iter().map(|t| name(t, faults)).collect();
    repeated(&names, faults);
    let marks: Vec<Marks> = typed
        .iter()
        .map(|t| Marks::read(&t.attrs, faults))
        .collect();
    let laid_out: Vec<bool> = typed.iter().map(|t| layout::check(&t.ty, faults)).collect();
    let resolver = Resolver {
        names: &names,
        typed,
        marks: &marks,
        faults,
        can_fail,
    };
    let mut roles: Vec<Option<Role>> = (0..typed.len())
        .map(|i| {
            if laid_out[i] {
                resolver.role(i, can_fail)
            } else {
                None
            }
        })
        .collect();
    resolver.linked(&mut roles);
    if faults.len() > before {
        return None;
    }
    let mut params = Vec::new();
    for ((name, typed), (role, marks)) in names.iter().zip(typed).zip(roles.into_iter().zip(&marks))
    {
        params.push(Param {
            name: name.clone()?,
            ty: ungroup(&typed.ty).clone(),
            opt: marks.has("opt"),
            role: role?,
        });
    }
    Some(params)
}

fn name(typed: &PatType, faults: &Faults) -> Option<Ident> {
    match &*typed.pat {
        Pat::Ident(pat)
            if pat.by_ref.is_none() && pat.mutability.is_none() && pat.subpat.is_none() =>
        {
            Some(pat.ident.clone())
        }
        Pat::Wild(wild) => {
            faults.at(
                wild,
                "a parameter needs a name, which callers and implementers will see",
            );
            None
        }
        other => {
            faults.at(
                other,
                "a parameter is a plain name with a type, not a pattern",
            );
            None
        }
    }
}

fn repeated(names: &[Option<Ident>], faults: &Faults) {
    let mut seen = std::collections::HashSet::new();
    for name in names.iter().flatten() {
        if !seen.insert(name.to_string()) {
            faults.at(name, format!("parameter `{name}` is declared twice"));
        }
    }
}

struct Resolver<'a> {
    names: &'a [Option<Ident>],
    typed: &'a [&'a PatType],
    marks: &'a [Marks<'a>],
    faults: &'a Faults,
    /// Whether the method returns HRESULT.
    can_fail: bool,
}

impl Resolver<'_> {
    fn role(&self, i: usize, can_fail: bool) -> Option<Role> {
        let marks = &self.marks[i];
        let ty = ungroup(&self.typed[i].ty);
        let faults = self.faults;
        if let Some(attr) = marks.attr("reserved") {
            let others: Vec<&'static str> = KNOWN
                .iter()
                .copied()
                .filter(|k| *k != "reserved" && marks.has(k))
                .collect();
            if !others.is_empty() {
                attrs::contradiction(attr, "reserved", &others, faults);
                return None;
            }
            return Some(Role::Reserved);
        }
        let sane = marks.excludes("inout", &["out"], faults)
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
            & marks.excludes(
                "owner",
                &[
                    "size_param",
                    "string",
                    "iid_is",
                    "encoding",
                    "nullable",
                    "view",
                ],
                faults,
            )
            & marks.excludes("nullable", &["inout", "len_param", "size_param"], faults)
            & marks.excludes(
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
                faults,
            )
            & marks.excludes(
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
                faults,
            )
            & marks.excludes(
                "lent",
                &[
                    "always",
                    "iid_is",
                    "inout",
                    "nullable",
                    "size_param",
                    "string",
                ],
                faults,
            )
            & marks.excludes(
                "always",
                &[
                    "encoding",
                    "iid_is",
                    "inout",
                    "len_param",
                    "nullable",
                    "size_param",
                    "string",
                ],
                faults,
            )
            & marks.excludes(
                "view",
                &["size_param", "string", "encoding", "iid_is"],
                faults,
            );
        if !sane {
            return None;
        }
        if let Some(attr) = marks.attr("out").or(marks.attr("fill"))
            && !can_fail
        {
            faults.at(
                attr,
                "this method cannot report failure, so it could not say that it wrote nothing: \
                 return HRESULT, or write `#[inout]`",
            );
            return None;
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
            && !can_fail
        {
            faults.at(
                attr,
                "this method cannot report failure, so it could not say that it did not take it: \
                 return HRESULT",
            );
            return None;
        }
        if matches!(role, Role::InOutArray { .. }) && !can_fail {
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
            "fill" => "what the callee fills in is behind two pointers, `*mut *mut T`",
            "opt" => "only a pointer can be null",
            "nullable" => "only a result that is a pointer can be null",
            "always" => "it stands on memory that is handed over, `#[out] *mut *mut T`",
            "given" => "what the callee gets is `Ref<IFoo>`, or `#[view] *mut T` in MAPI memory",
            "lent" => "what the callee keeps is behind `#[out] *mut Option<IFoo>` or an array",
            "len_param" | "size_param" => "it stands on the array and names its count, `*const T`",
            "iid_is" => "it stands on the interface and names its IID, `#[out] *mut Option<IFoo>`",
            "encoding" => "it stands on the string and names the flags, `*const TCHAR`",
            "view" => "a struct that is viewed is behind a pointer, `*const T`",
            "shown" => "it stands on the IID that `#[iid_is]` names, `*const GUID`",
            "owner" => "what is handed over is written through a pointer, `#[out] *mut T`",
            _ => "a string is behind a pointer, `*const u16`",
        })
        .then_some(Role::Value)
    }

    fn interface(&self, i: usize, interface: &Type) -> Option<Role> {
        let fine = self.misplaced(
            i,
            &["out", "inout", "always", "lent", "nullable", "len_param", "size_param", "encoding", "string", "view", "shown", "owner"],
            &|name| match name {
                "owner" => "an interface counts its references itself",
                "out" => "write `*mut Option<IFoo>` for an interface that is handed over",
                "inout" => "an interface is either handed in, `Ref<IFoo>`, or handed over, `#[out] *mut Option<IFoo>`",
                "nullable" => "write `#[opt]` for an interface that may be absent",
                "always" => "it stands on memory that is handed over, `#[out] *mut *mut T`",
                "lent" => "an interface that is handed in is borrowed for the call anyway",
                "view" => "an interface is seen as itself",
                "shown" => "it stands on the IID that `#[iid_is]` names, `*const GUID`",
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
        let fine = self.misplaced(
            i,
            &["out", "inout", "iid_is", "always", "lent", "given", "owner"],
            &|name| match name {
                "iid_is" => {
                    "write `Ref<IFoo>`, or `#[out] *mut Option<IFoo>` where it is handed over"
                }
                _ => "what is written is behind `*mut T`",
            },
        );
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
            return Some(Role::Text { flags });
        }
        if self.marks[i].has("view") {
            let count = self.count(i)?;
            if let (Shape::Const(pointee), Some((count, _))) = (shape(&pointee), count) {
                let pointee = pointee.clone();
                return self
                    .one(i, &pointee)
                    .then_some(Role::ViewRefs { pointee, count });
            }
            return self.one(i, &pointee).then_some(match count {
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
            return Some(Role::Str(pointee));
        }
        self.one(i, &pointee).then_some(Role::Pointee(pointee))
    }

    fn output(&self, i: usize, pointee: &Type) -> Option<Role> {
        let marks = &self.marks[i];
        let out = marks.has("out");
        if let Some(attr) = marks.attr("given") {
            if !marks.has("view") {
                self.faults.at(
                    attr,
                    "what the callee gets is `Ref<IFoo>`, or `#[view] *mut T` in MAPI memory",
                );
                return None;
            }
            return self
                .one(i, pointee)
                .then(|| Role::GivenView(pointee.clone()));
        }
        if !out && !marks.has("inout") {
            self.faults.at(
                &self.typed[i].ty,
                format!(
                    "the role of this pointer is not said: write `#[out]` if the method writes \
                     what is behind it, `#[inout]` if it reads and writes it, `{}` if it only \
                     reads it",
                    type_text(&self.typed[i].ty).replacen("*mut", "*const", 1)
                ),
            );
            return None;
        }
        let pointee = pointee.clone();
        if let Some(attr) = marks.attr("owner") {
            return self.owned(i, attr, pointee, !out);
        }
        if !out {
            return self.inout(i, pointee);
        }
        if marks.has("lent") {
            return self.lent(i, &pointee);
        }
        if let Some(attr) = marks.attr("always") {
            let Shape::Mut(inner) = shape(&pointee) else {
                self.faults.at(
                    attr,
                    "`#[always]` stands on memory that is handed over, `#[out] *mut *mut T`",
                );
                return None;
            };
            return self.one(i, inner).then(|| Role::InOutBox {
                pointee: inner.clone(),
                view: marks.has("view"),
                clear: true,
            });
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
                None if option.is_some() && unit == Unit::Elements => Some(Role::OutFilled {
                    pointee,
                    owner: None,
                    count,
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
            Some(pointee) if marks.has("string") => Some(Role::OutStr { pointee, nullable }),
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

    /// What is handed over with an owner: a block or struct, or an array of the caller's to fill.
    fn owned(&self, i: usize, attr: &Attribute, pointee: Type, asked: bool) -> Option<Role> {
        let Ok(owner) = attr.parse_args::<Type>() else {
            self.faults.at(
                attr,
                "write `#[owner(Type)]` with the type that frees what is handed over",
            );
            return None;
        };
        if asked {
            let others: Vec<&'static str> = ["opt", "len_param"]
                .into_iter()
                .filter(|k| self.marks[i].has(k))
                .collect();
            if !others.is_empty() {
                attrs::contradiction(attr, "inout] #[owner", &others, self.faults);
                return None;
            }
        }
        let count = self.count(i)?.map(|(count, _)| count);
        Some(match (count, shape(&pointee)) {
            (Some(count), Shape::Value) => Role::OutFilled {
                pointee,
                owner: Some(owner),
                count,
            },
            _ => Role::OutOwned {
                pointee,
                owner,
                count,
                asked,
            },
        })
    }

    fn inout(&self, i: usize, pointee: Type) -> Option<Role> {
        if let Some(interface) =
            generic(&pointee, "Option").filter(|t| !matches!(t, Type::BareFn(_)))
        {
            let misplaced = ["opt", "len_param", "size_param", "view"];
            return self
                .misplaced(
                    i,
                    &misplaced,
                    &|_| "an interface that may be replaced is one, and there",
                )
                .then(|| Role::InOutInterface(interface.clone()));
        }
        if let Some((count, unit)) = self.count(i)? {
            let counted_in_place = matches!(shape(&self.typed[count].ty), Shape::Mut(_));
            if let (Shape::Mut(inner), true) = (shape(&pointee), counted_in_place) {
                return self.sized(i, inner, unit).then(|| Role::InOutArray {
                    pointee: inner.clone(),
                    count,
                    unit,
                });
            }
            return self.sized(i, &pointee, unit).then_some(Role::Buffer {
                pointee,
                count,
                unit,
                clear: false,
            });
        }
        let view = self.marks[i].has("view");
        match shape(&pointee) {
            Shape::Mut(inner) if view && self.marks[i].has("fill") => {
                self.one(i, inner).then(|| Role::Fill(inner.clone()))
            }
            Shape::Mut(inner) => self.one(i, inner).then(|| Role::InOutBox {
                pointee: inner.clone(),
                view,
                clear: false,
            }),
            _ if view => self.one(i, &pointee).then_some(Role::InOutView(pointee)),
            _ => self.one(i, &pointee).then_some(Role::InOut(pointee)),
        }
    }

    fn lent(&self, i: usize, pointee: &Type) -> Option<Role> {
        let marks = &self.marks[i];
        let flags = self.target(i, "encoding")?;
        let count = self.count(i)?.map(|(count, _)| count);
        let inner = match shape(pointee) {
            Shape::Mut(inner) => Some(inner),
            _ => None,
        };
        let deeper = inner.and_then(|inner| match shape(inner) {
            Shape::Mut(deeper) => Some(deeper.clone()),
            _ => None,
        });
        let interface = generic(pointee, "Option").filter(|t| !matches!(t, Type::BareFn(_)));
        let view = marks.has("view");
        let role = match (interface, inner, deeper, count, flags) {
            (Some(interface), _, _, None, None) if !view => Role::LentInterface(interface.clone()),
            (_, Some(_), Some(pointee), Some(count), Some(flags)) => Role::LentTexts {
                pointee,
                flags,
                count,
            },
            (_, Some(_), Some(pointee), Some(count), None) if !view => {
                Role::LentRefs { pointee, count }
            }
            (_, Some(pointee), None, Some(count), None) if view => Role::LentViews {
                pointee: pointee.clone(),
                count,
            },
            _ => {
                self.faults.at(
                    marks.attr("lent"),
                    "what the callee keeps is `#[out] *mut Option<IFoo>`, `#[view] \
                     #[len_param(count)] *mut *mut T`, `#[len_param(count)] *mut *mut *mut T`, or \
                     that with `#[encoding(flags)]`",
                );
                return None;
            }
        };
        let one = match &role {
            Role::LentRefs { pointee, .. } | Role::LentViews { pointee, .. } => {
                self.one(i, pointee)
            }
            _ => true,
        };
        one.then_some(role)
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
            (Some(_), Some(pointee), Some((count, _))) => Some(Role::OutTextArray {
                pointee,
                flags,
                count,
            }),
            (Some(pointee), None, None) => Some(Role::OutText {
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
                .one(i, &pointee)
                .then_some(Role::OutPointers { pointee, count }),
            (Some(pointee), None, Some((count, _))) => self
                .one(i, &pointee)
                .then_some(Role::OutViews { pointee, count }),
            (Some(pointee), None, None) => self
                .one(i, &pointee)
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

    /// Whether the pointee can be seen as one value.
    fn one(&self, i: usize, pointee: &Type) -> bool {
        let ty = &self.typed[i].ty;
        if is_void(pointee) {
            self.faults.at(
                ty,
                "a pointer to void does not say what it points to: write `#[size_param(count)]` for bytes, `Ref<IFoo>` or `#[iid_is(iid)]` for an interface, or the type itself",
            );
            return false;
        }
        if matches!(pointee, Type::Ptr(_)) {
            self.faults.at(
                ty,
                "the role of the inner pointer is not said: write `#[len_param(count)]` for an \
                 array of pointers, or `#[out] *mut *mut T` for memory that is handed over",
            );
            return false;
        }
        self.no_inner_option(i, pointee)
    }

    /// Whether elements of the pointee can be counted.
    fn sized(&self, i: usize, pointee: &Type, unit: Unit) -> bool {
        if is_void(pointee) && unit == Unit::Elements {
            self.faults.at(
                self.marks[i].attr("len_param"),
                "void has no size to count in: write `#[size_param(count)]` for a count of bytes",
            );
            return false;
        }
        true
    }

    fn no_inner_option(&self, i: usize, pointee: &Type) -> bool {
        if generic(pointee, "Option").is_some_and(|t| !matches!(t, Type::BareFn(_))) {
            self.faults.at(
                &self.typed[i].ty,
                "an interface that is handed in is `Ref<IFoo>`; one that is handed over is \
                 `#[out] *mut Option<IFoo>`",
            );
            return false;
        }
        true
    }

    fn count(&self, i: usize) -> Option<Option<(usize, Unit)>> {
        Some(match self.target(i, "len_param")? {
            Some(count) => Some((count, Unit::Elements)),
            None => self
                .target(i, "size_param")?
                .map(|count| (count, Unit::Bytes)),
        })
    }

    /// The parameter that `#[attribute(…)]` names: `Some(None)` without such an attribute,
    /// `None` if there is no such parameter.
    fn target(&self, i: usize, attribute: &str) -> Option<Option<usize>> {
        let Some(link) = self.marks[i].link(attribute) else {
            return Some(None);
        };
        let found = self
            .names
            .iter()
            .position(|name| name.as_ref().is_some_and(|n| n == link));
        match found {
            Some(target) if target == i => {
                self.faults.at(
                    link,
                    format!("`{link}` is the parameter itself: name another"),
                );
                None
            }
            Some(target) => Some(Some(target)),
            None => {
                let others: Vec<String> = self
                    .names
                    .iter()
                    .enumerate()
                    .filter(|(j, _)| *j != i)
                    .filter_map(|(_, n)| n.as_ref().map(ToString::to_string))
                    .collect();
                let others: Vec<&str> = others.iter().map(String::as_str).collect();
                let hint = if others.is_empty() {
                    "the method has no other".to_string()
                } else {
                    suggestion(&link.to_string(), &others)
                };
                self.faults
                    .at(link, format!("no parameter is called `{link}`: {hint}"));
                None
            }
        }
    }

    /// Gives the parameters that others name their roles.
    fn linked(&self, roles: &mut [Option<Role>]) {
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
                    | Role::LentRefs { count, .. },
                ) => links.push((i, *count, "len_param")),
                Some(
                    Role::OutFilled { count, .. }
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
                _ => {}
            }
        }
        for (from, to, attribute) in links {
            self.link(from, to, attribute, roles);
        }
        for (i, role) in roles.iter().enumerate() {
            if let (Some(attr), Some(role)) = (self.marks[i].attr("shown"), role)
                && !matches!(role, Role::Iid { .. })
            {
                self.faults.at(
                    attr,
                    "`#[shown]` hands an IID to the implementer too: it stands on the parameter \
                     that `#[iid_is]` names",
                );
            }
        }
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
        let wrong = match attribute {
            "encoding" if lent_texts => match role {
                Role::Out(ty) if !self.marks[to].has("opt") => {
                    roles[to] = Some(Role::OutFlags(ty.clone()));
                    return;
                }
                _ => "the width of strings that the callee keeps is a result, `#[out] *mut` flags",
            },
            "encoding" => match role {
                Role::Value if !not_a_number => return,
                Role::InOut(_) if !self.marks[to].has("opt") => return,
                _ => {
                    "flags are a value with MAPI_UNICODE among them, or `#[inout] *mut` such flags"
                }
            },
            "iid_is" => match role {
                Role::Pointee(ty) if last_ident(ty).is_some_and(|i| i == "GUID" || i == "IID") => {
                    roles[to] = Some(Role::Iid {
                        of: from,
                        shown: self.marks[to].has("shown"),
                    });
                    return;
                }
                Role::Iid { .. } => {
                    return self.faults.at(
                        link,
                        format!("`{link}` names the interface of another parameter already"),
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
                Role::OutCount { .. } => "it counts another array already",
                _ => {
                    "the count of an array that the method allocates is itself a result, `#[out] *mut u32`"
                }
            },
            _ => match role {
                // The caller leaves the count behind a pointer, and the method another one.
                Role::InOut(ty)
                    if matches!(
                        roles[from],
                        Some(Role::Slice { .. } | Role::Buffer { clear: false, .. })
                    ) && !self.marks[to].has("opt")
                        && !is_no_count(ty) =>
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
