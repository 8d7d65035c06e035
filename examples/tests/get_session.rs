//! The scene of the example `get_session`: what it prints is what happens.

#[path = "../scene/mod.rs"]
mod scene;

use mapi_core::abi::{self, codes};
use mapi_core::boundary::MapiInterface;
use mapi_core::{IMAPIGetSession, IMAPISession};
use std::io::Write;
use std::sync::{Arc, Mutex};
use windows_core::{HRESULT, Interface};

#[derive(Clone, Default)]
struct Page(Arc<Mutex<Vec<u8>>>);

impl Write for Page {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// The lines of each part, by its title.
fn played() -> Vec<(String, Vec<String>)> {
    let page = Page::default();
    scene::play(&scene::log::Log::new(page.clone())).unwrap();
    let text = String::from_utf8(page.0.lock().unwrap().clone()).unwrap();
    let part = |part: &str| {
        let mut lines = part.lines().map(|line| line.trim().to_owned());
        (lines.next().unwrap(), lines.collect())
    };
    text.split("\n== ")
        .filter(|t| !t.is_empty())
        .map(part)
        .collect()
}

/// The answer under the first line that ends so.
fn answer<'a>(lines: &'a [String], asked: &str, after: usize) -> &'a str {
    let at = lines.iter().position(|line| line.ends_with(asked));
    &lines[at.unwrap_or_else(|| panic!("nobody asked {asked}: {lines:#?}")) + after]
}

fn query() -> String {
    "IUnknown::QueryInterface, slot 0".into()
}

/// How the call of a method is printed.
fn slot<I: MapiInterface>(method: &str) -> String {
    let (_, found) = I::DESCRIPTION
        .slots()
        .find(|(_, m)| m.name == method)
        .unwrap();
    format!("{}::{method}, slot {}", I::DESCRIPTION.name, found.slot)
}

fn code(code: HRESULT) -> String {
    codes::describe(code).to_string()
}

#[test]
fn the_scene() {
    let parts = played();
    let titles: Vec<&str> = parts.iter().map(|(title, _)| title.as_str()).collect();
    assert_eq!(titles.len(), 5, "{titles:?}");
    let lines = |n: usize| parts[n].1.as_slice();
    let get_session = slot::<IMAPIGetSession>("GetMAPISession");
    assert!(get_session.ends_with("slot 3"));
    let asked = format!("for IMAPIGetSession {:?}", IMAPIGetSession::IID);

    // With a session: each step works, and the two that must not do not.
    let with = lines(0);
    assert_eq!(answer(with, &query(), 1), asked);
    assert_eq!(answer(with, &query(), 2), code(abi::codes::S_OK));
    assert_eq!(answer(with, &get_session, 1), code(abi::codes::S_OK));
    for method in [
        "QueryIdentity",
        "CompareEntryIDs",
        "EnumAdrTypes",
        "GetMsgStoresTable",
        "OpenEntry",
        "Advise",
    ] {
        assert_eq!(
            answer(with, &slot::<IMAPISession>(method), 1),
            code(abi::codes::S_OK)
        );
    }
    let has = |line: &str| with.iter().filter(|l| l.contains(line)).count();
    assert_eq!(has(&code(abi::codes::MAPI_E_INTERFACE_NOT_SUPPORTED)), 1);
    assert_eq!(has(&code(abi::codes::MAPI_E_UNKNOWN_ENTRYID)), 1);
    assert_eq!(has("is the user too"), 1);
    assert_eq!(has("SMTP, as UTF-16 text"), 1);
    assert_eq!(has("PR_DISPLAY_NAME: \"The sample's mailbox\""), 1);
    assert_eq!(has("MAPI_STORE, as IMSCapabilities"), 1);
    // The registration delivers once, and ends with its owner.
    assert_eq!(has("hears of an event: Extended {"), 1);
    assert_eq!((has("1 heard of it"), has("0 heard of it")), (1, 1));
    assert_eq!(has("1 reference left, its own"), 2);

    // Without IMAPIGetSession, and without a session.
    let failed = code(abi::codes::MAPI_E_INTERFACE_NOT_SUPPORTED);
    assert_eq!(answer(lines(1), &query(), 2), failed);
    assert!(lines(1).contains(&format!("provider  works without a session: {failed}")));
    let failed = code(abi::codes::MAPI_E_NOT_FOUND);
    assert_eq!(answer(lines(2), &get_session, 1), failed);
    assert!(lines(2).contains(&format!("provider  works without a session: {failed}")));

    // A panic: an error for the provider, a line from the hook, and all goes on.
    let panicking = lines(3);
    let failed = code(abi::codes::MAPI_E_CALL_FAILED);
    assert_eq!(answer(panicking, &get_session, 1), failed);
    assert!(
        panicking
            .iter()
            .any(|line| line.starts_with("host      panics: "))
    );
    let again = panicking
        .iter()
        .position(|line| line.contains("goes on"))
        .unwrap();
    assert_eq!(
        answer(&panicking[again..], &get_session, 1),
        code(abi::codes::S_OK)
    );

    for part in &parts[..4] {
        let unbalanced = part.1.iter().any(|line| line.contains("more than its own"));
        assert!(!unbalanced, "{part:#?}");
    }
    let census = lines(4);
    assert_eq!(census.len(), 3, "{census:?}");
    for line in census {
        assert!(
            line.ends_with(" 0 left") && !line.contains("made 0"),
            "{line}"
        );
    }
}
