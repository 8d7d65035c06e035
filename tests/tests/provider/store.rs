//! A message store provider: the logons of MAPI and of the spooler.

use crate::support::Support;
use crate::{IFake, IFake_Impl, error, references, version};
use mapi_core::abi::{codes::*, flags::*, *};
use mapi_core::*;
use std::cell::RefCell;
use std::ptr;
use widestring::u16cstr;
use windows_core::{BOOL, GUID, HRESULT, IUnknown, Interface, Result, implement};

#[implement(IMSProvider)]
#[derive(Default)]
pub(crate) struct Provider {
    /// The stores that are open, by their identifiers.
    open: RefCell<Vec<Vec<u8>>>,
}

/// The logon object, which stands for the store too.
#[implement(IMSLogon, IFake)]
struct Logon {
    _support: IMAPISupport,
    spooler: bool,
}

impl IFake_Impl for Logon_Impl {}

impl Provider_Impl {
    fn open(
        &self,
        support: &IMAPISupport,
        profile_name: TStr<'_>,
        entry_id: Option<&[u8]>,
        flags: StoreLogonFlags,
        spooler: bool,
        mapi_error: &mut Option<MapiView<MAPIERROR>>,
    ) -> Result<Success<(Option<IMSLogon>, IUnknown)>> {
        assert_eq!(profile_name.to_string(), "Ä");
        assert_eq!(
            profile_name.is_wide(),
            flags.contains(StoreLogonFlags::MAPI_UNICODE)
        );
        let Some(entry_id) = entry_id else {
            *mapi_error = Some(error(11));
            return Err(MAPI_E_UNCONFIGURED.into());
        };
        if entry_id == b"panic" {
            *mapi_error = Some(error(12));
            panic!("as asked");
        }
        let logon: IMSLogon = Logon {
            _support: support.clone(),
            spooler,
        }
        .into();
        let store = logon.cast()?;
        let mut open = self.open.borrow_mut();
        if !spooler && open.iter().any(|id| id == entry_id) {
            return Ok((None, store).into());
        }
        open.push(entry_id.to_vec());
        let code = if entry_id == b"warn" {
            MAPI_W_ERRORS_RETURNED
        } else {
            S_OK
        };
        Ok(Success::new((Some(logon), store), code))
    }
}

impl IMSProvider_Impl for Provider_Impl {
    fn shutdown(&self, flags: &mut NoFlags) -> Result<()> {
        assert!(flags.is_empty());
        self.open.borrow_mut().clear();
        Ok(())
    }

    fn logon(
        &self,
        support: &IMAPISupport,
        _ui_param: UiParam,
        profile_name: TStr<'_>,
        entry_id: Option<&[u8]>,
        flags: StoreLogonFlags,
        _iid: Option<&GUID>,
        mapi_error: &mut Option<MapiView<MAPIERROR>>,
    ) -> Result<Success<(MapiArray<u8>, Option<IMSLogon>, IUnknown)>> {
        let opened = self.open(support, profile_name, entry_id, flags, false, mapi_error)?;
        let Success {
            value: (logon, store),
            code,
        } = opened;
        let security = if logon.is_some() { &b"secret"[..] } else { b"" };
        Ok(Success::new(
            (MapiArray::new(security)?, logon, store),
            code,
        ))
    }

    fn spooler_logon(
        &self,
        support: &IMAPISupport,
        _ui_param: UiParam,
        profile_name: TStr<'_>,
        entry_id: Option<&[u8]>,
        flags: StoreSpoolerLogonFlags,
        _iid: Option<&GUID>,
        spool_security: &[u8],
        mapi_error: &mut Option<MapiView<MAPIERROR>>,
    ) -> Result<Success<(Option<IMSLogon>, IUnknown)>> {
        if spool_security != b"secret" {
            return Err(MAPI_E_LOGON_FAILED.into());
        }
        self.open(
            support,
            profile_name,
            entry_id,
            flags.into(),
            true,
            mapi_error,
        )
    }

    fn compare_store_ids(&self, entry_id_1: &[u8], entry_id_2: &[u8]) -> Result<BOOL> {
        Ok(entry_id_1.eq_ignore_ascii_case(entry_id_2).into())
    }
}

