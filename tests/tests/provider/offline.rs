//! Offline objects, and synchronization in the background.

use mapi_core::abi::{codes::*, flags::*, *};
use mapi_core::outlook::{OfflineAdvise, SyncRequest};
use mapi_core::*;
use std::cell::{Cell, RefCell};
use std::ptr;
use std::rc::Rc;
use widestring::{U16CStr, u16cstr};
use windows_core::{HRESULT, IUnknown, Interface, Result, implement};

#[implement(IMAPIOfflineMgr)]
#[derive(Default)]
struct Account {
    state: Cell<OfflineState>,
    clients: RefCell<Vec<(AdviseToken, IMAPIOfflineNotify)>>,
}

impl IMAPIOffline_Impl for Account_Impl {
    fn set_current_state(
        &self,
        _flags: OfflineFlags,
        mask: OfflineState,
        state: OfflineState,
    ) -> Result<()> {
        if mask != OfflineState::MAPIOFFLINE_STATE_OFFLINE_MASK {
            return Err(E_INVALIDARG.into());
        }
        let old = self.state.replace(state);
        for (token, client) in self.clients.borrow().iter() {
            client.notify(&MAPIOFFLINE_NOTIFY {
                ulSize: size_of::<MAPIOFFLINE_NOTIFY>() as u32,
                NotifyType: MAPIOFFLINE_NOTIFY_TYPE::MAPIOFFLINE_NOTIFY_TYPE_STATECHANGE,
                ulClientToken: *token,
                Info: MAPIOFFLINE_STATECHANGE {
                    ulMask: mask,
                    ulStateOld: old,
                    ulStateNew: state,
                },
            });
        }
        Ok(())
    }

    fn get_capabilities(&self) -> Result<OfflineCapabilities> {
        Ok(OfflineCapabilities::all())
    }

    fn get_current_state(&self) -> Result<OfflineState> {
        Ok(self.state.get())
    }
}

impl IMAPIOfflineMgr_Impl for Account_Impl {
    fn advise(&self, advise_info: OfflineAdvise<'_>) -> Result<AdviseToken> {
        let client = advise_info.callback.cast().map_err(|_| E_NOINTERFACE)?;
        let mut clients = self.clients.borrow_mut();
        clients.push((advise_info.client_token, client));
        Ok(AdviseToken(clients.len() as u32))
    }

    fn unadvise(&self, _advise_token: AdviseToken) -> Result<()> {
        self.clients.borrow_mut().clear();
        Ok(())
    }
}

#[implement(IMAPIOfflineNotify)]
struct Client {
    seen: Rc<RefCell<Vec<(u32, OfflineState)>>>,
}

impl IMAPIOfflineNotify_Impl for Client_Impl {
    fn notify(&self, notification: &MAPIOFFLINE_NOTIFY) {
        let change = notification.Info;
        assert_eq!(change.ulMask, OfflineState::MAPIOFFLINE_STATE_OFFLINE_MASK);
        let mut seen = self.seen.borrow_mut();
        seen.push((notification.ulClientToken.0, change.ulStateNew));
    }
}

