//! Why MAPI did not do what it was asked for.

use core::fmt;
use std::path::PathBuf;
use windows_core::{Error, HRESULT};

use crate::abi::{codes, codes::MAPI_E_NOT_FOUND};

/// A DLL or a function that is not there, or a call that failed.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum SubsystemError {
    /// No MAPI DLL could be loaded.
    NoDll {
        /// Every DLL that was tried, with the reason; empty where there is no Windows.
        tried: Vec<(PathBuf, SubsystemError)>,
    },
    /// A DLL could not be loaded.
    NotLoaded {
        /// The DLL.
        path: PathBuf,
        /// What Windows said.
        code: HRESULT,
    },
    /// The DLL does not export a function.
    NoExport {
        /// The DLL.
        path: PathBuf,
        /// C's name of the function.
        function: &'static str,
    },
    /// A call failed.
    Call(Error),
}

impl SubsystemError {
    /// The code for those who deal in codes: that of the call, that of Windows for a DLL that could
    /// not be loaded, MAPI_E_NOT_FOUND where there is no DLL or no function.
    pub fn code(&self) -> HRESULT {
        match self {
            Self::NoDll { .. } | Self::NoExport { .. } => MAPI_E_NOT_FOUND,
            Self::NotLoaded { code, .. } => *code,
            Self::Call(error) => error.code(),
        }
    }
}

impl fmt::Display for SubsystemError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoDll { tried } if tried.is_empty() => {
                f.write_str("there is no MAPI DLL on this platform")
            }
            Self::NoDll { tried } => {
                f.write_str("no MAPI DLL could be loaded")?;
                tried
                    .iter()
                    .try_for_each(|(_, error)| write!(f, "; {error}"))
            }
            Self::NotLoaded { path, code } => {
                write!(
                    f,
                    "{} cannot be loaded: {}",
                    path.display(),
                    code.message().trim_end()
                )?;
                write!(f, " (0x{:08X})", code.0)
            }
            Self::NoExport { path, function } => {
                write!(f, "{} does not export {function}", path.display())
            }
            Self::Call(error) => write!(f, "{}", codes::describe(error.code())),
        }
    }
}

impl std::error::Error for SubsystemError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Call(error) => Some(error),
            _ => None,
        }
    }
}

impl From<Error> for SubsystemError {
    fn from(error: Error) -> Self {
        Self::Call(error)
    }
}

impl From<HRESULT> for SubsystemError {
    fn from(code: HRESULT) -> Self {
        Self::Call(code.into())
    }
}

impl From<SubsystemError> for Error {
    fn from(error: SubsystemError) -> Self {
        match error {
            SubsystemError::Call(error) => error,
            // Without the text: not every Windows has what keeps it, Wine for one.
            other => Error::from_hresult(other.code()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_is_named() {
        let path = PathBuf::from("olmapi32.dll");
        let missing = SubsystemError::NoExport {
            path: path.clone(),
            function: "MAPILogonEx",
        };
        assert_eq!(
            missing.to_string(),
            "olmapi32.dll does not export MAPILogonEx"
        );
        assert_eq!(Error::from(missing.clone()).code(), MAPI_E_NOT_FOUND);
        let tried = vec![(path, missing)];
        let nothing = SubsystemError::NoDll { tried }.to_string();
        assert_eq!(
            nothing,
            "no MAPI DLL could be loaded; olmapi32.dll does not export MAPILogonEx"
        );
        let platform = SubsystemError::NoDll { tried: Vec::new() };
        assert_eq!(
            platform.to_string(),
            "there is no MAPI DLL on this platform"
        );
    }
}
