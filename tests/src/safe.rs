//! Calls that need no unsafe code, in any order, of objects of the crate and of objects in safe
//! Rust that answer wrongly. Nothing has to hold but that it ends, and that memory is not touched
//! that is nobody's.
#![deny(unsafe_code)]

pub mod proxy;

use crate::arbitrary::Source;
use crate::encode::Maker;
use crate::fuzz::Tally;
use mapi_core::abi::{codes::*, flags::*, tags::*, *};
use mapi_core::client::advise::Advise;
use mapi_core::client::stream::{StreamIo, memory_stream};
use mapi_core::in_memory::{memory_table, property_object};
use mapi_core::{
    Explain, IMAPIAdviseSink, IMAPIControl, IMAPIProp, IMAPITable, IPropData, IStream, ITableData,
    LastError, MapiPointers, MapiText, MapiView, MapiViews, OwnedPropName, OwnedPropValue, Props,
    Restriction, SortBy, advise_sink,
};
use proxy::{Control, Data, Kept, Lies, Sink, Stream, Table};
use std::cell::{Cell, RefCell};
use std::io::{Read, Seek, SeekFrom, Write};
use std::rc::Rc;
use windows_core::Interface;

/// No more things of a kind than this are alive.
const MANY: usize = 6;

/// What is alive, to be used by later calls.
struct Alive<'s, 'b> {
    source: &'s Source<'b>,
    make: Maker<'s, 'b>,
    kept: Rc<Kept>,
    data: Vec<ITableData>,
    tables: Vec<IMAPITable>,
    objects: Vec<IPropData>,
    streams: Vec<IStream>,
    sinks: Vec<IMAPIAdviseSink>,
    registrations: Vec<Advise<IMAPITable>>,
    rows: Vec<MapiView<SRowSet>>,
    values: Vec<MapiViews<SPropValue>>,
    lists: Vec<MapiView<ADRLIST>>,
    restrictions: Vec<Restriction>,
    /// How often closures of views were called.
    released: Rc<Cell<u32>>,
}

fn keep<T>(things: &mut Vec<T>, thing: T) {
    if things.len() >= MANY {
        things.remove(0);
    }
    things.push(thing);
}

/// A property of a row: few tags, so that rows have them in common.
fn tag(byte: u8) -> PropTag {
    const TAGS: [PropTag; 8] = [
        PR_INSTANCE_KEY,
        PR_ROWID,
        PR_DISPLAY_NAME_W,
        PR_DISPLAY_NAME_A,
        PR_IMPORTANCE,
        PR_SUBJECT_W,
        PR_ENTRYID,
        PR_OBJECT_TYPE,
    ];
    TAGS[usize::from(byte) % TAGS.len()]
}

impl<'s, 'b> Alive<'s, 'b> {
    fn new(source: &'s Source<'b>) -> Self {
        Self {
            source,
            make: Maker(source),
            kept: Rc::default(),
            data: vec![],
            tables: vec![],
            objects: vec![],
            streams: vec![memory_stream(vec![7; 100])],
            sinks: vec![],
            registrations: vec![],
            rows: vec![],
            values: vec![],
            lists: vec![],
            restrictions: vec![],
            released: Rc::default(),
        }
    }

    fn byte(&self) -> u8 {
        self.source.byte()
    }

    fn lies(&self) -> Rc<Lies> {
        Lies::new((0..self.byte() % 16).map(|_| self.byte()).collect())
    }

