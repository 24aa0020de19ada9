//! Columns as letters, cells as letters and a number.

/// `A` for 0, `Z` for 25, `AA` for 26.
pub fn letters(column: usize) -> String {
    let mut letters = Vec::new();
    let mut left = column.saturating_add(1);
    while left > 0 {
        let letter = u8::try_from((left - 1) % 26).unwrap_or_default();
        letters.push(char::from(b'A' + letter));
        left = (left - 1) / 26;
    }
    letters.iter().rev().collect()
}

/// Column and row of `C12`, both from 0; `None` for anything else.
pub(super) fn parse(address: &str) -> Option<(usize, usize)> {
    let n_letters = address.bytes().take_while(u8::is_ascii_alphabetic).count();
    let (column, row) = address.split_at_checked(n_letters)?;
    if column.is_empty() || column.len() > 3 {
        return None;
    }
    let column = column.bytes().fold(0, |sum, letter| {
        sum * 26 + usize::from(letter.to_ascii_uppercase() - b'A') + 1
    });
    let row: usize = row.parse().ok()?;
    Some((column - 1, row.checked_sub(1)?))
}
