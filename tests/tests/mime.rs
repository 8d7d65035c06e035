//! What the MIME engine's interfaces hand over, from an implementer to a caller through the
//! vtable: values of every type, searches that go on, enumerators that run out.

use mapi_core::abi::{codes::*, flags::*, *};
use mapi_core::boundary::{View, ViewMut};
use mapi_core::mime::*;
use mapi_core::*;
use std::cell::Cell;
use std::ffi::CStr;
use widestring::u16cstr;
use windows_core::{HRESULT, Result, implement};

/// Rows that run out.
#[implement(IMimeEnumHeaderRows)]
struct Rows {
    left: Cell<usize>,
}

impl IMimeEnumHeaderRows_Impl for Rows_Impl {
    fn next(&self, count: u32) -> Result<Success<(Vec<HeaderRow>, u32)>> {
        let some = self.left.get().min(count as usize);
        self.left.set(self.left.get() - some);
        let row = HeaderRow {
            row: HHEADERROW(7),
            header: Some(c"Subject".to_owned()),
            data: Some(c"Hello".to_owned()),
        };
        let code = if some < count as usize { S_FALSE } else { S_OK };
        Ok(Success::new((vec![row; some], some as u32), code))
    }

    fn skip(&self, _count: u32) -> Result<Success<()>> {
        Ok(Success::new((), S_OK))
    }

    fn reset(&self) -> Result<()> {
        Ok(())
    }

    fn clone_(&self) -> Result<IMimeEnumHeaderRows> {
        Err(E_NOTIMPL.into())
    }

    fn count(&self) -> Result<u32> {
        Ok(self.left.get() as u32)
    }
}

#[test]
fn an_enumerator_that_runs_out_leaves_empty_rows() {
    let rows = IMimeEnumHeaderRows::from(Rows { left: Cell::new(3) });
    let first = rows.next(2).unwrap();
    assert_eq!(first.code, S_OK);
    let (two, fetched) = first.value;
    assert_eq!((two.len(), fetched), (2, 2));
    assert_eq!(two[1].data.as_deref(), Some(c"Hello"));
    let last = rows.next(2).unwrap();
    assert_eq!(last.code, S_FALSE);
    let (two, fetched) = last.value;
    assert_eq!(fetched, 1);
    assert_eq!(two[0].header.as_deref(), Some(c"Subject"));
    assert_eq!(two[1], HeaderRow::default());
}

#[mapi_interface(iid = "b0a7da7e-2001-4000-8000-00000000d1ed")]
unsafe trait IEcho: IUnknown {
    fn Echo(
        &self,
        #[view] input: *const PROPVARIANT,
        #[inout]
        #[owner(MimeValue)]
        output: *mut PROPVARIANT,
    ) -> HRESULT;

    fn Find(
        &self,
        #[inout]
        #[view]
        search: *mut FINDHEADER,
    ) -> HRESULT;

    fn IsNumber(&self, #[view] name: *const MIMEPROPNAME, #[out] number: *mut u32) -> HRESULT;
}

// SAFETY: an implementer's values are in task memory, whatever the interface.
unsafe impl memory::HandsOverTaskMemory for IEcho {}

/// Hands every value back, and keeps what was asked for.
#[implement(IEcho)]
#[derive(Default)]
struct Echo {
    asked: Cell<VARTYPE>,
}

impl IEcho_Impl for Echo_Impl {
    fn echo(&self, input: MimeValueRef<'_>, asked: VARTYPE) -> Result<MimeValue> {
        self.asked.set(asked);
        Ok(input.to_owned())
    }

    fn find(&self, mut search: ViewMut<'_, FINDHEADER>) -> Result<()> {
        let HeaderQuery { header, position } = search.get()?;
        if header != Some(c"Received") || position == 2 {
            return Err(MIME_E_NOT_FOUND.into());
        }
        search.set_position(position + 1);
        Ok(())
    }

