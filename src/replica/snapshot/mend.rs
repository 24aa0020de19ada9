//! Undoes what mail does to a text on its way: quoting marks, wrapped lines, soft breaks. The checksum tells which way was right.
use super::FORMAT;
use super::cut::object_start;
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::hash::{DefaultHasher, Hash, Hasher};

/// A text that names our format and may have come by mail.
pub(super) struct Mail<'a> {
    /// As it came; before it, if it has soft breaks, the same without them.
    pages: Vec<Page<'a>>,
    is_quoted: bool,
}

/// The lines of the object.
struct Page<'a> {
    text: Cow<'a, str>,
    /// How many bytes of the first line stand before the object.
    n_before: usize,
    /// How many quoting marks stand before the object.
    depth: usize,
    /// How many lines it has.
    n_lines: usize,
    /// Whether a text, a number or a word of it goes on in the next line.
    is_broken: bool,
    /// How many characters its longest line has, quoting marks included.
    width: usize,
}

/// What to make of a line break inside a text.
#[derive(Clone, Copy)]
enum Way {
    /// Blanks beside it stay. Where there are none, one was lost, unless the line is full and ends in a word that no line holds
    /// (no word ends in a comma), or in a hyphen.
    Ruled,
    /// It was put in, and nothing lost.
    Kept,
    /// The same, but where a line is not full a blank was lost.
    Full,
    /// A blank was lost wherever there is none.
    Spaced,
    /// The same, but behind a hyphen.
    Hyphened,
    /// Blanks beside it were put in as well.
    Trimmed,
    /// One blank before it was put in as well.
    Flowed,
}

/// All of them: a small fixed number of texts is tried.
const WAYS: [Way; 7] = [
    Way::Ruled,
    Way::Kept,
    Way::Full,
    Way::Spaced,
    Way::Hyphened,
    Way::Trimmed,
    Way::Flowed,
];
const BLANKS: [char; 2] = [' ', '\t'];
const BREAKS: [char; 2] = ['\n', '\r'];

impl<'a> Mail<'a> {
    /// `None` if our format is not named.
    pub fn of(text: &'a str) -> Option<Mail<'a>> {
        let start = object_start(text)?;
        let before = text.get(..start)?;
        let line = before.rfind(BREAKS).map_or(0, |at| at + 1);
        let depth = unquoted(before.get(line..)?, usize::MAX).1;
        let plain = Page::of(Cow::Borrowed(text.get(line..)?), start - line, depth);
        let soft = plain.without_soft_breaks().map(|text| Page::of(Cow::Owned(text), 0, 0));
        let pages: Vec<Page> = soft.into_iter().chain([plain]).collect();
        let name = format!("\"{FORMAT}\"");
        let is_ours = pages.iter().any(|page| {
            let all: String = page.joined(Way::Kept).split(BLANKS).collect();
            all.contains(&name)
        });
        let is_quoted = depth > 0;
        is_ours.then_some(Mail { pages, is_quoted })
    }

    /// Whether there are traces of mail in it.
    pub fn is_damaged(&self) -> bool {
        self.is_quoted || self.pages.iter().any(|page| page.is_broken)
    }

    /// What may have been sent, each text once.
    pub fn tries(&self) -> impl Iterator<Item = String> {
        let mut known = BTreeSet::new();
        let all = self.pages.iter().flat_map(|page| WAYS.map(|way| (page, way)));
        all.map(|(page, way)| page.joined(way)).filter(move |text| {
            let mut hasher = DefaultHasher::new();
            text.hash(&mut hasher);
            known.insert(hasher.finish())
        })
    }
}

/// `line` without at most `depth` quoting marks and the blank behind them, and how many it had.
fn unquoted(line: &str, depth: usize) -> (&str, usize) {
    let (mut rest, mut n) = (line, 0);
    while let Some(inner) = rest.trim_start_matches(BLANKS).strip_prefix('>').filter(|_| n < depth) {
        (rest, n) = (inner, n + 1);
    }
    match n {
        0 => (rest, 0),
        n => (rest.strip_prefix(' ').unwrap_or(rest), n),
    }
}

impl<'a> Page<'a> {
    fn of(text: Cow<'a, str>, n_before: usize, depth: usize) -> Page<'a> {
        let mut page = Page {
            text,
            n_before,
            depth,
            n_lines: usize::MAX,
            is_broken: false,
            width: 0,
        };
        let (mut walk, mut last) = (Walk::default(), "");
        let (mut n_lines, mut is_broken, mut width) = (0, false, 0);
        for line in page.lines() {
            is_broken |= n_lines > 0 && (walk.is_in_text || (ends_in_word(last) && begins_with_word(line.text)));
            n_lines += 1;
            width = width.max(line.width);
            if line.text.bytes().any(|byte| walk.ends_with(byte)) {
                break;
            }
            last = line.text;
        }
        (page.n_lines, page.is_broken, page.width) = (n_lines, is_broken, width);
        page
    }

    /// The lines that are not blank.
    fn lines(&self) -> impl Iterator<Item = Line<'_>> {
        let first = self.text.split(BREAKS).next().unwrap_or_default();
        let others = self.text.get(first.len()..).unwrap_or_default().split(BREAKS);
        let others = others.map(|raw| (raw, unquoted(raw, self.depth).0));
        let lines = [(first, first.get(self.n_before..).unwrap_or_default())].into_iter();
        let all = lines.chain(others).filter(|(_, text)| !text.trim().is_empty());
        all.take(self.n_lines).map(|(raw, text)| Line {
            text,
            width: raw.trim_end().chars().count(),
        })
    }

