//! Calls as events of the `tracing` crate: feature `tracing`. Without it nothing calls this.

use windows_core::HRESULT;

#[cfg(feature = "tracing")]
mod events {
    use super::{HRESULT, Side};
    use crate::boundary::MapiInterface;
    use crate::boundary::describe::InterfaceDescription;
    use crate::private::entry::caught;
    use std::time::{Duration, Instant};

    /// A call that somebody wants to know of.
    #[derive(Debug)]
    pub struct Traced(Option<(Side, &'static InterfaceDescription, &'static str, Instant)>);

    /// A call begins. Where nobody listens to events of its level, that is all there is to do.
    #[inline]
    pub fn begin<I: MapiInterface>(side: Side, method: &'static str) -> Traced {
        match tracing::level_enabled!(tracing::Level::DEBUG) {
            true => listened::<I>(side, method),
            false => Traced(None),
        }
    }

    #[inline(never)]
    fn listened<I: MapiInterface>(side: Side, method: &'static str) -> Traced {
        // A subscriber that panics hears nothing: here nobody could catch that, since an entry point
        // and Release must not unwind.
        let wanted = caught(|| tracing::enabled!(target: "mapi_core", tracing::Level::DEBUG));
        Traced((wanted == Some(true)).then(|| (side, I::DESCRIPTION, method, Instant::now())))
    }

    impl Traced {
        /// It has ended.
        #[inline]
        pub fn end(self, code: Option<HRESULT>) {
            if let Self(Some((side, interface, method, start))) = self {
                caught(|| tell(side, interface, method, code, start.elapsed()));
            }
        }
    }

    #[cold]
    fn tell(
        side: Side,
        interface: &'static InterfaceDescription,
        method: &'static str,
        code: Option<HRESULT>,
        took: Duration,
    ) {
        let described = interface.methods.iter().find(|known| known.name == method);
        let slot = described.map(|known| known.slot as u64);
        let code = code.map(|code| match crate::abi::codes::name(code) {
            Some(name) => name.to_string(),
            None => format!("0x{:08X}", code.0),
        });
        tracing::debug!(
            target: "mapi_core",
            side = match side {
                Side::Call => "call",
                Side::Entry => "entry",
            },
            interface = interface.name,
            method,
            slot,
            code,
            micros = took.as_nanos() as f64 / 1_000.0,
        );
    }
}

#[cfg(feature = "tracing")]
pub use events::{Traced, begin};

/// From where a call is seen.
#[derive(Clone, Copy, Debug)]
pub enum Side {
    /// From a checked call.
    Call,
    /// From an entry point.
    Entry,
}

/// A call that nobody is told of. Code that is generated with the feature may meet this crate without
/// it, where one build has it twice.
#[cfg(not(feature = "tracing"))]
#[derive(Debug)]
pub struct Traced;

/// A call begins.
#[cfg(not(feature = "tracing"))]
#[inline(always)]
pub fn begin<I>(_side: Side, _method: &'static str) -> Traced {
    Traced
}

#[cfg(not(feature = "tracing"))]
impl Traced {
    /// It has ended.
    #[inline(always)]
    pub fn end(self, _code: Option<HRESULT>) {}
}
