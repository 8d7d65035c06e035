//! That no spec, however broken, makes the macro panic or makes it write what is no Rust.

use proc_macro2::{Group, TokenStream, TokenTree};

const SPECS: &[&str] = &[
    include_str!("snapshots/roles.spec.rs"),
    include_str!("snapshots/derived.spec.rs"),
];

/// The tokens in order, each group before what is in it.
fn count(tokens: &TokenStream) -> usize {
    tokens
        .clone()
        .into_iter()
        .map(|tree| match tree {
            TokenTree::Group(group) => 1 + count(&group.stream()),
            _ => 1,
        })
        .sum()
}

/// The tokens with what `change` makes of the one at `index`.
fn changed(
    tokens: TokenStream,
    index: &mut isize,
    change: &dyn Fn(TokenTree) -> TokenStream,
) -> TokenStream {
    tokens
        .into_iter()
        .flat_map(|tree| {
            *index -= 1;
            if *index == -1 {
                return change(tree);
            }
            match tree {
                TokenTree::Group(group) => {
                    let inner = changed(group.stream(), index, change);
                    TokenTree::Group(Group::new(group.delimiter(), inner)).into()
                }
                other => other.into(),
            }
        })
        .collect()
}

/// Runs the macro on `#[mapi_interface(…)]` and the trait behind it.
fn run(spec: TokenStream) {
    if let Some(text) = no_rust(spec) {
        panic!("{text}");
    }
}

/// What the macro writes, if that is no Rust.
fn no_rust(spec: TokenStream) -> Option<String> {
    let mut trees = spec.into_iter();
    let attribute = trees.by_ref().find_map(|tree| match tree {
        TokenTree::Group(group) => Some(group.stream()),
        _ => None,
    });
    let args = attribute.unwrap_or_default().into_iter().skip(1);
    let args = args.flat_map(|tree| match tree {
        TokenTree::Group(group) => group.stream(),
        other => other.into(),
    });
    let item: TokenStream = trees.collect();
    let is_trait = syn::parse2::<syn::ItemTrait>(item.clone()).is_ok();
    let expansion = crate::mapi_interface(args.collect(), item);
    // What stands on something else is handed on as it was.
    let is_rust = !is_trait || syn::parse2::<syn::File>(expansion.clone()).is_ok();
    (!is_rust).then(|| expansion.to_string())
}

fn mutate(change: &dyn Fn(TokenTree) -> TokenStream) {
    for spec in SPECS {
        let spec: TokenStream = spec.parse().expect("the spec is of tokens");
        for index in 0..count(&spec) {
            run(changed(spec.clone(), &mut (index as isize), change));
        }
    }
}

#[test]
fn no_missing_token_makes_it_panic() {
    mutate(&|_| TokenStream::new());
}

#[test]
fn no_repeated_token_makes_it_panic() {
    mutate(&|tree| [tree.clone(), tree].into_iter().collect());
}

#[test]
fn no_other_token_makes_it_panic() {
    for other in [
        "x", "'a", "3", "\"text\"", "*", "<", "()", "{}", "self", "r#type", "_",
    ] {
        let other: TokenStream = other.parse().expect("a token");
        mutate(&|_| other.clone());
    }
}

/// Every spec of mapi-core, with its attribute.
fn all_specs() -> Vec<TokenStream> {
    fn collect(folder: &std::path::Path, specs: &mut Vec<TokenStream>) {
        for entry in std::fs::read_dir(folder).expect("a folder of sources") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                collect(&path, specs);
            } else if path.extension().is_some_and(|e| e == "rs") {
                let text = std::fs::read_to_string(&path).expect("a source file");
                let Ok(file) = syn::parse_file(&text) else {
                    continue;
                };
                specs.extend(file.items.into_iter().filter_map(|item| match item {
                    syn::Item::Trait(item) if is_spec(&item) => {
                        let attrs = item.attrs.iter().filter(|a| !a.path().is_ident("doc"));
                        let (first, rest): (Vec<_>, Vec<_>) =
                            attrs.partition(|a| a.path().is_ident("mapi_interface"));
                        let bare = syn::ItemTrait {
                            attrs: Vec::new(),
                            ..item.clone()
                        };
                        Some(quote::quote!(#(#first)* #(#rest)* #bare))
                    }
                    _ => None,
                }));
            }
        }
    }
    fn is_spec(item: &syn::ItemTrait) -> bool {
        item.attrs
            .iter()
            .any(|a| a.path().is_ident("mapi_interface"))
    }
    let mut specs = Vec::new();
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../../mapi-core/src");
    collect(std::path::Path::new(root), &mut specs);
    specs
}

/// What stands in the place of a token.
const OTHERS: &[&str] = &[
    "x",
    "'a",
    "3",
    "\"text\"",
    "*",
    "<",
    "()",
    "{}",
    "self",
    "r#type",
    "_",
    "#[out]",
    "#[inout]",
    "#[opt]",
    "#[view]",
    "#[nullable]",
    "*mut",
    "*const",
    "Option<IFoo>",
    "Ref<IFoo>",
    "u32",
    "-> u32",
];

