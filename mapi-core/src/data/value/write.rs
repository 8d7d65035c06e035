//! From a value to C.

use super::copy::block_raw;
use super::{Binaries, OwnedPropValue, PropValue, Strings, TextUnit, Value};
use crate::abi::{
    __UPV, LARGE_INTEGER, SAppTimeArray, SBinary, SBinaryArray, SCurrencyArray, SDateTimeArray,
    SDoubleArray, SGuidArray, SLPSTRArray, SLargeIntegerArray, SLongArray, SPropValue, SRealArray,
    SShortArray, SWStringArray,
};
use crate::boundary::arena::{Arena, Slots};
use crate::boundary::{
    AsViews, LaidOut, LaidOutViews, MaybeViews, View, Views, ViewsSource, count,
};
use crate::data::nested::{Job, Jobs, Nested};
use crate::data::props::Props;
use crate::memory::{MapiView, MapiViews};
use core::ptr::NonNull;
use windows_core::{HRESULT, Result};

// SAFETY: `view` reads the member that the tag names; what is laid out points into the arena or
// to what the view borrows.
unsafe impl View for SPropValue {
    type Borrowed<'a> = PropValue<'a>;

    unsafe fn view<'a>(ptr: *const Self) -> core::result::Result<PropValue<'a>, HRESULT> {
        // SAFETY: as the caller vouches.
        unsafe { PropValue::from_raw(crate::boundary::read::one(ptr)?) }
    }

    fn lay_out(view: Self::Borrowed<'_>) -> core::result::Result<LaidOut<'_, Self>, HRESULT> {
        match view.borrow_raw() {
            Some(raw) => LaidOut::made(raw?),
            None => LaidOut::in_arena(|arena| {
                let slot = arena.reserve(1);
                let raw = view.encode(arena);
                // SAFETY: room for one was made.
                unsafe { slot.set(0, raw) };
                slot
            }),
        }
    }
}

/// A member of the union, all other bytes zero.
macro_rules! member {
    ($member:ident: $value:expr) => {{
        let mut value = __UPV::default();
        value.$member = $value;
        value
    }};
}

impl<'a> PropValue<'a> {
    /// The value for C with all that it points to in the arena.
    #[inline(always)]
    pub(crate) fn encode(self, arena: &mut Arena) -> SPropValue {
        SPropValue {
            ulPropTag: self.tag,
            dwAlignPad: 0,
            Value: self.value.encode(arena),
        }
    }

    /// The same where it goes, which is clear. A value that is made elsewhere is put together of
    /// the parts that its types have.
    #[inline(always)]
    pub(crate) fn encode_to(&self, arena: &mut Arena, raw: &mut SPropValue) {
        raw.ulPropTag = self.tag;
        self.value.encode_to(arena, &mut raw.Value);
    }

    /// The same, but what is nested in it has a place in the arena, and is left open.
    pub(in crate::data) fn encode_later(
        self,
        arena: &mut Arena,
        open: &mut Jobs<'a>,
    ) -> SPropValue {
        let value = match self.value.nested() {
            None => self.value.encode(arena),
            Some(Nested::Restriction(restriction)) => {
                let place = arena.reserve(1);
                open.push(Job::Restriction(restriction, place, 0));
                member!(lpv: place.as_ptr().cast())
            }
            Some(Nested::Actions(actions)) => {
                let place = arena.reserve(1);
                open.push(Job::Actions(actions, place));
                member!(lpv: place.as_ptr().cast())
            }
        };
        SPropValue {
            ulPropTag: self.tag,
            dwAlignPad: 0,
            Value: value,
        }
    }

    /// The value for C, pointing to what this one borrows; `None` where C needs arrays that are
    /// not there.
    fn borrow_raw(self) -> Option<core::result::Result<SPropValue, HRESULT>> {
        let mut place = WhereTheyAre { failure: None };
        let raw = SPropValue {
            ulPropTag: self.tag,
            dwAlignPad: 0,
            Value: self.value.borrow_raw(&mut place)?,
        };
        Some(place.failure.map_or(Ok(raw), Err))
    }
}

/// How the parts of a value get behind pointers: into an arena, or where they are.
trait Place {
    fn place<T: Copy>(&mut self, elements: &[T]) -> *mut T;
    /// A count for C; where it has no such number, that is remembered.
    fn count(&mut self, len: usize) -> u32;
}

impl Place for Arena {
    #[inline(always)]
    fn place<T: Copy>(&mut self, elements: &[T]) -> *mut T {
        if elements.is_empty() {
            return core::ptr::null_mut();
        }
        self.put(elements)
    }

