//! Finds the JSON in what was received: a byte-order mark before it, a mail's greeting or footer around it.
use super::unreadable::{Place, Unreadable};
use super::{MAX_BYTES, MAX_DEPTH};

/// The text of the first JSON object in `bytes`, with the place where it begins.
///
/// Walks once over the bytes, so that depth and end are known before anything is parsed.
pub(super) fn cut(bytes: &[u8]) -> Result<(&str, Place), Unreadable> {
    if bytes.len() > MAX_BYTES {
        return Err(Unreadable::TooLarge {
            bytes: bytes.len(),
            limit: MAX_BYTES,
        });
    }
    let text = std::str::from_utf8(bytes).map_err(|error| Unreadable::NotText {
        at: error.valid_up_to(),
    })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim().is_empty() {
        return Err(Unreadable::Empty);
    }
    let start = object_start(text).ok_or_else(|| Unreadable::NotJson(place(text, first_visible(text))))?;
    let end = object_end(text, start)?;
    Ok((text.get(start..end).unwrap_or_default(), place(text, start)))
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

fn object_end(text: &str, start: usize) -> Result<usize, Unreadable> {
    let (mut depth, mut in_string, mut escaped) = (0_usize, false, false);
    for (at, byte) in text.bytes().enumerate().skip(start) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_string => escaped = true,
            b'"' => in_string = !in_string,
            b'{' | b'[' if !in_string => {
                depth += 1;
                if depth > MAX_DEPTH {
                    return Err(Unreadable::TooDeep(place(text, at)));
                }
            }
            b'}' | b']' if !in_string => {
                depth -= 1;
                if depth == 0 {
                    return Ok(at + 1);
                }
            }
            _ => {}
        }
    }
    Err(Unreadable::Truncated(place(text, text.len())))
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
