//! Flag sets: one type for each kind of call, so that flags of another kind do not compile.
//!
//! The constants have C's names. Bits that have no name here are kept. [`bitflags::Flags`] has what
//! sets can do beside their own methods: names, iteration and so on.
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
///
/// The sets implement [`bitflags::Flags`], which has everything that sets can do; what is used all
/// the time is inherent as well. `bitflags!` makes all of it inherent: for as many sets as there are
/// here, that took half of the time in which this crate compiles.
macro_rules! flags {
    ($(
        $(#[$meta:meta])*
        pub struct $type:ident {
            $($(#[doc = $doc:literal])* const $name:ident = $bits:literal;)*
        }
    )*) => {$(
        $(#[$meta])*
        #[repr(transparent)]
        #[derive(Clone, Copy, PartialEq, Eq, Hash, Default)]
        pub struct $type(u32);

        impl $type {
            $($(#[doc = $doc])* pub const $name: Self = Self($bits);)*

            /// No flag.
            #[inline]
            pub const fn empty() -> Self {
                Self(0)
            }

            /// Every flag, those without a name included.
            #[inline]
            pub const fn all() -> Self {
                Self(!0)
            }

            /// The flags as a number.
            #[inline]
            pub const fn bits(self) -> u32 {
                self.0
            }

            /// The flags of a number, all of its bits.
            #[inline]
            pub const fn from_bits_retain(bits: u32) -> Self {
                Self(bits)
            }

            /// Whether no flag is set.
            #[inline]
            pub const fn is_empty(self) -> bool {
                self.0 == 0
            }

            /// Whether all of `other` are set.
            #[inline]
            pub const fn contains(self, other: Self) -> bool {
                self.0 & other.0 == other.0
            }

            /// Whether at least one of `other` is set.
            #[inline]
            pub const fn intersects(self, other: Self) -> bool {
                self.0 & other.0 != 0
            }

            /// These flags and those of `other`.
            #[inline]
            #[must_use]
            pub const fn union(self, other: Self) -> Self {
                Self(self.0 | other.0)
            }

            /// These flags without those of `other`.
            #[inline]
            #[must_use]
            pub const fn difference(self, other: Self) -> Self {
                Self(self.0 & !other.0)
            }

            /// Sets all of `other`.
            #[inline]
            pub const fn insert(&mut self, other: Self) {
                *self = self.union(other);
            }

            /// Clears all of `other`.
            #[inline]
            pub const fn remove(&mut self, other: Self) {
                *self = self.difference(other);
            }

            /// Sets all of `other`, or clears them.
            #[inline]
            pub const fn set(&mut self, other: Self, on: bool) {
                *self = if on { self.union(other) } else { self.difference(other) };
            }
        }

        impl bitflags::Flags for $type {
            const FLAGS: &'static [bitflags::Flag<Self>] = &[
                $(bitflags::Flag::new(stringify!($name), Self::$name),)*
                // No bit is unknown.
                bitflags::Flag::new("", Self(!0)),
            ];

            type Bits = u32;

            #[inline]
            fn bits(&self) -> u32 {
                self.0
            }

            #[inline]
            fn from_bits_retain(bits: u32) -> Self {
                Self(bits)
            }
        }

        impl core::ops::BitOr for $type {
            type Output = Self;

            #[inline]
            fn bitor(self, other: Self) -> Self {
                self.union(other)
            }
        }

        impl core::ops::BitOrAssign for $type {
            #[inline]
            fn bitor_assign(&mut self, other: Self) {
                self.0 |= other.0;
            }
        }

        impl core::ops::BitAnd for $type {
            type Output = Self;

            #[inline]
            fn bitand(self, other: Self) -> Self {
                Self(self.0 & other.0)
            }
        }

        impl core::ops::Sub for $type {
            type Output = Self;

            #[inline]
            fn sub(self, other: Self) -> Self {
                self.difference(other)
            }
        }

        impl core::ops::Not for $type {
            type Output = Self;

            #[inline]
            fn not(self) -> Self {
                Self(!self.0)
            }
        }

        impl core::fmt::Debug for $type {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                crate::abi::flags::debug(stringify!($type), *self, f)
            }
        }

        impl From<u32> for $type {
            #[inline]
            fn from(bits: u32) -> Self {
                Self(bits)
            }
        }

        impl From<$type> for u32 {
            #[inline]
            fn from(flags: $type) -> u32 {
                flags.0
            }
        }

        plain!($type);
    )*};
}

/// `SaveFlags(KEEP_OPEN_READONLY | 0x10)`.
fn debug<F: bitflags::Flags<Bits = u32>>(
    name: &str,
    flags: F,
    f: &mut core::fmt::Formatter<'_>,
) -> core::fmt::Result {
    if flags.is_empty() {
        return write!(f, "{name}(0x0)");
    }
    write!(f, "{name}(")?;
    bitflags::parser::to_writer(&flags, &mut *f)?;
    f.write_str(")")
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
mod delivery;
mod display;
mod exchange;
mod folder;
mod form;
mod mdb;
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
mod util;

pub use addrbook::*;
pub use common::*;
pub use delivery::*;
pub use display::*;
pub use exchange::*;
pub use folder::*;
pub use form::*;
pub use mdb::*;
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
pub use util::*;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rt::UnicodeFlag;
    use bitflags::Flags;

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
