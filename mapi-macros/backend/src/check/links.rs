//! Parameters that name others: counts, IIDs, and flags that tell the width of a string.

use super::marks::{LINKS, Marks};
use super::param::{Carries, Draft};
use crate::diag::{Faults, suggestion};
use crate::model::{Count, Counter, Data, Direction, Flags, Item, Many, Param, Part};
use crate::types::{Known, is_no_count, known, type_text};
use std::collections::HashMap;
use syn::Ident;

/// The parameters that the attributes of each parameter name, where there are such.
pub type Targets = Vec<HashMap<&'static str, usize>>;

/// More parameters than that are neither listed nor searched for a near name.
const FEW: usize = 32;

/// Finds the parameters that others name.
pub fn targets(names: &[Option<Ident>], marks: &[Marks], faults: &Faults) -> Targets {
    let texts: Vec<Option<String>> = names
        .iter()
        .map(|name| name.as_ref().map(Ident::to_string))
        .collect();
    let mut found: HashMap<&str, usize> = HashMap::new();
    for (i, name) in texts.iter().enumerate() {
        if let Some(name) = name {
            found.entry(name).or_insert(i);
        }
    }
    let target = |i: usize, attribute: &'static str| {
        let link = marks[i].link(attribute)?;
        let to = found.get(link.to_string().as_str()).copied();
        if to == Some(i) {
            faults.at(
                link,
                format!("`{link}` is the parameter itself: name another"),
            );
            return None;
        }
        if to.is_none() {
            let hint = if texts.len() > FEW {
                "write the name of another parameter of the method".into()
            } else {
                let others = texts.iter().enumerate().filter(|(j, _)| *j != i);
                let others: Vec<&str> = others.filter_map(|(_, name)| name.as_deref()).collect();
                match (others.is_empty(), attribute) {
                    (true, "iid_is") => "declare one, `iid: *const GUID`".into(),
                    (true, "encoding") => "declare one, `flags: u32`".into(),
                    (true, _) => "declare one, `count: u32`".into(),
                    (false, _) => suggestion(&link.to_string(), &others),
                }
            };
            faults.at(link, format!("no parameter is called `{link}`: {hint}"));
        }
        Some((attribute, to?))
    };
    (0..names.len())
        .map(|i| LINKS.iter().filter_map(|a| target(i, a)).collect())
        .collect()
}

/// What is known of the others while the links are looked at.
#[derive(Default)]
struct Links {
    /// How a parameter counts, and what.
    counts: HashMap<usize, (Counter, Vec<usize>)>,
    /// Of what a parameter is the flags.
    flags: HashMap<usize, Vec<usize>>,
    iids: HashMap<usize, usize>,
}

/// Makes the parameters; `None` where one had a fault before.
pub fn resolve(
    drafts: Vec<Option<Draft>>,
    targets: &Targets,
    can_fail: bool,
    faults: &Faults,
) -> Option<Vec<Param>> {
    let mut links = Links::default();
    for from in 0..drafts.len() {
        for attribute in LINKS {
            let Some(&to) = targets[from].get(attribute) else {
                continue;
            };
            // A parameter with a fault of its own has been reported already.
            let (Some(array), Some(target)) = (&drafts[from], &drafts[to]) else {
                continue;
            };
            let link = Link {
                attribute,
                from,
                to,
                array,
                target,
                can_fail,
            };
            if let Err(why) = link.resolve(&mut links) {
                let ident = array.marks.link(attribute).expect("it names the target");
                faults.at(
                    ident,
                    format!("`{ident}` is `{}`: {why}", type_text(target.ty)),
                );
            }
        }
    }
    let drafts: Vec<Draft> = drafts.into_iter().collect::<Option<_>>()?;
    let all: Option<Vec<Param>> = (0..drafts.len())
        .map(|i| param(&drafts, i, &targets[i], &links))
        .collect();
    all
}

struct Link<'a> {
    attribute: &'static str,
    from: usize,
    to: usize,
    array: &'a Draft<'a>,
    target: &'a Draft<'a>,
    can_fail: bool,
}

