//! The sums over the region, and the geometry of their pictures.
use super::{aims, aims_at, plans, record};
use crate::member::{BORNHEIM, KOELN, Member, RHEIN_SIEG};
use klimanetz_core::catalogue::SEATS;
use klimanetz_core::chart::{WIDTH, bars, dots, svg};
use klimanetz_core::domain::Starting;
use klimanetz_core::summary::{home, position, region, without_small};
use std::collections::BTreeMap;

#[test]
fn t_wp_13_the_counts_per_step_sum_to_61() {
    let mut anna = Member::new("Anna");
    plans(&mut anna, KOELN, "beschlossen", (2026, 6, 1));
    plans(&mut anna, BORNHEIM, "neuer_schritt", (2026, 6, 1));
    let sums = region(&anna.document, Starting::Hidden);
    let sum: usize = sums.stages.iter().map(|(_, sum)| sum.n).sum();
    assert_eq!((sum, home(&anna.document).n_municipalities), (61, 61));
}

#[test]
fn t_z_2_one_year_for_each_target_of_a_whole_territory_and_nobody_counted_as_2045() {
    let mut anna = Member::new("Anna");
    aims(&mut anna, KOELN, "gesamtes_gebiet", 2035);
    aims(&mut anna, KOELN, "verwaltung", 2030);
    aims(&mut anna, RHEIN_SIEG, "verwaltung", 2045);
    let view = region(&anna.document, Starting::Hidden);
    let years: Vec<(u16, usize)> = view.years.iter().map(|(year, sum)| (*year, sum.n)).collect();
    assert_eq!(
        (years, view.n_without_year),
        (vec![(2035, 1)], 60),
        "a target for the administration is none for the territory"
    );
}

#[test]
fn t_z_4_a_reduction_is_no_target_year() {
    let mut anna = Member::new("Anna");
    aims_at(&mut anna, KOELN, "gesamtes_gebiet", "minderungsziel", 2035);
    let view = region(&anna.document, Starting::Hidden);
    assert!(view.years.is_empty());
    assert_eq!(view.n_without_year, 61);
}

#[test]
fn t_z_2_the_axis_runs_from_2025_to_2050_with_one_dot_for_each_target() {
    let picture = dots(&[2025, 2035, 2035, 2035, 2050, 2060, 2020], &(2025..=2050));
    assert_eq!((picture.dots.len(), picture.n_outside), (5, 2));
    let ticks: Vec<u16> = picture.ticks.iter().map(|tick| tick.year).collect();
    assert_eq!(ticks, [2025, 2030, 2035, 2040, 2045, 2050]);
    for (x, y) in &picture.dots {
        assert!(*x >= picture.radius && *x <= WIDTH - picture.radius, "{x}");
        assert!(*y >= picture.radius && *y < picture.axis_y, "{y}");
    }
    assert!(dots(&[], &(2025..=2050)).dots.is_empty());
}

/// No two dots lie on each other, however many there are, and the picture stays as high as a picture is.
#[test]
fn however_many_dots_there_are_they_lie_side_by_side() {
    for n in [1, 7, 61, 400, 10_751] {
        let picture = dots(&vec![2045; n], &(2025..=2050));
        assert_eq!(picture.dots.len(), n);
        assert!(picture.height < 220.0, "{n}: {}", picture.height);
        let distinct: std::collections::BTreeSet<(u32, u32)> =
            picture.dots.iter().map(|(x, y)| (x.to_bits(), y.to_bits())).collect();
        assert_eq!(distinct.len(), n);
    }
}

#[test]
fn bars_are_to_each_other_as_their_numbers_are() {
    let picture = bars(&[40, 20, 0, 1]);
    let widths: Vec<f32> = picture.bars.iter().map(|bar| bar.width).collect();
    assert!((widths[0] - 2.0 * widths[1]).abs() < 0.01);
    assert!(
        widths[2] == 0.0 && widths[3] > 0.0,
        "nothing has no bar, one has a visible one"
    );
    assert!(
        picture.bars.iter().all(|bar| bar.number_x + 40.0 <= WIDTH),
        "room for the number"
    );
    assert!(bars(&[0, 0]).bars.iter().all(|bar| bar.width == 0.0));
}

