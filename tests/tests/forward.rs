//! Implementations that leave their methods to another object, or answer that there is no support.

use core::cell::RefCell;
use core::ptr;
use mapi_core::abi::{codes::*, flags::*, tags::*, *};
use mapi_core::memory::text::{MapiText, TStr, u16cstr};
use mapi_core::{
    IMAPIAdviseSink, IMAPIAdviseSink_Impl, IMAPIProp, IMAPIProp_Impl, IMAPISupport,
    IMAPISupport_Impl, IMailUser, IMailUser_Impl, IMessage, IMessage_Impl, IProfSect,
    IProfSect_Impl, MapiArray, Success, mapi_interface,
};
use windows_core::{ComObject, GUID, HRESULT, IUnknown, Interface, Ref, Result, implement};

/// A support object with one method of its own.
#[implement(IMAPISupport)]
struct Support;

#[mapi_core::unsupported]
impl IMAPISupport_Impl for Support_Impl {
    fn new_uid(&self) -> Result<MAPIUID> {
        Ok(MAPIUID { ab: [7; 16] })
    }
}

/// Another one in front of it.
#[implement(IMAPISupport)]
struct Front {
    inner: IMAPISupport,
}

#[mapi_core::forward(to = self.inner)]
impl IMAPISupport_Impl for Front_Impl {
    fn wrap_store_entry_id(&self, entry_id: &[u8]) -> Result<MapiArray<u8>> {
        MapiArray::new(entry_id)
    }
}

#[test]
fn a_support_object_has_only_the_methods_that_it_needs() {
    let support = IMAPISupport::from(Support);
    let front = IMAPISupport::from(Front {
        inner: support.clone(),
    });
    for support in [&support, &front] {
        assert_eq!(support.new_uid().unwrap().ab, [7; 16]);
        let none = support.spooler_yield().unwrap_err();
        assert_eq!(none.code(), MAPI_E_NO_SUPPORT);
        let none = support.get_last_error(MAPI_E_NOT_FOUND, UnicodeFlags::empty());
        assert_eq!(none.unwrap_err().code(), MAPI_E_NO_SUPPORT);
    }
    assert_eq!(&*front.wrap_store_entry_id(b"id").unwrap(), b"id");
    let none = support.wrap_store_entry_id(b"id").unwrap_err();
    assert_eq!(none.code(), MAPI_E_NO_SUPPORT);
}

/// A property object that is a user of an address book, and two more.
#[implement(IMailUser)]
struct User {
    props: IMAPIProp,
}

#[mapi_core::forward(to = self.props)]
impl IMAPIProp_Impl for User_Impl {}

impl IMailUser_Impl for User_Impl {}

#[implement(IProfSect)]
struct Section {
    props: IMAPIProp,
}

#[mapi_core::forward(to = &self.props, bases)]
impl IProfSect_Impl for Section_Impl {}

#[implement(IMessage)]
struct Message {
    props: IMAPIProp,
}

#[mapi_core::forward(to = self.props)]
impl IMAPIProp_Impl for Message_Impl {}

#[mapi_core::unsupported]
impl IMessage_Impl for Message_Impl {
    fn set_read_flag(&self, _flags: ReadFlags) -> Result<()> {
        self.props.save_changes(SaveFlags::empty())
    }
}

/// Writes down what reaches it, and has nothing else to say of errors.
#[implement(IMAPIProp)]
#[derive(Default)]
struct Props {
    saved: RefCell<Vec<SaveFlags>>,
}

#[mapi_core::unsupported]
impl IMAPIProp_Impl for Props_Impl {
    fn save_changes(&self, flags: SaveFlags) -> Result<()> {
        self.saved.borrow_mut().push(flags);
        Ok(())
    }

    fn open_property(
        &self,
        tag: PropTag,
        iid: &GUID,
        _options: u32,
        flags: OpenPropertyFlags,
    ) -> Result<IUnknown> {
        assert_eq!((tag, *iid, flags.bits()), (PR_BODY_W, IUnknown::IID, 1));
        Ok(self.to_object())
    }
}

trait ToUnknown {
    fn to_object(&self) -> IUnknown;
}

