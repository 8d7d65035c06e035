//! Counted property values with typed access: the values of an object, a row, a recipient.

use crate::abi::codes::MAPI_E_INVALID_PARAMETER;
use crate::abi::{PropTag, PropType, SBinary, SPropValue};
use crate::boundary::arena::{Arena, Slots};
use crate::boundary::{MapiError, Views};
use crate::data::nested::{self, Step};
use crate::data::value::{FromValue, OwnedPropValue, PropValue, Value, encode_raw};
use crate::memory::MapiViews;
use core::fmt;

/// Property values in order, borrowed from C memory or from Rust.
///
/// ```
/// use mapi_core::Props;
/// use mapi_core::abi::tags::{PR_IMPORTANCE, PR_SUBJECT_A, PR_SUBJECT_W};
/// use mapi_core::PropValue;
///
/// let values = [PropValue::new(PR_IMPORTANCE, 1), PropValue::new(PR_SUBJECT_A, c"Minutes")];
/// let props = Props::from(&values);
/// assert_eq!(props.get::<u32>(PR_IMPORTANCE)?, 1);
/// // Either width is fine where the type that is asked for can hold it.
/// assert_eq!(props.get::<String>(PR_SUBJECT_W)?, "Minutes");
/// # Ok::<(), mapi_core::MapiError>(())
/// ```
#[derive(Clone, Copy)]
pub struct Props<'a>(List<'a>);

/// A row of a table: its values in the order of the columns.
pub type Row<'a> = Props<'a>;

