//! What must be zero.

use super::{Caller, Code, Entry, Parameter};
use crate::tokens::quote;
use crate::types::{Inner, outline};

pub fn code(p: &Parameter) -> Code {
    let Parameter { rt, ty, .. } = p;
    let zero = match outline(ty).inner {
        Inner::Ref(_) => quote!(#rt::call::zeroed()),
        // SAFETY: zeros are a value of every ABI type.
        _ => quote!(#rt::call::zeroed::<#ty>()),
    };
    Code::silent(Caller::passing(zero), Entry::default())
}
