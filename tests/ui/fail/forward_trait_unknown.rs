#[windows_core::implement(mapi_core::IMAPIControl)]
struct Control;

#[mapi_core::unsupported]
impl IMAPIControl_Impl for Control_Impl {}

fn main() {}
