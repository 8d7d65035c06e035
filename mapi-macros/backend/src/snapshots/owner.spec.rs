/// What is handed over in memory of another kind, and what may be left out.
#[mapi_interface(iid = "12345678-1234-1234-1234-123456789abd")]
unsafe trait IOwning: IUnknown {
    /// One, in a block.
    fn GetName(&self, #[out] #[owner(TaskStr)] name: *mut *mut u8) -> HRESULT;
    /// Several, counted.
    fn GetParts(
        &self,
        #[out] count: *mut u32,
        #[out]
        #[len_param(count)]
        #[owner(TaskArray<PART>)]
        parts: *mut *mut PART,
    ) -> HRESULT;
    /// Into an array of the caller's.
    #[success(S_FALSE)]
    fn Next(
        &self,
        count: u32,
        #[out]
        #[len_param(count)]
        objects: *mut Option<IThing>,
        #[out]
        #[opt]
        fetched: *mut u32,
    ) -> HRESULT;
    /// Kept for later.
    #[optional(E_NOTIMPL)]
    fn Later(&self, #[reserved] argument: *const u8) -> HRESULT;
}
