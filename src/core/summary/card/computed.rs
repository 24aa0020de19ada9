//! What the list of a kind says of a record that no field says.
use super::topic::{Contributed, contributed};
use crate::catalogue::{Kind, kind};
use crate::domain::{ABOUT, Day, Topic, is_district_key, is_municipality_key};
use crate::order::gathered;
use crate::replica::{Document, Entity, EntityId, Timestamp};
use crate::summary::links::{reference_among, sort_references};
use crate::summary::record::Piece;
use std::collections::{BTreeMap, BTreeSet};

/// Made once for all records of a kind.
pub(in crate::summary) struct Computed<'a> {
    kind: &'static Kind,
    /// What was contributed to each topic.
    contributed: BTreeMap<&'a str, Contributed<'a>>,
}

impl Computed<'_> {
    /// For the records of this kind.
    pub(in crate::summary) fn of<'a>(of: &'static Kind, document: &'a Document) -> Computed<'a> {
        let contributed = match of.code() {
            kind::TOPIC => contributed(document),
            _ => BTreeMap::new(),
        };
        Computed { kind: of, contributed }
    }

    /// What a record says in the column of this name.
    pub(in crate::summary) fn says(
        &self,
        name: &str,
        directory: &Document,
        (id, entity): (&EntityId, &Entity),
    ) -> Vec<Piece> {
        let contributed = self.contributed.get(id.as_str());
        let touched = entity.latest().map_or(Timestamp::default(), |version| version.at);
        match name {
            kind::N_CONTRIBUTIONS => vec![Piece::Number(contributed.map_or(0, |all| all.n))],
            kind::TOUCHED => vec![Piece::At(contributed.map_or(touched, |all| all.at.max(touched)))],
            kind::CHANGED => vec![Piece::At(touched)],
            kind::SUPPORT => {
                let votes = entity.elements(Topic::VOTE).map(str::to_owned);
                vec![Piece::Votes(gathered(votes))]
            }
            kind::PLACES => places(directory, entity, contributed),
            kind::DONE_OR_NOT => {
                let done = entity.text("done").and_then(Day::parse);
                let code = done.map_or(kind::NOT_DONE, |_| kind::DONE);
                let term = self.kind.column(name).and_then(|field| field.form.term(code));
                term.map(Piece::Term).into_iter().collect()
            }
            _ => Vec::new(),
        }
    }
}

/// The municipalities and Kreise a topic is about, and those that have contributed to it.
fn places(directory: &Document, topic: &Entity, contributed: Option<&Contributed>) -> Vec<Piece> {
    let about = topic.elements(ABOUT);
    let about = about.filter(|key| is_municipality_key(key) || is_district_key(key));
    let said_by = contributed.into_iter().flat_map(|all| &all.said_by).copied();
    let keys: BTreeSet<&str> = gathered(about.chain(said_by));
    let kinds = [kind::MUNICIPALITY];
    let references = keys.into_iter().map(|key| reference_among(directory, &kinds, key));
    let mut references: Vec<_> = references.collect();
    sort_references(directory, &mut references, |reference| reference);
    references.into_iter().map(Piece::Reference).collect()
}
