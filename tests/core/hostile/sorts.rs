//! Files that people pick by mistake are called what they are, and so is everything that happens to a text on its way.
use super::{says_where, sentences};
use klimanetz_core::snapshot::{Sort, Unreadable, read};

fn small() -> String {
    std::fs::read_to_string(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../tests/files/accepted-small.json"
    ))
    .unwrap()
}

#[test]
fn other_sorts_of_files_are_named() {
    let wide = |text: &str, is_little: bool, mark: bool| -> Vec<u8> {
        let units = mark.then_some(0xfeff).into_iter().chain(text.encode_utf16());
        units
            .flat_map(|unit| {
                if is_little {
                    unit.to_le_bytes()
                } else {
                    unit.to_be_bytes()
                }
            })
            .collect()
    };
    let utf_32: Vec<u8> = std::iter::once('\u{feff}')
        .chain(small().chars())
        .flat_map(|c| u32::from(c).to_be_bytes())
        .collect();
    let mut files: Vec<(Vec<u8>, Sort, &str)> = vec![
        (
            b"PK\x03\x04\x14\0\x06\0[Content_Types].xml".to_vec(),
            Sort::Zip,
            "ZIP-Archiv",
        ),
        (b"PK\x05\x06".to_vec(), Sort::Zip, "ZIP-Archiv"),
        (b"\x1f\x8b\x08\0\0\0\0\0".to_vec(), Sort::Archive, "Archiv"),
        (b"7z\xbc\xaf\x27\x1c\0".to_vec(), Sort::Archive, "Archiv"),
        (b"Rar!\x1a\x07".to_vec(), Sort::Archive, "Archiv"),
        (b"\xfd7zXZ\0".to_vec(), Sort::Archive, "Archiv"),
        (b"BZh91AY".to_vec(), Sort::Archive, "Archiv"),
        (b"%PDF-1.7\n%\xe2\xe3".to_vec(), Sort::Pdf, "PDF"),
        (b"\x89PNG\r\n".to_vec(), Sort::Picture, "Bild"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF".to_vec(), Sort::Picture, "Bild"),
        (b"GIF89a".to_vec(), Sort::Picture, "Bild"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1".to_vec(), Sort::Office, "Excel"),
        (b"{\\rtf1\\ansi {\"a\":1}}".to_vec(), Sort::Rtf, "RTF"),
        (b"<!DOCTYPE html><title>502</title>".to_vec(), Sort::Page, "Webseite"),
        (
            b"\n <html><script>var x = {\"a\": 1}</script>".to_vec(),
            Sort::Page,
            "Webseite",
        ),
        (
            b"\xef\xbb\xbf<?xml version=\"1.0\"?><x/>".to_vec(),
            Sort::Page,
            "Webseite",
        ),
        (utf_32, Sort::Utf16, "UTF-16"),
    ];
    for (is_little, mark) in [(true, true), (false, true), (true, false), (false, false)] {
        files.push((wide(&small(), is_little, mark), Sort::Utf16, "UTF-16"));
    }
    for (bytes, sort, name) in files {
        let reason = read(&bytes).unwrap_err();
        assert!(
            matches!(reason, Unreadable::OtherFile(found, _) if found == sort),
            "{sort:?}: {reason:?}"
        );
        assert!(
            says_where(&reason) && sentences(&reason)[0].contains(name),
            "{reason:?}"
        );
    }
}

#[test]
fn latin_1_is_refused_at_its_first_umlaut() {
    let latin: Vec<u8> = small().chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    let umlaut = small().find(|c: char| !c.is_ascii()).unwrap();
    assert_eq!(read(&latin), Err(Unreadable::NotText { at: umlaut }));
}

#[test]
fn what_mail_and_editors_do_to_a_text_changes_nothing() {
    let sent = read(small().as_bytes()).unwrap().shared;
    for arrived in [
        format!("\u{feff}{}", small()),
        small().replace('\n', "\r\n"),
        small().replace('\n', "\r"),
        small().trim_end().to_owned(),
        format!("{}\0\0\0\0", small()),
        format!("{}\n-- \nKlimaschutz {{Stadt}} }}]\"", small()),
        format!("Liebe {{Vorname}}, hier „das“ Verzeichnis:\n\n{}", small()),
        format!("<pre>{}</pre>", small()),
    ] {
        assert_eq!(
            read(arrived.as_bytes()).map(|snapshot| snapshot.shared).as_ref(),
            Ok(&sent),
            "{:?}",
            arrived.get(..40)
        );
    }
}

#[test]
fn two_snapshots_in_one_file_are_not_taken_for_one() {
    let reason = read(format!("{0}\n{0}", small()).as_bytes()).unwrap_err();
    assert!(
        matches!(reason, Unreadable::Several(place) if place.line > 20),
        "{reason:?}"
    );
    assert!(says_where(&reason));
}

#[test]
fn names_in_a_refusal_are_shown_with_what_is_hidden_in_them() {
    let bad = small().replace("\"05315000\":", "\"\\u202e05\\u0007315000\":");
    let reason = read(bad.as_bytes()).unwrap_err();
    assert!(matches!(reason, Unreadable::Malformed { what: "id", .. }), "{reason:?}");
    assert!(
        sentences(&reason)
            .iter()
            .all(|sentence| sentence.contains("⟨U+202E⟩05⟨U+0007⟩315000"))
    );
}
