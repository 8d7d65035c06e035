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
use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote};
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
    pub caller: TokenStream,
    pub implementer: TokenStream,
}

impl Sides {
    pub fn same(ty: TokenStream) -> Self {
        Self {
            caller: ty.clone(),
            implementer: ty,
        }
    }

    fn map(self, wrap: impl Fn(TokenStream) -> TokenStream) -> Self {
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
    pub before: TokenStream,
    /// What the slot is handed.
    pub pass: TokenStream,
    /// What the callee wrote, as the caller gets it.
    pub taken: Option<Taken>,
    /// Statements after the call has succeeded.
    pub after: TokenStream,
}

pub struct Taken {
    pub value: TokenStream,
    /// Whether the value is a `Result` still.
    pub fallible: bool,
}

/// To an entry point.
#[derive(Default)]
pub struct Entry {
    /// Before anything else: an array of results is cleared.
    pub clear: TokenStream,
    /// Before anything else: a result is cleared. Says whether there is a place for it.
    pub place: Option<TokenStream>,
    /// Before the call: an `Option`, with which the parameter is missing or unusable.
    pub check: Option<TokenStream>,
    /// Before the call, behind the checks: statements that can fail with `?` or panic.
    pub steps: TokenStream,
    /// What the method is handed.
    pub hand: Option<TokenStream>,
    /// Where the result goes.
    pub result: Option<TokenStream>,
    /// After the method has succeeded; cannot fail.
    pub done: TokenStream,
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

    pub fn after(self, before: TokenStream) -> Self {
        Self { before, ..self }
    }

    pub fn taking(self, value: TokenStream) -> Self {
        Self {
            taken: Some(Taken {
                value,
                fallible: false,
            }),
            ..self
        }
    }

    pub fn trying(self, value: TokenStream) -> Self {
        Self {
            taken: Some(Taken {
                value,
                fallible: true,
            }),
            ..self
        }
    }

    /// A place for a pointer that the callee writes.
    pub fn receiving(p: &Parameter, pointer: TokenStream) -> Self {
        let name = p.name;
        Self::passing(quote!(&mut #name))
            .after(quote!(let mut #name: #pointer = ::core::ptr::null_mut();))
    }

    /// A place for a value that the callee writes.
    pub fn zeroed(p: &Parameter, ty: &Type) -> Self {
        let Parameter { rt, name, .. } = p;
        // SAFETY: zeros are a value of every ABI type.
        Self::passing(quote!(&mut #name))
            .after(quote!(let mut #name = unsafe { #rt::call::zeroed::<#ty>() };))
    }

    /// A result that is there, or may be null.
    pub fn promising(self, p: &Parameter, value: TokenStream) -> Self {
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
    pub fn checked(p: &Parameter, function: TokenStream) -> Self {
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
    pub fn stepping(hand: impl ToTokens, steps: TokenStream) -> Self {
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
    pub fn result(self, place: TokenStream) -> Self {
        Self {
            result: Some(place),
            ..self
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
    pub rt: &'a TokenStream,
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
    pub fn or_return(&self, step: TokenStream) -> TokenStream {
        if self.method.ret.can_fail() {
            quote!(#step?)
        } else {
            let rt = self.rt;
            let value = local("value");
            quote! {
                match #step {
                    ::core::result::Result::Ok(#value) => #value,
                    // SAFETY: zeros are a value of every ABI type.
                    ::core::result::Result::Err(_) => return unsafe { #rt::call::zeroed() },
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
fn element(data: &Data) -> TokenStream {
    if data.in_bytes() {
        quote!(::core::primitive::u8)
    } else {
        data.inner.to_token_stream()
    }
}
