//! What this workspace says of MAPI, judged by C compilers for 64-bit and 32-bit Windows with
//! headers that nobody here wrote: those of MinGW-w64.
//!
//! Each statement becomes one `_Static_assert`. What the headers do not know is told apart from
//! what they contradict, and both are compared with the lists in `known.rs`, so that a statement
//! cannot fall out of the proof unseen.
//!
//! Needs x86_64-w64-mingw32-gcc, i686-w64-mingw32-gcc and the headers (Debian: gcc-mingw-w64,
//! mingw-w64-common), so it runs when it is asked for:
//! `cargo test --package mapi-tests --test headers -- --ignored`.

mod compiler;
mod constants;
mod known;
mod layouts;
mod sources;
mod vtables;
