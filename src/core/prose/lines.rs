//! The lines of a text: which begin something, and which are text.
use crate::visible::is_hidden;

/// What the next lines are.
pub(super) enum Step<'a> {
    Empty,
    Text(usize),
    Heading(u8, &'a str),
    Quote(Vec<&'a str>),
    List(Run<'a>),
}

/// What begins at the first of `lines`.
pub(super) fn step<'a>(lines: &[&'a str]) -> Step<'a> {
    let Some(&line) = lines.first() else {
        return Step::Empty;
    };
    if is_empty(line) {
        return Step::Empty;
    }
    if let Some((level, words)) = heading(line) {
        return Step::Heading(level, words);
    }
    if quoted(line).is_some() {
        let is_bare = |line: &str| (line.trim_end_matches(' ') == ">").then_some("");
        let inside = lines.iter().map_while(|line| quoted(line).or_else(|| is_bare(line)));
        return Step::Quote(inside.collect());
    }
    match run(lines) {
        Some(run) if run.is_list => Step::List(run),
        Some(run) => Step::Text(run.n_lines),
        None => Step::Text(1),
    }
}

/// The same where nothing begins any more.
pub(super) fn flat_step<'a>(lines: &[&'a str]) -> Step<'a> {
    if lines.first().is_some_and(|line| is_empty(line)) {
        return Step::Empty;
    }
    Step::Text(1)
}

/// Nothing that anybody sees; what is hidden is written out and is seen.
fn is_empty(line: &str) -> bool {
    line.chars().all(|c| c == '\t' || (c.is_whitespace() && !is_hidden(c)))
}

fn heading(line: &str) -> Option<(u8, &str)> {
    let words = line.trim_start_matches('#');
    let level = match line.len() - words.len() {
        1 => 3,
        2 => 4,
        3 => 5,
        4..=6 => 6,
        _ => return None,
    };
    let words = words.strip_prefix(' ')?.trim();
    (!is_empty(words) && !is_amount(words)).then_some((level, words))
}

fn quoted(line: &str) -> Option<&str> {
    let words = line.strip_prefix("> ")?;
    (!is_empty(words) && !is_amount(words)).then_some(words)
}

/// Whether `words` begin with a number or a percent sign, whatever signs and introducing words stand before it.
fn is_amount(words: &str) -> bool {
    let is_sign = |c: char| c.is_whitespace() || "+-−–±~≈<>≤≥=€$£(".contains(c);
    let mut rest = words.trim_start_matches(is_sign);
    while let Some(after) = INTRODUCING.iter().find_map(|word| after_word(rest, word)) {
        rest = after.trim_start_matches(is_sign);
    }
    rest.starts_with(|c: char| c.is_numeric() || matches!(c, '%' | '‰'))
}

/// Words that introduce an amount, also shortened with a full stop.
const INTRODUCING: [&str; 43] = [
    "ca",
    "circa",
    "zirka",
    "rd",
    "rund",
    "etwa",
    "ungefähr",
    "knapp",
    "gut",
    "fast",
    "mind",
    "mindestens",
    "min",
    "max",
    "maximal",
    "höchstens",
    "wenigstens",
    "über",
    "unter",
    "bis zu",
    "mehr als",
    "weniger als",
    "minus",
    "plus",
    "je",
    "insg",
    "insgesamt",
    "eur",
    "euro",
    "teur",
    "t€",
    "chf",
    "usd",
    "about",
    "around",
    "approx",
    "approximately",
    "nearly",
    "over",
    "under",
    "at least",
    "at most",
    "up to",
];

/// What follows `word`, in any case, at the beginning of `text`.
fn after_word<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let mut rest = text.chars();
    let is_there = word
        .chars()
        .all(|c| rest.next().is_some_and(|typed| typed.to_lowercase().eq([c])));
    let rest = rest.as_str();
    (is_there && !rest.starts_with(char::is_alphabetic)).then(|| rest.strip_prefix('.').unwrap_or(rest))
}

/// Lines that begin with the same kind of mark, each with the further lines of its item.
pub(super) struct Run<'a> {
    pub items: Vec<Vec<&'a str>>,
    pub n_lines: usize,
    pub is_counted: bool,
    is_list: bool,
}

#[derive(Clone, Copy)]
enum Mark {
    Bullet(char),
    Number(usize),
}

/// A run is a list as a whole or not at all: a line that is none takes the others with it.
fn run<'a>(lines: &[&'a str]) -> Option<Run<'a>> {
    let (first, _) = mark(lines.first()?)?;
    let is_counted = matches!(first, Mark::Number(_));
    let mut run = Run {
        items: Vec::new(),
        n_lines: 0,
        is_counted,
        is_list: true,
    };
    for line in lines {
        match (mark(line), first) {
            (Some((Mark::Bullet(sign), words)), Mark::Bullet(same)) if sign == same => {
                run.is_list &= !is_amount(words) && words.chars().any(char::is_alphanumeric);
                run.items.push(vec![words]);
            }
            (Some((Mark::Number(number), words)), Mark::Number(_)) => {
                run.items.push(vec![words]);
                run.is_list &= number == run.items.len() && !is_amount(words) && !is_month(words);
            }
            _ if !is_empty(line) && (indent(line) > 1 || line.starts_with('\t')) => {
                run.items.last_mut().into_iter().for_each(|item| item.push(line));
            }
            _ => break,
        }
        run.n_lines += 1;
    }
    run.is_list &= run.items.len() > 1;
    Some(run)
}

/// The mark at the beginning of a line, and the words after it.
fn mark(line: &str) -> Option<(Mark, &str)> {
    let (mark, words) = line.split_once(' ')?;
    let mark = match mark {
        "-" => Mark::Bullet('-'),
        "*" => Mark::Bullet('*'),
        _ => {
            let digits = mark.strip_suffix('.')?;
            let is_number = digits.len() <= 3 && !digits.starts_with('0') && digits.bytes().all(|b| b.is_ascii_digit());
            Mark::Number(digits.parse().ok().filter(|_| is_number)?)
        }
    };
    let words = words.trim_start_matches(' ');
    (!is_empty(words)).then_some((mark, words))
}

/// Whether the number before `words` is that of a day: „1. Dezember“.
fn is_month(words: &str) -> bool {
    const MONTHS: &str = " januar jänner februar märz april mai juni juli august september oktober november dezember jan feb mrz apr \
                          jun jul aug sep sept okt nov dez january february march may june july october december ";
    let month = words.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    !month.is_empty() && month.len() < 12 && MONTHS.contains(&format!(" {} ", month.to_lowercase()))
}

/// How many spaces and tabs a line begins with.
pub(super) fn indent(line: &str) -> usize {
    line.len() - line.trim_start_matches([' ', '\t']).len()
}
