//! What a table in memory costs: restricting, sorting and reading 100,000 rows of a subject, a
//! number and a time, beside the same work on a `Vec` of structs. Reading copies the rows, out of
//! memory in the order in which they were put there, and out of it in another order.
//!
//! `MAPI_MEASURE=1` prints the ratios instead, measured in turns, so that what else the machine
//! does falls on both; `MAPI_MEASURE=sort` those of the contests with that in their names.

use core::hint::black_box;
use criterion::{BenchmarkId, Criterion, Throughput};
use mapi_core::abi::{flags::*, tags::*, *};
use mapi_core::in_memory::memory_table;
use mapi_core::{IMAPITable, OwnedPropValue, Restriction, Rows, SortBy};
use std::time::{Duration, Instant};

const ROWS: i32 = 100_000;

#[derive(Clone)]
struct Message {
    id: i32,
    subject: String,
    number: i32,
    time: u64,
}

/// Subjects that often begin alike, few numbers, and times in no order.
fn messages() -> Vec<Message> {
    let mut random = 0x2545_F491_4F6C_DD1D_u64;
    let mut next = move || {
        random ^= random << 13;
        random ^= random >> 7;
        random ^= random << 17;
        random
    };
    let starts = ["Minutes of the meeting", "Re: Minutes", "Invoice", "Lunch"];
    (0..ROWS)
        .map(|id| Message {
            id,
            subject: format!("{} {}", starts[next() as usize % 4], next() % 5000),
            number: (next() % 100) as i32,
            time: next() >> 8,
        })
        .collect()
}

fn table(messages: &[Message]) -> IMAPITable {
    let columns = [PR_ROWID, PR_SUBJECT_W, PR_MESSAGE_SIZE, PR_CREATION_TIME];
    let data = memory_table(TableType::TBLTYPE_DYNAMIC, PR_ROWID, &columns).expect("a table");
    let rows: Vec<_> = messages
        .iter()
        .map(|message| {
            vec![
                OwnedPropValue::new(PR_ROWID, message.id),
                OwnedPropValue::new(PR_SUBJECT_W, message.subject.as_str()),
                OwnedPropValue::new(PR_MESSAGE_SIZE, message.number),
                OwnedPropValue::new(PR_CREATION_TIME, FILETIME::from_intervals(message.time)),
            ]
        })
        .collect();
    data.hr_modify_rows(Rows::from_owned(&rows)).expect("rows");
    let view = data.view(None);
    view.expect("a view")
}

/// The contenders, by name: the table first. Both return a number that tells what they did.
struct Contest<'a> {
    name: &'static str,
    table: Box<dyn Fn() -> u64 + 'a>,
    vec: Box<dyn Fn() -> u64 + 'a>,
}

fn restrict(table: &IMAPITable, restriction: &Restriction) -> u64 {
    let set = table.restrict(Some(restriction.borrow()), RestrictFlags::empty());
    set.expect("a good restriction");
    let count = table.get_row_count(RowCountFlags::empty());
    count.expect("a count").value.into()
}

/// The numbers of the first and the last row.
fn ends(table: &IMAPITable) -> u64 {
    let at = |origin, count| {
        table.seek_row(origin, 0).expect("a position");
        let rows = table.query_rows(count, QueryRowsFlags::empty());
        let rows = rows.expect("rows");
        let row = rows.get().expect("good rows").get(0).expect("a row");
        row.get::<i32>(PR_ROWID).expect("a number") as u64
    };
    at(Bookmark::BOOKMARK_BEGINNING, 1) << 32 | at(Bookmark::BOOKMARK_END, -1)
}

fn sort(table: &IMAPITable, order: &SortBy) -> u64 {
    let set = table.sort_table(order.borrow(), SortFlags::empty());
    set.expect("a good order");
    ends(table)
}

fn sort_vec(
    messages: &[Message],
    order: impl Fn(&Message, &Message) -> core::cmp::Ordering,
) -> u64 {
    let mut sorted: Vec<&Message> = messages.iter().collect();
    sorted.sort_by(|a, b| order(a, b));
    (sorted[0].id as u64) << 32 | sorted[sorted.len() - 1].id as u64
}

fn filter(messages: &[Message], fits: impl Fn(&Message) -> bool) -> u64 {
    let found: Vec<&Message> = messages.iter().filter(|message| fits(message)).collect();
    black_box(&found).len() as u64
}

fn read(table: &IMAPITable) -> u64 {
    table
        .seek_row(Bookmark::BOOKMARK_BEGINNING, 0)
        .expect("a position");
    let sets = table.row_sets_of(1000);
    let count = |set: &mapi_core::MapiView<SRowSet>| set.get().expect("good rows").len() as u64;
    sets.map(|set| count(&set.expect("rows"))).sum()
}

