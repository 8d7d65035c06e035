//! What a method shows to its caller and keeps: the memory, or the only reference, stays the
//! object's as long as that lives.
//!
//! Each type stands on both sides. An implementer makes one of what the object has, and a caller
//! gets a copy or a reference of its own. Handed on by an object that got it as a caller, the copy
//! is leaked, because whoever gets it counts on it for good.

use crate::abi::{MAPIUID, OPTIONDATA, TCHAR, codes::MAPI_E_CALL_FAILED};
use crate::boundary::{MapiError, Owner, View, Views};
use crate::data::dialog::{self, OwnedOptions};
use crate::memory::MapiTexts;
use crate::private::call;
use core::mem::{self, ManuallyDrop};
use core::ops::Deref;
use windows_core::{Interface, Result};

/// An interface to which the callee's is the only reference.
#[derive(Clone, Debug)]
pub struct NoRef<'a, I>(Lent<'a, I, I>);

/// What the object has, or what a caller got.
#[derive(Clone, Debug)]
enum Lent<'a, T: ?Sized, O> {
    There(&'a T),
    Own(O),
}

impl<'a, I> From<&'a I> for NoRef<'a, I> {
    fn from(there: &'a I) -> Self {
        Self(Lent::There(there))
    }
}

impl<I> Deref for NoRef<'_, I> {
    type Target = I;

    fn deref(&self) -> &I {
        match &self.0 {
            Lent::There(there) => there,
            Lent::Own(own) => own,
        }
    }
}

impl<I: Interface> NoRef<'_, I> {
    /// A reference of one's own.
    pub fn into_inner(self) -> I {
        match self.0 {
            Lent::There(there) => there.clone(),
            Lent::Own(own) => own,
        }
    }
}

// SAFETY: what is handed over is the interface, whose reference stays with the object; a caller's
// own is leaked.
unsafe impl<X, I: Interface + 'static> Owner<X> for NoRef<'_, I> {
    type Raw = Option<I>;
    type Ready = Self;

    unsafe fn take(_object: &X, raw: Option<I>, _count: usize) -> Result<Self> {
        // The callee's reference is not dropped.
        let kept = ManuallyDrop::new(raw);
        match &*kept {
            Some(interface) => Ok(Self(Lent::Own(interface.clone()))),
            None => Err(call::no_result()),
        }
    }

    fn ready(self) -> Result<Self> {
        Ok(self)
    }

    fn count(_ready: &Self) -> usize {
        1
    }

    fn hand_over(ready: Self) -> Option<I> {
        match ready.0 {
            // SAFETY: one pointer is copied; whoever gets it does not release it.
            Lent::There(there) => Some(unsafe { mem::transmute_copy(there) }),
            Lent::Own(own) => Some(own),
        }
    }
}

/// The identifiers of recipients that a transport handles.
#[derive(Debug)]
pub struct Uids<'a>(Lent<'a, [&'a MAPIUID], Vec<MAPIUID>>);

impl<'a> From<&'a [&'a MAPIUID]> for Uids<'a> {
    fn from(there: &'a [&'a MAPIUID]) -> Self {
        Self(Lent::There(there))
    }
}

impl Uids<'_> {
    /// The number of identifiers.
    pub fn len(&self) -> usize {
        match &self.0 {
            Lent::There(there) => there.len(),
            Lent::Own(own) => own.len(),
        }
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The identifier at `index`; `None` behind the last.
    pub fn get(&self, index: usize) -> Option<&MAPIUID> {
        match &self.0 {
            Lent::There(there) => there.get(index).copied(),
            Lent::Own(own) => own.get(index),
        }
    }

    /// The identifiers in order.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &MAPIUID> {
        (0..self.len()).map(|i| self.get(i).expect("there are as many"))
    }
}

impl core::ops::Index<usize> for Uids<'_> {
    type Output = MAPIUID;

    /// # Panics
    ///
    /// Behind the last.
    fn index(&self, index: usize) -> &MAPIUID {
        self.get(index).expect("an identifier at the index")
    }
}

// SAFETY: what is handed over stays with the object, and has as many elements as are counted; a
// caller's own is leaked.
unsafe impl<X> Owner<X> for Uids<'_> {
    type Raw = *mut *mut MAPIUID;
    type Ready = Self;

    unsafe fn take(_object: &X, raw: Self::Raw, count: usize) -> Result<Self> {
        // SAFETY: as the caller vouches.
        Ok(Self(Lent::Own(unsafe { call::copy_refs(raw, count) }?)))
    }

    fn ready(self) -> Result<Self> {
        Ok(self)
    }

    fn count(ready: &Self) -> usize {
        ready.len()
    }

    fn hand_over(ready: Self) -> Self::Raw {
        let pointers: &[&MAPIUID] = match ready.0 {
            Lent::There(there) => there,
            Lent::Own(own) => Vec::leak(Vec::leak(own).iter().collect()),
        };
        if pointers.is_empty() {
            return core::ptr::null_mut();
        }
        pointers.as_ptr().cast::<*mut MAPIUID>().cast_mut()
    }
}

