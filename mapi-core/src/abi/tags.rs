//! Property tags, each with its number, its type and what the property is; and the types, PT_*.
//!
//! A name without a suffix is the UTF-16 tag of a text property, as is the one that ends in `_W`;
//! the one that ends in `_A` is its 8-bit tag. The numbers are those of MAPI's headers and of the
//! reference's pages.
//!
//! ```
//! use mapi_core::abi::tags::{PR_BODY, PR_EMS_AB_PROXY_ADDRESSES, ems_ab_name, tag_name};
//!
//! assert_eq!(PR_BODY.0, 0x1000_001f);
//! assert_eq!(tag_name(PR_BODY), Some("PR_BODY"));
//! let name = ems_ab_name(PR_EMS_AB_PROXY_ADDRESSES);
//! assert_eq!(name, Some("PR_EMS_AB_PROXY_ADDRESSES"));
//! ```

use super::proptag::{PropTag, PropType};

/// The digits of a property type in a tag.
macro_rules! digits {
    (PT_UNSPECIFIED) => {
        "0000"
    };
    (PT_NULL) => {
        "0001"
    };
    (PT_I2) => {
        "0002"
    };
    (PT_LONG) => {
        "0003"
    };
    (PT_R4) => {
        "0004"
    };
    (PT_DOUBLE) => {
        "0005"
    };
    (PT_CURRENCY) => {
        "0006"
    };
    (PT_APPTIME) => {
        "0007"
    };
    (PT_ERROR) => {
        "000A"
    };
    (PT_BOOLEAN) => {
        "000B"
    };
    (PT_OBJECT) => {
        "000D"
    };
    (PT_I8) => {
        "0014"
    };
    (PT_STRING8) => {
        "001E"
    };
    (PT_UNICODE) => {
        "001F"
    };
    (PT_SYSTIME) => {
        "0040"
    };
    (PT_CLSID) => {
        "0048"
    };
    (PT_SRESTRICTION) => {
        "00FD"
    };
    (PT_ACTIONS) => {
        "00FE"
    };
    (PT_BINARY) => {
        "0102"
    };
    (PT_PTR) => {
        "0103"
    };
    (PT_FILE_EA) => {
        "0104"
    };
    (PT_MV_LONG) => {
        "1003"
    };
    (PT_MV_STRING8) => {
        "101E"
    };
    (PT_MV_UNICODE) => {
        "101F"
    };
    (PT_MV_SYSTIME) => {
        "1040"
    };
    (PT_MV_CLSID) => {
        "1048"
    };
    (PT_MV_BINARY) => {
        "1102"
    };
}

/// Declares tags and the table of their names. An entry has an identifier, what the property is,
/// and its names, each with the type of its tag. Entries are sorted by identifier.
macro_rules! tags {
    (
        $(#[$meta:meta])*
        $vis:vis static $names:ident;
        $($id:literal $what:literal: $($name:ident $type:ident),+;)*
    ) => {
        $($(
            #[doc = concat!(
                "`", stringify!($id), digits!($type), "`, [`", stringify!($type), "`](PropType::", stringify!($type), "): ", $what, ".",
            )]
            pub const $name: PropTag = PropTag::new($id, PropType::$type);
        )+)*

        $(#[$meta])*
        $vis static $names: &[(PropTag, &str)] = &[$($(($name, stringify!($name)),)+)*];
    };
}

mod account;
mod ems_ab;
mod mapi;

pub use super::proptag::types::*;
pub use account::*;
pub use ems_ab::*;
pub use mapi::*;

/// The names of one property, each with its tag.
fn same_id(
    names: &'static [(PropTag, &'static str)],
    id: u16,
) -> impl Iterator<Item = &'static (PropTag, &'static str)> {
    let first = names.partition_point(|(known, _)| known.id() < id);
    names[first..]
        .iter()
        .take_while(move |(known, _)| known.id() == id)
}

fn name_in(names: &'static [(PropTag, &'static str)], tag: PropTag) -> Option<&'static str> {
    let found = same_id(names, tag.id()).find(|(known, _)| *known == tag);
    found.map(|(_, name)| *name)
}

/// The name of a tag: `PR_SUBJECT`, say. Where several names share the number, the one without
/// `_W` comes first.
///
/// Identifiers from 0x8000 up have no name here: on most objects they are those of named
/// properties. For what they are in Exchange's address book see [`ems_ab_name`].
pub fn tag_name(tag: PropTag) -> Option<&'static str> {
    name_in(mapi::NAMES, tag)
}

