//! `#[forward]` and `#[unsupported]`: the methods that an implementer does not write.
//!
//! A trait knows what its methods are, and an attribute on an implementation does not. So every
//! interface exports a `macro_rules!` under the name of its trait, which comes along wherever the
//! trait is imported, and the attribute calls it in the block: it answers with the spec, as text.
//! What that names means nothing where the block stands. The types are therefore numbered, and
//! reached through `mapi_core::private::Signature`, which is implemented for the trait object: whoever can
//! name the trait can name that.

use super::{Context, call, entry};
use crate::check::{self, attrs};
use crate::diag::Faults;
use crate::items::Call;
use crate::model::{Interface, Item, Method, Param, Ret};
use crate::parse::{self, Syntax};
use crate::tokens::Tokens;
use crate::types::type_text;
use proc_macro2::{Delimiter, Group, Ident, Literal, Span, TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use std::hash::{DefaultHasher, Hasher};
use syn::ext::IdentExt;
use syn::parse::{ParseStream, Parser};
use syn::{
    Attribute, FnArg, GenericArgument, ItemImpl, Path, PathArguments, TraitItem, Type, Visibility,
};

/// What stands before a number where a type of the spec stood.
const NUMBERED: &str = "__mapi_type_";
/// What stands where the interface itself is meant.
const INTERFACE: &str = "__mapi_interface";
/// The name of an owner that shows what stays the callee's.
const LENT: &str = "__mapi_lent";

/// What an interface exports for implementations that do not write every method.
pub fn export(syntax: &Syntax, spec: &Interface) -> TokenStream {
    let cx = Context::new(spec);
    let (krate, rt, cfg, allow) = (
        cx.krate,
        &cx.rt,
        &spec.attrs.cfg,
        cx.allow(&["dead_code", "non_camel_case_types"]),
    );
    let functions = syntax.item.items.iter().filter_map(|item| match item {
        TraitItem::Fn(function) => Some(function),
        _ => None,
    });
    let conditional = spec.methods.iter().any(|m| !m.attrs.cfg.is_empty());
    if conditional {
        // Only the compiler knows which methods there are, and it tells a derive macro.
        let methods = functions.enumerate().map(|(i, function)| {
            let cfg = function.attrs.iter().filter(|a| a.path().is_ident("cfg"));
            let field = format_ident!("method_{i}");
            let text = function.to_token_stream().to_string();
            quote!(#(#cfg)* #[spec = #text] #field: (),)
        });
        let (vis, name, base) = (&spec.vis, &spec.name, &spec.base.path);
        let head = quote!(#vis unsafe trait #name: #base {}).to_string();
        let krate = krate.to_token_stream().to_string();
        let carrier = format_ident!("__Mapi{}", name);
        return quote! {
            #(#cfg)*
            #allow
            #[derive(#rt::MapiForward)]
            #[spec(#head, #krate)]
            struct #carrier { #(#methods)* }
        };
    }
    let mut types = Types::default();
    let mut text = String::new();
    for function in functions {
        types.function(function, &mut text);
    }
    exported(&cx, &text, &types)
}

/// The same of an interface with methods under `cfg`, now that it is known which there are.
pub fn derive(item: TokenStream) -> TokenStream {
    let Some((head, krate, functions)) = carried(item) else {
        return TokenStream::new();
    };
    let spec = head.replace("{}", &format!("{{ {functions} }}"));
    let args = format!("iid = none, crate = {krate}");
    let faults = Faults::new();
    let parsed = args.parse().ok().zip(spec.parse().ok());
    let syntax = parsed.and_then(|(args, item)| parse::parse(args, item, &faults));
    match syntax {
        Some(mut syntax) => {
            for item in &mut syntax.item.items {
                if let TraitItem::Fn(function) = item {
                    function.attrs.retain(|attr| !attr.path().is_ident("cfg"));
                }
            }
            let checked = check::check(&syntax, &faults);
            export(&syntax, &checked.interface)
        }
        None => TokenStream::new(),
    }
}

/// The head of the spec, the path of `mapi_core`, and the methods that are there.
fn carried(item: TokenStream) -> Option<(String, String, String)> {
    let item: syn::ItemStruct = syn::parse2(item).ok()?;
    let spec = |attrs: &[Attribute]| attrs.iter().find(|a| a.path().is_ident("spec")).cloned();
    let parser = syn::punctuated::Punctuated::<syn::LitStr, syn::Token![,]>::parse_terminated;
    let head = spec(&item.attrs)?.parse_args_with(parser).ok()?;
    let mut head = head.iter().map(syn::LitStr::value);
    let methods = item.fields.iter().filter_map(|field| {
        let meta = spec(&field.attrs)?.meta;
        let syn::Expr::Lit(text) = &meta.require_name_value().ok()?.value else {
            return None;
        };
        let syn::Lit::Str(text) = &text.lit else {
            return None;
        };
        Some(text.value())
    });
    Some((head.next()?, head.next()?, methods.collect()))
}

fn exported(cx: &Context, text: &str, types: &Types) -> TokenStream {
    let Context {
        spec,
        rt,
        name,
        imp,
        ..
    } = cx;
    let (cfg, allow, vis) = (&spec.attrs.cfg, cx.allow(&[]), &spec.vis);
    let base = spec
        .base
        .path
        .segments
        .last()
        .filter(|_| !spec.base.is_unknown);
    let base = base
        .map(|segment| segment.ident.to_string())
        .unwrap_or_default();
    let hidden = unique(name, text);
    let export = matches!(vis, Visibility::Public(_)).then(|| quote!(#[macro_export]));
    let described = types.described(rt);
    let types = balanced(&types.all);
    let dyn_imp = dyn_impl(imp);
    quote! {
        #(#cfg)*
        #[doc(hidden)]
        #[allow(unused_macros, non_local_definitions)]
        #export
        macro_rules! #hidden {
            ([$($back:tt)*] $($call:tt)*) => {
                $($back)*! { #base #text $($call)* }
            };
        }

        #(#cfg)*
        #[doc(hidden)]
        #[allow(unused_imports)]
        #vis use #hidden as #imp;

        #(#cfg)*
        #allow
        impl #rt::Signature for #dyn_imp {
            type Interface = #name;
            type Types = #types;
            const TYPES: &'static [#rt::TypeDescription] = &[#described];
        }
    }
}

/// The trait as a type. Where a base is no interface of this macro's there is no such type: the
/// compiler says so under the name, once.
pub fn dyn_impl(imp: &Ident) -> TokenStream {
    quote_spanned!(imp.span()=> dyn #imp)
}

/// The name of the macro, which is unlike that of any other in the crate.
fn unique(name: &Ident, text: &str) -> Ident {
    // The position tells interfaces apart that are alike in different modules.
    let mut hasher = DefaultHasher::new();
    hasher.write(format!("{:?}{text}", Span::call_site()).as_bytes());
    let hash = hasher.finish();
    format_ident!("__mapi_{}_{hash:016x}", name.unraw())
}

/// The types that a spec names, each once.
#[derive(Default)]
struct Types {
    all: Vec<Type>,
    /// What is written for each.
    written: Vec<String>,
    /// Those that are interfaces.
    interfaces: Vec<usize>,
}

impl Types {
    /// The method with numbers for its types, and with nothing that only its documentation needs.
    fn function(&mut self, function: &syn::TraitItemFn, out: &mut String) {
        const OWN: [&str; 5] = [
            "optional",
            "reserved",
            "rust_name",
            "success",
            "unsafe_call",
        ];
        for attr in &function.attrs {
            let name = attr.path().get_ident().map(Ident::to_string);
            if name.is_some_and(|name| OWN.contains(&name.as_str())) {
                *out += &attribute(attr);
            }
        }
        *out += "fn ";
        *out += &function.sig.ident.to_string();
        *out += "(&self";
        for input in &function.sig.inputs {
            let FnArg::Typed(typed) = input else { continue };
            *out += ", ";
            for attr in &typed.attrs {
                if attr.path().is_ident("view") {
                    // The compiler finds the same type.
                    *out += "#[view] ";
                } else if attr.path().is_ident("owner")
                    && let Some(mut owner) = attrs::types(attr).into_iter().next()
                {
                    let lends = forget_lifetimes(&mut owner);
                    let index = self.index(&owner);
                    let last = if lends { LENT.into() } else { last(&owner) };
                    *out += &format!("#[owner({NUMBERED}{index}::{last})] ");
                } else {
                    *out += &attribute(attr);
                }
            }
            match &*typed.pat {
                syn::Pat::Ident(pat) => *out += &pat.ident.to_string(),
                other => *out += &other.to_token_stream().to_string(),
            }
            *out += ": ";
            self.write(&typed.ty, out);
        }
        *out += ")";
        if let syn::ReturnType::Type(_, ty) = &function.sig.output {
            *out += " -> ";
            self.write(ty, out);
        }
        *out += "; ";
    }

    /// A type with numbers in it; what is looked at by its name keeps that.
    fn write(&mut self, ty: &Type, out: &mut String) {
        match ty {
            Type::Group(group) => self.write(&group.elem, out),
            Type::Paren(paren) => self.write(&paren.elem, out),
            Type::Ptr(pointer) => {
                *out += match pointer.mutability {
                    Some(_) => "*mut ",
                    None => "*const ",
                };
                self.write(&pointer.elem, out);
            }
            Type::Path(path) if path.qself.is_none() => {
                let number = path.path.get_ident().filter(|ident| is_primitive(ident));
                let last = path.path.segments.last();
                match (number, last.map(|last| (&last.ident, &last.arguments))) {
                    (Some(number), _) => *out += &number.to_string(),
                    (None, Some((ident, PathArguments::AngleBracketed(arguments))))
                        if ident == "Option" || ident == "Ref" =>
                    {
                        let mut types =
                            arguments.args.iter().filter_map(|argument| match argument {
                                GenericArgument::Type(ty) => Some(ty),
                                _ => None,
                            });
                        *out += &format!("{ident}<");
                        if let Some(ty) = types.next() {
                            let index = self.whole(ty, out);
                            self.interfaces.push(index);
                        }
                        *out += ">";
                    }
                    _ => {
                        self.whole(ty, out);
                    }
                }
            }
            _ => {
                self.whole(ty, out);
            }
        }
    }

    /// Writes the number of a type.
    fn whole(&mut self, ty: &Type, out: &mut String) -> usize {
        let index = self.index(ty);
        *out += &format!("{NUMBERED}{index}::{}", last(ty));
        index
    }

    fn index(&mut self, ty: &Type) -> usize {
        let written = type_text(ty);
        let known = self.written.iter().position(|known| *known == written);
        known.unwrap_or_else(|| {
            self.all.push(ty.clone());
            self.written.push(written);
            self.all.len() - 1
        })
    }

    /// What a description says of the types that are no interfaces.
    fn described(&self, rt: &Tokens) -> TokenStream {
        let types = self.all.iter().enumerate();
        let named = types.filter(|(index, _)| !self.interfaces.contains(index));
        let described = named.filter_map(|(_, ty)| {
            let Type::Path(path) = ty else { return None };
            let name = path.path.segments.last()?.ident.unraw().to_string();
            let known = matches!(name.as_str(), "HRESULT" | "GUID" | "IUnknown" | "c_void");
            (!known).then(|| quote!(#rt::TypeDescription::of::<#ty>(#name),))
        });
        described.collect()
    }
}

/// An attribute as it is written.
fn attribute(attr: &Attribute) -> String {
    match (&attr.meta, attr.path().get_ident()) {
        (syn::Meta::Path(_), Some(name)) => format!("#[{name}] "),
        (syn::Meta::List(list), Some(name)) => format!("#[{name}({})] ", list.tokens),
        _ => format!("{} ", attr.to_token_stream()),
    }
}

/// The name by which a type is looked at.
fn last(ty: &Type) -> String {
    let last = match ty {
        Type::Path(path) => path.path.segments.last(),
        _ => None,
    };
    last.map_or_else(|| "Type".into(), |last| last.ident.to_string())
}

/// What stands in an associated type borrows from nothing. Returns whether it did.
fn forget_lifetimes(ty: &mut Type) -> bool {
    let Type::Path(path) = ty else { return false };
    let mut did = false;
    for segment in &mut path.path.segments {
        if let PathArguments::AngleBracketed(arguments) = &mut segment.arguments {
            for argument in &mut arguments.args {
                if let GenericArgument::Lifetime(lifetime) = argument {
                    lifetime.ident = Ident::new("static", lifetime.ident.span());
                    did = true;
                }
            }
        }
    }
    did
}

fn is_primitive(ident: &Ident) -> bool {
    const PRIMITIVE: [&str; 14] = [
        "bool", "f32", "f64", "i128", "i16", "i32", "i64", "i8", "isize", "u16", "u32", "u64",
        "u8", "usize",
    ];
    PRIMITIVE.contains(&&*ident.to_string())
}

/// The types as a tree of pairs, in which each is few steps away.
fn balanced(types: &[Type]) -> TokenStream {
    match types {
        [] => quote!(()),
        [one] => quote!(#one),
        many => {
            let (left, right) = many.split_at(many.len().div_ceil(2));
            let (left, right) = (balanced(left), balanced(right));
            quote!((#left, #right))
        }
    }
}

/// The way to a type of [`balanced`].
fn step(tree: TokenStream, rt: &TokenStream, len: usize, index: usize) -> TokenStream {
    if len <= 1 {
        return tree;
    }
    let left = len.div_ceil(2);
    if index < left {
        step(quote!(<#tree as #rt::Pair>::Left), rt, left, index)
    } else {
        step(
            quote!(<#tree as #rt::Pair>::Right),
            rt,
            len - left,
            index - left,
        )
    }
}

/// What becomes of the methods that are not written.
enum Instead {
    /// They are forwarded to the object that the expression gives. Those that are unsafe to call are
    /// where the implementer vouches for whoever calls them.
    Forward { to: TokenStream, vouched: bool },
    /// They answer MAPI_E_NO_SUPPORT.
    NoSupport,
}

/// The arguments of the attributes.
struct Arguments {
    krate: Option<Path>,
    to: Option<TokenStream>,
    vouched: bool,
    bases: Option<Bases>,
    /// Whether something could not be read, so that what is missing may be meant.
    broken: bool,
}

enum Bases {
    /// Every one, next to the trait itself.
    All(Ident),
    Named(Vec<Path>),
}

impl Arguments {
    fn read(args: TokenStream, keys: &[&str], faults: &Faults) -> Self {
        let mut out = Self {
            krate: None,
            to: None,
            vouched: false,
            bases: None,
            broken: false,
        };
        let parser = |input: ParseStream| {
            while !input.is_empty() {
                out.one(input, keys, faults)?;
                if input.is_empty() {
                    break;
                }
                input.parse::<syn::Token![,]>()?;
            }
            Ok(())
        };
        if let Err(error) = parser.parse2(args) {
            faults.push(error);
            out.broken = true;
        }
        out
    }

    fn one(&mut self, input: ParseStream, keys: &[&str], faults: &Faults) -> syn::Result<()> {
        let key = input.call(Ident::parse_any)?;
        let name = key.to_string();
        if !keys.contains(&name.as_str()) {
            let hint = crate::diag::suggestion(&name, keys);
            faults.at(&key, format!("unknown key `{name}`: {hint}"));
            self.broken = true;
            while !input.is_empty() && !input.peek(syn::Token![,]) {
                input.parse::<TokenTree>()?;
            }
            return Ok(());
        }
        let twice = match name.as_str() {
            "to" => {
                input.parse::<syn::Token![=]>()?;
                let expression: syn::Expr = input.parse()?;
                self.to.replace(expression.to_token_stream()).is_some()
            }
            "unsafe" => std::mem::replace(&mut self.vouched, true),
            "crate" => {
                input.parse::<syn::Token![=]>()?;
                self.krate
                    .replace(input.call(Path::parse_mod_style)?)
                    .is_some()
            }
            _ if input.peek(syn::token::Paren) => {
                let named;
                syn::parenthesized!(named in input);
                let named = named.parse_terminated(Path::parse_mod_style, syn::Token![,])?;
                for path in &named {
                    if !is_trait(path) {
                        faults.at(
                            path,
                            "a base is named by its trait, as in `bases(IMAPIProp_Impl)`",
                        );
                    }
                }
                let named = named.into_iter().filter(is_trait).collect();
                self.bases.replace(Bases::Named(named)).is_some()
            }
            _ => self.bases.replace(Bases::All(key.clone())).is_some(),
        };
        if twice {
            faults.at(&key, format!("key `{name}` is given twice: keep one"));
        }
        Ok(())
    }
}

fn is_trait(path: &Path) -> bool {
    path.segments
        .last()
        .is_some_and(|last| last.arguments.is_none() && last.ident.to_string().ends_with("_Impl"))
}

/// `#[forward(to = …)]`.
pub fn forward(args: TokenStream, item: TokenStream) -> TokenStream {
    let faults = Faults::new();
    let arguments = Arguments::read(args, &["to", "bases", "unsafe", "crate"], &faults);
    let to = arguments.to.clone();
    if to.is_none() && !arguments.broken {
        faults.push(syn::Error::new(
            Span::call_site(),
            "missing key `to`: write `#[forward(to = self.inner)]` with the object that answers for \
             methods that are not written",
        ));
    }
    let vouched = arguments.vouched;
    let instead = to.map_or(Instead::NoSupport, |to| Instead::Forward { to, vouched });
    filled("forward", arguments, instead, item, faults)
}

/// `#[unsupported]`.
pub fn unsupported(args: TokenStream, item: TokenStream) -> TokenStream {
    let faults = Faults::new();
    let arguments = Arguments::read(args, &["bases", "crate"], &faults);
    filled("unsupported", arguments, Instead::NoSupport, item, faults)
}

/// The block with a call of the interface's macro in it.
fn filled(
    attribute: &str,
    arguments: Arguments,
    instead: Instead,
    item: TokenStream,
    faults: Faults,
) -> TokenStream {
    let block = syn::parse2::<ItemImpl>(item.clone());
    let block = block.ok().filter(|block| match &block.trait_ {
        Some((None, path, _)) => is_trait(path),
        _ => false,
    });
    let Some(mut block) = block else {
        faults.push(syn::Error::new(
            Span::call_site(),
            format!(
                "`#[{attribute}]` stands on the implementation of an interface: write \
                 `#[{attribute}…] impl IFoo_Impl for Foo_Impl {{ … }}`"
            ),
        ));
        let faults = faults.into_compile_errors();
        return quote!(#(#faults)* #item);
    };
    let faults = faults.into_compile_errors();
    let krate = arguments
        .krate
        .unwrap_or_else(|| syn::parse_quote!(::mapi_core));
    let Some((_, path, _)) = block.trait_.clone() else {
        return item;
    };
    let instead = match instead {
        Instead::Forward { to, vouched: true } => quote!(vouched(#to)),
        Instead::Forward { to, .. } => quote!(to(#to)),
        Instead::NoSupport => quote!(unsupported()),
    };
    let written = block.items.iter().filter_map(|item| match item {
        syn::ImplItem::Fn(function) => {
            let name = function.sig.ident.unraw();
            let cfg = function
                .attrs
                .iter()
                .filter(|attr| attr.path().is_ident("cfg"));
            Some(quote!(#(#cfg)* #name,))
        }
        _ => None,
    });
    let written = quote!(#(#written)*);
    let call = |path: &Path, written: &TokenStream| {
        // The compiler says of a macro that it does not find where it is called, and the trait is
        // what it does not find then.
        quote!(#path! { [#krate::private::forwarded] methods { #krate } { #path } { #instead } { #written } })
    };
    block
        .items
        .push(syn::ImplItem::Verbatim(call(&path, &written)));
    let header = Header::of(&block);
    let bases = match arguments.bases {
        None => TokenStream::new(),
        Some(Bases::Named(named)) => named
            .iter()
            .map(|base| header.block(base, call(base, &TokenStream::new())))
            .collect(),
        Some(Bases::All(key)) => {
            let header = header.tokens();
            quote_spanned! {key.span()=>
                #path! { [#krate::private::forwarded] bases { #krate } { #path } { #instead } #header }
            }
        }
    };
    quote!(#(#faults)* #block #bases)
}

/// What the implementations of the bases have in common with that of the interface.
struct Header {
    attrs: TokenStream,
    generics: TokenStream,
    self_ty: TokenStream,
    clause: TokenStream,
}

impl Header {
    fn of(block: &ItemImpl) -> Self {
        const REPEATED: [&str; 6] = ["allow", "cfg", "deny", "expect", "forbid", "warn"];
        let attrs = block.attrs.iter().filter(|attr| {
            let repeated = |name: &&str| attr.path().is_ident(name);
            REPEATED.iter().any(repeated)
        });
        let (generics, _, clause) = block.generics.split_for_impl();
        Self {
            attrs: quote!(#(#attrs)*),
            generics: quote!(#generics),
            self_ty: block.self_ty.to_token_stream(),
            clause: quote!(#clause),
        }
    }

    fn block(&self, base: &Path, inner: TokenStream) -> TokenStream {
        let Self {
            attrs,
            generics,
            self_ty,
            clause,
        } = self;
        quote!(#attrs impl #generics #base for #self_ty #clause { #inner })
    }

    /// As they travel through the macro of the interface.
    fn tokens(&self) -> TokenStream {
        let Self {
            attrs,
            generics,
            self_ty,
            clause,
        } = self;
        quote!({ #attrs } { #generics } { #self_ty } { #clause })
    }
}

/// What the macro of an interface calls back with: the name of its base and its spec, and what it
/// was called with.
pub fn forwarded(input: TokenStream) -> TokenStream {
    let mut input = input.into_iter();
    let mut text = || match input.next() {
        Some(TokenTree::Literal(literal)) => text_of(&literal),
        _ => String::new(),
    };
    let (base, spec) = (text(), text());
    let kind = input
        .next()
        .map(|kind| kind.to_string())
        .unwrap_or_default();
    let groups: Vec<TokenStream> = input
        .filter_map(|tree| match tree {
            TokenTree::Group(group) => Some(group.stream()),
            _ => None,
        })
        .collect();
    match (kind.as_str(), &groups[..]) {
        ("methods", [krate, path, instead, written]) => {
            methods(&spec, krate, path, instead, written)
        }
        ("bases", [krate, path, instead, attrs, generics, self_ty, clause]) => {
            let header = Header {
                attrs: attrs.clone(),
                generics: generics.clone(),
                self_ty: self_ty.clone(),
                clause: clause.clone(),
            };
            bases(&base, krate, path, instead, &header)
        }
        _ => TokenStream::new(),
    }
}

fn text_of(literal: &Literal) -> String {
    syn::parse_str::<syn::LitStr>(&literal.to_string())
        .map(|text| text.value())
        .unwrap_or_default()
}

/// The implementation of the base, which stands next to the interface, and that of its base.
fn bases(
    base: &str,
    krate: &TokenStream,
    path: &TokenStream,
    instead: &TokenStream,
    header: &Header,
) -> TokenStream {
    let Ok(mut path) = syn::parse2::<Path>(path.clone()) else {
        return TokenStream::new();
    };
    if base.is_empty() {
        return TokenStream::new();
    }
    if let Some(last) = path.segments.last_mut() {
        last.ident = Ident::new(&format!("{base}_Impl"), last.ident.span());
    }
    let call = quote! {
        #path! { [#krate::private::forwarded] methods { #krate } { #path } { #instead } {} }
    };
    let block = header.block(&path, call);
    let header = header.tokens();
    quote! {
        #block
        #path! { [#krate::private::forwarded] bases { #krate } { #path } { #instead } #header }
    }
}

/// The methods that are not written.
fn methods(
    text: &str,
    krate: &TokenStream,
    path: &TokenStream,
    instead: &TokenStream,
    written: &TokenStream,
) -> TokenStream {
    let faults = Faults::new();
    let item = format!("unsafe trait {INTERFACE}: IUnknown {{ {text} }}");
    let args = quote!(iid = none, crate = #krate);
    let syntax = item
        .parse()
        .ok()
        .and_then(|item| parse::parse(args, item, &faults));
    let Some(syntax) = syntax else {
        return TokenStream::new();
    };
    let spec = check::check(&syntax, &faults).interface;
    let mut cx = Context::new(&spec);
    let object = super::local("object");
    cx.object = object.clone();
    let instead = Instead::read(instead);
    let written = Written::read(written);
    let functions = cx.methods().map(|method| {
        let cfg = written.unless(&method.rust_name)?;
        Some(function(&cx, method, &instead, cfg))
    });
    let functions: TokenStream = functions.flatten().collect();
    let count = 1 + highest(text);
    let signature = quote!(<(dyn #path + 'static) as #krate::private::Signature>);
    Numbered {
        signature,
        rt: quote!(#krate::private),
        count,
    }
    .resolve(functions)
}

/// The number of types in the text.
fn highest(text: &str) -> usize {
    let digits = |rest: &str| {
        let end = rest
            .find(|c: char| !c.is_ascii_digit())
            .unwrap_or(rest.len());
        rest[..end].parse().unwrap_or(0)
    };
    text.split(NUMBERED).skip(1).map(digits).max().unwrap_or(0)
}

impl Instead {
    fn read(tokens: &TokenStream) -> Self {
        let mut tokens = tokens.clone().into_iter();
        match (tokens.next(), tokens.next()) {
            (Some(TokenTree::Ident(word)), Some(TokenTree::Group(to))) if word != "unsupported" => {
                Self::Forward {
                    to: to.stream(),
                    vouched: word == "vouched",
                }
            }
            _ => Self::NoSupport,
        }
    }
}

/// The methods that the implementer wrote, each with what it is subject to.
struct Written(Vec<(String, Vec<Attribute>)>);

impl Written {
    fn read(tokens: &TokenStream) -> Self {
        let parser = |input: ParseStream| {
            let mut all = Vec::new();
            while !input.is_empty() {
                let attrs = input.call(Attribute::parse_outer)?;
                let name = input.call(Ident::parse_any)?.to_string();
                input.parse::<syn::Token![,]>()?;
                all.push((name, attrs));
            }
            Ok(all)
        };
        Self(parser.parse2(tokens.clone()).unwrap_or_default())
    }

    /// When the method is not there; `None` where it always is.
    fn unless(&self, name: &Ident) -> Option<TokenStream> {
        let name = name.unraw();
        let mut there = Vec::new();
        for (_, attrs) in self.0.iter().filter(|(written, _)| name == written) {
            if attrs.is_empty() {
                return None;
            }
            let conditions = attrs.iter().filter_map(|attr| match &attr.meta {
                syn::Meta::List(list) => Some(&list.tokens),
                _ => None,
            });
            there.push(quote!(all(#(#conditions),*)));
        }
        Some(if there.is_empty() {
            TokenStream::new()
        } else {
            quote!(#[cfg(not(any(#(#there),*)))])
        })
    }
}

fn function(cx: &Context, method: &Method, instead: &Instead, cfg: TokenStream) -> TokenStream {
    let Context { rt, object, .. } = cx;
    // What stays the callee's lives as long as that does, which nobody can tell of an object that
    // an expression gives.
    let lent = |param: &Param| {
        param.data().is_some_and(|data| {
            let named = &data.named;
            data.item == Item::Owner && quote!(#named).to_string().contains(LENT)
        })
    };
    let (this, body) = match instead {
        Instead::Forward { to, .. } if method.params.iter().any(lent) => {
            let message = format!(
                "`{}` cannot be forwarded, because its result stays the callee's: write it in \
                 this block, and return what the object itself keeps",
                method.rust_name.unraw()
            );
            let body = quote_spanned!(span_of(to)=> ::core::compile_error! { #message });
            (Ident::new("self", Span::call_site()), body)
        }
        Instead::Forward { to, vouched } if *vouched || !method.is_unsafe => {
            let this = this(to).unwrap_or_else(|| Ident::new("self", Span::call_site()));
            let interface = Ident::new(INTERFACE, Span::call_site());
            let span = span_of(to);
            let to = quote_spanned!(span=> &#to);
            let call = call::body(cx, method, &Call::Forwarded);
            (this, quote!(let #object: &#interface = #to; #call))
        }
        _ => {
            let names = entry::argument_names(cx, method);
            let answer = match &method.ret {
                Ret::HResult(_) => quote!(::core::result::Result::Err(#rt::entry::no_support())),
                Ret::Void => TokenStream::new(),
                // SAFETY: zeros are a value of every ABI type.
                Ret::Value(ty) => quote!(unsafe { #rt::call::zeroed::<#ty>() }),
            };
            let this = Ident::new("self", Span::call_site());
            (this, quote!(let _ = (#(#names,)*); #answer))
        }
    };
    let head = entry::head(cx, method, &this);
    quote! {
        #cfg
        #[allow(
            clippy::all, clippy::pedantic, clippy::nursery, clippy::restriction, deprecated,
            trivial_casts, unsafe_code, unused_parens, unused_mut, unused_qualifications, unused_unsafe,
            unused_variables
        )]
        #head { #body }
    }
}

/// The `self` of the expression, which is another one than that of generated code.
fn this(to: &TokenStream) -> Option<Ident> {
    to.clone().into_iter().find_map(|tree| match tree {
        TokenTree::Ident(ident) if ident == "self" => Some(ident),
        TokenTree::Group(group) => this(&group.stream()),
        _ => None,
    })
}

/// Where a fault of the expression is shown.
fn span_of(to: &TokenStream) -> Span {
    let first = to.clone().into_iter().next();
    first.map_or_else(Span::call_site, |first| first.span())
}

/// Puts the types where their numbers are.
struct Numbered {
    signature: TokenStream,
    rt: TokenStream,
    count: usize,
}

impl Numbered {
    fn resolve(&self, tokens: TokenStream) -> TokenStream {
        let mut tokens = tokens.into_iter().peekable();
        let mut out = TokenStream::new();
        while let Some(tree) = tokens.next() {
            match tree {
                TokenTree::Ident(ident) if ident == INTERFACE => {
                    let signature = &self.signature;
                    out.extend(quote!(#signature::Interface));
                }
                TokenTree::Ident(ident) => {
                    let text = ident.to_string();
                    match text.strip_prefix(NUMBERED).and_then(|n| n.parse().ok()) {
                        Some(index) => {
                            // `::Name`, which stands there for those who look at names.
                            tokens.by_ref().take(3).for_each(drop);
                            let signature = &self.signature;
                            let tree = quote!(#signature::Types);
                            out.extend(step(tree, &self.rt, self.count, index));
                        }
                        None => out.extend([TokenTree::Ident(ident)]),
                    }
                }
                TokenTree::Group(group) => {
                    let mut inner = Group::new(group.delimiter(), self.resolve(group.stream()));
                    inner.set_span(group.span());
                    // A type that was parsed may stand in an invisible group.
                    if group.delimiter() == Delimiter::None {
                        out.extend(inner.stream());
                    } else {
                        out.extend([TokenTree::Group(inner)]);
                    }
                }
                other => out.extend([other]),
            }
        }
        out
    }
}
