//! What is said of the region at a glance: stages, sums, the map, and what was publicly reported.
use super::Text;
use crate::catalogue::{HEAT_PLAN, Reported, Stage, When, fact_kind};
use crate::domain::{Composite, Source};
use crate::summary::{Coloured, LegendRow, MapCell, Region, RegionMap, RegionRow, Sum};

/// The region at a glance.
pub struct RegionWords {
    /// The name of a stage.
    pub stage: fn(Stage) -> &'static str,
    /// A stage with its number.
    pub stage_of: fn(u8, &str) -> String,
    /// How many have begun, of how many.
    pub begun: fn(usize, usize) -> String,
    /// How many have commissioned an office.
    pub commissioned: fn(usize) -> String,
    /// How many are before the decision of the council.
    pub waiting: fn(usize) -> String,
    /// How many have adopted.
    pub adopted: fn(usize) -> String,
    /// How many of a number were publicly reported.
    pub of_them_reported: fn(usize) -> String,
    /// None of the numbers comes from a member.
    pub all_reported: &'static str,
    /// Beside a value that no member stated.
    pub reported: &'static str,
    /// The same with the day.
    pub reported_on: fn(&str, bool) -> String,
    /// What that means.
    pub reported_hint: &'static str,
    /// A step with its day.
    pub as_of: fn(&str) -> String,
    /// The day of a month.
    pub month: fn(u8, u16) -> String,
    /// Where the starting directory is switched off.
    pub without_starting: &'static str,
    /// What that does.
    pub without_starting_hint: &'static str,
    /// Title of the map of stages.
    pub by_stage: &'static str,
    /// Title of the map of target years.
    pub by_year: &'static str,
    /// In the legend: no target year.
    pub no_year: &'static str,
    /// A year of neutrality.
    pub year: fn(u16) -> String,
    /// A cell that stands for several.
    pub group: fn(&str, usize) -> String,
    /// In the legend: what hatching means.
    pub hatched: &'static str,
    /// On an exported map: of when it is.
    pub made_on: fn(&str) -> String,
    /// Where the places come from.
    pub credit: &'static str,
    /// What such a file is called.
    pub file: &'static str,
}

pub(super) static DE: RegionWords = RegionWords {
    stage: |stage| match stage {
        Stage::NotStated => "keine Angabe",
        Stage::Start => "Start",
        Stage::Analysis => "Analyse",
        Stage::Scenario => "Szenario",
        Stage::Draft => "Entwurf",
        Stage::Council => "im Rat",
        Stage::Adopted => "beschlossen",
    },
    stage_of: |number, name| format!("Etappe {number} {name}"),
    begun: |n, all| match n {
        1 => format!("1 von {all} Kommunen hat begonnen"),
        n => format!("{n} von {all} Kommunen haben begonnen"),
    },
    commissioned: |n| match n {
        1 => "1 hat ein externes Büro beauftragt".into(),
        n => format!("{n} haben ein externes Büro beauftragt"),
    },
    waiting: |n| match n {
        1 => "1 steht vor dem Beschluss".into(),
        n => format!("{n} stehen vor dem Beschluss"),
    },
    adopted: |n| match n {
        1 => "1 hat beschlossen".into(),
        n => format!("{n} haben beschlossen"),
    },
    of_them_reported: |n| format!("davon {n} öffentlich berichtet"),
    all_reported: "alles davon öffentlich berichtet, noch nichts aus dem Netzwerk",
    reported: "öffentlich berichtet",
    reported_on: |when, is_day| match is_day {
        true => format!("öffentlich berichtet, Stand vom {when}"),
        false => format!("öffentlich berichtet, Stand {when}"),
    },
    reported_hint: "Diese Angabe steht in der verlinkten Quelle. Niemand aus dem Netzwerk hat sie bestätigt; die erste eigene Angabe ersetzt sie.",
    as_of: |day| format!("Stand vom {day}"),
    month: |month, year| {
        const MONTHS: [&str; 12] = [
            "Januar",
            "Februar",
            "März",
            "April",
            "Mai",
            "Juni",
            "Juli",
            "August",
            "September",
            "Oktober",
            "November",
            "Dezember",
        ];
        named(&MONTHS, month, year)
    },
    without_starting: "Ohne Startbestand",
    without_starting_hint: "Blendet aus, was über die Kommunen öffentlich berichtet wurde. Angaben aus dem Netzwerk bleiben.",
    by_stage: "Kommunale Wärmeplanung: Etappen der Kommunen",
    by_year: "Klimaneutralität: Zieljahre der Kommunen",
    no_year: "kein Zieljahr",
    year: |year| format!("Zieljahr {year}"),
    group: |name, n| match n {
        1 => format!("{name}: 1 Kommune"),
        n => format!("{name}: {n} Kommunen"),
    },
    hatched: "schraffiert: öffentlich berichtet, nicht aus dem Netzwerk",
    made_on: |day| format!("Klimanetz, {day}"),
    credit: "Lage der Kommunen: © GeoBasis-DE / BKG 2021 (Daten verändert), dl-de/by-2-0",
    file: "Karte",
};

