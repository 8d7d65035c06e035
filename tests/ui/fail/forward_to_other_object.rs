use mapi_core::{IMAPIControl, IMAPIControl_Impl, IMAPITable};

#[windows_core::implement(IMAPIControl)]
struct Control {
    table: Option<IMAPITable>,
}

#[mapi_core::forward(to = self.table)]
impl IMAPIControl_Impl for Control_Impl {}

#[windows_core::implement(IMAPIControl)]
struct Another;

#[mapi_core::forward(to = self.nothing)]
impl IMAPIControl_Impl for Another_Impl {}

fn main() {}