/// Tables with all rows: one to restrict, one to sort, one as it was filled, and one that is
/// sorted.
struct Tables {
    restricted: IMAPITable,
    ordered: IMAPITable,
    filled: IMAPITable,
    sorted: IMAPITable,
}

impl Tables {
    fn new(messages: &[Message]) -> Self {
        let sorted = table(messages);
        let order = SortBy::ascending(PR_CREATION_TIME);
        let set = sorted.sort_table(order.borrow(), SortFlags::empty());
        set.expect("a good order");
        Self {
            restricted: table(messages),
            ordered: table(messages),
            filled: table(messages),
            sorted,
        }
    }
}

fn contests<'a>(
    messages: &'a [Message],
    sorted: &'a [&'a Message],
    tables: &'a Tables,
) -> Vec<Contest<'a>> {
    let (whole, other) = (&tables.ordered, &tables.restricted);
    let exact = Restriction::content(PR_SUBJECT_W, "42", FuzzyLevel::FL_SUBSTRING)
        & Restriction::lt(PR_MESSAGE_SIZE, 50);
    let level = FuzzyLevel::FL_SUBSTRING | FuzzyLevel::FL_IGNORECASE;
    let loose = Restriction::content(PR_SUBJECT_W, "MEETING 42", level)
        & Restriction::lt(PR_MESSAGE_SIZE, 50);
    let by_subject = SortBy::ascending(PR_SUBJECT_W).then_descending(PR_CREATION_TIME);
    let by_number = SortBy::ascending(PR_MESSAGE_SIZE).then_descending(PR_CREATION_TIME);
    vec![
        Contest {
            name: "restrict",
            table: Box::new(move || restrict(other, black_box(&exact))),
            vec: Box::new(move || {
                filter(black_box(messages), |m| {
                    m.subject.contains("42") && m.number < 50
                })
            }),
        },
        Contest {
            name: "restrict, any case",
            table: Box::new(move || restrict(other, black_box(&loose))),
            vec: Box::new(move || {
                filter(black_box(messages), |m| {
                    m.subject.to_lowercase().contains("meeting 42") && m.number < 50
                })
            }),
        },
        Contest {
            name: "sort by text, time",
            table: Box::new(move || sort(whole, black_box(&by_subject))),
            vec: Box::new(move || {
                sort_vec(black_box(messages), |a, b| {
                    a.subject.cmp(&b.subject).then(b.time.cmp(&a.time))
                })
            }),
        },
        Contest {
            name: "sort by number, time",
            table: Box::new(move || sort(whole, black_box(&by_number))),
            vec: Box::new(move || {
                sort_vec(black_box(messages), |a, b| {
                    a.number.cmp(&b.number).then(b.time.cmp(&a.time))
                })
            }),
        },
        Contest {
            name: "read",
            table: Box::new(move || read(&tables.filled)),
            vec: Box::new(move || black_box(black_box(messages).to_vec()).len() as u64),
        },
        Contest {
            name: "read, sorted",
            table: Box::new(move || read(&tables.sorted)),
            vec: Box::new(move || {
                let copies: Vec<Message> = black_box(sorted).iter().copied().cloned().collect();
                black_box(copies).len() as u64
            }),
        },
    ]
}

fn main() {
    let messages = messages();
    let mut sorted: Vec<&Message> = messages.iter().collect();
    sorted.sort_by_key(|message| message.time);
    let tables = Tables::new(&messages);
    let contests = contests(&messages, &sorted, &tables);
    for contest in &contests {
        assert_eq!((contest.table)(), (contest.vec)(), "{}", contest.name);
    }
    if let Ok(which) = std::env::var("MAPI_MEASURE") {
        let wanted = |contest: &&Contest<'_>| which == "1" || contest.name.contains(&which);
        contests.iter().filter(wanted).for_each(measure);
        return;
    }
    let mut criterion = Criterion::default().configure_from_args().sample_size(20);
    for contest in &contests {
        let mut group = criterion.benchmark_group(contest.name);
        group.throughput(Throughput::Elements(ROWS as u64));
        group.bench_function(BenchmarkId::from_parameter("table"), |b| {
            b.iter(&contest.table)
        });
        group.bench_function(BenchmarkId::from_parameter("Vec"), |b| b.iter(&contest.vec));
        group.finish();
    }
    criterion.final_summary();
}

fn time(work: &dyn Fn() -> u64) -> Duration {
    let start = Instant::now();
    black_box(work());
    start.elapsed()
}

/// The best of many turns each.
fn measure(contest: &Contest<'_>) {
    let mut best = [Duration::MAX; 2];
    for _ in 0..40 {
        best[0] = best[0].min(time(&contest.table));
        best[1] = best[1].min(time(&contest.vec));
    }
    let [table, vec] = best.map(|time| time.as_secs_f64() * 1e9 / f64::from(ROWS));
    println!(
        "{:<20} table {table:>6.1} ns, Vec {vec:>6.1} ns a row: {:.2}",
        contest.name,
        table / vec
    );
}
