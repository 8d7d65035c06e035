//! What is handed over.

use super::{LEN, Null, Param, Place, Sample, bytes_of, sample};
use core::marker::PhantomData;
use mapi_core::boundary::{self, UnicodeFlag};
use mapi_core::{
    MapiArray, MapiBox, MapiPointers, MapiStr, MapiText, MapiTexts, MapiView, MapiViews, memory,
};
use windows_core::{IUnknown, Interface};

/// A place for a result, dirty before each call. `T` is what C finds there, `K` the role.
pub struct Result<T, K> {
    place: Place<T>,
    null: Null,
    seed: u8,
    kind: PhantomData<K>,
}

/// What becomes of a result.
pub trait Kind<T> {
    /// It is there: it is looked at and freed.
    fn good(place: &Place<T>, seed: u8);
}

impl<T, K> Result<T, K> {
    fn with(seed: u8) -> Self {
        Self {
            place: Place::new(),
            null: Null::default(),
            seed,
            kind: PhantomData,
        }
    }

    pub fn raw(&self) -> *mut T {
        self.null.or(self.place.ptr())
    }
}

impl<T, K: Kind<T>> Param for Result<T, K> {
    fn set(&self, null: bool) {
        self.null.set(null);
        self.place.soil();
    }

    fn good(&self) {
        if !self.null.get() {
            K::good(&self.place, self.seed);
        }
    }

    fn bad(&self) {
        assert!(
            self.null.get() || self.place.is_clear(),
            "a result of a method that failed was not cleared"
        );
    }
}

/// Frees a block that C was handed.
fn free<T>(block: *mut T) {
    // SAFETY: a block that was handed over.
    unsafe { memory::free(block.cast()) }
}

/// The pointer in a place, which is not null.
fn pointer<T>(place: &Place<*mut T>) -> *mut T {
    // SAFETY: the callee has written it.
    let pointer = unsafe { *place.ptr() };
    assert!(!pointer.is_null(), "a result is missing");
    pointer
}

macro_rules! kinds {
    ($($(#[$attr:meta])* $name:ident, $kind:ident<$($p:ident),*> = $raw:ty;)*) => {$(
        $(#[$attr])*
        pub type $name<$($p),*> = Result<$raw, $kind<$($p),*>>;

        pub struct $kind<$($p),*>(PhantomData<($($p,)*)>);

        impl<$($p),*> Result<$raw, $kind<$($p),*>> {
            pub fn new() -> Self {
                Self::with(0)
            }
        }
    )*};
}

kinds! {
    /// `#[out] *mut` count
    OutCount, OfCount<T> = T;
    /// `#[out] *mut F`, flags that tell a width
    OutFlags, OfFlags<T> = T;
    /// `#[out] *mut Option<I>`
    OutInterface, OfInterface<I> = Option<I>;
    /// `#[out] #[iid_is(iid)] *mut Option<I>`
    OutQueried, OfQueried<I> = Option<I>;
    /// `#[out] *mut *mut T`
    OutBlock, OfBlock<T> = *mut T;
    /// `#[out] #[view] *mut *mut T`
    OutView, OfView<T> = *mut T;
    /// `#[out] #[string] *mut *mut T`
    OutStr, OfStr<T> = *mut T;
    /// `#[out] #[encoding(flags)] *mut *mut TCHAR`
    OutText, OfText<T> = *mut T;
    /// `#[out] #[encoding(flags)] #[len_param(n)] *mut *mut *mut TCHAR`
    OutTexts, OfTexts<T> = *mut *mut T;
    /// `#[out] #[view] #[len_param(n)] *mut *mut T`
    OutViews, OfViews<T> = *mut T;
    /// `#[out] #[view] #[len_param(n)] *mut *mut *mut T`
    OutPointers, OfPointers<T> = *mut *mut T;
    /// `#[out] #[owner(X)] *mut T` of what stays the object's
    OutLent, OfLent<T> = T;
}

/// `#[out] *mut T`
pub type Out<T> = Result<T, OfValue>;

pub struct OfValue;

impl<T> Out<T> {
    pub fn new(seed: u8) -> Self {
        Self::with(seed)
    }

    pub fn got(&self, value: T) {
        assert_eq!(bytes_of(&value), bytes_of(&sample::<T>(self.seed)));
    }
}

impl<T> Kind<T> for OfValue {
    fn good(place: &Place<T>, seed: u8) {
        assert_eq!(place.bytes(), bytes_of(&sample::<T>(seed)), "a result");
    }
}

impl<T: boundary::Count> Kind<T> for OfCount<T> {
    fn good(place: &Place<T>, _seed: u8) {
        // SAFETY: any bytes are a count.
        let count = unsafe { *place.ptr() }.to_usize();
        assert_eq!(count, LEN, "a count");
    }
}

impl<T: UnicodeFlag> Kind<T> for OfFlags<T> {
    fn good(place: &Place<T>, _seed: u8) {
        // SAFETY: any bytes are flags.
        assert!(unsafe { *place.ptr() }.is_unicode());
    }
}

/// Takes an interface out of its place.
fn interface<I: Interface>(place: &Place<Option<I>>) -> I {
    // SAFETY: the callee has written it.
    let interface = unsafe { place.ptr().read() };
    place.clear();
    interface.expect("a result is missing")
}

impl<I: Interface> Kind<Option<I>> for OfInterface<I> {
    fn good(place: &Place<Option<I>>, _seed: u8) {
        drop(interface(place));
    }
}

impl<I: Interface> OutInterface<I> {
    pub fn got(&self, interface: I) {
        drop(interface);
    }
}

impl<I: Interface> Kind<Option<I>> for OfQueried<I> {
    fn good(place: &Place<Option<I>>, _seed: u8) {
        drop(interface(place));
    }
}

impl<I: Interface> OutQueried<I> {
    pub fn got(&self, interface: IUnknown) {
        drop(interface);
    }
}

impl<T> Kind<T> for OfLent<T> {
    fn good(place: &Place<T>, _seed: u8) {
        // What is there is the object's.
        assert!(!place.is_clear(), "a result is missing");
    }
}

impl<T> OutLent<T> {
    pub fn got<X>(&self, owner: X) {
        drop(owner);
    }
}

impl<T: 'static> Kind<*mut T> for OfBlock<T> {
    fn good(place: &Place<*mut T>, _seed: u8) {
        // SAFETY: a block with a `T` that was handed over.
        unsafe { memory::free(pointer(place).cast()) }
    }
}

impl<T: 'static> OutBlock<T> {
    pub fn got(&self, block: MapiBox<T>) {
        drop(block);
    }
}

