use mapi_core::{IMAPIProp, IMailUser, IMailUser_Impl};

#[windows_core::implement(IMailUser)]
struct User {
    props: IMAPIProp,
}

#[mapi_core::forward(to = self.props, bases)]
impl IMailUser_Impl for User_Impl {}

#[windows_core::implement(IMailUser)]
struct Another {
    props: IMAPIProp,
}

#[mapi_core::forward(to = self.props, bases(IMAPIProp))]
impl IMailUser_Impl for Another_Impl {}

fn main() {}
