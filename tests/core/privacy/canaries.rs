//! Canaries: words that occur nowhere else, put into everything private, and the search for them in whatever disguise.
use super::chance::Chance;
use crate::json::json;
use klimanetz_core::documents::Private;
use klimanetz_core::replica::{Document, Dot, EntityId, FieldName, Kind, ReplicaId, Timestamp, Value, Version};
use std::collections::BTreeMap;

/// Every canary begins with one of these: words with the first, ids with the second, since ids have hexadecimal digits only.
pub const MARKS: [&str; 2] = ["qz7kx9w", "c0ffee77"];

/// A private document full of canaries, and all of them.
pub struct Cage {
    pub private: Private,
    pub canaries: Vec<String>,
}

/// Mints canaries; no two are equal.
pub struct Breeder<'a> {
    chance: &'a mut Chance,
    canaries: Vec<String>,
}

impl Breeder<'_> {
    pub fn new(chance: &mut Chance) -> Breeder<'_> {
        Breeder {
            chance,
            canaries: Vec::new(),
        }
    }

    /// A word that may stand in a text as in a name.
    pub fn word(&mut self) -> String {
        let word = format!("{}{:016x}", MARKS[0], self.chance.next());
        self.keep(word)
    }

    /// A sentence with a canary in it, and letters that encodings treat differently.
    fn text(&mut self) -> String {
        format!("Für „{}“ & <Öl> 100 % 🤫\n\"Zeile\" zwei", self.word())
    }

    fn id(&mut self) -> String {
        let (high, low) = (self.chance.next(), self.chance.next());
        self.keep(format!(
            "{}-{:04x}-4{:03x}-8{:03x}-{:012x}",
            MARKS[1],
            high >> 48,
            (high >> 32) & 0xfff,
            high & 0xfff,
            low >> 16
        ))
    }

    fn replica(&mut self) -> ReplicaId {
        let id = ReplicaId(0xc0ff_ee77_0000_0000 | (self.chance.next() >> 32));
        self.keep(id.to_string());
        id
    }

    fn keep(&mut self, canary: String) -> String {
        self.canaries.push(canary.clone());
        canary
    }
}

impl Cage {
    /// A document as the private one may ever be, also one of a newer app: canaries in texts, tags, links, labels, unknown parts,
    /// and in every name of a key.
    pub fn new(chance: &mut Chance) -> Cage {
        let n_notes = 1 + chance.below(4);
        let mut breeder = Breeder::new(chance);
        let mut document = Document::default();
        let (replica, mut counter) = (breeder.replica(), 0);
        for nth in 0..n_notes {
            let kind = if nth == 0 { "note".to_owned() } else { breeder.word() };
            let id = breeder.id();
            let nested = json!({ breeder.word(): [breeder.text(), { breeder.word(): 1 }] });
            let fields = [
                ("text".to_owned(), Value::from(breeder.text())),
                (format!("tag:{}", breeder.word()), true.into()),
                (format!("about:{}", breeder.id()), true.into()),
                (breeder.word(), nested),
                ("deletedAt".to_owned(), breeder.word().into()),
            ];
            for (field, value) in fields {
                counter += 1;
                let version = Version {
                    dot: Dot { replica, counter },
                    at: Timestamp(1_795_000_000_000),
                    who: Some(breeder.word().into()),
                    value,
                    rest: BTreeMap::from([(breeder.word(), Value::from(breeder.text()))]),
                };
                let (kind, id) = (Kind::parse(&kind).unwrap(), EntityId::parse(&id).unwrap());
                document.add(&kind, &id, &FieldName::parse(&field).unwrap(), version);
            }
        }
        document.erase(&EntityId::parse(&breeder.id()).unwrap());
        document
            .rest
            .insert(breeder.word(), json!({ breeder.word(): breeder.text() }));
        let canaries = breeder.canaries;
        Cage {
            private: Private::new(document),
            canaries,
        }
    }
}

