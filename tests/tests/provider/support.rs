//! A support object that writes down what it is asked for.

use crate::error;
use mapi_core::abi::{codes::*, flags::*, *};
use mapi_core::boundary::{View, ViewMut};
use mapi_core::{memory::Allocator, *};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use windows_core::{BOOL, GUID, HRESULT, IUnknown, Interface, Result, implement};

#[implement(IMAPISupport)]
#[derive(Default)]
pub(crate) struct Support {
    pub calls: Rc<RefCell<Vec<String>>>,
    pub subscriptions: RefCell<Vec<(Vec<u8>, usize)>>,
    pub fails: Rc<Cell<bool>>,
}

impl Support {
    fn note(&self, call: String) -> Result<()> {
        self.calls.borrow_mut().push(call);
        if self.fails.get() {
            Err(MAPI_E_NO_ACCESS.into())
        } else {
            Ok(())
        }
    }
}

fn name(iid: &GUID) -> &'static str {
    let known = INTERFACES.iter().find(|i| i.iid == Some(*iid));
    known.map_or("?", |i| i.name)
}

impl IMAPISupport_Impl for Support_Impl {
    fn get_last_error(
        &self,
        result: HRESULT,
        flags: UnicodeFlags,
    ) -> Result<Option<MapiView<MAPIERROR>>> {
        self.note(format!("GetLastError {flags:?}"))?;
        Ok(result.is_err().then(|| error(1)))
    }

    fn get_mem_alloc_routines(&self) -> Result<(LPALLOCATEBUFFER, LPALLOCATEMORE, LPFREEBUFFER)> {
        self.note("GetMemAllocRoutines".into())?;
        Ok(Allocator::BUILT_IN.routines())
    }

    fn subscribe(
        &self,
        key: &[u8],
        event_mask: EventMask,
        flags: SubscribeFlags,
        advise_sink: &IMAPIAdviseSink,
    ) -> Result<Connection> {
        self.note(format!("Subscribe {key:?} {event_mask:?} {flags:?}"))?;
        let mut subscriptions = self.subscriptions.borrow_mut();
        subscriptions.push((key.to_vec(), advise_sink.as_raw().addr()));
        Ok(Connection(subscriptions.len()))
    }

    fn unsubscribe(&self, connection: Connection) -> Result<()> {
        self.note(format!("Unsubscribe {connection:?}"))?;
        if connection.0 == 0 || connection.0 > self.subscriptions.borrow().len() {
            return Err(MAPI_E_NOT_FOUND.into());
        }
        Ok(())
    }

    fn notify(
        &self,
        key: &[u8],
        notifications: Views<'_, NOTIFICATION>,
        flags: &mut NotifyFlags,
    ) -> Result<()> {
        self.note(format!(
            "Notify {key:?} {} {:#x}",
            notifications.len(),
            flags.bits()
        ))?;
        let subscribed = self.subscriptions.borrow().iter().any(|(k, _)| k == key);
        *flags = if subscribed {
            NotifyFlags::empty()
        } else {
            NotifyFlags::NOTIFY_CANCELED
        };
        Ok(())
    }

    fn modify_status_row(
        &self,
        columns: Views<'_, SPropValue>,
        flags: StatusRowFlags,
    ) -> Result<()> {
        self.note(format!("ModifyStatusRow {} {flags:?}", columns.len()))
    }

    fn open_profile_section(
        &self,
        uid: Option<&MAPIUID>,
        flags: ProfileSectionFlags,
    ) -> Result<IProfSect> {
        self.note(format!(
            "OpenProfileSection {:?} {flags:?}",
            uid.map(|u| u.ab[0])
        ))?;
        uid.map(|_| crate::fake())
            .ok_or_else(|| MAPI_E_NOT_FOUND.into())
    }

