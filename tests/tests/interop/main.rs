//! A C compiler takes part: an object written in C is called through our wrapper, and our object
//! is called from C. The vtables of that side are in `c/interop.h`, written by hand.

#[path = "../boundary/allocator.rs"]
mod allocator;
mod foreign;
mod interface;
mod object;
