use mapi_core::abi::tags::PR_SUBJECT_W;
use mapi_core::abi::{FolderType, flags::CreateFolderFlags};
use mapi_core::{IMAPIFolder, IMAPIProp};

fn create(folder: &IMAPIFolder) -> windows_core::Result<IMAPIFolder> {
    folder.create_folder(FolderType::FOLDER_GENERIC, 'a', Some("comment"), CreateFolderFlags::empty())
}

fn set(object: &IMAPIProp) {
    let _ = object.set_props(&[(PR_SUBJECT_W, 1)]);
}

fn main() {}
