//! Functions on stores, messages and their identifiers, of which the reference alone tells.

use crate::mapi;
use mapi_core::abi::tags::*;
use mapi_core::abi::{codes::*, flags::*, *};
use mapi_core::client::stream::memory_stream;
use mapi_core::client::{LogonOptions, Mapi, Session};
use mapi_core::data::rtf;
use mapi_core::memory::{MapiArray, MapiViews};
use mapi_core::{IAddrBook, IMAPIFolder, IMessage, IMsgStore};
use std::ffi::{CStr, CString};
use std::ptr::{null, null_mut};
use windows_core::{HRESULT, IUnknown, Interface};

fn session(mapi: &Mapi) -> Session {
    let mapi = mapi.initialize(InitFlags::empty()).unwrap();
    mapi.logon(&LogonOptions::default()).unwrap()
}

fn store(session: &Session) -> IMsgStore {
    session
        .open_default_store(OpenStoreFlags::MDB_WRITE)
        .unwrap()
}

fn message(store: &IMsgStore) -> IMessage {
    let inbox = store.open_inbox(OpenEntryFlags::MAPI_MODIFY).unwrap();
    inbox.create_message(CreateMessageFlags::empty()).unwrap()
}

/// Bytes that a function handed over.
fn owned(id: *mut ENTRYID, size: u32) -> Vec<u8> {
    if id.is_null() {
        assert_eq!(size, 0);
        return vec![];
    }
    // SAFETY: a block of MAPI memory of that size, which is ours.
    unsafe { MapiArray::from_raw(id.cast::<u8>(), size as usize) }.to_vec()
}

#[test]
fn identifiers_have_their_store_in_them() {
    let mapi = mapi();
    let exports = mapi.exports();
    let session = session(&mapi);
    let store = store(&session);
    let key: Vec<u8> = store.get_prop(PR_RECORD_KEY).unwrap();
    let store_id: Vec<u8> = store.get_prop(PR_ENTRYID).unwrap();
    let id: Vec<u8> = store.get_prop(PR_IPM_SUBTREE_ENTRYID).unwrap();
    let compose = |key: &[u8]| {
        let (mut size, mut made, mut text) = (0, null_mut(), null_mut());
        let (key_size, id_size) = (key.len() as u32, id.len() as u32);
        // SAFETY: a borrowed session, bytes as they are counted, and places.
        let codes = unsafe {
            let (key, id) = (key.as_ptr(), id.as_ptr().cast());
            [
                exports.HrComposeEID(
                    (&*session).into(),
                    key_size,
                    key,
                    id_size,
                    id,
                    &mut size,
                    &mut made,
                ),
                exports.HrComposeMsgID((&*session).into(), key_size, key, id_size, id, &mut text),
            ]
        };
        assert_eq!(codes.map(Result::unwrap), [S_OK; 2]);
        // SAFETY: a text in MAPI memory, which is ours.
        let text = unsafe {
            let copy = CStr::from_ptr(text.cast()).to_owned();
            exports.MAPIFreeBuffer(text.cast()).unwrap();
            copy
        };
        (owned(made, size), text)
    };
    let decompose = |id: &[u8]| {
        let mut sizes = [1; 2];
        let mut ids = [null_mut(); 2];
        let [store_size, size] = &mut sizes;
        let [store, message] = &mut ids;
        // SAFETY: a borrowed session, bytes as they are counted, and places.
        let code = unsafe {
            let (number, id) = (id.len() as u32, id.as_ptr().cast());
            exports.HrDecomposeEID(
                (&*session).into(),
                number,
                id,
                store_size,
                store,
                size,
                message,
            )
        };
        (
            code.unwrap(),
            owned(ids[0], sizes[0]),
            owned(ids[1], sizes[1]),
        )
    };
    let decompose_text = |text: &CStr| {
        let mut sizes = [1; 2];
        let mut ids = [null_mut(); 2];
        let [store_size, size] = &mut sizes;
        let [store, message] = &mut ids;
        // SAFETY: a borrowed session, a text, and places.
        let code = unsafe {
            let text = text.as_ptr().cast();
            exports.HrDecomposeMsgID((&*session).into(), text, store_size, store, size, message)
        };
        (
            code.unwrap(),
            owned(ids[0], sizes[0]),
            owned(ids[1], sizes[1]),
        )
    };

    let (with_store, text) = compose(&key);
    assert_eq!(with_store[1], MAPI_COMPOUND);
    let hex: String = with_store
        .iter()
        .map(|byte| format!("{byte:02X}"))
        .collect();
    assert_eq!(text.to_str().unwrap(), hex);
    assert_eq!(decompose_text(&text), decompose(&with_store));
    let (code, of_store, of_message) = decompose(&with_store);
    assert_eq!((code, &of_message), (S_OK, &id));
    let same = session.compare_entry_ids(&of_store, &store_id).unwrap();
    assert!(same.as_bool(), "that of the store in the session's table");

    // Without a store it is what it was.
    let (alone, _) = compose(&[]);
    assert_eq!(alone, id);
    assert_eq!(decompose(&alone), (S_OK, vec![], id.clone()));
    let (nowhere, _) = compose(b"no such store");
    assert_eq!(decompose(&nowhere), (MAPI_E_NOT_FOUND, vec![], vec![]));
    for length in 0..with_store.len() {
        let (code, _, _) = decompose(&with_store[..length]);
        assert!(length > 0 || code.is_err());
    }
    assert_eq!(decompose_text(c"0g").0, MAPI_E_INVALID_PARAMETER);
}

