//! Compound files (MS-CFB), from bytes and to bytes.
//!
//! Both ways take time and memory that grow with the size of the file, whatever is in it. That is
//! why they are here: the crate `cfb` follows the chain of the mini stream anew for each sector of
//! it, so that a message with some thousand recipients takes it minutes. Tests compare the two.

use super::tree::{About, DEPTH, Element, LONGEST, Name, Tree, add};
use crate::abi::codes::{MAPI_E_CORRUPT_DATA, MAPI_E_TOO_BIG, MAPI_E_TOO_COMPLEX};
use crate::abi::{FILETIME, MAPIUID};
use std::sync::Arc;
use windows_core::{GUID, HRESULT};

type Step<T> = Result<T, HRESULT>;

const CORRUPT: HRESULT = MAPI_E_CORRUPT_DATA;

const SIGNATURE: [u8; 8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
/// The largest number of a sector.
const MAX_SECTOR: u32 = 0xFFFF_FFFA;
const DIFAT_SECTOR: u32 = 0xFFFF_FFFC;
const FAT_SECTOR: u32 = 0xFFFF_FFFD;
const END_OF_CHAIN: u32 = 0xFFFF_FFFE;
const FREE: u32 = 0xFFFF_FFFF;
/// In place of the number of a directory entry: none.
const NONE: u32 = 0xFFFF_FFFF;
/// How many sectors of the FAT the header has room for.
const IN_HEADER: usize = 109;
const MINI_SECTOR: usize = 64;
/// From this size on a stream has sectors of its own.
const CUTOFF: usize = 4096;
const ENTRY: usize = 128;

fn array<const N: usize>(bytes: &[u8], at: usize) -> Step<[u8; N]> {
    let part = at.checked_add(N).and_then(|end| bytes.get(at..end));
    part.and_then(|part| part.try_into().ok()).ok_or(CORRUPT)
}

fn u16_at(bytes: &[u8], at: usize) -> Step<u16> {
    array(bytes, at).map(u16::from_le_bytes)
}

fn u32_at(bytes: &[u8], at: usize) -> Step<u32> {
    array(bytes, at).map(u32::from_le_bytes)
}

fn time_at(bytes: &[u8], at: usize) -> Step<FILETIME> {
    Ok(FILETIME {
        dwLowDateTime: u32_at(bytes, at)?,
        dwHighDateTime: u32_at(bytes, at + 4)?,
    })
}

/// The storage that a compound file is.
///
/// # Errors
///
/// MAPI_E_CORRUPT_DATA for what is no compound file, or a damaged one: nothing that it says of
/// itself is believed, and no sector belongs to two.
pub(crate) fn read(bytes: &[u8]) -> Step<Tree> {
    let file = File::open(bytes)?;
    let mut reader = Reader {
        seen: vec![false; file.directory.len() / ENTRY],
        mini_used: vec![false; file.mini_fat.len()],
        file,
    };
    let root = reader.entry(0)?;
    if root[66] != 5 {
        return Err(CORRUPT);
    }
    reader.storage(&root, DEPTH)
}

/// Sectors that belong to nobody yet, and the chains of the others.
struct Sectors<'a> {
    bytes: &'a [u8],
    size: usize,
    count: usize,
    used: Vec<bool>,
    fat: Vec<u32>,
}

impl<'a> Sectors<'a> {
    /// A sector, which then belongs to whoever asked.
    fn take(&mut self, number: u32) -> Step<&'a [u8]> {
        let index = usize::try_from(number).map_err(|_| CORRUPT)?;
        let used = self.used.get_mut(index).ok_or(CORRUPT)?;
        if core::mem::replace(used, true) {
            return Err(CORRUPT);
        }
        // The header takes the place of one.
        let start = (index + 1) * self.size;
        self.bytes.get(start..start + self.size).ok_or(CORRUPT)
    }

    fn next(&self, number: u32) -> Step<u32> {
        let index = usize::try_from(number).map_err(|_| CORRUPT)?;
        self.fat.get(index).copied().ok_or(CORRUPT)
    }

    /// A whole chain.
    fn chain(&mut self, mut number: u32) -> Step<Vec<u8>> {
        let mut all = vec![];
        while number != END_OF_CHAIN {
            all.extend_from_slice(self.take(number)?);
            number = self.next(number)?;
        }
        Ok(all)
    }

    /// As much of a chain as a stream has.
    fn stream(&mut self, mut number: u32, size: usize) -> Step<Vec<u8>> {
        // Nothing is reserved before it is known to be there.
        if size > self.bytes.len() {
            return Err(CORRUPT);
        }
        let mut all = Vec::with_capacity(size);
        while all.len() < size {
            let part = self.take(number)?;
            all.extend_from_slice(&part[..part.len().min(size - all.len())]);
            number = self.next(number)?;
        }
        Ok(all)
    }
}

