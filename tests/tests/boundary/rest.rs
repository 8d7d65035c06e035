//! Roles that the other interfaces of this test do not have.

use crate::allocator::balanced;
use crate::raw::{DirtyPlace, Misaligned, dirty};
use core::cell::Cell;
use core::ffi::c_void;
use core::ptr;
use mapi_core::abi::codes::*;
use mapi_core::mapi_interface;
use windows_core::{
    BOOL, GUID, HRESULT, IUnknown, IUnknownImpl, Interface, Ref, Result, implement,
};

#[mapi_interface(
    iid = "b0a7da7e-0008-4000-8000-000000000001",
    implemented_by = "tests",
    called_by = "C | other tests"
)]
unsafe trait IRest: IUnknown {
    /// The implementer has to know what it makes.
    fn Create(
        &self,
        iid: *const GUID,
        #[out]
        #[iid_is(iid)]
        object: *mut Option<IUnknown>,
    ) -> HRESULT;
    /// The implementer has to know what it is handed.
    fn Hand(
        &self,
        #[opt] iid: *const GUID,
        #[opt]
        #[iid_is(iid)]
        object: Ref<IUnknown>,
    ) -> HRESULT;
    /// Buffers of bytes.
    fn Fill(
        &self,
        size: u16,
        #[out]
        #[size_param(size)]
        out: *mut c_void,
        #[opt]
        #[inout]
        #[size_param(size)]
        both: *mut c_void,
    ) -> HRESULT;
    /// Arrays of a length that is part of their type.
    fn Quads(&self, input: *const [u32; 4], #[out] output: *mut [u32; 4]) -> HRESULT;
    /// A word of Windows.
    fn IsEven(&self, number: u32) -> BOOL;
    /// A struct by value.
    fn Reversed(&self, id: GUID) -> GUID;
    /// Pointers that are not looked behind, since their type hides them.
    fn Handle(&self, handle: Handle, #[out] same: *mut Handle) -> HRESULT;
}

/// A handle of somebody's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(transparent)]
struct Handle(*mut c_void);

// SAFETY: transparent over a pointer that nobody here looks behind.
unsafe impl mapi_core::Abi for Handle {}

#[implement(IRest)]
#[derive(Default)]
struct Object {
    asked: Cell<GUID>,
    absent: Cell<bool>,
}

impl IRest_Impl for Object_Impl {
    fn create(&self, iid: &GUID) -> Result<IUnknown> {
        self.asked.set(*iid);
        Ok(self.to_interface())
    }

    fn hand(&self, iid: Option<&GUID>, object: Option<&IUnknown>) -> Result<()> {
        self.absent.set(object.is_none());
        self.asked.set(iid.copied().unwrap_or_default());
        Ok(())
    }

    fn fill(&self, out: &mut [u8], both: Option<&mut [u8]>) -> Result<()> {
        assert!(out.iter().all(|byte| *byte == 0), "C's dirt is there");
        out.fill(7);
        if let Some(both) = both {
            both.reverse();
        }
        Ok(())
    }

    fn quads(&self, input: &[u32; 4]) -> Result<[u32; 4]> {
        Ok(input.map(|number| number + 1))
    }

    fn is_even(&self, number: u32) -> BOOL {
        (number & 1 == 0).into()
    }

    fn reversed(&self, id: GUID) -> GUID {
        GUID::from_u128(id.to_u128().swap_bytes())
    }

    fn handle(&self, handle: Handle) -> Result<Handle> {
        Ok(handle)
    }
}

fn object() -> (windows_core::ComObject<Object>, IRest) {
    let object = windows_core::ComObject::new(Object::default());
    let interface = object.to_interface();
    (object, interface)
}

#[test]
fn an_implementer_can_be_shown_the_iid() {
    let (object, rest) = object();
    assert_eq!(rest.create::<IRest>().unwrap(), rest);
    assert_eq!(object.asked.get(), IRest::IID);
    let mut place = DirtyPlace::new();
    let nobody = GUID::from_u128(1);
    let code = raw!(rest, Create, &nobody, place.place());
    assert_eq!(code, MAPI_E_INTERFACE_NOT_SUPPORTED);
    assert_eq!((object.asked.get(), place.0), (nobody, 0));
    let code = raw!(rest, Create, ptr::null(), place.place());
    assert_eq!(code, MAPI_E_INVALID_PARAMETER);

    rest.hand(Some(&rest)).unwrap();
    assert_eq!(
        (object.asked.get(), object.absent.get()),
        (IRest::IID, false)
    );
    rest.hand::<IRest>(None).unwrap();
    assert_eq!(
        (object.asked.get(), object.absent.get()),
        (IRest::IID, true)
    );
    // What a null IID means anyhow is asked for with one.
    rest.hand::<IUnknown>(None).unwrap();
    assert_eq!(object.asked.get(), GUID::zeroed());
    let code = raw!(rest, Hand, ptr::null(), Ref::<IUnknown>::from(&*rest));
    assert_eq!(code, S_OK);
    assert_eq!(
        (object.asked.get(), object.absent.get()),
        (GUID::zeroed(), false)
    );
}

#[test]
fn buffers_of_bytes_are_written() {
    let (_object, rest) = object();
    let (mut out, mut both) = ([1; 3], [1, 2, 3]);
    rest.fill(&mut out, Some(&mut both)).unwrap();
    assert_eq!((out, both), ([7; 3], [3, 2, 1]));
    rest.fill(&mut [], None).unwrap();
    let error = rest.fill(&mut out, Some(&mut [])).unwrap_err();
    assert_eq!(error.code(), MAPI_E_INVALID_PARAMETER, "two lengths");

    let mut out = [dirty::<u8>(); 4];
    let place = out.as_mut_ptr().cast();
    assert_eq!(raw!(rest, Fill, 3, place, ptr::null_mut()), S_OK);
    assert_eq!(out, [7, 7, 7, dirty()], "as many as counted");
    let code = raw!(rest, Fill, 3, ptr::null_mut(), place);
    assert_eq!(code, MAPI_E_INVALID_PARAMETER);
    // Nothing of bytes is misaligned.
    let mut place = Misaligned::new();
    let code = raw!(rest, Fill, 3, place.at::<u32>().cast(), ptr::null_mut());
    assert_eq!(code, S_OK);
}

#[test]
fn arrays_behind_a_pointer_are_one_value() {
    let (_object, rest) = object();
    assert_eq!(rest.quads(&[1, 2, 3, 4]), Ok([2, 3, 4, 5]));
    let mut output = dirty();
    let code = raw!(rest, Quads, ptr::null(), &mut output);
    assert_eq!((code, output), (MAPI_E_INVALID_PARAMETER, [0; 4]));
}

#[test]
fn values_that_are_no_status_come_back() {
    balanced(|| {
        let (_object, rest) = object();
        assert!(rest.is_even(2).as_bool() && !rest.is_even(3).as_bool());
        assert_eq!(rest.reversed(GUID::from_u128(1)), GUID::from_u128(1 << 120));
        let handle = Handle(ptr::without_provenance_mut(0xdead));
        assert_eq!(rest.handle(handle), Ok(handle));
    });
}

#[test]
fn a_description_says_what_the_attribute_said() {
    let description = IRest::DESCRIPTION;
    assert_eq!(description.implemented_by, Some("tests"));
    assert_eq!(description.called_by, Some("C | other tests"));
    let hand = &description.methods[1];
    assert_eq!(
        (hand.name, hand.rust_name, hand.slot),
        ("Hand", Some("hand"), 4)
    );
    let iid = &hand.params[0];
    assert_eq!(
        (iid.ty, iid.optional, iid.related),
        ("*const GUID", true, &["object"][..])
    );
}
