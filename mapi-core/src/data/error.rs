//! What a provider has to say about a failure: MAPIERROR.

use crate::abi::{MAPIERROR, TCHAR, codes::MAPI_E_BAD_CHARWIDTH};
use crate::boundary::arena::{Arena, Slots};
use crate::boundary::error::Said;
use crate::boundary::read::{self, Read, one};
use crate::boundary::{LaidOut, MapiError, UnicodeFlag, View};
use crate::memory::MapiView;
use crate::memory::text::TStr;
use windows_core::{HRESULT, Result};

/// A MAPIERROR whose texts have not been read: nothing in the struct says how wide they are. The
/// flags of the call that returned it do.
#[derive(Clone, Copy, Debug)]
pub struct RawErrorInfo<'a> {
    raw: &'a MAPIERROR,
    /// Whether texts are UTF-16, where that is known.
    wide: Option<bool>,
}

/// A MAPIERROR, borrowed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ErrorInfo<'a> {
    /// What went wrong, for the user.
    pub message: Option<TStr<'a>>,
    /// The component that failed, which is also where its help is found.
    pub component: Option<TStr<'a>>,
    /// A number of the component below the provider; zero where there is none.
    pub low_level: u32,
    /// The page of help; zero where there is none.
    pub context: u32,
}

impl<'a> RawErrorInfo<'a> {
    /// Reads the texts. Fails with MAPI_E_INVALID_PARAMETER where UTF-16 text is misaligned.
    ///
    /// # Safety
    ///
    /// `flags` are those of the call that returned the struct: with MAPI_UNICODE its texts are
    /// UTF-16, without it 8-bit.
    pub unsafe fn read(self, flags: impl UnicodeFlag) -> Read<ErrorInfo<'a>> {
        // SAFETY: as the caller vouches.
        unsafe { self.read_as(flags.is_unicode()) }
    }

    /// Reads the texts, where the call that returned the struct told how wide they are: that is so
    /// of all that comes through a checked call, or that [`MapiView`] made. Fails with
    /// MAPI_E_BAD_CHARWIDTH where there is a text and nobody knows its width, and with
    /// MAPI_E_INVALID_PARAMETER where UTF-16 text is misaligned.
    pub fn get(self) -> core::result::Result<ErrorInfo<'a>, MapiError> {
        let wide = match self.wide {
            Some(wide) => wide,
            None if has_text(self.raw) => return Err(MAPI_E_BAD_CHARWIDTH.into()),
            None => false,
        };
        // SAFETY: `view_of_width` requires texts of that width.
        unsafe { self.read_as(wide) }.map_err(MapiError::new)
    }

    /// # Safety
    ///
    /// The texts are UTF-16 where `wide`, otherwise 8-bit.
    unsafe fn read_as(self, wide: bool) -> Read<ErrorInfo<'a>> {
        let raw = self.raw;
        // SAFETY: the caller vouches for the width, and `view` requires terminated texts.
        unsafe {
            Ok(ErrorInfo {
                message: read::text(raw.lpszError.cast(), wide)?,
                component: read::text(raw.lpszComponent.cast(), wide)?,
                low_level: raw.ulLowLevelError,
                context: raw.ulContext,
            })
        }
    }
}

fn has_text(raw: &MAPIERROR) -> bool {
    !raw.lpszError.is_null() || !raw.lpszComponent.is_null()
}

// SAFETY: `view` keeps the struct; what is laid out is the one that was viewed.
unsafe impl View for MAPIERROR {
    type Borrowed<'a> = RawErrorInfo<'a>;

    unsafe fn view<'a>(ptr: *const Self) -> core::result::Result<RawErrorInfo<'a>, HRESULT> {
        // SAFETY: as the caller vouches; no width is said.
        unsafe { Self::view_of_width(ptr, None) }
    }

    unsafe fn view_of_width<'a>(
        ptr: *const Self,
        wide: Option<bool>,
    ) -> core::result::Result<RawErrorInfo<'a>, HRESULT> {
        // SAFETY: as the caller vouches.
        unsafe { one(ptr) }.map(|raw| RawErrorInfo { raw, wide })
    }

    unsafe fn tells_widths(ptr: *const Self) -> bool {
        // SAFETY: as the caller vouches.
        unsafe { !has_text(&*ptr) }
    }

    fn lay_out(view: Self::Borrowed<'_>) -> core::result::Result<LaidOut<'_, Self>, HRESULT> {
        // SAFETY: it was viewed, and lives as long as the view.
        Ok(unsafe { LaidOut::there(view.raw) })
    }
}

impl ErrorInfo<'_> {
    /// The struct with its texts in the arena, in the width that they have.
    pub(crate) fn encode(self, arena: &mut Arena) -> Slots<MAPIERROR> {
        let slot = arena.reserve(1);
        let mut put = |text: Option<TStr<'_>>| -> *mut TCHAR {
            match text {
                Some(TStr::Wide(text)) => arena.put(text.as_slice_with_nul()).cast(),
                Some(TStr::Narrow(text)) => arena.put(text.to_bytes_with_nul()).cast(),
                None => core::ptr::null_mut(),
            }
        };
        let raw = MAPIERROR {
            ulVersion: 0,
            lpszError: put(self.message),
            lpszComponent: put(self.component),
            ulLowLevelError: self.low_level,
            ulContext: self.context,
        };
        // SAFETY: room for one was made.
        unsafe { slot.set(0, raw) };
        slot
    }

    /// The width of the texts; `None` where there is none.
    ///
    /// Fails with MAPI_E_BAD_CHARWIDTH where they differ.
    pub(crate) fn width(self) -> Result<Option<bool>> {
        let widths = (
            self.message.map(TStr::is_wide),
            self.component.map(TStr::is_wide),
        );
        match widths {
            (Some(a), Some(b)) if a != b => Err(MAPI_E_BAD_CHARWIDTH.into()),
            (a, b) => Ok(a.or(b)),
        }
    }
}

impl MapiView<MAPIERROR> {
    /// Copies texts to MAPI memory, all of it in one block, as GetLastError returns it.
    ///
    /// `flags` are those of the call. Fails with MAPI_E_BAD_CHARWIDTH where a text is of another
    /// width than they ask for, and with MAPI_E_NOT_ENOUGH_MEMORY.
    pub fn new(info: ErrorInfo<'_>, flags: impl UnicodeFlag) -> Result<Self> {
        if info.width()?.is_some_and(|wide| wide != flags.is_unicode()) {
            return Err(MAPI_E_BAD_CHARWIDTH.into());
        }
        let block = Arena::block(|arena| info.encode(arena))?;
        // SAFETY: a new block with a struct that points into it, and texts of that width.
        Ok(unsafe { Self::from_raw(block).of_width(flags.is_unicode()) })
    }
}

impl MapiError {
    /// A code with what a MAPIERROR says about it.
    pub fn with_info(code: HRESULT, info: ErrorInfo<'_>) -> Self {
        Self::said(
            code,
            Said {
                message: info.message.map(TStr::to_string_lossy),
                component: info.component.map(TStr::to_string_lossy),
                low_level: info.low_level,
                context: info.context,
            },
        )
    }
}
