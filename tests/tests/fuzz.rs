//! The fuzz targets without a fuzzer: on numbers that look random, so that every run is the same,
//! and on the seeds in `tests/fuzz/seeds`, among them all that was found. MAPI_FUZZ_ROUNDS says how many
//! rounds, MAPI_FUZZ_SEED from which number on, MAPI_FUZZ_TARGET of which target alone.

use mapi_tests::fuzz::{TARGETS, Tally, Target};
use std::path::Path;

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

/// Runs a target; where it panics, `case` is what a failing test prints last.
fn run(target: &Target, bytes: &[u8], case: &dyn core::fmt::Display) -> Tally {
    let outcome = std::panic::catch_unwind(|| {
        let mut tally = Tally::default();
        (target.run)(bytes, &mut tally);
        tally
    });
    outcome.unwrap_or_else(|panic| {
        eprintln!("{}: {case}", target.name);
        std::panic::resume_unwind(panic);
    })
}

#[test]
fn arbitrary_bytes() {
    let first = setting("MAPI_FUZZ_SEED").unwrap_or(0);
    let rounds = setting("MAPI_FUZZ_ROUNDS").unwrap_or(1_000);
    let only = std::env::var("MAPI_FUZZ_TARGET").ok();
    for target in TARGETS {
        if only.as_ref().is_some_and(|only| only != target.name) {
            continue;
        }
        let rounds = rounds.div_ceil(target.cost);
        let (mut good, mut bad) = (0, 0);
        for seed in first..first + rounds {
            let case = format!("MAPI_FUZZ_SEED={seed}");
            let tally = run(target, &bytes(seed), &case);
            good += u64::from(tally.good);
            bad += u64::from(tally.bad);
        }
        println!("{}: {good} good, {bad} bad", target.name);
        // Both happen often, or the bytes are not made into something arbitrary enough.
        assert!(good > rounds / 10 && bad > 0, "{}", target.name);
    }
}

#[test]
fn seeds() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/seeds");
    for target in TARGETS {
        let seeds = std::fs::read_dir(folder.join(target.name)).expect("a folder of seeds");
        let mut count = 0;
        for seed in seeds {
            let path = seed.expect("an entry").path();
            let bytes = std::fs::read(&path).expect("a seed");
            run(target, &bytes, &path.display());
            count += 1;
        }
        assert!(count > 0, "{} has no seeds", target.name);
    }
}
