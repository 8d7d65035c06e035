//! The error of everything here that can fail.

use crate::abi::codes::{self, MAPI_E_NOT_FOUND, MAPI_E_UNEXPECTED_TYPE};
use crate::abi::tags::property_name;
use crate::abi::{PropTag, PropType};
use core::fmt;
use core::mem::ManuallyDrop;
use std::path::{Path, PathBuf};
use windows_core::{Error, HRESULT};

/// Why something failed: a code, and what is known besides.
///
/// It is made of an [`HRESULT`] and of a [`windows_core::Error`], and turns into them by `?`; what
/// it knows besides the code stays behind then, since not every Windows has a place for it. What it
/// displays is the same on every platform:
///
/// ```
/// use mapi_core::MapiError;
/// use mapi_core::abi::codes::MAPI_E_NOT_FOUND;
///
/// fn fails() -> Result<(), Box<dyn std::error::Error>> {
///     Err(MapiError::new(MAPI_E_NOT_FOUND))?
/// }
/// assert_eq!(
///     fails().unwrap_err().to_string(),
///     "MAPI_E_NOT_FOUND (0x8004010F): what was asked for does not exist"
/// );
/// ```
///
/// - Of a value that could not be had it knows the property ([`tag`](Self::tag)).
/// - Of a function of MAPI's that failed it knows which ([`function`](Self::function)).
/// - Of a method it knows what the object has to say, where that was asked
///   ([`Explain::explained_by`](crate::Explain::explained_by)).
#[derive(Clone, PartialEq, Eq)]
pub struct MapiError(Reason);

#[derive(Clone, PartialEq, Eq)]
enum Reason {
    Code(HRESULT),
    Value(PropTag, NoValue),
    More(Outside),
}

/// Why there is no value.
#[derive(Clone, Copy, PartialEq, Eq)]
enum NoValue {
    NotFound,
    Error(HRESULT),
    Unexpected { found: PropType, wanted: PropType },
    Malformed(HRESULT),
    Refused(HRESULT),
}

/// A [`More`], which is dropped outside of the code that has an error at hand: where that may be one, as
/// in a loop over values, the compiler keeps the rest of the result in registers
/// (the benchmark `values`, `decode`).
#[derive(Clone, PartialEq, Eq)]
struct Outside(ManuallyDrop<Box<More>>);

impl Drop for Outside {
    #[inline(always)]
    fn drop(&mut self) {
        #[cold]
        #[inline(never)]
        fn outside(more: Box<More>) {
            drop(more);
        }
        // SAFETY: it is taken here alone, and whatever is dropped is not used again.
        outside(unsafe { ManuallyDrop::take(&mut self.0) });
    }
}

