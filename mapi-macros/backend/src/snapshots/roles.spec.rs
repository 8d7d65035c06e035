/// One method of each kind.
#[mapi_interface(iid = "12345678-1234-1234-1234-123456789abc")]
unsafe trait IRoles: IUnknown {
    /// Opens.
    #[success(MAPI_W_ERRORS_RETURNED)]
    fn OpenEntry(
        &self,
        entry_id_size: u32,
        #[opt]
        #[size_param(entry_id_size)]
        entry_id: *const ENTRYID,
        #[opt] iid: *const GUID,
        flags: OpenFlags,
        #[out]
        #[opt]
        object_type: *mut ObjectType,
        #[out]
        #[iid_is(iid)]
        object: *mut Option<IUnknown>,
    ) -> HRESULT;
    /// Reads.
    fn GetProps(
        &self,
        #[view] tags: *const SPropTagArray,
        flags: u32,
        #[out] count: *mut u32,
        #[out]
        #[len_param(count)]
        values: *mut *mut SPropValue,
    ) -> HRESULT;
    /// Renames.
    fn Rename(
        &self,
        flags: u32,
        #[encoding(flags)] name: *const TCHAR,
        #[out]
        #[encoding(flags)]
        old: *mut *mut TCHAR,
    ) -> HRESULT;
    /// Tells.
    fn OnNotify(
        &self,
        count: u32,
        #[len_param(count)] notifications: *const NOTIFICATION,
    ) -> u32;
    /// Closes.
    fn Close(&self, #[reserved] reserved: u32, #[inout] state: *mut STATE, sink: Ref<ISink>) -> HRESULT;
}
