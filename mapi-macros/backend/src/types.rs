//! Types as they are written. What is known of a type by its name stands here, and nowhere else;
//! what a name does not tell, `mapi_core`'s traits decide.

use quote::ToTokens;
use syn::ext::IdentExt;
use syn::{GenericArgument, PathArguments, Type};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Pointer {
    Const,
    Mut,
}

impl Pointer {
    pub fn text(self) -> &'static str {
        match self {
            Self::Const => "*const ",
            Self::Mut => "*mut ",
        }
    }
}

/// The pointers of a type, and what stands behind them.
pub struct Outline<'a> {
    pub pointers: Vec<Pointer>,
    pub inner: Inner<'a>,
}

#[derive(Clone, Copy)]
pub enum Inner<'a> {
    Plain(&'a Type),
    /// `Ref<I>`
    Ref(&'a Type),
    /// `Option<I>` of an interface
    Option(&'a Type),
}

impl<'a> Inner<'a> {
    pub fn ty(self) -> &'a Type {
        match self {
            Self::Plain(ty) | Self::Ref(ty) | Self::Option(ty) => ty,
        }
    }
}

pub fn outline(ty: &Type) -> Outline<'_> {
    let mut pointers = Vec::new();
    let mut ty = ungroup(ty);
    while let Type::Ptr(pointer) = ty {
        pointers.push(match pointer.mutability {
            Some(_) => Pointer::Mut,
            None => Pointer::Const,
        });
        ty = ungroup(&pointer.elem);
    }
    let inner = if let Some(interface) = generic(ty, "Ref") {
        Inner::Ref(interface)
    } else if let Some(interface) =
        generic(ty, "Option").filter(|inner| !matches!(inner, Type::BareFn(_)))
    {
        Inner::Option(interface)
    } else {
        Inner::Plain(ty)
    };
    Outline { pointers, inner }
}

/// What is behind the first `depth` pointers.
pub fn behind(ty: &Type, depth: usize) -> &Type {
    match ungroup(ty) {
        Type::Ptr(pointer) if depth > 0 => behind(&pointer.elem, depth - 1),
        other => other,
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

/// The last name of a path, without the mark of a raw identifier.
pub fn last_name(ty: &Type) -> Option<String> {
    match ungroup(ty) {
        Type::Path(path) => Some(path.path.segments.last()?.ident.unraw().to_string()),
        _ => None,
    }
}

/// What a name tells of a type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known {
    /// A whole number of Rust's.
    Number,
    Float,
    HResult,
    Guid,
    Bool,
    /// `MAPIUID`, which is no GUID to `iid_is`.
    Uid,
    /// A character whose width flags tell.
    Tchar,
    Void,
    /// Nothing.
    Unknown,
}

pub fn known(ty: &Type) -> Known {
    match last_name(ty).as_deref() {
        Some("u8" | "i8" | "u16" | "i16" | "u32" | "i32" | "u64" | "i64" | "usize" | "isize") => {
            Known::Number
        }
        Some("f32" | "f64") => Known::Float,
        Some("HRESULT") => Known::HResult,
        Some("GUID" | "IID") => Known::Guid,
        Some("BOOL") => Known::Bool,
        Some("MAPIUID") => Known::Uid,
        Some("TCHAR") => Known::Tchar,
        Some("c_void") => Known::Void,
        _ => Known::Unknown,
    }
}

/// Whether strings of known width are made of the type.
pub fn is_unit(ty: &Type) -> bool {
    matches!(last_name(ty).as_deref(), Some("u8" | "i8" | "u16"))
}

/// Whether the type is a number of Rust's own, about which there is no need to ask.
pub fn is_primitive(ty: &Type) -> bool {
    matches!(ungroup(ty), Type::Path(path) if path.path.get_ident().is_some())
        && matches!(known(ty), Known::Number | Known::Float)
}

/// Whether a type is known to count nothing.
pub fn is_no_count(ty: &Type) -> bool {
    matches!(
        known(ty),
        Known::Float | Known::HResult | Known::Guid | Known::Bool | Known::Tchar | Known::Void
    )
}

/// The safe type of a string made of these units, by the name of widestring or core.
pub fn string_of(unit: &Type) -> Option<&'static str> {
    match ungroup(unit) {
        Type::Path(path) => match path.path.get_ident()?.to_string().as_str() {
            "u16" => Some("U16CStr"),
            "u8" | "i8" => Some("CStr"),
            _ => None,
        },
        _ => None,
    }
}

/// Whether an argument type of a method would mean the prelude's type of that name: an import of
/// it is ambiguous where a glob import has it as well.
pub fn is_in_prelude(name: &syn::Ident) -> bool {
    ["Box", "Option", "Result", "String", "Vec"]
        .iter()
        .any(|known| name == known)
}

