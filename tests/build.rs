//! Compiles the C and C++ counterparts of the tests and benchmarks.
//!
//! A test links one with `#[link(name = "…", kind = "static")]`.

use std::path::Path;

/// A static library of C: its name, and its sources in `c/`.
const LIBRARIES: &[(&str, &[&str])] = &[
    ("mapi_interop", &["object.c", "caller.c"]),
    ("mapi_values", &["values.c"]),
];

/// What needs Windows' own headers.
const WINDOWS_LIBRARIES: &[(&str, &[&str])] =
    &[("mapi_headers", &["headers_caller.c", "headers_table.c"])];

fn main() {
    let folder = Path::new("c");
    println!("cargo:rerun-if-changed={}", folder.display());
    let out = std::env::var("OUT_DIR").expect("cargo sets it");
    println!("cargo:rustc-link-search=native={out}");
    let windows = std::env::var_os("CARGO_CFG_WINDOWS").map_or(&[][..], |_| WINDOWS_LIBRARIES);
    for (name, sources) in LIBRARIES.iter().chain(windows) {
        cc::Build::new()
            .std("gnu11")
            .warnings(true)
            .extra_warnings(true)
            // Some are contenders of benchmarks.
            .opt_level(2)
            .files(sources.iter().map(|source| folder.join(source)))
            // The tests that need it name it; those that do not are not linked with it.
            .cargo_metadata(false)
            .compile(name);
    }
    virtual_calls(folder);
}

/// The C++ contender of the benchmark `boundary`, optimised whatever the profile. Without a C++
/// compiler the benchmark does without it.
fn virtual_calls(folder: &Path) {
    println!("cargo:rustc-check-cfg=cfg(cxx)");
    let compiled = cc::Build::new()
        .cpp(true)
        .cpp_link_stdlib(None)
        .std("c++11")
        .warnings(true)
        .extra_warnings(true)
        .flag_if_supported("-fno-exceptions")
        .flag_if_supported("-fno-rtti")
        .flag_if_supported("-Wno-non-virtual-dtor")
        .opt_level(2)
        .file(folder.join("virtual_calls.cpp"))
        .cargo_metadata(false)
        .try_compile("virtual_calls");
    match compiled {
        Ok(()) => println!("cargo:rustc-cfg=cxx"),
        Err(error) => println!("cargo:warning=no C++ in the benchmarks: {error}"),
    }
}
