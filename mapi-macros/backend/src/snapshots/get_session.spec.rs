/// Gives a service provider the MAPI session of its support object.
#[mapi_interface(
    iid = "614ab435-491d-4f5b-a8b4-60eb031030c6",
    implemented_by = "MAPI",
    called_by = "MAPI providers"
)]
pub unsafe trait IMAPIGetSession: IUnknown {
    /// Returns the session that the support object belongs to.
    fn GetMAPISession(&self, #[out] session: *mut Option<IUnknown>) -> HRESULT;
}
