//! An address book provider with one container of people, as one would start from.
//!
//! [`new_provider`] makes it: in a DLL through [`provider_entry!`](mapi_core::provider_entry), in
//! the embedded MAPI through
//! [`Provider::address_book`](mapi_core::embedded::Provider::address_book).

use mapi_core::in_memory::{memory_table, property_object};
use mapi_core::prelude::*;
use mapi_core::provider::resolve_names;
use windows_core::{BOOL, GUID, IUnknown, Interface, Result, implement};

/// What the entry identifiers of this provider have in them, by which MAPI knows whose they are.
const UID: MAPIUID = MAPIUID::new(*b"people of sample");

/// Who is in the container.
const PEOPLE: [(&str, &str); 3] = [
    ("Ada Lovelace", "ada@example.com"),
    ("Grace Hopper", "grace.hopper@example.com"),
    ("Grace Kelly", "grace.kelly@example.com"),
];

/// An entry identifier: `root`, `people`, or the number of somebody.
fn entry_id(what: &str) -> Vec<u8> {
    OwnedEntryId::new([0; 4], UID, what.as_bytes()).into_bytes()
}

/// A new provider. MAPI asks for one in each profile that has it.
pub fn new_provider(_init: ProviderInit<'_>) -> Result<IABProvider> {
    Ok(Provider.into())
}

#[implement(IABProvider)]
struct Provider;

impl IABProvider_Impl for Provider_Impl {
    fn shutdown(&self, _flags: &mut NoFlags) -> Result<()> {
        Ok(())
    }

    fn logon(
        &self,
        support: &IMAPISupport,
        _ui_param: UiParam,
        _profile_name: TStr<'_>,
        _flags: AddressBookLogonFlags,
        _mapi_error: &mut Option<MapiView<MAPIERROR>>,
    ) -> Result<(MapiArray<u8>, IABLogon)> {
        support.set_provider_uid(&UID)?;
        Ok((
            MapiArray::default(),
            Logon {
                user: user_of(support),
            }
            .into(),
        ))
    }
}

/// The entry identifier of the user whose session it is. A support object that has no session to
/// offer is no reason not to work.
fn user_of(support: &IMAPISupport) -> Option<Vec<u8>> {
    let get: IMAPIGetSession = support.cast().ok()?;
    let session: IMAPISession = get.get_mapi_session().ok()?.cast().ok()?;
    Some(session.query_identity().into_value().ok()?.to_vec())
}

#[implement(IABLogon)]
struct Logon {
    user: Option<Vec<u8>>,
}

#[unsupported]
impl IABLogon_Impl for Logon_Impl {
    fn logoff(&self) -> Result<()> {
        Ok(())
    }

    fn open_entry(
        &self,
        entry_id: Option<&[u8]>,
        _iid: Option<&GUID>,
        _flags: OpenEntryFlags,
    ) -> Result<(ObjectType, IUnknown)> {
        open(entry_id, self.user.as_deref())
    }

    fn compare_entry_ids(&self, entry_id_1: &[u8], entry_id_2: &[u8]) -> Result<BOOL> {
        Ok((entry_id_1 == entry_id_2).into())
    }

    fn prepare_recips(
        &self,
        _flags: PrepareRecipsFlags,
        _prop_tags: Option<&[PropTag]>,
        _recipients: ViewMut<'_, ADRLIST>,
    ) -> Result<()> {
        Ok(()) // what resolve_names gives them is all there is
    }
}

/// Opens what an entry identifier stands for; no identifier is the root's.
fn open(id: Option<&[u8]>, user: Option<&[u8]>) -> Result<(ObjectType, IUnknown)> {
    let id = id.unwrap_or_default();
    let is_root = id.is_empty() || id == entry_id("root");
    if is_root || id == entry_id("people") {
        let props = container(if is_root { "root" } else { "people" }, user);
        let container = Container {
            props: property_object(props),
            user: user.map(<[u8]>::to_vec),
            is_root,
        };
        return Ok((
            ObjectType::MAPI_ABCONT,
            IABContainer::from(container).into(),
        ));
    }
    let somebody = (0..PEOPLE.len()).find(|number| id == entry_id(&number.to_string()));
    let number = somebody.ok_or(MAPI_E_UNKNOWN_ENTRYID)?;
    let user = MailUser {
        props: property_object(person(number)),
    };
    Ok((ObjectType::MAPI_MAILUSER, IMailUser::from(user).into()))
}

