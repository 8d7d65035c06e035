//! Which types have no C layout that the macro can see without knowing their definition. What
//! it cannot see, the trait `mapi_core::Abi` decides.

use crate::diag::Faults;
use crate::types::{Known, NoLayout, generic, is_scalar, known, type_text, without_layout};
use syn::{GenericArgument, PathArguments, Type};

/// Reports every part of `ty` that C has no layout for. Returns whether there was none.
pub fn check(ty: &Type, faults: &Faults) -> bool {
    let before = faults.count();
    walk(ty, Place::Value, faults);
    faults.count() == before
}

/// Where in a parameter's type a type stands.
#[derive(Clone, Copy, PartialEq)]
enum Place {
    Value,
    Const,
    Mut,
}

fn walk(ty: &Type, place: Place, faults: &Faults) {
    let by_value = place == Place::Value;
    let (text, slice, block) = match place {
        Place::Mut => (OUT_TEXT, OUT_SLICE, OUT_BLOCK),
        Place::Value | Place::Const => (TEXT, SLICE, BLOCK),
    };
    let fault = |advice: &str| {
        faults.at(ty, format!("`{}` has no C layout: {advice}", type_text(ty)));
    };
    match ty {
        Type::Group(group) => walk(&group.elem, place, faults),
        Type::Paren(paren) => walk(&paren.elem, place, faults),
        Type::Ptr(pointer) if pointer.mutability.is_some() => {
            walk(&pointer.elem, Place::Mut, faults);
        }
        Type::Ptr(pointer) => walk(&pointer.elem, Place::Const, faults),
        Type::Reference(reference) => match (&*reference.elem, reference.mutability) {
            (Type::Path(path), None) if path.path.is_ident("Self") => fault(OWN_NAME),
            (Type::TraitObject(_), _) => fault("write `Ref<IFoo>` for an interface"),
            (Type::Path(path), _) if path.path.is_ident("str") => fault(TEXT),
            (Type::Slice(_), None) => fault(SLICE),
            (Type::Slice(_), Some(_)) => fault(BUFFER),
            (_, None) => {
                fault("write `*const T`, or `Ref<T>` for an interface; callers will pass `&T`")
            }
            (_, Some(_)) => {
                fault("write `*mut T` with `#[inout]`, or with `#[out]` where it is only written")
            }
        },
        Type::Slice(_) => fault(slice),
        Type::Array(_) if by_value => fault(
            "C passes no array by value, write `*const [T; N]`, or `*const T` with `#[len_param(count)]`",
        ),
        Type::Array(array) => walk(&array.elem, Place::Value, faults),
        Type::Tuple(_) => fault("write one parameter for each part, or a `#[repr(C)]` struct"),
        Type::ImplTrait(_) => fault("write the type itself"),
        Type::TraitObject(_) => fault("write `Ref<IFoo>` for an interface"),
        Type::Never(_) => fault("write the type that the C declaration returns"),
        Type::Infer(_) => fault("write the type that the C declaration has"),
        Type::Macro(_) => fault("write the type itself, because its shape decides the role"),
        Type::BareFn(_) => fault(FUNCTION),
        Type::Path(path) => {
            let Some(last) = path.path.segments.last() else {
                return;
            };
            let name = last.ident.to_string();
            match name.as_str() {
                "Ref" => reference(ty, by_value, faults),
                "Option" => option(last, by_value, &fault),
                name => match without_layout(name) {
                    None => {}
                    Some(NoLayout::Advice(advice)) => fault(advice),
                    Some(NoLayout::Text) => fault(text),
                    Some(NoLayout::Slice) => fault(slice),
                    Some(NoLayout::Block) => fault(block),
                    Some(NoLayout::Own) => fault(OWN_NAME),
                    Some(NoLayout::Function) => fault(FUNCTION),
                },
            }
        }
        _ => {}
    }
}

/// `Option` has a layout around what cannot be null: an interface or a function pointer.
fn option(segment: &syn::PathSegment, by_value: bool, fault: &dyn Fn(&str)) {
    let inner = match &segment.arguments {
        PathArguments::AngleBracketed(arguments) => arguments.args.first(),
        _ => None,
    };
    if let Some(GenericArgument::Type(Type::BareFn(_))) = inner {
        return fault(FUNCTION);
    }
    let Some(GenericArgument::Type(inner)) = inner else {
        return fault("say of what: `*mut Option<IFoo>`");
    };
    if matches!(inner, Type::Path(path) if path.path.is_ident("Self")) {
        return fault(OWN_NAME);
    }
    if is_scalar(inner) {
        fault("write `#[opt] name: *const T` for what may be absent");
    } else if by_value {
        fault(
            "write `#[opt] name: Ref<IFoo>` for an interface that may be absent, or `#[out] name: *mut Option<IFoo>` for one that is handed over",
        );
    }
}

/// `Ref` is the pointer to an interface itself.
fn reference(ty: &Type, by_value: bool, faults: &Faults) {
    let fault = |at: &Type, what: &str| faults.at(at, what);
    if !by_value {
        return fault(
            ty,
            "`Ref<IFoo>` is the pointer itself: write it by value, or `#[out] name: *mut \
             Option<IFoo>` for an interface that is handed over",
        );
    }
    match generic(ty, "Ref") {
        Some(inner) if matches!(inner, Type::Path(path) if path.path.is_ident("Self")) => {
            fault(
                inner,
                "`Self` is not an interface: write its name, `Ref<IFoo>`",
            );
        }
        Some(inner)
            if known(inner) != Known::Unknown
                || !matches!(inner, Type::Path(_) | Type::Group(_)) =>
        {
            fault(
                inner,
                &format!(
                    "`{}` is not an interface: write `*const T` for a pointer to something else",
                    type_text(inner)
                ),
            );
        }
        _ => {}
    }
}

const OWN_NAME: &str = "write the name of the interface: `Ref<IFoo>`, or `#[out] name: *mut \
                        Option<IFoo>`";
const FUNCTION: &str = "write a `#[repr(transparent)]` struct around `Option<unsafe extern \
                        \"system\" fn(…)>` that implements `mapi_core::Abi`";
const TEXT: &str = "write `#[encoding(flags)] name: *const TCHAR` for an LPTSTR, `#[string] name: \
                    *const u16` for an LPWSTR, `#[string] name: *const u8` for an LPSTR";
const SLICE: &str = "write `#[len_param(count)] name: *const T` with a parameter `count: u32`";
const BLOCK: &str = "write `*const T`; callers will pass `&T`";
const OUT_TEXT: &str = "write `#[out] #[encoding(flags)] name: *mut *mut TCHAR` for an LPTSTR, \
                        `#[out] #[string] name: *mut *mut u16` for an LPWSTR, `#[out] #[string] \
                        name: *mut *mut u8` for an LPSTR";
const OUT_SLICE: &str = "write `#[out] #[len_param(count)] name: *mut *mut T` with a parameter \
                         `#[out] count: *mut u32`";
const OUT_BLOCK: &str = "write `#[out] name: *mut *mut T`; callers will get a `MapiBox<T>`";
const BUFFER: &str =
    "write `#[inout] #[len_param(count)] name: *mut T` with a parameter `count: u32`";
