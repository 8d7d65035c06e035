//! What a view shows, and where it is.

use super::*;
use core::sync::atomic::{AtomicBool, Ordering};
use mapi_core::{OwnedValue, Restriction, SortBy};

const NONE: RestrictFlags = RestrictFlags::empty();

fn important() -> Restriction {
    Restriction::ge(PR_IMPORTANCE, 2)
}

fn sort(table: &IMAPITable, by: &SortBy) -> Result<()> {
    table.sort_table(by.borrow(), SortFlags::empty())
}

#[test]
fn rows_have_the_columns_in_order() -> Result<()> {
    let table = view(&five()?)?;
    let columns = [
        PR_IMPORTANCE,
        PR_NULL,
        PR_COMMENT_W,
        PR_DISPLAY_NAME_A,
        PR_DISPLAY_NAME_W,
    ];
    table.set_columns(&columns, SetColumnsFlags::empty())?;
    assert_eq!(
        table.query_columns(QueryColumnsFlags::empty())?.get()?,
        columns
    );
    let rows = table.query_rows(1, QueryRowsFlags::empty())?;
    let row = rows.get()?.get(0).expect("a row");
    let error = |tag: PropTag| tag.with_type(PropType::PT_ERROR);
    let tags: Vec<_> = row.tags().collect();
    let expected = [
        PR_IMPORTANCE,
        PR_NULL,
        error(PR_COMMENT_W),
        PR_DISPLAY_NAME_A,
        PR_DISPLAY_NAME_W,
    ];
    assert_eq!(tags, expected);
    let missing = row.at(2).expect("a value")?;
    assert_eq!(missing.error(), Some(MAPI_E_NOT_FOUND));
    assert_eq!(row.get::<String>(PR_DISPLAY_NAME_W)?, "delta");
    assert_eq!(row.get::<&core::ffi::CStr>(PR_DISPLAY_NAME_A)?, c"delta");
    for bad in [0x3001_000A, 0x3001_0FFF, 0x3001_2003, 0x3001_00FD].map(PropTag) {
        let set = table.set_columns(&[PR_ROWID, bad], SetColumnsFlags::empty());
        assert_eq!(code(set), MAPI_E_INVALID_PARAMETER, "{bad}");
    }
    let none = table.set_columns(&[], SetColumnsFlags::empty());
    assert_eq!(code(none), MAPI_E_INVALID_PARAMETER);
    Ok(())
}

#[test]
fn rows_are_read_in_both_directions() -> Result<()> {
    let table = view(&five()?)?;
    let (go, stay) = (QueryRowsFlags::empty(), QueryRowsFlags::TBL_NOADVANCE);
    assert_eq!(next(&table, 2)?, [1, 2]);
    assert_eq!(ids(&table.query_rows(2, stay)?), [3, 4]);
    assert_eq!(position(&table)?, 2);
    assert_eq!(next(&table, 9)?, [3, 4, 5]);
    assert_eq!(table.query_position()?, (5, 5, 5));
    assert!(next(&table, 1)?.is_empty());
    assert_eq!(ids(&table.query_rows(-2, go)?), [4, 5]);
    assert_eq!(position(&table)?, 5);
    assert_eq!(ids(&table.query_rows(-2, stay)?), [4, 5]);
    assert_eq!(position(&table)?, 3);
    assert_eq!(ids(&table.query_rows(-9, stay)?), [1, 2, 3]);
    assert_eq!(position(&table)?, 0);
    assert!(ids(&table.query_rows(i32::MIN, go)?).is_empty());
    assert_eq!(code(table.query_rows(0, go)), MAPI_E_INVALID_PARAMETER);
    Ok(())
}