impl ToUnknown for Props_Impl {
    fn to_object(&self) -> IUnknown {
        let props: windows_core::InterfaceRef<'_, IMAPIProp> =
            windows_core::ComObjectInterface::as_interface_ref(self);
        props.to_owned().into()
    }
}

#[test]
fn a_property_object_becomes_that_of_another_interface() {
    let inner = ComObject::new(Props::default());
    let props = || inner.to_interface::<IMAPIProp>();
    let user = IMailUser::from(User { props: props() });
    let section = IProfSect::from(Section { props: props() });
    let message = IMessage::from(Message { props: props() });
    let all: [IMAPIProp; 3] = [user.into(), section.into(), message.clone().into()];
    for object in &all {
        object.save_changes(SaveFlags::KEEP_OPEN_READWRITE).unwrap();
        let flags = OpenPropertyFlags::from_bits_retain(1);
        let open = object.open_property::<IUnknown>(PR_BODY_W, 0, flags);
        assert_eq!(open.unwrap(), props().cast().unwrap());
        let open = object.open_property_as(&IUnknown::IID, PR_BODY_W, 0, flags);
        assert_eq!(open.unwrap(), props().cast().unwrap());
    }
    message.set_read_flag(ReadFlags::empty()).unwrap();
    assert_eq!(inner.saved.borrow().len(), 4);
    let none = message.submit_message(SubmitFlags::empty()).unwrap_err();
    assert_eq!(none.code(), MAPI_E_NO_SUPPORT);
}

/// What has nothing to say of errors need not say so.
#[implement(IMAPIAdviseSink)]
struct Deaf;

#[mapi_core::unsupported]
impl IMAPIAdviseSink_Impl for Deaf_Impl {}

#[test]
fn what_cannot_fail_answers_zero() {
    let sink = IMAPIAdviseSink::from(Deaf);
    assert!(sink.on_notify(mapi_core::Views::default()).is_empty());
}

