//! Display tables: the controls of dialogs that MAPI shows for a provider.
//!
//! In a display table each struct is the PR_CONTROL_STRUCTURE of a row; its texts follow it in the
//! same bytes, at the offsets it names.

use super::{
    ControlType, PropTag, TCHAR,
    flags::{ControlFlags, ListBoxFlags, UnicodeFlags},
};
use core::ffi::c_void;
use core::fmt;

/// A label.
///
/// C: `_DTBLLABEL` of `MAPIDefS.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct DTBLLABEL {
    /// The offset of the label from the start of the struct, in bytes.
    pub ulbLpszLabelName: u32,
    /// Whether the label is UTF-16.
    pub ulFlags: UnicodeFlags,
}

layout!(DTBLLABEL {
    size 8/8, align 4/4, ulbLpszLabelName 0/0, ulFlags 4/4
});

/// An edit field.
///
/// C: `_DTBLEDIT` of `MAPIDefS.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct DTBLEDIT {
    /// The offset, from the start of the struct, of the pattern of characters that may be typed.
    pub ulbLpszCharsAllowed: u32,
    /// Whether the pattern is UTF-16.
    pub ulFlags: UnicodeFlags,
    /// The number of characters that may be typed.
    pub ulNumCharsAllowed: u32,
    /// The property that the field shows and sets.
    pub ulPropTag: PropTag,
}

layout!(DTBLEDIT {
    size 16/16, align 4/4,
    ulbLpszCharsAllowed 0/0,
    ulFlags 4/4,
    ulNumCharsAllowed 8/8,
    ulPropTag 12/12
});

/// A list box.
///
/// C: `_DTBLLBX` of `MAPIDefS.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct DTBLLBX {
    /// Which scroll bars it has.
    pub ulFlags: ListBoxFlags,
    /// The property that the choice sets.
    pub ulPRSetProperty: PropTag,
    /// The PT_OBJECT property that opens the table of choices.
    pub ulPRTableName: PropTag,
}

layout!(DTBLLBX {
    size 12/12, align 4/4, ulFlags 0/0, ulPRSetProperty 4/4, ulPRTableName 8/8
});

/// A list box with an edit field.
///
/// C: `_DTBLCOMBOBOX` of `MAPIDefS.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct DTBLCOMBOBOX {
    /// The offset, from the start of the struct, of the pattern of characters that may be typed.
    pub ulbLpszCharsAllowed: u32,
    /// Whether the pattern is UTF-16.
    pub ulFlags: UnicodeFlags,
    /// The number of characters that may be typed.
    pub ulNumCharsAllowed: u32,
    /// The text property that the field shows and sets.
    pub ulPRPropertyName: PropTag,
    /// The PT_OBJECT property that opens the table of choices.
    pub ulPRTableName: PropTag,
}

layout!(DTBLCOMBOBOX {
    size 20/20, align 4/4,
    ulbLpszCharsAllowed 0/0,
    ulFlags 4/4,
    ulNumCharsAllowed 8/8,
    ulPRPropertyName 12/12,
    ulPRTableName 16/16
});

/// A list box that drops down.
///
/// C: `_DTBLDDLBX` of `MAPIDefS.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct DTBLDDLBX {
    /// Zero.
    pub ulFlags: u32,
    /// The column of the table of choices that is shown.
    pub ulPRDisplayProperty: PropTag,
    /// The property that the choice sets.
    pub ulPRSetProperty: PropTag,
    /// The PT_OBJECT property that opens the table of choices.
    pub ulPRTableName: PropTag,
}

layout!(DTBLDDLBX {
    size 16/16, align 4/4,
    ulFlags 0/0,
    ulPRDisplayProperty 4/4,
    ulPRSetProperty 8/8,
    ulPRTableName 12/12
});

/// A check box.
///
/// C: `_DTBLCHECKBOX` of `MAPIDefS.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct DTBLCHECKBOX {
    /// The offset of the label from the start of the struct, in bytes.
    pub ulbLpszLabel: u32,
    /// Whether the label is UTF-16.
    pub ulFlags: UnicodeFlags,
    /// The PT_BOOLEAN property that it shows and sets.
    pub ulPRPropertyName: PropTag,
}

