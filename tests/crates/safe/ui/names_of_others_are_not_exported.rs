//! An entry function takes the place of no function that others call.
#![deny(unsafe_code)]

#[allow(unsafe_code)]
mod entries {
    use mapi_core::abi::MAPIERROR;
    use mapi_core::provider::ServiceCall;
    use mapi_core::{MapiView, windows_core};

    fn configure(
        _: ServiceCall<'_>,
        _: &mut Option<MapiView<MAPIERROR>>,
    ) -> windows_core::Result<()> {
        Ok(())
    }

    mapi_core::provider_entry!(ServiceEntry as free = configure);
}

fn main() {}
