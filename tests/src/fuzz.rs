//! The fuzz targets: functions of arbitrary bytes, for a fuzzer and for tests. `fuzz/README.md`
//! says how they run.

use crate::{calls, decode, encode, model, msg, safe};

/// How many of the things that were made came to something.
#[derive(Clone, Copy, Debug, Default)]
pub struct Tally {
    /// Those that gave a value.
    pub good: u32,
    /// Those that gave an error.
    pub bad: u32,
}

impl Tally {
    pub(crate) fn count(&mut self, good: bool) {
        if good {
            self.good += 1;
        } else {
            self.bad += 1;
        }
    }
}

/// A fuzz target.
#[derive(Clone, Copy, Debug)]
pub struct Target {
    /// The name of its binary in `tests/fuzz/`, and of its folder of seeds.
    pub name: &'static str,
    /// Panics where something does not hold.
    pub run: fn(&[u8], &mut Tally),
    /// How many runs of others take as long as one.
    pub cost: u64,
}

macro_rules! targets {
    ($($name:ident => $run:path $(, $cost:literal)?;)*) => {
        /// All of them.
        pub const TARGETS: &[Target] = &[$(Target {
            name: stringify!($name),
            run: $run,
            cost: targets!(@cost $($cost)?),
        }),*];
    };
    (@cost $cost:literal) => { $cost };
    (@cost) => { 1 };
}

targets! {
    values => decode::values;
    restrictions => decode::restrictions;
    rows => decode::rows;
    lists => decode::lists;
    notifications => decode::notifications;
    names => decode::names;
    identifiers => encode::identifiers;
    round_trips => encode::round_trips;
    calls => calls::calls;
    table => model::table::table;
    object => model::object::object;
    stream => model::stream::stream;
    safe => safe::safe;
    store => model::store::store, 20;
    msg => msg::damaged, 5;
}

/// Runs a target. For a fuzzer, which knows it by its name.
///
/// # Panics
///
/// Where there is no such target, and as the target.
pub fn run(name: &str, bytes: &[u8]) {
    let target = TARGETS.iter().find(|target| target.name == name);
    (target.expect("a target").run)(bytes, &mut Tally::default());
}
