//! The steps of municipal heat planning, in the order of § 13 Wärmeplanungsgesetz (WPG), with what comes before and after.

/// One step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Phase {
    /// Its place in the order; a later step has a higher ordinal.
    pub ordinal: u16,
    /// The code in files; never changes.
    pub code: &'static str,
    /// German label.
    pub de: &'static str,
    /// English label.
    pub en: &'static str,
    /// Paragraph of the WPG, empty where none.
    pub section: &'static str,
}

/// The step with this code; `None` for a step of a newer catalogue, which is shown by its code and kept.
pub fn phase(code: &str) -> Option<&'static Phase> {
    PHASES.iter().find(|phase| phase.code == code)
}

const fn p(ordinal: u16, code: &'static str, de: &'static str, en: &'static str, section: &'static str) -> Phase {
    Phase {
        ordinal,
        code,
        de,
        en,
        section,
    }
}

/// All steps in order. Steps may be skipped (a shortened heat planning has no baseline analysis) and may go back.
pub static PHASES: [Phase; 16] = [
    p(0, "unbekannt", "keine Angabe", "not stated", ""),
    p(10, "nicht_begonnen", "noch nicht begonnen", "not started", ""),
    p(
        20,
        "vorbereitung",
        "in Vorbereitung (Zuständigkeit, Finanzierung, Vergabe)",
        "preparing (responsibility, financing, tender)",
        "",
    ),
    p(
        30,
        "durchfuehrung_beschlossen",
        "Durchführung beschlossen",
        "decision to plan taken",
        "§ 13 Abs. 1 Nr. 1",
    ),
    p(
        40,
        "eignungspruefung",
        "Eignungsprüfung",
        "suitability screening",
        "§ 14",
    ),
    p(50, "bestandsanalyse", "Bestandsanalyse", "baseline analysis", "§ 15"),
    p(60, "potenzialanalyse", "Potenzialanalyse", "potential analysis", "§ 16"),
    p(70, "zielszenario", "Zielszenario", "target scenario", "§ 17"),
    p(
        80,
        "gebietseinteilung",
        "Einteilung in voraussichtliche Wärmeversorgungsgebiete",
        "division into prospective heat supply areas",
        "§§ 18, 19",
    ),
    p(
        90,
        "umsetzungsstrategie",
        "Umsetzungsstrategie",
        "implementation strategy",
        "§ 20",
    ),
    p(
        100,
        "entwurf_beteiligung",
        "Entwurf in Beteiligung (Offenlage)",
        "draft out for comment",
        "§ 13 Abs. 3, 4",
    ),
    p(
        110,
        "vor_beschluss",
        "fertiggestellt, vor politischem Beschluss",
        "finished, before adoption",
        "§ 23 Abs. 1",
    ),
    p(
        120,
        "beschlossen",
        "Wärmeplan beschlossen",
        "heat plan adopted",
        "§ 23 Abs. 3",
    ),
    p(
        130,
        "veroeffentlicht",
        "beschlossen und veröffentlicht/angezeigt",
        "adopted, published and reported",
        "§§ 23 Abs. 3, 24",
    ),
    p(
        140,
        "umsetzung",
        "in Umsetzung (Monitoring)",
        "implementing (monitoring)",
        "§ 25",
    ),
    p(150, "fortschreibung", "Fortschreibung", "update cycle", "§ 25"),
];