/// A type as the user wrote it, up to spaces. The compiler, whose printer takes its time, is not asked
/// for the forms that specs are made of.
pub fn type_text(ty: &Type) -> String {
    match ty {
        Type::Ptr(pointer) => {
            let kind = match pointer.mutability {
                Some(_) => Pointer::Mut,
                None => Pointer::Const,
            };
            format!("{}{}", kind.text(), type_text(&pointer.elem))
        }
        Type::Path(path) if path.qself.is_none() && path.path.leading_colon.is_none() => {
            let segments: Option<Vec<String>> =
                path.path.segments.iter().map(segment_text).collect();
            segments.map_or_else(|| tokens_text(ty.to_token_stream()), |all| all.join("::"))
        }
        _ => tokens_text(ty.to_token_stream()),
    }
}

/// `None` where it is more than a name with one type.
fn segment_text(segment: &syn::PathSegment) -> Option<String> {
    match &segment.arguments {
        PathArguments::None => Some(segment.ident.to_string()),
        PathArguments::AngleBracketed(arguments)
            if arguments.colon2_token.is_none() && arguments.args.len() == 1 =>
        {
            match arguments.args.first()? {
                GenericArgument::Type(ty) => Some(format!("{}<{}>", segment.ident, type_text(ty))),
                _ => None,
            }
        }
        _ => None,
    }
}

/// Tokens as a person would write them: what `TokenStream::to_string` says, less the spaces that
/// rustfmt would not put there.
pub fn tokens_text(tokens: impl std::fmt::Display) -> String {
    let mut text = String::new();
    for word in tokens.to_string().split_whitespace() {
        let tight_before = word.starts_with(['>', ',', ';', ')', ']'])
            || word.starts_with("::")
            || word.starts_with('<');
        let tight_after = text.is_empty()
            || text.ends_with(['*', '&', '<', '(', '[', '!'])
            || text.ends_with("::");
        if !tight_before && !tight_after {
            text.push(' ');
        }
        text.push_str(word);
    }
    text
}

/// What cannot be the base of an interface, although it could be by the form of its name.
pub fn is_rust_trait(name: &str) -> bool {
    const RUST: &[&str] = &[
        "Any",
        "AsMut",
        "AsRef",
        "Clone",
        "Copy",
        "Debug",
        "Default",
        "Deref",
        "Display",
        "Drop",
        "Eq",
        "Error",
        "From",
        "Future",
        "HRESULT",
        "GUID",
        "Hash",
        "Into",
        "IntoIterator",
        "Iterator",
        "Option",
        "Ord",
        "PartialEq",
        "PartialOrd",
        "Result",
        "Send",
        "Sized",
        "String",
        "Sync",
        "ToOwned",
        "ToString",
        "Unpin",
        "Vec",
    ];
    RUST.contains(&name)
}

/// What a type of Rust's that has no C layout is written as instead.
pub enum NoLayout {
    Advice(&'static str),
    Text,
    Slice,
    Block,
    Own,
    Function,
}

/// What is wrong with a type of this name wherever it stands.
pub fn without_layout(name: &str) -> Option<NoLayout> {
    Some(match name {
        "bool" => NoLayout::Advice("write `BOOL` of windows_core, 32 bits"),
        "char" => NoLayout::Advice("write `u16` for a UTF-16 unit, `u8` for an 8-bit one"),
        "str" | "String" | "OsString" | "OsStr" | "CString" | "CStr" | "PathBuf" | "HSTRING"
        | "PCSTR" | "PCWSTR" | "PSTR" | "PWSTR" => NoLayout::Text,
        "Vec" => NoLayout::Slice,
        "Box" | "Rc" | "Arc" | "Cow" => NoLayout::Block,
        "u128" | "i128" => {
            NoLayout::Advice("C on Windows has no 128-bit number, write a struct of two halves")
        }
        "Result" => NoLayout::Advice("write `HRESULT`; callers will get a `Result`"),
        "Self" => NoLayout::Own,
        "IUnknown" => NoLayout::Advice(
            "write `Ref<IUnknown>` for one that is handed in, `#[out] name: *mut \
             Option<IUnknown>` for one that is handed over",
        ),
        "OutRef" => NoLayout::Advice("write `#[out] name: *mut Option<IFoo>`"),
        _ => return None,
    })
}

/// Whether an `Option` of it has no layout, because it may be zero.
pub fn is_scalar(ty: &Type) -> bool {
    match ungroup(ty) {
        Type::Path(_) => {
            matches!(
                known(ty),
                Known::Number | Known::Float | Known::HResult | Known::Guid
            ) || matches!(
                last_name(ty).as_deref(),
                Some("bool" | "char" | "u128" | "i128" | "String")
            )
        }
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_read_as_written() {
        for written in [
            "*mut Option<IUnknown>",
            "*const *const u8",
            "Ref<IFoo>",
            "windows_core::HRESULT",
            "[u8; 16]",
            "*mut *mut a::B<C, D>",
        ] {
            let ty: Type = syn::parse_str(written).unwrap();
            assert_eq!(type_text(&ty), written);
        }
    }
}
