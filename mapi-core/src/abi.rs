//! The C side of MAPI: structs, property tags, flags, constants and codes, as its headers have them.
//!
//! Names are those of C, without the underscores and prefixes that C needs for its tags: the
//! struct `_SPropValue` is [`SPropValue`], and a pointer that C calls `LPSPropValue` is a
//! `*mut SPropValue`. What C passes as a plain number has a type of its own where that keeps
//! values apart that must not be mixed up:
//!
//! - [`PropTag`] and [`PropType`], with the tags in [`tags`]: [`PR_SUBJECT`](tags::PR_SUBJECT) and
//!   so on,
//! - in [`names`], property sets and what the reference has in them: `PidLidReminderSet`,
//! - HRESULTs, in [`codes`],
//! - in [`flags`], a [`FlagSet`](flags::FlagSet) for each kind of call
//!   ([`OpenEntryFlags`](flags::OpenEntryFlags), [`QueryRowsFlags`](flags::QueryRowsFlags), ...),
//!   whose flags have C's names: `OpenEntryFlags::MAPI_MODIFY`. Bits without a name stay as they
//!   are,
//! - an open enumeration for each choice ([`ObjectType`], [`RestrictionType`], ...), with C's
//!   names too: `ObjectType::MAPI_FOLDER`,
//! - [`Bookmark`], [`Connection`] and [`UiParam`].
//!
//! The structs are laid out as on Windows, 32-bit and 64-bit; the compiler checks each offset.
//! An array of one element at the end of a struct is C's way to say that as many follow as a
//! count in front of it says.
#![allow(non_camel_case_types, non_snake_case, non_upper_case_globals)]

use core::fmt;

/// Makes types usable in specs, by value and as they are.
macro_rules! plain {
    ($($type:ident),* $(,)?) => {$(
        // SAFETY: `repr(C)` or `repr(transparent)`, of numbers, of types that are so themselves, and
        // of pointers and functions that are private: any bits are a value.
        #[diagnostic::do_not_recommend]
        unsafe impl $crate::abi::Abi for $type {}
    )*};
}

/// Says that types are laid out as C has them. They have pointers, functions or counts inside, so
/// that safe code sees them through views.
macro_rules! with_pointers {
    ($($type:ident),* $(,)?) => {$(
        // SAFETY: `repr(C)`, of numbers, raw pointers, optional function pointers and types that
        // are so themselves: any bits are a value.
        #[diagnostic::do_not_recommend]
        unsafe impl $crate::abi::CLayout for $type {}
    )*};
}

/// Gives types the value that is all zeros as their default.
macro_rules! zeroed {
    ($($type:ident),* $(,)?) => {$(
        impl Default for $type {
            /// All zeros: nothing counted, no pointers.
            #[inline]
            fn default() -> Self {
                const fn any_bits_are_a_value<T: $crate::abi::CLayout>() {}
                const { any_bits_are_a_value::<$type>() };
                // SAFETY: `CLayout` says that all zeros are a value.
                unsafe { core::mem::zeroed() }
            }
        }
    )*};
}

/// Types of [`plain!`] whose default is all zeros.
macro_rules! plain_zeroed {
    ($($type:ident),* $(,)?) => {
        plain!($($type),*);
        zeroed!($($type),*);
    };
}

/// Types of [`with_pointers!`] whose default is all zeros.
macro_rules! with_pointers_zeroed {
    ($($type:ident),* $(,)?) => {
        with_pointers!($($type),*);
        zeroed!($($type),*);
    };
}

/// Proves when the program is compiled that structs are laid out as C's are: sizes, alignments
/// and offsets, each on 64-bit and on 32-bit Windows.
macro_rules! layout {
    ($($type:ident {
        size $size64:literal / $size32:literal, align $align64:literal / $align32:literal
        $(, $field:ident $offset64:literal / $offset32:literal)* $(,)?
    })*) => {$(
        #[cfg(target_pointer_width = "64")]
        const _: () = {
            assert!(size_of::<$type>() == $size64);
            assert!(align_of::<$type>() == $align64);
            $(assert!(core::mem::offset_of!($type, $field) == $offset64);)*
        };
        #[cfg(all(windows, target_pointer_width = "32"))]
        const _: () = {
            assert!(size_of::<$type>() == $size32);
            assert!(align_of::<$type>() == $align32);
            $(assert!(core::mem::offset_of!($type, $field) == $offset32);)*
        };
    )*};
}

