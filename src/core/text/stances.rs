//! What the pages about the whole region say: who plans heat for how much, concepts, and how targets are explained to whom.
use super::Text;
use crate::summary::Costs;

/// The pages about the whole region.
pub struct Stances {
    /// The list of who plans heat, for how much and how long.
    pub award: &'static str,
    /// Leads to it from one municipality.
    pub award_all: &'static str,
    /// Above it: how many have said who plans, of how many.
    pub award_said: fn(usize, usize) -> String,
    /// How many of them say what it costs; what the cheaper half pays at most for each inhabitant.
    pub award_cost: fn(usize, &str) -> String,
    /// How many of them say how long it takes; what the faster half needs at most, in months.
    pub award_months: fn(usize, u32) -> String,
    /// How many would do it again, of those that say so.
    pub award_again: fn(usize, usize) -> String,
    /// The list of concepts.
    pub concepts: &'static str,
    /// Leads to it from one municipality.
    pub concepts_all: &'static str,
    /// Above it: how many have said what they have, of how many.
    pub concepts_said: fn(usize, usize) -> String,
    /// How many concepts that are, and how many of them are adopted or under way.
    pub concepts_n: fn(usize, usize) -> String,
    /// Column and filter: what a concept is.
    pub concept: &'static str,
    /// Column: what it is called.
    pub concept_title: &'static str,
    /// Column and filter: how far it is.
    pub status: &'static str,
    /// Column: the day of the decision.
    pub decided: &'static str,
    /// Column: how many measures.
    pub measures: &'static str,
    /// The list of explanations.
    pub arguments: &'static str,
    /// Leads to it from one municipality.
    pub arguments_all: &'static str,
    /// Above it: how many explain their target, of how many.
    pub arguments_said: fn(usize, usize) -> String,
    /// What can be done with them.
    pub arguments_hint: &'static str,
    /// Column and filter: whom one talks to.
    pub audience: &'static str,
    /// Column and filter: what the target is about.
    pub scope: &'static str,
    /// Column: what is said.
    pub words: &'static str,
    /// Column: who wrote it.
    pub who: &'static str,
    /// Column: when it was written.
    pub written: &'static str,
    /// In the empty search field.
    pub search_hint: &'static str,
    /// Of a list in which nobody has said anything.
    pub none: &'static str,
    /// What to do then.
    pub none_hint: &'static str,
}

pub(super) static DE: Stances = Stances {
    award: "Vergabe und Kosten",
    award_all: "Vergabe und Kosten in der ganzen Region",
    award_said: |n, all| match n {
        0 => format!("Noch keine der {all} Kommunen hat gesagt, wer die Wärmeplanung macht."),
        1 => format!("1 von {all} Kommunen hat gesagt, wer die Wärmeplanung macht."),
        n => format!("{n} von {all} Kommunen haben gesagt, wer die Wärmeplanung macht."),
    },
    award_cost: |n, middle| match n {
        1 => format!("1 sagt, was sie kostet: {middle} € je Einwohner*in."),
        n => format!("{n} sagen, was sie kostet: die Hälfte höchstens {middle} € je Einwohner*in."),
    },
    award_months: |n, middle| match n {
        1 => format!("1 sagt, wie lange sie dauert: {middle} Monate."),
        n => format!("{n} sagen, wie lange sie dauert: die Hälfte höchstens {middle} Monate."),
    },
    award_again: |yes, n| format!("{yes} von {n} würden wieder so vergeben."),
    concepts: "Konzepte",
    concepts_all: "Alle Konzepte der Region",
    concepts_said: |n, all| match n {
        0 => format!("Noch keine der {all} Kommunen und Kreise hat gesagt, welches Konzept sie hat."),
        1 => format!("1 von {all} Kommunen und Kreisen hat gesagt, welches Konzept sie hat."),
        n => format!("{n} von {all} Kommunen und Kreisen haben gesagt, welche Konzepte sie haben."),
    },
    concepts_n: |n, adopted| {
        let said = match n {
            1 => "Es ist 1 Konzept".to_owned(),
            n => format!("Es sind {n} Konzepte"),
        };
        match adopted {
            0 => format!("{said}, noch keines beschlossen."),
            1 => format!("{said}, 1 davon beschlossen oder in Umsetzung."),
            adopted => format!("{said}, {adopted} davon beschlossen oder in Umsetzung."),
        }
    },
    concept: "Art des Konzepts",
    concept_title: "Titel",
    status: "Status",
    decided: "Beschlossen am",
    measures: "Maßnahmen",
    arguments: "Argumente",
    arguments_all: "Alle Argumente nach Zielgruppe",
    arguments_said: |n, all| match n {
        0 => format!("Noch keine der {all} Kommunen und Kreise hat aufgeschrieben, wie sie ihr Ziel erklärt."),
        1 => format!("1 von {all} Kommunen und Kreisen hat aufgeschrieben, wie sie ihr Ziel erklärt."),
        n => format!("{n} von {all} Kommunen und Kreisen haben aufgeschrieben, wie sie ihr Ziel erklären."),
    },
    arguments_hint: "Was sich bewährt hat, können andere übernehmen; eigene Argumente schreiben Sie auf die Seite Ihrer Kommune.",
    audience: "Zielgruppe",
    scope: "Geltungsbereich",
    words: "Was gesagt wird",
    who: "Absender",
    written: "Geschrieben am",
    search_hint: "Kommune, Wort",
    none: "Noch keine Angaben",
    none_hint: "Auf der Seite einer Kommune lässt sich die erste machen.",
};

