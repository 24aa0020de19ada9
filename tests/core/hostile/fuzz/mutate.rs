//! The mutators: bits, cuts, splices, doubles, tokens and numbers; and checksums that fit again afterwards.
use crate::hostile::dice::Dice;
use crate::hostile::strings::naughty;
use klimanetz_core::snapshot::FORMAT;
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

const TOKENS: [&str; 40] = [
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "\\",
    "\\u0000",
    "\\ud800",
    "\\u202e",
    "null",
    "true",
    "false",
    "0",
    "-1",
    "1e999",
    "18446744073709551616",
    "9007199254740992",
    "0.1",
    "[]",
    "{}",
    "\"\"",
    "\"v\":",
    "\"by\":",
    "\"n\":",
    "\"seen\":",
    "\"erased\":",
    "\"entities\":",
    "\"format\":",
    "\n",
    "\r",
    "\0",
    "\u{feff}",
    "\u{202e}",
    "\"r0000000000000001\"",
    "\"deletedAt\":",
    "klimanetz-snapshot",
    "(",
    "](javascript:alert(1))",
];

const NUMBERS: [&str; 14] = [
    "0",
    "-0",
    "-1",
    "1",
    "9007199254740991",
    "9007199254740992",
    "9223372036854775807",
    "9223372036854775808",
    "18446744073709551615",
    "18446744073709551616",
    "1.5",
    "1e400",
    "253402300799999",
    "99999999999999999999999999",
];

pub const TEXTS: [&str; 6] = [
    "# Titel\n\nEin *Text* mit **allem**, `code`, [Link](https://example.org/a?b=c#d \"Titel\") und <https://example.org>.\n",
    "> Zitat\n> > tiefer\n\n1. eins\n   - a\n   - b\n2. zwei\n\n---\n\n```\ncode\n```\n",
    "<div onclick=\"x\">\n<b>roh</b>\n</div>\n\n<img src=x onerror=y> &amp; &#x202e; &nbsp;\n",
    "[a]: https://example.org\n\n[a] [a][a] ![Bild](x.png) <klima@example.org>\n",
    "Zeile  \nUmbruch\\\nUmbruch\n===\n\nZweite\n---\n    eingerückt\n\t\tTab\n",
    "***fett*kursiv** _a_b_ `` ` `` \\* [x](javascript:alert(1)) [y](<mailto:a@b.example?c>)",
];

/// Files to begin with: the museum's good ones.
pub fn seeds() -> Vec<Vec<u8>> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/files");
    [
        "accepted-small.json",
        "snapshot-v1-shared.json",
        "snapshot-v1-backup.json",
        "accepted-newer-format.json",
        "accepted-floats.json",
        "accepted-one-line.json",
        "accepted-indented-and-escaped.json",
    ]
    .map(|name| std::fs::read(format!("{folder}/{name}")).unwrap())
    .to_vec()
}

/// One to four mutations of `seed`; pieces come from it and from `others`.
pub fn mutated(seed: &[u8], others: &[Vec<u8>], dice: &mut Dice) -> Vec<u8> {
    let mut bytes = seed.to_vec();
    for _ in 0..=dice.below(4) {
        if bytes.is_empty() {
            break;
        }
        let at = dice.below(bytes.len());
        let end = (at + 1 + dice.below(64)).min(bytes.len());
        match dice.below(11) {
            0 => bytes[at] ^= 1 << dice.below(8),
            1 => bytes.truncate(at),
            2 => drop(bytes.drain(at..end)),
            3 => bytes
                .splice(at..at, bytes[at..end].to_vec().repeat(1 + dice.below(3)))
                .for_each(drop),
            4 => {
                let other = &others[dice.below(others.len())];
                let from = dice.below(other.len());
                let piece = other[from..(from + dice.below(400)).min(other.len())].to_vec();
                bytes.splice(at..end, piece).for_each(drop);
            }
            5 => bytes.splice(at..end, dice.one_of(&TOKENS).bytes()).for_each(drop),
            6 => bytes.splice(at..at, dice.one_of(&TOKENS).bytes()).for_each(drop),
            7 => replace_number(&mut bytes, at, dice),
            8 => swap_lines(&mut bytes, dice),
            9 => bytes[at] = u8::try_from(dice.below(256)).unwrap(),
            _ => bytes
                .splice(
                    at..at,
                    dice.one_of(&TOKENS)
                        .bytes()
                        .collect::<Vec<_>>()
                        .repeat(1 + dice.below(200)),
                )
                .for_each(drop),
        }
    }
    bytes
}