/// Methods whose arguments reach the object in other ways than callers pass them.
#[mapi_interface(iid = "b0a7da7e-0401-4000-8000-000000000001")]
pub unsafe trait IBehind: IUnknown {
    /// Null asks for the interface itself.
    #[success(MAPI_W_ERRORS_RETURNED)]
    fn Open(
        &self,
        #[opt] iid: *const GUID,
        flags: u32,
        #[opt]
        #[out]
        kind: *mut u32,
        #[out]
        #[iid_is(iid)]
        object: *mut Option<IBehind>,
    ) -> HRESULT;
    /// An object of any interface.
    fn Hand(
        &self,
        #[opt] iid: *const GUID,
        #[opt]
        #[iid_is(iid)]
        object: Ref<IBehind>,
    ) -> HRESULT;
    /// Texts of the width that the flags tell.
    fn Rename(
        &self,
        flags: UnicodeFlags,
        #[opt]
        #[encoding(flags)]
        name: *const TCHAR,
        #[out]
        #[encoding(flags)]
        old: *mut *mut TCHAR,
    ) -> HRESULT;
    /// The same, where they are read and written.
    fn Relabel(
        &self,
        #[inout] flags: *mut UnicodeFlags,
        #[opt]
        #[encoding(flags)]
        name: *const TCHAR,
    ) -> HRESULT;
    /// Arrays that may be absent.
    fn Arrays(
        &self,
        count: u32,
        #[opt]
        #[len_param(count)]
        numbers: *const u32,
        #[opt]
        #[inout]
        #[len_param(count)]
        places: *mut u32,
        #[opt]
        #[view]
        tags: *const SPropTagArray,
    ) -> HRESULT;
    /// May be left out, and is forwarded all the same.
    #[optional(S_OK)]
    fn Later(&self, #[inout] number: *mut u32) -> HRESULT;
    /// Is only there under a condition.
    #[cfg(not(any()))]
    fn Sometimes(&self, kept: Ref<IUnknown>) -> u32;
    /// Never is.
    #[cfg(any())]
    fn Never(&self, missing: NoSuchType) -> HRESULT;
    /// Nobody knows.
    #[reserved]
    fn Unknown(&self);
    /// Cannot fail.
    fn Touch(&self, count: u32, #[len_param(count)] items: *const u8);
}

/// Continues it.
#[mapi_interface(iid = "b0a7da7e-0402-4000-8000-000000000001")]
pub unsafe trait IFurtherBehind: IBehind {
    /// Counts.
    fn Count(&self, #[out] count: *mut u32) -> HRESULT;
}

#[implement(IFurtherBehind)]
#[derive(Default)]
struct Recorder {
    seen: RefCell<Vec<String>>,
}

impl Recorder {
    fn note(&self, text: impl core::fmt::Debug) {
        self.seen.borrow_mut().push(format!("{text:?}"));
    }
}

impl IBehind_Impl for Recorder_Impl {
    fn open(&self, iid: Option<&GUID>, flags: u32) -> Result<Success<(u32, IUnknown)>> {
        self.note((iid.copied(), flags));
        let object = IFurtherBehind::from(Recorder::default());
        Ok(Success::new((9, object.into()), MAPI_W_ERRORS_RETURNED))
    }

    fn hand(&self, iid: Option<&GUID>, object: Option<&IUnknown>) -> Result<()> {
        self.note((iid.copied(), object.is_some()));
        Ok(())
    }

    fn rename(&self, flags: UnicodeFlags, name: Option<TStr<'_>>) -> Result<MapiText> {
        self.note((
            flags.bits(),
            name.map(|name| (name.is_wide(), name.to_string())),
        ));
        MapiText::with_width("old", flags.contains(UnicodeFlags::MAPI_UNICODE))
    }

    fn relabel(&self, flags: &mut UnicodeFlags, name: Option<TStr<'_>>) -> Result<()> {
        self.note((flags.bits(), name.map(|name| name.is_wide())));
        *flags = UnicodeFlags::from_bits_retain(5);
        Ok(())
    }

    fn arrays(
        &self,
        numbers: Option<&[u32]>,
        places: Option<&mut [u32]>,
        tags: Option<&[PropTag]>,
    ) -> Result<()> {
        self.note((numbers, places.is_some(), tags.map(<[PropTag]>::len)));
        if let Some(places) = places {
            places.fill(4);
        }
        Ok(())
    }

    fn later(&self, number: &mut u32) -> Result<()> {
        *number += 1;
        Err(MAPI_E_BUSY.into())
    }

    fn sometimes(&self, kept: &IUnknown) -> u32 {
        self.note(kept.as_raw().is_null());
        77
    }

    fn touch(&self, items: &[u8]) {
        self.note(items);
    }
}

impl IFurtherBehind_Impl for Recorder_Impl {
    fn count(&self) -> Result<u32> {
        Ok(self.seen.borrow().len() as u32)
    }
}

/// Stands in front, with another method of its own for each condition.
#[implement(IFurtherBehind)]
struct InFront {
    behind: IFurtherBehind,
}

impl InFront {
    fn behind(&self) -> Result<IFurtherBehind> {
        Ok(self.behind.clone())
    }
}

#[mapi_core::forward(to = self.behind)]
impl IBehind_Impl for InFront_Impl {
    #[cfg(any())]
    fn relabel(&self, flags: &mut UnicodeFlags, _name: Option<TStr<'_>>) -> Result<()> {
        unreachable!()
    }
}

#[mapi_core::forward(to = self.behind()?)]
impl IFurtherBehind_Impl for InFront_Impl {}

/// A front and what is behind it.
fn fronts() -> (IFurtherBehind, ComObject<Recorder>) {
    let recorder = ComObject::new(Recorder::default());
    let behind = recorder.to_interface();
    (InFront { behind }.into(), recorder)
}

fn last(recorder: &Recorder) -> String {
    recorder.seen.borrow().last().cloned().unwrap_or_default()
}

#[test]
fn the_iid_reaches_the_object_as_it_was() {
    let (front, recorder) = fronts();
    let open = front.open::<IFurtherBehind>(3).unwrap();
    assert_eq!((open.code, open.0), (MAPI_W_ERRORS_RETURNED, 9));
    let named = Some(IFurtherBehind::IID);
    assert_eq!(last(&recorder), format!("{:?}", (named, 3)));
    front.open::<IBehind>(4).unwrap();
    assert_eq!(last(&recorder), "(None, 4)");
    front.open_as(None, 5).unwrap();
    assert_eq!(last(&recorder), "(None, 5)");
    let unknown = front.open_as(&IUnknown::IID, 6).unwrap();
    assert_eq!(last(&recorder), format!("{:?}", (Some(IUnknown::IID), 6)));
    assert!(unknown.1.cast::<IBehind>().is_ok());
    let refused = front.open_as(&IMAPIProp::IID, 7).unwrap_err();
    assert_eq!(refused.code(), MAPI_E_INTERFACE_NOT_SUPPORTED);

    let object: IUnknown = front.clone().into();
    front.hand_as(&IFurtherBehind::IID, Some(&object)).unwrap();
    assert_eq!(last(&recorder), format!("{:?}", (named, true)));
    front.hand_as(None, None).unwrap();
    assert_eq!(last(&recorder), "(None, false)");
    let wrong = front.hand_as(&IMAPIProp::IID, Some(&object)).unwrap_err();
    assert_eq!(wrong.code(), MAPI_E_INTERFACE_NOT_SUPPORTED);
}

#[test]
fn flags_reach_the_object_as_they_were() {
    let (front, recorder) = fronts();
    let raw = front.as_raw();
    let behind: &IBehind = &front;
    let vtable = Interface::vtable(behind);
    for (flags, wide) in [(0, false), (0x8000_0000, true), (0x8000_0010, true)] {
        let mut old: *mut TCHAR = ptr::null_mut();
        let bits = UnicodeFlags::from_bits_retain(flags);
        // SAFETY: every pointer is null where it may be, or a place.
        let code = unsafe { (vtable.Rename)(raw, bits, ptr::null(), &mut old) };
        assert_eq!(code, S_OK);
        assert_eq!(last(&recorder), format!("{:?}", (flags, None::<()>)));
        // SAFETY: the text was handed over, in the width that the flags ask for.
        let old = unsafe { MapiText::from_raw(ptr::NonNull::new(old.cast()).unwrap(), wide) };
        assert_eq!(old.as_tstr().to_string(), "old");

        let mut changed = bits;
        // SAFETY: as above.
        let code = unsafe { (vtable.Relabel)(raw, &mut changed, ptr::null()) };
        assert_eq!((code, changed.bits()), (S_OK, 5));
        assert_eq!(last(&recorder), format!("{:?}", (flags, None::<()>)));
    }
    front
        .rename(UnicodeFlags::empty(), Some(c"8".into()))
        .unwrap();
    assert_eq!(last(&recorder), "(0, Some((false, \"8\")))");
    front
        .rename(UnicodeFlags::empty(), Some(u16cstr!("16").into()))
        .unwrap();
    assert_eq!(last(&recorder), "(2147483648, Some((true, \"16\")))");
}

#[test]
fn whoever_calls_the_trait_itself_cannot_lie_about_the_width() {
    let recorder = ComObject::new(Recorder::default());
    let behind = recorder.to_interface();
    let front = ComObject::new(InFront { behind });
    let wide = UnicodeFlags::MAPI_UNICODE;
    let lie = IBehind_Impl::rename(&*front, wide, Some(c"narrow".into()));
    assert_eq!(lie.unwrap_err().code(), MAPI_E_BAD_CHARWIDTH);
    assert!(recorder.seen.borrow().is_empty());
}

#[test]
fn null_stays_null() {
    let (front, recorder) = fronts();
    front.arrays(None, None, None).unwrap();
    assert_eq!(last(&recorder), "(None, false, None)");
    let mut places = [0; 2];
    front
        .arrays(Some(&[1, 2]), Some(&mut places), Some(&[PR_BODY_W]))
        .unwrap();
    assert_eq!(last(&recorder), "(Some([1, 2]), true, Some(1))");
    assert_eq!(places, [4; 2]);
}

#[test]
fn every_method_is_forwarded() {
    let (front, recorder) = fronts();
    let mut number = 1;
    let busy = front.later(&mut number).unwrap_err();
    assert_eq!((busy.code(), number), (MAPI_E_BUSY, 2));
    assert_eq!(front.sometimes(&front), 77);
    front.touch(b"items");
    assert_eq!(last(&recorder), "[105, 116, 101, 109, 115]");
    assert_eq!(front.count().unwrap(), 2);
}
