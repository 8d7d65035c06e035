//! A method as C declares it, for the page of its raw call.

use crate::model::{Method, Ret};
use crate::types::{Inner, Pointer, outline, tokens_text};
use proc_macro2::Ident;
use quote::ToTokens;
use syn::Type;
use syn::ext::IdentExt;

/// What C calls Rust's own types.
const NAMES: &[(&str, &str)] = &[
    ("c_void", "void"),
    ("f32", "float"),
    ("f64", "double"),
    ("i16", "SHORT"),
    ("i32", "LONG"),
    ("i64", "LONGLONG"),
    ("i8", "CHAR"),
    ("isize", "LONG_PTR"),
    ("u16", "WCHAR"),
    ("u32", "ULONG"),
    ("u64", "ULONGLONG"),
    ("u8", "BYTE"),
    ("usize", "ULONG_PTR"),
];

/// The declaration.
pub fn declaration(interface: &Ident, method: &Method) -> String {
    let ret = match &method.ret {
        Ret::HResult(ty) | Ret::Value(ty) => c_type(ty, None),
        Ret::Void => "void".into(),
    };
    let this = [format!("{interface} *this")];
    let params = method.params.iter().map(|param| {
        let name = param.name.unraw().to_string();
        c_type(&param.ty, Some(&name))
    });
    let params: Vec<String> = this.into_iter().chain(params).collect();
    format!("{ret} {}({});", method.c_name, params.join(", "))
}

/// A type, with the name of what is of it.
fn c_type(ty: &Type, name: Option<&str>) -> String {
    let outline = outline(ty);
    let (inner, own) = match outline.inner {
        Inner::Plain(ty) => (ty, ""),
        // A pointer in C.
        Inner::Ref(ty) | Inner::Option(ty) => (ty, "*"),
    };
    let plain = match inner {
        Type::Path(path) => path.path.segments.last().map(|last| last.ident.to_string()),
        _ => None,
    };
    let plain = plain.unwrap_or_else(|| tokens_text(inner.to_token_stream()));
    let known = NAMES.iter().find(|(rust, _)| *rust == plain);
    let c = known.map_or(plain.as_str(), |(_, c)| c);
    // From the inside out: what stands behind the last pointer may be constant, and so may each
    // pointer behind another one.
    let pointers = outline.pointers.iter().rev();
    let mut text = String::new();
    let mut declared = String::from(own);
    for (at, pointer) in pointers.enumerate() {
        let constant = *pointer == Pointer::Const;
        match (at, own, constant) {
            (0, "", true) => text += "const ",
            (_, _, true) => declared += "const ",
            _ => {}
        }
        declared.push('*');
    }
    let name = name.unwrap_or_default();
    let space = if declared.is_empty() && name.is_empty() {
        ""
    } else {
        " "
    };
    format!("{text}{c}{space}{declared}{name}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_are_those_of_c() {
        for (rust, c) in [
            ("u32", "ULONG a"),
            ("*const u8", "const BYTE *a"),
            ("*mut *mut SRowSet", "SRowSet **a"),
            ("*const *const SRow", "const SRow *const *a"),
            ("Ref<'_, IFoo>", "IFoo *a"),
            ("*mut Option<IFoo>", "IFoo **a"),
            ("*const Option<abi::IFoo>", "IFoo *const *a"),
        ] {
            let ty = syn::parse_str(rust).expect("a type");
            assert_eq!(c_type(&ty, Some("a")), c, "{rust}");
        }
        assert_eq!(c_type(&syn::parse_quote!(HRESULT), None), "HRESULT");
    }
}
