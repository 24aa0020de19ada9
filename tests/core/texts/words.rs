//! One word for one thing: words that meant two things, or that nobody says, stay out of the sentences and of the catalogue.
use super::said;
use crate::source::{Rust, files};

/// A word that is not said any more.
struct Not {
    word: &'static str,
    /// What is said instead.
    but: &'static str,
    /// Texts in which it means something else.
    except: &'static [&'static str],
}

const fn not(word: &'static str, but: &'static str) -> Not {
    Not { word, but, except: &[] }
}

const GERMAN: &[Not] = &[
    not("Kennzeichnung", "Absender"),
    // A member would believe that there is a backup.
    not("esichert", "gespeichert; „Sicherung“ is the backup alone"),
    not("Austausch", "Dateien, Daten teilen"),
    not("Stand-Kennung", "Prüfzeichen"),
    not("Stand angeben", "Schritt melden"),
    not("Stand der", "Schritt, Etappe, Status or Umsetzungsstand"),
    not("Stand des", "Status"),
    not("Stände", "Angaben, Schritte"),
    Not {
        word: "Stand {",
        but: "Stand vom",
        // Most sources name a month or a year.
        except: &["öffentlich berichtet, Stand {when}"],
    },
    Not {
        word: "gehört",
        but: "hat berichtet; ist Teil von",
        except: &["gehört zu keiner Seite", "„{word}“ gehört zu keiner"],
    },
    not("Erreichbarkeit", "Kontakt; Erreichbar (Tage, Zeiten)"),
    not("u entscheiden", "bitte klären"),
    not("mehrere Angaben", "unterschiedliche Angaben"),
    not("erschiedene Angaben", "unterschiedliche Angaben"),
    not("hinausgeht", "was weitergegeben wird"),
    not("verweist", "Verknüpfte Einträge"),
    not("Doch offen", "Wieder öffnen"),
    not("Das ist zum Nachmachen", "Das können andere nachmachen"),
    not("Davor stehe ich", "Vor dieser Aufgabe stehe ich"),
    not("überschritten", "ist vorbei"),
    not("Impressum", "Hinweise"),
    not("0 verloren", "nothing: nobody has feared it"),
    not("0 private", "Private Notizen sind nicht dabei"),
    not("beiseite", "zur Seite gelegt"),
    not("von selbst", "automatisch"),
    not("Von selbst", "Automatisch"),
    not("Nichts von", "Ohne Ihr Zutun"),
    not("So etwas", "Die Datei stammt nicht aus Klimanetz oder ist beschädigt"),
    not("bleibt weg", "wird nicht wiederhergestellt"),
    not("angekommen", "geladen, vorhanden"),
];

const ENGLISH: &[Not] = &[
    not("for ever", "permanently"),
    Not {
        word: "rase",
        but: "delete",
        except: &["{erased} deletion markers", "and {erased} (random"],
    },
    not("rasing", "deleting"),
    not("rasure", "deletion"),
    not("ake over", "apply"),
    not("aken over", "applied"),
    not("anew", "again"),
    not("ecured", "saved"),
    not("identifier", "fingerprint"),
    not("What leaves:", "To be shared"),
    not("heard", "has reported"),
    not("Kreis", "district"),
    not("per head", "per capita"),
    not("balanced by", "inventory method"),
    not("Pioneer", "frontrunner"),
    not("decision of the council", "council resolution"),
    not("allows no", "does not allow"),
    not("counts nobody", "collects no statistics"),
    not("Stand ", "As of"),
    not("State the", "Enter, report"),
    not("statuses", "steps"),
    not("to be decided", "please settle"),
    not("What links here", "Linked entries"),
    not("fits together", "match"),
    not("Projektträger", "funding agency"),
    not("CO₂-Äq", "CO₂e"),
];

/// What stands in the catalogue: codes and the words of both languages.
fn catalogue() -> Vec<(String, String)> {
    let mut all = Vec::new();
    for source in files("src/core/catalogue", &[".rs"]) {
        let texts = Rust::read(&source.text).texts.into_iter();
        all.extend(texts.map(|(line, text, _)| (format!("{}:{line}", source.path), text)));
    }
    all
}

fn slips(texts: &[(String, String)], table: &[Not]) -> Vec<String> {
    let mut slips = Vec::new();
    for (at, text) in texts {
        for Not { word, but, except } in table {
            if text.contains(word) && !except.iter().any(|other| text.contains(other)) {
                slips.push(format!("{at}: not „{word}“, but: {but}: {text}"));
            }
        }
    }
    slips
}

#[test]
fn no_word_stands_for_two_things() {
    for (language, table) in [("DE", GERMAN), ("EN", ENGLISH)] {
        let found = slips(&said(language), table);
        assert!(found.is_empty(), "\n{}", found.join("\n"));
    }
    // The catalogue has both languages in one file, and the German of it has words that are English ones elsewhere.
    let german = slips(&catalogue(), GERMAN);
    assert!(german.is_empty(), "\n{}", german.join("\n"));
    let english = ENGLISH
        .iter()
        .filter(|not| !["Kreis", "Stand ", "CO₂-Äq", "rase"].contains(&not.word));
    for not in english {
        let found = slips(&catalogue(), std::slice::from_ref(not));
        assert!(found.is_empty(), "\n{}", found.join("\n"));
    }
}

/// An exception that no text needs any more goes.
#[test]
fn every_exception_is_needed() {
    for (language, table) in [("DE", GERMAN), ("EN", ENGLISH)] {
        let texts = said(language);
        for other in table.iter().flat_map(|not| not.except) {
            assert!(texts.iter().any(|(_, text)| text.contains(other)), "{other}");
        }
    }
}

/// A reply to an invitation is no answer to a question.
#[test]
fn an_invitation_gets_a_reply() {
    for (language, word) in [("DE", "Antwort"), ("EN", "nswer")] {
        let texts = said(language);
        let of_meeting = texts.iter().filter(|(at, _)| at.contains("/meeting.rs:"));
        let found: Vec<_> = of_meeting.filter(|(_, text)| text.contains(word)).collect();
        assert!(found.is_empty(), "{found:?}");
    }
}
