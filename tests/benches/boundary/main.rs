//! What a call over the boundary costs: for callers beside the raw call, `windows_core`'s and a
//! virtual call of C++, and for implementers beside `windows_core`'s and one written by hand.
//!
//! `cargo bench` measures times. With `CALLS=<name> <calls>` in the environment it makes just
//! these calls and nothing else, for `instructions` beside this folder to count.

mod callers;
mod shapes;

use callers::{Caller, VALUES};
use criterion::{Criterion, criterion_group};
use shapes::{FACTOR, Object};
use std::time::Instant;

/// One bar of the comparison.
struct Contender {
    /// `call` or `implement`, the shape, and who.
    name: [&'static str; 3],
    caller: Caller,
    object: fn() -> Object,
}

fn contenders() -> Vec<Contender> {
    let mut all = Vec::new();
    macro_rules! shapes {
        ($($shape:literal = $method:ident,)*) => {$(
            let mut add = |side, who, caller: Caller, object| all.push(Contender {
                name: [side, $shape, who],
                caller,
                object,
            });
            add("call", "raw", callers::raw::$method, Object::by_hand);
            add("call", "ours", callers::ours::$method, Object::by_hand);
            add("call", "windows-core", callers::theirs::$method, Object::by_hand);
            #[cfg(cxx)]
            add("call", "C++", callers::cpp::$method, Object::by_hand);
            add("implement", "by-hand", callers::raw::$method, Object::by_hand);
            add("implement", "ours", callers::raw::$method, Object::ours);
            add("implement", "windows-core", callers::raw::$method, Object::theirs);
        )*};
    }
    shapes! {
        "scalar" = scale,
        "interface" = get_object,
        "slice" = sum,
        "iid_is" = open_object,
    }
    all
}

/// What the results of as many calls add up to.
fn expected(shape: &str, calls: u64) -> u64 {
    match shape {
        "scalar" => (0..calls)
            .map(|i| u64::from((i as u32).wrapping_mul(FACTOR)))
            .sum(),
        "slice" => calls * u64::from(VALUES[0] + VALUES[VALUES.len() - 1]),
        _ => calls,
    }
}

fn bench(criterion: &mut Criterion) {
    for Contender {
        name: [side, shape, who],
        caller,
        object,
    } in contenders()
    {
        let object = object();
        let calls = 10;
        assert_eq!(
            caller(&object, calls),
            Ok(expected(shape, calls)),
            "{side}/{shape}/{who}"
        );
        let mut group = criterion.benchmark_group(format!("{side}/{shape}"));
        group.bench_function(who, |bencher| {
            bencher.iter_custom(|calls| {
                let start = Instant::now();
                let total = caller(&object, calls);
                let elapsed = start.elapsed();
                core::hint::black_box(total).expect("it did not fail before");
                elapsed
            });
        });
    }
}

criterion_group!(benches, bench);

/// Makes the calls that `CALLS` asks for, or prints what can be asked for.
fn counted(request: &str) {
    let (name, calls) = request.split_once(' ').unwrap_or((request, ""));
    for contender in contenders() {
        let its_name = contender.name.join("/");
        if name == "list" {
            println!("{its_name}");
        } else if name == its_name {
            let calls = calls.parse().expect("CALLS ends with a number");
            let object = (contender.object)();
            let total = (contender.caller)(&object, calls).expect("no call fails");
            core::hint::black_box(total);
        }
    }
}

fn main() {
    match std::env::var("CALLS") {
        Ok(request) => counted(&request),
        Err(_) => {
            benches();
            Criterion::default().configure_from_args().final_summary();
        }
    }
}
