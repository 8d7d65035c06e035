//! What a provider has to say about a failure: MAPIERROR, and GetLastError.
//!
//! ```
//! use mapi_core::{Explain, IMAPIProp, error::MapiError};
//! use mapi_core::abi::flags::SaveFlags;
//!
//! fn save(message: &IMAPIProp) -> Result<(), MapiError> {
//!     message.save_changes(SaveFlags::empty()).explained_by(message)
//! }
//! ```

use crate::abi::{MAPIERROR, TCHAR, codes, codes::MAPI_E_BAD_CHARWIDTH, flags::UnicodeFlags};
use crate::boundary::arena::{Arena, Slots};
use crate::boundary::read::{self, Read, one};
use crate::boundary::{LaidOut, UnicodeFlag, View};
use crate::interfaces::*;
use crate::memory::MapiView;
use crate::memory::text::TStr;
use core::fmt;
use windows_core::{Error, HRESULT, Result};

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
    pub fn get(self) -> Read<ErrorInfo<'a>> {
        let wide = match self.wide {
            Some(wide) => wide,
            None if has_text(self.raw) => return Err(MAPI_E_BAD_CHARWIDTH),
            None => false,
        };
        // SAFETY: `view_of_width` requires texts of that width.
        unsafe { self.read_as(wide) }
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

/// A failure, with what the object that failed has to say about it.
///
/// It turns into a [`windows_core::Error`] with its code, without its text, which not every
/// Windows has a place for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MapiError {
    /// What the method returned.
    pub code: HRESULT,
    /// What went wrong, for the user.
    pub message: Option<String>,
    /// The component that failed.
    pub component: Option<String>,
    /// A number of the component below the provider; zero where there is none.
    pub low_level: u32,
    /// The page of help; zero where there is none.
    pub context: u32,
}

impl MapiError {
    /// A code with nothing to say about it.
    pub const fn new(code: HRESULT) -> Self {
        Self {
            code,
            message: None,
            component: None,
            low_level: 0,
            context: 0,
        }
    }

    /// A code with what a MAPIERROR says about it.
    pub fn with_info(code: HRESULT, info: ErrorInfo<'_>) -> Self {
        Self {
            code,
            message: info.message.map(TStr::to_string_lossy),
            component: info.component.map(TStr::to_string_lossy),
            low_level: info.low_level,
            context: info.context,
        }
    }
}

impl From<Error> for MapiError {
    fn from(error: Error) -> Self {
        Self::new(error.code())
    }
}

/// `component: message (low-level error 3): MAPI_E_NO_ACCESS (0x80070005): …`, of which what is
/// not known is left out.
impl fmt::Display for MapiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(component) = &self.component {
            write!(f, "{component}: ")?;
        }
        if let Some(message) = &self.message {
            f.write_str(message)?;
        }
        if self.low_level != 0 {
            write!(f, " (low-level error {:#x})", self.low_level)?;
        }
        if self.message.is_some() || self.low_level != 0 {
            f.write_str(": ")?;
        }
        codes::describe(self.code).fmt(f)
    }
}

impl std::error::Error for MapiError {}

impl From<MapiError> for Error {
    fn from(error: MapiError) -> Self {
        Self::from_hresult(error.code)
    }
}

/// An object that can be asked about its last failure: the interfaces with a GetLastError of the
/// usual kind, and, through them, those that continue them.
pub trait LastError {
    /// Asks about the failure with this code, which has to be the last one of this object.
    /// `None` where it has nothing to say.
    fn last_error(&self, code: HRESULT) -> Option<MapiError>;
}

macro_rules! last_error {
    ($($interface:ident),* $(,)?) => {$(
        impl LastError for $interface {
            fn last_error(&self, code: HRESULT) -> Option<MapiError> {
                ask(code, |flags| self.get_last_error(code, flags))
            }
        }
    )*};
}

/// Asks for UTF-16, and for 8-bit text where the object has no other.
fn ask<T: IntoInfo>(
    code: HRESULT,
    get_last_error: impl Fn(UnicodeFlags) -> Result<T>,
) -> Option<MapiError> {
    let try_with = |flags| -> Result<Option<MapiError>> {
        let Some(info) = get_last_error(flags)?.into_info() else {
            return Ok(None);
        };
        Ok(Some(MapiError::with_info(code, info.get()?.get()?)))
    };
    match try_with(UnicodeFlags::MAPI_UNICODE) {
        Err(error) if error.code() == MAPI_E_BAD_CHARWIDTH => try_with(UnicodeFlags::empty()),
        answer => answer,
    }
    .ok()
    .flatten()
}

/// What a GetLastError returns.
trait IntoInfo {
    fn into_info(self) -> Option<MapiView<MAPIERROR>>;
}

impl IntoInfo for Option<MapiView<MAPIERROR>> {
    fn into_info(self) -> Option<MapiView<MAPIERROR>> {
        self
    }
}

last_error!(
    IABLogon,
    IExchangeFavorites,
    IMAPIControl,
    IMAPIForm,
    IMAPIFormContainer,
    IMAPIFormFactory,
    IMAPIFormInfo,
    IMAPIFormMgr,
    IMAPIProp,
    IMAPISession,
    IMAPISupport,
    IMAPITable,
    IMAPIViewContext,
    IMSLogon,
    IMsgServiceAdmin,
    IPersistMessage,
    IProfAdmin,
    IProviderAdmin,
);

/// Joins what an object has to say to the failure of one of its methods.
pub trait Explain<T> {
    /// The same result; on failure `object`, whose method it was, is asked about it
    /// ([`LastError::last_error`]).
    fn explained_by(self, object: &impl LastError) -> core::result::Result<T, MapiError>;
}

impl<T> Explain<T> for Result<T> {
    fn explained_by(self, object: &impl LastError) -> core::result::Result<T, MapiError> {
        self.map_err(|error| {
            let code = error.code();
            object.last_error(code).unwrap_or_else(|| error.into())
        })
    }
}
