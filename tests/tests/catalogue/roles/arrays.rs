//! Arrays of the caller's, and what counts them.

use super::{LEN, Null, Param, Place, Seen, bytes_of, give, sample};
use core::cell::{Cell, UnsafeCell};
use core::marker::PhantomData;
use core::ptr;
use mapi_core::boundary;
use mapi_core::{CLayout, MapiArray};
use windows_core::Interface;

/// A count by value.
pub struct Count<T> {
    none: Cell<bool>,
    count: PhantomData<T>,
}

impl<T: boundary::Count> Count<T> {
    pub fn new() -> Self {
        Self {
            none: Cell::new(false),
            count: PhantomData,
        }
    }

    pub fn raw(&self) -> T {
        T::from_usize(if self.none.get() { 0 } else { LEN }).expect("it fits")
    }
}

impl<T: boundary::Count> Param for Count<T> {
    /// Counts nothing where there is nothing to count.
    fn set(&self, none: bool) {
        self.none.set(none);
    }
}

/// A count by value of places for results, which both sides see.
pub struct Room<T>(PhantomData<T>);

impl<T: boundary::Count> Room<T> {
    pub fn new() -> Self {
        Self(PhantomData)
    }

    pub fn raw(&self) -> T {
        T::from_usize(LEN).expect("it fits")
    }

    pub fn arg(&self) -> T {
        self.raw()
    }
}

impl<T: boundary::Count> Param for Room<T> {
    fn set(&self, _null: bool) {}

    fn seen(&self) -> Option<Seen> {
        Some(Seen::Bytes(bytes_of(&self.raw())))
    }
}

/// `#[inout] *mut` count of an array of the caller's.
pub struct CountBehind<T> {
    place: Place<T>,
    null: Null,
}

impl<T: boundary::Count> CountBehind<T> {
    pub fn new() -> Self {
        Self {
            place: Place::new(),
            null: Null::default(),
        }
    }

    pub fn raw(&self) -> *mut T {
        self.null.or(self.place.ptr())
    }

    pub fn arg(&self) -> &mut T {
        // SAFETY: a count was put there, and it is borrowed once at a time.
        unsafe { &mut *self.place.ptr() }
    }
}

impl<T: boundary::Count> Param for CountBehind<T> {
    fn set(&self, null: bool) {
        self.null.set(null);
        self.place.set(T::from_usize(LEN).expect("it fits"));
    }

    fn seen(&self) -> Option<Seen> {
        Some(Seen::At(self.place.ptr().addr()))
    }
}

