/// What is handed over in memory of another kind, and what may be left out.
/**
 | Interface identifier | `12345678-1234-1234-1234-123456789abd` |
 |---|---|
 | Continues | [`IUnknown`](::mapi_core::windows_core::IUnknown) |

 # Vtable order

 | Slot | Method | Declared by |
 |---:|---|---|
 | 0 | QueryInterface | IUnknown |
 | 1 | AddRef | IUnknown |
 | 2 | Release | IUnknown |
 | 3 | [GetName](#method.get_name) | IOwning |
 | 4 | [GetParts](#method.get_parts) | IOwning |
 | 5 | [Next](#method.next) | IOwning |
 | 6 | [Later](#method.later) | IOwning |
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
struct IOwning(::mapi_core::windows_core::IUnknown);
/// The vtable of [`IOwning`]: that of its base, then one field a slot.
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
struct IOwning_Vtbl {
    /// The slots of the base.
    pub base__: <::mapi_core::windows_core::IUnknown as ::mapi_core::windows_core::Interface>::Vtable,
    /// The slot of `GetName`.
    pub GetName: unsafe extern "system" fn(
        this: *mut ::core::ffi::c_void,
        name: *mut *mut u8,
    ) -> HRESULT,
    /// The slot of `GetParts`.
    pub GetParts: unsafe extern "system" fn(
        this: *mut ::core::ffi::c_void,
        count: *mut u32,
        parts: *mut *mut PART,
    ) -> HRESULT,
    /// The slot of `Next`.
    pub Next: unsafe extern "system" fn(
        this: *mut ::core::ffi::c_void,
        count: u32,
        objects: *mut Option<IThing>,
        fetched: *mut u32,
    ) -> HRESULT,
    /// The slot of `Later`.
    pub Later: unsafe extern "system" fn(
        this: *mut ::core::ffi::c_void,
        argument: *const u8,
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
impl IOwning_Vtbl {
    #[doc(hidden)]
    /// The vtable of an object, for an interface pointer that stands `-OFFSET` pointers
    /// behind the object's start.
    pub const fn new<
        __MapiIdentity: ::mapi_core::windows_core::IUnknownImpl + IOwning_Impl,
        const __MAPI_OFFSET: ::core::primitive::isize,
    >() -> Self {
        use ::mapi_core::{private as __mapi, windows_core as __windows};
        use ::core::{ffi::c_void as __c_void, primitive::isize as __isize};
        unsafe extern "system" fn GetName<
            __MapiIdentity: IOwning_Impl,
            const __MAPI_OFFSET: __isize,
        >(this: *mut __c_void, name: *mut *mut u8) -> HRESULT {
            unsafe {
                if !(__mapi::entry::clear(name)) {
                    return __mapi::entry::invalid();
                }
                __mapi::entry::call0(
                    <__MapiIdentity as IOwning_Impl>::get_name,
                    this,
                    __MAPI_OFFSET,
                    __mapi::entry::own::<IOwning, TaskStr>(name),
                )
            }
        }
        unsafe extern "system" fn GetParts<
            __MapiIdentity: IOwning_Impl,
            const __MAPI_OFFSET: __isize,
        >(this: *mut __c_void, count: *mut u32, parts: *mut *mut PART) -> HRESULT {
            unsafe {
                if !(__mapi::entry::clear(count) & __mapi::entry::clear(parts)) {
                    return __mapi::entry::invalid();
                }
                __mapi::entry::call0(
                    <__MapiIdentity as IOwning_Impl>::get_parts,
                    this,
                    __MAPI_OFFSET,
                    __mapi::entry::own::<IOwning, TaskArray<PART>>(parts).counted(count),
                )
            }
        }
        unsafe extern "system" fn Next<
            __MapiIdentity: IOwning_Impl,
            const __MAPI_OFFSET: __isize,
        >(
            this: *mut __c_void,
            count: u32,
            objects: *mut Option<IThing>,
            fetched: *mut u32,
        ) -> HRESULT {
            unsafe {
                __mapi::entry::clear_array(
                    objects,
                    <u32 as __mapi::Count>::to_usize(count),
                );
                if !(__mapi::entry::is_array(
                    objects,
                    <u32 as __mapi::Count>::to_usize(count),
                ) & __mapi::entry::clear_optional(fetched))
                {
                    return __mapi::entry::invalid();
                }
                __mapi::entry::call1(
                    <__MapiIdentity as IOwning_Impl>::next,
                    this,
                    __MAPI_OFFSET,
                    count,
                    __mapi::entry::WithCode((
                        __mapi::entry::fill(
                            objects,
                            <u32 as __mapi::Count>::to_usize(count),
                        ),
                        __mapi::entry::Put(fetched),
                    )),
                )
            }
        }
        unsafe extern "system" fn Later<
            __MapiIdentity: IOwning_Impl,
            const __MAPI_OFFSET: __isize,
        >(this: *mut __c_void, argument: *const u8) -> HRESULT {
            unsafe {
                __mapi::entry::done0(
                    <__MapiIdentity as IOwning_Impl>::later,
                    this,
                    __MAPI_OFFSET,
                )
            }
        }
        Self {
            base__: __mapi::entry::unknown::<__MapiIdentity, __MAPI_OFFSET>(),
            GetName: GetName::<__MapiIdentity, __MAPI_OFFSET>,
            GetParts: GetParts::<__MapiIdentity, __MAPI_OFFSET>,
            Next: Next::<__MapiIdentity, __MAPI_OFFSET>,
            Later: Later::<__MapiIdentity, __MAPI_OFFSET>,
        }
    }
    /// Whether an object with this vtable answers to the IID, that of an ancestor
    /// included.
    #[doc(hidden)]
    #[inline]
    pub fn matches(iid: &::mapi_core::windows_core::GUID) -> ::core::primitive::bool {
        *iid == <IOwning as ::mapi_core::windows_core::Interface>::IID
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
impl IOwning {
    /// What `IOwning` is, as a constant.
    pub const DESCRIPTION: &'static ::mapi_core::boundary::describe::InterfaceDescription = ::mapi_core::private::description_of::<
        IOwning,
    >();
    #[inline(always)]
    fn __vtbl(&self) -> &IOwning_Vtbl {
        ::mapi_core::windows_core::Interface::vtable(self)
    }
    #[inline(always)]
    fn __raw(&self) -> *mut ::core::ffi::c_void {
        ::mapi_core::windows_core::Interface::as_raw(self)
    }
    /// One, in a block.
    #[inline]
    pub fn get_name(&self) -> ::mapi_core::windows_core::Result<TaskStr> {
        unsafe {
            let mut name: *mut u8 = ::mapi_core::private::call::zeroed();
            let code = (self.__vtbl().GetName)(self.__raw(), &mut name);
            if code.is_err() {
                return ::mapi_core::private::call::failed(code);
            }
            <TaskStr as ::mapi_core::private::Owner<IOwning>>::take(self, name, 1)
        }
    }
    /// Several, counted.
    #[inline]
    pub fn get_parts(&self) -> ::mapi_core::windows_core::Result<TaskArray<PART>> {
        unsafe {
            let mut count: u32 = 0;
            let mut parts: *mut PART = ::mapi_core::private::call::zeroed();
            let code = (self.__vtbl().GetParts)(self.__raw(), &mut count, &mut parts);
            if code.is_err() {
                return ::mapi_core::private::call::failed(code);
            }
            <TaskArray<
                PART,
            > as ::mapi_core::private::Owner<
                IOwning,
            >>::take(self, parts, <u32 as ::mapi_core::private::Count>::to_usize(count))
        }
    }
    /// Into an array of the caller's.
    ///
    /** Success codes that mean something: [S_FALSE].

 [S_FALSE]: ::mapi_core::abi::codes::S_FALSE*/
    #[inline]
    pub fn next(
        &self,
        count: u32,
    ) -> ::mapi_core::windows_core::Result<
        ::mapi_core::private::Success<
            (::mapi_core::private::Vec<::core::option::Option<IThing>>, u32),
        >,
    > {
        unsafe {
            let mut objects = ::mapi_core::private::call::Room::new(
                <u32 as ::mapi_core::private::Count>::to_usize(count),
            )?;
            let mut fetched: u32 = 0;
            let code = (self
                .__vtbl()
                .Next)(self.__raw(), count, objects.place(), &mut fetched);
            if code.is_err() {
                return ::mapi_core::private::call::failed(code);
            }
            let result_1 = objects.take_interfaces();
            let result_2 = fetched;
            ::core::result::Result::Ok(
                ::mapi_core::private::Success::new((result_1?, result_2), code),
            )
        }
    }
    /// Kept for later.
    #[inline]
    pub fn later(&self) -> ::mapi_core::windows_core::Result<()> {
        unsafe {
            (self
                .__vtbl()
                .Later)(self.__raw(), ::mapi_core::private::call::zeroed::<*const u8>())
                .ok()
        }
    }
}
/// What an object has to do to be an [`IOwning`]. Implement it for `Foo_Impl`, which `#[windows_core::implement(IOwning)]` makes of `Foo`.
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
trait IOwning_Impl {
    /// One, in a block.
    fn get_name(&self) -> ::mapi_core::windows_core::Result<TaskStr>;
    /// Several, counted.
    fn get_parts(&self) -> ::mapi_core::windows_core::Result<TaskArray<PART>>;
    /// Into an array of the caller's.
    ///
    /** Success codes that mean something: [S_FALSE].

 [S_FALSE]: ::mapi_core::abi::codes::S_FALSE*/
    fn next(
        &self,
        count: u32,
    ) -> ::mapi_core::windows_core::Result<
        ::mapi_core::private::Success<
            (::mapi_core::private::Vec<::core::option::Option<IThing>>, u32),
        >,
    >;
    /// Kept for later.
    ///
    /** May be left out; it then answers [E_NOTIMPL].

 [E_NOTIMPL]: ::mapi_core::abi::codes::E_NOTIMPL*/
    fn later(&self) -> ::mapi_core::windows_core::Result<()> {
        let _ = ();
        ::mapi_core::private::entry::left_out(E_NOTIMPL).map(|()| ())
    }
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
    mod __mapi_base {
        use ::mapi_core::windows_core::IUnknown;
        const _: () = {
            use super::*;
            type Base = IUnknown;
        };
    }
    {
        let () = <*mut u8 as __mapi::CLayout>::IS_LAID_OUT;
    }
    {
        let () = <PART as __mapi::CLayout>::IS_LAID_OUT;
    }
    {
        {
            const CODE: __windows::HRESULT = S_FALSE;
            __mapi::assert_success(CODE);
        }
    }
    {
        let () = <*const u8 as __mapi::CLayout>::IS_LAID_OUT;
    }
    unsafe impl __windows::Interface for IOwning {
        type Vtable = IOwning_Vtbl;
        const IID: __windows::GUID = __windows::GUID::from_u128(
            0x12345678123412341234123456789abd,
        );
    }
    impl __windows::RuntimeName for IOwning {}
    unsafe impl __mapi::MapiInterface for IOwning {
        type Base = ::mapi_core::windows_core::IUnknown;
        const DESCRIPTION: &'static ::mapi_core::boundary::describe::InterfaceDescription = __mapi::Described::<
            IOwning,
            { 4 },
            { 7 },
            { 4 },
        >::description();
        const ABOUT: __mapi::About = __mapi::About {
            name: "IOwning",
            iid: ::core::option::Option::Some(<IOwning as __windows::Interface>::IID),
            base: __mapi::description_of_unknown(),
            implemented_by: ::core::option::Option::None,
            called_by: ::core::option::Option::None,
            methods: &[
                "@7:GetName@8:get_name@7:HRESULTB4:name@12:*mut *mut u8",
                "@8:GetParts@9:get_parts@7:HRESULTD5:count@8:*mut u32 5:partsB5:parts@14:*mut *mut PART 5:count",
                "@4:Next@4:next@7:HRESULT@5:count@3:u32 7:objectsB7:objects@19:*mut Option<IThing> 5:countR7:fetched@8:*mut u32",
                "P5:Later@5:later@7:HRESULTF8:argument@9:*const u8",
            ],
            types: <dyn IOwning_Impl as __mapi::Signature>::TYPES,
        };
    }
    unsafe impl __mapi::Is<IOwning> for IOwning {}
    unsafe impl<T> __mapi::Is<T> for IOwning
    where
        ::mapi_core::windows_core::IUnknown: __mapi::Is<T>,
    {}
    impl<T> __windows::imp::CanInto<T> for IOwning
    where
        IOwning: __mapi::Inherits<T>,
    {}
    impl ::core::clone::Clone for IOwning {
        #[inline]
        fn clone(&self) -> Self {
            Self(::core::clone::Clone::clone(&self.0))
        }
    }
    impl ::core::cmp::PartialEq for IOwning {
        #[inline]
        fn eq(&self, other: &Self) -> bool {
            self.0 == other.0
        }
    }
    impl ::core::cmp::Eq for IOwning {}
    impl ::core::fmt::Debug for IOwning {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __mapi::debug("IOwning", __windows::Interface::as_raw(self), f)
        }
    }
    impl ::core::ops::Deref for IOwning {
        type Target = ::mapi_core::windows_core::IUnknown;
        #[inline(always)]
        fn deref(&self) -> &::mapi_core::windows_core::IUnknown {
            &self.0
        }
    }
    impl<T> ::core::convert::From<T> for IOwning
    where
        T: __mapi::Inherits<IOwning>,
    {
        #[inline]
        fn from(derived: T) -> Self {
            unsafe { __mapi::upcast(derived) }
        }
    }
    impl<'a, T> ::core::convert::From<&'a T> for &'a IOwning
    where
        T: __mapi::Inherits<IOwning>,
    {
        #[inline]
        fn from(derived: &'a T) -> Self {
            unsafe { __mapi::upcast_ref(derived) }
        }
    }
    impl ::core::convert::From<IOwning> for __windows::IUnknown {
        #[inline]
        fn from(interface: IOwning) -> Self {
            unsafe { __mapi::upcast(interface) }
        }
    }
    impl ::core::convert::From<&IOwning> for __windows::IUnknown {
        #[inline]
        fn from(interface: &IOwning) -> Self {
            unsafe { __mapi::upcast(::core::clone::Clone::clone(interface)) }
        }
    }
    impl<'a> ::core::convert::From<&'a IOwning> for &'a __windows::IUnknown {
        #[inline]
        fn from(interface: &'a IOwning) -> Self {
            unsafe { __mapi::upcast_ref(interface) }
        }
    }
};
#[doc(hidden)]
#[allow(unused_macros, non_local_definitions)]
macro_rules! __mapi_IOwning_39e2dbaf10f8b5a1 {
    ([$($back:tt)*] $($call:tt)*) => {
        $($back)* ! { ""
        "fn GetName(&self, #[out] #[owner(__mapi_type_0::TaskStr)] name: *mut *mut u8) -> __mapi_type_1::HRESULT; fn GetParts(&self, #[out] count: *mut u32, #[out] #[len_param(count)] #[owner(__mapi_type_2::TaskArray)] parts: *mut *mut __mapi_type_3::PART) -> __mapi_type_1::HRESULT; #[success(S_FALSE)] fn Next(&self, count: u32, #[out] #[len_param(count)] objects: *mut Option<__mapi_type_4::IThing>, #[out] #[opt] fetched: *mut u32) -> __mapi_type_1::HRESULT; #[optional(E_NOTIMPL)] fn Later(&self, #[reserved] argument: *const u8) -> __mapi_type_1::HRESULT; "
        $($call)* }
    };
}
#[doc(hidden)]
#[allow(unused_imports)]
use __mapi_IOwning_39e2dbaf10f8b5a1 as IOwning_Impl;
#[allow(
    clippy::all,
    clippy::pedantic,
    clippy::nursery,
    clippy::restriction,
    deprecated,
    unused_qualifications,
)]
impl ::mapi_core::private::Signature for dyn IOwning_Impl {
    type Interface = IOwning;
    type Types = (((TaskStr, HRESULT), TaskArray<PART>), (PART, IThing));
    const TYPES: &'static [::mapi_core::private::TypeDescription] = &[
        ::mapi_core::private::TypeDescription::of::<TaskStr>("TaskStr"),
        ::mapi_core::private::TypeDescription::of::<TaskArray<PART>>("TaskArray"),
        ::mapi_core::private::TypeDescription::of::<PART>("PART"),
    ];
}
