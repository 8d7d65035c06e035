//! MAPI's own functions on property values, for those who want MAPI's answer and not that of this
//! crate.

use super::calls::promised;
use super::{Called, Mapi};
use crate::abi::codes::MAPI_E_INVALID_PARAMETER;
use crate::abi::{MAPINAMEID, RelOp, SPropValue, flags::FuzzyLevel};
use crate::boundary::{MapiError, View, Views};
use crate::memory::MapiViews;
use crate::memory::{self, MapiArray};
use core::cmp::Ordering;
use core::ptr::{self, NonNull};

type Value<'a> = crate::data::PropValue<'a>;

/// The number of values as C counts them here.
fn count(values: Views<'_, SPropValue>) -> Result<i32, MapiError> {
    i32::try_from(values.len()).map_err(|_| MAPI_E_INVALID_PARAMETER.into())
}

/// The same of values that are copied with all that they point to, as far as the functions know.
/// Fails with MAPI_E_INVALID_PARAMETER where they would copy a pointer as it is.
fn copied(values: Views<'_, SPropValue>) -> Result<i32, MapiError> {
    for value in values.iter() {
        if !value?.is_known() {
            return Err(MAPI_E_INVALID_PARAMETER.into());
        }
    }
    count(values)
}

impl Mapi {
    /// FPropCompareProp: whether `left` compares with `right` as `how` says.
    ///
    /// # Errors
    ///
    /// MAPI_E_NOT_FOUND where the DLL lacks it.
    pub fn f_prop_compare_prop(
        &self,
        left: Value<'_>,
        how: RelOp,
        right: Value<'_>,
    ) -> Result<bool, MapiError> {
        let (left, right) = (SPropValue::lay_out(left)?, SPropValue::lay_out(right)?);
        // SAFETY: two values that are well-formed.
        let result = unsafe {
            self.exports()
                .FPropCompareProp(left.as_ptr(), how.0, right.as_ptr())
        };
        Ok(result?.as_bool())
    }

    /// FPropContainsProp: whether `target` contains `source`, as strictly as `level` says.
    ///
    /// # Errors
    ///
    /// MAPI_E_NOT_FOUND where the DLL lacks it.
    pub fn f_prop_contains_prop(
        &self,
        target: Value<'_>,
        source: Value<'_>,
        level: FuzzyLevel,
    ) -> Result<bool, MapiError> {
        let (target, source) = (SPropValue::lay_out(target)?, SPropValue::lay_out(source)?);
        let level = level.bits();
        // SAFETY: two values that are well-formed.
        let result = unsafe {
            self.exports()
                .FPropContainsProp(target.as_ptr(), source.as_ptr(), level)
        };
        Ok(result?.as_bool())
    }

    /// LPropCompareProp: how two values of one type are ordered.
    ///
    /// # Errors
    ///
    /// MAPI_E_NOT_FOUND where the DLL lacks it.
    pub fn l_prop_compare_prop(
        &self,
        left: Value<'_>,
        right: Value<'_>,
    ) -> Result<Ordering, MapiError> {
        let (left, right) = (SPropValue::lay_out(left)?, SPropValue::lay_out(right)?);
        // SAFETY: two values that are well-formed.
        let order = unsafe {
            self.exports()
                .LPropCompareProp(left.as_ptr(), right.as_ptr())
        };
        Ok(order?.cmp(&0))
    }

    /// UlPropSize: the size of a value in bytes, without the struct itself.
    ///
    /// # Errors
    ///
    /// MAPI_E_NOT_FOUND where the DLL lacks it.
    pub fn ul_prop_size(&self, value: Value<'_>) -> Result<u32, MapiError> {
        let value = SPropValue::lay_out(value)?;
        // SAFETY: a value that is well-formed.
        unsafe { self.exports().UlPropSize(value.as_ptr()) }
    }

