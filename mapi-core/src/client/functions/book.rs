//! Address book entries of one Exchange account (`abhelp.h`). No account here is Exchange's, and of
//! those that are not, the reference says that the account is ignored and the address book or the
//! support object is asked as by its method.

use super::{Functions, needed};
use crate::abi::{flags::*, *};
use crate::interfaces::*;
use crate::private::entry;
use core::ffi::c_void;
use windows_core::{GUID, HRESULT, IUnknown, Interface, Ref};

/// What the slot of a method takes of an entry: OpenEntry.
struct Entry {
    size: u32,
    id: *const ENTRYID,
    interface: *const GUID,
    flags: u32,
    object_type: *mut u32,
    object: *mut Option<IUnknown>,
}

/// Calls OpenEntry with just what C passes: what is not its to judge, the object judges.
macro_rules! open {
    ($interface:ident, $object:expr, $entry:expr) => {{
        let entry: Entry = $entry;
        let run = || {
            let object: &$interface = needed($object.as_ref())?;
            // SAFETY: the object is borrowed, and what the arguments have to be is the caller's
            // contract.
            Ok(unsafe {
                (Interface::vtable(object).OpenEntry)(
                    object.as_raw(),
                    entry.size,
                    entry.id,
                    entry.interface,
                    OpenEntryFlags::from(entry.flags),
                    entry.object_type.cast(),
                    entry.object,
                )
            })
        };
        // SAFETY: null or places, as the caller vouches; zeros are a number and no object.
        unsafe {
            if entry::clear(entry.object_type) & entry::clear(entry.object) {
                entry::guard(run)
            } else {
                entry::invalid()
            }
        }
    }};
}

/// Declares the functions that open an entry, each with what it ignores.
macro_rules! openers {
    ($(fn $name:ident($($ignored:ident: $ignored_ty:ty,)* | $object:ident: $interface:ident);)*) => {
        #[expect(
            non_snake_case,
            clippy::too_many_arguments,
            reason = "the names of C; what each takes is declared there"
        )]
        impl Functions {$(
            pub unsafe fn $name(
                &self,
                $($ignored: $ignored_ty,)*
                $object: Ref<'_, $interface>,
                size: u32,
                id: *const ENTRYID,
                interface: *const GUID,
                flags: u32,
                object_type: *mut u32,
                object: *mut Option<IUnknown>,
            ) -> HRESULT {
                let entry = Entry { size, id, interface, flags, object_type, object };
                open!($interface, $object, entry)
            }
        )*}
    };
}

openers! {
    fn HrOpenABEntryWithExchangeContext(
        _session: Ref<'_, IMAPISession>,
        _uid: *const MAPIUID,
        | book: IAddrBook
    );
    fn HrOpenABEntryUsingDefaultContext(_session: Ref<'_, IMAPISession>, | book: IAddrBook);
    fn HrOpenABEntryWithProviderUID(_uid: *const MAPIUID, | book: IAddrBook);
    fn HrOpenABEntryWithProviderUIDSupport(_uid: *const MAPIUID, | support: IMAPISupport);
    fn HrOpenABEntryWithResolvedRow(_row: *const SRow, | book: IAddrBook);
    fn HrOpenABEntryWithSupport(| support: IMAPISupport);
}

#[expect(
    non_snake_case,
    clippy::too_many_arguments,
    reason = "the names of C; what each takes is declared there"
)]
impl Functions {
    pub unsafe fn HrCompareABEntryIDsWithExchangeContext(
        &self,
        _session: Ref<'_, IMAPISession>,
        _uid: *const MAPIUID,
        book: Ref<'_, IAddrBook>,
        size1: u32,
        id1: *const ENTRYID,
        size2: u32,
        id2: *const ENTRYID,
        flags: u32,
        result: *mut u32,
    ) -> HRESULT {
        // SAFETY: null or a place for a number, as the caller vouches.
        if !unsafe { entry::clear(result) } {
            return entry::invalid();
        }
        entry::guard(|| {
            let book = needed(book.as_ref())?;
            // SAFETY: a borrowed object, and what the arguments have to be is the caller's contract.
            Ok(unsafe {
                (Interface::vtable(book).CompareEntryIDs)(
                    book.as_raw(),
                    size1,
                    id1,
                    size2,
                    id2,
                    NoFlags::from(flags),
                    result.cast(),
                )
            })
        })
    }

    pub unsafe fn HrDoABDetailsWithProviderUID(
        &self,
        _uid: *const MAPIUID,
        book: Ref<'_, IAddrBook>,
        ui: *mut UiParam,
        dismiss: LPFNDISMISS,
        dismiss_context: *mut c_void,
        size: u32,
        id: *const ENTRYID,
        button: LPFNBUTTON,
        button_context: *mut c_void,
        button_text: *const TCHAR,
        flags: u32,
    ) -> HRESULT {
        entry::guard(|| {
            let book = needed(book.as_ref())?;
            // SAFETY: a borrowed object, and what the arguments have to be is the caller's contract.
            Ok(unsafe {
                (Interface::vtable(book).Details)(
                    book.as_raw(),
                    ui,
                    dismiss,
                    CallbackContext(dismiss_context),
                    size,
                    id,
                    button,
                    CallbackContext(button_context),
                    button_text,
                    DetailsFlags::from(flags),
                )
            })
        })
    }

    pub unsafe fn HrDoABDetailsWithExchangeContext(
        &self,
        _session: Ref<'_, IMAPISession>,
        uid: *const MAPIUID,
        book: Ref<'_, IAddrBook>,
        ui: *mut UiParam,
        dismiss: LPFNDISMISS,
        dismiss_context: *mut c_void,
        size: u32,
        id: *const ENTRYID,
        button: LPFNBUTTON,
        button_context: *mut c_void,
        button_text: *const TCHAR,
        flags: u32,
    ) -> HRESULT {
        // SAFETY: as the caller vouches.
        unsafe {
            self.HrDoABDetailsWithProviderUID(
                uid,
                book,
                ui,
                dismiss,
                dismiss_context,
                size,
                id,
                button,
                button_context,
                button_text,
                flags,
            )
        }
    }
}
