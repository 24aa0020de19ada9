//! What taking back would take back, as members call it.
use super::links::named;
use crate::catalogue::ON_NO_PAGE;
use crate::documents::Area;
use crate::domain::HISTORY;
use crate::replica::Document;
use crate::undo::LastStep;

/// The last step.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StepView {
    /// Whose file was taken over, if one was; empty if that is not known.
    pub file: Option<String>,
    /// How many records it changed.
    pub n: usize,
    /// The name of the first one; empty if it has none or is private.
    pub title: String,
    /// Its kind.
    pub kind: String,
    /// The field, if that is the only one.
    pub field: Option<String>,
    /// The kinds with new records, which taking back puts into the bin.
    pub new: Vec<String>,
    /// Whether it changed the directory, which is passed on.
    pub is_shared: bool,
}

/// The view of `last`, before or after it was taken back.
pub fn step(shared: &Document, last: &LastStep) -> StepView {
    let is_shown = |kind: &str| kind != HISTORY && !ON_NO_PAGE.contains(&kind);
    let touched = last
        .touched
        .iter()
        .filter(|(_, touched)| is_shown(touched.kind.as_str()));
    let mut view = StepView {
        file: last.file.clone(),
        ..StepView::default()
    };
    for (area, touched) in touched {
        let kind = touched.kind.as_str();
        if view.n == 0 {
            // What is private is not named: the frame says the step on every page, also to those who look over one's shoulder.
            if *area == Area::Shared {
                view.title = named(shared, kind, touched.id.as_str()).unwrap_or_default();
            }
            kind.clone_into(&mut view.kind);
            view.field = match touched.fields.as_slice() {
                [field] if touched.n == 1 => Some(field.to_string()),
                _ => None,
            };
        }
        view.n += touched.n;
        if touched.has_new {
            view.new.push(kind.to_owned());
        }
        view.is_shared |= *area == Area::Shared;
    }
    view
}
