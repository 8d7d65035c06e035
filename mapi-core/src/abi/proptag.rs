//! Property tags and property types.

use super::tags::tag_name;
use core::fmt;

/// A property tag: the identifier of a property in the upper 16 bits, the [`PropType`] of its
/// value in the lower (`MAPIDefS.h`: PROP_TAG).
///
/// ```
/// use mapi_core::abi::{PropTag, PropType, tags::PR_SUBJECT};
///
/// assert_eq!(PR_SUBJECT, PropTag::new(0x0037, PropType::PT_UNICODE));
/// assert_eq!(PR_SUBJECT.to_string(), "PR_SUBJECT");
/// assert_eq!(PropTag(0x8005_0003).to_string(), "0x80050003");
/// ```
#[repr(transparent)]
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct PropTag(pub u32);

impl PropTag {
    /// The tag of an identifier and a type.
    pub const fn new(id: u16, prop_type: PropType) -> Self {
        Self((id as u32) << 16 | prop_type.0 as u32)
    }

    /// The identifier. From 0x8000 up, MAPI hands it out for a name.
    pub const fn id(self) -> u16 {
        (self.0 >> 16) as u16
    }

    /// The type, with MV_INSTANCE if that is set.
    pub const fn prop_type(self) -> PropType {
        PropType(self.0 as u16)
    }

    /// The same property with another type (`MAPIDefS.h`: CHANGE_PROP_TYPE).
    #[must_use]
    pub const fn with_type(self, prop_type: PropType) -> Self {
        Self::new(self.id(), prop_type)
    }

    /// Whether the property has many values.
    pub const fn is_multivalued(self) -> bool {
        self.prop_type().is_multivalued()
    }

    /// Whether both are one property of one type, be its text 8-bit or UTF-16.
    pub const fn is_same_property(self, other: Self) -> bool {
        self.id() == other.id() && self.prop_type().wide().0 == other.prop_type().wide().0
    }

    /// Whether the type is one that properties of any object can have, or many values of one;
    /// PT_UNSPECIFIED and PT_NULL are. FBadPropTag judges so, but for MV_INSTANCE, which tables
    /// take.
    pub const fn is_valid(self) -> bool {
        matches!(
            self.prop_type().stored().single(),
            PropType::PT_UNSPECIFIED
                | PropType::PT_NULL
                | PropType::PT_I2
                | PropType::PT_LONG
                | PropType::PT_R4
                | PropType::PT_DOUBLE
                | PropType::PT_CURRENCY
                | PropType::PT_APPTIME
                | PropType::PT_ERROR
                | PropType::PT_BOOLEAN
                | PropType::PT_OBJECT
                | PropType::PT_I8
                | PropType::PT_STRING8
                | PropType::PT_UNICODE
                | PropType::PT_SYSTIME
                | PropType::PT_CLSID
                | PropType::PT_BINARY
        ) && (self.prop_type().is_multivalued() || self.prop_type().0 & PropType::MV_INSTANCE == 0)
    }

    /// Whether it can be a column of a table: [valid](Self::is_valid), and no PT_ERROR.
    /// FBadColumnSet judges each column so.
    pub const fn is_column(self) -> bool {
        self.is_valid() && self.prop_type().0 != PropType::PT_ERROR.0
    }

    /// Whether the identifier stands for a name, which differs from store to store.
    pub const fn is_named(self) -> bool {
        self.id() >= 0x8000
    }
}

impl From<u32> for PropTag {
    fn from(tag: u32) -> Self {
        Self(tag)
    }
}

impl From<PropTag> for u32 {
    fn from(tag: PropTag) -> Self {
        tag.0
    }
}

impl fmt::Display for PropTag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match tag_name(*self) {
            Some(name) => f.pad(name),
            None => write!(f, "0x{:08X}", self.0),
        }
    }
}

impl fmt::Debug for PropTag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl fmt::LowerHex for PropTag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::LowerHex::fmt(&self.0, f)
    }
}

impl fmt::UpperHex for PropTag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::UpperHex::fmt(&self.0, f)
    }
}

/// The type of a property value, the lower half of a [`PropTag`] (`MAPIDefS.h`: PT_*).
#[repr(transparent)]
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct PropType(pub u16);

impl PropType {
    /// Set in the types of properties with many values.
    pub const MV_FLAG: u16 = 0x1000;
    /// Set in a column's type where each value of the property has a row of its own.
    pub const MV_INSTANCE: u16 = 0x2000;
    /// Both: the type of a column with one value of many.
    pub const MVI_FLAG: u16 = Self::MV_FLAG | Self::MV_INSTANCE;

