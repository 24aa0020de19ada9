//! A directory to try out: invented people (example.org, 0000 numbers) in the municipalities of the region, whose statuses are invented
//! too.
//!
//! The municipalities are real: so every statement about one says that it is invented, also on a picture of the screen. Nothing
//! is stated about the cities whose steps and targets everybody knows.
//!
//! It is made again at each start and never stored, so nothing of it can get among real data.
mod region;

use crate::author::Author;
use crate::catalogue::{PHASES, REGION, TARGET_SCOPES, kind};
use crate::documents::{Private, Shared};
use crate::domain::{ABOUT, Day, HeatPlan, target_field, write};
use crate::edit::{Edit, Write};
use crate::order::gathered;
use crate::replica::{Document, Parts, ReplicaId, Timestamp, Value};

/// Given name, family name.
const PEOPLE: [(&str, &str); 10] = [
    ("Aylin", "Beispiel"),
    ("Bernd", "Muster"),
    ("Carla", "Probe"),
    ("Deniz", "Vorlage"),
    ("Elif", "Entwurf"),
    ("Frank", "Skizze"),
    ("Greta", "Modell"),
    ("Hannes", "Versuch"),
    ("Ida", "Exempel"),
    ("Jonas", "Übung"),
];

/// Title, text, state, key of the municipality that contributed, contribution.
const TOPICS: [(&str, &str, &str, &str); 4] = [
    (
        "Kommunale Wärmeplanung: Beteiligung der Bevölkerung",
        "eingeplant",
        "05382012",
        "Der Entwurf lag sechs Wochen aus. Am meisten geholfen hat ein Abend mit Karten zum Anfassen.",
    ),
    (
        "Zieljahr erklären: 2035 oder 2045?",
        "offen",
        "05314000",
        "Wir sagen immer dazu, für welchen Geltungsbereich das Jahr gilt.",
    ),
    (
        "Stellung des Klimaschutzmanagements in der Verwaltung",
        "besprochen",
        "05378004",
        "Als Stabsstelle kommen wir früher an die Vorlagen.",
    ),
    (
        "Anschlussvorhaben rechtzeitig beantragen",
        "offen",
        "05374016",
        "Wir haben acht Monate vorher angefangen; das war knapp genug.",
    ),
];

/// What others said on the first topic: how many days ago, key of the municipality, what it is, contribution.
const REPLIES: [(i64, &str, &str, &str); 3] = [
    (
        -12,
        "05378024",
        "beitrag",
        "Bei uns kamen 31 Stellungnahmen, davon 7 von Eigentümer*innen mit derselben Sorge: **Muss ich jetzt?** Ein Absatz ganz oben hat viel Ruhe gebracht.",
    ),
    (
        -8,
        "05382072",
        "argument",
        "Wer sein Haus nicht im Wärmenetzgebiet findet, will wissen, was dann gilt. Eine Karte je Ortsteil reicht.",
    ),
    (
        -3,
        "05382036",
        "offene_frage",
        "Wie antwortet ihr auf Einwendungen, die nur das Heizungsgesetz betreffen?",
    ),
];

/// The source of every value.
const INVENTED: &str = "erfunden, zum Ausprobieren";

/// Bonn, Köln, Leverkusen, Neuss and Bergisch Gladbach: every deadline of 2026 is one of theirs.
const WELL_KNOWN: [&str; 5] = ["05314000", "05315000", "05316000", "05162024", "05378004"];

struct Demo {
    shared: Vec<Write>,
    private: Vec<Write>,
    today: Day,
    n_ids: u32,
}

/// The two documents, as if stated by one member just before `now`.
pub fn demo(today: Day, now: Timestamp) -> (Shared, Private) {
    let mut demo = Demo {
        shared: Vec::new(),
        private: Vec::new(),
        today,
        n_ids: 0,
    };
    demo.statuses();
    demo.region();
    let people = demo.people();
    let topics = demo.topics();
    demo.others(&people, &topics);
    let made = |writes: Vec<Write>, replica: u64| {
        let mut author = Author::new(ReplicaId(replica), Some("Demo".into()));
        let change = Document::default().apply(&Edit::Write(writes), &mut author, now);
        change.ok().flatten().map(|change| change.delta).unwrap_or_default()
    };
    (Shared(made(demo.shared, 1)), Private::new(made(demo.private, 2)))
}

impl Demo {
    fn id(&mut self) -> String {
        self.n_ids += 1;
        format!("de300000-0000-4000-8000-{:012x}", self.n_ids)
    }

    fn says(&mut self, kind: &str, id: &str, fields: &[(&str, Value)]) {
        let writes = fields
            .iter()
            .filter_map(|(field, value)| write(kind, id, field, value.clone()));
        self.shared.extend(writes);
    }

