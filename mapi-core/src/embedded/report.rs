//! Reports: that a message could not be delivered, that it was, that it was read or not.

use super::session::{Core, OpenStore};
use super::{bag, events};
use crate::abi::{codes::*, flags::*, tags::*, *};
use crate::data::{Notification, OwnedPropValue, Props};
use crate::interfaces::*;
use crate::memory::{MapiView, MapiViews, TStr};
use windows_core::Result;

/// What a report says about the message that it is about.
struct About {
    class: String,
    subject: String,
    submitted: Option<FILETIME>,
    search_key: Option<Vec<u8>>,
    sender: Vec<OwnedPropValue>,
    tag: Option<Vec<u8>>,
}

impl About {
    fn of(message: &IMessage) -> Result<Self> {
        let tags = [
            PR_MESSAGE_CLASS_W,
            PR_SUBJECT_W,
            PR_CLIENT_SUBMIT_TIME,
            PR_SEARCH_KEY,
            PR_REPORT_TAG,
            PR_SENDER_ENTRYID,
            PR_SENDER_NAME_W,
            PR_SENDER_ADDRTYPE_W,
            PR_SENDER_EMAIL_ADDRESS_W,
            PR_SENDER_SEARCH_KEY,
        ];
        let values = message.get_props(Some(&tags), UnicodeFlags::MAPI_UNICODE)?;
        let values = values.props();
        let bytes = |tag| values.get::<&[u8]>(tag).ok().map(<[u8]>::to_vec);
        let text = |tag| values.get::<String>(tag).ok();
        let mut sender = vec![];
        for (from, to) in [
            (PR_SENDER_NAME_W, PR_DISPLAY_NAME_W),
            (PR_SENDER_ADDRTYPE_W, PR_ADDRTYPE_W),
            (PR_SENDER_EMAIL_ADDRESS_W, PR_EMAIL_ADDRESS_W),
        ] {
            sender.extend(text(from).map(|text| OwnedPropValue::new(to, text)));
        }
        for (from, to) in [
            (PR_SENDER_ENTRYID, PR_ENTRYID),
            (PR_SENDER_SEARCH_KEY, PR_SEARCH_KEY),
        ] {
            sender.extend(bytes(from).map(|bytes| OwnedPropValue::new(to, bytes)));
        }
        Ok(Self {
            class: text(PR_MESSAGE_CLASS_W).unwrap_or_else(|| "IPM.Note".into()),
            subject: text(PR_SUBJECT_W).unwrap_or_default(),
            submitted: values.get(PR_CLIENT_SUBMIT_TIME).ok(),
            search_key: bytes(PR_SEARCH_KEY),
            sender,
            tag: bytes(PR_REPORT_TAG),
        })
    }

    fn fill(&self, report: &IMessage, kind: &str, prefix: &str, text: String) -> Result<()> {
        let now = bag::now();
        let subject = format!("{prefix}: {}", self.subject);
        let mut values = vec![
            OwnedPropValue::new(PR_MESSAGE_CLASS_W, format!("REPORT.{}.{kind}", self.class)),
            OwnedPropValue::new(PR_SUBJECT_W, subject),
            OwnedPropValue::new(PR_ORIGINAL_SUBJECT_W, self.subject.as_str()),
            OwnedPropValue::new(PR_REPORT_TIME, now),
            OwnedPropValue::new(PR_BODY_W, text.as_str()),
            OwnedPropValue::new(PR_REPORT_TEXT_W, text),
        ];
        let time = |time| OwnedPropValue::new(PR_ORIGINAL_SUBMIT_TIME, time);
        values.extend(self.submitted.map(time));
        let tag = |tag: &Vec<u8>| OwnedPropValue::new(PR_REPORT_TAG, tag.as_slice());
        values.extend(self.tag.as_ref().map(tag));
        let key = |key: &Vec<u8>| OwnedPropValue::new(PR_ORIGINAL_SEARCH_KEY, key.as_slice());
        values.extend(self.search_key.as_ref().map(key));
        report.set_props(MapiViews::<SPropValue>::new(&values)?.get())?;
        Ok(())
    }
}

/// Fills an empty message with the report that a message was read, or was not. Returns whether
/// there is anybody to send it to.
pub(super) fn read_receipt(message: &IMessage, report: &IMessage, read: bool) -> Result<bool> {
    let about = About::of(message)?;
    if about.sender.is_empty() {
        return Ok(false);
    }
    if read {
        let text = format!("Your message \"{}\" was read.", about.subject);
        about.fill(report, "IPNRN", "Read", text)?;
    } else {
        let text = format!(
            "Your message \"{}\" was deleted without being read.",
            about.subject
        );
        about.fill(report, "IPNNRN", "Not read", text)?;
    }
    let delete = [OwnedPropValue::new(PR_DELETE_AFTER_SUBMIT, true)];
    report.set_props(MapiViews::<SPropValue>::new(&delete)?.get())?;
    let mut to = about.sender;
    to.push(OwnedPropValue::new(
        PR_RECIPIENT_TYPE,
        RecipientType::MAPI_TO.0,
    ));
    let mut list = MapiView::<ADRLIST>::new(&[to])?;
    report.modify_recipients(ModifyRecipientsFlags::MODRECIP_ADD, list.lend())?;
    Ok(true)
}

