//! Which restrictions hold.

use mapi_core::abi::{codes::*, flags::*, tags::*, *};
use mapi_core::in_memory::memory_table;
use mapi_core::{OwnedPropValue, OwnedValue, Restriction};
use widestring::U16CString;
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
    // Text is no bytes, and bytes have no words.
    let text = OwnedValue::String8(c"A".into());
    let refused = |answer: Result<bool>| answer.unwrap_err().code() == MAPI_E_TOO_COMPLEX;
    assert!(refused(content(BYTES, text, part)));
    let bytes = OwnedValue::Binary(b"A".to_vec());
    assert!(refused(content(
        BYTES,
        bytes,
        FuzzyLevel::FL_PREFIX_ON_ANY_WORD
    )));
    Ok(())
}

/// What no table evaluates: where the reference asks for MAPI_E_TOO_COMPLEX, silence would hide a
/// mistake.
fn too_complex() -> Vec<Restriction> {
    use RelOp as Op;
    let any = Restriction::exist(PR_SUBJECT_W);
    let mut deep = any.clone();
    for _ in 0..300 {
        deep = !deep;
    }
    let one = OwnedPropValue::new(MANY.with_type(PropType::PT_LONG), 5);
    let instance = MANY.with_type(PropType(0x3003));
    let with = |tag, how, value: OwnedPropValue| Restriction::property_value(tag, how, value);
    let subject =
        |level: u32| Restriction::content(PR_SUBJECT_W, "Minutes", FuzzyLevel::from(level));
    let untyped = PR_IMPORTANCE.with_type(PropType::PT_UNSPECIFIED);
    let pointer = OwnedPropValue::new(PropTag(0x6605_0103), OwnedValue::Pointer(OpaquePtr::NONE));
    let mut all = vec![
        Restriction::sub(PR_MESSAGE_RECIPIENTS, any.clone()),
        Restriction::count(1, any.clone()),
        deep,
        // Types that differ.
        Restriction::eq(PR_IMPORTANCE, "2"),
        with(
            PR_IMPORTANCE,
            Op::RELOP_NE,
            OwnedPropValue::new(PR_IMPORTANCE, 2i64),
        ),
        with(
            PR_SUBJECT_W,
            Op::RELOP_EQ,
            OwnedPropValue::new(PR_IMPORTANCE, 2),
        ),
        with(
            PR_SUBJECT_W,
            Op::RELOP_EQ,
            OwnedPropValue::new(PR_SUBJECT_W, MAPI_E_NOT_FOUND),
        ),
        with(untyped, Op::RELOP_EQ, OwnedPropValue::new(PR_IMPORTANCE, 2)),
        with(
            one.tag(),
            Op::RELOP_EQ,
            OwnedPropValue::new(MANY, vec![3, 5]),
        ),
        with(
            instance,
            Op::RELOP_EQ,
            OwnedPropValue::new(MANY, vec![3, 5]),
        ),
        Restriction::content_value(
            BYTES,
            OwnedPropValue::new(PR_SUBJECT_W, "M"),
            FuzzyLevel::empty(),
        ),
        Restriction::content(PR_IMPORTANCE, 2, FuzzyLevel::empty()),
        Restriction::content(MANY, vec![3], FuzzyLevel::FL_SUBSTRING),
        Restriction::compare_props(PR_SUBJECT_W, Op::RELOP_EQ, PR_IMPORTANCE),
        Restriction::compare_props(one.tag(), Op::RELOP_EQ, MANY),
        Restriction::compare_props(untyped, Op::RELOP_EQ, untyped),
        // Operators.
        Restriction::property(PR_IMPORTANCE, Op::RELOP_RE, 1),
        Restriction::property(PR_IMPORTANCE, Op(7), 1),
        Restriction::property(PR_ENTRYID, Op::RELOP_MEMBER_OF_DL, &b"id"[..]),
        Restriction::size(PR_SUBJECT_W, Op::RELOP_RE, 1),
        Restriction::compare_props(PR_IMPORTANCE, Op::RELOP_RE, PR_PRIORITY),
        Restriction::bit_mask(PR_IMPORTANCE, BitMaskOp(2), 1),
        // What has no order, or no bits.
        with(pointer.tag(), Op::RELOP_LT, pointer.clone()),
        Restriction::property(PR_MESSAGE_RECIPIENTS, Op::RELOP_EQ, OwnedValue::Object(0)),
        Restriction::bit_mask(PR_SUBJECT_W, BitMaskOp::BMR_NEZ, 1),
        Restriction::bit_mask(MANY, BitMaskOp::BMR_NEZ, 1),
        // A name to resolve.
        Restriction::eq(PR_ANR_W, "Ada"),
        Restriction::eq(PR_ANR_A, "Ada"),
        Restriction::content(PR_ANR_W, "Ada", FuzzyLevel::FL_PREFIX),
        Restriction::compare_props(PR_ANR_W, Op::RELOP_EQ, PR_SUBJECT_W),
    ];
    // Levels that are none.
    all.extend([3, 4, 7, 8, 0x11, 0x13, 0x20, 0xFFFF, 0x1_0003].map(subject));
    // An order of many values, which MVI_FLAG alone asks of each of them.
    for how in [Op::RELOP_LT, Op::RELOP_LE, Op::RELOP_GT, Op::RELOP_GE] {
        all.push(with(MANY, how, OwnedPropValue::new(MANY, vec![3, 5])));
        all.push(with(MANY, how, one.clone()));
        all.push(Restriction::compare_props(MANY, how, MANY));
    }
    all
}