#[test]
fn the_standard_folders_are_there() {
    let mapi = mapi();
    let session = session(&mapi);
    let store = store(&session);
    let validate = |flags: ValidateTreeFlags| {
        let (mut count, mut values, mut error) = (0, null_mut(), null_mut());
        // SAFETY: a borrowed store and places; the block is taken over.
        unsafe {
            let exports = mapi.exports();
            let (lent, again, bits) = ((&store).into(), (&store).into(), flags.bits());
            let code =
                exports.HrValidateIPMSubtree(lent, bits, &mut count, &mut values, &mut error);
            assert_eq!((code.unwrap(), error), (S_OK, null_mut()));
            let nothing =
                exports.HrValidateIPMSubtree(again, bits, null_mut(), null_mut(), null_mut());
            assert_eq!(nothing.unwrap(), S_OK);
            MapiViews::<SPropValue>::from_array(MapiArray::from_raw(values, count as usize))
        }
    };
    let least = validate(ValidateTreeFlags::empty());
    assert_eq!(least.len(), 4);
    let all = ValidateTreeFlags::MAPI_FULL_IPM_TREE | ValidateTreeFlags::MAPI_FORCE_CREATE;
    let all = validate(all);
    let mask: u32 = all.props().get(PR_VALID_FOLDER_MASK).unwrap();
    assert_eq!(FolderMask::from(mask), FolderMask::all());
    let tags = [
        PR_FINDER_ENTRYID,
        PR_IPM_SUBTREE_ENTRYID,
        PR_IPM_WASTEBASKET_ENTRYID,
        PR_VIEWS_ENTRYID,
        PR_COMMON_VIEWS_ENTRYID,
        PR_IPM_OUTBOX_ENTRYID,
        PR_IPM_SENTMAIL_ENTRYID,
    ];
    assert_eq!(all.len(), tags.len() + 1, "no inbox was made");
    for tag in tags {
        let id: &[u8] = all.props().get(tag).unwrap();
        assert_eq!(id, store.get_prop::<Vec<u8>>(tag).unwrap());
        store
            .open_entry::<IMAPIFolder>(Some(id), OpenEntryFlags::empty())
            .unwrap();
    }
}

