//! What mail does to a text on its way: quoted, wrapped, both. It opens as it was sent, or is refused with that reason. (F32)
use super::sentences;
use super::strings::stating;
use klimanetz_core::documents::Shared;
use klimanetz_core::replica::Value;
use klimanetz_core::snapshot::{Header, Snapshot, Unreadable, read, write_share};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed, TestRunner};
use std::cell::Cell;

/// How a program wraps a long line.
#[derive(Debug, Clone, Copy)]
struct Wrapping {
    width: usize,
    /// Also between any two letters.
    anywhere: bool,
    /// Also inside a word that no line holds.
    long_words: bool,
    /// Also behind a hyphen.
    hyphens: bool,
    blank: Blank,
}

/// What becomes of the blank at which a line is wrapped.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Blank {
    Lost,
    AtEnd,
    AtBegin,
    /// It stays, and another one is put behind it (RFC 3676, DelSp).
    Doubled,
}

const AT_72: Wrapping = Wrapping {
    width: 72,
    anywhere: false,
    long_words: false,
    hyphens: false,
    blank: Blank::Lost,
};

fn wrapped(text: &str, how: Wrapping) -> String {
    let lines = text.lines().flat_map(|line| wrapped_line(line, how));
    lines.map(|line| line + "\n").collect()
}

fn wrapped_line(line: &str, how: Wrapping) -> Vec<String> {
    let mut rest: Vec<char> = line.chars().collect();
    let mut lines = Vec::new();
    while rest.len() > how.width {
        let is_blank = |at: &usize| rest[*at] == ' ';
        let is_hyphen = |at: &usize| {
            how.hyphens && rest[*at - 1] == '-' && rest[*at - 2].is_alphabetic() && rest[*at].is_alphabetic()
        };
        let before = (2..=how.width).rev().find(|at| is_blank(at) || is_hyphen(at));
        let at = match before {
            _ if how.anywhere => how.width,
            Some(at) => at,
            None if how.long_words => how.width,
            None => match (how.width..rest.len()).find(is_blank) {
                Some(at) => at,
                None => break,
            },
        };
        let mut first: String = rest[..at].iter().collect();
        let is_at_blank = rest[at] == ' ' && !how.anywhere;
        let n_gone = usize::from(is_at_blank && how.blank != Blank::AtBegin);
        match how.blank {
            Blank::AtEnd if is_at_blank => first.push(' '),
            Blank::Doubled => first.push_str(if is_at_blank { "  " } else { " " }),
            _ => {}
        }
        lines.push(first);
        rest.drain(..at + n_gone);
    }
    lines.push(rest.into_iter().collect());
    lines
}

fn quoted(text: &str, mark: &str) -> String {
    text.lines().map(|line| format!("{mark}{line}\n")).collect()
}

fn with_soft_breaks(text: &str, is_encoded: bool) -> String {
    let line = |line: &str| {
        let signs: Vec<String> = line
            .chars()
            .map(|c| match c {
                '=' if is_encoded => "=3D".to_owned(),
                c if is_encoded && !c.is_ascii() => c.to_string().bytes().map(|byte| format!("={byte:02X}")).collect(),
                c => c.to_string(),
            })
            .collect();
        let (mut all, mut length) = (String::new(), 0);
        for sign in signs {
            if length + sign.len() > 75 {
                all += "=\n";
                length = 0;
            }
            length += sign.len();
            all += &sign;
        }
        all + "\n"
    };
    text.lines().map(line).collect()
}

fn as_sent(shared: &Shared) -> String {
    let header = Header {
        at: Some(Default::default()),
        by: Some("Klima-Team der Stadt Bergisch Gladbach".to_owned()),
        app: "0".to_owned(),
    };
    write_share(shared, &header)
}