#[test]
fn clients_learn_of_the_state() {
    let account: IMAPIOfflineMgr = Account::default().into();
    let seen = Rc::default();
    let client: IUnknown = IMAPIOfflineNotify::from(Client {
        seen: Rc::clone(&seen),
    })
    .into();
    let token = account
        .advise(OfflineAdvise::new(AdviseToken(5), &client))
        .unwrap();
    let fake = account.advise(OfflineAdvise::new(AdviseToken(6), &crate::fake()));
    assert_eq!(fake.unwrap_err().code(), E_NOINTERFACE);
    let state: IMAPIOffline = account.cast().unwrap();
    let mask = OfflineState::MAPIOFFLINE_STATE_OFFLINE_MASK;
    let offline = OfflineState::MAPIOFFLINE_STATE_OFFLINE;
    state
        .set_current_state(OfflineFlags::empty(), mask, offline)
        .unwrap();
    assert_eq!(state.get_current_state().unwrap(), offline);
    assert_eq!(*seen.borrow(), [(5, offline)]);
    account.unadvise(token).unwrap();
    assert_eq!(crate::references(&client), 1);

    let mut token = AdviseToken(9);
    let info = MAPIOFFLINE_ADVISEINFO {
        ulSize: 4,
        ..MAPIOFFLINE_ADVISEINFO::default()
    };
    for info in [ptr::null(), &info] {
        // SAFETY: null and a size that is too small are checked for.
        let code = unsafe {
            (account.vtable().Advise)(account.as_raw(), NoFlags::empty(), info, &mut token)
        };
        assert_eq!((code, token), (MAPI_E_INVALID_PARAMETER, AdviseToken(0)));
    }
    assert_eq!(IMAPIOfflineMgr::DESCRIPTION.slot_count(), 16);
}

#[implement(IMAPISync)]
struct Store;

impl IMAPISync_Impl for Store_Impl {
    fn synchronize_in_background(&self, request: SyncRequest<'_>) -> Result<()> {
        assert_eq!(request.flags, StoreSyncFlags::SYNC_ON_DEMAND);
        assert!(request.session.is_some());
        // SAFETY: nobody asks the system for it.
        let event = unsafe { HANDLE::new(ptr::without_provenance_mut(0x44)) };
        request
            .done_event
            .ok_or(MAPI_E_INVALID_PARAMETER)?
            .set(event);
        let progress: IMAPISyncProgressCallback =
            request.callback.ok_or(MAPI_E_INVALID_PARAMETER)?.cast()?;
        progress.progress(Some(u16cstr!("fetching")), 1, 2)?;
        progress.progress(None, 2, 2)?;
        progress.error(MAPI_E_NETWORK_ERROR, u16cstr!("lost"))?;
        progress.done(event, S_OK)
    }
}

#[implement(IMAPISyncProgressCallback)]
struct Progress(Rc<RefCell<Vec<String>>>);

impl IMAPISyncProgressCallback_Impl for Progress_Impl {
    fn progress(&self, progress: Option<&U16CStr>, index: u32, index_max: u32) -> Result<()> {
        let text = progress.map(|text| text.to_string_lossy());
        self.0
            .borrow_mut()
            .push(format!("{text:?} {index}/{index_max}"));
        Ok(())
    }

    fn error(&self, result: HRESULT, error: &U16CStr) -> Result<()> {
        let text = format!("{} {:?}", error.to_string_lossy(), codes::name(result));
        self.0.borrow_mut().push(text);
        Ok(())
    }

    fn done(&self, thread_done_event: HANDLE, result: HRESULT) -> Result<()> {
        let text = format!("done {:#x} {}", thread_done_event.as_ptr().addr(), result.0);
        self.0.borrow_mut().push(text);
        Ok(())
    }
}

#[test]
fn a_store_synchronizes() {
    let store: IMAPISync = Store.into();
    let texts = Rc::default();
    let callback: IUnknown = IMAPISyncProgressCallback::from(Progress(Rc::clone(&texts))).into();
    let event = Cell::new(HANDLE::default());
    let session = crate::fake();
    let request = SyncRequest {
        flags: StoreSyncFlags::SYNC_ON_DEMAND,
        session: Some(&session),
        callback: Some(&callback),
        done_event: Some(&event),
    };
    store.synchronize_in_background(request).unwrap();
    assert_eq!(event.get().as_ptr().addr(), 0x44);
    assert_eq!(
        *texts.borrow(),
        [
            "Some(\"fetching\") 1/2",
            "None 2/2",
            "lost Some(\"MAPI_E_NETWORK_ERROR\")",
            "done 0x44 0"
        ]
    );
    assert_eq!(crate::references(&session), 1);
}