impl Link<'_> {
    fn resolve(&self, links: &mut Links) -> Result<(), &'static str> {
        let Some(array) = self.array.carries else {
            return Ok(());
        };
        let Some(target) = self.target.carries else {
            if self.attribute == "encoding" && array.item == Item::View {
                // Flags that are always 0 tell that texts are 8-bit.
                return Ok(());
            }
            return Err(
                "a reserved parameter is always 0 and says nothing of others: remove `#[reserved]`",
            );
        };
        match self.attribute {
            "encoding" => self.flags(array, target, links),
            "iid_is" => self.iid(target, links),
            _ => self.count(array, target, links),
        }
    }

    fn iid(&self, target: Carries, links: &mut Links) -> Result<(), &'static str> {
        let is_iid = target.item == Item::Value
            && target.form.direction == Direction::In
            && target.form.pointers.len() == 1
            && !self.target.marks.has("len_param")
            && known(target.inner) == Known::Guid;
        if !is_iid {
            return Err("an IID is `*const GUID`");
        }
        if links.iids.insert(self.to, self.from).is_some() {
            return Err(
                "it names the interface of another parameter already, and each has an IID \
                        of its own",
            );
        }
        Ok(())
    }

    fn flags(&self, text: Carries, target: Carries, links: &mut Links) -> Result<(), &'static str> {
        let out = target.form.direction == Direction::Out;
        let one = target.item == Item::Value
            && self.target.marks.many().is_none()
            && !is_no_count(target.inner)
            && !self.target.marks.has("opt")
            && match target.form.direction {
                Direction::In => target.form.pointers.is_empty(),
                Direction::InOut | Direction::Out => target.form.pointers.len() == 1,
            };
        if text.form.direction == Direction::InOut && self.to > self.from {
            return Err("the flags that tell the width of texts stand in front of them");
        }
        if links.counts.contains_key(&self.to) {
            return Err("it counts an array, so it is no flags");
        }
        if !one || (out && text.item != Item::Owner) {
            return Err(
                "flags are a value with MAPI_UNICODE among them, or `#[inout] *mut` such flags",
            );
        }
        let texts = links.flags.entry(self.to).or_default();
        let is_input = text.form.direction == Direction::In;
        if !self.can_fail && is_input && !texts.is_empty() {
            return Err(
                "this method cannot report failure, so it could not say that two strings \
                        are of different width: return HRESULT",
            );
        }
        texts.push(self.from);
        Ok(())
    }

    fn count(
        &self,
        array: Carries,
        target: Carries,
        links: &mut Links,
    ) -> Result<(), &'static str> {
        let allowed = array.form.counters;
        let has = |counter| allowed.contains(&counter);
        let opt = self.target.marks.has("opt");
        let depth = target.form.pointers.len();
        let is_value = target.item == Item::Value
            && self.target.marks.many().is_none()
            && !is_no_count(target.inner);
        let counter = match (target.item, target.form.direction, depth) {
            (Item::Value, Direction::In, 0) if is_value && has(Counter::In) => Counter::In,
            (Item::Value, Direction::In, 0) if is_value && has(Counter::Room) => Counter::Room,
            (Item::Value, Direction::InOut, 1) if is_value && !opt && has(Counter::Behind) => {
                Counter::Behind
            }
            (Item::Value, Direction::InOut, 1) if is_value && !opt && has(Counter::Replaced) => {
                Counter::Replaced
            }
            (Item::Value, Direction::Out, 1) if is_value && has(Counter::Out) => Counter::Out,
            (Item::View, Direction::In, 1)
                if has(Counter::Struct) && array.form.direction == Direction::In =>
            {
                Counter::Struct
            }
            (Item::View, Direction::InOut, 2)
                if has(Counter::Struct) && array.form.direction == Direction::Out =>
            {
                Counter::Struct
            }
            _ if has(Counter::In) => {
                return Err(
                    "the count of an array that the caller has is an integer by value, \
                            `u32`",
                );
            }
            _ if has(Counter::Replaced) => {
                return Err(
                    "the count of an array that the callee may replace is `#[inout] *mut u32`",
                );
            }
            _ if has(Counter::Room) => {
                return Err("the room in an array of the caller's is an integer by value, `u32`");
            }
            _ => {
                return Err(
                    "the count of an array that the method allocates is itself a result, \
                            `#[out] *mut u32`",
                );
            }
        };
        if links.flags.contains_key(&self.to) {
            return Err("it is the flags of a string, so it counts nothing");
        }
        match counter {
            Counter::Out if opt && !self.array.marks.has("opt") => {
                return Err(
                    "the caller cannot do without the count of an array that it is \
                            handed: remove `#[opt]`, or write it on the array as well",
                );
            }
            Counter::Room if self.to > self.from => {
                return Err("the room in an array is counted in front of it");
            }
            Counter::Behind if !self.can_fail => {
                return Err(
                    "this method cannot report failure, so it could not say that an array \
                            is too long to be counted: return HRESULT",
                );
            }
            Counter::Struct
                if !self.can_fail
                    || self.to > self.from
                    || opt
                    || self.array.marks.has("opt")
                    || self.array.marks.has("size_param") =>
            {
                return Err(
                    "a struct counts the elements of an array behind it, both of them \
                            there, in a method that returns HRESULT",
                );
            }
            _ => {}
        }
        match links.counts.get_mut(&self.to) {
            None => {
                links.counts.insert(self.to, (counter, vec![self.from]));
            }
            // The length of what the caller has decides for what there is room.
            Some((Counter::In | Counter::Room, _)) if counter == Counter::Room => {}
            Some((kind @ Counter::Room, of)) if counter == Counter::In => {
                *kind = counter;
                *of = vec![self.from];
            }
            Some((Counter::In, of)) if counter == Counter::In => of.push(self.from),
            Some((Counter::Struct, of)) if counter == Counter::Struct => of.push(self.from),
            Some(_) => {
                return Err(
                    "it counts another array already, and each array has a count of its \
                            own",
                );
            }
        }
        Ok(())
    }
}