fn of_museum(name: &str) -> String {
    std::fs::read_to_string(format!("{}/../../tests/files/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

/// Topics with these texts.
fn texts(texts: &[String]) -> Shared {
    let names: Vec<String> = (0..texts.len()).map(|at| format!("t{at}")).collect();
    let statement = |(name, text): (&String, &String)| (name.clone(), Value::from(text.as_str()));
    let all: Vec<(String, Value)> = names.iter().zip(texts).map(statement).collect();
    let statements: Vec<(&str, &str, &str, Value)> = all
        .iter()
        .map(|(name, text)| ("topic", name.as_str(), "text", text.clone()))
        .collect();
    stating(&statements)
}

fn long_text() -> Shared {
    texts(&[
        "Eine längere Zeile, damit ein Mailprogramm sie umbricht: Fernwärme, Nahwärme, kalte Nahwärme, Eisspeicher und Abwasserwärme \
         in mehreren Quartieren. Strom- und Gasnetz, CO2-Bilanz, a > b, x = y."
            .to_owned(),
    ])
}

fn opens(name: &str, text: &str, sent: &Snapshot) {
    let arrived = read(text.as_bytes()).unwrap_or_else(|reason| panic!("{name}: {reason}\n{text}"));
    assert!(
        (&arrived.shared, arrived.scope) == (&sent.shared, sent.scope) && arrived.private == sent.private,
        "{name}"
    );
}

#[test]
fn f32_quoted_and_wrapped_text_opens_as_it_was_sent() {
    let files = [
        as_sent(&long_text()),
        of_museum("snapshot-v1-shared.json"),
        of_museum("snapshot-v1-backup.json"),
    ];
    for file in files {
        let sent = read(file.as_bytes()).unwrap();
        let mut all = vec![("soft breaks".to_owned(), with_soft_breaks(&file, false))];
        all.push(("quoted-printable".to_owned(), with_soft_breaks(&file, true)));
        for mark in ["> ", ">", ">> ", "> > ", ">>>"] {
            all.push((format!("quoted {mark}"), quoted(&file, mark)));
        }
        for width in [72, 76, 78] {
            for blank in [Blank::AtEnd, Blank::AtBegin, Blank::Doubled] {
                let once = wrapped(&file, Wrapping { width, blank, ..AT_72 });
                all.push((format!("{width} {blank:?}, quoted"), quoted(&once, "> ")));
                let name = format!("{width} {blank:?}, quoted first");
                let how = Wrapping { width, blank, ..AT_72 };
                all.push((name, wrapped(&quoted(&file, "> "), how)));
                all.push((format!("{width} {blank:?}"), once));
            }
            let anywhere = Wrapping {
                width,
                anywhere: true,
                ..AT_72
            };
            all.push((format!("{width} anywhere"), wrapped(&file, anywhere)));
        }
        for (name, text) in all {
            let around =
                format!("Liebe {{Vorname}},\nanbei „mein Stand“:\n\n{text}\n-- \nAnna {{Köln}}, \"Klima\"\n> [1]\n");
            opens(&name, &text, &sent);
            opens(&name, &around, &sent);
            opens(&name, &around.replace('\n', "\r\n"), &sent);
            opens(&name, &format!("\u{feff}{around}"), &sent);
        }
    }
}

/// An object in a greeting is not ours, and ours is found behind it.
#[test]
fn f32_an_object_in_front_is_passed_over() {
    let file = as_sent(&long_text());
    let sent = read(file.as_bytes()).unwrap();
    opens("one", &format!("{{\"Anrede\":1}} {{ }}\n{file}"), &sent);
    opens("many", &format!("{}{file}", "{\"a\":{}}\n".repeat(100_000)), &sent);
    let twice = format!("{{}}\n{file}\n{file}");
    assert!(matches!(read(twice.as_bytes()), Err(Unreadable::Several(_))));
}

/// Blanks are lost where a line was wrapped, or at the end of each line: only the checksum tells where there was one.
#[test]
fn f32_lost_blanks_are_found_again() {
    let file = as_sent(&long_text());
    let sent = read(file.as_bytes()).unwrap();
    for width in [60, 72, 76, 78, 100] {
        for (long_words, hyphens) in [(false, false), (true, false), (false, true), (true, true)] {
            let how = Wrapping {
                width,
                long_words,
                hyphens,
                ..AT_72
            };
            let name = format!("{how:?}");
            let once = wrapped(&file, how);
            opens(&name, &once, &sent);
            opens(&name, &quoted(&once, "> "), &sent);
            let how = Wrapping {
                blank: Blank::AtEnd,
                ..how
            };
            let cut: String = wrapped(&file, how)
                .lines()
                .map(|line| format!("{}\n", line.trim_end()))
                .collect();
            opens(&name, &cut, &sent);
        }
    }
}

/// Where nothing can be mended the cause is named, and never another program.
#[test]
fn f32_what_cannot_be_mended_is_called_quoted_or_wrapped() {
    let file = as_sent(&long_text());
    let altered = file.replace("Eisspeicher", "Erdspeicher");
    let wrapped_text = wrapped(&altered, AT_72);
    for text in [
        quoted(&altered, "> "),
        wrapped_text.clone(),
        quoted(&wrapped_text, ">> "),
        with_soft_breaks(&altered, true),
        // The blanks of a text that was wrapped twice.
        wrapped(&file, AT_72).replace(": ", ":\u{a0}"),
    ] {
        let reason = read(text.as_bytes()).expect_err("altered");
        assert!(matches!(reason, Unreadable::Mangled(_)), "{reason:?}: {text}");
        let [german, english] = sentences(&reason);
        let cause = "unterwegs verändert, etwa umbrochen oder zitiert – bitte als Anhang schicken lassen";
        assert!(german.contains(cause) && german.contains("Zeile"), "{german}");
        assert!(english.contains("attachment") && english.contains("line"), "{english}");
    }
    // Whatever became of a text on its way, one that names our format is ours.
    let halfway = |mark: &str| file.replace("\n\"seen", &format!("\n{mark}\"seen"));
    let typographic = file.replace('"', "\u{201c}");
    for text in [
        halfway("> "),
        halfway("| "),
        halfway("* "),
        typographic,
        file.replace('"', "&quot;"),
    ] {
        assert!(matches!(read(text.as_bytes()), Err(Unreadable::Mangled(_))), "{text}");
    }
    // What names another format, or none, is what it is.
    for text in [
        quoted("{\n\"format\":\"geojson\"\n}\n", "> "),
        file.replace("klimanetz-snapshot", "geojson"),
    ] {
        assert!(!matches!(read(text.as_bytes()), Err(Unreadable::Mangled(_)) | Ok(_)));
    }
}

fn any_text() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "Wärme",
        "und",
        "Strom-",
        "CO2-Bilanz",
        "a",
        ">",
        "> b",
        "x=",
        "=20",
        "„ja“",
        "\"nein\"",
        "\\n",
        "\n",
        "- [ ]",
        "🌍",
        " ",
        "",
        "Nahwärmeversorgungsgebietssatzungsänderungsverfahrensbeteiligungsunterlagenverzeichnisnummer",
        "From",
        "{",
        "}]",
        "1.5",
    ]);
    let words = prop::collection::vec(word, 1..60);
    words.prop_map(|words| words.join(" "))
}

