//! What a message has, as plain data.

use crate::abi::{flags::*, tags::*, *};
use crate::data::value::OwnedValue;
use crate::data::{OwnedPropValue, PropValue};
use crate::embedded::bag::{Attributes, Bag};
use crate::embedded::code_page::CodePages;
use crate::embedded::oneoff::search_key;
use crate::embedded::props::{SharedNames, lock_names};
use crate::embedded::storage::Tree;
use crate::embedded::tables;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;
use widestring::{U16CStr, U16CString, u16cstr};

/// Number of a folder or message in its store.
pub(crate) type Id = u64;

/// Properties that a message computes.
pub(super) const COMPUTED: &[PropTag] = &[
    PR_DISPLAY_TO_W,
    PR_DISPLAY_CC_W,
    PR_DISPLAY_BCC_W,
    PR_HASATTACH,
    PR_MESSAGE_SIZE,
    PR_MESSAGE_FLAGS,
    PR_SUBJECT_PREFIX_W,
    PR_NORMALIZED_SUBJECT_W,
];

/// What a client may do with a message.
pub(super) const fn access() -> AccessFlags {
    AccessFlags::MAPI_ACCESS_MODIFY
        .union(AccessFlags::MAPI_ACCESS_READ)
        .union(AccessFlags::MAPI_ACCESS_DELETE)
}

/// All that a message has. It is replaced as a whole when the message is saved.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Content {
    pub(crate) props: Bag,
    /// By their PR_ROWID.
    pub(crate) recipients: BTreeMap<u32, Bag>,
    /// By their PR_ATTACH_NUM.
    pub(crate) attachments: BTreeMap<u32, Arc<Attachment>>,
    pub(crate) next_recipient: u32,
    pub(crate) next_attachment: u32,
    pub(crate) attributes: Attributes,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Attachment {
    pub(crate) props: Bag,
    /// The message that it is, for PR_ATTACH_DATA_OBJ.
    pub(crate) message: Option<Arc<Content>>,
    /// The storage that it is where it is no message: an object of OLE, for one.
    pub(crate) storage: Option<Arc<Tree>>,
    pub(crate) attributes: Attributes,
}

impl Attachment {
    pub(crate) fn size(&self) -> usize {
        let message = self.message.as_ref().map_or(0, |message| message.size());
        let storage = self.storage.as_ref().map_or(0, |storage| storage.size());
        self.props.size() + message + storage
    }

    /// Whether it has PR_ATTACH_DATA_OBJ.
    pub(crate) fn is_object(&self) -> bool {
        self.message.is_some() || self.storage.is_some()
    }
}

impl Content {
    pub(crate) fn size(&self) -> usize {
        let recipients: usize = self.recipients.values().map(Bag::size).sum();
        let attachments: usize = self.attachments.values().map(|one| one.size()).sum();
        self.props.size() + recipients + attachments
    }

    /// The code pages of its 8-bit text.
    pub(crate) fn code_pages(&self) -> CodePages {
        self.props.code_pages()
    }

    pub(crate) fn flags(&self) -> MessageFlags {
        let flags = self.props.long(PR_MESSAGE_FLAGS).unwrap_or_default();
        MessageFlags::from_bits_retain(flags.cast_unsigned())
    }

    pub(crate) fn set_flags(&mut self, flags: MessageFlags) {
        self.props.set(PR_MESSAGE_FLAGS, flags.bits());
    }

    /// Whether there are attachments shows in what says so.
    pub(crate) fn attachments_changed(&mut self) {
        // What a file says is not so any more.
        self.props.remove(PR_HASATTACH);
        self.props.remove(PR_MESSAGE_SIZE);
        let mut flags = self.flags();
        flags.set(
            MessageFlags::MSGFLAG_HASATTACH,
            !self.attachments.is_empty(),
        );
        self.set_flags(flags);
    }

