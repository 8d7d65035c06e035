//! Tokens as they are put together.
//!
//! `quote`'s streams are the compiler's: to put one into another asks the compiler, which in a macro
//! that is compiled without optimisation, as macros are, is most of what it does. These are a list
//! until they are done.

use proc_macro2::{Delimiter, Group, Ident, Literal, Punct, Spacing, Span, TokenStream, TokenTree};
use syn::{GenericArgument, PathArguments, Type};

/// A list of tokens, and the span of those that are written into it.
#[derive(Clone)]
pub struct Tokens {
    trees: Vec<TokenTree>,
    span: Span,
}

/// What is written, with `#name` for the tokens of a variable, and `#(#name …)*` or `#(#name …),*`
/// for those of each in it, as `quote::quote` has it.
macro_rules! quote {
    ($($tree:tt)*) => {
        $crate::tokens::quote_spanned!(::proc_macro2::Span::call_site()=> $($tree)*)
    };
}

/// The same with a span for what is written.
macro_rules! quote_spanned {
    ($span:expr=> $($tree:tt)*) => {{
        #[allow(unused_mut)]
        let mut tokens = $crate::tokens::Tokens::at($span);
        $crate::tokens::write!(tokens $($tree)*);
        tokens
    }};
}

macro_rules! write {
    ($out:ident) => {};
    ($out:ident #(#$name:ident $($behind:tt)*) * $($rest:tt)*) => {
        for each in $name {
            $crate::tokens::ToTokens::to_tokens(&each, &mut $out);
            $crate::tokens::write!($out $($behind)*);
        }
        $crate::tokens::write!($out $($rest)*);
    };
    ($out:ident #(#$name:ident $($behind:tt)*) $separator:tt * $($rest:tt)*) => {
        #[allow(unused_mut, unused_assignments)]
        {
            let mut first = true;
            for each in $name {
                if !first {
                    $out.punct(stringify!($separator));
                }
                first = false;
                $crate::tokens::ToTokens::to_tokens(&each, &mut $out);
                $crate::tokens::write!($out $($behind)*);
            }
        }
        $crate::tokens::write!($out $($rest)*);
    };
    ($out:ident # $name:ident $($rest:tt)*) => {
        $crate::tokens::ToTokens::to_tokens(&$name, &mut $out);
        $crate::tokens::write!($out $($rest)*);
    };
    ($out:ident ($($inner:tt)*) $($rest:tt)*) => {
        $crate::tokens::write!(@ $out Parenthesis $($inner)*);
        $crate::tokens::write!($out $($rest)*);
    };
    ($out:ident [$($inner:tt)*] $($rest:tt)*) => {
        $crate::tokens::write!(@ $out Bracket $($inner)*);
        $crate::tokens::write!($out $($rest)*);
    };
    ($out:ident {$($inner:tt)*} $($rest:tt)*) => {
        $crate::tokens::write!(@ $out Brace $($inner)*);
        $crate::tokens::write!($out $($rest)*);
    };
    ($out:ident $word:ident $($rest:tt)*) => {
        $out.ident(stringify!($word));
        $crate::tokens::write!($out $($rest)*);
    };
    ($out:ident $lifetime:lifetime $($rest:tt)*) => {
        $out.lifetime(stringify!($lifetime));
        $crate::tokens::write!($out $($rest)*);
    };
    ($out:ident $literal:literal $($rest:tt)*) => {
        $crate::tokens::ToTokens::to_tokens(&$literal, &mut $out);
        $crate::tokens::write!($out $($rest)*);
    };
    ($out:ident $punct:tt $($rest:tt)*) => {
        $out.punct(stringify!($punct));
        $crate::tokens::write!($out $($rest)*);
    };
    (@ $out:ident $delimiter:ident $($inner:tt)*) => {{
        #[allow(unused_mut)]
        let mut inner = $crate::tokens::Tokens::at($out.span());
        $crate::tokens::write!(inner $($inner)*);
        $out.group(::proc_macro2::Delimiter::$delimiter, inner);
    }};
}

pub(crate) use {quote, quote_spanned, write};

