//! From a parameter's type and attributes to a form of the table.

use super::layout;
use super::links;
use super::marks::Marks;
use crate::diag::Faults;
use crate::model::{Param, Question};
use crate::table::{self, Behind, Direction, Form, Item, Row, Width};
use crate::types::{
    Inner, Known, Outline, Pointer, behind, is_primitive, is_unit, known, outline, type_text,
    ungroup,
};
use std::cell::Cell;
use std::collections::HashSet;
use syn::{Ident, Pat, PatType, Type};

/// What became of the parameters of a method.
pub struct Params {
    /// `None` where one has a fault.
    pub all: Option<Vec<Param>>,
    /// What there is to ask about those that have none.
    pub questions: Vec<Question>,
}

impl Default for Params {
    /// There are none.
    fn default() -> Self {
        Self {
            all: Some(Vec::new()),
            questions: Vec::new(),
        }
    }
}

/// A parameter whose form is known, and not yet what it has to do with others.
pub struct Draft<'a> {
    pub name: Ident,
    pub ty: &'a Type,
    pub marks: &'a Marks<'a>,
    /// `None` where it is reserved.
    pub carries: Option<Carries<'a>>,
}

#[derive(Clone, Copy)]
pub struct Carries<'a> {
    pub item: Item,
    pub form: &'static Form,
    /// What is behind the form's pointers.
    pub inner: &'a Type,
}

pub fn params(typed: &[&PatType], can_fail: bool, faults: &Faults) -> Params {
    let before = faults.count();
    let names: Vec<Option<Ident>> = typed.iter().map(|t| name(t, faults)).collect();
    repeated(&names, faults);
    let marks: Vec<Marks> = typed
        .iter()
        .map(|t| Marks::read(&t.attrs, faults))
        .collect();
    // That a method has to return HRESULT is said once.
    let may_fail = Cell::new(can_fail);
    let targets = links::targets(&names, &marks, faults);
    let drafts: Vec<Option<Draft>> = typed
        .iter()
        .zip(&marks)
        .zip(&names)
        .map(|((typed, marks), name)| {
            let fine = layout::check(&typed.ty, faults) && !marks.broken && marks.agree(faults);
            let carries = match fine {
                true if marks.has("reserved") => None,
                true => Some(carries(&typed.ty, marks, &may_fail, faults)?),
                false => return None,
            };
            Some(Draft {
                name: name.clone()?,
                ty: ungroup(&typed.ty),
                marks,
                carries,
            })
        })
        .collect();
    let questions = drafts.iter().flatten().filter_map(question).collect();
    let all = links::resolve(drafts, &targets, can_fail, faults);
    Params {
        all: all.filter(|_| faults.count() == before),
        questions,
    }
}

fn name(typed: &PatType, faults: &Faults) -> Option<Ident> {
    let ty = || type_text(&typed.ty);
    match &*typed.pat {
        Pat::Ident(pat)
            if pat.by_ref.is_none() && pat.mutability.is_none() && pat.subpat.is_none() =>
        {
            return Some(pat.ident.clone());
        }
        Pat::Wild(wild) => faults.at(
            wild,
            format!(
                "a parameter needs a name, which callers and implementers will see: write `name: \
                 {}`",
                ty()
            ),
        ),
        other => {
            let name = match other {
                Pat::Ident(pat) => pat.ident.to_string(),
                _ => "name".into(),
            };
            faults.at(
                other,
                format!(
                    "a parameter is a plain name with a type: write `{name}: {}`",
                    ty()
                ),
            );
        }
    }
    None
}

fn repeated(names: &[Option<Ident>], faults: &Faults) {
    let mut seen = HashSet::new();
    for name in names.iter().flatten() {
        if !seen.insert(name.to_string()) {
            faults.at(
                name,
                format!("parameter `{name}` is declared twice: rename one"),
            );
        }
    }
}

/// Finds the form of a parameter; reports why there is none.
fn carries<'a>(
    ty: &'a Type,
    marks: &Marks,
    can_fail: &Cell<bool>,
    faults: &Faults,
) -> Option<Carries<'a>> {
    let shape = outline(ty);
    let item = marks.item().unwrap_or(match shape.inner {
        Inner::Plain(_) => Item::Value,
        Inner::Ref(_) | Inner::Option(_) => Item::Interface,
    });
    let many = marks.many();
    let refusal = Refusal {
        ty,
        shape: &shape,
        marks,
        faults,
        item,
    };
    let Some(row) = table::row(item, many.is_some()) else {
        refusal.no_row(many);
        return None;
    };
    let direction = marks.direction();
    let found = row
        .forms
        .iter()
        .find(|form| form.direction == direction && form.fits(&shape));
    let Some(form) = found else {
        refusal.no_form(row);
        return None;
    };
    let inner = match form.behind {
        Behind::Any => behind(ty, form.pointers.len()),
        _ => shape.inner.ty(),
    };
    let fine = refusal.modifiers(row, form, can_fail) && refusal.inner(row, form, inner);
    fine.then_some(Carries { item, form, inner })
}