#[test]
fn seeking_stops_at_both_ends() -> Result<()> {
    let table = view(&five()?)?;
    let seek = |origin, count| -> Result<(i32, u32)> {
        let sought = table.seek_row(origin, count)?;
        assert!(sought.is_ok());
        Ok((sought.value, position(&table)?))
    };
    use Bookmark as B;
    assert_eq!(seek(B::BOOKMARK_BEGINNING, 2)?, (2, 2));
    assert_eq!(seek(B::BOOKMARK_CURRENT, -1)?, (-1, 1));
    assert_eq!(seek(B::BOOKMARK_CURRENT, i32::MIN)?, (-1, 0));
    assert_eq!(seek(B::BOOKMARK_CURRENT, i32::MAX)?, (5, 5));
    assert_eq!(seek(B::BOOKMARK_END, -2)?, (-2, 3));
    assert_eq!(code(table.seek_row(B(77), 0)), MAPI_E_INVALID_BOOKMARK);
    for (numerator, denominator, expected) in [
        (0, 9, 0),
        (1, 2, 2),
        (2, 2, 5),
        (9, 2, 5),
        (u32::MAX, u32::MAX, 5),
    ] {
        table.seek_row_approx(numerator, denominator)?;
        assert_eq!(position(&table)?, expected, "{numerator}/{denominator}");
    }
    assert_eq!(code(table.seek_row_approx(1, 0)), MAPI_E_INVALID_PARAMETER);
    let nothing = view(&empty()?)?;
    assert_eq!(nothing.query_position()?, (0, 0, 1));
    Ok(())
}

#[test]
fn a_restriction_hides_rows_until_it_is_taken_away() -> Result<()> {
    let data = five()?;
    let table = view(&data)?;
    next(&table, 3)?;
    let bookmark = table.create_bookmark()?;
    table.restrict(Some(important().borrow()), NONE)?;
    assert_eq!(position(&table)?, 0);
    assert_eq!(code(table.seek_row(bookmark, 0)), MAPI_E_INVALID_BOOKMARK);
    assert_eq!(code(table.free_bookmark(bookmark)), MAPI_E_INVALID_BOOKMARK);
    assert_eq!(shown(&table)?, [2, 4]);
    assert_eq!(table.get_row_count(RowCountFlags::empty())?.value, 2);
    assert_eq!(shown(&view(&data)?)?.len(), 5, "other views are their own");
    put(&data, 1, "delta", 3)?;
    put(&data, 2, "alpha", 0)?;
    put(&data, 6, "foxtrot", 2)?;
    put(&data, 7, "golf", 1)?;
    assert_eq!(shown(&table)?, [1, 4, 6]);
    table.restrict(None, NONE)?;
    assert_eq!(shown(&table)?, [1, 2, 3, 4, 5, 6, 7]);

    let any = Restriction::exist(PR_ROWID);
    let sub = Restriction::sub(PR_MESSAGE_RECIPIENTS, any.clone());
    let hidden = any | sub.clone();
    for complex in [
        sub,
        hidden,
        Restriction::property(PR_IMPORTANCE, RelOp::RELOP_RE, 1),
    ] {
        let refused = MAPI_E_TOO_COMPLEX;
        assert_eq!(code(table.restrict(Some(complex.borrow()), NONE)), refused);
        let found = table.find_row(
            complex.borrow(),
            Bookmark::BOOKMARK_BEGINNING,
            FindRowFlags::empty(),
        );
        assert_eq!(code(found), refused);
    }
    assert_eq!(shown(&table)?.len(), 7, "what failed changes nothing");
    Ok(())
}

#[test]
fn a_query_reads_what_it_asks_for() -> Result<()> {
    let table = view(&five()?)?;
    next(&table, 4)?;
    let (restriction, order) = (important(), SortBy::descending(PR_ROWID));
    let query = table
        .query()
        .columns(&[PR_DISPLAY_NAME_W, PR_ROWID])
        .restrict(restriction.borrow())
        .sort(order.borrow());
    let text = query.all(2)?.get()?.to_string();
    let expected = "PR_DISPLAY_NAME: \"bravo\", PR_ROWID: 4\n\
                    PR_DISPLAY_NAME: \"alpha\", PR_ROWID: 2\n";
    assert_eq!(text, expected);
    assert_eq!(code(query.all(1)), MAPI_E_TABLE_TOO_BIG);
    table.query().unrestricted().apply()?;
    let batches: Result<Vec<_>> = table.row_sets_of(2).collect();
    let batches: Vec<_> = batches?.iter().map(ids).collect();
    assert_eq!(batches, [vec![5, 4], vec![3, 2], vec![1]]);
    Ok(())
}

