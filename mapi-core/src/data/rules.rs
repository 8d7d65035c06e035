//! Rules: the actions behind a property of type PT_ACTIONS.

use crate::abi::{
    ACTION, ACTION_actDeferAction, ACTION_actMoveCopy, ACTION_actReply, ACTION_u, ACTIONS, ACTTYPE,
    ADRLIST, ENTRYID, codes::MAPI_E_INVALID_PARAMETER,
};
use crate::boundary::arena::{Arena, Slots};
use crate::boundary::read::{Read, one, slice};
use crate::boundary::{LaidOut, View};
use crate::data::address::Recipients;
use crate::data::nested::{self, Job, Jobs, Nested, Pairs, Step, Steps};
use crate::data::value::{OwnedPropValue, PropValue};
use crate::memory::MapiView;
use core::fmt;
use core::ptr;
use windows_core::{GUID, HRESULT, Result};

/// The version that [`ACTIONS`] has (`EdkMdb.h`: EDK_RULES_VERSION).
pub const EDK_RULES_VERSION: u32 = 1;

/// One thing that a rule does, borrowed.
#[derive(Clone, Copy)]
pub struct Action<'a> {
    /// How it is done, as its kind has it: flags such as FWD_PRESERVE_SENDER.
    pub flavor: u32,
    /// Flags of the user's own.
    pub flags: u32,
    /// What is done.
    pub kind: ActionKind<'a>,
}

