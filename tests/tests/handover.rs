//! What is handed over in unusual ways: by a method that fails, without a reference, without
//! ownership, in place of something else.

use mapi_core::abi::{
    MAPIERROR, MAPIUID, OPTIONDATA, SBinary, TCHAR,
    codes::{
        MAPI_E_CALL_FAILED, MAPI_E_INTERFACE_NOT_SUPPORTED, MAPI_E_INVALID_PARAMETER,
        MAPI_E_LOGON_FAILED, MAPI_E_NO_ACCESS, S_OK,
    },
    flags::UnicodeFlags,
};
use mapi_core::data::{AddressTypes, NoRef, Options, Uids};
use mapi_core::{MapiArray, MapiTexts, MapiView, TStr, mapi_interface};
use std::ffi::c_void;
use std::ptr;
use std::sync::Arc;
use widestring::{U16CStr, u16cstr};
use windows_core::{GUID, HRESULT, IUnknown, Interface, Ref, Result, implement};

/// One method for each way.
#[mapi_interface(iid = "b0a7da7e-2001-4000-8000-000000000001")]
unsafe trait IHandover: IUnknown {
    fn Logon(
        &self,
        fail: u32,
        #[inout]
        #[view]
        error: *mut *mut MAPIERROR,
        #[opt]
        #[inout]
        #[view]
        other: *mut *mut MAPIERROR,
    ) -> HRESULT;
    fn Name(
        &self,
        #[encoding(flags)] name: *const TCHAR,
        #[inout] flags: *mut UnicodeFlags,
        #[out]
        #[encoding(flags)]
        answer: *mut *mut TCHAR,
    ) -> HRESULT;
    fn Unwrap(
        &self,
        #[out]
        #[owner(NoRef<'_, IHandover>)]
        object: *mut Option<IHandover>,
    ) -> HRESULT;
    fn AddressTypes(
        &self,
        #[out] flags: *mut UnicodeFlags,
        #[out] type_count: *mut u32,
        #[out]
        #[owner(AddressTypes<'_>)]
        #[encoding(flags)]
        #[len_param(type_count)]
        types: *mut *mut *mut TCHAR,
        #[out] uid_count: *mut u32,
        #[out]
        #[owner(Uids<'_>)]
        #[len_param(uid_count)]
        uids: *mut *mut *mut MAPIUID,
    ) -> HRESULT;
    fn Options(
        &self,
        #[out] flags: *mut u32,
        #[out] count: *mut u32,
        #[out]
        #[owner(Options<'_>)]
        #[encoding(flags)]
        #[len_param(count)]
        options: *mut *mut OPTIONDATA,
    ) -> HRESULT;
    fn Hook(
        &self,
        fail: u32,
        #[inout] size: *mut u32,
        #[inout]
        #[size_param(size)]
        entry_id: *mut *mut u8,
    ) -> HRESULT;
    fn Sent(
        &self,
        fail: u32,
        #[owner(IHandover)] object: Ref<IHandover>,
        #[owner(MapiView<SBinary>)] list: *mut SBinary,
    ) -> HRESULT;
    fn Report(&self, fail: u32, #[inout] object: *mut Option<IHandover>) -> HRESULT;
    fn NewEntry(
        &self,
        #[out]
        #[opt]
        size: *mut u32,
        #[out]
        #[opt]
        #[size_param(size)]
        entry_id: *mut *mut u8,
    ) -> HRESULT;
}

static UID: MAPIUID = MAPIUID { ab: [7; 16] };
static OTHER: MAPIUID = MAPIUID { ab: [9; 16] };

fn explanation(version: u32) -> Result<MapiView<MAPIERROR>> {
    let block = mapi_tests::raw::block(MAPIERROR {
        ulVersion: version,
        ..MAPIERROR::default()
    })?;
    // SAFETY: no pointers, so nothing that is not there.
    Ok(unsafe { MapiView::from_box(block) })
}

fn version(error: &MapiView<MAPIERROR>) -> u32 {
    // SAFETY: the struct is in the block.
    unsafe { (*error.as_ptr()).ulVersion }
}

#[implement(IHandover)]
struct Provider {
    wrapped: Option<IHandover>,
    types: MapiTexts,
}

impl IHandover_Impl for Provider_Impl {
    fn logon(
        &self,
        fail: u32,
        error: &mut Option<MapiView<MAPIERROR>>,
        other: Option<&mut Option<MapiView<MAPIERROR>>>,
    ) -> Result<()> {
        assert!(error.is_none(), "nothing is there at first");
        *error = Some(explanation(fail)?);
        if let Some(other) = other {
            assert!(other.is_none());
            *other = Some(explanation(fail)?);
        }
        match fail {
            0 => Ok(()),
            1 => Err(MAPI_E_LOGON_FAILED.into()),
            _ => panic!("as asked"),
        }
    }

