//! The boundary that `#[mapi_interface]` generates, from both sides: what a C caller may pass,
//! what an object from elsewhere may answer, and what becomes of references and of MAPI memory.
//!
//! The tests of this file run under valgrind as well. The allocator of `memory` takes every block
//! from the heap of its own, so that a block nobody frees is a leak there.

#[macro_use]
mod raw;
mod allocator;
mod foreign;
mod interfaces;
mod object;

mod calls;
mod failures;
mod inputs;
mod outputs;
mod queries;
mod replace;
mod rest;
mod threads;
mod views;
