//! The host's support objects: what MAPI hands a provider when it logs on.
//!
//! Each is one COM object whose identity is that of its IMAPISupport; the newer kind answers a query
//! for IMAPIGetSession as well.

use super::census::{Census, Life};
use super::no_support::support_methods;
use mapi_core::abi::{codes::*, flags::*, *};
use mapi_core::boundary::{View, ViewMut};
use mapi_core::*;
use std::cell::Cell;
use windows_core::{BOOL, ComObject, GUID, HRESULT, IUnknown, Result, implement};

/// Where a support object has its session from.
pub(crate) enum Source {
    Session(IMAPISession),
    Nothing,
    /// A bug that shows in the first call only.
    PanicsOnce(Cell<bool>, IMAPISession),
}

impl Source {
    pub(crate) fn panics_once(session: IMAPISession) -> Self {
        Self::PanicsOnce(Cell::new(true), session)
    }
}

/// A support object as newer ones are.
#[implement(IMAPISupport, IMAPIGetSession)]
pub(crate) struct Support {
    source: Source,
    _life: Life,
}

impl Support {
    pub(crate) fn new(source: Source, census: &Census) -> ComObject<Self> {
        let _life = census.born("support object");
        ComObject::new(Self { source, _life })
    }
}

impl IMAPIGetSession_Impl for Support_Impl {
    fn get_mapi_session(&self) -> Result<IUnknown> {
        match &self.source {
            Source::Session(session) => Ok(session.clone().into()),
            Source::Nothing => Err(MAPI_E_NOT_FOUND.into()),
            Source::PanicsOnce(first, session) => {
                assert!(!first.replace(false), "nobody thought of this case");
                Ok(session.clone().into())
            }
        }
    }
}

/// A support object as older ones are.
#[implement(IMAPISupport)]
pub(crate) struct NoGetSession {
    _life: Life,
}

impl NoGetSession {
    pub(crate) fn new(census: &Census) -> ComObject<Self> {
        let _life = census.born("support object");
        ComObject::new(Self { _life })
    }
}

support_methods!(Support_Impl);
support_methods!(NoGetSession_Impl);
