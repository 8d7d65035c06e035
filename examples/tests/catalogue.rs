//! The pages that the example `catalogue` prints.

#[allow(dead_code)]
#[path = "../catalogue.rs"]
mod catalogue;

use mapi_core::{IMAPIGetSession, INTERFACES};
use windows_core::Interface;

/// What is printed for names, what is reported, and whether all were found.
fn run(names: &[&str]) -> (String, String, bool) {
    let names: Vec<String> = names.iter().map(|name| name.to_string()).collect();
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let found = catalogue::run(&names, &mut out, &mut err).unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (text(out), text(err), found)
}

#[test]
fn a_page_says_all_that_the_description_says() {
    let (page, err, found) = run(&["imapigetsession"]);
    assert!(found && err.is_empty());
    let iid = format!("{:?}", IMAPIGetSession::IID).to_lowercase();
    for line in [
        &iid,
        "Implemented by        MAPI",
        "Called by             MAPI providers",
        "0  IUnknown::QueryInterface",
        "3  IMAPIGetSession::GetMAPISession",
        "in Rust: get_mapi_session",
        "returns HRESULT",
    ] {
        assert!(
            page.lines().any(|l| l.trim().ends_with(line)),
            "{line}: {page}"
        );
    }
    let param = page
        .lines()
        .find(|line| line.trim().starts_with("session "));
    let words: Vec<&str> = param.unwrap().split_whitespace().collect();
    assert_eq!(words, ["session", "*mut", "Option<IUnknown>", "out"]);
}

#[test]
fn every_interface_has_a_page_with_every_slot() {
    for known in INTERFACES {
        let (page, _, found) = run(&[known.name]);
        assert!(found);
        let slots = page
            .lines()
            .filter(|line| line.contains("::") && !line.contains("  in"));
        let slots = slots.filter(|line| line.trim().starts_with(|c: char| c.is_ascii_digit()));
        assert_eq!(slots.count(), known.slot_count(), "{page}");
    }
}

#[test]
fn the_list_has_every_interface() {
    let (list, err, found) = run(&[]);
    assert!(found && err.is_empty());
    assert_eq!(list.lines().count(), INTERFACES.len() + 1);
}

#[test]
fn an_unknown_name_is_an_error_that_names_near_ones() {
    let (out, err, found) = run(&["IMAPISesion"]);
    assert!(!found && out.is_empty());
    assert_eq!(
        err,
        "no interface is called IMAPISesion; there is IMAPISession\n"
    );

    let (_, err, found) = run(&["getsession"]);
    assert!(
        !found && err.contains("there is IMAPIGetSession\n"),
        "{err}"
    );

    let (_, err, found) = run(&["nothing like that"]);
    assert!(
        !found && err.contains("without a name, the catalogue lists them"),
        "{err}"
    );

    let (out, _, found) = run(&["IMAPISesion", "IMAPISession"]);
    assert!(!found && out.starts_with("IMAPISession\n"));
}
