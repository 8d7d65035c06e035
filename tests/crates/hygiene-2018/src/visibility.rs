//! Interfaces of every visibility.

/// A module with some.
pub mod outer {
    /// Everybody's.
    #[::mapi::mapi_interface(iid = "b0a7da7e-2501-4000-8000-000000000001", crate = ::mapi)]
    pub unsafe trait IPublic: ::mapi::windows_core::IUnknown {
        /// Does nothing.
        fn Nothing(&self);
    }

    /// The crate's.
    #[::mapi::mapi_interface(iid = "b0a7da7e-2502-4000-8000-000000000001", crate = ::mapi)]
    pub(crate) unsafe trait ICrate: IPublic {
        /// Takes what only the crate knows.
        fn Take(&self, secret: *const Secret) -> ::mapi::windows_core::HRESULT;
    }

    /// The module's above.
    #[::mapi::mapi_interface(iid = "b0a7da7e-2503-4000-8000-000000000001", crate = ::mapi)]
    pub(super) unsafe trait ISuper: ICrate {
        /// Does nothing.
        fn Super(&self);
    }

    /// That of a module with a path.
    #[::mapi::mapi_interface(iid = "b0a7da7e-2504-4000-8000-000000000001", crate = ::mapi)]
    pub(in crate::visibility) unsafe trait IIn: ISuper {
        /// Does nothing.
        fn In(&self);
    }

    /// Nobody's but this module's.
    #[::mapi::mapi_interface(iid = "b0a7da7e-2505-4000-8000-000000000001", crate = ::mapi)]
    unsafe trait IPrivate: IIn {
        /// Does nothing.
        fn Private(&self);
    }

    /// What only the crate knows.
    #[derive(Clone, Copy, Debug)]
    #[repr(C)]
    pub(crate) struct Secret(u32);

    use ::core::clone::Clone;
    use ::core::fmt::Debug;
    use ::core::marker::Copy;

    // SAFETY: `repr(C)`, and any bits are a number.
    unsafe impl ::mapi::Abi for Secret {}

    pub(super) const fn line() -> usize {
        IPrivate::DESCRIPTION.slot_count()
    }
}

/// The slots of the whole line.
pub const SLOTS: usize = outer::line();
