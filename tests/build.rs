//! Compiles the C and C++ counterparts of the tests and benchmarks.

use std::env;

fn main() {
    virtual_calls();
}

/// The C++ contender of the benchmark `boundary`, optimised whatever the profile. Without a C++
/// compiler the benchmark does without it.
fn virtual_calls() {
    println!("cargo::rustc-check-cfg=cfg(cxx)");
    println!("cargo::rerun-if-changed=c/virtual_calls.cpp");
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
    match (compiled, env::var("OUT_DIR")) {
        (Ok(()), Ok(out)) => {
            println!("cargo::rustc-link-search=native={out}");
            println!("cargo::rustc-cfg=cxx");
        }
        (Err(error), _) => {
            println!("cargo::warning=no C++ compiler, so no C++ in the benchmarks: {error}");
        }
        (Ok(()), Err(_)) => {}
    }
}
