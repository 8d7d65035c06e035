//! Every form of a parameter that the macro's table has, alone and in pairs that share a count or
//! flags, in methods with and without HRESULT: each compiles, and each is driven through its slot
//! and through the checked call as `catalogue` drives MAPI's own. What the table refuses is one
//! fault, the table's.
//!
//! `spec.rs` is written by `UPDATE_EXPECT=1 cargo test --test forms`.

#[path = "../boundary/allocator.rs"]
mod allocator;
mod generate;
mod owners;
#[path = "../catalogue/roles/mod.rs"]
#[allow(dead_code, unused_imports, reason = "the catalogue uses all of them")]
mod roles;
#[rustfmt::skip]
mod spec;

use roles::{LEN, Sample};

/// The forms, driven.
mod forms {
    mapi_tests_probe::probe!("tests/forms/spec.rs", crate::spec, crate, crate::roles);
}

#[test]
fn the_forms_are_those_of_the_table() {
    let (text, count) = generate::specs();
    println!("{count} forms are driven");
    expect_test::expect_file!["spec.rs"].assert_eq(&text);
}

#[test]
fn what_the_table_refuses_is_one_fault() {
    let refused = generate::refused();
    println!("{} forms are refused", refused.len());
    for method in refused {
        let faults = generate::faults(&method);
        assert_eq!(faults.len(), 1, "{method}: {faults:?}");
    }
}

impl Sample for spec::Number {
    fn sample() -> Self {
        Self(17)
    }

    fn free(_place: *mut core::ffi::c_void) {}
}

impl Sample for spec::Numbers {
    fn sample() -> Self {
        Self(vec![17; LEN])
    }
}
