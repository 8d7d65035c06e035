//! What does not compile, and what the compiler says then: `ui/fail` has one spec or use for each
//! fault, named after it, beside the messages that it gets; `ui/pass` has what looks wrong and is
//! not. `TRYBUILD=overwrite cargo test --test ui` writes the messages anew; read them before you
//! commit them, as one who made the fault would.

#[test]
fn ui() {
    let cases = trybuild::TestCases::new();
    cases.pass("ui/pass/*.rs");
    cases.compile_fail("ui/fail/*.rs");
}