#[test]
fn what_is_too_complex_is_said() -> Result<()> {
    let data = memory_table(
        TableType::TBLTYPE_DYNAMIC,
        PR_ROWID,
        &[PR_ROWID, PR_SUBJECT_W],
    )?;
    let row = [
        OwnedPropValue::new(PR_ROWID, 1),
        OwnedPropValue::new(PR_SUBJECT_W, "Minutes"),
    ];
    data.hr_modify_row(row.as_slice().into())?;
    let table = data.view(None)?;
    let code = |answer: Result<()>| answer.map_err(|error| error.code());
    let never = || Restriction::or([]);
    for restriction in too_complex() {
        // Be it alone, or where something else decides already.
        let hidden = never() & restriction.clone();
        for restriction in [restriction.clone(), !restriction, hidden] {
            let view = restriction.borrow();
            let set = table.restrict(Some(view), RestrictFlags::empty());
            // A chain of 300 is too long to be printed.
            assert_eq!(code(set), Err(MAPI_E_TOO_COMPLEX));
            let flags = FindRowFlags::empty();
            let found = table.find_row(view, Bookmark::BOOKMARK_BEGINNING, flags);
            assert_eq!(code(found.map(drop)), Err(MAPI_E_TOO_COMPLEX));
            assert_eq!(code(holds(&restriction).map(drop)), Err(MAPI_E_TOO_COMPLEX));
        }
    }
    assert_eq!(table.get_row_count(RowCountFlags::empty())?.value, 1);
    Ok(())
}

/// Parts that are shared count each time: 2 to the power of 64 of them.
#[test]
fn too_many_parts_are_too_complex() {
    let mut many = Restriction::exist(PR_SUBJECT_W);
    for _ in 0..64 {
        many = Restriction::and([many.clone(), many]);
    }
    assert_eq!(holds(&many).unwrap_err().code(), MAPI_E_TOO_COMPLEX);
}

#[test]
fn many_values_are_compared_as_a_whole_or_each() -> Result<()> {
    let one = |value: i32| OwnedPropValue::new(MANY.with_type(PropType::PT_LONG), value);
    let instance = MANY.with_type(PropType(0x3003));
    let whole = |how, values: &[i32]| {
        Restriction::property_value(MANY, how, OwnedPropValue::new(MANY, values.to_vec()))
    };
    for (restriction, expected) in [
        (whole(RelOp::RELOP_EQ, &[3, 5]), true),
        (whole(RelOp::RELOP_EQ, &[5, 3]), false),
        (whole(RelOp::RELOP_NE, &[3]), true),
        (
            Restriction::property_value(MANY, RelOp::RELOP_EQ, one(5)),
            true,
        ),
        (
            Restriction::property_value(instance, RelOp::RELOP_EQ, one(5)),
            true,
        ),
        (
            Restriction::property_value(instance, RelOp::RELOP_GT, one(4)),
            true,
        ),
        (
            Restriction::property_value(instance, RelOp::RELOP_GT, one(5)),
            false,
        ),
        (
            Restriction::compare_props(MANY, RelOp::RELOP_EQ, MANY),
            true,
        ),
        (
            Restriction::compare_props(instance, RelOp::RELOP_GT, PR_IMPORTANCE),
            true,
        ),
        // Of another type than the property has.
        (Restriction::eq(one(5).tag(), 5), false),
        (Restriction::exist(instance), true),
        (Restriction::exist(one(5).tag()), false),
    ] {
        assert_eq!(holds(&restriction)?, expected, "{restriction}");
    }
    Ok(())
}

