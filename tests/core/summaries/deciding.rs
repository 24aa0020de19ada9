//! B4, B5, B6, B22: what is to settle is shown for every kind, before a merge, after it, in lists and by the names of the choices.
use crate::laws::histories::every;
use crate::member::{BERT, ERIKA, KOELN, Member, NOTE, SAID, TOPIC, a_write, day, meet};
use klimanetz_core::catalogue::{HEAT_PLAN, kind_of, kinds};
use klimanetz_core::domain::{CONFIRMED, HeatPlan, Histories, Meeting, Source};
use klimanetz_core::draft::{Reported, decide, report, withdraw};
use klimanetz_core::edit::Edit;
use klimanetz_core::replica::{Document, Outcome, plan};
use klimanetz_core::summary::{
    Arrival, Directory, Records, Sides, arriving, merged, municipality, outcomes, sides, to_decide,
};
use klimanetz_core::text::Language;
use proptest::prelude::*;
use std::collections::BTreeSet;

const ABOUT: (&str, &str) = ("municipality", KOELN);

fn step(phase: &str, month: u8) -> HeatPlan {
    HeatPlan {
        phase: phase.to_owned(),
        source: Source {
            as_of: day((2025, month, 1)),
            source: "Rat".to_owned(),
        },
        ..HeatPlan::default()
    }
}

/// What a member sees of the file of another, and what has come of it.
fn taken_over(mine: &mut Member, theirs: &Member) -> (Vec<Arrival>, String) {
    let arrivals = arriving(&mine.document, &plan(&mine.document, &theirs.document).unwrap());
    mine.hears(theirs);
    let said = Language::German
        .text()
        .merged(&merged((&mine.document, &Document::default()), &arrivals, &[]));
    (arrivals, said)
}

/// B4, B6: a result says how much came and names what is to settle, with its page.
#[test]
fn b4_b6_a_conflict_about_a_person_is_named_after_the_merge() {
    let (mut mine, mut theirs) = (Member::new("Anna"), Member::new("Bert"));
    mine.writes(("person", ERIKA), "name", "Max Beispiel");
    meet(&mut mine, &mut theirs);
    mine.writes(("person", ERIKA), "phone", "0221 1");
    theirs.writes(("person", ERIKA), "phone", "0221 2");
    for n in 0..16 {
        theirs.writes(("topic", &format!("topic-{n:02}")), "title", format!("Thema {n}"));
    }
    let (arrivals, said) = taken_over(&mut mine, &theirs);
    assert_eq!(said, "17 Einträge übernommen, 1 zu klären: Max Beispiel");
    let first = &arrivals[0];
    assert_eq!(
        (first.record.id.as_str(), first.record.outcome),
        (ERIKA, Outcome::Conflicting)
    );
    assert_eq!(first.undecided, BTreeSet::from(["phone".to_owned()]));
    let result = merged((&mine.document, &Document::default()), &arrivals, &[]);
    let of = |kind: &str| result.came.iter().find(|came| came.kind == kind).unwrap();
    assert_eq!(
        (of("topic").n, of("topic").first.len()),
        (16, 10),
        "the first few with their pages"
    );
    let page = Some(("topic", "topic-00".to_owned()));
    assert_eq!(of("topic").first[0], (page, "Thema 0".to_owned()));
    // Once somebody has decided, nothing is left of it.
    mine.does(decide(&mine.document, ("person", ERIKA), "phone", &"0221 2".into()));
    let left = result.so_far(&to_decide(&mine.document));
    assert_eq!(Language::German.text().merged(&left), "17 Einträge übernommen");
    let (_, said) = taken_over(&mut mine, &theirs);
    assert_eq!(said, "Die Datei enthält nichts, was hier fehlt.");
}

