//! Success codes other than S_OK, MAPI_W_* and S_FALSE, with what the method returned.

use windows_core::HRESULT;

/// What a method returned, and with which success code.
///
/// Methods that document a success code beside S_OK (`#[success(…)]` in their spec) hand it over
/// this way, so that a partial success is not mistaken for a whole one. The value is behind
/// [`Deref`](core::ops::Deref); an implementer writes `Ok(value.into())` for S_OK.
///
/// ```
/// use mapi_core::{Success, abi::codes::MAPI_W_ERRORS_RETURNED};
///
/// let partial = Success::new(3, MAPI_W_ERRORS_RETURNED);
/// assert_eq!(*partial, 3);
/// assert!(!partial.is_ok());
/// assert!(Success::from(3).is_ok());
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Success<T> {
    /// What the method returned.
    pub value: T,
    /// S_OK or another success code.
    pub code: HRESULT,
}

impl<T> Success<T> {
    /// A value with a success code. A code that says failure is answered as that failure, and
    /// the value is dropped.
    pub const fn new(value: T, code: HRESULT) -> Self {
        Self { value, code }
    }

    /// Whether the code is S_OK.
    pub fn is_ok(&self) -> bool {
        self.code.0 == 0
    }

    /// The value, whatever the code.
    pub fn into_value(self) -> T {
        self.value
    }

    /// The value and the code.
    pub fn into_parts(self) -> (T, HRESULT) {
        (self.value, self.code)
    }
}

/// [`Success::into_value`] on what a call returned, for those who take any success for one. Its type
/// may be named where the value goes:
///
/// ```
/// use mapi_core::abi::{UiParam, flags::OpenStoreFlags};
/// use mapi_core::{IMAPISession, IMsgStore, IntoValue, windows_core::Result};
///
/// fn open(session: &IMAPISession, id: &[u8]) -> Result<IMsgStore> {
///     session.open_msg_store(UiParam(0), id, OpenStoreFlags::empty()).into_value()
/// }
/// ```
pub trait IntoValue<T, E> {
    /// The value, whatever the success code.
    fn into_value(self) -> Result<T, E>;
}

impl<T, E> IntoValue<T, E> for Result<Success<T>, E> {
    fn into_value(self) -> Result<T, E> {
        self.map(Success::into_value)
    }
}

impl<T> From<T> for Success<T> {
    fn from(value: T) -> Self {
        Self::new(value, HRESULT(0))
    }
}

impl<T> core::ops::Deref for Success<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T> core::ops::DerefMut for Success<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.value
    }
}
