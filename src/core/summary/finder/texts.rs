//! Every text a record states: lines, terms by their labels, links by the names of what they lead to; no codes, days or ids.
use super::kinds::Searched;
use crate::catalogue::{FactKind, Field, Form, HEAT_PLAN_CODES, Term, fact_kind, is_prose};
use crate::domain::{ABOUT_RECORDS, Day, is_district_key, is_municipality_key};
use crate::prose;
use crate::replica::{Document, Entity, EntityId, Object, Value};
use crate::summary::title_of;
use std::borrow::Cow;

/// One text of a record.
pub(super) struct Passage<'a> {
    pub text: Cow<'a, str>,
    /// Whether it has several lines and is shown as prose.
    pub is_prose: bool,
}

impl<'a> Passage<'a> {
    /// What stands in one line.
    pub(super) fn line(text: Cow<'a, str>) -> Passage<'a> {
        Passage { text, is_prose: false }
    }

    /// As it is shown, in one line.
    pub(super) fn shown(&self) -> String {
        if self.is_prose {
            return prose::plain(&self.text);
        }
        self.text.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

/// The texts gathered so far, each only once.
struct Texts<'a, 'b> {
    shared: &'b Document,
    all: Vec<Passage<'a>>,
    /// Whether what is gathered is prose.
    is_prose: bool,
}

/// Every text of the entity that is not what it is called.
pub(super) fn texts<'a>(searched: &Searched, entity: &'a Entity, shared: &Document) -> Vec<Passage<'a>> {
    let mut texts = Texts {
        shared,
        all: Vec::new(),
        is_prose: false,
    };
    for (field, versions) in entity.fields() {
        let fact = fact_kind(field.as_str()).map(|(kind, _)| kind);
        let (field, element) = field.as_str().split_once(':').unwrap_or((field.as_str(), ""));
        let known = searched.kind.field(field);
        texts.is_prose = is_prose(searched.kind.code(), field);
        if !known.map_or(!ABOUT_RECORDS.contains(&field), is_read) {
            continue;
        }
        let form = known.map(|field| field.form);
        // What it is called now is its name; differing statements about that find it too.
        let name = entity.shown(field).filter(|_| searched.is_name(field));
        for version in versions.iter().filter(|version| Some(*version) != name) {
            match (&version.value, form) {
                (Value::String(code), Some(form @ (Form::One(_) | Form::OneInSight(_) | Form::Answers(..)))) => {
                    texts.term(form.term(code));
                }
                (Value::Bool(true), Some(form @ Form::Many(_))) => texts.term(form.term(element)),
                (Value::Bool(true), _) if !element.is_empty() => texts.link(element),
                (Value::Object(parts), None) => texts.parts(fact, parts),
                (value, _) => texts.value(value),
            }
        }
    }
    texts.all
}

/// What tells it from others of the same name, in one line.
pub(super) fn beside(searched: &Searched, entity: &Entity, shared: &Document) -> String {
    let mut texts = Texts {
        shared,
        all: Vec::new(),
        is_prose: false,
    };
    for field in searched.kind.apart.iter().filter_map(|name| searched.kind.field(name)) {
        texts.is_prose = field.form == Form::Text;
        match (field.form, entity.text(field.name)) {
            (Form::One(_) | Form::OneInSight(_) | Form::Many(_), _) => {}
            _ if field.is_measure() => {}
            (_, Some(text)) => texts.text(text),
            (_, None) => entity.elements(field.name).for_each(|element| texts.link(element)),
        }
    }
    texts.all.iter().map(Passage::shown).collect::<Vec<_>>().join(" · ")
}

/// Whether what a field says finds a record.
fn is_read(field: &Field) -> bool {
    field.is_searched && !field.is_measure()
}

impl<'a> Texts<'a, '_> {
    fn value(&mut self, value: &'a Value) {
        match value {
            Value::String(text) => self.text(text),
            Value::Array(values) => values.iter().for_each(|value| self.value(value)),
            Value::Object(parts) => self.parts(None, parts),
            _ => {}
        }
    }

    /// The parts of a statement of this kind: terms by their labels.
    fn parts(&mut self, kind: Option<&FactKind>, parts: &'a Object) {
        for (name, value) in parts.iter().filter(|(name, _)| !HEAT_PLAN_CODES.contains(name)) {
            let part = kind.and_then(|kind| kind.part(name)).map(|part| &part.field);
            match (value, part.map(|field| field.form)) {
                _ if part.is_some_and(|field| !is_read(field)) => {}
                (Value::String(code), Some(form @ Form::One(_))) => self.term(form.term(code)),
                _ => self.value(value),
            }
        }
    }

    /// A text, and the name of a record or an authority instead of its id or key; nothing for days and for what is gone.
    fn text(&mut self, text: &'a str) {
        if is_random(text) || is_municipality_key(text) || is_district_key(text) {
            self.link(text);
        } else if Day::parse(text).is_none_or(|day| day.to_string() != text) {
            self.add(Cow::from(text));
        }
    }

    /// The element of a set: a record's id, or a word like a tag.
    fn link(&mut self, element: &'a str) {
        match title_of(self.shared, element) {
            Some((_, name)) => self.add(Cow::from(name)),
            None if is_random(element) => {}
            None => self.add(Cow::from(element)),
        }
    }

    /// In both languages: the core does not know which one is read.
    fn term(&mut self, term: Option<&'static Term>) {
        for label in term.into_iter().flat_map(|term| [term.de, term.en]) {
            self.add(Cow::from(label));
        }
    }

    fn add(&mut self, text: Cow<'a, str>) {
        if !text.is_empty() && !self.all.iter().any(|passage| passage.text == text) {
            let is_prose = self.is_prose;
            self.all.push(Passage { text, is_prose });
        }
    }
}

fn is_random(text: &str) -> bool {
    text.len() == 36 && EntityId::parse(text).is_some_and(|id| id.is_random())
}
