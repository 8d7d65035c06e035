//! A transport: what it handles, a message that it cannot send now, one that is cancelled.

use crate::support::Support;
use crate::{error, fake, references, version};
use mapi_core::abi::{codes::*, flags::*, *};
use mapi_core::data::{AddressTypes, Uids};
use mapi_core::*;
use std::cell::Cell;
use std::ptr;
use widestring::u16cstr;
use windows_core::{BOOL, GUID, IUnknown, Interface, Result, implement};

static UID: MAPIUID = MAPIUID { ab: [3; 16] };
static UIDS: [&MAPIUID; 1] = [&UID];

#[implement(IXPProvider)]
struct Provider;

#[implement(IXPLogon)]
struct Logon {
    types: MapiTexts,
    cancelled: Cell<usize>,
    _support: IMAPISupport,
}

impl IXPProvider_Impl for Provider_Impl {
    fn shutdown(&self, flags: Option<&mut ShutdownFlags>) -> Result<()> {
        assert!(flags.is_none_or(|flags| flags.is_empty()));
        Ok(())
    }

    fn transport_logon(
        &self,
        support: &IMAPISupport,
        _ui_param: UiParam,
        profile_name: TStr<'_>,
        flags: &mut TransportLogonFlags,
        mapi_error: &mut Option<MapiView<MAPIERROR>>,
    ) -> Result<IXPLogon> {
        let wide = profile_name.is_wide();
        assert_eq!(wide, flags.contains(TransportLogonFlags::MAPI_UNICODE));
        if flags.contains(TransportLogonFlags::LOGON_NO_CONNECT) {
            *flags = TransportLogonFlags::empty();
            *mapi_error = Some(error(21));
            return Err(MAPI_E_FAILONEPROVIDER.into());
        }
        *flags = TransportLogonFlags::LOGON_SP_POLL;
        Ok(Logon {
            types: MapiTexts::new(&[u16cstr!("FAX").into()])?,
            cancelled: Cell::new(0),
            _support: support.clone(),
        }
        .into())
    }
}

impl IXPLogon_Impl for Logon_Impl {
    fn address_types(&self) -> Result<(AddressTypes<'_>, Uids<'_>)> {
        Ok(((&self.types).into(), UIDS[..].into()))
    }

    fn transport_notify(
        &self,
        flags: &mut TransportNotifyFlags,
        data: Option<&TransportData>,
    ) -> Result<()> {
        if flags.contains(TransportNotifyFlags::NOTIFY_CANCEL_MESSAGE) {
            let data = data.ok_or(MAPI_E_INVALID_PARAMETER)?;
            // SAFETY: the flag says that it is what the transport calls the message.
            self.cancelled.set(unsafe { data.message_ref() }.0);
        }
        Ok(())
    }

    fn idle(&self) -> Result<()> {
        Ok(())
    }

    fn transport_logoff(&self, flags: TransportLogoffFlags) -> Result<()> {
        assert_eq!(flags, TransportLogoffFlags::LOGOFF_HURRY);
        Ok(())
    }

    fn submit_message(
        &self,
        _flags: BeginMessageFlags,
        _message: &IMessage,
        message_ref: &mut MessageRef,
        wait_seconds: &mut usize,
    ) -> Result<()> {
        assert_eq!(*message_ref, MessageRef(0));
        *message_ref = MessageRef(42);
        *wait_seconds = 600;
        Err(MAPI_E_WAIT.into())
    }

    fn end_message(&self, message_ref: MessageRef) -> Result<EndMessageFlags> {
        assert_eq!(message_ref, MessageRef(42));
        Ok(EndMessageFlags::END_RESEND_LATER)
    }

    fn poll(&self) -> Result<BOOL> {
        Ok(true.into())
    }

    fn start_message(&self, _message: &IMessage, message_ref: &mut MessageRef) -> Result<()> {
        message_ref.0 += 1;
        Ok(())
    }

    fn open_status_entry(
        &self,
        _iid: Option<&GUID>,
        _flags: StatusEntryFlags,
    ) -> Result<(ObjectType, IUnknown)> {
        Ok((
            ObjectType::MAPI_STATUS,
            crate::IFake::from(crate::Fake).into(),
        ))
    }

    fn flush_queues(&self, _ui_param: UiParam, flags: TransportFlushFlags) -> Result<()> {
        assert_eq!(flags, TransportFlushFlags::FLUSH_UPLOAD);
        Ok(())
    }
}