#[test]
fn bodies_are_brought_in_line() {
    let mapi = mapi();
    let session = session(&mapi);
    let message = message(&store(&session));
    let sync = |flags: RtfSyncFlags| mapi.rtf_sync(&message, flags).unwrap();
    let (of_body, of_rtf) = (
        RtfSyncFlags::RTF_SYNC_BODY_CHANGED,
        RtfSyncFlags::RTF_SYNC_RTF_CHANGED,
    );
    for flags in [RtfSyncFlags::empty(), of_body, of_rtf, of_body | of_rtf] {
        assert!(!sync(flags), "there is no body");
    }
    message.set_prop(PR_BODY_W, "Größe {1}\r\nline").unwrap();
    assert!(!sync(of_rtf) && sync(of_body));
    assert!(message.get_prop::<bool>(PR_RTF_IN_SYNC).unwrap());
    let made = message.read_rtf().unwrap();
    assert!(made.contains("\\fromtext") && made.contains("Gr\\u246?\\u223?e \\{1\\}\\par"));
    assert!(!sync(of_body), "nothing is left to do");

    let bold = br"{\rtf1\ansi\ansicpg1252 Gr\'f6\'dfe \b 2\par line}";
    message
        .write_bytes(PR_RTF_COMPRESSED, &rtf::uncompressed(bold).unwrap())
        .unwrap();
    assert!(sync(of_rtf | of_body));
    assert_eq!(message.read_text(PR_BODY_W).unwrap(), "Größe 2\r\nline");
    // The same text keeps its looks.
    assert!(!sync(of_body));
    assert_eq!(message.read_rtf().unwrap().as_bytes(), bold);
    message.set_prop(PR_BODY_W, "Other").unwrap();
    assert!(sync(of_body));
    assert!(message.read_rtf().unwrap().contains("Other"));
    message
        .set_prop(PR_RTF_COMPRESSED, &b"damaged"[..])
        .unwrap();
    let error = mapi.rtf_sync(&message, of_rtf).unwrap_err();
    assert_eq!(
        (error.code(), error.function()),
        (MAPI_E_CORRUPT_DATA, Some("RTFSync"))
    );
}

#[test]
fn a_body_comes_as_it_was_written() {
    let mapi = mapi();
    let open = |body: &[u8], flags: RtfFlags, page: u32| {
        let compressed = memory_stream(rtf::uncompressed(body).unwrap());
        let info = RTF_WCSINFO {
            size: size_of::<RTF_WCSINFO>() as u32,
            ulFlags: flags,
            ulInCodePage: 1252,
            ulOutCodePage: page,
        };
        let mut told = RTF_WCSRETINFO {
            size: 8,
            ulStreamFlags: NativeBodyFlags::empty(),
        };
        let mut stream = None;
        let exports = mapi.exports();
        // SAFETY: a borrowed stream, structs, and a place for an interface.
        let code = unsafe {
            exports.WrapCompressedRTFStreamEx((&compressed).into(), &info, &mut stream, &mut told)
        };
        let bytes = stream.map(|stream| {
            let mut bytes = vec![0; 1000];
            let read = stream.read(&mut bytes).unwrap().value;
            bytes.truncate(read as usize);
            bytes
        });
        (code.unwrap(), bytes, told.ulStreamFlags)
    };
    let html = br"{\rtf1\ansi\ansicpg1251\fromhtml1{\*\htmltag1 <p>}\htmlrtf x\htmlrtf0 \'e4}";
    let text = br"{\rtf1\ansi\fromtext a\'e4\u8364 ?}";
    let plain = br"{\rtf1\ansi a}";
    let native = RtfFlags::MAPI_NATIVE_BODY;
    let (of_rtf, of_html, of_text) = (
        NativeBodyFlags::MAPI_NATIVE_BODY_TYPE_RTF,
        NativeBodyFlags::MAPI_NATIVE_BODY_TYPE_HTML,
        NativeBodyFlags::MAPI_NATIVE_BODY_TYPE_PLAINTEXT,
    );
    assert_eq!(
        open(html, native, 65_001),
        (S_OK, Some("<p>д".into()), of_html)
    );
    assert_eq!(
        open(html, native, 1252),
        (S_OK, Some(b"<p>&#1076;".to_vec()), of_html)
    );
    assert_eq!(
        open(text, native, 0),
        (S_OK, Some(b"a\xe4\x80".to_vec()), of_text)
    );
    assert_eq!(
        open(text, native, 28_592),
        (S_OK, Some(b"a\xe4?".to_vec()), of_text)
    );
    assert_eq!(
        open(plain, native, 1252),
        (S_OK, Some(plain.to_vec()), of_rtf)
    );
    assert_eq!(
        open(html, RtfFlags::empty(), 0),
        (S_OK, Some(html.to_vec()), of_html)
    );
    let compressed = memory_stream(rtf::uncompressed(html).unwrap());
    let (stream, kind) = mapi.native_body(&compressed, 0).unwrap();
    let mut read = [0; 10];
    assert_eq!((kind, stream.read(&mut read).unwrap().value), (of_html, 4));
    let (code, none, _) = open(text, native | RtfFlags::MAPI_MODIFY, 0);
    assert_eq!((code, none), (MAPI_E_INVALID_PARAMETER, None));
}