    #[inline(always)]
    fn count(&mut self, len: usize) -> u32 {
        self.count(len)
    }
}

struct WhereTheyAre {
    failure: Option<HRESULT>,
}

impl Place for WhereTheyAre {
    fn place<T: Copy>(&mut self, elements: &[T]) -> *mut T {
        elements.as_ptr().cast_mut()
    }

    fn count(&mut self, len: usize) -> u32 {
        count(len).unwrap_or_else(|code| {
            self.failure = Some(code);
            0
        })
    }
}

impl Value<'_> {
    fn encode(self, arena: &mut Arena) -> __UPV {
        let mut raw = __UPV::default();
        self.encode_to(arena, &mut raw);
        raw
    }

    /// To where it goes, which is clear.
    #[inline(always)]
    fn encode_to(&self, arena: &mut Arena, raw: &mut __UPV) {
        if !self.place(arena, raw) {
            *raw = arena.elsewhere(|arena| self.encode_parts(arena));
        }
    }

    /// Values that have more than one array behind a pointer.
    #[inline(never)]
    fn encode_parts(&self, arena: &mut Arena) -> __UPV {
        match *self {
            Self::MvString8(strings) => member!(MVszA: SLPSTRArray {
                cValues: arena.count(strings.len()),
                lppszA: encode_strings(strings, arena),
            }),
            Self::MvUnicode(strings) => member!(MVszW: SWStringArray {
                cValues: arena.count(strings.len()),
                lppszW: encode_strings(strings, arena),
            }),
            Self::MvBinary(blocks) => member!(MVbin: blocks.encode(arena)),
            Self::Restriction(restriction) => {
                member!(lpv: restriction.encode(arena).as_ptr().cast())
            }
            Self::Actions(actions) => member!(lpv: actions.encode(arena).as_ptr().cast()),
            _ => __UPV::default(),
        }
    }

    fn borrow_raw(self, to: &mut WhereTheyAre) -> Option<__UPV> {
        Some(match self {
            Self::MvString8(strings) => member!(MVszA: SLPSTRArray {
                cValues: to.count(strings.len()),
                lppszA: strings.as_raw()?.as_ptr().cast_mut(),
            }),
            Self::MvUnicode(strings) => member!(MVszW: SWStringArray {
                cValues: to.count(strings.len()),
                lppszW: strings.as_raw()?.as_ptr().cast_mut(),
            }),
            Self::MvBinary(blocks) => member!(MVbin: SBinaryArray {
                cValues: to.count(blocks.len()),
                lpbin: blocks.as_raw()?.as_ptr().cast_mut(),
            }),
            Self::Restriction(restriction) => member!(lpv: restriction.as_raw()?.cast()),
            Self::Actions(actions) => member!(lpv: actions.as_raw()?.cast()),
            simple => {
                let mut raw = __UPV::default();
                simple.place(to, &mut raw);
                raw
            }
        })
    }

    /// Values that are flat, or have one array behind a pointer, to a place that is clear. Returns
    /// false for the others.
    #[inline(always)]
    fn place(&self, to: &mut impl Place, raw: &mut __UPV) -> bool {
        macro_rules! array {
            ($array:ident, $field:ident, $values:ident) => {
                $array {
                    cValues: to.count($values.len()),
                    $field: to.place($values),
                }
            };
        }
        match *self {
            Self::Unspecified | Self::Null => {}
            Self::I2(value) => raw.i = value,
            Self::Long(value) => raw.l = value,
            Self::R4(value) => raw.flt = value,
            Self::Double(value) => raw.dbl = value,
            Self::Currency(value) => raw.cur = value,
            Self::AppTime(value) => raw.at = value,
            Self::Error(value) => raw.err = value,
            Self::Boolean(value) => raw.b = u16::from(value),
            Self::Object(value) => raw.x = value,
            Self::I8(value) => raw.li = LARGE_INTEGER { QuadPart: value },
            Self::SysTime(value) => raw.ft = value,
            Self::Pointer(value) => raw.lpv = value.as_ptr(),
            Self::String8(text) => raw.lpszA = to.place(text.to_bytes_with_nul()),
            Self::Unicode(text) => raw.lpszW = to.place(text.as_slice_with_nul()),
            Self::Clsid(guid) => raw.lpguid = to.place(core::slice::from_ref(guid)),
            Self::Binary(bytes) => {
                raw.bin = SBinary {
                    cb: to.count(bytes.len()),
                    lpb: to.place(bytes),
                }
            }
            Self::MvI2(values) => raw.MVi = array!(SShortArray, lpi, values),
            Self::MvLong(values) => raw.MVl = array!(SLongArray, lpl, values),
            Self::MvR4(values) => raw.MVflt = array!(SRealArray, lpflt, values),
            Self::MvDouble(values) => raw.MVdbl = array!(SDoubleArray, lpdbl, values),
            Self::MvCurrency(values) => raw.MVcur = array!(SCurrencyArray, lpcur, values),
            Self::MvAppTime(values) => raw.MVat = array!(SAppTimeArray, lpat, values),
            Self::MvI8(values) => {
                raw.MVli = SLargeIntegerArray {
                    cValues: to.count(values.len()),
                    lpli: to.place(values).cast(),
                }
            }
            Self::MvSysTime(values) => raw.MVft = array!(SDateTimeArray, lpft, values),
            Self::MvClsid(values) => raw.MVguid = array!(SGuidArray, lpguid, values),
            Self::MvString8(_)
            | Self::MvUnicode(_)
            | Self::MvBinary(_)
            | Self::Restriction(_)
            | Self::Actions(_) => return false,
        }
        true
    }
}

