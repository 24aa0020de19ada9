//! What a number in a cell means by how it is shown: a day, a time, a key with its zeros.
use super::tags::{Tags, attribute};
use super::{Found, Unreadable};
use crate::xlsx::serial;
use std::collections::BTreeMap;

/// How numbers are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Format {
    Number,
    Day,
    Time,
    /// So many digits, with zeros in front.
    Digits(usize),
}

/// The formats of the styles, in their order.
pub(super) struct Formats {
    styles: Vec<Format>,
    is_1904: bool,
}

impl Formats {
    /// Without styles.
    pub(super) fn none(is_1904: bool) -> Formats {
        Formats {
            styles: Vec::new(),
            is_1904,
        }
    }

    pub(super) fn read(content: &[u8], is_1904: bool) -> Result<Formats, Unreadable> {
        let mut own: BTreeMap<u32, Format> = BTreeMap::new();
        let mut formats = Formats::none(is_1904);
        let mut is_of_cells = false;
        Tags::of(content, "styles")?.each_start(|name, start| {
            let id = || attribute(start, "numFmtId").and_then(|id| id.parse::<u32>().ok());
            match name {
                "numFmt" => {
                    if let (Some(id), Some(code)) = (id(), attribute(start, "formatCode")) {
                        own.insert(id, of_code(&code));
                    }
                }
                "cellXfs" => is_of_cells = true,
                "cellStyles" | "dxfs" | "cellStyleXfs" => is_of_cells = false,
                "xf" if is_of_cells => {
                    let id = id().unwrap_or_default();
                    formats
                        .styles
                        .push(own.get(&id).copied().unwrap_or_else(|| built_in(id)));
                }
                _ => {}
            }
            Ok(())
        })?;
        Ok(formats)
    }

    /// What a number means in a cell of the style with this place.
    pub(super) fn found(&self, number: f64, style: usize) -> Found {
        let format = self.styles.get(style).copied().unwrap_or(Format::Number);
        match format {
            Format::Number => Found::Number(number),
            Format::Digits(n) if number >= 0.0 && number.fract() == 0.0 && number < 1e15 => {
                Found::Text(format!("{number:0n$}").into())
            }
            Format::Digits(_) => Found::Number(number),
            Format::Day | Format::Time => self.moment(number, format == Format::Time),
        }
    }

    fn moment(&self, number: f64, is_time: bool) -> Found {
        const IN_A_DAY: i64 = 1_440;
        // Rounded as a whole, so that the last half minute of a day is the next one. What is too large becomes the largest, no day.
        let minutes = (number * 1_440.0).round() as i64;
        let (days, minutes) = (minutes.div_euclid(IN_A_DAY), minutes.rem_euclid(IN_A_DAY));
        let time = format!("{:02}:{:02}", minutes / 60, minutes % 60);
        match serial::day(days, self.is_1904) {
            _ if days == 0 && (is_time || minutes > 0) => Found::Text(time.into()),
            Some(day) if minutes == 0 => Found::Day(day),
            Some(day) => Found::Text(format!("{day} {time}").into()),
            None => Found::Number(number),
        }
    }
}

/// The formats that every program knows by number.
fn built_in(id: u32) -> Format {
    match id {
        14..=17 | 22 | 27..=31 | 36 | 50..=54 | 57 | 58 => Format::Day,
        18..=21 | 32..=35 | 45..=47 | 55 | 56 => Format::Time,
        _ => Format::Number,
    }
}

/// What a format with this code shows: the letters for day, month and so on, outside of what is written as it stands.
fn of_code(code: &str) -> Format {
    let mut letters = String::new();
    let mut rest = code.chars();
    while let Some(c) = rest.next() {
        match c {
            ';' => break,
            '"' => drop(rest.by_ref().find(|c| *c == '"')),
            '[' => {
                let inside: String = rest.by_ref().take_while(|c| *c != ']').collect();
                // Hours that are no time of day: 255:10 stays the number it is. Anything else is a colour or a language.
                if inside
                    .bytes()
                    .all(|b| matches!(b.to_ascii_lowercase(), b'h' | b'm' | b's'))
                {
                    return Format::Number;
                }
            }
            '\\' | '_' | '*' => drop(rest.next()),
            c => letters.push(c.to_ascii_lowercase()),
        }
    }
    let has = |signs: &[char]| letters.contains(signs);
    if letters.contains("general") || letters.contains("standard") {
        Format::Number
    } else if letters.len() > 1 && letters.bytes().all(|b| b == b'0') {
        Format::Digits(letters.len())
    } else if has(&['d', 'y']) {
        Format::Day
    } else if has(&['h', 's']) && !has(&['0', '#']) {
        Format::Time
    } else if has(&['m']) && !has(&['0', '#', 'e']) {
        Format::Day
    } else {
        Format::Number
    }
}
