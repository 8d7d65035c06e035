//! IMsgStore and IAddrBook, implemented by one small object: what is null or absent, which width
//! strings have, and what is changed in place.

mod raw;

use mapi_core::abi::{codes::*, flags::*, tags::*, *};
use mapi_core::boundary::{View, ViewMut};
use mapi_core::memory::text::{MapiText, TStr, u16cstr};
use mapi_core::{
    IABContainer, IAddrBook, IAddrBook_Impl, IMAPIAdviseSink, IMAPIFolder, IMAPIProp,
    IMAPIProp_Impl, IMsgStore, IMsgStore_Impl, MapiArray, MapiBox, MapiView, MapiViews,
    OwnedPropValue, Success,
};
use std::cell::RefCell;
use std::ptr::{NonNull, null, null_mut};
use windows_core::{BOOL, ComObject, GUID, IUnknown, Interface, Ref, Result, implement};

type Tags<'a> = <SPropTagArray as View>::Borrowed<'a>;

/// Says what it was asked, and does nothing.
#[implement(IMsgStore, IAddrBook)]
#[derive(Default)]
struct Object {
    asked: RefCell<Vec<String>>,
}

impl Object_Impl {
    fn asked(&self, what: String) {
        self.asked.borrow_mut().push(what);
    }
}

#[mapi_core::unsupported]
impl IMAPIProp_Impl for Object_Impl {}

fn text(text: Option<TStr<'_>>) -> String {
    text.map_or("nothing".into(), |text| format!("{text:?}"))
}

#[mapi_core::unsupported]
impl IMsgStore_Impl for Object_Impl {
    fn compare_entry_ids(&self, entry_id_1: &[u8], entry_id_2: &[u8]) -> Result<BOOL> {
        Ok((entry_id_1 == entry_id_2).into())
    }

    fn open_entry(
        &self,
        entry_id: Option<&[u8]>,
        iid: Option<&GUID>,
        flags: OpenEntryFlags,
    ) -> Result<(ObjectType, IUnknown)> {
        self.asked(format!("open {entry_id:?} {} {flags:?}", iid.is_some()));
        let store = IMsgStore::from(Object::default());
        Ok((ObjectType::MAPI_STORE, store.into()))
    }

    fn set_receive_folder(
        &self,
        message_class: Option<TStr<'_>>,
        flags: UnicodeFlags,
        entry_id: Option<&[u8]>,
    ) -> Result<()> {
        self.asked(format!(
            "set {} {flags:?} {entry_id:?}",
            text(message_class)
        ));
        Ok(())
    }

    fn get_receive_folder(
        &self,
        message_class: Option<TStr<'_>>,
        flags: UnicodeFlags,
    ) -> Result<(MapiArray<u8>, Option<MapiText>)> {
        let wide = flags.contains(UnicodeFlags::MAPI_UNICODE);
        let class = match message_class {
            Some(_) if wide => Some(MapiText::new(TStr::from(u16cstr!("IPM")))?),
            Some(_) => Some(MapiText::new(TStr::from(c"IPM"))?),
            None => None,
        };
        Ok((MapiArray::new(&[1, 2, 3])?, class))
    }

    fn store_logoff(&self, flags: &mut StoreLogoffFlags) -> Result<()> {
        assert_eq!(*flags, StoreLogoffFlags::LOGOFF_ORDERLY);
        *flags = StoreLogoffFlags::LOGOFF_OUTBOUND;
        Ok(())
    }
}

#[mapi_core::unsupported]
impl IAddrBook_Impl for Object_Impl {
    fn create_one_off(
        &self,
        name: Option<TStr<'_>>,
        address_type: TStr<'_>,
        address: TStr<'_>,
        flags: OneOffFlags,
    ) -> Result<MapiArray<u8>> {
        self.asked(format!(
            "{} {address_type:?} {address:?} {flags:?}",
            text(name)
        ));
        MapiArray::new(&[7])
    }

    fn resolve_name(
        &self,
        ui_param: UiParam,
        flags: ResolveFlags,
        new_entry_title: Option<TStr<'_>>,
        recipients: ViewMut<'_, ADRLIST>,
    ) -> Result<()> {
        // SAFETY: a list is well-formed.
        let entries = unsafe { (*recipients.as_ptr()).cEntries };
        let title = text(new_entry_title);
        self.asked(format!("{ui_param:?} {flags:?} {title} {entries}"));
        Ok(())
    }

    fn address(
        &self,
        ui_param: &mut UiParam,
        _: ViewMut<'_, ADRPARM>,
        recipients: Option<&mut Option<MapiView<ADRLIST>>>,
    ) -> Result<()> {
        ui_param.0 += 1;
        if let Some(recipients) = recipients {
            *recipients = Some(list()?);
        }
        Ok(())
    }

