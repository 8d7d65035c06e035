//! The functions of MAPI as exports of a DLL.

/// Makes the DLL that a crate is built as a MAPI: exports MAPI's functions over an embedded MAPI,
/// those of [`Exports`](crate::client::Exports) that need no Outlook.
///
/// Programs in any language load it as they load MAPI, by its path or, on Windows, under the name
/// `mapi32.dll` or as the mail client that is registered (`DLLPathEx`). On Windows, 32-bit or not,
/// each function is there under its plain name and under C's decorated one (`HrQueryAllRows@24`), as
/// other MAPI DLLs have it.
///
/// The services of a MAPISVC.INF that is beside the DLL, or else in the system's folder, are
/// registered. The function that is given to the macro adds what is built in, and makes profiles:
///
/// ```
/// use mapi_core::embedded::{Profiles, Provider, Service};
/// use mapi_core::windows_core::Result;
///
/// fn setup(profiles: &Profiles) -> Result<()> {
///     profiles.create_user("Work", "Ada", "ada@example.com")
/// }
/// mapi_core::export_mapi!(setup);
/// # fn main() {}
/// ```
///
/// It is called once, before the first call that needs profiles; where it fails, so does
/// MAPIInitialize, each time, with its code. Where no profile was made, there is one with the
/// services that are there by default: the built-in one, and those of the file's `[Default
/// Services]`. Without a function, that is all there is: `export_mapi!()`.
///
/// Blocks of memory are those of this crate's allocator, whichever function or object made them.
#[macro_export]
macro_rules! export_mapi {
    () => {
        $crate::export_mapi!(|_| ::core::result::Result::Ok(()));
    };
    ($setup:expr) => {
        #[doc(hidden)]
        mod __mapi_of_this_dll {
            use $crate::client::functions::in_scope::*;

            static INSIDE: () = ();
            static FUNCTIONS: Functions = Functions::new(|| {
                $crate::client::functions::profiles_of_dll(&INSIDE, super::__mapi_setup)
            });

            $crate::__mapi_functions! { $crate::__export_mapi { FUNCTIONS } }
        }

        #[doc(hidden)]
        fn __mapi_setup(profiles: &$crate::embedded::Profiles) -> $crate::windows_core::Result<()> {
            ($setup)(profiles)
        }
    };
}

/// Writes the exports of [`export_mapi!`].
#[doc(hidden)]
#[macro_export]
macro_rules! __export_mapi {
    ({ $functions:ident } $(
        $(#[$meta:meta])*
        fn $name:ident @ $size:literal ($($param:ident: $ty:ty),* $(,)?) $(-> $ret:ty)?;
    )*) => {$(
        // There the symbol of the function is decorated already, and rustc exports it under the plain
        // name. One linker is told of it with the underscore in front, the other without.
        #[cfg(all(windows, target_arch = "x86", target_env = "msvc"))]
        ::core::arch::global_asm!(
            ".section .drectve, \"yni\"",
            concat!(
                ".ascii \" /EXPORT:", stringify!($name), "@", stringify!($size),
                "=_", stringify!($name), "@", stringify!($size), "\"",
            ),
            ".text",
        );
        #[cfg(all(windows, target_arch = "x86", not(target_env = "msvc")))]
        ::core::arch::global_asm!(
            ".section .drectve, \"yni\"",
            concat!(".ascii \" -export:", stringify!($name), "@", stringify!($size), "\""),
            ".text",
        );

        const _: () = {
            #[unsafe(export_name = stringify!($name))]
            unsafe extern "system" fn plain($($param: $ty),*) $(-> $ret)? {
                // SAFETY: what the arguments have to be is the C caller's contract.
                unsafe { $functions.$name($($param),*) }
            }

            // Elsewhere an @ in the name of a symbol is in front of a version.
            #[cfg(all(windows, not(target_arch = "x86")))]
            #[unsafe(export_name = concat!(stringify!($name), "@", stringify!($size)))]
            unsafe extern "system" fn decorated($($param: $ty),*) $(-> $ret)? {
                // SAFETY: as above.
                unsafe { plain($($param),*) }
            }
        };
    )*};
}