impl Tokens {
    pub fn new() -> Self {
        Self::at(Span::call_site())
    }

    pub fn at(span: Span) -> Self {
        let trees = Vec::new();
        Self { trees, span }
    }

    pub fn span(&self) -> Span {
        self.span
    }

    pub fn is_empty(&self) -> bool {
        self.trees.is_empty()
    }

    pub fn push(&mut self, tree: impl Into<TokenTree>) {
        self.trees.push(tree.into());
    }

    pub fn ident(&mut self, word: &str) {
        self.push(Ident::new(word, self.span));
    }

    pub fn punct(&mut self, text: &str) {
        if text == "_" {
            return self.ident(text);
        }
        let mut rest = text.as_bytes();
        while let [byte, behind @ ..] = rest {
            let spacing = match behind {
                [] => Spacing::Alone,
                _ => Spacing::Joint,
            };
            let mut punct = Punct::new(char::from(*byte), spacing);
            punct.set_span(self.span);
            self.push(punct);
            rest = behind;
        }
    }

    pub fn lifetime(&mut self, text: &str) {
        let mut tick = Punct::new('\'', Spacing::Joint);
        tick.set_span(self.span);
        self.push(tick);
        self.ident(&text[1..]);
    }

    pub fn group(&mut self, delimiter: Delimiter, inner: Self) {
        let mut group = Group::new(delimiter, inner.into());
        group.set_span(self.span);
        self.push(group);
    }

    fn literal(&mut self, mut literal: Literal) {
        literal.set_span(self.span);
        self.push(literal);
    }

    /// The tokens, each at a span.
    pub fn each_at(self, span: impl Fn(Span) -> Span) -> Self {
        let at = |mut tree: TokenTree| {
            tree.set_span(span(tree.span()));
            tree
        };
        self.trees.into_iter().map(at).collect()
    }
}

impl Default for Tokens {
    fn default() -> Self {
        Self::new()
    }
}

impl IntoIterator for Tokens {
    type Item = TokenTree;
    type IntoIter = std::vec::IntoIter<TokenTree>;

    fn into_iter(self) -> Self::IntoIter {
        self.trees.into_iter()
    }
}

impl FromIterator<TokenTree> for Tokens {
    fn from_iter<I: IntoIterator<Item = TokenTree>>(trees: I) -> Self {
        let trees = Vec::from_iter(trees);
        Self {
            trees,
            ..Self::new()
        }
    }
}

impl FromIterator<Self> for Tokens {
    fn from_iter<I: IntoIterator<Item = Self>>(parts: I) -> Self {
        let mut all = Self::new();
        for part in parts {
            all.trees.extend(part.trees);
        }
        all
    }
}

impl From<Tokens> for TokenStream {
    fn from(tokens: Tokens) -> Self {
        Self::from_iter(tokens.trees)
    }
}

impl std::fmt::Display for Tokens {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        TokenStream::from(self.clone()).fmt(f)
    }
}

impl quote::ToTokens for Tokens {
    fn to_tokens(&self, out: &mut TokenStream) {
        out.extend(self.trees.iter().cloned());
    }
}

/// What has tokens.
pub trait ToTokens {
    fn to_tokens(&self, out: &mut Tokens);

    fn to_token_stream(&self) -> Tokens {
        let mut tokens = Tokens::new();
        self.to_tokens(&mut tokens);
        tokens
    }

    fn into_token_stream(self) -> Tokens
    where
        Self: Sized,
    {
        self.to_token_stream()
    }
}

impl<T: ToTokens + ?Sized> ToTokens for &T {
    fn to_tokens(&self, out: &mut Tokens) {
        (**self).to_tokens(out);
    }
}

impl<T: ToTokens + ?Sized> ToTokens for Box<T> {
    fn to_tokens(&self, out: &mut Tokens) {
        (**self).to_tokens(out);
    }
}

impl<T: ToTokens> ToTokens for Option<T> {
    fn to_tokens(&self, out: &mut Tokens) {
        if let Some(there) = self {
            there.to_tokens(out);
        }
    }
}

