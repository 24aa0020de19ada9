//! The invented people of the demo, and the posts that they hold.
use super::places::MUCH;
use super::{Demo, invented};
use crate::catalogue::{REGION, kind};
use crate::replica::Value;

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

/// The others are called so, one of these with one of the names above.
const GIVEN: [&str; 12] = [
    "Kim", "Lena", "Malte", "Nora", "Ole", "Paula", "Quirin", "Rosa", "Silke", "Tarek", "Ute", "Viktor",
];

/// How many people there are.
const PEOPLE_IN_ALL: usize = 30;
const SEATS: [&str; 3] = ["stabsstelle_verwaltungsspitze", "fachamt_umwelt", "fachamt_planung_bau"];

impl Demo {
    /// Id and municipality of each.
    pub(super) fn people(&mut self) -> Vec<(String, &'static str)> {
        let municipalities: Vec<&'static str> = REGION.iter().map(|authority| authority.key).collect();
        let mut people = Vec::new();
        self.ago(60);
        for at in 0..PEOPLE_IN_ALL {
            let (first, family) = PEOPLE.get(at % PEOPLE.len()).copied().unwrap_or_default();
            let given = match at < PEOPLE.len() {
                true => first,
                false => GIVEN.get((at * 5 + at / 10) % GIVEN.len()).copied().unwrap_or(first),
            };
            // The first ten as far from each other as can be, the others between them.
            let place = at % PEOPLE.len() * 6 + at / PEOPLE.len() * 2;
            let key = municipalities
                .get(place % municipalities.len())
                .copied()
                .unwrap_or_default();
            // Somebody who looks around has a colleague at home.
            let key = if at == PEOPLE.len() { MUCH } else { key };
            let id = self.person(at, (given, family), key);
            self.post(at, &id, key);
            people.push((id, key));
        }
        people
    }

    fn person(&mut self, at: usize, (given, family): (&str, &str), key: &str) -> String {
        let id = self.id();
        let mailbox = format!(
            "{}.{}@example.org",
            given.to_lowercase(),
            family.to_lowercase().replace('ü', "ue")
        );
        let on = self.day(-60);
        self.says(
            kind::PERSON,
            &id,
            &[
                ("name", format!("{given} {family}").into()),
                ("function", invented("Klimaschutzmanagement")),
                ("email", mailbox.into()),
                ("phone", format!("0000 0000{at:02}").into()),
                ("legalBasis", "einwilligung".into()),
                ("legalBasisOn", on),
                (&format!("worksFor:{key}"), true.into()),
            ],
        );
        id
    }

    fn post(&mut self, at: usize, person: &str, key: &str) {
        let id = self.id();
        let seat = SEATS.get(at % SEATS.len()).copied().unwrap_or_default();
        let (title, holder): (Value, Value) = (invented("Klimaschutzmanagement"), person.into());
        let post = [
            ("title", title),
            ("organisation", key.into()),
            (&*format!("covers:{key}"), true.into()),
            ("filled", "besetzt".into()),
            ("holder", holder),
            ("seat", seat.into()),
            ("ownBudget", if at.is_multiple_of(3) { "nein" } else { "ja" }.into()),
        ];
        self.says(kind::POST, &id, &post);
    }
}
