//! The address book: containers, names, users and lists.

use super::*;
use mapi_core::abi::codes::*;
use mapi_core::abi::{ADRLIST, RecipientType};
use mapi_core::memory::text::u16cstr;
use mapi_core::{IABContainer, IDistList, Restriction};
use windows_core::Interface;

fn profiles() -> Profiles {
    let profiles = Profiles::empty();
    for (profile, name, address) in [
        ("Ada", "Ada Lovelace", "ada@example.com"),
        ("Bob", "Bob Babbage", "bob@example.com"),
        ("Bea", "Bea Babbage", "bea@example.com"),
    ] {
        profiles.create_user(profile, name, address).unwrap();
    }
    profiles
}

fn open<T: Interface>(book: &IAddrBook, id: &[u8], flags: OpenEntryFlags) -> T {
    book.open_entry(Some(id), flags).unwrap().1
}

/// Resolves a name, and returns the code and what it became.
fn resolve(book: &IAddrBook, name: &str) -> (windows_core::HRESULT, Option<String>) {
    let entry = [
        OwnedPropValue::new(PR_DISPLAY_NAME_W, name),
        OwnedPropValue::new(PR_RECIPIENT_TYPE, RecipientType::MAPI_TO.0),
    ];
    let mut names = MapiView::<ADRLIST>::new(&[entry.as_slice()]).unwrap();
    let done = book.resolve_name(UiParam(0), ResolveFlags::MAPI_UNICODE, None, names.lend());
    let code = done.map_or_else(|error| error.code(), |()| S_OK);
    let list = names.get().unwrap();
    let entry = list.get(0).unwrap();
    (code, entry.get::<String>(PR_EMAIL_ADDRESS_W).ok())
}

#[test]
fn names_are_resolved() {
    let session = log_on(&profiles(), Some("Ada"));
    let book = book(&session);
    let root: IABContainer = book.open_entry(None, OpenEntryFlags::empty()).unwrap().1;
    let table = root
        .get_hierarchy_table(HierarchyTableFlags::MAPI_UNICODE)
        .unwrap();
    assert_eq!(
        column(&table, PR_DISPLAY_NAME_W),
        ["All users", "Personal address book"]
    );
    let address = |address: &str| (S_OK, Some(address.to_owned()));
    assert_eq!(resolve(&book, "Ada Lovelace"), address("ada@example.com"));
    assert_eq!(resolve(&book, "bob"), address("bob@example.com"));
    assert_eq!(resolve(&book, "Lovelace"), address("ada@example.com"));
    assert_eq!(resolve(&book, "Babbage"), (MAPI_E_AMBIGUOUS_RECIP, None));
    assert_eq!(resolve(&book, "nobody"), (MAPI_E_NOT_FOUND, None));
    assert_eq!(resolve(&book, "x@example.org"), address("x@example.org"));
    assert_eq!(
        resolve(&book, "Xavier [SMTP:x@example.org]"),
        address("x@example.org")
    );

    // ANR as a restriction of the contents.
    let all: IABContainer = open(
        &book,
        &book.get_default_dir().unwrap(),
        OpenEntryFlags::empty(),
    );
    let contents = all
        .get_contents_table(ContentsTableFlags::MAPI_UNICODE)
        .unwrap();
    let anr = Restriction::eq(PR_ANR_W, "babb");
    let rows = contents
        .query()
        .columns(&[PR_DISPLAY_NAME_W])
        .restrict(anr.borrow())
        .all(9)
        .unwrap();
    assert_eq!(rows.get().unwrap().len(), 2);
    assert!(
        all.create_entry(&[0; 24], CreateEntryFlags::empty())
            .is_err()
    );
    let path = book.get_search_path(UnicodeFlags::MAPI_UNICODE).unwrap();
    assert_eq!(path.get().unwrap().len(), 2);
}

