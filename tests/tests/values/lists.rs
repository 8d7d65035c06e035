//! Tags, problems, entry identifiers, names of properties, and what forms tell.

use mapi_core::abi::{codes::*, flags::*, tags::*, *};
use mapi_core::boundary::View;
use mapi_core::data::dialog::{AddressDialog, Modeless, WellTitles, Wells};
use mapi_core::data::entryid::FlatEntries;
use mapi_core::data::forms::{FormProp, FormProps, FormValue, FormValues, Verb, Verbs};
use mapi_core::data::value::{Binaries, Strings};
use mapi_core::memory::text::u16cstr;
use mapi_core::windows_core::GUID;
use mapi_core::{
    EntryId, LaidOutRefs, MapiPointers, MapiView, OwnedEntryId, PropName, Restriction, TStr,
};

const SET: GUID = GUID::from_u128(0x00020329_0000_0000_c000_000000000046);

/// Lays a view out, and looks at what C then has.
macro_rules! back {
    ($struct:ident, $view:expr, |$back:ident| $check:expr) => {{
        let laid_out = <$struct>::lay_out($view).unwrap();
        // SAFETY: it was laid out of a view that is alive.
        let $back = unsafe { <$struct>::view(laid_out.as_ptr()) }.unwrap();
        $check
    }};
}

#[test]
fn tags_and_problems() {
    // Up to 72 bytes are laid out in place, more in a buffer.
    for count in [0, 1, 17, 18, 500] {
        let tags: Vec<PropTag> = (0..count).map(PropTag).collect();
        back!(SPropTagArray, &tags, |back| assert_eq!(back, tags));
        let copy = MapiView::<SPropTagArray>::new(&tags).unwrap();
        assert_eq!(copy.get().unwrap(), tags);
    }
    let problem = SPropProblem {
        ulIndex: 1,
        ulPropTag: PR_SUBJECT_W,
        scode: MAPI_E_COMPUTED,
    };
    let copy = MapiView::<SPropProblemArray>::new(&[problem]).unwrap();
    assert_eq!(copy.get().unwrap(), [problem]);
    assert!(
        problem
            .to_string()
            .starts_with("PR_SUBJECT: MAPI_E_COMPUTED (0x8004011A): ")
    );
    let problems = [problem; 9];
    back!(SPropProblemArray, &problems, |back| assert_eq!(
        back,
        problems
    ));
    let states = [ResolveState::MAPI_RESOLVED, ResolveState::MAPI_AMBIGUOUS];
    back!(FlagList, &states, |back| assert_eq!(back, states));
}

#[test]
fn entry_identifiers() {
    let id = OwnedEntryId::new([0x80, 0, 0, 0], SET.into(), b"\x01\x02");
    assert_eq!(
        id.to_string(),
        "800000002903020000000000C0000000000000460102"
    );
    assert_eq!(id.to_string().parse::<OwnedEntryId>().unwrap(), id);
    let view = id.borrow();
    assert!(view.is_short_term() && !view.is_this_session());
    assert_eq!(view.provider(), Some(SET.into()));
    assert_eq!((view.flags(), view.data()), ([0x80, 0, 0, 0], &[1, 2][..]));
    let short = EntryId::new(&[0; 5]).unwrap();
    assert_eq!((short.provider(), short.data()), (None, &[][..]));
    assert_eq!(
        EntryId::new(&[0; 3]).unwrap_err().code(),
        MAPI_E_INVALID_ENTRYID
    );
    assert_eq!(
        "000".parse::<OwnedEntryId>().unwrap_err().code(),
        MAPI_E_INVALID_PARAMETER
    );
    assert_eq!(
        "00".parse::<OwnedEntryId>().unwrap_err().code(),
        MAPI_E_INVALID_ENTRYID
    );
    assert!(short < view);
}

