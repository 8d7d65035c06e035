//! Arrays of the caller's that are filled with what has an owner of its own, and samples of what
//! the MIME engine and OLE's storages hand over.

use super::{LEN, Null, Param, Place, Sample};
use core::ffi::c_void;
use core::marker::PhantomData;
use mapi_core::abi::{
    ADDRESSLIST, ADDRESSPROPS, BLOB, ENUMHEADERROW, ENUMPROPERTY, HBODY, MIMEPARAMINFO,
    PROPVARIANT, STATSTG, flags::AddressPropFlags,
};
use mapi_core::data::ElementStat;
use mapi_core::memory::task;
use mapi_core::mime::{
    Address, Addresses, Blob, Bstr, CountedText, HeaderRow, MimeParams, MimeProperty, MimeValue,
    free_bstr,
};
use std::ffi::CString;

/// `#[out] #[owner(X)] #[len_param(n)] *mut T`: places of the caller's.
pub struct OutFilled<T, X> {
    places: Place<[T; LEN]>,
    null: Null,
    owner: PhantomData<X>,
}

impl<T, X: Sample> OutFilled<T, X> {
    pub fn new() -> Self {
        Self {
            places: Place::new(),
            null: Null::default(),
            owner: PhantomData,
        }
    }

    pub fn raw(&self) -> *mut T {
        self.null.or(self.places.ptr().cast())
    }

    pub fn got(&self, owners: Vec<X>) {
        assert_eq!(owners.len(), LEN);
    }
}

impl<T, X: Sample> Param for OutFilled<T, X> {
    fn set(&self, null: bool) {
        self.null.set(null);
        self.places.soil();
    }

    fn good(&self) {
        if self.null.get() {
            return;
        }
        assert!(!self.places.is_clear(), "results are missing");
        for i in 0..LEN {
            // SAFETY: there are so many places.
            X::free(unsafe { self.places.ptr().cast::<T>().add(i) }.cast());
        }
        self.places.clear();
    }

    fn bad(&self) {
        assert!(self.null.get() || self.places.is_clear());
    }
}

/// `#[inout] #[owner(X)] *mut T`: what is asked for, then the result.
pub struct AskedOwned<T, X> {
    place: Place<T>,
    null: Null,
    owner: PhantomData<X>,
}

impl<T, X: Sample> AskedOwned<T, X> {
    pub fn new() -> Self {
        Self {
            place: Place::new(),
            null: Null::default(),
            owner: PhantomData,
        }
    }

    pub fn raw(&self) -> *mut T {
        self.null.or(self.place.ptr())
    }

    pub fn got(&self, owner: X) {
        drop(owner);
    }

    fn is_soiled(&self) -> bool {
        self.place.bytes().iter().all(|byte| *byte == 0xa5)
    }
}

impl<T, X: Sample> Param for AskedOwned<T, X> {
    fn set(&self, null: bool) {
        self.null.set(null);
        self.place.soil();
    }

    fn good(&self) {
        assert!(!self.is_soiled(), "the result is missing");
        X::free(self.place.ptr().cast());
        self.place.clear();
    }

    fn bad(&self) {
        // What is asked for stays where there is no result.
        assert!(self.null.get() || self.is_soiled());
    }
}

fn text() -> CString {
    c"probe".to_owned()
}

/// Frees a block of task memory.
fn free<T>(block: *mut T) {
    // SAFETY: what stands in a result was handed over, in task memory.
    unsafe { task::free(block) }
}

/// What stands in a result.
fn result<T: Copy>(place: *mut c_void) -> T {
    // SAFETY: the place has what the sample was handed over as.
    unsafe { place.cast::<T>().read() }
}

macro_rules! blocks {
    ($($type:ty = $sample:expr;)*) => {$(
        impl Sample for $type {
            fn sample() -> Self {
                $sample
            }

            fn free(place: *mut c_void) {
                free(result::<*mut c_void>(place));
            }
        }
    )*};
}

blocks! {
    CString = text();
    Option<CString> = Some(text());
    // As long as every array.
    CountedText = CountedText(c"to".to_owned());
    Vec<usize> = vec![17; LEN];
    Vec<HBODY> = vec![HBODY(17); LEN];
}

impl Sample for Bstr {
    fn sample() -> Self {
        Self(widestring::U16CString::from(widestring::u16cstr!("probe")))
    }

    fn free(place: *mut c_void) {
        // SAFETY: what stands in the result was handed over, as a BSTR.
        unsafe { free_bstr(result(place)) }
    }
}

impl Sample for MimeValue {
    fn sample() -> Self {
        Self::String(text())
    }

    fn free(place: *mut c_void) {
        // SAFETY: the sample is a string.
        free(unsafe { result::<PROPVARIANT>(place).u.pszVal });
    }
}

impl Sample for Blob {
    fn sample() -> Self {
        Self(b"probe".to_vec())
    }

    fn free(place: *mut c_void) {
        free(result::<BLOB>(place).pBlobData);
    }
}

fn free_address(address: &ADDRESSPROPS) {
    assert_eq!(address.dwProps, PROPS);
    free(address.pszFriendly);
    free(address.pszEmail);
    free(address.tbSigning.pBlobData);
}

const PROPS: AddressPropFlags = AddressPropFlags::IAP_FRIENDLY
    .union(AddressPropFlags::IAP_EMAIL)
    .union(AddressPropFlags::IAP_SIGNING_PRINT);

impl Sample for Address {
    fn sample() -> Self {
        Self {
            props: PROPS,
            friendly: Some(text()),
            email: Some(text()),
            signing_print: b"probe".to_vec(),
            ..Self::default()
        }
    }

    fn free(place: *mut c_void) {
        free_address(&result::<ADDRESSPROPS>(place));
    }
}

impl Sample for Addresses {
    fn sample() -> Self {
        Self((0..LEN).map(|_| Address::sample()).collect())
    }

    fn free(place: *mut c_void) {
        let list = result::<ADDRESSLIST>(place);
        assert_eq!(list.cAdrs as usize, LEN);
        for i in 0..LEN {
            // SAFETY: the list has as many addresses as it counts.
            free_address(unsafe { &*list.prgAdr.add(i) });
        }
        free(list.prgAdr);
    }
}

impl Sample for HeaderRow {
    fn sample() -> Self {
        Self {
            header: Some(text()),
            data: Some(text()),
            ..Self::default()
        }
    }

    fn free(place: *mut c_void) {
        let row = result::<ENUMHEADERROW>(place);
        assert_eq!(row.cchData, 5);
        free(row.pszHeader);
        free(row.pszData);
    }
}

impl Sample for MimeProperty {
    fn sample() -> Self {
        Self {
            name: Some(text()),
            ..Self::default()
        }
    }

    fn free(place: *mut c_void) {
        free(result::<ENUMPROPERTY>(place).pszName);
    }
}

impl Sample for ElementStat {
    fn sample() -> Self {
        Self {
            name: Some(widestring::U16CString::from(widestring::u16cstr!("probe"))),
            ..Self::default()
        }
    }

    fn free(place: *mut c_void) {
        let name = result::<STATSTG>(place).pwcsName;
        assert!(!name.is_null());
        free(name);
    }
}

impl Sample for MimeParams {
    fn sample() -> Self {
        Self((0..LEN).map(|_| (text(), text())).collect())
    }

    fn free(place: *mut c_void) {
        let params = result::<*mut MIMEPARAMINFO>(place);
        for i in 0..LEN {
            // SAFETY: there are as many as the sample has.
            let param = unsafe { params.add(i).read() };
            free(param.pszName);
            free(param.pszData);
        }
        free(params);
    }
}
