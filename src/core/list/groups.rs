//! Rows in groups: those with the same code of a filter stand below each other, under a line that folds them away.
use super::{List, Listed};
use crate::order::sort_by_key;
use std::sync::Arc;

/// Some rows below each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Group {
    /// The place of their code among the codes; one behind the last for those that have none of them.
    pub code: usize,
    /// How many rows.
    pub n: usize,
}

/// The places of the rows by the first of their codes, in the order of `codes`; those of one code in the list's own order.
pub fn by_groups<L: List>(list: &L, filter: &str, codes: &[String]) -> Vec<usize> {
    let of: Vec<usize> = list
        .rows()
        .iter()
        .map(|row| code_of(row.as_ref(), filter, codes))
        .collect();
    let mut places: Vec<usize> = (0..of.len()).collect();
    sort_by_key(&mut places, |at| of.get(*at).copied());
    places
}

/// The groups of such rows, from the top.
pub fn groups<R: Listed>(rows: &[Arc<R>], filter: &str, codes: &[String]) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for row in rows {
        let code = code_of(row.as_ref(), filter, codes);
        match groups.last_mut() {
            Some(group) if group.code == code => group.n += 1,
            _ => groups.push(Group { code, n: 1 }),
        }
    }
    groups
}

/// The place of the first code of a row.
pub fn code_of(row: &dyn Listed, filter: &str, codes: &[String]) -> usize {
    let mut place = None;
    row.codes(filter, &mut |told| {
        place = place.or_else(|| codes.iter().position(|code| code == told));
    });
    place.unwrap_or(codes.len())
}

/// What stands in a line of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Line {
    /// What the group of this code is called.
    Head(usize),
    /// The row at this place.
    Row(usize),
}

/// The lines of a table: all rows, or the heads of groups with the rows of those that are open.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lines {
    /// Of each group: its code if it has a head, its first row, and how many rows are in sight.
    parts: Vec<(Option<usize>, usize, usize)>,
}

impl Lines {
    /// Of `n` rows without groups.
    pub fn flat(n: usize) -> Lines {
        Lines {
            parts: vec![(None, 0, n)],
        }
    }

    /// Of these groups, whose rows follow each other.
    pub fn of(groups: &[Group], is_open: impl Fn(usize) -> bool) -> Lines {
        let mut first = 0;
        let part = |group: &Group| {
            let part = (Some(group.code), first, if is_open(group.code) { group.n } else { 0 });
            first += group.n;
            part
        };
        Lines {
            parts: groups.iter().map(part).collect(),
        }
    }

    /// How many lines.
    pub fn n(&self) -> usize {
        self.parts
            .iter()
            .map(|(head, _, n)| usize::from(head.is_some()) + n)
            .sum()
    }

    /// What stands in the line at this place.
    pub fn at(&self, place: usize) -> Option<Line> {
        let mut left = place;
        for (head, first, n) in &self.parts {
            match head {
                Some(code) if left == 0 => return Some(Line::Head(*code)),
                Some(_) => left -= 1,
                None => {}
            }
            if left < *n {
                return Some(Line::Row(first + left));
            }
            left -= n;
        }
        None
    }

    /// The places of the rows in sight.
    pub fn rows(&self) -> impl Iterator<Item = usize> {
        self.parts.iter().flat_map(|(_, first, n)| *first..first + n)
    }
}
