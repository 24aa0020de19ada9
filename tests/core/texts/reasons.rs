//! Everything that can go wrong has its sentence, and the sentence says what to do next.
use super::{DE, EN};
use klimanetz_core::catalogue::{TARGET, field_of, kinds};
use klimanetz_core::draft::{Flaw, FormField, Own};
use klimanetz_core::edit::Refusal;
use klimanetz_core::replica::{Conflation, Dot, EntityId, FieldName, Kind, ReplicaId};
use klimanetz_core::snapshot::{Many, Place, Sort, Unreadable};
use klimanetz_core::stored::StoreError;
use klimanetz_core::text::Text;
use std::collections::BTreeSet;

/// What a sentence must contain to lead on, in German and in English.
type WayOn = (&'static str, &'static str);

fn leads_on(say: impl Fn(&Text) -> String, way_on: WayOn) {
    for (text, way_on) in [(DE(), way_on.0), (EN(), way_on.1)] {
        let sentence = say(text);
        assert!(sentence.contains(way_on), "{way_on} in: {sentence}");
        assert!(sentence.ends_with(['.', '?']), "a sentence: {sentence}");
        assert!(!sentence.contains('{') && sentence.chars().count() < 400, "{sentence}");
    }
}

const NEW_FILE: WayOn = ("Bitten Sie um eine neue", "sk for a new");
const PLACE: Place = Place {
    line: 4_711,
    column: 815,
};

fn has_its_sentence(reason: &Unreadable) {
    let (way_on, detail): (WayOn, Option<&str>) = match reason {
        Unreadable::Empty => (NEW_FILE, None),
        Unreadable::TooLarge { .. } => (("höchstens 32 MB", "32 MB"), Some("51")),
        Unreadable::NotText { .. } => (("Öffnen Sie die Datei", "pen the file"), Some("4711")),
        Unreadable::NotJson(_) => (
            (
                "Wählen Sie eine Weitergabe-Datei oder Sicherung",
                "share file or backup",
            ),
            Some("4711"),
        ),
        Unreadable::Truncated(_) => (("Bitten Sie um eine neue", "Ask for a new"), Some("4711")),
        Unreadable::TooDeep(_) => (("Bitten Sie um eine neue", "Ask for a new"), Some("4711")),
        Unreadable::OtherFile(..) | Unreadable::Foreign(_) => (
            (
                "Wählen Sie eine Weitergabe-Datei oder Sicherung",
                "share file or backup",
            ),
            Some("4711"),
        ),
        Unreadable::TextTooLong { .. } | Unreadable::TooMany { .. } => {
            (("Bitten Sie um eine neue", "Ask for a new"), Some("4711"))
        }
        Unreadable::Mangled(_) => (
            ("bitte als Anhang schicken lassen", "ask for it as an attachment"),
            Some("4711"),
        ),
        Unreadable::Several(_) => (("Speichern Sie jedes", "Save each"), Some("4711")),
        Unreadable::Newer { .. } => (("Laden Sie die Seite neu", "eload the page"), Some("4711")),
        Unreadable::Unexpected { .. } => (NEW_FILE, Some("4711")),
        Unreadable::Malformed { .. } => (NEW_FILE, Some("4711")),
        Unreadable::BeyondSeen { .. } => (NEW_FILE, Some("4711")),
        Unreadable::Twice { .. } => (NEW_FILE, Some("4711")),
        Unreadable::Altered => (NEW_FILE, None),
        Unreadable::PrivateInShare => (("sagen Sie der absendenden Person Bescheid", "tell the sender"), None),
    };
    leads_on(|text| text.unreadable(reason), way_on);
    for text in [DE(), EN()] {
        let sentence = text.unreadable(reason);
        assert!(
            detail.is_none_or(|detail| sentence.contains(detail)),
            "{detail:?} in: {sentence}"
        );
    }
}

#[test]
fn every_refused_file_gets_a_sentence_that_says_what_to_do() {
    let text = || "4711".to_owned();
    for reason in [
        Unreadable::Empty,
        Unreadable::TooLarge {
            bytes: 50 * 1024 * 1024 + 1,
            limit: 32 * 1024 * 1024,
        },
        Unreadable::NotText { at: 4_711 },
        Unreadable::NotJson(PLACE),
        Unreadable::Truncated(PLACE),
        Unreadable::TooDeep(PLACE),
        Unreadable::Foreign(PLACE),
        Unreadable::Mangled(PLACE),
        Unreadable::TextTooLong {
            limit: 20_000,
            place: PLACE,
        },
        Unreadable::Several(PLACE),
        Unreadable::Newer { needs: 4_711 },
        Unreadable::Unexpected {
            place: PLACE,
            what: text(),
        },
        Unreadable::Malformed {
            what: "time",
            found: text(),
        },
        Unreadable::BeyondSeen {
            dot: "r1-1".to_owned(),
            at: text(),
        },
        Unreadable::Twice {
            dot: "r1-1".to_owned(),
            at: text(),
        },
        Unreadable::Altered,
        Unreadable::PrivateInShare,
    ] {
        has_its_sentence(&reason);
    }
}

/// Each sort of file and each limit is called by a name of its own.
#[test]
fn every_sort_and_every_limit_has_its_name() {
    let sorts = Sort::ALL.map(|sort| Unreadable::OtherFile(sort, PLACE));
    let limits = Many::ALL.map(|many| Unreadable::TooMany { many, place: PLACE });
    let mut sentences = BTreeSet::new();
    for reason in sorts.iter().chain(&limits) {
        has_its_sentence(reason);
        sentences.extend([DE().unreadable(reason), EN().unreadable(reason)]);
    }
    assert_eq!(sentences.len(), 2 * (Sort::ALL.len() + Many::ALL.len()));
    for (name, sort) in [
        ("UTF-16", Sort::Utf16),
        ("ZIP", Sort::Zip),
        ("PDF", Sort::Pdf),
        ("RTF", Sort::Rtf),
    ] {
        let reason = Unreadable::OtherFile(sort, PLACE);
        assert!(
            [DE(), EN()].iter().all(|text| text.unreadable(&reason).contains(name)),
            "{name}"
        );
    }
}

