//! What members do in forms: each deed as the edit that the app's own drafts make of it.
use super::chance::Chance;
use crate::form::Form;
use crate::json::json;
use crate::member::today;
use klimanetz_core::catalogue::{kind, kind_of};
use klimanetz_core::domain::{Day, write};
use klimanetz_core::draft::{Autosave, HeatPlanDraft, bin, decide, erase, erase_orphans};
use klimanetz_core::edit::{Edit, Write};
use klimanetz_core::replica::Document;

/// How many people, topics and contributions a world is about: few, so that members collide.
const N_RECORDS: usize = 3;

/// The id of the `nth` record of a kind; the digit makes it a random one of its kind.
pub fn id(kind: char, nth: usize) -> String {
    format!("5b1e0000-0000-4000-8000-0000000{kind}{nth:04x}")
}

/// Every text about a record contains this, and nothing else does.
pub fn secret(id: &str) -> String {
    format!("geheim{}geheim", &id[31..])
}

fn text_about(id: &str, chance: &mut Chance) -> String {
    format!("{} Wärme {}", secret(id), chance.below(1_000_000))
}

/// A form about the directory, filled in and read.
pub fn shared(document: &Document, chance: &mut Chance) -> Option<Edit> {
    let nth = chance.below(N_RECORDS);
    match chance.below(20) {
        0..=5 => person(document, &id('a', nth), chance),
        6..=8 => topic(document, &id('b', nth), chance),
        9..=11 => contribution(document, (&id('b', nth), &id('c', nth)), chance),
        12..=14 => heat_plan(document, chance),
        15 => Some(bin(kind::PERSON, &id('a', nth), chance.one_in(2).then(today))),
        16 => Some(bin(kind::TOPIC, &id('b', nth), chance.one_in(2).then(today))),
        _ => decision(document, chance),
    }
}

fn person(document: &Document, id: &str, chance: &mut Chance) -> Option<Edit> {
    let form = Form::open(document, (kind::PERSON, id)).line("legalBasis", "einwilligung");
    let works_for = form.typed.sets.get("worksFor").cloned().unwrap_or_default();
    let mut works_for: Vec<&str> = works_for.iter().map(String::as_str).collect();
    let place = format!("0531500{}", chance.below(3));
    let form = match chance.below(4) {
        _ if form.typed.line("name").is_empty() => form.line("name", &text_about(id, chance)),
        0 => form.line("phone", &text_about(id, chance)),
        1 => form.line("function", &text_about(id, chance)),
        2 => {
            works_for.push(&place);
            form.set("worksFor", &works_for)
        }
        _ => form.set("worksFor", works_for.get(1..).unwrap_or_default()),
    };
    form.read(document, today()).ok()
}

fn topic(document: &Document, id: &str, chance: &mut Chance) -> Option<Edit> {
    let form = Form::open(document, (kind::TOPIC, id)).line("title", &text_about(id, chance));
    let form = match chance.one_in(2) {
        true => form.line("state", "besprochen"),
        false => form,
    };
    form.read(document, today()).ok()
}

fn contribution(document: &Document, (topic, id): (&str, &str), chance: &mut Chance) -> Option<Edit> {
    document.entity(kind::TOPIC, topic)?;
    let form = Form::open(&Document::default(), (kind::CONTRIBUTION, id))
        .line("topic", topic)
        .line("text", &text_about(id, chance))
        .line("day", &today().to_string())
        .set("about", &[crate::member::KOELN]);
    form.read(document, today()).ok()
}

fn heat_plan(document: &Document, chance: &mut Chance) -> Option<Edit> {
    let phases = [
        "vorbereitung",
        "bestandsanalyse",
        "zielszenario",
        "beschlossen",
        "umsetzung",
    ];
    let typed = HeatPlanDraft {
        phase: (*chance.pick(&phases)).to_owned(),
        as_of: Day::from_ymd(2026, 1 + chance.below(9) as u8, 3)?.to_string(),
        source: format!("Ratsinformation {}", chance.below(100)),
        reason: String::new(),
        ..HeatPlanDraft::default()
    };
    typed.read(document, crate::member::BORNHEIM, today()).ok()
}

/// Decides one of the conflicts in sight.
fn decision(document: &Document, chance: &mut Chance) -> Option<Edit> {
    let mut conflicts = Vec::new();
    for (kind, entities) in &document.entities {
        for (id, entity) in entities {
            conflicts.extend(entity.conflicts().map(|field| (kind, id, field, entity)));
        }
    }
    if conflicts.is_empty() {
        return None;
    }
    let (kind, id, field, entity) = *chance.pick(&conflicts);
    let statements = entity.statements(field.as_str());
    let chosen = &chance.pick(&statements).value;
    Some(decide(document, (kind.as_str(), id.as_str()), field.as_str(), chosen))
}

/// A form that stays open: a field of a person, to be sent later with what was known when it was opened.
pub fn late(chance: &mut Chance) -> Vec<Write> {
    let id = id('a', chance.below(N_RECORDS));
    let text = text_about(&id, chance);
    write(kind::PERSON, &id, "name", json!(text)).into_iter().collect()
}

/// A note; only ever about the member's own affairs.
pub fn note(document: &Document, chance: &mut Chance) -> Option<Edit> {
    let note = Autosave::open(kind_of(kind::NOTE)?, &Document::default(), "");
    let mut typed = note.form(&[]);
    let text = format!("PRIVAT {}", chance.below(1_000_000));
    typed.lines.extend([("text", text), ("tag", "Förderung".to_owned())]);
    let edits = note.save(typed, document, &id('d', chance.below(N_RECORDS)), today())?;
    edits.ok().map(|(_, edits)| Edit::Write(edits.stated))
}

/// Erases a record for ever.
pub fn erasure(document: &Document, chance: &mut Chance) -> Option<Edit> {
    let kind = *chance.pick(&['a', 'a', 'b', 'c']);
    erase(document, &id(kind, chance.below(N_RECORDS)))
}

/// What the app does after an import.
pub fn orphans(document: &Document) -> Option<Edit> {
    erase_orphans(document)
}

/// What a newer app writes: a kind and a field this one does not know.
pub fn unknown(chance: &mut Chance) -> Edit {
    let value = json!({ "n": chance.below(1_000), "list": [1.5, null, "ä😀"] });
    let robot = write("robot", &id('e', chance.below(N_RECORDS)), "serial", value.clone());
    let aura = write(kind::MUNICIPALITY, crate::member::KOELN, "aura", value);
    Edit::Write(robot.into_iter().chain(aura).collect())
}
