//! Topics with what was contributed to them, and the contributions to one.
use crate::catalogue::{STANDING_TOPICS, Standing, kind, kind_of};
use crate::domain::{Contribution, Day, Topic, is_binned};
use crate::order::sort_by_key;
use crate::replica::{Document, Timestamp};
use crate::summary::record::{FactView, facts};
use crate::summary::to_decide::{Undecided, undecided};
use std::collections::{BTreeMap, BTreeSet};

/// A topic, and when something was last written there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TopicRow {
    /// The topic.
    pub topic: Topic,
    /// When it or one of its contributions was last written.
    pub at: Timestamp,
}

/// What was contributed to a topic.
#[derive(Default)]
pub(super) struct Contributed<'a> {
    /// How many contributions.
    pub n: usize,
    /// When the last one was written.
    pub at: Timestamp,
    /// Keys of the municipalities that said something.
    pub said_by: BTreeSet<&'a str>,
}

/// The contributions to one topic.
#[derive(Clone, Default, PartialEq)]
pub struct ContributionsView {
    /// Those that do not lie in the bin, in the order in which they were said.
    pub shown: Vec<ContributionView>,
    /// Those that do.
    pub binned: Vec<ContributionView>,
}

/// One contribution.
#[derive(Clone, PartialEq)]
pub struct ContributionView {
    /// The contribution.
    pub contribution: Contribution,
    /// What is stated about it.
    pub facts: Vec<FactView>,
    /// Fields with several statements.
    pub undecided: Vec<Undecided>,
}

/// What was contributed to each topic, by its id.
pub(super) fn contributed(document: &Document) -> BTreeMap<&str, Contributed<'_>> {
    let mut all: BTreeMap<&str, Contributed> = BTreeMap::new();
    let contributions = document.of_kind(kind::CONTRIBUTION);
    for (_, entity) in contributions.filter(|(_, entity)| !is_binned(entity)) {
        let at = entity.shown("text").map_or(Timestamp::default(), |version| version.at);
        let topic = all.entry(entity.text("topic").unwrap_or_default()).or_default();
        topic.n += 1;
        topic.at = at.max(topic.at);
        topic
            .said_by
            .extend(entity.text("saidBy").filter(|key| !key.is_empty()));
    }
    all
}

/// Those that do not lie in the bin: by state, then those most asked for first, then last touched first.
pub(in crate::summary) fn rows(document: &Document) -> Vec<TopicRow> {
    let contributed = contributed(document);
    let rows = document.of_kind(kind::TOPIC).map(|(id, entity)| {
        let latest = contributed.get(id.as_str()).map_or(Timestamp::default(), |all| all.at);
        TopicRow {
            topic: Topic::read(id, entity),
            at: entity.latest().map_or(latest, |version| latest.max(version.at)),
        }
    });
    let mut topics: Vec<TopicRow> = rows.filter(|row| !row.topic.is_binned).collect();
    sort_by_key(&mut topics, |row| {
        (row.topic.state, std::cmp::Reverse((row.topic.votes.len(), row.at)))
    });
    topics
}

/// The standing topics nobody has taken up or erased.
pub fn standing_topics(document: &Document) -> Vec<&'static Standing> {
    let is_known = |standing: &&Standing| {
        document.entity(kind::TOPIC, standing.id).is_some() || document.erased.contains(standing.id)
    };
    STANDING_TOPICS.iter().filter(|standing| !is_known(standing)).collect()
}

/// The contributions to the topic `id`.
pub fn contributions(document: &Document, id: &str) -> ContributionsView {
    let Some(kind) = kind_of(kind::CONTRIBUTION) else {
        return ContributionsView::default();
    };
    let all = document.of_kind(kind.code());
    let all = all.filter(|(_, entity)| entity.text("topic") == Some(id));
    let all = all.map(|(own, entity)| ContributionView {
        contribution: Contribution::read(own, entity),
        facts: facts(kind, (document, document), (own, entity), None),
        undecided: undecided(document, kind.code(), own.as_str(), entity),
    });
    let (binned, mut shown): (Vec<_>, Vec<_>) = all.partition(|view| view.contribution.is_binned);
    // As they were said, so that they can be read from the first to the last; without a day as they were written.
    sort_by_key(&mut shown, |ContributionView { contribution: said, .. }| {
        (said.day.unwrap_or_else(|| Day::of(said.at)), said.at)
    });
    ContributionsView { shown, binned }
}
