//! A stream in memory, and clones of it, beside a vector of bytes.

use crate::arbitrary::Source;
use crate::fuzz::Tally;
use mapi_core::IStream;
use mapi_core::abi::{codes::*, flags::*, *};
use mapi_core::client::stream::memory_stream;
use windows_core::HRESULT;

const STG_E_INVALIDFUNCTION: HRESULT = HRESULT(0x8003_0001_u32 as i32);

/// A position that calls get to.
fn number(source: &Source<'_>) -> i64 {
    match source.byte() {
        0 => i64::MAX,
        1 => i64::MIN,
        2 => -1,
        3 => i64::from(source.word() % 0x4_0000),
        other => i64::from(other.cast_signed()),
    }
}

/// A size; nothing between what memory has and what it never has.
fn size(source: &Source<'_>) -> u64 {
    match source.byte() {
        0 => u64::MAX,
        1 => u64::from(source.word() % 0x2_0000),
        other => other.into(),
    }
}

/// Beyond this, bytes are not asked for.
const LIMIT: u64 = 0x10_0000;

fn contents(stream: &IStream) -> Vec<u8> {
    let all = stream.clone_().expect("a clone");
    all.seek(0, SeekOrigin::STREAM_SEEK_SET).expect("the start");
    let size = all.stat(StatFlags::STATFLAG_NONAME).expect("a size").size;
    let mut bytes = vec![0; size as usize + 1];
    let read = all.read(&mut bytes).expect("bytes");
    assert_eq!((u64::from(read.value), read.code), (size, S_FALSE));
    bytes.truncate(size as usize);
    bytes
}

/// Calls of streams over the same bytes.
pub fn stream(bytes: &[u8], tally: &mut Tally) {
    let source = Source::new(bytes);
    let mut expected: Vec<u8> = (0..source.byte()).collect();
    let mut streams = vec![(memory_stream(expected.clone()), 0_u64)];
    for _ in 0..100 {
        if source.is_at_end() {
            break;
        }
        let which = usize::from(source.byte()) % streams.len();
        let (stream, position) = &mut streams[which];
        let good = match source.byte() % 8 {
            0 | 1 => {
                let origin = SeekOrigin(u32::from(source.byte() % 4));
                let offset = number(&source);
                let from = match origin.0 {
                    // The offset of this one has no sign.
                    0 => Some(0),
                    1 => Some(*position),
                    2 => Some(expected.len() as u64),
                    _ => None,
                };
                let to = match origin.0 {
                    0 => Some(offset.cast_unsigned()),
                    _ => from.and_then(|from| from.checked_add_signed(offset)),
                };
                let sought = stream.seek(offset, origin).map_err(|error| error.code());
                assert_eq!(sought, to.ok_or(STG_E_INVALIDFUNCTION));
                *position = to.unwrap_or(*position);
                to.is_some()
            }
            2 | 3 => {
                let mut buffer = vec![0; usize::from(source.byte())];
                let read = stream.read(&mut buffer).expect("bytes");
                let start = usize::try_from(*position).unwrap_or(usize::MAX);
                let rest = expected.get(start..).unwrap_or_default();
                let there = &rest[..rest.len().min(buffer.len())];
                assert_eq!(read.value as usize, there.len());
                assert_eq!(read.code == S_FALSE, there.len() < buffer.len());
                assert_eq!(&buffer[..there.len()], there);
                *position += there.len() as u64;
                true
            }
            4 => {
                let data: Vec<u8> = (0..source.byte()).map(|byte| byte ^ 0x55).collect();
                let end = position.checked_add(data.len() as u64);
                let fits = end.is_some_and(|end| end <= LIMIT);
                if !data.is_empty() && !fits && end.is_some_and(|end| end < 1 << 63) {
                    continue;
                }
                let written = stream.write(&data).map_err(|error| error.code());
                if data.is_empty() {
                    assert_eq!(written, Ok(0));
                } else if let (Some(end), true) = (end, fits) {
                    assert_eq!(written, Ok(data.len() as u32));
                    let end = end as usize;
                    expected.resize(expected.len().max(end), 0);
                    expected[end - data.len()..end].copy_from_slice(&data);
                    *position = end as u64;
                } else {
                    assert_eq!(written, Err(MAPI_E_NOT_ENOUGH_MEMORY));
                }
                written.is_ok()
            }
            5 => {
                let size = size(&source);
                let set = stream.set_size(size).map_err(|error| error.code());
                if size <= LIMIT {
                    assert_eq!(set, Ok(()));
                    expected.resize(size as usize, 0);
                } else {
                    assert_eq!(set, Err(MAPI_E_NOT_ENOUGH_MEMORY));
                }
                set.is_ok()
            }
            6 if streams.len() < 4 => {
                let (stream, position) = &streams[which];
                let clone = (stream.clone_().expect("a clone"), *position);
                streams.push(clone);
                true
            }
            _ => {
                // To itself at times, or to another one over the same bytes.
                let to = usize::from(source.byte()) % streams.len();
                let asked = size(&source);
                let (from_at, to_at) = (streams[which].1, streams[to].1);
                let there = (expected.len() as u64).saturating_sub(from_at);
                let count = asked.min(there);
                if which == to || to_at.saturating_add(count) > LIMIT {
                    continue;
                }
                let copied = streams[which].0.copy_to(&streams[to].0, asked);
                assert_eq!(copied.expect("bytes"), (count, count));
                // Parts are smaller than what is copied here only where that is large.
                let start = from_at.min(expected.len() as u64) as usize;
                let mut done = 0;
                while done < count as usize {
                    let part = (count as usize - done).min(64 * 1024);
                    let bytes = expected[start + done..][..part].to_vec();
                    let at = to_at as usize + done;
                    expected.resize(expected.len().max(at + part), 0);
                    expected[at..at + part].copy_from_slice(&bytes);
                    done += part;
                }
                streams[which].1 += count;
                streams[to].1 += count;
                true
            }
        };
        tally.count(good);
        assert_eq!(contents(&streams[0].0), expected);
    }
}
