//! A small object with numbers as its properties.

use super::raw::{long, longs, tag_array, tags, tags_at, value_array};
use mapi_core::abi::{codes::*, flags::*, tags::*, *};
use mapi_core::boundary::View;
use mapi_core::{
    Fill, IMAPIControl, IMAPIControl_Impl, IMAPIProgress, IMAPIProp, IMAPIProp_Impl, IProfSect,
    IProfSect_Impl, IPropData, IPropData_Impl, MapiArray, MapiPointers, MapiView, MapiViews,
    Success, ViewRefs, Views,
};
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::ptr::null_mut;
use windows_core::{GUID, HRESULT, IUnknown, Interface, Result, implement};

pub const AGE: PropTag = PropTag::new(0x6601, PT_LONG);
pub const SIZE: PropTag = PropTag::new(0x6602, PT_LONG);
pub const COMPUTED: PropTag = PropTag::new(0x6603, PT_LONG);
pub const OBJECT: PropTag = PropTag::new(0x6604, PT_OBJECT);
pub const SET: GUID = GUID::from_u128(0xb0a7da7e_2003_4000_8000_000000000001);

type Tags<'a> = <SPropTagArray as View>::Borrowed<'a>;

/// What CopyTo was told: the interfaces and properties to leave out, and the IID.
pub type Copied = (Vec<GUID>, Vec<PropTag>, GUID);

/// Numbers as properties.
#[implement(IProfSect, IPropData, IMAPIControl)]
#[derive(Debug, Default)]
pub struct Object {
    pub values: RefCell<BTreeMap<PropTag, i32>>,
    pub access: Cell<PropAccessFlags>,
    pub copied: RefCell<Option<Copied>>,
    pub saved: Cell<Option<SaveFlags>>,
}

impl Object_Impl {
    fn value(&self, tag: PropTag) -> SPropValue {
        match self.values.borrow().get(&tag) {
            Some(number) => long(tag, *number),
            None => long(tag.with_type(PT_ERROR), MAPI_E_NOT_FOUND.0),
        }
    }
}

fn problem(index: usize, tag: PropTag, code: HRESULT) -> Result<MapiView<SPropProblemArray>> {
    let problem = SPropProblem {
        ulIndex: index as u32,
        ulPropTag: tag,
        scode: code,
    };
    let array = mapi_tests::raw::block(SPropProblemArray {
        cProblem: 1,
        aProblem: [problem],
    })?;
    // SAFETY: one problem, which is there.
    Ok(unsafe { MapiView::from_box(array) })
}

pub fn first_problem(problems: &MapiView<SPropProblemArray>) -> (u32, PropTag, HRESULT) {
    // SAFETY: the tests have arrays of one problem.
    let problem = unsafe { (*problems.as_ptr()).aProblem[0] };
    (problem.ulIndex, problem.ulPropTag, problem.scode)
}

impl IMAPIProp_Impl for Object_Impl {
    fn get_last_error(
        &self,
        _result: HRESULT,
        flags: UnicodeFlags,
    ) -> Result<Option<MapiView<MAPIERROR>>> {
        if flags.contains(UnicodeFlags::MAPI_UNICODE) {
            return Err(MAPI_E_BAD_CHARWIDTH.into());
        }
        Ok(None)
    }

    fn save_changes(&self, flags: SaveFlags) -> Result<()> {
        self.saved.set(Some(flags));
        Ok(())
    }

    fn get_props(
        &self,
        prop_tags: Option<Tags<'_>>,
        _flags: UnicodeFlags,
    ) -> Result<Success<MapiViews<SPropValue>>> {
        let asked = match prop_tags {
            Some(asked) => tags(asked),
            None => self.values.borrow().keys().copied().collect(),
        };
        if prop_tags.is_some() && asked.is_empty() {
            return Err(MAPI_E_INVALID_PARAMETER.into());
        }
        let values: Vec<_> = asked.into_iter().map(|tag| self.value(tag)).collect();
        let failed = values.iter().any(|v| v.ulPropTag.prop_type() == PT_ERROR);
        let code = if failed { MAPI_W_ERRORS_RETURNED } else { S_OK };
        Ok(Success::new(value_array(&values)?, code))
    }

