//! The RTF of messages.

use super::{Functions, needed, one};
use crate::abi::tags::{PR_BODY_W, PR_RTF_COMPRESSED, PR_RTF_IN_SYNC};
use crate::abi::{codes::*, flags::*, *};
use crate::boundary::MapiError;
use crate::client::stream::StreamIo;
use crate::data::rtf;
use crate::embedded::rtf::{Origin, from_text, native, text};
use crate::in_memory::property_stream;
use crate::interfaces::*;
use crate::private::entry::{self, Step};
use std::io::{Read, Seek, Write};
use windows_core::{BOOL, HRESULT, Ref, Result};

/// The RTF of a stream of compressed RTF; empty where that is empty.
fn rtf_of(compressed: &IStream) -> Step<Vec<u8>> {
    let mut bytes = vec![];
    let read = StreamIo::new(compressed.clone()).read_to_end(&mut bytes);
    read.map_err(|_| MAPI_E_DISK_ERROR)?;
    if bytes.is_empty() {
        return Ok(bytes);
    }
    Ok(rtf::decompress(&bytes)?)
}

/// A stream of RTF over one of compressed RTF, which is for writing with `modify`.
fn wrap(compressed: &IStream, modify: bool) -> Step<IStream> {
    if !modify {
        return Ok(property_stream(rtf_of(compressed)?, None));
    }
    // What is there is read too, for one who changes it; nothing is compressed.
    let bytes = rtf_of(compressed).unwrap_or_default();
    let lent = compressed.clone();
    let keep = move |bytes: Vec<u8>| {
        let mut all = StreamIo::new(lent.clone());
        let wrapped = rtf::uncompressed(&bytes)?;
        lent.set_size(0)?;
        let written = all.rewind().and_then(|()| all.write_all(&wrapped));
        written.map_err(|_| MAPI_E_DISK_ERROR)?;
        lent.commit(CommitFlags::empty())
    };
    Ok(property_stream(bytes, Some(Box::new(keep))))
}

/// Text in a code page. What that does not have is a question mark, or named by number in HTML.
fn encode(text: &str, code_page: u32, is_html: bool) -> Vec<u8> {
    const UTF_16: u32 = 1200;
    if code_page == UTF_16 {
        return text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    }
    let page = u16::try_from(code_page)
        .ok()
        .and_then(codepage::to_encoding);
    let page = page.unwrap_or(encoding_rs::WINDOWS_1252);
    let (bytes, _, lossy) = page.encode(text);
    if !lossy || is_html {
        return bytes.into_owned();
    }
    let mut all = vec![];
    for character in text.chars() {
        let mut buffer = [0; 4];
        let (bytes, _, lossy) = page.encode(character.encode_utf8(&mut buffer));
        all.extend_from_slice(if lossy { b"?" } else { &bytes });
    }
    all
}

/// Brings the two bodies of a message in line. Returns whether that changed it.
fn sync(message: &IMessage, changed: RtfSyncFlags) -> Result<bool> {
    let found = |read: core::result::Result<_, MapiError>| match read {
        Err(error) if error.is_not_found() => Ok(None),
        read => read.map(Some),
    };
    let compressed: Option<Vec<u8>> = found(message.read_bytes(PR_RTF_COMPRESSED))?;
    let compressed = compressed.filter(|bytes| !bytes.is_empty());
    let of_rtf = compressed
        .map(|bytes| rtf::decompress(&bytes))
        .transpose()?;
    let of_rtf = of_rtf.map(|rtf| text(&rtf));
    let body = match message.read_text(PR_BODY_W) {
        Err(error) if error.is_not_found() => None,
        body => Some(body?),
    };
    let is_rtf = changed.contains(RtfSyncFlags::RTF_SYNC_RTF_CHANGED) && of_rtf.is_some();
    let is_body = changed.contains(RtfSyncFlags::RTF_SYNC_BODY_CHANGED) && body.is_some();
    if !is_rtf && !is_body {
        return Ok(false);
    }
    let lines = |text: &Option<String>| {
        text.as_ref()
            .map(|text| text.trim_end().replace("\r\n", "\n"))
    };
    let same = lines(&of_rtf) == lines(&body);
    match (of_rtf, body) {
        _ if same => {}
        // RTF says more than text, so that where both have changed it stays.
        (Some(text), _) if is_rtf => message.write_text(PR_BODY_W, &text)?,
        (_, Some(body)) => {
            let rtf = rtf::uncompressed(from_text(&body).as_bytes())?;
            message.write_bytes(PR_RTF_COMPRESSED, &rtf)?;
        }
        _ => {}
    }
    let known = message.find_prop::<bool>(PR_RTF_IN_SYNC)?;
    message.set_prop(PR_RTF_IN_SYNC, true)?;
    Ok(!same || known != Some(true))
}

