#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| mapi_tests::fuzz::run("msg", bytes));