    fn register_preprocessor(
        &self,
        uid: Option<&MAPIUID>,
        address_type: Option<&std::ffi::CStr>,
        dll_name: &std::ffi::CStr,
        preprocess: Option<&std::ffi::CStr>,
        remove_preprocess_info: Option<&std::ffi::CStr>,
    ) -> Result<()> {
        let uid = uid.is_some();
        self.note(format!(
            "RegisterPreprocessor {uid} {address_type:?} {dll_name:?} {preprocess:?} \
             {remove_preprocess_info:?}"
        ))
    }

    fn new_uid(&self) -> Result<MAPIUID> {
        self.note("NewUID".into())?;
        Ok(MAPIUID { ab: [5; 16] })
    }

    fn make_invalid(&self, object: DoomedObject, ref_count: u32, method_count: u32) -> Result<()> {
        self.note(format!(
            "MakeInvalid {} {ref_count} {method_count}",
            object.is_none()
        ))
    }

    fn spooler_yield(&self) -> Result<Success<()>> {
        self.note("SpoolerYield".into())?;
        Ok(Success::new((), MAPI_W_CANCEL_MESSAGE))
    }

    fn spooler_notify(&self, flags: SpoolerNotifyFlags, data: SpoolerData) -> Result<()> {
        let mut bytes = None;
        if flags.contains(SpoolerNotifyFlags::NOTIFY_SENTDEFERRED) {
            // SAFETY: the flag says that it is an SBinary, which lives for the call.
            bytes = Some(unsafe {
                let binary = &*data.as_ptr().cast::<SBinary>();
                std::slice::from_raw_parts(binary.lpb, binary.cb as usize).to_vec()
            });
        }
        self.note(format!(
            "SpoolerNotify {flags:?} {} {bytes:?}",
            data.is_none()
        ))
    }

    fn create_one_off(
        &self,
        name: Option<TStr<'_>>,
        address_type: TStr<'_>,
        address: TStr<'_>,
        flags: OneOffFlags,
    ) -> Result<MapiArray<u8>> {
        let name = name.map(|name| name.to_string());
        let wide = address.is_wide();
        self.note(format!(
            "CreateOneOff {name:?} {address_type} {wide} {:#x}",
            flags.bits()
        ))?;
        MapiArray::new(address.to_string().as_bytes())
    }

    fn set_provider_uid(&self, provider_id: &MAPIUID) -> Result<()> {
        self.note(format!("SetProviderUID {}", provider_id.ab[0]))
    }

    fn compare_entry_ids(&self, entry_id_1: &[u8], entry_id_2: &[u8]) -> Result<BOOL> {
        self.note("CompareEntryIDs".into())?;
        Ok((entry_id_1 == entry_id_2).into())
    }

    fn open_template_id(
        &self,
        template_id: &[u8],
        flags: TemplateFlags,
        _prop_data: &IMAPIProp,
        _iid: Option<&GUID>,
    ) -> Result<IUnknown> {
        self.note(format!("OpenTemplateID {template_id:?} {flags:?}"))?;
        Err(MAPI_E_UNKNOWN_ENTRYID.into())
    }

    fn open_entry(
        &self,
        entry_id: &[u8],
        _iid: Option<&GUID>,
        flags: OpenEntryFlags,
    ) -> Result<(ObjectType, IUnknown)> {
        self.note(format!("OpenEntry {entry_id:?} {flags:?}"))?;
        Ok((
            ObjectType::MAPI_MESSAGE,
            crate::IFake::from(crate::Fake).into(),
        ))
    }

    fn get_one_off_table(&self, flags: UnicodeFlags) -> Result<IMAPITable> {
        self.note(format!("GetOneOffTable {flags:?}"))?;
        Ok(crate::fake())
    }

    fn address(
        &self,
        ui_param: &mut UiParam,
        _parameters: ViewMut<'_, ADRPARM>,
        recipients: &mut Option<MapiView<ADRLIST>>,
    ) -> Result<()> {
        self.note(format!("Address {ui_param:?} {}", recipients.is_some()))?;
        *ui_param = UiParam(2);
        *recipients = match recipients.take() {
            Some(_) => None,
            None => Some(crate::support_calls::no_recipients()),
        };
        Ok(())
    }

