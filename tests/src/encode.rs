//! From Rust to C and back: what Rust made of arbitrary bytes is the same after it was laid out
//! for C and looked at again.

use crate::arbitrary::Source;
use crate::fuzz::Tally;
use mapi_core::abi::{codes::*, flags::*, *};
use mapi_core::boundary::View;
use mapi_core::data::entryid::FlatEntries;
use mapi_core::data::restriction::{MAX_DEPTH, Node, RestrictionView};
use mapi_core::data::rules::{OwnedAction, OwnedActionKind};
use mapi_core::{
    EntryId, MapiView, MapiViews, OwnedEntryId, OwnedPropName, OwnedPropValue, OwnedValue, Props,
    Restriction, SortBy,
};
use std::ffi::CString;
use widestring::U16CString;
use windows_core::{GUID, HRESULT};

/// What Rust makes of the bytes of a source.
#[derive(Debug)]
pub struct Maker<'s, 'b>(pub &'s Source<'b>);

impl Maker<'_, '_> {
    fn byte(&self) -> u8 {
        self.0.byte()
    }

    fn long(&self) -> i64 {
        i64::from(self.0.word()) << 32 | i64::from(self.0.word())
    }

    fn many<T>(&self, make: impl Fn() -> T) -> Vec<T> {
        (0..self.byte() % 6).map(|_| make()).collect()
    }

    fn guid(&self) -> GUID {
        GUID::from_u128(u128::from(self.long().cast_unsigned()) << 64 | u128::from(self.0.word()))
    }

    fn bytes(&self) -> Vec<u8> {
        (0..self.byte() % 24).map(|_| self.byte()).collect()
    }

    fn narrow(&self) -> CString {
        let bytes: Vec<u8> = (0..self.byte() % 16).map(|_| self.byte().max(1)).collect();
        CString::new(bytes).expect("no zero")
    }

    fn wide(&self) -> U16CString {
        let unit = || match self.byte() {
            0..200 => u16::from(self.byte()),
            _ => self.0.word() as u16,
        };
        let units: Vec<u16> = (0..self.byte() % 16).map(|_| unit().max(1)).collect();
        U16CString::from_vec(units).expect("no zero")
    }

    fn real(&self) -> f64 {
        match self.byte() {
            0 => f64::NAN,
            1 => f64::INFINITY,
            2 => -0.0,
            _ => f64::from(self.0.word().cast_signed()) / 8.0,
        }
    }

    /// A value of any type. Those of rules have no more of them in them, or as many as
    /// `depth` says.
    pub fn value(&self, depth: u32) -> OwnedValue {
        use OwnedValue as V;
        let currency = || CURRENCY { int64: self.long() };
        let time = || FILETIME::from_intervals(self.long().cast_unsigned());
        match self.byte() % 34 {
            0 => V::Unspecified,
            1 => V::Null,
            2 => V::I2(self.0.word() as i16),
            3 => V::R4(self.real() as f32),
            4 => V::Double(self.real()),
            5 => V::Currency(currency()),
            6 => V::AppTime(self.real()),
            7 => V::Error(HRESULT(self.0.word().cast_signed())),
            8 => V::Boolean(self.byte() & 1 == 1),
            9 => V::Object(self.0.word().cast_signed()),
            10 => V::I8(self.long()),
            11 => V::String8(self.narrow()),
            12 => V::Unicode(self.wide()),
            13 => V::SysTime(time()),
            14 => V::Clsid(self.guid()),
            15 => V::Binary(self.bytes()),
            16 => V::Pointer(
                // SAFETY: nobody here follows it.
                unsafe { OpaquePtr::new(core::ptr::without_provenance_mut(self.long() as usize)) },
            ),
            17 if depth > 0 => V::Restriction(self.restriction(depth - 1)),
            18 if depth > 0 => V::Actions(self.many(|| self.action(depth - 1))),
            19 => V::MvI2(self.many(|| self.0.word() as i16)),
            20 => V::MvLong(self.many(|| self.0.word().cast_signed())),
            21 => V::MvR4(self.many(|| self.real() as f32)),
            22 => V::MvDouble(self.many(|| self.real())),
            23 => V::MvCurrency(self.many(currency)),
            24 => V::MvAppTime(self.many(|| self.real())),
            25 => V::MvI8(self.many(|| self.long())),
            26 => V::MvString8(self.many(|| self.narrow())),
            27 => V::MvUnicode(self.many(|| self.wide())),
            28 => V::MvSysTime(self.many(time)),
            29 => V::MvClsid(self.many(|| self.guid())),
            30 => V::MvBinary(self.many(|| self.bytes())),
            _ => V::Long(self.0.word().cast_signed()),
        }
    }

    /// A property with a value.
    pub fn prop(&self, depth: u32) -> OwnedPropValue {
        OwnedPropValue::new(self.0.tag(), self.value(depth))
    }

    fn props(&self, depth: u32) -> Vec<OwnedPropValue> {
        self.many(|| self.prop(depth))
    }

