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

/// What generated code says about a method: parts of one text, because each literal costs the
/// compiler something. In front of a part stand a character for what there is to say of it, its
/// length in bytes and a colon, because looking for its end costs the compiler more.
///
/// They are the name of the method, its Rust name or nothing, and its return type; then for each
/// parameter its name, its type and the names of related ones. The character is `@`, plus the role
/// of a parameter, plus 16 for what is optional; a related name has a space.
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
    const PARTS: Parts<N, P, R> = parts(I::ABOUT.methods);
    const RELATED: &'static [&'static str] = &Self::PARTS.related;
    const PARAMS: &'static [ParamDescription] = &params(Self::PARTS.params, Self::RELATED);
    const METHODS: &'static [MethodDescription] = &methods(
        Self::PARTS.methods,
        Self::PARAMS,
        I::ABOUT.base.slot_count(),
    );
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

// The compiler evaluates these for every interface that a program describes, so they look at a text
// once, and at what stands in it as little as they can.

/// The character in front of a part.
type Mark = u8;

/// The texts of `N` methods in parts.
struct Parts<const N: usize, const P: usize, const R: usize> {
    /// Its name, Rust name and return type, and how many parameters it has.
    methods: [(Mark, [&'static str; 3], usize); N],
    /// Its name and its type, and how many others are related to it.
    params: [(Mark, [&'static str; 2], usize); P],
    related: [&'static str; R],
}

/// The first part of a text with what is said of it, and the text behind it.
const fn part(text: &'static str) -> (Mark, &'static str, &'static str) {
    let bytes = text.as_bytes();
    let (mut at, mut length) = (1, 0);
    while bytes[at] != b':' {
        length = length * 10 + (bytes[at] - b'0') as usize;
        at += 1;
    }
    let (part, rest) = text.split_at(at + 1).1.split_at(length);
    (bytes[0], part, rest)
}

const fn parts<const N: usize, const P: usize, const R: usize>(
    about: &[AboutMethod],
) -> Parts<N, P, R> {
    let mut all = Parts {
        methods: [(0, [""; 3], 0); N],
        params: [(0, [""; 2], 0); P],
        related: [""; R],
    };
    let (mut m, mut p, mut r) = (0, 0, 0);
    while m < about.len() {
        let (mark, name, rest) = part(about[m]);
        let (_, rust_name, rest) = part(rest);
        let (_, ret, mut text) = part(rest);
        let first_param = p;
        while !text.is_empty() {
            let (mark, name, rest) = part(text);
            let (_, ty, rest) = part(rest);
            text = rest;
            let first_related = r;
            while let [b' ', ..] = text.as_bytes() {
                (_, all.related[r], text) = part(text);
                r += 1;
            }
            all.params[p] = (mark, [name, ty], r - first_related);
            p += 1;
        }
        all.methods[m] = (mark, [name, rust_name, ret], p - first_param);
        m += 1;
    }
    assert!(m == N && p == P && r == R);
    all
}

const fn is_optional(mark: Mark) -> bool {
    (mark - b'@') & 16 != 0
}

const fn params<const P: usize>(
    parts: [(Mark, [&'static str; 2], usize); P],
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
    let mut p = 0;
    while p < P {
        let (mark, [name, ty], count) = parts[p];
        let (own, others) = related.split_at(count);
        related = others;
        all[p] = ParamDescription {
            name,
            ty,
            role: ROLES[((mark - b'@') & 15) as usize],
            optional: is_optional(mark),
            related: own,
        };
        p += 1;
    }
    all
}

const fn methods<const N: usize>(
    parts: [(Mark, [&'static str; 3], usize); N],
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
    let mut m = 0;
    while m < N {
        let (mark, [name, rust_name, ret], count) = parts[m];
        let (own, others) = params.split_at(count);
        params = others;
        all[m] = MethodDescription {
            name,
            slot: first + m,
            rust_name: match rust_name.is_empty() {
                true => None,
                false => Some(rust_name),
            },
            ret,
            optional: is_optional(mark),
            params: own,
        };
        m += 1;
    }
    all
}
