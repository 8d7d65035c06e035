use super::hub::Hub;use super::services::Service;use std::sync::Arc;
pub(super) fn service(_h:&Arc<Hub>)->Service{Service::new("EMBEDDED")}