#[test]
fn a_message_on_a_storage_has_attributes() {
    let mapi = mapi();
    let exports = mapi.exports();
    let flags = StorageFlags::STGSTRM_CREATE | StorageFlags::STGSTRM_MODIFY;
    let storage = mapi
        .storage_from_stream(&memory_stream(vec![]), flags.bits())
        .unwrap();
    let on_storage = mapi.open_imsg_on_istg(None, &storage, 0).unwrap();
    on_storage
        .set_props(&[(PR_SUBJECT_W, "a").into(), (PR_IMPORTANCE, 1).into()])
        .unwrap();

    #[repr(C)]
    struct Three {
        count: u32,
        each: [u32; 3],
    }
    let read = PropertyAttributes::PROPATTR_READABLE.bits();
    let write = PropertyAttributes::PROPATTR_WRITEABLE.bits();
    let tags = Three {
        count: 3,
        each: [PR_SUBJECT_W.0, PR_IMPORTANCE.0, PR_BODY_W.0],
    };
    let wanted = Three {
        count: 3,
        each: [read, read | write, read],
    };
    let (mut problems, mut found) = (null_mut(), null_mut());
    // SAFETY: a borrowed object, arrays of so many, and places for pointers; what is handed over is
    // freed.
    unsafe {
        let tags = (&raw const tags).cast();
        let wanted = (&raw const wanted).cast();
        let code = exports.SetAttribIMsgOnIStg(on_storage.as_raw(), tags, wanted, &mut problems);
        assert_eq!(code.unwrap(), MAPI_W_ERRORS_RETURNED);
        let first = (*problems).aProblem[0];
        assert_eq!(
            ((*problems).cProblem, first.ulIndex, first.scode),
            (1, 2, MAPI_E_NOT_FOUND)
        );
        exports.MAPIFreeBuffer(problems.cast()).unwrap();
        let code = exports.GetAttribIMsgOnIStg(on_storage.as_raw(), tags, &mut found);
        assert_eq!(code.unwrap(), S_OK);
        let each = (*found.cast::<Three>()).each;
        let absent = PropertyAttributes::PROPATTR_NOT_PRESENT.bits();
        assert_eq!(each, [read, read | write, absent]);
        exports.MAPIFreeBuffer(found.cast()).unwrap();
        let less = Three {
            count: 2,
            each: [read; 3],
        };
        let less = (&raw const less).cast();
        let code = exports.SetAttribIMsgOnIStg(on_storage.as_raw(), tags, less, null_mut());
        assert_eq!(code.unwrap(), MAPI_E_INVALID_PARAMETER);
    }
    let session = session(&mapi);
    let elsewhere = message(&store(&session));
    // SAFETY: as above.
    let code = unsafe { exports.GetAttribIMsgOnIStg(elsewhere.as_raw(), null(), &mut found) };
    assert_eq!((code.unwrap(), found), (MAPI_E_NO_SUPPORT, null_mut()));
    let mut none = None;
    // SAFETY: a borrowed object, an IID, and a place for an interface.
    let code = unsafe {
        let stream: IUnknown = memory_stream(vec![]).cast().unwrap();
        exports.HrIStorageFromStream((&stream).into(), &IMessage::IID, 0, &mut none)
    };
    assert_eq!(
        (code.unwrap(), none),
        (MAPI_E_INTERFACE_NOT_SUPPORTED, None)
    );
}

