//! What a user meets first: one `use`, one error, properties in one call each.

use mapi_core::prelude::*;
use std::error::Error as StdError;
use std::time::{Duration, SystemTime};
// Both globs together: every name that is used here is unambiguous.
use windows_core::*;

use mapi_core::in_memory::{self, property_object};

type Outcome = std::result::Result<(), Box<dyn StdError>>;

#[test]
fn single_properties() -> Outcome {
    let object = property_object([]);
    object.set_prop(PR_SUBJECT_W, "Minutes")?;
    object.set_prop(PR_MESSAGE_FLAGS, MessageFlags::MSGFLAG_READ)?;
    object.set_prop(PR_OBJECT_TYPE, ObjectType::MAPI_MESSAGE)?;
    assert_eq!(object.get_prop::<String>(PR_SUBJECT_W)?, "Minutes");
    let flags: MessageFlags = object.get_prop(PR_MESSAGE_FLAGS)?;
    assert_eq!(flags, MessageFlags::MSGFLAG_READ);
    let kind: ObjectType = object.get_prop(PR_OBJECT_TYPE)?;
    assert_eq!(kind, ObjectType::MAPI_MESSAGE);

    assert_eq!(object.find_prop::<String>(PR_BODY_W)?, None);
    let missing = object.get_prop::<String>(PR_BODY_W).unwrap_err();
    assert!(missing.is_not_found());
    assert_eq!(missing.tag(), Some(PR_BODY_W));

    object.delete_prop(PR_SUBJECT_W)?;
    object.delete_prop(PR_SUBJECT_W)?;
    assert_eq!(object.find_prop::<String>(PR_SUBJECT_W)?, None);
    Ok(())
}

#[test]
fn a_value_of_another_type_is_refused() -> Outcome {
    let object = property_object([]);
    let refused = object.set_prop(PR_SUBJECT_W, 5).unwrap_err();
    assert_eq!(refused.code(), MAPI_E_UNEXPECTED_TYPE);
    assert_eq!(
        refused.to_string(),
        "PR_SUBJECT is of type PT_UNICODE, not PT_LONG: MAPI_E_UNEXPECTED_TYPE (0x80040304)"
    );
    assert_eq!(object.find_prop::<i32>(PR_SUBJECT_W)?, None);
    let refused = object.set_props(&[OwnedPropValue::new(PR_SUBJECT_W, 5)]);
    assert_eq!(refused.unwrap_err().code(), MAPI_E_UNEXPECTED_TYPE);
    // Whoever asks for it gets it.
    assert!(
        object
            .set_props(&[OwnedPropValue::retyped(PR_SUBJECT_W, 5)])?
            .is_none()
    );
    assert_eq!(
        object.get_prop::<i32>(PR_SUBJECT_W.with_type(PropType::PT_LONG))?,
        5
    );
    object.delete_prop(PR_SUBJECT_W)?;
    let wrong = object
        .set_prop(PR_IMPORTANCE, 2)
        .and_then(|()| object.get_prop::<bool>(PR_IMPORTANCE));
    assert_eq!(wrong.unwrap_err().code(), MAPI_E_UNEXPECTED_TYPE);
    Ok(())
}

#[test]
fn times_and_lists() -> Outcome {
    let object = property_object([]);
    let time = SystemTime::UNIX_EPOCH + Duration::from_secs(1_700_000_000);
    object.set_prop(PR_CLIENT_SUBMIT_TIME, time)?;
    assert_eq!(object.get_prop::<SystemTime>(PR_CLIENT_SUBMIT_TIME)?, time);
    assert_eq!(
        object.get_prop::<FILETIME>(PR_CLIENT_SUBMIT_TIME)?,
        FILETIME::from(time)
    );
    let names = vec!["one".to_owned(), "two".to_owned()];
    let many = PropTag::new(0x6800, PropType::PT_MV_UNICODE);
    object.set_prop(many, names.clone())?;
    assert_eq!(object.get_prop::<Vec<String>>(many)?, names);
    object.set_prop(many, ["three"])?;
    assert_eq!(object.get_prop::<Vec<String>>(many)?, ["three"]);
    Ok(())
}

#[test]
fn large_properties() -> Outcome {
    let object = property_object([]);
    let text = "Größe ".repeat(10_000);
    object.write_text(PR_BODY_W, &text)?;
    assert_eq!(object.read_text(PR_BODY_W)?, text);
    let bytes = vec![7; 100_000];
    object.write_bytes(PR_RECORD_KEY, &bytes)?;
    assert_eq!(object.read_bytes(PR_RECORD_KEY)?, bytes);
    // The stream itself is UTF-16.
    let stream = StreamIo::new(object.open_stream(PR_BODY_W)?);
    let reader = mapi_core::client::properties::TextReader::new(stream);
    assert_eq!(std::io::read_to_string(reader)?, text);
    Ok(())
}

