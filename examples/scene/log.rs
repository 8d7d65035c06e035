//! What is printed: who asked whom for what, and the answer.

use mapi_core::Success;
use mapi_core::abi::codes;
use mapi_core::boundary::MapiInterface;
use mapi_core::boundary::describe::{IUNKNOWN, InterfaceDescription};
use std::fmt::Display;
use std::io::{Result, Write};
use std::sync::{Arc, Mutex, PoisonError};
use windows_core::HRESULT;

/// Where the lines go. Both sides have it, and the threads of both.
#[derive(Clone)]
pub(crate) struct Log(Arc<Mutex<dyn Write + Send>>);

impl Log {
    pub(crate) fn new(out: impl Write + Send + 'static) -> Self {
        Self(Arc::new(Mutex::new(out)))
    }

    fn line(&self, text: impl Display) -> Result<()> {
        let mut out = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        writeln!(out, "{text}")
    }

    pub(crate) fn title(&self, text: impl Display) -> Result<()> {
        self.line(format_args!("\n== {text}"))
    }

    /// Something that one side does or sees.
    pub(crate) fn step(&self, who: &str, text: impl Display) -> Result<()> {
        self.line(format_args!("{who:<9} {text}"))
    }

    /// The same where nobody could be told that it was not written down, as in a callback.
    pub(crate) fn said(&self, who: &str, text: impl Display) {
        let _ = self.step(who, text);
    }

    /// More about the line before.
    pub(crate) fn detail(&self, text: impl Display) {
        self.said("", format_args!("  {text}"));
    }

    /// A query for an interface, and the answer.
    pub(crate) fn query<I: MapiInterface>(&self, whom: &str, answer: &windows_core::Result<I>) {
        self.slot(whom, IUNKNOWN, "QueryInterface");
        self.detail(format_args!("for {} {:?}", I::DESCRIPTION.name, I::IID));
        self.detail(code(plain(answer)));
    }

    /// A call of a method of `I`, and the answer.
    pub(crate) fn call<I: MapiInterface>(&self, whom: &str, method: &str, answer: HRESULT) {
        self.slot(whom, I::DESCRIPTION, method);
        self.detail(code(answer));
    }

    fn slot(&self, whom: &str, interface: &'static InterfaceDescription, method: &str) {
        let slot = interface.slots().find(|(_, m)| m.name == method);
        let slot = slot.map_or_else(|| "no slot".into(), |(_, m)| format!("slot {}", m.slot));
        let name = interface.name;
        self.said(
            "provider",
            format_args!("asks the {whom}: {name}::{method}, {slot}"),
        );
    }
}

/// A code as people read it.
pub(crate) fn code(code: HRESULT) -> impl Display {
    codes::describe(code)
}

/// The code of an answer that has one success, S_OK.
pub(crate) fn plain<T>(answer: &windows_core::Result<T>) -> HRESULT {
    answer
        .as_ref()
        .map_or_else(|error| error.code(), |_| HRESULT(0))
}

/// The code of an answer with several.
pub(crate) fn with_code<T>(answer: &windows_core::Result<Success<T>>) -> HRESULT {
    answer
        .as_ref()
        .map_or_else(|error| error.code(), |success| success.code)
}