    fn any<'v, T>(&self, things: &'v [T]) -> Option<&'v T> {
        let which = usize::from(self.byte());
        (!things.is_empty()).then(|| &things[which % things.len()])
    }

    /// The values of a row with the number that tells rows apart.
    fn row(&self) -> Vec<OwnedPropValue> {
        let mut row = vec![OwnedPropValue::new(PR_ROWID, i32::from(self.byte() % 8))];
        for _ in 0..self.byte() % 4 {
            let tag = tag(self.byte());
            row.push(match self.byte() % 4 {
                0 => OwnedPropValue::new(tag, self.make.value(1)),
                1 => self.make.prop(1),
                _ => OwnedPropValue::new(tag, "Zoë"),
            });
        }
        row
    }

    fn restriction(&self) -> Restriction {
        match self.any(&self.restrictions) {
            Some(restriction) if self.byte().is_multiple_of(2) => restriction.clone(),
            _ => self.make.restriction(2),
        }
    }

    fn tags(&self) -> Vec<PropTag> {
        (0..self.byte() % 5)
            .map(|_| match self.byte() % 4 {
                0 => self.source.tag(),
                _ => tag(self.byte()),
            })
            .collect()
    }

    /// New things.
    fn create(&mut self) -> bool {
        match self.byte() % 12 {
            0 => {
                let columns = [PR_ROWID, PR_DISPLAY_NAME_W, PR_IMPORTANCE];
                let made = memory_table(TableType::TBLTYPE_DYNAMIC, PR_ROWID, &columns);
                let good = made.is_ok();
                made.into_iter().for_each(|data| keep(&mut self.data, data));
                good
            }
            1 => match self.any(&self.data).cloned() {
                Some(inner) => {
                    let (lies, kept) = (self.lies(), Rc::clone(&self.kept));
                    let data = Data { inner, lies, kept };
                    keep(&mut self.data, data.into());
                    true
                }
                None => false,
            },
            2 => match self.any(&self.tables).cloned() {
                Some(inner) => {
                    let (lies, kept) = (self.lies(), Rc::clone(&self.kept));
                    let table = Table { inner, lies, kept };
                    keep(&mut self.tables, table.into());
                    true
                }
                None => false,
            },
            3 => {
                let values: Vec<_> = (0..self.byte() % 6).map(|_| self.make.prop(2)).collect();
                keep(&mut self.objects, property_object(values));
                true
            }
            4 => {
                let stream = self.any(&self.streams).cloned();
                let lies = self.lies();
                let inner = stream.unwrap_or_else(|| memory_stream(vec![]));
                keep(&mut self.streams, Stream { inner, lies }.into());
                true
            }
            5 => {
                let sink = Sink {
                    lies: self.lies(),
                    heard: Rc::default(),
                    table: RefCell::new(self.any(&self.tables).cloned()),
                    next: RefCell::new(self.any(&self.sinks).cloned()),
                };
                keep(&mut self.sinks, sink.into());
                true
            }
            6 => {
                keep(
                    &mut self.sinks,
                    advise_sink(|events| {
                        if events.len() > 3 {
                            proxy::give_up();
                        }
                    }),
                );
                true
            }
            7 => {
                let restriction = match self.byte() % 4 {
                    0 => self.restriction() & self.restriction(),
                    1 => !self.restriction(),
                    2 => Restriction::sub(self.source.tag(), self.restriction()),
                    _ => self.make.restriction(3),
                };
                keep(&mut self.restrictions, restriction);
                true
            }
            8 => {
                let rows: Vec<_> = (0..self.byte() % 5).map(|_| self.row()).collect();
                let made = MapiView::<SRowSet>::new(&rows);
                let good = made.is_ok();
                made.into_iter().for_each(|rows| keep(&mut self.rows, rows));
                good
            }
            9 => {
                let made = MapiViews::<SPropValue>::new(&self.row());
                let good = made.is_ok();
                made.into_iter()
                    .for_each(|values| keep(&mut self.values, values));
                good
            }
            10 => {
                let rows: Vec<_> = (0..self.byte() % 5).map(|_| self.row()).collect();
                let made = MapiView::<ADRLIST>::new(&rows);
                let good = made.is_ok();
                made.into_iter()
                    .for_each(|list| keep(&mut self.lists, list));
                good
            }
            _ => {
                let control = IMAPIControl::from(Control(self.lies()));
                let _ = control.activate(UiParam(0)).explained_by(&control);
                control.last_error(MAPI_E_CALL_FAILED).is_some()
            }
        }
    }

    /// A view of a table, with a closure or without.
    fn view(&mut self) -> bool {
        let Some(data) = self.any(&self.data).cloned() else {
            return false;
        };
        let order: SortBy = match self.byte() % 3 {
            0 => SortBy::descending(tag(self.byte())).then_ascending(tag(self.byte())),
            _ => SortBy::ascending(PR_ROWID),
        };
        let made = match self.byte() % 3 {
            0 => data.view(Some(order.borrow())),
            1 => {
                // Whichever thread that is, it is this one here.
                let rows = self.byte();
                data.view_with(None, move |data| {
                    let _ = data.hr_enum_row(rows.into());
                    let _ = data.view_with(None, |_| ());
                })
            }
            _ => data.view_with(Some(order.borrow()), |_| proxy::give_up()),
        };
        let good = made.is_ok();
        self.released.set(self.released.get() + u32::from(good));
        made.into_iter()
            .for_each(|table| keep(&mut self.tables, table));
        good
    }

    /// A call of table data.
    fn data(&mut self) -> bool {
        let Some(data) = self.any(&self.data).cloned() else {
            return false;
        };
        let id = OwnedPropValue::new(PR_ROWID, i32::from(self.byte() % 8));
        match self.byte() % 8 {
            0 => data.hr_modify_row(self.row().as_slice().into()).is_ok(),
            1 => data.hr_delete_row(id.borrow()).is_ok(),
            2 => data.hr_query_row(id.borrow()).is_ok_and(|(row, _)| {
                let shown = row.get().map(|row| row.to_string());
                shown.is_ok()
            }),
            3 => data
                .hr_enum_row(self.byte().into())
                .is_ok_and(|row| row.is_some()),
            4 => {
                let row = self.row();
                data.hr_insert_row(self.byte().into(), row.as_slice().into())
                    .is_ok()
            }
            5 => match self.any(&self.rows) {
                Some(rows) => rows
                    .get()
                    .is_ok_and(|rows| data.hr_modify_rows(rows).is_ok()),
                None => false,
            },
            6 => match self.any(&self.rows) {
                Some(rows) => rows.get().is_ok_and(|rows| {
                    data.hr_delete_rows(DeleteRowsFlags::empty(), Some(rows))
                        .is_ok()
                }),
                None => data
                    .hr_delete_rows(DeleteRowsFlags::TAD_ALL_ROWS, None)
                    .is_ok(),
            },
            _ => match self.any(&self.values) {
                Some(values) => data.hr_notify(values.get()).is_ok(),
                None => false,
            },
        }
    }

    /// A call of a table.
    fn table(&mut self) -> bool {
        let Some(table) = self.any(&self.tables).cloned() else {
            return false;
        };
        match self.byte() % 16 {
            0 => {
                let got = table.query_rows(
                    i32::from(self.byte().cast_signed()),
                    QueryRowsFlags::empty(),
                );
                let good = got.is_ok();
                got.into_iter().for_each(|rows| keep(&mut self.rows, rows));
                good
            }
            1 => {
                let columns = self.tags();
                let restriction = self.restriction();
                let order = SortBy::ascending(tag(self.byte()));
                let query = table
                    .query()
                    .columns(&columns)
                    .restrict(restriction.borrow())
                    .sort(order.borrow());
                let got = query.all(self.byte().into());
                let good = got.is_ok();
                got.into_iter().for_each(|rows| keep(&mut self.rows, rows));
                good
            }
            2 => table
                .row_sets_of(self.byte().into())
                .take(5)
                .all(|rows| rows.is_ok()),
            3 => table
                .set_columns(&self.tags(), SetColumnsFlags::empty())
                .is_ok(),
            4 => table
                .restrict(Some(self.restriction().borrow()), RestrictFlags::empty())
                .is_ok(),
            5 => table.restrict(None, RestrictFlags::TBL_BATCH).is_ok(),
            6 => table
                .find_row(
                    self.restriction().borrow(),
                    Bookmark(usize::from(self.byte() % 5)),
                    FindRowFlags::from(u32::from(self.byte() % 2)),
                )
                .is_ok(),
            7 => {
                let columns = table.query_columns(QueryColumnsFlags::TBL_ALL_COLUMNS);
                columns.is_ok_and(|columns| columns.get().is_ok())
            }
            8 => table
                .seek_row(
                    Bookmark(usize::from(self.byte())),
                    self.source.word() as i32,
                )
                .is_ok(),
            9 => table
                .seek_row_approx(self.byte().into(), self.byte().into())
                .is_ok(),
            10 => {
                let bookmark = table.create_bookmark();
                bookmark.is_ok_and(|bookmark| table.free_bookmark(bookmark).is_ok())
            }
            11 => match self.any(&self.sinks) {
                Some(sink) => {
                    let mask = EventMask::fnevTableModified;
                    let made = Advise::new(&table, (), mask, sink);
                    let good = made.is_ok();
                    made.into_iter()
                        .for_each(|made| keep(&mut self.registrations, made));
                    good
                }
                None => false,
            },
            12 => table.unadvise(Connection(self.byte().into())).is_ok(),
            13 => {
                let failed = table.collapse_row(&[1, 2]).explained_by(&table);
                table.last_error(MAPI_E_NO_SUPPORT);
                failed.is_ok()
            }
            14 => table
                .query_sort_order()
                .is_ok_and(|order| order.get().is_ok()),
            _ => table.get_row_count(RowCountFlags::empty()).is_ok(),
        }
    }

    /// A call of a property object.
    fn object(&mut self) -> bool {
        let Some(object) = self.any(&self.objects).cloned() else {
            return false;
        };
        let wide = UnicodeFlags::from(u32::from(self.byte() % 2) << 31);
        match self.byte() % 10 {
            0 => {
                let tags = self.tags();
                let got = object.get_props(Some(&tags), wide);
                let good = got.is_ok();
                if let Ok(values) = got {
                    let _ = values.props().to_string();
                    let _ = values.props().get::<String>(PR_DISPLAY_NAME_W);
                    keep(&mut self.values, values.into_value());
                }
                good
            }
            1 => object.get_props(None, wide).is_ok(),
            2 => match self.any(&self.values) {
                Some(values) => object.set_props(values.get()).is_ok(),
                None => false,
            },
            3 => object.delete_props(&self.tags()).is_ok(),
            4 => match self.any(&self.objects).cloned() {
                Some(other) => {
                    let (from, to): (&IMAPIProp, &IMAPIProp) = ((&object).into(), (&other).into());
                    let flags = CopyFlags::from(self.source.word() & 0x7);
                    from.copy_to(&[], None, UiParam(0), None, to, flags).is_ok()
                }
                None => false,
            },
            5 => {
                let names: Vec<OwnedPropName> =
                    (0..self.byte() % 4).map(|_| self.make.name()).collect();
                let borrowed: Vec<_> = names.iter().map(|name| Some(name.borrow())).collect();
                MapiPointers::<MAPINAMEID>::new(&borrowed)
                    .is_ok_and(|pointers| pointers.iter().flatten().all(|name| name.is_ok()))
            }
            6 => object
                .get_prop_list(wide)
                .is_ok_and(|list| list.get().is_ok()),
            7 => {
                let flags = OpenPropertyFlags::MAPI_CREATE | OpenPropertyFlags::MAPI_MODIFY;
                let opened = object.open_property::<IStream>(PR_ENTRYID, 0, flags);
                let good = opened.is_ok();
                opened
                    .into_iter()
                    .for_each(|stream| keep(&mut self.streams, stream));
                good
            }
            8 => object
                .save_changes(SaveFlags::from(self.source.word() & 7))
                .is_ok(),
            _ => {
                let base: &IMAPIProp = (&object).into();
                base.get_props(None, wide).explained_by(base).is_ok()
            }
        }
    }

    /// What is done with memory that somebody handed over.
    fn memory(&mut self) -> bool {
        match self.byte() % 9 {
            0 => match self.rows.pop() {
                Some(rows) => {
                    let mut list = MapiView::<ADRLIST>::from(rows);
                    let replaced = match self.values.pop() {
                        Some(values) => {
                            let index = usize::from(self.byte() % 4);
                            let mut lent = list.lend();
                            let entry = lent.entry(index);
                            entry.is_ok_and(|mut entry| entry.replace(values).is_ok())
                        }
                        None => false,
                    };
                    keep(&mut self.lists, list);
                    replaced
                }
                None => false,
            },
            1 => match self.lists.pop() {
                Some(list) => {
                    keep(&mut self.rows, list.into());
                    true
                }
                None => false,
            },
            2 => match self.rows.pop() {
                Some(rows) => {
                    for row in rows.into_rows() {
                        keep(&mut self.values, row);
                    }
                    true
                }
                None => false,
            },
            3 => {
                let rows = core::mem::take(&mut self.values);
                let made = MapiView::<SRowSet>::from_rows(rows);
                let good = made.is_ok();
                made.into_iter().for_each(|rows| keep(&mut self.rows, rows));
                good
            }
            4 if self.rows.len() > 1 => {
                let (first, others) = self.rows.split_at_mut(1);
                core::mem::swap(&mut first[0], &mut others[0]);
                true
            }
            5 => self.rows.iter().all(|rows| {
                rows.get().is_ok_and(|rows| {
                    let _ = rows.to_string();
                    rows.iter().all(|row| row.to_owned().is_ok())
                })
            }),
            6 => {
                let text = MapiText::with_width("naïve", self.byte().is_multiple_of(2));
                text.is_ok_and(|text| text.to_string().len() == 6)
            }
            7 => {
                let restriction = self.restriction();
                let _ = restriction.to_string();
                let _ = format!("{restriction:?}");
                match self.any(&self.values) {
                    Some(values) => restriction.matches(Props::from(values.get())).is_ok(),
                    None => restriction.clone() == restriction,
                }
            }
            _ => {
                // What is alive goes, in any order.
                match self.byte() % 8 {
                    0 => drop(self.data.pop()),
                    1 => drop(self.tables.pop()),
                    2 => drop(self.objects.pop()),
                    3 => drop(self.sinks.pop()),
                    4 => drop(self.registrations.pop()),
                    5 => drop(self.rows.pop()),
                    6 => drop(self.values.pop()),
                    _ => self.kept = Rc::default(),
                }
                true
            }
        }
    }

    /// A call of a stream.
    fn stream(&mut self) -> bool {
        let Some(stream) = self.any(&self.streams).cloned() else {
            return false;
        };
        let mut io = StreamIo::new(stream);
        let mut buffer = [0; 40];
        match self.byte() % 8 {
            0 => io.read(&mut buffer).is_ok_and(|read| read <= 40),
            1 => io.write(&buffer[..usize::from(self.byte()) % 40]).is_ok(),
            2 => io
                .seek(SeekFrom::Current(self.byte().cast_signed().into()))
                .is_ok(),
            3 => io.read_exact(&mut buffer[..5]).is_ok(),
            4 => io.size().is_ok(),
            5 => io.get_ref().set_size(self.byte().into()).is_ok(),
            6 => {
                let clone = io.get_ref().clone_();
                clone.is_ok_and(|clone| clone.copy_to(io.get_ref(), 10).is_ok())
            }
            _ => io.rewind().is_ok() && io.flush().is_ok(),
        }
    }

    fn step(&mut self) -> bool {
        match self.byte() % 10 {
            0 | 1 => self.create(),
            2 => self.view(),
            3 => self.data(),
            4 | 5 => self.table(),
            6 | 7 => self.object(),
            8 => self.memory(),
            _ => self.stream(),
        }
    }
}

/// Safe calls, as the bytes have it.
pub fn safe(bytes: &[u8], tally: &mut Tally) {
    let source = Source::new(bytes);
    let mut alive = Alive::new(&source);
    for _ in 0..40 {
        if source.is_at_end() {
            break;
        }
        let good = alive.step();
        tally.count(good);
    }
    // An interface is one even where everything answers wrongly.
    assert!(alive.tables.iter().all(|table| !table.as_raw().is_null()));
}