layout!(DTBLCHECKBOX {
    size 12/12, align 4/4, ulbLpszLabel 0/0, ulFlags 4/4, ulPRPropertyName 8/8
});

/// A box around other controls.
///
/// C: `_DTBLGROUPBOX` of `MAPIDefS.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct DTBLGROUPBOX {
    /// The offset of the label from the start of the struct, in bytes.
    pub ulbLpszLabel: u32,
    /// Whether the label is UTF-16.
    pub ulFlags: UnicodeFlags,
}

layout!(DTBLGROUPBOX {
    size 8/8, align 4/4, ulbLpszLabel 0/0, ulFlags 4/4
});

/// A push button.
///
/// C: `_DTBLBUTTON` of `MAPIDefS.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct DTBLBUTTON {
    /// The offset of the label from the start of the struct, in bytes.
    pub ulbLpszLabel: u32,
    /// Whether the label is UTF-16.
    pub ulFlags: UnicodeFlags,
    /// The PT_OBJECT property that opens the IMAPIControl of the button.
    pub ulPRControl: PropTag,
}

layout!(DTBLBUTTON {
    size 12/12, align 4/4, ulbLpszLabel 0/0, ulFlags 4/4, ulPRControl 8/8
});

/// A page with a tab.
///
/// C: `_DTBLPAGE` of `MAPIDefS.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct DTBLPAGE {
    /// The offset of the label from the start of the struct, in bytes.
    pub ulbLpszLabel: u32,
    /// Whether the texts are UTF-16.
    pub ulFlags: UnicodeFlags,
    /// The offset of the help component's name from the start of the struct, in bytes; zero for no help.
    pub ulbLpszComponent: u32,
    /// The page of help.
    pub ulContext: u32,
}

layout!(DTBLPAGE {
    size 16/16, align 4/4, ulbLpszLabel 0/0, ulFlags 4/4, ulbLpszComponent 8/8, ulContext 12/12
});

/// A radio button, one of a group that follow each other.
///
/// C: `_DTBLRADIOBUTTON` of `MAPIDefS.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct DTBLRADIOBUTTON {
    /// The offset of the label from the start of the struct, in bytes.
    pub ulbLpszLabel: u32,
    /// Whether the label is UTF-16.
    pub ulFlags: UnicodeFlags,
    /// The number of buttons of the group.
    pub ulcButtons: u32,
    /// The PT_LONG property that the group shows and sets.
    pub ulPropTag: PropTag,
    /// The value of the property when this button is on.
    pub lReturnValue: i32,
}

layout!(DTBLRADIOBUTTON {
    size 20/20, align 4/4,
    ulbLpszLabel 0/0,
    ulFlags 4/4,
    ulcButtons 8/8,
    ulPropTag 12/12,
    lReturnValue 16/16
});

/// A list box with the values of a property.
///
/// C: `_DTBLMVLISTBOX` of `MAPIDefS.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct DTBLMVLISTBOX {
    /// Zero.
    pub ulFlags: u32,
    /// The property whose values are listed.
    pub ulMVPropTag: PropTag,
}

layout!(DTBLMVLISTBOX {
    size 8/8, align 4/4, ulFlags 0/0, ulMVPropTag 4/4
});

/// A list box that drops down, with the values of a property.
///
/// C: `_DTBLMVDDLBX` of `MAPIDefS.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct DTBLMVDDLBX {
    /// Zero.
    pub ulFlags: u32,
    /// The property whose values are listed.
    pub ulMVPropTag: PropTag,
}

layout!(DTBLMVDDLBX {
    size 8/8, align 4/4, ulFlags 0/0, ulMVPropTag 4/4
});

