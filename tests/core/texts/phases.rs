//! The steps of heat planning in words: the table of DOMAIN §1.5, written out once more.
use super::{DE, EN};
use crate::member::own;
use klimanetz_core::catalogue::{CONCEPT, CONCEPT_STATUSES, PHASES, Stage, TARGET_SCOPES, phase, target_scope};
use klimanetz_core::domain::Composite;

/// Ordinal, code, German label, English label, paragraph.
const TABLE: [(u16, &str, &str, &str, &str); 16] = [
    (0, "unbekannt", "keine Angabe", "not stated", ""),
    (10, "nicht_begonnen", "noch nicht begonnen", "not started", ""),
    (
        20,
        "vorbereitung",
        "in Vorbereitung (Zuständigkeit, Finanzierung, Vergabe)",
        "preparing (responsibility, financing, tender)",
        "",
    ),
    (
        30,
        "durchfuehrung_beschlossen",
        "Durchführung beschlossen",
        "decision to plan taken",
        "§ 13 Abs. 1 Nr. 1",
    ),
    (
        40,
        "eignungspruefung",
        "Eignungsprüfung",
        "suitability screening",
        "§ 14",
    ),
    (50, "bestandsanalyse", "Bestandsanalyse", "baseline analysis", "§ 15"),
    (60, "potenzialanalyse", "Potenzialanalyse", "potential analysis", "§ 16"),
    (70, "zielszenario", "Zielszenario", "target scenario", "§ 17"),
    (
        80,
        "gebietseinteilung",
        "Einteilung in voraussichtliche Wärmeversorgungsgebiete",
        "division into prospective heat supply areas",
        "§§ 18, 19",
    ),
    (
        90,
        "umsetzungsstrategie",
        "Umsetzungsstrategie",
        "implementation strategy",
        "§ 20",
    ),
    (
        100,
        "entwurf_beteiligung",
        "Entwurf in Beteiligung (Offenlage)",
        "draft out for comment",
        "§ 13 Abs. 3, 4",
    ),
    (
        110,
        "vor_beschluss",
        "fertiggestellt, vor politischem Beschluss",
        "finished, before adoption",
        "§ 23 Abs. 1",
    ),
    (
        120,
        "beschlossen",
        "Wärmeplan beschlossen",
        "heat plan adopted",
        "§ 23 Abs. 3",
    ),
    (
        130,
        "veroeffentlicht",
        "beschlossen und veröffentlicht/angezeigt",
        "adopted, published and reported",
        "§§ 23 Abs. 3, 24",
    ),
    (
        140,
        "umsetzung",
        "in Umsetzung (Monitoring)",
        "implementing (monitoring)",
        "§ 25",
    ),
    (150, "fortschreibung", "Fortschreibung", "update cycle", "§ 25"),
];

#[test]
fn every_step_is_as_the_law_has_it() {
    assert_eq!(PHASES.len(), TABLE.len());
    for (found, (ordinal, code, de, en, section)) in PHASES.iter().zip(TABLE) {
        assert_eq!((found.ordinal, found.code, found.section), (ordinal, code, section));
        assert_eq!((DE().phase(found), EN().phase(found)), (de, en), "{code}");
        assert_eq!(phase(code), Some(found));
        assert_eq!(
            (DE().phase_code(code).as_str(), EN().phase_code(code).as_str()),
            (de, en)
        );
    }
    assert!(PHASES.is_sorted_by_key(|phase| phase.ordinal));
    assert!(
        PHASES.is_sorted_by_key(|phase| Stage::of(Some(phase.code))),
        "stages follow each other"
    );
}

#[test]
fn t_wp_14_a_step_of_a_newer_catalogue_is_named_by_its_code() {
    assert_eq!(phase("quartierskonzept"), None);
    assert_eq!(
        DE().phase_code("quartierskonzept"),
        "unbekannter Schritt (quartierskonzept)"
    );
    assert_eq!(EN().phase_code("quartierskonzept"), "unknown step (quartierskonzept)");
}

/// DOMAIN §2.2 and §2.3.
#[test]
fn the_other_catalogues_are_complete() {
    let concepts = [
        ("keines", "keines", "none"),
        ("beantragt", "Förderung beantragt", "funding applied for"),
        ("in_erarbeitung", "in Erarbeitung", "being drawn up"),
        ("beschlossen", "vom Rat/Kreistag beschlossen", "adopted by the council"),
        ("in_umsetzung", "in Umsetzung", "being implemented"),
        ("wird_fortgeschrieben", "wird fortgeschrieben", "being updated"),
        ("abgeloest", "abgelöst", "superseded"),
    ];
    let scopes = [
        ("gesamtes_gebiet", "Gesamtgebiet", "whole territory"),
        ("verwaltung", "Verwaltung", "administration"),
        (
            "verwaltung_und_beteiligungen",
            "Verwaltung und Beteiligungen",
            "administration and holdings",
        ),
        ("teilbereich", "Teilbereich", "part of the territory or field"),
    ];
    assert_eq!(
        CONCEPT_STATUSES.map(|term| (term.code, DE().term(&term), EN().term(&term))),
        concepts
    );
    assert_eq!(
        TARGET_SCOPES.map(|term| (term.code, DE().term(&term), EN().term(&term))),
        scopes
    );
    for (code, de, en) in concepts {
        let fact = Composite::new(own()).with("status", code);
        assert_eq!(
            (
                DE().fact_line(&CONCEPT, &fact).as_str(),
                EN().fact_line(&CONCEPT, &fact).as_str()
            ),
            (de, en)
        );
    }
    let newer = Composite::new(own()).with("status", "neuartig");
    assert_eq!(DE().fact_line(&CONCEPT, &newer), "neuartig");
    assert_eq!(target_scope("sonstwo"), None);
}
