//! Numbers as people type them: with German or English thousands, with a decimal comma or point.

/// A whole number. A point or a comma in it can only stand before thousands, so three digits must follow: `1.200` is 1200, and
/// `1.20` is none.
pub(super) fn whole(typed: &str) -> Option<u32> {
    grouped(typed)?.parse().ok()
}

/// A number with decimals; nothing if it is none, or may be two.
pub(super) fn decimal(typed: &str) -> Option<f64> {
    if has_two_readings(typed) {
        return None;
    }
    // The last point or comma stands before the decimals if it is the only one of its sort.
    let at = typed.rfind(['.', ',']);
    let sign = at.and_then(|at| typed.get(at..)?.chars().next());
    let (whole, decimals) = match (at, sign) {
        (Some(at), Some(sign)) if typed.matches(sign).count() == 1 => (typed.get(..at)?, typed.get(at + 1..)?),
        _ => (typed, "0"),
    };
    let whole = if whole.is_empty() {
        "0".to_owned()
    } else {
        grouped(whole)?
    };
    is_number(decimals).then(|| format!("{whole}.{decimals}"))?.parse().ok()
}

/// `1.200` and `1,200`, where decimals are possible: 1200 or 1.2.
pub(super) fn has_two_readings(typed: &str) -> bool {
    let Some((whole, decimals)) = typed.split_once(['.', ',']) else {
        return false;
    };
    let is_whole = is_number(whole) && whole.len() <= 3 && !whole.starts_with('0');
    is_whole && is_number(decimals) && decimals.len() == 3
}

/// The digits, if there is nothing but points, commas, apostrophes or spaces between them, all of one sort and before groups of
/// three.
fn grouped(typed: &str) -> Option<String> {
    let separator = typed.chars().find(|c| !c.is_ascii_digit()).unwrap_or('.');
    let is_separator = matches!(separator, '.' | ',' | '\'' | '’') || separator.is_whitespace();
    let mut groups = typed.split(separator);
    let first = groups.next().filter(|first| is_separator && is_number(first))?;
    let mut digits = first.to_owned();
    for group in groups {
        let is_group = is_number(group) && group.len() == 3 && first.len() <= 3 && !first.starts_with('0');
        digits.push_str(is_group.then_some(group)?);
    }
    Some(digits)
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}
