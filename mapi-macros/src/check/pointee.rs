//! What may stand behind a pointer, in each of its roles.

use super::param::Resolver;
use super::shape::{generic, is_plain, is_tchar, is_void, last_ident, type_text};
use crate::spec::Unit;
use syn::Type;

impl Resolver<'_> {
    /// Whether the pointee can be seen as one value.
    pub(super) fn one(&self, i: usize, pointee: &Type) -> bool {
        let ty = &self.typed[i].ty;
        if is_void(pointee) {
            self.faults.at(
                ty,
                "a pointer to void does not say what it points to: write `#[size_param(count)]` for bytes, `Ref<IFoo>` or `#[iid_is(iid)]` for an interface, or the type itself",
            );
            return false;
        }
        if is_tchar(pointee) {
            self.faults.at(
                ty,
                "the width of this string is not said: write `#[encoding(flags)]` with the name \
                 of the parameter that has MAPI_UNICODE among its flags",
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

    /// Whether the pointee can be seen through a view, as far as its name tells.
    pub(super) fn viewed(&self, i: usize, pointee: &Type) -> bool {
        if is_plain(pointee) && !is_void(pointee) {
            self.faults.at(
                self.marks[i].attr("view"),
                format!(
                    "`#[view]` does not go with `{}`: it has neither a counted tail nor pointers \
                     inside, remove `#[view]`",
                    type_text(&self.typed[i].ty)
                ),
            );
            return false;
        }
        self.one(i, pointee)
    }

    /// Whether flags can tell the width of the pointee, as far as its name tells.
    pub(super) fn tchar(&self, i: usize, pointee: &Type) -> bool {
        let unit = is_tchar(pointee) || is_void(pointee) || is_unit(pointee);
        if unit || !(is_plain(pointee) || matches!(pointee, Type::Ptr(_))) {
            return true;
        }
        self.faults.at(
            self.marks[i].attr("encoding"),
            format!(
                "`#[encoding]` does not go with `{}`: a string whose width the flags tell is made \
                 of `TCHAR`",
                type_text(&self.typed[i].ty)
            ),
        );
        false
    }

    /// Whether a string can be made of the pointee, as far as its name tells.
    pub(super) fn unit(&self, i: usize, pointee: &Type) -> bool {
        if is_unit(pointee) || !is_plain(pointee) {
            return true;
        }
        self.faults.at(
            self.marks[i].attr("string"),
            format!(
                "`#[string]` does not go with `{}`: {}",
                type_text(&self.typed[i].ty),
                if is_tchar(pointee) {
                    "flags tell its width, write `#[encoding(flags)]` with the name of the flags"
                } else {
                    "a string is made of `u16` for UTF-16, `u8` for 8-bit text"
                }
            ),
        );
        false
    }

    /// Whether elements of the pointee can be counted.
    pub(super) fn sized(&self, i: usize, pointee: &Type, unit: Unit) -> bool {
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
}

/// Whether strings of known width are made of it.
fn is_unit(ty: &Type) -> bool {
    last_ident(ty).is_some_and(|i| i == "u16" || i == "u8" || i == "i8")
}