#[expect(
    non_snake_case,
    reason = "the names of C; what each takes is declared there"
)]
impl Functions {
    pub unsafe fn WrapCompressedRTFStream(
        &self,
        compressed: Ref<'_, IStream>,
        flags: u32,
        stream: *mut Option<IStream>,
    ) -> HRESULT {
        let modify = flags & OpenPropertyFlags::MAPI_MODIFY.bits() != 0;
        let run = || wrap(needed(compressed.as_ref())?, modify).map(Some);
        // SAFETY: as the caller vouches.
        unsafe { one(stream, run) }
    }

    pub unsafe fn WrapCompressedRTFStreamEx(
        &self,
        compressed: Ref<'_, IStream>,
        info: *const RTF_WCSINFO,
        stream: *mut Option<IStream>,
        told: *mut RTF_WCSRETINFO,
    ) -> HRESULT {
        let run = || {
            let compressed = needed(compressed.as_ref())?;
            // SAFETY: null or structs, as the caller vouches.
            let (info, told) = unsafe {
                (
                    needed(entry::pointee(info))?,
                    needed(entry::pointee_mut(told))?,
                )
            };
            let wants_native = info.ulFlags.contains(RtfFlags::MAPI_NATIVE_BODY);
            if info.ulFlags.contains(RtfFlags::MAPI_MODIFY) {
                if wants_native {
                    return Err(entry::invalid());
                }
                told.ulStreamFlags = NativeBodyFlags::MAPI_NATIVE_BODY_TYPE_RTF;
                return wrap(compressed, true).map(Some);
            }
            let rtf = rtf_of(compressed)?;
            let body = native(&rtf);
            told.ulStreamFlags = match body.origin {
                Origin::Rtf => NativeBodyFlags::MAPI_NATIVE_BODY_TYPE_RTF,
                Origin::Html => NativeBodyFlags::MAPI_NATIVE_BODY_TYPE_HTML,
                Origin::Text => NativeBodyFlags::MAPI_NATIVE_BODY_TYPE_PLAINTEXT,
            };
            if !wants_native || body.origin == Origin::Rtf {
                return Ok(Some(property_stream(rtf, None)));
            }
            let own = body.code_page.and_then(|page| u32::try_from(page).ok());
            let pages = [Some(info.ulOutCodePage), Some(info.ulInCodePage), own];
            let page = pages.into_iter().flatten().find(|page| *page != 0);
            let bytes = encode(&body.text, page.unwrap_or(0), body.origin == Origin::Html);
            Ok(Some(property_stream(bytes, None)))
        };
        // SAFETY: as the caller vouches.
        unsafe { one(stream, run) }
    }

    pub unsafe fn RTFSync(
        &self,
        message: Ref<'_, IMessage>,
        flags: u32,
        updated: *mut BOOL,
    ) -> HRESULT {
        let run = || {
            let message = needed(message.as_ref())?;
            let synced = sync(message, RtfSyncFlags::from(flags));
            entry::answer(synced).map(BOOL::from)
        };
        // SAFETY: as the caller vouches.
        unsafe { one(updated, run) }
    }
}
