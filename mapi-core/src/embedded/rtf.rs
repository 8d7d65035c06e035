//! What is written in RTF: text, and the HTML or text that RTF was made of (MS-OXRTFEX).

use encoding_rs::{Encoding, WINDOWS_1252};
use std::collections::BTreeMap;
use std::fmt::Write;

/// What RTF was made of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Origin {
    #[default]
    Rtf,
    Html,
    Text,
}

/// What was read.
#[derive(Debug, Default)]
pub(crate) struct Native {
    pub origin: Origin,
    /// The HTML where it was made of HTML, else the text.
    pub text: String,
    /// The code page that the RTF says it is in.
    pub code_page: Option<i32>,
}

/// The text of RTF, with CR and LF between lines.
pub(crate) fn text(rtf: &[u8]) -> String {
    Reader::new(rtf, false).read().text
}

/// What RTF was made of: its HTML, or its text.
pub(crate) fn native(rtf: &[u8]) -> Native {
    Reader::new(rtf, true).read()
}

/// RTF of text, which says that it was made of text.
pub(crate) fn from_text(text: &str) -> String {
    let mut rtf = String::from(
        "{\\rtf1\\ansi\\ansicpg1252\\fromtext\\deff0{\\fonttbl{\\f0\\fswiss Arial;}}\r\n\
         \\uc1\\pard\\plain\\f0\\fs20 ",
    );
    let mut rest = text.chars().peekable();
    while let Some(character) = rest.next() {
        match character {
            '\r' if rest.peek() == Some(&'\n') => {}
            '\r' | '\n' => rtf.push_str("\\par\r\n"),
            '\t' => rtf.push_str("\\tab "),
            '\\' | '{' | '}' => rtf.extend(['\\', character]),
            ' '..='~' => rtf.push(character),
            '\0'..='\x7F' => {
                let _ = write!(rtf, "\\'{:02x}", u32::from(character));
            }
            _ => {
                for unit in character.encode_utf16(&mut [0; 2]) {
                    let _ = write!(rtf, "\\u{}?", unit.cast_signed());
                }
            }
        }
    }
    rtf.push('}');
    rtf
}

/// What a group inherits from the one around it.
#[derive(Clone, Copy)]
struct Group {
    destination: Destination,
    /// Behind `\htmlrtf`: for readers of RTF only.
    is_only_rtf: bool,
    /// How many characters stand for `\u` where that is not known.
    replacements: usize,
    encoding: &'static Encoding,
}

#[derive(Clone, Copy, PartialEq)]
enum Destination {
    Text,
    HtmlTag,
    Fonts,
    Nothing,
}

struct Reader<'a> {
    rest: &'a [u8],
    wants_native: bool,
    groups: Vec<Group>,
    now: Group,
    /// Behind `\*`: a destination that is not known is passed over.
    is_optional: bool,
    fonts: BTreeMap<i32, &'static Encoding>,
    font: i32,
    /// Bytes in the encoding of the group, and units of UTF-16, that are not in the text yet.
    bytes: Vec<u8>,
    units: Vec<u16>,
    /// How many characters are passed over behind `\u`.
    skip: usize,
    found: Native,
}

/// The code page of a font's character set.
fn of_charset(charset: i32) -> Option<u16> {
    Some(match charset {
        0 => 1252,
        128 => 932,
        129 => 949,
        134 => 936,
        136 => 950,
        161 => 1253,
        162 => 1254,
        163 => 1258,
        177 => 1255,
        178 => 1256,
        186 => 1257,
        204 => 1251,
        222 => 874,
        238 => 1250,
        _ => return None,
    })
}

/// Destinations that have no text of the message.
const NO_TEXT: &[&[u8]] = &[
    b"colortbl",
    b"stylesheet",
    b"info",
    b"pict",
    b"object",
    b"header",
    b"headerl",
    b"headerr",
    b"headerf",
    b"footer",
    b"footerl",
    b"footerr",
    b"footerf",
    b"footnote",
    b"annotation",
    b"fldinst",
    b"listtable",
    b"filetbl",
    b"revtbl",
    b"mhtmltag",
];

impl<'a> Reader<'a> {
    fn new(rtf: &'a [u8], wants_native: bool) -> Self {
        Self {
            rest: rtf,
            wants_native,
            groups: vec![],
            now: Group {
                destination: Destination::Text,
                is_only_rtf: false,
                replacements: 1,
                encoding: WINDOWS_1252,
            },
            is_optional: false,
            fonts: BTreeMap::new(),
            font: 0,
            bytes: vec![],
            units: vec![],
            skip: 0,
            found: Native::default(),
        }
    }

