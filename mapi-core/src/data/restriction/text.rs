//! Text as content restrictions see it: without what does not count, and searched in linear time.

use crate::abi::flags::FuzzyLevel;
use crate::data::value::Value;
use caseless::Caseless;
use core::cmp::Ordering;
use core::iter::once;
use memchr::memmem::Finder;
use std::borrow::Cow;
use unicode_normalization::char::{decompose_canonical, is_combining_mark};
use unicode_properties::{GeneralCategory, UnicodeGeneralCategory};

/// Text of either width. That of 8 bits is UTF-8, as everywhere in this crate; a byte that is not
/// stands for itself, and is equal to no character.
#[derive(Clone, Copy)]
pub(crate) enum Text<'a> {
    Wide(&'a [u16]),
    Narrow(&'a [u8]),
}

/// A byte that is not UTF-8 as a unit of UTF-16 that is no character either.
const fn lone(byte: u8) -> u16 {
    0xDC00 + byte as u16
}

impl<'a> Text<'a> {
    pub(crate) fn new(value: Value<'a>) -> Option<Self> {
        match value {
            Value::Unicode(text) => Some(Self::Wide(text.as_slice())),
            Value::String8(text) => Some(Self::Narrow(text.to_bytes())),
            _ => None,
        }
    }

    /// The characters, and units that are none.
    fn for_each(self, mut each: impl FnMut(Result<char, u16>)) {
        match self {
            Self::Wide(units) => char::decode_utf16(units.iter().copied())
                .for_each(|c| each(c.map_err(|error| error.unpaired_surrogate()))),
            Self::Narrow(bytes) => {
                for chunk in bytes.utf8_chunks() {
                    chunk.valid().chars().for_each(|c| each(Ok(c)));
                    chunk
                        .invalid()
                        .iter()
                        .for_each(|byte| each(Err(lone(*byte))));
                }
            }
        }
    }

    fn units(self) -> Cow<'a, [u16]> {
        let bytes = match self {
            Self::Wide(units) => return units.into(),
            Self::Narrow(bytes) => bytes,
        };
        let mut units = Vec::with_capacity(bytes.len());
        self.for_each(|c| match c {
            Ok(c) => units.extend_from_slice(c.encode_utf16(&mut [0; 2])),
            Err(unit) => units.push(unit),
        });
        units.into()
    }

    /// The order of tables: that of UTF-16 units, whatever the widths are.
    pub(crate) fn compare(self, other: Self) -> Ordering {
        match (self, other) {
            (Self::Wide(a), Self::Wide(b)) => a.cmp(b),
            (Self::Narrow(a), Self::Narrow(b)) if a.is_ascii() && b.is_ascii() => a.cmp(b),
            (a, b) => a.units().cmp(&b.units()),
        }
    }
}

/// What does not count.
#[derive(Clone, Copy)]
struct Fold {
    case: bool,
    /// Nonspacing marks, be they characters of their own or parts of one.
    marks: bool,
}

/// Comes before each word where words are marked. No character has such a byte.
const WORD: u8 = 0xFF;

/// Puts text in `out`: as UTF-8, units that are no characters in the same manner, without what
/// does not count. What each character becomes depends on no other, so that whatever is a part of
/// a text is a part of what the text becomes.
///
/// Whether there was an iota subscript, which is both a mark and a small letter.
fn fold(text: Text<'_>, fold: Fold, words: bool, out: &mut Vec<u8>) -> bool {
    out.clear();
    if !words && is_ascii(text, out) {
        if fold.case {
            out.make_ascii_lowercase();
        }
        return false;
    }
    out.clear();
    let mut iota = false;
    // Whether a word starts before what comes next, and whether this one goes on.
    let mut word = words;
    let mut in_word = true;
    let mut put = |bytes: &[u8], word: &mut bool| {
        if core::mem::take(word) {
            out.push(WORD);
        }
        out.extend_from_slice(bytes);
    };
    text.for_each(|c| {
        word |= words && !in_word;
        match c {
            Ok(c) => {
                in_word = c.is_alphanumeric() || is_combining_mark(c);
                fold.fold(c, &mut iota, |c| {
                    put(c.encode_utf8(&mut [0; 4]).as_bytes(), &mut word);
                });
            }
            Err(unit) => {
                in_word = false;
                let low = |bits: u16| 0x80 | (bits & 0x3F) as u8;
                put(
                    &[0xE0 | (unit >> 12) as u8, low(unit >> 6), low(unit)],
                    &mut word,
                );
            }
        }
    });
    iota
}

/// Puts text in `out` if it is ASCII. Whether it is.
fn is_ascii(text: Text<'_>, out: &mut Vec<u8>) -> bool {
    match text {
        Text::Narrow(bytes) => {
            out.extend_from_slice(bytes);
            bytes.is_ascii()
        }
        Text::Wide(units) => {
            // All of them, without a branch for each, as most text is short.
            let ascii = units.iter().fold(0, |all, unit| all | unit) < 0x80;
            if ascii {
                out.extend(units.iter().map(|unit| *unit as u8));
            }
            ascii
        }
    }
}

