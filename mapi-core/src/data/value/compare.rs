//! Equality and order of values.

use super::{PropValue, Value};
use crate::abi::RelOp;
use crate::data::nested::{self, Nested};
use core::cmp::Ordering;

/// Values are equal if they have the same type and what they hold is equal. Text compares unit
/// by unit, so case matters; two PT_PTR are equal if the pointers are.
impl PartialEq for Value<'_> {
    fn eq(&self, other: &Self) -> bool {
        match (*self, *other) {
            (Self::Unspecified, Self::Unspecified) | (Self::Null, Self::Null) => true,
            (Self::Object(a), Self::Object(b)) => a == b,
            (Self::Clsid(a), Self::Clsid(b)) => a == b,
            (Self::Pointer(a), Self::Pointer(b)) => a == b,
            (Self::MvR4(a), Self::MvR4(b)) => a == b,
            (Self::MvDouble(a), Self::MvDouble(b)) | (Self::MvAppTime(a), Self::MvAppTime(b)) => {
                a == b
            }
            (Self::MvI2(a), Self::MvI2(b)) => a == b,
            (Self::MvLong(a), Self::MvLong(b)) => a == b,
            (Self::MvCurrency(a), Self::MvCurrency(b)) => a == b,
            (Self::MvI8(a), Self::MvI8(b)) => a == b,
            (Self::MvString8(a), Self::MvString8(b)) => a == b,
            (Self::MvUnicode(a), Self::MvUnicode(b)) => a == b,
            (Self::MvSysTime(a), Self::MvSysTime(b)) => a == b,
            (Self::MvClsid(a), Self::MvClsid(b)) => a == b,
            (Self::MvBinary(a), Self::MvBinary(b)) => a == b,
            _ => match (self.nested(), other.nested()) {
                (Some(a), Some(b)) => nested::same(a, b),
                _ => self.partial_cmp(other) == Some(Ordering::Equal),
            },
        }
    }
}

/// Values of one type with one value are ordered: numbers, codes and times by size, text unit by
/// unit, false before true, bytes as in a dictionary, GUIDs by their bytes in memory. Values of
/// different types, of many values, and those that only stand for something (PT_NULL, PT_OBJECT,
/// PT_PTR, those of rules) are not.
impl PartialOrd for Value<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        match (*self, *other) {
            (Self::I2(a), Self::I2(b)) => Some(a.cmp(&b)),
            (Self::Long(a), Self::Long(b)) => Some(a.cmp(&b)),
            (Self::R4(a), Self::R4(b)) => a.partial_cmp(&b),
            (Self::Double(a), Self::Double(b)) | (Self::AppTime(a), Self::AppTime(b)) => {
                a.partial_cmp(&b)
            }
            (Self::Currency(a), Self::Currency(b)) => Some(a.cmp(&b)),
            (Self::Error(a), Self::Error(b)) => Some(a.0.cmp(&b.0)),
            (Self::Boolean(a), Self::Boolean(b)) => Some(a.cmp(&b)),
            (Self::I8(a), Self::I8(b)) => Some(a.cmp(&b)),
            (Self::String8(a), Self::String8(b)) => Some(a.to_bytes().cmp(b.to_bytes())),
            (Self::Unicode(a), Self::Unicode(b)) => Some(a.as_slice().cmp(b.as_slice())),
            (Self::SysTime(a), Self::SysTime(b)) => Some(a.cmp(&b)),
            (Self::Clsid(a), Self::Clsid(b)) => Some(guid_bytes(a).cmp(&guid_bytes(b))),
            (Self::Binary(a), Self::Binary(b)) => Some(a.cmp(b)),
            _ => None,
        }
    }
}

fn guid_bytes(guid: &windows_core::GUID) -> [u8; 16] {
    crate::abi::MAPIUID::from(*guid).ab
}

/// Many may be one block in C, so that there are more bytes than memory has.
fn sum(sizes: impl Iterator<Item = usize>) -> usize {
    sizes.fold(0, usize::saturating_add)
}

