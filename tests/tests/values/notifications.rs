//! Notifications of every kind, both ways.

use mapi_core::abi::{codes::*, flags::*, tags::*, *};
use mapi_core::boundary::View;
use mapi_core::data::error::ErrorInfo;
use mapi_core::data::notification::{ObjectEvent, TableChange};
use mapi_core::memory::text::u16cstr;
use mapi_core::{MapiView, MapiViews, Notification, PropValue, Props, advise_sink};
use std::sync::{Arc, Mutex};

fn with_every_event(test: impl FnOnce(&[Notification<'_>])) {
    let object = ObjectEvent {
        object_type: ObjectType::MAPI_MESSAGE,
        entry_id: b"\0\0\0\0id",
        parent: b"\0\0\0\0in",
        tags: Some(&[PR_SUBJECT_W]),
        ..ObjectEvent::default()
    };
    let moved = ObjectEvent {
        old_entry_id: b"old",
        old_parent: b"from",
        tags: None,
        ..object
    };
    let values = [
        PropValue::new(PR_ROWID, 1),
        PropValue::new(PR_SUBJECT_W, u16cstr!("s")),
    ];
    let key = PropValue::new(PR_INSTANCE_KEY, b"key");
    let table = |event, index, prior, row| {
        Notification::Table(TableChange {
            event,
            code: S_OK,
            index,
            prior,
            row,
        })
    };
    let row = Props::from(&values);
    test(&[
        Notification::CriticalError {
            entry_id: b"id",
            code: MAPI_E_NETWORK_ERROR,
            info: Some(ErrorInfo {
                message: Some(u16cstr!("no network").into()),
                component: Some(u16cstr!("store").into()),
                low_level: 7,
                context: 8,
            }),
        },
        Notification::CriticalError {
            entry_id: b"",
            code: MAPI_E_NETWORK_ERROR,
            info: None,
        },
        Notification::NewMail {
            message: b"message",
            folder: b"folder",
            message_class: Some(c"IPM.Note".into()),
            flags: MessageFlags::MSGFLAG_UNSENT,
        },
        Notification::Created(object),
        Notification::Deleted(object),
        Notification::Modified(object),
        Notification::Moved(moved),
        Notification::Copied(moved),
        Notification::SearchComplete(object),
        table(TableEvent::TABLE_CHANGED, None, None, Props::EMPTY),
        table(TableEvent::TABLE_ROW_ADDED, Some(key), None, row),
        table(TableEvent::TABLE_ROW_MODIFIED, Some(key), Some(key), row),
        table(TableEvent::TABLE_ROW_DELETED, Some(key), None, Props::EMPTY),
        Notification::Table(TableChange {
            event: TableEvent::TABLE_ERROR,
            code: MAPI_E_DISK_ERROR,
            index: None,
            prior: None,
            row: Props::EMPTY,
        }),
        Notification::StatusObject {
            entry_id: b"status",
            values: row,
        },
        Notification::Extended {
            event: 9,
            parameters: b"\x01",
        },
        Notification::Other(EventMask::fnevReservedForMapi),
    ]);
}

#[test]
fn every_event_goes_to_c_and_back() {
    with_every_event(|events| {
        let all = MapiViews::<NOTIFICATION>::new(events).unwrap();
        assert_eq!(all.len(), events.len());
        for (index, event) in events.iter().enumerate() {
            assert_eq!(all.get().get(index), Some(Ok(*event)));
            let one = MapiView::<NOTIFICATION>::new(*event).unwrap();
            assert_eq!(one.get(), Ok(*event));
            let laid_out = NOTIFICATION::lay_out(*event).unwrap();
            // SAFETY: it was laid out of an event that is alive.
            assert_eq!(unsafe { NOTIFICATION::view(laid_out.as_ptr()) }, Ok(*event));
            assert_eq!(one.get().unwrap().event(), event.event());
        }
        assert_eq!(
            events[0].to_string(),
            "critical error: store: no network (low-level error 0x7): \
             MAPI_E_NETWORK_ERROR (0x80040115): the network or a server on it failed"
        );
        assert_eq!(events[3].to_string(), "MAPI_MESSAGE created: 000000006964");
        assert_eq!(events[10].to_string(), "table: TABLE_ROW_ADDED of 6B6579");
    });
}

#[test]
fn a_sink_hears_events() {
    let heard = Arc::new(Mutex::new(Vec::new()));
    let sink = advise_sink({
        let heard = heard.clone();
        move |events| {
            for event in events.iter() {
                heard.lock().unwrap().push(event.unwrap().to_string());
            }
            CallbackFlags::default()
        }
    });
    with_every_event(|events| {
        let events = MapiViews::<NOTIFICATION>::new(&events[3..5]).unwrap();
        sink.on_notify(events.get());
    });
    assert_eq!(
        *heard.lock().unwrap(),
        [
            "MAPI_MESSAGE created: 000000006964",
            "MAPI_MESSAGE deleted: 000000006964"
        ]
    );
}

#[test]
fn what_an_event_does_not_have_is_not_looked_at() {
    let mut raw = NOTIFICATION {
        ulEventType: EventMask::fnevTableModified,
        ..NOTIFICATION::default()
    };
    // Nothing of this is set where all of the table has changed.
    raw.info.tab.ulTableEvent = TableEvent::TABLE_RELOAD;
    raw.info.tab.propIndex.ulPropTag = PropTag(0xdead_beef);
    raw.info.tab.row.cValues = 99;
    // SAFETY: what the event has is well-formed.
    let event = unsafe { NOTIFICATION::view(&raw) }.unwrap();
    assert_eq!(event.to_string(), "table: TABLE_RELOAD");
}