impl Fold {
    /// What a character becomes. An iota subscript in it is told.
    #[inline]
    fn fold(self, c: char, iota: &mut bool, mut put: impl FnMut(char)) {
        if c.is_ascii() {
            put(if self.case { c.to_ascii_lowercase() } else { c });
            return;
        }
        match (self.case, self.marks) {
            (false, false) => put(c),
            (true, false) => once(c).default_case_fold().for_each(put),
            (false, true) => without_marks(c, iota, &mut put),
            (true, true) => without_marks(c, iota, &mut |c| {
                // Some folded letters are a letter and a mark.
                let folded = once(c).default_case_fold();
                folded.for_each(|c| without_marks(c, &mut false, &mut put));
            }),
        }
    }
}

fn without_marks(c: char, iota: &mut bool, put: &mut impl FnMut(char)) {
    decompose_canonical(c, |part| {
        *iota |= part == '\u{345}';
        if !is_mark(part) {
            put(part);
        }
    });
}

fn is_mark(c: char) -> bool {
    !c.is_ascii()
        && matches!(
            c.general_category(),
            GeneralCategory::NonspacingMark | GeneralCategory::EnclosingMark
        )
}

/// How much has to be there, in the lower half of a level.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    All,
    Anywhere,
    Start,
    StartOfWord,
}

/// Bytes to look for.
struct Part {
    bytes: Vec<u8>,
    /// Made ready where it is long and may be anywhere.
    finder: Option<Finder<'static>>,
}

impl Part {
    fn new(bytes: Vec<u8>, place: Place) -> Self {
        let long = bytes.len() > SHORT;
        let anywhere = place == Place::StartOfWord || (place == Place::Anywhere && long);
        Self {
            finder: anywhere.then(|| Finder::new(&bytes).into_owned()),
            bytes,
        }
    }

    fn is_in(&self, text: &[u8], place: Place) -> bool {
        match &self.finder {
            Some(finder) => finder.find(text).is_some(),
            None => within(text, &self.bytes, place, |a, b| a == b),
        }
    }
}

/// Units of UTF-16 that are looked for where they are, if the text is such a one. Most is.
struct Units {
    part: Vec<u16>,
    /// Whether small letters stand for capital ones, in ASCII alone; else the text may be any.
    lower: bool,
    ascii: bool,
}

/// As much as is looked for unit by unit: longer parts would take time in proportion to the
/// product of both lengths.
const SHORT: usize = 16;

impl Units {
    fn new(part: Text<'_>, fold: Fold, place: Place) -> Option<Self> {
        let Text::Wide(part) = part else { return None };
        let ascii = fold.case || fold.marks;
        let known = if ascii {
            part.iter().all(|unit| *unit < 0x80)
        } else {
            // No half of a pair that could be found in one.
            let half = |unit: Option<&u16>| unit.is_some_and(|unit| unit & 0xF800 == 0xD800);
            !half(part.first()) && !half(part.last())
        };
        let quick = place != Place::Anywhere || part.len() <= SHORT;
        (known && quick && place != Place::StartOfWord).then(|| Self {
            part: part
                .iter()
                .map(|unit| if fold.case { lower(*unit) } else { *unit })
                .collect(),
            lower: fold.case,
            ascii,
        })
    }

    /// `None` for a text of another kind.
    fn is_in(&self, text: &[u16], place: Place) -> Option<bool> {
        if self.ascii && text.iter().fold(0, |all, unit| all | unit) >= 0x80 {
            return None;
        }
        Some(if self.lower {
            within(text, &self.part, place, |a, b| lower(*a) == *b)
        } else {
            within(text, &self.part, place, |a, b| a == b)
        })
    }
}

/// The small letter of an ASCII one.
#[inline(always)]
const fn lower(unit: u16) -> u16 {
    let capital = unit.wrapping_sub(0x41) < 26;
    unit | (capital as u16) << 5
}

/// Units that are looked at together.
const BLOCK: usize = 8;

#[inline]
fn within<T>(text: &[T], part: &[T], place: Place, same: impl Fn(&T, &T) -> bool) -> bool {
    let starts = |text: &[T]| {
        let mut pairs = text.iter().zip(part);
        text.len() >= part.len() && pairs.all(|(a, b)| same(a, b))
    };
    if place != Place::Anywhere {
        return starts(text) && (place == Place::Start || text.len() == part.len());
    }
    let (Some(first), Some(last)) = (part.first(), text.len().checked_sub(part.len())) else {
        return part.is_empty();
    };
    // Whole blocks, in which the first unit is seldom, are looked through without a branch for
    // each unit.
    let begins = |unit: &T| same(unit, first);
    let (blocks, rest) = text[..=last].as_chunks::<BLOCK>();
    let seen = |block: &[T; BLOCK]| block.iter().fold(false, |any, u| any | begins(u));
    let found = |from: usize, units: &[T]| {
        let mut each = units.iter().enumerate();
        each.any(|(at, unit)| begins(unit) && starts(&text[from + at..]))
    };
    let mut blocks = blocks.iter().enumerate();
    blocks.any(|(n, block)| seen(block) && found(n * BLOCK, block))
        || found(last + 1 - rest.len(), rest)
}

