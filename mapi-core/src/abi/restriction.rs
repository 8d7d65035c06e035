//! Restrictions: which rows of a table or which messages are asked for.

use super::{BitMaskOp, PropTag, RelOp, RestrictionType, SPropValue, flags::FuzzyLevel};
use core::fmt;

/// Every one of many restrictions.
///
/// C: `_SAndRestriction` of `MAPIDefS.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct SAndRestriction {
    /// The number of restrictions.
    pub cRes: u32,
    /// The restrictions, `cRes` of them.
    pub lpRes: *mut SRestriction,
}

layout!(SAndRestriction {
    size 16/8, align 8/4, cRes 0/0, lpRes 8/4
});

/// At least one of many restrictions.
///
/// C: `_SOrRestriction` of `MAPIDefS.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct SOrRestriction {
    /// The number of restrictions.
    pub cRes: u32,
    /// The restrictions, `cRes` of them.
    pub lpRes: *mut SRestriction,
}

layout!(SOrRestriction {
    size 16/8, align 8/4, cRes 0/0, lpRes 8/4
});

/// The opposite of a restriction.
///
/// C: `_SNotRestriction` of `MAPIDefS.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct SNotRestriction {
    /// Zero.
    pub ulReserved: u32,
    /// The restriction.
    pub lpRes: *mut SRestriction,
}

layout!(SNotRestriction {
    size 16/8, align 8/4, ulReserved 0/0, lpRes 8/4
});

/// A property that contains or equals a text or bytes.
///
/// C: `_SContentRestriction` of `MAPIDefS.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct SContentRestriction {
    /// How much of the property has to be equal, and how exactly.
    pub ulFuzzyLevel: FuzzyLevel,
    /// The property to search.
    pub ulPropTag: PropTag,
    /// What to search for; its tag has the type of `ulPropTag`.
    pub lpProp: *mut SPropValue,
}

layout!(SContentRestriction {
    size 16/12, align 8/4, ulFuzzyLevel 0/0, ulPropTag 4/4, lpProp 8/8
});

/// A number some of whose bits are set, or none of them.
///
/// C: `_SBitMaskRestriction` of `MAPIDefS.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct SBitMaskRestriction {
    /// Whether the masked bits have to be zero or not.
    pub relBMR: BitMaskOp,
    /// The property, of type PT_LONG.
    pub ulPropTag: PropTag,
    /// The bits that count.
    pub ulMask: u32,
}

layout!(SBitMaskRestriction {
    size 12/12, align 4/4, relBMR 0/0, ulPropTag 4/4, ulMask 8/8
});

/// A property that compares with a value.
///
/// C: `_SPropertyRestriction` of `MAPIDefS.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct SPropertyRestriction {
    /// How to compare.
    pub relop: RelOp,
    /// The property; its values are the left side.
    pub ulPropTag: PropTag,
    /// The right side.
    pub lpProp: *mut SPropValue,
}

layout!(SPropertyRestriction {
    size 16/12, align 8/4, relop 0/0, ulPropTag 4/4, lpProp 8/8
});

/// Two properties that compare with each other.
///
/// C: `_SComparePropsRestriction` of `MAPIDefS.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct SComparePropsRestriction {
    /// How to compare.
    pub relop: RelOp,
    /// The left side.
    pub ulPropTag1: PropTag,
    /// The right side.
    pub ulPropTag2: PropTag,
}

layout!(SComparePropsRestriction {
    size 12/12, align 4/4, relop 0/0, ulPropTag1 4/4, ulPropTag2 8/8
});

/// A property whose value is of some size.
///
/// C: `_SSizeRestriction` of `MAPIDefS.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct SSizeRestriction {
    /// How to compare.
    pub relop: RelOp,
    /// The property; the size of its value is the left side.
    pub ulPropTag: PropTag,
    /// The right side, in bytes.
    pub cb: u32,
}

layout!(SSizeRestriction {
    size 12/12, align 4/4, relop 0/0, ulPropTag 4/4, cb 8/8
});

/// A property that exists.
///
/// C: `_SExistRestriction` of `MAPIDefS.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct SExistRestriction {
    /// Zero.
    pub ulReserved1: u32,
    /// The property.
    pub ulPropTag: PropTag,
    /// Zero.
    pub ulReserved2: u32,
}