    fn read(mut self) -> Native {
        while let Some((first, rest)) = self.rest.split_first() {
            self.rest = rest;
            match first {
                b'{' => {
                    self.flush();
                    self.groups.push(self.now);
                    self.skip = 0;
                }
                b'}' => {
                    self.flush();
                    self.skip = 0;
                    if let Some(outer) = self.groups.pop() {
                        self.now = outer;
                    }
                }
                b'\\' => self.control(),
                b'\r' | b'\n' => {}
                byte => self.byte(*byte),
            }
        }
        self.flush();
        self.found
    }

    fn is_html(&self) -> bool {
        self.wants_native && self.found.origin == Origin::Html
    }

    /// Whether text is part of what is read.
    fn is_shown(&self) -> bool {
        match self.now.destination {
            Destination::Text => !(self.is_html() && self.now.is_only_rtf),
            Destination::HtmlTag => self.is_html() && !self.now.is_only_rtf,
            Destination::Fonts | Destination::Nothing => false,
        }
    }

    fn flush(&mut self) {
        if !self.bytes.is_empty() {
            let (text, _) = self.now.encoding.decode_without_bom_handling(&self.bytes);
            self.found.text.push_str(&text);
            self.bytes.clear();
        }
        if !self.units.is_empty() {
            self.found
                .text
                .push_str(&String::from_utf16_lossy(&self.units));
            self.units.clear();
        }
    }

    fn byte(&mut self, byte: u8) {
        if self.skip > 0 {
            self.skip -= 1;
        } else if self.is_shown() {
            if !self.units.is_empty() {
                self.flush();
            }
            self.bytes.push(byte);
        }
    }

    fn unit(&mut self, unit: u16) {
        if self.is_shown() {
            if !self.bytes.is_empty() {
                self.flush();
            }
            self.units.push(unit);
        }
    }

    fn push(&mut self, text: &str) {
        if self.skip > 0 {
            self.skip -= 1;
        } else if self.is_shown() {
            self.flush();
            self.found.text.push_str(text);
        }
    }

    /// A character that HTML names.
    fn named(&mut self, character: &str, name: &str) {
        self.push(if self.is_html() { name } else { character });
    }

    fn control(&mut self) {
        let Some((first, rest)) = self.rest.split_first() else {
            return;
        };
        if !first.is_ascii_alphabetic() {
            self.rest = rest;
            return self.symbol(*first);
        }
        let letters = |byte: &u8| !byte.is_ascii_alphabetic();
        let end = self
            .rest
            .iter()
            .position(letters)
            .unwrap_or(self.rest.len());
        let (word, rest) = self.rest.split_at(end);
        let sign = usize::from(rest.first() == Some(&b'-'));
        let digits = rest.iter().skip(sign);
        let digits = digits.take_while(|byte| byte.is_ascii_digit()).count();
        let (number, rest) = if digits == 0 {
            (None, rest)
        } else {
            let (number, rest) = rest.split_at(sign + digits);
            let number = str::from_utf8(number)
                .ok()
                .and_then(|text| text.parse().ok());
            (number, rest)
        };
        self.rest = rest.strip_prefix(b" ").unwrap_or(rest);
        self.word(word, number);
    }

    fn symbol(&mut self, symbol: u8) {
        match symbol {
            b'\'' => {
                let digit = |byte: Option<&u8>| char::from(*byte?).to_digit(16);
                let mut digits = self.rest.iter();
                if let (Some(high), Some(low)) = (digit(digits.next()), digit(digits.next())) {
                    self.rest = digits.as_slice();
                    self.byte((high << 4 | low) as u8);
                }
            }
            b'*' => self.is_optional = true,
            b'~' => self.named("\u{A0}", "&nbsp;"),
            b'_' => self.named("\u{AD}", "&shy;"),
            b'\r' | b'\n' => self.push("\r\n"),
            b'\t' => self.push("\t"),
            b'\\' | b'{' | b'}' => self.byte(symbol),
            _ => {}
        }
    }

