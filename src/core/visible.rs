//! Characters nobody sees that change how a text reads: taken out of what is typed, made visible in what arrives.

/// Whether `c` shows nothing itself but can turn the reading direction, hide in a name, or steer a terminal.
///
/// Tab and line breaks count too: in a line they have no business. Variation selectors do not, they belong to emoji.
pub fn is_hidden(c: char) -> bool {
    c.is_control() || is_direction_mark(c) || is_zero_width(c)
}

/// Marks, embeddings, overrides and isolates of the reading direction.
fn is_direction_mark(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Characters without width, fillers that look like nothing, separators no keyboard has, and tags.
fn is_zero_width(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180e}' | '\u{200b}'..='\u{200d}' | '\u{2028}'
        | '\u{2029}' | '\u{2060}'..='\u{2065}' | '\u{206a}'..='\u{206f}' | '\u{3164}' | '\u{feff}' | '\u{ffa0}'
        | '\u{fff9}'..='\u{fffb}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e007f}')
}

/// A typed line without hidden characters; joiners that hold an emoji or a word of another script together stay.
pub fn without_hidden(line: &str) -> String {
    let signs: Vec<char> = line.chars().collect();
    let kept = signs
        .iter()
        .enumerate()
        .filter(|&(at, &c)| !is_hidden(c) || is_joint(&signs, at));
    kept.map(|(_, &c)| c).collect()
}

/// `text` with every hidden character written out by its number: ⟨U+202E⟩, ⟨U+0007⟩.
///
/// Tabs, line breaks and soft hyphens stay: they are part of honest texts and turn nothing round. More marks upon one letter than
/// any language has are cut short: they would cover their neighbours.
pub fn shown(text: &str) -> String {
    const MOST_MARKS: usize = 8;
    if !text.chars().any(|c| is_hidden(c) || is_mark(c)) {
        return text.to_owned();
    }
    let signs: Vec<char> = text.chars().collect();
    let (mut shown, mut n_marks) = (String::with_capacity(text.len()), 0);
    for (at, &c) in signs.iter().enumerate() {
        n_marks = if is_mark(c) { n_marks + 1 } else { 0 };
        let is_break = c == '\r' && signs.get(at + 1) == Some(&'\n');
        let stays = matches!(c, '\t' | '\n' | '\u{ad}') || is_break || !is_hidden(c) || is_joint(&signs, at);
        match n_marks {
            _ if !stays => shown.push_str(&number(c)),
            0..=MOST_MARKS => shown.push(c),
            n if n == MOST_MARKS + 1 => shown.push('…'),
            _ => {}
        }
    }
    shown
}

fn number(c: char) -> String {
    format!("⟨U+{:04X}⟩", u32::from(c))
}

/// Marks that stand upon or around the letter before them.
fn is_mark(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{34e}' | '\u{350}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5bd}' | '\u{610}'..='\u{61a}'
        | '\u{64b}'..='\u{65f}' | '\u{e34}'..='\u{e3a}' | '\u{e47}'..='\u{e4e}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}'
        | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}')
}

/// `text` shown, for the middle of a sentence or an attribute, where no element can hold it together; tabs and line breaks, too.
///
/// The isolates of Unicode (U+2068, U+2069) stand around it as soon as something in it reads from right to left; without that
/// they would change nothing.
pub fn isolated(text: &str) -> String {
    let shown = ['\t', '\r', '\n']
        .into_iter()
        .fold(shown(text), |text, c| text.replace(c, &number(c)));
    if shown.chars().any(is_right_to_left) {
        format!("\u{2068}{shown}\u{2069}")
    } else {
        shown
    }
}

/// The beginning of `text`, isolated, for a sentence that has to name what a file holds, however long that is.
pub fn excerpt(text: &str) -> String {
    const LONGEST: usize = 120;
    let shown = shown(text);
    match shown.char_indices().nth(LONGEST) {
        Some((end, _)) => isolated(&format!("{}…", shown.get(..end).unwrap_or_default())),
        None => isolated(&shown),
    }
}

/// Whether a joiner stands between two signs that can be joined: of scripts beyond Latin, Greek and Cyrillic, or emoji.
fn is_joint(signs: &[char], at: usize) -> bool {
    let is_joiner = matches!(signs.get(at), Some('\u{200c}' | '\u{200d}'));
    let joins = |at: Option<usize>| {
        at.and_then(|at| signs.get(at))
            .is_some_and(|&c| c >= '\u{590}' && !is_hidden(c))
    };
    is_joiner && joins(at.checked_sub(1)) && joins(at.checked_add(1))
}

/// The blocks of the scripts that are written from right to left, with their digits.
fn is_right_to_left(c: char) -> bool {
    matches!(c,
        '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}' | '\u{10800}'..='\u{10fff}'
        | '\u{1e800}'..='\u{1efff}')
}
