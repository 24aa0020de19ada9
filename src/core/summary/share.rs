//! What leaves the browser in a share file: shown before it does.
use crate::documents::Shared;
use crate::domain::HISTORY;
use crate::replica::Document;
use crate::snapshot::state_hash;

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
    /// How many superseded statements travel with them.
    pub n_history: usize,
    /// How many ids of erased records: random ids, nothing else.
    pub n_erased: usize,
    /// The Stand-Kennung.
    pub stand: String,
}

/// Lists a share file's content.
pub fn share(shared: &Shared) -> ShareView {
    let document = &shared.0;
    let mut items: Vec<ShareItem> = Vec::new();
    for (kind, entities) in document.entities.iter().filter(|(kind, _)| kind.as_str() != HISTORY) {
        for (id, entity) in entities {
            let fields = entity.fields.keys().map(ToString::to_string).collect();
            items.push(ShareItem {
                kind: kind.to_string(),
                title: record_title(document, kind.as_str(), id.as_str()),
                fields,
            });
        }
    }
    ShareView {
        items,
        n_history: document.of_kind(HISTORY).count(),
        n_erased: document.erased.len(),
        stand: state_hash(document).short(),
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
