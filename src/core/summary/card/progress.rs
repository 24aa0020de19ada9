//! How far the region was at earlier days: what members state, as the series of the steps tell it.
use crate::catalogue::{Stage, has_begun, kind};
use crate::domain::{Day, HeatPlan, Histories, Municipality};
use crate::replica::Document;

/// The region on one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ProgressRow {
    /// The day.
    pub day: Day,
    /// How many had begun.
    pub n_begun: usize,
    /// How many had adopted their plan.
    pub n_adopted: usize,
}

/// How many ends of quarters are looked at before today.
const QUARTERS: usize = 8;

/// The ends of the last quarters and today, the earliest first; those before anything was stated are left out.
pub fn progress(document: &Document, today: Day) -> Vec<ProgressRow> {
    let histories = Histories::all(document);
    let all = Municipality::all(document);
    let all: Vec<&Municipality> = all.iter().filter(|authority| !authority.is_district()).collect();
    let on = |day: Day| {
        let mut row = ProgressRow {
            day,
            n_begun: 0,
            n_adopted: 0,
        };
        for authority in &all {
            let entity = document.entity(kind::MUNICIPALITY, &authority.key);
            let about = (kind::MUNICIPALITY, authority.key.as_str());
            let series = histories.series_on(about, entity, HeatPlan::FIELD, day);
            let phase = series.current.first().and_then(|point| HeatPlan::phase_in(point.value));
            row.n_begun += usize::from(phase.is_some_and(has_begun));
            row.n_adopted += usize::from(Stage::of(phase) == Stage::Adopted);
        }
        row
    };
    let mut days = ends_of_quarters(today);
    days.push(today);
    let rows = days.into_iter().map(on);
    rows.skip_while(|row| row.n_begun == 0).collect()
}

/// The last ones before `today`, the earliest first.
fn ends_of_quarters(today: Day) -> Vec<Day> {
    let (year, month, _) = today.ymd();
    let first_month = month - (month - 1) % 3;
    let first = Day::from_ymd(year, first_month, 1);
    let back = |n: usize| {
        let months = i32::try_from(n).unwrap_or_default() * 3;
        first.map(|first| first.plus_months(-months).plus(-1))
    };
    (0..QUARTERS)
        .rev()
        .filter_map(back)
        .filter(|day| *day < today)
        .collect()
}