pub(super) static EN: RegionWords = RegionWords {
    stage: |stage| match stage {
        Stage::NotStated => "not stated",
        Stage::Start => "start",
        Stage::Analysis => "analysis",
        Stage::Scenario => "scenario",
        Stage::Draft => "draft",
        Stage::Council => "in the council",
        Stage::Adopted => "adopted",
    },
    stage_of: |number, name| format!("stage {number} {name}"),
    begun: |n, all| match n {
        1 => format!("1 of {all} municipalities has begun"),
        n => format!("{n} of {all} municipalities have begun"),
    },
    commissioned: |n| match n {
        1 => "1 has commissioned an external consultancy".into(),
        n => format!("{n} have commissioned an external consultancy"),
    },
    waiting: |n| match n {
        1 => "1 is about to adopt".into(),
        n => format!("{n} are about to adopt"),
    },
    adopted: |n| match n {
        1 => "1 has adopted its plan".into(),
        n => format!("{n} have adopted their plans"),
    },
    of_them_reported: |n| format!("{n} of them publicly reported"),
    all_reported: "all of it publicly reported, nothing from the network yet",
    reported: "publicly reported",
    reported_on: |when, _| format!("publicly reported, as of {when}"),
    reported_hint: "The linked source says so. Nobody in the network has confirmed it; the first statement of a member replaces it.",
    as_of: |day| format!("as of {day}"),
    month: |month, year| {
        const MONTHS: [&str; 12] = [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ];
        named(&MONTHS, month, year)
    },
    without_starting: "Without the starting directory",
    without_starting_hint: "Hides what was publicly reported about the municipalities. Statements of the network stay.",
    by_stage: "Municipal heat planning: stages of the municipalities",
    by_year: "Climate neutrality: target years of the municipalities",
    no_year: "no target year",
    year: |year| format!("target year {year}"),
    group: |name, n| match n {
        1 => format!("{name}: 1 municipality"),
        n => format!("{name}: {n} municipalities"),
    },
    hatched: "hatched: publicly reported, not from the network",
    made_on: |day| format!("Klimanetz, {day}"),
    credit: "Places of the municipalities: © GeoBasis-DE / BKG 2021 (data changed), dl-de/by-2-0",
    file: "Map",
};

fn named(months: &[&str; 12], month: u8, year: u16) -> String {
    let name = months
        .get(usize::from(month).saturating_sub(1))
        .copied()
        .unwrap_or_default();
    format!("{name} {year}")
}

impl Text {
    /// The sentence above the map: „58 von 61 Kommunen haben begonnen, 35 haben ein externes Büro beauftragt, …“.
    pub fn region_sentence(&self, region: &Region) -> String {
        let words = &self.region;
        let (waiting, adopted) = (region.at(Stage::Council), region.at(Stage::Adopted));
        let sums = [region.begun, region.commissioned, waiting, adopted];
        // The same said four times is said once.
        let is_all_reported = region.begun.n > 0 && sums.iter().all(|sum| sum.n == sum.n_reported);
        let with = |said: String, sum: Sum| match is_all_reported {
            true => said,
            false => self.with_reported(said, sum),
        };
        let begun = with((words.begun)(region.begun.n, region.rows.len()), region.begun);
        let others = [
            (words.commissioned, region.commissioned),
            (words.waiting, waiting),
            (words.adopted, adopted),
        ];
        // Of what nobody has done nothing is said.
        let others = others.into_iter().filter(|(_, sum)| sum.n > 0);
        let others = others.map(|(words, sum)| with(words(sum.n), sum));
        let said: Vec<String> = std::iter::once(begun).chain(others).collect();
        match is_all_reported {
            true => format!("{}; {}.", said.join(", "), words.all_reported),
            false => format!("{}.", said.join(", ")),
        }
    }

