//! One line of the list of municipalities, and what it stands for in columns and filters.
use super::contacts::Contact;
use super::directory::abbreviation;
use crate::catalogue::{AuthorityKind, HEAT_AWARD, Reported, Stage, Term, phase, size_class};
use crate::domain::{Composite, Day};
use crate::list::{Filter, Key, Listed, NOTHING};
use crate::route::STAGES;

/// One line of the list.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct DirectoryRow {
    /// Official key.
    pub key: String,
    /// Name.
    pub name: String,
    /// Kreis, city or municipality; `None` if unknown.
    pub kind: Option<AuthorityKind>,
    /// Name of its Kreis, empty if it belongs to none or an unknown one.
    pub district: String,
    /// Inhabitants.
    pub population: Option<u32>,
    /// Whether heat planning is its task.
    pub plans_heat: bool,
    /// Code of the shown heat-planning step.
    pub phase: Option<String>,
    /// The day as of which it holds.
    pub as_of: Option<Day>,
    /// Whether nobody has stated or confirmed it for long.
    pub is_stale: bool,
    /// Whether that is the step of its convoy.
    pub is_joint: bool,
    /// How many differing statements there are about the step.
    pub n_phases: usize,
    /// The neutrality year of the whole territory, if stated, and how many differing statements there are.
    pub target: Option<(u16, usize)>,
    /// Who does the planning, as members state it.
    pub award: Option<Award>,
    /// The step that was publicly reported, where no member states one; what is shown of it says so.
    pub reported_phase: Option<&'static Reported>,
    /// The target year that was publicly reported, in the same way.
    pub reported_target: Option<(u16, &'static Reported)>,
    /// Who was publicly reported to do the planning, in the same way.
    pub reported_award: Option<&'static Reported>,
    /// How many people work for it.
    pub n_people: usize,
    /// Who of them to ask first.
    pub contact: Option<Contact>,
    /// Whether members disagree about something on its page.
    pub is_undecided: bool,
}

/// Who does the planning, for how much and how long.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Award {
    /// Code of the way it is done.
    pub way: String,
    /// Name of the office; empty if nobody has said it.
    pub office: String,
    /// Euros.
    pub cost: Option<u32>,
    /// How long it takes.
    pub months: Option<u32>,
    /// Code of whether it would be done so again; may be empty.
    pub again: String,
}

/// The columns, by the names in addresses.
pub mod column {
    /// What it is called.
    pub const NAME: &str = "name";
    /// Official key.
    pub const KEY: &str = "schluessel";
    /// Kreis, city or municipality.
    pub const SORT: &str = "art";
    /// Its Kreis.
    pub const DISTRICT: &str = "kreis";
    /// Inhabitants.
    pub const POPULATION: &str = "einwohner";
    /// Step of heat planning.
    pub const STEP: &str = "schritt";
    /// As of which day.
    pub const AS_OF: &str = "stand";
    /// Who plans.
    pub const AWARD: &str = "vergabe";
    /// What that costs.
    pub const COST: &str = "kosten";
    /// The same for each inhabitant.
    pub const PER_HEAD: &str = "kosten-je-kopf";
    /// How long it takes.
    pub const MONTHS: &str = "dauer";
    /// Whether they would do it so again.
    pub const AGAIN: &str = "wieder";
    /// Target year.
    pub const YEAR: &str = "zieljahr";
    /// Whom to ask.
    pub const CONTACT: &str = "person";
    /// How many people.
    pub const PEOPLE: &str = "personen";
}

/// The filters, by the names in addresses; that of the stages is `route::STAGES`.
pub mod filter {
    /// Key of the Kreis.
    pub const DISTRICT: &str = "kreis";
    /// Class of size.
    pub const SIZE: &str = "groesse";
    /// Way of planning.
    pub const AWARD: &str = "vergabe";
    /// Name of the office.
    pub const OFFICE: &str = "buero";
    /// Target year, `-` for those without.
    pub const YEAR: &str = "zieljahr";
    /// Whether the step is out of date.
    pub const AGE: &str = "alter";
    /// The code of a step that is.
    pub const STALE: &str = "veraltet";
    /// Kreise or municipalities.
    pub const SORT: &str = "art";
    /// The code of Kreise.
    pub const DISTRICTS: &str = "kreise";
    /// The code of municipalities.
    pub const MUNICIPALITIES: &str = "kommunen";
}

impl Award {
    pub(super) fn of(stated: Composite) -> Award {
        Award {
            way: stated.text("award").to_owned(),
            office: stated.text("office").to_owned(),
            cost: stated.number("cost"),
            months: stated.number("months"),
            again: stated.text("again").to_owned(),
        }
    }

    /// What it costs for each of so many inhabitants, in cents.
    pub fn cents_per_head(&self, population: Option<u32>) -> Option<i64> {
        let heads = population.filter(|n| *n > 0)?;
        Some((i64::from(self.cost?) * 100 + i64::from(heads) / 2) / i64::from(heads))
    }
}

