//! The form for a person.
use super::problem::{Flaw, Problem, Problems};
use super::text_write;
use crate::catalogue::kind;
use crate::domain::{Day, LegalBasis, Person, write_set};
use crate::edit::Edit;
use crate::order::gathered;
use crate::replica::Document;
use std::collections::BTreeSet;

/// What was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PersonDraft {
    /// Name.
    pub name: String,
    /// Function.
    pub function: String,
    /// Work e-mail.
    pub email: String,
    /// Work phone.
    pub phone: String,
    /// Keys of the authorities the person works for.
    pub works_for: BTreeSet<String>,
    /// Code of the legal basis.
    pub basis: String,
}

impl PersonDraft {
    /// The form filled with what is shown of `person`.
    pub fn of(person: &Person) -> PersonDraft {
        PersonDraft {
            name: person.name.clone(),
            function: person.function.clone(),
            email: person.email.clone(),
            phone: person.phone.clone(),
            works_for: gathered(person.works_for.iter().cloned()),
            basis: person.basis.map_or_else(String::new, |basis| basis.code().to_owned()),
        }
    }

    /// The edit for the person `id`. Only what differs from `shown`, the form as it was opened, is written: what a colleague or
    /// another tab changed meanwhile stays.
    pub fn read(&self, document: &Document, id: &str, shown: &PersonDraft, today: Day) -> Result<Edit, Vec<Problem>> {
        let mut problems = Problems::default();
        let name = problems.required_line("name", &self.name);
        let function = problems.line("function", &self.function);
        let email = problems.line("email", &self.email);
        if !email.is_empty() && !is_email(&email) {
            problems.add("email", Flaw::NotAnEmail);
        }
        let phone = problems.line("phone", &self.phone);
        if LegalBasis::parse(&self.basis).is_none() {
            problems.add("legalBasis", Flaw::Missing);
        }
        let fields = [
            ("name", &name, &shown.name),
            ("function", &function, &shown.function),
            ("email", &email, &shown.email),
            ("phone", &phone, &shown.phone),
            ("legalBasis", &self.basis, &shown.basis),
        ];
        let mut writes: Vec<_> = fields
            .into_iter()
            .filter(|(_, typed, shown)| typed != shown)
            .filter_map(|(field, typed, _)| text_write(kind::PERSON, id, field, typed))
            .collect();
        if self.basis != shown.basis {
            writes.extend(text_write(kind::PERSON, id, "legalBasisOn", &today.to_string()));
        }
        if self.works_for != shown.works_for {
            let wanted = self.works_for.iter().map(String::as_str);
            writes.extend(write_set(document, (kind::PERSON, id), Person::WORKS_FOR, wanted));
        }
        problems.done(Some(Edit::Write(writes)))
    }
}

/// One `@` with something on both sides and a dot in the domain; whether it exists only mail can tell.
pub(super) fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.split_once('@') else {
        return false;
    };
    let is_plain = !text
        .chars()
        .any(|c| c.is_whitespace() || matches!(c, '<' | '>' | '"' | ',' | ';'));
    is_plain
        && !local.is_empty()
        && !domain.contains('@')
        && domain.contains('.')
        && !domain.starts_with('.')
        && !domain.ends_with('.')
}
