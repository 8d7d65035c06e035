//! Links in documentation to what it names of MAPI.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

/// Where Microsoft's reference is, by what stands in front of a name in it.
const REFERENCES: &[(&str, &str)] = &[
    (
        "Auxiliary reference:",
        "https://learn.microsoft.com/office/client-developer/outlook/auxiliary/",
    ),
    (
        "Reference:",
        "https://learn.microsoft.com/office/client-developer/outlook/mapi/",
    ),
];

/// What documentation may name: each line is a name and what of `mapi_core::abi` has it, the room
/// of its constant, or the sets of flags where it is one. The lines are sorted. One that is not here
/// is no link.
const NAMES: &str = include_str!("names.txt");

/// Whether it is worth looking for links in a text: every name has an underscore.
pub fn may_have_links(text: &str) -> bool {
    text.contains('_') || text.contains("eference:")
}

/// The text with links. Of a flag that several sets have, the one among `types` is meant.
pub fn linked(text: &str, krate: &str, types: &BTreeSet<String>) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    // `[MAPI_E_NOT_FOUND]`, with the target behind the text: rustdoc takes a target beside a name
    // for redundant where the name is imported.
    let mut targets = BTreeMap::new();
    let mut link = |text: &'_ str, out: &mut String| {
        let name = text.trim_matches('`');
        let Some(target) = target(name, types) else {
            return false;
        };
        write!(out, "[{text}]").expect("text takes text");
        targets.insert(text.to_owned(), target);
        true
    };
    let mut fenced = false;
    while !rest.is_empty() {
        if let Some(behind) = rest.strip_prefix("```") {
            fenced = !fenced;
            out += "```";
            rest = behind;
        } else if fenced {
            rest = copy(rest, 1, &mut out);
        } else if rest.starts_with('`') {
            // Of code, what is no more than a name is a link.
            let len = rest[1..].find('`').map_or(rest.len(), |end| end + 2);
            rest = match link(&rest[..len], &mut out) {
                true => &rest[len..],
                false => copy(rest, len, &mut out),
            };
        } else if rest.starts_with('[') {
            let len = rest.find(']').map_or(rest.len(), |end| end + 1);
            rest = copy(rest, len, &mut out);
        } else if let Some((lead, base)) =
            REFERENCES.iter().find(|(lead, _)| rest.starts_with(lead))
        {
            rest = copy(rest, lead.len(), &mut out);
            rest = reference(rest, base, &mut out);
        } else {
            let len = word(rest);
            rest = match link(&rest[..len], &mut out) {
                true => &rest[len..],
                false => copy(rest, len.max(1), &mut out),
            };
        }
    }
    if !targets.is_empty() {
        out.push('\n');
    }
    for (text, target) in targets {
        write!(out, "\n [{text}]: {krate}::abi::{target}").expect("text takes text");
    }
    out
}

/// Where a name is documented, below `mapi_core::abi`.
fn target(name: &str, types: &BTreeSet<String>) -> Option<String> {
    if !name.contains('_') {
        return None;
    }
    let mut lines = NAMES;
    let rooms = loop {
        let middle = lines[..lines.len() / 2]
            .rfind('\n')
            .map_or(0, |end| end + 1);
        let line = lines[middle..].lines().next()?;
        let (known, rooms) = line.split_once(' ')?;
        match known.cmp(name) {
            Ordering::Equal => break rooms,
            Ordering::Greater => lines = &lines[..middle],
            Ordering::Less => lines = lines.get(middle + line.len() + 1..)?,
        }
    };
    if let "codes" | "tags" = rooms {
        return Some(format!("{rooms}::{name}"));
    }
    let sets = || rooms.split(' ');
    let set = match sets().find(|set| types.contains(*set)) {
        None if sets().count() > 1 => return None,
        set => set.or_else(|| sets().next())?,
    };
    Some(format!("flags::{set}"))
}

/// Takes what is copied, up to `len` bytes or the end of the character there.
fn copy<'a>(text: &'a str, len: usize, out: &mut String) -> &'a str {
    let mut end = len.min(text.len());
    while !text.is_char_boundary(end) {
        end += 1;
    }
    out.push_str(&text[..end]);
    &text[end..]
}

/// How long the name is that the text starts with.
fn word(text: &str) -> usize {
    text.find(|c: char| !c.is_ascii_alphanumeric() && c != '_')
        .unwrap_or(text.len())
}