impl<'a> Value<'a> {
    /// What may have values in it.
    pub(in crate::data) const fn nested(self) -> Option<Nested<'a>> {
        match self {
            Self::Restriction(restriction) => Some(Nested::Restriction(restriction)),
            Self::Actions(actions) => Some(Nested::Actions(actions)),
            _ => None,
        }
    }

    /// Whether the value, on the left, compares with another so. `None` where the two do not
    /// compare that way: values of different types, an order of those that have none, a regular
    /// expression, or membership.
    pub fn satisfies(&self, how: RelOp, right: &Self) -> Option<bool> {
        match how {
            RelOp::RELOP_EQ | RelOp::RELOP_NE => {
                let same_type = self.prop_type() == right.prop_type();
                same_type.then(|| (self == right) == (how == RelOp::RELOP_EQ))
            }
            _ if how.0 < RelOp::RELOP_EQ.0 => self.partial_cmp(right).map(|order| how.holds(order)),
            _ => None,
        }
    }

    /// The size that a size restriction compares, in bytes: that of the number, of the text with
    /// its terminator, of the bytes, of all of many. Zero for what has no value, or one that only
    /// this process understands. UlPropSize counts so.
    pub fn size(&self) -> usize {
        match *self {
            Self::Unspecified
            | Self::Null
            | Self::Object(_)
            | Self::Pointer(_)
            | Self::Restriction(_)
            | Self::Actions(_) => 0,
            Self::I2(_) | Self::Boolean(_) => 2,
            Self::Long(_) | Self::R4(_) | Self::Error(_) => 4,
            Self::Double(_)
            | Self::Currency(_)
            | Self::AppTime(_)
            | Self::I8(_)
            | Self::SysTime(_) => 8,
            Self::String8(v) => v.count_bytes() + 1,
            Self::Unicode(v) => size_of_val(v.as_slice_with_nul()),
            Self::Clsid(_) => 16,
            Self::Binary(v) => v.len(),
            Self::MvI2(v) => size_of_val(v),
            Self::MvLong(v) => size_of_val(v),
            Self::MvR4(v) => size_of_val(v),
            Self::MvDouble(v) | Self::MvAppTime(v) => size_of_val(v),
            Self::MvCurrency(v) => size_of_val(v),
            Self::MvI8(v) => size_of_val(v),
            Self::MvString8(v) => sum(v.iter().map(|s| s.count_bytes() + 1)),
            Self::MvUnicode(v) => sum(v.iter().map(|s| size_of_val(s.as_slice_with_nul()))),
            Self::MvSysTime(v) => size_of_val(v),
            Self::MvClsid(v) => size_of_val(v),
            Self::MvBinary(v) => sum(v.iter().map(<[u8]>::len)),
        }
    }
}

impl RelOp {
    /// Whether two values that are in an order compare so.
    pub(crate) const fn holds(self, order: Ordering) -> bool {
        match self {
            Self::RELOP_LT => order.is_lt(),
            Self::RELOP_LE => order.is_le(),
            Self::RELOP_GT => order.is_gt(),
            Self::RELOP_GE => order.is_ge(),
            Self::RELOP_EQ => order.is_eq(),
            Self::RELOP_NE => order.is_ne(),
            _ => false,
        }
    }
}

impl PropValue<'_> {
    /// The order of two values, whatever they are: LPropCompareProp. Values of different types
    /// are ordered by the numbers of their types; those of types without an order are equal or
    /// less, and what is not a number is less than any.
    pub fn compare(self, other: Self) -> Ordering {
        let types = self.value.prop_type().cmp(&other.value.prop_type());
        types.then_with(|| {
            let order = self.value.partial_cmp(&other.value);
            order.unwrap_or(match self.value == other.value {
                true => Ordering::Equal,
                false => Ordering::Less,
            })
        })
    }
}

/// Equal tags, types included, and equal values.
impl PartialEq for PropValue<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.tag == other.tag && self.value == other.value
    }
}