/// What does not fit in a few words of memory.
#[derive(Clone, PartialEq, Eq)]
enum More {
    Function(HRESULT, &'static str),
    Said(HRESULT, Said),
    NotLoaded(HRESULT, PathBuf),
    NoExport(PathBuf, &'static str),
    NoDll(Vec<MapiError>),
}

/// What an object said of its last error.
#[derive(Clone, Default, PartialEq, Eq)]
pub(crate) struct Said {
    pub message: Option<String>,
    pub component: Option<String>,
    pub low_level: u32,
    pub context: u32,
}

impl MapiError {
    /// A code, of which nothing more is known.
    pub const fn new(code: HRESULT) -> Self {
        Self(Reason::Code(code))
    }

    /// A code that a function of MAPI's returned.
    #[cold]
    pub fn of_function(code: HRESULT, function: &'static str) -> Self {
        Self::more(More::Function(code, function))
    }

    fn more(more: More) -> Self {
        Self(Reason::More(Outside(ManuallyDrop::new(Box::new(more)))))
    }

    pub(crate) const fn not_found(tag: PropTag) -> Self {
        Self(Reason::Value(tag, NoValue::NotFound))
    }

    pub(crate) const fn error(tag: PropTag, code: HRESULT) -> Self {
        Self(Reason::Value(tag, NoValue::Error(code)))
    }

    pub(crate) const fn unexpected(tag: PropTag, found: PropType, wanted: PropType) -> Self {
        Self(Reason::Value(tag, NoValue::Unexpected { found, wanted }))
    }

    pub(crate) const fn malformed(tag: PropTag, code: HRESULT) -> Self {
        Self(Reason::Value(tag, NoValue::Malformed(code)))
    }

    pub(crate) const fn refused(tag: PropTag, code: HRESULT) -> Self {
        Self(Reason::Value(tag, NoValue::Refused(code)))
    }

    /// The same of a property whose type is known.
    pub(crate) fn about(self, tag: PropTag) -> Self {
        match self.0 {
            Reason::Value(_, no_value) => Self(Reason::Value(tag, no_value)),
            _ => self,
        }
    }

    pub(crate) fn said(code: HRESULT, said: Said) -> Self {
        if said == Said::default() {
            return Self::new(code);
        }
        Self::more(More::Said(code, said))
    }

    pub(crate) fn not_loaded(path: &Path, code: HRESULT) -> Self {
        Self::more(More::NotLoaded(code, path.to_owned()))
    }

    pub(crate) fn no_export(path: &Path, function: &'static str) -> Self {
        Self::more(More::NoExport(path.to_owned(), function))
    }

    pub(crate) fn no_dll(tried: Vec<Self>) -> Self {
        Self::more(More::NoDll(tried))
    }

    /// The code. Of a value it is MAPI_E_NOT_FOUND where there is no such property,
    /// MAPI_E_UNEXPECTED_TYPE where it is of another type, and the value itself where that is a
    /// PT_ERROR; of a DLL it is what Windows said, and MAPI_E_NOT_FOUND where there is no DLL or no
    /// such function in it.
    pub fn code(&self) -> HRESULT {
        match &self.0 {
            Reason::Code(code) => *code,
            Reason::Value(_, NoValue::NotFound) => MAPI_E_NOT_FOUND,
            Reason::Value(_, NoValue::Unexpected { .. }) => MAPI_E_UNEXPECTED_TYPE,
            Reason::Value(
                _,
                NoValue::Error(code) | NoValue::Malformed(code) | NoValue::Refused(code),
            ) => *code,
            Reason::More(more) => match **more.0 {
                More::Function(code, _) | More::Said(code, _) | More::NotLoaded(code, _) => code,
                More::NoExport(..) | More::NoDll(_) => MAPI_E_NOT_FOUND,
            },
        }
    }

    /// Whether the code is MAPI_E_NOT_FOUND.
    pub fn is_not_found(&self) -> bool {
        self.code() == MAPI_E_NOT_FOUND
    }

    /// The property whose value could not be had.
    pub const fn tag(&self) -> Option<PropTag> {
        match self.0 {
            Reason::Value(tag, _) => Some(tag),
            _ => None,
        }
    }

    /// C's name of the function that failed, or that the DLL does not export.
    pub fn function(&self) -> Option<&'static str> {
        match &self.0 {
            Reason::More(more) => match **more.0 {
                More::Function(_, function) | More::NoExport(_, function) => Some(function),
                _ => None,
            },
            _ => None,
        }
    }

    /// The DLL that could not be loaded, or that lacks a function.
    pub fn dll(&self) -> Option<&Path> {
        match &self.0 {
            Reason::More(more) => match &**more.0 {
                More::NotLoaded(_, path) | More::NoExport(path, _) => Some(path),
                _ => None,
            },
            _ => None,
        }
    }

    /// Where no MAPI DLL could be loaded: of each that was tried, why. There is none where there
    /// is no Windows.
    pub fn tried(&self) -> Option<&[Self]> {
        match &self.0 {
            Reason::More(more) => match &**more.0 {
                More::NoDll(tried) => Some(tried),
                _ => None,
            },
            _ => None,
        }
    }

    fn what_was_said(&self) -> Option<&Said> {
        match &self.0 {
            Reason::More(more) => match &**more.0 {
                More::Said(_, said) => Some(said),
                _ => None,
            },
            _ => None,
        }
    }

    /// What went wrong, for the user, in the words of the object that failed.
    pub fn message(&self) -> Option<&str> {
        self.what_was_said()?.message.as_deref()
    }

    /// The component that failed.
    pub fn component(&self) -> Option<&str> {
        self.what_was_said()?.component.as_deref()
    }

    /// A number of the component below the provider; zero where there is none.
    pub fn low_level(&self) -> u32 {
        self.what_was_said().map_or(0, |said| said.low_level)
    }

    /// The page of help; zero where there is none.
    pub fn context(&self) -> u32 {
        self.what_was_said().map_or(0, |said| said.context)
    }
}

/// A property by the name that it has with the type of its values.
pub(crate) struct Named(pub PropTag);

impl fmt::Display for Named {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match property_name(self.0.id()) {
            Some(name) if self.0.prop_type() == PropType::PT_ERROR => f.write_str(name),
            _ => fmt::Display::fmt(&self.0, f),
        }
    }
}

impl fmt::Display for Said {
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
        Ok(())
    }
}

