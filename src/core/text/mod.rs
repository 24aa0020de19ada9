//! Every sentence the app can say, in German and English. A forgotten one does not compile.
mod about;
mod account;
mod backlog;
mod changes;
mod common;
mod deadline;
mod demo;
mod directory;
mod due;
mod excel;
mod exchange;
mod fact;
mod failure;
mod file_fault;
mod form;
mod format;
mod frame;
mod home;
mod keeping;
mod law;
mod list;
mod mail;
mod material;
mod meeting;
mod merging;
mod minutes;
mod municipality;
mod note;
mod overview;
mod own;
mod palette;
mod person;
mod plan;
mod reason;
mod region;
mod said;
mod search;
mod settings;
mod settling;
mod source;
mod stances;
mod step;
mod support;
mod table;
mod taken_back;
mod topic;
mod welcome;

pub use said::Said;

use crate::catalogue::{AuthorityKind, Card, HEAT_PLAN, Label, Phase, TOPIC_STATES, Term, field_of, kind_of, phase};
use crate::domain::{BINNED, CONFIRMED, HISTORY, TopicState};
use crate::visible::isolated;

/// The languages of the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Language {
    /// Deutsch.
    #[default]
    German,
    /// English.
    English,
}

impl Language {
    /// Both, the first one first.
    pub const ALL: [Language; 2] = [Language::German, Language::English];

    /// The BCP 47 tag, for the page's `lang` and for storage.
    pub fn tag(self) -> &'static str {
        match self {
            Language::German => "de",
            Language::English => "en",
        }
    }

    /// The language with this tag.
    pub fn parse(tag: &str) -> Option<Language> {
        Language::ALL.into_iter().find(|language| language.tag() == tag)
    }

    /// Everything said in this language.
    pub fn text(self) -> &'static Text {
        match self {
            Language::German => &DE,
            Language::English => &EN,
        }
    }
}

