//! Addresses for the field of blind copies, and the links that open a mail program with them (RFC 6068).
use super::letter::Letter;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// What a link may have of characters: Windows hands a program about 2,000 of them.
pub const LONGEST: usize = 1_900;
/// What subject and text may take of them, so that some addresses have room in each.
const LONGEST_LETTER: usize = 1_200;

/// What need not be written out.
const PLAIN: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'_')
    .remove(b'.')
    .remove(b'~')
    .remove(b'@');

/// What stands between two addresses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Separator {
    /// As Outlook reads it.
    Semicolon,
    /// As the standard has it.
    Comma,
}

/// A link that opens the mail program with a part of the addresses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// The address of the link.
    pub href: String,
    /// How many mailboxes it writes to.
    pub n: usize,
}

/// The links for all addresses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pieces {
    /// One after the other.
    pub links: Vec<Piece>,
    /// Whether they carry the text; one that is too long is copied.
    pub has_body: bool,
}

impl Separator {
    fn in_text(self) -> &'static str {
        match self {
            Separator::Semicolon => "; ",
            Separator::Comma => ", ",
        }
    }

    fn in_link(self) -> &'static str {
        match self {
            Separator::Semicolon => ";",
            Separator::Comma => ",",
        }
    }
}

/// The addresses as they are pasted into a field.
pub fn bcc(addresses: &[String], separator: Separator) -> String {
    addresses.join(separator.in_text())
}

/// The links, none longer than `LONGEST` unless a single address makes it so.
pub fn pieces(addresses: &[String], letter: &Letter, separator: Separator) -> Pieces {
    let subject = parameter(
        "subject",
        &letter.subject.split_whitespace().collect::<Vec<_>>().join(" "),
    );
    let body = parameter("body", &lines(&letter.body));
    let has_body = subject.len() + body.len() <= LONGEST_LETTER;
    let mut rest = subject;
    if has_body {
        rest.push_str(&body);
    } else {
        // A subject alone that long is left out, too.
        rest.truncate(if rest.len() <= LONGEST_LETTER { rest.len() } else { 0 });
    }
    let begin = "mailto:?bcc=";
    let (mut links, mut list, mut n) = (Vec::new(), String::new(), 0);
    let link = |list: &str| format!("{begin}{list}{rest}");
    for address in addresses {
        let address = utf8_percent_encode(address, PLAIN).to_string();
        let length = begin.len() + list.len() + separator.in_link().len() + address.len() + rest.len();
        if n > 0 && length > LONGEST {
            links.push(Piece { href: link(&list), n });
            (list, n) = (String::new(), 0);
        }
        if n > 0 {
            list.push_str(separator.in_link());
        }
        list.push_str(&address);
        n += 1;
    }
    if n > 0 {
        links.push(Piece { href: link(&list), n });
    }
    Pieces { links, has_body }
}

fn parameter(name: &str, value: &str) -> String {
    if value.is_empty() {
        return String::new();
    }
    format!("&{name}={}", utf8_percent_encode(value, PLAIN))
}

/// With the line ends that mail has, and nothing else that steers.
fn lines(text: &str) -> String {
    let lines = text.lines().map(|line| {
        let plain: String = line.chars().filter(|c| !c.is_control() || *c == '\t').collect();
        plain
    });
    lines.collect::<Vec<_>>().join("\r\n")
}
