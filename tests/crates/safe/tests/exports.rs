//! MAPI's functions, through the methods that are safe, with what none of them knows.
#![deny(unsafe_code)]

use mapi_core::abi::{codes::*, tags::*, *};
use mapi_core::client::Mapi;
use mapi_core::data::rules::{OwnedAction, OwnedActionKind};
use mapi_core::embedded::Profiles;
use mapi_core::memory::text::u16cstr;
use mapi_core::{MapiViews, OwnedPropValue, OwnedValue, Restriction};

/// A pointer that is copied as it is leads to what is gone with the original.
#[test]
fn copies_have_nothing_of_what_was_copied() {
    let mapi = Mapi::embedded(Profiles::default()).unwrap();
    let restriction = || Restriction::eq(PR_DISPLAY_NAME_W, "Ada") & Restriction::exist(PR_ROWID);
    let text = || OwnedValue::Unicode(u16cstr!("a text of some length").to_owned());
    let action = OwnedAction::from(OwnedActionKind::Tag(Box::new(OwnedPropValue::new(
        PR_SUBJECT_W,
        text(),
    ))));
    let known = [text(), OwnedValue::MvBinary(vec![vec![1; 9], vec![]])];
    let of_rules = [
        OwnedValue::Restriction(restriction()),
        OwnedValue::Actions(vec![action]),
    ];
    let instance = |kind: PropType| PropTag::new(0x6603, PropType(kind.0 | PropType::MVI_FLAG));
    let one_of_many = [
        OwnedPropValue::new(instance(PropType::PT_UNICODE), text()),
        OwnedPropValue::new(instance(PropType::PT_BINARY), vec![1_u8; 100]),
    ];
    let no_tag = |value| OwnedPropValue::new(PropTag::new(0x6603, PropType::PT_NULL), value);
    let refused = of_rules.map(no_tag).into_iter().chain(one_of_many);
    let all = known.map(no_tag).into_iter().map(|value| (value, true));
    for (value, copied) in all.chain(refused.map(|value| (value, false))) {
        let source = MapiViews::<SPropValue>::new(std::slice::from_ref(&value)).unwrap();
        let counted = mapi.sc_count_props(source.get());
        let copies = [
            mapi.sc_copy_props(source.get()),
            mapi.sc_dup_propset(source.get()),
        ];
        drop(source);
        assert_eq!(counted.is_ok(), copied, "{value:?}");
        for copy in copies {
            match copy {
                Ok(copy) => assert_eq!(
                    copy.props().to_owned().unwrap(),
                    std::slice::from_ref(&value)
                ),
                Err(error) => assert_eq!(error.code(), MAPI_E_INVALID_PARAMETER),
            }
        }
    }
}
