//! What callers pass where C takes text or property values.

use mapi_core::abi::tags::{PR_IMPORTANCE, PR_SUBJECT_W};
use mapi_core::abi::{SPropValue, TCHAR, codes, flags::UnicodeFlags};
use mapi_core::mapi_interface;
use mapi_core::memory::text::{U16CStr, U16CString, u16cstr};
use mapi_core::{MapiText, MapiViews, OwnedPropValue, PropValue, Props, TStr, Views};
use std::ffi::{CStr, CString};
use windows_core::{HRESULT, IUnknown, Result, implement};

/// Takes all that callers may have in Rust.
#[mapi_interface(iid = "0b7f0b9c-5ea0-4d4c-8d6d-0c3a5a1f1d11")]
pub unsafe trait ITaker: IUnknown {
    fn Texts(
        &self,
        #[encoding(flags)] first: *const TCHAR,
        #[opt]
        #[encoding(flags)]
        second: *const TCHAR,
        flags: UnicodeFlags,
    ) -> HRESULT;
    fn Fixed(
        &self,
        #[string] wide: *const u16,
        #[string] narrow: *const u8,
        #[opt]
        #[string]
        wide_too: *const u16,
        #[opt]
        #[string]
        narrow_too: *const u8,
    ) -> HRESULT;
    fn Values(
        &self,
        count: u32,
        #[view]
        #[len_param(count)]
        values: *const SPropValue,
        #[opt]
        #[len_param(count)]
        numbers: *const u32,
        more: u32,
        #[opt]
        #[view]
        #[len_param(more)]
        others: *const SPropValue,
    ) -> HRESULT;
}

/// Answers MAPI_E_CALL_FAILED where something else arrived than was meant.
#[implement(ITaker)]
struct Taker {
    wide: bool,
    second: Option<&'static str>,
    values: Vec<OwnedPropValue>,
}

fn same(same: bool) -> Result<()> {
    if same {
        Ok(())
    } else {
        Err(codes::MAPI_E_CALL_FAILED.into())
    }
}

impl ITaker_Impl for Taker_Impl {
    fn texts(&self, first: TStr<'_>, second: Option<TStr<'_>>, flags: UnicodeFlags) -> Result<()> {
        let second = second.map(TStr::to_string_lossy);
        same(first.to_string_lossy() == "first")?;
        same(second.as_deref() == self.second)?;
        same(first.is_wide() == self.wide)?;
        same(flags.contains(UnicodeFlags::MAPI_UNICODE) == self.wide)
    }

    fn fixed(
        &self,
        wide: &U16CStr,
        narrow: &CStr,
        wide_too: Option<&U16CStr>,
        narrow_too: Option<&CStr>,
    ) -> Result<()> {
        same(wide == u16cstr!("wïde") && narrow == c"narrow")?;
        same(wide_too.is_some() == self.second.is_some())?;
        same(narrow_too.is_some() == self.second.is_some())
    }

    fn values(
        &self,
        values: Views<'_, SPropValue>,
        _numbers: Option<&[u32]>,
        others: Option<Views<'_, SPropValue>>,
    ) -> Result<()> {
        same(values.props() == Props::from(&self.values))?;
        same(others.is_none_or(|others| others.props() == values.props()))
    }
}

fn taker(wide: bool, second: Option<&'static str>) -> ITaker {
    let values = vec![
        OwnedPropValue::new(PR_SUBJECT_W, "Hi"),
        OwnedPropValue::new(PR_IMPORTANCE, 2),
    ];
    Taker {
        wide,
        second,
        values,
    }
    .into()
}

#[test]
fn text_of_rust_and_of_c() -> Result<()> {
    let flags = UnicodeFlags::empty();
    let wide = taker(true, None);
    wide.texts("first", None, flags)?;
    wide.texts(String::from("first"), None, flags)?;
    let first = String::from("first");
    wide.texts(&first, None, flags)?;
    wide.texts(u16cstr!("first"), None, flags)?;
    wide.texts(U16CString::from_str_truncate("first"), None, flags)?;
    wide.texts(&MapiText::new(u16cstr!("first"))?, None, flags)?;
    let wide = taker(true, Some("second"));
    wide.texts("first", "second", flags)?;
    wide.texts(u16cstr!("first"), "second", flags)?;
    wide.texts("first", Some(TStr::from(u16cstr!("second"))), flags)?;
    let narrow = taker(false, Some("second"));
    // The other text has a width.
    narrow.texts("first", c"second", UnicodeFlags::MAPI_UNICODE)?;
    narrow.texts(c"first", "second", flags)?;
    narrow.texts(TStr::Narrow(c"first"), CString::from(c"second"), flags)?;
    Ok(())
}

#[test]
fn text_of_one_width() -> Result<()> {
    let none = taker(true, None);
    none.fixed("wïde", "narrow", None, None)?;
    none.fixed(u16cstr!("wïde"), c"narrow", None, None)?;
    let some = taker(true, Some(""));
    some.fixed("wïde", "narrow", "", "")?;
    some.fixed("wïde", "narrow", Some(u16cstr!("")), Some(c""))?;
    Ok(())
}

#[test]
fn text_that_c_cannot_have() {
    let none = taker(true, None);
    let code = |result: Result<()>| result.unwrap_err().code();
    let flags = UnicodeFlags::empty();
    assert_eq!(
        code(none.texts("fi\0rst", None, flags)),
        codes::MAPI_E_INVALID_PARAMETER
    );
    assert_eq!(
        code(none.texts("fïrst", c"second", flags)),
        codes::MAPI_E_BAD_CHARWIDTH
    );
    assert_eq!(
        code(none.texts(u16cstr!("first"), c"second", flags)),
        codes::MAPI_E_BAD_CHARWIDTH
    );
    assert_eq!(
        code(none.fixed("wïde", "närrow", None, None)),
        codes::MAPI_E_BAD_CHARWIDTH
    );
}

#[test]
fn values_of_rust_and_of_c() -> Result<()> {
    let taker = taker(true, None);
    let two = || [(PR_SUBJECT_W, "Hi").into(), (PR_IMPORTANCE, 2).into()];
    taker.values(
        &[(PR_SUBJECT_W, "Hi").into(), (PR_IMPORTANCE, 2).into()],
        None,
        None,
    )?;
    let owned: Vec<OwnedPropValue> = two().into();
    taker.values(&owned, None, &owned)?;
    taker.values(&owned[..], Some(&[1, 2]), None)?;
    taker.values(Props::from(&owned), None, Props::from(&owned))?;
    let borrowed = [
        PropValue::new(PR_SUBJECT_W, u16cstr!("Hi")),
        PropValue::new(PR_IMPORTANCE, 2),
    ];
    taker.values(&borrowed[..], None, None)?;
    let views = MapiViews::<SPropValue>::new(&owned)?;
    taker.values(views.get(), None, Some(views.get()))?;
    taker.values(&views, None, None)?;

    let code = |result: Result<()>| result.unwrap_err().code();
    // Another number of them than of what shares their count.
    assert_eq!(
        code(taker.values(&owned, Some(&[1]), None)),
        codes::MAPI_E_INVALID_PARAMETER
    );
    assert_eq!(
        code(taker.values(&[(PR_SUBJECT_W, 2).into()], None, None)),
        codes::MAPI_E_UNEXPECTED_TYPE
    );
    Ok(())
}
