//! The member's choices for this browser, as they are kept under keys of its own; `choices` has the record of them that a backup takes
//! along.
use crate::platform::appearance;
/// Light, dark, or as the system.
pub use crate::platform::appearance::Theme;
use crate::platform::{chance, clock};
pub use klimanetz_core::choices::LastBackup;
use klimanetz_core::choices::{
    self, BACKUP, LABEL, LANGUAGE, ON_OR_OFF, OWN, OwnMunicipalities, SLASH, STARTING, THEME, THEMES, VOTER,
};
use klimanetz_core::domain::Day;
use klimanetz_core::replica::Timestamp;
use klimanetz_core::stored::{Store, StoreError};
use klimanetz_core::text::Language;
use leptos::prelude::*;
use std::collections::BTreeSet;
use std::rc::Rc;

/// Choices that are kept, each under its own key.
#[derive(Clone, Copy)]
pub struct Settings {
    store: StoredValue<Rc<dyn Store>, LocalStorage>,
    /// Language of the interface.
    pub language: RwSignal<Language>,
    /// Light, dark, or as the system.
    pub theme: RwSignal<Theme>,
    /// The label: `None` if it was never asked for, empty if the member wants none.
    pub kept_label: RwSignal<Option<String>>,
    /// What was typed last into a field that asks for it.
    pub typed_label: RwSignal<String>,
    /// The municipalities the member works for.
    pub own: RwSignal<OwnMunicipalities>,
    /// The last backup.
    pub last_backup: RwSignal<Option<LastBackup>>,
    /// Whether the key „/“ leads to the search: people who use voice input may press it by accident (WCAG 2.1.4).
    pub slash: RwSignal<bool>,
    /// Whether what was publicly reported is shown where no member states anything.
    pub starting: RwSignal<bool>,
    /// When the visit before this one ended; `None` at the first one.
    pub last_visit: StoredValue<Option<Timestamp>>,
    /// The random id this browser votes under, from the first vote on.
    pub voter: RwSignal<Option<String>>,
    /// Since when there is data here, if a start has just found it again for the first time.
    pub still_there: RwSignal<Option<Day>>,
}

/// Since when there is data here. Of this browser alone, like what follows.
const SINCE: &str = "since";
/// When somebody was here last, and when the visit before ended.
const VISIT: &str = "visit";
/// A pause of this many milliseconds ends a visit: two hours.
const PAUSE: i64 = 2 * 60 * 60 * 1_000;
/// Which unreadable entries were shown.
const ASIDE: &str = "aside";

/// The key a choice is kept under.
fn key(name: &str) -> String {
    format!("setting/{name}")
}

impl Settings {
    /// Reads the choices and puts them in force.
    pub(super) fn read(store: Rc<dyn Store>) -> Settings {
        // What cannot be read counts as not chosen; the documents' own reading reports trouble with the storage.
        let kept = |name: &str| store.read(&key(name)).ok().flatten();
        let own = if appearance::prefers_english() {
            Language::English
        } else {
            Language::German
        };
        let language = kept(LANGUAGE).and_then(|tag| Language::parse(&tag)).unwrap_or(own);
        let theme = kept(THEME).map_or(Theme::System, |name| theme(&name));
        let label = kept(LABEL);
        let voter = kept(VOTER);
        let last_backup = kept(BACKUP).and_then(|text| LastBackup::parse(&text));
        let own_municipalities = OwnMunicipalities::parse(&kept(OWN).unwrap_or_default());
        let since = kept(SINCE).and_then(|day| Day::parse(&day));
        appearance::set_language(language.tag());
        appearance::set_theme(theme);
        Settings {
            language: RwSignal::new(language),
            theme: RwSignal::new(theme),
            typed_label: RwSignal::new(label.clone().unwrap_or_default()),
            kept_label: RwSignal::new(label),
            own: RwSignal::new(own_municipalities),
            last_backup: RwSignal::new(last_backup),
            slash: RwSignal::new(is_on(kept(SLASH).as_deref())),
            starting: RwSignal::new(is_on(kept(STARTING).as_deref())),
            last_visit: StoredValue::new(visit_before(kept(VISIT).as_deref(), clock::now_ms())),
            voter: RwSignal::new(voter),
            still_there: RwSignal::new(since.filter(|_| !appearance::is_reloaded())),
            store: StoredValue::new_local(store),
        }
    }

    /// Chooses the language.
    pub fn set_language(self, language: Language) -> Result<(), StoreError> {
        appearance::set_language(language.tag());
        self.language.set(language);
        self.keep(LANGUAGE, language.tag())
    }

    /// Whether the page is dark now, by choice or as the system.
    pub fn is_dark(self) -> bool {
        appearance::is_dark()
    }

    /// Chooses the theme.
    pub fn set_theme(self, chosen: Theme) -> Result<(), StoreError> {
        appearance::set_theme(chosen);
        self.theme.set(chosen);
        self.keep(THEME, theme_name(chosen))
    }

    /// Chooses whether the key „/“ leads to the search.
    pub fn set_slash(self, is_on: bool) -> Result<(), StoreError> {
        self.slash.set(is_on);
        let [on, off] = ON_OR_OFF;
        self.keep(SLASH, if is_on { on } else { off })
    }

    /// Chooses whether what was publicly reported is shown.
    pub fn set_starting(self, is_on: bool) -> Result<(), StoreError> {
        self.starting.set(is_on);
        let [on, off] = ON_OR_OFF;
        self.keep(STARTING, if is_on { on } else { off })
    }