    /// Whether values of this type are arrays.
    pub const fn is_multivalued(self) -> bool {
        self.0 & Self::MV_FLAG != 0
    }

    /// Whether it is the type of a column with one value of many.
    pub const fn is_instance(self) -> bool {
        self.0 & Self::MVI_FLAG == Self::MVI_FLAG
    }

    /// The type of the values under such a tag: PT_LONG for `PT_MV_LONG | MV_INSTANCE`, the column
    /// of one value of many; any other as it is.
    #[must_use]
    pub const fn stored(self) -> Self {
        if self.is_instance() {
            self.single()
        } else {
            self
        }
    }

    /// The type with text as UTF-16: PT_UNICODE for PT_STRING8, PT_MV_UNICODE for PT_MV_STRING8;
    /// any other as it is.
    #[must_use]
    pub const fn wide(self) -> Self {
        match Self(self.0 & !Self::MV_INSTANCE) {
            Self::PT_STRING8 | Self::PT_MV_STRING8 => Self(self.0 + 1),
            _ => self,
        }
    }

    /// The type of each value: PT_LONG for PT_MV_LONG.
    #[must_use]
    pub const fn single(self) -> Self {
        Self(self.0 & !Self::MVI_FLAG)
    }
}

impl From<u16> for PropType {
    fn from(prop_type: u16) -> Self {
        Self(prop_type)
    }
}

impl From<PropType> for u16 {
    fn from(prop_type: PropType) -> Self {
        prop_type.0
    }
}

