//! The outline of a type: its pointers, and what stands behind them.

use syn::{GenericArgument, Ident, PathArguments, Type};

/// The outline of a type: its pointers, and what C cannot say in Rust's words.
pub enum Shape<'a> {
    Value,
    Ref(&'a Type),
    Const(&'a Type),
    Mut(&'a Type),
}

pub fn shape(ty: &Type) -> Shape<'_> {
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
pub fn generic<'a>(ty: &'a Type, name: &str) -> Option<&'a Type> {
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

pub fn is_void(ty: &Type) -> bool {
    last_ident(ty).is_some_and(|i| i == "c_void")
}

/// Whether the type is one of Rust's or C's that is known to be neither an interface nor a
/// struct: no string is made of it and nothing is inside of it.
pub fn is_plain(ty: &Type) -> bool {
    const PLAIN: &[&str] = &[
        "u8", "i8", "u16", "i16", "u32", "i32", "u64", "i64", "usize", "isize", "f32", "f64",
        "BOOL", "GUID", "HRESULT", "MAPIUID", "TCHAR", "c_void",
    ];
    last_ident(ty).is_some_and(|i| PLAIN.iter().any(|plain| i == plain))
}

pub fn is_tchar(ty: &Type) -> bool {
    last_ident(ty).is_some_and(|i| i == "TCHAR")
}
