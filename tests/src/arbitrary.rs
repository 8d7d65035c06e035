//! C memory made of arbitrary bytes, for the decoders: structs that are well-formed,
//! and say the wildest things. What is counted and not null is there, each array in a block of
//! its own with no byte to spare, so that a tool that watches memory sees a read past it.

// C's names, so that structs can be written in short.
#![allow(non_snake_case)]

mod lists;

use core::cell::RefCell;
use core::mem::offset_of;
use core::ptr;
use mapi_core::abi::{flags::*, tags::*, *};
use windows_core::{GUID, HRESULT};

/// Arbitrary bytes, and the memory that was made of them.
#[derive(Debug)]
pub struct Source<'b> {
    bytes: RefCell<&'b [u8]>,
    /// Blocks as arrays of 64-bit numbers, which align them.
    blocks: RefCell<Vec<(*mut u64, usize)>>,
    /// Restrictions that are complete.
    made: RefCell<Vec<*mut SRestriction>>,
}

impl Drop for Source<'_> {
    fn drop(&mut self) {
        for (block, size) in self.blocks.get_mut().drain(..) {
            // SAFETY: `block` allocated it with this layout.
            unsafe { std::alloc::dealloc(block.cast(), layout(size)) }
        }
    }
}

fn layout(size: usize) -> std::alloc::Layout {
    std::alloc::Layout::from_size_align(size.max(1), 8).expect("a small size")
}

/// The types that values have, and some that none has.
const TYPES: &[u16] = &[
    0x0000, 0x0001, 0x0002, 0x0003, 0x0004, 0x0005, 0x0006, 0x0007, 0x000a, 0x000b, 0x000d, 0x0014,
    0x001e, 0x001f, 0x0040, 0x0048, 0x00fd, 0x00fe, 0x0102, 0x0103, 0x1002, 0x1003, 0x1004, 0x1005,
    0x1006, 0x1007, 0x1014, 0x101e, 0x101f, 0x1040, 0x1048, 0x1102, 0x301f, 0x3003, 0x3102, 0x0999,
    0xffff, 0x1001, 0x10fd,
];

impl<'b> Source<'b> {
    /// A source of these bytes; zeros follow them.
    pub const fn new(bytes: &'b [u8]) -> Self {
        Self {
            bytes: RefCell::new(bytes),
            blocks: RefCell::new(Vec::new()),
            made: RefCell::new(Vec::new()),
        }
    }

    /// The next byte.
    pub fn byte(&self) -> u8 {
        let mut bytes = self.bytes.borrow_mut();
        match bytes.split_first() {
            Some((first, rest)) => {
                *bytes = rest;
                *first
            }
            None => 0,
        }
    }

    /// Whether only zeros follow.
    pub fn is_at_end(&self) -> bool {
        self.bytes.borrow().is_empty()
    }

    /// The next 32 bits.
    pub fn word(&self) -> u32 {
        u32::from_le_bytes(core::array::from_fn(|_| self.byte()))
    }

    fn long(&self) -> u64 {
        u64::from(self.word()) << 32 | u64::from(self.word())
    }

    /// Memory of just that size, with `fill` of each index in it.
    fn block<T: Copy>(&self, count: usize, fill: impl Fn(usize) -> T) -> *mut T {
        let size = count * size_of::<T>();
        // SAFETY: the layout has a size.
        let block = unsafe { std::alloc::alloc_zeroed(layout(size)) };
        assert!(!block.is_null());
        self.blocks.borrow_mut().push((block.cast(), size));
        let block = block.cast::<T>();
        for index in 0..count {
            let value = fill(index);
            // SAFETY: the block has room for as many.
            unsafe { block.add(index).write(value) };
        }
        block
    }

    /// A count and its array: there, or null whatever the count, or misaligned.
    fn array<T: Copy>(&self, fill: impl Fn(usize) -> T) -> (u32, *mut T) {
        match self.byte() {
            0..8 => (self.word(), ptr::null_mut()),
            8..12 if align_of::<T>() > 1 => {
                let block = self.block(2, &fill);
                (1, block.wrapping_byte_add(1))
            }
            // More than any address space has, at an address that is nothing's.
            12..14 if size_of::<T>() > 1 => (u32::MAX, ptr::without_provenance_mut(usize::MAX - 7)),
            _ => {
                let count = self.byte() % 5;
                (count.into(), self.block(count.into(), fill))
            }
        }
    }

    fn text<U: Copy + From<u8>>(&self) -> *mut U {
        self.text_of(|| U::from(self.byte() | 1))
    }

    /// Text of any units, surrogates without a partner among them.
    fn wide_text(&self) -> *mut u16 {
        self.text_of(|| match self.byte() {
            0..128 => u16::from(self.byte() | 1),
            128..160 => 0xd800 | u16::from(self.byte()) << 3,
            _ => (self.word() as u16).max(1),
        })
    }

