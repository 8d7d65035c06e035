//! What forms tell: their properties, verbs and message classes.

use crate::abi::{
    FORMPROPSPECIALTYPE, PropType, SMAPIFormProp, SMAPIFormProp_s1, SMAPIFormProp_u,
    SMAPIFormPropArray, SMAPIFormPropEnumVal, SMAPIVerb, SMAPIVerbArray, SMessageClassArray, TCHAR,
    codes::MAPI_E_BAD_CHARWIDTH, flags::UnicodeFlags,
};
use crate::boundary::arena::{Arena, Slots};
use crate::boundary::read::{self, Read, slice, tail};
use crate::boundary::{LaidOut, View, count};
use crate::data::named::PropName;
use crate::data::value::Strings;
use crate::memory::MapiView;
use crate::memory::text::TStr;
use core::ffi::c_void;
use core::fmt;
use core::mem::offset_of;
use core::ptr;
use windows_core::{HRESULT, Result};

/// Elements of a list, borrowed from C, where they have been checked, or from Rust.
enum List<'a, C, R> {
    C(*const c_void, &'a [C]),
    Rust(&'a [R]),
}

impl<C, R> Clone for List<'_, C, R> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<C, R> Copy for List<'_, C, R> {}

/// An element of such a list.
trait Element<'a>: Copy {
    type Raw: Copy;

    /// # Safety
    ///
    /// The element is well-formed and stays unchanged for `'a`.
    unsafe fn read(raw: &'a Self::Raw) -> Read<Self>;

    /// Fails where its texts differ in width.
    fn check(self) -> Result<()>;

    /// The element for C with all that it points to in the arena.
    fn encode(self, arena: &mut Arena) -> Self::Raw;
}

/// Declares a list of elements behind a count.
macro_rules! lists {
    ($(
        $(#[$doc:meta])*
        pub struct $list:ident of $element:ident: $array:ident {
            $count:ident, $tail:ident: $raw:ident
        }
    )*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy)]
        pub struct $list<'a>(List<'a, $raw, $element<'a>>);

        impl<'a> $list<'a> {
            /// A list from Rust. Fails with MAPI_E_BAD_CHARWIDTH where texts of one element
            /// differ in width.
            pub fn new(elements: &'a [$element<'a>]) -> Result<Self> {
                elements.iter().try_for_each(|element| element.check())?;
                Ok(Self(List::Rust(elements)))
            }

            fn encode(self, arena: &mut Arena) -> Slots<$array> {
                let at = offset_of!($array, $tail);
                let list = Slots::with_tail::<$raw>(arena, at, self.len());
                list.write(arena.count(self.len()));
                for (index, element) in self.iter().enumerate() {
                    let raw = element.encode(arena);
                    // SAFETY: the tail was made for as many elements.
                    unsafe { list.tail.set(index, raw) };
                }
                list.header
            }
        }

        sequence! {
            impl['a] $list<'a> as $element<'a>, self.0 and Debug, PartialEq {
                // SAFETY: `view` requires that they stay as they were when they were checked.
                List::C(_, raw) => raw, |one| unsafe { $element::read(one) }
                    .expect("checked when the list was viewed");
                List::Rust(elements) => elements, |one| *one;
            }
        }

        // SAFETY: `view` reads the elements that are counted; what is laid out points into the
        // arena.
        unsafe impl View for $array {
            type Borrowed<'a> = $list<'a>;

            /// Fails where any of the elements contradicts itself.
            unsafe fn view<'a>(ptr: *const Self) -> core::result::Result<$list<'a>, HRESULT> {
                // SAFETY: as the caller vouches; only the header is read before the count is
                // known.
                let elements = unsafe {
                    let count = (&raw const (*read::start(ptr)?).$count).read();
                    tail(ptr, offset_of!(Self, $tail), count)?
                };
                for element in elements {
                    // SAFETY: as the caller vouches.
                    unsafe { $element::read(element) }?;
                }
                Ok($list(List::C(ptr.cast(), elements)))
            }

            fn lay_out(view: Self::Borrowed<'_>) -> core::result::Result<LaidOut<'_, Self>, HRESULT> {
                match view.0 {
                    // SAFETY: it was viewed, and lives as long as the view.
                    List::C(list, _) => Ok(unsafe { LaidOut::there(list.cast()) }),
                    List::Rust(_) => LaidOut::in_arena(|arena| view.encode(arena)),
                }
            }
        }

        impl MapiView<$array> {
            /// Copies a list to MAPI memory, all of it in one block. Fails with
            /// MAPI_E_NOT_ENOUGH_MEMORY.
            pub fn new(list: $list<'_>) -> Result<Self> {
                let block = Arena::block(|arena| list.encode(arena))?;
                // SAFETY: a new block with elements that point into it.
                Ok(unsafe { Self::from_raw(block) })
            }
        }
    )*};
}