#[test]
fn rtf() -> Outcome {
    let compressed = b"\x2d\0\0\0\x2b\0\0\0LZFu\xf1\xc5\xc7\xa7\x03\0\x0a\0rcpg125B2\
        \x0a\xf3 hel\x09\0 bw\x05\xb0ld}\x0a\x80\x0f\xa0";
    let object = property_object([]);
    object.set_prop(PR_RTF_COMPRESSED, compressed)?;
    assert_eq!(
        object.read_rtf()?,
        "{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n"
    );
    object.set_prop(PR_RTF_COMPRESSED, &compressed[..20])?;
    assert_eq!(object.read_rtf().unwrap_err(), MAPI_E_CORRUPT_DATA);
    Ok(())
}

#[test]
fn one_error() {
    fn calls() -> std::result::Result<(), Box<dyn StdError>> {
        let rows = MapiView::<SRowSet>::new(&[[PropValue::new(PR_IMPORTANCE, 1)]])?;
        let row = rows
            .get()?
            .iter()
            .next()
            .ok_or(MapiError::new(MAPI_E_NOT_FOUND))?;
        Ok(row.get::<String>(PR_SUBJECT_W).map(drop)?)
    }
    let text = calls().unwrap_err().to_string();
    assert_eq!(
        text,
        "there is no PR_SUBJECT: MAPI_E_NOT_FOUND (0x8004010F)"
    );

    fn by_call() -> std::result::Result<(), MapiError> {
        let object = property_object([]);
        object.open_property::<IStream>(PR_BODY_W, 0, OpenPropertyFlags::empty())?;
        Ok(())
    }
    let error = by_call().unwrap_err();
    assert!(
        error
            .to_string()
            .starts_with("MAPI_E_NOT_FOUND (0x8004010F): "),
        "{error}"
    );
    fn named() -> std::result::Result<(), Box<dyn StdError>> {
        let object = property_object([]);
        let opened = object.open_property::<IStream>(PR_BODY_W, 0, OpenPropertyFlags::empty());
        Ok(opened.in_call("IMAPIProp::OpenProperty").map(drop)?)
    }
    let error = named().unwrap_err().to_string();
    let says = "IMAPIProp::OpenProperty failed: MAPI_E_NOT_FOUND (0x8004010F): ";
    assert!(error.starts_with(says), "{error}");
    fn back() -> Result<()> {
        Ok(by_call()?)
    }
    assert_eq!(back().unwrap_err().code(), MAPI_E_NOT_FOUND);
}

/// Every interface with GetLastError, and what continues it, is asked by `explained_by`.
#[test]
fn who_has_get_last_error_is_asked() {
    use mapi_core::{Explain, LastError};
    fn asks<By, I: LastError<By>>() {}
    asks::<IMAPIProp, IMAPIProp>();
    asks::<_, IMessage>();
    asks::<_, IAddrBook>();
    asks::<_, IMAPIFolder>();
    asks::<_, IPropData>();
    asks::<_, IOlkAccount>();
    let object = property_object([]);
    let failed = object
        .set_prop(PR_SUBJECT_W, 1)
        .explained_by(&object)
        .unwrap_err();
    assert_eq!(failed.code(), MAPI_E_UNEXPECTED_TYPE);

    macro_rules! own {
        ($($interface:ident)*) => {{
            $(asks::<$interface, $interface>();)*
            [$(stringify!($interface)),*]
        }};
    }
    let asked = own! {
        IABLogon IExchangeChangeAdvisor IExchangeExportChanges IExchangeFavorites
        IExchangeImportContentsChanges IExchangeImportHierarchyChanges IExchangeModifyTable
        IMAPIControl IMAPIForm IMAPIFormContainer IMAPIFormFactory IMAPIFormMgr IMAPIMessageSite
        IMAPIProp IMAPISession IMAPISupport IMAPITable IMAPIViewContext IMSLogon IMsgServiceAdmin
        IMsgServiceAdmin2 IOSTX IOlkErrorUnknown IPSTX IPersistMessage IProfAdmin IProviderAdmin
    };
    let all = mapi_core::INTERFACES.iter();
    let have: Vec<&str> = all
        .filter(|known| {
            known
                .methods
                .iter()
                .any(|method| method.name == "GetLastError")
        })
        .map(|known| known.name)
        .collect();
    assert_eq!(have, asked);
}

#[test]
fn objects_in_memory_need_no_more() {
    let _: fn(TableType, PropTag, &[PropTag]) -> Result<ITableData> = in_memory::memory_table;
}
