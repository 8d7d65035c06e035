//! Flag sets: one type for each kind of call, so that flags of another kind do not compile.
//!
//! The constants have C's names. Bits that have no name here are kept.
//!
//! ```
//! use mapi_core::abi::OpenEntryFlags;
//!
//! let flags = OpenEntryFlags::MAPI_MODIFY | OpenEntryFlags::MAPI_DEFERRED_ERRORS;
//! assert_eq!(flags.bits(), 9);
//! ```
//!
//! ```compile_fail
//! use mapi_core::abi::{CopyFolderFlags, SortFlags};
//!
//! let flags: CopyFolderFlags = SortFlags::TBL_BATCH;
//! ```

/// Declares flag sets of 32 bits. Every bit may be set, named or not.
macro_rules! flags {
    ($(
        $(#[$meta:meta])*
        pub struct $type:ident {
            $($(#[doc = $doc:literal])* const $name:ident = $bits:literal;)*
        }
    )*) => {$(
        bitflags::bitflags! {
            $(#[$meta])*
            #[repr(transparent)]
            #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Debug)]
            pub struct $type: u32 {
                $($(#[doc = $doc])* const $name = $bits;)*
                const _ = !0;
            }
        }

        impl From<u32> for $type {
            fn from(bits: u32) -> Self {
                Self::from_bits_retain(bits)
            }
        }

        impl From<$type> for u32 {
            fn from(flags: $type) -> u32 {
                flags.bits()
            }
        }

        plain!($type);
    )*};
}

/// Lets flag sets tell the width of strings.
macro_rules! unicode {
    ($($type:ident),*) => {$(
        // SAFETY: the flag is one bit of the set.
        #[diagnostic::do_not_recommend]
        unsafe impl crate::rt::UnicodeFlag for $type {
            fn is_unicode(self) -> bool {
                self.contains(Self::MAPI_UNICODE)
            }

            fn with_unicode(mut self, on: bool) -> Self {
                self.set(Self::MAPI_UNICODE, on);
                self
            }
        }
    )*};
}

mod addrbook;
mod common;
mod display;
mod exchange;
mod folder;
mod form;
mod message;
mod mime;
mod other;
mod prop;
mod provider;
mod replication;
mod session;
mod status;
mod storage;
mod store;
mod table;

pub use addrbook::*;
pub use common::*;
pub use display::*;
pub use exchange::*;
pub use folder::*;
pub use form::*;
pub use message::*;
pub use mime::*;
pub use other::*;
pub use prop::*;
pub use provider::*;
pub use replication::*;
pub use session::*;
pub use status::*;
pub use storage::*;
pub use store::*;
pub use table::*;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rt::UnicodeFlag;

    #[test]
    fn bits_without_a_name_stay() {
        let flags = SaveFlags::from(0xdead_0001);
        assert!(flags.contains(SaveFlags::KEEP_OPEN_READONLY));
        assert_eq!((flags | SaveFlags::FORCE_SAVE).bits(), 0xdead_0005);
        assert_eq!(
            SaveFlags::from_bits_truncate(0x4000_0000).bits(),
            0x4000_0000
        );
    }

    #[test]
    fn sets_tell_the_width() {
        let flags = CreateFolderFlags::OPEN_IF_EXISTS.with_unicode(true);
        assert!(flags.is_unicode());
        assert_eq!(flags.bits(), 0x8000_0001);
        assert_eq!(flags.with_unicode(false), CreateFolderFlags::OPEN_IF_EXISTS);
    }

    #[test]
    fn a_set_may_tell_the_width_by_another_flag() {
        let flags = ResolveFlags::MAPI_UNICODE;
        assert!(!flags.is_unicode());
        let flags = flags.with_unicode(true);
        assert_eq!(flags.bits(), 0x8000_0040);
        assert_eq!(flags.with_unicode(false), ResolveFlags::MAPI_UNICODE);
    }

    #[test]
    fn sets_print_the_names() {
        let flags = OpenEntryFlags::MAPI_MODIFY | OpenEntryFlags::MAPI_BEST_ACCESS;
        assert_eq!(
            format!("{flags:?}"),
            "OpenEntryFlags(MAPI_MODIFY | MAPI_BEST_ACCESS)"
        );
    }
}
