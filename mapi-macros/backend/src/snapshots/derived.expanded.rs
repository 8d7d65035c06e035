#[cfg(feature = "derived")]
/// The interface `IDerived`.
/**
 | Interface identifier | never published |
 |---|---|
 | Continues | [`IBase`](other::IBase) |

 # Vtable order

 | Slot | Method | Declared by |
 |---:|---|---|
 | 0 | QueryInterface | IUnknown |
 | 1 | AddRef | IUnknown |
 | 2 | Release | IUnknown |
 | … | the slots of [`IBase`](other::IBase) | [`IBase`](other::IBase) |
 | next | Placeholder (reserved) | IDerived |
 | next | [Stop](#method.stop) | IDerived |
*/
#[deprecated = "IDerived2 continues it"]
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
pub(crate) struct IDerived(other::IBase);
#[cfg(feature = "derived")]
/// The vtable of [`IDerived`]: that of its base, then one field a slot.
#[deprecated = "IDerived2 continues it"]
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
pub(crate) struct IDerived_Vtbl {
    /// The slots of the base.
    pub base__: <other::IBase as ::mapi::windows_core::Interface>::Vtable,
    /// The slot of `Placeholder`.
    pub Placeholder: unsafe extern "system" fn(
        this: *mut ::core::ffi::c_void,
    ) -> ::mapi::windows_core::HRESULT,
    #[cfg(windows)]
    /// The slot of `Clone`.
    pub Clone: unsafe extern "system" fn(
        this: *mut ::core::ffi::c_void,
        copy: *mut Option<IDerived>,
    ) -> HRESULT,
    /// The slot of `Stop`.
    pub Stop: unsafe extern "system" fn(this: *mut ::core::ffi::c_void),
}
#[cfg(feature = "derived")]
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
impl IDerived_Vtbl {
    #[doc(hidden)]
    /// The vtable of an object, for an interface pointer that stands `-OFFSET` pointers
    /// behind the object's start.
    pub const fn new<
        __MapiIdentity: ::mapi::windows_core::IUnknownImpl + IDerived_Impl,
        const __MAPI_OFFSET: ::core::primitive::isize,
    >() -> Self {
        use ::mapi::{private as __mapi, windows_core as __windows};
        use ::core::{ffi::c_void as __c_void, primitive::isize as __isize};
        #[cfg(windows)]
        unsafe extern "system" fn Clone<
            __MapiIdentity: IDerived_Impl,
            const __MAPI_OFFSET: __isize,
        >(this: *mut __c_void, copy: *mut Option<IDerived>) -> HRESULT {
            unsafe {
                __mapi::entry::put_some0(
                    <__MapiIdentity as IDerived_Impl>::clone_,
                    this,
                    __MAPI_OFFSET,
                    copy,
                )
            }
        }
        unsafe extern "system" fn Stop<
            __MapiIdentity: IDerived_Impl,
            const __MAPI_OFFSET: __isize,
        >(this: *mut __c_void) {
            unsafe {
                __mapi::entry::guard_value(|| {
                    ::core::result::Result::Ok(
                        <__MapiIdentity as IDerived_Impl>::stop(
                            __mapi::entry::this::<__MapiIdentity>(this, __MAPI_OFFSET),
                        ),
                    )
                })
            }
        }
        Self {
            base__: <<other::IBase as ::mapi::windows_core::Interface>::Vtable>::new::<
                __MapiIdentity,
                __MAPI_OFFSET,
            >(),
            Placeholder: __mapi::entry::reserved_slot,
            #[cfg(windows)]
            Clone: Clone::<__MapiIdentity, __MAPI_OFFSET>,
            Stop: Stop::<__MapiIdentity, __MAPI_OFFSET>,
        }
    }
    /// Whether an object with this vtable answers to the IID, that of an ancestor
    /// included.
    #[doc(hidden)]
    #[inline]
    pub fn matches(iid: &::mapi::windows_core::GUID) -> ::core::primitive::bool {
        <<other::IBase as ::mapi::windows_core::Interface>::Vtable>::matches(iid)
    }
}
#[cfg(feature = "derived")]
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
impl IDerived {
    /// What `IDerived` is, as a constant.
    pub const DESCRIPTION: &'static ::mapi::boundary::describe::InterfaceDescription = ::mapi::private::description_of::<
        IDerived,
    >();
    #[inline(always)]
    fn __vtbl(&self) -> &IDerived_Vtbl {
        ::mapi::windows_core::Interface::vtable(self)
    }
    #[inline(always)]
    fn __raw(&self) -> *mut ::core::ffi::c_void {
        ::mapi::windows_core::Interface::as_raw(self)
    }
    #[cfg(windows)]
    /// Calls `Clone`.
    #[inline]
    pub fn clone_(&self) -> ::mapi::windows_core::Result<IDerived> {
        unsafe {
            let mut copy = ::mapi::private::call::nothing::<IDerived>();
            ::mapi::private::call::received(
                (self
                    .__vtbl()
                    .Clone)(self.__raw(), ::mapi::private::call::place(&mut copy)),
                copy,
            )
        }
    }
    /// Calls `Stop`.
    #[inline]
    pub fn stop(&self) {
        unsafe { (self.__vtbl().Stop)(self.__raw()) }
    }
}
#[cfg(feature = "derived")]
/// What an object has to do to be an [`IDerived`]. Implement it for `Foo_Impl`, which `#[windows_core::implement(IDerived)]` makes of `Foo`.
#[deprecated = "IDerived2 continues it"]
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
pub(crate) trait IDerived_Impl: other::IBase_Impl {
    #[cfg(windows)]
    /// Answers `Clone`.
    ///
    /** May be left out; it then answers [MAPI_E_NO_SUPPORT].

 [MAPI_E_NO_SUPPORT]: ::mapi::abi::codes::MAPI_E_NO_SUPPORT*/
    fn clone_(&self) -> ::mapi::windows_core::Result<IDerived> {
        let _ = ();
        ::core::result::Result::Err(::mapi::private::entry::no_support())
    }
    /// Answers `Stop`.
    fn stop(&self);
}
#[cfg(feature = "derived")]
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
    use ::mapi::{private as __mapi, windows_core as __windows};
    unsafe impl __windows::Interface for IDerived {
        type Vtable = IDerived_Vtbl;
        const IID: __windows::GUID = ::core::panic!(
            "IDerived has no published IID: an object cannot be queried for it"
        );
    }
    impl __windows::RuntimeName for IDerived {}
    unsafe impl __mapi::MapiInterface for IDerived {
        type Base = other::IBase;
        const DESCRIPTION: &'static ::mapi::boundary::describe::InterfaceDescription = __mapi::Described::<
            IDerived,
            { 2 + 1 * ::core::cfg!(all(windows)) as ::core::primitive::usize },
            { 0 + 1 * ::core::cfg!(all(windows)) as ::core::primitive::usize },
            { 0 + 0 * ::core::cfg!(all(windows)) as ::core::primitive::usize },
        >::description();
        const ABOUT: __mapi::About = __mapi::About {
            name: "IDerived",
            iid: ::core::option::Option::None,
            base: <other::IBase as __mapi::Continued>::DESCRIPTION,
            implemented_by: ::core::option::Option::None,
            called_by: ::core::option::Option::None,
            methods: &[
                "@11:Placeholder@0:@7:HRESULT",
                #[cfg(windows)]
                "P5:Clone@6:clone_@7:HRESULTB4:copy@21:*mut Option<IDerived>",
                "@4:Stop@4:stop@0:",
            ],
            types: <dyn IDerived_Impl as __mapi::Signature>::TYPES,
        };
    }
    unsafe impl __mapi::Is<IDerived> for IDerived {}
    unsafe impl<T> __mapi::Is<T> for IDerived
    where
        other::IBase: __mapi::Is<T>,
    {}
    impl<T> __windows::imp::CanInto<T> for IDerived
    where
        IDerived: __mapi::Inherits<T>,
    {}
    impl ::core::clone::Clone for IDerived {
        #[inline]
        fn clone(&self) -> Self {
            Self(::core::clone::Clone::clone(&self.0))
        }
    }
    impl ::core::cmp::PartialEq for IDerived {
        #[inline]
        fn eq(&self, other: &Self) -> bool {
            self.0 == other.0
        }
    }
    impl ::core::cmp::Eq for IDerived {}
    impl ::core::fmt::Debug for IDerived {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __mapi::debug("IDerived", __windows::Interface::as_raw(self), f)
        }
    }
    impl ::core::ops::Deref for IDerived {
        type Target = other::IBase;
        #[inline(always)]
        fn deref(&self) -> &other::IBase {
            &self.0
        }
    }
    impl<T> ::core::convert::From<T> for IDerived
    where
        T: __mapi::Inherits<IDerived>,
    {
        #[inline]
        fn from(derived: T) -> Self {
            unsafe { __mapi::upcast(derived) }
        }
    }
    impl<'a, T> ::core::convert::From<&'a T> for &'a IDerived
    where
        T: __mapi::Inherits<IDerived>,
    {
        #[inline]
        fn from(derived: &'a T) -> Self {
            unsafe { __mapi::upcast_ref(derived) }
        }
    }
    impl ::core::convert::From<IDerived> for __windows::IUnknown {
        #[inline]
        fn from(interface: IDerived) -> Self {
            unsafe { __mapi::upcast(interface) }
        }
    }
    impl ::core::convert::From<&IDerived> for __windows::IUnknown {
        #[inline]
        fn from(interface: &IDerived) -> Self {
            unsafe { __mapi::upcast(::core::clone::Clone::clone(interface)) }
        }
    }
    impl<'a> ::core::convert::From<&'a IDerived> for &'a __windows::IUnknown {
        #[inline]
        fn from(interface: &'a IDerived) -> Self {
            unsafe { __mapi::upcast_ref(interface) }
        }
    }
};
#[cfg(feature = "derived")]
#[allow(
    clippy::all,
    clippy::pedantic,
    clippy::nursery,
    clippy::restriction,
    deprecated,
    unused_qualifications,
    dead_code,
    non_camel_case_types
)]
#[derive(::mapi::private::MapiForward)]
#[spec("pub (crate) unsafe trait IDerived : other :: IBase { }", ":: mapi")]
struct __MapiIDerived {
    #[spec = "# [reserved] fn Placeholder (& self) ;"]
    method_0: (),
    #[cfg(windows)]
    #[spec = "# [optional] # [cfg (windows)] fn Clone (& self , # [out] copy : * mut Option < IDerived >) -> HRESULT ;"]
    method_1: (),
    #[spec = "fn Stop (& self) ;"]
    method_2: (),
}
