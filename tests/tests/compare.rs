//! How `windows_core::interface` answers to the faults of `ui/fail` that can be made with it too.
//! `cargo test --test compare -- --ignored --nocapture` prints the table.
//!
//! A spec is rewritten for it line by line, so that a fault stays where it is. Left out are the
//! cases of what it does not have (attributes of parameters and methods, descriptions), and those
//! that are no faults there because it leaves pointers to its users (references, raw pointers,
//! `unsafe` methods, types of users).

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::Command;

const CASES: &[&str] = &[
    "associated_items",
    "attribute_on_interface",
    "auto_trait",
    "base_and_lifetime",
    "base_and_marker",
    "base_is_generic",
    "base_is_itself",
    "base_is_lifetime",
    "base_is_maybe",
    "base_is_number",
    "base_is_own_trait",
    "base_is_rust_trait",
    "base_is_struct",
    "base_unknown",
    "default_body",
    "generic_interface",
    "iid_constant",
    "iid_empty",
    "iid_expression",
    "iid_number",
    "iid_of_iunknown",
    "iid_too_short",
    "iid_with_braces",
    "iid_with_wrong_digit",
    "iid_with_wrong_groups",
    "iid_without_hyphens",
    "impl_block",
    "iunknown_methods",
    "method_async",
    "method_const",
    "method_extern",
    "method_generic",
    "method_lifetime",
    "method_twice",
    "method_variadic",
    "method_where_clause",
    "missing_iid",
    "not_a_trait",
    "parameter_patterns",
    "parameter_twice",
    "parameter_unnamed",
    "parameter_without_name",
    "receiver_by_value",
    "receiver_missing",
    "receiver_mut",
    "receiver_typed",
    "receiver_with_lifetime",
    "ref_to_no_interface",
    "returns_never",
    "safe_trait",
    "type_array_by_value",
    "type_array_of_bool",
    "type_bool",
    "type_char",
    "type_collections",
    "type_dyn",
    "type_impl_trait",
    "type_inferred",
    "type_option_of_number",
    "type_slice",
    "type_str",
    "type_string",
    "type_tuple",
    "type_unknown",
    "where_clause",
];

/// Where an error is shown: line and column, the latter 0 in the attribute, which is rewritten.
type Place = (usize, usize);

/// The spec for `windows_core::interface`, and the lines of its attribute.
fn translated(text: &str) -> (String, usize) {
    let mut attribute = 0;
    let lines: Vec<String> = text
        .lines()
        .enumerate()
        .map(|(i, line)| {
            let Some(args) = line.strip_prefix("#[mapi_interface") else {
                let line = line.replace("use mapi_core::mapi_interface;", "");
                return line.replace("#[out]", "      ");
            };
            attribute = i + 1;
            let args = args.trim_end_matches(']');
            let args = args.replace("iid = ", "");
            let args = args.replace("none", "\"614ab435-491d-4f5b-a8b4-60eb031030c6\"");
            format!("#[windows_core::interface{args}]")
        })
        .collect();
    (lines.join("\n"), attribute)
}

/// The places of the errors of a message in full or in one line.
fn place(position: &str, attribute: usize) -> Option<Place> {
    let mut parts = position.split(':').skip(1).map(|n| n.trim().parse());
    let (line, column) = (parts.next()?.ok()?, parts.next()?.ok()?);
    Some((line, if line == attribute { 0 } else { column }))
}

fn expected(stderr: &str, attribute: usize) -> Vec<Place> {
    let mut lines = stderr.lines();
    let mut places = Vec::new();
    while let Some(line) = lines.next() {
        if line.starts_with("error")
            && let Some(arrow) = lines.next()
            && let Some((_, position)) = arrow.split_once("--> ")
        {
            places.extend(place(position, attribute));
        }
    }
    places
}

#[test]
#[ignore = "prints a table"]
fn ui_of_windows_interface() {
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("ui/fail");
    let project = Path::new(env!("CARGO_TARGET_TMPDIR")).join("compare");
    let bins = project.join("src/bin");
    let _ = fs::remove_dir_all(project.join("src"));
    fs::create_dir_all(&bins).unwrap();
    let manifest = "[package]\nname = \"compare\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\
                    [dependencies]\nwindows-core = \"0.100\"\n[workspace]\n";
    fs::write(project.join("Cargo.toml"), manifest).unwrap();
    let lock = Path::new(env!("CARGO_MANIFEST_DIR")).join("../Cargo.lock");
    fs::copy(lock, project.join("Cargo.lock")).unwrap();

    let mut faults = BTreeMap::new();
    for &case in CASES {
        let text = fs::read_to_string(cases.join(format!("{case}.rs"))).unwrap();
        let stderr = fs::read_to_string(cases.join(format!("{case}.stderr"))).unwrap();
        let (text, attribute) = translated(&text);
        fs::write(bins.join(format!("{case}.rs")), text).unwrap();
        faults.insert(case, (expected(&stderr, attribute), attribute));
    }
    let output = Command::new(env!("CARGO"))
        .args([
            "check",
            "--bins",
            "--keep-going",
            "--offline",
            "--color=never",
        ])
        .args(["--message-format", "short"])
        .current_dir(&project)
        .env("CARGO_TARGET_DIR", project.join("target"))
        .env_remove("RUSTFLAGS")
        .output()
        .unwrap();
    let output = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(
        output.contains("Checking compare"),
        "the cases were not compiled:\n{output}"
    );

    let mut totals: BTreeMap<&str, usize> = BTreeMap::new();
    println!(
        "{:<28} {:>6} {:>6}  windows_core::interface",
        "", "faults", "errors"
    );
    for (case, (faults, attribute)) in &faults {
        let of_case = format!("src/bin/{case}.rs:");
        let errors: Vec<&str> = output
            .lines()
            .filter(|line| line.starts_with(&of_case) && line.contains(": error"))
            .collect();
        let places: Vec<Place> = errors
            .iter()
            .filter_map(|line| place(line, *attribute))
            .collect();
        let sorted = |places: &[Place]| {
            let mut places = places.to_vec();
            places.sort_unstable();
            places
        };
        let hit: BTreeSet<_> = faults.iter().filter(|f| places.contains(f)).collect();
        let answer = if errors.is_empty() {
            "accepts it"
        } else if errors.iter().any(|line| line.contains("panicked")) {
            "panics"
        } else if sorted(&places) == sorted(faults) {
            "right: each fault once, in its place"
        } else if hit.len() < faults.len() && errors.len() < faults.len() {
            "reports some of the faults"
        } else if errors.len() > faults.len() {
            "reports more errors than there are faults"
        } else {
            "reports it elsewhere"
        };
        *totals.entry(answer).or_default() += 1;
        println!(
            "{case:<28} {:>6} {:>6}  {answer}",
            faults.len(),
            errors.len()
        );
    }
    println!();
    for (answer, count) in totals {
        println!("{count:>3} of {}: {answer}", CASES.len());
    }
}
