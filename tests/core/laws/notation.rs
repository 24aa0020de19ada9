//! Documents written the way one says them, so that a merge is one line.
//!
//! ```text
//! a1              the first write of browser a: what is stated
//! a1|b1           two writes that did not know of each other stand side by side
//! (a1 b2)         these writes are known, but no longer stated: replaced, erased, or names of imports
//! b1=old          b1 says "old"; without "=" a write says its own name; `=-` takes back what was stated
//! b1@9            b1 was made at 9 o'clock by the clock of b; without "@" at the hour of its counter
//! phone:a1        the write is about the phone; without a name in front, about the one field most lines are about
//! bert.phone:a1   … and about Bert; without a name in front, about the one person most lines are about (erika)
//! -bert           Bert is erased for ever
//! theme#1         a part called "theme" of a newer app's document, with the value 1
//! ```
//! A whole document of b that replaced a1 is `b1 (a1)`. A Change is written alike: it simply knows less.
use klimanetz_core::replica::{Document, Dot, EntityId, FieldName, Kind, ReplicaId, Timestamp, Value, Version};
use std::collections::{BTreeMap, BTreeSet};

const PEOPLE: [(&str, &str); 2] = [
    ("erika", "5b1e0000-0000-4000-8000-00000000000e"),
    ("bert", "5b1e0000-0000-4000-8000-00000000000f"),
];
const USUAL_FIELD: &str = "name";

/// The document that `text` says.
pub fn read(text: &str) -> Document {
    let mut document = Document::default();
    for word in text
        .replace(['(', ')'], " ~ ")
        .split('~')
        .enumerate()
        .flat_map(|(at, part)| words(part, at % 2 == 1))
    {
        match word {
            Word::Known(dot) => document.seen.insert(dot),
            Word::Erased(id) => document.erase(&id),
            Word::Rest(key, value) => document.rest.extend([(key, value)]),
            Word::Stated(id, field, version) => document.add(&Kind::parse("person").unwrap(), &id, &field, version),
        }
    }
    document
}

enum Word {
    Known(Dot),
    Erased(EntityId),
    Rest(String, Value),
    Stated(EntityId, FieldName, Version),
}

fn words(part: &str, is_known_only: bool) -> Vec<Word> {
    let read = |word: &str| -> Vec<Word> {
        if is_known_only {
            return vec![Word::Known(dot(word))];
        }
        if let Some(name) = word.strip_prefix('-') {
            return vec![Word::Erased(person(name))];
        }
        if let Some((key, value)) = word.split_once('#') {
            return vec![Word::Rest(key.to_owned(), serde_json::from_str(value).unwrap())];
        }
        let (place, versions) = word.split_once(':').unwrap_or((USUAL_FIELD, word));
        let (name, field) = place.split_once('.').unwrap_or((PEOPLE[0].0, place));
        versions
            .split('|')
            .map(|text| Word::Stated(person(name), FieldName::parse(field).unwrap(), version(text)))
            .collect()
    };
    part.split_whitespace().flat_map(read).collect()
}

fn version(text: &str) -> Version {
    let (text, value) = text
        .split_once('=')
        .map_or((text, None), |(text, value)| (text, Some(value)));
    let (name, at) = text
        .split_once('@')
        .map_or((text, None), |(name, at)| (name, Some(at.parse().unwrap())));
    let dot = dot(name);
    let value = match value.unwrap_or(name) {
        "-" => Value::Null,
        text => Value::from(text),
    };
    Version {
        dot,
        at: Timestamp(at.unwrap_or(dot.counter as i64)),
        who: None,
        value,
        rest: BTreeMap::new(),
    }
}

fn dot(text: &str) -> Dot {
    let (letter, counter) = text.split_at(1);
    Dot {
        replica: ReplicaId(letter.as_bytes()[0].into()),
        counter: counter.parse().unwrap(),
    }
}

fn person(name: &str) -> EntityId {
    let (_, id) = PEOPLE.iter().find(|(known, _)| *known == name).unwrap();
    EntityId::parse(id).unwrap()
}

/// The way to write `document` down: people with their fields by name (the usual field is `name`), then the erased, then parts of newer apps, then what is only known.
pub fn write(document: &Document) -> String {
    let mut words = Vec::new();
    let mut known: BTreeSet<Dot> = document.seen.dots().collect();
    for (name, id) in PEOPLE {
        for (field, versions) in document
            .entity("person", id)
            .into_iter()
            .flat_map(|entity| entity.fields())
        {
            known.retain(|dot| !versions.iter().any(|version| version.dot == *dot));
            let place = match (name, field.as_str()) {
                ("erika", USUAL_FIELD) => String::new(),
                ("erika", field) => format!("{field}:"),
                (name, field) => format!("{name}.{field}:"),
            };
            words.push(place + &versions.iter().map(write_version).collect::<Vec<_>>().join("|"));
        }
    }
    words.extend(
        PEOPLE
            .iter()
            .filter(|(_, id)| document.erased.contains(*id))
            .map(|(name, _)| format!("-{name}")),
    );
    words.extend(document.rest.iter().map(|(key, value)| format!("{key}#{value}")));
    if !known.is_empty() {
        words.push(format!(
            "({})",
            known.iter().map(write_dot).collect::<Vec<_>>().join(" ")
        ));
    }
    words.join(" ")
}

/// The way to write one version down; also for statements, which are versions in the order of the screen.
pub fn write_version(version: &Version) -> String {
    let name = write_dot(&version.dot);
    let at = if version.at.0 == version.dot.counter as i64 {
        String::new()
    } else {
        format!("@{}", version.at.0)
    };
    let value = match &version.value {
        Value::Null => "=-".to_owned(),
        Value::String(text) if **text == name => String::new(),
        value => format!("={}", value.as_str().unwrap()),
    };
    name + &at + &value
}

fn write_dot(dot: &Dot) -> String {
    format!("{}{}", char::from(dot.replica.0 as u8), dot.counter)
}

#[test]
fn what_is_read_is_written_alike() {
    for text in [
        "",
        "a1",
        "a1|b1=old",
        "b2@9=-",
        "a1 phone:a2|b1 bert.name:b2 -erika theme#1 (c1 c2)",
        "-bert theme#{\"a\":[1]}",
        "(a1)",
    ] {
        let erased_first = if text.contains("-erika") {
            "bert.name:b2 -erika theme#1 (a1 a2 b1 c1 c2)"
        } else {
            text
        };
        assert_eq!(write(&read(text)), erased_first);
    }
}
