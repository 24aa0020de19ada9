//! Finds the JSON in what was received: a byte-order mark before it, a mail's greeting or footer around it.
use super::limit::{MAX_DEPTH, MAX_TEXT};
use super::sort::Sort;
use super::unreadable::{Many, Place, Unreadable};
use super::{FORMAT, MAX_BYTES};
use crate::pace::Pace;
use std::ops::Range;

/// The first JSON object of what was received.
pub(super) struct Cut<'a> {
    /// Its text.
    pub json: &'a str,
    /// Where it begins.
    pub start: Place,
    /// The records in it, in the order of the text.
    pub joints: Vec<Joint>,
}

/// Where a record stands in the text: what can be read by itself. Right only if the text is what it should be.
pub(super) struct Joint {
    /// Whether it is in the private part.
    pub is_private: bool,
    /// The key of its kind, with its quotation marks.
    pub kind: Range<usize>,
    /// The key that is its id, with its quotation marks.
    pub id: Range<usize>,
    /// Its fields, with their braces.
    pub fields: Range<usize>,
}

/// Finds the first JSON object in `bytes`.
///
/// Walks once over the bytes, so that size, depth, lengths and end are known before anything is parsed.
pub(super) async fn cut<'a>(bytes: &'a [u8], pace: Pace<'_>) -> Result<Cut<'a>, Unreadable> {
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
    let last_name = text.rfind(&name);
    if let (None, Some(sort)) = (last_name, Sort::of_text(text)) {
        return Err(Unreadable::OtherFile(sort, place(text, first_visible(text))));
    }
    let mut start = object_start(text).ok_or_else(|| Unreadable::NotJson(place(text, first_visible(text))))?;
    let (walk, end) = loop {
        let (walk, end) = walked(text, start, last_name.is_some(), pace).await?;
        // What names nothing of ours may be part of a greeting, if ours is still to come.
        let is_other = last_name >= Some(end) && !text.get(start..end).unwrap_or_default().contains(&name);
        match text.get(end..).and_then(first_object).filter(|_| is_other) {
            Some(next) => start = end + next,
            None => break (walk, end),
        }
    };
    if let Some(second) = text.get(end..).and_then(|after| after.find(&name)) {
        return Err(Unreadable::Several(place(text, end + second)));
    }
    let from_start = |range: Range<usize>| range.start.saturating_sub(start)..range.end.saturating_sub(start);
    let joints = walk.joints.into_iter().map(|joint| Joint {
        kind: from_start(joint.kind),
        id: from_start(joint.id),
        fields: from_start(joint.fields),
        ..joint
    });
    Ok(Cut {
        json: text.get(start..end).unwrap_or_default(),
        start: place(text, start),
        joints: joints.collect(),
    })
}

/// Walks through the object that begins at `start`: what was met, and where it ends.
async fn walked(text: &str, start: usize, is_ours: bool, pace: Pace<'_>) -> Result<(Walk, usize), Unreadable> {
    let mut walk = Walk {
        at: start,
        ..Walk::default()
    };
    loop {
        let end = walk.go_on(text).map_err(|unreadable| match unreadable {
            // More than we take, and not ours anyway: that is the better reason.
            Unreadable::TextTooLong { .. } | Unreadable::TooMany { .. } if !is_ours => {
                Unreadable::Foreign(place(text, start))
            }
            other => other,
        })?;
        if let Some(end) = end {
            return Ok((walk, end));
        }
        pace.step(walk.at, text.len()).await;
    }
}

/// The first brace that begins an object, or the first one of all.
pub(super) fn object_start(text: &str) -> Option<usize> {
    first_object(text).or_else(|| text.find('{'))
}

/// The first brace that begins an object; a greeting like `{Vorname}` does not.
fn first_object(text: &str) -> Option<usize> {
    let begins = |at: usize| {
        let inside = text.get(at + 1..).unwrap_or_default();
        // In a mail the next line may begin with quoting marks.
        let inside = inside.trim_start_matches(|c: char| c.is_whitespace() || c == '>');
        inside.starts_with(['"', '}'])
    };
    let mut braces = text.match_indices('{').map(|(at, _)| at);
    braces.find(|at| begins(*at))
}

/// What has been met on the way through the object.
#[derive(Default)]
struct Walk {
    at: usize,
    depth: usize,
    n_parts: usize,
    n_objects: usize,
    /// Where the text begins that the walk is inside of.
    string: Option<usize>,
    /// The text that was left last.
    last: Range<usize>,
    /// The key that was met last at each depth.
    keys: [Range<usize>; KEYS],
    joints: Vec<Joint>,
    /// The depth that the last joint ends at.
    joint_depth: Option<usize>,
    /// How many bytes of this stretch were looked at a second time.
    n_again: usize,
}

/// Keys matter above the records only: the object, its private part, `entities`, the kind, the id.
const KEYS: usize = 5;
/// How many bytes are looked at in one go.
const STRETCH: usize = 1 << 16;