    fn action(&self, depth: u32) -> OwnedAction {
        use OwnedActionKind as Kind;
        let kind = match self.byte() % 11 {
            0 => Kind::Move {
                store: self.bytes(),
                folder: self.bytes(),
            },
            1 => Kind::Copy {
                store: self.bytes(),
                folder: self.bytes(),
            },
            2 => Kind::Reply {
                message: self.bytes(),
                template: self.guid(),
            },
            3 => Kind::OofReply {
                message: self.bytes(),
                template: self.guid(),
            },
            4 => Kind::Defer(self.bytes()),
            5 => Kind::Bounce(HRESULT(self.0.word().cast_signed())),
            6 => Kind::Forward(self.many(|| self.props(depth))),
            7 => Kind::Delegate(self.many(|| self.props(depth))),
            8 => Kind::Tag(Box::new(self.prop(depth))),
            9 => Kind::Delete,
            _ => Kind::MarkAsRead,
        };
        OwnedAction {
            flavor: self.0.word(),
            flags: self.0.word(),
            kind,
        }
    }

    /// A restriction; now and then one that is deeper than C may be.
    pub fn restriction(&self, depth: u32) -> Restriction {
        let how = || RelOp((self.byte() % 8).into());
        let below = || match self.byte() % 4 {
            0 => Restriction::exist(self.0.tag()),
            _ => self.restriction(depth.saturating_sub(1)),
        };
        let kind = self.byte() % 16;
        if depth == 0 && kind < 8 {
            return Restriction::exist(self.0.tag());
        }
        match kind {
            0 => Restriction::and(self.many(below)),
            1 => Restriction::or(self.many(below)),
            2 => !below(),
            3 => below() & below(),
            4 => below() | below(),
            5 => Restriction::sub(self.0.tag(), below()),
            6 => Restriction::comment(self.props(depth), (self.byte() > 64).then(below)),
            7 if self.byte() < 8 => {
                let mut chain = below();
                for _ in 0..self.0.word() % 512 {
                    chain = !chain;
                }
                chain
            }
            7 => Restriction::annotation(self.props(depth), (self.byte() > 64).then(below)),
            8 => Restriction::content_value(
                self.0.tag(),
                self.prop(depth),
                FuzzyLevel::from(self.0.word()),
            ),
            9 => Restriction::property_value(self.0.tag(), how(), self.prop(depth)),
            10 => Restriction::compare_props(self.0.tag(), how(), self.0.tag()),
            11 => Restriction::bit_mask(self.0.tag(), BitMaskOp(self.byte().into()), self.0.word()),
            12 => Restriction::size(self.0.tag(), how(), self.0.word()),
            13 if depth > 0 => Restriction::count(self.0.word(), below()),
            _ => Restriction::exist(self.0.tag()),
        }
    }

    pub(crate) fn name(&self) -> OwnedPropName {
        use mapi_core::data::named::OwnedPropNameKind as Kind;
        OwnedPropName {
            set: self.guid(),
            kind: match self.byte() & 1 {
                0 => Kind::Id(self.0.word().cast_signed()),
                _ => Kind::String(self.wide()),
            },
        }
    }
}

/// Whether C may have it: how deep, and what is in its values.
fn fits_in_c(restriction: RestrictionView<'_>) -> bool {
    let mut open = vec![(restriction, 1)];
    let plain =
        |value: &OwnedValue| !matches!(value, OwnedValue::Restriction(_) | OwnedValue::Actions(_));
    let all_plain = |values: Props<'_>| {
        let values = values.to_owned().expect("they are of Rust");
        values.iter().all(|value| plain(value.value()))
    };
    while let Some((view, depth)) = open.pop() {
        let good = match view.node() {
            Node::And(parts) | Node::Or(parts) => {
                open.extend(parts.iter().map(|part| (part, depth + 1)));
                true
            }
            Node::Not(part)
            | Node::Sub {
                restriction: part, ..
            }
            | Node::Count {
                restriction: part, ..
            } => {
                open.push((part, depth + 1));
                true
            }
            Node::Comment {
                values,
                restriction,
            }
            | Node::Annotation {
                values,
                restriction,
            } => {
                open.extend(restriction.map(|part| (part, depth + 1)));
                all_plain(values)
            }
            Node::Content { value, .. } | Node::Property { value, .. } => {
                plain(OwnedPropValue::from(value).value())
            }
            _ => true,
        };
        if !good || depth > MAX_DEPTH {
            return false;
        }
    }
    true
}

