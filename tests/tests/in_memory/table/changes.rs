//! What sinks hear of, and what becomes of the position.

use super::*;
use mapi_core::{Advise, Notification, Restriction, Rows, SortBy, advise_sink};
use std::sync::{Arc, Mutex, Weak};

type Heard = Arc<Mutex<Vec<String>>>;

/// Writes down what it hears of.
fn listen(table: &IMAPITable) -> Result<(Advise<IMAPITable>, Heard)> {
    let heard = Heard::default();
    let written = Arc::clone(&heard);
    let sink = advise_sink(move |events| {
        for event in events.iter() {
            let Ok(Notification::Table(change)) = event else {
                panic!("{event:?}");
            };
            let key = |key: Option<PropValue<'_>>| key.map(|key| key.value().to_string());
            let line = format!(
                "{:?} {:?} {:?} {}",
                change.event,
                key(change.index).unwrap_or_default(),
                key(change.prior).unwrap_or_default(),
                change.row
            );
            written.lock().unwrap().push(line);
        }
    });
    let advise = Advise::new(table, (), EventMask::fnevTableModified, &sink)?;
    Ok((advise, heard))
}

fn taken(heard: &Heard) -> Vec<String> {
    std::mem::take(&mut heard.lock().unwrap())
}

#[test]
fn sinks_hear_of_rows_as_the_view_shows_them() -> Result<()> {
    let data = five()?;
    let by_name = SortBy::ascending(PR_DISPLAY_NAME_W);
    let table = data.view(Some(by_name.borrow()))?;
    table.restrict(
        Some(Restriction::ge(PR_IMPORTANCE, 1).borrow()),
        RestrictFlags::empty(),
    )?;
    table.set_columns(&[PR_IMPORTANCE], SetColumnsFlags::empty())?;
    let (advise, heard) = listen(&table)?;

    put(&data, 6, "bravissimo", 3)?;
    assert_eq!(
        taken(&heard),
        ["TABLE_ROW_ADDED \"6\" \"2\" PR_IMPORTANCE: 3"]
    );
    put(&data, 6, "a", 4)?;
    assert_eq!(
        taken(&heard),
        ["TABLE_ROW_MODIFIED \"6\" \"\" PR_IMPORTANCE: 4"]
    );
    put(&data, 5, "echo", 0)?;
    put(&data, 7, "hidden", 0)?;
    delete(&data, 7)?;
    assert!(
        taken(&heard).is_empty(),
        "a row that is not shown does not notify"
    );
    put(&data, 5, "echo", 1)?;
    assert_eq!(
        taken(&heard),
        ["TABLE_ROW_ADDED \"5\" \"1\" PR_IMPORTANCE: 1"]
    );
    put(&data, 5, "echo", 0)?;
    delete(&data, 6)?;
    let gone = [
        "TABLE_ROW_DELETED \"5\" \"\" ",
        "TABLE_ROW_DELETED \"6\" \"\" ",
    ];
    assert_eq!(taken(&heard), gone);
    data.hr_insert_row(0, row(8, "b", 1).as_slice().into())?;
    assert_eq!(
        taken(&heard),
        ["TABLE_ROW_ADDED \"8\" \"2\" PR_IMPORTANCE: 1"]
    );

    let key = [OwnedPropValue::new(PR_ROWID, 3)];
    let key = mapi_core::MapiViews::<SPropValue>::new(&key)?;
    data.hr_notify(key.get())?;
    assert_eq!(
        taken(&heard),
        ["TABLE_ROW_MODIFIED \"3\" \"4\" PR_IMPORTANCE: 1"]
    );
    delete(&data, 3)?;
    assert_eq!(code(data.hr_notify(key.get())), MAPI_E_NOT_FOUND);
    taken(&heard);

    let connection = advise.connection();
    advise.unadvise()?;
    put(&data, 9, "late", 3)?;
    assert!(taken(&heard).is_empty());
    assert_eq!(Arc::strong_count(&heard), 1, "the sink is released");
    assert_eq!(code(table.unadvise(connection)), MAPI_E_INVALID_PARAMETER);
    let sink = advise_sink(|_| {});
    let other = table.advise(EventMask::fnevNewMail, &sink);
    assert_eq!(code(other), MAPI_E_INVALID_PARAMETER);
    Ok(())
}