/// What a rule does.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum ActionKind<'a> {
    /// OP_MOVE: moves the message to a folder.
    Move {
        /// The entry identifier of the message store.
        store: &'a [u8],
        /// The entry identifier of the folder.
        folder: &'a [u8],
    },
    /// OP_COPY: copies the message to a folder.
    Copy {
        /// The entry identifier of the message store.
        store: &'a [u8],
        /// The entry identifier of the folder.
        folder: &'a [u8],
    },
    /// OP_REPLY: replies.
    Reply {
        /// The entry identifier of the message that is the template.
        message: &'a [u8],
        /// The template as the server knows it.
        template: GUID,
    },
    /// OP_OOF_REPLY: replies that the user is away.
    OofReply {
        /// The entry identifier of the message that is the template.
        message: &'a [u8],
        /// The template as the server knows it.
        template: GUID,
    },
    /// OP_DEFER_ACTION: leaves it to the client, which understands the bytes.
    Defer(&'a [u8]),
    /// OP_BOUNCE: returns the message, with the reason.
    Bounce(HRESULT),
    /// OP_FORWARD: forwards the message.
    Forward(Recipients<'a>),
    /// OP_DELEGATE: forwards the message to delegates.
    Delegate(Recipients<'a>),
    /// OP_TAG: sets a property.
    Tag(PropValue<'a>),
    /// OP_DELETE: deletes the message.
    Delete,
    /// OP_MARK_AS_READ: marks the message as read.
    MarkAsRead,
}

/// One thing that a rule does, owned by Rust.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnedAction {
    /// As in [`Action`].
    pub flavor: u32,
    /// As in [`Action`].
    pub flags: u32,
    /// What is done.
    pub kind: OwnedActionKind,
}

/// What a rule does, owned by Rust: see [`ActionKind`].
#[derive(Debug, PartialEq)]
#[non_exhaustive]
#[allow(missing_docs)] // `ActionKind` tells them.
pub enum OwnedActionKind {
    Move { store: Vec<u8>, folder: Vec<u8> },
    Copy { store: Vec<u8>, folder: Vec<u8> },
    Reply { message: Vec<u8>, template: GUID },
    OofReply { message: Vec<u8>, template: GUID },
    Defer(Vec<u8>),
    Bounce(HRESULT),
    Forward(Vec<Vec<OwnedPropValue>>),
    Delegate(Vec<Vec<OwnedPropValue>>),
    Tag(Box<OwnedPropValue>),
    Delete,
    MarkAsRead,
}

impl From<OwnedActionKind> for OwnedAction {
    fn from(kind: OwnedActionKind) -> Self {
        Self {
            flavor: 0,
            flags: 0,
            kind,
        }
    }
}

impl OwnedAction {
    /// A copy without the actions in its values.
    pub(super) fn copy_without(&self) -> Self {
        Self {
            kind: self.kind.copy_without(),
            ..*self
        }
    }
}

impl OwnedActionKind {
    /// The values of an action, row by row.
    fn rows(&self) -> &[Vec<OwnedPropValue>] {
        match self {
            Self::Forward(to) | Self::Delegate(to) => to,
            _ => &[],
        }
    }

    /// All values that are in the action, to be taken down.
    pub(super) fn values_mut(&mut self) -> impl Iterator<Item = &mut OwnedPropValue> {
        let (rows, value) = match self {
            Self::Forward(to) | Self::Delegate(to) => (to.as_mut_slice(), None),
            Self::Tag(value) => (&mut [][..], Some(value.as_mut())),
            _ => (&mut [][..], None),
        };
        rows.iter_mut().flatten().chain(value)
    }

    fn copy_without(&self) -> Self {
        let rows = || {
            let row =
                |row: &Vec<OwnedPropValue>| row.iter().map(OwnedPropValue::copy_without).collect();
            self.rows().iter().map(row).collect()
        };
        match self {
            Self::Move { store, folder } => Self::Move {
                store: store.clone(),
                folder: folder.clone(),
            },
            Self::Copy { store, folder } => Self::Copy {
                store: store.clone(),
                folder: folder.clone(),
            },
            Self::Reply { message, template } => Self::Reply {
                message: message.clone(),
                template: *template,
            },
            Self::OofReply { message, template } => Self::OofReply {
                message: message.clone(),
                template: *template,
            },
            Self::Defer(data) => Self::Defer(data.clone()),
            Self::Bounce(code) => Self::Bounce(*code),
            Self::Forward(_) => Self::Forward(rows()),
            Self::Delegate(_) => Self::Delegate(rows()),
            Self::Tag(value) => Self::Tag(Box::new(value.copy_without())),
            Self::Delete => Self::Delete,
            Self::MarkAsRead => Self::MarkAsRead,
        }
    }

    /// Adds the actions in the values of this one, each with its place in a copy.
    pub(super) fn pair_nested<'a>(
        &'a self,
        copy: &'a mut Self,
        open: &mut Vec<(&'a [OwnedAction], &'a mut Vec<OwnedAction>)>,
    ) {
        let value = match self {
            Self::Tag(value) => Some(value.as_ref()),
            _ => None,
        };
        let values = self.rows().iter().flatten().chain(value);
        let nested = values.zip(copy.values_mut());
        open.extend(nested.filter_map(|(from, to)| Some((from.actions()?, to.actions_mut()?))));
    }
}

/// Without recursion, however deep values are nested.
impl Clone for OwnedActionKind {
    fn clone(&self) -> Self {
        let mut copy = self.copy_without();
        let mut open = vec![];
        self.pair_nested(&mut copy, &mut open);
        nested::fill_copies(open);
        copy
    }
}

impl OwnedAction {
    /// The action, borrowed.
    pub fn borrow(&self) -> Action<'_> {
        use OwnedActionKind as Owned;
        let kind = match &self.kind {
            Owned::Move { store, folder } => ActionKind::Move { store, folder },
            Owned::Copy { store, folder } => ActionKind::Copy { store, folder },
            Owned::Reply { message, template } => ActionKind::Reply {
                message,
                template: *template,
            },
            Owned::OofReply { message, template } => ActionKind::OofReply {
                message,
                template: *template,
            },
            Owned::Defer(data) => ActionKind::Defer(data),
            Owned::Bounce(code) => ActionKind::Bounce(*code),
            Owned::Forward(to) => ActionKind::Forward(Recipients::from_owned(to)),
            Owned::Delegate(to) => ActionKind::Delegate(Recipients::from_owned(to)),
            Owned::Tag(value) => ActionKind::Tag(value.as_ref().borrow()),
            Owned::Delete => ActionKind::Delete,
            Owned::MarkAsRead => ActionKind::MarkAsRead,
        };
        Action {
            flavor: self.flavor,
            flags: self.flags,
            kind,
        }
    }
}

