use mapi_core::{IXPLogon, IXPLogon_Impl};

#[windows_core::implement(IXPLogon)]
struct Logon {
    inner: IXPLogon,
}

#[mapi_core::forward(to = self.inner)]
impl IXPLogon_Impl for Logon_Impl {}

fn main() {}