impl IMSLogon_Impl for Logon_Impl {
    fn get_last_error(
        &self,
        result: HRESULT,
        _flags: UnicodeFlags,
    ) -> Result<Option<MapiView<MAPIERROR>>> {
        Ok((result == MAPI_E_NOT_FOUND).then(|| error(13)))
    }

    fn logoff(&self, _flags: &mut NoFlags) -> Result<()> {
        Ok(())
    }

    fn open_entry(
        &self,
        entry_id: Option<&[u8]>,
        _iid: Option<&GUID>,
        _flags: OpenEntryFlags,
    ) -> Result<(ObjectType, IUnknown)> {
        if entry_id.is_some() {
            return Err(MAPI_E_NOT_FOUND.into());
        }
        Ok((ObjectType::MAPI_FOLDER, IFake::from(crate::Fake).into()))
    }

    fn compare_entry_ids(&self, entry_id_1: &[u8], entry_id_2: &[u8]) -> Result<BOOL> {
        Ok((entry_id_1 == entry_id_2).into())
    }

    fn unadvise(&self, _connection: Connection) -> Result<()> {
        Err(MAPI_E_NOT_FOUND.into())
    }

    fn open_status_entry(
        &self,
        _iid: Option<&GUID>,
        _flags: StatusEntryFlags,
    ) -> Result<(ObjectType, IUnknown)> {
        assert!(self.spooler);
        Err(MAPI_E_NO_ACCESS.into())
    }
}

fn name() -> TStr<'static> {
    u16cstr!("Ä").into()
}

#[test]
fn mapi_logs_on_and_the_spooler_after_it() {
    let provider: IMSProvider = Provider::default().into();
    let support: IMAPISupport = Support::default().into();
    let mut problem = None;
    let flags = StoreLogonFlags::MDB_NO_DIALOG;
    let log_on = |id: &[u8], problem: &mut _| {
        provider
            .logon::<IFake>(&support, UiParam(0), name(), Some(id), flags, problem)
            .unwrap()
    };
    let logged_on = log_on(b"store", &mut problem);
    assert!(logged_on.is_ok() && problem.is_none());
    let (security, logon, store) = logged_on.into_value();
    let logon = logon.unwrap();
    assert_eq!(&*security, b"secret");
    assert_eq!(store.cast::<IMSLogon>().unwrap(), logon);
    assert_eq!(references(&support), 2, "the logon object keeps it");

    let spooler = provider
        .spooler_logon::<IMSLogon>(
            &support,
            UiParam(0),
            name(),
            Some(b"store"),
            StoreSpoolerLogonFlags::MDB_NO_DIALOG,
            &security,
            &mut problem,
        )
        .unwrap();
    let status = spooler
        .1
        .open_status_entry::<IUnknown>(StatusEntryFlags::empty());
    assert_eq!(status.unwrap_err().code(), MAPI_E_NO_ACCESS);
    let refused = provider.spooler_logon::<IMSLogon>(
        &support,
        UiParam(0),
        name(),
        Some(b"store"),
        StoreSpoolerLogonFlags::MDB_NO_DIALOG,
        &[],
        &mut problem,
    );
    assert_eq!(refused.unwrap_err().code(), MAPI_E_LOGON_FAILED);

    // A second logon to an open store has no logon object, and nothing for the spooler.
    let again = log_on(b"store", &mut problem);
    assert!(again.0.is_empty() && again.1.is_none());
    let warned = log_on(b"warn", &mut problem);
    assert_eq!(warned.code, MAPI_W_ERRORS_RETURNED);

    assert!(
        provider
            .compare_store_ids(b"Store", b"STORE")
            .unwrap()
            .as_bool()
    );
    provider.shutdown(&mut NoFlags::empty()).unwrap();
    let none = logon.advise(None, EventMask::fnevNewMail, &crate::fake());
    assert_eq!(
        none.unwrap_err().code(),
        MAPI_E_NO_SUPPORT,
        "it is left out"
    );
    assert_eq!(
        logon
            .open_entry::<IFake>(None, Default::default())
            .unwrap()
            .0,
        ObjectType::MAPI_FOLDER
    );
    assert!(
        logon
            .get_last_error(MAPI_E_NO_ACCESS, Default::default())
            .unwrap()
            .is_none()
    );
    let last = logon
        .get_last_error(MAPI_E_NOT_FOUND, Default::default())
        .unwrap();
    assert_eq!(version(&last.unwrap()), 13);
    drop((logon, store, spooler, again, warned));
    assert_eq!(references(&support), 1);
}

