//! A convoy's step is a series like a municipality's: stated in its form, read from what holds, withdrawn on its page (F41).
mod law;

use crate::member::{BORNHEIM, Member, TOPIC, flaws, meet, today};
use klimanetz_core::catalogue::{HEAT_PLAN, Kind, kind_of};
use klimanetz_core::domain::{Convoys, Municipality, latest_step};
use klimanetz_core::draft::{Flaw, Problem, RecordDraft, decide, withdraw};
use klimanetz_core::edit::Edit;
use klimanetz_core::replica::{Document, Value};
use klimanetz_core::summary::{self, RecordView, Records, to_decide};
use klimanetz_core::text::Language;
use std::collections::BTreeSet;

const ABOUT: (&str, &str) = ("convoy", TOPIC);
const MAIN: [&str; 5] = [
    "vorbereitung",
    "bestandsanalyse",
    "potenzialanalyse",
    "zielszenario",
    "umsetzungsstrategie",
];

fn convoy() -> &'static Kind {
    kind_of("convoy").unwrap()
}

fn nothing() -> Document {
    Document::default()
}

fn member(name: &str) -> Member {
    let mut member = Member::new(name);
    member.writes(ABOUT, "name", "Linksrheinisch");
    member.writes(ABOUT, &format!("member:{BORNHEIM}"), true);
    member
}

/// A convoy as the form of an older app wrote it.
fn old(name: &str, phase: &str, as_of: &str) -> Member {
    let mut member = member(name);
    in_parts(&mut member, phase, as_of);
    member
}

fn in_parts(member: &mut Member, phase: &str, as_of: &str) {
    let parts = [("phase", phase), ("asOf", as_of), ("source", "Lenkungskreis")];
    let write = |(field, text)| crate::member::a_write(ABOUT, field, text);
    member.tries(&Edit::Write(parts.map(write).to_vec())).unwrap();
}

fn open(member: &Member) -> RecordDraft {
    RecordDraft::open(convoy(), (&member.document, &nothing()), TOPIC)
}

