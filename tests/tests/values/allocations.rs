//! Looking at C memory allocates nothing, and writing to it takes one block.

use mapi_core::abi::{codes::*, flags::*, tags::*, *};
use mapi_core::boundary::View;
use mapi_core::memory::text::u16cstr;
use mapi_core::{MapiView, MapiViews, Notification, PropValue, Restriction};
use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

thread_local! {
    static ALLOCATIONS: Cell<usize> = const { Cell::new(0) };
}

struct Counting;

// SAFETY: it is the system's allocator, which is counted.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let _ = ALLOCATIONS.try_with(|count| count.set(count.get() + 1));
        // SAFETY: as the caller vouches.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        // SAFETY: as the caller vouches.
        unsafe { System.dealloc(block, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// How often this thread allocated.
fn allocations(work: impl FnOnce()) -> usize {
    let before = ALLOCATIONS.get();
    work();
    ALLOCATIONS.get() - before
}

#[test]
fn looking_allocates_nothing() {
    crate::props::with_every_type(|values| {
        let all: Vec<_> = values.iter().map(|(value, ..)| *value).collect();
        let copies = MapiViews::<SPropValue>::new(&all).unwrap();
        let rows = MapiView::<SRowSet>::new(&[copies.props()]).unwrap();
        let restriction = MapiView::<SRestriction>::new(
            (Restriction::exist(PR_SUBJECT_W) & !Restriction::eq(PR_IMPORTANCE, 1)).borrow(),
        )
        .unwrap();
        let parameters = [1, 2];
        let event = Notification::Extended {
            event: 1,
            parameters: &parameters,
        };
        let events = MapiViews::<NOTIFICATION>::new(&[event]).unwrap();
        let looking = || {
            assert!(copies.props().iter().all(|value| value.is_ok()));
            assert!(
                rows.get()
                    .unwrap()
                    .iter()
                    .flatten()
                    .all(|value| value.is_ok())
            );
            assert!(matches!(
                restriction.get().unwrap().node(),
                mapi_core::data::restriction::Node::And(parts) if parts.iter().len() == 2
            ));
            assert!(events.get().iter().all(|event| event.is_ok()));
        };
        assert_eq!(allocations(looking), 0);
        // What was viewed is passed on without a copy, and what is small in place.
        let passing = || {
            let _ = SRestriction::lay_out(restriction.get().unwrap()).unwrap();
            let _ = SRowSet::lay_out(rows.get().unwrap()).unwrap();
            let _ = SPropTagArray::lay_out(&[PR_SUBJECT_W; 17]).unwrap();
            let _ = SPropValue::lay_out(PropValue::new(PR_SUBJECT_W, u16cstr!("text"))).unwrap();
        };
        assert_eq!(allocations(passing), 0);
    });
}

#[test]
fn writing_takes_one_block() {
    crate::props::with_every_type(|values| {
        let all: Vec<_> = values.iter().map(|(value, ..)| *value).collect();
        let simple = [
            PropValue::new(PR_SUBJECT_W, u16cstr!("text")),
            all[3],
            all[16],
        ];
        // All threads share the registry of blocks. Each of its 64 parts grows now and then, in
        // whichever round that is, with one allocation of its own.
        let mut grown = 0;
        for _ in 0..1000 {
            let count = allocations(|| drop(MapiViews::<SPropValue>::new(&simple).unwrap()));
            assert!((1..=2).contains(&count), "{count}");
            grown += count - 1;
        }
        assert!(grown <= 128, "{grown} of 1000 took two");
    });
}

/// As often for many rows of a table as for a few.
#[test]
fn going_through_rows_allocates_nothing_for_each() -> mapi_core::windows_core::Result<()> {
    let level = FuzzyLevel::FL_SUBSTRING | FuzzyLevel::FL_IGNORECASE;
    let restrictions = [
        Restriction::content(PR_SUBJECT_W, "Ä row", level),
        Restriction::content(PR_SUBJECT_W, "a rów", FuzzyLevel::FL_LOOSE),
        Restriction::eq(PR_SUBJECT_W, "a row") & Restriction::eq(PR_ROWID, -1),
        !Restriction::exist(PR_SUBJECT_W) | Restriction::size(PR_SUBJECT_W, RelOp::RELOP_EQ, 1),
    ];
    let counted = |rows: i32| -> mapi_core::windows_core::Result<Vec<usize>> {
        let columns = [PR_ROWID, PR_SUBJECT_W];
        let dynamic = TableType::TBLTYPE_DYNAMIC;
        let data = mapi_core::in_memory::memory_table(dynamic, PR_ROWID, &columns)?;
        for id in 0..rows {
            let row = [
                PropValue::new(PR_ROWID, id),
                PropValue::new(PR_SUBJECT_W, u16cstr!("a röw and another row")),
            ];
            data.hr_modify_row((&row).into())?;
        }
        let table = data.view(None)?;
        let mut counts = vec![];
        for restriction in &restrictions {
            counts.push(allocations(|| {
                let first = Bookmark::BOOKMARK_BEGINNING;
                let found = table.find_row(restriction.borrow(), first, FindRowFlags::empty());
                assert_eq!(found.unwrap_err().code(), MAPI_E_NOT_FOUND);
            }));
            counts.push(allocations(|| {
                let set = table.restrict(Some(restriction.borrow()), RestrictFlags::empty());
                assert!(set.is_ok());
            }));
            assert_eq!(table.get_row_count(RowCountFlags::empty())?.value, 0);
        }
        Ok(counts)
    };
    assert_eq!(counted(1)?, counted(1000)?);
    Ok(())
}
