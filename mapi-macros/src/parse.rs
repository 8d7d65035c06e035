//! Syntax only: tokens become the parts of a spec, or syntax errors. Nothing is judged here
//! that is well-formed Rust.

use crate::diag::Faults;
use proc_macro2::{Delimiter, Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote_spanned};
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream, Parser};
use syn::punctuated::Punctuated;
use syn::{
    Attribute, Expr, Generics, Path, Token, TraitItem, TypeParamBound, Visibility, WhereClause,
    braced,
};

/// A spec as written.
pub struct Syntax {
    pub args: Vec<Arg>,
    /// Where a fault of the attribute as a whole is shown.
    pub args_span: Span,
    pub item: Trait,
}

/// `key = value` in the attribute; `value` is `None` for a bare key.
pub struct Arg {
    pub key: Ident,
    pub value: Option<ArgValue>,
}

/// What stands behind the `=`.
pub enum ArgValue {
    Expr(Box<Expr>),
    /// `crate = ::path`
    Path(Path),
}

/// The trait that the attribute stands on.
pub struct Trait {
    pub attrs: Vec<Attribute>,
    pub vis: Visibility,
    pub unsafety: Option<Token![unsafe]>,
    pub trait_token: Token![trait],
    pub name: Ident,
    pub generics: Generics,
    pub bases: Vec<TypeParamBound>,
    pub where_clause: Option<WhereClause>,
    pub items: Vec<TraitItem>,
}

/// Parses both halves; every error goes to `faults`. `None` where there is no trait to speak of.
pub fn parse(args: TokenStream, item: TokenStream, faults: &Faults) -> Option<Syntax> {
    let args = match Punctuated::<Arg, Token![,]>::parse_terminated.parse2(args) {
        Ok(args) => args.into_iter().collect(),
        Err(error) => {
            faults.push(error);
            // The item is still worth a look, but without its attribute half the missing keys
            // would be follow-up errors.
            parse_item(item, faults)?;
            return None;
        }
    };
    let item = parse_item(item, faults)?;
    Some(Syntax {
        args,
        args_span: Span::call_site(),
        item,
    })
}

fn parse_item(item: TokenStream, faults: &Faults) -> Option<Trait> {
    let parser = |input: ParseStream| parse_trait(input, faults);
    match parser.parse2(item) {
        Ok(item) => Some(item),
        Err(error) => {
            faults.push(error);
            None
        }
    }
}

impl Parse for Arg {
    fn parse(input: ParseStream) -> syn::Result<Self> {
        let key = input.call(Ident::parse_any)?;
        let value = if input.parse::<Option<Token![=]>>()?.is_none() {
            None
        } else if key == "crate" {
            Some(ArgValue::Path(input.parse()?))
        } else {
            Some(ArgValue::Expr(input.parse()?))
        };
        Ok(Self { key, value })
    }
}

fn parse_trait(input: ParseStream, faults: &Faults) -> syn::Result<Trait> {
    let attrs = input.call(Attribute::parse_outer)?;
    let vis = input.parse()?;
    let unsafety = input.parse()?;
    if !input.peek(Token![trait]) {
        let _: TokenStream = input.parse()?;
        return Err(syn::Error::new(
            Span::call_site(),
            "#[mapi_interface] stands on a trait: write `unsafe trait IFoo: IUnknown { … }`",
        ));
    }
    let trait_token = input.parse()?;
    let name = input.parse()?;
    let generics = input.parse()?;
    let mut bases = Vec::new();
    if input.parse::<Option<Token![:]>>()?.is_some() {
        while !input.peek(syn::token::Brace) && !input.peek(Token![where]) {
            bases.push(input.parse()?);
            if input.parse::<Option<Token![+]>>()?.is_none() {
                break;
            }
        }
    }
    let where_clause = input.parse()?;
    let body;
    braced!(body in input);
    let mut items = Vec::new();
    while !body.is_empty() {
        items.extend(parse_member(&body, faults)?);
    }
    Ok(Trait {
        attrs,
        vis,
        unsafety,
        trait_token,
        name,
        generics,
        bases,
        where_clause,
        items,
    })
}

