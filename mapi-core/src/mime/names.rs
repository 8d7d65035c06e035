//! Names of properties, which may be numbers.

use crate::abi::{MIMEPROPID, MIMEPROPNAME, codes::MAPI_E_INVALID_PARAMETER};
use crate::boundary::{Abi, LaidOut, View, Views};
use core::ffi::CStr;
use core::marker::PhantomData;
use core::ptr;
use windows_core::HRESULT;

/// The name of a property, or the number that stands for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MimePropName<'a> {
    /// A number: `MIMEPROPID::PID_HDR_SUBJECT`, say.
    Id(MIMEPROPID),
    /// A name: `Subject`, say.
    Name(&'a CStr),
}

impl From<MIMEPROPID> for MimePropName<'_> {
    fn from(id: MIMEPROPID) -> Self {
        Self::Id(id)
    }
}

impl<'a> From<&'a CStr> for MimePropName<'a> {
    fn from(name: &'a CStr) -> Self {
        Self::Name(name)
    }
}

impl MimePropName<'_> {
    /// As C has it: a number is an address below that of any name.
    fn raw(self) -> core::result::Result<*const MIMEPROPNAME, HRESULT> {
        match self {
            Self::Id(id @ MIMEPROPID(1..=0xffff)) => Ok(ptr::without_provenance(id.0 as usize)),
            Self::Id(_) => Err(MAPI_E_INVALID_PARAMETER),
            Self::Name(name) => Ok(name.as_ptr().cast()),
        }
    }
}

/// What an address stands for.
///
/// # Safety
///
/// It is null, a number, or that of a terminated string that stays unchanged for `'a`.
unsafe fn name<'a>(raw: *const MIMEPROPNAME) -> core::result::Result<MimePropName<'a>, HRESULT> {
    match raw.addr() {
        0 => Err(MAPI_E_INVALID_PARAMETER),
        id @ ..=0xffff => Ok(MimePropName::Id(MIMEPROPID(id as u32))),
        // SAFETY: no number, so it is the address of a string, as the caller vouches.
        _ => Ok(MimePropName::Name(unsafe { CStr::from_ptr(raw.cast()) })),
    }
}

// SAFETY: C looks at a number as a number, and at a string as a string.
unsafe impl View for MIMEPROPNAME {
    type Borrowed<'a> = MimePropName<'a>;

    unsafe fn view<'a>(ptr: *const Self) -> core::result::Result<MimePropName<'a>, HRESULT> {
        // SAFETY: as the caller vouches.
        unsafe { name(ptr) }
    }

    fn lay_out(view: Self::Borrowed<'_>) -> Result<LaidOut<'_, Self>, HRESULT> {
        // SAFETY: the string stays as long as the view, and a number is not followed.
        Ok(unsafe { LaidOut::there(view.raw()?) })
    }
}

/// One of the names in an array of them.
#[repr(transparent)]
#[derive(Clone, Copy, Debug)]
pub struct MIMEPROPNAMEPTR(pub *const MIMEPROPNAME);

// SAFETY: transparent over a raw pointer.
#[diagnostic::do_not_recommend]
unsafe impl Abi for MIMEPROPNAMEPTR {}

// SAFETY: as for `MIMEPROPNAME`, one pointer further.
unsafe impl View for MIMEPROPNAMEPTR {
    type Borrowed<'a> = MimePropName<'a>;

    unsafe fn view<'a>(ptr: *const Self) -> core::result::Result<MimePropName<'a>, HRESULT> {
        // SAFETY: as the caller vouches.
        unsafe { name((*ptr).0) }
    }

    fn lay_out(view: Self::Borrowed<'_>) -> Result<LaidOut<'_, Self>, HRESULT> {
        LaidOut::made(Self(view.raw()?))
    }
}

/// Names of properties, for methods that take several.
#[derive(Debug, Default)]
pub struct MimePropNames<'a> {
    names: Vec<MIMEPROPNAMEPTR>,
    borrowed: PhantomData<&'a CStr>,
}

impl<'a> MimePropNames<'a> {
    /// Names, or the numbers that stand for them.
    ///
    /// # Errors
    ///
    /// MAPI_E_INVALID_PARAMETER where a number is 0 or does not fit in 16 bits.
    pub fn new<N: Into<MimePropName<'a>>>(
        names: impl IntoIterator<Item = N>,
    ) -> core::result::Result<Self, HRESULT> {
        let raw = |name: N| name.into().raw().map(MIMEPROPNAMEPTR);
        Ok(Self {
            names: names
                .into_iter()
                .map(raw)
                .collect::<core::result::Result<_, _>>()?,
            borrowed: PhantomData,
        })
    }

    /// The names as a method takes them.
    pub fn views(&self) -> Views<'_, MIMEPROPNAMEPTR> {
        // SAFETY: each was made of a name that is borrowed longer than `self` lives.
        unsafe { Views::new(&self.names) }
    }
}