    /// The lines with those put together that a `=` at the end continues (RFC 2045, 6.7), and the other `=` read if all of them
    /// stand for a byte; `None` without such an end.
    fn without_soft_breaks(&self) -> Option<String> {
        let (mut text, mut is_soft) = (String::new(), false);
        for line in self.lines() {
            match line.text.trim_end().strip_suffix('=') {
                Some(begun) => {
                    is_soft = true;
                    text += begun;
                }
                None => {
                    text += line.text;
                    text.push('\n');
                }
            }
        }
        is_soft.then(|| bytes_read(&text).unwrap_or(text))
    }

    /// The text of the object with its broken lines put together in this way.
    fn joined(&self, way: Way) -> String {
        let (mut all, mut walk) = (String::with_capacity(self.text.len()), Walk::default());
        let mut lines = self.lines().peekable();
        let mut is_trimmed = false;
        while let Some(line) = lines.next() {
            let text = match is_trimmed {
                true => line.text.trim_start_matches(BLANKS),
                false => line.text,
            };
            all += text;
            for byte in text.bytes() {
                walk.ends_with(byte);
            }
            let Some(next) = lines.peek() else { break };
            // Outside of texts no blank means anything.
            is_trimmed = !walk.is_in_text || walk.is_escaped || matches!(way, Way::Trimmed);
            if is_trimmed {
                all.truncate(all.trim_end_matches(BLANKS).len());
            } else if matches!(way, Way::Flowed) && all.ends_with(' ') {
                all.pop();
            }
            if walk.is_in_text && !walk.is_escaped && self.is_blank_lost(way, &line, next) {
                all.push(' ');
            }
        }
        all
    }

    fn is_blank_lost(&self, way: Way, line: &Line, next: &Line) -> bool {
        let has_blank = line.text.ends_with(BLANKS) || next.text.starts_with(BLANKS);
        let is_full = line.width == self.width;
        match way {
            Way::Kept | Way::Flowed => false,
            Way::Ruled | Way::Full | Way::Spaced | Way::Hyphened if has_blank => false,
            Way::Full => !is_full,
            Way::Spaced => true,
            Way::Hyphened => !is_hyphenated(line, next),
            Way::Ruled | Way::Trimmed if is_hyphenated(line, next) => false,
            Way::Ruled | Way::Trimmed => !is_full || !self.is_too_long(line, next),
        }
    }

    /// Whether the word that the one line ends with and the next begins with has no room in a line.
    fn is_too_long(&self, line: &Line, next: &Line) -> bool {
        let (line, next) = (line.text.trim_end(), next.text.trim());
        let last = line.rsplit(BLANKS).next().unwrap_or_default();
        let first = next.split(BLANKS).next().unwrap_or_default();
        // Two characters for each mark, as nearly all programs write them. A line of one word may be a part of a longer one.
        let has_room = last.chars().count() + first.chars().count() <= self.width.saturating_sub(2 * self.depth);
        !line.ends_with([',', ';']) && (!has_room || first == next)
    }
}

struct Line<'a> {
    /// Without quoting marks.
    text: &'a str,
    /// How many characters it has with them.
    width: usize,
}

/// Whether one word was broken behind its hyphen; „Strom- und Gasnetz“ is more than one.
fn is_hyphenated(line: &Line, next: &Line) -> bool {
    let mut end = line.text.trim_end().chars().rev();
    let next = next.text.trim_start();
    let word = next.split(BLANKS).next().unwrap_or_default();
    end.next() == Some('-')
        && end.next().is_some_and(char::is_alphanumeric)
        && next.starts_with(char::is_alphanumeric)
        && !matches!(word, "und" | "oder" | "bzw." | "sowie" | "and" | "or")
}

fn ends_in_word(line: &str) -> bool {
    line.trim_end().ends_with(is_of_word)
}

fn begins_with_word(line: &str) -> bool {
    line.trim_start().starts_with(is_of_word)
}

/// Whether numbers, `true`, `false` and `null` are made of it.
fn is_of_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '.' | '+' | '-')
}

/// `text` with each `=C3` replaced by its byte; `None` if a `=` stands for itself, or the bytes are no text.
fn bytes_read(text: &str) -> Option<String> {
    let mut pieces = text.split('=');
    let mut bytes = pieces.next()?.as_bytes().to_vec();
    for piece in pieces {
        let digits = piece
            .get(..2)
            .filter(|two| two.bytes().all(|byte| byte.is_ascii_hexdigit()))?;
        bytes.push(u8::from_str_radix(digits, 16).ok()?);
        bytes.extend_from_slice(piece.get(2..)?.as_bytes());
    }
    String::from_utf8(bytes).ok()
}

/// What has been met on the way through the object.
#[derive(Default)]
struct Walk {
    is_in_text: bool,
    is_escaped: bool,
    depth: usize,
}

impl Walk {
    /// Goes on by one byte; whether the object ends with it.
    fn ends_with(&mut self, byte: u8) -> bool {
        match byte {
            _ if self.is_escaped => self.is_escaped = false,
            b'\\' if self.is_in_text => self.is_escaped = true,
            b'"' => self.is_in_text = !self.is_in_text,
            b'{' | b'[' if !self.is_in_text => self.depth += 1,
            b'}' | b']' if !self.is_in_text => {
                self.depth = self.depth.saturating_sub(1);
                return self.depth == 0;
            }
            _ => {}
        }
        false
    }
}
