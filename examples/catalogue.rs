//! Prints the reference page of an interface from its const description:
//! `cargo run --example catalogue -- IMAPIGetSession`; without a name, the list.

use mapi_core::INTERFACES;
use mapi_core::boundary::describe::{InterfaceDescription, MethodDescription};
use std::io::{self, BufWriter, ErrorKind, Write};
use std::process::ExitCode;

fn main() -> ExitCode {
    let names: Vec<String> = std::env::args().skip(1).collect();
    let mut out = BufWriter::new(io::stdout().lock());
    match run(&names, &mut out, &mut io::stderr()).and_then(|found| out.flush().map(|()| found)) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        // Whoever read the list has seen enough of it, as `head` has.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("catalogue: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Prints what is asked for, and says whether all of it was found.
pub(crate) fn run(
    names: &[String],
    out: &mut impl Write,
    err: &mut impl Write,
) -> io::Result<bool> {
    if names.is_empty() {
        list(out)?;
    }
    let mut found = true;
    for name in names {
        match find(name) {
            Some(description) => page(description, out)?,
            None => {
                found = false;
                writeln!(err, "no interface is called {name}{}", nearest(name))?;
            }
        }
    }
    Ok(found)
}

fn find(name: &str) -> Option<&'static InterfaceDescription> {
    let mut all = INTERFACES.iter().copied();
    all.find(|known| known.name.eq_ignore_ascii_case(name))
}

fn list(out: &mut impl Write) -> io::Result<()> {
    for known in INTERFACES {
        let (name, slots) = (known.name, known.slot_count());
        writeln!(out, "{name:<34} {:<38} {slots:>3} slots", iid(known))?;
    }
    writeln!(out, "{} interfaces", INTERFACES.len())
}

fn page(description: &'static InterfaceDescription, out: &mut impl Write) -> io::Result<()> {
    let line: Vec<&str> = description.ancestors().map(|a| a.name).collect();
    let said = |who: Option<&'static str>| who.unwrap_or("not said");
    writeln!(out, "{}\n", description.name)?;
    writeln!(out, "  Interface identifier  {}", iid(description))?;
    writeln!(out, "  Continues             {}", line.join(", "))?;
    writeln!(
        out,
        "  Implemented by        {}",
        said(description.implemented_by)
    )?;
    writeln!(
        out,
        "  Called by             {}",
        said(description.called_by)
    )?;
    writeln!(out, "\n  Vtable order")?;
    for (owner, method) in description.slots() {
        writeln!(out, "  {:>4}  {}::{}", method.slot, owner.name, method.name)?;
        if owner.name == description.name {
            signature(method, out)?;
        }
    }
    writeln!(out)
}

fn signature(method: &MethodDescription, out: &mut impl Write) -> io::Result<()> {
    let Some(rust_name) = method.rust_name else {
        return writeln!(out, "          reserved: answers MAPI_E_NO_SUPPORT");
    };
    writeln!(out, "          in Rust: {rust_name}")?;
    if method.optional {
        writeln!(
            out,
            "          an implementer may leave it out: MAPI_E_NO_SUPPORT"
        )?;
    }
    for param in method.params {
        let opt = if param.optional { ", may be null" } else { "" };
        let with = if param.related.is_empty() {
            ""
        } else {
            ", with "
        };
        let related = param.related.join(", ");
        let (name, ty, role) = (param.name, param.ty, param.role);
        writeln!(
            out,
            "          {name:<24} {ty:<34} {role}{opt}{with}{related}"
        )?;
    }
    if !method.ret.is_empty() {
        writeln!(out, "          returns {}", method.ret)?;
    }
    Ok(())
}

fn iid(description: &InterfaceDescription) -> String {
    description.iid.map_or_else(
        || "never published".into(),
        |iid| format!("{iid:?}").to_lowercase(),
    )
}

/// The names that contain what was asked for, or else those that are written almost like it.
fn nearest(name: &str) -> String {
    let name = name.to_lowercase();
    let names = || INTERFACES.iter().map(|known| known.name);
    let mut close: Vec<&str> = names()
        .filter(|known| known.to_lowercase().contains(&name))
        .collect();
    if close.is_empty() {
        let distance = |known: &str| edits(&name, &known.to_lowercase());
        let least = names().map(distance).min().unwrap_or(usize::MAX);
        if least <= name.len() / 3 {
            close = names().filter(|known| distance(known) == least).collect();
        }
    }
    if close.is_empty() {
        "; without a name, the catalogue lists them".into()
    } else {
        format!("; there is {}", close.join(", "))
    }
}

/// How many letters to change, add or remove until one is the other.
fn edits(a: &str, b: &str) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.bytes().enumerate() {
        let mut diagonal = i;
        row[0] = i + 1;
        for (j, y) in b.bytes().enumerate() {
            let change = diagonal + usize::from(x != y);
            diagonal = row[j + 1];
            row[j + 1] = change.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[b.len()]
}
