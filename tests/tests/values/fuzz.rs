//! The decoders on arbitrary memory: seeded, so that every run is the same. `fuzz/` has the same
//! for a fuzzer. MAPI_FUZZ_ROUNDS says how many of them, MAPI_FUZZ_SEED from which on.

use mapi_tests::decode::{Tally, decode};

/// Numbers that look random.
struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }
}

fn bytes(seed: u64) -> Vec<u8> {
    let mut numbers = Numbers(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
    for _ in 0..4 {
        numbers.next();
    }
    let len = numbers.next() % 512;
    (0..len).map(|_| (numbers.next() >> 32) as u8).collect()
}

fn setting(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}

#[test]
fn arbitrary_memory_gives_a_value_or_an_error() {
    let first = setting("MAPI_FUZZ_SEED").unwrap_or(0);
    let rounds = setting("MAPI_FUZZ_ROUNDS").unwrap_or(20_000);
    let mut tally = Tally::default();
    for seed in first..first + rounds {
        // The seed is what a failing test prints last.
        let bytes = bytes(seed);
        let outcome = std::panic::catch_unwind(move || {
            let mut tally = Tally::default();
            decode(&bytes, &mut tally);
            tally
        });
        match outcome {
            Ok(one) => {
                tally.good += one.good;
                tally.bad += one.bad;
            }
            Err(panic) => {
                eprintln!("MAPI_FUZZ_SEED={seed}");
                std::panic::resume_unwind(panic);
            }
        }
    }
    println!("{tally:?}");
    // Both happen often, or the memory is not arbitrary enough.
    assert!(
        u64::from(tally.good) > rounds / 5 && u64::from(tally.bad) > rounds / 5,
        "{tally:?}"
    );
}

/// What runs of the fuzzer found.
#[test]
fn found_cases_stay_found() {
    for case in CASES {
        decode(case, &mut Tally::default());
    }
}

/// Each is one input of the fuzz target.
const CASES: &[&[u8]] = &[
    &[],
    // A value of an unknown type.
    &[0, 35],
    // Rows without a byte behind the count.
    &[2, 0],
    // A flat list with more entries than bytes.
    &[3, 0, 5],
];