fn encode_strings<U: TextUnit>(strings: Strings<'_, U>, arena: &mut Arena) -> *mut *mut U {
    if strings.is_empty() {
        return core::ptr::null_mut();
    }
    let pointers = arena.reserve::<*mut U>(strings.len());
    for (index, text) in strings.iter().enumerate() {
        let pointer = arena.put(U::units(text));
        // SAFETY: room for as many was made.
        unsafe { pointers.set(index, pointer) };
    }
    pointers.as_ptr()
}

impl Binaries<'_> {
    pub(crate) fn encode(self, arena: &mut Arena) -> SBinaryArray {
        let lpbin = if self.is_empty() {
            core::ptr::null_mut()
        } else {
            let blocks = arena.reserve::<SBinary>(self.len());
            for (index, bytes) in self.iter().enumerate() {
                let block = SBinary {
                    cb: arena.count(bytes.len()),
                    lpb: arena.place(bytes),
                };
                // SAFETY: room for as many was made.
                unsafe { blocks.set(index, block) };
            }
            blocks.as_ptr()
        };
        SBinaryArray {
            cValues: arena.count(self.len()),
            lpbin,
        }
    }
}

impl Value<'_> {
    /// No less than what [`encode`](Self::encode) puts in an arena, whatever comes before.
    #[inline(always)]
    pub(super) fn room(&self) -> usize {
        let bytes = match *self {
            Self::String8(text) => text.count_bytes() + 1,
            Self::Unicode(text) => size_of_val(text.as_slice_with_nul()),
            Self::Binary(bytes) => bytes.len(),
            Self::Unspecified
            | Self::Null
            | Self::I2(_)
            | Self::Long(_)
            | Self::R4(_)
            | Self::Double(_)
            | Self::Currency(_)
            | Self::AppTime(_)
            | Self::Error(_)
            | Self::Boolean(_)
            | Self::Object(_)
            | Self::I8(_)
            | Self::SysTime(_)
            | Self::Pointer(_) => return 0,
            Self::MvI2(values) => size_of_val(values),
            Self::MvLong(values) => size_of_val(values),
            Self::MvR4(values) => size_of_val(values),
            Self::MvDouble(values) | Self::MvAppTime(values) => size_of_val(values),
            Self::MvCurrency(values) => size_of_val(values),
            Self::MvI8(values) => size_of_val(values),
            Self::MvSysTime(values) => size_of_val(values),
            Self::MvClsid(values) => size_of_val(values),
            other => return other.measure(),
        };
        // No overflow: elements have no more than half of the address space.
        (bytes + 7) & !7
    }

    #[inline(never)]
    fn measure(self) -> usize {
        Arena::measure(|arena| self.encode(arena))
    }
}

/// Values one after another, with what they point to behind them.
#[inline(always)]
fn encode_all<P: AsPropValue>(values: &[P], arena: &mut Arena) -> Slots<SPropValue> {
    let slots = arena.reserve::<SPropValue>(values.len());
    for (index, value) in values.iter().enumerate() {
        // SAFETY: room for as many was made.
        unsafe {
            slots.make(index, |raw| {
                value.with_value(|value| value.encode_to(arena, raw))
            });
        }
    }
    slots
}

/// Something that property values can be made of: borrowed ones, or owned ones.
pub trait AsPropValue {
    /// The value, borrowed.
    fn as_prop_value(&self) -> PropValue<'_>;

    /// The same for whoever looks at parts of it, which needs no copy of the whole.
    #[doc(hidden)]
    #[inline(always)]
    fn with_value<R>(&self, look: impl FnOnce(&PropValue<'_>) -> R) -> R {
        look(&self.as_prop_value())
    }
}

impl AsPropValue for PropValue<'_> {
    #[inline]
    fn as_prop_value(&self) -> PropValue<'_> {
        *self
    }

    #[inline(always)]
    fn with_value<R>(&self, look: impl FnOnce(&PropValue<'_>) -> R) -> R {
        look(self)
    }
}

