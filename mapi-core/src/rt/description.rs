//! What generated code says about an interface: a line of text for each method, which costs next to
//! nothing to compile. Only where a program asks for a description is it made of that.

use super::MapiInterface;
use crate::describe::{InterfaceDescription, MethodDescription, ParamDescription, Role};
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
    /// For each method its name, its Rust name or nothing, its return type, and `?` where it is
    /// optional or `-`, with tabs between them; then for each parameter, behind a line feed, its
    /// name, its type, the letter of its role and `?` where it is optional, and the names of
    /// related ones.
    pub methods: &'static [&'static str],
}

const OPTIONAL: u8 = b'?';

/// The description of an interface. A call where a constant would do: the compiler evaluates a
/// constant that another one names, and does not evaluate a call before the result is needed.
pub const fn description_of<I: MapiInterface>() -> &'static InterfaceDescription {
    I::DESCRIPTION
}

/// The same of the interface that every other one continues.
pub const fn description_of_unknown() -> &'static InterfaceDescription {
    crate::describe::IUNKNOWN
}

/// An interface of `N` methods with `P` parameters together, of which `R` related ones are named;
/// its text has `T` pieces.
#[derive(Debug)]
pub struct Described<I, const N: usize, const P: usize, const R: usize, const T: usize>(
    PhantomData<I>,
);

/// A piece of text and what stands before it.
type Piece = (u8, &'static str);

impl<I: MapiInterface, const N: usize, const P: usize, const R: usize, const T: usize>
    Described<I, N, P, R, T>
{
    const PIECES: &'static [Piece] = &pieces::<T>(I::ABOUT.methods);
    const RELATED: &'static [&'static str] = &related::<R>(Self::PIECES);
    const PARAMS: &'static [ParamDescription] = &params::<P>(Self::PIECES, Self::RELATED);
    const METHODS: &'static [MethodDescription] =
        &methods::<N>(Self::PIECES, Self::PARAMS, I::ABOUT.base.slot_count());
    const DESCRIPTION: &'static InterfaceDescription = &InterfaceDescription {
        name: I::ABOUT.name,
        iid: I::ABOUT.iid,
        base: Some(I::ABOUT.base),
        implemented_by: I::ABOUT.implemented_by,
        called_by: I::ABOUT.called_by,
        methods: Self::METHODS,
    };

    /// A call as [`description_of`] is one.
    pub const fn description() -> &'static InterfaceDescription {
        Self::DESCRIPTION
    }
}

const METHOD: u8 = 0;
const PARAM: u8 = b'\n';
const FIELD: u8 = b'\t';

/// The one pass over the characters.
const fn pieces<const T: usize>(methods: &[&'static str]) -> [Piece; T] {
    let mut all = [(METHOD, ""); T];
    let mut n = 0;
    let mut m = 0;
    while m < methods.len() {
        let mut rest = methods[m];
        let mut before = METHOD;
        let mut i = 0;
        while i < rest.len() {
            let c = rest.as_bytes()[i];
            if c == FIELD || c == PARAM {
                let (piece, behind) = rest.split_at(i);
                all[n] = (before, piece);
                n += 1;
                before = c;
                rest = behind.split_at(1).1;
                i = 0;
            } else {
                i += 1;
            }
        }
        all[n] = (before, rest);
        n += 1;
        m += 1;
    }
    assert!(n == T);
    all
}

/// The number of fields from a piece on.
const fn fields(pieces: &[Piece], from: usize) -> usize {
    let mut end = from;
    while end < pieces.len() && pieces[end].0 == FIELD {
        end += 1;
    }
    end - from
}

const fn related<const R: usize>(pieces: &[Piece]) -> [&'static str; R] {
    let mut all = [""; R];
    let mut n = 0;
    let mut i = 0;
    while i < pieces.len() {
        if pieces[i].0 == PARAM {
            i += 3;
            while i < pieces.len() && pieces[i].0 == FIELD {
                all[n] = pieces[i].1;
                n += 1;
                i += 1;
            }
        } else {
            i += 1;
        }
    }
    assert!(n == R);
    all
}

const fn params<const P: usize>(
    pieces: &[Piece],
    mut related: &'static [&'static str],
) -> [ParamDescription; P] {
    let mut all = [ParamDescription {
        name: "",
        ty: "",
        role: Role::Reserved,
        optional: false,
        related: &[],
    }; P];
    let mut n = 0;
    let mut i = 0;
    while i < pieces.len() {
        if pieces[i].0 == PARAM {
            let (own, others) = related.split_at(fields(pieces, i + 3));
            let mark = pieces[i + 2].1.as_bytes();
            all[n] = ParamDescription {
                name: pieces[i].1,
                ty: pieces[i + 1].1,
                role: role(mark[0]),
                optional: mark.len() > 1 && mark[1] == OPTIONAL,
                related: own,
            };
            related = others;
            n += 1;
        }
        i += 1;
    }
    assert!(n == P);
    all
}

const fn role(letter: u8) -> Role {
    match letter {
        b'i' => Role::In,
        b'b' => Role::InOut,
        b'o' => Role::Out,
        b'c' => Role::Count,
        b'n' => Role::OutCount,
        b'q' => Role::Iid,
        b'r' => Role::Reserved,
        _ => panic!("a role that the macro does not write"),
    }
}

const fn methods<const N: usize>(
    pieces: &[Piece],
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
    let mut n = 0;
    let mut i = 0;
    while i < pieces.len() {
        let head = i;
        let mut count = 0;
        i += 4;
        while i < pieces.len() && pieces[i].0 != METHOD {
            if pieces[i].0 == PARAM {
                count += 1;
            }
            i += 1;
        }
        let (own, others) = params.split_at(count);
        let rust_name = pieces[head + 1].1;
        all[n] = MethodDescription {
            name: pieces[head].1,
            slot: first + n,
            rust_name: if rust_name.is_empty() {
                None
            } else {
                Some(rust_name)
            },
            ret: pieces[head + 2].1,
            optional: pieces[head + 3].1.as_bytes()[0] == OPTIONAL,
            params: own,
        };
        params = others;
        n += 1;
    }
    assert!(n == N);
    all
}
