//! What the macro writes for a handful of specs, formatted, so that a reviewer can see it and a
//! change of it shows in a diff. `UPDATE_EXPECT=1 cargo test -p mapi-macros-backend` writes them anew.

mod refused;
mod spans;

use proc_macro2::TokenStream;
use std::fs;
use std::path::Path;

/// What comes out of a spec with its attribute.
fn generated(spec: &str) -> TokenStream {
    let item: syn::ItemTrait = syn::parse_str(spec).expect("a spec is a trait");
    let (mine, rest): (Vec<_>, Vec<_>) = item
        .attrs
        .iter()
        .cloned()
        .partition(|a| a.path().is_ident("mapi_interface"));
    let args: TokenStream = mine[0].parse_args().expect("the attribute has arguments");
    let item = syn::ItemTrait {
        attrs: rest,
        ..item
    };
    crate::mapi_interface(args, quote::quote!(#item))
}

fn expansion(spec: &str) -> String {
    let file = syn::parse2(generated(spec));
    prettyplease::unparse(&file.expect("the expansion is Rust"))
}

fn snapshot(name: &str) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/snapshots");
    let spec = fs::read_to_string(folder.join(format!("{name}.spec.rs"))).expect("the spec");
    let path = folder.join(format!("{name}.expanded.rs"));
    expect_test::expect_file![path].assert_eq(&expansion(&spec));
}

#[test]
fn get_session() {
    snapshot("get_session");
}

#[test]
fn derived() {
    snapshot("derived");
}

#[test]
fn roles() {
    snapshot("roles");
}

#[test]
fn owner() {
    snapshot("owner");
}