impl ToTokens for Tokens {
    fn to_tokens(&self, out: &mut Tokens) {
        out.trees.extend_from_slice(&self.trees);
    }
}

impl ToTokens for Ident {
    fn to_tokens(&self, out: &mut Tokens) {
        out.push(self.clone());
    }
}

impl ToTokens for Literal {
    fn to_tokens(&self, out: &mut Tokens) {
        out.push(self.clone());
    }
}

impl ToTokens for str {
    fn to_tokens(&self, out: &mut Tokens) {
        out.literal(Literal::string(self));
    }
}

impl ToTokens for String {
    fn to_tokens(&self, out: &mut Tokens) {
        self.as_str().to_tokens(out);
    }
}

impl ToTokens for syn::LitStr {
    fn to_tokens(&self, out: &mut Tokens) {
        out.push(self.token());
    }
}

impl ToTokens for bool {
    fn to_tokens(&self, out: &mut Tokens) {
        out.ident(if *self { "true" } else { "false" });
    }
}

impl ToTokens for i32 {
    fn to_tokens(&self, out: &mut Tokens) {
        out.literal(Literal::i32_unsuffixed(*self));
    }
}

impl ToTokens for usize {
    fn to_tokens(&self, out: &mut Tokens) {
        out.literal(Literal::usize_unsuffixed(*self));
    }
}

macro_rules! of_the_compiler {
    ($($ty:ty),*) => {$(
        impl ToTokens for $ty {
            fn to_tokens(&self, out: &mut Tokens) {
                out.trees.extend(quote::ToTokens::to_token_stream(self));
            }
        }
    )*};
}

of_the_compiler!(
    TokenStream,
    syn::Attribute,
    syn::PathSegment,
    syn::Visibility
);

/// As `syn` has it, without asking the compiler for the forms that specs are made of.
impl ToTokens for Type {
    fn to_tokens(&self, out: &mut Tokens) {
        match self {
            Self::Ptr(pointer) => {
                let span = std::mem::replace(&mut out.span, pointer.star_token.spans[0]);
                out.punct("*");
                let (word, at) = match (&pointer.mutability, &pointer.const_token) {
                    (Some(token), _) => ("mut", token.span),
                    (None, Some(token)) => ("const", token.span),
                    (None, None) => ("const", out.span),
                };
                out.span = at;
                out.ident(word);
                out.span = span;
                pointer.elem.to_tokens(out);
            }
            Self::Path(path) if path.qself.is_none() => path.path.to_tokens(out),
            other => out.trees.extend(quote::ToTokens::to_token_stream(other)),
        }
    }
}

impl ToTokens for syn::Path {
    fn to_tokens(&self, out: &mut Tokens) {
        let plain = self
            .segments
            .iter()
            .all(|segment| match &segment.arguments {
                PathArguments::None => true,
                PathArguments::AngleBracketed(arguments) => arguments.colon2_token.is_none(),
                PathArguments::Parenthesized(_) => false,
            });
        if !plain {
            out.trees.extend(quote::ToTokens::to_token_stream(self));
            return;
        }
        let outside = out.span;
        let colon2 = |out: &mut Tokens, token: Option<&syn::Token![::]>| {
            if let Some(token) = token {
                out.span = token.spans[0];
                out.punct("::");
            }
        };
        colon2(out, self.leading_colon.as_ref());
        for pair in self.segments.pairs() {
            let segment = pair.value();
            out.push(segment.ident.clone());
            if let PathArguments::AngleBracketed(arguments) = &segment.arguments {
                out.span = arguments.lt_token.spans[0];
                out.punct("<");
                for pair in arguments.args.pairs() {
                    match pair.value() {
                        GenericArgument::Type(ty) => ty.to_tokens(out),
                        other => out.trees.extend(quote::ToTokens::to_token_stream(other)),
                    }
                    if let Some(comma) = pair.punct() {
                        out.span = comma.spans[0];
                        out.punct(",");
                    }
                }
                out.span = arguments.gt_token.spans[0];
                out.punct(">");
            }
            colon2(out, pair.punct().copied());
        }
        out.span = outside;
    }
}
