//! Which restrictions hold.

use mapi_core::abi::{codes::*, flags::*, tags::*, *};
use mapi_core::{OwnedPropValue, OwnedValue, Restriction};
use windows_core::Result;

const MANY: PropTag = PropTag::new(0x6601, PropType::PT_MV_LONG);
const BYTES: PropTag = PropTag::new(0x6602, PropType::PT_BINARY);

fn holds(restriction: &Restriction) -> Result<bool> {
    let row = [
        OwnedPropValue::new(PR_SUBJECT_W, "Über Minutes"),
        OwnedPropValue::new(PR_IMPORTANCE, 2),
        OwnedPropValue::new(PR_PRIORITY, 1),
        OwnedPropValue::new(MANY, OwnedValue::MvLong(vec![3, 5])),
        OwnedPropValue::new(BYTES, OwnedValue::Binary(vec![1, 2, 3])),
    ];
    restriction.matches(row.as_slice().into())
}

#[test]
fn numbers_compare() -> Result<()> {
    let one = |value: i32| OwnedPropValue::new(PropTag::new(0x6601, PropType::PT_LONG), value);
    for (restriction, expected) in [
        (Restriction::ge(PR_IMPORTANCE, 2), true),
        (Restriction::gt(PR_IMPORTANCE, 2), false),
        (Restriction::ne(PR_IMPORTANCE, 1), true),
        (Restriction::eq(PR_ACCESS, 1), false),
        (!Restriction::eq(PR_ACCESS, 1), true),
        (
            Restriction::compare_props(PR_PRIORITY, RelOp::RELOP_LT, PR_IMPORTANCE),
            true,
        ),
        (
            Restriction::compare_props(PR_PRIORITY, RelOp::RELOP_EQ, PR_IMPORTANCE),
            false,
        ),
        (
            Restriction::bit_mask(PR_IMPORTANCE, BitMaskOp::BMR_NEZ, 3),
            true,
        ),
        (
            Restriction::bit_mask(PR_IMPORTANCE, BitMaskOp::BMR_EQZ, 2),
            false,
        ),
        (Restriction::size(BYTES, RelOp::RELOP_EQ, 3), true),
        (Restriction::size(BYTES, RelOp::RELOP_GT, 3), false),
        (Restriction::exist(BYTES), true),
        (Restriction::exist(PR_ACCESS), false),
        (
            Restriction::property_value(MANY, RelOp::RELOP_EQ, one(5)),
            true,
        ),
        (
            Restriction::property_value(MANY, RelOp::RELOP_EQ, one(4)),
            false,
        ),
        (Restriction::and([]), true),
        (Restriction::or([]), false),
        (Restriction::comment(vec![], None), true),
        (
            Restriction::comment(vec![], Some(Restriction::or([]))),
            false,
        ),
    ] {
        assert_eq!(holds(&restriction)?, expected, "{restriction}");
    }
    Ok(())
}

#[test]
fn text_is_found_as_fuzzily_as_asked() -> Result<()> {
    let content = |text: &str, level| Restriction::content(PR_SUBJECT_W, text, level);
    for (restriction, expected) in [
        (content("Minutes", FuzzyLevel::FL_SUBSTRING), true),
        (content("Über Minutes", FuzzyLevel::empty()), true),
        (content("minute", FuzzyLevel::FL_SUBSTRING), false),
        (content("Über Minutes and", FuzzyLevel::FL_SUBSTRING), false),
        (content("", FuzzyLevel::FL_SUBSTRING), true),
        (content("", FuzzyLevel::FL_PREFIX), true),
        (content("", FuzzyLevel::empty()), false),
        (content("", FuzzyLevel::FL_LOOSE), false),
        (
            content("mINUTES", FuzzyLevel::FL_SUBSTRING | FuzzyLevel::FL_LOOSE),
            true,
        ),
        (
            content("minuteß", FuzzyLevel::FL_SUBSTRING | FuzzyLevel::FL_LOOSE),
            false,
        ),
        (content("minutes", FuzzyLevel::FL_SUBSTRING), false),
        (content("Minutes", FuzzyLevel::FL_PREFIX), false),
        (content("Über", FuzzyLevel::FL_PREFIX), true),
        (content("Über", FuzzyLevel::empty()), false),
        (
            content("über", FuzzyLevel::FL_PREFIX | FuzzyLevel::FL_IGNORECASE),
            true,
        ),
        (content("ÜBER MINUTES", FuzzyLevel::FL_LOOSE), true),
        (content("Mi\u{301}nutes", FuzzyLevel::FL_SUBSTRING), false),
        (
            content(
                "Mi\u{301}nutes",
                FuzzyLevel::FL_SUBSTRING | FuzzyLevel::FL_IGNORENONSPACE,
            ),
            true,
        ),
    ] {
        assert_eq!(holds(&restriction)?, expected, "{restriction}");
    }
    Ok(())
}