fn read(member: &Member, typed: &[(&'static str, &str)]) -> Result<Edit, Vec<Problem>> {
    let shown = open(member);
    let mut draft = shown.clone();
    draft
        .lines
        .extend(typed.iter().map(|(name, text)| (*name, (*text).to_owned())));
    let edits = draft.read(convoy(), (&member.document, &nothing()), TOPIC, &shown, today())?;
    Ok(Edit::Write(edits.stated))
}

/// Opens the form, types and saves.
fn states(member: &mut Member, phase: &str, as_of: &str) {
    let edit = read(
        member,
        &[("phase", phase), ("asOf", as_of), ("source", "Lenkungskreis")],
    );
    member.tries(&edit.unwrap()).unwrap();
}

fn page(document: &Document) -> RecordView {
    summary::record(convoy(), (document, document, &nothing()), TOPIC).unwrap()
}

/// What the page says in a field.
fn says(document: &Document, field: &str) -> String {
    let (view, text) = (page(document), Language::German.text());
    let fact = view.facts.iter().find(|fact| fact.field.name == field);
    let pieces = fact
        .into_iter()
        .flat_map(|fact| fact.pieces.iter().map(|piece| text.piece(fact.field, piece)));
    pieces.collect()
}

fn now(document: &Document) -> (String, String) {
    (says(document, "phase"), says(document, "asOf"))
}

fn at(phase: &str, as_of: &str) -> (String, String) {
    (phase.to_owned(), as_of.to_owned())
}

fn earlier(document: &Document) -> Vec<(String, bool)> {
    let earlier = page(document).earlier_steps.into_iter();
    earlier
        .map(|stated| (stated.fact.unwrap().phase, stated.is_withdrawn))
        .collect()
}

fn of_member(document: &Document) -> Option<String> {
    let bornheim = Municipality::find(document, BORNHEIM).unwrap();
    Some(Convoys::of(document).step(document, &bornheim)?.plan.phase)
}

/// F41: an earlier day goes into the history, a later one replaces; form, page, list and members say what holds.
#[test]
fn f41_a_convoys_step_follows_from_its_day() {
    let mut anna = member("Anna");
    states(&mut anna, "zielszenario", "2026-11-20");
    states(&mut anna, "vorbereitung", "01.03.2026");
    let document = &anna.document;
    assert_eq!(now(document), at("Zielszenario", "20.11.2026"));
    assert_eq!(earlier(document), [("vorbereitung".to_owned(), false)]);
    let draft = open(&anna);
    assert_eq!(
        (draft.line("phase"), draft.line("asOf")),
        ("zielszenario", "2026-11-20")
    );
    assert_eq!(latest_step(document, TOPIC).unwrap().to_string(), "2026-11-20");
    assert_eq!(of_member(document).as_deref(), Some("zielszenario"));
    let entity = document.entity("convoy", TOPIC).unwrap();
    assert!(
        entity.text("phase").is_none() && entity.shown(HEAT_PLAN).is_some(),
        "one whole statement"
    );
    states(&mut anna, "umsetzungsstrategie", "2026-11-23");
    assert_eq!(now(&anna.document), at("Umsetzungsstrategie", "23.11.2026"));
    assert_eq!(earlier(&anna.document).len(), 2);
    let list = Records::of(convoy(), (&anna.document, &anna.document), |_| true);
    let text = Language::German.text();
    let columns = convoy().columns.iter().zip(&list.rows[0].columns);
    let said: Vec<String> = columns
        .flat_map(|(name, pieces)| {
            pieces
                .iter()
                .map(|piece| text.piece(convoy().field(name).unwrap(), piece))
        })
        .collect();
    assert_eq!(said, ["Bornheim", "Umsetzungsstrategie", "23.11.2026"]);
}

/// A file of an older app keeps its meaning, and its statement goes into the history like any other.
#[test]
fn three_fields_of_an_older_app_are_one_statement() {
    let mut anna = old("Anna", "bestandsanalyse", "2026-11-03");
    assert_eq!(now(&anna.document), at("Bestandsanalyse", "03.11.2026"));
    assert_eq!(says(&anna.document, "source"), "Lenkungskreis");
    assert_eq!(page(&anna.document).step.len(), 1);
    // Nothing is written where nothing was changed, and nothing of the step where another field was.
    assert_eq!(anna.tries(&read(&anna, &[]).unwrap()).unwrap(), None);
    let Edit::Write(writes) = read(&anna, &[("text", "Anmerkung")]).unwrap() else {
        panic!("a write");
    };
    assert_eq!(writes.len(), 1);
    states(&mut anna, "vorbereitung", "2026-03-01");
    assert_eq!(
        now(&anna.document),
        at("Bestandsanalyse", "03.11.2026"),
        "an earlier day"
    );
    states(&mut anna, "potenzialanalyse", "2026-11-20");
    assert_eq!(now(&anna.document), at("Potenzialanalyse", "20.11.2026"));
    let both = [
        ("bestandsanalyse".to_owned(), false),
        ("vorbereitung".to_owned(), false),
    ];
    assert_eq!(earlier(&anna.document), both);
    let first = &page(&anna.document).earlier_steps[0];
    assert_eq!(first.who.as_deref(), Some("Anna"));
    // Who still has the older app states a later day there: it counts by its day.
    in_parts(&mut anna, "zielszenario", "2026-11-22");
    assert_eq!(now(&anna.document), at("Zielszenario", "22.11.2026"));
    assert_eq!(of_member(&anna.document).as_deref(), Some("zielszenario"));
    assert!(to_decide(&anna.document).is_empty());
}

/// T-WP-10: a step has its day, and the day is not to come; a day has its step.
#[test]
fn t_wp_10_a_step_has_a_day_that_is_not_to_come() {
    let mut anna = member("Anna");
    let step = ("phase", "zielszenario");
    assert_eq!(flaws(read(&anna, &[step])), [("asOf", Flaw::NoDayOfStep)]);
    assert_eq!(
        flaws(read(&anna, &[step, ("asOf", "24.11.2026")])),
        [("asOf", Flaw::InFuture)]
    );
    assert_eq!(
        flaws(read(&anna, &[step, ("asOf", "gestern")])),
        [("asOf", Flaw::NotADay)]
    );
    assert_eq!(
        flaws(read(&anna, &[("asOf", "23.11.2026")])),
        [("phase", Flaw::Missing)]
    );
    for language in Language::ALL {
        assert!(language.text().flaw(Flaw::NoDayOfStep).len() > 40);
    }
    // An older app took a step without a day: it is shown, and the form asks for the day once the step is touched.
    anna.writes(ABOUT, "phase", "zielszenario");
    assert_eq!(now(&anna.document), at("Zielszenario", ""));
    assert!(read(&anna, &[("text", "Anmerkung")]).is_ok());
    assert_eq!(
        flaws(read(&anna, &[("phase", "bestandsanalyse")])),
        [("asOf", Flaw::NoDayOfStep)]
    );
    states(&mut anna, "bestandsanalyse", "2026-11-23");
    assert_eq!(now(&anna.document), at("Bestandsanalyse", "23.11.2026"));
    let mut bert = member("Bert");
    bert.writes(ABOUT, "phase", "zielszenario");
    bert.does(read(&bert, &[("phase", "")]).unwrap());
    assert_eq!(now(&bert.document), at("", ""));
}

/// Two members at the same time: of different days there is nothing to decide, of the same day there is.
#[test]
fn only_two_steps_of_one_day_contradict_each_other() {
    for (make, n) in [
        (member as fn(&str) -> Member, 0),
        (|name| old(name, "vorbereitung", "2026-01-05"), 1),
    ] {
        let (mut anna, mut bert) = (make("Anna"), Member::new("Bert"));
        bert.hears(&anna);
        states(&mut anna, "bestandsanalyse", "2026-05-01");
        states(&mut bert, "potenzialanalyse", "2026-09-01");
        meet(&mut anna, &mut bert);
        assert_eq!(now(&anna.document), at("Potenzialanalyse", "01.09.2026"));
        assert!(page(&anna.document).undecided.is_empty() && to_decide(&anna.document).is_empty());
        assert_eq!(earlier(&anna.document).len(), 1 + n);
        states(&mut anna, "zielszenario", "2026-11-20");
        states(&mut bert, "umsetzungsstrategie", "2026-11-20");
        meet(&mut anna, &mut bert);
        to_be_decided(&mut anna);
    }
    // The same with one of them, or both, in an older app.
    for is_old in [[true, false], [true, true]] {
        let (mut anna, mut bert) = (old("Anna", "vorbereitung", "2026-01-05"), Member::new("Bert"));
        bert.hears(&anna);
        let steps = [(&mut anna, "zielszenario"), (&mut bert, "umsetzungsstrategie")];
        for ((member, phase), is_old) in steps.into_iter().zip(is_old) {
            let state = if is_old { in_parts } else { states };
            state(member, phase, "2026-11-20");
        }
        meet(&mut anna, &mut bert);
        to_be_decided(&mut anna);
    }
}

/// Decides for the target scenario, on the page of the convoy.
fn to_be_decided(anna: &mut Member) {
    let view = page(&anna.document);
    let [undecided] = view.undecided.as_slice() else {
        panic!("{:?}", view.undecided);
    };
    assert_eq!((undecided.field.as_str(), undecided.statements.len()), (HEAT_PLAN, 2));
    assert_eq!(
        to_decide(&anna.document)
            .iter()
            .map(|one| (one.kind, one.n))
            .collect::<Vec<_>>(),
        [("convoy", 1)]
    );
    let text = Language::German.text();
    let words: BTreeSet<String> = undecided
        .statements
        .iter()
        .map(|(value, ..)| text.value(("convoy", HEAT_PLAN), value, &|_| None))
        .collect();
    let expected = [
        "Umsetzungsstrategie (Stand vom 20.11.2026)",
        "Zielszenario (Stand vom 20.11.2026)",
    ];
    assert_eq!(words.iter().map(String::as_str).collect::<Vec<_>>(), expected);
    let is_chosen = |value: &&Value| value.get("phase") == Some(&"zielszenario".into());
    let chosen = undecided
        .statements
        .iter()
        .map(|(value, ..)| value)
        .find(is_chosen)
        .unwrap();
    anna.does(decide(&anna.document, ABOUT, HEAT_PLAN, chosen));
    assert_eq!(now(&anna.document), at("Zielszenario", "20.11.2026"));
    assert!(page(&anna.document).undecided.is_empty() && to_decide(&anna.document).is_empty());
    assert!(earlier(&anna.document).contains(&("umsetzungsstrategie".to_owned(), true)));
}

/// A mistake is withdrawn on the page, of an older app too; the one before holds again, and so does the mistake if it was none.
#[test]
fn a_convoys_statement_can_be_withdrawn() {
    let mut anna = old("Anna", "bestandsanalyse", "2026-11-03");
    states(&mut anna, "zielszenario", "2026-11-20");
    let current = |anna: &Member| page(&anna.document).step[0].entry.clone();
    let first = current(&anna);
    anna.does(withdraw(&anna.document, ABOUT, HEAT_PLAN, (&first, true)));
    assert_eq!(now(&anna.document), at("Bestandsanalyse", "03.11.2026"));
    let second = current(&anna);
    anna.does(withdraw(&anna.document, ABOUT, HEAT_PLAN, (&second, true)));
    assert_eq!(now(&anna.document), at("", ""));
    assert_eq!(of_member(&anna.document), None);
    assert_eq!(earlier(&anna.document).len(), 2);
    anna.does(withdraw(&anna.document, ABOUT, HEAT_PLAN, (&first, false)));
    assert_eq!(now(&anna.document), at("Zielszenario", "20.11.2026"));
    // The form without a step is the same.
    anna.does(read(&anna, &[("phase", "")]).unwrap());
    assert_eq!(now(&anna.document), at("", ""));
    // And an old one alone, which has no entry yet.
    let mut bert = old("Bert", "bestandsanalyse", "2026-11-03");
    let only = current(&bert);
    bert.does(withdraw(&bert.document, ABOUT, HEAT_PLAN, (&only, true)));
    assert_eq!(
        (now(&bert.document), earlier(&bert.document)),
        (at("", ""), vec![("bestandsanalyse".to_owned(), true)])
    );
}

/// Taking back the saving of the form brings what held before.
#[test]
fn what_the_form_stated_is_taken_back_as_one() {
    let mut anna = old("Anna", "bestandsanalyse", "2026-11-03");
    let before = anna.clone();
    let edit = read(&anna, &[("phase", "zielszenario"), ("asOf", "2026-11-20")]).unwrap();
    let change = anna.does(edit);
    anna.takes_back_change(&before.document, &change.delta);
    assert_eq!(now(&anna.document), at("Bestandsanalyse", "03.11.2026"));
    assert!(page(&anna.document).undecided.is_empty());
}

/// A second statement for the same day corrects it; what else was stated with the same step on the same day stays.
#[test]
fn the_same_day_corrects() {
    let mut anna = member("Anna");
    let mut whole = klimanetz_core::replica::Parts::new();
    for (name, text) in [
        ("phase", "zielszenario"),
        ("asOf", "2026-11-20"),
        ("reason", "neu gerechnet"),
        ("neu", "x"),
    ] {
        whole.insert(name.to_owned(), text.into());
    }
    anna.writes(ABOUT, HEAT_PLAN, whole);
    anna.does(read(&anna, &[("source", "Ratsinfo")]).unwrap());
    let value = page(&anna.document).step[0].value.clone();
    let of = |name: &str| value.get(name).and_then(Value::as_str).map(str::to_owned);
    assert_eq!(
        ["reason", "neu", "source"].map(of),
        ["neu gerechnet", "x", "Ratsinfo"].map(|text| Some(text.to_owned()))
    );
    states(&mut anna, "umsetzungsstrategie", "2026-11-20");
    assert_eq!(now(&anna.document), at("Umsetzungsstrategie", "20.11.2026"));
    assert_eq!(page(&anna.document).step[0].value.get("reason"), None);
    assert!(to_decide(&anna.document).is_empty());
}
