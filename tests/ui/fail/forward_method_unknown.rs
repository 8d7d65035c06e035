use mapi_core::{IMAPIControl, IMAPIControl_Impl};
use windows_core::Result;

#[windows_core::implement(IMAPIControl)]
struct Control {
    inner: IMAPIControl,
}

#[mapi_core::forward(to = self.inner)]
impl IMAPIControl_Impl for Control_Impl {
    fn deactivate(&self) -> Result<()> {
        Ok(())
    }
}

fn main() {}
