//! What holds of a convoy's step follows from the days alone, whatever the order of entering and meeting.
use super::{MAIN, in_parts, member, now, of_member, page, states};
use crate::laws::histories::every;
use crate::member::Member;
use klimanetz_core::replica::Document;
use klimanetz_core::summary::to_decide;
use proptest::prelude::*;
use std::collections::BTreeSet;

/// Law: whoever states what in which order, in the older app or in this one, and in whichever order they meet: what holds is what was
/// stated for the latest day, everywhere the same, nothing is to be decided, and nothing that the form stated is lost from sight.
#[test]
fn law_what_holds_of_a_convoy_follows_from_the_days_alone() {
    // One statement a day, so that there is one answer.
    let told = (1..28_u8, 0..MAIN.len(), 0..3_usize);
    let all = prop::collection::btree_map(1..28_u8, told, 1..7);
    let order = prop::collection::vec(0..100_u32, 8);
    let with_old = prop::option::of((1..28_u8, 0..MAIN.len()));
    let whose = prop::collection::vec(any::<bool>(), 3);
    every(
        137,
        (all, order, with_old, whose),
        |(all, order, with_old, is_apart)| {
            let as_of = |day: u8| format!("2026-10-{day:02}");
            let mut first = member("Planer");
            if let Some((day, phase)) = with_old.filter(|(day, _)| !all.contains_key(day)) {
                in_parts(&mut first, MAIN[phase], &as_of(day));
            }
            let stated = all.iter().map(|(day, (_, phase, by))| (*day, MAIN[*phase], *by));
            let days: BTreeSet<(u8, &str)> = stated.clone().map(|(day, phase, _)| (day, phase)).collect();
            let old = with_old.filter(|(day, _)| !all.contains_key(day));
            let latest = days
                .iter()
                .copied()
                .chain(old.map(|(day, phase)| (day, MAIN[phase])))
                .max()
                .unwrap();
            let phases = |document: &Document| -> BTreeSet<(String, String)> {
                let view = page(document);
                let plans = view.step.into_iter().chain(view.earlier_steps);
                plans
                    .map(|stated| stated.fact.unwrap())
                    .map(|plan| (plan.source.as_of.to_string(), plan.phase))
                    .collect()
            };
            let mut results = Vec::new();
            for round in 0..2 {
                let mut members = ["Anna", "Bert", "Cem"].map(Member::new);
                members.iter_mut().for_each(|member| member.hears(&first));
                let mut told: Vec<_> = stated.clone().collect();
                told.sort_by_key(|(day, _, _)| (order[usize::from(*day) % 8].wrapping_mul(1 + round * 7) % 13, *day));
                for (day, phase, by) in told {
                    // Some hear of the others before they state, some do not.
                    if !is_apart[by] {
                        let other = members[(by + 1) % 3].clone();
                        members[by].hears(&other);
                    }
                    states(&mut members[by], phase, &as_of(day));
                }
                let [mut anna, bert, cem] = members;
                let others = if round == 0 { [&bert, &cem] } else { [&cem, &bert] };
                others.into_iter().for_each(|other| anna.hears(other));
                assert_eq!(now(&anna.document).1, format!("{:02}.10.2026", latest.0));
                assert_eq!(of_member(&anna.document).as_deref(), Some(latest.1));
                assert!(page(&anna.document).undecided.is_empty() && to_decide(&anna.document).is_empty());
                results.push(phases(&anna.document));
            }
            assert_eq!(results[0], results[1]);
            let expected: BTreeSet<(String, String)> = days
                .into_iter()
                .chain(old.map(|(day, phase)| (day, MAIN[phase])))
                .map(|(day, phase)| (as_of(day), phase.to_owned()))
                .collect();
            assert_eq!(results[0], expected);
        },
    );
}
