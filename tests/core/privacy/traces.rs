//! DOMAIN §6.3.4: before a person is erased, the own notes about them and every text that names them are listed.
use crate::member::{BERT, BORNHEIM, ERIKA, KOELN, Member, NOTE, SAID, TOPIC, a_write, own, today};
use klimanetz_core::domain::{HeatPlan, Source};
use klimanetz_core::draft::{erase, erase_all};
use klimanetz_core::edit::Edit;
use klimanetz_core::summary::{Traces, traces};

const OTHER_NOTE: &str = "5b1e0000-0000-4000-8000-0000000000c2";

/// Anna knows Erika Özdemir-Groß with everything a text could name her by.
fn anna() -> Member {
    let mut anna = Member::new("Anna");
    anna.does(Edit::Write(vec![
        a_write(("person", ERIKA), "name", "Dr. Erika Özdemir-Groß"),
        a_write(
            ("person", ERIKA),
            "function",
            "Klimaschutz, Nachfolge von Dr. Erika Özdemir-Groß",
        ),
        a_write(("person", ERIKA), "email", "Erika.Oezdemir@bornheim.example"),
        a_write(("person", ERIKA), "phone", "+49 (0)221 94 52-17"),
    ]));
    anna
}

fn found(anna: &Member, private: &Member) -> Traces {
    traces(&anna.document, &private.document, ERIKA)
}

/// Whether one contribution with this text is listed.
fn is_told(text: &str) -> bool {
    let mut anna = anna();
    anna.writes(("topic", TOPIC), "title", "Sanierung");
    anna.writes(("contribution", SAID), "topic", TOPIC);
    anna.writes(("contribution", SAID), "text", text);
    let mentions = found(&anna, &Member::new("privat")).mentions;
    assert!(mentions.len() < 2, "one place, told once: {mentions:?}");
    mentions.len() == 1
}

#[test]
fn a_text_names_somebody_however_it_is_written() {
    for text in [
        "Erika Özdemir-Groß berichtet.",
        "mit Frau ÖZDEMIR gesprochen",
        "mit Oezdemir gesprochen",
        "**Özdemir**s Vorschlag",
        "Erikas Liste",
        "Frau Gross",
        "[Erika](https://bornheim.example)",
        "Rückfragen an erika.oezdemir@bornheim.example!",
        "<mailto:ERIKA.OEZDEMIR@BORNHEIM.EXAMPLE?subject=Plan>",
        "Telefon 0221 9452 17",
        "+49 221/945217",
        "0049-221-945217",
        "O\u{308}zdemir in einzelnen Zeichen",
    ] {
        assert!(is_told(text), "{text}");
    }
    for text in [
        "",
        "Bornheim und Köln",
        "Der Großmarkt, großartig, Dr. Muster, von der Stadt",
        "Erikaceen im Park",
        "Stand 22.11.2026, 9452 kWh",
        "klima@bornheim.example",
    ] {
        assert!(!is_told(text), "{text}");
    }
}

#[test]
fn every_place_a_text_can_be_in_is_looked_at() {
    let (mut anna, mut private) = (anna(), Member::new("privat"));
    let oral = |who: &str| Source {
        as_of: today(),
        source: format!("mündlich von {who}"),
    };
    let plan = |phase: &str, source: Source| HeatPlan {
        phase: phase.to_owned(),
        source,
        reason: String::new(),
        ..HeatPlan::default()
    };
    anna.states(BORNHEIM, HeatPlan::FIELD, &plan("vorbereitung", oral("Erika Özdemir")));
    anna.states(BORNHEIM, HeatPlan::FIELD, &plan("zielszenario", own()));
    anna.states(KOELN, HeatPlan::FIELD, &plan("vorbereitung", oral("Frau Özdemir")));
    anna.writes(("topic", TOPIC), "title", "Erikas Thema");
    anna.writes(("topic", TOPIC), "text", "ohne Namen");
    anna.writes(("contribution", SAID), "topic", TOPIC);
    anna.writes(
        ("contribution", SAID),
        "text",
        "Beginn. Eins zwei drei vier fünf sechs Erika sieben acht neun zehn elf zwölf dreizehn.",
    );
    anna.writes(("person", BERT), "function", "Vertretung von Erika Özdemir");
    anna.writes(
        ("portrait", "7"),
        "of newer apps",
        crate::json::json!({ "alt": ["Bild von Erika"] }),
    );
    private.writes(("note", NOTE), "text", "Erika mag Kuchen");
    private.writes(("note", NOTE), &format!("about:{ERIKA}"), true);
    private.writes(("note", OTHER_NOTE), "text", "Bert fragt Erika");
    private.writes(("note", OTHER_NOTE), "tag:Erika", true);
    let told = found(&anna, &private);
    let own_notes: Vec<&str> = told.notes.iter().map(|note| note.id.as_str()).collect();
    assert_eq!(own_notes, [NOTE], "told once, as a note about her");
    let places: Vec<(&str, &str, Option<&str>)> = told
        .mentions
        .iter()
        .map(|mention| {
            (
                mention.record.0.as_str(),
                mention.field.as_str(),
                mention.page.as_ref().map(|(_, id)| id.as_str()),
            )
        })
        .collect();
    assert_eq!(
        places,
        [
            ("contribution", "text", Some(TOPIC)),
            ("history", "value", Some(BORNHEIM)),
            ("municipality", "heatPlan", Some(KOELN)),
            ("person", "function", Some(BERT)),
            ("portrait", "of newer apps", None),
            ("topic", "title", Some(TOPIC)),
            ("note", "tag:Erika", Some(OTHER_NOTE)),
            ("note", "text", Some(OTHER_NOTE)),
        ]
    );
    assert_eq!(
        told.mentions[0].excerpt,
        "… Eins zwei drei vier fünf sechs Erika sieben acht neun zehn elf zwölf …"
    );
    assert_eq!(told.mentions[5].excerpt, "Erikas Thema");
}

