//! A crate without `unsafe` of its own has no more of it than `implement` makes of the struct.
#![deny(unsafe_code)]

use mapi_core::IMAPIControl_Impl;
use object::Control_Impl;

mod object {
    #![allow(unsafe_code)]

    #[windows_core::implement(mapi_core::IMAPIControl)]
    pub struct Control {
        pub inner: mapi_core::IMAPIControl,
    }
}

#[mapi_core::forward(to = self.inner)]
impl IMAPIControl_Impl for Control_Impl {}

fn main() {}
