//! Compound files (MS-CFB), from bytes and to bytes, by the crate `cfb`.
//!
//! It follows chains of sectors from their first one, so that its time grows with the square of
//! what is in a file: a message with 1,000 recipients is written in about a second.

use super::tree::{About, DEPTH, Element, Name, Tree, add};
use crate::abi::codes::{MAPI_E_CORRUPT_DATA, MAPI_E_TOO_BIG, MAPI_E_TOO_COMPLEX};
use cfb::{CompoundFile, Entry, Version};
use std::collections::VecDeque;
use std::io::{Cursor, Error, Read, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;
use uuid::Uuid;
use windows_core::{GUID, HRESULT};

type Step<T> = Result<T, HRESULT>;

const CORRUPT: HRESULT = MAPI_E_CORRUPT_DATA;

/// The storage that a compound file is.
///
/// # Errors
///
/// MAPI_E_CORRUPT_DATA for what is no compound file, or a damaged one: nothing that it says of
/// itself is believed, and its streams have together no more bytes than it has. MAPI_E_TOO_BIG for
/// one with more than [`SMALL`] bytes of small streams.
pub(crate) fn read(bytes: &[u8]) -> Step<Tree> {
    // There is damage that `cfb` panics of. What it was at is dropped, and the bytes are not changed.
    catch_unwind(AssertUnwindSafe(|| tree_of(bytes))).unwrap_or(Err(CORRUPT))
}

/// How many bytes streams of less than 4,096 may have together, so that the time that a file takes
/// has a bound.
const SMALL: u64 = 32 << 20;

fn tree_of(bytes: &[u8]) -> Step<Tree> {
    let file = CompoundFile::open(Cursor::new(bytes)).map_err(|_| CORRUPT)?;
    let root = file.root_entry();
    if root.len() > SMALL {
        return Err(MAPI_E_TOO_BIG);
    }
    let mut reader = Reader {
        file,
        left: bytes.len() as u64,
    };
    reader.storage(&root, DEPTH)
}

struct Reader<'a> {
    file: CompoundFile<Cursor<&'a [u8]>>,
    /// How many bytes streams may still have.
    left: u64,
}

impl Reader<'_> {
    fn storage(&mut self, own: &Entry, depth: usize) -> Step<Tree> {
        if depth == 0 {
            return Err(CORRUPT);
        }
        let about = About {
            class: GUID::from_u128(own.clsid().as_u128()),
            state_bits: own.state_bits(),
            created: own.created().into(),
            modified: own.modified().into(),
        };
        let mut tree = Tree {
            about,
            ..Tree::default()
        };
        let entries = self.file.read_storage(own.path()).map_err(|_| CORRUPT)?;
        for entry in entries.collect::<Vec<_>>() {
            let element = if entry.is_stream() {
                Element::Stream(Arc::new(self.stream(&entry)?))
            } else {
                Element::Storage(self.storage(&entry, depth - 1)?)
            };
            add(
                &mut tree,
                Name::of_file(entry.name()).ok_or(CORRUPT)?,
                element,
            )?;
        }
        Ok(tree)
    }

    fn stream(&mut self, entry: &Entry) -> Step<Vec<u8>> {
        self.left = self.left.checked_sub(entry.len()).ok_or(CORRUPT)?;
        let mut all = vec![];
        let stream = self.file.open_stream(entry.path());
        let read = stream.and_then(|mut stream| stream.read_to_end(&mut all));
        match read {
            Ok(read) if read as u64 == entry.len() => Ok(all),
            _ => Err(CORRUPT),
        }
    }
}

/// A storage as a compound file.
///
/// # Errors
///
/// MAPI_E_TOO_BIG for more than 2 GB, and MAPI_E_TOO_COMPLEX for storages that are too deep in
/// each other.
pub(crate) fn write(tree: &Tree) -> Step<Vec<u8>> {
    // Readers of files of this version count 31 bits.
    if tree.size() > i32::MAX as usize {
        return Err(MAPI_E_TOO_BIG);
    }
    if tree.depth() > DEPTH {
        return Err(MAPI_E_TOO_COMPLEX);
    }
    // What is written to memory fails where the file would be too large.
    written(tree).map_err(|_| MAPI_E_TOO_BIG)
}

type Written = CompoundFile<Cursor<Vec<u8>>>;

fn written(tree: &Tree) -> Result<Vec<u8>, Error> {
    let mut file = CompoundFile::create_with_version(Version::V3, Cursor::new(vec![]))?;
    put(&mut file, Path::new("/"), tree)?;
    file.flush()?;
    Ok(file.into_inner().into_inner())
}

