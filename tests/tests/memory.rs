//! What owns MAPI memory, and what is laid out for C, in the hands of safe code: counts that C does
//! not have, sizes that no memory has, owners that are swapped, replaced and taken.

use mapi_core::abi::codes::{MAPI_E_INVALID_PARAMETER, MAPI_E_NOT_ENOUGH_MEMORY};
use mapi_core::abi::tags::{PR_ENTRYID, PR_ROWID};
use mapi_core::abi::{ADRLIST, SBinaryArray, SPropTagArray, SPropValue, SRowSet};
use mapi_core::boundary::LaidOut;
use mapi_core::memory::built_in_blocks;
use mapi_core::{MapiArray, MapiBox, MapiView, MapiViews, OwnedPropValue};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::{fs, mem, thread};

/// Counts the blocks of its test, which must leave none. One test at a time has it: each of them,
/// since what one allocates another would count.
struct Alone {
    before: usize,
    _turn: MutexGuard<'static, ()>,
}

fn alone() -> Alone {
    static ALONE: Mutex<()> = Mutex::new(());
    let turn = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
    Alone {
        before: built_in_blocks(),
        _turn: turn,
    }
}

impl Drop for Alone {
    fn drop(&mut self) {
        if !thread::panicking() {
            let after = built_in_blocks();
            assert_eq!(after, self.before, "all that was allocated was freed");
        }
    }
}

fn rows(count: i32) -> Vec<Vec<OwnedPropValue>> {
    (0..count)
        .map(|row| {
            vec![
                OwnedPropValue::new(PR_ROWID, row),
                OwnedPropValue::new(PR_ENTRYID, vec![7u8; 9]),
            ]
        })
        .collect()
}

#[test]
fn a_tail_that_no_memory_has_room_for_is_an_error() {
    let _alone = alone();
    for tail_at in [
        usize::MAX - 99,
        usize::MAX,
        isize::MAX as usize,
        usize::MAX - 199,
    ] {
        let laid_out = LaidOut::<u32>::with_tail(0u32, tail_at, &[0x41u8; 200]);
        assert_eq!(
            laid_out.err(),
            Some(MAPI_E_NOT_ENOUGH_MEMORY),
            "{tail_at:x}"
        );
    }
    // The header would be where the tail is.
    for tail_at in [0, 3] {
        let laid_out = LaidOut::<u32>::with_tail(0u32, tail_at, &[1u8]);
        assert_eq!(laid_out.err(), Some(MAPI_E_INVALID_PARAMETER));
    }
    let laid_out = LaidOut::<u32>::with_tail(7u32, 4, &[0x41u8; 200]).unwrap();
    // SAFETY: a number, and 200 bytes behind it.
    unsafe {
        assert_eq!(laid_out.as_ptr().read(), 7);
        assert_eq!(
            laid_out.as_ptr().add(1).cast::<[u8; 200]>().read(),
            [0x41; 200]
        );
    }
}

#[test]
fn text_in_a_place_of_its_own_is_terminated() {
    use mapi_core::abi::FixedText;
    let _alone = alone();
    assert_eq!(FixedText::<4>::new(c"abc").unwrap().as_bytes(), b"abc");
    assert_eq!(FixedText::<4>::new(c"abcd"), None);
    assert_eq!(FixedText::<4>::default().as_bytes(), b"");
}

/// What the sources declare of `abi`: the fields of each struct or union, and which types safe code
/// may make as it likes.
struct Declared {
    fields: BTreeMap<String, String>,
    plain: BTreeSet<String>,
    with_pointers: BTreeSet<String>,
}

