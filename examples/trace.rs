//! What is called, what it answers and how long it takes:
//! `cargo run -p mapi-examples --features tracing --example trace`.
//!
//! A provider inside Outlook writes the same to a file, with `with_writer`: what Outlook calls in it,
//! in which order, is the first question in every bug.

use mapi_core::abi::flags::UnicodeFlags;
use mapi_core::abi::tags::{PR_BODY_W, PR_IMPORTANCE};
use mapi_core::in_memory::property_object;
use mapi_core::{IMAPIProp, IMAPIProp_Impl, IStream, OwnedPropValue};
use tracing::Level;
use windows_core::{Result, implement};

/// A property object that leaves everything to another.
#[implement(IMAPIProp)]
struct Front {
    inner: IMAPIProp,
}

#[mapi_core::forward(to = self.inner)]
impl IMAPIProp_Impl for Front_Impl {}

fn main() -> Result<()> {
    tracing_subscriber::fmt()
        .with_max_level(Level::DEBUG)
        .init();
    play()
}

/// A few calls: each is told of by its caller and by the object that it reaches.
pub(crate) fn play() -> Result<()> {
    let inner = property_object([OwnedPropValue::new(PR_IMPORTANCE, 2)]).into();
    let front = IMAPIProp::from(Front { inner });
    front.get_props(Some(&[PR_IMPORTANCE]), UnicodeFlags::MAPI_UNICODE)?;
    let flags = Default::default();
    if let Err(error) = front.open_property::<IStream>(PR_BODY_W, 0, flags) {
        println!("OpenProperty: {error}");
    }
    Ok(())
}