    fn either_text(&self, wide: bool) -> *mut TCHAR {
        if wide {
            self.wide_text().cast()
        } else {
            self.text::<u8>().cast()
        }
    }

    fn text_of<U: Copy + From<u8>>(&self, unit: impl Fn() -> U) -> *mut U {
        match self.byte() {
            0..8 => ptr::null_mut(),
            8..12 if align_of::<U>() > 1 => self.block(2, |_| U::from(0)).wrapping_byte_add(1),
            _ => {
                let len = usize::from(self.byte() % 12);
                self.block(len + 1, |i| if i == len { U::from(0) } else { unit() })
            }
        }
    }

    fn one<T: Copy>(&self, fill: impl Fn() -> T) -> *mut T {
        match self.byte() {
            0..8 => ptr::null_mut(),
            8..12 if align_of::<T>() > 1 => self.block(2, |_| fill()).wrapping_byte_add(1),
            _ => self.block(1, |_| fill()),
        }
    }

    fn guid(&self) -> GUID {
        GUID::from_u128(u128::from(self.long()))
    }

    fn binary(&self) -> SBinary {
        let (cb, lpb) = self.array(|_| self.byte());
        SBinary { cb, lpb }
    }

    /// A tag of one of the types.
    pub fn tag(&self) -> PropTag {
        let prop_type = TYPES[usize::from(self.byte()) % TYPES.len()];
        PropTag::new(self.word() as u16, PropType(prop_type))
    }

    /// A property value; no deeper than `depth`.
    pub fn value(&self, depth: u32) -> SPropValue {
        let tag = self.tag();
        let mut value = __UPV::default();
        macro_rules! many {
            ($member:ident: $array:ident { $pointer:ident }, $fill:expr) => {{
                let fill = $fill;
                let (count, pointer) = self.array(|_| fill());
                value.$member = $array {
                    cValues: count,
                    $pointer: pointer,
                };
            }};
        }
        let prop_type = tag.prop_type();
        let prop_type = if prop_type.is_instance() {
            prop_type.single()
        } else {
            prop_type
        };
        match prop_type {
            PT_STRING8 => value.lpszA = self.text(),
            PT_UNICODE => value.lpszW = self.wide_text(),
            PT_BINARY => value.bin = self.binary(),
            PT_CLSID => value.lpguid = self.one(|| self.guid()),
            PT_SRESTRICTION => value.lpv = self.one(|| self.restriction(depth)).cast(),
            PT_ACTIONS => value.lpv = self.one(|| self.actions(depth)).cast(),
            PT_MV_I2 => many!(MVi: SShortArray { lpi }, || self.word() as i16),
            PT_MV_LONG => many!(MVl: SLongArray { lpl }, || self.word() as i32),
            PT_MV_R4 => many!(MVflt: SRealArray { lpflt }, || f32::from(self.byte())),
            PT_MV_DOUBLE => many!(MVdbl: SDoubleArray { lpdbl }, || f64::from(self.byte())),
            PT_MV_APPTIME => many!(MVat: SAppTimeArray { lpat }, || f64::from(self.word())),
            PT_MV_CURRENCY => many!(MVcur: SCurrencyArray { lpcur }, || CURRENCY {
                int64: self.long() as i64
            }),
            PT_MV_I8 => many!(MVli: SLargeIntegerArray { lpli }, || LARGE_INTEGER {
                QuadPart: self.long() as i64
            }),
            PT_MV_SYSTIME => many!(MVft: SDateTimeArray { lpft }, || FILETIME::from_intervals(
                self.long()
            )),
            PT_MV_CLSID => many!(MVguid: SGuidArray { lpguid }, || self.guid()),
            PT_MV_STRING8 => many!(MVszA: SLPSTRArray { lppszA }, || self.text()),
            PT_MV_UNICODE => many!(MVszW: SWStringArray { lppszW }, || self.wide_text()),
            PT_MV_BINARY => many!(MVbin: SBinaryArray { lpbin }, || self.binary()),
            PT_APPTIME | PT_DOUBLE => value.dbl = f64::from(self.word() as i32),
            PT_R4 => value.flt = f32::from(self.byte()),
            _ => value.li.QuadPart = self.long() as i64,
        }
        SPropValue {
            ulPropTag: tag,
            dwAlignPad: self.word(),
            Value: value,
        }
    }

    fn values(&self, depth: u32) -> (u32, *mut SPropValue) {
        self.array(|_| self.value(depth.saturating_sub(1)))
    }

