//! What the documentation says of failures.

use super::*;
use mapi_core::abi::codes::*;
use mapi_core::abi::{ADRLIST, FlagList, ResolveState, TableType};
use mapi_core::client::stream::memory_stream;
use mapi_core::embedded::msg;
use mapi_core::in_memory::memory_table;
use mapi_core::memory::text::u16cstr;
use mapi_core::provider::resolve_names;
use windows_core::HRESULT;

#[test]
fn profiles_are_made_or_not_there() {
    let profiles = Profiles::empty();
    let long = "x".repeat(64);
    assert_eq!(code(profiles.create(&long, &[])), S_OK);
    for name in ["", &format!("{long}x")] {
        assert_eq!(code(profiles.create(name, &[])), MAPI_E_INVALID_PARAMETER);
    }
    assert_eq!(code(profiles.create(&long, &[])), MAPI_E_NO_ACCESS);
    let unknown = profiles.create("half", &["EMBEDDED", "NOBODY'S"]);
    assert_eq!(code(unknown), MAPI_E_NOT_FOUND);
    profiles
        .create_user("Ada", "Ada", "ada@example.com")
        .unwrap();
    let again = profiles.create_user("Also Ada", "Ada", "ADA@example.com");
    assert_eq!(code(again), MAPI_E_COLLISION);
    assert_eq!(profiles.names(), [&*long, "Ada"]);
    assert_eq!(profiles.default_name().as_deref(), Some(&*long));
}

#[test]
fn stores_and_folders_may_not_be_there() {
    let profiles = Profiles::empty();
    profiles.create("empty", &[]).unwrap();
    let session = log_on(&profiles, None);
    let none = session.open_default_store(OpenStoreFlags::empty());
    assert_eq!(code(none), MAPI_E_NOT_FOUND);
    let session = log_on(&Profiles::default(), None);
    let store = default_store(&session);
    let tag = PropTag::new(0x6601, mapi_core::abi::PropType::PT_BINARY);
    let none = store.open_folder(tag, OpenEntryFlags::empty());
    assert_eq!(code(none), MAPI_E_NOT_FOUND);
}

#[test]
fn texts_of_one_call_are_of_one_width() {
    let mapi = Mapi::embedded(Profiles::default()).unwrap();
    let initialized = mapi.initialize(InitFlags::empty()).unwrap();
    let options = LogonOptions {
        profile: Some(u16cstr!("Embedded").into()),
        password: Some(c"secret".into()),
        ..LogonOptions::default()
    };
    assert_eq!(code(initialized.logon(&options)), MAPI_E_BAD_CHARWIDTH);
    let both = mapi.open_stream_on_file(u16cstr!("any").into(), Some(c"any".into()), 0);
    assert_eq!(code(both), MAPI_E_BAD_CHARWIDTH);
}

#[test]
fn a_group_of_messages_is_of_one_mapi() {
    let mapi = Mapi::embedded(Profiles::default()).unwrap();
    let other = Mapi::embedded(Profiles::default()).unwrap();
    let modify = StorageFlags::STGSTRM_CREATE | StorageFlags::STGSTRM_MODIFY;
    let storage = msg::storage_in(&memory_stream(vec![]), modify).unwrap();
    let group = mapi.open_imsg_session(0).unwrap();
    let strange = other.open_imsg_on_istg(Some(&group), &storage, 0);
    assert_eq!(code(strange), MAPI_E_INVALID_PARAMETER);
    let own = mapi.clone().open_imsg_on_istg(Some(&group), &storage, 0);
    assert_eq!(code(own), S_OK);
}

#[test]
fn files_and_streams_without_messages_say_so() {
    let folder = std::env::temp_dir();
    assert_ne!(code(msg::open(&folder)), S_OK);
    let nowhere = folder.join(format!("mapi-core {} nowhere", std::process::id()));
    assert_eq!(code(msg::open(&nowhere.join("a.msg"))), MAPI_E_NOT_FOUND);
    let message = msg::create(&nowhere.join("a.msg")).unwrap();
    assert_ne!(code(message.save_changes(SaveFlags::empty())), S_OK);
    assert!(!nowhere.exists());
    for bytes in [&b""[..], b"no storage", &[0; 5000]] {
        assert_eq!(code(msg::from_bytes(bytes)), MAPI_E_CORRUPT_DATA);
        let stream = memory_stream(bytes.to_vec());
        let none = msg::storage_in(&stream, StorageFlags::empty());
        assert_eq!(code(none), MAPI_E_CORRUPT_DATA);
    }
    let to_read = msg::storage_in(&memory_stream(vec![]), StorageFlags::STGSTRM_CREATE);
    assert_eq!(code(to_read), MAPI_E_INVALID_PARAMETER);
    for strange in [HRESULT(0x8003_00EE_u32.cast_signed()), STG_E_UNKNOWN] {
        assert_eq!(msg::map_storage_code(strange), MAPI_E_CALL_FAILED);
    }
}

#[test]
fn names_and_their_states_are_as_many() {
    let columns = [PR_ROWID, PR_DISPLAY_NAME_W];
    let data = memory_table(TableType::TBLTYPE_DYNAMIC, PR_ROWID, &columns).unwrap();
    let contents = data.view(None).unwrap();
    let name = [OwnedPropValue::new(PR_DISPLAY_NAME_W, "Ada")];
    let mut recipients = MapiView::<ADRLIST>::new(&[&name[..], &name[..]]).unwrap();
    let mut states = MapiView::<FlagList>::new(&[ResolveState::MAPI_UNRESOLVED; 3]).unwrap();
    let uneven = resolve_names(&contents, None, &mut recipients.lend(), &mut states.lend());
    assert_eq!(code(uneven), MAPI_E_INVALID_PARAMETER);
}