    fn notes(&mut self, kind: &str, id: &str, fields: &[(&str, Value)]) {
        let writes = fields
            .iter()
            .filter_map(|(field, value)| write(kind, id, field, value.clone()));
        self.private.extend(writes);
    }

    fn day(&self, days: i64) -> Value {
        self.today.plus(days).to_string().into()
    }

    /// Every other municipality at some step; a target for many.
    fn statuses(&mut self) {
        let is_told = |key: &str| key.len() == 8 && !WELL_KNOWN.contains(&key);
        let municipalities = REGION.iter().filter(|authority| is_told(authority.key));
        for (at, authority) in municipalities.enumerate() {
            let as_of = self.day(-((at as i64 * 37) % 230));
            let step = PHASES
                .get((at * 7 + at / 5) % PHASES.len())
                .map_or("", |phase| phase.code);
            let plan = stated("phase", step.into(), &as_of);
            self.says(kind::MUNICIPALITY, authority.key, &[(HeatPlan::FIELD, plan)]);
            let year = [2035, 2040, 2045, 2045, 2030].get(at % 5).copied().unwrap_or(2045);
            let scope = TARGET_SCOPES.get(at % 7 / 5).map_or("", |scope| scope.code);
            if at % 3 != 2 {
                let target = stated("year", year.into(), &as_of);
                self.says(kind::MUNICIPALITY, authority.key, &[(&target_field(scope), target)]);
            }
        }
    }

    fn people(&mut self) -> Vec<(String, &'static str)> {
        let municipalities: Vec<&'static str> = REGION.iter().map(|authority| authority.key).collect();
        let mut people = Vec::new();
        for (at, (given, family)) in PEOPLE.into_iter().enumerate() {
            let id = self.id();
            let key = municipalities
                .get(at * 6 % municipalities.len())
                .copied()
                .unwrap_or_default();
            let mailbox = format!(
                "{}.{}@example.org",
                given.to_lowercase(),
                family.to_lowercase().replace('ü', "ue")
            );
            self.says(
                kind::PERSON,
                &id,
                &[
                    ("name", format!("{given} {family}").into()),
                    ("function", invented("Klimaschutzmanagement")),
                    ("email", mailbox.into()),
                    ("phone", format!("0000 0000{at:02}").into()),
                    ("legalBasis", "einwilligung".into()),
                    ("legalBasisOn", self.day(-60)),
                    (&format!("worksFor:{key}"), true.into()),
                ],
            );
            people.push((id, key));
        }
        people
    }

    fn topics(&mut self) -> Vec<String> {
        let mut topics = Vec::new();
        for (at, (title, state, key, said)) in TOPICS.into_iter().enumerate() {
            let (topic, contribution) = (self.id(), self.id());
            self.says(kind::TOPIC, &topic, &[("title", title.into()), ("state", state.into())]);
            let day = self.day(-14 * (at as i64 + 1));
            self.says(
                kind::CONTRIBUTION,
                &contribution,
                &[
                    ("topic", topic.as_str().into()),
                    ("text", invented(said)),
                    ("day", day),
                    (&format!("{ABOUT}:{key}"), true.into()),
                ],
            );
            topics.push(topic);
        }
        for (days, key, sort, said) in REPLIES {
            let (id, topic) = (self.id(), topics.first().map_or("", String::as_str));
            let reply = [
                ("topic", topic.into()),
                ("text", invented(said)),
                ("day", self.day(days)),
                ("saidBy", key.into()),
                ("sort", sort.into()),
            ];
            self.says(kind::CONTRIBUTION, &id, &reply);
        }
        topics
    }

