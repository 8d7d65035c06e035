//! What one object made and another one would end, free or follow.
#![deny(unsafe_code)]

use mapi_core::abi::*;
use mapi_core::outlook::AccountMemory;
use mapi_core::{IMalloc, IOSTX, IOlkAccount, IOlkApptRebaser};

fn task(one: &IOlkApptRebaser, other: &IOlkApptRebaser) {
    let task = one.begin_enumerate_appointments(PFNREBASETASKPROGRESS(None)).unwrap();
    let _ = other.end_enumerate_appointments(task);
}

fn block(one: &IMalloc, other: &IMalloc) {
    let block = one.alloc(8);
    let _ = other.get_size(block.bytes());
    other.free(block);
}

fn memory(other: &IOlkAccount, memory: AccountMemory) {
    let _ = other.free_memory(memory);
}

fn state(store: &IOSTX) {
    let block = store.sync_beg(SYNCSTATE::default()).unwrap();
    store.sync_end().unwrap();
    let _ = block.as_ptr();
}

fn main() {}
