//! Asks C compilers whether statements hold.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::process::{Command, Stdio};

/// The compilers, 64-bit first.
pub const TARGETS: [Target; 2] = [
    Target {
        gcc: "x86_64-w64-mingw32-gcc",
        pointer: 8,
    },
    Target {
        gcc: "i686-w64-mingw32-gcc",
        pointer: 4,
    },
];

/// A compiler and what it compiles for.
#[derive(Clone, Copy, Debug)]
pub struct Target {
    pub gcc: &'static str,
    /// The size of a pointer in bytes.
    pub pointer: usize,
}

/// Something that is true if this workspace is right.
#[derive(Clone, Debug)]
pub struct Statement {
    /// What it is about: `IMAPIProp::GetProps`. One label may have several statements.
    pub label: String,
    /// A C expression that is a constant.
    pub expression: String,
    pub value: u64,
}

/// What a compiler made of the statements.
#[derive(Debug, Default)]
pub struct Verdict {
    pub holds: BTreeSet<String>,
    /// With what the compiler said.
    pub fails: BTreeMap<String, String>,
    /// What the headers have no name for.
    pub unknown: BTreeSet<String>,
}

const HEADERS: &str = r"
#define CINTERFACE
#define UNICODE
#define _UNICODE
#include <stddef.h>
#include <windows.h>
#include <ole2.h>
#include <ocidl.h>
// windows.h makes these names of functions into others.
#undef GetMessage
#undef GetProps
#include <mapidefs.h>
#include <mapicode.h>
#include <mapiguid.h>
#include <mapitags.h>
#include <mapix.h>
#include <mapispi.h>
#include <mapiform.h>
#include <mapiutil.h>
#include <mapihook.h>
#include <mapival.h>
#include <mapinls.h>
#include <imessage.h>
#include <tnef.h>
";

impl Target {
    fn run(self, arguments: &[&str], source: &str) -> (bool, String, String) {
        let mut child = Command::new(self.gcc)
            .args(arguments)
            .args(["-x", "c", "-std=gnu11", "-w", "-"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap_or_else(|error| panic!("{} does not start: {error}", self.gcc));
        let mut stdin = child.stdin.take().expect("it was piped");
        let source = source.to_owned();
        let writer = std::thread::spawn(move || stdin.write_all(source.as_bytes()));
        let output = child.wait_with_output().expect("the compiler ends");
        writer
            .join()
            .expect("no panic")
            .expect("the compiler reads its input");
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("the compiler writes UTF-8");
        (
            output.status.success(),
            text(output.stdout),
            text(output.stderr),
        )
    }

    /// What the headers declare, after the preprocessor.
    pub fn declarations(self) -> String {
        let (success, text, errors) = self.run(&["-E", "-P"], HEADERS);
        assert!(success, "the headers do not compile: {errors}");
        text
    }

    /// The macros that the headers define.
    pub fn macros(self) -> BTreeSet<String> {
        let (success, text, errors) = self.run(&["-E", "-dM"], HEADERS);
        assert!(success, "the headers do not compile: {errors}");
        let names = text
            .lines()
            .filter_map(|line| line.strip_prefix("#define ")?.split([' ', '(']).next());
        names.map(str::to_owned).collect()
    }

    /// Judges every statement.
    pub fn judge(self, statements: &[Statement]) -> Verdict {
        self.judge_with(HEADERS, statements)
    }

    /// Judges every statement after some C of the caller's.
    pub fn judge_with(self, preamble: &str, statements: &[Statement]) -> Verdict {
        let mut source = String::from(preamble);
        let first = source.lines().count() + 1;
        for statement in statements {
            let Statement {
                expression, value, ..
            } = statement;
            let line = format!(
                "_Static_assert((unsigned long long)({expression}) == {value}ULL, \"\");\n"
            );
            source.push_str(&line);
        }
        let (success, _, errors) = self.run(&["-fsyntax-only", "-fmax-errors=0"], &source);
        let mut verdict = Verdict::default();
        for line in errors.lines() {
            // <stdin>:LINE:COLUMN: error: MESSAGE
            let Some((place, message)) = line.split_once(": error: ") else {
                continue;
            };
            let number: usize = place
                .strip_prefix("<stdin>:")
                .and_then(|place| place.split(':').next())
                .and_then(|number| number.parse().ok())
                .unwrap_or_else(|| panic!("the headers do not compile: {line}"));
            let statement = number.checked_sub(first).and_then(|i| statements.get(i));
            let Some(Statement { label, .. }) = statement else {
                panic!("the headers do not compile: {line}");
            };
            // What is unknown is no constant either, and the compiler says both.
            if message.contains("static assertion failed") || message.contains("has no member") {
                verdict.fails.insert(label.clone(), message.to_owned());
            } else {
                verdict.unknown.insert(label.clone());
            }
        }
        let unknown = &verdict.unknown;
        verdict.fails.retain(|label, _| !unknown.contains(label));
        assert_eq!(
            success,
            verdict.fails.is_empty() && verdict.unknown.is_empty(),
            "{errors}"
        );
        for Statement { label, .. } in statements {
            if !verdict.fails.contains_key(label) && !verdict.unknown.contains(label) {
                verdict.holds.insert(label.clone());
            }
        }
        verdict
    }
}

/// Judges the statements with both compilers and compares with what is known to be otherwise:
/// `faults` of the headers, and what they `lack`. Returns how many labels hold, the fewer of both.
pub fn prove(
    statements: impl Fn(Target) -> Vec<Statement>,
    faults: &[(&str, &str)],
    lacks: impl Fn(&str) -> bool,
) -> usize {
    let counts = TARGETS.map(|target| {
        let verdict = target.judge(&statements(target));
        let fails: Vec<_> = verdict
            .fails
            .iter()
            .filter(|(label, _)| !faults.iter().any(|(f, _)| f == label))
            .collect();
        assert!(fails.is_empty(), "{}: contradicts {fails:#?}", target.gcc);
        for (fault, _) in faults {
            assert!(
                verdict.fails.contains_key(*fault),
                "{}: {fault} is listed as a fault of the headers and is none",
                target.gcc
            );
        }
        let unknown: Vec<_> = verdict
            .unknown
            .iter()
            .filter(|label| !lacks(label))
            .collect();
        assert!(
            unknown.is_empty(),
            "{}: the headers lack {unknown:#?}",
            target.gcc
        );
        verdict.holds.len()
    });
    counts[0].min(counts[1])
}
