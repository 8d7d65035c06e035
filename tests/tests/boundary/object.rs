//! The object of the tests: it does what it is told, and says what it saw.

use crate::interfaces::*;
use core::cell::{Cell, RefCell};
use mapi_core::memory::text::u16cstr;
use mapi_core::{MapiArray, MapiBox, MapiStr, MapiText, MapiTexts, Success, TStr};
use std::ffi::CStr;
use std::sync::Arc;
use widestring::U16CStr;
use windows_core::{ComObject, Error, GUID, HRESULT, IUnknown, Interface, Result, implement};

/// What the object does in every method.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Behaviour {
    Work,
    /// `Err` with this code, which may be a success code.
    Fail(HRESULT),
    Panic,
    /// Panics with a payload that panics when it is dropped.
    PanicTwice,
    /// Results in the other width than asked for.
    WrongWidth,
    /// Results that are no object of the interface that was asked for.
    WrongObject,
}

/// A panic's payload that panics when it is dropped, and whose own payload does not own memory,
/// so that nothing is lost with it.
struct Grenade;

impl Drop for Grenade {
    fn drop(&mut self) {
        std::panic::panic_any(());
    }
}

#[implement(IScalars, IInputs, IOutputs, IReplace)]
#[derive(Debug)]
pub struct Object {
    pub behaviour: Cell<Behaviour>,
    pub calls: Cell<u32>,
    kept: RefCell<Vec<IUnknown>>,
    /// Handed over by methods that give an object.
    partner: IScalars,
    /// Counts the objects that are alive.
    _alive: Arc<()>,
}

/// An object that only lives, and doubles.
#[implement(IScalars)]
struct Partner {
    _alive: Arc<()>,
}

/// The object, and proof at the end that it and its partner are gone.
pub struct Fixture {
    pub object: ComObject<Object>,
    alive: Arc<()>,
}

impl Fixture {
    pub fn new(behaviour: Behaviour) -> Self {
        let alive = Arc::new(());
        let object = ComObject::new(Object {
            behaviour: Cell::new(behaviour),
            calls: Cell::new(0),
            kept: RefCell::default(),
            partner: Partner {
                _alive: alive.clone(),
            }
            .into(),
            _alive: alive.clone(),
        });
        Self { object, alive }
    }

    pub fn partner(&self) -> &IScalars {
        &self.object.partner
    }

    pub fn as_interface<I: Interface>(&self) -> I
    where
        Object_Impl: windows_core::ComObjectInterface<I>,
    {
        self.object.to_interface()
    }
}

impl Drop for Fixture {
    fn drop(&mut self) {
        if std::thread::panicking() {
            return;
        }
        let object = references(&self.object.to_interface::<IOutputs>());
        assert_eq!(object, 2, "references to the object, this one included");
        assert_eq!(references(self.partner()), 1, "references to the partner");
        assert_eq!(Arc::strong_count(&self.alive), 3);
    }
}

/// How many references to the object there are.
pub fn references<I: Interface>(interface: &I) -> u32 {
    let raw = interface.as_raw();
    // SAFETY: every vtable starts with that of IUnknown, and both calls cancel out.
    unsafe {
        let vtable = interface.assume_vtable::<IUnknown>();
        (vtable.AddRef)(raw);
        (vtable.Release)(raw)
    }
}

impl Object {
    fn act(&self) -> Result<()> {
        self.calls.set(self.calls.get() + 1);
        match self.behaviour.get() {
            Behaviour::Fail(code) => Err(Error::from_hresult(code)),
            Behaviour::Panic => panic!("as the test wants"),
            Behaviour::PanicTwice => std::panic::panic_any(Grenade),
            Behaviour::Work | Behaviour::WrongWidth | Behaviour::WrongObject => Ok(()),
        }
    }

    fn text(&self, wide: bool) -> Result<MapiText> {
        let wide = wide ^ (self.behaviour.get() == Behaviour::WrongWidth);
        MapiText::with_width("text", wide)
    }

    fn texts(&self, wide: bool) -> Result<MapiTexts> {
        if wide ^ (self.behaviour.get() == Behaviour::WrongWidth) {
            MapiTexts::new(&[u16cstr!("one").into(), u16cstr!("two").into()])
        } else {
            MapiTexts::new(&[c"one".into(), c"two".into()])
        }
    }
}

impl IScalars_Impl for Partner_Impl {
    fn values(
        &self,
        number: u32,
        wide: i64,
        flags: Flags,
        code: HRESULT,
        id: GUID,
    ) -> Result<Scalars> {
        Ok(Scalars {
            number,
            wide,
            flags,
            code,
            id,
        })
    }

