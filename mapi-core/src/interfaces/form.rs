//! Forms: the windows in which messages of custom classes are read and written, and the
//! libraries where they are installed.
//!
//! A form *viewer* (a client) asks the form manager for the form of a message class and hands it
//! a message site and a view context; the form *server* implements the form itself.

// The reference lists GetLastError last in the vtables of this family. The header puts it first,
// right behind IUnknown, and the header is what every form was compiled with.

mod infos;
mod library;

pub use library::*;

use super::{IMAPIFolder, IMAPISession, IMessage, IMsgStore, IStream};
use crate::abi::{
    Connection, FORMPRINTSETUP, MAPIERROR, RECT, SAVEOPTS, SaveFormat, UiParam,
    codes::{OLEOBJ_S_CANNOT_DOVERB_NOW, S_FALSE, S_OK},
    flags::{MessageFlags, MessageStatus, SubmitFlags, UnicodeFlags, ViewDirection, ViewStatus},
};
use crate::mapi_interface;
use windows_core::{GUID, HRESULT, Ref};

/// Moves the data of a form between the form and its message.
///
/// The form has a state that says which calls are allowed: Uninitialized until
/// [`init_new`](Self::init_new) or [`load`](Self::load), then Normal, NoScribble between
/// [`save`](Self::save) and [`save_completed`](Self::save_completed), and one of two HandsOff
/// states after [`hands_off_message`](Self::hands_off_message). It is to messages what OLE's
/// IPersistStorage is to storages.
///
/// Vtable order: `MAPIForm.h`, with which the reference agrees. Reference: IPersistMessage :
/// IUnknown.
#[mapi_interface(
    iid = "0002032a-0000-0000-c000-000000000046",
    implemented_by = "Form objects",
    called_by = "Form viewers"
)]
pub unsafe trait IPersistMessage: IUnknown {
    /// Tells more about the last error of the form.
    ///
    /// `result` is what the failed method returned. There is no result where the form has
    /// nothing to add. The strings are UTF-16 if MAPI_UNICODE is set in `flags`. The state of the
    /// form does not change.
    ///
    /// # Errors
    ///
    /// - MAPI_E_BAD_CHARWIDTH: the form does not have strings of this width.
    ///
    /// Reference: IPersistMessage::GetLastError.
    #[optional(S_OK)]
    fn GetLastError(
        &self,
        result: HRESULT,
        flags: UnicodeFlags,
        #[out]
        #[nullable]
        #[view]
        #[encoding(flags)]
        mapi_error: *mut *mut MAPIERROR,
    ) -> HRESULT;

