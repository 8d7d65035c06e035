//! Compiles the C and C++ counterparts of the tests and benchmarks.
//!
//! A test links one with `#[link(name = "…", kind = "static")]`, so those that do not need it are
//! not linked with it.

use std::env;
use std::path::Path;

/// A static library of C: its name, and its sources in `c/`.
const LIBRARIES: &[(&str, &[&str])] = &[("mapi_interop", &["object.c", "caller.c"])];

fn main() {
    println!("cargo::rerun-if-changed=c");
    let out = env::var("OUT_DIR").expect("cargo sets it");
    println!("cargo::rustc-link-search=native={out}");
    for (name, sources) in LIBRARIES {
        cc::Build::new()
            .std("gnu11")
            .warnings(true)
            .extra_warnings(true)
            .files(sources.iter().map(|source| Path::new("c").join(source)))
            .cargo_metadata(false)
            .compile(name);
    }
    virtual_calls();
}

/// The C++ contender of the benchmark `boundary`, optimised whatever the profile. Without a C++
/// compiler the benchmark does without it.
fn virtual_calls() {
    println!("cargo::rustc-check-cfg=cfg(cxx)");
    let compiled = cc::Build::new()
        .cpp(true)
        .cpp_link_stdlib(None)
        .std("c++11")
        .flag_if_supported("-fno-exceptions")
        .flag_if_supported("-fno-rtti")
        .opt_level(2)
        .cargo_metadata(false)
        .file("c/virtual_calls.cpp")
        .try_compile("virtual_calls");
    match compiled {
        Ok(()) => println!("cargo::rustc-cfg=cxx"),
        Err(error) => {
            println!("cargo::warning=no C++ compiler, so no C++ in the benchmarks: {error}");
        }
    }
}
