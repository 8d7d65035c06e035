//! IMAPIProp, implemented for a small object with numbers as its properties: through the checked
//! callers, and through the raw vtable as C would.

#[path = "props/object.rs"]
mod object;
mod raw;

use mapi_core::abi::{codes::*, flags::*, tags::*, *};
use mapi_core::{IMAPIControl, IMAPIFolder, IMAPIProp, IPropData, MapiArray, MapiViews};
use object::{AGE, COMPUTED, OBJECT, Object, SET, SIZE, first_problem};
use raw::{long, longs, tag_array, tags, value_array};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::mem::offset_of;
use std::ptr::{NonNull, null, null_mut};
use windows_core::{ComObject, GUID, IUnknown, Interface, Result};

fn object(values: &[(PropTag, i32)]) -> ComObject<Object> {
    ComObject::new(Object {
        values: RefCell::new(values.iter().copied().collect()),
        ..Object::default()
    })
}

fn prop(object: &ComObject<Object>) -> IMAPIProp {
    object.to_interface::<IPropData>().into()
}

fn numbers(values: &MapiViews<SPropValue>) -> Vec<(PropTag, i32)> {
    longs(values.get().as_raw())
}

#[test]
fn properties_are_set_read_listed_and_deleted() -> Result<()> {
    let object = object(&[]);
    let prop = prop(&object);
    let values = value_array(&[long(AGE, 40), long(COMPUTED, 1), long(SIZE, 9)])?;
    let problems = prop.set_props(values.get())?.expect("one is computed");
    assert_eq!(first_problem(&problems), (1, COMPUTED, MAPI_E_COMPUTED));

    let all = prop.get_props(None, UnicodeFlags::empty())?;
    assert!(all.is_ok());
    assert_eq!(numbers(&all), [(AGE, 40), (SIZE, 9)]);

    let asked = tag_array(&[SIZE, COMPUTED])?;
    let some = prop.get_props(Some(asked.get()?), UnicodeFlags::MAPI_UNICODE)?;
    assert_eq!(some.code, MAPI_W_ERRORS_RETURNED);
    let error = (COMPUTED.with_type(PT_ERROR), MAPI_E_NOT_FOUND.0);
    assert_eq!(numbers(&some), [(SIZE, 9), error]);

    let nothing = tag_array(&[])?;
    let refused = prop.get_props(Some(nothing.get()?), UnicodeFlags::empty());
    assert_eq!(refused.unwrap_err().code(), MAPI_E_INVALID_PARAMETER);

    let gone = tag_array(&[AGE])?;
    assert!(prop.delete_props(gone.get()?)?.is_none());
    let left = prop.get_prop_list(UnicodeFlags::empty())?;
    assert_eq!(tags(left.get()?), [SIZE]);

    prop.save_changes(SaveFlags::KEEP_OPEN_READWRITE | SaveFlags::FORCE_SAVE)?;
    assert_eq!(object.saved.get().map(u32::from), Some(6));
    Ok(())
}

#[test]
fn there_may_be_no_error_to_tell() -> Result<()> {
    let prop = prop(&object(&[]));
    assert!(
        prop.get_last_error(MAPI_E_BUSY, UnicodeFlags::empty())?
            .is_none()
    );
    let refused = prop.get_last_error(MAPI_E_BUSY, UnicodeFlags::MAPI_UNICODE);
    assert_eq!(refused.unwrap_err().code(), MAPI_E_BAD_CHARWIDTH);
    Ok(())
}

#[test]
fn a_property_is_opened_as_what_the_caller_names() -> Result<()> {
    let prop = prop(&object(&[]));
    let flags = OpenPropertyFlags::MAPI_MODIFY;
    let data: IPropData = prop.open_property(OBJECT, 0, flags)?;
    data.hr_set_obj_access(PropAccessFlags::IPROP_READONLY)?;
    let control: IMAPIControl = prop.open_property(OBJECT, 0, flags)?;
    control.activate(UiParam(1))?;
    assert_eq!(control.get_state()?, ControlState::MAPI_DISABLED);
    let none = prop.open_property::<IPropData>(AGE, 0, flags);
    assert_eq!(none.unwrap_err().code(), MAPI_E_NOT_FOUND);
    let other = prop.open_property::<IMAPIFolder>(OBJECT, 0, flags);
    assert_eq!(other.unwrap_err().code(), MAPI_E_INTERFACE_NOT_SUPPORTED);
    Ok(())
}

