//! The contract of a type of any crate that takes part in a spec, and descriptions.
//!
//! [`Abi`] makes a type usable in a spec, [`Count`], [`Counted`], [`StringUnit`],
//! [`UnicodeFlag`], [`View`] and [`Owner`] in the places that need more.

mod abi;
pub mod describe;
mod description;
pub(crate) mod error;
pub(crate) mod fill;
mod interface;
mod laid_out;
pub(crate) mod owner;
pub(crate) mod read;
mod refs;
pub mod success;
mod view;

pub use abi::{Abi, Count, Counted, StringUnit, UnicodeFlag, free_buffer};
#[doc(hidden)]
pub use description::{About, AboutMethod, Described, description_of, description_of_unknown};
pub use error::MapiError;
pub use fill::Fill;
#[doc(hidden)]
pub use interface::Continued;
pub use interface::{Inherits, Is, MapiInterface};
#[doc(hidden)]
pub use interface::{upcast, upcast_ref};
pub use laid_out::LaidOut;
#[doc(hidden)]
pub use laid_out::optional_laid_out;
pub use owner::{Asked, Owner};
pub use refs::{LaidOutRefs, ViewRefs};
pub use success::Success;
#[doc(hidden)]
pub use view::Block;
pub use view::{MapiPointers, MapiView, MapiViews, View, ViewMut, Views, tail};
