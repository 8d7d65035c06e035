//! What values cost: reading and writing property values and going through rows, beside the same
//! loops in C (`c/values.c`), with the same care and without any, and MAPI's allocator beside malloc.
//!
//! Each contender works on the same memory. `MAPI_MEASURE=1` prints the ratios instead, measured
//! in turns, so that what else the machine does falls on both. `MAPI_RUN=rows/Rust/1000` runs one
//! contender that often, for callgrind to count the instructions.

use core::hint::black_box;
use criterion::{BenchmarkId, Criterion, Throughput};
use mapi_core::MapiError;
use mapi_core::abi::{tags::*, *};
use mapi_core::memory::text::u16cstr;
use mapi_core::memory::{self, AllocateBuffer, Allocator};
use mapi_core::windows_core::HRESULT;
use mapi_core::{MapiView, MapiViews, OwnedPropValue, PropValue, Props, Rows, Value};
use std::time::{Duration, Instant};
use widestring::U16CStr;

/// The loops of one C program. On 64 bits the system's convention, in which the allocator is called,
/// is C's own.
#[repr(C)]
struct Loops {
    decode: unsafe extern "C" fn(props: *const SPropValue, count: usize) -> u64,
    encode: unsafe extern "C" fn(
        props: *const SPropValue,
        units: *const usize,
        count: usize,
        allocate: AllocateBuffer,
        copy: *mut *mut SPropValue,
    ) -> HRESULT,
    copy: unsafe extern "C" fn(
        props: *const SPropValue,
        count: usize,
        allocate: AllocateBuffer,
        copy: *mut *mut SPropValue,
    ) -> HRESULT,
    rows: unsafe extern "C" fn(set: *const SRowSet, viewed: bool) -> u64,
}

// SAFETY: constants of just this layout.
#[link(name = "mapi_values", kind = "static")]
unsafe extern "C" {
    /// What looks at what Rust looks at.
    safe static c_careful: Loops;
    /// What trusts its caller.
    safe static c_trusting: Loops;
}

/// The values of a message, more or less.
fn message() -> Vec<PropValue<'static>> {
    let time = FILETIME::from_intervals(0x0123_4567);
    vec![
        PropValue::new(PR_IMPORTANCE, 1),
        PropValue::new(PR_MESSAGE_FLAGS, 3),
        PropValue::new(PR_MESSAGE_SIZE, 12_345),
        PropValue::new(PR_PRIORITY, 0),
        PropValue::new(PR_SENSITIVITY, 0),
        PropValue::new(PR_HASATTACH, true),
        PropValue::new(PR_CLIENT_SUBMIT_TIME, time),
        PropValue::new(PR_MESSAGE_DELIVERY_TIME, time),
        PropValue::new(PR_CREATION_TIME, time),
        PropValue::new(PR_LAST_MODIFICATION_TIME, time),
        PropValue::new(PR_SUBJECT_W, u16cstr!("Minutes of the meeting on Tuesday")),
        PropValue::new(PR_SENDER_NAME_W, u16cstr!("Ada Lovelace")),
        PropValue::new(
            PR_DISPLAY_TO_W,
            u16cstr!("Charles Babbage; Mary Somerville"),
        ),
        PropValue::new(PR_MESSAGE_CLASS_W, u16cstr!("IPM.Note")),
        PropValue::new(PR_SENDER_EMAIL_ADDRESS_A, c"ada@analytical.example"),
        PropValue::new(PR_SENDER_ADDRTYPE_A, c"SMTP"),
        PropValue::new(PR_ENTRYID, &[7u8; 70]),
        PropValue::new(PR_SEARCH_KEY, &[8u8; 16]),
        PropValue::new(PropTag(0x8001_1003), &[1i32, 2, 3, 4][..]),
        PropValue::new(PropTag(0x8002_0014), 1i64 << 33),
    ]
}

/// The length of a text, which Rust knows and C is told.
fn text_units(value: &PropValue<'_>) -> usize {
    match value.value() {
        Value::String8(text) => text.count_bytes(),
        Value::Unicode(text) => text.len(),
        _ => 0,
    }
}

