//! Lists of tags, of problems and of flags, and keys of notifications.

use crate::abi::{
    FlagList, NOTIFKEY, PropTag, ResolveState, SPropProblem, SPropProblemArray, SPropTagArray,
    STnefProblem, STnefProblemArray,
};
use crate::boundary::arena::{Arena, Slots};
use crate::boundary::read::{self, tail};
use crate::boundary::{LaidOut, View, count};
use crate::memory::{Duplicate, MapiView};
use core::mem::offset_of;
use windows_core::{HRESULT, Result};

/// A struct that is a 32-bit count and a tail of as many elements.
macro_rules! counted_tail {
    ($($list:ident { $count:ident, $tail:ident: $element:ty })*) => {$(
        // SAFETY: `view` reads the elements that are counted, `lay_out` counts those it copies.
        unsafe impl View for $list {
            type Borrowed<'a> = &'a [$element];

            unsafe fn view<'a>(
                ptr: *const Self,
            ) -> core::result::Result<&'a [$element], HRESULT> {
                // SAFETY: as the caller vouches; only the header is read before the count is
                // known.
                unsafe {
                    let count = (&raw const (*read::start(ptr)?).$count).read();
                    tail(ptr, offset_of!(Self, $tail), count)
                }
            }

            fn lay_out(view: Self::Borrowed<'_>) -> core::result::Result<LaidOut<'_, Self>, HRESULT> {
                LaidOut::with_tail(count(view.len())?, offset_of!(Self, $tail), view)
            }
        }

        impl MapiView<$list> {
            /// Copies the elements to one block of MAPI memory. Fails with
            /// MAPI_E_NOT_ENOUGH_MEMORY.
            pub fn new(elements: &[$element]) -> Result<Self> {
                let at = offset_of!($list, $tail);
                let block = Arena::block(|arena| {
                    let list = Slots::with_tail(arena, at, elements.len());
                    list.write(arena.count(elements.len()));
                    list.fill(elements);
                    list.header
                })?;
                // SAFETY: a new block with as many elements as it counts.
                Ok(unsafe { Self::from_raw(block) })
            }
        }

        impl Duplicate for $list {
            fn duplicate(view: Self::Borrowed<'_>) -> Result<MapiView<Self>> {
                MapiView::<Self>::new(view)
            }
        }
    )*};
}

counted_tail! {
    SPropTagArray { cValues, aulPropTag: PropTag }
    SPropProblemArray { cProblem, aProblem: SPropProblem }
    FlagList { cFlags, ulFlag: ResolveState }
    NOTIFKEY { cb, ab: u8 }
    STnefProblemArray { cProblem, aProblem: STnefProblem }
}

impl PartialEq for SPropProblem {
    fn eq(&self, other: &Self) -> bool {
        self.ulIndex == other.ulIndex
            && self.ulPropTag == other.ulPropTag
            && self.scode == other.scode
    }
}

impl Eq for SPropProblem {}

/// The property and the reason: `PR_SUBJECT: MAPI_E_NO_ACCESS (0x80070005): …`.
impl core::fmt::Display for SPropProblem {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        let reason = crate::abi::codes::describe(self.scode);
        write!(f, "{}: {reason}", self.ulPropTag)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::abi::PropTag;

    #[test]
    fn counted_tails_come_back() {
        for key in [&b""[..], b"k", b"a longer key"] {
            let laid_out = NOTIFKEY::lay_out(key).unwrap();
            // SAFETY: what was just laid out is well-formed.
            unsafe {
                assert_eq!((*laid_out.as_ptr()).cb as usize, key.len());
                assert_eq!(NOTIFKEY::view(laid_out.as_ptr()).unwrap(), key);
            }
        }
        let problem = |component| STnefProblem {
            ulComponent: component,
            ulAttribute: 0x8002,
            ulPropTag: PropTag(0x3001_001e),
            scode: -1,
        };
        let problems = [problem(0), problem(3)];
        let laid_out = STnefProblemArray::lay_out(&problems).unwrap();
        // SAFETY: as above.
        let seen = unsafe { STnefProblemArray::view(laid_out.as_ptr()) };
        assert_eq!(seen.unwrap(), problems);
    }
}
