//! Shows a message in a file: `cargo run --example read_message -- FILE.msg`.

use mapi_core::abi::flags::{
    GetNamesFlags, OpenEntryFlags, OpenPropertyFlags, TableFlags, UnicodeFlags,
};
use mapi_core::abi::tags::*;
use mapi_core::abi::{PropTag, RecipientType, SPropTagArray};
use mapi_core::data::rtf;
use mapi_core::embedded::msg;
use mapi_core::{Fill, IAttach, IMAPIProp, IMessage, IStorage, MapiView, OwnedValue};
use mapi_examples::plain_text::{of_html, of_rtf};
use std::path::Path;
use windows_core::Result;

fn main() {
    let Some(file) = std::env::args_os().nth(1) else {
        eprintln!("usage: read_message FILE.msg");
        std::process::exit(2);
    };
    let shown = msg::open(Path::new(&file)).and_then(|message| show(&message, 0));
    if let Err(error) = shown {
        let why = mapi_core::abi::codes::describe(error.code());
        eprintln!("{}: {why}", Path::new(&file).display());
        std::process::exit(1);
    }
}

/// Shows a message, as deep inside others as it is.
fn show(message: &IMessage, depth: usize) -> Result<()> {
    let indent = "    ".repeat(depth);
    for (name, tag) in [
        ("From", PR_SENDER_NAME_W),
        ("Subject", PR_SUBJECT_W),
        ("Sent", PR_CLIENT_SUBMIT_TIME),
        ("Class", PR_MESSAGE_CLASS_W),
    ] {
        if let Some(value) = value(message, tag)? {
            println!("{indent}{name}: {}", short(&value));
        }
    }
    let table = message.get_recipient_table(TableFlags::MAPI_UNICODE)?;
    let columns = [PR_RECIPIENT_TYPE, PR_DISPLAY_NAME_W, PR_EMAIL_ADDRESS_W];
    for row in table.query().columns(&columns).all(u32::MAX)?.get()?.iter() {
        let kind = match RecipientType(row.get::<i32>(PR_RECIPIENT_TYPE).unwrap_or(1) as u32) {
            RecipientType::MAPI_CC => "Cc",
            RecipientType::MAPI_BCC => "Bcc",
            _ => "To",
        };
        let name: String = row.get(PR_DISPLAY_NAME_W).unwrap_or_default();
        let address: String = row.get(PR_EMAIL_ADDRESS_W).unwrap_or_default();
        println!("{indent}{kind}: {name} <{address}>");
    }
    for line in body(message)?.trim_end().lines() {
        println!("{indent}  | {line}");
    }
    let table = message.get_attachment_table(TableFlags::MAPI_UNICODE)?;
    for row in table
        .query()
        .columns(&[PR_ATTACH_NUM])
        .all(u32::MAX)?
        .get()?
        .iter()
    {
        let number: i32 = row.get(PR_ATTACH_NUM)?;
        let none = OpenEntryFlags::empty();
        let attach: IAttach = message.open_attach(number.cast_unsigned(), none)?;
        show_attachment(&attach, number, depth)?;
    }
    show_properties(message, &indent)
}

/// The text of a message; of the HTML or the RTF, where there is no other.
fn body(message: &IMessage) -> Result<String> {
    Ok(
        match (value(message, PR_BODY_W)?, value(message, PR_HTML)?) {
            (Some(OwnedValue::Unicode(text)), _) => text.to_string_lossy(),
            (_, Some(OwnedValue::Binary(html))) => of_html(&String::from_utf8_lossy(&html)),
            _ => match value(message, PR_RTF_COMPRESSED)? {
                Some(OwnedValue::Binary(bytes)) => of_rtf(&rtf::decompress(&bytes)?),
                _ => String::new(),
            },
        },
    )
}

fn show_attachment(attach: &IAttach, number: i32, depth: usize) -> Result<()> {
    let indent = "    ".repeat(depth);
    let name = value(attach, PR_ATTACH_LONG_FILENAME_W)?.or(value(attach, PR_DISPLAY_NAME_W)?);
    let name = name.map(|name| short(&name)).unwrap_or_default();
    let size = value(attach, PR_ATTACH_SIZE)?.map(|size| short(&size));
    println!(
        "{indent}Attachment {number}: {name}, {} bytes",
        size.unwrap_or_default()
    );
    let none = OpenPropertyFlags::empty();
    if let Ok(inner) = attach.open_property::<IMessage>(PR_ATTACH_DATA_OBJ, 0, none) {
        show(&inner, depth + 1)?;
    } else if attach
        .open_property::<IStorage>(PR_ATTACH_DATA_OBJ, 0, none)
        .is_ok()
    {
        println!("{indent}    an object of OLE");
    }
    Ok(())
}

/// Shows all properties, those that have names by them.
fn show_properties(message: &IMessage, indent: &str) -> Result<()> {
    let all = message.get_props(None, UnicodeFlags::MAPI_UNICODE)?;
    println!("{indent}{} properties", all.props().len());
    for value in all.props().to_owned()? {
        let tag = value.tag();
        let mut name = tag.to_string();
        if tag.id() >= 0x8000 {
            let mut tags = MapiView::<SPropTagArray>::new(&[tag])?;
            let asked = Some(Fill::There(tags.lend()));
            let names = message.get_names_from_ids(asked, None, GetNamesFlags::empty())?;
            if let Some(Some(Ok(known))) = names.iter().next() {
                name = known.to_string();
            }
        }
        println!("{indent}  {name}: {}", short(value.value()));
    }
    Ok(())
}

/// A value in a few words.
fn short(value: &OwnedValue) -> String {
    let text = match value {
        OwnedValue::Unicode(text) => text.to_string_lossy(),
        OwnedValue::Binary(bytes) if bytes.len() > 32 => format!("{} bytes", bytes.len()),
        value => value.borrow().to_string(),
    };
    match text.char_indices().nth(100) {
        Some((end, _)) => format!("{:?} …", &text[..end]),
        None if text.contains(char::is_control) => format!("{text:?}"),
        None => text,
    }
}

fn value(object: &IMAPIProp, tag: PropTag) -> Result<Option<OwnedValue>> {
    let values = object.get_props(Some(&[tag]), UnicodeFlags::MAPI_UNICODE)?;
    let value = values
        .props()
        .to_owned()?
        .pop()
        .map(|value| value.into_value());
    Ok(value.filter(|value| !matches!(value, OwnedValue::Error(_))))
}
