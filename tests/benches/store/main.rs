//! What a folder with many messages costs: opening its contents table, restricting, sorting, a page
//! of rows, creating and deleting, beside the same on a `BTreeMap` of structs; for 1,000, 10,000 and
//! 100,000 messages, so that it shows how each grows. Prints Markdown.
//!
//! The two are measured in turns, and the best of each counts, so that what else the machine does
//! falls on both.
//!
//! So are names in an address book: one that is looked for, and one that is opened.
//!
//! Then the same operation on few and on many of what there can be many of, for 1,000 and 10,000:
//! a time for each of them, so that what grows with their number shows.

use core::hint::black_box;
use mapi_core::abi::{flags::*, tags::*, *};
use mapi_core::client::{LogonOptions, Mapi, Session};
use mapi_core::data::value::Binaries;
use mapi_core::embedded::Profiles;
use mapi_core::memory::text::u16cstr;
use mapi_core::{
    IABContainer, IAddrBook, IAttach, IMAPIFolder, IMAPIProp, IMAPITable, IMessage, IMsgStore,
    LaidOutRefs, MapiView, OwnedPropValue, PropName, Restriction, SortBy, advise_sink,
};
use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use widestring::U16CString;
use windows_core::GUID;

#[derive(Clone)]
struct Message {
    subject: String,
    importance: i32,
    time: u64,
}

/// Numbers that look random.
struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    /// Subjects that often begin alike, few importances, and times in no order.
    fn message(&mut self) -> Message {
        let starts = ["Minutes of the meeting", "Re: Minutes", "Invoice", "Lunch"];
        Message {
            subject: format!(
                "{} {}",
                starts[self.next() as usize % 4],
                self.next() % 5000
            ),
            importance: (self.next() % 3) as i32,
            time: self.next() >> 8,
        }
    }
}

/// A session, whose store has messages in its inbox, and the same in a map.
struct Both {
    _session: Session,
    _store: IMsgStore,
    inbox: IMAPIFolder,
    numbers: Numbers,
    map: BTreeMap<u64, Message>,
    last: u64,
}

impl Both {
    fn new(count: usize) -> Self {
        let mapi = Mapi::embedded(Profiles::default()).expect("an embedded MAPI");
        let initialized = mapi.initialize(InitFlags::empty()).expect("MAPI");
        let session = initialized
            .logon(&LogonOptions::default())
            .expect("a session");
        let wide = UnicodeFlags::MAPI_UNICODE;
        let stores = session.get_msg_stores_table(wide).expect("a table");
        let rows = stores
            .query()
            .columns(&[PR_ENTRYID])
            .unrestricted()
            .all(1)
            .expect("rows");
        let row = rows.get().expect("good rows").get(0).expect("a store");
        let id: &[u8] = row.get(PR_ENTRYID).expect("an identifier");
        let best = OpenStoreFlags::MAPI_BEST_ACCESS;
        let store = session
            .open_msg_store::<IMsgStore>(UiParam(0), id, best)
            .expect("the store");
        let store = store.into_value();
        let (id, _) = store.get_receive_folder(None, wide).expect("an inbox");
        let modify = OpenEntryFlags::MAPI_MODIFY;
        let (_, inbox) = store.open_entry(Some(&id), modify).expect("the inbox");
        let mut both = Self {
            _session: session,
            _store: store,
            inbox,
            numbers: Numbers(0x2545_F491_4F6C_DD1D),
            map: BTreeMap::new(),
            last: 0,
        };
        for _ in 0..count {
            let message = both.numbers.message();
            both.create(&message);
            both.insert(message);
        }
        both
    }

    fn create(&self, message: &Message) -> IMessage {
        let created: IMessage = self
            .inbox
            .create_message(Default::default())
            .expect("a message");
        let values = vec![
            OwnedPropValue::new(PR_SUBJECT_W, message.subject.as_str()),
            OwnedPropValue::new(PR_IMPORTANCE, message.importance),
            OwnedPropValue::new(
                PR_CLIENT_SUBMIT_TIME,
                FILETIME::from_intervals(message.time),
            ),
        ];
        created.set_props(&values).expect("its properties");
        created
            .save_changes(SaveFlags::KEEP_OPEN_READONLY)
            .expect("the folder");
        created
    }

    fn insert(&mut self, message: Message) -> u64 {
        self.last += 1;
        self.map.insert(self.last, message);
        self.last
    }