#[derive(Clone, Copy)]
enum List<'a> {
    C(Views<'a, SPropValue>),
    /// The same where those values that rules alone have are no values.
    Inside(Views<'a, SPropValue>),
    Borrowed(&'a [PropValue<'a>]),
    Owned(&'a [OwnedPropValue]),
}

impl<'a> Props<'a> {
    /// No values.
    pub const EMPTY: Self = Self(List::Borrowed(&[]));

    /// Values inside the parts of a rule, which have no rules inside.
    pub(crate) const fn inside(values: Views<'a, SPropValue>) -> Self {
        Self(List::Inside(values))
    }

    /// The same values, of which those that rules alone have are malformed.
    pub(crate) const fn inside_rule(self) -> Self {
        match self.0 {
            List::C(values) => Self::inside(values),
            _ => self,
        }
    }

    /// The number of values.
    pub const fn len(self) -> usize {
        match self.0 {
            List::C(values) | List::Inside(values) => values.len(),
            List::Borrowed(values) => values.len(),
            List::Owned(values) => values.len(),
        }
    }

    /// Whether there is none.
    pub const fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// The array, where C already has one.
    pub(crate) const fn as_raw(self) -> Option<&'a [SPropValue]> {
        match self.0 {
            List::C(values) | List::Inside(values) => Some(values.as_raw()),
            List::Borrowed(_) | List::Owned(_) => None,
        }
    }

    /// The same where values of C are of any type.
    pub(crate) const fn as_plain_raw(self) -> Option<Views<'a, SPropValue>> {
        match self.0 {
            List::C(values) => Some(values),
            _ => None,
        }
    }

    /// The value at `index`; `None` behind the last. Fails as [`PropValue::from_raw`].
    #[inline]
    pub fn at(self, index: usize) -> Option<Result<PropValue<'a>, MapiError>> {
        match self.0 {
            List::C(values) => values.get(index),
            List::Inside(values) => values.as_raw().get(index).map(|raw| {
                // SAFETY: a `Views` is made of well-formed elements.
                unsafe { PropValue::from_raw_inside(raw) }.map_err(MapiError::new)
            }),
            List::Borrowed(values) => values.get(index).copied().map(Ok),
            List::Owned(values) => values.get(index).map(|value| Ok(value.borrow())),
        }
    }

    /// The values in order. Fails as [`PropValue::from_raw`], each on its own.
    pub fn iter(self) -> PropsIter<'a> {
        PropsIter {
            props: self,
            next: 0,
        }
    }

    /// The tag of the value at `index`, whether the value is well-formed or not.
    fn tag_at(self, index: usize) -> Option<PropTag> {
        match self.0 {
            List::C(values) | List::Inside(values) => {
                values.as_raw().get(index).map(|raw| raw.ulPropTag)
            }
            List::Borrowed(values) => values.get(index).map(|value| value.tag()),
            List::Owned(values) => values.get(index).map(OwnedPropValue::tag),
        }
    }

    /// The tags in order.
    pub fn tags(self) -> impl ExactSizeIterator<Item = PropTag> {
        (0..self.len()).map(move |index| self.tag_at(index).expect("an index below the length"))
    }

    /// The index of the first value whose tag is such a one.
    #[inline]
    fn position(self, is: impl Fn(PropTag) -> bool) -> Option<usize> {
        match self.0 {
            List::C(values) | List::Inside(values) => {
                values.as_raw().iter().position(|raw| is(raw.ulPropTag))
            }
            List::Borrowed(values) => values.iter().position(|value| is(value.tag())),
            List::Owned(values) => values.iter().position(|value| is(value.tag())),
        }
    }

    /// The value of a property, whatever its type. Of several values of one property, that of
    /// the tag's type comes first.
    ///
    /// Fails with MAPI_E_NOT_FOUND where there is none, and as [`PropValue::from_raw`].
    pub fn value(self, tag: PropTag) -> Result<PropValue<'a>, MapiError> {
        let index = self
            .position(|other| other == tag)
            .or_else(|| self.position(|other| other.id() == tag.id()));
        match index.and_then(|index| self.at(index)) {
            Some(value) => value.map_err(|error| MapiError::malformed(tag, error.code())),
            None => Err(MapiError::not_found(tag)),
        }
    }

    /// The first value of such a tag, if it is well-formed.
    pub(crate) fn find_value(self, is: impl Fn(PropTag) -> bool) -> Option<PropValue<'a>> {
        self.at(self.position(is)?)?.ok()
    }

    /// The first value with just this tag, or with any type where that of the tag is
    /// PT_UNSPECIFIED: PpropFindProp, which passes over tags that are not
    /// [valid](PropTag::is_valid). [`value`](Self::value) asks for the property whatever its type.
    pub fn find_prop(self, tag: PropTag) -> Option<PropValue<'a>> {
        let any = tag.prop_type() == PropType::PT_UNSPECIFIED;
        self.find_value(|other| other.is_valid() && (other == tag || any && other.id() == tag.id()))
    }

    /// How many bytes the values take in C, with all that they point to: ScCountProps.
    ///
    /// # Errors
    ///
    /// MAPI_E_INVALID_PARAMETER where there are no values, or one of them has the identifier
    /// PROP_ID_NULL or PROP_ID_INVALID, is of many values and has none, has nothing to count, or is
    /// a column of one value of many;
    /// the code of [`PropValue::from_raw`] where one is malformed.
    pub fn count_bytes(self) -> Result<usize, MapiError> {
        let mut bytes = 0_usize;
        for value in self {
            let value = value?;
            let size = value.value().size();
            let object = matches!(value.value(), Value::Object(_));
            let unknown = !value.is_known() || matches!(value.tag().id(), 0 | 0xFFFF);
            if unknown || (size == 0 && !object) {
                return Err(MAPI_E_INVALID_PARAMETER.into());
            }
            let lists = match value.value() {
                Value::MvString8(texts) => texts.len() * size_of::<*mut u8>(),
                Value::MvUnicode(texts) => texts.len() * size_of::<*mut u16>(),
                Value::MvBinary(blocks) => blocks.len() * size_of::<SBinary>(),
                _ => 0,
            };
            let behind = match value.value() {
                Value::String8(_) | Value::Unicode(_) | Value::Clsid(_) | Value::Binary(_) => size,
                many if many.prop_type().is_multivalued() => size,
                _ => 0,
            };
            // Many may point to one block, so that there are more bytes than memory has.
            for part in [size_of::<SPropValue>(), lists, behind] {
                bytes = bytes.saturating_add(part);
            }
        }
        if bytes == 0 {
            return Err(MAPI_E_INVALID_PARAMETER.into());
        }
        Ok(bytes)
    }

    /// The value with just this tag, where C has the values and it is well-formed.
    #[inline(always)]
    pub(crate) fn exact(self, tag: PropTag) -> Option<Value<'a>> {
        let List::C(values) = self.0 else { return None };
        let raw = find_raw(values.as_raw(), tag)?;
        // SAFETY: a `Views` is made of well-formed elements.
        let value = unsafe { PropValue::from_raw_inline(raw) };
        value.ok().map(PropValue::value)
    }

    /// The value of a property as a `T`.
    ///
    /// Fails with MAPI_E_NOT_FOUND where there is none; with the code in the value where that is
    /// a PT_ERROR; with MAPI_E_UNEXPECTED_TYPE where it is of a type that a `T` cannot hold or
    /// that is neither the tag's nor its text in the other width; and as [`PropValue::from_raw`].
    /// A tag of PT_UNSPECIFIED fits any type.
    #[inline]
    pub fn get<T: FromValue<'a>>(self, tag: PropTag) -> Result<T, MapiError> {
        // Each list goes on by its own address and length, so that those stay in registers.
        let got = match self.0 {
            List::C(values) => {
                if let Some(raw) = find_raw(values.as_raw(), tag) {
                    // SAFETY: a `Views` is made of well-formed elements.
                    if let Some(Ok(value)) = unsafe { T::from_raw(raw) } {
                        return Ok(value);
                    }
                }
                get_slowly(values, tag)
            }
            List::Inside(values) => get_slowly(Inside(values), tag),
            List::Borrowed(values) => get_slowly(values, tag),
            List::Owned(values) => get_slowly(values, tag),
        };
        // Taken apart, so that what is returned above needs no memory.
        match got {
            Ok(value) => Ok(value),
            Err(error) => Err(error),
        }
    }

    /// The same with all that a value may be.
    fn get_any<T: FromValue<'a>>(self, tag: PropTag) -> Result<T, MapiError> {
        let value = self.value(tag)?;
        if fits(value.tag().prop_type(), tag.prop_type()) {
            value.get()
        } else {
            Err(MapiError::unexpected(
                value.tag(),
                value.tag().prop_type(),
                tag.prop_type(),
            ))
        }
    }

    /// The same, where a property without a value is not an error: `None` for MAPI_E_NOT_FOUND.
    pub fn find<T: FromValue<'a>>(self, tag: PropTag) -> Result<Option<T>, MapiError> {
        match self.get(tag) {
            Ok(value) => Ok(Some(value)),
            Err(error) if error.is_not_found() => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Copies the values. Fails as [`PropValue::from_raw`].
    pub fn to_owned(self) -> Result<Vec<OwnedPropValue>, MapiError> {
        self.iter()
            .map(|value| value.map(OwnedPropValue::from))
            .collect()
    }

    /// The values for C with all that they point to in the arena, those left out that cannot
    /// be read. Their number comes with them.
    pub(crate) fn encode(self, arena: &mut Arena) -> (Slots<SPropValue>, usize) {
        if let Some(raw) = self.as_plain_raw() {
            return encode_raw(raw, arena);
        }
        let slots = arena.reserve(self.len());
        let mut count = 0;
        for value in self.iter().flatten() {
            // SAFETY: room for as many as there are was made, malformed or not.
            unsafe { slots.make(count, |raw| value.encode_to(arena, raw)) };
            count += 1;
        }
        (slots, count)
    }
}

