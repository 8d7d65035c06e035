use super::admin::Admin;
pub(super) fn admin_of(_d:&windows_core::IUnknown)->Option<Admin>{None}