impl From<Action<'_>> for OwnedAction {
    fn from(action: Action<'_>) -> Self {
        use OwnedActionKind as Owned;
        // Recipients of C were checked when the action was.
        let owned = |to: Recipients<'_>| to.rows().to_owned().expect("checked as a whole");
        let kind = match action.kind {
            ActionKind::Move { store, folder } => Owned::Move {
                store: store.to_vec(),
                folder: folder.to_vec(),
            },
            ActionKind::Copy { store, folder } => Owned::Copy {
                store: store.to_vec(),
                folder: folder.to_vec(),
            },
            ActionKind::Reply { message, template } => Owned::Reply {
                message: message.to_vec(),
                template,
            },
            ActionKind::OofReply { message, template } => Owned::OofReply {
                message: message.to_vec(),
                template,
            },
            ActionKind::Defer(data) => Owned::Defer(data.to_vec()),
            ActionKind::Bounce(code) => Owned::Bounce(code),
            ActionKind::Forward(to) => Owned::Forward(owned(to)),
            ActionKind::Delegate(to) => Owned::Delegate(owned(to)),
            ActionKind::Tag(value) => Owned::Tag(Box::new(value.into())),
            ActionKind::Delete => Owned::Delete,
            ActionKind::MarkAsRead => Owned::MarkAsRead,
        };
        Self {
            flavor: action.flavor,
            flags: action.flags,
            kind,
        }
    }
}

/// What a rule does, in order: borrowed from an `ACTIONS` of C, or from Rust.
#[derive(Clone, Copy)]
pub struct Actions<'a>(Source<'a>);

#[derive(Clone, Copy)]
enum Source<'a> {
    /// Checked, with all that the actions point to.
    C(&'a ACTIONS, &'a [ACTION]),
    Owned(&'a [OwnedAction]),
}

sequence! {
    impl['a] Actions<'a> as Action<'a>, self.0 {
        // SAFETY: `view` requires that they stay as they were when they were checked.
        Source::C(_, actions) => actions, |one| unsafe { read(one) }.expect("checked as a whole");
        Source::Owned(actions) => actions, |one| one.borrow();
    }
}

impl<'a> Actions<'a> {
    /// The struct, where C already has one.
    pub(crate) const fn as_raw(self) -> Option<*mut ACTIONS> {
        match self.0 {
            Source::C(raw, _) => Some(ptr::from_ref(raw).cast_mut()),
            Source::Owned(_) => None,
        }
    }

    /// Copies the actions.
    pub fn to_owned(self) -> Vec<OwnedAction> {
        match self.0 {
            Source::C(..) => self.iter().map(OwnedAction::from).collect(),
            Source::Owned(actions) => nested::copy_actions(actions),
        }
    }

    /// The actions for C with all that they point to in the arena.
    pub(crate) fn encode(self, arena: &mut Arena) -> Slots<ACTIONS> {
        let head = arena.reserve(1);
        nested::lay_out(vec![Job::Actions(self, head)], arena);
        head
    }

    /// The struct in front of the actions.
    pub(super) fn head(self, actions: Slots<ACTION>, arena: &mut Arena) -> ACTIONS {
        ACTIONS {
            ulVersion: match self.0 {
                Source::C(raw, _) => raw.ulVersion,
                Source::Owned(_) => EDK_RULES_VERSION,
            },
            cActions: arena.count(self.len()),
            lpAction: actions.or_null(self.len()),
        }
    }
}

impl<'a> From<&'a [OwnedAction]> for Actions<'a> {
    fn from(actions: &'a [OwnedAction]) -> Self {
        Self(Source::Owned(actions))
    }
}

impl PartialEq for Actions<'_> {
    fn eq(&self, other: &Self) -> bool {
        nested::same(Nested::Actions(*self), Nested::Actions(*other))
    }
}

impl PartialEq for Action<'_> {
    fn eq(&self, other: &Self) -> bool {
        let mut open = vec![];
        self.same_without(*other, &mut open) && nested::all_same(&mut open)
    }
}

impl PartialEq for ActionKind<'_> {
    fn eq(&self, other: &Self) -> bool {
        let mut open = vec![];
        self.same_without(*other, &mut open) && nested::all_same(&mut open)
    }
}

