//! The transport: it delivers to the stores of the same MAPI.

use super::{alive, user_of};
use crate::abi::{codes::*, flags::*, tags::*, *};
use crate::data::{AddressTypes, OwnedPropValue, Props, Uids};
use crate::embedded::events::{self, Counted};
use crate::embedded::hub::Hub;
use crate::embedded::oneoff::Identity;
use crate::embedded::store::content::Content;
use crate::embedded::store::logon::received;
use crate::embedded::store::message::{Context, MessageObject, Place, Write};
use crate::embedded::{bag, copy, oneoff, tables};
use crate::interfaces::*;
use crate::memory::lock;
use crate::memory::text::{TStr, u16cstr};
use crate::memory::{MapiTexts, MapiView, MapiViews};
use std::sync::{Arc, Mutex, Weak};
use windows_core::{BOOL, GUID, IUnknown, Interface, Result, implement};

#[implement(IXPProvider, Agile = false)]
struct TransportProvider {
    hub: Weak<Hub>,
}

pub(super) fn provider(hub: Weak<Hub>) -> IXPProvider {
    TransportProvider { hub }.into()
}

impl IXPProvider_Impl for TransportProvider_Impl {
    fn shutdown(&self, _flags: Option<&mut ShutdownFlags>) -> Result<()> {
        Ok(())
    }

    fn transport_logon(
        &self,
        support: &IMAPISupport,
        _ui_param: UiParam,
        _profile_name: TStr<'_>,
        flags: &mut TransportLogonFlags,
        _mapi_error: &mut Option<MapiView<MAPIERROR>>,
    ) -> Result<IXPLogon> {
        let hub = alive(&self.hub)?;
        let (_, user) = user_of(&hub, support)?;
        *flags = TransportLogonFlags::empty();
        let code = StatusCode::STATUS_AVAILABLE
            | StatusCode::STATUS_INBOUND_ENABLED
            | StatusCode::STATUS_OUTBOUND_ENABLED;
        let row = [
            OwnedPropValue::new(PR_STATUS_CODE, code.bits()),
            OwnedPropValue::new(PR_IDENTITY_DISPLAY_W, user.name.as_str()),
            OwnedPropValue::new(PR_IDENTITY_ENTRYID, &user.entry_id[..]),
            OwnedPropValue::new(PR_IDENTITY_SEARCH_KEY, user.search_key()),
        ];
        let row = MapiViews::<SPropValue>::new(&row)?;
        support.modify_status_row(row.get(), StatusRowFlags::empty())?;
        let logon = TransportLogon {
            hub: self.hub.clone(),
            _counted: Counted::new(&hub.engine),
            types: MapiTexts::new(&[TStr::Wide(u16cstr!("SMTP"))])?,
        };
        Ok(logon.into())
    }
}

#[implement(IXPLogon, Agile = false)]
struct TransportLogon {
    hub: Weak<Hub>,
    _counted: Counted,
    types: MapiTexts,
}

impl IXPLogon_Impl for TransportLogon_Impl {
    fn address_types(&self) -> Result<(AddressTypes<'_>, Uids<'_>)> {
        Ok(((&self.types).into(), [][..].into()))
    }

    fn transport_notify(
        &self,
        flags: &mut TransportNotifyFlags,
        _data: Option<&TransportData>,
    ) -> Result<()> {
        if flags.contains(TransportNotifyFlags::NOTIFY_CANCEL_MESSAGE) {
            // A message is delivered within SubmitMessage.
            return Err(MAPI_E_NO_SUPPORT.into());
        }
        Ok(())
    }

    fn idle(&self) -> Result<()> {
        Ok(())
    }

    fn transport_logoff(&self, _flags: TransportLogoffFlags) -> Result<()> {
        Ok(())
    }

    fn submit_message(
        &self,
        _flags: BeginMessageFlags,
        message: &IMessage,
        message_ref: &mut MessageRef,
        wait_seconds: &mut usize,
    ) -> Result<()> {
        (*message_ref, *wait_seconds) = (MessageRef::default(), 0);
        let hub = alive(&self.hub)?;
        let table = message.get_recipient_table(TableFlags::MAPI_UNICODE)?;
        let columns = table.query_columns(QueryColumnsFlags::TBL_ALL_COLUMNS)?;
        let mut rows = tables::all_rows(&table, columns.get()?)?;
        let mut taken = vec![];
        let mut to: Vec<(Identity, MAPIUID)> = vec![];
        for row in &mut rows {
            row.retain(bag::is_stored);
            let props = Props::from(&*row);
            let kind = props.get::<String>(PR_ADDRTYPE_W).unwrap_or_default();
            let done = props.get::<bool>(PR_RESPONSIBILITY).unwrap_or(false);
            if done || !kind.eq_ignore_ascii_case("SMTP") {
                continue;
            }
            let address = props.get::<String>(PR_EMAIL_ADDRESS_W).unwrap_or_default();
            // Nobody else is there to take other addresses.
            let Some(user) = hub.directory.user(&address) else {
                continue;
            };
            if !to
                .iter()
                .any(|(other, _)| oneoff::same(&other.address, &user.0.address))
            {
                to.push(user);
            }
            row.retain(|value| value.tag().id() != PR_RESPONSIBILITY.id());
            row.push(OwnedPropValue::new(PR_RESPONSIBILITY, true));
            taken.push(row.clone());
        }
        if taken.is_empty() {
            return Err(MAPI_E_NOT_ME.into());
        }
        let content = content_of(message)?;
        for (user, store) in to {
            let Some(store) = hub.store(&store) else {
                continue;
            };
            let (content, names) = &content;
            let mut received = received(content, &user);
            hub.map_names(&mut received, names, &store);
            store.deliver(received)?;
        }
        let mut list = MapiView::<ADRLIST>::new(&taken)?;
        message.modify_recipients(ModifyRecipientsFlags::MODRECIP_MODIFY, list.lend())?;
        events::dispatch();
        Ok(())
    }

    fn end_message(&self, _message_ref: MessageRef) -> Result<EndMessageFlags> {
        Ok(EndMessageFlags::empty())
    }

    fn poll(&self) -> Result<BOOL> {
        // What is for the stores of this MAPI is there already.
        Ok(false.into())
    }

    fn start_message(&self, _message: &IMessage, _message_ref: &mut MessageRef) -> Result<()> {
        Err(MAPI_E_NOT_FOUND.into())
    }

    fn open_status_entry(
        &self,
        _iid: Option<&GUID>,
        _flags: StatusEntryFlags,
    ) -> Result<(ObjectType, IUnknown)> {
        Err(MAPI_E_NO_SUPPORT.into())
    }

    fn flush_queues(&self, _ui_param: UiParam, _flags: TransportFlushFlags) -> Result<()> {
        Ok(())
    }
}

/// All that a message has, of whatever store it is, by the interfaces alone.
fn content_of(message: &IMessage) -> Result<(Content, crate::embedded::props::SharedNames)> {
    let found: Arc<Mutex<Option<Content>>> = Arc::default();
    let put = Arc::clone(&found);
    let write: Write = Arc::new(move |content, _| {
        *lock(&put) = Some(content.clone());
        Ok(())
    });
    let context = Context {
        names: Default::default(),
        alive: Default::default(),
        large: usize::MAX,
        logon: None,
        depth: 0,
    };
    let copied = MessageObject::create(&context, Place::File(write));
    copy::copy_all(&message.cast()?, &copied.cast()?, 0)?;
    copied.save_changes(SaveFlags::empty())?;
    let found = lock(&found).take();
    Ok((found.ok_or(MAPI_E_CALL_FAILED)?, context.names))
}