/// A parameter with all that it has to do with others. `None` where a link was faulty.
fn param(
    drafts: &[Draft],
    index: usize,
    targets: &HashMap<&'static str, usize>,
    links: &Links,
) -> Option<Param> {
    let draft = &drafts[index];
    let part = match draft.carries {
        None => Part::Reserved,
        Some(carries) => carried(drafts, index, carries, targets, links)?,
    };
    Some(Param {
        name: draft.name.clone(),
        ty: draft.ty.clone(),
        opt: draft.marks.has("opt"),
        part,
    })
}

fn carried(
    drafts: &[Draft],
    index: usize,
    carries: Carries,
    targets: &HashMap<&'static str, usize>,
    links: &Links,
) -> Option<Part> {
    let Carries { item, form, inner } = carries;
    let draft = &drafts[index];
    if let Some(&of) = links.iids.get(&index) {
        let standard = drafts[of].carries?.inner.clone();
        return Some(Part::Iid { of, standard });
    }
    if let Some(texts) = links.flags.get(&index) {
        return Some(Part::Flags(Flags {
            direction: form.direction,
            ty: inner.clone(),
            texts: texts.clone(),
        }));
    }
    let counted = links.counts.get(&index);
    if let Some((counter @ (Counter::In | Counter::Out | Counter::Replaced), of)) = counted {
        return Some(Part::Count(Count {
            counter: *counter,
            ty: inner.clone(),
            of: of.clone(),
        }));
    }
    let many = match draft.marks.many() {
        None => None,
        Some(attribute) => {
            let count = *targets.get(attribute)?;
            let (counter, of) = links.counts.get(&count)?;
            Some(Many {
                count,
                counter: *counter,
                shared: of.len() > 1,
                bytes: attribute == "size_param",
            })
        }
    };
    let target = |attribute: &'static str| match draft.marks.has(attribute) {
        true => targets.get(attribute).copied().map(Some),
        false => Some(None),
    };
    Some(Part::Data(Box::new(Data {
        form,
        item,
        inner: inner.clone(),
        nullable: draft.marks.has("nullable"),
        many,
        flags: target("encoding")?,
        iid: target("iid_is")?,
        named: draft.marks.named.clone(),
        request: draft.marks.request.clone(),
        counts: counted.map(|(_, of)| of.clone()).unwrap_or_default(),
    })))
}