/// Why a parameter is none that the table has.
struct Refusal<'a> {
    ty: &'a Type,
    shape: &'a Outline<'a>,
    marks: &'a Marks<'a>,
    faults: &'a Faults,
    item: Item,
}

impl Refusal<'_> {
    fn at(&self, attribute: Option<&str>, message: impl std::fmt::Display) {
        match attribute.and_then(|name| self.marks.attr(name)) {
            Some(attr) => self.faults.at(attr, message),
            None => self.faults.at(self.ty, message),
        }
    }

    /// "`#[view]` does not go with `u32`: …"
    fn misplaced(&self, attribute: &str, advice: &str) {
        self.at(
            Some(attribute),
            format!(
                "`#[{attribute}]` does not go with `{}`: {advice}",
                type_text(self.ty)
            ),
        );
    }

    /// There is no array of such an item.
    fn no_row(&self, many: Option<&str>) {
        let one = table::row(self.item, false).expect("every item can be alone");
        self.misplaced(
            many.unwrap_or("len_param"),
            &format!("it is one, write {}", one.advice(|_| true)),
        );
    }

    /// Nothing in the row has this direction and type.
    fn no_form(&self, row: &Row) {
        let direction = self.marks.direction();
        let fits = |wanted: Direction| {
            row.forms
                .iter()
                .any(|form| form.direction == wanted && form.fits(self.shape))
        };
        let others = [Direction::InOut, Direction::Out].into_iter().any(fits);
        if direction == Direction::In && others {
            if known(self.shape.inner.ty()) == Known::Void {
                return self.faults.at(self.ty, VOID);
            }
            return self.faults.at(self.ty, self.no_direction(row));
        }
        let has_direction = row.forms.iter().any(|form| form.direction == direction);
        let advice = if has_direction && direction != Direction::In {
            row.advice(|form| form.direction == direction)
        } else {
            row.advice(|_| true)
        };
        let advice = format!("write {advice}");
        // The attribute without which the rest would do, or the one that says the most.
        let without_direction = fits(Direction::In) || others;
        let blamed = match direction.attribute() {
            Some(name) if without_direction || !has_direction => Some(name),
            direction => row
                .item
                .attribute()
                .or(self.marks.many())
                .or(direction)
                .or(["nullable", "opt"].into_iter().find(|n| self.marks.has(n))),
        };
        match blamed {
            Some("opt") => self.misplaced("opt", "only a pointer can be null"),
            Some(name) => self.misplaced(name, &advice),
            None if row.item == Item::Value => self.pointers(),
            None => self.faults.at(
                self.ty,
                format!(
                    "`{}` is no way to pass an interface: {advice}",
                    type_text(self.ty)
                ),
            ),
        }
    }

    /// Pointers behind pointers, and nothing that says what they are for.
    fn pointers(&self) {
        if known(self.shape.inner.ty()) == Known::Void {
            return self.faults.at(self.ty, VOID);
        }
        self.faults.at(
            self.ty,
            "the role of the inner pointer is not said: write `#[len_param(count)]` for an array \
             of pointers, or `#[out] *mut *mut T` for memory that is handed over",
        );
    }

    /// What the direction of a pointer without one may be.
    fn no_direction(&self, row: &Row) -> String {
        let what = "the role of this pointer is not said: write `#[out]`";
        let constant = self.shape.pointers.iter().map(|p| match p {
            Pointer::Const | Pointer::Mut => Pointer::Const,
        });
        let read = Outline {
            pointers: constant.collect(),
            inner: self.shape.inner,
        };
        let can_be_read = row
            .forms
            .iter()
            .any(|form| form.direction == Direction::In && form.fits(&read));
        match self.shape.inner {
            Inner::Option(_) => format!(
                "{what} if the method hands an interface over, `Ref<IFoo>` if it is handed one"
            ),
            _ if self.shape.pointers.len() > 1 => format!(
                "{what} if the method allocates what is behind it, `#[inout]` if it may replace \
                 what is there"
            ),
            _ if can_be_read => format!(
                "{what} if the method writes what is behind it, `#[inout]` if it reads and writes \
                 it, `{}` if it only reads it",
                type_text(self.ty).replacen("*mut", "*const", 1)
            ),
            _ => format!("{what} or `#[inout]`"),
        }
    }

    /// Whether the attributes that only modify a form go with it.
    fn modifiers(&self, row: &Row, form: &Form, can_fail: &Cell<bool>) -> bool {
        let has = |name| self.marks.has(name);
        if has("opt") && !form.opt {
            let advice = if form.pointers.is_empty() && form.behind != Behind::Ref {
                "only a pointer can be null"
            } else {
                "there is always one"
            };
            self.misplaced("opt", advice);
        } else if has("nullable") && !form.nullable {
            self.misplaced(
                "nullable",
                "only a result that is one pointer can be null, `#[out] *mut Option<IFoo>` or \
                 `#[out] *mut *mut T`",
            );
        } else if has("encoding") && form.width == Width::Unknown {
            self.misplaced(
                "encoding",
                "there is no string in it whose width flags tell",
            );
        } else if has("size_param") && !form.bytes {
            self.misplaced(
                "size_param",
                &format!(
                    "its elements are counted, write `#[len_param(n)] {}`",
                    form.ty(row.stands)
                ),
            );
        } else if form.fails && !can_fail.replace(true) {
            let name = form.direction.attribute().or(row.item.attribute());
            self.at(
                name,
                if form.direction == Direction::Out {
                    "this method cannot report failure, so it could not say that it wrote \
                     nothing: return HRESULT, or write `#[inout]`"
                } else {
                    "this method cannot report failure, and this may fail: return HRESULT"
                },
            );
        } else {
            return true;
        }
        false
    }

    /// Whether what is behind the pointers can be that, as far as its name tells.
    fn inner(&self, row: &Row, form: &Form, inner: &Type) -> bool {
        let kind = known(inner);
        let plain = kind != Known::Unknown;
        match row.item {
            Item::Value if kind == Known::Void && row.many && !self.marks.has("size_param") => {
                self.at(
                    Some("len_param"),
                    "void has no size to count in: write `#[size_param(count)]` for a count of \
                     bytes",
                );
            }
            Item::Value | Item::View if kind == Known::Void && !row.many => {
                self.faults.at(self.ty, VOID);
            }
            Item::Value if kind == Known::Tchar && !row.many && !form.pointers.is_empty() => {
                self.faults.at(
                    self.ty,
                    "the width of this string is not said: write `#[encoding(flags)]` with the \
                     name of the parameter that has MAPI_UNICODE among its flags",
                );
            }
            Item::Value
                if is_unit(inner)
                    && !row.many
                    && (form.direction == Direction::In && form.pointers.len() == 1
                        || form.pointers.len() == 2) =>
            {
                self.faults
                    .at(self.ty, ONE_UNIT.replace("u16", &type_text(inner)));
            }
            Item::String if plain && !is_unit(inner) => self.misplaced(
                "string",
                if kind == Known::Tchar {
                    "flags tell its width, write `#[encoding(flags)]` with the name of the flags"
                } else {
                    "a string is made of `u16` for UTF-16, `u8` for 8-bit text"
                },
            ),
            Item::Text
                if plain && !matches!(kind, Known::Tchar | Known::Void) && !is_unit(inner) =>
            {
                self.misplaced(
                    "encoding",
                    "a string whose width the flags tell is made of `TCHAR`",
                );
            }
            Item::View if plain => self.misplaced(
                "view",
                "it has neither a counted tail nor pointers inside, remove `#[view]`",
            ),
            _ => return true,
        }
        false
    }
}

