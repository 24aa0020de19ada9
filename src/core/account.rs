//! „Auskunft“ (Art. 15 DSGVO, R-P8): everything both documents hold about one person, as a paper to read and to hand on.
use crate::domain::{Day, HISTORY};
use crate::interop::{Block, Paper};
use crate::replica::{Document, Value, Version};
use crate::summary::{Traces, notes_about, record_title, title_of, traces};
use crate::text::Text;
use crate::visible::shown;

/// The account of `subject`, a kind and an id, made on `today`; `day_of` tells on which day something was written.
pub fn account_of(
    text: &Text,
    (shared, private): (&Document, &Document),
    subject: (&str, &str),
    today: Day,
    day_of: &dyn Fn(crate::replica::Timestamp) -> Day,
) -> Paper {
    let words = &text.account;
    let (of, id) = subject;
    let name_of = |id: &str| title_of(shared, id).map(|(_, title)| title);
    let mut blocks = vec![Block::Line((words.intro)(&text.day(today)))];
    let statement = |kind: &str, field: &str, version: &Version| {
        let value = text.value((kind, field), &version.value, &name_of);
        let who = version.who.as_deref().unwrap_or(text.common.nobody);
        let said = (text.common.said_by)(who, &text.day(day_of(version.at)));
        format!("{}: {value} ({said})", text.field(kind, field))
    };
    for (title, document) in [(words.stated, shared), (words.own, private)] {
        let entity = document.entity(of, id);
        let lines = entity.into_iter().flat_map(|entity| entity.all());
        let lines = lines.map(|(field, version)| statement(of, field.as_str(), version));
        section(text, &mut blocks, title, list(lines.collect()));
    }
    let mut links = Vec::new();
    for document in [shared, private] {
        for (kind, own, field, version) in document.all() {
            let is_element = field.as_str().split_once(':').is_some_and(|(_, element)| element == id);
            if own.as_str() == id || !(is_element || refers(&version.value, id)) {
                continue;
            }
            let record = (kind.as_str() == HISTORY)
                .then(|| document.entity(HISTORY, own.as_str())?.text("subject"))
                .flatten()
                .unwrap_or(own.as_str());
            let title = record_title(document, kind.as_str(), record);
            let line = statement(kind.as_str(), field.as_str(), version);
            links.push(format!("{}: {title} – {line}", text.kind(kind.as_str())));
        }
    }
    section(text, &mut blocks, words.links, list(links));
    let notes = notes_about(private, id).into_iter();
    let notes = notes.map(|note| Block::Prose(text.day(day_of(note.at)), note.text));
    section(text, &mut blocks, words.notes, notes.collect());
    let Traces { mentions, labels, .. } = traces(shared, private, id);
    let mentions = mentions.iter().map(|mention| {
        let (kind, record) = (&mention.record.0, &mention.record.1);
        let of = record_title(shared, kind, record);
        let field = text.field(kind, &mention.field);
        format!("{}, {of}, {field}: {}", text.kind(kind), mention.excerpt)
    });
    section(text, &mut blocks, words.mentions, list(mentions.collect()));
    let labels = labels.iter().map(|(label, n)| (text.person.erase_label)(label, *n));
    section(text, &mut blocks, words.labels, list(labels.collect()));
    Paper {
        title: (words.title)(&shown(&name_of(id).unwrap_or_default())),
        blocks,
    }
}

fn list(lines: Vec<String>) -> Vec<Block> {
    let lines: Vec<String> = lines.iter().map(|line| shown(line)).collect();
    (!lines.is_empty()).then_some(Block::List(lines)).into_iter().collect()
}

fn section(text: &Text, blocks: &mut Vec<Block>, title: &str, inside: Vec<Block>) {
    blocks.push(Block::Heading(title.to_owned()));
    if inside.is_empty() {
        blocks.push(Block::Line(text.account.nothing.to_owned()));
    }
    blocks.extend(inside);
}

/// Whether a value is the id, or a statement of several parts that holds it.
fn refers(value: &Value, id: &str) -> bool {
    match value {
        Value::String(text) => text.as_ref() == id,
        Value::Array(values) => values.iter().any(|value| refers(value, id)),
        Value::Object(parts) => parts.values().iter().any(|value| refers(value, id)),
        Value::Null | Value::Bool(_) | Value::Number(_) => false,
    }
}
