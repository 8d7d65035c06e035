//! Smoke.
#![deny(warnings)]
use windows_core::*;
use mapi_core::{IMAPIGetSession, IMAPIGetSession_Impl};

#[windows_core::implement(IMAPIGetSession)]
struct Support { session: IUnknown }
impl IMAPIGetSession_Impl for Support_Impl {
    fn get_mapi_session(&self) -> Result<IUnknown> { Ok(self.session.clone()) }
}
#[windows_core::implement(IMAPIGetSession)]
struct Bad;
impl IMAPIGetSession_Impl for Bad_Impl {
    fn get_mapi_session(&self) -> Result<IUnknown> { panic!() }
}
#[test]
fn smoke() {
    let b: IUnknown = IMAPIGetSession::from(Bad).into();
    let s: IMAPIGetSession = Support { session: b.clone() }.into();
    let u: IUnknown = s.cast().unwrap();
    let s2: IMAPIGetSession = u.cast().unwrap();
    assert_eq!(s2.get_mapi_session().unwrap(), b);
    let bad: IMAPIGetSession = b.cast().unwrap();
    println!("{:?} {:?}", bad.get_mapi_session(), bad);
    println!("{:#?}", IMAPIGetSession::DESCRIPTION);
    let _: &IUnknown = (&s2).into();
}
