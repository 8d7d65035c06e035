//! Syntax only: tokens become the parts of a spec, or syntax errors. Nothing is judged here
//! that is well-formed Rust.

use crate::diag::Faults;
use proc_macro2::{Delimiter, Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote_spanned};
use syn::ext::IdentExt;
use syn::parse::{ParseStream, Parser};
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
    /// It is no value and has been reported.
    Broken,
}

/// The trait that the attribute stands on.
pub struct Trait {
    pub attrs: Vec<Attribute>,
    pub vis: Visibility,
    pub unsafety: Option<Token![unsafe]>,
    pub auto: Option<Token![auto]>,
    pub trait_token: Token![trait],
    pub name: Ident,
    pub generics: Generics,
    /// `None` if what stands there could not be read and has been reported.
    pub bases: Option<Vec<TypeParamBound>>,
    pub where_clause: Option<WhereClause>,
    pub items: Vec<TraitItem>,
    /// The names of methods that could not be read and have been reported.
    pub skipped: Vec<Ident>,
}

/// Parses both halves; every error goes to `faults`. `None` where there is no trait to speak of.
pub fn parse(args: TokenStream, item: TokenStream, faults: &Faults) -> Option<Syntax> {
    let parser = |input: ParseStream| parse_args(input, faults);
    let args = parser.parse2(args).unwrap_or_else(|error| {
        faults.push(error);
        Vec::new()
    });
    let parser = |input: ParseStream| parse_trait(input, faults);
    match parser.parse2(item) {
        Ok(item) => Some(Syntax {
            args,
            args_span: Span::call_site(),
            item,
        }),
        Err(error) => {
            faults.push(error);
            None
        }
    }
}

/// `key = value, …`. What is wrong is reported and skipped up to the next comma.
fn parse_args(input: ParseStream, faults: &Faults) -> syn::Result<Vec<Arg>> {
    let mut args = Vec::new();
    while !input.is_empty() {
        args.extend(parse_arg(input, faults)?);
        if input.is_empty() {
            break;
        }
        if input.parse::<Option<Token![,]>>()?.is_none() {
            let next: TokenTree = input.fork().parse()?;
            faults.at(next, "missing `,` in front of this");
        }
    }
    Ok(args)
}

fn parse_arg(input: ParseStream, faults: &Faults) -> syn::Result<Option<Arg>> {
    if input.peek(syn::Lit) {
        let value: syn::Lit = input.parse()?;
        let key = Ident::new("iid", value.span());
        faults.at(
            &value,
            format!(
                "missing key `iid`: write `iid = {}`",
                value.to_token_stream()
            ),
        );
        return Ok(Some(broken(key)));
    }
    let Ok(key) = input.call(Ident::parse_any) else {
        let wrong: TokenTree = input.parse()?;
        faults.at(
            &wrong,
            "expected a key: write `key = value`, as in `iid = \"…\"`",
        );
        skip_to_comma(input)?;
        return Ok(None);
    };
    if input.parse::<Option<Token![=]>>()?.is_some() {
        if input.is_empty() || input.peek(Token![,]) {
            return Ok(Some(Arg { key, value: None }));
        }
        let ahead = input.fork();
        let value = if key == "crate" {
            ahead.call(Path::parse_mod_style).map(ArgValue::Path)
        } else {
            ahead.parse().map(ArgValue::Expr)
        };
        return Ok(Some(match value {
            Ok(value) => {
                syn::parse::discouraged::Speculative::advance_to(input, &ahead);
                let value = Some(value);
                Arg { key, value }
            }
            Err(_) => {
                let wrong: TokenTree = input.parse()?;
                faults.at(
                    &wrong,
                    format!("not a valid value of `{key}`: {}", form(&key)),
                );
                skip_to_comma(input)?;
                broken(key)
            }
        }));
    }
    if input.is_empty() || input.peek(Token![,]) {
        return Ok(Some(Arg { key, value: None }));
    }
    if input.peek(Ident::peek_any) {
        // The comma is what is missing.
        return Ok(Some(Arg { key, value: None }));
    }
    let wrong: TokenTree = input.parse()?;
    faults.at(
        &wrong,
        format!("a key has its value behind `=`: {}", form(&key)),
    );
    skip_to_comma(input)?;
    Ok(Some(broken(key)))
}

fn broken(key: Ident) -> Arg {
    let value = Some(ArgValue::Broken);
    Arg { key, value }
}

/// How a key is written.
fn form(key: &Ident) -> String {
    if key == "crate" {
        "write `crate = ::path::to::mapi_core`".into()
    } else {
        format!("write `{key} = \"…\"`")
    }
}

