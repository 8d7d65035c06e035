//! Addresses with what is known of them.

use super::blob::{ReadyBlob, blob_of, bytes};
use crate::abi::{
    ADDRESSLIST, ADDRESSPROPS, CERTSTATE, ENCODINGTYPE, HADDRESS, HCHARSET,
    flags::{AddressPropFlags, MimeAddressTypes},
};
use crate::boundary::{Asked, LaidOut, Owner, View, count};
use crate::memory::task::{self, HandsOverTaskMemory, TaskArray};
use core::ffi::CStr;
use core::ptr;
use std::ffi::CString;
use windows_core::{HRESULT, Result};

/// An address with its name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Address {
    /// Which of the other members have a value.
    pub props: AddressPropFlags,
    /// The address in its table.
    pub handle: HADDRESS,
    /// How the name is encoded.
    pub encoding: ENCODINGTYPE,
    /// The character set of the name.
    pub charset: HCHARSET,
    /// What the address is for.
    pub types: MimeAddressTypes,
    /// The name.
    pub friendly: Option<CString>,
    /// The address.
    pub email: Option<CString>,
    /// What is known of its certificate.
    pub cert_state: CERTSTATE,
    /// The thumbprint of the certificate that it signs with.
    pub signing_print: Vec<u8>,
    /// The thumbprint of the certificate that is encrypted for.
    pub encryption_print: Vec<u8>,
    /// A number of the user's own.
    pub cookie: u32,
}

/// The same, borrowed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AddressRef<'a> {
    /// Which of the other members have a value.
    pub props: AddressPropFlags,
    /// The address in its table.
    pub handle: HADDRESS,
    /// How the name is encoded.
    pub encoding: ENCODINGTYPE,
    /// The character set of the name.
    pub charset: HCHARSET,
    /// What the address is for.
    pub types: MimeAddressTypes,
    /// The name.
    pub friendly: Option<&'a CStr>,
    /// The address.
    pub email: Option<&'a CStr>,
    /// What is known of its certificate.
    pub cert_state: CERTSTATE,
    /// The thumbprint of the certificate that it signs with.
    pub signing_print: &'a [u8],
    /// The thumbprint of the certificate that is encrypted for.
    pub encryption_print: &'a [u8],
    /// A number of the user's own.
    pub cookie: u32,
}

impl Address {
    /// The address, borrowed.
    pub fn as_ref(&self) -> AddressRef<'_> {
        AddressRef {
            props: self.props,
            handle: self.handle,
            encoding: self.encoding,
            charset: self.charset,
            types: self.types,
            friendly: self.friendly.as_deref(),
            email: self.email.as_deref(),
            cert_state: self.cert_state,
            signing_print: &self.signing_print,
            encryption_print: &self.encryption_print,
            cookie: self.cookie,
        }
    }
}

impl AddressRef<'_> {
    /// A copy of the address.
    pub fn to_owned(self) -> Address {
        Address {
            props: self.props,
            handle: self.handle,
            encoding: self.encoding,
            charset: self.charset,
            types: self.types,
            friendly: self.friendly.map(CStr::to_owned),
            email: self.email.map(CStr::to_owned),
            cert_state: self.cert_state,
            signing_print: self.signing_print.to_vec(),
            encryption_print: self.encryption_print.to_vec(),
            cookie: self.cookie,
        }
    }
}

// SAFETY: what is laid out points to what the view borrows; members are looked at only where the
// mask says that they have a value.
unsafe impl View for ADDRESSPROPS {
    type Borrowed<'a> = AddressRef<'a>;

    unsafe fn view<'a>(ptr: *const Self) -> core::result::Result<AddressRef<'a>, HRESULT> {
        // SAFETY: the caller vouches for the struct.
        let raw = unsafe { &*ptr };
        let has = |flag| raw.dwProps.contains(flag);
        let text = |flag, text: *mut u8| {
            let there = has(flag) && !text.is_null();
            // SAFETY: not null, said to have a value, and the caller vouches for the terminator.
            there.then(|| unsafe { CStr::from_ptr(text.cast()) })
        };
        let print = |flag, blob| {
            if has(flag) {
                // SAFETY: said to have a value, and the caller vouches for it.
                unsafe { bytes(blob) }
            } else {
                Ok(&[][..])
            }
        };
        Ok(AddressRef {
            props: raw.dwProps,
            handle: raw.hAddress,
            encoding: raw.ietFriendly,
            charset: raw.hCharset,
            types: raw.dwAdrType,
            friendly: text(AddressPropFlags::IAP_FRIENDLY, raw.pszFriendly),
            email: text(AddressPropFlags::IAP_EMAIL, raw.pszEmail),
            cert_state: raw.certstate,
            signing_print: print(AddressPropFlags::IAP_SIGNING_PRINT, raw.tbSigning)?,
            encryption_print: print(AddressPropFlags::IAP_ENCRYPTION_PRINT, raw.tbEncryption)?,
            cookie: raw.dwCookie,
        })
    }

