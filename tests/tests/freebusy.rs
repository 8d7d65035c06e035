//! Free and busy times through the raw vtable and the checked calls.

use mapi_core::abi::{codes::*, *};
use mapi_core::outlook::FreeBusyUsers;
use mapi_core::*;
use std::cell::Cell;
use std::ptr;
use windows_core::{BOOL, HRESULT, Interface, Result, implement};

#[implement(IEnumFBBlock)]
struct Blocks {
    blocks: Vec<FBBlock_1>,
    at: Cell<usize>,
}

impl IEnumFBBlock_Impl for Blocks_Impl {
    fn next(&self, blocks: &mut [FBBlock_1]) -> Result<Success<i32>> {
        let rest = &self.blocks[self.at.get()..];
        let count = rest.len().min(blocks.len());
        blocks[..count].copy_from_slice(&rest[..count]);
        self.at.set(self.at.get() + count);
        let code = if count < blocks.len() { S_FALSE } else { S_OK };
        Ok(Success::new(count as i32, code))
    }

    fn skip(&self, count: i32) -> Result<()> {
        self.at
            .set(self.blocks.len().min(self.at.get() + count as usize));
        Ok(())
    }

    fn reset(&self) -> Result<()> {
        self.at.set(0);
        Ok(())
    }

    fn clone_(&self) -> Result<IEnumFBBlock> {
        Ok(enumerator(&self.blocks))
    }

    fn restrict(&self, _start: FILETIME, _end: FILETIME) -> Result<()> {
        self.reset()
    }
}

fn enumerator(blocks: &[FBBlock_1]) -> IEnumFBBlock {
    Blocks {
        blocks: blocks.to_vec(),
        at: Cell::new(0),
    }
    .into()
}

#[implement(IFreeBusyData)]
struct Data(Cell<(RelativeTime, RelativeTime)>);

impl IFreeBusyData_Impl for Data_Impl {
    fn enum_blocks(&self, start: FILETIME, end: FILETIME) -> Result<IEnumFBBlock> {
        let (start, end) = (RelativeTime::nearest(start), RelativeTime::nearest(end));
        self.0.set((start, end));
        Ok(enumerator(&[FBBlock_1 {
            m_tmStart: start,
            m_tmEnd: end,
            m_fbstatus: FBStatus::fbBusy,
        }]))
    }

    fn set_fb_range(&self, start: RelativeTime, end: RelativeTime) -> Result<()> {
        self.0.set((start, end));
        Ok(())
    }

    fn get_fb_publish_range(&self) -> Result<(RelativeTime, RelativeTime)> {
        Ok(self.0.get())
    }
}

#[implement(IFreeBusySupport)]
struct Support;

impl IFreeBusySupport_Impl for Support_Impl {
    fn load_free_busy_data(
        &self,
        users: Views<'_, FBUser>,
        statuses: Option<&mut [HRESULT]>,
    ) -> Result<(Vec<Option<IFreeBusyData>>, u32)> {
        let known: Vec<bool> = users
            .iter()
            .map(|user| user.map(|id| id == [1, 2]))
            .collect::<core::result::Result<_, MapiError>>()?;
        for (status, known) in statuses.into_iter().flatten().zip(&known) {
            *status = if *known { S_OK } else { MAPI_E_NOT_FOUND };
        }
        let range = (RelativeTime::MIN, RelativeTime::MAX);
        let data = known
            .iter()
            .map(|known| known.then(|| Data(Cell::new(range)).into()))
            .collect();
        Ok((data, known.iter().filter(|known| **known).count() as u32))
    }

    fn placeholder11(&self) -> BOOL {
        BOOL(0)
    }
}

#[test]
fn times_of_known_users_are_found() -> Result<()> {
    let support: IFreeBusySupport = Support.into();
    let users = FreeBusyUsers::new([&[1u8, 2][..], &[], &[3]]).unwrap();
    let mut statuses = [HRESULT(1); 3];
    let (data, found) = support.load_free_busy_data(users.views(), Some(&mut statuses))?;
    assert_eq!(found, 1);
    assert_eq!(statuses, [S_OK, MAPI_E_NOT_FOUND, MAPI_E_NOT_FOUND]);
    assert!(data[1].is_none() && data[2].is_none());
    let data = data[0].as_ref().expect("the first user is known");
    let end = RelativeTime(120).file_time();
    let blocks = data.enum_blocks(RelativeTime(60).file_time(), end)?;
    assert_eq!(
        data.get_fb_publish_range()?,
        (RelativeTime(60), RelativeTime(120))
    );
    let mut two = [FBBlock_1::default(); 2];
    let count = blocks.next(&mut two)?;
    assert_eq!((count.value, count.code), (1, S_FALSE));
    assert_eq!(two[0].m_fbstatus, FBStatus::fbBusy);
    assert_eq!(two[1], FBBlock_1::default());
    // A copy starts anew.
    assert_eq!(blocks.clone_()?.next(&mut two[..1])?.value, 1);
    Ok(())
}

#[test]
fn placeholders_answer_what_the_reference_says() {
    let support: IFreeBusySupport = Support.into();
    assert!(support.placeholder1().is_ok());
    assert!(support.placeholder21().is_ok());
    assert_eq!(support.placeholder11(), BOOL(0));
    assert_eq!(support.placeholder19().unwrap_err().code(), E_NOTIMPL);
    // SAFETY: placeholders look at nothing.
    let code = unsafe {
        (support.vtable().Placeholder4)(support.as_raw(), FBUser::default(), ptr::null())
    };
    assert_eq!(code, E_NOTIMPL);
}

#[test]
fn a_negative_count_is_refused() {
    let blocks = enumerator(&[]);
    let mut block = FBBlock_1::default();
    // SAFETY: a place for a block, and null where null may be.
    let code = unsafe { (blocks.vtable().Next)(blocks.as_raw(), -1, &mut block, ptr::null_mut()) };
    assert_eq!(code, MAPI_E_INVALID_PARAMETER);
    // SAFETY: as before.
    assert_eq!(
        // SAFETY: room for one block, and a count that may be null.
        unsafe { (blocks.vtable().Next)(blocks.as_raw(), 1, &mut block, ptr::null_mut()) },
        S_FALSE
    );
}
