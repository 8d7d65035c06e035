//! What is legal: one row for each item, alone or many of it, and in each row one form for each
//! direction and depth of the pointer.
//!
//! The table decides what [`check`](crate::check) accepts and what a refusal advises, it is the table
//! of the language reference, and the tests of all forms go through it.

use crate::types::{Inner, Outline, Pointer};
use Pointer::{Const, Mut};

/// Whose turn it is to write.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    In,
    InOut,
    Out,
}

/// What a parameter carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Item {
    /// A number, flags, a struct.
    Value,
    Interface,
    /// An object whose interface an IID names.
    Queried,
    /// A string of known width.
    String,
    /// A string whose width flags tell.
    Text,
    /// A struct that is seen through its view.
    View,
    /// What a type of its own knows how to hand over.
    Owner,
}

/// Whose memory it is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Memory {
    /// The caller's, for the call.
    Caller,
    /// A block of MAPI's allocator, which changes hands.
    Mapi,
}

/// How a parameter counts others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Counter {
    /// `n: u32`, which callers need not pass.
    In,
    /// `#[inout] n: *mut u32`: the method leaves another count.
    Behind,
    /// `#[out] n: *mut u32`
    Out,
    /// `#[inout] n: *mut u32` of an array that the method may replace.
    Replaced,
    /// `n: u32`, for which there is room.
    Room,
    /// A viewed struct with a counted tail.
    Struct,
}

/// Whether flags tell the width of the strings in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Width {
    Unknown,
    MayBeTold,
    Told,
}

/// What stands behind the pointers of a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Behind {
    /// What is no pointer, `Ref` or `Option`.
    Plain,
    Ref,
    Option,
    /// Anything.
    Any,
}

/// One cell of the table.
#[derive(Debug)]
pub struct Form {
    pub direction: Direction,
    pub memory: Memory,
    pub pointers: &'static [Pointer],
    pub behind: Behind,
    /// What a caller passes or gets.
    pub caller: &'static str,
    /// What an implementer gets or returns, where that is something else.
    pub implementer: Option<&'static str>,
    pub opt: bool,
    pub nullable: bool,
    /// What may count it; nothing where it is one.
    pub counters: &'static [Counter],
    /// Whether it may be counted in bytes.
    pub bytes: bool,
    pub width: Width,
    /// Whether the method has to return HRESULT, because a step of it can fail.
    pub fails: bool,
}

/// One row.
#[derive(Debug)]
pub struct Row {
    pub item: Item,
    pub many: bool,
    /// As the reference calls it.
    pub what: &'static str,
    /// What stands for the type in the reference and in advice.
    pub stands: &'static str,
    pub forms: &'static [Form],
}

const BASE: Form = Form {
    direction: Direction::In,
    memory: Memory::Caller,
    pointers: &[],
    behind: Behind::Plain,
    caller: "",
    implementer: None,
    opt: false,
    nullable: false,
    counters: &[],
    bytes: false,
    width: Width::Unknown,
    fails: false,
};

const fn form(pointers: &'static [Pointer], caller: &'static str) -> Form {
    Form {
        pointers,
        caller,
        opt: !pointers.is_empty(),
        ..BASE
    }
}

const fn inout(pointers: &'static [Pointer], caller: &'static str) -> Form {
    Form {
        direction: Direction::InOut,
        memory: memory(pointers),
        ..form(pointers, caller)
    }
}

const fn out(pointers: &'static [Pointer], caller: &'static str) -> Form {
    let memory = memory(pointers);
    Form {
        direction: Direction::Out,
        nullable: matches!(memory, Memory::Mapi),
        memory,
        fails: true,
        ..form(pointers, caller)
    }
}

const fn memory(pointers: &[Pointer]) -> Memory {
    if pointers.len() > 1 {
        Memory::Mapi
    } else {
        Memory::Caller
    }
}

const fn counted(counters: &'static [Counter], form: Form) -> Form {
    Form {
        counters,
        nullable: false,
        ..form
    }
}

