//! The attribute macro behind `mapi_core::mapi_interface`; use it from there.

use proc_macro::TokenStream;

#[doc = include_str!("language.md")]
#[proc_macro_attribute]
pub fn mapi_interface(args: TokenStream, item: TokenStream) -> TokenStream {
    mapi_macros_backend::mapi_interface(args.into(), item.into()).into()
}
