//! The form that adds a municipality from outside the region by its official key.
use crate::catalogue::kind;
use crate::domain::{BINNED, Municipality, is_district_key, is_municipality_key, write};
use crate::draft::number::whole;
use crate::draft::problem::{Flaw, Own, Problem, Problems};
use crate::draft::text_write;
use crate::edit::Edit;
use crate::replica::{Document, Value};
use crate::search::folded;

/// What was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MunicipalityDraft {
    /// Official key.
    pub key: String,
    /// Official name.
    pub name: String,
    /// Inhabitants, may be empty.
    pub population: String,
    /// Somebody has seen that there is one of this name and says that this is another one.
    pub is_another: bool,
}

impl MunicipalityDraft {
    /// The edit that adds it, with its key. One that lies in the bin is taken out of it.
    pub fn read(&self, document: &Document) -> Result<(String, Edit), Vec<Problem>> {
        let mut problems = Problems::default();
        let key = plain_key(&self.key);
        let known = Municipality::find(document, &key);
        let is_in_bin = known.as_ref().is_some_and(|known| known.is_binned);
        if !is_key(&key) {
            problems.add(Own::Key, Flaw::NotAKey);
        } else if known.is_some() && !is_in_bin {
            problems.add(Own::Key, Flaw::AlreadyThere);
        }
        let name = problems.required_line(Own::Name, &self.name);
        if problems.n() == 0 && !self.is_another && self.namesake(document).is_some() {
            problems.add(Own::Name, Flaw::SameName);
        }
        let typed = problems.line(Own::Population, &self.population);
        let population = if typed.is_empty() {
            Some(None)
        } else {
            let number = whole(&typed).filter(|n| (1..=MAX_INHABITANTS).contains(n));
            number.map(Some)
        };
        if population.is_none() {
            problems.add(Own::Population, Flaw::NotBetween(1, MAX_INHABITANTS));
        }
        let writes = population.map(|population| {
            let name = text_write(kind::MUNICIPALITY, &key, "name", &name);
            let population = population.and_then(|n| write(kind::MUNICIPALITY, &key, "population", n.into()));
            let restored = write(kind::MUNICIPALITY, &key, BINNED, Value::Null).filter(|_| is_in_bin);
            Edit::Write(name.into_iter().chain(population).chain(restored).collect())
        });
        problems.done(writes.map(|edit| (key, edit)))
    }

    /// Another authority of this name in the same Kreis: a digit of the key may be mistyped.
    pub fn namesake(&self, document: &Document) -> Option<Municipality> {
        let (key, name) = (plain_key(&self.key), bare_name(&self.name));
        let district = key.get(..5).filter(|_| is_key(&key) && !name.is_empty())?;
        let mut all = Municipality::all(document).into_iter();
        all.find(|other| other.key != key && other.key.starts_with(district) && bare_name(&other.name) == name)
    }
}

fn plain_key(typed: &str) -> String {
    typed.chars().filter(|c| !c.is_whitespace()).collect()
}

fn is_key(key: &str) -> bool {
    is_municipality_key(key) || is_district_key(key)
}

/// A name as it is compared: „Hennef“ is „Hennef (Sieg)“ and „Stadt Hennef“ and „Hennef, Stadt“.
fn bare_name(name: &str) -> String {
    let name = folded(name.split(['(', ',']).next().unwrap_or_default());
    let sort = ["stadt ", "gemeinde "];
    let bare = sort.into_iter().find_map(|sort| name.strip_prefix(sort));
    bare.map(str::to_owned).unwrap_or(name)
}

const MAX_INHABITANTS: u32 = 20_000_000;
