use super::admin::Admin;use crate::*;use crate::abi::*;
pub(super) struct ServiceSupport;
impl ServiceSupport{pub(super) fn open(_a:&Admin,_u:&MAPIUID)->IMAPISupport{todo!()}}
