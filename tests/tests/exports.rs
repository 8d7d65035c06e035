//! MAPI's functions under their C names answer as Windows does, which Wine's tests of mapi32
//! (`dlls/mapi32/tests`) have written down: those of the embedded MAPI, and those of the DLL of the
//! example `mapi_dll` where `MAPI_DLL` names it.
//!
//! Where they answer otherwise:
//!
//! | what | there | here | why |
//! |---|---|---|---|
//! | UlPropSize of PT_MV_CLSID | 0 | the size | a fault, as Wine's tests say |
//! | FPropContainsProp of PT_UNICODE | false | as for PT_STRING8 | text is UTF-16 here; null is false |
//! | ScRelocProps, the size | may leave out arrays of pointers | as ScCopyProps | a fault, as Wine's tests say |
//! | IMalloc of MAPI | LocalAlloc | that of COM, of C elsewhere | nobody may mix them |
//! | SetProps of PT_NULL (CreateIProp) | MAPI_E_INVALID_PARAMETER | passed over | the reference of SetProps says so |

mod facts {
    pub mod every;
    pub mod memory;
    pub mod notifications;
    pub mod objects;
    pub mod stores;
    pub mod text;
    pub mod values;
}

use mapi_core::client::Mapi;
use mapi_core::embedded::Profiles;

/// The MAPI that is asked.
pub(crate) fn mapi() -> Mapi {
    match std::env::var_os("MAPI_DLL") {
        // Under Wine the path may be that of the system around it.
        Some(path) => {
            // SAFETY: whoever set it says that it is a MAPI DLL.
            unsafe { Mapi::load_from(std::path::Path::new(&path)) }.expect("a MAPI DLL")
        }
        None => Mapi::embedded(Profiles::default()).expect("it is in this process"),
    }
}
