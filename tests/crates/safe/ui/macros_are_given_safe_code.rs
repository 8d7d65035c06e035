//! What a macro is given has no more rights than where it is written.
#![deny(unsafe_code)]

fn main() {}

#[allow(unsafe_code)]
mod entries {
    use mapi_core::abi::MAPIERROR;
    use mapi_core::provider::{HookInit, ProviderInit, ServiceCall};
    use mapi_core::{IABProvider, ISpoolerHook, MapiView, windows_core::Result};

    unsafe fn provider(_: ProviderInit<'_>) -> Result<IABProvider> {
        unreachable!()
    }

    unsafe fn hook(_: HookInit<'_>) -> Result<ISpoolerHook> {
        unreachable!()
    }

    unsafe fn service(_: ServiceCall<'_>, _: &mut Option<MapiView<MAPIERROR>>) -> Result<()> {
        unreachable!()
    }

    mapi_core::provider_entry!(ABProviderInit = |init| provider(init));
    mapi_core::provider_entry!(HPProviderInit = |init| hook(init));
    mapi_core::provider_entry!(ServiceEntry = |call, error| service(call, error));
}
