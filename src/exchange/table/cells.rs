//! What is stated in a field as a cell.
use super::Making;
use crate::book::Cell;
use klimanetz_core::catalogue::{Field, Form, phase};
use klimanetz_core::domain::Day;
use klimanetz_core::interop::is_about_people;
use klimanetz_core::replica::{Entity, Value};
use klimanetz_core::summary::{Piece, title_of};

/// What stands between several in one cell.
pub(super) const BETWEEN: &str = "; ";

impl Making<'_> {
    /// What a field says.
    pub(super) fn cell(&self, field: &Field, pieces: &[Piece]) -> Cell {
        let mut pieces = pieces.iter().filter(|piece| self.is_told(piece));
        let Some(first) = pieces.next() else {
            return Cell::Nothing;
        };
        let Some(second) = pieces.next() else {
            return match first {
                Piece::Text(text) => self.typed(field.form, text),
                Piece::Number(n) => Cell::Number(*n as f64),
                Piece::Votes(votes) => Cell::Number(votes.len() as f64),
                Piece::At(at) => Cell::Day(Day::of(*at)),
                other => Cell::Text(self.words(field, other)),
            };
        };
        let all = [first, second].into_iter().chain(pieces);
        let all: Vec<String> = all.map(|piece| self.words(field, piece)).collect();
        Cell::Text(all.join(BETWEEN))
    }

    /// Whether a piece may stand in this table, and says something: not the name of a person that nobody asked for, nor what is gone.
    fn is_told(&self, piece: &Piece) -> bool {
        match piece {
            Piece::Reference(reference) => match reference.kind {
                Some(kind) => self.with_people || !is_about_people(kind),
                None => !reference.title.is_empty(),
            },
            _ => true,
        }
    }

    fn words(&self, field: &Field, piece: &Piece) -> String {
        match piece {
            // A step of a newer catalogue by its code alone: it is to be read again.
            Piece::Phase(code) => self.step(code),
            _ => self.text.piece(field, piece),
        }
    }

    /// A step of heat planning.
    pub(super) fn step(&self, code: &str) -> String {
        phase(code).map_or_else(|| code.to_owned(), |phase| self.text.phase(phase).to_owned())
    }

    /// A value of a form.
    pub(super) fn value(&self, form: Form, value: &Value) -> Cell {
        match value {
            Value::Null => Cell::Nothing,
            Value::String(text) => match form.term(text) {
                Some(term) => Cell::Text(self.text.term(term).to_owned()),
                None => self.typed(form, text),
            },
            other => self.typed(form, &other.to_string()),
        }
    }

    /// What was typed: a day or a number where the field holds one, and it is one that reads the same again.
    fn typed(&self, form: Form, text: &str) -> Cell {
        match form {
            Form::Day | Form::PastDay => match Day::parse(text).filter(|day| day.to_string() == text) {
                Some(day) => Cell::Day(day),
                None => Cell::Text(text.to_owned()),
            },
            Form::Number(..) | Form::Count(_) | Form::Decimal(_) => {
                match text.parse::<f64>().ok().filter(|number| number.to_string() == text) {
                    Some(number) => Cell::Number(number),
                    None => Cell::Text(text.to_owned()),
                }
            }
            _ => Cell::Text(text.to_owned()),
        }
    }

    /// Who has answered what, by name.
    pub(super) fn answers(&self, field: &Field, entity: &Entity) -> Cell {
        let stated = entity.fields().filter_map(|(name, _)| {
            let (set, id) = name.as_str().split_once(':')?;
            let code = entity.text(name.as_str()).filter(|_| set == field.name)?;
            let (kind, title) = title_of(self.document, id)?;
            let is_told = self.with_people || !is_about_people(kind);
            let answer = field.form.term(code).map_or(code, |term| self.text.term(term));
            is_told.then(|| format!("{title}: {answer}"))
        });
        let mut stated: Vec<String> = stated.collect();
        klimanetz_core::search::sort_by_name(&mut stated, |said| said);
        match stated.is_empty() {
            true => Cell::Nothing,
            false => Cell::Text(stated.join(BETWEEN)),
        }
    }
}
