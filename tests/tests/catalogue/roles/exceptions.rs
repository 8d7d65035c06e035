//! What is left out of the runs, and why. Whoever leaves out more fails, and so does whoever leaves
//! out less than stands here.

/// Methods that are not called by their checked name.
pub const UNCHECKED: &[&str] = &[
    // Nothing says who frees the text, so the caller leaves it, and the run would count a leak.
    "IOlkErrorUnknown::GetLastError",
];

/// Pointers that are not null in a run, by method and name.
pub const NOT_NULL: &[(&str, &[&str])] = &[
    // Null is allowed where a count behind another pointer is 0, which
    // `tests/owner.rs` has.
    (
        "IMimeInternational::MLANG_ConvertInetString",
        &["input", "output"],
    ),
    ("IOlkAccountHelper::GetIdentity", &["identity"]),
    // Null is allowed where the struct before it counts nothing, which `tests/counted.rs` has.
    ("IPropData::HrSetPropAccess", &["access"]),
    // Null with a place for the array is a count that has nowhere to go, and without one the whole
    // result is unwanted: `tests/counted.rs` and `tests/handover.rs` have both.
    ("IMAPISupport::NewEntry", &["entry_id_size"]),
    ("IMimeHeaderTable::GetRowData", &["data_size"]),
];