    fn get_prop_list(&self, _flags: UnicodeFlags) -> Result<MapiView<SPropTagArray>> {
        let tags: Vec<_> = self.values.borrow().keys().copied().collect();
        tag_array(&tags)
    }

    fn open_property(
        &self,
        prop_tag: PropTag,
        iid: &GUID,
        _interface_options: u32,
        flags: OpenPropertyFlags,
    ) -> Result<IUnknown> {
        assert_eq!(flags, OpenPropertyFlags::MAPI_MODIFY);
        match (prop_tag, *iid) {
            (OBJECT, IPropData::IID) => Ok(IPropData::from(Object::default()).into()),
            (OBJECT, _) => Ok(IMAPIControl::from(Object::default()).into()),
            _ => Err(MAPI_E_NOT_FOUND.into()),
        }
    }

    fn set_props(
        &self,
        values: Views<'_, SPropValue>,
    ) -> Result<Option<MapiView<SPropProblemArray>>> {
        let mut problems = None;
        for (index, (tag, number)) in longs(values.as_raw()).into_iter().enumerate() {
            if tag == COMPUTED {
                problems = Some(problem(index, tag, MAPI_E_COMPUTED)?);
            } else {
                self.values.borrow_mut().insert(tag, number);
            }
        }
        Ok(problems)
    }

    fn delete_props(&self, prop_tags: Tags<'_>) -> Result<Option<MapiView<SPropProblemArray>>> {
        for tag in tags(prop_tags) {
            self.values.borrow_mut().remove(&tag);
        }
        Ok(None)
    }

    fn copy_to(
        &self,
        exclude_iids: &[GUID],
        exclude_props: Option<Tags<'_>>,
        ui_param: UiParam,
        progress: Option<&IMAPIProgress>,
        iid: &GUID,
        dest_object: &IUnknown,
        flags: CopyFlags,
    ) -> Result<Option<MapiView<SPropProblemArray>>> {
        assert_eq!((ui_param, progress), (UiParam(7), None));
        assert_eq!(flags, CopyFlags::MAPI_NOREPLACE);
        let excluded = exclude_props.map(tags).unwrap_or_default();
        *self.copied.borrow_mut() = Some((exclude_iids.to_vec(), excluded.clone(), *iid));
        let values = self.values.borrow();
        let kept = values.iter().filter(|(tag, _)| !excluded.contains(tag));
        let values: Vec<_> = kept.map(|(tag, number)| long(*tag, *number)).collect();
        let values = value_array(&values)?;
        dest_object.cast::<IMAPIProp>()?.set_props(values.get())
    }

    fn copy_props(
        &self,
        include_props: Tags<'_>,
        _ui_param: UiParam,
        _progress: Option<&IMAPIProgress>,
        _iid: &GUID,
        dest_object: &IUnknown,
        _flags: CopyFlags,
    ) -> Result<Option<MapiView<SPropProblemArray>>> {
        let values: Vec<_> = tags(include_props).iter().map(|t| self.value(*t)).collect();
        let values = value_array(&values)?;
        dest_object.cast::<IMAPIProp>()?.set_props(values.get())
    }

