//! What a crate calls mapi-core that does not call it so.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::quote;

const PACKAGE: &str = "mapi-core";

/// The arguments of an attribute, and a fault of them where the manifest says that the crate calls
/// mapi-core by another name and they do not: the compiler would say of every path that is generated
/// that it does not exist.
pub fn named(
    args: TokenStream,
    attribute: &str,
    manifest: Option<&str>,
) -> (TokenStream, Option<TokenStream>) {
    let says = |tree: TokenTree| matches!(tree, TokenTree::Ident(ident) if ident == "crate");
    let Some(name) = manifest.and_then(renamed) else {
        return (args, None);
    };
    if args.clone().into_iter().any(says) {
        return (args, None);
    }
    let message = format!(
        "this crate calls `{PACKAGE}` `{name}`: write `#[{attribute}(…, crate = ::{name})]`"
    );
    let name = Ident::new(&name, Span::call_site());
    // The comma that may end the arguments is none before this key.
    let mut given: Vec<TokenTree> = args.into_iter().collect();
    if matches!(given.last(), Some(TokenTree::Punct(punct)) if punct.as_char() == ',') {
        given.pop();
    }
    let comma = (!given.is_empty()).then(|| quote!(,));
    let args = quote!(#(#given)* #comma crate = ::#name);
    (args, Some(quote!(::core::compile_error! { #message })))
}

/// The name, as Rust has it, under which a manifest has mapi-core and no other.
fn renamed(manifest: &str) -> Option<String> {
    let mut section = "";
    let mut found = None;
    for line in manifest.lines().map(str::trim) {
        if let Some(header) = line.strip_prefix('[') {
            section = header.trim_end_matches(']');
            if section.ends_with("dependencies.mapi-core") {
                return None;
            }
            continue;
        }
        let Some((key, value)) = line.split_once('=') else {
            continue;
        };
        let key = key.trim();
        if section.ends_with("dependencies") && key.split('.').next() == Some(PACKAGE) {
            return None;
        }
        let package = if key == "package" {
            value
        } else {
            value.split_once("package").map_or("", |(_, rest)| rest)
        };
        if package
            .trim_start_matches([' ', '='])
            .starts_with("\"mapi-core\"")
        {
            let dependency = match section.rsplit_once("dependencies.") {
                Some((_, name)) => name,
                None => key,
            };
            found = Some(dependency.trim_matches('"').replace('-', "_"));
        }
    }
    found.filter(|name| syn::parse_str::<Ident>(name).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_manifest_has_the_name() {
        for (manifest, name) in [
            ("[dependencies]\nmapi-core = \"1\"", None),
            ("[dependencies]\nmapi-core.workspace = true", None),
            ("[dependencies.mapi-core]\nversion = \"1\"", None),
            ("[package]\nname = \"mapi-core\"", None),
            (
                "[dependencies]\nmapi-2 = { version = \"1\", package = \"mapi-core\" }",
                Some("mapi_2"),
            ),
            (
                "[target.'cfg(windows)'.dependencies.mapi]\npackage = \"mapi-core\"",
                Some("mapi"),
            ),
            (
                "[dependencies]\nmapi = { package = \"mapi-core\" }\n[dev-dependencies]\nmapi-core = \"1\"",
                None,
            ),
        ] {
            assert_eq!(renamed(manifest).as_deref(), name, "{manifest}");
        }
    }

    #[test]
    fn one_fault_says_what_to_write() {
        let manifest = Some("[dependencies]\nmapi = { package = \"mapi-core\" }");
        let (args, fault) = named(quote!(iid = none,), "mapi_interface", manifest);
        assert_eq!(
            args.to_string(),
            quote!(iid = none, crate = ::mapi).to_string()
        );
        assert!(
            fault
                .expect("it does not say so")
                .to_string()
                .contains("crate = ::mapi")
        );
        let (_, none) = named(
            quote!(iid = none, crate = ::mapi),
            "mapi_interface",
            manifest,
        );
        assert!(none.is_none());
    }
}