/// The first value with just this tag.
#[inline]
fn find_raw(values: &[SPropValue], tag: PropTag) -> Option<&SPropValue> {
    values.iter().find(|raw| raw.ulPropTag == tag)
}

/// [`Props::get`] with all that a value may be.
#[inline(never)]
fn get_slowly<'a, T: FromValue<'a>>(
    values: impl Into<Props<'a>>,
    tag: PropTag,
) -> Result<T, MapiError> {
    values.into().get_any(tag)
}

/// What [`List::Inside`] has.
struct Inside<'a>(Views<'a, SPropValue>);

impl<'a> From<Inside<'a>> for Props<'a> {
    fn from(Inside(values): Inside<'a>) -> Self {
        Self::inside(values)
    }
}

/// Whether a value of one type is what a tag of another asks for.
fn fits(found: PropType, wanted: PropType) -> bool {
    wanted == PropType::PT_UNSPECIFIED
        || found == PropType::PT_ERROR
        || found.stored().wide() == wanted.stored().wide()
}

/// The values of a [`Props`] in order.
#[derive(Clone, Copy, Debug)]
pub struct PropsIter<'a> {
    props: Props<'a>,
    next: usize,
}

impl<'a> Iterator for PropsIter<'a> {
    type Item = Result<PropValue<'a>, MapiError>;

