//! The law that the catalogue follows: of a Land only for its own, as of a day that is not old, and with what was not checked.
use super::page;
use crate::member::{BORNHEIM, KOELN, Member, RHEIN_SIEG, day, today};
use klimanetz_core::catalogue::{ACTS, CATALOGUE_AS_OF, KRL_UNTIL, Reading, SIMPLIFIED_SIZES, simplified};
use klimanetz_core::domain::{Day, is_in_nrw};
use klimanetz_core::replica::{Document, Timestamp};
use klimanetz_core::text::Language;
use std::time::{SystemTime, UNIX_EPOCH};

/// L5: what is said by the law of Nordrhein-Westfalen is said of its keys alone.
#[test]
fn l5_the_law_of_a_land_is_said_of_its_own_municipalities() {
    assert!(is_in_nrw(BORNHEIM) && is_in_nrw(RHEIN_SIEG) && !is_in_nrw("07131007") && !is_in_nrw("07131"));
    let words = &Language::German.text().municipality;
    assert!(words.heat_district.contains("LWPG NRW") && !words.heat_district_elsewhere.contains("LWPG"));
    let mut anna = Member::new("Anna");
    anna.writes(("municipality", "07131007"), "name", "Bad Neuenahr-Ahrweiler");
    anna.writes(("municipality", "07131007"), "population", 26_000);
    let basis = |document: &Document, key: &str| {
        let view = page(document, key);
        Language::German
            .text()
            .deadline_basis(&view.deadline.unwrap().due, &view.authority)
    };
    assert_eq!(
        basis(&anna.document, KOELN),
        "§ 4 Abs. 2 Nr. 1 WPG, nach der Bevölkerung am 31.12.2024; maßgeblich ist die am 01.01.2024."
    );
    assert_eq!(
        basis(&anna.document, "07131007"),
        "§ 4 Abs. 2 Nr. 2 WPG, nach der eingetragenen Bevölkerung; maßgeblich ist die am 01.01.2024. \
         Wer die Wärmeplanung erstellt, regelt das Recht des Landes."
    );
}

/// The day stands on the page, and the help says what was read, what was not, and what is only pending.
#[test]
fn the_catalogue_says_as_of_when_it_is_and_what_was_checked() {
    let text = Language::German.text();
    assert!(text.catalogue_as_of().contains("Rechtsstand 29.07.2026"));
    assert!(Language::English.text().catalogue_as_of().contains("29 Jul 2026"));
    let acts = text.acts();
    assert_eq!(acts.len(), ACTS.len());
    for (act, said) in ACTS.iter().zip(&acts) {
        let (begins, is_after) = match act.reading {
            Reading::Included => ("Berücksichtigt", false),
            Reading::NotRead => ("In Kraft, aber noch nicht geprüft", false),
            Reading::Pending => ("Im Gesetzgebungsverfahren", true),
        };
        assert!(said.starts_with(begins) && said.contains(act.name.de), "{said}");
        assert_eq!(act.day > CATALOGUE_AS_OF, is_after, "nothing later is law here: {said}");
    }
    assert!(acts.iter().any(|act| act.contains("Nr. 66")) && acts.iter().any(|act| act.contains("Nr. 226")));
}

/// The one test that reads the clock of this computer: the law moves, and nobody else tells us.
#[test]
#[expect(
    clippy::disallowed_methods,
    reason = "how old the law is depends on the day the tests run"
)]
fn the_catalogue_is_not_older_than_a_year() {
    let (year, month, of_month) = CATALOGUE_AS_OF;
    let as_of = Day::from_ymd(year, month, of_month).unwrap();
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_millis();
    let now = Day::of(Timestamp(i64::try_from(now).unwrap()));
    assert!(
        as_of.days_until(now) <= 366,
        "The law in the catalogue is of {as_of}, more than a year ago. Read WPG (above all §§ 4, 13 to 20, 22 to 26), LWPG NRW § 2 and the \
         Kommunalrichtlinie as they are today; correct the rows in src/core/catalogue/{{deadline,phase,funding,heat}}.rs; say in \
         src/core/catalogue/law.rs what you read (ACTS, the comment on top) and set CATALOGUE_AS_OF to that day."
    );
    assert!(
        day(KRL_UNTIL) > as_of,
        "the funding programme is over: what follows it belongs in catalogue/funding.rs"
    );
}

/// T-WP-5: the size for the simplified procedure is a row with its day, and the warning says that the law may change.
#[test]
fn t_wp_5_the_size_for_the_simplified_procedure_is_a_row_with_its_day() {
    assert!(
        SIMPLIFIED_SIZES.is_sorted_by_key(|size| size.since),
        "the latest row counts"
    );
    assert_eq!(simplified(day((2024, 12, 19))), None, "a row counts from its day on");
    let words = Language::German.text().too_large_for(simplified(today()).unwrap());
    assert!(
        words.contains("unter 10.000 Einwohner*innen") && words.contains("Im Gesetzgebungsverfahren"),
        "{words}"
    );
}
