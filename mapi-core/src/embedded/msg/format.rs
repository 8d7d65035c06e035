//! What reading and writing have in common (MS-OXMSG).

use crate::abi::PropTag;
use crate::abi::flags::PropertyAttributes;
use windows_core::GUID;

/// How deep messages are in messages, with the one that is the file.
pub(super) const DEPTH: usize = crate::embedded::copy::DEPTH + 1;

/// The class of a storage that is a message.
pub(super) const MESSAGE: GUID = GUID::from_u128(0x00020d0b_0000_0000_c000_000000000046);

/// PS_MAPI and PS_PUBLIC_STRINGS, which have numbers of their own among the sets.
pub(super) const PS_MAPI: GUID = GUID::from_u128(0x00020328_0000_0000_c000_000000000046);
pub(super) const PS_PUBLIC_STRINGS: GUID = GUID::from_u128(0x00020329_0000_0000_c000_000000000046);

/// The storage of the names.
pub(super) const NAMES: &str = "__nameid_version1.0";

/// The stream of a storage's properties.
pub(super) const PROPERTIES: &str = "__properties_version1.0";

pub(super) const RECIPIENT: &str = "__recip_version1.0_#";
pub(super) const ATTACHMENT: &str = "__attach_version1.0_#";

/// What an element of the format is called; others in the same storage are not ours.
pub(super) const PREFIX: &str = "__";

/// What is said of most properties.
pub(super) const USUAL: PropertyAttributes =
    PropertyAttributes::PROPATTR_READABLE.union(PropertyAttributes::PROPATTR_WRITEABLE);

/// The header of a stream of properties.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Top,
    Embedded,
    Part,
}

impl Kind {
    pub(super) const fn header(self) -> usize {
        match self {
            Self::Top => 32,
            Self::Embedded => 24,
            Self::Part => 8,
        }
    }
}

/// The substream of a property, or of one of its values.
pub(super) fn substream(tag: PropTag, index: Option<usize>) -> String {
    let own = format!("__substg1.0_{:08X}", tag.0);
    match index {
        None => own,
        Some(index) => format!("{own}-{index:08X}"),
    }
}
