//! What is handed in, and what is read and written.

use super::{Null, Param, Place, Seen, bytes_of, dummy, give, sample};
use core::cell::{Cell, RefCell, UnsafeCell};
use core::fmt::Debug;
use core::marker::PhantomData;
use core::mem::ManuallyDrop;
use core::ptr;
use mapi_core::boundary::{self, StringUnit, UnicodeFlag, ViewMut};
use mapi_core::memory::text::u16cstr;
use mapi_core::{MapiView, TStr};
use std::ffi::CStr;
use widestring::U16CStr;
use windows_core::{GUID, IUnknown, Interface as _, Ref};

/// A value.
pub struct Value<T>(u8, PhantomData<T>);

impl<T> Value<T> {
    pub fn new(seed: u8) -> Self {
        Self(seed, PhantomData)
    }

    pub fn raw(&self) -> T {
        sample(self.0)
    }

    pub fn arg(&self) -> T {
        sample(self.0)
    }
}

impl<T> Param for Value<T> {
    fn set(&self, _null: bool) {}

    fn seen(&self) -> Option<Seen> {
        Some(Seen::Bytes(bytes_of(&ManuallyDrop::new(self.raw()))))
    }
}

/// Flags that tell the width of strings, which are UTF-16 here.
pub struct Flags<T>(PhantomData<T>);

impl<T: UnicodeFlag> Flags<T> {
    pub fn new() -> Self {
        Self(PhantomData)
    }

    pub fn raw(&self) -> T {
        sample::<T>(0).with_unicode(true)
    }

    pub fn arg(&self) -> T {
        self.raw()
    }
}

impl<T: UnicodeFlag> Param for Flags<T> {
    fn set(&self, _null: bool) {}

    fn seen(&self) -> Option<Seen> {
        Some(Seen::Bytes(bytes_of(&self.raw())))
    }
}

/// Must be zero.
pub struct Reserved<T>(PhantomData<T>);

impl<T> Reserved<T> {
    pub fn new() -> Self {
        Self(PhantomData)
    }

    pub fn raw(&self) -> T {
        // SAFETY: an ABI type or a borrowed interface, which may be null.
        unsafe { core::mem::zeroed() }
    }
}

impl<T> Param for Reserved<T> {
    fn set(&self, _null: bool) {}
}

/// A variable of the C caller's, by pointer.
macro_rules! variable {
    ($(#[$attr:meta])* $name:ident, $raw:ty, $arg:ty) => {
        $(#[$attr])*
        pub struct $name<T> {
            place: Place<T>,
            seed: u8,
            null: Null,
        }

        impl<T> $name<T> {
            pub fn new(seed: u8) -> Self {
                Self {
                    place: Place::new(),
                    seed,
                    null: Null::default(),
                }
            }

            pub fn raw(&self) -> $raw {
                self.null.or(self.place.ptr())
            }

            pub fn arg(&self) -> $arg {
                // SAFETY: a value was put there, and it is borrowed once at a time.
                unsafe { &mut *self.place.ptr() }
            }
        }

        impl<T> Param for $name<T> {
            fn set(&self, null: bool) {
                self.null.set(null);
                self.place.set(sample(self.seed));
            }

            fn seen(&self) -> Option<Seen> {
                Some(Seen::At(self.place.ptr().addr()))
            }
        }
    };
}

variable!(
    /// `*const T`
    Pointee, *const T, &T
);
variable!(
    /// `#[inout] *mut T`
    InOut, *mut T, &mut T
);

/// Flags behind a pointer.
pub struct InOutFlags<T>(InOut<T>);

impl<T: UnicodeFlag> InOutFlags<T> {
    pub fn new() -> Self {
        Self(InOut::new(0))
    }

    pub fn raw(&self) -> *mut T {
        self.0.raw()
    }

    pub fn arg(&self) -> &mut T {
        self.0.arg()
    }
}

impl<T: UnicodeFlag> Param for InOutFlags<T> {
    fn set(&self, null: bool) {
        self.0.set(null);
        self.0.place.set(sample::<T>(0).with_unicode(true));
    }

    fn seen(&self) -> Option<Seen> {
        self.0.seen()
    }
}

/// The IID that names another parameter.
#[derive(Default)]
pub struct Iid {
    null: Null,
}

impl Iid {
    pub fn new() -> Self {
        Self {
            null: Null::default(),
        }
    }

    pub fn raw(&self) -> *const GUID {
        self.null.or_const(&IUnknown::IID)
    }
}

impl Param for Iid {
    fn set(&self, null: bool) {
        self.null.set(null);
    }

    fn seen(&self) -> Option<Seen> {
        Some(Seen::Bytes(bytes_of(&IUnknown::IID)))
    }

    /// Where null means the declared interface, a caller who wants that one passes null.
    fn is_same_when_checked(&self) -> bool {
        false
    }
}

/// `Ref<I>`
pub struct Interface<I> {
    object: I,
    null: Null,
}

impl<I: windows_core::Interface> Interface<I> {
    pub fn new() -> Self {
        Self {
            object: dummy(),
            null: Null::default(),
        }
    }

    pub fn raw(&self) -> Ref<'_, I> {
        (!self.null.get()).then_some(&self.object).into()
    }

    pub fn arg(&self) -> &I {
        &self.object
    }
}

impl<I: windows_core::Interface> Param for Interface<I> {
    fn set(&self, null: bool) {
        self.null.set(null);
    }

    fn seen(&self) -> Option<Seen> {
        Some(Seen::At(self.object.as_raw().addr()))
    }
}

/// `#[iid_is(iid)] Ref<I>`
pub struct Queried<I>(Interface<I>);

impl<I: windows_core::Interface> Queried<I> {
    pub fn new() -> Self {
        Self(Interface::new())
    }

    pub fn raw(&self) -> Ref<'_, I> {
        self.0.raw()
    }

    pub fn arg(&self) -> &IUnknown {
        // SAFETY: both are transparent over one pointer, and the object is of every interface.
        unsafe { &*ptr::from_ref(&self.0.object).cast() }
    }
}