    /// Display names of the recipients of a kind, as PR_DISPLAY_TO has them.
    fn display(&self, kind: RecipientType) -> Cow<'static, U16CStr> {
        let of_kind = |bag: &&Bag| {
            let own = bag.long(PR_RECIPIENT_TYPE).unwrap_or(1).cast_unsigned();
            own & 0xF == kind.0
        };
        let names = self.recipients.values().filter(of_kind);
        let pages = self.code_pages();
        let name = |bag: &Bag| {
            let name = bag.get(PR_DISPLAY_NAME_W);
            name.and_then(|name| pages.text(name.value()))
                .unwrap_or_default()
        };
        let names: Vec<_> = names.map(name).collect();
        if names.is_empty() {
            return Cow::Borrowed(u16cstr!(""));
        }
        Cow::Owned(U16CString::from_str_truncate(names.join("; ")))
    }

    /// The text of what is computed, or of one of it.
    pub(super) fn texts(&self, one: Option<PropTag>) -> Texts<'_> {
        let wanted = |tag: PropTag| one.is_none_or(|one| one.id() == tag.id());
        let display = |tag, kind| match wanted(tag) {
            true => self.display(kind),
            false => Cow::default(),
        };
        let subject = match wanted(PR_SUBJECT_PREFIX_W) || wanted(PR_NORMALIZED_SUBJECT_W) {
            true => wide_text(&self.props, PR_SUBJECT_W).unwrap_or_default(),
            false => Cow::default(),
        };
        Texts {
            to: display(PR_DISPLAY_TO_W, RecipientType::MAPI_TO),
            cc: display(PR_DISPLAY_CC_W, RecipientType::MAPI_CC),
            bcc: display(PR_DISPLAY_BCC_W, RecipientType::MAPI_BCC),
            prefix: prefix(&self.props, &subject),
            subject,
        }
    }

    pub(crate) fn add_recipient(&mut self, bag: Bag) -> u32 {
        let row = self.next_recipient;
        self.next_recipient += 1;
        self.put_recipient(row, bag);
        row
    }

    /// Puts a recipient into a row, whatever was there.
    pub(crate) fn put_recipient(&mut self, row: u32, mut bag: Bag) {
        bag.set(PR_ROWID, row);
        complete_recipient(&mut bag);
        self.recipients.insert(row, bag);
    }

    /// What is in the message by itself, computed from what else is.
    pub(crate) fn computed(&self, tag: PropTag) -> Option<OwnedPropValue> {
        let object = |tag| OwnedPropValue::new(tag, OwnedValue::Object(0));
        match tag.id() {
            id if id == PR_MESSAGE_RECIPIENTS.id() => Some(object(PR_MESSAGE_RECIPIENTS)),
            id if id == PR_MESSAGE_ATTACHMENTS.id() => Some(object(PR_MESSAGE_ATTACHMENTS)),
            _ => {
                let texts = self.texts(Some(tag));
                let value = self.computed_of(&texts, self.size(), tag);
                value.map(OwnedPropValue::from)
            }
        }
    }

    /// The same where its texts and its size are known; what is no object.
    pub(super) fn computed_of<'a>(
        &self,
        texts: &'a Texts<'_>,
        size: usize,
        tag: PropTag,
    ) -> Option<PropValue<'a>> {
        let text = |tag, text: &'a U16CStr| Some(PropValue::new(tag, text));
        match tag.id() {
            id if id == PR_DISPLAY_TO_W.id() => text(PR_DISPLAY_TO_W, &texts.to),
            id if id == PR_DISPLAY_CC_W.id() => text(PR_DISPLAY_CC_W, &texts.cc),
            id if id == PR_DISPLAY_BCC_W.id() => text(PR_DISPLAY_BCC_W, &texts.bcc),
            id if id == PR_HASATTACH.id() => {
                Some(PropValue::new(PR_HASATTACH, !self.attachments.is_empty()))
            }
            id if id == PR_MESSAGE_SIZE.id() => {
                let size = i32::try_from(size).unwrap_or(i32::MAX);
                Some(PropValue::new(PR_MESSAGE_SIZE, size))
            }
            id if id == PR_MESSAGE_FLAGS.id() => {
                let mut flags = self.flags();
                flags.set(
                    MessageFlags::MSGFLAG_HASATTACH,
                    !self.attachments.is_empty(),
                );
                Some(PropValue::new(PR_MESSAGE_FLAGS, flags.bits()))
            }
            id if id == PR_SUBJECT_PREFIX_W.id() => text(PR_SUBJECT_PREFIX_W, &texts.prefix),
            id if id == PR_NORMALIZED_SUBJECT_W.id() => {
                text(PR_NORMALIZED_SUBJECT_W, texts.normalized())
            }
            _ => None,
        }
    }
}

/// What is computed of the texts in a message.
pub(super) struct Texts<'a> {
    to: Cow<'static, U16CStr>,
    cc: Cow<'static, U16CStr>,
    bcc: Cow<'static, U16CStr>,
    subject: Cow<'a, U16CStr>,
    /// What the subject begins with, such as "RE: ".
    prefix: Cow<'a, U16CStr>,
}

impl Texts<'_> {
    /// The subject behind its prefix.
    fn normalized(&self) -> &U16CStr {
        let units = &self.subject.as_slice_with_nul()[self.prefix.len()..];
        U16CStr::from_slice_truncate(units).unwrap_or_default()
    }
}

/// The subject behind its prefix.
pub(crate) fn normalized_subject(props: &Bag) -> String {
    let subject = wide_text(props, PR_SUBJECT_W).unwrap_or_default();
    let prefix = prefix(props, &subject);
    String::from_utf16_lossy(&subject.as_slice()[prefix.len()..])
}

