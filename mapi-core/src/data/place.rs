//! What a method may do with a struct that is there.

use crate::abi::{ADRLIST, MAPIERROR, SPropTagArray};
use crate::private::{Cleared, Filled, InPlace, Replaced};

/// A dialog may return another list.
impl InPlace for ADRLIST {
    type How = Replaced;
}

/// A method that fails explains why.
impl InPlace for MAPIERROR {
    type How = Cleared;
}

/// The tags of a C caller often stand on the stack.
impl InPlace for SPropTagArray {
    type How = Filled;
}
