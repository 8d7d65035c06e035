//! Rows of headers, properties and parameters, as enumerators and tables hand them over.

use crate::abi::{ENUMHEADERROW, ENUMPROPERTY, HHEADERROW, MIMEPARAMINFO, codes::E_POINTER};
use crate::boundary::{Owner, count};
use crate::memory::task::{self, HandsOverTaskMemory, TaskArray};
use core::ptr;
use std::ffi::CString;
use windows_core::Result;

/// A row of a header.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HeaderRow {
    /// The row.
    pub row: HHEADERROW,
    /// The name of the header; `None` where only handles were asked for.
    pub header: Option<CString>,
    /// Its text; `None` where only handles were asked for.
    pub data: Option<CString>,
}

/// A [`HeaderRow`] in task memory.
#[derive(Debug)]
pub struct ReadyHeaderRow {
    row: HHEADERROW,
    header: Option<TaskArray<u8>>,
    data: Option<TaskArray<u8>>,
    /// That of the data, without the terminator.
    length: u32,
}

// SAFETY: two strings in task memory, the second with its length; there is nothing to count.
unsafe impl<I: HandsOverTaskMemory> Owner<I> for HeaderRow {
    type Raw = ENUMHEADERROW;
    type Ready = ReadyHeaderRow;

    unsafe fn take(_object: &I, raw: ENUMHEADERROW, _count: usize) -> Result<Self> {
        Ok(Self {
            row: raw.hRow,
            // SAFETY: the method has succeeded, so what it left is the caller's.
            header: unsafe { task::take_string(raw.pszHeader) },
            // SAFETY: as before.
            data: unsafe { task::take_string(raw.pszData) },
        })
    }

    fn ready(self) -> Result<ReadyHeaderRow> {
        let length = self.data.as_ref().map_or(0, |data| data.count_bytes());
        Ok(ReadyHeaderRow {
            length: count(length)?,
            row: self.row,
            header: self.header.map(task::string).transpose()?,
            data: self.data.map(task::string).transpose()?,
        })
    }

    fn count(_ready: &ReadyHeaderRow) -> usize {
        1
    }

    fn hand_over(ready: ReadyHeaderRow) -> ENUMHEADERROW {
        ENUMHEADERROW {
            hRow: ready.row,
            pszHeader: ready.header.map_or(ptr::null_mut(), TaskArray::into_raw),
            pszData: ready.data.map_or(ptr::null_mut(), TaskArray::into_raw),
            cchData: ready.length,
            dwReserved: 0,
        }
    }
}

/// A property of a message or body.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MimeProperty {
    /// Its name; `None` where names were not asked for.
    pub name: Option<CString>,
    /// Its row.
    pub row: HHEADERROW,
    /// Its number; 0 if it has none.
    pub id: u32,
}

/// A [`MimeProperty`] in task memory.
#[derive(Debug)]
pub struct ReadyProperty {
    name: Option<TaskArray<u8>>,
    row: HHEADERROW,
    id: u32,
}

// SAFETY: a string in task memory; there is nothing to count.
unsafe impl<I: HandsOverTaskMemory> Owner<I> for MimeProperty {
    type Raw = ENUMPROPERTY;
    type Ready = ReadyProperty;

    unsafe fn take(_object: &I, raw: ENUMPROPERTY, _count: usize) -> Result<Self> {
        Ok(Self {
            // SAFETY: the method has succeeded, so what it left is the caller's.
            name: unsafe { task::take_string(raw.pszName) },
            row: raw.hRow,
            id: raw.dwPropId,
        })
    }

    fn ready(self) -> Result<ReadyProperty> {
        Ok(ReadyProperty {
            name: self.name.map(task::string).transpose()?,
            row: self.row,
            id: self.id,
        })
    }

    fn count(_ready: &ReadyProperty) -> usize {
        1
    }

    fn hand_over(ready: ReadyProperty) -> ENUMPROPERTY {
        ENUMPROPERTY {
            pszName: ready.name.map_or(ptr::null_mut(), TaskArray::into_raw),
            hRow: ready.row,
            dwPropId: ready.id,
        }
    }
}

/// The parameters of a header, each with its name and value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MimeParams(pub Vec<(CString, CString)>);

/// [`MimeParams`] in task memory.
#[derive(Debug)]
pub struct ReadyParams {
    params: Vec<(TaskArray<u8>, TaskArray<u8>)>,
    block: TaskArray<MIMEPARAMINFO>,
}

// SAFETY: the block has as many parameters as it counts.
unsafe impl<I: HandsOverTaskMemory> Owner<I> for MimeParams {
    type Raw = *mut MIMEPARAMINFO;
    type Ready = ReadyParams;

    unsafe fn take(_object: &I, raw: *mut MIMEPARAMINFO, count: usize) -> Result<Self> {
        // SAFETY: the method has succeeded, so there are as many as it counted.
        let params = unsafe { task::take_array(raw, count) }?;
        let taken: Vec<_> = params
            .into_iter()
            // SAFETY: as before.
            .map(|p| unsafe { (task::take_string(p.pszName), task::take_string(p.pszData)) })
            .collect();
        let both = |(name, data): (Option<CString>, Option<CString>)| Some((name?, data?));
        let params: Option<Vec<_>> = taken.into_iter().map(both).collect();
        params.map(Self).ok_or_else(|| E_POINTER.into())
    }

    fn ready(self) -> Result<ReadyParams> {
        let block = TaskArray::of(vec![MIMEPARAMINFO::default(); self.0.len()])?;
        let both = |(name, data)| Ok((task::string(name)?, task::string(data)?));
        Ok(ReadyParams {
            params: self.0.into_iter().map(both).collect::<Result<_>>()?,
            block,
        })
    }

    fn count(ready: &ReadyParams) -> usize {
        ready.params.len()
    }

    fn hand_over(ready: ReadyParams) -> *mut MIMEPARAMINFO {
        let block = ready.block.into_raw();
        for (i, (name, data)) in ready.params.into_iter().enumerate() {
            let param = MIMEPARAMINFO {
                pszName: name.into_raw(),
                pszData: data.into_raw(),
            };
            // SAFETY: the block was made for as many parameters.
            unsafe { block.add(i).write(param) }
        }
        block
    }
}

/// A text that is handed over with its length.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct CountedText(pub CString);

// SAFETY: a terminated string in task memory, whose length does not count the terminator.
unsafe impl<I: HandsOverTaskMemory> Owner<I> for CountedText {
    type Raw = *mut u8;
    type Ready = TaskArray<u8>;

    unsafe fn take(_object: &I, raw: *mut u8, _count: usize) -> Result<Self> {
        // SAFETY: the method has succeeded, so what it left is the caller's.
        let text = unsafe { task::take_string(raw) };
        text.map(Self).ok_or_else(|| E_POINTER.into())
    }

    fn ready(self) -> Result<TaskArray<u8>> {
        task::string(self.0)
    }

    fn count(ready: &TaskArray<u8>) -> usize {
        ready.len() - 1
    }

    fn hand_over(ready: TaskArray<u8>) -> *mut u8 {
        ready.into_raw()
    }
}