impl<'a> Action<'a> {
    /// Whether both are the same but for what is nested in their values, which is left open.
    pub(super) fn same_without(self, other: Self, open: &mut Pairs<'a>) -> bool {
        self.flavor == other.flavor
            && self.flags == other.flags
            && self.kind.same_without(other.kind, open)
    }
}

impl<'a> ActionKind<'a> {
    fn same_without(self, other: Self, open: &mut Pairs<'a>) -> bool {
        match (self, other) {
            (Self::Tag(a), Self::Tag(b)) => nested::same_value(a, b, open),
            (Self::Forward(a), Self::Forward(b)) | (Self::Delegate(a), Self::Delegate(b)) => {
                nested::same_rows(a.rows(), b.rows(), open)
            }
            (a, b) => {
                core::mem::discriminant(&a) == core::mem::discriminant(&b) && a.plain() == b.plain()
            }
        }
    }

    /// What there is in those without values.
    const fn plain(self) -> ([&'a [u8]; 2], Option<GUID>, Option<HRESULT>) {
        match self {
            Self::Move { store, folder } | Self::Copy { store, folder } => {
                ([store, folder], None, None)
            }
            Self::Reply { message, template } | Self::OofReply { message, template } => {
                ([message, &[]], Some(template), None)
            }
            Self::Defer(data) => ([data, &[]], None, None),
            Self::Bounce(code) => ([&[], &[]], None, Some(code)),
            Self::Forward(_)
            | Self::Delegate(_)
            | Self::Tag(_)
            | Self::Delete
            | Self::MarkAsRead => ([&[], &[]], None, None),
        }
    }
}

impl fmt::Debug for Actions<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        nested::show_all(Step::Actions(*self), f)
    }
}

/// The actions in brackets.
impl fmt::Display for Actions<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        nested::show(Step::Actions(*self), f)
    }
}

impl fmt::Debug for Action<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        nested::show_all(Step::Action(*self), f)
    }
}

impl fmt::Display for Action<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        nested::show(Step::Action(*self), f)
    }
}

impl<'a> Action<'a> {
    /// Shows what comes first, and leaves the values to steps.
    pub(super) fn show(self, f: &mut fmt::Formatter<'_>, steps: &mut Steps<'a>) -> fmt::Result {
        use crate::abi::codes::describe;
        let hex = super::value::hex;
        if steps.debug {
            write!(
                f,
                "Action {{ flavor: {}, flags: {}, kind: ",
                self.flavor, self.flags
            )?;
            let (name, step) = match self.kind {
                ActionKind::Tag(value) => ("Tag(", Step::Prop(value)),
                ActionKind::Forward(to) => ("Forward(", Step::Rows(to.rows())),
                ActionKind::Delegate(to) => ("Delegate(", Step::Rows(to.rows())),
                plain => return write!(f, "{plain:?} }}"),
            };
            steps.next([step, Step::Say(") }")]);
            return f.write_str(name);
        }
        match self.kind {
            ActionKind::Move { folder, .. } => f.write_str("move to ").and(hex(folder, f)),
            ActionKind::Copy { folder, .. } => f.write_str("copy to ").and(hex(folder, f)),
            ActionKind::Reply { message, .. } => f.write_str("reply with ").and(hex(message, f)),
            ActionKind::OofReply { message, .. } => {
                f.write_str("reply as away with ").and(hex(message, f))
            }
            ActionKind::Defer(data) => f.write_str("defer ").and(hex(data, f)),
            ActionKind::Bounce(code) => write!(f, "bounce: {}", describe(code)),
            ActionKind::Forward(to) => {
                steps.next([Step::Rows(to.rows())]);
                f.write_str("forward to ")
            }
            ActionKind::Delegate(to) => {
                steps.next([Step::Rows(to.rows())]);
                f.write_str("delegate to ")
            }
            ActionKind::Tag(value) => {
                steps.next([Step::Prop(value)]);
                f.write_str("set ")
            }
            ActionKind::Delete => f.write_str("delete"),
            ActionKind::MarkAsRead => f.write_str("mark as read"),
        }
    }
}

