//! What a parameter adds to a method, on both sides of the call: one file an item, with what the
//! caller passes and gets, what the implementer gets and returns, the checked call, and the entry
//! point.

mod count;
mod flags;
mod interface;
mod owner;
mod queried;
mod reserved;
mod string;
mod text;
mod value;
mod view;

use crate::expand::{Context, local};
use crate::model::{Data, Direction, Item, Method, Param, Part};
use crate::tokens::{ToTokens, Tokens, quote};
use crate::types::{Known, is_primitive, known};
use proc_macro2::Ident;
use syn::Type;

pub use queried::Generics;

/// By whom a method is called.
pub enum Call {
    /// By one who names an interface that an IID rules as a type.
    Typed(Generics),
    /// By one who names the IID, for whom the object is any.
    Any,
    /// By one who has what an implementer gets, unchanged, and returns what an implementer returns.
    Forwarded,
}

impl Call {
    pub fn is_forwarded(&self) -> bool {
        matches!(self, Self::Forwarded)
    }

    /// The type of the object that an IID names; `None` where that is any.
    pub fn of_param(&self, index: usize) -> Option<&Ident> {
        match self {
            Self::Typed(generics) => generics.of_param(index),
            Self::Any | Self::Forwarded => None,
        }
    }
}

/// A type as each side has it.
pub struct Sides {
    /// Nothing where only the implementer has it.
    pub caller: Tokens,
    pub implementer: Tokens,
}

impl Sides {
    pub fn same(ty: Tokens) -> Self {
        Self {
            caller: ty.clone(),
            implementer: ty,
        }
    }

    fn map(self, wrap: impl Fn(Tokens) -> Tokens) -> Self {
        Self {
            caller: wrap(self.caller),
            implementer: wrap(self.implementer),
        }
    }

