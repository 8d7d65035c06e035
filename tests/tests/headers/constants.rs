//! The value of every constant: property tags, codes, flags and choices.

use super::compiler::{Statement, TARGETS, Target, prove};
use super::{known, sources};
use mapi_core::abi::PropType;
use std::collections::{BTreeMap, BTreeSet};

/// `NAME = literal` in the calls of a macro, wherever it stands in them.
fn assigned(macro_name: &str) -> Vec<(String, u64)> {
    let mut found = Vec::new();
    for (name, tokens) in sources::macro_calls() {
        if name != macro_name {
            continue;
        }
        for window in sources::flat(tokens).windows(3) {
            if let [name, equals, value] = window
                && equals == "="
                && let Some(value) = sources::number(value)
            {
                found.push((name.clone(), value));
            }
        }
    }
    found
}

/// About the constants that are macros in C. Asking for others is slow: the compiler looks for a
/// name that is alike.
fn statements(constants: &[(String, u64)], target: Target) -> Vec<Statement> {
    let macros = target.macros();
    constants
        .iter()
        .filter(|(name, _)| macros.contains(name))
        .map(|(name, value)| Statement {
            label: name.clone(),
            expression: format!("(unsigned int)({name})"),
            value: *value,
        })
        .collect()
}

/// The tags with their types: `id "what it is": NAME PT_TYPE, NAME PT_TYPE;`.
fn tags() -> Vec<(String, u64)> {
    let types: BTreeMap<String, u64> = assigned("types").into_iter().collect();
    let mut tags = Vec::new();
    for (name, tokens) in sources::macro_calls() {
        if name != "tags" {
            continue;
        }
        let mut id = None;
        for window in sources::flat(tokens).windows(3) {
            let [first, second, third] = window else {
                continue;
            };
            if second.starts_with('"') && third == ":" {
                id = Some(sources::number(first).expect("an identifier is a number"));
            } else if let (Some(id), Some(ty)) = (id, types.get(second)) {
                tags.push((first.clone(), id << 16 | ty));
            }
        }
    }
    tags
}

/// Proves the constants that the headers have, and that those of the headers that begin like
/// `complete` are all there. Returns how many are proven.
fn proven(constants: &[(String, u64)], faults: &[(&str, &str)], complete: &[&str]) -> usize {
    let proven = prove(|target| statements(constants, target), faults, |_| false);
    let ours: BTreeSet<&str> = constants.iter().map(|(name, _)| name.as_str()).collect();
    let missing: Vec<String> = TARGETS[0]
        .macros()
        .into_iter()
        .filter(|name| complete.iter().any(|prefix| name.starts_with(prefix)))
        .filter(|name| !ours.contains(name.as_str()))
        .filter(|name| !known::NO_CONSTANTS.contains(&name.as_str()))
        .collect();
    assert!(missing.is_empty(), "the headers have {missing:#?}");
    println!(
        "{proven} of {} constants are in the headers",
        constants.len()
    );
    proven
}

#[test]
#[ignore = "needs the MinGW-w64 compilers and headers"]
fn every_property_tag_has_the_value_of_c() {
    let proven = proven(&tags(), known::TAG_FAULTS, &["PR_"]);
    assert!(proven >= known::TAGS_AT_LEAST, "{proven}");
}

#[test]
#[ignore = "needs the MinGW-w64 compilers and headers"]
fn every_code_has_the_value_of_c() {
    let proven = proven(&assigned("codes"), &[], &["MAPI_E_", "MAPI_W_"]);
    assert!(proven >= known::CODES_AT_LEAST, "{proven}");
}

#[test]
#[ignore = "needs the MinGW-w64 compilers and headers"]
fn every_flag_and_choice_has_the_value_of_c() {
    let mut constants = assigned("flags");
    constants.extend(assigned("choices"));
    constants.extend(assigned("types"));
    constants.extend(assigned("numbers"));
    constants.sort();
    constants.dedup();
    let proven = proven(&constants, known::FLAG_FAULTS, &["PT_"]);
    assert!(proven >= known::FLAGS_AT_LEAST, "{proven}");
}

#[test]
fn types_are_read_as_they_are() {
    let types: BTreeMap<String, u64> = assigned("types").into_iter().collect();
    assert_eq!(types["PT_UNICODE"], u64::from(PropType::PT_UNICODE.0));
    assert!(tags().len() > 2600 && assigned("codes").len() > 60);
}