    fn table(&self) -> IMAPITable {
        let wide = ContentsTableFlags::MAPI_UNICODE;
        self.inbox.get_contents_table(wide).expect("a table")
    }
}

/// The best of many turns of both, in nanoseconds.
fn measure<A, B>(
    turns: usize,
    mut store: impl FnMut() -> (Duration, A),
    mut map: impl FnMut() -> (Duration, B),
) -> [f64; 2] {
    let mut best = [Duration::MAX; 2];
    for _ in 0..turns {
        best[0] = best[0].min(store().0);
        best[1] = best[1].min(map().0);
    }
    best.map(|time| time.as_secs_f64() * 1e9)
}

fn time<T>(work: impl FnOnce() -> T) -> (Duration, T) {
    let start = Instant::now();
    let done = black_box(work());
    (start.elapsed(), done)
}

/// How many messages are created and deleted in a turn.
const BATCH: usize = 100;

type Row = (&'static str, [f64; 2]);

fn rows(count: usize) -> Vec<Row> {
    let mut both = Both::new(count);
    let turns = (1_000_000 / count).clamp(5, 50);
    let mut all: Vec<Row> = vec![];
    let map = &both.map;
    let collect = || time(|| map.values().collect::<Vec<_>>());
    // The rows are made for the first table that shows them.
    all.push(("open first", measure(1, || time(|| both.table()), collect)));
    let table = both.table();
    all.push(("open", measure(turns, || time(|| both.table()), collect)));

    let wanted = Restriction::content(PR_SUBJECT_W, "42", FuzzyLevel::FL_SUBSTRING)
        & Restriction::eq(PR_IMPORTANCE, 1);
    let restrict = || {
        time(|| {
            let done = table.restrict(Some(wanted.borrow()), RestrictFlags::empty());
            done.expect("a good restriction");
            table
                .get_row_count(Default::default())
                .expect("a count")
                .value as usize
        })
    };
    let fits = |one: &&Message| one.subject.contains("42") && one.importance == 1;
    let filter = || time(|| map.values().filter(fits).collect::<Vec<_>>().len());
    assert_eq!(restrict().1, filter().1);
    all.push(("restrict", measure(turns, restrict, filter)));
    table
        .restrict(None, RestrictFlags::empty())
        .expect("no restriction");

    let order = SortBy::ascending(PR_SUBJECT_W).then_descending(PR_CLIENT_SUBMIT_TIME);
    let sort = || time(|| table.sort_table(order.borrow(), SortFlags::empty()));
    let sorted = || {
        let mut all: Vec<&Message> = map.values().collect();
        all.sort_by(|a, b| a.subject.cmp(&b.subject).then(b.time.cmp(&a.time)));
        all
    };
    all.push(("sort", measure(turns, sort, || time(sorted))));

    table
        .set_columns(
            &[PR_ENTRYID, PR_SUBJECT_W, PR_IMPORTANCE],
            SetColumnsFlags::empty(),
        )
        .expect("columns");
    let in_order = sorted();
    let middle = count / 2;
    let page = || {
        time(|| {
            table.seek_row_approx(1, 2).expect("a position");
            let rows = table.query_rows(50, QueryRowsFlags::empty()).expect("rows");
            rows.get().expect("good rows").len()
        })
    };
    let slice = || {
        time(|| {
            in_order[middle..middle + 50]
                .iter()
                .copied()
                .cloned()
                .collect::<Vec<_>>()
        })
    };
    all.push(("page of 50", measure(50, page, slice)));
    drop(in_order);
    drop(table);

    for (create, delete, open) in [
        ("create", "delete", false),
        ("create, table open", "delete, table open", true),
    ] {
        let table = open.then(|| both.table());
        let mut created = [f64::MAX; 2];
        let mut deleted = [f64::MAX; 2];
        for _ in 0..10 {
            let new: Vec<Message> = (0..BATCH).map(|_| both.numbers.message()).collect();
            let (took, ids) = time(|| {
                let made = new.iter().map(|one| both.create(one));
                made.collect::<Vec<_>>()
            });
            created[0] = created[0].min(took.as_secs_f64());
            let (took, keys) = time(|| {
                new.iter()
                    .map(|one| both.insert(one.clone()))
                    .collect::<Vec<_>>()
            });
            created[1] = created[1].min(took.as_secs_f64());
            if let Some(table) = &table {
                let rows = table
                    .get_row_count(Default::default())
                    .expect("a count")
                    .value;
                assert_eq!(rows as usize, both.map.len());
            }
            let ids: Vec<Vec<u8>> = ids.iter().map(|one| id_of(one)).collect();
            let (took, ()) = time(|| {
                for id in &ids {
                    let list = Binaries::from_owned(core::slice::from_ref(id));
                    let none = DeleteMessagesFlags::empty();
                    let done = both.inbox.delete_messages(list, UiParam(0), None, none);
                    assert!(done.expect("they are there").is_ok());
                }
            });
            deleted[0] = deleted[0].min(took.as_secs_f64());
            let (took, ()) = time(|| {
                for key in &keys {
                    assert!(both.map.remove(key).is_some());
                }
            });
            deleted[1] = deleted[1].min(took.as_secs_f64());
        }
        let each = |times: [f64; 2]| times.map(|time| time * 1e9 / BATCH as f64);
        all.push((create, each(created)));
        all.push((delete, each(deleted)));
    }
    all
}

/// The name of somebody, whose first word nobody else has.
fn name(number: u64) -> String {
    format!(
        "{:06x} Somebody",
        number.wrapping_mul(0x9E37_79B9) % 0x100_0000
    )
}

fn one_off(book: &IAddrBook, name: &str, address: &str) -> Vec<u8> {
    let [name, address] = [name, address].map(U16CString::from_str_truncate);
    let unicode = OneOffFlags::MAPI_UNICODE;
    let id = book.create_one_off(Some((&*name).into()), u16cstr!("SMTP"), &address, unicode);
    id.expect("a one-off").to_vec()
}

/// Puts somebody into an address book.
fn add_entry(book: &IABContainer, one_off: &[u8]) -> IMAPIProp {
    let entry = book.create_entry(one_off, Default::default());
    let entry = entry.expect("an entry");
    entry.save_changes(SaveFlags::empty()).expect("the book");
    entry
}

/// The address book of a session, and the book of its own in it.
fn books(session: &Session) -> (IAddrBook, IABContainer) {
    let none = OpenAddressBookFlags::empty();
    let book = session.open_address_book::<IAddrBook>(UiParam(0), none);
    let book = book.expect("the address book").into_value();
    let own = book.get_pab().expect("a book");
    let modify = OpenEntryFlags::MAPI_MODIFY;
    let (_, own) = book.open_entry(Some(&own), modify).expect("the book");
    (book, own)
}

/// Names, by the names themselves and by their first words, beside a map of identifiers.
fn people(count: usize) -> Vec<Row> {
    let both = Both::new(0);
    let (book, own) = books(&both._session);
    let mut map = BTreeMap::new();
    for number in 0..count as u64 {
        let name = name(number);
        let entry = add_entry(
            &own,
            &one_off(&book, &name, &format!("{number}@example.com")),
        );
        map.insert(name, id_of(&entry));
    }
    let asked: Vec<_> = (0..BATCH)
        .map(|number| name((number * count / BATCH) as u64))
        .collect();
    let resolve = |name: &str| {
        let row = [OwnedPropValue::new(PR_DISPLAY_NAME_W, name)];
        let mut list = MapiView::<ADRLIST>::new(&[row]).expect("a list");
        let unresolved = [ResolveState::MAPI_UNRESOLVED];
        let mut states = MapiView::<FlagList>::new(&unresolved).expect("states");
        let wide = ResolveNamesFlags::MAPI_UNICODE;
        own.resolve_names(None, wide, list.lend(), states.lend())
            .expect("an answer");
        assert_eq!(states.get().expect("states"), [ResolveState::MAPI_RESOLVED]);
    };
    let begins = |name: &String| name.split(' ').next().map(str::to_owned).expect("a word");
    let words: Vec<_> = asked.iter().map(begins).collect();
    let ids: Vec<_> = asked.iter().map(|name| map[name].clone()).collect();
    let by_name = || time(|| asked.iter().for_each(|name| resolve(name)));
    let by_word = || time(|| words.iter().for_each(|word| resolve(word)));
    let known = || {
        time(|| {
            asked
                .iter()
                .map(|name| map[name].clone())
                .collect::<Vec<_>>()
        })
    };
    let first = |word: &String| map.range(word.clone()..).next().expect("one").1.clone();
    let known_by_word = || time(|| words.iter().map(first).collect::<Vec<_>>());
    let open = |id: &Vec<u8>| {
        let entry = book.open_entry::<IMAPIProp>(Some(id), OpenEntryFlags::empty());
        entry.expect("an entry").1
    };
    let opened = || time(|| ids.iter().map(open).collect::<Vec<_>>());
    let each = |times: [f64; 2]| times.map(|time| time / BATCH as f64);
    vec![
        ("resolve a name", each(measure(20, by_name, known))),
        (
            "resolve its start",
            each(measure(20, by_word, known_by_word)),
        ),
        ("open a user", each(measure(20, opened, known))),
    ]
}

/// How long one of `count` takes, in nanoseconds.
fn each(count: usize, work: impl FnOnce()) -> f64 {
    time(work).0.as_secs_f64() * 1e9 / count as f64
}

fn recipient(number: usize) -> [OwnedPropValue; 3] {
    [
        OwnedPropValue::new(PR_DISPLAY_NAME_W, format!("Somebody {number}")),
        OwnedPropValue::new(PR_ADDRTYPE_W, "SMTP"),
        OwnedPropValue::new(PR_EMAIL_ADDRESS_W, format!("{number}@example.com")),
    ]
}

fn length(table: &IMAPITable) -> usize {
    let count = table.get_row_count(Default::default());
    count.expect("a count").value as usize
}

/// What there are many of, and how long one takes.
fn growth(count: usize) -> Vec<(&'static str, f64)> {
    let both = Both::new(0);
    let (store, inbox) = (&both._store, &both.inbox);
    let mut all = vec![];

    let message = both.create(&Numbers(1).message());
    let id = id_of(&message);
    let modify = OpenEntryFlags::MAPI_MODIFY;
    let (_, message): (_, IMessage) = store.open_entry(Some(&id), modify).expect("it");
    let add = |from: usize, to: usize| {
        let rows: Vec<_> = (from..to).map(recipient).collect();
        let mut list = MapiView::<ADRLIST>::new(&rows).expect("a list");
        message
            .modify_recipients(ModifyRecipientsFlags::MODRECIP_ADD, list.lend())
            .expect("recipients");
    };
    all.push((
        "recipients, one by one",
        each(count, || {
            (0..count).for_each(|number| add(number, number + 1))
        }),
    ));
    all.push(("recipients, at once", each(count, || add(count, 2 * count))));
    let keep = SaveFlags::KEEP_OPEN_READWRITE;
    all.push((
        "recipients, saved and shown",
        each(count, || {
            message.save_changes(keep).expect("the folder");
            let table = message
                .get_recipient_table(TableFlags::MAPI_UNICODE)
                .expect("a table");
            assert_eq!(length(&table), 2 * count);
            let tags = [PR_DISPLAY_TO_W, PR_MESSAGE_SIZE];
            message
                .get_props(Some(&tags), UnicodeFlags::MAPI_UNICODE)
                .expect("values");
        }),
    ));
    all.push((
        "attachments",
        each(count, || {
            for number in 0..count as i32 {
                let (_, attach): (_, IAttach) =
                    message.create_attach(Default::default()).expect("one");
                let values = vec![OwnedPropValue::new(PR_RENDERING_POSITION, number)];
                attach.set_props(&values).expect("its properties");
                attach
                    .save_changes(SaveFlags::empty())
                    .expect("the message");
            }
            message.save_changes(keep).expect("the folder");
            let table = message
                .get_attachment_table(TableFlags::MAPI_UNICODE)
                .expect("a table");
            assert_eq!(length(&table), count);
        }),
    ));

    let generic = FolderType::FOLDER_GENERIC;
    let create = |parent: &IMAPIFolder, name: &str| -> IMAPIFolder {
        parent
            .create_folder(generic, name, None, Default::default())
            .expect("a folder")
    };
    let wide = create(inbox, "wide");
    all.push((
        "folders, side by side",
        each(count, || {
            for number in 0..count {
                create(&wide, &format!("Folder {number}"));
            }
        }),
    ));
    let deep = create(inbox, "deep");
    all.push((
        "folders, in each other",
        each(count, || {
            let mut folder = deep.clone();
            for _ in 0..count {
                folder = create(&folder, "Folder");
            }
        }),
    ));
    all.push((
        "folders, all levels in a table",
        each(count, || {
            let levels = HierarchyTableFlags::CONVENIENT_DEPTH | HierarchyTableFlags::MAPI_UNICODE;
            let table = deep.get_hierarchy_table(levels).expect("a table");
            assert_eq!(length(&table), count);
        }),
    ));
    all.push((
        "folders, deleted",
        each(2 * count, || {
            let flags = DeleteFolderFlags::DEL_FOLDERS;
            for folder in [&deep, &wide] {
                let done = inbox.delete_folder(&id_of(folder), UiParam(0), None, flags);
                assert!(done.expect("it is there").is_ok());
            }
        }),
    ));

    let heard = Arc::new(AtomicUsize::new(0));
    let hear = |_| {
        let heard = Arc::clone(&heard);
        advise_sink(move |events| {
            heard.fetch_add(events.len(), Ordering::Relaxed);
        })
    };
    let sinks: Vec<_> = (0..count).map(hear).collect();
    let mut connections = vec![];
    let key = id_of(inbox);
    all.push((
        "subscriptions",
        each(count, || {
            for sink in &sinks {
                let done = store.advise(Some(&key), EventMask::fnevObjectModified, sink);
                connections.push(done.expect("a registration"));
            }
        }),
    ));
    all.push((
        "an event for each",
        each(count, || {
            both.create(&Numbers(2).message());
            assert!(heard.load(Ordering::Relaxed) >= count);
        }),
    ));
    all.push((
        "subscriptions, ended",
        each(count, || {
            for connection in &connections {
                store.unadvise(*connection).expect("it was there");
            }
        }),
    ));

    let set = GUID::from_u128(7);
    all.push((
        "named properties",
        each(count, || {
            for number in 0..count {
                let names = [PropName::id(&set, number as i32)];
                let names = LaidOutRefs::names(names).expect("a name");
                let create = GetIdsFlags::MAPI_CREATE;
                store
                    .get_ids_from_names(Some(names.get()), create)
                    .expect("a tag");
            }
        }),
    ));

    let (book, own) = books(&both._session);
    all.push((
        "entries of an address book",
        each(count, || {
            for number in 0..count {
                let (name, address) = (
                    format!("Somebody {number}"),
                    format!("{number}@example.com"),
                );
                add_entry(&own, &one_off(&book, &name, &address));
            }
        }),
    ));
    let contents = || {
        let table = own.get_contents_table(ContentsTableFlags::MAPI_UNICODE);
        table.expect("a table")
    };
    all.push((
        "entries, first shown",
        each(count, || assert_eq!(length(&contents()), count)),
    ));
    all.push((
        "entries, an ambiguous name",
        each(count, || {
            let anr = Restriction::eq(PR_ANR_W, "7@example");
            let table = contents();
            let none = RestrictFlags::empty();
            table
                .restrict(Some(anr.borrow()), none)
                .expect("a good restriction");
            assert_eq!(length(&table), 1);
        }),
    ));
    all
}

fn id_of(message: &IMAPIProp) -> Vec<u8> {
    let values = message
        .get_props(Some(&[PR_ENTRYID]), UnicodeFlags::empty())
        .expect("values");
    values
        .props()
        .get::<&[u8]>(PR_ENTRYID)
        .expect("an identifier")
        .to_vec()
}

fn in_units(nanoseconds: f64) -> String {
    match nanoseconds {
        small if small < 1e4 => format!("{small:.0} ns"),
        middle if middle < 1e7 => format!("{:.1} µs", middle / 1e3),
        large => format!("{:.1} ms", large / 1e6),
    }
}

fn main() {
    let counts = [1_000, 10_000, 100_000];
    let all = counts.map(|count| [rows(count), people(count)].concat());
    println!("| | 1,000 | ratio | 10,000 | ratio | 100,000 | ratio |");
    println!("|---|---:|---:|---:|---:|---:|---:|");
    for (index, (name, _)) in all[0].iter().enumerate() {
        let cells = all.iter().map(|rows| {
            let (_, [store, map]) = rows[index];
            format!(" {} | {:.1} |", in_units(store), store / map)
        });
        println!("| {name} |{}", cells.collect::<String>());
    }
    println!("\n| one of | 1,000 | 10,000 |\n|---|---:|---:|");
    let (few, many) = (growth(1_000), growth(10_000));
    for ((name, few), (_, many)) in few.into_iter().zip(many) {
        println!("| {name} | {} | {} |", in_units(few), in_units(many));
    }
}