/// One item of the trait. A broken one is reported and skipped, so that those after it are
/// still looked at.
fn parse_member(body: ParseStream, faults: &Faults) -> syn::Result<Option<TraitItem>> {
    let ahead = body.fork();
    match ahead.parse::<TraitItem>() {
        Ok(item) => {
            syn::parse::discouraged::Speculative::advance_to(body, &ahead);
            Ok(Some(item))
        }
        Err(error) => {
            let tokens = skip_member(body)?;
            let before = faults.len();
            let named = name_parameters(tokens, faults);
            match syn::parse2::<TraitItem>(named) {
                Ok(item) if faults.len() > before => Ok(Some(item)),
                _ => {
                    faults.push(error);
                    Ok(None)
                }
            }
        }
    }
}

/// The tokens up to the end of a member: its `;` or its body.
fn skip_member(body: ParseStream) -> syn::Result<TokenStream> {
    let mut tokens = TokenStream::new();
    while !body.is_empty() {
        let tree: TokenTree = body.parse()?;
        let end = match &tree {
            TokenTree::Punct(p) => p.as_char() == ';',
            TokenTree::Group(g) => g.delimiter() == Delimiter::Brace,
            _ => false,
        };
        tree.to_tokens(&mut tokens);
        if end {
            break;
        }
    }
    Ok(tokens)
}

/// Reports parameters without a name and gives them one, so that the rest of the method can be
/// checked. A C prototype may leave names out, so this is what a pasted header has.
fn name_parameters(tokens: TokenStream, faults: &Faults) -> TokenStream {
    let mut seen_fn = false;
    let mut done = false;
    tokens
        .into_iter()
        .map(|tree| match tree {
            TokenTree::Group(group)
                if seen_fn && !done && group.delimiter() == Delimiter::Parenthesis =>
            {
                done = true;
                let mut inner = TokenStream::new();
                for (i, (param, comma)) in split_at_commas(group.stream()).into_iter().enumerate() {
                    if is_unnamed(&param) {
                        faults.at(
                            &param,
                            format!("a parameter needs a name: write `name: {param}`"),
                        );
                        let name = Ident::new(&format!("unnamed_{i}"), Span::mixed_site());
                        inner.extend(quote_spanned!(name.span()=> #name:));
                    }
                    inner.extend(param);
                    inner.extend(comma);
                }
                let mut named = proc_macro2::Group::new(group.delimiter(), inner);
                named.set_span(group.span());
                TokenTree::Group(named)
            }
            other => {
                seen_fn |= matches!(&other, TokenTree::Ident(i) if i == "fn");
                other
            }
        })
        .collect()
}

fn split_at_commas(tokens: TokenStream) -> Vec<(TokenStream, Option<TokenTree>)> {
    let mut parts = vec![(TokenStream::new(), None)];
    let mut depth = 0i32;
    for tree in tokens {
        if let TokenTree::Punct(p) = &tree {
            match p.as_char() {
                '<' => depth += 1,
                '>' => depth -= 1,
                ',' if depth == 0 => {
                    parts.last_mut().expect("one part from the start").1 = Some(tree);
                    parts.push((TokenStream::new(), None));
                    continue;
                }
                _ => {}
            }
        }
        parts
            .last_mut()
            .expect("one part from the start")
            .0
            .extend([tree]);
    }
    parts
}

/// Whether it is a type where `name: type` should be.
fn is_unnamed(param: &TokenStream) -> bool {
    let parser = |input: ParseStream| {
        input.call(Attribute::parse_outer)?;
        input.parse::<syn::Type>()
    };
    !param.is_empty() && parser.parse2(param.clone()).is_ok_and(|ty| !is_self(&ty))
}

fn is_self(ty: &syn::Type) -> bool {
    match ty {
        syn::Type::Path(path) => path.path.is_ident("self"),
        syn::Type::Reference(reference) => is_self(&reference.elem),
        _ => false,
    }
}