/// R8: a label may be there and empty.
#[test]
fn r8_a_label_in_which_nothing_is_to_be_read_is_called_none() {
    for (text, none) in [(DE(), "ohne Absender"), (EN(), "no sender")] {
        for label in [None, Some(""), Some(" \u{a0}\t")] {
            assert_eq!(text.who(label), none, "{label:?}");
        }
        assert_eq!(text.who(Some("Anna, Köln")), "Anna, Köln");
    }
}

#[test]
fn two_documents_that_cannot_be_merged_get_a_sentence_too() {
    let conflation = Conflation {
        dot: Dot {
            replica: ReplicaId(1),
            counter: 2,
        },
        kind: Kind::parse("person").unwrap(),
        id: EntityId::parse("5b1e").unwrap(),
        field: FieldName::parse("name").unwrap(),
    };
    leads_on(|text| text.conflation(&conflation), NEW_FILE);
    assert!(DE().conflation(&conflation).contains("r0000000000000001-2"));
}

#[test]
fn every_edit_that_is_not_done_says_why() {
    let id = || EntityId::parse("5b1e").unwrap();
    for (refusal, way_on) in [
        (Refusal::Overtaken, ("Laden Sie die Seite neu", "Reload the page")),
        // Nothing can be done about these two; they say what became of what was typed.
        (Refusal::Erased(id()), ("nicht gespeichert", "not saved")),
        (
            Refusal::NotErasable(id()),
            ("nicht endgültig löschen", "cannot be deleted permanently"),
        ),
    ] {
        leads_on(|text| text.refusal(&refusal).to_owned(), way_on);
    }
}

#[test]
fn whatever_storage_does_not_do_is_told_with_a_way_on() {
    for (error, way_on) in [
        (
            StoreError::Blocked,
            ("Erlauben Sie dieser Seite das Speichern", "Allow this page to store"),
        ),
        (
            StoreError::Full,
            (
                "Erstellen Sie unter „Dateien“ eine Sicherung",
                "Create a backup under “Files”",
            ),
        ),
        (StoreError::NotKept, ("versuchen Sie es noch einmal", "try again")),
    ] {
        leads_on(|text| text.store_error(error).to_owned(), way_on);
    }
}

#[test]
fn every_flaw_of_a_form_says_what_is_wanted() {
    for (flaw, way_on) in [
        (Flaw::Missing, ("ausfüllen oder auswählen", "fill in or choose")),
        (Flaw::NotADay, ("zum Beispiel 23.11.2026", "for example 23.11.2026")),
        (
            Flaw::InFuture,
            ("heute oder einen früheren Tag", "today or an earlier day"),
        ),
        (Flaw::NotBetween(2020, 2100), ("von 2020 bis 2100", "from 2020 to 2100")),
        (Flaw::TwoReadings, ("ohne Punkt schreiben", "without a separator")),
        (Flaw::NotAPage, ("zum Beispiel https://", "for example https://")),
        (Flaw::TooLong(200), ("höchstens 200 Zeichen", "at most 200 characters")),
        (
            Flaw::NotAnEmail,
            ("klimaschutz@stadt.example", "klimaschutz@stadt.example"),
        ),
        (Flaw::NotAKey, ("acht Ziffern", "eight digits")),
        (
            Flaw::AlreadyThere,
            ("steht schon im Verzeichnis", "already in the directory"),
        ),
    ] {
        leads_on(|text| text.flaw(flaw), way_on);
    }
}

/// The list above a form names every field: by its row, or as the form that has it for its own.
#[test]
fn a_form_field_is_called_as_its_row_or_as_its_form_says() {
    let year = TARGET.part("year").map(|part| &part.field).unwrap();
    let mobile = field_of("person", "mobile").unwrap();
    for (field, de, en) in [
        (FormField::Of(year), "Zieljahr", "Target year"),
        (FormField::Of(mobile), "Mobiltelefon", "Mobile phone"),
        (Own::Phase.into(), "Schritt melden", "Report the current step"),
        (Own::AsOf.into(), "Stand vom", "As of"),
        (Own::Source.into(), "Quelle", "Source"),
        (
            Own::Reason.into(),
            "Grund für den Schritt zurück",
            "Reason for the step back",
        ),
        (Own::Scope.into(), "Geltungsbereich", "Scope"),
        (Own::Name.into(), "Name", "Name"),
        (
            Own::Key.into(),
            "Amtlicher Gemeindeschlüssel (AGS)",
            "Official municipality key (AGS)",
        ),
        (Own::Population.into(), "Einwohner*innenzahl", "Population"),
        (Own::Title.into(), "Titel", "Title"),
    ] {
        assert_eq!((DE().form_field(field), EN().form_field(field)), (de, en), "{field:?}");
    }
}

/// What the list of problems names is what stands above the field, also where the form asks a question.
#[test]
fn a_problem_is_said_of_the_field_as_it_is_labelled_in_the_form() {
    for field in kinds().flat_map(|kind| kind.fields) {
        let label = DE().label(&field.question.unwrap_or(field.label));
        assert_eq!(DE().form_field(FormField::Of(field)), label);
    }
}
