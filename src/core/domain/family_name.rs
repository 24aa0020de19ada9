//! By which name a person stands in a list.

/// What stands with a name and is no part of it, where it is written without a point; with one anything is.
const TITLES: &[&str] = &[
    "dr",
    "prof",
    "professor",
    "professorin",
    "dipl",
    "mag",
    "pd",
    "herr",
    "frau",
    "msc",
    "bsc",
    "mba",
    "phd",
    "llm",
    "jr",
    "jun",
    "sen",
    "ii",
    "iii",
    "mdl",
    "mdb",
];

/// Particles before a family name that sorting skips: von Berg is found under B.
const PARTICLES: &[&str] = &[
    "von", "vom", "zu", "zum", "zur", "und", "van", "vanden", "de", "der", "den", "dem", "del", "della", "di", "da",
    "do", "dos", "du", "te", "ten", "ter", "la", "le", "el", "al", "auf", "freiherr", "freifrau", "graf", "gräfin",
];

/// The family name in a name as it is typed: what stands before a comma, else the last word, without titles and „von“.
///
/// A guess: of „Anna Meyer zu Bexten“ it knows the last word only.
pub fn family_name(name: &str) -> &str {
    split(name).0
}

/// What a person is sorted by: `stated`, else the family name that is guessed; then the other names, and at last the name as it
/// is typed.
pub fn sort_name(name: &str, stated: &str) -> String {
    // It stands before whatever a name can hold: all Müller before the first Müller-Lüdenscheidt.
    const NEXT: &str = "\t";
    let (family, others) = split(name);
    let family = if stated.is_empty() { family } else { stated };
    let mut sorted = family.to_owned();
    for word in others
        .split_whitespace()
        .filter(|word| !is_title(word) && !is_particle(word))
    {
        sorted.push_str(if sorted.len() == family.len() { NEXT } else { " " });
        sorted.push_str(word);
    }
    sorted + NEXT + name
}

/// The words of a name without titles and „von“, the family name in front: what one name in several spellings has in common.
pub fn bare_name(name: &str) -> String {
    let (family, others) = split(name);
    let is_single = family.split_whitespace().nth(1).is_none();
    let family = family.split_whitespace().filter(|word| is_single || !is_particle(word));
    let others = others
        .split_whitespace()
        .filter(|word| !is_title(word) && !is_particle(word));
    let mut bare = String::new();
    for word in family.chain(others) {
        bare.push_str(word);
        bare.push(' ');
    }
    bare
}

/// The family name, and the part of the name in which the others stand.
fn split(name: &str) -> (&str, &str) {
    let behind = name.trim_end().ends_with(')').then(|| name.rfind('(')).flatten();
    let plain = behind.and_then(|at| name.get(..at)).unwrap_or(name);
    if let Some((before, after)) = plain.split_once(',') {
        let has_name = |part: &str| part.split([',', ' ']).any(|word| !word.is_empty() && !is_title(word));
        if has_name(before) && has_name(after) {
            return (without_particles(before), after);
        }
    }
    let plain = plain
        .split(',')
        .find(|part| !part.trim().is_empty())
        .unwrap_or_default();
    let mut rest = plain.trim();
    while !rest.is_empty() {
        let (others, word) = rest.rsplit_once(char::is_whitespace).unwrap_or(("", rest));
        if !is_title(word) {
            return (word, others);
        }
        rest = others.trim_end();
    }
    (name.trim(), "")
}

/// The name without the particles before it.
fn without_particles(name: &str) -> &str {
    let mut rest = name.trim();
    while let Some((word, more)) = rest.split_once(char::is_whitespace) {
        if !is_particle(word) && !is_title(word) {
            break;
        }
        rest = more.trim_start();
    }
    rest
}

/// „Dr.“, „M.Sc.“, „h.c.“, „(FH)“; the initial of a given name is none.
fn is_title(word: &str) -> bool {
    let is_initial = word.chars().count() == 2 && word.starts_with(char::is_uppercase) && word.ends_with('.');
    (word.contains('.') && !is_initial) || word.starts_with('(') || is_among(TITLES, word)
}

fn is_particle(word: &str) -> bool {
    is_among(PARTICLES, word)
}

fn is_among(words: &[&str], word: &str) -> bool {
    words.contains(&word.to_lowercase().as_str())
}
