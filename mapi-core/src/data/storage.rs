//! What OLE's streams and storages say of themselves.

use crate::abi::names::Quoted;
use crate::abi::{
    FILETIME, LPOLESTR, STATSTG, StorageType,
    codes::E_POINTER,
    flags::{LockTypes, StorageMode},
};
use crate::boundary::arena::Slots;
use crate::boundary::read::{self, string};
use crate::boundary::{LaidOut, Owner, StringUnit, View};
use crate::memory::task::{self, TaskArray};
use core::fmt;
use core::ptr;
use widestring::{U16CStr, U16CString};
use windows_core::{GUID, HRESULT, Result};

/// What a stream, storage or byte array is: a [`STATSTG`].
///
/// Its name comes in task memory, which is freed as soon as the name is copied.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct ElementStat {
    /// The name (`pwcsName`), unless it was left out (STATFLAG_NONAME).
    pub name: Option<U16CString>,
    /// What it is (`type`).
    pub kind: StorageType,
    /// The number of bytes of a stream or byte array (`cbSize`).
    pub size: u64,
    /// When it was changed last (`mtime`).
    pub modified: FILETIME,
    /// When it was created (`ctime`).
    pub created: FILETIME,
    /// When it was used last (`atime`).
    pub accessed: FILETIME,
    /// How it is opened (`grfMode`).
    pub mode: StorageMode,
    /// Which locks it knows (`grfLocksSupported`).
    pub locks: LockTypes,
    /// The class of a storage (`clsid`).
    pub class: GUID,
    /// Bits that belong to a storage's user (`grfStateBits`).
    pub state_bits: u32,
}

impl fmt::Debug for ElementStat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ElementStat")
            .field("name", &self.name.as_deref().map(Quoted))
            .field("kind", &self.kind)
            .field("size", &self.size)
            .field("modified", &self.modified)
            .field("created", &self.created)
            .field("accessed", &self.accessed)
            .field("mode", &self.mode)
            .field("locks", &self.locks)
            .field("class", &self.class)
            .field("state_bits", &self.state_bits)
            .finish()
    }
}

/// One that is ready to be handed over.
#[derive(Debug)]
pub struct ReadyStat {
    name: Option<TaskArray<u16>>,
    /// Without the name.
    rest: STATSTG,
}

// SAFETY: what is handed over is all of a STATSTG, with the name in task memory, which callers of
// COM's objects free; there is nothing to count.
unsafe impl<I> Owner<I> for ElementStat {
    type Raw = STATSTG;
    type Ready = ReadyStat;

    unsafe fn take(_object: &I, raw: STATSTG, _count: usize) -> Result<Self> {
        // SAFETY: the method has succeeded, so what it left is the caller's.
        unsafe { Self::from_raw(&raw) }
    }

    fn ready(self) -> Result<ReadyStat> {
        self.into_ready()
    }

    fn count(_ready: &ReadyStat) -> usize {
        1
    }

    fn hand_over(ready: ReadyStat) -> STATSTG {
        STATSTG {
            pwcsName: ready.name.map_or(ptr::null_mut(), TaskArray::into_raw),
            ..ready.rest
        }
    }
}

impl ElementStat {
    /// # Safety
    ///
    /// The name is null or a block of task memory with a terminated string that nobody else uses.
    unsafe fn from_raw(raw: &STATSTG) -> Result<Self> {
        let name = raw.pwcsName;
        if !name.is_aligned() {
            return Err(E_POINTER.into());
        }
        let copied = (!name.is_null()).then(|| {
            // SAFETY: not null, aligned, and as the caller vouches.
            unsafe { u16::str_from_ptr(name) }.into()
        });
        // SAFETY: the block is the caller's, and the copy has been made.
        unsafe { task::free(name) };
        Ok(Self {
            name: copied,
            kind: raw.r#type,
            size: raw.cbSize,
            modified: raw.mtime,
            created: raw.ctime,
            accessed: raw.atime,
            mode: raw.grfMode,
            locks: raw.grfLocksSupported,
            class: raw.clsid,
            state_bits: raw.grfStateBits,
        })
    }

    fn into_ready(self) -> Result<ReadyStat> {
        let name = self.name.map(U16CString::into_vec_with_nul);
        Ok(ReadyStat {
            name: name.map(TaskArray::of).transpose()?,
            rest: STATSTG {
                pwcsName: ptr::null_mut(),
                r#type: self.kind,
                cbSize: self.size,
                mtime: self.modified,
                ctime: self.created,
                atime: self.accessed,
                grfMode: self.mode,
                grfLocksSupported: self.locks,
                clsid: self.class,
                grfStateBits: self.state_bits,
                reserved: 0,
            },
        })
    }
}

/// Names of elements of a storage, to be left out: an SNB, borrowed.
#[derive(Clone, Copy)]
pub struct ElementNames<'a>(Names<'a>);

#[derive(Clone, Copy)]
enum Names<'a> {
    /// Checked; behind the last there is a null pointer.
    C(&'a [LPOLESTR]),
    Rust(&'a [&'a U16CStr]),
}

impl<'a> ElementNames<'a> {
    /// Names from Rust.
    pub const fn new(names: &'a [&'a U16CStr]) -> Self {
        Self(Names::Rust(names))
    }
}

sequence! {
    impl['a] ElementNames<'a> as &'a U16CStr, self.0 {
        // SAFETY: `view` requires that they stay as they were when they were checked.
        Names::C(names) => names, |name| unsafe { u16::str_from_ptr(name.0) };
        Names::Rust(names) => names, |name| *name;
    }
}

impl fmt::Debug for ElementNames<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter().map(Quoted)).finish()
    }
}

