//! Every call is an event, from the caller and at the object.

#[path = "../trace.rs"]
#[expect(dead_code, reason = "the test has a `main` of its own")]
mod trace;

use std::io::Write;
use std::sync::{Arc, Mutex};
use tracing::subscriber::Interest;
use tracing::{Event, Level, Metadata, Subscriber, span};

/// What was written.
#[derive(Clone, Default)]
struct Lines(Arc<Mutex<Vec<u8>>>);

impl Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().expect("nobody panics").extend(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[test]
fn each_call_is_told_of_from_both_sides() {
    let lines = Lines::default();
    let writer = lines.clone();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(Level::DEBUG)
        .with_ansi(false)
        .without_time()
        .with_writer(move || writer.clone())
        .finish();
    tracing::subscriber::with_default(subscriber, || trace::play().expect("it works"));
    let text = String::from_utf8(lines.0.lock().expect("nobody panics").clone()).expect("text");
    let told: Vec<&str> = text
        .lines()
        .filter(|line| line.contains("method=\"GetProps\""))
        .collect();
    // The object in front is called, calls the one behind it, which answers first.
    let sides: Vec<bool> = told
        .iter()
        .map(|line| line.contains("side=\"entry\""))
        .collect();
    assert_eq!(sides, [true, false, true, false], "{text}");
    for line in told {
        for part in [
            "DEBUG mapi_core:",
            "interface=\"IMAPIProp\"",
            "slot=5",
            "code=\"S_OK\"",
            "micros=",
        ] {
            assert!(line.contains(part), "{part} in {line}");
        }
    }
    let failed = "method=\"OpenProperty\" slot=7 code=\"MAPI_E_NOT_FOUND\"";
    assert!(text.contains(failed), "{text}");
}

/// Panics when it hears of a call, or when it is asked whether it wants to.
struct Panicking {
    when_asked: bool,
}

impl Subscriber for Panicking {
    fn register_callsite(&self, _: &'static Metadata<'static>) -> Interest {
        Interest::sometimes()
    }

    fn enabled(&self, _: &Metadata<'_>) -> bool {
        if self.when_asked {
            std::panic::resume_unwind(Box::new("as asked"));
        }
        true
    }

    fn new_span(&self, _: &span::Attributes<'_>) -> span::Id {
        span::Id::from_u64(1)
    }

    fn record(&self, _: &span::Id, _: &span::Record<'_>) {}
    fn record_follows_from(&self, _: &span::Id, _: &span::Id) {}
    fn enter(&self, _: &span::Id) {}
    fn exit(&self, _: &span::Id) {}

    fn event(&self, _: &Event<'_>) {
        std::panic::resume_unwind(Box::new("as asked"));
    }
}

#[test]
fn who_panics_as_it_hears_ends_no_call() {
    for when_asked in [false, true] {
        let played = tracing::subscriber::with_default(Panicking { when_asked }, trace::play);
        assert!(played.is_ok(), "{when_asked}: {played:?}");
    }
}
