//! Properties opened as streams and as objects.

use super::*;
use mapi_core::client::stream::{StreamIo, memory_stream};
use mapi_core::in_memory::property_object;
use mapi_core::{ISequentialStream, IStream};
use std::io::{Read, Seek};
use widestring::U16CString;
use windows_core::IUnknown;

const READ: OpenPropertyFlags = OpenPropertyFlags::empty();
const MODIFY: OpenPropertyFlags = OpenPropertyFlags::MAPI_MODIFY;
const CREATE: OpenPropertyFlags =
    OpenPropertyFlags::MAPI_MODIFY.union(OpenPropertyFlags::MAPI_CREATE);
const STG_E_INVALIDFUNCTION: HRESULT = HRESULT(0x8003_0001_u32 as i32);

fn stream(object: &IMAPIProp, tag: PropTag, flags: OpenPropertyFlags) -> Result<IStream> {
    object.open_property(tag, 0, flags)
}

/// All bytes of the stream, whose position stays.
fn contents(stream: &IStream) -> Vec<u8> {
    let mut io = StreamIo::new(stream.clone_().unwrap());
    let mut bytes = vec![];
    io.rewind().unwrap();
    io.read_to_end(&mut bytes).unwrap();
    bytes
}

fn value(object: &IMAPIProp, tag: PropTag) -> Result<OwnedValue> {
    Ok(get(object, tag, UnicodeFlags::empty())?.into_value())
}

fn bytes(object: &IMAPIProp) -> Result<Vec<u8>> {
    match value(object, BYTES)? {
        OwnedValue::Binary(bytes) => Ok(bytes),
        other => panic!("{other}"),
    }
}

#[test]
fn a_property_is_a_stream() -> Result<()> {
    let object = property_object([]);
    let missing = stream(&object, BYTES, MODIFY);
    assert_eq!(code(missing), MAPI_E_NOT_FOUND);
    let writer = stream(&object, BYTES, CREATE)?;
    writer.write(b"abc")?;
    assert_eq!(bytes(&object)?, b"");
    writer.commit(CommitFlags::empty())?;
    assert_eq!(bytes(&object)?, b"abc");

    let reader = stream(&object, BYTES, READ)?;
    assert_eq!(contents(&reader), b"abc");
    assert_eq!(code(reader.write(b"x")), MAPI_E_NO_ACCESS);
    assert_eq!(code(reader.set_size(0)), MAPI_E_NO_ACCESS);
    reader.commit(CommitFlags::empty())?;
    // To create one is to begin anew.
    assert_eq!(contents(&stream(&object, BYTES, MODIFY)?), b"abc");
    assert_eq!(contents(&stream(&object, BYTES, CREATE)?), b"");
    assert_eq!(bytes(&object)?, b"");
    Ok(())
}

#[test]
fn each_stream_has_its_own_bytes_until_committed() -> Result<()> {
    let object = property_object([OwnedPropValue::new(BYTES, OwnedValue::Binary(vec![1, 2]))]);
    let first = stream(&object, BYTES, MODIFY)?;
    let second = stream(&object, BYTES, MODIFY)?;
    first.write(&[3])?;
    assert_eq!(contents(&first), [3, 2]);
    assert_eq!(contents(&second), [1, 2]);
    first.commit(CommitFlags::empty())?;
    assert_eq!(contents(&stream(&object, BYTES, READ)?), [3, 2]);
    second.seek(0, SeekOrigin::STREAM_SEEK_END)?;
    second.write(&[4])?;
    second.commit(CommitFlags::empty())?;
    assert_eq!(bytes(&object)?, [1, 2, 4]);
    Ok(())
}

#[test]
fn revert_goes_back_to_the_last_commit() -> Result<()> {
    let object = property_object([OwnedPropValue::new(BYTES, OwnedValue::Binary(vec![1, 2]))]);
    let writer = stream(&object, BYTES, MODIFY)?;
    writer.write(&[3, 3, 3])?;
    writer.revert()?;
    assert_eq!(contents(&writer), [1, 2]);
    writer.set_size(1)?;
    writer.commit(CommitFlags::empty())?;
    let other = writer.clone_()?;
    other.set_size(0)?;
    writer.revert()?;
    assert_eq!((contents(&writer), contents(&other)), (vec![1], vec![1]));
    assert_eq!(bytes(&object)?, [1]);
    stream(&object, BYTES, READ)?.revert()
}