    /// Remembers that somebody is here now. If that is not kept, older news are told again: no harm.
    pub(super) fn note_visit(self) {
        let before = self.last_visit.get_value();
        let before = before.map_or_else(String::new, |at| format!(" {}", at.0));
        self.keep(VISIT, &format!("{}{before}", clock::now_ms())).ok();
    }

    /// Chooses the label.
    pub fn set_label(self, label: &str) -> Result<(), StoreError> {
        let label = choices::label(label);
        self.typed_label.set(label.clone());
        self.kept_label.set(Some(label.clone()));
        self.keep(LABEL, &label)
    }

    /// Chooses the municipalities the member works for.
    pub fn set_own(self, own: OwnMunicipalities) -> Result<(), StoreError> {
        let kept = self.keep(OWN, &own.to_string());
        self.own.set(own);
        kept
    }

    /// The id this browser votes under. One that cannot be kept is none: a vote under it could never be taken back.
    pub fn voter_or_new(self) -> Result<String, StoreError> {
        if let Some(voter) = self.voter.get_untracked() {
            return Ok(voter);
        }
        let voter = chance::uuid();
        self.keep(VOTER, &voter)?;
        self.voter.set(Some(voter.clone()));
        Ok(voter)
    }

    /// Remembers that a backup was made.
    pub(super) fn note_backup(self, last: LastBackup) -> Result<(), StoreError> {
        self.last_backup.set(Some(last));
        self.keep(BACKUP, &last.to_string())
    }

    /// Remembers the first day there is data here, so that a later start can say that it is still there; and that it was said.
    pub(super) fn note_data(self) {
        let kept = self.kept(SINCE);
        // If it is not kept, it is not said, or said again: no harm.
        match kept {
            None => self.keep(SINCE, &clock::today().to_string()).ok(),
            Some(_) if self.still_there.with_untracked(Option::is_some) => self.keep(SINCE, "said").ok(),
            Some(_) => None,
        };
    }

    /// Whether some of `keys`, of entries that could not be read, were never shown.
    pub fn is_news(self, keys: &[&str]) -> bool {
        let kept = self.kept(ASIDE).unwrap_or_default();
        let mut told: BTreeSet<&str> = BTreeSet::new();
        told.extend(kept.lines());
        keys.iter().any(|key| !told.contains(key))
    }

    /// Remembers that `keys` were shown.
    pub fn note_aside(self, keys: &[&str]) -> Result<(), StoreError> {
        self.keep(ASIDE, &keys.join("\n"))
    }

    /// The label to put beside statements.
    pub fn label_untracked(self) -> Option<String> {
        self.kept_label.get_untracked().filter(|label| !label.is_empty())
    }

    /// The first statement answers the question for the label, with whatever stands in the field.
    pub(super) fn answer_label(self) {
        if self.kept_label.get_untracked().is_none() {
            // Not kept means asked again; the statement itself carries the label in any case.
            self.set_label(&self.typed_label.get_untracked()).ok();
        }
    }

    /// Another tab changed what is kept under `key`.
    pub(super) fn follow_tab(self, key: &str, value: Option<&str>) {
        if let (Some(name), Some(value)) = (key.strip_prefix("setting/"), value) {
            self.follow(name, value);
        }
    }

    /// A choice made elsewhere, in force here too.
    pub(super) fn follow(self, name: &str, value: &str) {
        match name {
            LANGUAGE => {
                if let Some(language) = Language::parse(value) {
                    appearance::set_language(value);
                    self.language.set(language);
                }
            }
            THEME => {
                appearance::set_theme(theme(value));
                self.theme.set(theme(value));
            }
            SLASH => self.slash.set(is_on(Some(value))),
            STARTING => self.starting.set(is_on(Some(value))),
            LABEL => {
                self.kept_label.set(Some(value.to_owned()));
                self.typed_label.set(value.to_owned());
            }
            VOTER => self.voter.set(Some(value.to_owned())),
            OWN => self.own.set(OwnMunicipalities::parse(value)),
            BACKUP => self.last_backup.set(LastBackup::parse(value)),
            _ => {}
        }
    }

    /// What is kept under the name of a choice.
    pub(super) fn kept(self, name: &str) -> Option<String> {
        self.store.with_value(|store| store.read(&key(name)).ok().flatten())
    }

    pub(super) fn keep(self, name: &str, value: &str) -> Result<(), StoreError> {
        self.store.with_value(|store| store.write(&key(name), value))
    }
}

/// When the visit before this one ended.
fn visit_before(kept: Option<&str>, now: i64) -> Option<Timestamp> {
    let mut times = kept?.split(' ').map(str::parse::<i64>);
    let last = times.next()?.ok()?;
    let before = times.next().and_then(Result::ok);
    let ended = if now.saturating_sub(last) > PAUSE {
        Some(last)
    } else {
        before
    };
    ended.map(Timestamp)
}

fn is_on(kept: Option<&str>) -> bool {
    let [_, off] = ON_OR_OFF;
    kept != Some(off)
}

const BY_NAME: [Theme; 3] = [Theme::Light, Theme::Dark, Theme::System];

fn theme(name: &str) -> Theme {
    let named = THEMES.into_iter().zip(BY_NAME).find(|(known, _)| *known == name);
    named.map_or(Theme::System, |(_, theme)| theme)
}

/// The name a theme is kept under.
pub fn theme_name(theme: Theme) -> &'static str {
    let [light, dark, system] = THEMES;
    match theme {
        Theme::Light => light,
        Theme::Dark => dark,
        Theme::System => system,
    }
}