    /// Returns the class identifier of the server that can handle this form.
    ///
    /// Reference: IPersistMessage::GetClassID.
    // The reference calls the parameter [in, out] and describes a method that only writes it.
    fn GetClassID(&self, #[out] class_id: *mut GUID) -> HRESULT;

    /// Says whether the form has changes that are not saved: S_OK if so, S_FALSE if not.
    ///
    /// Reference: IPersistMessage::IsDirty.
    #[success(S_FALSE)]
    fn IsDirty(&self) -> HRESULT;

    /// Starts the form on a new message.
    ///
    /// The form keeps `message_site` and `message`, gives up those it had, and tells its viewers
    /// with [`IMAPIViewAdviseSink::on_new_message`].
    ///
    /// # Errors
    ///
    /// - E_UNEXPECTED: the form is not in its Uninitialized state.
    ///
    /// Reference: IPersistMessage::InitNew.
    fn InitNew(&self, message_site: Ref<IMAPIMessageSite>, message: Ref<IMessage>) -> HRESULT;

    /// Loads the form with an existing message.
    ///
    /// `message_status` and `message_flags` are copies of the PR_MSG_STATUS and PR_MESSAGE_FLAGS
    /// of the message. The form keeps `message_site` and `message` and tells its viewers with
    /// [`IMAPIViewAdviseSink::on_new_message`].
    ///
    /// # Errors
    ///
    /// - E_UNEXPECTED: the form is neither Uninitialized nor in a HandsOff state.
    ///
    /// Reference: IPersistMessage::Load.
    fn Load(
        &self,
        message_site: Ref<IMAPIMessageSite>,
        message: Ref<IMessage>,
        message_status: MessageStatus,
        message_flags: MessageFlags,
    ) -> HRESULT;

    /// Writes the data of the form to a message, which the caller commits.
    ///
    /// `same_as_load` is not zero if `message` is the one that the form was loaded with; `None`
    /// stands for that one too. Otherwise the form copies all properties of its own message
    /// first. Until [`save_completed`](Self::save_completed) the form must not write.
    ///
    /// # Errors
    ///
    /// - E_UNEXPECTED: the form is not in its Normal state.
    ///
    /// Reference: IPersistMessage::Save.
    // The page does not say that the message may be null; IMAPIMessageSite::DeleteMessage tells
    // its implementers to pass null with TRUE.
    fn Save(&self, #[opt] message: Ref<IMessage>, same_as_load: u32) -> HRESULT;

    /// Tells the form that its changes have been committed, so that it may write again.
    ///
    /// A form that gave up its message takes `message` instead; without one it goes on with the
    /// message that it has.
    ///
    /// # Errors
    ///
    /// - E_INVALIDARG: there is no `message` and the form gave up its own.
    /// - E_UNEXPECTED: the form is neither in a HandsOff state nor in NoScribble.
    ///
    /// Reference: IPersistMessage::SaveCompleted.
    fn SaveCompleted(&self, #[opt] message: Ref<IMessage>) -> HRESULT;

    /// Makes the form release its message, and all that is embedded in it.
    ///
    /// # Errors
    ///
    /// - E_UNEXPECTED: the form has released its message already.
    ///
    /// Reference: IPersistMessage::HandsOffMessage.
    fn HandsOffMessage(&self) -> HRESULT;
}

/// The place of a message in the viewer, through which a form asks for what the viewer has to do:
/// save, submit, move or delete the message, or make a new one.
///
/// Vtable order: `MAPIForm.h`; the reference prints GetLastError last. Reference:
/// IMAPIMessageSite : IUnknown.
#[mapi_interface(
    iid = "00020370-0000-0000-c000-000000000046",
    implemented_by = "Form viewers",
    called_by = "Form objects"
)]
pub unsafe trait IMAPIMessageSite: IUnknown {
    /// Tells more about the last error of the message site.
    ///
    /// `result` is what the failed method returned. There is no result where there is nothing to
    /// add. The strings are UTF-16 if MAPI_UNICODE is set in `flags`.
    ///
    /// # Errors
    ///
    /// - MAPI_E_BAD_CHARWIDTH: the site does not have strings of this width.
    ///
    /// Reference: IMAPIMessageSite::GetLastError.
    #[optional(S_OK)]
    fn GetLastError(
        &self,
        result: HRESULT,
        flags: UnicodeFlags,
        #[out]
        #[nullable]
        #[view]
        #[encoding(flags)]
        mapi_error: *mut *mut MAPIERROR,
    ) -> HRESULT;

    /// Returns the session of the message. Without one: nothing, and S_FALSE.
    ///
    /// Reference: IMAPIMessageSite::GetSession.
    #[success(S_FALSE)]
    fn GetSession(
        &self,
        #[out]
        #[nullable]
        session: *mut Option<IMAPISession>,
    ) -> HRESULT;

    /// Returns the message store of the message. A message that is embedded in another has none:
    /// nothing, and S_FALSE.
    ///
    /// Reference: IMAPIMessageSite::GetStore.
    #[success(S_FALSE)]
    fn GetStore(
        &self,
        #[out]
        #[nullable]
        store: *mut Option<IMsgStore>,
    ) -> HRESULT;

    /// Returns the folder of the message. A message that is embedded in another has none:
    /// nothing, and S_FALSE.
    ///
    /// Reference: IMAPIMessageSite::GetFolder.
    #[success(S_FALSE)]
    fn GetFolder(
        &self,
        #[out]
        #[nullable]
        folder: *mut Option<IMAPIFolder>,
    ) -> HRESULT;

    /// Returns the message, the one that the form was initialized or loaded with. After
    /// [`IPersistMessage::hands_off_message`] there may be none: nothing, and S_FALSE.
    ///
    /// Reference: IMAPIMessageSite::GetMessage.
    #[success(S_FALSE)]
    fn GetMessage(
        &self,
        #[out]
        #[nullable]
        message: *mut Option<IMessage>,
    ) -> HRESULT;

