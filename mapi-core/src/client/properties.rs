//! Single properties in one call, large ones through their stream, and text over streams.
//!
//! ```
//! use mapi_core::abi::tags::{PR_BODY_W, PR_IMPORTANCE, PR_SUBJECT_W};
//! use mapi_core::{IMessage, MapiError};
//!
//! fn answer(message: &IMessage) -> Result<String, MapiError> {
//!     message.set_prop(PR_SUBJECT_W, "RE: Minutes")?;
//!     if message.find_prop(PR_IMPORTANCE)? == Some(2) {
//!         message.delete_prop(PR_IMPORTANCE)?;
//!     }
//!     message.read_text(PR_BODY_W) // however large it is
//! }
//! ```

use crate::abi::codes::{
    MAPI_E_BAD_CHARWIDTH, MAPI_E_CORRUPT_DATA, MAPI_E_NOT_ENOUGH_MEMORY, MAPI_E_TOO_BIG,
};
use crate::abi::flags::{OpenPropertyFlags, UnicodeFlags};
use crate::abi::tags::PR_RTF_COMPRESSED;
use crate::abi::{PropTag, PropType, SPropProblemArray, SPropValue};
use crate::boundary::MapiError;
use crate::client::stream::StreamIo;
use crate::data::rtf;
use crate::data::value::{FromValue, OwnedPropValue, OwnedValue};
use crate::interfaces::{IMAPIProp, IStream};
use crate::memory::{MapiView, MapiViews};
use std::io::{self, BufReader, Read, Write};

/// How the interface options of a stream are for reading, and for writing all of it.
const STGM_READ: u32 = 0;
const STGM_WRITE: u32 = 1;

/// Whether a property is there and only too large for the call.
fn is_too_large(error: &MapiError) -> bool {
    [MAPI_E_NOT_ENOUGH_MEMORY, MAPI_E_TOO_BIG].contains(&error.code())
}

/// Whether the object has text, in 8 bits only.
fn is_narrow(error: &MapiError, tag: PropTag) -> bool {
    error.code() == MAPI_E_BAD_CHARWIDTH && tag.prop_type() == PropType::PT_UNICODE
}

impl IMAPIProp {
    /// The value of one property.
    ///
    /// Text is asked for in the width of `tag`, and in 8 bits where the object has no other.
    ///
    /// Fails with MAPI_E_NOT_FOUND where there is none; with MAPI_E_NOT_ENOUGH_MEMORY where it is
    /// too large for the call ([`read_text`](Self::read_text), [`read_bytes`](Self::read_bytes));
    /// with MAPI_E_UNEXPECTED_TYPE where a `T` cannot hold it; and as
    /// [`get_props`](Self::get_props).
    pub fn get_prop<T: for<'a> FromValue<'a>>(&self, tag: PropTag) -> Result<T, MapiError> {
        match self.get_prop_of_width(tag) {
            Err(error) if is_narrow(&error, tag) => {
                self.get_prop_of_width(tag.with_type(PropType::PT_STRING8))
            }
            answer => answer,
        }
    }

    fn get_prop_of_width<T: for<'a> FromValue<'a>>(&self, tag: PropTag) -> Result<T, MapiError> {
        let flags = UnicodeFlags::MAPI_UNICODE;
        let found = self.get_props(Some(&[tag]), flags)?;
        // A property in error has lost its type, and with it its name.
        found.props().get(tag).map_err(|error| error.about(tag))
    }

