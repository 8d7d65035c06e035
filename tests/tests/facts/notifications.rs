//! Notifications as one block, which no other implementation shows: as values are.

use crate::mapi;
use mapi_core::abi::tags::{PR_DISPLAY_NAME_W, PR_INSTANCE_KEY};
use mapi_core::abi::{codes::*, flags::*, *};
use mapi_core::boundary::Views;
use mapi_core::data::error::ErrorInfo;
use mapi_core::data::notification::{ObjectEvent, TableChange};
use mapi_core::memory::{MapiViews, TStr};
use mapi_core::{Notification, OwnedPropValue, OwnedValue, PropValue};
use std::ptr::{null, null_mut};
use widestring::u16cstr;
use windows_core::HRESULT;

/// One of each event, with as much in it as it can have.
fn with_all(test: impl FnOnce(&[Notification<'_>])) {
    let key = PropValue::new(PR_INSTANCE_KEY, &b"key"[..]);
    let row = [
        OwnedPropValue::new(PR_INSTANCE_KEY, &b"key"[..]),
        OwnedPropValue::new(PR_DISPLAY_NAME_W, "Größe"),
        OwnedPropValue::new(
            PropTag::new(0x6601, PropType::PT_MV_BINARY),
            OwnedValue::MvBinary(vec![vec![1; 17], vec![], vec![2]]),
        ),
    ];
    let row = MapiViews::<SPropValue>::new(&row).unwrap();
    let tags = [PR_INSTANCE_KEY, PR_DISPLAY_NAME_W];
    let object = ObjectEvent {
        object_type: ObjectType::MAPI_FOLDER,
        entry_id: b"entry",
        parent: b"parent",
        old_entry_id: b"old",
        old_parent: b"",
        tags: Some(&tags),
    };
    test(&[
        Notification::CriticalError {
            entry_id: b"odd",
            code: MAPI_E_CALL_FAILED,
            info: Some(ErrorInfo {
                message: Some(TStr::Wide(u16cstr!("What?"))),
                component: Some(TStr::Wide(u16cstr!("Who"))),
                low_level: 7,
                context: 8,
            }),
        },
        Notification::NewMail {
            message: b"12345",
            folder: b"1",
            message_class: Some(TStr::Narrow(c"IPM.Note")),
            flags: MessageFlags::MSGFLAG_READ,
        },
        Notification::Moved(object),
        Notification::Created(ObjectEvent {
            tags: None,
            ..object
        }),
        Notification::Table(TableChange {
            event: TableEvent::TABLE_ROW_ADDED,
            code: S_OK,
            index: Some(key),
            prior: Some(key),
            row: row.props(),
        }),
        Notification::StatusObject {
            entry_id: b"",
            values: row.props(),
        },
        Notification::Extended {
            event: 5,
            parameters: b"bytes",
        },
        Notification::Other(EventMask::fnevReservedForMapi),
    ]);
}

#[test]
fn notifications_are_counted_copied_and_relocated() {
    with_all(|all| {
        let mapi = mapi();
        let exports = mapi.exports();
        let events = MapiViews::<NOTIFICATION>::new(all).unwrap();
        let raw = events.get().as_raw();
        let number = raw.len() as i32;
        let mut size = 0;
        // SAFETY: so many notifications, and a place for a number.
        let code = unsafe { exports.ScCountNotifications(number, raw.as_ptr(), &mut size) };
        assert_eq!(code.unwrap(), S_OK);
        // Aligned as MAPI's memory, and not one byte more than was counted.
        let room = |size: u32| vec![0u64; (size as usize).div_ceil(8)];
        let mut copy = room(size);
        let start = copy.as_mut_ptr().cast::<NOTIFICATION>();
        let mut copied = 0;
        // SAFETY: so many notifications, room for as many bytes as were counted, a place for a
        // number; what was copied is as many.
        let here = unsafe {
            let code = exports.ScCopyNotifications(number, raw.as_ptr(), start.cast(), &mut copied);
            assert_eq!((code.unwrap(), copied), (S_OK, size));
            std::slice::from_raw_parts(start, raw.len())
        };
        // SAFETY: they were copied.
        let same = unsafe { Views::new(here) };
        assert_eq!(same.iter().map(Result::unwrap).collect::<Vec<_>>(), all);

        // Elsewhere, with what was there before gone.
        let mut moved = copy.clone();
        let there = moved.as_mut_ptr().cast::<NOTIFICATION>();
        let mut bytes = 0;
        // SAFETY: what was copied, in a block of which this is a copy.
        unsafe {
            let code =
                exports.ScRelocNotifications(number, there, start.cast(), there.cast(), &mut bytes);
            assert_eq!((code.unwrap(), bytes), (S_OK, size));
            copy.fill(u64::MAX);
            let same = Views::new(std::slice::from_raw_parts(there, raw.len()));
            assert_eq!(same.iter().map(Result::unwrap).collect::<Vec<_>>(), all);
        }
    });
}

#[test]
fn counts_without_what_they_count_are_refused() {
    let mapi = mapi();
    let exports = mapi.exports();
    let value = |kind: PropType| SPropValue {
        ulPropTag: PropTag::new(0x6601, kind),
        dwAlignPad: 0,
        Value: __UPV {
            bin: SBinary {
                cb: 3,
                lpb: null_mut(),
            },
        },
    };
    let kinds = [
        PropType::PT_BINARY,
        PropType::PT_STRING8,
        PropType::PT_UNICODE,
        PropType::PT_CLSID,
        PropType::PT_MV_I2,
        PropType::PT_MV_I8,
        PropType::PT_MV_CLSID,
        PropType::PT_MV_STRING8,
        PropType::PT_MV_UNICODE,
        PropType::PT_MV_BINARY,
    ];
    let mut room = [0u64; 64];
    let room = room.as_mut_ptr();
    for kind in kinds {
        let mut raw = value(kind);
        let is_pointer = matches!(
            kind,
            PropType::PT_STRING8 | PropType::PT_UNICODE | PropType::PT_CLSID
        );
        if is_pointer {
            raw.Value.lpszA = null_mut();
        }
        let mut status = NOTIFICATION {
            ulEventType: EventMask::fnevStatusObjectModified,
            ulAlignPad: 0,
            info: NOTIFICATION_info::default(),
        };
        status.info.statobj.cValues = 1;
        status.info.statobj.lpPropVals = &raw mut raw;
        // SAFETY: values and notifications whose counts have nothing behind them, which is for the
        // functions to find, and room for more than they are.
        let codes: [HRESULT; 5] = unsafe {
            [
                exports
                    .ScCopyProps(1, &raw, room.cast(), null_mut())
                    .unwrap(),
                exports
                    .ScRelocProps(1, &mut raw, room.cast(), room.cast(), null_mut())
                    .unwrap(),
                exports
                    .ScCountNotifications(1, &status, null_mut())
                    .unwrap(),
                exports
                    .ScCopyNotifications(1, &status, room.cast(), null_mut())
                    .unwrap(),
                exports
                    .ScRelocNotifications(1, &mut status, room.cast(), room.cast(), null_mut())
                    .unwrap(),
            ]
        };
        assert_eq!(codes, [MAPI_E_INVALID_PARAMETER; 5], "{kind:?}");
    }
    let number = [OwnedPropValue::new(PropTag::new(1, PropType::PT_LONG), 1)];
    let views = MapiViews::<SPropValue>::new(&number).unwrap();
    let good = views.get().as_raw().as_ptr();
    for count in [0, -1, i32::MIN, i32::MAX] {
        let values = if count == i32::MAX { null() } else { good };
        // SAFETY: no more values than there are, or none at all.
        let code = unsafe { exports.ScCopyProps(count, values, room.cast(), null_mut()) };
        assert_eq!(code.unwrap(), MAPI_E_INVALID_PARAMETER, "{count}");
        let mut size = 0;
        // SAFETY: as above.
        let code = unsafe { exports.ScCountProps(count, values, &mut size) };
        assert_eq!(code.unwrap(), MAPI_E_INVALID_PARAMETER, "{count}");
    }
}