#[test]
fn a_clone_has_the_same_bytes_and_another_position() -> Result<()> {
    let object = property_object([OwnedPropValue::new(
        BYTES,
        OwnedValue::Binary(vec![1, 2, 3]),
    )]);
    let first = stream(&object, BYTES, MODIFY)?;
    first.seek(1, SeekOrigin::STREAM_SEEK_SET)?;
    let second = first.clone_()?;
    second.write(&[5])?;
    assert_eq!(first.seek(0, SeekOrigin::STREAM_SEEK_CUR)?, 1);
    assert_eq!(contents(&first), [1, 5, 3]);
    drop(first);
    second.commit(CommitFlags::empty())?;
    assert_eq!(bytes(&object)?, [1, 5, 3]);
    let reader = stream(&object, BYTES, READ)?.clone_()?;
    assert_eq!(code(reader.write(&[6])), MAPI_E_NO_ACCESS);
    Ok(())
}

#[test]
fn streams_are_copied_and_described() -> Result<()> {
    let object = property_object([OwnedPropValue::new(
        BYTES,
        OwnedValue::Binary(vec![1, 2, 3]),
    )]);
    let from = stream(&object, BYTES, MODIFY)?;
    let to = memory_stream(vec![]);
    assert_eq!(from.copy_to(&to, 2)?, (2, 2));
    assert_eq!(from.copy_to(&to, u64::MAX)?, (1, 1));
    assert_eq!(contents(&to), [1, 2, 3]);
    // To its own end.
    from.seek(0, SeekOrigin::STREAM_SEEK_SET)?;
    let end = from.clone_()?;
    end.seek(0, SeekOrigin::STREAM_SEEK_END)?;
    assert_eq!(from.copy_to(&end, u64::MAX)?, (3, 3));
    assert_eq!(contents(&from), [1, 2, 3, 1, 2, 3]);
    let reader = stream(&object, BYTES, READ)?;
    to.seek(0, SeekOrigin::STREAM_SEEK_SET)?;
    assert_eq!(code(to.copy_to(&reader, 1)), MAPI_E_NO_ACCESS);

    let stat = from.stat(StatFlags::STATFLAG_NONAME)?;
    assert_eq!((stat.kind, stat.size), (StorageType::STGTY_STREAM, 6));
    assert_eq!(stat.mode, StorageMode::STGM_READWRITE);
    let stat = reader.stat(StatFlags::STATFLAG_NONAME)?;
    assert_eq!((stat.size, stat.mode), (3, StorageMode::empty()));

    let lock = from.lock_region(0, 1, LockTypes::LOCK_WRITE);
    assert_eq!(code(lock), STG_E_INVALIDFUNCTION);
    let unlock = from.unlock_region(0, 1, LockTypes::LOCK_WRITE);
    assert_eq!(code(unlock), STG_E_INVALIDFUNCTION);
    Ok(())
}

#[test]
fn text_is_a_stream_without_its_terminator() -> Result<()> {
    let text = OwnedValue::Unicode(U16CString::from_str("über").unwrap());
    let object = property_object([OwnedPropValue::new(PR_BODY_W, text)]);
    let writer = stream(&object, PR_BODY_W, MODIFY)?;
    assert_eq!(contents(&writer), b"\xfc\0b\0e\0r\0");
    // The other width is converted, or not there.
    assert_eq!(code(stream(&object, PR_BODY_A, READ)), MAPI_E_BAD_CHARWIDTH);
    writer.set_size(0)?;
    writer.seek(0, SeekOrigin::STREAM_SEEK_SET)?;
    writer.write(b"a\0b\0\0\0c\0")?;
    writer.commit(CommitFlags::empty())?;
    assert_eq!(
        value(&object, PR_BODY_A)?,
        OwnedValue::String8(c"ab".into())
    );
    assert_eq!(contents(&stream(&object, PR_BODY_A, READ)?), b"ab");

    let narrow = stream(&object, PR_SUBJECT_A, CREATE)?;
    narrow.write(b"cd\0ef")?;
    narrow.commit(CommitFlags::empty())?;
    assert_eq!(
        value(&object, PR_SUBJECT_A)?,
        OwnedValue::String8(c"cd".into())
    );
    assert_eq!(contents(&stream(&object, PR_SUBJECT_W, READ)?), b"c\0d\0");
    Ok(())
}