/// Every form of what a parameter can carry.
pub const ROWS: &[Row] = &[
    Row {
        item: Item::Value,
        many: false,
        what: "a number, flags, a struct",
        stands: "T",
        forms: &[
            form(&[], "T"),
            form(&[Const], "&T"),
            inout(&[Mut], "&mut T"),
            Form {
                fails: true,
                ..inout(&[Mut, Mut], "&mut Option<MapiBox<T>>")
            },
            out(&[Mut], "T"),
            out(&[Mut, Mut], "MapiBox<T>"),
        ],
    },
    Row {
        item: Item::Value,
        many: true,
        what: "n of them",
        stands: "T",
        forms: &[
            Form {
                bytes: true,
                ..counted(
                    &[Counter::In, Counter::Behind, Counter::Struct],
                    form(&[Const], "&[T]"),
                )
            },
            counted(
                &[Counter::In, Counter::Behind],
                form(&[Const, Const], "&[&T]"),
            ),
            Form {
                bytes: true,
                ..counted(&[Counter::In, Counter::Behind], inout(&[Mut], "&mut [T]"))
            },
            Form {
                opt: false,
                bytes: true,
                fails: true,
                ..counted(
                    &[Counter::Replaced],
                    inout(&[Mut, Mut], "&mut MapiArray<T>"),
                )
            },
            Form {
                bytes: true,
                ..counted(&[Counter::In], out(&[Mut], "&mut [T]"))
            },
            Form {
                bytes: true,
                ..counted(
                    &[Counter::Out, Counter::Struct],
                    out(&[Mut, Mut], "MapiArray<T>"),
                )
            },
        ],
    },
    Row {
        item: Item::Interface,
        many: false,
        what: "an interface",
        stands: "IFoo",
        forms: &[
            Form {
                behind: Behind::Ref,
                opt: true,
                ..form(&[], "&IFoo")
            },
            Form {
                behind: Behind::Option,
                opt: false,
                ..inout(&[Mut], "&mut Option<IFoo>")
            },
            Form {
                behind: Behind::Option,
                nullable: true,
                ..out(&[Mut], "IFoo")
            },
        ],
    },
    Row {
        item: Item::Interface,
        many: true,
        what: "n of them",
        stands: "IFoo",
        forms: &[
            Form {
                behind: Behind::Option,
                ..counted(
                    &[Counter::In, Counter::Behind],
                    form(&[Const], "&[Option<IFoo>]"),
                )
            },
            Form {
                behind: Behind::Option,
                ..counted(&[Counter::Room], out(&[Mut], "Vec<Option<IFoo>>"))
            },
        ],
    },
    Row {
        item: Item::Queried,
        many: false,
        what: "an object of the interface that an IID names",
        stands: "IFoo",
        forms: &[
            Form {
                behind: Behind::Ref,
                opt: true,
                implementer: Some("&IUnknown"),
                ..form(&[], "&T")
            },
            Form {
                behind: Behind::Option,
                nullable: true,
                implementer: Some("IUnknown"),
                ..out(&[Mut], "T")
            },
        ],
    },
    Row {
        item: Item::String,
        many: false,
        what: "a terminated string of `u16` or `u8`",
        stands: "u16",
        forms: &[
            Form {
                implementer: Some("&U16CStr"),
                ..form(&[Const], "impl AsText<u16>")
            },
            out(&[Mut, Mut], "MapiStr<u16>"),
        ],
    },
    Row {
        item: Item::Text,
        many: false,
        what: "an LPTSTR: UTF-16 if MAPI_UNICODE is set in flags, else 8-bit",
        stands: "TCHAR",
        forms: &[
            Form {
                width: Width::Told,
                implementer: Some("TStr<'_>"),
                ..form(&[Const], "impl AsText")
            },
            Form {
                width: Width::Told,
                ..out(&[Mut, Mut], "MapiText")
            },
        ],
    },
    Row {
        item: Item::Text,
        many: true,
        what: "n of them in one block",
        stands: "TCHAR",
        forms: &[Form {
            width: Width::Told,
            ..counted(&[Counter::Out], out(&[Mut, Mut, Mut], "MapiTexts"))
        }],
    },
    Row {
        item: Item::View,
        many: false,
        what: "a struct with counts or pointers inside, seen as its `View` says",
        stands: "T",
        forms: &[
            form(&[Const], "T::Borrowed<'_>"),
            inout(&[Mut], "ViewMut<'_, T>"),
            Form {
                width: Width::MayBeTold,
                fails: true,
                ..inout(&[Mut, Mut], "T::Place<'_>")
            },
            Form {
                width: Width::MayBeTold,
                ..out(&[Mut, Mut], "MapiView<T>")
            },
        ],
    },
    Row {
        item: Item::View,
        many: true,
        what: "n of them, or n pointers to them",
        stands: "T",
        forms: &[
            Form {
                implementer: Some("Views<'_, T>"),
                ..counted(&[Counter::In], form(&[Const], "impl AsViews<T>"))
            },
            counted(&[Counter::In], form(&[Const, Const], "ViewRefs<'_, T>")),
            counted(&[Counter::Out], out(&[Mut, Mut], "MapiViews<T>")),
            counted(&[Counter::Out], out(&[Mut, Mut, Mut], "MapiPointers<T>")),
        ],
    },
    Row {
        item: Item::Owner,
        many: false,
        what: "what `X` knows how to hand over",
        stands: "T",
        forms: &[
            Form {
                behind: Behind::Any,
                implementer: Some("&X"),
                fails: true,
                ..form(&[], "X")
            },
            Form {
                behind: Behind::Any,
                opt: false,
                fails: true,
                ..inout(&[Mut], "X::Request`, and `X")
            },
            Form {
                behind: Behind::Any,
                width: Width::MayBeTold,
                nullable: false,
                ..out(&[Mut], "X")
            },
        ],
    },
    Row {
        item: Item::Owner,
        many: true,
        what: "n of them in the caller's array, or one that counts n",
        stands: "T",
        forms: &[
            counted(&[Counter::Room], out(&[Mut], "Vec<X>")),
            Form {
                behind: Behind::Any,
                width: Width::MayBeTold,
                ..counted(&[Counter::Out], out(&[Mut, Mut], "X"))
            },
        ],
    },
];