impl<T: 'static> Kind<*mut T> for OfView<T> {
    fn good(place: &Place<*mut T>, _seed: u8) {
        // SAFETY: a block with a `T` that was handed over.
        unsafe { memory::free(pointer(place).cast()) }
    }
}

impl<T: 'static> OutView<T> {
    pub fn got(&self, view: MapiView<T>) {
        drop(view);
    }
}

/// A block that MAPIFreeBuffer frees, and what owns it in Rust.
macro_rules! blocks {
    ($($kind:ident, $name:ident, $raw:ty, $owner:ty;)*) => {$(
        impl<T> Kind<$raw> for $kind<T> {
            fn good(place: &Place<$raw>, _seed: u8) {
                free(pointer(place));
            }
        }

        impl<T> $name<T> {
            pub fn got(&self, owner: $owner) {
                drop(owner);
            }
        }
    )*};
}

blocks! {
    OfStr, OutStr, *mut T, MapiStr<T>;
    OfText, OutText, *mut T, MapiText;
    OfTexts, OutTexts, *mut *mut T, MapiTexts;
    OfViews, OutViews, *mut T, MapiViews<T>;
    OfPointers, OutPointers, *mut *mut T, MapiPointers<T>;
}

/// `#[out] #[len_param(n)] *mut *mut T`; in bytes with `BYTES`.
pub struct OutArray<T, const BYTES: bool>(Result<*mut T, OfArray>, usize);

pub struct OfArray;

impl<T> Kind<*mut T> for OfArray {
    fn good(place: &Place<*mut T>, _seed: u8) {
        free(pointer(place));
    }
}

impl<T, const BYTES: bool> OutArray<T, BYTES> {
    pub fn new(len: usize) -> Self {
        Self(Result::with(0), len)
    }

    pub fn raw(&self) -> *mut *mut T {
        self.0.raw()
    }

    pub fn got<E>(&self, array: MapiArray<E>) {
        assert_eq!(array.len(), self.1);
    }
}

impl<T, const BYTES: bool> Param for OutArray<T, BYTES> {
    fn set(&self, null: bool) {
        self.0.set(null);
    }

    fn good(&self) {
        self.0.good();
    }

    fn bad(&self) {
        self.0.bad();
    }
}

/// `#[out] #[len_param(n)] *mut Option<I>`: places of the caller's; `P` is the `Option`.
pub struct OutInterfaces<P> {
    places: Place<[P; LEN]>,
    null: Null,
}

impl<P> OutInterfaces<P> {
    pub fn new() -> Self {
        Self {
            places: Place::new(),
            null: Null::default(),
        }
    }

    pub fn raw(&self) -> *mut P {
        self.null.or(self.places.ptr().cast())
    }

    pub fn got(&self, interfaces: Vec<P>) {
        assert_eq!(interfaces.len(), LEN);
    }
}

impl<P> Param for OutInterfaces<P> {
    fn set(&self, null: bool) {
        self.null.set(null);
        self.places.soil();
    }

    fn good(&self) {
        if !self.null.get() {
            assert!(!self.places.is_clear(), "results are missing");
            // SAFETY: the callee has written references or null there.
            drop(unsafe { self.places.ptr().read() });
        }
    }

    fn bad(&self) {
        assert!(self.null.get() || self.places.is_clear());
    }
}

/// `#[out] #[owner(X)] *mut T`
pub struct OutOwned<T, X>(Result<T, OfOwned<X>>);

pub struct OfOwned<X>(PhantomData<X>);

impl<T, X: Sample> Kind<T> for OfOwned<X> {
    fn good(place: &Place<T>, _seed: u8) {
        X::free(place.ptr().cast());
        place.clear();
    }
}

impl<T, X: Sample> OutOwned<T, X> {
    pub fn new() -> Self {
        Self(Result::with(0))
    }

    pub fn raw(&self) -> *mut T {
        self.0.raw()
    }

    pub fn got(&self, owner: X) {
        drop(owner);
    }
}

impl<T, X: Sample> Param for OutOwned<T, X> {
    fn set(&self, null: bool) {
        self.0.set(null);
    }

    fn stays_when_checked(&self) -> bool {
        X::STAYS
    }

    fn good(&self) {
        self.0.good();
    }

    fn bad(&self) {
        self.0.bad();
    }
}