/// Values, restrictions, orders, names and lists of Rust.
pub fn round_trips(bytes: &[u8], tally: &mut Tally) {
    let source = Source::new(bytes);
    let make = Maker(&source);
    match source.byte() % 6 {
        0 | 1 => {
            let value = make.prop(2);
            // What is not a number is not equal to itself, but looks the same.
            let same = |seen: mapi_core::PropValue<'_>| {
                seen == value.borrow() || format!("{seen:?}") == format!("{value:?}")
            };
            let copy = MapiView::<SPropValue>::new(&value).expect("there is memory");
            let seen = copy.get();
            tally.count(seen.is_ok());
            match seen {
                Ok(seen) => {
                    assert!(same(seen), "{seen:?}\n{value:?}");
                    let again = OwnedPropValue::from(seen);
                    assert!(same(again.borrow()));
                }
                // Only those of rules have what C may not have.
                Err(error) => assert!(
                    [MAPI_E_INVALID_TYPE, MAPI_E_TOO_COMPLEX].contains(&error.code())
                        && ["PT_SRESTRICTION", "PT_ACTIONS"].iter().any(|name| value
                            .tag()
                            .prop_type()
                            .to_string()
                            == *name),
                    "{error:?} for {value:?}"
                ),
            }
            let laid_out = SPropValue::lay_out(value.borrow()).expect("C can count it");
            // SAFETY: it was laid out of a value that is alive.
            if let Ok(seen) = unsafe { SPropValue::view(laid_out.as_ptr()) } {
                assert!(same(seen));
            }
        }
        2 => {
            let restriction = make.restriction(4);
            let text = restriction.to_string();
            let copy = MapiView::<SRestriction>::new(restriction.borrow());
            let copy = copy.expect("there is memory");
            let seen = copy.get();
            tally.count(seen.is_ok());
            assert_eq!(seen.is_ok(), fits_in_c(restriction.borrow()), "{text}");
            if let Ok(seen) = seen {
                assert_eq!(seen.to_string(), text);
                let again = seen.to_owned();
                assert_eq!(again.to_string(), text);
                // Not a number is not equal to itself.
                assert!(restriction != restriction.clone() || again == restriction);
            }
        }
        3 => {
            let rows = make.many(|| make.props(0));
            let set = MapiView::<SRowSet>::new(&rows).expect("there is memory");
            let seen = set.get().expect("valid").to_owned();
            assert_eq!(
                format!("{:?}", seen.expect("good values")),
                format!("{rows:?}")
            );
            for row in &rows {
                let values = MapiViews::<SPropValue>::new(row).expect("there is memory");
                assert_eq!(values.len(), row.len());
                let owned = values.props().to_owned().expect("good values");
                assert_eq!(format!("{owned:?}"), format!("{row:?}"));
            }
            tally.count(true);
        }
        4 => {
            let columns = make.many(|| (source.tag(), SortOrder((source.byte() % 10).into())));
            let by = |order: SortBy, (tag, how)| order.then(tag, how);
            let order = columns.into_iter().fold(SortBy::default(), by);
            let order = order.grouped(source.byte().into(), source.byte().into());
            let copy = MapiView::<SSortOrderSet>::new(order.borrow()).expect("there is memory");
            assert_eq!(copy.get(), Ok(order.borrow()));
            tally.count(true);
        }
        _ => {
            let names = make.many(|| make.name());
            let asked: Vec<_> = names.iter().map(|name| Some(name.borrow())).collect();
            let copy = mapi_core::MapiPointers::<MAPINAMEID>::new(&asked);
            let copy = copy.expect("there is memory");
            let seen: Vec<_> = copy.iter().map(|name| name.and_then(Result::ok)).collect();
            assert_eq!(seen, asked);
            let mut list = FlatEntries::default();
            let entries = make.many(|| make.bytes());
            entries
                .iter()
                .for_each(|entry| list.push(entry).expect("it is short"));
            let copy = MapiView::<FLATENTRYLIST>::new(list.borrow()).expect("there is memory");
            let seen = copy.get().expect("valid");
            assert!(seen.iter().eq(entries.iter().map(Vec::as_slice)));
            tally.count(true);
        }
    }
}

/// Entry identifiers and UIDs, of bytes and of text.
pub fn identifiers(bytes: &[u8], tally: &mut Tally) {
    let id = EntryId::new(bytes);
    tally.count(id.is_ok());
    if let Ok(id) = id {
        let text = id.to_string();
        let again: OwnedEntryId = text.parse().expect("it was written so");
        assert_eq!(again.borrow(), id);
        assert_eq!(text.to_lowercase().parse(), Ok(again));
        let flags = [
            id.is_short_term(),
            id.is_not_recipient(),
            id.is_this_session(),
            id.is_now(),
            id.is_not_reserved(),
        ];
        for (bit, flag) in flags.into_iter().enumerate() {
            assert_eq!(flag, bytes[0] << bit & 0x80 != 0);
        }
        if let Some(provider) = id.provider() {
            let whole = OwnedEntryId::new(id.flags(), provider, id.data());
            assert_eq!(whole.borrow(), id);
            assert_eq!(provider.to_string().parse(), Ok(provider));
            assert_eq!(MAPIUID::from(GUID::from(provider)), provider);
        } else {
            assert!(id.data().is_empty() && bytes.len() < 20);
        }
    } else {
        assert!(bytes.len() < 4);
    }
    let text = String::from_utf8_lossy(bytes);
    let read = text.parse::<OwnedEntryId>();
    let digits = text.bytes().all(|byte| byte.is_ascii_hexdigit());
    assert_eq!(
        read.is_ok(),
        digits && text.len().is_multiple_of(2) && text.len() >= 8
    );
    assert_eq!(text.parse::<MAPIUID>().is_ok(), digits && text.len() == 32);
    if let Ok(id) = read {
        assert_eq!(id.to_string(), text.to_uppercase());
    }
}
