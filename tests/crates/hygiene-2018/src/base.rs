//! The base `IUnknown` as users write it: imported or not, in modules, functions and macros.
//!
//! An import that only the base needs must not be called unused, and none must be needed.

/// Imported for the base and nothing else.
pub mod imported {
    use ::mapi::windows_core::IUnknown;

    /// Continues what is imported.
    #[::mapi::mapi_interface(iid = "b0a7da7e-2601-4000-8000-000000000001", crate = ::mapi)]
    pub unsafe trait IImported: IUnknown {
        /// Does nothing.
        fn Nothing(&self);
    }

    /// So does another one beside it.
    #[::mapi::mapi_interface(iid = none, crate = ::mapi)]
    pub unsafe trait IBeside: IUnknown {}
}

/// Not imported.
pub mod not_imported {
    /// Continues what nobody imported.
    #[::mapi::mapi_interface(iid = "b0a7da7e-2602-4000-8000-000000000001", crate = ::mapi)]
    pub unsafe trait INotImported: IUnknown {
        /// Does nothing.
        fn Nothing(&self);
    }
}

/// Imported with everything else.
#[allow(clippy::wildcard_imports, reason = "that is what is tested")]
pub mod globbed {
    use ::mapi::windows_core::*;

    /// Continues what came with the rest.
    #[::mapi::mapi_interface(iid = "b0a7da7e-2603-4000-8000-000000000001", crate = ::mapi)]
    pub unsafe trait IGlobbed: IUnknown {
        /// Uses nothing of the rest.
        fn Nothing(&self);
    }
}

/// Imported from a module that has it from elsewhere.
#[allow(clippy::wildcard_imports, reason = "that is what is tested")]
pub mod reexported {
    use self::all::*;

    mod all {
        pub(super) use ::mapi::windows_core::{Error, IUnknown};
    }

    /// Continues it.
    #[::mapi::mapi_interface(iid = "b0a7da7e-2604-4000-8000-000000000001", crate = ::mapi)]
    pub unsafe trait IReexported: IUnknown {
        /// Does nothing.
        fn Nothing(&self);
    }

    /// Uses the other one.
    #[must_use]
    pub const fn error() -> Error {
        Error::empty()
    }
}

/// Imported, in a macro that writes the base itself.
pub mod in_a_macro {
    use ::mapi::windows_core::IUnknown;

    macro_rules! interface {
        ($name:ident, $base:ident, $path:path) => {
            /// The macro's word.
            #[::mapi::mapi_interface(iid = none, crate = ::mapi)]
            pub unsafe trait $name: IUnknown {}

            /// The user's word.
            #[::mapi::mapi_interface(iid = none, crate = ::mapi)]
            pub unsafe trait $base: $path {}
        };
    }

    interface!(IByMacro, IByUser, IUnknown);
}

/// Imported in builds that have the interface.
pub mod conditional {
    #[cfg(target_pointer_width = "64")]
    use ::mapi::windows_core::IUnknown;

    /// Is there for pointers of 64 bits.
    #[cfg(target_pointer_width = "64")]
    #[::mapi::mapi_interface(iid = none, crate = ::mapi)]
    pub unsafe trait IConditional: IUnknown {}

    /// Is there for all others, and imports nothing.
    #[cfg(not(target_pointer_width = "64"))]
    #[::mapi::mapi_interface(iid = none, crate = ::mapi)]
    pub unsafe trait IConditional: IUnknown {}
}

/// Imported where functions are that declare interfaces.
pub mod functions {
    use ::mapi::windows_core::IUnknown;

    /// The name of an interface that nobody else knows.
    #[must_use]
    pub const fn imported_outside() -> &'static ::core::primitive::str {
        /// Continues what the module imports.
        #[::mapi::mapi_interface(iid = none, crate = ::mapi)]
        unsafe trait IOutside: IUnknown {}
        IOutside::DESCRIPTION.name
    }
}

/// The names of interfaces that nobody else knows.
#[must_use]
pub fn in_a_function() -> [&'static ::core::primitive::str; 2] {
    /// Continues what nobody imported.
    #[::mapi::mapi_interface(iid = none, crate = ::mapi)]
    unsafe trait INowhere: IUnknown {}

    let inner = {
        // A module does not see the names of the function around it, so it is the type below
        // that uses this import.
        use ::mapi::windows_core::IUnknown;

        /// Continues what the function imports.
        #[::mapi::mapi_interface(iid = none, crate = ::mapi)]
        unsafe trait IInside: IUnknown {}
        let _: fn(IInside) -> IUnknown = ::core::convert::Into::into;
        IInside::DESCRIPTION.name
    };
    [INowhere::DESCRIPTION.name, inner]
}
