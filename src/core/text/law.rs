//! What is said of the law behind the days of heat planning: where they come from, as of when it is, and what has changed.
use super::Text;
use crate::catalogue::{
    ACTS, Act, CATALOGUE_AS_OF, COUNTED_ON, EXISTING_PLAN_SECTION, POPULATION_OF, Reading, Simplified,
};
use crate::domain::{Day, DueDay, Municipality, is_in_nrw};

/// The law.
pub struct Law {
    /// Stated by the municipality itself.
    pub stated: &'static str,
    /// By the population in the catalogue.
    pub by_population: fn(section: &str, of: &str, counted: &str) -> String,
    /// By the population that members state.
    pub by_stated_population: fn(section: &str, counted: &str) -> String,
    /// Outside Nordrhein-Westfalen.
    pub other_land: &'static str,
    /// The convoy has adopted.
    pub convoy_has_adopted: &'static str,
    /// The review that follows from the decision.
    pub review: fn(day: &str, section: &str) -> String,
    /// The day of the law for an existing plan.
    pub review_existing: fn(day: &str, section: &str) -> String,
    /// The simplified procedure does not fit the population.
    pub simplified: fn(below: &str, section: &str) -> String,
    /// As of when the catalogue of steps and deadlines is.
    pub catalogue: fn(&str) -> String,
    /// An act that is in the catalogue.
    pub included: fn(name: &str, day: &str) -> String,
    /// An act that was not read.
    pub not_read: fn(name: &str) -> String,
    /// An act in parliament.
    pub pending: fn(name: &str, day: &str) -> String,
}

impl Text {
    /// Where a deadline comes from.
    pub fn deadline_basis(&self, due: &DueDay, authority: &Municipality) -> String {
        let words = &self.law;
        let Some(section) = due.section else {
            return words.stated.to_owned();
        };
        let counted = self.date(COUNTED_ON);
        let basis = if authority.of_region {
            (words.by_population)(section, &self.date(POPULATION_OF), &counted)
        } else {
            (words.by_stated_population)(section, &counted)
        };
        if is_in_nrw(&authority.key) {
            basis
        } else {
            format!("{basis} {}", words.other_land)
        }
    }

    /// When a plan is reviewed, as far as the law or the decision says.
    pub fn review(&self, review: &DueDay) -> String {
        let section = review.section.unwrap_or_default();
        let words = match section {
            EXISTING_PLAN_SECTION => self.law.review_existing,
            _ => self.law.review,
        };
        words(&self.day(review.day), section)
    }

    /// That the simplified procedure is for smaller municipalities, and that the law may change.
    pub fn too_large_for(&self, limit: &Simplified) -> String {
        let warning = (self.law.simplified)(&self.number(limit.below), limit.section);
        let pending = ACTS.iter().filter(|act| act.reading == Reading::Pending);
        pending.fold(warning, |said, act| format!("{said} {}", self.act(act)))
    }

    /// As of when the law in the catalogue is.
    pub fn catalogue_as_of(&self) -> String {
        (self.law.catalogue)(&self.date(CATALOGUE_AS_OF))
    }

    /// What has changed in the law since 2024, one sentence for each act.
    pub fn acts(&self) -> Vec<String> {
        ACTS.iter().map(|act| self.act(act)).collect()
    }

    fn act(&self, act: &Act) -> String {
        let (name, day) = (self.term(&act.name), self.date(act.day));
        match act.reading {
            Reading::Included => (self.law.included)(name, &day),
            Reading::NotRead => (self.law.not_read)(name),
            Reading::Pending => (self.law.pending)(name, &day),
        }
    }

    /// A day of the catalogue.
    fn date(&self, (year, month, day): (i32, u8, u8)) -> String {
        Day::from_ymd(year, month, day).map_or_else(String::new, |day| self.day(day))
    }
}

pub(super) static DE: Law = Law {
    stated: "von der Kommune angegeben",
    by_population: |section, day, counted| {
        format!("{section} WPG, nach der Bevölkerung am {day}; maßgeblich ist die am {counted}.")
    },
    by_stated_population: |section, counted| {
        format!("{section} WPG, nach der eingetragenen Bevölkerung; maßgeblich ist die am {counted}.")
    },
    other_land: "Wer die Wärmeplanung erstellt, regelt das Recht des Landes.",
    convoy_has_adopted: "Der Konvoi meldet einen beschlossenen Wärmeplan. Beschließen muss jeder Rat selbst: Ob der Rat dieser Kommune beschlossen hat, ist nicht eingetragen.",
    review: |day, section| format!("{day} (spätestens alle fünf Jahre, {section} WPG; hier gerechnet ab Beschluss)"),
    review_existing: |day, section| {
        format!("{day} (bestehender Wärmeplan: spätestens ab dann nach den Regeln des WPG, {section} WPG)")
    },
    simplified: |below, section| {
        format!(
            "Das vereinfachte Verfahren ist für Kommunen unter {below} Einwohner*innen vorgesehen ({section} WPG). Ist das verkürzte Verfahren gemeint?"
        )
    },
    catalogue: |day| {
        format!(
            "Schritte, Fristen und Paragrafen: Rechtsstand {day} (WPG; LWPG NRW in der Fassung vom 10.12.2024). Was geprüft ist, steht in der Hilfe."
        )
    },
    included: |name, day| format!("Berücksichtigt, in Kraft seit {day}: {name}."),
    not_read: |name| format!("In Kraft, aber noch nicht geprüft: {name}."),
    pending: |name, day| {
        format!("Im Gesetzgebungsverfahren (Bundestag, {day}) und deshalb nicht berücksichtigt: {name}.")
    },
};

pub(super) static EN: Law = Law {
    stated: "stated by the municipality",
    by_population: |section, day, counted| {
        format!("{section} WPG, by the population on {day}; what counts is the figure of {counted}.")
    },
    by_stated_population: |section, counted| {
        format!("{section} WPG, by the population entered; what counts is the figure of {counted}.")
    },
    other_land: "Who draws up the heat plan is a matter of state law.",
    convoy_has_adopted: "The convoy reports an adopted heat plan. Each council has to adopt it itself: whether the council of this municipality has done so is not stated.",
    review: |day, section| format!("{day} (every five years at the latest, {section} WPG; counted here from adoption)"),
    review_existing: |day, section| {
        format!("{day} (existing heat plan: by the rules of the WPG from then on at the latest, {section} WPG)")
    },
    simplified: |below, section| {
        format!(
            "The simplified procedure is meant for municipalities with fewer than {below} inhabitants ({section} WPG). Is the shortened procedure meant?"
        )
    },
    catalogue: |day| {
        format!(
            "Steps, deadlines and sections: law as of {day} (WPG; LWPG NRW as of 10 Dec 2024). The help says what was checked."
        )
    },
    included: |name, day| format!("Included, in force since {day}: {name}."),
    not_read: |name| format!("In force, but not checked yet: {name}."),
    pending: |name, day| format!("Pending in parliament (Bundestag, {day}) and therefore not included: {name}."),
};