/// The ways of planning.
pub fn ways() -> &'static [Term] {
    HEAT_AWARD.part("award").map_or(&[], |part| part.field.form.terms())
}

impl DirectoryRow {
    /// Code of the step, whoever says so: for filters and counts.
    pub fn told_phase(&self) -> Option<&str> {
        let reported = || self.reported_phase?.text("phase");
        self.phase.as_deref().or_else(reported)
    }

    /// The target year, whoever says so.
    pub fn told_year(&self) -> Option<u16> {
        let stated = self.target.map(|(year, _)| year);
        stated.or_else(|| self.reported_target.map(|(year, _)| year))
    }

    /// Code of the way of planning and name of the office, whoever says so.
    pub fn told_award(&self) -> Option<(&str, &str)> {
        match (&self.award, self.reported_award) {
            (Some(award), _) => Some((&award.way, &award.office)),
            (None, Some(row)) => Some((row.text("award")?, row.text("office").unwrap_or_default())),
            (None, None) => None,
        }
    }

    /// The stage of the step.
    pub fn stage(&self) -> Stage {
        Stage::of(self.told_phase())
    }

    /// The letters people know its Kreis by; empty where there are none.
    pub fn district_letters(&self) -> String {
        abbreviation(&self.key).to_uppercase()
    }

    /// Cents for each inhabitant.
    pub fn cents_per_head(&self) -> Option<i64> {
        self.award.as_ref()?.cents_per_head(self.population)
    }

    /// The day as of which its step holds, whoever says so.
    fn told_day(&self) -> Option<Day> {
        self.as_of.or_else(|| self.reported_phase?.when.first_day())
    }
}

impl Listed for DirectoryRow {
    fn id(&self) -> &str {
        &self.key
    }

    fn key(&self, column: &str) -> Key<'_> {
        let number = |n: Option<i64>| n.map_or(Key::Nothing, Key::Number);
        let award = || self.award.as_ref();
        match column {
            column::NAME => Key::Text(&self.name),
            column::KEY => Key::Text(&self.key),
            column::SORT => number(self.kind.map(|kind| kind as i64)),
            column::DISTRICT => Key::Text(&self.district),
            column::POPULATION => number(self.population.map(i64::from)),
            column::STEP => {
                let step = self.told_phase().filter(|_| self.plans_heat).and_then(phase);
                number(step.map(|step| i64::from(step.ordinal)).filter(|n| *n > 0))
            }
            column::AS_OF => number(self.told_day().map(|day| Day::default().days_until(day))),
            column::AWARD => match self.told_award() {
                Some((way, "")) => ways()
                    .iter()
                    .find(|term| term.code == way)
                    .map_or(Key::Text(way), Key::Term),
                Some((_, office)) => Key::Text(office),
                None => Key::Nothing,
            },
            column::COST => number(award().and_then(|award| award.cost).map(i64::from)),
            column::PER_HEAD => number(self.cents_per_head()),
            column::MONTHS => number(award().and_then(|award| award.months).map(i64::from)),
            column::AGAIN => award()
                .filter(|award| !award.again.is_empty())
                .map_or(Key::Nothing, |award| Key::Text(&award.again)),
            column::YEAR => number(self.told_year().map(i64::from)),
            column::CONTACT => self
                .contact
                .as_ref()
                .map_or(Key::Nothing, |contact| Key::Text(&contact.name)),
            column::PEOPLE => number(i64::try_from(self.n_people).ok()),
            _ => Key::Nothing,
        }
    }

    fn codes(&self, filter: &str, tell: &mut dyn FnMut(&str)) {
        match filter {
            STAGES if self.plans_heat => tell(self.stage().code()),
            filter::DISTRICT => {
                tell(self.key.get(..5).unwrap_or_default());
                // An address may name a municipality.
                tell(&self.key);
            }
            filter::SIZE => {
                let class = self.population.filter(|_| self.plans_heat).and_then(size_class);
                class.iter().for_each(|class| tell(class.code));
            }
            filter::YEAR => self.told_year().iter().for_each(|year| tell(&year.to_string())),
            filter::AWARD => self.told_award().iter().for_each(|(way, _)| tell(way)),
            filter::OFFICE => {
                let office = self.told_award().filter(|(_, office)| !office.is_empty());
                office.iter().for_each(|(_, office)| tell(office));
            }
            filter::AGE if self.is_stale => tell(filter::STALE),
            filter::SORT => tell(if self.plans_heat {
                filter::MUNICIPALITIES
            } else {
                filter::DISTRICTS
            }),
            _ => {}
        }
    }

    fn is_beside(&self, filter: &Filter) -> bool {
        !self.plans_heat && !filter.is_set(filter::SORT)
    }
}

/// What a filter says of those without a target year.
pub const NO_TARGET: &str = NOTHING;
