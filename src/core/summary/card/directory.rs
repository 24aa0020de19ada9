//! The list of municipalities and Kreise.
use crate::catalogue::{AuthorityKind, Bucket, Reported, kind, phase, size_class};
use crate::domain::{Convoys, HeatPlan, Municipality, Starting, WORKS_FOR, is_binned, territory_year};
use crate::order::gathered;
use crate::replica::{Document, Entity};
use crate::route::Filter;
use crate::search::{Index, Query, sort_by_name};
use crate::summary::to_decide::disagreed;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

/// One line of the list.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct DirectoryRow {
    /// Official key.
    pub key: String,
    /// Name.
    pub name: String,
    /// Kreis, city or municipality; `None` if unknown.
    pub kind: Option<AuthorityKind>,
    /// Name of its Kreis, empty if it belongs to none or an unknown one.
    pub district: String,
    /// Inhabitants.
    pub population: Option<u32>,
    /// Whether heat planning is its task.
    pub plans_heat: bool,
    /// Code of the shown heat-planning step.
    pub phase: Option<String>,
    /// Whether that is the step of its convoy.
    pub is_joint: bool,
    /// How many differing statements there are about the step.
    pub n_phases: usize,
    /// The neutrality year of the whole territory, if stated, and how many differing statements there are.
    pub target: Option<(u16, usize)>,
    /// The step that was publicly reported, where no member states one; what is shown of it says so.
    pub reported_phase: Option<&'static Reported>,
    /// The target year that was publicly reported, in the same way.
    pub reported_target: Option<(u16, &'static Reported)>,
    /// How many people work for it.
    pub n_people: usize,
    /// Whether members disagree about something on its page.
    pub is_undecided: bool,
}

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

/// The coarse group of a municipality's shown step.
pub(in crate::summary) fn bucket(code: Option<&str>) -> Bucket {
    code.and_then(phase).map_or(Bucket::Unknown, |phase| phase.bucket)
}

impl Directory {
    /// The list of `document`, of what members state alone.
    pub fn of(document: &Document) -> Directory {
        Directory::with(document, Starting::Hidden)
    }

    /// The list of `document`, beside what was publicly reported if `starting` says so.
    pub fn with(document: &Document, starting: Starting) -> Directory {
        let all = Municipality::all(document);
        let kreise = all.iter().filter(|authority| authority.is_district());
        let names: BTreeMap<String, String> =
            gathered(kreise.map(|authority| (authority.key.clone(), authority.name.clone())));
        let n_people = people_per_authority(document);
        let convoys = Convoys::of(document);
        let undecided = disagreed(document, &convoys.histories, kind::MUNICIPALITY);
        let rows = all.into_iter().map(|authority| {
            let entity = document.entity(kind::MUNICIPALITY, &authority.key);
            let is_undecided = undecided.contains(&authority.key);
            Arc::new(DirectoryRow {
                is_undecided,
                ..row((authority, entity), (&convoys, starting), &names, &n_people)
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

    /// The rows that satisfy all of `filter`, by name.
    pub fn found(&self, filter: &Filter) -> Vec<Arc<DirectoryRow>> {
        let query = Query::new(&filter.query);
        let is_wanted = |row: &&Arc<DirectoryRow>| row.is_all_of(filter);
        if query.is_empty() {
            return self.rows.iter().filter(is_wanted).map(Arc::clone).collect();
        }
        let found = self.index().narrow(&query).into_iter();
        let rows = found.filter_map(|at| self.rows.get(at));
        rows.filter(is_wanted).map(Arc::clone).collect()
    }

    /// Prepares what is searched, for who has the time before somebody looks for something.
    pub fn get_ready(&self) {
        self.index();
    }

    fn index(&self) -> &Index {
        self.index.get_or_init(|| {
            let mut index = Index::default();
            for row in &self.rows {
                index.add(&row.name, [&row.key, row.district.as_str(), abbreviation(&row.key)]);
            }
            index
        })
    }

    /// The target years one can filter by.
    pub fn years(&self) -> BTreeSet<u16> {
        gathered(self.rows.iter().filter_map(|row| row.told_year()))
    }
}

/// What a filter says of those without a target year.
pub const NO_TARGET: &str = "-";

impl DirectoryRow {
    /// Code of the step, whoever says so: for filters and counts.
    pub fn told_phase(&self) -> Option<&str> {
        let reported = || self.reported_phase?.text("phase");
        self.phase.as_deref().or_else(reported)
    }

    /// The target year, whoever says so.
    pub fn told_year(&self) -> Option<u16> {
        let stated = self.target.map(|(year, _)| year);
        stated.or_else(|| self.reported_target.map(|(year, _)| year))
    }

    fn is_all_of(&self, filter: &Filter) -> bool {
        let is = |wanted: &str, own: &dyn Fn() -> bool| wanted.is_empty() || own();
        is(&filter.district, &|| self.key.starts_with(&filter.district))
            && is(&filter.size, &|| {
                let class = self.population.filter(|_| self.plans_heat).and_then(size_class);
                class.is_some_and(|class| class.code == filter.size)
            })
            && is(&filter.step, &|| {
                self.plans_heat && bucket(self.told_phase()).code() == filter.step
            })
            && is(&filter.target, &|| match self.told_year() {
                Some(year) => year.to_string() == filter.target,
                None => filter.target == NO_TARGET,
            })
    }
}

fn row<'a>(
    (authority, entity): (Municipality, Option<&'a Entity>),
    (convoys, starting): (&Convoys<'a>, Starting),
    names: &BTreeMap<String, String>,
    n_people: &BTreeMap<&str, usize>,
) -> DirectoryRow {
    let step = convoys.phase(entity, &authority);
    let district = authority.district_key().and_then(|key| names.get(key));
    let about = (authority.key.as_str(), entity);
    let target = territory_year(&convoys.histories, about);
    DirectoryRow {
        is_undecided: false,
        district: district.cloned().unwrap_or_default(),
        kind: authority.kind,
        population: authority.population,
        plans_heat: !authority.is_district(),
        n_phases: convoys
            .histories
            .n_current((kind::MUNICIPALITY, &authority.key), entity, HeatPlan::FIELD),
        is_joint: step.is_some_and(|(_, is_joint)| is_joint),
        phase: step.map(|(phase, _)| phase.to_owned()),
        reported_phase: match step {
            Some(_) => None,
            None => starting.reported(&convoys.histories, about, HeatPlan::FIELD),
        },
        reported_target: match target {
            Some(_) => None,
            None => starting.reported_year(&convoys.histories, about),
        },
        target,
        n_people: n_people.get(authority.key.as_str()).copied().unwrap_or_default(),
        key: authority.key,
        name: authority.name,
    }
}

fn people_per_authority(document: &Document) -> BTreeMap<&str, usize> {
    let mut n_people = BTreeMap::new();
    for (_, person) in document.of_kind(kind::PERSON).filter(|(_, person)| !is_binned(person)) {
        for key in person.elements(WORKS_FOR) {
            *n_people.entry(key).or_insert(0) += 1;
        }
    }
    n_people
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