/// The address types that a transport handles.
#[derive(Debug)]
pub struct AddressTypes<'a>(Lent<'a, MapiTexts, MapiTexts>);

impl<'a> From<&'a MapiTexts> for AddressTypes<'a> {
    fn from(there: &'a MapiTexts) -> Self {
        Self(Lent::There(there))
    }
}

impl Deref for AddressTypes<'_> {
    type Target = MapiTexts;

    fn deref(&self) -> &MapiTexts {
        match &self.0 {
            Lent::There(there) => there,
            Lent::Own(own) => own,
        }
    }
}

// SAFETY: what is handed over stays with the object, and has as many elements as are counted, of
// the width that is told; a caller's own is leaked.
unsafe impl<X> Owner<X> for AddressTypes<'_> {
    type Raw = *mut *mut TCHAR;
    type Ready = Self;

    unsafe fn take(_object: &X, _raw: Self::Raw, _count: usize) -> Result<Self> {
        // Nobody told how wide they are.
        Err(MAPI_E_CALL_FAILED.into())
    }

    unsafe fn take_wide(_object: &X, raw: Self::Raw, count: usize, wide: bool) -> Result<Self> {
        // SAFETY: as the caller vouches.
        let own = unsafe { call::copy_texts(raw, count, wide) }?;
        Ok(Self(Lent::Own(own)))
    }

    fn ready(self) -> Result<Self> {
        Ok(self)
    }

    fn count(ready: &Self) -> usize {
        ready.len()
    }

    fn is_wide(ready: &Self) -> bool {
        MapiTexts::is_wide(ready)
    }

    fn hand_over(ready: Self) -> Self::Raw {
        match ready.0 {
            Lent::There(there) => there.as_ptr().cast(),
            Lent::Own(own) => own.into_raw().cast(),
        }
    }
}

/// The options that users have for the messages and recipients of a transport.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options<'a> {
    there: Views<'a, OPTIONDATA>,
    wide: bool,
}

impl<'a> From<&'a OwnedOptions> for Options<'a> {
    fn from(there: &'a OwnedOptions) -> Self {
        let (there, wide) = there.get();
        Self { there, wide }
    }
}

impl<'a> Options<'a> {
    /// Options that the object has, as C does.
    ///
    /// # Safety
    ///
    /// The texts in them are UTF-16 where `wide`, otherwise 8-bit.
    pub const unsafe fn new(there: Views<'a, OPTIONDATA>, wide: bool) -> Self {
        Self { there, wide }
    }

    /// The number of address types that have options.
    pub const fn len(self) -> usize {
        self.there.len()
    }

    /// Whether there is none.
    pub const fn is_empty(self) -> bool {
        self.there.is_empty()
    }

    /// Whether the texts are UTF-16.
    pub const fn is_wide(self) -> bool {
        self.wide
    }

    /// The options in order. Fails as [`View::view`].
    pub fn iter(
        self,
    ) -> impl ExactSizeIterator<Item = core::result::Result<dialog::Options<'a>, MapiError>> {
        self.there.as_raw().iter().map(move |raw| {
            // SAFETY: `new` and `take_wide` require texts of that width, as `OwnedOptions` has
            // them, and `Views` well-formed structs.
            unsafe { OPTIONDATA::view_of_width(raw, Some(self.wide)) }.map_err(MapiError::new)
        })
    }
}

// SAFETY: what is handed over stays with the object, has as many elements as are counted, and
// texts of the width that is told.
unsafe impl<X> Owner<X> for Options<'_> {
    type Raw = *mut OPTIONDATA;
    type Ready = Self;

    unsafe fn take(_object: &X, _raw: Self::Raw, _count: usize) -> Result<Self> {
        // Nobody told how wide they are.
        Err(MAPI_E_CALL_FAILED.into())
    }

    unsafe fn take_wide(_object: &X, raw: Self::Raw, count: usize, wide: bool) -> Result<Self> {
        // SAFETY: as the caller vouches: the array stays as long as the object does.
        let there = unsafe { Views::new(call::lent_array(raw, count)?) };
        Ok(Self { there, wide })
    }

    fn ready(self) -> Result<Self> {
        Ok(self)
    }

    fn count(ready: &Self) -> usize {
        ready.len()
    }

    fn is_wide(ready: &Self) -> bool {
        ready.wide
    }

    fn hand_over(ready: Self) -> Self::Raw {
        match ready.there.as_raw() {
            [] => core::ptr::null_mut(),
            there => there.as_ptr().cast_mut(),
        }
    }
}
