//! The C and C++ header of all interfaces, as compilers read it: every slot is where the vtable of Rust
//! has it.

use mapi_core::boundary::describe::InterfaceDescription;
use mapi_core::boundary::header::c_header;
use mapi_core::{IMAPIGetSession, IMAPIProp, IMAPIProp_Impl, INTERFACES, mapi_interface};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use windows_core::{HRESULT, IUnknown};

/// A number of this crate's own.
#[derive(Clone, Copy, Debug)]
#[repr(transparent)]
pub struct Colour(u32);

// SAFETY: transparent over a number.
unsafe impl mapi_core::Abi for Colour {}

/// An interface of this crate's own, with names that C has no use for.
#[mapi_interface(iid = "b0a7da7e-0501-4000-8000-000000000001")]
pub unsafe trait IPaint: IMAPIProp {
    /// Paints.
    fn Paint(&self, colour: Colour, template: u32, #[inout] new: *mut Colour) -> HRESULT;
    /// As the base has it, and not the same.
    fn GetLastError(&self, r#default: i64) -> HRESULT;
    /// Nobody knows.
    #[reserved]
    fn Unknown(&self);
    /// Returns no status.
    fn Mix(&self, #[opt] with: windows_core::Ref<IUnknown>) -> u32;
}

fn all() -> Vec<&'static InterfaceDescription> {
    let mut all = INTERFACES.to_vec();
    all.push(IPaint::DESCRIPTION);
    all
}

/// The slots of an interface by the names that its struct has for them.
fn members(interface: &'static InterfaceDescription) -> impl Iterator<Item = (String, usize)> {
    let mut seen = std::collections::BTreeSet::new();
    interface.slots().map(move |(owner, method)| {
        let member = if seen.insert(method.name) {
            method.name.to_string()
        } else {
            format!("{}_{}", owner.name, method.name)
        };
        (member, method.slot)
    })
}

/// The vtable of each interface, as assertions about its struct.
fn assertions(interfaces: &[&'static InterfaceDescription], assert: &str) -> (String, usize) {
    let mut out = String::new();
    let mut count = 0;
    for interface in interfaces {
        let name = interface.name;
        for (member, slot) in members(interface) {
            writeln!(
                out,
                "{assert}(offsetof({name}Vtbl, {member}) == {slot} * sizeof(void *), \"{name}::{member}\");"
            )
            .unwrap();
            count += 1;
        }
        let size = interface.slot_count();
        writeln!(
            out,
            "{assert}(sizeof({0}Vtbl) == {size} * sizeof(void *), \"{0}\");",
            interface.name
        )
        .unwrap();
    }
    (out, count)
}

/// A folder of a test's own.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::create_dir_all(&folder).expect("a folder");
    folder
}

/// Compiles a source beside the header.
fn compile(compiler: &str, folder: &Path, source: &str, arguments: &[&str]) -> Output {
    let mut command = Command::new(compiler);
    command.current_dir(folder).args(arguments).arg(source);
    command
        .output()
        .unwrap_or_else(|error| panic!("{compiler} does not start: {error}"))
}

fn must(compiler: &str, folder: &Path, source: &str, arguments: &[&str]) {
    let output = compile(compiler, folder, source, arguments);
    let errors = String::from_utf8_lossy(&output.stderr);
    let first: Vec<&str> = errors.lines().take(40).collect();
    assert!(
        output.status.success(),
        "{compiler} {arguments:?}:\n{}",
        first.join("\n")
    );
}

fn written(folder: &Path, name: &str, text: &str) {
    std::fs::write(folder.join(name), text).expect("a file");
}

#[cfg(unix)]
const C: [&str; 6] = [
    "-std=c11",
    "-Wall",
    "-Wextra",
    "-Werror",
    "-fsyntax-only",
    "-Wno-unused",
];

#[test]
#[cfg(unix)] // a program for Windows has no compiler beside it under Wine
fn c_finds_every_slot() {
    let folder = folder("c_header_c");
    written(&folder, "mapi_core.h", &c_header(&all()));
    let (asserted, count) = assertions(&all(), "_Static_assert");
    let source = format!(
        "#include <stddef.h>\n#include \"mapi_core.h\"\n#include \"mapi_core.h\"\n{asserted}"
    );
    written(&folder, "slots.c", &source);
    must("cc", &folder, "slots.c", &C);
    println!("{count} slots of {} interfaces", all().len());
    assert!(count > 1_500, "{count}");
    // With the IIDs.
    written(
        &folder,
        "iids.c",
        "#define INITGUID\n#include \"mapi_core.h\"\n",
    );
    must("cc", &folder, "iids.c", &C);
}

/// What a pointer to a virtual function is, by the ABI of all but Windows: one more than its place.
#[test]
#[cfg(all(unix, target_pointer_width = "64"))]
fn cpp_finds_every_slot() {
    if Command::new("c++").arg("--version").output().is_err() {
        println!("there is no C++ compiler");
        return;
    }
    let folder = folder("c_header_cpp");
    written(&folder, "mapi_core.h", &c_header(&all()));
    // As structs.
    let (asserted, _) = assertions(&all(), "static_assert");
    let source =
        format!("#define CINTERFACE\n#include <cstddef>\n#include \"mapi_core.h\"\n{asserted}");
    written(&folder, "structs.cpp", &source);
    let strict = [
        "-std=c++17",
        "-Wall",
        "-Wextra",
        "-Werror",
        "-Wno-non-virtual-dtor",
        "-fsyntax-only",
    ];
    must("c++", &folder, "structs.cpp", &strict);
    // As classes.
    let mut source = String::from(
        "#include <cstdio>\n#include <cstring>\n#include \"mapi_core.h\"\n\
         template <class M> unsigned long slot(M method) {\n\
         unsigned long at; std::memcpy(&at, &method, sizeof at); return (at - 1) / sizeof(void *); }\n\
         static int faults;\n\
         static void check(const char *name, unsigned long is, unsigned long should) {\n\
         if (is != should) { std::printf(\"%s is %lu\\n\", name, is); faults++; } }\n\
         int main() {\n",
    );
    for interface in all() {
        let name = interface.name;
        for (member, slot) in members(interface) {
            writeln!(
                source,
                "check(\"{name}::{member}\", slot(&{name}::{member}), {slot});"
            )
            .unwrap();
        }
    }
    source.push_str("return faults != 0; }\n");
    written(&folder, "classes.cpp", &source);
    must(
        "c++",
        &folder,
        "classes.cpp",
        &["-std=c++17", "-Werror", "-o", "classes"],
    );
    let run = Command::new(folder.join("classes"))
        .output()
        .expect("it runs");
    assert!(
        run.status.success(),
        "{}",
        String::from_utf8_lossy(&run.stdout)
    );
}

/// Beside MinGW's MAPI headers, for 64 and 32 bits; and without any header.
#[test]
#[ignore = "needs MinGW-w64"]
fn mingw_finds_every_slot() {
    let folder = folder("c_header_mingw");
    written(&folder, "mapi_core.h", &c_header(&all()));
    for gcc in ["x86_64-w64-mingw32-gcc", "i686-w64-mingw32-gcc"] {
        for (mode, known) in [("", false), ("#define MAPI_STANDALONE\n", true)] {
            // windows.h makes another name of one that stands in both headers, and so in both vtables.
            let (asserted, count) = assertions(&all(), "_Static_assert");
            let source = format!(
                "{mode}#define CINTERFACE\n#include <stddef.h>\n#include \"mapi_core.h\"\n{asserted}"
            );
            written(&folder, "slots.c", &source);
            let arguments = ["-std=gnu11", "-w", "-fsyntax-only"];
            must(gcc, &folder, "slots.c", &arguments);
            println!("{gcc}, standalone {known}: {count} slots");
        }
    }
}

#[test]
fn a_header_has_what_its_interfaces_need_and_no_more() {
    let header = c_header(&[IMAPIGetSession::DESCRIPTION]);
    for part in [
        "/* IMAPIGetSession: 614ab435-491d-4f5b-a8b4-60eb031030c6 */",
        "struct IMAPIGetSession : public IUnknown {",
        "HRESULT (STDMETHODCALLTYPE *GetMAPISession)(IMAPIGetSession *This, IUnknown **session); /* 3 */",
    ] {
        assert!(header.contains(part), "{part}\n{header}");
    }
    assert!(!header.contains("IMAPIProp"), "{header}");
    let paint = c_header(&[IPaint::DESCRIPTION]);
    let wanted = "HRESULT STDMETHODCALLTYPE Paint(ULONG colour, ULONG template_, ULONG *new_) = 0;";
    assert!(paint.contains(wanted), "{paint}");
    assert!(
        paint.contains("struct IPaint : public IMAPIProp {"),
        "{paint}"
    );
    assert!(paint.contains("IPaint_GetLastError"), "{paint}");
}
