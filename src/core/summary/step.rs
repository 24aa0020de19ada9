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
    /// The name of the first one; empty if it has none.
    pub title: String,
    /// Its kind and the field, if that is the only one.
    pub field: Option<(String, String)>,
    /// The kinds with new records, which taking back puts into the bin.
    pub new: Vec<String>,
    /// Whether it changed the directory, which is passed on.
    pub is_shared: bool,
}

/// The view of `last`, before or after it was taken back.
pub fn step((shared, private): (&Document, &Document), last: &LastStep) -> StepView {
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
            let documents = [shared, private].into_iter();
            let mut names = documents.filter_map(|document| named(document, kind, touched.id.as_str()));
            view.title = names.find(|name| !name.is_empty()).unwrap_or_default();
            view.field = match touched.fields.as_slice() {
                [field] if touched.n == 1 => Some((kind.to_owned(), field.to_string())),
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