#[test]
fn rows_are_found_in_both_directions() -> Result<()> {
    let table = view(&five()?)?;
    let (on, back) = (FindRowFlags::empty(), FindRowFlags::DIR_BACKWARD);
    let find = |restriction: &Restriction, origin, flags| {
        let found = table.find_row(restriction.borrow(), origin, flags);
        found.and_then(|_| position(&table))
    };
    let (first, current, end) = (
        Bookmark::BOOKMARK_BEGINNING,
        Bookmark::BOOKMARK_CURRENT,
        Bookmark::BOOKMARK_END,
    );
    let two = Restriction::eq(PR_IMPORTANCE, 2);
    assert_eq!(find(&two, first, on), Ok(1));
    assert_eq!(
        find(&two, current, on),
        Ok(1),
        "the row at the position is the first"
    );
    assert_eq!(code(find(&two, current, back)), MAPI_E_NOT_FOUND);
    assert_eq!(find(&two, end, back), Ok(3));
    assert_eq!(
        find(&two, current, back),
        Ok(1),
        "the row before the position is the first"
    );
    assert_eq!(
        code(find(&Restriction::eq(PR_ROWID, 9), first, on)),
        MAPI_E_NOT_FOUND
    );
    assert_eq!(position(&table)?, 1, "it stays where it was");
    let e = Restriction::content(
        PR_DISPLAY_NAME_W,
        "E",
        FuzzyLevel::FL_PREFIX | FuzzyLevel::FL_IGNORECASE,
    );
    assert_eq!(find(&e, current, on), Ok(4));
    assert_eq!(code(find(&e, Bookmark(50), on)), MAPI_E_INVALID_BOOKMARK);
    Ok(())
}

#[test]
fn a_bookmark_goes_with_its_row() -> Result<()> {
    let data = five()?;
    let table = view(&data)?;
    let at = |bookmark| -> Result<(u32, bool)> {
        let sought = table.seek_row(bookmark, 0)?;
        Ok((position(&table)?, sought.code == MAPI_W_POSITION_CHANGED))
    };
    table.seek_row(Bookmark::BOOKMARK_BEGINNING, 2)?;
    let third = table.create_bookmark()?;
    table.seek_row(Bookmark::BOOKMARK_END, 0)?;
    let end = table.create_bookmark()?;
    assert_eq!((at(third)?, at(end)?), ((2, false), (5, false)));
    data.hr_insert_row(0, row(9, "before", 0).as_slice().into())?;
    put(&data, 3, "changed", 0)?;
    assert_eq!((at(third)?, at(end)?), ((3, false), (6, false)));
    delete(&data, 1)?;
    assert_eq!(at(third)?, (2, false));
    delete(&data, 3)?;
    // The slot is used again, and is not that of the bookmark.
    put(&data, 33, "other", 0)?;
    assert_eq!(at(third)?, (2, true));
    assert_eq!(next(&table, 1)?, [4]);
    assert_eq!(at(third)?, (2, false), "it is told once");
    delete(&data, 4)?;
    let found = table.find_row(
        Restriction::exist(PR_ROWID).borrow(),
        third,
        FindRowFlags::empty(),
    )?;
    assert_eq!(found.code, MAPI_W_POSITION_CHANGED);
    for id in [5, 33] {
        delete(&data, id)?;
    }
    assert_eq!(at(third)?, (2, true), "behind the last row");
    table.free_bookmark(third)?;
    assert_eq!(code(at(third)), MAPI_E_INVALID_BOOKMARK);
    assert_eq!(code(table.free_bookmark(third)), MAPI_E_INVALID_BOOKMARK);
    table.free_bookmark(Bookmark::BOOKMARK_CURRENT)?;

    let mut made = 1;
    let full = loop {
        match table.create_bookmark() {
            Ok(_) => made += 1,
            Err(error) => break error.code(),
        }
    };
    assert_eq!((made, full), (1024, MAPI_E_UNABLE_TO_COMPLETE));
    Ok(())
}

