//! The list of municipalities and Kreise.
use super::contacts::Contacts;
use super::directory_row::{Award, DirectoryRow};
use crate::catalogue::{HEAT_AWARD, kind};
use crate::domain::{CONFIRMED, Composite, Convoys, Day, HeatPlan, Municipality, Starting, Step, territory_year};
use crate::list::{Filter, List, narrowed};
use crate::order::gathered;
use crate::replica::{Document, Entity};
use crate::search::{Index, Query, sort_by_name};
use crate::summary::to_decide::disagreed;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

/// The list before anything is searched: made once for each state of the directory, so that a keystroke only looks through it.
#[derive(Debug, Clone, Default)]
pub struct Directory {
    /// Everybody, by name.
    pub rows: Vec<Arc<DirectoryRow>>,
    /// The Kreise one can filter by: key and name, by name.
    pub districts: Vec<(String, String)>,
    /// Authorities that were added and lie in the bin: key and name, by name.
    pub binned: Vec<(String, String)>,
    index: OnceLock<Index>,
}

/// What rows are found by follows from them.
impl PartialEq for Directory {
    fn eq(&self, other: &Directory) -> bool {
        self.rows == other.rows && self.districts == other.districts && self.binned == other.binned
    }
}

impl Directory {
    /// The list of `document`, of what members state alone.
    pub fn of(document: &Document) -> Directory {
        Directory::with(document, Starting::Hidden)
    }

    /// The list of `document`, beside what was publicly reported if `starting` says so.
    pub fn with(document: &Document, starting: Starting) -> Directory {
        Directory::on(document, starting, None)
    }

    /// The same as it is seen today, when a step may be out of date.
    pub fn on(document: &Document, starting: Starting, today: Option<Day>) -> Directory {
        let all = Municipality::all(document);
        let kreise = all.iter().filter(|authority| authority.is_district());
        let names: BTreeMap<String, String> =
            gathered(kreise.map(|authority| (authority.key.clone(), authority.name.clone())));
        let people = Contacts::of(document);
        let convoys = Convoys::of(document);
        let undecided = disagreed(document, &convoys.histories, kind::MUNICIPALITY);
        let rows = all.into_iter().map(|authority| {
            let entity = document.entity(kind::MUNICIPALITY, &authority.key);
            let is_undecided = undecided.contains(&authority.key);
            Arc::new(DirectoryRow {
                is_undecided,
                ..row(
                    document,
                    (authority, entity),
                    (&convoys, starting, today),
                    &names,
                    &people,
                )
            })
        });
        let mut rows: Vec<Arc<DirectoryRow>> = rows.collect();
        sort_by_name(&mut rows, |row| &row.name);
        let mut districts: Vec<(String, String)> = names.into_iter().collect();
        sort_by_name(&mut districts, |(_, name)| name);
        let binned = Municipality::all_binned(document).into_iter();
        let mut binned: Vec<(String, String)> = binned.map(|authority| (authority.key, authority.name)).collect();
        sort_by_name(&mut binned, |(_, name)| name);
        Directory {
            rows,
            districts,
            binned,
            index: OnceLock::new(),
        }
    }

    /// The rows that satisfy all of `filter`, by name; without the Kreise unless it asks for them.
    pub fn found(&self, filter: &Filter) -> Vec<Arc<DirectoryRow>> {
        narrowed(self, filter, None)
    }

    /// Prepares what is searched, for who has the time before somebody looks for something.
    pub fn get_ready(&self) {
        self.index();
    }

    fn index(&self) -> &Index {
        self.index.get_or_init(|| {
            let mut index = Index::default();
            for row in &self.rows {
                let office = row.told_award().map_or("", |(_, office)| office);
                index.add(
                    &row.name,
                    [&row.key, row.district.as_str(), abbreviation(&row.key), office],
                );
            }
            index
        })
    }

    /// The offices one can filter by, by name.
    pub fn offices(&self) -> Vec<String> {
        let offices = self.rows.iter().filter_map(|row| row.told_award());
        let offices: BTreeSet<&str> = gathered(offices.map(|(_, office)| office).filter(|office| !office.is_empty()));
        let mut offices: Vec<String> = offices.into_iter().map(str::to_owned).collect();
        sort_by_name(&mut offices, |office| office);
        offices
    }

    /// Whether anything in it was publicly reported and is stated by no member.
    pub fn is_any_reported(&self) -> bool {
        let is_reported = |row: &Arc<DirectoryRow>| {
            row.reported_phase.is_some() || row.reported_target.is_some() || row.reported_award.is_some()
        };
        self.rows.iter().any(is_reported)
    }

    /// The target years one can filter by.
    pub fn years(&self) -> BTreeSet<u16> {
        gathered(self.rows.iter().filter_map(|row| row.told_year()))
    }
}

impl List for Directory {
    type Row = DirectoryRow;

    fn rows(&self) -> &[Arc<DirectoryRow>] {
        &self.rows
    }

    fn matches(&self, query: &str) -> Option<Vec<usize>> {
        let query = Query::new(query);
        (!query.is_empty()).then(|| self.index().narrow(&query))
    }
}

fn row<'a>(
    document: &'a Document,
    (authority, entity): (Municipality, Option<&'a Entity>),
    (convoys, starting, today): (&Convoys<'a>, Starting, Option<Day>),
    names: &BTreeMap<String, String>,
    people: &Contacts,
) -> DirectoryRow {
    let step = convoys.step(document, &authority);
    let district = authority.district_key().and_then(|key| names.get(key));
    let about = (authority.key.as_str(), entity);
    let target = territory_year(&convoys.histories, about);
    let award = Composite::shown(&convoys.histories, about, HEAT_AWARD.name.code).map(Award::of);
    let confirmed = entity.and_then(|entity| Day::parse(entity.text(CONFIRMED)?));
    let plan = step.as_ref().map(|Step { plan, .. }| plan);
    DirectoryRow {
        is_undecided: false,
        district: district.cloned().unwrap_or_default(),
        kind: authority.kind,
        population: authority.population,
        plans_heat: !authority.is_district(),
        n_phases: convoys
            .histories
            .n_current((kind::MUNICIPALITY, &authority.key), entity, HeatPlan::FIELD),
        as_of: plan.map(|plan| plan.holds_on(confirmed)),
        is_stale: (plan.zip(today)).is_some_and(|(plan, today)| plan.is_stale(confirmed, today)),
        is_joint: step.as_ref().is_some_and(|step| step.is_joint),
        phase: plan.map(|plan| plan.phase.clone()),
        reported_phase: match step {
            Some(_) => None,
            None => starting.reported(&convoys.histories, about, HeatPlan::FIELD),
        },
        reported_award: match award {
            Some(_) => None,
            None => starting.reported(&convoys.histories, about, HEAT_AWARD.name.code),
        },
        award,
        reported_target: match target {
            Some(_) => None,
            None => starting.reported_year(&convoys.histories, about),
        },
        target,
        n_people: people.n_for(&authority.key),
        contact: people.first_for(&authority.key),
        key: authority.key,
        name: authority.name,
    }
}

/// What people type for a Kreis of the region; found by, never shown.
pub(in crate::summary) fn abbreviation(key: &str) -> &'static str {
    match key.get(..5).unwrap_or_default() {
        "05162" => "rkn",
        "05362" => "rek",
        "05374" => "obk",
        "05378" => "rbk",
        "05382" => "rsk",
        _ => "",
    }
}
