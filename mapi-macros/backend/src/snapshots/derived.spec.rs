#[mapi_interface(iid = none, crate = ::mapi)]
#[cfg(feature = "derived")]
#[deprecated = "IDerived2 continues it"]
pub(crate) unsafe trait IDerived: other::IBase {
    #[reserved]
    fn Placeholder(&self);
    #[optional]
    #[cfg(windows)]
    fn Clone(&self, #[out] copy: *mut Option<IDerived>) -> HRESULT;
    fn Stop(&self);
}