#[test]
fn properties_are_copied_to_the_interface_that_the_caller_has() -> Result<()> {
    let (source, dest) = (object(&[(AGE, 40), (SIZE, 9)]), object(&[]));
    let exclude = tag_array(&[SIZE])?;
    let dest_data: IPropData = dest.to_interface();
    let problems = prop(&source).copy_to(
        &[IMAPIFolder::IID, IMAPIControl::IID],
        Some(exclude.get()?),
        UiParam(7),
        None,
        &dest_data,
        CopyFlags::MAPI_NOREPLACE,
    )?;
    assert!(problems.is_none());
    let iids = vec![IMAPIFolder::IID, IMAPIControl::IID];
    assert_eq!(
        *source.copied.borrow(),
        Some((iids, vec![SIZE], IPropData::IID))
    );
    assert_eq!(*dest.values.borrow(), BTreeMap::from([(AGE, 40)]));

    let include = tag_array(&[SIZE])?;
    let flags = CopyFlags::empty();
    prop(&source).copy_props(include.get()?, UiParam(0), None, &dest_data, flags)?;
    assert_eq!(
        *dest.values.borrow(),
        BTreeMap::from([(AGE, 40), (SIZE, 9)])
    );
    Ok(())
}

#[test]
fn names_become_tags_and_tags_names() -> Result<()> {
    let prop = prop(&object(&[]));
    let mut found = None;
    let names = prop.get_names_from_ids(
        Some(mapi_core::Fill::Wanted(&mut found)),
        None,
        GetNamesFlags::empty(),
    )?;
    assert!(names.is_ok());
    assert_eq!(names.len(), 2);
    let found = found.expect("the object returned its tags");
    assert_eq!(
        tags(found.get()?),
        [PropTag(0x8001_0000), PropTag(0x8002_0000)]
    );

    let views: Vec<_> = names.iter().map(|name| name.expect("a name")).collect();
    let views = views
        .into_iter()
        .collect::<std::result::Result<Vec<_>, _>>();
    let refs = mapi_core::LaidOutRefs::<MAPINAMEID>::new(views?)?;
    let ids = prop.get_ids_from_names(Some(refs.get()), GetIdsFlags::MAPI_CREATE)?;
    assert_eq!(tags(ids.get()?), tags(found.get()?));
    let all = prop.get_ids_from_names(None, GetIdsFlags::MAPI_CREATE);
    assert_eq!(all.unwrap_err().code(), MAPI_E_TOO_BIG);

    let mut asked = Some(tag_array(&[PropTag(0x8005_0003), AGE])?);
    let names = prop.get_names_from_ids(
        Some(mapi_core::Fill::Wanted(&mut asked)),
        None,
        GetNamesFlags::empty(),
    )?;
    assert_eq!(names.code, MAPI_W_ERRORS_RETURNED);
    let there: Vec<_> = names.iter().map(|name| name.is_some()).collect();
    assert_eq!(there, [true, false]);
    Ok(())
}

#[test]
fn property_data_knows_what_was_changed() -> Result<()> {
    let object = object(&[]);
    let data: IPropData = object.to_interface();
    let both = tag_array(&[AGE, SIZE])?;
    let access = [
        PropAccessFlags::IPROP_CLEAN,
        PropAccessFlags::IPROP_READONLY,
    ];
    data.hr_set_prop_access(both.get()?, &access)?;
    assert_eq!(object.access.get(), access[0] | access[1]);
    let short = data.hr_set_prop_access(both.get()?, &access[..1]);
    assert_eq!(short.unwrap_err().code(), MAPI_E_INVALID_PARAMETER);

    let (dirty, writable) = (
        PropAccessFlags::IPROP_DIRTY,
        PropAccessFlags::IPROP_READWRITE,
    );
    let mut asked = Some(tag_array(&[SIZE])?);
    assert_eq!(
        &*data.hr_get_prop_access(mapi_core::Fill::Wanted(&mut asked))?,
        [writable]
    );
    let mut all = None;
    assert_eq!(
        &*data.hr_get_prop_access(mapi_core::Fill::Wanted(&mut all))?,
        [dirty, writable]
    );
    assert_eq!(
        tags(all.expect("the object returned its tags").get()?),
        [AGE, SIZE]
    );

    let objects = tag_array(&[OBJECT])?;
    assert!(data.hr_add_obj_props(objects.get()?)?.is_ok());
    let objects = tag_array(&[OBJECT, SIZE])?;
    let partly = data.hr_add_obj_props(objects.get()?)?;
    assert_eq!(partly.code, MAPI_W_PARTIAL_COMPLETION);
    let problems = partly.value.expect("one was not added");
    assert_eq!(
        first_problem(&problems),
        (1, SIZE, MAPI_E_NOT_ENOUGH_MEMORY)
    );
    Ok(())
}

