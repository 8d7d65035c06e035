//! Writes a spec with every form.

use mapi_macros_backend::diag::Faults;
use mapi_macros_backend::table::{Behind, Counter, Direction, Form, Item, ROWS, Row, Width};
use mapi_macros_backend::{check, parse};
use std::fmt::Write;

const HEAD: &str = r#"//! Every form of a parameter, as `generate.rs` writes it.

pub use super::owners::{Number, Numbers};
use mapi_core::abi::{ADRLIST, MAPIERROR, SPropTagArray, SPropValue, TCHAR};
use mapi_core::{MapiView, mapi_interface};
use windows_core::{GUID, HRESULT, IUnknown, Ref};
"#;

/// A parameter, with what it needs in front of it.
struct Parameter {
    before: String,
    declared: String,
}

/// One way to write a form.
#[derive(Clone, Copy)]
struct Variant<'a> {
    row: &'a Row,
    form: &'a Form,
    /// What stands behind the pointers.
    stands: &'a str,
    opt: bool,
    nullable: bool,
    bytes: bool,
    counter: Option<Counter>,
    /// The direction of the flags that tell a width.
    flags: Option<Direction>,
    /// Whether an IID may be null.
    no_iid: bool,
}

impl Variant<'_> {
    /// The parameter, called `name`, with others of its own.
    fn alone(&self, name: &str) -> Parameter {
        let mut before = String::new();
        match self.counter {
            None => {}
            Some(Counter::In | Counter::Room) => write!(before, "{name}_n: u32, ").unwrap(),
            Some(Counter::Behind | Counter::Replaced) => {
                write!(before, "#[inout] {name}_n: *mut u32, ").unwrap();
            }
            Some(Counter::Out) => write!(before, "#[out] {name}_n: *mut u16, ").unwrap(),
            Some(Counter::Struct) if self.form.direction == Direction::In => {
                write!(before, "#[view] {name}_n: *const SPropTagArray, ").unwrap();
            }
            Some(Counter::Struct) => {
                write!(
                    before,
                    "#[inout] #[view] {name}_n: *mut *mut SPropTagArray, "
                )
                .unwrap();
            }
        }
        match self.flags {
            None => {}
            Some(Direction::In) => write!(before, "{name}_flags: u32, ").unwrap(),
            Some(Direction::InOut) => {
                write!(before, "#[inout] {name}_flags: *mut u32, ").unwrap();
            }
            Some(Direction::Out) => write!(before, "#[out] {name}_flags: *mut u32, ").unwrap(),
        }
        if self.row.item == Item::Queried {
            let opt = if self.no_iid { "#[opt] " } else { "" };
            write!(before, "{opt}{name}_iid: *const GUID, ").unwrap();
        }
        Parameter {
            before,
            declared: self.with(name, &format!("{name}_n"), &format!("{name}_flags")),
        }
    }

    /// The parameter with a count and flags of these names.
    fn with(&self, name: &str, count: &str, flags: &str) -> String {
        let mut text = String::new();
        if self.opt {
            text += "#[opt] ";
        }
        if self.nullable {
            text += "#[nullable] ";
        }
        if let Some(direction) = self.form.direction.attribute() {
            write!(text, "#[{direction}] ").unwrap();
        }
        match (self.row.item, self.row.item.written()) {
            (Item::Queried, _) => write!(text, "#[iid_is({name}_iid)] ").unwrap(),
            (Item::Owner, _) => write!(text, "#[owner({})] ", self.owner()).unwrap(),
            (Item::Text, _) | (_, None) => {}
            (_, Some(written)) => write!(text, "{written} ").unwrap(),
        }
        if self.flags.is_some() {
            write!(text, "#[encoding({flags})] ").unwrap();
        }
        if self.counter.is_some() {
            let unit = if self.bytes { "size" } else { "len" };
            write!(text, "#[{unit}_param({count})] ").unwrap();
        }
        format!("{text}{name}: {}", self.form.ty(self.stands))
    }

    fn owner(&self) -> &'static str {
        match (self.form.direction, self.stands) {
            (Direction::In, "Ref<IUnknown>") => "IUnknown",
            (Direction::In, _) => "MapiView<SPropTagArray>",
            (_, "u32") if self.form.pointers.len() == 1 => "Number",
            _ => "Numbers",
        }
    }

    /// Whether it needs a method that can report failure.
    fn fails(&self) -> bool {
        self.form.fails || matches!(self.counter, Some(Counter::Behind | Counter::Struct))
    }
}

