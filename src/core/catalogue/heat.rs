//! What is stated about a heat planning independently of its step.
use super::fact::{FactKind, Part};
use super::{Form, YES_NO};
use super::{PHASES, Phase, Term};

/// The target year of heat planning: 2045 unless the municipality sets an earlier one (§ 2 Abs. 3 LWPG NRW).
pub const LAST_YEAR: u32 = 2045;
const FIRST_YEAR: u32 = 2025;

/// The code of the simplified procedure.
pub const SIMPLIFIED: &str = "vereinfacht";
/// The code of an existing plan.
pub const EXISTING_PLAN: &str = "bestandsplan_§5";

static AWARDS: [Term; 5] = [
    Term::new("keine", "noch keine", "none yet"),
    Term::new("in_ausschreibung", "in Ausschreibung", "out to tender"),
    Term::new(
        "extern_beauftragt",
        "extern beauftragt",
        "external consultancy commissioned",
    ),
    Term::new(
        "inhouse_stadtwerke",
        "Inhouse-Vergabe (Stadtwerke)",
        "in-house award (municipal utility)",
    ),
    Term::new("eigenleistung", "Eigenleistung", "done by own staff"),
];

static PROCEDURES: [Term; 4] = [
    Term::new("regulaer", "regulär", "regular"),
    Term::new(
        "verkuerzt_teilgebiete",
        "verkürzt für Teilgebiete (§ 14 WPG)",
        "shortened for parts of the area (section 14 WPG)",
    ),
    Term::new(SIMPLIFIED, "vereinfacht (§ 22 WPG)", "simplified (section 22 WPG)"),
    Term::new(
        EXISTING_PLAN,
        "bestehender Wärmeplan (§ 5 WPG)",
        "existing heat plan (section 5 WPG)",
    ),
];

const fn kind(name: Term, between: &'static str, parts: &'static [Part]) -> FactKind {
    FactKind {
        name,
        elements: &[],
        plain: "",
        between,
        parts,
    }
}

pub(super) const DECIDED_ON: Part =
    Part::new("decidedOn", "Beschlossen am", "Decided on", Form::PastDay).said("beschlossen am", "decided on");
pub(super) const BODY: Part = Part::new("body", "Gremium", "Deciding body", Form::Line).hint(
    "Zum Beispiel Rat, Kreistag oder Hauptausschuss.",
    "For example council, district council or main committee.",
);

/// Who does the planning.
pub static HEAT_AWARD: FactKind = kind(
    Term::new("heatAward", "Vergabe", "Procurement"),
    ": ",
    &[
        Part::new(
            "award",
            "Status der Vergabe",
            "Status of procurement",
            Form::One(&AWARDS),
        )
        .required(),
        Part::new(
            "office",
            "Beauftragtes Büro oder Unternehmen",
            "Commissioned consultancy or company",
            Form::Line,
        )
        .hint(
            "Name des Büros, der Stadtwerke oder der Auftragnehmenden.",
            "Name of the consultancy, the municipal utility or the contractor.",
        )
        .main(),
        Part::new("cost", "Kosten in Euro", "Cost in euros", Form::Count(100_000_000))
            .hint(
                "Auftragssumme oder eigener Aufwand, brutto, ohne Nachkommastellen.",
                "Contract sum or own expense, gross, without decimals.",
            )
            .said("Kosten", "cost")
            .unit(" €", " €")
            .rare(),
        Part::new("months", "Dauer in Monaten", "Duration in months", Form::Number(1, 120))
            .hint(
                "Vom Auftrag bis zum fertigen Plan.",
                "From the contract to the finished plan.",
            )
            .said("Dauer in Monaten", "duration in months")
            .rare(),
        Part::new(
            "again",
            "Würden Sie wieder so vergeben?",
            "Would you award it in the same way again?",
            Form::One(&YES_NO),
        )
        .hint(
            "Ihre Erfahrung hilft anderen bei der Auswahl.",
            "Your experience helps others to choose.",
        )
        .said("wieder so vergeben", "the same way again")
        .rare(),
    ],
);

