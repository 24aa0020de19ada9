//! Numbers, days and values the way each language writes them.
use super::{Language, Text};
use crate::catalogue::{Field, Form, record};
use crate::domain::{Concept, Day, Fact, HeatPlan, LegalBasis, Target, TopicState};
use crate::replica::Value;
use crate::summary::Piece;

impl Text {
    /// A whole number with groups: 1.024.621 or 1,024,621.
    pub fn number(&self, number: u32) -> String {
        let separator = match self.language {
            Language::German => '.',
            Language::English => ',',
        };
        let digits = number.to_string();
        let mut grouped = String::new();
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                grouped.push(separator);
            }
            grouped.push(digit);
        }
        grouped
    }

    /// A day: 23.11.2026 or 23 Nov 2026.
    pub fn day(&self, day: Day) -> String {
        const MONTHS: [&str; 12] = [
            "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
        ];
        let (year, month, number) = day.ymd();
        match self.language {
            Language::German => format!("{number:02}.{month:02}.{year}"),
            Language::English => {
                let name = MONTHS
                    .get(usize::from(month).saturating_sub(1))
                    .copied()
                    .unwrap_or_default();
                format!("{number} {name} {year}")
            }
        }
    }

    /// A value of `field` of a kind in one line, for comparing statements. `name_of` finds the name behind a key or id.
    pub fn value(
        &self,
        (kind, field): (&str, &str),
        value: &Value,
        name_of: &dyn Fn(&str) -> Option<String>,
    ) -> String {
        let (set, element) = field.split_once(':').unwrap_or((field, ""));
        if let Some(field) = record(kind).and_then(|record| record.field(set)) {
            return self.field_value(field, element, value, name_of);
        }
        match set {
            _ if value.is_null() && set == crate::domain::BINNED => self.common.not_in_bin.to_owned(),
            _ if value.is_null() => self.common.not_stated.to_owned(),
            HeatPlan::FIELD => {
                HeatPlan::from_value(value).map_or_else(|| value.to_string(), |plan| self.heat_plan(&plan))
            }
            "target" => Target::from_value(value).map_or_else(|| value.to_string(), |target| self.target(&target)),
            "concept" => Concept::from_value(value).map_or_else(|| value.to_string(), |concept| self.concept(&concept)),
            "worksFor" | "about" | "tag" => {
                let name = name_of(element).unwrap_or_else(|| element.to_owned());
                if *value == Value::Bool(true) {
                    name
                } else {
                    (self.common.removed)(&name)
                }
            }
            "topic" => {
                let id = value.as_str().unwrap_or_default();
                name_of(id).unwrap_or_else(|| id.to_owned())
            }
            _ => self.plain_value(set, value),
        }
    }

    /// A value of a field of the catalogue.
    fn field_value(
        &self,
        field: &Field,
        element: &str,
        value: &Value,
        name_of: &dyn Fn(&str) -> Option<String>,
    ) -> String {
        let of_code = |code: &str| match field.form {
            Form::Ref(_) | Form::Refs(_) => name_of(code).unwrap_or_else(|| code.to_owned()),
            Form::Phase => self.phase_code(code),
            Form::Day => Day::parse(code).map_or_else(|| code.to_owned(), |day| self.day(day)),
            form => form
                .term(code)
                .map_or_else(|| code.to_owned(), |term| self.term(term).to_owned()),
        };
        match value {
            Value::Null => self.common.not_stated.to_owned(),
            Value::Bool(true) => of_code(element),
            Value::Bool(false) => (self.common.removed)(&of_code(element)),
            Value::String(text) => of_code(text),
            other => other.to_string(),
        }
    }

    /// What a piece of a field says, in words.
    pub fn piece(&self, field: &Field, piece: &Piece) -> String {
        match piece {
            Piece::Text(text) => match field.form {
                Form::Day => Day::parse(text).map_or_else(|| text.clone(), |day| self.day(day)),
                _ => text.clone(),
            },
            Piece::Term(term) => self.term(term).to_owned(),
            Piece::Phase(code) => self.phase_code(code),
            Piece::Reference(reference) if reference.kind.is_none() => self.common.gone.to_owned(),
            Piece::Reference(reference) if reference.title.is_empty() => self.common.unnamed.to_owned(),
            Piece::Reference(reference) => reference.title.clone(),
        }
    }

    fn plain_value(&self, field: &str, value: &Value) -> String {
        let Some(text) = value.as_str() else {
            let number = value.as_u64().and_then(|number| u32::try_from(number).ok());
            return number.map_or_else(|| value.to_string(), |number| self.number(number));
        };
        match field {
            "legalBasis" => {
                LegalBasis::parse(text).map_or_else(|| text.to_owned(), |basis| self.legal_basis(basis).to_owned())
            }
            "state" => self.topic_state(TopicState::parse(text)).to_owned(),
            "deletedAt" => {
                Day::parse(text).map_or_else(|| text.to_owned(), |day| (self.common.binned_on)(&self.day(day)))
            }
            "day" | "legalBasisOn" | crate::domain::CONFIRMED => {
                Day::parse(text).map_or_else(|| text.to_owned(), |day| self.day(day))
            }
            _ => text.to_owned(),
        }
    }

    /// A heat-planning statement in one line.
    pub fn heat_plan(&self, plan: &HeatPlan) -> String {
        let as_of = (self.common.as_of)(&self.day(plan.source.as_of));
        let reason = if plan.reason.is_empty() {
            String::new()
        } else {
            format!(" – {}", plan.reason)
        };
        format!("{}{reason} ({as_of})", self.phase_code(&plan.phase))
    }

    /// A target statement in one line.
    pub fn target(&self, target: &Target) -> String {
        match target.decided_on {
            Some(day) => format!(
                "{} ({})",
                target.year,
                (self.municipality.decided_on_day)(&self.day(day))
            ),
            None => target.year.to_string(),
        }
    }

    /// A concept statement in one line.
    pub fn concept(&self, concept: &Concept) -> String {
        let mut line = self.concept_code(&concept.status);
        if !concept.title.is_empty() {
            line = format!("{}: {line}", concept.title);
        }
        if let Some(day) = concept.decided_on {
            line = format!("{line} ({})", (self.municipality.decided_on_day)(&self.day(day)));
        }
        line
    }
}