#[test]
fn rows_are_sorted_by_several_columns() -> Result<()> {
    let data = five()?;
    let nameless = [OwnedPropValue::new(PR_ROWID, 6)];
    data.hr_modify_row(nameless.as_slice().into())?;
    let table = view(&data)?;
    let by_name = SortBy::ascending(PR_DISPLAY_NAME_W);
    sort(&table, &by_name)?;
    assert_eq!(shown(&table)?, [6, 2, 4, 3, 1, 5]);
    assert_eq!(table.query_sort_order()?.get()?.to_owned(), by_name);
    sort(&table, &SortBy::descending(PR_DISPLAY_NAME_W))?;
    assert_eq!(shown(&table)?, [5, 1, 3, 4, 2, 6]);
    sort(
        &table,
        &SortBy::descending(PR_IMPORTANCE).then_ascending(PR_DISPLAY_NAME_W),
    )?;
    assert_eq!(shown(&table)?, [2, 4, 3, 1, 5, 6]);
    sort(&table, &SortBy::ascending(PR_IMPORTANCE))?;
    assert_eq!(
        shown(&table)?,
        [6, 5, 1, 3, 2, 4],
        "the others as they were inserted"
    );
    sort(&table, &SortBy::default())?;
    assert_eq!(shown(&table)?, [1, 2, 3, 4, 5, 6]);

    sort(&table, &by_name)?;
    let twice = by_name.clone().then_descending(PR_DISPLAY_NAME_W);
    let grouped = by_name.clone().grouped(1, 0);
    let unknown = SortBy::ascending(PR_COMMENT_W);
    let combined = SortBy::default().then(PR_ROWID, SortOrder::TABLE_SORT_COMBINE);
    for refused in [twice, grouped, unknown, combined] {
        assert_eq!(
            code(sort(&table, &refused)),
            MAPI_E_TOO_COMPLEX,
            "{refused}"
        );
        let made = data.view(Some(refused.borrow()));
        assert_eq!(code(made), MAPI_E_TOO_COMPLEX, "{refused}");
    }
    assert_eq!(table.query_sort_order()?.get()?.to_owned(), by_name);
    let sorted = data.view(Some(by_name.borrow()))?;
    assert_eq!(shown(&sorted)?, [6, 2, 4, 3, 1, 5]);
    Ok(())
}