    fn is_number(&self, name: MimePropName<'_>) -> Result<u32> {
        Ok(match name {
            MimePropName::Id(id) => id.0,
            MimePropName::Name(name) => {
                assert_eq!(name, c"X-Mailer");
                0
            }
        })
    }
}

#[test]
fn a_value_of_every_type_comes_back() {
    let object = windows_core::ComObject::new(Echo::default());
    let echo: IEcho = object.to_interface();
    let bytes = client::stream::memory_stream(Vec::new());
    let values = [
        MimeValue::Empty,
        MimeValue::Null,
        MimeValue::I2(-2),
        MimeValue::Bool(true),
        MimeValue::Bool(false),
        MimeValue::I4(-4),
        MimeValue::U4(4),
        MimeValue::I8(-8),
        MimeValue::Time(FILETIME::from_intervals(17)),
        MimeValue::String(c"probe".to_owned()),
        MimeValue::Unicode(u16cstr!("probe").to_owned()),
        MimeValue::Blob(b"probe".to_vec()),
        MimeValue::Blob(Vec::new()),
        MimeValue::Stream(bytes.clone()),
        MimeValue::U4s(vec![1, 2, 3]),
        MimeValue::U4s(Vec::new()),
    ];
    for value in values {
        let back = echo.echo(value.as_ref(), VARTYPE::VT_LPSTR).unwrap();
        assert_eq!(back, value);
        assert_eq!(object.asked.get(), VARTYPE::VT_LPSTR);
    }
}

/// A value as C has it, and what its view says.
fn view(value: PROPVARIANT) -> core::result::Result<MimeValue, HRESULT> {
    // SAFETY: the values of this file are well-formed, or are refused before anything
    // is followed.
    unsafe { PROPVARIANT::view(&value) }.map(MimeValueRef::to_owned)
}

#[test]
fn a_value_that_contradicts_itself_is_refused() {
    for vt in [VARTYPE::VT_LPSTR, VARTYPE::VT_LPWSTR, VARTYPE::VT_STREAM] {
        let value = PROPVARIANT {
            vt,
            ..PROPVARIANT::default()
        };
        assert_eq!(view(value), Err(MAPI_E_INVALID_PARAMETER));
    }
    let value = PROPVARIANT {
        vt: VARTYPE::VT_VARIANT,
        ..PROPVARIANT::default()
    };
    assert_eq!(view(value), Err(MIME_E_UNSUPPORTED_VARTYPE));
    let mut value = PROPVARIANT {
        vt: VARTYPE::VT_BLOB,
        ..PROPVARIANT::default()
    };
    value.u.blob.cbSize = 1;
    assert_eq!(view(value), Err(MAPI_E_INVALID_PARAMETER));
}

#[test]
fn a_search_goes_on_where_it_stopped() {
    let echo = IEcho::from(Echo::default());
    let mut search = HeaderSearch::new(Some(c"Received"));
    assert_eq!(echo.find(search.lend()), Ok(()));
    assert_eq!(echo.find(search.lend()), Ok(()));
    let error = echo.find(search.lend()).unwrap_err();
    assert_eq!(error.code(), MIME_E_NOT_FOUND);
}

#[test]
fn a_property_is_named_or_numbered() {
    let echo = IEcho::from(Echo::default());
    let name: &CStr = c"X-Mailer";
    assert_eq!(echo.is_number(name.into()), Ok(0));
    let id = MIMEPROPID::PID_HDR_SUBJECT;
    assert_eq!(echo.is_number(id.into()), Ok(id.0));
    let names = MimePropNames::new([MimePropName::Name(name), id.into()]).unwrap();
    let seen: Vec<_> = names
        .views()
        .iter()
        .map(core::result::Result::unwrap)
        .collect();
    assert_eq!(seen, [MimePropName::Name(name), MimePropName::Id(id)]);
}

#[test]
fn an_address_has_what_its_mask_names() {
    let raw = ADDRESSPROPS {
        dwProps: AddressPropFlags::IAP_EMAIL,
        pszEmail: c"a@b.example".as_ptr().cast_mut().cast(),
        // Followed, these would end the program.
        pszFriendly: std::ptr::without_provenance_mut(1),
        tbSigning: BLOB {
            cbSize: 1,
            pBlobData: std::ptr::without_provenance_mut(1),
        },
        ..ADDRESSPROPS::default()
    };
    // SAFETY: the member that the mask names has a terminated string.
    let address = unsafe { ADDRESSPROPS::view(&raw) }.unwrap().to_owned();
    assert_eq!(address.email.as_deref(), Some(c"a@b.example"));
    assert_eq!(address.friendly, None);
    assert_eq!(address.signing_print, []);
}
