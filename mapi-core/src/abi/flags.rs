//! Flag sets: one type for each kind of call, so that flags of another kind do not compile.
//!
//! The constants have C's names. Bits that have no name here are kept. [`bitflags::Flags`] has what
//! sets can do beside their own methods: names, iteration and so on.
//!
//! ```
//! use mapi_core::abi::flags::OpenEntryFlags;
//!
//! let flags = OpenEntryFlags::MAPI_MODIFY | OpenEntryFlags::MAPI_DEFERRED_ERRORS;
//! assert_eq!(flags.bits(), 9);
//! ```
//!
//! ```compile_fail
//! use mapi_core::abi::flags::{CopyFolderFlags, SortFlags};
//!
//! let flags: CopyFolderFlags = SortFlags::TBL_BATCH;
//! ```

use core::fmt;
use core::marker::PhantomData;
use core::ops::{BitAnd, BitOr, BitOrAssign, Not, Sub};

/// A set of flags: 32 bits, of which every one may be set, named or not.
///
/// `K` says what the flags are for. Each kind of call has a set of its own, named in this module,
/// such as [`OpenEntryFlags`]; the constants are those of C.
///
/// The sets implement [`bitflags::Flags`] too, which has names, iteration and so on.
// One generic type and not a type each: what all sets can do is compiled once and not 200 times.
#[repr(transparent)]
#[derive(PartialEq)]
pub struct FlagSet<K>(u32, PhantomData<K>);

/// What the flags of a [`FlagSet`] are for.
pub trait FlagKind: PartialEq + Sized + 'static {
    /// The name of the set.
    const NAME: &'static str;
    /// The flags that have a name, and all bits as one more without a name.
    const FLAGS: &'static [bitflags::Flag<FlagSet<Self>>];
}

impl<K> FlagSet<K> {
    /// No flag.
    #[inline]
    pub const fn empty() -> Self {
        Self(0, PhantomData)
    }

    /// Every flag, those without a name included.
    #[inline]
    pub const fn all() -> Self {
        Self(!0, PhantomData)
    }

    /// The flags as a number.
    #[inline]
    pub const fn bits(self) -> u32 {
        self.0
    }

    /// The flags of a number, all of its bits.
    #[inline]
    pub const fn from_bits_retain(bits: u32) -> Self {
        Self(bits, PhantomData)
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
        Self(self.0 | other.0, PhantomData)
    }

    /// These flags without those of `other`.
    #[inline]
    #[must_use]
    pub const fn difference(self, other: Self) -> Self {
        Self(self.0 & !other.0, PhantomData)
    }

    /// Sets all of `other`.
    #[inline]
    pub const fn insert(&mut self, other: Self) {
        self.0 |= other.0;
    }

    /// Clears all of `other`.
    #[inline]
    pub const fn remove(&mut self, other: Self) {
        self.0 &= !other.0;
    }

    /// Sets all of `other`, or clears them.
    #[inline]
    pub const fn set(&mut self, other: Self, on: bool) {
        if on {
            self.insert(other);
        } else {
            self.remove(other);
        }
    }
}

// `derive` would ask the same of `K`.
impl<K> Clone for FlagSet<K> {
    #[inline]
    fn clone(&self) -> Self {
        *self
    }
}

impl<K> Copy for FlagSet<K> {}

impl<K: PartialEq> Eq for FlagSet<K> {}

impl<K> core::hash::Hash for FlagSet<K> {
    fn hash<H: core::hash::Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}

impl<K> Default for FlagSet<K> {
    #[inline]
    fn default() -> Self {
        Self::empty()
    }
}

impl<K: FlagKind> bitflags::Flags for FlagSet<K> {
    const FLAGS: &'static [bitflags::Flag<Self>] = K::FLAGS;

    type Bits = u32;

    #[inline]
    fn bits(&self) -> u32 {
        self.0
    }

    #[inline]
    fn from_bits_retain(bits: u32) -> Self {
        Self(bits, PhantomData)
    }
}

impl<K> BitOr for FlagSet<K> {
    type Output = Self;

    #[inline]
    fn bitor(self, other: Self) -> Self {
        self.union(other)
    }
}

impl<K> BitOrAssign for FlagSet<K> {
    #[inline]
    fn bitor_assign(&mut self, other: Self) {
        self.insert(other);
    }
}

impl<K> BitAnd for FlagSet<K> {
    type Output = Self;

    #[inline]
    fn bitand(self, other: Self) -> Self {
        Self(self.0 & other.0, PhantomData)
    }
}

