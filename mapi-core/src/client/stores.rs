//! The stores of a session and the folders in them, as clients look for them.

use crate::abi::tags::{PR_DEFAULT_STORE, PR_ENTRYID};
use crate::abi::{
    PropTag, UiParam,
    codes::MAPI_E_NOT_FOUND,
    flags::{OpenEntryFlags, OpenStoreFlags, UnicodeFlags},
};
use crate::boundary::MapiError;
use crate::boundary::success::IntoValue;
use crate::data::Restriction;
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
}
