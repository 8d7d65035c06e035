//! A crate that forbids `unsafe` has no more of it than `implement` makes.
#![forbid(unsafe_code)]

use mapi_core::{IMAPIControl, IMAPIControl_Impl};

#[windows_core::implement(IMAPIControl)]
struct Control {
    inner: IMAPIControl,
}

#[mapi_core::forward(to = self.inner)]
impl IMAPIControl_Impl for Control_Impl {}

fn main() {}
