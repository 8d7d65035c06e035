//! What an interface is, once it has been checked. No tokens are made here.

use proc_macro2::Ident;
use syn::{Attribute, LitStr, Path, Type, Visibility};

/// A checked interface spec.
pub struct Interface {
    /// The path by which generated code reaches `mapi_core`.
    pub krate: Path,
    pub attrs: Carried,
    pub vis: Visibility,
    pub name: Ident,
    /// `None` where no IID was ever published.
    pub iid: Option<u128>,
    pub base: Base,
    pub implemented_by: Option<LitStr>,
    pub called_by: Option<LitStr>,
    pub methods: Vec<Method>,
}

/// The interface that another one continues.
pub struct Base {
    pub path: Path,
    /// Whether it is COM's root, which windows-core declares.
    pub is_unknown: bool,
}

/// Attributes of the spec that are repeated on what is generated from it.
#[derive(Default)]
pub struct Carried {
    pub docs: Vec<Attribute>,
    /// `cfg`: on everything.
    pub cfg: Vec<Attribute>,
    /// `allow`, `expect`, `warn`, `deny`: on every item.
    pub lints: Vec<Attribute>,
    /// `deprecated` and `must_use`: on what users name.
    pub usage: Vec<Attribute>,
}

/// One slot of the vtable.
pub struct Method {
    pub attrs: Carried,
    /// As in C; the name of the slot.
    pub c_name: Ident,
    pub rust_name: Ident,
    /// `#[unsafe_call]`: C asks more of the caller than types say, so the checked call is `unsafe`.
    pub is_unsafe: bool,
    /// A slot that nobody documented: it takes its place and answers MAPI_E_NO_SUPPORT.
    pub reserved: bool,
    /// Whether an implementer may leave it out.
    pub optional: bool,
    /// What it answers then, where that is not MAPI_E_NO_SUPPORT.
    pub left_out: Option<Path>,
    /// The success codes other than S_OK that mean something.
    pub success: Vec<Path>,
    pub ret: Ret,
    pub params: Vec<Param>,
}

/// What a method returns in C.
pub enum Ret {
    HResult(Box<Type>),
    Void,
    /// Something that is not a status; such a method cannot report failure.
    Value(Box<Type>),
}

/// One parameter of a method.
pub struct Param {
    pub name: Ident,
    /// The ABI type as written.
    pub ty: Type,
    /// Whether the pointer may be null; for a result, whether the C caller may not want it.
    pub opt: bool,
    pub role: Role,
}

/// In what unit a count is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    Elements,
    Bytes,
}

/// What a parameter is for. Indices are those of other parameters of the same method.
pub enum Role {
    /// A plain value.
    Value,
    /// `*const T`: one T to read.
    Pointee(Type),
    /// `Ref<I>`: an interface borrowed for the call.
    Interface(Type),
    /// `*const T` to a NUL-terminated string of T.
    Str(Type),
    /// `*mut T`: one T to read and write.
    InOut(Type),
    /// `*mut T`: one T to write.
    Out(Type),
    /// `*mut Option<I>`: a reference to hand over.
    OutInterface { interface: Type, nullable: bool },
    /// `*mut *mut T`: one T in MAPI memory to hand over.
    OutBox { pointee: Type, nullable: bool },
    /// `*mut *mut T`: a NUL-terminated string of T in MAPI memory to hand over.
    OutStr { pointee: Type, nullable: bool },
    /// `*mut *mut T`: one viewed T that the callee changes in place, or allocates where there is
    /// none.
    Fill(Type),
    /// `*mut *mut T`: memory that the callee may replace, or, where it is cleared first, hand over
    /// whether it succeeds or not.
    InOutBox {
        pointee: Type,
        view: bool,
        clear: bool,
        /// The flags that tell the width of the texts in it.
        flags: Option<usize>,
    },
    /// `*const T`: one T to read through its view.
    View(Type),
    /// `*const T`: an array to read through views.
    Views { pointee: Type, count: usize },
    /// `*const *const T`: an array of pointers to read through views.
    ViewRefs { pointee: Type, count: usize },
    /// `*mut T`: one viewed T that is changed in place.
    InOutView(Type),
    /// `*mut *mut T`: one viewed T in MAPI memory to hand over.
    OutView {
        pointee: Type,
        nullable: bool,
        /// The flags that tell the width of the texts in it.
        flags: Option<usize>,
    },
    /// `*mut *mut T`: an array of viewed T in MAPI memory to hand over.
    OutViews { pointee: Type, count: usize },
    /// `*mut *mut *mut T`: an array of pointers to viewed T in MAPI memory to hand over.
    OutPointers { pointee: Type, count: usize },
    /// `*const T`: an array to read.
    Slice {
        pointee: Type,
        count: usize,
        unit: Unit,
    },
    /// `*mut T`: an array of the caller's to write, or to read and write.
    Buffer {
        pointee: Type,
        count: usize,
        unit: Unit,
        clear: bool,
    },
    /// `*mut *mut T`: an array in MAPI memory to hand over.
    OutArray {
        pointee: Type,
        count: usize,
        unit: Unit,
    },
    /// `*mut T`: something to hand over that is not in MAPI memory; `owner` knows whose it is.
    OutOwned {
        pointee: Type,
        owner: Type,
        count: Option<usize>,
        /// Whether what is in there before the call says what is asked for.
        asked: bool,
    },
    /// `*mut T`: an array of the caller's that is filled with things that have an owner:
    /// interfaces, or what `owner` knows.
    OutFilled {
        pointee: Type,
        owner: Option<Type>,
        count: usize,
    },
    /// Counts the arrays that name it.
    Count { of: Vec<usize> },
    /// `*mut` count of the arrays that the callee allocates.
    OutCount { pointee: Type },
    /// `*const GUID` that says which interface another parameter is.
    Iid { of: usize },
    /// `*mut Option<I>`: a reference to the interface that the IID names.
    OutQueried {
        interface: Type,
        iid: usize,
        nullable: bool,
    },
    /// `Ref<I>`: an object of the interface that the IID names.
    Queried { interface: Type, iid: usize },
    /// `*const T`: a string whose width the flags tell.
    Text { flags: usize },
    /// `*mut *mut T`: such a string in MAPI memory to hand over.
    OutText {
        pointee: Type,
        flags: usize,
        nullable: bool,
    },
    /// `*mut *mut *mut T`: an array of such strings in one block of MAPI memory.
    OutTextArray {
        pointee: Type,
        flags: usize,
        count: usize,
    },
    /// `*mut *mut T`: an array in MAPI memory that the callee may replace.
    InOutArray {
        pointee: Type,
        count: usize,
        unit: Unit,
    },
    /// `*mut` count of an array that the callee may replace.
    InOutCount { pointee: Type, of: usize },
    /// `Ref<I>`: an interface whose reference is the callee's if it succeeds.
    Given(Type),
    /// `*mut T`: viewed MAPI memory that is the callee's if it succeeds.
    GivenView(Type),
    /// `*mut Option<I>`: an interface that the callee may replace.
    InOutInterface(Type),
    /// `*mut Option<I>`: an interface to hand over without a reference to it.
    LentInterface(Type),
    /// `*mut *mut T`: an array of viewed T that stays the callee's.
    LentViews { pointee: Type, count: usize },
    /// `*mut *mut *mut T`: an array of pointers to T that stays the callee's.
    LentRefs { pointee: Type, count: usize },
    /// `*mut *mut *mut T`: an array of strings that stays the callee's.
    LentTexts {
        pointee: Type,
        flags: usize,
        count: usize,
    },
    /// `*mut` flags that tell the width of strings that are handed over.
    OutFlags(Type),
    /// Must be zero.
    Reserved,
}