/// The properties of a container, which are its row in the hierarchy as well.
fn container(what: &str, user: Option<&[u8]>) -> Vec<OwnedPropValue> {
    let flags = if what == "root" {
        ContainerFlags::AB_SUBCONTAINERS
    } else {
        ContainerFlags::AB_RECIPIENTS
    };
    let comment = match user {
        Some(_) => "of a user who is known",
        None => "of nobody in particular",
    };
    vec![
        (PR_ENTRYID, entry_id(what)).into(),
        (PR_INSTANCE_KEY, entry_id(what)).into(),
        (PR_DISPLAY_NAME_W, "People of the sample").into(),
        (PR_COMMENT_W, comment).into(),
        (PR_CONTAINER_FLAGS, flags | ContainerFlags::AB_UNMODIFIABLE).into(),
        (PR_DISPLAY_TYPE, DisplayType::DT_NOT_SPECIFIC).into(),
        (PR_OBJECT_TYPE, ObjectType::MAPI_ABCONT).into(),
        (PR_DEPTH, 0).into(),
    ]
}

/// The properties of somebody, which are the row in the contents as well.
fn person(number: usize) -> Vec<OwnedPropValue> {
    let (name, address) = PEOPLE[number];
    let id = entry_id(&number.to_string());
    vec![
        (PR_ENTRYID, id.clone()).into(),
        (PR_INSTANCE_KEY, id.clone()).into(),
        (PR_RECORD_KEY, id).into(),
        (
            PR_SEARCH_KEY,
            format!("SMTP:{address}\0").to_uppercase().into_bytes(),
        )
            .into(),
        (PR_DISPLAY_NAME_W, name).into(),
        (PR_ADDRTYPE_W, "SMTP").into(),
        (PR_EMAIL_ADDRESS_W, address).into(),
        (PR_DISPLAY_TYPE, DisplayType::DT_MAILUSER).into(),
        (PR_OBJECT_TYPE, ObjectType::MAPI_MAILUSER).into(),
    ]
}

/// A table that stays as it is. Its columns are the properties of the first row.
fn table(rows: &[Vec<OwnedPropValue>]) -> Result<IMAPITable> {
    let columns: Vec<PropTag> = rows[0].iter().map(|value| value.tag()).collect();
    let data = memory_table(TableType::TBLTYPE_SNAPSHOT, PR_INSTANCE_KEY, &columns)?;
    data.hr_modify_rows(Rows::from_owned(rows))?;
    data.view_with(None, |_| {})
}

#[implement(IABContainer)]
struct Container {
    props: IPropData,
    user: Option<Vec<u8>>,
    is_root: bool,
}

#[forward(to = self.props)]
impl IMAPIProp_Impl for Container_Impl {}

#[unsupported]
impl IMAPIContainer_Impl for Container_Impl {
    fn get_contents_table(&self, _flags: ContentsTableFlags) -> Result<IMAPITable> {
        if self.is_root {
            return Err(MAPI_E_NO_SUPPORT.into());
        }
        table(&(0..PEOPLE.len()).map(person).collect::<Vec<_>>())
    }

    fn get_hierarchy_table(&self, _flags: HierarchyTableFlags) -> Result<IMAPITable> {
        if !self.is_root {
            return Err(MAPI_E_NO_SUPPORT.into());
        }
        table(&[container("people", self.user.as_deref())])
    }

    fn open_entry(
        &self,
        entry_id: Option<&[u8]>,
        _iid: Option<&GUID>,
        _flags: OpenEntryFlags,
    ) -> Result<(ObjectType, IUnknown)> {
        open(entry_id, self.user.as_deref())
    }
}

#[unsupported]
impl IABContainer_Impl for Container_Impl {
    fn resolve_names(
        &self,
        prop_tags: Option<&[PropTag]>,
        _flags: ResolveNamesFlags,
        mut recipients: ViewMut<'_, ADRLIST>,
        mut states: ViewMut<'_, FlagList>,
    ) -> Result<()> {
        let contents = self.get_contents_table(ContentsTableFlags::MAPI_UNICODE)?;
        resolve_names(&contents, prop_tags, &mut recipients, &mut states)
    }
}

#[implement(IMailUser)]
struct MailUser {
    props: IPropData,
}

#[forward(to = self.props)]
impl IMAPIProp_Impl for MailUser_Impl {}

impl IMailUser_Impl for MailUser_Impl {}