    fn below(&self, depth: u32) -> *mut SRestriction {
        if depth == 0 {
            return ptr::null_mut();
        }
        let made = self.made.borrow().last().copied();
        match made {
            // The same part in two places.
            Some(part) if self.byte() < 32 => part,
            _ => {
                let part = self.one(|| self.restriction(depth - 1));
                if part.is_aligned() && !part.is_null() {
                    self.made.borrow_mut().push(part);
                }
                part
            }
        }
    }

    /// A restriction in a chain of others, up to 65,535 of them; the last one may be the first.
    pub fn deep_restriction(&self) -> SRestriction {
        let around = |inner: *mut SRestriction, kind: u8| {
            let mut res = SRestriction_res::default();
            let rt = match kind % 4 {
                0 => {
                    res.resNot.lpRes = inner;
                    RestrictionType::RES_NOT
                }
                1 => {
                    res.resAnd = SAndRestriction {
                        cRes: 1,
                        lpRes: inner,
                    };
                    RestrictionType::RES_AND
                }
                2 => {
                    res.resSub.lpRes = inner;
                    RestrictionType::RES_SUBRESTRICTION
                }
                _ => {
                    res.resComment.lpRes = inner;
                    RestrictionType::RES_COMMENT
                }
            };
            SRestriction { rt, res }
        };
        let kind = self.byte();
        let circle = self.byte() < 32;
        let count = if self.byte() < 128 {
            u16::from(self.byte()) + 130
        } else {
            self.word() as u16
        };
        let innermost = self.block(1, |_| self.restriction(1));
        let mut inner = innermost;
        for index in 0..count {
            inner = self.block(1, |_| around(inner, kind.wrapping_add((index % 3) as u8)));
        }
        if circle {
            // SAFETY: the block has one, and nobody looks at it yet.
            unsafe { innermost.write(around(inner, kind)) };
        }
        around(inner, kind)
    }

    /// A restriction; no deeper than `depth`.
    pub fn restriction(&self, depth: u32) -> SRestriction {
        let rt = RestrictionType((self.byte() % 14).into());
        let mut res = SRestriction_res::default();
        match rt {
            RestrictionType::RES_AND | RestrictionType::RES_OR => {
                let (cRes, lpRes) = if depth == 0 {
                    (self.byte().into(), ptr::null_mut())
                } else {
                    self.array(|_| self.restriction(depth - 1))
                };
                res.resAnd = SAndRestriction { cRes, lpRes };
            }
            RestrictionType::RES_NOT => res.resNot.lpRes = self.below(depth),
            RestrictionType::RES_CONTENT => {
                res.resContent = SContentRestriction {
                    ulFuzzyLevel: self.word().into(),
                    ulPropTag: self.tag(),
                    lpProp: self.one(|| self.value(depth.saturating_sub(1))),
                }
            }
            RestrictionType::RES_PROPERTY => {
                res.resProperty = SPropertyRestriction {
                    relop: RelOp((self.byte() % 8).into()),
                    ulPropTag: self.tag(),
                    lpProp: self.one(|| self.value(depth.saturating_sub(1))),
                }
            }
            RestrictionType::RES_SUBRESTRICTION => {
                res.resSub = SSubRestriction {
                    ulSubObject: self.tag(),
                    lpRes: self.below(depth),
                }
            }
            RestrictionType::RES_COMMENT | RestrictionType::RES_ANNOTATION => {
                let (cValues, lpProp) = self.values(depth);
                res.resComment = SCommentRestriction {
                    cValues,
                    lpRes: self.below(depth),
                    lpProp,
                }
            }
            RestrictionType::RES_COUNT => {
                res.resCount = SCountRestriction {
                    ulCount: self.word(),
                    lpRes: self.below(depth),
                }
            }
            _ => {
                res.resBitMask = SBitMaskRestriction {
                    relBMR: BitMaskOp((self.byte() % 3).into()),
                    ulPropTag: self.tag(),
                    ulMask: self.word(),
                }
            }
        }
        SRestriction { rt, res }
    }

    fn actions(&self, depth: u32) -> ACTIONS {
        let (cActions, lpAction) = if depth == 0 {
            (self.byte().into(), ptr::null_mut())
        } else {
            self.array(|_| self.action(depth - 1))
        };
        ACTIONS {
            ulVersion: self.word(),
            cActions,
            lpAction,
        }
    }

