//! Notifications: what an advise sink hears of.

use crate::abi::{
    ERROR_NOTIFICATION, EXTENDED_NOTIFICATION, MAPIERROR, NEWMAIL_NOTIFICATION, NOTIFICATION,
    NOTIFICATION_info, OBJECT_NOTIFICATION, ObjectType, PropTag, SPropTagArray, SPropValue, SRow,
    STATUS_OBJECT_NOTIFICATION, TABLE_NOTIFICATION, TCHAR, TableEvent,
    codes::S_OK,
    flags::{EventMask, MessageFlags, UnicodeFlags},
};
use crate::boundary::arena::{Arena, Slots};
use crate::boundary::read::{self, Read, one, optional, slice};
use crate::boundary::{LaidOut, View, Views};
use crate::data::error::ErrorInfo;
use crate::data::props::{Props, Row};
use crate::data::value::{PropValue, Value};
use crate::memory::text::TStr;
use crate::memory::{MapiView, MapiViews};
use core::fmt;
use core::mem::offset_of;
use core::ptr;
use windows_core::{HRESULT, Result};

/// An event, borrowed from a `NOTIFICATION` for the call in which an advise sink hears of it.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum Notification<'a> {
    /// fnevCriticalError: an error that ends the work with the object.
    CriticalError {
        /// The entry identifier of the object.
        entry_id: &'a [u8],
        /// The error.
        code: HRESULT,
        /// More about it.
        info: Option<ErrorInfo<'a>>,
    },
    /// fnevNewMail: a message has arrived.
    NewMail {
        /// The entry identifier of the message.
        message: &'a [u8],
        /// The entry identifier of its folder.
        folder: &'a [u8],
        /// The message class.
        message_class: Option<TStr<'a>>,
        /// The state of the message.
        flags: MessageFlags,
    },
    /// fnevObjectCreated.
    Created(ObjectEvent<'a>),
    /// fnevObjectDeleted.
    Deleted(ObjectEvent<'a>),
    /// fnevObjectModified.
    Modified(ObjectEvent<'a>),
    /// fnevObjectMoved.
    Moved(ObjectEvent<'a>),
    /// fnevObjectCopied.
    Copied(ObjectEvent<'a>),
    /// fnevSearchComplete: the search of a folder has ended.
    SearchComplete(ObjectEvent<'a>),
    /// fnevTableModified: a table has changed.
    Table(TableChange<'a>),
    /// fnevStatusObjectModified: a status object has changed.
    StatusObject {
        /// Its entry identifier.
        entry_id: &'a [u8],
        /// The properties that changed.
        values: Props<'a>,
    },
    /// fnevExtended: an event of a provider's own.
    Extended {
        /// What happened, in a number of the provider.
        event: u32,
        /// Bytes of the provider.
        parameters: &'a [u8],
    },
    /// An event that is none of these, such as MAPI's own.
    Other(EventMask),
}

/// What happened to an object.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ObjectEvent<'a> {
    /// What the object is.
    pub object_type: ObjectType,
    /// Its entry identifier.
    pub entry_id: &'a [u8],
    /// The entry identifier of the folder or container around it.
    pub parent: &'a [u8],
    /// The entry identifier that it was copied or moved from; else empty.
    pub old_entry_id: &'a [u8],
    /// The entry identifier of the folder that it was copied or moved from; else empty.
    pub old_parent: &'a [u8],
    /// The properties that changed, where that is known.
    pub tags: Option<&'a [PropTag]>,
}

/// How a table has changed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TableChange<'a> {
    /// How.
    pub event: TableEvent,
    /// The error, for TABLE_ERROR.
    pub code: HRESULT,
    /// PR_INSTANCE_KEY of the row that was added, deleted or modified.
    pub index: Option<PropValue<'a>>,
    /// PR_INSTANCE_KEY of the row before it; none for the first, and where it was deleted.
    pub prior: Option<PropValue<'a>>,
    /// The row that was added or modified.
    pub row: Row<'a>,
}

/// # Safety
///
/// What is not null points to as many bytes, which stay unchanged for `'a`.
unsafe fn entry_id<'a, T>(ptr: *const T, size: u32) -> Read<&'a [u8]> {
    // SAFETY: as the caller vouches.
    unsafe { slice(ptr.cast(), size) }
}

/// # Safety
///
/// As for [`Notification::from_raw`], of which it is a part.
unsafe fn object(raw: &OBJECT_NOTIFICATION) -> Read<ObjectEvent<'_>> {
    // SAFETY: as the caller vouches.
    unsafe {
        Ok(ObjectEvent {
            object_type: raw.ulObjType,
            entry_id: entry_id(raw.lpEntryID, raw.cbEntryID)?,
            parent: entry_id(raw.lpParentID, raw.cbParentID)?,
            old_entry_id: entry_id(raw.lpOldID, raw.cbOldID)?,
            old_parent: entry_id(raw.lpOldParentID, raw.cbOldParentID)?,
            tags: if raw.lpPropTagArray.is_null() {
                None
            } else {
                Some(SPropTagArray::view(raw.lpPropTagArray)?)
            },
        })
    }
}

/// # Safety
///
/// As for [`Notification::from_raw`], of which it is a part.
unsafe fn table(raw: &TABLE_NOTIFICATION) -> Read<TableChange<'_>> {
    let has_row = matches!(
        raw.ulTableEvent,
        TableEvent::TABLE_ROW_ADDED | TableEvent::TABLE_ROW_MODIFIED
    );
    let of_row = has_row || raw.ulTableEvent == TableEvent::TABLE_ROW_DELETED;
    // What is not set may be anything, so that only what the event has is looked at.
    let key = |raw| -> Read<Option<PropValue<'_>>> {
        // SAFETY: as the caller vouches.
        let value = unsafe { PropValue::from_raw(raw) }?;
        let none = matches!(value.value(), Value::Null | Value::Unspecified);
        Ok((!none).then_some(value))
    };
    Ok(TableChange {
        event: raw.ulTableEvent,
        code: if raw.ulTableEvent == TableEvent::TABLE_ERROR {
            raw.hResult
        } else {
            S_OK
        },
        index: if of_row { key(&raw.propIndex)? } else { None },
        prior: if has_row { key(&raw.propPrior)? } else { None },
        row: if has_row {
            // SAFETY: as the caller vouches.
            unsafe { Props::from(Views::new(slice(raw.row.lpProps, raw.row.cValues)?)) }
        } else {
            Row::EMPTY
        },
    })
}

impl<'a> Notification<'a> {
    /// Looks at a notification of C.
    ///
    /// Fails with MAPI_E_INVALID_PARAMETER where a pointer is null that may not be, and as
    /// [`PropValue::from_raw`] for the keys of a table's row.
    ///
    /// # Safety
    ///
    /// The member that the event names is well-formed, and it and what it points to stay
    /// unchanged for `'a`.
    pub unsafe fn from_raw(raw: &'a NOTIFICATION) -> Read<Self> {
        let info = &raw.info;
        // SAFETY: the caller vouches for the member that the event names.
        unsafe {
            Ok(match raw.ulEventType {
                EventMask::fnevCriticalError => {
                    let error: &ERROR_NOTIFICATION = &info.err;
                    let more = optional(error.lpMAPIError)?;
                    Self::CriticalError {
                        entry_id: entry_id(error.lpEntryID, error.cbEntryID)?,
                        code: error.scode,
                        info: match more {
                            Some(more) => Some(MAPIERROR::view(more)?.read(error.ulFlags)?),
                            None => None,
                        },
                    }
                }
                EventMask::fnevNewMail => {
                    let mail: &NEWMAIL_NOTIFICATION = &info.newmail;
                    let wide = mail.ulFlags.contains(UnicodeFlags::MAPI_UNICODE);
                    Self::NewMail {
                        message: entry_id(mail.lpEntryID, mail.cbEntryID)?,
                        folder: entry_id(mail.lpParentID, mail.cbParentID)?,
                        message_class: read::text(mail.lpszMessageClass.cast(), wide)?,
                        flags: mail.ulMessageFlags,
                    }
                }
                EventMask::fnevObjectCreated => Self::Created(object(&info.obj)?),
                EventMask::fnevObjectDeleted => Self::Deleted(object(&info.obj)?),
                EventMask::fnevObjectModified => Self::Modified(object(&info.obj)?),
                EventMask::fnevObjectMoved => Self::Moved(object(&info.obj)?),
                EventMask::fnevObjectCopied => Self::Copied(object(&info.obj)?),
                EventMask::fnevSearchComplete => Self::SearchComplete(object(&info.obj)?),
                EventMask::fnevTableModified => Self::Table(table(&info.tab)?),
                EventMask::fnevStatusObjectModified => {
                    let status: &STATUS_OBJECT_NOTIFICATION = &info.statobj;
                    Self::StatusObject {
                        entry_id: entry_id(status.lpEntryID, status.cbEntryID)?,
                        values: Views::new(slice(status.lpPropVals, status.cValues)?).into(),
                    }
                }
                EventMask::fnevExtended => {
                    let extended: &EXTENDED_NOTIFICATION = &info.ext;
                    Self::Extended {
                        event: extended.ulEvent,
                        parameters: slice(extended.pbEventParameters, extended.cb)?,
                    }
                }
                other => Self::Other(other),
            })
        }
    }

    /// Which event it is.
    pub const fn event(&self) -> EventMask {
        match self {
            Self::CriticalError { .. } => EventMask::fnevCriticalError,
            Self::NewMail { .. } => EventMask::fnevNewMail,
            Self::Created(_) => EventMask::fnevObjectCreated,
            Self::Deleted(_) => EventMask::fnevObjectDeleted,
            Self::Modified(_) => EventMask::fnevObjectModified,
            Self::Moved(_) => EventMask::fnevObjectMoved,
            Self::Copied(_) => EventMask::fnevObjectCopied,
            Self::SearchComplete(_) => EventMask::fnevSearchComplete,
            Self::Table(_) => EventMask::fnevTableModified,
            Self::StatusObject { .. } => EventMask::fnevStatusObjectModified,
            Self::Extended { .. } => EventMask::fnevExtended,
            Self::Other(event) => *event,
        }
    }

    /// The event for C with all that it points to in the arena.
    fn encode(&self, arena: &mut Arena) -> NOTIFICATION {
        let mut info = NOTIFICATION_info::default();
        match *self {
            Self::CriticalError {
                entry_id: id,
                code,
                info: more,
            } => {
                let wide = more.and_then(|more| more.width().ok().flatten());
                info.err = ERROR_NOTIFICATION {
                    cbEntryID: arena.count(id.len()),
                    lpEntryID: bytes(id, arena).cast(),
                    scode: code,
                    ulFlags: unicode(wide == Some(true)),
                    lpMAPIError: more.map_or(ptr::null_mut(), |more| more.encode(arena).as_ptr()),
                };
            }
            Self::NewMail {
                message,
                folder,
                message_class,
                flags,
            } => {
                info.newmail = NEWMAIL_NOTIFICATION {
                    cbEntryID: arena.count(message.len()),
                    lpEntryID: bytes(message, arena).cast(),
                    cbParentID: arena.count(folder.len()),
                    lpParentID: bytes(folder, arena).cast(),
                    ulFlags: unicode(message_class.is_some_and(TStr::is_wide)),
                    lpszMessageClass: text(message_class, arena),
                    ulMessageFlags: flags,
                };
            }
            Self::Created(object)
            | Self::Deleted(object)
            | Self::Modified(object)
            | Self::Moved(object)
            | Self::Copied(object)
            | Self::SearchComplete(object) => info.obj = object.encode(arena),
            Self::Table(change) => info.tab = change.encode(arena),
            Self::StatusObject {
                entry_id: id,
                values,
            } => {
                let lp_entry_id = bytes(id, arena).cast();
                let (room, count) = values.encode(arena);
                info.statobj = STATUS_OBJECT_NOTIFICATION {
                    cbEntryID: arena.count(id.len()),
                    lpEntryID: lp_entry_id,
                    cValues: arena.count(count),
                    lpPropVals: room.or_null(count),
                };
            }
            Self::Extended { event, parameters } => {
                info.ext = EXTENDED_NOTIFICATION {
                    ulEvent: event,
                    cb: arena.count(parameters.len()),
                    pbEventParameters: bytes(parameters, arena),
                };
            }
            Self::Other(_) => {}
        }
        NOTIFICATION {
            ulEventType: self.event(),
            ulAlignPad: 0,
            info,
        }
    }

    fn check(&self) -> Result<()> {
        match self {
            Self::CriticalError {
                info: Some(info), ..
            } => info.width().map(drop),
            _ => Ok(()),
        }
    }
}

impl ObjectEvent<'_> {
    fn encode(self, arena: &mut Arena) -> OBJECT_NOTIFICATION {
        OBJECT_NOTIFICATION {
            cbEntryID: arena.count(self.entry_id.len()),
            lpEntryID: bytes(self.entry_id, arena).cast(),
            ulObjType: self.object_type,
            cbParentID: arena.count(self.parent.len()),
            lpParentID: bytes(self.parent, arena).cast(),
            cbOldID: arena.count(self.old_entry_id.len()),
            lpOldID: bytes(self.old_entry_id, arena).cast(),
            cbOldParentID: arena.count(self.old_parent.len()),
            lpOldParentID: bytes(self.old_parent, arena).cast(),
            lpPropTagArray: self.tags.map_or(ptr::null_mut(), |tags| {
                let at = offset_of!(SPropTagArray, aulPropTag);
                let list = Slots::<SPropTagArray>::with_tail(arena, at, tags.len());
                list.write(arena.count(tags.len()));
                list.fill(tags);
                list.header.as_ptr()
            }),
        }
    }
}

