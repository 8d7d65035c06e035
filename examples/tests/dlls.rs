//! The DLLs of the examples, loaded by their paths. `cargo test` builds them beside the tests;
//! `cargo build --examples` does, too.

use mapi_core::abi::ADRLIST;
use mapi_core::client::Mapi;
use mapi_core::embedded::Profiles;
use mapi_core::memory;
use mapi_core::prelude::*;
use std::path::{Path, PathBuf};

/// The folder of the DLLs.
fn folder() -> PathBuf {
    let test = std::env::current_exe().expect("a test is a file");
    let built = test.ancestors().nth(2).expect("it is in target/debug/deps");
    built.join("examples")
}

/// The file of an example that is a DLL.
fn dll(name: &str) -> PathBuf {
    let (prefix, suffix) = (std::env::consts::DLL_PREFIX, std::env::consts::DLL_SUFFIX);
    let path = folder().join(format!("{prefix}{name}{suffix}"));
    let there = path.display();
    assert!(
        path.exists(),
        "{there} is not there: cargo build --examples"
    );
    path
}

/// MAPISVC.INF names the DLL as Windows does; it is found under the name that it has here.
const INF: &str = "\
[Services]
BOOK=Sample people
GONE=Nobody is there
[Default Services]
BOOK=
[BOOK]
Providers=BOOK_AB
[BOOK_AB]
PR_PROVIDER_DLL_NAME=book_dll.dll
PR_RESOURCE_TYPE=MAPI_AB_PROVIDER
PR_DISPLAY_NAME=Sample people
[GONE]
Providers=GONE_AB
[GONE_AB]
PR_PROVIDER_DLL_NAME=gone.dll
PR_RESOURCE_TYPE=MAPI_AB_PROVIDER
";

/// Uses the provider of the DLL: its entries, and its ANR, which changes a list in place with the
/// allocator that its init function was handed.
fn use_book(session: &IMAPISession) {
    let book = session
        .open_address_book::<IAddrBook>(UiParam(0), OpenAddressBookFlags::empty())
        .unwrap()
        .into_value();
    let (_, root) = book
        .open_entry::<IABContainer>(None, OpenEntryFlags::empty())
        .unwrap();
    let containers = root
        .get_hierarchy_table(HierarchyTableFlags::MAPI_UNICODE)
        .unwrap();
    let mut people = 0;
    for row in containers.query_all_rows(100).unwrap().get().unwrap() {
        let id: &[u8] = row.get(PR_ENTRYID).unwrap();
        let (_, container) = book
            .open_entry::<IABContainer>(Some(id), OpenEntryFlags::empty())
            .unwrap();
        let contents = container
            .get_contents_table(ContentsTableFlags::MAPI_UNICODE)
            .unwrap();
        for row in contents.query_all_rows(100).unwrap().get().unwrap() {
            let address: String = row.get(PR_EMAIL_ADDRESS_W).unwrap();
            people += usize::from(address.starts_with("grace."));
        }
    }
    assert_eq!(people, 2);
    let recipient: [OwnedPropValue; 2] = [
        (PR_DISPLAY_NAME_W, "hopper").into(),
        (PR_RECIPIENT_TYPE, RecipientType::MAPI_TO).into(),
    ];
    let mut recipients = MapiView::<ADRLIST>::new(&[recipient.as_slice()]).unwrap();
    let flags = ResolveFlags::MAPI_UNICODE;
    book.resolve_name(UiParam(0), flags, None, recipients.lend())
        .unwrap();
    let list = recipients.get().unwrap();
    let address: String = list.get(0).unwrap().get(PR_EMAIL_ADDRESS_W).unwrap();
    assert_eq!(address, "grace.hopper@example.com");
}

#[test]
fn a_provider_is_loaded_from_a_dll() {
    dll("book_dll");
    let before = memory::built_in_blocks();
    let profiles = Profiles::empty();
    // SAFETY: the DLL is one of this package and exports what providers do; the other is not there.
    unsafe { profiles.register_inf(INF, &folder()) }.unwrap();
    profiles.create("P", &["EMBEDDED", "BOOK", "GONE"]).unwrap();
    let mapi = Mapi::embedded(profiles.clone()).unwrap();
    let session = mapi.initialize(InitFlags::empty()).unwrap();
    let session = session.logon(&LogonOptions::default()).unwrap();
    use_book(&session);
    // The DLL that is not there did not take the session with it.
    let error = session
        .get_last_error(MAPI_W_ERRORS_RETURNED, UnicodeFlags::MAPI_UNICODE)
        .unwrap()
        .expect("which provider failed");
    let told = error.get().unwrap().get().unwrap();
    assert!(told.message.unwrap().to_string().contains("GONE"));
    drop(error);
    drop(session);
    assert_eq!((profiles.registrations(), profiles.live_objects()), (0, 0));
    assert_eq!(memory::built_in_blocks(), before);
}

/// A MAPI DLL with a MAPISVC.INF beside it has the provider in the profile that it makes. The DLLs
/// are three copies of mapi-core with this program, and have one allocator.
#[test]
fn a_mapi_dll_finds_its_services_beside_it() {
    let folder = folder().join("beside the MAPI DLL");
    std::fs::create_dir_all(&folder).unwrap();
    let mut mapi = PathBuf::new();
    for name in ["book_dll", "mapi_dll"] {
        let from = dll(name);
        mapi = folder.join(from.file_name().unwrap());
        std::fs::copy(from, &mapi).unwrap();
    }
    std::fs::write(folder.join("MAPISVC.INF"), INF).unwrap();
    // A program of its own: an allocator is adopted once and for all.
    let this = std::env::current_exe().unwrap();
    let status = std::process::Command::new(this)
        .args([
            "through_the_mapi_dll",
            "--exact",
            "--ignored",
            "--nocapture",
        ])
        .env("MAPI_DLL", &mapi)
        .status()
        .unwrap();
    assert!(status.success());
}

#[test]
#[ignore = "a part of the test above, in a process of its own"]
fn through_the_mapi_dll() {
    let path = std::env::var_os("MAPI_DLL").expect("the test above sets it");
    // SAFETY: it is the DLL of this crate.
    let mapi = unsafe { Mapi::load_from(Path::new(&path)) }.unwrap();
    let session = mapi.initialize(InitFlags::empty()).unwrap();
    let session = session.logon(&LogonOptions::default()).unwrap();
    use_book(&session);
    let stores = session
        .get_msg_stores_table(UnicodeFlags::MAPI_UNICODE)
        .unwrap();
    let rows = mapi
        .query_all_rows(&stores, None, None, None, None)
        .unwrap();
    assert_eq!(rows.get().unwrap().len(), 1);
}
