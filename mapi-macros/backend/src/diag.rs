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

    /// How many faults were found so far.
    pub fn count(&self) -> usize {
        self.0.borrow().len()
    }

    /// One `compile_error!` for each fault, in the order in which they were found.
    pub fn into_compile_errors(self) -> Vec<TokenStream> {
        let faults = self.0.into_inner();
        faults.iter().map(syn::Error::to_compile_error).collect()
    }
}

/// The one of `known` that is close to `word`.
pub fn nearest<'a>(word: &str, known: &[&'a str]) -> Option<&'a str> {
    let distances = known
        .iter()
        .map(|k| (strsim::damerau_levenshtein(word, k), *k));
    let (distance, nearest) = distances.min()?;
    (distance <= 1 + nearest.len() / 3).then_some(nearest)
}

/// `did you mean …?` where one of `known` is close to `word`, else the list of all.
pub fn suggestion(word: &str, known: &[&str]) -> String {
    match nearest(word, known) {
        Some(nearest) => format!("did you mean `{nearest}`?"),
        None if known.len() == 1 => format!("the only one is {}", list(known)),
        None => format!("known are {}", list(known)),
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
