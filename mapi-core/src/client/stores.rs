//! The stores of a session and the folders in them, as clients look for them.

use crate::abi::tags::*;
use crate::abi::{
    FolderType, PropTag, PropType, UiParam,
    codes::MAPI_E_NOT_FOUND,
    flags::{
        CreateFolderFlags, FolderMask, OpenEntryFlags, OpenStoreFlags, UnicodeFlags,
        ValidateTreeFlags,
    },
};
use crate::boundary::MapiError;
use crate::boundary::success::IntoValue;
use crate::data::{OwnedPropValue, Restriction};
use crate::interfaces::{IMAPIFolder, IMAPISession, IMsgStore};

impl IMAPISession {
    /// Opens the default message store of the profile: the one with PR_DEFAULT_STORE.
    ///
    /// ```no_run
    /// use mapi_core::prelude::*;
    ///
    /// # fn main() -> Result<(), MapiError> {
    /// let mapi = Mapi::load()?.initialize(InitFlags::empty())?;
    /// let session = mapi.logon(&LogonOptions::default())?;
    /// let store = session.open_default_store(OpenStoreFlags::MAPI_BEST_ACCESS)?;
    /// let inbox = store.open_inbox(OpenEntryFlags::MAPI_BEST_ACCESS)?;
    /// println!("{} unread", inbox.get_prop::<u32>(PR_CONTENT_UNREAD)?);
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    ///
    /// MAPI_E_NOT_FOUND where the profile has none, and those of
    /// [`open_msg_store`](Self::open_msg_store) and of the table.
    pub fn open_default_store(&self, flags: OpenStoreFlags) -> Result<IMsgStore, MapiError> {
        let stores = self.get_msg_stores_table(UnicodeFlags::MAPI_UNICODE)?;
        let default = Restriction::eq(PR_DEFAULT_STORE, true);
        let query = stores
            .query()
            .columns(&[PR_ENTRYID])
            .restrict(default.borrow());
        let rows = query.all(100)?;
        let row = rows.get()?.get(0).ok_or(MAPI_E_NOT_FOUND)?;
        let id: &[u8] = row.get(PR_ENTRYID)?;
        Ok(self.open_msg_store(UiParam(0), id, flags).into_value()?)
    }
}

impl IMsgStore {
    /// Opens a folder by the property of the store that has its entry identifier, such as
    /// PR_IPM_SUBTREE_ENTRYID or PR_IPM_OUTBOX_ENTRYID.
    ///
    /// # Errors
    ///
    /// MAPI_E_NOT_FOUND where the store has no such folder, and those of
    /// [`open_entry`](Self::open_entry).
    pub fn open_folder(
        &self,
        tag: PropTag,
        flags: OpenEntryFlags,
    ) -> Result<IMAPIFolder, MapiError> {
        let id: Vec<u8> = self.get_prop(tag)?;
        Ok(self.open_entry::<IMAPIFolder>(Some(&id), flags)?.1)
    }

    /// Opens the folder in which messages arrive for which no other is set: the inbox.
    ///
    /// # Errors
    ///
    /// Those of [`get_receive_folder`](Self::get_receive_folder) and
    /// [`open_entry`](Self::open_entry).
    pub fn open_inbox(&self, flags: OpenEntryFlags) -> Result<IMAPIFolder, MapiError> {
        let (id, _) = self.get_receive_folder(None, UnicodeFlags::MAPI_UNICODE)?;
        Ok(self.open_entry::<IMAPIFolder>(Some(&id), flags)?.1)
    }

