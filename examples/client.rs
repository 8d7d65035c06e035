//! Everyday tasks of a client: `cargo run --example client`.
//!
//! On Windows with a MAPI and a default profile it works in the inbox's store; elsewhere it shows the
//! same on a message in memory.

use mapi_core::in_memory::property_object;
use mapi_core::prelude::*;
use mapi_core::{Explain, IMAPIProp};
use std::time::SystemTime;

/// Writes a message as a client does: several properties in one call, large ones one by one.
fn write(message: &IMAPIProp) -> Result<(), MapiError> {
    message.set_prop(PR_SUBJECT_W, "Minutes of the meeting")?;
    message.set_prop(PR_MESSAGE_CLASS_W, "IPM.Note")?;
    message.set_prop(PR_CLIENT_SUBMIT_TIME, SystemTime::now())?;
    message.write_text(PR_BODY_W, &"We met. ".repeat(2_000))?;
    message
        .save_changes(SaveFlags::KEEP_OPEN_READWRITE)
        .explained_by(message)
}

/// Reads it again.
fn read(message: &IMAPIProp) -> Result<(), MapiError> {
    let subject: String = message.get_prop(PR_SUBJECT_W)?;
    let sent: SystemTime = message.get_prop(PR_CLIENT_SUBMIT_TIME)?;
    let age = sent.elapsed().unwrap_or_default();
    println!("{subject:?}, sent {} s ago", age.as_secs());
    println!("{} characters", message.read_text(PR_BODY_W)?.len());
    match message.find_prop::<String>(PR_SENDER_NAME_W)? {
        Some(sender) => println!("from {sender}"),
        None => println!("from nobody"),
    }
    // What is missing says so, by name.
    if let Err(error) = message.get_prop::<u32>(PR_IMPORTANCE) {
        println!("{error}");
    }
    message.delete_prop(PR_BODY_W)
}

/// The names and sizes of the message stores of a session.
fn stores(session: &IMAPISession) -> Result<(), MapiError> {
    let stores = session.get_msg_stores_table(UnicodeFlags::MAPI_UNICODE)?;
    for row in stores
        .query()
        .columns(&[PR_DISPLAY_NAME_W])
        .all(100)?
        .get()?
    {
        println!("store {}", row.get::<String>(PR_DISPLAY_NAME_W)?);
    }
    Ok(())
}

fn main() -> Result<(), MapiError> {
    match Mapi::load().and_then(|mapi| mapi.initialize(InitFlags::empty())) {
        Ok(mapi) => match mapi.logon(&LogonOptions::default()) {
            Ok(session) => stores(&session)?,
            Err(error) => println!("no session: {error}"),
        },
        Err(error) => println!("no MAPI: {error}"),
    }
    let message = property_object([]);
    write(&message)?;
    read(&message)
}
