//! The roles of what a method writes.

use super::attrs;
use super::param::Resolver;
use super::shape::{Shape, generic, shape, type_text};
use crate::spec::{Role, Unit};
use syn::{Attribute, Type};

pub(super) const TEXTS_IN_VIEW: &str = "flags tell the width of a string, or of the texts in one viewed struct \
                             that is handed over: `#[out] #[view] *mut *mut T`";

impl Resolver<'_> {
    pub(super) fn output(&self, i: usize, pointee: &Type) -> Option<Role> {
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
                .viewed(i, pointee)
                .then(|| Role::GivenView(pointee.clone()));
        }
        if !out && !marks.has("inout") {
            self.faults.at(&self.typed[i].ty, self.roles(i, pointee));
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
            let (view, flags) = (marks.has("view"), self.target(i, "encoding")?);
            if let (Some(attr), false) = (marks.attr("encoding"), view) {
                self.faults.at(attr, TEXTS_IN_VIEW);
                return None;
            }
            return self.one(i, inner).then(|| Role::InOutBox {
                pointee: inner.clone(),
                view,
                clear: true,
                flags,
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
        let flags = self.target(i, "encoding")?;
        if marks.has("view") {
            return self.out_view(i, inner, nullable, flags);
        }
        if let Some(flags) = flags {
            return self.out_text(i, inner, flags, nullable);
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
                None => self.buffer(i, &pointee, unit).then_some(Role::Buffer {
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

    /// Whether an array of the pointee can be written.
    fn buffer(&self, i: usize, pointee: &Type, unit: Unit) -> bool {
        if matches!(shape(pointee), Shape::Const(_) | Shape::Mut(_)) {
            self.faults.at(
                &self.typed[i].ty,
                "it is not said whose memory the pointers in this array are to: write \
                 `#[out] #[owner(Type)]`, or a struct around the pointer that implements \
                 `mapi_core::Abi`",
            );
            return false;
        }
        self.sized(i, pointee, unit)
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
            if let Some(attr) = self.marks[i].attr("view") {
                self.faults.at(
                    attr,
                    "`#[view]` does not go with `#[inout] #[len_param]`: an array that is changed in \
                     place is one of values",
                );
                return None;
            }
            let counted_in_place = matches!(shape(&self.typed[count].ty), Shape::Mut(_));
            if let (Shape::Mut(inner), true) = (shape(&pointee), counted_in_place) {
                if let Some(attr) = self.marks[i].attr("opt") {
                    self.faults.at(
                        attr,
                        "`#[opt]` does not go with an array that may be replaced: the place for it \
                         is there, and is null where there is no array yet",
                    );
                    return None;
                }
                return self.sized(i, inner, unit).then(|| Role::InOutArray {
                    pointee: inner.clone(),
                    count,
                    unit,
                });
            }
            return self.buffer(i, &pointee, unit).then_some(Role::Buffer {
                pointee,
                count,
                unit,
                clear: false,
            });
        }
        let view = self.marks[i].has("view");
        match shape(&pointee) {
            Shape::Mut(inner) if view && self.marks[i].has("fill") => {
                self.viewed(i, inner).then(|| Role::Fill(inner.clone()))
            }
            Shape::Mut(inner) if view => self.viewed(i, inner).then(|| Role::InOutBox {
                pointee: inner.clone(),
                view,
                clear: false,
                flags: None,
            }),
            Shape::Mut(inner) => self.one(i, inner).then(|| Role::InOutBox {
                pointee: inner.clone(),
                view,
                clear: false,
                flags: None,
            }),
            _ if view => self.viewed(i, &pointee).then_some(Role::InOutView(pointee)),
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
        if let (Some(attr), true) = (marks.attr("encoding"), view) {
            self.faults.at(attr, TEXTS_IN_VIEW);
            return None;
        }
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

    fn out_view(
        &self,
        i: usize,
        inner: Option<Type>,
        nullable: bool,
        flags: Option<usize>,
    ) -> Option<Role> {
        let deeper = inner.as_ref().and_then(|t| match shape(t) {
            Shape::Mut(deeper) => Some(deeper.clone()),
            _ => None,
        });
        let counted = self.count(i)?;
        if let (Some(attr), Some(_)) = (self.marks[i].attr("encoding"), counted) {
            self.faults.at(attr, TEXTS_IN_VIEW);
            return None;
        }
        match (inner, deeper, counted) {
            (Some(_), Some(pointee), Some((count, _))) => self
                .viewed(i, &pointee)
                .then_some(Role::OutPointers { pointee, count }),
            (Some(pointee), None, Some((count, _))) => self
                .viewed(i, &pointee)
                .then_some(Role::OutViews { pointee, count }),
            (Some(pointee), None, None) => self.viewed(i, &pointee).then_some(Role::OutView {
                pointee,
                nullable,
                flags,
            }),
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