fn declared() -> Declared {
    fn files(folder: &Path, text: &mut String) {
        for entry in fs::read_dir(folder).expect("the sources") {
            let path = entry.expect("the sources").path();
            if path.is_dir() {
                files(&path, text);
            } else {
                text.push_str(&fs::read_to_string(path).expect("a source"));
            }
        }
    }
    let mut text = String::new();
    let core = Path::new(env!("CARGO_MANIFEST_DIR")).join("../mapi-core/src/abi");
    files(&core, &mut text);
    let is_code = |line: &&str| !line.trim_start().starts_with("//");
    let text: String = text.lines().filter(is_code).collect::<Vec<_>>().join("\n");
    let mut fields = BTreeMap::new();
    for keyword in ["pub struct ", "pub union "] {
        for part in text.split(keyword).skip(1) {
            let name = part
                .split(|c: char| !c.is_alphanumeric() && c != '_')
                .next();
            let end = part.find('\n').map_or(part.len(), |line| {
                if part[..line].trim_end().ends_with('{') {
                    part.find("\n}").unwrap_or(part.len())
                } else {
                    line
                }
            });
            fields.insert(name.unwrap_or_default().into(), part[..end].into());
        }
    }
    let listed = |macros: [&str; 2]| {
        let lists = macros.into_iter().flat_map(|name| text.split(name).skip(1));
        let lists = lists.filter_map(|list| list.split(')').next());
        let names = lists.flat_map(|list| list.split(','));
        names.map(|name| name.trim().to_owned()).collect()
    };
    Declared {
        plain: listed(["\nplain!(", "\nplain_zeroed!("]),
        with_pointers: listed(["\nwith_pointers!(", "\nwith_pointers_zeroed!("]),
        fields,
    }
}

#[test]
fn what_safe_code_may_make_has_no_pointers_and_no_tails() {
    let _alone = alone();
    let Declared {
        fields,
        plain,
        with_pointers,
    } = declared();
    assert!(plain.len() > 30 && with_pointers.len() > 60 && fields.len() > 120);
    let words = |text: &str| -> BTreeSet<String> {
        let words = text.split(|c: char| !c.is_alphanumeric() && c != '_');
        words.map(str::to_owned).collect()
    };
    for name in &plain {
        let Some(fields) = fields.get(name) else {
            continue;
        };
        // What is private is made by `unsafe` code.
        assert!(
            !fields.contains("pub ") || !fields.contains('*'),
            "{name} has a pointer: {fields}"
        );
        assert!(
            !fields.contains("; 1]"),
            "{name} has a counted tail: {fields}"
        );
        let inside: Vec<_> = words(fields)
            .intersection(&with_pointers)
            .cloned()
            .collect();
        assert!(inside.is_empty(), "{name} has {inside:?}");
    }
}

#[test]
fn what_is_laid_out_is_aligned_for_all_of_mapi() {
    let _alone = alone();
    for len in 0..40 {
        let laid_out = LaidOut::<u64>::with_tail(0u64, 8, &vec![1u8; len]).unwrap();
        assert_eq!(laid_out.as_ptr().addr() % 8, 0);
        let array = MapiArray::new(&vec![1.5f64; len + 1]).unwrap();
        assert_eq!(array.as_ptr().addr() % 8, 0);
    }
}

#[cfg(target_pointer_width = "64")]
#[test]
fn counts_that_c_does_not_have_are_errors() {
    use mapi_core::abi::{NOTIFICATION, SBinary};
    use mapi_core::boundary::{View, count};
    use mapi_core::data::entryid::FlatEntries;
    use mapi_core::data::sync::{ReadState, ReadStates};
    use mapi_core::{EntryId, Notification, PropValue, Value};
    let _alone = alone();
    // Nothing of it is read, so that it takes addresses and no memory.
    let bytes = vec![0u8; (1 << 32) + 1];
    assert_eq!(count(bytes.len()), Err(MAPI_E_INVALID_PARAMETER));
    assert_eq!(count(u32::MAX as usize), Ok(u32::MAX));
    assert_eq!(
        SBinary::lay_out(&bytes).err(),
        Some(MAPI_E_INVALID_PARAMETER)
    );
    let value = PropValue::new(PR_ENTRYID, Value::Binary(&bytes));
    assert_eq!(
        SPropValue::lay_out(value).err(),
        Some(MAPI_E_INVALID_PARAMETER)
    );
    let code = MapiView::<SPropValue>::new(value).unwrap_err().code();
    assert!([MAPI_E_INVALID_PARAMETER, MAPI_E_NOT_ENOUGH_MEMORY].contains(&code));
    let code = MapiViews::copy((&[value]).into()).unwrap_err().code();
    assert!([MAPI_E_INVALID_PARAMETER, MAPI_E_NOT_ENOUGH_MEMORY].contains(&code));
    let event = Notification::Extended {
        event: 1,
        parameters: &bytes,
    };
    assert_eq!(
        NOTIFICATION::lay_out(event).err(),
        Some(MAPI_E_INVALID_PARAMETER)
    );
    let state = ReadState {
        source_key: &bytes,
        flags: Default::default(),
    };
    assert_eq!(
        ReadStates::new([state]).err(),
        Some(MAPI_E_INVALID_PARAMETER.into())
    );
    let mut flat = FlatEntries::default();
    flat.push(&[1, 2, 3, 4]).unwrap();
    assert_eq!(
        flat.push(&bytes).unwrap_err().code(),
        MAPI_E_INVALID_PARAMETER
    );
    assert_eq!(flat.borrow().len(), 1);
    assert!(EntryId::new(&bytes).is_ok());
    let code = MapiArray::new(&bytes).unwrap_err().code();
    assert_eq!(code, MAPI_E_NOT_ENOUGH_MEMORY);
}

