//! Results and arguments whose interface an IID names.

use crate::allocator::balanced;
use crate::interfaces::*;
use crate::object::*;
use crate::raw::DirtyPlace;
use core::cell::Cell;
use core::ptr;
use mapi_core::abi::codes::*;
use mapi_core::mapi_interface;
use windows_core::{ComObject, GUID, HRESULT, IUnknown, Interface, Ref, Result, implement};

/// Opens things. In `OpenOr` a null IID asks for the declared type.
#[mapi_interface(iid = "b0a7da7e-0005-4000-8000-000000000001")]
unsafe trait IOpen: IUnknown {
    fn Open(
        &self,
        #[opt] iid: *const GUID,
        #[opt]
        #[out]
        #[iid_is(iid)]
        object: *mut Option<IUnknown>,
    ) -> HRESULT;
    fn OpenOr(
        &self,
        #[opt] iid: *const GUID,
        #[nullable]
        #[out]
        #[iid_is(iid)]
        object: *mut Option<IScalars>,
    ) -> HRESULT;
    fn Hand(&self, iid: *const GUID, #[iid_is(iid)] object: Ref<IScalars>) -> HRESULT;
}

#[implement(IOpen)]
struct Opener {
    object: IUnknown,
    handed: Cell<usize>,
    named: Cell<Option<GUID>>,
}

impl IOpen_Impl for Opener_Impl {
    fn open(&self, iid: Option<&GUID>) -> Result<IUnknown> {
        self.named.set(iid.copied());
        Ok(self.object.clone())
    }

    fn open_or(&self, iid: Option<&GUID>) -> Result<Option<IUnknown>> {
        self.named.set(iid.copied());
        Ok(Some(self.object.clone()))
    }

    fn hand(&self, iid: &GUID, object: &IUnknown) -> Result<()> {
        self.named.set(Some(*iid));
        self.handed.set(object.as_raw().addr());
        assert!(object.cast::<IUnknown>().is_ok());
        Ok(())
    }
}

fn opener(fixture: &Fixture) -> ComObject<Opener> {
    ComObject::new(Opener {
        object: fixture.as_interface::<IInputs>().into(),
        handed: Cell::new(0),
        named: Cell::new(None),
    })
}

#[test]
fn the_object_is_queried_for_what_the_caller_names() {
    let fixture = Fixture::new(Behaviour::Work);
    let open: IOpen = opener(&fixture).to_interface();
    let scalars: IScalars = open.open().unwrap();
    assert_eq!(scalars.double(3), 6);
    assert_eq!(
        open.open::<IUnknown>().unwrap(),
        fixture.as_interface::<IInputs>().into()
    );
    let error = open.open::<IOpen>().unwrap_err();
    assert_eq!(error.code(), MAPI_E_INTERFACE_NOT_SUPPORTED);
    assert!(open.open_or::<IReplace>().unwrap().is_some());
}

#[test]
fn without_an_iid_the_declared_type_comes_back() {
    let fixture = Fixture::new(Behaviour::Work);
    let open: IOpen = opener(&fixture).to_interface();
    let mut place = DirtyPlace::new();
    assert_eq!(raw!(open, OpenOr, ptr::null(), place.place()), S_OK);
    // It is not the pointer that the implementer returned, which is that of another interface.
    let scalars = place.take::<IScalars>().unwrap();
    assert_eq!(scalars.double(4), 8);
    assert_ne!(scalars.as_raw(), fixture.as_interface::<IInputs>().as_raw());
    assert_eq!(raw!(open, Open, ptr::null(), place.place()), S_OK);
    assert_eq!(place.take::<IUnknown>().unwrap(), scalars.into());
}

#[test]
fn an_object_that_is_not_wanted_is_queried_and_released() {
    let fixture = Fixture::new(Behaviour::Work);
    let open: IOpen = opener(&fixture).to_interface();
    assert_eq!(raw!(open, Open, &IScalars::IID, ptr::null_mut()), S_OK);
    let code = raw!(open, Open, &IOpen::IID, ptr::null_mut());
    assert_eq!(code, MAPI_E_INTERFACE_NOT_SUPPORTED);
}

/// windows-core answers to one IID with a pointer that is two words wide and not counted. It is
/// a private agreement of `cast_object`, and nothing that a caller could be handed.
#[test]
fn the_private_iid_of_windows_core_names_no_interface() {
    let fixture = Fixture::new(Behaviour::Work);
    let open: IOpen = opener(&fixture).to_interface();
    let iid = windows_core::DYNAMIC_CAST_IID;
    let mut places = [DirtyPlace::new(), DirtyPlace::new()];
    let code = raw!(open, Open, &iid, places[0].place());
    assert_eq!(code, MAPI_E_INTERFACE_NOT_SUPPORTED);
    assert_eq!(places, [DirtyPlace(0), DirtyPlace::new()]);
}

#[test]
fn an_object_that_is_handed_in_is_any_object() {
    let fixture = Fixture::new(Behaviour::Work);
    let opener = opener(&fixture);
    let open: IOpen = opener.to_interface();
    // The IID says `IReplace`, so its slots are not those of the declared `IScalars`: the
    // implementer sees an object of which it knows nothing.
    let replace: IReplace = fixture.as_interface();
    open.hand(&replace).unwrap();
    assert_eq!(opener.handed.get(), replace.as_raw().addr());
    open.hand(fixture.partner()).unwrap();
    assert_eq!(opener.handed.get(), fixture.partner().as_raw().addr());
}

#[test]
fn references_balance_where_one_result_fails_after_another() {
    balanced(|| {
        let fixture = Fixture::new(Behaviour::WrongWidth);
        let object: IOutputs = fixture.as_interface();
        // The query succeeds before the text is found to have the wrong width.
        let error = object.perhaps::<IScalars>(1, Flags(0)).unwrap_err();
        assert_eq!(error.code(), MAPI_E_BAD_CHARWIDTH);
    });
}
