//! The steps of municipal heat planning, in the order of § 13 Wärmeplanungsgesetz (WPG), with what comes before and after.

/// Five coarse groups of steps. Always derived from the step, never stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Bucket {
    /// Nothing stated, or a step of a newer catalogue.
    Unknown,
    /// Not started.
    Waiting,
    /// Preparing: responsibility, financing, tender, decision to plan.
    Preparing,
    /// The analyses, the target scenario, the draft.
    Working,
    /// Finished, waiting for the council.
    BeforeAdoption,
    /// Adopted and whatever follows.
    Adopted,
}

impl Bucket {
    /// The name in addresses.
    pub fn code(self) -> &'static str {
        match self {
            Bucket::Unknown => "unbekannt",
            Bucket::Waiting => "abwartend",
            Bucket::Preparing => "vorbereitung",
            Bucket::Working => "bearbeitung",
            Bucket::BeforeAdoption => "vor_beschluss",
            Bucket::Adopted => "beschlossen",
        }
    }

    /// All groups in order.
    pub const ALL: [Bucket; 6] = [
        Bucket::Unknown,
        Bucket::Waiting,
        Bucket::Preparing,
        Bucket::Working,
        Bucket::BeforeAdoption,
        Bucket::Adopted,
    ];
}

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
    /// The coarse group.
    pub bucket: Bucket,
}

/// The step with this code; `None` for a step of a newer catalogue, which is shown by its code and kept.
pub fn phase(code: &str) -> Option<&'static Phase> {
    PHASES.iter().find(|phase| phase.code == code)
}

const fn p(
    ordinal: u16,
    code: &'static str,
    de: &'static str,
    en: &'static str,
    section: &'static str,
    bucket: Bucket,
) -> Phase {
    Phase {
        ordinal,
        code,
        de,
        en,
        section,
        bucket,
    }
}

/// All steps in order. Steps may be skipped (a shortened heat planning has no baseline analysis) and may go back.
pub static PHASES: [Phase; 16] = [
    p(0, "unbekannt", "keine Angabe", "not stated", "", Bucket::Unknown),
    p(
        10,
        "nicht_begonnen",
        "noch nicht begonnen",
        "not started",
        "",
        Bucket::Waiting,
    ),
    p(
        20,
        "vorbereitung",
        "in Vorbereitung (Zuständigkeit, Finanzierung, Vergabe)",
        "preparing (responsibility, financing, tender)",
        "",
        Bucket::Preparing,
    ),
    p(
        30,
        "durchfuehrung_beschlossen",
        "Durchführung beschlossen",
        "decision to plan taken",
        "§ 13 Abs. 1 Nr. 1",
        Bucket::Preparing,
    ),
    p(
        40,
        "eignungspruefung",
        "Eignungsprüfung",
        "suitability screening",
        "§ 14",
        Bucket::Working,
    ),
    p(
        50,
        "bestandsanalyse",
        "Bestandsanalyse",
        "baseline analysis",
        "§ 15",
        Bucket::Working,
    ),
    p(
        60,
        "potenzialanalyse",
        "Potenzialanalyse",
        "potential analysis",
        "§ 16",
        Bucket::Working,
    ),
    p(
        70,
        "zielszenario",
        "Zielszenario",
        "target scenario",
        "§ 17",
        Bucket::Working,
    ),
    p(
        80,
        "gebietseinteilung",
        "Einteilung in voraussichtliche Wärmeversorgungsgebiete",
        "division into prospective heat supply areas",
        "§§ 18, 19",
        Bucket::Working,
    ),
    p(
        90,
        "umsetzungsstrategie",
        "Umsetzungsstrategie",
        "implementation strategy",
        "§ 20",
        Bucket::Working,
    ),
    p(
        100,
        "entwurf_beteiligung",
        "Entwurf in Beteiligung (Offenlage)",
        "draft out for comment",
        "§ 13 Abs. 3, 4",
        Bucket::Working,
    ),
    p(
        110,
        "vor_beschluss",
        "fertiggestellt, vor politischem Beschluss",
        "finished, before adoption",
        "§ 23 Abs. 1",
        Bucket::BeforeAdoption,
    ),
    p(
        120,
        "beschlossen",
        "Wärmeplan beschlossen",
        "heat plan adopted",
        "§ 23 Abs. 3",
        Bucket::Adopted,
    ),
    p(
        130,
        "veroeffentlicht",
        "beschlossen und veröffentlicht/angezeigt",
        "adopted, published and reported",
        "§§ 23 Abs. 3, 24",
        Bucket::Adopted,
    ),
    p(
        140,
        "umsetzung",
        "in Umsetzung (Monitoring)",
        "implementing (monitoring)",
        "§ 25",
        Bucket::Adopted,
    ),
    p(
        150,
        "fortschreibung",
        "Fortschreibung",
        "update cycle",
        "§ 25",
        Bucket::Adopted,
    ),
];
