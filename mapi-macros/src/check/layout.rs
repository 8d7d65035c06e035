//! Which types have no C layout that the macro can see without knowing their definition. What
//! it cannot see, the trait `mapi_core::Abi` decides.

use crate::diag::Faults;
use syn::{GenericArgument, PathArguments, Type};

/// Reports every part of `ty` that C has no layout for. Returns whether there was none.
pub fn check(ty: &Type, faults: &Faults) -> bool {
    let before = faults.len();
    walk(ty, true, faults);
    faults.len() == before
}

fn walk(ty: &Type, by_value: bool, faults: &Faults) {
    let fault = |advice: &str| {
        faults.at(
            ty,
            format!(
                "`{}` has no C layout: {advice}",
                super::param::type_text(ty)
            ),
        );
    };
    match ty {
        Type::Group(group) => walk(&group.elem, by_value, faults),
        Type::Paren(paren) => walk(&paren.elem, by_value, faults),
        Type::Ptr(pointer) => walk(&pointer.elem, false, faults),
        Type::Reference(reference) => match (&*reference.elem, reference.mutability) {
            (Type::Path(path), _) if path.path.is_ident("str") => fault(TEXT),
            (Type::Slice(_), None) => fault(SLICE),
            (Type::Slice(_), Some(_)) => fault(BUFFER),
            (_, None) => fault("write `*const T`; callers will pass `&T`"),
            (_, Some(_)) => {
                fault("write `*mut T` with `#[inout]`, or with `#[out]` where it is only written")
            }
        },
        Type::Slice(_) => fault(SLICE),
        Type::Array(_) if by_value => fault(
            "C passes no array by value: write `*const [T; N]`, or `*const T` with `#[len_param(count)]`",
        ),
        Type::Array(array) => walk(&array.elem, true, faults),
        Type::Tuple(_) => fault("write one parameter for each part, or a `#[repr(C)]` struct"),
        Type::ImplTrait(_) => fault("write the type itself"),
        Type::TraitObject(_) => fault("write `Ref<IFoo>` for an interface"),
        Type::Never(_) => fault("write the type that the C declaration returns"),
        Type::Infer(_) => fault("write the type that the C declaration has"),
        Type::Macro(_) => fault("write the type itself, because its shape decides the role"),
        Type::BareFn(function) if function.abi.is_none() => {
            fault("write `unsafe extern \"system\" fn(…)` in a `#[repr(transparent)]` struct")
        }
        Type::Path(path) => {
            let Some(last) = path.path.segments.last() else {
                return;
            };
            let name = last.ident.to_string();
            match name.as_str() {
                "bool" => fault("write `BOOL` of windows_core, 32 bits"),
                "char" => fault("write `u16` for a UTF-16 unit, `u8` for an 8-bit one"),
                "str" | "String" => fault(TEXT),
                "Vec" => fault(SLICE),
                "Box" | "Rc" | "Arc" | "Cow" => fault("write `*const T`; callers will pass `&T`"),
                "OsString" | "OsStr" | "CString" | "CStr" | "PathBuf" | "HSTRING" => fault(TEXT),
                "u128" | "i128" => {
                    fault("C on Windows has no 128-bit number: write a struct of two halves")
                }
                "Result" => fault("write `HRESULT`; callers will get a `Result`"),
                "Self" => fault("write the name of the interface: `Ref<IFoo>`"),
                "OutRef" => fault("write `#[out] name: *mut Option<IFoo>`"),
                "Option" => option(last, by_value, &fault),
                _ => {}
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
    let Some(GenericArgument::Type(inner)) = inner else {
        return fault("say of what: `*mut Option<IFoo>`");
    };
    let scalar = match super::param::ungroup(inner) {
        Type::Path(path) => path.path.segments.last().is_some_and(|s| {
            const SCALARS: &[&str] = &[
                "u8", "i8", "u16", "i16", "u32", "i32", "u64", "i64", "usize", "isize", "f32",
                "f64", "bool", "char", "u128", "i128", "String", "HRESULT", "GUID",
            ];
            SCALARS.contains(&s.ident.to_string().as_str())
        }),
        Type::BareFn(_) => return,
        _ => true,
    };
    if scalar {
        fault("write `#[opt] name: *const T` for what may be absent");
    } else if by_value {
        fault(
            "write `#[opt] name: Ref<IFoo>` for an interface that may be absent, or `#[out] name: *mut Option<IFoo>` for one that is handed over",
        );
    }
}

const TEXT: &str = "write `#[encoding(flags)] name: *const TCHAR` for an LPTSTR, `#[string] name: \
                    *const u16` for an LPWSTR, `#[string] name: *const u8` for an LPSTR";
const SLICE: &str = "write `#[len_param(count)] name: *const T` with a parameter `count: u32`";
const BUFFER: &str =
    "write `#[inout] #[len_param(count)] name: *mut T` with a parameter `count: u32`";