/// Many are not all named, and one without a name is called so.
#[test]
fn b4_the_sentence_names_three() {
    let (mut mine, mut theirs) = (Member::new("Anna"), Member::new("Bert"));
    for (nth, id) in [ERIKA, BERT, NOTE, SAID, TOPIC].into_iter().enumerate() {
        let title = if nth == 0 { String::new() } else { format!("Nr. {nth}") };
        mine.writes(("topic", id), "title", title);
    }
    meet(&mut mine, &mut theirs);
    for id in [ERIKA, BERT, NOTE, SAID, TOPIC] {
        mine.writes(("topic", id), "text", "so");
        theirs.writes(("topic", id), "text", "anders");
    }
    let (_, said) = taken_over(&mut mine, &theirs);
    assert_eq!(
        said,
        "5 Einträge übernommen, 5 zu klären: ohne Namen, Nr. 1, Nr. 2 und 2 weitere"
    );
}

/// Steps of different days are two points of a series: the plan counts them as a conflict, the preview does not.
#[test]
fn b5_steps_of_different_days_are_no_conflict_in_the_preview() {
    let (mut mine, mut theirs) = (Member::new("Anna"), Member::new("Bert"));
    mine.states(KOELN, HEAT_PLAN, &step("bestandsanalyse", 3));
    theirs.states(KOELN, HEAT_PLAN, &step("zielszenario", 9));
    let plan = plan(&mine.document, &theirs.document).unwrap();
    assert_eq!(plan.n_records(Outcome::Conflicting), 1);
    let n = outcomes(&arriving(&mine.document, &plan));
    assert_eq!((n.conflicting, n.changed), (0, 1));
    // Of one day they are.
    theirs.states(KOELN, HEAT_PLAN, &step("potenzialanalyse", 3));
    let mut third = Member::new("Cem");
    third.states(KOELN, HEAT_PLAN, &step("zielszenario", 3));
    let (arrivals, said) = taken_over(&mut mine, &third);
    assert_eq!(arrivals[0].undecided, BTreeSet::from([HEAT_PLAN.to_owned()]));
    assert_eq!(said, "1 Eintrag übernommen, 1 zu klären: Köln");
}

/// A report about an earlier day only adds to what was superseded; that is a change of the municipality all the same.
#[test]
fn b6_an_earlier_statement_that_comes_is_told() {
    let mut mine = Member::new("Anna");
    mine.states(KOELN, HEAT_PLAN, &step("zielszenario", 9));
    let mut theirs = Member::new("Bert");
    theirs.hears(&mine);
    let mut planer = Member::new("Planer");
    planer.does(Edit::Write(vec![
        a_write(("meeting", TOPIC), "title", "Treffen"),
        a_write(("meeting", TOPIC), "day", "2025-04-01"),
    ]));
    let meeting = Meeting::find(&planer.document, TOPIC).unwrap();
    let told = (KOELN, Reported::Step("bestandsanalyse"));
    let edit = report(&theirs.document, &meeting, told, "mündlich", day((2025, 10, 1))).unwrap();
    theirs.does(edit);
    let (arrivals, said) = taken_over(&mut mine, &theirs);
    assert_eq!((arrivals.len(), arrivals[0].record.outcome), (1, Outcome::Changed));
    assert_eq!(said, "1 Eintrag übernommen");
}

/// B5: what is in conflict comes first, then what goes and changes, then what is new.
#[test]
fn b5_conflicts_come_first_and_new_records_last() {
    let (mut mine, mut theirs) = (Member::new("Anna"), Member::new("Bert"));
    for id in [ERIKA, BERT, TOPIC] {
        mine.writes(("topic", id), "title", "alt");
    }
    meet(&mut mine, &mut theirs);
    theirs.writes(("person", NOTE), "name", "Neu");
    theirs.writes(("topic", BERT), "title", "neu");
    theirs.does(klimanetz_core::draft::erase(&theirs.document, ERIKA).unwrap());
    mine.writes(("topic", TOPIC), "title", "meins");
    theirs.writes(("topic", TOPIC), "title", "deins");
    let plan = plan(&mine.document, &theirs.document).unwrap();
    let arrivals = arriving(&mine.document, &plan);
    let order: Vec<&str> = arrivals.iter().map(|arrival| arrival.record.id.as_str()).collect();
    assert_eq!(order, [TOPIC, ERIKA, BERT, NOTE]);
    let side = |at: usize| -> Sides { sides(&plan.fields(&arrivals[at].record)[0]) };
    let n = |at: usize| (side(at).gone.len(), side(at).kept.len(), side(at).came.len());
    assert_eq!(
        (n(0), n(2)),
        ((0, 1, 1), (1, 0, 1)),
        "both stand side by side; one replaces the other"
    );
}