// SAFETY: `view` reads the names up to the null pointer; what is laid out is a copy in the arena,
// with that pointer at its end.
unsafe impl View for LPOLESTR {
    type Borrowed<'a> = ElementNames<'a>;

    unsafe fn view<'a>(ptr: *const Self) -> core::result::Result<ElementNames<'a>, HRESULT> {
        let mut len = 0;
        // SAFETY: as the caller vouches: each name up to the null pointer is there.
        unsafe {
            read::start(ptr)?;
            while !(*ptr.add(len)).0.is_null() {
                string((*ptr.add(len)).0.cast_const())?;
                len += 1;
            }
            Ok(ElementNames(Names::C(core::slice::from_raw_parts(
                ptr, len,
            ))))
        }
    }

    fn lay_out(view: Self::Borrowed<'_>) -> core::result::Result<LaidOut<'_, Self>, HRESULT> {
        match view.0 {
            // SAFETY: it was viewed, and lives as long as the view.
            Names::C(names) => Ok(unsafe { LaidOut::there(names.as_ptr()) }),
            // All in one block, as C has it.
            Names::Rust(names) => LaidOut::in_arena(|arena| {
                let list: Slots<Self> = arena.reserve(names.len() + 1);
                for (index, name) in names.iter().enumerate() {
                    let name = Self(arena.put(name.as_slice_with_nul()));
                    // SAFETY: room for as many and one more was made.
                    unsafe { list.set(index, name) };
                }
                // SAFETY: as above.
                unsafe { list.set(names.len(), Self::default()) };
                list
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::abi::codes::{S_FALSE, S_OK};
    use crate::boundary::Success;
    use crate::interfaces::{IEnumSTATSTG, IEnumSTATSTG_Impl};
    use std::cell::Cell;
    use widestring::u16cstr;
    use windows_core::Interface;
    use windows_core::implement;

    /// The elements of a storage: streams with numbers for sizes.
    #[implement(IEnumSTATSTG, Agile = false)]
    struct Elements {
        left: Cell<u32>,
    }

    impl IEnumSTATSTG_Impl for Elements_Impl {
        fn next(&self, count: u32) -> Result<Success<(Vec<ElementStat>, u32)>> {
            let next = count.min(self.left.get());
            let elements = (0..next).map(|size| ElementStat {
                name: Some(u16cstr!("CONTENTS").into()),
                kind: StorageType::STGTY_STREAM,
                size: size.into(),
                ..ElementStat::default()
            });
            self.left.set(self.left.get() - next);
            let code = if next < count { S_FALSE } else { S_OK };
            Ok(Success::new((elements.collect(), next), code))
        }

        fn skip(&self, _count: u32) -> Result<Success<()>> {
            Ok(().into())
        }

        fn reset(&self) -> Result<()> {
            self.left.set(3);
            Ok(())
        }

        fn clone_(&self) -> Result<IEnumSTATSTG> {
            let left = self.left.clone();
            Ok(Elements { left }.into())
        }
    }

    #[test]
    fn elements_bring_their_names() {
        let elements = IEnumSTATSTG::from(Elements { left: Cell::new(3) });
        let got = elements.next(2).unwrap();
        let (two, fetched) = &got.value;
        assert_eq!((two.len(), *fetched, got.code), (2, 2, S_OK));
        assert_eq!(two[1].name.as_deref(), Some(u16cstr!("CONTENTS")));
        assert_eq!(two[1].size, 1);
        let got = elements.next(2).unwrap();
        let (rest, fetched) = &got.value;
        assert_eq!((*fetched, got.code), (1, S_FALSE));
        assert_eq!(rest[1], ElementStat::default());
    }

    #[test]
    fn c_frees_the_names() {
        let elements = IEnumSTATSTG::from(Elements { left: Cell::new(1) });
        let mut place = [STATSTG::default(); 2];
        // SAFETY: there is room for two, and the number may be unwanted only where one is asked
        // for, so it has a place.
        let code = unsafe {
            (Interface::vtable(&elements).Next)(
                Interface::as_raw(&elements),
                2,
                place.as_mut_ptr(),
                &mut 0,
            )
        };
        assert_eq!(code, S_FALSE);
        // SAFETY: the first one was handed over, with its name.
        let name = unsafe { u16::str_from_ptr(place[0].pwcsName) };
        assert_eq!(name, u16cstr!("CONTENTS"));
        // SAFETY: the name is in task memory, and nobody uses it any more.
        unsafe { task::free(place[0].pwcsName) };
        assert!(place[1].pwcsName.is_null());
    }

    #[test]
    fn a_name_that_cannot_be_there_is_no_name() {
        let raw = STATSTG {
            pwcsName: ptr::without_provenance_mut(1),
            ..STATSTG::default()
        };
        // SAFETY: the name is not aligned, so it is not looked at.
        let code = unsafe { ElementStat::from_raw(&raw) }.unwrap_err().code();
        assert_eq!(code, E_POINTER);
    }

    #[test]
    fn names_to_leave_out_end_with_null() {
        for names in [&[][..], &[u16cstr!("a")], &[u16cstr!("one"), u16cstr!("")]] {
            let laid_out = LPOLESTR::lay_out(ElementNames::new(names)).unwrap();
            // SAFETY: it was just laid out.
            let seen = unsafe { LPOLESTR::view(laid_out.as_ptr()) }.unwrap();
            assert!(seen.iter().eq(names.iter().copied()));
            let again = LPOLESTR::lay_out(seen).unwrap();
            assert_eq!(again.as_ptr(), laid_out.as_ptr());
        }
        // SAFETY: null is no list.
        assert!(unsafe { LPOLESTR::view(ptr::null()) }.is_err());
    }
}
