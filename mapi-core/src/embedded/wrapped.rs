//! Entry identifiers of stores, as WrapStoreEntryID makes them: MAPI's UID, the name of the DLL, and
//! the provider's own identifier behind it (MS-OXCDATA, section 2.2.4.3).

use super::profile::{PR_MDB_PROVIDER_NAME, Section};
use crate::abi::{tags::*, *};

/// MAPI's UID for wrapped identifiers of stores.
pub(crate) const WRAPPED: MAPIUID = MAPIUID::new([
    0x38, 0xA1, 0xBB, 0x10, 0x05, 0xE5, 0x10, 0x1A, 0xA1, 0xBB, 0x08, 0x00, 0x2B, 0x2A, 0x56, 0xC2,
]);

/// Flags, UID, version and flag.
const HEAD: usize = 22;

/// The DLL of the provider of a section, or the name that it has in its place.
pub(super) fn dll_name(section: &Section) -> String {
    let own = section.text(PR_PROVIDER_DLL_NAME_W);
    let own = if own.is_empty() {
        section.text(PR_MDB_PROVIDER_NAME)
    } else {
        own
    };
    // No more than a path may be.
    own.chars()
        .filter(|c| c.is_ascii() && *c != '\0')
        .take(255)
        .collect()
}

pub(crate) fn wrap(dll: &str, own: &[u8]) -> Vec<u8> {
    let mut id = vec![0; 4];
    id.extend(WRAPPED.ab);
    id.extend([0, 0]);
    id.extend(dll.as_bytes());
    id.push(0);
    id.resize(id.len().max(HEAD + 14).next_multiple_of(4), 0);
    id.extend(own);
    id
}

fn split(id: &[u8]) -> Option<(&[u8], &[u8])> {
    let (head, rest) = id.split_at_checked(HEAD)?;
    if head[4..20] != WRAPPED.ab {
        return None;
    }
    let length = rest.iter().position(|byte| *byte == 0)?;
    let end = (HEAD + length + 1).max(HEAD + 14).next_multiple_of(4);
    Some((&rest[..length], id.get(end..)?))
}

/// The provider's own identifier; `None` for what is not wrapped.
pub(crate) fn unwrap(id: &[u8]) -> Option<&[u8]> {
    split(id).map(|(_, own)| own)
}

/// The DLL that a wrapped identifier names.
pub(crate) fn dll(id: &[u8]) -> Option<String> {
    split(id).map(|(dll, _)| String::from_utf8_lossy(dll).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wrapped_comes_back() {
        for name in [
            "",
            "pstprx.dll",
            "emsmdb.dll.more",
            "a very long name of a DLL.dll",
        ] {
            let id = wrap(name, b"own");
            assert_eq!(unwrap(&id), Some(&b"own"[..]), "{name}");
            assert_eq!(dll(&id).as_deref(), Some(name));
            assert_eq!((id.len() - 3) % 4, 0);
        }
        let id = wrap("x.dll", b"");
        for end in 0..id.len() {
            assert_eq!(unwrap(&id[..end]), None, "{end}");
        }
        assert_eq!(wrap("pstprx.dll", b"").len(), 36);
    }
}
