//! Copies to objects of another kind.

use super::*;
use mapi_core::in_memory::property_object;
use mapi_core::{IMAPIProp_Impl, MapiView, Props, Success, ViewRefs, Views};
use std::cell::RefCell;
use windows_core::{ComObject, IUnknown, IUnknownImpl, implement};

type Problems = Option<MapiView<SPropProblemArray>>;

/// Takes properties, and asks the source of the copy for all that it has whenever it is called.
#[implement(IMAPIProp)]
struct Foreign {
    source: IMAPIProp,
    taken: RefCell<Vec<OwnedPropValue>>,
    /// What it says to names, if not that it has none.
    named: Option<PropTag>,
}

impl Foreign {
    fn new(source: &IMAPIProp, named: Option<PropTag>) -> ComObject<Self> {
        ComObject::new(Self {
            source: source.clone(),
            taken: RefCell::default(),
            named,
        })
    }

    fn ask(&self) -> Result<()> {
        // This does not return if the source is locked.
        self.source
            .get_props(None, UnicodeFlags::MAPI_UNICODE)
            .map(|_| ())
    }
}

#[mapi_core::unsupported]
impl IMAPIProp_Impl for Foreign_Impl {
    fn get_prop_list(&self, flags: UnicodeFlags) -> Result<MapiView<SPropTagArray>> {
        self.ask()?;
        if flags.contains(UnicodeFlags::MAPI_UNICODE) {
            return Err(MAPI_E_BAD_CHARWIDTH.into());
        }
        MapiView::<SPropTagArray>::new(&[PR_PRIORITY])
    }

    fn set_props(&self, values: Views<'_, SPropValue>) -> Result<Problems> {
        self.ask()?;
        for value in Props::from(values).to_owned()? {
            if value.tag() == PR_ACCESS {
                let problem = SPropProblem {
                    ulIndex: 0,
                    ulPropTag: PR_ACCESS,
                    scode: MAPI_E_COMPUTED,
                };
                return MapiView::<SPropProblemArray>::new(&[problem]).map(Some);
            }
            self.taken.borrow_mut().push(value);
        }
        Ok(None)
    }

    fn get_ids_from_names(
        &self,
        names: Option<ViewRefs<'_, MAPINAMEID>>,
        flags: GetIdsFlags,
    ) -> Result<Success<MapiView<SPropTagArray>>> {
        self.ask()?;
        assert_eq!(flags, GetIdsFlags::MAPI_CREATE);
        let name = names.expect("a name").iter().next().expect("a name")?;
        assert_eq!(name.to_owned(), colour());
        let tag = self.named.ok_or(MAPI_E_NO_SUPPORT)?;
        Ok(MapiView::<SPropTagArray>::new(&[tag])?.into())
    }

    fn open_property(
        &self,
        tag: PropTag,
        iid: &GUID,
        _: u32,
        flags: OpenPropertyFlags,
    ) -> Result<IUnknown> {
        self.ask()?;
        let create = OpenPropertyFlags::MAPI_CREATE | OpenPropertyFlags::MAPI_MODIFY;
        assert_eq!((tag, *iid, flags), (INNER, IMAPIProp::IID, create));
        Ok(self.to_object().to_interface())
    }
}

fn source() -> Result<(IMAPIProp, PropTag)> {
    let source = as_prop(&property_object([
        long(PR_IMPORTANCE, 2),
        long(PR_PRIORITY, 1),
        long(PR_ACCESS, 3),
    ]));
    let (made, _) = ids(&source, &[colour()], GetIdsFlags::MAPI_CREATE)?;
    let tag = made[0].with_type(PropType::PT_LONG);
    set(&source, &[long(tag, 7)])?;
    Ok((source, tag))
}

#[test]
fn nothing_is_locked_while_it_is_called() -> Result<()> {
    let (source, tag) = source()?;
    let there = PropTag::new(0x9000, PropType::PT_UNSPECIFIED);
    let foreign = Foreign::new(&source, Some(there));
    let target: IMAPIProp = foreign.to_interface();
    let flags = CopyFlags::MAPI_NOREPLACE | CopyFlags::MAPI_MOVE;
    let ui = UiParam::default();
    let problems = list(source.copy_to(&[], None, ui, None, &target, flags)?)?;
    assert_eq!(problems, [(2, PR_ACCESS, MAPI_E_COMPUTED)]);
    assert_eq!(
        *foreign.taken.borrow(),
        [
            long(PR_IMPORTANCE, 2),
            long(there.with_type(PropType::PT_LONG), 7)
        ]
    );
    let left = source.get_prop_list(UnicodeFlags::empty())?;
    assert_eq!(left.get()?, [PR_PRIORITY, PR_ACCESS]);
    assert_eq!(tag.id(), 0x8000);
    Ok(())
}

#[test]
fn one_without_names_gets_the_rest() -> Result<()> {
    for (named, expected) in [
        (None, MAPI_E_NO_SUPPORT),
        (Some(PropTag::new(0, PropType::PT_ERROR)), MAPI_E_NOT_FOUND),
    ] {
        let (source, tag) = source()?;
        let foreign = Foreign::new(&source, named);
        let target: IMAPIProp = foreign.to_interface();
        let (ui, flags) = (UiParam::default(), CopyFlags::MAPI_MOVE);
        let include = [tag, PR_PRIORITY];
        let problems = list(source.copy_props(&include, ui, None, &target, flags)?)?;
        assert_eq!(problems, [(0, tag, expected)]);
        assert_eq!(*foreign.taken.borrow(), [long(PR_PRIORITY, 1)]);
        let left = source.get_prop_list(UnicodeFlags::empty())?;
        assert_eq!(left.get()?, [PR_IMPORTANCE, PR_ACCESS, tag]);
    }
    Ok(())
}

#[test]
fn what_is_inside_stays_if_it_is_not_saved_there() -> Result<()> {
    let source = property_object([OwnedPropValue::new(INNER, OwnedValue::Object(0))]);
    let modify = OpenPropertyFlags::MAPI_MODIFY;
    let inner: IMAPIProp = source.open_property(INNER, 0, modify)?;
    set(&inner, &[long(PR_IMPORTANCE, 3)])?;
    let foreign = Foreign::new(&source, None);
    let target: IMAPIProp = foreign.to_interface();
    let (ui, flags) = (UiParam::default(), CopyFlags::MAPI_MOVE);
    let problems = list(source.copy_to(&[], None, ui, None, &target, flags)?)?;
    assert_eq!(problems, [(0, INNER, MAPI_E_NO_SUPPORT)]);
    assert_eq!(*foreign.taken.borrow(), [long(PR_IMPORTANCE, 3)]);
    let left = source.get_prop_list(UnicodeFlags::empty())?;
    assert_eq!(left.get()?, [INNER]);
    Ok(())
}