/// What can stand behind the pointers of a form.
fn stands(row: &'static Row, form: &Form) -> &'static [&'static str] {
    match (row.item, form.direction, form.pointers.len()) {
        (Item::Value, ..) => &["u32", "GUID"],
        (Item::Interface | Item::Queried, ..) => &["IUnknown"],
        (Item::String, ..) => &["u16", "u8", "i8"],
        (Item::View, Direction::InOut, 2) => &["SPropTagArray", "ADRLIST", "MAPIERROR"],
        (Item::View, ..) if row.many && form.pointers.len() == 1 => &["SPropValue"],
        (Item::View, ..) => &["SPropTagArray"],
        (Item::Owner, Direction::In, _) => &["Ref<IUnknown>", "*mut SPropTagArray"],
        (Item::Owner, ..) if form.behind == Behind::Any && form.pointers.len() == 1 => {
            &["*mut u32"]
        }
        (Item::Owner, ..) => &["u32"],
        _ => core::slice::from_ref(&row.stands),
    }
}

/// Every variant of every form.
fn variants() -> Vec<Variant<'static>> {
    let mut all = Vec::new();
    for row in ROWS {
        for form in row.forms {
            for &stands in stands(row, form) {
                each(row, form, stands, &mut all);
            }
        }
    }
    all
}

fn each(
    row: &'static Row,
    form: &'static Form,
    stands: &'static str,
    all: &mut Vec<Variant<'static>>,
) {
    let also = |can: bool| if can { vec![false, true] } else { vec![false] };
    let counters: Vec<Option<Counter>> = match form.counters {
        [] => vec![None],
        counters => counters.iter().copied().map(Some).collect(),
    };
    let flags: Vec<Option<Direction>> = {
        let mut flags = vec![];
        if form.width != Width::Told {
            flags.push(None);
        }
        if form.width != Width::Unknown {
            flags.extend([Some(Direction::In), Some(Direction::InOut)]);
            if row.item == Item::Owner {
                flags.push(Some(Direction::Out));
            }
        }
        flags
    };
    for counter in counters {
        for &flags in &flags {
            for opt in also(form.opt && counter != Some(Counter::Struct)) {
                for nullable in also(form.nullable) {
                    for bytes in also(form.bytes && counter != Some(Counter::Struct)) {
                        for no_iid in also(row.item == Item::Queried) {
                            all.push(Variant {
                                row,
                                form,
                                stands,
                                opt,
                                nullable,
                                bytes,
                                counter,
                                flags,
                                no_iid,
                            });
                        }
                    }
                }
            }
        }
    }
}

/// The parameters of each method, and whether the method can go without HRESULT.
fn methods() -> Vec<(String, bool)> {
    let all = variants();
    let mut methods = Vec::new();
    for variant in &all {
        let Parameter { before, declared } = variant.alone("a");
        methods.push((format!("{before}{declared}"), !variant.fails()));
    }
    // Arrays with one count.
    let counted: Vec<&Variant> = all
        .iter()
        .filter(|v| v.counter == Some(Counter::In) && v.stands != "u32")
        .collect();
    for (i, a) in counted.iter().enumerate() {
        for b in &counted[i..] {
            if a.bytes != b.bytes {
                continue;
            }
            let (a_text, b_text) = (a.with("a", "n", ""), b.with("b", "n", ""));
            methods.push((
                format!("n: u32, {a_text}, {b_text}"),
                !a.fails() && !b.fails(),
            ));
        }
    }
    // Strings with one set of flags.
    let texts: Vec<&Variant> = all
        .iter()
        .filter(|v| v.row.item == Item::Text && v.counter.is_none())
        .collect();
    for (i, a) in texts.iter().enumerate() {
        for b in &texts[i..] {
            if a.flags != b.flags {
                continue;
            }
            let flags = match a.flags {
                Some(Direction::InOut) => "#[inout] flags: *mut u32",
                _ => "flags: u32",
            };
            let (a_text, b_text) = (a.with("a", "", "flags"), b.with("b", "", "flags"));
            methods.push((format!("{flags}, {a_text}, {b_text}"), false));
        }
    }
    // What says nothing.
    for ty in ["u32", "*const GUID", "*mut u32", "Ref<IUnknown>"] {
        methods.push((format!("#[reserved] a: {ty}"), true));
    }
    methods
}

