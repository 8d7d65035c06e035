//! Items that have the names of crates, of the prelude's items and of generated items.
#![allow(
    missing_copy_implementations,
    missing_docs,
    non_camel_case_types,
    clippy::pedantic,
    reason = "the items only have to stand in the way"
)]

use ::mapi::windows_core::{GUID, HRESULT};

pub mod core {}
pub mod std {}
pub mod alloc {}
pub mod mapi {}
pub mod mapi_core {}
pub mod windows_core {}
pub mod rt {}

macro_rules! in_the_way {
    ($($name:ident)*) => {$(
        #[derive(::core::fmt::Debug)]
        pub struct $name;
    )*};
}

in_the_way!(
    Option Result Clone Copy Default Drop Eq PartialEq Deref DerefMut From Into Send Sync Sized
    Iterator FnOnce Box Vec String Abi Interface Success MapiBox MapiArray Method Param Role
    ParamDescription MethodDescription Inherits Is Type Base Vtable Target None Some Ok Err
    This IUnknown IUnknown_Vtbl
);

macro_rules! taken {
    ($($name:ident)*) => {$(
        /// What generated code could call a generic parameter of its own.
        #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
        #[repr(C)]
        pub struct $name {
            pub field: i32,
        }

        // SAFETY: `repr(C)`, and any bits are a number.
        unsafe impl ::mapi::Abi for $name {}
    )*};
}

taken!(Identity OFFSET T I A Queried);

#[::mapi::mapi_interface(iid = "b0a7da7e-2001-4000-8000-000000000001", crate = ::mapi)]
pub unsafe trait IShadows: ::mapi::windows_core::IUnknown {
    fn Types(
        &self,
        identity: Identity,
        offset: *const OFFSET,
        t: T,
        a: *const A,
        #[out] i: *mut I,
        #[out] queried: *mut Queried,
    ) -> HRESULT;
    fn Query(
        &self,
        t: T,
        i: I,
        queried: Queried,
        iid: *const GUID,
        #[out]
        #[iid_is(iid)]
        object: *mut ::core::option::Option<::mapi::windows_core::IUnknown>,
    ) -> HRESULT;
    fn Value(&self, t: *const T, object: ::mapi::windows_core::Ref<IShadows>) -> Identity;
}

/// Interfaces with such names, and interfaces that continue them.
pub mod interfaces {
    use ::mapi::windows_core::HRESULT;

    macro_rules! line {
        ($($name:ident: $derived:ident = $iid:literal $second:literal,)*) => {$(
            #[::mapi::mapi_interface(iid = $iid, crate = ::mapi)]
            pub unsafe trait $name: ::mapi::windows_core::IUnknown {
                fn First(&self) -> HRESULT;
            }

            #[::mapi::mapi_interface(iid = $second, crate = ::mapi)]
            pub unsafe trait $derived: $name {
                fn Second(&self, object: ::mapi::windows_core::Ref<$name>) -> HRESULT;
            }
        )*};
    }

    line! {
        Identity: DIdentity = "b0a7da7e-2002-4000-8000-000000000001" "b0a7da7e-2002-4000-8000-000000000002",
        T: DT = "b0a7da7e-2003-4000-8000-000000000001" "b0a7da7e-2003-4000-8000-000000000002",
        A: DA = "b0a7da7e-2004-4000-8000-000000000001" "b0a7da7e-2004-4000-8000-000000000002",
        Method: DMethod = "b0a7da7e-2005-4000-8000-000000000001" "b0a7da7e-2005-4000-8000-000000000002",
        Param: DParam = "b0a7da7e-2006-4000-8000-000000000001" "b0a7da7e-2006-4000-8000-000000000002",
        Role: DRole = "b0a7da7e-2007-4000-8000-000000000001" "b0a7da7e-2007-4000-8000-000000000002",
        Some: DSome = "b0a7da7e-2008-4000-8000-000000000001" "b0a7da7e-2008-4000-8000-000000000002",
        Interface: DInterface = "b0a7da7e-2009-4000-8000-000000000001" "b0a7da7e-2009-4000-8000-000000000002",
    }
}