#[test]
fn a_view_that_is_gone_has_no_sinks() -> Result<()> {
    let data = five()?;
    let table = view(&data)?;
    let (advise, heard) = listen(&table)?;
    let (advised, _connection) = advise.into_parts();
    drop(advised);
    put(&data, 6, "", 0)?;
    assert_eq!(taken(&heard).len(), 1);
    drop(table);
    assert_eq!(Arc::strong_count(&heard), 1);
    put(&data, 7, "", 0)?;
    assert!(taken(&heard).is_empty());
    Ok(())
}

#[test]
fn many_changes_are_told_as_one() -> Result<()> {
    let data = empty()?;
    let table = view(&data)?;
    let (_advise, heard) = listen(&table)?;
    let rows: Vec<_> = (1..=8).map(|id| row(id, "", id).to_vec()).collect();
    data.hr_modify_rows(Rows::from_owned(&rows))?;
    assert_eq!(taken(&heard).len(), 8);
    let rows: Vec<_> = (1..=9).map(|id| row(id, "", id).to_vec()).collect();
    data.hr_modify_rows(Rows::from_owned(&rows))?;
    assert_eq!(taken(&heard), ["TABLE_CHANGED \"\" \"\" "]);
    data.hr_delete_rows(DeleteRowsFlags::empty(), Some(Rows::from_owned(&rows[..2])))?;
    let gone = [
        "TABLE_ROW_DELETED \"1\" \"\" ",
        "TABLE_ROW_DELETED \"2\" \"\" ",
    ];
    assert_eq!(taken(&heard), gone);
    Ok(())
}

#[test]
fn a_sink_may_call_the_table() -> Result<()> {
    let data = five()?;
    let table = view(&data)?;
    let order = Arc::new(Mutex::new(vec![]));
    let seen = Arc::clone(&order);
    // Raw, since an interface cannot be sent to a closure of any thread.
    struct Shared(ITableData, IMAPITable);
    // SAFETY: both are objects of mapi-core that any thread may call.
    unsafe impl Send for Shared {}
    // SAFETY: as above.
    unsafe impl Sync for Shared {}
    let objects = Arc::new(Shared(data.clone(), table.clone()));
    let weak: Weak<Shared> = Arc::downgrade(&objects);
    let sink = advise_sink(move |events| {
        let Some(objects) = weak.upgrade() else {
            return;
        };
        let Some(Ok(Notification::Table(change))) = events.get(0) else {
            panic!("an event");
        };
        let id = change
            .index
            .expect("an index")
            .get::<i32>()
            .expect("a number");
        seen.lock().unwrap().push(id);
        if id < 13 {
            // Told of when this has returned, not inside.
            put(&objects.0, id + 1, "next", 0).expect("a change");
            assert_eq!(seen.lock().unwrap().last(), Some(&id));
        }
        assert!(objects.1.get_row_count(RowCountFlags::empty()).is_ok());
    });
    let advise = Advise::new(&table, (), EventMask::fnevTableModified, &sink)?;
    put(&data, 10, "first", 0)?;
    assert_eq!(*order.lock().unwrap(), [10, 11, 12, 13]);
    drop(advise);
    drop(objects);
    Ok(())
}

#[test]
fn the_position_stays_between_its_rows() -> Result<()> {
    let data = five()?;
    let table = view(&data)?;
    assert_eq!(next(&table, 2)?, [1, 2]);
    delete(&data, 1)?;
    assert_eq!(next(&table, 1)?, [3]);
    data.hr_insert_row(0, row(10, "", 0).as_slice().into())?;
    put(&data, 2, "changed", 0)?;
    // The row that was just read.
    put(&data, 3, "changed", 0)?;
    assert_eq!(next(&table, 1)?, [4]);
    data.hr_insert_row(4, row(11, "", 0).as_slice().into())?;
    assert_eq!(next(&table, 9)?, [11, 5]);
    put(&data, 12, "", 0)?;
    assert_eq!(next(&table, 9)?, [12], "a row behind the end is read next");
    Ok(())
}

