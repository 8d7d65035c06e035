//! [`FILETIME`] as others have time.
//!
//! A FILETIME begins with the year 1601. What is earlier becomes its first moment, and what another
//! type cannot hold becomes the last or first that it can, or is an error where it says so.
//!
//! ```
//! use mapi_core::abi::FILETIME;
//! use std::time::{Duration, SystemTime};
//!
//! let time = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000);
//! assert_eq!(FILETIME::from(time).intervals(), 126_444_736_000_000_000);
//! assert_eq!(SystemTime::from(FILETIME::from(time)), time);
//! ```

use crate::abi::FILETIME;
use std::time::{Duration, SystemTime};

/// 1 January 1970 in intervals of 100 nanoseconds.
const UNIX: u64 = 116_444_736_000_000_000;
const PER_SECOND: u64 = 10_000_000;

impl FILETIME {
    /// The time now.
    pub fn now() -> Self {
        SystemTime::now().into()
    }
}

fn intervals(duration: Duration) -> u64 {
    duration
        .as_secs()
        .saturating_mul(PER_SECOND)
        .saturating_add(u64::from(duration.subsec_nanos() / 100))
}

fn duration(intervals: u64) -> Duration {
    let rest = (intervals % PER_SECOND) as u32;
    Duration::new(intervals / PER_SECOND, rest * 100)
}

/// To 100 nanoseconds, of which the next earlier is taken.
impl From<SystemTime> for FILETIME {
    fn from(time: SystemTime) -> Self {
        Self::from_intervals(match time.duration_since(SystemTime::UNIX_EPOCH) {
            Ok(since) => UNIX.saturating_add(intervals(since)),
            Err(before) => {
                let before = before.duration();
                let part = u64::from(before.subsec_nanos() % 100 != 0);
                UNIX.saturating_sub(intervals(before).saturating_add(part))
            }
        })
    }
}

impl From<FILETIME> for SystemTime {
    fn from(time: FILETIME) -> Self {
        // Windows counts in a signed number of the same intervals.
        let intervals = time.intervals();
        let time = match intervals.checked_sub(UNIX) {
            Some(since) => Self::UNIX_EPOCH.checked_add(duration(since)),
            None => Self::UNIX_EPOCH.checked_sub(duration(UNIX - intervals)),
        };
        time.unwrap_or(Self::UNIX_EPOCH + duration(i64::MAX.cast_unsigned() - UNIX))
    }
}

#[cfg(feature = "jiff")]
mod jiff {
    use super::{FILETIME, SystemTime};
    use crate::abi::codes::MAPI_E_INVALID_PARAMETER;
    use crate::boundary::MapiError;
    use ::jiff::Timestamp;

    impl From<Timestamp> for FILETIME {
        fn from(time: Timestamp) -> Self {
            SystemTime::from(time).into()
        }
    }

    /// Fails with MAPI_E_INVALID_PARAMETER behind the year 9999.
    impl TryFrom<FILETIME> for Timestamp {
        type Error = MapiError;

        fn try_from(time: FILETIME) -> Result<Self, MapiError> {
            Self::try_from(SystemTime::from(time)).map_err(|_| MAPI_E_INVALID_PARAMETER.into())
        }
    }

    #[test]
    fn there_and_back() {
        let time: Timestamp = "2001-09-09T01:46:40.1234567Z".parse().unwrap();
        assert_eq!(Timestamp::try_from(FILETIME::from(time)).unwrap(), time);
        let end = FILETIME::from_intervals(u64::MAX >> 1);
        assert!(Timestamp::try_from(end).is_err());
    }
}

#[cfg(feature = "time")]
mod offset {
    use super::{FILETIME, PER_SECOND, UNIX};
    use crate::abi::codes::MAPI_E_INVALID_PARAMETER;
    use crate::boundary::MapiError;
    use ::time::OffsetDateTime;

    impl From<OffsetDateTime> for FILETIME {
        fn from(time: OffsetDateTime) -> Self {
            let intervals = time.unix_timestamp_nanos().div_euclid(100) + i128::from(UNIX);
            Self::from_intervals(intervals.clamp(0, i128::from(u64::MAX)) as u64)
        }
    }

    /// In UTC. Fails with MAPI_E_INVALID_PARAMETER behind the year 9999.
    impl TryFrom<FILETIME> for OffsetDateTime {
        type Error = MapiError;

        fn try_from(time: FILETIME) -> Result<Self, MapiError> {
            let intervals = i128::from(time.intervals()) - i128::from(UNIX);
            let nanos = intervals * (1_000_000_000 / i128::from(PER_SECOND));
            Self::from_unix_timestamp_nanos(nanos).map_err(|_| MAPI_E_INVALID_PARAMETER.into())
        }
    }

    #[test]
    fn there_and_back() {
        let time = OffsetDateTime::from_unix_timestamp_nanos(1_000_000_000_123_456_700).unwrap();
        assert_eq!(
            OffsetDateTime::try_from(FILETIME::from(time)).unwrap(),
            time
        );
        assert!(OffsetDateTime::try_from(FILETIME::from_intervals(u64::MAX >> 1)).is_err());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_at_the_edges() {
        let first = FILETIME::from_intervals(0);
        assert_eq!(FILETIME::from(SystemTime::from(first)), first);
        // Where the system's own time begins with FILETIME's, there is nothing before it.
        let second = Duration::from_secs(1);
        if let Some(earlier) = SystemTime::from(first).checked_sub(second) {
            assert_eq!(FILETIME::from(earlier), first);
        }
        // The system's own time may be no finer than FILETIME.
        for nanos in if cfg!(windows) { [200; 2] } else { [150, 200] } {
            let before = SystemTime::UNIX_EPOCH - Duration::from_nanos(nanos);
            assert_eq!(FILETIME::from(before).intervals(), UNIX - 2);
        }
        let last = FILETIME::from_intervals(i64::MAX.cast_unsigned());
        assert_eq!(FILETIME::from(SystemTime::from(last)), last);
    }
}