impl TableChange<'_> {
    fn encode(self, arena: &mut Arena) -> TABLE_NOTIFICATION {
        let null = || SPropValue {
            ulPropTag: crate::abi::tags::PR_NULL,
            ..SPropValue::default()
        };
        let index = self.index.map_or_else(null, |key| key.encode(arena));
        let prior = self.prior.map_or_else(null, |key| key.encode(arena));
        let (room, count) = self.row.encode(arena);
        TABLE_NOTIFICATION {
            ulTableEvent: self.event,
            hResult: self.code,
            propIndex: index,
            propPrior: prior,
            row: SRow {
                ulAdrEntryPad: 0,
                cValues: arena.count(count),
                lpProps: room.or_null(count),
            },
            ulPad: 0,
        }
    }
}

fn bytes(bytes: &[u8], arena: &mut Arena) -> *mut u8 {
    if bytes.is_empty() {
        ptr::null_mut()
    } else {
        // Whoever reads an entry identifier may read its flags as one number.
        arena.align_to(4);
        arena.put(bytes)
    }
}

fn text(text: Option<TStr<'_>>, arena: &mut Arena) -> *mut TCHAR {
    match text {
        Some(TStr::Wide(text)) => arena.put(text.as_slice_with_nul()).cast(),
        Some(TStr::Narrow(text)) => arena.put(text.to_bytes_with_nul()).cast(),
        None => ptr::null_mut(),
    }
}

