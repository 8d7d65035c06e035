//! What TNEF could not encode or decode.
//!
//! No header of the collection declares these; they are as the reference has them, with which
//! the `tnef.h` of mingw-w64 agrees.

use super::PropTag;

/// A property or attribute that was not encoded or decoded.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct STnefProblem {
    /// 0 for the message, the PR_ATTACH_NUM of an attachment.
    pub ulComponent: u32,
    /// The TNEF attribute.
    pub ulAttribute: u32,
    /// The property; 0 where a whole block could not be read.
    pub ulPropTag: PropTag,
    /// The error.
    pub scode: i32,
}

layout!(STnefProblem {
    size 16/16, align 4/4, ulComponent 0/0, ulAttribute 4/4, ulPropTag 8/8, scode 12/12
});

/// Problems of TNEF, so many of them.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct STnefProblemArray {
    /// The number of problems.
    pub cProblem: u32,
    /// The first of `cProblem`.
    pub aProblem: [STnefProblem; 1],
}

layout!(STnefProblemArray {
    size 20/20, align 4/4, cProblem 0/0, aProblem 4/4
});

with_pointers_zeroed!(STnefProblemArray);
plain_zeroed!(STnefProblem);