/// The code by name, number and meaning, behind what is known besides:
/// `PR_BODY_W is of type PT_UNICODE, not PT_LONG: MAPI_E_UNEXPECTED_TYPE (0x80040304)`,
/// `MAPILogonEx failed: MAPI_E_USER_CANCEL (0x80040113): the user cancelled a dialog`.
impl fmt::Display for MapiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let describe = |f: &mut fmt::Formatter<'_>| codes::describe(self.code()).fmt(f);
        match &self.0 {
            Reason::Code(_) => describe(f),
            Reason::Value(tag, no_value) => {
                match no_value {
                    NoValue::NotFound => write!(f, "there is no {tag}: ")?,
                    // With the type PT_ERROR the tag has no name; any of the property's has.
                    NoValue::Error(_) => write!(f, "{} has no value: ", Named(*tag))?,
                    NoValue::Unexpected { found, wanted } => {
                        write!(f, "{tag} is of type {found}, not {wanted}: ")?;
                    }
                    NoValue::Refused(_) => write!(f, "{} stays as it was: ", Named(*tag))?,
                    NoValue::Malformed(_) => write!(f, "the value of {tag} contradicts itself: ")?,
                }
                match codes::name(self.code()) {
                    Some(name) => write!(f, "{name} (0x{:08X})", self.code().0),
                    None => write!(f, "0x{:08X}", self.code().0),
                }
            }
            Reason::More(more) => match &**more.0 {
                More::Function(_, function) => {
                    write!(f, "{function} failed: ")?;
                    describe(f)
                }
                More::Said(_, said) => {
                    said.fmt(f)?;
                    describe(f)
                }
                More::NotLoaded(code, path) => {
                    let said = code.message();
                    write!(
                        f,
                        "{} cannot be loaded: {}",
                        path.display(),
                        said.trim_end()
                    )?;
                    write!(f, " (0x{:08X})", code.0)
                }
                More::NoExport(path, function) => {
                    write!(f, "{} does not export {function}", path.display())
                }
                More::NoDll(tried) if tried.is_empty() => {
                    f.write_str("there is no MAPI DLL on this platform")
                }
                More::NoDll(tried) => {
                    f.write_str("no MAPI DLL could be loaded")?;
                    tried.iter().try_for_each(|error| write!(f, "; {error}"))
                }
            },
        }
    }
}

/// What it displays, in brackets: this is what a `main` prints that returns it.
impl fmt::Debug for MapiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "MapiError({self})")
    }
}

impl std::error::Error for MapiError {}

/// Whether the code is this one.
impl PartialEq<HRESULT> for MapiError {
    fn eq(&self, code: &HRESULT) -> bool {
        self.code() == *code
    }
}

impl From<HRESULT> for MapiError {
    fn from(code: HRESULT) -> Self {
        Self::new(code)
    }
}

impl From<Error> for MapiError {
    fn from(error: Error) -> Self {
        let code = error.code();
        // What Windows says of the code itself is no news; what somebody said of this failure is.
        #[cfg(windows)]
        {
            let message = error.message();
            if !message.is_empty() && message != code.message() {
                let message = Some(message.trim_end().to_owned());
                return Self::said(
                    code,
                    Said {
                        message,
                        ..Said::default()
                    },
                );
            }
        }
        Self::new(code)
    }
}

impl From<MapiError> for HRESULT {
    fn from(error: MapiError) -> Self {
        error.code()
    }
}

impl From<MapiError> for Error {
    fn from(error: MapiError) -> Self {
        Self::from_hresult(error.code())
    }
}

impl From<MapiError> for std::io::Error {
    fn from(error: MapiError) -> Self {
        Self::other(error)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_is_named() {
        let path = Path::new("olmapi32.dll");
        let missing = MapiError::no_export(path, "MAPILogonEx");
        assert_eq!(
            missing.to_string(),
            "olmapi32.dll does not export MAPILogonEx"
        );
        assert_eq!(missing.function(), Some("MAPILogonEx"));
        assert_eq!(missing.dll(), Some(path));
        assert_eq!(Error::from(missing.clone()).code(), MAPI_E_NOT_FOUND);
        let nothing = MapiError::no_dll(vec![missing.clone()]);
        assert_eq!(
            nothing.to_string(),
            "no MAPI DLL could be loaded; olmapi32.dll does not export MAPILogonEx"
        );
        assert_eq!(nothing.tried(), Some(&[missing][..]));
        assert_eq!(
            MapiError::no_dll(Vec::new()).to_string(),
            "there is no MAPI DLL on this platform"
        );
    }

    #[test]
    fn what_failed_is_named() {
        let error = MapiError::of_function(MAPI_E_NOT_FOUND, "MAPILogonEx");
        assert_eq!(
            error.to_string(),
            "MAPILogonEx failed: MAPI_E_NOT_FOUND (0x8004010F): what was asked for does not exist"
        );
        assert_eq!(format!("{error:?}"), format!("MapiError({error})"));
    }

    #[test]
    fn there_and_back() {
        let error = Error::from(MapiError::new(MAPI_E_UNEXPECTED_TYPE));
        assert_eq!(MapiError::from(error).code(), MAPI_E_UNEXPECTED_TYPE);
    }
}
