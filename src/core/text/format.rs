//! Numbers, days and values the way each language writes them.
use super::{Language, Text};
use crate::catalogue::{Field, Form, HEAT_PLAN, YES_NO, field_of};
use crate::domain::{BINNED, CONFIRMED, Day, Fact, HeatPlan};
use crate::replica::Value;
use crate::summary::{Outcomes, Piece};

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

    /// What a file would change, without what it does not: „1 neu · 3 geändert“.
    pub fn outcomes(&self, n: &Outcomes) -> String {
        let said = [n.new, n.changed, n.conflicting, n.erased]
            .into_iter()
            .zip(self.exchange.preview_counts);
        let said = said.filter(|(n, _)| *n > 0).map(|(n, what)| format!("{n} {what}"));
        said.collect::<Vec<_>>().join(" · ")
    }

    /// The month below a day: „Nov“, of another year than `today` with its last two digits.
    pub fn short_month(&self, day: Day, today: Day) -> String {
        let (year, month, _) = day.ymd();
        let full = (self.region.month)(month, 0);
        let short: String = full.chars().take(3).collect();
        match year == today.ymd().0 {
            true => short,
            false => format!("{short} {:02}", year % 100),
        }
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
        if let Some(field) = field_of(kind, set) {
            return self.field_value(field, element, value, name_of);
        }
        let day = |say: &dyn Fn(&str) -> String| value.as_str().map(|text| self.day_in(text, say));
        let said = match set {
            BINNED if value.is_null() => Some(self.common.not_in_bin.to_owned()),
            _ if value.is_null() => Some(self.common.not_stated.to_owned()),
            BINNED => day(&|day| (self.common.binned_on)(day)),
            CONFIRMED => day(&str::to_owned),
            HEAT_PLAN => HeatPlan::from_value(value).map(|plan| self.heat_plan(&plan, name_of)),
            _ => self.fact_value(field, value),
        };
        said.unwrap_or_else(|| value.as_str().map_or_else(|| self.count(value), str::to_owned))
    }

    /// A day in words; what is none as it is.
    fn day_in(&self, text: &str, say: &dyn Fn(&str) -> String) -> String {
        Day::parse(text).map_or_else(|| text.to_owned(), |day| say(&self.day(day)))
    }

    /// A value of a field of the catalogue.
    pub(super) fn field_value(
        &self,
        field: &Field,
        element: &str,
        value: &Value,
        name_of: &dyn Fn(&str) -> Option<String>,
    ) -> String {
        let of_code = |code: &str| match field.form {
            Form::Ref(_) | Form::RefInOrder(_) | Form::Refs(_) | Form::Tags => {
                name_of(code).unwrap_or_else(|| code.to_owned())
            }
            Form::Votes => self.label(&field.label).to_owned(),
            Form::Phase => self.phase_code(code),
            Form::Day | Form::PastDay => Day::parse(code).map_or_else(|| code.to_owned(), |day| self.day(day)),
            form => form
                .term(code)
                .map_or_else(|| code.to_owned(), |term| self.term(term).to_owned()),
        };
        let of_whom = |answer: String| {
            let name = name_of(element).unwrap_or_else(|| element.to_owned());
            format!("{name}: {answer}")
        };
        match value {
            Value::Null if matches!(field.form, Form::Answers(..)) => of_whom(self.common.not_stated.to_owned()),
            Value::String(code) if matches!(field.form, Form::Answers(..)) => of_whom(of_code(code)),
            Value::Null => self.nothing(field).to_owned(),
            Value::Bool(true) => of_code(element),
            Value::Bool(false) => (self.common.removed)(&of_code(element)),
            Value::String(text) => of_code(text),
            other => match field.form {
                Form::Count(_) => self.count(other),
                _ => other.to_string(),
            },
        }
    }

    /// An amount of money, given in its hundredth parts, with two decimals.
    pub fn cents(&self, cents: i64) -> Option<String> {
        let cents = u32::try_from(cents).ok()?;
        let sign = match self.language {
            Language::German => ',',
            Language::English => '.',
        };
        Some(format!("{}{sign}{:02}", self.number(cents / 100), cents % 100))
    }

    /// What the code of an answer means; `None` for one that is none.
    pub fn yes_or_no(&self, code: &str) -> Option<&'static str> {
        let known = YES_NO.iter().find(|term| term.code == code);
        known.map(|term| self.term(term))
    }

    fn count(&self, value: &Value) -> String {
        let number = value.as_u64().and_then(|number| u32::try_from(number).ok());
        number.map_or_else(|| value.to_string(), |number| self.number(number))
    }

    /// What it means that nothing is stated.
    pub fn nothing(&self, field: &Field) -> &'static str {
        let default = field.form.default_term();
        default.map_or(self.common.not_stated, |term| self.term(term))
    }

    /// What a piece of a field says, in words.
    pub fn piece(&self, field: &Field, piece: &Piece) -> String {
        match piece {
            Piece::Text(text) => match field.form {
                Form::Day | Form::PastDay => Day::parse(text).map_or_else(|| text.clone(), |day| self.day(day)),
                _ => text.clone(),
            },
            Piece::Number(n) => self.number(u32::try_from(*n).unwrap_or(u32::MAX)),
            Piece::At(at) => self.day(Day::of(*at)),
            Piece::Votes(votes) => (self.backlog.n_votes)(votes.len()),
            Piece::Days(first, last) => format!("{} – {}", self.day(*first), self.day(*last)),
            Piece::Term(term) => self.term(term).to_owned(),
            Piece::Phase(code) => self.phase_code(code),
            Piece::Reference(reference) => match (reference.title.as_str(), reference.kind) {
                ("", None) => self.common.gone.to_owned(),
                ("", Some(_)) => self.common.unnamed.to_owned(),
                (title, _) => title.to_owned(),
            },
        }
    }

    /// A heat-planning statement in one line, with its day. `name_of` finds the name behind an id.
    pub fn heat_plan(&self, plan: &HeatPlan, name_of: &dyn Fn(&str) -> Option<String>) -> String {
        let as_of = (self.common.as_of)(&self.day(plan.source.as_of));
        format!("{} ({as_of})", self.heat_step(plan, name_of))
    }

    /// What a heat-planning statement says, without its day.
    pub fn heat_step(&self, plan: &HeatPlan, name_of: &dyn Fn(&str) -> Option<String>) -> String {
        let mut line = self.phase_code(&plan.phase);
        if !plan.reason.is_empty() {
            line = format!("{line} – {}", plan.reason);
        }
        let besides = self.besides(plan);
        let said = |id: &str, words: fn(&str) -> String| {
            let name = || name_of(id).unwrap_or_else(|| self.common.gone.to_owned());
            (!id.is_empty()).then(|| words(&name()))
        };
        let more = [
            (!besides.is_empty()).then(|| (self.fact.parallel_now)(&besides)),
            said(&plan.reported_by, self.fact.reported_by_name),
            said(&plan.meeting, self.fact.in_meeting),
        ];
        more.into_iter()
            .flatten()
            .fold(line, |line, more| format!("{line}; {more}"))
    }

    /// The steps that are under way beside the furthest one; empty if there is none.
    pub fn besides(&self, plan: &HeatPlan) -> String {
        let besides = plan.active.iter().filter(|code| **code != plan.phase);
        besides.map(|code| self.phase_code(code)).collect::<Vec<_>>().join(", ")
    }
}