/// The attributes of a parameter.
pub const ATTRIBUTES: &[&str] = &[
    "encoding",
    "iid_is",
    "inout",
    "len_param",
    "nullable",
    "opt",
    "out",
    "owner",
    "reserved",
    "size_param",
    "string",
    "view",
];

/// Attributes of which a parameter has one.
pub const AXES: &[&[&str]] = &[
    &["out", "inout"],
    &["len_param", "size_param"],
    &["string", "iid_is", "view", "owner"],
    &["encoding", "string", "iid_is"],
    &["nullable", "inout"],
];

/// The row of an item.
pub fn row(item: Item, many: bool) -> Option<&'static Row> {
    ROWS.iter().find(|row| row.item == item && row.many == many)
}

impl Item {
    /// The attribute that says so.
    pub fn attribute(self) -> Option<&'static str> {
        Some(match self {
            Self::Value | Self::Interface => return None,
            Self::Queried => "iid_is",
            Self::String => "string",
            Self::Text => "encoding",
            Self::View => "view",
            Self::Owner => "owner",
        })
    }

    /// Whether the type itself crosses the boundary, so that `Abi` has to vouch for it.
    pub fn is_plain(self) -> bool {
        match self {
            Self::Value | Self::Owner => true,
            Self::Interface | Self::Queried | Self::String | Self::Text | Self::View => false,
        }
    }

    /// The attribute as it is written.
    pub fn written(self) -> Option<&'static str> {
        Some(match self {
            Self::Value | Self::Interface => return None,
            Self::Queried => "#[iid_is(iid)]",
            Self::String => "#[string]",
            Self::Text => "#[encoding(flags)]",
            Self::View => "#[view]",
            Self::Owner => "#[owner(X)]",
        })
    }
}

impl Direction {
    pub fn attribute(self) -> Option<&'static str> {
        match self {
            Self::In => None,
            Self::InOut => Some("inout"),
            Self::Out => Some("out"),
        }
    }
}

impl Form {
    /// Whether a type has the form's shape.
    pub fn fits(&self, ty: &Outline<'_>) -> bool {
        match self.behind {
            Behind::Any => ty.pointers.starts_with(self.pointers),
            behind => {
                let same = match ty.inner {
                    Inner::Plain(_) => behind == Behind::Plain,
                    Inner::Ref(_) => behind == Behind::Ref,
                    Inner::Option(_) => behind == Behind::Option,
                };
                same && ty.pointers == self.pointers
            }
        }
    }

    /// The type as it is written, with `stands` for what is behind the pointers.
    pub fn ty(&self, stands: &str) -> String {
        let mut text: String = self.pointers.iter().map(|p| p.text()).collect();
        match self.behind {
            Behind::Plain | Behind::Any => text += stands,
            Behind::Ref => text += &format!("Ref<{stands}>"),
            Behind::Option => text += &format!("Option<{stands}>"),
        }
        text
    }
}

impl Row {
    /// A form with all its attributes: `#[out] #[view] *mut *mut T`.
    pub fn written(&self, form: &Form) -> String {
        let mut text = String::new();
        let direction = form.direction.attribute().map(|name| format!("#[{name}]"));
        let many = self.many.then(|| "#[len_param(n)]".to_string());
        let item = self.item.written().map(str::to_string);
        for attribute in [direction, item, many].into_iter().flatten() {
            text += &attribute;
            text.push(' ');
        }
        text + &form.ty(self.stands)
    }

