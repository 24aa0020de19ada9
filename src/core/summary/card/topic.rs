//! The list of topics, and the contributions to one.
use crate::catalogue::{STANDING_TOPICS, Standing, kind, kind_of};
use crate::domain::{Contribution, Histories, Topic, is_binned};
use crate::order::sort_by_key;
use crate::replica::{Document, Timestamp};
use crate::summary::record::{FactView, facts};
use crate::summary::to_decide::{Undecided, disagreed, undecided};
use std::collections::BTreeMap;

/// One line of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TopicRow {
    /// The topic.
    pub topic: Topic,
    /// How many contributions it has.
    pub n_contributions: usize,
    /// When it or one of its contributions was last written.
    pub at: Timestamp,
    /// Whether members disagree about something on its page.
    pub is_undecided: bool,
}

/// The list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TopicsView {
    /// By state, then those most asked for first, then last touched first.
    pub topics: Vec<TopicRow>,
    /// What lies in the bin.
    pub binned: Vec<TopicRow>,
}

/// The contributions to one topic.
#[derive(Clone, Default, PartialEq)]
pub struct ContributionsView {
    /// Those that do not lie in the bin, latest day first.
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

/// All topics.
pub fn topics(document: &Document) -> TopicsView {
    let undecided = disagreed(document, &Histories::all(document), kind::TOPIC);
    let (mut topics, mut binned) = rows(document);
    for row in topics.iter_mut().chain(&mut binned) {
        row.is_undecided = undecided.contains(&row.topic.id);
    }
    TopicsView { topics, binned }
}

/// Those that do not lie in the bin and those that do, without looking for what is undecided.
pub(in crate::summary) fn rows(document: &Document) -> (Vec<TopicRow>, Vec<TopicRow>) {
    let mut said: BTreeMap<&str, (usize, Timestamp)> = BTreeMap::new();
    for (_, entity) in document
        .of_kind(kind::CONTRIBUTION)
        .filter(|(_, entity)| !is_binned(entity))
    {
        let at = entity.shown("text").map_or(Timestamp::default(), |version| version.at);
        let (n, latest) = said.entry(entity.text("topic").unwrap_or_default()).or_default();
        *n += 1;
        *latest = at.max(*latest);
    }
    let rows = document.of_kind(kind::TOPIC).map(|(id, entity)| {
        let (n_contributions, latest) = said.get(id.as_str()).copied().unwrap_or_default();
        TopicRow {
            is_undecided: false,
            topic: Topic::read(id, entity),
            n_contributions,
            at: entity.latest().map_or(latest, |version| latest.max(version.at)),
        }
    });
    let (binned, mut topics): (Vec<_>, Vec<_>) = rows.partition(|row| row.topic.is_binned);
    sort_by_key(&mut topics, |row| {
        (row.topic.state, std::cmp::Reverse((row.topic.votes.len(), row.at)))
    });
    (topics, binned)
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
    sort_by_key(&mut shown, |view| {
        std::cmp::Reverse((view.contribution.day, view.contribution.at))
    });
    ContributionsView { shown, binned }
}
