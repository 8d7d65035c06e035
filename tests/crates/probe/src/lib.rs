//! Makes a test of every interface that a folder of specs declares: a driver that calls each
//! method through the raw vtable as C would, and an object that records what arrives.
//!
//! The specs are read with the macro's own library, so that what a parameter is for is decided in
//! one place. What is generated is one line a parameter; what is done with it stands in the test
//! that uses this crate, in its `roles`.

mod driver;
mod items;
mod object;
mod source;

use proc_macro::TokenStream;
use quote::{format_ident, quote};
use syn::parse::{Parse, ParseStream};
use syn::{Ident, LitStr, Path, Token, parse_macro_input};

/// `"folder or file", path::of::its::module, path::of::its::crate, path::of::the::roles`
struct Arguments {
    sources: LitStr,
    /// The module that has every interface.
    module: Path,
    krate: Path,
    /// Where the roles are.
    roles: Path,
}

impl Parse for Arguments {
    fn parse(input: ParseStream) -> syn::Result<Self> {
        let sources = input.parse()?;
        input.parse::<Token![,]>()?;
        let module = input.call(Path::parse_mod_style)?;
        input.parse::<Token![,]>()?;
        let krate = input.call(Path::parse_mod_style)?;
        input.parse::<Token![,]>()?;
        let roles = input.call(Path::parse_mod_style)?;
        input.parse::<Option<Token![,]>>()?;
        Ok(Self {
            sources,
            module,
            krate,
            roles,
        })
    }
}

/// A test of every interface below a folder or in a file, which is relative to the crate's own.
#[proc_macro]
pub fn probe(input: TokenStream) -> TokenStream {
    let arguments = parse_macro_input!(input as Arguments);
    match source::read(&arguments) {
        Ok(files) => generate(&arguments, &files).into(),
        Err(message) => syn::Error::new(arguments.sources.span(), message)
            .into_compile_error()
            .into(),
    }
}

fn generate(arguments: &Arguments, files: &[source::File]) -> proc_macro2::TokenStream {
    let line = source::Line::new(files);
    let (module, roles) = (&arguments.module, &arguments.roles);
    let modules = files.iter().map(|file| {
        let (name, uses) = (&file.name, &file.uses);
        let path = file.path.to_string_lossy();
        let drivers = file.interfaces.iter().map(driver::driver);
        let objects = file.interfaces.iter().map(object::object);
        let all = files.iter().flat_map(|file| &file.interfaces);
        let implementations = file.interfaces.iter().flat_map(|base| {
            let derived = all.clone().filter(|derived| line.continues(derived, base));
            derived.map(|derived| object::implementation(base, derived, &line))
        });
        quote! {
            #[allow(
                unused_imports, unused_variables, dead_code, deprecated, non_camel_case_types,
                non_snake_case, missing_debug_implementations, unsafe_op_in_unsafe_fn,
                clippy::all, clippy::undocumented_unsafe_blocks
            )]
            mod #name {
                // Read again when the specs change.
                const _: &[u8] = include_bytes!(#path);
                #(#uses)*
                use #module::*;
                use #roles as roles;
                #(#drivers)*
                #(#objects)*
                #(#implementations)*
            }
        }
    });
    let tests = files
        .iter()
        .flat_map(|file| &file.interfaces)
        .map(|interface| {
            let name = &interface.spec.name;
            let root = &arguments.module;
            let test = format_ident!("test_{}", name);
            let module = line.module_of(interface);
            let drives = line.ancestors(interface).map(|ancestor| {
                let (module, drive) = (line.module_of(ancestor), drive(ancestor));
                quote!(#module::#drive(&interface, &run);)
            });
            let object = object_name(&interface.spec.name);
            quote! {
                #[test]
                #[allow(non_snake_case)]
                fn #test() {
                    #roles::run::with_leak_check(|| {
                        let object = ::windows_core::ComObject::new(#module::#object {
                            probe: #roles::run::Probe::new(),
                        });
                        let interface: #root::#name = object.to_interface();
                        let run = #roles::run::Run::new(&object.probe);
                        #(#drives)*
                        run.is_complete(#root::#name::DESCRIPTION);
                    });
                }
            }
        });
    let names = files
        .iter()
        .flat_map(|file| &file.interfaces)
        .map(|interface| {
            let (name, slots) = (
                interface.spec.name.to_string(),
                interface.spec.methods.len(),
            );
            quote!((#name, #slots))
        });
    quote! {
        /// The interfaces that have a test, each with the number of slots in its spec.
        pub const DRIVEN: &[(&str, usize)] = &[#(#names),*];

        #(#modules)*
        #(#tests)*
    }
}

/// The function that drives the methods that an interface declares itself.
fn drive(interface: &source::Interface) -> Ident {
    format_ident!("drive_{}", interface.spec.name)
}

fn object_name(name: &Ident) -> Ident {
    format_ident!("Probe_{}", name)
}
