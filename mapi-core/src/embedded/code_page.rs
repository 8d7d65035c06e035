//! 8-bit text and its code page.
//!
//! The rule, for all objects: what a message says of its code page is believed where the text fits
//! it. Text without a code page is UTF-8, as everywhere in this crate, and Windows-1252 where it is
//! not. UTF-16 text is given as 8-bit text in the message's code page, or in ASCII without one;
//! what cannot be said in it is MAPI_E_BAD_CHARWIDTH, so that nothing is lost unnoticed.

use crate::abi::PropTag;
use crate::abi::codes::MAPI_E_BAD_CHARWIDTH;
use crate::abi::tags::*;
use crate::data::PropValue;
use crate::data::value::{OwnedValue, Value};
use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};
use std::ffi::{CStr, CString};
use widestring::{U16CStr, U16CString};
use windows_core::HRESULT;

#[derive(Clone, Copy, Debug, PartialEq)]
enum Page {
    Ascii,
    Of(&'static Encoding),
}

/// The code pages that 8-bit text of an object may be in, the likeliest first.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct CodePages(Vec<Page>);

impl Page {
    fn of(number: i32) -> Option<Self> {
        let number = match number {
            20_127 => return Some(Self::Ascii),
            // Mail in these is stored in the code page of the system that goes with it.
            50_220..=50_222 | 51_932 => 932,
            50_225 | 51_949 => 949,
            50_227 | 52_936 => 936,
            number => u16::try_from(number).ok()?,
        };
        let encoding = codepage::to_encoding(number)?;
        // UTF-16 is no code page of 8-bit text.
        (encoding.output_encoding() == encoding).then_some(Self::Of(encoding))
    }

    /// The code page of systems with a locale, by its language.
    fn of_locale(locale: i32) -> Option<Self> {
        Self::of(match (locale & 0x3FF, locale) {
            (0x04, 0x0404 | 0x0C04 | 0x1404) => 950,
            (0x04, _) => 936,
            (0x11, _) => 932,
            (0x12, _) => 949,
            (0x1E, _) => 874,
            (0x05 | 0x0E | 0x15 | 0x18 | 0x1A | 0x1B | 0x1C | 0x24, _) => 1250,
            (0x02 | 0x19 | 0x22 | 0x23 | 0x2F, _) => 1251,
            (0x08, _) => 1253,
            (0x1F, _) => 1254,
            (0x0D, _) => 1255,
            (0x01 | 0x20 | 0x29, _) => 1256,
            (0x25..=0x27, _) => 1257,
            (0x2A, _) => 1258,
            _ => return None,
        })
    }

    fn decode(self, bytes: &[u8]) -> Option<String> {
        match self {
            Self::Ascii => String::from_utf8(bytes.to_vec())
                .ok()
                .filter(|text| text.is_ascii()),
            Self::Of(encoding) => {
                let text = encoding.decode_without_bom_handling_and_without_replacement(bytes)?;
                Some(text.into_owned())
            }
        }
    }

