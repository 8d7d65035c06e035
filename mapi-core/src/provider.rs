//! What a provider needs around its interfaces.

mod view;

pub use view::{OfflineAdvise, SyncRequest};