#[test]
fn an_error_for_the_user_comes_with_a_failure() {
    let provider: IMSProvider = Provider::default().into();
    let support: IMAPISupport = Support::default().into();
    let mut problem = Some(error(1));
    let flags = StoreLogonFlags::empty();
    let result = provider.logon::<IFake>(&support, UiParam(0), name(), None, flags, &mut problem);
    assert_eq!(result.unwrap_err().code(), MAPI_E_UNCONFIGURED);
    assert_eq!(version(problem.as_ref().unwrap()), 11);
    let id = Some(&b"panic"[..]);
    let result = provider.logon::<IFake>(&support, UiParam(0), name(), id, flags, &mut problem);
    assert_eq!(result.unwrap_err().code(), MAPI_E_CALL_FAILED);
    assert_eq!(version(&problem.unwrap()), 12);
    assert_eq!(references(&support), 1);
}

/// The results of a logon, as C has them.
struct Results {
    size: u32,
    security: *mut u8,
    error: *mut MAPIERROR,
    logon: Option<IMSLogon>,
    store: Option<IMsgStore>,
}

#[test]
fn c_logs_on() {
    let provider: IMSProvider = Provider::default().into();
    let support: IMAPISupport = Support::default().into();
    let profile = u16cstr!("Ä");
    let id = b"store";
    let call = |iid: *const GUID, id: &[u8], missing: usize| {
        let mut results = Results {
            size: 77,
            security: ptr::without_provenance_mut(0xdead_0000),
            error: ptr::without_provenance_mut(0xdead_0000),
            logon: None,
            store: None,
        };
        // SAFETY: the arguments are as C declares them; null is checked for where it is passed.
        let code = unsafe {
            let size: *mut u32 = &mut results.size;
            (provider.vtable().Logon)(
                provider.as_raw(),
                (&support).into(),
                UiParam(0),
                profile.as_ptr().cast(),
                id.len() as u32,
                if id.is_empty() {
                    ptr::null()
                } else {
                    id.as_ptr().cast()
                },
                StoreLogonFlags::MAPI_UNICODE,
                iid,
                if missing == 1 { ptr::null_mut() } else { size },
                if missing == 2 {
                    ptr::null_mut()
                } else {
                    &mut results.security
                },
                if missing == 3 {
                    ptr::null_mut()
                } else {
                    &mut results.error
                },
                if missing == 4 {
                    ptr::null_mut()
                } else {
                    &mut results.logon
                },
                if missing == 5 {
                    ptr::null_mut()
                } else {
                    &mut results.store
                },
            )
        };
        (code, results)
    };
    let (code, results) = call(&IFake::IID, id, 0);
    assert_eq!((code, results.size), (S_OK, 6));
    assert!(results.error.is_null() && results.logon.is_some() && results.store.is_some());
    // SAFETY: the block was handed over.
    unsafe {
        assert_eq!(std::slice::from_raw_parts(results.security, 6), b"secret");
        memory::free(results.security.cast());
    }
    drop((results.logon, results.store));

    // Without an IID it has to be an IMsgStore, which this store is not; nothing is written.
    let (code, results) = call(ptr::null(), b"other", 0);
    assert_eq!(code, MAPI_E_INTERFACE_NOT_SUPPORTED);
    assert!(results.size == 0 && results.security.is_null());
    assert!(results.logon.is_none() && results.store.is_none() && results.error.is_null());

    let (code, results) = call(&IFake::IID, b"", 0);
    assert_eq!(code, MAPI_E_UNCONFIGURED);
    assert!(results.size == 0 && results.security.is_null() && results.store.is_none());
    // SAFETY: the block was handed over although the method failed.
    unsafe {
        assert_eq!((*results.error).ulVersion, 11);
        memory::free(results.error.cast());
    }
    for missing in 1..=5 {
        let (code, results) = call(&IFake::IID, b"third", missing);
        assert_eq!(code, MAPI_E_INVALID_PARAMETER, "{missing}");
        assert!(results.logon.is_none() && results.store.is_none());
        assert!(missing == 3 || results.error.is_null());
    }
    assert_eq!(references(&support), 1);
}