    /// Returns the form manager, with which a form can open other forms.
    ///
    /// Reference: IMAPIMessageSite::GetFormManager.
    fn GetFormManager(&self, #[out] form_manager: *mut Option<IMAPIFormMgr>) -> HRESULT;

    /// Makes a new message, with a message site and a view context for its form.
    ///
    /// `compose_in_folder` is zero if the message may be anywhere; otherwise it is made in
    /// `folder_focus`, or in the current folder if that is `None`. `persist_message` is the form
    /// of the new message. A C caller that has a view context of its own asks for none.
    ///
    /// Reference: IMAPIMessageSite::NewMessage.
    fn NewMessage(
        &self,
        compose_in_folder: u32,
        #[opt] folder_focus: Ref<IMAPIFolder>,
        persist_message: Ref<IPersistMessage>,
        #[out] message: *mut Option<IMessage>,
        #[out] message_site: *mut Option<IMAPIMessageSite>,
        #[opt]
        #[out]
        view_context: *mut Option<IMAPIViewContext>,
    ) -> HRESULT;

    /// Copies the message to a folder. The form goes on showing the message that it has.
    ///
    /// # Errors
    ///
    /// - MAPI_E_NO_SUPPORT: this site does not copy.
    ///
    /// Reference: IMAPIMessageSite::CopyMessage.
    #[optional]
    fn CopyMessage(&self, folder_destination: Ref<IMAPIFolder>) -> HRESULT;

    /// Moves the message to a folder, after the viewer has gone on to another one.
    ///
    /// `position` is where the window of the form is, for the form that is shown next. The form
    /// closes if there is no message after this call.
    ///
    /// # Errors
    ///
    /// - MAPI_E_NO_SUPPORT: this site does not move.
    ///
    /// Reference: IMAPIMessageSite::MoveMessage.
    #[optional]
    fn MoveMessage(
        &self,
        folder_destination: Ref<IMAPIFolder>,
        view_context: Ref<IMAPIViewContext>,
        position: *const RECT,
    ) -> HRESULT;

    /// Deletes the message, after the viewer has gone on to another one.
    ///
    /// `position` is where the window of the form is, for the form that is shown next. The form
    /// closes if there is no message after this call. VCSTATUS_DELETE_IS_MOVE in the site's
    /// status says that the message went to the folder of deleted items.
    ///
    /// # Errors
    ///
    /// - MAPI_E_NO_SUPPORT: this site does not delete.
    ///
    /// Reference: IMAPIMessageSite::DeleteMessage.
    #[optional]
    fn DeleteMessage(&self, view_context: Ref<IMAPIViewContext>, position: *const RECT) -> HRESULT;

    /// Saves the message.
    ///
    /// Reference: IMAPIMessageSite::SaveMessage.
    fn SaveMessage(&self) -> HRESULT;

    /// Queues the message for delivery, saving it first where that is needed.
    ///
    /// FORCE_SUBMIT in `flags` submits it even if it may not be sent at once. The form closes if
    /// there is no message after this call.
    ///
    /// Reference: IMAPIMessageSite::SubmitMessage.
    fn SubmitMessage(&self, flags: SubmitFlags) -> HRESULT;

    /// Returns what the site can do with the message: copy, move, delete, save, submit it, or
    /// make a new one.
    ///
    /// Reference: IMAPIMessageSite::GetSiteStatus.
    fn GetSiteStatus(&self, #[out] status: *mut ViewStatus) -> HRESULT;
}

/// A form, as its viewer controls it.
///
/// Vtable order: `MAPIForm.h`; the reference prints GetLastError last. Reference: IMAPIForm :
/// IUnknown.
#[mapi_interface(
    iid = "00020327-0000-0000-c000-000000000046",
    implemented_by = "Form servers",
    called_by = "Form viewers"
)]
pub unsafe trait IMAPIForm: IUnknown {
    /// Tells more about the last error of the form.
    ///
    /// `result` is what the failed method returned. There is no result where there is nothing to
    /// add. The strings are UTF-16 if MAPI_UNICODE is set in `flags`.
    ///
    /// # Errors
    ///
    /// - MAPI_E_BAD_CHARWIDTH: the form does not have strings of this width.
    ///
    /// Reference: IMAPIForm::GetLastError.
    #[optional(S_OK)]
    fn GetLastError(
        &self,
        result: HRESULT,
        flags: UnicodeFlags,
        #[out]
        #[nullable]
        #[view]
        #[encoding(flags)]
        mapi_error: *mut *mut MAPIERROR,
    ) -> HRESULT;

