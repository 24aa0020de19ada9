//! A person of the network with work contact.
use super::{Day, is_binned, owned, set};
use crate::replica::{Entity, EntityId};

/// Who it is and how to reach them at work.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Person {
    /// Random id.
    pub id: String,
    /// Name as the person writes it.
    pub name: String,
    /// The family name it is sorted by; empty if the guess is right.
    pub sort_name: String,
    /// Function, e.g. „Klimaschutzmanagement“.
    pub function: String,
    /// Work e-mail; a function mailbox is preferred.
    pub email: String,
    /// Work phone.
    pub phone: String,
    /// Official keys of the authorities the person works for.
    pub works_for: Vec<String>,
    /// Why the data may be passed on.
    pub basis: Option<LegalBasis>,
    /// Whether the record lies in the bin.
    pub is_binned: bool,
}

/// On what ground a person's data is kept and passed on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LegalBasis {
    /// The person agreed.
    Consent,
    /// The authority has published the work contact.
    PublishedByOffice,
}

impl LegalBasis {
    /// Both, in the order of the form.
    pub const ALL: [LegalBasis; 2] = [LegalBasis::PublishedByOffice, LegalBasis::Consent];

    /// The code in files.
    pub fn code(self) -> &'static str {
        match self {
            LegalBasis::Consent => "einwilligung",
            LegalBasis::PublishedByOffice => "dienstlich_veroeffentlicht",
        }
    }

    /// The ground with this code.
    pub fn parse(code: &str) -> Option<LegalBasis> {
        LegalBasis::ALL.into_iter().find(|basis| basis.code() == code)
    }
}

impl Person {
    /// The set field of the authorities.
    pub const WORKS_FOR: &'static str = "worksFor";

    /// The field with the name it is sorted by.
    pub const SORT_NAME: &'static str = "sortName";

    /// Reads what is shown of a person.
    pub fn read(id: &EntityId, entity: &Entity) -> Person {
        Person {
            id: id.to_string(),
            name: owned(entity, "name"),
            sort_name: owned(entity, Person::SORT_NAME),
            function: owned(entity, "function"),
            email: owned(entity, "email"),
            phone: owned(entity, "phone"),
            works_for: set(entity, Person::WORKS_FOR),
            basis: entity.text("legalBasis").and_then(LegalBasis::parse),
            is_binned: is_binned(entity),
        }
    }

    /// The day on which the ground was last stated.
    pub fn basis_day(entity: &Entity) -> Option<Day> {
        Day::parse(entity.text("legalBasisOn")?)
    }
}