/// # Safety
///
/// The recipients are those of an action that is well-formed.
unsafe fn recipients<'a>(list: *const ADRLIST) -> Read<Recipients<'a>> {
    // SAFETY: as the caller vouches.
    let to = unsafe { Recipients::from_raw(list) }?;
    for values in to {
        for value in values.inside_rule() {
            value?;
        }
    }
    Ok(to)
}

/// # Safety
///
/// The action is well-formed, and it and what it points to stay unchanged for `'a`.
unsafe fn read<'a>(raw: &'a ACTION) -> Read<Action<'a>> {
    // SAFETY: the caller vouches for the member that the kind names.
    let kind = unsafe {
        match raw.acttype {
            ACTTYPE::OP_MOVE | ACTTYPE::OP_COPY => {
                let to = &raw.u.actMoveCopy;
                let store = slice(to.lpStoreEntryId.cast(), to.cbStoreEntryId)?;
                let folder = slice(to.lpFldEntryId.cast(), to.cbFldEntryId)?;
                if raw.acttype == ACTTYPE::OP_MOVE {
                    ActionKind::Move { store, folder }
                } else {
                    ActionKind::Copy { store, folder }
                }
            }
            ACTTYPE::OP_REPLY | ACTTYPE::OP_OOF_REPLY => {
                let with = &raw.u.actReply;
                let message = slice(with.lpEntryId.cast(), with.cbEntryId)?;
                let template = with.guidReplyTemplate;
                if raw.acttype == ACTTYPE::OP_REPLY {
                    ActionKind::Reply { message, template }
                } else {
                    ActionKind::OofReply { message, template }
                }
            }
            ACTTYPE::OP_DEFER_ACTION => {
                let data = &raw.u.actDeferAction;
                ActionKind::Defer(slice(data.pbData, data.cbData)?)
            }
            ACTTYPE::OP_BOUNCE => ActionKind::Bounce(raw.u.scBounceCode),
            ACTTYPE::OP_FORWARD => ActionKind::Forward(recipients(raw.u.lpadrlist)?),
            ACTTYPE::OP_DELEGATE => ActionKind::Delegate(recipients(raw.u.lpadrlist)?),
            ACTTYPE::OP_TAG => ActionKind::Tag(PropValue::from_raw_inside(&raw.u.propTag)?),
            ACTTYPE::OP_DELETE => ActionKind::Delete,
            ACTTYPE::OP_MARK_AS_READ => ActionKind::MarkAsRead,
            _ => return Err(MAPI_E_INVALID_PARAMETER),
        }
    };
    Ok(Action {
        flavor: raw.ulActionFlavor,
        flags: raw.ulFlags,
        kind,
    })
}

impl<'a> Action<'a> {
    /// The action for C; what is nested in its values has a place in the arena, and is left open.
    pub(super) fn encode(self, arena: &mut Arena, open: &mut Jobs<'a>) -> ACTION {
        let mut u = ACTION_u::default();
        let entry_id = |bytes: &[u8], arena: &mut Arena| -> *mut ENTRYID {
            if bytes.is_empty() {
                ptr::null_mut()
            } else {
                arena.put(bytes).cast()
            }
        };
        let acttype = match self.kind {
            ActionKind::Move { store, folder } | ActionKind::Copy { store, folder } => {
                u.actMoveCopy = ACTION_actMoveCopy {
                    cbStoreEntryId: arena.count(store.len()),
                    lpStoreEntryId: entry_id(store, arena),
                    cbFldEntryId: arena.count(folder.len()),
                    lpFldEntryId: entry_id(folder, arena),
                };
                match self.kind {
                    ActionKind::Move { .. } => ACTTYPE::OP_MOVE,
                    _ => ACTTYPE::OP_COPY,
                }
            }
            ActionKind::Reply { message, template }
            | ActionKind::OofReply { message, template } => {
                u.actReply = ACTION_actReply {
                    cbEntryId: arena.count(message.len()),
                    lpEntryId: entry_id(message, arena),
                    guidReplyTemplate: template,
                };
                match self.kind {
                    ActionKind::Reply { .. } => ACTTYPE::OP_REPLY,
                    _ => ACTTYPE::OP_OOF_REPLY,
                }
            }
            ActionKind::Defer(data) => {
                u.actDeferAction = ACTION_actDeferAction {
                    cbData: arena.count(data.len()),
                    pbData: entry_id(data, arena).cast(),
                };
                ACTTYPE::OP_DEFER_ACTION
            }
            ActionKind::Bounce(code) => {
                u.scBounceCode = code;
                ACTTYPE::OP_BOUNCE
            }
            ActionKind::Forward(to) => {
                u.lpadrlist = to.encode_later(arena, open);
                ACTTYPE::OP_FORWARD
            }
            ActionKind::Delegate(to) => {
                u.lpadrlist = to.encode_later(arena, open);
                ACTTYPE::OP_DELEGATE
            }
            ActionKind::Tag(value) => {
                u.propTag = value.encode_later(arena, open);
                ACTTYPE::OP_TAG
            }
            ActionKind::Delete => ACTTYPE::OP_DELETE,
            ActionKind::MarkAsRead => ACTTYPE::OP_MARK_AS_READ,
        };
        ACTION {
            acttype,
            ulActionFlavor: self.flavor,
            ulFlags: self.flags,
            u,
            ..ACTION::default()
        }
    }
}