    /// Gives the form a view context in place of the one that it has, or takes that away.
    ///
    /// The form keeps `view_context` and registers with
    /// [`IMAPIViewContext::set_advise_sink`].
    ///
    /// Reference: IMAPIForm::SetViewContext.
    // The page lists no null among the parameters, but tells implementers what to do with one.
    fn SetViewContext(&self, #[opt] view_context: Ref<IMAPIViewContext>) -> HRESULT;

    /// Returns the view context of the form. Without one: nothing, and S_FALSE.
    ///
    /// Reference: IMAPIForm::GetViewContext.
    #[success(S_FALSE)]
    fn GetViewContext(
        &self,
        #[out]
        #[nullable]
        view_context: *mut Option<IMAPIViewContext>,
    ) -> HRESULT;

    /// Closes the form. Afterwards, whatever this returned, the viewer releases it and calls
    /// nothing else.
    ///
    /// `save_options` says whether changes are saved, dropped, or left to the user to decide.
    ///
    /// # Errors
    ///
    /// - E_UNEXPECTED: the form has been closed before.
    ///
    /// Reference: IMAPIForm::ShutdownForm.
    fn ShutdownForm(&self, save_options: SAVEOPTS) -> HRESULT;

    /// Has the form do one of its verbs: open, print, reply, or another that
    /// [`IMAPIFormInfo::calc_verb_set`] lists.
    ///
    /// `view_context` is used for this call in place of that of the form. `parent_window` is the
    /// parent of what is shown modally, zero for none; it need not exist after the call.
    /// `position` is where the window of the form is to be.
    ///
    /// OLEOBJ_S_CANNOT_DOVERB_NOW says that the form knows the verb but cannot do it now.
    ///
    /// # Errors
    ///
    /// - MAPI_E_NO_SUPPORT: the form does not know the verb.
    ///
    /// Reference: IMAPIForm::DoVerb.
    #[success(OLEOBJ_S_CANNOT_DOVERB_NOW)]
    fn DoVerb(
        &self,
        verb: i32,
        #[opt] view_context: Ref<IMAPIViewContext>,
        parent_window: UiParam,
        position: *const RECT,
    ) -> HRESULT;

    /// Registers a viewer for what happens to the form, until [`unadvise`](Self::unadvise).
    ///
    /// The form keeps `advise_sink`. The connection that it returns is not zero.
    ///
    /// # Errors
    ///
    /// - E_OUTOFMEMORY: memory ran out.
    ///
    /// Reference: IMAPIForm::Advise.
    // The page writes ULONG for the connection, here and in Unadvise; the header ULONG_PTR.
    fn Advise(
        &self,
        advise_sink: Ref<IMAPIViewAdviseSink>,
        #[out] connection: *mut Connection,
    ) -> HRESULT;

    /// Ends a registration. The form releases the advise sink.
    ///
    /// # Errors
    ///
    /// - E_INVALIDARG: there is no such registration.
    ///
    /// Reference: IMAPIForm::Unadvise.
    fn Unadvise(&self, connection: Connection) -> HRESULT;
}

/// The list of messages around the one that a form shows: what is next, how to print and where to
/// save.
///
/// Vtable order: `MAPIForm.h`; the reference prints GetLastError last. Reference:
/// IMAPIViewContext : IUnknown.
#[mapi_interface(
    iid = "00020321-0000-0000-c000-000000000046",
    implemented_by = "Form viewers",
    called_by = "Form objects"
)]
pub unsafe trait IMAPIViewContext: IUnknown {
    /// Tells more about the last error of the view context.
    ///
    /// `result` is what the failed method returned. There is no result where there is nothing to
    /// add. The strings are UTF-16 if MAPI_UNICODE is set in `flags`.
    ///
    /// # Errors
    ///
    /// - MAPI_E_BAD_CHARWIDTH: the view context does not have strings of this width.
    ///
    /// Reference: IMAPIViewContext::GetLastError.
    #[optional(S_OK)]
    fn GetLastError(
        &self,
        result: HRESULT,
        flags: UnicodeFlags,
        #[out]
        #[nullable]
        #[view]
        #[encoding(flags)]
        mapi_error: *mut *mut MAPIERROR,
    ) -> HRESULT;

