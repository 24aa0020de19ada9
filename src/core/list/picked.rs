//! The rows that somebody has picked. It outlives sorting and filtering: what is picked and out of sight is told, not dropped.
use std::collections::BTreeSet;

/// Which rows of which kind are picked, by key or id.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Picked {
    /// Code of the kind.
    pub kind: &'static str,
    /// Keys or ids.
    pub ids: BTreeSet<String>,
    /// Where a range begins: the row that was picked or dropped last.
    from: Option<String>,
}

/// How many of the rows in sight are picked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum All {
    /// None.
    None,
    /// Some.
    Some,
    /// All.
    All,
}

impl Picked {
    /// None of a kind.
    pub fn none(kind: &'static str) -> Picked {
        Picked {
            kind,
            ..Picked::default()
        }
    }

    /// Whether this one is.
    pub fn has(&self, id: &str) -> bool {
        self.ids.contains(id)
    }

    /// Picks one, or drops it.
    pub fn toggle(&mut self, id: &str) {
        if !self.ids.remove(id) {
            self.ids.insert(id.to_owned());
        }
        self.from = Some(id.to_owned());
    }

    /// Does with all rows from the last one to `to`, among those in sight, what was done with the last one. The range begins there
    /// again next time.
    pub fn extend<'a>(&mut self, in_sight: impl Iterator<Item = &'a str>, to: &str) {
        let Some(from) = self.from.clone() else {
            return self.toggle(to);
        };
        let is_picked = self.has(&from);
        let ends = [from.as_str(), to];
        let (mut range, mut n_ends) = (Vec::new(), 0);
        for id in in_sight {
            let is_end = ends.contains(&id);
            if is_end || n_ends == 1 {
                range.push(id);
            }
            n_ends += usize::from(is_end) * if from == to { 2 } else { 1 };
            if n_ends >= 2 {
                break;
            }
        }
        // The row it began with is out of sight.
        if n_ends < 2 {
            return self.toggle(to);
        }
        for id in range {
            match is_picked {
                true => self.ids.insert(id.to_owned()),
                false => self.ids.remove(id),
            };
        }
    }

    /// Picks all of these, or drops them.
    pub fn set<'a>(&mut self, ids: impl Iterator<Item = &'a str>, is_picked: bool) {
        for id in ids {
            match is_picked {
                true => self.ids.insert(id.to_owned()),
                false => self.ids.remove(id),
            };
        }
        self.from = None;
    }

    /// Drops all.
    pub fn clear(&mut self) {
        self.ids.clear();
        self.from = None;
    }

    /// How many of those in sight are picked, and whether that is all of them.
    pub fn among<'a>(&self, in_sight: impl Iterator<Item = &'a str>) -> (usize, All) {
        let (mut n_picked, mut n_all) = (0, 0);
        for id in in_sight {
            n_all += 1;
            n_picked += usize::from(self.has(id));
        }
        let all = match n_picked {
            0 => All::None,
            n if n == n_all => All::All,
            _ => All::Some,
        };
        (n_picked, all)
    }
}
