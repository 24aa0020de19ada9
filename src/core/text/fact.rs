//! Facts of several parts in words: a headline, the details, everything in one line; and what the forms ask.
use super::Text;
use crate::catalogue::{FactKind, Form, Part, audience, fact_kind, target_scope};
use crate::domain::{COMMUNICATION, Composite, Fact as _};
use crate::replica::Value;
use crate::visible::isolated;

/// What is said around facts of several parts.
pub struct Facts {
    /// Opens the form of a fact that is stated.
    pub change: fn(&str) -> String,
    /// Opens the form of another fact about heat planning.
    pub heat_add: &'static str,
    /// Which fact the form states.
    pub heat_what: &'static str,
    /// Which concept the form is about.
    pub concept_kind: &'static str,
    /// Rare parts, folded away.
    pub more: &'static str,
    /// A target whose year is no year of neutrality.
    pub no_year: &'static str,
    /// Mark of a procedure that does not fit the population.
    pub check_procedure: &'static str,
    /// Takes a statement back.
    pub take_back: &'static str,
    /// Whether a municipality plans alone or jointly.
    pub organisation: &'static str,
    /// Plans alone.
    pub alone: &'static str,
    /// Plans jointly in a convoy.
    pub joint: fn(&str) -> String,
    /// Mark of a step that is the convoy's.
    pub joint_step: &'static str,
    /// What to do when the council has decided and the convoy's step is shown.
    pub joint_hint: &'static str,
    /// The year of the law of Nordrhein-Westfalen.
    pub heat_year_default: fn(u32) -> String,
    /// Opens the choice of parallel steps.
    pub parallel: &'static str,
    /// Legend of that choice.
    pub parallel_legend: &'static str,
    /// Hint under that legend: which of several steps counts.
    pub parallel_hint: &'static str,
    /// Steps that run beside the furthest one.
    pub parallel_now: fn(&str) -> String,
    /// Steps between the last reported one and the chosen one.
    pub skipped: fn(&str) -> String,
    /// Field: who reported it.
    pub reported_by: &'static str,
    /// In a line: who reported it.
    pub reported_by_name: fn(&str) -> String,
    /// In a line: in which meeting.
    pub in_meeting: fn(&str) -> String,
    /// Heading of the texts that help to talk about targets.
    pub communication: &'static str,
    /// What they are for, and that they are shared.
    pub communication_hint: &'static str,
    /// Opens the form.
    pub communication_add: &'static str,
    /// Field: whom one talks to.
    pub audience: &'static str,
    /// Field: the text.
    pub communication_text: &'static str,
}

impl Text {
    /// The name of what a field of the fact kinds holds; nothing for another field.
    pub(super) fn fact_field(&self, field: &str) -> Option<String> {
        let (kind, element) = fact_kind(field)?;
        let label = self.term(&kind.name);
        if element.is_empty() {
            return Some(label.to_owned());
        }
        let element = kind
            .element(element)
            .map_or_else(|| isolated(element), |term| self.term(term).to_owned());
        Some(format!("{label}: {element}"))
    }

    /// The name of a field with a text that helps to talk about a target.
    pub(super) fn communication_field(&self, field: &str) -> Option<String> {
        let (scope, whom) = field.strip_prefix(COMMUNICATION)?.strip_prefix(':')?.rsplit_once(':')?;
        let scope = target_scope(scope).map_or_else(|| isolated(scope), |term| self.term(term).to_owned());
        let whom = audience(whom).map_or_else(|| isolated(whom), |term| self.term(term).to_owned());
        Some(format!("{}: {scope}, {whom}", self.fact.communication))
    }

    /// A value of such a field in one line; as it is written if it cannot be read.
    pub(super) fn fact_value(&self, field: &str, value: &Value) -> Option<String> {
        let (kind, _) = fact_kind(field)?;
        Some(Composite::from_value(value).map_or_else(|| value.to_string(), |fact| self.fact_line(kind, &fact)))
    }

    /// Everything a statement says, in one line.
    pub fn fact_line(&self, kind: &'static FactKind, fact: &Composite) -> String {
        let head = self.fact_head(kind, fact);
        let details = self.fact_details(kind, fact);
        if details.is_empty() {
            head
        } else {
            format!("{head} ({})", details.join(", "))
        }
    }

    /// The main parts of a statement.
    pub fn fact_head(&self, kind: &'static FactKind, fact: &Composite) -> String {
        let main = kind.parts.iter().filter(|part| part.is_main);
        let words: Vec<String> = main.filter_map(|part| self.part_line(part, fact)).collect();
        words.join(kind.between)
    }

