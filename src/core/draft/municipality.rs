//! The form that adds a municipality from outside the region by its official key.
use super::number::whole;
use super::problem::{Flaw, Problem, Problems};
use super::text_write;
use crate::domain::{Municipality, is_district_key, is_municipality_key, kind, write};
use crate::edit::Edit;
use crate::replica::{Document, Value};

/// What was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MunicipalityDraft {
    /// Official key.
    pub key: String,
    /// Official name.
    pub name: String,
    /// Inhabitants, may be empty.
    pub population: String,
}

impl MunicipalityDraft {
    /// The edit that adds it, with its key.
    pub fn read(&self, document: &Document) -> Result<(String, Edit), Vec<Problem>> {
        let mut problems = Problems::default();
        let key: String = self.key.chars().filter(|c| !c.is_whitespace()).collect();
        if !(is_municipality_key(&key) || is_district_key(&key)) {
            problems.add("key", Flaw::NotAKey);
        } else if Municipality::find(document, &key).is_some() {
            problems.add("key", Flaw::AlreadyThere);
        }
        let name = problems.required_line("name", &self.name);
        let typed = problems.line("population", &self.population);
        let population = if typed.is_empty() {
            Some(Value::Null)
        } else {
            let number = whole(&typed).filter(|n| (1..=MAX_INHABITANTS).contains(n));
            number.map(Value::from)
        };
        if population.is_none() {
            problems.add("population", Flaw::NotBetween(1, MAX_INHABITANTS));
        }
        let writes = population.map(|population| {
            let name = text_write(kind::MUNICIPALITY, &key, "name", &name);
            let population = write(kind::MUNICIPALITY, &key, "population", population);
            Edit::Write(name.into_iter().chain(population).collect())
        });
        problems.done(writes.map(|edit| (key, edit)))
    }
}

const MAX_INHABITANTS: u32 = 20_000_000;