const VOID: &str = "a pointer to void does not say what it points to: write \
                    `#[size_param(count)]` for bytes, `Ref<IFoo>` or `#[iid_is(iid)]` for an \
                    interface, `#[reserved]` where it is always null, or the type itself";

/// Mostly a text or an array of which something was left out.
const ONE_UNIT: &str = "this is one `u16`, not a text: write `#[string]` for a terminated one, \
                        `#[len_param(count)]` for an array, `[u16; 1]` in place of `u16` for the number";

/// What only the compiler knows of the type.
fn question(draft: &Draft) -> Option<Question> {
    let Some(Carries { item, form, inner }) = draft.carries else {
        let no_pointer = !matches!(outline(draft.ty).inner, Inner::Ref(_));
        return no_pointer.then(|| Question {
            ty: draft.ty.clone(),
            strong: false,
            plain: false,
        });
    };
    let is_ref = item == Item::Owner && matches!(outline(inner).inner, Inner::Ref(_));
    if !item.is_plain() || is_ref || draft.marks.has("size_param") || is_primitive(inner) {
        return None;
    }
    let strong = item == Item::Value;
    let by_value = form.pointers.is_empty();
    let written = form.direction != Direction::In && form.pointers.len() == 1;
    Some(Question {
        ty: inner.clone(),
        strong,
        plain: strong && (by_value || written),
    })
}