/// Every disguise a text could leave in.
pub fn disguises(mark: &str) -> Vec<(&'static str, String)> {
    let bytes = mark.as_bytes();
    let each = |show: fn(u8) -> String| bytes.iter().map(|byte| show(*byte)).collect::<String>();
    let mut all = vec![
        ("plain", mark.to_owned()),
        ("upper case", mark.to_uppercase()),
        ("UTF-16", each(|byte| format!("{}\0", char::from(byte)))),
        ("percent", each(|byte| format!("%{byte:02X}"))),
        ("percent, lower case", each(|byte| format!("%{byte:02x}"))),
        ("hexadecimal", each(|byte| format!("{byte:02x}"))),
        ("HEXADECIMAL", each(|byte| format!("{byte:02X}"))),
        ("JSON", each(|byte| format!("\\u{byte:04x}"))),
        ("reversed", mark.chars().rev().collect()),
    ];
    for (offset, name) in ["base64", "base64 after one", "base64 after two"]
        .into_iter()
        .enumerate()
    {
        all.push((name, inner_base64(bytes, offset)));
    }
    all
}

/// The part of the base64 of a text that is the same whatever stands before and after `bytes`, if they begin at `offset` of three.
fn inner_base64(bytes: &[u8], offset: usize) -> String {
    let padded = [vec![0; offset], bytes.to_vec()].concat();
    let encoded = base64(&padded);
    let from = (offset * 8).div_ceil(6);
    let to = padded.len() * 8 / 6;
    encoded[from..to].to_owned()
}

pub fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut encoded = String::new();
    for three in bytes.chunks(3) {
        let group = three.iter().fold(0_u32, |group, byte| group << 8 | u32::from(*byte)) << (8 * (3 - three.len()));
        for nth in 0..=three.len() {
            encoded.push(char::from(LETTERS[(group >> (18 - 6 * nth)) as usize & 63]));
        }
    }
    encoded
}

/// Looks for canaries of any sort in any disguise.
pub struct Search(Vec<(&'static str, String)>);

impl Search {
    pub fn new() -> Search {
        Search(MARKS.into_iter().flat_map(disguises).collect())
    }

    pub fn n_disguises(&self) -> usize {
        self.0.len()
    }

    /// How a canary is disguised in `text`; `None` if there is none.
    pub fn finds(&self, text: &str) -> Option<&'static str> {
        self.0
            .iter()
            .find(|(_, needle)| text.contains(needle.as_str()))
            .map(|(name, _)| *name)
    }
}

/// The search is known to work: a canary is found in each disguise, wherever it stands, and nothing is found where none is.
#[test]
fn a_canary_is_found_in_every_disguise() {
    let (search, mut tried) = (Search::new(), 0);
    assert_eq!(search.n_disguises(), 24);
    for mark in MARKS {
        let canary = format!("{mark}0123456789abcdef");
        for before in 0..7 {
            let text = format!("{}{canary} und danach", "x".repeat(before));
            let encoded: [String; 7] = [
                text.clone(),
                text.bytes().map(|byte| format!("%{byte:02X}")).collect(),
                text.bytes().map(|byte| format!("{byte:02x}")).collect(),
                text.chars().map(|c| format!("\\u{:04x}", u32::from(c))).collect(),
                text.chars().rev().collect(),
                base64(text.as_bytes()),
                String::from_utf8(text.encode_utf16().flat_map(u16::to_le_bytes).collect()).unwrap(),
            ];
            for disguised in encoded {
                assert!(search.finds(&disguised).is_some(), "{disguised}");
                tried += 1;
            }
        }
    }
    assert_eq!(tried, 98);
    assert_eq!(base64("Öl & Ähre".as_bytes()), "w5ZsICYgw4RocmU");
    assert_eq!(search.finds("ein Satz ohne alles, c0ffee und qz7kx9"), None);
}