/// Tags of both widths are one property, whatever the width is that a row has.
#[test]
fn the_width_of_text_makes_no_difference() -> Result<()> {
    use RelOp as Op;
    let texts = |tag: PropTag, wide: bool| {
        let of = |text: &str| match wide {
            true => OwnedValue::from(text),
            false => OwnedValue::String8(std::ffi::CString::new(text).expect("no zero")),
        };
        OwnedPropValue::new(tag, of("Größe"))
    };
    let many = |wide| match wide {
        true => OwnedValue::MvUnicode(vec![U16CString::from_str_truncate("Größe")]),
        false => OwnedValue::MvString8(vec![c"Größe".into()]),
    };
    let (subject, comment) = ([PR_SUBJECT_A, PR_SUBJECT_W], [PR_COMMENT_A, PR_COMMENT_W]);
    for stored in [false, true] {
        let row = [
            texts(PR_SUBJECT_W, stored),
            texts(PR_COMMENT_W, !stored),
            OwnedPropValue::new(TEXTS, many(stored)),
        ];
        for (tag, other) in subject.into_iter().flat_map(|s| comment.map(|c| (s, c))) {
            for asked in [false, true] {
                let value = || texts(tag, asked);
                let part = OwnedPropValue::new(
                    tag,
                    match asked {
                        true => OwnedValue::from("ÖSSE"),
                        false => OwnedValue::String8(c"ÖSSE".into()),
                    },
                );
                let level = FuzzyLevel::FL_SUBSTRING | FuzzyLevel::FL_IGNORECASE;
                let list = TEXTS.with_type(many(!asked).prop_type());
                for (restriction, expected) in [
                    (Restriction::exist(tag), true),
                    (
                        Restriction::property_value(tag, Op::RELOP_EQ, value()),
                        true,
                    ),
                    (
                        Restriction::property_value(tag, Op::RELOP_GE, value()),
                        true,
                    ),
                    (
                        Restriction::property_value(tag, Op::RELOP_NE, value()),
                        false,
                    ),
                    (Restriction::lt(tag, "Größe!"), true),
                    (Restriction::content_value(tag, part.clone(), level), true),
                    (
                        Restriction::content_value(tag, part, FuzzyLevel::FL_SUBSTRING),
                        false,
                    ),
                    (Restriction::compare_props(tag, Op::RELOP_EQ, other), true),
                    (Restriction::property(list, Op::RELOP_EQ, many(asked)), true),
                    (
                        Restriction::property(list, Op::RELOP_NE, many(asked)),
                        false,
                    ),
                    (
                        Restriction::property_value(list, Op::RELOP_EQ, value()),
                        true,
                    ),
                ] {
                    let holds = restriction.matches(row.as_slice().into())?;
                    assert_eq!(holds, expected, "{restriction}, {row:?}");
                }
            }
        }
    }
    Ok(())
}

