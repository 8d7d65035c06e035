/// One method of each kind.
/**
 | Interface identifier | `12345678-1234-1234-1234-123456789abc` |
 |---|---|
 | Continues | [`IUnknown`](::mapi_core::windows_core::IUnknown) |

 # Vtable order

 | Slot | Method | Declared by |
 |---:|---|---|
 | 0 | QueryInterface | IUnknown |
 | 1 | AddRef | IUnknown |
 | 2 | Release | IUnknown |
 | 3 | [OpenEntry](#method.open_entry) | IRoles |
 | 4 | [GetProps](#method.get_props) | IRoles |
 | 5 | [Rename](#method.rename) | IRoles |
 | 6 | [OnNotify](#method.on_notify) | IRoles |
 | 7 | [Close](#method.close) | IRoles |
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
struct IRoles(::mapi_core::windows_core::IUnknown);
/// The vtable of [`IRoles`]: that of its base, then one field a slot.
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
struct IRoles_Vtbl {
    /// The slots of the base.
    pub base__: <::mapi_core::windows_core::IUnknown as ::mapi_core::windows_core::Interface>::Vtable,
    /// The slot of `OpenEntry`.
    pub OpenEntry: unsafe extern "system" fn(
        this: *mut ::core::ffi::c_void,
        entry_id_size: u32,
        entry_id: *const ENTRYID,
        iid: *const GUID,
        flags: OpenFlags,
        object_type: *mut ObjectType,
        object: *mut Option<IUnknown>,
    ) -> HRESULT,
    /// The slot of `GetProps`.
    pub GetProps: unsafe extern "system" fn(
        this: *mut ::core::ffi::c_void,
        tags: *const SPropTagArray,
        flags: u32,
        count: *mut u32,
        values: *mut *mut SPropValue,
    ) -> HRESULT,
    /// The slot of `Rename`.
    pub Rename: unsafe extern "system" fn(
        this: *mut ::core::ffi::c_void,
        flags: u32,
        name: *const TCHAR,
        old: *mut *mut TCHAR,
    ) -> HRESULT,
    /// The slot of `OnNotify`.
    pub OnNotify: unsafe extern "system" fn(
        this: *mut ::core::ffi::c_void,
        count: u32,
        notifications: *const NOTIFICATION,
    ) -> u32,
    /// The slot of `Close`.
    pub Close: unsafe extern "system" fn(
        this: *mut ::core::ffi::c_void,
        reserved: u32,
        state: *mut STATE,
        sink: Ref<ISink>,
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
impl IRoles_Vtbl {
    #[doc(hidden)]
    /// The vtable of an object, for an interface pointer that stands `-OFFSET` pointers
    /// behind the object's start.
    pub const fn new<
        __MapiIdentity: ::mapi_core::windows_core::IUnknownImpl + IRoles_Impl,
        const __MAPI_OFFSET: ::core::primitive::isize,
    >() -> Self {
        use ::mapi_core::{private as __mapi, windows_core as __windows};
        use ::core::{ffi::c_void as __c_void, primitive::isize as __isize};
        unsafe extern "system" fn OpenEntry<
            __MapiIdentity: IRoles_Impl,
            const __MAPI_OFFSET: __isize,
        >(
            this: *mut __c_void,
            entry_id_size: u32,
            entry_id: *const ENTRYID,
            iid: *const GUID,
            flags: OpenFlags,
            object_type: *mut ObjectType,
            object: *mut Option<IUnknown>,
        ) -> HRESULT {
            unsafe {
                let (
                    true,
                    ::core::option::Option::Some(entry_id),
                    ::core::option::Option::Some(iid),
                ) = (
                    __mapi::entry::clear_optional(object_type)
                        & __mapi::entry::clear(object),
                    __mapi::entry::optional_slice(
                        entry_id.cast::<::core::primitive::u8>(),
                        <u32 as __mapi::Count>::to_usize(entry_id_size),
                        false,
                    ),
                    __mapi::entry::optional(iid),
                ) else { return __mapi::entry::invalid() };
                __mapi::entry::call3(
                    <__MapiIdentity as IRoles_Impl>::open_entry,
                    this,
                    __MAPI_OFFSET,
                    entry_id,
                    iid,
                    flags,
                    __mapi::entry::WithCode((
                        __mapi::entry::Put(object_type),
                        __mapi::entry::QueryOr(object, iid),
                    )),
                )
            }
        }
        unsafe extern "system" fn GetProps<
            __MapiIdentity: IRoles_Impl,
            const __MAPI_OFFSET: __isize,
        >(
            this: *mut __c_void,
            tags: *const SPropTagArray,
            flags: u32,
            count: *mut u32,
            values: *mut *mut SPropValue,
        ) -> HRESULT {
            unsafe {
                if !(__mapi::entry::clear(count) & __mapi::entry::clear(values)) {
                    return __mapi::entry::invalid();
                }
                __mapi::entry::guard(|| {
                    let tags = __mapi::entry::view::<SPropTagArray>(tags)?;
                    __mapi::entry::finish(
                        <__MapiIdentity as IRoles_Impl>::get_props(
                            __mapi::entry::this::<__MapiIdentity>(this, __MAPI_OFFSET),
                            tags,
                            flags,
                        ),
                        __mapi::entry::give_counted(values, count),
                    )
                })
            }
        }
        unsafe extern "system" fn Rename<
            __MapiIdentity: IRoles_Impl,
            const __MAPI_OFFSET: __isize,
        >(
            this: *mut __c_void,
            flags: u32,
            name: *const TCHAR,
            old: *mut *mut TCHAR,
        ) -> HRESULT {
            unsafe {
                if !(__mapi::entry::clear(old)) {
                    return __mapi::entry::invalid();
                }
                __mapi::entry::guard(|| {
                    let ::core::option::Option::Some(name) = __mapi::entry::text(
                        name,
                        <u32 as __mapi::UnicodeFlag>::is_unicode(flags),
                    ) else {
                        return ::core::result::Result::Err(__mapi::entry::invalid())
                    };
                    __mapi::entry::finish(
                        <__MapiIdentity as IRoles_Impl>::rename(
                            __mapi::entry::this::<__MapiIdentity>(this, __MAPI_OFFSET),
                            flags,
                            name,
                        ),
                        __mapi::entry::Wide(
                            __mapi::entry::give(old),
                            <u32 as __mapi::UnicodeFlag>::is_unicode(flags),
                        ),
                    )
                })
            }
        }
        unsafe extern "system" fn OnNotify<
            __MapiIdentity: IRoles_Impl,
            const __MAPI_OFFSET: __isize,
        >(this: *mut __c_void, count: u32, notifications: *const NOTIFICATION) -> u32 {
            unsafe {
                __mapi::entry::guard_value(|| {
                    let ::core::option::Option::Some(notifications) = __mapi::entry::slice(
                        notifications,
                        <u32 as __mapi::Count>::to_usize(count),
                    ) else {
                        return ::core::result::Result::Err(__mapi::entry::invalid())
                    };
                    ::core::result::Result::Ok(
                        <__MapiIdentity as IRoles_Impl>::on_notify(
                            __mapi::entry::this::<__MapiIdentity>(this, __MAPI_OFFSET),
                            notifications,
                        ),
                    )
                })
            }
        }
        unsafe extern "system" fn Close<
            __MapiIdentity: IRoles_Impl,
            const __MAPI_OFFSET: __isize,
        >(
            this: *mut __c_void,
            reserved: u32,
            state: *mut STATE,
            sink: Ref<ISink>,
        ) -> HRESULT {
            unsafe {
                __mapi::entry::done2(
                    <__MapiIdentity as IRoles_Impl>::close,
                    this,
                    __MAPI_OFFSET,
                    __mapi::entry::pointee_mut(state),
                    __mapi::entry::interface(&sink),
                )
            }
        }
        Self {
            base__: __mapi::entry::unknown::<__MapiIdentity, __MAPI_OFFSET>(),
            OpenEntry: OpenEntry::<__MapiIdentity, __MAPI_OFFSET>,
            GetProps: GetProps::<__MapiIdentity, __MAPI_OFFSET>,
            Rename: Rename::<__MapiIdentity, __MAPI_OFFSET>,
            OnNotify: OnNotify::<__MapiIdentity, __MAPI_OFFSET>,
            Close: Close::<__MapiIdentity, __MAPI_OFFSET>,
        }
    }
    /// Whether an object with this vtable answers to the IID, that of an ancestor
    /// included.
    #[doc(hidden)]
    #[inline]
    pub fn matches(iid: &::mapi_core::windows_core::GUID) -> ::core::primitive::bool {
        *iid == <IRoles as ::mapi_core::windows_core::Interface>::IID
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
impl IRoles {
    /// What `IRoles` is, as a constant.
    pub const DESCRIPTION: &'static ::mapi_core::boundary::describe::InterfaceDescription = ::mapi_core::private::description_of::<
        IRoles,
    >();
    #[inline(always)]
    fn __vtbl(&self) -> &IRoles_Vtbl {
        ::mapi_core::windows_core::Interface::vtable(self)
    }
    #[inline(always)]
    fn __raw(&self) -> *mut ::core::ffi::c_void {
        ::mapi_core::windows_core::Interface::as_raw(self)
    }
    /// Opens.
    ///
    /** Success codes that mean something: [MAPI_W_ERRORS_RETURNED].

 [MAPI_W_ERRORS_RETURNED]: ::mapi_core::abi::codes::MAPI_W_ERRORS_RETURNED*/
    #[inline]
    pub fn open_entry<T: ::mapi_core::windows_core::Interface>(
        &self,
        entry_id: ::core::option::Option<&[::core::primitive::u8]>,
        flags: OpenFlags,
    ) -> ::mapi_core::windows_core::Result<
        ::mapi_core::private::Success<(ObjectType, T)>,
    > {
        unsafe {
            let entry_id_size = ::mapi_core::private::call::fitting(
                <u32 as ::mapi_core::private::Count>::from_usize(
                    ::mapi_core::private::call::shared_len(
                        &[entry_id.map(|elements| elements.len())],
                    )?,
                ),
            )?;
            let mut object_type: ObjectType = ::mapi_core::private::call::zeroed();
            let mut object = ::mapi_core::private::call::nothing::<
                ::mapi_core::windows_core::IUnknown,
            >();
            let code = (self
                .__vtbl()
                .OpenEntry)(
                self.__raw(),
                entry_id_size,
                entry_id
                    .map_or(::core::ptr::null(), ::mapi_core::private::call::array::<_>)
                    .cast::<ENTRYID>(),
                ::mapi_core::private::call::iid_unless::<T, IUnknown>(),
                flags,
                &mut object_type,
                ::mapi_core::private::call::place(&mut object),
            );
            if code.is_err() {
                return ::mapi_core::private::call::failed(code);
            }
            let result_4 = object_type;
            let result_5 = object
                .take()
                .and_then(|object| ::mapi_core::private::call::queried::<
                    T,
                    IUnknown,
                >(object));
            ::core::result::Result::Ok(
                ::mapi_core::private::Success::new((result_4, result_5?), code),
            )
        }
    }
    /// [`open_entry`](Self::open_entry) with the interface named by its IID, for an object that stands in front of another one.
    #[inline]
    pub fn open_entry_as<'iid>(
        &self,
        iid: impl ::core::convert::Into<
            ::core::option::Option<&'iid ::mapi_core::windows_core::GUID>,
        >,
        entry_id: ::core::option::Option<&[::core::primitive::u8]>,
        flags: OpenFlags,
    ) -> ::mapi_core::windows_core::Result<
        ::mapi_core::private::Success<(ObjectType, ::mapi_core::windows_core::IUnknown)>,
    > {
        unsafe {
            let iid: ::core::option::Option<&::mapi_core::windows_core::GUID> = ::core::convert::Into::into(
                iid,
            );
            let entry_id_size = ::mapi_core::private::call::fitting(
                <u32 as ::mapi_core::private::Count>::from_usize(
                    ::mapi_core::private::call::shared_len(
                        &[entry_id.map(|elements| elements.len())],
                    )?,
                ),
            )?;
            let mut object_type: ObjectType = ::mapi_core::private::call::zeroed();
            let mut object = ::mapi_core::private::call::nothing::<
                ::mapi_core::windows_core::IUnknown,
            >();
            let code = (self
                .__vtbl()
                .OpenEntry)(
                self.__raw(),
                entry_id_size,
                entry_id
                    .map_or(::core::ptr::null(), ::mapi_core::private::call::array::<_>)
                    .cast::<ENTRYID>(),
                ::mapi_core::private::call::optional(iid),
                flags,
                &mut object_type,
                ::mapi_core::private::call::place(&mut object),
            );
            if code.is_err() {
                return ::mapi_core::private::call::failed(code);
            }
            let result_4 = object_type;
            let result_5 = object.take();
            ::core::result::Result::Ok(
                ::mapi_core::private::Success::new((result_4, result_5?), code),
            )
        }
    }
    /// Reads.
    #[inline]
    pub fn get_props(
        &self,
        tags: <SPropTagArray as ::mapi_core::private::View>::Borrowed<'_>,
        flags: u32,
    ) -> ::mapi_core::windows_core::Result<::mapi_core::private::MapiArray<SPropValue>> {
        unsafe {
            let tags = <SPropTagArray as ::mapi_core::private::View>::lay_out(tags);
            let mut count: u32 = 0;
            let mut values: *mut SPropValue = ::core::ptr::null_mut();
            let code = (self
                .__vtbl()
                .GetProps)(
                self.__raw(),
                ::mapi_core::private::laid_out(&tags)?,
                flags,
                &mut count,
                &mut values,
            );
            if code.is_err() {
                return ::mapi_core::private::call::failed(code);
            }
            ::mapi_core::private::call::take_array::<
                SPropValue,
            >(values.cast(), <u32 as ::mapi_core::private::Count>::to_usize(count))
        }
    }
    /// Renames.
    #[inline]
    pub fn rename(
        &self,
        flags: u32,
        name: impl ::mapi_core::private::AsText,
    ) -> ::mapi_core::windows_core::Result<::mapi_core::private::MapiText> {
        unsafe {
            let flags = <u32 as ::mapi_core::private::UnicodeFlag>::with_unicode(
                flags,
                ::mapi_core::private::call::width(
                    &[::mapi_core::private::Source::text(&name)],
                )?,
            );
            let mut old: *mut TCHAR = ::core::ptr::null_mut();
            let code = (self
                .__vtbl()
                .Rename)(
                self.__raw(),
                flags,
                (::mapi_core::private::call::pass(
                    ::mapi_core::private::Source::text(&name),
                    <u32 as ::mapi_core::private::UnicodeFlag>::is_unicode(flags),
                )?)
                    .as_ptr(),
                &mut old,
            );
            if code.is_err() {
                return ::mapi_core::private::call::failed(code);
            }
            ::mapi_core::private::call::promised(
                ::mapi_core::private::call::take_text(
                    old,
                    <u32 as ::mapi_core::private::UnicodeFlag>::is_unicode(flags),
                ),
            )
        }
    }
    /// Tells.
    #[inline]
    pub fn on_notify(&self, notifications: &[NOTIFICATION]) -> u32 {
        unsafe {
            let count = match ::mapi_core::private::call::fitting(
                <u32 as ::mapi_core::private::Count>::from_usize(notifications.len()),
            ) {
                ::core::result::Result::Ok(value) => value,
                ::core::result::Result::Err(_) => {
                    return ::mapi_core::private::call::zeroed();
                }
            };
            (self
                .__vtbl()
                .OnNotify)(
                self.__raw(),
                count,
                ::mapi_core::private::call::array::<_>(notifications),
            )
        }
    }
    /// Closes.
    #[inline]
    pub fn close(
        &self,
        state: &mut STATE,
        sink: &ISink,
    ) -> ::mapi_core::windows_core::Result<()> {
        unsafe {
            (self
                .__vtbl()
                .Close)(
                    self.__raw(),
                    ::mapi_core::private::call::zeroed::<u32>(),
                    state,
                    ::mapi_core::private::call::lend(sink),
                )
                .ok()
        }
    }
}
/// What an object has to do to be an [`IRoles`]. Implement it for `Foo_Impl`, which `#[windows_core::implement(IRoles)]` makes of `Foo`.
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
trait IRoles_Impl {
    /// Opens.
    ///
    /** Success codes that mean something: [MAPI_W_ERRORS_RETURNED].

 [MAPI_W_ERRORS_RETURNED]: ::mapi_core::abi::codes::MAPI_W_ERRORS_RETURNED*/
    fn open_entry(
        &self,
        entry_id: ::core::option::Option<&[::core::primitive::u8]>,
        iid: ::core::option::Option<&::mapi_core::windows_core::GUID>,
        flags: OpenFlags,
    ) -> ::mapi_core::windows_core::Result<
        ::mapi_core::private::Success<(ObjectType, ::mapi_core::windows_core::IUnknown)>,
    >;
    /// Reads.
    fn get_props(
        &self,
        tags: <SPropTagArray as ::mapi_core::private::View>::Borrowed<'_>,
        flags: u32,
    ) -> ::mapi_core::windows_core::Result<::mapi_core::private::MapiArray<SPropValue>>;
    /// Renames.
    fn rename(
        &self,
        flags: u32,
        name: ::mapi_core::private::TStr<'_>,
    ) -> ::mapi_core::windows_core::Result<::mapi_core::private::MapiText>;
    /// Tells.
    fn on_notify(&self, notifications: &[NOTIFICATION]) -> u32;
    /// Closes.
    fn close(
        &self,
        state: &mut STATE,
        sink: &ISink,
    ) -> ::mapi_core::windows_core::Result<()>;
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
    {
        let () = <GUID as __mapi::Abi>::IS_ABI;
        let () = <OpenFlags as __mapi::Abi>::IS_ABI;
        __mapi::assert_plain::<OpenFlags>();
        let () = <ObjectType as __mapi::Abi>::IS_ABI;
        __mapi::assert_plain::<ObjectType>();
        {
            const CODE: __windows::HRESULT = MAPI_W_ERRORS_RETURNED;
            __mapi::assert_success(CODE);
        }
    }
    {
        let () = <SPropValue as __mapi::Abi>::IS_ABI;
    }
    {
        let () = <NOTIFICATION as __mapi::Abi>::IS_ABI;
    }
    {
        let () = <u32 as __mapi::CLayout>::IS_LAID_OUT;
        let () = <STATE as __mapi::Abi>::IS_ABI;
        __mapi::assert_plain::<STATE>();
    }
    unsafe impl __windows::Interface for IRoles {
        type Vtable = IRoles_Vtbl;
        const IID: __windows::GUID = __windows::GUID::from_u128(
            0x12345678123412341234123456789abc,
        );
    }
    impl __windows::RuntimeName for IRoles {}
    unsafe impl __mapi::MapiInterface for IRoles {
        type Base = ::mapi_core::windows_core::IUnknown;
        const DESCRIPTION: &'static ::mapi_core::boundary::describe::InterfaceDescription = __mapi::Described::<
            IRoles,
            { 5 },
            { 18 },
            { 12 },
        >::description();
        const ABOUT: __mapi::About = __mapi::About {
            name: "IRoles",
            iid: ::core::option::Option::Some(<IRoles as __windows::Interface>::IID),
            base: __mapi::description_of_unknown(),
            implemented_by: ::core::option::Option::None,
            called_by: ::core::option::Option::None,
            methods: &[
                "@9:OpenEntry@10:open_entry@7:HRESULTC13:entry_id_size@3:u32 8:entry_idP8:entry_id@14:*const ENTRYID 13:entry_id_sizeU3:iid@11:*const GUID 6:object@5:flags@9:OpenFlagsR11:object_type@15:*mut ObjectTypeB6:object@21:*mut Option<IUnknown> 3:iid",
                "@8:GetProps@9:get_props@7:HRESULT@4:tags@20:*const SPropTagArray@5:flags@3:u32D5:count@8:*mut u32 6:valuesB6:values@20:*mut *mut SPropValue 5:count",
                "@6:Rename@6:rename@7:HRESULT@5:flags@3:u32 4:name 3:old@4:name@12:*const TCHAR 5:flagsB3:old@15:*mut *mut TCHAR 5:flags",
                "@8:OnNotify@9:on_notify@3:u32C5:count@3:u32 13:notifications@13:notifications@19:*const NOTIFICATION 5:count",
                "@5:Close@5:close@7:HRESULTF8:reserved@3:u32A5:state@10:*mut STATE@4:sink@10:Ref<ISink>",
            ],
            types: <dyn IRoles_Impl as __mapi::Signature>::TYPES,
        };
    }
    unsafe impl __mapi::Is<IRoles> for IRoles {}
    unsafe impl<T> __mapi::Is<T> for IRoles
    where
        ::mapi_core::windows_core::IUnknown: __mapi::Is<T>,
    {}
    impl<T> __windows::imp::CanInto<T> for IRoles
    where
        IRoles: __mapi::Inherits<T>,
    {}
    impl ::core::clone::Clone for IRoles {
        #[inline]
        fn clone(&self) -> Self {
            Self(::core::clone::Clone::clone(&self.0))
        }
    }
    impl ::core::cmp::PartialEq for IRoles {
        #[inline]
        fn eq(&self, other: &Self) -> bool {
            self.0 == other.0
        }
    }
    impl ::core::cmp::Eq for IRoles {}
    impl ::core::fmt::Debug for IRoles {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __mapi::debug("IRoles", __windows::Interface::as_raw(self), f)
        }
    }
    impl ::core::ops::Deref for IRoles {
        type Target = ::mapi_core::windows_core::IUnknown;
        #[inline(always)]
        fn deref(&self) -> &::mapi_core::windows_core::IUnknown {
            &self.0
        }
    }
    impl<T> ::core::convert::From<T> for IRoles
    where
        T: __mapi::Inherits<IRoles>,
    {
        #[inline]
        fn from(derived: T) -> Self {
            unsafe { __mapi::upcast(derived) }
        }
    }
    impl<'a, T> ::core::convert::From<&'a T> for &'a IRoles
    where
        T: __mapi::Inherits<IRoles>,
    {
        #[inline]
        fn from(derived: &'a T) -> Self {
            unsafe { __mapi::upcast_ref(derived) }
        }
    }
    impl ::core::convert::From<IRoles> for __windows::IUnknown {
        #[inline]
        fn from(interface: IRoles) -> Self {
            unsafe { __mapi::upcast(interface) }
        }
    }
    impl ::core::convert::From<&IRoles> for __windows::IUnknown {
        #[inline]
        fn from(interface: &IRoles) -> Self {
            unsafe { __mapi::upcast(::core::clone::Clone::clone(interface)) }
        }
    }
    impl<'a> ::core::convert::From<&'a IRoles> for &'a __windows::IUnknown {
        #[inline]
        fn from(interface: &'a IRoles) -> Self {
            unsafe { __mapi::upcast_ref(interface) }
        }
    }
};
#[doc(hidden)]
#[allow(unused_macros, non_local_definitions)]
macro_rules! __mapi_IRoles_fe23ecf51638d2b1 {
    ([$($back:tt)*] $($call:tt)*) => {
        $($back)* ! { ""
        "#[success(MAPI_W_ERRORS_RETURNED)] fn OpenEntry(&self, entry_id_size: u32, #[opt] #[size_param(entry_id_size)] entry_id: *const __mapi_type_0::ENTRYID, #[opt] iid: *const __mapi_type_1::GUID, flags: __mapi_type_2::OpenFlags, #[out] #[opt] object_type: *mut __mapi_type_3::ObjectType, #[out] #[iid_is(iid)] object: *mut Option<__mapi_type_4::IUnknown>) -> __mapi_type_5::HRESULT; fn GetProps(&self, #[view] tags: *const __mapi_type_6::SPropTagArray, flags: u32, #[out] count: *mut u32, #[out] #[len_param(count)] values: *mut *mut __mapi_type_7::SPropValue) -> __mapi_type_5::HRESULT; fn Rename(&self, flags: u32, #[encoding(flags)] name: *const __mapi_type_8::TCHAR, #[out] #[encoding(flags)] old: *mut *mut __mapi_type_8::TCHAR) -> __mapi_type_5::HRESULT; fn OnNotify(&self, count: u32, #[len_param(count)] notifications: *const __mapi_type_9::NOTIFICATION) -> u32; fn Close(&self, #[reserved] reserved: u32, #[inout] state: *mut __mapi_type_10::STATE, sink: Ref<__mapi_type_11::ISink>) -> __mapi_type_5::HRESULT; "
        $($call)* }
    };
}
#[doc(hidden)]
#[allow(unused_imports)]
use __mapi_IRoles_fe23ecf51638d2b1 as IRoles_Impl;
#[allow(
    clippy::all,
    clippy::pedantic,
    clippy::nursery,
    clippy::restriction,
    deprecated,
    unused_qualifications,
)]
impl ::mapi_core::private::Signature for dyn IRoles_Impl {
    type Interface = IRoles;
    type Types = (
        (((ENTRYID, GUID), OpenFlags), ((ObjectType, IUnknown), HRESULT)),
        (((SPropTagArray, SPropValue), TCHAR), ((NOTIFICATION, STATE), ISink)),
    );
    const TYPES: &'static [::mapi_core::private::TypeDescription] = &[
        ::mapi_core::private::TypeDescription::of::<ENTRYID>("ENTRYID"),
        ::mapi_core::private::TypeDescription::of::<OpenFlags>("OpenFlags"),
        ::mapi_core::private::TypeDescription::of::<ObjectType>("ObjectType"),
        ::mapi_core::private::TypeDescription::of::<SPropTagArray>("SPropTagArray"),
        ::mapi_core::private::TypeDescription::of::<SPropValue>("SPropValue"),
        ::mapi_core::private::TypeDescription::of::<TCHAR>("TCHAR"),
        ::mapi_core::private::TypeDescription::of::<NOTIFICATION>("NOTIFICATION"),
        ::mapi_core::private::TypeDescription::of::<STATE>("STATE"),
    ];
}