    /// A number in words, and behind it how many of it were publicly reported.
    pub fn with_reported(&self, said: String, sum: Sum) -> String {
        match sum.n_reported {
            0 => said,
            n => format!("{said} ({})", (self.region.of_them_reported)(n)),
        }
    }

    /// A stage with its number; the name alone where nothing is stated.
    pub fn stage(&self, stage: Stage) -> String {
        let name = (self.region.stage)(stage);
        match stage.number() {
            0 => name.to_owned(),
            number => (self.region.stage_of)(number, name),
        }
    }

    /// As of when something was reported: 04.07.2025, Juli 2025 or 2025.
    pub fn when_reported(&self, when: When) -> String {
        match (when.month, when.day) {
            (Some(_), Some(_)) => when.first_day().map_or_else(String::new, |day| self.day(day)),
            (Some(month), None) => (self.region.month)(month, when.year),
            _ => when.year.to_string(),
        }
    }

    /// „öffentlich berichtet, Stand Juli 2025“: beside every value of the starting directory.
    pub fn reported_on(&self, row: &Reported) -> String {
        (self.region.reported_on)(&self.when_reported(row.when), row.when.day.is_some())
    }

    /// What was reported, in one line, without day and source.
    pub fn reported_fact(&self, row: &Reported) -> String {
        let step = row.text("phase").filter(|_| row.field == HEAT_PLAN);
        if let Some(code) = step {
            return self.phase_code(code);
        }
        let fact = Composite {
            parts: row.parts(),
            source: Source::default(),
        };
        fact_kind(row.field).map_or_else(String::new, |(kind, _)| self.fact_line(kind, &fact))
    }

    /// The name of a cell: „Much: Etappe 2 Analyse: Potenzialanalyse, Stand vom 12.09.2026“.
    pub fn map_cell(&self, cell: &MapCell, coloured: Coloured) -> String {
        let said = match (&cell.row, coloured) {
            (None, _) => return (self.region.group)(&cell.name, cell.cell.n),
            (Some(row), Coloured::ByStage) => self.step_of(row),
            (Some(row), Coloured::ByYear) => match &row.year {
                None => self.region.no_year.to_owned(),
                Some(year) => {
                    let said = (self.region.year)(*year.value());
                    let reported = year.reported().map(|row| self.reported_on(row));
                    reported.map_or(said.clone(), |reported| format!("{said}, {reported}"))
                }
            },
        };
        format!("{}: {said}", cell.name)
    }

    fn step_of(&self, row: &RegionRow) -> String {
        let stage = self.stage(row.stage());
        let Some(phase) = &row.phase else { return stage };
        let when = match (phase.reported(), &row.as_of) {
            (Some(row), _) => self.reported_on(row),
            (None, Some(day)) => (self.region.as_of)(&self.day(*day.value())),
            (None, None) => String::new(),
        };
        let said = format!("{stage}: {}", self.phase_code(phase.value()));
        [said, when]
            .into_iter()
            .filter(|said| !said.is_empty())
            .collect::<Vec<_>>()
            .join(", ")
    }

    /// The title of a map.
    pub fn map_title(&self, map: &RegionMap) -> &'static str {
        match map.coloured {
            Coloured::ByStage => self.region.by_stage,
            Coloured::ByYear => self.region.by_year,
        }
    }

    /// What a row of its legend stands for.
    pub fn legend(&self, row: &LegendRow) -> String {
        match (row.stage, row.year) {
            (Some(stage), _) => (self.region.stage)(stage).to_owned(),
            (None, Some(year)) => year.to_string(),
            (None, None) => self.region.no_year.to_owned(),
        }
    }
}
