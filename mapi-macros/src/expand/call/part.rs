//! What each parameter adds to a checked call.

use super::generics::Form;
use super::{arrays, interfaces, outs, replaced, texts, values};
use crate::expand::parameter::Parameter;
use crate::expand::vtable::is_flags;
use crate::spec::Role;
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

/// What one parameter adds to a checked call.
pub struct Part {
    /// Statements before the call.
    pub before: TokenStream,
    /// What the slot is handed.
    pub pass: TokenStream,
    /// What the callee wrote, as the caller gets it.
    pub taken: Option<Taken>,
    /// Statements after the call has succeeded.
    pub done: TokenStream,
}

pub struct Taken {
    pub value: TokenStream,
    /// Whether the value is a `Result` still.
    pub fallible: bool,
}

impl Part {
    pub fn passing(pass: TokenStream) -> Self {
        Self {
            before: TokenStream::new(),
            pass,
            taken: None,
            done: TokenStream::new(),
        }
    }

    /// What is passed as it is.
    pub fn as_is(p: Parameter) -> Self {
        Self::passing(p.name.to_token_stream())
    }

    /// A place for a pointer that the callee writes.
    pub fn receiving(p: Parameter, pointer: TokenStream) -> Self {
        let name = p.name;
        Self::passing(quote!(&mut #name))
            .after(quote!(let mut #name: #pointer = ::core::ptr::null_mut();))
    }

    /// A place for a value that the callee writes.
    pub fn zeroed(p: Parameter, value: impl ToTokens) -> Self {
        let Parameter { rt, name, .. } = p;
        // SAFETY: zeros are a value of every ABI type.
        Self::passing(quote!(&mut #name))
            .after(quote!(let mut #name = unsafe { #rt::call::zeroed::<#value>() };))
    }

    pub fn after(mut self, before: TokenStream) -> Self {
        self.before = before;
        self
    }

    pub fn done(mut self, done: TokenStream) -> Self {
        self.done = done;
        self
    }

    pub fn taking(mut self, value: TokenStream) -> Self {
        self.taken = Some(Taken {
            value,
            fallible: false,
        });
        self
    }

    pub fn trying(mut self, value: TokenStream) -> Self {
        self.taken = Some(Taken {
            value,
            fallible: true,
        });
        self
    }

    /// A result that is there, or may be null.
    pub fn promising(self, value: TokenStream, nullable: bool, rt: &TokenStream) -> Self {
        if nullable {
            self.taking(value)
        } else {
            self.trying(quote!(#rt::call::promised(#value)))
        }
    }
}

pub fn part(p: Parameter, form: &Form) -> Part {
    match p.role {
        Role::Value if is_flags(p.method, p.index) => texts::flags(p, form),
        Role::Value => Part::as_is(p),
        Role::Pointee(_) => values::pointee(p),
        Role::InOut(flags) if !p.opt && is_flags(p.method, p.index) => {
            texts::in_out_flags(p, flags, form)
        }
        Role::InOut(ty) => values::in_out(p, ty),
        Role::Str(unit) => values::string(p, unit),
        Role::View(ty) => values::view(p, ty),
        Role::InOutView(_) => values::in_out_view(p),
        Role::GivenView(_) => values::given_view(p),
        Role::Reserved => values::reserved(p),
        Role::Interface(_) => interfaces::lent(p),
        Role::Given(_) => interfaces::given(p, form),
        Role::InOutInterface(_) => Part::as_is(p),
        Role::Queried { interface, iid } => interfaces::queried(p, interface, *iid, form),
        Role::Iid { of } => interfaces::iid(p, *of, form),
        Role::OutInterface {
            interface,
            nullable,
        } => interfaces::out(p, interface, *nullable),
        Role::OutQueried {
            interface,
            iid,
            nullable,
        } => interfaces::out_queried(p, interface, *iid, *nullable, form),
        Role::LentInterface(interface) => interfaces::shown(p, interface),
        Role::Slice {
            pointee,
            count,
            unit,
        } => arrays::slice(p, pointee, *count, *unit),
        Role::Buffer { pointee, unit, .. } => arrays::buffer(p, pointee, *unit),
        Role::Views { .. } | Role::ViewRefs { .. } => arrays::views(p),
        Role::Count { of } => arrays::count(p, of),
        Role::OutCount { pointee } => Part::zeroed(p, pointee),
        Role::OutArray {
            pointee,
            count,
            unit,
        } => arrays::out(p, pointee, *count, *unit),
        Role::OutViews { pointee, count } => arrays::out_views(p, pointee, *count),
        Role::OutPointers { pointee, count } => arrays::out_pointers(p, pointee, *count),
        Role::OutFilled { owner, count, .. } => arrays::out_filled(p, owner.as_ref(), *count),
        Role::LentViews { pointee, count } => arrays::lent_views(p, pointee, *count),
        Role::LentRefs { pointee, count } => arrays::lent_refs(p, pointee, *count),
        Role::Text { .. } => texts::text(p),
        Role::OutText {
            pointee,
            flags,
            nullable,
        } => texts::out(p, pointee, *flags, *nullable),
        Role::OutTextArray {
            pointee,
            flags,
            count,
        } => texts::out_array(p, pointee, *count, *flags),
        Role::LentTexts {
            pointee,
            flags,
            count,
        } => texts::lent(p, pointee, *count, *flags),
        Role::OutFlags(ty) => Part::zeroed(p, ty),
        Role::Out(ty) => outs::value(p, ty),
        Role::OutBox { pointee, nullable } => outs::memory(p, pointee, *nullable),
        Role::OutStr { pointee, nullable } => outs::string(p, pointee, *nullable),
        Role::OutView {
            pointee,
            nullable,
            flags,
        } => outs::view(p, pointee, *nullable, *flags),
        Role::OutOwned {
            pointee,
            owner,
            count,
            asked,
        } => outs::owned(p, pointee, owner, *count, *asked),
        Role::InOutBox { clear, flags, .. } => replaced::memory(p, *clear, *flags),
        Role::Fill(ty) => replaced::filled(p, ty, form),
        Role::InOutArray { pointee, count, .. } => replaced::array(p, pointee, *count),
        Role::InOutCount { of, .. } => replaced::count(p, *of),
    }
}
