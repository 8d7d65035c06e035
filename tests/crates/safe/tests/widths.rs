//! Texts that are not as wide as was asked for.
#![deny(unsafe_code)]

use mapi_core::abi::flags::{AddressBookLogonFlags, OptionFlags, UnicodeFlags};
use mapi_core::abi::{MAPIERROR, UiParam, codes::*};
use mapi_core::data::Options;
use mapi_core::data::dialog::{self, OwnedOptions};
use mapi_core::data::error::ErrorInfo;
use mapi_core::memory::text::{TStr, u16cstr};
use mapi_core::{
    Explain, IABLogon, IABProvider, IABProvider_Impl, IMAPIControl, IMAPISupport,
    IMAPISupport_Impl, IXPLogon, IXPLogon_Impl, LastError, MapiArray, MapiError, MapiView, Props,
};
use mapi_tests::safe::proxy::{Control, Lies};
use windows_core::Result;

const WIDE: UnicodeFlags = UnicodeFlags::MAPI_UNICODE;
const NARROW: UnicodeFlags = UnicodeFlags::empty();

fn control(lie: u8) -> IMAPIControl {
    Control(Lies::one(lie)).into()
}

fn failure(lie: u8) -> MapiError {
    let control = control(lie);
    let activated = control.activate(UiParam(0));
    activated.explained_by(&control).unwrap_err()
}

#[test]
fn a_text_of_another_width_than_asked_for_does_not_leave_the_object() {
    // 8-bit text for UTF-16 and the other way round.
    for flags in [WIDE, NARROW] {
        let refused = control(2).get_last_error(MAPI_E_CALL_FAILED, flags);
        assert_eq!(refused.unwrap_err().code(), MAPI_E_BAD_CHARWIDTH);
    }
    assert_eq!(failure(2), MapiError::new(MAPI_E_CALL_FAILED));
}

#[test]
fn who_has_8_bits_only_is_asked_for_them() {
    let error = failure(3);
    assert_eq!(error.message(), Some("failed in 8 bits"));
    assert_eq!(error.component(), Some("ab"));
    assert_eq!((error.low_level(), error.context()), (3, 4));
}

#[test]
fn a_text_of_the_right_width_arrives() {
    assert_eq!(failure(1).message(), Some("it failed"));
    for (flags, text) in [
        (WIDE, TStr::from(u16cstr!("it failed"))),
        (NARROW, TStr::from(c"failed in 8 bits")),
    ] {
        let info = control(1)
            .get_last_error(MAPI_E_CALL_FAILED, flags)
            .unwrap();
        let info = info.unwrap();
        assert_eq!(info.get().unwrap().get().unwrap().message, Some(text));
    }
}

#[test]
fn who_fails_to_explain_or_panics_is_not_believed() {
    for lie in [4, 5] {
        assert_eq!(failure(lie), MapiError::new(MAPI_E_CALL_FAILED));
        assert_eq!(control(lie).last_error(MAPI_E_CALL_FAILED), None);
    }
}

#[test]
fn an_error_knows_the_width_that_it_was_made_with() {
    let info = ErrorInfo {
        message: Some(c"8 bits".into()),
        ..ErrorInfo::default()
    };
    let refused = MapiView::<MAPIERROR>::new(info, WIDE);
    assert_eq!(refused.unwrap_err().code(), MAPI_E_BAD_CHARWIDTH);
    let made = MapiView::<MAPIERROR>::new(info, NARROW).unwrap();
    assert_eq!(made.get().unwrap().get().unwrap(), info);
    assert!(made.is_of_width(false) && !made.is_of_width(true));
    // Without a text it is of any width.
    let none = MapiView::<MAPIERROR>::new(ErrorInfo::default(), NARROW).unwrap();
    assert!(none.is_of_width(false) && none.is_of_width(true));
}

mod objects {
    #![allow(unsafe_code, missing_debug_implementations)]

    use mapi_core::data::dialog::OwnedOptions;
    use mapi_core::{IABProvider, IMAPISupport, IXPLogon};
    use windows_core::implement;

    /// A transport with options.
    #[implement(IXPLogon)]
    pub struct Logon(pub OwnedOptions);

    /// Does not let anybody log on, and says why in 8 bits, whatever it is asked for.
    #[implement(IABProvider)]
    pub struct Provider;

    #[implement(IMAPISupport)]
    pub struct Support;
}

#[mapi_core::unsupported]
impl IXPLogon_Impl for objects::Logon_Impl {
    fn register_options(&self) -> Result<Options<'_>> {
        Ok((&self.0).into())
    }
}

