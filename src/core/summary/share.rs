//! What leaves the browser in a share file: shown before it does.
use crate::documents::Shared;
use crate::domain::HISTORY;
use crate::replica::Document;

/// One record that leaves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShareItem {
    /// Its kind as in the file.
    pub kind: String,
    /// Its name or title; its id if it has none.
    pub title: String,
    /// The names of its fields as in the file.
    pub fields: Vec<String>,
}

/// Everything that leaves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShareView {
    /// The records, by kind and name.
    pub items: Vec<ShareItem>,
    /// How many of what there are.
    pub counts: ShareCounts,
}

/// How much leaves.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ShareCounts {
    /// Records.
    pub n_items: usize,
    /// Superseded statements that travel with them.
    pub n_history: usize,
    /// Ids of erased records: random ids, nothing else.
    pub n_erased: usize,
}

/// Counts a share file's content.
pub fn share_counts(shared: &Shared) -> ShareCounts {
    let n_history = shared.0.of_kind(HISTORY).count();
    let n_all: usize = shared.0.entities.values().map(|of_kind| of_kind.len()).sum();
    ShareCounts {
        n_items: n_all - n_history,
        n_history,
        n_erased: shared.0.erased.len(),
    }
}

/// Lists a share file's content.
pub fn share(shared: &Shared) -> ShareView {
    let document = &shared.0;
    let mut items: Vec<ShareItem> = Vec::new();
    for (kind, entities) in document.entities.iter().filter(|(kind, _)| kind.as_str() != HISTORY) {
        for (id, entity) in entities {
            let fields = entity.fields().map(|(field, _)| field.to_string()).collect();
            items.push(ShareItem {
                kind: kind.to_string(),
                title: record_title(document, kind.as_str(), id.as_str()),
                fields,
            });
        }
    }
    ShareView {
        items,
        counts: share_counts(shared),
    }
}

/// The name of a record of any kind, also of kinds this app does not know.
pub fn record_title(document: &Document, kind: &str, id: &str) -> String {
    let named = super::links::title_of(document, id)
        .map(|(_, title)| title)
        .filter(|title| !title.is_empty());
    let worded = || {
        document
            .entity(kind, id)
            .and_then(|entity| entity.text("text"))
            .map(crate::domain::plain_line)
    };
    named.or_else(worded).unwrap_or_else(|| id.to_owned())
}