    fn details(
        &self,
        ui_param: &mut UiParam,
        dismiss: LPFNDISMISS,
        dismiss_context: CallbackContext,
        entry_id: &[u8],
        button_callback: LPFNBUTTON,
        button_context: CallbackContext,
        button_text: Option<TStr<'_>>,
        flags: DetailsFlags,
    ) -> Result<Success<()>> {
        assert!(dismiss.0.is_none() && button_callback.0.is_none());
        assert!(dismiss_context.is_null() && button_context.is_null());
        self.asked(format!(
            "{ui_param:?} {entry_id:?} {} {flags:?}",
            text(button_text)
        ));
        Ok(Success::new((), S_FALSE))
    }

    fn get_pab(&self) -> Result<MapiArray<u8>> {
        MapiArray::new(&[])
    }

    fn get_search_path(&self, _: UnicodeFlags) -> Result<MapiView<SRowSet>> {
        raw::row_set(&[])
    }

    fn set_search_path(&self, _: <SRowSet as View>::Borrowed<'_>) -> Result<()> {
        Err(MAPI_E_MISSING_REQUIRED_COLUMN.into())
    }

    fn prepare_recips(
        &self,
        _: PrepareRecipsFlags,
        prop_tags: Option<Tags<'_>>,
        mut recipients: ViewMut<'_, ADRLIST>,
    ) -> Result<()> {
        self.asked(format!("{:?}", prop_tags.map(raw::tags)));
        for index in 0..recipients.get()?.len() {
            let mut recipient = recipients.entry(index)?;
            let mut values = recipient.get()?.to_owned()?;
            values.push(OwnedPropValue::new(PR_ENTRYID, &[index as u8][..]));
            recipient.replace(MapiViews::copy((&values).into())?)?;
        }
        Ok(())
    }
}

/// A list without entries.
fn list() -> Result<MapiView<ADRLIST>> {
    // SAFETY: it counts no entries.
    Ok(unsafe { MapiView::from_box(mapi_tests::raw::block(ADRLIST::default())?) })
}

fn store() -> (ComObject<Object>, IMsgStore) {
    let object = ComObject::new(Object::default());
    let store = object.to_interface();
    (object, store)
}

fn address_book() -> (ComObject<Object>, IAddrBook) {
    let object = ComObject::new(Object::default());
    let book = object.to_interface();
    (object, book)
}

#[test]
fn entries_are_opened_as_what_the_caller_wants() -> Result<()> {
    let (object, store) = store();
    let flags = OpenEntryFlags::MAPI_MODIFY;
    let (kind, opened) = store.open_entry::<IMsgStore>(Some(&[1, 2]), flags)?;
    assert_eq!(kind, ObjectType::MAPI_STORE);
    assert!(opened.compare_entry_ids(&[1], &[1])?.as_bool());
    let (_, standard) = store.open_entry::<IUnknown>(None, OpenEntryFlags::empty())?;
    // What came back without an IID is the standard interface as it is, to be used as such by C.
    let standard = standard.into_raw();
    // SAFETY: a reference to an IMsgStore.
    let standard = unsafe { IMsgStore::from_raw(standard) };
    assert!(!standard.compare_entry_ids(&[1], &[2])?.as_bool());
    let other = store.open_entry::<IABContainer>(None, OpenEntryFlags::empty());
    assert_eq!(other.unwrap_err().code(), MAPI_E_INTERFACE_NOT_SUPPORTED);
    assert_eq!(
        object.asked.borrow()[..2],
        [
            "open Some([1, 2]) true OpenEntryFlags(MAPI_MODIFY)",
            "open None false OpenEntryFlags(0x0)",
        ]
    );
    Ok(())
}

#[test]
fn receive_folders_have_classes_of_either_width() -> Result<()> {
    let (object, store) = store();
    let class = TStr::from(u16cstr!("IPM.Note"));
    store.set_receive_folder(Some(class), UnicodeFlags::empty(), None)?;
    let narrow = TStr::from(c"IPM.Note");
    store.set_receive_folder(Some(narrow), UnicodeFlags::MAPI_UNICODE, Some(&[1]))?;
    store.set_receive_folder(None, UnicodeFlags::empty(), Some(&[]))?;
    assert_eq!(
        *object.asked.borrow(),
        [
            r#"set Wide("IPM.Note") UnicodeFlags(MAPI_UNICODE) None"#,
            r#"set Narrow("IPM.Note") UnicodeFlags(0x0) Some([1])"#,
            "set nothing UnicodeFlags(MAPI_UNICODE) None",
        ]
    );
    let (folder, class) = store.get_receive_folder(Some(narrow), UnicodeFlags::empty())?;
    assert_eq!(&*folder, [1, 2, 3]);
    assert!(class.is_some_and(|class| !class.is_wide() && class.to_string() == "IPM"));
    let (_, class) = store.get_receive_folder(None, UnicodeFlags::empty())?;
    assert!(class.is_none());
    Ok(())
}

