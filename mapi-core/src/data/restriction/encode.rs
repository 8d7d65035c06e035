//! A restriction for C.

use super::{Node, Restriction, RestrictionView};
use crate::abi::{
    RestrictionType, SAndRestriction, SAnnotationRestriction, SBitMaskRestriction,
    SCommentRestriction, SComparePropsRestriction, SContentRestriction, SCountRestriction,
    SExistRestriction, SNotRestriction, SOrRestriction, SPropertyRestriction, SRestriction,
    SRestriction_res, SSizeRestriction, SSubRestriction,
};
use crate::boundary::arena::{Arena, Slots};
use crate::boundary::{LaidOut, View};
use crate::memory::MapiView;
use core::ptr;
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
    /// The restriction with all that it points to in the arena. Takes no recursion, since one
    /// of Rust may be of any depth.
    pub(crate) fn encode(self, arena: &mut Arena) -> Slots<SRestriction> {
        let root = arena.reserve(1);
        let mut open = vec![(self, root, 0)];
        while let Some((view, slots, index)) = open.pop() {
            let mut below = |part: RestrictionView<'a>, arena: &mut Arena| {
                let room = arena.reserve(1);
                open.push((part, room, 0));
                room.as_ptr()
            };
            let mut res = SRestriction_res::default();
            let rt = match view.node() {
                Node::And(parts) => {
                    let room = many(parts.len(), arena);
                    open.extend(parts.iter().enumerate().map(|(i, part)| (part, room, i)));
                    res.resAnd = SAndRestriction {
                        cRes: arena.count(parts.len()),
                        lpRes: room.as_ptr(),
                    };
                    RestrictionType::RES_AND
                }
                Node::Or(parts) => {
                    let room = many(parts.len(), arena);
                    open.extend(parts.iter().enumerate().map(|(i, part)| (part, room, i)));
                    res.resOr = SOrRestriction {
                        cRes: arena.count(parts.len()),
                        lpRes: room.as_ptr(),
                    };
                    RestrictionType::RES_OR
                }
                Node::Not(part) => {
                    res.resNot = SNotRestriction {
                        ulReserved: 0,
                        lpRes: below(part, arena),
                    };
                    RestrictionType::RES_NOT
                }
                Node::Content { tag, level, value } => {
                    let raw = value.encode(arena);
                    res.resContent = SContentRestriction {
                        ulFuzzyLevel: level,
                        ulPropTag: tag,
                        lpProp: arena.put(&[raw]),
                    };
                    RestrictionType::RES_CONTENT
                }
                Node::Property { tag, how, value } => {
                    let raw = value.encode(arena);
                    res.resProperty = SPropertyRestriction {
                        relop: how,
                        ulPropTag: tag,
                        lpProp: arena.put(&[raw]),
                    };
                    RestrictionType::RES_PROPERTY
                }
                Node::CompareProps { left, how, right } => {
                    res.resCompareProps = SComparePropsRestriction {
                        relop: how,
                        ulPropTag1: left,
                        ulPropTag2: right,
                    };
                    RestrictionType::RES_COMPAREPROPS
                }
                Node::BitMask { tag, how, mask } => {
                    res.resBitMask = SBitMaskRestriction {
                        relBMR: how,
                        ulPropTag: tag,
                        ulMask: mask,
                    };
                    RestrictionType::RES_BITMASK
                }
                Node::Size { tag, how, size } => {
                    res.resSize = SSizeRestriction {
                        relop: how,
                        ulPropTag: tag,
                        cb: size,
                    };
                    RestrictionType::RES_SIZE
                }
                Node::Exist(tag) => {
                    res.resExist = SExistRestriction {
                        ulReserved1: 0,
                        ulPropTag: tag,
                        ulReserved2: 0,
                    };
                    RestrictionType::RES_EXIST
                }
                Node::Sub {
                    object,
                    restriction,
                } => {
                    res.resSub = SSubRestriction {
                        ulSubObject: object,
                        lpRes: below(restriction, arena),
                    };
                    RestrictionType::RES_SUBRESTRICTION
                }
                Node::Comment {
                    values,
                    restriction,
                } => {
                    let (room, count) = values.encode(arena);
                    res.resComment = SCommentRestriction {
                        cValues: arena.count(count),
                        lpRes: restriction.map_or(ptr::null_mut(), |part| below(part, arena)),
                        lpProp: room.or_null(count),
                    };
                    RestrictionType::RES_COMMENT
                }
                Node::Annotation {
                    values,
                    restriction,
                } => {
                    let (room, count) = values.encode(arena);
                    res.resAnnotation = SAnnotationRestriction {
                        cValues: arena.count(count),
                        lpRes: restriction.map_or(ptr::null_mut(), |part| below(part, arena)),
                        lpProp: room.or_null(count),
                    };
                    RestrictionType::RES_ANNOTATION
                }
                Node::Count { count, restriction } => {
                    res.resCount = SCountRestriction {
                        ulCount: count,
                        lpRes: below(restriction, arena),
                    };
                    RestrictionType::RES_COUNT
                }
            };
            // SAFETY: the index is one of those that the room was made for.
            unsafe { slots.set(index, SRestriction { rt, res }) };
        }
        root
    }
}

fn many(count: usize, arena: &mut Arena) -> Slots<SRestriction> {
    if count == 0 {
        Slots::NONE
    } else {
        arena.reserve(count)
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
