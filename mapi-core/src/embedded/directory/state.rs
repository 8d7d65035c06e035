//! What the address book holds, as plain data: users and lists, the containers that they are in, and
//! what they are looked for by.

use crate::abi::{codes::*, tags::*, *};
use crate::data::{EntryId, OwnedEntryId, OwnedValue};
use crate::embedded::bag::{Bag, now};
use crate::embedded::live::instance_key;
use crate::embedded::oneoff::{Identity, search_key};
use crate::embedded::tables;
use crate::in_memory::SharedRow;
use crate::memory::lock;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Mutex, MutexGuard, OnceLock};
use windows_core::Result;

/// The provider of all entries here.
pub(super) const DIRECTORY: MAPIUID = MAPIUID::new(*b"MAPI box address");

/// Number of an entry or a container.
pub(super) type Id = u32;

/// The list of all users.
pub(super) const EVERYBODY: Id = 1;

#[derive(Default)]
pub(in crate::embedded) struct Directory(Mutex<State>);

pub(super) struct State {
    last: Id,
    pub(super) containers: BTreeMap<Id, Container>,
    pub(super) entries: BTreeMap<Id, Entry>,
    /// The entries that are lists.
    pub(super) lists: BTreeSet<Id>,
    /// The users of stores: their addresses in small letters and their entries.
    pub(super) users: BTreeMap<[u8; 16], (String, Id)>,
    /// Their stores by those.
    pub(super) stores: BTreeMap<(String, Id), MAPIUID>,
}

pub(super) struct Container {
    pub(super) name: String,
    pub(super) entries: BTreeSet<Id>,
    pub(super) names: Names,
    /// The section of the profile whose book it is; nobody changes the list of all.
    pub(super) owner: Option<[u8; 16]>,
}

/// What the entries of a container are looked for by, without the case of its letters.
#[derive(Default)]
pub(super) struct Names {
    /// Names and addresses.
    whole: BTreeSet<(String, Id)>,
    /// What else [`ambiguous_name`](crate::provider::ambiguous_name) finds the start of: what is
    /// behind a blank in a name, and accounts.
    parts: BTreeSet<(String, Id)>,
}

impl Names {
    /// Calls a function with each part of the index, and what an entry has there.
    fn each(
        &mut self,
        id: Id,
        props: &Bag,
        mut change: impl FnMut(&mut BTreeSet<(String, Id)>, (String, Id)),
    ) {
        let text = |tag| {
            let text = props.text(tag).unwrap_or_default();
            caseless::default_case_fold_str(&text)
        };
        let name = text(PR_DISPLAY_NAME_W);
        for (blank, _) in name.match_indices(' ') {
            change(&mut self.parts, (name[blank + 1..].to_owned(), id));
        }
        change(&mut self.parts, (text(PR_ACCOUNT_W), id));
        change(&mut self.whole, (name, id));
        change(&mut self.whole, (text(PR_EMAIL_ADDRESS_W), id));
    }

    pub(super) fn insert(&mut self, id: Id, props: &Bag) {
        self.each(id, props, |all, one| {
            all.insert(one);
        });
    }

    pub(super) fn remove(&mut self, id: Id, props: &Bag) {
        self.each(id, props, |all, one| {
            all.remove(&one);
        });
    }

    /// Those whose name or address it is.
    pub(super) fn exactly(&self, text: &str) -> impl Iterator<Item = Id> {
        self.folded(caseless::default_case_fold_str(text))
    }

    /// The same, of text without the case of its letters.
    fn folded(&self, text: String) -> impl Iterator<Item = Id> {
        let all = self.whole.range((text.clone(), 0)..=(text, Id::MAX));
        all.map(|(_, id)| *id)
    }

    /// Up to two whom a name can mean: those whose name or address it is, or else those whose name
    /// it begins.
    pub(super) fn up_to_two(&self, text: &str) -> Vec<Id> {
        let text = caseless::default_case_fold_str(text);
        let exact: Vec<_> = self.folded(text.clone()).take(2).collect();
        if !exact.is_empty() {
            return exact;
        }
        let mut found = vec![];
        for all in [&self.whole, &self.parts] {
            let from = all.range((text.clone(), 0)..);
            for (_, id) in from.take_while(|(key, _)| key.starts_with(&text)) {
                if !found.contains(id) {
                    found.push(*id);
                }
                if found.len() == 2 {
                    return found;
                }
            }
        }
        found
    }
}