/// An array that is only read, with its elements.
macro_rules! array {
    ($(#[$attr:meta])* $name:ident, $element:ty) => {
        $(#[$attr])*
        pub struct $name<T> {
            elements: Vec<$element>,
            null: Null,
            pointee: PhantomData<T>,
        }

        impl<T> $name<T> {
            fn with(elements: Vec<$element>) -> Self {
                Self {
                    elements,
                    null: Null::default(),
                    pointee: PhantomData,
                }
            }

            pub fn raw(&self) -> *const T {
                self.null.or_const(self.elements.as_ptr().cast())
            }
        }

        impl<T> Param for $name<T> {
            fn set(&self, null: bool) {
                self.null.set(null);
            }

            fn seen(&self) -> Option<Seen> {
                Some(Seen::array(self.elements.as_ptr(), self.elements.len()))
            }
        }
    };
}

array!(
    /// `#[len_param(n)] *const T`
    Slice, T
);
array!(
    /// `#[size_param(n)] *const T`
    Bytes, u8
);
array!(
    /// `#[view] #[len_param(n)] *const T`
    Views, T
);

impl<T> Slice<T> {
    pub fn new(len: usize) -> Self {
        Self::with((0..len).map(|i| sample(i as u8)).collect())
    }

    pub fn arg(&self) -> &[T] {
        &self.elements
    }
}

impl<T> Bytes<T> {
    pub fn new(len: usize) -> Self {
        Self::with((0..len).map(|i| i as u8).collect())
    }

    pub fn arg(&self) -> &[u8] {
        &self.elements
    }
}

impl<T: CLayout> Views<T> {
    pub fn new() -> Self {
        let element = || {
            let place = Place::<T>::new();
            super::samples::complete(place.ptr());
            // SAFETY: zeros are a value of every ABI type, and so is what was made of them.
            unsafe { place.ptr().read() }
        };
        Self::with((0..LEN).map(|_| element()).collect())
    }

    pub fn arg(&self) -> boundary::Views<'_, T> {
        // SAFETY: zeros count nothing and point nowhere.
        unsafe { boundary::Views::new(&self.elements) }
    }
}

/// `#[len_param(n)] *const Option<I>`
pub struct Interfaces<I> {
    elements: Vec<Option<I>>,
    null: Null,
}

impl<I: Interface> Interfaces<I> {
    pub fn new() -> Self {
        Self {
            elements: super::give::interfaces(LEN),
            null: Null::default(),
        }
    }

    pub fn raw(&self) -> *const Option<I> {
        self.null.or_const(self.elements.as_ptr())
    }

    pub fn arg(&self) -> &[Option<I>] {
        &self.elements
    }
}

impl<I> Param for Interfaces<I> {
    fn set(&self, null: bool) {
        self.null.set(null);
    }

    fn seen(&self) -> Option<Seen> {
        Some(Seen::array(self.elements.as_ptr(), self.elements.len()))
    }
}

/// `#[len_param(n)] *const *const T`
pub struct Refs<T> {
    /// What they point to.
    _elements: Vec<Box<T>>,
    pointers: Vec<*const T>,
    null: Null,
}

impl<T> Refs<T> {
    pub fn new(len: usize) -> Self {
        let elements: Vec<Box<T>> = (0..len).map(|i| Box::new(sample(i as u8))).collect();
        Self {
            pointers: elements.iter().map(|e| ptr::from_ref(&**e)).collect(),
            _elements: elements,
            null: Null::default(),
        }
    }

    pub fn raw(&self) -> *const *const T {
        self.null.or_const(self.pointers.as_ptr())
    }

    pub fn arg(&self) -> &[&T] {
        // SAFETY: a reference has the layout of a pointer, and each points to an element.
        unsafe { core::slice::from_raw_parts(self.pointers.as_ptr().cast(), self.pointers.len()) }
    }
}

impl<T> Param for Refs<T> {
    fn set(&self, null: bool) {
        self.null.set(null);
    }

    fn seen(&self) -> Option<Seen> {
        Some(Seen::array(self.pointers.as_ptr(), self.pointers.len()))
    }
}

/// `#[view] #[len_param(n)] *const *const T`
pub struct ViewRefs<T> {
    /// What they point to.
    _element: Box<Place<T>>,
    pointers: [*const T; LEN],
    null: Null,
}

impl<T: CLayout> ViewRefs<T> {
    pub fn new() -> Self {
        let element = Box::new(Place::new());
        super::samples::complete(element.ptr());
        Self {
            pointers: [element.ptr(); LEN],
            _element: element,
            null: Null::default(),
        }
    }

    pub fn raw(&self) -> *const *const T {
        self.null.or_const(self.pointers.as_ptr())
    }

    pub fn arg(&self) -> boundary::ViewRefs<'_, T> {
        // SAFETY: each points to zeros, which count nothing and point nowhere.
        unsafe { boundary::ViewRefs::new(&self.pointers) }
    }
}

impl<T: CLayout> Param for ViewRefs<T> {
    fn set(&self, null: bool) {
        self.null.set(null);
    }

    fn seen(&self) -> Option<Seen> {
        Some(Seen::array(self.pointers.as_ptr(), LEN))
    }
}

/// An array that is written. `E` are its elements in Rust, `T` what it points to in C.
struct Written<E> {
    elements: UnsafeCell<Vec<E>>,
    clear: bool,
    null: Null,
}

impl<E> Written<E> {
    fn new(len: usize, clear: bool) -> Self {
        Self {
            elements: UnsafeCell::new((0..len).map(|i| sample(i as u8)).collect()),
            clear,
            null: Null::default(),
        }
    }

    fn elements(&self) -> &mut Vec<E> {
        // SAFETY: borrowed once at a time.
        unsafe { &mut *self.elements.get() }
    }

