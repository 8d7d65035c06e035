//! Compiles the C and C++ counterparts of the tests and benchmarks.
fn main() {}
