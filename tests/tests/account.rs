//! Account management from both sides: what objects hand over is copied and goes back to them.

use mapi_core::abi::{codes::*, tags::*, *};
use mapi_core::outlook::{AccountMemory, AccountValue, AccountValueRef};
use mapi_core::*;
use std::cell::{Cell, RefCell};
use std::ptr;
use std::rc::Rc;
use widestring::{U16CString, u16cstr};
use windows_core::{ComObject, GUID, HRESULT, IUnknown, Interface, Result, implement};

#[derive(Default)]
struct Log {
    freed: Cell<usize>,
    props: RefCell<Vec<(PropTag, AccountValue)>>,
}

#[implement(IOlkAccount)]
struct Account(Rc<Log>);

impl IOlkErrorUnknown_Impl for Account_Impl {
    fn get_last_error(&self, error: HRESULT) -> Result<U16CString> {
        if error == E_ACCT_NOT_FOUND {
            Ok(u16cstr!("no such account").to_owned())
        } else {
            Err(E_INVALIDARG.into())
        }
    }
}

impl IOlkAccount_Impl for Account_Impl {
    fn get_account_info(&self) -> Result<(GUID, Vec<GUID>)> {
        Ok((CLSID_OlkPOP3Account, vec![CLSID_OlkMail, CLSID_OlkStore]))
    }

    fn get_prop_w(&self, prop: PropTag) -> Result<AccountValue> {
        let props = self.0.props.borrow();
        let found = props.iter().find(|(tag, _)| *tag == prop);
        Ok(found.ok_or(E_ACCT_NOT_FOUND)?.1.clone())
    }

    fn set_prop_w(&self, prop: PropTag, value: AccountValueRef<'_>) -> Result<()> {
        self.0.props.borrow_mut().push((prop, value.to_owned()));
        Ok(())
    }

    fn free_memory(&self, memory: AccountMemory) -> Result<()> {
        self.0.freed.set(self.0.freed.get() + 1);
        memory.free();
        Ok(())
    }

    fn save_changes(&self) -> Result<()> {
        Ok(())
    }
}

fn account() -> (Rc<Log>, IOlkAccount) {
    let log = Rc::new(Log::default());
    (log.clone(), Account(log).into())
}

#[test]
fn values_go_in_and_out_and_memory_goes_back() -> Result<()> {
    let (log, account) = account();
    let name = u16cstr!("Anna");
    account.set_prop_w(PROP_ACCT_NAME, AccountValueRef::Unicode(name))?;
    account.set_prop_w(PROP_ACCT_MINI_UID, AccountValueRef::Long(7))?;
    account.set_prop_w(PROP_MAPI_EMSMDB_UID, AccountValueRef::Binary(&[1, 2, 3]))?;
    account.set_prop_w(PROP_ACCT_SENTITEMS_EID, AccountValueRef::Binary(&[]))?;
    let get = |prop| account.get_prop_w(prop);
    assert_eq!(get(PROP_ACCT_NAME)?, AccountValue::Unicode(name.to_owned()));
    assert_eq!(
        get(PROP_MAPI_EMSMDB_UID)?,
        AccountValue::Binary(vec![1, 2, 3])
    );
    assert_eq!(log.freed.get(), 2);
    assert_eq!(get(PROP_ACCT_MINI_UID)?, AccountValue::Long(7));
    assert_eq!(get(PROP_ACCT_SENTITEMS_EID)?, AccountValue::Binary(vec![]));
    assert_eq!(log.freed.get(), 2, "nothing to free");
    assert_eq!(get(PROP_ACCT_STAMP).unwrap_err().code(), E_ACCT_NOT_FOUND);

    let (kind, categories) = account.get_account_info()?;
    assert_eq!(kind, CLSID_OlkPOP3Account);
    assert_eq!(categories, [CLSID_OlkMail, CLSID_OlkStore]);
    assert_eq!(log.freed.get(), 3);
    Ok(())
}

/// Nothing says by whom and how.
#[test]
fn the_text_of_an_error_is_never_freed() -> Result<()> {
    let (log, account) = account();
    let message = account.get_last_error(E_ACCT_NOT_FOUND)?;
    assert_eq!(message.to_string_lossy(), "no such account");
    assert_eq!(log.freed.get(), 0);
    Ok(())
}

#[test]
fn a_variant_that_contradicts_itself_is_refused() {
    let (log, account) = account();
    for (kind, cb) in [(0x1f, 0), (0x102, 5), (0x40, 0), (0x1_0003, 0)] {
        let mut variant = ACCT_VARIANT {
            dwType: kind,
            ..Default::default()
        };
        if cb != 0 {
            let pb = ptr::null_mut();
            variant.Val.bin = ACCT_BIN { cb, pb };
        }
        // SAFETY: the variant is there.
        let code =
            unsafe { (account.vtable().SetPropW)(account.as_raw(), PROP_ACCT_NAME, &variant) };
        assert!(code.is_err(), "{kind:#x}");
    }
    assert!(log.props.borrow().is_empty());
}

#[implement(IOlkAccountHelper)]
struct Helper;

impl IOlkAccountHelper_Impl for Helper_Impl {
    fn get_identity(&self, identity: Option<&mut [u16]>, size: &mut u32) -> Result<()> {
        let name = u16cstr!("Outlook").as_slice_with_nul();
        *size = name.len() as u32;
        let place = identity.and_then(|text| text.get_mut(..name.len()));
        place.ok_or(E_OUTOFMEMORY)?.copy_from_slice(name);
        Ok(())
    }

    fn get_mapi_session(&self) -> Result<IUnknown> {
        Err(MAPI_E_NOT_FOUND.into())
    }
}

#[test]
fn the_profile_name_says_how_long_it_is() -> Result<()> {
    let helper: IOlkAccountHelper = ComObject::new(Helper).into_interface();
    let mut size = 0;
    let error = helper.get_identity(None, &mut size).unwrap_err();
    assert_eq!((error.code(), size), (E_OUTOFMEMORY, 8));
    let mut name = vec![0; size as usize];
    helper.get_identity(Some(&mut name), &mut size)?;
    assert_eq!(String::from_utf16_lossy(&name[..7]), "Outlook");
    // What the reference asks for where a member is no member at all.
    assert_eq!(helper.place_holder1().unwrap_err().code(), E_NOTIMPL);
    assert_eq!(helper.hands_off_session().unwrap_err().code(), E_NOTIMPL);
    Ok(())
}

#[test]
fn no_account_answers_for_the_enumerator() -> Result<()> {
    let (_, account) = account();
    account.cast::<IOlkErrorUnknown>()?;
    assert!(account.cast::<IOlkEnum>().is_err());
    Ok(())
}
