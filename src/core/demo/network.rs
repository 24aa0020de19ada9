//! What the invented network talks about and shares: topics, offers, documents, meetings, and the news of a colleague.
use super::places::{LOHMAR, MUCH};
use super::{By, Demo, invented, stated};
use crate::catalogue::kind;
use crate::domain::{ABOUT, HeatPlan, target_field};

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
        12,
        "05378024",
        "beitrag",
        "Bei uns kamen 31 Stellungnahmen, davon 7 von Eigentümer*innen mit derselben Sorge: **Muss ich jetzt?** Ein Absatz ganz oben hat viel Ruhe gebracht.",
    ),
    (
        8,
        "05382072",
        "argument",
        "Wer sein Haus nicht im Wärmenetzgebiet findet, will wissen, was dann gilt. Eine Karte je Ortsteil reicht.",
    ),
    (
        5,
        MUCH,
        "offene_frage",
        "Wie antwortet ihr auf Einwendungen, die nur das Heizungsgesetz betreffen?",
    ),
];

impl Demo {
    pub(super) fn topics(&mut self) -> Vec<String> {
        let mut topics = Vec::new();
        for (at, (title, state, key, said)) in TOPICS.into_iter().enumerate() {
            let topic = self.id();
            let days = 14 * (at as i64 + 1);
            self.ago(days + 10);
            self.says(kind::TOPIC, &topic, &[("title", title.into()), ("state", state.into())]);
            self.contribution(&topic, (key, "beitrag"), said, days);
            topics.push(topic);
        }
        let first = topics.first().map_or("", String::as_str);
        for (days, key, sort, said) in REPLIES {
            self.contribution(first, (key, sort), said, days);
        }
        topics
    }

    fn contribution(&mut self, topic: &str, (key, sort): (&str, &str), said: &str, days: i64) {
        let id = self.id();
        self.ago(days);
        let fields = [
            ("topic", topic.into()),
            ("text", invented(said)),
            ("day", self.day(-days)),
            ("saidBy", key.into()),
            ("sort", sort.into()),
        ];
        self.says(kind::CONTRIBUTION, &id, &fields);
    }

    /// Offers, an agency, a project, documents, a convoy, two meetings; a note and a follow-up.
    pub(super) fn others(&mut self, people: &[(String, &'static str)], topics: &[String]) {
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
        for ((person, key), (question, title, theme)) in people.iter().zip(OFFERS) {
            let id = self.id();
            let offer = [
                ("question", question.into()),
                ("title", invented(title)),
                ("organisation", (*key).into()),
                ("person", person.as_str().into()),
                (&*format!("themes:{theme}"), true.into()),
                (&*format!("topics:{first}"), (theme == "waermeplanung").into()),
            ];
            self.says(kind::OFFER, &id, &offer);
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
                    stated([("phase", "bestandsanalyse".into())], &self.day(-40)),
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
    /// What a colleague's file brought yesterday, about the own municipality and others. Of one target two say different things.
    pub(super) fn news(&mut self, topics: &[String]) {
        self.by = By::Colleague;
        for (key, code, days) in [
            (LOHMAR, "entwurf_beteiligung", 4),
            ("05382052", "zielszenario", 6),
            ("05378024", "beschlossen", 9),
        ] {
            self.states_step(key, code, days);
        }
        self.ago(3);
        let target = stated([("year", 2040.into())], &self.day(-3));
        self.says(kind::MUNICIPALITY, MUCH, &[(&target_field("gesamtes_gebiet"), target)]);
        if let Some(topic) = topics.first() {
            self.contribution(
                topic,
                (LOHMAR, "beitrag"),
                "Seit Montag liegt unser Entwurf aus. Die Karte mit den Ortsteilen wird am meisten angesehen.",
                4,
            );
        }
        self.by = By::Network;
    }
}
