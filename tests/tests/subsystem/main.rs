//! The MAPI subsystem. On Windows these tests call the MAPI DLL that is there, which nobody here
//! wrote: under Wine, Wine's. Elsewhere they see that nothing is loaded and that this is said.

#[cfg(windows)]
mod dll;
#[cfg(windows)]
mod exports;
#[cfg(windows)]
mod faults;
#[cfg(windows)]
mod iprop;
#[cfg(windows)]
mod memory;
#[cfg(windows)]
mod objects;
#[cfg(windows)]
mod props;
#[cfg(windows)]
mod strings;
#[cfg(windows)]
mod times;
#[cfg(windows)]
mod values;

/// The MAPI DLL that is there.
#[cfg(windows)]
fn mapi() -> mapi_core::client::Mapi {
    mapi_core::client::Mapi::load().expect("Windows has a mapi32.dll")
}

#[cfg(not(windows))]
mod elsewhere {
    use mapi_core::client::{Mapi, candidates};
    use std::path::Path;

    #[test]
    fn there_is_no_dll_and_the_error_says_so() {
        assert!(candidates().is_empty());
        let error = Mapi::load().unwrap_err();
        assert_eq!(error.tried(), Some(&[][..]));
        assert_eq!(error.to_string(), "there is no MAPI DLL on this platform");
        // SAFETY: there is none.
        let error = unsafe { Mapi::load_from(Path::new("/usr/lib/olmapi32.dll")) }.unwrap_err();
        assert!(
            error
                .to_string()
                .starts_with("/usr/lib/olmapi32.dll cannot be loaded"),
            "{error}"
        );
    }
}