    /// Makes the standard folders of a store where they are missing, as HrValidateIPMSubtree does,
    /// and has the store name them: those that every store has, and all of them with
    /// MAPI_FULL_IPM_TREE. What PR_VALID_FOLDER_MASK says is believed, but with MAPI_FORCE_CREATE.
    ///
    /// Returns PR_VALID_FOLDER_MASK and the properties with the entry identifiers of the folders.
    /// That of an inbox that was made has the tag `PROP_TAG(PT_BINARY, PROP_ID_NULL)`; to have mail
    /// arrive there is the caller's, with SetReceiveFolder.
    ///
    /// # Errors
    ///
    /// Those of the store and of its folders, such as MAPI_E_NO_ACCESS for one that is for reading.
    pub fn validate_ipm_subtree(
        &self,
        flags: ValidateTreeFlags,
    ) -> Result<Vec<OwnedPropValue>, MapiError> {
        let full = flags.contains(ValidateTreeFlags::MAPI_FULL_IPM_TREE);
        let force = flags.contains(ValidateTreeFlags::MAPI_FORCE_CREATE);
        let modify = OpenEntryFlags::MAPI_MODIFY;
        let open = |id: &[u8]| self.open_entry::<IMAPIFolder>(Some(id), modify);
        let mask: Option<u32> = self.find_prop(PR_VALID_FOLDER_MASK)?;
        let mut mask = FolderMask::from(mask.unwrap_or_default());
        let mut values: Vec<OwnedPropValue> = vec![];
        let mut made = false;
        let mut subtree = vec![];
        for folder in &STANDARD_FOLDERS {
            if !full && !folder.is_always_there {
                continue;
            }
            let known = if folder.tag == INBOX {
                let receive = self.get_receive_folder(None, UnicodeFlags::empty());
                receive.ok().map(|(id, _)| id.to_vec())
            } else {
                self.find_prop::<Vec<u8>>(folder.tag)?
            };
            let good = |id: &Vec<u8>| mask.contains(folder.bit) && (!force || open(id).is_ok());
            let is_known = known.as_ref().is_some_and(good);
            let id = match known.filter(|_| is_known) {
                Some(id) => id,
                None => {
                    let parent = Some(&subtree[..]).filter(|_| folder.is_in_subtree);
                    let (_, parent) = self.open_entry::<IMAPIFolder>(parent, modify)?;
                    let created = parent.create_folder::<IMAPIFolder>(
                        FolderType::FOLDER_GENERIC,
                        folder.name,
                        None,
                        CreateFolderFlags::OPEN_IF_EXISTS,
                    )?;
                    mask |= folder.bit;
                    made = true;
                    created.get_prop(PR_ENTRYID)?
                }
            };
            if folder.tag == PR_IPM_SUBTREE_ENTRYID {
                subtree.clone_from(&id);
            }
            let value = OwnedPropValue::new(folder.tag, id);
            if !is_known && folder.tag != INBOX {
                self.set_prop(folder.tag, value.value().clone())?;
            }
            if folder.tag != INBOX || !is_known {
                values.push(value);
            }
        }
        if made {
            self.set_prop(PR_VALID_FOLDER_MASK, mask.bits().cast_signed())?;
        }
        values.push(OwnedPropValue::new(PR_VALID_FOLDER_MASK, mask.bits()));
        Ok(values)
    }
}

/// What stands for the property of a store with its inbox, which there is none.
const INBOX: PropTag = PropTag::new(0, PropType::PT_BINARY);

struct StandardFolder {
    tag: PropTag,
    bit: FolderMask,
    name: &'static str,
    is_in_subtree: bool,
    is_always_there: bool,
}

const fn standard(
    tag: PropTag,
    bit: FolderMask,
    name: &'static str,
    is_in_subtree: bool,
    is_always_there: bool,
) -> StandardFolder {
    StandardFolder {
        tag,
        bit,
        name,
        is_in_subtree,
        is_always_there,
    }
}

/// The subtree before what is in it.
#[rustfmt::skip]
const STANDARD_FOLDERS: [StandardFolder; 8] = [
    standard(PR_FINDER_ENTRYID, FolderMask::FOLDER_FINDER_VALID, "Search Root", false, true),
    standard(PR_IPM_SUBTREE_ENTRYID, FolderMask::FOLDER_IPM_SUBTREE_VALID, "IPM Subtree", false, true),
    standard(PR_IPM_WASTEBASKET_ENTRYID, FolderMask::FOLDER_IPM_WASTEBASKET_VALID, "Deleted Items", true, true),
    standard(PR_VIEWS_ENTRYID, FolderMask::FOLDER_VIEWS_VALID, "Folder Views", false, false),
    standard(PR_COMMON_VIEWS_ENTRYID, FolderMask::FOLDER_COMMON_VIEWS_VALID, "Common Views", false, false),
    standard(INBOX, FolderMask::FOLDER_IPM_INBOX_VALID, "Inbox", true, false),
    standard(PR_IPM_OUTBOX_ENTRYID, FolderMask::FOLDER_IPM_OUTBOX_VALID, "Outbox", true, false),
    standard(PR_IPM_SENTMAIL_ENTRYID, FolderMask::FOLDER_IPM_SENTMAIL_VALID, "Sent Items", true, false),
];