/// A control, for BuildDisplayTable.
///
/// Declared in `MAPIUtil.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct DTCTL {
    /// Which member of `ctl` it is.
    pub ulCtlType: ControlType,
    /// How it behaves.
    pub ulCtlFlags: ControlFlags,
    /// The bytes that a notification of the control carries; null for none.
    pub lpbNotif: *mut u8,
    /// The number of bytes of `lpbNotif`.
    pub cbNotif: u32,
    /// The pattern of characters that may be typed; null for any.
    pub lpszFilter: *mut TCHAR,
    /// The identifier of the control in the dialog template.
    pub ulItemID: u32,
    /// The control itself, without its texts: those come from the template.
    pub ctl: DTCTL_ctl,
}

layout!(DTCTL {
    size 48/28, align 8/4,
    ulCtlType 0/0,
    ulCtlFlags 4/4,
    lpbNotif 8/8,
    cbNotif 16/12,
    lpszFilter 24/16,
    ulItemID 32/20,
    ctl 40/24
});

/// The control of a [`DTCTL`], which its `ulCtlType` tells.
#[repr(C)]
#[derive(Clone, Copy)]
pub union DTCTL_ctl {
    /// Any of them.
    pub lpv: *mut c_void,
    /// DTCT_LABEL.
    pub lplabel: *mut DTBLLABEL,
    /// DTCT_EDIT.
    pub lpedit: *mut DTBLEDIT,
    /// DTCT_LBX.
    pub lplbx: *mut DTBLLBX,
    /// DTCT_COMBOBOX.
    pub lpcombobox: *mut DTBLCOMBOBOX,
    /// DTCT_DDLBX.
    pub lpddlbx: *mut DTBLDDLBX,
    /// DTCT_CHECKBOX.
    pub lpcheckbox: *mut DTBLCHECKBOX,
    /// DTCT_GROUPBOX.
    pub lpgroupbox: *mut DTBLGROUPBOX,
    /// DTCT_BUTTON.
    pub lpbutton: *mut DTBLBUTTON,
    /// DTCT_RADIOBUTTON.
    pub lpradiobutton: *mut DTBLRADIOBUTTON,
    /// DTCT_MVLISTBOX.
    pub lpmvlbx: *mut DTBLMVLISTBOX,
    /// DTCT_MVDDLBX.
    pub lpmvddlbx: *mut DTBLMVDDLBX,
    /// DTCT_PAGE.
    pub lppage: *mut DTBLPAGE,
}

impl fmt::Debug for DTCTL_ctl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DTCTL_ctl").finish_non_exhaustive()
    }
}

layout!(DTCTL_ctl {
    size 8/4, align 8/4
});

/// A page of a dialog, for BuildDisplayTable.
///
/// Declared in `MAPIUtil.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct DTPAGE {
    /// The number of controls.
    pub cctl: u32,
    /// The name of the dialog template; an ordinal is a name too, as MAKEINTRESOURCE makes one.
    pub lpszResourceName: *mut TCHAR,
    /// The help component. C has no name for this member.
    pub u: DTPAGE_u,
    /// The controls, `cctl` of them.
    pub lpctl: *mut DTCTL,
}

layout!(DTPAGE {
    size 32/16, align 8/4, cctl 0/0, lpszResourceName 8/4, u 16/8, lpctl 24/12
});

/// The help component of a [`DTPAGE`].
#[repr(C)]
#[derive(Clone, Copy)]
pub union DTPAGE_u {
    /// Its name.
    pub lpszComponent: *mut TCHAR,
    /// The identifier of the string with its name.
    pub ulItemID: u32,
}

impl fmt::Debug for DTPAGE_u {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DTPAGE_u").finish_non_exhaustive()
    }
}

layout!(DTPAGE_u {
    size 8/4, align 8/4
});

with_pointers_zeroed!(DTCTL, DTPAGE, DTCTL_ctl, DTPAGE_u);
plain_zeroed!(
    DTBLLABEL,
    DTBLEDIT,
    DTBLLBX,
    DTBLCOMBOBOX,
    DTBLDDLBX,
    DTBLCHECKBOX,
    DTBLGROUPBOX,
    DTBLBUTTON,
    DTBLPAGE,
    DTBLRADIOBUTTON,
    DTBLMVLISTBOX,
    DTBLMVDDLBX
);
