//! Rows of tables, recipients, and changes of rows.

use mapi_core::abi::{codes::*, flags::*, tags::*, *};
use mapi_core::boundary::View;
use mapi_core::{
    MapiView, MapiViews, OwnedPropValue, PropValue, Props, Recipients, RowChange, RowChanges, Rows,
};

fn rows() -> Vec<Vec<OwnedPropValue>> {
    (0..3)
        .map(|id| {
            let name = OwnedPropValue::new(PR_DISPLAY_NAME_W, format!("Row {id}"));
            vec![OwnedPropValue::new(PR_ROWID, id), name]
        })
        .collect()
}

#[test]
fn rows_go_to_c_and_back() {
    let rows = rows();
    let set = MapiView::<SRowSet>::new(&rows).unwrap();
    let view = set.get().unwrap();
    assert_eq!(view, Rows::from_owned(&rows));
    assert_eq!((view.len(), view.iter().len()), (3, 3));
    let backwards: Vec<i32> = view
        .iter()
        .rev()
        .map(|row| row.get(PR_ROWID).unwrap())
        .collect();
    assert_eq!(backwards, [2, 1, 0]);
    assert_eq!(
        view.to_string().lines().last(),
        Some("PR_ROWID: 2, PR_DISPLAY_NAME: \"Row 2\"")
    );
    assert_eq!(view.to_owned().unwrap(), rows);
    assert_eq!(
        SRowSet::lay_out(view).unwrap().as_ptr(),
        set.as_ptr().cast_const()
    );
    for rows in [
        Rows::from_owned(&rows),
        Rows::new(&view.iter().collect::<Vec<_>>()),
    ] {
        let laid_out = SRowSet::lay_out(rows).unwrap();
        // SAFETY: it was laid out of rows that are alive.
        assert_eq!(unsafe { SRowSet::view(laid_out.as_ptr()) }, Ok(rows));
    }
    let empty = MapiView::<SRowSet>::new::<Props<'_>>(&[]).unwrap();
    assert!(empty.get().unwrap().is_empty());
}

#[test]
fn rows_move_between_sets() {
    let set = MapiView::<SRowSet>::new(&rows()).unwrap();
    let mut taken = set.into_rows();
    let first = taken[0].props().get::<String>(PR_DISPLAY_NAME_W).unwrap();
    assert_eq!(first, "Row 0");
    taken.swap(0, 2);
    let set = MapiView::<SRowSet>::from_rows(taken).unwrap();
    let ids: Vec<u32> = set
        .get()
        .unwrap()
        .iter()
        .map(|r| r.get(PR_ROWID).unwrap())
        .collect();
    assert_eq!(ids, [2, 1, 0]);
}

#[test]
fn a_row_that_fails_frees_those_before_it() {
    let good = MapiViews::<SPropValue>::new(&[PropValue::new(PR_ROWID, 1)]);
    let failed = MapiView::<SRowSet>::collect([good, Err(MAPI_E_NO_ACCESS.into())]);
    assert_eq!(failed.unwrap_err().code(), MAPI_E_NO_ACCESS);
}

#[test]
fn recipients_are_rows() {
    let entries = rows();
    let list = MapiView::<ADRLIST>::new(&entries).unwrap();
    assert_eq!(list.get().unwrap(), Recipients::from_owned(&entries));
    let as_rows = MapiView::<SRowSet>::from(list);
    assert_eq!(as_rows.get().unwrap(), Rows::from_owned(&entries));
    let list = MapiView::<ADRLIST>::from(as_rows);
    assert_eq!(list.into_entries().len(), 3);
    let laid_out = ADRLIST::lay_out(Recipients::from_owned(&entries)).unwrap();
    // SAFETY: it was laid out of recipients that are alive.
    let view = unsafe { ADRLIST::view(laid_out.as_ptr()) }.unwrap();
    assert_eq!(view, Recipients::from_owned(&entries));
    for entry in view {
        let laid_out = ADRENTRY::lay_out(entry).unwrap();
        // SAFETY: as before.
        assert_eq!(unsafe { ADRENTRY::view(laid_out.as_ptr()) }, Ok(entry));
    }
}

#[test]
fn changes_of_rows_go_to_c() {
    let values = [PropValue::new(PR_ROWID, 7)];
    let changes = [
        RowChange {
            flags: RowFlags::ROW_ADD,
            values: Props::from(&values),
        },
        RowChange {
            flags: RowFlags::ROW_REMOVE,
            values: Props::EMPTY,
        },
    ];
    let laid_out = ROWLIST::lay_out(RowChanges::new(&changes)).unwrap();
    // SAFETY: it was laid out of changes that are alive.
    let view = unsafe { ROWLIST::view(laid_out.as_ptr()) }.unwrap();
    assert!(view.iter().eq(changes));
    assert_eq!(ROWLIST::lay_out(view).unwrap().as_ptr(), laid_out.as_ptr());
}
