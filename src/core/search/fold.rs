//! A text as it is compared: lower case, without marks, the spellings of an umlaut alike; and where each letter of it comes from.

/// A text prepared for finding: words of letters and digits, one space between them.
///
/// Lower case; ä, ö, ü and their spellings ae, oe, ue become a, o, u (a few more words match than should, none less); ß becomes
/// ss; accents go; the gender star, colon or underscore inside a word goes, so that „Klimaschutzmanagerin“ finds
/// „Klimaschutzmanager*in“.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Folded {
    /// The words.
    pub(super) letters: String,
    /// For each byte of `letters`: from where to where the letter stands in the text, in bytes.
    pub(super) places: Vec<(u32, u32)>,
}

impl Folded {
    /// Prepares `text`.
    pub fn new(text: &str) -> Folded {
        let mut folded = Folded::default();
        fold(text, &mut folded.letters, Some(&mut folded.places));
        folded
    }

    /// The words, one by one.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.letters.split(' ').filter(|word| !word.is_empty())
    }

    /// Whether there is nothing to look for.
    pub fn is_empty(&self) -> bool {
        self.letters.is_empty()
    }
}

/// The words of `text` as they are compared, one space between them.
pub fn folded(text: &str) -> String {
    let mut letters = String::new();
    fold(text, &mut letters, None);
    letters
}

/// Appends the words of `text` to `letters`, and to `places` where each byte comes from.
pub(super) fn fold(text: &str, letters: &mut String, places: Option<&mut Vec<(u32, u32)>>) {
    let mut folding = Folding {
        start: letters.len(),
        letters,
        places,
        is_between: true,
        is_open: false,
    };
    folding.read(text);
}

struct Folding<'a> {
    letters: &'a mut String,
    start: usize,
    places: Option<&'a mut Vec<(u32, u32)>>,
    /// Whether no letter of the next word was there yet.
    is_between: bool,
    /// Whether an `e` now would only spell out the umlaut before it.
    is_open: bool,
}

impl Folding<'_> {
    fn read(&mut self, text: &str) {
        let mut signs = text.char_indices().peekable();
        let mut is_after_letter = false;
        while let Some((at, sign)) = signs.next() {
            let place = (offset(at), offset(at + sign.len_utf8()));
            match sign {
                // A decomposed umlaut or accent: the letter before it is what counts.
                '\u{300}'..='\u{36f}' => {
                    self.widen(place.1);
                    continue;
                }
                '*' | ':' | '_' if is_after_letter && signs.peek().is_some_and(|(_, next)| next.is_alphabetic()) => {}
                sign if sign.is_ascii() => self.put(sign.to_ascii_lowercase(), place),
                other => {
                    let lower = other.to_lowercase().filter(|c| !matches!(c, '\u{300}'..='\u{36f}'));
                    for (letter, second) in lower.map(plain_letter) {
                        self.put(letter, place);
                        if let Some(second) = second {
                            self.put(second, place);
                        }
                    }
                }
            }
            is_after_letter = sign.is_alphabetic();
        }
        if self.is_between && self.letters.len() > self.start {
            self.letters.pop();
            if let Some(places) = &mut self.places {
                places.pop();
            }
        }
    }

    fn put(&mut self, letter: char, place: (u32, u32)) {
        if letter == 'e' && self.is_open {
            self.is_open = false;
            return self.widen(place.1);
        }
        self.is_open = matches!(letter, 'a' | 'o' | 'u');
        let is_letter = letter.is_alphanumeric();
        if !is_letter && self.is_between {
            return;
        }
        self.is_between = !is_letter;
        let letter = if is_letter { letter } else { ' ' };
        self.letters.push(letter);
        if let Some(places) = &mut self.places {
            places.extend(std::iter::repeat_n(place, letter.len_utf8()));
        }
    }

    /// The last letter reaches to `end`.
    fn widen(&mut self, end: u32) {
        let last = self.places.as_mut().and_then(|places| places.last_mut());
        if let Some(last) = last.filter(|_| !self.is_between) {
            last.1 = end;
        }
    }
}

/// Texts are far shorter than 4 GB; what were longer would only be marked at the wrong place.
fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// The letter without its marks, as names of this country's people have them; one or two letters.
pub(super) fn plain_letter(letter: char) -> (char, Option<char>) {
    let plain = match letter {
        'ß' => return ('s', Some('s')),
        'æ' => return ('a', Some('e')),
        'œ' => return ('o', Some('e')),
        'ä' | 'à' | 'á' | 'â' | 'ã' | 'å' | 'ą' => 'a',
        'ö' | 'ò' | 'ó' | 'ô' | 'õ' | 'ø' | 'ő' => 'o',
        'ü' | 'ù' | 'ú' | 'û' | 'ű' | 'ů' => 'u',
        'é' | 'è' | 'ê' | 'ë' | 'ę' | 'ě' => 'e',
        'í' | 'ì' | 'î' | 'ï' | 'ı' => 'i',
        'ç' | 'č' | 'ć' => 'c',
        'ñ' | 'ń' | 'ň' => 'n',
        'ş' | 'š' | 'ś' => 's',
        'ž' | 'ź' | 'ż' => 'z',
        'ğ' => 'g',
        'ł' => 'l',
        'đ' | 'ď' => 'd',
        'ř' => 'r',
        'ť' => 't',
        'ý' => 'y',
        // CO₂ is typed co2.
        '₀'..='₉' => digit(letter, '₀'),
        '⁰' | '⁴'..='⁹' => digit(letter, '⁰'),
        '¹' => '1',
        '²' => '2',
        '³' => '3',
        other => other,
    };
    (plain, None)
}

fn digit(sign: char, zero: char) -> char {
    char::from_digit(u32::from(sign) - u32::from(zero), 10).unwrap_or(sign)
}
