//! What generated code says about an interface: few literals, which cost little to compile. Only
//! where a program asks for a description is it made of that.

use super::MapiInterface;
use crate::boundary::describe::{
    InterfaceDescription, MethodDescription, ParamDescription, Role, TypeDescription,
};
use core::marker::PhantomData;
use windows_core::GUID;

/// What generated code says about an interface.
#[derive(Clone, Copy, Debug)]
pub struct About {
    /// As in C.
    pub name: &'static str,
    /// `None` where none was published.
    pub iid: Option<GUID>,
    /// What it continues.
    pub base: &'static InterfaceDescription,
    /// Who implements it, where that is known.
    pub implemented_by: Option<&'static str>,
    /// Who calls it, where that is known.
    pub called_by: Option<&'static str>,
    /// In vtable order.
    pub methods: &'static [AboutMethod],
    /// The types that the methods name.
    pub types: &'static [TypeDescription],
}

/// What generated code says about a method: lines of one text, because each literal costs the
/// compiler something.
///
/// They are the name of the method, its Rust name or nothing, and its return type; then for each
/// parameter its name, its type and, behind a space each, the names of related ones. In front of a name
/// stands a character for what there is to say of it: `@`, plus its role, plus 16 where it is
/// optional.
pub type AboutMethod = &'static str;

/// The description of an interface. A call where a constant would do: the compiler evaluates a
/// constant that another one names, and does not evaluate a call before the result is needed.
pub const fn description_of<I: MapiInterface>() -> &'static InterfaceDescription {
    I::DESCRIPTION
}

/// The same of the interface that every other one continues.
pub const fn description_of_unknown() -> &'static InterfaceDescription {
    crate::boundary::describe::IUNKNOWN
}

/// An interface of `N` methods with `P` parameters together, to which `R` are related.
#[derive(Debug)]
pub struct Described<I, const N: usize, const P: usize, const R: usize>(PhantomData<I>);

impl<I: MapiInterface, const N: usize, const P: usize, const R: usize> Described<I, N, P, R> {
    const RELATED: &'static [&'static str] = &related::<R>(I::ABOUT.methods);
    const PARAMS: &'static [ParamDescription] = &params::<P>(I::ABOUT.methods, Self::RELATED);
    const METHODS: &'static [MethodDescription] =
        &methods::<N>(I::ABOUT.methods, Self::PARAMS, I::ABOUT.base.slot_count());
    const DESCRIPTION: &'static InterfaceDescription = &InterfaceDescription {
        name: I::ABOUT.name,
        iid: I::ABOUT.iid,
        base: Some(I::ABOUT.base),
        implemented_by: I::ABOUT.implemented_by,
        called_by: I::ABOUT.called_by,
        methods: Self::METHODS,
        types: I::ABOUT.types,
    };

    /// A call as [`description_of`] is one.
    pub const fn description() -> &'static InterfaceDescription {
        Self::DESCRIPTION
    }
}

// The compiler evaluates these for every interface that a program describes, so they call little.

/// The first line, and those behind it.
const fn line(text: &'static str) -> (&'static str, &'static str) {
    let bytes = text.as_bytes();
    let mut end = 0;
    while end < bytes.len() && bytes[end] != b'\n' {
        end += 1;
    }
    let (line, rest) = text.split_at(end);
    match rest.is_empty() {
        true => (line, rest),
        false => (line, rest.split_at(1).1),
    }
}

/// The character in front of a name, and the name.
const fn marked(line: &'static str) -> (u8, &'static str) {
    (line.as_bytes()[0] - b'@', line.split_at(1).1)
}

/// The three lines of the method itself, and those of its parameters.
const fn head(text: &'static str) -> ([&'static str; 3], &'static str) {
    let (name, rest) = line(text);
    let (rust_name, rest) = line(rest);
    let (ret, rest) = line(rest);
    ([name, rust_name, ret], rest)
}

/// The names in front of the text that are related to a parameter, put into `all`.
const fn related_names(mut text: &'static str, all: &mut [&'static str]) -> (usize, &'static str) {
    let mut count = 0;
    while let [b' ', ..] = text.as_bytes() {
        let (name, rest) = line(text);
        if count < all.len() {
            all[count] = name.split_at(1).1;
        }
        text = rest;
        count += 1;
    }
    (count, text)
}

const fn related<const R: usize>(methods: &[AboutMethod]) -> [&'static str; R] {
    let mut all = [""; R];
    let mut n = 0;
    let mut m = 0;
    while m < methods.len() {
        let (_, mut text) = head(methods[m]);
        while !text.is_empty() {
            let (_, rest) = line(text);
            let (_, rest) = line(rest);
            let (count, rest) = related_names(rest, all.split_at_mut(n).1);
            text = rest;
            n += count;
        }
        m += 1;
    }
    assert!(n == R);
    all
}

const fn params<const P: usize>(
    methods: &[AboutMethod],
    mut related: &'static [&'static str],
) -> [ParamDescription; P] {
    const ROLES: [Role; 7] = [
        Role::In,
        Role::InOut,
        Role::Out,
        Role::Count,
        Role::OutCount,
        Role::Iid,
        Role::Reserved,
    ];
    let mut all = [ParamDescription {
        name: "",
        ty: "",
        role: Role::Reserved,
        optional: false,
        related: &[],
    }; P];
    let mut n = 0;
    let mut m = 0;
    while m < methods.len() {
        let (_, mut text) = head(methods[m]);
        while !text.is_empty() {
            let (name, rest) = line(text);
            let (mark, name) = marked(name);
            let (ty, rest) = line(rest);
            let (count, rest) = related_names(rest, &mut []);
            let param = &mut all[n];
            param.name = name;
            param.ty = ty;
            param.role = ROLES[(mark & 15) as usize];
            param.optional = mark & 16 != 0;
            (param.related, related) = related.split_at(count);
            text = rest;
            n += 1;
        }
        m += 1;
    }
    assert!(n == P);
    all
}

/// How many parameters a text has.
const fn param_count(mut text: &'static str) -> usize {
    let mut count = 0;
    while !text.is_empty() {
        let (_, rest) = line(text);
        let (_, rest) = line(rest);
        (_, text) = related_names(rest, &mut []);
        count += 1;
    }
    count
}

const fn methods<const N: usize>(
    methods: &[AboutMethod],
    mut params: &'static [ParamDescription],
    first: usize,
) -> [MethodDescription; N] {
    let mut all = [MethodDescription {
        name: "",
        slot: 0,
        rust_name: None,
        ret: "",
        optional: false,
        params: &[],
    }; N];
    assert!(methods.len() == N);
    let mut m = 0;
    while m < N {
        let ([name, rust_name, ret], text) = head(methods[m]);
        let (mark, name) = marked(name);
        let method = &mut all[m];
        method.name = name;
        method.slot = first + m;
        if !rust_name.is_empty() {
            method.rust_name = Some(rust_name);
        }
        method.ret = ret;
        method.optional = mark != 0;
        (method.params, params) = params.split_at(param_count(text));
        m += 1;
    }
    all
}
