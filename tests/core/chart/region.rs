//! What the map of the region shows, in the page and as a file.
use crate::country::country;
use crate::member::{BORNHEIM, KOELN, Member, own, target, today};
use klimanetz_core::catalogue::{PHASES, Stage, has_begun};
use klimanetz_core::chart::Shown;
use klimanetz_core::domain::{HeatPlan, Starting};
use klimanetz_core::interop::region_svg;
use klimanetz_core::replica::Document;
use klimanetz_core::summary::{Coloured, MapCell, Region, RegionMap, region, region_map};
use klimanetz_core::text::Language;
use std::collections::BTreeSet;

const BOTH: [Coloured; 2] = [Coloured::ByStage, Coloured::ByYear];

fn stated() -> Member {
    let mut anna = Member::new("Anna");
    let plan = HeatPlan {
        phase: "potenzialanalyse".to_owned(),
        source: own(),
        ..HeatPlan::default()
    };
    anna.states(KOELN, HeatPlan::FIELD, &plan);
    anna.states(BORNHEIM, "target:gesamtes_gebiet", &target(2035));
    anna
}

fn cell<'a>(map: &'a RegionMap, key: &str) -> &'a MapCell {
    map.cells.iter().find(|cell| cell.cell.key == key).unwrap()
}

fn file(region: &Region, coloured: Coloured, language: Language) -> String {
    region_svg(&region_map(region, coloured), region, false, language.text(), today())
}

/// DESIGN-UI §2: which steps belong to which stage, written out once more.
#[test]
fn six_stages_and_nothing_stated() {
    let numbers: Vec<u8> = PHASES
        .iter()
        .map(|phase| Stage::of(Some(phase.code)).number())
        .collect();
    assert_eq!(numbers, [0, 1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 5, 6, 6, 6, 6]);
    assert_eq!(
        (Stage::of(None), Stage::of(Some("neuer_schritt"))),
        (Stage::NotStated, Stage::NotStated)
    );
    assert!(!has_begun("nicht_begonnen") && has_begun("vorbereitung") && !has_begun("unbekannt"));
}

#[test]
fn each_cell_says_the_same_by_tone_and_sign() {
    let view = region(&stated().document, Starting::Hidden);
    let map = region_map(&view, Coloured::ByStage);
    assert_eq!(
        (map.cells.len(), map.shown, map.as_of),
        (61, Shown::Municipalities, Some(today()))
    );
    let koeln = cell(&map, KOELN);
    assert_eq!(
        (
            koeln.letters.as_str(),
            koeln.tone,
            koeln.sign.as_str(),
            koeln.is_reported
        ),
        ("KÖLN", 2, "2", false)
    );
    let bornheim = cell(&map, BORNHEIM);
    assert_eq!((bornheim.tone, bornheim.sign.as_str()), (0, "–"));
    let map = region_map(&view, Coloured::ByYear);
    assert_eq!(
        (cell(&map, BORNHEIM).tone, cell(&map, BORNHEIM).sign.as_str()),
        (5, "’35")
    );
    let letters: BTreeSet<&str> = map.cells.iter().map(|cell| cell.letters.as_str()).collect();
    assert_eq!(letters.len(), 61);
    let text = Language::German.text();
    assert_eq!(
        text.map_cell(koeln, Coloured::ByStage),
        "Köln: Etappe 2 Analyse: Potenzialanalyse, Stand vom 23.11.2026"
    );
    assert_eq!(text.map_cell(bornheim, Coloured::ByStage), "Bornheim: keine Angabe");
}

#[test]
fn what_was_reported_is_hatched_and_named() {
    let view = region(&stated().document, Starting::Shown);
    let map = region_map(&view, Coloured::ByStage);
    assert!(!cell(&map, KOELN).is_reported && cell(&map, BORNHEIM).is_reported);
    assert_eq!(
        Language::German
            .text()
            .map_cell(cell(&map, BORNHEIM), Coloured::ByStage),
        "Bornheim: Etappe 6 beschlossen: Wärmeplan beschlossen, öffentlich berichtet, Stand Oktober 2025"
    );
    assert_eq!(
        map.cells.iter().filter(|cell| cell.is_reported).count(),
        view.begun.n_reported
    );
    assert_eq!(map.legend.iter().map(|row| row.sum.n).sum::<usize>(), 61);
    let years = region_map(&view, Coloured::ByYear);
    assert_eq!(years.legend.iter().map(|row| row.sum.n).sum::<usize>(), 61);
}

