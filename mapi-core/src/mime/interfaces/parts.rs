//! Messages that are sent in several parts.

// `mimeole.h` has no public page; the order and types are its own.

use super::{IMimeEnumMessageParts, IMimeMessage};
use crate::interfaces::IStream;
use crate::mapi_interface;
use windows_core::{HRESULT, Ref};

/// The parts of one message, each of them a message of content type `message/partial`.
///
/// [`IMimeMessage::split_message`](crate::IMimeMessage::split_message) makes them.
///
/// Vtable order: `mimeole.h`; the reference has no page.
#[mapi_interface(
    iid = "c558834f-7f86-11d0-8252-00c04fd85ab4",
    implemented_by = "The MIME engine",
    called_by = "Client applications"
)]
pub unsafe trait IMimeMessageParts: IUnknown {
    /// Returns the message that the parts make.
    fn CombineParts(&self, #[out] message: *mut Option<IMimeMessage>) -> HRESULT;

    /// Adds a part, behind the others.
    fn AddPart(&self, part: Ref<IMimeMessage>) -> HRESULT;

    /// Makes room for as many parts.
    fn SetMaxParts(&self, part_count: u32) -> HRESULT;

    /// Returns the number of parts.
    fn CountParts(&self, #[out] part_count: *mut u32) -> HRESULT;

    /// Returns what enumerates the parts.
    fn EnumParts(&self, #[out] parts: *mut Option<IMimeEnumMessageParts>) -> HRESULT;
}

/// What the MIME engine asks when it makes a web page of a message.
///
/// Vtable order: `mimeole.h`; the reference has no page.
#[mapi_interface(
    iid = "761aa641-7bda-11d1-8aa9-00c04fb951f3",
    implemented_by = "Client applications",
    called_by = "The MIME engine"
)]
pub unsafe trait IMimeMessageCallback: IUnknown {
    /// Writes to `stream` what stands between two bodies that are shown in line. `inlined_count`
    /// is the number of those that have been shown.
    // The header calls the stream "in": what is written goes out through it.
    fn OnWebPageSplitter(&self, inlined_count: u32, stream: Ref<IStream>) -> HRESULT;
}