/// Statements that nobody has decided between: the name is looked for in all of them, and each text is listed.
#[test]
fn undecided_names_and_texts_count_too() {
    let (mut anna, mut bert) = (anna(), Member::new("Bert"));
    anna.writes(("topic", TOPIC), "title", "alt");
    bert.hears(&anna);
    bert.writes(("person", ERIKA), "name", "Erika Neumann");
    bert.writes(("topic", TOPIC), "title", "Neumanns Thema");
    anna.writes(("person", ERIKA), "name", "Erika Altmann");
    anna.writes(("topic", TOPIC), "title", "Altmanns Thema");
    anna.hears(&bert);
    let told: Vec<String> = found(&anna, &Member::new("privat"))
        .mentions
        .into_iter()
        .map(|mention| mention.excerpt)
        .collect();
    assert_eq!(told, ["Altmanns Thema", "Neumanns Thema"]);
}

#[test]
fn labels_that_name_the_person_are_counted() {
    let mut erika = Member::new("Erika Özdemir");
    erika.hears(&anna());
    let plan = |phase: &str| HeatPlan {
        phase: phase.to_owned(),
        source: own(),
        reason: String::new(),
        ..HeatPlan::default()
    };
    erika.states(BORNHEIM, HeatPlan::FIELD, &plan("vorbereitung"));
    let mut bert = Member::new("Bert");
    bert.hears(&erika);
    bert.states(BORNHEIM, HeatPlan::FIELD, &plan("zielszenario"));
    bert.writes(("person", ERIKA), "function", "von ihr selbst zählt nicht");
    let told = found(&bert, &Member::new("privat"));
    assert_eq!(
        told.labels,
        [("Erika Özdemir".to_owned(), 1)],
        "the superseded statement still carries it"
    );
    assert_eq!(told.mentions, [], "and is not told twice");
}

#[test]
fn nothing_is_told_of_somebody_unknown_or_nameless() {
    let (mut nameless, mut private) = (Member::new("Anna"), Member::new("privat"));
    assert_eq!(found(&nameless, &private), Traces::default());
    nameless.writes(("person", ERIKA), "name", "Dr. von und zu");
    nameless.writes(("person", ERIKA), "phone", "110");
    nameless.writes(("topic", TOPIC), "title", "Dr. von und zu, 110");
    private.writes(("note", NOTE), &format!("about:{ERIKA}"), true);
    let told = found(&nameless, &private);
    assert_eq!((told.notes.len(), told.mentions, told.labels), (1, vec![], vec![]));
}

/// The choice in the question: the chosen notes go in one action, the others stay.
#[test]
fn the_chosen_notes_go_and_the_others_stay() {
    let mut private = Member::new("privat");
    for id in [NOTE, OTHER_NOTE] {
        private.writes(("note", id), "text", "Erika");
        private.writes(("note", id), &format!("about:{ERIKA}"), true);
    }
    let told = traces(&anna().document, &private.document, ERIKA);
    assert_eq!(told.notes.len(), 2);
    private.does(erase_all([NOTE]));
    assert!(private.document.entity("note", NOTE).is_none() && private.document.entity("note", OTHER_NOTE).is_some());
    assert_eq!(private.tries(&erase_all([])), Ok(None), "nothing chosen, nothing done");
    assert_eq!(private.tries(&erase_all(["kein Name"])), Ok(None));
}

/// After the erasure the name is unknown; the notes about the person are still found by its id.
#[test]
fn afterwards_only_the_notes_are_known() {
    let (mut anna, mut private) = (anna(), Member::new("privat"));
    private.writes(("note", NOTE), &format!("about:{ERIKA}"), true);
    anna.writes(("topic", TOPIC), "title", "Erikas Thema");
    anna.does(erase(&anna.document.clone(), ERIKA).unwrap());
    let told = found(&anna, &private);
    assert_eq!((told.notes.len(), told.mentions.len()), (1, 0));
}