/// A tag array as C has it on its stack.
#[repr(C)]
struct OnTheStack<const N: usize> {
    count: u32,
    tags: [PropTag; N],
}

fn on_the_stack<const N: usize>(tags: [PropTag; N]) -> OnTheStack<N> {
    OnTheStack {
        count: N as u32,
        tags,
    }
}

#[test]
fn c_gets_and_sets_properties() {
    let prop = prop(&object(&[(AGE, 40)]));
    let asked = on_the_stack([AGE, SIZE]);
    let asked = (&raw const asked).cast::<SPropTagArray>();
    let flags = UnicodeFlags::empty();
    let (mut count, mut values) = (77, NonNull::dangling().as_ptr());
    // SAFETY: what is not null is what C passes; what is taken over is a block of that length.
    unsafe {
        let code = (prop.vtable().GetProps)(prop.as_raw(), asked, flags, &mut count, &mut values);
        assert_eq!((code, count), (MAPI_W_ERRORS_RETURNED, 2));
        let values = MapiViews::from_raw(values, 2);
        assert_eq!(longs(values.get().as_raw())[0], (AGE, 40));

        let mut values = null_mut();
        let code = (prop.vtable().GetProps)(prop.as_raw(), null(), flags, &mut count, &mut values);
        assert_eq!((code, count), (S_OK, 1));
        drop(MapiArray::from_raw(values, 1));

        let refused = MAPI_E_INVALID_PARAMETER;
        let (mut count, mut values) = (77, NonNull::dangling().as_ptr());
        assert_eq!(
            (prop.vtable().GetProps)(prop.as_raw(), asked, flags, null_mut(), &mut values),
            refused
        );
        assert!(values.is_null());
        assert_eq!(
            (prop.vtable().GetProps)(prop.as_raw(), asked, flags, &mut count, null_mut()),
            refused
        );
        assert_eq!(count, 0);

        let given = [long(COMPUTED, 1)];
        assert_eq!(
            (prop.vtable().SetProps)(prop.as_raw(), 1, given.as_ptr(), null_mut()),
            S_OK
        );
        let mut problems = null_mut();
        assert_eq!(
            (prop.vtable().SetProps)(prop.as_raw(), 1, given.as_ptr(), &mut problems),
            S_OK
        );
        assert_eq!((*problems).aProblem[0].scode, MAPI_E_COMPUTED);
        drop(MapiArray::from_raw(problems, 1));
        assert_eq!(
            (prop.vtable().SetProps)(prop.as_raw(), 1, null(), &mut problems),
            refused
        );
        assert_eq!(
            (prop.vtable().DeleteProps)(prop.as_raw(), null(), null_mut()),
            refused
        );
    }
}

#[test]
fn c_passes_tags_on_the_stack_for_their_names() {
    let prop = prop(&object(&[]));
    let mut own = on_the_stack([PropTag(0x8005_0003)]);
    let own: *mut SPropTagArray = (&raw mut own).cast();
    let flags = GetNamesFlags::empty();
    // SAFETY: as above.
    unsafe {
        let (mut tags, mut count, mut names) = (own, 0, null_mut());
        let code = (prop.vtable().GetNamesFromIDs)(
            prop.as_raw(),
            &mut tags,
            null(),
            flags,
            &mut count,
            &mut names,
        );
        assert_eq!((code, count, tags), (S_OK, 1, own));
        assert_eq!((**names).Kind.lID, 5);
        assert_eq!(*(**names).lpguid, SET);
        let mut back = null_mut();
        let names: *const *const MAPINAMEID = names.cast();
        let code = (prop.vtable().GetIDsFromNames)(
            prop.as_raw(),
            1,
            names,
            GetIdsFlags::MAPI_CREATE,
            &mut back,
        );
        assert_eq!(code, S_OK);
        assert_eq!((*back).aulPropTag[0], PropTag(0x8005_0000));
        drop(MapiArray::from_raw(back, 1));
        drop(MapiArray::from_raw(names.cast_mut(), 1));

        // Nobody wants the tags.
        let mut names = null_mut();
        let code = (prop.vtable().GetNamesFromIDs)(
            prop.as_raw(),
            null_mut(),
            null(),
            flags,
            &mut count,
            &mut names,
        );
        assert_eq!((code, count), (S_OK, 2));
        drop(MapiArray::from_raw(names, 2));
    }
}

