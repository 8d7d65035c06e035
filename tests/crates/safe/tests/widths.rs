//! Texts that are not as wide as was asked for.
#![deny(unsafe_code)]

use mapi_core::abi::flags::{AddressBookLogonFlags, UnicodeFlags};
use mapi_core::abi::{MAPIERROR, UiParam, codes::*};
use mapi_core::data::error::ErrorInfo;
use mapi_core::memory::text::{TStr, u16cstr};
use mapi_core::{
    Explain, IABLogon, IABProvider, IABProvider_Impl, IMAPIControl, IMAPISupport,
    IMAPISupport_Impl, LastError, MapiArray, MapiError, MapiView,
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

    use mapi_core::{IABProvider, IMAPISupport};
    use windows_core::implement;

    /// Does not let anybody log on, and says why in 8 bits, whatever it is asked for.
    #[implement(IABProvider)]
    pub struct Provider;

    #[implement(IMAPISupport)]
    pub struct Support;
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