/// Sorting by packed numbers and inserting by comparing values give one order.
#[test]
fn values_of_each_type_are_ordered() -> Result<()> {
    use mapi_core::OwnedValue as V;
    let binary = |bytes: &[u8]| V::Binary(bytes.to_vec());
    let text = |text: &str| V::from(text);
    let narrow = |text: &std::ffi::CStr| V::String8(text.to_owned());
    let time = |time| V::SysTime(FILETIME::from_intervals(time));
    let columns: [Vec<V>; 9] = [
        [i32::MIN, -1, 0, 1, i32::MAX].map(V::Long).to_vec(),
        [i16::MIN, -1, 0, 1, i16::MAX].map(V::I2).to_vec(),
        [i64::MIN, -1, 0, 1, i64::MAX].map(V::I8).to_vec(),
        [f64::NEG_INFINITY, -1.0, 0.5, 1.0, f64::NAN]
            .map(V::Double)
            .to_vec(),
        [0, 1, 1 << 32, 1 << 63, u64::MAX].map(time).to_vec(),
        vec![
            binary(&[]),
            binary(&[0]),
            binary(&[0, 0]),
            binary(&[1]),
            binary(&[1; 30]),
        ],
        vec![
            text(""),
            text("a"),
            text("aaaaaaaaaaaaaaaaaaaa"),
            text("aaaaaaaaaaaaaaaaaaab"),
            text("b"),
        ],
        vec![
            text("a"),
            text("aÿ"),
            text("aÿb"),
            text("a\u{100}"),
            text("a\u{101}a"),
        ],
        vec![
            narrow(c""),
            narrow(c"a"),
            narrow(c"ab"),
            narrow(c"b"),
            narrow(c"\xFF"),
        ],
    ];
    for values in columns {
        let tag = PropTag::new(0x6601, values[0].prop_type());
        let data = memory_table(TableType::TBLTYPE_DYNAMIC, PR_ROWID, &[tag])?;
        let order = SortBy::ascending(tag).then_descending(PR_ROWID);
        let live = data.view(Some(order.borrow()))?;
        // Enough of them that they are packed.
        let ids: Vec<i32> = (0..15).collect();
        for id in ids.iter().map(|id| id * 7 % 15) {
            let row = [
                OwnedPropValue::new(PR_ROWID, id),
                OwnedPropValue::new(tag, values[id as usize / 3].clone()),
            ];
            data.hr_modify_row(row.as_slice().into())?;
        }
        live.set_columns(&[PR_ROWID], SetColumnsFlags::empty())?;
        let ascending: Vec<_> = (0..15).map(|n| n / 3 * 3 + 2 - n % 3).collect();
        let descending: Vec<_> = ascending.iter().rev().copied().collect();
        assert_eq!(shown(&live)?, ascending, "{tag}");
        sort(&live, &order)?;
        assert_eq!(shown(&live)?, ascending, "{tag}");
        sort(&live, &SortBy::descending(tag).then_ascending(PR_ROWID))?;
        assert_eq!(shown(&live)?, descending, "{tag}");
    }
    Ok(())
}

/// As above, with all kinds of columns together, of which many are the same or are not there.
#[test]
fn rows_that_are_nearly_the_same_are_ordered() -> Result<()> {
    let mut random = 0x9E37_79B9_7F4A_7C15_u64;
    let mut below = move |bound: u64| {
        random ^= random << 13;
        random ^= random >> 7;
        random ^= random << 17;
        random % bound
    };
    let columns = [
        PR_SUBJECT_W,
        PR_IMPORTANCE,
        PR_SEARCH_KEY,
        PR_COMMENT_W,
        PR_CREATION_TIME,
    ];
    let starts = [
        "",
        "the same for many units, and then ",
        "Ελληνικά Ελληνικά ",
    ];
    for round in 0..6 {
        let data = memory_table(TableType::TBLTYPE_DYNAMIC, PR_ROWID, &columns)?;
        let mut order = SortBy::default();
        let mut left = columns.to_vec();
        for _ in 0..3 {
            let column = left.remove(below(left.len() as u64) as usize);
            order = if below(2) == 0 {
                order.then_ascending(column)
            } else {
                order.then_descending(column)
            };
        }
        let live = data.view(Some(order.borrow()))?;
        for id in 0..300 {
            let text = |below: &mut dyn FnMut(u64) -> u64| {
                let start = starts[below(if round < 3 { 2 } else { 3 }) as usize];
                let long = "x".repeat(100 * below(4) as usize);
                format!(
                    "{start}{long}{}",
                    ["", "a", "b", "\u{1}"][below(4) as usize]
                )
            };
            let mut row = vec![OwnedPropValue::new(PR_ROWID, id)];
            for column in columns {
                if below(5) == 0 {
                    continue;
                }
                row.push(match column {
                    PR_IMPORTANCE => OwnedPropValue::new(column, below(3) as i32 - 1),
                    PR_SEARCH_KEY => OwnedPropValue::new(column, vec![0u8; below(30) as usize]),
                    PR_CREATION_TIME => {
                        OwnedPropValue::new(column, FILETIME::from_intervals(below(2) << 40))
                    }
                    _ => OwnedPropValue::new(column, text(&mut below)),
                });
            }
            data.hr_modify_row(row.as_slice().into())?;
        }
        let single = shown(&live)?;
        sort(&live, &order)?;
        assert_eq!(shown(&live)?, single, "{order}");
        assert_ne!(single, (0..300).collect::<Vec<_>>());
    }
    Ok(())
}