    fn action(&self, depth: u32) -> ACTION {
        let acttype = ACTTYPE((self.byte() % 13).into());
        let mut u = ACTION_u::default();
        match acttype {
            ACTTYPE::OP_MOVE | ACTTYPE::OP_COPY => {
                let (store, folder) = (self.binary(), self.binary());
                u.actMoveCopy = ACTION_actMoveCopy {
                    cbStoreEntryId: store.cb,
                    lpStoreEntryId: store.lpb.cast(),
                    cbFldEntryId: folder.cb,
                    lpFldEntryId: folder.lpb.cast(),
                };
            }
            ACTTYPE::OP_REPLY | ACTTYPE::OP_OOF_REPLY => {
                let message = self.binary();
                u.actReply = ACTION_actReply {
                    cbEntryId: message.cb,
                    lpEntryId: message.lpb.cast(),
                    guidReplyTemplate: self.guid(),
                };
            }
            ACTTYPE::OP_DEFER_ACTION => {
                let data = self.binary();
                u.actDeferAction = ACTION_actDeferAction {
                    cbData: data.cb,
                    pbData: data.lpb,
                };
            }
            ACTTYPE::OP_FORWARD | ACTTYPE::OP_DELEGATE => {
                u.lpadrlist = if self.byte() < 8 {
                    ptr::null_mut()
                } else {
                    self.rows(depth).cast()
                };
            }
            ACTTYPE::OP_TAG => u.propTag = self.value(depth),
            _ => u.scBounceCode = HRESULT(self.word() as i32),
        }
        ACTION {
            acttype,
            ulActionFlavor: self.word(),
            ulFlags: self.word(),
            u,
            ..ACTION::default()
        }
    }

    /// A notification.
    pub fn notification(&self) -> NOTIFICATION {
        const EVENTS: [u32; 12] = [
            1,
            2,
            4,
            8,
            0x10,
            0x20,
            0x40,
            0x80,
            0x100,
            0x200,
            0x8000_0000,
            0x4000_0000,
        ];
        let event = EventMask::from(EVENTS[usize::from(self.byte()) % EVENTS.len()]);
        let mut info = NOTIFICATION_info::default();
        let wide = self.byte() & 1 != 0;
        let flags = UnicodeFlags::from(u32::from(wide) << 31);
        let id = self.binary();
        match event {
            EventMask::fnevCriticalError => {
                info.err = ERROR_NOTIFICATION {
                    cbEntryID: id.cb,
                    lpEntryID: id.lpb.cast(),
                    scode: HRESULT(self.word() as i32),
                    ulFlags: flags,
                    lpMAPIError: self.one(|| self.error(wide)),
                }
            }
            EventMask::fnevNewMail => {
                let parent = self.binary();
                info.newmail = NEWMAIL_NOTIFICATION {
                    cbEntryID: id.cb,
                    lpEntryID: id.lpb.cast(),
                    cbParentID: parent.cb,
                    lpParentID: parent.lpb.cast(),
                    ulFlags: flags,
                    lpszMessageClass: self.either_text(wide),
                    ulMessageFlags: self.word().into(),
                }
            }
            EventMask::fnevTableModified => {
                let (cValues, lpProps) = self.values(1);
                info.tab = TABLE_NOTIFICATION {
                    ulTableEvent: TableEvent((self.byte() % 10).into()),
                    hResult: HRESULT(self.word() as i32),
                    propIndex: self.value(0),
                    propPrior: self.value(0),
                    row: SRow {
                        ulAdrEntryPad: 0,
                        cValues,
                        lpProps,
                    },
                    ulPad: 0,
                }
            }
            EventMask::fnevStatusObjectModified => {
                let (cValues, lpPropVals) = self.values(1);
                info.statobj = STATUS_OBJECT_NOTIFICATION {
                    cbEntryID: id.cb,
                    lpEntryID: id.lpb.cast(),
                    cValues,
                    lpPropVals,
                }
            }
            EventMask::fnevExtended => {
                info.ext = EXTENDED_NOTIFICATION {
                    ulEvent: self.word(),
                    cb: id.cb,
                    pbEventParameters: id.lpb,
                }
            }
            _ => {
                let (old, parent) = (self.binary(), self.binary());
                let old_parent = self.binary();
                let tags: Vec<PropTag> = (0..self.byte() % 4).map(|_| self.tag()).collect();
                info.obj = OBJECT_NOTIFICATION {
                    cbEntryID: id.cb,
                    lpEntryID: id.lpb.cast(),
                    ulObjType: self.word().into(),
                    cbParentID: parent.cb,
                    lpParentID: parent.lpb.cast(),
                    cbOldParentID: old_parent.cb,
                    lpOldParentID: old_parent.lpb.cast(),
                    cbOldID: old.cb,
                    lpOldID: old.lpb.cast(),
                    lpPropTagArray: match self.byte() {
                        0..64 => ptr::null_mut(),
                        _ => self.headed(
                            tags.len() as u32,
                            offset_of!(SPropTagArray, aulPropTag),
                            &tags,
                        ),
                    },
                }
            }
        }
        NOTIFICATION {
            ulEventType: event,
            ulAlignPad: 0,
            info,
        }
    }
}