#[test]
fn c_names_the_interface_of_a_destination() {
    let (source, dest) = (object(&[(AGE, 40)]), object(&[]));
    let source = prop(&source);
    let unknown: IUnknown = dest.to_interface::<IPropData>().into();
    let copy = |iid: *const GUID, dest: Option<&IUnknown>| {
        // SAFETY: as above; the object is an IPropData.
        unsafe {
            let (ui, flags) = (UiParam(7), CopyFlags::MAPI_NOREPLACE);
            (source.vtable().CopyTo)(
                source.as_raw(),
                0,
                null(),
                null(),
                ui,
                Default::default(),
                iid,
                dest.into(),
                flags,
                null_mut(),
            )
        }
    };
    assert_eq!(copy(&IPropData::IID, Some(&unknown)), S_OK);
    assert_eq!(*dest.values.borrow(), BTreeMap::from([(AGE, 40)]));
    assert_eq!(copy(null(), Some(&unknown)), MAPI_E_INVALID_PARAMETER);
    assert_eq!(copy(&IPropData::IID, None), MAPI_E_INVALID_PARAMETER);
}

#[test]
fn what_can_be_left_out_is_no_support() {
    let left_out = IMAPIProp::DESCRIPTION.methods.iter().filter(|m| m.optional);
    let names: Vec<_> = left_out.map(|m| m.name).collect();
    assert_eq!(
        names,
        [
            "GetLastError",
            "OpenProperty",
            "GetNamesFromIDs",
            "GetIDsFromNames"
        ]
    );
}

#[test]
fn vtables_stand_as_in_the_headers() {
    const SLOT: usize = size_of::<usize>();
    assert_eq!(size_of::<mapi_core::IMAPIProp_Vtbl>(), 14 * SLOT);
    assert_eq!(offset_of!(mapi_core::IMAPIProp_Vtbl, GetProps), 5 * SLOT);
    assert_eq!(size_of::<mapi_core::IMAPITable_Vtbl>(), 26 * SLOT);
    assert_eq!(offset_of!(mapi_core::IMAPITable_Vtbl, QueryRows), 19 * SLOT);
    assert_eq!(size_of::<mapi_core::ITableData_Vtbl>(), 12 * SLOT);
    assert_eq!(size_of::<mapi_core::IMAPIStatus_Vtbl>(), 18 * SLOT);
    assert_eq!(size_of::<mapi_core::IMsgStore_Vtbl>(), 27 * SLOT);
    assert_eq!(size_of::<mapi_core::IMAPIFolder_Vtbl>(), 30 * SLOT);
    assert_eq!(size_of::<mapi_core::IMessage_Vtbl>(), 22 * SLOT);
    assert_eq!(size_of::<mapi_core::IABContainer_Vtbl>(), 23 * SLOT);
    assert_eq!(size_of::<mapi_core::IDistList_Vtbl>(), 23 * SLOT);
    assert_eq!(size_of::<mapi_core::IAddrBook_Vtbl>(), 32 * SLOT);
}

#[test]
fn an_array_that_no_memory_has_is_refused() {
    let prop = prop(&object(&[]));
    // Aligned, with room for less than one value up to the end of the address space.
    let last = std::ptr::without_provenance(usize::MAX - 7);
    for count in [1, u32::MAX] {
        // SAFETY: nothing is there, which is what has to be seen.
        let code = unsafe { (prop.vtable().SetProps)(prop.as_raw(), count, last, null_mut()) };
        assert_eq!(code, MAPI_E_INVALID_PARAMETER);
    }
    let sink = mapi_core::advise_sink(|events| assert!(events.is_empty(), "nothing is there"));
    // SAFETY: as before.
    let answer = unsafe { (sink.vtable().OnNotify)(sink.as_raw(), u32::MAX, last.cast()) };
    assert_eq!(answer, CallbackFlags::default());
}
