//! How deep things may be in each other, and what a panic of others' code becomes.

use super::*;
use mapi_core::abi::codes::*;
use mapi_core::embedded::{Service, msg};
use mapi_core::{IABContainer, IAttach, Restriction};

/// A message in an attachment of a message, and so on.
fn nested(folder: &IMAPIFolder, depth: usize) -> IMessage {
    let outer: IMessage = folder.create_message(CreateMessageFlags::empty()).unwrap();
    let create = OpenPropertyFlags::MAPI_CREATE | OpenPropertyFlags::MAPI_MODIFY;
    let mut open: Vec<(IAttach, IMessage)> = vec![];
    for _ in 0..depth {
        let message = open.last().map_or(&outer, |(_, message)| message);
        let (_, attach): (u32, IAttach) =
            message.create_attach(CreateAttachFlags::empty()).unwrap();
        set(&attach, &[OwnedPropValue::new(PR_ATTACH_METHOD, 5)]);
        let inner = attach.open_property(PR_ATTACH_DATA_OBJ, 0, create).unwrap();
        open.push((attach, inner));
    }
    for (attach, message) in open.iter().rev() {
        message.save_changes(SaveFlags::empty()).unwrap();
        attach.save_changes(SaveFlags::empty()).unwrap();
    }
    outer.save_changes(SaveFlags::KEEP_OPEN_READWRITE).unwrap();
    outer
}

/// What can be made can be copied and written; what cannot is no copy with something left out.
#[test]
fn messages_in_messages_are_copied_whole_or_not() {
    let profiles = user();
    let session = log_on(&profiles, None);
    let store = default_store(&session);
    let inbox = inbox(&store);
    let copy = |from: &IMessage, to: &IMessage| {
        from.copy_to(&[], None, UiParam(0), None, to, CopyFlags::empty())
            .unwrap()
    };
    let from = nested(&inbox, 32);
    let to: IMessage = inbox.create_message(CreateMessageFlags::empty()).unwrap();
    assert!(copy(&from, &to).is_none());
    to.save_changes(SaveFlags::KEEP_OPEN_READWRITE).unwrap();
    for message in [from.clone(), to] {
        let read = msg::from_bytes(&msg::to_bytes(&message).unwrap()).unwrap();
        assert_eq!(depth(&read), 32);
    }

    // Inside of another one there is no room for the last.
    let outer: IMessage = inbox.create_message(CreateMessageFlags::empty()).unwrap();
    let (_, attach): (u32, IAttach) = outer.create_attach(CreateAttachFlags::empty()).unwrap();
    let create = OpenPropertyFlags::MAPI_CREATE | OpenPropertyFlags::MAPI_MODIFY;
    let to: IMessage = attach.open_property(PR_ATTACH_DATA_OBJ, 0, create).unwrap();
    let problems = copy(&from, &to).unwrap();
    let problems = problems.get().unwrap();
    let of: Vec<_> = problems
        .iter()
        .map(|problem| (problem.ulPropTag, problem.scode))
        .collect();
    assert_eq!(of, [(PR_MESSAGE_ATTACHMENTS, MAPI_E_TOO_COMPLEX)]);
    drop((outer, attach, to, from, inbox, store, session));
    ended(&profiles);
}

/// How many messages are inside each other below one.
fn depth(message: &IMessage) -> usize {
    let mut message = message.clone();
    for depth in 0.. {
        let Ok(attach) = message.open_attach::<IAttach>(0, OpenEntryFlags::empty()) else {
            return depth;
        };
        message = attach
            .open_property(PR_ATTACH_DATA_OBJ, 0, OpenPropertyFlags::empty())
            .unwrap();
    }
    unreachable!()
}

#[test]
fn folders_too_deep_in_each_other_are_partly_copied_to_another_store() {
    let profiles = user();
    let session = log_on(&profiles, None);
    let store = default_store(&session);
    let inbox = inbox(&store);
    let make = |parent: &IMAPIFolder, name: &str| {
        let flags = CreateFolderFlags::MAPI_UNICODE;
        let kind = mapi_core::abi::FolderType::FOLDER_GENERIC;
        parent
            .create_folder::<IMAPIFolder>(kind, name, None, flags)
            .unwrap()
    };
    let top = make(&inbox, "top");
    let mut folders = vec![top];
    for _ in 0..40 {
        let inner = make(folders.last().unwrap(), "inner");
        folders.push(inner);
    }
    let id = bytes(&folders[0], PR_ENTRYID).unwrap();
    let copy = |to: &IMAPIFolder, flags: CopyFolderFlags| {
        code(inbox.copy_folder(&id, to, "copy", UiParam(0), None, flags))
    };
    let whole = CopyFolderFlags::MAPI_UNICODE | CopyFolderFlags::COPY_SUBFOLDERS;
    assert_eq!(copy(&inbox, whole), S_OK);
    // To the store of another MAPI, folder by folder.
    let others = user();
    let session_there = log_on(&others, None);
    let store_there = default_store(&session_there);
    let there = super::inbox(&store_there);
    assert_eq!(copy(&there, CopyFolderFlags::MAPI_UNICODE), S_OK);
    let partial = inbox
        .copy_folder(&id, &there, "whole", UiParam(0), None, whole)
        .unwrap();
    assert_eq!(partial.code, MAPI_W_PARTIAL_COMPLETION);
    drop((there, store_there, session_there));
    ended(&others);
    drop((folders, inbox, store, session));
    ended(&profiles);
}

#[test]
fn ambiguous_names_too_deep_in_a_restriction_are_refused() {
    let profiles = user();
    let session = log_on(&profiles, None);
    let book = book(&session);
    let all = book.get_default_dir().unwrap();
    let container: IABContainer = book
        .open_entry(Some(&all), OpenEntryFlags::empty())
        .unwrap()
        .1;
    let table = container
        .get_contents_table(ContentsTableFlags::MAPI_UNICODE)
        .unwrap();
    let not = |depth: usize| {
        let anr = Restriction::eq(PR_ANR_W, "ada");
        let restriction = (0..depth).fold(anr, |inner, _| !inner);
        code(table.restrict(Some(restriction.borrow()), RestrictFlags::empty()))
    };
    assert_eq!(not(40), S_OK);
    assert_eq!(column(&table, PR_DISPLAY_NAME_W), ["Ada"]);
    assert_eq!(not(100), MAPI_E_TOO_COMPLEX);
    drop((table, container, book, session));
    ended(&profiles);
}

#[test]
fn an_entry_function_may_panic() {
    let profiles = Profiles::empty();
    profiles.register(Service::new("WORSE").entry(|_, _| panic!("a bug")));
    std::panic::set_hook(Box::new(|_| {}));
    let made = profiles.create("P", &["WORSE"]);
    drop(std::panic::take_hook());
    assert_eq!(code(made), MAPI_E_CALL_FAILED);
    ended(&profiles);
}
