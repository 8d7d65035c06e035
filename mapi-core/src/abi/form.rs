//! Forms: what form managers, servers and viewers tell each other.

use super::{FORMPROPSPECIALTYPE, HGLOBAL, MAPINAMEID, TCHAR, flags::UnicodeFlags};
use core::ffi::c_void;
use core::fmt;

/// How a form is to print.
///
/// Declared in `MAPIForm.h`.
#[repr(C)]
#[derive(Debug)]
pub struct FORMPRINTSETUP {
    /// Whether the structs behind the handles have UTF-16 strings.
    pub ulFlags: UnicodeFlags,
    /// The printer: a DEVMODE.
    pub hDevMode: HGLOBAL,
    /// The names of driver, device and port: a DEVNAMES.
    pub hDevNames: HGLOBAL,
    /// The number of the first page.
    pub ulFirstPageNumber: u32,
    /// Whether attachments are printed too: one if so.
    pub fPrintAttachments: u32,
}

layout!(FORMPRINTSETUP {
    size 32/20, align 8/4,
    ulFlags 0/0,
    hDevMode 8/4,
    hDevNames 16/8,
    ulFirstPageNumber 24/12,
    fPrintAttachments 28/16
});

/// A value of a form's property, with its name.
///
/// Declared in `MAPIForm.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct SMAPIFormPropEnumVal {
    /// The name for the user.
    pub pszDisplayName: *mut TCHAR,
    /// The value.
    pub nVal: u32,
}

layout!(SMAPIFormPropEnumVal {
    size 16/8, align 8/4, pszDisplayName 0/0, nVal 8/4
});

/// A property that a form uses.
///
/// Declared in `MAPIForm.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct SMAPIFormProp {
    /// Whether the strings are UTF-16.
    pub ulFlags: UnicodeFlags,
    /// The property type.
    pub nPropType: u32,
    /// The name of the property.
    pub nmid: MAPINAMEID,
    /// The name for the user.
    pub pszDisplayName: *mut TCHAR,
    /// Whether `u` tells its values.
    pub nSpecialType: FORMPROPSPECIALTYPE,
    /// The values that the property may have.
    pub u: SMAPIFormProp_u,
}

layout!(SMAPIFormProp {
    size 88/48, align 8/4,
    ulFlags 0/0,
    nPropType 4/4,
    nmid 8/8,
    pszDisplayName 32/20,
    nSpecialType 40/24,
    u 48/28
});

/// The values that a property of a form may have.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct SMAPIFormProp_s1 {
    /// The property that holds the index of the value.
    pub nmidIdx: MAPINAMEID,
    /// The number of values.
    pub cfpevAvailable: u32,
    /// The values, `cfpevAvailable` of them.
    pub pfpevAvailable: *mut SMAPIFormPropEnumVal,
}

layout!(SMAPIFormProp_s1 {
    size 40/20, align 8/4, nmidIdx 0/0, cfpevAvailable 24/12, pfpevAvailable 32/16
});

/// More about a [`SMAPIFormProp`], which its `nSpecialType` tells.
#[repr(C)]
#[derive(Clone, Copy)]
pub union SMAPIFormProp_u {
    /// FPST_ENUM_PROP.
    pub s1: SMAPIFormProp_s1,
}

impl fmt::Debug for SMAPIFormProp_u {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SMAPIFormProp_u").finish_non_exhaustive()
    }
}

layout!(SMAPIFormProp_u {
    size 40/20, align 8/4
});

/// Properties that forms use, as many as the count says.
///
/// Declared in `MAPIForm.h`.
#[repr(C)]
#[derive(Debug)]
pub struct SMAPIFormPropArray {
    /// The number of properties.
    pub cProps: u32,
    /// Padding.
    pub ulPad: u32,
    /// The first of `cProps` properties.
    pub aFormProp: [SMAPIFormProp; 1],
}

layout!(SMAPIFormPropArray {
    size 96/56, align 8/4, cProps 0/0, ulPad 4/4, aFormProp 8/8
});

/// A verb of a form: something that the user may do with a message.
///
/// Declared in `MAPIForm.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct SMAPIVerb {
    /// The number of the verb.
    pub lVerb: i32,
    /// Its name for the user.
    pub szVerbname: *mut TCHAR,
    /// Flags for AppendMenu, how the verb stands in a menu.
    pub fuFlags: u32,
    /// Attributes, those of OLEVERB.
    pub grfAttribs: u32,
    /// Whether the name is UTF-16.
    pub ulFlags: UnicodeFlags,
}

layout!(SMAPIVerb {
    size 32/20, align 8/4,
    lVerb 0/0,
    szVerbname 8/4,
    fuFlags 16/8,
    grfAttribs 20/12,
    ulFlags 24/16
});

/// Verbs of a form, as many as the count says.
///
/// Declared in `MAPIForm.h`.
#[repr(C)]
#[derive(Debug)]
pub struct SMAPIVerbArray {
    /// The number of verbs.
    pub cMAPIVerb: u32,
    /// The first of `cMAPIVerb` verbs.
    pub aMAPIVerb: [SMAPIVerb; 1],
}

layout!(SMAPIVerbArray {
    size 40/24, align 8/4, cMAPIVerb 0/0, aMAPIVerb 8/4
});

/// Message classes, as many as the count says.
///
/// Declared in `MAPIForm.h`.
#[repr(C)]
#[derive(Debug)]
pub struct SMessageClassArray {
    /// The number of message classes.
    pub cValues: u32,
    /// The first of `cValues` 8-bit strings.
    pub aMessageClass: [*const u8; 1],
}

layout!(SMessageClassArray {
    size 16/8, align 8/4, cValues 0/0, aMessageClass 8/4
});

/// Forms, as many as the count says. Whoever owns the array releases each.
///
/// Declared in `MAPIForm.h`.
#[repr(C)]
#[derive(Debug)]
pub struct SMAPIFormInfoArray {
    /// The number of forms.
    pub cForms: u32,
    /// The first of `cForms` IMAPIFormInfo.
    pub aFormInfo: [*mut c_void; 1],
}

layout!(SMAPIFormInfoArray {
    size 16/8, align 8/4, cForms 0/0, aFormInfo 8/4
});

with_pointers_zeroed!(
    SMAPIFormPropEnumVal,
    SMAPIFormProp,
    SMAPIFormPropArray,
    SMAPIVerb,
    SMAPIVerbArray,
    SMessageClassArray,
    SMAPIFormProp_s1,
    SMAPIFormProp_u
);
plain_zeroed!(FORMPRINTSETUP);
with_pointers_zeroed!(SMAPIFormInfoArray);
