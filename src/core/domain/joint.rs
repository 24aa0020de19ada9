//! The step of a convoy as one series: what older apps stated in three fields of their own is a statement of it too.
use super::series::{Histories, Point, Series};
use super::statement::{Fact, HISTORY, Source, Stated, series};
use super::{Day, HeatPlan};
use crate::catalogue::{HEAT_PLAN, STEP, kind};
use crate::replica::{Document, Dot, Entity, EntityId, FieldName, Kind, ReplicaId, Value, Version};
use std::collections::{BTreeMap, BTreeSet};

impl<'a> Histories<'a> {
    /// Looks at the series of a field, of a convoy with what stands in fields of its own.
    pub fn look<T>(
        &self,
        subject: (&str, &str),
        entity: Option<&'a Entity>,
        field: &str,
        at: impl FnOnce(&Series) -> T,
    ) -> T {
        match self.whole(subject, entity) {
            Some(whole) => at(&series(&whole, subject, field)),
            None => at(&self.series(subject, entity, field)),
        }
    }

    /// The fields of a record about which members disagree, by name.
    pub fn conflicts(&self, (kind, id): (&str, &str), entity: &'a Entity) -> Vec<String> {
        let in_fields = self.in_fields((kind, id), entity).map(str::to_owned);
        if kind != kind::CONVOY {
            return in_fields.collect();
        }
        let (n_current, is_series) = self.look((kind, id), Some(entity), HEAT_PLAN, |series| {
            (series.current.len(), is_any(series))
        });
        let step = (n_current > 1).then(|| HEAT_PLAN.to_owned());
        let others = in_fields.filter(|name| name != HEAT_PLAN && !(is_series && STEP.contains(&name.as_str())));
        step.into_iter().chain(others).collect()
    }

    /// A convoy whose step, day and source are replaced by those that hold; `None` for all else, and where only parts of a statement
    /// exist.
    pub fn with_current_step(&self, (kind, id): (&str, &str), entity: &'a Entity) -> Option<Entity> {
        if kind != kind::CONVOY {
            return None;
        }
        let current = self.look((kind, id), Some(entity), HEAT_PLAN, |series| {
            let first = || series.current.first().map(Point::stated::<Value>);
            is_any(series).then(first)
        })?;
        let part = |stated: &Stated<Value>, name: &str| {
            let version = Version {
                // Nothing else stands in its field.
                dot: Dot {
                    replica: ReplicaId(0),
                    counter: 1,
                },
                at: stated.at,
                who: stated.who.as_deref().map(Into::into),
                value: stated.value.get(name)?.clone(),
                rest: BTreeMap::new(),
            };
            Some((FieldName::parse(name)?, version))
        };
        let parts = current
            .iter()
            .flat_map(|stated| STEP.iter().filter_map(move |name| part(stated, name)));
        let others = entity.all().filter(|(name, _)| !is_of_step(name));
        let others = others.map(|(name, version)| (name.clone(), version.clone()));
        Some(others.chain(parts).collect())
    }

    /// A document of its own with all that is stated about a convoy, its step in one field; `None` where nothing stands in others.
    pub(super) fn whole(&self, (kind, id): (&str, &str), entity: Option<&Entity>) -> Option<Document> {
        let convoy = entity.filter(|_| kind == kind::CONVOY)?;
        let in_parts = in_parts(convoy);
        if in_parts.is_empty() {
            return None;
        }
        let (kind, convoy_id, history) = (Kind::parse(kind)?, EntityId::parse(id)?, Kind::parse(HISTORY)?);
        let field = FieldName::parse(HEAT_PLAN)?;
        // What was replaced or withdrawn has its entry.
        let has_entry = |version: &Version| {
            let entry = version.dot.to_string();
            self.entries(id).any(|(known, _)| known.as_str() == entry)
        };
        let in_parts: Vec<Version> = in_parts.into_iter().filter(|version| !has_entry(version)).collect();
        let mut whole = Document::default();
        for (name, version) in convoy.all().filter(|(name, _)| !STEP.contains(&name.as_str())) {
            // The first whole statement, taken back, leaves what was there before.
            let is_taken_back = *name == field && version.value.is_null() && !in_parts.is_empty();
            if !is_taken_back {
                whole.add(&kind, &convoy_id, name, version.clone());
            }
        }
        for version in in_parts {
            whole.add(&kind, &convoy_id, &field, version);
        }
        for (entry_id, entry) in self.entries(id) {
            for (name, version) in entry.all() {
                whole.add(&history, entry_id, name, version.clone());
            }
        }
        Some(whole)
    }
}

/// The latest day for which the step of a convoy is stated.
pub fn latest_step(document: &Document, id: &str) -> Option<Day> {
    let subject = (kind::CONVOY, id);
    Histories::of(document, id).look(subject, document.entity(kind::CONVOY, id), HEAT_PLAN, |series| {
        series.latest()
    })
}

/// What writes about a series stand on; see `Histories::whole`.
pub(super) fn whole(document: &Document, (kind, id): (&str, &str)) -> Option<Document> {
    let convoy = document.entity(kind, id).filter(|_| kind == kind::CONVOY)?;
    Histories::of(document, id).whole((kind, id), Some(convoy))
}

/// The statements that stand in three fields: one for each writer, whose form wrote all three, with what others have replaced of it.
/// Without a step and its day it is none.
fn in_parts(convoy: &Entity) -> Vec<Version> {
    let mut writers = BTreeSet::new();
    for name in STEP {
        writers.extend(convoy.versions(name).iter().map(|version| version.dot.replica));
    }
    let mut statements: Vec<Version> = Vec::new();
    for writer in writers {
        let part = |name: &str| {
            let own = convoy
                .versions(name)
                .iter()
                .filter(|version| version.dot.replica == writer);
            let own = own.max_by_key(|version| (version.at, version.dot));
            own.or_else(|| convoy.shown(name))
        };
        let parts = STEP.map(part);
        let [phase, as_of, source] = parts.map(|part| part.and_then(|version| version.value.as_str()));
        let latest = parts
            .into_iter()
            .flatten()
            .max_by_key(|version| (version.at, version.dot));
        let (Some(phase), Some(as_of), Some(latest)) = (phase, as_of.and_then(Day::parse), latest) else {
            continue;
        };
        let plan = HeatPlan {
            phase: phase.to_owned(),
            source: Source {
                as_of,
                source: source.unwrap_or_default().to_owned(),
            },
            ..HeatPlan::default()
        };
        let value = plan.to_value();
        if statements.iter().all(|known| known.value != value) {
            statements.push(Version {
                value,
                rest: BTreeMap::new(),
                ..latest.clone()
            });
        }
    }
    statements
}

fn is_any(series: &Series) -> bool {
    series.all().next().is_some()
}

fn is_of_step(name: &FieldName) -> bool {
    name.as_str() == HEAT_PLAN || STEP.contains(&name.as_str())
}
