//! B34: what a file would change is counted in plain words: only what is, and an authority of the region is never new.
use crate::json::json;
use crate::member::{KOELN, Member, TOPIC, today};
use klimanetz_core::draft::{bin, erase};
use klimanetz_core::replica::{Outcome, plan};
use klimanetz_core::summary::{Outcomes, arriving, outcomes};
use klimanetz_core::text::Language;
use proptest::prelude::*;

fn heat(phase: &str) -> klimanetz_core::replica::Value {
    json!({ "phase": phase, "asOf": "2026-11-20", "source": "Rat" })
}

#[test]
fn b34_an_authority_of_the_region_is_changed_and_an_added_one_is_new() {
    let (mine, mut theirs) = (Member::new("Anna"), Member::new("Bert"));
    theirs.writes(("municipality", KOELN), "heatPlan", heat("zielszenario"));
    theirs.writes(("municipality", "09162000"), "name", "München");
    theirs.writes(("topic", TOPIC), "title", "Wärmenetze");
    let plan = plan(&mine.document, &theirs.document).unwrap();
    let told = arriving(&mine.document, &plan);
    let of = |id: &str| {
        let mut told = told.iter().map(|arrival| &arrival.record);
        told.find(|record| record.id.as_str() == id).unwrap().outcome
    };
    assert_eq!(
        (of(KOELN), of("09162000"), of(TOPIC)),
        (Outcome::Changed, Outcome::New, Outcome::New)
    );
    let n = outcomes(&told);
    assert_eq!(Language::German.text().outcomes(&n), "2 neu · 1 geändert");
    assert_eq!(Language::English.text().outcomes(&n), "2 new · 1 changed");
}

#[test]
fn b34_each_outcome_has_its_words() {
    let mut mine = Member::new("Anna");
    mine.writes(("topic", TOPIC), "title", "Wärmenetze");
    let mut theirs = Member::new("Bert");
    theirs.hears(&mine);
    theirs.does(bin("topic", TOPIC, Some(today())));
    theirs.does(erase(&theirs.document, TOPIC).unwrap());
    mine.writes(("municipality", KOELN), "heatPlan", heat("zielszenario"));
    theirs.writes(("municipality", KOELN), "heatPlan", heat("beschlossen"));
    let plan = plan(&mine.document, &theirs.document).unwrap();
    let n = outcomes(&arriving(&mine.document, &plan));
    let text = Language::German.text();
    assert_eq!(
        text.outcomes(&n),
        "1 mit unterschiedlichen Angaben · 1 endgültig gelöscht"
    );
    assert_eq!(text.outcomes(&Outcomes::default()), "");
}

proptest! {
    /// No zero is shown, and every number that is not zero is.
    #[test]
    fn b34_no_zero_is_told(numbers in prop::array::uniform4(0_usize..30)) {
        let [new, changed, conflicting, erased] = numbers;
        for language in Language::ALL {
            let said = language.text().outcomes(&Outcomes { new, changed, conflicting, erased });
            let told: Vec<usize> = said.split(' ').filter_map(|word| word.parse().ok()).collect();
            let wanted: Vec<usize> = numbers.into_iter().filter(|n| *n > 0).collect();
            prop_assert_eq!(told, wanted);
        }
    }
}
