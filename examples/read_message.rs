//! Shows a message in a file: `cargo run --example read_message -- FILE.msg`.

use mapi_core::abi::PropTag;
use mapi_core::abi::flags::{
    OpenEntryFlags, OpenPropertyFlags, QueryColumnsFlags, TableFlags, UnicodeFlags,
};
use mapi_core::abi::tags::*;
use mapi_core::embedded::msg;
use mapi_core::{IAttach, IMAPIProp, IMAPITable, IMessage, Row};
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
        ("To", PR_DISPLAY_TO_W),
        ("Cc", PR_DISPLAY_CC_W),
        ("Subject", PR_SUBJECT_W),
        ("Class", PR_MESSAGE_CLASS_W),
    ] {
        if let Some(text) = text(message, tag)?.filter(|text| !text.is_empty()) {
            println!("{indent}{name}: {text}");
        }
    }
    for line in text(message, PR_BODY_W)?.unwrap_or_default().lines() {
        println!("{indent}  | {line}");
    }
    let recipients = message.get_recipient_table(TableFlags::MAPI_UNICODE)?;
    each(&recipients, |row| {
        println!("{indent}Recipient: {row}");
        Ok(())
    })?;
    let attachments = message.get_attachment_table(TableFlags::MAPI_UNICODE)?;
    each(&attachments, |row| {
        let number: i32 = row.get(PR_ATTACH_NUM)?;
        let name = row.get::<String>(PR_ATTACH_LONG_FILENAME_W);
        let name = name
            .or_else(|_| row.get::<String>(PR_DISPLAY_NAME_W))
            .unwrap_or_default();
        println!("{indent}Attachment {number}: {name}");
        let none = OpenEntryFlags::empty();
        let attach: IAttach = message.open_attach(number.cast_unsigned(), none)?;
        let none = OpenPropertyFlags::empty();
        match attach.open_property::<IMessage>(PR_ATTACH_DATA_OBJ, 0, none) {
            Ok(inner) => show(&inner, depth + 1),
            Err(_) => Ok(()),
        }
    })?;
    let all = message.get_props(None, UnicodeFlags::MAPI_UNICODE)?;
    println!("{indent}{} properties", all.props().len());
    for value in all.props().iter().flatten() {
        println!("{indent}  {value}");
    }
    Ok(())
}

fn each(table: &IMAPITable, mut run: impl FnMut(Row<'_>) -> Result<()>) -> Result<()> {
    let columns = table.query_columns(QueryColumnsFlags::TBL_ALL_COLUMNS)?;
    let rows = table.query().columns(columns.get()?).all(u32::MAX)?;
    rows.get()?.iter().try_for_each(&mut run)
}

fn text(object: &IMAPIProp, tag: PropTag) -> Result<Option<String>> {
    let values = object.get_props(Some(&[tag]), UnicodeFlags::MAPI_UNICODE)?;
    Ok(values.props().get::<String>(tag).ok())
}