/// `IFoo::GetBar`, or `IFoo : IBase`, as a link to its page.
fn reference<'a>(text: &'a str, base: &str, out: &mut String) -> &'a str {
    let space = text.len() - text.trim_start().len();
    let text = copy(text, space, out);
    let interface = &text[..word(text)];
    if !interface.starts_with('I') {
        return text;
    }
    let behind = &text[interface.len()..];
    let (other, page) = if let Some(method) = behind.strip_prefix("::") {
        let method = &method[..word(method)];
        (method, format!("{interface}-{method}"))
    } else if let Some(continued) = behind.strip_prefix(" :") {
        let continued = continued.trim_start();
        let continued = &continued[..word(continued)];
        (continued, format!("{interface}{continued}"))
    } else {
        ("", interface.to_owned())
    };
    let len = match behind.find(other) {
        Some(at) if !other.is_empty() => interface.len() + at + other.len(),
        _ => interface.len(),
    };
    let page = page.to_ascii_lowercase();
    write!(out, "[{}]({base}{page})", &text[..len]).expect("text takes text");
    &text[len..]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn linked(text: &str, krate: &str) -> String {
        super::linked(text, krate, &BTreeSet::from(["OpenEntryFlags".to_owned()]))
    }

    #[test]
    fn names_and_pages_are_links() {
        let text = " Fails with MAPI_E_NOT_FOUND, or `MAPI_E_BUSY`, [MAPI_E_BUSY] or MAPI_E_NEW.\n\n \
                    Reference: IMAPIProp::GetProps, which says so.";
        let expected = " Fails with [MAPI_E_NOT_FOUND], or [`MAPI_E_BUSY`], [MAPI_E_BUSY] or MAPI_E_NEW.\n\n \
                        Reference: [IMAPIProp::GetProps](https://learn.microsoft.com/office/client-developer/outlook/mapi/imapiprop-getprops), which says so.\
                        \n\n [MAPI_E_NOT_FOUND]: ::mapi_core::abi::codes::MAPI_E_NOT_FOUND\
                        \n [`MAPI_E_BUSY`]: ::mapi_core::abi::codes::MAPI_E_BUSY";
        assert_eq!(linked(text, "::mapi_core"), expected);
        let page = linked("Reference:\n IMailUser :\n IMAPIProp.", "::m");
        assert!(page.ends_with("mapi/imailuserimapiprop)."), "{page}");
        let page = linked("Auxiliary reference: IOlkAccount.", "::m");
        assert!(page.ends_with("auxiliary/iolkaccount)."), "{page}");
        let fenced = " ```\n Err(MAPI_E_BUSY)\n ``` é ü";
        assert_eq!(linked(fenced, "::m"), fenced);
    }

    #[test]
    fn flags_are_those_of_the_method() {
        let text = " MAPI_MODIFY opens PR_SUBJECT, `FORCE_SAVE` is of one set alone, `MAPI_MOVE` of several.";
        let expected = " [MAPI_MODIFY] opens [PR_SUBJECT], [`FORCE_SAVE`] is of one set alone, `MAPI_MOVE` of several.\
                        \n\n [MAPI_MODIFY]: ::m::abi::flags::OpenEntryFlags\
                        \n [PR_SUBJECT]: ::m::abi::tags::PR_SUBJECT\
                        \n [`FORCE_SAVE`]: ::m::abi::flags::SaveFlags";
        assert_eq!(linked(text, "::m"), expected);
    }

    /// None of the links leads nowhere, and none is missing. `UPDATE_EXPECT=1` writes the list.
    #[test]
    fn mapi_core_has_the_names() {
        let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../../mapi-core/src/abi/");
        let read = |file| std::fs::read_to_string(file).expect("a source of mapi-core");
        let folder = |name: &str| {
            let files = std::fs::read_dir(format!("{root}{name}")).expect("a folder");
            files.map(|file| read(file.expect("an entry").path()))
        };
        let constant = |line: &str| {
            let (name, value) = line.trim().split_once(" = ")?;
            let name = name.trim_start_matches("const ");
            (value.starts_with("0x") && word(name) == name.len()).then(|| name.to_owned())
        };
        let mut names: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        let mut add = |name: String, room: &str| {
            names.entry(name).or_default().insert(room.to_owned());
        };
        for file in ["codes.rs", "mime/codes.rs"] {
            let text = read(format!("{root}{file}").into());
            for name in text.lines().filter_map(constant) {
                add(name, "codes");
            }
        }
        for text in folder("tags") {
            for name in text.lines().filter_map(constant) {
                add(name, "tags");
            }
            let words: Vec<&str> = text.split([' ', '\n', ',', ';', '.']).collect();
            for pair in words.windows(2).filter(|pair| pair[1].starts_with("PT_")) {
                if pair[0].starts_with("PR_") {
                    add(pair[0].to_owned(), "tags");
                }
            }
        }
        let types = read(format!("{root}proptag.rs").into());
        for name in types.lines().filter_map(constant) {
            if name.starts_with("PT_") {
                add(name, "tags");
            }
        }
        for text in folder("flags") {
            let mut set = None;
            for line in text.lines() {
                if let Some(name) = line.trim().strip_prefix("pub struct ") {
                    set = name.strip_suffix(" {");
                } else if let (Some(name), Some(set)) = (constant(line), set) {
                    add(name, set);
                }
            }
        }
        let lines = names.into_iter().map(|(name, rooms)| {
            let rooms: Vec<String> = rooms.into_iter().collect();
            format!("{name} {}\n", rooms.join(" "))
        });
        expect_test::expect_file!["names.txt"].assert_eq(&lines.collect::<String>());
    }
}