fn unicode(on: bool) -> UnicodeFlags {
    if on {
        UnicodeFlags::MAPI_UNICODE
    } else {
        UnicodeFlags::empty()
    }
}

/// The event and what it is about, on one line.
impl fmt::Display for Notification<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let hex = crate::data::value::hex;
        let about = |what: &str, object: &ObjectEvent<'_>, f: &mut fmt::Formatter<'_>| {
            write!(f, "{:?} {what}: ", object.object_type)?;
            hex(object.entry_id, f)
        };
        match self {
            Self::CriticalError { code, info, .. } => {
                let error = crate::boundary::MapiError::with_info(*code, info.unwrap_or_default());
                write!(f, "critical error: {error}")
            }
            Self::NewMail {
                message,
                message_class,
                ..
            } => {
                f.write_str("new mail: ")?;
                hex(message, f)?;
                match message_class {
                    Some(class) => write!(f, " ({class})"),
                    None => Ok(()),
                }
            }
            Self::Created(object) => about("created", object, f),
            Self::Deleted(object) => about("deleted", object, f),
            Self::Modified(object) => about("modified", object, f),
            Self::Moved(object) => about("moved", object, f),
            Self::Copied(object) => about("copied", object, f),
            Self::SearchComplete(object) => about("searched", object, f),
            Self::Table(change) => {
                write!(f, "table: {:?}", change.event)?;
                if change.event == TableEvent::TABLE_ERROR {
                    write!(f, ": {}", crate::abi::codes::describe(change.code))?;
                }
                match change.index {
                    Some(index) => write!(f, " of {}", index.value()),
                    None => Ok(()),
                }
            }
            Self::StatusObject { values, .. } => write!(f, "status: {values}"),
            Self::Extended { event, parameters } => {
                write!(f, "extended event {event:#x}: ")?;
                hex(parameters, f)
            }
            Self::Other(event) => write!(f, "{event:?}"),
        }
    }
}

