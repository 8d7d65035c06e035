//! Reads specs from source files.

use crate::Arguments;
use mapi_macros_backend::check::{self, Checked};
use mapi_macros_backend::{diag, expand, model, parse};
use quote::{ToTokens, format_ident, quote};
use std::collections::HashMap;
use std::fs;
use std::path::{Path as File_, PathBuf};
use syn::{Ident, Item, ItemUse, Path, UseTree, parse_quote};

/// One file with specs.
pub struct File {
    pub path: PathBuf,
    /// The module that is generated for it.
    pub name: Ident,
    /// Its imports, as they read from elsewhere.
    pub uses: Vec<ItemUse>,
    pub interfaces: Vec<Interface>,
}

/// One spec, and the trait that the macro makes of it.
pub struct Interface {
    pub spec: model::Interface,
    /// The methods of the trait to implement.
    pub methods: HashMap<String, syn::TraitItemFn>,
    pub file: usize,
}

/// Who continues whom.
pub struct Line<'a> {
    files: &'a [File],
    by_name: HashMap<String, &'a Interface>,
}

pub fn read(arguments: &Arguments) -> Result<Vec<File>, String> {
    let root = std::env::var("CARGO_MANIFEST_DIR").map_err(|e| e.to_string())?;
    let root = File_::new(&root).join(arguments.sources.value());
    let mut paths = Vec::new();
    collect(&root, &mut paths)?;
    paths.sort();
    let mut files = Vec::new();
    for path in paths {
        let text = fs::read_to_string(&path).map_err(|e| format!("{}: {e}", path.display()))?;
        if !text.contains("#[mapi_interface") {
            continue;
        }
        let syntax = syn::parse_file(&text).map_err(|e| format!("{}: {e}", path.display()))?;
        let mut file = File {
            name: format_ident!("in_{}", names(&root, &path).join("_")),
            uses: Vec::new(),
            interfaces: Vec::new(),
            path: path.clone(),
        };
        for item in syntax.items {
            match item {
                Item::Use(mut item) => {
                    item.vis = syn::Visibility::Inherited;
                    // What a module imports from its neighbours is in the root as well.
                    if let Some(tree) = from_elsewhere(item.tree, &arguments.krate) {
                        item.tree = tree;
                        file.uses.push(item);
                    }
                }
                Item::Trait(item) => {
                    let fault = |e: String| format!("{}: {}: {e}", path.display(), item.ident);
                    if let Some(interface) = interface(&item, files.len()).map_err(fault)? {
                        file.interfaces.push(interface);
                    }
                }
                _ => {}
            }
        }
        files.push(file);
    }
    files.retain(|file| !file.interfaces.is_empty());
    for (index, file) in files.iter_mut().enumerate() {
        file.interfaces.iter_mut().for_each(|i| i.file = index);
    }
    Ok(files)
}

fn collect(path: &File_, out: &mut Vec<PathBuf>) -> Result<(), String> {
    if !path.is_dir() {
        out.push(path.to_path_buf());
        return Ok(());
    }
    let entries = fs::read_dir(path).map_err(|e| format!("{}: {e}", path.display()))?;
    for entry in entries {
        let path = entry.map_err(|e| e.to_string())?.path();
        if path.is_dir() || path.extension().is_some_and(|e| e == "rs") {
            collect(&path, out)?;
        }
    }
    Ok(())
}

/// The module names of a file below the root.
fn names(root: &File_, path: &File_) -> Vec<String> {
    let below = path.strip_prefix(root).unwrap_or(path).with_extension("");
    let mut names: Vec<String> = below
        .iter()
        .map(|part| part.to_string_lossy().into_owned())
        .collect();
    if names.last().is_some_and(|name| name == "mod") {
        names.pop();
    }
    names.retain(|name| !name.is_empty());
    if names.is_empty() {
        names.push("file".into());
    }
    names
}

/// An import as it reads from another crate, unless it is from the same family of modules.
fn from_elsewhere(tree: UseTree, krate: &Path) -> Option<UseTree> {
    let UseTree::Path(path) = tree else {
        return Some(tree);
    };
    if path.ident == "crate" {
        let rest = &path.tree;
        return Some(parse_quote!(#krate::#rest));
    }
    let roots = ["core", "mapi_core", "std", "widestring", "windows_core"];
    let known = roots.iter().any(|root| path.ident == root);
    known.then_some(UseTree::Path(path))
}

fn interface(item: &syn::ItemTrait, file: usize) -> Result<Option<Interface>, String> {
    let Some(attr) = item.attrs.iter().find(|attr| {
        attr.path()
            .segments
            .last()
            .is_some_and(|s| s.ident == "mapi_interface")
    }) else {
        return Ok(None);
    };
    let args = match &attr.meta {
        syn::Meta::List(list) => list.tokens.clone(),
        _ => return Err("the attribute has arguments".into()),
    };
    let mut item = item.clone();
    item.attrs.retain(|a| a != attr);
    let faults = diag::Faults::new();
    let spec = parse::parse(args, item.to_token_stream(), &faults)
        .map(|syntax| check::check(&syntax, &faults));
    let faults = faults.into_compile_errors();
    let (true, Some(checked)) = (faults.is_empty(), spec) else {
        return Err(format!("the spec is faulty: {}", quote!(#(#faults)*)));
    };
    let generated: syn::File =
        syn::parse2(expand::expand(&checked).into()).map_err(|e| e.to_string())?;
    let Checked {
        interface: spec, ..
    } = checked;
    let trait_name = format_ident!("{}_Impl", spec.name);
    let methods = generated.items.into_iter().find_map(|item| match item {
        Item::Trait(item) if item.ident == trait_name => Some(item.items),
        _ => None,
    });
    let methods = methods
        .unwrap_or_default()
        .into_iter()
        .filter_map(|item| match item {
            syn::TraitItem::Fn(item) => Some((item.sig.ident.to_string(), item)),
            _ => None,
        });
    Ok(Some(Interface {
        methods: methods.collect(),
        spec,
        file,
    }))
}

impl<'a> Line<'a> {
    pub fn new(files: &'a [File]) -> Self {
        let interfaces = files.iter().flat_map(|file| &file.interfaces);
        Self {
            files,
            by_name: interfaces.map(|i| (i.spec.name.to_string(), i)).collect(),
        }
    }

    /// The interface and those that it continues, nearest first.
    pub fn ancestors<'b>(
        &'b self,
        interface: &'b Interface,
    ) -> impl Iterator<Item = &'b Interface> {
        std::iter::successors(Some(interface), |interface| {
            let base = interface.spec.base.path.segments.last()?;
            self.by_name.get(&base.ident.to_string()).copied()
        })
    }

    pub fn continues(&self, derived: &Interface, base: &Interface) -> bool {
        self.ancestors(derived)
            .any(|i| i.spec.name == base.spec.name)
    }

    /// The generated module of an interface.
    pub fn module_of(&self, interface: &Interface) -> &Ident {
        &self.files[interface.file].name
    }
}

/// A path to something in another generated module.
pub fn beside(line: &Line<'_>, interface: &Interface, name: &Ident) -> proc_macro2::TokenStream {
    let module = line.module_of(interface);
    quote!(super::#module::#name)
}