struct File<'a> {
    sectors: Sectors<'a>,
    /// The upper half of sizes means nothing in a file of version 3.
    wide_sizes: bool,
    directory: Vec<u8>,
    mini_fat: Vec<u32>,
    mini_stream: Vec<u8>,
}

fn numbers(bytes: &[u8]) -> impl Iterator<Item = u32> {
    bytes
        .chunks_exact(4)
        .map(|part| u32::from_le_bytes([part[0], part[1], part[2], part[3]]))
}

impl<'a> File<'a> {
    fn open(bytes: &'a [u8]) -> Step<Self> {
        let version = u16_at(bytes, 26)?;
        let size = match (version, u16_at(bytes, 30)?) {
            (3, 9) => 512,
            (4, 12) => 4096,
            _ => return Err(CORRUPT),
        };
        let sound = array(bytes, 0)? == SIGNATURE
            && u16_at(bytes, 28)? == 0xFFFE
            && u16_at(bytes, 32)? == 6
            && u32_at(bytes, 56)? == CUTOFF as u32;
        if !sound || bytes.len() < size {
            return Err(CORRUPT);
        }
        // What is behind the last whole sector belongs to nobody: where the table knows of more
        // sectors, the file was cut.
        let count = bytes.len() / size - 1;
        let mut sectors = Sectors {
            bytes,
            size,
            count,
            used: vec![false; count],
            fat: vec![],
        };
        sectors.read_fat()?;
        let directory = sectors.chain(u32_at(bytes, 48)?)?;
        let first = u32_at(bytes, 60)?;
        // Some writers have this where there is none.
        let first = if first == FREE { END_OF_CHAIN } else { first };
        let mini_fat = numbers(&sectors.chain(first)?).collect();
        let root = directory.get(..ENTRY).ok_or(CORRUPT)?;
        let size = usize::try_from(u32_at(root, 120)?).map_err(|_| CORRUPT)?;
        let mini_stream = sectors.stream(u32_at(root, 116)?, size)?;
        Ok(Self {
            sectors,
            wide_sizes: version == 4,
            directory,
            mini_fat,
            mini_stream,
        })
    }
}

impl Sectors<'_> {
    fn read_fat(&mut self) -> Step<()> {
        let header = self.bytes.get(76..512).ok_or(CORRUPT)?;
        let mut parts: Vec<u32> = numbers(header).collect();
        let mut next = u32_at(self.bytes, 68)?;
        while next <= MAX_SECTOR {
            let sector = self.take(next)?;
            let (list, last) = sector.split_at(self.size - 4);
            parts.extend(numbers(list));
            next = u32_at(last, 0)?;
        }
        let told = usize::try_from(u32_at(self.bytes, 44)?).map_err(|_| CORRUPT)?;
        parts.retain(|part| *part != FREE);
        parts.truncate(told);
        if parts.len() != told {
            return Err(CORRUPT);
        }
        for part in parts {
            let sector = self.take(part)?;
            self.fat.extend(numbers(sector));
        }
        // A file that was cut has lost sectors which the table still knows. What some writers fill
        // the table up with is no number of a sector, or zero.
        let rest = self.fat.get(self.count..).unwrap_or_default();
        if rest
            .iter()
            .any(|next| ![FREE, 0, FAT_SECTOR, DIFAT_SECTOR].contains(next))
        {
            return Err(CORRUPT);
        }
        Ok(())
    }
}

struct Reader<'a> {
    file: File<'a>,
    /// Entries of the directory that have been read.
    seen: Vec<bool>,
    mini_used: Vec<bool>,
}

