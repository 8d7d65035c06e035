//! Values for people to read.

use super::{PropValue, TextUnit, Value};
use crate::abi::{FILETIME, codes};
use crate::boundary::error::Named;
use crate::data::nested::{self, Step};
use crate::data::uid::Guid;
use core::fmt::{self, Display, Formatter, Write as _};

impl PropValue<'_> {
    /// The property. A PT_ERROR has the name that the property has with a value.
    pub(in crate::data) fn name(self) -> impl Display {
        Named(self.tag)
    }
}

/// The property and its value: `PR_SUBJECT: "Minutes"`. A PT_ERROR has the name that the property
/// has with a value.
impl Display for PropValue<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        nested::show(Step::Prop(*self), f)
    }
}

/// Text in quotes, bytes in hexadecimal, times as ISO 8601 has them, codes with their names, many
/// values in brackets.
impl Display for Value<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self.nested() {
            None => self.show_plain(f),
            Some(_) => nested::show(Step::Value(*self), f),
        }
    }
}

impl Value<'_> {
    /// Shows a value with nothing nested in it.
    pub(in crate::data) fn show_plain(self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unspecified => f.write_str("unspecified"),
            Self::Null => f.write_str("null"),
            Self::I2(v) => v.fmt(f),
            Self::Long(v) => v.fmt(f),
            Self::R4(v) => v.fmt(f),
            Self::Double(v) => v.fmt(f),
            Self::Currency(v) => currency(v.int64, f),
            Self::AppTime(v) => app_time(v, f),
            Self::Error(v) => codes::describe(v).fmt(f),
            Self::Boolean(v) => v.fmt(f),
            Self::Object(_) => f.write_str("object"),
            Self::I8(v) => v.fmt(f),
            Self::String8(v) => write!(f, "{:?}", u8::show(v)),
            Self::Unicode(v) => write!(f, "{:?}", u16::show(v)),
            Self::SysTime(v) => sys_time(v, f),
            Self::Clsid(v) => Guid(*v).fmt(f),
            Self::Binary(v) => hex(v, f),
            Self::Pointer(v) => write!(f, "{:p}", v.as_ptr()),
            // They have a way of their own.
            Self::Restriction(_) | Self::Actions(_) => Ok(()),
            Self::MvI2(v) => list(v, f, |v, f| v.fmt(f)),
            Self::MvLong(v) => list(v, f, |v, f| v.fmt(f)),
            Self::MvR4(v) => list(v, f, |v, f| v.fmt(f)),
            Self::MvDouble(v) => list(v, f, |v, f| v.fmt(f)),
            Self::MvCurrency(v) => list(v, f, |v, f| currency(v.int64, f)),
            Self::MvAppTime(v) => list(v, f, |v, f| app_time(*v, f)),
            Self::MvI8(v) => list(v, f, |v, f| v.fmt(f)),
            Self::MvString8(v) => list(v.iter(), f, |v, f| write!(f, "{:?}", u8::show(v))),
            Self::MvUnicode(v) => list(v.iter(), f, |v, f| write!(f, "{:?}", u16::show(v))),
            Self::MvSysTime(v) => list(v, f, |v, f| sys_time(*v, f)),
            Self::MvClsid(v) => list(v, f, |v, f| Guid(*v).fmt(f)),
            Self::MvBinary(v) => list(v.iter(), f, hex),
        }
    }
}