/// The tag of a name: that of `PR_SUBJECT`, say.
pub fn tag_by_name(name: &str) -> Option<PropTag> {
    let mut all = mapi::NAMES.iter();
    all.find(|(_, known)| *known == name).map(|(tag, _)| *tag)
}

/// The name of a tag on an object of Exchange's address book: `PR_EMS_AB_MEMBER`, say, or what
/// [`tag_name`] answers.
pub fn ems_ab_name(tag: PropTag) -> Option<&'static str> {
    name_in(ems_ab::NAMES, tag).or_else(|| tag_name(tag))
}

/// The name that a property goes by whatever the type of its value, such as PR_SUBJECT for
/// 0x0037: that of its first tag which is not one of 8-bit text.
pub fn property_name(id: u16) -> Option<&'static str> {
    same_id(mapi::NAMES, id)
        .find(|(known, _)| known.prop_type().single() != PropType::PT_STRING8)
        .map(|(_, name)| *name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_are_sorted() {
        for names in [mapi::NAMES, ems_ab::NAMES] {
            assert!(names.is_sorted_by_key(|(tag, _)| tag.id()));
        }
        assert!(mapi::NAMES.iter().all(|(tag, _)| !tag.is_named()));
    }

    #[test]
    fn every_name_is_found() {
        for (tag, _) in mapi::NAMES {
            let name = tag_name(*tag).unwrap();
            let declared = mapi::NAMES.contains(&(*tag, name));
            assert!(declared, "{name} is not a name of 0x{tag:08X}");
        }
        for (tag, _) in ems_ab::NAMES {
            let name = ems_ab_name(*tag).unwrap();
            let declared = ems_ab::NAMES.contains(&(*tag, name));
            assert!(declared, "{name} is not a name of 0x{tag:08X}");
        }
        assert_eq!(ems_ab::NAMES.len(), 1139);
        assert_eq!(tag_name(PR_SUBJECT_W), Some("PR_SUBJECT"));
        assert_eq!(tag_name(PropTag(0)), None);
        assert_eq!(tag_name(PR_NULL), Some("PR_NULL"));
        assert_eq!(tag_name(PropTag(u32::MAX)), None);
    }

    #[test]
    fn a_named_property_is_no_attribute_of_the_directory() {
        assert_eq!(PR_EMS_AB_PROXY_ADDRESSES, PropTag(0x800f_101f));
        assert_eq!(tag_name(PR_EMS_AB_PROXY_ADDRESSES), None);
        assert_eq!(
            ems_ab_name(PR_EMS_AB_PROXY_ADDRESSES),
            Some("PR_EMS_AB_PROXY_ADDRESSES")
        );
        assert_eq!(ems_ab_name(PR_SUBJECT_W), Some("PR_SUBJECT"));
    }

    #[test]
    fn documentation_has_the_digits_of_the_type() {
        macro_rules! check {
            ($($type:ident)*) => {$(
                assert_eq!(digits!($type), format!("{:04X}", PropType::$type.0));
            )*};
        }
        check!(PT_UNSPECIFIED PT_NULL PT_I2 PT_LONG PT_R4 PT_DOUBLE PT_CURRENCY PT_APPTIME
            PT_ERROR PT_BOOLEAN PT_OBJECT PT_I8 PT_STRING8 PT_UNICODE PT_SYSTIME PT_CLSID
            PT_SRESTRICTION PT_ACTIONS PT_BINARY PT_PTR PT_FILE_EA PT_MV_LONG PT_MV_STRING8
            PT_MV_UNICODE PT_MV_SYSTIME PT_MV_CLSID PT_MV_BINARY);
    }

    #[test]
    fn properties_that_only_the_reference_has() {
        assert_eq!(PR_ATTACH_FLAGS, PropTag(0x3714_0003));
        assert_eq!(PR_LAST_VERB_EXECUTED, PropTag(0x1081_0003));
        assert_eq!(PR_ATTACHMENT_HIDDEN, PropTag(0x7ffe_000b));
        assert_eq!(PR_ADDITIONAL_REN_ENTRYIDS, PropTag(0x36d8_1102));
        assert_eq!(PR_FREEBUSY_ENTRYIDS, PropTag(0x36e4_1102));
        assert_eq!(PR_BODY_HTML, PropTag(0x1013_001f));
        assert_eq!(PR_BODY_HTML_A, PropTag(0x1013_001e));
        assert_eq!(tag_name(PropTag(0x1013_0102)), Some("PR_HTML"));
    }
}