impl<I: windows_core::Interface> Param for Queried<I> {
    fn set(&self, null: bool) {
        self.0.set(null);
    }

    fn seen(&self) -> Option<Seen> {
        self.0.seen()
    }
}

/// `#[given] Ref<I>`: the reference is the callee's if it succeeds.
pub struct Given<I> {
    /// The reference, as long as it is the caller's.
    object: UnsafeCell<Option<I>>,
    at: Cell<usize>,
    null: Null,
}

impl<I: windows_core::Interface> Given<I> {
    pub fn new() -> Self {
        Self {
            object: UnsafeCell::new(None),
            at: Cell::new(0),
            null: Null::default(),
        }
    }

    fn object(&self) -> &mut Option<I> {
        // SAFETY: borrowed once at a time.
        unsafe { &mut *self.object.get() }
    }

    pub fn raw(&self) -> Ref<'_, I> {
        self.object().as_ref().into()
    }

    pub fn arg(&self) -> I {
        self.object().take().expect("it was set")
    }
}

impl<I: windows_core::Interface> Param for Given<I> {
    fn set(&self, null: bool) {
        self.null.set(null);
        let object: I = dummy();
        self.at.set(object.as_raw().addr());
        *self.object() = (!null).then_some(object);
    }

    fn seen(&self) -> Option<Seen> {
        Some(Seen::At(self.at.get()))
    }

    fn good(&self) {
        core::mem::forget(self.object().take());
    }
}

/// `#[given] #[view] *mut T`: the block is the callee's if it succeeds.
pub struct GivenView<T> {
    block: RefCell<Option<MapiView<T>>>,
    null: Null,
}

impl<T: boundary::View> GivenView<T> {
    pub fn new() -> Self {
        Self {
            block: RefCell::default(),
            null: Null::default(),
        }
    }

    pub fn raw(&self) -> *mut T {
        let block = self.block.borrow();
        block.as_ref().map_or(ptr::null_mut(), MapiView::as_ptr)
    }

    pub fn arg(&self) -> MapiView<T> {
        self.block.take().expect("it was set")
    }
}

impl<T: boundary::View> Param for GivenView<T>
where
    for<'a> T::Borrowed<'a>: Debug,
{
    fn set(&self, null: bool) {
        self.null.set(null);
        *self.block.borrow_mut() = (!null).then(give::view);
    }

    fn seen(&self) -> Option<Seen> {
        let view = give::view::<T>();
        Some(Seen::View(format!(
            "{:?}",
            view.get().expect("a view of zeros")
        )))
    }

    fn good(&self) {
        core::mem::forget(self.block.take());
    }
}

/// `#[inout] *mut Option<I>`
pub struct InOutInterface<I> {
    object: UnsafeCell<Option<I>>,
    null: Null,
}

impl<I: windows_core::Interface> InOutInterface<I> {
    pub fn new() -> Self {
        Self {
            object: UnsafeCell::new(None),
            null: Null::default(),
        }
    }