#[derive(Clone)]
pub(super) struct Entry {
    pub(super) container: Id,
    pub(super) props: Bag,
    /// The members of a distribution list.
    pub(super) members: Option<BTreeSet<Id>>,
    /// As all tables show it, once one does.
    pub(super) row: OnceLock<Option<SharedRow>>,
}

impl Entry {
    pub(super) fn shared_row(&self) -> Option<SharedRow> {
        let make = || tables::shared_row(&self.props.to_vec()).ok();
        self.row.get_or_init(make).clone()
    }
}

impl Default for State {
    fn default() -> Self {
        let everybody = Container {
            name: "All users".into(),
            entries: BTreeSet::new(),
            names: Names::default(),
            owner: None,
        };
        Self {
            last: EVERYBODY,
            containers: [(EVERYBODY, everybody)].into(),
            entries: BTreeMap::new(),
            lists: BTreeSet::new(),
            users: BTreeMap::new(),
            stores: BTreeMap::new(),
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Root,
    Container,
    User,
    List,
    /// The template of which new users or lists are made.
    Template,
}

pub(super) fn entry_id(kind: Kind, id: Id) -> Vec<u8> {
    let kind: u32 = match kind {
        Kind::Root => 0,
        Kind::Container => 1,
        Kind::User => 2,
        Kind::List => 3,
        Kind::Template => 4,
    };
    let data = [kind.to_le_bytes(), id.to_le_bytes()].concat();
    OwnedEntryId::new([0; 4], DIRECTORY, &data).into_bytes()
}

pub(super) fn read_entry_id(id: &[u8]) -> Result<(Kind, Id)> {
    let id = EntryId::new(id)?;
    if id.provider() != Some(DIRECTORY) {
        return Err(MAPI_E_UNKNOWN_ENTRYID.into());
    }
    let [a, b, c, d, rest @ ..] = id.data() else {
        return Err(MAPI_E_INVALID_ENTRYID.into());
    };
    let number: [u8; 4] = rest.try_into().map_err(|_| MAPI_E_INVALID_ENTRYID)?;
    let kind = match u32::from_le_bytes([*a, *b, *c, *d]) {
        0 => Kind::Root,
        1 => Kind::Container,
        2 => Kind::User,
        3 => Kind::List,
        4 => Kind::Template,
        _ => return Err(MAPI_E_INVALID_ENTRYID.into()),
    };
    Ok((kind, u32::from_le_bytes(number)))
}

pub(super) const TEMPLATE_USER: Id = 1;
pub(super) const TEMPLATE_LIST: Id = 2;

impl Directory {
    pub(super) fn lock(&self) -> MutexGuard<'_, State> {
        lock(&self.0)
    }

    /// Says who the user of a store is.
    pub(in crate::embedded) fn set_user(&self, store: MAPIUID, name: &str, address: &str) {
        let mut state = self.lock();
        let known = state.forget_user(store);
        let mut props = Bag::default();
        props.set(PR_DISPLAY_NAME_W, name);
        props.set(PR_ADDRTYPE_W, "SMTP");
        props.set(PR_EMAIL_ADDRESS_W, address);
        props.set(PR_SMTP_ADDRESS_W, address);
        props.set(PR_ACCOUNT_W, address.split('@').next().unwrap_or_default());
        let id = known.unwrap_or_else(|| state.next());
        state.put(id, EVERYBODY, props, None);
        let user = (address.to_lowercase(), id);
        state.users.insert(store.ab, user.clone());
        state.stores.insert(user, store);
    }

    /// Forgets the user of a store.
    pub(in crate::embedded) fn remove_user(&self, store: MAPIUID) {
        let mut state = self.lock();
        if let Some(id) = state.forget_user(store) {
            state.remove(id);
        }
    }

    /// The user with an address, and the store where what is sent there arrives.
    pub(in crate::embedded) fn user(&self, address: &str) -> Option<(Identity, MAPIUID)> {
        let state = self.lock();
        let address = address.to_lowercase();
        let mut users = state
            .stores
            .range((address.clone(), 0)..=(address, Id::MAX));
        let ((_, id), store) = users.next()?;
        let props = &state.entries.get(id)?.props;
        let user = Identity {
            name: props.text(PR_DISPLAY_NAME_W)?,
            address_type: "SMTP".into(),
            address: props.text(PR_EMAIL_ADDRESS_W)?,
            entry_id: entry_id(Kind::User, *id),
        };
        Some((user, *store))
    }

    pub(in crate::embedded) fn user_entry_id(&self, address: &str) -> Option<Vec<u8>> {
        self.user(address).map(|(user, _)| user.entry_id)
    }

    /// The book of a profile's own.
    pub(super) fn own_book(&self, section: [u8; 16]) -> Id {
        let mut state = self.lock();
        let own = |one: &Container| one.owner == Some(section);
        if let Some((id, _)) = state.containers.iter().find(|(_, one)| own(one)) {
            return *id;
        }
        let id = state.next();
        let book = Container {
            name: "Personal address book".into(),
            entries: BTreeSet::new(),
            names: Names::default(),
            owner: Some(section),
        };
        state.containers.insert(id, book);
        id
    }
}

impl State {
    pub(super) fn next(&mut self) -> Id {
        self.last += 1;
        self.last
    }

