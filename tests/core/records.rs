//! The kinds of the catalogue: what holds for all of them, their form, their page, and what happens to what is held back.
mod catalogue;
mod copy;
mod forms;
mod pages;
mod person;
mod posts;
mod typed;

use super::member::{Member, a_write, today};
use klimanetz_core::catalogue::{Kind, kind_of};
use klimanetz_core::draft::{Problem, RecordDraft, RecordEdits};
use klimanetz_core::edit::Edit;
use klimanetz_core::replica::Document;
use klimanetz_core::summary::{self, RecordView};

pub const POST: &str = "5b1e0000-0000-4000-8000-0000000000d1";
pub const AGENCY: &str = "5b1e0000-0000-4000-8000-0000000000d2";
pub const MEETING: &str = "5b1e0000-0000-4000-8000-0000000000d3";
pub const ITEM: &str = "5b1e0000-0000-4000-8000-0000000000d4";

/// The kind that is called so.
fn kind(name: &str) -> &'static Kind {
    kind_of(name).unwrap()
}

/// A form into which these were typed: lines, and the elements of sets with commas between.
fn typed(record: &'static Kind, fields: &[(&str, &str)]) -> RecordDraft {
    let mut draft = RecordDraft::default();
    for (name, words) in fields {
        let field = record.field(name).unwrap();
        if field.form.is_set() {
            let elements = words
                .split(',')
                .filter(|word| !word.is_empty())
                .map(str::to_owned)
                .collect();
            draft.sets.insert(field.name, elements);
        } else {
            draft.lines.insert(field.name, (*words).to_owned());
        }
    }
    draft
}

/// Reads a form for a new record into an empty directory.
fn reads(record: &'static Kind, fields: &[(&str, &str)]) -> Result<RecordEdits, Vec<Problem>> {
    let nothing = Document::default();
    typed(record, fields).read(record, (&nothing, &nothing), POST, &RecordDraft::default(), today())
}

/// A member who has a record of this kind with these fields.
fn with(name: &str, id: &str, fields: &[(&str, &str)]) -> Member {
    let mut anna = Member::new("Anna");
    state(&mut anna, name, id, fields);
    anna
}

fn state(member: &mut Member, name: &str, id: &str, fields: &[(&str, &str)]) {
    let record = kind(name);
    let edits = typed(record, fields).read(
        record,
        (&member.document, &Document::default()),
        id,
        &RecordDraft::default(),
        today(),
    );
    let edits = edits.unwrap();
    member.does(Edit::Write(edits.stated));
}

/// The page of a record of the directory, for somebody with an empty private document.
fn page(member: &Member, name: &str, id: &str) -> RecordView {
    let document = &member.document;
    summary::record(kind(name), (document, document, &Document::default()), id).unwrap()
}

/// What a field says, in German.
fn says(view: &RecordView, name: &str) -> Vec<String> {
    let text = klimanetz_core::text::Language::German.text();
    let fact = view.facts.iter().find(|fact| fact.field.name == name);
    fact.map_or_else(Vec::new, |fact| {
        fact.pieces.iter().map(|piece| text.piece(fact.field, piece)).collect()
    })
}

/// A person of this name.
fn person(member: &mut Member, id: &str, name: &str) {
    member.does(Edit::Write(vec![a_write(("person", id), "name", name)]));
}