    pub fn raw(&self) -> *mut Option<I> {
        self.null.or(self.object.get())
    }

    pub fn arg(&self) -> &mut Option<I> {
        // SAFETY: borrowed once at a time.
        unsafe { &mut *self.object.get() }
    }
}

impl<I: windows_core::Interface> Param for InOutInterface<I> {
    fn set(&self, null: bool) {
        self.null.set(null);
        *self.arg() = Some(dummy());
    }

    fn seen(&self) -> Option<Seen> {
        let object = self.arg().as_ref().expect("it stays where it is");
        Some(Seen::At(object.as_raw().addr()))
    }
}

/// A unit with a string of it.
pub trait Unit: StringUnit {
    fn text() -> &'static Self::Str;
}

impl Unit for u16 {
    fn text() -> &'static U16CStr {
        u16cstr!("probe")
    }
}

impl Unit for u8 {
    fn text() -> &'static CStr {
        c"probe"
    }
}

impl Unit for i8 {
    fn text() -> &'static CStr {
        c"probe"
    }
}

/// `#[string] *const T`
pub struct Str<T> {
    null: Null,
    unit: PhantomData<T>,
}

impl<T: Unit> Str<T> {
    pub fn new() -> Self {
        Self {
            null: Null::default(),
            unit: PhantomData,
        }
    }

    pub fn raw(&self) -> *const T {
        self.null.or_const(T::units(T::text()).as_ptr())
    }

    pub fn arg(&self) -> &'static T::Str {
        T::text()
    }
}

impl<T: Unit> Param for Str<T> {
    fn set(&self, null: bool) {
        self.null.set(null);
    }

    fn seen(&self) -> Option<Seen> {
        Some(Seen::At(T::units(T::text()).as_ptr().addr()))
    }
}

/// `#[encoding(flags)] *const TCHAR`; `P` is the pointer.
pub struct Text<P> {
    null: Null,
    pointer: PhantomData<P>,
}

impl<P> Text<P> {
    pub fn new() -> Self {
        Self {
            null: Null::default(),
            pointer: PhantomData,
        }
    }

    pub fn raw(&self) -> P {
        let text = self.null.or_const(u16::text().as_ptr());
        // SAFETY: a text is handed over as a pointer of any type.
        unsafe { core::mem::transmute_copy(&text) }
    }

    pub fn arg(&self) -> TStr<'static> {
        u16::text().into()
    }
}

impl<P> Param for Text<P> {
    fn set(&self, null: bool) {
        self.null.set(null);
    }

    fn seen(&self) -> Option<Seen> {
        Some(Seen::Text(u16::text().as_ptr().addr(), true))
    }
}

/// `#[view] *const T`: a struct of zeros.
pub struct View<T> {
    place: Place<T>,
    null: Null,
}

impl<T: boundary::View> View<T> {
    pub fn new() -> Self {
        let place = Place::new();
        super::samples::complete(place.ptr());
        Self {
            place,
            null: Null::default(),
        }
    }

    pub fn raw(&self) -> *const T {
        self.null.or_const(self.place.ptr())
    }

    pub fn arg(&self) -> T::Borrowed<'_> {
        // SAFETY: zeros count nothing and point nowhere.
        unsafe { T::view(self.place.ptr()) }.expect("a view of zeros")
    }
}

impl<T: boundary::View> Param for View<T>
where
    for<'a> T::Borrowed<'a>: Debug,
{
    fn set(&self, null: bool) {
        self.null.set(null);
    }

    fn seen(&self) -> Option<Seen> {
        Some(Seen::View(format!("{:?}", self.arg())))
    }
}

/// `#[inout] #[view] *mut T`
pub struct InOutView<T>(InOut<T>);

impl<T: boundary::View> InOutView<T> {
    pub fn new() -> Self {
        Self(InOut::new(0))
    }

    pub fn raw(&self) -> *mut T {
        self.0.raw()
    }

    pub fn arg(&self) -> ViewMut<'_, T> {
        let place = ptr::NonNull::new(self.0.place.ptr()).expect("a place");
        // SAFETY: zeros count nothing and point nowhere.
        unsafe { ViewMut::new(place) }
    }
}

impl<T: boundary::View> Param for InOutView<T> {
    fn set(&self, null: bool) {
        self.0.null.set(null);
        self.0.place.clear();
        super::samples::complete(self.0.place.ptr());
    }

    fn seen(&self) -> Option<Seen> {
        self.0.seen()
    }
}
