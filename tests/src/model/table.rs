//! A table in memory, its views and who listens to them, beside vectors of rows.

mod condition;
mod row;
mod view;

use super::same;
use crate::arbitrary::Source;
use crate::fuzz::Tally;
use mapi_core::abi::{codes::*, flags::*, *};
use mapi_core::in_memory::memory_table;
use mapi_core::{ITableData, MapiView, OwnedPropValue, PropValue, Rows, SortBy};
use row::{COLUMNS, ID, Record};
use view::{Expected, View};

/// What the table says it does with more changes at once: it only says that much has changed.
const FEW: usize = 8;

struct Table<'s, 'b> {
    source: &'s Source<'b>,
    data: ITableData,
    /// In the order of insertion.
    records: Vec<Record>,
    views: Vec<View>,
}

/// Calls of a table, its views and its data object.
pub fn table(bytes: &[u8], tally: &mut Tally) {
    let source = Source::new(bytes);
    let data = memory_table(TableType::TBLTYPE_DYNAMIC, ID, &COLUMNS).expect("a good index");
    let mut table = Table {
        source: &source,
        data,
        records: vec![],
        views: vec![],
    };
    table.add_view();
    for _ in 0..100 {
        if source.is_at_end() {
            break;
        }
        tally.count(table.step());
        for view in &mut table.views {
            view.check(&table.records);
        }
    }
    // What is left of the table lives as long as its views.
    drop(table.data);
    for view in &mut table.views {
        view.check(&table.records);
    }
}

impl Table<'_, '_> {
    fn at(&self, id: i32) -> Option<usize> {
        self.records.iter().position(|record| record.id == id)
    }

    /// One call. Whether it was a good one.
    fn step(&mut self) -> bool {
        match self.source.byte() % 20 {
            0..=3 => {
                let record = Record::make(self.source);
                let put = self.data.hr_modify_row(record.values().as_slice().into());
                self.put(record);
                same(put, Ok(()))
            }
            4 | 5 => self.modify_rows(),
            6 => {
                let id = row::id(self.source);
                let deleted = self.data.hr_delete_row(PropValue::new(ID, id));
                let expected = self.delete(id).ok_or(MAPI_E_NOT_FOUND);
                same(deleted, expected)
            }
            7 => self.delete_rows(),
            8 => {
                let number = usize::from(self.source.byte() % 24);
                let record = Record::make(self.source);
                let row = record.values();
                let inserted = self
                    .data
                    .hr_insert_row(number as u32, row.as_slice().into());
                let good = number <= self.records.len() && self.at(record.id).is_none();
                if good {
                    self.records.insert(number, record.clone());
                    for view in &mut self.views {
                        view.expected.put(&self.records, record.id);
                    }
                }
                same(
                    inserted,
                    if good {
                        Ok(())
                    } else {
                        Err(MAPI_E_INVALID_PARAMETER)
                    },
                )
            }
            9 => self.look_up(),
            10 if self.source.byte() < 64 => {
                self.add_view();
                true
            }
            10 if self.views.len() > 1 => {
                self.views.remove(0);
                true
            }
            11 => {
                let id = row::id(self.source);
                let value = [OwnedPropValue::new(ID, id)];
                let values = mapi_core::MapiViews::<SPropValue>::new(&value).expect("memory");
                let expected = self.at(id).map(|_| ()).ok_or(MAPI_E_NOT_FOUND);
                same(self.data.hr_notify(values.get()), expected)
            }
            _ => {
                let count = self.views.len();
                let view = usize::from(self.source.byte()) % count;
                self.views[view].step(self.source, &self.records)
            }
        }
    }

    fn add_view(&mut self) {
        if self.views.len() < 3 {
            let order = view::order(self.source);
            let by: SortBy = view::sort_by(&order);
            let table = self.data.view(Some(by.borrow()));
            match table {
                Ok(table) => {
                    let expected = Expected::new(order, &self.records);
                    self.views.push(View::new(table, expected));
                }
                Err(error) => {
                    assert_eq!(error.code(), MAPI_E_TOO_COMPLEX);
                    assert!(view::is_too_complex(&order));
                    if self.views.is_empty() {
                        let table = self.data.view(None);
                        let expected = Expected::new(vec![], &self.records);
                        self.views
                            .push(View::new(table.expect("no order"), expected));
                    }
                }
            }
        }
    }

    /// What a row with new values does to the model.
    fn put(&mut self, record: Record) {
        let id = record.id;
        match self.at(id) {
            Some(at) => self.records[at] = record,
            None => self.records.push(record),
        }
        for view in &mut self.views {
            view.expected.put(&self.records, id);
        }
    }

    fn delete(&mut self, id: i32) -> Option<()> {
        self.records.remove(self.at(id)?);
        for view in &mut self.views {
            view.expected.deleted(id);
        }
        Some(())
    }

    fn modify_rows(&mut self) -> bool {
        let records: Vec<_> = (0..self.source.byte() % 20)
            .map(|_| Record::make(self.source))
            .collect();
        let rows: Vec<_> = records.iter().map(Record::values).collect();
        let modified = self.data.hr_modify_rows(Rows::from_owned(&rows));
        if records.len() > FEW {
            for record in records {
                match self.at(record.id) {
                    Some(at) => self.records[at] = record,
                    None => self.records.push(record),
                }
            }
            for view in &mut self.views {
                view.expected.refilled(&self.records);
            }
        } else {
            records.into_iter().for_each(|record| self.put(record));
        }
        same(modified, Ok(()))
    }

    fn delete_rows(&mut self) -> bool {
        let all = self.source.byte() < 16;
        let ids: Vec<i32> = (0..self.source.byte() % 20)
            .map(|_| row::id(self.source))
            .collect();
        let rows: Vec<_> = ids
            .iter()
            .map(|id| vec![OwnedPropValue::new(ID, *id)])
            .collect();
        let flags = if all {
            DeleteRowsFlags::TAD_ALL_ROWS
        } else {
            DeleteRowsFlags::empty()
        };
        let deleted = self
            .data
            .hr_delete_rows(flags, Some(Rows::from_owned(&rows)));
        let mut gone: Vec<i32> = self.records.iter().map(|record| record.id).collect();
        gone.retain(|id| all || ids.contains(id));
        if gone.len() > FEW {
            self.records.retain(|record| !gone.contains(&record.id));
            for view in &mut self.views {
                view.expected.refilled(&self.records);
            }
        } else {
            for id in &gone {
                self.delete(*id);
            }
        }
        same(deleted, Ok(gone.len() as u32))
    }

    /// Rows by index and by number.
    fn look_up(&self) -> bool {
        let id = row::id(self.source);
        let found = self.data.hr_query_row(PropValue::new(ID, id));
        let found = found.map(|(row, number)| (shown(&row), number));
        let at = self.at(id);
        let expected = at.map(|at| (self.records[at].shown(), at as u32));
        let good = same(found, expected.ok_or(MAPI_E_NOT_FOUND));
        let number = usize::from(self.source.byte() % 24);
        let row = self.data.hr_enum_row(number as u32);
        let row = row.map(|row| row.as_ref().map(shown));
        same(row, Ok(self.records.get(number).map(Record::shown)));
        good
    }
}

/// Values as text, so that what is not a number is equal to itself.
fn shown(row: &MapiView<SRow>) -> String {
    let row = row.get().expect("a good row");
    format!("{:?}", row.to_owned().expect("good values"))
}
