//! Prints the reference page of an interface from its const description:
//! `cargo run --example catalogue -- IMAPIGetSession`; without a name, the list.

use mapi_core::describe::{InterfaceDescription, MethodDescription};
use mapi_core::interfaces;
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut names = std::env::args().skip(1).peekable();
    if names.peek().is_none() {
        list();
        return ExitCode::SUCCESS;
    }
    let mut code = ExitCode::SUCCESS;
    for name in names {
        match interfaces::ALL
            .iter()
            .find(|d| d.name.eq_ignore_ascii_case(&name))
        {
            Some(description) => page(description),
            None => {
                eprintln!("no interface is called {name}{}", nearest(&name));
                code = ExitCode::FAILURE;
            }
        }
    }
    code
}

fn list() {
    for description in interfaces::ALL {
        println!(
            "{:<34} {:<38} {:>3} slots",
            description.name,
            iid(description),
            description.slot_count()
        );
    }
    println!("{} interfaces", interfaces::ALL.len());
}

fn page(description: &'static InterfaceDescription) {
    println!("{}\n", description.name);
    println!("  Interface identifier  {}", iid(description));
    let line: Vec<&str> = description.ancestors().map(|a| a.name).collect();
    println!("  Continues             {}", line.join(", "));
    println!(
        "  Implemented by        {}",
        description.implemented_by.unwrap_or("not said")
    );
    println!(
        "  Called by             {}",
        description.called_by.unwrap_or("not said")
    );
    println!("\n  Vtable order");
    for (owner, method) in description.slots() {
        println!("  {:>4}  {}::{}", method.slot, owner.name, method.name);
        if owner.name == description.name {
            signature(method);
        }
    }
    println!();
}

fn signature(method: &MethodDescription) {
    let Some(rust_name) = method.rust_name else {
        println!("          reserved: answers MAPI_E_NO_SUPPORT");
        return;
    };
    println!("          in Rust: {rust_name}");
    for param in method.params {
        let opt = if param.optional { ", may be null" } else { "" };
        let related = if param.related.is_empty() {
            String::new()
        } else {
            format!(", with {}", param.related.join(", "))
        };
        println!(
            "          {:<24} {:<34} {}{opt}{related}",
            param.name, param.ty, param.role
        );
    }
    if !method.ret.is_empty() {
        println!("          returns {}", method.ret);
    }
    if method.optional {
        println!("          may be left out by an implementer");
    }
}

fn iid(description: &InterfaceDescription) -> String {
    description.iid.map_or_else(
        || "never published".into(),
        |iid| format!("{iid:?}").to_lowercase(),
    )
}

/// Names that contain what was asked for.
fn nearest(name: &str) -> String {
    let name = name.to_lowercase();
    let close: Vec<&str> = interfaces::ALL
        .iter()
        .map(|d| d.name)
        .filter(|known| known.to_lowercase().contains(&name))
        .collect();
    if close.is_empty() {
        "; without a name, the catalogue lists them".into()
    } else {
        format!("; there is {}", close.join(", "))
    }
}
