//! Values of account properties, and the memory of account objects.
//!
//! An account and the account manager hand over memory that only their own FreeMemory frees. A
//! caller never sees it: what they hand over is copied and freed at once. An implementer returns
//! values, which are handed over in MAPI memory, and frees with [`AccountMemory::free`] what comes
//! back.

use crate::abi::names::Quoted;
use crate::abi::{
    ACCT_BIN, ACCT_VARIANT, ACCT_VARIANT_Val, PropType,
    codes::{E_POINTER, MAPI_E_INVALID_PARAMETER, MAPI_E_INVALID_TYPE},
};
use crate::boundary::{Abi, LaidOut, Owner, StringUnit, View};
use crate::boundary::{count, read};
use crate::memory::{self, MapiArray};
use crate::outlook::interfaces::{IOlkAccount, IOlkAccountManager, IOlkErrorUnknown};
use core::fmt;
use core::ptr;
use widestring::{U16CStr, U16CString};
use windows_core::{HRESULT, Interface, Result};

/// The value of an account property, as [`IOlkAccount::get_prop_w`] returns it.
#[derive(Clone, PartialEq, Eq, Hash)]
pub enum AccountValue {
    /// PT_LONG.
    Long(u32),
    /// PT_UNICODE.
    Unicode(U16CString),
    /// PT_BINARY.
    Binary(Vec<u8>),
}

/// The same, borrowed: what [`IOlkAccount::set_prop_w`] and
/// [`IOlkAccountManager::find_account`] take.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub enum AccountValueRef<'a> {
    /// PT_LONG.
    Long(u32),
    /// PT_UNICODE.
    Unicode(&'a U16CStr),
    /// PT_BINARY.
    Binary(&'a [u8]),
}

impl fmt::Debug for AccountValueRef<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Long(number) => f.debug_tuple("Long").field(number).finish(),
            Self::Unicode(text) => f.debug_tuple("Unicode").field(&Quoted(text)).finish(),
            Self::Binary(bytes) => f.debug_tuple("Binary").field(bytes).finish(),
        }
    }
}

impl fmt::Debug for AccountValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.as_ref(), f)
    }
}

impl AccountValue {
    /// The value, borrowed.
    pub fn as_ref(&self) -> AccountValueRef<'_> {
        match self {
            Self::Long(number) => AccountValueRef::Long(*number),
            Self::Unicode(text) => AccountValueRef::Unicode(text),
            Self::Binary(bytes) => AccountValueRef::Binary(bytes),
        }
    }
}

impl AccountValueRef<'_> {
    /// A copy of the value.
    pub fn to_owned(self) -> AccountValue {
        match self {
            Self::Long(number) => AccountValue::Long(number),
            Self::Unicode(text) => AccountValue::Unicode(text.to_owned()),
            Self::Binary(bytes) => AccountValue::Binary(bytes.to_vec()),
        }
    }

    /// The property type: PT_LONG, PT_UNICODE or PT_BINARY.
    pub const fn prop_type(self) -> PropType {
        match self {
            Self::Long(_) => PropType::PT_LONG,
            Self::Unicode(_) => PropType::PT_UNICODE,
            Self::Binary(_) => PropType::PT_BINARY,
        }
    }
}

fn variant(prop_type: PropType, value: ACCT_VARIANT_Val) -> ACCT_VARIANT {
    ACCT_VARIANT {
        dwType: u32::from(prop_type.0),
        Val: value,
    }
}

const fn binary(cb: u32, pb: *mut u8) -> ACCT_VARIANT_Val {
    let bin = ACCT_BIN { cb, pb };
    ACCT_VARIANT_Val { bin }
}

