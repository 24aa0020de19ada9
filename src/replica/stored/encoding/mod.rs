//! A document as one line of text for the browser's storage: compact, checked, and of 8-bit characters only.
mod head;
mod k1;
mod k2;

use crate::Document;
use crate::pace::{Pace, finish};
use crc::{CRC_32_ISO_HDLC, Crc, Table};
use std::fmt::Write;
use std::sync::LazyLock;

/// First word of every stored text; a newer encoding has another one.
const MARK: &str = "k2";
/// What version 0.1 wrote.
const MARK_OF_K1: &str = "k1";
/// CRC-32 as in zip files. Its tables are worked out at the first use: 16 kB of noise, which no compression makes smaller, stay out
/// of the download.
static CRC: LazyLock<Crc<u32, Table<16>>> = LazyLock::new(|| Crc::<u32, Table<16>>::new(&CRC_32_ISO_HDLC));

/// What is wrong with a stored text. It is kept as it is, under another key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Damage {
    /// Not what was written: cut, flipped, or of something else.
    Broken,
    /// Written by a newer app.
    Newer,
}

/// The text for `document`: the mark, a CRC-32, the content. Characters above U+00FF are escaped, because one of them makes a
/// browser store the whole string with two bytes a character.
pub fn encode(document: &Document) -> String {
    finish(encode_in_steps(document, Pace::at_once()))
}

/// The same for a page that must not stand still meanwhile.
pub async fn encode_in_steps(document: &Document, pace: Pace<'_>) -> String {
    let content = eight_bit(k2::write(document, pace).await);
    format!("{MARK} {:08x} {content}", CRC.checksum(content.as_bytes()))
}

/// Reads what `encode` wrote, here or in any earlier version.
pub fn decode(text: &str) -> Result<Document, Damage> {
    let mut words = text.splitn(3, ' ');
    let (mark, crc, content) = (words.next().unwrap_or_default(), words.next(), words.next());
    if mark != MARK && mark != MARK_OF_K1 {
        return Err(if is_newer(text) { Damage::Newer } else { Damage::Broken });
    }
    let content = content.ok_or(Damage::Broken)?;
    if crc != Some(format!("{:08x}", CRC.checksum(content.as_bytes())).as_str()) {
        return Err(Damage::Broken);
    }
    let read = if mark == MARK { k2::read } else { k1::read };
    read(content).ok_or(Damage::Broken)
}

/// Whether a newer app wrote `text`.
pub(super) fn is_newer(text: &str) -> bool {
    let mark = text.split(' ').next().unwrap_or_default();
    mark.len() == 2 && mark.starts_with('k') && mark > MARK && mark <= "k9"
}

/// Escapes what needs more than eight bits. In JSON text such characters occur inside strings only, where `\u` stands for them.
fn eight_bit(json: String) -> String {
    // The first bytes of all characters above U+00FF, and of no others.
    if json.bytes().all(|byte| byte < 0xc4) {
        return json;
    }
    let mut escaped = String::with_capacity(json.len());
    for c in json.chars() {
        if c <= '\u{ff}' {
            escaped.push(c);
        } else {
            for unit in c.encode_utf16(&mut [0; 2]) {
                // Writing to a String cannot fail.
                write!(escaped, "\\u{unit:04x}").unwrap_or_default();
            }
        }
    }
    escaped
}