fn any_wrapping() -> impl Strategy<Value = Wrapping> {
    let blank = prop::sample::select(vec![Blank::Lost, Blank::AtEnd, Blank::AtBegin, Blank::Doubled]);
    (60..120_usize, any::<[bool; 3]>(), blank).prop_map(|(width, [anywhere, long_words, hyphens], blank)| Wrapping {
        width,
        anywhere,
        long_words,
        hyphens,
        blank,
    })
}

/// Whatever mail does to whatever text: the same document, or the reason.
#[test]
fn f32_whatever_mail_does_it_is_the_same_document_or_the_reason() {
    let config = Config {
        cases: 400,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(32),
        ..Config::default()
    };
    let mark = || prop::sample::select(vec!["", "> ", ">", ">> ", "> > "]);
    let cuts_blanks = prop::bool::weighted(0.2);
    let cases = (
        prop::collection::vec(any_text(), 1..4),
        mark(),
        any_wrapping(),
        mark(),
        cuts_blanks,
    );
    let (n, n_opened) = (Cell::new(0), Cell::new(0));
    let run = TestRunner::new(config).run(&cases, |(all, inner, how, outer, cuts_blanks)| {
        let shared = texts(&all);
        let mut text = quoted(&wrapped(&quoted(&as_sent(&shared), inner), how), outer);
        if cuts_blanks {
            text = text.lines().map(|line| format!("{}\n", line.trim_end())).collect();
        }
        n.set(n.get() + 1);
        match read(text.as_bytes()) {
            Ok(arrived) => {
                n_opened.set(n_opened.get() + 1);
                prop_assert_eq!(arrived.shared, shared);
            }
            Err(reason) => prop_assert!(matches!(reason, Unreadable::Mangled(_)), "{reason:?}\n{text}"),
        }
        Ok(())
    });
    run.unwrap_or_else(|failure| panic!("{failure}"));
    assert!(n_opened.get() * 2 > n.get(), "{} of {} opened", n_opened.get(), n.get());
}

/// What no mail is as long as is not tried again and again, and still called what it is.
#[test]
fn f32_a_long_text_is_named_and_not_mended() {
    let shared = texts(&["Wärme ".repeat(3_000) + "im Quartier"]);
    let file = quoted(&wrapped(&as_sent(&shared), AT_72), "> ");
    assert!(read(file.as_bytes()).is_ok());
    let padded = format!("{file}{}", " \n".repeat(4 << 20));
    assert!(matches!(read(padded.as_bytes()), Err(Unreadable::Mangled(_))));
}
