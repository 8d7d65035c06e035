//! What rustc suggests for a block without its methods compiles when it is pasted.

#![cfg(all(target_os = "linux", target_arch = "x86_64"))]

use mapi_core::INTERFACES;
use mapi_core::boundary::describe::InterfaceDescription;
use std::collections::HashMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What a provider imports. `Result` is Rust's, because the compiler shows no aliases.
const HEAD: &str = "#![allow(unused, ambiguous_glob_reexports)]
pub mod everything {
    pub use mapi_core::abi::*;
    pub use mapi_core::abi::flags::{self, FlagSet};
    pub use mapi_core::client::*;
    pub use mapi_core::data::address::*;
    pub use mapi_core::data::dialog::*;
    pub use mapi_core::data::entryid::*;
    pub use mapi_core::data::forms::*;
    pub use mapi_core::data::named::*;
    pub use mapi_core::data::notification::*;
    pub use mapi_core::data::props::*;
    pub use mapi_core::data::restriction::*;
    pub use mapi_core::data::row::*;
    pub use mapi_core::data::rules::*;
    pub use mapi_core::data::sort::*;
    pub use mapi_core::data::storage::*;
    pub use mapi_core::data::sync::*;
    pub use mapi_core::data::value::*;
    pub use mapi_core::data::*;
    pub use mapi_core::{INTERFACES};
    pub use mapi_core::memory::*;
    pub use mapi_core::memory::text::*;
    pub use mapi_core::mime::*;
    pub use mapi_core::outlook::account::*;
    pub use mapi_core::outlook::freebusy::*;
    pub use mapi_core::outlook::{OfflineAdvise, SyncRequest};
    pub use mapi_core::boundary::*;
    pub use mapi_core::boundary;
    pub use std::ffi::{CStr, CString, c_void};
    pub use windows_core::{BOOL, GUID, HRESULT, IUnknown};
}
";

/// The interface and those that it continues.
fn line(interface: &'static InterfaceDescription) -> Vec<&'static str> {
    let bases = std::iter::successors(Some(interface), |interface| interface.base());
    let names = bases.map(|interface| interface.name);
    names.filter(|name| *name != "IUnknown").collect()
}

/// A crate with a type for each interface that does what its object does. `stubs` has the methods of each block, which is called
/// `object trait`.
fn source(stubs: &HashMap<String, String>) -> String {
    let names: Vec<&str> = INTERFACES.iter().map(|interface| interface.name).collect();
    let mut text = HEAD.replace("INTERFACES", &names.join(", "));
    for interface in INTERFACES {
        let name = interface.name;
        write!(
            text,
            "mod object_{name} {{\nuse super::everything::*;\n\
             pub struct Object;\n"
        )
        .unwrap();
        for base in line(interface) {
            let inner = stubs.get(&format!("{name} {base}"));
            let inner = inner.map_or("", String::as_str);
            write!(
                text,
                "impl mapi_core::{base}_Impl for Object {{ // {name} {base}\n{inner}}}\n"
            )
            .unwrap();
        }
        text += "}\n";
    }
    text
}

struct Compiler {
    folder: PathBuf,
    mapi_core: PathBuf,
    windows_core: PathBuf,
}

impl Compiler {
    /// What the tests were compiled with, which lies beside them in several versions.
    fn find() -> Self {
        let test = std::env::current_exe().unwrap();
        let folder = test.parent().unwrap().to_owned();
        let libraries = |name: &str| {
            let prefix = format!("lib{name}-");
            let files = std::fs::read_dir(&folder).unwrap();
            let mut files: Vec<PathBuf> = files
                .map(|file| file.unwrap().path())
                .filter(|path| {
                    let file = path.file_name().unwrap().to_string_lossy();
                    file.starts_with(&prefix) && file.ends_with(".rlib")
                })
                .collect();
            files.sort_by_key(|path| std::fs::metadata(path).unwrap().modified().unwrap());
            files.reverse();
            files
        };
        for mapi_core in libraries("mapi_core") {
            for windows_core in libraries("windows_core") {
                let found = Self {
                    folder: folder.clone(),
                    mapi_core: mapi_core.clone(),
                    windows_core,
                };
                let last = INTERFACES.last().unwrap().name;
                let same = format!(
                    "pub use mapi_core::INTERFACES; \
                     pub fn a(a: mapi_core::{last}) -> windows_core::IUnknown {{ a.into() }}"
                );
                if found.errors(&same).is_empty() {
                    return found;
                }
            }
        }
        panic!("the libraries that this test was linked with are not beside it");
    }

    /// What the compiler says of a library, as JSON.
    fn errors(&self, source: &str) -> Vec<String> {
        let temp = Path::new(env!("CARGO_TARGET_TMPDIR"));
        let file = temp.join("stubs.rs");
        std::fs::write(&file, source).unwrap();
        let mut rustc = Command::new(option_env!("RUSTC").unwrap_or("rustc"));
        rustc
            .args(["--edition=2024", "--crate-type=lib", "--emit=metadata"])
            .args([
                "--error-format=json",
                "--cap-lints=allow",
                "--crate-name=stubs",
            ])
            .arg("-L")
            .arg(format!("dependency={}", self.folder.display()))
            .arg("--out-dir")
            .arg(temp)
            .arg(&file);
        for (name, path) in [
            ("mapi_core", &self.mapi_core),
            ("windows_core", &self.windows_core),
        ] {
            rustc
                .arg("--extern")
                .arg(format!("{name}={}", path.display()));
        }
        let output = rustc.output().expect("rustc");
        let said = String::from_utf8(output.stderr).unwrap();
        let errors = said
            .lines()
            .filter(|line| line.contains("\"level\":\"error\""));
        errors.map(str::to_owned).collect()
    }
}

/// The methods that an error suggests, and the line that they go behind.
fn suggested(error: &str) -> Option<(usize, String)> {
    let error: serde_json::Value = serde_json::from_str(error).unwrap();
    if error["code"]["code"] != "E0046" {
        return None;
    }
    let line = error["spans"][0]["line_start"].as_u64()?;
    let mut methods = String::new();
    for help in error["children"].as_array()? {
        for span in help["spans"].as_array()? {
            if let Some(method) = span["suggested_replacement"].as_str() {
                methods += method;
            }
        }
    }
    Some((line as usize, methods))
}

#[test]
fn they_compile() {
    let compiler = Compiler::find();
    let empty = source(&HashMap::new());
    let lines: Vec<&str> = empty.lines().collect();
    let mut stubs = HashMap::new();
    for error in compiler.errors(&empty) {
        if let Some((line, methods)) = suggested(&error) {
            let (_, block) = lines[line - 1].split_once("// ").unwrap();
            stubs.insert(block.to_owned(), methods);
        }
    }
    let methods: usize = stubs.values().map(|methods| methods.lines().count()).sum();
    assert!(stubs.len() > INTERFACES.len(), "{} blocks", stubs.len());
    println!("{methods} methods in {} blocks", stubs.len());
    let errors = compiler.errors(&source(&stubs));
    let shown: Vec<String> = errors
        .iter()
        .filter_map(|error| {
            let error: serde_json::Value = serde_json::from_str(error).ok()?;
            Some(error["rendered"].as_str()?.to_owned())
        })
        .collect();
    assert!(shown.is_empty(), "{}", shown.join("\n"));
}