/// Things in brackets, separated by commas.
fn list<T>(
    items: impl IntoIterator<Item = T>,
    f: &mut Formatter<'_>,
    show: impl Fn(T, &mut Formatter<'_>) -> fmt::Result,
) -> fmt::Result {
    f.write_char('[')?;
    for (index, item) in items.into_iter().enumerate() {
        if index != 0 {
            f.write_str(", ")?;
        }
        show(item, f)?;
    }
    f.write_char(']')
}

/// Bytes as pairs of hexadecimal digits; `0 bytes` for none.
pub(crate) fn hex(bytes: &[u8], f: &mut Formatter<'_>) -> fmt::Result {
    if bytes.is_empty() {
        return f.write_str("0 bytes");
    }
    bytes.iter().try_for_each(|byte| write!(f, "{byte:02X}"))
}

fn currency(ten_thousandths: i64, f: &mut Formatter<'_>) -> fmt::Result {
    let sign = if ten_thousandths < 0 { "-" } else { "" };
    let amount = ten_thousandths.unsigned_abs();
    write!(f, "{sign}{}.{:04}", amount / 10_000, amount % 10_000)
}

const SECOND: i64 = 10_000_000;
const DAY: i64 = 86_400 * SECOND;

fn sys_time(time: FILETIME, f: &mut Formatter<'_>) -> fmt::Result {
    // No provider means a time after the year 30827, which Windows cannot show either.
    match i64::try_from(time.intervals()) {
        Ok(intervals) => {
            // From 1 January 1601 to 1 January 1970.
            moment(
                intervals.div_euclid(DAY) - 134_774,
                intervals.rem_euclid(DAY),
                f,
            )?;
            f.write_char('Z')
        }
        Err(_) => write!(f, "0x{:016X}", time.intervals()),
    }
}

/// Days since 30 December 1899. Before it the fraction still counts forward, as OLE has it.
fn app_time(days: f64, f: &mut Formatter<'_>) -> fmt::Result {
    // What OLE automation can show: 1 January 100 to 31 December 9999.
    const FIRST: f64 = -657_434.0;
    const LAST: f64 = 2_958_465.0;
    if !(FIRST..=LAST).contains(&days.trunc()) {
        return write!(f, "{days} days");
    }
    // Half a millisecond more than what was meant is rounding.
    let mut milliseconds = (days.fract().abs() * 86_400_000.0).round() as i64;
    if days.trunc() == LAST {
        // There is no day behind the last.
        milliseconds = milliseconds.min(86_399_999);
    }
    let fraction = milliseconds * (SECOND / 1000);
    // From 30 December 1899 to 1 January 1970.
    let day = days.trunc() as i64 - 25_569;
    moment(day + fraction / DAY, fraction % DAY, f)
}

/// A day since 1 January 1970 of the proleptic Gregorian calendar, and intervals in it.
fn moment(day: i64, intervals: i64, f: &mut Formatter<'_>) -> fmt::Result {
    // Counted from 1 March of a year 0, an era of 400 years is always as long, and leap days
    // come last in their year.
    let from_march = day + 719_468;
    let era = from_march.div_euclid(146_097);
    let in_era = from_march.rem_euclid(146_097);
    let year = (in_era - in_era / 1_460 + in_era / 36_524 - in_era / 146_096) / 365;
    let in_year = in_era - (365 * year + year / 4 - year / 100);
    let month_from_march = (5 * in_year + 2) / 153;
    let day_of_month = in_year - (153 * month_from_march + 2) / 5 + 1;
    let month = (month_from_march + 2) % 12 + 1;
    let year = year + era * 400 + i64::from(month <= 2);
    let seconds = intervals / SECOND;
    let (hour, minute, second) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    write!(
        f,
        "{year:04}-{month:02}-{day_of_month:02}T{hour:02}:{minute:02}:{second:02}"
    )?;
    match intervals % SECOND {
        0 => Ok(()),
        rest if rest % 10_000 == 0 => write!(f, ".{:03}", rest / 10_000),
        rest => write!(f, ".{rest:07}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::abi::{CURRENCY, codes::MAPI_E_NOT_FOUND, tags::PR_SUBJECT_W};
    use crate::data::value::{Binaries, Strings};
    use widestring::u16cstr;

    fn shown<'a>(value: impl Into<Value<'a>>) -> String {
        value.into().to_string()
    }

    #[test]
    fn times_are_as_in_iso_8601() {
        let time = |intervals| shown(FILETIME::from_intervals(intervals));
        assert_eq!(time(0), "1601-01-01T00:00:00Z");
        assert_eq!(time(0x01D9_4D7F_0000_0000), "2023-03-03T03:19:44.0325632Z");
        assert_eq!(time(116_444_736_000_000_000), "1970-01-01T00:00:00Z");
        assert_eq!(time(125_962_560_000_010_000), "2000-02-29T00:00:00.001Z");
        assert_eq!(time(u64::MAX), "0xFFFFFFFFFFFFFFFF");
    }

    #[test]
    fn days_are_those_of_ole() {
        let time = |days| Value::AppTime(days).to_string();
        assert_eq!(time(0.0), "1899-12-30T00:00:00");
        assert_eq!(time(2.5), "1900-01-01T12:00:00");
        assert_eq!(time(-1.25), "1899-12-29T06:00:00");
        assert_eq!(time(45_000.999_999_999_9), "2023-03-16T00:00:00");
        assert_eq!(time(-657_434.0), "0100-01-01T00:00:00");
        assert_eq!(time(-657_434.5), "0100-01-01T12:00:00");
        assert_eq!(time(-657_435.0), "-657435 days");
        assert_eq!(time(2_958_465.5), "9999-12-31T12:00:00");
        assert_eq!(time(2_958_465.999_999_999), "9999-12-31T23:59:59.999");
        assert_eq!(time(2_958_466.0), "2958466 days");
        assert_eq!(time(f64::NAN), "NaN days");
        assert_eq!(time(f64::INFINITY), "inf days");
        assert_eq!(time(1e300).split_at(4).0, "1000");
    }

    #[test]
    fn every_kind_reads_well() {
        assert_eq!(shown(CURRENCY { int64: -12_345 }), "-1.2345");
        assert_eq!(shown(CURRENCY { int64: i64::MIN }), "-922337203685477.5808");
        assert_eq!(shown(b"\x00\xfe"), "00FE");
        assert_eq!(shown(b""), "0 bytes");
        assert_eq!(shown(c"a\"b"), r#""a\"b""#);
        assert_eq!(
            shown(Strings::<u16>::new(&[u16cstr!("a"), u16cstr!("ö")])),
            r#"["a", "ö"]"#
        );
        assert_eq!(shown(Binaries::new(&[b"\x01", b""])), "[01, 0 bytes]");
        assert_eq!(shown(&[1i32, -2][..]), "[1, -2]");
        assert_eq!(
            PropValue::new(PR_SUBJECT_W, MAPI_E_NOT_FOUND).to_string(),
            "PR_SUBJECT: MAPI_E_NOT_FOUND (0x8004010F): what was asked for does not exist"
        );
    }
}