/// The text of a property as UTF-16.
fn wide_text(props: &Bag, tag: PropTag) -> Option<Cow<'_, U16CStr>> {
    match props.get(tag)?.value() {
        OwnedValue::Unicode(text) => Some(Cow::Borrowed(text)),
        value => {
            let text = props.code_pages().text(value)?;
            Some(Cow::Owned(U16CString::from_str_truncate(text)))
        }
    }
}

/// The prefix of a subject, such as "RE: ". One that is set counts as long as the subject begins
/// with it.
fn prefix<'a>(props: &'a Bag, subject: &U16CStr) -> Cow<'a, U16CStr> {
    if let Some(prefix) = wide_text(props, PR_SUBJECT_PREFIX_W)
        && subject.as_slice().starts_with(prefix.as_slice())
    {
        return prefix;
    }
    // One to three characters that are no digits, a colon and a blank.
    let units = subject.as_slice();
    let start = &units[..units.len().min(8)];
    let colon = start.windows(2).position(|two| two == [0x3A, 0x20]);
    if let Some(colon) = colon {
        let mut letters = 0;
        let alphabetic = char::decode_utf16(start[..colon].iter().copied()).all(|one| {
            letters += 1;
            one.is_ok_and(char::is_alphabetic)
        });
        if alphabetic && (1..=3).contains(&letters) {
            return Cow::Owned(U16CString::from_vec_truncate(&start[..colon + 2]));
        }
    }
    Cow::Borrowed(u16cstr!(""))
}

/// Fills in what a recipient has by its other properties.
fn complete_recipient(bag: &mut Bag) {
    bag.set_default(PR_RECIPIENT_TYPE, RecipientType::MAPI_TO.0);
    bag.set_default(PR_RESPONSIBILITY, false);
    bag.set_default(PR_OBJECT_TYPE, ObjectType::MAPI_MAILUSER.0);
    bag.set_default(PR_DISPLAY_TYPE, DisplayType::DT_MAILUSER.0);
    let address_type = bag.text(PR_ADDRTYPE_W);
    let address = bag.text(PR_EMAIL_ADDRESS_W);
    if let (Some(kind), Some(address)) = (&address_type, &address) {
        bag.set_default(PR_SEARCH_KEY, search_key(kind, address));
        bag.set_default(PR_DISPLAY_NAME_W, address.as_str());
    }
}

pub(super) fn attachment_computed(number: u32, attachment: &Attachment) -> Vec<OwnedPropValue> {
    let size = i32::try_from(attachment.size()).unwrap_or(i32::MAX);
    let mut all = vec![
        OwnedPropValue::new(PR_ATTACH_NUM, number),
        OwnedPropValue::new(PR_ATTACH_SIZE, size),
        OwnedPropValue::new(PR_OBJECT_TYPE, ObjectType::MAPI_ATTACH.0),
        OwnedPropValue::new(PR_RECORD_KEY, &number.to_le_bytes()[..]),
        OwnedPropValue::new(PR_INSTANCE_KEY, &number.to_le_bytes()[..]),
    ];
    if attachment.is_object() {
        let object = OwnedValue::Object(0);
        all.push(OwnedPropValue::new(PR_ATTACH_DATA_OBJ, object));
    }
    all
}

impl Attachment {
    /// As the row of a table.
    pub(super) fn row(&self, number: u32, pages: &CodePages) -> Vec<OwnedPropValue> {
        let mut row = self.props.clone();
        row.extend(attachment_computed(number, self));
        row.remove(PR_ATTACH_DATA_BIN);
        tables::row_in(pages, &row.to_vec())
    }
}

/// Gives properties with names the identifiers that other names have for them, in a message and in
/// all that is in it.
pub(crate) fn map_names(content: &mut Content, from: &SharedNames, to: &SharedNames) {
    let map = |bag: &mut Bag| {
        let named: Vec<_> = bag.tags().filter(|tag| tag.id() >= 0x8000).collect();
        let taken: Vec<_> = named.iter().filter_map(|tag| bag.remove(*tag)).collect();
        for value in taken {
            let name = lock_names(from).given(value.tag()).cloned();
            let tag = name.and_then(|name| lock_names(to).create(name));
            if let Some(tag) = tag {
                let tag = tag.with_type(value.tag().prop_type());
                bag.put(OwnedPropValue::new(tag, value.into_value()));
            }
        }
    };
    map(&mut content.props);
    content.recipients.values_mut().for_each(map);
    for attachment in content.attachments.values_mut() {
        let mut own = (**attachment).clone();
        map(&mut own.props);
        if let Some(message) = &mut own.message {
            let mut inner = (**message).clone();
            map_names(&mut inner, from, to);
            *message = Arc::new(inner);
        }
        *attachment = Arc::new(own);
    }
}