pub(super) static EN: Stances = Stances {
    award: "Procurement and cost",
    award_all: "Procurement and cost in the whole region",
    award_said: |n, all| match n {
        0 => format!("None of the {all} municipalities has said yet who does the heat planning."),
        1 => format!("1 of {all} municipalities has said who does the heat planning."),
        n => format!("{n} of {all} municipalities have said who does the heat planning."),
    },
    award_cost: |n, middle| match n {
        1 => format!("1 says what it costs: {middle} € per inhabitant."),
        n => format!("{n} say what it costs: half of them at most {middle} € per inhabitant."),
    },
    award_months: |n, middle| match n {
        1 => format!("1 says how long it takes: {middle} months."),
        n => format!("{n} say how long it takes: half of them at most {middle} months."),
    },
    award_again: |yes, n| format!("{yes} of {n} would award it in the same way again."),
    concepts: "Concepts",
    concepts_all: "All concepts of the region",
    concepts_said: |n, all| match n {
        0 => format!("None of the {all} municipalities and districts has said yet which concept it has."),
        1 => format!("1 of {all} municipalities and districts has said which concept it has."),
        n => format!("{n} of {all} municipalities and districts have said which concepts they have."),
    },
    concepts_n: |n, adopted| {
        let said = match n {
            1 => "That is 1 concept".to_owned(),
            n => format!("Those are {n} concepts"),
        };
        match adopted {
            0 => format!("{said}, none adopted yet."),
            adopted => format!("{said}, {adopted} of them adopted or being implemented."),
        }
    },
    concept: "Kind of concept",
    concept_title: "Title",
    status: "Status",
    decided: "Decided on",
    measures: "Measures",
    arguments: "Arguments",
    arguments_all: "All arguments by audience",
    arguments_said: |n, all| match n {
        0 => format!("None of the {all} municipalities and districts has written down yet how it explains its target."),
        1 => format!("1 of {all} municipalities and districts has written down how it explains its target."),
        n => format!("{n} of {all} municipalities and districts have written down how they explain their target."),
    },
    arguments_hint: "Others can reuse what has worked; your own arguments go onto the page of your municipality.",
    audience: "Audience",
    scope: "Scope",
    words: "What is said",
    who: "Sender",
    written: "Written on",
    search_hint: "Municipality, word",
    none: "Nothing stated yet",
    none_hint: "The first statement is made on the page of a municipality.",
};

impl Text {
    /// Who plans heat, what it costs and how long it takes: „8 von 61 Kommunen haben gesagt, …“.
    pub fn costs(&self, costs: &Costs) -> String {
        let words = &self.stances;
        let mut said = vec![(words.award_said)(costs.n_award, costs.n_all)];
        let cost = costs.cents.and_then(|cents| self.cents(cents));
        said.extend(cost.map(|cost| (words.award_cost)(costs.n_cost, &cost)));
        said.extend(costs.months.map(|months| (words.award_months)(costs.n_months, months)));
        if costs.n_again > 0 {
            said.push((words.award_again)(costs.n_would, costs.n_again));
        }
        said.join(" ")
    }
}