/// Mutates tokens of all specs at places that a simple generator chooses; returns what it did to
/// specs that made the macro panic or write what is no Rust.
fn mutate_all(seed: u64, cases: usize) -> Vec<String> {
    let specs = all_specs();
    assert!(specs.len() > 100, "the specs of mapi-core");
    let sizes: Vec<usize> = specs.iter().map(count).collect();
    let others: Vec<TokenStream> = OTHERS
        .iter()
        .map(|other| other.parse().expect("tokens"))
        .collect();
    let mut state = (seed + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let mut next = |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state % below as u64) as usize
    };
    let mut faulty = Vec::new();
    for _ in 0..cases {
        let which = next(specs.len());
        let index = next(sizes[which]);
        let other = &others[next(others.len())];
        let kind = next(3);
        let change = |tree: TokenTree| match kind {
            0 => TokenStream::new(),
            1 => [tree.clone(), tree].into_iter().collect(),
            _ => other.clone(),
        };
        let spec = changed(specs[which].clone(), &mut (index as isize), &change);
        let outcome = std::panic::catch_unwind(|| no_rust(spec.clone()));
        if !matches!(outcome, Ok(None)) {
            faulty.push(format!("token {index} of {spec}"));
        }
    }
    faulty
}

#[test]
fn no_changed_token_of_a_spec_makes_it_panic() {
    let faulty = mutate_all(0, 2_000);
    assert!(faulty.is_empty(), "{}", faulty.join("\n\n"));
}

/// `cargo test --release -p mapi-macros-backend -- --ignored --nocapture`, a quarter of an hour of CPU
/// time. A thread for each seed, since what was parsed lives as long as its thread.
#[test]
#[ignore = "takes minutes"]
fn no_changed_token_in_a_million_makes_it_panic() {
    const SEEDS: u64 = 100;
    const CASES: usize = 10_000;
    let start = std::time::Instant::now();
    let seeds = std::sync::atomic::AtomicU64::new(1);
    let next = || seeds.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
    let workers = std::thread::available_parallelism().map_or(1, usize::from);
    let faulty: Vec<String> = std::thread::scope(|scope| {
        let work = || {
            let seeds = std::iter::repeat_with(next).take_while(|seed| *seed <= SEEDS);
            let runs = seeds.map(|seed| scope.spawn(move || mutate_all(seed, CASES)).join());
            runs.flat_map(|run| run.expect("each case catches its panic"))
                .collect::<Vec<_>>()
        };
        let workers: Vec<_> = (0..workers).map(|_| scope.spawn(work)).collect();
        let done = workers.into_iter().map(|worker| worker.join());
        done.flat_map(|faulty| faulty.expect("it starts threads alone"))
            .collect()
    });
    println!(
        "{} cases in {} s",
        SEEDS as usize * CASES,
        start.elapsed().as_secs()
    );
    assert!(faulty.is_empty(), "{}", faulty.join("\n\n"));
}

/// Seconds that this thread ran, where the system tells; else that went by.
fn cpu_time() -> f64 {
    static START: std::sync::LazyLock<std::time::Instant> =
        std::sync::LazyLock::new(std::time::Instant::now);
    let nanoseconds = std::fs::read_to_string("/proc/thread-self/schedstat")
        .ok()
        .and_then(|text| text.split(' ').next()?.parse().ok());
    nanoseconds.map_or_else(|| START.elapsed().as_secs_f64(), |n: f64| n / 1e9)
}

/// Four times the input takes about four times as long, whatever grows.
#[test]
fn time_is_linear_in_the_input() {
    let list = |n: usize, one: &dyn Fn(usize) -> String| (0..n).map(one).collect::<String>();
    let method = |params: String| format!("fn Many(&self, {params}) -> HRESULT;");
    type Shape<'a> = (&'a str, usize, &'a dyn Fn(usize) -> String);
    let shapes: [Shape<'_>; 5] = [
        ("unknown counts", 2_000, &|n| {
            method(list(n, &|i| {
                format!("#[len_param(nowhere{i})] p{i}: *const u32, ")
            }))
        }),
        ("arrays", 250, &|n| {
            method(list(n, &|i| {
                format!("n{i}: u32, #[len_param(n{i})] p{i}: *const u32, ")
            }))
        }),
        ("one count", 250, &|n| {
            let arrays = list(n, &|i| format!("#[len_param(n)] p{i}: *const u32, "));
            method(format!("n: u32, {arrays}"))
        }),
        ("methods", 250, &|n| {
            list(n, &|i| {
                format!("fn Get{i}(&self, #[out] n: *mut u32) -> HRESULT;")
            })
        }),
        ("words", 20_000, &|n| {
            let words = list(n, &|i| format!("MAPI_E_BUSY, PR_SUBJECT{i}: `x`. "));
            format!("#[doc = {words:?}] fn Get(&self) -> HRESULT;")
        }),
    ];
    for (what, size, methods) in shapes {
        // Without optimisation less of it takes as long.
        let size = if cfg!(debug_assertions) {
            size / 5
        } else {
            size
        };
        let time = |n: usize| {
            let spec = format!("unsafe trait IMany: IUnknown {{ {} }}", methods(n));
            let args: TokenStream = "iid = none".parse().expect("tokens");
            let item: TokenStream = spec.parse().expect("tokens");
            let start = cpu_time();
            let out = crate::mapi_interface(args, item);
            let time = cpu_time() - start;
            assert_eq!(
                out.to_string().contains("compile_error"),
                what == "unknown counts"
            );
            time
        };
        let least = |n| (0..3).map(|_| time(n)).fold(f64::MAX, f64::min);
        let (small, large) = (least(size), least(4 * size));
        println!("{size} {what}: {small:.3} s, four times that {large:.3} s");
        assert!(large < small * 8.0, "{what}: {small} s, then {large} s");
    }
}
