//! The functions of MAPI that the embedded one has too, declared once for all who need them: those
//! of a DLL ([`Exports`](super::Exports)), of this process, and what a DLL exports
//! ([`export_mapi!`](crate::export_mapi)).

/// Calls a macro with the declarations behind what is given to it. The number behind a name is the
/// size of the arguments on 32-bit Windows, as in C's decorated names.
#[doc(hidden)]
#[macro_export]
macro_rules! __mapi_functions {
    ($callback:path { $($given:tt)* }) => {
        $callback! {
            { $($given)* }

            /// Counts one more user of MAPI in this process. (`MAPIX.h`)
            fn MAPIInitialize @ 4 (init: *mut c_void) -> HRESULT;

            /// Counts one user of MAPI less. (`MAPIX.h`)
            fn MAPIUninitialize @ 0 ();

            /// Logs on to a profile and returns a session. (`MAPIX.h`)
            fn MAPILogonEx @ 20 (ui: UiParam, profile: *const TCHAR, password: *const TCHAR, flags: LogonFlags, session: *mut Option<IMAPISession>) -> HRESULT;

            /// Allocates a block. (`MAPIX.h`)
            fn MAPIAllocateBuffer @ 8 (size: u32, block: *mut *mut c_void) -> HRESULT;

            /// Allocates a block that is freed with another. (`MAPIX.h`)
            fn MAPIAllocateMore @ 12 (size: u32, parent: *mut c_void, block: *mut *mut c_void) -> HRESULT;

            /// Frees a block and what is chained to it. (`MAPIX.h`)
            fn MAPIFreeBuffer @ 4 (block: *mut c_void) -> u32;

            /// Opens the administration of profiles. (`MAPIX.h`)
            fn MAPIAdminProfiles @ 8 (flags: u32, profiles: *mut Option<IProfAdmin>) -> HRESULT;

            /// Makes a table in memory. (`MAPIUtil.h`)
            fn CreateTable @ 36 (interface: *const GUID, allocate_buffer: LPALLOCATEBUFFER, allocate_more: LPALLOCATEMORE, free_buffer: LPFREEBUFFER, reserved: *mut c_void, table_type: TableType, index: PropTag, columns: *const SPropTagArray, table_data: *mut Option<ITableData>) -> HRESULT;

            /// Makes a property object in memory. (`MAPIUtil.h`)
            fn CreateIProp @ 24 (interface: *const GUID, allocate_buffer: LPALLOCATEBUFFER, allocate_more: LPALLOCATEMORE, free_buffer: LPFREEBUFFER, reserved: *mut c_void, prop_data: *mut Option<IPropData>) -> HRESULT;

            /// Returns the IMalloc of MAPI, with a reference. (`MAPIUtil.h`)
            fn MAPIGetDefaultMalloc @ 0 () -> *mut c_void;

            /// Opens a stream on a file; the names are 8-bit, or UTF-16 with MAPI_UNICODE where the DLL knows it. (`MAPIUtil.h`)
            fn OpenStreamOnFile @ 24 (allocate_buffer: LPALLOCATEBUFFER, free_buffer: LPFREEBUFFER, flags: u32, file_name: *const TCHAR, prefix: *const TCHAR, stream: *mut Option<IStream>) -> HRESULT;

            /// Copies a value to memory that is freed with another block. (`MAPIUtil.h`)
            fn PropCopyMore @ 16 (value_dest: *mut SPropValue, value_src: *const SPropValue, allocate_more: LPALLOCATEMORE, parent: *mut c_void) -> HRESULT;

            /// Returns the size of a value in bytes. (`MAPIUtil.h`)
            fn UlPropSize @ 4 (value: *const SPropValue) -> u32;

            /// Compares two names of properties. (`MAPIUtil.h`)
            fn FEqualNames @ 8 (name1: *const MAPINAMEID, name2: *const MAPINAMEID) -> BOOL;

            /// Copies one value of a property with many. (`MAPIUtil.h`)
            fn GetInstance @ 12 (prop_mv: *const SPropValue, prop_sv: *mut SPropValue, index: u32);

            /// Tells whether a text or bytes contain others. (`MAPIUtil.h`)
            fn FPropContainsProp @ 12 (value_dst: *const SPropValue, value_src: *const SPropValue, fuzzy_level: u32) -> BOOL;

            /// Tells whether two values compare as said. (`MAPIUtil.h`)
            fn FPropCompareProp @ 12 (value1: *const SPropValue, rel_op: u32, value2: *const SPropValue) -> BOOL;

            /// Returns how two values are ordered: less than 0, 0, or more. (`MAPIUtil.h`)
            fn LPropCompareProp @ 8 (value_a: *const SPropValue, value_b: *const SPropValue) -> i32;

            /// Puts columns in front of those of a table. (`MAPIUtil.h`)
            fn HrAddColumns @ 16 (table: Ref<'_, IMAPITable>, roptag_columns_new: *const SPropTagArray, allocate_buffer: LPALLOCATEBUFFER, free_buffer: LPFREEBUFFER) -> HRESULT;

            /// The same, with a callback that filters those that were there. (`MAPIUtil.h`)
            fn HrAddColumnsEx @ 20 (table: Ref<'_, IMAPITable>, roptag_columns_new: *const SPropTagArray, allocate_buffer: LPALLOCATEBUFFER, free_buffer: LPFREEBUFFER, filter_columns: Option<unsafe extern "system" fn(*mut SPropTagArray)>) -> HRESULT;

            /// Makes an advise sink of a callback. (`MAPIUtil.h`)
            fn HrAllocAdviseSink @ 12 (callback: LPNOTIFCALLBACK, context: *mut c_void, advise_sink: *mut Option<IMAPIAdviseSink>) -> HRESULT;

            /// Makes an advise sink that is called in this thread. (`MAPIUtil.h`)
            fn HrThisThreadAdviseSink @ 8 (advise_sink: Ref<'_, IMAPIAdviseSink>, advise_sink_out: *mut Option<IMAPIAdviseSink>) -> HRESULT;

            /// Calls the advise sinks of notifications that wait. (`MAPIUtil.h`)
            fn HrDispatchNotifications @ 4 (flags: u32) -> HRESULT;

            /// Returns how many bytes a copy of values needs. (`MAPIUtil.h`)
            fn ScCountProps @ 12 (count: i32, properties: *const SPropValue, size: *mut u32) -> HRESULT;

            /// Finds a value by its identifier; null where there is none. (`MAPIUtil.h`)
            fn LpValFindProp @ 12 (tag: PropTag, count: u32, properties: *const SPropValue) -> *mut SPropValue;

            /// Copies values to one block. (`MAPIUtil.h`)
            fn ScCopyProps @ 16 (count: i32, properties: *const SPropValue, target: *mut c_void, size: *mut u32) -> HRESULT;

            /// Adjusts the pointers of values that were moved. (`MAPIUtil.h`)
            fn ScRelocProps @ 20 (count: i32, properties: *mut SPropValue, old_base: *mut c_void, new_base: *mut c_void, size: *mut u32) -> HRESULT;

            /// Copies values to one new block. (`MAPIUtil.h`)
            fn ScDupPropset @ 16 (count: i32, properties: *const SPropValue, allocate_buffer: LPALLOCATEBUFFER, properties_out: *mut *mut SPropValue) -> HRESULT;

            /// Counts one more reference; returns how many. (`MAPIUtil.h`)
            fn UlAddRef @ 4 (object: *mut c_void) -> u32;

            /// Counts one reference less; returns how many are left. (`MAPIUtil.h`)
            fn UlRelease @ 4 (object: *mut c_void) -> u32;

            /// Reads one property. (`MAPIUtil.h`)
            fn HrGetOneProp @ 12 (object: Ref<'_, IMAPIProp>, tag: PropTag, property: *mut *mut SPropValue) -> HRESULT;

            /// Sets one property. (`MAPIUtil.h`)
            fn HrSetOneProp @ 8 (object: Ref<'_, IMAPIProp>, property: *const SPropValue) -> HRESULT;

            /// Tells whether an object has a property. (`MAPIUtil.h`)
            fn FPropExists @ 8 (object: Ref<'_, IMAPIProp>, tag: PropTag) -> BOOL;

            /// Finds a value by its tag; null where there is none. (`MAPIUtil.h`)
            fn PpropFindProp @ 12 (properties: *const SPropValue, count: u32, tag: PropTag) -> *mut SPropValue;

            /// Frees an address list and the properties of each entry. (`MAPIUtil.h`)
            fn FreePadrlist @ 4 (adrlist: *mut ADRLIST);

            /// Frees a row set and the properties of each row. (`MAPIUtil.h`)
            fn FreeProws @ 4 (rows: *mut SRowSet);

            /// Reads all rows of a table. (`MAPIUtil.h`)
            fn HrQueryAllRows @ 24 (table: Ref<'_, IMAPITable>, prop_tags: *const SPropTagArray, restriction: *const SRestriction, sort_order_set: *const SSortOrderSet, at_most: i32, rows: *mut *mut SRowSet) -> HRESULT;

            /// Reads hexadecimal text into bytes. (`MAPIUtil.h`)
            fn FBinFromHex @ 8 (text: *const TCHAR, bytes: *mut u8) -> BOOL;

            /// The same, with the room that there is. (`MAPIUtil.h`)
            fn ScBinFromHexBounded @ 12 (text: *const TCHAR, bytes: *mut u8, size: u32) -> HRESULT;

            /// Writes bytes as hexadecimal text. (`MAPIUtil.h`)
            fn HexFromBin @ 12 (bytes: *const u8, size: i32, text: *mut TCHAR);

            /// Reads a hexadecimal number. (`MAPIUtil.h`)
            fn UlFromSzHex @ 4 (text: *const TCHAR) -> u32;

            /// Reads hexadecimal text into an entry identifier. (`MAPIUtil.h`)
            fn HrEntryIDFromSz @ 12 (text: *const TCHAR, size: *mut u32, entry_id: *mut *mut ENTRYID) -> HRESULT;

            /// Writes an entry identifier as hexadecimal text. (`MAPIUtil.h`)
            fn HrSzFromEntryID @ 12 (size: u32, entry_id: *const ENTRYID, text: *mut *mut TCHAR) -> HRESULT;

            /// Finds the first such unit of a text. (`MAPIUtil.h`)
            fn SzFindCh @ 8 (text: *const TCHAR, unit: u16) -> *mut TCHAR;

            /// Finds the last such unit of a text. (`MAPIUtil.h`)
            fn SzFindLastCh @ 8 (text: *const TCHAR, unit: u16) -> *mut TCHAR;

            /// Finds a text in another. (`MAPIUtil.h`)
            fn SzFindSz @ 8 (text: *const TCHAR, key: *const TCHAR) -> *mut TCHAR;

            /// Reads a decimal number. (`MAPIUtil.h`)
            fn UFromSz @ 4 (text: *const TCHAR) -> u32;

            /// Adds two 64-bit numbers. (`MAPIUtil.h`)
            fn FtAddFt @ 16 (ft_addend1: FILETIME, ft_addend2: FILETIME) -> FILETIME;

            /// Multiplies two 32-bit numbers. (`MAPIUtil.h`)
            fn FtMulDwDw @ 8 (ft_multiplicand: u32, ft_multiplier: u32) -> FILETIME;

            /// Multiplies a 64-bit number with a 32-bit one. (`MAPIUtil.h`)
            fn FtMulDw @ 12 (ft_multiplier: u32, ft_multiplicand: FILETIME) -> FILETIME;

            /// Subtracts 64-bit numbers. (`MAPIUtil.h`)
            fn FtSubFt @ 16 (ft_minuend: FILETIME, ft_subtrahend: FILETIME) -> FILETIME;

            /// Negates a 64-bit number. (`MAPIUtil.h`)
            fn FtNegFt @ 8 (time: FILETIME) -> FILETIME;

            /// Makes the index of a message in a conversation. (`MAPIUtil.h`)
            fn ScCreateConversationIndex @ 16 (parent: u32, parent_2: *const u8, index_size: *mut u32, index: *mut *mut u8) -> HRESULT;

            /// Makes an entry identifier of a store that MAPI can open of one that its provider can. (`MAPIUtil.h`)
            fn WrapStoreEntryID @ 24 (flags: u32, dll_name: *const TCHAR, orig_entry: u32, orig_entry_2: *const ENTRYID, wrapped_entry: *mut u32, wrapped_entry_out: *mut *mut ENTRYID) -> HRESULT;

            /// Opens compressed RTF as RTF. (`MAPIUtil.h`)
            fn WrapCompressedRTFStream @ 12 (compressed_rtf_stream: Ref<'_, IStream>, flags: u32, uncompressed_rtf_stream: *mut Option<IStream>) -> HRESULT;

            /// Prepares the utility functions without MAPIInitialize. (`MAPIUtil.h`)
            fn ScInitMapiUtil @ 4 (flags: u32) -> HRESULT;

            /// Ends what ScInitMapiUtil began. (`MAPIUtil.h`)
            fn DeinitMapiUtil @ 0 ();

            /// Opens a stream on a file, with UTF-16 names. (`MAPIUtil.h`)
            fn OpenStreamOnFileW @ 24 (allocate_buffer: LPALLOCATEBUFFER, free_buffer: LPFREEBUFFER, flags: u32, file_name: *const u16, prefix: *const u16, stream: *mut Option<IStream>) -> HRESULT;

            /// Makes MAPI's code of one of a storage. (`IMessage.h`)
            fn MapStorageSCode @ 4 (code: HRESULT) -> HRESULT;

            /// Groups the messages that are opened on storages. (`IMessage.h`)
            fn OpenIMsgSession @ 12 (malloc: *mut c_void, flags: u32, msg_sess: *mut *mut c_void) -> HRESULT;

            /// Closes such a group. (`IMessage.h`)
            fn CloseIMsgSession @ 4 (msg_sess: *mut c_void);

            /// Opens a message on a storage. (`IMessage.h`)
            fn OpenIMsgOnIStg @ 44 (msg_sess: *mut c_void, allocate_buffer: LPALLOCATEBUFFER, allocate_more: LPALLOCATEMORE, free_buffer: LPFREEBUFFER, malloc: *mut c_void, support: *mut c_void, storage: Ref<'_, IStorage>, on_release: MSGCALLRELEASE, caller_data: u32, flags: u32, msg: *mut Option<IMessage>) -> HRESULT;

            /// Returns how many bytes a copy of notifications needs. (`MAPIUtil.h`)
            fn ScCountNotifications @ 12 (count: i32, notifications: *const NOTIFICATION, size: *mut u32) -> HRESULT;

            /// Copies notifications to one block. (`MAPIUtil.h`)
            fn ScCopyNotifications @ 16 (count: i32, notifications: *const NOTIFICATION, target: *mut c_void, size: *mut u32) -> HRESULT;

            /// Adjusts the pointers of notifications that were moved. (`MAPIUtil.h`)
            fn ScRelocNotifications @ 20 (count: i32, notifications: *mut NOTIFICATION, old_base: *mut c_void, new_base: *mut c_void, size: *mut u32) -> HRESULT;

            /// Makes the standard folders of a store where they are missing. (`MAPIUtil.h`)
            fn HrValidateIPMSubtree @ 20 (store: Ref<'_, IMsgStore>, flags: u32, count: *mut u32, values: *mut *mut SPropValue, error: *mut *mut MAPIERROR) -> HRESULT;

            /// Makes one entry identifier of those of a store and a message. (`MAPIUtil.h`)
            fn HrComposeEID @ 28 (session: Ref<'_, IMAPISession>, store_record_key: u32, store_record_key_2: *const u8, msg_entry_id: u32, msg_entry_id_2: *const ENTRYID, eid_size: *mut u32, entry_id: *mut *mut ENTRYID) -> HRESULT;

            /// Takes such an entry identifier apart. (`MAPIUtil.h`)
            fn HrDecomposeEID @ 28 (session: Ref<'_, IMAPISession>, entry_id_size: u32, entry_id: *const ENTRYID, store_entry_id: *mut u32, store_entry_id_out: *mut *mut ENTRYID, msg_entry_id: *mut u32, msg_entry_id_out: *mut *mut ENTRYID) -> HRESULT;

            /// Makes a text of the identifiers of a store and a message. (`MAPIUtil.h`)
            fn HrComposeMsgID @ 24 (session: Ref<'_, IMAPISession>, store_search_key: u32, store_search_key_2: *const u8, msg_entry_id: u32, msg_entry_id_2: *const ENTRYID, msg_id: *mut *mut TCHAR) -> HRESULT;

            /// Takes such a text apart. (`MAPIUtil.h`)
            fn HrDecomposeMsgID @ 24 (session: Ref<'_, IMAPISession>, msg_id: *const TCHAR, store_entry_id: *mut u32, store_entry_id_out: *mut *mut ENTRYID, message_entry_id_size: *mut u32, msg_entry_id: *mut *mut ENTRYID) -> HRESULT;

            /// Makes a UNC path of a local one. (`MAPIUtil.h`)
            fn ScUNCFromLocalPath @ 12 (local: *const u8, unc: *mut u8, cch_unc: u32) -> HRESULT;

            /// Makes a local path of a UNC one. (`MAPIUtil.h`)
            fn ScLocalPathFromUNC @ 12 (unc: *const u8, local: *mut u8, cch_local: u32) -> HRESULT;

            /// Brings the RTF and the plain body of a message in line. (`MAPIUtil.h`)
            fn RTFSync @ 12 (message: Ref<'_, IMessage>, flags: u32, message_updated: *mut BOOL) -> HRESULT;

            /// Opens a stream as a storage. (`MAPIUtil.h`)
            fn HrIStorageFromStream @ 16 (unk_in: Ref<'_, IUnknown>, interface: *const GUID, flags: u32, storage_out: *mut Option<IStorage>) -> HRESULT;

            /// Opens compressed RTF as RTF, HTML or text in a code page. (`MAPIUtil.h`)
            fn WrapCompressedRTFStreamEx @ 16 (compressed_rtf_stream: Ref<'_, IStream>, wcs_info: *const RTF_WCSINFO, uncompressed_rtf_stream: *mut Option<IStream>, ret_info: *mut RTF_WCSRETINFO) -> HRESULT;

            /// Reads the attributes of properties of such a message. (`IMessage.h`)
            fn GetAttribIMsgOnIStg @ 12 (object: *mut c_void, prop_tag_array: *const SPropTagArray, prop_attr_array: *mut *mut SPropAttrArray) -> HRESULT;

            /// Sets the attributes of properties of such a message. (`IMessage.h`)
            fn SetAttribIMsgOnIStg @ 16 (object: *mut c_void, prop_tags: *const SPropTagArray, prop_attrs: *const SPropAttrArray, prop_problems: *mut *mut SPropProblemArray) -> HRESULT;

            /// Opens an address book entry of one Exchange account. (`abhelp.h`)
            fn HrOpenABEntryWithExchangeContext @ 36 (session: Ref<'_, IMAPISession>, emsmdb_uid: *const MAPIUID, addr_book: Ref<'_, IAddrBook>, entry_id_size: u32, entry_id: *const ENTRYID, interface: *const GUID, flags: u32, object_type: *mut u32, object: *mut Option<IUnknown>) -> HRESULT;

            /// Shows the details of an address book entry of one Exchange account. (`abhelp.h`)
            fn HrDoABDetailsWithExchangeContext @ 48 (session: Ref<'_, IMAPISession>, emsmdb_uid: *const MAPIUID, addr_book: Ref<'_, IAddrBook>, ui: *mut UiParam, dismiss: LPFNDISMISS, dismiss_context: *mut c_void, entry_id_size: u32, entry_id: *const ENTRYID, button: LPFNBUTTON, button_context: *mut c_void, button_text: *const TCHAR, flags: u32) -> HRESULT;

            /// Shows the details of an address book entry of one provider. (`abhelp.h`)
            fn HrDoABDetailsWithProviderUID @ 44 (emsabp_uid: *const MAPIUID, addr_book: Ref<'_, IAddrBook>, ui: *mut UiParam, dismiss: LPFNDISMISS, dismiss_context: *mut c_void, entry_id_size: u32, entry_id: *const ENTRYID, button: LPFNBUTTON, button_context: *mut c_void, button_text: *const TCHAR, flags: u32) -> HRESULT;

            /// Opens an address book entry of the default account. (`abhelp.h`)
            fn HrOpenABEntryUsingDefaultContext @ 32 (session: Ref<'_, IMAPISession>, addr_book: Ref<'_, IAddrBook>, entry_id_size: u32, entry_id: *const ENTRYID, interface: *const GUID, flags: u32, object_type: *mut u32, object: *mut Option<IUnknown>) -> HRESULT;

            /// Opens an address book entry of one provider. (`abhelp.h`)
            fn HrOpenABEntryWithProviderUID @ 32 (emsabp_uid: *const MAPIUID, addr_book: Ref<'_, IAddrBook>, entry_id_size: u32, entry_id: *const ENTRYID, interface: *const GUID, flags: u32, object_type: *mut u32, object: *mut Option<IUnknown>) -> HRESULT;

            /// The same, for a provider with its support object. (`abhelp.h`)
            fn HrOpenABEntryWithProviderUIDSupport @ 32 (emsabp_uid: *const MAPIUID, sup: Ref<'_, IMAPISupport>, entry_id_size: u32, entry_id: *const ENTRYID, interface: *const GUID, flags: u32, object_type: *mut u32, object: *mut Option<IUnknown>) -> HRESULT;

            /// Opens the address book entry that a resolved row names. (`abhelp.h`)
            fn HrOpenABEntryWithResolvedRow @ 32 (prw_resolved: *const SRow, addr_book: Ref<'_, IAddrBook>, entry_id_size: u32, entry_id: *const ENTRYID, interface: *const GUID, flags: u32, object_type: *mut u32, object: *mut Option<IUnknown>) -> HRESULT;

            /// Compares entry identifiers of one Exchange account. (`abhelp.h`)
            fn HrCompareABEntryIDsWithExchangeContext @ 36 (session: Ref<'_, IMAPISession>, emsmdb_uid: *const MAPIUID, addr_book: Ref<'_, IAddrBook>, entry_id1: u32, entry_id1_2: *const ENTRYID, entry_id2: u32, entry_id2_2: *const ENTRYID, flags: u32, result: *mut u32) -> HRESULT;

            /// Opens an address book entry with a support object. (`abhelp.h`)
            fn HrOpenABEntryWithSupport @ 28 (sup: Ref<'_, IMAPISupport>, entry_id_size: u32, entry_id: *const ENTRYID, interface: *const GUID, flags: u32, object_type: *mut u32, object: *mut Option<IUnknown>) -> HRESULT;
        }
    };
}

pub(super) use __mapi_functions as mapi_functions;