    fn details(
        &self,
        ui_param: &mut UiParam,
        dismiss: LPFNDISMISS,
        dismiss_context: CallbackContext,
        entry_id: &[u8],
        button: LPFNBUTTON,
        _button_context: CallbackContext,
        button_text: Option<TStr<'_>>,
        flags: DetailsFlags,
    ) -> Result<()> {
        let text = button_text.map(|text| text.to_string());
        let (dismiss, button) = (dismiss.0.is_some(), button.0.is_some());
        let context = dismiss_context.0.addr();
        self.note(format!(
            "Details {ui_param:?} {dismiss} {context} {entry_id:?} {button} {text:?} {:#x}",
            flags.bits()
        ))
    }

    fn new_entry(
        &self,
        _ui_param: UiParam,
        container: Option<&[u8]>,
        template: Option<&[u8]>,
    ) -> Result<MapiArray<u8>> {
        self.note(format!("NewEntry {container:?} {template:?}"))?;
        MapiArray::new(&[1, 2, 3])
    }

    fn do_config_propsheet(
        &self,
        _ui_param: UiParam,
        _flags: UnicodeFlags,
        title: TStr<'_>,
        _display_table: &IMAPITable,
        _config_data: &IMAPIProp,
        top_page: u32,
    ) -> Result<()> {
        self.note(format!(
            "DoConfigPropsheet {title} {} {top_page}",
            title.is_wide()
        ))
    }

    fn copy_messages(
        &self,
        source_iid: Option<&GUID>,
        source: &IUnknown,
        _messages: <ENTRYLIST as View>::Borrowed<'_>,
        destination_iid: Option<&GUID>,
        destination: &IUnknown,
        _ui_param: UiParam,
        progress: Option<&IMAPIProgress>,
        flags: SupportCopyMessagesFlags,
    ) -> Result<Success<()>> {
        let (source_iid, destination_iid) = (source_iid.map(name), destination_iid.map(name));
        let same = source.as_raw() == destination.as_raw();
        let progress = progress.is_some();
        self.note(format!(
            "CopyMessages {source_iid:?} {destination_iid:?} {same} {progress} {flags:?}"
        ))?;
        Ok(Success::new((), MAPI_W_PARTIAL_COMPLETION))
    }

    fn copy_folder(
        &self,
        source_iid: Option<&GUID>,
        _source: &IUnknown,
        entry_id: &[u8],
        _destination: &IMAPIFolder,
        new_name: Option<TStr<'_>>,
        _ui_param: UiParam,
        _progress: Option<&IMAPIProgress>,
        flags: SupportCopyFolderFlags,
    ) -> Result<Success<()>> {
        let new_name = new_name.map(|name| name.to_string());
        let source_iid = source_iid.map(name);
        self.note(format!(
            "CopyFolder {source_iid:?} {entry_id:?} {new_name:?} {:#x}",
            flags.bits()
        ))?;
        Ok(().into())
    }

    fn do_copy_to(
        &self,
        source_iid: &GUID,
        _source: &IUnknown,
        exclude_iids: &[GUID],
        exclude_props: Option<<SPropTagArray as View>::Borrowed<'_>>,
        _ui_param: UiParam,
        _progress: Option<&IMAPIProgress>,
        destination_iid: &GUID,
        _destination: &IUnknown,
        flags: DoCopyFlags,
    ) -> Result<Option<MapiView<SPropProblemArray>>> {
        let exclude: Vec<_> = exclude_iids.iter().map(name).collect();
        let (source, destination) = (name(source_iid), name(destination_iid));
        let props = exclude_props.is_some();
        self.note(format!(
            "DoCopyTo {source} {destination} {exclude:?} {props} {flags:?}"
        ))?;
        Ok(None)
    }

