//! Locks of data that no panic leaves half changed.

use std::sync::{Mutex, MutexGuard, PoisonError};

/// Locks, whether somebody panicked with the lock or not. That is for data of which what belongs
/// together is changed by code that neither panics nor calls anybody else.
pub(crate) fn lock<T: ?Sized>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
