//! The facts stated on a municipality: heat planning with its companions, targets with what helps to talk about them, concepts.
mod concepts;
mod convoy;
mod deadline;
mod heat;
mod joint;
mod law;
mod series;
mod targets;

use super::member::{KOELN, Member, shown, today};
use klimanetz_core::catalogue::FactKind;
use klimanetz_core::draft::{FactDraft, Problem};
use klimanetz_core::edit::Edit;
use klimanetz_core::replica::Document;
use klimanetz_core::summary::{CompositeView, MunicipalityView, municipality};

/// The form of a fact as somebody fills it in over what is shown.
fn typed(document: &Document, (kind, field): (&FactKind, &str), typed: &[(&'static str, &str)]) -> FactDraft {
    let shown = shown(document, KOELN, field);
    let mut draft = FactDraft::of(kind, shown.as_ref());
    draft
        .0
        .extend([("asOf", "2026-11-23".to_owned()), ("source", "Rat".to_owned())]);
    draft
        .0
        .extend(typed.iter().map(|(key, text)| (*key, (*text).to_owned())));
    draft
}

pub fn read(document: &Document, at: (&FactKind, &str), parts: &[(&'static str, &str)]) -> Result<Edit, Vec<Problem>> {
    typed(document, at, parts).read(document, ("municipality", KOELN), at, today())
}

/// Fills in the form and sends it; it is in order.
fn states(member: &mut Member, at: (&FactKind, &str), parts: &[(&'static str, &str)]) {
    member.sends(read(&member.document, at, parts));
}

fn page(document: &Document, key: &str) -> MunicipalityView {
    municipality(document, key, today()).unwrap()
}

fn of_field(view: &MunicipalityView, field: &str) -> CompositeView {
    view.facts.iter().find(|fact| fact.field == field).unwrap().clone()
}