#[test]
fn codes_compare_as_numbers() -> Result<()> {
    let tag = PR_SUBJECT_W.with_type(PropType::PT_ERROR);
    let row = [OwnedPropValue::new(PR_SUBJECT_W, MAPI_E_NO_ACCESS)];
    for (restriction, expected) in [
        (Restriction::eq(tag, MAPI_E_NO_ACCESS), true),
        (Restriction::lt(tag, S_OK), true),
        (Restriction::gt(tag, MAPI_E_NOT_FOUND), true),
        (Restriction::exist(tag), true),
        (Restriction::exist(PR_SUBJECT_W), false),
        (Restriction::eq(PR_SUBJECT_W, ""), false),
    ] {
        let holds = restriction.matches(row.as_slice().into())?;
        assert_eq!(holds, expected, "{restriction}");
    }
    Ok(())
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

fn found_in(text: &[u16], part: &[u16], level: FuzzyLevel) -> bool {
    let wide = |units: &[u16]| U16CString::from_vec(units).expect("no zero");
    let row = [OwnedPropValue::new(PR_SUBJECT_W, wide(text))];
    let restriction = Restriction::content(PR_SUBJECT_W, wide(part), level);
    let holds = restriction.matches(row.as_slice().into());
    holds.expect("a known level")
}

fn is_found(text: &str, part: &str, level: FuzzyLevel) -> bool {
    let units = |text: &str| text.encode_utf16().collect::<Vec<_>>();
    found_in(&units(text), &units(part), level)
}

#[test]
fn case_and_marks_are_those_of_unicode() {
    let case = FuzzyLevel::FL_IGNORECASE;
    let marks = FuzzyLevel::FL_IGNORENONSPACE;
    let loose = FuzzyLevel::FL_LOOSE;
    let exact = FuzzyLevel::empty();
    for (text, part, [as_is, without_case, without_marks, loosely]) in [
        ("οδος", "ΟΔΟΣ", [false, true, false, true]),
        ("straße", "STRASSE", [false, true, false, true]),
        ("STRASSE", "straße", [false, true, false, true]),
        ("µ", "μ", [false, true, false, true]),
        ("ſ", "S", [false, true, false, true]),
        ("ϐ", "Β", [false, true, false, true]),
        ("ǆ", "ǅ", [false, true, false, true]),
        ("𐐀", "𐐨", [false, true, false, true]),
        ("ﬁn", "FIN", [false, true, false, true]),
        ("\u{212a}", "k", [false, true, false, true]),
        ("é", "é", [true; 4]),
        ("é", "e\u{301}", [false, false, true, true]),
        ("e\u{301}", "é", [false, false, true, true]),
        ("é", "e", [false, false, true, true]),
        ("É", "e", [false, false, false, true]),
        ("a\u{20dd}", "a", [false, false, true, true]),
        ("ガ", "カ", [false, false, true, true]),
        ("각", "\u{1100}\u{1161}\u{11a8}", [false, false, true, true]),
        // A mark that takes room counts.
        ("\u{93e}", "", [false; 4]),
        ("İ", "i", [false, false, false, true]),
        // An iota subscript is a mark, and a small letter where there are no marks.
        ("ᾳ", "αι", [false, true, false, true]),
        ("ᾳ", "α", [false, false, true, true]),
        ("ᾳ", "ΑΙ", [false, true, false, true]),
        ("ı", "i", [false; 4]),
    ] {
        let levels = [exact, case, marks, loose];
        for (level, expected) in
            levels
                .into_iter()
                .zip([as_is, without_case, without_marks, loosely])
        {
            assert_eq!(
                is_found(text, part, level),
                expected,
                "{text} {part} {level:?}"
            );
        }
        assert_eq!(is_found(text, part, case | marks), loosely);
    }
}

/// Units that are no characters stay what they are: half a pair is neither a character nor U+FFFD.
#[test]
fn unpaired_surrogates_are_themselves() {
    let part = FuzzyLevel::FL_SUBSTRING;
    for level in [
        part,
        part | FuzzyLevel::FL_IGNORECASE,
        part | FuzzyLevel::FL_LOOSE,
    ] {
        let text = [0x61, 0xD83D, 0x62, 0xDE00, 0xD83D, 0xDE00];
        assert!(found_in(&text, &[0x61, 0xD83D, 0x62], level));
        assert!(found_in(&text, &[0xDE00, 0xD83D, 0xDE00], level));
        assert!(!found_in(&text[..4], &[0xD83D, 0xDE00], level));
        assert!(!found_in(&text[4..], &[0xD83D], level));
        assert!(!found_in(&text[4..], &[0xDE00], level));
        assert!(!found_in(&text, &[0xFFFD], level));
        assert!(!found_in(&[0xFFFD], &[0xD83D], level));
        assert!(!found_in(&[0xD801], &[0xD802], level));
    }
}

#[test]
fn words_start_behind_what_is_no_letter() {
    let words = FuzzyLevel::FL_PREFIX_ON_ANY_WORD;
    for (text, part, expected) in [
        ("The quarterly report", "The", true),
        ("The quarterly report", "quart", true),
        ("The quarterly report", "quarterly rep", true),
        ("The quarterly report", "report", true),
        ("The quarterly report", "arterly", false),
        ("The quarterly report", "reports", false),
        ("The quarterly report", "the", false),
        ("Re:(minutes)", "minutes", true),
        ("Re:(minutes)", "(min", true),
        ("x-ray", "ray", true),
        ("x2ray", "ray", false),
        ("e\u{301}tude", "tude", false),
        ("große Straße", "Stra", true),
        ("große Straße", "tra", false),
        ("", "", true),
        ("a", "", true),
    ] {
        for level in [words, words | FuzzyLevel::FL_PREFIX] {
            assert_eq!(is_found(text, part, level), expected, "{text} {part}");
        }
    }
    let level = words | FuzzyLevel::FL_LOOSE;
    assert!(is_found("Une É\u{301}tude", "etude", level));
    assert!(!is_found("Une É\u{301}tude", "tude", level));
    let level = words | FuzzyLevel::FL_IGNORECASE;
    assert!(is_found("an der Straße 5", "STRASSE", level));
}

/// What a level finds, a looser one does, and what is found in less of the text is found in more.
#[test]
fn a_looser_level_finds_no_less() {
    let alphabet: Vec<u16> = "aAeE é\u{301}\u{345}ᾳιΑßsSİiσςΣ-"
        .encode_utf16()
        .chain([0xD83D, 0xDE00, 0xD801, 0xDC28])
        .collect();
    let mut random = 0x2545_F491_4F6C_DD1D_u64;
    let mut next = |below: usize| {
        random ^= random << 13;
        random ^= random >> 7;
        random ^= random << 17;
        random as usize % below
    };
    let loose: Vec<FuzzyLevel> = (0..8).map(|bits| FuzzyLevel::from(bits << 16)).collect();
    let places = [
        FuzzyLevel::empty(),
        FuzzyLevel::FL_PREFIX,
        FuzzyLevel::FL_PREFIX_ON_ANY_WORD,
        FuzzyLevel::FL_SUBSTRING,
    ];
    let both = FuzzyLevel::FL_IGNORECASE | FuzzyLevel::FL_IGNORENONSPACE;
    let mut count = 0;
    for _ in 0..20_000 {
        let mut text = |len| {
            (0..next(len))
                .map(|_| alphabet[next(alphabet.len())])
                .collect::<Vec<_>>()
        };
        let (text, part) = (text(7), text(4));
        let found: Vec<Vec<bool>> = places
            .iter()
            .map(|place| {
                loose
                    .iter()
                    .map(|level| found_in(&text, &part, *place | *level))
                    .collect()
            })
            .collect();
        for (place, by_level) in found.iter().enumerate() {
            for (level, there) in by_level.iter().enumerate().filter(|(_, there)| **there) {
                count += usize::from(*there);
                for (looser, other) in by_level.iter().enumerate() {
                    let is_looser = looser & level == level || looser & 4 != 0;
                    assert!(
                        !is_looser || *other,
                        "{text:x?} {part:x?} {place} {level} {looser}"
                    );
                }
                let more = found[place..].iter().all(|by_level| by_level[level]);
                assert!(more, "{text:x?} {part:x?} {place} {level}");
            }
            assert_eq!(
                by_level[4],
                by_level[(both.bits() >> 16) as usize],
                "FL_LOOSE is both"
            );
        }
    }
    assert!(count > 10_000);
}

/// Looks for parts of `n` characters in texts of twice as many, which hold what looks like them.
fn find_long_parts(n: usize) {
    for (unit, other) in [("é", "e"), ("a", "b"), ("䅂", "䅁"), ("ab ", "ab-")] {
        let text = unit.repeat(2 * n);
        let missing = unit.repeat(n) + other;
        for place in [
            FuzzyLevel::FL_SUBSTRING,
            FuzzyLevel::FL_PREFIX,
            FuzzyLevel::FL_PREFIX_ON_ANY_WORD,
        ] {
            assert!(!is_found(&text, &missing, place), "{unit}");
            assert!(!is_found(
                &text,
                &missing,
                place | FuzzyLevel::FL_IGNORECASE
            ));
            assert!(is_found(
                &text,
                &unit.repeat(n),
                place | FuzzyLevel::FL_LOOSE
            ));
        }
        let narrow =
            |text: &str| OwnedValue::String8(std::ffi::CString::new(text).expect("no zero"));
        let row = [OwnedPropValue::new(PR_SUBJECT_A, narrow(&text))];
        let level = FuzzyLevel::FL_SUBSTRING | FuzzyLevel::FL_IGNORECASE;
        let part = Restriction::content(PR_SUBJECT_A, narrow(&missing), level);
        assert!(!part.matches(row.as_slice().into()).expect("a known level"));
    }
}

/// Whatever is looked for, and whatever looks like it: no more than some passes over the text.
/// In quadratic time eight times the text takes 64 times as long.
#[test]
fn finding_a_part_takes_linear_time() {
    let time = |n| {
        let start = std::time::Instant::now();
        find_long_parts(n);
        start.elapsed().as_secs_f64()
    };
    let least = |n| (0..3).map(|_| time(n)).fold(f64::MAX, f64::min);
    let (small, large) = (least(2_500), least(20_000));
    assert!(large < small * 24.0, "{small} s, then {large} s");
}

#[test]
fn text_has_a_size_in_either_width() {
    let rows = [
        OwnedPropValue::new(PR_SUBJECT_W, "Minutes"),
        OwnedPropValue::new(PR_SUBJECT_A, c"Minutes".to_owned()),
    ];
    for row in &rows {
        let row = core::slice::from_ref(row);
        for (tag, size) in [(PR_SUBJECT_W, 16), (PR_SUBJECT_A, 8)] {
            let restriction = Restriction::size(tag, RelOp::RELOP_EQ, size);
            assert!(restriction.matches(row.into()).unwrap(), "{tag} {row:?}");
        }
    }
}
