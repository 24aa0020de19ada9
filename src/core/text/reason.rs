//! Reasons why something was not done, as sentences: what is wrong, where, and what to do next.
use super::Text;
use crate::draft::{Flaw, FormField, Own};
use crate::edit::Refusal;
use crate::phone::{dialled, not_of_a_number};
use crate::replica::Conflation;
use crate::snapshot::{Place, Unreadable};
use crate::stored::{NotDone, StoreError};
use crate::visible::{excerpt, without_hidden};

impl Text {
    /// What is wrong with a form field.
    pub fn flaw(&self, flaw: Flaw) -> String {
        let form = &self.form;
        match flaw {
            Flaw::Missing => form.missing.to_owned(),
            Flaw::NotADay => form.not_a_day.to_owned(),
            Flaw::NoDayOfStep => form.no_day_of_step.to_owned(),
            Flaw::InFuture => form.in_future.to_owned(),
            Flaw::NotBetween(first, last) => (form.not_between)(first, last),
            Flaw::TwoReadings => form.two_readings.to_owned(),
            Flaw::TooLong(limit) => (form.too_long)(limit),
            Flaw::NotATime => form.not_a_time.to_owned(),
            Flaw::TooEarly => form.too_early.to_owned(),
            Flaw::TooEarlyThatDay => form.too_early_that_day.to_owned(),
            Flaw::NotAPage => form.not_a_page.to_owned(),
            Flaw::NotAnEmail => form.not_an_email.to_owned(),
            Flaw::NotAKey => form.not_a_key.to_owned(),
            Flaw::AlreadyThere => form.already_there.to_owned(),
            Flaw::SameName => form.same_name.to_owned(),
        }
    }

    /// What is to be known of a telephone field from which nobody can be called; nothing is refused.
    pub fn phone_doubt(&self, typed: &str) -> Option<String> {
        let typed = without_hidden(typed);
        let is_clear = typed.trim().is_empty() || dialled(&typed).is_some();
        (!is_clear).then(|| match not_of_a_number(&typed) {
            Some(word) => (self.form.not_of_a_number)(&excerpt(word)),
            None => self.form.not_a_number.to_owned(),
        })
    }

    /// The label of a form field, for the list of problems above the form.
    pub fn form_field(&self, field: FormField) -> &'static str {
        match field {
            FormField::Of(field) => self.label(&field.label_in_form()),
            FormField::Own(own) => match own {
                Own::Phase => self.municipality.heat_state,
                Own::Reason => self.municipality.heat_reason,
                Own::AsOf => self.form.as_of,
                Own::Source => self.form.source,
                Own::Scope => self.municipality.scope,
                Own::Audience => self.fact.audience,
                Own::Communication => self.fact.communication_text,
                Own::Key => self.directory.add_key,
                Own::Name => self.directory.add_name,
                Own::Population => self.directory.add_population,
                Own::Title => self.topic.title,
                Own::Duration => self.meeting.duration,
            },
        }
    }

    /// Why an edit was not done.
    pub fn not_done(&self, not_done: &NotDone) -> &'static str {
        match not_done {
            NotDone::Refused(refusal) => self.refusal(refusal),
            NotDone::NotStored(error) => self.store_error(*error),
        }
    }

    /// Why an edit was not applied.
    pub fn refusal(&self, refusal: &Refusal) -> &'static str {
        match refusal {
            Refusal::Erased(_) => self.failure.erased,
            Refusal::NotErasable(_) => self.failure.not_erasable,
            Refusal::Conflated(_) => self.failure.conflated,
            Refusal::Overtaken => self.failure.overtaken,
        }
    }

    /// The label chosen by whoever says something. A label without any readable character counts as none.
    pub fn who<'a>(&self, label: Option<&'a str>) -> &'a str {
        label
            .filter(|label| !label.trim().is_empty())
            .unwrap_or(self.common.nobody)
    }

    /// Why nothing was stored.
    pub fn store_error(&self, error: StoreError) -> &'static str {
        match error {
            StoreError::Blocked => self.failure.blocked,
            StoreError::Full => self.failure.full,
            StoreError::NotKept => self.failure.not_kept,
        }
    }

    /// Why a document cannot be merged with the own one.
    pub fn conflation(&self, conflation: &Conflation) -> String {
        (self.file_fault.conflation)(
            &conflation.dot.to_string(),
            conflation.kind.as_str(),
            &excerpt(conflation.field.as_str()),
        )
    }

    /// Why a text is not taken as a snapshot.
    pub fn unreadable(&self, reason: &Unreadable) -> String {
        let fault = &self.file_fault;
        let at = |place: &Place| (fault.place)(place.line, place.column);
        match reason {
            Unreadable::Empty => fault.empty_file.to_owned(),
            Unreadable::TooLarge { bytes, limit } => (fault.too_large)(megabytes(*bytes), megabytes(*limit)),
            Unreadable::NotText { at } => (fault.not_text)(*at),
            Unreadable::NotJson(place) => (fault.not_json)(&at(place)),
            Unreadable::Truncated(place) => (fault.truncated)(&at(place)),
            Unreadable::TooDeep(place) => (fault.too_deep)(&at(place)),
            Unreadable::OtherFile(sort, place) => (fault.other_file)((fault.sort)(*sort), &at(place)),
            Unreadable::TextTooLong { limit, place } => {
                (fault.text_too_long)(&self.number(u32::try_from(*limit).unwrap_or(u32::MAX)), &at(place))
            }
            Unreadable::TooMany { many, place } => {
                let limit = u32::try_from(many.limit()).unwrap_or(u32::MAX);
                (fault.too_many)((fault.many)(*many), &self.number(limit), &at(place))
            }
            Unreadable::Several(place) => (fault.several)(&at(place)),
            Unreadable::Foreign(place) => (fault.foreign)(&at(place)),
            Unreadable::Mangled(place) => (fault.mangled)(&at(place)),
            Unreadable::Newer { needs } => (fault.newer)(*needs),
            Unreadable::Unexpected { place, .. } => (fault.unexpected)(&at(place)),
            Unreadable::Malformed { found, .. } => (fault.malformed)(&excerpt(found)),
            Unreadable::BeyondSeen { at, .. } => (fault.beyond_seen)(&excerpt(at)),
            Unreadable::Twice { at, .. } => (fault.twice)(&excerpt(at)),
            Unreadable::Altered => fault.altered.to_owned(),
            Unreadable::PrivateInShare => fault.private_in_share.to_owned(),
        }
    }
}

/// Whole megabytes, rounded up: what people see in their file manager.
fn megabytes(bytes: usize) -> usize {
    bytes.div_ceil(1024 * 1024)
}
