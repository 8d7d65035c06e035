//! What the compiler refuses.
#![deny(unsafe_code)]

#[test]
fn ui() {
    trybuild::TestCases::new().compile_fail("ui/*.rs");
}