impl Walk {
    /// Walks a stretch; the end of the object, if it is there.
    fn go_on(&mut self, text: &str) -> Result<Option<usize>, Unreadable> {
        let (bytes, mut at) = (text.as_bytes(), self.at);
        let until = at.saturating_add(STRETCH);
        self.n_again = 0;
        while let Some(&byte) = bytes.get(at) {
            match (self.string, byte) {
                (Some(_), b'\\') => at += escaped(bytes, at),
                (Some(begin), b'"') => {
                    self.check_length(text, begin, at)?;
                    self.last = begin..at + 1;
                    self.string = None;
                }
                (Some(_), _) => {}
                (None, b'"') => self.string = Some(at),
                (None, b':') => {
                    if let Some(key) = self.keys.get_mut(self.depth) {
                        *key = self.last.clone();
                    }
                }
                (None, b'{' | b'[' | b',') => {
                    if byte == b'{' {
                        self.open_joint(text, at);
                    }
                    self.count(byte).map_err(|many| too_many(many, text, at))?;
                }
                (None, b'}' | b']') => {
                    self.depth -= 1;
                    self.close_joint(at + 1);
                    if self.depth == 0 {
                        return Ok(Some(at + 1));
                    }
                }
                _ => {}
            }
            if self.depth > MAX_DEPTH {
                return Err(Unreadable::TooDeep(place(text, at)));
            }
            at += 1;
            if self.string.is_some() {
                // Most of a file is text.
                let rest = bytes.get(at..until.min(bytes.len())).unwrap_or_default();
                at += rest.iter().take_while(|byte| !matches!(byte, b'"' | b'\\')).count();
            }
            if at + self.n_again >= until {
                if let Some(begin) = self.string {
                    self.check_length(text, begin, at)?;
                }
                self.at = at;
                return Ok(None);
            }
        }
        if let Some(begin) = self.string {
            self.check_length(text, begin, bytes.len())?;
        }
        Err(Unreadable::Truncated(place(text, text.len())))
    }

    /// Whether the text that begins at `begin` is too long up to `end`.
    fn check_length(&mut self, text: &str, begin: usize, end: usize) -> Result<(), Unreadable> {
        // As many bytes at least as characters: nearly always it need not be counted.
        if end - begin <= MAX_TEXT {
            return Ok(());
        }
        // No character takes more than twelve bytes: a text is refused before it is counted a fifth time.
        self.n_again += end - begin;
        if n_chars(text.as_bytes().get(begin + 1..end).unwrap_or_default()) > MAX_TEXT {
            return Err(Unreadable::TextTooLong {
                limit: MAX_TEXT,
                place: place(text, begin),
            });
        }
        Ok(())
    }

    /// Begins a joint where a record begins: an object under `entities`, a kind and an id.
    fn open_joint(&mut self, text: &str, at: usize) {
        let [_, first, second, third, fourth] = &self.keys;
        let n_again = &mut self.n_again;
        let mut is = |key: &Range<usize>, name: &str| {
            let raw = text.get(key.clone()).unwrap_or_default();
            // A key may be written with escapes, of six bytes at most; a longer one is another, and not read at each brace.
            if raw.len() > 6 * name.len() + 2 {
                return false;
            }
            *n_again += raw.len();
            raw.trim_matches('"') == name || serde_json::from_str::<String>(raw).is_ok_and(|key| key == name)
        };
        let (is_private, kind, id) = match self.depth {
            3 if is(first, "entities") => (false, second, third),
            4 if is(first, "private") && is(second, "entities") => (true, third, fourth),
            _ => return,
        };
        self.joint_depth = Some(self.depth);
        self.joints.push(Joint {
            is_private,
            kind: kind.clone(),
            id: id.clone(),
            fields: at..at,
        });
    }

    fn close_joint(&mut self, end: usize) {
        if self.joint_depth == Some(self.depth)
            && let Some(joint) = self.joints.last_mut()
        {
            joint.fields.end = end;
            self.joint_depth = None;
        }
    }

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

/// How many bytes follow the backslash at `at` that belong to it.
fn escaped(bytes: &[u8], at: usize) -> usize {
    let rest = bytes.get(at + 1..).unwrap_or_default();
    let digits = rest.iter().skip(1).take(4);
    let n_digits = digits.take_while(|b| b.is_ascii_hexdigit()).count();
    if rest.first() == Some(&b'u') { 1 + n_digits } else { 1 }
}

/// How many characters a text has, as it stands in the file.
fn n_chars(bytes: &[u8]) -> usize {
    let (mut n, mut at, mut is_begun) = (0, 0, false);
    while let Some(&byte) = bytes.get(at) {
        if byte == b'\\' {
            // An escape is one character; the second half of a pair is none, but one that stands alone is.
            let (is_first, is_second) = match bytes.get(at + 1..at + 4) {
                Some([b'u', b'd' | b'D', b'8' | b'9' | b'a' | b'b' | b'A' | b'B']) => (true, false),
                Some([b'u', b'd' | b'D', b'c'..=b'f' | b'C'..=b'F']) => (false, true),
                _ => (false, false),
            };
            n += usize::from(!(is_begun && is_second));
            is_begun = is_first;
            at += escaped(bytes, at);
        } else {
            n += usize::from(byte & 0xc0 != 0x80);
            is_begun = false;
        }
        at += 1;
    }
    n
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