    fn word(&mut self, word: &[u8], number: Option<i32>) {
        let is_optional = core::mem::take(&mut self.is_optional);
        let on = number != Some(0);
        match word {
            b"u" => {
                // What stands for one that is not known stands for nothing here.
                self.skip = 0;
                self.unit(number.unwrap_or(0) as u16);
                self.skip = self.now.replacements;
            }
            b"uc" => {
                self.now.replacements = usize::try_from(number.unwrap_or(1)).unwrap_or(1).min(64);
            }
            b"bin" => {
                let length = usize::try_from(number.unwrap_or(0)).unwrap_or(0);
                self.rest = self.rest.get(length..).unwrap_or_default();
            }
            b"par" | b"line" | b"row" | b"sect" | b"page" => self.push("\r\n"),
            b"tab" | b"cell" => self.push("\t"),
            b"lquote" => self.named("\u{2018}", "&lsquo;"),
            b"rquote" => self.named("\u{2019}", "&rsquo;"),
            b"ldblquote" => self.named("\u{201C}", "&ldquo;"),
            b"rdblquote" => self.named("\u{201D}", "&rdquo;"),
            b"bullet" => self.named("\u{2022}", "&bull;"),
            b"endash" => self.named("\u{2013}", "&ndash;"),
            b"emdash" => self.named("\u{2014}", "&mdash;"),
            b"fromhtml" if on => self.found.origin = Origin::Html,
            b"fromtext" => self.found.origin = Origin::Text,
            b"htmlrtf" => {
                self.flush();
                self.now.is_only_rtf = on;
            }
            b"ansicpg" => {
                self.found.code_page = number;
                let page = number.and_then(|number| u16::try_from(number).ok());
                if let Some(encoding) = page.and_then(codepage::to_encoding) {
                    self.now.encoding = encoding;
                    self.groups
                        .iter_mut()
                        .for_each(|group| group.encoding = encoding);
                }
            }
            b"f" if self.now.destination == Destination::Fonts => self.font = number.unwrap_or(0),
            b"f" => {
                self.flush();
                if let Some(encoding) = self.fonts.get(&number.unwrap_or(0)) {
                    self.now.encoding = encoding;
                }
            }
            b"fcharset" => {
                let page = number.and_then(of_charset).and_then(codepage::to_encoding);
                if let Some(encoding) = page {
                    self.fonts.insert(self.font, encoding);
                }
            }
            b"fonttbl" => self.now.destination = Destination::Fonts,
            b"htmltag" if is_optional => self.now.destination = Destination::HtmlTag,
            _ if is_optional || NO_TEXT.contains(&word) => {
                self.now.destination = Destination::Nothing;
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_goes_there_and_back() {
        let all = "Two\r\nlines, {braces} \\ and\ttabs: \u{1}Größe €, 日本 \u{1F600}\r\n";
        let rtf = from_text(all);
        assert!(rtf.is_ascii());
        assert_eq!(text(rtf.as_bytes()), all);
        let native = native(rtf.as_bytes());
        assert_eq!(
            (native.origin, native.code_page),
            (Origin::Text, Some(1252))
        );
        assert_eq!(native.text, all);
        assert_eq!(text(from_text("a\nb\rc").as_bytes()), "a\r\nb\r\nc");
    }

    #[test]
    fn what_is_no_text_is_left_out() {
        let rtf = b"{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fcharset0 A;}{\\f1\\fcharset204 B;}}\
            {\\colortbl;\\red0;}{\\*\\generator Somebody;}{\\info{\\title T}}\\pard\\f0 \\'e4 {\\f1 \\'e4}\
            {\\pict\\bin3 }}}} \\u8364 ?\\uc2\\u8364 ??!\\line x}";
        assert_eq!(text(rtf), "ä д €€!\r\nx");
    }

    /// The example of MS-OXRTFEX, section 4.1, in short.
    #[test]
    fn html_comes_out_as_it_went_in() {
        let rtf = b"{\\rtf1\\ANSI\\ansicpg1251\\fromhtml1 \\deff0{\\fonttbl {\\f0\\fmodern Courier New;}}\
            {\\*\\htmltag19 <HTML>}\\uc1\\pard\\plain\\deftab360 \\f0\\fs24 {\\*\\htmltag2 \\par }\
            {\\*\\htmltag50 <body>}{\\*\\htmltag84 &lt;}\\htmlrtf <\\htmlrtf0 a\\'e4\\rquote\
            \\htmlrtf {\\htmlrtf0 \\htmlrtf }\\htmlrtf0{\\*\\mhtmltag64 no}{\\*\\htmltag27 </body>}}";
        let native = native(rtf);
        assert_eq!(
            (native.origin, native.code_page),
            (Origin::Html, Some(1251))
        );
        assert_eq!(native.text, "<HTML>\r\n<body>&lt;aд&rsquo;</body>");
        assert_eq!(text(rtf), "<aд\u{2019}");
    }

    #[test]
    fn nothing_in_it_is_too_much() {
        for rtf in [
            "",
            "\\",
            "{",
            "}}}",
            "\\'",
            "\\'4",
            "\\u",
            "\\bin99999999999 x",
            "\\uc-1\\u1 x",
        ] {
            text(rtf.as_bytes());
            native(rtf.as_bytes());
        }
        let deep = "{\\b ".repeat(100_000) + "x";
        assert_eq!(text(deep.as_bytes()), "x");
    }
}