    fn partly(&self, code: HRESULT) -> Result<Success<MapiBox<Point>>> {
        Ok(Success::new(MapiBox::new(Point::default())?, code))
    }

    fn status(&self, code: HRESULT) -> Result<Success<()>> {
        Ok(Success::new((), code))
    }

    fn touch(&self, _number: u32) {}

    fn double(&self, number: u32) -> u32 {
        number * 2
    }

    fn total(&self, items: &[u32]) -> u32 {
        items.iter().sum()
    }

    fn lengths(&self, text: &U16CStr, point: Option<&Point>) -> u32 {
        text.len() as u32 + point.is_some() as u32
    }

    fn beside(&self, number: u32) -> Result<u32> {
        Ok(number)
    }
}

impl IScalars_Impl for Object_Impl {
    fn values(
        &self,
        number: u32,
        wide: i64,
        flags: Flags,
        code: HRESULT,
        id: GUID,
    ) -> Result<Scalars> {
        self.act()?;
        Ok(Scalars {
            number,
            wide,
            flags,
            code,
            id,
        })
    }

    fn partly(&self, code: HRESULT) -> Result<Success<MapiBox<Point>>> {
        self.act()?;
        Ok(Success::new(MapiBox::new(Point { x: 7, y: 8 })?, code))
    }

    fn status(&self, code: HRESULT) -> Result<Success<()>> {
        self.act()?;
        Ok(Success::new((), code))
    }

    fn touch(&self, _number: u32) {
        self.act().unwrap();
    }

    fn double(&self, number: u32) -> u32 {
        self.act().unwrap();
        number * 2
    }

    fn total(&self, items: &[u32]) -> u32 {
        self.act().unwrap();
        items.iter().sum()
    }

    fn lengths(&self, text: &U16CStr, point: Option<&Point>) -> u32 {
        self.act().unwrap();
        text.len() as u32 + 100 * point.is_some() as u32
    }

    fn beside(&self, number: u32) -> Result<u32> {
        self.act()?;
        Ok(number)
    }
}

pub fn of_point(point: &Point) -> i64 {
    i64::from(point.x) + 1000 * point.y
}

pub fn of_text(text: TStr<'_>) -> i64 {
    text.to_string().len() as i64 + 100 * i64::from(text.is_wide())
}

pub fn of_object<I: Interface>(object: &I) -> i64 {
    object.as_raw().addr() as i64
}

impl IInputs_Impl for Object_Impl {
    fn all(
        &self,
        point: &Point,
        object: &IScalars,
        wide: &U16CStr,
        narrow: &CStr,
        change: &mut Point,
        items: &[u32],
        pointers: &[&Point],
        bytes: &[u8],
        places: &mut [u32],
        counters: &mut [u32],
        flags: Flags,
        text: TStr<'_>,
        iid: &GUID,
        target: &IUnknown,
    ) -> Result<Summary> {
        self.optional(
            Some(point),
            Some(object),
            Some(wide),
            Some(narrow),
            Some(change),
            Some(items),
            Some(pointers),
            Some(bytes),
            Some(places),
            Some(counters),
            flags,
            Some(text),
            Some(iid),
            Some(target),
        )
    }

    fn optional(
        &self,
        point: Option<&Point>,
        object: Option<&IScalars>,
        wide: Option<&U16CStr>,
        narrow: Option<&CStr>,
        change: Option<&mut Point>,
        items: Option<&[u32]>,
        pointers: Option<&[&Point]>,
        bytes: Option<&[u8]>,
        places: Option<&mut [u32]>,
        counters: Option<&mut [u32]>,
        flags: Flags,
        text: Option<TStr<'_>>,
        _iid: Option<&GUID>,
        target: Option<&IUnknown>,
    ) -> Result<Summary> {
        if let Some(places) = &places {
            assert!(
                places.iter().all(|p| *p == 0),
                "the C caller's dirt was not cleared"
            );
        }
        self.act()?;
        if let Some(text) = text {
            assert_eq!(text.is_wide(), flags.0 >> 31 == 1);
        }
        let room = match (&places, &counters) {
            (Some(places), _) => places.len() as i64,
            (None, Some(counters)) => counters.len() as i64,
            (None, None) => ABSENT,
        };
        if let Some(places) = places {
            (0..).zip(places).for_each(|(i, place)| *place = i);
        }
        if let Some(counters) = counters {
            counters.iter_mut().for_each(|counter| *counter += 1);
        }
        if let Some(change) = change {
            *change = Point {
                x: change.x + 1,
                y: change.y - 1,
            };
        }
        Ok(Summary {
            point: point.map_or(ABSENT, of_point),
            object: object.map_or(ABSENT, of_object),
            wide: wide.map_or(ABSENT, |wide| wide.len() as i64),
            narrow: narrow.map_or(ABSENT, |narrow| narrow.count_bytes() as i64),
            items: items.map_or(ABSENT, |items| items.iter().map(|i| i64::from(*i)).sum()),
            pointers: pointers.map_or(ABSENT, |points| points.iter().map(|p| of_point(p)).sum()),
            bytes: bytes.map_or(ABSENT, |bytes| bytes.iter().map(|b| i64::from(*b)).sum()),
            room,
            text: text.map_or(ABSENT, of_text),
            target: target.map_or(ABSENT, of_object),
        })
    }

