//! Everyday tasks of a client: `cargo run --example client`.
//!
//! It works on the embedded MAPI. With `--outlook` it logs on to the default profile of the MAPI that
//! is installed, and sends a message to its own user.

use mapi_core::embedded::Profiles;
use mapi_core::prelude::*;
use std::time::SystemTime;

/// Sends a message: properties in one call, the large body as a stream, a recipient.
fn send(store: &IMsgStore, name: &str, address: &str) -> Result<(), MapiError> {
    let outbox = store.open_folder(PR_IPM_OUTBOX_ENTRYID, OpenEntryFlags::MAPI_BEST_ACCESS)?;
    let message = outbox.create_message::<IMessage>(CreateMessageFlags::empty())?;
    message.set_props(&[
        (PR_MESSAGE_CLASS_W, "IPM.Note").into(),
        (PR_SUBJECT_W, "Minutes of the meeting").into(),
        (PR_CLIENT_SUBMIT_TIME, SystemTime::now()).into(),
        (PR_DELETE_AFTER_SUBMIT, true).into(),
    ])?;
    message.write_text(PR_BODY_W, &"We met. ".repeat(2_000))?;
    let to: [OwnedPropValue; 4] = [
        (PR_RECIPIENT_TYPE, RecipientType::MAPI_TO).into(),
        (PR_DISPLAY_NAME_W, name).into(),
        (PR_ADDRTYPE_W, "SMTP").into(),
        (PR_EMAIL_ADDRESS_W, address).into(),
    ];
    let mut recipients = MapiView::<ADRLIST>::new(&[to])?;
    message.modify_recipients(ModifyRecipientsFlags::MODRECIP_ADD, recipients.lend())?;
    // Where this fails, the error has what the message says about it.
    message
        .submit_message(SubmitFlags::empty())
        .explained_by(&message)
}

/// Lists the newest messages of a folder and reads the first of them.
fn read(folder: &IMAPIFolder) -> Result<(), MapiError> {
    let contents = folder.get_contents_table(ContentsTableFlags::MAPI_UNICODE)?;
    let class = Restriction::content(PR_MESSAGE_CLASS_W, "IPM.Note", FuzzyLevel::FL_PREFIX);
    let newest = SortBy::descending(PR_MESSAGE_DELIVERY_TIME);
    let columns = [PR_ENTRYID, PR_SUBJECT_W];
    let query = contents
        .query()
        .columns(&columns)
        .restrict(class.borrow())
        .sort(newest.borrow());
    for (number, row) in query.all(100)?.get()?.iter().enumerate() {
        println!("{}", row.find::<String>(PR_SUBJECT_W)?.unwrap_or_default());
        if number > 0 {
            continue;
        }
        let id = row.get::<&[u8]>(PR_ENTRYID)?;
        let (_, message) = folder.open_entry::<IMessage>(Some(id), OpenEntryFlags::empty())?;
        let sent: SystemTime = message.get_prop(PR_CLIENT_SUBMIT_TIME)?;
        println!(
            "  sent {} s ago",
            sent.elapsed().unwrap_or_default().as_secs()
        );
        println!("  {} characters", message.read_text(PR_BODY_W)?.len());
        // What is missing says so, by name.
        if let Err(error) = message.get_prop::<String>(PR_INTERNET_MESSAGE_ID_W) {
            println!("  {error}");
        }
    }
    Ok(())
}

fn main() -> Result<(), MapiError> {
    let mapi = if std::env::args().any(|argument| argument == "--outlook") {
        Mapi::load()?
    } else {
        let profiles = Profiles::empty();
        profiles.create_user("Ada", "Ada Lovelace", "ada@example.com")?;
        Mapi::embedded(profiles)?
    };
    let mapi = mapi.initialize(InitFlags::empty())?;
    let session = mapi.logon(&LogonOptions::default())?;
    let store = session.open_default_store(OpenStoreFlags::MAPI_BEST_ACCESS)?;
    println!("store {}", store.get_prop::<String>(PR_DISPLAY_NAME_W)?);

    let me = session.query_identity()?;
    let (_, me) = session.open_entry::<IMailUser>(&me, OpenEntryFlags::empty())?;
    let name: String = me.get_prop(PR_DISPLAY_NAME_W)?;
    send(&store, &name, &me.get_prop::<String>(PR_EMAIL_ADDRESS_W)?)?;
    read(&store.open_inbox(OpenEntryFlags::MAPI_BEST_ACCESS)?)
}
