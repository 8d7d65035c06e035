//! IMAPISupport for support objects that do nothing but what the scene needs.

/// Implements IMAPISupport for an object: it hands out the allocator of the process, and does
/// nothing else that MAPI's support objects do for providers.
macro_rules! support_methods {
    ($object:ident) => {
        #[expect(unused_variables, reason = "named as what they are, and not needed")]
        impl IMAPISupport_Impl for $object {
            fn get_last_error(
                &self,
                result: HRESULT,
                flags: UnicodeFlags,
            ) -> Result<Option<MapiView<MAPIERROR>>> {
                Err(MAPI_E_NO_SUPPORT.into())
            }

            fn get_mem_alloc_routines(
                &self,
            ) -> Result<(LPALLOCATEBUFFER, LPALLOCATEMORE, LPFREEBUFFER)> {
                Ok(mapi_core::memory::allocator().routines())
            }

            fn subscribe(
                &self,
                key: &[u8],
                event_mask: EventMask,
                flags: SubscribeFlags,
                advise_sink: &IMAPIAdviseSink,
            ) -> Result<Connection> {
                Err(MAPI_E_NO_SUPPORT.into())
            }

            fn unsubscribe(&self, connection: Connection) -> Result<()> {
                Err(MAPI_E_NO_SUPPORT.into())
            }

            fn notify(
                &self,
                key: &[u8],
                notifications: Views<'_, NOTIFICATION>,
                flags: &mut NotifyFlags,
            ) -> Result<()> {
                Err(MAPI_E_NO_SUPPORT.into())
            }

            fn modify_status_row(
                &self,
                columns: Views<'_, SPropValue>,
                flags: StatusRowFlags,
            ) -> Result<()> {
                Err(MAPI_E_NO_SUPPORT.into())
            }

            fn open_profile_section(
                &self,
                uid: Option<&MAPIUID>,
                flags: ProfileSectionFlags,
            ) -> Result<IProfSect> {
                Err(MAPI_E_NO_SUPPORT.into())
            }

            fn register_preprocessor(
                &self,
                uid: Option<&MAPIUID>,
                address_type: Option<&std::ffi::CStr>,
                dll_name: &std::ffi::CStr,
                preprocess: Option<&std::ffi::CStr>,
                remove_preprocess_info: Option<&std::ffi::CStr>,
            ) -> Result<()> {
                Err(MAPI_E_NO_SUPPORT.into())
            }

            fn new_uid(&self) -> Result<MAPIUID> {
                Err(MAPI_E_NO_SUPPORT.into())
            }

            fn make_invalid(
                &self,
                object: DoomedObject,
                ref_count: u32,
                method_count: u32,
            ) -> Result<()> {
                Err(MAPI_E_NO_SUPPORT.into())
            }

            fn spooler_yield(&self) -> Result<Success<()>> {
                Err(MAPI_E_NO_SUPPORT.into())
            }

            fn spooler_notify(&self, flags: SpoolerNotifyFlags, data: SpoolerData) -> Result<()> {
                Err(MAPI_E_NO_SUPPORT.into())
            }

            fn create_one_off(
                &self,
                name: Option<TStr<'_>>,
                address_type: TStr<'_>,
                address: TStr<'_>,
                flags: OneOffFlags,
            ) -> Result<MapiArray<u8>> {
                Err(MAPI_E_NO_SUPPORT.into())
            }

            fn set_provider_uid(&self, provider_id: &MAPIUID) -> Result<()> {
                Err(MAPI_E_NO_SUPPORT.into())
            }

            fn compare_entry_ids(&self, entry_id_1: &[u8], entry_id_2: &[u8]) -> Result<BOOL> {
                Err(MAPI_E_NO_SUPPORT.into())
            }

            fn open_template_id(
                &self,
                template_id: &[u8],
                flags: TemplateFlags,
                _prop_data: &IMAPIProp,
            ) -> Result<IUnknown> {
                Err(MAPI_E_NO_SUPPORT.into())
            }

            fn open_entry(
                &self,
                entry_id: &[u8],
                flags: OpenEntryFlags,
            ) -> Result<(ObjectType, IUnknown)> {
                Err(MAPI_E_NO_SUPPORT.into())
            }

            fn get_one_off_table(&self, flags: UnicodeFlags) -> Result<IMAPITable> {
                Err(MAPI_E_NO_SUPPORT.into())
            }

            fn address(
                &self,
                ui_param: &mut UiParam,
                _parameters: ViewMut<'_, ADRPARM>,
                recipients: &mut Option<MapiView<ADRLIST>>,
            ) -> Result<()> {
                Err(MAPI_E_NO_SUPPORT.into())
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
                Err(MAPI_E_NO_SUPPORT.into())
            }

            fn new_entry(
                &self,
                _ui_param: UiParam,
                container: Option<&[u8]>,
                template: Option<&[u8]>,
            ) -> Result<MapiArray<u8>> {
                Err(MAPI_E_NO_SUPPORT.into())
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
                Err(MAPI_E_NO_SUPPORT.into())
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
                flags: CopyMessagesFlags,
            ) -> Result<Success<()>> {
                Err(MAPI_E_NO_SUPPORT.into())
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
                flags: CopyFolderFlags,
            ) -> Result<Success<()>> {
                Err(MAPI_E_NO_SUPPORT.into())
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
                flags: CopyFlags,
            ) -> Result<Option<MapiView<SPropProblemArray>>> {
                Err(MAPI_E_NO_SUPPORT.into())
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
                _flags: CopyFlags,
            ) -> Result<Option<MapiView<SPropProblemArray>>> {
                Err(MAPI_E_NO_SUPPORT.into())
            }

            fn do_progress_dialog(
                &self,
                _ui: UiParam,
                flags: ProgressFlags,
            ) -> Result<IMAPIProgress> {
                Err(MAPI_E_NO_SUPPORT.into())
            }

            fn read_receipt(
                &self,
                flags: ReceiptFlags,
                read_message: &IMessage,
                report: &mut Option<IMessage>,
            ) -> Result<()> {
                Err(MAPI_E_NO_SUPPORT.into())
            }

            fn prepare_submit(
                &self,
                _message: &IMessage,
                flags: &mut PrepareSubmitFlags,
            ) -> Result<()> {
                Err(MAPI_E_NO_SUPPORT.into())
            }

            fn expand_recips(&self, _message: &IMessage) -> Result<ExpandRecipsFlags> {
                Err(MAPI_E_NO_SUPPORT.into())
            }

            fn update_pab(&self, flags: NoFlags, _message: &IMessage) -> Result<()> {
                Err(MAPI_E_NO_SUPPORT.into())
            }

            fn do_sent_mail(&self, message: &IMessage) -> Result<()> {
                Err(MAPI_E_NO_SUPPORT.into())
            }

            fn open_address_book(&self) -> Result<Success<IUnknown>> {
                Err(MAPI_E_NO_SUPPORT.into())
            }

            fn preprocess(&self, flags: NoFlags, entry_id: &[u8]) -> Result<()> {
                Err(MAPI_E_NO_SUPPORT.into())
            }

            fn complete_msg(&self, entry_id: &[u8]) -> Result<()> {
                Err(MAPI_E_NO_SUPPORT.into())
            }

            fn store_logoff_transports(&self, flags: &mut StoreLogoffFlags) -> Result<()> {
                Err(MAPI_E_NO_SUPPORT.into())
            }

            fn status_recips(
                &self,
                message: &IMessage,
                _recipients: <ADRLIST as View>::Borrowed<'_>,
            ) -> Result<Success<()>> {
                Err(MAPI_E_NO_SUPPORT.into())
            }

            fn wrap_store_entry_id(&self, entry_id: &[u8]) -> Result<MapiArray<u8>> {
                Err(MAPI_E_NO_SUPPORT.into())
            }

            fn modify_profile(&self, flags: ModifyProfileFlags) -> Result<()> {
                Err(MAPI_E_NO_SUPPORT.into())
            }

            fn storage_from_stream(
                &self,
                stream: &IUnknown,
                iid: Option<&GUID>,
                flags: StorageFlags,
            ) -> Result<IStorage> {
                Err(MAPI_E_NO_SUPPORT.into())
            }

            fn get_svc_config_support_obj(&self) -> Result<IMAPISupport> {
                Err(MAPI_E_NO_SUPPORT.into())
            }
        }
    };
}

pub(crate) use support_methods;
