//! A room of mapi-core uses only what is below it, in the order in which ARCHITECTURE.md has them.

use proc_macro2::{TokenStream, TokenTree};
use std::fs;
use std::path::{Path, PathBuf};

/// What stands at the root and belongs to no room: macros, and crates that generated code names.
const ROOT: &[&str] = &[
    "__export_mapi",
    "__mapi_functions",
    "bitflags",
    "export_mapi",
    "forward",
    "mapi_interface",
    "provider_entry",
    "unsupported",
    "windows_core",
];

fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The rooms from the top to the ground: the first words of the lines of the picture.
fn rooms(architecture: &str) -> Vec<&str> {
    let picture = architecture.split("```").nth(1).expect("a picture");
    let words = picture.lines().filter_map(|line| line.split(' ').next());
    words.filter(|word| !word.is_empty()).collect()
}

/// What a file uses of the crate, by the first name behind `crate::`.
fn uses(source: &str, depth: usize) -> Vec<String> {
    let tokens: TokenStream = source.parse().expect("Rust");
    let mut found = vec![];
    walk(tokens, depth, &mut found);
    found
}

fn walk(tokens: TokenStream, depth: usize, found: &mut Vec<String>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let is =
        |at: usize, text: &str| matches!(tokens.get(at), Some(TokenTree::Ident(i)) if i == text);
    let colons = |at: usize| {
        let colon = |at| matches!(tokens.get(at), Some(TokenTree::Punct(p)) if p.as_char() == ':');
        colon(at) && colon(at + 1)
    };
    let mut at = 0;
    while at < tokens.len() {
        let mut next = at + 1;
        if let TokenTree::Group(group) = &tokens[at] {
            let inner = at >= 2 && is(at - 2, "mod");
            // Tests inside of a room may use any other.
            if !(inner && is(at - 1, "tests")) {
                walk(group.stream(), depth + usize::from(inner), found);
            }
        } else if (is(at, "crate") || is(at, "mapi_core")) && colons(next) {
            next += 2;
            names(tokens.get(next), found);
        } else if is(at, "super") {
            let mut up = 1;
            while colons(next) && is(next + 2, "super") {
                up += 1;
                next += 3;
            }
            if up >= depth && colons(next) {
                next += 2;
                names(tokens.get(next), found);
            }
        }
        at = next;
    }
}

/// The names that a path goes on with: one, a list in braces, or all.
fn names(token: Option<&TokenTree>, found: &mut Vec<String>) {
    match token {
        Some(TokenTree::Group(group)) => {
            let mut first = true;
            for token in group.stream() {
                let comma = matches!(&token, TokenTree::Punct(p) if p.as_char() == ',');
                if first && !comma {
                    found.push(token.to_string());
                }
                first = comma;
            }
        }
        Some(token) => found.push(token.to_string()),
        None => {}
    }
}

fn sources(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
}

#[test]
fn rooms_use_what_is_below_them() {
    let architecture = fs::read_to_string(workspace().join("ARCHITECTURE.md")).unwrap();
    let rooms = rooms(&architecture);
    assert!(rooms.len() > 10, "{rooms:?}");
    let src = workspace().join("mapi-core/src");
    let mut files = vec![];
    sources(&src, &mut files);
    let (mut seen, mut wrong) = (0, vec![]);
    for file in files {
        let inside = file.strip_prefix(&src).unwrap().with_extension("");
        let room = inside.iter().next().unwrap().to_str().unwrap();
        // The roof: what they have, under one name.
        if ["lib", "all", "prelude"].contains(&room) {
            continue;
        }
        let Some(floor) = rooms.iter().position(|known| *known == room) else {
            wrong.push(format!("{room} is not in ARCHITECTURE.md"));
            continue;
        };
        for used in uses(&fs::read_to_string(&file).unwrap(), inside.iter().count()) {
            seen += 1;
            let below = rooms[floor..].contains(&used.as_str());
            if !below && !ROOT.contains(&used.as_str()) {
                wrong.push(format!("{}: {used}", inside.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(seen > 500, "{seen} uses were seen");
}

#[test]
fn every_way_to_the_root_is_seen() {
    let source = "
        use crate::{abi::{self, codes::*}, client::Mapi, interfaces};
        use crate::*;
        use super::super::data;
        use super::sibling;
        mod inner { use super::super::super::memory; use super::super::room; }
        mod tests { use crate::embedded; }
        macro_rules! m { () => { $crate::boundary::f() } }
        fn f() { crate::provider::g() } // crate::embedded
    ";
    let found = uses(source, 2);
    let all = "abi client interfaces * data memory boundary provider";
    assert_eq!(found, all.split(' ').collect::<Vec<_>>());
}

/// Whether it says `unsafe`: what a macro of another crate writes is not seen.
fn says_unsafe(tokens: TokenStream) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Group(group) => says_unsafe(group.stream()),
        TokenTree::Ident(ident) => ident == "unsafe",
        _ => false,
    })
}

// A lint would see what `#[implement]` writes.
#[test]
fn the_embedded_mapi_is_unsafe_only_where_a_dll_is_loaded() {
    let embedded = workspace().join("mapi-core/src/embedded");
    let mut files = vec![];
    sources(&embedded, &mut files);
    assert!(files.len() > 30);
    let source = |file: &Path| fs::read_to_string(file).unwrap().parse().expect("Rust");
    files.retain(|file| says_unsafe(source(file)));
    let mut found: Vec<_> = files
        .iter()
        .map(|file| file.strip_prefix(&embedded).unwrap().display().to_string())
        .collect();
    found.sort();
    // All but the first have the names of DLLs, for which whoever calls vouches.
    let expected = [
        "dll.rs",
        "hub.rs",
        "profiles.rs",
        "services.rs",
        "support.rs",
    ];
    assert_eq!(found, expected);
    assert!(!says_unsafe(source(&embedded.with_extension("rs"))));
}
