//! How far the invented municipalities are: steps with what was before, who plans, targets and how they are explained, concepts.
use super::{Demo, invented, stated};
use crate::catalogue::{
    AUDIENCES, Authority, CONCEPT, HEAT_AWARD, HEAT_CONSULTATION, HEAT_COUNCIL, HEAT_DECISION, PHASES, REGION, Stage,
    TARGET_SCOPES, kind,
};
use crate::domain::{HeatPlan, communication_field, target_field};
use crate::replica::Value;

/// Bonn, Köln, Leverkusen, Neuss and Bergisch Gladbach: every deadline of 2026 is one of theirs.
pub(super) const WELL_KNOWN: [&str; 5] = ["05314000", "05315000", "05316000", "05162024", "05378004"];

/// The municipality whose member looks around (`session/start.rs`), and a neighbour.
pub(super) const MUCH: &str = "05382036";
pub(super) const LOHMAR: &str = "05382028";

const OFFICES: [&str; 4] = ["Musterbüro Nord", "Musterbüro Süd", "Beispielwerk", "Planwerk Muster"];

/// What is said about the target year to the administration, to stakeholders, to everybody.
const EXPLAINED: [&str; 3] = [
    "Bis dahin geht es um unsere eigenen Gebäude und Fahrzeuge. Das haben wir selbst in der Hand.",
    "Das Jahr ist ein Beschluss, kein Versprechen. Wir zeigen jedes Jahr, was erreicht ist.",
    "Niemand muss bis dahin eine Heizung ausbauen. Der Plan sagt, worauf man sich einstellen kann.",
];

/// How long ago a step was told (days), and that the one before was told so much earlier.
const SPREAD: usize = 230;
const BEFORE: i64 = 170;

impl Demo {
    /// Every other municipality at some step; a target for many.
    pub(super) fn statuses(&mut self) {
        let is_told = |key: &str| key.len() == 8 && !WELL_KNOWN.contains(&key);
        let municipalities = REGION.iter().filter(|authority| is_told(authority.key));
        for (at, authority) in municipalities.enumerate() {
            let days = ((at * 37) % SPREAD) as i64;
            let step = (at * 7 + at / 5) % PHASES.len();
            self.step(authority.key, step.saturating_sub(2), days + BEFORE);
            self.step(authority.key, step, days);
            self.planning(authority, at, PHASES.get(step).map_or("", |phase| phase.code));
            self.target(authority.key, at);
            if at % 4 == 1 {
                self.concept(authority.key, at);
            }
        }
    }

    fn step(&mut self, key: &str, step: usize, days: i64) {
        let code = PHASES.get(step).map_or("", |phase| phase.code);
        // „keine Angabe“ is no step to come from.
        if step > 0 {
            self.states_step(key, code, days);
        }
    }

    pub(super) fn states_step(&mut self, key: &str, code: &str, days: i64) {
        self.ago(days);
        let plan = stated([("phase", code.into())], &self.day(-days));
        self.says(kind::MUNICIPALITY, key, &[(HeatPlan::FIELD, plan)]);
    }

    /// Who plans, for how much; and the days of a plan that is out for comment or before the council.
    fn planning(&mut self, authority: &Authority, at: usize, code: &str) {
        let stage = Stage::of(Some(code));
        if stage < Stage::Analysis {
            return;
        }
        let days = 200 + (at as i64 * 13) % 300;
        self.ago(days);
        let as_of = self.day(-days);
        let office = OFFICES.get(at % OFFICES.len()).copied().unwrap_or_default();
        let own_work = at % 6 == 5;
        let cost = u64::from(authority.population) * (18 + at as u64 % 12) / 10 / 500 * 500;
        let award = match own_work {
            true => stated([("award", "eigenleistung".into())], &as_of),
            false => stated(
                [
                    ("award", "extern_beauftragt".into()),
                    ("office", office.into()),
                    ("cost", cost.into()),
                    ("months", (12 + at as u64 % 10).into()),
                    ("again", if at % 5 == 3 { "nein" } else { "ja" }.into()),
                ],
                &as_of,
            ),
        };
        self.says(kind::MUNICIPALITY, authority.key, &[(HEAT_AWARD.name.code, award)]);
        self.ago(20);
        let now = self.day(-20);
        match stage {
            Stage::Draft => {
                let (from, to) = (self.day(-14), self.day(18));
                let open = stated([("from", from), ("to", to)], &now);
                self.says(
                    kind::MUNICIPALITY,
                    authority.key,
                    &[(HEAT_CONSULTATION.name.code, open)],
                );
            }
            Stage::Council => {
                let council = stated([("on", self.day(30 + at as i64 % 40)), ("body", "Rat".into())], &now);
                self.says(kind::MUNICIPALITY, authority.key, &[(HEAT_COUNCIL.name.code, council)]);
            }
            Stage::Adopted => {
                let decided = stated([("decidedOn", self.day(-40 - at as i64)), ("body", "Rat".into())], &now);
                self.says(kind::MUNICIPALITY, authority.key, &[(HEAT_DECISION.name.code, decided)]);
            }
            _ => {}
        }
    }

    /// A year for many, and for some what they say about it.
    fn target(&mut self, key: &str, at: usize) {
        if at % 3 == 2 {
            return;
        }
        let days = 60 + (at as i64 * 29) % 400;
        self.ago(days);
        let year = [2035, 2040, 2045, 2045, 2030].get(at % 5).copied().unwrap_or(2045);
        let scope = TARGET_SCOPES.get(at % 7 / 5).map_or("", |scope| scope.code);
        let target = stated(
            [
                ("year", year.into()),
                ("decidedOn", self.day(-days)),
                ("decision", "ratsbeschluss".into()),
            ],
            &self.day(-days),
        );
        self.says(kind::MUNICIPALITY, key, &[(&target_field(scope), target)]);
        for (audience, text) in AUDIENCES.iter().zip(EXPLAINED).skip(at % 4) {
            let field = communication_field(scope, audience.code);
            self.says(kind::MUNICIPALITY, key, &[(&field, invented(text))]);
        }
    }

    fn concept(&mut self, key: &str, at: usize) {
        self.ago(90);
        let (all, done) = (24 + at as u64, 6 + at as u64 / 2);
        let parts: [(&str, Value); 5] = [
            ("title", "Klimaschutzkonzept".into()),
            (
                "status",
                if at % 8 == 1 { "in_umsetzung" } else { "beschlossen" }.into(),
            ),
            ("measures", all.into()),
            ("measures:abgeschlossen", done.into()),
            ("measures:in_umsetzung", (all / 3).into()),
        ];
        let concept = stated(parts, &self.day(-90));
        self.says(kind::MUNICIPALITY, key, &[(CONCEPT.name.code, concept)]);
        // Some have another one beside it.
        if at % 8 == 5 {
            let status = if at % 16 == 5 { "beantragt" } else { "in_erarbeitung" };
            let parts = [("title", "Hitze und Starkregen".into()), ("status", status.into())];
            let other = stated(parts, &self.day(-90));
            self.says(kind::MUNICIPALITY, key, &[(&CONCEPT.field("klimaanpassung"), other)]);
        }
    }
}
