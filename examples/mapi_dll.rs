//! The embedded MAPI as a DLL, for programs in any language: `mapi_dll.dll`, `libmapi_dll.so`.
//!
//! ```text
//! cargo build --example mapi_dll
//! ```
//!
//! On Windows a program finds it as `mapi32.dll` beside it, or as the mail client that is registered
//! (`HKLM\Software\Clients\Mail`, `DLLPathEx`); everywhere, by its path.

mapi_core::export_mapi!();