    /// Registers the form for what changes in the viewer, or with `None` ends that. The viewer
    /// keeps `advise_sink` until then.
    ///
    /// Reference: IMAPIViewContext::SetAdviseSink.
    fn SetAdviseSink(&self, #[opt] advise_sink: Ref<IMAPIFormAdviseSink>) -> HRESULT;

    /// Makes the next or previous message the current one.
    ///
    /// `direction` says which, and why if the current one is about to be moved or deleted.
    /// `position` is the window in which it is shown.
    ///
    /// S_FALSE says that another form has opened for it, so the calling form shuts down. With
    /// S_OK the form asks [`IMAPIMessageSite::get_message`] for the message, and shuts down if
    /// there is none.
    ///
    /// Reference: IMAPIViewContext::ActivateNext.
    #[success(S_FALSE)]
    fn ActivateNext(&self, direction: ViewDirection, position: *const RECT) -> HRESULT;

    /// Returns how to print.
    ///
    /// The names in it are UTF-16 if MAPI_UNICODE is set in `flags`. The implementer takes both
    /// handles from GlobalAlloc, and whoever gets the struct frees them with GlobalFree before
    /// the struct itself.
    ///
    /// Reference: IMAPIViewContext::GetPrintSetup.
    fn GetPrintSetup(
        &self,
        flags: UnicodeFlags,
        #[out] print_setup: *mut *mut FORMPRINTSETUP,
    ) -> HRESULT;

    /// Returns the stream to save the message to, in which width, and in which format.
    ///
    /// The form writes from where the stream is, and leaves it at the end of what it wrote.
    ///
    /// Reference: IMAPIViewContext::GetSaveStream.
    fn GetSaveStream(
        &self,
        #[out] flags: *mut UnicodeFlags,
        #[out] format: *mut SaveFormat,
        #[out] stream: *mut Option<IStream>,
    ) -> HRESULT;

    /// Returns the state of the viewer: whether there is a next and a previous message, whether
    /// the form is modal, may show itself, is for reading only, and may delete.
    ///
    /// Reference: IMAPIViewContext::GetViewStatus.
    // VCSTATUS_CATEGORY and VCSTATUS_UNREAD, which the page lists, are in no header.
    fn GetViewStatus(&self, #[out] status: *mut ViewStatus) -> HRESULT;
}

/// What a viewer tells a form. It is an object of its own: a form does not answer for it.
///
/// Vtable order: `MAPIForm.h`, with which the reference agrees. Reference: IMAPIFormAdviseSink :
/// IUnknown.
#[mapi_interface(
    iid = "0002032f-0000-0000-c000-000000000046",
    implemented_by = "Form servers",
    called_by = "Form viewers"
)]
pub unsafe trait IMAPIFormAdviseSink: IUnknown {
    /// The state of the viewer is now `status`, most often because there is or is no longer a
    /// next or previous message. Whether the form is modal and may show itself never changes.
    ///
    /// Reference: IMAPIFormAdviseSink::OnChange.
    // C calls the parameter ulDir, a direction; what it carries are the flags of GetViewStatus.
    fn OnChange(&self, status: ViewStatus) -> HRESULT;

    /// Asks whether the form can show the next message, of which the class, PR_MSG_STATUS and
    /// PR_MESSAGE_FLAGS are given.
    ///
    /// With S_OK it can: by itself if nothing is returned, otherwise with the form that is
    /// returned, which the viewer then loads. S_FALSE says that it cannot.
    ///
    /// Reference: IMAPIFormAdviseSink::OnActivateNext.
    #[success(S_FALSE)]
    fn OnActivateNext(
        &self,
        #[string] message_class: *const u8,
        message_status: MessageStatus,
        message_flags: MessageFlags,
        #[out]
        #[nullable]
        persist_message: *mut Option<IPersistMessage>,
    ) -> HRESULT;
}

/// What a form tells its viewer.
///
/// Vtable order: `MAPIForm.h`, with which the reference agrees. Reference: IMAPIViewAdviseSink :
/// IUnknown.
#[mapi_interface(
    iid = "0002032b-0000-0000-c000-000000000046",
    implemented_by = "Form viewers",
    called_by = "Form objects"
)]
pub unsafe trait IMAPIViewAdviseSink: IUnknown {
    /// The form is closing.
    ///
    /// Reference: IMAPIViewAdviseSink::OnShutdown.
    fn OnShutdown(&self) -> HRESULT;

    /// The form has another message, new or loaded. A viewer of the former message releases the
    /// form.
    ///
    /// Reference: IMAPIViewAdviseSink::OnNewMessage.
    fn OnNewMessage(&self) -> HRESULT;

    /// The form is printing: `page_number` is the last page printed, `status` S_OK while it goes
    /// on, S_FALSE when it is done, an error where it failed.
    ///
    /// # Errors
    ///
    /// - MAPI_E_USER_CANCEL: the user wants it to stop.
    ///
    /// Reference: IMAPIViewAdviseSink::OnPrint.
    fn OnPrint(&self, page_number: u32, status: HRESULT) -> HRESULT;

    /// The message has been submitted, and may have changed.
    ///
    /// Reference: IMAPIViewAdviseSink::OnSubmitted.
    fn OnSubmitted(&self) -> HRESULT;

    /// The message has been saved.
    ///
    /// Reference: IMAPIViewAdviseSink::OnSaved.
    fn OnSaved(&self) -> HRESULT;
}
