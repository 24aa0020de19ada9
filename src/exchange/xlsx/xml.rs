//! Text inside XML, on the way out and back.
use std::borrow::Cow;

/// Where `_x0041_` begins in `text` as Excel writes a character by its number, that number, and where it ends.
fn coded(text: &str) -> Option<(usize, u32, usize)> {
    let mut from = 0;
    while let Some(at) = text.get(from..)?.find("_x").map(|at| from + at) {
        let digits = text.get(at + 2..at + 6);
        let is_code = text.get(at + 6..at + 7) == Some("_");
        if let Some(digits) = digits.filter(|digits| is_code && digits.bytes().all(|b| b.is_ascii_hexdigit())) {
            return Some((at, u32::from_str_radix(digits, 16).ok()?, at + 7));
        }
        from = at + 2;
    }
    None
}

/// Puts `text` between two tags.
pub(super) fn put(xml: &mut String, text: &str) {
    let mut rest = text;
    while let Some((at, ..)) = coded(rest) {
        // The sign that begins it is written by its own number, so that it is read as it stands.
        put_plain(xml, rest.get(..at).unwrap_or_default());
        xml.push_str("_x005F_");
        rest = rest.get(at + 1..).unwrap_or_default();
    }
    put_plain(xml, rest);
}

/// Puts `text` between two tags or two quotation marks, whatever it looks like.
pub(super) fn put_plain(xml: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => xml.push_str("&amp;"),
            '<' => xml.push_str("&lt;"),
            '>' => xml.push_str("&gt;"),
            '"' => xml.push_str("&quot;"),
            c => xml.push(c),
        }
    }
}

/// Text with the characters that Excel has written by their numbers.
pub(super) fn decoded(text: &str) -> Cow<'_, str> {
    if coded(text).is_none() {
        return Cow::Borrowed(text);
    }
    let mut whole = String::new();
    let mut rest = text;
    while let Some((at, code, end)) = coded(rest) {
        whole.push_str(rest.get(..at).unwrap_or_default());
        match char::from_u32(code) {
            // Of a line end as Windows writes it, one sign is enough.
            Some('\r') if rest.get(end..).is_some_and(|rest| rest.starts_with('\n')) => {}
            Some('\r') => whole.push('\n'),
            Some(c) => whole.push(c),
            None => whole.push(char::REPLACEMENT_CHARACTER),
        }
        rest = rest.get(end..).unwrap_or_default();
    }
    whole.push_str(rest);
    Cow::Owned(whole)
}