/// What a variant holds: where its memory starts, and the value.
///
/// # Safety
///
/// The variant is well-formed, and what it points to stays unchanged for `'a`.
unsafe fn read<'a>(raw: &ACCT_VARIANT) -> core::result::Result<AccountValueRef<'a>, HRESULT> {
    let prop_type = u16::try_from(raw.dwType).map_or(PropType::PT_UNSPECIFIED, PropType);
    match prop_type {
        // SAFETY: any bits are a number.
        PropType::PT_LONG => Ok(AccountValueRef::Long(unsafe { raw.Val.dw })),
        PropType::PT_UNICODE => {
            // SAFETY: any bits are a raw pointer.
            let text = unsafe { raw.Val.pwsz };
            if text.is_null() || !text.is_aligned() {
                return Err(MAPI_E_INVALID_PARAMETER);
            }
            // SAFETY: not null, aligned, and the caller vouches for the terminator.
            Ok(AccountValueRef::Unicode(unsafe { u16::str_from_ptr(text) }))
        }
        PropType::PT_BINARY => {
            // SAFETY: any bits are a number and a raw pointer.
            let ACCT_BIN { cb, pb } = unsafe { raw.Val.bin };
            // SAFETY: the caller vouches for the bytes.
            unsafe { read::slice(pb, cb) }.map(AccountValueRef::Binary)
        }
        _ => Err(MAPI_E_INVALID_TYPE),
    }
}

// SAFETY: what is laid out points to what the view borrows; `read` goes by what the variant says.
unsafe impl View for ACCT_VARIANT {
    type Borrowed<'a> = AccountValueRef<'a>;

    unsafe fn view<'a>(ptr: *const Self) -> core::result::Result<AccountValueRef<'a>, HRESULT> {
        // SAFETY: as the caller vouches.
        unsafe { read(&*ptr) }
    }

    fn lay_out(view: Self::Borrowed<'_>) -> core::result::Result<LaidOut<'_, Self>, HRESULT> {
        let value = match view {
            AccountValueRef::Long(dw) => ACCT_VARIANT_Val { dw },
            AccountValueRef::Unicode(text) => ACCT_VARIANT_Val {
                pwsz: text.as_ptr().cast_mut(),
            },
            AccountValueRef::Binary(bytes) => {
                binary(count(bytes.len())?, bytes.as_ptr().cast_mut())
            }
        };
        LaidOut::made(variant(view.prop_type(), value))
    }
}

/// An [`AccountValue`] in MAPI memory.
#[derive(Debug)]
pub enum ReadyValue {
    /// PT_LONG.
    Long(u32),
    /// PT_UNICODE, with its terminator.
    Unicode(MapiArray<u16>),
    /// PT_BINARY, with its size.
    Binary(MapiArray<u8>, u32),
}

// SAFETY: the variant says what it holds; there is nothing to count.
unsafe impl Owner<IOlkAccount> for AccountValue {
    type Raw = ACCT_VARIANT;
    type Ready = ReadyValue;

    unsafe fn take(object: &IOlkAccount, raw: ACCT_VARIANT, _count: usize) -> Result<Self> {
        // SAFETY: the method has succeeded, so what it left is well-formed.
        let value = unsafe { read(&raw) };
        let copy = value.map(AccountValueRef::to_owned).map_err(Into::into);
        let memory = match value {
            Ok(AccountValueRef::Unicode(text)) => text.as_ptr().cast::<u8>().cast_mut(),
            // SAFETY: any bits are a raw pointer.
            Ok(AccountValueRef::Binary(_)) => unsafe { raw.Val.bin.pb },
            _ => ptr::null_mut(),
        };
        // SAFETY: the memory is of this object, and the copy has been made.
        unsafe { object.release_memory(memory) };
        copy
    }

    fn ready(self) -> Result<ReadyValue> {
        Ok(match self {
            Self::Long(number) => ReadyValue::Long(number),
            Self::Unicode(text) => ReadyValue::Unicode(MapiArray::new(text.as_slice_with_nul())?),
            Self::Binary(bytes) => ReadyValue::Binary(MapiArray::new(&bytes)?, count(bytes.len())?),
        })
    }

    fn count(_ready: &ReadyValue) -> usize {
        1
    }

