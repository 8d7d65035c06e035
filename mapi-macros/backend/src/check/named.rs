//! What a faulty spec names. The compiler has to see it used, or it would warn of imports that
//! only the spec needs.

use super::{attrs, layout, method};
use crate::diag::Faults;
use crate::parse::Syntax;
use crate::types::is_in_prelude;
use std::collections::HashSet;
use syn::{
    FnArg, GenericArgument, GenericParam, Path, PathArguments, ReturnType, TraitItem, Type,
    TypeParamBound,
};

/// The names in a spec, of types and of what else can be imported.
#[derive(Default)]
pub struct Named {
    /// Types that mean something where the spec stands.
    pub types: Vec<Type>,
    /// Traits, codes, and types whose arguments may be wrong.
    pub items: Vec<Path>,
    /// Type parameters, which mean nothing outside of the spec.
    generics: HashSet<String>,
}

/// What the methods of a spec name.
pub fn named(syntax: &Syntax) -> Named {
    let mut named = Named::default();
    for param in &syntax.item.generics.params {
        named.generic(param);
    }
    for item in &syntax.item.items {
        let TraitItem::Fn(function) = item else {
            continue;
        };
        for param in &function.sig.generics.params {
            named.generic(param);
        }
        let params = function.sig.inputs.iter().filter_map(|input| match input {
            FnArg::Typed(typed) => Some(typed),
            FnArg::Receiver(_) => None,
        });
        for attr in params.clone().flat_map(|param| &param.attrs) {
            if ["owner", "view"]
                .iter()
                .any(|name| attr.path().is_ident(name))
            {
                for ty in attrs::types(attr) {
                    named.parts(&ty);
                }
            }
        }
        let params = params.map(|param| &*param.ty);
        let ret = match &function.sig.output {
            ReturnType::Type(_, ty) => Some(&**ty),
            ReturnType::Default => None,
        };
        for ty in params.chain(ret) {
            let whole = named.generics.is_empty() && layout::check(ty, &Faults::new());
            if whole {
                named.types.push(ty.clone());
            } else {
                named.parts(ty);
            }
        }
        named.items.extend(method::codes(&function.attrs));
    }
    named
}

impl Named {
    fn generic(&mut self, param: &GenericParam) {
        if let GenericParam::Type(param) = param {
            self.generics.insert(param.ident.to_string());
            self.bounds(&param.bounds);
        }
    }

    fn bounds<'a>(&mut self, bounds: impl IntoIterator<Item = &'a TypeParamBound>) {
        for bound in bounds {
            if let TypeParamBound::Trait(bound) = bound {
                self.items.push(without_arguments(&bound.path));
            }
        }
    }

    /// What a type is made of.
    fn parts(&mut self, ty: &Type) {
        match ty {
            Type::Group(group) => self.parts(&group.elem),
            Type::Paren(paren) => self.parts(&paren.elem),
            Type::Ptr(pointer) => self.parts(&pointer.elem),
            Type::Reference(reference) => self.parts(&reference.elem),
            Type::Slice(slice) => self.parts(&slice.elem),
            Type::Array(array) => self.parts(&array.elem),
            Type::Tuple(tuple) => tuple.elems.iter().for_each(|part| self.parts(part)),
            Type::ImplTrait(bounds) => self.bounds(&bounds.bounds),
            Type::TraitObject(bounds) => self.bounds(&bounds.bounds),
            Type::Path(path) if path.qself.is_none() => self.path(ty, &path.path),
            _ => {}
        }
    }

    fn path(&mut self, ty: &Type, path: &Path) {
        let Some(last) = path.segments.last() else {
            return;
        };
        let first = path.segments[0].ident.to_string();
        if first == "Self" || self.generics.contains(&first) {
            return;
        }
        if path.segments.len() == 1 && !last.arguments.is_none() && is_in_prelude(&last.ident) {
            // An import of the name would be ambiguous where a glob import has it as well.
            if let PathArguments::AngleBracketed(arguments) = &last.arguments {
                for argument in &arguments.args {
                    if let GenericArgument::Type(ty) = argument {
                        self.parts(ty);
                    }
                }
            }
            return;
        }
        match &last.arguments {
            PathArguments::None => self.types.push(ty.clone()),
            PathArguments::AngleBracketed(arguments) => {
                self.items.push(without_arguments(path));
                for argument in &arguments.args {
                    if let GenericArgument::Type(ty) = argument {
                        self.parts(ty);
                    }
                }
            }
            PathArguments::Parenthesized(_) => self.items.push(without_arguments(path)),
        }
    }
}

fn without_arguments(path: &Path) -> Path {
    let mut path = path.clone();
    for segment in &mut path.segments {
        segment.arguments = PathArguments::None;
    }
    path
}