    fn set(&self, null: bool) {
        self.null.set(null);
        for (i, element) in self.elements().iter_mut().enumerate() {
            *element = sample(i as u8);
        }
    }

    fn seen(&self) -> Option<Seen> {
        let elements = self.elements();
        Some(Seen::array(elements.as_ptr(), elements.len()))
    }

    /// A method that fails has cleared what it only writes.
    fn bad(&self) {
        if self.clear && !self.null.get() {
            let clear = self
                .elements()
                .iter()
                .all(|element| super::bytes_of(element).iter().all(|byte| *byte == 0));
            assert!(clear, "an array of the caller's was not cleared");
        }
    }
}

macro_rules! written {
    ($(#[$attr:meta])* $name:ident, $element:ty) => {
        $(#[$attr])*
        pub struct $name<T>(Written<$element>, PhantomData<T>);

        impl<T> $name<T> {
            pub fn new(len: usize, clear: bool) -> Self {
                Self(Written::new(len, clear), PhantomData)
            }

            pub fn raw(&self) -> *mut T {
                self.0.null.or(self.0.elements().as_mut_ptr().cast())
            }

            pub fn arg(&self) -> &mut [$element] {
                self.0.elements()
            }
        }

        impl<T> Param for $name<T> {
            fn set(&self, null: bool) {
                self.0.set(null);
            }

            fn seen(&self) -> Option<Seen> {
                self.0.seen()
            }

            fn bad(&self) {
                self.0.bad();
            }
        }
    };
}

written!(
    /// `#[out]` or `#[inout] #[len_param(n)] *mut T`
    Buffer, T
);
written!(
    /// The same in bytes.
    ByteBuffer, u8
);

/// `#[inout] #[len_param(n)] *mut *mut T`: an array that the callee may replace.
pub struct InOutArray<T, const BYTES: bool> {
    block: Place<*mut T>,
    lent: UnsafeCell<Option<MapiArray<T>>>,
    lent_bytes: UnsafeCell<Option<MapiArray<u8>>>,
    null: Null,
}

impl<T, const BYTES: bool> InOutArray<T, BYTES> {
    pub fn new() -> Self {
        Self {
            block: Place::new(),
            lent: UnsafeCell::new(None),
            lent_bytes: UnsafeCell::new(None),
            null: Null::default(),
        }
    }

    pub fn raw(&self) -> *mut *mut T {
        self.null.or(self.block.ptr())
    }

    fn free(&self) {
        // SAFETY: null or a block that is the caller's.
        unsafe { mapi_core::memory::free((*self.block.ptr()).cast()) };
        self.block.clear();
    }
}

impl<T> InOutArray<T, false> {
    pub fn arg(&self) -> &mut MapiArray<T> {
        // SAFETY: borrowed once at a time.
        unsafe { &mut *self.lent.get() }.insert(give::array(LEN))
    }
}

impl<T> InOutArray<T, true> {
    pub fn arg(&self) -> &mut MapiArray<u8> {
        // SAFETY: borrowed once at a time.
        unsafe { &mut *self.lent_bytes.get() }.insert(give::array(LEN))
    }
}

impl<T, const BYTES: bool> Param for InOutArray<T, BYTES> {
    fn set(&self, null: bool) {
        self.free();
        self.null.set(null);
        self.block.set(give::zeros::<T>(LEN).as_ptr());
    }

    fn seen(&self) -> Option<Seen> {
        // SAFETY: the place is there.
        Some(Seen::array(unsafe { *self.block.ptr() }, LEN))
    }

    /// The checked call lends an array of its own.
    fn is_same_when_checked(&self) -> bool {
        false
    }
}

impl<T, const BYTES: bool> Drop for InOutArray<T, BYTES> {
    fn drop(&mut self) {
        self.free();
    }
}

/// Its count, which an implementer does not see.
pub struct InOutCount<T>(CountBehind<T>);

impl<T: boundary::Count> InOutCount<T> {
    pub fn new() -> Self {
        Self(CountBehind::new())
    }

    pub fn raw(&self) -> *mut T {
        self.0.raw()
    }
}

impl<T: boundary::Count> Param for InOutCount<T> {
    fn set(&self, null: bool) {
        self.0.set(null);
    }
}
