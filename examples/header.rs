//! Prints a C and C++ header of interfaces, from their const descriptions:
//! `cargo run --example header -- IMAPIGetSession ITicketDesk > desk.h`; without a name, of all.

use mapi_core::INTERFACES;
use mapi_core::boundary::describe::InterfaceDescription;
use mapi_core::boundary::header::c_header;
use mapi_examples::{ITicketDesk, ITicketDesk2};
use std::process::ExitCode;

/// The interfaces of this crate. Those of MAPI are in `INTERFACES`.
const OURS: [&InterfaceDescription; 2] = [ITicketDesk::DESCRIPTION, ITicketDesk2::DESCRIPTION];

fn main() -> ExitCode {
    let names: Vec<String> = std::env::args().skip(1).collect();
    match chosen(&names) {
        Ok(chosen) => {
            print!("{}", c_header(&chosen));
            ExitCode::SUCCESS
        }
        Err(name) => {
            eprintln!("no interface is called {name}; the example catalogue lists them");
            ExitCode::FAILURE
        }
    }
}

/// The interfaces of these names, or all; fails with the first name that is none.
fn chosen(names: &[String]) -> Result<Vec<&'static InterfaceDescription>, &str> {
    let all = || OURS.into_iter().chain(INTERFACES.iter().copied());
    if names.is_empty() {
        return Ok(all().collect());
    }
    let find = |name: &'_ String| all().find(|known| known.name.eq_ignore_ascii_case(name));
    names
        .iter()
        .map(|name| find(name).ok_or(name.as_str()))
        .collect()
}
