//! Minutes: what stands in them, in which words, and that nothing private and no markup does.
use super::{FIRST, MEETING, SECOND, anna, item, writes};
use crate::json::json;
use crate::member::{BORNHEIM, KOELN, Member, SAID, TOPIC, today};
use klimanetz_core::documents::{Private, Shared};
use klimanetz_core::domain::Meeting;
use klimanetz_core::draft::{Reported, attend, done, report};
use klimanetz_core::interop::{Block, Paper, html, icalendar, markdown, minutes};
use klimanetz_core::snapshot::{Header, write_backup};
use klimanetz_core::text::Language;

const OTHER_TOPIC: &str = "5b1e0000-0000-4000-8000-0000000000a1";
const SAID_TOO: &str = "5b1e0000-0000-4000-8000-0000000000b2";
const SAID_BEFORE: &str = "5b1e0000-0000-4000-8000-0000000000b3";

/// A meeting at which something of everything happened.
fn held() -> Member {
    let mut anna = anna();
    item(&mut anna, FIRST, "", 1, Some(30));
    anna.writes(("agendaItem", FIRST), "topic", TOPIC);
    anna.writes(
        ("agendaItem", FIRST),
        "result",
        "Wir **bleiben** dran.\n\n- Leitfaden\n- Karte",
    );
    item(&mut anna, SECOND, "Verschiedenes", 2, None);
    anna.does(attend(MEETING, KOELN, "anwesend"));
    anna.does(attend(MEETING, BORNHEIM, "abgesagt"));
    let said = [
        ("topic", TOPIC),
        ("text", "Köln plant drei Netze."),
        ("day", "2026-11-23"),
        ("saidBy", KOELN),
    ];
    writes(&mut anna, ("contribution", SAID), &said);
    writes(&mut anna, ("topic", OTHER_TOPIC), &[("title", "Förderung")]);
    let linked = [
        ("topic", OTHER_TOPIC),
        ("text", "Wer zahlt?"),
        ("meeting", MEETING),
        ("sort", "offene_frage"),
    ];
    writes(&mut anna, ("contribution", SAID_TOO), &linked);
    let before = [("topic", TOPIC), ("text", "Vor dem Treffen."), ("day", "2026-11-01")];
    writes(&mut anna, ("contribution", SAID_BEFORE), &before);
    anna.writes(
        ("municipality", KOELN),
        "heatPlan",
        json!({"phase": "zielszenario", "asOf": "2026-01-01", "source": "Rat"}),
    );
    let meeting = Meeting::find(&anna.document, MEETING).unwrap();
    let edit = report(
        &anna.document,
        &meeting,
        (KOELN, Reported::Step("beschlossen")),
        "mündlich",
        today(),
    );
    anna.does(edit.unwrap());
    let agreed = [
        ("title", "Leitfaden | verschicken"),
        ("meeting", MEETING),
        ("due", "2026-12-01"),
    ];
    writes(
        &mut anna,
        ("agreement", "5b1e0000-0000-4000-8000-0000000000e9"),
        &agreed,
    );
    anna.writes(
        ("agreement", "5b1e0000-0000-4000-8000-0000000000e9"),
        &format!("who:{KOELN}"),
        true,
    );
    anna.does(done(
        ("agreement", "5b1e0000-0000-4000-8000-0000000000e9"),
        Some(today()),
    ));
    anna
}

fn paper(member: &Member) -> Paper {
    minutes(&Shared(member.document.clone()), MEETING, Language::German.text()).unwrap()
}

#[test]
fn everything_of_the_meeting_stands_in_its_minutes() {
    let expected = "# Protokoll: Netzwerktreffen

- **Fassung:** Entwurf
- **Tag:** 23.11.2026
- **Zeit:** 14:00–16:00 Uhr
- **Form:** Präsenz
- **Ort:** Rathaus; Saal 1, EG

## Teilnehmende

- **anwesend (1):** Köln
- **abgesagt (1):** Bornheim

## Tagesordnung

### TOP 1: Wärmenetze

- **Zeit:** 14:00 Uhr

**Ergebnis:**

Wir **bleiben** dran.

- Leitfaden
- Karte

**Köln:**

Köln plant drei Netze.

### TOP 2: Verschiedenes

- **Zeit:** 14:30 Uhr

## Weitere Beiträge

### Förderung

**ohne Nennung, offene Frage:**

Wer zahlt?

## Statusrunde

1 Kommune hat berichtet.

| Kommune | Gemeldeter Schritt | Änderung |
| --- | --- | --- |
| Köln | Wärmeplan beschlossen | vorher: Zielszenario |

## Vereinbarungen

| Was | Wer | Bis wann | Erledigt |
| --- | --- | --- | --- |
| Leitfaden \\| verschicken | Köln | 01.12.2026 | 23.11.2026 |
";
    let mut anna = held();
    assert_eq!(markdown(&paper(&anna)), expected);
    anna.writes(("meeting", MEETING), "minutes", "abgestimmt");
    assert!(markdown(&paper(&anna)).contains("**Fassung:** abgestimmt"));
    let english = minutes(&Shared(anna.document), MEETING, Language::English.text()).unwrap();
    let english = markdown(&english);
    for words in [
        "# Minutes: Netzwerktreffen",
        "**present (1):** Köln",
        "not named, open question",
        "before: target scenario",
    ] {
        assert!(english.contains(words), "{words}\n{english}");
    }
}