/// A part that is looked for in many texts, or in many blocks of bytes.
pub(super) struct Search {
    place: Place,
    what: What,
}

enum What {
    Bytes(Part),
    Text {
        units: Option<Units>,
        /// Bytes that are found as they are in other text of 8 bits, whatever its code page.
        narrow: Option<Part>,
        /// The part as it is looked for, in this order; the second one only where an iota
        /// subscript is in the way.
        folded: Vec<(Fold, Part)>,
        iota: bool,
    },
}

/// Memory that is used for one text after the other.
pub(crate) type Room = Vec<u8>;

impl Search {
    /// `None` for what has neither text nor bytes to be found, or for a level that is not known.
    pub(super) fn new(part: Value<'_>, level: FuzzyLevel) -> Option<Self> {
        let place = match level.bits() & 0xFFFF {
            0 => Place::All,
            1 => Place::Anywhere,
            2 => Place::Start,
            // With FL_PREFIX or without.
            0x10 | 0x12 => Place::StartOfWord,
            _ => return None,
        };
        Some(Self {
            place,
            what: match (part, Text::new(part)) {
                (_, Some(part)) => Self::text(part, level, place),
                // Bytes have no words.
                (Value::Binary(bytes), _) if place != Place::StartOfWord => {
                    What::Bytes(Part::new(bytes.into(), place))
                }
                _ => return None,
            },
        })
    }

    fn text(part: Text<'_>, level: FuzzyLevel, place: Place) -> What {
        let loose = level.contains(FuzzyLevel::FL_LOOSE);
        let case = loose || level.contains(FuzzyLevel::FL_IGNORECASE);
        let marks = loose || level.contains(FuzzyLevel::FL_IGNORENONSPACE);
        let words = place == Place::StartOfWord;
        let mut folds = vec![Fold { case, marks }];
        if case && marks {
            folds.push(Fold { case, marks: false });
        }
        let mut iota = false;
        let folded = folds.into_iter().map(|how| {
            let mut bytes = vec![];
            iota |= fold(part, how, words, &mut bytes);
            (how, Part::new(bytes, place))
        });
        let folded = folded.collect();
        What::Text {
            units: Units::new(part, Fold { case, marks }, place),
            narrow: match part {
                // At the start of the text, where words are asked for.
                Text::Narrow(bytes) if words => Some(Part::new(bytes.into(), Place::Start)),
                Text::Narrow(bytes) => Some(Part::new(bytes.into(), place)),
                Text::Wide(_) => None,
            },
            folded,
            iota,
        }
    }

    /// Whether the part is there.
    pub(super) fn finds(&self, value: Value<'_>, room: &mut Room) -> bool {
        let place = self.place;
        match &self.what {
            What::Bytes(part) => matches!(value, Value::Binary(all) if part.is_in(all, place)),
            What::Text {
                units,
                narrow,
                folded,
                iota,
            } => {
                let Some(text) = Text::new(value) else {
                    return false;
                };
                if let (Some(part), Text::Wide(units)) = (units, text)
                    && let Some(found) = part.is_in(units, place)
                {
                    return found;
                }
                if let (Some(part), Text::Narrow(bytes)) = (narrow, text)
                    && part.is_in(bytes, place)
                {
                    return true;
                }
                let mut iota = *iota;
                let mut folded = folded.iter();
                folded.next().is_some_and(|(how, part)| {
                    iota |= fold(text, *how, place == Place::StartOfWord, room);
                    part.is_in(room, place)
                }) || iota
                    && folded.any(|(how, part)| {
                        fold(text, *how, place == Place::StartOfWord, room);
                        part.is_in(room, place)
                    })
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(c: char, how: Fold) -> Vec<u8> {
        let mut out = vec![];
        fold(
            Text::Wide(c.encode_utf16(&mut [0; 2])),
            how,
            false,
            &mut out,
        );
        out
    }

    /// What one step takes for the same, both together do: without an iota subscript, what is the
    /// same without case is the same without case and marks.
    #[test]
    fn both_folds_together_find_no_less_than_each() {
        let both = Fold {
            case: true,
            marks: true,
        };
        let case = Fold {
            case: true,
            marks: false,
        };
        let marks = Fold {
            case: false,
            marks: true,
        };
        let mut out = vec![];
        // Beyond, there are neither letters nor marks but those of compatibility.
        for c in ('\0'..='\u{1FFFF}').chain('\u{2F800}'..='\u{2FA1F}') {
            let together = folded(c, both);
            for first in [case, marks] {
                let once = folded(c, first);
                let iota = fold(Text::Narrow(&once), both, false, &mut out);
                let mut seen = [0; 4];
                let seen = c.encode_utf8(&mut seen);
                let iota = iota
                    | fold(
                        Text::Narrow(seen.as_bytes()),
                        marks,
                        false,
                        &mut once.clone(),
                    );
                assert!(iota || out == together, "{c:?}");
            }
        }
    }
}
