//! The contract of a type of any crate that takes part in a spec, and descriptions.
//!
//! [`Abi`] makes a type usable in a spec, [`Count`], [`Counted`], [`StringUnit`],
//! [`UnicodeFlag`] and [`Owner`] in the places that need more. A struct with pointers or counts
//! inside implements [`CLayout`] and [`View`] instead: safe code sees it through its view alone.

mod abi;
pub(crate) mod arena;
pub mod describe;
mod description;
pub(crate) mod error;
#[cfg(feature = "header")]
#[cfg_attr(docsrs, doc(cfg(feature = "header")))]
pub mod header;
mod interface;
mod laid_out;
pub(crate) mod owner;
mod pass;
pub(crate) mod read;
mod refs;
pub mod success;
mod text;
mod view;

pub use crate::abi::{Abi, CLayout, UnicodeFlag};
pub(crate) use abi::ALIGN;
pub use abi::{Count, Counted, StringUnit, count};
#[doc(hidden)]
pub use description::{About, AboutMethod, Described, description_of, description_of_unknown};
pub use error::MapiError;
#[doc(hidden)]
pub use interface::Continued;
pub use interface::{Inherits, Is, MapiInterface};
#[doc(hidden)]
pub use interface::{upcast, upcast_ref};
pub use laid_out::LaidOut;
#[doc(hidden)]
pub use laid_out::{laid_out, optional_laid_out};
pub use owner::{Asked, Owner};
pub use pass::{AsText, AsViews, MaybeText, MaybeViews};
#[doc(hidden)]
pub use pass::{LaidOutViews, Passed, Source, Text, ViewsSource, pass, same_width, width};
pub use refs::{LaidOutRefs, ViewRefs};
pub use success::Success;
pub use text::TStr;
pub use view::{LentAgain, View, ViewMut, Views, tail};