#[test]
fn the_file_stands_by_itself() {
    for starting in [Starting::Shown, Starting::Hidden] {
        let view = region(&stated().document, starting);
        for (coloured, language) in BOTH
            .into_iter()
            .flat_map(|one| Language::ALL.map(|language| (one, language)))
        {
            let file = file(&view, coloured, language);
            is_well_formed(&file);
            let text = language.text();
            let map = region_map(&view, coloured);
            assert!(file.contains(text.map_title(&map)) && file.contains("<desc id=\"desc\">"));
            assert!(file.contains(">KÖLN</text>") && file.contains("BKG 2021"));
            assert!(file.matches("<polygon").count() >= 61);
            assert_eq!(file.contains(text.region.hatched), starting == Starting::Shown);
            for forbidden in [
                "<script",
                "style=",
                "<style",
                "href",
                "javascript",
                "<image",
                "foreignObject",
            ] {
                assert!(!file.contains(forbidden), "{forbidden}");
            }
            let links = file.matches("http").count();
            assert_eq!(links, 1, "the namespace alone");
        }
    }
}

/// An added municipality has whatever name somebody gave it.
#[test]
fn other_peoples_words_are_no_markup() {
    let mut anna = stated();
    let name = "<script>\"&'\u{0}\u{202e}\u{7}</title>";
    anna.writes(("municipality", "05366016"), "name", name);
    anna.writes(("municipality", "05366020"), "name", "\u{200b}");
    let view = region(&anna.document, Starting::Shown);
    for coloured in BOTH {
        let file = file(&view, coloured, Language::German);
        is_well_formed(&file);
        assert!(!file.contains("<script") && !file.contains('\u{0}') && !file.contains('\u{202e}'));
    }
}

#[test]
fn a_country_is_drawn_in_groups() {
    let document: Document = country(1_200);
    let view = region(&document, Starting::Shown);
    let map = region_map(&view, Coloured::ByStage);
    assert!(map.cells.len() <= 200 && map.shown != Shown::Municipalities);
    assert_eq!(map.cells.iter().map(|cell| cell.cell.n).sum::<usize>(), view.rows.len());
    assert!(
        map.cells
            .iter()
            .all(|cell| !cell.name.is_empty() && !cell.letters.is_empty())
    );
    is_well_formed(&file(&view, Coloured::ByYear, Language::English));
}

/// Every element is closed in its turn, and no bare sign of markup is in a text.
fn is_well_formed(file: &str) {
    let mut open: Vec<&str> = Vec::new();
    for piece in file.split('<').skip(1) {
        let (tag, text) = piece.split_once('>').unwrap_or_else(|| panic!("{piece}"));
        assert!(!text.contains('>'), "{piece}");
        for entity in text.split('&').skip(1) {
            assert!(
                ["amp;", "lt;", "gt;", "quot;", "#39;"]
                    .iter()
                    .any(|known| entity.starts_with(known)),
                "{piece}"
            );
        }
        assert_eq!(tag.matches('"').count() % 2, 0, "{tag}");
        match tag.strip_prefix('/') {
            Some(name) => assert_eq!(open.pop(), Some(name)),
            None if tag.ends_with('/') => {}
            None => open.push(tag.split(' ').next().unwrap()),
        }
    }
    assert!(open.is_empty(), "{open:?}");
}

/// Who passes the demo's map on by mistake passes on that it is invented.
#[test]
fn the_map_of_the_demo_says_that_it_is_invented() {
    let view = region(&stated().document, Starting::Hidden);
    let map = region_map(&view, Coloured::ByStage);
    for (language, word) in [(Language::German, "(erfunden)"), (Language::English, "(invented)")] {
        let told = |is_invented| {
            region_svg(&map, &view, is_invented, language.text(), today())
                .matches(word)
                .count()
        };
        assert_eq!(
            (told(true), told(false)),
            (2, 0),
            "in the title of the file and above the picture"
        );
    }
}
