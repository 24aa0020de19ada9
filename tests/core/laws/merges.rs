//! Merges, one per line, in the words of `notation`: mine, theirs, and what both have afterwards.
use super::notation::{read, write, write_version};
use super::stories::about;
use klimanetz_core::author::Author;
use klimanetz_core::edit::Edit;
use klimanetz_core::replica::{Outcome, ReplicaId, Timestamp, plan};

/// Each line is merged from both sides, and once more by preview and adoption.
#[track_caller]
fn check(mine: &str, theirs: &str, expected: &str) {
    let (mine, theirs) = (read(mine), read(theirs));
    for (one, other) in [(&mine, &theirs), (&theirs, &mine)] {
        for arriving in [other, &plan(one, other).unwrap().delta] {
            let mut merged = one.clone();
            merged.merge(arriving);
            assert_eq!(write(&merged), expected, "{} with {}", write(one), write(arriving));
        }
    }
}

#[rustfmt::skip]
mod edits {
    use super::check;
    #[test] fn nothing_and_nothing_is_nothing()                      { check("", "", ""); }
    #[test] fn who_has_nothing_gets_everything()                     { check("", "a1 phone:a2 (b1)", "a1 phone:a2 (b1)"); }
    #[test] fn the_same_is_the_same()                                { check("a1|b1 (c1)", "a1|b1 (c1)", "a1|b1 (c1)"); }
    #[test] fn statements_about_different_fields_go_together()       { check("a1", "phone:b1", "a1 phone:b1"); }
    #[test] fn statements_about_different_people_go_together()       { check("a1", "bert.name:b1", "a1 bert.name:b1"); }
    #[test] fn who_knew_a_statement_replaces_it()                    { check("a1", "b1 (a1)", "b1 (a1)"); }
    #[test] fn an_own_statement_is_replaced_by_the_next_one()        { check("a1", "a2 (a1)", "a2 (a1)"); }
    #[test] fn an_older_copy_changes_nothing()                       { check("a3 (a1 a2)", "a2 (a1)", "a3 (a1 a2)"); }
    #[test] fn replacing_one_field_leaves_the_other()                { check("a1 phone:a2", "b1 phone:a2 (a1)", "b1 phone:a2 (a1)"); }
    #[test] fn both_replace_another_field()                          { check("a3 phone:a2 (a1)", "a1 phone:b1 (a2)", "a3 phone:b1 (a1 a2)"); }
    #[test] fn a_chain_over_three_browsers_has_one_end()             { check("b1 (a1)", "c1 (a1 b1)", "c1 (a1 b1)"); }
    #[test] fn an_earlier_clock_replaces_as_well()                   { check("a1@9", "b1@2 (a1)", "b1@2 (a1)"); }
    #[test] fn taking_back_is_a_statement()                          { check("a1", "b1=- (a1)", "b1=- (a1)"); }
    #[test] fn what_was_taken_back_can_be_stated_again()             { check("b1=- (a1)", "a2 (a1 b1)", "a2 (a1 b1)"); }
    #[test] fn stating_the_same_again_replaces_too()                 { check("a1=x", "b1=x (a1)", "b1=x (a1)"); }
}

#[rustfmt::skip]
mod conflicts {
    use super::check;
    #[test] fn who_did_not_know_of_each_other_both_count()           { check("a1", "b1", "a1|b1"); }
    #[test] fn two_who_replaced_the_same_both_count()                { check("b1 (a1)", "c1 (a1)", "b1|c1 (a1)"); }
    #[test] fn three_stand_side_by_side()                            { check("a1|b1", "c1", "a1|b1|c1"); }
    #[test] fn a_later_clock_decides_nothing()                       { check("a1", "b1@9", "a1|b1@9");        }
    #[test] fn equal_values_are_kept_apart()                         { check("a1=x", "b1=x", "a1=x|b1=x"); }
    #[test] fn a_statement_and_taking_back_stand_side_by_side()      { check("b1=- (a1)", "c1 (a1)", "b1=-|c1 (a1)"); }
    #[test] fn two_who_take_back_are_kept_apart()                    { check("b1=- (a1)", "c1=- (a1)", "b1=-|c1=- (a1)"); }
    #[test] fn a_conflict_stays_while_nobody_decides()               { check("a1|b1", "a1", "a1|b1"); }
    #[test] fn half_of_a_conflict_can_be_replaced()                  { check("a1|b1", "c1 (a1)", "b1|c1 (a1)"); }
    #[test] fn who_went_on_with_the_own_statement_still_differs()    { check("a1|b1", "a2 (a1)", "a2|b1 (a1)"); }
    #[test] fn the_bin_and_an_edit_both_count()                      { check("deletedAt:a2 a1", "b1 (a1)", "deletedAt:a2 b1 (a1)"); }
}