    fn encode(self, text: &str) -> Option<Vec<u8>> {
        match self {
            _ if text.is_ascii() => Some(text.as_bytes().to_vec()),
            Self::Ascii => None,
            Self::Of(encoding) => {
                let (bytes, _, lossy) = encoding.encode(text);
                (!lossy).then(|| bytes.into_owned())
            }
        }
    }
}

impl CodePages {
    /// Those that a row names, which is one of a message.
    pub(super) fn of_values(row: &[PropValue<'_>]) -> Self {
        Self::named(|tag| {
            let value = row.iter().find(|value| value.tag() == tag)?.value();
            match value {
                Value::Long(number) => Some(number),
                _ => None,
            }
        })
    }

    /// Those that the numbers of a message name.
    pub(super) fn named(long: impl Fn(PropTag) -> Option<i32>) -> Self {
        let page = |tag| long(tag).and_then(Page::of);
        let locale = long(PR_MESSAGE_LOCALE_ID).and_then(Page::of_locale);
        let own = page(PR_MESSAGE_CODEPAGE);
        let all = [own, page(PR_INTERNET_CPID), locale];
        Self(all.into_iter().flatten().collect())
    }

    /// All that text may be in.
    fn pages(&self) -> impl Iterator<Item = Page> {
        self.0.iter().copied().chain([Page::Of(UTF_8)])
    }

    /// The start of text in 8 bits, of at most `length` bytes, without half a character at its end.
    pub(super) fn cut(&self, text: &CStr, length: usize) -> CString {
        let bytes = text.to_bytes();
        let page = self.pages().find(|page| page.decode(bytes).is_some());
        let ends = (length.saturating_sub(3)..=length.min(bytes.len())).rev();
        let mut parts = ends.filter_map(|end| bytes.get(..end));
        let part = match page {
            Some(page) => parts.find(|part| page.decode(part).is_some()),
            None => parts.next(),
        };
        CString::new(part.unwrap_or_default()).unwrap_or_default()
    }

    /// Text in 8 bits; what fits no code page has marks in it.
    pub(super) fn decode(&self, text: &CStr) -> String {
        let bytes = text.to_bytes();
        self.pages()
            .find_map(|page| page.decode(bytes))
            .unwrap_or_else(|| {
                WINDOWS_1252
                    .decode_without_bom_handling(bytes)
                    .0
                    .into_owned()
            })
    }

    fn widen(&self, text: &CStr) -> U16CString {
        U16CString::from_str_truncate(self.decode(text))
    }

    fn narrow(&self, text: &U16CStr) -> Result<CString, HRESULT> {
        let text = text.to_string().map_err(|_| MAPI_E_BAD_CHARWIDTH)?;
        let page = self.0.first().copied().unwrap_or(Page::Ascii);
        let bytes = page.encode(&text).ok_or(MAPI_E_BAD_CHARWIDTH)?;
        CString::new(bytes).map_err(|_| MAPI_E_BAD_CHARWIDTH)
    }

    /// The value with text in the width asked for.
    pub(super) fn with_width(&self, value: &OwnedValue, wide: bool) -> Result<OwnedValue, HRESULT> {
        Ok(match (value, wide) {
            (OwnedValue::String8(text), true) => OwnedValue::Unicode(self.widen(text)),
            (OwnedValue::Unicode(text), false) => OwnedValue::String8(self.narrow(text)?),
            (OwnedValue::MvString8(texts), true) => {
                OwnedValue::MvUnicode(texts.iter().map(|text| self.widen(text)).collect())
            }
            (OwnedValue::MvUnicode(texts), false) => {
                let texts = texts.iter().map(|text| self.narrow(text));
                OwnedValue::MvString8(texts.collect::<Result<_, _>>()?)
            }
            _ => value.clone(),
        })
    }

    /// Text that is not all ASCII, which is the same in every code page, in the width that it does
    /// not have. `None` for all else, and where there is no such text.
    pub(super) fn in_other_width(&self, value: Value<'_>) -> Option<OwnedValue> {
        let ascii = |units: &[u16]| units.iter().all(|unit| *unit < 0x80);
        let wide = match value {
            Value::String8(text) if !text.to_bytes().is_ascii() => true,
            Value::MvString8(texts) if !texts.iter().all(|text| text.to_bytes().is_ascii()) => true,
            Value::Unicode(text) if !ascii(text.as_slice()) => false,
            Value::MvUnicode(texts) if !texts.iter().all(|text| ascii(text.as_slice())) => false,
            _ => return None,
        };
        self.with_width(&value.into(), wide).ok()
    }

    /// Text of either width.
    pub(super) fn text(&self, value: &OwnedValue) -> Option<String> {
        match value {
            OwnedValue::Unicode(text) => Some(text.to_string_lossy()),
            OwnedValue::String8(text) => Some(self.decode(text)),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pages(all: &[(PropTag, i32)]) -> CodePages {
        CodePages::named(|tag| {
            all.iter()
                .find(|(own, _)| *own == tag)
                .map(|(_, number)| *number)
        })
    }

    #[test]
    fn text_is_in_the_first_code_page_that_it_fits() {
        let japanese = c"\x93\xfa\x96\x7b";
        for all in [
            &[(PR_MESSAGE_CODEPAGE, 932)][..],
            &[(PR_INTERNET_CPID, 50_220)],
            &[(PR_INTERNET_CPID, 65_001), (PR_MESSAGE_LOCALE_ID, 1041)],
            &[(PR_INTERNET_CPID, 20_127), (PR_MESSAGE_LOCALE_ID, 1041)],
            &[(PR_MESSAGE_CODEPAGE, 1200), (PR_INTERNET_CPID, 932)],
        ] {
            assert_eq!(pages(all).decode(japanese), "日本", "{all:?}");
        }
        let none = CodePages::default();
        assert_eq!(none.decode(c"gr\xfcn"), "grün");
        assert_eq!(none.decode(c"gr\xc3\xbcn"), "grün");
        // Nothing has it.
        let broken = pages(&[(PR_MESSAGE_CODEPAGE, 932)]);
        assert_eq!(broken.decode(c"\xfc"), "ü");
    }

    #[test]
    fn text_is_cut_between_characters() {
        let japanese = pages(&[(PR_MESSAGE_CODEPAGE, 932)]);
        let text = c"\x93\xfa\x96\x7b";
        let cut = |length| japanese.decode(&japanese.cut(text, length));
        assert_eq!(
            [0, 1, 2, 3, 4, 5].map(cut),
            ["", "", "日", "日", "日本", "日本"]
        );
        let none = CodePages::default();
        assert_eq!(none.cut(c"gr\xc3\xbcn", 3).as_bytes(), b"gr");
        assert_eq!(none.cut(c"gr\xfcn", 3).as_bytes(), b"gr\xfc");
    }

    #[test]
    fn nothing_is_lost_where_text_is_narrowed() {
        let wide = |text: &str| OwnedValue::from(U16CString::from_str(text).unwrap());
        let narrow = |pages: &CodePages, text| pages.with_width(&wide(text), false);
        let western = pages(&[(PR_MESSAGE_CODEPAGE, 1252)]);
        assert_eq!(narrow(&western, "grün"), Ok(c"gr\xfcn".to_owned().into()));
        assert_eq!(narrow(&western, "日本"), Err(MAPI_E_BAD_CHARWIDTH));
        let none = CodePages::default();
        assert_eq!(narrow(&none, "green"), Ok(c"green".to_owned().into()));
        assert_eq!(narrow(&none, "grün"), Err(MAPI_E_BAD_CHARWIDTH));
    }
}