fn skip_to_comma(input: ParseStream) -> syn::Result<()> {
    while !input.is_empty() && !input.peek(Token![,]) {
        input.parse::<TokenTree>()?;
    }
    Ok(())
}

fn parse_trait(input: ParseStream, faults: &Faults) -> syn::Result<Trait> {
    let attrs = input.call(Attribute::parse_outer)?;
    let vis = input.parse()?;
    let unsafety = input.parse()?;
    let auto = input.parse()?;
    if !input.peek(Token![trait]) {
        let _: TokenStream = input.parse()?;
        return Err(syn::Error::new(
            Span::call_site(),
            "`#[mapi_interface]` stands on a trait: write `unsafe trait IFoo: IUnknown { … }`",
        ));
    }
    let trait_token = input.parse()?;
    let name = input.parse()?;
    let generics = input.parse()?;
    let bases = parse_bases(input, faults)?;
    let where_clause = input.parse()?;
    let body;
    braced!(body in input);
    let mut items = Vec::new();
    let mut skipped = Vec::new();
    while !body.is_empty() {
        items.extend(parse_member(&body, &mut skipped, faults)?);
    }
    Ok(Trait {
        attrs,
        vis,
        unsafety,
        auto,
        trait_token,
        name,
        generics,
        bases,
        where_clause,
        items,
        skipped,
    })
}

fn parse_bases(input: ParseStream, faults: &Faults) -> syn::Result<Option<Vec<TypeParamBound>>> {
    if input.parse::<Option<Token![:]>>()?.is_none() {
        return Ok(Some(Vec::new()));
    }
    let mut tokens = TokenStream::new();
    while !input.is_empty() && !input.peek(syn::token::Brace) && !input.peek(Token![where]) {
        tokens.extend([input.parse::<TokenTree>()?]);
    }
    let parser = Punctuated::<TypeParamBound, Token![+]>::parse_terminated;
    match parser.parse2(tokens.clone()) {
        Ok(bases) => Ok(Some(bases.into_iter().collect())),
        Err(_) => {
            faults.at(
                tokens,
                "this is not an interface: write `IUnknown` or the interface that this one continues",
            );
            Ok(None)
        }
    }
}

/// One item of the trait. A broken one is reported and skipped, so that those after it are
/// still looked at.
fn parse_member(
    body: ParseStream,
    skipped: &mut Vec<Ident>,
    faults: &Faults,
) -> syn::Result<Option<TraitItem>> {
    let ahead = body.fork();
    let error = match ahead.parse::<TraitItem>() {
        Ok(item) => {
            syn::parse::discouraged::Speculative::advance_to(body, &ahead);
            return Ok(Some(item));
        }
        Err(error) => error,
    };
    let tokens = skip_member(body)?;
    let name = function_name(&tokens);
    match syn::parse2::<TraitItem>(name_parameters(tokens)) {
        Ok(item) => Ok(Some(item)),
        Err(_) => {
            faults.push(error);
            skipped.extend(name);
            Ok(None)
        }
    }
}

/// What stands behind `fn`.
fn function_name(tokens: &TokenStream) -> Option<Ident> {
    let mut tokens = tokens.clone().into_iter();
    tokens.find(|tree| matches!(tree, TokenTree::Ident(word) if word == "fn"))?;
    match tokens.next()? {
        TokenTree::Ident(name) => Some(name),
        _ => None,
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

/// Gives parameters without a name one, and makes names raw that are keywords, so that the rest of
/// the method can be checked. A C prototype may have both, so this is what a pasted header has. It is
/// no Rust, and the compiler has said so before it called the macro.
fn name_parameters(tokens: TokenStream) -> TokenStream {
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
                        let name = Ident::new(&format!("unnamed_{i}"), Span::mixed_site());
                        inner.extend(quote_spanned!(name.span()=> #name:));
                    }
                    inner.extend(raw_name(param));
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

/// The parameter with `r#type: u32` for `type: u32`.
fn raw_name(param: TokenStream) -> TokenStream {
    let mut trees: Vec<TokenTree> = param.into_iter().collect();
    let is_colon = |tree: &TokenTree| matches!(tree, TokenTree::Punct(p) if p.as_char() == ':');
    if let Some(colon) = trees.iter().position(is_colon)
        && let Some(TokenTree::Ident(name)) = trees.get_mut(colon.wrapping_sub(1))
        && !matches!(
            name.to_string().as_str(),
            "self" | "Self" | "super" | "crate" | "_"
        )
        && syn::parse2::<Ident>(name.to_token_stream()).is_err()
    {
        *name = Ident::new_raw(&name.to_string(), name.span());
    }
    trees.into_iter().collect()
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