impl AsPropValue for OwnedPropValue {
    #[inline]
    fn as_prop_value(&self) -> PropValue<'_> {
        self.borrow()
    }
}

impl<T: AsPropValue> AsPropValue for &T {
    #[inline]
    fn as_prop_value(&self) -> PropValue<'_> {
        (**self).as_prop_value()
    }
}

/// Values for a call. Fails as [`OwnedPropValue::check`] and [`PropValue::from_raw`].
fn lay_out_props(props: Props<'_>) -> Result<LaidOutViews<'_, SPropValue>> {
    if let Some(views) = props.as_plain_raw() {
        return Ok(LaidOutViews::there(views));
    }
    if props.is_empty() {
        return Ok(LaidOutViews::there(Views::default()));
    }
    for value in props {
        value?;
    }
    let buffer = Arena::buffer(|arena| props.encode(arena))?;
    Ok(LaidOutViews::made(buffer, props.len()))
}

fn lay_out_owned(values: &[OwnedPropValue]) -> Result<LaidOutViews<'_, SPropValue>> {
    values.iter().try_for_each(OwnedPropValue::check)?;
    lay_out_props(values.into())
}

macro_rules! views {
    ($([$($param:tt)*] $ty:ty: |$values:ident| $laid_out:expr;)*) => {$(
        // SAFETY: what is laid out is there, if there is no error.
        unsafe impl<$($param)*> ViewsSource<SPropValue> for $ty {
            fn lay_out(&self) -> Result<LaidOutViews<'_, SPropValue>> {
                let $values = self;
                $laid_out
            }
        }

        #[diagnostic::do_not_recommend]
        impl<$($param)*> AsViews<SPropValue> for $ty {}
    )*};
}

// Of arrays only these, so that `(tag, value).into()` in one has a type.
views! {
    [const N: usize] [OwnedPropValue; N]: |values| lay_out_owned(values);
    [] [OwnedPropValue]: |values| lay_out_owned(values);
    [] Vec<OwnedPropValue>: |values| lay_out_owned(values);
    [] [PropValue<'_>]: |values| lay_out_props(values.into());
    [] Props<'_>: |props| lay_out_props(*props);
    [] MapiViews<SPropValue>: |values| lay_out_props(values.props());
}

impl MaybeViews<SPropValue> for Props<'_> {}

/// Values of any source in a block of their own, which are looked at here for the first time; null
/// for none.
pub(crate) fn props_block_of(values: Props<'_>) -> Result<*mut SPropValue> {
    if values.is_empty() {
        return Ok(core::ptr::null_mut());
    }
    if let Some(raw) = values.as_plain_raw() {
        return block_raw(raw).map(NonNull::as_ptr);
    }
    let mut size = values.len().saturating_mul(size_of::<SPropValue>());
    for value in values {
        size = size.saturating_add(value?.value.room());
    }
    let block = Arena::block_of(size, |arena| values.encode(arena).0)?;
    Ok(block.as_ptr())
}

/// Values in a block of their own; null for none.
pub(crate) fn props_block<P: AsPropValue>(values: &[P]) -> Result<*mut SPropValue> {
    if values.is_empty() {
        return Ok(core::ptr::null_mut());
    }
    // A sum that no memory has may wrap: a block that is too small fails where it is filled.
    let rooms = values
        .iter()
        .map(|value| value.with_value(|value| value.value.room()));
    let size = values
        .len()
        .saturating_mul(size_of::<SPropValue>())
        .saturating_add(rooms.fold(0, usize::wrapping_add));
    let block = Arena::block_of(size, |arena| encode_all(values, arena))?;
    Ok(block.as_ptr())
}

impl MapiViews<SPropValue> {
    /// Copies values to MAPI memory, all of it in one block. Fails with MAPI_E_NOT_ENOUGH_MEMORY.
    pub fn new<P: AsPropValue>(values: &[P]) -> Result<Self> {
        let block = props_block(values)?;
        // SAFETY: null with no values, or a new block with that many, which point into it.
        Ok(unsafe { Self::from_raw(block, values.len()) })
    }
}

impl MapiView<SPropValue> {
    /// Copies a value to MAPI memory, all of it in one block. Fails with
    /// MAPI_E_NOT_ENOUGH_MEMORY.
    pub fn new(value: impl AsPropValue) -> Result<Self> {
        let block = Arena::block(|arena| encode_all(core::slice::from_ref(&value), arena))?;
        // SAFETY: a new block with a value that points into it.
        Ok(unsafe { Self::from_raw(block) })
    }
}
