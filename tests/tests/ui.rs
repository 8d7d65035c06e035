//! What does not compile, and what the compiler says then: `ui/fail` has one spec or use for each
//! fault, named after it, beside the messages that it gets; `ui/pass` has what looks wrong and is
//! not. `TRYBUILD=overwrite cargo test --test ui` writes the messages anew; read them before you
//! commit them, as one who made the fault would. Only a run of all cases shows those of querying,
//! which need a build.
//!
//! There are 238 cases with 430 messages.
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
