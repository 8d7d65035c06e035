//! Objects that are loaded from streams or messages and saved to them.

// The first three are OLE's; what is said about them follows the Win32 reference.

use super::IMimeMessage;
use crate::abi::{codes::S_FALSE, flags::PersistMimeFlags};
use crate::interfaces::IStream;
use crate::mapi_interface;
use windows_core::{BOOL, GUID, HRESULT, Ref};

/// An object that can be saved.
///
/// Vtable order: `objidl.h`.
#[mapi_interface(
    iid = "0000010c-0000-0000-c000-000000000046",
    implemented_by = "OLE, the MIME engine and anyone else",
    called_by = "Everyone"
)]
pub unsafe trait IPersist: IUnknown {
    /// Returns the class of the object, with which it is made again.
    fn GetClassID(&self, #[out] clsid: *mut GUID) -> HRESULT;
}

/// An object that is saved to a stream.
///
/// Vtable order: `objidl.h`.
#[mapi_interface(
    iid = "00000109-0000-0000-c000-000000000046",
    implemented_by = "OLE, the MIME engine and anyone else",
    called_by = "Everyone"
)]
pub unsafe trait IPersistStream: IPersist {
    /// Tells whether the object has changed since it was saved: S_FALSE says that it has not.
    #[success(S_FALSE)]
    fn IsDirty(&self) -> HRESULT;

    /// Reads the object from `stream`, from its position on.
    fn Load(&self, stream: Ref<IStream>) -> HRESULT;

    /// Writes the object to `stream`. With `clear_dirty` it counts as unchanged afterwards.
    fn Save(&self, stream: Ref<IStream>, clear_dirty: BOOL) -> HRESULT;

    /// Returns how many bytes [`save`](Self::save) needs at most.
    fn GetSizeMax(&self, #[out] size: *mut u64) -> HRESULT;
}

/// [`IPersistStream`] of objects that can also start empty. It continues [`IPersist`].
///
/// Vtable order: `ocidl.h`.
#[mapi_interface(
    iid = "7fd52380-4e07-101b-ae2d-08002b2ec713",
    implemented_by = "OLE, the MIME engine and anyone else",
    called_by = "Everyone"
)]
pub unsafe trait IPersistStreamInit: IPersist {
    /// Tells whether the object has changed since it was saved: S_FALSE says that it has not.
    #[success(S_FALSE)]
    fn IsDirty(&self) -> HRESULT;

    /// Reads the object from `stream`, from its position on.
    fn Load(&self, stream: Ref<IStream>) -> HRESULT;

    /// Writes the object to `stream`. With `clear_dirty` it counts as unchanged afterwards.
    fn Save(&self, stream: Ref<IStream>, clear_dirty: BOOL) -> HRESULT;

    /// Returns how many bytes [`save`](Self::save) needs at most.
    ///
    /// # Errors
    ///
    /// - E_NOTIMPL, MAPI_E_NO_SUPPORT: the object does not know.
    #[optional]
    fn GetSizeMax(&self, #[out] size: *mut u64) -> HRESULT;

    /// Makes the object empty, in place of [`load`](Self::load).
    fn InitNew(&self) -> HRESULT;
}

/// An object that is loaded from a message and saved to one, as the editor of messages is.
///
/// Vtable order: `mimeole.h`; the reference has no page.
#[mapi_interface(
    iid = "de4ad8da-555f-11d1-8dd0-00c04fb951f9",
    implemented_by = "Editors of messages",
    called_by = "Client applications"
)]
pub unsafe trait IPersistMime: IPersist {
    /// Shows a message.
    fn Load(&self, message: Ref<IMimeMessage>) -> HRESULT;

    /// Writes the text to a message, as HTML or plain text or both.
    fn Save(&self, message: Ref<IMimeMessage>, flags: PersistMimeFlags) -> HRESULT;
}
