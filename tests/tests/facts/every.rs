//! Every function that MAPI's headers and reference declare: there, or not for a reason; and what
//! each that is there answers to nothing.

use crate::mapi;
use mapi_core::abi::codes::*;
use mapi_core::abi::flags::{InitFlags, OpenEntryFlags, OpenStoreFlags, StorageFlags};
use mapi_core::client::functions::in_scope::*;
use mapi_core::client::stream::memory_stream;
use mapi_core::client::{Exports, LogonOptions, Mapi};
use mapi_core::memory;
use mapi_core::*;
use std::ptr::{null, null_mut};
use windows_core::Interface;

/// The functions of MAPI's headers (`MAPIX.h`, `MAPIUtil.h`, `MAPIForm.h`, `IMessage.h`, `abhelp.h`,
/// `MAPISPI.h`, `MAPIHook.h`, `edkutils`) that a DLL of the embedded MAPI does not have.
const REASONS: &[(&str, &[&str])] = &[
    (
        "providers export it, and MAPI calls it",
        &[
            "ABProviderInit",
            "XPProviderInit",
            "MSProviderInit",
            "HPProviderInit",
        ],
    ),
    (
        "idle is a loop over the messages of windows, which the embedded MAPI has not",
        &[
            "MAPIInitIdle",
            "MAPIDeinitIdle",
            "FtgRegisterIdleRoutine",
            "DeregisterIdleRoutine",
            "EnableIdleRoutine",
            "ChangeIdleRoutine",
        ],
    ),
    (
        "forms are programs with windows, which Outlook installs and keeps",
        &["MAPIOpenFormMgr", "MAPIOpenLocalFormContainer"],
    ),
    (
        "a dialog is read from the resources of a Windows module",
        &["BuildDisplayTable"],
    ),
    (
        "it asks for an account of Exchange, of which there is none",
        &["HrGetGALFromEmsmdbUID"],
    ),
    (
        "Exchange's static library has it, and no DLL",
        &[
            "HrSerializeSRestriction",
            "HrDeserializeSRestriction",
            "HrSerializeActions",
            "HrDeserializeActions",
        ],
    ),
];

/// Those that it has, in the order of the headers.
const THERE: &[&str] = &[
    "MAPIInitialize",
    "MAPIUninitialize",
    "MAPILogonEx",
    "MAPIAllocateBuffer",
    "MAPIAllocateMore",
    "MAPIFreeBuffer",
    "MAPIAdminProfiles",
    "CreateTable",
    "CreateIProp",
    "MAPIGetDefaultMalloc",
    "OpenStreamOnFile",
    "PropCopyMore",
    "UlPropSize",
    "FEqualNames",
    "GetInstance",
    "FPropContainsProp",
    "FPropCompareProp",
    "LPropCompareProp",
    "HrAddColumns",
    "HrAddColumnsEx",
    "HrAllocAdviseSink",
    "HrThisThreadAdviseSink",
    "HrDispatchNotifications",
    "ScCountNotifications",
    "ScCopyNotifications",
    "ScRelocNotifications",
    "ScCountProps",
    "LpValFindProp",
    "ScCopyProps",
    "ScRelocProps",
    "ScDupPropset",
    "UlAddRef",
    "UlRelease",
    "HrGetOneProp",
    "HrSetOneProp",
    "FPropExists",
    "PpropFindProp",
    "FreePadrlist",
    "FreeProws",
    "HrQueryAllRows",
    "HrValidateIPMSubtree",
    "FBinFromHex",
    "ScBinFromHexBounded",
    "HexFromBin",
    "UlFromSzHex",
    "HrEntryIDFromSz",
    "HrSzFromEntryID",
    "HrComposeEID",
    "HrDecomposeEID",
    "HrComposeMsgID",
    "HrDecomposeMsgID",
    "SzFindCh",
    "SzFindLastCh",
    "SzFindSz",
    "UFromSz",
    "ScUNCFromLocalPath",
    "ScLocalPathFromUNC",
    "FtAddFt",
    "FtMulDwDw",
    "FtMulDw",
    "FtSubFt",
    "FtNegFt",
    "ScCreateConversationIndex",
    "WrapStoreEntryID",
    "RTFSync",
    "WrapCompressedRTFStream",
    "HrIStorageFromStream",
    "ScInitMapiUtil",
    "DeinitMapiUtil",
    "WrapCompressedRTFStreamEx",
    "OpenStreamOnFileW",
    "OpenIMsgSession",
    "CloseIMsgSession",
    "OpenIMsgOnIStg",
    "GetAttribIMsgOnIStg",
    "SetAttribIMsgOnIStg",
    "MapStorageSCode",
    "HrOpenABEntryWithExchangeContext",
    "HrDoABDetailsWithExchangeContext",
    "HrDoABDetailsWithProviderUID",
    "HrOpenABEntryUsingDefaultContext",
    "HrOpenABEntryWithProviderUID",
    "HrOpenABEntryWithProviderUIDSupport",
    "HrOpenABEntryWithResolvedRow",
    "HrCompareABEntryIDsWithExchangeContext",
    "HrOpenABEntryWithSupport",
];