#[test]
fn lists_of_entry_identifiers() {
    let blocks: [&[u8]; 3] = [b"first", b"", b"third"];
    let list = Binaries::new(&blocks);
    back!(SBinaryArray, list, |back| assert_eq!(back, list));
    let copy = MapiView::<SBinaryArray>::new(list).unwrap();
    assert_eq!(copy.get().unwrap(), list);
    back!(SBinaryArray, copy.get().unwrap(), |back| assert_eq!(
        back,
        list
    ));
    back!(SBinary, blocks[0], |back| assert_eq!(back, b"first"));

    let mut flat = FlatEntries::default();
    blocks.iter().for_each(|block| flat.push(block).unwrap());
    // The last one needs no padding.
    assert_eq!(flat.borrow().as_bytes().len(), 4 + 8 + 4 + 4 + 5);
    assert!(flat.borrow().iter().eq(blocks));
    back!(FLATENTRYLIST, flat.borrow(), |back| assert_eq!(
        back,
        flat.borrow()
    ));
    back!(FLATMTSIDLIST, flat.borrow(), |back| assert!(
        back.iter().eq(blocks)
    ));
    let copy = MapiView::<FLATENTRYLIST>::new(flat.borrow()).unwrap();
    assert_eq!(copy.get().unwrap(), flat.borrow());
}

#[test]
fn names_of_properties() {
    let names = [
        PropName::id(&SET, 0x8102),
        PropName::string(&SET, u16cstr!("Keywords")),
    ];
    for name in names {
        back!(MAPINAMEID, name, |back| assert_eq!(back, name));
        assert_eq!(name.to_owned().borrow(), name);
    }
    assert_eq!(
        names[0].to_string(),
        "{00020329-0000-0000-C000-000000000046} 0x8102"
    );
    assert_ne!(names[1], PropName::string(&SET, u16cstr!("keywords")));
    let refs = LaidOutRefs::<MAPINAMEID>::names(names).unwrap();
    assert!(refs.get().iter().map(Result::unwrap).eq(names));
    let pointers = MapiPointers::new(&[Some(names[0]), None, Some(names[1])]).unwrap();
    let back: Vec<_> = pointers
        .iter()
        .map(|name| name.map(Result::unwrap))
        .collect();
    assert_eq!(back, [Some(names[0]), None, Some(names[1])]);
}

#[test]
fn what_forms_tell() {
    let verbs = [
        Verb {
            number: 1,
            name: Some(u16cstr!("Reply").into()),
            menu_flags: 2,
            attributes: 3,
        },
        Verb {
            number: 2,
            name: Some(c"Forward".into()),
            menu_flags: 0,
            attributes: 0,
        },
    ];
    let verbs = Verbs::new(&verbs).unwrap();
    let copy = MapiView::<SMAPIVerbArray>::new(verbs).unwrap();
    assert_eq!(copy.get().unwrap(), verbs);
    back!(SMAPIVerbArray, verbs, |back| assert_eq!(back, verbs));

    let values = [FormValue {
        display_name: Some(c"High".into()),
        value: 2,
    }];
    let prop = FormProp {
        prop_type: PT_LONG,
        name: PropName::id(&SET, 1),
        display_name: Some(c"Importance".into()),
        values: Some(FormValues::new(
            PropName::string(&SET, u16cstr!("Index")),
            &values,
        )),
    };
    let props = [
        prop,
        FormProp {
            values: None,
            ..prop
        },
    ];
    let props = FormProps::new(&props).unwrap();
    let copy = MapiView::<SMAPIFormPropArray>::new(props).unwrap();
    assert_eq!(copy.get().unwrap(), props);
    // Texts of one property in two widths.
    let mixed = [FormProp {
        display_name: Some(u16cstr!("Importance").into()),
        ..prop
    }];
    assert_eq!(
        FormProps::new(&mixed).unwrap_err().code(),
        MAPI_E_BAD_CHARWIDTH
    );

    let classes = Strings::<u8>::new(&[c"IPM.Note", c"IPM.Task"]);
    back!(SMessageClassArray, classes, |back| assert_eq!(
        back,
        classes
    ));
    let copy = MapiView::<SMessageClassArray>::new(classes).unwrap();
    assert_eq!(copy.get().unwrap(), classes);

    let forms = MapiView::<SMAPIFormInfoArray>::new([None, None]).unwrap();
    assert_eq!(forms.get().unwrap(), [None, None]);
}

