//! A restriction for C.

use super::{Restriction, RestrictionView};
use crate::abi::{
    BitMaskOp, PropTag, RelOp, RestrictionType, SAndRestriction, SAnnotationRestriction,
    SBitMaskRestriction, SCommentRestriction, SComparePropsRestriction, SContentRestriction,
    SCountRestriction, SExistRestriction, SNotRestriction, SOrRestriction, SPropertyRestriction,
    SRestriction, SRestriction_res, SSizeRestriction, SSubRestriction, flags::FuzzyLevel,
};
use crate::boundary::arena::{Arena, Slots};
use crate::boundary::{LaidOut, View};
use crate::data::nested::{self, Job, Jobs};
use crate::memory::MapiView;
use windows_core::{HRESULT, Result};

// SAFETY: `view` reads what the kind of each part names; what is laid out points into the arena.
unsafe impl View for SRestriction {
    type Borrowed<'a> = RestrictionView<'a>;

    unsafe fn view<'a>(ptr: *const Self) -> core::result::Result<RestrictionView<'a>, HRESULT> {
        // SAFETY: as the caller vouches.
        unsafe { RestrictionView::from_raw(crate::boundary::read::one(ptr)?) }
    }

    fn lay_out(view: Self::Borrowed<'_>) -> core::result::Result<LaidOut<'_, Self>, HRESULT> {
        match view.as_raw() {
            // SAFETY: it was viewed, and lives as long as the view.
            Some(raw) => Ok(unsafe { LaidOut::there(raw) }),
            None => LaidOut::in_arena(|arena| view.encode(arena)),
        }
    }
}

impl<'a> RestrictionView<'a> {
    /// The restriction with all that it points to in the arena.
    pub(crate) fn encode(self, arena: &mut Arena) -> Slots<SRestriction> {
        let place = arena.reserve(1);
        nested::lay_out(vec![Job::Restriction(self, place, 0)], arena);
        place
    }

    /// The restriction for C; what is nested in it has a place in the arena, and is left open.
    pub(crate) fn encode_without_parts(
        self,
        arena: &mut Arena,
        open: &mut Jobs<'a>,
    ) -> SRestriction {
        let parts = self.parts();
        let [first, second, third] = parts.numbers;
        let (values, count) = nested::encode_values(parts.values, arena, open);
        let values = values.or_null(count);
        let len = parts.below.len();
        let places = if len == 0 {
            Slots::NONE
        } else {
            arena.reserve(len)
        };
        let below = places.as_ptr();
        let jobs = parts.below.iter().enumerate();
        open.extend(jobs.map(|(index, part)| Job::Restriction(part, places, index)));
        let mut res = SRestriction_res::default();
        match parts.rt {
            RestrictionType::RES_AND => {
                res.resAnd = SAndRestriction {
                    cRes: arena.count(len),
                    lpRes: below,
                };
            }
            RestrictionType::RES_OR => {
                res.resOr = SOrRestriction {
                    cRes: arena.count(len),
                    lpRes: below,
                };
            }
            RestrictionType::RES_NOT => {
                res.resNot = SNotRestriction {
                    ulReserved: 0,
                    lpRes: below,
                };
            }
            RestrictionType::RES_CONTENT => {
                res.resContent = SContentRestriction {
                    ulFuzzyLevel: FuzzyLevel::from(first),
                    ulPropTag: PropTag(second),
                    lpProp: values,
                };
            }
            RestrictionType::RES_PROPERTY => {
                res.resProperty = SPropertyRestriction {
                    relop: RelOp(first),
                    ulPropTag: PropTag(second),
                    lpProp: values,
                };
            }
            RestrictionType::RES_COMPAREPROPS => {
                res.resCompareProps = SComparePropsRestriction {
                    relop: RelOp(first),
                    ulPropTag1: PropTag(second),
                    ulPropTag2: PropTag(third),
                };
            }
            RestrictionType::RES_BITMASK => {
                res.resBitMask = SBitMaskRestriction {
                    relBMR: BitMaskOp(first),
                    ulPropTag: PropTag(second),
                    ulMask: third,
                };
            }
            RestrictionType::RES_SIZE => {
                res.resSize = SSizeRestriction {
                    relop: RelOp(first),
                    ulPropTag: PropTag(second),
                    cb: third,
                };
            }
            RestrictionType::RES_EXIST => {
                res.resExist = SExistRestriction {
                    ulReserved1: 0,
                    ulPropTag: PropTag(first),
                    ulReserved2: 0,
                };
            }
            RestrictionType::RES_SUBRESTRICTION => {
                res.resSub = SSubRestriction {
                    ulSubObject: PropTag(first),
                    lpRes: below,
                };
            }
            RestrictionType::RES_COMMENT => {
                res.resComment = SCommentRestriction {
                    cValues: arena.count(count),
                    lpRes: below,
                    lpProp: values,
                };
            }
            RestrictionType::RES_ANNOTATION => {
                res.resAnnotation = SAnnotationRestriction {
                    cValues: arena.count(count),
                    lpRes: below,
                    lpProp: values,
                };
            }
            RestrictionType::RES_COUNT => {
                res.resCount = SCountRestriction {
                    ulCount: first,
                    lpRes: below,
                };
            }
            other => unreachable!("{other:?} is neither made nor read"),
        }
        SRestriction { rt: parts.rt, res }
    }
}

impl MapiView<SRestriction> {
    /// Copies a restriction to MAPI memory, all of it in one block. Fails with
    /// MAPI_E_NOT_ENOUGH_MEMORY.
    pub fn new(restriction: RestrictionView<'_>) -> Result<Self> {
        let block = Arena::block(|arena| restriction.encode(arena))?;
        // SAFETY: a new block with a restriction that points into it.
        Ok(unsafe { Self::from_raw(block) })
    }
}

impl<'a> From<&'a Restriction> for RestrictionView<'a> {
    fn from(restriction: &'a Restriction) -> Self {
        restriction.borrow()
    }
}
