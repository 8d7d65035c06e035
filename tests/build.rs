//! Compiles the C and C++ counterparts of the tests and benchmarks.
//!
//! A test links one with `#[link(name = "…", kind = "static")]`.

use std::path::Path;

/// A static library: its name, and its sources in `c/`. Those that end in `.cpp` are C++.
const LIBRARIES: &[(&str, &[&str])] = &[("mapi_interop", &["object.c", "caller.c"])];

fn main() {
    let folder = Path::new("c");
    println!("cargo:rerun-if-changed={}", folder.display());
    let out = std::env::var("OUT_DIR").expect("cargo sets it");
    println!("cargo:rustc-link-search=native={out}");
    for (name, sources) in LIBRARIES {
        let cpp = sources.iter().any(|source| source.ends_with(".cpp"));
        let mut build = cc::Build::new();
        build
            .cpp(cpp)
            .std(if cpp { "c++17" } else { "gnu11" })
            .warnings(true)
            .extra_warnings(true)
            .files(sources.iter().map(|source| folder.join(source)))
            // The tests that need it name it; those that do not are not linked with it.
            .cargo_metadata(false);
        build.compile(name);
    }
}