    fn hand_over(ready: ReadyValue) -> ACCT_VARIANT {
        match ready {
            ReadyValue::Long(dw) => variant(PropType::PT_LONG, ACCT_VARIANT_Val { dw }),
            ReadyValue::Unicode(text) => {
                let pwsz = text.into_raw();
                variant(PropType::PT_UNICODE, ACCT_VARIANT_Val { pwsz })
            }
            ReadyValue::Binary(bytes, size) => {
                variant(PropType::PT_BINARY, binary(size, bytes.into_raw()))
            }
        }
    }
}

/// An object with a FreeMemory of its own.
trait FreesMemory {
    /// Has the object free what it handed over; null is nothing to free.
    ///
    /// # Safety
    ///
    /// `memory` is null or what this object handed over, and nobody uses it any more.
    unsafe fn release_memory(&self, memory: *mut u8);
}

macro_rules! frees_memory {
    ($($interface:ident),*) => {$(
        impl FreesMemory for $interface {
            unsafe fn release_memory(&self, memory: *mut u8) {
                if !memory.is_null() {
                    let free = Interface::vtable(self).FreeMemory;
                    // SAFETY: as the caller vouches. Nothing can be done about a failure.
                    let _ = unsafe { free(Interface::as_raw(self), AccountMemory(memory)) };
                }
            }
        }

        // SAFETY: the block has as many elements as it counts.
        unsafe impl<T: Abi + Copy> Owner<$interface> for Vec<T> {
            type Raw = *mut T;
            type Ready = MapiArray<T>;

            unsafe fn take(object: &$interface, raw: *mut T, count: usize) -> Result<Self> {
                // SAFETY: the method has succeeded, so there are as many as it counted.
                unsafe { take_array(object, raw, count) }
            }

            fn ready(self) -> Result<MapiArray<T>> {
                MapiArray::new(&self)
            }

            fn count(ready: &MapiArray<T>) -> usize {
                ready.len()
            }

            fn hand_over(ready: MapiArray<T>) -> *mut T {
                ready.into_raw()
            }
        }
    )*};
}

frees_memory!(IOlkAccount, IOlkAccountManager);

/// Copies an array and has the object free it.
///
/// # Safety
///
/// `raw` is null or an array of `count` elements that the object handed over.
unsafe fn take_array<T: Copy>(
    object: &impl FreesMemory,
    raw: *mut T,
    count: usize,
) -> Result<Vec<T>> {
    // SAFETY: as the caller vouches.
    let copy = unsafe { crate::memory::task::copy_array(raw, count) };
    // SAFETY: the memory is of this object, and the copy has been made.
    unsafe { object.release_memory(raw.cast()) };
    copy
}

/// A message of IOlkErrorUnknown, whose memory nobody is told how to free: it is copied and left.
// SAFETY: a terminated string; there is nothing to count.
unsafe impl Owner<IOlkErrorUnknown> for U16CString {
    type Raw = *mut u16;
    type Ready = MapiArray<u16>;

    unsafe fn take(_object: &IOlkErrorUnknown, raw: *mut u16, _count: usize) -> Result<Self> {
        if raw.is_null() || !raw.is_aligned() {
            return Err(E_POINTER.into());
        }
        // SAFETY: not null, aligned, and the method has succeeded, so it is terminated.
        Ok(unsafe { u16::str_from_ptr(raw) }.into())
    }

    fn ready(self) -> Result<MapiArray<u16>> {
        MapiArray::new(self.as_slice_with_nul())
    }

    fn count(_ready: &MapiArray<u16>) -> usize {
        1
    }

    fn hand_over(ready: MapiArray<u16>) -> *mut u16 {
        ready.into_raw()
    }
}

/// Memory that an account object handed over and that comes back to be freed:
/// [`IOlkAccount::free_memory`] and [`IOlkAccountManager::free_memory`].
///
/// Only an implementer has to do with it. Safe code cannot make one, so an object is never asked
/// to free what another one handed over.
#[repr(transparent)]
#[derive(Debug)]
pub struct AccountMemory(*mut u8);

// SAFETY: transparent over a raw pointer.
#[diagnostic::do_not_recommend]
unsafe impl Abi for AccountMemory {}

impl AccountMemory {
    /// Names memory of an account object.
    ///
    /// # Safety
    ///
    /// `memory` is null or what the object handed over to which this is passed, nobody uses it
    /// any more and it is passed once. An object that is implemented in Rust handed it over as
    /// the generated code does, in MAPI memory.
    pub const unsafe fn from_raw(memory: *mut u8) -> Self {
        Self(memory)
    }

    /// Where the memory is.
    pub const fn as_ptr(&self) -> *mut u8 {
        self.0
    }

    /// Frees what the object handed over. An object that is implemented in Rust does this in its
    /// FreeMemory and nothing else.
    pub fn free(self) {
        // SAFETY: `from_raw` requires, as C callers of FreeMemory have to, that the object handed
        // it over, and what it hands over is MAPI memory: see `ReadyValue` and `MapiArray`.
        unsafe { memory::free(self.0.cast()) }
    }
}