/// Declares the types, once as `PropType::PT_X` and once as `PT_X`, and their names.
macro_rules! types {
    ($($(#[$doc:meta])* $name:ident = $number:literal;)*) => {
        impl PropType {
            $($(#[$doc])* pub const $name: Self = Self($number);)*

            /// The name, the first where there are two: PT_LONG for PT_I4. MV_INSTANCE plays
            /// no part.
            pub fn name(self) -> Option<&'static str> {
                static NAMES: &[(PropType, &str)] =
                    &[$((PropType::$name, stringify!($name)),)*];
                let stored = Self(self.0 & !Self::MV_INSTANCE);
                NAMES.iter().find(|(known, _)| *known == stored).map(|(_, name)| *name)
            }
        }

        /// The types as constants of their own, as C has them.
        pub(super) mod types {
            use super::PropType;

            $($(#[$doc])* pub const $name: PropType = PropType::$name;)*
        }
    };
}

types! {
    /// No type: any in a request, unknown in an answer.
    PT_UNSPECIFIED = 0x0000;
    /// No value.
    PT_NULL = 0x0001;
    /// A 16-bit number, `i` of the value.
    PT_I2 = 0x0002;
    /// A 32-bit number, `l` of the value.
    PT_LONG = 0x0003;
    /// A 32-bit floating point number, `flt` of the value.
    PT_R4 = 0x0004;
    /// A 64-bit floating point number, `dbl` of the value.
    PT_DOUBLE = 0x0005;
    /// A sum of money, `cur` of the value.
    PT_CURRENCY = 0x0006;
    /// Days since 30 December 1899, `at` of the value.
    PT_APPTIME = 0x0007;
    /// Why there is no value, `err` of the value.
    PT_ERROR = 0x000a;
    /// A truth, 16 bits wide: `b` of the value.
    PT_BOOLEAN = 0x000b;
    /// An object that OpenProperty opens; the value itself is reserved.
    PT_OBJECT = 0x000d;
    /// A 64-bit number, `li` of the value.
    PT_I8 = 0x0014;
    /// NUL-terminated text in a code page, `lpszA` of the value.
    PT_STRING8 = 0x001e;
    /// NUL-terminated UTF-16 text, `lpszW` of the value.
    PT_UNICODE = 0x001f;
    /// A time in UTC, `ft` of the value.
    PT_SYSTIME = 0x0040;
    /// A GUID, `lpguid` of the value.
    PT_CLSID = 0x0048;
    /// A restriction of a rule, `lpv` of the value (`EdkMdb.h`).
    PT_SRESTRICTION = 0x00fd;
    /// The actions of a rule, `lpv` of the value (`EdkMdb.h`).
    PT_ACTIONS = 0x00fe;
    /// Bytes, `bin` of the value.
    PT_BINARY = 0x0102;
    /// A pointer that has a meaning in this process only, `lpv` of the value.
    PT_PTR = 0x0103;
    /// A handle of a file, another name of the number of PT_PTR (`EdkMdb.h`).
    PT_FILE_HANDLE = 0x0103;
    /// Extended attributes of a file (`EdkMdb.h`).
    PT_FILE_EA = 0x0104;
    /// A property that is not stored (`EdkMdb.h`).
    PT_VIRTUAL = 0x0105;
    /// The same as PT_I2.
    PT_SHORT = 0x0002;
    /// The same as PT_LONG.
    PT_I4 = 0x0003;
    /// The same as PT_R4.
    PT_FLOAT = 0x0004;
    /// The same as PT_DOUBLE.
    PT_R8 = 0x0005;
    /// The same as PT_I8.
    PT_LONGLONG = 0x0014;
    /// The same as PT_UNICODE.
    PT_TSTRING = 0x001f;
    /// Many 16-bit numbers, `MVi` of the value.
    PT_MV_I2 = 0x1002;
    /// Many 32-bit numbers, `MVl` of the value.
    PT_MV_LONG = 0x1003;
    /// Many 32-bit floating point numbers, `MVflt` of the value.
    PT_MV_R4 = 0x1004;
    /// Many 64-bit floating point numbers, `MVdbl` of the value.
    PT_MV_DOUBLE = 0x1005;
    /// Many sums of money, `MVcur` of the value.
    PT_MV_CURRENCY = 0x1006;
    /// Many times as PT_APPTIME has them, `MVat` of the value.
    PT_MV_APPTIME = 0x1007;
    /// Many 64-bit numbers, `MVli` of the value.
    PT_MV_I8 = 0x1014;
    /// Many 8-bit strings, `MVszA` of the value.
    PT_MV_STRING8 = 0x101e;
    /// Many UTF-16 strings, `MVszW` of the value.
    PT_MV_UNICODE = 0x101f;
    /// Many times, `MVft` of the value.
    PT_MV_SYSTIME = 0x1040;
    /// Many GUIDs, `MVguid` of the value.
    PT_MV_CLSID = 0x1048;
    /// Many blocks of bytes, `MVbin` of the value.
    PT_MV_BINARY = 0x1102;
    /// The same as PT_MV_I2.
    PT_MV_SHORT = 0x1002;
    /// The same as PT_MV_LONG.
    PT_MV_I4 = 0x1003;
    /// The same as PT_MV_R4.
    PT_MV_FLOAT = 0x1004;
    /// The same as PT_MV_DOUBLE.
    PT_MV_R8 = 0x1005;
    /// The same as PT_MV_I8.
    PT_MV_LONGLONG = 0x1014;
    /// The same as PT_MV_UNICODE.
    PT_MV_TSTRING = 0x101f;
}

impl fmt::Display for PropType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.name() {
            Some(name) if self.0 & Self::MV_INSTANCE == 0 => f.pad(name),
            Some(name) => write!(f, "{name} | MV_INSTANCE"),
            None => write!(f, "0x{:04X}", self.0),
        }
    }
}

impl fmt::Debug for PropType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

plain!(PropTag, PropType);

#[cfg(test)]
mod tests {
    use super::super::tags::*;
    use super::{PropTag, PropType};

    #[test]
    fn tags_split_and_join() {
        let tag = PropTag::new(0x3001, PT_UNICODE);
        assert_eq!(tag, PR_DISPLAY_NAME);
        assert_eq!((tag.id(), tag.prop_type()), (0x3001, PT_UNICODE));
        assert_eq!(tag.with_type(PT_ERROR), PropTag(0x3001_000a));
        assert!(!tag.is_multivalued() && !tag.is_named());
        assert!(PropTag(0x8001_101f).is_multivalued() && PropTag(0x8001_101f).is_named());
    }

    #[test]
    fn tags_print_their_names() {
        assert_eq!(PR_SUBJECT.to_string(), "PR_SUBJECT");
        assert_eq!(PR_SUBJECT_A.to_string(), "PR_SUBJECT_A");
        assert_eq!(format!("{:?}", PR_ENTRYID), "PR_ENTRYID");
        assert_eq!(PropTag(0x0037_000a).to_string(), "0x0037000A");
    }

    #[test]
    fn types_print_their_names() {
        assert_eq!(PT_I4.to_string(), "PT_LONG");
        assert_eq!(PropType(0x0fff).to_string(), "0x0FFF");
        let instance = PropType(PT_MV_LONG.0 | PropType::MV_INSTANCE);
        assert_eq!(instance.to_string(), "PT_MV_LONG | MV_INSTANCE");
        assert!(instance.is_instance() && instance.is_multivalued());
        assert_eq!(instance.single(), PT_LONG);
    }
}