    /// The other parts, each with the words before it; also what a newer app stated there.
    pub fn fact_details(&self, kind: &'static FactKind, fact: &Composite) -> Vec<String> {
        let mut known: Vec<String> = Vec::new();
        let mut is_before_said = false;
        for part in kind.parts.iter().filter(|part| !part.is_main) {
            let line = self.part_line(part, fact);
            let is_said = line.is_some();
            match (line, known.last_mut()) {
                (Some(line), Some(before)) if part.goes_on && is_before_said => *before = format!("{before} {line}"),
                (line, _) => known.extend(line),
            }
            is_before_said = is_said;
        }
        let is_known = |key: &str| kind.part(key).is_some();
        let newer = fact.parts.iter().filter(|(key, _)| !is_known(key));
        known
            .into_iter()
            .chain(newer.map(|(key, value)| format!("{}: {value}", isolated(key))))
            .collect()
    }

    fn part_line(&self, part: &'static Part, fact: &Composite) -> Option<String> {
        let value = fact.part(part.field.name)?;
        let words = match value {
            Value::Number(_) if matches!(part.field.form, Form::Count(_)) => {
                let count = value.as_u64().and_then(|n| u32::try_from(n).ok());
                count.map_or_else(|| value.to_string(), |n| self.number(n))
            }
            Value::Number(number) => number.to_string().replace('.', self.pick(",", ".")),
            value => self.field_value(&part.field, "", value, &|_| None),
        };
        let both = [self.label(&part.said), words.as_str()]
            .into_iter()
            .filter(|words| !words.is_empty());
        Some(format!(
            "{}{}",
            both.collect::<Vec<_>>().join(" "),
            self.label(&part.unit)
        ))
    }
}

pub(super) static DE: Facts = Facts {
    change: |what| format!("{what} ändern"),
    heat_add: "Weiteres eintragen",
    heat_what: "Angabe",
    concept_kind: "Art des Konzepts",
    more: "Weitere Angaben",
    no_year: "zählt nicht als Zieljahr der Klimaneutralität",
    check_procedure: "Verfahren prüfen",
    take_back: "Angabe zurücknehmen",
    organisation: "Organisationsform",
    alone: "einzeln",
    joint: |convoy| format!("gemeinsam im Konvoi {convoy}"),
    joint_step: "gemeinsam",
    joint_hint: "Gezeigt wird der Schritt des Konvois. Eine eigene Angabe, etwa zum Beschluss des Rates, geht vor.",
    heat_year_default: |year| format!("{year} (Zieljahr des Landes NRW; die Kommune hat kein früheres eingetragen)"),
    parallel: "Mehrere Schritte laufen parallel",
    parallel_legend: "Weitere laufende Schritte",
    parallel_hint: "Es zählt der am weitesten fortgeschrittene Schritt.",
    parallel_now: |steps| format!("Parallel: {steps}"),
    skipped: |steps| {
        format!("Dazwischen liegen: {steps}. Wenn diese Schritte inzwischen erledigt sind, ist nichts weiter zu tun.")
    },
    reported_by: "Gemeldet von",
    reported_by_name: |name| format!("gemeldet von {name}"),
    in_meeting: |meeting| format!("gemeldet zum Treffen {meeting}"),
    communication: "Kommunikation zum Ziel",
    communication_hint: "Argumente und Erfahrungen für das Gespräch über das Ziel. Sie sind Teil des Verzeichnisses und werden mit ihm weitergegeben.",
    communication_add: "Argumente und Erfahrungen notieren",
    audience: "Zielgruppe",
    communication_text: "Argumente und Erfahrungen",
};

pub(super) static EN: Facts = Facts {
    change: |what| format!("Change: {what}"),
    heat_add: "Enter something else",
    heat_what: "What",
    concept_kind: "Kind of concept",
    more: "More details",
    no_year: "does not count as a year of climate neutrality",
    check_procedure: "Check the procedure",
    take_back: "Take the statement back",
    organisation: "Form of organisation",
    alone: "on its own",
    joint: |convoy| format!("jointly in the convoy {convoy}"),
    joint_step: "jointly",
    joint_hint: "The step shown is the convoy’s. A statement of the municipality’s own, for example on its council’s resolution, takes precedence.",
    heat_year_default: |year| {
        format!("{year} (target year of North Rhine-Westphalia; the municipality has entered no earlier one)")
    },
    parallel: "Several steps run in parallel",
    parallel_legend: "Other steps under way",
    parallel_hint: "The furthest step counts.",
    parallel_now: |steps| format!("In parallel: {steps}"),
    skipped: |steps| format!("In between: {steps}. If these steps are done by now, there is nothing more to do."),
    reported_by: "Reported by",
    reported_by_name: |name| format!("reported by {name}"),
    in_meeting: |meeting| format!("reported for the meeting {meeting}"),
    communication: "Talking about the target",
    communication_hint: "Arguments and experiences for talking about the target. They are part of the directory and are shared with it.",
    communication_add: "Note arguments and experiences",
    audience: "Audience",
    communication_text: "Arguments and experiences",
};
