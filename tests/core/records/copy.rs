//! A kind and a field that are added to a copy of the table are found everywhere: nothing else has to know of them.
use crate::member::{ERIKA, KOELN, Member, NOTE, a_write, flaws, today};
use klimanetz_core::catalogue::{
    Asked, Fades, Field, Form, Head, Kind, Label, Order, Page, Section, Term, Whole, head_at, kind_of, kinds,
    with_kinds,
};
use klimanetz_core::documents::Shared;
use klimanetz_core::draft::{Flaw, RecordDraft, bin, erase, erase_orphans};
use klimanetz_core::edit::Edit;
use klimanetz_core::replica::{Document, Value};
use klimanetz_core::route::Route;
use klimanetz_core::search::Query;
use klimanetz_core::snapshot::{Header, read, schema, write_share};
use klimanetz_core::summary::{
    Finder, Records, changes, links_to, record, record_title, title_of, to_decide, unconfirmed,
};
use klimanetz_core::text::Language;

const TOOL: &str = "tool";
const MEETING: &str = "5b1e0000-0000-4000-8000-0000000000d3";

static STATES: [Term; 2] = [
    Term {
        code: "frei",
        de: "verfügbar",
        en: "available",
    },
    Term {
        code: "weg",
        de: "verliehen",
        en: "lent",
    },
];

/// The table with one kind more, a thing to lend, and with one field more of a person.
fn copy() -> &'static [&'static Kind] {
    let words = |de, en| Label { de, en };
    let offer = kind_of("offer").unwrap();
    let plain = *offer.field("title").unwrap();
    let head: &'static Head = Box::leak(Box::new(Head {
        code: TOOL,
        path: "werkzeuge",
        section: Section::Topics,
        ..*offer.head
    }));
    let fields = vec![
        Field {
            label: words("Was", "What"),
            ..plain
        },
        Field {
            name: "state",
            label: words("Zustand", "State"),
            form: Form::One(&STATES),
            is_required: false,
            ..plain
        },
        Field {
            name: "lender",
            label: words("Gehört", "Belongs to"),
            form: Form::Ref(&["municipality"]),
            is_required: false,
            ..plain
        },
        Field {
            name: "shownAt",
            label: words("Gezeigt bei", "Shown at"),
            form: Form::Ref(&["meeting"]),
            is_required: false,
            ..plain
        },
    ];
    let tool: &'static Kind = Box::leak(Box::new(Kind {
        head,
        one: words("Werkzeug", "Tool"),
        many: words("Werkzeuge", "Tools"),
        title: &["title"],
        apart: &["lender"],
        columns: &["state", "lender"],
        order: Order::Title,
        part_of: Some(Whole {
            field: "shownAt",
            kind: "meeting",
            is_decided_there: false,
            is_shown_there: false,
        }),
        fades: Fades::Asked,
        page: Page {
            cards: &[],
            ..offer.page
        },
        fields: fields.leak(),
        ..*offer
    }));
    let person = kind_of("person").unwrap();
    let mut more = person.fields.to_vec();
    more.push(Field {
        name: "languages",
        label: words("Sprachen", "Languages"),
        form: Form::Line,
        is_required: false,
        asked: Asked::InMore,
        is_held_back: true,
        ..plain
    });
    let person: &'static Kind = Box::leak(Box::new(Kind {
        fields: more.leak(),
        ..*person
    }));
    let mut table: Vec<&'static Kind> = kinds()
        .map(|kind| if kind.code() == "person" { person } else { kind })
        .collect();
    table.push(tool);
    table.leak()
}

fn tool() -> &'static Kind {
    kind_of(TOOL).unwrap()
}