impl<K> Sub for FlagSet<K> {
    type Output = Self;

    #[inline]
    fn sub(self, other: Self) -> Self {
        self.difference(other)
    }
}

impl<K> Not for FlagSet<K> {
    type Output = Self;

    #[inline]
    fn not(self) -> Self {
        Self(!self.0, PhantomData)
    }
}

/// `SaveFlags(KEEP_OPEN_READONLY | 0x10)`.
impl<K: FlagKind> fmt::Debug for FlagSet<K> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names = &mut K::FLAGS.iter().map(|flag| (flag.name(), flag.value().0));
        debug(K::NAME, names, self.0, f)
    }
}

impl<K> From<u32> for FlagSet<K> {
    #[inline]
    fn from(bits: u32) -> Self {
        Self(bits, PhantomData)
    }
}

impl<K> From<FlagSet<K>> for u32 {
    #[inline]
    fn from(flags: FlagSet<K>) -> Self {
        flags.0
    }
}

// SAFETY: `repr(transparent)` over a number of which any bits are a value.
#[diagnostic::do_not_recommend]
unsafe impl<K: 'static> crate::abi::Abi for FlagSet<K> {}

/// Writes a set. It takes numbers, because the same for each kind of set is a large part of what
/// there is to compile.
fn debug(
    set: &str,
    names: &mut dyn Iterator<Item = (&'static str, u32)>,
    bits: u32,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    write!(f, "{set}(")?;
    let mut rest = bits;
    let mut separator = "";
    for (name, flag) in names.filter(|(name, _)| !name.is_empty()) {
        if bits & flag == flag && rest & flag != 0 {
            write!(f, "{separator}{name}")?;
            rest &= !flag;
            separator = " | ";
        }
    }
    if rest != 0 || bits == 0 {
        write!(f, "{separator}{rest:#x}")?;
    }
    f.write_str(")")
}

/// Declares flag sets.
macro_rules! flags {
    ($(
        $(#[$meta:meta])*
        pub struct $type:ident {
            $($(#[doc = $doc:literal])* const $name:ident = $bits:literal;)*
        }
    )*) => {
        /// What the sets are for.
        #[allow(missing_debug_implementations, reason = "they have no values")]
        pub mod of {$(
            #[doc = concat!("Of [`", stringify!($type), "`](super::", stringify!($type), ").")]
            #[derive(PartialEq)]
            pub enum $type {}
        )*}

        $(
            $(#[$meta])*
            ///
            $(#[doc = concat!("- `", stringify!($name), "` = `", stringify!($bits), "`:", $($doc),*)])*
            pub type $type = crate::abi::flags::FlagSet<of::$type>;

            // Listed above, where they belong; otherwise all flags there are stand on one page.
            #[doc(hidden)]
            impl crate::abi::flags::FlagSet<of::$type> {
                $($(#[doc = $doc])* pub const $name: Self = Self::from_bits_retain($bits);)*
            }

            impl crate::abi::flags::FlagKind for of::$type {
                const NAME: &'static str = stringify!($type);
                const FLAGS: &'static [bitflags::Flag<$type>] = &[
                    $(bitflags::Flag::new(stringify!($name), $type::$name),)*
                    // No bit is unknown.
                    bitflags::Flag::new("", $type::all()),
                ];
            }
        )*
    };
}

/// Lets flag sets tell the width of strings.
macro_rules! unicode {
    ($($type:ident),*) => {$(
        // SAFETY: the flag is one bit of the set.
        #[diagnostic::do_not_recommend]
        unsafe impl crate::abi::UnicodeFlag for $type {
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

/// What the sets are for, under the one path that the compiler shows in what it suggests.
#[doc(hidden)]
pub mod of {
    pub use super::addrbook::of::*;
    pub use super::common::of::*;
    pub use super::delivery::of::*;
    pub use super::display::of::*;
    pub use super::exchange::of::*;
    pub use super::folder::of::*;
    pub use super::form::of::*;
    pub use super::mdb::of::*;
    pub use super::message::of::*;
    pub use super::mime::of::*;
    pub use super::other::of::*;
    pub use super::prop::of::*;
    pub use super::provider::of::*;
    pub use super::replication::of::*;
    pub use super::session::of::*;
    pub use super::status::of::*;
    pub use super::storage::of::*;
    pub use super::store::of::*;
    pub use super::table::of::*;
    pub use super::util::of::*;
}

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
    use crate::abi::UnicodeFlag;
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