#[rustfmt::skip]
mod decisions {
    use super::check;
    #[test] fn a_decision_replaces_all_it_saw()                      { check("a1|b1", "c1 (a1 b1)", "c1 (a1 b1)"); }
    #[test] fn a_decision_reaches_who_knew_only_one_side()           { check("a1", "c1=b1 (a1 b1)", "c1=b1 (a1 b1)"); }
    #[test] fn a_decision_leaves_what_it_did_not_see()               { check("a1|b1|d1", "c1 (a1 b1)", "c1|d1 (a1 b1)"); }
    #[test] fn two_who_decide_differently_are_in_conflict_again()    { check("c1=a1 (a1 b1)", "d1=b1 (a1 b1)", "c1=a1|d1=b1 (a1 b1)"); }
    #[test] fn two_who_decide_alike_are_kept_apart()                 { check("c1=x (a1 b1)", "d1=x (a1 b1)", "c1=x|d1=x (a1 b1)"); }
    #[test] fn a_side_that_went_on_is_not_decided_away()             { check("c1 (a1 b1)", "a2|b1 (a1)", "a2|c1 (a1 b1)"); }
}

#[rustfmt::skip]
mod changes_on_their_way {
    use super::check;
    #[test] fn a_change_that_is_early_waits_for_nothing()            { check("", "a2 (a1)", "a2 (a1)"); }
    #[test] fn the_replaced_statement_does_not_come_later()          { check("a2 (a1)", "a1", "a2 (a1)"); }
    #[test] fn a_gap_is_not_filled_by_guessing()                     { check("a1", "phone:a3", "a1 phone:a3"); }
    #[test] fn what_was_in_the_gap_arrives_later()                   { check("a1 phone:a3", "mail:a2", "mail:a2 a1 phone:a3"); }
    #[test] fn over_a_gap_both_are_shown_for_a_while()               { check("a1", "a3 (a2)", "a1|a3 (a2)"); }
    #[test] fn until_the_change_between_them_arrives()               { check("a1|a3 (a2)", "a2 (a1)", "a3 (a1 a2)"); }
    #[test] fn a_change_with_two_fields_replaces_in_both()           { check("a1 phone:a2", "b1 phone:b2 (a1 a2)", "b1 phone:b2 (a1 a2)"); }
    #[test] fn the_name_of_an_import_states_nothing()                { check("a1", "(b1)", "a1 (b1)"); }
}

#[rustfmt::skip]
mod erasures {
    use super::check;
    #[test] fn an_erasure_takes_what_was_stated()                    { check("a1 phone:b1", "-erika", "-erika (a1 b1)"); }
    #[test] fn an_erasure_takes_what_it_did_not_know()               { check("a9", "-erika (b1)", "-erika (a9 b1)"); }
    #[test] fn an_erasure_takes_conflicts()                          { check("a1|b1", "-erika (a1)", "-erika (a1 b1)"); }
    #[test] fn an_erasure_leaves_the_others()                        { check("a1 bert.name:a2", "-erika", "bert.name:a2 -erika (a1)"); }
    #[test] fn erasures_add_up()                                     { check("-erika", "-bert", "-erika -bert"); }
    #[test] fn two_who_erased_the_same_agree()                       { check("-erika (a1)", "-erika (b1)", "-erika (a1 b1)"); }
    #[test] fn an_erasure_and_a_replacement_go_together()            { check("b1 bert.name:b2 (a1)", "bert.name:a2 -erika (a1)", "bert.name:a2|b2 -erika (a1 b1)"); }
}

