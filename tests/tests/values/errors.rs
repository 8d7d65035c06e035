//! What objects say about their failures.

use mapi_core::abi::{codes::*, flags::*, *};
use mapi_core::boundary::{UnicodeFlag, View};
use mapi_core::data::error::ErrorInfo;
use mapi_core::memory::text::u16cstr;
use mapi_core::windows_core::{Error, HRESULT, Result, implement};
use mapi_core::{Explain, IMAPIControl, IMAPIControl_Impl, LastError, MapiError, MapiView};

/// What the object has for GetLastError.
#[derive(Clone, Copy)]
enum Says {
    Wide,
    NarrowOnly,
    Nothing,
    Fails,
}

#[implement(IMAPIControl)]
struct Control(Says);

impl IMAPIControl_Impl for Control_Impl {
    fn get_last_error(
        &self,
        result: HRESULT,
        flags: UnicodeFlags,
    ) -> Result<Option<MapiView<MAPIERROR>>> {
        assert_eq!(result, MAPI_E_NO_ACCESS);
        let info = match self.0 {
            Says::Wide => ErrorInfo {
                message: Some(u16cstr!("The store is read-only.").into()),
                component: Some(u16cstr!("Store").into()),
                low_level: 0x20,
                context: 5,
            },
            // Fails with MAPI_E_BAD_CHARWIDTH where UTF-16 is asked for.
            Says::NarrowOnly => ErrorInfo {
                message: Some(c"Read-only.".into()),
                ..ErrorInfo::default()
            },
            Says::Nothing => return Ok(None),
            Says::Fails => return Err(MAPI_E_NO_SUPPORT.into()),
        };
        MapiView::<MAPIERROR>::new(info, flags).map(Some)
    }

    fn activate(&self, _ui_param: UiParam) -> Result<()> {
        Err(MAPI_E_NO_ACCESS.into())
    }

    fn get_state(&self) -> Result<ControlState> {
        Ok(ControlState::default())
    }
}

fn failure(says: Says) -> MapiError {
    let control = IMAPIControl::from(Control(says));
    control
        .activate(UiParam(0))
        .explained_by(&control)
        .unwrap_err()
}

#[test]
fn failures_are_explained() {
    let error = failure(Says::Wide);
    assert_eq!(error.code(), MAPI_E_NO_ACCESS);
    assert_eq!((error.low_level(), error.context()), (0x20, 5));
    assert_eq!(
        error.to_string(),
        "Store: The store is read-only. (low-level error 0x20): MAPI_E_NO_ACCESS (0x80070005): the \
         caller has no right to do this, or the object is open for reading only"
    );
    assert_eq!(Error::from(error).code(), MAPI_E_NO_ACCESS);
    assert_eq!(failure(Says::NarrowOnly).message(), Some("Read-only."));
}

#[test]
fn without_explanation_the_code_remains() {
    for says in [Says::Nothing, Says::Fails] {
        assert_eq!(failure(says), MapiError::new(MAPI_E_NO_ACCESS));
    }
    let control = IMAPIControl::from(Control(Says::Nothing));
    assert_eq!(control.last_error(MAPI_E_NO_ACCESS), None);
    assert!(control.get_state().explained_by(&control).is_ok());
}

#[test]
fn texts_have_the_width_that_was_asked_for() {
    let info = ErrorInfo {
        message: Some(c"narrow".into()),
        component: Some(u16cstr!("wide").into()),
        ..ErrorInfo::default()
    };
    let wide = UnicodeFlags::MAPI_UNICODE;
    assert_eq!(
        MapiView::<MAPIERROR>::new(info, wide).unwrap_err().code(),
        MAPI_E_BAD_CHARWIDTH
    );
    let info = ErrorInfo {
        component: None,
        ..info
    };
    assert_eq!(
        MapiView::<MAPIERROR>::new(info, wide).unwrap_err().code(),
        MAPI_E_BAD_CHARWIDTH
    );
    let narrow = wide.with_unicode(false);
    let made = MapiView::<MAPIERROR>::new(info, narrow).unwrap();
    // SAFETY: it was made with these flags.
    assert_eq!(unsafe { made.get().unwrap().read(narrow) }, Ok(info));
}

#[test]
fn a_text_whose_width_nobody_knows_is_not_read() {
    let text = [0x61_u8, 0x62, 0x63, 0, 0];
    let raw = |text: *const u8| MAPIERROR {
        lpszError: text.cast_mut().cast(),
        ulLowLevelError: 7,
        ..MAPIERROR::default()
    };
    let there = raw(text.as_ptr());
    // SAFETY: a terminated text of 8 bits; nobody says so.
    let info = unsafe { MAPIERROR::view(&there) }.unwrap();
    assert_eq!(info.get(), Err(MAPI_E_BAD_CHARWIDTH.into()));
    // SAFETY: as above, and now somebody does.
    let info = unsafe { MAPIERROR::view_of_width(&there, Some(false)) }.unwrap();
    assert_eq!(info.get().unwrap().message, Some(c"abc".into()));
    let misaligned = raw(text.as_ptr().wrapping_add(1 - text.as_ptr().addr() % 2));
    // SAFETY: a text that is taken for UTF-16 is looked at where it is aligned only.
    let info = unsafe { MAPIERROR::view_of_width(&misaligned, Some(true)) }.unwrap();
    assert_eq!(info.get(), Err(MAPI_E_INVALID_PARAMETER.into()));
    let none = raw(core::ptr::null());
    // SAFETY: there is no text.
    let info = unsafe { MAPIERROR::view(&none) }.unwrap();
    assert_eq!(info.get().unwrap().low_level, 7);
}