// SAFETY: `view` reads the member that the event names; what is laid out points into the arena.
unsafe impl View for NOTIFICATION {
    type Borrowed<'a> = Notification<'a>;

    unsafe fn view<'a>(ptr: *const Self) -> core::result::Result<Notification<'a>, HRESULT> {
        // SAFETY: as the caller vouches.
        unsafe { Notification::from_raw(one(ptr)?) }
    }

    fn lay_out(view: Self::Borrowed<'_>) -> core::result::Result<LaidOut<'_, Self>, HRESULT> {
        LaidOut::in_arena(|arena| encode_all(&[view], arena))
    }
}

fn encode_all(events: &[Notification<'_>], arena: &mut Arena) -> Slots<NOTIFICATION> {
    let slots = arena.reserve(events.len());
    for (index, event) in events.iter().enumerate() {
        let raw = event.encode(arena);
        // SAFETY: room for as many was made.
        unsafe { slots.set(index, raw) };
    }
    slots
}

impl MapiViews<NOTIFICATION> {
    /// Copies events to MAPI memory, all of it in one block, to tell an advise sink of them.
    ///
    /// Fails with MAPI_E_BAD_CHARWIDTH where the two texts of an error differ in width, and with
    /// MAPI_E_NOT_ENOUGH_MEMORY.
    pub fn new(events: &[Notification<'_>]) -> Result<Self> {
        events.iter().try_for_each(Notification::check)?;
        if events.is_empty() {
            // SAFETY: no elements.
            return Ok(unsafe { Self::from_raw(ptr::null_mut(), 0) });
        }
        let block = Arena::block(|arena| encode_all(events, arena))?;
        // SAFETY: a new block with as many events, which point into it.
        Ok(unsafe { Self::from_raw(block.as_ptr(), events.len()) })
    }
}

impl MapiView<NOTIFICATION> {
    /// Copies an event to MAPI memory, all of it in one block. Fails as [`MapiViews::new`].
    pub fn new(event: Notification<'_>) -> Result<Self> {
        event.check()?;
        let block = Arena::block(|arena| encode_all(&[event], arena))?;
        // SAFETY: a new block with an event that points into it.
        Ok(unsafe { Self::from_raw(block) })
    }
}
