//! What fits together of „Ich biete / Ich suche“: an offer and a need, and always what they have in common.
use crate::catalogue::{NEED, QUESTIONS, THEMES, Term, kind};
use crate::domain::is_binned;
use crate::order::{gathered, sort_by_key};
use crate::replica::{Document, Entity};
use crate::search::sort_by_name;
use crate::summary::links::{Reference, reference_among};
use std::collections::{BTreeMap, BTreeSet};

/// What an offer and a need have in common.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Common {
    /// A theme of the catalogue.
    Theme(&'static Term),
    /// A topic of the network.
    Topic(Reference),
}

/// An answer to one of the four questions.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Answer {
    /// Its id.
    pub id: String,
    /// What it says, in one line.
    pub title: String,
    /// The question; `None` for one of a newer catalogue.
    pub question: Option<&'static Term>,
    /// Whose it is; `None` if nobody said so.
    pub organisation: Option<Reference>,
}

/// An answer that fits another one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Match {
    /// The other one.
    pub answer: Answer,
    /// What both have in common; at least one thing.
    pub common: Vec<Common>,
}

/// What is both offered and needed, by different municipalities or organisations.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Ground {
    /// What it is about.
    pub common: Common,
    /// Who offers.
    pub offered: Vec<Answer>,
    /// Who needs.
    pub needed: Vec<Answer>,
}

/// What fits the answer `id`: needs to an offer, offers to a need, not those of the same organisation; most in common first.
pub fn matches(document: &Document, id: &str) -> Vec<Match> {
    let all = open(document);
    let Some(own) = all.iter().find(|open| open.id == id) else {
        return Vec::new();
    };
    let fits = |other: &&Open| other.needs != own.needs && (other.owner.is_none() || other.owner != own.owner);
    let in_common = |other: &Open| -> Vec<Common> {
        let keys = own.keys.intersection(&other.keys);
        keys.filter_map(|key| common(document, key)).collect()
    };
    let mut found: Vec<Match> = all
        .iter()
        .filter(fits)
        .map(|other| Match {
            common: in_common(other),
            answer: other.answer(document),
        })
        .filter(|found| !found.common.is_empty())
        .collect();
    sort_by_name(&mut found, |found| &found.answer.title);
    sort_by_key(&mut found, |found| std::cmp::Reverse(found.common.len()));
    found
}

/// Everything that is both offered and needed: themes in the order of the catalogue, then topics by title.
pub fn grounds(document: &Document) -> Vec<Ground> {
    let all = open(document);
    let mut by_key: BTreeMap<&str, [Vec<&Open>; 2]> = BTreeMap::new();
    for answer in &all {
        for key in &answer.keys {
            let [offered, needed] = by_key.entry(key).or_default();
            if answer.needs { needed } else { offered }.push(answer);
        }
    }
    let is_met = |[offered, needed]: &[Vec<&Open>; 2]| {
        let owners: BTreeSet<Option<&str>> = gathered(offered.iter().chain(needed).map(|answer| answer.owner));
        !offered.is_empty() && !needed.is_empty() && (owners.len() > 1 || owners.contains(&None))
    };
    let answers = |side: &[&Open]| {
        let mut answers: Vec<Answer> = side.iter().map(|answer| answer.answer(document)).collect();
        sort_by_name(&mut answers, |answer| &answer.title);
        answers
    };
    let mut grounds: Vec<Ground> = by_key
        .into_iter()
        .filter(|(_, sides)| is_met(sides))
        .filter_map(|(key, [offered, needed])| {
            Some(Ground {
                common: common(document, key)?,
                offered: answers(&offered),
                needed: answers(&needed),
            })
        })
        .collect();
    sort_by_name(&mut grounds, |ground| ground.common.title());
    sort_by_key(&mut grounds, |ground| ground.common.place());
    grounds
}

/// What is offered on the topic with this id, with the person who was named for it, by what it says.
pub(super) fn offered_on<'a>(document: &'a Document, topic: &str) -> Vec<(Answer, Option<&'a str>)> {
    let all = open(document).into_iter();
    let offered = all.filter(|open| !open.needs && open.entity.has(&format!("topics:{topic}")));
    let mut offered: Vec<(Answer, Option<&str>)> = offered
        .map(|open| (open.answer(document), open.entity.text("person")))
        .collect();
    sort_by_name(&mut offered, |(answer, _)| &answer.title);
    offered
}

impl Common {
    fn title(&self) -> &str {
        match self {
            Common::Theme(term) => term.de,
            Common::Topic(topic) => &topic.title,
        }
    }

    fn place(&self) -> usize {
        match self {
            Common::Theme(theme) => THEMES.iter().position(|term| term == *theme).unwrap_or(THEMES.len()),
            Common::Topic(_) => THEMES.len(),
        }
    }
}

/// An answer that does not lie in the bin, as it is compared.
struct Open<'a> {
    id: &'a str,
    entity: &'a Entity,
    needs: bool,
    owner: Option<&'a str>,
    keys: BTreeSet<&'a str>,
}

impl Open<'_> {
    fn answer(&self, document: &Document) -> Answer {
        let code = self.entity.text("question");
        Answer {
            id: self.id.to_owned(),
            title: self.entity.text("title").unwrap_or_default().to_owned(),
            question: QUESTIONS.iter().find(|question| Some(question.code) == code),
            organisation: self
                .owner
                .map(|owner| reference_among(document, &[kind::MUNICIPALITY, kind::ORGANISATION], owner)),
        }
    }
}

fn open(document: &Document) -> Vec<Open<'_>> {
    let answers = document.of_kind(kind::OFFER).filter(|(_, entity)| !is_binned(entity));
    answers
        .filter_map(|(id, entity)| {
            let question = entity.text("question")?;
            Some(Open {
                id: id.as_str(),
                entity,
                needs: NEED.contains(&question),
                owner: entity.text("organisation"),
                keys: gathered(entity.elements("themes").chain(entity.elements("topics"))),
            })
        })
        .collect()
}

/// What a code or an id stands for; `None` for what is gone or of a newer catalogue: it could not be said in words.
fn common(document: &Document, key: &str) -> Option<Common> {
    if let Some(theme) = THEMES.iter().find(|theme| theme.code == key) {
        return Some(Common::Theme(theme));
    }
    let is_there = document.entity(kind::TOPIC, key).is_some_and(|topic| !is_binned(topic));
    is_there.then(|| Common::Topic(reference_among(document, &[kind::TOPIC], key)))
}
