//! Finding names the way people type them: `koeln` finds Köln, `st augustin` finds Sankt Augustin.

/// A text prepared for finding and for sorting: words of letters and digits, one space between them.
///
/// Lower case; ä, ö, ü and their spellings ae, oe, ue become a, o, u; ß becomes ss; accents go; the gender star, colon or
/// underscore inside a word goes, so that „Klimaschutzmanagerin“ finds „Klimaschutzmanager*in“; „St.“ becomes „sankt“.
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
                'ä' | 'à' | 'á' | 'â' | 'ã' | 'å' => folded.push('a'),
                'ö' | 'ò' | 'ó' | 'ô' | 'õ' | 'ø' => folded.push('o'),
                'ü' | 'ù' | 'ú' | 'û' => folded.push('u'),
                'é' | 'è' | 'ê' | 'ë' => folded.push('e'),
                'í' | 'ì' | 'î' | 'ï' => folded.push('i'),
                'ç' => folded.push('c'),
                'ñ' => folded.push('n'),
                'ß' => folded.push_str("ss"),
                // A decomposed umlaut or accent: the letter before it is what counts.
                '\u{300}'..='\u{36f}' => {}
                '*' | ':' | '_' if is_inside() => {}
                other if other.is_alphanumeric() => folded.push(other),
                _ => folded.push(' '),
            }
        }
        let words = folded.split_whitespace().map(|word| {
            if word == "st" {
                "sankt".to_owned()
            } else {
                collapse(word)
            }
        });
        Folded(words.collect::<Vec<_>>().join(" "))
    }

    /// Whether every word of `query` is the beginning of some word here.
    pub fn matches(&self, query: &Folded) -> bool {
        query
            .0
            .split(' ')
            .all(|wanted| self.0.split(' ').any(|word| word.starts_with(wanted)))
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
    for letter in name.chars().flat_map(char::to_lowercase) {
        match letter {
            'ä' => key.push('a'),
            'ö' => key.push('o'),
            'ü' => key.push('u'),
            'ß' => key.push_str("ss"),
            other => key.push(other),
        }
    }
    key
}
