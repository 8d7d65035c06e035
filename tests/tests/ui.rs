//! What does not compile, and what the compiler says then: `ui/fail` has one spec or use for each
//! fault, named after it, beside the messages that it gets; `ui/pass` has what looks wrong and is
//! not. `TRYBUILD=overwrite cargo test --test ui` writes the messages anew; read them before you
//! commit them, as one who made the fault would. Only a run of all cases shows those of querying,
//! which need a build.
//!
//! There are 242 cases with 437 messages.
//!
//! `compare.rs` measures what `windows_core::interface` answers to 65 of them.
//!
//! Where mapi-core implements `Abi`, `Count`, `StringUnit` or `UnicodeFlag`, it marks the
//! implementation with `#[diagnostic::do_not_recommend]`: the compiler would otherwise list
//! hundreds of types where one is wrong, and the list would change with every type.

#[test]
fn ui() {
    let cases = trybuild::TestCases::new();
    cases.pass("ui/pass/*.rs");
    cases.compile_fail("ui/fail/*.rs");
}

/// Advice alone says neither what is wrong nor why.
#[test]
fn every_message_names_the_fault() {
    let (mut cases, mut messages) = (0, 0);
    for entry in std::fs::read_dir("ui/fail").expect("the cases") {
        let path = entry.expect("an entry").path();
        if path
            .extension()
            .is_none_or(|extension| extension != "stderr")
        {
            continue;
        }
        let text = std::fs::read_to_string(&path).expect("the messages of a case");
        cases += 1;
        messages += text
            .lines()
            .filter(|line| line.starts_with("error"))
            .count();
        for advice in ["write", "did you mean", "remove", "use"] {
            let alone = text.contains(&format!("error: {advice} "));
            assert!(!alone, "{}: {advice} …", path.display());
        }
    }
    let counted = format!("There are {cases} cases with {messages} messages.");
    assert!(include_str!("ui.rs").contains(&counted), "{counted}");
}
