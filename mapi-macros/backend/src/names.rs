//! From a C name to a Rust name.

use proc_macro2::{Ident, Span};
use syn::ext::IdentExt;

/// Names that a method must not take on an interface or on its `_Impl` trait, because plain
/// Rust and windows-core already mean something by them there: `interface.clone()` has to stay
/// the clone of a reference.
const TAKEN: &[&str] = &[
    "DESCRIPTION",
    "__raw",
    "__vtbl",
    "as_interface",
    "as_raw",
    "assume_vtable",
    "borrow",
    "borrow_mut",
    "cast",
    "cast_object",
    "cast_object_ref",
    "cast_to_any",
    "clone",
    "clone_from",
    "clone_into",
    "deref",
    "downgrade",
    "drop",
    "eq",
    "fmt",
    "from",
    "from_raw",
    "from_raw_borrowed",
    "get_impl",
    "get_impl_mut",
    "into",
    "into_inner",
    "into_raw",
    "is_object",
    "is_reference_count_one",
    "ne",
    "query",
    "to_interface",
    "to_object",
    "to_owned",
    "to_ref",
    "try_from",
    "try_into",
    "type_id",
    "vtable",
];

/// The Rust name of a COM method: snake_case, acronyms whole, a trailing underscore where Rust
/// or windows-core has the name already, or where it is that of the C call beside it.
pub fn method(c_name: &Ident, raw: bool) -> Ident {
    let written = c_name.unraw().to_string();
    let mut name = snake_case(&written);
    if is_taken(&name) || (raw && name == written) {
        name.push('_');
    }
    ident(&name, c_name.span())
}

/// The name of a method that takes an IID as a value, beside the one that takes a type.
pub fn of_any(rust_name: &Ident) -> Ident {
    let name = rust_name.unraw().to_string();
    ident(&format!("{name}_as"), rust_name.span())
}

/// Whether plain Rust or windows-core mean something by the name on every interface.
pub fn is_taken(name: &str) -> bool {
    TAKEN.contains(&name)
}

/// Whether it is an identifier, a keyword included.
pub fn is_identifier(name: &str) -> bool {
    let plain = || syn::parse_str::<Ident>(name).is_ok();
    let keyword = || syn::parse_str::<Ident>(&format!("r#{name}")).is_ok();
    let cannot_be_raw = || matches!(name, "self" | "Self" | "super" | "crate");
    plain() || keyword() || cannot_be_raw()
}

/// An identifier of that name: raw for a keyword of any edition, with a trailing underscore for
/// the four keywords that cannot be raw.
pub fn ident(name: &str, span: Span) -> Ident {
    if matches!(name, "self" | "Self" | "super" | "crate" | "_") {
        return Ident::new(&format!("{name}_"), span);
    }
    // syn does not know the keyword of edition 2024, whose raw form is the same in all others.
    if name == "gen" || syn::parse_str::<Ident>(name).is_err() {
        return Ident::new_raw(name, span);
    }
    Ident::new(name, span)
}

/// `GetIDsFromNames` → `get_ids_from_names`.
///
/// A word starts at a capital after a small letter or digit, and at the last capital of a run
/// that a small letter follows, except where that letter is the plural `s` of an acronym.
pub fn snake_case(name: &str) -> String {
    let chars: Vec<char> = name.chars().collect();
    let upper = |i: usize| chars.get(i).is_some_and(|c| c.is_uppercase());
    let lower = |i: usize| chars.get(i).is_some_and(|c| c.is_lowercase());
    let mut out = String::with_capacity(name.len() + 8);
    for (i, &c) in chars.iter().enumerate() {
        if upper(i) && i > 0 {
            let after_word = !upper(i - 1) && chars[i - 1] != '_';
            let plural = chars.get(i + 1) == Some(&'s') && !lower(i + 2);
            let before_word = upper(i - 1) && lower(i + 1) && !plural;
            if after_word || before_word {
                out.push('_');
            }
        }
        out.extend(c.to_lowercase());
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn acronyms_stay_whole() {
        for (c, rust) in [
            ("OpenEntry", "open_entry"),
            ("GetIDsFromNames", "get_ids_from_names"),
            ("GetNamesFromIDs", "get_names_from_ids"),
            ("CompareEntryIDs", "compare_entry_ids"),
            ("GetMAPISession", "get_mapi_session"),
            ("MIMEToMAPI", "mime_to_mapi"),
            ("GetPSTPath", "get_pst_path"),
            ("OpenTemplateID", "open_template_id"),
            ("EnumAdrTypes", "enum_adr_types"),
            ("HrQueryAllRows", "hr_query_all_rows"),
            ("GetRFC822Name", "get_rfc822_name"),
            ("Is", "is"),
            ("UIDs", "uids"),
            ("HTML2RTF", "html2_rtf"),
            ("Already_Split", "already_split"),
        ] {
            assert_eq!(snake_case(c), rust, "{c}");
        }
    }

    #[test]
    fn taken_names_get_an_underscore_and_keywords_become_raw() {
        for (c, rust) in [
            ("Clone", "clone_"),
            ("Drop", "drop_"),
            ("Next", "next"),
            ("Move", "r#move"),
            ("Type", "r#type"),
            ("Gen", "r#gen"),
            ("Super", "super_"),
            ("Self", "self_"),
            ("next", "next"),
            ("get_x", "get_x"),
        ] {
            let name = if c == "Self" {
                ident("self", Span::call_site())
            } else {
                method(&Ident::new(c, Span::call_site()), false)
            };
            assert_eq!(name.to_string(), rust, "{c}");
        }
        let lower = Ident::new("next", Span::call_site());
        assert_eq!(method(&lower, true).to_string(), "next_");
    }
}