#[test]
fn what_cannot_be_opened_says_why() -> Result<()> {
    let object = property_object([
        long(PR_IMPORTANCE, 2),
        OwnedPropValue::new(BYTES, OwnedValue::Binary(vec![])),
        OwnedPropValue::new(INNER, OwnedValue::Object(0)),
    ]);
    let object = as_prop(&object);
    let open = |tag, flags| code(stream(&object, tag, flags));
    let any = BYTES.with_type(PropType::PT_UNSPECIFIED);
    assert_eq!(open(any, READ), MAPI_E_INVALID_PARAMETER);
    assert_eq!(
        open(PropTag::new(0, PropType::PT_BINARY), CREATE),
        MAPI_E_INVALID_PARAMETER
    );
    let create = OpenPropertyFlags::MAPI_CREATE;
    assert_eq!(open(BYTES, create), MAPI_E_INVALID_PARAMETER);
    assert_eq!(open(PR_IMPORTANCE, READ), MAPI_E_NO_SUPPORT);
    assert_eq!(open(PR_SUBJECT_W, READ), MAPI_E_NOT_FOUND);
    // It is there as another type only.
    assert_eq!(
        open(BYTES.with_type(PropType::PT_UNICODE), READ),
        MAPI_E_NOT_FOUND
    );
    assert_eq!(open(INNER, READ), MAPI_E_INTERFACE_NOT_SUPPORTED);
    let wrong = object.open_property::<IMAPIProp>(BYTES, 0, CREATE);
    assert_eq!(code(wrong), MAPI_E_INTERFACE_NOT_SUPPORTED);
    let wrong = object.open_property::<mapi_core::IMAPITable>(INNER, 0, READ);
    assert_eq!(code(wrong), MAPI_E_INTERFACE_NOT_SUPPORTED);
    object.open_property::<ISequentialStream>(BYTES, 0, READ)?;
    object.open_property::<IUnknown>(BYTES, 0, READ)?;
    Ok(())
}

#[test]
fn an_object_is_opened_inside() -> Result<()> {
    let object = property_object([]);
    let missing = object.open_property::<IMAPIProp>(INNER, 0, MODIFY);
    assert_eq!(code(missing), MAPI_E_NOT_FOUND);
    let inner: IPropData = object.open_property(INNER, 0, CREATE)?;
    set(&inner, &[long(PR_PRIORITY, 1)])?;
    // It is the same one, opened again.
    let reader: IPropData = object.open_property(INNER, 0, READ)?;
    assert_eq!(all(&reader)?, "PR_PRIORITY: 1");
    set(&inner, &[long(PR_PRIORITY, 2)])?;
    assert_eq!(all(&reader)?, "PR_PRIORITY: 2");

    let denied = set(&reader, &[long(PR_PRIORITY, 3)]);
    assert_eq!(code(denied), MAPI_E_NO_ACCESS);
    let denied = reader.hr_set_obj_access(PropAccessFlags::IPROP_READWRITE);
    assert_eq!(code(denied), MAPI_E_NO_ACCESS);
    reader.hr_set_obj_access(PropAccessFlags::IPROP_READONLY)?;
    let denied = reader.save_changes(SaveFlags::KEEP_OPEN_READWRITE);
    assert_eq!(code(denied), MAPI_E_NO_ACCESS);
    // The other one is as it was.
    set(&inner, &[long(PR_PRIORITY, 3)])?;

    let anew: IMAPIProp = object.open_property(INNER, 0, CREATE)?;
    assert_eq!(all(&anew)?, "");
    assert_eq!(all(&inner)?, "PR_PRIORITY: 3");
    Ok(())
}

/// Nothing that goes through objects inside each other does so recursively.
#[test]
fn objects_may_be_very_deep_inside_each_other() -> Result<()> {
    let outer = property_object([]);
    let mut middle = None;
    let mut inner: IPropData = outer.clone();
    for depth in 0..100_000 {
        inner = inner.open_property(INNER, 0, CREATE)?;
        if depth == 50_000 {
            middle = Some(inner.clone());
        }
    }
    set(&inner, &[long(PR_IMPORTANCE, 1)])?;
    let copied = outer.copy_to(
        &[],
        None,
        UiParam::default(),
        None,
        &inner.cast::<IMAPIProp>()?,
        CopyFlags::empty(),
    );
    assert_eq!(code(copied), MAPI_E_FOLDER_CYCLE);
    drop(outer);
    // Those that are open stay, with what is inside.
    let middle = middle.expect("one of them");
    middle.open_property::<IPropData>(INNER, 0, READ)?;
    middle.delete_props(&[INNER])?;
    assert_eq!(value(&inner, PR_IMPORTANCE)?, OwnedValue::Long(1));
    Ok(())
}