fn rust_decode(props: Props<'_>) -> u64 {
    let mut sum = 0u64;
    for value in props {
        let Ok(value) = value else { return 0 };
        sum = sum.wrapping_add(match value.value() {
            Value::I2(v) => v as u64,
            Value::Long(v) => i64::from(v) as u64,
            Value::Boolean(v) => v.into(),
            Value::I8(v) => v as u64,
            Value::SysTime(v) => v.intervals(),
            Value::String8(v) => v.count_bytes() as u64,
            Value::Unicode(v) => v.len() as u64,
            Value::Binary(v) => v.len() as u64,
            Value::MvLong(v) => v.len() as u64,
            _ => return 0,
        });
    }
    sum
}

fn rust_rows(rows: Rows<'_>) -> Result<u64, MapiError> {
    let mut sum = 0u64;
    for row in rows {
        let number: i32 = row.get(PR_ROWID)?;
        let text: &U16CStr = row.get(PR_DISPLAY_NAME_W)?;
        sum = sum.wrapping_add(i64::from(number) as u64 + text.len() as u64);
    }
    Ok(sum)
}

fn table(rows: i32) -> MapiView<SRowSet> {
    let rows: Vec<Vec<OwnedPropValue>> = (0..rows)
        .map(|id| {
            vec![
                OwnedPropValue::new(PR_INSTANCE_KEY, vec![1, 2, 3, 4]),
                OwnedPropValue::new(PR_OBJECT_TYPE, 5),
                OwnedPropValue::new(PR_ROWID, id),
                OwnedPropValue::new(PR_DISPLAY_TYPE, 0),
                OwnedPropValue::new(PR_DISPLAY_NAME_W, format!("Somebody {id}")),
            ]
        })
        .collect();
    MapiView::<SRowSet>::new(&rows).expect("there is memory")
}

/// Does the work once.
type Work<'a> = Box<dyn Fn() -> u64 + 'a>;

/// What is compared, on so many elements.
struct Contest<'a> {
    name: &'static str,
    elements: u64,
    contenders: [(&'static str, Work<'a>); 3],
}

fn contests<'a>(
    borrowed: &'a [PropValue<'static>],
    values: &'a MapiViews<SPropValue>,
    rows: &'a MapiView<SRowSet>,
    units: &'a [usize],
) -> [Contest<'a>; 5] {
    let raw = values.get().as_raw();
    let viewed = rows.get().expect("valid");
    let count = raw.len() as u64;
    let owned = |copy: windows_core::Result<MapiViews<SPropValue>>| {
        copy.expect("there is memory").get().as_raw().as_ptr() as u64
    };
    let made = |make: &dyn Fn(AllocateBuffer, *mut *mut SPropValue) -> HRESULT| {
        let mut copy = core::ptr::null_mut();
        let code = make(Allocator::BUILT_IN.allocate_buffer(), &mut copy);
        assert!(code.is_ok());
        // SAFETY: a new block, which is freed once.
        unsafe { memory::free(copy.cast()) };
        copy as u64
    };
    let contest = |name, elements, rust: Work<'a>, c: &dyn Fn(&'static Loops) -> Work<'a>| {
        let contenders = [
            ("Rust", rust),
            ("C", c(&c_careful)),
            ("trusting C", c(&c_trusting)),
        ];
        Contest {
            name,
            elements,
            contenders,
        }
    };
    let rows_of = move |c: &'static Loops, viewed: bool| -> Work<'a> {
        Box::new(move || {
            // SAFETY: the rows are well-formed.
            unsafe { (c.rows)(black_box(rows).as_ptr(), viewed) }
        })
    };
    [
        contest(
            "decode",
            count,
            Box::new(move || rust_decode(black_box(values).props())),
            // SAFETY: the values are well-formed.
            &|c| Box::new(move || unsafe { (c.decode)(black_box(raw).as_ptr(), raw.len()) }),
        ),
        contest(
            "encode",
            count,
            Box::new(move || owned(MapiViews::<SPropValue>::new(black_box(borrowed)))),
            &|c| {
                Box::new(move || {
                    // SAFETY: the values are well-formed, and the lengths are those of the texts.
                    made(&|allocate, copy| unsafe {
                        (c.encode)(raw.as_ptr(), units.as_ptr(), raw.len(), allocate, copy)
                    })
                })
            },
        ),
        contest(
            "copy",
            count,
            Box::new(move || owned(MapiViews::<SPropValue>::copy(black_box(values).props()))),
            &|c| {
                Box::new(move || {
                    // SAFETY: the values are well-formed.
                    made(&|allocate, copy| unsafe {
                        (c.copy)(raw.as_ptr(), raw.len(), allocate, copy)
                    })
                })
            },
        ),
        contest(
            "rows viewed before",
            1000,
            Box::new(move || rust_rows(black_box(viewed)).expect("good rows")),
            &|c| rows_of(c, true),
        ),
        contest(
            "rows",
            1000,
            Box::new(move || {
                let viewed = black_box(rows).get().expect("valid");
                rust_rows(viewed).expect("good rows")
            }),
            &|c| rows_of(c, false),
        ),
    ]
}