#[test]
fn there_are_no_categories_and_nothing_in_the_background() -> Result<()> {
    let table = view(&five()?)?;
    assert_eq!(code(table.expand_row(&[1], 1)), MAPI_E_NO_SUPPORT);
    assert_eq!(code(table.collapse_row(&[1])), MAPI_E_NO_SUPPORT);
    assert_eq!(code(table.get_collapse_state(&[1])), MAPI_E_NO_SUPPORT);
    assert_eq!(code(table.set_collapse_state(&[1])), MAPI_E_NO_SUPPORT);
    assert_eq!(code(table.abort()), MAPI_E_UNABLE_TO_ABORT);
    assert_eq!(table.wait_for_completion(0)?, TableStatus::TBLSTAT_COMPLETE);
    let error = table.get_last_error(MAPI_E_NO_SUPPORT, UnicodeFlags::empty())?;
    assert!(error.is_none());
    assert_eq!(table.get_status()?.1, TableType::TBLTYPE_DYNAMIC);
    Ok(())
}

/// Tags of both widths are one column.
#[test]
fn text_is_one_property_in_either_width() -> Result<()> {
    let columns = [PR_ROWID, PR_SUBJECT_A, PR_SUBJECT_W];
    let data = memory_table(TableType::TBLTYPE_DYNAMIC, PR_ROWID, &columns)?;
    let texts: [(i32, OwnedPropValue); 5] = [
        (1, OwnedPropValue::new(PR_SUBJECT_W, "b")),
        (2, OwnedPropValue::new(PR_SUBJECT_A, c"a".to_owned())),
        (3, OwnedPropValue::new(PR_SUBJECT_W, "é")),
        (4, OwnedPropValue::new(PR_SUBJECT_A, c"\xe9".to_owned())),
        (
            5,
            OwnedPropValue::new(PR_SUBJECT_A, c"\u{10000}".to_owned()),
        ),
    ];
    let table = view(&data)?;
    for (id, text) in texts {
        let row = [OwnedPropValue::new(PR_ROWID, id), text];
        data.hr_modify_row(row.as_slice().into())?;
    }
    let all = table.query_columns(QueryColumnsFlags::TBL_ALL_COLUMNS)?;
    assert_eq!(all.get()?, [PR_ROWID, PR_SUBJECT_A]);
    // In the order of UTF-16, where a byte that is no character stands behind the others.
    for column in [PR_SUBJECT_A, PR_SUBJECT_W] {
        sort(&table, &SortBy::ascending(column))?;
        assert_eq!(shown(&table)?, [2, 1, 3, 5, 4]);
    }
    // Rows that come later find their place in the same order.
    let row = [
        OwnedPropValue::new(PR_ROWID, 6),
        OwnedPropValue::new(PR_SUBJECT_W, "aa"),
    ];
    data.hr_modify_row(row.as_slice().into())?;
    assert_eq!(shown(&table)?, [2, 6, 1, 3, 5, 4]);
    for tag in [PR_SUBJECT_A, PR_SUBJECT_W] {
        table.seek_row(Bookmark::BOOKMARK_BEGINNING, 0)?;
        let flags = FindRowFlags::empty();
        let a = Restriction::eq(tag, "a");
        table.find_row(a.borrow(), Bookmark::BOOKMARK_BEGINNING, flags)?;
        assert_eq!(position(&table)?, 0);
        let b = Restriction::eq(tag, OwnedValue::String8(c"b".into()));
        table.find_row(b.borrow(), Bookmark::BOOKMARK_BEGINNING, flags)?;
        assert_eq!(position(&table)?, 2);
    }
    table.seek_row(Bookmark::BOOKMARK_BEGINNING, 0)?;
    table.set_columns(
        &[PR_ROWID, PR_SUBJECT_W, PR_SUBJECT_A],
        SetColumnsFlags::empty(),
    )?;
    let rows = table.query_rows(10, QueryRowsFlags::empty())?;
    let row = |at| rows.get().expect("rows").get(at).expect("a row");
    let (wide, narrow) = (PR_SUBJECT_W, PR_SUBJECT_A);
    assert_eq!(
        row(0).get::<&widestring::U16CStr>(wide)?,
        widestring::u16cstr!("a")
    );
    assert_eq!(row(1).get::<&core::ffi::CStr>(narrow)?, c"aa");
    assert_eq!(row(3).get::<String>(wide)?, "é");
    let lost =
        |at: usize, column: usize| row(at).at(column).expect("a value").map(PropValue::error);
    assert_eq!(lost(3, 2), Ok(Some(MAPI_E_BAD_CHARWIDTH)));
    assert_eq!(lost(5, 1), Ok(Some(MAPI_E_BAD_CHARWIDTH)));
    Ok(())
}