impl Reader<'_> {
    /// An entry of the directory. Each is in one place.
    fn entry(&mut self, number: u32) -> Step<[u8; ENTRY]> {
        let index = usize::try_from(number).map_err(|_| CORRUPT)?;
        let seen = self.seen.get_mut(index).ok_or(CORRUPT)?;
        if core::mem::replace(seen, true) {
            return Err(CORRUPT);
        }
        array(&self.file.directory, index * ENTRY)
    }

    fn storage(&mut self, own: &[u8; ENTRY], depth: usize) -> Step<Tree> {
        if depth == 0 {
            return Err(CORRUPT);
        }
        let class = MAPIUID::new(array(own, 80)?);
        let about = About {
            class: GUID::from(class),
            state_bits: u32_at(own, 96)?,
            created: time_at(own, 100)?,
            modified: time_at(own, 108)?,
        };
        let mut tree = Tree {
            about,
            ..Tree::default()
        };
        // Elements are a binary tree, whose order does not matter here.
        let mut open = vec![u32_at(own, 76)?];
        while let Some(number) = open.pop() {
            if number == NONE {
                continue;
            }
            let entry = self.entry(number)?;
            open.extend([u32_at(&entry, 68)?, u32_at(&entry, 72)?]);
            let element = match entry[66] {
                1 => Element::Storage(self.storage(&entry, depth - 1)?),
                2 => Element::Stream(Arc::new(self.stream(&entry)?)),
                _ => return Err(CORRUPT),
            };
            add(&mut tree, name(&entry)?, element)?;
        }
        Ok(tree)
    }

    fn stream(&mut self, entry: &[u8; ENTRY]) -> Step<Vec<u8>> {
        let first = u32_at(entry, 116)?;
        if self.file.wide_sizes && u32_at(entry, 124)? != 0 {
            return Err(CORRUPT);
        }
        let size = usize::try_from(u32_at(entry, 120)?).map_err(|_| CORRUPT)?;
        if size >= CUTOFF {
            return self.file.sectors.stream(first, size);
        }
        let mut all = Vec::with_capacity(size);
        let mut number = first;
        while all.len() < size {
            let index = usize::try_from(number).map_err(|_| CORRUPT)?;
            let used = self.mini_used.get_mut(index).ok_or(CORRUPT)?;
            if core::mem::replace(used, true) {
                return Err(CORRUPT);
            }
            let start = index * MINI_SECTOR;
            let length = MINI_SECTOR.min(size - all.len());
            let part = self.file.mini_stream.get(start..start + length);
            all.extend_from_slice(part.ok_or(CORRUPT)?);
            number = *self.file.mini_fat.get(index).ok_or(CORRUPT)?;
        }
        Ok(all)
    }
}

fn name(entry: &[u8; ENTRY]) -> Step<Name> {
    // The length is in bytes, with the terminator.
    let length = usize::from(u16_at(entry, 64)? / 2);
    let units = entry[..64].chunks_exact(2);
    let units = units.map(|unit| u16::from_le_bytes([unit[0], unit[1]]));
    let units: Vec<_> = units.take(length.saturating_sub(1)).collect();
    Name::of_file(units).ok_or(CORRUPT)
}

/// A storage as a compound file.
///
/// # Errors
///
/// MAPI_E_TOO_BIG for more than 2 GB, and MAPI_E_TOO_COMPLEX for storages that are too deep in
/// each other.
pub(crate) fn write(tree: &Tree) -> Step<Vec<u8>> {
    let mut writer = Writer::default();
    let root = Name::of("Root Entry");
    writer.entries.push(entry(&root, 5, &tree.about));
    let child = writer.elements(tree, DEPTH)?;
    let root = Place {
        first: if writer.mini.is_empty() {
            END_OF_CHAIN
        } else {
            0
        },
        size: writer.mini.len() * MINI_SECTOR,
    };
    writer.entries[0][76..80].copy_from_slice(&child.to_le_bytes());
    writer.finish(root)
}

const SECTOR: usize = 512;
/// Numbers in a sector.
const NUMBERS: usize = SECTOR / 4;

#[derive(Default)]
struct Writer {
    entries: Vec<[u8; ENTRY]>,
    /// Sectors of large streams, and behind each its successor; numbers start at the first one.
    data: Vec<u8>,
    fat: Vec<u32>,
    mini: Vec<[u8; MINI_SECTOR]>,
    mini_fat: Vec<u32>,
}

#[derive(Clone, Copy)]
struct Place {
    first: u32,
    size: usize,
}

