//! Which restrictions hold.

use mapi_core::abi::*;
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
