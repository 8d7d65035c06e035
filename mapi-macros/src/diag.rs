//! Collects every fault of a spec, so that all of them are reported at once.

use proc_macro2::{Span, TokenStream};
use quote::ToTokens;
use std::cell::RefCell;

/// The faults found so far. Shared by `parse` and `check`.
#[derive(Default)]
pub struct Faults(RefCell<Vec<syn::Error>>);

impl Faults {
    pub fn new() -> Self {
        Self::default()
    }

    /// Records a fault under all of `tokens`.
    pub fn at(&self, tokens: impl ToTokens, message: impl std::fmt::Display) {
        self.push(syn::Error::new_spanned(tokens, message));
    }

    /// Records a fault under `span`.
    pub fn span(&self, span: Span, message: impl std::fmt::Display) {
        self.push(syn::Error::new(span, message));
    }

    /// Records what `syn` found.
    pub fn push(&self, error: syn::Error) {
        self.0.borrow_mut().push(error);
    }

    pub fn len(&self) -> usize {
        self.0.borrow().len()
    }

    /// One `compile_error!` for each fault, in the order in which they were found; `None` if
    /// there is none.
    pub fn into_compile_errors(self) -> Option<TokenStream> {
        let errors = self.0.into_inner();
        (!errors.is_empty()).then(|| errors.iter().map(syn::Error::to_compile_error).collect())
    }
}

/// `, did you mean …?` where one of `known` is close to `word`, else the list of all.
pub fn suggestion(word: &str, known: &[&str]) -> String {
    let nearest = known
        .iter()
        .map(|k| (strsim::damerau_levenshtein(word, k), k))
        .min();
    match nearest {
        Some((distance, k)) if distance <= 1 + k.len() / 3 => format!("did you mean `{k}`?"),
        _ => format!("known are {}", list(known)),
    }
}

/// "`a`, `b` and `c`".
pub fn list(words: &[&str]) -> String {
    let quoted: Vec<_> = words.iter().map(|w| format!("`{w}`")).collect();
    match quoted.split_last() {
        None => String::new(),
        Some((last, [])) => last.clone(),
        Some((last, rest)) => format!("{} and {last}", rest.join(", ")),
    }
}
