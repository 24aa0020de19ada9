//! The topics, and one topic with its contributions.
use crate::catalogue::{STANDING_TOPICS, Standing, kind};
use crate::domain::{Contribution, Histories, Topic, is_binned};
use crate::order::sort_by_key;
use crate::replica::{Document, Timestamp};
use crate::summary::links::{Linked, Reference, links_to, reference_among, references};
use crate::summary::to_decide::{Undecided, disagreed, undecided};
use crate::summary::{LastSaid, last_said};
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

/// One topic's page.
#[derive(Debug, Clone, PartialEq)]
pub struct TopicView {
    /// The topic.
    pub topic: Topic,
    /// What it is linked to.
    pub about: Vec<Reference>,
    /// Those in the bin.
    pub binned: Vec<ContributionView>,
    /// Who touched it last.
    pub last_said: LastSaid,
    /// Its contributions, latest day first.
    pub contributions: Vec<ContributionView>,
    /// Fields with several statements.
    pub undecided: Vec<Undecided>,
    /// What links here.
    pub links: Vec<Linked>,
}

/// One contribution.
#[derive(Debug, Clone, PartialEq)]
pub struct ContributionView {
    /// The contribution.
    pub contribution: Contribution,
    /// The municipality that said it; `None`: „ohne Nennung“.
    pub said_by: Option<Reference>,
    /// The meeting at which it was said, if that was stated.
    pub meeting: Option<Reference>,
    /// What it is linked to.
    pub about: Vec<Reference>,
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

/// The page of `id`.
pub fn topic(document: &Document, id: &str) -> Option<TopicView> {
    let (id, entity) = document.entities.get(kind::TOPIC)?.get_key_value(id)?;
    let topic = Topic::read(id, entity);
    let all = contributions(document, id.as_str()).map(|contribution| ContributionView {
        about: references(document, &contribution.about),
        said_by: named(document, kind::MUNICIPALITY, &contribution.said_by),
        meeting: named(document, kind::MEETING, &contribution.meeting),
        undecided: document
            .entity(kind::CONTRIBUTION, &contribution.id)
            .map(|entity| undecided(document, kind::CONTRIBUTION, &contribution.id, entity))
            .unwrap_or_default(),
        contribution,
    });
    let (binned, mut shown): (Vec<_>, Vec<_>) = all.partition(|view| view.contribution.is_binned);
    sort_by_key(&mut shown, |view| {
        std::cmp::Reverse((view.contribution.day, view.contribution.at))
    });
    Some(TopicView {
        about: references(document, &topic.about),
        contributions: shown,
        binned,
        undecided: undecided(document, kind::TOPIC, id.as_str(), entity),
        last_said: last_said(entity),
        links: links_to(document, id.as_str()),
        topic,
    })
}

fn named(document: &Document, kind: &'static str, id: &str) -> Option<Reference> {
    (!id.is_empty()).then(|| reference_among(document, &[kind], id))
}

fn contributions<'a>(document: &'a Document, topic: &'a str) -> impl Iterator<Item = Contribution> + 'a {
    document
        .of_kind(kind::CONTRIBUTION)
        .filter(move |(_, entity)| entity.text("topic") == Some(topic))
        .map(|(id, entity)| Contribution::read(id, entity))
}
