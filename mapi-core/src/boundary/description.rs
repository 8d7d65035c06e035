//! What generated code says about an interface: literals, which cost next to nothing to compile. Only
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

/// What generated code says about a method: marks, and texts.
///
/// The marks are one byte for the method, not 0 where it is optional, and two for each parameter: its
/// role with a bit for whether it is optional, and the number of related ones. The texts are the name
/// of the method, its Rust name or nothing, and its return type; then for each parameter its name, its
/// type and the names of related ones.
pub type AboutMethod = (&'static [u8], &'static [&'static str]);

/// The description of an interface. A call where a constant would do: the compiler evaluates a
/// constant that another one names, and does not evaluate a call before the result is needed.
pub const fn description_of<I: MapiInterface>() -> &'static InterfaceDescription {
    I::DESCRIPTION
}

/// The same of the interface that every other one continues.
pub const fn description_of_unknown() -> &'static InterfaceDescription {
    crate::boundary::describe::IUNKNOWN
}

/// An interface of `N` methods with `P` parameters together.
#[derive(Debug)]
pub struct Described<I, const N: usize, const P: usize>(PhantomData<I>);

impl<I: MapiInterface, const N: usize, const P: usize> Described<I, N, P> {
    const PARAMS: &'static [ParamDescription] = &params::<P>(I::ABOUT.methods);
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

const fn params<const P: usize>(methods: &[AboutMethod]) -> [ParamDescription; P] {
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
        let (marks, texts) = methods[m];
        let [_, marks @ ..] = marks else {
            panic!("no mark of the method")
        };
        let [_, _, _, texts @ ..] = texts else {
            panic!("no texts of the method")
        };
        let mut texts = texts;
        let mut marks = marks;
        while let [mark, related, others @ ..] = marks {
            let [name, ty, rest @ ..] = texts else {
                panic!("no texts of a parameter")
            };
            let param = &mut all[n];
            param.name = name;
            param.ty = ty;
            param.role = ROLES[(*mark & 15) as usize];
            param.optional = *mark & 16 != 0;
            if *related == 0 {
                texts = rest;
            } else {
                (param.related, texts) = rest.split_at(*related as usize);
            }
            marks = others;
            n += 1;
        }
        m += 1;
    }
    assert!(n == P);
    all
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
        let ([mark, marks @ ..], [name, rust_name, ret, ..]) = methods[m] else {
            panic!("no mark or texts of the method")
        };
        let method = &mut all[m];
        method.name = name;
        method.slot = first + m;
        if !rust_name.is_empty() {
            method.rust_name = Some(rust_name);
        }
        method.ret = ret;
        method.optional = *mark != 0;
        (method.params, params) = params.split_at(marks.len() / 2);
        m += 1;
    }
    all
}