    // The name of the property with the identifier 0x8000 + n is the number n.
    fn get_names_from_ids(
        &self,
        prop_tags: Option<Fill<'_, SPropTagArray>>,
        prop_set_guid: Option<&GUID>,
        flags: GetNamesFlags,
    ) -> Result<Success<MapiPointers<MAPINAMEID>>> {
        let all = [PropTag(0x8001_0000), PropTag(0x8002_0000)];
        let mut prop_tags = prop_tags;
        assert_eq!((prop_set_guid, flags), (None, GetNamesFlags::empty()));
        let asked = match &mut prop_tags {
            None => all.to_vec(),
            Some(Fill::There(there)) => {
                // SAFETY: the tag array is well-formed.
                unsafe { tags_at(there.as_ptr()) }.to_vec()
            }
            Some(Fill::Wanted(place)) => {
                **place = Some(tag_array(&all)?);
                all.to_vec()
            }
        };
        let names: Vec<*mut MAPINAMEID> = vec![null_mut(); asked.len()];
        let names = mapi_tests::raw::array(&names)?;
        let mut code = S_OK;
        for (i, tag) in asked.iter().enumerate() {
            if !tag.is_named() {
                code = MAPI_W_ERRORS_RETURNED;
                continue;
            }
            let set = names.attach(&[SET])?;
            let name = MAPINAMEID {
                lpguid: set.as_ptr(),
                ulKind: NameKind::MNID_ID,
                Kind: MAPINAMEID_Kind {
                    lID: i32::from(tag.id() & 0x7fff),
                },
            };
            // SAFETY: the array has as many pointers.
            unsafe { names.as_ptr().add(i).write(names.attach(&[name])?.as_ptr()) };
        }
        // SAFETY: each pointer is null or to a name in the same chain.
        Ok(Success::new(
            unsafe { MapiPointers::from_array(names) },
            code,
        ))
    }

    fn get_ids_from_names(
        &self,
        names: Option<ViewRefs<'_, MAPINAMEID>>,
        flags: GetIdsFlags,
    ) -> Result<Success<MapiView<SPropTagArray>>> {
        assert_eq!(flags, GetIdsFlags::MAPI_CREATE);
        let names = names.ok_or(MAPI_E_TOO_BIG)?;
        // SAFETY: every pointer is to a name, and the tests have numbers only.
        let number = |name: &*const MAPINAMEID| unsafe { (**name).Kind.lID };
        let tag = |number: i32| PropTag::new(0x8000 | number as u16, PT_UNSPECIFIED);
        let tags: Vec<_> = names.as_raw().iter().map(number).map(tag).collect();
        Ok(tag_array(&tags)?.into())
    }
}

impl IProfSect_Impl for Object_Impl {}

impl IPropData_Impl for Object_Impl {
    fn hr_set_obj_access(&self, access: PropAccessFlags) -> Result<()> {
        self.access.set(access);
        Ok(())
    }

    fn hr_set_prop_access(&self, prop_tags: Tags<'_>, access: &[PropAccessFlags]) -> Result<()> {
        assert_eq!(tags(prop_tags).len(), access.len());
        self.access
            .set(access.iter().fold(PropAccessFlags::empty(), |a, b| a | *b));
        Ok(())
    }

    fn hr_get_prop_access(
        &self,
        mut prop_tags: Fill<'_, SPropTagArray>,
    ) -> Result<MapiArray<PropAccessFlags>> {
        if let Fill::Wanted(place) = &mut prop_tags {
            **place = Some(tag_array(&[AGE, SIZE])?);
        }
        let asked = prop_tags.get()?.expect("the tags are there");
        let flags = tags(asked).into_iter().map(|tag| match tag {
            AGE => PropAccessFlags::IPROP_DIRTY,
            _ => PropAccessFlags::IPROP_READWRITE,
        });
        MapiArray::new(&flags.collect::<Vec<_>>())
    }

    fn hr_add_obj_props(
        &self,
        prop_tags: Tags<'_>,
    ) -> Result<Success<Option<MapiView<SPropProblemArray>>>> {
        match tags(prop_tags)[..] {
            [OBJECT] => Ok(None.into()),
            [OBJECT, other] => {
                let problem = problem(1, other, MAPI_E_NOT_ENOUGH_MEMORY)?;
                Ok(Success::new(Some(problem), MAPI_W_PARTIAL_COMPLETION))
            }
            _ => Err(MAPI_E_INVALID_TYPE.into()),
        }
    }
}

impl IMAPIControl_Impl for Object_Impl {
    fn activate(&self, _ui_param: UiParam) -> Result<()> {
        Ok(())
    }

    fn get_state(&self) -> Result<ControlState> {
        Ok(ControlState::MAPI_DISABLED)
    }
}