lists! {
    /// Properties that forms use.
    pub struct FormProps of FormProp: SMAPIFormPropArray { cProps, aFormProp: SMAPIFormProp }
    /// Verbs of a form.
    pub struct Verbs of Verb: SMAPIVerbArray { cMAPIVerb, aMAPIVerb: SMAPIVerb }
}

/// Texts of one struct have one width, which the struct says.
fn flags(text: Option<TStr<'_>>) -> UnicodeFlags {
    match text {
        Some(TStr::Wide(_)) => UnicodeFlags::MAPI_UNICODE,
        _ => UnicodeFlags::empty(),
    }
}

fn put(text: Option<TStr<'_>>, arena: &mut Arena) -> *mut TCHAR {
    match text {
        Some(TStr::Wide(text)) => arena.put(text.as_slice_with_nul()).cast(),
        Some(TStr::Narrow(text)) => arena.put(text.to_bytes_with_nul()).cast(),
        None => ptr::null_mut(),
    }
}

/// A verb of a form: something that the user may do with a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verb<'a> {
    /// The number of the verb.
    pub number: i32,
    /// Its name for the user.
    pub name: Option<TStr<'a>>,
    /// Flags for AppendMenu, how the verb stands in a menu.
    pub menu_flags: u32,
    /// Attributes, those of OLEVERB.
    pub attributes: u32,
}

impl<'a> Element<'a> for Verb<'a> {
    type Raw = SMAPIVerb;

    unsafe fn read(raw: &'a SMAPIVerb) -> Read<Self> {
        let wide = raw.ulFlags.contains(UnicodeFlags::MAPI_UNICODE);
        Ok(Self {
            number: raw.lVerb,
            // SAFETY: the caller vouches for a text of the width in the flags.
            name: unsafe { read::text(raw.szVerbname.cast(), wide) }?,
            menu_flags: raw.fuFlags,
            attributes: raw.grfAttribs,
        })
    }

    fn check(self) -> Result<()> {
        Ok(())
    }

    fn encode(self, arena: &mut Arena) -> SMAPIVerb {
        SMAPIVerb {
            lVerb: self.number,
            szVerbname: put(self.name, arena),
            fuFlags: self.menu_flags,
            grfAttribs: self.attributes,
            ulFlags: flags(self.name),
        }
    }
}

/// A property that a form uses.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FormProp<'a> {
    /// The type of its values.
    pub prop_type: PropType,
    /// The name of the property.
    pub name: PropName<'a>,
    /// Its name for the user.
    pub display_name: Option<TStr<'a>>,
    /// The values that it may have, where those are few (FPST_ENUM_PROP).
    pub values: Option<FormValues<'a>>,
}

/// The values that a property of a form may have.
#[derive(Clone, Copy)]
pub struct FormValues<'a> {
    /// The property that holds the index of the value.
    pub index: PropName<'a>,
    values: Values<'a>,
}

#[derive(Clone, Copy)]
enum Values<'a> {
    /// Checked, with the width of their names.
    C(&'a [SMAPIFormPropEnumVal], bool),
    Rust(&'a [FormValue<'a>]),
}

/// A value that a property of a form may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FormValue<'a> {
    /// Its name for the user.
    pub display_name: Option<TStr<'a>>,
    /// The value.
    pub value: u32,
}

impl<'a> FormValues<'a> {
    /// Values from Rust.
    pub const fn new(index: PropName<'a>, values: &'a [FormValue<'a>]) -> Self {
        let values = Values::Rust(values);
        Self { index, values }
    }
}

sequence! {
    impl['a] FormValues<'a> as FormValue<'a>, self.values {
        Values::C(values, wide) => values, |one| FormValue {
            // SAFETY: `view` requires that they stay as they were when they were checked.
            display_name: unsafe { read::text(one.pszDisplayName.cast(), wide) }
                .expect("checked when the list was viewed"),
            value: one.nVal,
        };
        Values::Rust(values) => values, |one| *one;
    }
}

impl fmt::Debug for FormValues<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} ", self.index)?;
        f.debug_list().entries(self.iter()).finish()
    }
}

impl PartialEq for FormValues<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.index == other.index && self.iter().eq(other.iter())
    }
}