fn logon(support: &IMAPISupport) -> IXPLogon {
    let provider: IXPProvider = Provider.into();
    let mut flags = TransportLogonFlags::LOGON_NO_DIALOG;
    let logon = provider
        .transport_logon(support, UiParam(0), c"profile", &mut flags, &mut None)
        .unwrap();
    assert_eq!(flags, TransportLogonFlags::LOGON_SP_POLL);
    provider.shutdown(None).unwrap();
    logon
}

#[test]
fn flags_and_errors_come_back_from_a_logon() {
    let provider: IXPProvider = Provider.into();
    let support: IMAPISupport = Support::default().into();
    let (mut flags, mut problem) = (TransportLogonFlags::LOGON_NO_CONNECT, None);
    let name = u16cstr!("profile");
    let result = provider.transport_logon(&support, UiParam(0), name, &mut flags, &mut problem);
    assert_eq!(result.unwrap_err().code(), MAPI_E_FAILONEPROVIDER);
    assert_eq!(flags, TransportLogonFlags::empty());
    assert_eq!(version(&problem.unwrap()), 21);
    assert_eq!(references(&support), 1);
}

#[test]
fn the_spooler_sends_and_receives() {
    let support: IMAPISupport = Support::default().into();
    let logon = logon(&support);
    let (types, uids) = logon.address_types().unwrap();
    assert_eq!(types.iter().next().unwrap().unwrap().to_string(), "FAX");
    assert_eq!(uids[0].ab, UID.ab);
    let message: IMessage = fake();
    let (mut message_ref, mut wait) = (MessageRef(0), 0);
    let result = logon.submit_message(
        BeginMessageFlags::empty(),
        &message,
        &mut message_ref,
        &mut wait,
    );
    assert_eq!(result.unwrap_err().code(), MAPI_E_WAIT);
    assert_eq!(
        (message_ref, wait),
        (MessageRef(42), 600),
        "written although it fails"
    );

    logon.transport_notify_cancel(message_ref).unwrap();
    logon.transport_notify_abort_deferred(&[1, 2]).unwrap();
    for flags in [
        TransportNotifyFlags::NOTIFY_CANCEL_MESSAGE,
        TransportNotifyFlags::NOTIFY_ABORT_DEFERRED,
    ] {
        let refused = logon.transport_notify_flags(flags).unwrap_err();
        assert_eq!(refused.code(), MAPI_E_INVALID_PARAMETER);
    }
    let flags = TransportNotifyFlags::NOTIFY_BEGIN_INBOUND;
    logon.transport_notify_flags(flags).unwrap();

    assert_eq!(
        logon.end_message(message_ref).unwrap(),
        EndMessageFlags::END_RESEND_LATER
    );
    assert!(logon.poll().unwrap().as_bool());
    let mut message_ref = MessageRef(1);
    logon.start_message(&message, &mut message_ref).unwrap();
    assert_eq!(message_ref, MessageRef(2));
    logon
        .flush_queues(UiParam(0), TransportFlushFlags::FLUSH_UPLOAD)
        .unwrap();
    assert_eq!(
        logon.register_options().unwrap_err().code(),
        MAPI_E_NO_SUPPORT
    );
    let state = logon.validate_state(UiParam(0), ValidateStateFlags::SUPPRESS_UI);
    assert_eq!(state.unwrap_err().code(), MAPI_E_NO_SUPPORT);
    logon
        .transport_logoff(TransportLogoffFlags::LOGOFF_HURRY)
        .unwrap();
    drop(logon);
    assert_eq!(references(&support), 1);
}

#[test]
fn c_gets_arrays_that_stay_the_transports() {
    let support: IMAPISupport = Support::default().into();
    let logon = logon(&support);
    let (mut flags, mut types, mut uids) =
        (UnicodeFlags::empty(), ptr::null_mut(), ptr::null_mut());
    let (mut type_count, mut uid_count) = (0, 0);
    for _ in 0..2 {
        // SAFETY: the variables are places for the results.
        let code = unsafe {
            (logon.vtable().AddressTypes)(
                logon.as_raw(),
                &mut flags,
                &mut type_count,
                &mut types,
                &mut uid_count,
                &mut uids,
            )
        };
        assert_eq!((code, type_count, uid_count), (S_OK, 1, 1));
        assert_eq!(flags, UnicodeFlags::MAPI_UNICODE);
        // SAFETY: the transport keeps both arrays.
        unsafe {
            assert!(ptr::eq(*uids, &UID));
            let text = widestring::U16CStr::from_ptr_str((*types).cast());
            assert_eq!(text, u16cstr!("FAX"));
        }
    }
}
