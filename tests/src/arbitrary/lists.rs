//! Structs with counted tails, and those that are in lists.

use super::Source;
use core::mem::offset_of;
use core::ptr;
use mapi_core::abi::*;

impl Source<'_> {
    /// A set of rows, or an address list, with values no deeper than `depth`.
    pub fn rows(&self, depth: u32) -> *mut SRowSet {
        let count = usize::from(self.byte() % 4);
        let rows: Vec<SRow> = (0..count)
            .map(|_| {
                let (cValues, lpProps) = self.values(depth);
                SRow {
                    ulAdrEntryPad: 0,
                    cValues,
                    lpProps,
                }
            })
            .collect();
        self.headed(count as u32, offset_of!(SRowSet, aRow), &rows)
    }

    /// A struct of a count and a tail, with no byte to spare.
    pub(super) fn headed<T, E: Copy>(&self, count: u32, at: usize, tail: &[E]) -> *mut T {
        let block = self.block::<u8>(at + size_of_val(tail), |_| 0);
        // SAFETY: the block has room for the count before `at` and for the tail behind it.
        unsafe {
            block.cast::<u32>().write(count);
            ptr::copy_nonoverlapping(tail.as_ptr().cast(), block.add(at), size_of_val(tail));
        }
        block.cast()
    }

    /// A list of entry identifiers, whose bytes are arbitrary.
    pub fn flat_list(&self) -> *mut FLATENTRYLIST {
        let size = usize::from(self.byte() % 64);
        let bytes: Vec<u8> = (0..size)
            // Small numbers, so that some of the lengths fit.
            .map(|i| {
                if i % 4 == 0 {
                    self.byte() % 16
                } else if self.byte() < 230 {
                    0
                } else {
                    self.byte()
                }
            })
            .collect();
        let list: *mut FLATENTRYLIST = self.headed(
            (self.byte() % 6).into(),
            offset_of!(FLATENTRYLIST, abEntries),
            &bytes,
        );
        // SAFETY: the header is there, though no whole struct may be.
        unsafe { (&raw mut (*list).cbEntries).write(size as u32) };
        list
    }

    /// Tags in a list.
    pub fn tags(&self) -> *mut SPropTagArray {
        let tags: Vec<PropTag> = (0..self.byte() % 6).map(|_| self.tag()).collect();
        self.headed(
            tags.len() as u32,
            offset_of!(SPropTagArray, aulPropTag),
            &tags,
        )
    }

    /// Problems in a list.
    pub fn problems(&self) -> *mut SPropProblemArray {
        let problem = |_| SPropProblem {
            ulIndex: self.word(),
            ulPropTag: self.tag(),
            scode: windows_core::HRESULT(self.word() as i32),
        };
        let problems: Vec<_> = (0..self.byte() % 6).map(problem).collect();
        self.headed(
            problems.len() as u32,
            offset_of!(SPropProblemArray, aProblem),
            &problems,
        )
    }

    /// States of recipients in a list.
    pub fn flags(&self) -> *mut FlagList {
        let flags: Vec<ResolveState> = (0..self.byte() % 6).map(|_| self.word().into()).collect();
        self.headed(flags.len() as u32, offset_of!(FlagList, ulFlag), &flags)
    }

    /// A sort order, with more categories than columns at times.
    pub fn sort_order(&self) -> *mut SSortOrderSet {
        let column = |_| SSortOrder {
            ulPropTag: self.tag(),
            ulOrder: SortOrder((self.byte() % 10).into()),
        };
        let columns: Vec<_> = (0..self.byte() % 6).map(column).collect();
        let order: *mut SSortOrderSet = self.headed(
            columns.len() as u32,
            offset_of!(SSortOrderSet, aSort),
            &columns,
        );
        let number = || match self.byte() {
            255 => u32::MAX,
            other => u32::from(other) % 7,
        };
        // SAFETY: the header is there, though no whole struct may be.
        unsafe {
            (&raw mut (*order).cCategories).write(number());
            (&raw mut (*order).cExpanded).write(number());
        }
        order
    }

    /// Changes of rows.
    pub fn row_list(&self) -> *mut ROWLIST {
        let entry = |_| {
            let (cValues, rgPropVals) = self.values(2);
            ROWENTRY {
                ulRowFlags: self.word().into(),
                cValues,
                rgPropVals,
            }
        };
        let entries: Vec<_> = (0..self.byte() % 4).map(entry).collect();
        self.headed(
            entries.len() as u32,
            offset_of!(ROWLIST, aEntries),
            &entries,
        )
    }

    /// A list of blocks of bytes.
    pub fn binaries(&self) -> SBinaryArray {
        let (cValues, lpbin) = self.array(|_| self.binary());
        SBinaryArray { cValues, lpbin }
    }

    /// The name of a property.
    pub fn name(&self) -> MAPINAMEID {
        let mut kind = MAPINAMEID_Kind::default();
        let which = NameKind((self.byte() % 3).into());
        if which == NameKind::MNID_STRING {
            kind.lpwstrName = self.wide_text();
        } else {
            kind.lID = self.word() as i32;
        }
        MAPINAMEID {
            lpguid: self.one(|| self.guid()),
            ulKind: which,
            Kind: kind,
        }
    }

    /// What a provider says of a failure, in text of that width.
    pub fn error(&self, wide: bool) -> MAPIERROR {
        let text = || self.either_text(wide);
        MAPIERROR {
            ulVersion: self.word(),
            lpszError: text(),
            lpszComponent: text(),
            ulLowLevelError: self.word(),
            ulContext: self.word(),
        }
    }

    /// Values, with their count.
    pub fn counted_values(&self) -> (u32, *mut SPropValue) {
        self.values(3)
    }

    /// Events, with their count.
    pub fn counted_events(&self) -> (u32, *mut NOTIFICATION) {
        self.array(|_| self.notification())
    }

    /// Bytes, with their count.
    pub fn binary_of_c(&self) -> SBinary {
        self.binary()
    }
}