#[test]
fn c_need_not_want_everything() {
    let (_, store) = store();
    let flags = UnicodeFlags::empty();
    let (mut size, mut entry_id) = (0, null_mut());
    // SAFETY: what is not null is what C passes; what is taken over is a block of that size.
    unsafe {
        let class = c"IPM.Note".as_ptr().cast();
        let code = (store.vtable().GetReceiveFolder)(
            store.as_raw(),
            class,
            flags,
            &mut size,
            &mut entry_id,
            null_mut(),
        );
        assert_eq!((code, size), (S_OK, 3));
        assert_eq!(&*MapiArray::from_raw(entry_id.cast::<u8>(), 3), [1, 2, 3]);

        let (mut kind, mut object) = (ObjectType::default(), None);
        let none = OpenEntryFlags::empty();
        let code = (store.vtable().OpenEntry)(
            store.as_raw(),
            0,
            null(),
            null(),
            none,
            &mut kind,
            &mut object,
        );
        assert_eq!((code, kind), (S_OK, ObjectType::MAPI_STORE));
        assert!(object.take().is_some());
        let code = (store.vtable().OpenEntry)(
            store.as_raw(),
            3,
            null(),
            null(),
            none,
            &mut kind,
            &mut object,
        );
        assert_eq!(
            (code, kind),
            (MAPI_E_INVALID_PARAMETER, ObjectType::default())
        );

        let mut connection = Connection(9);
        let sink = Ref::<IMAPIAdviseSink>::default();
        let code = (store.vtable().Advise)(
            store.as_raw(),
            0,
            null(),
            EventMask::all(),
            sink,
            &mut connection,
        );
        assert_eq!(
            (code, connection),
            (MAPI_E_INVALID_PARAMETER, Connection(0))
        );
    }
}

#[test]
fn flags_that_come_in_go_out_as_others() -> Result<()> {
    let (_, store) = store();
    let mut flags = StoreLogoffFlags::LOGOFF_ORDERLY;
    store.store_logoff(&mut flags)?;
    assert_eq!(flags, StoreLogoffFlags::LOGOFF_OUTBOUND);
    Ok(())
}

#[test]
fn the_title_of_a_dialog_has_a_width_of_its_own() -> Result<()> {
    let (object, book) = address_book();
    let mut recipients = list()?;
    let (wide, narrow) = (TStr::from(u16cstr!("To")), TStr::from(c"To"));
    let flags = ResolveFlags::MAPI_DIALOG | ResolveFlags::MAPI_UNICODE;
    book.resolve_name(UiParam(1), flags, Some(wide), recipients.lend())?;
    book.resolve_name(UiParam(1), flags, Some(narrow), recipients.lend())?;
    assert_eq!(
        *object.asked.borrow(),
        [
            r#"UiParam(0x1) ResolveFlags(MAPI_DIALOG | AB_UNICODEUI | MAPI_UNICODE) Wide("To") 0"#,
            r#"UiParam(0x1) ResolveFlags(MAPI_DIALOG | MAPI_UNICODE) Narrow("To") 0"#,
        ]
    );
    Ok(())
}

#[test]
fn addresses_are_all_of_one_width() -> Result<()> {
    let (object, book) = address_book();
    let (kind, address) = (TStr::from(c"SMTP"), TStr::from(c"a@b.example"));
    let flags = OneOffFlags::MAPI_UNICODE;
    assert_eq!(&*book.create_one_off(None, kind, address, flags)?, [7]);
    let asked = r#"nothing Narrow("SMTP") Narrow("a@b.example") OneOffFlags(0x0)"#;
    assert_eq!(*object.asked.borrow(), [asked]);
    let wide = TStr::from(u16cstr!("A"));
    let mixed = book.create_one_off(Some(wide), kind, address, flags);
    assert_eq!(mixed.unwrap_err().code(), MAPI_E_BAD_CHARWIDTH);
    Ok(())
}