#[test]
fn the_own_book_has_users_and_lists() {
    let profiles = profiles();
    let session = log_on(&profiles, Some("Ada"));
    let book = book(&session);
    let own: IABContainer = open(
        &book,
        &book.get_pab().unwrap(),
        OpenEntryFlags::MAPI_BEST_ACCESS,
    );
    let contents = own
        .get_contents_table(ContentsTableFlags::MAPI_UNICODE)
        .unwrap();
    let flags = OneOffFlags::MAPI_UNICODE;
    let (name, address) = (u16cstr!("Carl Gauss"), u16cstr!("carl@example.net"));
    let smtp = u16cstr!("SMTP");
    let one_off = book
        .create_one_off(Some(name.into()), smtp, address, flags)
        .unwrap();
    let user = own
        .create_entry(&one_off, CreateEntryFlags::empty())
        .unwrap();
    assert!(column(&contents, PR_DISPLAY_NAME_W).is_empty());
    user.save_changes(SaveFlags::KEEP_OPEN_READWRITE).unwrap();
    assert_eq!(column(&contents, PR_DISPLAY_NAME_W), ["Carl Gauss"]);
    let same = own
        .create_entry(&one_off, CreateEntryFlags::CREATE_CHECK_DUP_STRICT)
        .unwrap();
    assert_eq!(
        same.save_changes(SaveFlags::empty()).unwrap_err().code(),
        MAPI_E_COLLISION
    );

    // A list, with him and with Bob, whom messages to the list reach.
    let template = bytes(&own, PR_DEF_CREATE_DL).unwrap();
    let made = own
        .create_entry(&template, CreateEntryFlags::empty())
        .unwrap();
    set(&made, &[OwnedPropValue::new(PR_DISPLAY_NAME_W, "Friends")]);
    made.save_changes(SaveFlags::KEEP_OPEN_READWRITE).unwrap();
    let id = bytes(&made, PR_ENTRYID).unwrap();
    let friends: IDistList = open(&book, &id, OpenEntryFlags::MAPI_MODIFY);
    let members = friends
        .get_contents_table(ContentsTableFlags::MAPI_UNICODE)
        .unwrap();
    let bob = session_entry(&book, "Bob Babbage");
    friends
        .create_entry(&bob, CreateEntryFlags::empty())
        .unwrap();
    let carl = bytes(&user, PR_ENTRYID).unwrap();
    friends
        .create_entry(&carl, CreateEntryFlags::empty())
        .unwrap();
    assert_eq!(column(&members, PR_DISPLAY_NAME_W).len(), 2);
    let gone = [carl];
    friends.delete_entries(list(&gone)).unwrap();
    assert_eq!(column(&members, PR_DISPLAY_NAME_W), ["Bob Babbage"]);

    let store = default_store(&session);
    let mail = message(&folder(&store, PR_IPM_OUTBOX_ENTRYID), "to all");
    let to = [vec![
        OwnedPropValue::new(PR_DISPLAY_NAME_W, "Friends"),
        OwnedPropValue::new(PR_ADDRTYPE_W, "MAPIPDL"),
        OwnedPropValue::new(PR_ENTRYID, id),
        OwnedPropValue::new(PR_RECIPIENT_TYPE, RecipientType::MAPI_TO.0),
    ]];
    let mut to = MapiView::<ADRLIST>::new(&to).unwrap();
    mail.modify_recipients(ModifyRecipientsFlags::MODRECIP_ADD, to.lend())
        .unwrap();
    mail.submit_message(SubmitFlags::empty()).unwrap();
    let bob = log_on(&profiles, Some("Bob"));
    assert_eq!(subjects(&inbox(&default_store(&bob))), ["to all"]);
    // Others do not see the book.
    let others = self::book(&bob);
    let theirs: IABContainer = open(&others, &others.get_pab().unwrap(), OpenEntryFlags::empty());
    let contents = theirs
        .get_contents_table(ContentsTableFlags::MAPI_UNICODE)
        .unwrap();
    assert!(column(&contents, PR_DISPLAY_NAME_W).is_empty());

    // Properties that are asked for stand first.
    let entry = [OwnedPropValue::new(PR_ENTRYID, &one_off[..])];
    let mut list = MapiView::<ADRLIST>::new(&[entry.as_slice()]).unwrap();
    let asked = [PR_DISPLAY_NAME_W, PR_ADDRTYPE_W];
    book.prepare_recips(PrepareRecipsFlags::empty(), Some(&asked), list.lend())
        .unwrap();
    let prepared = list.get().unwrap();
    let tags: Vec<_> = prepared.get(0).unwrap().tags().take(2).collect();
    assert_eq!(tags, asked);
}

/// The entry identifier of a user of the list of all.
fn session_entry(book: &IAddrBook, name: &str) -> Vec<u8> {
    let all: IABContainer = open(
        book,
        &book.get_default_dir().unwrap(),
        OpenEntryFlags::empty(),
    );
    let contents = all
        .get_contents_table(ContentsTableFlags::MAPI_UNICODE)
        .unwrap();
    let named = Restriction::eq(PR_DISPLAY_NAME_W, name);
    let rows = contents
        .query()
        .columns(&[PR_ENTRYID])
        .restrict(named.borrow())
        .all(1)
        .unwrap();
    rows.get()
        .unwrap()
        .get(0)
        .unwrap()
        .get::<&[u8]>(PR_ENTRYID)
        .unwrap()
        .to_vec()
}