/// F35: blanks before a line stay where they were typed, and make no code of it.
#[test]
fn f35_blanks_before_a_line_are_in_the_markdown() {
    let mut anna = held();
    anna.writes(
        ("agendaItem", FIRST),
        "result",
        "Kosten:\n    1.200 Euro\n\t- davon Land: 800 Euro",
    );
    let blanks = "\u{a0}".repeat(4);
    let file = markdown(&paper(&anna));
    assert!(file.contains(&format!("{blanks}1.200 Euro")), "{file}");
    assert!(file.contains(&format!("{blanks}- davon Land: 800 Euro")), "{file}");
}

#[test]
fn a_meeting_without_anything_has_short_minutes() {
    let mut anna = Member::new("Anna");
    writes(&mut anna, ("meeting", MEETING), &[("title", "x")]);
    assert_eq!(paper(&anna).blocks.len(), 1);
    assert_eq!(minutes(&Shared::default(), MEETING, Language::German.text()), None);
}

/// T-N-2: the sentinel stands in everything private about the meeting, and in no minutes and no calendar.
#[test]
fn t_n_2_nothing_private_stands_in_minutes_or_calendar() {
    const SENTINEL: &str = "GEHEIM-7f3a";
    let shared = Shared(held().document);
    let mut me = Member::new("ich");
    for (kind, id, field) in [
        ("note", FIRST, "text"),
        ("followUp", SECOND, "title"),
        ("person", SAID, "phone"),
    ] {
        me.writes((kind, id), field, SENTINEL);
        me.writes((kind, id), &format!("about:{MEETING}"), true);
        me.writes((kind, id), "meeting", MEETING);
    }
    let private = Private::new(me.document);
    let header = Header {
        at: Some(Default::default()),
        by: None,
        app: String::new(),
    };
    assert!(write_backup(&shared, &private, &header).contains(SENTINEL));
    for language in Language::ALL {
        let paper = minutes(&shared, MEETING, language.text()).unwrap();
        let calendar = icalendar(&shared, MEETING, language.text()).unwrap();
        for text in [
            markdown(&paper),
            html(&paper, language.tag()),
            format!("{paper:?}"),
            calendar,
        ] {
            assert!(!text.contains(SENTINEL));
        }
    }
}

#[test]
fn nothing_typed_is_markup_in_html() {
    const EVIL: &str = "</title><script>alert(1)</script>\"' & <img src=x onerror=y>";
    let paper = Paper {
        title: EVIL.to_owned(),
        blocks: vec![
            Block::Heading(EVIL.to_owned()),
            Block::Subheading(EVIL.to_owned()),
            Block::Line(EVIL.to_owned()),
            Block::Facts(vec![(EVIL.to_owned(), EVIL.to_owned())]),
            Block::Prose(
                EVIL.to_owned(),
                format!("{EVIL}\n\n[x](javascript:alert(1)) [y](https://example.org/?a=\"b)\n\n```\n{EVIL}\n```"),
            ),
            Block::Table {
                caption: EVIL.to_owned(),
                headers: vec![EVIL.to_owned(); 2],
                rows: vec![vec![EVIL.to_owned(); 2]],
            },
        ],
    };
    let file = html(&paper, "de");
    for markup in ["<script", "<img", "</title><", "href=\"javascript:"] {
        assert!(!file.contains(markup), "{markup}\n{file}");
    }
    assert!(file.starts_with("<!doctype html>\n<html lang=\"de\">") && file.ends_with("</html>\n"));
    assert!(file.contains("&lt;script&gt;") && file.contains("default-src 'none'"));
}

#[test]
fn prose_cannot_pretend_to_be_a_part_of_the_minutes() {
    let blocks = vec![
        Block::Prose("Köln".to_owned(), "# Vereinbarungen\n\n<b>x</b>".to_owned()),
        Block::Line("# nein".to_owned()),
    ];
    let file = markdown(&Paper {
        title: "a\nb # c".to_owned(),
        blocks,
    });
    assert_eq!(
        file,
        "# a b \\# c\n\n**Köln:**\n\n#### Vereinbarungen\n\n\\<b\\>x\\</b\\>\n\n\\# nein\n"
    );
}

/// B35: a table is named by its caption, not by its first column, and each row by its first cell.
#[test]
fn b35_tables_and_rows_of_the_minutes_have_names() {
    for (language, round, agreements) in [
        (
            Language::German,
            "Gemeldete Schritte der Wärmeplanung",
            "Was vereinbart wurde: wer, bis wann",
        ),
        (
            Language::English,
            "Steps of heat planning that were reported",
            "What was agreed: by whom, until when",
        ),
    ] {
        let paper = minutes(&Shared(held().document), MEETING, language.text()).unwrap();
        let file = html(&paper, language.tag());
        for (caption, row) in [(round, "Köln"), (agreements, "Leitfaden | verschicken")] {
            assert!(file.contains(&format!(
                "<table><caption>{caption}</caption><thead><tr><th scope=\"col\">"
            )));
            assert!(
                file.contains(&format!("<tr><th scope=\"row\">{row}</th><td>")),
                "{file}"
            );
        }
    }
}
