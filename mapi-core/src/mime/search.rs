//! Searches for headers and bodies, which go on where they stopped.

use crate::abi::{FINDBODY, FINDHEADER};
use crate::boundary::{LaidOut, LentAgain, View, ViewMut};
use core::ffi::CStr;
use core::marker::PhantomData;
use core::ptr::{self, NonNull};
use windows_core::HRESULT;

fn raw(text: Option<&CStr>) -> *const u8 {
    text.map_or(ptr::null(), |text| text.as_ptr().cast())
}

/// # Safety
///
/// `text` is null or a terminated string that stays unchanged for `'a`.
unsafe fn text<'a>(text: *const u8) -> Option<&'a CStr> {
    // SAFETY: not null, and the caller vouches for the rest.
    (!text.is_null()).then(|| unsafe { CStr::from_ptr(text.cast()) })
}

/// Which header is looked for, and where the search is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct HeaderQuery<'a> {
    /// The name of the header; `None` for any.
    pub header: Option<&'a CStr>,
    /// Where the search is; what that means is up to the table.
    pub position: u32,
}

impl HeaderQuery<'_> {
    fn raw(self) -> FINDHEADER {
        FINDHEADER {
            pszHeader: raw(self.header),
            dwReserved: self.position,
        }
    }
}

// SAFETY: what is laid out points to what the view borrows.
unsafe impl View for FINDHEADER {
    type Borrowed<'a> = HeaderQuery<'a>;

    unsafe fn view<'a>(ptr: *const Self) -> Result<HeaderQuery<'a>, HRESULT> {
        // SAFETY: the caller vouches for the struct and for what it points to.
        let (header, position) = unsafe { (text((*ptr).pszHeader), (*ptr).dwReserved) };
        Ok(HeaderQuery { header, position })
    }

    fn lay_out(view: Self::Borrowed<'_>) -> Result<LaidOut<'_, Self>, HRESULT> {
        LaidOut::made(view.raw())
    }
}

impl LentAgain for FINDHEADER {}
impl LentAgain for FINDBODY {}

impl ViewMut<'_, FINDHEADER> {
    /// Keeps where the search is, for the next call.
    pub fn set_position(&mut self, position: u32) {
        // SAFETY: `ViewMut::new` requires a struct that nobody else uses; any number may be there.
        unsafe { (*self.as_ptr()).dwReserved = position }
    }
}

/// A search for headers, for
/// [`IMimeHeaderTable::find_first_row`](crate::IMimeHeaderTable::find_first_row).
#[derive(Debug)]
pub struct HeaderSearch<'a> {
    raw: FINDHEADER,
    header: PhantomData<&'a CStr>,
}

impl<'a> HeaderSearch<'a> {
    /// Looks for headers of a name, or for all.
    pub fn new(header: Option<&'a CStr>) -> Self {
        let query = HeaderQuery {
            header,
            position: 0,
        };
        Self {
            raw: query.raw(),
            header: PhantomData,
        }
    }

    /// The search as a method takes it.
    pub fn lend(&mut self) -> ViewMut<'_, FINDHEADER> {
        // SAFETY: the name is borrowed longer than `self` lives, and `self` as a whole.
        unsafe { ViewMut::new(NonNull::from(&mut self.raw)) }
    }
}

/// Which body is looked for, and where the search is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct BodyQuery<'a> {
    /// The content type before the slash; `None` for any.
    pub primary_type: Option<&'a CStr>,
    /// The content type behind the slash; `None` for any.
    pub sub_type: Option<&'a CStr>,
    /// Where the search is; what that means is up to the message.
    pub position: u32,
}

impl BodyQuery<'_> {
    fn raw(self) -> FINDBODY {
        FINDBODY {
            pszPriType: raw(self.primary_type).cast_mut(),
            pszSubType: raw(self.sub_type).cast_mut(),
            dwReserved: self.position,
        }
    }
}

// SAFETY: what is laid out points to what the view borrows.
unsafe impl View for FINDBODY {
    type Borrowed<'a> = BodyQuery<'a>;

    unsafe fn view<'a>(ptr: *const Self) -> Result<BodyQuery<'a>, HRESULT> {
        // SAFETY: the caller vouches for the struct and for what it points to.
        unsafe {
            Ok(BodyQuery {
                primary_type: text((*ptr).pszPriType),
                sub_type: text((*ptr).pszSubType),
                position: (*ptr).dwReserved,
            })
        }
    }

    fn lay_out(view: Self::Borrowed<'_>) -> Result<LaidOut<'_, Self>, HRESULT> {
        LaidOut::made(view.raw())
    }
}

impl ViewMut<'_, FINDBODY> {
    /// Keeps where the search is, for the next call.
    pub fn set_position(&mut self, position: u32) {
        // SAFETY: `ViewMut::new` requires a struct that nobody else uses; any number may be there.
        unsafe { (*self.as_ptr()).dwReserved = position }
    }
}

/// A search for bodies, for
/// [`IMimeMessageTree::find_first`](crate::IMimeMessageTree::find_first).
#[derive(Debug)]
pub struct BodySearch<'a> {
    raw: FINDBODY,
    types: PhantomData<&'a CStr>,
}

impl<'a> BodySearch<'a> {
    /// Looks for bodies of a content type; `None` stands for any.
    pub fn new(primary_type: Option<&'a CStr>, sub_type: Option<&'a CStr>) -> Self {
        let query = BodyQuery {
            primary_type,
            sub_type,
            position: 0,
        };
        Self {
            raw: query.raw(),
            types: PhantomData,
        }
    }

    /// The search as a method takes it.
    pub fn lend(&mut self) -> ViewMut<'_, FINDBODY> {
        // SAFETY: the types are borrowed longer than `self` lives, and `self` as a whole.
        unsafe { ViewMut::new(NonNull::from(&mut self.raw)) }
    }
}
