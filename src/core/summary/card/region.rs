//! The region at a glance: how far each municipality is and what it aims at, and the sums of that; what was publicly reported is
//! counted apart.
use crate::catalogue::{HEAT_FACTS, Reported, Stage, all_reported, has_begun, kind};
use crate::domain::{Convoys, Day, HeatPlan, Municipality, Starting, Told};
use crate::replica::{Document, Entity};
use std::collections::BTreeMap;

/// A number of municipalities, and how many of them are counted by what was publicly reported alone.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Sum {
    /// All of them.
    pub n: usize,
    /// Those of whom no member has said so.
    pub n_reported: usize,
}

/// One municipality.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegionRow {
    /// Official key.
    pub key: String,
    /// Name.
    pub name: String,
    /// Code of its step.
    pub phase: Option<Told<String>>,
    /// As of when a reported step holds, or a stated one.
    pub as_of: Option<Told<Day>>,
    /// The year by which its whole territory shall be climate neutral.
    pub year: Option<Told<u16>>,
    /// Code of who does its heat planning.
    pub award: Option<Told<String>>,
}

impl RegionRow {
    /// The stage that its step belongs to.
    pub fn stage(&self) -> Stage {
        Stage::of(self.phase.as_ref().map(|phase| phase.value().as_str()))
    }
}

/// All of them, and the sums.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Region {
    /// The municipalities by key; Kreise plan no heat.
    pub rows: Vec<RegionRow>,
    /// Names of the Kreise by key.
    pub districts: BTreeMap<String, String>,
    /// Those that have begun.
    pub begun: Sum,
    /// Those that have commissioned an external office.
    pub commissioned: Sum,
    /// How many are at each stage, in the order of `Stage::ALL`; sums to all of them (T-WP-13).
    pub stages: Vec<(Stage, Sum)>,
    /// How many aim at each year for their whole territory, the earliest first.
    pub years: Vec<(u16, Sum)>,
    /// How many name no year, which is never counted as 2045 (T-Z-2).
    pub n_without_year: usize,
}

impl Region {
    /// How many are at a stage.
    pub fn at(&self, stage: Stage) -> Sum {
        let found = self.stages.iter().find(|(other, _)| *other == stage);
        found.map(|(_, sum)| *sum).unwrap_or_default()
    }

    /// The same of those with these keys alone.
    pub fn narrowed(&self, keys: &[String]) -> Region {
        let rows = self.rows.iter().filter(|row| keys.contains(&row.key));
        summed(rows.cloned().collect(), self.districts.clone())
    }
}

const EXTERNAL: &str = "extern_beauftragt";

/// The region as members state it and, if `starting` says so, as it was publicly reported.
pub fn region(document: &Document, starting: Starting) -> Region {
    let convoys = Convoys::of(document);
    let all = Municipality::all(document);
    let (kreise, all): (Vec<_>, Vec<_>) = all.into_iter().partition(Municipality::is_district);
    let rows = all.into_iter().map(|authority| {
        let entity = document.entity(kind::MUNICIPALITY, &authority.key);
        row(document, (authority, entity), &convoys, starting)
    });
    let mut districts = BTreeMap::new();
    districts.extend(kreise.into_iter().map(|kreis| (kreis.key, kreis.name)));
    summed(rows.collect(), districts)
}

fn summed(rows: Vec<RegionRow>, districts: BTreeMap<String, String>) -> Region {
    let mut years: BTreeMap<u16, Sum> = BTreeMap::new();
    for year in rows.iter().filter_map(|row| row.year.as_ref()) {
        years.entry(*year.value()).or_default().add(year);
    }
    Region {
        begun: sum(&rows, |row| row.phase.as_ref().filter(|phase| has_begun(phase.value()))),
        commissioned: sum(&rows, |row| {
            row.award.as_ref().filter(|award| award.value() == EXTERNAL)
        }),
        stages: Stage::ALL.into_iter().map(|stage| (stage, at(&rows, stage))).collect(),
        n_without_year: rows.iter().filter(|row| row.year.is_none()).count(),
        years: years.into_iter().collect(),
        districts,
        rows,
    }
}

impl Sum {
    fn add<T>(&mut self, told: &Told<T>) {
        self.n += 1;
        self.n_reported += usize::from(told.reported().is_some());
    }
}

fn sum(rows: &[RegionRow], of: impl Fn(&RegionRow) -> Option<&Told<String>>) -> Sum {
    let mut sum = Sum::default();
    rows.iter().filter_map(of).for_each(|told| sum.add(told));
    sum
}

fn at(rows: &[RegionRow], stage: Stage) -> Sum {
    let here = rows.iter().filter(|row| row.stage() == stage);
    let is_reported = |row: &&RegionRow| row.phase.as_ref().is_some_and(|phase| phase.reported().is_some());
    Sum {
        n: here.clone().count(),
        n_reported: here.filter(is_reported).count(),
    }
}

fn row<'a>(
    document: &'a Document,
    (authority, entity): (Municipality, Option<&'a Entity>),
    convoys: &Convoys<'a>,
    starting: Starting,
) -> RegionRow {
    let owned = |told: Told<&str>| match told {
        Told::Stated(code) => Told::Stated(code.to_owned()),
        Told::Reported(code, row) => Told::Reported(code.to_owned(), row),
    };
    let about = (authority.key.as_str(), entity);
    let phase = starting.phase(convoys, entity, &authority).map(owned);
    let as_of = match phase.as_ref().and_then(Told::reported) {
        Some(row) => row.when.first_day().map(|day| Told::Reported(day, row)),
        None => convoys
            .step(document, &authority)
            .map(|step| Told::Stated(step.plan.source.as_of)),
    };
    RegionRow {
        as_of,
        phase,
        year: starting.year(&convoys.histories, about),
        award: starting.award(&convoys.histories, about).map(owned),
        name: authority.name,
        key: authority.key,
    }
}

/// What was publicly reported about an authority, field by field, where no member states anything.
pub fn publicly_reported(document: &Document, key: &str, starting: Starting) -> Vec<&'static Reported> {
    let convoys = Convoys::of(document);
    let entity = document.entity(kind::MUNICIPALITY, key);
    let has_joint_step = convoys.of_member(key).is_some_and(|convoy| convoy.plan.is_some());
    let heat = HEAT_FACTS.map(|kind| kind.name.code);
    let rows = all_reported().iter().filter(|row| row.key == key);
    rows.filter(|row| !(has_joint_step && (row.field == HeatPlan::FIELD || heat.contains(&row.field))))
        .filter_map(|row| starting.reported(&convoys.histories, (key, entity), row.field))
        .collect()
}
