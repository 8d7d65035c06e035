//! Which objects were made, and which are still there.

use super::log::Log;
use std::collections::BTreeMap;
use std::io::Result;
use std::sync::{Arc, Mutex, PoisonError};

#[derive(Clone, Default)]
pub(crate) struct Census(Arc<Mutex<BTreeMap<&'static str, Kind>>>);

/// How many objects of one kind there were.
#[derive(Clone, Copy, Default)]
struct Kind {
    made: usize,
    destroyed: usize,
}

impl Census {
    /// Counts an object in, until what this returns is dropped with it.
    pub(crate) fn born(&self, name: &'static str) -> Life {
        self.count(name, |kind| kind.made += 1);
        let census = self.clone();
        Life { name, census }
    }

    pub(crate) fn report(&self, log: &Log) -> Result<()> {
        let kinds = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kinds.iter().try_for_each(|(name, kind)| {
            let Kind { made, destroyed } = kind;
            let left = made - destroyed;
            log.step(
                "host",
                format_args!("made {made} of {name}, {destroyed} destroyed, {left} left"),
            )
        })
    }

    fn count(&self, name: &'static str, count: impl FnOnce(&mut Kind)) {
        let mut kinds = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        count(kinds.entry(name).or_default());
    }
}

/// An object's entry in the census, which it owns.
pub(crate) struct Life {
    name: &'static str,
    census: Census,
}

impl Drop for Life {
    fn drop(&mut self) {
        self.census.count(self.name, |kind| kind.destroyed += 1);
    }
}
