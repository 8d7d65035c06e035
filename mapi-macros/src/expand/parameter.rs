//! One parameter, with the method that it is of.

use super::Context;
use crate::spec::{Method, Param, Ret, Role};
use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::Type;

#[derive(Clone, Copy)]
pub struct Parameter<'a> {
    pub cx: &'a Context<'a>,
    pub rt: &'a TokenStream,
    pub method: &'a Method,
    pub index: usize,
    pub name: &'a Ident,
    pub ty: &'a Type,
    pub opt: bool,
    pub role: &'a Role,
}

impl<'a> Parameter<'a> {
    pub fn all(cx: &'a Context<'a>, method: &'a Method) -> impl Iterator<Item = Self> {
        (0..method.params.len()).map(move |index| Self::at(cx, method, index))
    }

    /// Another parameter of the same method.
    pub fn other(&self, index: usize) -> Self {
        Self::at(self.cx, self.method, index)
    }

    /// The value of a step, or the end of the call.
    pub fn or_return(&self, step: TokenStream) -> TokenStream {
        let rt = self.rt;
        if matches!(self.method.ret, Ret::HResult(_)) {
            return quote!(#step?);
        }
        let value = super::local("value");
        // SAFETY: zeros are a value of every ABI type.
        quote! {
            match #step {
                ::core::result::Result::Ok(#value) => #value,
                ::core::result::Result::Err(_) => return unsafe { #rt::call::zeroed() },
            }
        }
    }

    fn at(cx: &'a Context<'a>, method: &'a Method, index: usize) -> Self {
        let Param {
            name,
            ty,
            opt,
            role,
        } = &method.params[index];
        Self {
            cx,
            rt: &cx.rt,
            method,
            index,
            name,
            ty,
            opt: *opt,
            role,
        }
    }
}
