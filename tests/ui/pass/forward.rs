//! Where a block of an interface can stand, and what it can look like.
#![forbid(unsafe_op_in_unsafe_fn)]
#![deny(warnings)]
#![warn(clippy::pedantic)]
#![allow(dead_code, clippy::pedantic)]

use mapi_core::IMAPIControl;

/// By paths only.
mod far {
    #[windows_core::implement(mapi_core::IMailUser)]
    pub struct User {
        pub props: mapi_core::IMAPIProp,
    }

    #[mapi_core::forward(to = &self.props)]
    impl mapi_core::IMAPIProp_Impl for User_Impl {}

    #[mapi_core::unsupported]
    impl ::mapi_core::IMailUser_Impl for User_Impl {}

    #[windows_core::implement(mapi_core::IMessage)]
    pub struct Message {
        pub inner: Box<mapi_core::IMessage>,
    }

    #[mapi_core::forward(to = self.inner, bases, crate = mapi_core)]
    impl mapi_core::IMessage_Impl for Message_Impl {}
}

/// Of any type, and under a condition.
mod generic {
    use mapi_core::{IMAPIControl, IMAPIControl_Impl};
    use windows_core::implement;

    #[implement(IMAPIControl)]
    pub struct Either<T>
    where
        T: Fn() -> IMAPIControl + 'static,
    {
        pub make: T,
    }

    #[mapi_core::forward(to = (self.make)())]
    impl<T> IMAPIControl_Impl for Either_Impl<T>
    where
        T: Fn() -> IMAPIControl + 'static,
    {
        #[cfg(windows)]
        fn get_state(&self) -> Result<mapi_core::abi::flags::ControlState> {
            Ok(Default::default())
        }
    }
}

/// Made by a macro.
macro_rules! in_front {
    ($name:ident, $imp:ident, $self:ident => $to:expr) => {
        #[windows_core::implement(IMAPIControl)]
        struct $name {
            inner: IMAPIControl,
        }

        #[mapi_core::forward(to = $to)]
        impl mapi_core::IMAPIControl_Impl for $imp {}
    };
}

in_front!(Front, Front_Impl, this => the_control());

fn the_control() -> IMAPIControl {
    unreachable!()
}

fn main() {
    // In a function, for an interface that is declared in it.
    use windows_core::HRESULT;

    #[mapi_core::mapi_interface(iid = "b0a7da7e-0601-4000-8000-000000000001")]
    pub unsafe trait ILocal: IUnknown {
        fn Get(&self, #[out] number: *mut u32) -> HRESULT;
    }

    #[windows_core::implement(ILocal)]
    struct Local;

    #[mapi_core::unsupported]
    impl ILocal_Impl for Local_Impl {}

    #[windows_core::implement(ILocal)]
    struct Before {
        local: ILocal,
    }

    #[mapi_core::forward(to = self.local)]
    impl ILocal_Impl for Before_Impl {}

    let local = ILocal::from(Local);
    let before = ILocal::from(Before { local });
    assert_eq!(before.get().unwrap_err().code(), mapi_core::abi::codes::MAPI_E_NO_SUPPORT);
}