/// When the draft is out for comment.
pub static HEAT_CONSULTATION: FactKind = kind(
    Term::new("heatConsultation", "Beteiligung", "Consultation"),
    " – ",
    &[
        Part::new("from", "Beginn", "Begins on", Form::Day).required(),
        Part::new("to", "Ende", "Ends on", Form::Day).main().not_before("from"),
        Part::new("link", "Link zur Beteiligung", "Link to the consultation", Form::Page)
            .hint(
                "Adresse der Beteiligung, zum Beispiel auf beteiligung.nrw.de.",
                "Address of the consultation, for example on beteiligung.nrw.de.",
            )
            .said("", ""),
    ],
);

/// By which procedure.
pub static HEAT_PROCEDURE: FactKind = kind(
    Term::new("heatProcedure", "Verfahren", "Procedure"),
    "",
    &[Part::new("procedure", "Verfahren", "Procedure", Form::One(&PROCEDURES))
        .hint(
            "Verkürzt (§ 14) und vereinfacht (§ 22) sind verschiedene Verfahren.",
            "Shortened (section 14) and simplified (section 22) are different procedures.",
        )
        .required()],
);

/// The year the plan aims at.
pub static HEAT_YEAR: FactKind = kind(
    Term::new(
        "heatTargetYear",
        "Zieljahr der Wärmeplanung",
        "Target year of heat planning",
    ),
    "",
    &[Part::new("year", "Zieljahr", "Target year", Form::Number(FIRST_YEAR, LAST_YEAR)).required()],
);

/// Another deadline than the one the law gives by population.
pub static HEAT_DEADLINE: FactKind = kind(
    Term::new("heatDeadline", "Abweichende Frist", "Differing deadline"),
    "",
    &[
        Part::new("due", "Fällig am", "Due on", Form::Day).required(),
        Part::new("because", "Begründung", "Reason", Form::Line)
            .hint(
                "Worauf die abweichende Frist beruht.",
                "What the differing deadline is based on.",
            )
            .said("", ""),
    ],
);

/// When the council is to decide on the heat plan.
pub static HEAT_COUNCIL: FactKind = kind(
    Term::new("heatCouncil", "Geplante Beschlussfassung", "Planned adoption"),
    "",
    &[Part::new("on", "Sitzung am", "Meeting on", Form::Day).required(), BODY],
);

/// The council's decision on the heat plan.
pub static HEAT_DECISION: FactKind = kind(
    Term::new("heatDecision", "Beschluss des Wärmeplans", "Adoption of the heat plan"),
    "",
    &[
        Part::new("decidedOn", "Beschlossen am", "Decided on", Form::PastDay).required(),
        BODY,
    ],
);

/// When the plan is reviewed next.
pub static HEAT_REVIEW: FactKind = kind(
    Term::new("heatReview", "Nächste Überprüfung", "Next review"),
    "",
    &[Part::new("due", "Fällig am", "Due on", Form::Day).required()],
);

/// The separate decision that designates an area for a heat or hydrogen network.
pub static HEAT_AREA: FactKind = kind(
    Term::new(
        "heatArea",
        "Ausweisungsentscheidung (§ 26 WPG)",
        "Designation of an area (section 26 WPG)",
    ),
    "",
    &[
        Part::new("decided", "Gebiet ausgewiesen", "Area designated", Form::One(&YES_NO))
            .hint(
                "Eigene Entscheidung neben dem Wärmeplan, kein Schritt der Wärmeplanung.",
                "A decision of its own beside the heat plan, not a step of heat planning.",
            )
            .required(),
        DECIDED_ON,
        BODY,
    ],
);

/// The step that most likely follows; the first one where nothing is stated, none behind the last one or an unknown one.
pub fn next_phase(code: &str) -> Option<&'static Phase> {
    let after = if code.is_empty() {
        0
    } else {
        super::phase(code)?.ordinal
    };
    PHASES.iter().find(|phase| phase.ordinal > after)
}

/// The steps between two, in either direction; empty if one of them is unknown or stands for nothing stated.
pub fn skipped(from: &str, to: &str) -> Vec<&'static Phase> {
    let ordinal = |code: &str| {
        super::phase(code)
            .map(|phase| phase.ordinal)
            .filter(|ordinal| *ordinal > 0)
    };
    match ordinal(from).zip(ordinal(to)) {
        Some((from, to)) => PHASES
            .iter()
            .filter(|phase| from < phase.ordinal && phase.ordinal < to)
            .collect(),
        None => Vec::new(),
    }
}