#[test]
fn entries_are_those_of_the_address_book() {
    let mapi = mapi();
    let exports = mapi.exports();
    let session = session(&mapi);
    let book: IAddrBook = session
        .open_address_book(UiParam(0), Default::default())
        .unwrap()
        .value;
    let id = book
        .create_one_off("Ada", "SMTP", "ada@example.com", Default::default())
        .unwrap();
    let (size, raw) = (id.len() as u32, id.as_ptr().cast());
    let open = || (0, None::<IUnknown>);
    let mut all = [open(), open(), open(), open()];
    let [a, b, c, d] = &mut all;
    let mut same = 0;
    // SAFETY: borrowed objects, bytes as they are counted, no IID, and places.
    let codes: [HRESULT; 5] = unsafe {
        [
            exports.HrOpenABEntryWithExchangeContext(
                (&*session).into(),
                null(),
                (&book).into(),
                size,
                raw,
                null(),
                0,
                &mut a.0,
                &mut a.1,
            ),
            exports.HrOpenABEntryUsingDefaultContext(
                (&*session).into(),
                (&book).into(),
                size,
                raw,
                null(),
                0,
                &mut b.0,
                &mut b.1,
            ),
            exports.HrOpenABEntryWithProviderUID(
                null(),
                (&book).into(),
                size,
                raw,
                null(),
                0,
                &mut c.0,
                &mut c.1,
            ),
            exports.HrOpenABEntryWithResolvedRow(
                null(),
                (&book).into(),
                size,
                raw,
                null(),
                0,
                &mut d.0,
                &mut d.1,
            ),
            exports.HrCompareABEntryIDsWithExchangeContext(
                (&*session).into(),
                null(),
                (&book).into(),
                size,
                raw,
                size,
                raw,
                0,
                &mut same,
            ),
        ]
    }
    .map(Result::unwrap);
    assert_eq!(codes, [S_OK; 5]);
    assert_eq!(same, 1);
    for (kind, object) in all {
        assert_eq!(kind, ObjectType::MAPI_MAILUSER.0);
        let user: mapi_core::IMailUser = object.unwrap().cast().unwrap();
        assert_eq!(user.get_prop::<String>(PR_DISPLAY_NAME_W).unwrap(), "Ada");
    }
}

#[test]
fn paths_are_local_or_not() {
    let mapi = mapi();
    let exports = mapi.exports();
    let call = |unc: bool, path: &str, room: usize| {
        let path = CString::new(path).unwrap();
        let mut out = vec![b'!'; room];
        let (text, target) = (path.as_ptr().cast(), out.as_mut_ptr());
        // SAFETY: a text, and room for so many bytes.
        let code = unsafe {
            if unc {
                exports.ScUNCFromLocalPath(text, target, room as u32)
            } else {
                exports.ScLocalPathFromUNC(text, target, room as u32)
            }
        };
        let text = CStr::from_bytes_until_nul(&out)
            .ok()
            .map(|text| text.to_owned());
        (code.unwrap(), text)
    };
    let unc = r"\\server\share\a";
    let all = CString::new(unc).unwrap();
    assert_eq!(call(true, unc, unc.len() + 1), (S_FALSE, Some(all)));
    assert_eq!(call(true, unc, unc.len()).0, MAPI_E_TOO_BIG);
    assert_eq!(
        call(false, r"C:\a", 5),
        (S_FALSE, Some(cr"C:\a".to_owned()))
    );
    assert_eq!(call(false, r"C:\a", 4).0, MAPI_E_TOO_BIG);
    assert_eq!(
        call(false, r"\\no such server\share", 100).0,
        MAPI_E_NOT_FOUND
    );
    assert_eq!(call(true, "relative", 100).0, MAPI_E_INVALID_PARAMETER);
}
