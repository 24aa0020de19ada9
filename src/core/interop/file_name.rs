//! Names of files that every system and every mail filter takes.
use crate::domain::Day;

/// `Protokoll_2026-12-01_waermenetze-in-bonn.md`: letters without accents, digits, `-` and `_`, never long.
pub fn file_name(what: &str, day: Option<Day>, title: &str, ending: &str) -> String {
    const LONGEST: usize = 40;
    let mut plain = String::new();
    for c in title.chars().flat_map(char::to_lowercase) {
        match c {
            'ä' => plain.push_str("ae"),
            'ö' => plain.push_str("oe"),
            'ü' => plain.push_str("ue"),
            'ß' => plain.push_str("ss"),
            c if c.is_ascii_alphanumeric() => plain.push(c),
            _ if plain.ends_with('-') || plain.is_empty() => {}
            _ => plain.push('-'),
        }
    }
    let short: String = plain.chars().take(LONGEST).collect();
    let day = day.map_or_else(String::new, |day| format!("_{day}"));
    let title = short.trim_end_matches('-');
    let title = if title.is_empty() {
        String::new()
    } else {
        format!("_{title}")
    };
    format!("{what}{day}{title}.{ending}")
}
