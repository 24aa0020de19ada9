//! Who works for a municipality, and how they are reached.
use crate::catalogue::kind;
use crate::replica::Document;
use crate::summary::links::Linked;

/// A person on the page of a municipality.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Colleague {
    /// Id of the person.
    pub id: String,
    /// Name.
    pub name: String,
    /// What they do; may be empty, like all that follows.
    pub function: String,
    /// When they can be reached.
    pub hours: String,
    /// Work phone.
    pub phone: String,
    /// Mobile phone.
    pub mobile: String,
    /// Work e-mail.
    pub email: String,
    /// Whether they may be there twice.
    pub is_double: bool,
}

/// The people among the records that link to a municipality.
pub(super) fn people(document: &Document, links: &[Linked]) -> Vec<Colleague> {
    let people = links.iter().filter(|linked| linked.kind == kind::PERSON);
    let colleague = |linked: &Linked| {
        let entity = document.entity(kind::PERSON, &linked.id);
        let text = |field: &str| {
            entity
                .and_then(|entity| entity.text(field))
                .unwrap_or_default()
                .to_owned()
        };
        Colleague {
            id: linked.id.clone(),
            name: linked.title.clone(),
            function: text("function"),
            hours: text("hours"),
            phone: text("phone"),
            mobile: text("mobile"),
            email: text("email"),
            is_double: linked.is_double,
        }
    };
    people.map(colleague).collect()
}
