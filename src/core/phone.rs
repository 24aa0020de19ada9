//! Telephone numbers as German offices write them: what a text dials, and how one number is known in all its spellings.
use std::ops::Range;

/// What the whole of `text` dials: the digits as they are typed, with a plus in front if there is one; nothing if it is no
/// number, or anything beside one.
///
/// Between the digits stand spaces, dashes, points and one slash after the area code. The zero that is dialled only inside Germany is
/// dropped after +49 and 0049; a „(0)“ after another country code says nothing certain (Italy keeps it). Two numbers, two extensions of
/// one, days, and what is longer than any number are none: who touches them would call somebody else.
pub fn dialled(text: &str) -> Option<String> {
    let text = text.trim();
    if begins_with_day(text) {
        return None;
    }
    let signs: Vec<char> = text.chars().collect();
    let mut number = Number::default();
    for (at, &sign) in signs.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|at| signs.get(at));
        number.take(sign, before.copied(), signs.get(at + 1..).unwrap_or_default())?;
    }
    let is_whole = number.open.is_none() && signs.last().is_some_and(char::is_ascii_digit);
    is_whole.then_some(number)?.dialled()
}

/// The number that has been read so far.
#[derive(Default)]
struct Number {
    digits: String,
    has_plus: bool,
    /// How many groups of digits there are.
    n_groups: usize,
    /// How many digits the last one has.
    n_in_group: usize,
    /// Where what stands in brackets began.
    open: Option<usize>,
    /// The dash of an extension.
    extension: Option<char>,
}

impl Number {
    /// Takes the next sign, which stands between `before` and `after`; nothing if it belongs to no number.
    fn take(&mut self, sign: char, before: Option<char>, after: &[char]) -> Option<()> {
        let is_digit = |sign: Option<char>| sign.is_some_and(|sign| sign.is_ascii_digit());
        match sign {
            '0'..='9' => {
                if !is_digit(before) {
                    // Of an extension only pairs stand apart: „77-12 34“; „77-1234 12“ are two.
                    let is_second = before.is_some_and(is_space) && self.extension.is_some() && self.n_in_group > PAIR;
                    (!is_second).then_some(())?;
                    self.n_groups += 1;
                    self.n_in_group = 0;
                }
                self.n_in_group += 1;
                self.digits.push(sign);
            }
            '+' if self.digits.is_empty() && !self.has_plus => self.has_plus = true,
            // In brackets stand the area code, the country code, or the zero between them.
            '(' if self.open.is_none() && (self.digits.is_empty() || self.is_country()) => {
                self.open = Some(self.digits.len());
            }
            ')' => {
                let open = self.open.take()?;
                match self.digits.get(open..)? {
                    "" => return None,
                    "0" if open > 0 => {
                        self.is_german().then_some(())?;
                        self.digits.truncate(open);
                        self.n_groups -= 1;
                    }
                    _ => {}
                }
            }
            // What begins with a zero, a plus or a dash after it is another number or another extension.
            '/' => {
                let next = after.iter().find(|sign| !is_space(**sign));
                let goes_on = next.is_some_and(|sign| matches!(sign, '1'..='9' | '('));
                (self.is_area_code() && goes_on).then_some(())?;
            }
            // After the hyphen of an extension another sort of dash begins another one: „77-1234 – 1236“.
            dash if is_dash(dash) => {
                let is_tight = !before.is_some_and(is_space) && is_digit(after.first().copied());
                let is_other = self.extension.is_some_and(|kept| kept != dash || !is_tight);
                (!is_other && !self.digits.is_empty()).then_some(())?;
                let is_extension = is_tight && !self.is_area_code();
                self.extension = self.extension.or(is_extension.then_some(dash));
            }
            '.' if !self.digits.is_empty() => {}
            space if is_space(space) => {}
            _ => return None,
        }
        Some(())
    }

    /// Whether the digits so far are a country code.
    fn is_country(&self) -> bool {
        let n = self.digits.len();
        (self.has_plus && n <= 3) || (self.digits.starts_with("00") && (3..=5).contains(&n))
    }

    /// Whether the digits so far begin with the country code of Germany.
    fn is_german(&self) -> bool {
        let country = if self.has_plus { "49" } else { "0049" };
        self.digits.starts_with(country)
    }

    /// Whether the digits so far are an area code, with or without the country's.
    fn is_area_code(&self) -> bool {
        let (n, groups) = (self.digits.len(), self.n_groups);
        match (self.has_plus, self.digits.starts_with("00")) {
            (true, _) => n <= 8 && groups <= 2,
            (false, true) => n <= 10 && groups <= 2,
            (false, false) => n <= 6 && groups == 1 && self.digits.starts_with('0'),
        }
    }

    /// From six digits to the most that a number has: eleven behind the zero or the code of Germany, nine within a place, fifteen of any
    /// other country (E.164, after the two zeros of „abroad“); of three the short numbers of this country, such as 115.
    fn dialled(self) -> Option<String> {
        let mut digits = self.digits;
        let country = if self.has_plus { "49" } else { "0049" };
        if digits
            .strip_prefix(country)
            .is_some_and(|inland| inland.starts_with('0'))
        {
            digits.remove(country.len());
        }
        let plus = if self.has_plus { "+" } else { "" };
        let is_short = !self.has_plus && digits.len() == 3 && digits.starts_with("11");
        let n_at_most = match (self.has_plus, digits.as_str()) {
            (true, digits) if digits.starts_with("49") => 13,
            (true, _) => 15,
            (false, digits) if digits.starts_with("0049") => 15,
            (false, digits) if digits.starts_with("00") => 17,
            (false, digits) if digits.starts_with('0') => 12,
            _ => 9,
        };
        (is_short || (FEW..=n_at_most).contains(&digits.len())).then(|| format!("{plus}{digits}"))
    }
}