fn main() {
    let borrowed = message();
    let values = MapiViews::<SPropValue>::new(&borrowed).expect("there is memory");
    let rows = table(1000);
    let units: Vec<usize> = borrowed.iter().map(text_units).collect();
    let contests = contests(&borrowed, &values, &rows, &units);
    for contest in [&contests[0], &contests[3], &contests[4]] {
        let results = contest.contenders.each_ref().map(|(_, work)| work());
        assert_eq!(results, [results[0]; 3], "{}", contest.name);
    }
    if std::env::var_os("MAPI_MEASURE").is_some() {
        contests.iter().for_each(measure);
        allocator();
        return;
    }
    if let Ok(which) = std::env::var("MAPI_RUN") {
        run(&contests, &which);
        return;
    }
    let mut criterion = Criterion::default().configure_from_args();
    for contest in &contests {
        let mut group = criterion.benchmark_group(contest.name);
        group.throughput(Throughput::Elements(contest.elements));
        for (who, work) in &contest.contenders {
            group.bench_function(BenchmarkId::from_parameter(who), |b| b.iter(work));
        }
        group.finish();
    }
    criterion.final_summary();
}

fn time(work: &dyn Fn() -> u64, runs: u32) -> Duration {
    let start = Instant::now();
    for _ in 0..runs {
        black_box(work());
    }
    start.elapsed()
}

/// The best of many short turns each.
fn measure(contest: &Contest<'_>) {
    let runs = 20_000 / contest.elements as u32;
    let mut best = [Duration::MAX; 3];
    for _ in 0..400 {
        for (best, (_, work)) in best.iter_mut().zip(&contest.contenders) {
            *best = (*best).min(time(work, runs));
        }
    }
    let [rust, c, trusting] =
        best.map(|time| time.as_secs_f64() * 1e9 / f64::from(runs) / contest.elements as f64);
    println!(
        "{:<18} Rust {rust:>5.2} ns, C {c:>5.2} ns an element: {:.2}; trusting C {trusting:>5.2} ns: {:.2}",
        contest.name,
        rust / c,
        rust / trusting
    );
}

/// Runs a contender often, such as `rows/Rust/1000`, for a tool that counts instructions.
fn run(contests: &[Contest<'_>], which: &str) {
    let mut parts = which.split('/');
    let (name, side, runs) = (parts.next(), parts.next(), parts.next());
    let contest = contests.iter().find(|contest| Some(contest.name) == name);
    let contest = contest.expect("the name of a contest");
    let mut contenders = contest.contenders.iter();
    let (_, work) = contenders
        .find(|(who, _)| Some(*who) == side)
        .expect("the name of a contender");
    let runs = runs.and_then(|runs| runs.parse().ok()).expect("a number");
    time(work, runs);
}

fn allocator() {
    let mapi = || {
        let block = memory::allocate(black_box(100)).expect("there is memory");
        // SAFETY: it was allocated just now.
        unsafe { memory::free(block.as_ptr()) };
        block.as_ptr() as u64
    };
    let malloc = || black_box(vec![0u8; black_box(100)]).len() as u64;
    let best = |work: &dyn Fn() -> u64| {
        let turns = (0..200).map(|_| time(work, 1000));
        turns.min().unwrap_or_default().as_secs_f64() * 1e6
    };
    println!(
        "one block          MAPI {:>6.2} ns, malloc {:>6.2} ns",
        best(&mapi),
        best(&malloc)
    );
    let start = Instant::now();
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| time(&mapi, 500_000));
        }
    });
    let each = start.elapsed().as_secs_f64() * 1e9 / 500_000.0;
    println!("in two threads     MAPI {each:>6.2} ns");
}