fn put(file: &mut Written, path: &Path, tree: &Tree) -> Result<(), Error> {
    let elements: Vec<_> = tree.elements.iter().collect();
    for (name, element) in balanced(&elements) {
        let path: PathBuf = path.join(name.text().to_string_lossy());
        match element {
            Element::Stream(bytes) => {
                let mut stream = file.create_new_stream(&path)?;
                stream.write_all(bytes)?;
                stream.flush()?;
            }
            Element::Storage(tree) => {
                file.create_storage(&path)?;
                put(file, &path, tree)?;
            }
        }
    }
    let about = tree.about;
    file.set_storage_clsid(path, Uuid::from_u128(about.class.to_u128()))?;
    file.set_state_bits(path, about.state_bits)?;
    for (time, set) in [
        (
            about.created,
            Written::set_created_time as fn(&mut _, _, _) -> _,
        ),
        (about.modified, Written::set_modified_time),
    ] {
        set(file, path, SystemTime::from(time))?;
    }
    Ok(())
}

/// In the order in which they make a balanced tree, since `cfb` balances none: from the middle.
fn balanced<T>(sorted: &[T]) -> impl Iterator<Item = &T> {
    let mut parts = VecDeque::from([sorted]);
    std::iter::from_fn(move || {
        loop {
            let part = parts.pop_front()?;
            let (before, rest) = part.split_at(part.len() / 2);
            if let Some((middle, behind)) = rest.split_first() {
                parts.extend([before, behind]);
                return Some(middle);
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbered(count: usize, size: usize) -> Tree {
        let mut tree = Tree::default();
        for number in 0..count {
            let bytes = (0..size).map(|at| (at * 7 + number) as u8).collect();
            tree.put_stream(&format!("stream {number}"), bytes);
        }
        tree
    }

    #[test]
    fn what_is_written_is_read() {
        for count in [0, 1, 2, 3, 6, 7, 8, 100] {
            for size in [0, 1, 63, 64, 65, 4095, 4096, 4097, 70_000] {
                let mut tree = numbered(count, size);
                tree.about.class = GUID::from_u128(0x00020d0b_0000_0000_c000_000000000046);
                let mut inner = numbered(2, size / 2);
                inner.put_storage("deeper", numbered(1, 3));
                tree.put_storage("inner", inner);
                let bytes = write(&tree).unwrap();
                assert!(bytes.len().is_multiple_of(512));
                assert!(read(&bytes).unwrap() == tree, "{count} of {size}");
            }
        }
    }

    #[test]
    fn a_table_that_outgrows_the_header_is_read() {
        // 109 sectors of the table tell 109 * 128 sectors, about 7 MB.
        for size in [7_000_000, 7_080_000, 7_140_000, 16_000_000] {
            let tree = numbered(1, size);
            assert!(read(&write(&tree).unwrap()).unwrap() == tree, "{size}");
        }
    }

    #[test]
    fn a_cut_loses_nothing_in_silence() {
        let tree = numbered(3, 5000);
        let bytes = write(&tree).unwrap();
        let (mut whole, mut refused) = (0, 0);
        for end in 0..bytes.len() {
            match read(&bytes[..end]) {
                Ok(read) => {
                    assert!(read == tree, "{end} of {}", bytes.len());
                    whole += 1;
                }
                Err(_) => refused += 1,
            }
        }
        // What fills the last sector up is nobody's.
        assert!(whole < 512 && refused > 16_000, "{whole}, {refused}");
    }

    #[test]
    fn what_is_behind_the_last_sector_does_not_matter() {
        let tree = numbered(3, 5000);
        let mut bytes = write(&tree).unwrap();
        bytes.extend([0; 100]);
        assert!(read(&bytes).unwrap() == tree);
    }

    #[test]
    fn small_streams_have_a_bound_together() {
        let mut bytes = write(&numbered(3, 60)).unwrap();
        let directory = u32::from_le_bytes(bytes[48..52].try_into().unwrap()) as usize;
        let size = (directory + 1) * 512 + 120;
        bytes[size..size + 4].copy_from_slice(&(SMALL as u32 + 64).to_le_bytes());
        assert_eq!(read(&bytes), Err(MAPI_E_TOO_BIG));
    }

    #[test]
    fn thousands_of_small_streams_are_read() {
        let tree = numbered(2_000, 60);
        assert!(read(&write(&tree).unwrap()).unwrap() == tree);
    }

    #[test]
    fn storages_too_deep_in_each_other_are_refused() {
        let mut tree = Tree::default();
        for _ in 0..DEPTH {
            let mut outer = Tree::default();
            outer.put_storage("s", tree);
            tree = outer;
        }
        assert_eq!(write(&tree), Err(MAPI_E_TOO_COMPLEX));
    }

    #[test]
    fn names_are_in_the_order_of_the_format() {
        let mut names = ["b", "A", "aa", "c", "Ä"].map(Name::of);
        names.sort();
        assert_eq!(names, ["A", "b", "c", "ä", "AA"].map(Name::of));
    }
}