    /// FEqualNames: whether two names of properties are the same.
    ///
    /// # Errors
    ///
    /// MAPI_E_NOT_FOUND where the DLL lacks it.
    pub fn f_equal_names(
        &self,
        left: crate::data::PropName<'_>,
        right: crate::data::PropName<'_>,
    ) -> Result<bool, MapiError> {
        let (left, right) = (MAPINAMEID::lay_out(left)?, MAPINAMEID::lay_out(right)?);
        // SAFETY: two names that are well-formed.
        let result = unsafe { self.exports().FEqualNames(left.as_ptr(), right.as_ptr()) };
        Ok(result?.as_bool())
    }

    /// ScCountProps: how many bytes a copy of the values needs, structs included.
    ///
    /// # Errors
    ///
    /// Those of ScCountProps (MAPI_E_INVALID_PARAMETER for a value of no known type), and
    /// MAPI_E_NOT_FOUND where the DLL lacks it.
    pub fn sc_count_props(&self, values: Views<'_, SPropValue>) -> Result<u32, MapiError> {
        let mut size = 0;
        let first = values.as_raw().as_ptr();
        // SAFETY: that many values that are well-formed, and a place for a number.
        unsafe {
            self.exports()
                .ScCountProps(count(values)?, first, &mut size)
        }?
        .in_function("ScCountProps")?;
        Ok(size)
    }

    /// ScCopyProps: a copy of the values in one block of MAPI memory.
    ///
    /// # Errors
    ///
    /// Those of ScCountProps and ScCopyProps, MAPI_E_INVALID_PARAMETER for a value of a type that
    /// they do not know (PT_SRESTRICTION, PT_ACTIONS, one of many), MAPI_E_NOT_ENOUGH_MEMORY, and
    /// MAPI_E_NOT_FOUND where the DLL lacks it.
    pub fn sc_copy_props(
        &self,
        values: Views<'_, SPropValue>,
    ) -> Result<MapiViews<SPropValue>, MapiError> {
        let count = copied(values)?;
        let block = memory::allocate(self.sc_count_props(values)? as usize)?;
        // SAFETY: a new block that nobody else frees; it counts as empty until the copy is there.
        let owner = unsafe { MapiArray::from_raw(block.cast::<SPropValue>().as_ptr(), 0) };
        let first = values.as_raw().as_ptr();
        let mut size = 0;
        // SAFETY: that many values that are well-formed, a block of the size that they need, and
        // a place for a number.
        unsafe {
            self.exports()
                .ScCopyProps(count, first, block.as_ptr(), &mut size)
        }?
        .in_function("ScCopyProps")?;
        let copy = owner.into_raw();
        // SAFETY: the block holds a copy of each value, with what they point to.
        Ok(unsafe { MapiViews::from_raw(copy, values.len()) })
    }

    /// ScDupPropset: a copy of the values in one block of MAPI memory that the function allocates.
    ///
    /// # Errors
    ///
    /// Those of ScDupPropset, MAPI_E_INVALID_PARAMETER as for [`sc_copy_props`](Self::sc_copy_props),
    /// and MAPI_E_NOT_FOUND where the DLL lacks it.
    pub fn sc_dup_propset(
        &self,
        values: Views<'_, SPropValue>,
    ) -> Result<MapiViews<SPropValue>, MapiError> {
        let (count, first) = (copied(values)?, values.as_raw().as_ptr());
        let allocate_buffer = memory::allocator().routines().0;
        let mut copy = ptr::null_mut();
        // SAFETY: that many values that are well-formed, the allocator of the process, and a
        // place for a pointer.
        unsafe {
            self.exports()
                .ScDupPropset(count, first, allocate_buffer, &mut copy)
        }?
        .in_function("ScDupPropset")?;
        let copy = promised(NonNull::new(copy))?.as_ptr();
        // SAFETY: a block with a copy of each value that is the caller's to free.
        Ok(unsafe { MapiViews::from_raw(copy, values.len()) })
    }
}
