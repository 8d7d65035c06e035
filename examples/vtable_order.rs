//! `cargo run --example vtable_order`: where the reference prints another vtable order than the headers
//! declare. Whoever declared such an interface from its page calls the wrong slots; the slots here
//! are those of the headers, and the tests ask C compilers for them.
//!
//! With the name of an interface, all of its slots are shown.

use mapi_core::INTERFACES;
use mapi_core::boundary::describe::InterfaceDescription;
use mapi_examples::documented_order::DOCUMENTED;
use std::process::ExitCode;

/// A method in both orders.
struct Place {
    name: &'static str,
    /// Where a vtable that was declared from the page has it.
    page: Option<usize>,
    /// Where it is.
    header: Option<usize>,
}

/// Pages call what they do not document Placeholder and a number, and headers do so with another
/// spelling and other numbers: such a slot is the same if it is in the same place.
fn is_placeholder(name: &str) -> bool {
    name.to_ascii_lowercase().starts_with("placeholder")
}

/// Headers have a suffix where a function of Windows has the same name.
fn is_same(page: &str, header: &str) -> bool {
    page == header || header.strip_suffix('W') == Some(page)
}

fn places(description: &'static InterfaceDescription, page: &'static [&'static str]) -> Vec<Place> {
    let first = description.slot_count() - description.methods.len();
    let mut places: Vec<Place> = description
        .methods
        .iter()
        .map(|method| {
            let own = method.slot - first;
            let on_page = if is_placeholder(method.name) {
                page.get(own)
                    .is_some_and(|name| is_placeholder(name))
                    .then_some(own)
            } else {
                page.iter().position(|name| is_same(name, method.name))
            };
            Place {
                name: method.name,
                page: on_page.map(|index| first + index),
                header: Some(method.slot),
            }
        })
        .collect();
    for (index, name) in page.iter().enumerate() {
        let slot = Some(first + index);
        if !places.iter().any(|place| place.page == slot) {
            places.push(Place {
                name,
                page: slot,
                header: None,
            });
        }
    }
    places
}

fn slot(slot: Option<usize>) -> String {
    slot.map_or_else(|| "-".into(), |slot| slot.to_string())
}

/// Prints the table of an interface; returns how many slots differ.
fn report(
    description: &'static InterfaceDescription,
    page: &'static [&'static str],
    all: bool,
) -> usize {
    let places = places(description, page);
    let wrong = places
        .iter()
        .filter(|place| place.page != place.header)
        .count();
    if wrong == 0 && !all {
        let renamed = description.methods.iter().zip(page);
        let renamed = renamed
            .filter(|(method, name)| method.name != **name)
            .count();
        println!(
            "{}: the same slots, {renamed} of them under another name\n",
            description.name
        );
        return 0;
    }
    println!(
        "{}: {wrong} of {} slots differ",
        description.name,
        description.methods.len()
    );
    println!("  {:<28} {:>7} {:>7}", "method", "page", "header");
    for place in places
        .iter()
        .filter(|place| all || place.page != place.header)
    {
        let mark = if place.page == place.header {
            ""
        } else {
            "  <-"
        };
        println!(
            "  {:<28} {:>7} {:>7}{mark}",
            place.name,
            slot(place.page),
            slot(place.header)
        );
    }
    println!();
    wrong
}

fn main() -> ExitCode {
    let wanted = std::env::args().nth(1);
    if let Some(name) = &wanted
        && !DOCUMENTED.iter().any(|(known, _)| known == name)
    {
        eprintln!("the reference prints no other order of {name}");
        return ExitCode::FAILURE;
    }
    let mut differ = 0;
    for (name, page) in DOCUMENTED {
        if wanted.as_deref().is_some_and(|wanted| wanted != *name) {
            continue;
        }
        let Some(description) = INTERFACES.iter().find(|d| d.name == *name) else {
            eprintln!("{name} is not declared");
            return ExitCode::FAILURE;
        };
        differ += usize::from(report(description, page, wanted.is_some()) > 0);
    }
    if wanted.is_none() {
        println!("{differ} interfaces have another order in the reference than in the headers");
    }
    ExitCode::SUCCESS
}