    fn lay_out(view: Self::Borrowed<'_>) -> core::result::Result<LaidOut<'_, Self>, HRESULT> {
        let text = |text: Option<&CStr>| {
            text.map_or(ptr::null_mut(), |text| text.as_ptr().cast_mut().cast())
        };
        LaidOut::made(Self {
            pszFriendly: text(view.friendly),
            pszEmail: text(view.email),
            tbSigning: blob_of(view.signing_print)?,
            tbEncryption: blob_of(view.encryption_print)?,
            ..plain(view)
        })
    }
}

/// The members that have no memory of their own.
fn plain(view: AddressRef<'_>) -> ADDRESSPROPS {
    ADDRESSPROPS {
        dwProps: view.props,
        hAddress: view.handle,
        ietFriendly: view.encoding,
        hCharset: view.charset,
        dwAdrType: view.types,
        certstate: view.cert_state,
        dwCookie: view.cookie,
        ..ADDRESSPROPS::default()
    }
}

/// An [`Address`] in task memory.
#[derive(Debug)]
pub struct ReadyAddress {
    plain: ADDRESSPROPS,
    friendly: Option<TaskArray<u8>>,
    email: Option<TaskArray<u8>>,
    signing_print: ReadyBlob,
    encryption_print: ReadyBlob,
}

impl ReadyAddress {
    fn into_raw(self) -> ADDRESSPROPS {
        let text = |text: Option<TaskArray<u8>>| text.map_or(ptr::null_mut(), TaskArray::into_raw);
        ADDRESSPROPS {
            pszFriendly: text(self.friendly),
            pszEmail: text(self.email),
            tbSigning: self.signing_print.into_raw(),
            tbEncryption: self.encryption_print.into_raw(),
            ..self.plain
        }
    }
}

impl Address {
    fn make_ready(self) -> Result<ReadyAddress> {
        Ok(ReadyAddress {
            plain: plain(self.as_ref()),
            friendly: self.friendly.map(task::string).transpose()?,
            email: self.email.map(task::string).transpose()?,
            signing_print: ReadyBlob::new(self.signing_print)?,
            encryption_print: ReadyBlob::new(self.encryption_print)?,
        })
    }

    /// Copies an address that was handed over, and frees it.
    ///
    /// # Safety
    ///
    /// The members that the mask names, and no others, have memory that nobody else uses.
    unsafe fn from_raw(raw: ADDRESSPROPS) -> Result<Self> {
        // SAFETY: as the caller vouches.
        let copy = unsafe { ADDRESSPROPS::view(&raw) }.map(AddressRef::to_owned);
        let owned = [
            (AddressPropFlags::IAP_FRIENDLY, raw.pszFriendly),
            (AddressPropFlags::IAP_EMAIL, raw.pszEmail),
            (AddressPropFlags::IAP_SIGNING_PRINT, raw.tbSigning.pBlobData),
            (
                AddressPropFlags::IAP_ENCRYPTION_PRINT,
                raw.tbEncryption.pBlobData,
            ),
        ];
        for (flag, memory) in owned {
            if raw.dwProps.contains(flag) {
                // SAFETY: as the caller vouches, and the copy has been made.
                unsafe { task::free(memory) };
            }
        }
        copy.map_err(Into::into)
    }
}

// SAFETY: the struct says which members have memory; there is nothing to count.
unsafe impl<I: HandsOverTaskMemory> Owner<I> for Address {
    type Raw = ADDRESSPROPS;
    type Ready = ReadyAddress;

    unsafe fn take(_object: &I, raw: ADDRESSPROPS, _count: usize) -> Result<Self> {
        // SAFETY: the method has succeeded, so what it left is the caller's.
        unsafe { Self::from_raw(raw) }
    }

    fn ready(self) -> Result<ReadyAddress> {
        self.make_ready()
    }

    fn count(_ready: &ReadyAddress) -> usize {
        1
    }

    fn hand_over(ready: ReadyAddress) -> ADDRESSPROPS {
        ready.into_raw()
    }
}

// SAFETY: what is asked for has no memory.
unsafe impl<I: HandsOverTaskMemory> Asked<I> for Address {
    /// Which members are wanted.
    type Request = AddressPropFlags;

    fn ask(request: AddressPropFlags) -> ADDRESSPROPS {
        ADDRESSPROPS {
            dwProps: request,
            ..ADDRESSPROPS::default()
        }
    }

    unsafe fn asked(raw: &ADDRESSPROPS) -> AddressPropFlags {
        raw.dwProps
    }
}

/// Addresses that are handed over as an [`ADDRESSLIST`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Addresses(pub Vec<Address>);

/// [`Addresses`] in task memory.
#[derive(Debug)]
pub struct ReadyAddresses {
    count: u32,
    addresses: Vec<ReadyAddress>,
    block: TaskArray<ADDRESSPROPS>,
}

// SAFETY: the list counts its addresses; there is nothing else to count.
unsafe impl<I: HandsOverTaskMemory> Owner<I> for Addresses {
    type Raw = ADDRESSLIST;
    type Ready = ReadyAddresses;

    unsafe fn take(_object: &I, raw: ADDRESSLIST, _count: usize) -> Result<Self> {
        // SAFETY: the method has succeeded, so there are as many as the list counts.
        let addresses = unsafe { task::take_array(raw.prgAdr, raw.cAdrs as usize) }?;
        // Each is taken before an error is looked at, so that none is lost.
        let taken: Vec<Result<Address>> = addresses
            .into_iter()
            // SAFETY: as before.
            .map(|address| unsafe { Address::from_raw(address) })
            .collect();
        taken.into_iter().collect::<Result<_>>().map(Self)
    }

    fn ready(self) -> Result<ReadyAddresses> {
        let count = count(self.0.len())?;
        let block = TaskArray::of(vec![ADDRESSPROPS::default(); self.0.len()])?;
        let addresses = self.0.into_iter().map(Address::make_ready);
        Ok(ReadyAddresses {
            count,
            addresses: addresses.collect::<Result<_>>()?,
            block,
        })
    }

    fn count(_ready: &ReadyAddresses) -> usize {
        1
    }

    fn hand_over(ready: ReadyAddresses) -> ADDRESSLIST {
        let block = ready.block.into_raw();
        for (i, address) in ready.addresses.into_iter().enumerate() {
            // SAFETY: the block was made for as many addresses.
            unsafe { block.add(i).write(address.into_raw()) }
        }
        ADDRESSLIST {
            cAdrs: ready.count,
            prgAdr: block,
        }
    }
}
