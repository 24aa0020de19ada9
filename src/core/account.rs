//! „Auskunft“ (Art. 15 DSGVO, R-P8): everything both documents hold about one person, in Markdown.
use crate::domain::{Day, HISTORY, kind};
use crate::replica::{Document, Value, Version};
use crate::summary::{Traces, notes_about, record_title, title_of, traces};
use crate::text::Text;
use std::fmt::Write as _;

/// The account of the person `id`, made on `today`; `day_of` tells on which day something was written.
pub fn account_of(
    text: &Text,
    (shared, private): (&Document, &Document),
    id: &str,
    today: Day,
    day_of: &dyn Fn(crate::replica::Timestamp) -> Day,
) -> String {
    let words = &text.account;
    let name = title_of(shared, id).map_or_else(String::new, |(_, name)| name);
    let name_of = |id: &str| title_of(shared, id).map(|(_, title)| title);
    let mut out = format!(
        "# {}\n\n{}\n",
        (words.title)(&plain(&name)),
        (words.intro)(&text.day(today))
    );
    let statement = |kind: &str, field: &str, version: &Version| {
        let value = text.value((kind, field), &version.value, &name_of);
        let who = version.who.as_deref().unwrap_or(text.common.nobody);
        let said = (text.common.said_by)(&plain(who), &text.day(day_of(version.at)));
        format!("- {}: {} ({said})\n", plain(&text.field(kind, field)), plain(&value))
    };
    for (title, document) in [(words.stated, shared), (words.own, private)] {
        let lines: String = document
            .entity(kind::PERSON, id)
            .into_iter()
            .flat_map(|entity| entity.all())
            .map(|(field, version)| statement(kind::PERSON, field.as_str(), version))
            .collect();
        section(text, &mut out, title, &lines);
    }
    let mut links = String::new();
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
            let title = plain(&record_title(document, kind.as_str(), record));
            let line = statement(kind.as_str(), field.as_str(), version);
            write!(links, "- {}: {title}\n  {line}", plain(&text.kind(kind.as_str()))).ok();
        }
    }
    section(text, &mut out, words.links, &links);
    let notes: String = notes_about(private, id)
        .into_iter()
        .map(|note| format!("> {}\n\n", note.text.trim().replace('\n', "\n> ")))
        .collect();
    section(text, &mut out, words.notes, &notes);
    let Traces { mentions, labels, .. } = traces(shared, private, id);
    let mentions: String = mentions
        .iter()
        .map(|mention| {
            let (kind, record) = (&mention.record.0, &mention.record.1);
            let of = record_title(shared, kind, record);
            let field = text.field(kind, &mention.field);
            format!(
                "- {}, {}, {}: {}\n",
                plain(&text.kind(kind)),
                plain(&of),
                plain(&field),
                plain(&mention.excerpt)
            )
        })
        .collect();
    section(text, &mut out, words.mentions, &mentions);
    let labels: String = labels
        .iter()
        .map(|(label, n)| format!("- {}\n", (text.person.erase_label)(&plain(label), *n)))
        .collect();
    section(text, &mut out, words.labels, &labels);
    out
}

fn section(text: &Text, out: &mut String, title: &str, lines: &str) {
    let lines = if lines.is_empty() {
        text.account.nothing
    } else {
        lines.trim_end()
    };
    write!(out, "\n## {title}\n\n{lines}\n").ok();
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

/// One line that Markdown takes for text.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' | '\r' => plain.push(' '),
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' => plain.extend(['\\', c]),
            other => plain.push(other),
        }
    }
    plain
}
