//! Who plans heat in the region, for how much and how long: the list of municipalities that shows it, and what it says in a sentence.
use super::directory::Directory;
use super::directory_row::{DirectoryRow, column, filter, ways};
use crate::list::{Filter, Sort};
use crate::order::sort;
use std::sync::Arc;

/// The way of planning that stands for none.
const NONE: &str = "keine";
/// The answer that says so.
const YES: &str = "ja";

/// What is said of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Costs {
    /// How many municipalities there are.
    pub n_all: usize,
    /// How many say who plans.
    pub n_award: usize,
    /// How many say what it costs, of those of whom the inhabitants are known.
    pub n_cost: usize,
    /// What the cheaper half of them pays at most, in cents for each inhabitant.
    pub cents: Option<i64>,
    /// How many say how long it takes.
    pub n_months: usize,
    /// What the faster half of them needs at most.
    pub months: Option<u32>,
    /// How many say whether they would do it again.
    pub n_again: usize,
    /// How many would.
    pub n_would: usize,
}

/// The list of municipalities that have said who plans, with what it costs: the cheapest for each inhabitant first.
pub fn costs_view() -> Filter {
    let known = ways().iter().filter(|way| way.code != NONE);
    let shown = [
        column::POPULATION,
        column::AWARD,
        column::COST,
        column::PER_HEAD,
        column::MONTHS,
        column::AGAIN,
        column::CONTACT,
    ];
    Filter {
        sort: Some(Sort {
            column: column::PER_HEAD.to_owned(),
            is_descending: false,
        }),
        columns: Some(shown.map(str::to_owned).to_vec()),
        ..Filter::of(known.map(|way| (filter::AWARD, way.code)))
    }
}

/// Whether a list shows what the planning costs.
pub fn shows_costs(filter: &Filter) -> bool {
    let shown = filter.columns.iter().flatten();
    let costs = [column::COST, column::PER_HEAD, column::MONTHS];
    shown.into_iter().any(|code| costs.contains(&code.as_str()))
}

/// What the whole region says.
pub fn costs(directory: &Directory) -> Costs {
    let rows: Vec<&Arc<DirectoryRow>> = directory.rows.iter().filter(|row| row.plans_heat).collect();
    let says = |row: &&&Arc<DirectoryRow>| row.told_award().is_some_and(|(way, _)| way != NONE);
    let awards = || rows.iter().filter_map(|row| row.award.as_ref());
    let cents: Vec<i64> = rows.iter().filter_map(|row| row.cents_per_head()).collect();
    let months: Vec<u32> = awards().filter_map(|award| award.months).collect();
    let again = || awards().filter(|award| !award.again.is_empty());
    Costs {
        n_all: rows.len(),
        n_award: rows.iter().filter(says).count(),
        n_cost: cents.len(),
        n_months: months.len(),
        cents: middle(cents),
        months: middle(months),
        n_again: again().count(),
        n_would: again().filter(|award| award.again == YES).count(),
    }
}

/// The one in the middle, of two the lower one.
fn middle<T: Ord + Copy>(mut all: Vec<T>) -> Option<T> {
    sort(&mut all);
    all.get(all.len().checked_sub(1)? / 2).copied()
}