layout!(SExistRestriction {
    size 12/12, align 4/4, ulReserved1 0/0, ulPropTag 4/4, ulReserved2 8/8
});

/// A recipient or an attachment that a restriction holds for.
///
/// C: `_SSubRestriction` of `MAPIDefS.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct SSubRestriction {
    /// PR_MESSAGE_RECIPIENTS or PR_MESSAGE_ATTACHMENTS.
    pub ulSubObject: PropTag,
    /// The restriction for its rows.
    pub lpRes: *mut SRestriction,
}

layout!(SSubRestriction {
    size 16/8, align 8/4, ulSubObject 0/0, lpRes 8/4
});

/// A restriction with properties attached that play no part in it.
///
/// C: `_SCommentRestriction` of `MAPIDefS.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct SCommentRestriction {
    /// The number of properties.
    pub cValues: u32,
    /// The restriction; null for none.
    pub lpRes: *mut SRestriction,
    /// The properties, `cValues` of them.
    pub lpProp: *mut SPropValue,
}

layout!(SCommentRestriction {
    size 24/12, align 8/4, cValues 0/0, lpRes 8/4, lpProp 16/8
});

/// A restriction with properties attached that play no part in it.
///
/// C: `_SAnnotationRestriction` of `MAPIDefS.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct SAnnotationRestriction {
    /// The number of properties.
    pub cValues: u32,
    /// The restriction; null for none.
    pub lpRes: *mut SRestriction,
    /// The properties, `cValues` of them.
    pub lpProp: *mut SPropValue,
}

layout!(SAnnotationRestriction {
    size 24/12, align 8/4, cValues 0/0, lpRes 8/4, lpProp 16/8
});

/// A restriction that ends after some number of matches.
///
/// C: `_SCountRestriction` of `MAPIDefS.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct SCountRestriction {
    /// The number of matches.
    pub ulCount: u32,
    /// The restriction.
    pub lpRes: *mut SRestriction,
}

layout!(SCountRestriction {
    size 16/8, align 8/4, ulCount 0/0, lpRes 8/4
});

/// A restriction: the node of a tree.
///
/// C: `_SRestriction` of `MAPIDefS.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct SRestriction {
    /// Which member of `res` it is.
    pub rt: RestrictionType,
    /// The restriction itself.
    pub res: SRestriction_res,
}

layout!(SRestriction {
    size 32/16, align 8/4, rt 0/0, res 8/4
});

/// The kinds of restriction, which `rt` of the [`SRestriction`] tells.
#[repr(C)]
#[derive(Clone, Copy)]
pub union SRestriction_res {
    /// RES_COMPAREPROPS. C lists it first.
    pub resCompareProps: SComparePropsRestriction,
    /// RES_AND.
    pub resAnd: SAndRestriction,
    /// RES_OR.
    pub resOr: SOrRestriction,
    /// RES_NOT.
    pub resNot: SNotRestriction,
    /// RES_CONTENT.
    pub resContent: SContentRestriction,
    /// RES_PROPERTY.
    pub resProperty: SPropertyRestriction,
    /// RES_BITMASK.
    pub resBitMask: SBitMaskRestriction,
    /// RES_SIZE.
    pub resSize: SSizeRestriction,
    /// RES_EXIST.
    pub resExist: SExistRestriction,
    /// RES_SUBRESTRICTION.
    pub resSub: SSubRestriction,
    /// RES_COMMENT.
    pub resComment: SCommentRestriction,
    /// RES_ANNOTATION.
    pub resAnnotation: SAnnotationRestriction,
    /// RES_COUNT.
    pub resCount: SCountRestriction,
}

impl fmt::Debug for SRestriction_res {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SRestriction_res").finish_non_exhaustive()
    }
}

layout!(SRestriction_res {
    size 24/12, align 8/4
});

with_pointers_zeroed!(
    SAndRestriction,
    SOrRestriction,
    SNotRestriction,
    SContentRestriction,
    SPropertyRestriction,
    SSubRestriction,
    SCommentRestriction,
    SAnnotationRestriction,
    SCountRestriction,
    SRestriction,
    SRestriction_res
);
plain_zeroed!(
    SBitMaskRestriction,
    SComparePropsRestriction,
    SSizeRestriction,
    SExistRestriction
);