/// Whether a value of the tag's type is where the level says, in a row with 8-bit text and bytes.
fn content(tag: PropTag, part: impl Into<OwnedValue>, level: FuzzyLevel) -> Result<bool> {
    let row = [
        OwnedPropValue::new(PR_SUBJECT_A, OwnedValue::String8(c"\xdcber Minutes".into())),
        OwnedPropValue::new(BYTES, OwnedValue::Binary(vec![b'A', 0, 0xff, b'A'])),
    ];
    let value = OwnedPropValue::new(tag, part);
    Restriction::content_value(tag, value, level).matches(row.as_slice().into())
}

const TEXTS: PropTag = PropTag::new(0x6603, PropType::PT_MV_STRING8);

#[test]
fn text_of_8_bits_is_found_by_its_bytes() -> Result<()> {
    let full = FuzzyLevel::empty();
    let ignore_case = FuzzyLevel::FL_IGNORECASE;
    let part = FuzzyLevel::FL_SUBSTRING;
    let prefix = FuzzyLevel::FL_PREFIX;
    for (text, level, expected) in [
        (c"\xdcber Minutes", full, true),
        (c"\xdcber minutes", full, false),
        (c"\xdcBER minutes", full | ignore_case, true),
        // Only ASCII has a case, whatever the code page.
        (c"\xfcber Minutes", full | ignore_case, false),
        (c"Minutes", full, false),
        (c"Minutes", part, true),
        (c"minutes", part, false),
        (c"minutes", part | FuzzyLevel::FL_LOOSE, true),
        (c"minutes", part | FuzzyLevel::FL_IGNORENONSPACE, false),
        (c"\xdcb", prefix, true),
        (c"ber", prefix, false),
        (c"\xdcB", prefix | ignore_case, true),
        (c"\xdcber Minutes!", prefix, false),
        (c"", part, true),
        (c"", full, false),
    ] {
        let text = OwnedValue::String8(text.into());
        assert_eq!(
            content(PR_SUBJECT_A, text.clone(), level)?,
            expected,
            "{text} {level:?}"
        );
    }
    Ok(())
}

#[test]
fn one_of_many_texts_is_found() -> Result<()> {
    let tag = TEXTS.with_type(PropType::PT_STRING8);
    let found = |text: &core::ffi::CStr, level| {
        let value = OwnedPropValue::new(tag, OwnedValue::String8(text.into()));
        let row = [OwnedPropValue::new(
            TEXTS,
            OwnedValue::MvString8(vec![c"one".into(), c"Two".into()]),
        )];
        Restriction::content_value(TEXTS, value, level).matches(row.as_slice().into())
    };
    assert!(found(c"Two", FuzzyLevel::empty())?);
    assert!(found(
        c"tw",
        FuzzyLevel::FL_PREFIX | FuzzyLevel::FL_IGNORECASE
    )?);
    assert!(!found(c"oneTwo", FuzzyLevel::FL_SUBSTRING)?);
    Ok(())
}

