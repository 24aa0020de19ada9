//! Every sentence the app can say, in German and English. A forgotten one does not compile.
mod account;
mod backlog;
mod changes;
mod de;
mod deadline;
mod demo;
mod due;
mod en;
mod fact;
mod format;
mod groups;
mod law;
mod meeting;
mod merging;
mod minutes;
mod overview;
mod reason;
mod said;
mod search;
mod support;

pub use backlog::Backlog;
pub use fact::Facts;
pub use groups::{
    About, Common, Directory, Exchange, Failure, Form, Frame, Home, Keeping, Municipality, Note, Person, Settings,
    Topic,
};
pub use meeting::Meeting;
pub use minutes::Minutes;
pub use said::Said;
pub use search::Search;

pub use changes::Changes;
pub use due::Due;
pub use overview::Overview;
pub use support::Support;

use crate::catalogue::{
    AuthorityKind, BASES, Bucket, Card, HEAT_PLAN, Label, Phase, TOPIC_STATES, Term, field_of, kind_of, phase,
};
use crate::domain::{BINNED, CONFIRMED, HISTORY, LegalBasis, TopicState};
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

/// Everything the app says in one language, by page.
pub struct Text {
    /// Which language it is.
    pub language: Language,
    /// Words used on many pages.
    pub common: Said<Common>,
    /// Around every page.
    pub frame: Said<Frame>,
    /// Forms and their problems.
    pub form: Said<Form>,
    /// The first page.
    pub home: Said<Home>,
    /// The list of municipalities.
    pub directory: Said<Directory>,
    /// One municipality.
    pub municipality: Said<Municipality>,
    /// The deadline of a heat plan.
    pub deadline: Said<deadline::Deadline>,
    /// The law behind the days of heat planning.
    pub law: Said<law::Law>,
    /// Facts of several parts.
    pub fact: Said<Facts>,
    /// People.
    pub person: Said<Person>,
    /// Topics.
    pub topic: Said<Topic>,
    /// Topics as a backlog: votes, suggestions, who said what.
    pub backlog: Said<Backlog>,
    /// A meeting's page.
    pub meeting: Said<Meeting>,
    /// Minutes of a meeting.
    pub minutes: Said<Minutes>,
    /// Notes.
    pub note: Said<Note>,
    /// The search of everything.
    pub search: Said<Search>,
    /// Passing on, backing up, taking in.
    pub exchange: Said<Exchange>,
    /// A file that is looked at and taken over.
    pub merging: Said<merging::Merging>,
    /// Settings.
    pub settings: Said<Settings>,
    /// Help and imprint.
    pub about: Said<About>,
    /// The account of one person.
    pub account: Said<account::Account>,
    /// The demo.
    pub demo: Said<demo::Demo>,
    /// Where data lies in this browser, and how safe it is there.
    pub keeping: Said<Keeping>,
    /// When something does not work.
    pub failure: Said<Failure>,
    /// Mutual support.
    pub support: Said<Support>,
    /// Follow-ups, reminders, confirmations.
    pub due: Said<Due>,
    /// What has changed.
    pub changes: Said<Changes>,
    /// The sums over the region.
    pub overview: Said<Overview>,
}

impl Text {
    const fn of(language: Language) -> Text {
        Text {
            language,
            common: Said::of(language),
            frame: Said::of(language),
            form: Said::of(language),
            home: Said::of(language),
            directory: Said::of(language),
            municipality: Said::of(language),
            deadline: Said::of(language),
            law: Said::of(language),
            fact: Said::of(language),
            person: Said::of(language),
            topic: Said::of(language),
            backlog: Said::of(language),
            meeting: Said::of(language),
            minutes: Said::of(language),
            note: Said::of(language),
            search: Said::of(language),
            exchange: Said::of(language),
            merging: Said::of(language),
            settings: Said::of(language),
            about: Said::of(language),
            account: Said::of(language),
            demo: Said::of(language),
            keeping: Said::of(language),
            failure: Said::of(language),
            support: Said::of(language),
            due: Said::of(language),
            changes: Said::of(language),
            overview: Said::of(language),
        }
    }
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

    /// The name of a group of steps.
    pub fn bucket(&self, bucket: Bucket) -> &'static str {
        let names = &self.home.buckets;
        match bucket {
            Bucket::Unknown => names[0],
            Bucket::Waiting => names[1],
            Bucket::Preparing => names[2],
            Bucket::Working => names[3],
            Bucket::BeforeAdoption => names[4],
            Bucket::Adopted => names[5],
        }
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

    /// The name of a legal basis.
    pub fn legal_basis(&self, basis: LegalBasis) -> &'static str {
        let term = BASES.iter().find(|term| term.code == basis.code());
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
