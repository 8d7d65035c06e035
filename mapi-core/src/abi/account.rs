//! Structs of account management and of compressed RTF.

use super::flags::{NativeBodyFlags, RtfFlags};
use core::fmt;

/// Bytes that are the value of a property of an account.
///
/// Declared in `actMgmt.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct ACCT_BIN {
    /// The number of bytes.
    pub cb: u32,
    /// The bytes, `cb` of them; IOlkAccount::FreeMemory frees them.
    pub pb: *mut u8,
}

layout!(ACCT_BIN {
    size 16/8, align 8/4, cb 0/0, pb 8/4
});

/// The value of a property of an account.
///
/// Declared in `actMgmt.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct ACCT_VARIANT {
    /// The property type of the value, which tells the member of `Val`.
    pub dwType: u32,
    /// The value.
    pub Val: ACCT_VARIANT_Val,
}

layout!(ACCT_VARIANT {
    size 24/12, align 8/4, dwType 0/0, Val 8/4
});

/// The value of an [`ACCT_VARIANT`], which its `dwType` tells.
#[repr(C)]
#[derive(Clone, Copy)]
pub union ACCT_VARIANT_Val {
    /// PT_LONG.
    pub dw: u32,
    /// PT_UNICODE; IOlkAccount::FreeMemory frees it.
    pub pwsz: *mut u16,
    /// PT_BINARY.
    pub bin: ACCT_BIN,
}

impl fmt::Debug for ACCT_VARIANT_Val {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ACCT_VARIANT_Val").finish_non_exhaustive()
    }
}

layout!(ACCT_VARIANT_Val {
    size 16/8, align 8/4
});

/// What WrapCompressedRTFStreamEx is to do.
///
/// Declared in `MAPIUtil.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct RTF_WCSINFO {
    /// The size of the struct, in bytes.
    pub size: u32,
    /// Whether the stream is read or written, and what is asked for.
    pub ulFlags: RtfFlags,
    /// The code page of the message; zero if there is none.
    pub ulInCodePage: u32,
    /// The code page of the text that is asked for; zero for RTF.
    pub ulOutCodePage: u32,
}

layout!(RTF_WCSINFO {
    size 16/16, align 4/4, size 0/0, ulFlags 4/4, ulInCodePage 8/8, ulOutCodePage 12/12
});

/// What WrapCompressedRTFStreamEx found.
///
/// Declared in `MAPIUtil.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct RTF_WCSRETINFO {
    /// The size of the struct, in bytes.
    pub size: u32,
    /// What the body was written as.
    pub ulStreamFlags: NativeBodyFlags,
}

layout!(RTF_WCSRETINFO {
    size 8/8, align 4/4, size 0/0, ulStreamFlags 4/4
});

with_pointers_zeroed!(ACCT_BIN, ACCT_VARIANT, ACCT_VARIANT_Val);
plain_zeroed!(RTF_WCSINFO, RTF_WCSRETINFO);