/// What a form states about a new tool.
fn typed(fields: &[(&'static str, &str)]) -> RecordDraft {
    let mut draft = RecordDraft::new(tool(), &[]);
    for (name, typed) in fields {
        draft.lines.insert(name, (*typed).to_owned());
    }
    draft
}

/// Somebody who has entered a thermal camera, shown at a meeting.
fn anna() -> Member {
    let mut anna = Member::new("Anna");
    anna.writes(("meeting", MEETING), "title", "Herbsttreffen");
    let draft = typed(&[
        ("title", "Wärmebildkamera"),
        ("state", "weg"),
        ("lender", KOELN),
        ("shownAt", MEETING),
    ]);
    let nothing = Document::default();
    let edits = draft.read(
        tool(),
        (&anna.document, &nothing),
        NOTE,
        &RecordDraft::default(),
        today(),
    );
    anna.does(Edit::Write(edits.unwrap().stated));
    anna
}

#[test]
fn a_new_kind_has_addresses_and_an_entry_of_the_navigation() {
    assert_eq!(head_at("werkzeuge"), None);
    with_kinds(copy(), || {
        let head = head_at("werkzeuge").unwrap();
        assert_eq!(Route::parse("/werkzeuge"), Route::List(head));
        assert_eq!(Route::parse("/werkzeuge/neu"), Route::new(TOOL, None));
        assert_eq!(Route::parse("/werkzeuge/5b1e"), Route::one(TOOL, "5b1e"));
        assert_eq!(Route::list(TOOL).section(), Section::Topics);
    });
    assert_eq!(head_at("werkzeuge"), None, "the table itself is as it was");
}

#[test]
fn a_new_kind_has_a_form_a_list_and_a_page() {
    with_kinds(copy(), || {
        let nothing = Document::default();
        let read = typed(&[]).read(tool(), (&nothing, &nothing), NOTE, &RecordDraft::default(), today());
        assert_eq!(flaws(read), [("title", Flaw::Missing)]);
        let anna = anna();
        let list = Records::of(tool(), (&anna.document, &anna.document), |_| true);
        assert_eq!((list.found("wärmebild").len(), list.found("verliehen").len()), (1, 1));
        let page = record(tool(), (&anna.document, &anna.document, &nothing), NOTE).unwrap();
        assert_eq!(page.row.title, "Wärmebildkamera");
        assert_eq!(page.facts.len(), 4);
        let text = Language::German.text();
        assert_eq!(
            (text.kind(TOOL), text.kinds(TOOL)),
            ("Werkzeug".into(), "Werkzeuge".into())
        );
        assert_eq!(text.add(TOOL), "Werkzeug hinzufügen");
        assert_eq!(text.field(TOOL, "lender"), "Gehört");
        let value = text.value((TOOL, "state"), &Value::from("weg"), &|_| None);
        assert_eq!(value, "verliehen");
    });
}

#[test]
fn a_new_kind_is_searched_linked_and_named() {
    with_kinds(copy(), || {
        let anna = anna();
        let finder = Finder::of_shared(&anna.document);
        for query in ["wärmebild", "verliehen", "lent", "köln wärmebild"] {
            let query = Query::new(query);
            let found = finder.find(&query);
            let tools = found.iter().find(|found| found.searched().unwrap().kind == tool());
            let shown = finder.show(&anna.document, &anna.document, tools.unwrap(), 0, &query);
            assert_eq!(shown.unwrap().page, Route::one(TOOL, NOTE));
        }
        for (place, field) in [(KOELN, "lender"), (MEETING, "shownAt")] {
            let links = links_to(&anna.document, place);
            let link = links.iter().find(|link| link.kind == TOOL).unwrap();
            assert_eq!(
                (link.title.as_str(), link.field.unwrap().name),
                ("Wärmebildkamera", field)
            );
        }
        assert_eq!(
            title_of(&anna.document, NOTE).unwrap(),
            (TOOL, "Wärmebildkamera".to_owned())
        );
    });
}

#[test]
fn a_new_kind_goes_into_the_bin_and_with_its_whole() {
    with_kinds(copy(), || {
        let mut anna = anna();
        let whole = erase(&anna.document, MEETING).unwrap();
        let mut bert = Member::new("Bert");
        bert.hears(&anna);
        bert.does(whole);
        assert!(bert.document.entity(TOOL, NOTE).is_none());
        anna.does(bin(TOOL, NOTE, Some(today())));
        let list = Records::of(tool(), (&anna.document, &anna.document), |_| true);
        assert_eq!((list.rows.len(), list.binned.len()), (0, 1));
        assert!(
            Finder::of_shared(&anna.document)
                .find(&Query::new("wärmebild"))
                .is_empty()
        );
        assert!(links_to(&anna.document, KOELN).is_empty());
        anna.hears(&bert);
        anna.does(Edit::Write(vec![a_write((TOOL, ERIKA), "shownAt", MEETING)]));
        assert!(erase_orphans(&anna.document).is_some());
    });
}

#[test]
fn a_new_kind_is_decided_confirmed_listed_as_changed_and_passed_on() {
    with_kinds(copy(), || {
        let (mut anna, mut bert) = (anna(), Member::new("Bert"));
        bert.hears(&anna);
        anna.writes((TOOL, NOTE), "title", "Kamera");
        bert.writes((TOOL, NOTE), "title", "Wärmekamera");
        anna.hears(&bert);
        let open: Vec<&str> = to_decide(&anna.document).iter().map(|one| one.kind).collect();
        assert_eq!(open, [TOOL]);
        let later = today().plus_months(13);
        assert!(unconfirmed(&anna.document, later).iter().any(|one| one.kind == TOOL));
        let since = klimanetz_core::replica::Timestamp(0);
        let changed = changes(&anna.document, &Default::default(), since).records;
        let tools = changed.iter().find(|changed| changed.kind == TOOL).unwrap();
        assert!(tools.is_of(KOELN));
        let header = Header {
            at: None,
            by: None,
            app: "test".to_owned(),
        };
        let file = write_share(&Shared(anna.document.clone()), &header);
        let validator = jsonschema::validator_for(&schema()).unwrap();
        assert!(validator.is_valid(&serde_json::from_str(&file).unwrap()));
        let there = read(file.as_bytes()).unwrap().shared.0;
        assert_eq!(
            record_title(&there, TOOL, NOTE),
            record_title(&anna.document, TOOL, NOTE)
        );
    });
}

/// A field that is held back of a person is asked for on its card, kept apart, shown and found, like the mobile number.
#[test]
fn a_new_field_of_a_person_is_asked_for_kept_shown_and_found() {
    with_kinds(copy(), || {
        let (mut anna, mut own) = (Member::new("Anna"), Member::new("private"));
        anna.writes(("person", ERIKA), "name", "Erika Özdemir");
        let person = kind_of("person").unwrap();
        let shown = RecordDraft {
            asked: Asked::InMore,
            ..RecordDraft::open(person, (&anna.document, &own.document), ERIKA)
        };
        let mut typed = shown.clone();
        typed.lines.insert("languages", "Türkisch".to_owned());
        let edits = typed
            .read(person, (&anna.document, &own.document), ERIKA, &shown, today())
            .unwrap();
        own.does(Edit::Write(edits.kept));
        anna.tries(&Edit::Write(edits.stated)).unwrap();
        let page = record(person, (&anna.document, &anna.document, &own.document), ERIKA).unwrap();
        let fact = page.facts.iter().find(|fact| fact.field.name == "languages").unwrap();
        assert!(fact.is_own);
        let found = Finder::of_private(&own.document, &anna.document).find(&Query::new("türkisch"));
        assert_eq!((found.len(), found[0].n()), (1, 1));
        assert_eq!(Language::English.text().field("person", "languages"), "Languages");
    });
}
