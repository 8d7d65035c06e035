//! The decoders of mapi-core on memory made of arbitrary bytes. `tests/tests/values/fuzz.rs` runs
//! the same with seeds, and keeps what was found.
#![no_main]

use libfuzzer_sys::fuzz_target;
use mapi_tests::decode::{Tally, decode};

fuzz_target!(|bytes: &[u8]| decode(bytes, &mut Tally::default()));
