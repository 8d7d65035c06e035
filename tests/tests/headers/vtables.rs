//! The slot of every method, and the IID of every interface.

use super::compiler::{Statement, TARGETS, Target, prove};
use super::known;
use mapi_core::INTERFACES;
use mapi_core::boundary::describe::InterfaceDescription;
use std::collections::BTreeSet;

/// The interfaces that the headers declare with a vtable.
fn in_the_headers(target: Target) -> BTreeSet<String> {
    let text = target.declarations();
    let mut names = BTreeSet::new();
    for (at, _) in text.match_indices("Vtbl {") {
        let start = text[..at]
            .rfind(|c: char| !c.is_alphanumeric() && c != '_')
            .map_or(0, |i| i + 1);
        names.insert(text[start..at].to_owned());
    }
    names
}

fn both() -> Vec<&'static InterfaceDescription> {
    let theirs = in_the_headers(TARGETS[0]);
    assert_eq!(theirs, in_the_headers(TARGETS[1]));
    INTERFACES
        .iter()
        .copied()
        .filter(|d| theirs.contains(d.name))
        .collect()
}

fn slots(target: Target) -> Vec<Statement> {
    let mut statements = Vec::new();
    for description in both() {
        let name = description.name;
        for (_, method) in description.slots() {
            let c_name = known::METHOD_NAMES
                .iter()
                .find_map(|(ours, theirs)| (*ours == method.name).then_some(*theirs))
                .unwrap_or(method.name);
            statements.push(Statement {
                label: format!("{name}::{}", method.name),
                expression: format!("offsetof(struct {name}Vtbl, {c_name})"),
                value: (method.slot * target.pointer) as u64,
            });
        }
        statements.push(Statement {
            label: format!("{name} (size)"),
            expression: format!("sizeof(struct {name}Vtbl)"),
            value: (description.slot_count() * target.pointer) as u64,
        });
    }
    statements
}

#[test]
#[ignore = "needs the MinGW-w64 compilers and headers"]
fn every_slot_is_where_c_has_it() {
    let proven = prove(slots, &[], |_| false);
    let interfaces = both();
    let own: usize = interfaces.iter().map(|d| d.methods.len()).sum();
    println!(
        "{} interfaces, {own} slots of their own, {proven} statements",
        interfaces.len()
    );
    assert!(
        interfaces.len() >= known::INTERFACES_AT_LEAST,
        "{}",
        interfaces.len()
    );
    assert!(own >= known::SLOTS_AT_LEAST, "{own}");
}

#[test]
#[ignore = "needs the MinGW-w64 compilers and headers"]
fn every_mapi_interface_of_the_headers_is_declared() {
    let ours: BTreeSet<&str> = INTERFACES.iter().map(|d| d.name).collect();
    let missing: Vec<String> = in_the_headers(TARGETS[0])
        .into_iter()
        .filter(|name| known::is_mapi(name) && !ours.contains(name.as_str()))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
#[ignore = "needs the MinGW-w64 compilers and headers"]
fn every_iid_is_that_of_the_headers() {
    // The headers' macro for a GUID that starts with 32 bits and ends as OLE's do, made to leave
    // the three numbers behind.
    let guids = "#define DEFINE_OLEGUID(n, l, w1, w2) enum { n##_l = l, n##_w1 = w1, n##_w2 = w2 }\n\
                 #include <mapiguid.h>\n";
    let statements = |_: Target| {
        let mut statements = Vec::new();
        for description in INTERFACES {
            let Some(iid) = description.iid else { continue };
            let name = known::IID_NAMES
                .iter()
                .find_map(|(ours, theirs)| (*ours == description.name).then_some(*theirs))
                .unwrap_or(description.name);
            let ole = [0xc0, 0, 0, 0, 0, 0, 0, 0x46];
            if iid.data4 != ole {
                continue;
            }
            for (part, value) in [
                ("l", u64::from(iid.data1)),
                ("w1", u64::from(iid.data2)),
                ("w2", u64::from(iid.data3)),
            ] {
                statements.push(Statement {
                    label: description.name.into(),
                    expression: format!("IID_{name}_{part}"),
                    value,
                });
            }
        }
        statements
    };
    let proven = TARGETS.map(|target| {
        let verdict = target.judge_with(guids, &statements(target));
        assert!(verdict.fails.is_empty(), "{:#?}", verdict.fails);
        verdict.holds.len()
    });
    println!("{} IIDs are those of the headers", proven[0]);
    assert!(
        proven[0] >= known::IIDS_AT_LEAST && proven[0] == proven[1],
        "{proven:?}"
    );
}