#[mapi_core::unsupported]
impl IMAPISupport_Impl for objects::Support_Impl {}

#[mapi_core::unsupported]
impl IABProvider_Impl for objects::Provider_Impl {
    fn logon(
        &self,
        _: &IMAPISupport,
        _: UiParam,
        _: TStr<'_>,
        _: AddressBookLogonFlags,
        error: &mut Option<MapiView<MAPIERROR>>,
    ) -> Result<(MapiArray<u8>, IABLogon)> {
        let info = ErrorInfo {
            message: Some(c"no, in 8 bits".into()),
            ..ErrorInfo::default()
        };
        *error = Some(MapiView::<MAPIERROR>::new(info, NARROW)?);
        Err(MAPI_E_LOGON_FAILED.into())
    }
}

#[test]
fn an_error_of_a_logon_that_is_of_another_width_is_dropped() {
    let provider = IABProvider::from(objects::Provider);
    let support = IMAPISupport::from(objects::Support);
    let flags = AddressBookLogonFlags::empty();
    for (name, expected) in [
        (TStr::from(u16cstr!("profile")), None),
        (TStr::from(c"profile"), Some("no, in 8 bits")),
    ] {
        let mut error = None;
        let failed = provider.logon(&support, UiParam(0), name, flags, &mut error);
        assert_eq!(failed.unwrap_err().code(), MAPI_E_LOGON_FAILED);
        let text = error.map(|error| {
            let info = error.get().unwrap().get().unwrap();
            info.message.unwrap().to_string_lossy()
        });
        assert_eq!(text.as_deref(), expected);
    }
}

/// Options of a fax with these texts.
fn options<'a>(address_type: TStr<'a>, dll_name: TStr<'a>) -> dialog::Options<'a> {
    dialog::Options {
        flags: OptionFlags::OPTION_TYPE_RECIPIENT,
        recipient_guid: None,
        address_type: address_type.into(),
        dll_name: dll_name.into(),
        ordinal: 1,
        data: b"data",
        values: Props::default(),
    }
}

#[test]
fn options_are_read_as_they_were_written() {
    let narrow = [TStr::from(c"FAX"), c"a narrow name".into()];
    let wide = [
        TStr::from(u16cstr!("FAX")),
        u16cstr!("ein breiter Name").into(),
    ];
    for [address_type, dll_name] in [narrow, wide] {
        let made = OwnedOptions::new(&[options(address_type, dll_name); 2]).unwrap();
        let logon = IXPLogon::from(objects::Logon(made));
        let seen = logon.register_options().unwrap();
        assert_eq!((seen.len(), seen.is_wide()), (2, address_type.is_wide()));
        for options in seen.iter() {
            let options = options.unwrap();
            assert_eq!(options.address_type.read(), Ok(Some(address_type)));
            assert_eq!(options.dll_name.read(), Ok(Some(dll_name)));
            assert_eq!((options.ordinal, options.data), (1, &b"data"[..]));
            // Copied by somebody who stands in front.
            let again = OwnedOptions::new(&[options]).unwrap();
            let first = Options::from(&again).iter().next().unwrap().unwrap();
            assert_eq!(first.dll_name.read(), Ok(Some(dll_name)));
        }
    }
    let none = IXPLogon::from(objects::Logon(OwnedOptions::new(&[]).unwrap()));
    assert!(none.register_options().unwrap().is_empty());
}

#[test]
fn options_of_two_widths_are_not_made() {
    let (narrow, wide) = (TStr::from(c"FAX"), TStr::from(u16cstr!("FAX")));
    for mixed in [
        vec![options(narrow, wide)],
        vec![options(narrow, narrow), options(wide, wide)],
    ] {
        let refused = OwnedOptions::new(&mixed).unwrap_err();
        assert_eq!(refused.code(), MAPI_E_BAD_CHARWIDTH);
    }
}

#[test]
fn nobody_says_of_an_error_that_it_is_wider_than_it_is() {
    use mapi_core::private::call::Loan;

    let info = ErrorInfo {
        message: Some(c"8 bits".into()),
        ..ErrorInfo::default()
    };
    let mut error = Some(MapiView::<MAPIERROR>::new(info, NARROW).unwrap());
    // What generated code does around a call, without the call.
    drop(Loan::new(&mut error).of_width(true));
    let error = error.unwrap();
    assert!(!error.is_of_width(true));
    let read = error.get().unwrap().get();
    assert_eq!(read.unwrap_err(), MAPI_E_BAD_CHARWIDTH);
}