#[test]
fn every_function_is_there_or_not_for_a_reason() {
    let mapi = mapi();
    let has = |name: &str| {
        let known = Exports::NAMES.iter().find(|known| known.0 == name);
        known.is_some_and(|(name, arguments)| mapi.exports().has(name, *arguments))
    };
    for name in THERE {
        assert!(has(name), "{name}");
    }
    let missing = || REASONS.iter().flat_map(|(_, names)| *names);
    for name in missing() {
        assert!(!has(name), "{name}");
    }
    let mut all: Vec<_> = THERE.iter().chain(missing()).collect();
    all.sort();
    all.dedup();
    assert_eq!(all.len(), 104, "as many as the headers declare");
    for (name, _) in Exports::NAMES {
        assert!(all.contains(&name), "{name}");
    }
}

/// Objects to call functions with, and memory whose zeros are a value of everything.
struct Things {
    session: IMAPISession,
    store: IMsgStore,
    book: IAddrBook,
    message: IMessage,
    prop: IMAPIProp,
    table: IMAPITable,
    sink: IMAPIAdviseSink,
    stream: IStream,
    storage: IStorage,
    unknown: IUnknown,
}

impl Things {
    fn of(mapi: &Mapi) -> Self {
        let initialized = mapi.initialize(InitFlags::empty()).unwrap();
        let session = initialized.logon(&LogonOptions::default()).unwrap();
        // As long as the process, as what the functions make with it.
        let session: IMAPISession = std::mem::ManuallyDrop::new(session).clone();
        let store = session
            .open_default_store(OpenStoreFlags::MDB_WRITE)
            .unwrap();
        let inbox = store.open_inbox(OpenEntryFlags::MAPI_MODIFY).unwrap();
        let message: IMessage = inbox.create_message(Default::default()).unwrap();
        let flags = StorageFlags::STGSTRM_CREATE | StorageFlags::STGSTRM_MODIFY;
        let of_storage = memory_stream(vec![]);
        let storage = mapi.storage_from_stream(&of_storage, flags.bits()).unwrap();
        let stream = memory_stream(vec![]);
        Self {
            book: session
                .open_address_book(UiParam(0), Default::default())
                .unwrap()
                .value,
            prop: message.cast().unwrap(),
            table: inbox.get_contents_table(Default::default()).unwrap(),
            sink: advise_sink(|_| {}),
            unknown: stream.cast().unwrap(),
            session,
            store,
            message,
            stream,
            storage,
        }
    }
}

/// The arguments of a call: each something, but one of them nothing; or all nothing.
struct Arguments {
    given: Option<(&'static Things, usize)>,
    /// How many there are so far.
    count: usize,
    /// Whether one was nothing without which a function has nothing to do.
    lacks_object: bool,
}

impl Arguments {
    fn next(&mut self) -> Option<&'static Things> {
        let given = self.given.filter(|(_, left_out)| *left_out != self.count);
        self.count += 1;
        given.map(|(things, _)| things)
    }

    fn value<A: Argument>(&mut self) -> A {
        self.next().map_or_else(A::nothing, A::something)
    }

    fn object<I: Object>(&mut self) -> Option<&'static I> {
        let things = self.next();
        self.lacks_object |= things.is_none();
        I::of(things?)
    }
}

/// What an argument may be.
trait Argument: Sized {
    fn nothing() -> Self;
    fn something(things: &'static Things) -> Self;
}

/// An object that a function takes.
trait Object: Sized {
    fn of(things: &Things) -> Option<&Self>;
}

macro_rules! numbers {
    ($($ty:ty: $one:expr;)*) => {$(
        impl Argument for $ty {
            fn nothing() -> Self {
                Default::default()
            }
            fn something(_: &'static Things) -> Self {
                $one
            }
        }
    )*};
}

numbers! {
    u32: 1;
    i32: 1;
    u16: 1;
    HRESULT: E_FAIL;
    FILETIME: FILETIME::from_intervals(1);
    LogonFlags: LogonFlags::default();
    PropTag: PropTag::new(1, PropType::PT_LONG);
    TableType: TableType::default();
    UiParam: UiParam(0);
}

impl<T: 'static> Argument for *const T {
    fn nothing() -> Self {
        null()
    }
    fn something(things: &'static Things) -> Self {
        <*mut T>::something(things)
    }
}

impl<T: 'static> Argument for *mut T {
    fn nothing() -> Self {
        null_mut()
    }
    /// Zeros, some for each argument of each call.
    fn something(_: &'static Things) -> Self {
        // Nobody can know what any pointer is.
        if std::any::TypeId::of::<T>() == std::any::TypeId::of::<c_void>() {
            return null_mut();
        }
        Box::leak(Box::new([0u128; 16])).as_mut_ptr().cast()
    }
}

macro_rules! objects {
    ($($interface:ident: $field:ident;)*) => {$(
        impl Object for $interface {
            fn of(things: &Things) -> Option<&Self> {
                Some(&things.$field)
            }
        }
    )*};
}