    #[inline(always)]
    fn next(&mut self) -> Option<Self::Item> {
        let value = match self.props.0 {
            List::C(values) => {
                let raw = values.as_raw().get(self.next)?;
                // SAFETY: a `Views` is made of well-formed elements.
                unsafe { PropValue::from_raw_inline(raw) }.map_err(MapiError::new)
            }
            _ => self.props.at(self.next)?,
        };
        self.next += 1;
        Some(value)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = self.props.len() - self.next;
        (left, Some(left))
    }
}

impl ExactSizeIterator for PropsIter<'_> {}

impl<'a> IntoIterator for Props<'a> {
    type Item = Result<PropValue<'a>, MapiError>;
    type IntoIter = PropsIter<'a>;

    fn into_iter(self) -> PropsIter<'a> {
        self.iter()
    }
}

impl Default for Props<'_> {
    fn default() -> Self {
        Self::EMPTY
    }
}

impl<'a> From<Views<'a, SPropValue>> for Props<'a> {
    fn from(values: Views<'a, SPropValue>) -> Self {
        Self(List::C(values))
    }
}

impl<'a> From<&'a [PropValue<'a>]> for Props<'a> {
    fn from(values: &'a [PropValue<'a>]) -> Self {
        Self(List::Borrowed(values))
    }
}

impl<'a, const N: usize> From<&'a [PropValue<'a>; N]> for Props<'a> {
    fn from(values: &'a [PropValue<'a>; N]) -> Self {
        Self(List::Borrowed(values))
    }
}

impl<'a> From<&'a [OwnedPropValue]> for Props<'a> {
    fn from(values: &'a [OwnedPropValue]) -> Self {
        Self(List::Owned(values))
    }
}

impl<'a> From<&'a Vec<OwnedPropValue>> for Props<'a> {
    fn from(values: &'a Vec<OwnedPropValue>) -> Self {
        Self(List::Owned(values))
    }
}

/// The same values in the same order.
impl PartialEq for Props<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.iter().eq(other.iter())
    }
}

impl fmt::Debug for Props<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

/// The values separated by commas: `PR_SUBJECT: "Minutes", PR_IMPORTANCE: 2`.
impl fmt::Display for Props<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        nested::show(Step::Props(*self), f)
    }
}

impl<'a> Views<'a, SPropValue> {
    /// The values with typed access.
    pub const fn props(self) -> Props<'a> {
        Props(List::C(self))
    }
}

impl MapiViews<SPropValue> {
    /// The values with typed access.
    pub fn props(&self) -> Props<'_> {
        self.get().props()
    }
}
