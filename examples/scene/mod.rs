//! The scene: what the host offers the provider, and what the provider makes of it.

mod census;
mod host;
pub(crate) mod log;
mod provider;
mod support;

use census::Census;
use host::Session;
use log::Log;
use mapi_core::IMAPISession;
use mapi_core::abi::{UiParam, flags::SessionLogoffFlags};
use provider::Provider;
use std::io::Result;
use std::panic;
use std::sync::Arc;
use support::{NoGetSession, Source, Support};
use windows_core::{ComObject, ComObjectInner, IUnknown};

/// Plays all of it. Fails where it cannot be written.
pub(crate) fn play(log: &Log) -> Result<()> {
    let census = Census::default();

    log.title("A support object with a session")?;
    let session = Session::new(&census);
    let support = Support::new(Source::Session(session.to_interface()), &census);
    let provider = offer(log, support.to_interface())?;
    tell(log, &session)?;
    log.step("provider", "is unloaded, and with it goes all that it has")?;
    drop(provider);
    tell(log, &session)?;
    settle(log, "support object", support)?;
    end(log, session)?;

    log.title("A support object that has no IMAPIGetSession")?;
    let support = NoGetSession::new(&census);
    offer(log, support.to_interface())?;
    settle(log, "support object", support)?;

    log.title("A support object without a session")?;
    let support = Support::new(Source::Nothing, &census);
    offer(log, support.to_interface())?;
    settle(log, "support object", support)?;

    log.title("A host that panics the first time")?;
    let session = Session::new(&census);
    let support = Support::new(Source::panics_once(session.to_interface()), &census);
    told_of_panics(log, || {
        offer(log, support.to_interface())?;
        log.step("host", "goes on, and offers the same object again")?;
        offer(log, support.to_interface())
    })?;
    settle(log, "support object", support)?;
    end(log, session)?;

    log.title("What is left")?;
    census.report(log)
}

/// Hands an object to the provider, which knows nothing of it but that it is one.
fn offer(log: &Log, support: IUnknown) -> Result<Provider> {
    log.step(
        "host",
        "hands a support object to the provider, as IUnknown",
    )?;
    Ok(Provider::logon(&support, log))
}

/// Tells those who watch the message store that it changed.
fn tell(log: &Log, session: &ComObject<Session>) -> Result<()> {
    log.step("host", "tells of an event of the message store")?;
    match session.tell(Some(host::STORE_ID), host::STORE_CHANGES) {
        Ok(listeners) => log.detail(format_args!("{listeners} heard of it")),
        Err(error) => log.detail(log::code(error.code())),
    }
    Ok(())
}

/// Logs off, as the client that the session belongs to.
fn end(log: &Log, session: ComObject<Session>) -> Result<()> {
    let client: IMAPISession = session.to_interface();
    let ended = client.logoff(UiParam::default(), SessionLogoffFlags::default());
    log.step("host", "logs off the session")?;
    log.detail(log::code(log::plain(&ended)));
    drop(client);
    settle(log, "session", session)
}

/// Lets go of an object, and says whether the host had the last reference.
fn settle<T: ComObjectInner>(log: &Log, name: &str, object: ComObject<T>) -> Result<()> {
    match object.take() {
        Ok(_) => log.step(
            "host",
            format_args!("releases the {name}: 1 reference left, its own"),
        ),
        Err(_) => log.step(
            "host",
            format_args!("releases the {name}: more than its own reference is left"),
        ),
    }
}

/// Runs something whose panics become lines of the log, instead of a backtrace.
fn told_of_panics<T>(log: &Log, run: impl FnOnce() -> T) -> T {
    let usual: Arc<dyn Fn(&panic::PanicHookInfo<'_>) + Send + Sync> = panic::take_hook().into();
    let told = log.clone();
    panic::set_hook(Box::new(move |info| {
        let what = info.payload().downcast_ref().unwrap_or(&"something");
        // A hook cannot report that the log failed.
        let _ = told.step("host", format_args!("panics: {what}"));
    }));
    let result = run();
    panic::set_hook(Box::new(move |info| usual(info)));
    result
}