/// The digits of what stands apart in an extension.
const PAIR: usize = 2;

/// Whether `text` begins with a day, as in a line about when somebody is there: `15.04.2026`, `2026-11-20`.
fn begins_with_day(text: &str) -> bool {
    let parts = |sign: char| -> Vec<(usize, bool)> {
        let parts = text.splitn(4, sign).map(str::trim);
        let measured = parts.map(|part| {
            let n = part.bytes().take_while(u8::is_ascii_digit).count();
            (n, n == part.len())
        });
        measured.collect()
    };
    matches!(parts('.').as_slice(), [(1 | 2, true), (1 | 2, true), (2 | 4, _)])
        || matches!(parts('-').as_slice(), [(4, true), (2, true), (2, _)] if text.starts_with(['1', '2']))
}

/// The part of `text` that belongs to no number: the first word that is none; nothing where all of it could.
pub fn not_of_a_number(text: &str) -> Option<&str> {
    let belongs = |c: char| is_mark(c) || c.is_ascii_digit() || c == '+';
    let mut words = text.split(belongs).map(str::trim);
    words.find(|word| !word.is_empty())
}

/// A search of fewer digits is not looked for inside other numbers.
const FEW: usize = 6;

/// The pieces of `text` that could be numbers, by where they stand: from six digits on, whatever stands between.
pub fn pieces(text: &str) -> impl Iterator<Item = Range<usize>> {
    let is_long = |text: &str| text.bytes().filter(u8::is_ascii_digit).count() >= FEW;
    // Most texts have none.
    let searched = if is_long(text) { text } else { "" };
    runs(searched).filter(move |run| text.get(run.clone()).is_some_and(is_long))
}

/// Digits with what can stand between those of a number. A plus begins another one, and so does a zero after a slash.
fn runs(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut from = 0;
    std::iter::from_fn(move || {
        let rest = text.get(from..)?;
        let start = from + rest.find(|c: char| c.is_ascii_digit() || c == '+' || c == '(')?;
        let (mut end, mut stop, mut is_after_slash) = (start, text.len(), false);
        for (at, sign) in text.get(start..)?.char_indices() {
            let is_next = end > start && (sign == '+' || (sign == '0' && is_after_slash));
            if is_next || !(sign.is_ascii_digit() || is_mark(sign) || sign == '+') {
                stop = start + at;
                break;
            }
            is_after_slash = sign == '/' || (is_after_slash && is_space(sign));
            if sign.is_ascii_digit() {
                end = start + at + 1;
            }
        }
        // What follows the digits may begin the next number, but is read at most twice.
        from = if end > start { end } else { stop };
        Some(start..end)
    })
}

/// The digits of a piece as they are compared: without the country code of Germany, without the zero before the area code.
pub fn compared(piece: &str) -> String {
    let piece = piece.trim_start_matches(is_mark);
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let from_abroad = piece.strip_prefix('+').or_else(|| piece.strip_prefix("00"));
    let Some(from_abroad) = from_abroad else {
        let digits = digits(piece);
        return digits.strip_prefix('0').unwrap_or(&digits).to_owned();
    };
    let digits = digits(&from_abroad.replacen("(0)", "", 1));
    match digits.strip_prefix("49") {
        Some(inland) => inland.strip_prefix('0').unwrap_or(inland).to_owned(),
        None => digits,
    }
}

/// A number that is searched for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sought {
    digits: String,
    /// Whether its beginning is known, which then may be all of it: it is typed with the area code.
    has_beginning: bool,
}

impl Sought {
    /// What is typed, if it is long enough: three digits with the zero of the area code in front or a country code, else six.
    pub fn new(typed: &str) -> Option<Sought> {
        let run = runs(typed).max_by_key(Range::len)?;
        let typed = typed.get(run)?;
        let n = typed.bytes().filter(u8::is_ascii_digit).count();
        let has_beginning = typed.trim_start_matches(is_mark).starts_with(['0', '+']);
        let digits = compared(typed);
        let is_enough = n >= FEW || (has_beginning && n > 2 && digits.len() > 1);
        is_enough.then_some(Sought { digits, has_beginning })
    }

    /// Whether the number with these digits, as they are compared, may be the one: it begins with it, or as many as six are the same.
    pub fn is_of(&self, number: &str) -> bool {
        let is_long = |digits: &str| digits.len() >= FEW;
        (self.has_beginning && number.starts_with(&self.digits))
            || (is_long(&self.digits) && number.contains(&self.digits))
            || (is_long(number) && self.digits.ends_with(number))
    }
}

fn is_mark(sign: char) -> bool {
    matches!(sign, '.' | '/' | '(' | ')') || is_dash(sign) || is_space(sign)
}

/// Spaces of any width inside a line.
fn is_space(sign: char) -> bool {
    sign.is_whitespace()
        && !matches!(
            sign,
            '\n' | '\r' | '\t' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}'
        )
}

/// The hyphens and dashes that stand on keyboards and in documents.
fn is_dash(sign: char) -> bool {
    matches!(sign, '-' | '\u{2010}'..='\u{2014}' | '\u{2212}')
}
