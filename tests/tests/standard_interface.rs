//! Methods that hand a standard interface over where the caller names none.

use mapi_core::abi::codes::{MAPI_E_INTERFACE_NOT_SUPPORTED, S_OK};
use mapi_core::mapi_interface;
use std::cell::Cell;
use std::ptr::null;
use windows_core::{
    ComObject, GUID, HRESULT, IUnknown, IUnknown_Vtbl, Interface, Ref, Result, implement,
};

/// The standard one.
#[mapi_interface(iid = "b0a7da7e-2002-4000-8000-000000000001")]
unsafe trait IStandard: IUnknown {
    /// Who it is.
    fn Standard(&self, #[out] number: *mut u32) -> HRESULT;
}

/// Another one that the same object has.
#[mapi_interface(iid = "b0a7da7e-2002-4000-8000-000000000002")]
unsafe trait IAnother: IUnknown {
    /// Who it is.
    fn Another(&self, #[out] number: *mut u32) -> HRESULT;
}

/// Opens objects and takes them.
#[mapi_interface(iid = "b0a7da7e-2002-4000-8000-000000000003")]
unsafe trait IOpener: IUnknown {
    /// Returns an object.
    fn Open(
        &self,
        #[opt] iid: *const GUID,
        #[out]
        #[iid_is(iid)]
        object: *mut Option<IStandard>,
    ) -> HRESULT;
    /// Returns an object whose standard interface depends on it, or nothing.
    fn OpenAny(
        &self,
        #[opt] iid: *const GUID,
        #[out]
        #[nullable]
        #[iid_is(iid)]
        object: *mut Option<IUnknown>,
    ) -> HRESULT;
    /// Takes an object.
    fn Take(&self, #[opt] iid: *const GUID, #[iid_is(iid)] object: Ref<IStandard>) -> HRESULT;
}

#[implement(IStandard, IAnother)]
struct Object;

impl IStandard_Impl for Object_Impl {
    fn standard(&self) -> Result<u32> {
        Ok(1)
    }
}

impl IAnother_Impl for Object_Impl {
    fn another(&self) -> Result<u32> {
        Ok(2)
    }
}

#[implement(IOpener)]
#[derive(Default)]
struct Opener {
    named: Cell<Option<GUID>>,
    nothing: bool,
}

impl IOpener_Impl for Opener_Impl {
    fn open(&self, iid: Option<&GUID>) -> Result<IUnknown> {
        self.named.set(iid.copied());
        Ok(IStandard::from(Object).into())
    }

    fn open_any(&self, iid: Option<&GUID>) -> Result<Option<IUnknown>> {
        self.named.set(iid.copied());
        Ok((!self.nothing).then(|| IStandard::from(Object).into()))
    }

    fn take(&self, iid: Option<&GUID>, object: &IUnknown) -> Result<()> {
        self.named.set(iid.copied());
        assert_eq!(object.cast::<IStandard>()?.standard()?, 1);
        Ok(())
    }
}

#[test]
fn the_standard_interface_is_asked_for_with_null() -> Result<()> {
    let opener = ComObject::new(Opener::default());
    let interface: IOpener = opener.to_interface();
    assert_eq!(interface.open::<IStandard>()?.standard()?, 1);
    assert_eq!(opener.named.get(), None);
    assert_eq!(interface.open::<IAnother>()?.another()?, 2);
    assert_eq!(opener.named.get(), Some(IAnother::IID));

    let any: IUnknown = interface.open_any()?.expect("there is one");
    assert_eq!(opener.named.get(), None);
    assert_eq!(any.cast::<IStandard>()?.standard()?, 1);
    let another: IAnother = interface.open_any()?.expect("there is one");
    assert_eq!(opener.named.get(), Some(IAnother::IID));
    assert_eq!(another.another()?, 2);

    interface.take(&IStandard::from(Object))?;
    assert_eq!(opener.named.get(), None);
    interface.take(&IAnother::from(Object))?;
    assert_eq!(opener.named.get(), Some(IAnother::IID));
    Ok(())
}

#[test]
fn nothing_is_nothing_whatever_was_asked_for() -> Result<()> {
    let opener = Opener {
        nothing: true,
        ..Opener::default()
    };
    let opener: IOpener = opener.into();
    assert!(opener.open_any::<IUnknown>()?.is_none());
    assert!(opener.open_any::<IAnother>()?.is_none());
    Ok(())
}

/// The slots of an opener that hands its standard interface over whatever it is asked for, as the
/// reference says that some providers do.
#[repr(C)]
struct Stubborn {
    vtable: *const IOpener_Vtbl,
}

unsafe extern "system" fn open_standard(
    _this: *mut core::ffi::c_void,
    _iid: *const GUID,
    object: *mut Option<IStandard>,
) -> HRESULT {
    // SAFETY: the checked caller passes a place for an interface.
    unsafe { object.write(Some(Object.into())) };
    S_OK
}

#[test]
fn what_a_stubborn_provider_hands_over_is_queried() -> Result<()> {
    let real: IOpener = Opener::default().into();
    let inherited = &Interface::vtable(&real).base__;
    let vtable = IOpener_Vtbl {
        base__: IUnknown_Vtbl {
            QueryInterface: inherited.QueryInterface,
            AddRef: inherited.AddRef,
            Release: inherited.Release,
        },
        Open: open_standard,
        OpenAny: Interface::vtable(&real).OpenAny,
        Take: Interface::vtable(&real).Take,
    };
    let stubborn = Stubborn { vtable: &vtable };
    let raw = (&raw const stubborn).cast_mut().cast();
    // SAFETY: a vtable pointer of that interface; only the slot that takes no object is called.
    let opener = unsafe { IOpener::from_raw_borrowed(&raw) }.expect("it is not null");
    assert_eq!(opener.open::<IStandard>()?.standard()?, 1);
    assert_eq!(opener.open::<IAnother>()?.another()?, 2);
    let error = opener.open::<IOpener>().unwrap_err();
    assert_eq!(error.code(), MAPI_E_INTERFACE_NOT_SUPPORTED);
    Ok(())
}

#[test]
fn c_names_nothing() {
    let opener: IOpener = Opener::default().into();
    let mut object = None;
    // SAFETY: the place is there; null names nothing.
    unsafe {
        assert_eq!(
            (opener.vtable().Open)(opener.as_raw(), null(), &mut object),
            S_OK
        );
        let object = object.expect("the standard interface");
        assert_eq!(object.standard(), Ok(1));
        assert_eq!(
            (opener.vtable().Take)(opener.as_raw(), null(), (&object).into()),
            S_OK
        );
    }
}