    /// The same where there may be none.
    pub fn optional(self, optional: bool) -> Self {
        if optional {
            self.map(|ty| quote!(::core::option::Option<#ty>))
        } else {
            self
        }
    }
}

/// What one parameter adds.
#[derive(Default)]
pub struct Code {
    /// The type of the argument, if it is one.
    pub argument: Option<Sides>,
    /// The type of the result, if it is one.
    pub result: Option<Sides>,
    pub caller: Caller,
    pub entry: Entry,
}

/// To a checked call.
#[derive(Default)]
pub struct Caller {
    /// Statements before the call.
    pub before: Tokens,
    /// What the slot is handed.
    pub pass: Tokens,
    /// What the callee wrote, as the caller gets it.
    pub taken: Option<Taken>,
    /// Statements after the call has succeeded.
    pub after: Tokens,
}

pub struct Taken {
    pub value: Tokens,
    /// Whether the value is a `Result` still.
    pub fallible: bool,
    /// The function of `call` that makes what the caller gets of the code and the place, where this
    /// is the only result, if there is such.
    pub with: Option<&'static str>,
}

/// To an entry point.
#[derive(Default)]
pub struct Entry {
    /// Before anything else: an array of results is cleared.
    pub clear: Tokens,
    /// Before anything else: a result is cleared. Says whether there is a place for it.
    pub place: Option<Tokens>,
    /// Before the call: an `Option`, with which the parameter is missing or unusable.
    pub check: Option<Tokens>,
    /// Before the call, behind the checks: statements that can fail with `?` or panic.
    pub steps: Tokens,
    /// What the method is handed.
    pub hand: Option<Tokens>,
    /// Where the result goes.
    pub result: Option<Tokens>,
    /// The functions of `entry` that clear and write it where it is the only one, if there are such.
    pub put: Option<&'static str>,
    /// After the method has succeeded; cannot fail.
    pub done: Tokens,
    /// Whether it runs code of another crate before the call, which may panic.
    pub guarded: bool,
}

impl Caller {
    pub fn passing(pass: impl ToTokens) -> Self {
        Self {
            pass: pass.into_token_stream(),
            ..Self::default()
        }
    }

    pub fn after(self, before: Tokens) -> Self {
        Self { before, ..self }
    }

    pub fn taking(self, value: Tokens) -> Self {
        Self {
            taken: Some(Taken {
                value,
                fallible: false,
                with: None,
            }),
            ..self
        }
    }

    pub fn trying(self, value: Tokens) -> Self {
        Self {
            taken: Some(Taken {
                value,
                fallible: true,
                with: None,
            }),
            ..self
        }
    }

    /// The only result is made by a function.
    pub fn with(mut self, function: &'static str) -> Self {
        if let Some(taken) = &mut self.taken {
            taken.with = Some(function);
        }
        self
    }

    /// A place for a pointer that the callee writes.
    pub fn receiving(p: &Parameter, pointer: Tokens) -> Self {
        let name = p.name;
        Self::passing(quote!(&mut #name))
            .after(quote!(let mut #name: #pointer = ::core::ptr::null_mut();))
    }

    /// A place for a value that the callee writes.
    pub fn zeroed(p: &Parameter, ty: &Type) -> Self {
        let Parameter { rt, name, .. } = p;
        let zero = match known(ty) {
            Known::Number if is_primitive(ty) => quote!(0),
            // SAFETY: zeros are a value of every ABI type.
            _ => quote!(#rt::call::zeroed()),
        };
        Self::passing(quote!(&mut #name)).after(quote!(let mut #name: #ty = #zero;))
    }

    /// A result that is there, or may be null.
    pub fn promising(self, p: &Parameter, value: Tokens) -> Self {
        let rt = p.rt;
        if p.nullable() {
            self.taking(value)
        } else {
            self.trying(quote!(#rt::call::promised(#value)))
        }
    }
}

impl Entry {
    /// The method is handed what a check makes of the parameter.
    pub fn checked(p: &Parameter, function: Tokens) -> Self {
        let Parameter { rt, name, .. } = p;
        Self {
            check: Some(quote!(#rt::entry::#function)),
            hand: Some(name.to_token_stream()),
            ..Self::default()
        }
    }

    pub fn handing(hand: impl ToTokens) -> Self {
        Self {
            hand: Some(hand.into_token_stream()),
            ..Self::default()
        }
    }

    /// The method is handed what statements that can fail made of the parameter.
    pub fn stepping(hand: impl ToTokens, steps: Tokens) -> Self {
        Self {
            steps,
            guarded: true,
            ..Self::handing(hand)
        }
    }

    /// A place for a result.
    pub fn place(p: &Parameter) -> Self {
        let Parameter { rt, name, .. } = p;
        let clear = if p.opt {
            quote!(clear_optional)
        } else {
            quote!(clear)
        };
        Self {
            place: Some(quote!(#rt::entry::#clear(#name))),
            ..Self::default()
        }
    }

    /// What goes there is this place's.
    pub fn result(self, place: Tokens) -> Self {
        Self {
            result: Some(place),
            ..self
        }
    }

    /// The value itself goes there.
    pub fn put(self, p: &Parameter) -> Self {
        let Parameter { rt, name, .. } = p;
        Self {
            put: (!p.opt).then_some("put"),
            ..self.result(quote!(#rt::entry::Put(#name)))
        }
    }

    pub fn guarded(self, guarded: bool) -> Self {
        Self {
            guarded: self.guarded || guarded,
            ..self
        }
    }
}

impl Code {
    pub fn argument(ty: Sides, caller: Caller, entry: Entry) -> Self {
        Self {
            argument: Some(ty),
            result: None,
            caller,
            entry,
        }
    }

    pub fn result(ty: Sides, caller: Caller, entry: Entry) -> Self {
        Self {
            argument: None,
            result: Some(ty),
            caller,
            entry,
        }
    }

    /// Neither an argument nor a result.
    pub fn silent(caller: Caller, entry: Entry) -> Self {
        Self {
            argument: None,
            result: None,
            caller,
            entry,
        }
    }
}

/// One parameter, with the method that it is of and how that is called.
#[derive(Clone, Copy)]
pub struct Parameter<'a> {
    pub cx: &'a Context<'a>,
    pub rt: &'a Tokens,
    pub method: &'a Method,
    pub call: &'a Call,
    pub index: usize,
    pub name: &'a Ident,
    pub ty: &'a Type,
    pub opt: bool,
    pub part: &'a Part,
}

impl<'a> Parameter<'a> {
    pub fn all(
        cx: &'a Context<'a>,
        method: &'a Method,
        call: &'a Call,
    ) -> impl Iterator<Item = Self> {
        (0..method.params.len()).map(move |index| Self::at(cx, method, call, index))
    }

    /// Another parameter of the same method.
    pub fn other(&self, index: usize) -> Self {
        Self::at(self.cx, self.method, self.call, index)
    }

    fn at(cx: &'a Context<'a>, method: &'a Method, call: &'a Call, index: usize) -> Self {
        let Param {
            name,
            ty,
            opt,
            part,
        } = &method.params[index];
        Self {
            cx,
            rt: &cx.rt,
            method,
            call,
            index,
            name,
            ty,
            opt: *opt,
            part,
        }
    }

    pub fn nullable(&self) -> bool {
        matches!(self.part, Part::Data(data) if data.nullable)
    }

    pub fn code(&self) -> Code {
        match self.part {
            Part::Data(data) => match data.item {
                Item::Value => value::code(self, data),
                Item::Interface => interface::code(self, data),
                Item::Queried => queried::code(self, data),
                Item::String => string::code(self, data),
                Item::Text => text::code(self, data),
                Item::View => view::code(self, data),
                Item::Owner => owner::code(self, data),
            },
            Part::Count(count) => count::code(self, count),
            Part::Iid { of, standard } => queried::iid(self, *of, standard),
            Part::Flags(flags) => flags::code(self, flags),
            Part::Reserved => reserved::code(self),
        }
    }

    /// A step that fails with a `windows_core::Error`: the error is returned, or, by a method that
    /// cannot report it, zeros.
    pub fn or_return(&self, step: Tokens) -> Tokens {
        if self.method.ret.can_fail() {
            quote!(#step?)
        } else {
            let rt = self.rt;
            let value = local("value");
            quote! {
                match #step {
                    ::core::result::Result::Ok(#value) => #value,
                    // SAFETY: zeros are a value of every ABI type.
                    ::core::result::Result::Err(_) => return #rt::call::zeroed(),
                }
            }
        }
    }
}

/// What a description says a parameter is for, as a number that `mapi_core` knows.
pub fn role(param: &Param) -> u8 {
    match &param.part {
        Part::Data(data) => match data.direction() {
            Direction::In => 0,
            Direction::InOut => 1,
            Direction::Out => 2,
        },
        Part::Flags(flags) => match flags.direction {
            Direction::In => 0,
            Direction::InOut => 1,
            Direction::Out => 2,
        },
        Part::Count(count) => count::role(count),
        Part::Iid { .. } => 5,
        Part::Reserved => 6,
    }
}

/// The element of an array as Rust sees it: bytes where bytes are counted.
fn element(data: &Data) -> Tokens {
    if data.in_bytes() {
        quote!(::core::primitive::u8)
    } else {
        data.inner.to_token_stream()
    }
}
