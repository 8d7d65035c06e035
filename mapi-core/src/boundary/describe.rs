//! What an interface is, as constants that a program can read.
//!
//! ```
//! use mapi_core::IMAPIGetSession;
//!
//! let description = IMAPIGetSession::DESCRIPTION;
//! assert_eq!(description.methods[0].name, "GetMAPISession");
//! assert_eq!(description.methods[0].slot, 3);
//! let line: Vec<_> = description.ancestors().map(|a| a.name).collect();
//! assert_eq!(line, ["IUnknown"]);
//! ```

use core::fmt;
use windows_core::{GUID, Interface};

/// An interface. Costs nothing in a program that does not read it.
#[derive(Clone, Copy, Debug)]
pub struct InterfaceDescription {
    /// As in C.
    pub name: &'static str,
    /// `None` where no IID was ever published.
    pub iid: Option<GUID>,
    /// Private, so that nobody makes a line of bases that does not end.
    pub(super) base: Option<&'static InterfaceDescription>,
    /// Who implements it, where that is known.
    pub implemented_by: Option<&'static str>,
    /// Who calls it, where that is known.
    pub called_by: Option<&'static str>,
    /// Its own methods in vtable order; those of its ancestors come before them.
    pub methods: &'static [MethodDescription],
    /// The types that its methods name and that are neither interfaces nor numbers of Rust's own.
    pub types: &'static [TypeDescription],
}

/// A type, as it is where the description was compiled.
#[derive(Clone, Copy, Debug)]
pub struct TypeDescription {
    /// As in the spec, without its path.
    pub name: &'static str,
    /// In bytes.
    pub size: usize,
    /// In bytes.
    pub align: usize,
}

impl TypeDescription {
    /// What is said of a type.
    pub const fn of<T>(name: &'static str) -> Self {
        Self {
            name,
            size: size_of::<T>(),
            align: align_of::<T>(),
        }
    }
}

/// A method.
#[derive(Clone, Copy, Debug)]
pub struct MethodDescription {
    /// As in C.
    pub name: &'static str,
    /// The index in the vtable, inherited slots included.
    pub slot: usize,
    /// Name of the safe Rust method; `None` for a reserved slot.
    pub rust_name: Option<&'static str>,
    /// The C return type as written; empty for void.
    pub ret: &'static str,
    /// Whether an implementer may leave it out; it then answers MAPI_E_NO_SUPPORT.
    pub optional: bool,
    /// The parameters in order, without the object itself.
    pub params: &'static [ParamDescription],
}

/// A parameter.
#[derive(Clone, Copy, Debug)]
pub struct ParamDescription {
    /// As in the spec.
    pub name: &'static str,
    /// The ABI type as written in the spec.
    pub ty: &'static str,
    /// What it is for.
    pub role: Role,
    /// Whether the pointer may be null.
    pub optional: bool,
    /// The parameters that say more about this one (its count, its IID, its flags), or that it
    /// says more about.
    pub related: &'static [&'static str],
}

/// What a parameter is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Role {
    /// A value, or something behind a pointer to read.
    In,
    /// Something behind a pointer to read and write.
    InOut,
    /// A result.
    Out,
    /// Counts the elements or bytes of other parameters.
    Count,
    /// A result that counts another result.
    OutCount,
    /// Says which interface another parameter is.
    Iid,
    /// Must be zero.
    Reserved,
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::In => "in",
            Self::InOut => "in, out",
            Self::Out => "out",
            Self::Count => "in, count",
            Self::OutCount => "out, count",
            Self::Iid => "in, IID",
            Self::Reserved => "reserved",
        })
    }
}

impl InterfaceDescription {
    /// The interface whose vtable this one continues; `None` for IUnknown.
    pub const fn base(&self) -> Option<&'static InterfaceDescription> {
        self.base
    }

    /// The interfaces that this one continues, nearest first, IUnknown last.
    pub fn ancestors(&self) -> impl Iterator<Item = &'static InterfaceDescription> + use<> {
        core::iter::successors(self.base, |d| d.base)
    }

    /// The number of slots of the whole vtable, inherited ones included.
    pub const fn slot_count(&self) -> usize {
        let inherited = match self.base {
            Some(base) => base.slot_count(),
            None => 0,
        };
        inherited + self.methods.len()
    }

    /// Every slot of the whole vtable in order, with the interface that declares it.
    pub fn slots(
        &'static self,
    ) -> impl Iterator<Item = (&'static InterfaceDescription, &'static MethodDescription)> {
        let mut line: Vec<&'static InterfaceDescription> = self.ancestors().collect();
        line.reverse();
        line.push(self);
        line.into_iter()
            .flat_map(|d| d.methods.iter().map(move |m| (d, m)))
    }
}

/// COM's root, which windows-core declares.
pub const IUNKNOWN: &InterfaceDescription = &InterfaceDescription {
    name: "IUnknown",
    iid: Some(windows_core::IUnknown::IID),
    base: None,
    implemented_by: None,
    called_by: None,
    types: &[],
    methods: &[
        MethodDescription {
            name: "QueryInterface",
            slot: 0,
            rust_name: Some("cast"),
            ret: "HRESULT",
            optional: false,
            params: &[
                ParamDescription {
                    name: "iid",
                    ty: "*const GUID",
                    role: Role::Iid,
                    optional: false,
                    related: &["interface"],
                },
                ParamDescription {
                    name: "interface",
                    ty: "*mut *mut c_void",
                    role: Role::Out,
                    optional: false,
                    related: &["iid"],
                },
            ],
        },
        MethodDescription {
            name: "AddRef",
            slot: 1,
            rust_name: Some("clone"),
            ret: "u32",
            optional: false,
            params: &[],
        },
        MethodDescription {
            name: "Release",
            slot: 2,
            rust_name: Some("drop"),
            ret: "u32",
            optional: false,
            params: &[],
        },
    ],
};
