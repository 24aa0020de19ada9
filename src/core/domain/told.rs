//! What is known of a fact: what members state, or else what was publicly reported, which is never taken for a statement.
use super::{Convoys, Day, HeatPlan, Histories, Municipality, target_field, territory_year};
use crate::catalogue::{HEAT_AWARD, HEAT_DECISION, Reported, When, is_neutrality, kind, reported};
use crate::replica::Entity;

/// Whether the starting directory is shown. „Ohne Startbestand“ hides it; the demo never shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Starting {
    /// Where no member states anything, what was publicly reported is shown as such.
    Shown,
    /// Nothing of it is shown.
    #[default]
    Hidden,
}

/// The scope of a target that is for the whole territory.
const WHOLE: &str = "gesamtes_gebiet";

/// A value, and who says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told<T> {
    /// A member.
    Stated(T),
    /// No member; the page that it links to.
    Reported(T, &'static Reported),
}

impl<T> Told<T> {
    /// The value, whoever says so.
    pub fn value(&self) -> &T {
        match self {
            Told::Stated(value) | Told::Reported(value, _) => value,
        }
    }

    /// The row of the starting directory, if no member says so.
    pub fn reported(&self) -> Option<&'static Reported> {
        match self {
            Told::Stated(_) => None,
            Told::Reported(_, row) => Some(row),
        }
    }
}

impl Starting {
    /// What was publicly reported in a field of the authority `key`; nothing as soon as a member has stated anything there, be it that
    /// nothing is so. The day of an adoption goes with the step that it belongs to.
    pub fn reported<'a>(
        self,
        histories: &Histories<'a>,
        (key, entity): (&str, Option<&'a Entity>),
        field: &str,
    ) -> Option<&'static Reported> {
        let row = match self {
            Starting::Shown => reported(key, field)?,
            Starting::Hidden => return None,
        };
        let is_stated = |field: &str| histories.n_current((kind::MUNICIPALITY, key), entity, field) > 0;
        let goes_with = (field == HEAT_DECISION.name.code).then_some(HeatPlan::FIELD);
        (!is_stated(field) && !goes_with.is_some_and(is_stated)).then_some(row)
    }

    /// The code of the step of an authority: its own or its convoy's, or else the reported one.
    pub fn phase<'a, 'b>(
        self,
        convoys: &'b Convoys<'a>,
        entity: Option<&'a Entity>,
        authority: &Municipality,
    ) -> Option<Told<&'b str>> {
        if let Some((code, _)) = convoys.phase(entity, authority) {
            return Some(Told::Stated(code));
        }
        let row = self.reported(&convoys.histories, (&authority.key, entity), HeatPlan::FIELD)?;
        Some(Told::Reported(row.text("phase")?, row))
    }

    /// The year by which its whole territory shall be climate neutral.
    pub fn year<'a>(self, histories: &Histories<'a>, about: (&str, Option<&'a Entity>)) -> Option<Told<u16>> {
        if let Some((year, _)) = territory_year(histories, about) {
            return Some(Told::Stated(year));
        }
        let (year, row) = self.reported_year(histories, about)?;
        Some(Told::Reported(year, row))
    }

    /// That year as it was publicly reported, where no member states a target.
    pub fn reported_year<'a>(
        self,
        histories: &Histories<'a>,
        about: (&str, Option<&'a Entity>),
    ) -> Option<(u16, &'static Reported)> {
        let row = self.reported(histories, about, &target_field(WHOLE))?;
        let is_neutral = is_neutrality(row.text("kind").unwrap_or_default());
        let year = row.text("year").filter(|_| is_neutral)?;
        Some((year.parse().ok()?, row))
    }

    /// The code of who does its heat planning.
    pub fn award<'a>(self, histories: &Histories<'a>, about: (&str, Option<&'a Entity>)) -> Option<Told<&'a str>> {
        let field = HEAT_AWARD.name.code;
        let stated = histories.shown((kind::MUNICIPALITY, about.0), about.1, field);
        if let Some(code) = stated.and_then(|value| value.get("award")?.as_str()) {
            return Some(Told::Stated(code));
        }
        let row = self.reported(histories, about, field)?;
        Some(Told::Reported(row.text("award")?, row))
    }
}

impl When {
    /// Its first day: of a whole month or year nobody knows which one is meant.
    pub fn first_day(self) -> Option<Day> {
        Day::from_ymd(self.year.into(), self.month.unwrap_or(1), self.day.unwrap_or(1))
    }
}
