//! What an interface is, once it has been checked. No tokens are made here, and nothing here can be
//! wrong: what has a fault is not in it.

pub use crate::table::{Counter, Direction, Form, Item, Memory, Width};

use proc_macro2::Ident;
use std::collections::BTreeSet;
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
    /// Whether the C calls are generated too.
    pub raw: bool,
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
    /// A slot that nobody documented: it takes its place and answers MAPI_E_NO_SUPPORT.
    pub reserved: bool,
    /// Whether the checked call is `unsafe`, because C asks for more than what a call can show.
    pub is_unsafe: bool,
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

impl Ret {
    pub fn can_fail(&self) -> bool {
        matches!(self, Self::HResult(_))
    }
}

/// What only the compiler knows of a method.
pub struct Asked {
    pub cfg: Vec<Attribute>,
    pub questions: Vec<Question>,
    /// What has to be success codes.
    pub codes: Vec<Path>,
}

/// Something to ask the compiler about a type.
pub struct Question {
    pub ty: Type,
    /// Whether it has to be an `Abi`, which anyone may have; else a C layout will do.
    pub strong: bool,
    /// Whether C writes it to where Rust would drop it.
    pub plain: bool,
}

/// One parameter of a method.
pub struct Param {
    pub name: Ident,
    /// The ABI type as written.
    pub ty: Type,
    /// Whether the pointer may be null; for a result, whether the C caller may not want it.
    pub opt: bool,
    pub part: Part,
}

/// What a parameter is for. Indices are those of other parameters of the same method.
pub enum Part {
    Data(Box<Data>),
    /// Counts other parameters, and is nothing besides.
    Count(Count),
    /// Says which interface `of` is; the type is what null stands for.
    Iid {
        of: usize,
        standard: Type,
    },
    /// Tells the width of strings.
    Flags(Flags),
    /// Must be zero.
    Reserved,
}

/// What carries something.
pub struct Data {
    pub form: &'static Form,
    pub item: Item,
    /// What stands behind the form's pointers.
    pub inner: Type,
    /// Whether success may bring none.
    pub nullable: bool,
    pub many: Option<Many>,
    /// The flags that tell the width of what is in it.
    pub flags: Option<usize>,
    /// The IID that says what it is.
    pub iid: Option<usize>,
    /// The type that knows how to hand it over, or how a view is written in signatures.
    pub named: Option<Type>,
    /// What is asked of an owner, as signatures show it.
    pub request: Option<Type>,
    /// The arrays that it counts, as a struct or as a number that stays visible.
    pub counts: Vec<usize>,
}

impl Data {
    pub fn direction(&self) -> Direction {
        self.form.direction
    }

    pub fn memory(&self) -> Memory {
        self.form.memory
    }

    /// The number of pointers of the form.
    pub fn depth(&self) -> usize {
        self.form.pointers.len()
    }

    pub fn in_bytes(&self) -> bool {
        self.many.as_ref().is_some_and(|many| many.bytes)
    }
}

/// Of how many something is.
#[derive(Clone, Copy)]
pub struct Many {
    /// The parameter that counts.
    pub count: usize,
    pub counter: Counter,
    /// Whether other arrays have the same count.
    pub shared: bool,
    /// Whether bytes are counted.
    pub bytes: bool,
}

pub struct Count {
    pub counter: Counter,
    /// The number, behind the pointer where there is one.
    pub ty: Type,
    pub of: Vec<usize>,
}

pub struct Flags {
    pub direction: Direction,
    /// The flags, behind the pointer where there is one.
    pub ty: Type,
    /// The strings whose width they tell, in order.
    pub texts: Vec<usize>,
}

impl Method {
    /// For each parameter those that it names, or that name it, in order of declaration.
    pub fn related(&self) -> Vec<Vec<usize>> {
        let mut related = vec![BTreeSet::new(); self.params.len()];
        for (index, param) in self.params.iter().enumerate() {
            for other in param.names() {
                related[index].insert(other);
                related[other].insert(index);
            }
        }
        let sorted = related.into_iter().map(|set| set.into_iter().collect());
        sorted.collect()
    }
}

impl Param {
    pub fn data(&self) -> Option<&Data> {
        match &self.part {
            Part::Data(data) => Some(data),
            _ => None,
        }
    }

    /// Its count, its IID and its flags.
    fn names(&self) -> impl Iterator<Item = usize> {
        let named = self
            .data()
            .map(|data| [data.many.map(|many| many.count), data.flags, data.iid]);
        named.into_iter().flatten().flatten()
    }
}