    /// Takes the user of a store out of the lists of them. Returns the entry.
    pub(super) fn forget_user(&mut self, store: MAPIUID) -> Option<Id> {
        let user = self.users.remove(&store.ab)?;
        self.stores.remove(&user);
        Some(user.1)
    }

    /// Takes an entry out of its container, but for the lists that it is in.
    pub(super) fn take(&mut self, id: Id) {
        let Some(entry) = self.entries.remove(&id) else {
            return;
        };
        if let Some(container) = self.containers.get_mut(&entry.container) {
            container.entries.remove(&id);
            container.names.remove(id, &entry.props);
        }
        self.lists.remove(&id);
    }

    pub(super) fn remove(&mut self, id: Id) {
        self.take(id);
        for list in &self.lists {
            let list = self.entries.get_mut(list);
            if let Some(members) = list.and_then(|list| list.members.as_mut()) {
                members.remove(&id);
            }
        }
    }

    pub(super) fn put(
        &mut self,
        id: Id,
        container: Id,
        mut props: Bag,
        members: Option<BTreeSet<Id>>,
    ) {
        let list = members.is_some();
        let own = entry_id(if list { Kind::List } else { Kind::User }, id);
        let (kind, shown) = if list {
            (ObjectType::MAPI_DISTLIST, DisplayType::DT_PRIVATE_DISTLIST)
        } else {
            (ObjectType::MAPI_MAILUSER, DisplayType::DT_MAILUSER)
        };
        if list {
            props.set(PR_ADDRTYPE_W, "MAPIPDL");
            let name = props.text(PR_DISPLAY_NAME_W).unwrap_or_default();
            props.set_default(PR_EMAIL_ADDRESS_W, name);
            props.set(PR_CONTAINER_CONTENTS, OwnedValue::Object(0));
        }
        props.set(PR_RECORD_KEY, &own[..]);
        props.set(PR_INSTANCE_KEY, &instance_key(id.into())[..]);
        props.set(PR_ENTRYID, own);
        props.set(PR_OBJECT_TYPE, kind.0);
        props.set(PR_DISPLAY_TYPE, shown.0);
        props.set(PR_LAST_MODIFICATION_TIME, now());
        if let (Some(kind), Some(address)) =
            (props.text(PR_ADDRTYPE_W), props.text(PR_EMAIL_ADDRESS_W))
        {
            props.set(PR_SEARCH_KEY, search_key(&kind, &address));
        }
        self.take(id);
        if let Some(container) = self.containers.get_mut(&container) {
            container.entries.insert(id);
            container.names.insert(id, &props);
        }
        if list {
            self.lists.insert(id);
        }
        self.entries.insert(
            id,
            Entry {
                container,
                props,
                members,
                row: OnceLock::new(),
            },
        );
    }
}