    /// The forms of some directions, as advice: "`…`, or `…`".
    pub fn advice(&self, wanted: impl Fn(&Form) -> bool) -> String {
        let forms: Vec<String> = self
            .forms
            .iter()
            .filter(|form| wanted(form))
            .map(|form| format!("`{}`", self.written(form)))
            .collect();
        match forms.split_last() {
            None => String::new(),
            Some((last, [])) => last.clone(),
            Some((last, rest)) => format!("{}, or {last}", rest.join(", ")),
        }
    }
}

/// The table of the language reference.
pub fn reference() -> String {
    let mut text = String::from(
        "| parameter | in | `#[inout]` | `#[out]`, in the `Ok` value |\n|---|---|---|---|\n",
    );
    for row in ROWS {
        let cell = |direction| {
            let forms: Vec<String> = row
                .forms
                .iter()
                .filter(|form| form.direction == direction)
                .map(|form| {
                    let implementer = match form.implementer {
                        Some(ty) => format!("; implementer: `{ty}`"),
                        None => String::new(),
                    };
                    let ty = form.ty(row.stands);
                    format!("`{ty}`: `{}`{implementer}", form.caller)
                })
                .collect();
            forms.join("<br>")
        };
        let many = row.many.then(|| "`#[len_param(n)]` ".to_string());
        let item = row.item.written().map(|item| format!("`{item}` "));
        text += &format!(
            "| {}{}{} | {} | {} | {} |\n",
            item.unwrap_or_default(),
            many.unwrap_or_default(),
            row.what,
            cell(Direction::In),
            cell(Direction::InOut),
            cell(Direction::Out),
        );
    }
    for [parameter, input, inout, out] in OTHERS {
        text += &format!("| {parameter} | {input} | {inout} | {out} |\n");
    }
    text
}

/// What speaks of others, or of nothing, and what modifies a form.
const OTHERS: &[[&str; 4]] = &[
    [
        "`n` of `#[len_param(n)]`",
        "`u32`: the length of the array, not passed; of an array to be filled: `u32`",
        "`*mut u32`: `&mut u32`, set to the length for the call; of a `MapiArray`: not passed",
        "`*mut u32`: the length of the array, not returned",
    ],
    [
        "`p` of `#[len_param(p)]`",
        "`#[view] *const T` in front: as many as it counts",
        "`#[view] *mut *mut T` in front: as many as it counts afterwards",
        "",
    ],
    [
        "`iid` of `#[iid_is(iid)]`",
        "`*const GUID`: `T` names it; implementer: `&GUID`. Null stands for `IFoo`",
        "",
        "",
    ],
    [
        "`flags` of `#[encoding(flags)]`",
        "`F`: `F`, MAPI_UNICODE is set for you",
        "`*mut F`: `&mut F`, the same",
        "`*mut F`, of an owner: not returned",
    ],
    [
        "`#[size_param(n)]`",
        "as `#[len_param(n)]`, in bytes: `&[u8]`",
        "`&mut [u8]`, `&mut MapiArray<u8>`",
        "`&mut [u8]`, `MapiArray<u8>`",
    ],
    ["`#[reserved]`", "always 0: not passed", "", ""],
    [
        "`#[opt]`",
        "may be null: `Option<…>`; of `AsText` and `AsViews`: `MaybeText`, `MaybeViews`",
        "may be null: `Option<…>`",
        "the C caller may not want it; callers here always do",
    ],
    [
        "`#[nullable]`",
        "",
        "",
        "success may bring none: `Option<…>`",
    ],
];

#[cfg(test)]
mod tests {
    use super::*;

    /// The reference that users read has this table.
    #[test]
    fn the_language_reference_has_the_table() {
        let language = include_str!("../../src/language.md");
        let table = reference();
        assert!(
            language.contains(&table),
            "the table of the reference is:\n{table}"
        );
    }

    #[test]
    fn it_is_small() {
        assert!(ATTRIBUTES.len() <= 12);
        assert!(reference().lines().count() - 2 <= 20);
    }

    /// No two forms of a row are written alike, or one of them could not be written.
    #[test]
    fn each_form_is_written_in_its_own_way() {
        for row in ROWS {
            let mut written: Vec<String> = row.forms.iter().map(|form| row.written(form)).collect();
            written.sort();
            let all = written.len();
            written.dedup();
            assert_eq!(written.len(), all, "{row:?}");
        }
    }
}
