//! The links that open a mail program: each short enough, together with every address once, and saying what was written.
use klimanetz_core::interop::{Letter, Separator, bcc, pieces};
use percent_encoding::percent_decode_str;

fn addresses(n: usize) -> Vec<String> {
    (0..n)
        .map(|at| format!("klimaschutz+{at}@kommune-{at}.example"))
        .collect()
}

fn letter(body: &str) -> Letter {
    Letter {
        subject: "Wärme & Köln\r\nBcc: x@y.example".to_owned(),
        body: body.to_owned(),
    }
}

/// The value of a parameter of a link, as a mail program reads it.
fn value(href: &str, name: &str) -> Option<String> {
    let (_, query) = href.split_once('?')?;
    let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    let (_, value) = pairs.find(|(own, _)| *own == name)?;
    Some(percent_decode_str(value).decode_utf8().unwrap().into_owned())
}

#[test]
fn every_address_is_in_one_link_and_no_link_is_too_long() {
    for (n, n_links, separator, sign) in [
        (0, 0, Separator::Comma, ","),
        (1, 1, Separator::Comma, ","),
        (200, 5, Separator::Semicolon, ";"),
    ] {
        let all = addresses(n);
        let made = pieces(&all, &letter("Guten Tag zusammen,\n\nstimmt das noch?"), separator);
        assert!(made.has_body);
        let mut found = Vec::new();
        for piece in &made.links {
            assert!(
                piece.href.len() <= 1_900 && piece.href.starts_with("mailto:?bcc="),
                "{}",
                piece.href
            );
            assert!(
                piece
                    .href
                    .bytes()
                    .all(|b| b.is_ascii_graphic() && b != b'"' && b != b'<'),
                "{}",
                piece.href
            );
            let list = value(&piece.href, "bcc").unwrap();
            let here: Vec<String> = list.split(sign).map(str::to_owned).collect();
            assert_eq!(here.len(), piece.n);
            found.extend(here);
            assert_eq!(value(&piece.href, "subject").unwrap(), "Wärme & Köln Bcc: x@y.example");
            assert_eq!(
                value(&piece.href, "body").unwrap(),
                "Guten Tag zusammen,\r\n\r\nstimmt das noch?"
            );
        }
        assert_eq!(found, all);
        assert_eq!(made.links.len(), n_links);
    }
}

#[test]
fn a_text_too_long_for_a_link_is_left_out_and_the_subject_stays() {
    let made = pieces(&addresses(3), &letter(&"ä\n".repeat(400)), Separator::Comma);
    assert!(!made.has_body);
    assert_eq!(made.links.len(), 1);
    assert_eq!(value(&made.links[0].href, "body"), None);
    assert!(value(&made.links[0].href, "subject").is_some());
    let long = Letter {
        subject: "ö".repeat(500),
        body: String::new(),
    };
    assert_eq!(
        value(&pieces(&addresses(1), &long, Separator::Comma).links[0].href, "subject"),
        None
    );
}

#[test]
fn what_is_copied_is_separated_as_the_program_reads_it() {
    let two = ["a@b.example", "c@d.example"].map(str::to_owned);
    assert_eq!(bcc(&two, Separator::Semicolon), "a@b.example; c@d.example");
    assert_eq!(bcc(&two, Separator::Comma), "a@b.example, c@d.example");
}