/// Tells the sender of a message, who is the user here, whom it could not reach.
pub(super) fn undeliverable(
    core: &Core,
    message: &IMessage,
    mut recipients: Vec<Vec<OwnedPropValue>>,
) -> Result<()> {
    for row in &mut recipients {
        row.push(OwnedPropValue::new(PR_NDR_REASON_CODE, 1));
        row.push(OwnedPropValue::new(PR_NDR_DIAG_CODE, 0));
        let text = "No transport is there for this address.";
        row.push(OwnedPropValue::new(PR_REPORT_TEXT_W, text));
        row.push(OwnedPropValue::new(PR_REPORT_TIME, bag::now()));
    }
    delivery(core, message, &recipients)
}

/// StatusRecips: one report for those who have the message, one for those who have not.
pub(super) fn delivery(
    core: &Core,
    message: &IMessage,
    recipients: &[Vec<OwnedPropValue>],
) -> Result<()> {
    let about = About::of(message)?;
    let failed = |row: &&Vec<OwnedPropValue>| {
        row.iter()
            .any(|value| value.tag().id() == PR_NDR_REASON_CODE.id())
    };
    let (lost, reached): (Vec<_>, Vec<_>) = recipients.iter().partition(failed);
    for (rows, kind, prefix, line) in [
        (lost, "NDR", "Undeliverable", "did not reach"),
        (reached, "DR", "Delivered", "was delivered to"),
    ] {
        if rows.is_empty() {
            continue;
        }
        let text = |row: &Vec<OwnedPropValue>, tag| Props::from(row).get::<String>(tag).ok();
        let names: Vec<String> = rows
            .iter()
            .map(|row| {
                let name = text(row, PR_DISPLAY_NAME_W).unwrap_or_default();
                match text(row, PR_REPORT_TEXT_W) {
                    Some(why) => format!("{name}: {why}"),
                    None => name,
                }
            })
            .collect();
        let body = format!(
            "Your message \"{}\" {line}:\n{}",
            about.subject,
            names.join("\n")
        );
        into_inbox(core, |report| {
            about.fill(report, kind, prefix, body)?;
            let mut list = MapiView::<ADRLIST>::new(&rows)?;
            report.modify_recipients(ModifyRecipientsFlags::MODRECIP_ADD, list.lend())
        })?;
    }
    Ok(())
}

/// Puts a message into the receive folder of the default store, and tells of it.
fn into_inbox(core: &Core, fill: impl FnOnce(&IMessage) -> Result<()>) -> Result<()> {
    let stores = core.state().stores.clone();
    let default = |open: &&OpenStore| open.section.has_flag(ResourceFlags::STATUS_DEFAULT_STORE);
    let open = stores.iter().find(default).or(stores.first());
    let store = &open.ok_or(MAPI_E_NOT_FOUND)?;
    let store = store
        .spooler
        .as_ref()
        .map_or(&store.store, |(_, store)| store);
    let (inbox, _) = store.get_receive_folder(None, UnicodeFlags::MAPI_UNICODE)?;
    let modify = OpenEntryFlags::MAPI_MODIFY;
    let (_, inbox) = store.open_entry::<IMAPIFolder>(Some(&inbox), modify)?;
    let report: IMessage = inbox.create_message(CreateMessageFlags::empty())?;
    let received = MessageFlags::empty();
    let values = [
        OwnedPropValue::new(PR_MESSAGE_FLAGS, received.bits()),
        OwnedPropValue::new(PR_MESSAGE_DELIVERY_TIME, bag::now()),
    ];
    report.set_props(MapiViews::<SPropValue>::new(&values)?.get())?;
    fill(&report)?;
    report.save_changes(SaveFlags::KEEP_OPEN_READONLY)?;
    new_mail(store, &report)
}

/// Has a store tell of a message that has come.
pub(super) fn new_mail(store: &IMsgStore, message: &IMessage) -> Result<()> {
    let tags = [
        PR_ENTRYID,
        PR_PARENT_ENTRYID,
        PR_MESSAGE_CLASS_W,
        PR_MESSAGE_FLAGS,
    ];
    let values = message.get_props(Some(&tags), UnicodeFlags::MAPI_UNICODE)?;
    let values = values.props();
    let class = events::wide(values.get::<String>(PR_MESSAGE_CLASS_W).unwrap_or_default());
    let flags: i32 = values.get(PR_MESSAGE_FLAGS).unwrap_or_default();
    store.notify_new_mail(Notification::NewMail {
        message: values.get(PR_ENTRYID)?,
        folder: values.get(PR_PARENT_ENTRYID)?,
        message_class: Some(TStr::Wide(&class)),
        flags: MessageFlags::from_bits_retain(flags.cast_unsigned()),
    })
}