/// The spec, and how many methods are in it.
pub fn specs() -> (String, usize) {
    let mut text = HEAD.to_string();
    let mut count = 0;
    let mut signatures = Vec::new();
    for (params, without) in methods() {
        signatures.push(format!("(&self, {params}) -> HRESULT;"));
        if without {
            signatures.push(format!("(&self, {params}) -> u32;"));
            signatures.push(format!("(&self, {params});"));
        }
    }
    for (i, part) in signatures.chunks(40).enumerate() {
        write!(
            text,
            "\n/// Forms.\n#[mapi_interface(iid = \"b0a7da7e-7001-4000-8000-{i:012x}\")]\n\
             pub unsafe trait IForms{i}: IUnknown {{\n"
        )
        .unwrap();
        for signature in part {
            writeln!(text, "    fn Form{count}{signature}").unwrap();
            count += 1;
        }
        text += "}\n";
    }
    (text, count)
}

/// Methods with a form that the table has not, or that it has not for such a method.
pub fn refused() -> Vec<String> {
    let mut refused = Vec::new();
    for variant in variants() {
        let Parameter { before, declared } = variant.alone("a");
        if variant.form.fails {
            refused.push(format!("fn A(&self, {before}{declared}) -> u32;"));
        }
        let spoilt =
            |attribute: &str| format!("fn A(&self, {before}{attribute} {declared}) -> HRESULT;");
        if !variant.form.opt && !variant.opt {
            refused.push(spoilt("#[opt]"));
        }
        if !variant.form.nullable && !variant.nullable && variant.form.direction != Direction::InOut
        {
            refused.push(spoilt("#[nullable]"));
        }
    }
    // Every type of up to three pointers with every combination of attributes that fits no form.
    let types = ["T", "Ref<IFoo>", "Option<IFoo>", "u32", "TCHAR"];
    let pointers = [
        "",
        "*const ",
        "*mut ",
        "*const *const ",
        "*mut *mut ",
        "*mut *mut *mut ",
        "*const *mut ",
    ];
    let directions = ["", "#[inout] ", "#[out] "];
    let items = [
        "",
        "#[string] ",
        "#[encoding(flags)] ",
        "#[iid_is(iid)] ",
        "#[view] ",
        "#[owner(X)] ",
    ];
    for ty in types {
        for pointer in pointers {
            for direction in directions {
                for item in items {
                    for many in [false, true] {
                        let counted = if many { "#[len_param(n)] " } else { "" };
                        let declared = format!("{direction}{item}{counted}a: {pointer}{ty}");
                        for count in ["n: u32", "#[out] n: *mut u32", "#[inout] n: *mut u32"] {
                            let method = format!(
                                "fn A(&self, flags: u32, iid: *const GUID, {count}, {declared}) \
                                 -> HRESULT;"
                            );
                            if !many && count != "n: u32" {
                                continue;
                            }
                            if !faults(&method).is_empty() {
                                refused.push(method);
                            }
                        }
                    }
                }
            }
        }
    }
    refused
}

/// What the macro finds wrong with a method.
pub fn faults(method: &str) -> Vec<String> {
    let spec = format!("unsafe trait IFaulty: IUnknown {{ {method} }}");
    let faults = Faults::new();
    let args = "iid = none".parse().expect("tokens");
    let item = spec.parse().unwrap_or_else(|_| panic!("{spec}"));
    if let Some(syntax) = parse::parse(args, item, &faults) {
        check::check(&syntax, &faults);
    }
    let faults = faults.into_compile_errors();
    faults.iter().map(ToString::to_string).collect()
}