/// Two days on which somebody said that it still holds are no contradiction.
#[test]
fn two_confirmations_are_nothing_to_decide() {
    let (mut mine, mut theirs) = (Member::new("Anna"), Member::new("Bert"));
    mine.writes(("person", ERIKA), CONFIRMED, "2026-11-01");
    theirs.writes(("person", ERIKA), CONFIRMED, "2026-11-02");
    meet(&mut mine, &mut theirs);
    assert!(to_decide(&mine.document).is_empty());
}

/// B4: a record of any kind about which members disagree is under „Bitte klären“ and marked in its list.
#[test]
fn b4_every_kind_is_to_be_decided_and_marked() {
    let shared = kinds().filter(|kind| !kind.is_private() && kind.part_of.is_none());
    for (kind, field) in shared.map(|kind| (kind.code(), kind.fields[0].name)) {
        let id = if kind == "municipality" { "09162000" } else { ERIKA };
        let (mut mine, mut theirs) = (Member::new("Anna"), Member::new("Bert"));
        mine.writes((kind, id), field, "so");
        theirs.writes((kind, id), field, "anders");
        let marked = |document: &Document| match kind {
            "municipality" => {
                let rows = Directory::of(document).rows;
                rows.iter().find(|row| row.key == id).unwrap().is_undecided
            }
            _ => Records::of(kind_of(kind).unwrap(), (document, document), |_| true).rows[0].is_undecided,
        };
        assert!(!marked(&mine.document), "{kind}");
        let (_, said) = taken_over(&mut mine, &theirs);
        assert!(
            said.starts_with("1 Eintrag übernommen, 1 zu klären: "),
            "{kind}: {said}"
        );
        assert_eq!(to_decide(&mine.document).len(), 1, "{kind}");
        assert!(marked(&mine.document), "{kind}");
        if kind == "municipality" {
            let view = municipality(&mine.document, id, day((2026, 11, 23))).unwrap();
            assert_eq!(view.undecided.len(), 1, "what no card shows is shown on its own");
        }
    }
}

/// Of a part the whole is marked: of a contribution its topic, of an agenda item its meeting.
#[test]
fn b4_a_part_marks_the_page_it_is_on() {
    let (mut mine, mut theirs) = (Member::new("Anna"), Member::new("Bert"));
    mine.writes(("topic", TOPIC), "title", "Starkregen");
    mine.writes(("contribution", SAID), "topic", TOPIC);
    mine.writes(("meeting", ERIKA), "title", "Treffen");
    mine.writes(("agendaItem", BERT), "meeting", ERIKA);
    meet(&mut mine, &mut theirs);
    for (place, field) in [(("contribution", SAID), "text"), (("agendaItem", BERT), "title")] {
        mine.writes(place, field, "so");
        theirs.writes(place, field, "anders");
    }
    let (_, said) = taken_over(&mut mine, &theirs);
    assert_eq!(said, "2 Einträge übernommen, 2 zu klären: Starkregen, Treffen");
    for kind in ["topic", "meeting"] {
        let rows = Records::of(kind_of(kind).unwrap(), (&mine.document, &mine.document), |_| true).rows;
        assert!(rows[0].is_undecided, "{kind}");
    }
}

