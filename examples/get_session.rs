//! How a provider gets the MAPI session of its support object: `cargo run --example get_session`.
//!
//! A host makes a support object and hands it to a provider as `IUnknown`. The provider queries it
//! for [`IMAPIGetSession`](mapi_core::IMAPIGetSession), asks that for the session, and uses it. Both
//! sides are ordinary Rust; all that goes on at the boundary between them is generated code.

mod scene;

fn main() -> std::io::Result<()> {
    scene::play(&scene::log::Log::new(std::io::stdout()))
}