fn entry(name: &Name, kind: u8, about: &About) -> [u8; ENTRY] {
    let mut entry = [0; ENTRY];
    let units = name.text().as_slice();
    debug_assert!(units.len() <= LONGEST);
    for (place, unit) in entry[..64].chunks_exact_mut(2).zip(units) {
        place.copy_from_slice(&unit.to_le_bytes());
    }
    let length = (units.len() + 1) * 2;
    entry[64..66].copy_from_slice(&(length as u16).to_le_bytes());
    entry[66] = kind;
    // Black.
    entry[67] = 1;
    entry[68..80].copy_from_slice(&[0xFF; 12]);
    entry[80..96].copy_from_slice(&MAPIUID::from(about.class).ab);
    entry[96..100].copy_from_slice(&about.state_bits.to_le_bytes());
    for (at, time) in [(100, about.created), (108, about.modified)] {
        entry[at..at + 4].copy_from_slice(&time.dwLowDateTime.to_le_bytes());
        entry[at + 4..at + 8].copy_from_slice(&time.dwHighDateTime.to_le_bytes());
    }
    entry
}

fn small(number: usize) -> Step<u32> {
    u32::try_from(number)
        .ok()
        .filter(|number| *number <= MAX_SECTOR)
        .ok_or(MAPI_E_TOO_BIG)
}

/// The chain of `count` numbers from `first` on.
fn chain(fat: &mut Vec<u32>, first: usize, count: usize) -> Step<()> {
    for number in first + 1..first + count {
        fat.push(small(number)?);
    }
    if count > 0 {
        fat.push(END_OF_CHAIN);
    }
    Ok(())
}

impl Writer {
    /// Writes the elements of a storage, and returns the entry at the top of their tree.
    fn elements(&mut self, tree: &Tree, depth: usize) -> Step<u32> {
        if depth == 0 {
            return Err(MAPI_E_TOO_COMPLEX);
        }
        let first = self.entries.len();
        // Those of one storage are one behind the other, in their order.
        for (name, element) in &tree.elements {
            let (kind, about) = match element {
                Element::Storage(tree) => (1, tree.about),
                Element::Stream(_) => (2, About::default()),
            };
            self.entries.push(entry(name, kind, &about));
        }
        for (index, element) in tree.elements.values().enumerate() {
            match element {
                Element::Storage(inner) => {
                    let child = self.elements(inner, depth - 1)?;
                    self.entries[first + index][76..80].copy_from_slice(&child.to_le_bytes());
                }
                Element::Stream(bytes) => {
                    let place = self.stream(bytes)?;
                    put(&mut self.entries[first + index], place)?;
                }
            }
        }
        self.balance(first, tree.elements.len(), levels(tree.elements.len()))
    }

    /// Makes a tree of entries in their order. All are black but those on a lowest level that is
    /// not full, so that every way down has as many black ones.
    fn balance(&mut self, first: usize, count: usize, level: u32) -> Step<u32> {
        if count == 0 {
            return Ok(NONE);
        }
        let middle = count / 2;
        let left = self.balance(first, middle, level.saturating_sub(1))?;
        let right = self.balance(
            first + middle + 1,
            count - middle - 1,
            level.saturating_sub(1),
        )?;
        let own = &mut self.entries[first + middle];
        own[68..72].copy_from_slice(&left.to_le_bytes());
        own[72..76].copy_from_slice(&right.to_le_bytes());
        own[67] = u8::from(level > 0);
        small(first + middle)
    }

    fn stream(&mut self, bytes: &[u8]) -> Step<Place> {
        let size = bytes.len();
        // Readers of files of this version count 31 bits.
        if size > i32::MAX as usize {
            return Err(MAPI_E_TOO_BIG);
        }
        let first = if size == 0 {
            return Ok(Place {
                first: END_OF_CHAIN,
                size,
            });
        } else if size >= CUTOFF {
            let first = self.fat.len();
            self.data.extend_from_slice(bytes);
            self.data
                .resize(self.data.len().next_multiple_of(SECTOR), 0);
            chain(&mut self.fat, first, size.div_ceil(SECTOR))?;
            first
        } else {
            let first = self.mini_fat.len();
            for part in bytes.chunks(MINI_SECTOR) {
                let mut sector = [0; MINI_SECTOR];
                sector[..part.len()].copy_from_slice(part);
                self.mini.push(sector);
            }
            chain(&mut self.mini_fat, first, size.div_ceil(MINI_SECTOR))?;
            first
        };
        let first = small(first)?;
        Ok(Place { first, size })
    }