#[test]
fn what_the_address_book_shows() {
    let titles = [TStr::from(c"To"), TStr::from(c"Cc")];
    let mut dialog = AddressDialog {
        flags: AddressFlags::DIALOG_MODAL,
        caption: Some(c"Choose".into()),
        wells: Wells::These {
            count: 2,
            titles: Some(WellTitles::new(&titles)),
            types: Some(&[1, 2]),
        },
        ..AddressDialog::default()
    };
    let only = Restriction::exist(PR_EMAIL_ADDRESS_W);
    dialog.entries = Some(only.borrow());
    let copy = MapiView::<ADRPARM>::new(dialog).unwrap();
    let back = copy.get().unwrap();
    assert_eq!(back.flags, AddressFlags::DIALOG_MODAL);
    assert_eq!(back.caption, dialog.caption);
    assert!(back.entries == dialog.entries && back.containers.is_none());
    let Wells::These {
        count: 2,
        titles: Some(back_titles),
        types: Some([1, 2]),
    } = back.wells
    else {
        panic!("{:?}", back.wells)
    };
    assert!(back_titles.iter().eq(titles.map(Some)));
    // One width only, and a title for each well.
    dialog.help_file = Some(u16cstr!("help").into());
    assert_eq!(
        MapiView::<ADRPARM>::new(dialog).unwrap_err().code(),
        MAPI_E_BAD_CHARWIDTH
    );
    dialog.help_file = None;
    dialog.wells = Wells::These {
        count: 3,
        titles: Some(WellTitles::new(&titles)),
        types: None,
    };
    assert_eq!(
        MapiView::<ADRPARM>::new(dialog).unwrap_err().code(),
        MAPI_E_INVALID_PARAMETER
    );
    let usual = MapiView::<ADRPARM>::new(AddressDialog::default()).unwrap();
    assert!(matches!(usual.get().unwrap().wells, Wells::Usual));
}

/// # Safety
///
/// Nothing of a call of it is unsafe.
unsafe extern "system" fn dismissed(_: UiParam, _: *mut core::ffi::c_void) {}

#[test]
fn a_modeless_dialog_calls_only_what_was_vouched_for() {
    let context = CallbackContext(core::ptr::without_provenance_mut(7));
    // SAFETY: it looks at none of its arguments.
    let modeless = unsafe { Modeless::new(dismissed, context) };
    let dialog = AddressDialog {
        modeless,
        ..AddressDialog::default()
    };
    let made = MapiView::<ADRPARM>::new(dialog).unwrap();
    let seen = made.get().unwrap();
    assert!(seen.modeless.dismiss().is_some() && seen.modeless.accelerators().is_none());
    assert_eq!(seen.modeless.context(), context);
    // What is seen of a dialog of somebody's can be read, and is not handed on.
    let again = MapiView::<ADRPARM>::new(seen).unwrap();
    assert!(again.get().unwrap().modeless.dismiss().is_none());
}

/// No text is shown with the terminator that C has behind it.
#[test]
fn what_is_shown_has_no_terminator() {
    use mapi_core::OwnedValue;
    use mapi_core::data::{ElementNames, ElementStat, OwnedPropName, PropName};
    use mapi_core::memory::text::{MapiStr, MapiText, MapiTexts, TStr, u16cstr};
    let text = u16cstr!("Inbox");
    let set = GUID::from_u128(1);
    let name = PropName::string(&set, text);
    let shown = [
        format!("{:?}", TStr::from(text)),
        format!("{:?}", MapiStr::<u16>::new(text).unwrap()),
        format!("{:?}", MapiText::new(text).unwrap()),
        format!("{:?}", MapiTexts::new(&[text.into()]).unwrap()),
        format!("{:?}", OwnedValue::from("Inbox")),
        format!("{:?}", OwnedValue::from(["Inbox"])),
        format!("{name:?}"),
        format!("{:?}", OwnedPropName::from(name)),
        format!("{:?}", ElementNames::new(&[text])),
        format!(
            "{:?}",
            ElementStat {
                name: Some(text.into()),
                ..ElementStat::default()
            }
        ),
        format!(
            "{:?}",
            mapi_core::outlook::AccountValue::Unicode(text.into())
        ),
        format!("{:?}", mapi_core::mime::MimeValue::Unicode(text.into())),
        format!("{:?}", mapi_core::mime::Bstr(text.into())),
    ];
    for shown in shown {
        assert!(shown.contains("\"Inbox\""), "{shown}");
    }
}