#[test]
fn owners_change_hands_as_wholes() {
    let _alone = alone();
    let mut one = MapiView::<SRowSet>::new(&rows(3)).unwrap();
    let mut two = MapiView::<SRowSet>::new(&rows(5)).unwrap();
    mem::swap(&mut one, &mut two);
    assert_eq!((one.get().unwrap().len(), two.get().unwrap().len()), (5, 3));
    let old = mem::replace(&mut one, MapiView::<SRowSet>::new(&rows(0)).unwrap());
    assert_eq!(old.get().unwrap().to_owned().unwrap(), rows(5));
    let mut list = Some(MapiView::<ADRLIST>::from(old));
    let list = list.take().unwrap();
    assert_eq!(list.get().unwrap().len(), 5);
    let entries = list.into_entries();
    let again = MapiView::<ADRLIST>::from_entries(entries.into_iter().rev()).unwrap();
    assert_eq!(again.get().unwrap().len(), 5);
    let mut array = MapiArray::new(&[1u32, 2, 3]).unwrap();
    let taken = mem::take(&mut array);
    assert!(array.is_empty() && *taken == [1, 2, 3]);
    let mut values = MapiViews::<SPropValue>::new(&rows(1)[0]).unwrap();
    let taken = mem::take(&mut values);
    assert_eq!((values.len(), taken.len()), (0, 2));
    let mut block = MapiBox::new(7u64).unwrap();
    *block += 1;
    assert_eq!(
        mem::replace(&mut block, MapiBox::new(1).unwrap()).to_le_bytes()[0],
        8
    );
}

#[test]
fn rows_are_freed_once_whoever_has_them() {
    let _alone = alone();
    let set = MapiView::<SRowSet>::new(&rows(4)).unwrap();
    let mut rows = set.into_rows();
    let one = rows.remove(1);
    let set = MapiView::<SRowSet>::from_rows(rows).unwrap();
    assert_eq!(set.get().unwrap().len(), 3);
    assert_eq!(one.props().get::<i32>(PR_ROWID).unwrap(), 1);
    let failing = (0..3).map(|row| {
        if row == 2 {
            return Err(MAPI_E_NOT_ENOUGH_MEMORY.into());
        }
        MapiViews::<SPropValue>::new(&[OwnedPropValue::new(PR_ROWID, row)])
    });
    let code = MapiView::<SRowSet>::collect(failing).unwrap_err().code();
    assert_eq!(code, MAPI_E_NOT_ENOUGH_MEMORY);
}

#[test]
fn a_recipient_is_replaced_with_its_block() {
    let _alone = alone();
    let mut list = MapiView::<ADRLIST>::new(&rows(2)).unwrap();
    let mut lent = list.lend();
    for _ in 0..3 {
        let values = MapiViews::<SPropValue>::new(&rows(1)[0]).unwrap();
        lent.entry(1).unwrap().replace(values).unwrap();
        lent.entry(0)
            .unwrap()
            .replace(MapiViews::default())
            .unwrap();
    }
    assert!(lent.entry(2).is_err());
    assert_eq!(list.get().unwrap().get(0).unwrap().len(), 0);
}

#[test]
fn copies_of_what_is_read_lead_nowhere() {
    let _alone = alone();
    // A struct may be copied out of what is borrowed, pointers and all; there is no way back.
    let set =
        MapiView::<SBinaryArray>::new(mapi_core::data::value::Binaries::new(&[b"one"])).unwrap();
    let tags = MapiView::<SPropTagArray>::new(&[PR_ROWID]).unwrap();
    let values = MapiViews::<SPropValue>::new(&rows(1)[0]).unwrap();
    let copy: SPropValue = values.get().as_raw()[1];
    drop(values);
    assert_eq!(copy.ulPropTag, PR_ENTRYID);
    assert_eq!(tags.get().unwrap(), [PR_ROWID]);
    assert_eq!(set.get().unwrap().len(), 1);
}