    /// The same, where a property that is not there is no error.
    pub fn find_prop<T: for<'a> FromValue<'a>>(
        &self,
        tag: PropTag,
    ) -> Result<Option<T>, MapiError> {
        match self.get_prop(tag) {
            Ok(value) => Ok(Some(value)),
            Err(error) if error.is_not_found() => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Sets one property.
    ///
    /// Fails with MAPI_E_UNEXPECTED_TYPE where the value is of another type than the tag; with the
    /// reason of the object where it did not set the property; and as
    /// [`set_props`](Self::set_props).
    pub fn set_prop(&self, tag: PropTag, value: impl Into<OwnedValue>) -> Result<(), MapiError> {
        let value = OwnedPropValue::from((tag, value));
        value.check()?;
        let values = MapiViews::<SPropValue>::new(&[value])?;
        none_refused(self.set_props(values.get())?)
    }

    /// Deletes one property, whatever its type. One that is not there is deleted already.
    ///
    /// Fails with the reason of the object where it did not delete the property, and as
    /// [`delete_props`](Self::delete_props).
    pub fn delete_prop(&self, tag: PropTag) -> Result<(), MapiError> {
        match none_refused(self.delete_props(&[tag])?) {
            Err(error) if error.is_not_found() => Ok(()),
            answer => answer,
        }
    }

    /// A stream over a property, for reading.
    pub fn open_stream(&self, tag: PropTag) -> Result<IStream, MapiError> {
        Ok(self.open_property(tag, STGM_READ, OpenPropertyFlags::empty())?)
    }

    /// A stream over a property, for writing it anew. What is written lasts as the object's other
    /// changes do, after [`flush`](Write::flush) of a [`StreamIo`].
    pub fn create_stream(&self, tag: PropTag) -> Result<IStream, MapiError> {
        let flags = OpenPropertyFlags::MAPI_CREATE | OpenPropertyFlags::MAPI_MODIFY;
        Ok(self.open_property(tag, STGM_WRITE, flags)?)
    }

    /// The bytes of a property, however many: by [`get_prop`](Self::get_prop), and through a stream
    /// where that is too little.
    pub fn read_bytes(&self, tag: PropTag) -> Result<Vec<u8>, MapiError> {
        match self.get_prop(tag) {
            Err(error) if is_too_large(&error) => {
                let mut bytes = Vec::new();
                StreamIo::new(self.open_stream(tag)?)
                    .read_to_end(&mut bytes)
                    .map_err(from_io)?;
                Ok(bytes)
            }
            answer => answer,
        }
    }

    /// The text of a property, however long: by [`get_prop`](Self::get_prop), and through a stream
    /// where that is too little. 8-bit text is read as [`TStr::to_string_lossy`] does.
    ///
    /// [`TStr::to_string_lossy`]: crate::TStr::to_string_lossy
    pub fn read_text(&self, tag: PropTag) -> Result<String, MapiError> {
        match self.get_prop(tag) {
            Err(error) if is_too_large(&error) => {}
            answer => return answer,
        }
        match self.open_stream(tag) {
            Ok(stream) if tag.prop_type() == PropType::PT_UNICODE => {
                let mut text = String::new();
                TextReader::new(StreamIo::new(stream))
                    .read_to_string(&mut text)
                    .map_err(from_io)?;
                Ok(text)
            }
            Err(error) if !is_narrow(&error, tag) => Err(error),
            stream => {
                let stream = match stream {
                    Ok(stream) => stream,
                    Err(_) => self.open_stream(tag.with_type(PropType::PT_STRING8))?,
                };
                let mut bytes = Vec::new();
                StreamIo::new(stream)
                    .read_to_end(&mut bytes)
                    .map_err(from_io)?;
                let end = bytes.iter().position(|byte| *byte == 0);
                bytes.truncate(end.unwrap_or(bytes.len()));
                Ok(String::from_utf8_lossy(&bytes).into_owned())
            }
        }
    }

    /// The RTF of a message, out of PR_RTF_COMPRESSED.
    ///
    /// Fails with MAPI_E_CORRUPT_DATA where that is damaged, and as
    /// [`read_bytes`](Self::read_bytes).
    pub fn read_rtf(&self) -> Result<String, MapiError> {
        let rtf = rtf::decompress(&self.read_bytes(PR_RTF_COMPRESSED)?)?;
        // RTF is ASCII; what is not is damaged or somebody's own.
        String::from_utf8(rtf).map_err(|_| MAPI_E_CORRUPT_DATA.into())
    }

    /// Sets bytes, however many: by [`set_prop`](Self::set_prop), and through a stream where that
    /// takes less.
    pub fn write_bytes(&self, tag: PropTag, bytes: &[u8]) -> Result<(), MapiError> {
        match self.set_prop(tag, bytes) {
            Err(error) if is_too_large(&error) => {
                let mut stream = StreamIo::new(self.create_stream(tag)?);
                stream.write_all(bytes).map_err(from_io)?;
                stream.flush().map_err(from_io)
            }
            answer => answer,
        }
    }

    /// Sets text, however long: by [`set_prop`](Self::set_prop), and through a stream where that
    /// takes less. `tag` is one of PT_UNICODE.
    pub fn write_text(&self, tag: PropTag, text: &str) -> Result<(), MapiError> {
        match self.set_prop(tag, text) {
            Err(error) if is_too_large(&error) => {
                let units = text.encode_utf16().flat_map(u16::to_le_bytes);
                let bytes: Vec<u8> = units.collect();
                let mut stream = StreamIo::new(self.create_stream(tag)?);
                stream.write_all(&bytes).map_err(from_io)?;
                stream.flush().map_err(from_io)
            }
            answer => answer,
        }
    }
}

/// Fails with the first problem.
fn none_refused(problems: Option<MapiView<SPropProblemArray>>) -> Result<(), MapiError> {
    let Some(problems) = problems else {
        return Ok(());
    };
    match problems.get()?.first() {
        Some(problem) => Err(MapiError::refused(problem.ulPropTag, problem.scode)),
        None => Ok(()),
    }
}

/// The error of a stream, which has that of MAPI inside.
fn from_io(error: io::Error) -> MapiError {
    match error.downcast::<windows_core::Error>() {
        Ok(error) => error.into(),
        // A stream that says what cannot be.
        Err(_) => MAPI_E_CORRUPT_DATA.into(),
    }
}

/// Text in UTF-16, as a stream over a PT_UNICODE property has it, read as UTF-8: with this,
/// [`Read::read_to_string`] reads a `String`.
///
/// Text ends where the stream does or at a NUL. Surrogates without their other half become U+FFFD.
///
/// ```
/// use mapi_core::client::properties::TextReader;
/// use std::io::Read;
///
/// let mut text = String::new();
/// TextReader::new(&b"\xdc\0b\0e\0r\0"[..]).read_to_string(&mut text)?;
/// assert_eq!(text, "Über");
/// # std::io::Result::Ok(())
/// ```
#[derive(Debug)]
pub struct TextReader<R> {
    units: BufReader<R>,
    /// A unit that was read and has not been used.
    next: Option<u16>,
    ended: bool,
    /// Bytes of a character that did not fit.
    rest: [u8; 4],
    left: usize,
}

impl<R: Read> TextReader<R> {
    /// Reads from where the stream is.
    pub fn new(stream: R) -> Self {
        Self {
            units: BufReader::new(stream),
            next: None,
            ended: false,
            rest: [0; 4],
            left: 0,
        }
    }

    fn unit(&mut self) -> io::Result<Option<u16>> {
        if let Some(unit) = self.next.take() {
            return Ok(Some(unit));
        }
        if self.ended {
            return Ok(None);
        }
        let mut bytes = [0; 2];
        let unit = match self.units.read_exact(&mut bytes) {
            Ok(()) => u16::from_le_bytes(bytes),
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => 0,
            Err(error) => return Err(error),
        };
        self.ended = unit == 0;
        Ok((unit != 0).then_some(unit))
    }

    fn character(&mut self) -> io::Result<Option<char>> {
        let Some(first) = self.unit()? else {
            return Ok(None);
        };
        if !(0xd800..0xdc00).contains(&first) {
            let read = char::from_u32(first.into());
            return Ok(Some(read.unwrap_or(char::REPLACEMENT_CHARACTER)));
        }
        let second = self.unit()?;
        Ok(Some(match second {
            Some(second @ 0xdc00..0xe000) => {
                let number =
                    0x1_0000 + (u32::from(first - 0xd800) << 10) + u32::from(second - 0xdc00);
                char::from_u32(number).unwrap_or(char::REPLACEMENT_CHARACTER)
            }
            other => {
                self.next = other;
                char::REPLACEMENT_CHARACTER
            }
        }))
    }
}

impl<R: Read> Read for TextReader<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let mut size = 0;
        while size < buffer.len() {
            if self.left == 0 {
                let character = match self.character() {
                    Ok(Some(character)) => character,
                    Ok(None) => break,
                    // What was read before is not lost; the error comes again.
                    Err(_) if size > 0 => break,
                    Err(error) => return Err(error),
                };
                self.left = character.len_utf8();
                let at = self.rest.len() - self.left;
                character.encode_utf8(&mut self.rest[at..]);
            }
            let rest = &self.rest[self.rest.len() - self.left..];
            let part = rest.len().min(buffer.len() - size);
            buffer[size..size + part].copy_from_slice(&rest[..part]);
            self.left -= part;
            size += part;
        }
        Ok(size)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bytes(text: &[u16]) -> Vec<u8> {
        text.iter().flat_map(|unit| unit.to_le_bytes()).collect()
    }

    #[test]
    fn text_in_small_pieces() {
        let text = "a Ü € 𝄞 z";
        let units: Vec<u16> = text.encode_utf16().collect();
        let units = bytes(&units);
        for size in 1..8 {
            let mut reader = TextReader::new(&units[..]);
            let mut read = Vec::new();
            let mut buffer = vec![0; size];
            loop {
                let got = reader.read(&mut buffer).unwrap();
                if got == 0 {
                    break;
                }
                read.extend_from_slice(&buffer[..got]);
            }
            assert_eq!(String::from_utf8(read).unwrap(), text);
        }
    }

    #[test]
    fn halves_and_ends() {
        let read = |units: &[u16]| io::read_to_string(TextReader::new(&bytes(units)[..])).unwrap();
        assert_eq!(
            read(&[0xd834, 0x61, 0xdd1e, 0xd834]),
            "\u{fffd}a\u{fffd}\u{fffd}"
        );
        assert_eq!(read(&[0x61, 0, 0x62]), "a");
        let odd = &b"a\0b"[..];
        assert_eq!(io::read_to_string(TextReader::new(odd)).unwrap(), "a");
    }
}