/// Declares newtypes of numbers that stand for one of several things, with C's names for them.
/// Any other number stays what it is.
macro_rules! choices {
    ($(
        $(#[$meta:meta])*
        pub struct $type:ident: $repr:ty {
            $($(#[$doc:meta])* const $name:ident = $value:expr;)*
        }
    )*) => {$(
        $(#[$meta])*
        #[repr(transparent)]
        #[derive(Clone, Copy, PartialEq, PartialOrd, Ord, Hash, Default)]
        pub struct $type(pub $repr);

        // What `derive` adds to it is a function that nobody calls, for each type.
        impl Eq for $type {}

        impl $type {
            $($(#[$doc])* pub const $name: Self = Self($value);)*

            /// C's name of the value.
            #[inline]
            pub fn name(self) -> Option<&'static str> {
                const NAMES: &[($repr, &str)] = &[$(($value, stringify!($name)),)*];
                crate::abi::name_of(NAMES, self.0)
            }
        }

        impl core::fmt::Debug for $type {
            #[inline]
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                crate::abi::debug(stringify!($type), self.name(), &self.0, f)
            }
        }

        impl From<$repr> for $type {
            #[inline]
            fn from(value: $repr) -> Self {
                Self(value)
            }
        }

        impl From<$type> for $repr {
            #[inline]
            fn from(value: $type) -> Self {
                value.0
            }
        }

        impl $crate::abi::Choice for $type {
            type Number = $repr;
        }

        plain!($type);
    )*};
}

/// One value of many that C passes as a plain number: the types of [`abi`](self) such as
/// [`ObjectType`].
pub trait Choice: Copy + From<Self::Number> + Into<Self::Number> {
    /// The number.
    type Number;
}

// What all the types of `choices!` do, compiled once.

fn name_of<T: Copy + PartialEq>(names: &[(T, &'static str)], value: T) -> Option<&'static str> {
    let found = names.iter().find(|(known, _)| *known == value);
    found.map(|(_, name)| *name)
}

fn debug(
    ty: &str,
    name: Option<&str>,
    value: &dyn fmt::LowerHex,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    match name {
        Some(name) => f.pad(name),
        None => write!(f, "{ty}({value:#x})"),
    }
}

/// Declares each code once: its name, its number and its meaning; how the documentation of each
/// ends; and a table of them, in which the first name of a number is the one it goes by.
macro_rules! codes {
    (
        $(#[$meta:meta])*
        $vis:vis static $table:ident, $end:literal;
        $($name:ident = $code:literal, $meaning:literal;)*
    ) => {
        $(
            #[doc = concat!("`", stringify!($code), "`: ", $meaning, $end)]
            pub const $name: HRESULT = HRESULT($code as u32 as i32);
        )*

        $(#[$meta])*
        $vis static $table: &[(HRESULT, &str, &str)] =
            &[$(($name, stringify!($name), $meaning),)*];
    };
}

/// Declares numbers, each with what it is.
macro_rules! numbers {
    ($($name:ident = $value:literal, $what:literal;)*) => {$(
        #[doc = concat!("`", stringify!($value), "`: ", $what, ".")]
        pub const $name: u32 = $value;
    )*};
}

/// Declares C's types of function pointers: `Callback` for those with a context, `Routine` for those
/// without.
macro_rules! callbacks {
    ($($(#[$meta:meta])* pub struct $type:ident($wrapper:ident<$function:ty>);)*) => {$(
        $(#[$meta])*
        #[repr(transparent)]
        #[derive(Default)]
        pub struct $type(pub Option<$crate::abi::$wrapper<$function>>);

        impl $type {
            /// A function to be called.
            ///
            /// # Safety
            #[doc = concat!("\nAs for [`", stringify!($wrapper), "::new`](crate::abi::", stringify!($wrapper), "::new).")]
            pub const unsafe fn new(function: $function) -> Self {
                // SAFETY: as the caller vouches.
                Self(Some(unsafe { $crate::abi::$wrapper::new(function) }))
            }
        }

        impl core::fmt::Debug for $type {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                let function = self.0.as_deref().map(|function| *function as *const ());
                crate::abi::debug_callback(stringify!($type), function, f)
            }
        }

        plain!($type);
    )*};
}

/// Declares a function pointer that nobody but who vouches for it can make or call.
macro_rules! vouched {
    ($(#[$meta:meta])* pub struct $type:ident, $(#[$safety:meta])*) => {
        $(#[$meta])*
        #[repr(transparent)]
        pub struct $type<F>(F);

        impl<F> $type<F> {
            /// Vouches for a function.
            ///
            /// # Safety
            ///
            $(#[$safety])*
            pub const unsafe fn new(function: F) -> Self {
                Self(function)
            }
        }

        /// The function, for a call, which is unsafe.
        impl<F> core::ops::Deref for $type<F> {
            type Target = F;

            fn deref(&self) -> &F {
                &self.0
            }
        }

        impl<F: fmt::Debug> fmt::Debug for $type<F> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    };
}

vouched! {
    /// A function with a context, which C calls through a pointer. It moves: whoever passes it on
    /// has it no more.
    ///
    /// Safe code can neither make one nor call it. What came from C was vouched for by C.
    pub struct Callback,
    /// Objects call it with arguments as its type describes them. The context, which stands in
    /// another parameter of the method, is any number: objects that are written in safe Rust may
    /// pass the function on with another one, call it never, twice, or after the object that it was
    /// made for is gone. So a function that takes its context for a pointer has to find out first
    /// that it is one, as with a table of those that are alive.
}

vouched! {
    /// A function without a context, which C calls through a pointer.
    ///
    /// Safe code can neither make one nor call it. What came from C was vouched for by C.
    #[derive(Clone, Copy)]
    pub struct Routine,
    /// It does what its type describes, at any time, on any thread, as long as the process lives.
}

fn debug_callback(
    ty: &str,
    function: Option<*const ()>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    match function {
        Some(function) => write!(f, "{ty}({function:p})"),
        None => write!(f, "{ty}(null)"),
    }
}

mod account;
mod address;
pub mod codes;
mod constants;
mod display;
mod exchange;
pub mod flags;
mod form;
mod freebusy;
mod guids;
mod kinds;
mod layout;
mod mime;
pub mod names;
mod notify;
mod offline;
mod proptag;
mod replication;
mod restriction;
mod rows;
mod scalars;
pub mod simple_mapi;
mod storage;
mod table;
pub mod tags;
mod tnef;
mod values;
mod window;

pub use account::*;
pub use address::*;
pub use constants::*;
pub use display::*;
pub use exchange::*;
pub use form::*;
pub use freebusy::*;
pub use guids::*;
pub use kinds::*;
pub use layout::{Abi, CLayout, UnicodeFlag};
pub use mime::edit as mime_edit;
pub use mime::*;
pub use notify::*;
pub use offline::*;
pub use proptag::{PropTag, PropType};
pub use replication::*;
pub use restriction::*;
pub use rows::*;
pub use scalars::*;
pub use storage::*;
pub use table::*;
pub use tnef::*;
pub use values::*;
pub use window::*;