impl Method {
    /// Whether an IID may be null.
    pub fn has_optional_iid(&self) -> bool {
        let optional = |param: &Param| param.opt && matches!(param.role, Role::Iid { .. });
        self.params.iter().any(optional)
    }

    /// Whether an IID names an interface.
    pub fn has_iid(&self) -> bool {
        let iid = |param: &Param| matches!(param.role, Role::Iid { .. });
        self.params.iter().any(iid)
    }

    /// The parameters that the one at `index` names, or that name it, in order of declaration.
    pub fn related(&self, index: usize) -> impl Iterator<Item = &Ident> {
        self.params
            .iter()
            .enumerate()
            .filter_map(move |(other, param)| {
                let linked = self.params[index].role.names(other) || param.role.names(index);
                linked.then_some(&param.name)
            })
    }
}

impl Role {
    /// Whether the parameter's count, IID or flags are the parameter at `index`.
    fn names(&self, index: usize) -> bool {
        match self {
            Self::Slice { count, .. }
            | Self::Views { count, .. }
            | Self::ViewRefs { count, .. }
            | Self::Buffer { count, .. }
            | Self::OutArray { count, .. }
            | Self::InOutArray { count, .. }
            | Self::OutViews { count, .. }
            | Self::OutPointers { count, .. }
            | Self::OutFilled { count, .. } => *count == index,
            Self::OutOwned { count, .. } => *count == Some(index),
            Self::LentViews { count, .. } | Self::LentRefs { count, .. } => *count == index,
            Self::OutTextArray { count, flags, .. } | Self::LentTexts { count, flags, .. } => {
                *count == index || *flags == index
            }
            Self::Queried { iid, .. } | Self::OutQueried { iid, .. } => *iid == index,
            Self::Text { flags, .. } | Self::OutText { flags, .. } => *flags == index,
            Self::OutView { flags, .. } | Self::InOutBox { flags, .. } => *flags == Some(index),
            _ => false,
        }
    }
}

/// Tokens as a person would write them: what `TokenStream::to_string` says, less the spaces that
/// rustfmt would not put there.
pub fn tokens_text(tokens: proc_macro2::TokenStream) -> String {
    let mut text = String::new();
    for word in tokens.to_string().split_whitespace() {
        let tight_before = word.starts_with(['>', ',', ';', ')', ']'])
            || word.starts_with("::")
            || word.starts_with('<');
        let tight_after = text.is_empty()
            || text.ends_with(['*', '&', '<', '(', '[', '!'])
            || text.ends_with("::");
        if !tight_before && !tight_after {
            text.push(' ');
        }
        text.push_str(word);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_read_as_written() {
        for written in [
            "*mut Option<IUnknown>",
            "*const *const u8",
            "Ref<IFoo>",
            "windows_core::HRESULT",
            "[u8; 16]",
            "*mut *mut a::B<C, D>",
        ] {
            let ty: Type = syn::parse_str(written).unwrap();
            assert_eq!(tokens_text(quote::quote!(#ty)), written);
        }
    }
}
