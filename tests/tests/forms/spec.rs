//! Every form of a parameter, as `generate.rs` writes it.

pub use super::owners::{Number, Numbers};
use mapi_core::abi::{ADRLIST, MAPIERROR, SPropTagArray, SPropValue, TCHAR};
use mapi_core::{MapiView, mapi_interface};
use windows_core::{GUID, HRESULT, IUnknown, Ref};

/// Forms.
#[mapi_interface(iid = "b0a7da7e-7001-4000-8000-000000000000")]
pub unsafe trait IForms0: IUnknown {
    fn Form0(&self, a: u32) -> HRESULT;
    fn Form1(&self, a: u32) -> u32;
    fn Form2(&self, a: u32);
    fn Form3(&self, a: GUID) -> HRESULT;
    fn Form4(&self, a: GUID) -> u32;
    fn Form5(&self, a: GUID);
    fn Form6(&self, a: *const u32) -> HRESULT;
    fn Form7(&self, a: *const u32) -> u32;
    fn Form8(&self, a: *const u32);
    fn Form9(&self, #[opt] a: *const u32) -> HRESULT;
    fn Form10(&self, #[opt] a: *const u32) -> u32;
    fn Form11(&self, #[opt] a: *const u32);
    fn Form12(&self, a: *const GUID) -> HRESULT;
    fn Form13(&self, a: *const GUID) -> u32;
    fn Form14(&self, a: *const GUID);
    fn Form15(&self, #[opt] a: *const GUID) -> HRESULT;
    fn Form16(&self, #[opt] a: *const GUID) -> u32;
    fn Form17(&self, #[opt] a: *const GUID);
    fn Form18(&self, #[inout] a: *mut u32) -> HRESULT;
    fn Form19(&self, #[inout] a: *mut u32) -> u32;
    fn Form20(&self, #[inout] a: *mut u32);
    fn Form21(&self, #[opt] #[inout] a: *mut u32) -> HRESULT;
    fn Form22(&self, #[opt] #[inout] a: *mut u32) -> u32;
    fn Form23(&self, #[opt] #[inout] a: *mut u32);
    fn Form24(&self, #[inout] a: *mut GUID) -> HRESULT;
    fn Form25(&self, #[inout] a: *mut GUID) -> u32;
    fn Form26(&self, #[inout] a: *mut GUID);
    fn Form27(&self, #[opt] #[inout] a: *mut GUID) -> HRESULT;
    fn Form28(&self, #[opt] #[inout] a: *mut GUID) -> u32;
    fn Form29(&self, #[opt] #[inout] a: *mut GUID);
    fn Form30(&self, #[inout] a: *mut *mut u32) -> HRESULT;
    fn Form31(&self, #[opt] #[inout] a: *mut *mut u32) -> HRESULT;
    fn Form32(&self, #[inout] a: *mut *mut GUID) -> HRESULT;
    fn Form33(&self, #[opt] #[inout] a: *mut *mut GUID) -> HRESULT;
    fn Form34(&self, #[out] a: *mut u32) -> HRESULT;
    fn Form35(&self, #[opt] #[out] a: *mut u32) -> HRESULT;
    fn Form36(&self, #[out] a: *mut GUID) -> HRESULT;
    fn Form37(&self, #[opt] #[out] a: *mut GUID) -> HRESULT;
    fn Form38(&self, #[out] a: *mut *mut u32) -> HRESULT;
    fn Form39(&self, #[nullable] #[out] a: *mut *mut u32) -> HRESULT;
}

/// Forms.
#[mapi_interface(iid = "b0a7da7e-7001-4000-8000-000000000001")]
pub unsafe trait IForms1: IUnknown {
    fn Form40(&self, #[opt] #[out] a: *mut *mut u32) -> HRESULT;
    fn Form41(&self, #[opt] #[nullable] #[out] a: *mut *mut u32) -> HRESULT;
    fn Form42(&self, #[out] a: *mut *mut GUID) -> HRESULT;
    fn Form43(&self, #[nullable] #[out] a: *mut *mut GUID) -> HRESULT;
    fn Form44(&self, #[opt] #[out] a: *mut *mut GUID) -> HRESULT;
    fn Form45(&self, #[opt] #[nullable] #[out] a: *mut *mut GUID) -> HRESULT;
    fn Form46(&self, a_n: u32, #[len_param(a_n)] a: *const u32) -> HRESULT;
    fn Form47(&self, a_n: u32, #[len_param(a_n)] a: *const u32) -> u32;
    fn Form48(&self, a_n: u32, #[len_param(a_n)] a: *const u32);
    fn Form49(&self, a_n: u32, #[size_param(a_n)] a: *const u32) -> HRESULT;
    fn Form50(&self, a_n: u32, #[size_param(a_n)] a: *const u32) -> u32;
    fn Form51(&self, a_n: u32, #[size_param(a_n)] a: *const u32);
    fn Form52(&self, a_n: u32, #[opt] #[len_param(a_n)] a: *const u32) -> HRESULT;
    fn Form53(&self, a_n: u32, #[opt] #[len_param(a_n)] a: *const u32) -> u32;
    fn Form54(&self, a_n: u32, #[opt] #[len_param(a_n)] a: *const u32);
    fn Form55(&self, a_n: u32, #[opt] #[size_param(a_n)] a: *const u32) -> HRESULT;
    fn Form56(&self, a_n: u32, #[opt] #[size_param(a_n)] a: *const u32) -> u32;
    fn Form57(&self, a_n: u32, #[opt] #[size_param(a_n)] a: *const u32);
    fn Form58(&self, #[inout] a_n: *mut u32, #[len_param(a_n)] a: *const u32) -> HRESULT;
    fn Form59(&self, #[inout] a_n: *mut u32, #[size_param(a_n)] a: *const u32) -> HRESULT;
    fn Form60(&self, #[inout] a_n: *mut u32, #[opt] #[len_param(a_n)] a: *const u32) -> HRESULT;
    fn Form61(&self, #[inout] a_n: *mut u32, #[opt] #[size_param(a_n)] a: *const u32) -> HRESULT;
    fn Form62(&self, #[view] a_n: *const SPropTagArray, #[len_param(a_n)] a: *const u32) -> HRESULT;
    fn Form63(&self, a_n: u32, #[len_param(a_n)] a: *const GUID) -> HRESULT;
    fn Form64(&self, a_n: u32, #[len_param(a_n)] a: *const GUID) -> u32;
    fn Form65(&self, a_n: u32, #[len_param(a_n)] a: *const GUID);
    fn Form66(&self, a_n: u32, #[size_param(a_n)] a: *const GUID) -> HRESULT;
    fn Form67(&self, a_n: u32, #[size_param(a_n)] a: *const GUID) -> u32;
    fn Form68(&self, a_n: u32, #[size_param(a_n)] a: *const GUID);
    fn Form69(&self, a_n: u32, #[opt] #[len_param(a_n)] a: *const GUID) -> HRESULT;
    fn Form70(&self, a_n: u32, #[opt] #[len_param(a_n)] a: *const GUID) -> u32;
    fn Form71(&self, a_n: u32, #[opt] #[len_param(a_n)] a: *const GUID);
    fn Form72(&self, a_n: u32, #[opt] #[size_param(a_n)] a: *const GUID) -> HRESULT;
    fn Form73(&self, a_n: u32, #[opt] #[size_param(a_n)] a: *const GUID) -> u32;
    fn Form74(&self, a_n: u32, #[opt] #[size_param(a_n)] a: *const GUID);
    fn Form75(&self, #[inout] a_n: *mut u32, #[len_param(a_n)] a: *const GUID) -> HRESULT;
    fn Form76(&self, #[inout] a_n: *mut u32, #[size_param(a_n)] a: *const GUID) -> HRESULT;
    fn Form77(&self, #[inout] a_n: *mut u32, #[opt] #[len_param(a_n)] a: *const GUID) -> HRESULT;
    fn Form78(&self, #[inout] a_n: *mut u32, #[opt] #[size_param(a_n)] a: *const GUID) -> HRESULT;
    fn Form79(&self, #[view] a_n: *const SPropTagArray, #[len_param(a_n)] a: *const GUID) -> HRESULT;
}

/// Forms.
#[mapi_interface(iid = "b0a7da7e-7001-4000-8000-000000000002")]
pub unsafe trait IForms2: IUnknown {
    fn Form80(&self, a_n: u32, #[len_param(a_n)] a: *const *const u32) -> HRESULT;
    fn Form81(&self, a_n: u32, #[len_param(a_n)] a: *const *const u32) -> u32;
    fn Form82(&self, a_n: u32, #[len_param(a_n)] a: *const *const u32);
    fn Form83(&self, a_n: u32, #[opt] #[len_param(a_n)] a: *const *const u32) -> HRESULT;
    fn Form84(&self, a_n: u32, #[opt] #[len_param(a_n)] a: *const *const u32) -> u32;
    fn Form85(&self, a_n: u32, #[opt] #[len_param(a_n)] a: *const *const u32);
    fn Form86(&self, #[inout] a_n: *mut u32, #[len_param(a_n)] a: *const *const u32) -> HRESULT;
    fn Form87(&self, #[inout] a_n: *mut u32, #[opt] #[len_param(a_n)] a: *const *const u32) -> HRESULT;
    fn Form88(&self, a_n: u32, #[len_param(a_n)] a: *const *const GUID) -> HRESULT;
    fn Form89(&self, a_n: u32, #[len_param(a_n)] a: *const *const GUID) -> u32;
    fn Form90(&self, a_n: u32, #[len_param(a_n)] a: *const *const GUID);
    fn Form91(&self, a_n: u32, #[opt] #[len_param(a_n)] a: *const *const GUID) -> HRESULT;
    fn Form92(&self, a_n: u32, #[opt] #[len_param(a_n)] a: *const *const GUID) -> u32;
    fn Form93(&self, a_n: u32, #[opt] #[len_param(a_n)] a: *const *const GUID);
    fn Form94(&self, #[inout] a_n: *mut u32, #[len_param(a_n)] a: *const *const GUID) -> HRESULT;
    fn Form95(&self, #[inout] a_n: *mut u32, #[opt] #[len_param(a_n)] a: *const *const GUID) -> HRESULT;
    fn Form96(&self, a_n: u32, #[inout] #[len_param(a_n)] a: *mut u32) -> HRESULT;
    fn Form97(&self, a_n: u32, #[inout] #[len_param(a_n)] a: *mut u32) -> u32;
    fn Form98(&self, a_n: u32, #[inout] #[len_param(a_n)] a: *mut u32);
    fn Form99(&self, a_n: u32, #[inout] #[size_param(a_n)] a: *mut u32) -> HRESULT;
    fn Form100(&self, a_n: u32, #[inout] #[size_param(a_n)] a: *mut u32) -> u32;
    fn Form101(&self, a_n: u32, #[inout] #[size_param(a_n)] a: *mut u32);
    fn Form102(&self, a_n: u32, #[opt] #[inout] #[len_param(a_n)] a: *mut u32) -> HRESULT;
    fn Form103(&self, a_n: u32, #[opt] #[inout] #[len_param(a_n)] a: *mut u32) -> u32;
    fn Form104(&self, a_n: u32, #[opt] #[inout] #[len_param(a_n)] a: *mut u32);
    fn Form105(&self, a_n: u32, #[opt] #[inout] #[size_param(a_n)] a: *mut u32) -> HRESULT;
    fn Form106(&self, a_n: u32, #[opt] #[inout] #[size_param(a_n)] a: *mut u32) -> u32;
    fn Form107(&self, a_n: u32, #[opt] #[inout] #[size_param(a_n)] a: *mut u32);
    fn Form108(&self, #[inout] a_n: *mut u32, #[inout] #[len_param(a_n)] a: *mut u32) -> HRESULT;
    fn Form109(&self, #[inout] a_n: *mut u32, #[inout] #[size_param(a_n)] a: *mut u32) -> HRESULT;
    fn Form110(&self, #[inout] a_n: *mut u32, #[opt] #[inout] #[len_param(a_n)] a: *mut u32) -> HRESULT;
    fn Form111(&self, #[inout] a_n: *mut u32, #[opt] #[inout] #[size_param(a_n)] a: *mut u32) -> HRESULT;
    fn Form112(&self, a_n: u32, #[inout] #[len_param(a_n)] a: *mut GUID) -> HRESULT;
    fn Form113(&self, a_n: u32, #[inout] #[len_param(a_n)] a: *mut GUID) -> u32;
    fn Form114(&self, a_n: u32, #[inout] #[len_param(a_n)] a: *mut GUID);
    fn Form115(&self, a_n: u32, #[inout] #[size_param(a_n)] a: *mut GUID) -> HRESULT;
    fn Form116(&self, a_n: u32, #[inout] #[size_param(a_n)] a: *mut GUID) -> u32;
    fn Form117(&self, a_n: u32, #[inout] #[size_param(a_n)] a: *mut GUID);
    fn Form118(&self, a_n: u32, #[opt] #[inout] #[len_param(a_n)] a: *mut GUID) -> HRESULT;
    fn Form119(&self, a_n: u32, #[opt] #[inout] #[len_param(a_n)] a: *mut GUID) -> u32;
}

/// Forms.
#[mapi_interface(iid = "b0a7da7e-7001-4000-8000-000000000003")]
pub unsafe trait IForms3: IUnknown {
    fn Form120(&self, a_n: u32, #[opt] #[inout] #[len_param(a_n)] a: *mut GUID);
    fn Form121(&self, a_n: u32, #[opt] #[inout] #[size_param(a_n)] a: *mut GUID) -> HRESULT;
    fn Form122(&self, a_n: u32, #[opt] #[inout] #[size_param(a_n)] a: *mut GUID) -> u32;
    fn Form123(&self, a_n: u32, #[opt] #[inout] #[size_param(a_n)] a: *mut GUID);
    fn Form124(&self, #[inout] a_n: *mut u32, #[inout] #[len_param(a_n)] a: *mut GUID) -> HRESULT;
    fn Form125(&self, #[inout] a_n: *mut u32, #[inout] #[size_param(a_n)] a: *mut GUID) -> HRESULT;
    fn Form126(&self, #[inout] a_n: *mut u32, #[opt] #[inout] #[len_param(a_n)] a: *mut GUID) -> HRESULT;
    fn Form127(&self, #[inout] a_n: *mut u32, #[opt] #[inout] #[size_param(a_n)] a: *mut GUID) -> HRESULT;
    fn Form128(&self, #[inout] a_n: *mut u32, #[inout] #[len_param(a_n)] a: *mut *mut u32) -> HRESULT;
    fn Form129(&self, #[inout] a_n: *mut u32, #[inout] #[size_param(a_n)] a: *mut *mut u32) -> HRESULT;
    fn Form130(&self, #[inout] a_n: *mut u32, #[inout] #[len_param(a_n)] a: *mut *mut GUID) -> HRESULT;
    fn Form131(&self, #[inout] a_n: *mut u32, #[inout] #[size_param(a_n)] a: *mut *mut GUID) -> HRESULT;
    fn Form132(&self, a_n: u32, #[out] #[len_param(a_n)] a: *mut u32) -> HRESULT;
    fn Form133(&self, a_n: u32, #[out] #[size_param(a_n)] a: *mut u32) -> HRESULT;
    fn Form134(&self, a_n: u32, #[opt] #[out] #[len_param(a_n)] a: *mut u32) -> HRESULT;
    fn Form135(&self, a_n: u32, #[opt] #[out] #[size_param(a_n)] a: *mut u32) -> HRESULT;
    fn Form136(&self, a_n: u32, #[out] #[len_param(a_n)] a: *mut GUID) -> HRESULT;
    fn Form137(&self, a_n: u32, #[out] #[size_param(a_n)] a: *mut GUID) -> HRESULT;
    fn Form138(&self, a_n: u32, #[opt] #[out] #[len_param(a_n)] a: *mut GUID) -> HRESULT;
    fn Form139(&self, a_n: u32, #[opt] #[out] #[size_param(a_n)] a: *mut GUID) -> HRESULT;
    fn Form140(&self, #[out] a_n: *mut u16, #[out] #[len_param(a_n)] a: *mut *mut u32) -> HRESULT;
    fn Form141(&self, #[out] a_n: *mut u16, #[out] #[size_param(a_n)] a: *mut *mut u32) -> HRESULT;
    fn Form142(&self, #[out] a_n: *mut u16, #[opt] #[out] #[len_param(a_n)] a: *mut *mut u32) -> HRESULT;
    fn Form143(&self, #[out] a_n: *mut u16, #[opt] #[out] #[size_param(a_n)] a: *mut *mut u32) -> HRESULT;
    fn Form144(&self, #[inout] #[view] a_n: *mut *mut SPropTagArray, #[out] #[len_param(a_n)] a: *mut *mut u32) -> HRESULT;
    fn Form145(&self, #[out] a_n: *mut u16, #[out] #[len_param(a_n)] a: *mut *mut GUID) -> HRESULT;
    fn Form146(&self, #[out] a_n: *mut u16, #[out] #[size_param(a_n)] a: *mut *mut GUID) -> HRESULT;
    fn Form147(&self, #[out] a_n: *mut u16, #[opt] #[out] #[len_param(a_n)] a: *mut *mut GUID) -> HRESULT;
    fn Form148(&self, #[out] a_n: *mut u16, #[opt] #[out] #[size_param(a_n)] a: *mut *mut GUID) -> HRESULT;
    fn Form149(&self, #[inout] #[view] a_n: *mut *mut SPropTagArray, #[out] #[len_param(a_n)] a: *mut *mut GUID) -> HRESULT;
    fn Form150(&self, a: Ref<IUnknown>) -> HRESULT;
    fn Form151(&self, a: Ref<IUnknown>) -> u32;
    fn Form152(&self, a: Ref<IUnknown>);
    fn Form153(&self, #[opt] a: Ref<IUnknown>) -> HRESULT;
    fn Form154(&self, #[opt] a: Ref<IUnknown>) -> u32;
    fn Form155(&self, #[opt] a: Ref<IUnknown>);
    fn Form156(&self, #[inout] a: *mut Option<IUnknown>) -> HRESULT;
    fn Form157(&self, #[inout] a: *mut Option<IUnknown>) -> u32;
    fn Form158(&self, #[inout] a: *mut Option<IUnknown>);
    fn Form159(&self, #[out] a: *mut Option<IUnknown>) -> HRESULT;
}

/// Forms.
#[mapi_interface(iid = "b0a7da7e-7001-4000-8000-000000000004")]
pub unsafe trait IForms4: IUnknown {
    fn Form160(&self, #[nullable] #[out] a: *mut Option<IUnknown>) -> HRESULT;
    fn Form161(&self, #[opt] #[out] a: *mut Option<IUnknown>) -> HRESULT;
    fn Form162(&self, #[opt] #[nullable] #[out] a: *mut Option<IUnknown>) -> HRESULT;
    fn Form163(&self, a_n: u32, #[len_param(a_n)] a: *const Option<IUnknown>) -> HRESULT;
    fn Form164(&self, a_n: u32, #[len_param(a_n)] a: *const Option<IUnknown>) -> u32;
    fn Form165(&self, a_n: u32, #[len_param(a_n)] a: *const Option<IUnknown>);
    fn Form166(&self, a_n: u32, #[opt] #[len_param(a_n)] a: *const Option<IUnknown>) -> HRESULT;
    fn Form167(&self, a_n: u32, #[opt] #[len_param(a_n)] a: *const Option<IUnknown>) -> u32;
    fn Form168(&self, a_n: u32, #[opt] #[len_param(a_n)] a: *const Option<IUnknown>);
    fn Form169(&self, #[inout] a_n: *mut u32, #[len_param(a_n)] a: *const Option<IUnknown>) -> HRESULT;
    fn Form170(&self, #[inout] a_n: *mut u32, #[opt] #[len_param(a_n)] a: *const Option<IUnknown>) -> HRESULT;
    fn Form171(&self, a_n: u32, #[out] #[len_param(a_n)] a: *mut Option<IUnknown>) -> HRESULT;
    fn Form172(&self, a_n: u32, #[opt] #[out] #[len_param(a_n)] a: *mut Option<IUnknown>) -> HRESULT;
    fn Form173(&self, a_iid: *const GUID, #[iid_is(a_iid)] a: Ref<IUnknown>) -> HRESULT;
    fn Form174(&self, a_iid: *const GUID, #[iid_is(a_iid)] a: Ref<IUnknown>) -> u32;
    fn Form175(&self, a_iid: *const GUID, #[iid_is(a_iid)] a: Ref<IUnknown>);
    fn Form176(&self, #[opt] a_iid: *const GUID, #[iid_is(a_iid)] a: Ref<IUnknown>) -> HRESULT;
    fn Form177(&self, #[opt] a_iid: *const GUID, #[iid_is(a_iid)] a: Ref<IUnknown>) -> u32;
    fn Form178(&self, #[opt] a_iid: *const GUID, #[iid_is(a_iid)] a: Ref<IUnknown>);
    fn Form179(&self, a_iid: *const GUID, #[opt] #[iid_is(a_iid)] a: Ref<IUnknown>) -> HRESULT;
    fn Form180(&self, a_iid: *const GUID, #[opt] #[iid_is(a_iid)] a: Ref<IUnknown>) -> u32;
    fn Form181(&self, a_iid: *const GUID, #[opt] #[iid_is(a_iid)] a: Ref<IUnknown>);
    fn Form182(&self, #[opt] a_iid: *const GUID, #[opt] #[iid_is(a_iid)] a: Ref<IUnknown>) -> HRESULT;
    fn Form183(&self, #[opt] a_iid: *const GUID, #[opt] #[iid_is(a_iid)] a: Ref<IUnknown>) -> u32;
    fn Form184(&self, #[opt] a_iid: *const GUID, #[opt] #[iid_is(a_iid)] a: Ref<IUnknown>);
    fn Form185(&self, a_iid: *const GUID, #[out] #[iid_is(a_iid)] a: *mut Option<IUnknown>) -> HRESULT;
    fn Form186(&self, #[opt] a_iid: *const GUID, #[out] #[iid_is(a_iid)] a: *mut Option<IUnknown>) -> HRESULT;
    fn Form187(&self, a_iid: *const GUID, #[nullable] #[out] #[iid_is(a_iid)] a: *mut Option<IUnknown>) -> HRESULT;
    fn Form188(&self, #[opt] a_iid: *const GUID, #[nullable] #[out] #[iid_is(a_iid)] a: *mut Option<IUnknown>) -> HRESULT;
    fn Form189(&self, a_iid: *const GUID, #[opt] #[out] #[iid_is(a_iid)] a: *mut Option<IUnknown>) -> HRESULT;
    fn Form190(&self, #[opt] a_iid: *const GUID, #[opt] #[out] #[iid_is(a_iid)] a: *mut Option<IUnknown>) -> HRESULT;
    fn Form191(&self, a_iid: *const GUID, #[opt] #[nullable] #[out] #[iid_is(a_iid)] a: *mut Option<IUnknown>) -> HRESULT;
    fn Form192(&self, #[opt] a_iid: *const GUID, #[opt] #[nullable] #[out] #[iid_is(a_iid)] a: *mut Option<IUnknown>) -> HRESULT;
    fn Form193(&self, #[string] a: *const u16) -> HRESULT;
    fn Form194(&self, #[string] a: *const u16) -> u32;
    fn Form195(&self, #[string] a: *const u16);
    fn Form196(&self, #[opt] #[string] a: *const u16) -> HRESULT;
    fn Form197(&self, #[opt] #[string] a: *const u16) -> u32;
    fn Form198(&self, #[opt] #[string] a: *const u16);
    fn Form199(&self, #[string] a: *const u8) -> HRESULT;
}

/// Forms.
#[mapi_interface(iid = "b0a7da7e-7001-4000-8000-000000000005")]
pub unsafe trait IForms5: IUnknown {
    fn Form200(&self, #[string] a: *const u8) -> u32;
    fn Form201(&self, #[string] a: *const u8);
    fn Form202(&self, #[opt] #[string] a: *const u8) -> HRESULT;
    fn Form203(&self, #[opt] #[string] a: *const u8) -> u32;
    fn Form204(&self, #[opt] #[string] a: *const u8);
    fn Form205(&self, #[string] a: *const i8) -> HRESULT;
    fn Form206(&self, #[string] a: *const i8) -> u32;
    fn Form207(&self, #[string] a: *const i8);
    fn Form208(&self, #[opt] #[string] a: *const i8) -> HRESULT;
    fn Form209(&self, #[opt] #[string] a: *const i8) -> u32;
    fn Form210(&self, #[opt] #[string] a: *const i8);
    fn Form211(&self, #[out] #[string] a: *mut *mut u16) -> HRESULT;
    fn Form212(&self, #[nullable] #[out] #[string] a: *mut *mut u16) -> HRESULT;
    fn Form213(&self, #[opt] #[out] #[string] a: *mut *mut u16) -> HRESULT;
    fn Form214(&self, #[opt] #[nullable] #[out] #[string] a: *mut *mut u16) -> HRESULT;
    fn Form215(&self, #[out] #[string] a: *mut *mut u8) -> HRESULT;
    fn Form216(&self, #[nullable] #[out] #[string] a: *mut *mut u8) -> HRESULT;
    fn Form217(&self, #[opt] #[out] #[string] a: *mut *mut u8) -> HRESULT;
    fn Form218(&self, #[opt] #[nullable] #[out] #[string] a: *mut *mut u8) -> HRESULT;
    fn Form219(&self, #[out] #[string] a: *mut *mut i8) -> HRESULT;
    fn Form220(&self, #[nullable] #[out] #[string] a: *mut *mut i8) -> HRESULT;
    fn Form221(&self, #[opt] #[out] #[string] a: *mut *mut i8) -> HRESULT;
    fn Form222(&self, #[opt] #[nullable] #[out] #[string] a: *mut *mut i8) -> HRESULT;
    fn Form223(&self, a_flags: u32, #[encoding(a_flags)] a: *const TCHAR) -> HRESULT;
    fn Form224(&self, a_flags: u32, #[encoding(a_flags)] a: *const TCHAR) -> u32;
    fn Form225(&self, a_flags: u32, #[encoding(a_flags)] a: *const TCHAR);
    fn Form226(&self, a_flags: u32, #[opt] #[encoding(a_flags)] a: *const TCHAR) -> HRESULT;
    fn Form227(&self, a_flags: u32, #[opt] #[encoding(a_flags)] a: *const TCHAR) -> u32;
    fn Form228(&self, a_flags: u32, #[opt] #[encoding(a_flags)] a: *const TCHAR);
    fn Form229(&self, #[inout] a_flags: *mut u32, #[encoding(a_flags)] a: *const TCHAR) -> HRESULT;
    fn Form230(&self, #[inout] a_flags: *mut u32, #[encoding(a_flags)] a: *const TCHAR) -> u32;
    fn Form231(&self, #[inout] a_flags: *mut u32, #[encoding(a_flags)] a: *const TCHAR);
    fn Form232(&self, #[inout] a_flags: *mut u32, #[opt] #[encoding(a_flags)] a: *const TCHAR) -> HRESULT;
    fn Form233(&self, #[inout] a_flags: *mut u32, #[opt] #[encoding(a_flags)] a: *const TCHAR) -> u32;
    fn Form234(&self, #[inout] a_flags: *mut u32, #[opt] #[encoding(a_flags)] a: *const TCHAR);
    fn Form235(&self, a_flags: u32, #[out] #[encoding(a_flags)] a: *mut *mut TCHAR) -> HRESULT;
    fn Form236(&self, a_flags: u32, #[nullable] #[out] #[encoding(a_flags)] a: *mut *mut TCHAR) -> HRESULT;
    fn Form237(&self, a_flags: u32, #[opt] #[out] #[encoding(a_flags)] a: *mut *mut TCHAR) -> HRESULT;
    fn Form238(&self, a_flags: u32, #[opt] #[nullable] #[out] #[encoding(a_flags)] a: *mut *mut TCHAR) -> HRESULT;
    fn Form239(&self, #[inout] a_flags: *mut u32, #[out] #[encoding(a_flags)] a: *mut *mut TCHAR) -> HRESULT;
}

/// Forms.
#[mapi_interface(iid = "b0a7da7e-7001-4000-8000-000000000006")]
pub unsafe trait IForms6: IUnknown {
    fn Form240(&self, #[inout] a_flags: *mut u32, #[nullable] #[out] #[encoding(a_flags)] a: *mut *mut TCHAR) -> HRESULT;
    fn Form241(&self, #[inout] a_flags: *mut u32, #[opt] #[out] #[encoding(a_flags)] a: *mut *mut TCHAR) -> HRESULT;
    fn Form242(&self, #[inout] a_flags: *mut u32, #[opt] #[nullable] #[out] #[encoding(a_flags)] a: *mut *mut TCHAR) -> HRESULT;
    fn Form243(&self, #[out] a_n: *mut u16, a_flags: u32, #[out] #[encoding(a_flags)] #[len_param(a_n)] a: *mut *mut *mut TCHAR) -> HRESULT;
    fn Form244(&self, #[out] a_n: *mut u16, a_flags: u32, #[opt] #[out] #[encoding(a_flags)] #[len_param(a_n)] a: *mut *mut *mut TCHAR) -> HRESULT;
    fn Form245(&self, #[out] a_n: *mut u16, #[inout] a_flags: *mut u32, #[out] #[encoding(a_flags)] #[len_param(a_n)] a: *mut *mut *mut TCHAR) -> HRESULT;
    fn Form246(&self, #[out] a_n: *mut u16, #[inout] a_flags: *mut u32, #[opt] #[out] #[encoding(a_flags)] #[len_param(a_n)] a: *mut *mut *mut TCHAR) -> HRESULT;
    fn Form247(&self, #[view] a: *const SPropTagArray) -> HRESULT;
    fn Form248(&self, #[view] a: *const SPropTagArray) -> u32;
    fn Form249(&self, #[view] a: *const SPropTagArray);
    fn Form250(&self, #[opt] #[view] a: *const SPropTagArray) -> HRESULT;
    fn Form251(&self, #[opt] #[view] a: *const SPropTagArray) -> u32;
    fn Form252(&self, #[opt] #[view] a: *const SPropTagArray);
    fn Form253(&self, #[inout] #[view] a: *mut SPropTagArray) -> HRESULT;
    fn Form254(&self, #[inout] #[view] a: *mut SPropTagArray) -> u32;
    fn Form255(&self, #[inout] #[view] a: *mut SPropTagArray);
    fn Form256(&self, #[opt] #[inout] #[view] a: *mut SPropTagArray) -> HRESULT;
    fn Form257(&self, #[opt] #[inout] #[view] a: *mut SPropTagArray) -> u32;
    fn Form258(&self, #[opt] #[inout] #[view] a: *mut SPropTagArray);
    fn Form259(&self, #[inout] #[view] a: *mut *mut SPropTagArray) -> HRESULT;
    fn Form260(&self, #[opt] #[inout] #[view] a: *mut *mut SPropTagArray) -> HRESULT;
    fn Form261(&self, a_flags: u32, #[inout] #[view] #[encoding(a_flags)] a: *mut *mut SPropTagArray) -> HRESULT;
    fn Form262(&self, a_flags: u32, #[opt] #[inout] #[view] #[encoding(a_flags)] a: *mut *mut SPropTagArray) -> HRESULT;
    fn Form263(&self, #[inout] a_flags: *mut u32, #[inout] #[view] #[encoding(a_flags)] a: *mut *mut SPropTagArray) -> HRESULT;
    fn Form264(&self, #[inout] a_flags: *mut u32, #[opt] #[inout] #[view] #[encoding(a_flags)] a: *mut *mut SPropTagArray) -> HRESULT;
    fn Form265(&self, #[inout] #[view] a: *mut *mut ADRLIST) -> HRESULT;
    fn Form266(&self, #[opt] #[inout] #[view] a: *mut *mut ADRLIST) -> HRESULT;
    fn Form267(&self, a_flags: u32, #[inout] #[view] #[encoding(a_flags)] a: *mut *mut ADRLIST) -> HRESULT;
    fn Form268(&self, a_flags: u32, #[opt] #[inout] #[view] #[encoding(a_flags)] a: *mut *mut ADRLIST) -> HRESULT;
    fn Form269(&self, #[inout] a_flags: *mut u32, #[inout] #[view] #[encoding(a_flags)] a: *mut *mut ADRLIST) -> HRESULT;
    fn Form270(&self, #[inout] a_flags: *mut u32, #[opt] #[inout] #[view] #[encoding(a_flags)] a: *mut *mut ADRLIST) -> HRESULT;
    fn Form271(&self, #[inout] #[view] a: *mut *mut MAPIERROR) -> HRESULT;
    fn Form272(&self, #[opt] #[inout] #[view] a: *mut *mut MAPIERROR) -> HRESULT;
    fn Form273(&self, a_flags: u32, #[inout] #[view] #[encoding(a_flags)] a: *mut *mut MAPIERROR) -> HRESULT;
    fn Form274(&self, a_flags: u32, #[opt] #[inout] #[view] #[encoding(a_flags)] a: *mut *mut MAPIERROR) -> HRESULT;
    fn Form275(&self, #[inout] a_flags: *mut u32, #[inout] #[view] #[encoding(a_flags)] a: *mut *mut MAPIERROR) -> HRESULT;
    fn Form276(&self, #[inout] a_flags: *mut u32, #[opt] #[inout] #[view] #[encoding(a_flags)] a: *mut *mut MAPIERROR) -> HRESULT;
    fn Form277(&self, #[out] #[view] a: *mut *mut SPropTagArray) -> HRESULT;
    fn Form278(&self, #[nullable] #[out] #[view] a: *mut *mut SPropTagArray) -> HRESULT;
    fn Form279(&self, #[opt] #[out] #[view] a: *mut *mut SPropTagArray) -> HRESULT;
}

/// Forms.
#[mapi_interface(iid = "b0a7da7e-7001-4000-8000-000000000007")]
pub unsafe trait IForms7: IUnknown {
    fn Form280(&self, #[opt] #[nullable] #[out] #[view] a: *mut *mut SPropTagArray) -> HRESULT;
    fn Form281(&self, a_flags: u32, #[out] #[view] #[encoding(a_flags)] a: *mut *mut SPropTagArray) -> HRESULT;
    fn Form282(&self, a_flags: u32, #[nullable] #[out] #[view] #[encoding(a_flags)] a: *mut *mut SPropTagArray) -> HRESULT;
    fn Form283(&self, a_flags: u32, #[opt] #[out] #[view] #[encoding(a_flags)] a: *mut *mut SPropTagArray) -> HRESULT;
    fn Form284(&self, a_flags: u32, #[opt] #[nullable] #[out] #[view] #[encoding(a_flags)] a: *mut *mut SPropTagArray) -> HRESULT;
    fn Form285(&self, #[inout] a_flags: *mut u32, #[out] #[view] #[encoding(a_flags)] a: *mut *mut SPropTagArray) -> HRESULT;
    fn Form286(&self, #[inout] a_flags: *mut u32, #[nullable] #[out] #[view] #[encoding(a_flags)] a: *mut *mut SPropTagArray) -> HRESULT;
    fn Form287(&self, #[inout] a_flags: *mut u32, #[opt] #[out] #[view] #[encoding(a_flags)] a: *mut *mut SPropTagArray) -> HRESULT;
    fn Form288(&self, #[inout] a_flags: *mut u32, #[opt] #[nullable] #[out] #[view] #[encoding(a_flags)] a: *mut *mut SPropTagArray) -> HRESULT;
    fn Form289(&self, a_n: u32, #[view] #[len_param(a_n)] a: *const SPropValue) -> HRESULT;
    fn Form290(&self, a_n: u32, #[view] #[len_param(a_n)] a: *const SPropValue) -> u32;
    fn Form291(&self, a_n: u32, #[view] #[len_param(a_n)] a: *const SPropValue);
    fn Form292(&self, a_n: u32, #[opt] #[view] #[len_param(a_n)] a: *const SPropValue) -> HRESULT;
    fn Form293(&self, a_n: u32, #[opt] #[view] #[len_param(a_n)] a: *const SPropValue) -> u32;
    fn Form294(&self, a_n: u32, #[opt] #[view] #[len_param(a_n)] a: *const SPropValue);
    fn Form295(&self, a_n: u32, #[view] #[len_param(a_n)] a: *const *const SPropTagArray) -> HRESULT;
    fn Form296(&self, a_n: u32, #[view] #[len_param(a_n)] a: *const *const SPropTagArray) -> u32;
    fn Form297(&self, a_n: u32, #[view] #[len_param(a_n)] a: *const *const SPropTagArray);
    fn Form298(&self, a_n: u32, #[opt] #[view] #[len_param(a_n)] a: *const *const SPropTagArray) -> HRESULT;
    fn Form299(&self, a_n: u32, #[opt] #[view] #[len_param(a_n)] a: *const *const SPropTagArray) -> u32;
    fn Form300(&self, a_n: u32, #[opt] #[view] #[len_param(a_n)] a: *const *const SPropTagArray);
    fn Form301(&self, #[out] a_n: *mut u16, #[out] #[view] #[len_param(a_n)] a: *mut *mut SPropTagArray) -> HRESULT;
    fn Form302(&self, #[out] a_n: *mut u16, #[opt] #[out] #[view] #[len_param(a_n)] a: *mut *mut SPropTagArray) -> HRESULT;
    fn Form303(&self, #[out] a_n: *mut u16, #[out] #[view] #[len_param(a_n)] a: *mut *mut *mut SPropTagArray) -> HRESULT;
    fn Form304(&self, #[out] a_n: *mut u16, #[opt] #[out] #[view] #[len_param(a_n)] a: *mut *mut *mut SPropTagArray) -> HRESULT;
    fn Form305(&self, #[owner(IUnknown)] a: Ref<IUnknown>) -> HRESULT;
    fn Form306(&self, #[owner(MapiView<SPropTagArray>)] a: *mut SPropTagArray) -> HRESULT;
    fn Form307(&self, #[inout] #[owner(Numbers)] a: *mut *mut u32) -> HRESULT;
    fn Form308(&self, #[out] #[owner(Numbers)] a: *mut *mut u32) -> HRESULT;
    fn Form309(&self, #[opt] #[out] #[owner(Numbers)] a: *mut *mut u32) -> HRESULT;
    fn Form310(&self, a_flags: u32, #[out] #[owner(Numbers)] #[encoding(a_flags)] a: *mut *mut u32) -> HRESULT;
    fn Form311(&self, a_flags: u32, #[opt] #[out] #[owner(Numbers)] #[encoding(a_flags)] a: *mut *mut u32) -> HRESULT;
    fn Form312(&self, #[inout] a_flags: *mut u32, #[out] #[owner(Numbers)] #[encoding(a_flags)] a: *mut *mut u32) -> HRESULT;
    fn Form313(&self, #[inout] a_flags: *mut u32, #[opt] #[out] #[owner(Numbers)] #[encoding(a_flags)] a: *mut *mut u32) -> HRESULT;
    fn Form314(&self, #[out] a_flags: *mut u32, #[out] #[owner(Numbers)] #[encoding(a_flags)] a: *mut *mut u32) -> HRESULT;
    fn Form315(&self, #[out] a_flags: *mut u32, #[opt] #[out] #[owner(Numbers)] #[encoding(a_flags)] a: *mut *mut u32) -> HRESULT;
    fn Form316(&self, a_n: u32, #[out] #[owner(Number)] #[len_param(a_n)] a: *mut u32) -> HRESULT;
    fn Form317(&self, a_n: u32, #[opt] #[out] #[owner(Number)] #[len_param(a_n)] a: *mut u32) -> HRESULT;
    fn Form318(&self, #[out] a_n: *mut u16, #[out] #[owner(Numbers)] #[len_param(a_n)] a: *mut *mut u32) -> HRESULT;
    fn Form319(&self, #[out] a_n: *mut u16, #[opt] #[out] #[owner(Numbers)] #[len_param(a_n)] a: *mut *mut u32) -> HRESULT;
}

/// Forms.
#[mapi_interface(iid = "b0a7da7e-7001-4000-8000-000000000008")]
pub unsafe trait IForms8: IUnknown {
    fn Form320(&self, #[out] a_n: *mut u16, a_flags: u32, #[out] #[owner(Numbers)] #[encoding(a_flags)] #[len_param(a_n)] a: *mut *mut u32) -> HRESULT;
    fn Form321(&self, #[out] a_n: *mut u16, a_flags: u32, #[opt] #[out] #[owner(Numbers)] #[encoding(a_flags)] #[len_param(a_n)] a: *mut *mut u32) -> HRESULT;
    fn Form322(&self, #[out] a_n: *mut u16, #[inout] a_flags: *mut u32, #[out] #[owner(Numbers)] #[encoding(a_flags)] #[len_param(a_n)] a: *mut *mut u32) -> HRESULT;
    fn Form323(&self, #[out] a_n: *mut u16, #[inout] a_flags: *mut u32, #[opt] #[out] #[owner(Numbers)] #[encoding(a_flags)] #[len_param(a_n)] a: *mut *mut u32) -> HRESULT;
    fn Form324(&self, #[out] a_n: *mut u16, #[out] a_flags: *mut u32, #[out] #[owner(Numbers)] #[encoding(a_flags)] #[len_param(a_n)] a: *mut *mut u32) -> HRESULT;
    fn Form325(&self, #[out] a_n: *mut u16, #[out] a_flags: *mut u32, #[opt] #[out] #[owner(Numbers)] #[encoding(a_flags)] #[len_param(a_n)] a: *mut *mut u32) -> HRESULT;
    fn Form326(&self, n: u32, #[len_param(n)] a: *const GUID, #[len_param(n)] b: *const GUID) -> HRESULT;
    fn Form327(&self, n: u32, #[len_param(n)] a: *const GUID, #[len_param(n)] b: *const GUID) -> u32;
    fn Form328(&self, n: u32, #[len_param(n)] a: *const GUID, #[len_param(n)] b: *const GUID);
    fn Form329(&self, n: u32, #[len_param(n)] a: *const GUID, #[opt] #[len_param(n)] b: *const GUID) -> HRESULT;
    fn Form330(&self, n: u32, #[len_param(n)] a: *const GUID, #[opt] #[len_param(n)] b: *const GUID) -> u32;
    fn Form331(&self, n: u32, #[len_param(n)] a: *const GUID, #[opt] #[len_param(n)] b: *const GUID);
    fn Form332(&self, n: u32, #[len_param(n)] a: *const GUID, #[len_param(n)] b: *const *const GUID) -> HRESULT;
    fn Form333(&self, n: u32, #[len_param(n)] a: *const GUID, #[len_param(n)] b: *const *const GUID) -> u32;
    fn Form334(&self, n: u32, #[len_param(n)] a: *const GUID, #[len_param(n)] b: *const *const GUID);
    fn Form335(&self, n: u32, #[len_param(n)] a: *const GUID, #[opt] #[len_param(n)] b: *const *const GUID) -> HRESULT;
    fn Form336(&self, n: u32, #[len_param(n)] a: *const GUID, #[opt] #[len_param(n)] b: *const *const GUID) -> u32;
    fn Form337(&self, n: u32, #[len_param(n)] a: *const GUID, #[opt] #[len_param(n)] b: *const *const GUID);
    fn Form338(&self, n: u32, #[len_param(n)] a: *const GUID, #[inout] #[len_param(n)] b: *mut GUID) -> HRESULT;
    fn Form339(&self, n: u32, #[len_param(n)] a: *const GUID, #[inout] #[len_param(n)] b: *mut GUID) -> u32;
    fn Form340(&self, n: u32, #[len_param(n)] a: *const GUID, #[inout] #[len_param(n)] b: *mut GUID);
    fn Form341(&self, n: u32, #[len_param(n)] a: *const GUID, #[opt] #[inout] #[len_param(n)] b: *mut GUID) -> HRESULT;
    fn Form342(&self, n: u32, #[len_param(n)] a: *const GUID, #[opt] #[inout] #[len_param(n)] b: *mut GUID) -> u32;
    fn Form343(&self, n: u32, #[len_param(n)] a: *const GUID, #[opt] #[inout] #[len_param(n)] b: *mut GUID);
    fn Form344(&self, n: u32, #[len_param(n)] a: *const GUID, #[out] #[len_param(n)] b: *mut GUID) -> HRESULT;
    fn Form345(&self, n: u32, #[len_param(n)] a: *const GUID, #[opt] #[out] #[len_param(n)] b: *mut GUID) -> HRESULT;
    fn Form346(&self, n: u32, #[len_param(n)] a: *const GUID, #[len_param(n)] b: *const Option<IUnknown>) -> HRESULT;
    fn Form347(&self, n: u32, #[len_param(n)] a: *const GUID, #[len_param(n)] b: *const Option<IUnknown>) -> u32;
    fn Form348(&self, n: u32, #[len_param(n)] a: *const GUID, #[len_param(n)] b: *const Option<IUnknown>);
    fn Form349(&self, n: u32, #[len_param(n)] a: *const GUID, #[opt] #[len_param(n)] b: *const Option<IUnknown>) -> HRESULT;
    fn Form350(&self, n: u32, #[len_param(n)] a: *const GUID, #[opt] #[len_param(n)] b: *const Option<IUnknown>) -> u32;
    fn Form351(&self, n: u32, #[len_param(n)] a: *const GUID, #[opt] #[len_param(n)] b: *const Option<IUnknown>);
    fn Form352(&self, n: u32, #[len_param(n)] a: *const GUID, #[view] #[len_param(n)] b: *const SPropValue) -> HRESULT;
    fn Form353(&self, n: u32, #[len_param(n)] a: *const GUID, #[view] #[len_param(n)] b: *const SPropValue) -> u32;
    fn Form354(&self, n: u32, #[len_param(n)] a: *const GUID, #[view] #[len_param(n)] b: *const SPropValue);
    fn Form355(&self, n: u32, #[len_param(n)] a: *const GUID, #[opt] #[view] #[len_param(n)] b: *const SPropValue) -> HRESULT;
    fn Form356(&self, n: u32, #[len_param(n)] a: *const GUID, #[opt] #[view] #[len_param(n)] b: *const SPropValue) -> u32;
    fn Form357(&self, n: u32, #[len_param(n)] a: *const GUID, #[opt] #[view] #[len_param(n)] b: *const SPropValue);
    fn Form358(&self, n: u32, #[len_param(n)] a: *const GUID, #[view] #[len_param(n)] b: *const *const SPropTagArray) -> HRESULT;
    fn Form359(&self, n: u32, #[len_param(n)] a: *const GUID, #[view] #[len_param(n)] b: *const *const SPropTagArray) -> u32;
}

/// Forms.
#[mapi_interface(iid = "b0a7da7e-7001-4000-8000-000000000009")]
pub unsafe trait IForms9: IUnknown {
    fn Form360(&self, n: u32, #[len_param(n)] a: *const GUID, #[view] #[len_param(n)] b: *const *const SPropTagArray);
    fn Form361(&self, n: u32, #[len_param(n)] a: *const GUID, #[opt] #[view] #[len_param(n)] b: *const *const SPropTagArray) -> HRESULT;
    fn Form362(&self, n: u32, #[len_param(n)] a: *const GUID, #[opt] #[view] #[len_param(n)] b: *const *const SPropTagArray) -> u32;
    fn Form363(&self, n: u32, #[len_param(n)] a: *const GUID, #[opt] #[view] #[len_param(n)] b: *const *const SPropTagArray);
    fn Form364(&self, n: u32, #[size_param(n)] a: *const GUID, #[size_param(n)] b: *const GUID) -> HRESULT;
    fn Form365(&self, n: u32, #[size_param(n)] a: *const GUID, #[size_param(n)] b: *const GUID) -> u32;
    fn Form366(&self, n: u32, #[size_param(n)] a: *const GUID, #[size_param(n)] b: *const GUID);
    fn Form367(&self, n: u32, #[size_param(n)] a: *const GUID, #[opt] #[size_param(n)] b: *const GUID) -> HRESULT;
    fn Form368(&self, n: u32, #[size_param(n)] a: *const GUID, #[opt] #[size_param(n)] b: *const GUID) -> u32;
    fn Form369(&self, n: u32, #[size_param(n)] a: *const GUID, #[opt] #[size_param(n)] b: *const GUID);
    fn Form370(&self, n: u32, #[size_param(n)] a: *const GUID, #[inout] #[size_param(n)] b: *mut GUID) -> HRESULT;
    fn Form371(&self, n: u32, #[size_param(n)] a: *const GUID, #[inout] #[size_param(n)] b: *mut GUID) -> u32;
    fn Form372(&self, n: u32, #[size_param(n)] a: *const GUID, #[inout] #[size_param(n)] b: *mut GUID);
    fn Form373(&self, n: u32, #[size_param(n)] a: *const GUID, #[opt] #[inout] #[size_param(n)] b: *mut GUID) -> HRESULT;
    fn Form374(&self, n: u32, #[size_param(n)] a: *const GUID, #[opt] #[inout] #[size_param(n)] b: *mut GUID) -> u32;
    fn Form375(&self, n: u32, #[size_param(n)] a: *const GUID, #[opt] #[inout] #[size_param(n)] b: *mut GUID);
    fn Form376(&self, n: u32, #[size_param(n)] a: *const GUID, #[out] #[size_param(n)] b: *mut GUID) -> HRESULT;
    fn Form377(&self, n: u32, #[size_param(n)] a: *const GUID, #[opt] #[out] #[size_param(n)] b: *mut GUID) -> HRESULT;
    fn Form378(&self, n: u32, #[opt] #[len_param(n)] a: *const GUID, #[opt] #[len_param(n)] b: *const GUID) -> HRESULT;
    fn Form379(&self, n: u32, #[opt] #[len_param(n)] a: *const GUID, #[opt] #[len_param(n)] b: *const GUID) -> u32;
    fn Form380(&self, n: u32, #[opt] #[len_param(n)] a: *const GUID, #[opt] #[len_param(n)] b: *const GUID);
    fn Form381(&self, n: u32, #[opt] #[len_param(n)] a: *const GUID, #[len_param(n)] b: *const *const GUID) -> HRESULT;
    fn Form382(&self, n: u32, #[opt] #[len_param(n)] a: *const GUID, #[len_param(n)] b: *const *const GUID) -> u32;
    fn Form383(&self, n: u32, #[opt] #[len_param(n)] a: *const GUID, #[len_param(n)] b: *const *const GUID);
    fn Form384(&self, n: u32, #[opt] #[len_param(n)] a: *const GUID, #[opt] #[len_param(n)] b: *const *const GUID) -> HRESULT;
    fn Form385(&self, n: u32, #[opt] #[len_param(n)] a: *const GUID, #[opt] #[len_param(n)] b: *const *const GUID) -> u32;
    fn Form386(&self, n: u32, #[opt] #[len_param(n)] a: *const GUID, #[opt] #[len_param(n)] b: *const *const GUID);
    fn Form387(&self, n: u32, #[opt] #[len_param(n)] a: *const GUID, #[inout] #[len_param(n)] b: *mut GUID) -> HRESULT;
    fn Form388(&self, n: u32, #[opt] #[len_param(n)] a: *const GUID, #[inout] #[len_param(n)] b: *mut GUID) -> u32;
    fn Form389(&self, n: u32, #[opt] #[len_param(n)] a: *const GUID, #[inout] #[len_param(n)] b: *mut GUID);
    fn Form390(&self, n: u32, #[opt] #[len_param(n)] a: *const GUID, #[opt] #[inout] #[len_param(n)] b: *mut GUID) -> HRESULT;
    fn Form391(&self, n: u32, #[opt] #[len_param(n)] a: *const GUID, #[opt] #[inout] #[len_param(n)] b: *mut GUID) -> u32;
    fn Form392(&self, n: u32, #[opt] #[len_param(n)] a: *const GUID, #[opt] #[inout] #[len_param(n)] b: *mut GUID);
    fn Form393(&self, n: u32, #[opt] #[len_param(n)] a: *const GUID, #[out] #[len_param(n)] b: *mut GUID) -> HRESULT;
    fn Form394(&self, n: u32, #[opt] #[len_param(n)] a: *const GUID, #[opt] #[out] #[len_param(n)] b: *mut GUID) -> HRESULT;
    fn Form395(&self, n: u32, #[opt] #[len_param(n)] a: *const GUID, #[len_param(n)] b: *const Option<IUnknown>) -> HRESULT;
    fn Form396(&self, n: u32, #[opt] #[len_param(n)] a: *const GUID, #[len_param(n)] b: *const Option<IUnknown>) -> u32;
    fn Form397(&self, n: u32, #[opt] #[len_param(n)] a: *const GUID, #[len_param(n)] b: *const Option<IUnknown>);
    fn Form398(&self, n: u32, #[opt] #[len_param(n)] a: *const GUID, #[opt] #[len_param(n)] b: *const Option<IUnknown>) -> HRESULT;
    fn Form399(&self, n: u32, #[opt] #[len_param(n)] a: *const GUID, #[opt] #[len_param(n)] b: *const Option<IUnknown>) -> u32;
}

/// Forms.
#[mapi_interface(iid = "b0a7da7e-7001-4000-8000-00000000000a")]
pub unsafe trait IForms10: IUnknown {
    fn Form400(&self, n: u32, #[opt] #[len_param(n)] a: *const GUID, #[opt] #[len_param(n)] b: *const Option<IUnknown>);
    fn Form401(&self, n: u32, #[opt] #[len_param(n)] a: *const GUID, #[view] #[len_param(n)] b: *const SPropValue) -> HRESULT;
    fn Form402(&self, n: u32, #[opt] #[len_param(n)] a: *const GUID, #[view] #[len_param(n)] b: *const SPropValue) -> u32;
    fn Form403(&self, n: u32, #[opt] #[len_param(n)] a: *const GUID, #[view] #[len_param(n)] b: *const SPropValue);
    fn Form404(&self, n: u32, #[opt] #[len_param(n)] a: *const GUID, #[opt] #[view] #[len_param(n)] b: *const SPropValue) -> HRESULT;
    fn Form405(&self, n: u32, #[opt] #[len_param(n)] a: *const GUID, #[opt] #[view] #[len_param(n)] b: *const SPropValue) -> u32;
    fn Form406(&self, n: u32, #[opt] #[len_param(n)] a: *const GUID, #[opt] #[view] #[len_param(n)] b: *const SPropValue);
    fn Form407(&self, n: u32, #[opt] #[len_param(n)] a: *const GUID, #[view] #[len_param(n)] b: *const *const SPropTagArray) -> HRESULT;
    fn Form408(&self, n: u32, #[opt] #[len_param(n)] a: *const GUID, #[view] #[len_param(n)] b: *const *const SPropTagArray) -> u32;
    fn Form409(&self, n: u32, #[opt] #[len_param(n)] a: *const GUID, #[view] #[len_param(n)] b: *const *const SPropTagArray);
    fn Form410(&self, n: u32, #[opt] #[len_param(n)] a: *const GUID, #[opt] #[view] #[len_param(n)] b: *const *const SPropTagArray) -> HRESULT;
    fn Form411(&self, n: u32, #[opt] #[len_param(n)] a: *const GUID, #[opt] #[view] #[len_param(n)] b: *const *const SPropTagArray) -> u32;
    fn Form412(&self, n: u32, #[opt] #[len_param(n)] a: *const GUID, #[opt] #[view] #[len_param(n)] b: *const *const SPropTagArray);
    fn Form413(&self, n: u32, #[opt] #[size_param(n)] a: *const GUID, #[opt] #[size_param(n)] b: *const GUID) -> HRESULT;
    fn Form414(&self, n: u32, #[opt] #[size_param(n)] a: *const GUID, #[opt] #[size_param(n)] b: *const GUID) -> u32;
    fn Form415(&self, n: u32, #[opt] #[size_param(n)] a: *const GUID, #[opt] #[size_param(n)] b: *const GUID);
    fn Form416(&self, n: u32, #[opt] #[size_param(n)] a: *const GUID, #[inout] #[size_param(n)] b: *mut GUID) -> HRESULT;
    fn Form417(&self, n: u32, #[opt] #[size_param(n)] a: *const GUID, #[inout] #[size_param(n)] b: *mut GUID) -> u32;
    fn Form418(&self, n: u32, #[opt] #[size_param(n)] a: *const GUID, #[inout] #[size_param(n)] b: *mut GUID);
    fn Form419(&self, n: u32, #[opt] #[size_param(n)] a: *const GUID, #[opt] #[inout] #[size_param(n)] b: *mut GUID) -> HRESULT;
    fn Form420(&self, n: u32, #[opt] #[size_param(n)] a: *const GUID, #[opt] #[inout] #[size_param(n)] b: *mut GUID) -> u32;
    fn Form421(&self, n: u32, #[opt] #[size_param(n)] a: *const GUID, #[opt] #[inout] #[size_param(n)] b: *mut GUID);
    fn Form422(&self, n: u32, #[opt] #[size_param(n)] a: *const GUID, #[out] #[size_param(n)] b: *mut GUID) -> HRESULT;
    fn Form423(&self, n: u32, #[opt] #[size_param(n)] a: *const GUID, #[opt] #[out] #[size_param(n)] b: *mut GUID) -> HRESULT;
    fn Form424(&self, n: u32, #[len_param(n)] a: *const *const GUID, #[len_param(n)] b: *const *const GUID) -> HRESULT;
    fn Form425(&self, n: u32, #[len_param(n)] a: *const *const GUID, #[len_param(n)] b: *const *const GUID) -> u32;
    fn Form426(&self, n: u32, #[len_param(n)] a: *const *const GUID, #[len_param(n)] b: *const *const GUID);
    fn Form427(&self, n: u32, #[len_param(n)] a: *const *const GUID, #[opt] #[len_param(n)] b: *const *const GUID) -> HRESULT;
    fn Form428(&self, n: u32, #[len_param(n)] a: *const *const GUID, #[opt] #[len_param(n)] b: *const *const GUID) -> u32;
    fn Form429(&self, n: u32, #[len_param(n)] a: *const *const GUID, #[opt] #[len_param(n)] b: *const *const GUID);
    fn Form430(&self, n: u32, #[len_param(n)] a: *const *const GUID, #[inout] #[len_param(n)] b: *mut GUID) -> HRESULT;
    fn Form431(&self, n: u32, #[len_param(n)] a: *const *const GUID, #[inout] #[len_param(n)] b: *mut GUID) -> u32;
    fn Form432(&self, n: u32, #[len_param(n)] a: *const *const GUID, #[inout] #[len_param(n)] b: *mut GUID);
    fn Form433(&self, n: u32, #[len_param(n)] a: *const *const GUID, #[opt] #[inout] #[len_param(n)] b: *mut GUID) -> HRESULT;
    fn Form434(&self, n: u32, #[len_param(n)] a: *const *const GUID, #[opt] #[inout] #[len_param(n)] b: *mut GUID) -> u32;
    fn Form435(&self, n: u32, #[len_param(n)] a: *const *const GUID, #[opt] #[inout] #[len_param(n)] b: *mut GUID);
    fn Form436(&self, n: u32, #[len_param(n)] a: *const *const GUID, #[out] #[len_param(n)] b: *mut GUID) -> HRESULT;
    fn Form437(&self, n: u32, #[len_param(n)] a: *const *const GUID, #[opt] #[out] #[len_param(n)] b: *mut GUID) -> HRESULT;
    fn Form438(&self, n: u32, #[len_param(n)] a: *const *const GUID, #[len_param(n)] b: *const Option<IUnknown>) -> HRESULT;
    fn Form439(&self, n: u32, #[len_param(n)] a: *const *const GUID, #[len_param(n)] b: *const Option<IUnknown>) -> u32;
}

/// Forms.
#[mapi_interface(iid = "b0a7da7e-7001-4000-8000-00000000000b")]
pub unsafe trait IForms11: IUnknown {
    fn Form440(&self, n: u32, #[len_param(n)] a: *const *const GUID, #[len_param(n)] b: *const Option<IUnknown>);
    fn Form441(&self, n: u32, #[len_param(n)] a: *const *const GUID, #[opt] #[len_param(n)] b: *const Option<IUnknown>) -> HRESULT;
    fn Form442(&self, n: u32, #[len_param(n)] a: *const *const GUID, #[opt] #[len_param(n)] b: *const Option<IUnknown>) -> u32;
    fn Form443(&self, n: u32, #[len_param(n)] a: *const *const GUID, #[opt] #[len_param(n)] b: *const Option<IUnknown>);
    fn Form444(&self, n: u32, #[len_param(n)] a: *const *const GUID, #[view] #[len_param(n)] b: *const SPropValue) -> HRESULT;
    fn Form445(&self, n: u32, #[len_param(n)] a: *const *const GUID, #[view] #[len_param(n)] b: *const SPropValue) -> u32;
    fn Form446(&self, n: u32, #[len_param(n)] a: *const *const GUID, #[view] #[len_param(n)] b: *const SPropValue);
    fn Form447(&self, n: u32, #[len_param(n)] a: *const *const GUID, #[opt] #[view] #[len_param(n)] b: *const SPropValue) -> HRESULT;
    fn Form448(&self, n: u32, #[len_param(n)] a: *const *const GUID, #[opt] #[view] #[len_param(n)] b: *const SPropValue) -> u32;
    fn Form449(&self, n: u32, #[len_param(n)] a: *const *const GUID, #[opt] #[view] #[len_param(n)] b: *const SPropValue);
    fn Form450(&self, n: u32, #[len_param(n)] a: *const *const GUID, #[view] #[len_param(n)] b: *const *const SPropTagArray) -> HRESULT;
    fn Form451(&self, n: u32, #[len_param(n)] a: *const *const GUID, #[view] #[len_param(n)] b: *const *const SPropTagArray) -> u32;
    fn Form452(&self, n: u32, #[len_param(n)] a: *const *const GUID, #[view] #[len_param(n)] b: *const *const SPropTagArray);
    fn Form453(&self, n: u32, #[len_param(n)] a: *const *const GUID, #[opt] #[view] #[len_param(n)] b: *const *const SPropTagArray) -> HRESULT;
    fn Form454(&self, n: u32, #[len_param(n)] a: *const *const GUID, #[opt] #[view] #[len_param(n)] b: *const *const SPropTagArray) -> u32;
    fn Form455(&self, n: u32, #[len_param(n)] a: *const *const GUID, #[opt] #[view] #[len_param(n)] b: *const *const SPropTagArray);
    fn Form456(&self, n: u32, #[opt] #[len_param(n)] a: *const *const GUID, #[opt] #[len_param(n)] b: *const *const GUID) -> HRESULT;
    fn Form457(&self, n: u32, #[opt] #[len_param(n)] a: *const *const GUID, #[opt] #[len_param(n)] b: *const *const GUID) -> u32;
    fn Form458(&self, n: u32, #[opt] #[len_param(n)] a: *const *const GUID, #[opt] #[len_param(n)] b: *const *const GUID);
    fn Form459(&self, n: u32, #[opt] #[len_param(n)] a: *const *const GUID, #[inout] #[len_param(n)] b: *mut GUID) -> HRESULT;
    fn Form460(&self, n: u32, #[opt] #[len_param(n)] a: *const *const GUID, #[inout] #[len_param(n)] b: *mut GUID) -> u32;
    fn Form461(&self, n: u32, #[opt] #[len_param(n)] a: *const *const GUID, #[inout] #[len_param(n)] b: *mut GUID);
    fn Form462(&self, n: u32, #[opt] #[len_param(n)] a: *const *const GUID, #[opt] #[inout] #[len_param(n)] b: *mut GUID) -> HRESULT;
    fn Form463(&self, n: u32, #[opt] #[len_param(n)] a: *const *const GUID, #[opt] #[inout] #[len_param(n)] b: *mut GUID) -> u32;
    fn Form464(&self, n: u32, #[opt] #[len_param(n)] a: *const *const GUID, #[opt] #[inout] #[len_param(n)] b: *mut GUID);
    fn Form465(&self, n: u32, #[opt] #[len_param(n)] a: *const *const GUID, #[out] #[len_param(n)] b: *mut GUID) -> HRESULT;
    fn Form466(&self, n: u32, #[opt] #[len_param(n)] a: *const *const GUID, #[opt] #[out] #[len_param(n)] b: *mut GUID) -> HRESULT;
    fn Form467(&self, n: u32, #[opt] #[len_param(n)] a: *const *const GUID, #[len_param(n)] b: *const Option<IUnknown>) -> HRESULT;
    fn Form468(&self, n: u32, #[opt] #[len_param(n)] a: *const *const GUID, #[len_param(n)] b: *const Option<IUnknown>) -> u32;
    fn Form469(&self, n: u32, #[opt] #[len_param(n)] a: *const *const GUID, #[len_param(n)] b: *const Option<IUnknown>);
    fn Form470(&self, n: u32, #[opt] #[len_param(n)] a: *const *const GUID, #[opt] #[len_param(n)] b: *const Option<IUnknown>) -> HRESULT;
    fn Form471(&self, n: u32, #[opt] #[len_param(n)] a: *const *const GUID, #[opt] #[len_param(n)] b: *const Option<IUnknown>) -> u32;
    fn Form472(&self, n: u32, #[opt] #[len_param(n)] a: *const *const GUID, #[opt] #[len_param(n)] b: *const Option<IUnknown>);
    fn Form473(&self, n: u32, #[opt] #[len_param(n)] a: *const *const GUID, #[view] #[len_param(n)] b: *const SPropValue) -> HRESULT;
    fn Form474(&self, n: u32, #[opt] #[len_param(n)] a: *const *const GUID, #[view] #[len_param(n)] b: *const SPropValue) -> u32;
    fn Form475(&self, n: u32, #[opt] #[len_param(n)] a: *const *const GUID, #[view] #[len_param(n)] b: *const SPropValue);
    fn Form476(&self, n: u32, #[opt] #[len_param(n)] a: *const *const GUID, #[opt] #[view] #[len_param(n)] b: *const SPropValue) -> HRESULT;
    fn Form477(&self, n: u32, #[opt] #[len_param(n)] a: *const *const GUID, #[opt] #[view] #[len_param(n)] b: *const SPropValue) -> u32;
    fn Form478(&self, n: u32, #[opt] #[len_param(n)] a: *const *const GUID, #[opt] #[view] #[len_param(n)] b: *const SPropValue);
    fn Form479(&self, n: u32, #[opt] #[len_param(n)] a: *const *const GUID, #[view] #[len_param(n)] b: *const *const SPropTagArray) -> HRESULT;
}

/// Forms.
#[mapi_interface(iid = "b0a7da7e-7001-4000-8000-00000000000c")]
pub unsafe trait IForms12: IUnknown {
    fn Form480(&self, n: u32, #[opt] #[len_param(n)] a: *const *const GUID, #[view] #[len_param(n)] b: *const *const SPropTagArray) -> u32;
    fn Form481(&self, n: u32, #[opt] #[len_param(n)] a: *const *const GUID, #[view] #[len_param(n)] b: *const *const SPropTagArray);
    fn Form482(&self, n: u32, #[opt] #[len_param(n)] a: *const *const GUID, #[opt] #[view] #[len_param(n)] b: *const *const SPropTagArray) -> HRESULT;
    fn Form483(&self, n: u32, #[opt] #[len_param(n)] a: *const *const GUID, #[opt] #[view] #[len_param(n)] b: *const *const SPropTagArray) -> u32;
    fn Form484(&self, n: u32, #[opt] #[len_param(n)] a: *const *const GUID, #[opt] #[view] #[len_param(n)] b: *const *const SPropTagArray);
    fn Form485(&self, n: u32, #[inout] #[len_param(n)] a: *mut GUID, #[inout] #[len_param(n)] b: *mut GUID) -> HRESULT;
    fn Form486(&self, n: u32, #[inout] #[len_param(n)] a: *mut GUID, #[inout] #[len_param(n)] b: *mut GUID) -> u32;
    fn Form487(&self, n: u32, #[inout] #[len_param(n)] a: *mut GUID, #[inout] #[len_param(n)] b: *mut GUID);
    fn Form488(&self, n: u32, #[inout] #[len_param(n)] a: *mut GUID, #[opt] #[inout] #[len_param(n)] b: *mut GUID) -> HRESULT;
    fn Form489(&self, n: u32, #[inout] #[len_param(n)] a: *mut GUID, #[opt] #[inout] #[len_param(n)] b: *mut GUID) -> u32;
    fn Form490(&self, n: u32, #[inout] #[len_param(n)] a: *mut GUID, #[opt] #[inout] #[len_param(n)] b: *mut GUID);
    fn Form491(&self, n: u32, #[inout] #[len_param(n)] a: *mut GUID, #[out] #[len_param(n)] b: *mut GUID) -> HRESULT;
    fn Form492(&self, n: u32, #[inout] #[len_param(n)] a: *mut GUID, #[opt] #[out] #[len_param(n)] b: *mut GUID) -> HRESULT;
    fn Form493(&self, n: u32, #[inout] #[len_param(n)] a: *mut GUID, #[len_param(n)] b: *const Option<IUnknown>) -> HRESULT;
    fn Form494(&self, n: u32, #[inout] #[len_param(n)] a: *mut GUID, #[len_param(n)] b: *const Option<IUnknown>) -> u32;
    fn Form495(&self, n: u32, #[inout] #[len_param(n)] a: *mut GUID, #[len_param(n)] b: *const Option<IUnknown>);
    fn Form496(&self, n: u32, #[inout] #[len_param(n)] a: *mut GUID, #[opt] #[len_param(n)] b: *const Option<IUnknown>) -> HRESULT;
    fn Form497(&self, n: u32, #[inout] #[len_param(n)] a: *mut GUID, #[opt] #[len_param(n)] b: *const Option<IUnknown>) -> u32;
    fn Form498(&self, n: u32, #[inout] #[len_param(n)] a: *mut GUID, #[opt] #[len_param(n)] b: *const Option<IUnknown>);
    fn Form499(&self, n: u32, #[inout] #[len_param(n)] a: *mut GUID, #[view] #[len_param(n)] b: *const SPropValue) -> HRESULT;
    fn Form500(&self, n: u32, #[inout] #[len_param(n)] a: *mut GUID, #[view] #[len_param(n)] b: *const SPropValue) -> u32;
    fn Form501(&self, n: u32, #[inout] #[len_param(n)] a: *mut GUID, #[view] #[len_param(n)] b: *const SPropValue);
    fn Form502(&self, n: u32, #[inout] #[len_param(n)] a: *mut GUID, #[opt] #[view] #[len_param(n)] b: *const SPropValue) -> HRESULT;
    fn Form503(&self, n: u32, #[inout] #[len_param(n)] a: *mut GUID, #[opt] #[view] #[len_param(n)] b: *const SPropValue) -> u32;
    fn Form504(&self, n: u32, #[inout] #[len_param(n)] a: *mut GUID, #[opt] #[view] #[len_param(n)] b: *const SPropValue);
    fn Form505(&self, n: u32, #[inout] #[len_param(n)] a: *mut GUID, #[view] #[len_param(n)] b: *const *const SPropTagArray) -> HRESULT;
    fn Form506(&self, n: u32, #[inout] #[len_param(n)] a: *mut GUID, #[view] #[len_param(n)] b: *const *const SPropTagArray) -> u32;
    fn Form507(&self, n: u32, #[inout] #[len_param(n)] a: *mut GUID, #[view] #[len_param(n)] b: *const *const SPropTagArray);
    fn Form508(&self, n: u32, #[inout] #[len_param(n)] a: *mut GUID, #[opt] #[view] #[len_param(n)] b: *const *const SPropTagArray) -> HRESULT;
    fn Form509(&self, n: u32, #[inout] #[len_param(n)] a: *mut GUID, #[opt] #[view] #[len_param(n)] b: *const *const SPropTagArray) -> u32;
    fn Form510(&self, n: u32, #[inout] #[len_param(n)] a: *mut GUID, #[opt] #[view] #[len_param(n)] b: *const *const SPropTagArray);
    fn Form511(&self, n: u32, #[inout] #[size_param(n)] a: *mut GUID, #[inout] #[size_param(n)] b: *mut GUID) -> HRESULT;
    fn Form512(&self, n: u32, #[inout] #[size_param(n)] a: *mut GUID, #[inout] #[size_param(n)] b: *mut GUID) -> u32;
    fn Form513(&self, n: u32, #[inout] #[size_param(n)] a: *mut GUID, #[inout] #[size_param(n)] b: *mut GUID);
    fn Form514(&self, n: u32, #[inout] #[size_param(n)] a: *mut GUID, #[opt] #[inout] #[size_param(n)] b: *mut GUID) -> HRESULT;
    fn Form515(&self, n: u32, #[inout] #[size_param(n)] a: *mut GUID, #[opt] #[inout] #[size_param(n)] b: *mut GUID) -> u32;
    fn Form516(&self, n: u32, #[inout] #[size_param(n)] a: *mut GUID, #[opt] #[inout] #[size_param(n)] b: *mut GUID);
    fn Form517(&self, n: u32, #[inout] #[size_param(n)] a: *mut GUID, #[out] #[size_param(n)] b: *mut GUID) -> HRESULT;
    fn Form518(&self, n: u32, #[inout] #[size_param(n)] a: *mut GUID, #[opt] #[out] #[size_param(n)] b: *mut GUID) -> HRESULT;
    fn Form519(&self, n: u32, #[opt] #[inout] #[len_param(n)] a: *mut GUID, #[opt] #[inout] #[len_param(n)] b: *mut GUID) -> HRESULT;
}

/// Forms.
#[mapi_interface(iid = "b0a7da7e-7001-4000-8000-00000000000d")]
pub unsafe trait IForms13: IUnknown {
    fn Form520(&self, n: u32, #[opt] #[inout] #[len_param(n)] a: *mut GUID, #[opt] #[inout] #[len_param(n)] b: *mut GUID) -> u32;
    fn Form521(&self, n: u32, #[opt] #[inout] #[len_param(n)] a: *mut GUID, #[opt] #[inout] #[len_param(n)] b: *mut GUID);
    fn Form522(&self, n: u32, #[opt] #[inout] #[len_param(n)] a: *mut GUID, #[out] #[len_param(n)] b: *mut GUID) -> HRESULT;
    fn Form523(&self, n: u32, #[opt] #[inout] #[len_param(n)] a: *mut GUID, #[opt] #[out] #[len_param(n)] b: *mut GUID) -> HRESULT;
    fn Form524(&self, n: u32, #[opt] #[inout] #[len_param(n)] a: *mut GUID, #[len_param(n)] b: *const Option<IUnknown>) -> HRESULT;
    fn Form525(&self, n: u32, #[opt] #[inout] #[len_param(n)] a: *mut GUID, #[len_param(n)] b: *const Option<IUnknown>) -> u32;
    fn Form526(&self, n: u32, #[opt] #[inout] #[len_param(n)] a: *mut GUID, #[len_param(n)] b: *const Option<IUnknown>);
    fn Form527(&self, n: u32, #[opt] #[inout] #[len_param(n)] a: *mut GUID, #[opt] #[len_param(n)] b: *const Option<IUnknown>) -> HRESULT;
    fn Form528(&self, n: u32, #[opt] #[inout] #[len_param(n)] a: *mut GUID, #[opt] #[len_param(n)] b: *const Option<IUnknown>) -> u32;
    fn Form529(&self, n: u32, #[opt] #[inout] #[len_param(n)] a: *mut GUID, #[opt] #[len_param(n)] b: *const Option<IUnknown>);
    fn Form530(&self, n: u32, #[opt] #[inout] #[len_param(n)] a: *mut GUID, #[view] #[len_param(n)] b: *const SPropValue) -> HRESULT;
    fn Form531(&self, n: u32, #[opt] #[inout] #[len_param(n)] a: *mut GUID, #[view] #[len_param(n)] b: *const SPropValue) -> u32;
    fn Form532(&self, n: u32, #[opt] #[inout] #[len_param(n)] a: *mut GUID, #[view] #[len_param(n)] b: *const SPropValue);
    fn Form533(&self, n: u32, #[opt] #[inout] #[len_param(n)] a: *mut GUID, #[opt] #[view] #[len_param(n)] b: *const SPropValue) -> HRESULT;
    fn Form534(&self, n: u32, #[opt] #[inout] #[len_param(n)] a: *mut GUID, #[opt] #[view] #[len_param(n)] b: *const SPropValue) -> u32;
    fn Form535(&self, n: u32, #[opt] #[inout] #[len_param(n)] a: *mut GUID, #[opt] #[view] #[len_param(n)] b: *const SPropValue);
    fn Form536(&self, n: u32, #[opt] #[inout] #[len_param(n)] a: *mut GUID, #[view] #[len_param(n)] b: *const *const SPropTagArray) -> HRESULT;
    fn Form537(&self, n: u32, #[opt] #[inout] #[len_param(n)] a: *mut GUID, #[view] #[len_param(n)] b: *const *const SPropTagArray) -> u32;
    fn Form538(&self, n: u32, #[opt] #[inout] #[len_param(n)] a: *mut GUID, #[view] #[len_param(n)] b: *const *const SPropTagArray);
    fn Form539(&self, n: u32, #[opt] #[inout] #[len_param(n)] a: *mut GUID, #[opt] #[view] #[len_param(n)] b: *const *const SPropTagArray) -> HRESULT;
    fn Form540(&self, n: u32, #[opt] #[inout] #[len_param(n)] a: *mut GUID, #[opt] #[view] #[len_param(n)] b: *const *const SPropTagArray) -> u32;
    fn Form541(&self, n: u32, #[opt] #[inout] #[len_param(n)] a: *mut GUID, #[opt] #[view] #[len_param(n)] b: *const *const SPropTagArray);
    fn Form542(&self, n: u32, #[opt] #[inout] #[size_param(n)] a: *mut GUID, #[opt] #[inout] #[size_param(n)] b: *mut GUID) -> HRESULT;
    fn Form543(&self, n: u32, #[opt] #[inout] #[size_param(n)] a: *mut GUID, #[opt] #[inout] #[size_param(n)] b: *mut GUID) -> u32;
    fn Form544(&self, n: u32, #[opt] #[inout] #[size_param(n)] a: *mut GUID, #[opt] #[inout] #[size_param(n)] b: *mut GUID);
    fn Form545(&self, n: u32, #[opt] #[inout] #[size_param(n)] a: *mut GUID, #[out] #[size_param(n)] b: *mut GUID) -> HRESULT;
    fn Form546(&self, n: u32, #[opt] #[inout] #[size_param(n)] a: *mut GUID, #[opt] #[out] #[size_param(n)] b: *mut GUID) -> HRESULT;
    fn Form547(&self, n: u32, #[out] #[len_param(n)] a: *mut GUID, #[out] #[len_param(n)] b: *mut GUID) -> HRESULT;
    fn Form548(&self, n: u32, #[out] #[len_param(n)] a: *mut GUID, #[opt] #[out] #[len_param(n)] b: *mut GUID) -> HRESULT;
    fn Form549(&self, n: u32, #[out] #[len_param(n)] a: *mut GUID, #[len_param(n)] b: *const Option<IUnknown>) -> HRESULT;
    fn Form550(&self, n: u32, #[out] #[len_param(n)] a: *mut GUID, #[opt] #[len_param(n)] b: *const Option<IUnknown>) -> HRESULT;
    fn Form551(&self, n: u32, #[out] #[len_param(n)] a: *mut GUID, #[view] #[len_param(n)] b: *const SPropValue) -> HRESULT;
    fn Form552(&self, n: u32, #[out] #[len_param(n)] a: *mut GUID, #[opt] #[view] #[len_param(n)] b: *const SPropValue) -> HRESULT;
    fn Form553(&self, n: u32, #[out] #[len_param(n)] a: *mut GUID, #[view] #[len_param(n)] b: *const *const SPropTagArray) -> HRESULT;
    fn Form554(&self, n: u32, #[out] #[len_param(n)] a: *mut GUID, #[opt] #[view] #[len_param(n)] b: *const *const SPropTagArray) -> HRESULT;
    fn Form555(&self, n: u32, #[out] #[size_param(n)] a: *mut GUID, #[out] #[size_param(n)] b: *mut GUID) -> HRESULT;
    fn Form556(&self, n: u32, #[out] #[size_param(n)] a: *mut GUID, #[opt] #[out] #[size_param(n)] b: *mut GUID) -> HRESULT;
    fn Form557(&self, n: u32, #[opt] #[out] #[len_param(n)] a: *mut GUID, #[opt] #[out] #[len_param(n)] b: *mut GUID) -> HRESULT;
    fn Form558(&self, n: u32, #[opt] #[out] #[len_param(n)] a: *mut GUID, #[len_param(n)] b: *const Option<IUnknown>) -> HRESULT;
    fn Form559(&self, n: u32, #[opt] #[out] #[len_param(n)] a: *mut GUID, #[opt] #[len_param(n)] b: *const Option<IUnknown>) -> HRESULT;
}

/// Forms.
#[mapi_interface(iid = "b0a7da7e-7001-4000-8000-00000000000e")]
pub unsafe trait IForms14: IUnknown {
    fn Form560(&self, n: u32, #[opt] #[out] #[len_param(n)] a: *mut GUID, #[view] #[len_param(n)] b: *const SPropValue) -> HRESULT;
    fn Form561(&self, n: u32, #[opt] #[out] #[len_param(n)] a: *mut GUID, #[opt] #[view] #[len_param(n)] b: *const SPropValue) -> HRESULT;
    fn Form562(&self, n: u32, #[opt] #[out] #[len_param(n)] a: *mut GUID, #[view] #[len_param(n)] b: *const *const SPropTagArray) -> HRESULT;
    fn Form563(&self, n: u32, #[opt] #[out] #[len_param(n)] a: *mut GUID, #[opt] #[view] #[len_param(n)] b: *const *const SPropTagArray) -> HRESULT;
    fn Form564(&self, n: u32, #[opt] #[out] #[size_param(n)] a: *mut GUID, #[opt] #[out] #[size_param(n)] b: *mut GUID) -> HRESULT;
    fn Form565(&self, n: u32, #[len_param(n)] a: *const Option<IUnknown>, #[len_param(n)] b: *const Option<IUnknown>) -> HRESULT;
    fn Form566(&self, n: u32, #[len_param(n)] a: *const Option<IUnknown>, #[len_param(n)] b: *const Option<IUnknown>) -> u32;
    fn Form567(&self, n: u32, #[len_param(n)] a: *const Option<IUnknown>, #[len_param(n)] b: *const Option<IUnknown>);
    fn Form568(&self, n: u32, #[len_param(n)] a: *const Option<IUnknown>, #[opt] #[len_param(n)] b: *const Option<IUnknown>) -> HRESULT;
    fn Form569(&self, n: u32, #[len_param(n)] a: *const Option<IUnknown>, #[opt] #[len_param(n)] b: *const Option<IUnknown>) -> u32;
    fn Form570(&self, n: u32, #[len_param(n)] a: *const Option<IUnknown>, #[opt] #[len_param(n)] b: *const Option<IUnknown>);
    fn Form571(&self, n: u32, #[len_param(n)] a: *const Option<IUnknown>, #[view] #[len_param(n)] b: *const SPropValue) -> HRESULT;
    fn Form572(&self, n: u32, #[len_param(n)] a: *const Option<IUnknown>, #[view] #[len_param(n)] b: *const SPropValue) -> u32;
    fn Form573(&self, n: u32, #[len_param(n)] a: *const Option<IUnknown>, #[view] #[len_param(n)] b: *const SPropValue);
    fn Form574(&self, n: u32, #[len_param(n)] a: *const Option<IUnknown>, #[opt] #[view] #[len_param(n)] b: *const SPropValue) -> HRESULT;
    fn Form575(&self, n: u32, #[len_param(n)] a: *const Option<IUnknown>, #[opt] #[view] #[len_param(n)] b: *const SPropValue) -> u32;
    fn Form576(&self, n: u32, #[len_param(n)] a: *const Option<IUnknown>, #[opt] #[view] #[len_param(n)] b: *const SPropValue);
    fn Form577(&self, n: u32, #[len_param(n)] a: *const Option<IUnknown>, #[view] #[len_param(n)] b: *const *const SPropTagArray) -> HRESULT;
    fn Form578(&self, n: u32, #[len_param(n)] a: *const Option<IUnknown>, #[view] #[len_param(n)] b: *const *const SPropTagArray) -> u32;
    fn Form579(&self, n: u32, #[len_param(n)] a: *const Option<IUnknown>, #[view] #[len_param(n)] b: *const *const SPropTagArray);
    fn Form580(&self, n: u32, #[len_param(n)] a: *const Option<IUnknown>, #[opt] #[view] #[len_param(n)] b: *const *const SPropTagArray) -> HRESULT;
    fn Form581(&self, n: u32, #[len_param(n)] a: *const Option<IUnknown>, #[opt] #[view] #[len_param(n)] b: *const *const SPropTagArray) -> u32;
    fn Form582(&self, n: u32, #[len_param(n)] a: *const Option<IUnknown>, #[opt] #[view] #[len_param(n)] b: *const *const SPropTagArray);
    fn Form583(&self, n: u32, #[opt] #[len_param(n)] a: *const Option<IUnknown>, #[opt] #[len_param(n)] b: *const Option<IUnknown>) -> HRESULT;
    fn Form584(&self, n: u32, #[opt] #[len_param(n)] a: *const Option<IUnknown>, #[opt] #[len_param(n)] b: *const Option<IUnknown>) -> u32;
    fn Form585(&self, n: u32, #[opt] #[len_param(n)] a: *const Option<IUnknown>, #[opt] #[len_param(n)] b: *const Option<IUnknown>);
    fn Form586(&self, n: u32, #[opt] #[len_param(n)] a: *const Option<IUnknown>, #[view] #[len_param(n)] b: *const SPropValue) -> HRESULT;
    fn Form587(&self, n: u32, #[opt] #[len_param(n)] a: *const Option<IUnknown>, #[view] #[len_param(n)] b: *const SPropValue) -> u32;
    fn Form588(&self, n: u32, #[opt] #[len_param(n)] a: *const Option<IUnknown>, #[view] #[len_param(n)] b: *const SPropValue);
    fn Form589(&self, n: u32, #[opt] #[len_param(n)] a: *const Option<IUnknown>, #[opt] #[view] #[len_param(n)] b: *const SPropValue) -> HRESULT;
    fn Form590(&self, n: u32, #[opt] #[len_param(n)] a: *const Option<IUnknown>, #[opt] #[view] #[len_param(n)] b: *const SPropValue) -> u32;
    fn Form591(&self, n: u32, #[opt] #[len_param(n)] a: *const Option<IUnknown>, #[opt] #[view] #[len_param(n)] b: *const SPropValue);
    fn Form592(&self, n: u32, #[opt] #[len_param(n)] a: *const Option<IUnknown>, #[view] #[len_param(n)] b: *const *const SPropTagArray) -> HRESULT;
    fn Form593(&self, n: u32, #[opt] #[len_param(n)] a: *const Option<IUnknown>, #[view] #[len_param(n)] b: *const *const SPropTagArray) -> u32;
    fn Form594(&self, n: u32, #[opt] #[len_param(n)] a: *const Option<IUnknown>, #[view] #[len_param(n)] b: *const *const SPropTagArray);
    fn Form595(&self, n: u32, #[opt] #[len_param(n)] a: *const Option<IUnknown>, #[opt] #[view] #[len_param(n)] b: *const *const SPropTagArray) -> HRESULT;
    fn Form596(&self, n: u32, #[opt] #[len_param(n)] a: *const Option<IUnknown>, #[opt] #[view] #[len_param(n)] b: *const *const SPropTagArray) -> u32;
    fn Form597(&self, n: u32, #[opt] #[len_param(n)] a: *const Option<IUnknown>, #[opt] #[view] #[len_param(n)] b: *const *const SPropTagArray);
    fn Form598(&self, n: u32, #[view] #[len_param(n)] a: *const SPropValue, #[view] #[len_param(n)] b: *const SPropValue) -> HRESULT;
    fn Form599(&self, n: u32, #[view] #[len_param(n)] a: *const SPropValue, #[view] #[len_param(n)] b: *const SPropValue) -> u32;
}

/// Forms.
#[mapi_interface(iid = "b0a7da7e-7001-4000-8000-00000000000f")]
pub unsafe trait IForms15: IUnknown {
    fn Form600(&self, n: u32, #[view] #[len_param(n)] a: *const SPropValue, #[view] #[len_param(n)] b: *const SPropValue);
    fn Form601(&self, n: u32, #[view] #[len_param(n)] a: *const SPropValue, #[opt] #[view] #[len_param(n)] b: *const SPropValue) -> HRESULT;
    fn Form602(&self, n: u32, #[view] #[len_param(n)] a: *const SPropValue, #[opt] #[view] #[len_param(n)] b: *const SPropValue) -> u32;
    fn Form603(&self, n: u32, #[view] #[len_param(n)] a: *const SPropValue, #[opt] #[view] #[len_param(n)] b: *const SPropValue);
    fn Form604(&self, n: u32, #[view] #[len_param(n)] a: *const SPropValue, #[view] #[len_param(n)] b: *const *const SPropTagArray) -> HRESULT;
    fn Form605(&self, n: u32, #[view] #[len_param(n)] a: *const SPropValue, #[view] #[len_param(n)] b: *const *const SPropTagArray) -> u32;
    fn Form606(&self, n: u32, #[view] #[len_param(n)] a: *const SPropValue, #[view] #[len_param(n)] b: *const *const SPropTagArray);
    fn Form607(&self, n: u32, #[view] #[len_param(n)] a: *const SPropValue, #[opt] #[view] #[len_param(n)] b: *const *const SPropTagArray) -> HRESULT;
    fn Form608(&self, n: u32, #[view] #[len_param(n)] a: *const SPropValue, #[opt] #[view] #[len_param(n)] b: *const *const SPropTagArray) -> u32;
    fn Form609(&self, n: u32, #[view] #[len_param(n)] a: *const SPropValue, #[opt] #[view] #[len_param(n)] b: *const *const SPropTagArray);
    fn Form610(&self, n: u32, #[opt] #[view] #[len_param(n)] a: *const SPropValue, #[opt] #[view] #[len_param(n)] b: *const SPropValue) -> HRESULT;
    fn Form611(&self, n: u32, #[opt] #[view] #[len_param(n)] a: *const SPropValue, #[opt] #[view] #[len_param(n)] b: *const SPropValue) -> u32;
    fn Form612(&self, n: u32, #[opt] #[view] #[len_param(n)] a: *const SPropValue, #[opt] #[view] #[len_param(n)] b: *const SPropValue);
    fn Form613(&self, n: u32, #[opt] #[view] #[len_param(n)] a: *const SPropValue, #[view] #[len_param(n)] b: *const *const SPropTagArray) -> HRESULT;
    fn Form614(&self, n: u32, #[opt] #[view] #[len_param(n)] a: *const SPropValue, #[view] #[len_param(n)] b: *const *const SPropTagArray) -> u32;
    fn Form615(&self, n: u32, #[opt] #[view] #[len_param(n)] a: *const SPropValue, #[view] #[len_param(n)] b: *const *const SPropTagArray);
    fn Form616(&self, n: u32, #[opt] #[view] #[len_param(n)] a: *const SPropValue, #[opt] #[view] #[len_param(n)] b: *const *const SPropTagArray) -> HRESULT;
    fn Form617(&self, n: u32, #[opt] #[view] #[len_param(n)] a: *const SPropValue, #[opt] #[view] #[len_param(n)] b: *const *const SPropTagArray) -> u32;
    fn Form618(&self, n: u32, #[opt] #[view] #[len_param(n)] a: *const SPropValue, #[opt] #[view] #[len_param(n)] b: *const *const SPropTagArray);
    fn Form619(&self, n: u32, #[view] #[len_param(n)] a: *const *const SPropTagArray, #[view] #[len_param(n)] b: *const *const SPropTagArray) -> HRESULT;
    fn Form620(&self, n: u32, #[view] #[len_param(n)] a: *const *const SPropTagArray, #[view] #[len_param(n)] b: *const *const SPropTagArray) -> u32;
    fn Form621(&self, n: u32, #[view] #[len_param(n)] a: *const *const SPropTagArray, #[view] #[len_param(n)] b: *const *const SPropTagArray);
    fn Form622(&self, n: u32, #[view] #[len_param(n)] a: *const *const SPropTagArray, #[opt] #[view] #[len_param(n)] b: *const *const SPropTagArray) -> HRESULT;
    fn Form623(&self, n: u32, #[view] #[len_param(n)] a: *const *const SPropTagArray, #[opt] #[view] #[len_param(n)] b: *const *const SPropTagArray) -> u32;
    fn Form624(&self, n: u32, #[view] #[len_param(n)] a: *const *const SPropTagArray, #[opt] #[view] #[len_param(n)] b: *const *const SPropTagArray);
    fn Form625(&self, n: u32, #[opt] #[view] #[len_param(n)] a: *const *const SPropTagArray, #[opt] #[view] #[len_param(n)] b: *const *const SPropTagArray) -> HRESULT;
    fn Form626(&self, n: u32, #[opt] #[view] #[len_param(n)] a: *const *const SPropTagArray, #[opt] #[view] #[len_param(n)] b: *const *const SPropTagArray) -> u32;
    fn Form627(&self, n: u32, #[opt] #[view] #[len_param(n)] a: *const *const SPropTagArray, #[opt] #[view] #[len_param(n)] b: *const *const SPropTagArray);
    fn Form628(&self, flags: u32, #[encoding(flags)] a: *const TCHAR, #[encoding(flags)] b: *const TCHAR) -> HRESULT;
    fn Form629(&self, flags: u32, #[encoding(flags)] a: *const TCHAR, #[opt] #[encoding(flags)] b: *const TCHAR) -> HRESULT;
    fn Form630(&self, flags: u32, #[encoding(flags)] a: *const TCHAR, #[out] #[encoding(flags)] b: *mut *mut TCHAR) -> HRESULT;
    fn Form631(&self, flags: u32, #[encoding(flags)] a: *const TCHAR, #[nullable] #[out] #[encoding(flags)] b: *mut *mut TCHAR) -> HRESULT;
    fn Form632(&self, flags: u32, #[encoding(flags)] a: *const TCHAR, #[opt] #[out] #[encoding(flags)] b: *mut *mut TCHAR) -> HRESULT;
    fn Form633(&self, flags: u32, #[encoding(flags)] a: *const TCHAR, #[opt] #[nullable] #[out] #[encoding(flags)] b: *mut *mut TCHAR) -> HRESULT;
    fn Form634(&self, flags: u32, #[opt] #[encoding(flags)] a: *const TCHAR, #[opt] #[encoding(flags)] b: *const TCHAR) -> HRESULT;
    fn Form635(&self, flags: u32, #[opt] #[encoding(flags)] a: *const TCHAR, #[out] #[encoding(flags)] b: *mut *mut TCHAR) -> HRESULT;
    fn Form636(&self, flags: u32, #[opt] #[encoding(flags)] a: *const TCHAR, #[nullable] #[out] #[encoding(flags)] b: *mut *mut TCHAR) -> HRESULT;
    fn Form637(&self, flags: u32, #[opt] #[encoding(flags)] a: *const TCHAR, #[opt] #[out] #[encoding(flags)] b: *mut *mut TCHAR) -> HRESULT;
    fn Form638(&self, flags: u32, #[opt] #[encoding(flags)] a: *const TCHAR, #[opt] #[nullable] #[out] #[encoding(flags)] b: *mut *mut TCHAR) -> HRESULT;
    fn Form639(&self, #[inout] flags: *mut u32, #[encoding(flags)] a: *const TCHAR, #[encoding(flags)] b: *const TCHAR) -> HRESULT;
}

/// Forms.
#[mapi_interface(iid = "b0a7da7e-7001-4000-8000-000000000010")]
pub unsafe trait IForms16: IUnknown {
    fn Form640(&self, #[inout] flags: *mut u32, #[encoding(flags)] a: *const TCHAR, #[opt] #[encoding(flags)] b: *const TCHAR) -> HRESULT;
    fn Form641(&self, #[inout] flags: *mut u32, #[encoding(flags)] a: *const TCHAR, #[out] #[encoding(flags)] b: *mut *mut TCHAR) -> HRESULT;
    fn Form642(&self, #[inout] flags: *mut u32, #[encoding(flags)] a: *const TCHAR, #[nullable] #[out] #[encoding(flags)] b: *mut *mut TCHAR) -> HRESULT;
    fn Form643(&self, #[inout] flags: *mut u32, #[encoding(flags)] a: *const TCHAR, #[opt] #[out] #[encoding(flags)] b: *mut *mut TCHAR) -> HRESULT;
    fn Form644(&self, #[inout] flags: *mut u32, #[encoding(flags)] a: *const TCHAR, #[opt] #[nullable] #[out] #[encoding(flags)] b: *mut *mut TCHAR) -> HRESULT;
    fn Form645(&self, #[inout] flags: *mut u32, #[opt] #[encoding(flags)] a: *const TCHAR, #[opt] #[encoding(flags)] b: *const TCHAR) -> HRESULT;
    fn Form646(&self, #[inout] flags: *mut u32, #[opt] #[encoding(flags)] a: *const TCHAR, #[out] #[encoding(flags)] b: *mut *mut TCHAR) -> HRESULT;
    fn Form647(&self, #[inout] flags: *mut u32, #[opt] #[encoding(flags)] a: *const TCHAR, #[nullable] #[out] #[encoding(flags)] b: *mut *mut TCHAR) -> HRESULT;
    fn Form648(&self, #[inout] flags: *mut u32, #[opt] #[encoding(flags)] a: *const TCHAR, #[opt] #[out] #[encoding(flags)] b: *mut *mut TCHAR) -> HRESULT;
    fn Form649(&self, #[inout] flags: *mut u32, #[opt] #[encoding(flags)] a: *const TCHAR, #[opt] #[nullable] #[out] #[encoding(flags)] b: *mut *mut TCHAR) -> HRESULT;
    fn Form650(&self, flags: u32, #[out] #[encoding(flags)] a: *mut *mut TCHAR, #[out] #[encoding(flags)] b: *mut *mut TCHAR) -> HRESULT;
    fn Form651(&self, flags: u32, #[out] #[encoding(flags)] a: *mut *mut TCHAR, #[nullable] #[out] #[encoding(flags)] b: *mut *mut TCHAR) -> HRESULT;
    fn Form652(&self, flags: u32, #[out] #[encoding(flags)] a: *mut *mut TCHAR, #[opt] #[out] #[encoding(flags)] b: *mut *mut TCHAR) -> HRESULT;
    fn Form653(&self, flags: u32, #[out] #[encoding(flags)] a: *mut *mut TCHAR, #[opt] #[nullable] #[out] #[encoding(flags)] b: *mut *mut TCHAR) -> HRESULT;
    fn Form654(&self, flags: u32, #[nullable] #[out] #[encoding(flags)] a: *mut *mut TCHAR, #[nullable] #[out] #[encoding(flags)] b: *mut *mut TCHAR) -> HRESULT;
    fn Form655(&self, flags: u32, #[nullable] #[out] #[encoding(flags)] a: *mut *mut TCHAR, #[opt] #[out] #[encoding(flags)] b: *mut *mut TCHAR) -> HRESULT;
    fn Form656(&self, flags: u32, #[nullable] #[out] #[encoding(flags)] a: *mut *mut TCHAR, #[opt] #[nullable] #[out] #[encoding(flags)] b: *mut *mut TCHAR) -> HRESULT;
    fn Form657(&self, flags: u32, #[opt] #[out] #[encoding(flags)] a: *mut *mut TCHAR, #[opt] #[out] #[encoding(flags)] b: *mut *mut TCHAR) -> HRESULT;
    fn Form658(&self, flags: u32, #[opt] #[out] #[encoding(flags)] a: *mut *mut TCHAR, #[opt] #[nullable] #[out] #[encoding(flags)] b: *mut *mut TCHAR) -> HRESULT;
    fn Form659(&self, flags: u32, #[opt] #[nullable] #[out] #[encoding(flags)] a: *mut *mut TCHAR, #[opt] #[nullable] #[out] #[encoding(flags)] b: *mut *mut TCHAR) -> HRESULT;
    fn Form660(&self, #[inout] flags: *mut u32, #[out] #[encoding(flags)] a: *mut *mut TCHAR, #[out] #[encoding(flags)] b: *mut *mut TCHAR) -> HRESULT;
    fn Form661(&self, #[inout] flags: *mut u32, #[out] #[encoding(flags)] a: *mut *mut TCHAR, #[nullable] #[out] #[encoding(flags)] b: *mut *mut TCHAR) -> HRESULT;
    fn Form662(&self, #[inout] flags: *mut u32, #[out] #[encoding(flags)] a: *mut *mut TCHAR, #[opt] #[out] #[encoding(flags)] b: *mut *mut TCHAR) -> HRESULT;
    fn Form663(&self, #[inout] flags: *mut u32, #[out] #[encoding(flags)] a: *mut *mut TCHAR, #[opt] #[nullable] #[out] #[encoding(flags)] b: *mut *mut TCHAR) -> HRESULT;
    fn Form664(&self, #[inout] flags: *mut u32, #[nullable] #[out] #[encoding(flags)] a: *mut *mut TCHAR, #[nullable] #[out] #[encoding(flags)] b: *mut *mut TCHAR) -> HRESULT;
    fn Form665(&self, #[inout] flags: *mut u32, #[nullable] #[out] #[encoding(flags)] a: *mut *mut TCHAR, #[opt] #[out] #[encoding(flags)] b: *mut *mut TCHAR) -> HRESULT;
    fn Form666(&self, #[inout] flags: *mut u32, #[nullable] #[out] #[encoding(flags)] a: *mut *mut TCHAR, #[opt] #[nullable] #[out] #[encoding(flags)] b: *mut *mut TCHAR) -> HRESULT;
    fn Form667(&self, #[inout] flags: *mut u32, #[opt] #[out] #[encoding(flags)] a: *mut *mut TCHAR, #[opt] #[out] #[encoding(flags)] b: *mut *mut TCHAR) -> HRESULT;
    fn Form668(&self, #[inout] flags: *mut u32, #[opt] #[out] #[encoding(flags)] a: *mut *mut TCHAR, #[opt] #[nullable] #[out] #[encoding(flags)] b: *mut *mut TCHAR) -> HRESULT;
    fn Form669(&self, #[inout] flags: *mut u32, #[opt] #[nullable] #[out] #[encoding(flags)] a: *mut *mut TCHAR, #[opt] #[nullable] #[out] #[encoding(flags)] b: *mut *mut TCHAR) -> HRESULT;
    fn Form670(&self, #[reserved] a: u32) -> HRESULT;
    fn Form671(&self, #[reserved] a: u32) -> u32;
    fn Form672(&self, #[reserved] a: u32);
    fn Form673(&self, #[reserved] a: *const GUID) -> HRESULT;
    fn Form674(&self, #[reserved] a: *const GUID) -> u32;
    fn Form675(&self, #[reserved] a: *const GUID);
    fn Form676(&self, #[reserved] a: *mut u32) -> HRESULT;
    fn Form677(&self, #[reserved] a: *mut u32) -> u32;
    fn Form678(&self, #[reserved] a: *mut u32);
    fn Form679(&self, #[reserved] a: Ref<IUnknown>) -> HRESULT;
}

/// Forms.
#[mapi_interface(iid = "b0a7da7e-7001-4000-8000-000000000011")]
pub unsafe trait IForms17: IUnknown {
    fn Form680(&self, #[reserved] a: Ref<IUnknown>) -> u32;
    fn Form681(&self, #[reserved] a: Ref<IUnknown>);
}