/// The position and a bookmark after many changes at once are where single changes put them.
#[test]
fn many_changes_move_as_single_ones_do() -> Result<()> {
    for position in 0..=20 {
        let (many, single) = (empty()?, empty()?);
        let order = SortBy::ascending(PR_IMPORTANCE);
        let mut views = vec![];
        for data in [&many, &single] {
            for id in 0..20 {
                put(data, id, "", 7 * id % 20)?;
            }
            let table = data.view(Some(order.borrow()))?;
            table.seek_row(Bookmark::BOOKMARK_BEGINNING, position)?;
            let bookmark = table.create_bookmark()?;
            views.push((table, bookmark));
        }
        let gone: Vec<_> = (0..20)
            .filter(|id| id % 5 < 3)
            .map(|id| row(id, "", 0).to_vec())
            .collect();
        many.hr_delete_rows(DeleteRowsFlags::empty(), Some(Rows::from_owned(&gone)))?;
        for row in &gone {
            single.hr_delete_row(row[0].borrow())?;
        }
        let mut states = vec![];
        for (table, bookmark) in &views {
            let current = super::position(table)?;
            let sought = table.seek_row(*bookmark, 0)?;
            states.push((current, super::position(table)?, sought.code, shown(table)?));
        }
        assert_eq!(states[0], states[1], "at {position}");
        assert_eq!(states[0].3.len(), 8);

        let moved: Vec<_> = (0..20)
            .filter(|id| id % 5 >= 3)
            .chain(30..40)
            .map(|id| row(id, "", -id).to_vec())
            .collect();
        many.hr_modify_rows(Rows::from_owned(&moved))?;
        assert_eq!(
            shown(&views[0].0)?,
            (0..40)
                .rev()
                .filter(|id| *id >= 30 || *id < 20 && id % 5 >= 3)
                .collect::<Vec<_>>()
        );
    }
    Ok(())
}

#[test]
fn threads_change_and_read_at_once() -> Result<()> {
    struct Shared(ITableData);
    // SAFETY: an object of mapi-core that any thread may call.
    unsafe impl Sync for Shared {}
    impl Shared {
        fn data(&self) -> &ITableData {
            &self.0
        }
    }
    let shared = Shared(empty()?);
    let shared = &shared;
    let whole = view(shared.data())?;
    let (_advise, heard) = listen(&whole)?;
    let work = |thread: i32| -> Result<()> {
        let data = shared.data();
        let table = view(data)?;
        let (_advise, _heard) = listen(&table)?;
        for step in 0..100 {
            let id = thread * 100 + step;
            put(data, id, "row", step)?;
            let by = Restriction::eq(PR_ROWID, id);
            let first = Bookmark::BOOKMARK_BEGINNING;
            table.find_row(by.borrow(), first, FindRowFlags::empty())?;
            assert_eq!(next(&table, 1)?, [id]);
            if step % 2 == 1 {
                delete(data, id)?;
            }
        }
        Ok(())
    };
    std::thread::scope(|scope| {
        let threads = [0, 1, 2, 3].map(|thread| scope.spawn(move || work(thread)));
        for thread in threads {
            thread.join().expect("no panic").expect("no error");
        }
    });
    assert_eq!(shown(&whole)?.len(), 200);
    // The thread that tells returns when nothing is left to tell.
    let heard = taken(&heard);
    assert_eq!(heard.len(), 4 * 150);
    for id in [1, 399] {
        let of_row = |line: &&String| line.contains(&format!(" \"{id}\" "));
        let events: Vec<_> = heard.iter().filter(of_row).collect();
        assert!(events[0].starts_with("TABLE_ROW_ADDED"));
    }
    Ok(())
}

/// A row is put where it belongs among the others as they are by then.
#[test]
fn rows_that_change_together_end_up_in_order() -> Result<()> {
    let data = empty()?;
    let by = SortBy::ascending(PR_IMPORTANCE);
    let table = data.view(Some(by.borrow()))?;
    for (id, importance) in [(1, 10), (2, 20), (3, 25), (4, 30)] {
        put(&data, id, "", importance)?;
    }
    let (_advise, heard) = listen(&table)?;
    let rows = [row(1, "", 35).to_vec(), row(3, "", 90).to_vec()];
    data.hr_modify_rows(Rows::from_owned(&rows))?;
    assert_eq!(shown(&table)?, [2, 4, 1, 3]);
    let told: Vec<_> = taken(&heard)
        .iter()
        .map(|line| line[..26].to_owned())
        .collect();
    assert_eq!(
        told,
        [
            "TABLE_ROW_MODIFIED \"1\" \"4\"",
            "TABLE_ROW_MODIFIED \"3\" \"1\"",
        ]
    );
    Ok(())
}
