/// Gives a service provider the MAPI session of its support object.
/**
 | Interface identifier | `614ab435-491d-4f5b-a8b4-60eb031030c6` |
 |---|---|
 | Continues | [`IUnknown`](::mapi_core::windows_core::IUnknown) |
 | Implemented by | MAPI |
 | Called by | MAPI providers |

 # Vtable order

 | Slot | Method | Declared by |
 |---:|---|---|
 | 0 | QueryInterface | IUnknown |
 | 1 | AddRef | IUnknown |
 | 2 | Release | IUnknown |
 | 3 | [GetMAPISession](#method.get_mapi_session) | IMAPIGetSession |
*/
#[allow(
    clippy::all,
    clippy::pedantic,
    clippy::nursery,
    clippy::restriction,
    deprecated,
    unused_qualifications,
    dead_code,
    non_camel_case_types,
    unreachable_pub
)]
#[repr(transparent)]
pub struct IMAPIGetSession(::mapi_core::windows_core::IUnknown);
/// The vtable of [`IMAPIGetSession`]: that of its base, then one field a slot.
#[allow(
    clippy::all,
    clippy::pedantic,
    clippy::nursery,
    clippy::restriction,
    deprecated,
    unused_qualifications,
    dead_code,
    elided_lifetimes_in_paths,
    missing_debug_implementations,
    non_camel_case_types,
    non_snake_case,
    unreachable_pub
)]
#[repr(C)]
pub struct IMAPIGetSession_Vtbl {
    /// The slots of the base.
    pub base__: <::mapi_core::windows_core::IUnknown as ::mapi_core::windows_core::Interface>::Vtable,
    /// The slot of `GetMAPISession`.
    pub GetMAPISession: unsafe extern "system" fn(
        this: *mut ::core::ffi::c_void,
        session: *mut Option<IUnknown>,
    ) -> HRESULT,
}
#[allow(
    clippy::all,
    clippy::pedantic,
    clippy::nursery,
    clippy::restriction,
    deprecated,
    unused_qualifications,
    dead_code,
    elided_lifetimes_in_paths,
    non_snake_case,
    unused_imports,
    unused_variables
)]
impl IMAPIGetSession_Vtbl {
    #[doc(hidden)]
    /// The vtable of an object, for an interface pointer that stands `-OFFSET` pointers
    /// behind the object's start.
    pub const fn new<
        __MapiIdentity: ::mapi_core::windows_core::IUnknownImpl + IMAPIGetSession_Impl,
        const __MAPI_OFFSET: ::core::primitive::isize,
    >() -> Self {
        use ::mapi_core::{private as __mapi, windows_core as __windows};
        use ::core::{ffi::c_void as __c_void, primitive::isize as __isize};
        unsafe extern "system" fn GetMAPISession<
            __MapiIdentity: IMAPIGetSession_Impl,
            const __MAPI_OFFSET: __isize,
        >(this: *mut __c_void, session: *mut Option<IUnknown>) -> HRESULT {
            unsafe {
                __mapi::entry::put_some0(
                    <__MapiIdentity as IMAPIGetSession_Impl>::get_mapi_session,
                    this,
                    __MAPI_OFFSET,
                    session,
                )
            }
        }
        Self {
            base__: __mapi::entry::unknown::<__MapiIdentity, __MAPI_OFFSET>(),
            GetMAPISession: GetMAPISession::<__MapiIdentity, __MAPI_OFFSET>,
        }
    }
    /// Whether an object with this vtable answers to the IID, that of an ancestor
    /// included.
    #[doc(hidden)]
    #[inline]
    pub fn matches(iid: &::mapi_core::windows_core::GUID) -> ::core::primitive::bool {
        *iid == <IMAPIGetSession as ::mapi_core::windows_core::Interface>::IID
    }
}
#[allow(
    clippy::all,
    clippy::pedantic,
    clippy::nursery,
    clippy::restriction,
    deprecated,
    unused_qualifications,
    dead_code,
    elided_lifetimes_in_paths,
    non_snake_case,
    unreachable_pub,
    unsafe_code
)]
impl IMAPIGetSession {
    /// What `IMAPIGetSession` is, as a constant.
    pub const DESCRIPTION: &'static ::mapi_core::boundary::describe::InterfaceDescription = ::mapi_core::private::description_of::<
        IMAPIGetSession,
    >();
    #[inline(always)]
    fn __vtbl(&self) -> &IMAPIGetSession_Vtbl {
        ::mapi_core::windows_core::Interface::vtable(self)
    }
    #[inline(always)]
    fn __raw(&self) -> *mut ::core::ffi::c_void {
        ::mapi_core::windows_core::Interface::as_raw(self)
    }
    /// Returns the session that the support object belongs to.
    #[inline]
    pub fn get_mapi_session(&self) -> ::mapi_core::windows_core::Result<IUnknown> {
        unsafe {
            let mut session = ::mapi_core::private::call::nothing::<IUnknown>();
            ::mapi_core::private::call::received(
                (self
                    .__vtbl()
                    .GetMAPISession)(
                    self.__raw(),
                    ::mapi_core::private::call::place(&mut session),
                ),
                session,
            )
        }
    }
}
/// What an object has to do to be an [`IMAPIGetSession`]. Implement it for `Foo_Impl`, which `#[windows_core::implement(IMAPIGetSession)]` makes of `Foo`.
#[allow(
    clippy::all,
    clippy::pedantic,
    clippy::nursery,
    clippy::restriction,
    deprecated,
    unused_qualifications,
    dead_code,
    elided_lifetimes_in_paths,
    non_camel_case_types,
    non_snake_case,
    unreachable_pub
)]
pub trait IMAPIGetSession_Impl {
    /// Returns the session that the support object belongs to.
    fn get_mapi_session(&self) -> ::mapi_core::windows_core::Result<IUnknown>;
}
#[allow(
    clippy::all,
    clippy::pedantic,
    clippy::nursery,
    clippy::restriction,
    deprecated,
    unused_qualifications,
    unused_imports
)]
const _: () = {
    use ::mapi_core::{private as __mapi, windows_core as __windows};
    unsafe impl __windows::Interface for IMAPIGetSession {
        type Vtable = IMAPIGetSession_Vtbl;
        const IID: __windows::GUID = __windows::GUID::from_u128(
            0x614ab435491d4f5ba8b460eb031030c6,
        );
    }
    impl __windows::RuntimeName for IMAPIGetSession {}
    unsafe impl __mapi::MapiInterface for IMAPIGetSession {
        type Base = ::mapi_core::windows_core::IUnknown;
        const DESCRIPTION: &'static ::mapi_core::boundary::describe::InterfaceDescription = __mapi::Described::<
            IMAPIGetSession,
            { 1 },
            { 1 },
            { 0 },
        >::description();
        const ABOUT: __mapi::About = __mapi::About {
            name: "IMAPIGetSession",
            iid: ::core::option::Option::Some(
                <IMAPIGetSession as __windows::Interface>::IID,
            ),
            base: __mapi::description_of_unknown(),
            implemented_by: ::core::option::Option::Some("MAPI"),
            called_by: ::core::option::Option::Some("MAPI providers"),
            methods: &[
                "@14:GetMAPISession@16:get_mapi_session@7:HRESULTB7:session@21:*mut Option<IUnknown>",
            ],
            types: <dyn IMAPIGetSession_Impl as __mapi::Signature>::TYPES,
        };
    }
    unsafe impl __mapi::Is<IMAPIGetSession> for IMAPIGetSession {}
    unsafe impl<T> __mapi::Is<T> for IMAPIGetSession
    where
        ::mapi_core::windows_core::IUnknown: __mapi::Is<T>,
    {}
    impl<T> __windows::imp::CanInto<T> for IMAPIGetSession
    where
        IMAPIGetSession: __mapi::Inherits<T>,
    {}
    impl ::core::clone::Clone for IMAPIGetSession {
        #[inline]
        fn clone(&self) -> Self {
            Self(::core::clone::Clone::clone(&self.0))
        }
    }
    impl ::core::cmp::PartialEq for IMAPIGetSession {
        #[inline]
        fn eq(&self, other: &Self) -> bool {
            self.0 == other.0
        }
    }
    impl ::core::cmp::Eq for IMAPIGetSession {}
    impl ::core::fmt::Debug for IMAPIGetSession {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __mapi::debug("IMAPIGetSession", __windows::Interface::as_raw(self), f)
        }
    }
    impl ::core::ops::Deref for IMAPIGetSession {
        type Target = ::mapi_core::windows_core::IUnknown;
        #[inline(always)]
        fn deref(&self) -> &::mapi_core::windows_core::IUnknown {
            &self.0
        }
    }
    impl<T> ::core::convert::From<T> for IMAPIGetSession
    where
        T: __mapi::Inherits<IMAPIGetSession>,
    {
        #[inline]
        fn from(derived: T) -> Self {
            unsafe { __mapi::upcast(derived) }
        }
    }
    impl<'a, T> ::core::convert::From<&'a T> for &'a IMAPIGetSession
    where
        T: __mapi::Inherits<IMAPIGetSession>,
    {
        #[inline]
        fn from(derived: &'a T) -> Self {
            unsafe { __mapi::upcast_ref(derived) }
        }
    }
    impl ::core::convert::From<IMAPIGetSession> for __windows::IUnknown {
        #[inline]
        fn from(interface: IMAPIGetSession) -> Self {
            unsafe { __mapi::upcast(interface) }
        }
    }
    impl ::core::convert::From<&IMAPIGetSession> for __windows::IUnknown {
        #[inline]
        fn from(interface: &IMAPIGetSession) -> Self {
            unsafe { __mapi::upcast(::core::clone::Clone::clone(interface)) }
        }
    }
    impl<'a> ::core::convert::From<&'a IMAPIGetSession> for &'a __windows::IUnknown {
        #[inline]
        fn from(interface: &'a IMAPIGetSession) -> Self {
            unsafe { __mapi::upcast_ref(interface) }
        }
    }
};
#[doc(hidden)]
#[allow(unused_macros, non_local_definitions)]
#[macro_export]
macro_rules! __mapi_IMAPIGetSession_4a19511a175aa427 {
    ([$($back:tt)*] $($call:tt)*) => {
        $($back)* ! { ""
        "fn GetMAPISession(&self, #[out] session: *mut Option<__mapi_type_0::IUnknown>) -> __mapi_type_1::HRESULT; "
        $($call)* }
    };
}
#[doc(hidden)]
#[allow(unused_imports)]
pub use __mapi_IMAPIGetSession_4a19511a175aa427 as IMAPIGetSession_Impl;
#[allow(
    clippy::all,
    clippy::pedantic,
    clippy::nursery,
    clippy::restriction,
    deprecated,
    unused_qualifications,
)]
impl ::mapi_core::private::Signature for dyn IMAPIGetSession_Impl {
    type Interface = IMAPIGetSession;
    type Types = (IUnknown, HRESULT);
    const TYPES: &'static [::mapi_core::private::TypeDescription] = &[];
}