/// Another number in place of the next one.
fn replace_number(bytes: &mut Vec<u8>, at: usize, dice: &mut Dice) {
    let Some(begin) = bytes[at..].iter().position(u8::is_ascii_digit).map(|n| at + n) else {
        return;
    };
    let end = bytes[begin..]
        .iter()
        .position(|b| !b.is_ascii_digit())
        .map_or(bytes.len(), |n| begin + n);
    bytes.splice(begin..end, dice.one_of(&NUMBERS).bytes()).for_each(drop);
}

fn swap_lines(bytes: &mut Vec<u8>, dice: &mut Dice) {
    let mut lines: Vec<&[u8]> = bytes.split(|b| *b == b'\n').collect();
    let (one, other) = (dice.below(lines.len()), dice.below(lines.len()));
    lines.swap(one, other);
    *bytes = lines.join(&b'\n');
}

/// A snapshot changed as JSON, not as text, with checksums that fit.
pub fn rehashed(seed: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut file: Value = serde_json::from_slice(seed).unwrap();
    for _ in 0..=dice.below(3) {
        let depth = 2 + dice.below(8);
        change(&mut file, depth, dice);
    }
    let Value::Object(mut file) = file else {
        return file.to_string().into_bytes();
    };
    if let Some(Value::Object(private)) = file.get_mut("private") {
        let hash = hash(private, &[]);
        private.insert("stateHash".to_owned(), hash.into());
    }
    let header = ["format", "formatVersion", "minReader", "scope", "exported", "private"];
    let hash = hash(&file, &header);
    file.insert("stateHash".to_owned(), hash.into());
    // Most of them still say what they are.
    if dice.below(10) > 0 {
        file.insert("format".to_owned(), FORMAT.into());
    }
    Value::Object(file).to_string().into_bytes()
}

fn hash(state: &Map<String, Value>, without: &[&str]) -> String {
    let parts = state
        .iter()
        .filter(|(key, _)| *key != "stateHash" && !without.contains(&key.as_str()));
    let text = Value::Object(parts.map(|(key, value)| (key.clone(), value.clone())).collect()).to_string();
    let digits = Sha256::digest(text)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect::<String>();
    format!("sha256-{digits}")
}

/// Changes something below `value`, `depth` steps down.
fn change(value: &mut Value, depth: usize, dice: &mut Dice) {
    match value {
        Value::Object(map) if !map.is_empty() => {
            // What is stated more often than by whom and when: else hardly anything would be left to read.
            let key = match map.contains_key("v") && dice.below(4) > 0 {
                true => "v".to_owned(),
                false => map.keys().nth(dice.below(map.len())).unwrap().clone(),
            };
            if depth > 0 {
                return change(&mut map[&key], depth - 1, dice);
            }
            match dice.below(4) {
                0 => drop(map.remove(&key)),
                1 => drop(map.insert(invented_text(dice), invented(dice))),
                2 => {
                    let moved = map.remove(&key).unwrap();
                    map.insert(invented_text(dice), moved);
                }
                _ => drop(map.insert(key, invented(dice))),
            }
        }
        Value::Array(items) if !items.is_empty() => {
            let at = dice.below(items.len());
            if depth > 0 {
                return change(&mut items[at], depth - 1, dice);
            }
            match dice.below(3) {
                0 => drop(items.remove(at)),
                1 => items.push(items[at].clone()),
                _ => items[at] = invented(dice),
            }
        }
        other => *other = invented(dice),
    }
}

fn invented(dice: &mut Dice) -> Value {
    match dice.below(10) {
        0 => Value::Null,
        1 => json!(true),
        2 => json!(dice.next()),
        3 => json!(i64::MIN),
        4 => json!(1.5),
        5 => json!([]),
        6 => {
            json!({ "at": "2026-11-23T08:00:00.000Z", "by": "r00000000000000a1", "n": 1 + dice.below(12), "v": invented_text(dice) })
        }
        7 => json!([[1, 9_007_199_254_740_991_u64]]),
        8 => json!({ invented_text(dice): invented_text(dice) }),
        _ => json!(invented_text(dice)),
    }
}

fn invented_text(dice: &mut Dice) -> String {
    thread_local! { static TEXTS: Vec<String> = naughty().into_iter().filter(|text| text.len() < 300).collect(); }
    match dice.below(4) {
        0 => "05315000".to_owned(),
        1 => [
            "name",
            "text",
            "heatPlan",
            "deletedAt",
            "person",
            "note",
            "r00000000000000a1",
        ][dice.below(7)]
        .to_owned(),
        _ => TEXTS.with(|texts| texts[dice.below(texts.len())].clone()),
    }
}

/// A stored text whose checksum fits its content again.
pub fn restored(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes);
    let content = text.splitn(3, ' ').nth(2).unwrap_or_default();
    format!("k2 {:08x} {content}", crc32fast::hash(content.as_bytes()))
}