    fn name(&self, name: TStr<'_>, flags: &mut UnicodeFlags) -> Result<mapi_core::MapiText> {
        assert_eq!(name.is_wide(), flags.contains(UnicodeFlags::MAPI_UNICODE));
        *flags = UnicodeFlags::empty();
        mapi_core::MapiText::with_width(&name.to_string(), false)
    }

    fn unwrap(&self) -> Result<NoRef<'_, IHandover>> {
        let wrapped = self.wrapped.as_ref().map(NoRef::from);
        wrapped.ok_or_else(|| MAPI_E_NO_ACCESS.into())
    }

    fn address_types(&self) -> Result<(AddressTypes<'_>, Uids<'_>)> {
        static UIDS: [&MAPIUID; 2] = [&UID, &OTHER];
        Ok(((&self.types).into(), UIDS[..].into()))
    }

    fn options(&self) -> Result<Options<'_>> {
        Ok(Options::default())
    }

    fn hook(&self, fail: u32, entry_id: &mut MapiArray<u8>) -> Result<()> {
        let longer: Vec<u8> = entry_id.iter().rev().copied().chain([0xee]).collect();
        *entry_id = MapiArray::new(&longer)?;
        if fail == 0 {
            Ok(())
        } else {
            Err(MAPI_E_NO_ACCESS.into())
        }
    }

    fn sent(&self, fail: u32, object: &IHandover, _list: &MapiView<SBinary>) -> Result<()> {
        assert_eq!(references(object), 2, "one is the caller's to give");
        if fail == 0 {
            Ok(())
        } else {
            Err(MAPI_E_NO_ACCESS.into())
        }
    }

    fn report(&self, fail: u32, object: &mut Option<IHandover>) -> Result<()> {
        *object = if object.is_none() {
            self.wrapped.clone()
        } else {
            None
        };
        if fail == 0 {
            Ok(())
        } else {
            Err(MAPI_E_NO_ACCESS.into())
        }
    }

    fn new_entry(&self) -> Result<MapiArray<u8>> {
        MapiArray::new(&[1, 2, 3])
    }
}

