//! A MAPI in this process.

mod admin;
mod bag;
mod builtin;
mod copy;
mod dll;
mod events;
mod hub;
mod inf;
mod profile;
mod props;
mod services;
mod session;
mod support;
mod tables;

pub use hub::Profiles;
pub use inf::InfError;
pub use services::{Provider, Service};
