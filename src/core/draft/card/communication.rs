//! The form for what helps to talk about a target with one audience.
use crate::catalogue::{audience, kind, target_scope};
use crate::domain::communication_field;
use crate::draft::problem::{Flaw, Own, Problem, Problems};
use crate::draft::text_write;
use crate::edit::Edit;

/// What was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CommunicationDraft {
    /// Code of the target's scope.
    pub scope: String,
    /// Code of the audience.
    pub audience: String,
    /// Arguments and experiences, in several lines; an emptied text states nothing any more.
    pub text: String,
}

impl CommunicationDraft {
    /// The edit for the authority `key`.
    pub fn read(&self, key: &str) -> Result<Edit, Vec<Problem>> {
        let mut problems = Problems::default();
        if target_scope(&self.scope).is_none() {
            problems.add(Own::Scope, Flaw::Missing);
        }
        if audience(&self.audience).is_none() {
            problems.add(Own::Audience, Flaw::Missing);
        }
        let text = problems.text(Own::Communication, &self.text);
        let field = communication_field(&self.scope, &self.audience);
        let write = text_write(kind::MUNICIPALITY, key, &field, &text);
        problems.done(Some(Edit::Write(write.into_iter().collect())))
    }
}