fn provider(types: &[TStr<'_>]) -> IHandover {
    let wrapped = Provider {
        wrapped: None,
        types: MapiTexts::new(&[]).unwrap(),
    };
    Provider {
        wrapped: Some(wrapped.into()),
        types: MapiTexts::new(types).unwrap(),
    }
    .into()
}

fn wide() -> IHandover {
    provider(&[u16cstr!("SMTP").into(), u16cstr!("").into()])
}

fn references(object: &IHandover) -> u32 {
    // SAFETY: the reference that is added is released again.
    unsafe {
        let vtable = &object.vtable().base__;
        (vtable.AddRef)(object.as_raw());
        (vtable.Release)(object.as_raw())
    }
}

#[test]
fn a_failing_method_hands_its_error_over() {
    let object = wide();
    let (mut error, mut other) = (None, None);
    let result = object.logon(1, &mut error, Some(&mut other));
    assert_eq!(result.unwrap_err().code(), MAPI_E_LOGON_FAILED);
    assert_eq!(version(error.as_ref().unwrap()), 1);
    assert_eq!(version(&other.unwrap()), 1);

    // What was there before is freed, and not shown to the callee.
    object.logon(0, &mut error, None).unwrap();
    assert_eq!(version(error.as_ref().unwrap()), 0);
}

#[test]
fn c_gets_it_too_and_finds_null_where_there_is_none() {
    let object = wide();
    for (fail, expected) in [(0, S_OK), (1, MAPI_E_LOGON_FAILED)] {
        // Whatever a C caller left in the variable is not taken for a block.
        let mut error = ptr::without_provenance_mut::<MAPIERROR>(0xdead_0000);
        // SAFETY: the variable is a place for a pointer.
        let code =
            unsafe { (object.vtable().Logon)(object.as_raw(), fail, &mut error, ptr::null_mut()) };
        assert_eq!(code, expected);
        // SAFETY: the block was handed over.
        unsafe {
            assert_eq!((*error).ulVersion, fail);
            mapi_core::memory::free(error.cast());
        }
    }
    let mut other = ptr::without_provenance_mut::<MAPIERROR>(0xdead_0000);
    // SAFETY: null is checked for, and the variable is a place for a pointer.
    let code = unsafe { (object.vtable().Logon)(object.as_raw(), 0, ptr::null_mut(), &mut other) };
    assert_eq!(code, MAPI_E_INVALID_PARAMETER);
    assert!(other.is_null());
}

#[test]
fn flags_behind_a_pointer_tell_the_width() {
    let object = wide();
    for (name, set) in [
        (TStr::from(u16cstr!("profile")), UnicodeFlags::empty()),
        (TStr::from(c"profile"), UnicodeFlags::MAPI_UNICODE),
    ] {
        let mut flags = set;
        // The flag is set for the caller, whatever it was; the method answers in 8 bits.
        let answer = object.name(name, &mut flags).unwrap();
        assert_eq!(answer.to_string(), "profile");
        assert!(!answer.is_wide());
        assert_eq!(flags, UnicodeFlags::empty());
    }
    let mut answer = ptr::null_mut();
    // SAFETY: null is checked for.
    let code = unsafe {
        (object.vtable().Name)(
            object.as_raw(),
            c"x".as_ptr().cast(),
            ptr::null_mut(),
            &mut answer,
        )
    };
    assert_eq!(code, MAPI_E_INVALID_PARAMETER);
}

#[test]
fn an_interface_is_lent() {
    let object = wide();
    let inner = object.unwrap().unwrap().into_inner();
    assert_eq!(references(&inner), 2, "the provider's and ours");
    let mut raw: Option<IHandover> = None;
    // SAFETY: the variable is a place for a pointer.
    let code = unsafe { (object.vtable().Unwrap)(object.as_raw(), &mut raw) };
    assert_eq!(code, S_OK);
    assert_eq!(raw.as_ref().unwrap().as_raw(), inner.as_raw());
    assert_eq!(references(&inner), 2, "C gets no reference");
    std::mem::forget(raw);
    assert_eq!(inner.unwrap().unwrap_err().code(), MAPI_E_NO_ACCESS);
    drop(object);
    assert_eq!(references(&inner), 1);
}

#[test]
fn arrays_are_lent() {
    for (object, wide) in [
        (wide(), true),
        (provider(&[c"SMTP".into(), c"".into()]), false),
    ] {
        let (types, uids) = object.address_types().unwrap();
        let texts: Vec<String> = types.iter().map(|t| t.unwrap().to_string()).collect();
        assert_eq!(texts, ["SMTP", ""]);
        assert_eq!(types.is_wide(), wide);
        let uids: Vec<[u8; 16]> = uids.iter().map(|uid| uid.ab).collect();
        assert_eq!(uids, [UID.ab, OTHER.ab]);

        let mut flags = UnicodeFlags::from(0x55);
        let (mut type_count, mut uid_count) = (0, 0);
        let (mut types, mut uids) = (ptr::null_mut(), ptr::null_mut());
        // SAFETY: the variables are places for the results.
        let code = unsafe {
            (object.vtable().AddressTypes)(
                object.as_raw(),
                &mut flags,
                &mut type_count,
                &mut types,
                &mut uid_count,
                &mut uids,
            )
        };
        assert_eq!(code, S_OK);
        assert_eq!((type_count, uid_count), (2, 2));
        assert_eq!(flags.bits(), if wide { 0x8000_0000 } else { 0 });
        // SAFETY: the object keeps both arrays; each pointer points to what C expects.
        unsafe {
            let first = (*types).cast::<c_void>();
            let text = if wide {
                U16CStr::from_ptr_str(first.cast()).to_string_lossy()
            } else {
                std::ffi::CStr::from_ptr(first.cast())
                    .to_str()
                    .unwrap()
                    .to_owned()
            };
            assert_eq!(text, "SMTP");
            assert_eq!((**uids.add(1)).ab, OTHER.ab);
        }
    }
    let none = provider(&[]);
    assert!(none.address_types().unwrap().0.is_empty());
    assert!(none.options().unwrap().is_empty());
}

#[test]
fn an_array_is_replaced() {
    let object = wide();
    let mut id = MapiArray::new(&[1, 2]).unwrap();
    object.hook(0, &mut id).unwrap();
    assert_eq!(*id, [2, 1, 0xee]);
    assert!(object.hook(1, &mut id).is_err());
    assert_eq!(
        *id,
        [0xee, 1, 2, 0xee],
        "whoever replaced it, it is the caller's"
    );

    let (mut size, mut raw) = (0, ptr::null_mut());
    // SAFETY: the variables are there, and hold nothing.
    let code = unsafe { (object.vtable().Hook)(object.as_raw(), 0, &mut size, &mut raw) };
    assert_eq!((code, size), (S_OK, 1));
    // SAFETY: the block was handed over.
    unsafe { mapi_core::memory::free(raw.cast()) };
    let (mut size, mut raw) = (4, ptr::null_mut());
    // SAFETY: the variables are there; what they say is checked, and null is checked for.
    unsafe {
        let code = (object.vtable().Hook)(object.as_raw(), 0, &mut size, &mut raw);
        assert_eq!(code, MAPI_E_INVALID_PARAMETER, "a count without an array");
        assert_eq!(size, 4, "what cannot be used is left alone");
        let code = (object.vtable().Hook)(object.as_raw(), 0, ptr::null_mut(), &mut raw);
        assert_eq!(code, MAPI_E_INVALID_PARAMETER);
        let code = (object.vtable().Hook)(object.as_raw(), 0, &mut size, ptr::null_mut());
        assert_eq!(code, MAPI_E_INVALID_PARAMETER);
    }
}

#[test]
fn an_array_may_be_unwanted_with_its_count() {
    let object = wide();
    assert_eq!(*object.new_entry().unwrap(), [1, 2, 3]);
    // SAFETY: null is allowed.
    let code =
        unsafe { (object.vtable().NewEntry)(object.as_raw(), ptr::null_mut(), ptr::null_mut()) };
    assert_eq!(code, S_OK);
}

fn list() -> MapiView<SBinary> {
    // SAFETY: nothing is counted.
    unsafe { MapiView::from_box(mapi_tests::raw::block(SBinary::default()).unwrap()) }
}

#[test]
fn what_is_given_is_gone_on_success_only() {
    let object = wide();
    let given = wide();
    object.sent(0, given.clone(), list()).unwrap();
    assert_eq!(references(&given), 1);
    let result = object.sent(1, given.clone(), list());
    assert_eq!(result.unwrap_err().code(), MAPI_E_NO_ACCESS);
    assert_eq!(references(&given), 1);

    for fail in [0, 1] {
        let kept = given.clone();
        let block = list().into_raw();
        // SAFETY: an interface and a block, both ours to give.
        let code = unsafe { (object.vtable().Sent)(object.as_raw(), fail, (&given).into(), block) };
        assert_eq!(code.is_err(), fail == 1);
        if fail == 0 {
            // C gave the reference away.
            std::mem::forget(kept);
        } else {
            drop(kept);
            // SAFETY: nobody took the block.
            unsafe { mapi_core::memory::free(block.cast()) };
        }
        assert_eq!(references(&given), 1);
    }
    // SAFETY: null is checked for.
    let code =
        unsafe { (object.vtable().Sent)(object.as_raw(), 0, (&given).into(), ptr::null_mut()) };
    assert_eq!(code, MAPI_E_INVALID_PARAMETER);
    assert_eq!(references(&given), 1);
}

#[test]
fn an_interface_is_replaced() {
    let object = wide();
    let inner = object.unwrap().unwrap().into_inner();
    let mut place = None;
    object.report(0, &mut place).unwrap();
    assert_eq!(place.as_ref(), Some(&inner));
    assert_eq!(references(&inner), 3);
    object.report(0, &mut place).unwrap();
    assert!(place.is_none());
    assert_eq!(references(&inner), 2);
    assert!(object.report(1, &mut place).is_err());
    assert_eq!(place, Some(inner), "a failing method may have replaced it");
    // SAFETY: null is checked for.
    let code = unsafe { (object.vtable().Report)(object.as_raw(), 0, ptr::null_mut()) };
    assert_eq!(code, MAPI_E_INVALID_PARAMETER);
}

/// An object, and bytes of which there may be more than their count says.
#[mapi_interface(iid = "b0a7da7e-2001-4000-8000-000000000009")]
unsafe trait IObjectAndBytes: IUnknown {
    fn Open(
        &self,
        iid: *const GUID,
        #[out]
        #[iid_is(iid)]
        object: *mut Option<IUnknown>,
        #[out] count: *mut u8,
        #[out]
        #[len_param(count)]
        bytes: *mut *mut u8,
    ) -> HRESULT;
}

#[implement(IObjectAndBytes)]
struct ObjectAndBytes {
    object: Option<IUnknown>,
    bytes: usize,
    _alive: Arc<()>,
}

impl IObjectAndBytes_Impl for ObjectAndBytes_Impl {
    fn open(&self, _iid: &GUID) -> Result<(IUnknown, MapiArray<u8>)> {
        let object = self.object.clone().ok_or(MAPI_E_NO_ACCESS)?;
        Ok((object, MapiArray::new(&vec![7; self.bytes])?))
    }
}

#[test]
fn an_object_is_taken_back_where_another_result_fails() {
    for (bytes, iid, code) in [
        (255, IUnknown::IID, S_OK),
        (256, IUnknown::IID, MAPI_E_CALL_FAILED),
        (1, GUID::from_u128(1), MAPI_E_INTERFACE_NOT_SUPPORTED),
    ] {
        let alive = Arc::new(());
        let inner = ObjectAndBytes {
            object: None,
            bytes: 0,
            _alive: Arc::clone(&alive),
        };
        let outer: IObjectAndBytes = ObjectAndBytes {
            object: Some(inner.into()),
            bytes,
            _alive: Arc::new(()),
        }
        .into();
        let (mut object, mut count, mut there) = (None, 9, ptr::dangling_mut());
        // SAFETY: the object is there, as are an IID and places for the results.
        let answer = unsafe {
            let open = Interface::vtable(&outer).Open;
            open(outer.as_raw(), &iid, &mut object, &mut count, &mut there)
        };
        drop(outer);
        assert_eq!(answer, code);
        // The object and its owner are gone, but for what was handed over.
        assert_eq!(
            (object.is_some(), count),
            (code.is_ok(), if code.is_ok() { 255 } else { 0 })
        );
        assert_eq!(Arc::strong_count(&alive), if code.is_ok() { 2 } else { 1 });
        assert_eq!(there.is_null(), code.is_err());
        // SAFETY: null, or a block that was handed over with as many bytes.
        drop(unsafe { MapiArray::from_raw(there, count.into()) });
        drop(object);
        assert_eq!(Arc::strong_count(&alive), 1);
    }
}
