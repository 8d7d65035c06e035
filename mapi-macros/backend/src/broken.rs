//! That no spec, however broken, makes the macro panic or makes it write what is no Rust.

use proc_macro2::{Group, TokenStream, TokenTree};

const SPECS: &[&str] = &[
    include_str!("snapshots/roles.spec.rs"),
    include_str!("snapshots/derived.spec.rs"),
];

/// The tokens in order, each group before what is in it.
fn count(tokens: &TokenStream) -> usize {
    tokens
        .clone()
        .into_iter()
        .map(|tree| match tree {
            TokenTree::Group(group) => 1 + count(&group.stream()),
            _ => 1,
        })
        .sum()
}

/// The tokens with what `change` makes of the one at `index`.
fn changed(
    tokens: TokenStream,
    index: &mut isize,
    change: &dyn Fn(TokenTree) -> TokenStream,
) -> TokenStream {
    tokens
        .into_iter()
        .flat_map(|tree| {
            *index -= 1;
            if *index == -1 {
                return change(tree);
            }
            match tree {
                TokenTree::Group(group) => {
                    let inner = changed(group.stream(), index, change);
                    TokenTree::Group(Group::new(group.delimiter(), inner)).into()
                }
                other => other.into(),
            }
        })
        .collect()
}

/// Runs the macro on `#[mapi_interface(…)]` and the trait behind it.
fn run(spec: TokenStream) {
    let mut trees = spec.into_iter();
    let attribute = trees.by_ref().find_map(|tree| match tree {
        TokenTree::Group(group) => Some(group.stream()),
        _ => None,
    });
    let args = attribute.unwrap_or_default().into_iter().skip(1);
    let args = args.flat_map(|tree| match tree {
        TokenTree::Group(group) => group.stream(),
        other => other.into(),
    });
    let item: TokenStream = trees.collect();
    let is_trait = syn::parse2::<syn::ItemTrait>(item.clone()).is_ok();
    let expansion = crate::mapi_interface(args.collect(), item);
    // What stands on something else is handed on as it was.
    if is_trait {
        let text = expansion.to_string();
        assert!(syn::parse2::<syn::File>(expansion).is_ok(), "{text}");
    }
}

fn mutate(change: &dyn Fn(TokenTree) -> TokenStream) {
    for spec in SPECS {
        let spec: TokenStream = spec.parse().expect("the spec is of tokens");
        for index in 0..count(&spec) {
            run(changed(spec.clone(), &mut (index as isize), change));
        }
    }
}

#[test]
fn no_missing_token_makes_it_panic() {
    mutate(&|_| TokenStream::new());
}

#[test]
fn no_repeated_token_makes_it_panic() {
    mutate(&|tree| [tree.clone(), tree].into_iter().collect());
}

#[test]
fn no_other_token_makes_it_panic() {
    for other in [
        "x", "'a", "3", "\"text\"", "*", "<", "()", "{}", "self", "r#type", "_",
    ] {
        let other: TokenStream = other.parse().expect("a token");
        mutate(&|_| other.clone());
    }
}
