//! The layout of every struct: the numbers that `layout!` asserts of the Rust structs when the
//! program is compiled are asserted of the C structs here.

use super::compiler::{Statement, Target, prove};
use super::{known, sources};

/// A struct of the ABI layer, with both layouts.
struct Layout {
    name: String,
    /// Bytes on 64 and on 32 bits: the struct's size and alignment, then each field's offset.
    size: [u64; 2],
    align: [u64; 2],
    fields: Vec<(String, [u64; 2])>,
}

fn layouts() -> Vec<Layout> {
    let mut layouts = Vec::new();
    for (name, tokens) in sources::macro_calls() {
        if name == "layout" {
            let words = sources::flat(tokens);
            let mut words = words.iter().map(String::as_str).peekable();
            while let Some(name) = words.next() {
                layouts.push(layout(name, &mut words));
            }
        }
    }
    layouts
}

fn layout<'a>(name: &str, words: &mut impl Iterator<Item = &'a str>) -> Layout {
    assert_eq!(words.next(), Some("("), "{name} has a layout in braces");
    let mut numbers = Vec::new();
    loop {
        match words.next() {
            Some(")") => break,
            Some(",") => {}
            Some(what) => {
                let mut number = || words.next().and_then(sources::number).expect("a number");
                let on_64 = number();
                assert_eq!(words.next(), Some("/"), "{name}.{what}");
                let mut number = || words.next().and_then(sources::number).expect("a number");
                numbers.push((what.to_owned(), [on_64, number()]));
            }
            None => panic!("the layout of {name} does not end"),
        }
    }
    let fields = numbers.split_off(2);
    assert_eq!(
        (numbers[0].0.as_str(), numbers[1].0.as_str()),
        ("size", "align")
    );
    Layout {
        name: name.to_owned(),
        size: numbers[0].1,
        align: numbers[1].1,
        fields,
    }
}

fn statements(target: Target) -> Vec<Statement> {
    let which = usize::from(target.pointer == 4);
    let mut statements = Vec::new();
    for Layout {
        name,
        size,
        align,
        fields,
    } in layouts()
    {
        let mut state = |expression: String, value: u64| {
            statements.push(Statement {
                label: name.clone(),
                expression,
                value,
            });
        };
        state(format!("sizeof({name})"), size[which]);
        state(format!("_Alignof({name})"), align[which]);
        for (field, offset) in &fields {
            let field = field.strip_prefix("r#").unwrap_or(field);
            state(format!("offsetof({name}, {field})"), offset[which]);
        }
    }
    statements
}

#[test]
#[ignore = "needs the MinGW-w64 compilers and headers"]
fn every_struct_is_laid_out_as_in_c() {
    let layouts: Vec<String> = layouts().into_iter().map(|layout| layout.name).collect();
    let proven = prove(statements, known::LAYOUT_FAULTS, known::lacks_struct);
    println!(
        "{proven} of {} structs are laid out as in the headers",
        layouts.len()
    );
    let in_the_headers = layouts
        .iter()
        .filter(|name| !known::lacks_struct(name))
        .count();
    assert_eq!(proven, in_the_headers - known::LAYOUT_FAULTS.len());
}
