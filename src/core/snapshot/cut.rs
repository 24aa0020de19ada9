//! Finds the JSON in what was received: a byte-order mark before it, a mail's greeting or footer around it.
use super::limit::{MAX_DEPTH, MAX_TEXT};
use super::sort::Sort;
use super::unreadable::{Many, Place, Unreadable};
use super::{FORMAT, MAX_BYTES};

/// The text of the first JSON object in `bytes`, with the place where it begins.
///
/// Walks once over the bytes, so that size, depth, lengths and end are known before anything is parsed.
pub(super) fn cut(bytes: &[u8]) -> Result<(&str, Place), Unreadable> {
    if bytes.len() > MAX_BYTES {
        return Err(Unreadable::TooLarge {
            bytes: bytes.len(),
            limit: MAX_BYTES,
        });
    }
    if let Some(sort) = Sort::of(bytes) {
        return Err(Unreadable::OtherFile(sort, Place { line: 1, column: 1 }));
    }
    let text = std::str::from_utf8(bytes).map_err(|error| Unreadable::NotText {
        at: error.valid_up_to(),
    })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim().is_empty() {
        return Err(Unreadable::Empty);
    }
    let name = format!("\"{FORMAT}\"");
    let is_ours = text.contains(&name);
    if let (false, Some(sort)) = (is_ours, Sort::of_text(text)) {
        return Err(Unreadable::OtherFile(sort, place(text, first_visible(text))));
    }
    let start = object_start(text).ok_or_else(|| Unreadable::NotJson(place(text, first_visible(text))))?;
    let at = place(text, start);
    let end = object_end(text, start).map_err(|unreadable| match unreadable {
        // More than we take, and not ours anyway: that is the better reason.
        Unreadable::TextTooLong { .. } | Unreadable::TooMany { .. } if !is_ours => Unreadable::Foreign(at),
        other => other,
    })?;
    if let Some(second) = text.get(end..).and_then(|after| after.find(&name)) {
        return Err(Unreadable::Several(place(text, end + second)));
    }
    Ok((text.get(start..end).unwrap_or_default(), at))
}

/// The first brace that begins an object; a greeting like `{Vorname}` does not.
fn object_start(text: &str) -> Option<usize> {
    let begins = |at: usize| {
        let inside = text.get(at + 1..).unwrap_or_default().trim_start();
        inside.starts_with(['"', '}'])
    };
    let mut braces = text.match_indices('{').map(|(at, _)| at);
    braces.find(|at| begins(*at)).or_else(|| text.find('{'))
}

/// What has been met on the way through the object.
#[derive(Default)]
struct Walk {
    depth: usize,
    n_parts: usize,
    n_objects: usize,
    /// Where the text begins that the walk is inside of, and how many characters it has so far.
    string: Option<(usize, usize)>,
}

fn object_end(text: &str, start: usize) -> Result<usize, Unreadable> {
    let (mut walk, bytes, mut at) = (Walk::default(), text.as_bytes(), start);
    while let Some(&byte) = bytes.get(at) {
        match (&mut walk.string, byte) {
            (Some((_, length)), b'\\') => {
                let rest = bytes.get(at + 1..).unwrap_or_default();
                // An escape is one character; the second half of a pair is none.
                let is_half = matches!(rest, [b'u', b'd' | b'D', b'c'..=b'f' | b'C'..=b'F', ..]);
                *length += usize::from(!is_half);
                let n_digits = rest
                    .iter()
                    .skip(1)
                    .take(4)
                    .take_while(|b| b.is_ascii_hexdigit())
                    .count();
                at += if rest.first() == Some(&b'u') { 1 + n_digits } else { 1 };
            }
            (Some(_), b'"') => walk.string = None,
            (Some((_, length)), _) => {
                let is_first_byte = byte & 0xc0 != 0x80;
                *length += usize::from(is_first_byte);
            }
            (None, b'"') => walk.string = Some((at, 0)),
            (None, b'{' | b'[' | b',') => walk.count(byte).map_err(|many| too_many(many, text, at))?,
            (None, b'}' | b']') => {
                walk.depth -= 1;
                if walk.depth == 0 {
                    return Ok(at + 1);
                }
            }
            _ => {}
        }
        if let Some((begin, length)) = walk.string
            && length > MAX_TEXT
        {
            return Err(Unreadable::TextTooLong {
                limit: MAX_TEXT,
                place: place(text, begin),
            });
        }
        if walk.depth > MAX_DEPTH {
            return Err(Unreadable::TooDeep(place(text, at)));
        }
        at += 1;
    }
    Err(Unreadable::Truncated(place(text, text.len())))
}

impl Walk {
    fn count(&mut self, byte: u8) -> Result<(), Many> {
        self.depth += usize::from(byte != b',');
        self.n_objects += usize::from(byte == b'{');
        self.n_parts += 1;
        if self.n_objects > Many::Objects.limit() {
            return Err(Many::Objects);
        }
        if self.n_parts > Many::Parts.limit() {
            return Err(Many::Parts);
        }
        Ok(())
    }
}

fn too_many(many: Many, text: &str, at: usize) -> Unreadable {
    Unreadable::TooMany {
        many,
        place: place(text, at),
    }
}

fn first_visible(text: &str) -> usize {
    text.find(|c: char| !c.is_whitespace()).unwrap_or(0)
}

fn place(text: &str, at: usize) -> Place {
    let before = text.get(..at).unwrap_or(text);
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    Place {
        line: before.matches('\n').count() + 1,
        column: before.get(line_start..).unwrap_or_default().chars().count() + 1,
    }
}
