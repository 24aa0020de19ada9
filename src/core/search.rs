//! Finding names the way people type them: `koeln` finds Köln, `st augustin` finds Sankt Augustin.

/// A text prepared for finding and for sorting: words of letters and digits, one space between them.
///
/// Lower case; ä, ö, ü and their spellings ae, oe, ue become a, o, u; ß becomes ss; accents go; the gender star, colon or
/// underscore inside a word goes, so that „Klimaschutzmanagerin“ finds „Klimaschutzmanager*in“.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Folded(String);

impl Folded {
    /// Prepares `text`.
    pub fn new(text: &str) -> Folded {
        let letters: Vec<char> = text.chars().flat_map(char::to_lowercase).collect();
        let mut folded = String::with_capacity(text.len());
        for (at, &letter) in letters.iter().enumerate() {
            let is_inside = || {
                let before = at.checked_sub(1).and_then(|at| letters.get(at));
                before.is_some_and(|c| c.is_alphabetic()) && letters.get(at + 1).is_some_and(|c| c.is_alphabetic())
            };
            match letter {
                // A decomposed umlaut or accent: the letter before it is what counts.
                '\u{300}'..='\u{36f}' => {}
                '*' | ':' | '_' if is_inside() => {}
                other if other.is_alphanumeric() => push_plain(&mut folded, other),
                _ => folded.push(' '),
            }
        }
        let words = folded.split_whitespace().map(collapse);
        Folded(words.collect::<Vec<_>>().join(" "))
    }

    /// Whether every word of `query` is the beginning of some word here; „St.“ and „Sankt“ begin each other.
    pub fn matches(&self, query: &Folded) -> bool {
        let begins = |word: &str, wanted: &str| {
            let is_saint = (wanted == "st" && word == "sankt") || (word == "st" && "sankt".starts_with(wanted));
            is_saint || word.starts_with(wanted)
        };
        let mut wanted = query.0.split(' ');
        wanted.all(|wanted| self.0.split(' ').any(|word| begins(word, wanted)))
    }

    /// The words, one by one.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.0.split(' ').filter(|word| !word.is_empty())
    }

    /// Whether there is nothing to look for.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// ae, oe, ue count as ä, ö, ü, on both sides: a few more words match than should, none less.
fn collapse(word: &str) -> String {
    word.replace("ae", "a").replace("oe", "o").replace("ue", "u")
}

/// Sorts by name as a German directory does (DIN 5007-1: ä like a, ß like ss).
pub fn sort_by_name<T>(items: &mut [T], name: impl Fn(&T) -> &str) {
    items.sort_by_cached_key(|item| (sort_key(name(item)), name(item).to_owned()));
}

fn sort_key(name: &str) -> String {
    let mut key = String::with_capacity(name.len());
    name.chars()
        .flat_map(char::to_lowercase)
        .for_each(|letter| push_plain(&mut key, letter));
    key
}

/// The letter without its marks, as names of this country's people have them.
fn push_plain(text: &mut String, letter: char) {
    match letter {
        'ß' => text.push_str("ss"),
        'æ' => text.push_str("ae"),
        'œ' => text.push_str("oe"),
        'ä' | 'à' | 'á' | 'â' | 'ã' | 'å' | 'ą' => text.push('a'),
        'ö' | 'ò' | 'ó' | 'ô' | 'õ' | 'ø' | 'ő' => text.push('o'),
        'ü' | 'ù' | 'ú' | 'û' | 'ű' | 'ů' => text.push('u'),
        'é' | 'è' | 'ê' | 'ë' | 'ę' | 'ě' => text.push('e'),
        'í' | 'ì' | 'î' | 'ï' | 'ı' => text.push('i'),
        'ç' | 'č' | 'ć' => text.push('c'),
        'ñ' | 'ń' | 'ň' => text.push('n'),
        'ş' | 'š' | 'ś' => text.push('s'),
        'ž' | 'ź' | 'ż' => text.push('z'),
        'ğ' => text.push('g'),
        'ł' => text.push('l'),
        'đ' | 'ď' => text.push('d'),
        'ř' => text.push('r'),
        'ť' => text.push('t'),
        'ý' => text.push('y'),
        other => text.push(other),
    }
}
