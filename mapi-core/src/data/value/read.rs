//! From C to a value.

use super::{Binaries, PropValue, Strings, Value};
use crate::abi::{
    ACTIONS, OpaquePtr, PropType, SPropValue, SRestriction, codes::MAPI_E_INVALID_TYPE,
};
use crate::boundary::View;
use crate::boundary::read::{Read, one, slice, string};

impl<'a> PropValue<'a> {
    /// Looks at a value in C memory.
    ///
    /// Fails with MAPI_E_INVALID_TYPE where the tag has a type that is not one, and with
    /// MAPI_E_INVALID_PARAMETER where a pointer is null or misaligned that may not be.
    ///
    /// # Safety
    ///
    /// The member that the tag names is well-formed, and it and what it points to stay
    /// unchanged for `'a`.
    pub unsafe fn from_raw(raw: &'a SPropValue) -> Read<Self> {
        // SAFETY: as the caller vouches.
        unsafe { Self::from_raw_inline(raw) }
    }

    /// The same where it is worth being a part of its caller: in loops that look at the values,
    /// which then need not put a value together to take it apart again.
    ///
    /// # Safety
    ///
    /// As for [`from_raw`](Self::from_raw).
    #[inline(always)]
    pub(crate) unsafe fn from_raw_inline(raw: &'a SPropValue) -> Read<Self> {
        // SAFETY: as the caller vouches.
        let value = unsafe { value(raw) }?;
        Ok(Self {
            tag: raw.ulPropTag,
            value,
        })
    }

    /// The same, without the values that rules alone have: those would lead from one to the next.
    ///
    /// # Safety
    ///
    /// As for [`from_raw`](Self::from_raw).
    pub(crate) unsafe fn from_raw_inside(raw: &'a SPropValue) -> Read<Self> {
        match raw.ulPropTag.prop_type().stored() {
            PropType::PT_SRESTRICTION | PropType::PT_ACTIONS => Err(MAPI_E_INVALID_TYPE),
            // SAFETY: as the caller vouches.
            _ => unsafe { Self::from_raw(raw) },
        }
    }
}

/// # Safety
///
/// As for [`PropValue::from_raw`].
#[inline(always)]
unsafe fn value<'a>(raw: &'a SPropValue) -> Read<Value<'a>> {
    let value = &raw.Value;
    // SAFETY: the caller vouches for the member that the type names.
    Ok(unsafe {
        match raw.ulPropTag.prop_type().stored() {
            PropType::PT_UNSPECIFIED => Value::Unspecified,
            PropType::PT_NULL => Value::Null,
            PropType::PT_I2 => Value::I2(value.i),
            PropType::PT_LONG => Value::Long(value.l),
            PropType::PT_R4 => Value::R4(value.flt),
            PropType::PT_DOUBLE => Value::Double(value.dbl),
            PropType::PT_CURRENCY => Value::Currency(value.cur),
            PropType::PT_APPTIME => Value::AppTime(value.at),
            PropType::PT_ERROR => Value::Error(value.err),
            PropType::PT_BOOLEAN => Value::Boolean(value.b != 0),
            PropType::PT_OBJECT => Value::Object(value.x),
            PropType::PT_I8 => Value::I8(value.li.QuadPart),
            PropType::PT_STRING8 => Value::String8(string(value.lpszA)?),
            PropType::PT_UNICODE => Value::Unicode(string(value.lpszW)?),
            PropType::PT_SYSTIME => Value::SysTime(value.ft),
            PropType::PT_CLSID => Value::Clsid(one(value.lpguid)?),
            PropType::PT_BINARY => Value::Binary(slice(value.bin.lpb, value.bin.cb)?),
            PropType::PT_PTR => Value::Pointer(OpaquePtr::new(value.lpv)),
            PropType::PT_SRESTRICTION => {
                let restriction = one(value.lpv.cast::<SRestriction>())?;
                Value::Restriction(SRestriction::view(restriction)?)
            }
            PropType::PT_ACTIONS => {
                let actions = one(value.lpv.cast::<ACTIONS>())?;
                Value::Actions(ACTIONS::view(actions)?)
            }
            PropType::PT_MV_I2 => Value::MvI2(slice(value.MVi.lpi, value.MVi.cValues)?),
            PropType::PT_MV_LONG => Value::MvLong(slice(value.MVl.lpl, value.MVl.cValues)?),
            PropType::PT_MV_R4 => Value::MvR4(slice(value.MVflt.lpflt, value.MVflt.cValues)?),
            PropType::PT_MV_DOUBLE => {
                Value::MvDouble(slice(value.MVdbl.lpdbl, value.MVdbl.cValues)?)
            }
            PropType::PT_MV_CURRENCY => {
                Value::MvCurrency(slice(value.MVcur.lpcur, value.MVcur.cValues)?)
            }
            PropType::PT_MV_APPTIME => {
                Value::MvAppTime(slice(value.MVat.lpat, value.MVat.cValues)?)
            }
            PropType::PT_MV_I8 => {
                Value::MvI8(slice(value.MVli.lpli.cast::<i64>(), value.MVli.cValues)?)
            }
            PropType::PT_MV_STRING8 => Value::MvString8(Strings::from_raw(slice(
                value.MVszA.lppszA,
                value.MVszA.cValues,
            )?)?),
            PropType::PT_MV_UNICODE => Value::MvUnicode(Strings::from_raw(slice(
                value.MVszW.lppszW,
                value.MVszW.cValues,
            )?)?),
            PropType::PT_MV_SYSTIME => {
                Value::MvSysTime(slice(value.MVft.lpft, value.MVft.cValues)?)
            }
            PropType::PT_MV_CLSID => {
                Value::MvClsid(slice(value.MVguid.lpguid, value.MVguid.cValues)?)
            }
            PropType::PT_MV_BINARY => Value::MvBinary(Binaries::from_raw(slice(
                value.MVbin.lpbin,
                value.MVbin.cValues,
            )?)?),
            _ => return Err(MAPI_E_INVALID_TYPE),
        }
    })
}
