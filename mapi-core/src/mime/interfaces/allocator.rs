//! The allocator of task memory.
//!
//! Callers of the other interfaces do not need it: what they get is freed for them.

// `mimeole.h` has no public page; the order and types are its own. Those of IMalloc are
// `objidlbase.h`'s.

use crate::abi::{
    ADDRESSLIST, ADDRESSPROPS, BLOB, BOOLEAN, ENUMHEADERROW, ENUMPROPERTY, MIMEPARAMINFO,
    PROPVARIANT,
};
use crate::mapi_interface;
use crate::memory::{TaskBlock, TaskBytes};
use core::ffi::c_void;
use windows_core::HRESULT;

/// An allocator.
///
/// Vtable order: `objidlbase.h`.
// Memory is the subject here, so a block is a value of its own: safe code gets one from Alloc only
// and gives it up where it is freed.
#[mapi_interface(
    iid = "00000002-0000-0000-c000-000000000046",
    implemented_by = "OLE, MAPI and the MIME engine",
    called_by = "Everyone"
)]
pub unsafe trait IMalloc: IUnknown {
    /// Returns a new block of `size` bytes, or null.
    fn Alloc(&self, size: usize) -> TaskBlock;

    /// Makes a block longer or shorter, moving it if need be, and returns it. Null, unless a size
    /// of 0 freed the block, says that there is no memory; the block is then lost to safe code.
    ///
    /// A null block is allocated.
    ///
    /// # Safety
    ///
    /// `block` is null or a block of this allocator that nobody uses any more.
    #[unsafe_call]
    fn Realloc(&self, block: TaskBlock, size: usize) -> TaskBlock;

    /// Frees a block; null is nothing to free.
    ///
    /// # Safety
    ///
    /// `block` is null or a block of this allocator that nobody uses any more.
    #[unsafe_call]
    fn Free(&self, block: TaskBlock);

    /// Returns how many bytes a block has; `usize::MAX` for `None`.
    ///
    /// # Safety
    ///
    /// `block` is a block of this allocator.
    #[unsafe_call]
    fn GetSize(&self, #[opt] block: *const TaskBytes) -> usize;

    /// Tells whether the allocator made a block: 1 says that it did, 0 that it did not, -1 that it
    /// does not know.
    fn DidAlloc(&self, #[opt] block: *const TaskBytes) -> i32;

    /// Gives free memory back to the system.
    fn HeapMinimize(&self);
}

/// The allocator of the MIME engine, which knows what is in its structs.
///
/// An array is freed with what is in it; the block of the array itself only if `free_array` says
/// so.
///
/// Vtable order: `mimeole.h`; the reference has no page.
#[mapi_interface(
    iid = "c5588351-7f86-11d0-8252-00c04fd85ab4",
    implemented_by = "The MIME engine",
    called_by = "Client applications"
)]
pub unsafe trait IMimeAllocator: IMalloc {
    /// Frees parameters of a header.
    ///
    /// # Safety
    ///
    /// The MIME engine handed it over, as much as is counted, and nobody uses it any more.
    // The count is that of the block, which whoever names the block vouches for.
    #[unsafe_call]
    fn FreeParamInfoArray(
        &self,
        param_count: u32,
        params: TaskBlock<MIMEPARAMINFO>,
        free_array: BOOLEAN,
    ) -> HRESULT;

    /// Frees the addresses of a list and their array, and empties the list.
    ///
    /// # Safety
    ///
    /// The MIME engine handed it over, as much as is counted, and nobody uses it any more.
    #[unsafe_call]
    fn FreeAddressList(&self, list: TaskBlock<ADDRESSLIST>) -> HRESULT;

    /// Frees what an address has, and empties it.
    ///
    /// # Safety
    ///
    /// The MIME engine handed it over, as much as is counted, and nobody uses it any more.
    #[unsafe_call]
    fn FreeAddressProps(&self, address: TaskBlock<ADDRESSPROPS>) -> HRESULT;

    /// Releases objects.
    ///
    /// # Safety
    ///
    /// The MIME engine handed it over, as much as is counted, and nobody uses it any more.
    // C has IUnknown** for the array.
    #[unsafe_call]
    fn ReleaseObjects(
        &self,
        object_count: u32,
        objects: TaskBlock<*mut c_void>,
        free_array: BOOLEAN,
    ) -> HRESULT;

    /// Frees rows of headers.
    ///
    /// # Safety
    ///
    /// The MIME engine handed it over, as much as is counted, and nobody uses it any more.
    #[unsafe_call]
    fn FreeEnumHeaderRowArray(
        &self,
        row_count: u32,
        rows: TaskBlock<ENUMHEADERROW>,
        free_array: BOOLEAN,
    ) -> HRESULT;

    /// Frees properties.
    ///
    /// # Safety
    ///
    /// The MIME engine handed it over, as much as is counted, and nobody uses it any more.
    #[unsafe_call]
    fn FreeEnumPropertyArray(
        &self,
        property_count: u32,
        properties: TaskBlock<ENUMPROPERTY>,
        free_array: BOOLEAN,
    ) -> HRESULT;

    /// Frees the thumbprint of a certificate.
    ///
    /// # Safety
    ///
    /// The MIME engine handed it over, as much as is counted, and nobody uses it any more.
    #[unsafe_call]
    fn FreeThumbprint(&self, thumbprint: TaskBlock<BLOB>) -> HRESULT;

    /// Frees what a value has, and empties it.
    ///
    /// # Safety
    ///
    /// The MIME engine handed it over, as much as is counted, and nobody uses it any more.
    #[unsafe_call]
    fn PropVariantClear(&self, value: TaskBlock<PROPVARIANT>) -> HRESULT;
}
