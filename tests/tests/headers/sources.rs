//! Reads what `mapi-core/src/abi` declares. The compiler evaluates the same literals.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use std::fs;
use std::path::{Path, PathBuf};

/// Every macro call at the top of a file of the ABI layer: its name and its tokens.
pub fn macro_calls() -> Vec<(String, TokenStream)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../mapi-core/src/abi");
    let mut files = Vec::new();
    collect(&root, &mut files);
    files.sort();
    let mut calls = Vec::new();
    for file in files {
        let text = fs::read_to_string(&file).expect("the source can be read");
        let parsed = syn::parse_file(&text).expect("the source is Rust");
        for item in parsed.items {
            if let syn::Item::Macro(item) = item
                && let Some(name) = item.mac.path.get_ident()
            {
                calls.push((name.to_string(), item.mac.tokens));
            }
        }
    }
    calls
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("the folder can be read") {
        let path = entry.expect("the entry can be read").path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|e| e == "rs") {
            files.push(path);
        }
    }
}

/// A number as Rust writes it.
pub fn number(text: &str) -> Option<u64> {
    let text = text.replace('_', "");
    match text.strip_prefix("0x") {
        Some(digits) => u64::from_str_radix(digits, 16).ok(),
        None => text.parse().ok(),
    }
}

/// The tokens without groups: what `(`, `{` and `[` enclose follows in place.
pub fn flat(tokens: TokenStream) -> Vec<String> {
    let mut words = Vec::new();
    for tree in tokens {
        match tree {
            TokenTree::Group(group) if group.delimiter() == Delimiter::Bracket => {}
            TokenTree::Group(group) => {
                words.push("(".into());
                words.extend(flat(group.stream()));
                words.push(")".into());
            }
            TokenTree::Punct(punct) if punct.as_char() == '#' => {}
            other => words.push(other.to_string()),
        }
    }
    words
}