impl<'a> Element<'a> for FormProp<'a> {
    type Raw = SMAPIFormProp;

    unsafe fn read(raw: &'a SMAPIFormProp) -> Read<Self> {
        let wide = raw.ulFlags.contains(UnicodeFlags::MAPI_UNICODE);
        // SAFETY: the caller vouches for texts of the width in the flags, and for the member
        // that the special type names.
        unsafe {
            Ok(Self {
                prop_type: PropType(raw.nPropType as u16),
                name: PropName::from_raw(&raw.nmid)?,
                display_name: read::text(raw.pszDisplayName.cast(), wide)?,
                values: if raw.nSpecialType == FORMPROPSPECIALTYPE::FPST_ENUM_PROP {
                    let special: &SMAPIFormProp_s1 = &raw.u.s1;
                    let values = slice(special.pfpevAvailable, special.cfpevAvailable)?;
                    for value in values {
                        read::text(value.pszDisplayName.cast(), wide)?;
                    }
                    Some(FormValues {
                        index: PropName::from_raw(&special.nmidIdx)?,
                        values: Values::C(values, wide),
                    })
                } else {
                    None
                },
            })
        }
    }

    fn check(self) -> Result<()> {
        let mut texts = self.texts();
        let wide = texts.next().map(TStr::is_wide);
        if texts.all(|text| Some(text.is_wide()) == wide) {
            Ok(())
        } else {
            Err(MAPI_E_BAD_CHARWIDTH.into())
        }
    }

    fn encode(self, arena: &mut Arena) -> SMAPIFormProp {
        let mut u = SMAPIFormProp_u::default();
        if let Some(special) = self.values {
            let values = arena.reserve::<SMAPIFormPropEnumVal>(special.len());
            for (index, value) in special.iter().enumerate() {
                let raw = SMAPIFormPropEnumVal {
                    pszDisplayName: put(value.display_name, arena),
                    nVal: value.value,
                };
                // SAFETY: room for as many was made.
                unsafe { values.set(index, raw) };
            }
            u.s1 = SMAPIFormProp_s1 {
                nmidIdx: special.index.encode(arena),
                cfpevAvailable: arena.count(special.len()),
                pfpevAvailable: values.or_null(special.len()),
            };
        }
        SMAPIFormProp {
            ulFlags: flags(self.texts().next()),
            nPropType: self.prop_type.0.into(),
            nmid: self.name.encode(arena),
            pszDisplayName: put(self.display_name, arena),
            nSpecialType: if self.values.is_some() {
                FORMPROPSPECIALTYPE::FPST_ENUM_PROP
            } else {
                FORMPROPSPECIALTYPE::FPST_VANILLA
            },
            u,
        }
    }
}

impl<'a> FormProp<'a> {
    /// All texts of the struct, which have one width.
    fn texts(self) -> impl Iterator<Item = TStr<'a>> {
        let of_values = self.values.into_iter().flat_map(FormValues::iter);
        let names = of_values.filter_map(|value| value.display_name);
        self.display_name.into_iter().chain(names)
    }
}

// SAFETY: `view` reads the pointers that are counted; what is laid out counts those that it has.
unsafe impl View for SMessageClassArray {
    type Borrowed<'a> = Strings<'a, u8>;

    unsafe fn view<'a>(ptr: *const Self) -> core::result::Result<Strings<'a, u8>, HRESULT> {
        // SAFETY: as the caller vouches; only the header is read before the count is known.
        unsafe {
            let count = (&raw const (*read::start(ptr)?).cValues).read();
            Strings::from_raw(tail(ptr, offset_of!(Self, aMessageClass), count)?)
        }
    }

    fn lay_out(view: Self::Borrowed<'_>) -> core::result::Result<LaidOut<'_, Self>, HRESULT> {
        let pointers: Vec<*const u8> = view.iter().map(|text| text.as_ptr().cast()).collect();
        LaidOut::with_tail(
            count(view.len())?,
            offset_of!(Self, aMessageClass),
            &pointers,
        )
    }
}

impl MapiView<SMessageClassArray> {
    /// Copies message classes to MAPI memory, all of it in one block. Fails with
    /// MAPI_E_NOT_ENOUGH_MEMORY.
    pub fn new(classes: Strings<'_, u8>) -> Result<Self> {
        let block = Arena::block(|arena| {
            let at = offset_of!(SMessageClassArray, aMessageClass);
            let list = Slots::with_tail::<*mut u8>(arena, at, classes.len());
            list.write(arena.count(classes.len()));
            for (index, class) in classes.iter().enumerate() {
                let text = arena.put(class.to_bytes_with_nul());
                // SAFETY: the tail was made for as many pointers.
                unsafe { list.tail.set(index, text) };
            }
            list.header
        })?;
        // SAFETY: a new block with pointers into it.
        Ok(unsafe { Self::from_raw(block) })
    }
}
