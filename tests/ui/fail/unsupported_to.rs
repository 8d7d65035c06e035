use mapi_core::{IMAPIControl, IMAPIControl_Impl};

#[windows_core::implement(IMAPIControl)]
struct Control {
    inner: IMAPIControl,
}

#[mapi_core::unsupported(to = self.inner)]
impl IMAPIControl_Impl for Control_Impl {}

fn main() {}