    /// A post for each person, an agency, offers, a project, a convoy, two meetings; a note and a follow-up.
    fn others(&mut self, people: &[(String, &'static str)], topics: &[String]) {
        const SEATS: [&str; 3] = ["stabsstelle_verwaltungsspitze", "fachamt_umwelt", "fachamt_planung_bau"];
        const OFFERS: [(&str, &str, &str); 4] = [
            ("kann_ich_gut", "Wärmeplanung im Rat vorstellen", "waermeplanung"),
            ("hilfe", "Leistungsbeschreibung für das Büro", "waermeplanung"),
            ("zum_nachmachen", "Förderprogramm für Balkonkraftwerke", "foerderung"),
            ("aufgabe", "Eigenes Förderprogramm aufsetzen", "foerderung"),
        ];
        const MATERIALS: [(&str, &str, &str, &str); 4] = [
            (
                "Beschlussvorlage zum Wärmeplan",
                "beschlussvorlage",
                "05378024",
                "vor_beschluss",
            ),
            (
                "Leistungsbeschreibung Wärmeplanung",
                "leistungsbeschreibung",
                "05382036",
                "vorbereitung",
            ),
            (
                "Bekanntmachung der Offenlage",
                "offenlage",
                "05382004",
                "entwurf_beteiligung",
            ),
            (
                "Fragen und Antworten zur Heizung",
                "faq",
                "05378024",
                "entwurf_beteiligung",
            ),
        ];
        let first = topics.first().map_or("", String::as_str);
        for (at, (person, key)) in people.iter().enumerate() {
            let id = self.id();
            let seat = SEATS.get(at % SEATS.len()).copied().unwrap_or_default();
            let (title, holder): (Value, Value) = (invented("Klimaschutzmanagement"), person.as_str().into());
            let post = [
                ("title", title),
                ("organisation", (*key).into()),
                (&*format!("covers:{key}"), true.into()),
                ("filled", "besetzt".into()),
                ("holder", holder),
                ("seat", seat.into()),
                ("ownBudget", if at % 3 == 0 { "nein" } else { "ja" }.into()),
            ];
            self.says(kind::POST, &id, &post);
            if let Some((question, title, theme)) = OFFERS.get(at) {
                let id = self.id();
                let offer = [
                    ("question", (*question).into()),
                    ("title", invented(title)),
                    ("organisation", (*key).into()),
                    ("person", person.as_str().into()),
                    (&*format!("themes:{theme}"), true.into()),
                    (&*format!("topics:{first}"), (*theme == "waermeplanung").into()),
                ];
                self.says(kind::OFFER, &id, &offer);
            }
        }
        let (agency, project, convoy) = (self.id(), self.id(), self.id());
        self.says(
            kind::ORGANISATION,
            &agency,
            &[
                ("name", "Energieagentur Musterland".into()),
                ("art", "energieagentur".into()),
            ],
        );
        let about = "Ein Leihkoffer mit Messgeräten, den die Bücherei ausgibt.";
        self.says(
            kind::PROJECT,
            &project,
            &[
                ("title", "Energie-Leihkoffer".into()),
                ("organisation", agency.as_str().into()),
                ("status", "in_umsetzung".into()),
                ("text", about.into()),
            ],
        );
        for (title, sort, key, phase) in MATERIALS {
            let id = self.id();
            let material = [
                ("title", invented(title)),
                ("sort", (*sort).into()),
                ("organisation", (*key).into()),
                ("phase", (*phase).into()),
                ("day", self.day(-60)),
                ("link", "https://example.org/unterlage.pdf".into()),
                (&*format!("topics:{first}"), (phase == "entwurf_beteiligung").into()),
            ];
            self.says(kind::MATERIAL, &id, &material);
        }
        self.says(
            kind::CONVOY,
            &convoy,
            &[
                ("name", invented("Konvoi Musterland")),
                ("member:05382004", true.into()),
                ("member:05382048", true.into()),
                ("member:05382072", true.into()),
                (
                    HeatPlan::FIELD,
                    stated("phase", "bestandsanalyse".into(), &self.day(-40)),
                ),
            ],
        );
        for (title, days, form) in [
            ("Netzwerktreffen im Herbst", -30, "praesenz"),
            ("Netzwerktreffen online", 21, "digital"),
        ] {
            let id = self.id();
            self.says(
                kind::MEETING,
                &id,
                &[
                    ("title", title.into()),
                    ("day", self.day(days)),
                    ("from", "14:00".into()),
                    ("until", "16:00".into()),
                    ("form", form.into()),
                ],
            );
            for (place, topic) in (1..).zip(topics.iter().take(2)) {
                let item = self.id();
                let fields = [
                    ("meeting", id.as_str().into()),
                    ("topic", topic.as_str().into()),
                    ("place", place.into()),
                    ("duration", 30.into()),
                ];
                self.says(kind::AGENDA_ITEM, &item, &fields);
            }
        }
        let (note, follow_up) = (self.id(), self.id());
        let about = people.first().map_or("", |(person, _)| person);
        let text = "Hat angeboten, die Ausschreibungsunterlagen zu schicken.";
        self.notes(
            kind::NOTE,
            &note,
            &[("text", text.into()), (&format!("{ABOUT}:{about}"), true.into())],
        );
        let day = self.day(7);
        self.notes(
            kind::FOLLOW_UP,
            &follow_up,
            &[
                ("title", "Nach den Unterlagen fragen".into()),
                ("day", day),
                (&format!("{ABOUT}:{about}"), true.into()),
            ],
        );
    }
}

/// A text about a real municipality that itself says it is invented.
fn invented(text: &str) -> Value {
    format!("{text} (erfunden)").into()
}

fn stated(part: &str, value: Value, as_of: &Value) -> Value {
    let parts = [(part, value), ("asOf", as_of.clone()), ("source", INVENTED.into())];
    gathered::<Parts, _>(parts.map(|(name, value)| (name.to_owned(), value))).into()
}
