//! What a member chose for a browser, as one record of the private document: a backup takes it along, a share file cannot.
//!
//! The browser's own keys hold the same and stand above it: they are read before there is a document.
use crate::catalogue::kind;
use crate::domain::{Day, Starting, is_district_key, is_municipality_key, write};
use crate::edit::Write;
use crate::replica::{Document, EntityId, Value};
use crate::text::Language;
use crate::visible::without_hidden;
use std::collections::BTreeSet;
use std::fmt;

/// The tag of the language.
pub const LANGUAGE: &str = "language";
/// Light, dark, or as the system: one of `THEMES`.
pub const THEME: &str = "theme";
/// Whether the key „/“ leads to the search: one of `ON_OR_OFF`.
pub const SLASH: &str = "slash";
/// Whether the starting directory is shown: one of `ON_OR_OFF`; „ohne Startbestand“ is off.
pub const STARTING: &str = "starting";
/// The label; empty if the member wants none.
pub const LABEL: &str = "label";
/// When the last backup was made: a `LastBackup`.
pub const BACKUP: &str = "backup";
/// The keys of the member's own municipalities, one after the other: `OwnMunicipalities`.
pub const OWN: &str = "own";
/// The random id votes are given under; in the record a set, `voter:<id>`, of all that are this member's.
pub const VOTER: &str = "voter";

/// The names of the themes.
pub const THEMES: [&str; 3] = ["light", "dark", "system"];
/// What a switch is kept as.
pub const ON_OR_OFF: [&str; 2] = ["on", "off"];

/// What says nothing of who chose it.
const LOOKS: [&str; 4] = [LANGUAGE, THEME, SLASH, STARTING];
/// What there is one of.
const SINGLE: [&str; 7] = [LANGUAGE, THEME, SLASH, STARTING, LABEL, BACKUP, OWN];
/// The record's id: the same everywhere, so that all records of a member are one.
const RECORD: &str = "mine";
const MAX_LABEL: usize = 80;

/// When a backup was made, and how many writes it knew.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LastBackup {
    /// The day.
    pub day: Day,
    /// Writes, of others too, that it holds.
    pub n_writes: u64,
}

impl LastBackup {
    /// Reads the written form.
    pub fn parse(text: &str) -> Option<LastBackup> {
        let (day, n_writes) = text.split_once(' ').unwrap_or((text, "0"));
        let (day, n_writes) = (Day::parse(day)?, n_writes.parse().ok()?);
        Some(LastBackup { day, n_writes })
    }
}

impl fmt::Display for LastBackup {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.day, self.n_writes)
    }
}

/// The municipalities a member works for: several in a Klimaregion or a Kreis, the first one shown first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OwnMunicipalities(Vec<String>);

impl OwnMunicipalities {
    /// Reads the written form: keys with a blank between them. What is no key is passed over, and a key counts once.
    pub fn parse(text: &str) -> OwnMunicipalities {
        let mut keys: Vec<String> = Vec::new();
        for key in text.split_whitespace() {
            let is_key = is_municipality_key(key) || is_district_key(key);
            if is_key && !keys.iter().any(|other| other == key) {
                keys.push(key.to_owned());
            }
        }
        OwnMunicipalities(keys)
    }

    /// The keys, in the order of choice.
    pub fn keys(&self) -> &[String] {
        &self.0
    }

    /// The one that is shown first.
    pub fn first(&self) -> Option<&str> {
        self.0.first().map(String::as_str)
    }

    /// The same with this one in front.
    pub fn with_first(&self, key: &str) -> OwnMunicipalities {
        let others = self.0.iter().filter(|other| *other != key);
        OwnMunicipalities(std::iter::once(key.to_owned()).chain(others.cloned()).collect())
    }

    /// Whether this is one of them.
    pub fn has(&self, key: &str) -> bool {
        self.0.iter().any(|own| own == key)
    }
}

impl fmt::Display for OwnMunicipalities {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.join(" "))
    }
}

/// A label as it is kept.
pub fn label(typed: &str) -> String {
    without_hidden(typed).trim().chars().take(MAX_LABEL).collect()
}