    fn do_copy_props(
        &self,
        source_iid: &GUID,
        _source: &IUnknown,
        _include_props: <SPropTagArray as View>::Borrowed<'_>,
        _ui_param: UiParam,
        _progress: Option<&IMAPIProgress>,
        destination_iid: &GUID,
        _destination: &IUnknown,
        _flags: DoCopyFlags,
    ) -> Result<Option<MapiView<SPropProblemArray>>> {
        self.note(format!(
            "DoCopyProps {} {}",
            name(source_iid),
            name(destination_iid)
        ))?;
        let problems = mapi_tests::raw::block(SPropProblemArray::default())?;
        // SAFETY: nothing is counted.
        Ok(Some(unsafe { MapiView::from_box(problems) }))
    }

    fn do_progress_dialog(&self, _ui: UiParam, flags: ProgressFlags) -> Result<IMAPIProgress> {
        self.note(format!("DoProgressDialog {flags:?}"))?;
        Ok(crate::fake())
    }

    fn read_receipt(
        &self,
        flags: ReceiptFlags,
        read_message: &IMessage,
        report: &mut Option<IMessage>,
    ) -> Result<()> {
        let same = report.as_ref().is_some_and(|report| report == read_message);
        *report = (!same).then(|| read_message.clone());
        self.note(format!("ReadReceipt {same} {flags:?}"))
    }

    fn prepare_submit(&self, _message: &IMessage, flags: &mut PrepareSubmitFlags) -> Result<()> {
        self.note(format!("PrepareSubmit {flags:?}"))?;
        *flags = PrepareSubmitFlags::NON_STANDARD;
        Ok(())
    }

    fn expand_recips(&self, _message: &IMessage) -> Result<ExpandRecipsFlags> {
        self.note("ExpandRecips".into())?;
        Ok(ExpandRecipsFlags::NEEDS_SPOOLER)
    }

    fn update_pab(&self, flags: NoFlags, _message: &IMessage) -> Result<()> {
        self.note(format!("UpdatePAB {flags:?}"))
    }

    fn do_sent_mail(&self, message: &IMessage) -> Result<()> {
        self.note(format!("DoSentMail {}", crate::references(message)))
    }

    fn open_address_book(&self, _iid: Option<&GUID>) -> Result<Success<IUnknown>> {
        self.note("OpenAddressBook".into())?;
        Ok(Success::new(
            crate::fake::<IFreeBusyData>().into(),
            MAPI_W_ERRORS_RETURNED,
        ))
    }

    fn preprocess(&self, flags: NoFlags, entry_id: &[u8]) -> Result<()> {
        self.note(format!("Preprocess {flags:?} {entry_id:?}"))
    }

    fn complete_msg(&self, entry_id: &[u8]) -> Result<()> {
        self.note(format!("CompleteMsg {entry_id:?}"))
    }

    fn store_logoff_transports(&self, flags: &mut StoreLogoffFlags) -> Result<()> {
        self.note(format!("StoreLogoffTransports {flags:?}"))?;
        *flags = StoreLogoffFlags::LOGOFF_COMPLETE;
        Ok(())
    }

    fn status_recips(
        &self,
        message: &IMessage,
        _recipients: &MapiView<ADRLIST>,
    ) -> Result<Success<()>> {
        self.note(format!("StatusRecips {}", crate::references(message)))?;
        Ok(Success::new((), MAPI_W_ERRORS_RETURNED))
    }

    fn wrap_store_entry_id(&self, entry_id: &[u8]) -> Result<MapiArray<u8>> {
        self.note("WrapStoreEntryID".into())?;
        MapiArray::new(&[b"wrapped ", entry_id].concat())
    }

    fn modify_profile(&self, flags: ModifyProfileFlags) -> Result<()> {
        self.note(format!("ModifyProfile {flags:?}"))
    }

    fn storage_from_stream(
        &self,
        stream: &IUnknown,
        iid: Option<&GUID>,
        flags: StorageFlags,
    ) -> Result<IStorage> {
        let count = crate::references(stream);
        self.note(format!(
            "IStorageFromStream {:?} {count} {flags:?}",
            iid.map(name)
        ))?;
        Ok(crate::fake())
    }

    fn get_svc_config_support_obj(&self) -> Result<IMAPISupport> {
        self.note("GetSvcConfigSupportObj".into())?;
        Ok(Support::default().into())
    }
}