    /// The sectors: large streams, mini stream, its table, directory, table, its table.
    fn finish(mut self, root: Place) -> Step<Vec<u8>> {
        let start = |fat: &Vec<u32>, count: usize| -> Step<u32> {
            if count == 0 {
                Ok(END_OF_CHAIN)
            } else {
                small(fat.len())
            }
        };
        let mut body = self.data;
        let mut append = |fat: &mut Vec<u32>, bytes: Vec<u8>, fill: u8| -> Step<u32> {
            let count = bytes.len().div_ceil(SECTOR);
            let first = start(fat, count)?;
            chain(fat, fat.len(), count)?;
            body.extend(bytes);
            body.resize(body.len().next_multiple_of(SECTOR), fill);
            Ok(first)
        };
        let list =
            |numbers: &[u32]| -> Vec<u8> { numbers.iter().flat_map(|n| n.to_le_bytes()).collect() };
        let mini = append(&mut self.fat, self.mini.concat(), 0)?;
        put(
            &mut self.entries[0],
            Place {
                first: mini,
                ..root
            },
        )?;
        let mini_fat_sectors = self.mini_fat.len().div_ceil(NUMBERS);
        let mini_fat = append(&mut self.fat, list(&self.mini_fat), 0xFF)?;
        while !self.entries.len().is_multiple_of(SECTOR / ENTRY) {
            let mut unused = [0; ENTRY];
            unused[68..80].copy_from_slice(&[0xFF; 12]);
            self.entries.push(unused);
        }
        let directory = append(&mut self.fat, self.entries.concat(), 0)?;

        // The table has itself in it, and the table of its own sectors.
        let others = self.fat.len();
        let (mut own, mut lists) = (0, 0);
        loop {
            let sectors = (others + own + lists).div_ceil(NUMBERS);
            let more = sectors.saturating_sub(IN_HEADER).div_ceil(NUMBERS - 1);
            if (sectors, more) == (own, lists) {
                break;
            }
            (own, lists) = (sectors, more);
        }
        self.fat.resize(others + own, FAT_SECTOR);
        self.fat.resize(others + own + lists, DIFAT_SECTOR);
        self.fat.resize(own * NUMBERS, FREE);
        body.extend(list(&self.fat));
        let parts: Vec<u32> = (others..others + own).map(small).collect::<Step<_>>()?;
        let (in_header, outside) = parts.split_at(own.min(IN_HEADER));
        for (index, part) in outside.chunks(NUMBERS - 1).enumerate() {
            let mut part = part.to_vec();
            part.resize(NUMBERS - 1, FREE);
            let next = index + 1;
            part.push(if next < lists {
                small(others + own + next)?
            } else {
                END_OF_CHAIN
            });
            body.extend(list(&part));
        }

        let mut header = vec![];
        header.extend(SIGNATURE);
        header.extend([0; 16]);
        for half in [0x3E, 3, 0xFFFE, 9, 6, 0, 0, 0u16] {
            header.extend(half.to_le_bytes());
        }
        let first_list = if lists == 0 {
            END_OF_CHAIN
        } else {
            small(others + own)?
        };
        let counts = [
            0,
            small(own)?,
            directory,
            0,
            CUTOFF as u32,
            mini_fat,
            small(mini_fat_sectors)?,
            first_list,
            small(lists)?,
        ];
        header.extend(list(&counts));
        header.extend(list(in_header));
        header.resize(SECTOR, 0xFF);
        header.extend(body);
        if header.len() > i32::MAX as usize {
            return Err(MAPI_E_TOO_BIG);
        }
        Ok(header)
    }
}

/// How many levels below the top are full in a balanced tree of as many entries, plus one where the
/// last is full as well.
fn levels(count: usize) -> u32 {
    (count + 1).ilog2()
}

fn put(entry: &mut [u8; ENTRY], place: Place) -> Step<()> {
    entry[116..120].copy_from_slice(&place.first.to_le_bytes());
    entry[120..124].copy_from_slice(&small(place.size)?.to_le_bytes());
    Ok(())
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
                assert!(bytes.len().is_multiple_of(SECTOR));
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
    fn every_cut_is_an_error() {
        let bytes = write(&numbered(3, 5000)).unwrap();
        for end in 0..bytes.len() {
            assert!(read(&bytes[..end]).is_err(), "{end} of {}", bytes.len());
        }
    }

    #[test]
    fn what_is_behind_the_last_sector_does_not_matter() {
        let tree = numbered(3, 5000);
        let mut bytes = write(&tree).unwrap();
        bytes.extend([0; 100]);
        assert!(read(&bytes).unwrap() == tree);
    }

    #[test]
    fn many_small_streams_take_no_long() {
        let tree = numbered(20_000, 60);
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