/// Whatever two members state, withdraw and decide about a step: the preview marks each conflict that the merge leaves new, and no
/// other; and there is something to decide exactly where the page offers a choice.
#[test]
fn b5_the_preview_knows_what_the_merge_leaves_undecided() {
    let deed = (0..2_usize, 0..6_u8, 0..3_usize, 1..=2_u8);
    every(161, prop::collection::vec(deed, 1..14), |deeds| {
        const STEPS: [&str; 3] = ["bestandsanalyse", "zielszenario", "beschlossen"];
        let mut members = [Member::new("Anna"), Member::new("Bert")];
        for (by, deed, phase, month) in deeds {
            let other = members[1 - by].clone();
            let own = &mut members[by];
            let held = klimanetz_core::domain::series(&own.document, ABOUT, HEAT_PLAN)
                .current
                .last()
                .map(|point| (point.entry.clone(), point.value.clone()));
            let edit = match (deed, held) {
                (0..=2, _) => {
                    let value = klimanetz_core::domain::Fact::to_value(&step(STEPS[phase], month));
                    Edit::Write(klimanetz_core::domain::state(&own.document, ABOUT, HEAT_PLAN, value))
                }
                (3, Some((entry, _))) => withdraw(&own.document, ("municipality", KOELN), HEAT_PLAN, (&entry, true)),
                (4, Some((_, value))) => decide(&own.document, ABOUT, HEAT_PLAN, &value),
                _ => {
                    own.hears(&other);
                    continue;
                }
            };
            own.tries(&edit).unwrap();
        }
        let [mut mine, theirs] = members;
        let conflicts = |document: &Document| -> BTreeSet<String> {
            let entity = document.entity("municipality", KOELN).into_iter();
            let histories = Histories::all(document);
            entity.flat_map(|entity| histories.conflicts(ABOUT, entity)).collect()
        };
        let before = conflicts(&mine.document);
        let (arrivals, _) = taken_over(&mut mine, &theirs);
        let after = conflicts(&mine.document);
        let marked: BTreeSet<String> = arrivals.into_iter().flat_map(|arrival| arrival.undecided).collect();
        assert!(marked.is_subset(&after), "{marked:?} {after:?}");
        let new: BTreeSet<String> = after.difference(&before).cloned().collect();
        assert!(new.is_subset(&marked), "{new:?} {marked:?}");
        let is_choice = municipality(&mine.document, KOELN, day((2026, 11, 23)))
            .unwrap()
            .heat
            .len()
            > 1;
        assert_eq!(to_decide(&mine.document).is_empty(), !is_choice);
    });
}

proptest! {
    /// B22: a list of buttons tells the choices apart, whatever they say, and each says what it chooses.
    #[test]
    fn b22_no_two_choices_are_called_alike(claims in prop::collection::vec(("[ab]{1,2}", "[xy]"), 2..5)) {
        for language in Language::ALL {
            let names = language.text().choices("Telefon", &claims);
            let label = language.text().common.decide;
            let distinct: BTreeSet<&String> = names.iter().collect();
            prop_assert_eq!(distinct.len(), claims.len());
            for (name, (words, _)) in names.iter().zip(&claims) {
                prop_assert!(name.starts_with(label) && name.contains(&format!(": Telefon: {words}")), "{}", name);
            }
        }
    }
}

/// B22: as they are read out.
#[test]
fn b22_a_choice_is_called_by_what_it_says() {
    let text = Language::German.text();
    let said = |words: &str, who: &str| (words.to_owned(), who.to_owned());
    assert_eq!(
        text.choices("Telefon", &[said("0221 1", "Anna"), said("0221 2", "Bert")]),
        [
            "Diese Angabe gilt: Telefon: 0221 1",
            "Diese Angabe gilt: Telefon: 0221 2"
        ]
    );
    assert_eq!(
        text.choices("Ziel", &[said("2035", "Anna"), said("2035", "Bert")])[1],
        "Diese Angabe gilt: Ziel: 2035 (Bert)"
    );
}
