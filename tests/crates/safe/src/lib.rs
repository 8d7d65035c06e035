//! Programs that contain no unsafe code of their own, but for what `windows_core::implement` makes
//! of their objects. Those below `ui` would do harm, and are refused; those below `tests` run, also
//! under valgrind, and get the right answer. The objects that answer wrongly are in
//! `mapi_tests::safe`.
#![deny(unsafe_code)]
