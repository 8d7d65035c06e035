//! Rows of tables, and the address lists that share their layout.

use super::{SPropValue, flags::RowFlags};

/// A row of a table. Its properties are a block of memory of their own.
///
/// C: `_SRow` of `MAPIDefS.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct SRow {
    /// Padding, so that a row is laid out as an [`ADRENTRY`](super::ADRENTRY) is.
    pub ulAdrEntryPad: u32,
    /// The number of properties.
    pub cValues: u32,
    /// The properties, `cValues` of them.
    pub lpProps: *mut SPropValue,
}

layout!(SRow {
    size 16/12, align 8/4, ulAdrEntryPad 0/0, cValues 4/4, lpProps 8/8
});

/// Rows of a table, as many as the count says.
///
/// The set is a block of memory, and so are the properties of each row: who owns a set frees the
/// properties of every row, then the set, as FreeProws does.
///
/// C: `_SRowSet` of `MAPIDefS.h`.
#[repr(C)]
#[derive(Debug)]
pub struct SRowSet {
    /// The number of rows.
    pub cRows: u32,
    /// The first of `cRows` rows.
    pub aRow: [SRow; 1],
}

layout!(SRowSet {
    size 24/16, align 8/4, cRows 0/0, aRow 8/4
});

/// A change of a row, for IExchangeModifyTable.
///
/// C: `_ROWENTRY` of `EdkMdb.h`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct ROWENTRY {
    /// Whether the row is added, changed or removed.
    pub ulRowFlags: RowFlags,
    /// The number of properties.
    pub cValues: u32,
    /// The properties, `cValues` of them.
    pub rgPropVals: *mut SPropValue,
}

layout!(ROWENTRY {
    size 16/12, align 8/4, ulRowFlags 0/0, cValues 4/4, rgPropVals 8/8
});

/// Changes of rows, as many as the count says, for IExchangeModifyTable.
///
/// C: `_ROWLIST` of `EdkMdb.h`.
#[repr(C)]
#[derive(Debug)]
pub struct ROWLIST {
    /// The number of changes.
    pub cEntries: u32,
    /// The first of `cEntries` changes.
    pub aEntries: [ROWENTRY; 1],
}

layout!(ROWLIST {
    size 24/16, align 8/4, cEntries 0/0, aEntries 8/4
});

with_pointers_zeroed!(SRow, ROWENTRY, ROWLIST);
with_pointers_zeroed!(SRowSet);
