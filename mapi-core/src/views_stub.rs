//! Stub views, to be replaced by real ones.
#![allow(missing_docs)]
use crate::abi::*;
use crate::rt::{LaidOut, View};
use windows_core::HRESULT;

#[derive(Debug)]
pub struct Stub<'a, T>(&'a T);

impl<T> Clone for Stub<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Stub<'_, T> {}

macro_rules! stubs {
    ($($t:ty),* $(,)?) => {$(
        // SAFETY: only the address is kept.
        unsafe impl View for $t {
            type Borrowed<'a> = Stub<'a, $t>;
            unsafe fn view<'a>(ptr: *const Self) -> Result<Self::Borrowed<'a>, HRESULT> {
                // SAFETY: the caller vouches.
                Ok(Stub(unsafe { &*ptr }))
            }
            fn lay_out(view: Self::Borrowed<'_>) -> LaidOut<'_, Self> {
                // SAFETY: as viewed.
                unsafe { LaidOut::there(view.0) }
            }
        }
    )*};
}

stubs!(
    ADRPARM,
    OPTIONDATA,
    DTPAGE,
    DTCTL,
);