objects! {
    IMAPISession: session;
    IMsgStore: store;
    IAddrBook: book;
    IMessage: message;
    IMAPIProp: prop;
    IMAPITable: table;
    IMAPIAdviseSink: sink;
    IStream: stream;
    IStorage: storage;
    IUnknown: unknown;
}

impl Object for IMAPISupport {
    fn of(_: &Things) -> Option<&Self> {
        None
    }
}

unsafe extern "system" fn heard(_: *mut c_void, _: u32, _: *const NOTIFICATION) -> i32 {
    0
}

macro_rules! functions {
    ($($ty:ty: $some:expr;)*) => {$(
        impl Argument for $ty {
            fn nothing() -> Self {
                // SAFETY: no function is zero.
                unsafe { std::mem::zeroed() }
            }
            fn something(_: &'static Things) -> Self {
                $some
            }
        }
    )*};
}

functions! {
    LPALLOCATEBUFFER: memory::allocator().routines().0;
    LPALLOCATEMORE: memory::allocator().routines().1;
    LPFREEBUFFER: memory::allocator().routines().2;
    LPNOTIFCALLBACK:
        // SAFETY: it does not look at its context.
        LPNOTIFCALLBACK(Some(unsafe { Callback::new(heard) }));
    LPFNDISMISS: LPFNDISMISS(None);
    LPFNBUTTON: LPFNBUTTON(None);
    MSGCALLRELEASE: MSGCALLRELEASE(None);
    Option<unsafe extern "system" fn(*mut SPropTagArray)>: None;
}

/// What a function returned, where that tells a failure.
trait Answer {
    fn code(&self) -> Option<HRESULT> {
        None
    }
}

impl Answer for HRESULT {
    fn code(&self) -> Option<HRESULT> {
        Some(*self)
    }
}

impl Answer for () {}
impl Answer for u32 {}
impl Answer for i32 {}
impl Answer for BOOL {}
impl Answer for FILETIME {}
impl<T> Answer for *mut T {}

type Call = (
    &'static str,
    fn(&Exports, &mut Arguments) -> Option<HRESULT>,
);

macro_rules! calls {
    ({} $(
        $(#[$meta:meta])*
        fn $name:ident @ $size:literal ($($params:tt)*) $(-> $ret:ty)?;
    )*) => {
        const CALLS: &[Call] = &[$((stringify!($name), |exports, arguments| {
            calls!(@call exports arguments $name [] $($params)*)
        })),*];
    };
    (@call $exports:ident $arguments:ident $name:ident [$($done:expr,)*]) => {{
        let _ = &$arguments;
        // SAFETY: each argument is nothing, which zeros are for objects, or what its type says.
        unsafe { $exports.$name($($done),*) }.unwrap().code()
    }};
    (@call $exports:ident $arguments:ident $name:ident [$($done:expr,)*]
        $param:ident: Ref<'_, $interface:ident> $(, $($rest:tt)*)?) => {
        calls!(@call $exports $arguments $name [$($done,)* {
            match $arguments.object::<$interface>() {
                Some(object) => object.into(),
                None => std::mem::zeroed(),
            }
        },] $($($rest)*)?)
    };
    (@call $exports:ident $arguments:ident $name:ident [$($done:expr,)*]
        $param:ident: $ty:ty $(, $($rest:tt)*)?) => {
        calls!(@call $exports $arguments $name [$($done,)* $arguments.value(),] $($($rest)*)?)
    };
}

mapi_core::__mapi_functions! { calls {} }

/// Those to which nothing is something.
const NOTHING_IS_GOOD: &[&str] = &[
    "MAPIInitialize",
    "HrDispatchNotifications",
    "ScInitMapiUtil",
    "MapStorageSCode",
];

#[test]
fn nothing_is_an_error_and_no_crash() {
    let mapi = mapi();
    for (name, call) in CALLS {
        let mut nothing = Arguments {
            given: None,
            count: 0,
            lacks_object: false,
        };
        let code = call(mapi.exports(), &mut nothing);
        assert!(
            code.is_none_or(|code| code.is_err() != NOTHING_IS_GOOD.contains(name)),
            "{name}: {code:?}"
        );
    }
}

#[test]
fn any_argument_may_be_missing_of_what_is_never_freed() {
    // What they free, or balance, has to be there.
    let left_out = ["FreePadrlist", "FreeProws", "MAPIUninitialize"];
    let mapi = mapi();
    let things = Box::leak(Box::new(Things::of(&mapi)));
    for (name, call) in CALLS {
        if left_out.contains(name) {
            continue;
        }
        for missing in 0.. {
            let given = Some((&*things, missing));
            let mut arguments = Arguments {
                given,
                count: 0,
                lacks_object: false,
            };
            let code = call(mapi.exports(), &mut arguments);
            // The session of an account is not asked for anything there.
            if arguments.lacks_object && !name.starts_with("HrOpenAB") && !name.contains("Exchange")
            {
                assert!(
                    code.is_none_or(|code| code.is_err()),
                    "{name}, {missing}: {code:?}"
                );
            }
            // That was with all of them.
            if missing == arguments.count {
                break;
            }
        }
    }
}
