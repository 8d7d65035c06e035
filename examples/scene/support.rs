//! The host's support objects: what MAPI hands a provider when it logs on.
//!
//! Each is one COM object whose identity is that of its IMAPISupport; the newer kind answers a query
//! for IMAPIGetSession as well.

use super::census::{Census, Life};
use mapi_core::abi::{LPALLOCATEBUFFER, LPALLOCATEMORE, LPFREEBUFFER, codes::MAPI_E_NOT_FOUND};
use mapi_core::{
    IMAPIGetSession, IMAPIGetSession_Impl, IMAPISession, IMAPISupport, IMAPISupport_Impl,
};
use std::cell::Cell;
use windows_core::{ComObject, IUnknown, Result, implement};

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

// Providers are handed the allocator of the process; what else MAPI's support objects do, these do not.

#[mapi_core::unsupported]
impl IMAPISupport_Impl for Support_Impl {
    fn get_mem_alloc_routines(&self) -> Result<(LPALLOCATEBUFFER, LPALLOCATEMORE, LPFREEBUFFER)> {
        Ok(mapi_core::memory::allocator().routines())
    }
}

#[mapi_core::unsupported]
impl IMAPISupport_Impl for NoGetSession_Impl {
    fn get_mem_alloc_routines(&self) -> Result<(LPALLOCATEBUFFER, LPALLOCATEMORE, LPFREEBUFFER)> {
        Ok(mapi_core::memory::allocator().routines())
    }
}
