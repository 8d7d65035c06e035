//! Where generated names say that they come from. An editor goes to the definition of a name by
//! its span, and shows what stands there: for each name of the spec, and each name made of one,
//! that has to be the user's token.

use proc_macro2::{LineColumn, TokenStream, TokenTree};
use std::collections::HashMap;
use syn::spanned::Spanned;

const SPEC: &str = r#"
#[mapi_interface(iid = "12345678-1234-1234-1234-123456789abc")]
pub unsafe trait ISpans: IBase {
    /// Opens.
    #[success(MAPI_W_ERRORS_RETURNED)]
    fn OpenEntry(
        &self,
        entry_id_size: u32,
        #[opt] #[size_param(entry_id_size)] entry_id: *const ENTRYID,
        interface_id: *const GUID,
        #[out] object_type: *mut ObjectType,
        #[out] #[iid_is(interface_id)] object: *mut Option<IUnknown>,
    ) -> HRESULT;
    fn Rename(
        &self,
        text_flags: TextFlags,
        #[encoding(text_flags)] new_name: *const TCHAR,
        #[inout] state: *mut State,
        sink: Ref<ISink>,
    ) -> HRESULT;
    #[optional]
    fn Move(&self, target: u64) -> HRESULT;
}
"#;

/// The names that come out of each token of the spec that names something.
const NAMES: &[(&str, &[&str])] = &[
    ("ISpans", &["ISpans", "ISpans_Vtbl", "ISpans_Impl"]),
    ("IBase", &["IBase", "IBase_Impl"]),
    ("OpenEntry", &["OpenEntry", "open_entry"]),
    ("Rename", &["Rename", "rename"]),
    ("Move", &["Move", "r#move"]),
    ("entry_id", &["entry_id"]),
    ("object_type", &["object_type"]),
    ("object", &["object"]),
    ("new_name", &["new_name"]),
    ("state", &["state"]),
    ("sink", &["sink"]),
    ("target", &["target"]),
    ("ENTRYID", &["ENTRYID"]),
    ("ObjectType", &["ObjectType"]),
    ("TextFlags", &["TextFlags"]),
    ("State", &["State"]),
    ("ISink", &["ISink"]),
    ("MAPI_W_ERRORS_RETURNED", &["MAPI_W_ERRORS_RETURNED"]),
];

fn walk(tokens: TokenStream, see: &mut impl FnMut(&proc_macro2::Ident)) {
    for tree in tokens {
        match tree {
            TokenTree::Ident(ident) => see(&ident),
            TokenTree::Group(group) => walk(group.stream(), see),
            _ => {}
        }
    }
}

/// What stands in the spec at a place.
fn text_at(place: LineColumn, len: usize) -> &'static str {
    let line = SPEC.lines().nth(place.line - 1).unwrap_or_default();
    line.get(place.column..place.column + len)
        .unwrap_or_default()
}

#[test]
fn names_lead_to_the_tokens_of_the_spec() {
    let origin: HashMap<&str, &str> = NAMES
        .iter()
        .flat_map(|(token, names)| names.iter().map(move |name| (*name, *token)))
        .collect();
    let mut seen: HashMap<String, usize> = HashMap::new();
    walk(super::generated(SPEC), &mut |ident| {
        let name = ident.to_string();
        let Some(token) = origin.get(name.as_str()) else {
            return;
        };
        let place = ident.span().start();
        assert_eq!(
            text_at(place, token.len()),
            *token,
            "a `{name}` comes from line {}, column {} of the spec",
            place.line,
            place.column
        );
        *seen.entry(name).or_default() += 1;
    });
    for name in origin.keys() {
        assert!(seen.contains_key(*name), "`{name}` is not generated");
    }
    // A parameter is in the slot, in both calls, in the trait and in the entry point.
    assert!(seen["target"] >= 5 && seen["state"] >= 5 && seen["sink"] >= 5);
}

/// What is asked of a type is asked at the type, so that the answer is shown there. Of a number
/// nothing is asked.
#[test]
fn questions_about_a_type_are_asked_where_it_stands() {
    let mut asked = Vec::new();
    walk(super::generated(SPEC), &mut |ident| {
        if *ident == "assert_abi" || *ident == "assert_plain" {
            asked.push(ident.span().start());
        }
    });
    let types: Vec<&str> = ["State", "ObjectType", "u64"]
        .into_iter()
        .filter(|ty| asked.iter().any(|place| text_at(*place, ty.len()) == *ty))
        .collect();
    assert_eq!(types, ["State", "ObjectType"]);
}

/// The spans of this test are real: the name of the trait is where the text has it.
#[test]
fn spans_are_known_in_tests() {
    let item: syn::ItemTrait = syn::parse_str(SPEC).expect("a trait");
    let place = item.ident.span().start();
    assert_eq!((place.line, place.column), (3, 17));
}

/// The item, or those in the block of `const _`.
fn unpacked(item: &syn::Item) -> Vec<&syn::Item> {
    let syn::Item::Const(block) = item else {
        return vec![item];
    };
    let syn::Expr::Block(block) = &*block.expr else {
        return Vec::new();
    };
    let inner = block.block.stmts.iter().filter_map(|stmt| match stmt {
        syn::Stmt::Item(item) => Some(item),
        _ => None,
    });
    inner.collect()
}

/// An item stands where its first and its last token do, say the compiler and rustdoc.
#[test]
fn items_stand_where_their_names_do() {
    let file: syn::File = syn::parse2(super::generated(SPEC)).expect("the expansion is Rust");
    let mut items = Vec::new();
    for item in file.items.iter().flat_map(unpacked) {
        match item {
            syn::Item::Struct(item) => {
                let end = match &item.fields {
                    syn::Fields::Named(fields) => fields.brace_token.span.close(),
                    _ => item.semi_token.span(),
                };
                items.push((item.ident.to_string(), item.vis.span(), end));
            }
            syn::Item::Trait(item) => {
                items.push((
                    item.ident.to_string(),
                    item.vis.span(),
                    item.brace_token.span.close(),
                ));
                for member in &item.items {
                    let syn::TraitItem::Fn(item) = member else {
                        continue;
                    };
                    let end = match &item.default {
                        Some(body) => body.brace_token.span.close(),
                        None => item.semi_token.span(),
                    };
                    items.push((item.sig.ident.to_string(), item.sig.fn_token.span, end));
                }
            }
            syn::Item::Impl(item) if item.trait_.is_none() => {
                for member in &item.items {
                    let syn::ImplItem::Fn(item) = member else {
                        continue;
                    };
                    let end = item.block.brace_token.span.close();
                    items.push((item.sig.ident.to_string(), item.vis.span(), end));
                }
            }
            _ => {}
        }
    }
    let line = |name: &str| match name {
        "ISpans" | "ISpans_Vtbl" | "ISpans_Impl" => Some(3),
        "OpenEntry" | "open_entry" => Some(6),
        "Rename" | "rename" => Some(14),
        "Move" | "r#move" => Some(22),
        _ => None,
    };
    let mut seen = 0;
    for (name, start, end) in items {
        let Some(line) = line(&name) else { continue };
        assert_eq!(start.start().line, line, "start of `{name}`");
        assert_eq!(end.start().line, line, "end of `{name}`");
        seen += 1;
    }
    // Three types, and each method checked and to be implemented.
    assert_eq!(seen, 3 + 3 * 2);
}