fn hidden(numbers: &[usize]) -> Vec<Option<usize>> {
    without_small(numbers)
}

#[test]
fn the_position_in_the_administration_is_shown_for_three_and_more_only() {
    assert_eq!(hidden(&[5, 4, 1, 0]), [Some(5), Some(4), None, None]);
    assert_eq!(
        hidden(&[5, 4, 1]),
        [Some(5), None, None],
        "one alone could be computed: the next smallest goes too"
    );
    assert_eq!(
        hidden(&[7, 5, 2, 2]),
        [Some(7), None, None, None],
        "two of two each could be computed as well"
    );
    assert_eq!(
        hidden(&[6, 3, 0, 0]),
        [Some(6), None, None, None],
        "and so could nobody twice"
    );
    assert_eq!(hidden(&[5, 4, 3]), [Some(5), Some(4), Some(3)]);
    assert_eq!(hidden(&[2, 1]), [None, None]);
    assert_eq!(
        hidden(&[3, 3, 2]),
        [None, None, None],
        "which of two equals was hidden would tell that they are equal"
    );
}

/// Every table that somebody who knows the rule could have seen the same way: no hidden group has the same number in all of them.
#[test]
fn no_hidden_group_can_be_computed_from_the_others_and_the_total() {
    fn tables(cells: usize, total: usize) -> Vec<Vec<usize>> {
        if cells == 1 {
            return vec![vec![total]];
        }
        let with_first = |first: usize| {
            let rest = tables(cells - 1, total - first);
            rest.into_iter().map(move |rest| [vec![first], rest].concat())
        };
        (0..=total).flat_map(with_first).collect()
    }
    for cells in 2..=4 {
        for total in 1..=12 {
            let all = tables(cells, total);
            let mut seen: BTreeMap<Vec<Option<usize>>, Vec<&Vec<usize>>> = BTreeMap::new();
            for table in &all {
                seen.entry(hidden(table)).or_default().push(table);
            }
            for table in &all {
                let shown = hidden(table);
                // Where nothing is shown the question is left out altogether.
                if shown.iter().all(Option::is_none) {
                    continue;
                }
                let same = &seen[&shown];
                for cell in (0..cells).filter(|cell| shown[*cell].is_none()) {
                    let first = same[0][cell];
                    assert!(
                        same.iter().any(|other| other[cell] != first),
                        "{table:?} is shown as {shown:?}, and {first} is known"
                    );
                }
            }
        }
    }
}

#[test]
fn posts_are_summed_up_by_seat_and_by_budget() {
    let mut anna = Member::new("Anna");
    let id = |at: usize| format!("5b1e0000-0000-4000-8000-0000000003{at:02}");
    let seats = ["fachamt_umwelt"; 5]
        .into_iter()
        .chain(["extern"; 3])
        .chain(["interkommunal", "sonstige"]);
    for (at, seat) in seats.enumerate() {
        record(&mut anna, ("post", &id(at)), &[("title", "Stelle"), ("seat", seat)]);
    }
    let view = position(&anna.document);
    let names: Vec<&str> = view.iter().map(|position| position.field.name).collect();
    assert_eq!(
        names,
        ["seat", "ownBudget", "maySpend"]
            .iter()
            .copied()
            .filter(|name| names.contains(name))
            .collect::<Vec<_>>()
    );
    let seat = &view[0];
    let shown: Vec<(&str, usize)> = seat
        .answers
        .iter()
        .filter_map(|(term, n)| Some((term.as_ref()?.code, (*n)?)))
        .collect();
    assert_eq!(shown, [("fachamt_umwelt", 5), ("extern", 3)]);
    assert_eq!(seat.answers.len(), SEATS.len() + 1, "and those that say nothing");
    assert!(position(&Member::new("Bea").document).is_empty());
}

#[test]
fn places_are_written_to_the_hundredth_as_svg_takes_them() {
    let written = [0.0, 16.0, 12.34, 0.05, 7.996, -0.4, -12.0].map(svg);
    assert_eq!(written, ["0", "16", "12.34", "0.05", "8", "-0.40", "-12"]);
}