/// Whether to show the starting directory where a member has it switched on. The demo is an invented network: nothing real is in it.
pub fn starting(is_on: bool, is_demo: bool) -> Starting {
    if is_on && !is_demo {
        Starting::Shown
    } else {
        Starting::Hidden
    }
}

/// What the record is to say, with what the browser has `kept` under each name; what was never chosen there it leaves as it is.
pub fn record(kept: impl Fn(&str) -> Option<String>) -> Vec<Write> {
    let chosen = |name: &'static str| kept(name).and_then(|text| readable(name, &text));
    let single = SINGLE.iter().filter_map(|name| said(name, chosen(name)?.into()));
    let voter = chosen(VOTER).and_then(|voter| said(&format!("{VOTER}:{voter}"), true.into()));
    single.chain(voter).collect()
}

/// The record says when the last backup was made; `None` if there was none.
pub fn backed_up(last: Option<LastBackup>) -> Vec<Write> {
    let value = last.map_or(Value::Null, |last| last.to_string().into());
    said(BACKUP, value).into_iter().collect()
}

/// What a browser takes over from the record, under the name it keeps it by: only what was never chosen there.
pub fn unchosen(private: &Document, kept: impl Fn(&str) -> Option<String>) -> Vec<(&'static str, String)> {
    let record = private.entity(kind::SETTING, RECORD);
    let single = SINGLE
        .iter()
        .filter_map(|name| Some((*name, record?.text(name)?.to_owned())));
    let voter = voters(private).into_iter().next().map(|voter| (VOTER, voter));
    let is_chosen = |name: &str| kept(name).is_some_and(|text| readable(name, &text).is_some());
    let missing = single.chain(voter).filter(|(name, _)| !is_chosen(name));
    missing
        .filter_map(|(name, text)| Some((name, readable(name, &text)?)))
        .collect()
}

/// All ids that the member has voted under, in whichever browser.
pub fn voters(private: &Document) -> BTreeSet<String> {
    let mut voters = BTreeSet::new();
    let record = private.entity(kind::SETTING, RECORD);
    let all = record.into_iter().flat_map(|record| record.elements(VOTER));
    voters.extend(all.filter_map(|voter| readable(VOTER, voter)));
    voters
}

/// Whether nothing tells whose browser this is: nothing private was written, nothing stated under a label, no vote given.
pub fn is_nobodys(private: &Document) -> bool {
    let mut all = private.all();
    let tells_nothing =
        |kind: &str, field: &str| kind == kind::ARRIVAL || kind == kind::SETTING && LOOKS.contains(&field);
    private.erased.is_empty()
        && private.rest.is_empty()
        && all.all(|(kind, _, field, _)| tells_nothing(kind.as_str(), field.as_str()))
}

/// Whether records of a kind hold choices.
pub fn is_choice(kind: &str) -> bool {
    kind == kind::SETTING
}

/// How many records a document holds beside the choices, which are nothing to lose.
pub fn n_records(document: &Document) -> usize {
    let kinds = document
        .entities
        .iter()
        .filter(|(kind, _)| kind.as_str() != kind::SETTING);
    kinds.map(|(_, entities)| entities.len()).sum()
}

fn said(field: &str, value: Value) -> Option<Write> {
    write(kind::SETTING, RECORD, field, value)
}

/// The text of a choice as it is kept; `None` for what is none, which only text from outside can cause.
fn readable(name: &str, text: &str) -> Option<String> {
    let is_one = match name {
        LANGUAGE => Language::parse(text).is_some(),
        THEME => THEMES.contains(&text),
        SLASH | STARTING => ON_OR_OFF.contains(&text),
        VOTER => EntityId::parse(text).is_some_and(|id| id.is_random()),
        BACKUP => return LastBackup::parse(text).map(|last| last.to_string()),
        LABEL => return Some(label(text)),
        OWN => return Some(OwnMunicipalities::parse(text).to_string()),
        _ => false,
    };
    is_one.then(|| text.to_owned())
}