#[rustfmt::skip]
mod newer_apps {
    use super::check;
    #[test] fn an_unknown_part_is_carried_along()                    { check("a1", "theme#1", "a1 theme#1"); }
    #[test] fn different_unknown_parts_are_both_carried_along()      { check("theme#1", "order#[2]", "order#[2] theme#1"); }
    #[test] fn of_two_values_both_sides_take_the_same()              { check("theme#1", "theme#2", "theme#2"); }
    #[test] fn of_two_kinds_of_values_both_sides_take_the_same()     { check("theme#null", "theme#{\"a\":1}", "theme#{\"a\":1}"); }
}

/// What the screen shows, the one in front first.
#[track_caller]
fn shows(document: &str, expected: &str) {
    let document = read(document);
    let erika = document.of_kind("person").next().unwrap().1;
    assert_eq!(
        erika
            .statements("name")
            .into_iter()
            .map(write_version)
            .collect::<Vec<_>>()
            .join(", "),
        expected
    );
}

/// The Change that browser c makes by stating `value`, and what it replaces.
#[track_caller]
fn writes(document: &str, value: &str, expected: &str) {
    let mut author = Author::new(ReplicaId(b'c'.into()), None);
    let edit = Edit::Write(vec![about(super::stories::ERIKA, "name", value)]);
    let change = read(document).apply(&edit, &mut author, Timestamp(1)).unwrap();
    assert_eq!(
        change.map_or("nothing".to_owned(), |change| write(&change.delta)),
        expected
    );
}

/// What the preview calls the import, record by record.
#[track_caller]
fn previews(mine: &str, theirs: &str, expected: &[Outcome]) {
    let plan = plan(&read(mine), &read(theirs)).unwrap();
    assert_eq!(
        plan.records.iter().map(|record| record.outcome).collect::<Vec<_>>(),
        expected
    );
}

#[rustfmt::skip]
mod reading_and_writing {
    use super::{Outcome, previews, shows, writes};
    #[test] fn the_newest_statement_is_in_front()                    { shows("a1@5|b1@9|c1@7", "b1@9, c1@7, a1@5"); }
    #[test] fn at_the_same_time_the_higher_dot_is_in_front()         { shows("a1|b1", "b1, a1"); }
    #[test] fn equal_statements_are_one_and_the_newest_stands()      { shows("a1@9=x|b1=x|c1@5=y", "a1@9=x, c1@5=y"); }
    #[test] fn a_first_statement_replaces_nothing()                  { writes("phone:a1 (b1)", "x", "c1=x"); }
    #[test] fn a_statement_replaces_the_one_in_view()                { writes("a3 phone:a2 (a1)", "x", "c1=x (a3)"); }
    #[test] fn a_decision_replaces_all_in_view()                     { writes("a1|b1 (a2)", "a1", "c1=a1 (a1 b1)"); }
    #[test] fn saying_what_is_said_is_nothing()                      { writes("a1=x", "x", "nothing"); }
    #[test] fn saying_what_two_say_makes_it_one()                    { writes("a1=x|b1=x", "x", "c1=x (a1 b1)"); }
    #[test] fn a_stranger_is_new()                                   { previews("", "a1", &[Outcome::New]); }
    #[test] fn a_new_field_is_a_change()                             { previews("a1", "phone:b1", &[Outcome::Changed]); }
    #[test] fn a_differing_statement_is_a_conflict()                 { previews("a1", "b1", &[Outcome::Conflicting]); }
    #[test] fn a_decision_is_a_change()                              { previews("a1|b1", "c1 (a1 b1)", &[Outcome::Changed]); }
    #[test] fn the_same_statement_once_more_is_not_worth_a_word()    { previews("a1=x", "b1=x", &[]); }
    #[test] fn an_erasure_is_named()                                 { previews("a1 bert.name:a2", "b1 -bert", &[Outcome::Conflicting, Outcome::Erased]); }
    #[test] fn what_is_erased_here_is_not_worth_a_word()             { previews("-erika", "a1", &[]); }
}
