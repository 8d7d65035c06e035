//! Functions that take or give objects: streams, sinks, tables, and those that need a mail client.

use super::mapi;
use mapi_core::abi::{codes::*, flags::*, tags::*, *};
use mapi_core::client::advise::{advise_sink, notify_extended};
use mapi_core::client::stream::{StreamIo, memory_stream};
use mapi_core::in_memory::memory_table;
use mapi_core::memory::text::TStr;
use mapi_core::{IMAPIAdviseSink, IMAPITable, MapiError, OwnedPropValue};
use std::ffi::CString;
use std::io::{Read, Seek, SeekFrom, Write};
use windows_core::HRESULT;

/// The code of a call that fails.
fn code<T>(result: Result<T, MapiError>) -> HRESULT {
    result.err().map_or(S_OK, |error| error.code())
}

#[test]
fn a_file_is_a_stream() {
    let mapi = mapi();
    let path = std::env::temp_dir().join(format!("mapi-tests-{}.txt", std::process::id()));
    let name = CString::new(path.to_str().unwrap()).unwrap();
    // One that a test left that did not come to its end.
    let _ = std::fs::remove_file(&path);
    let open = |flags| mapi.open_stream_on_file(TStr::from(name.as_c_str()), None, flags);
    let mut stream = StreamIo::new(open(0).unwrap());
    stream.write_all(b"first").unwrap();
    assert_eq!(stream.size().unwrap(), 5);
    stream.seek(SeekFrom::Start(1)).unwrap();
    stream.write_all(b"IRSTLY, this").unwrap();
    stream.rewind().unwrap();
    let mut text = String::new();
    stream.read_to_string(&mut text).unwrap();
    assert_eq!(text, "fIRSTLY, this");
    stream.flush().unwrap();
    drop(stream);
    assert_eq!(std::fs::read(&path).unwrap(), b"fIRSTLY, this");
    // Wine 8 makes a file whatever the flags, but not where there is one, and has no names of its
    // own. The reference opens what is there and makes one where STGM_CREATE asks for it.
    const ERROR_FILE_EXISTS: HRESULT = HRESULT(0x8007_0050_u32.cast_signed());
    let codes = [0, 0x1000, SOF_UNIQUEFILENAME].map(|flags| code(open(flags)));
    let refused = MAPI_E_INVALID_PARAMETER;
    assert_eq!(codes, [ERROR_FILE_EXISTS, ERROR_FILE_EXISTS, refused]);
    std::fs::remove_file(&path).unwrap();
}

#[test]
fn a_sink_for_this_thread_is_told() {
    let mapi = mapi();
    let exports = mapi.exports();
    let heard = std::sync::Arc::new(std::sync::atomic::AtomicUsize::new(0));
    let count = heard.clone();
    let sink: IMAPIAdviseSink = advise_sink(move |events| {
        count.fetch_add(events.len(), std::sync::atomic::Ordering::Relaxed);
    });
    let mut there = None;
    // SAFETY: a borrowed sink and a place for an interface.
    let made = unsafe { exports.HrThisThreadAdviseSink((&sink).into(), &mut there) };
    assert_eq!(made.unwrap(), S_OK);
    let there = there.expect("a sink");
    notify_extended(&there, 7, b"event").unwrap();
    // SAFETY: it takes no memory.
    let dispatched = unsafe { exports.HrDispatchNotifications(0) };
    assert_eq!(dispatched.unwrap(), S_OK);
    assert_eq!(heard.load(std::sync::atomic::Ordering::Relaxed), 1);
    // Wine 8 hands out the sink itself.
    assert_eq!(there, sink);
}

/// What Wine 8 leaves to a mail client, and answers itself where there is none.
#[test]
fn these_need_a_mail_client() {
    let mapi = mapi();
    let data = memory_table(TableType::TBLTYPE_DYNAMIC, PR_ROWID, &[PR_ROWID]).unwrap();
    let row = [OwnedPropValue::new(PR_ROWID, 1)];
    data.hr_modify_row(row.as_slice().into()).unwrap();
    let table: IMAPITable = data.view(None).unwrap();
    let compressed = memory_stream(vec![]);
    let exports = mapi.exports();
    let mut profiles = None;
    let mut session = None;
    // SAFETY: places for interfaces, and no names.
    let (admin, logon) = unsafe {
        (
            exports.MAPIAdminProfiles(0, &mut profiles).unwrap(),
            exports
                .MAPILogonEx(
                    UiParam::default(),
                    std::ptr::null(),
                    std::ptr::null(),
                    LogonFlags::empty(),
                    &mut session,
                )
                .unwrap(),
        )
    };
    let answers = [
        (
            "HrQueryAllRows",
            code(mapi.query_all_rows(&table, None, None, None, None)),
        ),
        (
            "WrapCompressedRTFStream",
            code(mapi.wrap_compressed_rtf_stream(&compressed, 0)),
        ),
        (
            "MAPIOpenLocalFormContainer",
            code(mapi.open_local_form_container()),
        ),
        ("MAPIAdminProfiles", admin),
        ("MAPILogonEx", logon),
    ];
    let expected = [
        ("HrQueryAllRows", MAPI_E_CALL_FAILED),
        ("WrapCompressedRTFStream", MAPI_E_NO_SUPPORT),
        ("MAPIOpenLocalFormContainer", MAPI_E_CALL_FAILED),
        ("MAPIAdminProfiles", MAPI_E_CALL_FAILED),
        ("MAPILogonEx", MAPI_E_CALL_FAILED),
    ];
    assert_eq!(answers, expected);
    assert!(profiles.is_none() && session.is_none());
}

#[test]
fn the_utility_functions_begin_and_end() {
    let mapi = mapi();
    // SAFETY: numbers only, and each beginning has an end.
    unsafe {
        assert_eq!(mapi.exports().ScInitMapiUtil(0).unwrap(), S_OK);
        mapi.exports().DeinitMapiUtil().unwrap();
    }
}