/// Other threads go on with a table that is being searched, and what they change is in what is
/// shown.
#[test]
fn a_search_does_not_hold_the_table_up() -> Result<()> {
    const ROWS: i32 = 60;
    let data = empty()?;
    let long = |id: i32| "é".repeat(20_000) + if id % 3 == 0 { "end" } else { "" };
    for id in 0..ROWS {
        put(&data, id, &long(id), 0)?;
    }
    let table = view(&data)?;
    let level = FuzzyLevel::FL_SUBSTRING | FuzzyLevel::FL_LOOSE;
    let restriction = Restriction::content(PR_DISPLAY_NAME_W, "END", level);
    struct Both(IMAPITable, ITableData);
    // SAFETY: objects in memory may be called by any thread.
    unsafe impl Send for Both {}
    impl Both {
        /// Calls until it is said that the search is over; returns how often.
        fn call(self, over: &AtomicBool) -> Result<(usize, Vec<i32>)> {
            let (mut calls, mut added) = (0, vec![]);
            while !over.load(Ordering::Acquire) {
                self.0.get_row_count(RowCountFlags::empty())?;
                self.1.hr_query_row(PropValue::new(PR_ROWID, 1))?;
                if calls % 8 == 0 && calls < 400 {
                    // A row that is shown, and one that is shown no longer.
                    let id = ROWS + calls;
                    put(&self.1, id, "the end", 0)?;
                    put(&self.1, calls / 8 * 3 % ROWS, "", 0)?;
                    added.push(id);
                }
                calls += 1;
            }
            Ok((calls as usize, added))
        }
    }
    let over = AtomicBool::new(false);
    let both = Both(table.clone(), data.clone());
    let (calls, added) = std::thread::scope(|scope| {
        let calls = scope.spawn(|| both.call(&over));
        let found = table.restrict(Some(restriction.borrow()), NONE);
        over.store(true, Ordering::Release);
        found?;
        calls.join().expect("no panic")
    })?;
    // Held up, it would have made one or two.
    assert!(calls > 8, "{calls}");
    let mut shown = shown(&table)?;
    shown.sort_unstable();
    let is_shown = |id: &i32| {
        let row = data.hr_query_row(PropValue::new(PR_ROWID, *id));
        let (row, _) = row.expect("a row");
        let name = row.get().expect("values").get::<String>(PR_DISPLAY_NAME_W);
        name.expect("a name").ends_with("end")
    };
    let all: Vec<i32> = (0..ROWS).chain(added).collect();
    let mut expected: Vec<i32> = all.into_iter().filter(is_shown).collect();
    expected.sort_unstable();
    assert_eq!(shown, expected);
    Ok(())
}