    fn counts(&self, items: &[u64], more: Option<&[u16]>) -> Result<u64> {
        self.act()?;
        let more = more.unwrap_or_default();
        Ok(items.iter().sum::<u64>() + more.iter().map(|m| u64::from(*m)).sum::<u64>())
    }
}

/// What `IOutputs::All` and `Unwanted` hand over.
pub type Everything<O> = (
    u32,
    Point,
    IScalars,
    O,
    MapiBox<Point>,
    MapiStr<u16>,
    MapiStr<u8>,
    MapiArray<Point>,
    MapiArray<u8>,
    MapiText,
    MapiTexts,
);

/// What `IOutputs::Perhaps` may hand over.
pub type Possibly<O> = (
    Option<IScalars>,
    Option<O>,
    Option<MapiBox<Point>>,
    Option<MapiStr<u16>>,
    Option<MapiText>,
);

impl Object {
    fn everything(&self, flags: Flags) -> Result<Everything<IUnknown>> {
        self.act()?;
        let wide = flags.0 >> 31 == 1;
        let block = MapiBox::new(Point { x: 3, y: 4 })?;
        block.attach(&[1u8; 100])?;
        Ok((
            1,
            Point { x: 1, y: 2 },
            self.partner.clone(),
            self.partner.clone().into(),
            block,
            MapiStr::new(u16cstr!("wide"))?,
            MapiStr::new(c"narrow")?,
            MapiArray::new(&[Point { x: 5, y: 6 }; 2])?,
            MapiArray::new(b"bytes")?,
            self.text(wide)?,
            self.texts(wide)?,
        ))
    }
}

impl IOutputs_Impl for Object_Impl {
    fn all(&self, _iid: &GUID, flags: Flags) -> Result<Everything<IUnknown>> {
        self.everything(flags)
    }

    fn unwanted(&self, _iid: Option<&GUID>, flags: Flags) -> Result<Everything<IUnknown>> {
        self.everything(flags)
    }

    fn perhaps(&self, there: u32, _iid: Option<&GUID>, flags: Flags) -> Result<Possibly<IUnknown>> {
        self.act()?;
        if there == 0 {
            return Ok((None, None, None, None, None));
        }
        Ok((
            Some(self.partner.clone()),
            Some(self.partner.clone().into()),
            Some(MapiBox::new(Point { x: 3, y: 4 })?),
            Some(MapiStr::new(u16cstr!("wide"))?),
            Some(self.text(flags.0 >> 31 == 1)?),
        ))
    }

    fn many(&self, number: u32) -> Result<MapiArray<u32>> {
        self.act()?;
        MapiArray::new(&(0..number).collect::<Vec<_>>())
    }
}

/// What `IReplace::Replace` does to a block.
pub const LEAVE: u32 = 0;
pub const CHANGE: u32 = 1;
pub const TAKE: u32 = 2;
pub const PUT: u32 = 3;

fn replace(how: u32, block: &mut Option<MapiBox<Point>>) -> Result<()> {
    match how {
        CHANGE => {
            if let Some(block) = block {
                block.x += 1;
            }
        }
        TAKE => *block = None,
        PUT => *block = Some(MapiBox::new(Point { x: 30, y: 40 })?),
        _ => {}
    }
    Ok(())
}

impl IReplace_Impl for Object_Impl {
    fn replace(
        &self,
        how: u32,
        block: &mut Option<MapiBox<Point>>,
        more: Option<&mut Option<MapiBox<Point>>>,
    ) -> Result<u32> {
        replace(how, block)?;
        if let Some(more) = more {
            replace(how, more)?;
        }
        self.act()?;
        Ok(how)
    }

    fn keep(&self, object: &IUnknown, more: Option<&IScalars>) -> Result<()> {
        self.kept.borrow_mut().clear();
        self.act()?;
        let mut kept = self.kept.borrow_mut();
        kept.push(object.clone());
        kept.extend(more.cloned().map(IUnknown::from));
        Ok(())
    }
}

impl Object {
    /// Drops what `Keep` kept.
    pub fn forget(&self) -> usize {
        self.kept.take().len()
    }
}
