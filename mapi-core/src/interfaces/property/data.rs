//! Property objects in memory.

use crate::abi::PropTag;
use crate::abi::{
    SPropProblemArray, SPropTagArray, codes::MAPI_W_PARTIAL_COMPLETION, flags::PropAccessFlags,
};
use crate::interfaces::{IMAPIProp, IMAPIProp_Impl};
use crate::mapi_interface;
use crate::memory::Fill;
use windows_core::HRESULT;

/// A property object in memory that knows what of it may be changed and what was.
///
/// CreateIProp of MAPI makes one. Changes last at once.
///
/// Vtable order: `MAPIUtil.h`, with which the reference agrees; its IID is IID_IMAPIPropData there.
/// Reference: IPropData : IMAPIProp.
#[mapi_interface(
    iid = "0002031a-0000-0000-c000-000000000046",
    implemented_by = "MAPI",
    called_by = "Service providers and client applications"
)]
pub unsafe trait IPropData: IMAPIProp {
    /// Makes the object read-only or not: IPROP_READONLY or IPROP_READWRITE. A new one is not.
    ///
    /// Reference: IPropData::HrSetObjAccess.
    fn HrSetObjAccess(&self, access: PropAccessFlags) -> HRESULT;

    /// Makes properties read-only or not, and changed or not: for each tag one of IPROP_READONLY
    /// and IPROP_READWRITE, and one of IPROP_CLEAN and IPROP_DIRTY.
    ///
    /// # Errors
    ///
    /// - MAPI_E_INVALID_PARAMETER: flags exclude each other, or there is not one for each tag.
    /// - MAPI_E_NO_ACCESS: the object is read-only; see [`hr_set_obj_access`](Self::hr_set_obj_access).
    ///
    /// Reference: IPropData::HrSetPropAccess.
    fn HrSetPropAccess(
        &self,
        #[view(&[PropTag])] prop_tags: *const SPropTagArray,
        #[len_param(prop_tags)] access: *const PropAccessFlags,
    ) -> HRESULT;

    /// Returns for each tag whether the property is read-only and whether it was changed.
    ///
    /// Without tags it answers for all properties, deleted ones included, and puts their tags in
    /// `prop_tags`. With tags, the tag of a property that was deleted becomes zero. What was
    /// changed is IPROP_DIRTY and nothing else.
    ///
    /// Reference: IPropData::HrGetPropAccess.
    // How many flags there are is only said by the tags: as many as those. "Without tags" is a
    // pointer to null for C, in which the tags are returned; the pointer itself is never null.
    fn HrGetPropAccess(
        &self,
        #[inout]
        #[view(Fill<'_, SPropTagArray>)]
        prop_tags: *mut *mut SPropTagArray,
        #[out]
        #[len_param(prop_tags)]
        access: *mut *mut PropAccessFlags,
    ) -> HRESULT;

    /// Adds properties of type PT_OBJECT, which cannot be set, so that they are listed.
    ///
    /// MAPI_W_PARTIAL_COMPLETION says that some were not added; those are returned, each with its
    /// index and the reason.
    ///
    /// # Errors
    ///
    /// - MAPI_E_INVALID_TYPE: a tag is of another type.
    /// - MAPI_E_NO_ACCESS: the object is read-only; see [`hr_set_obj_access`](Self::hr_set_obj_access).
    ///
    /// Reference: IPropData::HrAddObjProps.
    // The header calls the parameters lppPropTagArray and lprgulAccess, by mistake; their types
    // are those of the page.
    #[success(MAPI_W_PARTIAL_COMPLETION)]
    fn HrAddObjProps(
        &self,
        #[view(&[PropTag])] prop_tags: *const SPropTagArray,
        #[opt]
        #[out]
        #[nullable]
        #[view]
        problems: *mut *mut SPropProblemArray,
    ) -> HRESULT;
}