#[test]
fn bytes_are_found_as_they_are() -> Result<()> {
    let full = FuzzyLevel::empty();
    let part = FuzzyLevel::FL_SUBSTRING;
    let prefix = FuzzyLevel::FL_PREFIX;
    for (bytes, level, expected) in [
        (&b"A\0\xffA"[..], full, true),
        (b"A\0\xff", full, false),
        (b"A\0\xff", prefix, true),
        (b"\0\xff", prefix, false),
        (b"\0\xff", part, true),
        (b"\xff\0", part, false),
        // Bytes have no case.
        (b"a\0", prefix | FuzzyLevel::FL_LOOSE, false),
        (b"", part, true),
        (b"A\0\xffAA", part, false),
    ] {
        let value = OwnedValue::Binary(bytes.to_vec());
        assert_eq!(
            content(BYTES, value, level)?,
            expected,
            "{bytes:?} {level:?}"
        );
    }
    // Text is no bytes.
    let text = OwnedValue::String8(c"A".into());
    assert!(!content(BYTES, text, part)?);
    Ok(())
}

#[test]
fn some_need_more_than_a_row() {
    let any = Restriction::exist(PR_SUBJECT_W);
    let mut deep = any.clone();
    for _ in 0..300 {
        deep = !deep;
    }
    for restriction in [
        Restriction::sub(PR_MESSAGE_RECIPIENTS, any.clone()),
        Restriction::count(1, any),
        Restriction::property(PR_IMPORTANCE, RelOp::RELOP_RE, 1),
        deep,
    ] {
        assert_eq!(holds(&restriction).unwrap_err().code(), MAPI_E_TOO_COMPLEX);
    }
}

/// Text of ASCII alone is compared in another way, with the same answers.
#[test]
fn ascii_is_found_as_other_text_is() -> Result<()> {
    let levels = [
        FuzzyLevel::empty(),
        FuzzyLevel::FL_SUBSTRING,
        FuzzyLevel::FL_PREFIX,
    ];
    let loose = [
        FuzzyLevel::empty(),
        FuzzyLevel::FL_IGNORECASE,
        FuzzyLevel::FL_LOOSE,
    ];
    let parts = [
        "", "a", "A", "[", "@", "ab", "aB", "bC", "abc", "ABC", "abcd", "{`",
    ];
    for text in ["", "abc", "ABC", "xAbC", "ababc", "[@{`"] {
        for part in parts {
            for level in levels.iter().flat_map(|how| loose.map(|and| *how | and)) {
                let ignores = level.intersects(FuzzyLevel::FL_IGNORECASE | FuzzyLevel::FL_LOOSE);
                let fold = |text: &str| {
                    if ignores {
                        text.to_lowercase()
                    } else {
                        text.into()
                    }
                };
                let (folded, within) = (fold(text), fold(part));
                let expected = if level.contains(FuzzyLevel::FL_SUBSTRING) {
                    folded.contains(&within)
                } else if level.contains(FuzzyLevel::FL_PREFIX) {
                    folded.starts_with(&within)
                } else {
                    folded == within
                };
                let row = [OwnedPropValue::new(PR_SUBJECT_W, text)];
                let restriction = Restriction::content(PR_SUBJECT_W, part, level);
                assert_eq!(
                    restriction.matches(row.as_slice().into())?,
                    expected,
                    "{text}: {restriction}"
                );
                let row = [OwnedPropValue::new(PR_SUBJECT_W, format!("{text}ü"))];
                let with = Restriction::content(PR_SUBJECT_W, format!("{part}ü"), level);
                let expected = if level.contains(FuzzyLevel::FL_SUBSTRING) {
                    folded.ends_with(&within)
                } else {
                    folded == within
                };
                assert_eq!(
                    with.matches(row.as_slice().into())?,
                    expected,
                    "{text}ü: {with}"
                );
            }
        }
    }
    Ok(())
}