#[test]
fn dialogs_change_what_they_are_lent() -> Result<()> {
    let (object, book) = address_book();
    // SAFETY: no strings, no containers, no functions.
    let mut params = unsafe { MapiView::from_box(mapi_tests::raw::block(ADRPARM::default())?) };
    let (mut window, mut recipients) = (UiParam(1), None);
    book.address(&mut window, params.lend(), Some(&mut recipients))?;
    assert_eq!(window, UiParam(2));
    assert!(recipients.is_some());
    book.address(&mut window, params.lend(), None)?;

    let (none, nobody) = (CallbackContext::default(), LPFNBUTTON(None));
    let flags = DetailsFlags::DIALOG_MODAL;
    let text = Some(TStr::from(c"More"));
    let dismiss = LPFNDISMISS(None);
    // SAFETY: there is nothing to call.
    let shown =
        unsafe { book.details(&mut window, dismiss, none, &[1], nobody, none, text, flags) }?;
    assert_eq!(shown.code, S_FALSE);
    let asked = r#"UiParam(0x3) [1] Narrow("More") DetailsFlags(DIALOG_MODAL)"#;
    assert_eq!(*object.asked.borrow(), [asked]);
    Ok(())
}

#[test]
fn c_lends_a_list_for_a_dialog() -> Result<()> {
    let (_, book) = address_book();
    let (mut window, mut list) = (UiParam(0), null_mut());
    let mut params = ADRPARM::default();
    // SAFETY: as above.
    unsafe {
        let code = (book.vtable().Address)(book.as_raw(), &mut window, &mut params, &mut list);
        assert_eq!((code, window), (S_OK, UiParam(1)));
        drop(MapiBox::from_raw(NonNull::new(list).expect("a list")));
        let code = (book.vtable().Address)(book.as_raw(), null_mut(), &mut params, null_mut());
        assert_eq!(code, MAPI_E_INVALID_PARAMETER);
        let refused = MAPI_E_INVALID_PARAMETER;
        let code = (book.vtable().ResolveName)(
            book.as_raw(),
            window,
            ResolveFlags::empty(),
            null(),
            null_mut(),
        );
        assert_eq!(code, refused);
    }
    Ok(())
}

#[test]
fn what_is_not_there_is_empty() -> Result<()> {
    let (object, book) = address_book();
    assert!(book.get_pab()?.is_empty());
    assert!(raw::rows(&book.get_search_path(UnicodeFlags::empty())?).is_empty());
    let path = raw::row_set(&[])?;
    let refused = book.set_search_path(path.get()?).unwrap_err();
    assert_eq!(refused.code(), MAPI_E_MISSING_REQUIRED_COLUMN);
    let mut recipients = list()?;
    let tags = raw::tag_array(&[PR_ENTRYID])?;
    let flags = PrepareRecipsFlags::empty();
    book.prepare_recips(flags, None, recipients.lend())?;
    book.prepare_recips(flags, Some(tags.get()?), recipients.lend())?;
    assert_eq!(*object.asked.borrow(), ["None", "Some([PR_ENTRYID])"]);
    Ok(())
}

fn ada_and_grace() -> Result<MapiView<ADRLIST>> {
    let named = |name: &str| vec![OwnedPropValue::new(PR_DISPLAY_NAME_W, name)];
    MapiView::<ADRLIST>::new(&[named("Ada"), named("Grace"), vec![]])
}

#[test]
fn recipients_are_completed_in_place() -> Result<()> {
    let (_, book) = address_book();
    let mut recipients = ada_and_grace()?;
    book.prepare_recips(PrepareRecipsFlags::empty(), None, recipients.lend())?;
    assert_eq!(
        recipients.get()?.to_string(),
        "PR_DISPLAY_NAME: \"Ada\", PR_ENTRYID: 00\n\
         PR_DISPLAY_NAME: \"Grace\", PR_ENTRYID: 01\n\
         PR_ENTRYID: 02\n"
    );
    let mut lent = recipients.lend();
    let refused = lent.entry(3).unwrap_err();
    assert_eq!(refused.code(), MAPI_E_INVALID_PARAMETER);

    let mut states = MapiView::<FlagList>::new(&[ResolveState::MAPI_UNRESOLVED; 2])?;
    states.lend().set(1, ResolveState::MAPI_AMBIGUOUS)?;
    let refused = states.lend().set(2, ResolveState::MAPI_RESOLVED);
    assert_eq!(refused.unwrap_err().code(), MAPI_E_INVALID_PARAMETER);
    let both = [ResolveState::MAPI_UNRESOLVED, ResolveState::MAPI_AMBIGUOUS];
    assert_eq!(states.get()?, both);
    Ok(())
}

#[test]
fn every_object_is_a_property_object() -> Result<()> {
    let (_, store) = store();
    let prop: &IMAPIProp = &store;
    assert_eq!(
        prop.save_changes(SaveFlags::empty()).unwrap_err().code(),
        MAPI_E_NO_SUPPORT
    );
    assert!(store.cast::<IMAPIProp>().is_ok());
    assert!(store.cast::<IMAPIFolder>().is_err());
    Ok(())
}