impl Action<'_> {
    /// The action with all that it points to in the arena.
    fn encode_alone(self, arena: &mut Arena) -> Slots<ACTION> {
        let place = arena.reserve(1);
        let mut open = vec![];
        let raw = self.encode(arena, &mut open);
        // SAFETY: room for one was made.
        unsafe { place.set(0, raw) };
        nested::lay_out(open, arena);
        place
    }
}

// SAFETY: `view` reads what the kind names; what is laid out points into the arena.
unsafe impl View for ACTION {
    type Borrowed<'a> = Action<'a>;

    /// Fails as [`PropValue::from_raw`] for values inside, and with MAPI_E_INVALID_TYPE where
    /// those are of a type that only rules have.
    unsafe fn view<'a>(ptr: *const Self) -> core::result::Result<Action<'a>, HRESULT> {
        // SAFETY: as the caller vouches.
        unsafe { read(one(ptr)?) }
    }

    fn lay_out(view: Self::Borrowed<'_>) -> core::result::Result<LaidOut<'_, Self>, HRESULT> {
        LaidOut::in_arena(|arena| view.encode_alone(arena))
    }
}

// SAFETY: `view` reads the actions that are counted; what is laid out points into the arena.
unsafe impl View for ACTIONS {
    type Borrowed<'a> = Actions<'a>;

    /// Fails where any of the actions does.
    unsafe fn view<'a>(ptr: *const Self) -> core::result::Result<Actions<'a>, HRESULT> {
        // SAFETY: as the caller vouches.
        unsafe {
            let raw: &Self = one(ptr)?;
            let actions = slice(raw.lpAction, raw.cActions)?;
            for action in actions {
                read(action)?;
            }
            Ok(Actions(Source::C(raw, actions)))
        }
    }

    fn lay_out(view: Self::Borrowed<'_>) -> core::result::Result<LaidOut<'_, Self>, HRESULT> {
        match view.as_raw() {
            // SAFETY: it was viewed, and lives as long as the view.
            Some(raw) => Ok(unsafe { LaidOut::there(raw) }),
            None => LaidOut::in_arena(|arena| view.encode(arena)),
        }
    }
}

impl MapiView<ACTION> {
    /// Copies an action to MAPI memory, all of it in one block. Fails with
    /// MAPI_E_NOT_ENOUGH_MEMORY.
    pub fn new(action: Action<'_>) -> Result<Self> {
        let block = Arena::block(|arena| action.encode_alone(arena))?;
        // SAFETY: a new block with an action that points into it.
        Ok(unsafe { Self::from_raw(block) })
    }
}

impl MapiView<ACTIONS> {
    /// Copies actions to MAPI memory, all of it in one block. Fails with
    /// MAPI_E_NOT_ENOUGH_MEMORY.
    pub fn new(actions: Actions<'_>) -> Result<Self> {
        let block = Arena::block(|arena| actions.encode(arena))?;
        // SAFETY: a new block with actions that point into it.
        Ok(unsafe { Self::from_raw(block) })
    }
}