/// Declares the groups of texts: each is a file with its struct and both languages, and a field of `Text`.
macro_rules! groups {
    ($($(#[$doc:meta])* $group:ident: $words:ident;)+) => {
        $(pub use $group::$words;)+

        /// Everything the app says in one language, by page.
        pub struct Text {
            /// Which language it is.
            pub language: Language,
            $($(#[$doc])* pub $group: Said<$words>,)+
        }

        impl Text {
            const fn of(language: Language) -> Text {
                Text { language, $($group: Said::of(language),)+ }
            }
        }

        $(impl said::Words for $words {
            // Known only to those who ask: a table of all words would bring all of them along.
            fn of(language: Language) -> &'static Self {
                match language {
                    Language::German => &$group::DE,
                    Language::English => &$group::EN,
                }
            }
        })+
    };
}
groups! {
    /// Words used on many pages.
    common: Common;
    /// Around every page.
    frame: Frame;
    /// Forms and their problems.
    form: Form;
    /// The first page.
    home: Home;
    /// The first page of who has not chosen a municipality.
    welcome: Welcome;
    /// The own municipality, whom to ask, what is new, the region.
    own: Own;
    /// Differing statements on one page.
    settling: Settling;
    /// The pages about the whole region.
    stances: Stances;
    /// The list of municipalities.
    directory: Directory;
    /// What every list says.
    list: List;
    /// One municipality.
    municipality: Municipality;
    /// Its heat plan in a row, and how it came there.
    plan: Plan;
    /// The deadline of a heat plan.
    deadline: Deadline;
    /// The law behind the days of heat planning.
    law: Law;
    /// Facts of several parts.
    fact: Facts;
    /// People.
    person: Person;
    /// Topics.
    topic: Topic;
    /// Topics as a backlog: votes, suggestions, who said what.
    backlog: Backlog;
    /// A meeting's page.
    meeting: Meeting;
    /// Minutes of a meeting.
    minutes: Minutes;
    /// Writing to several.
    mail: Mail;
    /// Documents to take over.
    material: Material;
    /// Notes.
    note: Note;
    /// The search of everything.
    search: Search;
    /// Passing on, backing up, taking in.
    exchange: Exchange;
    /// The ways to save the directory as a table.
    excel: Excel;
    /// Files that cannot be read or joined.
    file_fault: FileFaults;
    /// A file that is looked at and taken over.
    merging: Merging;
    /// Settings.
    settings: Settings;
    /// Help and information.
    about: About;
    /// The account of one person.
    account: Account;
    /// The demo.
    demo: Demo;
    /// Where data lies in this browser, and how safe it is there.
    keeping: Keeping;
    /// When something does not work.
    failure: Failure;
    /// Mutual support.
    support: Support;
    /// Taking back.
    taken_back: TakenBack;
    /// Follow-ups, reminders, confirmations.
    due: Due;
    /// What has changed.
    changes: Changes;
    /// The palette, and the list of keys.
    palette: Palette;
    /// The sums over the region.
    overview: Overview;
    /// The region at a glance.
    region: RegionWords;
    /// Reporting a step.
    step: Steps;
    /// Tables for Excel.
    table: Table;
}

static DE: Text = Text::of(Language::German);
static EN: Text = Text::of(Language::English);

impl Text {
    fn pick(&self, de: &'static str, en: &'static str) -> &'static str {
        match self.language {
            Language::German => de,
            Language::English => en,
        }
    }

    /// The label of a catalogue term.
    pub fn term(&self, term: &Term) -> &'static str {
        self.pick(term.de, term.en)
    }

    /// Words of the catalogue.
    pub fn label(&self, label: &Label) -> &'static str {
        self.pick(label.de, label.en)
    }

    /// The label of a heat-planning step.
    pub fn phase(&self, phase: &Phase) -> &'static str {
        self.pick(phase.de, phase.en)
    }

    /// The label of a heat-planning step by its code; one of a newer catalogue is named by its code (T-WP-14).
    pub fn phase_code(&self, code: &str) -> String {
        phase(code).map_or_else(
            || (self.municipality.unknown_phase)(code),
            |phase| self.phase(phase).to_owned(),
        )
    }

    /// What an authority is.
    pub fn authority_kind(&self, kind: Option<AuthorityKind>) -> &'static str {
        match kind {
            Some(AuthorityKind::District) => self.directory.district,
            Some(AuthorityKind::IndependentCity) => self.directory.independent_city,
            Some(AuthorityKind::Town) => self.directory.town,
            Some(AuthorityKind::Municipality) => self.directory.municipality,
            None => self.common.not_stated,
        }
    }

    /// The name of a topic's state.
    pub fn topic_state(&self, state: TopicState) -> &'static str {
        let term = TOPIC_STATES.iter().find(|term| term.code == state.code());
        term.map_or("", |term| self.term(term))
    }

    /// The name of a kind of record as it stands in files.
    pub fn kind(&self, name: &str) -> String {
        match kind_of(name) {
            Some(kind) => self.label(&kind.one).to_owned(),
            None if name == HISTORY => self.common.kind_history.to_owned(),
            None => (self.common.kind_unknown)(&isolated(name)),
        }
    }

    /// The name of several records of a kind.
    pub fn kinds(&self, name: &str) -> String {
        kind_of(name).map_or_else(|| self.kind(name), |kind| self.label(&kind.many).to_owned())
    }

    /// The way to a new record of a kind.
    pub fn add(&self, name: &str) -> String {
        let Some(kind) = kind_of(name) else {
            return (self.common.add)(&self.kind(name));
        };
        match kind.page.add {
            Some(add) => self.label(&add).to_owned(),
            None => (self.common.add)(self.label(&kind.one)),
        }
    }

    /// The heading of the form for a new record of a kind.
    pub fn new_title(&self, name: &str) -> String {
        let new = kind_of(name).and_then(|kind| kind.page.new);
        new.map_or_else(|| self.add(name), |new| self.label(&new).to_owned())
    }

    /// What a record of a kind is called where its own name is not to be told.
    pub fn private_title(&self, name: &str) -> String {
        match kind_of(name) {
            Some(kind) if kind.is_text() => self.kinds(name),
            _ => self.kind(name),
        }
    }

    /// What a record without a name is called.
    pub fn unnamed(&self, name: &str) -> &'static str {
        match kind_of(name) {
            Some(kind) if kind.page.has(Card::Writing) => self.note.untitled,
            _ => self.common.unnamed,
        }
    }

    /// The name of a field of a kind of record as both stand in files.
    pub fn field(&self, kind: &str, name: &str) -> String {
        let set = name.split_once(':').map_or(name, |(set, _)| set);
        if let Some(field) = field_of(kind, set) {
            return self.label(&field.label).to_owned();
        }
        let label = match set {
            CONFIRMED => self.common.confirmed,
            BINNED => self.common.bin,
            HEAT_PLAN => self.municipality.heat_title,
            _ => {
                let of_fact = self.fact_field(name).or_else(|| self.communication_field(name));
                return of_fact.unwrap_or_else(|| isolated(name));
            }
        };
        label.to_owned()
    }
}
